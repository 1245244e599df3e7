"""Texts as vectors of terms: stems, their counts, and TF-IDF weights."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from dateline.text import Span

# Function words of English: they tell nothing of what a text is about. Compiled for this project from the closed word
# classes (articles, pronouns, prepositions, conjunctions, auxiliaries), the words of quoting and the names of times.
STOP_WORDS = frozenset(
    """
    a about above across after afterwards again against ago all almost alone along already also although always am among
    an and another any anybody anyone anything anyway anywhere are aren't around as aside at away back be became because
    become becomes been before behind being below beside besides best better between beyond both but by can can't cannot
    come comes could couldn't despite did didn't different do does doesn't doing don't done down during each earlier
    early eight either eleven else enough especially etc even ever every everybody everyone everything everywhere except
    far few fewer fifth first five for former forward four fourth from full further gave get gets getting give given
    gives go goes going gone good got great had hadn't half has hasn't have haven't having he he'd he'll he's her here
    hers herself him himself his how however hundred i i'd i'll i'm i've if in indeed instead into is isn't it it's its
    itself just keep kept know known last late later latest least less let let's like likely little long longer made
    mainly make makes making many may maybe me meanwhile might million mine more moreover most mostly mr mrs ms much
    must my myself near nearly need needs neither never nevertheless new next nine no nobody none nor not nothing now of
    off often oh ok on once one ones only onto or other others otherwise our ours ourselves out over own part people per
    perhaps put quite rather really recent recently regarding right s said same saw say saying says second see seem
    seemed seems seen set seven several shall she she'd she's should shouldn't show showed shows since six so some
    somebody someone something sometimes somewhere soon still such sure t take taken takes taking ten than that that's
    the their theirs them themselves then there there's therefore these they they'd they'll they're they've thing things
    think third this those though thought thousand three through throughout thus till time times to today together
    tomorrow too took toward towards twelve twenty two under unless until up upon us use used uses using usually various
    very via want wants was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where
    whereas whether which while who who's whole whom whose why will with within without won't would wouldn't year years
    yes yesterday yet you you'd you'll you're you've your yours yourself told tell added according billion
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)

_WORD = re.compile(r"(?:[A-Z]\.)+[A-Z]\b\.?|[^\W\d_](?:[\w&]|['’-](?=\w))*")
_SINGULAR = frozenset("news series species economics politics physics athletics mathematics".split())
_ACRONYMS = frozenset("IT US WHO".split())  # that are function words in small letters
_HEAD_WORDS = 25  # the words that open a long text say what it is about ...
_LONG_TEXT = 120  # ... and are counted twice in a text of more words than this


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a word without case, possessive and regular endings: `Elections` and `election` are one.

    A light stemmer for counting: it need not give a word, only bring the forms of one together. `US` is not `us`.
    """
    word = word.replace("’", "'").replace(".", "").removesuffix("'s").removesuffix("'")
    if word in _ACRONYMS:
        return word
    word = word.lower()
    if word in _SINGULAR:
        return word
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word


def word_spans(text: str, within: Span) -> list[tuple[str, Span]]:
    """Return the words of a part of a text, and where they stand."""
    return [(word[0], Span(*word.span())) for word in _WORD.finditer(text, *within)]


def stems(text: str) -> list[str]:
    """Return the stems of all words of a text, function words included."""
    return [stem(word) for word in _WORD.findall(text)]


_STOP_STEMS = STOP_WORDS | _ACRONYMS | frozenset(stem(word) for word in STOP_WORDS)


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The terms of some texts: `names` in alphabetical order, `index` their columns, and for each text and term the
    `counts` and the `weights` (TF-IDF with sublinear frequency, rows of length 1); `idf` by term.
    """

    names: list[str]
    index: dict[str, int]
    counts: Any
    weights: Any
    idf: Any


class _Analyser:
    """Cuts a text into stems that are no function words, and the wanted phrases among its stems."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self.wanted = frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)
        self.longer: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            if len(phrase) > 1 and tuple(phrase) not in self.longer[phrase[0]]:
                self.longer[phrase[0]].append(tuple(phrase))

    def __call__(self, text: str) -> list[str]:
        row = stems(text)
        if len(row) > _LONG_TEXT:
            row = row[:_HEAD_WORDS] + row
        found = [word for word in row if (len(word) > 1 and word not in _STOP_STEMS) or word in self.wanted]
        if self.longer:
            for place, word in enumerate(row):
                found.extend(
                    " ".join(phrase)
                    for phrase in self.longer.get(word, ())
                    if tuple(row[place : place + len(phrase)]) == phrase
                )
        return found


def term_matrix(texts: Sequence[str], phrases: Sequence[Sequence[str]] = (), least: int = 2) -> Terms:
    """Return the terms of `texts`.

    Args:
        texts: any texts.
        phrases: sequences of stems that are terms whatever they are, function words and rare ones included.
        least: in how many texts another term must stand.
    """
    import numpy as np
    from scipy import sparse

    analyse = _Analyser(phrases)
    kept = {" ".join(phrase) for phrase in phrases}
    seen: dict[str, int] = {}
    columns: list[int] = []
    bounds = [0]
    for text in texts:
        columns.extend(seen.setdefault(term, len(seen)) for term in analyse(text))
        bounds.append(len(columns))
    counts = sparse.csr_matrix(
        (np.ones(len(columns)), np.asarray(columns, dtype=np.int32), np.asarray(bounds)), shape=(len(texts), len(seen))
    )
    counts.sum_duplicates()
    frequency = np.bincount(counts.indices, minlength=len(seen))
    names = sorted(term for term, column in seen.items() if frequency[column] >= least or term in kept)
    chosen = np.asarray([seen[name] for name in names], dtype=np.int64)
    counts = counts[:, chosen]
    counts.sort_indices()
    idf = np.log((1 + len(texts)) / (1 + frequency[chosen])) + 1
    weights = counts.copy()
    weights.data = 1 + np.log(weights.data)
    weights = weights.multiply(idf).tocsr()
    length = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1))).ravel()
    weights = sparse.diags(1 / np.where(length > 0, length, 1)) @ weights
    return Terms(names, {name: column for column, name in enumerate(names)}, counts, weights.tocsr(), idf)


def latent(weights: Any, size: int) -> tuple[Any, Any]:
    """Return the texts in the latent space of their terms, and its axes (truncated SVD, Deerwester et al. 1990).

    Args:
        weights: texts by terms.
        size: how many axes at most; fewer where the texts do not give them.

    Returns:
        texts by axes, and axes by terms; always the same for the same weights.
    """
    from sklearn.decomposition import TruncatedSVD

    size = max(1, min(size, min(weights.shape) - 1))
    model = TruncatedSVD(size, random_state=0)
    with one_thread():
        return model.fit_transform(weights), model.components_


def one_thread() -> AbstractContextManager[object]:
    """Return a context in which numbers are added up in one order, however many cores there are."""
    limits: AbstractContextManager[object] = import_module("threadpoolctl").threadpool_limits(1)
    return limits


def unit(rows: Any) -> Any:
    """Return rows of length 1; a row of noughts stays one."""
    import numpy as np

    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(length > 0, length, 1)


def written_forms(texts: Sequence[str], names: set[str]) -> dict[str, str]:
    """Return for each stem the form in which the texts write it most often, in small letters unless a name."""
    raw: Counter[str] = Counter()
    for text in texts:
        raw.update(_WORD.findall(text))
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found, count in raw.items():
        word = found.removesuffix("'s").removesuffix("’s")
        if (name := stem(word)) in names:
            counts[name][word] += count
    written: dict[str, str] = {}
    for name in names:
        merged: Counter[str] = Counter()
        for word, count in counts[name].items():
            merged[word.lower()] += count
        best = min(merged, key=lambda form: (-merged[form], form), default=name)
        cased = {word: count for word, count in counts[name].items() if word.lower() == best}
        written[name] = best if best in cased or not cased else min(cased, key=lambda form: (-cased[form], form))
    return written


def factors(weights: Any, size: int) -> tuple[Any, Any]:
    """Return how far each text belongs to each of `size` parts, and the terms of each part, none below nought.

    Non-negative matrix factorisation (Lee and Seung 1999) from a start that is always the same.
    """
    import warnings

    from sklearn.decomposition import NMF
    from sklearn.exceptions import ConvergenceWarning

    size = max(1, min(size, min(weights.shape)))
    with warnings.catch_warnings(), one_thread():
        warnings.simplefilter("ignore", ConvergenceWarning)  # near enough for proposals
        warnings.simplefilter("ignore", RuntimeWarning)  # what is left of a perfect fit may fall below nought by a hair
        model = NMF(size, init="nndsvda", max_iter=200, random_state=0)
        return model.fit_transform(weights), model.components_
