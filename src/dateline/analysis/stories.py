"""What an article is about as a whole: which articles tell the same story, and which country a bare phrase means.

Two counts of the dead are one measure only where their articles tell of one event. An article is a vector of its terms
by TF-IDF (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988), names counting double;
two articles tell the same story where the cosine of their vectors is high.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from math import log, sqrt
from typing import Any

from dateline.analysis.lexicon import HERE_WORDS, LIGHT
from dateline.analysis.phrases import nations_in, stem
from dateline.text import Span, around, sentences

_TERM = re.compile(r"[^\W\d_][\w’'-]+")
_KEPT = 60  # terms of an article that are compared: its heaviest
_OPENING = 700  # characters in which news says what it is about
_NAME_WEIGHT = 2.0


class Story:
    """An article of the ledger with what its figures take from it: words, countries, sentences."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        self.id: str = row["id"]
        self.text: str = row["text"]
        self.body = Span(int(row["start"]), int(row["end"]))
        self.title: str = row["title"] or ""
        self.earliest: date | None = row["earliest"]
        self.latest: date | None = row["latest"]
        self.origin: str = row["origin"] or row["id"]
        self.place: str = row.get("place") or ""

    @property
    def dated(self) -> bool:
        """Tell whether the day of publication is known."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def day(self) -> date | None:
        """Return the day by which the article stands in order: the last possible one, else the first."""
        return self.latest or self.earliest

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(re.findall(r"(?<![\w’'-])[a-z][\w’'-]*", self.text))

    def is_common(self, word: str) -> bool:
        """Tell whether the article also writes a word in small letters."""
        return word in self._small

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the article's sentences."""
        return sentences(self.text)

    def sentence(self, start: int, end: int) -> Span:
        """Return the sentence that holds `start` to `end`."""
        return around(self.sentences, start, end)

    @cached_property
    def nations(self) -> list[tuple[int, str]]:
        """Return the countries named, by offset."""
        return nations_in(self.text)

    def nations_between(self, start: int, end: int) -> list[str]:
        """Return the countries named from `start` to `end`, in order."""
        first = bisect_left(self.nations, (start, ""))
        last = bisect_left(self.nations, (end, ""))
        return [code for _, code in self.nations[first:last]]

    def nation_before(self, position: int) -> str | None:
        """Return the country named last before `position`."""
        index = bisect_left(self.nations, (position, ""))
        return self.nations[index - 1][1] if index else None

    @cached_property
    def setting(self) -> frozenset[str]:
        """Return the countries of the title and the opening: where an unplaced figure of the article may belong."""
        opening = self.nations_between(0, self.body.start + _OPENING)
        return frozenset([*(code for _, code in nations_in(self.title)), *opening])

    @cached_property
    def terms(self) -> Counter[str]:
        """Return the article's terms with their counts; names, and the title's words, count more."""
        counts: Counter[str] = Counter()
        for match in _TERM.finditer(self.text, self.body.start, self.body.end):
            _count(counts, match[0], 1.0)
        for match in _TERM.finditer(self.title):
            _count(counts, match[0], 2.0)
        return counts


def _count(counts: Counter[str], word: str, weight: float) -> None:
    lowered = re.sub(r"['’]s$", "", word).lower()
    if len(lowered) < 3 or lowered in LIGHT or lowered in HERE_WORDS:
        return
    counts[stem(lowered)] += weight * (_NAME_WEIGHT if word[0].isupper() else 1.0)  # type: ignore[assignment]


class Stories:
    """The articles of a ledger with how alike they are."""

    def __init__(self, articles: Mapping[str, Story]) -> None:
        self.articles = articles
        self._alike: dict[tuple[str, str], float] = {}

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        spread: Counter[str] = Counter()
        for story in self.articles.values():
            spread.update(story.terms.keys())
        count = len(self.articles)
        vectors: dict[str, dict[str, float]] = {}
        for name, story in self.articles.items():
            weights = {
                term: (1 + log(number)) * (log((1 + count) / (1 + spread[term])) + 0.1)
                for term, number in story.terms.items()
                if number > 0
            }
            heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
            norm = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
            vectors[name] = {term: weight / norm for term, weight in heaviest}
        return vectors

    def heaviest(self, article: str, count: int) -> list[str]:
        """Return an article's most telling terms, heaviest first."""
        return list(self._vectors[article])[:count]

    def alike(self, first: str, second: str) -> float:
        """Return how alike two articles are, 0 to 1; 1 for one article."""
        if first == second:
            return 1.0
        key = (first, second) if first < second else (second, first)
        if key not in self._alike:
            one, other = self._vectors[key[0]], self._vectors[key[1]]
            if len(other) < len(one):
                one, other = other, one
            self._alike[key] = sum(weight * other[term] for term, weight in one.items() if term in other)
        return self._alike[key]
