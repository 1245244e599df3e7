"""Readers of what depends on another date: `last week`, `two years ago`, `the same period last year`, `now`."""

from __future__ import annotations

from datetime import date

from dateline.dates.context import STORY_TOKENS, Context
from dateline.dates.grammar import RULE
from dateline.dates.numerals import ordinal
from dateline.dates.readers.ago import granular
from dateline.dates.readers.base import (
    AFTER,
    BEFORE,
    ON,
    Match,
    Reader,
    Reading,
    day_figures,
    days_beside,
    duration,
    first_day,
    group,
    lowered,
    modifier,
    month_number,
    nearest_year,
    plus_days,
    stated_year,
    step,
    unit_of,
    unit_value,
)
from dateline.dates.values import days_of

_DURATION_CUES = frozenset("over in within for during through throughout".split())


_CLOCK_UNITS = frozenset(("TH", "TM", "TS", "1000Y"))


_NO_ONE = frozenset("any no every each".split())


def rel_unit(context: Context, match: Match) -> Reading | None:
    """`last week`, `this year`, `the past decade`, `the end of next month`, `the previous day`, `that year`."""
    rel = lowered(context, match, "rel")
    word = rel[-1]
    unit = unit_of(group(context, match, "u"))
    the = bool(match["the"])
    mod = modifier(lowered(context, match, "edge"))
    adjective = lowered(context, match, "adj")
    raw = lowered(context, match, "u")[0]
    if raw in ("second", "night") or unit == "TS" or context.word(0) == "-" or context.word(-1).lower() in _NO_ONE:
        return None
    if match["ah"]:
        return Reading("DURATION", duration("1.5", unit), mod)
    if unit in _CLOCK_UNITS:
        return Reading("DURATION", duration("1", unit), mod) if the and word in ("last", "past", "next") else None
    if raw == "weekday" or (adjective and adjective[0] in ("all", "entire")):
        return None
    if word in ("current", "present", "this"):
        if raw == "day" and word != "this":
            return Reading("DATE", "PRESENT_REF", mod)
        if word == "this" and raw == "day" and context.word(0).lower() == "and":
            return None
        return Reading("DATE", _of_unit(context, unit, context.today(), 0), mod)
    if word == "past" or (
        word == "last"
        and the
        and not mod
        and raw not in ("quarter", "weekend", "day")
        and (raw != "century" or context.word(-1).lower() in _DURATION_CUES)
    ):
        if raw == "weekend":
            return Reading("DATE", _of_unit(context, unit, context.today(), -1), mod)
        if raw == "quarter":
            return Reading("DATE", _of_unit(context, unit, context.today(), -1), mod)
        return Reading(
            "DURATION", duration("1", unit), mod, days=None if mod else days_beside(context, [word], "1", unit)
        )
    if word in ("last", "latest"):
        if raw == "day" or (word == "latest" and raw not in ("quarter", "week", "month", "year")):
            return None
        shift = 0 if word == "latest" and raw == "week" else -1
        return Reading("DATE", _of_unit(context, unit, context.today(), shift), mod)
    if word in ON:
        if the and raw == "day":
            return Reading("DATE", plus_days(context.told_day(), 1), mod)
        if the and not mod and context.word(-1).lower() in _DURATION_CUES and raw != "quarter":
            return Reading("DURATION", duration("1", unit), mod, days=days_beside(context, [word], "1", unit))
        if raw == "day" and not the and context.word(-1).lower() != "the":
            return Reading("DATE", plus_days(context.told_day(), 1), mod)
        if the and (day := _day_of_story(context, unit)):
            return Reading("DATE", step(day, unit, 1), mod)
        return Reading("DATE", _of_unit(context, unit, context.today(), 1), mod)
    if word in BEFORE or word in AFTER:
        shift = -1 if word in BEFORE else 1
        named = context.told_day() if unit == "D" and shift > 0 else _named_day(context, unit)
        return Reading("DATE", _of_unit(context, unit, named, shift), mod)
    if word in ("that", "same"):
        if word == "same" and not the and context.word(0) == "-":
            return None
        if (
            word == "that"
            and raw in ("century", "decade", "quarter", "fortnight", "semester")
            and context.previous == ""
        ):
            return None
        return Reading("DATE", _of_unit(context, unit, _named_day(context, unit), 0), mod)
    return None


def _named_day(context: Context, unit: str) -> date | None:
    """Return the day that `the same`, `the previous` unit counts from: one named to the day, for days and weeks."""
    if unit in ("D", "W", "WE", "2W"):
        return context.that_day()
    value = context.last_told()
    return context.today() if unit in ("M", "3M") and len(value) <= 4 else first_day(value)


def _day_of_story(context: Context, unit: str) -> date | None:
    """Return the day that `the next year` of a life or a history counts from: one past, told of in the past."""
    if not context.told or context.here - context.told_at >= STORY_TOKENS or context.leaning() >= 0:
        return None
    day = first_day(context.told)
    today = context.reference
    if day is None or today is None or step(day, unit, 1) > step(today, unit, 0):
        return None
    context.anchor = "previous date"
    return day


def _of_unit(context: Context, unit: str, day: date | None, shift: int) -> str:
    this_weekend = unit == "WE" and day is not None and shift == 0 and context.anchor == "publication"
    if this_weekend and day and day.isoweekday() <= 2 and context.leaning() < 0:
        shift = -1
    return step(day, unit, shift)


_THE_DAY_CUES = frozenset(
    "in of for during on end ended ending finish finished by throughout earlier later through close closed".split()
)


def before_last(context: Context, match: Match) -> Reading | None:
    """`the week before last`, `the night before last`, `the week after next`."""
    raw = lowered(context, match, "u")[0]
    shift = 2 if match["on"] else -2
    if raw == "night":
        return Reading("TIME", f"{plus_days(context.today(), shift)}TNI")
    unit = unit_of([raw])
    return Reading("DATE", step(context.today(), unit, shift)) if unit not in _CLOCK_UNITS else None


def the_unit(context: Context, match: Match) -> Reading | None:
    """`the year`, `the end of the week`, `the day before`, `a year earlier` without its article, `the full year`."""
    raw = lowered(context, match, "u")[0]
    unit = unit_of([raw])
    edge = lowered(context, match, "edge")
    mod = modifier(edge)
    the = bool(match["the"])
    everything = lowered(context, match, "all")
    direction = lowered(context, match, "dir")
    if raw in ("second", "weekday") or unit in _CLOCK_UNITS or not (the or edge) or context.word(0) == "-":
        return None
    if group(context, match, "u")[0][0].isupper() and context.word(-1)[:1].isupper():
        return None
    if match["y"]:
        figures = group(context, match, "y")[0]
        plain = raw == "year" and figures.isdecimal() and not edge and context.word(0) not in ("%", "$")
        return Reading("DATE", figures.rjust(4, "0"), mod) if plain and len(figures) in (3, 4) else None
    if direction:
        after = context.word(0)
        if (
            direction[0] in ("before", "after")
            and after[:1].isalnum()
            and after.lower() not in ("and", "but", "when", "as", "to", "in", "on", "by", "at", "with")
        ):
            context.until -= 1
            return _the_unit_alone(context, raw, unit, mod, bool(edge), cut=1)
        shift = 1 if direction[0] in ("after", "later") else -1
        return Reading("DATE", granular(context, unit, shift), mod)
    if everything and everything[0] in ("all", "entire", "whole") and not edge:
        return Reading("DURATION", duration("1", unit))
    if not the and not (edge and edge[-1] in ("of", "-", "in")):
        return None
    return _the_unit_alone(context, raw, unit, mod, bool(edge))


def end_of(context: Context, unit: str) -> str:
    """Return the year, quarter, month or week of `the year ended Dec. 31, 1988`, '' where no such date follows."""
    bounds = ("ended", "ending") if unit != "W" else ("ended", "ending", "beginning", "starting")
    if context.word(0).lower() not in bounds or unit not in ("Y", "3M", "M", "W"):
        return ""
    codes, first = context.tokens.codes, context.until + 1
    match = (
        RULE["mdy"].match(codes, first, first + 8)
        or RULE["dmy"].match(codes, first, first + 8)
        or RULE["month"].match(codes, first, first + 6)
    )
    if match is None:
        return ""
    to_the_day = match.re is not RULE["month"]
    here, until = context.here, context.until
    context.here, context.until = match.span()
    month, written = month_number(group(context, match, "m")), stated_year(context, match)
    figures = ordinal(day_figures(context, match)) if to_the_day else 1
    nearest = None if written else nearest_year(context, month, figures if unit == "W" else None)
    context.here, context.until = here, until
    year = written or (f"{nearest:04d}" if nearest else "")
    if not month or not year.isdecimal():
        return ""
    if unit == "W":
        last = first_day(f"{year}-{month:02d}-{figures:02d}")
        return unit_value(last, "W") if last and to_the_day else ""
    if unit == "M":
        return f"{year}-{month:02d}"
    return year if unit == "Y" else f"{year}-Q{(month + 2) // 3}"


_OWNERS = frozenset("its his her their our my".split())
_IN_A_ROW = frozenset("consecutive straight successive".split())


def nth_unit(context: Context, match: Match) -> Reading | None:
    """`for the third straight day`, `in its fifth week`, `for a second day`: the one that the report is of."""
    unit = unit_of(group(context, match, "u"))
    adjective = lowered(context, match, "adj")
    before = context.word(-1).lower()
    first = context.tokens.texts[match.start()].lower()
    owned = before in _OWNERS and context.word(-2).lower() in ("in", "into", "entered", "enters", "entering")
    again = first == "a" and before == "for"
    if unit not in ("D", "W", "M", "Y", "3M") or context.word(0) == "-" or not ordinal(group(context, match, "n")):
        return None
    if not (adjective and adjective[0] in _IN_A_ROW) and not ((owned or again) and not adjective):
        return None
    if unit == "3M":
        value = context.last_told() if "-Q" in context.last_told() else step(context.today(), unit, -1)
    elif unit == "D":
        value = plus_days(context.that_day(), 0)
    else:
        value = step(context.today(), unit, 0)
    return Reading("DATE", value)


_OF_A_CLAUSE = frozenset("he she it they we i you".split())
_HABITUAL = frozenset("time times hour hours".split())  # the busiest time of the day, on any day


def _when_all_is_said(context: Context) -> bool:
    """Tell whether the day is that of `at the end of the day, …`, which is no time."""
    lead = [context.tokens.texts[place].lower() for place in range(max(0, context.until - 6), context.until)]
    return lead == ["at", "the", "end", "of", "the", "day"]


def _the_unit_alone(context: Context, raw: str, unit: str, mod: str, edged: bool, cut: int = 0) -> Reading | None:
    after = context.word(0).lower()
    if raw == "day":
        if after == "," and _when_all_is_said(context):
            return None
        if not edged and context.word(-1).lower() not in _THE_DAY_CUES:
            return None
        if context.word(-1).lower() == "of" and context.word(-2).lower() in _HABITUAL:
            return None
        return Reading("DATE", plus_days(context.that_day(), 0), mod, cut=cut)
    if raw == "year" and after in _OF_A_CLAUSE:
        return None  # the year she was born
    if not edged and (
        (after in ("of", "-", "when", "that") and raw != "year") or raw in ("fortnight", "semester", "millennium")
    ):
        return None
    if (
        raw in ("decade", "century")
        and not edged
        and context.word(-1).lower() not in ("of", "in", "for", "this", "by", "during")
    ):
        return None
    if raw == "quarter" and after in ("century", "hour", "mile", "final", "finals"):
        return None
    if not edged and (ended := end_of(context, unit)):
        return Reading("DATE", ended, mod, cut=cut)
    if raw == "quarter":
        named = context.previous
        if "-Q" in named:
            context.anchor = "previous date"
            return Reading("DATE", named, mod, cut=cut)
        shift = 0 if context.leaning() > 0 else -1
        return Reading("DATE", step(context.today(), unit, shift), mod, cut=cut)
    if raw == "weekend":
        today = context.today()
        shift = -1 if today and today.isoweekday() < 6 and context.leaning() <= 0 else 0
        return Reading("DATE", step(today, unit, shift), mod, cut=cut)
    near = 0 <= context.here - context.previous_at < 30
    if near and raw == "year" and len(context.previous) == 4 and days_of(context.previous)[0]:
        context.anchor = "previous date"
        return Reading("DATE", context.previous[:4], mod, cut=cut)
    if near and raw == "month" and len(context.previous) == 7 and days_of(context.previous)[0]:
        context.anchor = "previous date"
        return Reading("DATE", context.previous, mod, cut=cut)
    return Reading("DATE", step(context.today(), unit, 0), mod, cut=cut)


def same_period(context: Context, match: Match) -> Reading | None:
    """`the same period last year`, `the same quarter a year ago`, `the comparable period of 1998`."""
    unit = unit_of(group(context, match, "u"))
    found = lowered(context, match, "y")
    named = context.last_named()
    if not found:
        if unit in ("W", "WE") and len(named) != 10:
            return Reading("DATE", "XXXX-WXX" + ("-WE" if unit == "WE" else ""))
        if unit in ("3M", "M", "W", "WE", "10Y", "100Y"):
            return Reading("DATE", step(first_day(named), unit, 0))
        return (
            Reading("DATE", named)
            if lowered(context, match, "u") == ["period"] and context.previous and named
            else None
        )
    day = first_day(named)
    if day is None:
        return Reading("DATE", "XXXX")
    given = next((word for word in found if word.isdecimal() and len(word) == 4), None)
    today = context.today()
    if given and match["y2"]:
        last = group(context, match, "y2")[0]
        return Reading("DATE", f"{given}/{last if len(last) == 4 else given[:2] + last.rjust(2, '0')}")
    if given:
        year = int(given)
    elif "last" in found and today:
        year = today.year - 1
    else:
        year = day.year - 1
    context.anchor = "previous date"
    if not named[:4].isdecimal():  # a fiscal year, a decade
        return Reading(
            "DATE",
            f"FY{year + (0 if given else int(named[2:6]) - day.year - 1):04d}" if named[:2] == "FY" else f"{year:04d}",
        )
    if unit == "3M" and "-Q" not in named:
        return Reading("DATE", f"{year:04d}-Q{(day.month + 2) // 3}")
    if unit == "M":
        return Reading("DATE", f"{year:04d}-{day.month:02d}")
    tail = named[4:] if len(named) > 4 and named[4] == "-" and "/" not in named and "W" not in named else ""
    if len(tail) == 6:  # a single day: the period is its month or more
        tail = ""
    return Reading("DATE", f"{year:04d}{tail}")


READERS: dict[str, Reader] = {
    "nth_unit": nth_unit,
    "same_period": same_period,
    "rel_unit": rel_unit,
    "before_last": before_last,
    "the_unit": the_unit,
}
