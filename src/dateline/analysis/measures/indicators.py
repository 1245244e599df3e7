"""Figures of one indicator in articles on one story, which each article names in its own short words.

Where two articles tell of one story, the second seldom says in full what its figures are of: `the bill`, `the jobless
rate`, `seven more bodies`. There the noun that says what is measured is enough (`lexicon.py` lists its forms), unless
something speaks against it: place, owner, group of people, length of period, daily or in all, level or growth.
Articles that are merely alike give no such evidence, and neither do the contests of an election or a match.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dateline.analysis.measures.compatible import (
    SAME_STORY_DAYS,
    bygone,
    days_apart,
    far_apart,
    same_forecast,
    spells_fit,
)
from dateline.analysis.measures.contexts import Contexts
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure, digits, same_value
from dateline.analysis.measures.inside import Companions, two_times
from dateline.analysis.measures.lexicon import (
    AGENTS,
    ALSO,
    CONTESTED,
    DISEASES,
    EMPTY,
    EVENT_CONCEPTS,
    EXPECTATIONS,
    FATES,
    FLOWS,
    FORESEEN,
    GENERIC_HEADS,
    GROUPS,
    HERE_WORDS,
    LASTING,
    LINKING,
    OUTCOMES,
    OWN_MARKS,
    PEOPLE,
    SELF_GROWING,
    SERIES,
    SHARES,
    SOFT_MARKS,
    TITLES,
)
from dateline.analysis.measures.nations import WORLD, nation_name
from dateline.analysis.measures.nouns import Topic, before_head, measured, step
from dateline.analysis.measures.phrases import content_words, name_root, stem
from dateline.analysis.measures.stories import Stories

TELLING_DIGITS = 3  # significant digits from which a value that comes again is hardly by chance
SHORT, LONG = 0.7, 0.3  # score of a pair: what it has at least, and what the likeness of the articles adds
_LONG_AGO = 1500  # days after which two articles are on different stories, whatever their words
_MARKS = SOFT_MARKS | {"change", "increment", "per year"}
_LISTED = re.compile(
    r"(?:\band|,|;|\bwith)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s+){1,3})(?:(?:on|at|by|with|got|had|won)\s+)?\Z"
)
_LIST_REACH = 60  # characters before a figure in which a list names whose it is
_FEW = 10  # counts up to this, the dead and their like apart, are of too many things to be known by the noun alone
_CONSUMERS = re.compile(r"\b(?:consumer|retail) prices?\b|\bcost of living\b", re.IGNORECASE)
_MONTHLY = re.compile(
    r"[^.;]{0,25}\b(?:month[- ](?:on|over)[- ]month|(?:a|one|the|previous) month\b|on the month|monthly)"
)
_IN_YEAR = re.compile(r"\b(?:in|since|of) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
_ELSEWHERE = re.compile(r"\b(?:separate|separately|elsewhere|similar (?:accident|attack|incident))\b")
_CROSS = re.compile(r"\bcross(?:es|ed|ings?)?\b")
_CAPITAL = re.compile(r"[A-Z](?<=\b.)[^\W\d_]+")  # a capital first: looked for fastest
_TELLING_HEADS = frozenset("case home company worker job".split())
_HAPPENED = (OUTCOMES.keys() - {"residence", "test", "dose", "vaccination"}) | {"flood", "fire", "storm", "outage"}
_KINDLESS = AGENTS | EXPECTATIONS | LINKING | EMPTY | HERE_WORDS | SHARES | GENERIC_HEADS
_OF_AGE_AND_SEX = frozenset({"youth", "women", "children"})
_KINDS_OF_GOODS = frozenset({"food", "energy", "core"})
_LEVEL_CHANGES = frozenset({"to", "from"})


class Indicators:
    """The topics of the figures of one ledger, compared in the light of their articles' stories."""

    def __init__(self, figures: Sequence[Figure], stories: Stories, contexts: Contexts) -> None:
        self.stories = stories
        self.contexts = contexts
        self.companions = Companions(figures)
        self._heads: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
        for figure in figures:
            self._heads[self._sentence(figure)][figure.subject.head] += 1
        self._topics = {figure.id: self._topic(figure) for figure in figures}
        self._alike: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            for word in self._topics[figure.id].what:
                self._alike[figure.article, figure.kind, word].append(figure)
        self._several: dict[str, bool] = {}
        self._told_kinds: dict[tuple[str, frozenset[str]], frozenset[str]] = {}

    @staticmethod
    def _sentence(figure: Figure) -> tuple[str, int]:
        return figure.article, figure.sentence.start

    def one_spell(self, first: Figure, second: Figure) -> bool:
        """Tell whether two sums that flow (exports, sales) are not those of a month and of a year."""
        if spells_fit(first, second):
            return True
        flows = first.kind == COUNT or self._topics[first.id].what & self._topics[second.id].what & FLOWS
        return not flows

    def one_step(self, first: Figure, second: Figure) -> bool:
        """Tell whether two counts are both of what there is, or both of what was added or taken away."""
        one, other = self._topics[first.id].step, self._topics[second.id].step
        if first.subject.head == "job":  # jobs are counted as they come and go: `payrolls rose`, `jobs growth`
            return (one == "cut") == (other == "cut")
        return one == other

    def same_people(self, first: Figure, second: Figure) -> bool:
        """Tell whether two counts of what became of people, or two shares of them, may be of the same ones."""
        one, other = self._topics[first.id], self._topics[second.id]
        if first.kind == PERCENT:
            return one.groups & _OF_AGE_AND_SEX == other.groups & _OF_AGE_AND_SEX
        if not (one.what | other.what) & EVENT_CONCEPTS:
            return True
        if not self._of_one_disease(first, second):
            return False
        return one.groups == other.groups and not (
            one.sides and other.sides and self._two_sides(first, second, one, other)
        )

    def one_party(self, figures: Sequence[Figure]) -> bool:
        """Tell whether an article's counts of the dead and their like are not those of two parties or groups."""
        topics = [self._topics[figure.id] for figure in figures]
        lead = figures[0].story.lead_roots
        parties = {topic.sides & lead for topic in topics}
        return (
            all(topic.what & EVENT_CONCEPTS and not topic.groups for topic in topics)
            and len(parties - {frozenset()}) < 2
        )

    @staticmethod
    def _of_one_disease(first: Figure, second: Figure) -> bool:
        """Tell whether two counts are not of the dead and the sick of different diseases, or of one and of an event."""
        one, other = first.subject.words & DISEASES, second.subject.words & DISEASES
        return one - other <= second.story.lead and other - one <= first.story.lead

    def topic(self, figure: Figure) -> Topic:
        """Return what a figure is of."""
        return self._topics[figure.id]

    def keys(self, figure: Figure) -> Iterator[str]:
        """Yield the keys under which a figure meets others of its topic that are near in time."""
        for word in sorted(self._topics[figure.id].what):
            yield f"{figure.kind}|~{word}"

    def compare(self, first: Figure, second: Figure) -> tuple[float, str] | None:
        """Return how alike two figures of one story are and why, None where anything speaks against it."""
        one, other = self._topics[first.id], self._topics[second.id]
        what, articles = one.what & other.what, (first.article, second.article)
        if not what:
            return self._same_sum(first, second, one, other)
        if not self._fit(first, second, one, other):
            return None
        if days_apart(first, second) > self._longest(first, second, what):
            return None
        if first.article == second.article:
            if not self.companions.may_differ(first, second) or first.subject.words != second.subject.words:
                return None
        elif not self._of_one_story(first, second, what):
            return None
        likeness = self.stories.alike(first.article, second.article)
        known = len(first.subject.words & second.subject.words) + bool(one.names & other.names)
        if not known and "fraction" in (first.unit, second.unit):
            return None  # a quarter of the government, a quarter of its funds
        known += bool(one.nations & other.nations)
        loose = not known and not same_value(first, second)
        if loose and any(map(self.one_of_several, (first, second))) and not self.stories.companions(*articles):
            return None
        known += bool(one.sides & other.sides & first.story.lead_roots & second.story.lead_roots)
        score = SHORT + LONG * likeness + 0.3 * same_value(first, second) + 0.1 * min(known, 4)
        said = " and ".join(f"“{nation_name(word) if word.isupper() else word}”" for word in sorted(what))
        return score, f"both are of {said} in articles on one story"

    def one_of_several(self, figure: Figure) -> bool:
        """Tell whether its article gives other values of the same noun, so that the noun alone does not tell it."""
        if figure.id not in self._several:
            topic = self._topics[figure.id]
            self._several[figure.id] = any(
                not same_value(figure, other)
                and not two_times(figure, other)
                and self._topics[other.id].groups == topic.groups
                and self._topics[other.id].growth == topic.growth
                and (self._topics[other.id].step == topic.step)
                for word in topic.what
                for other in self._alike[figure.article, figure.kind, word]
                if other is not figure
            )
        return self._several[figure.id]

    def _kinds_differ(self, first: Figure, second: Figure, what: frozenset[str]) -> bool:
        """Tell whether each measure says of which kind its thing is, and says another: wind and solar capacity."""
        one, other = self._kinds(first, what), self._kinds(second, what)
        if not one or not other or one & other:
            return False
        contexts = self.contexts
        return not (one & contexts[second].sentence or other & contexts[first].sentence)

    def _kinds(self, figure: Figure, what: frozenset[str]) -> frozenset[str]:
        """Return the words before the noun of a measure that say of which kind its thing is."""
        key = (figure.id, what)
        if key not in self._told_kinds:
            self._told_kinds[key] = before_head(figure, what) - what - _KINDLESS
        return self._told_kinds[key]

    def _longest(self, first: Figure, second: Figure, what: frozenset[str]) -> int:
        """Return how many days may lie between two articles on one story: the toll of an event is told again later."""
        if not self._eventful(first, second, what):
            return _LONG_AGO
        again = same_value(first, second) and digits(first.low) > 1 and first.high >= _FEW
        return _LONG_AGO if again else SAME_STORY_DAYS

    def _eventful(self, first: Figure, second: Figure, what: frozenset[str]) -> bool:
        """Tell whether two figures are of what happened: of homes and flights only where a sentence says what did."""
        told = what & EVENT_CONCEPTS
        if first.subject.words & second.subject.words & DISEASES:
            return False  # an epidemic is no event of a day
        if not told or told - LASTING:
            return bool(told)
        return any(self.contexts[figure].sentence & _HAPPENED for figure in (first, second))

    def _same_sum(self, first: Figure, second: Figure, one: Topic, other: Topic) -> tuple[float, str] | None:
        """Return how alike two equal sums are of which one article does not say what it is: the same in one story."""
        if first.kind != MONEY or first.unit != second.unit or (one.what and other.what) or first.change == "by":
            return None
        if (first.low, first.high) != (second.low, second.high) or digits(first.low) < TELLING_DIGITS:
            return None
        if first.article == second.article or (one.nations and other.nations and one.nations != other.nations):
            return None
        if not self.stories.companions(first.article, second.article):
            return None
        count = digits(first.low)
        return SHORT + 0.3 * (count + 1 - TELLING_DIGITS), f"both give the same {count} digits in articles on one story"

    def _of_one_story(self, first: Figure, second: Figure, what: frozenset[str]) -> bool:
        """Tell whether two articles are on one story, or on one matter where figures of no event are compared."""
        if self._eventful(first, second, what) or (first.kind not in (COUNT, MONEY, PERCENT)):
            return self.stories.companions(first.article, second.article)
        if what & SERIES and first.subject.nations and first.subject.nations == second.subject.nations:
            return True
        return self.stories.one_matter(first.article, second.article)

    def _fit(self, first: Figure, second: Figure, one: Topic, other: Topic) -> bool:
        if first.kind != second.kind or (first.kind == MONEY and first.unit != second.unit):
            return False
        what = one.what & other.what
        if one.growth != other.growth or one.groups != other.groups:
            return False
        if marks := first.subject.marks ^ second.subject.marks:
            soft = _MARKS.union(*(OWN_MARKS.get(word, "").split() for word in what))
            if not marks <= soft:
                return False
            if "increment" in marks and what != {"job"}:  # `250,000 new jobs`, `263,000 jobs`: both were added
                return False
        if bygone(first, second) or not (what & FORESEEN or same_forecast(first, second)):
            return False
        if not spells_fit(first, second) or (first.kind == COUNT and far_apart(first, second)):
            return False
        if not (self._placed(one, second) and self._placed(other, first)):
            return False
        if one.nations and other.nations and one.nations != other.nations:
            return False
        if self._directed(first, second):
            return False
        if not what & EVENT_CONCEPTS and self._kinds_differ(first, second, what):
            return False
        if self._eventful(first, second, what):
            return self._of_one_disease(first, second) and not self._two_sides(first, second, one, other)
        return _names_agree(one.names, other.names, first, second)

    def opposed(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures go opposite ways between two countries, or are of two kinds of one thing."""
        if self._directed(first, second):
            return True
        what = self._topics[first.id].what & self._topics[second.id].what
        if first.subject.head == second.subject.head:
            what |= {first.subject.head}
        return self._kinds_differ(first, second, what)

    @staticmethod
    def _directed(first: Figure, second: Figure) -> bool:
        """Tell whether what one figure says goes from one country to the other goes the other way in the second."""
        one, other = first.subject, second.subject
        return bool(
            one.source & other.place - one.place - other.source or other.source & one.place - other.place - one.source
        )

    def _two_sides(self, first: Figure, second: Figure, one: Topic, other: Topic) -> bool:
        """Tell whether two sentences name different ones of the names that both leads have, or owners of their own."""
        shared = first.story.lead_roots & second.story.lead_roots
        for topic, own, story in ((one, first, second.story), (other, second, first.story)):
            if any(name not in own.story.lead_stems and name not in story.lead_stems for name in topic.names):
                return True
        mine, theirs = one.sides & shared, other.sides & shared
        return bool(mine and theirs and not mine & theirs)

    @staticmethod
    def _placed(topic: Topic, other: Figure) -> bool:
        """Tell whether the countries that one figure states are those of the other's article."""
        if not topic.nations or other.subject.nations or topic.names & other.subject.names:
            return True
        if WORLD in topic.nations:
            return False
        if other.named:
            return topic.nations == other.named
        return topic.nations <= other.story.setting or not other.story.setting

    # ------------------------------------------------------------------ what a figure is of

    def _topic(self, figure: Figure) -> Topic:
        subject, context = figure.subject, self.contexts[figure]
        names = frozenset(map(stem, subject.names)) - TITLES
        if figure.kind == PERCENT:
            listed = _LISTED.search(figure.story.text, max(0, figure.start - _LIST_REACH), figure.start)
            names = frozenset(stem(word.lower()) for word in listed[1].split()) - TITLES if listed else names
        words = frozenset({subject.head, *subject.words}) - EMPTY - HERE_WORDS - {""}
        what = self._counted(figure) if figure.kind == COUNT else measured(figure, words, context.clause, names)
        growth = figure.kind == PERCENT and (figure.change == "by" or "growth" in words or "change" in subject.marks)
        if figure.change in _LEVEL_CHANGES and "growth" not in words:
            growth = False
        if figure.kind == PERCENT and growth and what == {"cost"} and _CONSUMERS.search(figure.before):
            what = frozenset({"inflation"})
        if figure.kind == PERCENT and growth and what == {"gdp"}:
            what = frozenset({"gdp growth"})
        growth = growth and not what & SELF_GROWING
        groups = frozenset(GROUPS[word] for word in words | {subject.head} if word in GROUPS)
        if figure.kind == PERCENT:  # `among the young it was 31 percent`
            before = content_words(figure.before)
            groups |= {GROUPS[word] for word in before if word in GROUPS} & _OF_AGE_AND_SEX
        if figure.kind == MONEY:
            groups &= _KINDS_OF_GOODS  # whom a sum is paid to is said or left out
        sentence = figure.said
        if figure.kind == PERCENT and _MONTHLY.match(figure.story.text, figure.end):
            groups |= {"monthly"}
        if figure.kind == COUNT and what & (EVENT_CONCEPTS - LASTING) and self._of_another_event(figure, sentence):
            groups |= {"of another event"}
        written = {word.lower() for word in _CAPITAL.findall(sentence)}
        sides = frozenset(map(name_root, {word for word in written if not figure.story.is_common(word)} - EMPTY))
        return Topic(what, groups, names, subject.nations, sides, growth, step(figure))

    @staticmethod
    def _of_another_event(figure: Figure, sentence: str) -> bool:
        """Tell whether a sentence says that its count is of another event than its article's, or of a former year."""
        day = figure.story.day
        if _ELSEWHERE.search(sentence) or day is None:
            return bool(day)
        if figure.period is not None and figure.period.end is not None:
            return figure.period.end.year < day.year - 1 or (
                figure.period.end.year < day.year and (day - figure.period.end).days > SAME_STORY_DAYS
            )
        clause = figure.clause.of(figure.story.text)
        years = {int(year) for year in _IN_YEAR.findall(clause)}
        return bool(years) and max(years) < day.year

    def _counted(self, figure: Figure) -> frozenset[str]:
        """Return the thing counted; of mere people, what the clause says has become of them."""
        subject, context = figure.subject, self.contexts[figure]
        head, words = subject.head, subject.words - EMPTY - HERE_WORDS
        if head in PEOPLE:
            others = self._heads[self._sentence(figure)].keys() - {head}
            title = frozenset({"crossing"} if _CROSS.search(figure.story.title) else ())
            for place in (words, context.clause, context.sentence, title):
                found = frozenset(ALSO.get(word, word) for word in place & FATES - others)
                if found:
                    return found if len(found) == 1 else frozenset()
            return frozenset()
        if head == "job" and "vacancy" in words:
            return frozenset({"vacancy"})
        if head in CONTESTED or head in GENERIC_HEADS - _TELLING_HEADS:
            return frozenset()
        if figure.high <= _FEW and head not in FATES:
            return frozenset()
        return frozenset({head if head == "dose" else ALSO.get(head, head)}) - {""}


def _names_agree(one: frozenset[str], other: frozenset[str], first: Figure, second: Figure) -> bool:
    """Tell whether two figures' owners may be one; a name that only one gives is of whom the other article is about."""
    if one and other:
        return one <= other or other <= one
    for names, figure in ((one, second), (other, first)):
        if names and not any(name in figure.story.lead_stems for name in names):
            return False
    return True
