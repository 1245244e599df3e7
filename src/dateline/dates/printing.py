"""How days and intervals are printed: one way, in every place."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # calendar.month_name would follow the machine's locale


def day_words(day: date) -> str:
    """Return a day as `28 July 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """Return a day's month as `July 2023`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def interval_words(earliest: date | None, latest: date | None) -> str:
    """Return an interval of days in words: a day, `between … and …`, `from …`, `until …`, or `date unknown`."""
    if earliest and latest:
        if earliest == latest:
            return day_words(earliest)
        return f"between {day_words(earliest)} and {day_words(latest)}"
    if earliest:
        return f"not before {day_words(earliest)}"
    if latest:
        return f"not after {day_words(latest)}"
    return "date unknown"
