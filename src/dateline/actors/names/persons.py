"""People by their form: a title with the name after it, and how far a name reaches over particles and nicknames."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    ROLE,
    lexicon,
    word_list,
)
from dateline.actors.names.bodies import SURNAMES, Bodies
from dateline.actors.names.chunks import HEADS, TITLE
from dateline.actors.names.dealings import is_bought
from dateline.actors.names.find import CERTAIN, LIKELY
from dateline.actors.names.tokens import AND, COMMA, FOR, OF, PARTICLE
from dateline.text import Span

NAME_LIMIT = 5  # words of a person's name
# Titles that are also plain adjectives and nouns: with nothing but common words after them they name nobody.
_WEAK_TITLES = word_list("persons: weak titles")
_CORPORATE = frozenset(
    ["CEO", "CFO", "COO", "CTO", "Founder", "Co-Founder", "Co-founder", "Chairman", "Owner", "Partner"]
)
PLAIN_SURNAMES = word_list("persons: plain surnames")
_ADDRESSES = word_list("persons: addresses")
_ABBREVIATED = word_list("tokens: abbreviated")
PLURAL_TITLES = word_list("persons: plural titles")
_PRIZES = frozenset(["Award", "Awards", "Prize", "Medal"])
_NO_NOUN = re.compile(r" ?(?:[.,;)]|(?:in|at|on|is|was|and|near|to|for|has|will|by|from)\b)")
_PORTS = frozenset(["Port", "Fort", "Mount", "Cape"])
_ROYAL = frozenset(["King", "Queen", "Prince", "Princess"])
_ARTICLES = frozenset(["Al", "El", "Bin", "Ibn", "Abu"])
_LISTED = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
# What stands before an entry of a list of results.
_ENTRY = re.compile(r"(?:^|\n|\d[.)]? (?:- )?|(?:beat|and|,|;|:|-) )$")
_VERB = re.compile(r" ([a-z]+)\b")
_QUOTE_OPEN = frozenset([' "', " “", " '", " ‘", " ("])
_QUOTE_CLOSE = frozenset(['" ', "” ", "' ", "’ ", ") "])


class Persons(Bodies):
    """Reads people off chunks."""

    # -- titles -----------------------------------------------------------------------------------------------------

    def read_title(self, index: int, title: int, end: int) -> int:
        """Read a chunk that begins with a title; the words after it name a person."""
        tokens = self.tokens
        flags = tokens.flags
        first = title + 1
        span = Span(tokens.starts[index], tokens.ends[title])
        if first >= end:
            return self.read_title_of(index, title)
        ending = flags[end - 1]
        royal = tokens.words[title] in _ROYAL and end - first > 1 and flags[end - 2] & GIVEN and ending & PLACE
        surname = tokens.words[end - 1] in SURNAMES and not royal  # "Queen Victoria Street"
        if ending & (OTHER | PLACE) and not ending & GIVEN and not surname:
            self.add(index, end - 1, "LOC" if ending & PLACE else "MISC", LIKELY)
            return end
        if (
            self.is_common(first, end)
            and not flags[first] & GIVEN
            and (tokens.words[title] in _WEAK_TITLES or end - first > 1)
            and not (end - first == 1 and tokens.words[first] in self.surnamed)  # "Attorney Bash" after Josh Bash
        ):
            return end
        unfit = FUNCTION | CALENDAR | (HEADS | NO_ORGANISATION if tokens.capitals[first] else 0)
        if tokens.heading[first] and flags[first] & COMMON and not flags[first] & GIVEN:
            return first  # "Regulator Fines Pelikan"
        if flags[first] & unfit or (not self.is_address(title) and self.names_no_person(first)):
            return first
        last = self.person_end(first, end)
        self.add(first, last - 1, "PER", CERTAIN if not tokens.heading[first] else LIKELY, span)
        if tokens.words[title] in PLURAL_TITLES:
            last = self.read_titled_list(last)
        return last

    def read_titled_list(self, index: int) -> int:
        """Read the further names after a title in the plural: "Drs. Berg, Lind and Holm"."""
        tokens = self.tokens
        unfit = FUNCTION | CALENDAR | HEADS | TITLE
        while index < self.count and tokens.words[index] != "The" and not tokens.flags[index] & unfit:
            if not _LISTED.fullmatch(self.text, tokens.tails[index - 1], tokens.starts[index]):
                break
            last = self.person_end(index, self.chunk_end(index))
            self.add(index, last - 1, "PER", LIKELY)
            index = last
        return index

    def is_titular_surname(self, index: int, end: int) -> bool:
        """Return whether a title that stands alone is a surname of the text: "Queloz and Mayor", "Bishop said"."""
        tokens = self.tokens
        word = tokens.words[index]
        if end > index + 1 or word not in self.surnamed or tokens.heading[index]:
            return False
        if tokens.links[index] == AND and tokens.words[index - 1] in self.surnamed:
            return True
        if word in _ABBREVIATED and self.text[tokens.ends[index] - 1] != ".":
            return True  # "Barr leads the department"
        verb = _VERB.match(self.text, tokens.tails[index])
        said = verb is not None and verb[1] in lexicon().person_verbs
        return said and self.word_before(index) in ("", "that", "and", "but", "as", "when", "while", "said")

    def is_address(self, title: int) -> bool:
        """Return whether a title is a mere form of address, after which only a name can stand: "MR. SMITH"."""
        word = self.tokens.words[title]
        return word.capitalize() in _ADDRESSES or (word.isupper() and len(word) > 3)

    def names_no_person(self, index: int) -> bool:
        """Return whether a listed organisation, people or country stands where a name would."""
        known = self.phrase(index)
        if known is None or not known[0].sure or self.tokens.flags[index] & GIVEN:
            return self.is_acronym(index) and self.tokens.flags[index] == 0 and not self.tokens.capitals[index]
        return known[0].kind in ("ORG", "MISC", "LOC")

    def read_title_of(self, index: int, title: int) -> int:
        """Read "Secretary of State Mike Pompeo": the domain belongs to the title, the name comes after it."""
        tokens = self.tokens
        flags = tokens.flags
        after = title + 1
        if after >= self.count or tokens.links[after] not in (OF, FOR) or self.is_possessive(title):
            return after
        known = self.phrase(after)
        position = after
        if flags[after] & DIRECTION and self.read_district(after):
            position = self.names[-1].last + 1
        elif known and known[0].kind == "LOC" and self.ends_place_or_body(known[1], after):
            return after  # "CEO of Boston Properties", "sheriff of Cook County"
        elif known and known[0].kind in ("LOC", "ORG"):
            position = known[1]
            canonical: str | None = known[0].canonical
            if known[0].kind == "ORG" and flags[position - 1] & OPENER and self.extend(position - 1) > position:
                position, canonical = self.extend(position - 1), None
            self.add(after, position - 1, known[0].kind, CERTAIN, canonical=canonical)
        elif self.has_form(self.chunk_end(after)) and not tokens.heading[after]:
            return after  # "COO of Healthcare Triangle, Inc."
        elif self.is_body_of_title(after):
            return self.organisation(after, self.chunk_end(after), None)
        else:
            end = self.chunk_end(after)
            while position < end and self.is_domain(position) and not (flags[position] & GIVEN and position > after):
                position += 1
            if position > after:
                position = self.extend_list(position)
        if position == after or not self.follows(position):
            return position
        if flags[position] & (FUNCTION | CALENDAR | ORGANISATION | TITLE) or self.phrase(position):
            return position
        last = self.person_end(position, self.chunk_end(position))
        if self.is_common(position, last) or (last - position == 1 and not self.is_given(position)):
            return position
        self.add(position, last - 1, "PER", CERTAIN, Span(tokens.starts[index], tokens.ends[position - 1]))
        return last

    def ends_place_or_body(self, index: int, first: int) -> bool:
        """Return whether a head ends the chunk that a place begins: "Boston Properties", "Cook County"."""
        if not self.follows(index) or self.tokens.heading[index] or self.is_possessive(index - 1):
            return False
        end = self.chunk_end(first)
        ending = self.tokens.flags[end - 1]
        return end == index + 1 and bool(ending & (ORGANISATION | PLACE)) and not ending & (TITLE | GIVEN)

    def is_body_of_title(self, index: int) -> bool:
        """Return whether the domain of a title is a body rather than a field: "an MP of the People's Party"."""
        flags, end = self.tokens.flags, self.chunk_end(index)
        led = self.tokens.words[index - 1] in _CORPORATE
        body = flags[end - 1] & ORGANISATION and (led or flags[end - 1] & OPENER) and not self.tokens.heading[index]
        return bool(body) and end > index + 1 and self.head(index, end, None) == end - 1

    def past_merit(self, stop: int) -> int:
        """Return the token after what a prize is for: "the Berg Award for Valour in Expeditionary Diplomacy"."""
        if self.tokens.words[stop - 1] not in _PRIZES or self.tokens.links[stop : stop + 1] != [FOR]:
            return stop
        if self.tokens.flags[stop] & FUNCTION or self.phrase(stop):
            return stop
        end = self.chunk_end(stop)
        further = end < self.count and self.text[self.tokens.tails[end - 1] : self.tokens.starts[end]].split() == ["in"]
        return self.chunk_end(end) if further and not self.phrase(end) else end

    def is_port(self, index: int, stop: int) -> bool:
        """Return whether "Port" and the like open a name with a plain word within a sentence: "at Port Sunlight"."""
        tokens, last = self.tokens, stop - 1
        if tokens.words[index] not in _PORTS or stop - index != 2 or tokens.words[last].endswith(("s", "ing")):
            return False
        return not (tokens.heading[index] or tokens.initial[index] or tokens.flags[last] & (HEADS | TITLE | ROLE))

    def is_named_with_article(self, index: int, stop: int) -> bool:
        """Return whether "the" stands before a run and no noun after it: "the Blake House in Waco"."""
        return self.word_before(index) == "the" and bool(_NO_NOUN.match(self.text, self.tokens.ends[stop - 1]))

    # -- people -----------------------------------------------------------------------------------------------------

    def person_end(self, first: int, end: int) -> int:
        """Return the token after the person's name at `first`; particles and nicknames carry it past the chunk."""
        tokens = self.tokens
        flags = tokens.flags
        last = first
        while last < end and last - first < NAME_LIMIT:
            flag = flags[last]
            surname = tokens.words[last] in SURNAMES and last == end - 1
            if (
                last > first
                and flag & (ORGANISATION | OFFICE | CALENDAR | FUNCTION)
                and not flag & GIVEN
                and not surname
            ):
                break
            last += 1
            if self.is_possessive(last - 1):
                return last
        if last - first > 2 and last == end and self.is_given(first) and self.trails(last - 1):
            return last - 1  # a caption's next word: "Amy Klobuchar Image"
        if last == end:
            last = self.past_particles(self.past_nickname(last), first)
            if last < self.count and tokens.links[last] == COMMA and tokens.words[last] in ("Jr", "Sr"):
                last += 1
        return max(last, first + 1)

    def is_middle(self, middle: int, index: int) -> bool:
        """Return whether a token within a name is a given name or an initial: "Tynice Nichole Hall"."""
        plain = not self.tokens.flags[index] and not self.tokens.heading[index] and len(self.tokens.words[index]) > 2
        return middle > index and plain and (self.is_given(middle) or len(self.tokens.words[middle].rstrip(".")) == 1)

    def trails(self, index: int) -> bool:
        """Return whether a common word that is no surname hangs on a name."""
        flags = self.tokens.flags
        plain = flags[index] & COMMON and not flags[index] & (GIVEN | FAMILY | FAMOUS)
        plain = plain and self.tokens.words[index] not in PLAIN_SURNAMES  # "Ann Papes Strong"
        return bool(plain) and not flags[index - 1] & COMMON and self.tokens.words[index] not in SURNAMES

    def past_particles(self, last: int, first: int) -> int:
        """Return the token after "van der Rohe"."""
        tokens = self.tokens
        unfit = COMMON | FUNCTION | CALENDAR | HEADS | TITLE
        while last < self.count and tokens.links[last] == PARTICLE and not self.is_possessive(last - 1):
            last += 1
            while self.follows(last) and last - first < 7:
                article = tokens.words[last] in _ARTICLES and self.follows(last + 1)
                if tokens.flags[last] & unfit and not article and tokens.words[last - 1] not in _ARTICLES:
                    break  # "Haitham bin Tariq Al Said"
                last += 1
        return last

    def past_nickname(self, last: int) -> int:
        """Return the token after `"Pat" Di Cicco`, `last` where no nickname stands there."""
        tokens = self.tokens
        if last + 1 >= self.count or tokens.tails[last - 1] != tokens.ends[last - 1]:
            return last
        before = self.text[tokens.ends[last - 1] : tokens.starts[last]]
        after = self.text[tokens.ends[last] : tokens.starts[last + 1]]
        if before not in _QUOTE_OPEN or after not in _QUOTE_CLOSE:
            return last
        if tokens.flags[last + 1] & (COMMON | FUNCTION | CALENDAR | HEADS | TITLE) or len(tokens.words[last]) > 12:
            return last
        stop = last + 2
        while (
            self.follows(stop)
            and not tokens.flags[stop] & (COMMON | FUNCTION | CALENDAR | HEADS | TITLE)
            and stop - last < 4
        ):
            stop += 1
        return stop

    # -- signs that a run of words is a person ----------------------------------------------------------------------

    def is_competitor(self, index: int, stop: int) -> bool:
        """Return whether a country in brackets follows that ends a list's entry: "1. Chen Gang ( China ) beat"."""
        if stop >= self.count or not _ENTRY.search(
            self.text, max(0, self.tokens.starts[index] - 8), self.tokens.starts[index]
        ):
            return False
        gap = self.text[self.tokens.tails[stop - 1] : self.tokens.starts[stop]]
        known = self.phrase(stop)
        return gap in (" (", " ( ") and known is not None and known[0].text in lexicon().countries

    def is_peoples(self, index: int, stop: int) -> bool:
        """Return whether the last word names a people or a party's members: "Young Republicans"."""
        known = self.phrase(stop - 1)
        return known is not None and known[0].kind == "MISC" and known[0].text.endswith("s")

    def role_before(self, index: int) -> bool:
        """Return whether a role in small letters stands before a token: "ecologist Chip Taylor"."""
        word = self.word_before(index)
        lex = lexicon()
        if not word or not (word in lex.roles or word.rpartition("-")[2] in lex.roles):
            return False
        if word == "star" and self.is_acronym(index):
            return False  # "the star AB Aurigae"
        return not is_bought(self.text, self.tokens.starts[index])  # "agreed to buy fish farmer Kvaløya Laks"

    def family_first(self, index: int, stop: int) -> bool:
        """Return whether the run is a name in Chinese, Korean or Vietnamese order."""
        tokens = self.tokens
        if not tokens.flags[index] & FAMILY or stop - index > 3:
            return False
        if any(flag & (COMMON | HEADS) for flag in tokens.flags[index + 1 : stop]):
            return False
        return tokens.words[index + 1][1:].replace("-", "").islower()
