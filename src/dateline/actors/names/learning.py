"""What a text says in full, and the words by which its people, bodies and places may be named in short."""

from __future__ import annotations

from dateline.actors.lexicon import (
    COMMON,
    EVENT_OPENER,
    FAMILY,
    FAMOUS,
    GIVEN,
    ORGANISATION,
    OTHER,
    PLACE,
    lexicon,
    unaccented,
)
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.cues import IN_BRACKETS
from dateline.actors.names.genres import is_promotional, is_sporting
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import FORMS
from dateline.actors.names.shapes import TRADES
from dateline.actors.names.singles import is_dateline
from dateline.actors.names.teams import is_nickname
from dateline.actors.names.tokens import flags_of
from dateline.actors.role_words import DETERMINERS

_NAME_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
_NO_HEADS = frozenset(
    "Company Administration Government Representatives Commons Lords Delegates Deputies Course".split()
)
# Bodies that are named after the place where they are.
_LOCAL_BODIES = frozenset(
    "Hospital Hospitals School College University Council Court Police Assembly Municipality Church Cathedral Mosque "
    "Temple Clinic Academy Library Museum Panchayat Diocese".split()
)


def learn(reading: Reading) -> None:
    """Note the words by which the names given in full may be named in short."""
    known = reading.known
    known.called_people = called_people(reading)
    datelines: set[str] = set()
    for name in reading.names:
        words = reading.words(name)
        if name.kind == "PER" and (name.last > name.first or name.title or reading.form(name) in reading.known.defined):
            if name.last > name.first or not reading.tokens.heading[name.first]:
                learn_person(reading, name, words)
        elif name.kind == "ORG" and name.sure >= LIKELY:
            learn_organisation(reading, name, words)
        elif name.kind == "LOC":
            learn_place(reading, name, words)
        if name.kind in ("ORG", "LOC", "MISC") and name.last > name.first:
            known.parts.update(words)
            if name.kind == "MISC" and len(words) == 2 and reading.tokens.flags[name.first] & EVENT_OPENER:
                known.events.add(words[1])
        elif name.kind == "?common" and reading.text.startswith((" magazine", " newspaper"), name.end):
            if not reading.tokens.heading[name.first] and reading.before(name)[1] not in DETERMINERS:
                known.organisations.add(reading.form(name))  # "Time magazine"
        elif name.kind in ("?", "?ORG", "?LOC") and reading.form(name).isupper() and is_dateline(reading, name):
            datelines.add(reading.form(name).capitalize())
    known.places |= datelines
    known.organisations -= datelines  # "Rumford" of "Rumford Fire Department", told from RUMFORD
    known.places -= set(known.people)
    for name in reading.names:
        if name.kind == "PER" and name.sure < CERTAIN and name.last > name.first and not name.title:
            first = reading.words(name)[0]
            if first in known.organisations and not lexicon().flags.get(first, 0):
                name.kind = "ORG"  # "Zapata Off-Shore" beside "Zapata Oil Company"
    for name in reading.names:
        if name.kind == "PER" and name.title and name.first == name.last and reading.form(name) in known.parts:
            if name.title.of(reading.text).rstrip(".") not in ("Saint", "St"):
                continue
            # "Saint Francis" is the hospital of that name where the text has one
            name.kind, name.start, name.title = "ORG", name.title.start, None


def learn_person(reading: Reading, name: Name, words: list[str]) -> None:
    """Note surname and given name of a person."""
    flags = lexicon().flags
    people = reading.known.people
    form = reading.form(name)
    surname = words[-2] if words[-1].rstrip(".") in _NAME_SUFFIXES and len(words) > 1 else words[-1]
    if len(surname) > 1:
        people.setdefault(surname, form)
        if "-" in surname and surname[0].islower():
            people.setdefault(surname.partition("-")[2], form)  # "Assad" of "al-Assad"
        people.setdefault(unaccented(surname), form)
    for word in words[1:-1]:  # "Mamani" of "Rosa Mamani Quispe"
        if len(word) > 2 and not flags.get(word, 0) & ~(FAMILY | FAMOUS):
            people.setdefault(word, form)
    first = flags.get(words[0], 0)
    certain = name.title or name.sure == CERTAIN or (name.sure == LIKELY and not is_promotional(reading.text))
    unlisted = certain and not first and len(words[0]) > 2 and words[0][1:].islower()
    unlisted = unlisted and words[0] not in lexicon().places
    if len(words) > 1 and (unlisted or (first & GIVEN and not first & COMMON) or (first & FAMILY and len(words) < 4)):
        people.setdefault(words[0], form)  # "Rosmah" of "Rosmah Mansor"
    elif len(words) == 2 and name.sure == LIKELY and not first:
        reading.known.given.add(words[0])


def learn_organisation(reading: Reading, name: Name, words: list[str]) -> None:
    """Note first word, initials and the acronym in brackets of an organisation, of a team the last word too."""
    lex = lexicon()
    organisations = reading.known.organisations
    bracket = IN_BRACKETS.match(reading.text, name.end)
    if bracket:
        organisations.add(bracket[1])
    if len(words) == 1:
        organisations.add(words[0])
        return
    told = words[-1] not in _NO_HEADS  # "the Administration" is the president's
    if told and not reading.tokens.heading[name.first] and not flags_of(words[-1]) & OTHER:
        reading.known.heads.add(words[-1])
    first = words[0]
    if words[-1].rstrip(".") in FORMS:
        reading.known.firms.add(first)
    local = words[-1] in _LOCAL_BODIES or words[-1] in TRADES  # "Tenby" of "Tenby Cottage Hospital" is the town
    unlisted = first not in lex.places and first not in lex.demonyms
    if not lex.flags.get(first, 0) & ~FAMILY and unlisted:
        (reading.known.local if local else organisations).add(first)
    called = len(words) == 2 and flags_of(words[1]) & ORGANISATION and not local and words[1] not in SURNAMES
    called = called and unlisted and not is_promotional(reading.text)
    if called and not flags_of(first) & ~(GIVEN | FAMILY) and first not in reading.known.called_people:
        organisations.add(first)  # "Aurelia" of "Aurelia Metals", where nobody is called so
    side = is_sporting(reading.text) and len(words) == 2 and words[1] not in lex.places
    if side and (not lex.flags.get(words[1], 0) or is_nickname(reading, name)):
        organisations.add(words[1])  # "Sundowns", "Ahly"
    letters = "".join(word[0] for word in words)
    if len(letters) > 2:
        organisations.add(letters)


def called_people(reading: Reading) -> frozenset[str]:
    """Return the words of the names of all people that are given in full."""
    people = (name for name in reading.names if name.kind == "PER" and (name.last > name.first or name.title))
    return frozenset(word for name in people for word in reading.words(name))


def learn_place(reading: Reading, name: Name, words: list[str]) -> None:
    """Note the words by which a place given in full may be named in short, and its initials in brackets."""
    reading.known.places.add(reading.form(name))
    if len(words) == 1:
        return
    if reading.tokens.flags[name.last] & PLACE and not lexicon().flags.get(words[0], 0):
        reading.known.places.add(words[0])  # "Fath" of "Fath Airport"
    initials = "".join(word[0] for word in words)
    if reading.text.startswith((f" ({initials})", f" ( {initials} )"), name.end):
        reading.known.places.add(initials)  # "Bole International Airport (BIA)"
