"""Bodies called after the place where they sit or work: "Queen's University Belfast", "Queensland Health"."""

from __future__ import annotations

from dateline.actors.lexicon import (
    GIVEN,
    ORGANISATION,
    TEAM,
    TITLE,
    lexicon,
)
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import OF

# Bodies whose names the town ends where they sit, and words that end the names of branches.
_SEATED = frozenset(
    [
        "University",
        "College",
        "Institute",
        "Polytechnic",
        "Hospital",
        "Museum",
        "Gallery",
        "Academy",
        "Universität",
        "Université",
        "Universiteit",
        "Hochschule",
        "Universitat",
    ]
)
_WORLDWIDE = frozenset(
    "International Worldwide Global Europe Asia America Americas Africa UK USA Overseas Aotearoa".split()
)


def past_branch(reading: Reading, first: int, after: int) -> int:
    """Return the token after a town or a "Europe" that ends a body's name: "Queen's University Belfast"."""
    tokens = reading.tokens
    if not reading.follows(after) or tokens.heading[first] or reading.is_possessive(after - 1):
        return after
    if tokens.words[after] in _WORLDWIDE and not reading.follows(after + 1):
        return after + 1  # "China Radio International"
    if not any(word in _SEATED for word in tokens.words[first:after]):
        return after
    town = reading.phrase(after)
    if town is None or town[0].kind != "LOC" or reading.follows(town[1]):
        return after
    if not town[0].sure and tokens.links[first + 1] != OF:  # "University of South Carolina Beaufort"
        return after
    return town[1]


def is_body_end(reading: Reading, end: int) -> bool:
    """Return whether a chunk of more than one word ends in the head of a body."""
    ending = reading.tokens.flags[end - 1]
    return bool(ending & ORGANISATION) and not ending & (TITLE | TEAM | GIVEN) and not reading.tokens.heading[end - 1]


def is_branch(reading: Reading, after: int, end: int) -> bool:
    """Return whether a place ends the chunk right after an organisation, as the name of a branch does."""
    if after >= end or reading.tokens.heading[after] or reading.is_possessive(after - 1):
        return False
    place = reading.phrase(after)
    return place is not None and place[0].kind == "LOC" and place[0].sure and place[1] == end


def is_named_branch(reading: Reading, index: int, after: int, end: int) -> bool:
    """Return whether a country ends the chunk right after an unlisted word: "Gallup Korea"."""
    tokens = reading.tokens
    if tokens.flags[index] or not is_branch(reading, after, end):
        return False
    if tokens.words[index].isupper():
        return tokens.words[index][-1].isdigit() and not tokens.heading[index]  # "P4 Gotland"
    place = reading.phrase(after)
    return place is not None and place[0].text in lexicon().countries and len(tokens.words[index]) > 2
