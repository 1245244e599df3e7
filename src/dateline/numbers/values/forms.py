"""The forms of nouns: which are plurals or name a people, and what their singular is."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.grammar import (
    COUNTED_SINGULARS,
    DEMONYMS,
    HUMAN_ENDS,
    HUMANS,
    IRREGULAR,
    NEVER_PLURALS,
    NO_PLURAL,
    NOT_DEMONYMS,
)
from dateline.numbers.tokens import Tokens

_MEN: Final = ("men", "women", "children")


_OF_US: Final = re.compile(
    r"(?!(?:re|mis|dis)?uses|(?:ab|acc|am|exc|f|m|r|recl|ref)uses)\w*[^aeo\W]uses"
)  # campuses, bonuses


_ES_STEMS: Final = ("ches", "shes", "sses", "xes", "zzes")


def is_plural(t: Tokens, i: int) -> bool:
    """Tell whether token `i` is a noun in the plural, as far as its form shows."""
    lower, word = t.at(i), t.word(i)
    if lower in COUNTED_SINGULARS or word in DEMONYMS:
        return True
    if lower.endswith(_MEN) and lower not in NO_PLURAL:
        return True
    if len(lower) < 3 or not lower.endswith("s") or lower in NO_PLURAL or lower in NEVER_PLURALS or not word.isalpha():
        return False
    if word.endswith("S") and not word.isupper():  # CentOS
        return False
    if lower.endswith(("ss", "ous")) or (word.isupper() and len(word) > 3 and not t.at(i - 1).isupper()):
        return word.isupper() and not lower.endswith(("ss", "ous"))
    return not lower.endswith("us") or lower in ("menus", "gurus")


def is_people(word: str) -> bool:
    """Tell whether a capitalised word names the people of a country, city or faith."""
    if word in DEMONYMS:
        return True
    if not word[:1].isupper() or word.isupper() or word in NOT_DEMONYMS:
        return False
    return word.endswith(("ans", "ese", "nians")) and len(word) > 5


def is_human(noun: str) -> bool:
    """Tell whether a noun in the singular is one for people: `officer`, `journalist`."""
    return noun.rpartition("-")[2] in HUMANS or noun.endswith(HUMAN_ENDS)


def singular(word: str) -> str:
    """Return the singular of a noun as written; people of any nation are `person`, acronyms keep their capitals."""
    if is_people(word):
        return "person"
    lower = word.lower()
    if word[:-1].isupper() and len(word) > 2 and word[-1] == "s":  # MPs, NGOs
        return word[:-1]
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if word.isupper() and len(word) <= 3:  # TPS
        return word
    if lower.endswith(_MEN) and lower not in NO_PLURAL:
        return lower[:-3] if lower.endswith("children") else lower[:-2] + "an"
    if lower in NO_PLURAL or lower.endswith(("ss", "us", "is")) or not lower.endswith("s"):
        return word if word.isupper() else lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("sses"):
        return lower[:-2]
    if lower.endswith("aches") and not lower.endswith(("eaches", "oaches")):
        return lower[:-1]
    if lower.endswith(_ES_STEMS) or _OF_US.fullmatch(lower):
        return lower[:-2]
    return lower[:-1]
