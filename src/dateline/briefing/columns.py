"""How wide the columns of a printed table are, and how large its type, so that it never leaves the page."""

from __future__ import annotations

from math import ceil
from typing import Any

from dateline.briefing import nodes
from dateline.briefing.nodes import Node

SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)  # points, largest first
LETTER = 0.56  # average width of a letter of Noto Sans, in the type size
BIAS = 0.4  # added to each text, as a short one may be all wide letters
WIDE = 1.0  # of an East Asian character
NOTE_MARK = 0.4  # of a raised character
GUTTER = 9.0  # points between two columns, as in templates/briefing.typ
SPARE = 0.94  # an estimate may be this far off
STEPS = 48  # in which the width of a table is shared out
SAMPLE = 100  # rows that are measured for it
FILL = 0.92  # of a line that words fill
UNBROKEN = 14  # letters, in a table that is too wide for its longest words
LONG_TABLE = 12  # rows
TALLEST_ROW = 25.0  # lines: a taller row may break over two pages


def _width(text: str) -> float:
    return BIAS + sum(WIDE if ord(character) >= 0x2E80 else LETTER for character in text)


def _marks(value: Any) -> int:
    """Return how many raised characters stand in a cell."""
    if isinstance(value, list):
        return sum(_marks(item) for item in value)
    if not isinstance(value, dict) or "c" not in value:
        return 0
    if value.get("t") == "Superscript":
        return len(nodes.plain_text(value["c"]))
    return _marks(value["c"])


def _rows(table: Node) -> list[Any]:
    _, _, _, (_, head), bodies, (_, foot) = table["c"]
    return [*head, *(row for body in bodies for part in body[2:] for row in part), *foot]


def measured(table: Node) -> list[list[tuple[float, float]]]:
    """Return for each row and column the width of the cell's longest word and of its whole text, in the type size.

    Rows with cells that span several columns or rows say nothing about one column and are left out.
    """
    count = len(table["c"][2])
    out = []
    for _, cells in _rows(table):
        if len(cells) != count:
            continue
        row = []
        for cell in cells:
            text = nodes.plain_text(cell[4])
            extra = NOTE_MARK * _marks(cell[4])
            word = max((_width(word) for word in text.split()), default=0.0)
            row.append((word + min(extra, 4 * NOTE_MARK), _width(text.strip()) + extra))
        out.append(row)
    return out


def shares(rows: list[list[float]], least: list[float], available: float) -> list[float]:
    """Return the widths of columns that share `available` so that the table is low.

    Every column begins with its longest word; what is left is handed out in steps, each time to the column that it
    shortens most. The third power makes the highest cells of a row count most.

    Args:
        rows: the width of each cell's text in one line.
        least: the width of each column's longest word, none below 1.
        available: their sum.
    """
    total = sum(least)
    if total >= available:
        return [width * available / total for width in least]
    step = (available - total) / STEPS
    sample = rows[:: max(1, len(rows) // SAMPLE)]
    costs = [
        [sum(ceil(row[column] / (FILL * (width + taken * step))) ** 3 for row in sample) for taken in range(STEPS + 1)]
        for column, width in enumerate(least)
    ]
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
    spare = left * step / len(least)
    return [width + had * step + spare for width, had in zip(least, taken, strict=True)]


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
    rows = measured(table) or [[(1.0, 1.0)] * len(specs)]
    least = [max(cell[0] for cell in column) for column in zip(*rows, strict=True)]
    most = [max(cell[1] for cell in column) for column in zip(*rows, strict=True)]
    room = available * SPARE - GUTTER * len(specs)
    size = next((size for size in SIZES if sum(least) * size <= room), SIZES[-1])
    if len(rows) > LONG_TABLE and sum(most) * size > room:
        size = min(size, SIZES[1])
    if sum(most) * size <= room:
        widths = [width * size / SPARE + GUTTER for width in most]
        lines = 1.0
    else:
        texts = [[cell[1] * size / SPARE for cell in row] for row in rows]
        inner = shares(texts, [max(1.0, width * size / SPARE) for width in least], room / SPARE)
        widths = [width + GUTTER for width in inner]
        lines = max(cell[1] * size / width for row in rows for cell, width in zip(row, inner, strict=True) if width)
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
