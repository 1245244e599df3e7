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
_HELD = frozenset("understood believed reported said alleged thought rumoured rumored known".split())
# Verbs before "to say" that leave the saying a fact: "went on to say".
_CARRIERS = frozenset(
    "on continued continues began begins rushed quick proceeded took twitter facebook back stage far as like likes "
    "liked".split()
)


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
        elif word == "," and not forms and (opened := _inserted(tokens, left - 1)) is not None:
            left = opened + 1  # "has, in a statement, called"
        elif word == "as" and cue.form == "gerund" and left > 1 and low[left - 2] in {"quoted", "reported", "cited"}:
            return _before_quoted(tokens, left - 2)
        elif word == "long" and left > 1 and low[left - 2] in HAVE:  # "have long argued"
            pass
        elif not (is_adverb(word) and word not in {"both", "all", "each", "today", "yesterday", "tonight"}):
            break
        left -= 1
    while left < index and is_adverb(low[left]) and not forms:  # an adverb alone may belong to what stands before
        break
    if cue.form == "base" and forms == ["would"] and low[index - 1] in _IN_TIME:
        return left  # "would later say"
    if cue.lemma == "say" and "would" in forms and "only" in {low[index - 1], *low[index + 1 : index + 2]}:
        return left  # "would say only that"
    if any(form in MODAL or form.endswith(("n't", "n’t")) for form in forms):
        return None
    if "to" in low[left - 1 : left] and cue.form == "base":
        return _carried(tokens, left - 1)
    perfect = any(form in HAVE for form in forms)
    if perfect and low[left - 1 : left] == ["to"] and (held := _held_to_have(tokens, left - 1)) is not None:
        return held
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
    if (
        not forms
        and left > 0
        and low[left - 1]
        in (DETERMINERS - {"all", "many", "some", "most", "several", "few", "both", "others", "one", "another"})
    ):
        return None
    if not forms and left > 0 and (low[left - 1] in PREPOSITIONS or low[left - 1].endswith(_POSSESSIVE)):
        return None
    return left


def _held_to_have(tokens: Tokens, index: int) -> int | None:
    """Return the verb group of *is understood to have told* whose "to" stands at `index`."""
    low = tokens.low
    if index < 3 or low[index - 1] not in _HELD or low[index - 2] not in BE:
        return None
    left = index - 2
    while left > 1 and (low[left - 1] in AUXILIARY or is_adverb(low[left - 1])):
        left -= 1
    return left


def _inserted(tokens: Tokens, comma: int) -> int | None:
    """Return the comma that opens the phrase which `comma` closes, where the phrase parts "has" from its participle."""
    for opened in range(comma - 1, max(1, comma - 9), -1):
        if tokens.raw[opened] == ",":
            held = tokens.low[opened - 1] in HAVE and tokens.low[opened + 1] in PREPOSITIONS
            return opened if held and comma - opened > 1 else None
    return None


def _before_quoted(tokens: Tokens, index: int) -> int:
    left = index
    while left > 0 and (tokens.low[left - 1] in AUXILIARY or is_adverb(tokens.low[left - 1])):
        left -= 1
    return left


def _carried(tokens: Tokens, index: int) -> int | None:
    """Return the verb group of "went on to say" whose "to" stands at `index`."""
    low = tokens.low
    if index == 0 or low[index - 1] not in _CARRIERS:
        return None
    left = index - 1
    while left > 0 and low[left - 1] in {
        "went",
        "goes",
        "go",
        "gone",
        "was",
        "were",
        "is",
        "took",
        "takes",
        "has",
        "have",
        "had",
        "to",
        "then",
        "also",
        "twitter",
        "facebook",
        "quick",
        "far",
        "as",
        "so",
    }:
        left -= 1
    return left
