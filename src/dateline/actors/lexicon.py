"""The words and names that the actors room knows, read once and kept.

Only reads the files in `data/` (their licences stand in `data/README.md`); nothing here looks at an article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple


class Is(IntFlag):
    """What a capitalised word can be, by the lists."""

    FEMALE = 1
    MALE = 2
    FAMILY = 4
    HONORIFIC = 8
    OFFICE = 16
    QUALIFIER = 32
    ORGANISATION = 64
    OPENER = 128
    OTHER = 256
    PLACE = 512
    PLACE_OPENER = 1024
    DIRECTION = 2048
    FUNCTION = 4096
    CALENDAR = 8192
    NO_ORGANISATION = 16384
    COMMON = 32768
    EVENT_OPENER = 65536
    TEAM = 131072
    ROLE = 262144
    ORGANISATION_OPENING = 524288
    FAMOUS = 1048576


# Plain integers of the flags: arithmetic on them is much faster than on the enumeration.
GIVEN = int(Is.FEMALE | Is.MALE)
FAMILY = int(Is.FAMILY)
HONORIFIC = int(Is.HONORIFIC)
OFFICE = int(Is.OFFICE)
QUALIFIER = int(Is.QUALIFIER)
ORGANISATION = int(Is.ORGANISATION)
OPENER = int(Is.OPENER)
OTHER = int(Is.OTHER)
PLACE = int(Is.PLACE)
PLACE_OPENER = int(Is.PLACE_OPENER)
DIRECTION = int(Is.DIRECTION)
FUNCTION = int(Is.FUNCTION)
CALENDAR = int(Is.CALENDAR)
NO_ORGANISATION = int(Is.NO_ORGANISATION)
COMMON = int(Is.COMMON)
EVENT_OPENER = int(Is.EVENT_OPENER)
TEAM = int(Is.TEAM)
ROLE = int(Is.ROLE)
ORGANISATION_OPENING = int(Is.ORGANISATION_OPENING)
FAMOUS = int(Is.FAMOUS)
TITLE = HONORIFIC | OFFICE
HEADS = ORGANISATION | OTHER | PLACE | TEAM

Kind = Literal["PER", "ORG", "LOC", "MISC"]


class Phrase(NamedTuple):
    """A name that is known as it is written. `sure` is False where the same words often mean something else."""

    text: str
    kind: Kind
    sure: bool
    canonical: str


class PlaceFacts(NamedTuple):
    """What the gazetteer knows of a place: its usual name and its country where only one has it."""

    canonical: str
    country: str | None
    people: int  # thousands; 0 for regions


@dataclass(frozen=True)
class Lexicon:
    """The lists in the form in which they are looked up."""

    flags: dict[str, int]
    phrases: dict[str, tuple[Phrase, ...]]
    places: dict[str, PlaceFacts]
    acronyms: dict[str, str]
    demonyms: frozenset[str]
    roles: frozenset[str]
    countries: frozenset[str]
    districts: frozenset[str]
    role_stops: frozenset[str]
    person_verbs: frozenset[str]


_SECTION_FLAGS = {
    "honorifics": Is.HONORIFIC,
    "offices": Is.OFFICE,
    "title qualifiers": Is.QUALIFIER,
    "organisation heads": Is.ORGANISATION,
    "organisation openers": Is.OPENER,
    "other heads": Is.OTHER,
    "teams": Is.TEAM,
    "organisation first words": Is.ORGANISATION_OPENING,
    "event openers": Is.EVENT_OPENER,
    "place heads": Is.PLACE,
    "place openers": Is.PLACE_OPENER,
    "directions": Is.DIRECTION,
    "function": Is.FUNCTION,
    "calendar": Is.CALENDAR,
    "not organisations": Is.NO_ORGANISATION,
}
# A city that shares its name with a word or a person is sure only when it is at least this large (thousands).
_LARGE_CITY = 100
_FIRST_WORD = re.compile(r"(?:[^\W_]\.)+[^\W_]?|[^\W_][\w&]*(?:(?:[-&]|\.(?=com)|['’](?!s\b))[\w&]+)*")


def _lines(name: str) -> Iterator[str]:
    text = files("dateline.actors").joinpath("data", name).read_text(encoding="utf-8")
    return (line.strip() for line in text.split("\n") if line.strip() and not line.startswith("#"))


def _sections(name: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in _lines(name):
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), [])
        elif "," in line or name == "words.txt":
            entries.extend(entry.strip() for entry in line.split(",") if entry.strip())
        else:
            entries.extend(line.split())
    return sections


def unaccented(name: str) -> str:
    """Return `name` in plain letters, as English newswire often prints it."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "’": "'"}
)


@lru_cache(maxsize=1)
def _word_sections() -> dict[str, list[str]]:
    return _sections("words.txt")


@lru_cache(maxsize=64)
def word_list(name: str) -> frozenset[str]:
    """Return a list of `data/words.txt` by its name."""
    return frozenset(_word_sections()[name])


@lru_cache(maxsize=4)
def people_list(section: str) -> frozenset[str]:
    """Return a list of `data/people.txt`: "given", "surnames", or "towns" that are called like people."""
    return frozenset(_sections("people.txt").get(section, ()))


class _Phrases:
    """Collects phrases; a sure reading entered earlier is never displaced."""

    def __init__(self) -> None:
        self.by_text: dict[str, Phrase] = {}

    def add(self, text: str, kind: Kind, sure: bool, canonical: str) -> None:
        known = self.by_text.get(text)
        if known is None or (sure and not known.sure):
            self.by_text[text] = Phrase(text, kind, sure, canonical)

    def by_first_word(self) -> dict[str, tuple[Phrase, ...]]:
        found: dict[str, list[Phrase]] = {}
        for phrase in self.by_text.values():
            first = _FIRST_WORD.match(phrase.text)
            if first:
                found.setdefault(first[0], []).append(phrase)
        return {first: tuple(sorted(group, key=lambda p: -len(p.text))) for first, group in found.items()}


def _word_flags() -> dict[str, int]:
    flags: dict[str, int] = {}

    def mark(word: str, flag: Is) -> None:
        flags[word] = flags.get(word, 0) | int(flag)

    sections = _word_sections()
    for word in (*_lines("vocabulary.txt"), *sections["vocabulary"]):
        mark(word[0].upper() + word[1:], Is.COMMON)
    for section, flag in _SECTION_FLAGS.items():
        for entry in sections.get(section, ()):
            if " " not in entry:
                mark(entry, flag)
    for role in sections["roles"]:
        if " " not in role:
            mark(role[0].upper() + role[1:] if len(role) > 2 else role.upper(), Is.COMMON | Is.ROLE)
    for noun in sections["context: organisation nouns"]:
        if noun.isalpha() and not flags.get(noun.capitalize(), 0):
            mark(noun.capitalize(), Is.COMMON)  # "Insurer" at the beginning of a sentence
    for name in people_list("given"):
        mark(name, Is.FEMALE | Is.MALE)
    names = _sections("given_names.txt")
    for section, flags_of in (
        ("female", Is.FEMALE),
        ("male", Is.MALE),
        ("either", Is.FEMALE | Is.MALE),
        ("family", Is.FAMILY),
        ("famous", Is.FAMOUS),
    ):
        for name in names[section]:
            mark(name, flags_of)
            mark(unaccented(name), flags_of)
    return flags


def _country_names(phrases: _Phrases, places: dict[str, PlaceFacts]) -> frozenset[str]:
    import pycountry

    demonyms: set[str] = set()
    for line in _lines("countries.txt"):
        code, names, peoples = (part.strip() for part in line.split(";"))
        listed = [name.strip() for name in names.split(",") if name.strip()]
        for name in listed:
            # Parts of a country (Scotland) keep their own name; other names of it take the first.
            canonical = listed[0] if code and name not in _PARTS_OF_COUNTRIES else name
            phrases.add(name, "LOC", True, canonical)
            places.setdefault(name, PlaceFacts(canonical, code or None, 0))
        for people in (word.strip() for word in peoples.split(",") if word.strip()):
            demonyms.add(people)
            phrases.add(people, "MISC", True, people)
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")):
            if name and "," not in name and name not in places:
                phrases.add(name, "LOC", True, name)
                places[name] = PlaceFacts(name, country.alpha_2, 0)
    return frozenset(demonyms)


def _subdivisions(phrases: _Phrases, places: dict[str, PlaceFacts], flags: dict[str, int]) -> None:
    """Add provinces, counties and the like, each a place only where the text says so."""
    import pycountry

    for division in pycountry.subdivisions:
        name = str(division.name)
        if not name[0].isupper() or not name.replace(" ", "").replace("-", "").isalpha() or name in places:
            continue
        if len(name) > 3 and not flags.get(name.split()[0], 0):
            phrases.add(name, "LOC", False, name)
            places[name] = PlaceFacts(name, division.country_code, 0)


_PARTS_OF_COUNTRIES = frozenset(
    "England,Scotland,Wales,Northern Ireland,Gaza Strip,Gaza,West Bank,Zanzibar,East Germany,West Germany,"
    "North Vietnam,South Vietnam,North Yemen,South Yemen,Tahiti".split(",")
)


def _gazetteer(phrases: _Phrases, places: dict[str, PlaceFacts], flags: dict[str, int]) -> frozenset[str]:
    districts: set[str] = set()
    for line in _lines("regions.txt"):
        country, names = line.split(";", 1)
        starred, country = country.endswith("*"), country.rstrip("*")
        for entry in names.split(","):
            forms = [form.strip() for form in entry.split("=")]
            for form in filter(None, forms):
                phrases.add(form, "LOC", True, forms[0])
                places.setdefault(form, PlaceFacts(forms[0], country or None, 0))
                if starred:
                    districts.add(form)
    for line in _lines("cities.tsv"):
        name, country, people, *rivals = line.split("\t")
        if len(name) < 3 or not name[0].isupper():
            continue
        unfit = FUNCTION | CALENDAR
        if int(people) < _LARGE_CITY:
            unfit |= COMMON | ORGANISATION | OPENER | OTHER | PLACE
        for form in {name, unaccented(name)}:
            words = form.split()
            flag = flags.get(words[0], 0)
            if len(words) == 1 and (flag & unfit or (form != name and flag & COMMON)):
                continue  # "Salé" without its accent is a word
            personal = flag & (GIVEN | FAMILY | HONORIFIC | OFFICE)
            sure = not personal if len(words) > 1 else not flag and int(people) >= _LARGE_CITY
            phrases.add(form, "LOC", sure, name)
            places.setdefault(form, PlaceFacts(name, None if rivals else country, int(people)))
    return frozenset(districts)


def _organisations(phrases: _Phrases, acronyms: dict[str, str], flags: dict[str, int]) -> None:
    for line in _lines("organisations.txt"):
        full, _, rest = line.partition(" = ")
        names = [full, *(name.strip() for name in rest.split(";") if name.strip())]
        unsure = {name[1:] for name in names if name.startswith("!")}
        for name in names:
            name = name.removeprefix("!")
            sure = name not in unsure and not (" " not in name and flags.get(name, 0) & (COMMON | GIVEN))
            phrases.add(name, "ORG", sure, full)
            if name != full and name.isupper() and 2 <= len(name) <= 8:
                acronyms.setdefault(name, full)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lists, read at the first call (about a tenth of a second)."""
    flags = _word_flags()
    phrases = _Phrases()
    places: dict[str, PlaceFacts] = {}
    acronyms: dict[str, str] = {}
    demonyms = _country_names(phrases, places)
    _organisations(phrases, acronyms, flags)
    countries = frozenset(places)
    for name in _word_sections()["phenomena"]:
        phrases.add(name, "MISC", True, name)
    districts = countries | _gazetteer(phrases, places, flags)
    _subdivisions(phrases, places, flags)
    words = _word_sections()
    return Lexicon(
        flags=flags,
        phrases=phrases.by_first_word(),
        places=places,
        acronyms=acronyms,
        demonyms=demonyms,
        countries=countries,
        districts=districts,
        roles=frozenset(words["roles"]),
        role_stops=frozenset(words["role stops"]),
        person_verbs=frozenset(words["person verbs"]),
    )
