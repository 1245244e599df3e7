"""Kinds of event and the words that tell of them, as data, and where a stretch of text names one. Own lists."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

# Kinds of event by what they have in common: `the attack` in an article on a bombing is that bombing.
_FAMILIES: Final = {
    "violence": "shooting massacre stabbing bombing explosion blast ambush raid siege assault airstrike attack rampage",
    "traffic": "crash collision derailment pileup shipwreck",
    "fire": "fire blaze wildfire inferno bushfire",
    "earth": "earthquake quake tremor aftershock tsunami",
    "weather": "storm hurricane typhoon cyclone tornado flood flooding landslide mudslide avalanche blizzard",
    "disease": "outbreak epidemic",
    "pandemic": "pandemic",
    "collapse": "collapse",
    "crowd": "stampede crush",
    "unrest": "protest riot unrest clash demonstration",
    "eruption": "eruption",
    "war": "war conflict invasion",
    "politics": "election referendum",
}
ANY: Final = {  # of whatever kind
    "incident": 1, "accident": 1, "tragedy": 1, "disaster": 1, "event": 1, "violence": 1,
    "incidents": 2, "accidents": 2, "disasters": 2, "events": 2,
}  # fmt: skip
BROAD: Final = frozenset(["attack", "quake", "tremor", "aftershock", "blaze"])  # another noun of the family says more
NOT_TOLD: Final = frozenset(["pandemic", "war", "politics"])  # they last, and their figures are of many places
# Verbs and doers that tell of an event, and what it is called.
_TOLD_AS: Final = {
    "crashes": "crash", "crashed": "crash", "collides": "collision", "collided": "collision", "collide": "collision",
    "derails": "derailment", "derailed": "derailment", "collapses": "collapse", "collapsed": "collapse",
    "explodes": "explosion", "exploded": "explosion", "stabs": "stabbing", "stabbed": "stabbing",
    "bomb": "bombing", "bombs": "bombing", "bomber": "bombing", "gunman": "shooting", "gunmen": "shooting",
    "shooter": "shooting", "shot": "shooting", "shoots": "shooting", "overturns": "crash", "overturned": "crash",
}  # fmt: skip
# What an event's kind is told apart by, right before it.
OF_KIND: Final = frozenset(
    "bus train plane car truck lorry helicopter ship boat ferry aircraft jet tram van coach aeroplane airplane "
    "motorcycle bomber airliner tanker "
    "measles ebola cholera dengue polio diphtheria meningitis malaria hepatitis flu influenza plague zika mass suicide "
    "drone building bridge apartment nightclub hotel factory mine school church mosque forest gas knife".split()
)
_NAMED: Final = r"(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Tropical Depression|Storm) [A-Z][a-z]+"
KINDS: Final = {
    form: (family, kind)
    for family, kinds in _FAMILIES.items()
    for kind in kinds.split()
    for form in (kind, f"{kind}es" if kind.endswith(("sh", "ss")) else f"{kind}s")
}
_WORDS: Final = "|".join(
    sorted((KINDS.keys() | _TOLD_AS.keys() | ANY.keys()) - {"bomb", "bombs", "shot"}, key=len, reverse=True)
)
_EVENT: Final = re.compile(
    rf"\b((?-i:{_NAMED}))|(?<![\w-])(?<!heart )(?<!\bunder )(?<!\bto )(?<!world )(?<!civil )(?<!cold )"
    rf"(open(?:s|ed)? fire|bombs?(?= (?:kill|hit|expl|ramm|injur|wound|blast|attack|str))|"
    r"shot(?= (?:dead|at|near|outside|and killed)\b)|"
    rf"{_WORDS})\b"
    r"(?! (?:extinguisher|service|brigade|department|alarm|chief|truck|engine|officer|crew|safety|drill)s?\b|-)",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """An event as a stretch of text names it."""

    start: int
    end: int
    family: str
    kind: str
    many: bool


def mentions_of(text: str, start: int, end: int) -> list[Mention]:
    """Return the events that a stretch names."""
    found = []
    for match in _EVENT.finditer(text, start, end):
        word = (match[1] or match[2]).lower()
        if match[1]:
            found.append(Mention(match.start(), match.end(), "weather", match[1], False))
        elif word.startswith("open"):
            found.append(Mention(match.start(), match.end(), "violence", "shooting", False))
        elif word in _TOLD_AS:
            kind = _TOLD_AS[word]
            found.append(Mention(match.start(), match.end(), KINDS[kind][0], kind, False))
        elif word in ANY:
            found.append(Mention(match.start(), match.end(), "", word, ANY[word] > 1))
        else:
            family, kind = KINDS[word]
            found.append(Mention(match.start(), match.end(), family, kind, word != kind))
    return found


def with_kind(text: str, one: Mention) -> str:
    """Return the kind of an event with what tells it apart before it: `bus crash`, `measles outbreak`."""
    before = text[max(0, one.start - 24) : one.start].lower().split()
    kind = f"{one.kind}s" if one.many and not one.kind.endswith("sh") else one.kind
    return f"{before[-1]} {kind}" if before and before[-1] in OF_KIND else kind
