"""Readers of dates that name the calendar: days, months, quarters, years, decades, centuries, seasons, holidays."""

from __future__ import annotations

from dataclasses import replace

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.grammar import RULE
from dateline.dates.holidays import NAMES, holiday
from dateline.dates.numerals import ordinal
from dateline.dates.reading import (
    Match,
    Reader,
    Reading,
    full_year,
    group,
    lowered,
    modifier,
    month_number,
    nearest_year,
    stated_year,
    unit_of,
    unit_value,
)
from dateline.dates.values import add_days, days_of

_PREPOSITIONS = frozenset(
    "in since by until till from of during before after to for through circa around about between and or the back "
    "until mid early late throughout within beyond past as , ( – - — between dating".split()
)
_FUNCTION_WORDS = _PREPOSITIONS | frozenset(
    "on at with that which who was were is are has had have will would when while but a an his her its their this last "
    "next said says as than , . ; : ) ? ! ' ’ s ” \" it he she they we i".split()
)
_COUNT_CUES = frozenset(
    "$ € £ ¥ # no nos roughly approximately nearly about some nearly almost over more than least most up to approximately around only".split()
)
_STREETS = frozenset(
    "Blvd Boulevard Street St Avenue Ave Road Rd Drive Dr Lane Ln Court Way Parkway Pkwy Highway Hwy".split()
)
_COUNTED = frozenset(
    "percent per people men women million billion thousand points km miles metres meters feet kg tons".split()
)


def iso(context: Context, match: Match) -> Reading | None:
    """`2025-02-06`, `2025-02-06T10:30Z`, `20250206`."""
    text = context.tokens.texts[match.start()]
    if "-" not in text:
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if days_of(text[:10])[0] is None:
        return None
    return Reading("TIME" if "T" in text else "DATE", text)


def numdate(context: Context, match: Match) -> Reading | None:
    """`06.02.2025`, `2/6/25`, `2025/02/06`: day first with stops, month first with strokes, unless that is no date."""
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
        month, day = (second, first) if mark == "." or first > 12 else (first, second)
        if month > 12:
            month, day = day, month
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return Reading("DATE", value) if days_of(value)[0] else None


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
        if (month, day) == (9, 11) and context.word(0).lower() in (
            "attacks",
            "attack",
            "terror",
            "terrorist",
            "hijackers",
        ):
            year = "2001"
        else:
            nearest = nearest_year(context, month, day)
            year = f"{nearest:04d}" if nearest else "XXXX"
    value = f"{year[-4:]}-{month:02d}-{day:02d}"
    if year[-4:].isdecimal() and days_of(value)[0] is None:
        return Reading("DATE", f"XXXX-{month:02d}-{day:02d}", mod) if day <= 29 + (month != 2) else None
    return Reading("DATE", value, mod)


def _with_part(context: Context, match: Match, reading: Reading | None) -> Reading | None:
    part = lowered(context, match, "part")
    if reading is None or not part:
        return reading
    return replace(reading, type="TIME", value=f"{reading.value}T{words.PARTS_OF_DAY[part[0]]}")


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
    return _with_part(
        context, match, _day_of_year(context, month, day, year, modifier(lowered(context, match, "edge")))
    )


def dmy(context: Context, match: Match) -> Reading | None:
    """`6 February`, `the 6th of February 2025`, `fourth of July`, `06-Feb-2025`."""
    day = ordinal(group(context, match, "d") or group(context, match, "dw") or group(context, match, "dh"))
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
    if year is None:
        nearest = nearest_year(context, last)
        year = f"{nearest:04d}" if nearest else "XXXX"
    begin = stated_year(context, match, "y1") or (
        f"{int(year[-4:]) - 1:04d}" if first > last and year[-4:].isdecimal() else year
    )
    return Reading("DATE", f"{begin[-4:]}-{first:02d}/{year[-4:]}-{last:02d}")


def month(context: Context, match: Match) -> Reading | None:
    """`May`, `last March`, `mid-May`, `the end of June 2024`, `June of this year`."""
    found = group(context, match, "m")
    number = month_number(found)
    name = found[0]
    edge = lowered(context, match, "edge")
    rel = lowered(context, match, "rel")
    if rel and rel[-1] in ("the", "current", "latest", "present"):
        return None
    year = stated_year(context, match)
    if year is None and not _is_month(context, name, bool(edge or rel)):
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
        drop=int(first == "the" and not edge and between[-1:] != ["of"]),
    )


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
            return before in ("", ".", "\n", ",") and after.lower() not in (
                "on",
                "to",
                "for",
                "through",
                "against",
                "of",
            )
        if before.lower() not in _MONTH_CUES:
            return False
        if name == "May" and before.lower() in ("to", "for", "and", "or", "of", "from", "by", "on"):
            return not after[:1].isupper() and after.lower() not in (
                "said",
                "was",
                "is",
                "has",
                "had",
                "who",
                "s",
                "'",
                "’",
                "will",
            )
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


def _quarter_year(context: Context, number: int, length: int, year: str | None) -> str:
    if year is None:
        nearest = nearest_year(context, number * length - length // 2)
        year = f"{nearest:04d}" if nearest else "XXXX"
    return year


def quarter(context: Context, match: Match) -> Reading | None:
    """`the third quarter`, `third-quarter`, `the first half of 2025`, `1989's fourth quarter`."""
    unit = lowered(context, match, "unit")[0]
    number = ordinal(group(context, match, "n"))
    if unit == "half" and number == 4:
        number = 2
    if not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    year = stated_year(context, match, "y0") or stated_year(context, match)
    if unit == "half" and year is None:
        if (
            context.word(0).lower() in ("of", "time", "an", "a")
            or context.word(0) == "-"
            or not _about_business(context)
        ):
            return None
    year = _quarter_year(context, number, 3 if unit == "quarter" else 6, year)
    return Reading("DATE", f"{year}-{'Q' if unit == 'quarter' else 'H'}{number}")


_BUSINESS = frozenset(
    "profit profits earnings revenue sales growth quarter net income loss gdp economy shipments results percent % "
    "production fiscal exports imports inflation orders output shares deliveries".split()
)


def _about_business(context: Context) -> bool:
    texts = context.tokens.texts
    window = texts[max(0, context.here - 20) : context.until + 20]
    return any(word.lower() in _BUSINESS for word in window)


def quarterno(context: Context, match: Match) -> Reading | None:
    """`Q3`, `Q4 FY25`, `1Q 2024`, `2024-H1`."""
    code = group(context, match, "q")[0].upper()
    letter, number = ("Q" if "Q" in code else "H"), int(code.strip("QH"))
    year = stated_year(context, match, "y0") or stated_year(context, match)
    year = _quarter_year(context, number, 3 if letter == "Q" else 6, year)
    return Reading("DATE", f"{year}-{letter}{number}")


def _second_year(first: str, last: str) -> int:
    """Return the end of a range of years: `2022-27`, `1999-00`, `2022-2027`."""
    if len(last) == 4:
        return int(last)
    end = int(first[:2] + last.rjust(2, "0"))
    return end if end > int(first) else end + 100


def fiscal_range(context: Context, match: Match) -> Reading | None:
    """`2024-25`, `FY 2024-25`, `2022-27`, `2019/20`."""
    first = (group(context, match, "a") or group(context, match, "a2"))[0]
    last = (group(context, match, "b") or group(context, match, "b2"))[0]
    position = context.tokens.starts[match.start()]
    if (
        len(last) not in (2, 4)
        or not _plausible(int(first))
        or context.text[position - 1 : position] in ("/", "-", ".")
    ):
        return None
    marked = bool(group(context, match, "a"))
    rising = len(last) == 4 or int(last) > int(first[2:]) or int(first[2:]) == 99
    if not rising:
        if 1 <= int(last) <= 12 and context.word(0) != "-" and len(last) == 2 and not marked:
            return Reading("DATE", f"{first}-{last}")
        return None
    end = _second_year(first, last)
    if end <= int(first) or (end - int(first) > 150 and not marked) or not _plausible(end):
        return None
    if context.word(0) in ("-", "/") and context.word(1)[:1].isdecimal():
        return None
    return Reading("DATE", f"{first}/{end:04d}")


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


def _plausible(year: int) -> bool:
    return 1000 <= year <= 2199


def fiscal(context: Context, match: Match) -> Reading | None:
    """`fiscal 1989`, `the fiscal year 2025`, `FY25`, `the current fiscal year`."""
    mod = modifier(lowered(context, match, "edge"))
    code = group(context, match, "fyno")
    digits = group(context, match, "a") or group(context, match, "b")
    if code:
        year = full_year(context, code[0][2:])
        if match["next"]:
            return Reading("DATE", f"{year:04d}/{_second_year(str(year), group(context, match, 'next')[0]):04d}", mod)
        return Reading("DATE", f"FY{year:04d}" if code[0][0] in "Ff" else f"{year:04d}", mod)
    if digits:
        if len(digits[0]) not in (2, 4):
            return None
        return Reading("DATE", f"FY{full_year(context, digits[0]):04d}", mod)
    rel = (lowered(context, match, "rel") or ["the"])[-1]
    if rel in ("that", "same", "previous", "prior", "preceding", "following", "subsequent"):
        named = days_of(context.last_named())[1]
    else:
        named = context.today()
    if named is None:
        return Reading("DATE", "FYXXXX", mod)
    step = {"last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1,
            "following": 1, "subsequent": 1}  # fmt: skip
    return Reading("DATE", f"FY{named.year + step.get(rel, 0):04d}", mod)


def year_to(context: Context, match: Match) -> Reading | None:
    """`the year to March 2025`: the twelve months that end with that one."""
    last = month_number(group(context, match, "m"))
    year = stated_year(context, match)
    if year is None:
        nearest = nearest_year(context, last)
        year = f"{nearest:04d}" if nearest else None
    if year is None or not year[-4:].isdecimal():
        return Reading("DATE", "P1Y")
    end = int(year[-4:])
    begin, first = (end, 1) if last == 12 else (end - 1, last + 1)
    return Reading("DATE", f"{begin:04d}-{first:02d}/{end:04d}-{last:02d}")


def range_y(context: Context, match: Match) -> Reading | None:
    """`between 2022 and 2027`, `from 2009 to 2011`, `1914-1918`."""
    first = (group(context, match, "a") or group(context, match, "a2"))[0]
    last = (group(context, match, "b") or group(context, match, "b2"))[0]
    if len(last) not in (2, 4):
        return None
    end = _second_year(first, last)
    if not int(first) < end <= int(first) + 1000 or context.word(0) == "%" or context.word(0).lower() in _COUNTED:
        return None
    if not group(context, match, "cue") and not _bare_year(context, first):
        return None
    if (
        group(context, match, "cue")
        and context.word(0)[:1].islower()
        and context.word(0).endswith("s")
        and end - int(first) > 100
    ):
        return None
    return Reading("DATE", f"{first}/{end:04d}")


def year(context: Context, match: Match) -> Reading | None:
    """`2023`, `early 1999`, `the year 2000`, `the end of 2008`."""
    text = group(context, match, "y")[0]
    edge = lowered(context, match, "edge")
    if not (group(context, match, "the") or _bare_year(context, text, bool(edge))):
        return None
    return Reading("DATE", text, modifier(edge))


_YEAR_VERBS = frozenset(
    "was were is has had saw will rose fell sales sees elections games olympics and or to , . ) ; : ? ! - – — ' ’ ” \" s".split()
)


def _bare_year(context: Context, text: str, marked: bool = False) -> bool:
    """Tell whether four figures alone are a year and not a count, a price, a model or part of a code."""
    before, after = context.word(-1), context.word(0)
    previous, following = before.lower(), after.lower()
    tokens = context.tokens
    start = tokens.starts[context.here]
    end = tokens.starts[context.until - 1] + len(tokens.texts[context.until - 1])
    adjacent = context.text[start - 1 : start]
    if adjacent and adjacent in "$€£¥#.@+=_*%&":
        return False
    if context.text[end : end + 1] in ("%", "$", "°", "_", "€", "=", "*") or context.text[end : end + 1].isalnum():
        return False
    if after == "." and context.word(1).isdecimal() and context.text[end + 1 : end + 2].isdecimal():
        return False
    if marked:
        return following not in _COUNTED
    if adjacent in ("/", "-", ":") and context.word(-2)[-1:].isdecimal():
        return False
    if previous in _COUNT_CUES and not (previous in ("around", "about", "to", "over") and following in _YEAR_VERBS):
        if previous not in ("to", "up") or following in _COUNTED:
            return False
    if following in _COUNTED or (
        following in ("-", "‑")
        and context.word(1).lower() in ("foot", "mile", "acre", "pound", "member", "strong", "square", "meter", "metre")
    ):
        return False
    if any(context.word(place) in _STREETS for place in range(1, 4)) and after[:1].isupper():
        return False
    number = int(text)
    prepositional = previous in _PREPOSITIONS
    plural = (
        len(after) > 3
        and after[:1].islower()
        and after.endswith("s")
        and not after.endswith(("ss", "us"))
        and following not in _FUNCTION_WORDS
    )
    if 1900 <= number <= 2099:
        if (
            plural
            and not prepositional
            and previous not in ("", ".", "\n", "’", "'", "s", "its", "their", "his", "her", "our", "this")
            and not before[:1].isupper()
        ):
            return False
        return previous not in (
            "windows",
            "room",
            "boeing",
            "airbus",
            "model",
            "route",
            "highway",
            "flight",
            "page",
            "area",
        )
    if number > 2099:
        return previous in ("in", "by", "until", "since", "before", "after", "through")
    return previous in (
        "in",
        "since",
        "until",
        "from",
        "circa",
        "during",
        "before",
        "after",
        "of",
        "(",
        "by",
        "between",
        "–",
        "-",
        "year",
        "to",
    ) and not (
        plural
        or (
            after[:1].islower()
            and previous in ("of", "to", "from", "after", "before", "by", "between")
            and following not in _FUNCTION_WORDS
        )
    )


def short_year(context: Context, match: Match) -> Reading | None:
    """`'08`: only with an apostrophe that no letter precedes and nothing but a word end follows."""
    text = group(context, match, "y")[0]
    tokens = context.tokens
    where = match.start("y")
    position = tokens.starts[where]
    before = context.text[position - 2 : position - 1]
    after = context.text[position + 2 : position + 3]
    if (
        len(text) != 2
        or context.text[position - 1] not in "'’‘"
        or (before and not before.isspace() and before not in "(-–/")
    ):
        return None
    if after and (after.isalnum() or after in "'’%-"):
        return None
    return Reading("DATE", f"{full_year(context, text):04d}", modifier(lowered(context, match, "edge")))


def decade(context: Context, match: Match) -> Reading | None:
    """`the 1990s`, `the early '90s`, `mid-1960s`, `the nineties`, `the 1800s` (a century)."""
    mod = modifier(lowered(context, match, "edge") + lowered(context, match, "early"))
    written = group(context, match, "d") or group(context, match, "ys")
    the = context.tokens.texts[match.start()].lower() == "the"
    if written:
        first = int(written[0][:4])
        if group(context, match, "ys") and (first % 10 or not (the or mod)):
            return None
        value = f"{first // 100:02d}" if first % 100 == 0 and first < 2000 else f"{first // 10:03d}"
        return Reading("DATE", value, mod)
    short = group(context, match, "d2")
    if not (the or mod or len(short) > 1):
        return None
    tens = int(short[-1][0]) if short else words.DECADES[lowered(context, match, "w")[0]]
    if context.word(-1).lower() in ("her", "his", "their", "my", "your", "our") or context.word(0).lower() in (
        "degrees",
        "percent",
    ):
        return None
    newest = (context.reference.year if context.reference else 2020) // 10
    value_number = newest - newest % 10 + tens
    return Reading("DATE", f"{value_number if value_number <= newest else value_number - 10:03d}", mod)


def century(context: Context, match: Match) -> Reading | None:
    """`the 15th century`, `the early twenty-first century`, `the third century BC`."""
    if lowered(context, match, "u") != ["century"]:
        return None
    number = ordinal(group(context, match, "tens") + group(context, match, "n"))
    early = lowered(context, match, "early")
    figures = group(context, match, "n")[0][0].isdecimal() or bool(group(context, match, "tens"))
    if not (figures or early or {"the", "-"} & set(lowered_all(context, match))) or not 1 <= number <= 30:
        return None
    era = group(context, match, "era")
    value = f"{number - 1:02d}"
    return Reading(
        "DATE", f"BC{value}" if era and era[0][0] == "B" else value, modifier(lowered(context, match, "edge") + early)
    )


def lowered_all(context: Context, match: Match) -> list[str]:
    """Return all tokens of a match in lower case."""
    return [word.lower() for word in context.tokens.texts[match.start() : match.end()]]


def era(context: Context, match: Match) -> Reading | None:
    """`552 CE`, `300 BC`, `AD 79`: a year before the present era is written `BC0300`."""
    digits = (group(context, match, "n") or group(context, match, "n2"))[0]
    mark = (group(context, match, "era") or group(context, match, "era2"))[0]
    if not digits.isdecimal() or len(digits) > 4 or (group(context, match, "era2") and mark[0] != "A"):
        return None
    drop = 2 if match["range"] else 0
    value = f"BC{int(digits):04d}" if mark[0] == "B" else f"{int(digits):04d}"
    if drop:
        before = context.tokens.texts[match.start()]
        if before.isdecimal():
            prefix = "BC" if mark[0] == "B" else ""
            return Reading("DATE", f"{prefix}{int(before):04d}/{value}")
    return Reading("DATE", value)


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
        if name[0].isupper() and context.word(0)[:1].isupper():
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
            and context.word(0).lower() not in _FUNCTION_WORDS
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


def holiday_name(context: Context, match: Match) -> Reading | None:
    """`Christmas`, `last Thanksgiving`, `New Year's Day 2025`, `Good Friday`."""
    found = group(context, match, "h")
    name = " ".join(found).lower().replace("’", "'").replace(" '", "'").replace("' s", "'s")
    name = name if name in NAMES else name.replace("'", "") if name.replace("'", "") in NAMES else name
    if name not in NAMES:
        return None
    if len(found) == 1 and context.word(0)[:1].isupper() and not context.word(0)[:1].isdecimal():
        return None  # Easter Island, Christmas Carol
    if name == "may day" and context.word(-1).lower() in ("a", "the"):
        return None
    given = stated_year(context, match)
    rel = lowered(context, match, "rel")
    today = context.today()
    if given is None and today is None:
        probe = holiday(name, 2000)
        fixed = probe is not None and holiday(name, 2001) == probe.replace(year=2001)
        return Reading("DATE", f"XXXX-{probe.month:02d}-{probe.day:02d}" if fixed and probe else "XXXX-XX-XX")
    if given is None and today is not None:
        this_year = holiday(name, today.year)
        if this_year is None:
            return None
        word = rel[-1] if rel else ""
        if word in ("last", "past", "previous"):
            given = str(today.year - (this_year >= today))
        elif word in ("next", "coming", "upcoming", "following"):
            given = str(today.year + (this_year <= today))
        elif word == "this":
            given = str(today.year)
        else:
            given = str(nearest_year(context, this_year.month, this_year.day))
    day = holiday(name, int(given[-4:])) if given and given[-4:].isdecimal() else None
    if day is None:
        return None
    return _with_part(context, match, Reading("DATE", unit_value(day, "D")))


def neighbour(value: str, days: int) -> str:
    """Return the day that many days after a day's value; the value itself where it is no day."""
    first, last = days_of(value)
    if first is None or first != last:
        return value
    moved = add_days(first, days)
    return moved.isoformat() if moved else value


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
    "quarter": quarter,
    "quarterno": quarterno,
    "fiscal_range": fiscal_range,
    "fiscal": fiscal,
    "year_to": year_to,
    "range_y": range_y,
    "decade": decade,
    "century": century,
    "era": era,
    "season": season,
    "holiday": holiday_name,
    "year": year,
    "short_year": short_year,
}
