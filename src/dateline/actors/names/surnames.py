"""Surnames and given names that are listed as towns or firms: "Bolton denied it", "Bloomberg left the race".

They are people's where the text names one in full and nothing speaks for the town or the firm.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import GIVEN, lexicon, people_list
from dateline.actors.names.beside import EITHER, ORGANISATION_NOUNS
from dateline.actors.names.cues import SURNAME
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import flags_of
from dateline.actors.names.votes import vote_on

# Nouns of bodies that are not also roles of people.
TELLING = ORGANISATION_NOUNS - EITHER
_TOLD = TELLING | {"told", "to"}
LISTED_SURNAMES = people_list("surnames")
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_AGED = re.compile(r" ?, \d{1,2}(?= ?[,.;]| and\b)")


def is_given_name(reading: Reading, name: Name, form: str) -> bool:
    """Return whether a town's name is a given name by what stands beside it: "her grandson Santiago, 9"."""
    if not lexicon().flags.get(form, 0) & GIVEN or form in lexicon().countries:
        return False
    return reading.before(name)[1] in lexicon().roles or bool(_AGED.match(reading.text, name.end))


def settle_surnames(reading: Reading) -> None:
    """Read a town's name as a person where the text has one of that surname and nothing speaks for the town."""
    districts = lexicon().districts
    firms = {reading.words(name)[0] for name in reading.names if name.kind == "ORG" and name.last > name.first}
    for name in reading.names:
        if name.kind == "ORG":
            if name.last == name.first and is_surname_of_text(reading, name, firms):
                name.kind, name.canonical = "PER", None
            continue
        if name.kind != "LOC" or name.last > name.first:
            continue
        form = reading.form(name)
        if is_given_name(reading, name, form):
            name.kind, name.canonical = "PER", None
            continue
        full = _SUFFIX.sub("", reading.known.people.get(form, ""))
        if (
            full.endswith((" " + form, "-" + form))
            and form not in districts
            and vote_on(reading, name) not in ("LOC", "loc")
        ):
            name.kind, name.canonical = "PER", None


def is_surname_of_text(reading: Reading, name: Name, firms: set[str]) -> bool:
    """Return whether a firm's name is the surname of one whom the text names in full: Michael Bloomberg's."""
    form = reading.form(name)
    full = reading.known.people.get(form, "")
    if not full.endswith(" " + form) or form in firms or reading.before(name)[1] in _TOLD:
        return False
    return vote_on(reading, name) not in ("ORG", "org")


def is_abbreviated(form: str) -> bool:
    """Return whether letters and an unlisted word name a body rather than somebody by initials: "FNV Metaal"."""
    letters, _, word = form.partition(" ")
    if len(letters) < 3 or not letters.isupper() or not word.isalpha() or not word[1:].islower():
        return False
    return not flags_of(word) and word not in LISTED_SURNAMES and not SURNAME.search(word)
