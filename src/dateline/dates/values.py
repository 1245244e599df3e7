"""What days a TIMEX3 value covers.

The values are those of ISO-TimeML (ISO 24617-1): `1998`, `1998-03`, `1998-03-05TMO`, `1998-W10-WE`, `1998-Q1`,
`1998-SU`, `199` (a decade), `19` (a century), `0552`, `BC0300`, and two of them joined by a stroke. Pure arithmetic:
nothing here reads text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11), "WI": (12, 2)}  # northern, meteorological

Days = tuple[date | None, date | None]
NO_DAYS: Days = (None, None)

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])|-(?P<season>SP|SU|FA|AU|WI))?"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)|FY(?P<fiscal>\d{4})(?P<part>-.*)?"
)


def add_months(day: date, months: int) -> date | None:
    """Return the day that many months on, the last of its month where there is no such day; None off the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date | None:
    """Return the day that many days on, None off the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def month_days(year: int, first: int, last: int) -> Days:
    """Return the first and the last day of the months `first` to `last` of `year`."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def week_value(day: date) -> str:
    """Return the ISO week of `day` as a TIMEX3 value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


@lru_cache(maxsize=4096)
def days_of(value: str) -> Days:
    """Return the first and last day that a TIMEX3 value covers, (None, None) where it names no days.

    A fiscal year (`FY2025`) covers every day that a year of that name may hold: fiscal years begin between April of
    the year before and January.
    """
    if "/" in value:
        first, last = (days_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first[0] and last[1] and first[0] <= last[1] else NO_DAYS
    match = _VALUE.fullmatch(value.split("T")[0])
    if match is None:
        return NO_DAYS
    try:
        return _covered(match)
    except (ValueError, OverflowError):  # a day that no calendar has (2019-02-30), a year 0
        return NO_DAYS


def _covered(match: re.Match[str]) -> Days:
    if match["fiscal"]:
        year = int(match["fiscal"])
        return date(year - 1, 4, 1), date(year, 12, 31)
    if match["decade"]:
        year = int(match["decade"]) * 10
        return date(max(year, 1), 1, 1), date(year + 9, 12, 31)
    if match["century"]:
        year = int(match["century"]) * 100
        return date(max(year, 1), 1, 1), date(year + 99, 12, 31)
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return month_days(year, int(match["month"]), int(match["month"]))
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday + timedelta(5 if match["weekend"] else 0), monday + timedelta(6)
    if match["quarter"]:
        last = int(match["quarter"]) * 3
        return month_days(year, last - 2, last)
    if match["half"]:
        last = int(match["half"]) * 6
        return month_days(year, last - 5, last)
    if match["season"]:
        first, last = SEASON_MONTHS[match["season"]]
        begin, _ = month_days(year, first, first)
        return begin, month_days(year + (last < first), last, last)[1]
    return month_days(year, 1, 12)
