"""Readers of units without a number: `within a year`, `15 a year`, `all day`, `for years`, `hours after`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.readers.base import (
    DISTANCES,
    Match,
    Reader,
    Reading,
    approximation,
    duration,
    group,
    lowered,
    step_over,
    unit_of,
)


def all_unit(context: Context, match: Match) -> Reading | None:
    """`all day`, `all week`, `the whole year` without its article."""
    unit = unit_of(group(context, match, "u"))
    if unit in ("TS", "TM") or context.tokens.texts[match.start()].lower() not in ("all",):
        return None
    return Reading("DURATION", duration("1", unit))


_LASTING = frozenset(
    "for within in about after over under nearly almost than least takes take took lasted last lasting lasts "
    "spent spend of during every "
    "roughly around just only through into to waited wait stayed served serve worked".split()
)


_NO_SPAN = frozenset("is was be such what like not on as that it been quite many half or so at from with".split())


_MONEY_OR_COUNT = frozenset(
    "% cents dollars euros pounds yen percent times million billion trillion thousand hundred rupees yuan".split()
)


def a_unit(context: Context, match: Match) -> Reading | None:
    """`a year`: as long as that (`within a year`), or each (`15 a year`), as the words before it decide."""
    raw = lowered(context, match, "u")[0]
    unit = unit_of([raw])
    mod = approximation(lowered(context, match, "approx"))
    more = lowered(context, match, "ah")
    before, after = context.word(-1).lower(), context.word(0).lower()
    if raw == "quarter" and (before[-1:].isdecimal() or before in _MONEY_OR_COUNT) and after in (".", ",", "and", "in"):
        return Reading("SET", "P3M")  # 200 a quarter
    if raw in ("second", "quarter", "weekday", "millennium") or unit == "TS" or after == "-" or after == "long":
        return None
    drop = step_over(context, match)
    if drop:
        mod, before = "", "over"
    if more:
        if more[0] == "or":
            return Reading("DURATION", duration("1", unit), mod, drop, cut=0)
        return Reading("DURATION", duration("1.5", unit), mod, drop)
    if mod or match["full"] or before in _LASTING:
        if before in ("to", "of") and after in ("of", "when", "that") and not mod:
            return None
        return Reading("DURATION", duration("1", unit), mod, drop)
    if after in ("after", "before", "since", "ahead", "early"):
        return Reading("DURATION", duration("1", unit), mod, drop)
    if raw in ("weekend", "fortnight", "semester"):
        return None
    if unit == "TH" and before in DISTANCES:
        return None
    if context.word(-2).lower() == "to" and before.isalpha() and before.islower() and before not in _MONEY_OR_COUNT:
        return Reading("DURATION", duration("1", unit), mod) if raw != "day" else None  # to drive an hour
    if before in _MONEY_OR_COUNT or before[-1:].isdecimal() or before in words.NUMBERS or before in ("more", "less"):
        return Reading("SET", duration("1", unit), mod)
    if before in _NO_SPAN or not before or (after in ("of", "when", "that", "for", "to", "in") and raw == "day"):
        return None
    if raw in ("decade", "century"):
        return Reading("DURATION", duration("1", unit), mod)
    if not context.word(-1).islower() or before in ("and", "but"):
        return None
    if before.endswith(("ed", "ing")) or before in _NO_RATE:
        return None if raw == "day" else Reading("DURATION", duration("1", unit), mod)
    return Reading("SET", duration("1", unit), mod) if before[-1] == "s" or raw in _RATES else None


_NO_RATE = frozenset("by until since before if when then because".split())


_RATES = frozenset("year day month week hour".split())


_BARE_CUES = frozenset(
    "for in after within lasted took takes take spent about of through over than by last lasting spanning".split()
)


_CALENDAR_UNITS = ("Y", "M", "W", "D", "10Y", "100Y")


def bare_units(context: Context, match: Match) -> Reading | None:
    """`for years`, `within hours`, `decades of war`, `over the years`, `years ago`."""
    raw = lowered(context, match, "u")[0]
    unit = unit_of([raw])
    direction = lowered(context, match, "ago")
    if direction == ["ago"]:
        return Reading("DATE", "PAST_REF")
    before, after = context.word(-1).lower(), context.word(0).lower()
    if raw == "seconds" and before == "within":
        return Reading("DURATION", duration("X", unit))
    if raw in ("quarters", "nights", "moments", "seconds", "weekends", "semesters", "millennia"):
        return Reading("SET", "P1WE") if raw == "weekends" and before in ("on", "and", "the") else None
    if match["approx"]:
        return Reading("DURATION", duration("X", unit), drop=1)
    if direction:
        return (
            Reading("DATE", duration("X", unit))
            if unit in _CALENDAR_UNITS
            else Reading("DURATION", duration("X", unit), cut=1)
        )
    if (before in _BARE_CUES and before not in ("of", "by", "last")) or (
        after in ("after", "before", "of")
        and unit in (*_CALENDAR_UNITS, "TH", "TM")
        and before not in ("the", "few", "’", "'", "s", "these", "those")
    ):
        if (after == "of" and before in ("the", "of", "in", "two")) or (before == "in" and unit == "D"):
            return None
        return Reading("DURATION", duration("X", unit))
    return None


READERS: dict[str, Reader] = {"all_unit": all_unit, "a_unit": a_unit, "bare_units": bare_units}
