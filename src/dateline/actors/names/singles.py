"""What a single word that is listed nowhere looks like: a label, a code, a people, a kind, a word run together."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from dateline.actors.lexicon import (
    COMMON,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    lexicon,
    people_list,
    word_list,
)
from dateline.actors.names.beside import ACTS, AUXILIARIES
from dateline.actors.names.cues import SURNAME
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import flags_of
from dateline.dates.days import MONTH_WORDS

_LISTED_SURNAMES = people_list("surnames")
_PREFIXED = re.compile(r"(?:Mc|Mac|De|Di|Da|La|Le|Van|O)[A-Z]")  # "DeVito", but "DepEd"
_DASH_AFTER = re.compile(r"(?:, [A-Z][A-Za-z. ]{1,24})?(?: ?\([A-Z][A-Za-z./ ]{1,24}\))?(?:\.? ?(?:[-–—]{1,2}) |: )")
_LABELLED = re.compile(r"^[A-Z][A-Z&'. ]+ - [A-Z]", re.M)
_CAMEL = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_PEOPLE_ENDINGS = ("ns", "n", "ans", "an", "ians", "ian", "ers", "er")
_THINGS = word_list("singles: things")
_THING = re.compile(r"([A-Z](?<=\b.)\w*[A-Z]\w*) ([a-z]+)\b")
_QUOTES = frozenset("\"“'‘")
# What is said of words and abbreviations.
_MEANS = re.compile(r"[\"”'’] (?:represents?|stands? for|means?|refers? to|denotes?|signif(?:y|ies)|is short for)\b")
_PLURAL = re.compile(r"\b([A-Z][a-z]+s)(?:['’](?!s)| (?:are|were|have)\b)")
_MONTH_AFTER = re.compile(
    r"(?: ?, [A-Z][A-Za-z .]{1,24}?)?,? \(?"
    rf"(?:\d{{1,2}} )?(?:(?:{MONTH_WORDS}"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? ?\d|\d{4}-\d\d-\d\d|\(Reuters\)|[A-Z][A-Za-z]+\) ?[-–—])"
)


# Brands abound in press releases, and an unlisted name is a person there only where something says so.


@lru_cache(maxsize=8)
def things(text: str) -> frozenset[str]:
    """Return the words in capitals before nouns of things: "EastMed" of "the EastMed pipeline"."""
    return frozenset(word for word, noun in _THING.findall(text) if noun in _THINGS)


@lru_cache(maxsize=8)
def plurals(text: str) -> frozenset[str]:
    """Return the words in capitals that are used as plurals."""
    return frozenset(_PLURAL.findall(text))


def is_nicknamed(reading: Reading, name: Name, form: str) -> bool:
    """Return whether a team's nickname has its article, or, in capitals, ends the name of a team of the text."""
    if not reading.tokens.heading[name.first] and reading.before(name)[1] == "the":
        return True
    teams = (reading.words(one)[-1].upper() for one in reading.names if one.kind == "ORG")
    return reading.tokens.capitals[name.first] and form in teams


def acts_as_body(reading: Reading, name: Name) -> bool:
    """Return whether a verb of what bodies do follows a name."""
    following = reading.after(name)[1]
    return following in ACTS or following in AUXILIARIES


def is_label(reading: Reading, name: Name) -> bool:
    """Return whether a name in quotation marks is told of as a word: "COVI" represents the coronavirus."""
    return reading.text[max(0, name.start - 1) : name.start] in _QUOTES and bool(_MEANS.match(reading.text, name.end))


def is_code(reading: Reading, form: str, votes: Counter[str]) -> bool:
    """Return whether letters and digits are a code of which nothing tells a body: "H1N1", "B-17"."""
    return any(map(str.isdigit, form[:-1])) and not (votes["ORG"] or votes["org"])


def kind_of_camel(reading: Reading, form: str, votes: Counter[str]) -> str:
    """Return whether a word with capitals inside names an organisation, not two words run together."""
    told = votes["ORG"] + votes["act"] + votes["org"] >= max(votes["PER"], 1)
    if form[-1] == "s" and form[:-1].isupper():
        return "ORG" if reading.known.kind_of(form[:-1]) == "ORG" else ""  # "the EULAs"
    parts = _CAMEL.findall(form)
    if _PREFIXED.match(form) and len(parts) == 2:
        return "PER" if votes["PER"] else ""
    rest = form[len(parts[0]) :] if parts else ""
    if len(parts) > 1 and " ".join(parts) in reading.known.bodies:
        return "ORG"  # "SearchAtlas" beside "Search Atlas"
    if is_run_together(reading, form):
        return ""  # "SurgeACME", "AcmeAcme"
    joined = rest and flags_of(parts[0]) & COMMON and (rest in lexicon().demonyms or rest in reading.known.parts)
    if joined and not told:
        return ""  # "DetailsAmerican", run together
    if any(flags_of(part) & FUNCTION for part in parts):
        return "ORG" if told else ""  # "UpGuard said", but not "TheHill"
    if not told and sum(votes.values()) < 2 and all(flags_of(part) & COMMON for part in parts):
        return ""
    return "ORG" if votes["PER"] <= votes["ORG"] + 1 else "PER"


def is_run_together(reading: Reading, form: str) -> bool:
    """Return whether a word is another of the text with a heading's last word before it, as wires lose a space."""
    for at in range(3, len(form) - 2):
        if form[at].isupper() and form[at - 1].islower():
            left, right = form[:at], form[at:]
            if left == right:
                return True
            run_on = flags_of(left) & COMMON and right.isupper() and len(right) > 3
            if run_on and right in reading.tokens.words and reading.text.count(form) < 3:
                return True
    return False


def is_kind(reading: Reading, form: str) -> bool:
    """Return whether an unlisted word is the plural of a people or a kind: "Neanderthals were", "Neanderthals'"."""
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or form in lexicon().places:
        return False
    return form in plurals(reading.text)


def qualifies(reading: Reading, name: Name, form: str) -> bool:
    """Return whether an unlisted word of an adjective's form stands before what it qualifies: "Martian brines"."""
    if not form.endswith(("ian", "ean", "ese")) or form in lexicon().places or form in reading.known.parts:
        return False
    possessive, following = reading.after(name)
    plain = following.islower() and not possessive and following not in ACTS | AUXILIARIES | lexicon().person_verbs
    return plain and reading.before(name)[1] in ("in", "of", "on", "under") and following not in lexicon().role_stops


def is_people(reading: Reading, form: str) -> bool:
    """Return whether a word is a place's people by its form: "Oklahomans", "Aucklander"."""
    places = lexicon().places
    for ending in _PEOPLE_ENDINGS:
        if form.endswith(ending):
            stem = form[: -len(ending)]
            if len(stem) > 3 and (stem in places or stem + "a" in places):
                return True
    return False


def is_personal(reading: Reading, form: str, votes: Counter[str]) -> bool:
    """Return whether a word that acts is rather a person's name than a firm's, by its form or by other mentions."""
    if votes["PER"] > votes["ORG"]:
        return True
    personal = flags_of(form) & (GIVEN | FAMILY | FAMOUS) or form in _LISTED_SURNAMES or SURNAME.search(form)
    personal = personal or form in reading.known.given
    return bool(personal) and not votes["ORG"]


def is_dateline(reading: Reading, name: Name) -> bool:
    """Return whether a name stands where a dateline has its place: before a date, an agency or a dash."""
    if not reading.tokens.initial[name.first]:
        return False
    if _MONTH_AFTER.match(reading.text, name.end):
        return True
    start = name.start
    if start and reading.text[start - 1] != "\n":
        return False
    if not (name.kind == "?LOC" or reading.form(name).isupper()) or not _DASH_AFTER.match(reading.text, name.end):
        return False
    return len(_LABELLED.findall(reading.text)) < 3  # the companies of "stocks to watch"
