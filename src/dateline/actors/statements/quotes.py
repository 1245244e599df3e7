"""Quotations in a text: where quoted words begin and end, over paragraphs too.

Nothing here knows who speaks. Straight, curly and angle marks are read, single and double; an apostrophe is no mark, a
title or a single word in marks is a quotation like any other until the clause around it is read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from dateline.text import Span

CLOSERS = {'"': '"”', "“": '”"', "„": "“”", "«": "»", "‘": "’'", "'": "'’", "``": "''"}
_DOUBLE = re.compile(r"[\"“”„«»]")
# A single mark can open where a word begins and close where a word ends; years and clipped words open nothing.
_SINGLE_OPEN = re.compile(
    r"['‘](?<![^\s(\[—–\-:\"“].)(?:(?<=')(?!\s|\d0s|\d\ds|em\b|til\b|tis\b|twas\b|cause\b|n\b)|(?<=‘)(?=\S))(?=[^\s'’])"
)
_SINGLE_CLOSE = re.compile(r"['’](?<=[^\s(\[].)(?!\w)")
_LONGEST_SINGLE = 2000  # characters; a closing mark further away belongs to something else


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: `start` to `end` without the marks, `outer_start` to `outer_end` with them.

    `paragraphs` is over how many paragraphs it runs, each opened by a mark.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraphs: int = 1


def _is_opening(text: str, position: int, low: int) -> bool:
    before = text[position - 1] if position > low else " "
    after = text[position + 1 : position + 2]
    return (before.isspace() or before in "([{—–-/:'‘") and bool(after) and not after.isspace()


def _is_closing(text: str, position: int, high: int) -> bool:
    after = text[position + 1] if position + 1 < high else " "
    return not (after.isalnum() and text[position] == '"')


def _double_in(text: str, block: Span, marks: list[int]) -> tuple[list[tuple[int, int]], int | None]:
    """Return the mark positions (opening, closing) of one paragraph, and the opening one that nothing closes."""
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for position in marks:
        mark = text[position]
        if opened is None:
            if mark in "“„«" or (mark == '"' and _is_opening(text, position, block.start)):
                opened = position
        elif mark in CLOSERS[text[opened]] and mark != "“" and _is_closing(text, position, block.end):
            pairs.append((opened, position))
            opened = None
        elif mark == "“" and text[opened] == "“":  # the first was never closed
            opened = position
    return pairs, opened


def _trimmed(text: str, opened: int, closed: int, paragraphs: int = 1) -> Quotation | None:
    start, end = opened + 1, closed
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, opened, min(closed + 1, len(text)), paragraphs) if start < end else None


def _single_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return single-marked quotations between two double-marked ones.

    A mark after an *s* and before another word may be a possessive (*the leaders' meeting*): it closes only where no
    later mark of the stretch can.
    """
    if "'" not in text[start:end] and "‘" not in text[start:end]:
        return []
    closes = [mark.start() for mark in _SINGLE_CLOSE.finditer(text, start, end)]
    opens = [mark.start() for mark in _SINGLE_OPEN.finditer(text, start, end)]
    pairs: list[tuple[int, int]] = []
    position = start
    cursor = 0
    for index, opened in enumerate(opens):
        if opened < position:
            continue
        limit = min(opens[index + 1] if index + 1 < len(opens) else end, opened + _LONGEST_SINGLE)
        while cursor < len(closes) and closes[cursor] <= opened + 1:
            cursor += 1
        closed: int | None = None
        for candidate in closes[cursor : cursor + 8]:
            if candidate >= limit:
                break
            closed = candidate
            possessive = text[candidate - 1] in "sS" and text[candidate + 1 : candidate + 2] == " "
            if not possessive:
                break
        if closed is not None:
            pairs.append((opened, closed))
            position = closed + 1
    return pairs


def find_quotations(text: str, blocks: tuple[Span, ...]) -> list[Quotation]:
    """Return the quotations of a text in order, none within another.

    Args:
        text: canonical text.
        blocks: its paragraphs.

    A paragraph whose quotation is not closed goes on in the next one where that opens with a mark.
    """
    found: list[Quotation] = []
    starts = [block.start for block in blocks]
    marks_of: dict[int, list[int]] = {}
    for mark in _DOUBLE.finditer(text):
        marks_of.setdefault(bisect_right(starts, mark.start()) - 1, []).append(mark.start())
    running: int | None = None  # the mark that opened a quotation of several paragraphs
    count = 0
    for index, block in enumerate(blocks):
        marks = marks_of.get(index, [])
        pairs, opened = _double_in(text, block, marks) if marks else ([], None)
        if running is not None:
            continues = bool(marks) and marks[0] == block.start
            first_end = pairs[0] if pairs and pairs[0][0] == block.start else None
            if continues and first_end is not None:
                count += 1
                quotation = _trimmed(text, running, first_end[1], count)
                pairs = pairs[1:]
                if quotation is not None:
                    found.append(quotation)
                running = None
            elif continues and opened == block.start and not pairs:
                count += 1
                opened = None
                continue
            else:
                running = None
        position = block.start
        for pair in pairs:
            quotation = _trimmed(text, *pair)
            found.extend(_singles(text, position, pair[0]))
            if quotation is not None:
                found.append(quotation)
            position = pair[1] + 1
        if opened is not None:
            following = blocks[index + 1].start if index + 1 < len(blocks) else None
            if following is not None and text[following] in '"“':
                found.extend(_singles(text, position, opened))
                running, count = opened, 1
                continue
        found.extend(_singles(text, position, block.end))
    return found


def _singles(text: str, start: int, end: int) -> list[Quotation]:
    quotations = (_trimmed(text, *pair) for pair in _single_in(text, start, end))
    return [quotation for quotation in quotations if quotation is not None]
