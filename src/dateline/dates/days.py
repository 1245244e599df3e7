"""Days as they are written out in head lines, datelines, addresses and file names.

Only whole calendar days, in the orders that newspapers use; everything else that tells time is the business of
`dateline.dates.find`. Reading a day here never needs another date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# Their names in full, as alternatives of a pattern.
MONTH_WORDS = "|".join(name.title() for name in MONTHS)
WEEKDAY_WORDS = "|".join(name.title() for name in WEEKDAYS)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:])"
_CENTURIES = r"(?:1[6-9]|20)\d\d"
_YEAR = _CENTURIES + r"(?!\d)"
_CLOCK = (
    r"(?:[,|@–—-]|[ \t]|\bat\b){0,4}\b[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?(?:\.\d+)?(?:[ ]?[ap]\.?m\b\.?)?"
    r"|T[0-2]\d:?[0-5]\d(?::?[0-5]\d(?:\.\d+)?)?"
)
_ZONE = (
    r"(?:[ ]?\(?(?:Z|UTC|GMT|[A-Z]{2,4}T|(?:Central|Eastern|Pacific|Mountain)(?: Time)?)\b)?"
    r"(?:[ ]?[+-]\d{1,2}(?::?\d\d)?\b)?\)?(?:[ ][A-Z][A-Za-z]+/[A-Z]\w+)?"
)

DAY = re.compile(
    rf"""(?<![\w.])(?:(?P<weekday>{_WEEKDAY})\s*,?\s*)?(?:
      (?P<iso_year>{_CENTURIES})(?P<dash>[-/.])(?P<iso_month>0?[1-9]|1[0-2])(?P=dash)(?P<iso_day>0?[1-9]|[12]\d|3[01])(?!\d)
    | (?P<month_first>{_MONTH})\s?(?P<day_second>{_DAY})(?:\s?,?\s?(?P<year_third>{_YEAR}))?
    | (?P<day_first>{_DAY})(?:\s+of)?[\s-](?P<month_second>{_MONTH})(?:[\s,-]{{1,2}}(?P<year_last>{_YEAR}))?
    | (?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark)(?P<year_numeric>{_YEAR})
    )(?:\s?\(?(?P<weekday_after>{_WEEKDAY})\)?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_TIME_OF_DAY = re.compile(rf"(?:{_CLOCK}){_ZONE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as written at `start` to `end` of a text (with weekday, without time of day).

    `year` is None where it is not written. `weekday` counts from Monday (0), None where it is not written.
    """

    start: int
    end: int
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    @property
    def whole(self) -> date | None:
        """Return the day with its year, None without one."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> date | None:
        """Return the day in `year`, None where there is none (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(index for index, name in enumerate(MONTHS, 1) if name.startswith(word.lower()[:3]))


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def read_day(match: re.Match[str], order: Literal["MDY", "DMY", ""] = "") -> WrittenDay | None:
    """Return the day of a match of `DAY`.

    Args:
        match: what `DAY` matched.
        order: how `2/6/2025` is read; empty leaves it unread unless the numbers or a weekday settle it.
    """
    named = match["weekday"] or match["weekday_after"]
    weekday = weekday_number(named) if named else None
    year: int | None
    if match["iso_year"]:
        year, month, day = int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    elif match["month_first"]:
        year, month, day = _year(match["year_third"]), month_number(match["month_first"]), _number(match["day_second"])
    elif match["month_second"]:
        year, month, day = _year(match["year_last"]), month_number(match["month_second"]), _number(match["day_first"])
    else:
        year = int(match["year_numeric"])
        settled = _numeric(int(match["first"]), int(match["second"]), year, weekday, order)
        if settled is None:
            return None
        month, day = settled
    if not _exists(year, month, day):
        return None
    end = match.end("weekday_after") if match["weekday_after"] else match.end()
    return WrittenDay(match.start(), end, month, day, year, weekday)


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year or 2000, month, day)  # 2000 was a leap year: 29 February may be right
    except ValueError:
        return False
    return True


def _numeric(first: int, second: int, year: int, weekday: int | None, order: str) -> tuple[int, int] | None:
    """Return month and day of two numbers, None where both readings stand."""
    readings = {(first, second), (second, first)}
    readings = {reading for reading in readings if _exists(year, *reading) and reading[0] <= 12}
    if len(readings) > 1 and weekday is not None:
        fitting = {reading for reading in readings if date(year, *reading).weekday() == weekday}
        readings = fitting or readings
    if len(readings) > 1 and order:
        return (first, second) if order == "MDY" else (second, first)
    return readings.pop() if len(readings) == 1 else None


def written_days(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDay]:
    """Yield the days written in `text[start:end]`, in order."""
    for match in DAY.finditer(text, start, len(text) if end is None else end):
        day = read_day(match)
        if day is not None:
            yield day


def after_clock(text: str, position: int) -> int:
    """Return where a time of day that follows a day at `position` ends, `position` itself where there is none."""
    match = _TIME_OF_DAY.match(text, position)
    return match.end() if match else position
