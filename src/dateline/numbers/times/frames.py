"""The time of which a whole article tells: the quarter of a report, the month of a statistic."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.model import Quantity
from dateline.numbers.times.windows import is_of_comparison
from dateline.text import Span, around

# What is told for a quarter, a half-year or a year of business, and for the month of a statistic.
_RESULTS: Final = frozenset(
    "profit profits sales revenue revenues turnover income earnings loss losses margin margins ebitda ebit earned "
    "orders deliveries shipments output production expense expenses costs bookings".split()
)
_STATISTICS: Final = frozenset(
    "inflation prices unemployment joblessness jobless employment output production exports imports sales orders "
    "deficit surplus payrolls permits jobs wages hiring".split()
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
        if quantity.status != "reported" or not _MONTH.fullmatch(quantity.period or ""):
            return
        known, told = self._statistic.period if self._statistic else None, quantity.period
        earlier = known is not None and told is not None and "Q" not in known + told and told < known
        if not earlier and _is_of(quantity, _STATISTICS):  # an earlier month is compared with the one told of
            self._statistic = quantity

    def of(self, quantity: Quantity, spans: tuple[Span, ...]) -> str | None:
        """Return the time of a reported figure without one, None where the article does not say."""
        amount = quantity.unit == "%" or (len(quantity.unit) == 3 and quantity.unit.isupper())
        if not (amount or quantity.noun in _STATISTICS) or quantity.change == "from":
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
