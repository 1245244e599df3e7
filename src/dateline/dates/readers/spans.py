"""Readers of durations: `the last five months`, `60 to 90 days`, `half an hour`, `within a year`, `decades-long`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import VAGUE, number
from dateline.dates.readers.base import (
    DISTANCES,
    Match,
    Reader,
    Reading,
    approximation,
    days_beside,
    duration,
    group,
    lowered,
    stated_year,
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


def _step_over(context: Context, match: Match) -> int:
    first = context.tokens.texts[match.start()].lower()
    if first not in ("over", "under"):
        return 0
    before = context.word(-1).lower()
    return int(
        before
        not in (
            "for",
            "in",
            "of",
            "after",
            "with",
            "just",
            "was",
            "is",
            "to",
            "lasted",
            "by",
            "at",
            "than",
            "level",
            "now",
        )
    )


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
    drop = _step_over(context, match)
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
    drop = match.end("det") - match.start() if group(context, match, "det") else _step_over(context, match)
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


_NO_SPAN = frozenset(
    "is was be such what like not on as that it been such what quite many half or so at from with".split()
)


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
    drop = _step_over(context, match)
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


READERS: dict[str, Reader] = {
    "age": age,
    "long": long,
    "first_of": first_of,
    "adjective": adjective,
    "half_unit": half_unit,
    "span": span,
    "rel_units": rel_units,
    "all_unit": all_unit,
    "a_unit": a_unit,
    "bare_units": bare_units,
}
