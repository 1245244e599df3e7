"""Themes of texts from a few seed phrases each, learned from the texts themselves.

Seed phrases find the texts that speak plainly; from them the words that go with each theme are learned, and with those
the other texts are told (lexicon and self-training). Then it is known which seed phrases stand in texts of other
themes: those count for less, and all is learned once more. With the semantic extra, words that mean much the same as
seed phrases speak too. Few texts are told by their seed phrases alone: too little can be learned from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.themes.terms import Terms, one_thread, stems, term_matrix, unit

if TYPE_CHECKING:
    from dateline.themes.likening import Likened
    from dateline.themes.mixture import Matrix

_FEWEST_TEXTS = 50  # from fewer nothing is learned,
_FEWEST_A_THEME = 4  # nor about a theme that the seed phrases of fewer speak of
_SEMANTIC_WEIGHT = 0.7  # of the likeness of vectors beside the words
_FIRST_GUESS = 5.0  # the weight of seed phrases beside likeness in the first guess
_SEED_WEIGHT = 1.5  # of the seed phrases of a text beside its other words
_ANCHOR = 0.3  # of the seed phrases in the words of a theme, in themes of mean size
_FULL_WEIGHT = 30  # texts for each theme; of more, seed phrases weigh less (by the square root): more is learned
_LEAST_WEIGHT = 1 / 3  # ... but this part at least
_DOUBTED = 10.0  # texts, half of them its theme's, that every seed phrase has beforehand: few tell nothing of it
_FEWEST_WITHIN = 2  # themes that a wider one names
_DOUBTFUL = 0.4  # a text without seed phrases whose best theme is less probable has none
_ALSO = 0.4  # a further theme has this part of the seed phrases of the first ...
_ALSO_FEW = 0.6  # ... and this part where nothing is known of how themes go together
_TOGETHER = 0.7  # and the two themes go together in this part of the texts that speak of one of them


def rank(texts: Sequence[str], seeds: Mapping[str, Sequence[str]], *, semantic: bool = False) -> list[list[str]]:
    """Return the themes of each text, best first; none for a text that gives no evidence of any.

    A text gets one theme, and further ones only where its seed phrases speak for them and the two themes are nested
    (`wheat` and `maize` are among the phrases of grain) or are found together in most texts of one of them; so a set of
    exclusive themes gets one theme a text.

    Args:
        texts: the texts, all that are to be told at once: what is learned is learned from them.
        seeds: a few phrases for each theme (eight to twelve do well); case and regular endings do not count.
        semantic: whether the meaning of words counts too, the names of the themes included (needs the extra
            `dateline[semantic]`).

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
    hits = np.asarray(terms.counts @ (membership == 1))  # a phrase of two themes does not speak for both
    evidence = np.asarray(terms.weights @ membership)
    # Meaning tells something of a theme whose seed phrases no text has; counting does not.
    learned = np.flatnonzero((evidence > 0).sum(axis=0) >= (0 if semantic else _FEWEST_A_THEME))
    if len(texts) < _FEWEST_TEXTS or len(learned) < 2:
        return [_by_seeds(row, themes) for row in evidence]
    likened = None
    if semantic:
        from dateline.themes.likening import liken

        likened = liken(texts, terms, [[themes[theme], *seeds[themes[theme]]] for theme in learned])
    first = _learn(terms, membership[:, learned], likened)
    probable = _learn(terms, _trusted(terms, membership[:, learned], first), likened)
    together, nested = _together(hits), _nested(themes, phrases)
    answer: list[list[str]] = []
    for row, found, spoken in zip(probable, hits, evidence, strict=True):
        best = int(learned[row.argmax()])
        if not spoken.any() and row.max() < _DOUBTFUL:
            answer.append([])
            continue
        if spoken.argmax() not in learned:
            best = int(spoken.argmax())
        also = [
            theme
            for theme in np.argsort(-spoken, kind="stable")
            if theme != best
            and (
                (nested[best, theme] and spoken[theme] > 0)
                or (together[best, theme] and found[theme] >= 2 and found[theme] >= _ALSO * found.max())
            )
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


def _learn(terms: Terms, membership: Matrix, likened: Likened | None) -> Matrix:
    """Return the probability of each theme for each text."""
    import numpy as np

    from dateline.themes.mixture import View, fit

    texts, themes = terms.weights.shape[0], membership.shape[1]
    weight = max(_LEAST_WEIGHT, min(1.0, (_FULL_WEIGHT * themes / texts) ** 0.5))
    anchors = (membership * terms.idf[:, None]).T
    anchors = anchors / np.maximum(anchors.sum(axis=1, keepdims=True), 1e-12)
    evidence = np.asarray(terms.weights @ membership)
    guess = np.zeros_like(evidence)
    views: list[View] = []
    if likened is not None:
        anchors = (anchors + likened.anchors) / 2
        evidence = evidence + likened.evidence
        views = [View(likened.texts, likened.themes, _SEMANTIC_WEIGHT)]
        middle = likened.texts.mean(axis=0)
        guess = unit(likened.texts - middle) @ unit(likened.themes - middle).T
    guess = guess + _FIRST_GUESS * evidence
    powers = np.exp(_FIRST_GUESS * (guess - guess.max(axis=1, keepdims=True)))
    start = powers / powers.sum(axis=1, keepdims=True)
    with one_thread():
        return fit(
            terms.weights,
            start,
            anchors=weight * _ANCHOR * anchors,
            bonus=weight * _SEED_WEIGHT * evidence,
            views=views,
        ).posteriors


def _trusted(terms: Terms, membership: Matrix, probable: Matrix) -> Matrix:
    """Return how far each seed term speaks for each theme, now that the texts it stands in are told.

    A term whose texts are mostly of other themes says little (`season` of sport, in reports of storms).
    """
    import numpy as np

    there = terms.counts.astype(bool).astype(float)
    texts = np.asarray(there.sum(axis=0)).ravel()[:, None]
    share = (np.asarray(there.T @ probable) + _DOUBTED / 2) / (texts + _DOUBTED)
    trusted = membership * share
    scaled: Matrix = trusted * (membership.sum() / max(float(trusted.sum()), 1e-12))
    return scaled


def _nested(themes: Sequence[str], phrases: Sequence[Sequence[tuple[str, ...]]]) -> Matrix:
    """Return which two themes lie one in the other: the wider has the names of two or more among its seed phrases.

    One name alone may be there by chance (`college` of education, where both are sections of a newspaper).
    """
    import numpy as np

    within = np.array([[tuple(stems(name)) in wider for name in themes] for wider in phrases])
    np.fill_diagonal(within, val=False)
    within[within.sum(axis=1) < _FEWEST_WITHIN] = False
    either: Matrix = within | within.T
    return either


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
