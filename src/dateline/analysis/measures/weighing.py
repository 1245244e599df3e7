"""Whether two figures are of one thing where rules leave it open or join them on little: all signals weighed.

Weighing knows no event from another: two floods are told in the same words. So what makes two events, two contests or
two groups of people into one is ruled out first.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.analysis.measures.compatible import bygone, lengths_fit, running
from dateline.analysis.measures.contexts import Contexts
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure
from dateline.analysis.measures.indicators import Indicators
from dateline.analysis.measures.lexicon import CONTESTED, EVENT_CONCEPTS, HERE_WORDS, SOFT_MARKS
from dateline.analysis.measures.signals import Signals
from dateline.analysis.measures.stories import RELATED, Stories

LIKELY = 0.45  # how likely two figures are of one thing from which they are joined
LIKELY_SHARE = 0.6  # the same of sums and shares, which are of more things than what is counted or measured
LIKELY_AGAIN = 0.3  # the same where a telling value is told again
NEARLY_SURE = 0.9  # the same where counts are of mere people
LIKELY_DOUBTFUL = 0.8  # the same where numbers may be of anything
UNLIKELY = 0.15  # and below which rules that join on little are not followed
BEYOND_DOUBT = 1.3  # the score of what rules join from which no weighing undoes it
_MANY = 1000  # a count from which two digits told again are no chance
_HANDFUL = 10  # counts below this are of too many things to be known by what stands around them
# Mass, volume, power and energy: what is made, dug, built or used, where a length or a speed is that of an event.
AMOUNTS = frozenset(
    ("[mass]", "[length] ** 3", "[mass] * [length] ** 2 / [time] ** 3", "[mass] * [length] ** 2 / [time] ** 2")
)
_OF_NO_EVENT = AMOUNTS | {COUNT, MONEY, PERCENT}  # unless what is counted is what became of people
SIZES_OF_EVENTS = frozenset({"magnitude"})  # another size is another event


def _firm(first: Figure, second: Figure, score: float) -> bool:
    """Tell whether what rules join needs no weighing: they are sure, or both are of one country, or the world."""
    one, other = first.subject, second.subject
    return score >= BEYOND_DOUBT or (bool(one.nations) and one.nations == other.nations)


def _told_again(first: Figure, second: Figure) -> bool:
    """Tell whether a count that two articles give needs no event that both tell: one holder has it, or it is history.

    `Sanders leads with 60 delegates`, in the news of two primaries; `the disaster of 2010, which killed 29 miners`.
    """
    one, other = first.subject, second.subject
    if first.kind != COUNT or one.head != other.head or first.low < _HANDFUL:
        return False
    if one.head in CONTESTED:
        return bool(one.names & other.names)
    days, others = (
        (figure.period.start, figure.period.end) if figure.period else (None, None) for figure in (first, second)
    )
    return days == others and None not in days and bool(one.words & other.words)


class Weighing:
    """Weighs the figures of one ledger."""

    def __init__(self, figures: Sequence[Figure], stories: Stories, contexts: Contexts, indicators: Indicators) -> None:
        self.stories, self.contexts, self.indicators = stories, contexts, indicators
        self.signals = Signals(figures, stories, contexts, indicators)

    def settle(
        self, first: Figure, second: Figure, value: bool, found: tuple[float, str] | None
    ) -> tuple[float, str] | None:
        """Return what the rules found of two figures, or what all signals together say where they are clear.

        Args:
            first, second: figures of one kind.
            value: whether they give the same value.
            found: the rules' score and reason, None where they do not join the two.
        """
        if first.article == second.article or (found is not None and _firm(first, second, found[0])):
            return found
        if self.stories.alike(first.article, second.article) < RELATED:
            return found
        if found is not None:
            return found if self.signals.weigh(first, second, value) >= UNLIKELY else None
        if self._of_one_holder(first, second) and running(first, second):
            return LIKELY, f"what one holds of “{first.subject.head}” goes on"
        if not (value and _told_again(first, second)) and self._of_strangers(first, second):
            return None
        again = value and self._tells(first)
        against = self._speaks_against(first, second, value)
        if against and not again:
            return None
        likely = self.signals.weigh(first, second, value)
        if likely < self._least(first, second, again, against):
            return None
        if again:
            return likely, "give the same telling value, and words around both agree"
        return likely, f"words around both, sizes and articles agree ({likely:.2f} of 1)"

    def _of_one_holder(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures name one person or party, and one of them in its measure."""
        own, others = first.subject.names, second.subject.names
        return bool((own or self.contexts[first].names) & (others or self.contexts[second].names) and (own or others))

    def _of_strangers(self, first: Figure, second: Figure) -> bool:
        """Tell whether two figures that share no name are in articles on others, each all but silent on the other's."""
        if first.subject.names & second.subject.names:
            return False
        return self.stories.strangers(first.article, second.article)

    def _least(self, first: Figure, second: Figure, again: bool, against: bool) -> float:
        """Return how likely two figures must be of one thing, given whether a telling value is told `again`."""
        doubtful = self._doubtful(first, second)
        if against:
            exact = again and (first.low == second.low or first.unit != second.unit)
            return LIKELY_SHARE if exact and not doubtful else NEARLY_SURE
        if not self._of_a_sort(first, second, again):
            return NEARLY_SURE
        if again:
            return LIKELY_AGAIN
        return LIKELY_DOUBTFUL if doubtful else LIKELY_SHARE if first.kind in (MONEY, PERCENT) else LIKELY

    @staticmethod
    def _doubtful(first: Figure, second: Figure) -> bool:
        """Tell whether two figures may be of anything: a bare number, so many states, few of two nouns, a round one."""
        if first.kind == COUNT:
            one, other = first.subject.head, second.subject.head
            return not (one and other) or one in HERE_WORDS or (one != other and first.high < _MANY)
        round_share = first.kind == PERCENT and first.low == second.low and first.digits == 1
        return round_share or "fraction" in (first.unit, second.unit)

    @staticmethod
    def _tells(figure: Figure) -> bool:
        """Tell whether a value is one that hardly comes twice by chance in articles on one matter."""
        few = 3 if figure.subject.head in EVENT_CONCEPTS else 2
        return (
            figure.kind not in SIZES_OF_EVENTS
            and figure.unit != "fraction"
            and figure.digits >= few
            and (figure.kind != COUNT or figure.high >= _HANDFUL)
        )

    def _speaks_against(self, first: Figure, second: Figure, value: bool) -> bool:
        """Tell whether two figures alike in all else may not be joined: of two events, contests, kinds, directions."""
        one, other = first.subject, second.subject
        heads, marks = {one.head, other.head}, one.marks ^ other.marks
        if first.kind == COUNT and max(first.high, second.high) < _HANDFUL:
            return True
        if not value and (first.kind in SIZES_OF_EVENTS or heads & CONTESTED):
            return True
        if not value and first.kind == PERCENT and (one.words | other.words | heads) & CONTESTED:
            return True
        if "fraction" in (first.unit, second.unit) and self.contexts[first].core.isdisjoint(self.contexts[second].core):
            return True  # a quarter of the government, a quarter of its funds
        if "needed" in marks and first.kind != MONEY:
            return True
        if heads & EVENT_CONCEPTS and marks - SOFT_MARKS:
            return True  # so many more, and so many in all
        if bygone(first, second) or self.contexts.at_odds(first, second) or not lengths_fit(first, second):
            return True
        if self.indicators.opposed(first, second):
            return True
        if first.kind == COUNT and not self.indicators.same_people(first, second):
            return True
        eventful = heads & EVENT_CONCEPTS or first.kind not in _OF_NO_EVENT
        if not eventful or self.stories.one_event(first.article, second.article):
            return False
        return not (value and _told_again(first, second))

    def _of_a_sort(self, first: Figure, second: Figure, again: bool) -> bool:
        """Tell whether two figures are not counts of people who share no more than their name and place.

        Many people, counted alike (`again`), are the same ones.
        """
        if first.kind != COUNT or "person" not in (first.subject.head, second.subject.head):
            return True
        if again and first.low >= _MANY:
            return True
        one, other = self.contexts[first], self.contexts[second]
        shared = one.core & (other.clause | other.core) | other.core & (one.clause | one.core)
        return bool({word for word in shared - first.story.capitals - second.story.capitals if not word.isupper()})
