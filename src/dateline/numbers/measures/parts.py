"""Parts of a whole told in a list: `four guns: two rifles and two pistols`, `of the 40 passengers, 22 were Cuban`.

What is said of the whole holds for its parts, where they do not add up to more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dateline.numbers.clauses import said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import BEING, CASUALTY_STATES, STOP
from dateline.numbers.measures.nearby import noun_phrase
from dateline.numbers.measures.predicates import told_of
from dateline.numbers.phrases import is_time, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb, numeric

_OPENERS: Final = frozenset([":", "—", "–", "-", "("])
# What those are called of whom something is said, and how it is said of some of them.
_STATES: Final = {state: state for state in CASUALTY_STATES} | {"deceased": "dead", "victims": "", "survivors": ""}
_BETWEEN: Final = ([","], ["and"], [",", "and"], [";"], [";", "and"])
_LONGEST: Final = 4  # words that tell a part apart: `from France`, `semi-automatic`


def part_of(t: Tokens, figure: Figure, told: Sequence[tuple[Figure, str]]) -> str:
    """Return what a count is of that is a part of one before it in the sentence, empty where it is none.

    Args:
        t: the sentence.
        figure: the figure.
        told: the figures of the sentence before it, with what each is of.
    """
    if figure.kind != "count" or not told or figure.number.form == "vague":
        return ""
    first, parts = figure, 0.0
    for one, measure in reversed(told):
        if one.kind != "count":
            return ""
        if _opened(t, one, first):
            fits = one.low >= 2 and parts + figure.high <= one.high and measure
            return _with_whole(t, figure, one, measure) if fits else ""
        if t.lower[_end(t, one) : first.mark] not in _BETWEEN:
            return ""
        first, parts = one, parts + one.high
    return ""


def of_those(t: Tokens, figure: Figure, previous: Figure | None) -> str:
    """Return what a bare number is of behind its whole: `of the 40 passengers, 22 were Cuban` is `Cuban passengers`."""
    if previous is None or previous.kind != "count" or figure.noun_first >= figure.number.last:
        return ""
    i = previous.mark - 1
    while i > 0 and t.lower[i] in ("the", "these", "those", "its", "their", "all"):
        i -= 1
    if t.at(i) != "of" or (i and t.words[i - 1][0].isalpha()) or t.lower[previous.last : figure.mark] != [","]:
        return ""
    noun = noun_phrase(t, previous)
    done = told_of(t, figure.last, noun)
    if done or t.at(figure.last) not in BEING or not noun:
        return f"{noun} {done}" if noun and done else ""
    k = figure.last + 1
    end = right(t, k, links=0)
    if end == k or end - k > 2 or is_time(t, k) or t.at(end)[:1].isalpha():
        return ""
    kind = t.slice(k, end)  # the first word may be an adjective of the noun, or another noun
    return f"{kind} {noun}" if kind[-1] not in "s" and end == k + 1 else f"{noun} that {t.lower[k - 1]} {kind}"


def _opened(t: Tokens, whole: Figure, part: Figure) -> bool:
    """Tell whether a list of parts opens between two figures, right before the second."""
    j = part.mark - 1
    if t.at(j) in BEING and t.at(j - 1) in ("they", "these", "those"):
        return t.at(j - 2) in (";", ",", ":", "—", "–") and not _numbered(t, whole.last, j - 2)
    if t.words[j] not in _OPENERS or (t.words[j] == "-" and t.tight(j)):
        return False
    return whole.last <= j and not _numbered(t, whole.last, j)


def _numbered(t: Tokens, first: int, last: int) -> bool:
    """Tell whether a stretch is too long, or broken, for what stands between a whole and its parts."""
    return last - first > 24 or any(numeric(t, j) or t.words[j] in ":()" for j in range(first, last))


def _end(t: Tokens, part: Figure) -> int:
    """Return where the words of a part end: `one from France`, `two semi-automatic`."""
    end = part.last
    while end < len(t) and end - part.last < _LONGEST and (t.words[end][0].isalpha() or t.glued_hyphen(end)):
        if t.lower[end] == "and" or is_verb(t, end):
            break
        end += 1
    return end


def _with_whole(t: Tokens, part: Figure, whole: Figure, measure: str) -> str:
    """Return a part with what is said of the whole: `pistols seized by police` of `guns seized by police`."""
    noun = noun_phrase(t, whole)
    if measure.lower() in _STATES:  # four of the deceased
        noun, rest = "people", _STATES[measure.lower()]
    elif noun and measure.startswith(f"{noun} "):
        rest = measure[len(noun) + 1 :]
    else:
        return ""
    if part.last >= part.noun_last > part.noun_first >= part.number.last:
        words = noun_phrase(t, part)
    else:
        words = said(t, part.last, _end(t, part))
        if not words or (t.lower[part.last] in STOP and t.lower[part.last] != "from"):
            return ""
        words = f"{noun} {words}" if words.startswith("from ") else f"{words} {noun}"
    return f"{words} {rest}" if rest and rest not in words else ""
