"""A check as it is found, before it becomes a row, and what all checks of figures need: words, rounding, distance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Literal

from dateline.analysis.measures.figures import Figure, digits
from dateline.printing import quantity_words

Verdict = Literal["passed", "failed", "not comparable"]
_NUMERAL = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_SCALED = 1e3  # a value so many times its numeral has a scale word behind it (`40 million`)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its kind, verdict, arithmetic in plain words, and the ledger rows and articles that it rests on.

    `size` is how far apart the two sides are, as a share of the larger, None where that has no meaning.
    """

    kind: str
    verdict: Verdict
    arithmetic: str
    rows: tuple[str, ...]
    article_ids: tuple[str, ...]
    size: float | None = None


def check_of(
    kind: str, verdict: Verdict, arithmetic: str, figures: Sequence[Figure], size: float | None = None
) -> Check:
    """Return a check of figures of one article or of several."""
    articles = tuple(dict.fromkeys(figure.article for figure in figures))
    return Check(kind, verdict, arithmetic, tuple(figure.id for figure in figures), articles, size)


def words(figure: Figure) -> str:
    """Return a figure as printed."""
    return quantity_words(figure.row)


def apart(one: float, other: float) -> float:
    """Return how far apart two values are, as a share of the larger."""
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0


def half_step(value: float, least: int = 1) -> float:
    """Return half a unit of the last significant digit of a value, of at least so many digits."""
    return 0.5 * 10.0 ** (floor(log10(abs(value))) - max(least, digits(value)) + 1) if value else 0.0


def rounding(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure may stand for if all its last zeros are rounded: 5,500 to 6,500 for 6,000."""
    return figure.low - half_step(figure.low), figure.high + half_step(figure.high)


def printed(figure: Figure) -> float:
    """Return half a unit of the last place of a value as it is printed: 0.5 million for 40 million, 0.05 for 8.0%.

    Of a whole number without a scale word two digits are taken as meant: half a hundred for 8,000.
    """
    found = _NUMERAL.search(figure.row["text"])
    if found is None:
        return 0.5 if figure.unit == "%" else half_step(figure.low, 2)
    numeral = float(found[0].replace(",", ""))
    place = 10.0 ** -len(found[1] or "")
    scale = abs(figure.low / numeral) if numeral else 1.0
    if scale >= _SCALED or found[1] or figure.unit == "%":
        return 0.5 * place * (scale if scale >= _SCALED else 1.0)
    return half_step(figure.low, 2)


def is_plain(figure: Figure) -> bool:
    """Tell whether a value is printed as a whole number without a scale word, whose last zeros may be rounded."""
    found = _NUMERAL.search(figure.row["text"])
    if found is None or found[1] or figure.unit == "%":
        return False
    return abs(figure.low) < _SCALED * float(found[0].replace(",", ""))


def at_most(figure: Figure) -> float:
    """Return by how much a value may be rounded at most: what is printed with decimals no more than it shows."""
    if is_plain(figure):
        return half_step(figure.low)
    found = _NUMERAL.search(figure.row["text"])
    return printed(figure) * (1 if found is not None and found[1] else 2)
