"""What a figure is of: the shortest noun phrase that a reader would recognise, with whose and where."""

from __future__ import annotations

from dateline.numbers.clauses import STATING, bears, owner, reaches, said, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import DETERMINERS, STOP
from dateline.numbers.measures.amounts import of_money
from dateline.numbers.measures.befallen import beside_aside, named
from dateline.numbers.measures.counts import of_count, part_named
from dateline.numbers.measures.moving import moved_object
from dateline.numbers.measures.nearby import before_figure, noun_phrase
from dateline.numbers.measures.parallels import apposed, compared, contested, parallel
from dateline.numbers.measures.places import place_of, place_where, resolved_place
from dateline.numbers.measures.relatives import in_clause
from dateline.numbers.measures.shares import is_polled, of_share, supported, with_owner
from dateline.numbers.measures.sizes import of_quake, of_size
from dateline.numbers.measures.tidying import tidy
from dateline.numbers.phrases import MOVES, is_time, left, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb


def find_measure(
    t: Tokens,
    figure: Figure,
    previous: Figure | None,
    anchor: int,
    before: str = "",
    kin: tuple[int, str] = (0, ""),
) -> str:
    """Return what `figure` measures, empty where the sentence does not say.

    Args:
        t: the sentence.
        figure: the figure.
        previous: the figure before it in the sentence, None for the first.
        anchor: the token at which the enumeration begins that the figure stands in, else the figure's own first.
        before: the measure of that one, which `of those` points to.
        kin: where the last figure of the same unit ends, and what it is of.
    """
    floor = previous.last if previous is not None else 0
    side = contested(t, figure, previous)
    words = f"support for {side}" if side and is_polled(t, figure) else side or beside_aside(t, figure)
    moved = figure.kind == "percent" and t.at(figure.last) in MOVES and t.at(figure.last + 1) == "in"  # a 5% rise in it
    if not words and previous is not None and not named(figure) and not moved:
        up_from = t.at(figure.mark - 1) == "from" and t.at(figure.mark - 2) in ("up", "down")  # over a conversion, too
        up_from = up_from and previous.kind != "count"  # five members voted to bring it down from 30 percent
        if previous.unit == figure.unit or up_from or previous.kind == figure.kind == "count":
            words = parallel(t, figure, previous, before)
        words = words or apposed(t, figure, floor, before) or compared(t, figure, kin[0] < floor, *kin)
    if words:
        return tidy(supported(t, figure, words))
    if figure.unit == "magnitude":
        words = of_quake(t, figure)
    elif figure.kind == "count":
        words = of_count(t, figure, floor, anchor, before)
        if words and named(figure):
            words = in_clause(t, figure, anchor, noun_phrase(t, figure), words) or words
    elif figure.kind in ("percent", "fraction"):
        words = of_share(t, figure, floor, before)
    elif figure.kind == "money":
        words = of_money(t, figure, floor)
    elif figure.kind == "measure":
        words = of_size(t, figure, floor)
    elif figure.kind == "multiple" and t.phrase(figure.mark - 2, figure.mark) == "factor of":
        words = _by_factor(t, figure.mark - 2) or before_figure(t, figure, floor)
    elif figure.kind == "multiple" and t.at(figure.last) and right(t, figure.last) > figure.last:
        words = said(t, figure.last, right(t, figure.last))  # halved its output
    else:
        words = _label(t, figure, floor) or part_named(t, figure) or _of_plain(t, figure, floor)
    if not words:
        return ""
    if " in " not in words and " across " not in words:
        place = place_of(t, figure.last) or place_where(t, figure.mark)
        if place and place.split()[-1].lower() not in words.lower():
            words = f"{words} {place}"
    return tidy(resolved_place(t, words, figure.mark))


def _label(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the label of a figure in a list: `Red deer: 7`."""
    if t.at(figure.mark - 1) in (":", "-", "–", "—") and figure.mark >= 2 and not t.tight(figure.mark):
        begin = left(t, figure.mark - 1, floor)
        return said(t, begin, figure.mark - 1)
    return ""


def _by_factor(t: Tokens, i: int) -> str:
    """Return what changes by the factor at token `i`: `cutting the use of water by, reportedly, a factor of two`."""
    while t.at(i - 1) in DETERMINERS:
        i -= 1
    if t.at(i - 1) == ",":
        i = next((j for j in range(i - 2, max(0, i - 6), -1) if t.lower[j] == ","), i)
    if t.at(i - 1) != "by":
        return ""
    return moved_object(t, i) or owner(t, i)


def _of_plain(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what a bare number is of; the object of a verb that is no being or reaching tells nothing of it."""
    if t.at(figure.mark - 1) == "of":
        return before_figure(t, figure, floor)
    if figure.number.form == "vague" and t.phrase(figure.mark - 2, figure.mark) == "in the":  # a toll in the hundreds
        begin = left(t, figure.mark - 2, floor)
        if begin < figure.mark - 2 and not is_verb(t, figure.mark - 3):
            return said(t, begin, figure.mark - 2)
        return owner(t, figure.mark)
    if figure.number.form == "vague" and t.at(figure.last) == "in" and not is_time(t, figure.last + 1):
        end = right(t, figure.last + 1, links=1)  # millions in sales, and not: millions in Chad
        if end > figure.last + 1 and t.word(figure.last + 1).islower() and t.at(figure.last + 1) not in DETERMINERS:
            return with_owner(t, figure, said(t, figure.last + 1, end), floor)
    if t.at(figure.mark - 1) == "by" and t.at(figure.mark - 2).endswith("ed") and not figure.change:
        return ""  # observed by millions
    verb = verb_before(t, figure.mark)
    if verb >= 0 and t.lower[verb] in STATING:  # the minister says 190 will remain
        return ""
    if figure.mark and t.at(figure.mark - 1) not in STOP and not reaches(t, figure.mark - 1):
        return ""
    return moved_object(t, figure.mark) or (owner(t, figure.mark) if bears(t, figure.mark) else "")
