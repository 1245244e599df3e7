"""The few statistical methods that trends and rising phrases rest on, each with its source.

Plain functions of counts; nothing here knows of articles or themes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_ENOUGH_OF_A_SOURCE = 5  # articles; rarer sources are counted as one
Z95 = 1.959963984540054  # the normal distribution's two-sided 95 % point


def wilson(k: float, n: float, z: float = Z95) -> tuple[float, float]:
    """Return the score interval of a share (Wilson 1927); the whole of 0 to 1 where nothing was counted.

    Args:
        k: how many, at most `n`.
        n: of how many; an effective sample size need not be whole.
        z: the normal point of the confidence wanted.
    """
    if n <= 0:
        return 0.0, 1.0
    share = k / n
    scale = 1 + z * z / n
    centre = (share + z * z / (2 * n)) / scale
    reach = z / scale * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low = 0.0 if k <= 0 else max(0.0, centre - reach)
    high = 1.0 if k >= n else min(1.0, centre + reach)
    return low, high


def newcombe(k1: int, n1: int, k2: int, n2: int) -> tuple[float, float]:
    """Return the interval of the difference of two shares, second minus first (Newcombe 1998, method 10)."""
    low1, high1 = wilson(k1, n1)
    low2, high2 = wilson(k2, n2)
    first, second = (k1 / n1 if n1 else 0.5), (k2 / n2 if n2 else 0.5)
    difference = second - first
    below = sqrt((second - low2) ** 2 + (high1 - first) ** 2)
    above = sqrt((high2 - second) ** 2 + (first - low1) ** 2)
    return max(-1.0, difference - below), min(1.0, difference + above)


def intraclass_correlation(counts: Sequence[tuple[float, float]]) -> float:
    """Return how much alike the sentences of one article are, 0 to 1 (ANOVA estimator, Donner and Koval 1980).

    Args:
        counts: for each article, the sentences with the property and all sentences.
    """
    counts = [(k, n) for k, n in counts if n > 0]
    groups = len(counts)
    total = sum(n for _, n in counts)
    if groups < 2 or total <= groups:
        return 0.0
    mean = sum(k for k, _ in counts) / total
    between = sum(n * (k / n - mean) ** 2 for k, n in counts) / (groups - 1)
    within = sum(k * (1 - k / n) for k, n in counts) / (total - groups)
    size = (total - sum(n * n for _, n in counts) / total) / (groups - 1)
    spread = between + (size - 1) * within
    return min(1.0, max(0.0, (between - within) / spread)) if spread > 0 else 0.0


@lru_cache(maxsize=4096)
def fisher(k1: int, n1: int, k2: int, n2: int) -> float:
    """Return the two-sided p of Fisher's exact test that both shares, `k1` of `n1` and `k2` of `n2`, are one."""
    from scipy.stats import fisher_exact

    return float(fisher_exact([[k1, n1 - k1], [k2, n2 - k2]]).pvalue)


def smallest_p(k: int, n1: int, n2: int) -> float:
    """Return the smallest p that Fisher's test can give where `k` of `n1` + `n2` have the property (Tarone 1990)."""
    most, least = min(k, n2), max(0, k - n1)
    return min(fisher(k - most, n1, most, n2), fisher(k - least, n1, least, n2))


def fisher_within(strata: Sequence[tuple[int, int, int, int]]) -> tuple[float, float, float]:
    """Return how sure it is that shares differ within strata (exact conditional test: Cox 1970; Mantel-Haenszel).

    With one stratum it is Fisher's exact test. A stratum that lies on one side tells nothing.

    Args:
        strata: for each, `k1` of `n1` on the first side and `k2` of `n2` on the second.

    Returns:
        The two-sided p; the p that the second sides have so many or more; the smallest two-sided p that the margins
        allow.
    """
    import numpy as np
    from scipy.stats import hypergeom

    chances, least, seen = np.ones(1), 0, 0
    for k1, n1, k2, n2 in strata:
        if not (n1 and n2):
            continue
        low, high = max(0, k1 + k2 - n1), min(n2, k1 + k2)
        chances = np.convolve(chances, hypergeom.pmf(np.arange(low, high + 1), n1 + n2, k1 + k2, n2))
        least, seen = least + low, seen + k2

    def two_sided(at: int) -> float:
        return float(min(1.0, chances[chances <= chances[at] * (1 + 1e-7)].sum()))

    upper = float(min(1.0, chances[seen - least :].sum()))
    return two_sided(seen - least), upper, min(two_sided(0), two_sided(len(chances) - 1))


def mix_changed(sources: Sequence[str], parts: Sequence[str], alpha: float = 0.05) -> float | None:
    """Return Cramér's V (1946) of sources and parts where they go together beyond chance, None where not.

    Pearson's chi-square test on numbers of articles; rare sources are counted as one.

    Args:
        sources: where each article comes from.
        parts: the period, or side of a day, that each is of.
        alpha: the level of the test.
    """
    import numpy as np
    from scipy.stats import chi2_contingency

    often = {source for source, count in Counter(sources).items() if count >= _ENOUGH_OF_A_SOURCE}
    counts = Counter((source if source in often else "", part) for source, part in zip(sources, parts, strict=True))
    rows, columns = (sorted({pair[side] for pair in counts}) for side in (0, 1))
    if len(rows) < 2 or len(columns) < 2:
        return None
    test = chi2_contingency(np.array([[counts[row, column] for column in columns] for row in rows]), correction=False)
    if test.pvalue > alpha:
        return None
    return sqrt(float(test.statistic) / len(sources) / (min(len(rows), len(columns)) - 1))


def benjamini_hochberg(p: npt.ArrayLike, tests: int | None = None) -> npt.NDArray[np.float64]:
    """Return the p values adjusted for the false discovery rate (Benjamini and Hochberg 1995), in the given order.

    Args:
        p: the values.
        tests: how many tests were made, where the largest values are not given; default all that are given.
    """
    import numpy as np

    values = np.asarray(p, dtype=float)
    if values.size == 0:
        return values
    order = np.argsort(values, kind="stable")
    ranks = np.arange(1, values.size + 1)
    scaled = values[order] * (tests or values.size) / ranks
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return adjusted
