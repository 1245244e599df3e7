"""From number words and numerals to values.

`read_number` reads one number at a token: numerals, words, fractions, scales and their mixtures.
It knows nothing of units, modifiers or ranges.
"""

from __future__ import annotations

import math

from dateline.numbers.tokens import Tokens
from dateline.numbers.values.numerals import LONGEST_WORDS, Number, and_a_half, read_digits, with_scales
from dateline.numbers.values.words import (
    AFTER_ARTICLE,
    BARE_MULTIPLES,
    DENOMINATORS,
    FOLDS,
    MULTIPLES,
    PLURAL_DENOMINATORS,
    PLURAL_SCALES,
    SCALES,
    STARTS,
    TEENS,
    TENS,
    UNITS,
    VULGAR,
)


def read_number(t: Tokens, i: int) -> Number | None:
    """Return the number that begins at token `i`, None where none does."""
    word = t.words[i]
    lower = t.lower[i]
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        return read_digits(t, i)
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


def _words(t: Tokens, i: int) -> Number | None:
    """Read a number in words, `a` not included; see Trask, `Say it with figures`, for where `and` may stand."""
    total, group, last_scale = 0.0, -1.0, math.inf
    kind = ""
    j = i
    scale = 1.0
    first_group = -1.0
    while j < len(t) and j - i < LONGEST_WORDS:
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
    found = _fraction_tail(t, number) or _point(t, number) or and_a_half(t, number)
    if kind in ("hundred", "dozen") and found is number and total == 0 and number.last == j:
        number.scale = 100.0 if kind == "hundred" else 12.0  # so that two to three hundred begins at 200
        number.mantissa = value / number.scale
    return found


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
        number = with_scales(t, Number(i, i + 1, 1.0, 1.0, form="words"))
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
    while t.at(last) == "of" and t.at(last + 1) in PLURAL_SCALES and last - i < LONGEST_WORDS:
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
