"""What stands around a name that tells of it: places, roles, sites and persons before and after it."""

from __future__ import annotations

import re

from dateline.actors.lexicon import GIVEN, lexicon, word_list
from dateline.actors.names.beside import ACTS, SITES, is_one_person
from dateline.actors.names.cues import RIVERS
from dateline.actors.names.dealings import GOVERN
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import AND, COMMA, NEXT, OF
from dateline.actors.role_words import is_role

# States as newspapers shorten them after a town: "Jackson, Miss."
NEWSPAPER_STATES = word_list("places: newspaper states")
# Nouns after a name that make it the name of a thing: "the Webb telescope".
THINGS = word_list("context: things")
_ACTS_OF_ONE = word_list("context: acts of one person")
_SITE_MODIFIERS = word_list("context: site modifiers")
PLACE_AFTER = word_list("context: place after")
_ORIGIN = re.compile(r" (?:\( ?|of )(?=[A-Z])")
_EMPLOYED = re.compile(r" (?:with|from|at|of) (?:the )?(?=[A-Z])")
# A role and a person's name right after a name: "Korven spokesman Nils Berg".
_ROLE_AFTER = re.compile(r" ((?:[a-z-]+ ){0,2}[a-z-]+) (?=[A-Z])")
_OF_WORKS = frozenset("actor actress creator author co-star".split())  # after a film's or a book's name
_DUG = frozenset("project deposit deposits concession prospect".split())  # "the Zafranal copper project"
_PUMPED = frozenset(["oil", "gas"])


def place_after(reading: Reading, name: Name) -> bool:
    """Return whether ", Country" or ", State" follows, as after a town."""
    index = name.last + 1
    tokens = reading.tokens
    if index >= len(tokens) or tokens.links[index] != COMMA or tokens.tails[name.last] > tokens.ends[name.last]:
        return False
    following = reading.starts.get(tokens.starts[index])
    if following is None or following.kind != "LOC" or tokens.tails[following.last] > tokens.ends[following.last]:
        return False
    if name.kind == "?LOC" and reading.form(following) in lexicon().districts:
        return True  # a town of the tables and its state: "in Tyler, Texas (2019)"
    if reading.tokens.words[following.first] in NEWSPAPER_STATES:
        return True
    rest = reading.text[following.end : following.end + 3].lstrip()
    return rest[:1] in ",.;)(" or rest == ""


def place_noun_after(reading: Reading, name: Name, following: str) -> bool:
    """Return whether a noun for a place follows: "Jadar valley", "Letseng diamond mine"."""
    if following in SITES or (following == "and" and RIVERS.match(reading.text, name.end)):
        return True
    if following.endswith("s") and following[:-1] in SITES | PLACE_AFTER:
        return reading.tokens.links[name.first] == AND  # "Birpur and Basantpur blocks"
    if following not in _SITE_MODIFIERS:
        return False
    second = "".join(reading.text[name.end : name.end + 40].split()[1:2]).strip(".,;:")
    if following in _PUMPED and second in ("field", "fields"):
        return True  # "the Kashagan oil field"
    return second in SITES or second in PLACE_AFTER or second in _DUG


def acts_as_either(reading: Reading, name: Name, verb: str) -> bool:
    """Return whether an organisation may do what a verb says, and no pronoun tells of one person after it."""
    return verb in ACTS and verb not in _ACTS_OF_ONE and not is_one_person(reading, name)


def role_after(reading: Reading, name: Name) -> str:
    """Return the role in small letters that stands between a name and a person's, empty where none does."""
    match = _ROLE_AFTER.match(reading.text, reading.tokens.tails[name.last])
    if match is None:
        return ""
    role = match[1].split()[-1]
    following = reading.starts.get(match.end())
    person = (
        following is not None
        and following.kind in ("PER", "?")
        and (following.last > following.first or reading.form(following) in reading.surnames)
    )
    return role if person and is_role(role) and role not in _OF_WORKS else ""


def is_employed(reading: Reading, name: Name) -> bool:
    """Return whether a given name stands before a body: "will go to Steve with Reuters", "over to Karen at NPR"."""
    match = _EMPLOYED.match(reading.text, name.end)
    body = reading.starts.get(match.end()) if match else None
    given = reading.tokens.flags[name.first] & GIVEN and reading.form(name) not in lexicon().places
    return bool(given) and body is not None and body.kind in ("ORG", "?ORG", "?Camel")


def names_thing(reading: Reading, name: Name) -> bool:
    """Return whether "the" stands before a name and a thing after it: "the Halmos inequality"."""
    return reading.before(name)[1] == "the" and reading.after(name)[1] in THINGS


def ends_address(reading: Reading, name: Name) -> bool:
    """Return whether a town stands before a name and the phrase ends after it: "in Tampere , Pirkanmaa )"."""
    tokens = reading.tokens
    if not name.first or name.last > name.first or tokens.links[name.first] != COMMA:
        return False
    town = reading.name_at(name.first - 1, "LOC")
    if town is None or reading.before(town)[1] not in ("in", "at", "near", "from"):
        return False
    return reading.text[name.end : name.end + 2].strip()[:1] in (",", ")", ".", ";")


def follows_person(reading: Reading, name: Name) -> bool:
    """Return whether a person's name stands before the "of" before a name."""
    if not name.first or reading.tokens.links[name.first] != OF:
        return False
    before = reading.ends.get(name.first - 1)
    unlisted = before is not None and before.kind == name.kind == "?" and before.last > before.first
    return unlisted or reading.ends_name(name.first - 1, "PER")


def governs(reading: Reading, name: Name) -> bool:
    """Return whether the person right before the "of" before a name has a title of those who govern places."""
    person = reading.ends.get(name.first - 1)
    title = person.title.of(reading.text).split()[-1:] if person is not None and person.title else []
    return title != [] and title[0].rstrip(".") in GOVERN


def part_of_town(reading: Reading, name: Name) -> bool:
    """Return whether a town's possessive stands before a name: "Mumbai's Dharavi"."""
    before = name.first - 1
    if (
        before < 0
        or reading.tokens.links[name.first] != NEXT
        or reading.tokens.tails[before] == reading.tokens.ends[before]
    ):
        return False
    town = reading.starts.get(reading.tokens.starts[before])
    return town is not None and town.kind == "LOC" and reading.form(town) not in lexicon().districts


def origin_after(reading: Reading, name: Name) -> bool:
    """Return whether a country in brackets or with "of" follows, as after an athlete: "Ana Ivic (Serbia)"."""
    match = _ORIGIN.match(reading.text, reading.tokens.tails[name.last])
    return match is not None and match.end() in reading.starts and reading.starts[match.end()].kind == "LOC"
