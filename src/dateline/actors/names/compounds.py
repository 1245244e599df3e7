"""Words joined by a dash: "India-Japan" are two places, "Kashka-Suu" is one, "the Biden-Harris ticket" none."""

from __future__ import annotations

import re

from dateline.actors.lexicon import CALENDAR, COMMON, FUNCTION, GIVEN, lexicon
from dateline.actors.names.beside import AUXILIARIES
from dateline.actors.names.model import CERTAIN, Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import flags_of
from dateline.actors.names.votes import vote_on

# What leads from one place to another.
_WAYS = frozenset(
    "road highway railway line route border motorway expressway corridor ferry train flight bridge".split()
)


def kind_of_compound(reading: Reading, name: Name, added: list[Name]) -> str:
    """Read "India-Japan" as two places; return the kind of any other compound."""
    form = reading.form(name)
    lex = lexicon()
    parts = re.split(r"[-–]", form)
    known = reading.known.kind_of(form)
    if known:
        return known
    if parts[0] in reading.known.people and not all(part in lex.places for part in parts):
        return ""  # "the Biden-Harris ticket"
    led = len(parts) == 2 and reading.after(name)[1] in _WAYS and all(len(part) > 2 for part in parts)
    led = led and not any(
        part in lex.demonyms or flags_of(part) & (COMMON | GIVEN | FUNCTION) for part in parts
    )  # "the Kotdwar-Pauri road"
    peoples = len(parts) == 2 and all(
        part in lex.places or part in lex.demonyms or part.startswith("Indo") for part in parts
    )
    if led or (peoples and all(part in lex.places for part in parts)):
        start = name.start
        for part in parts:
            place = lex.places.get(part)
            canonical = place.canonical if place else None
            added.append(Name(start, start + len(part), "LOC", CERTAIN, name.first, name.last, None, canonical))
            start += len(part) + 1
        return ""
    if peoples:
        return "MISC"
    if len(parts) == 2 and parts[0].isupper() and parts[1].islower():
        return ""  # "an AI-centric company"
    vote = vote_on(reading, name)
    if any(letter.isdigit() for letter in form) and vote in ("LOC", "loc", "PER"):
        return ""  # "in N-95 masks"
    if vote != "ORG" and all(part and lex.flags.get(part, 0) & (COMMON | CALENDAR) for part in parts):
        return ""
    if vote == "loc" and len(parts) == 2 and all(part.istitle() and len(part) > 2 for part in parts):
        if any(flags_of(part) for part in parts):
            return ""
        return "LOC"  # "at Kashka-Suu"
    following = reading.after(name)[1]
    titled = all(part.istitle() and len(part) > 2 and part not in lex.demonyms for part in parts)
    if vote == "act" and titled and following not in lexicon().person_verbs | AUXILIARIES:
        return "ORG"  # "Air-Glaciers flew"
    return vote if vote in ("PER", "ORG", "LOC") else ""
