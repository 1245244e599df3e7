"""One article as its figures see it: words, names, countries and sentences, and which country a bare phrase means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Set
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Any

from dateline.analysis.measures.lexicon import EMPTY, HERE_WORDS, LIGHT
from dateline.analysis.measures.nations import WORLD, nation_of, nations_in
from dateline.analysis.measures.phrases import content_words, name_root, stem
from dateline.dates.days import MONTHS, WEEKDAYS
from dateline.text import Span, around, sentences

_WORLDWIDE = re.compile(
    r"\b(?:world-?wide|globally|around the (?:world|globe)|across the (?:world|globe)|in the world)\b", re.IGNORECASE
)
# `the disease first recognized two months ago in`: where it was noticed, and not where it is
_FIRST_NOTICED = re.compile(
    r"\b(?:first|originally|initially) (?:recogni[sz]ed|identified|detected|discovered|diagnosed|observed|described"
    r"|isolated|seen|found|documented|reported|noticed)\b[^.;:]*\Z"
)
_IN = re.compile(r"\b(?:in|into|to|within|across)\s+(?:the\s+)?\Z")
_SUPERLATIVE = re.compile(  # `the highest in Europe` is said of a place within it
    r"\b(?:\w{2,}est|most|least|first|only|worst|best)\b(?: \w+){0,3}"
    r" (?:in|of|across) (?:all of |all |the )*(?:\w+ern )?\Z"
)
_SUPERLATIVE_REACH = 60
_WIDE = frozenset({"EU", WORLD})  # what is compared with all of, more often than counted in
_AGENCY = re.compile(  # `the U.S. Department of Agriculture expects`: who tells, and not where
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}? (?:Department|Ministry|Agency|Bureau|Survey|Embassy|Institute|Office"
    r"|Administration|Commission|Navy|officials?|researchers|scientists)\b"
)
_PARTICIPLE = re.compile(r", (?:\w+ly )?[a-z]{2,}ing\b(?! to\b)")
_NAME_ONLY = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}")
_OWNING = re.compile(r"(?<=of )[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}?['’]s\b")  # the Bank of Japan's rate
_NAME_AND = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:and|&)\s+(?:the\s+)?")
_INNER_CAPITAL = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[\w’'-]+")  # a capital first: looked for fastest
_CALENDAR = frozenset([*WEEKDAYS, *MONTHS, "sept", *(month[:3] for month in MONTHS)])
_POSSESSIVE = re.compile(r"['’]s?\Z")
_TERM = re.compile(r"[^\W\d_][\w’'-]+")
_FREE = r"(?<![\w@./-]){}(?![\w@/]|\.\w)"
_AGAIN = 3  # times that a title's first word, seen with a capital only, makes it a name
_LEAD_SENTENCES = 2
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
        self.copied: bool = row.get("duplicate_of") is not None
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
        return Counter(_TERM.findall(self.text, *self.body))

    def _words_without(self, left_out: Set[Span]) -> Counter[str]:
        """Return the words of the body but for some of its sentences."""
        first, last = self.body
        rest = ((max(first, span.start), min(last, span.end)) for span in self.sentences if span not in left_out)
        return Counter(chain.from_iterable(_TERM.findall(self.text, *span) for span in rest))

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
    def nations(self) -> tuple[tuple[int, str], ...]:
        """Return the countries named, by offset, but for those among which something is only the first."""
        return tuple(
            (at, code)
            for at, code in nations_in(self.text)
            if code not in _WIDE or not _SUPERLATIVE.search(self.text, max(0, at - _SUPERLATIVE_REACH), at)
        )

    def nations_between(self, start: int, end: int) -> list[str]:
        """Return the countries named from `start` to `end`, in order."""
        return [code for _, code in self._named(start, end)]

    def _named(self, start: int, end: int) -> tuple[tuple[int, str], ...]:
        return self.nations[bisect_left(self.nations, (start, "")) : bisect_left(self.nations, (end, ""))]

    def _places_of_now(self, start: int, end: int) -> list[str]:
        """Return the countries named from `start` to `end` but for those where something was first noticed."""
        return [code for at, code in self._named(start, end) if not _FIRST_NOTICED.search(self.text, start, at)]

    def places_between(self, start: int, end: int) -> list[str]:
        """Return the countries named from `start` to `end` where something is, and not whose agency tells of it."""
        return [code for at, code in self._named(start, end) if not _AGENCY.match(self.text, at)]

    def scope(self, start: int, end: int, taken: frozenset[str], outcome: bool) -> frozenset[str]:
        """Return the one country (or the world) of the clause that holds `start` to `end`, else of its sentence.

        `taken` are the countries that other figures of the sentence are of. Where several are named none is returned.
        The `outcome` of an event (deaths, cases) whose sentence names none is where the title says.
        """
        sentence, clause = self.clause(start, end)
        if (subject := self._subject_before(clause)) is not None:
            return frozenset({subject})
        owners = {code for at, code in self._named(clause.start, start) if _OWNING.match(self.text, at)} - taken
        if len(owners) == 1:
            return frozenset(owners)
        others = False
        for span in (Span(end, clause.end), clause, sentence):
            found = set(self.places_between(*span))
            if self._worldwide(span):
                found.add(WORLD)
            if span[0] < end:
                others = others or bool(found & taken)
                found -= taken
            if len(found) == 1:
                return frozenset(found)
            if found:
                return frozenset()
        if others:
            return frozenset()  # `South Africa counts 664 cases and eight deaths`: the same or another one
        named = self.setting if outcome else frozenset[str]()
        return named if len(named) == 1 else frozenset()

    def _subject_before(self, clause: Span) -> str | None:
        """Return the country that a clause is said of: `…, the United Kingdom, reporting 37,542 deaths`."""
        if not _PARTICIPLE.match(self.text, clause.start):
            return None
        index = bisect_left(self.nations, (clause.start, "")) - 1
        if index < 0 or not _NAME_ONLY.fullmatch(self.text, self.nations[index][0], clause.start):
            return None
        return self.nations[index][1]

    @cached_property
    def _tells_of_world(self) -> bool:
        return _WORLDWIDE.search(self.text) is not None

    def _worldwide(self, span: Span) -> bool:
        wide = _WORLDWIDE.search(self.text, *span) if self._tells_of_world else None
        if wide is None:
            return False
        return not _SUPERLATIVE.search(self.text, max(0, wide.start() - _SUPERLATIVE_REACH), wide.end() - len("world"))

    def place_after(self, start: int, end: int, known: frozenset[str]) -> frozenset[str]:
        """Return the country beside `known` ones that the clause after `start` to `end` says it is in, if it is one."""
        rest = self.clause(start, end)[1].end
        named = [(at, code) for at, code in self._named(end, rest) if code not in known]
        if len({code for _, code in named}) != 1:
            return frozenset()
        at, code = named[0]
        return frozenset({code}) if _IN.search(self.text, end, at) else frozenset()

    def coordinated(self, start: int, end: int, codes: frozenset[str]) -> frozenset[str]:
        """Return the countries that the clause of a figure joins by `and` to those of `codes` that it names once."""
        clause = self.clause(start, end)[1]
        named = self._named(*clause)
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
            if named := self._places_of_now(self.body.start, span.end):
                return frozenset(named)
        named = self._places_of_now(self.body.start, self.body.start + _OPENING)
        if len(set(named)) != 1 or any(code not in named for code in self._told_of):
            return frozenset()  # those further down may only be compared
        return frozenset(named)

    @cached_property
    def _told_of(self) -> frozenset[str]:
        """Return the countries that the first sentences name in any form: `the Indian capital`."""
        words = (word for span in self.opening for word in _TERM.findall(span.of(self.text)))
        return frozenset(code for word in words if (code := nation_of(word)) is not None)

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
        return self._lowered | content_words(self.title)

    @cached_property
    def _lowered(self) -> frozenset[str]:
        return frozenset(map(str.lower, self._words))

    @cached_property
    def lead_names(self) -> frozenset[str]:
        """Return the names of the lead, countries apart."""
        return (self.lead & self.capitals) | content_words(self.place) & (self._lowered | {self.place.lower()})

    @cached_property
    def lead_nations(self) -> frozenset[str]:
        """Return the countries of the lead."""
        return frozenset(word for word in self.lead if word.isupper())

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
        """Return the names of the title, countries apart: who it opens with too, that the text has only at such places.

        `Cloudminer Launches Advanced Options`, of whom each sentence says first what it does.
        """
        return content_words(self.title) & self.capitals | self._title_opens_with

    @cached_property
    def _title_opens_with(self) -> frozenset[str]:
        first = _TERM.match(self.title)
        if first is None or not first[0][0].isupper() or self._words[first[0]] < _AGAIN:
            return frozenset()
        small = first[0].lower()
        if small in self.text:
            written_small = re.compile(_FREE.format(small))  # and in no address: info@cloudminer.io
            if written_small.search(self.text, self.body.start, self.body.end):
                return frozenset()
        return content_words(first[0])

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the terms that the body writes with a capital within a sentence, never without; no days, no months."""
        return frozenset({_term(word)[0] for word in self._capitals} - {""})

    @cached_property
    def _capitals(self) -> frozenset[str]:
        found = set(_INNER_CAPITAL.findall(self.text, self.body.start, self.body.end))
        inner = {word if word.isalpha() else _POSSESSIVE.sub("", word) for word in found}
        return frozenset(w for w in inner if w.lower() not in self._words and w.lower() not in _CALENDAR)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Return the words of proper names within sentences, in small letters and as written otherwise."""
        return frozenset(form for word in self._capitals for form in (word.lower(), stem(word.lower())))

    @cached_property
    def told(self) -> dict[str, Span]:
        """Return the body's sentences by their words, blanks and line ends aside."""
        inside = (span for span in self.sentences if self.body.contains(span))
        return {" ".join(span.of(self.text).split()): span for span in inside}

    @cached_property
    def terms(self) -> dict[str, float]:
        """Return the article's terms with their weighted counts; names, and the title's words, count more."""
        return self._weighted(self._words)

    def terms_without(self, standing: Set[str]) -> dict[str, float]:
        """Return what `terms` does, but for some sentences.

        Args:
            standing: those that are left out.
        """
        left_out = {span for sentence, span in self.told.items() if sentence in standing}
        return self._weighted(self._words_without(left_out)) if left_out else self.terms

    def _weighted(self, told: Counter[str]) -> dict[str, float]:
        words = told.copy()
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
