"""Bodies called after the place where they sit or work: "Queen's University Belfast", "Queensland Health"."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FAMILY,
    GIVEN,
    ORGANISATION,
    OTHER,
    PLACE,
    ROLE,
    TEAM,
    lexicon,
)
from dateline.actors.names.chunks import TITLE, Titles
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

_VERB = re.compile(r" (\w+)")


class Branches(Titles):
    """Reads the places at the end and the beginning of bodies' names."""

    def past_branch(self, first: int, after: int) -> int:
        """Return the token after a town or a "Europe" that ends a body's name: "Queen's University Belfast"."""
        tokens = self.tokens
        if not self.follows(after) or tokens.heading[first] or self.is_possessive(after - 1):
            return after
        if tokens.words[after] in _WORLDWIDE and not self.follows(after + 1):
            return after + 1  # "China Radio International"
        if not any(word in _SEATED for word in tokens.words[first:after]):
            return after
        town = self.phrase(after)
        if town is None or town[0].kind != "LOC" or self.follows(town[1]):
            return after
        if not town[0].sure and tokens.links[first + 1] != OF:  # "University of South Carolina Beaufort"
            return after
        return town[1]

    def is_body_end(self, end: int) -> bool:
        """Return whether a chunk of more than one word ends in the head of a body."""
        ending = self.tokens.flags[end - 1]
        return bool(ending & ORGANISATION) and not ending & (TITLE | TEAM | GIVEN) and not self.tokens.heading[end - 1]

    def is_branch(self, after: int, end: int) -> bool:
        """Return whether a place ends the chunk right after an organisation, as the name of a branch does."""
        if after >= end or self.tokens.heading[after] or self.is_possessive(after - 1):
            return False
        place = self.phrase(after)
        return place is not None and place[0].kind == "LOC" and place[0].sure and place[1] == end

    def is_named_branch(self, index: int, after: int, end: int) -> bool:
        """Return whether a country ends the chunk right after an unlisted word: "Gallup Korea"."""
        tokens = self.tokens
        if tokens.flags[index] or not self.is_branch(after, end):
            return False
        if tokens.words[index].isupper():
            return tokens.words[index][-1].isdigit() and not tokens.heading[index]  # "P4 Gotland"
        place = self.phrase(after)
        return place is not None and place[0].text in lexicon().countries and len(tokens.words[index]) > 2

    def is_service(self, index: int, last: int) -> bool:
        """Return whether a word after a place ends a service's name within a sentence: "Queensland Health said"."""
        tokens = self.tokens
        if tokens.heading[index] or self.is_possessive(last - 1) or self.is_possessive(last):
            return False
        verb = _VERB.match(self.text, tokens.tails[last])
        return verb is None or verb[1] in lexicon().person_verbs or verb[1] in ("and", "in", "to", "is", "was", "has")

    def is_office_of(self, index: int, after: int, end: int) -> bool:
        """Return whether common words after a country speak: "New Zealand Food Safety said", no title or team."""
        tokens = self.tokens
        if not 1 < end - after < 4 or tokens.heading[index] or self.is_possessive(after - 1):
            return False
        verb = _VERB.match(self.text, tokens.tails[end - 1])
        if verb is None or verb[1] not in lexicon().person_verbs:
            return False
        unfit = TITLE | ROLE | GIVEN | FAMILY | OTHER | PLACE | TEAM | CALENDAR
        return all(flag & COMMON and not flag & unfit for flag in tokens.flags[after:end])
