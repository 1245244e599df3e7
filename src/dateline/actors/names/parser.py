"""Reads the names off the capitalised words of a text, from left to right.

Each chunk of adjacent capitalised words is tried as an organisation, a listed name, a title with the person after it,
and a run of other words, in this order. What stays doubtful is marked so and settled by the rest of the text
in `settle`.
"""

from __future__ import annotations

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FAMILY,
    FUNCTION,
    GIVEN,
    NO_ORGANISATION,
    ORGANISATION,
    lexicon,
    word_list,
)
from dateline.actors.names.chunks import HEADS, TITLE
from dateline.actors.names.find import LIKELY, Name
from dateline.actors.names.listed import Listed
from dateline.actors.names.shapes import CLUBS, SHAPES, is_shaped
from dateline.actors.names.tokens import COMMA, NEXT, OF

_CALLS = word_list("parser: calls")
_REALMS = frozenset(["Republic", "Kingdom", "Principality", "Emirate", "Sultanate", "Duchy", "Khanate", "Caliphate"])
# What is called by the land beside it: "the Gulf of Oman".
_WATERS = frozenset(["Gulf", "Sea", "Bay", "Strait", "Straits", "Isle"])
_CHAMBERS = frozenset(["Parliament", "Congress", "Cabinet"])


class Parser(Listed):
    """Reads the names of one text."""

    def run(self) -> list[Name]:
        """Return all names in the order of the text, the doubtful ones marked."""
        index = 0
        while index < self.count:
            found = len(self.names)
            index = self.read(index)
            if len(self.names) > found:
                index = max(index, self.take_form())
        return self.names

    def read(self, index: int) -> int:
        """Read what starts at a token and return the token to go on with."""
        tokens = self.tokens
        flags = tokens.flags
        known = self.phrase(index)
        if tokens.links[index] == COMMA and self.read_state(index):
            return index + 1
        if known is None and flags[index] & (FUNCTION | CALENDAR) and not self.given_in_calendar(index):
            return self.read_run(index, self.chunk_end(index), person=True) if self.is_will(index) else index + 1
        if self.read_town_and_state(index, known) or (known is None and self.read_named_after_place(index)):
            return self.names[-1].last + 1
        if known and known[0].kind == "ORG" and tokens.capitals[index] and flags[index] & NO_ORGANISATION:
            known = None  # "NHL ICE HOCKEY", the rubric of a wire
        if tokens.initial[index] and not known and tokens.words[index].lower() in lexicon().person_verbs:
            return index + 1
        if tokens.initial[index] and not known and tokens.words[index] in _CALLS and self.follows(index + 1):
            return index + 1
        if tokens.initial[index] and not known and tokens.words[index].endswith("ing") and self.acts_on(index):
            return index + 1
        if self.read_credit(index) or self.is_letters(index):
            return max(index + 1, self.names[-1].last + 1 if self.names else 0)
        end = self.chunk_end(index)
        if (tokens.words[end - 1] in _REALMS or tokens.words[index] in _WATERS) and self.read_realm(index, end):
            return self.names[-1].last + 1
        if known and tokens.words[index] == "The" and known[1] < end and flags[end - 1] & ORGANISATION:
            return index + 1  # "The Independent Electoral Commission", not the paper
        western = known is not None and known[0].text == "Western" and known[1] == index + 1
        if (known is None or western) and self.read_part_of_place(index, end):
            return self.names[-1].last + 1
        if flags[index] & DIRECTION and self.read_district(index):
            return self.names[-1].last + 1
        called = self.called_end(index, end)
        if called > end:
            self.add(index, called - 1, "ORG", LIKELY)
            return called
        if known and known[1] >= end:
            end = known[1]
            if (
                known[0].text.endswith("'s")
                and end < self.count
                and tokens.links[end] == NEXT
                and not flags[end] & FUNCTION
            ):
                end += 1  # "Moody's Investors Service": the ending belongs to the name
            while self.follows(end) and not flags[end] & (FUNCTION | CALENDAR):
                end += 1
        after = self.organisation(index, end, known)
        if after > index:
            return after
        if (tokens.words[end - 1] in SHAPES or tokens.words[index] in CLUBS) and is_shaped(tokens, index, end, known):
            self.add(index, end - 1, "ORG", LIKELY)
            return end
        if known:
            return self.read_known(index, end, known)
        title = self.title_end(index, end)
        if title >= index and not self.is_titular_surname(index, end):
            return self.read_title(index, title, end)
        return self.read_run(index, end)

    def given_in_calendar(self, index: int) -> bool:
        """Return whether a month's name is a given name here: "April Jones", not "April 3" nor "in May"."""
        flags = self.tokens.flags
        if not flags[index] & CALENDAR or not flags[index] & GIVEN or not self.follows(index + 1):
            return False
        return not flags[index + 1] & (COMMON | FUNCTION | CALENDAR | HEADS) and self.phrase(index + 1) is None

    def acts_on(self, index: int) -> bool:
        """Return whether a sentence begins with what is done to a name: "Proroguing Parliament", "Leaving NATO"."""
        tokens, following = self.tokens, index + 1
        if not self.follows(following) or tokens.heading[index]:
            return False
        end = self.chunk_end(following)
        if end == following + 1 and tokens.words[following] in _CHAMBERS:
            return not tokens.flags[index] & ~COMMON
        known = self.phrase(following)
        return bool(tokens.flags[index] & COMMON) and known is not None and known[0].sure and known[1] == end

    def read_realm(self, index: int, end: int) -> bool:
        """Note a state or sea by its form, "the Republic of Artsakh"; return whether it stands here."""
        tokens = self.tokens
        if tokens.links[end : end + 1] != [OF] or tokens.heading[index] or end - index > 2:
            return False
        water = end == index + 1 and tokens.words[index] in _WATERS
        if not water and tokens.words[end - 1] not in _REALMS:
            return False
        if (known := self.phrase(index)) and (known[1] > end or not water):
            return False
        if tokens.flags[end] & ~(FAMILY | GIVEN) and self.phrase(end) is None:
            return False
        after = self.chunk_end(end)
        if after > end + 2 or any(flag & (COMMON | HEADS | TITLE) for flag in tokens.flags[end + 1 : after]):
            return False
        self.add(index, after - 1, "LOC", LIKELY)
        return True
