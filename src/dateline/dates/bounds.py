"""What bounds the day of an undated text: the latest year it reports as past, what it plans, who holds which office.

Each bound stands on characters of the text, and the result is an interval, never a day.
"""

from __future__ import annotations

import re
from datetime import date

from dateline.dates.datelines import Dateline
from dateline.dates.days import weekday_number
from dateline.dates.model import Publication
from dateline.evidence import Evidence
from dateline.text import around, sentences

_YEAR = re.compile(r"(?<![\w.,/$€£¥₹-])(?:19|20)\d\d(?![\w,/%-]|\.\d)")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|by|until|till|goal|"
    r"forecast|project(?:s|ed)|schedul|upcoming|next|through|to|between|decade|intend|set to|vision|due)\b",
    re.IGNORECASE,
)
_LEAD_WEEKDAY = re.compile(
    r"\b(?:on\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!\s*(?:to|through|and|,|night's))", re.IGNORECASE
)


def lead_weekday(text: str, dateline: Dateline) -> tuple[int, Evidence] | None:
    """Return the weekday that the first sentence after a dateline gives to its day, None where it names none or two."""
    first = around(sentences(text), dateline.span.end)
    named = list(_LEAD_WEEKDAY.finditer(text, dateline.span.end, first.end))
    if len({weekday_number(match[1]) for match in named}) != 1:
        return None
    return weekday_number(named[0][1]), Evidence.span(text, *named[0].span())


def bounds(text: str, dateline: Dateline | None, not_after: date | None) -> Publication:
    """Return the interval in which a text without a stated day was written, unknown where nothing bounds it."""
    past: tuple[int, Evidence] | None = None
    spans = sentences(text)
    for match in _YEAR.finditer(text):
        sentence = around(spans, *match.span())
        if _FUTURE.search(text, sentence.start, sentence.end):
            continue
        if past is None or int(match[0]) > past[0]:
            past = int(match[0]), Evidence.span(text, *match.span())
    if past is None or (not_after is not None and past[0] > not_after.year):
        return Publication(None, None, "unknown", "Nothing in the text bounds its date.")
    reason = f"The latest year that it reports as past is {past[0]}."
    return Publication(date(past[0], 1, 1), not_after, "latest fact named", reason, (past[1],))
