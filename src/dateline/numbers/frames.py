"""The time of which a whole article tells: the quarter of a report, the month of a statistic, the day of the event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.model import Quantity
from dateline.numbers.periods import usable
from dateline.numbers.standing import FAR_DAYS, WINDOW
from dateline.numbers.windows import is_of_comparison
from dateline.text import Span, around

# What is told for a quarter, a half-year or a year of business, and for the month of a statistic.
_RESULTS: Final = frozenset(
    "profit profits sales revenue revenues turnover income earnings loss losses margin margins ebitda ebit earned "
    "orders deliveries shipments output production".split()
)
_STATISTICS: Final = frozenset(
    "inflation prices unemployment joblessness jobless employment output production exports imports sales orders "
    "deficit surplus payrolls permits".split()
)
_LEAD: Final = 700  # characters from the beginning in which an article says of which time it tells
_REACH: Final = 700  # characters from a statistic to the next of the same month
_BUSINESS: Final = re.compile(r"(?:FY)?\d{4}(?:-(?:Q\d|H\d))|\d{4}-\d\d/\d{4}-\d\d|FY\d{4}")
_MONTH: Final = re.compile(r"\d{4}-(?:\d\d|Q\d)")
_OLDEST: Final = timedelta(days=220)
# What is said of another time than that of the report.
_ELSEWHEN: Final = re.compile(
    r"\b(?:will|would|could|may|might|expect\w*|forecasts?|plans?|aims?|targets?|guidance|outlook|now|currently|so far|"
    r"since|next|full[- ]year|if|average|usually|annual|analysts|economists|had|year-end)\b",
    re.IGNORECASE,
)
_SUDDEN: Final = re.compile(
    r"\b(?:crash|quake|earthquake|explo|blast|bomb|fire|shoot|shot|storm|hurricane|flood|attack|collision|collided|"
    r"landslide|collapse|derail|stamped)\w*"
)
_ELECTION: Final = re.compile(
    r"\b(?:elections?|seats|elect(?:ed|s)|vote[ds]?|voters|referendum|primar(?:y|ies)|caucus(?:es)?|ballots?|polls)\b"
)
_OPENING: Final = 3  # sentences of the text that tell what happened
_OPENING_REACH: Final = 900  # characters from the beginning in which they stand
_DATELINE: Final = re.compile(r"[A-Z][A-Z .,'’-]+,? .{0,12}")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WORD: Final = re.compile(r"[^\W\d_]+")


class Frame:
    """The time that figures of a report or a statistic have where their sentence says none."""

    def __init__(
        self, text: str, dates: Sequence[TimeExpression], starts: Sequence[int], reference: date | None
    ) -> None:
        self._text, self._dates, self._starts = text, dates, starts
        self._results = _report(text, dates, reference)
        self._statistic: Quantity | None = None

    def note(self, quantity: Quantity) -> None:
        """Take the month of a statistic as that of those that follow it."""
        if quantity.status == "reported" and _MONTH.fullmatch(quantity.period or "") and _is_of(quantity, _STATISTICS):
            self._statistic = quantity

    def of(self, quantity: Quantity, spans: tuple[Span, ...]) -> str | None:
        """Return the time of a reported figure without one, None where the article does not say."""
        if (
            not (quantity.unit == "%" or (len(quantity.unit) == 3 and quantity.unit.isupper()))
            or quantity.change == "from"
        ):
            return None
        statistic = self._statistic
        if statistic is not None and _is_of(quantity, _STATISTICS) and quantity.start - statistic.end <= _REACH:
            period = statistic.period
        elif self._results and _is_of(quantity, _RESULTS):
            period = self._results
        else:
            return None
        sentence = around(spans, quantity.start, quantity.end)
        first = bisect_left(self._starts, sentence.start)
        for expression in self._dates[first:]:
            if expression.start >= sentence.end:
                break
            if not is_of_comparison(self._text, expression):
                return None
        return None if _ELSEWHEN.search(self._text, sentence.start, min(sentence.end, quantity.end + 20)) else period


def _report(text: str, dates: Sequence[TimeExpression], reference: date | None) -> str:
    """Return the quarter, the half-year or the business year that an article's first lines say it tells of."""
    if reference is None:
        return ""
    for expression in dates:
        if expression.start > _LEAD:
            break
        past = expression.latest is not None and expression.latest - timedelta(days=31) <= reference
        if _BUSINESS.fullmatch(expression.value) and past and reference - _OLDEST <= (expression.latest or reference):
            near = text[max(0, expression.start - 150) : expression.end + 150]
            if not is_of_comparison(text, expression) and not _RESULTS.isdisjoint(_WORD.findall(near.lower())):
                return expression.value
    return ""


def _is_of(quantity: Quantity, words: frozenset[str]) -> bool:
    """Tell whether one of some words is in what a figure is of."""
    return not words.isdisjoint(_WORD.findall(quantity.measure.lower()))


def lead_days(
    text: str,
    spans: tuple[Span, ...],
    headline: int,
    dates: Sequence[TimeExpression],
    reference: date | None,
) -> dict[str, str]:
    """Return on which day the first sentences say that something of a kind happened."""
    event: dict[str, str] = {}
    days: dict[Span, set[str]] = {}
    lead = [span for span in spans if headline <= span.start < _OPENING_REACH and text[span.end - 1] in '.!?”"'][
        :_OPENING
    ]
    for expression in dates:
        if expression.start >= _OPENING_REACH:
            break
        sentence = next((span for span in lead if span.start <= expression.start < span.end), None)
        day = expression.value[:10]
        if sentence is None or expression.type not in ("DATE", "TIME") or not is_recent(day, reference):
            continue
        if _DATELINE.fullmatch(text, sentence.start, expression.start) or not usable(expression, text):
            continue
        days.setdefault(sentence, set()).add(day)
    for sentence, told in days.items():
        words = text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
        kind = "casualties" if _SUDDEN.search(words) else "ballots" if _ELECTION.search(words) else ""
        if kind and len(told) == 1:
            event.setdefault(kind, next(iter(told)))
    return event


def is_recent(day: str, reference: date | None) -> bool:
    """Tell whether a day is shortly before that of the article."""
    if reference is None or not _DAY.fullmatch(day):
        return False
    try:
        return timedelta(0) <= reference - date.fromisoformat(day) <= timedelta(days=FAR_DAYS)
    except ValueError:
        return False
