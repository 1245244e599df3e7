"""Figures that no time of their sentence is of: how large a thing is, how far a place, how many a vote takes."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import past_brackets
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import DETERMINERS, PREPOSITIONS, STOP
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.units import LENGTHS
from dateline.numbers.verbs import is_verb

_SIZES: Final = LENGTHS | frozenset(
    ["acre", "hectare", "tonne", "ton", "litre", "gallon", "gram", "kilogram", "megawatt", "gigawatt", "kilowatt"]
    + [f"{power} {length}" for power in ("square", "cubic") for length in LENGTHS]
)
# What a thing has, told with a hyphen: a ten-storey building, a 55-member body.
_PARTS: Final = frozenset(
    "storey story stories floor room bedroom bed seat berth lane deck door wing engine member pound person".split()
)
_DIMENSIONS: Final = frozenset("long tall high wide deep thick".split())
# What is that large because of what happened in it: a two-car crash, a 40-mile march.
_EVENTS: Final = frozenset(
    "crash collision pile pileup wreck accident march walk run race ride drive hike journey trip tour voyage flight "
    "swim jump leap fall drop plunge rise gain increase decrease cut loss lead victory win defeat advance strike "
    "fight brawl attack raid rally parade procession convoy motorcade search operation auction vote majority sentence "
    "shift layoff game match series final storm surge wave waves gust gusts winds quake earthquake tremor "
    "tsunami deal order contract purchase shipment delivery settlement".split()
)
# Behind a distance: where it is counted from.
_AWAY: Final = re.compile(
    r"(?:away|off|outside|inland|offshore|upstream|downstream|apart)\b|from (?=the |[A-Z])|"
    r"(?:to the )?(?:due )?(?:north|south|east|west)(?:-?(?:north|south|east|west)+)?(?:ern)?\b"
)
# How many live in a place, whatever happens to them: `the nation's 5.5 million people`, `a town of 3,000 people`.
_LIVING: Final = re.compile(
    r"\b(?:(?:country|nation|state|city|town|province|region|island|kingdom|republic|territory|district|county|village|"
    r"capital|continent|municipality|suburb|settlement)(?:['’]s| of| with)|"
    r"population of|(?P<named>[A-Z]\w+)['’]s)"
    r"(?: (?:about|around|roughly|nearly|almost|over|some|more than|just over|an estimated|approximately))? $"
)
_DWELLERS: Final = frozenset(["person", "resident", "inhabitant", "citizen"])
_FEWEST_DWELLERS: Final = 500
_BRACKET: Final = re.compile(r" ?\([^()]{1,40}\)")
_LYING: Final = frozenset("located situated lies lie sits sit lived stands".split())
_PLACES: Final = frozenset(
    "village town township city suburb area base camp airport island district region port site school home church "
    "mine plant field spot place point hospital farm settlement resort community park valley forest hamlet".split()
)
# What a vote or a rule takes, whenever it is taken.
_TAKEN: Final = re.compile(
    r"(?: (?!needed\b)[a-z-]+){0,3}? (?:needed (?:for|to)\b|(?:required|necessary)\b(?! (?:the|an?) ))"
)
_THE: Final = frozenset(["the", "a"])


def is_timeless(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure is a size, a distance between places or what a rule takes, and so has no period.

    `A town of 3,000 people was flooded on Monday`, `a 75 ft boat sank on Monday`,
    `in Badalona, ten kilometres from Barcelona, on Saturday`, `the 326 seats needed`.
    What happened at a distance or was that large itself keeps its time: `drove 40 miles on Monday`, `a two-car crash`.
    """
    if figure.kind == "count":
        part = t.glued_hyphen(figure.last - 2) and t.at(figure.last - 1) in _PARTS
        return (part and _is_attribute(t, figure)) or _is_taken(t, figure) or _live_there(t, figure)
    if figure.kind == "measure" and figure.unit in _SIZES:
        return _is_attribute(t, figure) or _is_away(t, figure)
    return figure.kind in ("fraction", "percent") and _is_taken(t, figure)


def _is_attribute(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure stands before the noun of a thing as an adjective: `its 62,241-square-foot (…) office`."""
    following = past_brackets(t, figure.last)
    hyphen = any(t.glued_hyphen(j) for j in range(figure.first + 1, figure.last - 1))
    if not hyphen and t.at(figure.mark - 1) not in DETERMINERS:
        return False
    if t.at(following) in _DIMENSIONS:
        following += 1
    stop = following
    while stop < len(t) and stop < following + 4 and t.words[stop][0].isalpha() and t.lower[stop] not in STOP:
        if t.lower[stop] in _EVENTS:
            return False
        stop += 1
    verb = (
        stop > following and is_verb(t, following) and not t.lower[following].endswith("ing")
    )  # a ten-storey building
    return stop > following and t.lower[following] not in PREPOSITIONS and not verb


def _is_away(t: Tokens, figure: Figure) -> bool:
    """Tell whether a length is how far a place is from another, and not how far somebody or something went."""
    if figure.unit not in LENGTHS:
        return False
    text, end = t.text, t.ends[figure.last - 1]
    bracket = _BRACKET.match(text, end)
    if _AWAY.match(text, (bracket.end() if bracket else end) + 1) is None:
        return False
    before = t.at(figure.mark - 1)
    lying = before in _LYING and t.at(figure.mark - 2) not in ("was", "were")  # a storm was located 20 miles off
    return lying or before == "," or before in _PLACES


def _is_taken(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure is what a rule takes: `the 326 seats needed for a majority`."""
    return t.at(figure.mark - 1) in _THE and _TAKEN.match(t.text, t.ends[figure.last - 1]) is not None


def _live_there(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure is how many people a place has, which is so on any day."""
    if figure.unit not in _DWELLERS or figure.low < _FEWEST_DWELLERS:
        return False
    begin = t.starts[figure.first]
    living = _LIVING.search(t.text, max(t.starts[0], begin - 60), begin)
    return living is not None and (living["named"] is None or figure.unit != "person")  # Roe's 400 people
