"""Unlisted names of several words: people, unless what stands around any of their mentions tells another kind."""

from __future__ import annotations

from collections import Counter

from dateline.actors.lexicon import (
    COMMON,
    FAMILY,
    GIVEN,
    lexicon,
)
from dateline.actors.names.beside import PLACE_BEFORE, apposition_after, apposition_before
from dateline.actors.names.context import place_after
from dateline.actors.names.cues import DISEASE, IN_BRACKETS, SURNAME, in_byline
from dateline.actors.names.genres import is_promotional, is_sporting
from dateline.actors.names.leanings import is_plain
from dateline.actors.names.model import CERTAIN, DOUBTFUL, LIKELY, Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.singles import is_people
from dateline.actors.names.surnames import LISTED_SURNAMES, TELLING, is_abbreviated
from dateline.actors.names.teams import settle_sides
from dateline.actors.names.tokens import flags_of
from dateline.actors.names.votes import vote_on

# Doubtful readings of several words; all but the first need something that speaks for them.
_LONG = ("?", "?weak", "?LOC+")
_BEFORE_TOWN = frozenset("in at near from to of around outside".split())


def settle_long(reading: Reading) -> None:
    """Settle unlisted names of several words: people, unless their context speaks for another kind."""
    if is_sporting(reading.text):
        settle_sides(reading)
    doubtful = [name for name in reading.names if name.kind in _LONG and name.last > name.first]
    settle_told(reading, doubtful)
    doubtful = [name for name in doubtful if name.kind in _LONG]
    votes: dict[str, Counter[str]] = {}
    alone = Counter(reading.form(name) for name in reading.names if name.kind == "?" and name.last == name.first)
    for name in doubtful:
        if name.kind == "?" and in_byline(reading.text, name.start):
            name.kind, name.sure = "PER", LIKELY
            continue
        bracket = IN_BRACKETS.match(reading.text, name.end)
        if bracket and name.kind == "?weak" and is_plain(reading, name):
            continue  # "Woman Grand Master (WGM)"
        if bracket and bracket[1] == "".join(word[0] for word in reading.words(name)):
            name.kind = "MISC" if DISEASE.search(reading.form(name)) else "ORG"  # explained by its own initials
            name.sure = LIKELY
            reading.known.parts.add(bracket[1] if name.kind == "MISC" else "")
        elif not reading.tokens.heading[name.first]:
            votes.setdefault(reading.form(name), Counter())[vote_on(reading, name)] += 1
        if is_people(reading, reading.form(name)):
            name.kind = "MISC"  # "Hong Konger"
    for name in reading.names:
        paired = name.kind == "PER" and not name.title and name.last == name.first + 1
        if paired and reading.before(name)[1] == "in" and place_after(reading, name):
            name.kind = "LOC"  # "in Glen Eden, Auckland, New Zealand"
        if name.kind == "LOC" and (name.sure == LIKELY or not name.canonical) and name.last > name.first:
            within = reading.before(name)[1] in PLACE_BEFORE  # "across Western New York, the firm"
            # "Baobab Ridge, a developer", "her publisher, Cassava Republic"
            told = "" if within else apposition_after(reading, name) or apposition_before(reading, name)
            if told == "ORG" or (told == "PER" and name.sure == LIKELY):
                name.kind = "PER" if told == "PER" and flags_of(reading.words(name)[0]) & GIVEN else "ORG"
    doubtful = [name for name in doubtful if name.kind in _LONG]
    weak = {reading.form(name): name.kind for name in doubtful if name.kind != "?"}
    plain = {reading.form(name) for name in doubtful if is_plain(reading, name) and "-" not in reading.form(name)}
    settled: dict[str, str] = {}
    for form, counts in votes.items():
        best = max(("PER", "ORG", "LOC"), key=lambda kind: counts[kind])
        if counts[best]:
            if best != "PER" or form not in plain:
                settled[form] = "ORG" if best == "PER" and is_abbreviated(form) else best
            elif counts[best] > 1:
                settled[form] = "ORG"  # "Open Kettle said", and again
        elif counts["org"]:
            settled[form] = "ORG"
        elif form in weak:
            continue
        elif counts["loc"] and not (counts["the"] or is_promotional(reading.text)):
            settled[form] = "LOC"
        elif alone[form.split()[-1]] or not (counts["the"] or counts["loc"] or is_brand(reading, form)):
            settled[form] = "PER"
    surnames = {reading.words(one)[-1] for one in reading.names if one.kind == "PER" and one.last > one.first}
    for name in doubtful:  # headings are read by the text below them
        if name.kind == "?LOC+":
            settle_after_place(reading, name, settled.get(reading.form(name), ""), surnames)
            continue
        first = reading.words(name)[0]
        if name.kind == "?weak" and reading.form(name) not in settled and first.isupper() and len(first) > 1:
            name.kind, name.last, name.end = "?ORG", name.first, reading.tokens.ends[name.first]
            continue  # "the FIDE Master title"
        name.kind = settled.get(reading.form(name), "")
        name.sure = LIKELY if votes.get(reading.form(name), Counter())[name.kind] else DOUBTFUL


def settle_told(reading: Reading, doubtful: list[Name]) -> None:
    """Read doubtful names like the same words where a noun before them tells: "the software firm Red Hat"."""
    if not doubtful:
        return
    forms = {reading.form(name) for name in doubtful}
    told = {
        reading.form(name)
        for name in reading.names
        if name.kind == "ORG" and name.last > name.first and not reading.tokens.heading[name.first]
    }
    told |= {
        reading.form(name)
        for name in doubtful
        if reading.before(name)[1] in TELLING and not reading.tokens.heading[name.first]
    }
    for name in doubtful if told & forms else ():
        if reading.form(name) in told:
            name.kind, name.sure = "ORG", LIKELY


def settle_after_place(reading: Reading, name: Name, kind: str, surnames: set[str]) -> None:
    """Read a town and an unlisted word: one name where the text tells its kind, else the town alone."""
    if not kind and reading.words(name)[-1] in surnames:
        kind = "PER"
    if not kind and is_sporting(reading.text) and reading.words(name)[-1].endswith("s"):
        kind = "ORG"  # "Astana Arlans"
    if not kind and not reading.tokens.heading[name.first]:
        word = reading.words(name)[-1]
        personal = word in LISTED_SURNAMES or SURNAME.search(word) or reading.before(name)[1] in _BEFORE_TOWN
        kind = "" if personal or is_people(reading, word) else "ORG"  # "Cambridge Analytica"
    if kind:
        name.kind, name.sure, name.canonical = kind, LIKELY, None
        return
    place = lexicon().places.get(reading.words(name)[0])
    name.kind, name.sure, name.last = "LOC", CERTAIN, name.last - 1
    name.end = reading.tokens.ends[name.last]
    name.canonical = place.canonical if place else name.canonical


def is_brand(reading: Reading, form: str) -> bool:
    """Return whether an unlisted name of a press release has nothing of a person's."""
    if not is_promotional(reading.text):
        return False
    words = form.split()
    personal = any(flags_of(word) & GIVEN and not flags_of(word) & COMMON for word in words)
    return not personal and not flags_of(words[-1]) & FAMILY and not SURNAME.search(words[-1])
