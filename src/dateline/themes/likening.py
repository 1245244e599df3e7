"""Texts, words and themes likened by meaning: what the semantic extra adds to the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from dateline.themes.semantic import embed
from dateline.themes.terms import Terms, one_thread, unit, written_forms

if TYPE_CHECKING:
    from dateline.themes.mixture import Matrix

_NEAREST = 3  # a word is as like a theme as it is to so many of its seed phrases, the nearest ones, in the mean
_SHARPNESS = 16.0  # how far a word is told to the theme that it is most like
_EVIDENCE = 1.5  # the weight of likened words beside that of seed phrases


class Likened(NamedTuple):
    """Vectors of texts and themes; themes by terms, the words like each (rows sum to 1); texts by themes, evidence."""

    texts: Matrix
    themes: Matrix
    anchors: Matrix
    evidence: Matrix


def liken(texts: Sequence[str], terms: Terms, seeds: Sequence[Sequence[str]]) -> Likened:
    """Return what the meaning of words tells of texts.

    A word speaks for the theme that it is most like, by as much as it is liker to it than words are in the mean and
    than it is to the other themes. Words are compared without the direction that all have in common (Mu and Viswanath
    2018).

    Args:
        texts: any texts.
        terms: their terms.
        seeds: the seed phrases of each theme, one at least.

    Raises:
        DatelineError: the extra is not installed.
    """
    import numpy as np

    every = embed([phrase for phrases in seeds for phrase in phrases])
    vectors = np.split(every, np.cumsum([len(phrases) for phrases in seeds])[:-1])
    written = written_forms(texts, {name for name in terms.names if " " not in name})
    names = embed([written.get(name, name) for name in terms.names])
    middle = names.mean(axis=0)
    centred = unit(names - middle)
    with one_thread():
        like = np.stack([_nearest(centred @ unit(theme - middle).T) for theme in vectors], axis=1)
    above = like - like.mean(axis=0)
    most = above.max(axis=1, keepdims=True)
    part = np.exp(_SHARPNESS * (above - most))
    part /= part.sum(axis=1, keepdims=True)
    speaks = np.where(above == most, np.maximum(0, part - 1 / len(seeds)) * np.maximum(0, most), 0)
    speaks = speaks / max(float(speaks.max()), 1e-12)
    spread = np.sqrt(np.bincount(terms.counts.indices, minlength=len(terms.names)))
    anchors = (speaks * (terms.idf * spread)[:, None]).T
    return Likened(
        embed(texts, rarity=True),
        np.stack([theme.mean(axis=0) for theme in vectors]),
        anchors / np.maximum(anchors.sum(axis=1, keepdims=True), 1e-12),
        _EVIDENCE * np.asarray(terms.weights @ speaks),
    )


def _nearest(cosines: Matrix) -> Matrix:
    """Return the mean of the few largest of each row."""
    few = min(_NEAREST, cosines.shape[1])
    cosines.partition(cosines.shape[1] - few, axis=1)
    mean: Matrix = cosines[:, -few:].mean(axis=1)
    return mean
