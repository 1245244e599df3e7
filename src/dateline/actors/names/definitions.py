"""What a text says a name is: "The Velvet Keys were a rock band", "Ulvik ( Old Norse : … ) is a village in …".

Encyclopaedias and the second paragraphs of news introduce a name with what it is. The noun tells the kind, also for
names that are made of plain words and would otherwise be left out.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FUNCTION,
    GIVEN,
    lexicon,
    word_list,
)
from dateline.actors.names.genres import plain_words
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import COMMA, NEXT, NO_LINK, Tokens

# What has a name and is no person, body or place, before its name.
_THINGS_BEFORE = frozenset(
    "planet comet asteroid galaxy exoplanet software videogame hurricane typhoon cyclone tanker ferry yacht trawler "
    "star freighter frigate destroyer submarine warship sailboat racehorse".split()
)

_ORGANISATIONS = word_list("definitions: organisations")
_PLACES = word_list("definitions: places")
_WORKS = word_list("definitions: works")
_NO_PEOPLE = word_list("definitions: roles of others")
# Works that nobody is: what is said to be one is no person and no street, though its words look it.
_SURELY = frozenset(
    "album song single film movie novel book poem play opera musical series sitcom show episode painting comic manga "
    "sculpture anime documentary ep soundtrack serial biopic miniseries game videogame ballad ballet symphony".split()
)
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
        if match and kind == "MISC" and head_noun(match["what"]) in _SURELY:
            kind = "MISC!"
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
            kind = "" if plain in roles else "MISC"  # a star is either
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


def settle_defined(reading: Reading) -> None:
    """Give the names that the text defines their kind, and add those made of plain words."""
    by_first = {name.first: name for name in reading.names}
    added: list[Name] = []
    dropped: set[int] = set()
    works: set[str] = set()
    sure: set[str] = set()
    for first, last, kind in defined(reading.tokens):
        within = [by_first[token] for token in range(first, last + 1) if token in by_first]
        if kind == "MISC!" and last > first and not any(name.last > last or name.title for name in within):
            sure.add(reading.text[reading.tokens.starts[first] : reading.tokens.ends[last]])
        kind = kind.rstrip("!")
        if any(
            name.last > last or name.title or (name.kind == "PER") != (kind == "PER")
            for name in within
            if name.sure == CERTAIN and name.last - name.first == last - first
        ):
            continue
        whole = next((name for name in within if name.first == first and name.last == last), None)
        if kind == "PER" and any(word.isupper() for word in reading.tokens.words[first : last + 1]):
            continue  # "ABCX is a broker"
        if whole is not None and (whole.sure < CERTAIN or whole.kind.startswith("?")):
            whole.kind, whole.sure = kind, LIKELY
            reading.known.defined.add(reading.form(whole))
        elif whole is None and kind in ("ORG", "LOC") and (last > first or not reading.tokens.flags[first] & COMMON):
            tokens = reading.tokens
            added.append(Name(tokens.starts[first], tokens.ends[last], kind, LIKELY, first, last))
            dropped.update(name.start for name in within)
        elif whole is None and kind == "MISC":
            dropped.update(name.start for name in within if name.kind in ("ORG", "LOC", "?", "?common"))
        if kind == "MISC" and not reading.tokens.flags[first] & COMMON:
            works.add(reading.text[reading.tokens.starts[first] : reading.tokens.ends[last]])
    reading.put(added, dropped)
    for name in reading.names if not plain_words(reading.text).isdisjoint(_THINGS_BEFORE) else ():
        noun = reading.before(name)[1]
        thing = noun in _THINGS_BEFORE and (noun != "star" or reading.words(name)[0].isupper())
        if thing and (name.sure < CERTAIN or name.kind.startswith("?")) and not reading.tokens.heading[name.first]:
            works.add(reading.form(name))  # "the tanker Bow Ruby"
    for name in reading.names if works or sure else ():
        if reading.form(name) in sure and not name.title:
            name.kind, name.sure, name.canonical = "MISC", LIKELY, None  # "Annie Hall is a film", "Harrow Lane"
        doubted = name.sure < CERTAIN or name.kind.startswith("?") or reading.form(name) in reading.known.defined
        if doubted and not name.title and reading.form(name) in works:
            name.kind, name.sure, name.canonical = "MISC", LIKELY, None  # "in Minetest", which is a game
