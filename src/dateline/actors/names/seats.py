"""Names that two things share: a seat of power is a building one stands before and the office that sits in it.

"The White House said" is the office, "outside the White House" the building. Forests and rivers share their names with
firms: the Amazon of "the Amazon rainforest" is the region all through its text. One studies at a university, no town.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.names.dealings import TAUGHT_AT
from dateline.actors.names.model import Name
from dateline.actors.role_words import is_role

_BUILDINGS = word_list("seats: buildings")  # where one is "at" and "in", too
_BODIES = word_list("seats: bodies")
_SEATS = _BUILDINGS | _BODIES
# Where one stands or goes, whatever sits there; the seat's article and country may stand between.
_ARTICLE = r"(?: the)?(?: U\.?S\.?)? $"
_BEFORE = re.compile(
    r"\b(?:outside|near|around|beside|behind|opposite|surrounding|towards?"
    r"|(?:in front|grounds|gates?|lawns?|steps|roof|corridors|halls|rotunda|dome|south|north|east|west|hallways) of"
    r"|(?:march(?:ed|es|ing)?|walk(?:ed|s|ing)?|rall(?:y|ied)) (?:from [\w ]{3,30} )?(?:to|on|at|past)"
    r"|(?:storm|breach|surround|evacuate)(?:ed|d|s|es|ing)?)" + _ARTICLE
)
_AT = re.compile(
    r"(?:\b([A-Za-z]+)[,)]? )?\b(?:at|in|inside|within"
    r"|(?:return|travel|arriv|invit|com|go|head|driv|welcom)(?:e|es|ed|s|ing)?(?: back)? (?:to|at)"
    r"|(?:trip|visit|visits|visitors?|went|came|goes|drove|flew|back|way|brought|invitation|invited) to"
    r"|visit(?:ed|s|ing)?|left|leaves|leaving|depart(?:ed|s|ing)|enter(?:ed|s|ing)?|tour(?:ed|s|ing)?"
    r"|landed (?:on|at)|located (?:at|in))" + _ARTICLE
)
_AFTER = re.compile(
    r"(?:['’]s (?:[A-Z]|north |south |east |west )[a-z]*(?: (?:Lawn|Garden|Room|Wing|Portico|lawn|garden|wing))"
    r"|['’]s (?:lawn|gates?|grounds|fence|steps)\b"
    r"| (?:lawn|lawns|grounds|gates?|fence|fences|steps|rotunda|driveway|complex)\b)"
)
_NATURE = re.compile(r" (?:rain ?forest|river|basin|jungle|forest|delta|biome|wildfires|tributar(?:y|ies))\b")
# After "the" and a name that is no one's attribute.
_ENDS = re.compile(
    r"[.,;:!?)—–\"”]|['’]s\b| [—–-]"
    r"| (?:is|was|are|were|has|had|have|will|would|could|may|in|on|at|and|or|to|for|with|from|by|as|of|that|which)\b"
)
_TOWN_AFTER = re.compile(r",? [A-Z]|['’]s [A-Z]")  # "at Oxford, Mississippi", "at Lyon's Institute"
_FIRM = re.compile(r"(?:\.com| (?:Web|Prime|Inc|said|announced|employees|workers|warehouse|shares|founder|CEO))\b")


def settle_seats(text: str, names: list[Name]) -> None:
    """Read seats of power as places where one goes or stands there, and regions that share a firm's name."""
    natural: set[str] = set()
    for name in names:
        form = text[name.start : name.end]
        if name.kind == "MISC" and form in lexicon().places and form in lexicon().demonyms:
            if is_region(text, name.start, name.end):
                name.kind = "LOC"  # "in the Caribbean"
            continue
        if name.kind == "LOC" and text.endswith((" at ", " from "), 0, name.start) and is_school(text, name, form):
            name.kind, name.canonical = "ORG", None
        if name.kind != "ORG":
            continue
        if form in _SEATS and is_where(text, name.start, name.end, form):
            name.kind = "LOC"
        elif " " not in form and form.isalpha() and is_nature(text, name.start, name.end, form):
            natural.add(form)
    for name in names:
        if name.kind == "ORG" and text[name.start : name.end] in natural and not _FIRM.match(text, name.end):
            name.kind, name.canonical = "LOC", None


def is_school(text: str, name: Name, form: str) -> bool:
    """Return whether a town's name is its university's: "studied at Oxford", "a professor at Georgetown"."""
    if " " in form or form in lexicon().districts or _TOWN_AFTER.match(text, name.end):
        return False
    return bool(TAUGHT_AT.search(text, max(0, name.start - 60), name.start))


def is_where(text: str, start: int, end: int, form: str) -> bool:
    """Return whether a seat of power is told of as a place: "outside the White House", "the Kremlin's gates"."""
    left = text[max(0, start - 60) : start].replace("\n", " ")
    if _BEFORE.search(left) or _AFTER.match(text, end):
        return True
    at = _AT.search(left) if form in _BUILDINGS else None
    return at is not None and not (at[1] and is_role(at[1]))  # "officials at the White House"


def is_nature(text: str, start: int, end: int, form: str) -> bool:
    """Return whether a name is a river's or a forest's: "the Amazon rainforest", "in the Amazon."."""
    if _NATURE.match(text, end):
        return True
    if not any(f"{form} {noun}" in lexicon().places for noun in ("River", "Rainforest")):
        return False
    return is_region(text, start, end)


def is_region(text: str, start: int, end: int) -> bool:
    """Return whether "the" stands before a word, and nothing that it would qualify after it."""
    return text.endswith((" the ", "\nthe ", "The "), 0, start) and bool(_ENDS.match(text, end))
