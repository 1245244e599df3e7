"""When one article gives two figures of one thing: for two times, of two sources, a goal and what there is of it.

An article does not otherwise give two values of one thing, and it does not give one value twice in a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from dateline.analysis.measures.attribution import set_against
from dateline.analysis.measures.compatible import in_title, names_fit
from dateline.analysis.measures.figures import COUNT, PERCENT, Figure, same_value
from dateline.analysis.measures.lexicon import OUTCOMES
from dateline.analysis.measures.periods import A_SPAN
from dateline.analysis.measures.phrases import stem
from dateline.analysis.relations import at_one_time

_FORESEEN = frozenset({"target", "forecast"})  # standings of what is set beside how things are
_FARTHEST_AIM = 30.0  # times: what is aimed at or foreseen and so many times what there is is of something else
_CAPITAL = re.compile(r"[A-Z](?<=\b.)[^\W\d_]+")  # a capital first: looked for fastest
_ITEM = re.compile(r"\s*[*•–-]\s*([A-Z][\w’' &/-]{1,40}):\s")
_SAID_AGAIN = re.compile(r"(?:[(\[—–=]|\s-|\bthat is,?|\bi\.e\.,?)\s*(?:the\s+)?\Z")  # in brackets, behind a dash


def two_times(first: Figure, second: Figure) -> bool:
    """Tell whether one article gives two figures for two times: a goal and what is reached, two months, from and to.

    So it may for two sources that count one thing.
    """
    if first.change_of is not None and first.change_of == second.change_of:
        return True
    return dated_apart(first, second) or two_sources(first, second) or aimed(first, second)


def dated_apart(first: Figure, second: Figure) -> bool:
    """Tell whether two figures say that they are for two months, quarters or years."""
    one, other = first.period, second.period
    return one is not None and other is not None and min(one.years, other.years) >= A_SPAN and not one.overlaps(other)


def aimed(first: Figure, second: Figure) -> bool:
    """Tell whether one of two figures is a goal, a forecast or a plan, and the other stands beside it otherwise.

    A plan is so where it says by when: `will invest $5 billion` is a figure of its own.
    """
    if first.status == second.status:
        return False
    if _FORESEEN & {first.status, second.status}:
        return True
    return any(figure.status == "proposed" and _to_come(figure) for figure in (first, second))


def _to_come(figure: Figure) -> bool:
    """Tell whether a figure is for a time that ended after it was printed."""
    day, period = figure.story.day, figure.period
    return day is not None and period is not None and period.end is not None and period.end > day


def two_sources(first: Figure, second: Figure) -> bool:
    """Tell whether one article gives two figures for one time as the counts of two sources."""
    if first.kind != COUNT or first.status != second.status or first.subject.head != second.subject.head:
        return False
    one, other = first.subject, second.subject
    if (one.nations, one.marks, one.words) != (other.nations, other.marks, other.words):
        return False
    written, others = _capitals(first), _capitals(second)
    if not names_fit(one.names, other.names) or not (written <= others or others <= written):
        return False  # `90 Northern soldiers`, `300 Southern soldiers`
    return at_one_time(first, second) and set_against(first, second)


def _capitals(figure: Figure) -> frozenset[str]:
    """Return the stems of the words with a capital within a figure's own phrase."""
    phrase = f"{figure.row['text'][1:]} {figure.row['noun'] or ''}"
    return frozenset(stem(word.lower()) for word in _CAPITAL.findall(phrase))


def of_two_items(first: Figure, second: Figure) -> bool:
    """Tell whether two figures stand in items of a list, each under another name: `Pasco: …`, `Richland: …`."""
    one, other = _item(first), _item(second)
    return bool(one and other) and one != other


def _item(figure: Figure) -> str:
    """Return the name before a colon with which the line of a figure begins, empty for none."""
    text = figure.story.text
    found = _ITEM.match(text, text.rfind("\n", 0, figure.start) + 1, figure.start)
    return found[1].lower() if found and not found[1].isupper() else ""


def side_by_side(first: Figure, second: Figure) -> bool:
    """Tell whether a sentence gives one value for two things: `10 airlines cover meals and 10 airlines rebook`.

    In brackets or behind a dash it says the same again: `14,000 Americans — 14,000 Americans have dealt with this`.
    """
    if (first.low, first.high, first.unit, first.status) != (second.low, second.high, second.unit, second.status):
        return False
    if first is second:
        return False
    first, second = sorted((first, second), key=lambda figure: figure.start)
    story = first.story
    if second.start >= story.sentence(first.start, first.end).end or second.start < story.body.start:
        return False
    return _SAID_AGAIN.search(story.text[first.end : second.start]) is None


class Companions:
    """The figures that stand beside one another in the articles of one ledger."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._beside: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            self._beside[figure.article, figure.kind, figure.subject.head].append(figure)

    def may_differ(self, first: Figure, second: Figure) -> bool:
        """Tell whether two values of one article may be of one thing.

        Where only a goal or a forecast stands beside what there is, the article must have no third figure that would
        do as well, nor may the two be of other sizes altogether.
        """
        if not two_times(first, second):
            return False
        if dated_apart(first, second) or not aimed(first, second) or first.change_of is not None:
            return True
        small, large = sorted((abs(first.low), abs(second.low)))
        if large > _FARTHEST_AIM * small or self._falls_short(first, second):
            return False
        return not self._several(first, second)

    def may_repeat(self, first: Figure, second: Figure) -> bool:
        """Tell whether one value of an article, told twice, may be of one thing.

        Not where the words of the two are a third figure's too, of another value, and the value is a round one or a
        percentage: `review relevance (22%)`, in each of several trades. What became of people is told of one event, and
        a title tells what its text does.
        """
        if first.subject.head in OUTCOMES or in_title(first) != in_title(second):
            return True
        if max(first.digits, second.digits) < 2 and self._several(first, second):
            return False
        return not (first.kind == PERCENT and self._several(first, second, exactly=True))

    @staticmethod
    def _falls_short(first: Figure, second: Figure) -> bool:
        """Tell whether fewer are expected than there are already: those that are still to come."""
        if first.kind != COUNT or {first.status, second.status} != {"forecast", "reported"}:
            return False
        foreseen, told = sorted((first, second), key=lambda figure: figure.status)
        return foreseen.high < told.low and (foreseen.period is None or told.period is None)

    def _several(self, first: Figure, second: Figure, exactly: bool = False) -> bool:
        """Tell whether a third figure has the words that two share, another value, and the standing of one of them.

        Or, where they have to be `exactly` these, all words of one of the two.
        """
        one, other = first.subject, second.subject
        words, names = one.words & other.words, one.names & other.names
        for figure in self._beside[first.article, first.kind, one.head]:
            subject = figure.subject
            if figure in (first, second) or not (words <= subject.words and names <= subject.names):
                continue
            for rival in (first, second):
                if figure.status != rival.status or same_value(figure, rival) or dated_apart(figure, rival):
                    continue
                if exactly and (not words or subject.words != rival.subject.words):
                    continue
                if subject.nations == rival.subject.nations and figure.change == rival.change:
                    return True
        return False
