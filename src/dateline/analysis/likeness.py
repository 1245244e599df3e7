"""How alike two figures are: whether they are about the same thing, and why.

The decision is a short list of conditions on units, words, countries, names, time and story, each of which can be told
to a reader. Values help only where the words leave room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from dateline.analysis.figures import COUNT, MONEY, PERCENT, Figure, digits, same_value, stated_conversions
from dateline.analysis.lexicon import AGGREGATES, ALIASES, DEICTIC, EVENT_CONCEPTS, GENERIC_HEADS, SOFT_MARKS
from dateline.analysis.phrases import WORLD, Subject, nation_name, stem
from dateline.analysis.stories import SAME_STORY, Stories

ALIKE_WORDS = 0.5  # share of content words in common, by weight, from which two phrases say the same
ALIKE_WITH_VALUE = 0.34  # the same where both give the same value too
ALIKE_INSIDE = 0.75  # share of words from which an article gives two values of one thing, for two times
SAME_STORY_DAYS = 60  # articles on one story are no further apart than this
LOOSE_STORY = 0.12  # likeness that is enough for two articles with one telling value
TELLING_DIGITS = 3  # significant digits from which a value that comes again is hardly by chance
UNMISTAKABLE_DIGITS = 4  # the same so many digits of the same thing are the same claim, whatever else is said
SURE = 2.5  # the score of such a pair; only a stated conversion has more
_TOLLS = frozenset("case death injury missing arrest evacuation displacement rescue hospitalisation".split())
_SIZES_OF_EVENTS = frozenset({"magnitude"})  # another size is another event
_NAMED_THINGS = frozenset(ALIASES) - {WORLD}


class Likeness:
    """Compares the figures of one ledger."""

    def __init__(self, figures: Sequence[Figure], stories: Stories) -> None:
        self.stories = stories
        self.converted = {frozenset((one.id, other.id)) for one, other in stated_conversions(figures)}
        spread: Counter[str] = Counter()
        seen: set[tuple[str, str]] = set()
        for figure in figures:
            for word in figure.subject.anchors | {figure.subject.head}:
                if (figure.article, word) not in seen:
                    seen.add((figure.article, word))
                    spread[word] += 1
        count = max(1, len(stories.articles))
        self.weight = {word: 1.0 + log(count / number) for word, number in spread.items()}
        self._context: dict[str, frozenset[str]] = {}

    # ------------------------------------------------------------------ what may stand in one measure

    def may_stand(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures of one article may be of one measure.

        They may where they give one value, or different values for different times, sources or standing: an article
        does not otherwise give two values of one thing.
        """
        if frozenset((first.id, second.id)) in self.converted:
            return True
        if first.change_of is not None and first.change_of == second.change_of:
            return {first.change, second.change} <= {"from", "to"}
        if same_value(first, second):
            return True
        if first.unit != second.unit and first.kind == MONEY:
            return False
        if (first.status == "target") != (second.status == "target"):
            return True
        if first.period is not None and second.period is not None:
            return first.value_text != second.value_text and not (first.period.rate or second.period.rate)
        return False

    def reconcilable(self, first: Sequence[Figure], second: Sequence[Figure]) -> bool:
        """Tell whether two groups name no different countries, and names that fit one another."""
        one, other = (self._stated(group) for group in (first, second))
        if one[0] and other[0] and one[0] != other[0]:
            return False
        return _names_fit(one[1], other[1])

    @staticmethod
    def _stated(group: Sequence[Figure]) -> tuple[frozenset[str], frozenset[str]]:
        nations = max((figure.subject.nations for figure in group), key=lambda codes: (len(codes), sorted(codes)))
        return nations, max((figure.subject.names for figure in group), key=lambda names: (len(names), sorted(names)))

    # ------------------------------------------------------------------ two figures

    def compare(self, first: Figure, second: Figure) -> tuple[float, str] | None:
        """Return how alike two figures are and why, None where they are not about the same thing."""
        if frozenset((first.id, second.id)) in self.converted:
            return 3.0, "the second is the first in another unit"
        if first.kind != second.kind or not _times_fit(first, second):
            return None
        one, other = first.subject, second.subject
        if _unmistakable(first, second) and self.stories.alike(first.article, second.article) >= LOOSE_STORY:
            return SURE, f"both are of “{one.head}” and give the same {digits(first.low)} digits"
        if not _subjects_fit(one, other, first.kind):
            return None
        if first.kind in _SIZES_OF_EVENTS and not same_value(first, second):
            return None
        inside = first.article == second.article
        if inside and not self.may_stand(first, second):
            return None
        if not (self._placed(first, second) and self._placed(second, first)):
            return None
        if first.change_of is not None and inside and first.change_of == second.change_of:
            return 2.0, "the two ends of one change"
        value = same_value(first, second)
        alike = self._words_alike(first, second)
        if value and one.head in _TOLLS and self.stories.alike(first.article, second.article) >= SAME_STORY:
            alike = max(alike, ALIKE_WORDS)  # seven people, seven riders killed
        if alike < (ALIKE_WITH_VALUE if value else ALIKE_INSIDE if inside else ALIKE_WORDS):
            return None
        story = self.stories.alike(first.article, second.article)
        together = inside or (story >= SAME_STORY and _days_apart(first, second) <= SAME_STORY_DAYS)
        if bool(one.names) != bool(other.names) and not together:
            return None
        if not (self._same(first, second, together, story) if value else self._other(first, second, together, story)):
            return None
        score = (
            alike
            + 0.3 * value
            + 0.3 * story
            + 0.2 * bool(one.nations & other.nations)
            + 0.2 * bool(one.names & other.names)
        )
        return score, _why(one, other, value, inside, together, story)

    def _same(self, first: Figure, second: Figure, together: bool, story: float) -> bool:
        """Tell whether two figures of one value share enough to be the same claim."""
        words, names, nations = _shared(first, second)
        telling = digits(first.low) >= TELLING_DIGITS or (together and first.low >= 10)
        if not words and not names and not nations:
            if first.subject.names or second.subject.names:
                return False
            return telling and bool(first.subject.head) and story >= LOOSE_STORY
        return together or self._specific(first, second) or (telling and story >= LOOSE_STORY)

    def _other(self, first: Figure, second: Figure, together: bool, story: float) -> bool:
        """Tell whether two figures of different values share enough to be of one measure."""
        one, other = first.subject, second.subject
        words, names, nations = _shared(first, second)
        if DEICTIC & (one.words | other.words) or first.unplaced or second.unplaced:
            return False
        event = together and self.stories.one_event(first.article, second.article)
        told_by = len(words - GENERIC_HEADS) + len(names) + len(nations)
        if first.kind == PERCENT:
            indicator = bool(AGGREGATES & (words | {one.head}) and nations)
            return told_by > 2 or (event and told_by > 1) or indicator
        if first.kind not in (COUNT, MONEY):
            known = event or (told_by > 2 and bool(names or nations))
            return known and bool(words - EVENT_CONCEPTS) and one.names == other.names
        if first.kind == MONEY and (not one.head or one.head != other.head):
            return False
        if event:
            return told_by > 1 or bool(names or nations) or (one.head in _TOLLS and not one.names and not other.names)
        if told_by < 2 and story < LOOSE_STORY:
            return False
        return bool(names or nations) and self._specific(first, second)

    def _specific(self, first: Figure, second: Figure) -> bool:
        """Tell whether the words alone, whatever the articles tell, are enough to know the thing by."""
        head = first.subject.head
        words, names, nations = _shared(first, second)
        words -= {head}
        things = names | (words & _NAMED_THINGS)
        if head in EVENT_CONCEPTS or EVENT_CONCEPTS & words:
            return bool(things) and bool(nations or len(things) > 1)
        if head in GENERIC_HEADS or first.kind == PERCENT:
            return len(words) + len(names) + len(nations) >= (3 if first.kind == PERCENT else 2)
        if first.kind == MONEY and head not in AGGREGATES and not names:
            return len(words) + len(names) + len(nations) > 1
        return bool(names or nations) or len(words) > 2

    def _words_alike(self, first: Figure, second: Figure) -> float:
        """Return the share of content words in common by weight.

        A word that the other's sentence or title has is not missing there.
        """
        one, other = first.subject.words, second.subject.words
        if first.kind != COUNT:
            one, other = one | {first.subject.head}, other | {second.subject.head}
        one, other = one - {""}, other - {""}
        shared = one & other
        missing = {word for word in one - other if word not in self._surroundings(second)}
        missing |= {word for word in other - one if word not in self._surroundings(first)}
        union = sum(self.weight[word] for word in shared | missing)
        if not union:
            return 1.0 if one == other else 0.8
        if not shared and not missing:
            return 0.8
        return sum(self.weight[word] for word in shared) / union

    def _surroundings(self, figure: Figure) -> frozenset[str]:
        """Return the stems of the words of a figure's sentence and of its article's title."""
        if figure.id not in self._context:
            sentence = figure.story.sentence(figure.start, figure.end).of(figure.story.text)
            self._context[figure.id] = _stems(sentence) | _stems(figure.story.title)
        return self._context[figure.id]

    @staticmethod
    def _placed(first: Figure, second: Figure) -> bool:
        """Tell whether the countries that the first states are not against what the second leaves open."""
        stated = first.subject.nations
        if not stated or second.subject.nations:
            return True
        if WORLD in stated:
            return False
        sentence = second.story.sentence(second.start, second.end)
        named = second.story.nations_between(sentence.start, sentence.end)
        return stated == (frozenset(named) or second.story.setting)


def _unmistakable(first: Figure, second: Figure) -> bool:
    """Tell whether two figures give the same thing with the same many digits."""
    if first.unit != second.unit or first.low != second.low or first.high != second.high:
        return False
    if (
        first.unit == "fraction"
        or digits(first.low) < UNMISTAKABLE_DIGITS
        or first.subject.marks != second.subject.marks
    ):
        return False
    return bool(first.subject.head) and first.subject.head == second.subject.head


def _shared(first: Figure, second: Figure) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the content words, names and nations that two figures have in common."""
    one, other = first.subject, second.subject
    if first.kind == COUNT:
        words = one.words & other.words
    else:
        words = (one.words | {one.head}) & (other.words | {other.head}) - {""}
    return words, one.names & other.names, one.nations & other.nations


def _times_fit(first: Figure, second: Figure) -> bool:
    """Tell whether two figures' times and standing allow them to be of one measure."""
    if (first.change == "by") != (second.change == "by"):
        return False
    if (first.status == "forecast") != (second.status == "forecast"):
        return False
    one, other = first.period, second.period
    if (one is not None and one.rate) != (other is not None and other.rate):
        return "target" in (first.status, second.status)
    if one is not None and other is not None and one.rate and other.rate:
        return one.years == other.years
    return True


def _subjects_fit(one: Subject, other: Subject, kind: str) -> bool:
    if one.head != other.head and (kind == COUNT or (one.head not in other.words and other.head not in one.words)):
        return False
    if one.marks - SOFT_MARKS != other.marks - SOFT_MARKS:
        return False
    if one.nations and other.nations:
        if one.nations != other.nations:
            return False
        if one.source & other.place - one.place - other.source or other.source & one.place - other.place - one.source:
            return False
    return _names_fit(one.names, other.names)


def _names_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the names of two figures may be the same: one within the other, or half of them shared."""
    if not one or not other or one <= other or other <= one:
        return True
    return len(one & other) * 2 >= len(one | other)


def _days_apart(first: Figure, second: Figure) -> int:
    if first.story.day is None or second.story.day is None:
        return 0
    return abs((first.story.day - second.story.day).days)


@lru_cache(maxsize=65536)
def _stems(text: str) -> frozenset[str]:
    lowered = text.lower()
    words = {stem(word) for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", lowered)}
    for name, others in ALIASES.items():
        if any(other in lowered for other in (name, *others.split("|"))):
            words.add(name)
    return frozenset(words)


def _why(one: Subject, other: Subject, value: bool, inside: bool, together: bool, story: float) -> str:
    reasons = []
    if one.head and one.head == other.head:
        reasons.append(f"both are of “{one.head}”")
    if shared := sorted(one.words & other.words):
        reasons.append("share " + ", ".join(f"“{word}”" for word in shared))
    if names := sorted(one.names & other.names):
        reasons.append("name " + " ".join(name.title() for name in names))
    if nations := sorted(one.nations & other.nations):
        reasons.append("are for " + " and ".join(nation_name(code) for code in nations))
    if value:
        reasons.append("give the same value")
    if inside:
        reasons.append("stand in one article")
    elif together:
        reasons.append(f"stand in articles on one story (likeness {story:.2f})")
    return "; ".join(reasons)
