"""Reads the names off the capitalised words of a text, from left to right.

Each chunk of adjacent capitalised words is tried as an organisation, a listed name, a title with the person after it,
and a run of other words, in this order. What stays doubtful is marked so and settled by the rest of the text
in `settle`.
"""

from __future__ import annotations

import re

from dateline.actors.bodies import SURNAMES
from dateline.actors.chunks import HEADS, TITLE
from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    EVENT_OPENER,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    ORGANISATION_OPENING,
    OTHER,
    PLACE,
    PLACE_OPENER,
    QUALIFIER,
    ROLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names import CERTAIN, DOUBTFUL, LIKELY, Name
from dateline.actors.persons import NAME_LIMIT, Persons
from dateline.actors.tokens import FOR, NEXT, OF, PARTICLE

_DOMAIN = re.compile(r"\w\.(?:com|org|net|io|ai|co|app)$")
_BRANCHES = frozenset(["International", "Europe", "Asia", "Research", "Australia", "Canada", "Japan", "America"])
_BODIES = word_list("parser: bodies before")
_CALLS = word_list("parser: calls")
# Two words run together, acronyms in the plural: no parts of people's names.
_NO_NAME = re.compile(
    r"^[A-Z]{2,}s$|^(?!Mc|Mac|De|Di|Da|La|Le|Van|Von|Fitz|O['’]|D['’]|St)[A-Z][a-z]{2,}[A-Z][a-z]|https?$"
)
_BEFORE_PLACE = frozenset(["Air", "Radio"])  # and a place: an airline, a station
_AFTER_PLACE = frozenset(["Newsroom", "Newsdesk", "Southern", "Northern", "Eastern", "Western"])
_STREETS = frozenset(["Dr", "St", "Ave", "Blvd", "Rd", "Ln", "Hwy", "Pkwy"])
# Events of an organisation keep its name but are none: "G20 Summit", "NATO Conference".
_EVENTS = word_list("parser: events")


class Parser(Persons):
    """Reads the names of one text."""

    def run(self) -> list[Name]:
        """Return all names in the order of the text, the doubtful ones marked."""
        index = 0
        while index < self.count:
            index = self.read(index)
        return self.names

    def read(self, index: int) -> int:
        """Read what starts at a token and return the token to go on with."""
        tokens = self.tokens
        flags = tokens.flags
        known = self.phrase(index)
        if known is None and self.read_named_after_place(index):
            return self.names[-1].last + 1
        if known and known[0].kind == "ORG" and tokens.capitals[index] and flags[index] & NO_ORGANISATION:
            known = None  # "NHL ICE HOCKEY", the rubric of a wire
        if known is None and flags[index] & (FUNCTION | CALENDAR) and not self.given_in_calendar(index):
            return index + 1
        if tokens.initial[index] and not known and tokens.words[index].lower() in lexicon().person_verbs:
            return index + 1
        if tokens.initial[index] and not known and tokens.words[index] in _CALLS and self.follows(index + 1):
            return index + 1
        end = self.chunk_end(index)
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
        if known:
            return self.read_known(index, end, known)
        title = self.title_end(index, end)
        if title >= index:
            return self.read_title(index, title, end)
        return self.read_run(index, end)

    def read_named_after_place(self, index: int) -> bool:
        """Note "Air Mauritius", an airline by the word before a place; return whether it stands here."""
        tokens = self.tokens
        if not self.follows(index + 1):
            return False
        if tokens.words[index] in _BEFORE_PLACE:
            place = self.phrase(index + 1)
            if place and place[0].kind == "LOC" and place[0].sure:
                self.add(index, place[1] - 1, "ORG", LIKELY)
                return True
        return False

    def given_in_calendar(self, index: int) -> bool:
        """Return whether a month's name is a given name here: "April Jones", not "April 3" nor "in May"."""
        flags = self.tokens.flags
        if not flags[index] & CALENDAR or not flags[index] & GIVEN or not self.follows(index + 1):
            return False
        return not flags[index + 1] & (COMMON | FUNCTION | CALENDAR | HEADS) and self.phrase(index + 1) is None

    # -- listed names -----------------------------------------------------------------------------------------------

    def read_known(self, index: int, end: int, known: tuple[Phrase, int]) -> int:
        """Read a chunk that begins with a name of the lists."""
        phrase, after = known
        if phrase.kind == "ORG" and phrase.sure:
            return self.read_known_organisation(index, end, known)
        if phrase.kind == "ORG":
            return self.read_doubtful(index, after, end, phrase)
        flags = self.tokens.flags
        if after < end:
            if self.person_after_place(index, after, end):
                return self.read_run(index, end, person=True)
            ending = flags[end - 1]
            if self.plain(after, end) and not ending & (TITLE | GIVEN):
                if ending & OTHER:
                    self.add(index, end - 1, "MISC", LIKELY)
                    return end
                if phrase.kind == "MISC" and ending & PLACE and end - after < 4:
                    self.add(index, end - 1, "LOC", LIKELY)
                    return end
        if phrase.kind == "LOC":
            if after + 1 == end and self.tokens.words[after] in _AFTER_PLACE and not self.tokens.heading[index]:
                self.add(index, after, "ORG", LIKELY)  # "Lisbon Newsroom", "Norfolk Southern"
                return end
            if after < end and flags[after] & PLACE and not flags[after] & (TITLE | OPENER):
                self.add(index, after, "LOC", CERTAIN)
                return after + 1
            if not phrase.sure:
                return self.read_doubtful(index, after, end, phrase)
            self.add(index, after - 1, "LOC", CERTAIN, canonical=phrase.canonical)
            return after
        if self.is_branded(index, after, end):
            self.add(index, end - 1, "ORG", LIKELY)
            return end
        self.add(index, after - 1, "MISC", CERTAIN)
        return after

    def read_known_organisation(self, index: int, end: int, known: tuple[Phrase, int]) -> int:
        """Read a chunk that begins with a listed organisation."""
        phrase, after = known
        tokens = self.tokens
        flags = tokens.flags
        if after < end and tokens.words[end - 1] in _EVENTS and self.plain(after, end):
            self.add(index, end - 1, "MISC", LIKELY)
            return end
        while after < end and flags[after] & ORGANISATION and not flags[after] & TITLE:
            after += 1
        if after < end and tokens.words[after] in _BRANCHES and not tokens.heading[after]:
            after += 1
        if after == end and end - index > 1 and flags[end - 1] & OPENER:
            after = self.extend(after - 1)
        if after == known[1] and self.is_branch(after, end):
            after = end  # "Vodafone Egypt"
        self.add(index, after - 1, "ORG", CERTAIN, canonical=phrase.canonical if after == known[1] else None)
        return after

    def is_branch(self, after: int, end: int) -> bool:
        """Return whether a place ends the chunk right after an organisation, as the name of a branch does."""
        if after >= end or self.tokens.heading[after] or self.is_possessive(after - 1):
            return False
        place = self.phrase(after)
        return place is not None and place[0].kind == "LOC" and place[0].sure and place[1] == end

    def is_branded(self, index: int, after: int, end: int) -> bool:
        """Return whether a people opens a name such as "Asian Paints": capitals in mid-sentence for common words."""
        tokens = self.tokens
        if not 0 < end - after <= 2 or tokens.initial[index] or tokens.heading[index] or tokens.links[after] == 0:
            return False
        for position in range(after, end):
            flag = tokens.flags[position]
            if not flag & COMMON or flag & (
                TITLE | QUALIFIER | GIVEN | FUNCTION | CALENDAR | ROLE | DIRECTION | NO_ORGANISATION
            ):
                return False
            if self.phrase(position):
                return False
        return end >= self.count or tokens.links[end] not in (OF, FOR)

    def read_doubtful(self, index: int, after: int, end: int, phrase: Phrase) -> int:
        """Read a chunk that begins with a listed name which may be something else."""
        tokens = self.tokens
        if after == index + 1 < self.count and tokens.links[after] == PARTICLE and tokens.flags[index] & GIVEN:
            return self.read_single(index)  # "Ali ibn Yusuf"
        if end > after:
            title = self.title_end(index, end)
            if title >= index:
                return self.read_title(index, title, end)
            doubtless = not self.tokens.initial[index] and not self.tokens.heading[index]
            doubtless = doubtless and any(flag & COMMON for flag in self.tokens.flags[after:end])
            if phrase.kind != "ORG" or not doubtless:
                return self.read_run(index, end)
            self.add(index, after - 1, "ORG", LIKELY, canonical=phrase.canonical)  # "Acme Memory Fab"
            return end
        self.add(index, after - 1, "?" + phrase.kind, DOUBTFUL, canonical=phrase.canonical)
        return after

    def plain(self, first: int, end: int) -> bool:
        """Return whether no title and no given name stands among the tokens but the last."""
        return not any(
            flag & TITLE or (flag & GIVEN and not flag & COMMON) for flag in self.tokens.flags[first : end - 1]
        )

    def person_after_place(self, index: int, after: int, end: int) -> bool:
        """Return whether a place's or a people's name is a given name here: "Florence Pugh", "Roman Abramovich"."""
        flags = self.tokens.flags
        if after != index + 1 or not flags[index] & GIVEN or end - after > 2 or self.phrase(after):
            return False
        unfit = HEADS | TITLE | OPENER | COMMON | DIRECTION | NO_ORGANISATION | QUALIFIER
        return not any(flag & unfit for flag in flags[after:end]) and not self.is_acronym(after)

    # -- other runs -------------------------------------------------------------------------------------------------

    def run_stop(self, index: int, end: int, person: bool) -> int:
        """Return where a run of plain words ends: at a title or at a listed name further on."""
        flags = self.tokens.flags
        for position in range(index + 1, end):
            if person:
                break
            plain = flags[position] & COMMON and (flags[index] or not flags[position] & OFFICE)
            if flags[position] & TITLE and position + 1 < end and not flags[position] & GIVEN and not plain:
                return position
            if flags[index] & (PLACE_OPENER | ORGANISATION_OPENING) and position == index + 1:
                continue  # "Mount Kenya", "Maccabi Haifa"
            known = self.phrase(position)
            if known and known[0].kind == "LOC" and known[0].sure and known[1] > position + 1 and position + 1 < end:
                return position  # a person's town: "Milena Los Angeles"
            given = (flags[index] | flags[position]) & GIVEN
            if not given and known and known[0].sure and not self.is_surname(index, position, known):
                return position
        return end

    def is_surname(self, index: int, position: int, known: tuple[Phrase, int]) -> bool:
        """Return whether a town's name right after an unknown word is rather a surname: "Darcy Richardson"."""
        if known[0].kind != "LOC" or known[1] != position + 1 or known[0].text in lexicon().districts:
            return False
        return position == index + 1 and not self.tokens.flags[index] and not self.is_acronym(index)

    def read_run(self, index: int, end: int, person: bool = False) -> int:
        """Read a chunk with no listed name and no title at its beginning."""
        tokens = self.tokens
        flags = tokens.flags
        stop = self.run_stop(index, end, person)
        employer = stop < end and flags[stop] & OFFICE and not flags[index] & (GIVEN | COMMON | FAMILY) and not person
        if employer and not tokens.heading[index] and not self.is_acronym(index):
            self.add(index, stop - 1, "ORG", LIKELY)  # "Draxell Gold CEO Mark Lund"
            return stop
        if stop - index == 1:
            return self.read_single(index)
        first, ending = flags[index], flags[stop - 1]
        openers = GIVEN | PLACE_OPENER | EVENT_OPENER | DIRECTION | QUALIFIER | OPENER
        plain = tokens.initial[index] and first & COMMON and not first & openers
        if plain and not ending & HEADS and not flags[index + 1] & COMMON:
            return index + 1  # the first word only begins the sentence
        if self.read_by_head(index, stop):
            return stop
        words = tokens.words[index:stop]
        common = [bool(flag & COMMON) and not flag & (FAMILY | FAMOUS) for flag in flags[index:stop]]
        given = bool(first & GIVEN)
        if any(flag & NO_ORGANISATION and not flag & GIVEN for flag in flags[index:stop]):
            return self.leave_out(index, stop)
        if given or person or self.family_first(index, stop) or self.role_before(index):
            if self.is_peoples(index, stop) or any(_NO_NAME.search(word) for word in words):
                return self.leave_out(index, stop)
            if first & COMMON and any(common[1:]) and not first & FAMILY and not (given and self.role_before(index)):
                return self.leave_out(index, stop)
            if stop - index > NAME_LIMIT or sum(common[1:]) > 1:
                return self.leave_out(index, stop)
            if tokens.heading[index] and common[-1] and stop - index > 2:
                stop -= 1
            after = self.person_end(index, stop)
            self.add(index, after - 1, "PER", CERTAIN if not any(common) or person else LIKELY)
            return after
        if stop - index < 4 and sum(common) < len(words) and self.is_competitor(index, stop):
            self.add(index, stop - 1, "PER", LIKELY)
            return stop
        if any(common) and self.word_before(index) in _BODIES and not tokens.heading[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the band New Order"
            return stop
        if any(common) or len(words) > 4:
            return self.leave_out(index, stop)
        if words[0].isupper() and 1 < len(words[0]) < 4 and not any(word.isupper() for word in words[1:]):
            self.add(index, self.person_end(index, stop) - 1, "PER", LIKELY)  # "PVR Rao"
            return self.names[-1].last + 1
        if all(len(word.rstrip(".")) == 1 for word in words):
            return stop
        if (
            any(_NO_NAME.search(word) for word in words)
            or " & " in self.text[tokens.starts[index] : tokens.ends[stop - 1]]
        ):
            return self.leave_out(index, stop)
        if any(len(word) > 1 and word.isupper() and "." not in word for word in words) and not tokens.capitals[index]:
            return self.leave_out(index, stop)
        after = self.person_end(index, stop)
        initial = len(words[0].rstrip(".")) == 1  # "K Nair"
        if initial and not words[0].endswith(".") and self.phrase(index + 1):
            return index + 1  # "Suite C Glendale"
        self.add(index, after - 1, "PER" if initial else "?", LIKELY if initial else DOUBTFUL)
        return after

    def read_by_head(self, index: int, stop: int) -> bool:
        """Note an event, a place or an organisation that shows by its first or last word; return whether it did."""
        tokens = self.tokens
        flags = tokens.flags
        first, ending = flags[index], flags[stop - 1]
        given = bool(first & GIVEN)
        heading = tokens.heading[index] and self.is_common(index, stop)
        if first & EVENT_OPENER and not given:
            self.add(index, stop - 1, "MISC", LIKELY)
        elif first & ORGANISATION_OPENING and not ending & OTHER:
            self.add(index, stop - 1, "ORG", LIKELY)
        elif tokens.words[stop - 1] in _STREETS:
            self.add(index, stop - 1, "LOC", LIKELY)
        elif (
            given
            and not first & COMMON
            and stop - index == 2
            and (ending & GIVEN or tokens.words[stop - 1] in SURNAMES)
        ) or (given and tokens.words[stop - 1] in SURNAMES and stop - index < 4):
            return False
        elif ending & OTHER:
            if not tokens.heading[index]:
                self.add(index, stop - 1, "MISC", LIKELY)
        elif ending & PLACE or (first & PLACE_OPENER and not given and not ending & COMMON):
            if not heading:
                self.add(index, stop - 1, "LOC", LIKELY)
        else:
            return False
        return True

    def leave_out(self, index: int, stop: int) -> int:
        """Leave out a run of capitalised words that is no known kind of name: products, programmes, works."""
        if self.is_acronym(index):
            self.read_single(index)
            return index + 1
        for position in range(index + 1, stop):
            if self.phrase(position) or self.is_given(position) or self.is_acronym(position):
                return position
        return stop

    def read_single(self, index: int) -> int:
        """Read a word that stands alone."""
        tokens = self.tokens
        word = tokens.words[index]
        flag = tokens.flags[index]
        if flag & NO_ORGANISATION or len(word) < 2:
            return index + 1
        if flag & ORGANISATION_OPENING and self.past_particles(index + 1, index) > index + 1:
            after = self.past_particles(index + 1, index)
            self.add(index, after - 1, "ORG", LIKELY)  # "Banca di Roma"
            return after
        if flag & PLACE_OPENER and self.past_particles(index + 1, index) > index + 1:
            after = self.past_particles(index + 1, index)
            self.add(index, after - 1, "LOC", LIKELY)  # "Quai des Orfèvres"
            return after
        if flag & GIVEN or not flag & ~(FAMILY | FAMOUS):
            after = self.past_particles(self.past_nickname(index + 1) if flag & GIVEN else index + 1, index)
            if after > index + 1:
                self.add(index, after - 1, "PER" if flag & GIVEN else "?", LIKELY)
                return after
        if self.is_acronym(index):
            self.add(index, index, "?ORG", DOUBTFUL)
        elif _DOMAIN.search(word):
            self.add(index, index, "ORG", LIKELY)  # "Amazon.com"
        elif flag & OTHER:
            return index + 1
        elif flag & COMMON:
            self.add(index, index, "?common", DOUBTFUL)
        elif any(letter.isupper() for letter in word[2:]) and not word.isupper() and word.isalnum():
            self.add(index, index, "?Camel", DOUBTFUL)  # SpaceX
        elif "-" in word or "–" in word:
            self.add(index, index, "?-", DOUBTFUL)
        else:
            self.add(index, index, "?", DOUBTFUL)
        return index + 1
