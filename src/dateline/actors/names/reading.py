"""A text with its tokens, the names read in it so far, and what is known of them: the value that every step shares.

What is asked of a token or a name again and again is answered here, and kept; what the answers mean is for the steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FUNCTION,
    GIVEN,
    HEADS,
    HONORIFIC,
    NO_ORGANISATION,
    ORGANISATION,
    ROLE,
    TITLE,
    Kind,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.model import Name
from dateline.actors.names.tokens import NEXT, Tokens, flags_of
from dateline.text import Span

CHUNK_LIMIT = 24  # words; no name is so long, and time stays linear
# Words whose possessive stays inside a name: "People's Party".
_POSSESSIVE_INSIDE = word_list("chunks: possessive inside")
# What is named after somebody with a possessive.
_NAMED_AFTER = frozenset(
    "College School Hospital Church Cathedral Academy Bay Beach Island Islands Creek Cove Hill Landing".split()
)
# Words at the end of an organisation or a person whose full stop belongs to them.
_STOPPED = frozenset(["Inc", "Ltd", "Corp", "Co", "Bros", "Jr", "Sr", "Kft", "Zrt", "Nyrt"])
_ENTRY_AFTER = re.compile(r" ?\( ?[A-Z][A-Za-z. ]{2,24}\)| \d{1,3}(?: \d|:\d|-\d| *$)", re.M)
# Particles of surnames that are also words or names of their own.
_PARTICLES = frozenset(["El", "Al", "De", "Da", "Di", "Van", "Le", "La", "Ben", "Den", "Ten", "Der"])
# Letters after the name of a person.
HONOURS = frozenset("QC KC OBE MBE CBE PhD".split())  # no part of any name
POST_NOMINALS = frozenset("MP MPs MS MSP AM MLA MLC TD MEP QC KC SC OBE MBE CBE PhD MD RN Esq FF FG".split())
# The form of a company after a comma or a full stop.
FORM = re.compile(
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


# What stands before a body whose name begins with a capital "The".
_BEFORE_BODIES = word_list("context: organisation nouns") | word_list("context: joined") | {"told"}
_QUOTES = "\"'“‘(["
_AFTER = re.compile(r" ([\w-]+)")


@dataclass(slots=True)
class Known:
    """What a text says in full: the words by which its people, organisations and places may be named in short."""

    people: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)  # first words of likely people in press releases
    organisations: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)  # first words of firms that are given with their form
    local: set[str] = field(default_factory=set)  # of bodies that may be called after their towns
    heads: set[str] = field(default_factory=set)  # last words of bodies: "the Herald"
    parts: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)  # "Dorian" of "Hurricane Dorian"
    kin: set[str] = field(default_factory=set)  # common words that are somebody's next of kin in the text
    defined: set[str] = field(default_factory=set)  # forms that a sentence of the text defines
    called_people: frozenset[str] = frozenset()  # the words of the names of all people that are given in full
    bodies: frozenset[str] = frozenset()  # the forms of the bodies of several words
    tickers: dict[str, bool] = field(default_factory=dict)  # what shares are called; whether a firm's initials begin so

    def kind_of(self, word: str) -> str:
        """Return the kind for which a word stands in this text, empty where it is not known."""
        if word in self.people:
            return "PER"
        if word in self.organisations:
            return "ORG"
        return "LOC" if word in self.places else ""


class Reading:
    """The tokens of one text with the names found so far."""

    def __init__(self, tokens: Tokens, names: Iterable[Name] = ()) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.count = len(tokens)
        self.names = list(names)
        self.surnamed: set[str] = set()  # last words of the people found so far
        self.known = Known()
        # As the names were at first, by where they start and by their last tokens.
        self.starts = {name.start: name for name in self.names}
        self.ends = {name.last: name for name in self.names}
        self.surnames = {
            tokens.words[name.last] for name in self.names if name.kind == "PER" and name.last > name.first
        }
        self._phrases: dict[int, tuple[Phrase, int] | None] = {}
        self._chunk_ends: dict[int, int] = {}
        self._before: dict[int, tuple[str, str]] = {}
        self._after: dict[int, tuple[bool, str]] = {}

    # -- tokens -----------------------------------------------------------------------------------------------------

    def phrase(self, index: int) -> tuple[Phrase, int] | None:
        """Return the longest known name that starts at a token, and the token after it."""
        try:
            return self._phrases[index]
        except KeyError:
            found = self._phrases[index] = self._phrase(index)
            return found

    def _phrase(self, index: int) -> tuple[Phrase, int] | None:
        tokens = self.tokens
        word = tokens.words[index]
        group = lexicon().phrases.get(word, ())
        upper = len(word) > 1 and word.isupper()
        if upper:
            group = (*group, *lexicon().phrases.get(word.capitalize(), ()))
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
        end = self._chunk_ends.get(index)
        if end is None:
            end = self._chunk_ends[index] = self._chunk_end(index)
        return end

    def _chunk_end(self, index: int) -> int:
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
        if half < 2:
            return end
        first, again = (self.tokens.words[at : at + half] for at in (index, index + half))
        if first == again or [*map(str.lower, first)] == [*map(str.lower, again)]:
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

    def has_form(self, end: int) -> bool:
        """Return whether the form of a company follows after a comma or a full stop: ", LLP"."""
        return end < self.count and bool(FORM.match(self.text, self.tokens.tails[end - 1]))

    # -- names ------------------------------------------------------------------------------------------------------

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

    def put(self, added: list[Name], dropped: set[int]) -> None:
        """Take in names for those that start where they no longer do."""
        if added or dropped:
            kept = [name for name in self.names if name.start not in dropped]
            self.names = sorted([*kept, *added], key=lambda name: name.start)
            self.starts = {name.start: name for name in self.names}
            self.ends = {name.last: name for name in self.names}

    def form(self, name: Name) -> str:
        """Return the name as written, on one line and with plain letters only where it is in capitals."""
        form = self.text[name.start : name.end]
        return " ".join(form.split()) if "\n" in form or "  " in form else form

    def words(self, name: Name) -> list[str]:
        """Return the capitalised words of a name."""
        return self.tokens.words[name.first : name.last + 1]

    def before(self, name: Name) -> tuple[str, str]:
        """Return the two words before a name in lower case, the nearer one last; empty after punctuation."""
        found = self._before.get(name.start)
        if found is None:
            found = self._before[name.start] = self._words_before(name.start)
        return found

    def _words_before(self, start: int) -> tuple[str, str]:
        words = self.text[max(0, start - 40) : start]
        if not words or not words[-1].isspace():
            return "", ""
        parts = words.split()
        nearer = parts[-1].lstrip(_QUOTES) if parts else ""
        if not nearer[-1:].isalpha():
            return "", ""
        if nearer == "The" and len(parts) > 2 and parts[-2].isalpha() and parts[-2] in _BEFORE_BODIES:
            return parts[-3].lower(), parts[-2]  # "left to join The Feelies"
        return (parts[-2].lower() if len(parts) > 1 else ""), nearer.lower()

    def after(self, name: Name) -> tuple[bool, str]:
        """Return whether a possessive follows a name, and the word after that."""
        found = self._after.get(name.last)
        if found is None:
            tail = self.tokens.tails[name.last]
            match = _AFTER.match(self.text, tail, tail + 30)
            found = self._after[name.last] = (tail > self.tokens.ends[name.last], match[1] if match else "")
        return found

    def ends_name(self, index: int, kind: str) -> bool:
        """Return whether a name of a kind ends with a token."""
        return any(
            (name := self.name_at(first, kind)) is not None and name.last == index
            for first in range(max(0, index - 3), index + 1)
        )

    def name_at(self, index: int, kind: str) -> Name | None:
        """Return the name of a kind that begins with a token, but for bodies whose own "and" may go on."""
        name = self.starts.get(self.tokens.starts[index])
        kinds = ("ORG", "?ORG", "?Camel") if kind == "ORG" else (kind,)
        if name is None or name.kind not in kinds or (kind == "ORG" and " of " in self.text[name.start : name.end]):
            return None
        return name
