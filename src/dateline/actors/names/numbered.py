"""Names that begin with a number, which no capital letter announces: "the 49ers", "the 82nd Airborne Division".

They are those of the lists, and the units of an army, whose numbers are part of what they are called.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from dateline.actors.lexicon import lexicon
from dateline.actors.names.model import CERTAIN, Name, merged, over
from dateline.actors.names.tokens import Tokens

# A number that may begin a name; what stands before it is looked at after.
_NUMBER = re.compile(r"\d\d*+(?=(?:st|nd|rd|th) [A-Z]|[a-z]{2,}|[A-Z][a-z]|-[A-Z]|\.org\b|\.? [A-Z])")
_LOCAL = re.compile(r"(?: Local|(?<= Local)) \d{1,5}\b")  # a union's branch: "Unifor Local 4624"
_UNIT = re.compile(
    r"\d{1,3}(?:st|nd|rd|th) (?:(?:Airborne|Infantry|Armou?red|Cavalry|Mountain|Marine|Mechani[sz]ed|Motori[sz]ed"
    r"|Fighter|Bomb|Bomber|Tank|Artillery|Guards|Special|Operations|Expeditionary|Engineer|Signal|Space|Assault|Naval|Separate"
    r"|Stryker|Combat|Aviation|Reconnaissance|Ranger|Parachute) ){0,3}"
    r"(?:(?:[A-Z][a-z]+ ){0,3}(?:Squadron|Brigade|Regiment|Battalion|Wing)"
    r"|(?<=[a-z] )(?<!st )(?<!nd )(?<!rd )(?<!th )Division"
    r"|Fleet|Army|Legion|Corps|Infantry|Cavalry|Airborne)\b(?! [A-Z])"
    r"|\d{1,3} (?:Commando|Parachute|Infantry|Armou?red|Mechani[sz]ed)? ?(?:Brigade|Division|Regiment|Battalion"
    r"|Squadron|Commando)\b(?! [A-Z(]| (?:title|champion|team|game|side|club|football|school)s?\b)"
)
# A street by its number: "Fifth Avenue", "West 42nd Street".
_STREET = re.compile(
    r"(?:\b(?:East|West|North|South|N|S|E|W|NE|NW|SE|SW) )?"
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth"
    r"|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth) (?:Street|Avenue)\b(?! [A-Z])"
)
_STREETS = (" Street", " Avenue")


@cache
def _listed() -> dict[str, re.Pattern[str]]:
    """Return the listed organisations that begin with a number by that number, the longest first."""
    forms = (p.text for group in lexicon().phrases.values() for p in group if p.text[0].isdigit() and p.kind == "ORG")
    by_number: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        number = form[: next((at for at, letter in enumerate(form) if not letter.isdigit()), len(form))]
        by_number.setdefault(number, []).append(re.escape(form))
    return {number: re.compile(f"(?:{'|'.join(group)})(?![\\w-])") for number, group in by_number.items()}


def with_numbers(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with those that begin with a number, in place of what was read within them."""
    text = tokens.text
    for name in names if " Local " in text else ():
        if name.kind == "ORG" and (branch := _LOCAL.match(text, name.end)):
            name.end = branch.end()
    added = _streets(tokens, names) if any(street in text for street in _STREETS) else []
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in ".,$€£#-"):
            continue
        listed = _listed().get(number[0])
        match = (listed.match(text, start) if listed else None) or _UNIT.match(text, start)
        unit = _named(tokens, names, match, "ORG") if match is not None else None
        if unit is not None:
            added.append(unit)
    return merged(names, added)


def _streets(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the streets that are called by their numbers."""
    found = (_named(tokens, names, match, "LOC") for match in _STREET.finditer(tokens.text))
    return [name for name in found if name is not None]


def _named(tokens: Tokens, names: list[Name], match: re.Match[str], kind: str) -> Name | None:
    """Return the name at a match, None where it stands in a heading or cuts another name."""
    start, end = match.span()
    first = min(bisect_left(tokens.starts, start), len(tokens) - 1)  # of the words, as numbers are no tokens
    if first < 0 or tokens.heading[first]:
        return None
    if any(name.start < start or end < name.end for name in over(names, start, end)):
        return None
    return Name(start, end, kind, CERTAIN, first, max(first, bisect_left(tokens.starts, end) - 1))
