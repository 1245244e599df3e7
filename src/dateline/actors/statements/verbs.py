"""The verb group of a reporting verb, and whether it reports at all: what would, could or did not happen does not."""

from __future__ import annotations

from dateline.actors.statements.lexicon import Cue
from dateline.actors.statements.words import (
    AUXILIARY,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODAL,
    NEGATION,
    PREPOSITIONS,
    Tokens,
    is_adverb,
)

_POSSESSIVE = ("'s", "’s", "s'", "s’")
_IN_TIME = frozenset("later eventually subsequently afterwards".split())
# Verbs before "to say" that leave the saying a fact: "went on to say".
_CARRIERS = frozenset(
    "on continued continues began begins rushed quick proceeded took twitter facebook back stage far as like likes "
    "liked".split()
)
_CARRIED = frozenset(
    "went goes go gone was were is took takes has have had to then also twitter facebook quick far as so".split()
)
_PRONOMINAL = frozenset("all many some most several few both others one another".split())  # "many say"


def verb_group(tokens: Tokens, index: int, cue: Cue) -> int | None:
    """Return the first token of the verb group whose head is the cue at `index`; None where it reports nothing.

    What would, could or did not happen, a passive without speaker and a noun or adjective of the same form are none.
    """
    low = tokens.low
    left = index
    forms: list[str] = []
    while left > 0:
        word = low[left - 1]
        if word in AUXILIARY or word.endswith(("n't", "n’t")):
            forms.append(word)
        elif word in NEGATION:
            return None
        elif word == "long" and left > 1 and low[left - 2] in HAVE:  # "have long argued"
            pass
        elif (
            word == ","
            and left > 3
            and low[left - 3] == ","
            and low[left - 4] in AUXILIARY
            and is_adverb(low[left - 2])
        ):
            left -= 2  # "have, however, argued"
        elif not (is_adverb(word) and word not in {"both", "all", "each", "today", "yesterday", "tonight"}):
            break
        left -= 1
    if cue.form == "base" and forms == ["would"] and low[index - 1] in _IN_TIME:
        return left  # "would later say"
    if any(form in MODAL or form.endswith(("n't", "n’t")) for form in forms):
        return None
    if "to" in low[left - 1 : left] and cue.form == "base":
        return _carried(tokens, left - 1)
    perfect = any(form in HAVE for form in forms)
    passive = any(form in BE for form in forms)
    if cue.form == "gerund":
        if left > 0 and (low[left - 1] in DETERMINERS or low[left - 1].endswith(("'s", "’s"))):
            return None
        if left > 0 and low[left - 1] in PREPOSITIONS | {"of", "for", "without"} and not passive:
            return left if low[left - 1] == "by" else None
        return left
    if passive and not (perfect and cue.form == "base"):
        return None
    if cue.form == "participle" and not perfect:
        return None
    if cue.form == "base" and not any(form in DO for form in forms) and forms:
        return None
    if not forms and left > 0:
        before = low[left - 1]
        if before in DETERMINERS - _PRONOMINAL or before in PREPOSITIONS or before.endswith(_POSSESSIVE):
            return None
    return left


def _carried(tokens: Tokens, index: int) -> int | None:
    """Return the verb group of "went on to say" whose "to" stands at `index`."""
    low = tokens.low
    if index == 0 or low[index - 1] not in _CARRIERS:
        return None
    left = index - 1
    while left > 0 and low[left - 1] in _CARRIED:
        left -= 1
    return left
