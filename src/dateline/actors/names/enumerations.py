"""Lists of examples: "companies like Runway, Reducto and Bilt", "its tributaries are the Oker and the Innerste".

The plural noun that introduces the list tells what each name in it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LEAD = re.compile(r" (?:such as|including|like|are|were|include|included) (?=[A-Z]|the [A-Z])")
_NOUN = re.compile(r"([A-Za-z-]{4,24})(?: ?,)?$")
# A name of up to four words, and what joins it to the one before.
_WORD = r"(?:[A-Z]\.(?= )|[A-Z][\w'’&]*(?:[.-][A-Z\d][\w'’&]*)*)"
_ITEM = re.compile(rf"(?:the )?({_WORD}(?: (?:& )?{_WORD}){{0,3}})(?![\w-])")
_JOIN = re.compile(r"( ?,)?( and)? ")
_ENDED = re.compile(r" ?[.,;:)\n]|$")
_LIMIT = 12  # names of a list
_PLACES = frozenset(
    "rivers towns villages cities districts provinces islands lakes counties regions countries suburbs ports valleys "
    "tributaries streams hamlets municipalities neighbourhoods neighborhoods slums settlements states places resorts "
    "beaches mountains communes stations stops townlands parishes boroughs".split()
)
_FIRMS = frozenset(
    "firms companies banks chains makers brands retailers airlines groups agencies clubs teams insurers lenders "
    "newspapers charities ngos organisations organizations universities parties unions startups start-ups carriers "
    "developers miners producers operators suppliers rivals competitors platforms builders bands labels broadcasters "
    "networks manufacturers publishers magazines colleges investors exchanges bookmakers carmakers automakers".split()
)
# What holds crypto-currencies, too.
_CHAINS = frozenset(["chains", "networks", "platforms", "exchanges", "startups", "firms"])


class Example(NamedTuple):
    """A name in a list of examples, and what the noun before the list says that it is."""

    start: int
    end: int
    kind: str


def _kind(noun: str) -> str:
    """Return the kind that a plural noun before examples tells, empty where it tells none."""
    noun = noun.lower()
    return "LOC" if noun in _PLACES else "ORG" if noun in _FIRMS else ""


def examples(text: str) -> list[list[Example]]:
    """Return the lists of examples of `text` whose noun tells their kind."""
    found = []
    crypto = "lockchain" in text or "rypto" in text
    for lead in _LEAD.finditer(text):
        noun = _NOUN.search(text, max(0, lead.start() - 26), lead.start())
        kind = _kind(noun[1]) if noun else ""
        if noun and kind and not (crypto and noun[1].lower() in _CHAINS):
            found.append([Example(start, end, kind) for start, end in _items(text, lead.end())])
    return found


def _items(text: str, start: int) -> list[tuple[int, int]]:
    """Return where the names of a list stand that begins at a character."""
    spans: list[tuple[int, int]] = []
    item = _ITEM.match(text, start)
    closed = False  # by "and"
    while item is not None and len(spans) < _LIMIT:
        spans.append(_trimmed(item))
        join = _JOIN.match(text, item.end())
        if closed or join is None or not (join[1] or join[2]):
            break
        closed = bool(join[2])
        after = _ITEM.match(text, join.end())
        if after is None:
            closed = True
            break
        item = after
    if item is not None and not closed and len(spans) > 1 and not _ENDED.match(text, item.end()):
        spans.pop()  # "companies like Acme, Bolt makes": the last one begins what follows
    return spans


def _trimmed(item: re.Match[str]) -> tuple[int, int]:
    """Return where an example stands without the possessive after it."""
    for ending in ("'s", "’s", "'", "’"):
        if item[1].endswith(ending):
            return item.start(1), item.end(1) - len(ending)
    return item.span(1)
