"""The second look at the names of a text: short and doubtful forms are read by the full ones of the same text.

A surname is a person because the full name stands elsewhere, a capitalised word is a place because the text says "in"
before it, and what nothing speaks for is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from dateline.actors.lexicon import (
    COMMON,
    EVENT_OPENER,
    FAMILY,
    FAMOUS,
    GIVEN,
    ORGANISATION,
    OTHER,
    PLACE,
    PLACE_OPENER,
    TITLE,
    lexicon,
    unaccented,
)
from dateline.actors.names.acronyms import learn_place, tickers
from dateline.actors.names.beside import ORGANISATION_NOUNS, PLACE_BEFORE, apposition_after, apposition_before
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.cues import KIN, SURNAME, in_byline
from dateline.actors.names.definitions import defined
from dateline.actors.names.genres import is_promotional, is_sporting, plain_words
from dateline.actors.names.leanings import is_plain
from dateline.actors.names.lists import settle_alike, settle_lists
from dateline.actors.names.model import CERTAIN, DOUBTFUL, LIKELY, Name, over
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import FORMS
from dateline.actors.names.shapes import TRADES
from dateline.actors.names.singles import is_dateline, is_people
from dateline.actors.names.spelled import spelled
from dateline.actors.names.surnames import LISTED_SURNAMES, TELLING, is_abbreviated, settle_surnames
from dateline.actors.names.teams import is_nickname, settle_sides
from dateline.actors.names.tokens import flags_of
from dateline.actors.names.verdicts import kind_of_short
from dateline.actors.names.votes import vote_on
from dateline.actors.role_words import DETERMINERS, is_role

# Doubtful readings of several words; all but the first need something that speaks for them.
_LONG = ("?", "?weak", "?LOC+")
_NAME_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
# What has a name and is no person, body or place, before its name.
_THINGS_BEFORE = frozenset(
    "planet comet asteroid galaxy exoplanet software videogame hurricane typhoon cyclone tanker ferry yacht trawler "
    "star freighter frigate destroyer submarine warship sailboat racehorse".split()
)
_NO_HEADS = frozenset(
    "Company Administration Government Representatives Commons Lords Delegates Deputies Course".split()
)
_BEFORE_TOWN = frozenset("in at near from to of around outside".split())
# Bodies that are named after the place where they are.
_LOCAL_BODIES = frozenset(
    "Hospital Hospitals School College University Council Court Police Assembly Municipality Church Cathedral Mosque "
    "Temple Clinic Academy Library Museum Panchayat Diocese".split()
)
_DISEASE = re.compile(r"(?:pathy|itis|osis|oma|emia|aemia|[Vv]irus|[Ss]yndrome|[Dd]isorder|[Dd]isease)$")
_IN_BRACKETS = re.compile(r" ?\( ?(?:the |or |“|\")?([A-Z][A-Za-z&.-]{1,9})(?:”|\")? ?\)")


def settle_defined(reading: Reading) -> None:
    """Give the names that the text defines their kind, and add those made of plain words."""
    by_first = {name.first: name for name in reading.names}
    added: list[Name] = []
    dropped: set[int] = set()
    works: set[str] = set()
    for first, last, kind in defined(reading.tokens):
        within = [by_first[token] for token in range(first, last + 1) if token in by_first]
        if any(
            name.last > last or name.title or (name.kind == "PER") != (kind == "PER")
            for name in within
            if name.sure == CERTAIN and name.last - name.first == last - first
        ):
            continue
        whole = next((name for name in within if name.first == first and name.last == last), None)
        if kind == "PER" and any(word.isupper() for word in reading.tokens.words[first : last + 1]):
            continue  # "ABCX is a broker"
        if whole is not None and (whole.sure < CERTAIN or whole.kind.startswith("?")):
            whole.kind, whole.sure = kind, LIKELY
            reading.known.defined.add(reading.form(whole))
        elif whole is None and kind in ("ORG", "LOC") and (last > first or not reading.tokens.flags[first] & COMMON):
            tokens = reading.tokens
            added.append(Name(tokens.starts[first], tokens.ends[last], kind, LIKELY, first, last))
            dropped.update(name.start for name in within)
        elif whole is None and kind == "MISC":
            dropped.update(name.start for name in within if name.kind in ("ORG", "LOC", "?", "?common"))
        if kind == "MISC" and not reading.tokens.flags[first] & COMMON:
            works.add(reading.text[reading.tokens.starts[first] : reading.tokens.ends[last]])
    reading.put(added, dropped)
    for name in reading.names if not plain_words(reading.text).isdisjoint(_THINGS_BEFORE) else ():
        noun = reading.before(name)[1]
        thing = noun in _THINGS_BEFORE and (noun != "star" or reading.words(name)[0].isupper())
        if thing and (name.sure < CERTAIN or name.kind.startswith("?")) and not reading.tokens.heading[name.first]:
            works.add(reading.form(name))  # "the tanker Bow Ruby"
    for name in reading.names if works else ():
        doubted = name.sure < CERTAIN or name.kind.startswith("?") or reading.form(name) in reading.known.defined
        if doubted and not name.title and reading.form(name) in works:
            name.kind, name.sure, name.canonical = "MISC", LIKELY, None  # "in Minetest", which is a game


def settle_spelled(reading: Reading) -> None:
    """Read the words that an acronym in brackets spells as one body: "Transport for London (TfL)"."""
    tokens = reading.tokens
    added: list[Name] = []
    dropped: set[int] = set()
    for start, end in spelled(reading.text):
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
        if first > last or tokens.starts[first] != start or tokens.flags[last] & OTHER or tokens.heading[first]:
            continue
        near = over(reading.names, start, end)
        if any(name.start < start or name.end > end or (name.start, name.end) == (start, end) for name in near):
            continue
        if any(name.start == start and name.kind == "ORG" and name.canonical for name in near):
            continue  # "Google Business Profile (GBP)"
        if first < last and (is_role(tokens.words[first]) or tokens.flags[first + 1] & TITLE):
            continue  # "Member of Parliament (MP)"
        if tokens.flags[first] & (PLACE | PLACE_OPENER | EVENT_OPENER) or _DISEASE.search(reading.text, start, end):
            continue
        kinds = {name.kind for name in near}
        if "PER" not in kinds and kinds & {"ORG", "LOC", "MISC", "?"}:
            added.append(Name(start, end, "ORG", LIKELY, first, last))
            dropped.update(name.start for name in near)
    reading.put(added, dropped)


def settle_long(reading: Reading) -> None:
    """Settle unlisted names of several words: people, unless their context speaks for another kind."""
    if is_sporting(reading.text):
        settle_sides(reading)
    doubtful = [name for name in reading.names if name.kind in _LONG and name.last > name.first]
    settle_told(reading, doubtful)
    doubtful = [name for name in doubtful if name.kind in _LONG]
    votes: dict[str, Counter[str]] = {}
    alone = Counter(reading.form(name) for name in reading.names if name.kind == "?" and name.last == name.first)
    for name in doubtful:
        if name.kind == "?" and in_byline(reading.text, name.start):
            name.kind, name.sure = "PER", LIKELY
            continue
        bracket = _IN_BRACKETS.match(reading.text, name.end)
        if bracket and name.kind == "?weak" and is_plain(reading, name):
            continue  # "Woman Grand Master (WGM)"
        if bracket and bracket[1] == "".join(word[0] for word in reading.words(name)):
            name.kind = "MISC" if _DISEASE.search(reading.form(name)) else "ORG"  # explained by its own initials
            name.sure = LIKELY
            reading.known.parts.add(bracket[1] if name.kind == "MISC" else "")
        elif not reading.tokens.heading[name.first]:
            votes.setdefault(reading.form(name), Counter())[vote_on(reading, name)] += 1
        if is_people(reading, reading.form(name)):
            name.kind = "MISC"  # "Hong Konger"
    for name in reading.names:
        if name.kind == "LOC" and name.sure == LIKELY and name.last > name.first:
            within = reading.before(name)[1] in PLACE_BEFORE  # "across Western New York, the firm"
            # "Baobab Ridge, a developer", "her publisher, Cassava Republic"
            told = "" if within else apposition_after(reading, name) or apposition_before(reading, name)
            if told in ("ORG", "PER"):
                name.kind = "PER" if told == "PER" and flags_of(reading.words(name)[0]) & GIVEN else "ORG"
    doubtful = [name for name in doubtful if name.kind in _LONG]
    weak = {reading.form(name): name.kind for name in doubtful if name.kind != "?"}
    plain = {reading.form(name) for name in doubtful if is_plain(reading, name) and "-" not in reading.form(name)}
    settled: dict[str, str] = {}
    for form, counts in votes.items():
        best = max(("PER", "ORG", "LOC"), key=lambda kind: counts[kind])
        if counts[best]:
            if best != "PER" or form not in plain:
                settled[form] = "ORG" if best == "PER" and is_abbreviated(form) else best
            elif counts[best] > 1:
                settled[form] = "ORG"  # "Open Kettle said", and again
        elif counts["org"]:
            settled[form] = "ORG"
        elif form in weak:
            continue
        elif counts["loc"] and not (counts["the"] or is_promotional(reading.text)):
            settled[form] = "LOC"
        elif alone[form.split()[-1]] or not (counts["the"] or counts["loc"] or is_brand(reading, form)):
            settled[form] = "PER"
    surnames = {reading.words(one)[-1] for one in reading.names if one.kind == "PER" and one.last > one.first}
    for name in doubtful:  # headings are read by the text below them
        if name.kind == "?LOC+":
            settle_after_place(reading, name, settled.get(reading.form(name), ""), surnames)
            continue
        first = reading.words(name)[0]
        if name.kind == "?weak" and reading.form(name) not in settled and first.isupper() and len(first) > 1:
            name.kind, name.last, name.end = "?ORG", name.first, reading.tokens.ends[name.first]
            continue  # "the FIDE Master title"
        name.kind = settled.get(reading.form(name), "")
        name.sure = LIKELY if votes.get(reading.form(name), Counter())[name.kind] else DOUBTFUL


def settle_told(reading: Reading, doubtful: list[Name]) -> None:
    """Read doubtful names like the same words where a noun before them tells: "the software firm Red Hat"."""
    if not doubtful:
        return
    forms = {reading.form(name) for name in doubtful}
    told = {
        reading.form(name)
        for name in reading.names
        if name.kind == "ORG" and name.last > name.first and not reading.tokens.heading[name.first]
    }
    told |= {
        reading.form(name)
        for name in doubtful
        if reading.before(name)[1] in TELLING and not reading.tokens.heading[name.first]
    }
    for name in doubtful if told & forms else ():
        if reading.form(name) in told:
            name.kind, name.sure = "ORG", LIKELY


def settle_after_place(reading: Reading, name: Name, kind: str, surnames: set[str]) -> None:
    """Read a town and an unlisted word: one name where the text tells its kind, else the town alone."""
    if not kind and reading.words(name)[-1] in surnames:
        kind = "PER"
    if not kind and is_sporting(reading.text) and reading.words(name)[-1].endswith("s"):
        kind = "ORG"  # "Astana Arlans"
    if not kind and not reading.tokens.heading[name.first]:
        word = reading.words(name)[-1]
        personal = word in LISTED_SURNAMES or SURNAME.search(word) or reading.before(name)[1] in _BEFORE_TOWN
        kind = "" if personal or is_people(reading, word) else "ORG"  # "Cambridge Analytica"
    if kind:
        name.kind, name.sure, name.canonical = kind, LIKELY, None
        return
    place = lexicon().places.get(reading.words(name)[0])
    name.kind, name.sure, name.last = "LOC", CERTAIN, name.last - 1
    name.end = reading.tokens.ends[name.last]
    name.canonical = place.canonical if place else name.canonical


def is_brand(reading: Reading, form: str) -> bool:
    """Return whether an unlisted name of a press release has nothing of a person's."""
    if not is_promotional(reading.text):
        return False
    words = form.split()
    personal = any(flags_of(word) & GIVEN and not flags_of(word) & COMMON for word in words)
    return not personal and not flags_of(words[-1]) & FAMILY and not SURNAME.search(words[-1])


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
    bracket = _IN_BRACKETS.match(reading.text, name.end)
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


def settle_short(reading: Reading) -> None:
    """Settle single words by the full names or by their context anywhere in the text, or leave them out."""
    votes: dict[str, Counter[str]] = {}
    short = [name for name in reading.names if name.kind.startswith("?")]
    asked = {  # of a mere common word nothing is asked but what a noun of bodies before it tells
        reading.form(name) for name in short if name.kind != "?common" or reading.before(name)[1] in ORGANISATION_NOUNS
    }
    for name in short:
        form = reading.form(name)
        if reading.tokens.heading[name.first]:
            continue
        if form in asked:
            votes.setdefault(form, Counter())[vote_on(reading, name)] += 1
        if name.kind == "?common" and reading.before(name)[1] in KIN:
            reading.known.kin.add(form)
    settle_surnames(reading)
    bodies = (name for name in reading.names if name.kind == "ORG" and name.last > name.first)
    reading.known.bodies = frozenset(map(reading.form, bodies))
    reading.known.tickers = tickers(reading)
    added: list[Name] = []
    read = {id(name): name.kind for name in short}
    for name in short:
        name.kind = kind_of_short(reading, name, votes.get(reading.form(name), Counter()), added)
    settle_alike(reading, short, read)
    settle_lists(reading, short, read)
    if added:
        reading.names = sorted([*reading.names, *added], key=lambda name: name.start)
