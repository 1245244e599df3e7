"""Firms that are called after what they trade or do: "Huayou Cobalt", "Ronet Cyber Security", "Lagos Roofing"."""

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
    ROLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.chunks import TITLE
from dateline.actors.names.tokens import Tokens

TRADES = word_list("trades")
# Those that are surnames, too: "Maria Rice" is a person.
_SURNAMES = frozenset("Rice Gold Silver Glass Land Salmon Coffee Wine Grain Iron Diamonds Marine Travel Water".split())
_PLURALS = frozenset("Attorneys Lawyers Volunteers Builders Contractors Architects Events".split())
# How words end that are rather adjectives than names, and what follows the label of an item in a list.
_ADJECTIVE = re.compile(r"(?:[a-z]ive|[ai]ble|[a-z]ical|olic|ated|ious|ional|istic|ented)$")
_LABELLED = re.compile(r":| [–—] ")
_DETERMINED = (" the ", " a ", " an ", " our ", " its ", " their ", " his ", " her ", " your ", " my ", " this ")
_LONGEST = 4  # words
_UNFIT = FUNCTION | CALENDAR | TITLE | HONORIFIC | NO_ORGANISATION | ROLE | OTHER


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
