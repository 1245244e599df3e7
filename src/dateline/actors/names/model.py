"""What a name is, and how names are put in place of others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dateline.actors.lexicon import Kind
from dateline.text import Span

# How sure a reading is.
DOUBTFUL, LIKELY, CERTAIN = 1, 2, 3
KINDS = frozenset(["PER", "ORG", "LOC", "MISC"])


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
