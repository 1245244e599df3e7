"""What stands right beside a name: words, names, and the appositions that tell what it is."""

from __future__ import annotations

import re

from dateline.actors.lexicon import GIVEN, lexicon, word_list
from dateline.actors.names.cues import ABOUT_FIRM
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.role_words import is_role

# Words before a name that speak for a kind.
PLACE_BEFORE = word_list("context: place before")
PLACE_NOUNS = word_list("context: place nouns")
ORGANISATION_NOUNS = word_list("context: organisation nouns")
EITHER = word_list("context: either before")
ACTS = word_list("context: acts")
SITES = word_list("context: sites")
# What stands before a list of places.
BEFORE_LISTED = frozenset("in from near to at between around across of and".split())
AUXILIARIES = frozenset(
    "will would has had is was did does could can may must should might also which began begins made".split()
)
_OFFICE_OF = frozenset(["of", "at", "for", "and", "in", ""])
_LEADS = frozenset(
    "head chief chairman chairwoman president director secretary mayor governor principal headteacher".split()
)
_ADDRESSES = word_list("persons: addresses")
_OFFICE = re.compile(r" ?, ((?:[\w'’&-]+ ){0,3}[\w'’-]+)(?= (?:of|at|for|and|in) | ?[,.;)])")
_APPOSITION = re.compile(
    r" ?, (?:(?:aged )?(\d\d)\b(?=,| ?,)|(?:a|an|the|his|her|its|their|who is|who was|[A-Z][\w-]+['’]s"
    r"|one of (?:the|his|her|its|their|[A-Z][\w-]+['’]s))"
    r" ((?:[\w'’-]+ ){0,4}[\w'’-]+))"
)
_WHICH = re.compile(r" ?, which (?:also |now |once )?(\w+)")
# A noun after a determiner or a possessive, and a comma: "the contractor, ", "its rival, ".
_NOUN_COMMA = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|['’]s|[Aa]nother) (?:[a-z-]+ ){0,2}([a-z-]+) ?, $"
)
# What somebody begins, before its name: "started a charity, ".
_FOUNDED = re.compile(
    r"(?:found|start|launch|form|creat|establish|own|run|ran|set up|co-found)[a-z]* (?:a|an|his|her|their)"
    r" (?:[a-z-]+ ){0,2}([a-z-]+), $"
)
# One person is told of soon after a name: "said. He added".
_ONE_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|his|her|him|himself|herself)\b")
_REACH = 110  # characters in which a pronoun is looked for
# What centres are for that are bodies rather than buildings.
_CENTRES_OF = frozenset("rights research monitoring advocacy policy studies analysis legal information media".split())
_SERVICES_OF = frozenset(
    "weather meteorological intelligence security postal health emergency fire police ambulance rail broadcasting "
    "prison secret wire news border customs civil geological rescue lifeboat".split()
)
# Trades of people and firms that are mostly firms'.
MOSTLY_FIRMS = frozenset(
    "brewer operator supplier distributor exporter importer miner grocer bookmaker refiner explorer regulator".split()
)
# What ends the noun phrase of an apposition.
_AFTER_HEAD = frozenset("in of for at from with who that which to on near by and where whose".split())


def is_one_person(reading: Reading, name: Name) -> bool:
    """Return whether "he" or "she" follows soon after a name, on the same line."""
    stop = reading.text.find("\n", name.end, name.end + _REACH)
    return bool(_ONE_PERSON.search(reading.text, name.end, stop if stop >= 0 else name.end + _REACH))


def kind_called(reading: Reading, noun: str) -> str:
    """Return the kind of what a noun with "called" or "named" introduces: "a man named", "a village called"."""
    if noun in ORGANISATION_NOUNS:
        return "ORG"
    if noun in PLACE_NOUNS or noun in SITES:
        return "LOC"
    return "PER" if is_role(noun) or noun in ("child", "baby", "person", "one") else ""


def apposition_before(reading: Reading, name: Name) -> str:
    """Return the kind that a noun with a comma right before a name tells: "the contractor, Sahyadri Infra"."""
    if reading.text[name.start - 2 : name.start] != ", ":
        return ""
    begin = max(0, name.start - 40)
    match = _NOUN_COMMA.search(reading.text, begin, name.start) or _FOUNDED.search(reading.text, begin, name.start)
    if match is None:
        return ""
    noun = match[1]
    if noun in ORGANISATION_NOUNS or noun in EITHER:
        return "ORG" if noun not in EITHER or not is_one_person(reading, name) else ""
    if noun in lexicon().roles:
        return "PER"
    if noun in ("centre", "center", "school"):
        return "ORG"
    return "LOC" if noun in PLACE_NOUNS else ""


def office_after(reading: Reading, name: Name) -> bool:
    """Return whether an office without an article follows a comma: ", CEO of", ", Vice President,"."""
    match = _OFFICE.match(reading.text, name.end)
    if match is None:
        return False
    words = match[1].split()
    if words[0] in _ADDRESSES or words[0] in ("and", "or", "but"):
        return False  # "at Acme, Mr. Berg leads"
    if name.first == name.last:  # firms are makers and owners of things, too
        letters = "." in reading.form(name)  # "Ph.D., president of"
        return words[0] in _LEADS and not letters and reading.text.startswith(" of ", match.start(1) + len(words[0]))
    return any(is_role(word) and after in _OFFICE_OF for word, after in zip(words, [*words[1:], ""], strict=True))


def apposition_after(reading: Reading, name: Name) -> str:
    """Return the kind that an apposition tells: an age or a role a person, "a town in" a place."""
    if not reading.text.startswith((",", " ,"), name.end):
        return ""
    match = _APPOSITION.match(reading.text, name.end)
    if match is None:
        if office_after(reading, name):
            return "PER"
        which = _WHICH.match(reading.text, name.end)
        firm = which is not None and which[1] in ACTS and which[1] not in AUXILIARIES
        firm = firm and reading.before(name)[1] not in PLACE_BEFORE | BEFORE_LISTED
        return "ORG" if firm or ABOUT_FIRM.match(reading.text, name.end) else ""
    if match[1]:
        return "PER"
    words = match[2].split()
    stop = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words))
    if " one of " in match[0]:  # "one of the largest volcanoes"
        words[stop - 1] = _singular(words[stop - 1])
    for word in reversed(words[:stop]):  # the head of the noun phrase, or the nearest word that tells
        if word in ORGANISATION_NOUNS and word not in EITHER:
            return "ORG"
        if word in MOSTLY_FIRMS and not reading.tokens.flags[name.first] & GIVEN and name.last > name.first:
            return "ORG"  # "Halvorn Brask, the Danish brewer"
        if word in lexicon().roles and (word not in EITHER or name.last > name.first):
            return "PER"
        if word in EITHER and name.first == name.last:
            return "" if is_one_person(reading, name) else "ORG"  # "Digicel, the main sponsor"
        if word in ("centre", "center") and words[stop - 2] in _CENTRES_OF:
            return "ORG"  # "an independent human rights centre"
        if word in ("service", "services") and words[stop - 2] in _SERVICES_OF:
            return "ORG"  # "the national meteorological service"
        if word in PLACE_NOUNS | SITES and len(words) > 1 and word == words[stop - 1]:
            return "LOC"  # "a town", not "the state shipping line"
    return ""


def _singular(word: str) -> str:
    """Return a noun's singular where its plural is made by rule."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("oes", "ches", "shes", "sses", "xes")) else word.removesuffix("s")
