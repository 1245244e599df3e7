"""What a time expression dates: its article, an event, a plan, the period of a figure, or history."""

from __future__ import annotations

import re

from dateline.dates.context import Context
from dateline.dates.model import DateRole
from dateline.dates.readers.base import FUNCTION_WORDS, Reading
from dateline.dates.values import Days

HISTORICAL_YEARS = 15  # what lies further back than this is history, not news
HEAD_CHARACTERS = 400  # a stated date this near the top that equals the reference is the article's own
_SUPERLATIVES = frozenset("most least worst best first record".split())
_FIGURE = re.compile(r"\d")
_REACH = 8  # tokens before `since` in which a superlative makes it a comparison


def role(context: Context, reading: Reading, first: int, until: int, days: Days, anchor: str) -> DateRole:
    """Return the role of the expression in the tokens from `first` to `until`, that covers `days`."""
    reference, (earliest, latest), value = context.reference, days, reading.value
    tokens = context.tokens
    start = tokens.starts[first]
    if reading.type in ("DURATION", "SET"):
        ahead = reference is not None and earliest == reference and context.leaning() > 0
        return "planned" if ahead else "reference period"  # will build wells over the next decade
    if value[:2] == "BC":
        return "historical"
    if value == "FUTURE_REF":
        return "planned"
    if earliest is None or latest is None:
        return "event"
    if _in_a_name(context, first, until) or _is_baseline(context, first, value):
        return "reference period"
    if reference is None:
        return "reference period" if _is_period(value) else "event"
    at_head = earliest == latest == reference and start < HEAD_CHARACTERS
    if at_head and (not anchor or _FIGURE.search(context.text, start, start + 12)):  # not "today", "Friday"
        return "publication"
    if _is_any_season(context, first, until, value) and context.leaning() <= 0:
        return "reference period"
    if earliest > reference:
        return "planned"
    if latest.year < reference.year - HISTORICAL_YEARS:
        return "historical"
    past = tokens.texts[first].lower() == "earlier"
    if not past and latest >= reference and (earliest, latest) != (reference, reference) and context.leaning() > 0:
        return "planned"
    return "reference period" if _is_period(value) else "event"


def _in_a_name(context: Context, first: int, until: int) -> bool:
    """Tell whether a bare year belongs to a name in capitals: `Tariff Act of 1930`, `Vision 2030`."""
    texts = context.tokens.texts
    if until - first != 1 or not texts[first].isdecimal() or len(texts[first]) != 4 or first == 0:
        return False
    place = first - 1
    if texts[place] == "of":
        place -= 1
    word = texts[place] if place >= 0 else ""
    if len(word) < 2 or not word[0].isupper() or word.lower() in FUNCTION_WORDS:
        return False
    starts = context.tokens.starts
    return "\n" not in context.text[starts[place] : starts[first]]


def _is_baseline(context: Context, first: int, value: str) -> bool:
    """Tell whether the expression is what a figure is compared with: `since 1960`, `the worst since 3 May`."""
    texts = context.tokens.texts
    if first == 0 or texts[first - 1].lower() != "since":
        return False
    if len(value) < 10 or "/" in value:  # no day
        return True
    before = (word.lower() for word in texts[max(0, first - 1 - _REACH) : first - 1])
    return any(word in _SUPERLATIVES or (len(word) > 5 and word.endswith("est")) for word in before)


def _is_any_season(context: Context, first: int, until: int, value: str) -> bool:
    """Tell whether a season is named without saying which: `during the summer`."""
    if value[-3:] not in ("-SP", "-SU", "-FA", "-WI"):
        return False
    named = [word.lower() for word in context.tokens.texts[first:until]]
    return not any(word.isdecimal() or word in ("last", "this", "next", "past", "coming", "year") for word in named)


def _is_period(value: str) -> bool:
    return "/" in value or value[:2] == "FY" or "-Q" in value or "-H" in value or len(value) in (2, 3, 4)
