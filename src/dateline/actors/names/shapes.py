"""Bodies by the shape of their names, where no last word alone tells: "Huayou Cobalt", "FC Halvern", "Mistral AI".

A firm is called after what it trades or does, a club by the letters before its town.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    NO_ORGANISATION,
    OTHER,
    PLACE,
    ROLE,
    TITLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.tokens import Tokens

TRADES = word_list("trades")
# Those that are surnames, too: "Maria Rice" is a person.
_SURNAMES = frozenset("Rice Gold Silver Glass Land Salmon Coffee Wine Grain Iron Diamonds Marine Travel Water".split())
_PLURALS = frozenset("Attorneys Lawyers Volunteers Builders Contractors Architects Events".split())
# How words end that are rather adjectives than names, and what follows the label of an item in a list.
_ADJECTIVE = re.compile(r"(?:[a-z]ive|[ai]ble|[a-z]ical|olic|ated|ious|ional|istic|ented)$")
_LABELLED = re.compile(r":| [–—] ")
_THINGS = ("-", "™", "®", " (")  # after what is sold
_DETERMINED = (" the ", " a ", " an ", " our ", " its ", " their ", " his ", " her ", " your ", " my ", " this ")
_LONGEST = 4  # words
_UNFIT = FUNCTION | CALENDAR | TITLE | HONORIFIC | NO_ORGANISATION | ROLE | OTHER


# Letters before the town of a club.
CLUBS = frozenset("FC AFC FK NK HNK SK KV KF IFK BK SV SC SSC VfL VfB TSG RCD UD OGC RSC KRC AC".split())
_SPORTING = frozenset(["Racing", "Sporting", "Inter", "Real"])  # before the town of a club
_SOCIETIES = (["Red", "Cross"], ["Red", "Crescent"], ["Girl", "Guides"], ["Boy", "Scouts"], ["Girl", "Scouts"])
_SURVEYS = frozenset(["Geological", "Geographical", "Antarctic", "Ordnance", "Geodetic"])
CLUBS |= _SPORTING
_LANDS = frozenset(["Americas", "Europe", "Asia", "Africa"])  # after a firm, that its branch serves
SHAPES = TRADES | _LANDS | {"AI", "Survey"} | {words[-1] for words in _SOCIETIES}  # last words of such names


def is_shaped(tokens: Tokens, first: int, end: int, known: tuple[Phrase, int] | None) -> bool:
    """Return whether a chunk of words names a body by its shape; `known` is the listed name that it begins with."""
    words, flags = tokens.words, tokens.flags
    last = words[end - 1]
    if last in TRADES:
        return is_in_trade(tokens, first, end, known)
    if end - first < 2 or tokens.heading[first]:
        return False
    if words[first] in _SPORTING and end - first < 4:
        return all(not flag & ~(FAMILY | PLACE) for flag in flags[first + 1 : end]) and known is None
    if words[first] in CLUBS and end - first == 2:
        return not flags[end - 1] & ~FAMILY and words[first + 1][1:].islower()
    if last in _LANDS and end - first == 2:
        return not flags[first] and known is None and words[first][1:].islower()
    if last == "AI" and end - first == 2:
        thing = _LABELLED.match(tokens.text, tokens.tails[end - 1]) or tokens.text.startswith(
            _THINGS, tokens.ends[end - 1]
        )
        return not flags[first] & ~FAMILY and known is None and not thing
    if last == "Survey":
        return words[end - 2] in _SURVEYS
    return words[end - 2 : end] in _SOCIETIES and known is None and not flags[first] and end - first == 3


def is_in_trade(tokens: Tokens, first: int, end: int, known: tuple[Phrase, int] | None) -> bool:
    """Return whether a trade ends a chunk of words of which one at least is a name; `known` is the listed one."""
    if not 1 < end - first <= _LONGEST or tokens.heading[first] or _LABELLED.match(tokens.text, tokens.tails[end - 1]):
        return False
    place = known is not None and known[0].kind == "LOC" and known[0].text not in lexicon().countries
    if known is not None and (not place or known[1] == end or tokens.words[end - 1] in _PLURALS):
        return False
    flags = tokens.flags[first : end - 1]
    if any(flag & _UNFIT for flag in flags) or not (place or any(not flag & COMMON or flag & FAMILY for flag in flags)):
        return False
    own = tokens.words[first]
    if flags[0] & COMMON and tokens.initial[first] and not place:
        return False
    if (flags[0] & GIVEN and tokens.words[end - 1] in _SURNAMES) or (not flags[0] and _ADJECTIVE.search(own)):
        return False
    return not tokens.text.endswith(_DETERMINED, 0, tokens.starts[first])
