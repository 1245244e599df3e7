"""Figures of a headline: what they are of, when and in which standing, as the text below it tells in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.numbers.grammar import STOP
from dateline.numbers.model import Quantity
from dateline.text import Span

_FIGURES: Final = 6  # more in the first block, and it is no headline
_REACH: Final = 900  # characters below a headline in which its figures are told in full
_NEAR: Final = 1e-9
_WORD: Final = re.compile(r"[^\W\d_]+")


def tell_in_full(text: str, found: Sequence[Quantity], blocks: tuple[Span, ...]) -> list[Quantity]:
    """Return the quantities, those of the headline with what the first paragraphs say of the same figures.

    Args:
        text: the article's text.
        found: its quantities, in order.
        blocks: its paragraphs; the first is a headline where it ends without a full stop.
    """
    result = list(found)
    if not blocks or text[blocks[0].end - 1] in ".!?":
        return result
    count = sum(1 for quantity in result if quantity.end <= blocks[0].end)
    if count > _FIGURES:
        return result
    told = _content(" ".join(_WORD.findall(text[blocks[0].start : blocks[0].end])))
    for place in range(count):
        headline = result[place]
        words = _content(headline.measure)
        same = [quantity for quantity in result[count:] if _same(headline, quantity)]
        dated = [quantity for quantity in same if quantity.period is not None]
        if headline.period is None and dated:
            source = max(dated, key=lambda quantity: len(words & _content(quantity.measure)))
            result[place] = headline = replace(headline, period=source.period)
        near = [
            quantity
            for quantity in same
            if quantity.start <= blocks[0].end + _REACH and not told.isdisjoint(_content(quantity.measure))
        ]
        if near:
            source = max(near, key=lambda quantity: len(words & _content(quantity.measure)))
            fuller = len(_content(source.measure)) >= len(words)
            result[place] = replace(
                headline,
                measure=source.measure if fuller else headline.measure,
                unit=headline.unit or source.unit,
                noun=headline.noun or source.noun if not headline.unit else headline.noun,
                status=source.status if headline.status == "reported" and fuller else headline.status,
            )
    return result


def _same(headline: Quantity, quantity: Quantity) -> bool:
    """Tell whether two figures are equal, of one unit or the headline's without one."""
    equal = abs(headline.low - quantity.low) <= _NEAR * abs(quantity.low) and headline.high == quantity.high
    unit = headline.unit == quantity.unit or (not headline.unit and quantity.unit not in ("%", ""))
    return equal and unit and not quantity.vague


def _content(measure: str) -> set[str]:
    """Return the words of a measure that say something."""
    return {word.removesuffix("s") for word in measure.lower().split() if word not in STOP}
