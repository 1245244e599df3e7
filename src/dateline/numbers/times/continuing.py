"""Whether a figure goes on from the dated one before it: its conversion, the same things counted, the same subject."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from dateline.numbers.model import Quantity
from dateline.numbers.values.units import is_unit
from dateline.text import Span, around

_SO_FAR: Final = re.compile(
    r"\b(?:so far|to date|thus far|as of now|(?:as of|at) (?:this|the time of) writing|as of press time)\b",
    re.IGNORECASE,
)
_BRACKET: Final = 4  # characters between a figure and its conversion
# A sentence that goes on about its subject; what it had or was on a day it may have had for long.
_SUBJECT: Final = re.compile(r"(?:It|They|He|She|Its|Their|His|Her)\b")
_STATE: Final = re.compile(r"\b(?:had|was|were)\b(?! [a-z]+(?:ed|en|wn)\b)")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def converted(text: str, before: Quantity, quantity: Quantity) -> Quantity:
    """Return a figure that converts the one before it in brackets with the time of that, any other as it is."""
    between = text[before.end : quantity.start]
    if before.period is None or len(between) > _BRACKET or not is_unit(quantity.unit) or between.strip() != "(":
        return quantity
    return replace(quantity, period=before.period, status=before.status)


def is_so_far(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether `so far` stands right before or behind a figure, or opens its sentence: `To date, it built 40`."""
    opening = _SO_FAR.match(text, sentence.start)
    if opening is not None and text[opening.end() : opening.end() + 1] == ",":
        return True
    behind = text[quantity.end : min(sentence.end, quantity.end + 40)]
    return bool(
        _SO_FAR.search(behind) or _SO_FAR.search(text[max(sentence.start, quantity.start - 16) : quantity.start])
    )


def continues(quantity: Quantity, last: Quantity, sentence: Span, blocks: tuple[Span, ...]) -> bool:
    """Tell whether a count goes on from the last dated one: the same things, counted in the same paragraph."""
    return (
        last.unit == quantity.unit
        and bool(quantity.noun or quantity.unit == "person")
        and last.start < sentence.start
        and around(blocks, quantity.start, quantity.end).start <= last.start
    )


def is_told_on(text: str, quantity: Quantity, last: Quantity, sentence: Span, spans: tuple[Span, ...]) -> bool:
    """Tell whether a sentence in the past goes on about the subject of the one before, whose last figure has a time.

    `The airline flew 2.1 million passengers in May. Its load factor was 71 percent.`
    """
    if quantity.per or _SUBJECT.match(text, sentence.start) is None:
        return False
    place = bisect_left(spans, sentence)
    if place == 0 or last.start < spans[place - 1].start or "\n" in text[spans[place - 1].end : sentence.start]:
        return False
    return _DAY.fullmatch(last.period or "") is None or _STATE.search(text, sentence.start, quantity.start) is None
