"""What a text says a name is: "The Velvet Keys were a rock band", "Ulvik ( Old Norse : … ) is a village in …".

Encyclopaedias and the second paragraphs of news introduce a name with what it is. The noun tells the kind, also for
names that are made of plain words and would otherwise be left out.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import CALENDAR, FUNCTION, GIVEN, lexicon, word_list
from dateline.actors.names.tokens import COMMA, NEXT, NO_LINK, Tokens

_ORGANISATIONS = word_list("definitions: organisations")
_PLACES = word_list("definitions: places")
_WORKS = word_list("definitions: works")
_NO_PEOPLE = word_list("definitions: roles of others")
_MOST_WORDS = 6  # of a defined name
_IS = re.compile(
    r"(?:\s*\([^()\n]{1,120}\))?(?:\s*,\s[^,.\n]{1,60}\s?,)?\s+(?:is|was|are|were|has been|had been)\s+"
    r"(?:(?:a|an|the|its|their|his|her)\s|one\sof\sthe\s)(?P<what>[^.,;:()\n]{3,90})"
)
# How what a name is goes on, at a glance.
_GLANCE = (" is", " was", " are", " were", " has been", " had been", " (", ",", " ,", "\n", "  ")
# A firm told of right after its name: "Boulder Care, a leading provider of addiction medicine".
_APPOSED = re.compile(r"(?: \([^()\n]{1,60}\))? ?, (?:an?|the|one of the) (?P<what>[^.,;:()\n]{3,90})")
_FIRMS = frozenset(
    "provider maker manufacturer developer supplier producer distributor operator company firm startup start-up "
    "retailer nonprofit non-profit platform brand chain insurer bank brokerage agency dispensary consultancy "
    "affiliate subsidiary".split()
)
# And such as no person is: one unlisted word told as one of these is a firm.
_FIRMS_ALONE = frozenset(
    "firm company startup start-up retailer nonprofit non-profit brand chain insurer brokerage agency affiliate "
    "subsidiary consultancy airline carmaker brewery lender broadcaster think-tank".split()
)
_HEADED = _FIRMS | _ORGANISATIONS  # heads after which a participle begins what they do: "a provider offering"
_DONE = frozenset("made built written run known set sold led held drawn shown given taken found seen".split())
_STOP = frozenset(
    "of in for that which who whom whose from at on with by to near where between about since until as when but".split()
)


def defined(tokens: Tokens) -> list[tuple[int, int, str]]:
    """Return the names that a sentence of the text defines, as (first token, last token, kind)."""
    found = []
    index = 0
    while index < len(tokens):
        if not (tokens.initial[index] or (tokens.links[index] == NO_LINK and _follows_opening(tokens, index))):
            index += 1
            continue
        first = index
        if tokens.words[index] == "The" and index + 1 < len(tokens) and tokens.links[index + 1] == NEXT:
            first += 1
        last = first
        while last + 1 < len(tokens) and tokens.links[last + 1] == NEXT and tokens.tails[last] == tokens.ends[last]:
            last += 1
        index = last + 1
        if not tokens.text.startswith(_GLANCE, tokens.tails[last]):
            continue
        if tokens.flags[first] & (FUNCTION | CALENDAR) or last - first >= _MOST_WORDS or tokens.heading[first]:
            continue
        if last + 1 < len(tokens) and tokens.links[last + 1] == COMMA and tokens.flags[last + 1] & FUNCTION:
            continue
        match = _IS.match(tokens.text, tokens.tails[last])
        kind = _kind(match["what"]) if match else ""
        alone = last == first
        unlisted = not (tokens.flags[first] or tokens.words[first] in lexicon().places or tokens.words[first].isupper())
        told = _APPOSED.match(tokens.text, tokens.tails[last]) if not match and (unlisted or not alone) else None
        if told and head_noun(told["what"]) in (_FIRMS_ALONE if alone else _FIRMS):
            given = any(tokens.flags[at] & GIVEN and not tokens.words[at].isupper() for at in range(first, last + 1))
            kind = "" if given else "ORG"
        if kind:
            found.append((first, last, kind))
    return found


def _follows_opening(tokens: Tokens, index: int) -> bool:
    """Return whether a phrase that opens a sentence, or a dateline, ends right before a token.

    As in "In Greek mythology, Ino was a queen" and "OSLO, May 3 -- Korvag Care, a provider of rest, said".
    """
    before = tokens.text[max(0, tokens.starts[index] - 3) : tokens.starts[index]]
    return before[-2:] in (", ", "- ", "— ", "– ") and tokens.links[index] != COMMA


def head_noun(words: str) -> str:
    """Return the head of the first noun phrase of `words`, in small letters."""
    noun = ""
    for word in words.lower().split():
        if (
            word in _STOP
            or (noun in _HEADED and word.endswith("ing"))
            or (noun in _ORGANISATIONS and (word.endswith("ed") or word in _DONE))
        ):
            break
        noun = word
    return noun


def _kind(words: str) -> str:
    """Return the kind of the first noun phrase of `words`, empty where its head tells none."""
    kind = ""
    roles = lexicon().roles
    before = ""
    for word in words.split():
        plain = word.lower()
        before, pair = plain, f"{before} {plain}"
        if plain in _STOP or (kind and (plain.endswith(("ed", "ing")) or plain in _DONE)):
            break
        singular = plain.removesuffix("s")
        if pair in _PLACES:
            kind = "LOC"
        elif plain in _ORGANISATIONS or singular in _ORGANISATIONS:
            kind = "ORG"
        elif plain in _PLACES or singular in _PLACES:
            kind = "LOC"
        elif plain in _WORKS or singular in _WORKS:
            kind = "MISC"
        elif plain in _NO_PEOPLE:
            kind = ""
        elif plain in roles:
            kind = "PER"
        elif plain in ("and", "or"):
            if kind:
                break
        else:
            kind = ""
    return kind
