"""What an article is about as a whole: which articles tell the same story, and which country a bare phrase means.

Two counts of the dead are one measure only where their articles tell of one event. An article is a vector of its terms
by TF-IDF (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988), names counting double;
two articles tell the same story where the cosine of their vectors is high.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log, sqrt
from typing import Any

from dateline.analysis.lexicon import DISEASES, EMPTY, HERE_WORDS, LIGHT
from dateline.analysis.nations import WORLD, nation_of, nations_in
from dateline.analysis.phrases import content_words, name_root, stem
from dateline.dates.days import MONTHS, WEEKDAYS
from dateline.text import Span, around, sentences

_WORLDWIDE = re.compile(
    r"\b(?:world-?wide|globally|around the (?:world|globe)|across the (?:world|globe)|in the world)\b", re.IGNORECASE
)
_IN = re.compile(r"\b(?:in|into|to|within|across)\s+(?:the\s+)?\Z")
_NAME_AND = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:and|&)\s+(?:the\s+)?")
_INNER_CAPITAL = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[\w’'-]+")  # a capital first: looked for fastest
_CALENDAR = frozenset([*WEEKDAYS, *MONTHS, "sept", *(month[:3] for month in MONTHS)])
_POSSESSIVE = re.compile(r"['’]s?\Z")
_TERM = re.compile(r"[^\W\d_][\w’'-]+")
SAME_STORY = 0.25  # cosine from which two articles tell the same story
SAME_EVENT = 0.15  # cosine that two articles on one event have at least
VERY_ALIKE = 0.35  # cosine from which two articles follow one story without an event that both tell of
SAME_MATTER = 0.2  # cosine that two articles on one subject have at least
RELATED = 0.1  # cosine that two articles on one story have that are brought together by a third one
SHARED_NAMES = 0.3  # share of the names of a lead, by rarity, that stand in the other's
SHARED_LEAD = 0.34  # the same of all words, where a lead has no names
_LEAD_SENTENCES = 2
_MATTER_WORDS = 2  # words, names apart, that the leads of two articles on one subject share at least
_BACKGROUND = 20  # articles on other things that a small corpus is taken to stand among
_TELLING_TERMS = 12  # terms of an article by which others on its story are looked up
_LINKED_DAYS = 120  # days that an article which brings two others together is from either at most
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
        self.owners: set[str] = set()  # words of the names whose shares are set against one another
        self._sentence_of: dict[tuple[int, int], Span] = {}
        self._clause_of: dict[tuple[int, int], tuple[Span, Span]] = {}

    @property
    def dated(self) -> bool:
        """Tell whether the day of publication is known."""
        return self.earliest is not None and self.earliest == self.latest

    @cached_property
    def day(self) -> date | None:
        """Return the day by which the article stands in order: the last possible one, else the first."""
        return self.latest or self.earliest

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_TERM.findall(self.text, self.body.start, self.body.end))

    def is_common(self, word: str) -> bool:
        """Tell whether the article also writes a word in small letters."""
        return word in self._words

    def opens_with_common(self, word: str) -> bool:
        """Tell whether a capital word at the head of a phrase is no name: nowhere in the article is it one."""
        return word.lower() in self._words or (
            word in self._words and word not in self._capitals and word.lower() not in self.capitals
        )

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the article's sentences."""
        return sentences(self.text)

    def sentence(self, start: int, end: int) -> Span:
        """Return the sentence that holds `start` to `end`."""
        found = self._sentence_of.get((start, end))
        if found is None:
            found = self._sentence_of[start, end] = around(self.sentences, start, end)
        return found

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
        sentence, clause = self.clause(start, end)
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
        rest = Span(end, self.clause(start, end)[1].end)
        found = self.nations_between(*rest)
        if len(found) != 1:
            return frozenset()
        at = self.nations[bisect_left(self.nations, (rest.start, ""))][0]
        return frozenset(found) if _IN.search(self.text, rest.start, at) else frozenset()

    def coordinated(self, start: int, end: int, codes: frozenset[str]) -> frozenset[str]:
        """Return the countries that the clause of a figure joins by `and` to those of `codes` that it names once."""
        clause = self.clause(start, end)[1]
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
        return self.text[self.clause(start, end)[1].start : start]

    def clause(self, start: int, end: int) -> tuple[Span, Span]:
        """Return the sentence that holds `start` to `end`, and its clause between commas and the like."""
        found = self._clause_of.get((start, end))
        if found is None:
            found = self._clause_of[start, end] = self._find_clause(start, end)
        return found

    def _find_clause(self, start: int, end: int) -> tuple[Span, Span]:
        sentence = self.sentence(start, end)
        if sentence.start < self.body.start <= start:  # a dateline says where the reporter sits
            sentence = Span(self.body.start, sentence.end)
        left = max((self.text.rfind(mark, sentence.start, start) for mark in ",;:—"), default=-1)
        rights = [at for mark in (", ", ";", ":", "—") if (at := self.text.find(mark, end, sentence.end)) >= 0]
        return sentence, Span(max(sentence.start, left), min(rights, default=sentence.end))

    def nation_before(self, position: int) -> str | None:
        """Return the country named last before `position`."""
        index = bisect_left(self.nations, (position, ""))
        return self.nations[index - 1][1] if index else None

    @cached_property
    def setting(self) -> frozenset[str]:
        """Return the countries of the title, else of the lead: where an unplaced figure of the article belongs."""
        title = {code for _, code in nations_in(self.title)} | ({WORLD} if _WORLDWIDE.search(self.title) else set())
        if title:
            return frozenset(title)
        for span in self.opening:
            if named := self.nations_between(self.body.start, span.end):
                return frozenset(named)
        named = self.nations_between(self.body.start, self.body.start + _OPENING)
        return frozenset(named) if len(set(named)) == 1 else frozenset()  # those further down may only be compared

    @cached_property
    def opening(self) -> tuple[Span, ...]:
        """Return the first sentences of the body, where news says what it is about."""
        return tuple(span for span in self.sentences if span.end > self.body.start)[:_LEAD_SENTENCES]

    @cached_property
    def opening_end(self) -> int:
        """Return where the opening ends."""
        return max((span.end for span in self.opening), default=self.body.start)

    @cached_property
    def lead(self) -> frozenset[str]:
        """Return the words of title, first sentences and place of writing."""
        found = content_words(self.title) | content_words(self.place)
        for span in self.opening:
            found |= content_words(self.text[max(span.start, self.body.start) : span.end])
        return found

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """Return the words of the title and the text, in small letters."""
        return frozenset(word.lower() for word in self._words) | content_words(self.title)

    @cached_property
    def lead_names(self) -> frozenset[str]:
        """Return the names of the lead, countries apart."""
        return frozenset(w for w in self.lead if w in self.capitals) | content_words(self.place) & self._inner_words

    @cached_property
    def lead_stems(self) -> frozenset[str]:
        """Return the words of the lead, names without their endings too."""
        return self.lead | frozenset(map(stem, self.lead))

    @cached_property
    def lead_roots(self) -> frozenset[str]:
        """Return the words of the lead without the endings that make adjectives of names."""
        return frozenset(map(name_root, self.lead))

    @cached_property
    def title_names(self) -> frozenset[str]:
        """Return the names of the title, countries apart."""
        return content_words(self.title) & self.capitals

    @cached_property
    def _inner_words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self._words) | {self.place.lower()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the terms that the body writes with a capital within a sentence, never without; no days, no months."""
        return frozenset({_term(word)[0] for word in self._capitals} - {""})

    @cached_property
    def _capitals(self) -> frozenset[str]:
        inner = {_POSSESSIVE.sub("", w) for w in _INNER_CAPITAL.findall(self.text, self.body.start, self.body.end)}
        return frozenset(w for w in inner if w.lower() not in self._words and w.lower() not in _CALENDAR)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Return the words of proper names within sentences, in small letters and as written otherwise."""
        return frozenset(form for word in self._capitals for form in (word.lower(), stem(word.lower())))

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
    if len(lowered) < 3 or lowered in LIGHT or lowered in HERE_WORDS or lowered in EMPTY:
        return "", 0.0
    if (code := nation_of(word)) is not None:
        return code, _NAME_WEIGHT
    return stem(lowered), _NAME_WEIGHT if word[0].isupper() else 1.0


class Stories:
    """The articles of a ledger with how alike they are."""

    def __init__(self, articles: Mapping[str, Story]) -> None:
        self.articles = articles
        self._alike: dict[tuple[str, str], float] = {}
        self._events: dict[tuple[str, str], bool] = {}
        self._matters: dict[tuple[str, str], bool] = {}
        self._followers: dict[str, frozenset[str]] = {}

    @cached_property
    def _spread(self) -> Counter[str]:
        spread: Counter[str] = Counter()
        for story in self.articles.values():
            spread.update(story.terms.keys())
        return spread

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        spread = self._spread
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
        """Tell whether two articles tell of one event: alike, and with the names of their leads in common.

        Where a lead names nobody and no place but countries, what happened has to be the same in both.
        """
        if first == second:
            return True
        key = (first, second) if first < second else (second, first)
        if key not in self._events:
            self._events[key] = self._tell_one_event(*key)
        return self._events[key]

    def _tell_one_event(self, first: str, second: str) -> bool:
        if self.alike(first, second) < SAME_EVENT:
            return False
        one, other = self.articles[first], self.articles[second]
        nations = [frozenset(word for word in story.lead if word.isupper()) for story in (one, other)]
        if nations[0] and nations[1] and not nations[0] & nations[1]:
            return False
        titled = bool(one.title_names and other.title_names)
        if titled and not (one.title_names & other.lead and other.title_names & one.lead):
            return False
        if one.lead_names and other.lead_names:
            if self._shared(one.lead_names, other.lead_names) < SHARED_NAMES:
                return False
            return bool(one.lead & other.lead - one.lead_names - other.lead_names)
        return self._shared(one.lead, other.lead) >= SHARED_LEAD

    def companions(self, first: str, second: str) -> bool:
        """Tell whether two articles follow one story, by themselves or each with a third one.

        They do where they tell of one event, or where they are very much alike, a name or country stands in both leads,
        and nothing that either names in its title is missing from the other.
        """
        if self._follow(first, second):
            return True
        return self.alike(first, second) >= RELATED and not self._followed(first).isdisjoint(self._followed(second))

    def one_matter(self, first: str, second: str) -> bool:
        """Tell whether two articles are on one subject, and on the same country, people or company.

        It is enough for what these are measured by month after month, and not for what happens to them.
        """
        if first == second:
            return True
        key = (first, second) if first < second else (second, first)
        if key not in self._matters:
            self._matters[key] = self.companions(*key) or self._share_matter(*key)
        return self._matters[key]

    def _share_matter(self, first: str, second: str) -> bool:
        if self.alike(first, second) < SAME_MATTER:
            return False
        one, other = self.articles[first], self.articles[second]
        if not (one.title_names <= other.mentioned and other.title_names <= one.mentioned):
            return False
        nations = [frozenset(word for word in story.lead if word.isupper()) for story in (one, other)]
        if nations[0] and nations[1] and not nations[0] & nations[1]:
            return False
        shared = one.lead & other.lead
        places = content_words(one.place) | content_words(other.place)
        whose = shared & (one.capitals | other.capitals | nations[0] | DISEASES | places)
        return bool(whose) and len(shared - whose) >= _MATTER_WORDS

    def _followed(self, article: str) -> frozenset[str]:
        """Return the articles on the story of one: of those near in time with one of its most telling terms."""
        if article not in self._followers:
            day = self.articles[article].day
            near = {other for term in self.heaviest(article, _TELLING_TERMS) for other in self._by_term[term]}
            days = {other: self.articles[other].day for other in near}
            self._followers[article] = frozenset(
                other
                for other, then in days.items()
                if (day is None or then is None or abs((then - day).days) <= _LINKED_DAYS)
                and self._follow(article, other)
            )
        return self._followers[article]

    @cached_property
    def _by_term(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for article in self.articles:
            for term in self.heaviest(article, _TELLING_TERMS):
                found[term].append(article)
        return found

    def _follow(self, first: str, second: str) -> bool:
        return self.one_event(first, second) or self._very_alike(first, second)

    def _very_alike(self, first: str, second: str) -> bool:
        one, other = self.articles[first], self.articles[second]
        if self.alike(first, second) < VERY_ALIKE:
            return False
        if not (one.title_names <= other.mentioned and other.title_names <= one.mentioned):
            return False
        nations = [frozenset(word for word in story.lead if word.isupper()) for story in (one, other)]
        if nations[0] and nations[1] and not nations[0] & nations[1]:
            return False
        names = one.capitals | other.capitals | nations[0]
        return bool(one.lead & other.lead & names)

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of the smaller set's words, by how rare they are, that the other has too."""
        total = min(sum(map(self._rarity, one)), sum(map(self._rarity, other)))
        return sum(map(self._rarity, one & other)) / total if total else 0.0

    def _rarity(self, word: str) -> float:
        return log((1 + _BACKGROUND + len(self.articles)) / (1 + self._spread[word]))

    def alike(self, first: str, second: str) -> float:
        """Return how alike two articles are, 0 to 1; 1 for one article."""
        if first == second:
            return 1.0
        key = (first, second) if first < second else (second, first)
        if key not in self._alike:
            one, other = self._vectors[key[0]], self._vectors[key[1]]
            if len(other) < len(one):
                one, other = other, one
            self._alike[key] = sum([weight * other[term] for term, weight in one.items() if term in other])
        return self._alike[key]
