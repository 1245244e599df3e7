"""What stands around a figure, for figures whose measure phrase alone says too little.

News says what a figure is of once and then leaves it out: `the cost of the Tyne rail tunnel`, `the bill has risen to
£2.1 billion`. So the words of two measures are also looked for in the clause, the sentence and the title of the other
figure; what another figure of the sentence is of is left out of it. Each place counts for less than the one before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure
from dateline.analysis.measures.lexicon import (
    EMPTY,
    EVENT_CONCEPTS,
    GENERIC_HEADS,
    HERE_WORDS,
    INDICATORS,
    POWER,
    SHARES,
    TITLES,
)
from dateline.analysis.measures.phrases import content, content_words, stem
from dateline.analysis.measures.story import Story
from dateline.text import Span

# What a word counts that the measure itself does not have.
IN_CLAUSE, IN_SENTENCE, IN_TITLE, IN_ARTICLE = 0.9, 0.7, 0.6, 0.3
_HELP, _LITTLE_HELP = 0.5, 0.3  # weight of the clause's and the sentence's words where a measure says only whose it is
_FEW_WORDS = 2  # of a phrase that is hardly said of two things
_BACKGROUND = 20  # figures of other things that a small corpus is taken to stand among
_LABEL = re.compile(  # a thing with a number for a name
    r"\b(category|phase|stage|level|tier|grade|class|group|type|round|chapter|section|article|route|district|zone|unit"
    r"|reactor|block|line|gate|model|version|season|game|match|line|volume|division|lot|step|day|week)[ -](\d{1,3})\b"
)
_CLAUSE_MARKS = re.compile(r"[,;—]")
_SAYS = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|according to|promised|warned|added|estimated?|confirmed|showed)\b"
)
_OFFICE = re.compile(r"(?:[Mm]inister|[Pp]resident|[Ss]ecretary|[Cc]hief|[Dd]irector|[Gg]overnor|[Mm]ayor)\b.* [A-Z]")


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a figure's measure (`core`), and those of its clause, sentence and title that are not another's."""

    core: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    title: frozenset[str]
    labels: frozenset[tuple[str, str]]
    names: frozenset[str]
    own_names: frozenset[str]
    story: Story
    places: Mapping[str, float]
    indicators: frozenset[str]  # the economic quantities that the measure names, else those of the clause

    def has(self, word: str) -> float:
        """Return how near to the figure a word stands: 1 in its measure, 0 nowhere."""
        found = self.places.get(word)
        return found if found is not None else IN_ARTICLE if word in self.story.terms else 0.0

    def near(self, word: str) -> bool:
        """Tell whether a word stands in the figure's sentence or in the title."""
        return self.places.get(word, 0.0) >= IN_TITLE

    def says_what(self, words: Iterable[str]) -> bool:
        """Tell whether words say what a figure is of: more than whose it is, or than that it is a cost."""
        names = [word for word in words if word.isupper() or word in self.own_names]
        rest = [word for word in words if word not in names]
        return any(word not in INDICATORS for word in rest) or bool(rest and names)


class Contexts:
    """The contexts of the figures of one ledger."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        by_sentence: dict[tuple[str, int], list[Figure]] = defaultdict(list)
        for figure in figures:
            by_sentence[figure.article, figure.sentence.start].append(figure)
        self._of: dict[str, Context] = {}
        for group in by_sentence.values():
            own = [own_words(figure) for figure in group]
            for figure in group:
                self._of[figure.id] = _context(figure, group, own)
        spread: Counter[str] = Counter()
        for context in self._of.values():
            spread.update(context.core | context.clause)
        count = _BACKGROUND + len(self._of)
        self._weight = {word: log((1 + count) / (1 + number)) for word, number in spread.items()}
        self._rarest = log(1 + count)
        self._asked: dict[str, tuple[Sequence[tuple[str, float]], float]] = {}

    def __getitem__(self, figure: Figure) -> Context:
        return self._of[figure.id]

    def weight(self, word: str) -> float:
        """Return how telling a word is: the rarer, the more."""
        return self._weight.get(word, self._rarest)

    def covered(self, first: Figure, second: Figure) -> float:
        """Return the share of the first's words, by weight, that stand with the second, 0 to 1."""
        asked, total = self._asked_of(first)
        if not total:
            return 0.0
        has = self._of[second.id].has
        return sum([weight * has(word) for word, weight in asked]) / total

    def in_common(self, first: Figure, second: Figure) -> list[str]:
        """Return the words on which the coverage of either by the other rests."""
        pairs = ((first, second), (second, first))
        return sorted({w for one, other in pairs for w, _ in self._asked_of(one)[0] if self._of[other.id].has(w)})

    def _asked_of(self, figure: Figure) -> tuple[Sequence[tuple[str, float]], float]:
        if figure.id not in self._asked:
            self._asked[figure.id] = self._words_asked(self._of[figure.id])
        return self._asked[figure.id]

    def _words_asked(self, context: Context) -> tuple[Sequence[tuple[str, float]], float]:
        """Return the words that are looked for with another figure, by weight: the measure's, and helpers it needs."""
        words = dict.fromkeys(context.core, 1.0)
        for place, share in ((context.clause, _HELP), (context.sentence, _LITTLE_HELP)):
            if context.says_what(words):
                break
            words |= {word: share for word in place if word not in words}
        weighed = [(word, self.weight(word) * share) for word, share in sorted(words.items())]
        return weighed, sum(weight for _, weight in weighed)

    def one_source(self, first: Figure, second: Figure) -> bool:
        """Tell whether the sentences of two figures name the same institute or poll, beside whose the figures are."""
        one, other = self._of[first.id], self._of[second.id]
        rivals = frozenset(stem(word.lower()) for word in first.story.owners | second.story.owners)
        shared = one.sentence & other.sentence
        return bool((shared & first.story.capitals | shared & second.story.capitals) - TITLES - rivals)

    def at_odds(self, first: Figure, second: Figure) -> bool:
        """Tell whether what stands around two figures makes them different things.

        They are where each names an economic quantity and none the other's, where they name other people, parties or
        places, or a numbered thing of another number.
        """
        one, other = self._of[first.id], self._of[second.id]
        if one.indicators and other.indicators and not one.indicators & other.indicators:
            return True
        if one.names and other.names and not one.names & other.names:
            if first.kind == PERCENT or (first.kind == COUNT and first.subject.head in GENERIC_HEADS):
                return True  # shares of the vote, and the like, are told apart by nothing but whose they are
            if not any(map(other.near, one.names)) and not any(map(one.near, other.names)):
                return True
        if one.names and other.names and not (all(map(other.near, one.names)) or all(map(one.near, other.names))):
            return True  # each names somebody or something that the other does not
        if not one.labels or not other.labels:
            return False
        numbers = dict(one.labels)
        return any(noun in numbers and numbers[noun] != number for noun, number in other.labels)

    def one_phrase(self, first: Figure, second: Figure) -> bool:
        """Tell whether an article says the same few words of two shares or sizes: of one thing, by two who estimate it.

        `Cut its estimate for the harvest to 27 million tonnes from 34.5 million; a rival puts it at 29 million`. Sums
        and counts under one phrase are often parts of one plan or toll.
        """
        phrase = first.row["measure"]
        if first.kind in (COUNT, MONEY) or first.unit != second.unit or not phrase or phrase != second.row["measure"]:
            return False
        return len(own_words(first)) >= _FEW_WORDS and not self.at_odds(first, second)


def own_words(figure: Figure) -> frozenset[str]:
    """Return the words of a figure's measure that say what it is of: no goals, no tellers, no mere `people`."""
    subject = figure.subject
    heads = {subject.head} - (GENERIC_HEADS | EVENT_CONCEPTS if figure.kind == COUNT else frozenset[str]())
    words = (subject.words | subject.nations | subject.names | heads) - EMPTY - HERE_WORDS - {""}
    if figure.kind == PERCENT:
        words -= SHARES
    return words - POWER if figure.unit.endswith("watt") else words


def _context(figure: Figure, group: Sequence[Figure], own: Sequence[frozenset[str]]) -> Context:
    """Return what stands around a figure.

    Args:
        figure: whose.
        group: the figures of its sentence.
        own: the words of their measures (`own_words`).
    """
    story, text = figure.story, figure.story.text
    core = own[group.index(figure)]
    speakers = frozenset[str]().union(*(content_words(other.speaker) for other in group if other.speaker))
    if speakers and _OFFICE.search(str(figure.row["measure"] or "")):  # the goal of Power Minister A. Singh is of power
        core -= speakers
    others = (
        frozenset[str]().union(*(said for other, said in zip(group, own, strict=True) if other is not figure)) - core
    )
    if figure.kind == COUNT:
        others |= {figure.subject.head}
    sentence, clause = story.clause(figure.start, figure.end)
    words = [(sentence.start + at, word) for at, word in content(sentence.of(text))]
    words = [(at, word) for at, word in words if not figure.start <= at < figure.end]
    near = frozenset(word for at, word in words if clause.start <= at < clause.end)
    in_clause, in_sentence = near - others, frozenset([word for _, word in words]) - others
    names = (in_sentence & story.capitals) - speakers - TITLES - INDICATORS
    in_title = content_words(story.title) - {figure.subject.head if figure.kind == COUNT else ""}
    places = dict.fromkeys(in_title, IN_TITLE) | dict.fromkeys(in_sentence, IN_SENTENCE)
    return Context(
        core,
        in_clause,
        in_sentence,
        in_title,
        _labels(sentence.of(text)),
        near & names - _tellers(text, clause) or (names and _told(text, sentence, words) & names),
        figure.subject.names,
        story,
        places | dict.fromkeys(in_clause, IN_CLAUSE) | dict.fromkeys(core, 1.0),
        core & INDICATORS or in_clause & INDICATORS,
    )


def _told(text: str, span: Span, words: Sequence[tuple[int, str]]) -> frozenset[str]:
    """Return the words of a sentence that do not stand in the clause that says who says so."""
    found: set[str] = set()
    start = span.start
    for part in _CLAUSE_MARKS.split(span.of(text)):
        end = start + len(part)
        if not _SAYS.search(part):
            found.update(word for at, word in words if start <= at < end)
        start = end + 1
    return frozenset(found)


def _tellers(text: str, clause: Span) -> frozenset[str]:
    """Return the words before the verb of saying of a clause."""
    match = _SAYS.search(text, clause.start, clause.end)
    return content_words(text[clause.start : match.start()]) if match else frozenset()


@lru_cache(maxsize=16)  # the figures of a sentence follow one another
def _labels(sentence: str) -> frozenset[tuple[str, str]]:
    return frozenset((match[1], match[2]) for match in _LABEL.finditer(sentence.lower()))
