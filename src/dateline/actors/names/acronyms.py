"""Words in capitals: which of them name an organisation, by what the text says in full."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from dateline.actors.lexicon import COMMON, NO_ORGANISATION, ORGANISATION, PLACE, TEAM, lexicon, word_list
from dateline.actors.names.chunks import POST_NOMINALS
from dateline.actors.names.find import Name
from dateline.actors.names.tokens import COMMA, NEXT, Tokens, flags_of
from dateline.actors.names.votes import Votes
from dateline.actors.role_words import is_role

_STATES = word_list("places: states")
_MODEL = re.compile(r"(?<!\d)\d{2,3} $")  # a number that is no year
# An exchange and what a share is called there.
_EXCHANGES = (
    "NASDAQ", "Nasdaq", "NYSE", "OTC", "TSX", "CSE", "ASX", "LSE", "AIM", "Cboe", "CBOE", "FSE", "FRA:", "FWB",
    "Frankfurt:", "BSE", "NSE", "HKEX", "SGX", "JSE", "BF:", "AMEX", "NEO:",
)  # fmt: skip
_TICKER = re.compile(
    r"\b(?:" + "|".join(one.rstrip(":") for one in _EXCHANGES) + r")[A-Za-z. -]{0,18}: ?\$?([A-Z][A-Z.]{1,5})\b"
)
# Who governs what stands before.
_GOVERNED = re.compile(r" (?:Deputy |Lieutenant )?(?:Chief Minister|CM|Governor|Premier)\b")
_MEMBERS = frozenset("MP MLA MEP MLC MSP TD MNA MPA".split())  # of parliaments, for the party before
_LONGEST_TICKER = 6
_LETTERS = 4  # of most acronyms; longer words in capitals may be towns in capitals
_CALLED = re.compile(r"\([\"“]([A-Z][A-Z.]{1,5})")  # what a text will call something
_QUOTED = re.compile(r"[(:$,;“\"]\s?$|\b(?:symbols?|tickers?|relating to) [“\"]?$|\$$")
_NUMBERED = re.compile(r"\b([A-Z]{2,6})[ -](?!(?:19|20)\d\d\b)\d{3,5}[A-Z]? [a-z]")
_CLOCK = re.compile(r"(?i:[ap]\.?m\.?|\d:\d\d) $")
_IN_BRACKETS = ("({})", "(“{}”)", '("{}")')  # how a text tells what it will call something
_WORDS = re.compile(r"[^\W_]+")
# What explains a word in capitals right after it.
_EXPLAINED = re.compile(r"s? [\[(]([A-Za-z][A-Za-z' -]{4,60})[\])]")


@dataclass(slots=True)
class Known:
    """What a text says in full: the words by which its people, organisations and places may be named in short."""

    people: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)  # first words of likely people in press releases
    organisations: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)  # first words of firms that are given with their form
    local: set[str] = field(default_factory=set)  # of bodies that may be called after their towns
    heads: set[str] = field(default_factory=set)  # last words of bodies: "the Herald"
    parts: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)  # "Dorian" of "Hurricane Dorian"

    def kind_of(self, word: str) -> str:
        """Return the kind for which a word stands in this text, empty where it is not known."""
        if word in self.people:
            return "PER"
        if word in self.organisations:
            return "ORG"
        return "LOC" if word in self.places else ""


class Acronyms(Votes):
    """Reads acronyms by what is known of the text."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        super().__init__(tokens, names)
        self.known = Known()
        self.kin: set[str] = set()  # common words that are somebody's next of kin in the text

    def kind_of_acronym(self, name: Name, known: str, plain: bool) -> str:
        """Return whether a word in capitals names an organisation."""
        if self.is_ticker(name, known):
            return "" if self.is_quoted(name) else "ORG"  # "SPAI’s sensors"
        if known:
            return known
        chamber = name.canonical and (plain or self.before(name)[1] == "the")
        if self.tokens.flags[name.first] & ORGANISATION and not chamber:
            return ""  # "LLC" alone, cut off from its firm, but "the Senate"
        if name.canonical:
            told = plain or not self.tokens.flags[name.first] & COMMON or self.vote(name) == "ORG"
            return "ORG" if told else ""  # "Arsenal's head coach"
        if self.tokens.heading[name.first] or self.stands_for_words(name):
            return ""
        if _MODEL.search(self.text, max(0, name.start - 6), name.start) or self.form(name) in self.models:
            return ""  # "the 737 MAX", "DKET 3421 terminals"
        left = self.text[max(0, name.start - 2) : name.start]
        if left == ": " and ")" in self.text[name.end : name.end + 2]:
            return ""  # a ticker: "(NASDAQ: XYZ)"
        if self.in_row(name.first) or self.follows_clock(name) or self.follows_letters(name.first):
            return ""  # the head of a table: "W L PCT GB"; "10 a.m. PT"; "Ann Berg, M.D., FAHA"
        if self.tokens.links[name.first] == COMMA and self.form(name) in _STATES:
            return "LOC"
        if self.form(name).capitalize() in lexicon().places and self.vote(name) in ("LOC", "loc"):
            return "LOC"
        if len(self.form(name)) > _LETTERS and self.follows_state(name):
            return "LOC"  # "ITASCA, IL"
        if _GOVERNED.match(self.text, name.end):
            return "LOC"  # "KP Chief Minister Ali Khan"
        return "ORG"

    def learn_place(self, name: Name, words: list[str]) -> None:
        """Note the words by which a place given in full may be named in short, and its initials in brackets."""
        self.known.places.add(self.form(name))
        if len(words) == 1:
            return
        if self.tokens.flags[name.last] & PLACE and not lexicon().flags.get(words[0], 0):
            self.known.places.add(words[0])  # "Fath" of "Fath Airport"
        initials = "".join(word[0] for word in words)
        if self.text.startswith((f" ({initials})", f" ( {initials} )"), name.end):
            self.known.places.add(initials)  # "Bole International Airport (BIA)"

    def follows_state(self, name: Name) -> bool:
        """Return whether the two letters of a state stand after a name and a comma, as after a town's."""
        after = name.last + 1
        if after >= len(self.tokens) or self.tokens.links[after] != COMMA:
            return False
        return self.tokens.words[after] in _STATES and self.name_at(after, "LOC") is not None

    def is_ticker(self, name: Name, known: str) -> bool:
        """Return whether a word in capitals is what a share is called on an exchange: "(NASDAQ: KSCP)"."""
        spelt = self.tickers.get(self.form(name))
        return spelt is not None and not name.canonical and not (known and spelt)

    @cached_property
    def tickers(self) -> dict[str, bool]:
        """What shares but no bodies are called on exchanges, each with whether the initials of a firm begin so."""
        if not any(exchange in self.text for exchange in _EXCHANGES):
            return {}
        firms = [self.words(one) for one in self.names if one.kind == "ORG" and one.last > one.first]
        called = {*_CALLED.findall(self.text), *(words[0] for words in firms)}  # "HIVE" of "HIVE Digital"
        letters = {"".join(word[0] for word in words) for words in firms}
        spelt = {initials[:length] for initials in letters for length in range(1, _LONGEST_TICKER + 1)}
        return {form: form in spelt for form in _TICKER.findall(self.text) if form not in called}

    def is_quoted(self, name: Name) -> bool:
        """Return whether what a share is called stands beside its exchange or in brackets, not for its firm."""
        return bool(_QUOTED.search(self.text, max(0, name.start - 16), name.start))

    @cached_property
    def models(self) -> frozenset[str]:
        """The words in capitals before a number and a thing, which no year is: "DKET 3421 terminals"."""
        return frozenset(_NUMBERED.findall(self.text))

    def in_row(self, index: int) -> bool:
        """Return whether another short word in capitals stands right beside a token."""
        tokens = self.tokens
        beside = [index - 1] if tokens.links[index] == NEXT else []
        if index + 1 < len(tokens) and tokens.links[index + 1] == NEXT:
            beside.append(index + 1)
        return any(
            tokens.words[i].isupper()
            and len(tokens.words[i]) < 5
            and not (i > index and tokens.words[i] in _MEMBERS)  # "NCP MP Ann Berg"
            and (not tokens.flags[i] or tokens.flags[i] & NO_ORGANISATION)
            for i in beside
        )

    def follows_clock(self, name: Name) -> bool:
        """Return whether a time of the day stands before a name: "10:00 a.m. PT"."""
        return bool(_CLOCK.search(self.text, max(0, name.start - 6), name.start))

    def follows_letters(self, index: int) -> bool:
        """Return whether the letters of a degree stand before a token, after a person's name: "M.S., FAHA"."""
        tokens, degrees = self.tokens, 0
        if index + 1 < len(tokens) and tokens.links[index + 1] == NEXT:
            return False  # "Ann Berg, ARK Invest CEO"
        while index and tokens.links[index] == COMMA:
            index -= 1
            if self.ends_name(index, "PER"):
                if self.text.startswith((" of ", " at "), tokens.ends[index + 1]) and not degrees:
                    return True  # "Ann Berg, BDM of Acme"
                return degrees > 0 or self.text.startswith("®", tokens.ends[index + 1])
            degrees += 1
            if not (tokens.words[index].isupper() or tokens.words[index] in POST_NOMINALS):
                return False
        return False

    def stands_for_words(self, name: Name) -> bool:
        """Return whether the text explains an acronym by common words: "Woman Grand Master (WGM)"."""
        form = self.form(name)
        spelt = (self.text.find(mark.format(form)) for mark in _IN_BRACKETS)
        at = next((place for place in spelt if place >= 0), -1)
        if at >= 0:
            words = _WORDS.findall(self.text[max(0, at - 80) : at])[-len(form) :]
        elif (after := _EXPLAINED.match(self.text, name.end)) is not None:  # "DRM [digital rights management]"
            words = _WORDS.findall(after[1])
        else:
            return False
        if all(word.islower() for word in words):
            return bool(words)
        if [word[0].upper() for word in words] != list(form) or not words:
            return False
        if is_role(words[-1]):
            return True  # "Divisional Railway Manager (DRM)"
        last = flags_of(words[-1].capitalize())
        return all(flags_of(word.capitalize()) & COMMON for word in words) and not last & (ORGANISATION | TEAM | PLACE)
