"""How alike the measure phrases of two figures are, by how rare the words are that they share and that they do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from dateline.analysis.measures.figures import COUNT, Figure
from dateline.analysis.measures.lexicon import ALIASES
from dateline.analysis.measures.phrases import content_words, stem

_SAID_AROUND = 0.8  # how alike two phrases are that share no word, where each stands around the other's figure
_FORMS = [(name, (name, *others.split("|"))) for name, others in ALIASES.items()]
_PIECE = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Wordings:
    """The measure phrases of the figures of one ledger."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        told = {(figure.article, word) for figure in figures for word in figure.subject.anchors | {figure.subject.head}}
        spread = Counter(word for _, word in told)
        count = max(1, len({figure.article for figure in figures}))
        self._weight = {word: 1.0 + log(count / number) for word, number in spread.items()}
        self._around: dict[str, frozenset[str]] = {}
        self._said: dict[str, frozenset[str]] = {}

    def alike(self, first: Figure, second: Figure) -> float:
        """Return the share of content words in common by weight, 0 to 1.

        A word that the other's sentence or title has is not missing there.
        """
        one, other = self._things(first), self._things(second)
        if one == other:
            return 1.0
        shared = one & other
        if not shared:
            around = one <= self._surroundings(second) and other <= self._surroundings(first)
            return _SAID_AROUND if around else 0.0
        missing = (one - other) - self._surroundings(second) | (other - one) - self._surroundings(first)
        common = sum([self._weight[word] for word in sorted(shared)])
        return common / (common + sum([self._weight[word] for word in sorted(missing)]))

    def _things(self, figure: Figure) -> frozenset[str]:
        """Return the words that say what a figure is of, with the head of what is not counted."""
        if figure.id not in self._said:
            subject = figure.subject
            words = subject.words if figure.kind == COUNT else subject.words | {subject.head}
            self._said[figure.id] = words - {""}
        return self._said[figure.id]

    def _surroundings(self, figure: Figure) -> frozenset[str]:
        """Return the stems of the words of a figure's sentence and of its article's title."""
        if figure.id not in self._around:
            sentence = figure.said
            self._around[figure.id] = _stems(sentence) | _stems(figure.story.title)
        return self._around[figure.id]


@lru_cache(maxsize=65536)
def _stems(text: str) -> frozenset[str]:
    lowered = text.lower()
    words = {stem(word) for word in _PIECE.findall(lowered)} | content_words(text)
    words.update(name for name, forms in _FORMS if any(form in lowered for form in forms))
    return frozenset(words)
