"""What befell or is said of those counted, where the sentence tells it before their number or further behind."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import owner, said, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import ADVERBS, AUXILIARIES, CASUALTY_STATES, CHANGE_WORDS, PREPOSITIONS, STOP
from dateline.numbers.measures.holders import with_it
from dateline.numbers.measures.nearby import noun_phrase
from dateline.numbers.measures.predicates import told_of
from dateline.numbers.phrases import left
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb, numeric

_HARM: Final = {"damage": "damaged", "injury": "injured", "injuries": "injured", "harm": "harmed"}
_KILLED: Final = {"killing": "killed", "slaughter": "slaughtered", "culling": "culled", "murder": "murdered"}
_CAUSING: Final = frozenset("caused causes causing cause resulted resulting results led leading".split())
# Those to whom something is supplied, and what is done with the supply.
_SERVED: Final = frozenset("people customers homes households residents families businesses houses properties".split())
_SERVING: Final = {
    form: done
    for done, forms in (("cut", "cut cuts cutting"), ("restored", "restore restores restored restoring"))
    for form in forms.split()
}
# What was done to things and by whom: the part of a measure that holds for those it includes.
_DONE_TO: Final = re.compile(
    r" ((?:(?:who|that) )?(?:(?:\w+ed|built|sold|bought|lost|won|held|hit|hurt|shot) (?:by|in|at) .+|"
    r"(?:kill|injur|wound|arrest)ed|died))$"
)
_LONGEST: Final = 13  # tokens of a list that are read for what befell all in it


def named(figure: Figure) -> bool:
    """Tell whether a figure has a counted noun of its own."""
    return figure.kind == "count" and figure.last >= figure.noun_last > figure.noun_first >= figure.number.last


def undone(t: Tokens, figure: Figure, noun: str, floor: int) -> str:
    """Return a counted noun with what befalls it: `causing damage to 60 cars`, `the killing of 300 pigs`.

    Also the toll whose figure has its noun: `with the death toll rising to 22 people`.
    """
    i = figure.mark
    link = t.at(i - 1)
    if link == "to" and t.at(i - 2) in _HARM:
        return f"{noun} {_HARM[t.lower[i - 2]]}"
    if link == "of" and t.at(i - 2) in ("killing", "slaughter", "culling", "murder"):
        return f"{noun} {_KILLED[t.lower[i - 2]]}"
    if link == "of" and t.at(i - 2) == "death" and not _CAUSING.isdisjoint(t.lower[max(0, i - 6) : i - 2]):
        return f"{noun} killed"
    if link == "to" and t.at(i - 2) == "home" and (whose := owner(t, i - 2)):  # the building was home to 1,000 people
        return f"{noun} of {whose}"
    if link == "of" and t.at(i - 2) == "deaths" and figure.noun:
        return f"deaths of {noun}"
    if link == "of" and t.at(i - 2) == "population" and figure.unit == "person":
        whose = with_it(t, figure, floor) if t.at(i - 4) == "with" else owner(t, i - 2)
        return f"population of {whose}" if whose and verb_before(t, i - 2) >= 0 else "population"
    if link in ("to", "at", "of") and figure.unit == "person":
        j = i - 2
        while j > floor and (t.lower[j] in CHANGE_WORDS or t.lower[j] in ADVERBS):
            j -= 1
        if t.at(j) == "toll" and not (link == "of" and j < i - 2):
            return said(t, left(t, j + 1, floor), j + 1)
    if link != "to" or figure.noun not in _SERVED:
        return ""
    for j in range(i - 2, max(floor, i - 6), -1):
        if t.lower[j] in _SERVING and is_verb(t, j):
            object_ = said(t, j + 1, i - 1)
            plain = all(word.islower() and word.isalpha() for word in t.words[j + 1 : i - 1])
            return f"{noun} with {object_} {_SERVING[t.lower[j]]}" if object_ and plain else ""
    return ""


def state_ahead(t: Tokens, k: int) -> str:
    """Return what befell all those of a list that goes on at token `k`: `95 civilians, and 12 rebels killed`."""
    counted = False
    for j in range(k, min(len(t), k + _LONGEST)):
        lower = t.lower[j]
        if lower in CASUALTY_STATES and counted and t.at(j - 1) not in AUXILIARIES:
            return lower if not t.at(j + 1)[:1].isalpha() or t.at(j + 1) in PREPOSITIONS else ""
        first = j == k and lower not in (",", "and")
        if first or (lower not in (",", "and", "of") and (lower in STOP or is_verb(t, j)) and not numeric(t, j)):
            return ""
        if not (lower == "," or t.words[j][0].isalnum()):
            return ""
        counted = counted or numeric(t, j)
    return ""


def of_included(t: Tokens, anchor: int, verb: int, before: str) -> str:
    """Return what befell the whole of which a count is told as a part: `seven, including four children, died`.

    Args:
        t: the sentence.
        anchor: the token at which the count begins.
        verb: the token that was read as the verb before it, -1 for none.
        before: what the whole is of.
    """
    told = verb >= 0 and t.lower[verb] == "including"
    if verb < 0 and t.at(anchor - 1) == ",":  # including, the police say, four children
        comma = next((j for j in range(anchor - 2, max(0, anchor - 9), -1) if t.lower[j] == ","), 0)
        told = comma > 0 and t.at(comma - 1) == "including"
    shared = _DONE_TO.search(before) if told else None
    return shared[1] if shared else ""


def beside_aside(t: Tokens, figure: Figure) -> str:
    """Return what is said of a bare count behind words between commas: `twenty more, including a guard, were hurt`."""
    k = figure.last
    if figure.kind != "count" or named(figure) or t.at(k) != "," or t.at(k + 1) not in ("including", "among"):
        return ""
    for j in range(k + 2, min(len(t), k + 16)):
        if t.words[j] == ",":
            noun = noun_phrase(t, figure) or ("people" if figure.unit == "person" else "")
            tells = t.at(j + 1) in AUXILIARIES or t.at(j + 1) == "died"
            done = told_of(t, j + 1, noun) if noun and tells else ""
            return f"{noun} {done}" if done else ""
    return ""
