"""Readers of years and what they are made of: quarters, halves, fiscal years."""

from __future__ import annotations

from dateline.dates.context import Context
from dateline.dates.numerals import number, ordinal
from dateline.dates.readers.base import (
    FUNCTION_WORDS,
    PREPOSITIONS,
    Match,
    Reader,
    Reading,
    approximation,
    duration,
    first_end,
    full_year,
    group,
    lowered,
    modifier,
    month_number,
    nearest_year,
    stated_year,
    step,
    unit_of,
)
from dateline.dates.readers.relative import end_of
from dateline.dates.values import days_of

_COUNT_CUES = frozenset(
    "$ € £ ¥ # no nos roughly approximately nearly about some almost over more than least most up to "
    "around only".split()
)


_STREETS = frozenset(
    "Blvd Boulevard Street St Avenue Ave Road Rd Drive Dr Lane Ln Court Way Parkway Pkwy Highway Hwy".split()
)


COUNTED = frozenset(
    "percent per people men women million billion thousand points km miles metres meters feet kg tons".split()
)


def _quarter_year(context: Context, number: int, length: int, year: str | None) -> str:
    if year is None:
        nearest = nearest_year(context, number * length - length // 2)
        year = f"{nearest:04d}" if nearest else "XXXX"
    return year


def quarter(context: Context, match: Match) -> Reading | None:
    """`the third quarter`, `third-quarter`, `the first half of 2025`, `1989's fourth quarter`."""
    unit = lowered(context, match, "unit")[0]
    which = ordinal(group(context, match, "n"))
    if unit == "half" and which == 4:
        which = 2
    if not 1 <= which <= (4 if unit == "quarter" else 2):
        return None
    year = stated_year(context, match, "y0") or stated_year(context, match)
    if unit == "half" and year is None:
        halftime = context.word(0).lower() in ("of", "time", "an", "a", "-")
        if halftime or not _about_business(context):
            return None
    year = _quarter_year(context, which, 3 if unit == "quarter" else 6, year)
    value = f"{year}-{'Q' if unit == 'quarter' else 'H'}{which}"
    return Reading("DATE", value, modifier(lowered(context, match, "edge")))


_BUSINESS = frozenset(
    "profit profits earnings revenue sales growth quarter net income loss $ gdp economy shipments results percent % "
    "production fiscal exports imports inflation orders output shares deliveries".split()
)


def _about_business(context: Context) -> bool:
    texts = context.tokens.texts
    window = texts[max(0, context.here - 20) : context.until + 20]
    return any(word.lower() in _BUSINESS for word in window)


def _is_element(context: Context) -> bool:
    """Tell whether `H2` is hydrogen: behind a share (`30% H2`), or where the text names the gas."""
    return context.word(-1) in ("%", "percent") or context.of_hydrogen()


def year_unit(context: Context, match: Match) -> Reading | None:
    """`the 1988 quarter`, `the 1988 period`: the one of that year; `the 1988 nine months`."""
    text = group(context, match, "y")[0]
    if context.word(0) == "-" or not 1900 <= int(text) <= 2099:
        return None
    if match["n"]:
        unit = unit_of(group(context, match, "units"))
        return Reading("DURATION", duration(number(group(context, match, "n")), unit)) if unit in ("M", "W") else None
    told = context.last_told()
    tail = told[4:7] if told[4:6] in ("-Q", "-H") else ""
    kind = lowered(context, match, "u")[0]
    return Reading("DATE", text + (tail if kind == "period" or tail[1:2] == kind[0].upper() else ""))


def quarterno(context: Context, match: Match) -> Reading | None:
    """`Q3`, `Q4 FY25`, `1Q 2024`, `2024-H1`."""
    code = group(context, match, "q")[0].upper()
    letter, which = ("Q" if "Q" in code else "H"), int(code.strip("QH"))
    year = stated_year(context, match, "y0") or stated_year(context, match)
    if letter == "H" and year is None and (not _about_business(context) or _is_element(context)):
        return None
    year = _quarter_year(context, which, 3 if letter == "Q" else 6, year)
    return Reading("DATE", f"{year}-{letter}{which}", modifier(lowered(context, match, "edge")))


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
    if ended := end_of(context, "Y"):  # its fiscal year ended March 31
        return Reading("DATE", f"FY{ended}", mod)
    plain = context.tokens.texts[match.start()].lower() in ("fiscal", "financial")
    if plain and (not _owned(context) or context.word(0).lower() in _OF_EVERY_YEAR):
        return None
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


_OF_EVERY_YEAR = frozenset("ends end begins begin starts runs".split())  # its fiscal year ends in June


def _owned(context: Context) -> bool:
    """Tell whether the year is a firm's or a state's own: `in its fiscal year`, `the company's financial year`."""
    before = context.word(-1).lower()
    return before in ("its", "their") or (before == "s" and context.word(-2) in ("'", "’"))


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
    if not int(first) < end <= int(first) + 1000 or context.word(0) == "%" or context.word(0).lower() in COUNTED:
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
    name = "a" if match["a"] else "a2"
    return first_end(context, match, name, name, first) or Reading("DATE", f"{first}/{end:04d}")


def year(context: Context, match: Match) -> Reading | None:
    """`2023`, `early 1999`, `the year 2000`, `the end of 2008`, `around 1970`."""
    text = group(context, match, "y")[0]
    approx = lowered(context, match, "approx")
    if approx:
        told = context.word(0).lower() in _YEAR_VERBS or context.word(0) == ""
        if not (told or context.word(-1).lower() in _SINCE_ABOUT) or not 1000 <= int(text) <= 2099:
            return None
    edge = lowered(context, match, "edge")
    if not (group(context, match, "the") or _bare_year(context, text, bool(edge))):
        return None
    if context.word(0) == "," and context.word(1) in ("when", "where"):
        context.share_year(int(text), match.end(), SHARED_BY_YEAR)
    drop = int(edge[:1] == ["the"] and edge[1] in ("early", "late", "mid"))  # of a noun: the late 1989 elections
    return Reading("DATE", text, modifier(edge) or approximation(approx), drop)


_SINCE_ABOUT = frozenset("in by since until from before after".split())
SHARED_BY_YEAR = 12  # since 1983, when 63 people died in April
_YEAR_VERBS = frozenset(
    "was were is has had saw will rose fell sales sees elections games olympics and or to , . ) ; : ? ! - – — ' "
    '’ ” " s'.split()
)


def _bare_year(context: Context, text: str, marked: bool = False) -> bool:
    """Tell whether four figures alone are a year and not a count, a price, a model or part of a code.

    `marked` years follow words such as `early` or `the end of`, which counts do not.
    """
    if not _stands_free(context):
        return False
    after, before = context.word(0), context.word(-1)
    following, previous = after.lower(), before.lower()
    if following in COUNTED:
        return False
    if following in ("-", "‑"):
        joined = context.word(1)
        if joined.lower() in _MEASURED or (joined[:1].islower() and not joined.islower()):  # 2019-nCoV
            return False
    if marked:
        return True
    if previous in _COUNT_CUES and (following not in _YEAR_VERBS or previous not in ("around", "about", "to", "over")):
        return previous == "to" and context.word(-2).lower() != "up"
    if after[:1].isupper() and any(context.word(place) in _STREETS for place in range(1, 4)):
        return False
    number = int(text)
    if 1900 <= number <= 2099:
        counted = _plural_noun(following, after) and previous not in PREPOSITIONS and following not in _OF_A_YEAR
        return previous not in _NUMBERED and not (counted and previous not in _OWNERS and not before[:1].isupper())
    if number > 2099:
        return previous in ("in", "by", "until", "since", "before", "after", "through")
    if previous not in _OLD_YEAR_CUES or _plural_noun(following, after):
        return False
    return previous not in _LOOSE_CUES or not after[:1].isalpha() or following in FUNCTION_WORDS


# Things in the plural that a year has, so that the figures before them count nothing: 1990 earnings, the 2014 floods.
_OF_A_YEAR = frozenset(
    "accords agreements attacks bonds budgets championships contracts costs debentures deficits deliveries dividends "
    "earnings elections estimates expenses exports figures finals fires floods forecasts games hearings hostilities "
    "imports leases levels losses models negotiations notes olympics operations playoffs prices primaries profits "
    "projections protests reforms results revenues riots sales shipments talks taxes wages wildfires".split()
)


_MEASURED = frozenset("foot mile acre pound member strong square meter metre".split())


_NUMBERED = frozenset("windows room boeing airbus model route highway flight page area".split())


_OWNERS = frozenset("its their his her our this s ’ ' .".split()) | {"", "\n"}


_LOOSE_CUES = frozenset("of to from after before by between".split())  # as often before a count as before a year


_OLD_YEAR_CUES = _LOOSE_CUES | frozenset("in since until circa during ( – - year".split())


def _stands_free(context: Context) -> bool:
    """Tell whether nothing is stuck to the figures that would make them a price, a code or a fraction."""
    tokens, text = context.tokens, context.text
    start = tokens.starts[context.here]
    end = tokens.starts[context.until - 1] + len(tokens.texts[context.until - 1])
    left, right = text[start - 1 : start], text[end : end + 1]
    if (left and left in "$€£¥#.@+=_*%&") or (right and (right in "%$°_€=*" or right.isalnum())):
        return False
    if right == "." and text[end + 1 : end + 2].isdecimal():
        return False
    beyond = text[start - 2 : start - 1]
    return not (left in ("/", "-", ":") and (beyond.isdecimal() or beyond.isupper()))


def _plural_noun(following: str, after: str) -> bool:
    """Tell whether the next word looks like things counted."""
    return (
        len(after) > 3 and after[0].islower() and after[-1] == "s" and not after.endswith(("ss", "us"))
        and following not in FUNCTION_WORDS
    )  # fmt: skip


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


def year_end(context: Context, match: Match) -> Reading | None:
    """`year-end`, `month-end`, `midyear`, `1989 year-end`."""
    today = context.today()
    found = [word.lower() for word in context.tokens.texts[match.start() : match.end()]]
    mod = "MID" if any(word.startswith("mid") for word in found) else "END"
    if match["y"] or match["y2"]:
        return Reading("DATE", (group(context, match, "y") or group(context, match, "y2"))[0], mod)
    if match["possessed"]:  # the year's end
        return Reading("DATE", step(today, "Y", 0), "END") if found[-1] == "end" else None
    if found[0] in ("early", "late"):
        return None
    if any("month" in word for word in found):
        return Reading("DATE", today.isoformat()[:7] if today else "XXXX-XX", mod)
    if any("week" in word for word in found):
        return None
    shift = {"last": -1, "previous": -1, "next": 1}.get(lowered(context, match, "rel")[0], 0) if match["rel"] else 0
    return Reading("DATE", f"{today.year + shift:04d}" if today else "XXXX", mod)


READERS: dict[str, Reader] = {
    "year_end": year_end,
    "quarter": quarter,
    "year_unit": year_unit,
    "quarterno": quarterno,
    "fiscal_range": fiscal_range,
    "fiscal": fiscal,
    "year_to": year_to,
    "range_y": range_y,
    "year": year,
    "short_year": short_year,
}
