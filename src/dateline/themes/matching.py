"""Finding many phrases in one pass over a text.

The phrases of all themes stand in one tree of words. A text is cut into words once; a word that is in no phrase costs
two look-ups. Time grows with the length of the text times that of the longest phrase, whatever the text is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from dateline.themes.inflection import surfaces

# A word: an acronym with points, or letters and digits, or an ampersand.
_WORD = re.compile(r"[a-z][a-z]*+(?![^\W_])|[A-Z]\.(?:[A-Z]\.)*[A-Z]\b\.?|[^\W_][^\W_]*+|&")
# What may stand between two words of a phrase: space, one line end, a hyphen or dash, a stroke, a possessive.
_GAP = re.compile(r"(?:['’][sS]?)?(?: |\u00a0|[ \t]*\n[ \t]*|[-‐‑–/]|[ \t]{2,4})?")
_LONGEST_GAP = 12
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]\b")

# Acronyms that are ordinary words when a whole line stands in capitals.
AMBIGUOUS_IN_CAPITALS = frozenset(
    "AID AIDS AIM ALL ARM ARMS ART CAP CARE IT MAY NICE NOW PACT SALT START STEM US WHO".split()
)

Mark = TypeVar("Mark", bound=Hashable)


class Match(NamedTuple, Generic[Mark]):
    """A phrase found at `start` to `end`, with what was stored for it."""

    start: int
    end: int
    mark: Mark


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as the matcher compares them, possessives apart; none without letter or digit."""
    words = [_plain(word) for word in _WORD.findall(_POSSESSIVE.sub("", phrase))]
    return tuple(words) if any(any(letter.isalnum() for letter in word) for word in words) else ()


def _plain(word: str) -> str:
    """Return `U.S.` as `US` and `&` as `and`."""
    if word == "&":
        return "and"
    return word.replace(".", "") if "." in word else word


class _Node(Generic[Mark]):
    """A place in the tree of words: the words that may follow, and the phrases that end here."""

    __slots__ = ("children", "marks")

    def __init__(self) -> None:
        self.children: dict[str, _Node[Mark]] = {}
        self.marks: list[Mark] = []


class PhraseMatcher(Generic[Mark]):
    """Finds phrases in texts, each inflected and cased as `themes.inflection.surfaces` says."""

    def __init__(self, phrases: Iterable[tuple[str, Mark]]) -> None:
        """Build the tree.

        Args:
            phrases: each phrase with what a match of it shall carry.
        """
        self._root: _Node[Mark] = _Node()
        meanings: dict[str, dict[str, None]] = {}
        for phrase, mark in phrases:
            node = self._root
            words = phrase_words(phrase)
            if not words:
                continue
            for word in words:
                for surface in surfaces(word):
                    meanings.setdefault(surface, {})[word] = None
                node = node.children.setdefault(word, _Node())
            node.marks.append(mark)
        self._meanings = {surface: tuple(words) for surface, words in meanings.items()}

    def find(self, text: str) -> Iterator[Match[Mark]]:
        """Yield every phrase of the tree in `text`, overlapping ones too, by start and then by end."""
        meanings = self._meanings
        spans: list[tuple[int, int, Sequence[str]]] = []
        for word in _WORD.finditer(text):
            shown = word[0]
            if shown.islower():
                found = meanings.get(shown)
            else:
                shown = shown if shown.isalnum() else _plain(shown)
                found = (*meanings.get(shown, ()), *meanings.get(shown.lower(), ()))
            if found:
                spans.append((word.start(), word.end(), found))
        for index, (start, end, words) in enumerate(spans):
            nodes = [node for word in words if (node := self._root.children.get(word)) is not None]
            at = index
            while nodes:
                for node in nodes:
                    for mark in node.marks:
                        if not _shouted(text, start, end):
                            yield Match(start, end, mark)
                at += 1
                if at == len(spans):
                    break
                following, next_end, words = spans[at]
                if following - end > _LONGEST_GAP or not _GAP.fullmatch(text, end, following):
                    break
                nodes = [child for node in nodes for word in words if (child := node.children.get(word)) is not None]
                end = next_end


def _shouted(text: str, start: int, end: int) -> bool:
    """Tell whether an acronym that is also a word stands in a line wholly in capitals."""
    if text[start:end] not in AMBIGUOUS_IN_CAPITALS:
        return False
    around = text[max(0, start - 60) : end + 60]
    before, after = around.rfind("\n", 0, start - max(0, start - 60)), around.find("\n", end - max(0, start - 60))
    line = around[before + 1 : after if after >= 0 else len(around)]
    return line.isupper() and len(line.split()) > 1


def longest(matches: Iterable[Match[Mark]]) -> list[Match[Mark]]:
    """Return the matches without those that overlap a longer one; of equally long ones the earlier stays."""
    kept: list[Match[Mark]] = []
    group: list[Match[Mark]] = []
    reach = -1
    for match in sorted(matches, key=lambda match: (match.start, match.end)):
        if match.start >= reach:
            kept.extend(_settle(group))
            group = []
        group.append(match)
        reach = max(reach, match.end)
    kept.extend(_settle(group))
    return kept


def _settle(group: list[Match[Mark]]) -> list[Match[Mark]]:
    if len(group) < 2:
        return group
    chosen: list[Match[Mark]] = []
    starts: list[int] = []
    for match in sorted(group, key=lambda match: (match.start - match.end, match.start)):
        place = bisect_left(starts, match.start)
        clear_before = place == 0 or chosen[place - 1].end <= match.start
        clear_after = place == len(chosen) or match.end <= chosen[place].start
        if clear_before and clear_after:
            chosen.insert(place, match)
            starts.insert(place, match.start)
    return chosen
