"""What the words around a name only lean to, as they stand beside names of other kinds too: "at", "and", "by"."""

from __future__ import annotations

from dateline.actors.lexicon import COMMON, word_list
from dateline.actors.names.beside import ACTS, AUXILIARIES, BEFORE_LISTED, PLACE_BEFORE, PLACE_NOUNS, is_one_person
from dateline.actors.names.cues import in_list, place_or_body
from dateline.actors.names.dealings import AT_SEA
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import AND, COMMA, LAST

_OF_ORGANISATION = word_list("context: of organisation")
_TO_ORGANISATION = word_list("context: to organisation")
_JOINED = word_list("context: joined")
_MADE = word_list("context: made by")
# What bodies do, and people too: a name of common words alone is a body's.
_RUN = frozenset("chartered run managed hosted organised organized staged built supplied funded insured".split())
# Who comes from bodies rather than towns.
_STAFF = frozenset(
    "engineer engineers analyst analysts executive executives spokesman spokeswoman researcher researchers scientist "
    "scientists consultant consultants technician technicians representative representatives expert experts sponsors "
    "economist economists strategist lobbyist lobbyists".split()
)
_LIST_LIMIT = 12
_LIST_OPENERS = frozenset("in from near between around across at throughout".split())


def leaning(reading: Reading, name: Name) -> str:
    """Return what the words around a name lean to: "org", "loc", "act" (a body or a person), "the" (a thing)."""
    farther, nearer = reading.before(name)
    possessive, following = reading.after(name)
    alone = name.first == name.last
    if is_amid_bodies(reading, name):
        return "ORG"  # "Siemens, Ducab, SAP and Hitachi"
    seat = alone and reading.text.startswith(", ", name.end) and reading.tokens.links[name.first] == COMMA
    seat = seat and name.first > 0 and reading.ends_name(name.first - 1, "ORG")
    moored = nearer == "off" and (farther in AT_SEA or following in ("on", "in"))
    if nearer == "from" and not alone and farther in _STAFF:
        return "org"  # "an engineer from Aerojet Rocketdyne"
    if nearer in ("at", "from") or moored or seat or listed_with(reading, name, "LOC") or ends_way(reading, name):
        return "loc"
    if listed_with(reading, name, "ORG"):
        return "org"
    if nearer in _JOINED or (nearer == "by" and farther in _MADE):
        return "org"
    if nearer == "by" and farther in _RUN and name.kind in ("?weak", "?common") and is_plain(reading, name):
        return "org"  # "chartered by Worldwide Diving Adventures"
    if (nearer == "of" and farther in _OF_ORGANISATION) or (nearer == "to" and farther in _TO_ORGANISATION):
        return "org"
    if nearer == "for" and farther in ("work", "works", "worked", "working"):
        return "org"
    if nearer == "as" and farther in ("known", "called"):
        return "org"
    if nearer == "the":
        return "loc" if alone and farther in ("in", "across", "throughout") and not possessive else "the"
    idle = name.kind == "?LOC" and following in AUXILIARIES  # "Oyabe was cut off"
    acts = alone and not possessive and following in ACTS and not idle and nearer != "new"  # "the new Escort"
    if acts and not is_one_person(reading, name):
        return "act"
    return ""


def ends_way(reading: Reading, name: Name) -> bool:
    """Return whether a way leads to a name from a place: "fires from Bega to Cooma"."""
    before = reading.ends.get(name.first - 1)
    if before is None or before.kind not in ("LOC", "?LOC", "?") or reading.text[before.end : name.start] != " to ":
        return False
    return reading.before(before)[1] == "from"


def is_amid_bodies(reading: Reading, name: Name) -> bool:
    """Return whether a body, a comma and another body stand on both sides of a name."""
    links, after = reading.tokens.links, name.last + 1
    if not name.first or after >= len(links) or links[name.first] != COMMA or links[after] not in (COMMA, LAST, AND):
        return False
    if name.first < name.last and name.kind != "?weak":
        return False
    return reading.ends_name(name.first - 1, "ORG") and reading.name_at(after, "ORG") is not None


def is_plain(reading: Reading, name: Name) -> bool:
    """Return whether all words of a name are common ones."""
    return all(flag & COMMON for flag in reading.tokens.flags[name.first : name.last + 1])


def listed_with(reading: Reading, name: Name, kind: str) -> bool:
    """Return whether "and" joins a name to one of a kind: "Reyburn and the Yakima River"."""
    tokens = reading.tokens
    after = name.last + 1
    if name.first and tokens.links[name.first] == AND:
        beside = reading.starts.get(tokens.starts[name.first - 1])
        doubtful = kind == "LOC" and beside is not None and beside.kind in ("?", "?LOC")
        if reading.ends_name(name.first - 1, kind):
            return True
        farther, nearer = reading.before(beside) if doubtful and beside is not None else ("", "")
        if nearer in PLACE_BEFORE or (nearer == "of" and farther.removesuffix("s") in PLACE_NOUNS):
            return True  # "in Malabrigo and Végueta", "the villages of Klyuchi and Kozyrevsk"
        if doubtful and beside is not None and place_or_body(reading.text, beside.start, beside.end, True) == "LOC":
            return True  # "between Paita and Huacho"
    if (
        kind == "LOC"
        and name.first
        and tokens.links[name.first] in (COMMA, AND, LAST)
        and in_list_of_places(reading, name)
    ):
        return True
    listed = name.first and tokens.links[name.first] == COMMA and kind == "LOC"
    if listed and in_list(reading.text, name.end) and ends_listed_place(reading, name.first - 1):
        return True  # "in Techiman, Wenchi and the Bono East region"
    if after >= len(tokens) or tokens.tails[name.last] > tokens.ends[name.last]:
        return False
    joined = tokens.links[after] == AND or reading.text[tokens.tails[name.last] : tokens.starts[after]] == " and the "
    return joined and reading.name_at(after, kind) is not None


def in_list_of_places(reading: Reading, name: Name) -> bool:
    """Return whether the list that a name stands in begins after "in", "from" and the like, and ends a phrase."""
    tokens, index = reading.tokens, name.first
    if tokens.links[index] == COMMA and not in_list(reading.text, name.end):
        return False
    for _ in range(_LIST_LIMIT):
        if tokens.links[index] not in (COMMA, AND, LAST):
            break
        before = reading.ends.get(index - 1)
        if before is None or before.kind not in ("LOC", "?", "?LOC"):
            return False
        index = before.first
    words = reading.text[max(0, tokens.starts[index] - 12) : tokens.starts[index]].split()
    return index < name.first and bool(words) and words[-1] in _LIST_OPENERS


def ends_listed_place(reading: Reading, index: int) -> bool:
    """Return whether a place after a small "in", "from" and the like ends with a token, not one of "In Paris, "."""
    place = reading.name_at(index, "LOC")
    if place is None or reading.tokens.initial[index] or place.last > index:
        return False
    words = reading.text[max(0, place.start - 12) : place.start].split()
    return bool(words) and words[-1] in BEFORE_LISTED
