"""Which roles of a person are one office in other words: *US President*, *President of the United States*, *President*.

A change of office shows only where the same office is not told five times over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.analysis.measures.nations import split, tokens_of
from dateline.analysis.measures.phrases import stem

_SILENT = frozenset("the a an of for in to and at on its his her their incumbent current sitting serving".split())

Role = tuple[str, str, str]  # as written, the article's id, the row's id


@dataclass(frozen=True, slots=True)
class Office:
    """An office as one person's articles give it."""

    fullest: Role
    roles: tuple[Role, ...]  # in the order they came in


def _read(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a role says, and of which countries."""
    words, nations = set(), set()
    for _, token in tokens_of(split(role.replace("-", " "))):
        if token.kind in ("nation", "adjective"):
            nations.add(token.canonical)
        elif token.canonical not in _SILENT:
            words.add(stem(token.canonical))
    return frozenset(words), frozenset(nations)


def offices(roles: Sequence[Role]) -> list[Office]:
    """Return the offices of one person, each once, in the order in which they are first told.

    Two roles are one office where they say the same but for a country that one of them leaves out, and words such as
    "incumbent". *Former*, *vice* or *acting* make another.

    Args:
        roles: those of one person in order of time.
    """
    found: list[tuple[frozenset[str], frozenset[str], list[Role]]] = []
    for role in roles:
        words, nations = _read(role[0])
        for at, (others, theirs, same) in enumerate(found):
            if words == others and (nations <= theirs or theirs <= nations):
                same.append(role)
                found[at] = (others, nations | theirs, same)
                break
        else:
            found.append((words, nations, [role]))
    return [Office(max(same, key=lambda role: len(_read(role[0])[1])), tuple(same)) for _, _, same in found]
