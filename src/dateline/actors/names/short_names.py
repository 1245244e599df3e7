"""The doubtful words that stand alone, settled by the full names of the text or by what is told of them anywhere."""

from __future__ import annotations

from collections import Counter

from dateline.actors.names.acronyms import tickers
from dateline.actors.names.beside import ORGANISATION_NOUNS
from dateline.actors.names.cues import KIN
from dateline.actors.names.lists import settle_alike, settle_lists
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.surnames import settle_surnames
from dateline.actors.names.verdicts import kind_of_short
from dateline.actors.names.votes import vote_on


def settle_short(reading: Reading) -> None:
    """Settle single words by the full names or by their context anywhere in the text, or leave them out."""
    votes: dict[str, Counter[str]] = {}
    short = [name for name in reading.names if name.kind.startswith("?")]
    asked = {  # of a mere common word nothing is asked but what a noun of bodies before it tells
        reading.form(name) for name in short if name.kind != "?common" or reading.before(name)[1] in ORGANISATION_NOUNS
    }
    for name in short:
        form = reading.form(name)
        if reading.tokens.heading[name.first]:
            continue
        if form in asked:
            votes.setdefault(form, Counter())[vote_on(reading, name)] += 1
        if name.kind == "?common" and reading.before(name)[1] in KIN:
            reading.known.kin.add(form)
    settle_surnames(reading)
    bodies = (name for name in reading.names if name.kind == "ORG" and name.last > name.first)
    reading.known.bodies = frozenset(map(reading.form, bodies))
    reading.known.tickers = tickers(reading)
    added: list[Name] = []
    read = {id(name): name.kind for name in short}
    for name in short:
        name.kind = kind_of_short(reading, name, votes.get(reading.form(name), Counter()), added)
    settle_alike(reading, short, read)
    settle_lists(reading, short, read)
    if added:
        reading.names = sorted([*reading.names, *added], key=lambda name: name.start)
