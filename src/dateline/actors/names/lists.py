"""Names of lists: what is left out beside names whose kind is known is read like them."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import CALENDAR, COMMON, FAMILY, FUNCTION, GIVEN, TITLE, lexicon
from dateline.actors.names.cues import in_list
from dateline.actors.names.enumerations import examples
from dateline.actors.names.genres import is_promotional
from dateline.actors.names.model import CERTAIN, LIKELY, Name, over
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import AND, COMMA, LAST

_JOINED = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")  # "Sea-Eye"


def settle_alike(reading: Reading, short: list[Name], read: dict[int, str]) -> None:
    """Read the mentions that were left out like all others of the same unlisted word: "Naitasiri"."""
    kinds: dict[str, set[str]] = {}
    for name in short:
        if name.kind:
            kinds.setdefault(reading.form(name), set()).add(name.kind)
    for name in short:
        alike = kinds.get(reading.form(name), set())
        unlisted = read[id(name)] == "?" or (
            read[id(name)] in ("?-", "?common") and "ORG" in alike and _JOINED.fullmatch(reading.form(name))
        )
        if not name.kind and unlisted and len(alike) == 1 and not reading.tokens.heading[name.first]:
            name.kind = next(iter(alike))


def settle_lists(reading: Reading, short: list[Name], read: dict[int, str]) -> None:
    """Read what was left out of a list of places: "travel to Gore, Timaru and Nelson"."""
    tokens = reading.tokens
    ends = {name.last: name for name in reading.names if name.kind == "LOC"}
    people = {name.last: name for name in reading.names if name.kind == "PER"}
    for name in short:
        if name.kind == "LOC":
            ends[name.last] = name
        if name.kind or read[id(name)] not in ("?", "?LOC", "?-") or tokens.heading[name.first]:
            continue
        if beside_body(reading, name):
            name.kind = "ORG"
            continue
        before = ends.get(name.first - 1)
        if before is None:
            settle_listed_person(reading, name, people)
            continue
        if tokens.initial[before.first] or tokens.tails[before.last] > tokens.ends[before.last]:
            continue
        link = tokens.links[name.first]
        inner = link == COMMA and in_list(reading.text, name.end)
        final = link in (AND, LAST) and reading.text[name.end : name.end + 2].lstrip(" ")[:1] in (".", ",", ";", ")")
        unlisted = not tokens.flags[name.first] & (GIVEN | FAMILY | COMMON) or read[id(name)] == "?LOC"
        if unlisted and (inner or final):
            name.kind = "LOC"
            ends[name.last] = name


def beside_body(reading: Reading, name: Name) -> bool:
    """Return whether "and" joins an unlisted word to a body of one word: "Grindrod and Afrox said"."""
    tokens, after = reading.tokens, name.last + 1
    if tokens.flags[name.first] or reading.form(name) in lexicon().places or is_promotional(reading.text):
        return False
    beside = []
    if after < len(tokens) and tokens.links[after] == AND and tokens.tails[name.last] == tokens.ends[name.last]:
        beside.append(reading.starts.get(tokens.starts[after]))
    if name.first and tokens.links[name.first] == AND:
        beside.append(reading.ends.get(name.first - 1))
    return any(other and other.kind == "ORG" and other.first == other.last for other in beside)


def settle_listed_person(reading: Reading, name: Name, people: dict[int, Name]) -> None:
    """Read a word in a list of surnames as a person's: "members Thomas, Resendez, Atkins and Narvaez"."""
    tokens = reading.tokens
    before = people.get(name.first - 1)
    if before is None or before.last > before.first or before.title or is_promotional(reading.text):
        return
    if tokens.links[name.first] in (AND, LAST) or in_list(reading.text, name.end):
        name.kind = "PER"
        people[name.last] = name


def settle_examples(reading: Reading) -> None:
    """Read the doubtful words of lists of examples by the noun before them: "companies like Runway and Bilt"."""
    tokens = reading.tokens
    added: list[Name] = []
    dropped: set[int] = set()
    for items in examples(reading.text):
        spans = [(bisect_left(tokens.starts, one.start), bisect_left(tokens.starts, one.end) - 1) for one in items]
        if all(flag & COMMON for first, last in spans for flag in tokens.flags[first : last + 1]):
            continue
        for (start, end, kind), (first, last) in zip(items, spans, strict=True):
            flags = tokens.flags[first : last + 1]
            if first > last or tokens.starts[first] != start or tokens.ends[last] != end or tokens.heading[first]:
                continue
            if any(flag & (FUNCTION | CALENDAR | TITLE) for flag in flags):
                continue
            near = over(reading.names, start, end)
            if any(name.start < start or name.end > end for name in near):
                continue
            whole = next((name for name in near if (name.start, name.end) == (start, end)), None)
            if kind == "ORG" and flags[0] & GIVEN and not flags[0] & COMMON and first < last:
                continue  # "bands such as Les Brown and His Band of Renown"
            if whole is not None:
                doubtful = whole.kind.startswith("?") or (whole.kind == "MISC" and whole.sure < CERTAIN)
                if doubtful and not (kind == "LOC" and whole.kind == "?ORG"):
                    whole.kind, whole.sure = kind, LIKELY
            elif all(name.kind.startswith("?") for name in near) and len(flags) < 4:
                added.append(Name(start, end, kind, LIKELY, first, last))
                dropped.update(name.start for name in near)
    reading.put(added, dropped)
