"""Runs of capitalised words with no listed name and no title at their beginning, and words that stand alone."""

from __future__ import annotations

import re

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
    TEAM,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.bodies import CUPS, SURNAMES
from dateline.actors.names.chunks import HEADS, TITLE
from dateline.actors.names.cues import is_acted_on
from dateline.actors.names.find import CERTAIN, DOUBTFUL, LIKELY
from dateline.actors.names.persons import NAME_LIMIT, PLAIN_SURNAMES, PLURAL_TITLES, Persons
from dateline.actors.names.recall import PARTICLES
from dateline.actors.names.tokens import NEXT, OF

_DOMAIN = re.compile(r"\w\.(?:com|org|net|io|ai|co|app)(?:\.[a-z]{2})?$")
_AMPERSAND = re.compile(
    r"(?!MD&CEO|Q&A|R&D|R&B|D&D|B&B|M&A|P&L|F&B|A&E|G&A|SG&A|E&P|T&E|F&I)"
    r"(?:[A-Z]{1,3}&[A-Z]{1,3}|[A-Z][a-z]+&[A-Z][a-z]+)"
)
_BODIES = word_list("parser: bodies before")
ORGANISATION_NOUNS = word_list("context: organisation nouns")
_FIRMS = frozenset("charity airline newspaper retailer startup lender insurer bank company firm ngo hospital".split())
# Two words run together, acronyms in the plural: no parts of people's names.
_NO_NAME = re.compile(
    r"^[A-Z]{2,}s$|^(?!Mc|Mac|De|Di|Da|La|Le|Van|Von|Fitz|O['’]|D['’]|St)[A-Z][a-z]{2,}[A-Z][a-z]|https?$|[A-Za-z]\d"
)
_PAPERS = (" journal", " magazine", " newspaper")
_BEFORE_NAME = frozenset(["Hospital", "Clínica", "Clinica", "Teatro", "Estudio", "Escola", "Liceo"])  # and a person
_WAYS = word_list("runs: ways")
_ALONG = word_list("runs: along")
_VENUES = frozenset(["Estadio", "Estádio", "Stadio", "Stade", "Stadionul"])
_SPANS = frozenset(["Bridge", "Dam", "Castle", "Plaza", "Tower", "Fountain"])  # "the George Washington Bridge"
_CALL_SIGN = re.compile(r"[KWC][A-Z]{2,3}-(?:TV|FM|AM|DT)")  # of a station
_INITIALS = re.compile(r"(?:[A-Z]\.){3,5}|(?:[A-Z]\.){2,4}[A-Z]")  # "the A.C.L.U."
_COUNTIES = frozenset(["County", "Parish", "Township", "Borough", "Province", "Prefecture"])
_LOCAL_OFFICES = frozenset(["Mayor", "Governor", "Gov", "Sheriff", "Bishop", "Archbishop", "Alderman"])
_STREETS = frozenset(["Dr", "St", "Ave", "Blvd", "Rd", "Ln", "Hwy", "Pkwy"])


class Runs(Persons):
    """Reads runs of words off chunks."""

    def is_kind_of_firm(self, index: int) -> bool:
        """Return whether a word that only begins its sentence says what firm is meant: "Insurer", "Retailer"."""
        tokens = self.tokens
        if not tokens.initial[index] or tokens.heading[index] or not tokens.flags[index] & COMMON:
            return False
        unfit = HEADS | TITLE | OPENER | GIVEN | FAMILY
        return tokens.words[index].lower() in ORGANISATION_NOUNS and not tokens.flags[index] & unfit

    def is_mixed(self, index: int) -> bool:
        """Return whether a token is a word of letters, of which only the first is a capital."""
        word = self.tokens.words[index]
        return len(word) > 2 and word[1:].islower() and word.isalpha()

    # -- other runs -------------------------------------------------------------------------------------------------

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
        """Read a chunk with no listed name and no title at its beginning."""
        tokens = self.tokens
        flags = tokens.flags
        stop = self.run_stop(index, end, person)
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
        if stop - index == 1:
            seated = stop < end and self.is_acronym(index) and not flags[index] and not tokens.heading[index]
            seated = seated and len(tokens.words[index]) < 5 and tokens.words[index] != "HQ"
            told = stop < end and not flags[index] and not tokens.heading[index]
            seated = seated or (told and self.word_before(index) in _BODIES)
            if seated and not person and self.is_branch(stop, end):
                self.add(index, end - 1, "ORG", LIKELY)  # "TU Delft"
                return end
            if stop < end and not person and self.is_named_branch(index, stop, end):
                self.add(index, end - 1, "ORG", LIKELY)
                return end
            return self.read_single(index)
        daily = tokens.words[index] == "Daily" and not tokens.heading[index] and not flags[stop - 1] & OTHER
        if daily and stop - index < 4 and not tokens.initial[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the Daily Hive"
            return stop
        if tokens.words[index] in _BEFORE_NAME and self.is_given(index + 1) and not tokens.heading[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "Hospital Ernesto Torres"
            return stop
        if tokens.words[stop - 1] in PLURAL_TITLES and self.is_common(index, stop):
            return stop  # "the Prime Ministers of Belgium and Spain"
        first, ending = flags[index], flags[stop - 1]
        openers = GIVEN | PLACE_OPENER | EVENT_OPENER | DIRECTION | QUALIFIER | OPENER
        plain = tokens.initial[index] and first & COMMON and not first & openers
        told = self.text.startswith(", ", tokens.tails[stop - 1]) and not tokens.heading[index]
        served = tokens.words[index].endswith("ing") and ending & PLACE and not first & HEADS  # "Serving Berks County"
        if plain and (served or not (ending & HEADS or told)) and not flags[index + 1] & COMMON:
            return index + 1  # the first word only begins the sentence
        told_of = tokens.links[index] != NEXT and not tokens.heading[index] and self.word_before(index) in _BODIES
        if ending & (PLACE | OTHER) and told_of and not first & TITLE:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the chain Pepper Lane"
            return stop
        if self.read_by_head(index, stop):
            return max(stop, self.names[-1].last + 1) if self.names else stop
        words = tokens.words[index:stop]
        common = [
            bool(flag & COMMON) and not flag & (FAMILY | FAMOUS) and word not in PARTICLES
            for word, flag in zip(words, flags[index:stop], strict=True)
        ]
        if stop - index == 2 and words[1] in PLAIN_SURNAMES and not flags[index] and self.is_mixed(index):
            common[1] = False  # "Jaleel White"
        given = bool(first & GIVEN)
        called = given and stop - index == 2 and self.word_before(index) in _FIRMS and not tokens.heading[index]
        if called and not ending & (GIVEN | FAMILY) and not is_acted_on(self.text, tokens.tails[stop - 1]):
            self.add(index, stop - 1, "ORG", LIKELY)  # "the charity Enda Santé"
            return stop
        if any(flag & NO_ORGANISATION and not flag & GIVEN for flag in flags[index:stop]):
            return self.leave_out(index, stop)
        if not tokens.heading[index] and self.read_pair(index, stop, common):
            return stop
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
        if stop - index == 3 and words[-1] in SURNAMES and self.is_middle(stop - 2, index):
            self.add(index, stop - 1, "PER", LIKELY)  # "Tynice Nichole Hall"
            return stop
        if any(common) and self.word_before(index) in _BODIES and not tokens.heading[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the band New Order"
            return stop
        if any(common) and self.is_weak(index, stop):
            self.add(index, stop - 1, "?weak", DOUBTFUL)
            return stop
        if any(common) or len(words) > 4:
            return self.leave_out(index, stop)
        if words[0].isupper() and 1 < len(words[0].rstrip(".")) < 4 and not any(word.isupper() for word in words[1:]):
            self.add(index, self.person_end(index, stop) - 1, "?", LIKELY)  # "PVR Rao", "XP Banco"
            return self.names[-1].last + 1
        if all(len(word.rstrip(".")) == 1 for word in words) or words[-1] in ("Geo", "Eng"):
            return stop  # "Ann Berg, P. Geo"
        if (
            any(_NO_NAME.search(word) for word in words)
            or " & " in self.text[tokens.starts[index] : tokens.ends[stop - 1]]
        ):
            if not tokens.heading[index] and not any(_NO_NAME.search(word) for word in words):
                self.add(index, stop - 1, "ORG", LIKELY)  # "Torrens & Vale"
                return stop
            return self.leave_out(index, stop)
        if any(len(word) > 1 and word.isupper() and "." not in word for word in words) and not tokens.capitals[index]:
            if stop - index == 2 and self.is_mixed(index) and self.is_acronym(index + 1) and not tokens.heading[index]:
                self.add(index, index + 1, "ORG", LIKELY)  # "Cadena SER"
                return stop
            return self.leave_out(index, stop)
        after = self.person_end(index, stop)
        initial = len(words[0].rstrip(".")) == 1  # "K Nair"
        if initial and not words[0].endswith(".") and self.phrase(index + 1):
            return index + 1  # "Suite C Glendale"
        self.add(index, after - 1, "PER" if initial else "?", LIKELY if initial else DOUBTFUL)
        return after

    def read_pair(self, index: int, stop: int, common: list[bool]) -> bool:
        """Note what "&" joins, two people or one firm; return whether it did: "Redfield & Wilton Strategies"."""
        tokens = self.tokens
        if " & " not in self.text[tokens.starts[index] : tokens.ends[stop - 1]]:
            return False
        if (
            all(common)
            or all(len(word) == 1 for word in tokens.words[index:stop])
            or any(_NO_NAME.search(word) for word in tokens.words[index:stop])
        ):
            return False
        couple = stop - index == 2 and self.is_given(index) and self.is_given(index + 1) and not self.has_form(stop)
        if couple and tokens.words[index] != tokens.words[index + 1]:
            self.add(index, index, "PER", LIKELY)
            self.add(index + 1, index + 1, "PER", LIKELY)
            return True  # "Wyatt & Zach"
        if stop - index > 4 or any(flag & (TITLE | NO_ORGANISATION) for flag in tokens.flags[index:stop]):
            return False
        self.add(index, stop - 1, "ORG", LIKELY)
        return True

    def read_by_head(self, index: int, stop: int) -> bool:
        """Note an event, a place or an organisation that shows by its first or last word; return whether it did."""
        tokens = self.tokens
        flags = tokens.flags
        first, ending = flags[index], flags[stop - 1]
        given = bool(first & GIVEN)
        heading = tokens.heading[index] and self.is_common(index, stop)
        if (tokens.words[stop - 1] == "League" and tokens.words[stop - 2] in CUPS) or (
            first & EVENT_OPENER and not given
        ):
            self.add(index, stop - 1, "MISC", LIKELY)
        elif first & ORGANISATION_OPENING and not ending & OTHER:
            after = self.past_particles(stop, index) if stop - index == 2 else stop
            self.add(index, after - 1, "ORG", LIKELY)  # "Universidad Austral de Chile"
        elif (
            tokens.words[stop - 1] in _STREETS
            or (tokens.words[stop - 1] in _WAYS and self.word_before(index) in _ALONG and not tokens.heading[index])
            or (tokens.words[stop - 1] in _SPANS and self.word_before(index) == "the" and not tokens.heading[index])
        ):
            self.add(index, stop - 1, "LOC", LIKELY)
        elif ending & PLACE and given and self.is_named_with_article(index, stop) and not tokens.heading[index]:
            self.add(index, stop - 1, "LOC", LIKELY)  # "the Blake House in Waco"
        elif (
            given
            and not first & COMMON
            and stop - index == 2
            and (ending & GIVEN or tokens.words[stop - 1] in SURNAMES)
        ) or (tokens.words[stop - 1] in SURNAMES and stop - index < 4 and (given or self.is_middle(stop - 2, index))):
            return False
        elif ending & OTHER:
            if not tokens.heading[index]:
                paper = self.text.startswith(_PAPERS, tokens.ends[stop - 1])  # "the Scientific Reports journal"
                ships = tokens.words[stop - 1] == "Line" and not first and self.word_before(index) != "the"
                kind = "ORG" if paper or ships else "MISC"  # "Kyowa Line"
                self.add(index, self.past_merit(stop) - 1, kind, LIKELY)
        elif given and stop - index == 2 and not ending & ORGANISATION and self.role_before(index):
            return False  # "co-author Karen Alley"
        elif first & PLACE_OPENER and ending & TEAM and not tokens.heading[index]:
            self.add(index, stop - 1, "ORG", LIKELY)  # "the Sea Tigers"
        elif ending & PLACE or (
            first & PLACE_OPENER
            and not given
            and (not ending & COMMON or tokens.words[index] in _VENUES or self.is_port(index, stop))
        ):
            if tokens.words[stop - 1] == "House" and tokens.links[stop : stop + 1] == [OF] and not heading:
                self.add(index, self.extend(stop - 1) - 1, "ORG", LIKELY)  # "Umoja House of Mercy"
            elif not heading and not (tokens.heading[index] and ending & PLACE and self.goes_on(stop)):
                self.add(index, stop - 1, "LOC", LIKELY)
        else:
            return False
        return True

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

    def goes_on(self, stop: int) -> bool:
        """Return whether the next capitalised word hangs on the one before it."""
        return stop < self.count and self.tokens.links[stop] == NEXT

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
