"""Which articles tell of one event, follow one story, or are on one matter.

Two counts of the dead are one measure only where their articles tell of one event. An article is a vector of its terms
by TF-IDF (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988), names counting double;
two articles tell the same story where the cosine of their vectors is high.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, wraps
from math import log, sqrt
from typing import Any, TypeVar

from dateline.analysis.measures.lexicon import DISEASES
from dateline.analysis.measures.phrases import content_words
from dateline.analysis.measures.story import Story

SAME_STORY = 0.25  # cosine from which two articles tell the same story
SAME_EVENT = 0.15  # cosine that two articles on one event have at least
VERY_ALIKE = 0.35  # cosine from which two articles follow one story without an event that both tell of
SAME_MATTER = 0.2  # cosine that two articles on one subject have at least
RELATED = 0.1  # cosine that two articles on one story have that are brought together by a third one
HEARD = 0.5  # share of the names of a title, by rarity, from which another article tells of them too
SHARED_NAMES = 0.3  # share of the names of a lead, by rarity, that stand in the other's
SHARED_LEAD = 0.34  # the same of all words, where a lead has no names
_MATTER_WORDS = 2  # words, names apart, that the leads of two articles on one subject share at least
_STANDING = 3  # articles, copies apart, that have a sentence word for word from which it is no news
_BACKGROUND = 20  # articles on other things that a small corpus is taken to stand among
_TELLING_TERMS = 12  # terms of an article by which others on its story are looked up
_NEXT = 6  # how many of the next articles under a term are looked at
_LINKED_DAYS = 120  # days that an article which brings two others together is from either at most
_KEPT = 60  # terms of an article that are compared: its heaviest


def _far_off(one: Story, other: Story) -> bool:
    """Tell whether the leads of two articles name countries, and none that both do."""
    return bool(one.lead_nations and other.lead_nations) and one.lead_nations.isdisjoint(other.lead_nations)


_Found = TypeVar("_Found")


def _kept(tell: Callable[[Stories, str, str], _Found]) -> Callable[[Stories, str, str], _Found]:
    """Keep what is told of two articles, whichever is named first: all pairs of their figures ask for it."""

    @wraps(tell)
    def kept(self: Stories, first: str, second: str) -> _Found:
        known: dict[tuple[str, str], _Found] = self.kept[tell]
        key = (first, second) if first < second else (second, first)
        try:
            return known[key]
        except KeyError:
            found = known[key] = tell(self, *key)
            return found

    return kept


class Stories:
    """The articles of a ledger with how alike they are."""

    def __init__(self, articles: Mapping[str, Story]) -> None:
        self.articles = articles
        self.kept: dict[Callable[..., Any], dict[tuple[str, str], Any]] = defaultdict(dict)
        self._followers: dict[str, frozenset[str]] = {}

    @cached_property
    def _terms(self) -> dict[str, dict[str, float]]:
        """Return the terms of each article, without what stands in many word for word: who issues it, disclaimers."""
        told = Counter(words for story in self.articles.values() if not story.copied for words in story.told)
        standing = frozenset(words for words, count in told.items() if count >= _STANDING)
        return {name: story.terms_without(standing) for name, story in self.articles.items()}

    @cached_property
    def _spread(self) -> Counter[str]:
        spread: Counter[str] = Counter()
        for terms in self._terms.values():
            spread.update(terms.keys())
        return spread

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        spread = self._spread
        count = len(self.articles)
        vectors: dict[str, dict[str, float]] = {}
        for name, terms in self._terms.items():
            weights = {
                term: (1 + log(number)) * log((1 + _BACKGROUND + count) / (1 + spread[term]))
                for term, number in terms.items()
            }
            heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
            norm = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
            vectors[name] = {term: weight / norm for term, weight in heaviest}
        return vectors

    def heaviest(self, article: str, count: int) -> list[str]:
        """Return an article's most telling terms, heaviest first; an empty one for an article without any."""
        return list(self._vectors[article])[:count] or [""]

    @_kept
    def one_event(self, first: str, second: str) -> bool:
        """Tell whether two articles tell of one event: alike, and with the names of their leads in common.

        Where a lead names nobody and no place but countries, what happened has to be the same in both. An outbreak of a
        disease in one country is one event.
        """
        if first == second:
            return True
        if self.alike(first, second) < SAME_EVENT:
            return False
        one, other = self.articles[first], self.articles[second]
        if _far_off(one, other):
            return False
        if one.lead_nations and one.lead_nations == other.lead_nations and one.lead & other.lead & DISEASES:
            return True
        titled = bool(one.title_names and other.title_names)
        if titled and not (one.title_names & other.lead and other.title_names & one.lead):
            return False
        if one.lead_names and other.lead_names:
            if self._shared(one.lead_names, other.lead_names) < SHARED_NAMES:
                return False
            return bool(one.lead & other.lead - one.lead_names - other.lead_names)
        return self._shared(one.lead, other.lead) >= SHARED_LEAD

    @_kept
    def strangers(self, first: str, second: str) -> bool:
        """Tell whether the titles of two articles name somebody or something each, of whom the other hardly tells.

        Titles that both name the same one do not, whoever else they name.
        """
        one, other = self.articles[first], self.articles[second]
        if one.title_names & other.title_names:
            return False
        return self._heard(one, other) < HEARD and self._heard(other, one) < HEARD

    def _heard(self, one: Story, other: Story) -> float:
        """Return the share of the names of a title, by how rare they are, that the other article has; 1 for none."""
        total = sum(map(self._rarity, one.title_names))
        return sum(map(self._rarity, one.title_names & other.mentioned)) / total if total else 1.0

    @_kept
    def companions(self, first: str, second: str) -> bool:
        """Tell whether two articles follow one story, by themselves or each with a third one.

        They do where they tell of one event, or where they are very much alike, a name or country stands in both leads,
        and nothing that either names in its title is missing from the other.
        """
        if self._follow(first, second):
            return True
        return self.alike(first, second) >= RELATED and not self._followed(first).isdisjoint(self._followed(second))

    @_kept
    def one_matter(self, first: str, second: str) -> bool:
        """Tell whether two articles are on one subject, and on the same country, people or company.

        It is enough for what these are measured by month after month, and not for what happens to them.
        """
        if self.companions(first, second):
            return True
        if self.alike(first, second) < SAME_MATTER:
            return False
        one, other = self.articles[first], self.articles[second]
        if not (one.title_names <= other.mentioned and other.title_names <= one.mentioned):
            return False
        if _far_off(one, other):
            return False
        shared = one.lead & other.lead
        places = content_words(one.place) | content_words(other.place)
        whose = shared & one.capitals | shared & other.capitals | shared & (one.lead_nations | DISEASES | places)
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
        if _far_off(one, other):
            return False
        shared = one.lead & other.lead
        return not all(map(shared.isdisjoint, (one.capitals, other.capitals, one.lead_nations)))

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the share of the smaller set's words, by how rare they are, that the other has too."""
        total = min(sum(map(self._rarity, one)), sum(map(self._rarity, other)))
        return sum(map(self._rarity, one & other)) / total if total else 0.0

    def followers(self, article: str, most: int) -> list[str]:
        """Return the later articles most like one, of those next in time under each of its most telling terms.

        Args:
            article: its id.
            most: how many, at the most; none is less alike than `RELATED`.
        """
        near = {
            other
            for term in self.heaviest(article, _TELLING_TERMS)
            for other in self._after(self._in_time[term], article)
        }
        alike = sorted((-self.alike(article, other), other) for other in near)
        return [other for likeness, other in alike[:most] if -likeness >= RELATED]

    def _after(self, posting: list[tuple[date, str]], article: str) -> list[str]:
        """Return the next few of a list of articles in order of time."""
        place = bisect_right(posting, (self.articles[article].day or date.max, article))
        return [other for _, other in posting[place : place + _NEXT]]

    @cached_property
    def _in_time(self) -> dict[str, list[tuple[date, str]]]:
        return {
            term: sorted((self.articles[name].day or date.max, name) for name in names)
            for term, names in self._by_term.items()
        }

    def _rarity(self, word: str) -> float:
        return self._rarities.get(word, self._rarest)

    @cached_property
    def _rarities(self) -> dict[str, float]:
        count = 1 + _BACKGROUND + len(self.articles)
        return {word: log(count / (1 + number)) for word, number in self._spread.items()}

    @cached_property
    def _rarest(self) -> float:
        return log(1 + _BACKGROUND + len(self.articles))

    @_kept
    def alike(self, first: str, second: str) -> float:
        """Return how alike two articles are, 0 to 1; 1 for one article."""
        if first == second:
            return 1.0
        one, other = self._vectors[first], self._vectors[second]
        if len(other) < len(one):
            one, other = other, one
        return sum([weight * other[term] for term, weight in one.items() if term in other])
