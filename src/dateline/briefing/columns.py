"""How wide the columns of a printed table are, and how large its type, so that it is low and never leaves the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from matplotlib.ft2font import FT2Font, LoadFlags

from dateline.briefing import nodes
from dateline.briefing.nodes import Node

SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)  # points, largest first
OTHER = 1.0  # width of a character of another font, in the type size
NOTE_MARK = 0.36  # of a raised character: 0.62 of a figure of the text, as in templates/briefing.typ
GUTTER = 9.0  # points between two columns, as in templates/briefing.typ
SPARE = 0.98  # of a line: an estimate may be so far off
STEPS = 96  # in which the width of a table is shared out
MOVES = (16, 8, 4, 2, 1)  # steps that one column may give another
SAMPLE = 100  # rows that are measured for it
PAGE_ROWS = 30  # rows to a page: on each the head is repeated
UNBROKEN = 14  # letters, in a table that is too wide for its longest words
LONG_TABLE = 12  # rows
TALLEST_ROW = 25  # lines: a taller row may break over two pages
_LEAVES = {"Str", "Code", "CodeBlock", "Math", "Note", "RawInline", "RawBlock"}  # read as `plain_text` does

Cell = list[float]  # the widths of its words


@cache
def _font(weight: str) -> FT2Font:
    return FT2Font(str(files(__package__) / "fonts" / f"NotoSans-{weight}.ttf"))


@cache
def _advance(letter: str, weight: str) -> float:
    """Return the width of a character in the type size, from the font that tables are set in."""
    font = _font(weight)
    if not font.get_char_index(ord(letter)):
        return OTHER
    return font.load_char(ord(letter), flags=LoadFlags.NO_SCALE).horiAdvance / font.units_per_EM


SPACE = _advance(" ", "Regular")


def _letters(value: Any, weight: str) -> Iterator[tuple[str, float]]:
    """Yield the characters of a cell with their widths in the type size; those of a raised mark are small."""
    if isinstance(value, list):
        for item in value:
            yield from _letters(item, weight)
    elif isinstance(value, dict) and value.get("t") == "Superscript":
        yield from ((letter, NOTE_MARK) for letter in nodes.plain_text(value["c"]))
    elif isinstance(value, dict) and isinstance(value.get("c"), list) and value["t"] not in _LEAVES:
        yield from _letters(value["c"], weight)
        if value["t"] in {"Para", "Plain"}:
            yield " ", SPACE
    else:
        yield from ((letter, _advance(letter, weight)) for letter in nodes.plain_text(value))


def _words(cell: Any, weight: str) -> Cell:
    """Return the widths of a cell's words with their note marks, in the type size."""
    words = [0.0]
    for letter, width in _letters(cell, weight):
        if letter.isspace():
            words.append(0.0)
        else:
            words[-1] += width
    return [width for width in words if width]


def _lines(words: Cell, width: float) -> int:
    """Return how many lines words take, each put beside the one before where it still fits."""
    lines, filled = 1, 0.0
    for word in words:
        if filled and filled + SPACE + word > width:
            lines, filled = lines + 1, word
        else:
            filled += word + (SPACE if filled else 0.0)
    return lines


def _whole(words: Cell) -> float:
    """Return the width of words in one line."""
    return sum(words) + SPACE * max(0, len(words) - 1)


def measured(table: Node) -> list[list[Cell]]:
    """Return for each row and column the widths of the cell's words; the head as often as it is printed.

    Rows with cells that span several columns or rows say nothing about one column and are left out.
    """
    _, _, specs, (_, head), bodies, (_, foot) = table["c"]

    def rows(found: Sequence[Any], weight: str) -> list[list[Cell]]:
        return [[_words(cell[4], weight) for cell in cells] for _, cells in found if len(cells) == len(specs)]

    body = rows([*(row for body in bodies for part in body[2:] for row in part), *foot], "Regular")
    return rows(head, "Bold") * (1 + len(body) // PAGE_ROWS) + body


def shares(rows: list[list[Cell]], least: list[float], available: float) -> list[float]:
    """Return the widths of columns that share `available` so that the table is low.

    Every column begins with its longest word; what is left is handed out in steps, each time to the column that it
    shortens most, the third power making the highest cells count most. Then columns give each other steps as long as
    that makes the rows lower.

    Args:
        rows: the widths of the words of each cell.
        least: the width of each column's longest word, none below 1.
        available: their sum, in the same unit.
    """
    total = sum(least)
    if total >= available:
        return [width * available / total for width in least]
    step = (available - total) / STEPS
    sample = rows[:: max(1, len(rows) // SAMPLE)]
    heights = np.array(
        [
            [[_lines(row[column], width + taken * step) for row in sample] for taken in range(STEPS + 1)]
            for column, width in enumerate(least)
        ],
        dtype=float,
    )
    costs = (heights**3).sum(axis=2)
    taken, left = [0] * len(least), STEPS
    while left:
        best, column, steps = max(
            ((costs[column][had] - costs[column][had + more]) / more, -column, more)
            for column, had in enumerate(taken)
            for more in range(1, left + 1)
        )
        if best <= 0:
            break
        taken[-column] += steps
        left -= steps
    taken = _exchanged(heights, taken)
    spare = left * step / len(least)
    return [width + had * step + spare for width, had in zip(least, taken, strict=True)]


def _exchanged(heights: Any, taken: list[int]) -> list[int]:
    """Return the steps of each column after exchanges that make the rows lower.

    Args:
        heights: lines by column, steps taken, and row.
        taken: the steps of each column.
    """

    def height(steps: Sequence[int]) -> tuple[float, float]:
        cells = np.array([heights[column][had] for column, had in enumerate(steps)])
        return float(cells.max(axis=0).sum()), float(cells.sum())

    lowest = height(taken)
    improved = True
    while improved:
        improved = False
        for giver in range(len(taken)):
            for taker in range(len(taken)):
                for move in MOVES:
                    if giver == taker or taken[giver] < move:
                        continue
                    tried = list(taken)
                    tried[giver] -= move
                    tried[taker] += move
                    if (now := height(tried)) < lowest:
                        taken, lowest, improved = tried, now, True
    return taken


def _breakable(node: Node) -> Node | None:
    """Let a long word without a place to hyphenate it, such as an address, break anywhere."""
    if node["t"] != "Str" or len(node["c"]) < UNBROKEN:
        return None
    text = node["c"]
    return nodes.string("\u200b".join(text[at : at + UNBROKEN] for at in range(0, len(text), UNBROKEN)))


def fitted(table: Node, available: float) -> Node:
    """Return a table with the widths of its columns set.

    Its attributes tell the type size (`size`, in points), whether its rows stay whole (`whole`), and whether its words
    must be broken to fit (`hyphenate`), both `true` or `false`.

    Args:
        table: as pandoc has it.
        available: the width of the text in points.
    """
    _, caption, specs, head, bodies, foot = table["c"]
    rows = measured(table) or [[[1.0]] * len(specs)]
    least = [max([1.0, *(word for cell in column for word in cell)]) for column in zip(*rows, strict=True)]
    most = [max(map(_whole, column)) for column in zip(*rows, strict=True)]
    room = available * SPARE - GUTTER * len(specs)
    size = next((size for size in SIZES if sum(least) * size <= room), SIZES[-1])
    if len(rows) > LONG_TABLE and sum(most) * size > room:
        size = min(size, SIZES[1])
    inner = most if sum(most) * size <= room else shares(rows, least, room / size)
    lines = max(_lines(cell, width) for row in rows for cell, width in zip(row, inner, strict=True))
    widths = [width * size / SPARE + GUTTER for width in inner]
    scale = min(1.0, available / sum(widths))
    crowded = sum(least) * size > room
    if crowded:
        head, bodies, foot = nodes.rewrite([head, bodies, foot], _breakable)
    columns = [
        [
            {"t": "AlignLeft"} if alignment["t"] == "AlignDefault" else alignment,
            {"t": "ColWidth", "c": round(width * scale / available, 4)},
        ]
        for (alignment, _), width in zip(specs, widths, strict=True)
    ]
    settings = [
        ["size", str(size)],
        ["whole", "true" if lines < TALLEST_ROW else "false"],
        ["hyphenate", "true" if crowded else "false"],
    ]
    return {"t": "Table", "c": [["", [], settings], caption, columns, head, bodies, foot]}
