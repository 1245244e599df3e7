"""Readers of what years add up to, and of years as they are read aloud: decades, centuries, eras, `nineteen ninety`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import number, ordinal
from dateline.dates.readers.base import DEFAULT_YEAR, Match, Reader, Reading, group, lowered, lowered_all, modifier
from dateline.dates.readers.years import COUNTED


def decade(context: Context, match: Match) -> Reading | None:
    """`the 1990s`, `the early '90s`, `mid-1960s`, `the nineties`, `the 1800s` (a century)."""
    mod = modifier(lowered(context, match, "edge") + lowered(context, match, "early"))
    written = group(context, match, "d") or group(context, match, "ys")
    the = context.tokens.texts[match.start()].lower() == "the"
    if written:
        if len(written[0]) < 4:  # the 60's
            short_decade = the and len(written[0]) == 2 and written[0][1] == "0"
            return _decade_of(context, int(written[0][0]), mod) if short_decade else None
        if not written[0][:4].isdecimal():  # the end of a telephone number: 418.1217's
            return None
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
    if any(context.word(-place).lower() in _OF_WEATHER for place in range(1, _WEATHER_REACH)):
        return None  # highs in the mid-80s
    return _decade_of(context, tens, mod)


_OF_WEATHER = frozenset("temperature temperatures highs lows high low thermometer thermometers mercury degrees".split())
_WEATHER_REACH = 9


_SPOKEN_CENTURIES = frozenset(("seventeen", "eighteen", "nineteen"))


def spoken(context: Context, match: Match) -> Reading | None:
    """`nineteen ninety-eight`, `nineteen-98`, `the nineteen-eighties`, as broadcasts write what is read aloud."""
    first = lowered(context, match, "c")[0]
    after = context.word(0).lower()
    if first not in _SPOKEN_CENTURIES or after == "-" or after in words.PLURAL_UNITS or after in COUNTED:
        return None
    mod, hundreds = modifier(lowered(context, match, "edge")), words.NUMBERS[first]
    if match["d"]:
        return Reading("DATE", f"{hundreds}{words.DECADES[lowered(context, match, 'd')[0]]}", mod)
    figures = number(group(context, match, "tens") + group(context, match, "ones") + group(context, match, "n"))
    if not figures.isdecimal() or not 10 <= int(figures) <= 99 or lowered(context, match, "ones") == ["zero"]:
        return None
    return Reading("DATE", f"{hundreds}{figures}", mod)


def _decade_of(context: Context, tens: int, mod: str) -> Reading:
    """Return the latest decade of that name which the article's year has reached, or the one that is to come.

    Those before the 1920s are hardly ever written so: in 1989 `the '90s` lie ahead.
    """
    newest = (context.reference.year if context.reference else DEFAULT_YEAR) // 10
    value = newest - newest % 10 + tens
    if value > newest and value - 10 >= _FIRST_SHORT and context.leaning() <= 0:
        value -= 10
    return Reading("DATE", f"{value:03d}", mod)


_FIRST_SHORT = 192


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


READERS: dict[str, Reader] = {
    "spoken": spoken,
    "decade": decade,
    "century": century,
    "era": era,
}
