"""Conversions: a sum given in two currencies, a measurement or a temperature in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.analysis.checking.model import Check, Verdict, apart, check_of, rounding, words
from dateline.analysis.measures.figures import (
    MONEY,
    TEMPERATURE,
    TEMPERATURES,
    Figure,
    digits,
    rounded,
    stated_conversions,
    to_temperature,
)
from dateline.analysis.money import Conversion, convert, has_rates
from dateline.printing import amount_words, number_words

_TWICE = 2.0  # times: from there on a difference is said as a factor
RATE_DRIFT = 0.03  # a newsroom's rate may be some days old: the usual drift of a major currency within a month
_FAR_APART = 5.0  # times: two sides further apart than this are no matter of rounding or of an old rate
_SLIPS = (1e1, 1e3, 1e6)  # how far a point or a scale word in the wrong place takes a figure
_CRORE = 1e2  # lakh for crore
_INDIAN = re.compile(r"\b(?:lakhs?|crores?|Rs)\b", re.IGNORECASE)
_SLIP_WITHIN = 0.05
_WITHIN_UNITS = 0.02  # a second unit is often a round number of its own
_EXACT, _FAR_FROM_EXACT = 3, 0.06  # digits of an exact side, and how far from it the other is that was not rounded


def conversions(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks of figures that an article gives in two units."""
    for first, second in stated_conversions(figures):
        check = _compared(first, second)
        if check is not None:
            yield check


def agreeing_digits(computed: float, stated: float) -> int:
    """Return to how many significant digits two values agree, 0 for none; no more than the stated value has."""
    agreed = 0
    for count in range(1, digits(stated) + 1):
        if rounded(computed, count) == rounded(stated, count):
            agreed = count
    return agreed


def _agreement(computed: float, stated: float, within: str) -> str:
    """Return how a computed value and the stated one agree; `within` says why they may though no digit does."""
    agreed = agreeing_digits(computed, stated)
    if agreed:
        number = ("no", "one", "two", "three", "four", "five", "six")[agreed] if agreed <= 6 else str(agreed)
        return f"agrees at {number} significant {'figure' if agreed == 1 else 'figures'}"
    ratio = abs(stated / computed) if computed else 0.0
    if not 1 / _TWICE < ratio < _TWICE and ratio:
        much, factor = ("much", ratio) if ratio > 1 else ("little", 1 / ratio)
        return f"is too {much} by a factor of {number_words(float(f'{factor:.3g}'))}"
    return f"is {abs(ratio - 1):.1%} {'more' if ratio > 1 else 'less'}{within}"


def _conversion(first: Figure, second: Figure) -> Check | None:
    both = (first, second)
    day = first.story.day
    if day is None or not first.story.dated:
        text = f"{words(first)} is given as {words(second)}; without the article's day there is no rate"
        return check_of("conversion", "not comparable", text, both)
    made = convert(first.low, first.unit, day, second.unit)
    if made is None or made.stale:
        lacking = [unit for unit in (first.unit, second.unit) if not has_rates(unit)]
        missing = f"the reference rates lack {' and '.join(lacking)}" if lacking else "no reference rate is of that day"
        return check_of("conversion", "not comparable", f"{words(first)} is given as {words(second)}; {missing}", both)
    right = _converts(first, second, made)
    if not right and _misread(made.value, first, second):
        return None
    verdict: Verdict = "passed" if right else "failed"
    within = ", within their rounding and the drift of a rate" if right else ""
    text = f"{made.how}; the article says {words(second)}, which {_agreement(made.value, second.low, within)}"
    return check_of("conversion", verdict, text, both, apart(made.value, second.low))


def _converts(first: Figure, second: Figure, made: Conversion) -> bool:
    low, high = rounding(first)
    stated_low, stated_high = rounding(second)
    rate = made.rate
    return low * rate * (1 - RATE_DRIFT) <= stated_high and stated_low <= high * rate * (1 + RATE_DRIFT)


def _misread(computed: float, first: Figure, stated: Figure) -> bool:
    """Tell whether two sides are so far apart that a unit was misread rather than a figure mistaken.

    A reporter's slip that large is a scale word or a point in the wrong place: ten, a thousand or a million times, or
    a hundred where lakh and crore are counted in, within the rounding of the stated side.
    """
    if not computed or not stated.low:
        return False
    ratio = abs(computed / stated.low)
    if max(ratio, 1 / ratio) <= _FAR_APART:
        return False
    low, high = (abs(edge) for edge in rounding(stated))
    indian = "INR" in (first.unit, stated.unit) or _INDIAN.search(f"{first.row['text']} {stated.row['text']}")
    slips = (*_SLIPS, _CRORE) if indian else _SLIPS
    return not any(
        low * power * (1 - _SLIP_WITHIN) <= abs(computed) <= high * power * (1 + _SLIP_WITHIN)
        for slip in slips
        for power in (slip, 1 / slip)
    )


def _compared(first: Figure, second: Figure) -> Check | None:
    if first.kind == MONEY:
        return _conversion(first, second)
    return _temperature(first, second) if first.kind == TEMPERATURE else _unit(first, second)


def _temperature(first: Figure, second: Figure) -> Check:
    """Compare two temperatures; a rise of 2 °C is one of 3.6 °F, and not the 35.6 °F of the thermometer."""
    made = to_temperature(first.low, first.unit, second.unit)
    size = TEMPERATURES[second.unit][0] / TEMPERATURES[first.unit][0]
    sentence = first.story.sentence(first.start, second.end).of(first.story.text)
    if first.change == "by" or _DIFFERENCE.search(sentence):
        risen = first.low * size
        if abs(risen - second.low) < abs(made - second.low):
            made = risen
    right = abs(made - second.low) <= _degree(first.low) * size + _degree(second.low) + 1e-9
    there = amount_words(float(f"{made:.4g}"), float(f"{made:.4g}"), second.unit)
    text = (
        f"{amount_words(first.low, first.high, first.unit)} is {there}; "
        f"the article says {words(second)}, which {'agrees' if right else 'does not agree'}"
    )
    return check_of("unit", "passed" if right else "failed", text, (first, second), apart(made, second.low))


def _degree(value: float) -> float:
    """Return half the last place of a temperature as printed: a thermometer's 40 is not 35 to 45."""
    return 0.5 * 10.0 ** -len(f"{value:.6g}".partition(".")[2])


_DIFFERENCE = re.compile(
    r"\b(?:warm(?:s|ed|ing|er)?|cool(?:s|ed|ing|er)?|colder|hotter|rise|rises|rose|risen|rising|increase[sd]?|differen\w+|above"
    r"|below|higher|lower|fell|fall|drop(?:ped|s)?|limit)\b",
    re.IGNORECASE,
)
_UNIT_WRITTEN = re.compile(r"[^\W\d]{2,}|[%°′″€£¥₹$]")


def _unit(first: Figure, second: Figure) -> Check | None:
    both = (first, second)
    factor = first.scale / second.scale
    computed, other = first.low * factor, first.high * factor
    low, high = rounding(first)
    stated_low, stated_high = rounding(second)
    slack = 1 + _WITHIN_UNITS
    right = low * factor / slack <= stated_high and stated_low <= high * factor * slack
    if not right and _misread(computed, first, second):
        return None
    # Either figure may be the rounded one: 100 miles for 160 km, 160 km for 100 miles.
    made = amount_words(float(f"{computed:.4g}"), float(f"{other:.4g}"), second.unit)
    within = ", within their rounding" if right else ""
    text = (
        f"{amount_words(first.low, first.high, first.unit)} × {number_words(float(f'{factor:.6g}'))} is {made}; "
        f"the article says {words(second)}, which {_agreement(computed, second.low, within)}"
    )
    if not right and not _UNIT_WRITTEN.search(first.row["text"]):
        return check_of("unit", "not comparable", f"{text}; the first unit is understood, not written", both)
    if right and digits(second.low) >= _EXACT and apart(computed, second.low) > _FAR_FROM_EXACT:
        # 300 metres may be rounded, but hardly where 1,084 feet are not.
        return check_of("unit", "not comparable", f"{text}; it holds only if the first is rounded", both)
    return check_of("unit", "passed" if right else "failed", text, both, apart(computed, second.low))
