"""Phrases that are much more frequent in one period than in the others.

For every phrase and period: Fisher's exact test (one-sided) of the number of texts with the phrase in the period
against those in all others, adjusted for the false discovery rate by Benjamini and Hochberg (1995). Phrases too rare to
be found in any case are not tested (Tarone 1990): that depends on how many texts have them, not on when. Where sources
are given, a phrase must rise within them too, so that a source that was added raises none. Of phrases within phrases
those are left out whose rise the other explains.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.analysis.themes.inference import benjamini_hochberg, fisher_within
from dateline.themes.terms import STOP_WORDS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]

LONGEST = 4  # words
FEWEST_TEXTS = 3  # with the phrase, over all periods

_TOKEN = re.compile(r"[^\W\d_](?:[\w&]|[.](?=[A-Z]\b)|['’-](?=\w))*|[^\s\w'’\"“”‘-]|\d+|\n\s*\n")


class Risen(NamedTuple):
    """A phrase (its row) that rises in a period (its column), with p and p adjusted for the false discovery rate.

    `tests` is how many were made.
    """

    phrase: int
    period: int
    p: float
    adjusted: float
    tests: int


def rising(
    texts: Sequence[str], periods: Sequence[str], alpha: float = 0.05, *, sources: Sequence[str] | None = None
) -> list[tuple[str, str, float]]:
    """Return the phrases that rise in a period, surest first.

    Args:
        texts: the texts.
        periods: for each text the name of its period.
        alpha: the false discovery rate allowed.
        sources: where each text comes from, if the sources of the periods differ.

    Returns:
        phrase (one to four words, as most often written), period, and adjusted p, each at most `alpha`.

    Raises:
        ValueError: texts and periods, or sources, are not equally many.
    """
    import numpy as np

    if len(texts) != len(periods):
        raise ValueError(f"{len(texts)} texts have {len(periods)} periods; each text needs one")
    if sources is not None and len(sources) != len(texts):
        raise ValueError(f"{len(texts)} texts have {len(sources)} sources; each text needs one")
    names = sorted(set(periods))
    if len(names) < 2:
        return []
    phrases, present = _phrases([_runs(text) for text in texts])
    if not phrases:
        return []
    place = {name: number for number, name in enumerate(names)}
    period_of = np.array([place[period] for period in periods])
    membership = np.eye(len(names))[period_of]
    inside = np.asarray(present.T @ membership).astype(np.int64)
    sizes = membership.sum(axis=0).astype(np.int64)
    found = significant(inside, sizes, alpha)
    if sources is not None:
        found = _within_sources(found, present, period_of, sources, alpha)
    kept = _without_echoes(found, phrases, present, period_of, alpha)
    written = _written(texts, {phrases[item.phrase] for item in kept})
    answer = [(written[phrases[item.phrase]], names[item.period], item.adjusted, item.p) for item in kept]
    return [
        (phrase, period, adjusted)
        for phrase, period, adjusted, _ in sorted(answer, key=lambda row: (row[2], row[3], *row))
    ]


def _runs(text: str) -> list[list[str]]:
    """Return the stretches of words between punctuation, in small letters and without possessives."""
    runs: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        if token[0].isalpha():
            runs[-1].append(_plain(token))
            if token.endswith(("'s", "’s")):
                runs.append([])
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _plain(token: str) -> str:
    return token.lower().replace("’", "'").removesuffix("'s")


def _phrases(texts: list[list[list[str]]]) -> tuple[list[tuple[str, ...]], Any]:
    """Return the phrases of enough texts, in order, and a sparse matrix of texts by phrases that tells where they are.

    A phrase neither begins nor ends with a function word; longer ones are built from shorter ones that are in enough
    texts.
    """
    import numpy as np
    from scipy import sparse

    frequent: set[tuple[str, ...]] = set()
    found: list[dict[tuple[str, ...], None]] = [{} for _ in texts]
    for length in range(1, LONGEST + 1):
        counts: Counter[tuple[str, ...]] = Counter()
        here: list[set[tuple[str, ...]]] = []
        for runs in texts:
            seen: set[tuple[str, ...]] = set()
            for run in runs:
                for at in range(len(run) - length + 1):
                    phrase = tuple(run[at : at + length])
                    if length == 1 or (phrase[:-1] in frequent and phrase[1:] in frequent):
                        seen.add(phrase)
            counts.update(seen)
            here.append(seen)
        frequent = {phrase for phrase, count in counts.items() if count >= FEWEST_TEXTS}
        for kept, seen in zip(found, here, strict=True):
            for phrase in seen:
                if phrase in frequent and _is_phrase(phrase):
                    kept[phrase] = None
    phrases = sorted({phrase for kept in found for phrase in kept})
    index = {phrase: column for column, phrase in enumerate(phrases)}
    columns = [sorted(index[phrase] for phrase in kept) for kept in found]
    bounds = np.cumsum([0, *(len(row) for row in columns)])
    flat = np.array([column for row in columns for column in row], dtype=np.int64)
    shape = (len(texts), len(phrases))
    return phrases, sparse.csr_matrix((np.ones(len(flat)), flat, bounds), shape=shape).tocsc()


def _is_phrase(phrase: tuple[str, ...]) -> bool:
    return phrase[0] not in STOP_WORDS and phrase[-1] not in STOP_WORDS and (len(phrase) > 1 or len(phrase[0]) > 1)


def _tails(total: int, marked: int, drawn: int) -> Floats:
    """Return for x = 0, 1, … the probability that at least x of `drawn` out of `total`, `marked` marked, are marked."""
    import numpy as np
    from scipy.special import gammaln

    def choose(n: Any, k: Any) -> Any:
        return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)

    x = np.arange(min(marked, drawn) + 1)
    possible = drawn - x <= total - marked
    logs = np.full(len(x), -np.inf)
    here = x[possible]
    logs[possible] = choose(marked, here) + choose(total - marked, drawn - here) - choose(total, drawn)
    tails: Floats = np.minimum(1.0, np.cumsum(np.exp(logs)[::-1])[::-1])
    return tails


def significant(inside: Ints, sizes: Ints, alpha: float) -> list[Risen]:
    """Return the pairs of phrase and period whose adjusted p is at most `alpha`: more texts have it than by chance.

    Args:
        inside: phrases by periods, the number of texts with the phrase.
        sizes: the number of texts of each period.
        alpha: the false discovery rate allowed.
    """
    import numpy as np

    total = int(sizes.sum())
    marked = inside.sum(axis=1)
    p = np.ones(inside.shape)
    best = np.ones(inside.shape)
    order = np.argsort(marked, kind="stable")
    values, starts = np.unique(marked[order], return_index=True)
    groups = np.split(order, starts[1:])
    for size in np.unique(sizes):
        columns = np.flatnonzero(sizes == size)
        for value, rows in zip(values, groups, strict=True):
            tails = _tails(total, int(value), int(size))
            block = np.ix_(rows, columns)
            p[block] = tails[inside[block]]
            best[block] = tails[-1]
    possible = best <= _tarone(np.sort(best, axis=None), alpha)
    tested = np.argwhere(possible)
    adjusted = benjamini_hochberg(p[possible])
    return [
        Risen(int(phrase), int(period), float(p[phrase, period]), float(value), len(tested))
        for (phrase, period), value in zip(tested, adjusted, strict=True)
        if value <= alpha
    ]


def _tarone(best: Floats, alpha: float) -> float:
    """Return the p that a test must be able to reach to be worth making: alpha / k, k being how many can reach it.

    Args:
        best: the smallest p that each test can give, in order.
        alpha: the level.
    """
    import numpy as np

    low, high = 1, len(best)
    while low < high:
        middle = (low + high) // 2
        if np.searchsorted(best, alpha / middle, side="right") <= middle:
            high = middle
        else:
            low = middle + 1
    return alpha / low


def _within_sources(
    found: list[Risen], present: Any, period_of: Ints, sources: Sequence[str], alpha: float
) -> list[Risen]:
    """Return the rises that remain where the p within sources counts if it is the larger one.

    Tests that were not significant before do not become so by that; therefore those that were need no others.
    """
    import numpy as np

    if not found:
        return []
    place = {name: number for number, name in enumerate(sorted(set(sources)))}
    of = np.array([place[name] for name in sources])
    every = np.zeros((len(place), int(period_of.max()) + 1), dtype=np.int64)
    np.add.at(every, (of, period_of), 1)
    drafts: list[Risen] = []
    for item in found:
        have = np.zeros_like(every)
        texts = present.indices[present.indptr[item.phrase] : present.indptr[item.phrase + 1]]
        np.add.at(have, (of[texts], period_of[texts]), 1)
        k2, n2 = have[:, item.period], every[:, item.period]
        k1, n1 = have.sum(axis=1) - k2, every.sum(axis=1) - n2
        _, upper, _ = fisher_within(
            [(int(a), int(b), int(c), int(d)) for a, b, c, d in zip(k1, n1, k2, n2, strict=True)]
        )
        drafts.append(item._replace(p=max(item.p, upper)))
    adjusted = benjamini_hochberg([item.p for item in drafts], found[0].tests)
    return [
        item._replace(adjusted=float(value)) for item, value in zip(drafts, adjusted, strict=True) if value <= alpha
    ]


def _without_echoes(
    found: list[Risen], phrases: list[tuple[str, ...]], present: Any, period_of: Ints, alpha: float
) -> list[Risen]:
    """Return the rises without those that a longer or shorter phrase with the same words explains.

    A shorter phrase goes if it does not rise in the texts without the longer one. A longer one that no shorter one
    gives way to goes if, among the texts with a shorter one, it does not rise by itself.
    """
    import numpy as np

    def p_of(rows: Any, carriers: Any, period: int) -> float:
        """Return the p of the rise of `carriers` (a mask) within `rows` (a mask)."""
        in_period = rows & (period_of == period)
        hits = int((carriers & in_period).sum())
        if not hits:
            return 1.0
        return float(_tails(int(rows.sum()), int((carriers & rows).sum()), int(in_period.sum()))[hits])

    def carriers(phrase: int) -> Any:
        mask = np.zeros(present.shape[0], dtype=bool)
        mask[present.indices[present.indptr[phrase] : present.indptr[phrase + 1]]] = True
        return mask

    by_period: defaultdict[int, list[Risen]] = defaultdict(list)
    for item in found:
        by_period[item.period].append(item)
    dropped: set[tuple[int, int]] = set()
    for period, items in sorted(by_period.items()):
        at = {phrases[item.phrase]: item.phrase for item in items}
        masks = {item.phrase: carriers(item.phrase) for item in items}
        for words in sorted(at, key=lambda words: (-len(words), words)):
            longer = at[words]
            parts = [at[part] for part in _parts(words) if part in at and (at[part], period) not in dropped]
            echoes = [part for part in parts if p_of(~masks[longer], masks[part], period) > alpha]
            dropped.update((part, period) for part in echoes)
            if not echoes and any(p_of(masks[part], masks[longer], period) > alpha for part in parts):
                dropped.add((longer, period))
    return [item for item in found if (item.phrase, item.period) not in dropped]


def _parts(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the phrases within a phrase, longest first."""
    return [words[at : at + size] for size in range(len(words) - 1, 0, -1) for at in range(len(words) - size + 1)]


def _written(texts: Sequence[str], wanted: set[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Return each phrase as the texts most often write it."""
    firsts: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(wanted):
        firsts[phrase[0]].append(phrase)
    counts: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for text in texts:
        tokens = [token.removesuffix("'s").removesuffix("’s") for token in _TOKEN.findall(text)]
        plain = [_plain(token) for token in tokens]
        for at, word in enumerate(plain):
            for phrase in firsts.get(word, ()):
                if tuple(plain[at : at + len(phrase)]) == phrase:
                    counts[phrase][" ".join(tokens[at : at + len(phrase)])] += 1
    return {
        phrase: min(counts[phrase], key=lambda form: (-counts[phrase][form], form), default=" ".join(phrase))
        for phrase in wanted
    }
