"""Units that a bare number has from the sentences before it: `Officials spoke of 38 billion`, `they put it at 29`."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Final

from dateline.numbers.clauses import reaches
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import ADVERBS, AUXILIARIES, DETERMINERS
from dateline.numbers.measures.antecedents import told_before
from dateline.numbers.measures.predicates import told_of
from dateline.numbers.model import Quantity
from dateline.numbers.phrases import is_time
from dateline.numbers.subjects import subject, verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.units import LENGTHS, is_unit

_NEAR_SUM: Final = 300  # characters between a bare sum and the one whose currency it has
_NEAR: Final = 260  # characters between a figure and the sentence that points back to it
_LOOKED_BACK: Final = 4  # figures before a sentence that it may point back to
_POINTING: Final = frozenset("it this that they these those".split())
_NAMED: Final = frozenset(
    "figure number total rate share level amount count reading toll tally proportion percentage".split()
)
# What another says that a figure is, was or will be: `a forecast of 48 million`.
_TOLD: Final = frozenset(
    "forecast estimate expectation projection prediction target goal figure total count tally record average".split()
)
# Words beside which a large bare number is a sum of money, in the currency of the text.
_PRICED: Final = frozenset(
    "price prices priced cost costs costing worth valued turnover revenue revenues profit profits earnings loss losses "
    "budget debt debts deficit surplus spending investment loan loans funding paid pay pays bid fine fined "
    "compensation damages savings income".split()
)
_PRICED_REACH: Final = 8  # words before a number that are read for them
_ALIKE: Final = 20.0  # how many times as large a bare number may be that is of the same
_CLOSE: Final = 5.0  # and a share, or an amount to which nothing points
_LARGEST_MAGNITUDE: Final = 10.0


def borrow(t: Tokens, figure: Figure, before: Sequence[Quantity]) -> str:
    """Give a bare number the unit of a figure of the sentences before and return what it is of, empty for unknown.

    Args:
        t: the sentence.
        figure: the figure; one with a unit of its own is left as it is.
        before: the quantities of the sentences before, in order.
    """
    if figure.kind != "plain" or figure.number.form not in ("digits", "words"):
        return ""
    if _money(t, figure, before):
        return ""
    if t.at(figure.last) == "of" and t.at(figure.last + 1) in ("them", "these", "those"):
        return _of_them(t, figure, before)
    near = [one for one in before[-_LOOKED_BACK:] if one.unit and not _is_money(one)]
    there = _there(t, figure)
    if there and figure.low > 0:  # there had been 76,467 and 72: cases and deaths
        near = sorted((one for one in near if one.low > 0), key=lambda one: -abs(log(one.low / figure.low)))
    earlier = near[-1] if near else None
    if earlier is None or not _is_near(t, earlier):
        return ""
    told = there or _told(t, figure)
    if not (told or _points(t, figure)) or not _alike(figure, earlier):
        return ""
    take_unit(figure, earlier.unit)
    return earlier.measure if told else told_before(t, figure, earlier)


def _of_them(t: Tokens, figure: Figure, before: Sequence[Quantity]) -> str:
    """Give a number of those counted before their unit, and return what is said of it: `Eleven of them remained`."""
    k = figure.last + 2
    for one in reversed(before[-_LOOKED_BACK:]):
        counted = one.unit.islower() and not is_unit(one.unit) and (bool(one.noun) or one.unit == "person")
        if counted and one.low >= figure.low and _is_near(t, one):
            if t.at(k) in ("who", "which", "that"):
                return ""
            take_unit(figure, one.unit)
            noun = "people" if one.unit == "person" else one.noun
            return f"{noun} {told_of(t, k, noun)}".rstrip()
    return ""


def put_at(t: Tokens, figure: Figure, earlier: Quantity | None) -> str:
    """Return what a figure is of to which somebody puts the one before: `They want to lift it to $30 billion`."""
    i = figure.mark
    if earlier is None or earlier.unit != figure.unit or t.at(i - 1) not in ("at", "to") or t.at(i - 2) != "it":
        return ""
    return earlier.measure if _is_near(t, earlier) else ""


def take_unit(figure: Figure, unit: str) -> None:
    """Give a bare figure a unit of the figure before that it goes on from."""
    figure.unit = unit
    if unit == "%" or unit.endswith(" point"):
        figure.kind = "percent"
    else:
        figure.kind = "measure" if is_unit(unit) or unit == "magnitude" else "count"


def goes_on(t: Tokens, figure: Figure, earlier: Quantity) -> bool:
    """Tell whether a bare number is so much of what the figure before was, to which nothing points: `China made 3,000`.

    Only amounts that add up are, of nearly the same size, where no word stands behind the number that it may count.
    """
    amount = is_unit(earlier.unit) and earlier.unit not in LENGTHS and " per " not in earlier.unit
    if figure.kind != "plain" or not amount or earlier.unit.startswith("degree") or not figure.low:
        return False
    k = figure.last
    closed = not t.word(k)[:1].isalnum() or is_time(t, k) or t.at(k) in ("in", "for", "by", "from", "on", "and", "but")
    return closed and 1 / _CLOSE <= earlier.low / figure.low <= _CLOSE


def _is_near(t: Tokens, earlier: Quantity) -> bool:
    """Tell whether a sentence may point back to a figure: one shortly before it, in the same paragraph."""
    gap = t.text[earlier.end : t.starts[0]]
    return earlier.end <= t.starts[0] and len(gap) <= _NEAR and "\n\n" not in gap


def _is_money(quantity: Quantity) -> bool:
    return len(quantity.unit) == 3 and quantity.unit.isupper()


def _money(t: Tokens, figure: Figure, before: Sequence[Quantity]) -> bool:
    """Give a bare sum the currency of the last large figure before its sentence, or of the text where it is a price."""
    if not figure.low >= figure.number.scale >= 1e6 or t.at(figure.last) in ("of", "on"):
        return False
    near = before[-_LOOKED_BACK:]
    large = next((one for one in reversed(near) if one.low >= figure.number.scale), None)
    if large is not None and _is_money(large) and t.starts[0] - large.end <= _NEAR_SUM:
        counted = any(one.unit.islower() and 1 / _ALIKE <= one.low / figure.low <= _ALIKE for one in near)
        if not counted or large.low / figure.low < _ALIKE:
            take_money(figure, large.unit)
            return True
    if not _PRICED.isdisjoint(t.lower[max(0, figure.mark - _PRICED_REACH) : figure.mark]):
        sum_ = next((one for one in reversed(before) if _is_money(one)), None)
        if sum_ is not None:
            take_money(figure, sum_.unit)
            return True
    return False


def take_money(figure: Figure, code: str) -> None:
    """Give a bare sum a currency."""
    figure.kind, figure.unit = "money", code


def _alike(figure: Figure, earlier: Quantity) -> bool:
    """Tell whether a bare number can be of the unit of the figure before, by its size."""
    if not figure.low or not earlier.low or earlier.low / figure.low < 0:
        return False
    whole = figure.number.scale != 1.0 or figure.low == int(figure.low)
    if earlier.unit == "magnitude":
        return 0 < figure.high < _LARGEST_MAGNITUDE
    if earlier.unit == "%" or not whole:
        return earlier.unit != "person" and 1 / _CLOSE <= earlier.low / figure.low <= _CLOSE
    return 1 / _ALIKE <= earlier.low / figure.low <= _ALIKE


def _told(t: Tokens, figure: Figure) -> bool:
    """Tell whether a number is what somebody puts the figure before at: `puts it at 29 million`, `a forecast of 48`."""
    i = figure.mark
    if t.at(i - 1) in ("at", "to", "as") and t.at(i - 2) == "it":
        return True
    j = i - 2
    closed = not t.word(figure.last)[:1].isalpha() or (t.at(j) == "total" and t.at(figure.last) in AUXILIARIES)
    return t.at(i - 1) == "of" and t.at(j) in _TOLD and _determined(t, j) and closed


def _there(t: Tokens, figure: Figure) -> bool:
    """Tell whether a number is how many there were: `in 2022 there had been 76,467 and 72`."""
    for j in range(figure.mark - 1, max(-1, figure.mark - 6), -1):
        if t.lower[j] == "there":
            return not t.word(figure.last)[:1].isalpha() or t.at(figure.last) in ("and", "in")
        if not (t.lower[j] in AUXILIARIES or t.lower[j] == "and" or t.lower[j] in ADVERBS or t.lower[j][0].isdigit()):
            return False
    return False


def _determined(t: Tokens, j: int) -> bool:
    """Tell whether the noun at token `j` has an article, over an adjective: `an earlier estimate`."""
    return t.at(j - 1) in DETERMINERS or t.at(j - 2) in DETERMINERS


def _points(t: Tokens, figure: Figure) -> bool:
    """Tell whether a number is said of what a pronoun or `the figure` points back to: `It had risen to 31`."""
    group = verb_group(t, figure.mark, 0)
    if group <= 0 or not any(reaches(t, j) for j in range(group, figure.mark)):
        return False
    j = group
    while j > 0 and t.lower[j - 1] in ADVERBS:
        j -= 1
    begin, end = subject(t, figure.mark, 0)
    if begin < end:
        return end == begin + 1 and t.lower[begin] in _NAMED and t.at(begin - 1) in DETERMINERS
    return t.at(j - 1) in _POINTING
