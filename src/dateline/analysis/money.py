"""Sums of money in another currency, at the rate of their own date.

The rates are the euro foreign exchange reference rates of the European Central Bank in the table that
`CurrencyConverter` ships: one rate a working day from 4 January 1999. Nothing is fetched, nothing is adjusted for
inflation, and a currency that the table lacks is not converted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from statistics import fmean
from typing import TYPE_CHECKING

from dateline.printing import amount_words, day_words, number_words

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

SOURCE = "European Central Bank reference rates"
_HOLIDAYS = 10  # days: the longest stretch without a rate between two published ones is Easter week
STALE = 31  # days: a rate older than this converts a sum for the eye, and no verdict rests on it


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sum converted: `amount` of `currency` is `value` of `base`.

    `rate` is units of `base` for one unit of `currency`; `day` the working day whose rate it is. For a period's average
    `day` is its first and `until` its last working day, else `until` is None. `age` is how many days the rate is older
    than the day that was asked for: 0 to 4 over weekends and holidays, more where the table ends.
    """

    amount: float
    currency: str
    value: float
    base: str
    rate: float
    day: date
    until: date | None = None
    age: int = 0
    source: str = SOURCE

    @property
    def stale(self) -> bool:
        """Tell whether the rate is too old to judge anything by."""
        return self.age > STALE

    @property
    def how(self) -> str:
        """Return the arithmetic in plain words."""
        when = f"on {day_words(self.day)}" if self.until is None else self._average_words()
        age = f", {self.age} days before the date asked for" if self.stale else ""
        value = float(f"{self.value:.3g}")
        return (
            f"{amount_words(self.amount, self.amount, self.currency)} × {number_words(float(f'{self.rate:.6g}'))} "
            f"{self.base} per {self.currency} ({self.source} {when}{age}) = "
            f"{amount_words(value, value, self.base)}"
        )

    def _average_words(self) -> str:
        assert self.until is not None
        return f"on average from {day_words(self.day)} to {day_words(self.until)}"


@lru_cache(maxsize=1)
def _table() -> CurrencyConverter:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()


@lru_cache(maxsize=65536)
def _per_euro(currency: str, day: date) -> float | None:
    """Return the units of a currency for one euro published for `day`, None where none was."""
    from currency_converter import RateNotFoundError

    if currency == "EUR":
        return 1.0 if _per_euro("USD", day) is not None else None
    try:
        return float(_table().convert(1.0, "EUR", currency, date=day))
    except (RateNotFoundError, ValueError):  # a day without rates; a currency that the table lacks
        return None


@lru_cache(maxsize=65536)
def _last_day(first: str, second: str, day: date) -> date | None:
    """Return the last day up to `day` for which both currencies have a rate, None where there is none."""
    bounds = _table().bounds
    if first not in bounds or second not in bounds:
        return None
    latest: date = min(bounds[first].last_date, bounds[second].last_date)
    earliest: date = max(bounds[first].first_date, bounds[second].first_date)
    candidate: date = min(day, latest)
    for back in range(_HOLIDAYS + 1):
        shifted = candidate - timedelta(days=back)
        if shifted < earliest:
            return None
        if _per_euro(first, shifted) is not None and _per_euro(second, shifted) is not None:
            return shifted
    return None


def has_rates(currency: str) -> bool:
    """Tell whether the table has rates of a currency, of whatever days."""
    return currency in _table().bounds


def convert(amount: float, currency: str, day: date, base: str) -> Conversion | None:
    """Return `amount` of `currency` in `base` at the reference rate of `day`.

    Args:
        amount: in units of `currency`.
        currency, base: ISO 4217 codes.
        day: the day of the rate; on a day without one the last rate before it is taken.

    Returns:
        None where the table lacks one of the currencies, begins later than `day`, or has a gap there.
    """
    if currency == base:
        return Conversion(amount, currency, amount, base, 1.0, day)
    found = _last_day(currency, base, day)
    if found is None:
        return None
    rate = _rate(currency, base, found)
    return Conversion(amount, currency, amount * rate, base, rate, found, age=(day - found).days)


def convert_over(amount: float, currency: str, start: date, end: date, base: str) -> Conversion | None:
    """Return `amount` of `currency` in `base` at the average of the daily rates from `start` to `end`: for a flow.

    Returns:
        None where the table lacks one of the currencies or does not cover the whole period.
    """
    if currency == base:
        return Conversion(amount, currency, amount, base, 1.0, start, end)
    days = _days_with_rates(currency, base, start, end)
    if not days or (days[0] - start).days > _HOLIDAYS or (end - days[-1]).days > _HOLIDAYS:
        return None
    rate = fmean(_rate(currency, base, day) for day in days)
    return Conversion(amount, currency, amount * rate, base, rate, days[0], days[-1])


def _rate(currency: str, base: str, day: date) -> float:
    there, here = _per_euro(base, day), _per_euro(currency, day)
    assert there is not None and here is not None  # the caller asked which days have both
    return there / here


@lru_cache(maxsize=4096)
def _days_with_rates(first: str, second: str, start: date, end: date) -> tuple[date, ...]:
    bounds = _table().bounds
    if first not in bounds or second not in bounds:
        return ()
    days = (start + timedelta(days=offset) for offset in range((end - start).days + 1))
    return tuple(day for day in days if _per_euro(first, day) is not None and _per_euro(second, day) is not None)
