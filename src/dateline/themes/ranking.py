"""Themes of texts from a few seed phrases each, learned from the texts themselves.

Seed phrases find the texts that speak plainly; from them the words that go with each theme are learned, and with those
the other texts are told (lexicon and self-training). Few texts are told by their seed phrases alone: too little can be
learned from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.themes.terms import Terms, latent, one_thread, stems, term_matrix, unit

if TYPE_CHECKING:
    from dateline.themes.mixture import Matrix

_FEWEST_TEXTS = 50  # from fewer nothing is learned,
_FEWEST_A_THEME = 4  # nor about a theme that the seed phrases of fewer speak of
_AXES = 100
_LATENT_WEIGHT = 0.25
_SEMANTIC_WEIGHT = 0.5
_SEED_WEIGHT = 0.5
_FIRST_GUESS = 5.0  # the weight of seed phrases beside likeness in the first guess
_DOUBTFUL = 0.4  # a text without seed phrases whose best theme is less probable has none
_ALSO = 0.4  # a further theme has this part of the seed phrases of the first ...
_ALSO_FEW = 0.6  # ... and this part where nothing is known of how themes go together
_TOGETHER = 0.5  # and the two themes go together in this part of the texts that speak of one of them


def rank(texts: Sequence[str], seeds: Mapping[str, Sequence[str]], *, semantic: bool = False) -> list[list[str]]:
    """Return the themes of each text, best first; none for a text that gives no evidence of any.

    A text gets one theme, and further ones only where its seed phrases speak for them and the two themes are found
    together in many texts (as grain and wheat are); so a set of exclusive themes gets one theme a text.

    Args:
        texts: the texts, all that are to be told at once: what is learned is learned from them.
        seeds: a few phrases for each theme (eight to twelve do well); case and regular endings do not count.
        semantic: whether the meaning of words counts too (needs the extra `dateline[semantic]`).

    Returns:
        For each text the names of its themes. The same texts and seeds give the same answer.

    Raises:
        DatelineError: `semantic` without the extra.
    """
    import numpy as np

    themes = list(seeds)
    if not texts or not themes:
        return [[] for _ in texts]
    phrases = [[words for phrase in seeds[theme] if (words := tuple(stems(phrase)))] for theme in themes]
    terms = term_matrix(texts, sorted({words for theme in phrases for words in theme}))
    membership = _seed_columns(terms, phrases)
    hits = np.asarray(terms.counts @ (membership > 0))
    evidence = np.asarray(terms.weights @ membership)
    learned = np.flatnonzero((evidence > 0).sum(axis=0) >= _FEWEST_A_THEME)
    if len(texts) < _FEWEST_TEXTS or len(learned) < 2:
        return [_by_seeds(row, themes) for row in evidence]
    views = [_latent_view(terms, membership[:, learned])]
    if semantic:
        views.append(_semantic_view(texts, [seeds[themes[theme]] for theme in learned]))
    probable = _learn(terms, membership[:, learned], evidence[:, learned], views)
    together = _together(hits)
    answer: list[list[str]] = []
    for row, found, spoken in zip(probable, hits, evidence, strict=True):
        best = int(learned[row.argmax()])
        if not found.any() and row.max() < _DOUBTFUL:
            answer.append([])
            continue
        if spoken.argmax() not in learned:
            best = int(spoken.argmax())
        also = [
            theme
            for theme in np.argsort(-spoken, kind="stable")
            if theme != best and together[best, theme] and found[theme] >= 2 and found[theme] >= _ALSO * found.max()
        ]
        answer.append([themes[best], *(themes[theme] for theme in also)])
    return answer


def _seed_columns(terms: Terms, phrases: Sequence[Sequence[tuple[str, ...]]]) -> Matrix:
    """Return terms by themes, the share of a seed term that belongs to each theme that names it."""
    import numpy as np

    membership = np.zeros((len(terms.names), len(phrases)))
    for theme, sequences in enumerate(phrases):
        for sequence in sequences:
            column = terms.index.get(" ".join(sequence))
            if column is not None:
                membership[column, theme] = 1
    shared: Matrix = membership / np.maximum(1, membership.sum(axis=1, keepdims=True))
    return shared


def _by_seeds(evidence: Matrix, themes: Sequence[str]) -> list[str]:
    """Return the themes that a text's seed phrases speak for."""
    order = sorted(range(len(themes)), key=lambda theme: -evidence[theme])
    most = evidence[order[0]]
    return [themes[theme] for theme in order if evidence[theme] > 0 and evidence[theme] >= _ALSO_FEW * most]


def _latent_view(terms: Terms, membership: Matrix) -> tuple[Matrix, Matrix, float]:
    texts, axes = latent(terms.weights, _AXES)
    return unit(texts), unit((membership * terms.idf[:, None]).T @ axes.T), _LATENT_WEIGHT


def _semantic_view(texts: Sequence[str], seeds: Sequence[Sequence[str]]) -> tuple[Matrix, Matrix, float]:
    import numpy as np

    from dateline.themes.semantic import embed

    themes = np.stack([embed(list(phrases) or [""]).mean(axis=0) for phrases in seeds])
    return embed(texts), themes, _SEMANTIC_WEIGHT


def _learn(terms: Terms, membership: Matrix, evidence: Matrix, views: Sequence[tuple[Matrix, Matrix, float]]) -> Matrix:
    """Return the probability of each theme for each text."""
    import numpy as np

    from dateline.themes.mixture import View, fit

    anchors = (membership * terms.idf[:, None]).T
    anchors = anchors / np.maximum(anchors.sum(axis=1, keepdims=True), 1e-12)
    guess = _FIRST_GUESS * evidence
    for texts, themes, _ in views:
        middle = texts.mean(axis=0)
        guess = guess + unit(texts - middle) @ unit(themes - middle).T / len(views)
    powers = np.exp(_FIRST_GUESS * (guess - guess.max(axis=1, keepdims=True)))
    start = powers / powers.sum(axis=1, keepdims=True)
    with one_thread():
        return fit(
            terms.weights,
            start,
            anchors=anchors,
            bonus=_SEED_WEIGHT * evidence,
            views=[View(*view) for view in views],
        ).posteriors


def _together(hits: Matrix) -> Matrix:
    """Return which two themes go together: in most texts that speak plainly of the one stands the other too."""
    import numpy as np

    plain = ((hits >= 2) & (hits >= _ALSO * hits.max(axis=1, keepdims=True))).astype(float)
    both = plain.T @ plain
    of_each = np.diag(both)
    enough = of_each >= _FEWEST_A_THEME
    share = both / np.maximum(1, of_each[:, None])
    close: Matrix = (np.maximum(share, share.T) >= _TOGETHER) & enough[:, None] & enough[None, :]
    return close
