"""The second look at the names of a text: short and doubtful forms are read by the full ones of the same text.

A surname is a person because the full name stands elsewhere, a capitalised word is a place because the text says "in"
before it, and what nothing speaks for is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

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
    lexicon,
    unaccented,
)
from dateline.actors.names.beside import PLACE_BEFORE
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.chunks import TITLE
from dateline.actors.names.cues import KIN, SURNAME, in_byline
from dateline.actors.names.definitions import defined
from dateline.actors.names.find import CERTAIN, DOUBTFUL, LIKELY, Name, over
from dateline.actors.names.headings import with_headings
from dateline.actors.names.misread import mended
from dateline.actors.names.recall import FORMS, recall
from dateline.actors.names.seats import settle_seats
from dateline.actors.names.shapes import TRADES
from dateline.actors.names.small_heads import with_small_heads
from dateline.actors.names.spelled import spelled
from dateline.actors.names.surnames import LISTED_SURNAMES, TELLING, Surnames, is_abbreviated
from dateline.actors.names.tokens import Tokens, flags_of
from dateline.actors.role_words import DETERMINERS, is_role

# Signs of a press release.
_PROMOTIONAL = re.compile(
    r"®|™|Press ?Release|News ?wire\b|NEWSWIRE|FOR IMMEDIATE RELEASE|[Mm]edia [Cc]ontact|[Ff]orward-?[Ll]ooking"
    r"|Newsworthy\.ai|Globe Newswire|[Bb]lockchain|\b[Cc]rypto|^About [A-Z][\w. &]+:?$",
    re.M,
)
# One of these is in each of them; most texts have none, and need not be searched.
_PROMOTIONAL_SIGNS = (
    "®", "™", "Release", "wire", "NEWSWIRE", "IMMEDIATE RELEASE", "edia Contact", "edia contact", "ooking",
    "Newsworthy.ai", "lockchain", "rypto", "About ",
)  # fmt: skip
# Doubtful readings of several words; all but the first need something that speaks for them.
_LONG = ("?", "?weak", "?LOC+")
_NAME_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
# What has a name and is no person, body or place, before its name.
_THINGS_BEFORE = frozenset(
    "planet comet asteroid galaxy exoplanet software videogame hurricane typhoon cyclone tanker ferry yacht trawler "
    "freighter frigate destroyer submarine warship sailboat racehorse".split()
)
_OF_THINGS = (*(f"{noun} " for noun in _THINGS_BEFORE), "star ")
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


class Settler(Surnames):
    """Settles the names of one text."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        super().__init__(tokens, names)
        self.defined: set[str] = set()
        # Brands abound there, and an unlisted name is a person only where something says so.
        signs = any(sign in self.text for sign in _PROMOTIONAL_SIGNS)
        self.promotional = signs and bool(_PROMOTIONAL.search(self.text))

    # -- the passes -------------------------------------------------------------------------------------------------

    def run(self) -> list[Name]:
        """Return the names whose kind is known, with the doubtful ones settled or left out."""
        self.settle_scores()
        self.settle_defined()
        self.settle_spelled()
        self.settle_examples()
        self.settle_long()
        self.learn()
        self.settle_short()
        self.names = [name for name in self.names if name.kind in ("PER", "ORG", "LOC", "MISC")]
        self.names = recall(self.tokens, self.names)
        if self.sporting:
            self.settle_teams()
        self.finish()
        settle_seats(self.text, self.names)
        return with_headings(self.tokens, with_small_heads(self.tokens, mended(self.tokens, self.names)))

    def settle_defined(self) -> None:
        """Give the names that the text defines their kind, and add those made of plain words."""
        by_first = {name.first: name for name in self.names}
        added: list[Name] = []
        dropped: set[int] = set()
        works: set[str] = set()
        for first, last, kind in defined(self.tokens):
            within = [by_first[token] for token in range(first, last + 1) if token in by_first]
            if any(
                name.last > last or name.title or (name.kind == "PER") != (kind == "PER")
                for name in within
                if name.sure == CERTAIN and name.last - name.first == last - first
            ):
                continue
            whole = next((name for name in within if name.first == first and name.last == last), None)
            if kind == "PER" and any(word.isupper() for word in self.tokens.words[first : last + 1]):
                continue  # "ABCX is a broker"
            if whole is not None and (whole.sure < CERTAIN or whole.kind.startswith("?")):
                whole.kind, whole.sure = kind, LIKELY
                self.defined.add(self.form(whole))
            elif whole is None and kind in ("ORG", "LOC") and (last > first or not self.tokens.flags[first] & COMMON):
                tokens = self.tokens
                added.append(Name(tokens.starts[first], tokens.ends[last], kind, LIKELY, first, last))
                dropped.update(name.start for name in within)
            elif whole is None and kind == "MISC":
                dropped.update(name.start for name in within if name.kind in ("ORG", "LOC", "?", "?common"))
            if kind == "MISC" and not self.tokens.flags[first] & COMMON:
                works.add(self.text[self.tokens.starts[first] : self.tokens.ends[last]])
        self.put(added, dropped)
        for name in self.names if any(noun in self.text for noun in _OF_THINGS) else ():
            noun = self.before(name)[1]
            thing = noun in _THINGS_BEFORE or (noun == "star" and self.words(name)[0].isupper())
            if thing and (name.sure < CERTAIN or name.kind.startswith("?")) and not self.tokens.heading[name.first]:
                works.add(self.form(name))  # "the tanker Bow Ruby"
        for name in self.names if works else ():
            doubted = name.sure < CERTAIN or name.kind.startswith("?") or self.form(name) in self.defined
            if doubted and not name.title and self.form(name) in works:
                name.kind, name.sure, name.canonical = "MISC", LIKELY, None  # "in Minetest", which is a game

    def settle_spelled(self) -> None:
        """Read the words that an acronym in brackets spells as one body: "Transport for London (TfL)"."""
        tokens = self.tokens
        added: list[Name] = []
        dropped: set[int] = set()
        for start, end in spelled(self.text):
            first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
            if first > last or tokens.starts[first] != start or tokens.flags[last] & OTHER or tokens.heading[first]:
                continue
            near = over(self.names, start, end)
            if any(name.start < start or name.end > end or (name.start, name.end) == (start, end) for name in near):
                continue
            if any(name.start == start and name.kind == "ORG" and name.canonical for name in near):
                continue  # "Google Business Profile (GBP)"
            if first < last and (is_role(tokens.words[first]) or tokens.flags[first + 1] & TITLE):
                continue  # "Member of Parliament (MP)"
            if tokens.flags[first] & (PLACE | PLACE_OPENER | EVENT_OPENER) or _DISEASE.search(self.text, start, end):
                continue
            kinds = {name.kind for name in near}
            if "PER" not in kinds and kinds & {"ORG", "LOC", "MISC", "?"}:
                added.append(Name(start, end, "ORG", LIKELY, first, last))
                dropped.update(name.start for name in near)
        self.put(added, dropped)

    def settle_long(self) -> None:
        """Settle unlisted names of several words: people, unless their context speaks for another kind."""
        if self.sporting:
            self.settle_sides()
        doubtful = [name for name in self.names if name.kind in _LONG and name.last > name.first]
        self.settle_told(doubtful)
        doubtful = [name for name in doubtful if name.kind in _LONG]
        votes: dict[str, Counter[str]] = {}
        alone = Counter(self.form(name) for name in self.names if name.kind == "?" and name.last == name.first)
        for name in doubtful:
            if name.kind == "?" and in_byline(self.text, name.start):
                name.kind, name.sure = "PER", LIKELY
                continue
            bracket = _IN_BRACKETS.match(self.text, name.end)
            if bracket and name.kind == "?weak" and self.is_plain(name):
                continue  # "Woman Grand Master (WGM)"
            if bracket and bracket[1] == "".join(word[0] for word in self.words(name)):
                name.kind = "MISC" if _DISEASE.search(self.form(name)) else "ORG"  # explained by its own initials
                name.sure = LIKELY
                self.known.parts.add(bracket[1] if name.kind == "MISC" else "")
            elif not self.tokens.heading[name.first]:
                votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
            if self.is_people(self.form(name)):
                name.kind = "MISC"  # "Hong Konger"
        for name in self.names:
            if name.kind == "LOC" and name.sure == LIKELY and name.last > name.first:
                within = self.before(name)[1] in PLACE_BEFORE  # "across Western New York, the firm"
                # "Baobab Ridge, a developer", "her publisher, Cassava Republic"
                told = "" if within else self.apposition_after(name) or self.apposition_before(name)
                if told in ("ORG", "PER"):
                    name.kind = "PER" if told == "PER" and flags_of(self.words(name)[0]) & GIVEN else "ORG"
        doubtful = [name for name in doubtful if name.kind in _LONG]
        weak = {self.form(name): name.kind for name in doubtful if name.kind != "?"}
        plain = {self.form(name) for name in doubtful if self.is_plain(name) and "-" not in self.form(name)}
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
            elif counts["loc"] and not (counts["the"] or self.promotional):
                settled[form] = "LOC"
            elif alone[form.split()[-1]] or not (counts["the"] or counts["loc"] or self.is_brand(form)):
                settled[form] = "PER"
        surnames = {self.words(one)[-1] for one in self.names if one.kind == "PER" and one.last > one.first}
        for name in doubtful:  # headings are read by the text below them
            if name.kind == "?LOC+":
                self.settle_after_place(name, settled.get(self.form(name), ""), surnames)
                continue
            first = self.words(name)[0]
            if name.kind == "?weak" and self.form(name) not in settled and first.isupper() and len(first) > 1:
                name.kind, name.last, name.end = "?ORG", name.first, self.tokens.ends[name.first]
                continue  # "the FIDE Master title"
            name.kind = settled.get(self.form(name), "")
            name.sure = LIKELY if votes.get(self.form(name), Counter())[name.kind] else DOUBTFUL

    def settle_told(self, doubtful: list[Name]) -> None:
        """Read doubtful names like the same words where a noun before them tells: "the software firm Red Hat"."""
        if not doubtful:
            return
        forms = {self.form(name) for name in doubtful}
        told = {
            self.form(name)
            for name in self.names
            if name.kind == "ORG" and name.last > name.first and not self.tokens.heading[name.first]
        }
        told |= {
            self.form(name)
            for name in doubtful
            if self.before(name)[1] in TELLING and not self.tokens.heading[name.first]
        }
        for name in doubtful if told & forms else ():
            if self.form(name) in told:
                name.kind, name.sure = "ORG", LIKELY

    def settle_after_place(self, name: Name, kind: str, surnames: set[str]) -> None:
        """Read a town and an unlisted word: one name where the text tells its kind, else the town alone."""
        if not kind and self.words(name)[-1] in surnames:
            kind = "PER"
        if not kind and self.sporting and self.words(name)[-1].endswith("s"):
            kind = "ORG"  # "Astana Arlans"
        if not kind and not self.tokens.heading[name.first]:
            word = self.words(name)[-1]
            personal = word in LISTED_SURNAMES or SURNAME.search(word) or self.before(name)[1] in _BEFORE_TOWN
            kind = "" if personal or self.is_people(word) else "ORG"  # "Cambridge Analytica"
        if kind:
            name.kind, name.sure, name.canonical = kind, LIKELY, None
            return
        place = lexicon().places.get(self.words(name)[0])
        name.kind, name.sure, name.last = "LOC", CERTAIN, name.last - 1
        name.end = self.tokens.ends[name.last]
        name.canonical = place.canonical if place else name.canonical

    def is_brand(self, form: str) -> bool:
        """Return whether an unlisted name of a press release has nothing of a person's."""
        if not self.promotional:
            return False
        words = form.split()
        personal = any(flags_of(word) & GIVEN and not flags_of(word) & COMMON for word in words)
        return not personal and not flags_of(words[-1]) & FAMILY and not SURNAME.search(words[-1])

    def learn(self) -> None:
        """Note the words by which the names given in full may be named in short."""
        known = self.known
        datelines: set[str] = set()
        for name in self.names:
            words = self.words(name)
            if name.kind == "PER" and (name.last > name.first or name.title or self.form(name) in self.defined):
                if name.last > name.first or not self.tokens.heading[name.first]:
                    self.learn_person(name, words)
            elif name.kind == "ORG" and name.sure >= LIKELY:
                self.learn_organisation(name, words)
            elif name.kind == "LOC":
                self.learn_place(name, words)
            if name.kind in ("ORG", "LOC", "MISC") and name.last > name.first:
                known.parts.update(words)
                if name.kind == "MISC" and len(words) == 2 and self.tokens.flags[name.first] & EVENT_OPENER:
                    known.events.add(words[1])
            elif name.kind == "?common" and self.text.startswith((" magazine", " newspaper"), name.end):
                if not self.tokens.heading[name.first] and self.before(name)[1] not in DETERMINERS:
                    known.organisations.add(self.form(name))  # "Time magazine"
            elif name.kind in ("?", "?ORG", "?LOC") and self.form(name).isupper() and self.is_dateline(name):
                datelines.add(self.form(name).capitalize())
        known.places |= datelines
        known.organisations -= datelines  # "Rumford" of "Rumford Fire Department", told from RUMFORD
        known.places -= set(known.people)
        for name in self.names:
            if name.kind == "PER" and name.sure < CERTAIN and name.last > name.first and not name.title:
                first = self.words(name)[0]
                if first in known.organisations and not lexicon().flags.get(first, 0):
                    name.kind = "ORG"  # "Zapata Off-Shore" beside "Zapata Oil Company"
        for name in self.names:
            if name.kind == "PER" and name.title and name.first == name.last and self.form(name) in known.parts:
                if name.title.of(self.text).rstrip(".") not in ("Saint", "St"):
                    continue
                # "Saint Francis" is the hospital of that name where the text has one
                name.kind, name.start, name.title = "ORG", name.title.start, None

    def learn_person(self, name: Name, words: list[str]) -> None:
        """Note surname and given name of a person."""
        flags = lexicon().flags
        people = self.known.people
        form = self.form(name)
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
        certain = name.title or name.sure == CERTAIN or (name.sure == LIKELY and not self.promotional)
        unlisted = certain and not first and len(words[0]) > 2 and words[0][1:].islower()
        unlisted = unlisted and words[0] not in lexicon().places
        if len(words) > 1 and (
            unlisted or (first & GIVEN and not first & COMMON) or (first & FAMILY and len(words) < 4)
        ):
            people.setdefault(words[0], form)  # "Rosmah" of "Rosmah Mansor"
        elif len(words) == 2 and name.sure == LIKELY and not first:
            self.known.given.add(words[0])

    def learn_organisation(self, name: Name, words: list[str]) -> None:
        """Note first word, initials and the acronym in brackets of an organisation, of a team the last word too."""
        lex = lexicon()
        organisations = self.known.organisations
        bracket = _IN_BRACKETS.match(self.text, name.end)
        if bracket:
            organisations.add(bracket[1])
        if len(words) == 1:
            organisations.add(words[0])
            return
        told = words[-1] not in _NO_HEADS  # "the Administration" is the president's
        if told and not self.tokens.heading[name.first] and not flags_of(words[-1]) & OTHER:
            self.known.heads.add(words[-1])
        first = words[0]
        if words[-1].rstrip(".") in FORMS:
            self.known.firms.add(first)
        local = words[-1] in _LOCAL_BODIES or words[-1] in TRADES  # "Tenby" of "Tenby Cottage Hospital" is the town
        unlisted = first not in lex.places and first not in lex.demonyms
        if not lex.flags.get(first, 0) & ~FAMILY and unlisted:
            (self.known.local if local else organisations).add(first)
        called = len(words) == 2 and flags_of(words[1]) & ORGANISATION and not local and words[1] not in SURNAMES
        called = called and unlisted and not self.promotional
        if called and not flags_of(first) & ~(GIVEN | FAMILY) and first not in self.called_people:
            organisations.add(first)  # "Aurelia" of "Aurelia Metals", where nobody is called so
        side = self.sporting and len(words) == 2 and words[1] not in lex.places
        if side and (not lex.flags.get(words[1], 0) or self.is_nickname(name)):
            organisations.add(words[1])  # "Sundowns", "Ahly"
        letters = "".join(word[0] for word in words)
        if len(letters) > 2:
            organisations.add(letters)

    @cached_property
    def called_people(self) -> frozenset[str]:
        """The words of the names of all people that are given in full, as they are when first asked for."""
        people = (name for name in self.names if name.kind == "PER" and (name.last > name.first or name.title))
        return frozenset(word for name in people for word in self.words(name))

    def settle_short(self) -> None:
        """Settle single words by the full names or by their context anywhere in the text, or leave them out."""
        votes: dict[str, Counter[str]] = {}
        short = [name for name in self.names if name.kind.startswith("?")]
        for name in short:
            if not self.tokens.heading[name.first]:
                votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
                if name.kind == "?common" and self.before(name)[1] in KIN:
                    self.kin.add(self.form(name))
        self.settle_surnames()
        added: list[Name] = []
        read = {id(name): name.kind for name in short}
        for name in short:
            name.kind = self.kind_of_short(name, votes.get(self.form(name), Counter()), added)
        self.settle_alike(short, read)
        self.settle_lists(short, read)
        if added:
            self.names = sorted([*self.names, *added], key=lambda name: name.start)


def settle(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names of a text with the doubtful ones settled or left out."""
    return Settler(tokens, names).run()
