"""The names of a text: people, organisations, places and the rest, each at its characters.

Rules over capitalised words: lists of known names, the heads of organisations, titles, given names and what stands around a
name. A second look (`settle`) reads short and doubtful forms by the full ones of the same text. Roles and the merging of
mentions are left to `people`, `organisations` and `places`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    EVENT_OPENER,
    FAMILY,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    PLACE_OPENER,
    QUALIFIER,
    TEAM,
    Kind,
    Phrase,
    lexicon,
)
from dateline.actors.tokens import AND, COMMA, FOR, NEXT, OF, ON, PARTICLE, Tokens, flags_of, tokenise
from dateline.text import Span

# How sure a reading is.
DOUBTFUL, LIKELY, CERTAIN = 1, 2, 3

_POSSESSIVE_INSIDE = frozenset(
    "People Peoples Women Children Men Workers Farmers Teachers Veterans Writers Players Consumers King Queen Mother Father Levi Macy Kohl "
    "Wendy Domino Dick Lowe Victoria St Prime Governor Employees Officers Physicians Journalists Lawyers Students Parents Nurses".split()
)
_NAME_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V", "VI", "VII", "XVI", "XIV"])
_SURNAME_HEADS = frozenset(
    "Banks Mills Church Power Post Guard Union Bell Price Page Court Forest Park Parks Hall House Field Fields Brook Hill Hills Lake Lane Rivers Rivera Ford Wood Stone Street Marsh Heath Castle Bush Temple Bridge Bay Case Law Cash Day Night Moon Rice Read Cup Gay Love March Speaker Major".split()
)
_TITLE = HONORIFIC | OFFICE
_HEADS = ORGANISATION | OTHER | PLACE | TEAM
_NAME_LIMIT = 5  # words of a person's name


@dataclass(slots=True)
class Name:
    """A name in the text. `kind` is empty where nothing is known yet; `title` is the title printed right before it."""

    start: int
    end: int
    kind: Kind | str
    sure: int
    first: int
    last: int
    title: Span | None = None
    canonical: str | None = None


class Parser:
    """Reads the names off the tokens of one text, from left to right."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.names: list[Name] = []
        self.phrases = lexicon().phrases
        self.count = len(tokens)

    # -- looking ----------------------------------------------------------------------------------------------------

    def phrase(self, index: int) -> tuple[Phrase, int] | None:
        """Return the longest known name that starts at a token, and the token after it."""
        tokens = self.tokens
        word = tokens.words[index]
        group = self.phrases.get(word)
        upper = False
        if len(word) > 2 and word.isupper():
            lowered = self.phrases.get(word.capitalize())
            if lowered:
                group = (*(group or ()), *lowered)
                upper = True
        if not group:
            return None
        start = tokens.starts[index]
        text = self.text
        for phrase in group:
            end = start + len(phrase.text)
            if not text.startswith(phrase.text, start):
                if not upper or text[start:end] != phrase.text.upper():
                    continue
            elif upper and " " not in phrase.text and not phrase.text.isupper() and text[start:end] != phrase.text:
                continue
            if end < len(text) and (
                text[end].isalnum() or (text[end] == "-" and end + 1 < len(text) and text[end + 1].isupper())
            ):
                continue
            after = index + 1
            while after < self.count and tokens.starts[after] < end:
                after += 1
            if tokens.ends[after - 1] > end:
                continue
            return phrase, after
        return None

    def follows(self, index: int) -> bool:
        """Return whether a token continues the chunk of the one before it."""
        tokens = self.tokens
        if index >= self.count or tokens.links[index] != NEXT:
            return False
        before = index - 1
        if tokens.tails[before] > tokens.ends[before] and tokens.words[before] not in _POSSESSIVE_INSIDE:
            return False
        return not (tokens.capitals[index] ^ tokens.capitals[before])

    def chunk_end(self, index: int) -> int:
        """Return the token after the run of adjacent capitalised words that starts at `index`."""
        flags = self.tokens.flags
        end = index + 1
        while self.follows(end):
            flag = flags[end]
            if flag & (FUNCTION | CALENDAR) and not (flags[end - 1] & GIVEN and not flags[end - 1] & COMMON):
                break
            if self.tokens.heading[end] and flag & COMMON and not flag & (GIVEN | _HEADS | _TITLE):
                break
            end += 1
        return end

    def word_before(self, index: int) -> str:
        """Return the word (lower case or not) right before a token, empty after punctuation."""
        start = self.tokens.starts[index]
        words = self.text[max(0, start - 16) : start]
        if not words or not words[-1].isspace():
            return ""
        parts = words.split()
        return parts[-1] if parts else ""

    def text_after(self, index: int, length: int = 24) -> str:
        """Return the characters after a token."""
        tail = self.tokens.tails[index]
        return self.text[tail : tail + length]

    # -- writing ----------------------------------------------------------------------------------------------------

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
        if tokens.words[last] in ("Inc", "Ltd", "Corp", "Co", "Bros", "Jr", "Sr") and self.text[end : end + 1] == ".":
            following = self.text[end + 1 : end + 3]
            if following[:1] in ",;)" or following[1:2].islower():
                end += 1
        self.names.append(Name(tokens.starts[first], end, kind, sure, first, last, title, canonical))

    # -- reading ----------------------------------------------------------------------------------------------------

    def run(self) -> list[Name]:
        """Return all names in the order of the text."""
        index = 0
        while index < self.count:
            index = self.read(index)
        return self.names

    def read(self, index: int) -> int:
        """Read what starts at a token and return the token to go on with."""
        flags = self.tokens.flags
        flag = flags[index]
        known = self.phrase(index)
        if known is None and flag & (FUNCTION | CALENDAR) and not self.given_in_calendar(index):
            return index + 1
        end = self.chunk_end(index)
        if known and known[1] > end:
            end = known[1]
            while self.follows(end) and not flags[end] & (FUNCTION | CALENDAR):
                end += 1
        organisation = self.organisation(index, end, known)
        if organisation > index:
            return organisation
        if known:
            return self.read_known(index, end, known)
        title = self.title_end(index, end)
        if title >= index:
            return self.read_title(index, title, end)
        return self.read_run(index, end)

    def given_in_calendar(self, index: int) -> bool:
        """Return whether a month's name is a given name here: "April Jones", not "April 3" nor "in May"."""
        tokens = self.tokens
        if not tokens.flags[index] & CALENDAR or not tokens.flags[index] & GIVEN or not self.follows(index + 1):
            return False
        return not tokens.flags[index + 1] & (COMMON | FUNCTION | CALENDAR | _HEADS)

    def organisation(self, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
        """Note the organisation that the chunk begins with, by its last word or its opener; return the token after it or `index`."""
        tokens = self.tokens
        flags = tokens.flags
        leading = self.title_end(index, end) + 1 if not known else known[1]
        stop = end
        for position in range(max(leading, index + 1), end):
            if flags[position] & _TITLE and not flags[position] & (ORGANISATION | GIVEN):
                stop = position
                break
        last = -1
        for position in range(stop - 1, index - 1, -1):
            if flags[position] & (ORGANISATION | TEAM) and not (known and position < known[1]):
                last = position
                break
        if last < 0 or (last == index and not flags[index] & OPENER):
            joined = self.joined_organisation(index, end) if not known else -1
            if joined < 0:
                return index
            last = joined
            return self.finish_organisation(index, last)
        if flags[last] & TEAM and not flags[last] & ORGANISATION and not known:
            return index
        if last == index:
            if tokens.links[last + 1 : last + 2] not in ([OF], [FOR], [ON]) or tokens.heading[index]:
                return index
            after = self.extend(index)
            if after == index + 1:
                return index
            self.add(index, after - 1, "ORG", LIKELY)
            return after
        first = index
        if tokens.heading[index] and all(flags[p] & COMMON or flags[p] & _HEADS for p in range(first, last + 1)):
            return index
        if (
            last == index + 1 == end - 1
            and flags[index] & GIVEN
            and not flags[index] & COMMON
            and tokens.words[last] in _SURNAME_HEADS
        ):
            return index
        if known and known[0].kind == "PER":
            return index
        if last + 1 < end and flags[last + 1] & (OTHER | PLACE) and not flags[last + 1] & _TITLE and last + 2 == end:
            return index  # "World Bank Report", "University Hospital Road": the last word decides
        return self.finish_organisation(first, last)

    def finish_organisation(self, first: int, last: int) -> int:
        """Note an organisation with what "of" or "for" adds to it."""
        tokens = self.tokens
        after = self.extend(last) if tokens.flags[last] & OPENER else last + 1
        self.add(first, after - 1, "ORG", CERTAIN if not tokens.heading[first] else LIKELY)
        return after

    def joined_organisation(self, index: int, end: int) -> int:
        """Return the last token of "Food and Drug Administration", -1 where the words are no such name."""
        tokens = self.tokens
        flags = tokens.flags
        if end >= self.count or tokens.links[end] not in (AND, COMMA) or tokens.heading[index]:
            return -1
        if not all(flags[position] & COMMON for position in range(index, end)) or tokens.initial[index]:
            return -1
        position = end
        if tokens.links[end] == COMMA:
            position = self.chunk_end(end)
            if position >= self.count or tokens.links[position] != AND:
                return -1
            if not all(flags[p] & COMMON for p in range(end, position)):
                return -1
        stop = self.chunk_end(position)
        last = -1
        for p in range(position, stop):
            if not flags[p] & COMMON or flags[p] & _TITLE:
                break
            if flags[p] & ORGANISATION:
                last = p
        return last if last > position else -1

    def extend(self, last: int) -> int:
        """Return the token after everything that "of", "for" and "and" add to the organisation ending at `last`."""
        tokens = self.tokens
        flags = tokens.flags
        after = last + 1
        for _ in range(3):
            if (
                after >= self.count
                or tokens.links[after] not in (OF, FOR, ON)
                or tokens.tails[after - 1] > tokens.ends[after - 1]
            ):
                break
            if after > last + 1 and not (flags[after - 1] & OPENER or self.phrase(after)):
                break
            known = self.phrase(after)
            if known and known[0].kind != "MISC":
                after = known[1]
                if self.follows(after) and flags[after] & ORGANISATION and not flags[after] & _TITLE:
                    after += 1
                continue
            if flags[after] & (FUNCTION | CALENDAR | HONORIFIC) and not flags[after] & (COMMON | QUALIFIER):
                break
            stop = after + 1
            while self.follows(stop) and not flags[stop] & (FUNCTION | CALENDAR | _TITLE) and stop - after < 5:
                if flags[stop] & GIVEN and not flags[stop] & COMMON:
                    break
                if not flags[stop] and flags[stop - 1] & COMMON and not tokens.words[stop].isupper():
                    break
                stop += 1
            after = self.extend_list(stop)
        return after

    def extend_list(self, after: int) -> int:
        """Return the token after the rest of a list of common words: "Economy", then ", Trade and Industry"."""
        tokens = self.tokens
        flags = tokens.flags
        position = after
        seen_comma = False
        while position < self.count and tokens.links[position] in (COMMA, AND) and self.is_domain(position):
            joined_by = tokens.links[position]
            position += 1
            while self.follows(position) and flags[position] & COMMON and not flags[position] & _TITLE:
                position += 1
            if joined_by == AND:
                return position
            seen_comma = True
        return after if seen_comma or position == after else position

    def is_domain(self, index: int) -> bool:
        """Return whether a token is a common word such as a ministry is named after."""
        flag = self.tokens.flags[index]
        return (
            bool(flag & (COMMON | QUALIFIER))
            and not flag & (FUNCTION | CALENDAR | _TITLE)
            and not (flag & OPENER and self.tokens.links[index] == AND)
        )

    def read_known(self, index: int, end: int, known: tuple[Phrase, int]) -> int:
        """Read a chunk that begins with a name of the lists."""
        phrase, after = known
        tokens = self.tokens
        flags = tokens.flags
        if phrase.kind == "ORG" and phrase.sure:
            if (
                end > after
                and flags[end - 1] & OTHER
                and not flags[end - 1] & (_TITLE | GIVEN)
                and self.plain(after, end)
            ):
                self.add(index, end - 1, "MISC", LIKELY)  # "G20 Summit" is an event
                return end
            while after < end and flags[after] & ORGANISATION and not flags[after] & _TITLE:
                after += 1
            if after == end and end - index > 1 and flags[end - 1] & OPENER:
                after = self.extend(after - 1)
            self.add(index, after - 1, "ORG", CERTAIN, canonical=phrase.canonical if after == known[1] else None)
            return after
        rest = end - after
        if phrase.kind == "LOC":
            if rest and self.person_after_place(index, after, end):
                return self.read_run(index, end, person=True)
            if rest and flags[end - 1] & OTHER and not flags[end - 1] & (_TITLE | GIVEN) and self.plain(after, end):
                self.add(index, end - 1, "MISC", LIKELY)
                return end
            if rest and flags[after] & PLACE and not flags[after] & (_TITLE | OPENER):
                self.add(index, after, "LOC", CERTAIN)
                return after + 1
            if not phrase.sure:
                return self.read_doubtful(index, after, end, phrase)
            self.add(index, after - 1, "LOC", CERTAIN, canonical=phrase.canonical)
            return after
        if phrase.kind == "MISC":
            if rest and flags[end - 1] & OTHER and not flags[end - 1] & (_TITLE | GIVEN) and self.plain(after, end):
                self.add(index, end - 1, "MISC", LIKELY)
                return end
            if rest and flags[end - 1] & PLACE and not flags[end - 1] & _TITLE and self.plain(after, end) and rest < 4:
                self.add(index, end - 1, "LOC", LIKELY)
                return end
            self.add(index, after - 1, "MISC", CERTAIN)
            return after
        return self.read_doubtful(index, after, end, phrase)

    def read_doubtful(self, index: int, after: int, end: int, phrase: Phrase) -> int:
        """Read a chunk that begins with a listed name which may be something else."""
        flags = self.tokens.flags
        if end > after:
            title = self.title_end(index, end)
            if title >= index:
                return self.read_title(index, title, end)
            return self.read_run(index, end)
        self.add(index, after - 1, "?" + phrase.kind, DOUBTFUL, canonical=phrase.canonical)
        return after

    def plain(self, first: int, end: int) -> bool:
        """Return whether no title and no given name stands among the tokens."""
        return not any(
            flag & _TITLE or (flag & GIVEN and not flag & COMMON) for flag in self.tokens.flags[first : end - 1]
        )

    def person_after_place(self, index: int, after: int, end: int) -> bool:
        """Return whether a place's name is a given name here: "Florence Pugh", "Jordan Spieth"."""
        flags = self.tokens.flags
        if after != index + 1 or not flags[index] & GIVEN or end - after > 2:
            return False
        return not any(flag & (_HEADS | _TITLE | OPENER | COMMON | DIRECTION) for flag in flags[after:end])

    def title_end(self, index: int, end: int) -> int:
        """Return the last token of the title that the chunk begins with, `index - 1` where there is none."""
        flags = self.tokens.flags
        last = index - 1
        for position in range(index, end):
            flag = flags[position]
            if flag & _TITLE:
                last = position
            elif not flag & (QUALIFIER | COMMON) or (flag & GIVEN and last >= index):
                break
            elif last >= index and not flag & QUALIFIER:
                break
        return last

    def read_title(self, index: int, title: int, end: int) -> int:
        """Read a chunk that begins with a title; the words after it name a person."""
        tokens = self.tokens
        flags = tokens.flags
        first = title + 1
        span = Span(tokens.starts[index], tokens.ends[title])
        if first >= end:
            return self.read_title_of(index, title)
        if (
            flags[end - 1] & (OTHER | PLACE)
            and not flags[end - 1] & GIVEN
            and tokens.words[end - 1] not in _SURNAME_HEADS
        ):
            self.add(index, end - 1, "LOC" if flags[end - 1] & PLACE else "MISC", LIKELY)
            return end
        last = self.person_end(first, end)
        if (
            flags[title] & OFFICE
            and not flags[title] & HONORIFIC
            and last == first
            and flags[first] & COMMON
            and not flags[first] & GIVEN
        ):
            return end
        self.add(first, last - 1, "PER", CERTAIN if not tokens.heading[first] else LIKELY, span)
        return last

    def read_title_of(self, index: int, title: int) -> int:
        """Read "Secretary of State Mike Pompeo": the domain after "of" belongs to the title, the name comes after it."""
        tokens = self.tokens
        flags = tokens.flags
        after = title + 1
        if after >= self.count or tokens.links[after] not in (OF, FOR) or tokens.tails[title] > tokens.ends[title]:
            return after
        known = self.phrase(after)
        position = after
        if known and known[0].kind in ("LOC", "ORG"):
            position = known[1]
            self.add(after, position - 1, known[0].kind, CERTAIN, canonical=known[0].canonical)
        else:
            end = self.chunk_end(after)
            while position < end and self.is_domain(position) and not (flags[position] & GIVEN and position > after):
                position += 1
            position = self.extend_list(position)
        if position == after or not self.follows(position):
            return position
        if flags[position] & (FUNCTION | CALENDAR | ORGANISATION) or self.phrase(position):
            return position
        end = self.chunk_end(position)
        last = self.person_end(position, end)
        self.add(position, last - 1, "PER", CERTAIN, Span(tokens.starts[index], tokens.ends[position - 1]))
        return last

    def person_end(self, first: int, end: int) -> int:
        """Return the token after the person's name that begins at `first`; particles may carry it past the chunk."""
        tokens = self.tokens
        flags = tokens.flags
        last = first
        while last < end and last - first < _NAME_LIMIT:
            flag = flags[last]
            if (
                last > first
                and flag & (ORGANISATION | OFFICE)
                and not flag & GIVEN
                and tokens.words[last] not in _SURNAME_HEADS
            ):
                break
            last += 1
            if tokens.tails[last - 1] > tokens.ends[last - 1]:
                return last
        if last == end:
            while (
                last < self.count and tokens.links[last] == PARTICLE and tokens.tails[last - 1] == tokens.ends[last - 1]
            ):
                last = last + 1
                while (
                    self.follows(last)
                    and not flags[last] & (COMMON | FUNCTION | CALENDAR | _HEADS | _TITLE)
                    and last - first < 7
                ):
                    last += 1
            if last < self.count and tokens.links[last] == COMMA and tokens.words[last] in ("Jr", "Sr"):
                last += 1
        return max(last, first + 1)

    def read_run(self, index: int, end: int, person: bool = False) -> int:
        """Read a chunk with no listed name and no title at its beginning."""
        tokens = self.tokens
        flags = tokens.flags
        # A known name, a title or a demonym further on ends this run.
        stop = end
        for position in range(index + 1, end):
            if (
                flags[position] & _TITLE
                and not flags[position] & (GIVEN | COMMON)
                and position + 1 < end
                and not person
            ):
                stop = position
                break
            if position > index and not flags[index] & GIVEN and not person:
                known = self.phrase(position)
                if known and known[0].sure and not flags[position] & GIVEN and known[0].kind != "PER":
                    stop = position
                    break
        if (
            tokens.initial[index]
            and stop - index > 1
            and flags[index] & COMMON
            and not flags[index] & (GIVEN | PLACE_OPENER | EVENT_OPENER | DIRECTION | QUALIFIER | OPENER)
        ):
            following = flags[index + 1]
            if not flags[stop - 1] & _HEADS and not following & COMMON:
                return index + 1  # the first word only begins the sentence
        count = stop - index
        last = stop - 1
        first_flag = flags[index]
        last_flag = flags[last]
        given = bool(first_flag & GIVEN) and (not first_flag & COMMON or count > 1)
        if count == 1:
            return self.read_single(index)
        if first_flag & EVENT_OPENER and not given:
            self.add(index, last, "MISC", LIKELY)
            return stop
        surname = tokens.words[last] in _SURNAME_HEADS and given
        if not surname and not (given and not first_flag & COMMON and count == 2 and last_flag & GIVEN):
            if last_flag & OTHER:
                if not tokens.heading[index]:
                    self.add(index, last, "MISC", LIKELY)
                return stop
            if last_flag & PLACE or (first_flag & PLACE_OPENER and not given):
                if not tokens.heading[index] or not all(flag & COMMON for flag in flags[index:stop]):
                    self.add(index, last, "LOC", LIKELY)
                return stop
        if first_flag & PLACE_OPENER and not first_flag & GIVEN and count == 2 and not last_flag & COMMON:
            self.add(index, last, "LOC", LIKELY)
            return stop
        common = [bool(flag & COMMON) and not flag & FAMILY for flag in flags[index:stop]]
        words = tokens.words
        if given or person or self.family_first(index, stop):
            if first_flag & COMMON and any(common[1:]) and not first_flag & FAMILY:
                return self.drop_or_split(index, stop)
            if count > _NAME_LIMIT or (sum(common[1:]) > 1):
                return self.drop_or_split(index, stop)
            if tokens.heading[index] and common[-1] and count > 2:
                stop -= 1
            after = self.person_end(index, stop)
            self.add(index, after - 1, "PER", CERTAIN if not any(common) or person else LIKELY)
            return after
        if len(words[index].rstrip(".")) == 1 and count <= 4 and not common[-1]:  # "S Jaishankar"
            after = self.person_end(index, stop)
            self.add(index, after - 1, "PER", LIKELY)
            return after
        if (
            not any(common)
            and count <= 4
            and not any(words[p].isupper() and len(words[p]) > 3 for p in range(index, stop))
            or tokens.capitals[index]
            and not any(common)
        ):
            after = self.person_end(index, stop)
            self.add(index, after - 1, "?", DOUBTFUL)
            return after
        return self.drop_or_split(index, stop)

    def family_first(self, index: int, stop: int) -> bool:
        """Return whether the run is a name in Chinese, Korean or Vietnamese order."""
        tokens = self.tokens
        if not tokens.flags[index] & FAMILY or stop - index > 4:
            return False
        if any(flag & (COMMON | _HEADS) for flag in tokens.flags[index + 1 : stop]):
            return False
        second = tokens.words[index + 1]
        return stop - index <= 3 and (("-" in second and second.partition("-")[2].islower()) or second[1:].islower())

    def drop_or_split(self, index: int, stop: int) -> int:
        """Leave out the first word of a run in which common words stand, and look at the rest."""
        tokens = self.tokens
        flags = tokens.flags
        if not tokens.heading[index] and stop - index >= 2:
            # Capitalised words that are no known kind of name: products, programmes, works.
            acronym = self.acronym(index)
            if not acronym:
                return (
                    stop
                    if not any(self.phrase(p) for p in range(index + 1, stop))
                    and not any(flags[p] & GIVEN for p in range(index + 1, stop))
                    else index + 1
                )
        if self.acronym(index):
            self.read_single(index)
        return index + 1

    def acronym(self, index: int) -> bool:
        """Return whether a token looks like an acronym of an organisation."""
        word = self.tokens.words[index]
        return (
            2 <= len(word) <= 6
            and word.isupper()
            and word.isalpha()
            and not self.tokens.capitals[index]
            and not self.tokens.flags[index] & (NO_ORGANISATION | HONORIFIC | FUNCTION | CALENDAR)
            and not flags_of(word.capitalize()) & (FUNCTION | CALENDAR)
        )

    def read_single(self, index: int) -> int:
        """Read a word that stands alone."""
        tokens = self.tokens
        word = tokens.words[index]
        flag = tokens.flags[index]
        if flag & NO_ORGANISATION or len(word) < 2:
            return index + 1
        if (
            tokens.links[index + 1 : index + 2] == [PARTICLE]
            and flag & GIVEN | (0 if flag else 1)
            and tokens.tails[index] == tokens.ends[index]
        ):
            after = self.person_end(index, index + 1)
            if after > index + 1:
                self.add(index, after - 1, "PER" if flag & GIVEN else "?", LIKELY)
                return after
        if self.acronym(index):
            self.add(index, index, "?ORG", DOUBTFUL)
        elif (
            any(letter.isupper() for letter in word[2:])
            and not word.isupper()
            and "-" not in word
            and "'" not in word
            and "’" not in word
        ):
            self.add(
                index, index, "ORG" if not word.startswith("Mc") and not word.startswith("Mac") else "?", LIKELY
            )  # SpaceX
        elif flag & COMMON and (tokens.initial[index] or tokens.heading[index] or not flag & GIVEN):
            if not tokens.initial[index] and not tokens.heading[index] or flag & GIVEN:
                self.add(index, index, "?common", DOUBTFUL)
            elif tokens.heading[index] or tokens.initial[index]:
                self.add(index, index, "?common", DOUBTFUL)
        elif "-" in word:
            self.add(index, index, "?-", DOUBTFUL)
        else:
            self.add(index, index, "?", DOUBTFUL)
        return index + 1


@lru_cache(maxsize=64)
def read_names(text: str) -> tuple[Tokens, list[Name]]:
    """Return the tokens of `text` and its names, short and doubtful forms settled. Shared by all that look for names."""
    from dateline.actors.settle import settle

    tokens = tokenise(text)
    return tokens, settle(tokens, Parser(tokens).run())


def find_names(text: str) -> list[tuple[int, int, Kind]]:
    """Return the names of `text` as (start, end, kind), people, organisations, places and the rest (MISC), in order.

    The kinds are those of the CoNLL-2003 task (Tjong Kim Sang and De Meulder 2003).
    """
    kinds: tuple[Kind, ...] = ("PER", "ORG", "LOC", "MISC")
    found = {kind: kind for kind in kinds}
    return [(name.start, name.end, found[name.kind]) for name in read_names(text)[1] if name.kind in found]  # type: ignore[index]
