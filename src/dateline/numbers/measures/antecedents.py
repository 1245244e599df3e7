"""What a figure is of where its sentence only points back to it: `It was 38 per 100,000`, `The figure rose to 43`."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from dateline.numbers.clauses import HAVING, owner, reaches, said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import ADVERBS, DETERMINERS, STOP
from dateline.numbers.measures.predicates import told_of
from dateline.numbers.model import Quantity
from dateline.numbers.phrases import is_time, left, right
from dateline.numbers.subjects import subject, verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb
from dateline.text import sentences

_POINTING: Final = frozenset("it this that they these those".split())
# Words for a figure that was told before; and amounts, which a later `it` may mean.
_FIGURES: Final = frozenset(
    "figure figures number numbers total rate share level amount count sum reading proportion percentage tally "
    "forecast estimate expectation projection prediction consensus median".split()
)
_AMOUNTS: Final = frozenset(
    "rate rates price prices level levels index inflation unemployment output production exports imports sales revenue "
    "revenues profit profits turnover population toll number deficit surplus debt budget share cost costs wage wages "
    "income spending reserves stocks capacity traffic turnout emissions yield demand investment lending growth "
    "temperature temperatures trade".split()
)
_WHOSE: Final = frozenset("among in for at".split())
_THOSE: Final = frozenset("the all these those".split())
_LONGEST: Final = 8  # words of those of whom a clause tells
_FORESEEN: Final = frozenset("median forecast forecasts estimate consensus prediction projection expectation".split())
_BRINGING: Final = frozenset(
    "brought brings bring saw sees yielded yields had".split()
)  # what a time does with amounts
_ALIKE: Final = 20.0  # how many times as large a bare number may be that is of the same
_CLOSE: Final = 5.0  # and an amount that only is foreseen
_SHORT: Final = 16  # tokens of a sentence that names no amount of its own
_FORESEEING: Final = frozenset(
    "forecast forecasts expect expects expected predict predicts predicted project projects projected anticipated "
    "anticipates targets targeted".split()
)
_AIMS: Final = frozenset("aim aims aimed aiming hopes hoped".split())
_NEAR: Final = 260  # characters between a figure and the sentence that points back to it


def told_before(t: Tokens, figure: Figure, earlier: Quantity | None) -> str:
    """Return what a figure is of by the sentence before it, empty where its own does not point there.

    Args:
        t: the sentence.
        figure: the figure, for which the sentence has no measure.
        earlier: the last quantity of the sentences before, None for none.
    """
    group = verb_group(t, figure.mark, 0)
    if group <= 0:
        return ""
    begin, end = subject(t, figure.mark, 0)
    j = group
    while j > 0 and t.lower[j - 1] in ADVERBS:
        j -= 1
    points = begin >= end and t.at(j - 1) in _POINTING
    named = begin < end and t.lower[begin] in _FIGURES | {"median"} and t.at(begin - 1) in DETERMINERS
    if not points and not named:
        return ""
    first = j - 1 if points else begin
    words = _amount(t) if points else ""
    if (
        words
        and earlier is not None
        and _apart(t, earlier)
        and words.split(" ")[-1].lower() not in earlier.measure.lower()
    ):
        return _of_others(t, first, words)  # the sentence between names another amount
    if earlier is not None and earlier.unit == figure.unit and earlier.measure:
        gap = t.text[earlier.end : t.starts[0]]
        if len(gap) <= _NEAR and "\n\n" not in gap:
            return _of_others(t, first, earlier.measure)
    return _of_others(t, first, words) if words else ""


def _apart(t: Tokens, earlier: Quantity) -> bool:
    """Tell whether a whole sentence stands between a figure and the sentence that may point back to it."""
    spans = sentences(t.text)
    place = bisect_left(spans, t.starts[0], key=lambda span: span.start) - 1
    return place >= 0 and earlier.end <= spans[place].start


def said_again(t: Tokens, figure: Figure, measure: str, earlier: Quantity) -> str:
    """Return the measure of the sentence before for a bare number or a forecast that is of the same, empty for none.

    `The authority aims for 1.5 million next year`, `At present 31,000 are connected`, `The median estimate was 26.5%`.

    Args:
        t: the sentence.
        figure: the figure.
        measure: what its own sentence says.
        earlier: the last quantity of the sentences before.
    """
    gap = t.text[earlier.end : t.starts[0]]
    reach, apart = (2 * _NEAR, False) if is_of_all(t, figure) else (_NEAR, "\n\n" in gap)
    if not earlier.measure or not 0 <= len(gap) <= reach or apart:
        return ""
    if earlier.unit == figure.unit and figure.unit and _FORESEEN & set(measure.lower().split()[:2]):
        return earlier.measure
    if measure in ("", owner(t, figure.mark)) and _foreseen(t, figure, earlier):
        return earlier.measure
    counts = not earlier.unit or earlier.unit.islower()
    if figure.kind != "plain" or not counts or not figure.low or not 1 / _ALIKE <= earlier.low / figure.low <= _ALIKE:
        return ""
    if not measure and earlier.measure.split(" ")[0] not in _FIGURES:
        noun = earlier.noun or _head(earlier.measure)
        if done := told_of(t, figure.last, noun):
            return f"{noun} {done}"
    verb = verb_group(t, figure.mark, 0)
    whose = owner(t, figure.mark)
    if (
        verb > 0 and not measure and is_time(t, verb - 1) and t.lower[verb] in _BRINGING
    ):  # last season brought 42 million
        return earlier.measure
    if verb < 0 or measure not in ("", whose) or any(reaches(t, j) for j in range(verb, figure.mark)):
        return ""
    if not whose or t.at(figure.mark - 1) in ("for", "of") or whose in earlier.measure or is_of_all(t, figure):
        return earlier.measure
    return f"{_without_holder(t, earlier)} of {whose}"


def is_of_all(t: Tokens, figure: Figure) -> bool:
    """Tell whether a bare number is that of all who were told of: `the 36 were freed`, `all four are well`."""
    return figure.kind == "plain" and (t.at(figure.mark) == "all" or t.at(figure.mark - 1) in _THOSE)


def _without_holder(t: Tokens, earlier: Quantity) -> str:
    """Return what an earlier figure is of without the one who has it: `seats` of `seats of Labour` (Labour had 60)."""
    what, _, holder = earlier.measure.rpartition(" of ")
    if not what or not holder[:1].isupper():
        return earlier.measure
    place = t.text.rfind(holder, max(0, earlier.start - _NEAR), earlier.start)
    verb = t.text[place + len(holder) : earlier.start].split(maxsplit=1)[:1] if place >= 0 else []
    return what if verb and verb[0] in HAVING else earlier.measure


def _foreseen(t: Tokens, figure: Figure, earlier: Quantity) -> bool:
    """Tell whether a short sentence only says what somebody expects or aims at: `The bank aims at 2.5%`."""
    i, k = figure.mark, figure.last
    aims = t.at(i - 1) in _FORESEEING or (t.at(i - 1) in ("at", "for") and t.at(i - 2) in _AIMS)
    closed = not t.word(k)[:1].isalnum() or is_time(t, k) or (t.at(k) in ("for", "in", "by") and is_time(t, k + 1))
    alike = earlier.unit == figure.unit != "" and figure.low > 0 and 1 / _CLOSE <= earlier.low / figure.low <= _CLOSE
    return aims and closed and alike and len(t) <= _SHORT


def _head(measure: str) -> str:
    """Return the things of a measure without what is said of them: `homes lost in the fire` are `homes`."""
    words = measure.split(" ")
    end = next((i for i, word in enumerate(words) if i and (word in STOP or word.endswith(("ed", "ing")))), len(words))
    return " ".join(words[:end])


def _of_others(t: Tokens, i: int, measure: str) -> str:
    """Return a measure with those of whom the clause whose subject is token `i` tells: `among the young it was`."""
    while i > 0 and t.lower[i - 1] in DETERMINERS:
        i -= 1
    end = i - (t.at(i - 1) == ",")
    for j in range(end - 1, max(-1, end - _LONGEST), -1):
        if t.lower[j] in _WHOSE:
            opens = j == 0 or t.lower[j - 1] in ("and", "but", "while", ";", ",")
            if not opens or right(t, j + 1, links=1) != end or is_time(t, j + 1):
                return measure
            return f"{measure.partition(f' {t.lower[j]} ')[0]} {t.lower[j]} {said(t, j + 1, end)}"
    return measure


def _amount(t: Tokens) -> str:
    """Return the last amount that the sentence before names: `one of the highest murder rates`."""
    spans = sentences(t.text)
    place = bisect_left(spans, t.starts[0], key=lambda span: span.start) - 1
    if place >= 0 and spans[place].end > t.starts[0]:
        place -= 1
    if place < 0 or t.starts[0] - spans[place].end > 4 or "\n\n" in t.text[spans[place].end : t.starts[0]]:
        return ""
    before = Tokens(t.text, spans[place])
    for i in range(len(before) - 1, -1, -1):
        if before.lower[i] in _AMOUNTS and not is_verb(before, i):
            begin = left(before, i + 1, 0)
            while begin < i and before.lower[begin].endswith("est"):
                begin += 1
            return said(before, begin, i + 1)
    return ""
