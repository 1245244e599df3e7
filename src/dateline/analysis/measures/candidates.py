"""Which quantities are worth comparing with one another, so that the work is not quadratic in them.

Those that share a rare word (prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins
in data cleaning", ICDE 2006), near ones in time, and those of each article with those of the next ones most like it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.analysis.measures.figures import COUNT, Figure, digits
from dateline.analysis.measures.indicators import TELLING_DIGITS
from dateline.analysis.measures.likeness import Likeness
from dateline.analysis.measures.stories import Stories

_WINDOW = 3  # how many neighbours in time a quantity is compared with under one rare word
_FOLLOWERS = 1  # later articles most like an article with all of whose figures its own are compared
_MANY, _AT_MOST = 10_000, 4  # quantities from which no more is looked at, and how many times more where there are few
_MOST_OF_A_KIND = 30  # of an article with more figures of a kind only the first are


def _keys(figure: Figure, likeness: Likeness) -> list[str]:
    """Return the rare words under which a figure is looked up, with its kind of unit and what is counted."""
    contexts, subject = likeness.contexts, figure.subject
    block = f"{figure.kind}|{subject.head}" if figure.kind == COUNT else figure.kind
    own = subject.anchors | ({subject.head} if figure.kind != COUNT else frozenset())
    words = sorted(own - {""}, key=lambda word: (-contexts.weight(word), word))
    rare = words[: len(words) // 2 + 1]  # any two that share half of their words share one of these
    if digits(figure.low) >= TELLING_DIGITS:
        rare.append(f"={figure.low:g}")
    rare.append(f"{figure.article}={figure.low:g}")  # the title's figure and the text's
    return [f"{block}|{word}" for word in rare] + list(likeness.indicators.keys(figure))


def _reach(count: int) -> tuple[int, int]:
    """Return how many neighbours under a rare word, and how many articles, are looked at: more where there are few."""
    more = max(1, min(_AT_MOST, _MANY // max(1, count)))
    return _WINDOW * more, _FOLLOWERS * more


def candidates(
    figures: Sequence[Figure], likeness: Likeness, stories: Stories
) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield each figure with the later ones that are worth comparing with it, each pair once, in a fixed order."""
    postings: dict[str, list[int]] = defaultdict(list)
    places: list[list[tuple[list[int], int, int]]] = []  # of each figure: its postings, where in them, how far to look
    window, followers = _reach(len(figures))
    number = {figure.id: position for position, figure in enumerate(figures)}
    for position, figure in enumerate(figures):
        own = []
        for key in _keys(figure, likeness):
            posting = postings[key]
            posting.append(position)
            own.append((posting, len(posting), window))
        places.append(own)
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, figure in enumerate(figures):
        kinds[figure.article, figure.kind].append(position)
    later = {article: stories.followers(article, followers) for article in stories.articles}
    for figure, own in zip(figures, places, strict=True):
        for article in later[figure.article]:
            own.append((kinds[article, figure.kind], 0, _MOST_OF_A_KIND))
    for first, second in likeness.conversions:
        places[number[first.id]].append(([number[second.id]], 0, 1))
    for figure, own in zip(figures, places, strict=True):
        near: set[int] = set()
        for posting, start, window in own:
            near.update(posting[start : start + window])
        yield figure, [figures[position] for position in sorted(near)]
