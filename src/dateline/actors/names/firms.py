"""Firms that are called like people, told by their deeds: "Jenny Craig filed for bankruptcy", "Alfred Berg analyst"."""

from __future__ import annotations

import re

from dateline.actors.names.beside import is_one_person
from dateline.actors.names.context import role_after
from dateline.actors.names.cues import MARKET, PERSONAL
from dateline.actors.names.dealings import kind_by_dealings
from dateline.actors.names.genres import plain_words
from dateline.actors.names.model import LIKELY, Name
from dateline.actors.names.reading import Reading

# Whom firms have and people have not, before a name: "Alfred Berg analyst Anna Skoog".
_STAFF = frozenset(
    "analyst analysts economist economists strategist strategists trader traders dealer dealers broker brokers "
    "spokesman spokeswoman spokesperson chairman chairwoman chief director".split()
)
_TRADED = frozenset(["shares", "stocks", "bourse"])
# What is told of a firm right after a comma.
_FOUNDED = re.compile(
    r" ?, (?:which (?:is|was) )?(?:founded|headquartered|listed on|a (?:unit|subsidiary|division) of|maker of"
    r"|an? (?:[a-z-]+ ){0,4}(?:maker|retailer|manufacturer|chain|company|firm|brand|brokerage|insurer|producer"
    r"|supplier)(?: ?,| (?:in|of|that|which|based|with)\b))"
)


def settle_firms(reading: Reading) -> None:
    """Read people without titles as the firms that they are where a mention tells so, and none tells of a person."""
    doubtful = [name for name in reading.names if is_like_firm(name)]
    told = {reading.form(name) for name in doubtful if tells_firm(reading, name)}
    if not told:
        return
    told -= {reading.form(name) for name in reading.names if name.kind == "PER" and tells_person(reading, name)}
    for name in doubtful:
        if reading.form(name) in told:
            name.kind, name.sure, name.canonical = "ORG", LIKELY, None


def is_like_firm(name: Name) -> bool:
    """Return whether a name is a person's of two words without a title."""
    return name.kind == "PER" and not name.title and name.last == name.first + 1


def tells_firm(reading: Reading, name: Name) -> bool:
    """Return whether what stands right after a name is said of firms alone."""
    text, tail = reading.text, reading.tokens.tails[name.last]
    if tail > name.end or reading.tokens.heading[name.first]:
        return False
    traded = not plain_words(text).isdisjoint(_TRADED) and MARKET.match(text, tail)
    if traded or _FOUNDED.match(text, tail):
        return True
    if role_after(reading, name) in _STAFF:
        return True
    if kind_by_dealings(text, name.start, name.end, True, True) == "ORG":
        return False
    return kind_by_dealings(text, name.start, name.end, True, False) == "ORG"


def tells_person(reading: Reading, name: Name) -> bool:
    """Return whether a title or a pronoun tells that a name is a person's."""
    return bool(name.title) or is_one_person(reading, name) or bool(PERSONAL.match(reading.text, name.end))
