"""The names of a text: people, organisations, places and the rest, each at its characters.

The steps in order. Rules over capitalised words read names from left to right: lists of known names, the heads of
organisations, titles, given names. A second look reads short and doubtful forms by the full ones of the same text and
by what stands around them. Roles and the merging of mentions are left to `people`, `organisations` and `places`.
"""

from __future__ import annotations

from functools import lru_cache

from dateline.actors.names.chunks import read_chunks
from dateline.actors.names.declared import with_declared
from dateline.actors.names.definitions import settle_defined
from dateline.actors.names.finishing import finish
from dateline.actors.names.firms import settle_firms
from dateline.actors.names.headings import with_headings
from dateline.actors.names.learning import learn
from dateline.actors.names.lists import settle_examples
from dateline.actors.names.long_names import settle_long
from dateline.actors.names.misread import mended
from dateline.actors.names.model import KINDS, Name
from dateline.actors.names.numbered import with_numbers
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import recall
from dateline.actors.names.seats import settle_seats
from dateline.actors.names.short_names import settle_short
from dateline.actors.names.small_heads import with_small_heads
from dateline.actors.names.spelled import settle_spelled
from dateline.actors.names.teams import settle_scores, settle_teams
from dateline.actors.names.tokens import Tokens, tokenise
from dateline.actors.names.wholes import whole


@lru_cache(maxsize=64)
def read_names(text: str) -> tuple[Tokens, list[Name]]:
    """Return the tokens of `text` and its names, settled; shared by all that look for names."""
    tokens = tokenise(text)
    names = read_chunks(Reading(tokens))  # from left to right, the doubtful ones marked
    names = whole(tokens, names)  # of two that are one: "Washington, D.C."
    names = with_declared(tokens, names)  # which the text introduces: "At Halden, we"
    # By what is read so far; each step changes the names of `reading`, and what is known of them.
    reading = Reading(tokens, names)
    settle_scores(reading)  # in result lines of sport
    settle_defined(reading)  # "The Velvet Keys were a rock band"
    settle_spelled(reading)  # "Transport for London (TfL)"
    settle_examples(reading)  # "companies like Runway and Bilt"
    settle_long(reading)  # unlisted, of several words
    settle_firms(reading)  # called like people
    learn(reading)  # by which words the names given in full may be called
    settle_short(reading)  # of one word; what nothing speaks for is left out
    reading.names = [name for name in reading.names if name.kind in KINDS]
    reading.names = recall(tokens, reading.names)  # what is given in full, where it was not read
    settle_teams(reading)  # towns that play
    finish(reading)  # where names begin and end
    settle_seats(reading.text, reading.names)  # "outside the White House"
    # What is left is read off the names alone.
    names = mended(tokens, reading.names)  # without those of no one: events, planes
    names = with_small_heads(tokens, names)  # "Waterloo station"
    names = with_headings(tokens, names)  # head lines, by the text below them
    return tokens, with_numbers(tokens, names)  # "the 82nd Airborne Division"


def find_names(text: str) -> list[tuple[int, int, str]]:
    """Return the names of `text` as (start, end, kind), in order: PER, ORG, LOC and MISC (peoples, events, works).

    The kinds are those of the CoNLL-2003 task (Tjong Kim Sang and De Meulder 2003).
    """
    return [(name.start, name.end, name.kind) for name in read_names(text)[1]]
