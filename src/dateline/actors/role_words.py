"""Which words are roles, and which may stand before one as part of it.

Where the phrases begin and end is read in `role_nouns`; whose they are is decided in `roles`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FUNCTION,
    HONORIFIC,
    OFFICE,
    QUALIFIER,
    lexicon,
    word_list,
)
from dateline.actors.names.tokens import flags_of

REACH = 140  # characters; a role stands close to its name
WORD = re.compile(r"[^\s,;:()\[\]“”\"–—]+")
_PAST = frozenset(  # verbs that do not show that they are
    "chose took won lost ran led began gave kept left sent sold bought brought caught fought found drew knew saw spoke "
    "struck hit slew held heard taught paid fed bit drove flew stole threw wrote broke fled sought overcame overthrew "
    "outran dealt met beat bid bade swore forgave forgot".split()
)
_PEOPLES = re.compile(r"[A-Z]\w+-[A-Z]\w+(?:an|ese|ish|i)")  # "Mexican-American"
DETERMINERS = word_list("role_phrases: determiners")
CORPORATE = word_list("role_phrases: corporate")
_MODIFIER_FORMS = word_list("role_phrases: modifier forms")
# Roles by which no name is read, as their words in capitals are surnames, firms and more.
_MORE_ROLES = word_list("role_phrases: more roles")
_NO_ROLES = word_list("role_phrases: no roles")
_VERBS = word_list("role_phrases: verbs") | {  # of which somebody is the object: "Acme names", "police oust"
    verb + ending
    for verb in word_list("role_phrases: verbs") | word_list("role_phrases: verbs or nouns")
    for ending in ("s", "es")
}
_PARENTS = frozenset("mother father mum dad grandmother grandfather parent member doctor man woman".split())
# Offices by their first letters, which are read as titles only where a name is seen without them.
_ACRONYMS = frozenset("TD MEP MLA MK DCI DI PC CPO CHRO CDO GP AG DA SVP EVP".split())
_COMPOUND = 6  # letters of the role at the end of a word in one: "sportswriter", "undergraduate"
_NO_MODIFIERS = DETERMINERS | _PAST | _VERBS | {"stars"}
_TITLE_WORDS = COMMON | QUALIFIER | OFFICE | HONORIFIC
_ROLE_ENDINGS = (
    "ologist", "ographer", "keeper", "woman", "sman", "sperson", "ician", "medallist", "holder", "teur",
)  # fmt: skip
# "loyalist", "biomechanicist"; no "checklist", "insist", "coexist", "twist"
_AGENT_IST = re.compile(r"[a-z-]{3,}(?<![lsx])(?<!tw)(?<!ass)ist$|[a-z-]{2,}(?:al|ul|el)ist$")


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Return whether a word is a noun for what a person is or does, in any number, also with "ex-" and the like."""
    lowered = word.lower().rstrip(".")
    if "/" in lowered:  # "singer/guitarist"
        return any(map(_is_role_noun, lowered.split("/")))
    if "&" in word:  # "MD&CEO"
        parts = word.split("&")
        return all(len(part) > 1 for part in parts) and any(map(is_role, parts))
    if word in _ACRONYMS or (not word[:1].islower() and flags_of(word) & (OFFICE | HONORIFIC)):
        return True
    return _is_role_noun(lowered) or (word[:1].islower() and is_small_role(lowered))


def is_small_role(lowered: str) -> bool:
    """Return whether a word is a role where it is written small: "voter", "seaman"; in capitals it may be a surname."""
    if lowered in _MORE_ROLES or (lowered.endswith("man") and len(lowered) > _COMPOUND - 1):
        return lowered not in _NO_ROLES
    return _is_plural(lowered, _MORE_ROLES)


def _is_role_noun(lowered: str) -> bool:
    roles = lexicon().roles
    if lowered in roles or (lowered.endswith(_ROLE_ENDINGS) and lowered not in _NO_ROLES):
        return True
    if lowered.endswith(("-designate", "-elect", "-emeritus")):
        return lowered.rpartition("-")[0] in roles
    if "-of-" in lowered:
        return lowered.partition("-")[0] in _PARENTS  # "mother-of-three"
    if "-" in lowered and (lowered.rpartition("-")[2] in roles or lowered.removesuffix("-in-law") in roles):
        return True
    if lowered.endswith("ist") and _AGENT_IST.fullmatch(lowered):
        return True
    return is_plural_role(lowered) or (len(lowered) > _COMPOUND + 2 and _is_compound(lowered))


def _is_compound(lowered: str) -> bool:
    """Return whether a word ends in a role: "motorcyclist", "sportswriter"; no "semiconductor"."""
    if lowered in _NO_ROLES or not lowered.isalpha():
        return False
    roles = lexicon().roles
    return any(lowered[at:] in roles for at in range(3, len(lowered) - _COMPOUND + 1))


@lru_cache(maxsize=20_000)
def is_several(word: str) -> bool:
    """Return whether a word as it is written is the plural of a role, any that is known."""
    lowered = word.lower()
    if not lowered.endswith(("s", "men", "ren")):
        return False
    if is_plural_role(lowered) or (word[:1].islower() and _is_plural(lowered, _MORE_ROLES)):
        return True
    return len(lowered) > _COMPOUND + 3 and lowered[-1] == "s" and _is_compound(lowered[:-1])


def is_plural_role(lowered: str) -> bool:
    """Return whether a word in lower case is the plural of a role."""
    return _is_plural(lowered, lexicon().roles)


def _is_plural(lowered: str, roles: frozenset[str]) -> bool:
    lowered = lowered.removeprefix("co-")
    if lowered.endswith("men") and (lowered[:-3] + "man" in roles or lowered == "spokesmen"):
        return True
    if lowered.endswith("women") and lowered[:-5] + "woman" in roles:
        return True
    if lowered.endswith("children") and "child" in roles:
        return True
    if not lowered.endswith("s"):
        return False
    if lowered.endswith("es") and (lowered[:-2] in roles or (lowered.endswith("ies") and lowered[:-3] + "y" in roles)):
        return True
    return lowered[:-1] in roles


@lru_cache(maxsize=20_000)
def modifies(word: str, lowered: str) -> bool:
    """Return whether a word may stand before a role as part of it."""
    if lowered in lexicon().role_stops or lowered in _NO_MODIFIERS:
        return False
    if lowered in lexicon().person_verbs and lowered != "retired":
        return False
    if any(letter.isdigit() for letter in word) or not word[0].isalpha() or not word[-1].isalpha():
        return False
    if word[0].isupper():
        flag = flags_of(word) | flags_of(word.removeprefix("Co-"))
        if lowered in ("first", "second", "third"):
            return True  # "First Minister"
        return not flag & (FUNCTION | CALENDAR) and (
            bool(flag & _TITLE_WORDS) or (word.isupper() and len(word) > 1) or bool(_PEOPLES.fullmatch(word))
        )
    if lowered.endswith(("ed", "ing")) and lowered not in _MODIFIER_FORMS and "-" not in lowered:
        return False
    return not lowered.endswith("ly")
