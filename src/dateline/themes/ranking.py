"""Themes of texts from a few seed phrases each, learned from the texts themselves.

Seed phrases find the texts that speak plainly; from them the words that go with each theme are learned, and with those
the other texts are told (lexicon and self-training). With the semantic extra, words that mean much the same as seed
phrases speak too. Few texts are told by their seed phrases alone: too little can be learned from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dateline.themes.terms import Terms, latent, one_thread, stems, term_matrix, unit

if TYPE_CHECKING:
    from dateline.themes.mixture import Matrix

_FEWEST_TEXTS = 50  # from fewer nothing is learned,
_FEWEST_A_THEME = 4  # nor about a theme that the seed phrases of fewer speak of
_AXES = 100
_LATENT_WEIGHT = 0.25
_SEMANTIC_WEIGHT = 1.0
_SEED_WEIGHT = 0.5
_FIRST_GUESS = 5.0  # the weight of seed phrases beside likeness in the first guess
_DOUBTFUL = 0.4  # a text without seed phrases whose best theme is less probable has none
_ALSO = 0.4  # a further theme has this part of the seed phrases of the first ...
_ALSO_FEW = 0.6  # ... and this part where nothing is known of how themes go together
_TOGETHER = 0.5  # and the two themes go together in this part of the texts that speak of one of them
_ENOUGH_A_THEME = 60  # texts for each theme; from so many on a classifier is trained on what was learned
_FOLDS = 3
_STRENGTH = 10.0  # of the classifier's fit against its regularisation
_NEAR_ENOUGH = 0.01  # the gradient at which fitting stops: a closer fit tells no text otherwise


def rank(texts: Sequence[str], seeds: Mapping[str, Sequence[str]], *, semantic: bool = False) -> list[list[str]]:
    """Return the themes of each text, best first; none for a text that gives no evidence of any.

    A text gets one theme, and further ones only where its seed phrases speak for them and the two themes are nested
    (`wheat` is among the phrases of grain) or are found together in many texts; so a set of exclusive themes gets one
    theme a text.

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
    hits = np.asarray(terms.counts @ (membership > 0))
    evidence = np.asarray(terms.weights @ membership)
    # Meaning tells something of a theme whose seed phrases no text has; counting does not.
    learned = np.flatnonzero((evidence > 0).sum(axis=0) >= (0 if semantic else _FEWEST_A_THEME))
    if len(texts) < _FEWEST_TEXTS or len(learned) < 2:
        return [_by_seeds(row, themes) for row in evidence]
    views = [_latent_view(terms, membership[:, learned])]
    anchors = (membership[:, learned] * terms.idf[:, None]).T
    anchors = anchors / np.maximum(anchors.sum(axis=1, keepdims=True), 1e-12)
    known = evidence[:, learned]
    if semantic:
        from dateline.themes.likening import liken

        likened = liken(texts, terms, [[themes[theme], *seeds[themes[theme]]] for theme in learned])
        views.append((likened.texts, likened.themes, _SEMANTIC_WEIGHT))
        anchors = (anchors + likened.anchors) / 2
        known = known + likened.evidence
    probable = _learn(terms, anchors, known, views)
    if len(texts) >= _ENOUGH_A_THEME * len(learned):
        probable = _second_opinion(terms.weights[:, ~membership.any(axis=1)], probable)
    together, nested = _together(hits), _nested(themes, phrases)
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
            if theme != best
            and (
                (nested[best, theme] and found[theme])
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


def _latent_view(terms: Terms, membership: Matrix) -> tuple[Matrix, Matrix, float]:
    texts, axes = latent(terms.weights, _AXES)
    return unit(texts), unit((membership * terms.idf[:, None]).T @ axes.T), _LATENT_WEIGHT


def _learn(terms: Terms, anchors: Matrix, evidence: Matrix, views: Sequence[tuple[Matrix, Matrix, float]]) -> Matrix:
    """Return the probability of each theme for each text."""
    import numpy as np

    from dateline.themes.mixture import View, fit

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


def _second_opinion(weights: Any, probable: Matrix) -> Matrix:
    """Return the probabilities, each averaged (geometrically) with that of a classifier which never saw the text.

    Logistic regression on the words of the other folds' texts, each as sure as the mixture is of it. Naive Bayes counts
    words that go together twice; a discriminative model does not, and so corrects it where there are enough texts.

    Args:
        weights: texts by terms, without the seed phrases: they made the themes, and would only be learned again.
        probable: texts by themes.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    best, sure = probable.argmax(axis=1), probable.max(axis=1)
    fold = best.argsort(kind="stable").argsort() % _FOLDS  # every theme in every fold
    opinion = np.full_like(probable, 1e-9)
    for held in range(_FOLDS):
        shown = fold != held
        if len(set(best[shown])) < 2:
            return probable
        with one_thread():
            model = LogisticRegression(C=_STRENGTH, tol=_NEAR_ENOUGH, max_iter=100).fit(
                weights[shown], best[shown], sample_weight=sure[shown]
            )
            opinion[np.ix_(~shown, model.classes_)] = model.predict_proba(weights[~shown])
    opinion[np.diff(weights.indptr) == 0] = 1  # no words, no opinion
    both = np.sqrt(np.maximum(opinion, 1e-9) * np.maximum(probable, 1e-12))
    result: Matrix = both / both.sum(axis=1, keepdims=True)
    return result


def _nested(themes: Sequence[str], phrases: Sequence[Sequence[tuple[str, ...]]]) -> Matrix:
    """Return which two themes lie one in the other: the name of the narrower is a seed phrase of the wider."""
    import numpy as np

    within = np.array([[tuple(stems(name)) in wider for name in themes] for wider in phrases])
    np.fill_diagonal(within, val=False)
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
