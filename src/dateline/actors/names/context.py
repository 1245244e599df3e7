"""What the words around a name speak for: a person, an organisation or a place."""

from __future__ import annotations

import re

from dateline.actors.lexicon import GIVEN, lexicon, word_list
from dateline.actors.names.beside import (
    ACTS,
    AUXILIARIES,
    EITHER,
    ORGANISATION_NOUNS,
    PLACE_BEFORE,
    PLACE_NOUNS,
    SITES,
)
from dateline.actors.names.cues import FAMILY_NAME, KIN, MARKET, PERSONAL, RIVERS, place_or_body
from dateline.actors.names.dealings import DEALT, GOVERN, befalls_place, is_awarded, kind_by_dealings
from dateline.actors.names.find import Name
from dateline.actors.names.leanings import Leanings
from dateline.actors.names.tokens import AND, COMMA, NEXT, OF
from dateline.actors.role_words import is_role

# States as newspapers shorten them after a town: "Jackson, Miss."
NEWSPAPER_STATES = word_list("places: newspaper states")
_OWNED_BY_ORGANISATION = word_list("context: owned by organisation")
_OWNED_BY_PLACE = word_list("context: owned by place")
_AFTER_ORGANISATION = frozenset("shares stock Inc spokesman spokeswoman executives employees".split())
# Nouns after a name that make it the name of a thing: "the Webb telescope".
_THINGS = word_list("context: things")
_CORPORATE = word_list("role_phrases: corporate")
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_ACTS_OF_ONE = word_list("context: acts of one person")
_OF_PLACE = word_list("context: of place")
_SHARES_IN = word_list("context: shares in")
_TO_PLACE = word_list("context: to place")
_LOCAL_ROLES = word_list("context: local roles")
_NOT_EMPLOYED = _LOCAL_ROLES | word_list("context: crowds")
_SITE_MODIFIERS = word_list("context: site modifiers")
_PLACE_AFTER = word_list("context: place after")
_ORGANISATION_AFTER = word_list("context: organisation after")
_MEMBERS_AFTER = word_list("context: members after")
_RELATIVE = re.compile(r"\b(?:brother|sister|wife|husband|son|daughter|father|mother|widow|fianc[eé]e?) ?, $")
_ORIGIN = re.compile(r" (?:\( ?|of )(?=[A-Z])")
_EMPLOYED = re.compile(r" (?:with|from|at|of) (?:the )?(?=[A-Z])")
_NUMBERED = re.compile(r" (?:\d{1,2}|[IVX]{1,4})\b(?![%.,]\d| (?:percent|per cent|points?|[a-z]+s\b))")  # "Vein 1"
_WHO = re.compile(r" ?, (?:who|whose (?:father|mother|wife|husband|family))\b")
# A role and a person's name right after a name: "Korven spokesman Nils Berg".
_ROLE_AFTER = re.compile(r" ((?:[a-z-]+ ){0,2}[a-z-]+) (?=[A-Z])")
_ELECTED = frozenset("member mp lawmaker legislator senator councillor congressman congresswoman deputy".split())
# Nouns of things before their name: "the star AB Aurigae".
_VESSELS = frozenset(
    "star planet comet asteroid galaxy ship vessel submarine tanker ferry yacht boat hurricane storm".split()
)
# Nouns that make the name before them an organisation's.
_ARMED = frozenset("cartel militia faction mercenaries mercenary guerrillas gang syndicate".split())
_SOLD = frozenset("sold leased licensed outsourced it them itself".split())
_SOLD_TO = re.compile(r"\b(?:sold|leased|licensed|outsourced)(?: it| them| itself)? to $")
_OF_WORKS = frozenset("actor actress creator author co-star".split())  # after a film's or a book's name
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
# One of whom a body has: "a Kessel spokesman"; and many.
_STAFF = frozenset(
    "spokesman spokeswoman spokesperson executive employee engineer shareholder subsidiary lawmaker".split()
)
_ITS_PEOPLE = frozenset(
    "customers subscribers engineers researchers militants fighters gunmen lawmakers bondholders".split()
)
# What a player gives another.
_BALLS = frozenset("cross crosses pass passes corner assist through-ball header free-kick lay-off throw-in".split())
_PUMPED = frozenset(["oil", "gas"])
# What firms have in several places.
_OWN_SITES = frozenset(
    "plant plants factory factories mine mines mill mills refinery smelter terminal terminals office offices warehouse "
    "campus depot shipyard site sites headquarters base hub branch works facility facilities yard".split()
)


class Context(Leanings):
    """Weighs what stands around the names of one text."""

    def place_after(self, name: Name) -> bool:
        """Return whether ", Country" or ", State" follows, as after a town."""
        index = name.last + 1
        tokens = self.tokens
        if index >= len(tokens) or tokens.links[index] != COMMA or tokens.tails[name.last] > tokens.ends[name.last]:
            return False
        following = self.starts.get(tokens.starts[index])
        if following is None or following.kind != "LOC" or tokens.tails[following.last] > tokens.ends[following.last]:
            return False
        if name.kind == "?LOC" and self.form(following) in lexicon().districts:
            return True  # a town of the tables and its state: "in Tyler, Texas (2019)"
        if self.tokens.words[following.first] in NEWSPAPER_STATES:
            return True
        rest = self.text[following.end : following.end + 3].lstrip()
        return rest[:1] in ",.;)(" or rest == ""

    def vote(self, name: Name) -> str:
        """Return the kind that the words around a name speak for, empty where they say nothing."""
        farther, nearer = self.before(name)
        possessive, following = self.after(name)
        lex = lexicon()
        if nearer == "like":  # "cities like"
            nearer = farther.removesuffix("ies") + "y" if farther.endswith("ies") else farther.removesuffix("s")
        alone = name.first == name.last
        if following in _POLLS and alone and not possessive and self.tells_pollster(name, nearer):
            return "ORG"
        if nearer in ("a", "an"):
            return "ORG" if following in _STAFF and not possessive else "the"
        ground = nearer in PLACE_BEFORE or (nearer == "of" and farther in _OF_PLACE)
        if not possessive and (befalls_place(farther, nearer) or (ground and following in lex.person_verbs)):
            return "LOC"  # "the storm hit Iquite", "the mayor of Iquite said"
        if nearer == "in" and name.last > name.first and self.words(name)[-1] in _SCIENCES:
            return "ORG"  # "published on Monday in Current Zoology"
        saying = following in lex.person_verbs or name.last > name.first
        if nearer == "the" and following in ACTS and following not in AUXILIARIES and saying and not possessive:
            return "ORG"  # "The Samagi Jana Balawegaya said"
        held = possessive or nearer in lex.roles
        if told := kind_by_dealings(self.text, name.start, name.end, alone, held):
            return told
        if self.employs(farther, nearer):
            return "ORG"
        if nearer == "for" and farther in _ELECTED:
            return "LOC"
        if farther in DEALT.get(nearer, ()):
            return "org"  # "funding from Kleiner Perkins", "a bid for Viag", "released on Sub Pop"
        if nearer == "at" and farther in _NOT_EMPLOYED:
            return "LOC"
        if nearer == "from" and farther in _BALLS and alone:
            return "PER"  # "headed in a cross from Fabinho"
        kin = nearer == "of" and farther in KIN and self.text.endswith(f"{farther} of ", 0, name.start)
        if not possessive and (kin or (alone and following == "family" and FAMILY_NAME.search(self.form(name)))):
            return "PER"  # "a daughter of Triopas", "the Vyazemsky family"
        if following in lex.person_verbs and not possessive:
            if (nearer == "at" and not alone) or (nearer == "of" and self.follows_person(name)):
                return "LOC" if nearer == "of" and self.governs(name) else "ORG"  # "Bilal Habib of Greenwatch said"
            if nearer in ORGANISATION_NOUNS or (alone and nearer in EITHER):
                return "ORG"
            return "act" if alone and self.acts_as_either(name, following) else "PER"
        if not possessive and PERSONAL.match(self.text, name.end):
            return "PER"
        if self.place_after(name) or self.ends_address(name):
            return "LOC"
        if nearer == "in" and farther in _SHARES_IN:
            return "ORG"
        if MARKET.match(self.text, self.tokens.tails[name.last]):
            return "ORG"
        spoken = nearer == "told" or not farther[-1:].isalpha()  # not "the paper said Te Papa had"
        if nearer in ("said", "says", "added", "told") and not possessive and spoken:
            if alone and (role := self.role_after(name)):
                return "LOC" if role in _LOCAL_ROLES else "ORG"  # "said Hoshikaze founder Ryota Senda"
            return "act" if alone and (nearer == "told" or following in AUXILIARIES) else "PER"  # "said Aurelia had"
        given = nearer == "with" and farther == "interview" and alone and not possessive
        if given and self.text.startswith(",", name.end):
            return "act"  # "in an interview with Quillette, he said"
        if (
            nearer == "to"
            and not possessive
            and farther in _SOLD
            and _SOLD_TO.search(self.text, name.start - 24, name.start)
        ):
            return "ORG"  # "sold it to Sherwin-Williams"
        if self.origin_after(name):
            return "act" if alone else "PER"
        if nearer != "of" and _WHO.match(self.text, name.end):
            return "PER"
        if nearer in ("side", "outfit", "giants", "champions") and farther.capitalize() in lex.demonyms:
            return "ORG"  # "the French side Brive"
        if told := self.apposition_before(name):
            return told
        apposition = self.apposition_after(name)
        if apposition:
            return apposition
        if not nearer and _RELATIVE.search(self.text, max(0, name.start - 30), name.start):
            return "PER"
        if not possessive and self.place_noun_after(name, following):
            return "LOC"
        if not possessive and (following in _ARMED or (name.last > name.first and following in _MEMBERS_AFTER)):
            return "ORG"
        unlisted = alone or not self.tokens.flags[name.first]
        if unlisted and not possessive and nearer in ("its", "their", "his", "her") and following in _OWN_SITES:
            return "LOC"  # "its Baghabari plant"
        if following in _THINGS or nearer in _VESSELS or (alone and _NUMBERED.match(self.text, name.end)):
            return "the"
        if cue := "" if possessive else place_or_body(self.text, name.start, name.end, alone):
            return cue
        if nearer == "to" and farther in _TO_PLACE and is_awarded(self.text, name.start):
            return "ORG"  # "the contract went to Kessel"
        if nearer == "to" and farther in _TO_PLACE and not possessive:
            return "PER" if alone and self.is_employed(name) else "LOC"
        if nearer in PLACE_BEFORE or self.part_of_town(name):
            return "LOC"
        if nearer == "of" and (farther in PLACE_NOUNS or farther in _COMPASS or farther in _OF_PLACE):
            return "LOC"
        if following in _PLACE_AFTER and not possessive:
            return "LOC"
        if not possessive and (
            following in _ORGANISATION_AFTER
            or (name.last > name.first and following in _MEMBERS_AFTER)
            or self.text.startswith((" & ", " news agency"), name.end)
        ):
            return "ORG"
        if nearer == "of" and name.last > name.first and self.follows_person(name):
            return "ORG"  # "Peter Gignoux of Smith Barney"
        often = nearer in ("daily", "weekly") and farther in ("a", "an", "per")  # "a daily Aspirin"
        if nearer in ORGANISATION_NOUNS and (alone or nearer not in EITHER) and not often:
            return "ORG"
        if alone and nearer in EITHER:
            return "ORG"
        if not possessive and (role := self.role_after(name)):
            return "LOC" if role in _LOCAL_ROLES else "ORG"
        if alone and following in _ITS_PEOPLE and not possessive:
            return "ORG"  # "Kessel customers complained"
        if following in _AFTER_ORGANISATION or (possessive and following.lower() in _OWNED_BY_ORGANISATION):
            return "ORG"
        if possessive and following in _OWNED_BY_PLACE:
            return "LOC"
        if nearer in ("named", "called"):
            return self.called(farther) if alone or farther in ORGANISATION_NOUNS else ""
        if nearer in lex.roles or nearer in ("surnamed", "nicknamed"):
            return "PER" if alone or nearer not in EITHER else ""
        return "LOC" if nearer in PLACE_NOUNS else self.lean(name)

    def tells_pollster(self, name: Name, nearer: str) -> bool:
        """Return whether an article or a day stands before who polled: "a Leavitt poll", "an April 30 Leavitt poll"."""
        return nearer in _ONE or self.text[max(0, name.start - 2) : name.start - 1].isdigit()

    def place_noun_after(self, name: Name, following: str) -> bool:
        """Return whether a noun for a place follows: "Jadar valley", "Letseng diamond mine"."""
        if following in SITES or (following == "and" and RIVERS.match(self.text, name.end)):
            return True
        if following.endswith("s") and following[:-1] in SITES | _PLACE_AFTER:
            return self.tokens.links[name.first] == AND  # "Birpur and Basantpur blocks"
        if following not in _SITE_MODIFIERS:
            return False
        second = "".join(self.text[name.end : name.end + 40].split()[1:2]).strip(".,;:")
        if following in _PUMPED and second in ("field", "fields"):
            return True  # "the Kashagan oil field"
        return second in SITES or second in _PLACE_AFTER

    def acts_as_either(self, name: Name, verb: str) -> bool:
        """Return whether an organisation may do what a verb says, and no pronoun tells of one person after it."""
        return verb in ACTS and verb not in _ACTS_OF_ONE and not self.is_one_person(name)

    def role_after(self, name: Name) -> str:
        """Return the role in small letters that stands between a name and a person's, empty where none does."""
        match = _ROLE_AFTER.match(self.text, self.tokens.tails[name.last])
        if match is None:
            return ""
        role = match[1].split()[-1]
        following = self.starts.get(match.end())
        person = (
            following is not None
            and following.kind in ("PER", "?")
            and (following.last > following.first or self.form(following) in self.surnames)
        )
        return role if person and is_role(role) and role not in _OF_WORKS else ""

    def is_employed(self, name: Name) -> bool:
        """Return whether a given name stands before a body: "will go to Steve with Reuters", "over to Karen at NPR"."""
        match = _EMPLOYED.match(self.text, name.end)
        body = self.starts.get(match.end()) if match else None
        given = self.tokens.flags[name.first] & GIVEN and self.form(name) not in lexicon().places
        return bool(given) and body is not None and body.kind in ("ORG", "?ORG", "?Camel")

    def names_thing(self, name: Name) -> bool:
        """Return whether "the" stands before a name and a thing after it: "the Halmos inequality"."""
        return self.before(name)[1] == "the" and self.after(name)[1] in _THINGS

    def employs(self, farther: str, nearer: str) -> bool:
        """Return whether the words before a name are a role and its place: "an analyst at", "chief executive of"."""
        if nearer == "for" and farther in _ELECTED:
            return False  # "Member for Bawku"
        if nearer == "of" and farther.startswith("then-"):
            farther = farther[5:]
        if nearer == "with" and farther in _CARED_FOR:
            return False  # "a child with ASD"
        if nearer in ("at", "with", "for"):
            return bool(farther) and is_role(farther) and farther not in _NOT_EMPLOYED  # "an elder at Sagamian"
        return nearer == "of" and farther in _CORPORATE

    def ends_address(self, name: Name) -> bool:
        """Return whether a town stands before a name and the phrase ends after it: "in Tampere , Pirkanmaa )"."""
        tokens = self.tokens
        if not name.first or name.last > name.first or tokens.links[name.first] != COMMA:
            return False
        town = self.name_at(name.first - 1, "LOC")
        if town is None or self.before(town)[1] not in ("in", "at", "near", "from"):
            return False
        return self.text[name.end : name.end + 2].strip()[:1] in (",", ")", ".", ";")

    def follows_person(self, name: Name) -> bool:
        """Return whether a person's name stands before the "of" before a name."""
        return name.first > 0 and self.tokens.links[name.first] == OF and self.ends_name(name.first - 1, "PER")

    def governs(self, name: Name) -> bool:
        """Return whether the person right before the "of" before a name has a title of those who govern places."""
        person = self.ends.get(name.first - 1)
        title = person.title.of(self.text).split()[-1:] if person is not None and person.title else []
        return title != [] and title[0].rstrip(".") in GOVERN

    def part_of_town(self, name: Name) -> bool:
        """Return whether a town's possessive stands before a name: "Mumbai's Dharavi"."""
        before = name.first - 1
        if before < 0 or self.tokens.links[name.first] != NEXT or self.tokens.tails[before] == self.tokens.ends[before]:
            return False
        town = self.starts.get(self.tokens.starts[before])
        return town is not None and town.kind == "LOC" and self.form(town) not in lexicon().districts

    def origin_after(self, name: Name) -> bool:
        """Return whether a country in brackets or with "of" follows, as after an athlete: "Ana Ivic (Serbia)"."""
        match = _ORIGIN.match(self.text, self.tokens.tails[name.last])
        return match is not None and match.end() in self.starts and self.starts[match.end()].kind == "LOC"
