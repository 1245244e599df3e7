"""Readers of what recurs: `daily`, `every other year`, `twice a week`, `Mondays`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import number, ordinal
from dateline.dates.readers.base import DISTANCES, Match, Reader, Reading, duration, group, lowered, unit_of


def sets_of_units(context: Context, match: Match) -> Reading | None:
    """`every day`, `each of two weeks`, `every other year`, `every morning`."""
    raw = lowered(context, match, "u")[0]
    count = lowered(context, match, "n")
    if raw in words.SEASONS:
        return Reading("SET", f"XXXX-{words.SEASONS[raw]}")
    if raw in words.PARTS_OF_DAY and raw != "night":
        return Reading("SET", f"XXXX-XX-XXT{words.PARTS_OF_DAY[raw]}")
    if raw in words.MONTHS:
        return Reading("SET", f"XXXX-{words.MONTHS[raw]:02d}")
    unit = unit_of([raw])
    if not unit or (raw == "second" and not count):
        return None
    size = "1"
    if count in (["other"], ["alternate"], ["second"]):
        size = "2"
    elif count and ordinal(count):
        size = str(ordinal(count))
    elif count:
        size = number(count)
    return Reading("SET", duration(size, unit))


def set_wd(context: Context, match: Match) -> Reading | None:
    """`every Friday`, `Mondays`."""
    found = (lowered(context, match, "wd") or lowered(context, match, "wds"))[0]
    day = words.WEEKDAYS[found if found in words.WEEKDAYS else found[:-1]]
    part = lowered(context, match, "part")
    tail = f"T{words.PARTS_OF_DAY[part[0]]}" if part else ""
    return Reading("SET", f"XXXX-WXX-{day}{tail}")


def wd_parts(context: Context, match: Match) -> Reading | None:
    """`Sunday mornings`, `Friday nights`."""
    part = lowered(context, match, "parts")[0][:-1]
    if part not in words.PARTS_OF_DAY:
        return None
    day = words.WEEKDAYS[lowered(context, match, "wd")[0]]
    return Reading("SET", f"XXXX-WXX-{day}T{words.PARTS_OF_DAY[part]}")


def times(context: Context, match: Match) -> Reading | None:
    """`twice a week`, `three times per year`."""
    unit = unit_of(group(context, match, "u"))
    return Reading("SET", duration("1", unit)) if unit != "TS" else None


def rate(context: Context, match: Match) -> Reading | None:
    """`24 hours a day`, `six days a week`, `an hour every day`: so much of each of the longer units."""
    inner, unit = unit_of(group(context, match, "v")), unit_of(group(context, match, "u"))
    sizes = (_BY_SIZE.find(f" {inner} "), _BY_SIZE.find(f" {unit} "))
    if not 0 <= sizes[0] < sizes[1] or context.word(0).lower() in _APART or context.word(0) == "-":
        return None
    return Reading("SET", duration("1", unit))


_BY_SIZE = " TS TM TH D W M 3M Y "
_APART = frozenset("ago earlier later before after from".split())  # ten minutes a day later


def per(context: Context, match: Match) -> Reading | None:
    """`per day`; not the hour of a speed (`miles per hour`)."""
    unit = unit_of(group(context, match, "u"))
    if unit in ("TH", "TS") and context.word(-1).lower() in DISTANCES:
        return None
    return Reading("SET", duration("1", unit_of(group(context, match, "u"))))


def freq(context: Context, match: Match) -> Reading | None:
    """`daily`, `annual`, `quarterly`; not the name of a paper."""
    found = group(context, match, "f")[0]
    if found[0].isupper() and not found.isupper() and (context.word(-1)[:1].isupper() or context.word(0)[:1].isupper()):
        return None
    if found.lower() == "everyday" and context.word(0)[:1].isalpha():
        return None  # everyday life
    if match["half"]:
        return Reading("SET", "P6M") if found.lower() == "yearly" else None
    return Reading("SET", words.FREQUENCIES[found.lower()])


def set_parts(context: Context, match: Match) -> Reading | None:
    """`mornings`, `evenings`."""
    if context.word(-1).lower() not in ("on", "in", "the", "most", "many", "weekend", "weekday", ","):
        return None
    return Reading("SET", f"XXXX-XX-XXT{words.PARTS_OF_DAY[lowered(context, match, 'p')[0][:-1]]}")


READERS: dict[str, Reader] = {
    "set_wd": set_wd,
    "wd_parts": wd_parts,
    "every": sets_of_units,
    "times": times,
    "rate": rate,
    "per": per,
    "freq": freq,
    "set_parts": set_parts,
}
