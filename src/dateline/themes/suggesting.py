"""Proposals for the taxonomy, each with the sentences that speak for it; the researcher decides.

Two kinds: phrases that go with a theme that exists (they stand in its sentences much more often than elsewhere:
Dunning's log-likelihood, 1993), and new themes (groups of words of the sentences that no theme covers: non-negative
matrix factorisation, Lee and Seung 1999).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Any

from dateline.corpus.model import Article
from dateline.text import Span
from dateline.themes.emergent import (
    EMPTY,
    FEWEST_ARTICLES,
    FEWEST_IN_MANY,
    MANY,
    MOST_OF,
    NO_NOUN,
    Key,
    Names,
    Place,
    Survey,
    as_written,
    emergent_phrases,
    is_name,
    known_names,
    longer_phrases,
    survey,
)
from dateline.themes.model import Taxonomy
from dateline.themes.tagging import counted_sentences
from dateline.themes.terms import factors, stem, term_matrix, word_spans, written_forms

_EXAMPLES = 3
_FEWEST_SENTENCES = 3  # of a theme, with the phrase
_WITHIN = 0.4  # so much of a phrase's sentences are the theme's
_SUREST = 10.83  # the log-likelihood ratio that chance exceeds once in a thousand times;
_CHANCE = 0.05  # and where many phrases are weighed, one that it exceeds for any of them so often
_WORDS_A_THEME = 10
_SHORTEST = 3  # letters of such a word
_MOST_THEMES = 8
_ARTICLES_A_THEME = 6  # for each new theme that is looked for
_FEWEST_ARTICLES = 3  # that speak of a new theme
_WORDS_TO_AGREE = 6  # the first words of a new theme stand in the same articles ...
_COHERENT = 0.1  # ... by so much more than chance (0 by chance, 1 always)
_MOSTLY = 0.5  # of the articles with a phrase that names a new theme speak of it
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\w\.(?:com|org|net|info|gov)\b)\S*")

Sentence = tuple[int, Span]  # the number of the article, and where


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of an article, with the words in it that speak for a proposal."""

    article_id: str
    sentence: Span
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class PhraseProposal:
    """A phrase for a theme that exists (`theme`), or one that no theme covers (`theme` is None).

    `score` orders the proposals of one kind; `sentences` and `articles` say in how many the phrase stands.
    """

    phrase: str
    theme: str | None
    score: float
    sentences: int
    articles: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ThemeProposal:
    """A new theme: a name to start with, its most telling words, how many articles speak of it, and examples."""

    name: str
    phrases: tuple[str, ...]
    articles: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What `suggest` proposes: phrases for each theme, phrases of no theme, and new themes, best first in each."""

    phrases: tuple[PhraseProposal, ...]
    emergent: tuple[PhraseProposal, ...]
    themes: tuple[ThemeProposal, ...]


def suggest(
    articles: Sequence[Article], taxonomy: Taxonomy, *, limit: int = 8, names: Collection[str] = ()
) -> Suggestions:
    """Return proposals for the taxonomy.

    Args:
        articles: the corpus; copies of one story should be given once.
        taxonomy: the themes that exist.
        limit: how many phrases for each theme at most; of no theme three times as many.
        names: names of people, organisations and places, which are no phrases of themes.
    """
    surveyed = survey(articles, taxonomy)
    known = known_names(articles, names, surveyed.small)
    phrases = _for_themes(articles, taxonomy, surveyed, limit, known)
    emergent = tuple(
        PhraseProposal(
            found.phrase,
            None,
            found.score,
            len({(place.article, place.sentence) for place in found.places}),
            found.articles,
            _examples(articles, found.places),
        )
        for found in emergent_phrases(articles, taxonomy, limit=3 * limit, names=names, surveyed=surveyed)
    )
    return Suggestions(tuple(phrases), emergent, tuple(_new_themes(articles, surveyed, known)))


def _examples(articles: Sequence[Article], places: Iterable[Place]) -> tuple[Example, ...]:
    """Return a few places, of as many articles as there are."""
    by_article: defaultdict[int, dict[Span, Place]] = defaultdict(dict)
    for place in places:
        by_article[place.article].setdefault(place.sentence, place)
    rows = [list(row.values()) for row in by_article.values()]
    turns = [row[turn] for turn in range(_EXAMPLES) for row in rows if turn < len(row)]
    return tuple(
        Example(articles[place.article].id, place.sentence, place.span, place.sentence.of(articles[place.article].text))
        for place in turns[:_EXAMPLES]
    )


def _log_likelihood(k1: int, n1: int, k2: int, n2: int) -> float:
    """Return Dunning's G² of `k1` in `n1` against `k2` in `n2`; below nought where the first share is the smaller."""

    def bits(*counts: int) -> float:
        return sum(count * log(count / sum(counts)) for count in counts if count > 0)

    gain = 2 * (bits(k1, n1 - k1) + bits(k2, n2 - k2) - bits(k1 + k2, n1 + n2 - k1 - k2))
    return gain if k1 * n2 >= k2 * n1 else -gain


def _for_themes(
    articles: Sequence[Article], taxonomy: Taxonomy, surveyed: Survey, limit: int, names: Names
) -> list[PhraseProposal]:
    """Return for each theme the phrases that stand in its sentences and seldom elsewhere."""
    from scipy.stats import chi2

    of_theme: defaultdict[str, set[Sentence]] = defaultdict(set)
    hits: defaultdict[int, list[Span]] = defaultdict(list)
    for number, found_in_article in enumerate(surveyed.hits):
        for hit in found_in_article:
            of_theme[hit.theme].add((number, Span(hit.sentence_start, hit.sentence_end)))
            hits[number].append(Span(hit.start, hit.end))
    total = sum(len(counted_sentences(article)) for article in articles)
    fewest = FEWEST_ARTICLES if len(articles) <= MANY else FEWEST_IN_MANY
    free = {
        key: found
        for key, found in surveyed.places.items()
        if len({place.article for place in found}) >= fewest
        and not is_name(articles, found, names)
        and not any(place.span.overlaps(hit) for place in found for hit in hits[place.article])
    }
    longer = longer_phrases(free)
    free = {key: found for key, found in free.items() if max(longer[key], default=0) < MOST_OF * len(found)}
    standing = {key: {(place.article, place.sentence) for place in found} for key, found in free.items()}
    # So many phrases are weighed that chance alone would carry some over a fixed bar (Bonferroni).
    surest = max(_SUREST, float(chi2.isf(_CHANCE / max(1, len(free)), 1)))
    proposals: list[PhraseProposal] = []
    for theme in taxonomy.themes:
        inside = of_theme[theme.name]
        scored: list[tuple[float, Key]] = []
        for key, sentences in standing.items():
            within = len(sentences & inside)
            if len({number for number, _ in sentences & inside}) < fewest:
                continue
            if within >= max(_FEWEST_SENTENCES, _WITHIN * len(sentences)):
                score = _log_likelihood(within, len(inside), len(sentences) - within, total - len(inside))
                scored.append((score, key))
        kept: list[Key] = []
        for score, key in sorted(scored, key=lambda entry: (-entry[0], -len(entry[1]), entry[1])):
            if score < surest or len(kept) == limit:
                break
            if any(set(key) <= set(other) or set(other) <= set(key) for other in kept):
                continue
            kept.append(key)
            proposals.append(
                PhraseProposal(
                    as_written(articles, free[key]),
                    theme.name,
                    score,
                    len(standing[key]),
                    len({number for number, _ in standing[key]}),
                    _examples(articles, (place for place in free[key] if (place.article, place.sentence) in inside)),
                )
            )
    return proposals


def _new_themes(articles: Sequence[Article], surveyed: Survey, known: Names) -> list[ThemeProposal]:
    """Return groups of words that go together in the sentences which no theme covers, the widest first.

    Names make no theme, nor do verbs, adjectives, addresses and words of quoting; sentences that repeat earlier
    articles are not read. Words that stand in the same articles hardly more often than by chance are no theme.
    """
    open_sentences: list[list[Span]] = []
    for hits, fresh in zip(surveyed.hits, surveyed.fresh, strict=True):
        covered = {(hit.sentence_start, hit.sentence_end) for hit in hits}
        open_sentences.append([span for span in fresh if span not in covered])
    texts = [
        _ADDRESS.sub(" ", "\n".join(span.of(article.text) for span in spans))
        for article, spans in zip(articles, open_sentences, strict=True)
    ]
    size = min(_MOST_THEMES, sum(1 for text in texts if text) // _ARTICLES_A_THEME)
    terms = term_matrix(texts)
    written = written_forms(texts, set(terms.names))
    plain = [
        column for column, name in enumerate(terms.names)
        if len(name) >= _SHORTEST and name not in EMPTY and written[name].isalpha() and written[name].islower()
        and name not in surveyed.verbs and not NO_NOUN.search(written[name])
        and written[name] not in known.whole
    ]  # fmt: skip
    if size < 1 or min(len(plain), len(texts)) < 2:
        return []
    names = [terms.names[column] for column in plain]
    present = (terms.counts[:, plain] > 0).astype(float).tocsc()
    memberships, loads = factors(terms.weights[:, plain], size)
    proposals: list[ThemeProposal] = []
    for theme in range(len(loads)):
        order = [int(column) for column in (-loads[theme]).argsort(kind="stable")[:_WORDS_A_THEME]]
        telling = [names[column] for column in order if loads[theme][column] > 0]
        speakers = [
            int(number)
            for number in (-memberships[:, theme]).argsort(kind="stable")
            if memberships[number, theme] > 0 and memberships[number].argmax() == theme
        ]
        if len(speakers) < _FEWEST_ARTICLES or _coherence(present, order[:_WORDS_TO_AGREE]) < _COHERENT:
            continue
        examples = _examples(articles, (_plainest(articles[n], n, open_sentences[n], telling) for n in speakers))
        words = tuple(written[name] for name in telling)
        name = _theme_name(articles, surveyed, known, telling, speakers) or ", ".join(words[:3])
        proposals.append(ThemeProposal(name, words, len(speakers), examples))
    return sorted(proposals, key=lambda proposal: (-proposal.articles, proposal.name))


def _coherence(present: Any, columns: Sequence[int]) -> float:
    """Return how far words stand in the same texts (mean normalised mutual information of pairs: Bouma 2009)."""
    import numpy as np

    texts = present.shape[0]
    chosen = present[:, columns]
    both = np.asarray((chosen.T @ chosen).todense())
    found = []
    for one, two in combinations(range(len(columns)), 2):
        if not both[one, two]:
            found.append(-1.0)
        elif both[one, two] < texts:
            chance = both[one, one] * both[two, two] / texts / both[one, two]
            found.append(log(chance) / log(both[one, two] / texts))
    return sum(found) / len(found) if found else -1.0


def _theme_name(
    articles: Sequence[Article], surveyed: Survey, known: Names, telling: Sequence[str], speakers: Sequence[int]
) -> str:
    """Return the phrase with one of a theme's most telling words that most of its articles and few others have."""
    first, of_theme = set(telling[:_WORDS_TO_AGREE]), set(speakers)
    best, name = 0.0, ""
    for key, places in sorted(surveyed.places.items()):
        if not first.intersection(key):
            continue
        holders = {place.article for place in places}
        inside = len(holders & of_theme)
        if inside < _FEWEST_ARTICLES or inside < _MOSTLY * len(holders) or is_name(articles, places, known):
            continue
        score = inside * len(first.intersection(key))
        if score > best:
            best, name = score, as_written(articles, places)
    return name


def _plainest(article: Article, number: int, spans: Sequence[Span], telling: Collection[str]) -> Place:
    """Return the sentence with the most different words of a theme, and the first of them."""
    found = {
        span: [(stem(word), at) for word, at in word_spans(article.text, span) if stem(word) in telling]
        for span in spans
    }
    best = max(spans, key=lambda span: len({name for name, _ in found[span]}))
    return Place(number, found[best][0][1] if found[best] else best, best)
