"""The title with which a chunk begins, and what ends a chunk's name: the form of a company, a court's district."""

from __future__ import annotations

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    HEADS,
    OFFICE,
    QUALIFIER,
    ROLE,
    TITLE,
    word_list,
)
from dateline.actors.names.model import LIKELY
from dateline.actors.names.reading import FORM, Reading
from dateline.actors.names.tokens import NEXT, OF

_NO_TITLES = word_list("chunks: no titles")
_SMALL_ROLES = word_list("role_phrases: more roles")
_PLURAL = word_list("persons: plural titles")
FIRMS_TOO = word_list("context: either before")
# Titles that are given names, too.
_GIVEN_TITLES = frozenset(["Dean", "Earl", "Duke"])


def read_district(reading: Reading, index: int) -> bool:
    """Note "the Southern District of Texas", where a court sits; return whether it stands here."""
    tokens = reading.tokens
    if tokens.words[index + 1 : index + 2] != ["District"] or tokens.links[index + 1 : index + 3] != [NEXT, OF]:
        return False
    state = reading.phrase(index + 2)
    if state is None or state[0].kind != "LOC" or not state[0].sure or reading.follows(state[1]):
        return False
    reading.add(index, state[1] - 1, "LOC", LIKELY)
    return True


def take_form(reading: Reading) -> int:
    """Add the form of a company to the last name; return the token after it: "Calder & Finch, Inc."."""
    name, tokens = reading.names[-1], reading.tokens
    form = FORM.match(reading.text, tokens.tails[name.last])
    if form is None or name.title or name.last + 1 >= reading.count or reading.is_possessive(name.last):
        return name.last + 1
    if name.first == name.last and tokens.heading[name.first] and tokens.flags[name.first] & COMMON:
        return name.last + 1  # "... & CHECK, LLP"
    name.kind, name.sure, name.last = "ORG", max(name.sure, LIKELY), name.last + 1
    name.end, name.canonical = form.end(), None
    return name.last + 1


def title_end(reading: Reading, index: int, end: int) -> int:
    """Return the last token of the title that the chunk begins with, `index - 1` where there is none."""
    tokens, flags = reading.tokens, reading.tokens.flags
    last = index - 1
    told = flags[index] & (TITLE | ROLE | QUALIFIER | COMMON) or tokens.initial[index]
    if not told and tokens.words[index] not in _PLURAL:
        return last
    for position in range(index, end):
        flag = flags[position]
        if tokens.words[position] == "M" and position + 1 < end and len(tokens.words[position + 1]) == 1:
            break  # "M C Mehta"
        if position == index and tokens.words[index] in _GIVEN_TITLES and is_given_title(reading, index, end):
            break
        several = tokens.words[position] in _PLURAL and position + 1 < end  # "Representatives Eliot Engel"
        if several and reading.is_common(position + 1, end):
            break
        role = flag & ROLE and not flag & GIVEN and before_person(reading, position, end)
        if several or flag & TITLE or role or (position == index and opens_with_role(reading, index, end)):
            last = position
        elif (flag & GIVEN and not flag & QUALIFIER) or (
            not flag & (QUALIFIER | COMMON) and not (last >= index and before_office(reading, position, end))
        ):
            break
    return last


def is_given_title(reading: Reading, index: int, end: int) -> bool:
    """Return whether a title is a given name before one more word, a surname: "Dean Graziosi", "Earl Graves"."""
    if index + 1 >= end:
        return False
    last = index + 2 == end or reading.tokens.heading[index] or reading.is_possessive(index + 1)
    return last and not reading.tokens.flags[index + 1] & (GIVEN | COMMON | HEADS | TITLE | FUNCTION)


def opens_with_role(reading: Reading, index: int, end: int) -> bool:
    """Return whether a sentence opens with a role, in capitals for that, and a name: "Coxswain Tom Byrne"."""
    flags = reading.tokens.flags
    if not reading.tokens.initial[index] or index + 2 >= end or not flags[index + 1] & GIVEN:
        return False
    small = reading.tokens.words[index].lower() in _SMALL_ROLES and not flags[index] & (GIVEN | FAMILY)
    return small and not flags[end - 1] & (HEADS | FUNCTION)


def before_office(reading: Reading, index: int, end: int) -> bool:
    """Return whether an acronym stands inside a title: "Deputy NEC Director"."""
    return reading.is_acronym(index) and index + 1 < end and bool(reading.tokens.flags[index + 1] & OFFICE)


def before_person(reading: Reading, index: int, end: int) -> bool:
    """Return whether a role in capitals stands before a name: "Actor Doris Day"."""
    following = index + 1
    if following >= end or reading.tokens.flags[index] & HEADS or reading.tokens.words[index] in _NO_TITLES:
        return False
    flags = reading.tokens.flags
    if reading.tokens.words[index].lower() in FIRMS_TOO:
        return following + 1 < end and bool(flags[following] & GIVEN) and not flags[end - 1] & HEADS
    if flags[following] & GIVEN and following + 1 < end and not flags[following + 1] & (COMMON | HEADS | FUNCTION):
        return True  # "Drummer Bill Tarrant": a given name that is also a word
    plain = flags[following] & COMMON and not flags[following] & (HEADS | TITLE | FUNCTION | CALENDAR | ROLE)
    if plain and following + 2 == end and reading.tokens.initial[index] and reading.phrase(following) is None:
        return not flags[end - 1] & (COMMON | HEADS | FUNCTION)  # "Podcaster Spike Cohen"
    return reading.is_given(following) or not flags[following] & (COMMON | HEADS | FUNCTION)
