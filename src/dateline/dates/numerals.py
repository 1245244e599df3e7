"""Numbers as time expressions write them: `25`, `twenty-five`, `2.5`, `three hundred`, `two and a half`."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.dates.words import MAGNITUDES, NUMBERS, ORDINALS, TENS

VAGUE = "X"


def number(words: Sequence[str]) -> str:
    """Return the number that the tokens `words` write, as TIMEX3 wants it (`25`, `2.5`); `X` where they give none."""
    total = 0.0
    known, before = False, ""
    for position, raw in enumerate(words):
        last, before = before, raw.lower() if raw != "-" else before
        word = raw.lower()
        if word in NUMBERS or word in TENS:
            total += NUMBERS.get(word, 0) + TENS.get(word, 0)
        elif word in MAGNITUDES:
            total = (total or 1) * MAGNITUDES[word]
        elif word == "half":
            total += -0.5 if last == "one" else 0.5  # two and one-half
        elif word == "dozen":
            total = (total or 1) * 12
        elif "/" in word:
            above, below = word.split("/", 1)
            total += int(above) / int(below) if below.strip("0") else 0
        elif word[0].isdecimal() and word[-1].isdecimal():
            total += float(word.replace(",", ""))
        else:
            known = known or (word in ("a", "an") and position == 0 and len(words) > 1)
            continue
        known = True
    if not known:
        return VAGUE
    return f"{total:.3f}".rstrip("0").rstrip(".")


def ordinal(words: Sequence[str]) -> int:
    """Return the ordinal that the tokens write (`third`, `21st`, `twenty-first`), 0 where they write none."""
    total = 0
    for raw in words:
        word = raw.lower()
        if word in ORDINALS:
            total += ORDINALS[word]
        elif word in TENS:
            total += TENS[word]
        elif word[0].isdecimal():
            digits = word.rstrip("stndrh")
            total += int(digits) if digits.isdecimal() else 0
    return total
