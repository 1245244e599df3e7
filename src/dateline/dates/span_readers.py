"""Readers of clock times, durations and sets: `8 p.m. EST on Friday`, `the last five months`, `twice a week`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import VAGUE, number, ordinal
from dateline.dates.reading import (
    Match,
    Reader,
    Reading,
    approximation,
    duration,
    group,
    lowered,
    stated_year,
    unit_of,
)
from dateline.dates.values import days_of, month_days

CLOCK_CUES = frozenset(
    "at by until till around from before after about since to between and near approximately".split()
)
_AFTERNOON = frozenset("afternoon evening night".split())


def clock_value(words_: list[str], part: list[str]) -> str:
    """Return `T18:30` for the tokens of a clock time, '' where they are none."""
    first = words_[0].lower()
    if first in words.FIXED_TIMES:
        return f"T{words.FIXED_TIMES[first]}"
    minute, second = 0, ""
    if first == "half":
        hour, minute = int(float(number(words_[2:3]))), 30
    elif ":" in first:
        figures = first.split(":")
        hour, minute = int(figures[0]), int(figures[1])
        second = f":{figures[2]}" if len(figures) > 2 else ""
    elif "." in first:
        figures = first.split(".")
        if len(figures[1]) != 2:
            return ""
        hour, minute = int(figures[0]), int(figures[1])
    elif first.isdecimal():
        hour = int(first)
        if len(first) in (3, 4):
            hour, minute = divmod(hour, 100)
    else:
        hour = words.NUMBERS.get(first, 99)
    half = next(
        (word.lower()[0] for word in words_[1:] if word.lower().replace(".", "").replace(" ", "") in ("am", "pm")), ""
    )
    if not half and part and part[-1] in _AFTERNOON:
        half = "p"
    if (half and hour > 12) or hour > 24 or minute > 59:
        return ""
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}{second}"


def race_time(context: Context, match: Match, text: str) -> Reading | None:
    """`2:14:04`, a time taken and not a time of day."""
    hours, minutes, seconds = text.split(":")
    value = f"PT{int(hours)}H{int(minutes)}M{float(seconds):g}S"
    return Reading("DURATION", value)


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


def times(context: Context, match: Match) -> Reading | None:
    """`twice a week`, `three times per year`."""
    unit = unit_of(group(context, match, "u"))
    return Reading("SET", duration("1", unit)) if unit != "TS" else None


_DISTANCES = frozenset("miles mile kilometers kilometres kilometer kilometre km knots feet meters metres m".split())


def per(context: Context, match: Match) -> Reading | None:
    """`per day`; not the hour of a speed (`miles per hour`)."""
    unit = unit_of(group(context, match, "u"))
    if unit in ("TH", "TS") and context.word(-1).lower() in _DISTANCES:
        return None
    return Reading("SET", duration("1", unit_of(group(context, match, "u"))))


def freq(context: Context, match: Match) -> Reading | None:
    """`daily`, `annual`, `quarterly`; not the name of a paper."""
    found = group(context, match, "f")[0]
    if found[0].isupper() and not found.isupper() and (context.word(-1)[:1].isupper() or context.word(0)[:1].isupper()):
        return None
    if match["half"]:
        return Reading("SET", "P6M") if found.lower() == "yearly" else None
    return Reading("SET", words.FREQUENCIES[found.lower()])


def set_parts(context: Context, match: Match) -> Reading | None:
    """`mornings`, `evenings`."""
    if context.word(-1).lower() not in ("on", "in", "the", "most", "many", "weekend", "weekday", ","):
        return None
    return Reading("SET", f"XXXX-XX-XXT{words.PARTS_OF_DAY[lowered(context, match, 'p')[0][:-1]]}")


def long(context: Context, match: Match) -> Reading | None:
    """`yearlong`, `decades-long`, `day-long`."""
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
    found = lowered(context, match, "u")
    unit = unit_of(found)
    figures = group(context, match, "n")
    counted = found[0] in words.PLURAL_UNITS
    mod = approximation(lowered(context, match, "approx"))
    det = lowered(context, match, "det")
    rel = lowered(context, match, "rel") + lowered(context, match, "rel2")
    few = lowered(context, match, "few")
    start = match.start("n") if figures else match.start("few")
    position = context.tokens.starts[start]
    if context.text[position - 1 : position] in ("$", "€", "£", "¥", "."):
        return None
    if (unit == "TS" and found[0] == "moments") or (found[0] == "quarters" and context.word(0).lower() == "of"):
        return None
    if found[0] in ("min", "sec", "yr", "hr") and not figures:
        return None
    if not counted and found[0] not in words.ABBREVIATED_UNITS:
        if few or (
            found[0] in ("quarter", "second", "night", "weekday")
            and not (figures and figures[0].lower() in ("one", "1"))
        ):
            return None
        if figures[0].lower() in ("one", "1") and len(figures) == 1 and not _one_unit(context, det, rel, mod, found[0]):
            return None
        if len(figures[0]) == 4 and figures[0].isdecimal() and int(figures[0]) >= 1000:
            return None
        if figures[0].lower() not in ("one", "1", "half") and context.word(0).lower() == "of":
            return None
    if figures and _is_year(figures) and not (det or mod and unit == "Y"):
        return None
    size = number(figures) if figures else VAGUE
    if few and few[-1] in words.MAGNITUDES:
        return Reading("DURATION", "PXY" if unit == "Y" else duration(VAGUE, unit), mod)
    if few and "dozen" in few:
        size = "12" if few[0] in ("a", "dozen") else VAGUE
    if match["ah"] and size != VAGUE:
        size = f"{float(size) + 0.5:g}"
    value = duration(size, unit)
    last = group(context, match, "n2")
    if last:
        value = f"{value}/{duration(number(last), unit)}"
    elif match["m"]:
        extra = duration(number(group(context, match, "m")), unit_of(group(context, match, "v")))
        if extra[:2] == "PT" and value[:2] == "PT":
            value += extra[2:]
        elif extra[:2] != "PT" and value[:2] != "PT":
            value += extra[1:]
        else:
            return Reading("DURATION", value, mod, cut=match.end() - match.end("u"))
    drop = _step_over(context, match)
    if det and match["approx"]:  # over the last two years: a preposition, no modifier
        drop = match.start("det") - match.start()
    if not det and rel[:1] == ["last"] and match["rel"] and context.word(-1).lower() not in _BEFORE_LAST:
        drop = match.end("rel") - match.start()  # the verb
    if drop:
        mod = ""
    if det and det[0] in ("that", "a") and not rel:
        drop += 1 if match.start("det") == match.start() else 0
    return Reading("DURATION", value, mod, drop)


_BEFORE_LAST = frozenset(
    "in for over during within of since throughout the these his her their its our , . on".split()
) | {""}
_ONE_CUES = frozenset(
    "in for within of than least about nearly almost only just after over under lasted lasting at to by every another".split()
)


def _one_unit(context: Context, det: list[str], rel: list[str], mod: str, raw: str) -> bool:
    """Tell whether `one day` counts a day and does not mean `some day`."""
    after = context.word(0).lower()
    return bool(rel or mod) or raw not in ("day", "night", "weekend") or context.word(-1).lower() in _ONE_CUES or after in (
        "after", "before", "later", "earlier", "of", "ahead"
    )  # fmt: skip


def first_of(context: Context, match: Match) -> Reading | None:
    """`the first nine months of 1989`, `the last three weeks`: a duration, and the days where a year is given."""
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


def half_unit(context: Context, match: Match) -> Reading | None:
    """`half an hour`, `half a century`, `a half hour`."""
    unit = unit_of(group(context, match, "u"))
    direction = lowered(context, match, "dir")
    if unit == "TS":
        return None
    return Reading("DURATION", _half(unit), approximation(lowered(context, match, "approx")), cut=len(direction))


def age(context: Context, match: Match) -> Reading | None:
    """`between the ages of 17 and 29`."""
    first, last = number(group(context, match, "a")), number(group(context, match, "b"))
    return Reading("DURATION", f"P{first}Y/P{last}Y")


def rel_units(context: Context, match: Match) -> Reading | None:
    """`recent years`, `the coming weeks`, `these days`."""
    unit = unit_of(group(context, match, "u") + group(context, match, "u2"))
    if match["u2"]:
        return Reading("DURATION", duration("X", unit))
    raw = lowered(context, match, "u")[0]
    if match["these"]:
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
    "for within in about after over under nearly almost than least takes take took lasted last lasting lasts spent spend of during every "
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
    if after in ("after", "before", "since"):
        return Reading("DURATION", duration("1", unit), mod, drop)
    if raw in ("weekend", "fortnight", "semester"):
        return None
    if unit == "TH" and before in _DISTANCES:
        return None
    if before in _MONEY_OR_COUNT or before[-1:].isdecimal() or before in words.NUMBERS or before in ("more", "less"):
        return Reading("SET", duration("1", unit), mod)
    if before in _NO_SPAN or not before or (after in ("of", "when", "that", "for", "to", "in") and raw == "day"):
        return None
    if before.isalpha() and before not in ("and", "but") and context.word(-1).islower():
        if before.endswith(("s", "people", "barrels")) or raw in ("year", "day", "month", "week", "hour"):
            if before.endswith(("ed", "ing")) or before in (
                "by",
                "until",
                "since",
                "before",
                "if",
                "when",
                "then",
                "because",
            ):
                return None if raw == "day" else Reading("DURATION", duration("1", unit), mod)
            return Reading("SET" if raw not in ("decade", "century") else "DURATION", duration("1", unit), mod)
    if raw in ("decade", "century"):
        return Reading("DURATION", duration("1", unit), mod)
    return None


_BARE_CUES = frozenset(
    "for in after within lasted took takes take spent about of through over than by last lasting spanning".split()
)


def bare_units(context: Context, match: Match) -> Reading | None:
    """`for years`, `within hours`, `decades of war`, `over the years`, `years ago`."""
    raw = lowered(context, match, "u")[0]
    unit = unit_of([raw])
    direction = lowered(context, match, "ago")
    if direction == ["ago"]:
        return Reading("DATE", "PAST_REF")
    if raw in ("quarters", "nights", "moments", "seconds", "weekends", "semesters", "millennia"):
        return (
            Reading("SET", "P1WE") if raw == "weekends" and context.word(-1).lower() in ("on", "and", "the") else None
        )
    before, after = context.word(-1).lower(), context.word(0).lower()
    if match["approx"]:
        return Reading("DURATION", duration("X", unit), drop=1)
    if direction:
        return Reading("DURATION", duration("X", unit), cut=1)
    if (before in _BARE_CUES and before not in ("of", "by", "last")) or (
        after in ("after", "before", "of")
        and unit in ("Y", "M", "W", "D", "10Y", "100Y", "TH")
        and before not in ("the", "few", "’", "'", "s", "these", "those")
    ):
        if (after == "of" and before in ("the", "of", "in", "two")) or (before == "in" and unit == "D"):
            return None
        return Reading("DURATION", duration("X", unit))
    return None


def year_end(context: Context, match: Match) -> Reading | None:
    """`year-end`, `month-end`, `midyear`, `1989 year-end`."""
    today = context.today()
    found = [word.lower() for word in context.tokens.texts[match.start() : match.end()]]
    mod = "MID" if any(word.startswith("mid") for word in found) else "END"
    if match["y"]:
        return Reading("DATE", group(context, match, "y")[0], mod)
    if found[0] in ("early", "late"):
        return None
    if any("month" in word for word in found):
        return Reading("DATE", today.isoformat()[:7] if today else "XXXX-XX", mod)
    if any("week" in word or "summer" in word for word in found) and "midyear" not in found:
        return None
    shift = {"last": -1, "previous": -1, "next": 1}.get(lowered(context, match, "rel")[0], 0) if match["rel"] else 0
    return Reading("DATE", f"{today.year + shift:04d}" if today else "XXXX", mod)


READERS: dict[str, Reader] = {
    "set_wd": set_wd,
    "age": age,
    "every": sets_of_units,
    "times": times,
    "per": per,
    "freq": freq,
    "long": long,
    "first_of": first_of,
    "adjective": adjective,
    "half_unit": half_unit,
    "span": span,
    "rel_units": rel_units,
    "year_end": year_end,
    "all_unit": all_unit,
    "a_unit": a_unit,
    "bare_units": bare_units,
    "set_parts": set_parts,
}
