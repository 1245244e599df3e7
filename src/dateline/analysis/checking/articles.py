"""Checks within one article: conversions, parts of a whole, percentages, changes, ranges.

Each is made only where the wording ties the figures together (`of whom`, brackets, `from … to …`); nearness alone ties
nothing. A stated result is right when it lies within the rounding of the figures that it comes from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.analysis.checking.changes import changes, ranges
from dateline.analysis.checking.model import Check
from dateline.analysis.checking.shares import parts, percentages
from dateline.analysis.checking.units import conversions
from dateline.analysis.measures.figures import Figure


def article_checks(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks that each article's figures allow."""
    yield from conversions(figures)
    by_article: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_article[figure.article].append(figure)
    for own in by_article.values():
        ordered = sorted(own, key=lambda figure: figure.start)
        for kind in (ranges, changes, percentages, parts):
            yield from kind(ordered)
