"""How alike two figures are: whether they are about the same thing, and why.

Rules come first: conditions on units, words, countries, names, time and story, each of which can be told to a reader.
Where they do not know the words, all that speaks for and against is weighed (`weighing`), and what would make two
events, contests or poll questions one is ruled out; weighing also undoes what rules join on little.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.analysis.measures.compatible import (
    AHEAD,
    SAME_STORY_DAYS,
    bygone,
    contested,
    days_apart,
    far_apart,
    headlined,
    heads_fit,
    in_title,
    lengths_fit,
    of_before,
    rates_fit,
    rounds,
    same_forecast,
    spells_fit,
    subjects_fit,
    times_fit,
    two_contests,
    unmistakable,
    word_for_word,
)
from dateline.analysis.measures.contexts import IN_SENTENCE, Contexts
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure, digits, same_value, stated_conversions
from dateline.analysis.measures.grounds import AROUND, joined_because, names_in_common
from dateline.analysis.measures.indicators import TELLING_DIGITS, Indicators
from dateline.analysis.measures.inside import of_two_items, side_by_side, two_sources
from dateline.analysis.measures.lexicon import (
    AGGREGATES,
    ALIASES,
    CONTESTED,
    DEICTIC,
    EMPTY,
    EVENT_CONCEPTS,
    GENERIC_HEADS,
    TOLLS,
)
from dateline.analysis.measures.nations import WORLD, nation_name
from dateline.analysis.measures.stories import SAME_STORY, Stories
from dateline.analysis.measures.weighing import SIZES_OF_EVENTS, Weighing
from dateline.analysis.measures.wordings import Wordings

ALIKE_WORDS = 0.5  # share of content words in common, by weight, from which two phrases say the same
ALIKE_WITH_VALUE = 0.34  # the same where both give the same value too
ALIKE_INSIDE = 0.75  # share of words from which an article gives two values of one thing, for two times
LOOSE_STORY = 0.12  # likeness that is enough for two articles with one telling value
COVERED = 0.6  # share of two measures' words that stand with the other figure, on average, from which they are one
COVERED_EITHER = 0.4  # the least such share of either
COVERED_INSIDE = 0.7  # on average, within one article
SURE = (
    2.2  # the score of a title and its text; of one noun and one unmistakable value, and of a stated conversion, more
)
_NAMED_THINGS = frozenset(ALIASES) - {WORLD, "gdp"}


class Likeness:
    """Compares the figures of one ledger."""

    def __init__(self, figures: Sequence[Figure], stories: Stories) -> None:
        self.stories = stories
        self.contexts = Contexts(figures)
        self.indicators = Indicators(figures, stories, self.contexts)
        self.weighing = Weighing(figures, stories, self.contexts, self.indicators)
        self.conversions = stated_conversions(figures)
        self._converted = {(one.id, other.id) for one, other in self.conversions}
        self.converted = {other.id for _, other in self.conversions}  # what is given in a second unit
        self.wordings = Wordings(figures)
        self.companions = self.indicators.companions

    # ------------------------------------------------------------------ what may stand in one measure

    def _is_conversion(self, first: Figure, second: Figure) -> bool:
        """Tell whether an article gives one of two figures as the other in another unit."""
        if first.article != second.article:
            return False
        return (first.id, second.id) in self._converted or (second.id, first.id) in self._converted

    def may_stand(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures of one article may be of one measure.

        They may where they give one value, or different values for different times, sources or standing: an article
        does not otherwise give two values of one thing.
        """
        if self._is_conversion(first, second):
            return True
        if first.change_of is not None and first.change_of == second.change_of:
            return {first.change, second.change} <= {"from", "to"}
        if of_two_items(first, second):
            return False
        if first.owner and second.owner and first.low != second.low:
            return self.contexts.one_source(first, second)  # a poll of then and of now
        if same_value(first, second):
            return not side_by_side(first, second)
        if first.unit != second.unit and first.kind == MONEY:
            return False
        if in_title(first) != in_title(second) and rounds(first, second):
            return True
        if (first.status in AHEAD) != (second.status in AHEAD) or of_before(first) != of_before(second):
            return True
        if (first.status == "forecast") != (second.status == "forecast"):
            return True  # what was expected, and what came
        if first.period is not None and second.period is not None:
            other_time = first.value_text != second.value_text and not (first.period.rate or second.period.rate)
            if other_time and (first.kind != COUNT or spells_fit(first, second)):
                return not _of_two_events(first, second)
            if other_time:
                return False
        return two_sources(first, second)

    # ------------------------------------------------------------------ two figures

    def compare(self, first: Figure, second: Figure) -> tuple[float, str] | None:
        """Return how alike two figures are and why, None where they are not about the same thing."""
        if self._is_conversion(first, second):
            return 3.0, "the second is the first in another unit"
        if first.kind != second.kind:
            return None
        if two_contests(first, second) or (first.unit == second.unit and far_apart(first, second)):
            return None
        if first.low != second.low and not self.weighing.signals.share_words(first, second):
            return None
        nations, others = first.subject.nations, second.subject.nations
        if nations and others and not (nations <= others or others <= nations) and first.low != second.low:
            return None
        if first.owner and second.owner and not self.contexts.one_source(first, second):
            return None  # two polls
        value = same_value(first, second)
        fits = self.indicators.one_spell(first, second) and self.indicators.one_step(first, second)
        if not fits and not (value and rates_fit(first, second)):
            return None
        one, other = first.subject, second.subject
        if first.kind == COUNT and not (one.head or one.words or other.head or other.words):
            return None  # two bare numbers
        bare = first.kind == COUNT and not (one.head and other.head)
        found = None if bare else self._by_measure(first, second, value) or self.indicators.compare(first, second)
        return self.weighing.settle(first, second, value, found)

    def weigh(self, first: Figure, second: Figure) -> float:
        """Return the logarithm of the odds that two figures of different articles are of one thing, by all signals."""
        return self.weighing.signals.log_odds(first, second, same_value(first, second))

    def _by_measure(self, first: Figure, second: Figure, value: bool) -> tuple[float, str] | None:
        """Return how alike two figures are by what their measures and the words around them say."""
        one, other = first.subject, second.subject
        if first.article == second.article and first.change_of is not None and first.change_of == second.change_of:
            ends = {first.change, second.change} == {"from", "to"} and first.unit == second.unit
            return (2.0, "the two ends of one change") if ends else None
        if first.low == second.low and times_fit(first, second):
            if headlined(first, second):
                return SURE, "the title gives the figure of the text"
            if word_for_word(first, second):
                return SURE, "both stand in the same sentence, word for word"
            if unmistakable(first, second) and self.stories.alike(first.article, second.article) >= LOOSE_STORY:
                return 2.5, f"both are of “{one.head}” and give the same {digits(first.low)} digits"
        if not subjects_fit(one, other, first.kind) or not times_fit(first, second) or bygone(first, second):
            return None
        if not value and first.kind in (COUNT, PERCENT) and not self.indicators.same_people(first, second):
            return None
        if first.kind == COUNT and one.head not in TOLLS and far_apart(first, second):
            return None
        if one.head == "person" and ("population" in one.words) != ("population" in other.words):
            return None  # all people of a place, and some of them
        if first.kind in SIZES_OF_EVENTS and not value:
            return None
        if first.article == second.article and not self.may_stand(first, second):
            return None
        if first.article == second.article and value and not self.companions.may_repeat(first, second):
            return None
        return self._by_words(first, second, value) or self._by_context(first, second, value)

    def _by_words(self, first: Figure, second: Figure, value: bool) -> tuple[float, str] | None:
        """Return how alike the measure phrases of two figures are, None where they say too little or other things."""
        one, other = first.subject, second.subject
        inside = first.article == second.article
        if not heads_fit(one, other, first.kind) or not (self._placed(first, second) and self._placed(second, first)):
            return None
        if not same_forecast(first, second):
            return None
        alike = self.wordings.alike(first, second)
        if value and one.head in TOLLS and self.stories.alike(first.article, second.article) >= SAME_STORY:
            alike = max(alike, ALIKE_WORDS)  # seven people, seven riders killed
        if alike < (ALIKE_WITH_VALUE if value else ALIKE_INSIDE if inside else ALIKE_WORDS):
            return None
        story = self.stories.alike(first.article, second.article)
        together = inside or (story >= SAME_STORY and days_apart(first, second) <= SAME_STORY_DAYS)
        if bool(one.names) != bool(other.names) and not together:
            return None
        if not value and inside and not self.companions.may_differ(first, second):
            return None
        if first.kind == PERCENT and digits(first.low) < TELLING_DIGITS and contested(first, second):
            return None
        if value and one.head in CONTESTED and self.contexts.at_odds(first, second):
            return None
        if not value and (self.contexts.at_odds(first, second) or not lengths_fit(first, second)):
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
        return score, joined_because(one, other, value, inside, together, story)

    def _by_context(self, first: Figure, second: Figure, value: bool) -> tuple[float, str] | None:
        """Return how well what stands around each figure covers the other's measure, None where it does not."""
        contexts = self.contexts
        if contexts.at_odds(first, second) or not same_forecast(first, second):
            return None
        inside = first.article == second.article
        if not value and ((inside and not self.companions.may_differ(first, second)) or not lengths_fit(first, second)):
            return None
        if not value and ((first.unit != second.unit and first.kind == MONEY) or contested(first, second)):
            return None
        if not (self._stands_with(first, second) and self._stands_with(second, first)):
            return None
        if not inside and self._of_one_event(first, second):
            score = 0.7 + 0.3 * value + 0.3 * self.stories.alike(first.article, second.article)
            return score, f"both count “{first.subject.head}” in articles on one event"
        story = self.stories.alike(first.article, second.article)
        if not inside and not self._of_one_matter(first, second, story):
            return None
        share = contexts.covered(first, second)
        other_share = contexts.covered(second, first) if share >= COVERED_EITHER else 0.0
        mean = (share + other_share) / 2
        if other_share < COVERED_EITHER or mean < (COVERED_INSIDE if inside else COVERED):
            return None
        if not value and not self._beyond_the_noun(first, second):
            return None
        score = mean + 0.3 * value + 0.3 * story
        shared = [nation_name(word) if word.isupper() else word for word in contexts.in_common(first, second)]
        why = AROUND + ", ".join(f"“{word}”" for word in shared)
        return score, "; ".join([why, *names_in_common(first.subject, second.subject)])

    def _of_one_event(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures count the dead, the hurt and their like in one event, and the same of them."""
        if first.kind != COUNT or first.subject.head not in TOLLS or days_apart(first, second) > SAME_STORY_DAYS:
            return False
        if not self.stories.one_event(first.article, second.article):
            return False
        for figure, other in ((first, second), (second, first)):
            context = self.contexts[other]
            words = (word for word in self.contexts[figure].core if not word.isupper())
            if not all(context.near(word) or word in other.story.lead for word in words):
                return False
        return True

    def _stands_with(self, first: Figure, second: Figure) -> bool:
        """Tell whether the names and countries in a figure's measure stand with the other figure too."""
        context, subject = self.contexts[second], first.subject
        if subject.names:
            names = subject.names & self.contexts[first].core
            if sum(map(context.near, names)) * 2 < len(names):
                return False
        if second.subject.nations or all(map(context.near, subject.nations)):
            return True
        if WORLD in subject.nations:
            return False
        if not second.story.setting:  # names no country: the same one where it tells the same story
            return self.stories.one_event(first.article, second.article)
        return subject.nations == second.story.setting or self._of_one_event(first, second)

    def _beyond_the_noun(self, first: Figure, second: Figure) -> bool:
        """Tell whether more than the counted noun speaks for two counts, where an article has several of the noun."""
        one, other = self.contexts[first], self.contexts[second]
        if first.kind not in (COUNT, MONEY, PERCENT):  # a length: of what the sentence is about
            pairs = ((one.core - {first.subject.head}, other), (other.core - {second.subject.head}, one))
            return all(not core or any(context.has(word) >= IN_SENTENCE for word in core) for core, context in pairs)
        if first.kind != COUNT or not any(map(self.indicators.one_of_several, (first, second))):
            return True
        return any(one.near(word) and other.near(word) for word in (one.core | other.core) - {first.subject.head})

    def _of_one_matter(self, first: Figure, second: Figure, story: float) -> bool:
        """Tell whether two articles are near enough for figures that are told apart by what stands around them.

        The counts of an event belong to one event; what a country, company or work is measured by only asks for
        articles on the same subject.
        """
        one, other = self.contexts[first], self.contexts[second]
        if first.subject.head in EVENT_CONCEPTS or EVENT_CONCEPTS & one.core & other.core:
            return days_apart(first, second) <= SAME_STORY_DAYS and self.stories.one_event(
                first.article, second.article
            )
        bare = first.kind not in (COUNT, MONEY, PERCENT) and not one.indicators & other.indicators
        if bare:  # a speed, a height: of the one thing that both articles are about
            return self.stories.one_event(first.article, second.article)
        if story >= SAME_STORY or self.stories.one_event(first.article, second.article):
            return True
        names = {word for word in (one.core & other.core) if word.isupper() or word in first.subject.names}
        return bool(names) and story >= LOOSE_STORY

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
            return told_by > 1 or bool(names or nations) or (one.head in TOLLS and not one.names and not other.names)
        if one.head in CONTESTED:
            return False
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
        if head == "person" and not words - EMPTY:
            return False
        if head in GENERIC_HEADS or first.kind == PERCENT:
            return len(words) + len(names) + len(nations) >= (3 if first.kind == PERCENT else 2)
        if first.kind == MONEY and head not in AGGREGATES and not names:
            return len(words) + len(names) + len(nations) > 1
        return bool(names or nations) or len(words) > 2

    @staticmethod
    def _placed(first: Figure, second: Figure) -> bool:
        """Tell whether the countries that the first states are not against what the second leaves open."""
        stated = first.subject.nations
        if not stated or second.subject.nations:
            return True
        if WORLD in stated:
            return False
        return stated == (second.named or second.story.setting)


def _of_two_events(first: Figure, second: Figure) -> bool:
    """Tell whether two tolls of different days are of two events: neither of them is said to have grown to it."""
    tolls = first.kind == COUNT and {first.subject.head, second.subject.head} & TOLLS
    return bool(tolls) and not (first.change or second.change or first.subject.words & second.subject.words)


def _shared(first: Figure, second: Figure) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the content words, names and nations that two figures have in common."""
    one, other = first.subject, second.subject
    if first.kind == COUNT:
        words = one.words & other.words
    else:
        words = (one.words | {one.head}) & (other.words | {other.head}) - {""}
    return words, one.names & other.names, one.nations & other.nations
