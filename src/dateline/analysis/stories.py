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
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log, sqrt
from typing import Any

from dateline.analysis.lexicon import HERE_WORDS, LIGHT
from dateline.analysis.phrases import WORLD, nations_in, stem
from dateline.dates.days import MONTHS, WEEKDAYS
from dateline.text import Span, around, sentences

_WORLDWIDE = re.compile(
    r"\b(?:world-?wide|globally|around the (?:world|globe)|across the (?:world|globe)|in the world)\b", re.IGNORECASE
)
_IN = re.compile(r"\b(?:in|into|to|within|across)\s+(?:the\s+)?\Z")
_NAME_AND = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:and|&)\s+(?:the\s+)?")
_INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")
_CALENDAR = frozenset([*WEEKDAYS, *MONTHS])
_TERM = re.compile(r"[^\W\d_][\w’'-]+")
SAME_STORY = 0.25  # cosine from which two articles tell the same story
_TELLING = 4  # terms of an article that name its event; half of them must be in the other article too
_BACKGROUND = 20  # articles on other things that a small corpus is taken to stand among
_KEPT = 60  # terms of an article that are compared: its heaviest
_OPENING = 700  # characters in which news says what it is about
_NAME_WEIGHT = 2.0
_TITLE_WEIGHT = 2


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
    def _words(self) -> Counter[str]:
        return Counter(_TERM.findall(self.text, self.body.start, self.body.end))

    def is_common(self, word: str) -> bool:
        """Tell whether the article also writes a word in small letters."""
        return word in self._words

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

    def scope(self, start: int, end: int, taken: frozenset[str], outcome: bool) -> frozenset[str]:
        """Return the one country (or the world) of the clause that holds `start` to `end`, else of its sentence.

        `taken` are the countries that other figures of the sentence are of. Where several are named none is returned.
        The `outcome` of an event (deaths, cases) whose sentence names none is where the title says.
        """
        sentence, clause = self._clause(start, end)
        for span in (Span(end, clause.end), clause, sentence):
            found = set(self.nations_between(*span))
            if _WORLDWIDE.search(self.text, *span):
                found.add(WORLD)
            if span[0] < end:
                found -= taken
            if len(found) == 1:
                return frozenset(found)
            if found:
                return frozenset()
        named = self.setting if outcome else frozenset[str]()
        return named if len(named) == 1 else frozenset()

    def place_after(self, start: int, end: int) -> frozenset[str]:
        """Return the country that the clause after `start` to `end` says it is in, none where it names several."""
        rest = Span(end, self._clause(start, end)[1].end)
        found = self.nations_between(*rest)
        if len(found) != 1:
            return frozenset()
        at = self.nations[bisect_left(self.nations, (rest.start, ""))][0]
        return frozenset(found) if _IN.search(self.text, rest.start, at) else frozenset()

    def coordinated(self, start: int, end: int, codes: frozenset[str]) -> frozenset[str]:
        """Return the countries that the clause of a figure joins by `and` to those of `codes` that it names once."""
        clause = self._clause(start, end)[1]
        first = bisect_left(self.nations, (clause.start, ""))
        last = bisect_left(self.nations, (clause.end, ""))
        named = self.nations[first:last]
        counts = Counter(code for _, code in named)
        found: set[str] = set()
        for (at, code), (then, other) in pairwise(named):
            if _NAME_AND.fullmatch(self.text, at, then):
                found |= {other} if code in codes and counts[code] == 1 else set()
                found |= {code} if other in codes and counts[other] == 1 else set()
        return frozenset(found - codes)

    def clause_before(self, start: int, end: int) -> str:
        """Return the words of a figure's clause that stand before it."""
        return self.text[self._clause(start, end)[1].start : start]

    def _clause(self, start: int, end: int) -> tuple[Span, Span]:
        """Return the sentence that holds `start` to `end`, and its clause between commas and the like."""
        sentence = self.sentence(start, end)
        left = max((self.text.rfind(mark, sentence.start, start) for mark in ",;:—"), default=-1)
        rights = [at for mark in (", ", ";", ":", "—") if (at := self.text.find(mark, end, sentence.end)) >= 0]
        return sentence, Span(max(sentence.start, left), min(rights, default=sentence.end))

    def nation_before(self, position: int) -> str | None:
        """Return the country named last before `position`."""
        index = bisect_left(self.nations, (position, ""))
        return self.nations[index - 1][1] if index else None

    @cached_property
    def setting(self) -> frozenset[str]:
        """Return the countries of the title, else of the opening: where an unplaced figure of the article belongs."""
        title = {code for _, code in nations_in(self.title)} | ({WORLD} if _WORLDWIDE.search(self.title) else set())
        return frozenset(title or self.nations_between(self.body.start, self.body.start + _OPENING))

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the terms that the body writes with a capital within a sentence, never without; no days, no months."""
        words = self._words
        inner = set(_INNER_CAPITAL.findall(self.text, self.body.start, self.body.end))
        capitals = {word for word in inner if word.lower() not in words and word.lower() not in _CALENDAR}
        return frozenset({_term(word)[0] for word in capitals} - {""})

    @cached_property
    def terms(self) -> dict[str, float]:
        """Return the article's terms with their weighted counts; names, and the title's words, count more."""
        words = self._words.copy()
        for word in _TERM.findall(self.title):
            words[word] += _TITLE_WEIGHT
        counts: dict[str, float] = {}
        for word, number in words.items():
            term, weight = _term(word)
            if term:
                counts[term] = counts.get(term, 0.0) + weight * number
        return counts


@lru_cache(maxsize=1 << 18)
def _term(word: str) -> tuple[str, float]:
    """Return the term that a word counts for, empty for none, and its weight."""
    lowered = re.sub(r"['’]s$", "", word).lower()
    if len(lowered) < 3 or lowered in LIGHT or lowered in HERE_WORDS:
        return "", 0.0
    return stem(lowered), _NAME_WEIGHT if word[0].isupper() else 1.0


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
                term: (1 + log(number)) * log((1 + _BACKGROUND + count) / (1 + spread[term]))
                for term, number in story.terms.items()
                if number > 0
            }
            heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
            norm = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
            vectors[name] = {term: weight / norm for term, weight in heaviest}
        return vectors

    def heaviest(self, article: str, count: int) -> list[str]:
        """Return an article's most telling terms, heaviest first; an empty one for an article without any."""
        return list(self._vectors[article])[:count] or [""]

    def one_event(self, first: str, second: str) -> bool:
        """Tell whether two articles tell of one event: alike, and each with the most telling terms of the other."""
        if first == second:
            return True
        if self.alike(first, second) < SAME_STORY:
            return False
        one, other = self.articles[first].terms, self.articles[second].terms
        for name, terms in ((first, other), (second, one)):
            telling = self.telling(name)
            if telling and telling[0] not in terms:
                return False
            if sum(term in terms for term in telling) * 2 < len(telling):
                return False
        return True

    def telling(self, article: str) -> list[str]:
        """Return the names that tell an article's event, heaviest first; other terms where it has no names."""
        names = self.articles[article].names
        heaviest = list(self._vectors[article])
        return [term for term in heaviest if term in names][:_TELLING] or heaviest[:_TELLING]

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
