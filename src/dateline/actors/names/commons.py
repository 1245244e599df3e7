"""Common words in capitals: whether they stand for a body named before, are somebody's name, or are only words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from dateline.actors.lexicon import COMMON, FUNCTION, GIVEN, lexicon, word_list
from dateline.actors.names.beside import ACTS, AUXILIARIES, ORGANISATION_NOUNS
from dateline.actors.names.genres import is_sporting
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.taxa import genera, is_genus
from dateline.actors.names.tokens import NEXT
from dateline.actors.names.votes import vote_on

_BODIES = word_list("singles: bodies")
# What is called by its number: "the 10th Circuit".
_NUMBERED = frozenset(["Circuit", "Division"])
_ORDINAL_BEFORE = re.compile(r"\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+(?:th|rd|st|nd)) $")
_REPORTED = re.compile(r" report(?:ed|s)(?=[.,]| on [A-Z])")
# Where "the House" is a chamber.
_PARLIAMENT = re.compile(
    r"\b(?:House of (?:Representatives|Commons|Lords|Assembly)|Senate|Congress|Knesset|Parliament)\b"
)
# Endings of what is believed, known or felt.
_NO_BODY = re.compile(r"[a-z](?:phobia|isms?|ness|ology|idity|arity)$")
_MATTERS = frozenset(["Science", "Nature"])
_NOT_BARE = frozenset("a an our their this your no any each every of first last next new".split())
# What tells of a person right after the name.
_TOLD_OF = re.compile(r" ?(?:, (?:an? |who\b|whose\b|\d\d\b)|[—–] who\b)")
_SMALL = re.compile(r"(?<![\w./@#-])[a-z]{2,}\b(?![@/-]|\.\w)")
CHAMBERS = frozenset("Senate Congress Parliament Army Navy Assembly Treasury Cabinet".split())


@lru_cache(maxsize=8)
def small_words(text: str) -> frozenset[str]:
    """Return the words in small letters of a text."""
    return frozenset(_SMALL.findall(text))


def kind_of_common(reading: Reading, name: Name, votes: Counter[str], known: str, plain: bool) -> str:
    """Return what a common word names, empty where it is only that; `known` is what the text has it for."""
    form, before = reading.form(name), reading.before(name)[1]
    if plain and form in _BODIES and before == "the" and not reading.after(name)[1][:1].isupper():
        return "ORG"  # "the Agency"
    if plain and form in CHAMBERS and is_bare(reading, name):
        return "ORG"  # "to report to Cabinet", "a former Army colonel"
    if plain and form in _NUMBERED and _ORDINAL_BEFORE.search(reading.text, max(0, name.start - 12), name.start):
        return (
            "" if is_sporting(reading.text) and form == "Division" else "ORG"
        )  # "the 10th Circuit", "the 55th Division"
    if plain and form == "House" and before == "the" and _PARLIAMENT.search(reading.text):
        return "ORG"
    if plain and not known and before in ORGANISATION_NOUNS and votes["ORG"]:
        return "ORG"  # "the charity Sea-Eye"
    if plain and not known and _REPORTED.match(reading.text, name.end) and reading.text.endswith(", ", 0, name.start):
        return "ORG"  # "rose to 12, Dawn reported."
    made = plain and not known and before == "by" and form.lower() not in small_words(reading.text)
    if made and not form.endswith("s") and vote_on(reading, name) == "org":
        return "ORG"  # "a school run by Breakthrough"
    if before in ("a", "an", "the", "our", "their", "this", "your"):
        return ""
    capital = form.isupper() and len(form) < 6 and vote_on(reading, name) in ("act", "ORG")  # "PATH trained 900 nurses"
    told = not known and (form in reading.known.firms or capital) and len(form) > 3
    if told and not reading.tokens.flags[name.first] & (FUNCTION | GIVEN) and acts_as_firm(reading, name, plain):
        return "ORG"  # "Foremost will drill", of "Foremost Energy Ltd."
    if plain and not known and form in reading.known.kin:
        return "PER"  # "Hunter's laptop", after "his son Hunter"
    surname = known == "PER" and (vote_on(reading, name) == "PER" or is_surname_first(reading, name))
    return known if known and (plain or surname) else ""


def acts_as_firm(reading: Reading, name: Name, plain: bool) -> bool:
    """Return whether a verb or a possessive follows a word that stands in small letters nowhere in the text."""
    possessive, following = reading.after(name)
    joined = reading.tokens.links[name.first] == NEXT and not reading.tokens.initial[name.first - 1]  # "One Rock"
    if reading.tokens.heading[name.first] or following[:1].isupper() or joined:
        return False
    acts = possessive or following in ACTS or following in AUXILIARIES or (plain and reading.before(name)[1] == "at")
    return bool(acts) and reading.form(name).lower() not in small_words(reading.text)


def is_common_noun(reading: Reading, name: Name, form: str, flag: int) -> bool:
    """Return whether a word begins a sentence and stands in small letters elsewhere, or names a living thing."""
    if _NO_BODY.search(form):
        return True  # "Islamophobia"
    unknown = not flag and form not in reading.known.people and form not in lexicon().countries
    if unknown and form.endswith("ing") and len(form) > 6 and reading.tokens.initial[name.first]:
        return reading.after(name)[1] in AUXILIARIES  # "Shaking was felt"
    if unknown and reading.tokens.initial[name.first] and form[:-1].lower() in reading.text:
        small = form.lower()
        if small in small_words(reading.text) or (small[-1] == "s" and small[:-1] in small_words(reading.text)):
            return True  # "Muscimol was injected", after "using muscimol"
    return form in genera(reading.text) or is_genus(form)


def is_matter(reading: Reading, name: Name, form: str) -> bool:
    """Return whether a journal's name is what a degree or a medal is of: "a Bachelor of Science degree"."""
    if form not in _MATTERS:
        return False
    farther, nearer = reading.before(name)
    before = name.first - 1
    if before >= 0 and reading.tokens.links[name.first] == NEXT and reading.tokens.flags[before] & COMMON:
        return not reading.tokens.flags[before] & FUNCTION  # "Environmental Science and Technology"
    return nearer == "of" and farther not in ("journal", "editor", "issue", "pages", "magazine")


def is_surname_first(reading: Reading, name: Name) -> bool:
    """Return whether a common word that opens a sentence is the surname of the text: "Day made many albums"."""
    form = reading.form(name)
    if reading.tokens.heading[name.first] or not (form in reading.surnames or form in reading.known.people):
        return False
    possessive, following = reading.after(name)
    acts = following in ACTS or following in AUXILIARIES or following in lexicon().person_verbs
    acts = acts or following.endswith(("ed", "es"))  # "Bash characterized"
    acts = acts or bool(_TOLD_OF.match(reading.text, name.end))
    return (bool(possessive) or acts) and form.lower() not in small_words(reading.text)


def is_bare(reading: Reading, name: Name) -> bool:
    """Return whether a chamber stands without article, before no other capital: "Parliament will vote"."""
    if reading.form(name) == "Assembly" or reading.before(name)[1] in _NOT_BARE or reading.text[name.start - 1] != " ":
        return False
    return not reading.after(name)[1][:1].isupper()


def owned_by_country(reading: Reading, name: Name) -> bool:
    """Return whether a place's possessive stands right before a name."""
    tokens, before = reading.tokens, name.first - 1
    if before < 0 or tokens.tails[before] == tokens.ends[before] or tokens.links[name.first] != NEXT:
        return False
    return reading.ends_name(before, "LOC")
