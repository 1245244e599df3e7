"""What `it` and `its` mean beside a figure: the thing whose clause goes on, or that the sentence before tells of.

Of people the pronouns are told by `actors.referents`; here a name that is nobody's, or a thing with `the`, is meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dateline.actors.referents import meant
from dateline.numbers.grammar import ADVERBS, DETERMINERS, PRONOUNS, STOP
from dateline.numbers.phrases import generic, is_time
from dateline.numbers.subjects import subject
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_human, is_plural, singular
from dateline.numbers.verbs import is_verb
from dateline.text import sentences

if TYPE_CHECKING:
    from dateline.actors import Person

_THINGS: Final = frozenset(["it", "its"])
_IN_NAMES: Final = frozenset("of the and for".split())
_NEAR: Final = 60  # characters between a sentence and the one that points back to it
_LONGEST: Final = 6  # words that name a thing
_BACK: Final = 3  # sentences through which `it` is followed back


class Referents(Mapping[int, str]):
    """The names of those and of the things that pronouns of a text mean, by where the pronouns start."""

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        self._text = text
        self._people = meant(text, people)
        self._told = sorted((mention.start, mention.end) for person in people for mention in person.mentions)
        self._things: dict[int, str] = {}

    def __getitem__(self, start: int) -> str:
        name = self._people.get(start, "") or self._thing(start, _BACK)
        if not name:
            raise KeyError(start)
        return name

    def __iter__(self) -> Iterator[int]:
        return iter(self._people)

    def __len__(self) -> int:
        return len(self._people)

    def _thing(self, start: int, back: int) -> str:
        """Return what `it` or `its` at a place means, empty for another word and where it is not certain."""
        word = self._text[start : start + 3].lower()
        if word[:2] != "it" or (word[2:].isalpha() and word != "its"):
            return ""
        if start not in self._things:
            self._things[start] = self._found(start, back)
        return self._things[start]

    def _found(self, start: int, back: int) -> str:
        spans = sentences(self._text)
        place = bisect_right(spans, start, key=lambda span: span.start) - 1
        if place < 0 or spans[place].end <= start:
            return ""
        t = Tokens(self._text, spans[place])
        i = next((j for j, first in enumerate(t.starts) if first == start), -1)
        if i < 0 or t.at(i) not in _THINGS:
            return ""
        told = self._subject(t, i, back)
        if told is not None:
            return told
        if not place or not back or start - spans[place - 1].end > _NEAR + start - spans[place].start:
            return ""
        before = Tokens(self._text, spans[place - 1])
        return self._subject(before, len(before), back - 1) or ""

    def _subject(self, t: Tokens, i: int, back: int) -> str | None:
        """Return the thing that is the subject of a clause before token `i`, None where no clause is there."""
        verbs = range(i - 1, 0, -1) if t.at(i) == "its" else range(1, i)
        verb = next((j for j in verbs if _is_finite(t, j)), 0)
        if not verb:
            return None
        begin, end = subject(t, verb + 1, 0)
        if begin >= end:
            j = verb - 1
            while j > 0 and t.lower[j] in ADVERBS:
                j -= 1
            return self._thing(t.starts[j], back) if back and t.at(j) in _THINGS else ""
        return t.slice(begin, end) if self._is_thing(t, begin, end) else ""

    def _is_thing(self, t: Tokens, begin: int, end: int) -> bool:
        """Tell whether a phrase names one thing: a name that is nobody's, or a noun with `the`."""
        last = t.lower[end - 1]
        if end - begin == 1 and t.at(end) == ",":  # Moreover, it has
            return False
        if end - begin > _LONGEST or last in STOP or not t.words[end - 1][0].isalpha() or is_time(t, begin):
            return False
        if generic(t, begin, end) or is_human(singular(last)):
            return False
        named = all(word[0].isupper() or word[0] in "-'’&" or word in _IN_NAMES for word in t.words[begin:end])
        if not named and (t.at(begin - 1) not in ("the", "this", "a", "an") or is_plural(t, end - 1)):
            return False
        first, past = t.starts[begin], t.ends[end - 1]
        return not any(start < past and first < stop for start, stop in self._told)


def _is_finite(t: Tokens, j: int) -> bool:
    """Tell whether token `j` is the verb of a clause of its own."""
    return is_verb(t, j) and not t.lower[j].endswith("ing") and t.at(j - 1) not in DETERMINERS | PRONOUNS - _THINGS
