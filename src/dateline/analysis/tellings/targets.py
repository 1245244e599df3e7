"""What a sentence about targets says besides the sums: their time, their yearly pace, why one follows the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.analysis.measures.periods import SAME_PACE, is_deadline, pace, read_period
from dateline.evidence import Cited, Computed, Part
from dateline.printing import computed_words, count_words, day_words, is_currency, share_words, timex_words

_FAR_AHEAD = 366  # days from which a year to come is taken for a deadline


def fill_reason(name: Cited, first: Part, last: Part) -> tuple[Part, ...]:
    """Return why one target is taken to follow another, as it stands after a colon."""
    return (
        "both are targets for ",
        name,
        ", one told by ",
        first,
        " and one by ",
        last,
        "; no article says that one replaces the other.",
    )


def time_part(row: Mapping[str, Any]) -> Part:
    """Return a target's period as `, for 2022 to 2027` or `, over 10 years`."""
    if not row["period"]:
        return ""
    period = read_period(row["period"])
    link = "over" if period is not None and period.start is None else "for"
    return Cited(f" {link} {timex_words(row['period'])}", (row["quantity"],))


def pace_part(before: Mapping[str, Any], row: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return how the yearly paces of two targets compare: in their own unit, of two currencies in the base currency."""
    first, unit = _own_pace(before, row)
    last, _ = _own_pace(row, before)
    if first is None or last is None or not first:
        return ()
    workings = f"{_working(before, first, unit)}; {_working(row, last, unit)}"
    periods = (read_period(before["period"]), read_period(row["period"]))
    conventions = dict.fromkeys(period.convention for period in periods if period)
    how = f"{workings}; pace is {', for a duration '.join(conventions)}"
    rows = (before["quantity"], row["quantity"])
    if abs(last / first - 1) <= SAME_PACE:
        return (": the same yearly pace, ", Computed(f"{computed_words(first, first, unit)} a year", how, rows))
    now, then = (computed_words(yearly, yearly, unit) for yearly in (last, first))
    words = f"{now} a year instead of {then}"
    return (": ", Computed(words, how, rows))


def _own_pace(row: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[float | None, str]:
    period = read_period(row["period"])
    if is_deadline(period):
        return None, row["unit"]
    if row["unit"] == other["unit"]:
        return pace(row["low"], period), row["unit"]
    if is_currency(row["unit"]) and row["base_low"] is not None and other["base_low"] is not None:
        return pace(row["base_low"], period), row["base"]
    return None, row["unit"]


def _working(row: Mapping[str, Any], yearly: float, unit: str) -> str:
    period = read_period(row["period"])
    years = period.years if period else 1.0
    paced = computed_words(yearly, yearly, unit)
    return f"{row['words']} over {count_words(round(years), 'year')} is {paced} a year"


def gone_part(target: Mapping[str, Any], value: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return what share of a target's time had gone when the value was printed.

    Of a target that is to be reached by some year the time runs from the day on which it was first printed.
    """
    period = read_period(target["period"])
    if period is None or period.start is None or period.end is None or value["latest"] is None:
        return ()
    start, words = period.start, timex_words(target["period"])
    if is_deadline(period):
        if target["latest"] is None or target["earliest"] != target["latest"]:
            return ()
        if (period.start - target["latest"]).days < _FAR_AHEAD:
            return ()  # it may be for that year alone
        start, words = (
            target["latest"],
            f"{day_words(target['latest'])}, when it was printed, to {day_words(period.end)}",
        )
    whole = (period.end - start).days + 1
    gone = (value["latest"] - start).days
    if whole < 365 or not 0 < gone < whole:
        return ()
    how = f"{count_words(gone, 'day')} of {count_words(whole, 'day')} ({words})"
    return (
        ", with ",
        Computed(share_words(gone / whole), how, (target["quantity"], value["quantity"])),
        " of its time gone",
    )
