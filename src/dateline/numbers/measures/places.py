"""Where what a figure tells of happens."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import past_brackets
from dateline.numbers.grammar import DETERMINERS, PREPOSITIONS, STOP
from dateline.numbers.phrases import is_time
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb

_PLACE_LINKS: Final = frozenset("in across throughout at".split())
_LOCAL: Final = frozenset("country city state region province nation county".split())


def place_of(t: Tokens, k: int) -> str:
    """Return where the clause happens: behind the figure at token `k`, else at the head of the sentence."""
    k = past_brackets(t, k)
    if t.at(k) in _PLACE_LINKS:
        found = _place(t, k)
        if found:
            return found
    head = 1 if t.at(0) in ('"', "“", "and", "but") else 0
    if t.at(head) in _PLACE_LINKS:
        found = _place(t, head)
        end = head + len(found.split()) if found else head
        if found and (t.at(end) in (",", "alone") or t.at(end) in DETERMINERS or _opens_clause(t, end)):
            return found
    if t.at(head) in PREPOSITIONS:  # Across the border in Malawi, 225 people
        for j in range(head + 1, min(head + 8, len(t) - 1)):
            if t.lower[j] == "," or is_verb(t, j):
                break
            if t.lower[j] == "in" and (found := _place(t, j)) and t.at(j + len(found.split())) == ",":
                return found
    return ""


def place_where(t: Tokens, i: int) -> str:
    """Return the place of a clause that the figure at token `i` opens: `in Dayton, Ohio, where ten people died`."""
    if t.at(i - 1) != "where":
        return ""
    for j in range(i - 2, max(-1, i - 10), -1):
        if t.lower[j] in ("in", "at", "near"):
            return _place(t, j)
        if not (t.words[j][0].isupper() or t.words[j] in ",." or t.glued_hyphen(j)):
            return ""
    return ""


def _opens_clause(t: Tokens, k: int) -> bool:
    """Tell whether a subject of one word and its verb stand at token `k`: `In Malawi police reported`."""
    return t.word(k).islower() and t.lower[k] not in STOP and k + 1 < len(t) and is_verb(t, k + 1)


def _place(t: Tokens, k: int) -> str:
    """Return the preposition at token `k` with the name of a place behind it, empty for a time or a common noun."""
    first = k + 1
    while t.at(first) in ("the", "neighbouring", "neighboring", "nearby"):
        first += 1
    if not t.word(first)[:1].isupper() or is_time(t, first):
        return ""
    end = first
    while end < len(t) and (t.words[end][0].isupper() or t.glued_hyphen(end)) and end - first < 4:
        end += 1
        if t.at(end) == "and" and t.word(end + 1)[:1].isupper() and not is_time(t, end + 1):
            end += 1
    if t.at(end) in ("'s", "’s"):
        return ""
    return f"{t.lower[k]} {t.slice(k + 1, end)}"


def resolved_place(t: Tokens, words: str, first: int) -> str:
    """Return `words` with `in the country` put as the place that the sentence names before token `first`."""
    low, _, tail = words.rpartition(" in the ")
    if not low or tail not in _LOCAL:
        return words
    for j in range(first - 1, 0, -1):
        if t.lower[j - 1] == "in":
            found = _place(t, j - 1)
            if found:
                return f"{low} {found}"
    return words
