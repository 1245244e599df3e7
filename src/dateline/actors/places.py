"""The places of an article and, where it is certain, the country of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.model import Place
from dateline.actors.names.find import read_names
from dateline.actors.names.model import Name
from dateline.corpus.model import Article
from dateline.text import Span

_COMMA = re.compile(r"\s*(?:,|\[|\()\s*")
_POSTAL = re.compile(r", ?([A-Z]{2})\b")
STATES = word_list("places: states")
# Names that two well-known places share, with words that speak for the one that is not the table's.
_RIVALS = {
    "Georgia": (
        "GE",
        frozenset(["Tbilisi", "Abkhazia", "South Ossetia", "Russia", "Armenia", "Azerbaijan", "Saakashvili", "Batumi"]),
        "US",
    )
}


@dataclass(slots=True)
class _Spot:
    canonical: str
    country: str | None
    spans: list[Span] = field(default_factory=list)


def _form(text: str, name: Name) -> str:
    form = " ".join(text[name.start : name.end].split())
    if form.isupper() and len(form) > 4 and "." not in form:
        form = " ".join(word.capitalize() for word in form.split(" "))
    return form


@lru_cache(maxsize=64)
def _state(code: str) -> str:
    """Return the name of a state of the United States."""
    import pycountry

    state = pycountry.subdivisions.get(code=f"US-{code}")
    return str(state.name) if state else code


@lru_cache(maxsize=64)
def _spots(text: str) -> tuple[_Spot, ...]:
    _, names = read_names(text)
    lex = lexicon()
    spots: dict[str, _Spot] = {}
    places = [name for name in names if name.kind == "LOC"]
    starts = {name.start: name for name in places}
    forms = {_form(text, name) for name in places}
    for name in places:
        form = _form(text, name)
        facts = lex.places.get(form)
        canonical = name.canonical or (facts.canonical if facts else form)
        country = facts.country if facts else None
        if form in _RIVALS:
            code, signs, other = _RIVALS[form]
            speaks = bool(signs & forms) or "Georgian" in text
            american = "U.S." in forms or "United States" in forms or "Atlanta" in forms
            country = code if speaks and not american else other if american and not speaks else None
        comma = _COMMA.match(text, name.end)
        within = starts.get(comma.end()) if comma and comma.end() > name.end else None
        if within is not None and form not in lex.districts:
            outer = _form(text, within)
            if outer in lex.districts and lex.places[outer].country:
                country = lex.places[outer].country
        if form in STATES:  # "Boston, MA"
            canonical, country = _state(form), "US"
        postal = _POSTAL.match(text, name.end)
        if postal and postal[1] in STATES:
            country = "US"
        spot = spots.setdefault(canonical, _Spot(canonical, country))
        if spot.country is None:
            spot.country = country
        spot.spans.append(Span(name.start, name.end))
    return tuple(spots.values())


def find_places(article: Article) -> list[Place]:
    """Return the places that an article names, in the order of their first mention; peoples are no places."""
    text = article.text
    return [
        Place(
            spot.spans[0].start,
            spot.spans[0].end,
            " ".join(spot.spans[0].of(text).split()),
            spot.canonical,
            spot.country,
            tuple(spot.spans),
        )
        for spot in _spots(text)
    ]
