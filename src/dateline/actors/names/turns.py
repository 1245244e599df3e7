"""Names that fixed words beside or inside them tell: credits, states, airlines, groups, parts of places."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OPENER,
    ORGANISATION,
    PLACE,
    QUALIFIER,
    TITLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.beside import ORGANISATION_NOUNS
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.context import NEWSPAPER_STATES
from dateline.actors.names.headed import is_mixed
from dateline.actors.names.model import CERTAIN, LIKELY
from dateline.actors.names.persons import person_end, role_before
from dateline.actors.names.reading import HONOURS, POST_NOMINALS, Reading
from dateline.actors.names.tokens import COMMA, FOR, NEXT, NO_LINK, OF

_BEFORE_PLACE = frozenset(["Air", "Radio"])  # and a place: an airline, a station
# Nouns right before the name of a group, whose words may be any.
_GROUPS = frozenset("group groups charity campaign band movement party organisation organization network ngo".split())
_PAPERS = frozenset("newspaper newspapers daily magazine weekly tabloid paper journal".split())
# One of these is in each credit.
_CREDITS = (
    "eporting", "riting", "diting", "Reported", "Written", "Edited", "Compiled", "Translated", "Photography",
    "Graphics", "Production",
)  # fmt: skip
# Before the names in a line of credits.
_CREDIT = re.compile(
    r"\b(?:[Rr]eporting|[Ww]riting|[Ee]diting|Reported|Written|Edited|Compiled|Translated|Photography|Graphics|Production)"
    r"(?: (?:and|in|from) [A-Z]?[a-z]+)? by (?:[A-Z][^;.)\n]{2,60}(?:,| and) )?(?:and )?$"
)
_BODY_AFTER = re.compile(r" ([a-z-]+)\b")
STATES = word_list("places: states")
_DEGREES = frozenset(["MD", "MA", "PA", "MS", "OD", "DC"])  # that may follow a person's name, too
_WORDS = frozenset(["OK", "IN", "OR", "ME", "HI", "MS", "MD", "PA", "LA", "MA", "CO", "DC", "ID"])  # words, too
_AFTER_STATE = frozenset([",", " ", ".", ")", ";", "\n", ""])
_BEFORE_TOWN = frozenset(["in", "from", "near", "to", "at", "of"])
_STOP = re.compile(r"[.?!\n]")
_LETTERS = 4  # of most acronyms; longer words in capitals may be towns in capitals
_STATIONS = frozenset(["TV", "Radio", "Canal"])  # and an unlisted word
_BEFORE_NAMED = _BEFORE_PLACE | _STATIONS | {"County"}


@lru_cache(maxsize=8)
def may_be_credited(text: str) -> bool:
    """Return whether a text may have a line of credits."""
    return any(work in text for work in _CREDITS)


def read_credit(reading: Reading, index: int) -> bool:
    """Note who wrote, by a line of credits: "Reporting by Rocky Swift"; return whether a name stands here."""
    tokens = reading.tokens
    start = tokens.starts[index]
    if (
        not may_be_credited(reading.text)
        or reading.word_before(index) not in ("by", "and")
        or not _CREDIT.search(reading.text, max(0, start - 90), start)
    ):
        return False
    end = index + 1
    while reading.follows(end) and end - index < 5:  # across common words, too, where the line reads as a heading
        end += 1
    if not 1 < end - index < 5 or any(flag & (FUNCTION | CALENDAR | HEADS) for flag in tokens.flags[index:end]):
        return False
    reading.add(index, person_end(reading, index, end) - 1, "PER", LIKELY)
    return True


def is_letters(reading: Reading, index: int) -> bool:
    """Return whether letters stand here that follow a person's name: "Russell George MS"."""
    if reading.tokens.words[index] not in POST_NOMINALS or not reading.names:
        return False
    last = reading.names[-1]
    follows = last.last == index - 1 and reading.tokens.links[index] in (NEXT, COMMA)
    return follows and (last.kind in ("PER", "?") or reading.tokens.words[index] in HONOURS)


def read_part_of_place(reading: Reading, index: int, end: int) -> bool:
    """Note a part of a place that has a name of its own: "Greater Accra Region"; return whether it stands here."""
    tokens = reading.tokens
    plain = not (tokens.initial[index] or tokens.heading[index] or reading.is_possessive(index))
    if not tokens.flags[index] & DIRECTION or not plain or not reading.follows(index + 1):
        return False
    place = reading.phrase(index + 1)
    if place is None or place[0].kind != "LOC":
        return False
    if not place[0].sure and reading.word_before(index) not in _BEFORE_TOWN:
        return False  # "in South Kensington"
    after = place[1]
    while after < end and tokens.flags[after] & PLACE and not tokens.flags[after] & (TITLE | OPENER | ORGANISATION):
        after += 1
    if after < end:
        return False
    reading.add(index, after - 1, "LOC", LIKELY)
    return True


def is_will(reading: Reading, index: int) -> bool:
    """Return whether "Will" is a given name: before a surname, where it opens no question."""
    tokens = reading.tokens
    if tokens.words[index] != "Will" or not reading.follows(index + 1) or tokens.heading[index]:
        return False
    end = reading.chunk_end(index)
    unfit = COMMON | FUNCTION | CALENDAR | TITLE | HEADS
    rest = tokens.flags[index + 1 : end]
    if end > index + 3 or any(flag & unfit and not flag & (FAMILY | FAMOUS) for flag in rest):
        return False
    if not tokens.initial[index]:
        return True
    stop = _STOP.search(reading.text, tokens.ends[end - 1])
    return stop is None or stop[0] != "?"


def called_end(reading: Reading, index: int, end: int) -> int:
    """Return the token after a group's name with small words in capitals inside: "group Save Our Dene Fund"."""
    tokens, flags = reading.tokens, reading.tokens.flags
    link = tokens.links[end] if end < reading.count else NO_LINK
    if link == OF:
        return paper_end(reading, index, end)
    if link == FOR and not flags[index] & FUNCTION and not tokens.heading[index]:
        return cause_end(reading, index, end)
    if (
        link != NEXT
        or tokens.heading[index]
        or tokens.initial[index]
        or not reading.follows(end)
        or not flags[end] & FUNCTION
    ):
        return end
    if reading.word_before(index) not in _GROUPS or flags[index] & (TITLE | GIVEN) or reading.is_possessive(end - 1):
        return end
    after = end
    while after - index < 7 and reading.follows(after) and not flags[after] & CALENDAR:
        after += 1
    return after if after > end + 1 and not flags[after - 1] & FUNCTION else end


def paper_end(reading: Reading, index: int, end: int) -> int:
    """Return the token after a paper's name that "of" goes on: "newspaper Star of Mysore", `end` for none."""
    tokens = reading.tokens
    if reading.word_before(index) not in _PAPERS or reading.is_possessive(end - 1):
        return end
    if tokens.heading[index] or tokens.initial[index] or reading.text[tokens.ends[end - 1] :][:3] != " of":
        return end
    return reading.chunk_end(end)


def cause_end(reading: Reading, index: int, end: int) -> int:
    """Return the token after a body's name with "for" inside: "Cinema for Peace Foundation", `end` for none."""
    tokens, flags = reading.tokens, reading.tokens.flags
    after = reading.chunk_end(end)
    named = flags[index:after]
    if after - index > 5 or any(flag & (TITLE | GIVEN | ORGANISATION) for flag in named[:-1]):
        return end
    noun = _BODY_AFTER.match(reading.text, tokens.ends[after - 1])
    if noun and noun[1] in ORGANISATION_NOUNS and not tokens.initial[index]:
        return after  # "the Fridays for Future movement"
    if not flags[after - 1] & ORGANISATION or after == end + 1 or not all(flag & COMMON for flag in named):
        return end
    return after if not tokens.initial[index] or reading.text.startswith(", ", tokens.tails[after - 1]) else end


def read_state(reading: Reading, index: int) -> bool:
    """Note a state as newspapers shorten it after a town: "Jackson, Miss."; return whether it stands here."""
    tokens = reading.tokens
    end = tokens.ends[index]
    if tokens.words[index] in STATES and follows_town(reading, index):
        reading.add(index, index, "LOC", LIKELY)  # "Denver, CO", "PALM BEACH, FL, May 30"
        return True
    if tokens.words[index] not in NEWSPAPER_STATES or "." not in reading.text[end - 1 : end + 1]:
        return False
    if (
        not reading.names
        or reading.names[-1].last != index - 1
        or reading.names[-1].kind not in ("LOC", "?LOC", "?", "?ORG")
    ):
        return False
    reading.add(index, index, "LOC", LIKELY)
    if reading.text.startswith(".", end):
        reading.names[-1].end = end + 1
    return True


def read_town_and_state(reading: Reading, index: int, known: tuple[Phrase, int] | None) -> bool:
    """Note a listed town and the two letters of its state with no comma between: "in Fairhope AL"."""
    tokens = reading.tokens
    if known is None or known[0].kind != "LOC" or known[1] >= reading.count:
        return False
    after = known[1]
    if tokens.links[after] != NEXT or tokens.words[after] not in STATES or tokens.words[after] in _WORDS:
        return False
    if (
        tokens.heading[after]
        or tokens.capitals[after]
        or reading.is_possessive(after - 1)
        or reading.follows(after + 1)
    ):
        return False
    if tokens.flags[after] & ORGANISATION:
        return False  # "Kisumu AB", a firm
    reading.add(index, after - 1, "LOC", CERTAIN, canonical=known[0].canonical)
    reading.add(after, after, "LOC", LIKELY)
    return True


def follows_town(reading: Reading, index: int) -> bool:
    """Return whether a town ends right before the two letters of a state: a listed one, or one in a dateline."""
    town = reading.names[-1] if reading.names else None
    if town is None or town.last != index - 1:
        return False
    if reading.text[town.end : town.end + 2] != ", ":
        return False
    capitals = town.kind == "?ORG" and len(reading.tokens.words[town.last]) > _LETTERS  # "ITASCA, IL"
    return town.kind == "LOC" or (
        (town.kind in ("?", "?LOC") or capitals)
        and reading.tokens.words[index] not in _DEGREES
        and reading.text[reading.tokens.ends[index] :][:1] in _AFTER_STATE
    )


def read_named_after_place(reading: Reading, index: int) -> bool:
    """Note "Air Mauritius", an airline by the word before a place; return whether it stands here."""
    tokens = reading.tokens
    if tokens.words[index] not in _BEFORE_NAMED or not reading.follows(index + 1):
        return False
    station = tokens.words[index] in _STATIONS and not tokens.heading[index] and is_mixed(reading, index + 1)
    if station and not tokens.flags[index + 1] and reading.phrase(index + 1) is None:
        reading.add(index, reading.chunk_end(index) - 1, "ORG", LIKELY)  # "TV Globo"
        return True
    airline = tokens.words[index] == "Air" and index and not tokens.initial[index] and not tokens.heading[index]
    if airline and not tokens.flags[index + 1] & (HEADS | TITLE | GIVEN) and not reading.follows(index + 2):
        reading.add(index, index + 1, "ORG", LIKELY)  # "Air Arabia"
        return True
    if tokens.words[index] == "County" and not tokens.heading[index]:
        place = reading.phrase(index + 1)
        if place and place[0].kind == "LOC":
            reading.add(index, place[1] - 1, "LOC", LIKELY)  # "County Cork"
            return True
        named = tokens.flags[index + 1] & GIVEN and not tokens.flags[index + 1] & (COMMON | TITLE | HEADS)
        if named and not reading.follows(index + 2):
            reading.add(index, index + 1, "LOC", LIKELY)  # "County Clare"
            return True
    if tokens.words[index] in _BEFORE_PLACE:
        place = reading.phrase(index + 1)
        if place and place[0].kind == "LOC" and place[0].sure:
            reading.add(index, place[1] - 1, "ORG", LIKELY)
            return True
    return False


def person_after_place(reading: Reading, index: int, after: int, end: int) -> bool:
    """Return whether a place's or a people's name is a given name here: "Florence Pugh", "Roman Abramovich"."""
    flags = reading.tokens.flags
    if after != index + 1 or not flags[index] & GIVEN or end - after > 2 or reading.phrase(after):
        return False
    unfit = HEADS | TITLE | OPENER | COMMON | DIRECTION | NO_ORGANISATION | QUALIFIER
    return not any(flag & unfit for flag in flags[after:end]) and not reading.is_acronym(after)


def is_state(reading: Reading, index: int, after: int) -> bool:
    """Return whether "State" ends a place's name; after one of the United States it is a university's."""
    if reading.tokens.words[after] != "State" or reading.tokens.heading[after] or reading.is_possessive(after - 1):
        return False
    facts = lexicon().places.get(reading.tokens.words[index])
    return facts is None or facts.country != "US"


def is_full_name(reading: Reading, index: int, after: int, end: int) -> bool:
    """Return whether a town's name is a given name: before a surname that is also a head, or after a role."""
    tokens = reading.tokens
    if after != index + 1 or after >= end:
        return False
    named = end == after + 1 and tokens.flags[index] & GIVEN and tokens.words[after] in SURNAMES
    if named or tokens.words[end - 1] in ("Jr", "Jr.", "Sr", "Sr."):
        return True
    famous = end == after + 1 and tokens.flags[after] & FAMOUS and not tokens.flags[after] & COMMON
    if famous and not tokens.heading[after] and reading.word_before(index) in ("by", "with", "starring"):
        return True  # "directed by Masaya Hashimoto"
    unfit = HEADS | TITLE | COMMON | NO_ORGANISATION
    named = end - after < 3 and not any(flag & unfit for flag in tokens.flags[after:end])
    return named and role_before(reading, index) and not reading.is_acronym(after)  # "lawyer Houston Reed"
