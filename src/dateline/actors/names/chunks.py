"""Reads the names off the capitalised words of a text, from left to right.

Each chunk of adjacent capitalised words is tried as an organisation, a listed name, a title with the person after it,
and a run of other words, in this order. What stays doubtful has a kind that begins with "?" and is settled later by the
rest of the text.
"""

from __future__ import annotations

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FAMILY,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    ORGANISATION,
    TITLE,
    lexicon,
    word_list,
)
from dateline.actors.names.bodies import read_body
from dateline.actors.names.listed import read_known
from dateline.actors.names.model import LIKELY, Name
from dateline.actors.names.persons import is_titular_surname, read_title
from dateline.actors.names.reading import Reading
from dateline.actors.names.runs import read_run
from dateline.actors.names.shapes import CLUBS, SHAPES, is_shaped
from dateline.actors.names.titles import read_district, take_form, title_end
from dateline.actors.names.tokens import COMMA, NEXT, OF
from dateline.actors.names.turns import (
    called_end,
    is_letters,
    is_will,
    read_credit,
    read_named_after_place,
    read_part_of_place,
    read_state,
    read_town_and_state,
)

_CALLS = word_list("parser: calls")
_REALMS = frozenset(["Republic", "Kingdom", "Principality", "Emirate", "Sultanate", "Duchy", "Khanate", "Caliphate"])
# What is called by the land beside it: "the Gulf of Oman".
_WATERS = frozenset(["Gulf", "Sea", "Bay", "Strait", "Straits", "Isle"])
_CHAMBERS = frozenset(["Parliament", "Congress", "Cabinet"])


def read_chunks(reading: Reading) -> list[Name]:
    """Return all names in the order of the text, the doubtful ones marked."""
    index = 0
    while index < reading.count:
        found = len(reading.names)
        index = read_at(reading, index)
        if len(reading.names) > found:
            index = max(index, take_form(reading))
    return reading.names


def read_at(reading: Reading, index: int) -> int:
    """Read what starts at a token and return the token to go on with."""
    tokens = reading.tokens
    flags = tokens.flags
    known = reading.phrase(index)
    if tokens.links[index] == COMMA and read_state(reading, index):
        return index + 1
    if known is None and flags[index] & (FUNCTION | CALENDAR) and not given_in_calendar(reading, index):
        return read_run(reading, index, reading.chunk_end(index), person=True) if is_will(reading, index) else index + 1
    if read_town_and_state(reading, index, known) or (known is None and read_named_after_place(reading, index)):
        return reading.names[-1].last + 1
    if known and known[0].kind == "ORG" and tokens.capitals[index] and flags[index] & NO_ORGANISATION:
        known = None  # "NHL ICE HOCKEY", the rubric of a wire
    if tokens.initial[index] and not known and tokens.words[index].lower() in lexicon().person_verbs:
        return index + 1
    if tokens.initial[index] and not known and tokens.words[index] in _CALLS and reading.follows(index + 1):
        return index + 1
    if tokens.initial[index] and not known and tokens.words[index].endswith("ing") and acts_on(reading, index):
        return index + 1
    if read_credit(reading, index) or is_letters(reading, index):
        return max(index + 1, reading.names[-1].last + 1 if reading.names else 0)
    end = reading.chunk_end(index)
    if (tokens.words[end - 1] in _REALMS or tokens.words[index] in _WATERS) and read_realm(reading, index, end):
        return reading.names[-1].last + 1
    if known and tokens.words[index] == "The" and known[1] < end and flags[end - 1] & ORGANISATION:
        return index + 1  # "The Independent Electoral Commission", not the paper
    western = known is not None and known[0].text == "Western" and known[1] == index + 1
    if (known is None or western) and read_part_of_place(reading, index, end):
        return reading.names[-1].last + 1
    if flags[index] & DIRECTION and read_district(reading, index):
        return reading.names[-1].last + 1
    called = called_end(reading, index, end)
    if called > end:
        reading.add(index, called - 1, "ORG", LIKELY)
        return called
    if known and known[1] >= end:
        end = known[1]
        if (
            known[0].text.endswith("'s")
            and end < reading.count
            and tokens.links[end] == NEXT
            and not flags[end] & FUNCTION
        ):
            end += 1  # "Moody's Investors Service": the ending belongs to the name
        while reading.follows(end) and not flags[end] & (FUNCTION | CALENDAR):
            end += 1
    after = read_body(reading, index, end, known)
    if after > index:
        return after
    if (tokens.words[end - 1] in SHAPES or tokens.words[index] in CLUBS) and is_shaped(tokens, index, end, known):
        reading.add(index, end - 1, "ORG", LIKELY)
        return end
    if known:
        return read_known(reading, index, end, known)
    title = title_end(reading, index, end)
    if title >= index and not is_titular_surname(reading, index, end):
        return read_title(reading, index, title, end)
    return read_run(reading, index, end)


def given_in_calendar(reading: Reading, index: int) -> bool:
    """Return whether a month's name is a given name here: "April Jones", not "April 3" nor "in May"."""
    flags = reading.tokens.flags
    if not flags[index] & CALENDAR or not flags[index] & GIVEN or not reading.follows(index + 1):
        return False
    return not flags[index + 1] & (COMMON | FUNCTION | CALENDAR | HEADS) and reading.phrase(index + 1) is None


def acts_on(reading: Reading, index: int) -> bool:
    """Return whether a sentence begins with what is done to a name: "Proroguing Parliament", "Leaving NATO"."""
    tokens, following = reading.tokens, index + 1
    if not reading.follows(following) or tokens.heading[index]:
        return False
    end = reading.chunk_end(following)
    if end == following + 1 and tokens.words[following] in _CHAMBERS:
        return not tokens.flags[index] & ~COMMON
    known = reading.phrase(following)
    return bool(tokens.flags[index] & COMMON) and known is not None and known[0].sure and known[1] == end


def read_realm(reading: Reading, index: int, end: int) -> bool:
    """Note a state or sea by its form, "the Republic of Artsakh"; return whether it stands here."""
    tokens = reading.tokens
    if tokens.links[end : end + 1] != [OF] or tokens.heading[index] or end - index > 2:
        return False
    water = end == index + 1 and tokens.words[index] in _WATERS
    if not water and tokens.words[end - 1] not in _REALMS:
        return False
    if (known := reading.phrase(index)) and (known[1] > end or not water):
        return False
    if tokens.flags[end] & ~(FAMILY | GIVEN) and reading.phrase(end) is None:
        return False
    after = reading.chunk_end(end)
    if after > end + 2 or any(flag & (COMMON | HEADS | TITLE) for flag in tokens.flags[end + 1 : after]):
        return False
    reading.add(index, after - 1, "LOC", LIKELY)
    return True
