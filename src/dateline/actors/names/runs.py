"""Runs of capitalised words with no listed name and no title at their beginning, and words that stand alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    EVENT_OPENER,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION_OPENING,
    OTHER,
    PLACE,
    PLACE_OPENER,
    QUALIFIER,
    ROLE,
    TEAM,
    TITLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.branches import is_branch, is_named_branch
from dateline.actors.names.cues import is_acted_on
from dateline.actors.names.headed import NO_NAME, is_kind_of_firm, is_mixed, read_by_head, read_pair
from dateline.actors.names.model import CERTAIN, DOUBTFUL, LIKELY
from dateline.actors.names.persons import (
    NAME_LIMIT,
    PLAIN_SURNAMES,
    PLURAL_TITLES,
    family_first,
    is_competitor,
    is_middle,
    is_peoples,
    past_nickname,
    past_particles,
    person_end,
    role_before,
)
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import PARTICLES
from dateline.actors.names.tokens import NEXT, OF
from dateline.actors.names.verdicts import PRESS

_DOMAIN = re.compile(r"\w\.(?:com|org|net|io|ai|co|app)(?:\.[a-z]{2})?$")
_AMPERSAND = re.compile(
    r"(?!MD&CEO|Q&A|R&D|R&B|D&D|B&B|M&A|P&L|F&B|A&E|G&A|SG&A|E&P|T&E|F&I)"
    r"(?:[A-Z]{1,3}&[A-Z]{1,3}|[A-Z][a-z]+&[A-Z][a-z]+)"
)
_BODIES = word_list("parser: bodies before")
_FIRMS = frozenset("charity airline newspaper retailer startup lender insurer bank company firm ngo hospital".split())
_BEFORE_NAME = frozenset(["Hospital", "Clínica", "Clinica", "Teatro", "Estudio", "Escola", "Liceo"])  # and a person
_CALL_SIGN = re.compile(r"[KWC][A-Z]{2,3}-(?:TV|FM|AM|DT)")  # of a station
_INITIALS = re.compile(r"(?:[A-Z]\.){3,5}|(?:[A-Z]\.){2,4}[A-Z]")  # "the A.C.L.U."
_COUNTIES = frozenset(["County", "Parish", "Township", "Borough", "Province", "Prefecture"])
_LOCAL_OFFICES = frozenset(["Mayor", "Governor", "Gov", "Sheriff", "Bishop", "Archbishop", "Alderman"])


class Run(NamedTuple):
    """Some tokens of a chunk."""

    first: int
    stop: int  # where its plain words end
    end: int  # where the chunk ends
    person: bool  # something before tells that a person is named


def run_stop(reading: Reading, index: int, end: int, person: bool) -> int:
    """Return where a run of plain words ends: at a title or at a listed name further on."""
    flags = reading.tokens.flags
    tokens_of = not flags[index] and (reading.tokens.links[index] == OF or reading.word_before(index) == "of")
    stop_of = end
    for position in range(index + 1, end):
        if person:
            break
        plain = flags[position] & COMMON and (flags[index] or not flags[position] & OFFICE)
        if flags[index] & GIVEN and position == index + 1 and reading.tokens.words[position] in SURNAMES:
            continue  # "Sacha Baron Cohen"
        if flags[position] & TITLE and position + 1 < end and not flags[position] & GIVEN and not plain:
            return position
        if flags[index] & (PLACE_OPENER | ORGANISATION_OPENING) and position == index + 1:
            continue  # "Mount Kenya", "Maccabi Haifa"
        known = reading.phrase(position)
        if known and known[0].kind == "LOC" and known[0].sure and known[1] > position + 1 and position + 1 < end:
            return position  # a person's town: "Milena Los Angeles"
        if known and known[0].kind == "ORG" and known[0].sure and known[1] > position + 1 and position > index + 1:
            return position  # "the Brett Kavanaugh Supreme Court hearing"
        if tokens_of and position == index + 1 and stop_of == position + 2 and flags[position] & FAMILY:
            return position  # "chief of Liuyang Tan Meihua"
        if known and known[0].kind == "ORG" and known[1] == end - 1 and flags[end - 1] & PLACE:
            continue  # "Andrews Air Force Base"
        given = any(flag & GIVEN for flag in flags[index : position + 1]) or (
            flags[index] & FAMILY and known and known[1] == position + 1
        )
        entrant = position == index + 1 and is_competitor(reading, index, position + 1)  # "3. Tomoru Honda (Japan)"
        if not given and known and known[0].sure and not (entrant or is_surname(reading, index, position, known)):
            return position
    return end


def is_surname(reading: Reading, index: int, position: int, known: tuple[Phrase, int]) -> bool:
    """Return whether a town's name right after an unknown word is rather a surname: "Darcy Richardson"."""
    if known[0].kind != "LOC" or known[1] != position + 1 or known[0].text in lexicon().districts:
        return False
    coded = reading.tokens.words[index][-1].isdigit()  # "P4 Gotland"
    return position == index + 1 and not reading.tokens.flags[index] and not (reading.is_acronym(index) or coded)


def read_run(reading: Reading, index: int, end: int, person: bool = False) -> int:
    """Read a chunk with no listed name and no title at its beginning; return where what is read ends.

    Args:
        index: The first token.
        end: Where the chunk ends.
        person: Whether something before tells that a person is named.
    """
    run = Run(index, run_stop(reading, index, end, person), end, person)
    for read in (read_before_stop, read_alone, read_opened, read_headed):
        if (after := read(reading, run)) is not None:
            return after
    return read_words(reading, run)


def read_before_stop(reading: Reading, run: Run) -> int | None:
    """Read what goes with the title or the listed name that a run stops at, or is in: employers, towns, firms."""
    index, stop, end, person = run
    tokens, flags = reading.tokens, reading.tokens.flags
    employer = stop < end and flags[stop] & OFFICE and not flags[index] & (GIVEN | COMMON | FAMILY) and not person
    if employer and not tokens.heading[index] and not reading.is_acronym(index):
        local = tokens.words[stop] in _LOCAL_OFFICES
        reading.add(index, stop - 1, "LOC" if local else "ORG", LIKELY)  # "Draxell Gold CEO Mark Lund"
        return stop
    named = index + 1 < end and not reading.is_given(index + 1) and not reading.phrase(index + 1)
    if named and is_kind_of_firm(reading, index) and not person:
        after = end if is_branch(reading, stop, end) else stop
        if after - index < 5 and after > index + 1:
            reading.add(index + 1, after - 1, "ORG", LIKELY)  # "Insurer Sompo Japan"
            return after
    if stop - index == 1 and stop + 1 == end and reading.is_acronym(index) and not tokens.heading[index]:
        known = reading.phrase(stop)
        if known and known[0].kind == "ORG" and is_mixed(reading, stop) and not flags[index]:
            reading.add(index, stop, "ORG", LIKELY)  # "EFG Hermes"
            return end
    town = stop == index + 1 == end - 2 and not flags[index] and flags[stop] & FAMILY
    if town and not person and reading.word_before(index) == "of" and not tokens.heading[index]:
        reading.add(index, index, "LOC", LIKELY)  # "chief of Liuyang Tan Meihua"
        return stop
    return None


def read_alone(reading: Reading, run: Run) -> int | None:
    """Read a run of one word, with the branch after it that makes it a body's."""
    index, stop, end, person = run
    if stop - index > 1:
        return None
    if stop < end and not person:
        told = not reading.tokens.flags[index] and not reading.tokens.heading[index]
        letters = (
            reading.is_acronym(index) and len(reading.tokens.words[index]) < 5 and reading.tokens.words[index] != "HQ"
        )
        seated = told and (letters or reading.word_before(index) in _BODIES)
        if (seated and is_branch(reading, stop, end)) or is_named_branch(reading, index, stop, end):
            reading.add(index, end - 1, "ORG", LIKELY)  # "TU Delft"
            return end
    return read_single(reading, index)


def read_opened(reading: Reading, run: Run) -> int | None:
    """Read a run by its first word, which may only begin the sentence, or the word before it."""
    index, stop = run.first, run.stop
    tokens, flags, heading = reading.tokens, reading.tokens.flags, reading.tokens.heading[index]
    first, ending = flags[index], flags[stop - 1]
    daily = tokens.words[index] == "Daily" and not heading and not ending & OTHER
    if daily and stop - index < 4 and not tokens.initial[index]:
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the Daily Hive"
        return stop
    paper = first & DIRECTION and stop - index == 2 and tokens.words[stop - 1] in PRESS and not heading
    if paper and reading.word_before(index) == "the":
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the Northern Echo"
        return stop
    if tokens.words[index] in _BEFORE_NAME and reading.is_given(index + 1) and not heading:
        reading.add(index, stop - 1, "ORG", LIKELY)  # "Hospital Ernesto Torres"
        return stop
    if tokens.words[stop - 1] in PLURAL_TITLES and reading.is_common(index, stop):
        return stop  # "the Prime Ministers of Belgium and Spain"
    openers = GIVEN | PLACE_OPENER | EVENT_OPENER | DIRECTION | QUALIFIER | OPENER
    plain = tokens.initial[index] and first & COMMON and not first & openers and not run.person
    told = reading.text.startswith(", ", tokens.tails[stop - 1]) and not heading
    served = tokens.words[index].endswith("ing") and ending & PLACE and not first & HEADS  # "Serving Berks County"
    if plain and (served or not (ending & HEADS or told)) and not flags[index + 1] & COMMON:
        return index + 1  # the first word only begins the sentence
    told_of = tokens.links[index] != NEXT and not heading and reading.word_before(index) in _BODIES
    if ending & (PLACE | OTHER) and told_of and not first & TITLE:
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the chain Pepper Lane"
        return stop
    return None


def read_headed(reading: Reading, run: Run) -> int | None:
    """Read an event, a place or an organisation by its head."""
    if not read_by_head(reading, run.first, run.stop):
        return None
    return max(run.stop, reading.names[-1].last + 1) if reading.names else run.stop


def read_words(reading: Reading, run: Run) -> int:
    """Read a run that no word tells of: two that "&" joins, a person, or what the text may tell of elsewhere."""
    index, stop = run.first, run.stop
    tokens, heading = reading.tokens, reading.tokens.heading[index]
    flags = tokens.flags[index:stop]
    common = plain_words(reading, index, stop)
    called = flags[0] & GIVEN and stop - index == 2 and reading.word_before(index) in _FIRMS and not heading
    if called and not flags[-1] & (GIVEN | FAMILY) and not is_acted_on(reading.text, tokens.tails[stop - 1]):
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the charity Enda Santé"
        return stop
    if any(flag & NO_ORGANISATION and not flag & GIVEN for flag in flags):
        return leave_out(reading, index, stop)
    if not heading and read_pair(reading, index, stop, common):
        return stop
    if flags[0] & GIVEN or run.person or family_first(reading, index, stop) or role_before(reading, index):
        return read_person(reading, run, common)
    if stop - index < 4 and not all(common) and is_competitor(reading, index, stop):
        reading.add(index, stop - 1, "PER", LIKELY)
        return stop
    if stop - index == 3 and tokens.words[stop - 1] in SURNAMES and is_middle(reading, stop - 2, index):
        reading.add(index, stop - 1, "PER", LIKELY)  # "Tynice Nichole Hall"
        return stop
    if any(common):
        return read_common(reading, index, stop)
    return read_unknown(reading, index, stop)


def plain_words(reading: Reading, index: int, stop: int) -> list[bool]:
    """Return which words of a run are common ones and no family's."""
    words, flags = reading.tokens.words[index:stop], reading.tokens.flags[index:stop]
    common = [
        bool(flag & COMMON) and not flag & (FAMILY | FAMOUS) and word not in PARTICLES
        for word, flag in zip(words, flags, strict=True)
    ]
    if stop - index == 2 and words[1] in PLAIN_SURNAMES and not flags[0] and is_mixed(reading, index):
        common[1] = False  # "Jaleel White"
    if stop - index == 2 and len(words[0]) == 2 and words[0][1] == "." and not flags[1] & ~COMMON:
        common[1] = False  # "D. Brown"
    return common


def read_person(reading: Reading, run: Run, common: list[bool]) -> int:
    """Read a run that begins as a person's name does, unless too much of it is common words."""
    index, stop = run.first, run.stop
    first = reading.tokens.flags[index]
    no_name = any(NO_NAME.search(word) for word in reading.tokens.words[index:stop])
    if no_name or is_peoples(reading, index, stop):
        return leave_out(reading, index, stop)
    told = first & FAMILY or (first & GIVEN and role_before(reading, index))
    if first & COMMON and any(common[1:]) and not told:
        return leave_out(reading, index, stop)
    if stop - index > NAME_LIMIT or sum(common[1:]) > 1:
        return leave_out(reading, index, stop)
    if reading.tokens.heading[index] and common[-1] and stop - index > 2:
        stop -= 1
    after = person_end(reading, index, stop)
    reading.add(index, after - 1, "PER", CERTAIN if not any(common) or run.person else LIKELY)
    return after


def read_common(reading: Reading, index: int, stop: int) -> int:
    """Read a run with common words in it: a body's where a noun says so, else what the text may tell of."""
    if reading.word_before(index) in _BODIES and not reading.tokens.heading[index]:
        reading.add(index, stop - 1, "ORG", LIKELY)  # "the band New Order"
        return stop
    if is_weak(reading, index, stop):
        reading.add(index, stop - 1, "?weak", DOUBTFUL)
        return stop
    return leave_out(reading, index, stop)


def read_unknown(reading: Reading, index: int, stop: int) -> int:
    """Read a run of words that are in no list, by their form."""
    tokens, heading = reading.tokens, reading.tokens.heading[index]
    words = tokens.words[index:stop]
    if len(words) > 4:
        return leave_out(reading, index, stop)
    if words[0].isupper() and 1 < len(words[0].rstrip(".")) < 4 and not any(word.isupper() for word in words[1:]):
        reading.add(index, person_end(reading, index, stop) - 1, "?", LIKELY)  # "PVR Rao", "XP Banco"
        return reading.names[-1].last + 1
    if all(len(word.rstrip(".")) == 1 for word in words) or words[-1] in ("Geo", "Eng"):
        return stop  # "Ann Berg, P. Geo"
    if any(NO_NAME.search(word) for word in words):
        return leave_out(reading, index, stop)
    if " & " in reading.text[tokens.starts[index] : tokens.ends[stop - 1]]:
        if heading:
            return leave_out(reading, index, stop)
        reading.add(index, stop - 1, "ORG", LIKELY)  # "Torrens & Vale"
        return stop
    if any(len(word) > 1 and word.isupper() and "." not in word for word in words) and not tokens.capitals[index]:
        if stop - index == 2 and is_mixed(reading, index) and reading.is_acronym(index + 1) and not heading:
            reading.add(index, index + 1, "ORG", LIKELY)  # "Cadena SER"
            return stop
        return leave_out(reading, index, stop)
    after = person_end(reading, index, stop)
    initial = len(words[0].rstrip(".")) == 1  # "K Nair"
    if initial and not words[0].endswith(".") and reading.phrase(index + 1):
        return index + 1  # "Suite C Glendale"
    reading.add(index, after - 1, "PER" if initial else "?", LIKELY if initial else DOUBTFUL)
    return after


def is_weak(reading: Reading, index: int, stop: int) -> bool:
    """Return whether words, some of them common ones, may be a name that the rest of the text tells of."""
    tokens = reading.tokens
    if stop - index > 3 or tokens.heading[index] or tokens.capitals[index]:
        return False
    unfit = FUNCTION | CALENDAR | TITLE | NO_ORGANISATION | OTHER
    if any(flag & unfit for flag in tokens.flags[index:stop]) or any(map(reading.phrase, range(index, stop))):
        return False
    if any(reading.is_given(position) for position in range(index + 1, stop)):
        return False
    plain = tokens.initial[index] and tokens.flags[index] & COMMON
    return not plain or reading.text.startswith(", ", tokens.tails[stop - 1])


def leave_out(reading: Reading, index: int, stop: int) -> int:
    """Leave out a run of capitalised words that is no known kind of name: products, programmes, works."""
    if reading.has_form(stop) and not reading.tokens.heading[index]:
        before = reading.names[-1] if reading.names else None
        town = before is not None and before.kind == "LOC" and before.last == index - 1
        if before is not None and town and reading.follows(index):
            index = reading.names.pop().first  # "Fujian Satellite Data Development, Co."
        reading.add(index, stop - 1, "ORG", LIKELY)  # "Kessler Topaz Meltzer & Check, LLP"
        return stop
    if reading.is_acronym(index):
        read_single(reading, index)
        return index + 1
    for position in range(index + 1, stop - 1):
        seat = reading.tokens.words[position] in _COUNTIES and reading.tokens.flags[position + 1] & (TITLE | ROLE)
        if seat and not any(flag & COMMON for flag in reading.tokens.flags[index:position]):
            reading.add(index, position, "LOC", LIKELY)  # "Tuve County Sheriff Ann Berg"
            return position + 1
    for position in range(index + 1, stop):
        given = reading.is_given(position) and (position + 1 < stop or not reading.is_common(index, position))
        given = given or bool(
            reading.tokens.capitals[position] and reading.tokens.flags[position] & TEAM
        )  # "LEADS ROCKETS"
        if reading.phrase(position) or given or reading.is_acronym(position):
            return position
    return stop


def read_single(reading: Reading, index: int) -> int:
    """Read a word that stands alone."""
    tokens = reading.tokens
    word = tokens.words[index]
    flag = tokens.flags[index]
    if flag & NO_ORGANISATION or len(word) < 2:
        return index + 1
    if flag & ORGANISATION_OPENING and past_particles(reading, index + 1, index) > index + 1:
        after = past_particles(reading, index + 1, index)
        reading.add(index, after - 1, "ORG", LIKELY)  # "Banca di Roma"
        return after
    if flag & PLACE_OPENER and past_particles(reading, index + 1, index) > index + 1:
        after = past_particles(reading, index + 1, index)
        reading.add(index, after - 1, "LOC", LIKELY)  # "Quai des Orfèvres"
        return after
    if flag & GIVEN or not flag & ~(FAMILY | FAMOUS):
        nicknamed = flag & GIVEN or (index + 1 < reading.count and reading.is_given(index + 1))  # 'Matiu "Matt" Ratana'
        after = past_particles(reading, past_nickname(reading, index + 1) if nicknamed else index + 1, index)
        if after > index + 1:
            reading.add(index, after - 1, "PER" if nicknamed else "?", LIKELY)
            return after
    if reading.is_acronym(index) or (not flag and _INITIALS.fullmatch(word)):
        reading.add(index, index, "?ORG", DOUBTFUL)
    elif _DOMAIN.search(word) or _AMPERSAND.fullmatch(word) or _CALL_SIGN.fullmatch(word):
        reading.add(index, index, "ORG", LIKELY)  # "Amazon.com", "P&O"
    elif flag & OTHER and word not in reading.surnamed:
        return index + 1
    elif flag & COMMON:
        reading.add(index, index, "?common", DOUBTFUL)
    elif any(letter.isupper() for letter in word[2:]) and not word.isupper() and word.isalnum():
        reading.add(index, index, "?Camel", DOUBTFUL)  # SpaceX
    elif "-" in word or "–" in word:
        reading.add(index, index, "?-", DOUBTFUL)
    else:
        reading.add(index, index, "?", DOUBTFUL)
    return index + 1
