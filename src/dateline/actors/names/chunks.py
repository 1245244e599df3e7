"""Runs of capitalised words: where they end, with which known name or title they begin.

What they mean is read in `parser`.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FAMILY,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    NO_ORGANISATION,
    OFFICE,
    ORGANISATION,
    OTHER,
    PLACE,
    QUALIFIER,
    ROLE,
    TEAM,
    Kind,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.find import LIKELY, Name
from dateline.actors.names.tokens import NEXT, OF, Tokens, flags_of
from dateline.text import Span

TITLE = HONORIFIC | OFFICE
HEADS = ORGANISATION | OTHER | PLACE | TEAM

CHUNK_LIMIT = 24  # words; no name is so long, and time stays linear
# Words whose possessive stays inside a name: "People's Party".
_POSSESSIVE_INSIDE = word_list("chunks: possessive inside")
_NO_TITLES = word_list("chunks: no titles")
_SMALL_ROLES = word_list("role_phrases: more roles")
_PLURAL = word_list("persons: plural titles")
# What is named after somebody with a possessive.
_NAMED_AFTER = frozenset(
    "College School Hospital Church Cathedral Academy Bay Beach Island Islands Creek Cove Hill Landing".split()
)
FIRMS_TOO = word_list("context: either before")
# Words at the end of an organisation or a person whose full stop belongs to them.
_STOPPED = frozenset(["Inc", "Ltd", "Corp", "Co", "Bros", "Jr", "Sr", "Kft", "Zrt", "Nyrt"])
_ENTRY_AFTER = re.compile(r" ?\( ?[A-Z][A-Za-z. ]{2,24}\)| \d{1,3}(?: \d|:\d|-\d| *$)", re.M)
# Particles of surnames that are also words or names of their own.
_PARTICLES = frozenset(["El", "Al", "De", "Da", "Di", "Van", "Le", "La", "Ben", "Den", "Ten", "Der"])
# Titles that are given names, too.
_GIVEN_TITLES = frozenset(["Dean", "Earl", "Duke"])
# Letters after the name of a person.
HONOURS = frozenset("QC KC OBE MBE CBE PhD".split())  # no part of any name
POST_NOMINALS = frozenset("MP MPs MS MSP AM MLA MLC TD MEP QC KC SC OBE MBE CBE PhD MD RN Esq FF FG".split())
# The form of a company after a comma or a full stop.
_FORM = re.compile(
    r"(?:\.? ?,|\.) (?:(?:Inc|Ltd|Corp|Co)\b(?:\.(?= ?[,;)(a-z]| [(“\"]|\n|  ))?|P\.[CA]\."
    r"|(?:LLC|LLP|PLLC|LP|PLC|Plc|PBC|GmbH)\b)"
    r"(?!-| [A-Z][a-z])"
)


@cache
def _by_next(word: str) -> dict[str, tuple[Phrase, ...]]:
    """Return the known names that begin with a word of the lists by the two characters after it, "" for all others."""
    group = lexicon().phrases.get(word, ())
    nexts = [phrase.text[len(word) : len(word) + 2] for phrase in group]
    return {
        key: tuple(phrase for phrase, after in zip(group, nexts, strict=True) if after == key or len(after) < 2)
        for key in {"", *nexts}
    }


class Chunks:
    """The tokens of a text with the names found so far."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.names: list[Name] = []
        self.phrases = lexicon().phrases
        self.count = len(tokens)
        self.surnamed: set[str] = set()  # last words of the people found so far

    def phrase(self, index: int) -> tuple[Phrase, int] | None:
        """Return the longest known name that starts at a token, and the token after it."""
        tokens = self.tokens
        word = tokens.words[index]
        group = self.phrases.get(word, ())
        upper = len(word) > 1 and word.isupper()
        if upper:
            group = (*group, *self.phrases.get(word.capitalize(), ()))
        if not group:
            return None
        start = tokens.starts[index]
        text = self.text
        after = text[start + len(word) : start + len(word) + 2].replace("\n", " ").replace("’", "'")
        if not upper and after != " '":
            nexts = _by_next(word)
            group = nexts.get(after, nexts[""])
            if not group:
                return None
        window = text[start : start + 60]
        variant = upper or "\n" in window or "'" in window or "’" in window
        for phrase in group:
            end = start + len(phrase.text)
            if not text.startswith(phrase.text, start):
                if not variant:
                    continue
                written = text[start:end].replace("\n", " ").replace("’", "'")
                if "'s" in phrase.text and text.startswith(phrase.text.replace("'s", " 's"), start):
                    written, end = phrase.text, end + 1  # as tokenised corpora print it
                if written != phrase.text and not (upper and written == phrase.text.upper()):
                    continue
                town = upper and written != phrase.text and phrase.kind == "LOC"
                if town and phrase.text not in lexicon().countries and self.is_own_capitals(index):
                    continue  # the firm "MUBI", not the town of Mubi
            if end < len(text) and (
                text[end].isalnum() or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper())
            ):
                continue
            last = index
            while last + 1 < self.count and tokens.starts[last + 1] < end:
                last += 1
            if tokens.ends[last] <= end:
                return phrase, last + 1
        return None

    def is_own_capitals(self, index: int) -> bool:
        """Return whether a short word is in capitals by itself, inside a sentence of small letters."""
        tokens = self.tokens
        if len(tokens.words[index]) > 5 or tokens.capitals[index] or tokens.initial[index] or tokens.heading[index]:
            return False
        return not index or not tokens.words[index - 1].isupper()  # "SEOUL, KOREA"

    def follows(self, index: int) -> bool:
        """Return whether a token continues the chunk of the one before it."""
        tokens = self.tokens
        if index >= self.count or tokens.links[index] != NEXT:
            return False
        before = index - 1
        saint = before > 0 and tokens.words[before - 1] in ("St", "Saint")  # "St. Mary's Church"
        inside = saint or tokens.words[before] in _POSSESSIVE_INSIDE
        if tokens.tails[before] > tokens.ends[before] and not inside and not self.owns_body(before):
            return False
        return tokens.capitals[index] == tokens.capitals[before]

    def owns_body(self, index: int) -> bool:
        """Return whether a possessive opens the name of a body: "Magistrates' Court", "Prosecutor's Office"."""
        flags = self.tokens.flags
        if self.tokens.words[index + 1] in _NAMED_AFTER:
            return self.phrase(index) is None  # "Christ's College"
        plural = self.tokens.tails[index] - self.tokens.ends[index] == 1 or self.tokens.words[index].endswith("men")
        return bool(
            flags[index + 1] & ORGANISATION
            and (plural or flags[index] & ROLE)
            and (flags[index] & COMMON or self.tokens.words[index].endswith("men"))
            and not flags[index] & CALENDAR
        )

    def chunk_end(self, index: int) -> int:
        """Return the token after the run of adjacent capitalised words that starts at `index`."""
        flags = self.tokens.flags
        end = index + 1
        while end - index < CHUNK_LIMIT and self.follows(end):
            flag = flags[end]
            if flag & (FUNCTION | CALENDAR) and not self.is_given(end - 1):
                break
            plain = self.tokens.heading[end] and flag & COMMON and not flag & (GIVEN | HEADS | TITLE)
            if plain and not self.is_particle(end) and not self.is_entrant(end):
                break
            letters = self.tokens.words[end]
            if end - index > 1 and letters in POST_NOMINALS and (flags[index] & GIVEN or letters in HONOURS):
                break  # "Russell George MS"
            end += 1
        half = (end - index) // 2
        first, again = (self.tokens.words[at : at + half] for at in (index, index + half))
        if half > 1 and (first == again or [*map(str.lower, first)] == [*map(str.lower, again)]):
            return index + half  # "ABOUT ACME STEEL Acme Steel makes": a heading run together with its text
        return end

    def is_entrant(self, index: int) -> bool:
        """Return whether a common word is a surname in a list of results: "138 Fred Couples ( U.S. ) 71 67"."""
        given = self.tokens.flags[index - 1] & GIVEN and self.tokens.words[index - 1] not in lexicon().places
        return bool(given) and bool(_ENTRY_AFTER.match(self.text, self.tokens.ends[index]))

    def is_particle(self, index: int) -> bool:
        """Return whether a capitalised particle joins two words of a name: "Younes El Aynaoui"."""
        flags = self.tokens.flags
        between = self.tokens.words[index] in _PARTICLES and not flags[index - 1] & COMMON and self.follows(index + 1)
        return between and not flags[index + 1] & (COMMON | FUNCTION | CALENDAR)

    def is_given(self, index: int) -> bool:
        """Return whether a token is a given name and no common word."""
        flag = self.tokens.flags[index]
        return bool(flag & GIVEN) and not flag & COMMON

    def is_common(self, first: int, end: int) -> bool:
        """Return whether all tokens of a range are common words."""
        return all(flag & COMMON for flag in self.tokens.flags[first:end])

    def is_possessive(self, index: int) -> bool:
        """Return whether a possessive ending follows a token."""
        return self.tokens.tails[index] > self.tokens.ends[index]

    def is_acronym(self, index: int) -> bool:
        """Return whether a token looks like the acronym of an organisation."""
        tokens = self.tokens
        word = tokens.words[index]
        return (
            2 <= len(word) <= 7
            and word.isupper()
            and word.isalpha()
            and not (len(word) == 7 and self.text.endswith("-", 0, tokens.starts[index]))  # "1-800-GAMBLER"
            and not tokens.capitals[index]
            and not tokens.flags[index] & (NO_ORGANISATION | HONORIFIC | FUNCTION | CALENDAR)
            and not flags_of(word.capitalize()) & (FUNCTION | CALENDAR | COMMON)
        )

    def is_cased(self, index: int) -> bool:
        """Return whether a token is a word of letters that are not all capitals: "Rishikesh", "BlueBay"."""
        word = self.tokens.words[index]
        return len(word) > 2 and word.isalpha() and not word.isupper() and not word.islower()

    def word_before(self, index: int) -> str:
        """Return the word right before a token in small letters, empty after punctuation."""
        start = self.tokens.starts[index]
        words = self.text[max(0, start - 20) : start]
        if not words or not words[-1].isspace():
            return ""
        parts = words.split()
        return parts[-1].lower() if parts and parts[-1][-1].isalpha() else ""

    def add(
        self,
        first: int,
        last: int,
        kind: Kind | str,
        sure: int,
        title: Span | None = None,
        canonical: str | None = None,
    ) -> None:
        """Note the name from token `first` to token `last`."""
        tokens = self.tokens
        end = tokens.ends[last]
        if canonical and canonical.endswith("'s"):
            end = tokens.tails[last]  # "Moody's cut its rating", "in St. John's"
        if tokens.words[last] in _STOPPED and self.text[end : end + 1] == ".":
            following = self.text[end + 1 : end + 3]
            if following[:1] in ",;)\n" or following[1:2].islower() or following in (" (", "  ", ' "', " “"):
                end += 1
        if kind == "PER" and last > first:
            self.surnamed.add(tokens.words[last])
        self.names.append(Name(tokens.starts[first], end, kind, sure, first, last, title, canonical))

    def read_district(self, index: int) -> bool:
        """Note "the Southern District of Texas", where a court sits; return whether it stands here."""
        tokens = self.tokens
        if tokens.words[index + 1 : index + 2] != ["District"] or tokens.links[index + 1 : index + 3] != [NEXT, OF]:
            return False
        state = self.phrase(index + 2)
        if state is None or state[0].kind != "LOC" or not state[0].sure or self.follows(state[1]):
            return False
        self.add(index, state[1] - 1, "LOC", LIKELY)
        return True

    def has_form(self, end: int) -> bool:
        """Return whether the form of a company follows after a comma or a full stop: ", LLP"."""
        return end < self.count and bool(_FORM.match(self.text, self.tokens.tails[end - 1]))

    def take_form(self) -> int:
        """Add the form of a company to the last name; return the token after it: "Calder & Finch, Inc."."""
        name, tokens = self.names[-1], self.tokens
        form = _FORM.match(self.text, tokens.tails[name.last])
        if form is None or name.title or name.last + 1 >= self.count or self.is_possessive(name.last):
            return name.last + 1
        if name.first == name.last and tokens.heading[name.first] and tokens.flags[name.first] & COMMON:
            return name.last + 1  # "... & CHECK, LLP"
        name.kind, name.sure, name.last = "ORG", max(name.sure, LIKELY), name.last + 1
        name.end, name.canonical = form.end(), None
        return name.last + 1


class Titles(Chunks):
    """Finds the title with which a chunk begins."""

    def title_end(self, index: int, end: int) -> int:
        """Return the last token of the title that the chunk begins with, `index - 1` where there is none."""
        flags = self.tokens.flags
        last = index - 1
        for position in range(index, end):
            flag = flags[position]
            if self.tokens.words[position] == "M" and position + 1 < end and len(self.tokens.words[position + 1]) == 1:
                break  # "M C Mehta"
            if position == index and self.tokens.words[index] in _GIVEN_TITLES and self.is_given_title(index, end):
                break
            several = self.tokens.words[position] in _PLURAL and position + 1 < end  # "Representatives Eliot Engel"
            if several and self.is_common(position + 1, end):
                break
            role = flag & ROLE and not flag & GIVEN and self.before_person(position, end)
            if several or flag & TITLE or role or (position == index and self.opens_with_role(index, end)):
                last = position
            elif (flag & GIVEN and not flag & QUALIFIER) or (
                not flag & (QUALIFIER | COMMON) and not (last >= index and self.before_office(position, end))
            ):
                break
        return last

    def is_given_title(self, index: int, end: int) -> bool:
        """Return whether a title is a given name before one more word, a surname: "Dean Graziosi", "Earl Graves"."""
        if index + 1 >= end:
            return False
        last = index + 2 == end or self.tokens.heading[index] or self.is_possessive(index + 1)
        return last and not self.tokens.flags[index + 1] & (GIVEN | COMMON | HEADS | TITLE | FUNCTION)

    def opens_with_role(self, index: int, end: int) -> bool:
        """Return whether a sentence opens with a role, in capitals for that, and a name: "Coxswain Tom Byrne"."""
        flags = self.tokens.flags
        if not self.tokens.initial[index] or index + 2 >= end or not flags[index + 1] & GIVEN:
            return False
        small = self.tokens.words[index].lower() in _SMALL_ROLES and not flags[index] & (GIVEN | FAMILY)
        return small and not flags[end - 1] & (HEADS | FUNCTION)

    def before_office(self, index: int, end: int) -> bool:
        """Return whether an acronym stands inside a title: "Deputy NEC Director"."""
        return self.is_acronym(index) and index + 1 < end and bool(self.tokens.flags[index + 1] & OFFICE)

    def before_person(self, index: int, end: int) -> bool:
        """Return whether a role in capitals stands before a name: "Actor Doris Day"."""
        following = index + 1
        if following >= end or self.tokens.flags[index] & HEADS or self.tokens.words[index] in _NO_TITLES:
            return False
        flags = self.tokens.flags
        if self.tokens.words[index].lower() in FIRMS_TOO:
            return following + 1 < end and bool(flags[following] & GIVEN) and not flags[end - 1] & HEADS
        if flags[following] & GIVEN and following + 1 < end and not flags[following + 1] & (COMMON | HEADS | FUNCTION):
            return True  # "Drummer Bill Tarrant": a given name that is also a word
        plain = flags[following] & COMMON and not flags[following] & (HEADS | TITLE | FUNCTION | CALENDAR | ROLE)
        if plain and following + 2 == end and self.tokens.initial[index] and self.phrase(following) is None:
            return not flags[end - 1] & (COMMON | HEADS | FUNCTION)  # "Podcaster Spike Cohen"
        return self.is_given(following) or not flags[following] & (COMMON | HEADS | FUNCTION)
