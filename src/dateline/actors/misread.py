"""Names that were read as what they are not, told by the words right beside them: events, titles, peoples, substances.

Each look is at one name and its neighbours; an event is then left out at all its places.
"""

from __future__ import annotations

import re

from dateline.actors.bodies import SURNAMES
from dateline.actors.chunks import HEADS
from dateline.actors.lexicon import COMMON, lexicon
from dateline.actors.names import CERTAIN, Name
from dateline.actors.tokens import Tokens

# "Nordlys Con, an annual event", "Anime North, a fan-run convention": no body and no place.
_EVENT = re.compile(
    r" ?, (?:an?|the|its|their|which is an?) (?:[\w'’-]+ ){0,3}?(?:event|convention|festival|fair|expo|tournament|"
    r"competition|race|conference|exhibition|parade|gathering|concert|contest|marathon|regatta|carnival)\b"
)
_EVENT_NOUNS = ("event", "vention", "festival", " fair", "expo", "onference", "exhibition", "gathering", "contest")
# The year of an edition, and what it does: "Toronto Comicon 2019 returned".
_EDITION = re.compile(r" 20\d\d(?= (?:[a-z]+ed|took|began|drew|will|was|is|has|brought)\b)")
_JUDGES = ("Judge ", "Justice ", "Detective ", "Inspector ", "Sergeant ", "Constable ", "Superintendent ")
_CROWNED = ("Miss ", "Mister ", "Captain ", "Mr ", "Mrs ", "Ms ")  # "Miss Kenya", "Captain America"
_TITLED = (*_JUDGES, *_CROWNED)
_SUBSTANCE = re.compile(r"[a-z][A-Z]{2,4}$")  # "messenger RNA (mRNA)"
_DIVISIONS = (" Division", " DIVISION")
# Makers of planes, and the model after their name.
_PLANES = frozenset(["Boeing", "Airbus", "Fokker", "Douglas", "Cessna", "Tupolev", "Ilyushin", "Antonov", "Embraer"])
_MODEL = re.compile(r"[ -](?:[A-Z]{1,3}-?)?\d{2,3}(?:-\d{2,4})?s?\b(?! (?:percent|per cent|points?|cents))")
_TRADE = re.compile(r" (?:industry|industries|sectors?|markets?|segments?|fields?|professionals|space)\b")
_SMALL = re.compile(r"[^\W_]+")
_LAUNCHED = re.compile(r"[A-Z]{3,}-[A-Z][a-z]")  # "the NASA-Space X launch"


def mended(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names without those that name no one, those told by a title as the people that they are."""
    text = tokens.text
    events: set[str] = set()
    things: set[str] = set()
    dropped: set[int] = set()
    eventful = any(noun in text for noun in _EVENT_NOUNS)
    for at, name in enumerate(names):
        last = tokens.words[name.last]
        if name.kind == "LOC":
            if text.startswith(" v. ", name.end) and text[name.start : name.end] not in lexicon().districts:
                dropped.add(name.start)  # "Roe v. Wade"
            if last.title() in ("Atlantic", "Pacific") and text.startswith(_DIVISIONS, name.end):
                dropped.add(name.start)  # "the Pacific Division", of teams
            stroke = text[name.start - 1 : name.start] == "/"
            if stroke and not any(name.start - 1 == one.end for one in names[max(0, at - 1) : at] if one.kind == "LOC"):
                dropped.add(name.start)  # "Anime/Manga"
            titled = text.endswith(_TITLED, 0, name.start)
            if titled and last in SURNAMES and name.last == name.first + 1 and text.endswith(_JUDGES, 0, name.start):
                name.kind, name.canonical = "PER", None  # "Judge Durham Hall"
            elif titled and (last == "America" or text[name.start : name.end] in lexicon().countries):
                dropped.update((name.start,) if text.endswith(_CROWNED, 0, name.start) else ())
        elif name.kind == "PER":
            if last.endswith("er") and name.last > name.first and text[name.start : name.end - 2] in lexicon().places:
                name.kind = "MISC"  # "a Hong Konger's rights"
                continue
            launched = text[name.start + 1 : name.start + 2].isupper() and _LAUNCHED.match(text, name.start, name.end)
            crowned = name.title is not None and text.endswith(_CROWNED, 0, name.start)
            if launched or (crowned and text[name.start : name.end] in lexicon().countries):
                dropped.add(name.start)
        elif name.kind == "ORG" and last.isupper() and text[name.start - 1 : name.start] == "(" and name.start:
            if _explained(text, name.start - 1, last):
                things.add(last)  # "an internal combustion engine (ICE)"
        elif last == "Dow" and name.first == name.last and text.endswith("the ", 0, name.start):
            dropped.add(name.start)  # "the Dow slipped 41 points"
        elif name.kind == "ORG" and name.canonical is None and (noun := _TRADE.match(text, name.end)):
            if all(flag & COMMON for flag in tokens.flags[name.first : name.last + 1]) and noun:
                dropped.add(name.start)  # "the Technology and Financial Services industry"
        elif name.kind == "ORG" and last in _PLANES and _MODEL.match(text, name.end):
            dropped.add(name.start)  # "two Boeing 777 aircraft"
        elif name.kind == "ORG" and text[name.start].islower():
            form = text[name.start : name.end]
            if _SUBSTANCE.match(form) and f"({form})" in text:
                dropped.add(name.start)
        if eventful and name.sure < CERTAIN and name.kind in ("ORG", "LOC", "PER") and name.canonical is None:
            if tokens.flags[name.last] & HEADS and name.kind == "ORG":
                continue
            edition = name.last > name.first and not tokens.heading[name.first] and _EDITION.match(text, name.end)
            if edition or (text[name.end : name.end + 1] in (",", " ") and _EVENT.match(text, name.end)):
                events.add(text[name.start : name.end])
    if events:
        for name in names:
            if name.sure < CERTAIN and text[name.start : name.end] in events:
                name.kind = "MISC"
    if things:
        dropped.update(name.start for name in names if name.kind == "ORG" and text[name.start : name.end] in things)
    return [name for name in names if name.start not in dropped] if dropped else names


def _explained(text: str, end: int, letters: str) -> bool:
    """Return whether the words in small letters that end at a character spell `letters` by their first ones."""
    words = _SMALL.findall(text, max(0, end - 24 * len(letters)), end)[-len(letters) :]
    return [word[0] for word in words] == list(letters.lower()) and text[end - 1 : end] == " "
