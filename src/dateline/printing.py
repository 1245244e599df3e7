"""How values are printed, one way in every place: days, quantities, sums of money, shares, TIMEX3 periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from dateline.evidence import Cited

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # calendar.month_name would follow the machine's locale


def day_words(day: date) -> str:
    """Return a day as `28 July 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """Return a day's month as `July 2023`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def interval_words(earliest: date | None, latest: date | None) -> str:
    """Return an interval of days in words: a day, `between … and …`, `from …`, `until …`, or `date unknown`."""
    if earliest and latest:
        if earliest == latest:
            return day_words(earliest)
        return f"between {day_words(earliest)} and {day_words(latest)}"
    if earliest:
        return f"not before {day_words(earliest)}"
    if latest:
        return f"not after {day_words(latest)}"
    return "date unknown"


MODIFIER_WORDS = {"=": "", "range": "", "~": "about ", ">": "over ", ">=": "at least ", "<": "under ", "<=": "up to "}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
FRACTIONS = {0.5: "half", 0.3333: "a third", 0.6667: "two thirds", 0.25: "a quarter", 0.75: "three quarters",
             0.2: "a fifth", 0.4: "two fifths", 0.6: "three fifths", 0.8: "four fifths", 0.1: "a tenth"}  # fmt: skip
_LARGEST_PART, _LARGEST_WHOLE = 100, 1_000_000  # of a proportion that is printed as such
_EXACT = 1e-9  # the error with which a share is kept
COUNT_UNITS_WITHOUT_NAME = {"", "number"}
SIGNIFICANT = 6  # digits kept of a stated, scaled value: more than any newspaper prints
SCALED = 4  # a value with more digits than this is printed in full, not in millions
COMPUTED = 3  # digits printed of a value that was worked out from rounded ones


@cache
def currency_symbol(code: str) -> str:
    """Return the sign that English newspapers put before a sum in the currency (CLDR, through babel), else the code."""
    from babel.numbers import get_currency_symbol

    symbol = str(get_currency_symbol(code, locale="en"))
    return code + " " if symbol == code else symbol


@cache
def is_currency(unit: str) -> bool:
    """Tell whether a unit is a currency's code: three capitals."""
    return re.fullmatch(r"[A-Z]{3}", unit) is not None


def number_words(value: float, digits: int = SIGNIFICANT) -> str:
    """Return a number with thousands separated, and with million, billion or trillion from a million on.

    A stated value keeps its digits; a computed one is printed with as many as mean something (`COMPUTED`).
    """
    if digits < SIGNIFICANT and value:
        value = float(f"{value:.{digits}g}")
    size = abs(value)
    for scale, name in SCALES:
        if size >= scale:
            scaled = f"{value / scale:.{SIGNIFICANT}g}"
            if len(scaled.strip("-").replace(".", "")) > SCALED and value == int(value):
                return f"{value:,.0f}"  # 1,051,635 is not 1.05164 million
            return f"{float(scaled):,.10g} {name}"
    if size >= 1000 or value == int(value):
        return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    return f"{Decimal(f'{value:.{SIGNIFICANT}g}').normalize():f}"  # 0.000032 and not 3.2e-05


def _range_words(low: float, high: float, digits: int, sign: str = "") -> str:
    """Return a value or a range; a scale or a currency's sign that both ends share is said once."""
    if low == high:
        return sign + number_words(low, digits)
    first, second = number_words(low, digits), number_words(high, digits)
    scale = second.partition(" ")[2]
    if scale and first.endswith(" " + scale):
        return f"{sign}{first.removesuffix(' ' + scale)} to {second}"
    return f"{sign}{first} to {sign}{second}"


def plural(unit: str) -> str:
    """Return the plural of an English unit or noun."""
    irregular = {"person": "people", "foot": "feet", "inch": "inches", "aircraft": "aircraft", "man": "men",
                 "woman": "women", "child": "children", "times": "times"}  # fmt: skip
    if " per " in unit:
        first, _, rest = unit.partition(" per ")
        return f"{plural(first)} per {rest}"
    before, space, last = unit.rpartition(" ")
    if last in irregular:  # square feet too
        return before + space + irregular[last]
    if unit.startswith("degree "):
        return "degrees" + unit.removeprefix("degree")
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("s", "x", "z", "ch", "sh")) else "s")


def amount_words(low: float, high: float, unit: str, noun: str = "", digits: int = SIGNIFICANT) -> str:
    """Return a value or range with its unit: `$3 trillion`, `20 to 25%`, `6,200 nurses`."""
    if is_currency(unit):
        words = _range_words(abs(low), abs(high), digits, currency_symbol(unit))
        return f"−{words}" if low < 0 else words
    numbers = _range_words(low, high, digits)
    if unit == "%":
        return numbers + "%"
    if unit in COUNT_UNITS_WITHOUT_NAME:
        return numbers
    if unit == "magnitude":
        return f"magnitude {numbers}"
    if unit == "fraction":
        part = FRACTIONS.get(round(low, 4), "") if low == high else ""
        if not part and low == high and (proportion := _proportion_words(low)):
            return f"{proportion} {noun}".rstrip()
        return f"{part or numbers} of {noun}" if noun else part or numbers
    singular = low == high == 1
    return f"{numbers} {noun or (unit if singular else plural(unit))}"


def _proportion_words(share: float) -> str:
    """Return a share as so many in so many, `7 in 20`; nothing where it is no such proportion."""
    part = Fraction(share).limit_denominator(_LARGEST_WHOLE)
    if not 0 < part < 1 or part.numerator > _LARGEST_PART or abs(part - Fraction(share)) > _EXACT:
        return ""
    return f"{part.numerator} in {part.denominator:,}"


def computed_words(low: float, high: float, unit: str) -> str:
    """Return a value that was worked out, with its unit, in as many digits as mean something: `₹5.68 trillion`."""
    return amount_words(low, high, unit, digits=COMPUTED)


def quantity_words(row: Mapping[str, Any]) -> str:
    """Return a quantity of the ledger as a newspaper would print it: `over 6,200 nurses`.

    A vague one is printed in the article's own words: `thousands of lives` is not 1,000 of them.
    """
    if row.get("vague"):
        return " ".join(row["text"].split())
    return MODIFIER_WORDS[row["modifier"]] + amount_words(row["low"], row["high"], row["unit"], row["noun"])


def quantity(row: Mapping[str, Any]) -> Cited:
    """Return a quantity of the ledger as words that stand on its row."""
    return Cited(quantity_words(row), (row["id"],))


_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_PERIOD_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


def timex_words(value: str | None) -> str:
    """Return a TIMEX3 value in words: `2022/2027` as `2022 to 2027`, `P10Y` as `10 years`; other forms as they are."""
    if not value:
        return ""
    if "/" in value:
        return " to ".join(timex_words(part) for part in value.split("/", 1))
    if match := _DAY.fullmatch(value):
        year, month, day = (int(group) for group in match.groups())
        try:
            return day_words(date(year, month, day))
        except ValueError:
            return value
    if (match := _MONTH.fullmatch(value)) and 1 <= int(match[2]) <= 12:
        return f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])", value):
        unit = _PERIOD_UNITS.get(match[1] + match[3])
        return value if unit is None else f"{match[2]} {unit}" + ("" if match[2] == "1" else "s")
    if match := re.fullmatch(r"(\d{4})-W(\d{2})(-WE)?", value):
        return f"{'weekend of ' if match[3] else ''}week {int(match[2])} of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        ordinal = ("first", "second", "third", "fourth")[int(match[3]) - 1]
        return f"{ordinal} {'quarter' if match[2] == 'Q' else 'half'} of {match[1]}"
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    if re.fullmatch(r"0\d{3}", value):
        return f"AD {int(value)}"
    return value


def share_words(share: float) -> str:
    """Return a share (0 to 1) in whole per cent; under one per cent as such."""
    percent = share * 100
    if 0 < percent < 1:
        return "under 1%"
    return f"{percent:.0f}%"


# Small counts are written out in running text, as newspapers do.
SMALL = "no one two three four five six seven eight nine ten".split()


def count_words(count: int, noun: str) -> str:
    """Return a count with its noun: `five articles`, `one article`, `no articles`, `295 articles`."""
    number = SMALL[count] if 0 <= count < len(SMALL) else f"{count:,}"
    return f"{number} {noun if count == 1 else plural(noun)}"


def value_words(value: object) -> str:
    """Return any single value of the ledger as it is printed: numbers, days, yes and no, lists; `nothing` for none."""
    if value is None or value == "" or value == []:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number_words(value)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, list | tuple):
        return ", ".join(value_words(item) for item in value)
    return str(value)
