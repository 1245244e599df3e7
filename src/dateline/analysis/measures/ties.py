"""Figures that fit several figures of another article: which of these they are joined with, if it is clear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dateline.analysis.measures.figures import Figure, same_value
from dateline.analysis.measures.grounds import LARGEST_LEAP
from dateline.analysis.measures.likeness import Likeness

Edge = tuple[float, Figure, Figure, str]  # the score of two figures and why they are of one thing
_TIE = 0.05  # two readings of another article this near in score are both taken for possible
_CLEARLY = 0.7  # of the log-odds by which weighing settles such a tie


def without_ties(edges: list[Edge], likeness: Likeness) -> list[Edge]:
    """Return the edges without those of a figure that fits several figures of another article equally well."""
    by_side: dict[tuple[str, str], list[tuple[float, Figure]]] = defaultdict(list)
    for score, first, second, _ in edges:
        if first.article != second.article:
            by_side[first.id, second.article].append((score, second))
            by_side[second.id, first.article].append((score, first))
    unclear: set[tuple[str, str]] = set()
    known = {figure.id: figure for _, first, second, _ in edges for figure in (first, second)}
    for (name, _), options in by_side.items():
        if len(options) < 2:
            continue
        figure = known[name]
        again = [option for _, option in options if figure.digits > 1 and same_value(figure, option)]
        if again:
            unclear.update((name, option.id) for _, option in options if not same_value(figure, option))
            options = [(score, option) for score, option in options if option in again]
        best = max(score for score, _ in options)
        top = [figure for score, figure in options if score >= best - _TIE]
        if all(likeness.may_stand(one, other) for one in top for other in top if one is not other):
            continue
        first = min(top, key=lambda figure: figure.start)  # news tells today's figure first
        leads = first.start < first.story.opening_end and likeness.indicators.one_party(top)
        leads = leads and _within(figure, first, LARGEST_LEAP)
        clear = [first] if leads else _clear(figure, top, likeness)
        fits = [one for one in top if clear and all(likeness.may_stand(one, other) for other in clear)]
        unclear.update((name, one.id) for one in top if one not in fits)
    return [
        edge for edge in edges if (edge[1].id, edge[2].id) not in unclear and (edge[2].id, edge[1].id) not in unclear
    ]


def _clear(figure: Figure, options: Sequence[Figure], likeness: Likeness) -> list[Figure]:
    """Return which of several figures of an article, equally like one of another, weighing tells from the rest."""
    weighed = [(likeness.weigh(figure, option), option) for option in options]
    best = max(odds for odds, _ in weighed)
    near = [option for odds, option in weighed if odds > best - _CLEARLY]
    return near if all(likeness.may_stand(one, other) for one in near for other in near if one is not other) else []


def _within(first: Figure, second: Figure, times: float) -> bool:
    """Tell whether neither of two values is more than so many times the other."""
    small, large = sorted((abs(first.low), abs(second.low)))
    return large <= times * small
