"""Who has a figure: by `with` before it, by an 's, as what somebody is or has become, or as what he is given."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import owner, said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import DETERMINERS, PREPOSITIONS, PRONOUNS
from dateline.numbers.phrases import is_time, left
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_plural
from dateline.numbers.verbs import is_verb

_GIVES: Final = frozenset("give gives gave given giving leave leaves left leaving hand hands handed handing".split())
_HERE: Final = frozenset("country nation state city town province island region territory planet".split())  # which one?
_THERE: Final = frozenset("in across throughout at".split())
_LONGEST: Final = 4  # words of what is in many places
_BECOME: Final = frozenset("is was are were be become became into remains remained".split())


def with_it(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the one that has a figure behind `with a`: `a candidate with a 149 vote margin`."""
    end = figure.mark - 2
    begin = left(t, end, floor)
    if begin < end and begin > floor and not is_verb(t, end - 1) and not is_time(t, begin):
        return said(t, begin, end)
    return owner(t, figure.mark)


def possessor(t: Tokens, end: int) -> str:
    """Return the one whose 's stands at token `end`: of `12 of the state's` only the state."""
    begin = left(t, end, 0)
    for j in range(begin + 1, end):
        before = t.lower[j - 1]
        opened = t.lower[j] in DETERMINERS and before in PREPOSITIONS
        if (
            opened
            or (before in PREPOSITIONS and before != "of")
            or (before.endswith("ing") and t.words[j][0].isupper())
        ):
            begin = j
    return "" if end - begin == 1 and t.lower[begin] in _HERE else said(t, begin, end)


def described(t: Tokens, end: int) -> str:
    """Return what a phrase with `a` describes by the `with` at token `end`: `a small party with 1,000 members`.

    Where that is what somebody is or has become, it is he: `Acme has grown into a group with 500 workers`.
    """
    begin = left(t, end, 0)
    opened = t.at(begin - 1) in ("a", "an") and begin < end
    if opened and t.at(begin - 2) in _BECOME and (whose := owner(t, begin - 1)):
        return whose
    return said(t, begin, end) if opened and not is_verb(t, end - 1) and not is_time(t, begin) else ""


def given_total(t: Tokens, figure: Figure) -> str:
    """Return who comes to have a count: `gave the Liberals 41 seats`, `a total of 41`, `leaves the Greens with nine`.

    A pronoun stands for the subject of the clause before, where a total or what is left is told.
    """
    i = figure.mark
    if t.phrase(i - 2, i) == "total of":
        i -= 2
        while i > 1 and t.words[i - 1].islower() and t.lower[i - 1] not in DETERMINERS:  # a reported total
            i -= 1
        i -= t.at(i - 1) in ("a", "an")
    end = i - (t.at(i - 1) == "with")
    begin = left(t, end, 0)
    if begin == end - 1 and t.lower[begin] in PRONOUNS:
        verb = begin - 1
    elif end == i and begin == end and t.at(end - 1) in PRONOUNS:
        begin = verb = end - 1
        verb -= 1
    elif begin == end and t.at(end - 1) in PRONOUNS:
        begin, verb = end - 1, end - 2
    else:
        verb = begin - 1 - (t.at(begin - 1) in DETERMINERS)
    if t.at(verb) not in _GIVES or begin >= end:
        return ""
    if end == figure.mark and not t.words[begin][0].isupper():  # gave pupils 40 books
        return ""
    if t.lower[begin] not in PRONOUNS:
        return said(t, begin, end)
    return owner(t, verb - 1) if t.at(verb - 1) == "," else ""


def placed(t: Tokens, i: int, noun: str) -> str:
    """Return places with what is in them by the preposition at token `i`: `a presence in over 100 countries`."""
    begin = left(t, i, 0)
    if t.lower[i] not in _THERE or begin >= i or is_verb(t, i - 1) or is_time(t, begin) or not t.word(i - 1).islower():
        return ""
    head = said(t, begin, i)
    several, first = is_plural(t, i - 1), t.at(begin - 1) in DETERMINERS
    verbal = any(is_plural(t, j) for j in range(begin, i - 1))  # our efforts center in
    return f"{noun} with {head}" if (several or first) and not verbal and 0 < len(head.split()) <= _LONGEST else ""
