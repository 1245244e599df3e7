"""From numerals and number words to values.

`read_number` reads one number at a token: digits with any grouping, words, fractions, scales and their mixtures.
It knows nothing of units, modifiers or ranges.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final, Literal

from dateline.numbers.tokens import Tokens
from dateline.numbers.words import (
    AFTER_ARTICLE,
    BARE_MULTIPLES,
    DENOMINATORS,
    DOUBTFUL_SCALES,
    FOLDS,
    MONTHS,
    MULTIPLES,
    PLURAL_DENOMINATORS,
    PLURAL_SCALES,
    SCALES,
    SLASH_DENOMINATORS,
    SPACED_SCALES,
    STARTS,
    TEENS,
    TENS,
    TIGHT_SCALES,
    UNITS,
    VULGAR,
)

Form = Literal["digits", "words", "fraction", "vague", "multiple"]

_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,2}(?:,\d{2}(?=,))++,\d{3}(?:\.\d++)?")
_PLAIN: Final = re.compile(r"\d*+(?:\.\d++)?(?:e[+-]?\d{1,3})?", re.IGNORECASE)
_LONGEST_NUMERAL: Final = 24  # characters; longer runs of digits are identifiers
_LONGEST_WORDS: Final = 40  # tokens of a number in words; English needs fewer
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


def read_number(t: Tokens, i: int) -> Number | None:
    """Return the number that begins at token `i`, None where none does."""
    word = t.words[i]
    lower = t.lower[i]
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        return _digits(t, i)
    if word in VULGAR:
        return _scaled_fraction(t, i, i + 1, VULGAR[word])
    if lower in ("a", "an"):
        return _after_article(t, i) if t.at(i + 1) in AFTER_ARTICLE else None
    if lower not in STARTS and lower not in ("several", "few"):
        return None
    if lower in ("half", "quarter"):
        return _half(t, i)
    if lower in FOLDS:
        return Number(i, i + 1, FOLDS[lower], FOLDS[lower], form="multiple")
    if lower in MULTIPLES:
        return Number(i, i + 1, MULTIPLES[lower], MULTIPLES[lower], form="multiple")
    if lower in BARE_MULTIPLES:
        value = BARE_MULTIPLES[lower]
        return Number(i, i + 1, value, value, form="multiple")
    if lower == "twice":
        return Number(i, i + 1, 2.0, 2.0, form="multiple")
    if lower in PLURAL_SCALES:
        return _vague(t, i)
    if lower in ("several", "few"):
        return _vague_multiplied(t, i, i + 1)
    if lower in UNITS or lower in TEENS or lower in TENS or lower in ("hundred", "thousand", "dozen"):
        return _words(t, i)
    return None


# ---------------------------------------------------------------- digits
def _digits(t: Tokens, i: int) -> Number | None:
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
    return _scales(t, number)


def _spaced_group(t: Tokens, index: int) -> bool:
    gap = t.text[t.ends[index - 1] : t.starts[index]]
    following = t.word(index + 1)
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


def _scales(t: Tokens, number: Number) -> Number:
    """Read the scale words and letters after a numeral: `3.5 million`, `2 lakh crore`, `1.2bn`, `5K`, `3-million`."""
    last = number.last
    word = t.word(last)
    if t.tight(last) and word in TIGHT_SCALES and not (t.tight(last + 1) and t.word(last + 1)[:1].isalnum()):
        number.scale = TIGHT_SCALES[word]
        number.doubtful = word if word in DOUBTFUL_SCALES else ""
        last += 1
    elif word in SPACED_SCALES and not t.tight(last):
        number.scale = TIGHT_SCALES[word]
        last += 1
    else:
        while last - number.last < _LONGEST_WORDS:
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
    return _and_a_half(t, number)


def _power_of_ten(t: Tokens, i: int) -> tuple[float, int] | None:
    """Return the factor and the end of `x10^6`."""
    if t.at(i) in ("x", "×") and t.word(i + 1) == "10" and t.word(i + 2) == "^" and t.word(i + 3).isdigit():
        return 10.0 ** min(int(t.words[i + 3][:3]), 300), i + 4
    return None


# ---------------------------------------------------------------- words
def _words(t: Tokens, i: int) -> Number | None:
    """Read a number in words, `a` not included; see Trask, `Say it with figures`, for where `and` may stand."""
    total, group, last_scale = 0.0, -1.0, math.inf
    kind = ""
    j = i
    scale = 1.0
    first_group = -1.0
    while j < len(t) and j - i < _LONGEST_WORDS:
        k = j
        if j > i and (t.glued_hyphen(j) or (t.lower[j] == "and" and _joins(t, j, kind, last_scale))):
            k = j + 1
        lower = t.at(k)
        if lower in UNITS:
            if group < 0:
                group = UNITS[lower]
            elif kind in ("tens", "hundred") and UNITS[lower]:
                group += UNITS[lower]
            else:
                break
            kind = "unit"
        elif lower in TEENS or lower in TENS:
            value = TEENS.get(lower, TENS.get(lower, 0.0))
            if group < 0:
                group = value
            elif kind == "hundred":
                group += value
            else:
                break
            kind = "teen" if lower in TEENS else "tens"
        elif lower == "hundred":
            if group < 0 and not kind:
                group = 100.0
            elif 0 < group < 100 and kind != "hundred":
                group *= 100
            else:
                break
            kind = "hundred"
        elif lower == "dozen":
            if kind in ("scale", "dozen"):
                break
            group = 12.0 * (group if group >= 0 else 1.0)
            kind = "dozen"
        elif lower in SCALES:
            value = SCALES[lower]
            if group < 0:
                if kind == "scale":
                    total *= value
                    scale *= value
                elif not kind and value == 1e3:
                    total, last_scale, scale = value, value, 1.0
                    first_group = value
                else:
                    break
            elif value < last_scale:
                if first_group < 0:
                    first_group, scale = group, value
                else:
                    scale = 1.0
                total += group * value
                last_scale, group = value, -1.0
            else:
                break
            kind = "scale"
        else:
            break
        j = k + 1
    if j == i:
        return None
    value = total + max(group, 0.0)
    if group >= 0:
        scale = 1.0
    number = Number(i, j, value, value / scale if scale else value, scale, "words")
    return _fraction_tail(t, number) or _point(t, number) or _and_a_half(t, number)


def _joins(t: Tokens, i: int, kind: str, last_scale: float) -> bool:
    """Tell whether `and` at token `i` goes on with the same number (`two hundred and five`)."""
    if kind not in ("hundred", "scale"):
        return False
    following = t.at(i + 1)
    if following not in UNITS and following not in TEENS and following not in TENS:
        return False
    step = i + 2
    if following in TENS and t.glued_hyphen(step):
        step += 2
    elif following in TENS and t.at(step) in UNITS:
        step += 1
    after = t.at(step)
    if after == "hundred" or after in DENOMINATORS or after in PLURAL_DENOMINATORS or after == "dozen":
        return False
    if after in SCALES:  # five million and ten million are two numbers, two hundred and fifty thousand is one
        return kind == "hundred" and SCALES[after] < last_scale
    return True


def _fraction_tail(t: Tokens, number: Number) -> Number | None:
    """Return the fraction whose numerator is `number`: `two thirds`, `one-fifth`, `three quarters`."""
    last = number.last + 1 if t.glued_hyphen(number.last) else number.last
    lower = t.at(last)
    if number.scale != 1.0:
        return None
    bottom = (DENOMINATORS if number.value == 1 else PLURAL_DENOMINATORS).get(lower)
    if bottom is None:
        return None
    return _scaled_fraction(t, number.first, last + 1, number.value / bottom)


def _scaled_fraction(t: Tokens, first: int, last: int, value: float) -> Number:
    """Return a fraction, times a scale where one follows: `a quarter of a million`, `half a dozen`."""
    number = Number(first, last, value, value, form="fraction")
    step = last
    if t.at(step) == "of" and t.at(step + 1) in ("a", "one"):
        step += 2
    elif t.at(step) in ("a", "an"):
        step += 1
    lower = t.at(step)
    if lower in SCALES or lower in ("dozen", "hundred"):
        number.scale = SCALES.get(lower, 12.0 if lower == "dozen" else 100.0)
        number.value = value * number.scale
        number.last = step + 1
        number.form = "words"
    return number


def _point(t: Tokens, number: Number) -> Number | None:
    """Return a decimal in words: `two point five`, `two point two million`."""
    if number.scale != 1.0 or t.at(number.last) != "point":
        return None
    j = number.last + 1
    digits = ""
    while t.at(j) in UNITS and len(digits) < 12:
        digits += str(int(UNITS[t.at(j)]))
        j += 1
    if not digits:
        return None
    value = float(f"{int(number.value)}.{digits}")
    result = Number(number.first, j, value, value, form="words")
    lower = t.at(j)
    if lower in SCALES:
        result.scale = SCALES[lower]
        result.value = value * result.scale
        result.last = j + 1
    return result


def _and_a_half(t: Tokens, number: Number) -> Number:
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


def _after_article(t: Tokens, i: int) -> Number | None:
    """Read a number that begins with `a`: `a hundred and five`, `a third`, `a dozen`, `a couple of`."""
    lower = t.at(i + 1)
    number: Number | None
    if lower == "couple":
        return _vague_multiplied(t, i, i + 2)
    if lower == "few":
        return _vague_multiplied(t, i, i + 2)
    if lower in DENOMINATORS:
        number = _scaled_fraction(t, i, i + 2, 1 / DENOMINATORS[lower])
    elif lower in ("hundred", "thousand", "dozen"):
        number = _words(t, i + 1)
    else:  # a million
        number = _scales(t, Number(i, i + 1, 1.0, 1.0, form="words"))
    if number is not None:
        number.first = i
        number.article = True
        if lower not in DENOMINATORS and t.at(i) == "a" and t.at(i - 1) == "half":
            return None
    return number


def _half(t: Tokens, i: int) -> Number:
    """Read `half` and `quarter`, with the scale that may follow: `half a million`, `quarter million`."""
    return _scaled_fraction(t, i, i + 1, 0.5 if t.lower[i] == "half" else 0.25)


def _vague(t: Tokens, i: int) -> Number:
    """Read `hundreds`, `tens of thousands`: the least power that the words name, as an approximate value."""
    value = PLURAL_SCALES[t.lower[i]]
    last = i + 1
    while t.at(last) == "of" and t.at(last + 1) in PLURAL_SCALES and last - i < _LONGEST_WORDS:
        value *= PLURAL_SCALES[t.at(last + 1)]
        last += 2
    return Number(i, last, value, value, form="vague")


def _vague_multiplied(t: Tokens, i: int, last: int) -> Number | None:
    """Read `a couple of`, `several hundred`, `a few million`: the scale, times two for a couple."""
    couple = t.at(last - 1) == "couple"
    value = 2.0 if couple else 1.0
    if t.at(last) == "of":
        if not couple:
            return None
        last += 1
    lower = t.at(last)
    if lower in SCALES or lower in ("hundred", "dozen"):
        scale = SCALES.get(lower, 100.0 if lower == "hundred" else 12.0)
        return Number(i, last + 1, value * scale, value, scale, "vague")
    return Number(i, last, value, value, form="vague") if couple else None
