"""Words in capitals: which of them name an organisation, by what the text says in full."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.actors.lexicon import COMMON, NO_ORGANISATION, ORGANISATION, PLACE, TEAM, lexicon, word_list
from dateline.actors.names.model import Name
from dateline.actors.names.reading import POST_NOMINALS, Reading
from dateline.actors.names.tokens import COMMA, NEXT, flags_of
from dateline.actors.names.votes import vote_on
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
_NUMBERED = re.compile(r"([A-Z](?<=\b.)[A-Z]{1,5})[ -](?!(?:19|20)\d\d\b)\d{3,5}[A-Z]? [a-z]")
_CLOCK = re.compile(r"(?i:[ap]\.?m\.?|\d:\d\d) $")
_IN_BRACKETS = ("({})", "(“{}”)", '("{}")')  # how a text tells what it will call something
_WORDS = re.compile(r"[^\W_]+")
# What explains a word in capitals right after it.
_EXPLAINED = re.compile(r"s? [\[(]([A-Za-z][A-Za-z' -]{4,60})[\])]")


@lru_cache(maxsize=8)
def models(text: str) -> frozenset[str]:
    """Return the words in capitals before a number and a thing, which no year is: "DKET 3421 terminals"."""
    return frozenset(_NUMBERED.findall(text))


def tickers(reading: Reading) -> dict[str, bool]:
    """Return what shares but no bodies are called on exchanges, each with whether the initials of a firm begin so."""
    if not any(exchange in reading.text for exchange in _EXCHANGES):
        return {}
    firms = [reading.words(one) for one in reading.names if one.kind == "ORG" and one.last > one.first]
    called = {*_CALLED.findall(reading.text), *(words[0] for words in firms)}  # "HIVE" of "HIVE Digital"
    letters = {"".join(word[0] for word in words) for words in firms}
    spelt = {initials[:length] for initials in letters for length in range(1, _LONGEST_TICKER + 1)}
    return {form: form in spelt for form in _TICKER.findall(reading.text) if form not in called}


def kind_of_acronym(reading: Reading, name: Name, known: str, plain: bool) -> str:
    """Return whether a word in capitals names an organisation."""
    if is_ticker(reading, name, known):
        return "" if is_quoted(reading, name) else "ORG"  # "SPAI’s sensors"
    if known:
        return known
    chamber = name.canonical and (plain or reading.before(name)[1] == "the")
    if reading.tokens.flags[name.first] & ORGANISATION and not chamber:
        return ""  # "LLC" alone, cut off from its firm, but "the Senate"
    if name.canonical:
        told = plain or not reading.tokens.flags[name.first] & COMMON or vote_on(reading, name) == "ORG"
        return "ORG" if told else ""  # "Arsenal's head coach"
    if reading.tokens.heading[name.first] or stands_for_words(reading, name):
        return ""
    if _MODEL.search(reading.text, max(0, name.start - 6), name.start) or reading.form(name) in models(reading.text):
        return ""  # "the 737 MAX", "DKET 3421 terminals"
    left = reading.text[max(0, name.start - 2) : name.start]
    if left == ": " and ")" in reading.text[name.end : name.end + 2]:
        return ""  # a ticker: "(NASDAQ: XYZ)"
    if in_row(reading, name.first) or follows_clock(reading, name) or follows_letters(reading, name.first):
        return ""  # the head of a table: "W L PCT GB"; "10 a.m. PT"; "Ann Berg, M.D., FAHA"
    if reading.tokens.links[name.first] == COMMA and reading.form(name) in _STATES:
        return "LOC"
    if reading.form(name).capitalize() in lexicon().places and vote_on(reading, name) in ("LOC", "loc"):
        return "LOC"
    if len(reading.form(name)) > _LETTERS and follows_state(reading, name):
        return "LOC"  # "ITASCA, IL"
    if _GOVERNED.match(reading.text, name.end):
        return "LOC"  # "KP Chief Minister Ali Khan"
    return "ORG"


def follows_state(reading: Reading, name: Name) -> bool:
    """Return whether the two letters of a state stand after a name and a comma, as after a town's."""
    after = name.last + 1
    if after >= len(reading.tokens) or reading.tokens.links[after] != COMMA:
        return False
    return reading.tokens.words[after] in _STATES and reading.name_at(after, "LOC") is not None


def is_ticker(reading: Reading, name: Name, known: str) -> bool:
    """Return whether a word in capitals is what a share is called on an exchange: "(NASDAQ: KSCP)"."""
    spelt = reading.known.tickers.get(reading.form(name))
    return spelt is not None and not name.canonical and not (known and spelt)


def is_quoted(reading: Reading, name: Name) -> bool:
    """Return whether what a share is called stands beside its exchange or in brackets, not for its firm."""
    return bool(_QUOTED.search(reading.text, max(0, name.start - 16), name.start))


def in_row(reading: Reading, index: int) -> bool:
    """Return whether another short word in capitals stands right beside a token."""
    tokens = reading.tokens
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


def follows_clock(reading: Reading, name: Name) -> bool:
    """Return whether a time of the day stands before a name: "10:00 a.m. PT"."""
    return bool(_CLOCK.search(reading.text, max(0, name.start - 6), name.start))


def follows_letters(reading: Reading, index: int) -> bool:
    """Return whether the letters of a degree stand before a token, after a person's name: "M.S., FAHA"."""
    tokens, degrees = reading.tokens, 0
    if index + 1 < len(tokens) and tokens.links[index + 1] == NEXT:
        return False  # "Ann Berg, ARK Invest CEO"
    while index and tokens.links[index] == COMMA:
        index -= 1
        if reading.ends_name(index, "PER"):
            if reading.text.startswith((" of ", " at "), tokens.ends[index + 1]) and not degrees:
                return True  # "Ann Berg, BDM of Acme"
            return degrees > 0 or reading.text.startswith("®", tokens.ends[index + 1])
        degrees += 1
        if not (tokens.words[index].isupper() or tokens.words[index] in POST_NOMINALS):
            return False
    return False


def stands_for_words(reading: Reading, name: Name) -> bool:
    """Return whether the text explains an acronym by common words: "Woman Grand Master (WGM)"."""
    form = reading.form(name)
    spelt = (reading.text.find(mark.format(form)) for mark in _IN_BRACKETS)
    at = next((place for place in spelt if place >= 0), -1)
    if at >= 0:
        words = _WORDS.findall(reading.text[max(0, at - 80) : at])[-len(form) :]
    elif (after := _EXPLAINED.match(reading.text, name.end)) is not None:  # "DRM [digital rights management]"
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
