"""Names whose last word is written small: "Waterloo station", "the Democratic party", "Northfield General hospital".

The word belongs to the name where without it something else is named, or nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.names.model import LIKELY, Name, merged, over
from dateline.actors.names.tokens import Tokens

_PARTY = re.compile(
    r"\b(?:(?:Social|Christian|Liberal|National|People['’]s|New|Free) )?(?:"
    + "|".join(sorted(word_list("small heads: parties"), key=len, reverse=True))
    + r") party\b(?! (?:[A-Z]))"
)
_STATION = re.compile(r" (?:(?:railway|train|rail|bus|metro|subway|tube|underground) )?station\b(?!-)")
_FIELD = re.compile(r" (?:(?:oil|gas) ?field|(?:coal|gold|copper|iron ore|diamond) mine)\b")
_HOSPITAL = re.compile(r" (?:hospital|infirmary)\b")
_UNION = re.compile(r"European union\b")
# How any of these begin, to pass over all other names at once.
_ANY = re.compile(r" (?:rail|train|bus|metro|subway|tube|under|station|oil|gas|coal|gold|copper|iron|diam|hosp|infirm)")
# What stands before "hospital" in the name of one.
_OF_HOSPITAL = frozenset("District General County Regional Memorial University Central Provincial Base".split())


def with_small_heads(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the last words in small letters that belong to them, and those that only these make."""
    text = tokens.text
    for name in names:
        if not _ANY.match(text, name.end) or name.title or name.end != tokens.tails[name.last]:
            continue
        form = text[name.start : name.end]
        if _STATION.match(text, name.end) and not is_country(form) and is_of_place(form, name):
            extend(name, _STATION, text, "LOC")
        elif name.kind in ("PER", "LOC") and " " in form:
            extend(name, _FIELD, text, "LOC")
        if name.kind in ("LOC", "ORG") and tokens.words[name.last] in _OF_HOSPITAL and name.last > name.first:
            extend(name, _HOSPITAL, text, "ORG")
    patterns = [pattern for word, pattern in ((" party", _PARTY), (" union", _UNION)) if word in text]
    found = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return put(tokens, names, found) if found else names


def is_country(form: str) -> bool:
    """Return whether a name is a country's, a district's or a people's, after which no station is called."""
    return form in lexicon().districts or form in lexicon().demonyms


def is_of_place(form: str, name: Name) -> bool:
    """Return whether a station may be called after a name: a place, a person, a body called after its town."""
    return name.kind in ("LOC", "PER") or (name.kind == "ORG" and form.rpartition(" ")[2] in lexicon().places)


def extend(name: Name, pattern: re.Pattern[str], text: str, kind: str) -> None:
    """Take what follows a name into it where it is of a pattern."""
    match = pattern.match(text, name.end)
    if match:
        name.end, name.kind, name.canonical = match.end(), kind, None


def put(tokens: Tokens, names: list[Name], found: list[tuple[int, int]]) -> list[Name]:
    """Return the names with bodies at some characters in place of what was read within them."""
    added: list[Name] = []
    for start, end in found:
        near = over(names, start, end)
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
        if tokens.heading[first] or any(name.start < start or name.end > end for name in near):
            continue
        added.append(Name(start, end, "ORG", LIKELY, first, last))
    return merged(names, added)
