"""Figures in a row: what is said of the first holds for those that follow with another `for`, `in` or year."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CHANGE_WORDS, DETERMINERS, PREPOSITIONS
from dateline.numbers.phrases import is_time, is_verb, right
from dateline.numbers.tokens import Tokens

_JOINTS: Final = frozenset(["and", "or", "but", ",", ";"])
_ASIDE: Final = frozenset(",—–-(")
_COMPARING: Final = frozenset("than versus against".split())
_GOING_ON: Final = _JOINTS | frozenset("before then later after further".split())
_OWN_LINKS: Final = frozenset("for among in at".split())
_NATIONAL: Final = re.compile(r"\b[A-Z][a-z]+(?:ish|[aei]an|can|ese|ic) (?=[a-z])")
_REACH: Final = 24  # tokens between two figures in a row


def parallel(t: Tokens, figure: Figure, floor: int, before: str) -> str:
    """Return the measure of a figure that goes on from the one before it in the sentence, empty where it does not.

    Args:
        t: the sentence.
        figure: the figure, which has no noun of its own.
        floor: the token after the figure before, which is of the same unit.
        before: what that one is of.

    `rates were 49% for patients on A, 53% for B`; `3% in Poland, compared to 7% in Hungary`; `could reach $36 million,
    growing to $66 million`.
    """
    i = figure.mark
    if not before or not floor or not 0 < i - floor <= _REACH or ";" in t.lower[floor : i - 1]:
        return ""
    if _compared(t, i):
        return _of_another(t, figure, before)
    if t.at(i - 1) == "of" and t.at(i - 2) in CHANGE_WORDS and t.at(i - 3) in ("a", "an") and t.at(i - 4) in _ASIDE:
        return f"{t.lower[i - 2]} of {before}"  # provides $9 billion, an increase of $1 billion
    if t.at(i - 1) in _JOINTS:
        told = any(is_verb(t, j) and not _modifier(t, j) for j in range(floor + 1, i - 1))
        return "" if told else _of_another(t, figure, before)
    if t.at(i - 1) in ("to", "from") and t.at(i - 2) in CHANGE_WORDS and t.at(i - 3) in _GOING_ON:
        return before
    return ""


def _compared(t: Tokens, i: int) -> bool:
    """Tell whether a figure at token `i` is what the one before is compared with."""
    link = t.at(i - 1)
    if link in ("with", "to"):
        return t.at(i - 2) in ("compared", "opposed")
    return link in _COMPARING or (link == "from" and t.at(i - 2) in ("up", "down"))


def _modifier(t: Tokens, j: int) -> bool:
    """Tell whether the verb form at token `j` belongs to a noun: `patients treated with it`."""
    return t.lower[j].endswith("ed") and t.at(j + 1) in PREPOSITIONS


def _of_another(t: Tokens, figure: Figure, before: str) -> str:
    """Return what the figure before is of, with what stands behind this one in the place of its own."""
    k = figure.last
    link = t.at(k)
    if link not in _OWN_LINKS or is_time(t, k + 1):
        ends = not link[:1].isalpha() or link in ("and", "or", "but") or (link in PREPOSITIONS and is_time(t, k + 1))
        return before if ends else ""
    first = k + 1 + (t.at(k + 1) in DETERMINERS)
    end = right(t, k + 1, links=1)
    if end <= k + 1 or (link == "in" and not t.word(first)[:1].isupper()):
        return ""
    rest = before.partition(f" {link} ")[0]
    if link == "in":
        rest = _NATIONAL.sub("", rest)  # the share of Polish turnover, compared to that in Hungary
    return f"{rest} {link} {said(t, k + 1, end)}"
