"""Numerals: digits with any grouping, fractions, and the scales behind them (`4,200`, `5½`, `2 lakh crore`)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final, Literal

from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import (
    DENOMINATORS,
    DOUBTFUL_SCALES,
    MONTHS,
    PLURAL_DENOMINATORS,
    SCALES,
    SLASH_DENOMINATORS,
    SPACED_SCALES,
    TIGHT_SCALES,
    UNITS,
    VULGAR,
)

Form = Literal["digits", "words", "fraction", "vague", "multiple"]

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,2}(?:,\d{2}(?=,))++,\d{3}(?:\.\d++)?")
_PLAIN: Final = re.compile(r"\d*+(?:\.\d++)?(?:e[+-]?\d{1,3})?", re.IGNORECASE)
_LONGEST_NUMERAL: Final = 24  # characters; longer runs of digits are identifiers
LONGEST_WORDS: Final = 40  # tokens of a number in words; English needs fewer
_HEAT: Final = frozenset(
    "temperature temperatures kelvin color colour colours colors cct light lights lamp lamps lighting led leds heat "
    "hot heated cooled star stars planet dimmed".split()
)
_HEAT_NEAR: Final = 24  # tokens
_GROUP_SPACES: Final = frozenset(" \u00a0\u2009\u202f")


@dataclass(slots=True)
class Number:
    """A number at tokens `first` to `last` (exclusive).

    `value` is `mantissa * scale`; `scale` is 1 where no scale word was written. `doubtful` marks a scale letter that
    may be a unit (`m`), `article` a number that began with `a`.
    """

    first: int
    last: int
    value: float
    mantissa: float
    scale: float = 1.0
    form: Form = "digits"
    doubtful: str = ""
    article: bool = False


def numeral(token: str) -> float | None:
    """Return the value of a numeral in digits, None where its points and commas make no number (`1.2.3`)."""
    if len(token) > _LONGEST_NUMERAL:
        return None
    if _GROUPED.fullmatch(token):
        return float(token.replace(",", ""))
    if _PLAIN.fullmatch(token) and token:
        value = float(token)
        return value if math.isfinite(value) else None
    return None


def read_digits(t: Tokens, i: int) -> Number | None:
    """Return the number that begins with the numeral at token `i`, with its scales, None where it is none."""
    value = numeral(t.words[i])
    if value is None:
        return None
    last = i + 1
    word = t.words[i]
    if value.is_integer() and word.isdigit():
        if len(word) <= 3 and t.at(i - 1) not in MONTHS:  # 40 000 with thin or plain spaces
            while last < len(t) and t.words[last].isdigit() and len(t.words[last]) == 3 and _spaced_group(t, last):
                value = value * 1000 + float(t.words[last])
                last += 1
        fraction = _slash(t, last - 1) if last == i + 1 else None
        if fraction is not None:
            return Number(i, i + 3, fraction, fraction, form="fraction")
        mixed = _mixed(t, last)
        if mixed is not None:
            value += mixed[0]
            last = mixed[1]
    number = Number(i, last, value, value)
    return with_scales(t, number)


def _spaced_group(t: Tokens, index: int) -> bool:
    gap = t.text[t.ends[index - 1] : t.starts[index]]
    following = t.word(index + 1)
    if gap == " " and following[:1].isupper() and not t.tight(index + 1):  # 40 737 Max jets
        return False
    return len(gap) == 1 and gap in _GROUP_SPACES and not (t.tight(index + 1) and following[:1] not in ".,;:)%!?")


def _slash(t: Tokens, i: int) -> float | None:
    """Return the value of a fraction `1/2` at token `i`."""
    if t.word(i + 1) != "/" or not (t.tight(i + 1) and t.tight(i + 2)) or not t.word(i + 2).isdigit():
        return None
    if t.tight(i + 3) and t.word(i + 3) in ("/", "-"):
        return None
    top, bottom = float(t.words[i]), float(t.words[i + 2][:6])
    return top / bottom if int(bottom) in SLASH_DENOMINATORS and top < bottom else None


def _mixed(t: Tokens, i: int) -> tuple[float, int] | None:
    """Return value and end of a fraction after a whole number: `5½`, `1 4/5`, `2-1/2`."""
    if t.word(i) in VULGAR:
        return VULGAR[t.words[i]], i + 1
    start = i + 1 if t.glued_hyphen(i) else i
    if t.word(start).isdigit() and (not t.tight(start) or start > i):
        fraction = _slash(t, start)
        if fraction is not None:
            return fraction, start + 3
    return None


def with_scales(t: Tokens, number: Number) -> Number:
    """Read the scale words and letters after a numeral: `3.5 million`, `2 lakh crore`, `1.2bn`, `5K`, `3-million`."""
    last = number.last
    word = t.word(last)
    kelvin = word == "K" and number.value >= 1000 and _talks_of_heat(t, last)
    if (
        t.tight(last)
        and word in TIGHT_SCALES
        and not kelvin
        and not (t.tight(last + 1) and t.word(last + 1)[:1].isalnum())
    ):
        number.scale = TIGHT_SCALES[word]
        number.doubtful = word if word in DOUBTFUL_SCALES else ""
        last += 1
    elif word in SPACED_SCALES and not t.tight(last):
        number.scale = TIGHT_SCALES[word]
        last += 1
    else:
        while last - number.last < LONGEST_WORDS:
            step = last + 1 if t.glued_hyphen(last) else last
            lower = t.at(step)
            if lower in SCALES and step < len(t):
                number.scale *= SCALES[lower]
            elif lower in ("hundred", "dozen", "dozens"):
                number.scale *= 100.0 if lower == "hundred" else 12.0
            else:
                break
            last = step + 1
    number.value = number.mantissa * number.scale
    number.last = last
    if number.scale == 100.0 and t.at(last) == "and" and t.word(last + 1).isdigit() and len(t.word(last + 1)) <= 2:
        number.value += float(t.words[last + 1])  # 3 hundred and 21
        number.last = last + 2
        return number
    power = _power_of_ten(t, last)
    if power is not None and number.scale == 1.0:
        number.scale = power[0]
        number.value = number.mantissa * power[0]
        number.last = power[1]
        return number
    return and_a_half(t, number)


def _talks_of_heat(t: Tokens, i: int) -> bool:
    """Tell whether `3000K` is a temperature: its sentence speaks of one, or of light."""
    return not _HEAT.isdisjoint(t.lower[max(0, i - _HEAT_NEAR) : i + _HEAT_NEAR])


def _power_of_ten(t: Tokens, i: int) -> tuple[float, int] | None:
    """Return the factor and the end of `x10^6`."""
    if t.at(i) in ("x", "×") and t.word(i + 1) == "10" and t.word(i + 2) == "^" and t.word(i + 3).isdigit():
        return 10.0 ** min(int(t.words[i + 3][:3]), 300), i + 4
    return None


# ---------------------------------------------------------------- words


def and_a_half(t: Tokens, number: Number) -> Number:
    """Add what `and a half` says: `two-and-a-half`, `one million and a half`, `three and one fourth`."""
    j = number.last
    if t.glued_hyphen(j) and t.at(j + 1) == "and":
        j += 1
    if t.at(j) != "and":
        return number
    j += 2 if t.glued_hyphen(j + 1) else 1
    numerator = 1.0
    if t.at(j) in ("a", "an", "one"):
        j += 2 if t.glued_hyphen(j + 1) else 1
        table = DENOMINATORS
    elif t.at(j) in UNITS and UNITS[t.at(j)] > 1:
        numerator = UNITS[t.at(j)]
        j += 2 if t.glued_hyphen(j + 1) else 1
        table = PLURAL_DENOMINATORS
    else:
        return number
    lower = t.at(j)
    if lower not in table or (
        lower in ("third", "fourth", "fifth") and t.at(j + 1) not in ("", ".", ",", "of", "percent")
    ):
        return number
    part = numerator / table[lower]
    number.value += part * number.scale
    number.mantissa += part
    number.last = j + 1
    after = t.at(number.last)
    if number.scale == 1.0 and after in SCALES:
        number.scale = SCALES[after]
        number.value *= number.scale
        number.last += 1
    return number
