"""Proposals for the taxonomy, each with the sentences that speak for it; the researcher decides.

Two kinds: phrases that go with a theme that exists (they stand in its sentences much more often than elsewhere:
Dunning's log-likelihood, 1993), and new themes (groups of words of the sentences that no theme covers: non-negative
matrix factorisation, Lee and Seung 1999).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log

from dateline.corpus.model import Article
from dateline.text import Span
from dateline.themes.emergent import (
    EMPTY,
    FEWEST_ARTICLES,
    FEWEST_IN_MANY,
    MANY,
    Key,
    Place,
    Survey,
    as_written,
    but_for_names,
    emergent_phrases,
    is_name,
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
    phrases = _for_themes(articles, taxonomy, surveyed, limit, frozenset(name.casefold() for name in names))
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
    return Suggestions(tuple(phrases), emergent, tuple(_new_themes(articles, surveyed)))


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
    articles: Sequence[Article], taxonomy: Taxonomy, surveyed: Survey, limit: int, names: Collection[str]
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


def _new_themes(articles: Sequence[Article], surveyed: Survey) -> list[ThemeProposal]:
    """Return groups of words that go together in the sentences which no theme covers, the widest first.

    Names make no theme, nor do words of quoting and of notices; a sentence that several articles repeat is read once.
    """
    seen: set[str] = set()
    open_sentences: list[list[Span]] = []
    for article, hits in zip(articles, surveyed.hits, strict=True):
        covered = {(hit.sentence_start, hit.sentence_end) for hit in hits}
        fresh = [span for span in counted_sentences(article) if but_for_names(span.of(article.text)) not in seen]
        seen.update(but_for_names(span.of(article.text)) for span in fresh)
        open_sentences.append([span for span in fresh if span not in covered])
    texts = [
        "\n".join(span.of(article.text) for span in spans)
        for article, spans in zip(articles, open_sentences, strict=True)
    ]
    size = min(_MOST_THEMES, sum(1 for text in texts if text) // _ARTICLES_A_THEME)
    terms = term_matrix(texts)
    written = written_forms(texts, set(terms.names))
    plain = [
        column for column, name in enumerate(terms.names)
        if len(name) >= _SHORTEST and name not in EMPTY and written[name].isalpha() and written[name].islower()
    ]  # fmt: skip
    if size < 1 or min(len(plain), len(texts)) < 2:
        return []
    names = [terms.names[column] for column in plain]
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
        if len(speakers) < _FEWEST_ARTICLES or not telling:
            continue
        examples = _examples(articles, (_plainest(articles[n], n, open_sentences[n], telling) for n in speakers))
        words = tuple(written[name] for name in telling)
        proposals.append(ThemeProposal(", ".join(words[:3]), words, len(speakers), examples))
    return sorted(proposals, key=lambda proposal: (-proposal.articles, proposal.name))


def _plainest(article: Article, number: int, spans: Sequence[Span], telling: Collection[str]) -> Place:
    """Return the sentence with the most different words of a theme, and the first of them."""
    found = {
        span: [(stem(word), at) for word, at in word_spans(article.text, span) if stem(word) in telling]
        for span in spans
    }
    best = max(spans, key=lambda span: len({name for name, _ in found[span]}))
    return Place(number, found[best][0][1] if found[best] else best, best)
