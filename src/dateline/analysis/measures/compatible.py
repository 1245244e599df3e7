"""What two figures must not contradict one another in to be about one thing: time, size, place, names.

Each rule is a plain function of two figures; none knows of the ledger or of what else there is.
"""

from __future__ import annotations

import re

from dateline.analysis.measures.figures import COUNT, PERCENT, SOON, Figure, digits, same_value
from dateline.analysis.measures.lexicon import (
    AGENTS,
    CONTESTED,
    OUTCOMES,
    SOFT_MARKS,
    TITLES,
    UNDIRECTED,
    WON,
)
from dateline.analysis.measures.periods import A_SPAN
from dateline.analysis.measures.phrases import Subject
from dateline.analysis.relations import can_both_be_right

AHEAD = frozenset({"target", "proposed"})  # standings of what is to be
SAME_STORY_DAYS = 60  # articles on one story are no further apart than this
_ONE_COUNT = 6  # days within which what was won is still being counted
_YEAR_AGO = 366  # days after which a figure of a time is told as one of before
_MOVED = frozenset({"residence", "displacement"})  # outcomes of which it matters who comes from where
_TOO_FAR = 1000.0  # times
_SENTENCE_WORDS = 12  # of a sentence that is hardly written twice of two things
_COUNTED = 10  # a count from which a title that has it speaks of the same
_ROUNDED = 0.2  # how far a title rounds, as a share of the value
UNMISTAKABLE_DIGITS = 4  # the same so many digits of the same thing are the same claim, whatever else is said
_SPELL = 2.5  # times: periods of more different length are of other figures
_A_DAY, _A_MONTH = 2 / 366, 0.07  # years
# What somebody holds by then, beside what is won in one contest.
_HOLDING = re.compile(
    r"\b(?:total\w*|tally|ha[sd]|have|holds?|holding|amass\w*|accumulat\w*|leads?|led|trail\w*|so far|to date"
    r"|(?P<won>w[io]n\w*|secur\w+|earn\w*|gain\w*|took|tak\w+|receiv\w+|award\w*|got|gett\w+|collect\w*|garner\w*"
    r"|worth|represent\w*|allocat\w+))\b"
)
_NO_NAMES = TITLES | AGENTS  # `Government`, `Council`: of many places
_BY_THEN = re.compile(r"\b(?:so far|to date|by now|as of|since|until|(?:this|the) year|(?<!up )by (?:[A-Z]|the end))")
_A_YEAR = 0.5  # years: the least length of a period that counts as years


def times_fit(first: Figure, second: Figure) -> bool:
    """Tell whether two figures' times and standing allow them to be of one measure."""
    if (first.change == "by") != (second.change == "by"):
        return False
    one, other = first.period, second.period
    if (one is not None and one.rate) != (other is not None and other.rate):
        return "target" in (first.status, second.status)
    if one is not None and other is not None and one.rate and other.rate:
        return one.years == other.years
    return True


def bygone(first: Figure, second: Figure) -> bool:
    """Tell whether one figure is of a time long over when it was printed, and the other of another time.

    The dead of an earlier disaster, the price of the old bridge: told beside today's, and another thing.
    """
    for figure, other in ((first, second), (second, first)):
        if figure.period is None or not figure.over:
            continue
        apart = other.period is None or not other.period.overlaps(figure.period)
        if apart and (figure.eventful or other.period is None or other.period.years < A_SPAN):
            exact = first.low == second.low or min(first.digits, second.digits) > 1  # 2% and almost 2.16% are not
            return not (exact and same_value(first, second))
    return False


def of_before(figure: Figure) -> bool:
    """Tell whether a figure is told as that of an earlier time: a former month's rate, what it was put at years ago."""
    day, period = figure.story.day, figure.period
    subject = figure.subject
    if day is None or period is None or period.end is None or figure.kind == COUNT:
        return False
    if CONTESTED & (subject.words | {subject.head}):
        return False
    past = (day - period.end).days
    return past > _YEAR_AGO or (figure.status == "historical" and past > SOON)


def far_apart(first: Figure, second: Figure) -> bool:
    """Tell whether two counts are too far apart for one thing: twenty electoral votes, six million votes.

    Powers of a thousand are not: they may be a slip, which is worth a look.
    """
    small, large = abs(first.low), abs(second.low)
    if large < small:
        small, large = large, small
    return small > 0 and large / small > _TOO_FAR and digits(large / small) > 1


def same_forecast(first: Figure, second: Figure) -> bool:
    """Tell whether a forecast and what is not one are for the same time, or for two times of one length."""
    if (first.status == "forecast") == (second.status == "forecast"):
        return True
    one, other = first.period, second.period
    if one is None or other is None or min(one.years, other.years) < A_SPAN:
        return True
    return one.overlaps(other) or spells_fit(first, second)


def lengths_fit(first: Figure, second: Figure) -> bool:
    """Tell whether two counts are not of a day and of a year; money and shares have the day that they were told."""
    if first.kind != COUNT or first.period is None or second.period is None:
        return True
    long, short = first.period.years, second.period.years
    brief = second
    if long < short:
        long, short, brief = short, long, first
    return short >= A_SPAN or long < _A_YEAR or _so_far(brief)


def _so_far(figure: Figure) -> bool:
    """Tell whether a count of a day is what there was by then, and not what that day brought."""
    return _BY_THEN.search(figure.said) is not None


def spells_fit(first: Figure, second: Figure) -> bool:
    """Tell whether the periods of two figures are of one length, as far as both say one; no rate beside a level."""
    one, other = first.period, second.period
    if one is None or other is None or first.status in AHEAD or second.status in AHEAD:
        return True
    if one.rate != other.rate:
        return False
    if not lengths_fit(first, second):
        return False
    short, long = sorted((one.years, other.years))
    as_of = _A_MONTH if first.kind == COUNT else _A_DAY  # a count of a shorter time is what there was by then
    return first.kind == PERCENT or short < as_of or long <= _SPELL * short


def rates_fit(first: Figure, second: Figure) -> bool:
    """Tell whether two counts are not of so many a day, and of so many on one day."""
    if first.kind != COUNT or first.period is None or second.period is None:
        return True
    return first.period.rate == second.period.rate


def heads_fit(one: Subject, other: Subject, kind: str) -> bool:
    """Tell whether two figures are of one thing by the words for it: the thing counted, else either in the other's."""
    return one.head == other.head or (kind != COUNT and (one.head in other.words or other.head in one.words))


def subjects_fit(one: Subject, other: Subject, kind: str) -> bool:
    """Tell whether two subjects count one thing with the same qualifiers, and neither countries nor names differ."""
    if kind == COUNT and one.head != other.head:
        return False
    if one.marks != other.marks and one.marks - SOFT_MARKS != other.marks - SOFT_MARKS:
        return False
    if one.nations and other.nations:
        if one.nations != other.nations:
            return False
        fixed = one.head in OUTCOMES and one.head not in _MOVED
        if fixed or UNDIRECTED & (one.words | {one.head}) & (other.words | {other.head}):
            return names_fit(one.names, other.names)
        if one.source & other.place - one.place - other.source or other.source & one.place - other.place - one.source:
            return False
    return names_fit(one.names, other.names)


def names_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the names of two figures may be the same: one within the other, or half of them shared."""
    one, other = one - _NO_NAMES or one, other - _NO_NAMES or other
    if not one or not other or one <= other or other <= one:
        return True
    return len(one & other) * 2 >= len(one | other)


def days_apart(first: Figure, second: Figure) -> int:
    """Return the days between two figures' articles, 0 where one is undated."""
    if first.story.day is None or second.story.day is None:
        return 0
    return abs((first.story.day - second.story.day).days)


def in_title(figure: Figure) -> bool:
    """Tell whether a figure stands in the title of its article."""
    return figure.start < figure.story.body.start


def headlined(first: Figure, second: Figure) -> bool:
    """Tell whether one figure is the other one in the title of its article."""
    if first.article != second.article or in_title(first) == in_title(second) or first.unit != second.unit:
        return False
    if first.subject.marks - SOFT_MARKS != second.subject.marks - SOFT_MARKS:
        return False
    nations, others = first.subject.nations, second.subject.nations
    if nations and others and nations != others:
        return False  # a million in the country, a million in the world
    telling = first.kind != COUNT or first.high >= _COUNTED
    return telling and (first.low, first.high) == (second.low, second.high)


def rounds(first: Figure, second: Figure) -> bool:
    """Tell whether one figure may be the other rounded: `tops 800` over 832."""
    largest = max(abs(first.high), abs(second.high))
    return abs(first.low - second.low) <= _ROUNDED * largest and can_both_be_right(first, second)


def contested(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are won in contests: votes, seats; shares of a vote are where they name nobody's."""
    one, other = first.subject, second.subject
    if "needed" in one.marks & other.marks:  # what one must have, in every contest
        return False
    if first.kind == PERCENT and not one.names & other.names:
        return bool(CONTESTED & (one.words | {one.head}) & (other.words | {other.head}))
    return one.head in CONTESTED


def two_contests(first: Figure, second: Figure) -> bool:
    """Tell whether two figures of a vote were won on days too far apart for one count: of two states, of two rounds.

    How many somebody holds so far goes on from one day to the next, and does not shrink.
    """
    if first.period is None or second.period is None or first.kind != second.kind:
        return False
    one_noun = first.subject.head in CONTESTED and first.subject.head == second.subject.head
    if first.kind != PERCENT and not one_noun:
        return False
    spells = ((figure.period, figure) for figure in (first, second))
    dated = [(spell.end, figure) for spell, figure in spells if spell and spell.end and spell.years < A_SPAN]
    if len(dated) < 2:
        return False
    (day, earlier), (other_day, later) = sorted(dated, key=lambda pair: pair[0])
    if (other_day - day).days <= _ONE_COUNT or same_value(first, second):
        return False
    subjects = (first.subject, second.subject)
    if first.kind == PERCENT:
        return all(CONTESTED & (subject.words | {subject.head}) for subject in subjects)
    won = sum(bool(WON & subject.words) for subject in subjects)
    return won == 2 or (won == 1 and later.high < earlier.low)


def running(first: Figure, second: Figure) -> bool:
    """Tell whether one holder has so many votes, seats or delegates by then, and at least as many later."""
    earlier, later = sorted((first, second), key=lambda figure: figure.order)
    if first.subject.head != second.subject.head or first.subject.head not in CONTESTED or later.high < earlier.high:
        return False
    if "needed" in first.subject.marks | second.subject.marks or days_apart(first, second) > SAME_STORY_DAYS:
        return False
    return all(_held(figure) for figure in (first, second))


def _held(figure: Figure) -> bool:
    """Tell whether the words before a count say that somebody has so many, and not that they were won now."""
    found = list(_HOLDING.finditer(figure.story.text, figure.sentence.start, figure.start))
    return bool(found) and found[-1]["won"] is None


def word_for_word(first: Figure, second: Figure) -> bool:
    """Tell whether one long sentence of two articles, the same in both, gives a figure: what a body says of itself."""
    if first.article == second.article or first.unit != second.unit or first.low != second.low:
        return False
    if first.said[:1] != second.said[:1]:
        return False
    words = first.said.split()
    return len(words) >= _SENTENCE_WORDS and words == second.said.split()


def unmistakable(first: Figure, second: Figure) -> bool:
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
