"""Names that an acronym in brackets spells out: "Transport for London (TfL)", "Save Our Coast Trust (SOCT)".

The words before the bracket are read backwards against its letters, small words between them taken or left, as by
Schwartz and Hearst (2003). Where all letters are met, the name begins with the word of the first one.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import (
    EVENT_OPENER,
    OTHER,
    PLACE,
    PLACE_OPENER,
    TITLE,
)
from dateline.actors.names.cues import DISEASE
from dateline.actors.names.model import LIKELY, Name, over
from dateline.actors.names.reading import Reading
from dateline.actors.role_words import is_role

_ACRONYM = re.compile(r"\((?:the |[“\"'‘])?((?:[A-Z][a-z]?){2,8}|(?:[A-Z]\.){2,6})[”\"'’]?[),]")
_REVERSED = re.compile(r" \((?<=[A-Z]{3} \()(?:the )?([A-Z][^()\n,;]{8,100})\)")
_LETTERS = re.compile(r"\b[A-Z]{3,8}$")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’]*")
# What may stand between two words of a name, and what may be left out of its letters.
_GAP = re.compile(r" | & |-|'s |’s |' |’ |, ")
_SMALL = frozenset(
    "of the for and in on to at by with from against a de la del y e du des d et und für der do da dos van &".split()
)
_WINDOW = 140  # characters before the bracket


def spelled(text: str) -> list[tuple[int, int]]:
    """Return where names stand whose words an acronym in brackets spells: as (start, end)."""
    found = []
    for match in _ACRONYM.finditer(text):
        letters = [letter.lower() for letter in match[1] if letter.isalpha()]
        end = match.start() - (text[match.start() - 1 : match.start()] == " ")
        floor = max(0, end - _WINDOW)
        floor = max(floor, text.rfind("\n", floor, end) + 1)
        words = list(_WORD.finditer(text, floor, max(end, floor)))
        start = _first(text, words, letters, end)
        if start is not None:
            found.append((start, end))
    for match in _REVERSED.finditer(text):
        before = _LETTERS.search(text, max(0, match.start() - 9), match.start())
        words = list(_WORD.finditer(text, *match.span(1)))
        if before and _first(text, words, list(before[0].lower()), match.end(1)) == match.start(1):
            found.append(match.span(1))  # "ICNA (Islamic Circle of North America)"
    return sorted(found)


def _first(text: str, words: list[re.Match[str]], letters: list[str], end: int) -> int | None:
    """Return where the word of the first letter starts, None where the words do not spell the letters."""
    if not words or words[-1].end() != end:
        return None
    left = len(letters)
    for position in range(len(words) - 1, -1, -1):
        word = words[position]
        if position + 1 < len(words) and not _GAP.fullmatch(text, word.end(), words[position + 1].start()):
            return None
        small = word[0].islower()
        if small and word[0] not in _SMALL:
            return None
        if word[0][0].lower() == letters[left - 1] and not (small and left == 1):
            # a small word is left out where the letters before it are met by the words alone
            if small and _spells(words, position - 1, letters, left):
                continue
            left -= 1
            if not left:
                return word.start()
        elif not small:
            return None
    return None


def _spells(words: list[re.Match[str]], position: int, letters: list[str], left: int) -> bool:
    """Return whether the capitalised words up to a position spell the first letters."""
    capitals = [word[0][0].lower() for word in words[: position + 1] if word[0][0].isupper()]
    return len(capitals) >= left and capitals[-left:] == letters[:left]


def settle_spelled(reading: Reading) -> None:
    """Read the words that an acronym in brackets spells as one body: "Transport for London (TfL)"."""
    tokens = reading.tokens
    added: list[Name] = []
    dropped: set[int] = set()
    for start, end in spelled(reading.text):
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
        if first > last or tokens.starts[first] != start or tokens.flags[last] & OTHER or tokens.heading[first]:
            continue
        near = over(reading.names, start, end)
        if any(name.start < start or name.end > end or (name.start, name.end) == (start, end) for name in near):
            continue
        if any(name.start == start and name.kind == "ORG" and name.canonical for name in near):
            continue  # "Google Business Profile (GBP)"
        if first < last and (is_role(tokens.words[first]) or tokens.flags[first + 1] & TITLE):
            continue  # "Member of Parliament (MP)"
        if tokens.flags[first] & (PLACE | PLACE_OPENER | EVENT_OPENER) or DISEASE.search(reading.text, start, end):
            continue
        kinds = {name.kind for name in near}
        if "PER" not in kinds and kinds & {"ORG", "LOC", "MISC", "?"}:
            added.append(Name(start, end, "ORG", LIKELY, first, last))
            dropped.update(name.start for name in near)
    reading.put(added, dropped)
