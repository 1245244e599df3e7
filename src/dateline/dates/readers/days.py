"""Readers of days and months: `Feb 6`, `06.02.2025`, `from 3 to 7 May`, `mid-May`, `the week of September 20`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.dates.context import Context
from dateline.dates.grammar import RULE
from dateline.dates.numerals import ordinal
from dateline.dates.readers.base import (
    Match,
    Reader,
    Reading,
    day_figures,
    first_end,
    full_year,
    group,
    lowered,
    lowered_all,
    modifier,
    month_number,
    nearest_year,
    opens_clause,
    stated_year,
    unit_of,
    unit_value,
    with_part,
)
from dateline.dates.values import days_of

_OF_ATTACKS = frozenset("attacks attack terror terrorist hijackers".split())
_AFTER_A_MARCH = frozenset("on to for through against of".split())
_AFTER_THE_NAME_MAY = frozenset("said was is has had who s ' ’ will".split())


def iso(context: Context, match: Match) -> Reading | None:
    """`2025-02-06`, `2025-02-06T10:30Z`, `2025-02-06 10:30`, `20250206`."""
    text = context.tokens.texts[match.start()]
    if "-" not in text:
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if days_of(text[:10])[0] is None:
        return None
    clock, zone = group(context, match, "clock"), group(context, match, "zone")
    if clock and "T" not in text:  # 1998-02-16 09:09:00 GMT
        hour = clock[0].rjust(5 if clock[0].count(":") == 1 else 8, "0")
        return Reading("TIME", f"{text}T{hour}{'Z' if zone in (['GMT'], ['UTC']) else ''}")
    if clock or zone:
        return Reading("TIME" if "T" in text else "DATE", text, cut=len(clock) + len(zone))
    return Reading("TIME" if "T" in text else "DATE", text)


def numdate(context: Context, match: Match) -> Reading | None:
    """`06.02.2025`, `2/6/25`, `2025/02/06`: day first with stops, month first with strokes, unless that is no "
    "date."""
    text = group(context, match, "date")[0]
    mark = next(char for char in text if not char.isdecimal())
    parts = text.split(mark)
    if len(parts) != 3:
        return None
    before = context.word(-1)
    if before in ("-", "/", ".") and context.word(-2)[-1:].isdecimal():
        return None
    if len(parts[0]) == 4:
        year, month, day = (int(part) for part in parts)
    else:
        first, second, year = int(parts[0]), int(parts[1]), full_year(context, parts[2])
        if mark == "." and len(parts[2]) == 2 and parts[1][0] != "0" and parts[0][0] != "0":
            return None  # a version number as likely as a date
        day, month = (first, second) if mark == "." or _day_first(context, first, second, year) else (second, first)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return Reading("DATE", value) if days_of(value)[0] else None


def _day_first(context: Context, first: int, second: int, year: int) -> bool:
    """Tell whether a date in figures names its day first: by its size, the text's others, the reference, the caller."""
    if first > 12 or second > 12:
        return first > 12
    settled = context.order_in_text()
    if settled is not None:
        return settled
    if context.reference is not None and year >= 1:
        month_first, day_first = date(year, first, second), date(year, second, first)
        gaps = [abs((day - context.reference).days) for day in (month_first, day_first)]
        if min(gaps) <= NEAR_DAYS < max(gaps):
            return gaps[1] < gaps[0]
    return context.day_first


NEAR_DAYS = 7  # a date in figures this near the article's own settles which of its figures is the day
_DATED = frozenset("on since from until till by before after dated of".split())


def monthday(context: Context, match: Match) -> Reading | None:
    """`9/11` always; other day and month in figures only where a weekday or a preposition says so."""
    text = group(context, match, "md")[0]
    first, second = (int(part) for part in text.split("/"))
    if (first, second) == (9, 11):
        return Reading("DATE", "2001-09-11")
    if not group(context, match, "wd") and context.word(-1).lower() not in _DATED:
        return None
    if context.word(0).lower() in ("of", "%") or (
        context.word(0)[:1].isalpha() and context.word(-1).lower() in ("of", "by")
    ):
        return None
    month, day = (second, first) if first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _day_of_year(context, month, day, None)


def _day_of_year(context: Context, month: int, day: int, year: str | None, mod: str = "") -> Reading | None:
    if not 1 <= day <= 31:
        return None
    if year is None:
        if (month, day) == (9, 11) and context.word(0).lower() in _OF_ATTACKS:
            year = "2001"
        else:
            nearest = nearest_year(context, month, day)
            year = f"{nearest:04d}" if nearest else "XXXX"
    value = f"{year[-4:]}-{month:02d}-{day:02d}"
    if year[-4:].isdecimal() and days_of(value)[0] is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", mod) if day <= 29 + (month != 2) else None
    return Reading("DATE", value, mod)


def mdy(context: Context, match: Match) -> Reading | None:
    """`Feb 6`, `Thursday, February 6th, 2025`, `March 3 of last year`, `late June 3`."""
    day = ordinal(group(context, match, "d"))
    month = month_number(group(context, match, "m"))
    year = stated_year(context, match)
    if (
        year is None
        and group(context, match, "d")[0].isdecimal()
        and context.word(0).lower() in ("million", "billion", "percent", "%")
    ):
        return None
    if year is None and (today := context.today()):
        rel = (lowered(context, match, "rel") or ["the"])[-1]
        if rel in ("last", "past"):
            year = f"{today.year - ((month, day) >= (today.month, today.day)):04d}"
        elif rel in ("next", "coming", "upcoming"):
            year = f"{today.year + ((month, day) <= (today.month, today.day)):04d}"
    read = _day_of_year(context, month, day, year, modifier(lowered(context, match, "edge")))
    if read is not None and context.tokens.texts[match.start()].lower() in ("the", "that"):
        read = replace(read, drop=1)  # the article is that of a noun: the Feb. 6 meeting
    return with_part(context, match, read)


def dmy(context: Context, match: Match) -> Reading | None:
    """`6 February`, `the 6th of February 2025`, `fourth of July`, `06-Feb-2025`."""
    day = ordinal(day_figures(context, match))
    month = month_number(group(context, match, "m"))
    return _day_of_year(context, month, day, stated_year(context, match), modifier(lowered(context, match, "edge")))


def _join(first: Reading | None, last: Reading | None) -> Reading | None:
    if first is None or last is None:
        return None
    return Reading("DATE", f"{first.value}/{last.value}")


def range_md(context: Context, match: Match) -> Reading | None:
    """`May 3-7`, `from May 30 to June 2, 2025`, `March 4 and 5`."""
    year = stated_year(context, match)
    month = month_number(group(context, match, "m1"))
    last_month = month_number(group(context, match, "m2")) or month
    first = _day_of_year(context, month, ordinal(group(context, match, "d1")), year)
    last = _day_of_year(context, last_month, ordinal(group(context, match, "d2")), year)
    if first and last and match["m2"] and (end := first_end(context, match, "m1", "d1", first.value, bool(match["y"]))):
        return end
    return _join(first, last)


def range_dm(context: Context, match: Match) -> Reading | None:
    """`from 3 to 7 May`, `18 and 19 June`, `30 May - 2 June 2025`."""
    year = stated_year(context, match)
    last_month = month_number(group(context, match, "m2"))
    month = month_number(group(context, match, "m1")) or last_month
    if month != last_month and lowered(context, match, "to") == ["and"] and not group(context, match, "cue"):
        return None
    first = _day_of_year(context, month, ordinal(group(context, match, "d1")), year)
    last = _day_of_year(context, last_month, ordinal(group(context, match, "d2")), year)
    if first and last and first.value >= last.value and month == last_month:
        return None
    if first and last and match["m1"] and (end := first_end(context, match, "d1", "m1", first.value, bool(match["y"]))):
        return end
    return _join(first, last)


def range_m(context: Context, match: Match) -> Reading | None:
    """`from January to April 2015`, `January-March`, `between May and July`."""
    cue = lowered(context, match, "cue")
    link = lowered(context, match, "to")
    year = stated_year(context, match)
    if (
        (link == ["and"] and cue != ["between"])
        or (link == ["to"] and not (cue or year))
        or (cue == ["between"] and link == ["to"])
    ):
        return None
    first = month_number(group(context, match, "m1"))
    last = month_number(group(context, match, "m2"))
    if first == last and not stated_year(context, match, "y1"):
        return None
    if not match["y"] and context.word(0)[:1].isdecimal() and len(context.word(0).rstrip("stndrh")) <= 2:
        return None  # from May 2029 to December 31, 2021
    if year is None:
        nearest = nearest_year(context, last)
        year = f"{nearest:04d}" if nearest else "XXXX"
    begin = stated_year(context, match, "y1") or (
        f"{int(year[-4:]) - 1:04d}" if first > last and year[-4:].isdecimal() else year
    )
    begins = f"{begin[-4:]}-{first:02d}"
    if match["y1"] and begins > f"{year[-4:]}-{last:02d}":
        return None
    if end := first_end(context, match, "m1", "y1", begins, bool(match["y"] and not match["y1"])):
        return end
    return Reading("DATE", f"{begins}/{year[-4:]}-{last:02d}")


def month(context: Context, match: Match) -> Reading | None:
    """`May`, `last March`, `mid-May`, `the end of June 2024`, `June of this year`."""
    found = group(context, match, "m")
    number = month_number(found)
    name = found[0]
    edge = lowered(context, match, "edge")
    rel = lowered(context, match, "rel")
    clause = rel == ["that"] and not edge and opens_clause(context)
    rel = [] if clause else rel
    if {"century", "decade", "month", "fortnight"} & set(edge):
        return None
    if rel and rel[-1] in ("the", "current", "latest", "present"):
        return None
    year = stated_year(context, match)
    if year is None and not _is_month(context, name, bool(edge or rel) or (clause and name != "May")):
        return None
    if len(found) == 1 and len(name) == 3 and name not in ("May", "MAY") and not (year or edge or rel):
        return None  # Jan, Dec alone: a name as likely as a month
    if year is None:
        year = _related_year(context, number, rel)
    first = context.tokens.texts[match.start()].lower()
    between = lowered_all(context, match)[1:3]
    if between[-1:] == ["of"] and between[0] not in ("month", *edge):
        return None
    return Reading(
        "DATE",
        f"{year[-4:]}-{number:02d}",
        modifier(edge),
        drop=int(clause) or int(first == "the" and (not edge or edge[1:2] in _NOUN_EDGES) and between[-1:] != ["of"]),
    )


_NOUN_EDGES = (["early"], ["late"], ["mid"])  # the article is that of a noun: the early May election


def _related_year(context: Context, number: int, rel: list[str]) -> str:
    word = rel[-1] if rel else ""
    today = context.today()
    if today is None:
        return "XXXX"
    if word in ("last", "past"):
        return f"{today.year - (number >= today.month):04d}"
    if word in ("next", "coming", "upcoming"):
        return f"{today.year + (number <= today.month):04d}"
    if word == "this":
        return f"{today.year:04d}"
    if word in ("following", "subsequent", "previous", "prior", "preceding", "that", "same"):
        named = days_of(context.last_named())[0] or today
        if word in ("that", "same"):
            return f"{named.year:04d}"
        later = word in ("following", "subsequent")
        return f"{named.year + (number <= named.month) if later else named.year - (number >= named.month):04d}"
    return f"{nearest_year(context, number):04d}"


_MONTH_CUES = frozenset(
    "in since by until till from of during before after to for through between and or this last next late early mid "
    "each every & / – - on".split()
)


def _is_month(context: Context, name: str, marked: bool) -> bool:
    """Tell whether a month's name stands for the month and not for a person, a verb or a march."""
    before = context.word(-1)
    after = context.word(0)
    if name in ("May", "MAY", "March", "april", "june", "august"):
        if marked:
            return True
        if name == "March" and before.lower() not in _MONTH_CUES:
            return before in ("", ".", "\n", ",") and after.lower() not in _AFTER_A_MARCH
        if before.lower() not in _MONTH_CUES:
            return False
        if name == "May" and before.lower() in ("to", "for", "and", "or", "of", "from", "by", "on"):
            return not after[:1].isupper() and after.lower() not in _AFTER_THE_NAME_MAY
        return not (
            name == "March" and before.lower() in ("and", "or", "to", "on") and after.lower() in ("on", "for", "to")
        )
    if name in ("April", "June", "August", "APRIL", "JUNE", "AUGUST"):
        if before.lower() in _MONTH_CUES or marked:
            return not (
                after[:1].isupper() and before.lower() in ("and", "or", "for", "to", "of", "from", "by", "on", "&")
            )
        return not after[:1].isupper() and not (before[:1].isupper() and before.isalpha())
    return True


def week_of(context: Context, match: Match) -> Reading | None:
    """`the week of September 20th`, `the weekend of March 8`."""
    unit = unit_of(group(context, match, "u"))
    if unit not in ("W", "WE"):
        return None
    where = match.span("day")
    day = RULE["mdy"].match(context.tokens.codes, *where) or RULE["dmy"].match(context.tokens.codes, *where)
    found = (mdy if day is not None and day.re is RULE["mdy"] else dmy)(context, day) if day is not None else None
    first = days_of(found.value)[0] if found else None
    if found is None or first is None:
        return found
    return Reading("DATE", unit_value(first, unit), modifier(lowered(context, match, "edge")))


READERS: dict[str, Reader] = {
    "week_of": week_of,
    "iso": iso,
    "numdate": numdate,
    "monthday": monthday,
    "range_md": range_md,
    "range_dm": range_dm,
    "mdy": mdy,
    "dmy": dmy,
    "range_m": range_m,
    "month": month,
}
