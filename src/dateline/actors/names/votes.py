"""Which kind the words around one mention of a name speak for: turns in order, the surest first."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.names.beside import (
    ACTS,
    AUXILIARIES,
    EITHER,
    ORGANISATION_NOUNS,
    PLACE_BEFORE,
    PLACE_NOUNS,
    SITES,
    apposition_after,
    apposition_before,
    kind_called,
)
from dateline.actors.names.context import (
    PLACE_AFTER,
    THINGS,
    acts_as_either,
    ends_address,
    follows_person,
    governs,
    is_employed,
    origin_after,
    part_of_town,
    place_after,
    place_noun_after,
    role_after,
)
from dateline.actors.names.cues import FAMILY_NAME, KIN, MARKET, PERSONAL, place_or_body
from dateline.actors.names.dealings import DEALT, befalls_place, employs, is_awarded, kind_by_dealings
from dateline.actors.names.leanings import leaning
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.role_words import is_role

_OWNED_BY_ORGANISATION = word_list("context: owned by organisation")
_OWNED_BY_PLACE = word_list("context: owned by place")
_AFTER_ORGANISATION = frozenset("shares stock Inc spokesman spokeswoman executives employees".split())
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_CORPORATE = word_list("role_phrases: corporate")
_LOCAL_ROLES = word_list("context: local roles")
_NOT_EMPLOYED = _LOCAL_ROLES | word_list("context: crowds")
_OF_PLACE = word_list("context: of place")
_SHARES_IN = word_list("context: shares in")
_TO_PLACE = word_list("context: to place")
_ORGANISATION_AFTER = word_list("context: organisation after")
_MEMBERS_AFTER = word_list("context: members after")
_RELATIVE = re.compile(r"\b(?:brother|sister|wife|husband|son|daughter|father|mother|widow|fianc[eé]e?) ?, $")
_NUMBERED = re.compile(r" (?:\d{1,2}|[IVX]{1,4})\b(?![%.,]\d| (?:percent|per cent|points?|[a-z]+s\b))")  # "Vein 1"
_WHO = re.compile(r" ?, (?:who|whose (?:father|mother|wife|husband|family))\b")
_ELECTED = frozenset("member mp lawmaker legislator senator councillor congressman congresswoman deputy".split())
# Nouns of things before their name: "the star AB Aurigae".
_VESSELS = frozenset(
    "star planet comet asteroid galaxy ship vessel submarine tanker ferry yacht boat hurricane storm".split()
)
# Nouns that make the name before them an organisation's.
_ARMED = frozenset("cartel militia faction mercenaries mercenary guerrillas gang syndicate".split())
_SOLD = frozenset("sold leased licensed outsourced it them itself".split())
_SOLD_TO = re.compile(r"\b(?:sold|leased|licensed|outsourced)(?: it| them| itself)? to $")
_CARED_FOR = frozenset(
    "child children baby infant kid kids toddler patient patients person people adult adults".split()
)
_POLLS = frozenset(["poll", "survey"])  # of whom asked
_ONE = frozenset(["a", "an", "recent", "new", "latest", "national"])
# Last words of journals.
_SCIENCES = frozenset(
    "Biology Zoology Ecology Geology Botany Physics Chemistry Astronomy Medicine Science Sciences Letters Psychology "
    "Psychiatry Physiology Pathology Oncology Cardiology Neurology Neuroscience Genetics Geoscience Palaeontology "
    "Paleontology Pediatrics Paediatrics Epidemiology Virology Toxicology Evolution".split()
)
_PUBLISHED = re.compile(r"\b(?:published|appears|appeared|reported|described)(?: [a-z]+| [A-Z][a-z]+day){0,4} in $")
_QUOTED = frozenset('"”')  # what is said in its own words is said by people
# One of whom a body has: "a Kessel spokesman"; and many.
_STAFF = frozenset(
    "spokesman spokeswoman spokesperson executive employee engineer shareholder subsidiary lawmaker".split()
)
_ITS_PEOPLE = frozenset(
    "customers subscribers engineers researchers militants fighters gunmen lawmakers bondholders".split()
)
# What a player gives another.
_BALLS = frozenset("cross crosses pass passes corner assist through-ball header free-kick lay-off throw-in".split())
_SCORED = frozenset("goal goals tries hat-trick brace penalties strikes touchdowns homers".split())
# Between a name and another that the same one has or had.
_NOW = re.compile(
    r"(?:,| \()(?: ?which (?:is|was))? ?(?:now|formerly|previously|originally|later|since|once|then|also|better)"
    r" (?:called |known as |named |renamed |rebranded as |rebranded |trading as |operating as )?(?:the )?"
)
_RENAMED = frozenset("now formerly previously originally called named as renamed rebranded the".split())
# What firms have in several places.
_OWN_SITES = frozenset(
    "plant plants factory factories mine mines mill mills refinery smelter terminal terminals office offices warehouse "
    "campus depot shipyard site sites headquarters base hub branch works facility facilities yard".split()
)


class Around(NamedTuple):
    """The words around a mention: the two before it, whether it is a possessive, and the word after it."""

    farther: str
    nearer: str
    possessive: bool
    following: str
    alone: bool  # the name is one word


def vote_on(reading: Reading, name: Name) -> str:
    """Return the kind that the words around a name speak for, empty where they say nothing.

    Beside the kinds there are "act" (a body or a person), "the" (a thing), and what `lean` returns.
    """
    around = words_around(reading, name)
    return (
        by_article_and_deed(reading, name, around)
        or by_post(reading, name, around)
        or by_kin_and_speech(reading, name, around)
        or by_place_and_market(reading, name, around)
        or by_who_is_spoken_to(reading, name, around)
        or by_apposition(reading, name, around)
        or by_noun_after(reading, name, around)
        or by_preposition(reading, name, around)
        or by_body(reading, name, around)
        or by_noun_before(reading, name, around)
    )


def words_around(reading: Reading, name: Name) -> Around:
    """Return the words around a name; "cities like" stands for "city"."""
    farther, nearer = reading.before(name)
    if nearer == "like":
        nearer = farther.removesuffix("ies") + "y" if farther.endswith("ies") else farther.removesuffix("s")
    return Around(farther, nearer, *reading.after(name), alone=name.first == name.last)


def by_article_and_deed(reading: Reading, name: Name, around: Around) -> str:
    """Return what an article with a noun or a deed tells, what befalls a place, and dealings."""
    farther, nearer, possessive, following, alone = around
    verbs = lexicon().person_verbs
    if following in _POLLS and alone and not possessive and tells_pollster(reading, name, nearer):
        return "ORG"
    if nearer in ("a", "an"):
        return "ORG" if following in _STAFF and not possessive else "the"
    ground = nearer in PLACE_BEFORE or (nearer == "of" and (farther in _OF_PLACE or farther in PLACE_NOUNS | SITES))
    if not possessive and (befalls_place(farther, nearer) or (ground and following in verbs)):
        return "LOC"  # "the storm hit Iquite", "the mayor of Iquite said"
    if nearer == "in" and not alone and is_journal(reading, name):
        return "ORG"  # "published on Monday in Current Zoology"
    saying = following in verbs or not alone
    if nearer == "the" and following in ACTS and following not in AUXILIARIES and saying and not possessive:
        return "ORG"  # "The Samagi Jana Balawegaya said"
    held = possessive or nearer in lexicon().roles
    return kind_by_dealings(reading.text, name.start, name.end, alone, held)


def is_journal(reading: Reading, name: Name) -> bool:
    """Return whether a name of several words is a journal's by its last word or by what is published in it."""
    if reading.words(name)[-1] in _SCIENCES:
        return True
    published = _PUBLISHED.search(reading.text, max(0, name.start - 50), name.start)
    return published is not None and not place_after(reading, name)


def tells_pollster(reading: Reading, name: Name, nearer: str) -> bool:
    """Return whether an article or a day stands before who polled: "a Leavitt poll", "an April 30 Leavitt poll"."""
    return nearer in _ONE or reading.text[max(0, name.start - 2) : name.start - 1].isdigit()


def by_post(reading: Reading, name: Name, around: Around) -> str:
    """Return what a noun and its preposition tell: where one works, is elected to, buys or gets a ball from."""
    farther, nearer = around.farther, around.nearer
    if nearer == "for" and farther in _ELECTED:
        return "LOC"  # "Member for Bawku"
    employed = is_employer(reading, farther, nearer) and not is_surname_before(reading, name, around)
    employed = employed and not place_noun_after(reading, name, around.following)  # "officials at Orly airport"
    if employed or (nearer == "at" and not around.alone and employs(reading.text, name.start)):
        return "ORG"
    if farther in DEALT.get(nearer, ()):
        return "org"  # "funding from Kleiner Perkins", "a bid for Viag", "released on Sub Pop"
    if nearer == "at" and farther in _NOT_EMPLOYED:
        return "LOC"
    gave = farther in _SCORED or (around.alone and farther in _BALLS)
    if nearer in ("from", "by") and name.kind == "?" and gave:
        return "PER"  # "headed in a cross from Fabinho", "goals from Ana Lind"
    return ""


def is_surname_before(reading: Reading, name: Name, around: Around) -> bool:
    """Return whether the farther word before a name has a capital within its sentence: "by Swan Hunter at Wallsend"."""
    at = name.start - len(around.farther) - len(around.nearer) - 2
    return at > 1 and reading.text[at].isupper() and reading.text[at - 1] == " " and reading.text[at - 2].isalnum()


def is_employer(reading: Reading, farther: str, nearer: str) -> bool:
    """Return whether the words before a name are a role and its place: "an analyst at", "chief executive of"."""
    if nearer == "of":
        return farther.removeprefix("then-") in _CORPORATE
    if nearer == "with" and farther in _CARED_FOR:
        return False  # "a child with ASD"
    employing = nearer in ("at", "with", "for") and bool(farther)
    return employing and is_role(farther) and farther not in _NOT_EMPLOYED  # "an elder at Sagamian"


def by_kin_and_speech(reading: Reading, name: Name, around: Around) -> str:
    """Return what kin before and a verb of persons after a name tell."""
    farther, nearer, possessive, following, alone = around
    if possessive:
        return ""
    kin = nearer == "of" and farther in KIN and reading.text.endswith(f"{farther} of ", 0, name.start)
    if kin or (alone and following == "family" and FAMILY_NAME.search(reading.form(name))):
        return "PER"  # "a daughter of Triopas", "the Vyazemsky family"
    if following not in lexicon().person_verbs:
        return "PER" if PERSONAL.match(reading.text, name.end) else ""
    if (nearer == "at" and not alone) or (nearer == "of" and follows_person(reading, name)):
        return "LOC" if nearer == "of" and governs(reading, name) else "ORG"  # "Bilal Habib of Greenwatch said"
    if nearer in ORGANISATION_NOUNS or (alone and nearer in EITHER):
        return "ORG"
    if alone and name.kind == "?" and reading.text[max(0, name.start - 3) : name.start].rstrip()[-1:] in _QUOTED:
        return "PER"  # '"It will rain," Korvin said'
    return "act" if alone and acts_as_either(reading, name, following) else "PER"


def by_place_and_market(reading: Reading, name: Name, around: Around) -> str:
    """Return what the place or the exchange told right after a name makes it: a town, a firm."""
    if place_after(reading, name) or ends_address(reading, name):
        return "LOC"
    shares = around.nearer == "in" and around.farther in _SHARES_IN
    return "ORG" if shares or MARKET.match(reading.text, reading.tokens.tails[name.last]) else ""


def by_who_is_spoken_to(reading: Reading, name: Name, around: Around) -> str:
    """Return what a verb of saying, an interview or a sale before a name tells."""
    farther, nearer, possessive, following, alone = around
    if possessive:
        return ""
    if nearer in _RENAMED and (before := renamed(reading, name)):
        return before
    spoken = nearer == "told" or not farther[-1:].isalpha()  # not "the paper said Te Papa had"
    if nearer in ("said", "says", "added", "told") and spoken:
        if alone and (role := role_after(reading, name)):
            return "LOC" if role in _LOCAL_ROLES else "ORG"  # "said Hoshikaze founder Ryota Senda"
        return "act" if alone and (nearer == "told" or following in AUXILIARIES) else "PER"  # "said Aurelia had"
    if nearer == "with" and farther == "interview" and alone and reading.text.startswith(",", name.end):
        return "act"  # "in an interview with Quillette, he said"
    if nearer == "to" and farther in _SOLD and _SOLD_TO.search(reading.text, name.start - 24, name.start):
        return "ORG"  # "sold it to Sherwin-Williams"
    return ""


def renamed(reading: Reading, name: Name) -> str:
    """Return the kind of the name of which a name is another: "Odebrecht, now called Novonor", empty for none."""
    before = reading.ends.get(name.first - 1)
    if before is None or before.kind not in ("PER", "ORG", "LOC"):
        return ""
    return str(before.kind) if _NOW.fullmatch(reading.text, before.end, name.start) else ""


def by_apposition(reading: Reading, name: Name, around: Around) -> str:
    """Return what stands beside a name between commas, or in brackets after it, tells."""
    farther, nearer = around.farther, around.nearer
    if origin_after(reading, name):
        return "act" if around.alone else "PER"
    if nearer != "of" and _WHO.match(reading.text, name.end):
        return "PER"
    if nearer in ("side", "outfit", "giants", "champions") and farther.capitalize() in lexicon().demonyms:
        return "ORG"  # "the French side Brive"
    if told := apposition_before(reading, name) or apposition_after(reading, name):
        return told
    kin = not nearer and _RELATIVE.search(reading.text, max(0, name.start - 30), name.start)
    return "PER" if kin else ""


def by_noun_after(reading: Reading, name: Name, around: Around) -> str:
    """Return what the noun that a name stands before makes it: a mine's place, a gang, a thing."""
    _, nearer, possessive, following, alone = around
    if not possessive and place_noun_after(reading, name, following):
        return "LOC"
    if not possessive and (following in _ARMED or (not alone and following in _MEMBERS_AFTER)):
        return "ORG"
    unlisted = alone or not reading.tokens.flags[name.first]
    if unlisted and not possessive and nearer in ("its", "their", "his", "her") and following in _OWN_SITES:
        return "LOC"  # "its Baghabari plant"
    if following in THINGS or nearer in _VESSELS or (alone and _NUMBERED.match(reading.text, name.end)):
        return "the"
    return "" if possessive else place_or_body(reading.text, name.start, name.end, alone)


def by_preposition(reading: Reading, name: Name, around: Around) -> str:
    """Return what "to", "of", "in" and the like tell, mostly a place."""
    farther, nearer, possessive, following, alone = around
    going = nearer == "to" and farther in _TO_PLACE
    if going and is_awarded(reading.text, name.start):
        return "ORG"  # "the contract went to Kessel"
    if going and not possessive:
        return "PER" if alone and is_employed(reading, name) else "LOC"
    if nearer in PLACE_BEFORE or part_of_town(reading, name):
        return "LOC"
    if nearer == "of" and (farther in PLACE_NOUNS or farther in _COMPASS or farther in _OF_PLACE):
        return "LOC"
    return "LOC" if following in PLACE_AFTER and not possessive else ""


def by_body(reading: Reading, name: Name, around: Around) -> str:
    """Return what the nouns of what bodies are and have tell, and what places have."""
    farther, nearer, possessive, following, alone = around
    if not possessive and (
        following in _ORGANISATION_AFTER
        or (not alone and following in _MEMBERS_AFTER)
        or reading.text.startswith((" & ", " news agency"), name.end)
    ):
        return "ORG"
    if nearer == "of" and not alone and follows_person(reading, name):
        return "ORG"  # "Peter Gignoux of Smith Barney"
    often = nearer in ("daily", "weekly") and farther in ("a", "an", "per")  # "a daily Aspirin"
    if nearer in ORGANISATION_NOUNS and (alone or nearer not in EITHER) and not often:
        return "ORG"
    if alone and nearer in EITHER:
        return "ORG"
    if not possessive and (role := role_after(reading, name)):
        return "LOC" if role in _LOCAL_ROLES else "ORG"
    if alone and following in _ITS_PEOPLE and not possessive:
        return "ORG"  # "Kessel customers complained"
    if following in _AFTER_ORGANISATION or (possessive and following.lower() in _OWNED_BY_ORGANISATION):
        return "ORG"
    return "LOC" if possessive and following in _OWNED_BY_PLACE else ""


def by_noun_before(reading: Reading, name: Name, around: Around) -> str:
    """Return what the noun right before a name says that it is, or what the words only lean to."""
    farther, nearer, alone = around.farther, around.nearer, around.alone
    if nearer in ("named", "called"):
        return kind_called(reading, farther) if alone or farther in ORGANISATION_NOUNS else ""
    if nearer in lexicon().roles or nearer in ("surnamed", "nicknamed"):
        return "PER" if alone or nearer not in EITHER else ""
    listed = nearer.removesuffix("s") in PLACE_NOUNS and reading.text.startswith((" and ", ", "), name.end)
    return "LOC" if nearer in PLACE_NOUNS or listed else leaning(reading, name)  # "the lakes Nisser and Vråvatn"
