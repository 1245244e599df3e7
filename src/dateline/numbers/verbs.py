"""Words told without a tagger: which look like verbs that a subject stands before, which are numerals."""

from __future__ import annotations

from typing import Final

from dateline.numbers.grammar import (
    AUXILIARIES,
    CHANGE_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_ED,
    PREPOSITIONS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS

_FUNCTION: Final = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES
# Pasts of irregular verbs that are no other words.
_PASTS: Final = frozenset(
    "bore bred caught dealt drew dug hung laid lent "
    "struck broke chose froze fought sought swept tore withdrew shook wove forgave overtook undertook arose awoke "
    "became shrank sprang swore drank ate stole strode stung swam threw understood".split()
)
_HOPES: Final = frozenset("hope hopes aim aims look looks call calls ask asks plan plans".split())
_ABOUT: Final = frozenset("about nearly almost over some roughly approximately".split())
_SIGNS: Final = frozenset(["$", "€", "£", "¥", "₹", "us$"])
FINITE: Final = frozenset("is are was were has have had will would can could may might must should does did".split())
MOVED: Final = frozenset(
    {word for word in CHANGE_WORDS if word.endswith("ed")} | set("rose fell grew sank slid shrank jumped".split())
)


def is_verb(t: Tokens, i: int) -> bool:
    """Tell whether token `i` looks like a verb form that a subject stands before."""
    lower = t.lower[i]
    if lower in AUXILIARIES:
        return True
    if t.glued_hyphen(i - 1):  # medium-sized
        return False
    if lower.endswith("ed") and t.glued_hyphen(i - 2) and numeric(t, i - 5) and t.word(i + 1).isalpha():
        return t.at(i + 1) in STOP  # a 5,000-square-foot automated centre
    if t.words[i][0].isupper() and i > 0 and t.words[i - 1][0].isupper() and t.word(i + 1).islower():
        following = t.lower[i + 1]
        if following in VERBS or following in CHANGE_WORDS or following in FINITE:  # the National Rally came first
            return False
    if lower[-1:] == "s" != lower[-2:-1] and t.at(i - 1) == "which" and t.at(i - 2) == "," and lower not in STOP:
        return t.words[i].islower() and t.word(i - 3)[:1].isalpha()  # the jackpot, which starts at
    named = lower in CHANGE_WORDS or (lower in VERBS and not lower.endswith("ed"))
    if named and behind_size(t, i):
        return False
    if named and (t.at(i + 1) in FINITE or (t.at(i + 1) in MOVED and lower not in MOVED)):
        return False  # this steep decline has, the estimated cost is, fuel costs rose
    noun = i > 0 and (t.words[i - 1].islower() or i == 1) and t.at(i - 1) not in STOP
    if lower == "spending" and t.at(i + 1) == "on" and noun:
        return False  # public spending on roads
    if lower in VERBS or lower in CHANGE_WORDS:
        before = t.at(i - 1)
        return (
            lower not in ("up", "down") and before not in DETERMINERS and before not in ("of", "in", "for", "’s", "'s")
        )
    if lower == "forecast" and t.at(i - 1) in AUXILIARIES:
        return True
    if lower in _HOPES and t.at(i + 1) in ("for", "to"):
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS
    if lower in _PASTS:
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS
    if lower[-1] == "s" and acts(t, i):
        return True
    if lower.endswith("ed") and len(lower) > 4 and lower not in NOT_ED and t.words[i].islower():
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS and t.at(i - 1) not in ("'s", "’s")
    if lower == "during" or not t.words[i].islower():
        return False
    return lower.endswith("ing") and len(lower) > 5 and t.at(i - 1) not in _FUNCTION


def behind_size(t: Tokens, i: int) -> bool:
    """Tell whether a number and a hyphen make what stands before token `i` its attribute: `a 30-day plan`."""
    first = i - (t.at(i - 1).endswith("ing") and t.glued_hyphen(i - 3))  # a 14-day staking plan
    return t.glued_hyphen(first - 2) and numeric(t, first - 3) and not t.at(i).endswith("ing")


def acts(t: Tokens, i: int) -> bool:
    """Tell a verb in -s by the number that is its object: `Hokuto recalls 120,000 cars`."""
    step = i + 1 + (t.at(i + 1) in _ABOUT)
    if not (numeric(t, step) or t.at(step) in _SIGNS) or i == 0 or len(t.lower[i]) < 4 or not t.words[i].islower():
        return False
    before, lower = t.words[i - 1], t.lower[i]
    if lower in STOP or lower[-2:] in ("ss", "us", "is") or t.at(step + 1) in ("%", "percent", "per", "pc"):
        return False
    return (
        before[0].isalpha()
        and (before[0].isupper() or before[-1] not in "sd")
        and (t.lower[i - 1] not in STOP or t.lower[i - 1] in ("which", "that", "who"))
    )


def fused(t: Tokens, i: int) -> bool:
    """Tell whether the numeral at token `i` is part of a name: `COVID-19`, `U3O8`, `F-35`."""
    if not t.word(i)[:1].isdigit() or not t.tight(i):
        return False
    before = t.word(i - 1)
    return before[-1:].isalpha() or (t.glued_hyphen(i - 1) and t.word(i - 2)[-1:].isalpha())


def numeric(t: Tokens, i: int) -> bool:
    """Tell whether token `i` is a numeral or a number word."""
    return t.at(i)[:1].isdigit() or t.at(i) in NUMBER_WORDS
