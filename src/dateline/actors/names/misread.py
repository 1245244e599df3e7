"""Names that were read as what they are not, told by the words right beside them: events, titles, peoples, substances.

Each look is at one name and its neighbours; an event is then left out at all its places.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import COMMON, FAMILY, FAMOUS, GIVEN, HEADS, lexicon
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.genres import plain_words
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.tokens import Tokens

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
_SUBSTANCE = re.compile(r"[a-z][A-Z]{2,4}$")  # "messenger RNA (mRNA)"
_DIVISIONS = (" Division", " DIVISION")
_OCEANS = ("Atlantic", "Pacific", "ATLANTIC", "PACIFIC")
# Makers of planes, and the model after their name.
_PLANES = frozenset(["Boeing", "Airbus", "Fokker", "Douglas", "Cessna", "Tupolev", "Ilyushin", "Antonov", "Embraer"])
_MODEL = re.compile(r"[ -](?:[A-Z]{1,3}-?)?\d{2,3}(?:-\d{2,4})?s?\b(?! (?:percent|per cent|points?|cents))")
_TRADE = re.compile(
    r"(?: and [A-Z][a-z]+)? (?:industry|industries|sectors?|markets?|segments?|fields?|professionals|space)\b"
)
# What is called after people and places all over the world.
_THING = re.compile(
    r" (?:(?:space )?telescope|theorem|inequality|effect|syndrome|disease|award|prize|trophy|medal|index)\b"
)
_VESSEL = re.compile(r" (?:\d{1,3}|[IVX]{1,4})\b(?! ?[%:-])")
_SAID = re.compile(r" ?[,.;)]| (?!\d)[a-z]+\b")  # no result of a race
# A storm and its name, or several.
_STORM = re.compile(
    r"\b(?:[Tt]ropical (?:[Ss]torm|[Dd]epression|[Cc]yclone)|[Hh]urricane|[Tt]yphoon|[Cc]yclone|Storm|[Ss]uperstorm"
    r"|Category [1-5])s? ([A-Z][a-z]{2,}"
    r"(?:(?:, and |, | and )[A-Z][a-z]{2,}(?= (?:hit|struck|made|killed|have|were|are|caused|and|brought)))*)(?! [A-Z])"
)
_STORM_NOUNS = frozenset(
    "storm storms superstorm superstorms hurricane hurricanes typhoon typhoons cyclone cyclones category".split()
)
_ZONE = re.compile(r"/[A-Z][a-z]+")  # "7:00 AM US/Central"
_NOON = (" AM ", " PM ")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_SMALL = re.compile(r"[^\W_]+")
# Last words of what is done together, which is a body where it speaks or is led.
_UNDERTAKINGS = frozenset(["Project", "Initiative", "Partnership", "Campaign", "Programme", "Program", "Action"])
_SPEAKS = re.compile(
    r" (?:said|says|told|announced|added|warned|warns|argues|argued|urged|urges|called on|calls on|welcomed|condemned"
    r"|reported that|estimates|identified|identifies|employs|hired|sued|filed|wants|hopes|declined|criticised)\b"
)
_LED = re.compile(
    r"\b(?:[Dd]irector|[Ff]ounder|[Cc]o-?[Ff]ounder|[Cc]hair(?:man|woman|person)?|[Pp]resident|CEO|[Ss]pokes(?:man|woman|person)"
    r"|[Cc]oordinator|[Aa]ttorney|[Ll]awyer|[Aa]nalyst|[Rr]esearcher) (?:of|at|for|with) (?:the )?$"
)
_LAUNCHED = re.compile(r"[A-Z]{3,}-[A-Z][a-z]")  # "the NASA-Space X launch"


def mended(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names without those that name no one, those told by a title as the people that they are."""
    text = tokens.text
    events: set[str] = set()
    things: set[str] = set()
    dropped: set[int] = set()
    bodies: set[str] = set()
    eventful = any(noun in text for noun in _EVENT_NOUNS)
    for at, name in enumerate(names):
        if _is_judge(tokens, name):
            name.kind, name.canonical = "PER", None  # "Judge Durham Hall"
        elif _is_inhabitant(tokens, name):
            name.kind = "MISC"  # "a Hong Konger's rights"
        elif _is_explained(tokens, name):
            things.add(text[name.start : name.end])  # "an internal combustion engine (ICE)"
        elif _names_no_one(tokens, name, names[at - 1] if at else None):
            dropped.add(name.start)
        elif _is_undertaking(tokens, name):
            bodies.add(text[name.start : name.end])  # "the Innocence Project said"
        if eventful and _is_event(tokens, name):
            events.add(text[name.start : name.end])
        before = names[at - 1] if at else None
        if before is not None and name.kind == "LOC" and _is_branch(tokens, before, name):
            before.kind, before.end, before.last, before.sure = "ORG", name.end, name.last, LIKELY
            dropped.add(name.start)  # "Palang Merah" and "Indonesia"
    for name in names if bodies else ():
        if name.kind == "MISC" and text[name.start : name.end] in bodies:
            name.kind = "ORG"
    blown = storms(text)
    if blown:
        blown -= {
            word for name in names if name.kind == "PER" and name.last > name.first for word in _words(tokens, name)
        }
    for name in names if blown else ():
        if name.first == name.last and tokens.words[name.first] in blown and not name.title:
            name.kind = "MISC"  # "Ciara was worse", of "Storm Ciara"
    for name in names if events else ():
        if name.sure < CERTAIN and text[name.start : name.end] in events:
            name.kind = "MISC"
    if things:
        dropped.update(name.start for name in names if name.kind == "ORG" and text[name.start : name.end] in things)
    return [name for name in names if name.start not in dropped] if dropped else names


def _is_branch(tokens: Tokens, name: Name, country: Name) -> bool:
    """Return whether a country right after words read as a person's shows that they are a body: no one is called so."""
    text = tokens.text
    if name.kind == "ORG":
        return _is_town_of(tokens, name, country)
    if name.kind != "PER" or name.title or name.last == name.first or country.start != name.end + 1:
        return False
    if (
        tokens.heading[name.first]
        or text[name.end] != " "
        or text[country.start : country.end] not in lexicon().countries
    ):
        return False
    if any(flag & (GIVEN | FAMILY | FAMOUS) for flag in tokens.flags[name.first : name.last + 1]):
        return False
    return bool(_SAID.match(text, country.end)) and tokens.tails[country.last] == country.end


def _is_town_of(tokens: Tokens, name: Name, town: Name) -> bool:
    """Return whether a place right after an unlisted body ends its name, as that of a branch does: "Vinmec Da Nang"."""
    text = tokens.text
    if name.canonical or name.sure == CERTAIN or town.start != name.end + 1 or text[name.end] != " ":
        return False
    if tokens.heading[name.first] or tokens.words[name.last].isupper() or not _SAID.match(text, town.end):
        return False
    return tokens.tails[town.last] == town.end and tokens.tails[name.last] == name.end


def _is_judge(tokens: Tokens, name: Name) -> bool:
    """Return whether a place of two words is a judge's name by the title before it."""
    if name.kind != "LOC" or name.last != name.first + 1 or tokens.words[name.last] not in SURNAMES:
        return False
    return tokens.text.endswith(_JUDGES, 0, name.start)


def _is_inhabitant(tokens: Tokens, name: Name) -> bool:
    """Return whether a person's name is a place's with the ending of those who live there."""
    if name.kind != "PER" or name.last == name.first or not tokens.words[name.last].endswith("er"):
        return False
    return tokens.text[name.start : name.end - 2] in lexicon().places


def _is_explained(tokens: Tokens, name: Name) -> bool:
    """Return whether the words in small letters before a bracket spell the letters within it by their first ones."""
    text, letters = tokens.text, tokens.words[name.last]
    if name.kind != "ORG" or not letters.isupper() or not text.endswith(" (", 0, name.start):
        return False
    words = _SMALL.findall(text, max(0, name.start - 24 * len(letters)), name.start - 1)[-len(letters) :]
    return [word[0] for word in words] == list(letters.lower())


def _is_undertaking(tokens: Tokens, name: Name) -> bool:
    """Return whether what has the name of a programme is a body, by what it does or who leads it."""
    last = tokens.words[name.last]
    if name.kind != "MISC" or last not in _UNDERTAKINGS or name.last == name.first or tokens.heading[name.first]:
        return False
    led = last == "Partnership" and _LED.search(tokens.text, max(0, name.start - 32), name.start)
    return bool(led or _SPEAKS.match(tokens.text, name.end))


def _names_no_one(tokens: Tokens, name: Name, before: Name | None) -> bool:
    """Return whether what was read as a place, a person or a body is something else."""
    if name.kind == "LOC":
        return _is_no_place(tokens.text, name, before)
    if name.kind == "PER":
        return _is_no_person(tokens.text, name)
    return name.kind == "ORG" and _is_no_body(tokens, name)


def _is_no_place(text: str, name: Name, before: Name | None) -> bool:
    """Return whether what was read as a place is a party to a case, a league's part, a genre or a title."""
    form = text[name.start : name.end]
    if text.startswith(" v. ", name.end) and form not in lexicon().districts:
        return True  # "Roe v. Wade"
    if text.startswith(_DIVISIONS, name.end) and form.endswith(_OCEANS):
        return True  # "the Pacific Division", of teams
    if text.endswith(_NOON, 0, name.start) and _ZONE.match(text, name.end):
        return True
    if text.endswith("/", 0, name.start) and not (before and before.kind == "LOC" and before.end == name.start - 1):
        return True  # "Anime/Manga"
    return text.endswith(_CROWNED, 0, name.start) and (form.endswith("America") or form in lexicon().countries)


def _is_no_person(text: str, name: Name) -> bool:
    """Return whether what was read as a person is two bodies or the winner of a contest."""
    if text[name.start + 1 : name.start + 2].isupper() and _LAUNCHED.match(text, name.start, name.end):
        return True
    if text.endswith(("the ", "The "), 0, name.start) and not name.title and _THING.match(text, name.end):
        return True  # "the James Webb telescope"
    if text.endswith(("the ", "The "), 0, name.start) and not name.title and _VESSEL.match(text, name.end):
        return True  # "the Hong Tai 58, a freighter"
    crowned = name.title is not None and text.endswith(_CROWNED, 0, name.start)
    return crowned and text[name.start : name.end] in lexicon().countries


def _is_no_body(tokens: Tokens, name: Name) -> bool:
    """Return whether what was read as a body is an index, a trade, a plane or a substance."""
    text, last = tokens.text, tokens.words[name.last]
    if last == "Dow" and name.first == name.last and text.endswith("the ", 0, name.start):
        return True  # "the Dow slipped 41 points"
    if last in _PLANES and _MODEL.match(text, name.end):
        return True  # "two Boeing 777 aircraft"
    if name.canonical is None and _TRADE.match(text, name.end):
        # "the Technology and Financial Services industry"
        return all(flag & COMMON for flag in tokens.flags[name.first : name.last + 1])
    form = text[name.start : name.end]
    if form == "CCTV" and "China" not in text and "Chinese" not in text:
        return True  # cameras
    return bool(_SUBSTANCE.match(form)) and f"({form})" in text


def _is_event(tokens: Tokens, name: Name) -> bool:
    """Return whether the words after a name tell of an event, or of its edition."""
    if name.sure == CERTAIN or name.kind not in ("ORG", "LOC", "PER") or name.canonical is not None:
        return False
    if tokens.flags[name.last] & HEADS and name.kind == "ORG":
        return False
    edition = name.last > name.first and not tokens.heading[name.first] and _EDITION.match(tokens.text, name.end)
    return bool(edition or _EVENT.match(tokens.text, name.end))


def _words(tokens: Tokens, name: Name) -> list[str]:
    return tokens.words[name.first : name.last + 1]


def storms(text: str) -> frozenset[str]:
    """Return the words that name storms in a text: "Ciara" and "Dennis" of "Storms Ciara and Dennis"."""
    found: set[str] = set()
    for match in _STORM.finditer(text) if not plain_words(text).isdisjoint(_STORM_NOUNS) else ():
        found.update(_CAPITAL.findall(match[1]))
    return frozenset(found)
