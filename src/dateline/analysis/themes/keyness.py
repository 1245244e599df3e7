"""Which words are key in a period: more of its texts have them than of the others.

Texts are counted, not words, so that one long text cannot make a word key. The test is that of `analysis.rising`
(Fisher's exact test, false discovery rate after Benjamini and Hochberg); how key a word is tells the log odds ratio
with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), which draws rare words towards no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, log, sqrt
from typing import TYPE_CHECKING

from dateline.analysis.themes.inference import Z95
from dateline.analysis.themes.rising import FEWEST_TEXTS, significant
from dateline.themes.terms import term_matrix, written_forms

if TYPE_CHECKING:
    import pandas as pd

KEYNESS_COLUMNS = [
    "word", "period", "k", "n", "other_k", "other_n", "log_odds", "low", "high", "p", "adjusted", "texts",
]  # fmt: skip
_SHORTEST = 3  # letters of a word
_PRIOR = 10.0  # the prior counts as much as so many texts that use words as all texts do


def keyness(texts: Sequence[str], periods: Sequence[str], alpha: float = 0.05) -> pd.DataFrame:
    """Return the key words of each period, by period and then the keyest first.

    Forms of a word count as one; function words, and names (words written with a capital only) are left out.

    Args:
        texts: the texts.
        periods: for each text the name of its period.
        alpha: the false discovery rate allowed.

    Returns:
        One row a word and period: word, as most often written; period; k of the period's n texts and other_k of the
        other_n others have it; log_odds (natural) with low and high (95 %); p, and adjusted, at most `alpha`; texts,
        the places in `texts` of all that have the word.

    Raises:
        ValueError: texts and periods are not equally many.
    """
    import numpy as np
    import pandas as pd

    if len(texts) != len(periods):
        raise ValueError(f"{len(texts)} texts have {len(periods)} periods; each text needs one")
    names = sorted(set(periods))
    if why_no_keyness(periods, alpha):
        return pd.DataFrame(columns=KEYNESS_COLUMNS)
    terms = term_matrix(texts, least=FEWEST_TEXTS)
    written = written_forms(texts, set(terms.names))
    words = np.flatnonzero([written[name].islower() and len(name) >= _SHORTEST for name in terms.names])
    if not len(words):
        return pd.DataFrame(columns=KEYNESS_COLUMNS)
    present = (terms.counts[:, words] > 0).astype(float).tocsc()
    place = {name: number for number, name in enumerate(names)}
    membership = np.eye(len(names))[[place[period] for period in periods]]
    inside = np.asarray(present.T @ membership).astype(np.int64)
    sizes = membership.sum(axis=0).astype(np.int64)
    found: list[tuple[object, ...]] = []
    for item in significant(inside, sizes, alpha):
        k, n, marked = int(inside[item.phrase, item.period]), int(sizes[item.period]), int(inside[item.phrase].sum())
        holders = tuple(int(at) for at in present.indices[slice(*present.indptr[item.phrase : item.phrase + 2])])
        found.append(
            (written[terms.names[words[item.phrase]]], names[item.period], k, n, marked - k, len(texts) - n,
             *log_odds(k, n, marked - k, len(texts) - n), item.p, item.adjusted, holders)
        )  # fmt: skip
    frame = pd.DataFrame(found, columns=KEYNESS_COLUMNS)
    return frame.sort_values(["period", "low", "word"], ascending=[True, False, True], kind="stable", ignore_index=True)


def log_odds(k1: int, n1: int, k2: int, n2: int) -> tuple[float, float, float]:
    """Return the log odds ratio of `k1` of `n1` against `k2` of `n2` with its 95 % interval, and a prior on both."""
    prior = _PRIOR * (k1 + k2) / max(1, n1 + n2)
    first, second = k1 + prior, k2 + prior
    ratio = log(first / (n1 + _PRIOR - first)) - log(second / (n2 + _PRIOR - second)) if prior < _PRIOR else 0.0
    reach = Z95 * sqrt(1 / first + 1 / second)
    return ratio, ratio - reach, ratio + reach


def why_no_keyness(periods: Sequence[str], alpha: float = 0.05) -> str:
    """Return in plain words why no word could be shown to be key, nothing where one could.

    Args:
        periods: for each text the name of its period.
        alpha: the false discovery rate allowed.
    """
    total = len(periods)
    sizes = [periods.count(name) for name in set(periods)]
    if len(sizes) < 2:
        return "all articles are of one period" if sizes else "no article is dated to one period"
    if total < FEWEST_TEXTS:
        return f"{total} articles are too few"
    # A word must be in FEWEST_TEXTS; that of the smallest p is in all texts of a period and in as few others as may be.
    best, size = min((comb(max(FEWEST_TEXTS, size), size) / comb(total, size), size) for size in sizes)
    if best <= alpha:
        return ""
    word = max(FEWEST_TEXTS, size)
    return (
        f"{total} articles in {len(sizes)} periods are too few: where a word is in {word} of them, chance alone would"
        f" have {'all' if size > 1 else 'the only article'} {f'{size} articles ' if size > 1 else ''}of a period among"
        f" these in {comb(word, size)} of {comb(total, size)} draws, p {best:.2g}, above {alpha:g}"
    )
