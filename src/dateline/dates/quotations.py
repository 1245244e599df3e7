"""The day on which quoted words were said: `tomorrow` in a quotation counts from it, not from the article's own day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates.days import WEEKDAY_WORDS
from dateline.dates.model import TimeExpression
from dateline.dates.words import MONTHS, WEEKDAYS

_QUOTE = re.compile(r'["“”\n](?:(?<!\n)|(?<=\n)\s*\n)')
_SAYING = r"said|says|told|tweeted|wrote|stated|announced|added|declared|testified|recalled|warned"
_SAID = re.compile(rf"\b(?:{_SAYING})\b")
_AHEAD = 140  # characters after a quotation in which its speaker and day are looked for
_MONTH = "|".join(name.capitalize() for name in MONTHS)
# `…," she told reporters in Kobe on Monday.` The day follows the verb in its clause; it is no plan's or cause's.
_ATTRIBUTION = re.compile(
    rf"[^\n\"“”;:?!]{{0,60}}?\b(?P<had>had )?(?:{_SAYING})\b(?P<between>[^\n\"“”;:?!,]{{0,60}}?)"
    rf"(?:(?P<wd>{WEEKDAY_WORDS})|(?P<m>{_MONTH})\.? (?P<d>[0-9]{{1,2}})(?![0-9])|\bin (?P<y>[12][0-9]{{3}})\b)"
)
_NOT_ITS_DAY = re.compile(
    r"(?i)\b(?:next|last|by|until|before|after|for|since|from|of|about|that|who|which|will|would|a|the)\s*\Z"
)
_FAR = timedelta(days=45)  # a month or a year named so long before is when old words were said


class Quotation(NamedTuple):
    """Words between quotation marks: from the opening mark up to the end of the closing one."""

    start: int
    end: int


class Said(NamedTuple):
    """When quoted words were said: `day`, or at a time that no day is known of (`long_ago`)."""

    day: date | None = None
    long_ago: bool = False


UNKNOWN = Said()


def quotations(text: str) -> list[Quotation]:
    """Return the stretches between double quotation marks, the last first; a blank line ends one left open."""
    spans: list[Quotation] = []
    opened = -1
    for mark in _QUOTE.finditer(text):
        if mark[0][0] == "\n":
            opened = -1
        elif mark[0] == "“" or (opened < 0 and mark[0] == '"'):
            opened = mark.start()
        elif opened >= 0:
            spans.append(Quotation(opened, mark.end()))
            opened = -1
    spans.reverse()
    return spans


def said(
    text: str, open_: list[Quotation], start: int, found: Sequence[TimeExpression], reference: date | None
) -> Said:
    """Return when the quoted words at `start` were said, where the sentence around them tells.

    Args:
        text: The text.
        open_: The quotations from the last to the first; those that end before `start` are taken off.
        start: Where the expression begins that asks.
        found: What was read before it.
        reference: The article's own day.
    """
    while open_ and open_[-1].end <= start:
        open_.pop()
    if not open_ or not open_[-1].start < start:
        return UNKNOWN
    return _said_before(text, open_[-1], found) or _said_after(text, open_[-1], reference) or UNKNOWN


def _said_before(text: str, quotation: Quotation, found: Sequence[TimeExpression]) -> Said | None:
    """`On Monday she told reporters: "…"`."""
    if not found:
        return None
    opened, last = quotation.start, found[-1]
    if not opened - 120 < last.end <= opened or last.earliest is None or last.earliest != last.latest:
        return None
    lead = text[max(0, last.start - 80) : opened]
    between = text[last.end : opened]
    if "." in between.rstrip()[:-1] or not _SAID.search(lead):
        return None
    return Said(last.earliest)


def _said_after(text: str, quotation: Quotation, reference: date | None) -> Said | None:
    """`"…," she told reporters on Monday`; `"…," she had told her in 1998`."""
    match = _ATTRIBUTION.match(text, quotation.end, quotation.end + _AHEAD)
    if match is None or _NOT_ITS_DAY.search(match["between"]):
        return None
    if re.search(r"\.\s+[A-Z]", text[quotation.end : match.end("between")]):
        return None  # the day of another sentence
    if match["y"]:
        old = reference is None or int(match["y"]) < (reference - _FAR).year
        return Said(long_ago=True) if old else None
    if reference is None:
        return None
    if match["wd"]:
        back = (reference.isoweekday() - WEEKDAYS[match["wd"].lower()]) % 7
        return Said(reference - timedelta(back)) if reference.toordinal() > back else None
    for year in (reference.year, reference.year - 1):
        try:
            day = date(year, MONTHS[match["m"].lower()], int(match["d"]))
        except ValueError:
            continue
        if day <= reference:
            return Said(day)
    return None
