"""How wide the columns of a printed table are, and how large its type, so that it never leaves the page."""

from __future__ import annotations

from typing import Any

from dateline.briefing import nodes
from dateline.briefing.nodes import Node

SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)  # points, largest first
LETTER = 0.56  # average width of a letter of Noto Sans, in the type size
WIDE = 1.0  # of an East Asian character
NOTE_MARK = 0.4  # of a raised character
GUTTER = 9.0  # points between two columns, as in templates/briefing.typ
SPARE = 0.94  # an estimate may be this far off


def _width(text: str) -> float:
    return sum(WIDE if ord(character) >= 0x2E80 else LETTER for character in text)


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


def measured(table: Node) -> tuple[list[float], list[float]]:
    """Return for each column the width of its longest word and of its longest cell, in the type size."""
    count = len(table["c"][2])
    least, most = [0.0] * count, [0.0] * count
    for _, cells in _rows(table):
        if sum(cell[3] for cell in cells) != count or any(cell[3] != 1 for cell in cells):
            continue
        for number, cell in enumerate(cells):
            text = nodes.plain_text(cell[4])
            extra = NOTE_MARK * _marks(cell[4])
            most[number] = max(most[number], _width(text.strip()) + extra)
            word = max((_width(word) for word in text.split()), default=0.0)
            least[number] = max(least[number], word + min(extra, 4 * NOTE_MARK))
    return least, most


def fitted(table: Node, available: float) -> Node:
    """Return a table with the widths of its columns set and its type size as the attribute `size`.

    A table that fits in one line a row keeps the widths of its own content; else each column gets its longest word
    and the columns share what is left by what they have to say. Longer tables of many columns get smaller type.

    Args:
        table: as pandoc has it.
        available: the width of the text in points.
    """
    attr, caption, specs, head, bodies, foot = table["c"]
    least, most = measured(table)
    room = available * SPARE - GUTTER * len(specs)
    size = next((size for size in SIZES if sum(least) * size <= room), SIZES[-1])
    if size > SIZES[1] and len(_rows(table)) > 12 and sum(most) * size > room:
        size = SIZES[1]
    natural = [width * size + GUTTER for width in most]
    if sum(most) * size <= room:
        widths = [width / available for width in natural]
    else:
        needed = [width * size + GUTTER for width in least]
        scale = min(1.0, available / sum(needed))
        needed = [width * scale for width in needed]
        # The square root keeps one long column from starving the others.
        wishes = [max(0.0, wide - narrow) ** 0.5 * wide**0.25 for wide, narrow in zip(natural, needed, strict=True)]
        left = max(0.0, available - sum(needed))
        total = sum(wishes) or 1.0
        widths = [(narrow + left * wish / total) / available for narrow, wish in zip(needed, wishes, strict=True)]
    columns = [
        [{"t": "AlignLeft"} if alignment["t"] == "AlignDefault" else alignment, {"t": "ColWidth", "c": round(width, 4)}]
        for (alignment, _), width in zip(specs, widths, strict=True)
    ]
    return {"t": "Table", "c": [[attr[0], attr[1], [["size", str(size)]]], caption, columns, head, bodies, foot]}
