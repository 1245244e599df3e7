"""Organisations by their form: a last word such as "Bank" or "Ministry", and what "of", "for" and "and" add."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    QUALIFIER,
    ROLE,
    TEAM,
    TITLE,
    Phrase,
    word_list,
)
from dateline.actors.names.branches import past_branch
from dateline.actors.names.extents import CHAMBERS, FELLOWS, extended
from dateline.actors.names.model import CERTAIN, LIKELY
from dateline.actors.names.reading import Reading
from dateline.actors.names.titles import FIRMS_TOO, title_end
from dateline.actors.names.tokens import AND, COMMA, FOR, NEXT, OF, ON
from dateline.actors.role_words import is_plural_role

_WITH = re.compile(r" [Ww]ith\b")
# Heads of organisations and places that are also surnames: "Tyra Banks" is a person.
SURNAMES = word_list("bodies: surnames")
# Titles that open the names of institutions: "King Fahd University", "Saint Francis Hospital".
_NAMESAKES = word_list("bodies: namesakes")
# Heads that a second, joined part may follow: "Securities and Exchange Commission".
# Competitions that are called leagues: "the CAF Champions League".
CUPS = frozenset(["Champions", "Europa", "Nations", "Conference", "Diamond", "Youth"])
_NAMED_SO = frozenset(["General", "King", "Queen", "Prince", "Princess"])  # titles within names of bodies
_PARTIES = word_list("bodies: parties held")
_HALLS = frozenset(["Center", "Centre"])
_HELD_IN_HALLS = frozenset("Congress Convention Conference Exhibition Shopping Civic Leisure Entertainment".split())

_MEMBERS = frozenset("Legislatures Churches States Cities Parliaments Unions Universities Governments".split())
_PARTISAN = frozenset(["Republican", "Democratic", "Conservative", "Labour"])
_HOUSES = frozenset("Representatives Commons Lords Assembly Councillors Delegates Deputies Keys Peoples".split())
_JOINABLE = word_list("bodies: joinable")
_NEW = frozenset(["a", "an", "new", "as"])
_OFFERED = frozenset("Services Systems Solutions Products Technologies Programs Programmes".split())
_LEGAL = (["State", "Bar"], ["Law", "Firm"])
# What districts serve that are bodies rather than land.
_SERVED = frozenset("School Irrigation Water Fire Park Hospital Utility Transit Conservation Sanitation".split())
# Pairs that name a service with nothing but a place before them.
_PAIRED = frozenset({("Fire", "Rescue"), ("Search", "Rescue"), ("Parks", "Recreation"), ("Parks", "Wildlife"),
                     ("Fish", "Wildlife"), ("Fish", "Game"), ("Customs", "Excise")})  # fmt: skip


def head_of(reading: Reading, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
    """Return the last token of the organisation that the chunk begins with, -1 where it begins with none."""
    tokens = reading.tokens
    flags = tokens.flags
    begin = known[1] if known else index
    if not any(flag & (ORGANISATION | TEAM) for flag in flags[begin:end]):
        return -1
    title = title_end(reading, index, end) if not known else index - 1
    stop = end
    for position in range(max(title, begin - 1) + 1, end):
        own = flags[position] & (ORGANISATION | GIVEN) or (position + 1 < end and reading.is_possessive(position))
        general = tokens.words[position] in _NAMED_SO and index < position < end - 1
        if general and flags[end - 1] & ORGANISATION and reading.is_common(position + 1, end):
            own = True  # "Ng Teng Fong General Hospital", "Volta Queen Lines"
        if position > index and flags[position] & TITLE and not own:
            stop = position
            break
    last = next((p for p in range(stop - 1, begin - 1, -1) if flags[p] & (ORGANISATION | TEAM)), -1)
    if tokens.words[last] == "League" and tokens.words[last - 1] in CUPS:
        return -1
    if last < 0 or (tokens.words[last] == "Party" and last > index and tokens.words[last - 1] in _PARTIES):
        return -1
    if tokens.words[last] == "Partners" and tokens.heading[last] and _WITH.match(reading.text, tokens.ends[last]):
        return -1  # "Acme Partners with Bolt", a head line
    if title > last and flags[last] & QUALIFIER and reading.is_common(index, last + 1) and not known:
        return -1  # "Chief Cabinet Secretary"
    town = known is not None and known[0].kind == "LOC" and reading.is_common(begin, last + 1)
    if town and last + 1 == stop < end - 1 and flags[last] & QUALIFIER and flags[stop] & OFFICE:
        return -1  # "North Miami Assistant Police Chief Ann Berg"
    if tokens.words[last] == "Railway" and last + 1 == stop < end and flags[stop] & OFFICE:
        return -1  # "Divisional Railway Manager"
    if last + 1 == stop < reading.count and tokens.words[stop] == "Member" and tokens.words[last] in CHAMBERS:
        return -1  # "Plaid Cymru Assembly Member"
    if title >= index:
        named = any(not flags[p] & COMMON or reading.is_given(p) for p in range(title + 1, last))
        if named and tokens.words[title] not in _NAMESAKES:
            return -1
    people = known is not None and known[0].kind == "MISC"
    if (
        reading.is_given(index)
        and tokens.words[last] in SURNAMES
        and last == end - 1
        and last - index < 4
        and not people
    ):
        return -1
    return last


def read_body(reading: Reading, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
    """Note the organisation that the chunk begins with; return the token after it, `index` where there is none."""
    tokens = reading.tokens
    flags = tokens.flags
    if tokens.capitals[index] and flags[index] & NO_ORGANISATION:
        return index  # "RUGBY UNION - ", the rubric of a wire
    house = tokens.words[end - 1] == "House" and tokens.links[end : end + 1] == [OF] and not tokens.heading[index]
    if house and tokens.words[end] in _HOUSES:
        reading.add(index, end, "ORG", LIKELY)  # "the Libyan House of Representatives"
        return end + 1
    joined = joined_end(reading, index, end, known)
    if (
        joined > 0
        and not known
        and tokens.words[joined] in _OFFERED
        and reading.word_before(index) not in ("the", "of")
    ):
        return joined + 1  # "as well as Electrical and Plumbing Services"
    if joined > 0:
        return note_body(reading, index, joined)
    last = head_of(reading, index, end, known)
    if known and last == index + 1 and tokens.words[index] in _PARTISAN and tokens.words[last] in CHAMBERS:
        return index  # "Republican Senate Majority Leader"
    if last < 0 and flags[end - 1] & OPENER and tokens.words[end - 1].endswith("s") and not tokens.heading[index]:
        after = extended(reading, end - 1) if tokens.links[end : end + 1] == [FOR] else end
        if after > end:
            reading.add(index, after - 1, "ORG", LIKELY)  # "Citizens for a Clean Port"
            return after
    if last < 0 and is_conference(reading, end):
        after = extended(reading, end - 1)
        reading.add(index, after - 1, "ORG", LIKELY)  # "the National Conference of State Legislatures"
        return after
    if end - index > 1 and tokens.words[end - 2 : end] in _LEGAL and not tokens.heading[index]:
        bar = tokens.words[end - 1] == "Bar"
        if bar or not reading.is_common(index, end):
            after = extended(reading, end - 1) if bar else end
            reading.add(index, after - 1, "ORG", LIKELY)  # "the State Bar of Georgia", "Avrek Law Firm"
            return after
    served = end - index > 2 and tokens.words[end - 1] == "District" and tokens.words[end - 2] in _SERVED
    if served and not tokens.heading[index] and not reading.is_common(index, end):
        reading.add(index, end - 1, "ORG", LIKELY)  # "the Badger Creek Irrigation District"
        return end
    friends = last < 0 and end == index + 1 and tokens.words[index] in FELLOWS and not tokens.heading[index]
    if friends and tokens.links[end : end + 1] == [OF] and not reading.is_given(end):
        after = extended(reading, index)
        if after > end:
            reading.add(index, after - 1, "ORG", LIKELY)  # "Friends of the Mau Watershed"
            return after
    if last < end - 1 and end > index + 1 and is_paired(reading, end):
        after = end + 1
        while reading.follows(after) and flags[after] & ORGANISATION and not flags[after] & TITLE:
            after += 1
        reading.add(index, after - 1, "ORG", LIKELY)  # "Rogaland Fire and Rescue"
        return after
    if last < 0 or (flags[last] & TEAM and not flags[last] & ORGANISATION and not known):
        return index
    if last == index:
        if not flags[index] & OPENER or tokens.links[last + 1 : last + 2] not in ([OF], [FOR], [ON]):
            return index
        listed = tokens.links[index] == COMMA  # "Lena Holm, Member, Council of Economic Advisers"
        if (tokens.heading[index] and not listed) or extended(reading, index) == index + 1:
            return index
        after = extended(reading, index)
        reading.add(index, after - 1, "ORG", LIKELY)
        return after
    own = known[1] if known and known[0].kind != "ORG" else index
    plain = all(flag & (COMMON | HEADS) for flag in flags[own : last + 1]) and not flags[last] & TEAM
    if tokens.heading[index] and plain and not (known and tokens.links[index] == COMMA):
        return index  # a heading: "India Forge Semiconductor Partnership"
    decides = flags[end - 1] & (OTHER | PLACE) and not flags[end - 1] & (TITLE | ORGANISATION)
    inner = flags[last + 1 : end - 1]
    plainly = not known and all(flag & COMMON and not flag & (TITLE | GIVEN | ORGANISATION) for flag in inner)
    if decides and (last + 2 == end or plainly):
        return index  # "World Bank Report", "Private Securities Litigation Reform Act": the last word decides
    office = last + 1 < end and flags[last + 1] & OFFICE and reading.word_before(index) in _NEW
    if office and not known and reading.is_common(index, last + 1):
        return index  # "a new Family Office Director"
    return note_body(reading, index, last)


def is_conference(reading: Reading, end: int) -> bool:
    """Return whether a chunk ends in a conference of people or bodies: "Conference of Mayors", not "of Parties"."""
    tokens = reading.tokens
    if tokens.words[end - 1] != "Conference" or tokens.links[end : end + 1] != [OF] or tokens.heading[end]:
        return False
    member = tokens.words[reading.chunk_end(end) - 1]
    return member.endswith("s") and (member in _MEMBERS or is_plural_role(member.lower()))


def is_paired(reading: Reading, index: int) -> bool:
    """Return whether a token ends such a pair as "Fire and Rescue"."""
    if index >= reading.count or reading.tokens.links[index] != AND or reading.tokens.heading[index]:
        return False
    return (reading.tokens.words[index - 1], reading.tokens.words[index]) in _PAIRED


def note_body(reading: Reading, first: int, last: int) -> int:
    """Note an organisation with what "of" or "for" adds to it."""
    tokens = reading.tokens
    if tokens.words[first] in ("Former", "Ex", "Then") and first < last:
        first += 1
    if first < last - 1 and tokens.words[last] in _HALLS and tokens.words[last - 1] in _HELD_IN_HALLS:
        reading.add(first, last, "LOC", CERTAIN if not tokens.heading[first] else LIKELY)
        return last + 1  # "Toronto Congress Centre"
    if first < last and tokens.initial[first] and tokens.words[first].lower() in FIRMS_TOO:
        first += 1  # "Rival Attica Group declined"
    after = extended(reading, last) if tokens.flags[last] & OPENER else last + 1
    after = past_branch(reading, first, after)
    if (
        reading.is_possessive(after - 1)
        and after < reading.count
        and tokens.links[after] == NEXT
        and tokens.flags[after] & OTHER
        and tokens.tails[after - 1] - tokens.ends[after - 1] <= 2
        and not tokens.heading[first]
    ):
        reading.add(first, after, "MISC", LIKELY)  # "the African Nations' Cup"
        return after + 1
    reading.add(first, after - 1, "ORG", CERTAIN if not tokens.heading[first] else LIKELY)
    return after


def joined_end(reading: Reading, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
    """Return the last token of "Food and Drug Administration", -1 where the words are no such name."""
    tokens = reading.tokens
    flags = tokens.flags
    begin = known[1] if known else index
    if (
        end >= reading.count
        or tokens.links[end] not in (AND, COMMA)
        or tokens.heading[index]
        or reading.is_possessive(end - 1)
    ):
        return -1
    opens = tokens.initial[index] and not known  # "Industrial and Commercial Bank of China", but not "Miners and …"
    if begin >= end or not reading.is_common(begin, end) or (opens and not is_trade_word(reading, index, end)):
        return -1
    if (flags[end - 1] & ORGANISATION and tokens.words[end - 1] not in _JOINABLE) or flags[end - 1] & TITLE:
        return -1
    position = end
    if tokens.links[end] == COMMA:
        position = reading.chunk_end(end)
        if position >= reading.count or tokens.links[position] != AND or not reading.is_common(end, position):
            return -1
    last = -1
    for p in range(position, reading.chunk_end(position)):
        if not flags[p] & (COMMON | QUALIFIER) or flags[p] & TITLE:
            break
        if flags[p] & ORGANISATION:
            last = p
    return last if last > position or (known and last == position) else -1


def is_trade_word(reading: Reading, index: int, end: int) -> bool:
    """Return whether a chunk is one common word that is no plural, no party and no one's role."""
    word, flag = reading.tokens.words[index], reading.tokens.flags[index]
    plain = not flag & (TITLE | ROLE | FUNCTION | CALENDAR | OTHER | GIVEN) and word not in _PARTISAN
    return end == index + 1 and plain and not word.endswith("s") and reading.chunk_end(end) > end + 1
