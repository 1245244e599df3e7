"""Spans, paragraphs and sentences of a canonical text.

Offsets count characters of the canonical text, end exclusive. Nothing here knows what a date, a number or a name is;
nothing here rewrites text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from sys import maxsize
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Return whether the two spans share at least one character."""
        return self.start < other[1] and other[0] < self.end

    def contains(self, other: tuple[int, int]) -> bool:
        """Return whether `other` lies wholly within this span."""
        return self.start <= other[0] and other[1] <= self.end


def canonical(raw: str) -> str:
    """Return `raw` without byte-order mark and carriage returns, and otherwise unchanged."""
    return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


# Abbreviations that are followed by more of the same sentence (a title before a name, a number after "No.").
ALWAYS_INNER = frozenset(
    "mr mrs ms messrs dr drs prof rev hon gen lt col maj capt cmdr sgt gov sen rep reps sens pres supt adm amb st sr "
    "jr fr mt ft vs v no nos vol fig figs art arts ch pp p para sec approx ca cf al viz e.g i.e rs bros ave blvd "
    "smt shri jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
# Abbreviations that may also end a sentence: the next word's look decides.
MAYBE_INNER = frozenset(
    "inc ltd co corp plc llc u.s u.k u.n u.s.a e.u d.c a.m p.m b.c a.d etc est ph.d m.d dept".split()
)
# A capitalised word that seldom follows such an abbreviation within one sentence.
SENTENCE_OPENERS = frozenset(
    "The A An In On At It He She They We I This That These Those But And However Meanwhile Its His Her Their There "
    "As If When While After Before For To With By From Although Since According Both Some Many Most".split()
)

# A pattern that begins with a class of characters is searched for several times as fast as one with a choice in front.
_TERMINATOR = re.compile(r"[.!?…。！？](?:(?<![。！？])[.!?…]*[\"'”’»)\]]*(?=\s|$)|(?<=[。！？]))")
_OPENING = " \t\n\u00a0\"'“‘«([-–—*•#>"
_WRAP_LIMIT = 84  # a text whose lines are hardly ever longer than this may have been wrapped by hand
_NARROWEST = 55  # characters: shorter lines are a list or a verse
_RAGGED = 20  # how much shorter than the margin a wrapped line is at most, as a rule
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_NEXT_WORD = re.compile(r"[\w’']+")
_BULLET = re.compile(r"(?:[-*•·▪–—>#|]|\(?\d{1,3}[.)]|[a-z][.)])\s")

_SCALE = re.compile(r"(?:thousand|million|billion|trillion|lakh|crore|percent|per cent)\b")


def _margin(lengths: Sequence[int]) -> int:
    """Return the length that hardly any line passes: a title may run past the margin, and so do addresses of links."""
    ordered = sorted(lengths)
    width = ordered[len(ordered) * 9 // 10] if ordered else 0
    if width <= _WRAP_LIMIT:
        return width
    inner = ordered[len(ordered) * 3 // 4]
    full = sum(inner - _RAGGED <= length <= inner for length in ordered)
    return inner if _NARROWEST <= inner <= _WRAP_LIMIT and full * 2 >= len(ordered) else width


def _hard_breaks(text: str) -> list[int]:
    """Return the offsets at which a new block begins: blank lines, and single line ends that no wrapping explains."""
    lines: list[tuple[int, int]] = []
    position = 0
    for line in text.split("\n"):
        lines.append((position, position + len(line)))
        position += len(line) + 1
    width = _margin([end - start for start, end in lines if text[start:end].strip()])
    wrapped = width <= _WRAP_LIMIT
    breaks = [0]
    for (start, end), (next_start, next_end) in pairwise(lines):
        following = text[next_start:next_end].strip()
        line = text[start:end].rstrip()
        if not following or not line.strip() or not wrapped or _BULLET.match(following):
            breaks.append(next_start)
            continue
        if line[-1].isdigit() and _SCALE.match(following):  # $550 / million: no one ends a line there
            continue
        first_word = following.split(maxsplit=1)[0]
        if len(line) + 1 + len(first_word) <= width - 8:  # the word would have fitted: the writer ended the line
            breaks.append(next_start)
    return breaks


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@lru_cache(maxsize=256)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the blocks of `text` that blank lines (or unwrapped line ends) set apart, without surrounding space."""
    starts = _hard_breaks(text)
    ends = [*starts[1:], len(text)]
    spans = (_trim(text, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(span for span in spans if span.end > span.start)


def _ends_sentence(text: str, start: int, mark: re.Match[str], block_end: int) -> bool:
    """Tell whether the terminator `mark` closes the sentence that began at `start`."""
    after = mark.end()
    while after < block_end and text[after] in _OPENING:
        after += 1
    if after >= block_end:
        return True
    following = text[after]
    if mark[0][0] in "!?…":
        return not following.islower()
    if following.islower():
        return False
    word_start = mark.start()
    floor = max(start, word_start - 24)
    while word_start > floor and not text[word_start - 1].isspace() and text[word_start - 1] not in "([“\"'‘":
        word_start -= 1
    word = text[word_start : mark.start()]
    lowered = word.lower()
    if mark[0] != ".":
        return True
    if len(word) == 1 and word.isupper() and word != "I":  # an initial
        return False
    if lowered in ALWAYS_INNER:
        return lowered == "no" and not following.isdigit()
    if lowered in MAYBE_INNER or ("." in word and _DOTTED.fullmatch(word)):
        next_word = _NEXT_WORD.match(text, after, after + 24)
        return next_word is not None and next_word[0] in SENTENCE_OPENERS
    return True


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order; headings and list items count as sentences.

    Terminators inside abbreviations, initials and numbers do not end a sentence. The spans cover every
    non-space character exactly once.
    """
    spans: list[Span] = []
    for block in paragraphs(text):
        start = block.start
        for mark in _TERMINATOR.finditer(text, block.start, block.end):
            if mark.start() >= start and _ends_sentence(text, start, mark, block.end):
                spans.append(_trim(text, start, mark.end()))
                start = mark.end()
        last = _trim(text, start, block.end)
        if last.end > last.start:
            spans.append(last)
    return tuple(spans)


def _last_at(spans: Sequence[Span], position: int) -> int:
    """Return the index of the last span that begins at or before `position`, 0 where none does."""
    return max(0, bisect_right(spans, (position, maxsize)) - 1)


def around(spans: tuple[Span, ...], start: int, end: int | None = None) -> Span:
    """Return the stretch of `spans` (sentences or paragraphs, in order) that holds `start` to `end`.

    A reading that crosses a boundary gets all the sentences it touches. With no spans at all the reading itself is
    returned.
    """
    last = max(start, (end or start) - 1)
    if not spans:
        return Span(start, last + 1)
    first, final = spans[_last_at(spans, start)], spans[_last_at(spans, last)]
    return Span(min(first.start, start), max(final.end, last + 1))


def first_lines(text: str, start: int, most: int, reach: int | None = None) -> list[Span]:
    """Return the first lines that are not blank.

    Args:
        text: The text.
        start: Where they are looked for from.
        most: How many there are at the most.
        reach: Characters after `start` within which they begin; to the end of the text where none is given.
    """
    spans: list[Span] = []
    stop = len(text) if reach is None else min(len(text), start + reach)
    while start < stop and len(spans) < most:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            spans.append(Span(start, end))
        start = end + 1
    return spans
