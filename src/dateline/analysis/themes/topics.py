"""Topics of a collection that no one has named: which texts belong together, and by which words.

Spherical k-means in the latent space of the terms (Deerwester et al. 1990; Dhillon and Modha 2001) gives first groups,
and a naive Bayes mixture (`themes.mixture`) settles them, which matters most where texts are short. Several spaces and
starts are tried, always the same ones; the grouping is kept that tells most of the words and that the others agree
with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dateline.themes.terms import Terms, latent, one_thread, term_matrix, unit, written_forms

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Labels = npt.NDArray[np.int64]

WORDS_A_TOPIC = 10
_AXES = (20, 30, 50, 100)  # and as many as there are topics, and twice that
_STARTS = 3


def discover_topics(texts: Sequence[str], k: int) -> tuple[list[int], list[list[str]]]:
    """Return a topic for each text and ten words for each topic.

    Args:
        texts: any texts.
        k: how many topics; with fewer different texts than that, some topics stay empty.

    Returns:
        For each text the number of its topic, 0 to k - 1, the largest topic first; for each topic its most telling
        words, as the texts most often write them, fewer than ten where the texts have no more. The same texts give
        the same answer.

    Raises:
        ValueError: `k` is below 1.
    """
    import numpy as np

    if k < 1:
        raise ValueError(f"k is {k}; it must be at least 1")
    terms = term_matrix(texts, least=2)
    if len(texts) < 2 or min(terms.weights.shape) < 2:
        terms = term_matrix(texts, least=1)
    labels = np.zeros(len(texts), dtype=np.int64)
    if k > 1 and min(terms.weights.shape) > 1:
        labels = _best(terms.weights, min(k, len(texts)))
    sizes = np.bincount(labels, minlength=k)
    places = np.empty(k, dtype=np.int64)
    places[np.argsort(-sizes, kind="stable")] = np.arange(k)
    labels = places[labels]
    return [int(label) for label in labels], _topic_words(texts, terms, labels, k)


def _best(weights: Any, k: int) -> Labels:
    """Return the grouping, of several, that tells most and is most agreed on."""
    import numpy as np
    from sklearn.metrics import normalized_mutual_info_score

    found: list[Labels] = []
    for axes in sorted({k, 2 * k, *_AXES}):
        texts, _ = latent(weights, axes)
        found.extend(_group(weights, unit(texts), k, start) for start in range(_STARTS))
    telling = np.array([_information(weights, labels, k) for labels in found])
    likeness = np.array([[normalized_mutual_info_score(one, other) for other in found] for one in found])
    ranks = telling.argsort().argsort() + likeness.sum(axis=1).argsort().argsort()
    return found[int(ranks.argmax())]


def _group(weights: Any, texts: Any, k: int, start: int) -> Labels:
    import warnings

    import numpy as np
    from sklearn.cluster import KMeans
    from sklearn.exceptions import ConvergenceWarning

    from dateline.themes.mixture import fit

    with warnings.catch_warnings(), one_thread():
        warnings.simplefilter("ignore", ConvergenceWarning)  # fewer different texts than topics
        labels = KMeans(k, n_init=3, random_state=start).fit(texts).labels_
        settled: Labels = fit(weights, np.eye(k)[labels], sized=False).posteriors.argmax(axis=1)
    return settled


def _shares(weights: Any, labels: Labels, k: int) -> Any:
    """Return topics by terms, the part of all weight that each has; all parts sum to 1."""
    import numpy as np

    mass = np.asarray((weights.T @ np.eye(k)[labels]).T)
    return mass / max(float(mass.sum()), 1e-300)


def _information(weights: Any, labels: Labels, k: int) -> float:
    """Return the mutual information of terms and topics."""
    import numpy as np

    shares = _shares(weights, labels, k)
    expected = shares.sum(axis=1, keepdims=True) * shares.sum(axis=0, keepdims=True)
    there = shares > 0
    return float((shares[there] * np.log(shares[there] / expected[there])).sum())


def _topic_words(texts: Sequence[str], terms: Terms, labels: Labels, k: int) -> list[list[str]]:
    """Return the terms that add most to the information of each topic, as written in the texts."""
    import numpy as np

    shares = _shares(terms.weights, labels, k)
    size, language = shares.sum(axis=1, keepdims=True), shares.sum(axis=0, keepdims=True)
    ratio = np.divide(shares, size * language, out=np.ones_like(shares), where=size * language > 0)
    gain = np.where(shares > 0, shares * np.log(np.maximum(ratio, 1e-300)), 0.0)
    if k == 1:
        gain = shares  # one topic tells nothing of its words but how much they weigh
    chosen = [
        [int(column) for column in np.argsort(-row, kind="stable")[:WORDS_A_TOPIC] if row[column] > 0] for row in gain
    ]
    written = written_forms(texts, {terms.names[column] for columns in chosen for column in columns})
    return [[written[terms.names[column]] for column in columns] for columns in chosen]
