"""Runs of capitalised words with no listed name and no title at their beginning, and words that stand alone."""

from __future__ import annotations

import re
from typing import NamedTuple

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
    ORGANISATION_OPENING,
    OTHER,
    PLACE,
    PLACE_OPENER,
    QUALIFIER,
    ROLE,
    TEAM,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.beside import ORGANISATION_NOUNS
from dateline.actors.names.bodies import SURNAMES
from dateline.actors.names.chunks import HEADS, TITLE
from dateline.actors.names.cues import is_acted_on
from dateline.actors.names.find import CERTAIN, DOUBTFUL, LIKELY
from dateline.actors.names.headed import NO_NAME, Headed
from dateline.actors.names.persons import NAME_LIMIT, PLAIN_SURNAMES, PLURAL_TITLES
from dateline.actors.names.recall import PARTICLES
from dateline.actors.names.tokens import NEXT, OF

_DOMAIN = re.compile(r"\w\.(?:com|org|net|io|ai|co|app)(?:\.[a-z]{2})?$")
_AMPERSAND = re.compile(
    r"(?!MD&CEO|Q&A|R&D|R&B|D&D|B&B|M&A|P&L|F&B|A&E|G&A|SG&A|E&P|T&E|F&I)"
    r"(?:[A-Z]{1,3}&[A-Z]{1,3}|[A-Z][a-z]+&[A-Z][a-z]+)"
)
_BODIES = word_list("parser: bodies before")
_FIRMS = frozenset("charity airline newspaper retailer startup lender insurer bank company firm ngo hospital".split())
_BEFORE_NAME = frozenset(["Hospital", "Clínica", "Clinica", "Teatro", "Estudio", "Escola", "Liceo"])  # and a person
_CALL_SIGN = re.compile(r"[KWC][A-Z]{2,3}-(?:TV|FM|AM|DT)")  # of a station
_INITIALS = re.compile(r"(?:[A-Z]\.){3,5}|(?:[A-Z]\.){2,4}[A-Z]")  # "the A.C.L.U."
_COUNTIES = frozenset(["County", "Parish", "Township", "Borough", "Province", "Prefecture"])
_LOCAL_OFFICES = frozenset(["Mayor", "Governor", "Gov", "Sheriff", "Bishop", "Archbishop", "Alderman"])


class Run(NamedTuple):
    """Some tokens of a chunk."""

    first: int
    stop: int  # where its plain words end
    end: int  # where the chunk ends
    person: bool  # something before tells that a person is named


class Runs(Headed):
    """Reads runs of words off chunks."""

    def is_kind_of_firm(self, index: int) -> bool:
        """Return whether a word that only begins its sentence says what firm is meant: "Insurer", "Retailer"."""
        tokens = self.tokens
        if not tokens.initial[index] or tokens.heading[index] or not tokens.flags[index] & COMMON:
            return False
        unfit = HEADS | TITLE | OPENER | GIVEN | FAMILY
        return tokens.words[index].lower() in ORGANISATION_NOUNS and not tokens.flags[index] & unfit

    def run_stop(self, index: int, end: int, person: bool) -> int:
        """Return where a run of plain words ends: at a title or at a listed name further on."""
        flags = self.tokens.flags
        tokens_of = not flags[index] and (self.tokens.links[index] == OF or self.word_before(index) == "of")
        stop_of = end
        for position in range(index + 1, end):
            if person:
                break
            plain = flags[position] & COMMON and (flags[index] or not flags[position] & OFFICE)
            if flags[index] & GIVEN and position == index + 1 and self.tokens.words[position] in SURNAMES:
                continue  # "Sacha Baron Cohen"
            if flags[position] & TITLE and position + 1 < end and not flags[position] & GIVEN and not plain:
                return position
            if flags[index] & (PLACE_OPENER | ORGANISATION_OPENING) and position == index + 1:
                continue  # "Mount Kenya", "Maccabi Haifa"
            known = self.phrase(position)
            if known and known[0].kind == "LOC" and known[0].sure and known[1] > position + 1 and position + 1 < end:
                return position  # a person's town: "Milena Los Angeles"
            if known and known[0].kind == "ORG" and known[0].sure and known[1] > position + 1 and position > index + 1:
                return position  # "the Brett Kavanaugh Supreme Court hearing"
            if tokens_of and position == index + 1 and stop_of == position + 2 and flags[position] & FAMILY:
                return position  # "chief of Liuyang Tan Meihua"
            if known and known[0].kind == "ORG" and known[1] == end - 1 and flags[end - 1] & PLACE:
                continue  # "Andrews Air Force Base"
            given = any(flag & GIVEN for flag in flags[index : position + 1]) or (
                flags[index] & FAMILY and known and known[1] == position + 1
            )
            entrant = position == index + 1 and self.is_competitor(index, position + 1)  # "3. Tomoru Honda (Japan)"
            if not given and known and known[0].sure and not (entrant or self.is_surname(index, position, known)):
                return position
        return end

    def is_surname(self, index: int, position: int, known: tuple[Phrase, int]) -> bool:
        """Return whether a town's name right after an unknown word is rather a surname: "Darcy Richardson"."""
        if known[0].kind != "LOC" or known[1] != position + 1 or known[0].text in lexicon().districts:
            return False
        coded = self.tokens.words[index][-1].isdigit()  # "P4 Gotland"
        return position == index + 1 and not self.tokens.flags[index] and not (self.is_acronym(index) or coded)

    def read_run(self, index: int, end: int, person: bool = False) -> int:
        """Read a chunk with no listed name and no title at its beginning; return where what is read ends.

        Args:
            index: The first token.
            end: Where the chunk ends.
            person: Whether something before tells that a person is named.
        """
        run = Run(index, self.run_stop(index, end, person), end, person)
        for read in (self.read_before_stop, self.read_alone, self.read_opened, self.read_headed):
            if (after := read(run)) is not None:
                return after
        return self.read_words(run)

    def read_before_stop(self, run: Run) -> int | None:
        """Read what goes with the title or the listed name that a run stops at, or is in: employers, towns, firms."""
        index, stop, end, person = run
        tokens, flags = self.tokens, self.tokens.flags
        employer = stop < end and flags[stop] & OFFICE and not flags[index] & (GIVEN | COMMON | FAMILY) and not person
        if employer and not tokens.heading[index] and not self.is_acronym(index):
            local = tokens.words[stop] in _LOCAL_OFFICES
            self.add(index, stop - 1, "LOC" if local else "ORG", LIKELY)  # "Draxell Gold CEO Mark Lund"
            return stop
        named = index + 1 < end and not self.is_given(index + 1) and not self.phrase(index + 1)
        if named and self.is_kind_of_firm(index) and not person:
            after = end if self.is_branch(stop, end) else stop
            if after - index < 5 and after > index + 1:
                self.add(index + 1, after - 1, "ORG", LIKELY)  # "Insurer Sompo Japan"
                return after
        if stop - index == 1 and stop + 1 == end and self.is_acronym(index) and not tokens.heading[index]:
            known = self.phrase(stop)
            if known and known[0].kind == "ORG" and self.is_mixed(stop) and not flags[index]:
                self.add(index, stop, "ORG", LIKELY)  # "EFG Hermes"
                return end
        town = stop == index + 1 == end - 2 and not flags[index] and flags[stop] & FAMILY
        if town and not person and self.word_before(index) == "of" and not tokens.heading[index]:
            self.add(index, index, "LOC", LIKELY)  # "chief of Liuyang Tan Meihua"
            return stop
        return None

    def read_alone(self, run: Run) -> int | None:
        """Read a run of one word, with the branch after it that makes it a body's."""
        index, stop, end, person = run
        if stop - index > 1:
            return None
        if stop < end and not person:
            told = not self.tokens.flags[index] and not self.tokens.heading[index]
            letters = self.is_acronym(index) and len(self.tokens.words[index]) < 5 and self.tokens.words[index] != "HQ"
            seated = told and (letters or self.word_before(index) in _BODIES)
            if (seated and self.is_branch(stop, end)) or self.is_named_branch(index, stop, end):
                self.add(index, end - 1, "ORG", LIKELY)  # "TU Delft"
                return end
        return self.read_single(index)

    def read_opened(self, run: Run) -> int | None:
        """Read a run by its first word, which may only begin the sentence, or the word before it."""
        index, stop = run.first, run.stop
        tokens, flags, heading = self.tokens, self.tokens.flags, self.tokens.heading[index]
        first, ending = flags[index], flags[stop - 1]
        daily = tokens.words[index] == "Daily" and not heading and not ending & OTHER
        if daily and stop - index < 4 and not tokens.initial[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the Daily Hive"
            return stop
        if tokens.words[index] in _BEFORE_NAME and self.is_given(index + 1) and not heading:
            self.add(index, stop - 1, "ORG", LIKELY)  # "Hospital Ernesto Torres"
            return stop
        if tokens.words[stop - 1] in PLURAL_TITLES and self.is_common(index, stop):
            return stop  # "the Prime Ministers of Belgium and Spain"
        openers = GIVEN | PLACE_OPENER | EVENT_OPENER | DIRECTION | QUALIFIER | OPENER
        plain = tokens.initial[index] and first & COMMON and not first & openers and not run.person
        told = self.text.startswith(", ", tokens.tails[stop - 1]) and not heading
        served = tokens.words[index].endswith("ing") and ending & PLACE and not first & HEADS  # "Serving Berks County"
        if plain and (served or not (ending & HEADS or told)) and not flags[index + 1] & COMMON:
            return index + 1  # the first word only begins the sentence
        told_of = tokens.links[index] != NEXT and not heading and self.word_before(index) in _BODIES
        if ending & (PLACE | OTHER) and told_of and not first & TITLE:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the chain Pepper Lane"
            return stop
        return None

    def read_headed(self, run: Run) -> int | None:
        """Read an event, a place or an organisation by its head."""
        if not self.read_by_head(run.first, run.stop):
            return None
        return max(run.stop, self.names[-1].last + 1) if self.names else run.stop

    def read_words(self, run: Run) -> int:
        """Read a run that no word tells of: two that "&" joins, a person, or what the text may tell of elsewhere."""
        index, stop = run.first, run.stop
        tokens, heading = self.tokens, self.tokens.heading[index]
        flags = tokens.flags[index:stop]
        common = self.common_words(index, stop)
        called = flags[0] & GIVEN and stop - index == 2 and self.word_before(index) in _FIRMS and not heading
        if called and not flags[-1] & (GIVEN | FAMILY) and not is_acted_on(self.text, tokens.tails[stop - 1]):
            self.add(index, stop - 1, "ORG", LIKELY)  # "the charity Enda Santé"
            return stop
        if any(flag & NO_ORGANISATION and not flag & GIVEN for flag in flags):
            return self.leave_out(index, stop)
        if not heading and self.read_pair(index, stop, common):
            return stop
        if flags[0] & GIVEN or run.person or self.family_first(index, stop) or self.role_before(index):
            return self.read_person(run, common)
        if stop - index < 4 and not all(common) and self.is_competitor(index, stop):
            self.add(index, stop - 1, "PER", LIKELY)
            return stop
        if stop - index == 3 and tokens.words[stop - 1] in SURNAMES and self.is_middle(stop - 2, index):
            self.add(index, stop - 1, "PER", LIKELY)  # "Tynice Nichole Hall"
            return stop
        if any(common):
            return self.read_common(index, stop)
        return self.read_unknown(index, stop)

    def common_words(self, index: int, stop: int) -> list[bool]:
        """Return which words of a run are common ones and no family's."""
        words, flags = self.tokens.words[index:stop], self.tokens.flags[index:stop]
        common = [
            bool(flag & COMMON) and not flag & (FAMILY | FAMOUS) and word not in PARTICLES
            for word, flag in zip(words, flags, strict=True)
        ]
        if stop - index == 2 and words[1] in PLAIN_SURNAMES and not flags[0] and self.is_mixed(index):
            common[1] = False  # "Jaleel White"
        return common

    def read_person(self, run: Run, common: list[bool]) -> int:
        """Read a run that begins as a person's name does, unless too much of it is common words."""
        index, stop = run.first, run.stop
        first = self.tokens.flags[index]
        no_name = any(NO_NAME.search(word) for word in self.tokens.words[index:stop])
        if no_name or self.is_peoples(index, stop):
            return self.leave_out(index, stop)
        told = first & FAMILY or (first & GIVEN and self.role_before(index))
        if first & COMMON and any(common[1:]) and not told:
            return self.leave_out(index, stop)
        if stop - index > NAME_LIMIT or sum(common[1:]) > 1:
            return self.leave_out(index, stop)
        if self.tokens.heading[index] and common[-1] and stop - index > 2:
            stop -= 1
        after = self.person_end(index, stop)
        self.add(index, after - 1, "PER", CERTAIN if not any(common) or run.person else LIKELY)
        return after

    def read_common(self, index: int, stop: int) -> int:
        """Read a run with common words in it: a body's where a noun says so, else what the text may tell of."""
        if self.word_before(index) in _BODIES and not self.tokens.heading[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the band New Order"
            return stop
        if self.is_weak(index, stop):
            self.add(index, stop - 1, "?weak", DOUBTFUL)
            return stop
        return self.leave_out(index, stop)

    def read_unknown(self, index: int, stop: int) -> int:
        """Read a run of words that are in no list, by their form."""
        tokens, heading = self.tokens, self.tokens.heading[index]
        words = tokens.words[index:stop]
        if len(words) > 4:
            return self.leave_out(index, stop)
        if words[0].isupper() and 1 < len(words[0].rstrip(".")) < 4 and not any(word.isupper() for word in words[1:]):
            self.add(index, self.person_end(index, stop) - 1, "?", LIKELY)  # "PVR Rao", "XP Banco"
            return self.names[-1].last + 1
        if all(len(word.rstrip(".")) == 1 for word in words) or words[-1] in ("Geo", "Eng"):
            return stop  # "Ann Berg, P. Geo"
        if any(NO_NAME.search(word) for word in words):
            return self.leave_out(index, stop)
        if " & " in self.text[tokens.starts[index] : tokens.ends[stop - 1]]:
            if heading:
                return self.leave_out(index, stop)
            self.add(index, stop - 1, "ORG", LIKELY)  # "Torrens & Vale"
            return stop
        if any(len(word) > 1 and word.isupper() and "." not in word for word in words) and not tokens.capitals[index]:
            if stop - index == 2 and self.is_mixed(index) and self.is_acronym(index + 1) and not heading:
                self.add(index, index + 1, "ORG", LIKELY)  # "Cadena SER"
                return stop
            return self.leave_out(index, stop)
        after = self.person_end(index, stop)
        initial = len(words[0].rstrip(".")) == 1  # "K Nair"
        if initial and not words[0].endswith(".") and self.phrase(index + 1):
            return index + 1  # "Suite C Glendale"
        self.add(index, after - 1, "PER" if initial else "?", LIKELY if initial else DOUBTFUL)
        return after

    def is_weak(self, index: int, stop: int) -> bool:
        """Return whether words, some of them common ones, may be a name that the rest of the text tells of."""
        tokens = self.tokens
        if stop - index > 3 or tokens.heading[index] or tokens.capitals[index]:
            return False
        unfit = FUNCTION | CALENDAR | TITLE | NO_ORGANISATION | OTHER
        if any(flag & unfit for flag in tokens.flags[index:stop]) or any(map(self.phrase, range(index, stop))):
            return False
        if any(self.is_given(position) for position in range(index + 1, stop)):
            return False
        plain = tokens.initial[index] and tokens.flags[index] & COMMON
        return not plain or self.text.startswith(", ", tokens.tails[stop - 1])

    def leave_out(self, index: int, stop: int) -> int:
        """Leave out a run of capitalised words that is no known kind of name: products, programmes, works."""
        if self.has_form(stop) and not self.tokens.heading[index]:
            before = self.names[-1] if self.names else None
            town = before is not None and before.kind == "LOC" and before.last == index - 1
            if before is not None and town and self.follows(index):
                index = self.names.pop().first  # "Fujian Satellite Data Development, Co."
            self.add(index, stop - 1, "ORG", LIKELY)  # "Kessler Topaz Meltzer & Check, LLP"
            return stop
        if self.is_acronym(index):
            self.read_single(index)
            return index + 1
        for position in range(index + 1, stop - 1):
            seat = self.tokens.words[position] in _COUNTIES and self.tokens.flags[position + 1] & (TITLE | ROLE)
            if seat and not any(flag & COMMON for flag in self.tokens.flags[index:position]):
                self.add(index, position, "LOC", LIKELY)  # "Tuve County Sheriff Ann Berg"
                return position + 1
        for position in range(index + 1, stop):
            given = self.is_given(position) and (position + 1 < stop or not self.is_common(index, position))
            given = given or bool(
                self.tokens.capitals[position] and self.tokens.flags[position] & TEAM
            )  # "LEADS ROCKETS"
            if self.phrase(position) or given or self.is_acronym(position):
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
            nicknamed = flag & GIVEN or (index + 1 < self.count and self.is_given(index + 1))  # 'Matiu "Matt" Ratana'
            after = self.past_particles(self.past_nickname(index + 1) if nicknamed else index + 1, index)
            if after > index + 1:
                self.add(index, after - 1, "PER" if nicknamed else "?", LIKELY)
                return after
        if self.is_acronym(index) or (not flag and _INITIALS.fullmatch(word)):
            self.add(index, index, "?ORG", DOUBTFUL)
        elif _DOMAIN.search(word) or _AMPERSAND.fullmatch(word) or _CALL_SIGN.fullmatch(word):
            self.add(index, index, "ORG", LIKELY)  # "Amazon.com", "P&O"
        elif flag & OTHER and word not in self.surnamed:
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
