"""Readers of durations: `the last five months`, `60 to 90 days`, `half an hour`, `decades-long`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import VAGUE, number
from dateline.dates.readers.base import (
    Match,
    Reader,
    Reading,
    approximation,
    days_beside,
    duration,
    group,
    lowered,
    stated_year,
    step_over,
    unit_of,
)
from dateline.dates.values import days_of, month_days


def long(context: Context, match: Match) -> Reading | None:
    """`yearlong`, `decades-long`, `day-long`, `week-old`."""
    if match["f"]:
        return Reading("DURATION", words.LONG[lowered(context, match, "f")[0]])
    found = lowered(context, match, "u")
    if unit_of(found) == "TS":
        return None
    return Reading("DURATION", duration("X" if found[0] in words.PLURAL_UNITS else "1", unit_of(found)))


def span(context: Context, match: Match) -> Reading | None:
    """`five years`, `about two and a half years`, `the last six months`, `60 to 90 days`, `a few weeks`."""
    figures = group(context, match, "n")
    few = lowered(context, match, "few")
    if lowered(context, match, "pre") and lowered(context, match, "pre")[0] in _WORK:
        return None  # his business 50 years ago
    mod = approximation(lowered(context, match, "approx"))
    if not (_counts_few(context, match, few) if few else _counts(context, match, figures, mod)):
        return None
    unit = unit_of(group(context, match, "u"))
    value, cut = _length(context, match, number(figures) if figures else _vague(few), unit)
    if few and few[-1] in words.MAGNITUDES:  # a few hundred years
        value = "PXY" if unit == "Y" else duration(VAGUE, unit)
    drop = _span_drop(context, match, bool(figures))
    if drop and (match["approx"] or not mod):
        mod = ""
    rel = lowered(context, match, "rel") or lowered(context, match, "rel2")
    counted = number(figures) if figures and not match["n2"] and not match["ah"] else ""
    return Reading("DURATION", value, mod, drop, cut, days_beside(context, rel, counted, unit) if drop < 2 else None)


_WORK = frozenset("business trading working".split())


def _vague(few: list[str]) -> str:
    if few[0] == "half":
        return "6"
    return "12" if "dozen" in few and few[0] in ("a", "dozen") else VAGUE


_SIZES = " 100Y  10Y  Y  3M  M  W  D  TH  TM  TS "  # a length goes on with what is smaller: two years and a month


def _length(context: Context, match: Match, size: str, unit: str) -> tuple[str, int]:
    """Return the value of a span, and how many tokens at its tail it does not cover."""
    if match["ah"] and size != VAGUE:
        size = f"{float(size) + 0.5:g}"
    value = duration(size, unit)
    if match["n2"]:
        return f"{value}/{duration(number(group(context, match, 'n2')), unit)}", 0
    tail, size_of = match.end("u"), unit_of(group(context, match, "u"))
    for count, name in (("m", "v"), ("m3", "v3")):  # 1 hour 59 minutes 40 seconds
        unit = unit_of(group(context, match, name)) if match[count] else ""
        extra = duration(number(group(context, match, count)), unit) if unit else ""
        timed = extra[:2] == value[:2] == "PT"
        if (
            not extra
            or _SIZES.find(f" {unit} ") <= _SIZES.find(f" {size_of} ")
            or not (timed or "T" not in value + extra)
        ):
            break
        value, tail, size_of = value + extra[2 if timed else 1 :], match.end(name), unit
    if match["m"]:
        return value, match.end() - tail
    return value, 0


def _counts_few(context: Context, match: Match, few: list[str]) -> bool:
    """Tell whether `several`, `a few`, `dozens of` count units here: the units stand in the plural."""
    raw = lowered(context, match, "u")[0]
    if few == ["many"] and context.word(-1).lower() == "as":
        return False  # three in as many years
    return (
        raw in words.PLURAL_UNITS and raw != "moments" and not (raw == "quarters" and context.word(0).lower() == "of")
    )


def _counts(context: Context, match: Match, figures: list[str], mod: str) -> bool:
    """Tell whether a number counts units of time here and is no price, fraction, year or part of a name."""
    raw = lowered(context, match, "u")[0]
    det = lowered(context, match, "det")
    position = context.tokens.starts[match.start("n")]
    after = context.word(0).lower()
    one = figures[0].lower() in ("one", "1")
    if context.text[position - 1 : position] in ("$", "€", "£", "¥", ".") or raw == "moments":
        return False
    if _is_year(figures) and not (det or (mod and raw == "years")):
        return False
    if len(figures[0]) > 4 and figures[0].isdecimal() and group(context, match, "u")[0][0].isupper():
        return False  # CA 91205 Hours
    if raw in words.ABBREVIATED_UNITS and group(context, match, "u")[0].isupper():
        return False  # 2 million HR managers
    if raw in words.PLURAL_UNITS or raw in words.ABBREVIATED_UNITS:
        return not (raw == "quarters" and after == "of")
    if match["rel2"] or (raw in ("quarter", "second", "night", "weekday") and not one):
        return False
    if one and len(figures) == 1:
        rel = bool(match["rel"])
        return rel or bool(mod) or raw not in ("day", "night", "weekend") or _one_day(context, after)
    large = figures[0].isdecimal() and len(figures[0]) > 3
    return not large and (figures[0].lower() == "half" or after != "of")


def _span_drop(context: Context, match: Match, figures: bool) -> int:
    """Return how many tokens at the head of a span are no part of it: `over the`, a verb `last`, the article "
    "of a noun."""
    drop = step_over(context, match)
    det = lowered(context, match, "det")
    rel = lowered(context, match, "rel")
    if det and match["approx"]:  # over the last two years: a preposition, no modifier
        drop = match.start("det") - match.start()
    if not det and rel == ["last"] and context.word(-1).lower() not in _BEFORE_LAST:
        drop = match.end("rel") - match.start()  # the verb
    if (
        det
        and (det[0] == "that" or (det[0] in ("a", "an") and figures and not match["pre"]))
        and not rel
        and match.start("det") == match.start()
    ):
        drop += 1
    return drop


_BEFORE_LAST = frozenset(
    "in for over during within of since throughout the these his her their its our , . on".split()
) | {""}


_ONE_CUES = frozenset(
    "in for within of than least about nearly almost only just after over under lasted lasting at to by every "
    "another".split()
)


def _one_day(context: Context, after: str) -> bool:
    """Tell whether `one day` counts a day and does not mean `some day`."""
    return context.word(-1).lower() in _ONE_CUES or after in ("after", "before", "later", "earlier", "of", "ahead")


def first_of(context: Context, match: Match) -> Reading | None:
    """`the first nine months of 1989`, `the last two weeks of May`: a duration, and its days where a year is given."""
    unit = unit_of(group(context, match, "u"))
    size = number(group(context, match, "n"))
    which = lowered(context, match, "which")[0]
    if unit in ("TS",) and which == "second":
        return None
    year = stated_year(context, match)
    days = None
    if year and year.isdecimal() and unit in ("M", "3M") and size.isdecimal() and days_of(year)[0]:
        months = int(size) * (3 if unit == "3M" else 1)
        if which == "first" and 1 <= months <= 12:
            days = month_days(int(year), 1, months)
        elif which in ("last", "final") and 1 <= months <= 12:
            days = month_days(int(year), 13 - months, 12)
    return Reading("DURATION", duration(size, unit), days=days)


def adjective(context: Context, match: Match) -> Reading | None:
    """`10-year`, `four-day`, `six-year-old`, `half-hour`, `two-to-three-year`; the article belongs to the noun."""
    unit = unit_of(group(context, match, "u"))
    mod = approximation(lowered(context, match, "approx"))
    drop = match.end("det") - match.start() if group(context, match, "det") else step_over(context, match)
    if drop:
        mod = ""
    if match["half"]:
        return Reading("DURATION", _half(unit), mod, drop)
    figures = group(context, match, "n")
    raw = lowered(context, match, "u")[0]
    if raw in ("quarter", "quarters") or _is_year(figures):
        return None
    if match.start("n") > 0 and context.tokens.texts[match.start("n") - 1] in ("$", "€", "£"):
        return None
    value = duration(number(figures), unit)
    last = group(context, match, "n2")
    if last:
        value = f"{value}/{duration(number(last), unit)}"
    return Reading("DURATION", value, mod, drop)


def _is_year(figures: list[str]) -> bool:
    """Tell whether the number before a unit is more likely a year (`in 2008 months of talks`)."""
    return len(figures) == 1 and len(figures[0]) == 4 and figures[0].isdecimal() and figures[0][:2] in ("19", "20")


_HALVES = {"D": "PT12H", "TH": "PT30M", "Y": "P6M", "10Y": "P5Y", "100Y": "P50Y", "TM": "PT30S"}


def _half(unit: str) -> str:
    return _HALVES.get(unit) or duration("0.5", unit)


_QUARTERS = {"100Y": "P25Y", "TH": "PT15M", "Y": "P3M"}


def half_unit(context: Context, match: Match) -> Reading | None:
    """`half an hour`, `half a century`, `a half hour`."""
    unit = unit_of(group(context, match, "u"))
    direction = lowered(context, match, "dir")
    if unit == "TS":
        return None
    value = _QUARTERS.get(unit) if match["fourth"] else _half(unit)
    mod = approximation(lowered(context, match, "approx"))
    return Reading("DURATION", value, mod, cut=len(direction)) if value else None


def age(context: Context, match: Match) -> Reading | None:
    """`between the ages of 17 and 29`, `the age of fifteen`, `103 years of age`."""
    alone = group(context, match, "c") or group(context, match, "d")
    if alone:
        if match["d"] and context.tokens.texts[match.end("d")].lower() not in ("year", "years"):
            return None
        if match["c"] and context.word(0).lower() in ("year", "years"):
            return None  # the age of 70 years and six months
        return Reading("DURATION", duration(number(alone), "Y"))
    first, last = number(group(context, match, "a")), number(group(context, match, "b"))
    return Reading("DURATION", f"P{first}Y/P{last}Y")


def rel_units(context: Context, match: Match) -> Reading | None:
    """`recent years`, `the coming weeks`, `these days`."""
    unit = unit_of(group(context, match, "u") + group(context, match, "u2"))
    if match["u2"]:
        return Reading("DURATION", duration("X", unit))
    raw = lowered(context, match, "u")[0]
    if match["these"]:
        if lowered(context, match, "these") == ["those"]:
            return Reading("DATE", "PAST_REF") if raw in ("days", "years") else None
        return Reading("DATE", "PRESENT_REF") if raw == "days" else None
    rel = lowered(context, match, "rel")[0]
    if unit in ("TS",) or (raw in ("nights", "quarters") and rel == "latest") or rel == "latest":
        return None
    return Reading("DURATION", duration("X", unit))


READERS: dict[str, Reader] = {
    "age": age,
    "long": long,
    "first_of": first_of,
    "adjective": adjective,
    "half_unit": half_unit,
    "span": span,
    "rel_units": rel_units,
}
