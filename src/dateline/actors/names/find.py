"""The names of a text: people, organisations, places and the rest, each at its characters.

Rules over capitalised words (`parser`): lists of known names, the heads of organisations, titles, given names. A second
look (`settle`) reads short and doubtful forms by the full ones of the same text and by what stands around them. Roles
and the merging of mentions are left to `people`, `organisations` and `places`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from dateline.actors.lexicon import Kind
from dateline.actors.names.tokens import Tokens, tokenise
from dateline.text import Span

# How sure a reading is.
DOUBTFUL, LIKELY, CERTAIN = 1, 2, 3


@dataclass(slots=True)
class Name:
    """A name in the text, of the tokens `first` to `last`; `title` is the title printed right before it.

    While names are being read, a kind that begins with "?" says what the words may be: "?" alone nothing in particular.
    """

    start: int
    end: int
    kind: Kind | str
    sure: int
    first: int
    last: int
    title: Span | None = None
    canonical: str | None = None


def merged(names: list[Name], added: list[Name]) -> list[Name]:
    """Return the names with those `added`, in place of what was read within them; of two of these the first."""
    if not added:
        return names
    added = _apart(added)
    spans = [(name.start, name.end) for name in added]
    reach = [-1, *(end for _, end in spans)]  # how far those go that start up to one
    kept = [name for name in names if reach[bisect_left(spans, (name.start + 1,))] < name.end]
    return sorted([*kept, *added], key=lambda name: name.start)


def _apart(names: list[Name]) -> list[Name]:
    """Return names in order without those that begin within another one."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def over(names: list[Name], start: int, end: int) -> list[Name]:
    """Return those of some names, which stand in order and apart, that share characters with `start` to `end`."""
    first = bisect_right(names, start, key=lambda name: name.end)
    return names[first : bisect_left(names, end, key=lambda name: name.start)]


@lru_cache(maxsize=64)
def read_names(text: str) -> tuple[Tokens, list[Name]]:
    """Return the tokens of `text` and its names, settled; shared by all that look for names."""
    from dateline.actors.names.declared import with_declared
    from dateline.actors.names.numbered import with_numbers
    from dateline.actors.names.parser import Parser
    from dateline.actors.names.settle import settle
    from dateline.actors.names.wholes import whole

    tokens = tokenise(text)
    return tokens, with_numbers(tokens, settle(tokens, with_declared(tokens, whole(tokens, Parser(tokens).run()))))


def find_names(text: str) -> list[tuple[int, int, str]]:
    """Return the names of `text` as (start, end, kind), in order: PER, ORG, LOC and MISC (peoples, events, works).

    The kinds are those of the CoNLL-2003 task (Tjong Kim Sang and De Meulder 2003).
    """
    return [(name.start, name.end, name.kind) for name in read_names(text)[1]]
