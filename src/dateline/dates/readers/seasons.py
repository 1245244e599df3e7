"""Readers of seasons and of days with a name of their own: `last summer`, `Christmas`, `Good Friday`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.holidays import NAMES, OF_SOME_YEARS, ONCE, country, holiday
from dateline.dates.readers.base import (
    FUNCTION_WORDS,
    Match,
    Reader,
    Reading,
    full_year,
    group,
    lowered,
    modifier,
    nearest_year,
    stated_year,
    unit_value,
    with_part,
)
from dateline.dates.values import add_days, days_of

_SEASON_CUES = frozenset("in of by for since until till during through before after from over this last".split())


def season(context: Context, match: Match) -> Reading | None:
    """`this summer`, `the winter of 2006-2007`, `spring 2024`, `in the fall`."""
    name = group(context, match, "s")[0]
    code = words.SEASONS[name.lower()]
    rel = lowered(context, match, "rel")
    edge = lowered(context, match, "edge")
    years = [word for word in group(context, match, "y") if word.isdecimal()]
    given = str(full_year(context, years[0])).rjust(4, "0") if years else stated_year(context, match, "yr")
    before = context.word(-1).lower()
    if not (given or rel):
        if name[0].isupper() and (context.word(0)[:1].isupper() or _is_address(context)):
            return None
        the = group(context, match, "the")
        if name.lower() in ("fall", "spring") and not (
            (the and before in _SEASON_CUES) or before in ("in", "by", "until") or edge
        ):
            return None
        if not (the or edge or before in _SEASON_CUES) or context.word(0).lower() == "of":
            return None
        if (
            not the
            and not edge
            and name.lower() in ("fall", "spring")
            and context.word(0)[:1].islower()
            and context.word(0).lower() not in FUNCTION_WORDS
        ):
            return None
    elif (
        name[0] == "f"
        and name == "fall"
        and not rel
        and not (group(context, match, "of") or group(context, match, "the"))
        and before not in _SEASON_CUES
    ):
        return None
    year = given or _season_year(context, code, rel)
    return Reading("DATE", f"{year[-4:]}-{code}", modifier(edge))


def _is_address(context: Context) -> bool:
    """Tell whether a season is the beginning of an address: `Summer.fi`."""
    end = context.tokens.starts[context.until - 1] + len(context.tokens.texts[context.until - 1])
    return context.text[end : end + 1] in (".", "@") and context.text[end + 1 : end + 2].isalpha()


def _season_year(context: Context, code: str, rel: list[str]) -> str:
    today = context.today()
    if today is None:
        return "XXXX"
    word = rel[-1] if rel else ""
    if word in ("that", "same", "following", "previous", "prior"):
        named = days_of(context.last_named())[0] or today
        return f"{named.year:04d}"
    own = today.year - (code == "WI" and today.month <= 2)
    begin, end = days_of(f"{own:04d}-{code}")
    if begin is None or end is None:
        return f"{own:04d}"
    if word in ("last", "past"):
        return f"{own - (end >= today):04d}"
    if word in ("next", "coming", "upcoming"):
        return f"{own + (begin <= today):04d}"
    if word == "this":
        return f"{own:04d}"
    return f"{nearest_year(context, begin.month + 1 if begin.month < 12 else 12):04d}"


_LIKENESS = ("ed", "style", "like", "esque")


def holiday_name(context: Context, match: Match) -> Reading | None:
    """`Christmas`, `last Thanksgiving`, `New Year's Day 2025`, `Good Friday`."""
    found = group(context, match, "h")
    name = " ".join(found).lower().replace("’", "'").replace(" '", "'").replace("' s", "'s")
    name = name if name in NAMES else name.replace("'", "") if name.replace("'", "") in NAMES else name
    if name not in NAMES:
        return None
    if len(found) == 1 and context.word(0)[:1].isupper() and not context.word(0)[:1].isdecimal():
        return None  # Easter Island, Christmas Carol
    if context.word(0) == "-" and context.word(1)[:1].islower() and context.word(1).endswith(_LIKENESS):
        return None  # Halloween-themed
    if name == "may day" and context.word(-1).lower() in ("a", "the"):
        return None
    given = stated_year(context, match)
    rel = lowered(context, match, "rel")
    if name in ONCE:
        once = ONCE[name]
        past = context.reference is None or once < context.reference
        return Reading("DATE", once.isoformat()) if past and given in (None, str(once.year)) else None
    starts = context.tokens.starts
    code = country(name, context.text, starts[context.here], starts[context.until - 1])
    today = context.today()
    if (
        name not in OF_SOME_YEARS and holiday(name, 2000, code) is None
    ):  # it differs by country, and the text does not say which
        context.anchor = "unresolved"
        return with_part(context, match, Reading("DATE", f"{given[-4:]}-XX-XX" if given else "XXXX-XX-XX"))
    if given is None and today is None:
        probe = holiday(name, 2000, code)
        fixed = probe is not None and holiday(name, 2001, code) == probe.replace(year=2001)
        return Reading("DATE", f"XXXX-{probe.month:02d}-{probe.day:02d}" if fixed and probe else "XXXX-XX-XX")
    if given is None and today is not None:
        this_year = holiday(name, today.year, code)
        if this_year is None:
            return Reading("DATE", "XXXX-XX-XX")
        word = rel[-1] if rel else ""
        if word in ("last", "past", "previous"):
            given = str(today.year - (this_year >= today))
        elif word in ("next", "coming", "upcoming", "following"):
            given = str(today.year + (this_year <= today))
        elif word == "this":
            given = str(today.year)
        elif owner := _year_before(context):
            context.anchor, given = "publication", owner
        else:
            given = str(nearest_year(context, this_year.month, this_year.day))
    day = holiday(name, int(given[-4:]), code) if given and given[-4:].isdecimal() else None
    if day is None:
        return None
    if match["we"]:  # the weekend that a Monday or a Tuesday ends, or that comes next
        moved = add_days(day, -7) if day.isoweekday() <= 2 else day
        return Reading("DATE", unit_value(moved or day, "WE")) if lowered(context, match, "we") == ["weekend"] else None
    return with_part(context, match, Reading("DATE", unit_value(day, "D")))


def _year_before(context: Context) -> str:
    """Return the year that owns the holiday (`last year's Earth Day`, `2019's Labor Day`), '' where none does."""
    before = [context.word(place).lower() for place in (-4, -3, -2, -1)]
    today = context.today()
    if before[3] != "s" or before[2] not in ("'", "’") or today is None:
        return ""
    if before[1].isdecimal() and len(before[1]) == 4:
        return before[1]
    steps = {"last": -1, "this": 0, "next": 1}
    return str(today.year + steps[before[0]]) if before[1] == "year" and before[0] in steps else ""


def midseason(context: Context, match: Match) -> Reading | None:
    """`midsummer`, `midwinter`."""
    code = words.MIDSEASONS[lowered(context, match, "s")[0]]
    return Reading("DATE", f"{_season_year(context, code, [])[-4:]}-{code}", "MID")


READERS: dict[str, Reader] = {
    "midseason": midseason,
    "season": season,
    "holiday": holiday_name,
}
