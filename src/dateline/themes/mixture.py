"""A mixture of topics that is fitted to texts by themselves: expectation maximisation with naive Bayes.

After Nigam, McCallum, Thrun and Mitchell (2000), with three changes that keep few or short texts from drifting: words
are weighted by TF-IDF, each topic is smoothed towards the language of all texts, and the sharpness of the posteriors is
set so that their mean is the same for texts of any length. Dense views of the texts may have a say beside the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dateline.themes.terms import unit

Matrix = npt.NDArray[np.float64]

_SMOOTHING = 12.0  # the language of all texts counts as much in a topic as so many topics of mean size
_SURENESS = 0.9  # the mean probability of each text's best topic
_SAME_SIZE = 5.0  # texts that every topic has beforehand: few texts cannot tell the sizes of topics, many can
_ROUNDS = 15
_SAMPLE = 2000  # the sharpness is set on so many texts


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Texts and topics in a dense space, with the weight of their likeness beside that of the words."""

    texts: Matrix
    topics: Matrix
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The probability of each topic for each text, and the weight of each term in each topic (log odds)."""

    posteriors: Matrix
    odds: Matrix


def _softmax(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Matrix = powers / powers.sum(axis=1, keepdims=True)
    return result


def _sharpen(scores: Matrix, prior: Matrix, sureness: float) -> Matrix:
    """Return posteriors of the scores, sharpened so that the best topic has `sureness` in the mean."""
    sample = scores[:: max(1, len(scores) // _SAMPLE)]
    low, high = 1e-3, 1e4
    for _ in range(30):
        middle = float(np.sqrt(low * high))
        if _softmax(sample * middle + prior).max(axis=1).mean() < sureness:
            low = middle
        else:
            high = middle
    return _softmax(scores * high + prior)


def _standard(scores: Matrix) -> Matrix:
    """Return scores that differ within a text by 1 in the mean."""
    centred: Matrix = scores - scores.mean(axis=1, keepdims=True)
    spread = float(centred.std())
    return centred / spread if spread > 0 else centred


def fit(
    weights: Any,
    start: Matrix,
    *,
    anchors: Matrix | None = None,
    bonus: Matrix | None = None,
    views: Sequence[View] = (),
    sized: bool = True,
) -> Fit:
    """Fit topics to texts.

    Args:
        weights: texts by terms, sparse.
        start: texts by topics, how far each text belongs to each topic at first; a row of noughts has no say then.
        anchors: topics by terms, words that belong to a topic whatever the texts say, in topics of mean size.
        bonus: texts by topics, evidence added to the scores.
        views: further spaces.
        sized: whether a topic of many texts is likelier beforehand than one of few.
    """
    topics = start.shape[1]
    language = np.asarray(weights.mean(axis=0)).ravel()
    language = language / max(float(language.sum()), 1e-12)
    posteriors = start
    centred = [unit(view.texts - view.texts.mean(axis=0)) for view in views]
    aims = [unit(view.topics - view.texts.mean(axis=0)) for view in views]
    logs = np.zeros((topics, weights.shape[1]))
    for _ in range(_ROUNDS):
        mass = np.asarray((weights.T @ posteriors).T)
        size = max(float(mass.sum()) / topics, 1e-12)
        mass = mass + _SMOOTHING * size * language
        if anchors is not None:
            mass = mass + size * anchors
        logs = np.log(np.maximum(mass / mass.sum(axis=1, keepdims=True), 1e-300))
        scores = _standard(np.asarray(weights @ logs.T))
        for view, texts, aim in zip(views, centred, aims, strict=True):
            middles = unit(unit(posteriors.T @ texts) + aim)
            scores = scores + view.weight * _standard(texts @ middles.T)
        if bonus is not None:
            scores = scores + bonus
        sizes = posteriors.sum(axis=0) + _SAME_SIZE if sized else np.ones(topics)
        posteriors = _sharpen(scores, np.log(sizes / sizes.sum()), _SURENESS)
    return Fit(posteriors, logs - np.log(np.maximum(language, 1e-300)))
