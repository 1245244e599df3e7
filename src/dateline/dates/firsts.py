"""Which word classes a rule of the grammar can begin with: a place in the text then tries only what can match there.

A rule is a regular expression over class letters of letters, `[…]`, groups, `(?=…)`, `(?!…)`, `?`, `{m,n}` and `|`.
"""

from __future__ import annotations

import re

_GROUP = re.compile(r"\(\?(?:P<\w+>|:)|\(")
_REPEAT = re.compile(r"\{(\d),\d\}|[?*+]")


def first_letters(pattern: str) -> frozenset[str]:
    """Return the letters that a match of `pattern` can begin with.

    Raises:
        ValueError: The pattern can match nothing at all, or is no such regular expression.
    """
    letters, empty, place = _alternatives(pattern, 0)
    if empty or place != len(pattern):
        raise ValueError(f"a rule that is empty or not read to its end: {pattern[:40]}")
    return frozenset(letters)


def _alternatives(pattern: str, place: int) -> tuple[set[str], bool, int]:
    """Read alternatives to a closing bracket: their first letters, whether one may be empty, where they end."""
    letters: set[str] = set()
    empty = False
    while True:
        found, nothing, place = _sequence(pattern, place)
        letters |= found
        empty = empty or nothing
        if pattern[place : place + 1] != "|":
            return letters, empty, place
        place += 1


def _sequence(pattern: str, place: int) -> tuple[set[str], bool, int]:
    letters: set[str] = set()
    empty = True
    while place < len(pattern) and pattern[place] not in "|)":
        found, nothing, place = _item(pattern, place)
        if repeat := _REPEAT.match(pattern, place):
            nothing = nothing or repeat[0] in "?*" or repeat[1] == "0"
            place = repeat.end()
        if empty:
            letters |= found
            empty = nothing
    return letters, empty, place


def _item(pattern: str, place: int) -> tuple[set[str], bool, int]:
    if pattern.startswith(("(?=", "(?!"), place):  # what must follow begins nothing
        _, _, place = _alternatives(pattern, place + 3)
        return set(), True, place + 1
    if group := _GROUP.match(pattern, place):
        letters, empty, place = _alternatives(pattern, group.end())
        return letters, empty, place + 1
    if pattern[place] == "[":
        close = pattern.index("]", place)
        return set(pattern[place + 1 : close]), False, close + 1
    return {pattern[place]}, False, place + 1
