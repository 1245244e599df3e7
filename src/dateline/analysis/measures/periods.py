"""The time that a figure is for: TIMEX3 values as days, lengths in years, and the yearly pace of a sum.

Pace is a convention and is printed as one: the value over the end year minus the start year, so that a sum for
2022 to 2027 is spread over five years and a sum for the next decade over ten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline.dates.values import days_of

DAYS_A_YEAR = 365.25
PACE_CONVENTION = "the value over the end year minus the start year"
PACE_OF_LENGTH = "the value over its length"
A_SPAN = 1 / 13  # years: a period at least this long is what a figure is for; a shorter one may be when it was said
SAME_PACE = 0.02  # two yearly paces this near are one
_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([YMWDQ])")
_PER_YEAR = {"Y": 1.0, "M": 12.0, "Q": 4.0, "W": DAYS_A_YEAR / 7, "D": DAYS_A_YEAR}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: its first and last day where it is bound to the calendar, and its length in years.

    `years` is the length by the pace's convention: end year minus start year for an interval of years, 1 for a single
    year. `rate` tells `per day` and the like (a length of one unit) from a stretch.
    """

    start: date | None
    end: date | None
    years: float
    rate: bool = False

    @property
    def convention(self) -> str:
        """Return in words what the pace over this stretch is."""
        return PACE_OF_LENGTH if self.start is None else PACE_CONVENTION

    def overlaps(self, other: Period) -> bool:
        """Tell whether both share a day; False where one has no days."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        return self.start <= other.end and other.start <= self.end


@lru_cache(maxsize=65536)
def read_period(value: str | None) -> Period | None:
    """Return the stretch of a TIMEX3 value or interval, None where it names no time that can be compared."""
    if not value:
        return None
    if match := _LENGTH.fullmatch(value):
        count = float(match[1])
        return Period(None, None, count / _PER_YEAR[match[2]], rate=count == 1) if count else None
    start, end = days_of(value)
    if start is None or end is None or end < start:
        return None
    return Period(start, end, _length(value, start, end))


def _length(value: str, start: date, end: date) -> float:
    first, _, second = value.partition("/")
    if re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{4}", second):
        return float(max(1, int(second) - int(first)))
    if re.fullmatch(r"\d{4}|FY\d{4}", value):
        return 1.0
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        return ((end.year - start.year) * 12 + end.month - start.month + 1) / 12
    return ((end - start).days + 1) / DAYS_A_YEAR


def is_deadline(period: Period | None) -> bool:
    """Tell whether a target's period is no more than the year by which it is to be reached, so that it has no pace."""
    return period is not None and period.start is not None and period.years <= 1


def pace(value: float, period: Period | None) -> float | None:
    """Return `value` per year of `period`, None without a period of at least a year."""
    if period is None or period.years < 1:
        return None
    return value / period.years
