"""Runs of capitalised words that show what they are by their first or last word, or by the "&" within."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    COMMON,
    EVENT_OPENER,
    FAMILY,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OPENER,
    ORGANISATION,
    ORGANISATION_OPENING,
    OTHER,
    PLACE,
    PLACE_OPENER,
    TEAM,
    TITLE,
    word_list,
)
from dateline.actors.names.beside import MOSTLY_FIRMS, ORGANISATION_NOUNS
from dateline.actors.names.bodies import CUPS, SURNAMES
from dateline.actors.names.extents import extended
from dateline.actors.names.model import LIKELY
from dateline.actors.names.persons import (
    is_middle,
    is_named_with_article,
    is_port,
    past_merit,
    past_particles,
    role_before,
)
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import NEXT, OF

# Two words run together, acronyms in the plural: no parts of people's names.
NO_NAME = re.compile(
    r"^[A-Z]{2,}s$|^(?!Mc|Mac|De|Di|Da|La|Le|Van|Von|Fitz|O['’]|D['’]|St)[A-Z][a-z]{2,}[A-Z][a-z]|https?$|[A-Za-z]\d"
)
_PAPERS = (" journal", " magazine", " newspaper")
_WAYS = word_list("runs: ways")
_ALONG = word_list("runs: along")
_VENUES = frozenset(["Estadio", "Estádio", "Stadio", "Stade", "Stadionul"])
_SPANS = frozenset(["Bridge", "Dam", "Castle", "Plaza", "Tower", "Fountain"])  # "the George Washington Bridge"
_STREETS = frozenset(["Dr", "St", "Ave", "Blvd", "Rd", "Ln", "Hwy", "Pkwy"])


def is_mixed(reading: Reading, index: int) -> bool:
    """Return whether a token is a word of letters, of which only the first is a capital."""
    word = reading.tokens.words[index]
    return len(word) > 2 and word[1:].islower() and word.isalpha()


def read_pair(reading: Reading, index: int, stop: int, common: list[bool]) -> bool:
    """Note what "&" joins, two people or one firm; return whether it did: "Redfield & Wilton Strategies"."""
    tokens = reading.tokens
    if " & " not in reading.text[tokens.starts[index] : tokens.ends[stop - 1]]:
        return False
    if (
        all(common)
        or all(len(word) == 1 for word in tokens.words[index:stop])
        or any(NO_NAME.search(word) for word in tokens.words[index:stop])
    ):
        return False
    couple = (
        stop - index == 2 and reading.is_given(index) and reading.is_given(index + 1) and not reading.has_form(stop)
    )
    if couple and tokens.words[index] != tokens.words[index + 1]:
        reading.add(index, index, "PER", LIKELY)
        reading.add(index + 1, index + 1, "PER", LIKELY)
        return True  # "Wyatt & Zach"
    if stop - index > 4 or any(flag & (TITLE | NO_ORGANISATION) for flag in tokens.flags[index:stop]):
        return False
    reading.add(index, stop - 1, "ORG", LIKELY)
    return True


def is_kind_of_firm(reading: Reading, index: int) -> bool:
    """Return whether a word that only begins its sentence says what firm is meant: "Insurer", "Retailer"."""
    tokens = reading.tokens
    if not tokens.initial[index] or tokens.heading[index] or not tokens.flags[index] & COMMON:
        return False
    unfit = HEADS | TITLE | OPENER | GIVEN | FAMILY
    word = tokens.words[index].lower()
    firms = word in ORGANISATION_NOUNS or word.removesuffix("s") in MOSTLY_FIRMS  # "Miners Yancoal and Glencore"
    return firms and not tokens.flags[index] & unfit


def read_by_head(reading: Reading, index: int, stop: int) -> bool:
    """Note an event, a place or an organisation that shows by its first or last word; return whether it did."""
    tokens = reading.tokens
    flags = tokens.flags
    first, ending = flags[index], flags[stop - 1]
    given = bool(first & GIVEN)
    heading = tokens.heading[index] and reading.is_common(index, stop)
    if (tokens.words[stop - 1] == "League" and tokens.words[stop - 2] in CUPS) or (first & EVENT_OPENER and not given):
        reading.add(index, stop - 1, "MISC", LIKELY)
    elif first & ORGANISATION_OPENING and not ending & OTHER:
        after = past_particles(reading, stop, index) if stop - index == 2 else stop
        reading.add(index, after - 1, "ORG", LIKELY)  # "Universidad Austral de Chile"
    elif (
        tokens.words[stop - 1] in _STREETS
        or (tokens.words[stop - 1] in _WAYS and reading.word_before(index) in _ALONG and not tokens.heading[index])
        or (tokens.words[stop - 1] in _SPANS and reading.word_before(index) == "the" and not tokens.heading[index])
    ):
        reading.add(index, stop - 1, "LOC", LIKELY)
    elif ending & PLACE and given and is_named_with_article(reading, index, stop) and not tokens.heading[index]:
        reading.add(index, stop - 1, "LOC", LIKELY)  # "the Blake House in Waco"
    elif (
        given and not first & COMMON and stop - index == 2 and (ending & GIVEN or tokens.words[stop - 1] in SURNAMES)
    ) or (tokens.words[stop - 1] in SURNAMES and stop - index < 4 and (given or is_middle(reading, stop - 2, index))):
        return False
    elif ending & OTHER:
        if not tokens.heading[index]:
            paper = reading.text.startswith(_PAPERS, tokens.ends[stop - 1])  # "the Scientific Reports journal"
            ships = tokens.words[stop - 1] == "Line" and not first and reading.word_before(index) != "the"
            firm = tokens.words[stop - 1] in SURNAMES and stop - index == 2
            firm = firm and " & " in reading.text[tokens.starts[index] : tokens.ends[stop - 1]]
            kind = "ORG" if paper or ships or firm else "MISC"  # "Kyowa Line", "White & Case"
            reading.add(index, past_merit(reading, stop) - 1, kind, LIKELY)
    elif given and stop - index == 2 and not ending & ORGANISATION and role_before(reading, index):
        return False  # "co-author Karen Alley"
    elif first & PLACE_OPENER and ending & TEAM and not tokens.heading[index]:
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the Sea Tigers"
    elif ending & PLACE or (
        first & PLACE_OPENER
        and not given
        and (not ending & COMMON or tokens.words[index] in _VENUES or is_port(reading, index, stop))
    ):
        if tokens.words[stop - 1] == "House" and tokens.links[stop : stop + 1] == [OF] and not heading:
            reading.add(index, extended(reading, stop - 1) - 1, "ORG", LIKELY)  # "Umoja House of Mercy"
        elif not heading and not (tokens.heading[index] and ending & PLACE and goes_on(reading, stop)):
            reading.add(index, stop - 1, "LOC", LIKELY)
    else:
        return False
    return True


def goes_on(reading: Reading, stop: int) -> bool:
    """Return whether the next capitalised word hangs on the one before it."""
    return stop < reading.count and reading.tokens.links[stop] == NEXT
