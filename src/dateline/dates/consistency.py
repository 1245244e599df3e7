"""Checks of an article's dates against each other: rows that say what was compared, and whether it agrees.

A weekday is compared with a date only where the date was not worked out from that weekday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.dates.days import DAY, WEEKDAY_WORDS, WEEKDAYS, read_day, weekday_number
from dateline.dates.model import Publication, TimeExpression
from dateline.dates.readings import say_day
from dateline.text import around, sentences

CheckKind = Literal["weekday against date", "day word against date", "planned day", "newest article"]


@dataclass(frozen=True, slots=True)
class DateCheck:
    """One comparison: `quote` is `text[start:end]` (both None for the article as a whole), `agrees` its outcome.

    `expected` and `found` are the two sides in words, such as `Thursday` and `Wednesday`.
    """

    kind: CheckKind
    agrees: bool
    start: int | None
    end: int | None
    quote: str
    expected: str
    found: str


_DAY_WORD = re.compile(
    r"\b(?P<word>yesterday|today|tomorrow)\b(?:,?\s+|\s*\(\s*)(?:on\s+|the\s+)?"
    r"(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[0-3]?\d\b))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"(?:{WEEKDAY_WORDS})\b", re.IGNORECASE)
_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PLANNED = re.compile(
    r"\b(?:will(?: not| also)?(?: be)?|(?:is|are) (?:set|due|expected|scheduled|slated|planned) (?:to|for)|upcoming)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|in|from|for|by)\s+$")
_RANGE = re.compile(r"\s?[-–—]\s?\d|\s+(?:to|through|and)\s")
_REPORTED = re.compile(r"\b(?:said|announced|promised|had|was|were|would)\b", re.IGNORECASE)


def check_dates(
    text: str, published: Publication, expressions: Sequence[TimeExpression], *, newest: date | None = None
) -> list[DateCheck]:
    """Return the checks of an article's dates, in the order of the text; a check of the whole article comes first.

    Args:
        text: the canonical text.
        published: when it was published.
        expressions: its time expressions, from `dateline.dates.find_dates`.
        newest: the day of the newest article of the collection, None where it is not known.
    """
    rows = [*_weekdays(text, published, expressions), *_day_words(text, published)]
    rows += _planned(text, published, expressions)
    rows.sort(key=lambda row: (row.start or 0, row.end or 0, row.kind))
    return [*_newest(published, newest), *rows]


def _weekdays(text: str, published: Publication, expressions: Sequence[TimeExpression]) -> Iterator[DateCheck]:
    used = {(item.start, item.end) for item in published.evidence} if published.basis == "weekday" else set()
    for item in expressions:
        named = _WEEKDAY.match(item.text)
        if named is None or item.type != "DATE" or not re.search(r"\d", item.text):
            continue
        if item.anchor and (published.day is None or published.basis == "weekday"):
            continue  # its year came from the publication, and that from a weekday
        if any(start is not None and end is not None and item.start < end and start < item.end for start, end in used):
            continue
        if item.earliest is None or item.earliest != item.latest or _RANGE.match(text, item.end):
            continue
        weekday = weekday_number(named[0])
        day = item.earliest
        yield DateCheck(
            "weekday against date",
            day.weekday() == weekday,
            item.start,
            item.end,
            item.text,
            WEEKDAYS[day.weekday()].title(),
            WEEKDAYS[weekday].title(),
        )


def _day_words(text: str, published: Publication) -> Iterator[DateCheck]:
    """Yield the checks of `yesterday (Wednesday)` and `today, March 5` against the day of publication."""
    day = published.day
    if day is None:
        return
    for match in _DAY_WORD.finditer(text):
        meant = day + timedelta(days=_OFFSETS[match["word"].lower()])
        written = DAY.match(text, match.end())
        read = read_day(written) if written else None
        alone = _WEEKDAY.match(text, match.end())
        if read is not None:
            said = read.whole or read.in_year(meant.year)
            if said is not None:
                quote = text[match.start() : read.end]
                yield DateCheck(
                    "day word against date",
                    said == meant,
                    match.start(),
                    read.end,
                    quote,
                    say_day(meant),
                    say_day(said),
                )
        elif alone is not None and published.basis != "weekday":
            weekday = weekday_number(alone[0])
            yield DateCheck(
                "day word against date",
                meant.weekday() == weekday,
                match.start(),
                alone.end(),
                text[match.start() : alone.end()],
                WEEKDAYS[meant.weekday()].title(),
                WEEKDAYS[weekday].title(),
            )


def _planned(text: str, published: Publication, expressions: Sequence[TimeExpression]) -> Iterator[DateCheck]:
    """Yield the checks of what is told as still to come against the day of publication."""
    if published.earliest is None:
        return
    spans = sentences(text)
    for item in expressions:
        if item.type != "DATE" or item.anchor or item.latest is None or item.earliest is None:
            continue  # only a date that stands by itself can contradict the day of publication
        if item.latest - item.earliest > timedelta(days=31) or not _ON.search(
            text, max(0, item.start - 12), item.start
        ):
            continue
        sentence = around(spans, item.start, item.end)
        before = text[max(sentence.start, item.start - 80) : item.start]
        cue = max(_PLANNED.finditer(before), key=re.Match.start, default=None)
        if cue is None or _REPORTED.search(before, 0, cue.start()):
            continue
        agrees = item.latest >= published.earliest
        yield DateCheck(
            "planned day",
            agrees,
            item.start,
            item.end,
            item.text,
            f"on or after {say_day(published.earliest)}",
            say_day(item.latest),
        )


def _newest(published: Publication, newest: date | None) -> Iterator[DateCheck]:
    if newest is None or published.earliest is None:
        return
    first = published.evidence[0] if published.evidence else None
    yield DateCheck(
        "newest article",
        published.earliest <= newest,
        first.start if first else None,
        first.end if first else None,
        first.quote if first else "",
        f"on or before {say_day(newest)}",
        say_day(published.earliest),
    )
