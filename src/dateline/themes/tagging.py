"""Tagging an article with the themes of a taxonomy: every hit is a phrase that stands in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from dateline.corpus.model import Article
from dateline.text import Span, sentences
from dateline.themes.matching import Match, PhraseMatcher, longest
from dateline.themes.model import Taxonomy, ThemeHit

_ENOUGH = 1 - 1e-9  # the weights of the phrases of a theme that is there; a sum of tenths may fall short of 1 by a hair


class _Mark(NamedTuple):
    """What a match tells: the theme's place in the taxonomy, the phrase, and its weight (None: it forbids a hit)."""

    theme: int
    phrase: str
    weight: float | None


def _matcher(taxonomy: Taxonomy) -> PhraseMatcher[_Mark]:
    """Return the matcher of a taxonomy, known by the object itself: to hash its phrases costs as much as a text."""
    known = _latest.get(id(taxonomy))
    if known is None or known[0] is not taxonomy:
        _latest.clear()
        known = _latest[id(taxonomy)] = (taxonomy, _built(taxonomy))
    return known[1]


_latest: dict[int, tuple[Taxonomy, PhraseMatcher[_Mark]]] = {}


@lru_cache(maxsize=16)
def _built(taxonomy: Taxonomy) -> PhraseMatcher[_Mark]:
    marked = [
        (phrase, _Mark(place, phrase, weight))
        for place, theme in enumerate(taxonomy.themes)
        for phrase, weight in (*theme.phrases, *((phrase, None) for phrase in theme.negative))
    ]
    return PhraseMatcher(marked)


def _counted_parts(article: Article) -> tuple[Span, ...]:
    """Return the title, where it stands in the text, and the body; the whole text where there is no body."""
    body = article.body if article.body.end > article.body.start else Span(0, len(article.text))
    titles = (
        Span(evidence.start, evidence.end)
        for name, evidence in article.heads
        if name == "title" and evidence.start is not None and evidence.end is not None
    )
    return (*titles, body)


def counted_sentences(article: Article) -> tuple[Span, ...]:
    """Return the sentences that themes are looked for in and shares are counted over: the title's and the body's.

    Head matter and credits tell nothing of what an article is about. An article without a body has all its sentences
    counted.
    """
    parts = _counted_parts(article)
    return tuple(span for span in sentences(article.text) if any(part.overlaps(span) for part in parts))


def tag(article: Article, taxonomy: Taxonomy, *, semantic: bool = False) -> list[ThemeHit]:
    """Return the hits of the taxonomy's themes in an article, by place and then in the taxonomy's order.

    Within a theme the longest match wins, and one that overlaps a longer (or as long) negative phrase is dropped; hits
    of several themes may share a sentence or even words. A phrase lies within one sentence. Phrases lighter than 1
    count only where the weights of the theme's different phrases in the article add up to 1.

    Args:
        article: the article; only its title and body are looked at (see `counted_sentences`).
        taxonomy: the themes.
        semantic: whether sentences that no phrase of a theme stands in are looked through for words that mean much the
            same; such hits are marked by their `similarity`.

    Raises:
        DatelineError: `semantic` without the extra `dateline[semantic]`.
    """
    spans = counted_sentences(article)
    if not spans or not taxonomy.themes:
        return []
    starts = [span.start for span in spans]
    parts = _counted_parts(article)
    by_theme: defaultdict[int, list[Match[_Mark]]] = defaultdict(list)
    for match in _matcher(taxonomy).find(article.text):
        if any(part.contains((match.start, match.end)) for part in parts):
            by_theme[match.mark.theme].append(match)
    hits: list[tuple[int, int, ThemeHit]] = []
    for place, matches in by_theme.items():
        # Of two matches of the same words the negative one stands first and wins.
        matches.sort(key=lambda match: match.mark.weight is not None)
        kept: list[tuple[Match[_Mark], float, Span]] = []
        for match in longest(matches):
            sentence = spans[max(0, bisect_right(starts, match.start) - 1)]
            if match.mark.weight is not None and sentence.contains((match.start, match.end)):
                kept.append((match, match.mark.weight, sentence))
        if sum({match.mark.phrase: weight for match, weight, _ in kept}.values()) < _ENOUGH:
            continue
        for match, weight, sentence in kept:
            hit = ThemeHit(
                match.start,
                match.end,
                article.text[match.start : match.end],
                taxonomy.themes[place].name,
                match.mark.phrase,
                sentence.start,
                sentence.end,
                weight,
            )
            hits.append((match.start, place, hit))
    if semantic:
        from dateline.themes.meaning import meant

        taken = {place: [(match.start, match.end) for match in matches] for place, matches in by_theme.items()}
        hits += [(hit.start, place, hit) for place, hit in meant(article, taxonomy, spans, taken)]
    return [hit for _, _, hit in sorted(hits, key=lambda entry: (entry[0], entry[1], entry[2].end))]
