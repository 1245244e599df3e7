"""What a reader returns, and what all readers share: the words of a match, years, units and their steps."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.model import TimexType
from dateline.dates.values import Days, add_days, add_months, days_of, week_value

Match = re.Match[str]
SHARED_BY_DATE = 30  # a date without a year this many tokens after one with a past year is of that year
SHARED_BY_DAY = 60  # and one this many after a day with a past year
PIVOT_YEARS_AHEAD = 10  # a two-figure year lies at most this far after the article's own year
DEFAULT_YEAR = 2025  # stands in for the article's year where only the century of a two-figure year is asked for


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says. `drop` tokens at its head and `cut` at its tail are not part of it."""

    type: TimexType
    value: str
    mod: str = ""
    drop: int = 0
    cut: int = 0
    days: Days | None = None  # where the expression names days that its value does not


Reader = Callable[[Context, Match], Reading | None]


def group(context: Context, match: Match, name: str) -> list[str]:
    """Return the tokens of a named group of `match`, none where it took no part."""
    start, end = match.span(name)
    return context.tokens.texts[start:end] if start >= 0 else []


def lowered(context: Context, match: Match, name: str) -> list[str]:
    """Return the tokens of a named group in lower case."""
    return [word.lower() for word in group(context, match, name)]


def modifier(edge: list[str]) -> str:
    """Return the TIMEX3 modifier of words such as `early`, `at the end of`, `first half of`."""
    for word in edge:
        if word in words.EDGES:
            return words.EDGES[word]
    if "week" in edge or "weekend" in edge:  # the first week of May
        return "START" if "first" in edge else "END" if "last" in edge or "final" in edge else "MID"
    if "half" in edge:
        return "START" if "first" in edge else "END"
    return ""


def approximation(approx: list[str]) -> str:
    """Return the TIMEX3 modifier of words such as `about`, `more than`, `up to`."""
    joined = " ".join(approx)
    if not joined:
        return ""
    if "no more" in joined or "at most" in joined or "up to" in joined or "maximum" in joined:
        return "EQUAL_OR_LESS"
    if "at least" in joined or "no less" in joined or "no fewer" in joined or "minimum" in joined:
        return "EQUAL_OR_MORE"
    if "more than" in joined or "over" in approx:
        return "MORE_THAN"
    if "less than" in joined or "fewer than" in joined or "under" in approx or "barely" in approx:
        return "LESS_THAN"
    return "" if joined in ("just", "only", "exactly") else "APPROX"


def full_year(context: Context, digits: str) -> int:
    """Return the year that two or four figures stand for."""
    if len(digits) != 2:
        return int(digits)
    newest = (context.reference.year if context.reference else DEFAULT_YEAR) + PIVOT_YEARS_AHEAD
    year = newest - newest % 100 + int(digits)
    return year if year <= newest else year - 100


def stated_year(context: Context, match: Match, name: str = "y") -> str | None:
    """Return the year that group `name` states or points at (`2019`, `last year`, `FY2025`), None for none."""
    found = lowered(context, match, name)
    if not found:
        return None
    for word in found:
        if word.isdecimal() and len(word) == 4:
            by_day = match.re.groupindex.keys() >= {"d", "m"}
            context.share_year(int(word), match.end(), SHARED_BY_DAY if by_day else SHARED_BY_DATE, by_day)
        if word[:2] in ("fy", "cy") and word[2:].isdecimal():
            prefix = "FY" if word[0] == "f" else ""
            return f"{prefix}{full_year(context, word[2:]):04d}"
    for word in reversed(found):
        if word.isdecimal() and len(word) in (2, 4):
            prefix = "FY" if found[0] in ("fiscal", "financial") or found[1:2] == ["fiscal"] else ""
            return f"{prefix}{full_year(context, word):04d}"
    for word in found:
        if word in ("that", "same", "the", *words.CLASSES["prev"].split(), *words.CLASSES["following"].split()):
            step = -1 if word in words.CLASSES["prev"] else int(word in words.CLASSES["following"].split())
            if word == "the" and len(found) > 2:
                continue
            year = context.last_named()[:4]
            return f"{int(year) + step:04d}" if year.isdecimal() else "XXXX"
        if word in ("this", "current", "present", "last", "past", "latest", "next", "coming", "upcoming"):
            today = context.today()
            step = {"last": -1, "past": -1, "latest": -1, "next": 1, "coming": 1, "upcoming": 1}.get(word, 0)
            return f"{today.year + step:04d}" if today else "XXXX"
    return None


def month_number(found: list[str]) -> int:
    """Return the number of the month among the tokens `found`, 0 where there is none."""
    for word in found:
        number = words.MONTHS.get(word.lower())
        if number:
            return number
    return 0


_AHEAD_COST = {-3: 20.0, -2: 10.0, -1: 6.0, 0: 2.2, 1: 1.0}
_BEHIND_COST = {-3: 1.0, -2: 1.0, -1: 1.0, 0: 1.0, 1: 4.0}


def nearest_year(context: Context, month: int, day: int | None = None) -> int | None:
    """Return the year of a month or a day that is named without one: the nearest, weighed by the verbs around it.

    A day or month that lies ahead must be nearer than one that lies behind, the more so the clearer the words
    around it speak of the past.
    """
    today = context.today()
    if today is None:
        return None
    lean = context.leaning()
    shared = context.shared_year()
    if shared is not None and lean <= 0:
        context.anchor = "previous date"
        return shared
    best, best_cost = today.year, float("inf")
    for year in (today.year - 1, today.year, today.year + 1):
        gap: float = (year - today.year) * 12 + month - today.month
        if day is not None:
            gap = gap * 30.4 + day - today.day
        cost = gap * _AHEAD_COST[lean] if gap > 0 else -gap * _BEHIND_COST[lean]
        if cost < best_cost:
            best, best_cost = year, cost
    return best


def unit_value(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the year, month, week … that holds `day`; `unit` is a designator of `words.UNITS`."""
    match unit:
        case "Y":
            return f"{day.year:04d}"
        case "M":
            return f"{day.year:04d}-{day.month:02d}"
        case "W" | "2W":
            return week_value(day)
        case "WE":
            return week_value(day) + "-WE"
        case "3M":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "6M":
            return f"{day.year:04d}-H{(day.month + 5) // 6}"
        case "10Y":
            return f"{day.year // 10:03d}"
        case "100Y":
            return f"{day.year // 100:02d}"
        case _:
            return day.isoformat()


OPEN_VALUE = {
    "Y": "XXXX",
    "M": "XXXX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "3M": "XXXX-QX",
    "10Y": "XXX",
    "100Y": "XX",
}
MONTHS_IN = {"M": 1, "3M": 3, "6M": 6, "Y": 12, "10Y": 120, "100Y": 1200, "1000Y": 12000}
DAYS_IN = {"D": 1, "W": 7, "WE": 7, "2W": 14}


def step(day: date | None, unit: str, count: float) -> str:
    """Return the value of the unit `count` units after the one that holds `day`; open (`XXXX-WXX`) without a day."""
    if day is None:
        return OPEN_VALUE.get(unit, "XXXX-XX-XX")
    moved: date | None
    if unit in MONTHS_IN:
        months = count * MONTHS_IN[unit]
        moved = add_months(day.replace(day=1), int(months)) if abs(months) < 120_000 else None
    else:
        days = count * DAYS_IN.get(unit, 0)
        moved = add_days(day, int(days)) if abs(days) < 4_000_000 else None
    return unit_value(moved, unit) if moved else OPEN_VALUE.get(unit, "XXXX-XX-XX")


def day_at(day: date | None, unit: str, count: float) -> str:
    """Return the day `count` units from `day`, to the day even where the unit is longer."""
    if day is None:
        return "XXXX-XX-XX"
    moved = add_months(day, int(count * MONTHS_IN[unit])) if unit in MONTHS_IN and abs(count) < 10_000 else None
    if unit in DAYS_IN and abs(count) < 1_000_000:
        moved = add_days(day, int(count * DAYS_IN[unit]))
    return moved.isoformat() if moved else "XXXX-XX-XX"


def first_day(value: str) -> date | None:
    """Return the first day that `value` covers."""
    return days_of(value)[0]


def days_beside(context: Context, rel: list[str], count: str, unit: str) -> Days | None:
    """Return the days of `the past two years` and `the next decade`, up to today or from it on; None for others.

    In a story told in the past `the next two years` count from a day of its own.
    """
    if not rel or not count.isdecimal() or unit not in MONTHS_IN.keys() | DAYS_IN.keys():
        return None
    ahead = rel[-1] in ("next", "coming")
    if not (ahead or rel[-1] in ("past", "last")) or (ahead and context.leaning() < 0):
        return None
    today = context.today()
    other = first_day(day_at(today, unit, int(count) if ahead else -int(count))) if today else None
    if today is None or other is None:
        return None
    return (today, other) if ahead else (other, today)


_VAGUE = {"10Y": "PXDE", "100Y": "PXCE", "1000Y": "PXML", "3M": "PXQ", "6M": "PXM", "2W": "PXW", "WE": "PXWE"}


def duration(number: str, unit: str) -> str:
    """Return the TIMEX3 duration of `number` (figures or `X`) units: `P20Y` for two decades, `PXDE` for decades."""
    if unit[0] == "T":
        return f"PT{number}{unit[1]}"
    if number == "X":
        return _VAGUE.get(unit, f"PX{unit}")
    size = unit.rstrip("DWMYE")
    return f"P{float(number) * int(size):g}{unit[len(size) :]}" if size else f"P{number}{unit}"


def unit_of(found: list[str]) -> str:
    """Return the designator of the unit of time among the tokens, '' where there is none."""
    for word in found:
        lower = word.lower()
        unit = words.UNITS.get(lower) or words.PLURAL_UNITS.get(lower) or words.ABBREVIATED_UNITS.get(lower)
        if unit:
            return unit
    return ""


def day_figures(context: Context, match: Match) -> list[str]:
    """Return the tokens that say which day of its month a day is."""
    return next(
        (found for name in ("d", "dw", "dh") if name in match.re.groupindex and (found := group(context, match, name))),
        [],
    )


_CLAUSE_BEFORE = frozenset(
    "said say says saying told tell argued argue argues warned warn warns believe believes believed think thinks "
    "thought noted reported announced added showed show shows stressed confirmed confirm fear feared hope hopes hoped "
    "predicted insisted know knows knew recalled so fact claim claims claimed suggested suggest indicated mean means "
    "meant learned decided agreed declared acknowledged conceded expected expect assume assumed sure likely "
    "clear".split()
)
_CLAUSE_AFTER = frozenset("could will would was is were has had may might should must can s".split())


def opens_clause(context: Context) -> bool:
    """Tell whether the `that` an expression begins with opens a clause and points at no day: `said that May was`."""
    after = context.word(1) if context.word(0) in ("'", "’") else context.word(0)
    before = context.word(-1).lower()
    return before in _CLAUSE_BEFORE or (
        after.lower() in _CLAUSE_AFTER and before[:1].isalpha() and before not in PREPOSITIONS
    )


PREPOSITIONS = frozenset(
    "in since by until till from of during before after to for through circa around about between and or the back "
    "mid early late throughout within beyond past as , ( – - — dating".split()
)


FUNCTION_WORDS = PREPOSITIONS | frozenset(
    "on at with that which who was were is are has had have will would when while but a an his her its their "
    "this last "
    "next said says as than , . ; : ) ? ! ' ’ s ” \" it he she they we i".split()
)


def with_part(context: Context, match: Match, reading: Reading | None) -> Reading | None:
    """Return the reading of a day with the part of the day that group `part` names (`Friday night`)."""
    part = lowered(context, match, "part")
    if reading is None or not part:
        return reading
    return replace(reading, type="TIME", value=f"{reading.value}T{words.PARTS_OF_DAY[part[0]]}")


def lowered_all(context: Context, match: Match) -> list[str]:
    """Return all tokens of a match in lower case."""
    return [word.lower() for word in context.tokens.texts[match.start() : match.end()]]


LINKS = frozenset("to through thru until till".split())


def first_end(
    context: Context, match: Match, first: str, last: str, value: str, borrows: bool = False
) -> Reading | None:
    """Return the first end of a range as an expression of its own, where ends are wanted apart and a word joins them.

    Left open, ends are apart that stand alone (`from 2009 to 2011`): not those of `between`, nor a first one that
    `borrows` the year of the last (`from January to April 2015`).
    It reaches from the group `first` to the group `last`; what follows it is read next.
    """
    end = match.end(last) if match[last] else match.end(first)
    link = context.tokens.texts[end].lower()
    joined = borrows or link == "and" if context.ranges is None else context.ranges
    if joined or (link != "and" and link not in LINKS):
        return None
    return Reading("DATE", value, drop=match.start(first) - match.start(), cut=match.end() - end)


BEFORE = frozenset("previous prior preceding".split())


ON = frozenset("next coming upcoming".split())


AFTER = frozenset("following subsequent ensuing succeeding".split())


def plus_days(day: date | None, days: int) -> str:
    """Return the value of the day that many days after `day`, open where there is none."""
    moved = add_days(day, days) if day else None
    return moved.isoformat() if moved else "XXXX-XX-XX"


DISTANCES = frozenset("miles mile kilometers kilometres kilometer kilometre km knots feet meters metres m".split())


_LEVEL_BEFORE = frozenset("for in of after with just was is to lasted by at than level now".split())


def step_over(context: Context, match: Match) -> int:
    """Return how many tokens of a span a first `over` or `under` is that says where to, and not about how long."""
    if context.tokens.texts[match.start()].lower() not in ("over", "under"):
        return 0
    return int(context.word(-1).lower() not in _LEVEL_BEFORE)
