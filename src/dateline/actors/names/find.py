"""The names of a text: people, organisations, places and the rest, each at its characters.

The steps in order. Rules over capitalised words read names from left to right: lists of known names, the heads of
organisations, titles, given names. A second look reads short and doubtful forms by the full ones of the same text and
by what stands around them. Roles and the merging of mentions are left to `people`, `organisations` and `places`.
"""

from __future__ import annotations

from functools import lru_cache

from dateline.actors.names.declared import with_declared
from dateline.actors.names.finishing import finish
from dateline.actors.names.headings import with_headings
from dateline.actors.names.lists import settle_examples
from dateline.actors.names.misread import mended
from dateline.actors.names.model import Name
from dateline.actors.names.numbered import with_numbers
from dateline.actors.names.parser import read_chunks
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import recall
from dateline.actors.names.seats import settle_seats
from dateline.actors.names.settle import learn, settle_defined, settle_long, settle_short, settle_spelled
from dateline.actors.names.small_heads import with_small_heads
from dateline.actors.names.teams import settle_scores, settle_teams
from dateline.actors.names.tokens import Tokens, tokenise
from dateline.actors.names.wholes import whole


@lru_cache(maxsize=64)
def read_names(text: str) -> tuple[Tokens, list[Name]]:
    """Return the tokens of `text` and its names, settled; shared by all that look for names."""
    tokens = tokenise(text)
    names = with_declared(tokens, whole(tokens, read_chunks(Reading(tokens))))
    reading = Reading(tokens, names)
    settle_scores(reading)
    settle_defined(reading)
    settle_spelled(reading)
    settle_examples(reading)
    settle_long(reading)
    learn(reading)
    settle_short(reading)
    reading.names = [name for name in reading.names if name.kind in ("PER", "ORG", "LOC", "MISC")]
    reading.names = recall(reading.tokens, reading.names)
    settle_teams(reading)
    finish(reading)
    settle_seats(reading.text, reading.names)
    return tokens, with_numbers(tokens, with_headings(tokens, with_small_heads(tokens, mended(tokens, reading.names))))


def find_names(text: str) -> list[tuple[int, int, str]]:
    """Return the names of `text` as (start, end, kind), in order: PER, ORG, LOC and MISC (peoples, events, works).

    The kinds are those of the CoNLL-2003 task (Tjong Kim Sang and De Meulder 2003).
    """
    return [(name.start, name.end, name.kind) for name in read_names(text)[1]]
