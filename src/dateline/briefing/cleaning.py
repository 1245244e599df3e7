"""What a notebook shows, without anything that is more than text: its sources are not trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dateline.briefing import nodes
from dateline.briefing.characters import one_line, visible
from dateline.briefing.nodes import Node

# Divisions whose figures come from no article, and spans that are places on a scale.
UNTRACED = {"Div": frozenset({"method", "provenance"}), "Span": frozenset({"axis"})}

_SAFE_TARGET = re.compile(r"(?:https?://|mailto:)[^\s]+\Z")


def cleaned(blocks: Sequence[Node], form: str) -> list[Node]:
    """Return blocks without anything that is more than text: no remote or local files, scripts, styles or handlers."""

    def clean(node: Node) -> Node | list[Node] | None:
        kind = node["t"]
        if kind == "Str":
            return nodes.string(visible(node["c"]))
        if kind in {"Code", "CodeBlock", "Math"}:
            return {**node, "c": [node["c"][0] if kind == "Math" else nodes.attr(), visible(node["c"][1])]}
        if kind == "Image":
            words = nodes.plain_text(node["c"][1]).strip() or "without description"
            return nodes.span([nodes.string(f"[image: {words}]")], "", ("missing-image",))
        if kind == "Note":  # a footnote's number would stand beside the numbers of the register
            return nodes.span([nodes.string(f"[{one_line(nodes.plain_text(node['c']))}]")], "", ("aside",))
        if kind in {"RawInline", "RawBlock"}:
            text = nodes.string(visible(node["c"][1]))
            return text if kind == "RawInline" else nodes.para([text])
        if kind == "Link":
            target = node["c"][2][0]
            if not target.startswith("#") and not _SAFE_TARGET.match(target):
                return list(node["c"][1])
            return nodes.link(node["c"][1], target)
        holder = nodes.attributes(node)
        if holder:
            classes = holder[1] if form != "html" else []
            untraced = [["data-kind", name] for name in classes if name in UNTRACED.get(kind, ())]
            holder[:] = [holder[0], classes, untraced]
        if kind == "Table":
            return _aligned(_bare(node)) if form == "html" else _bare(node)
        return None

    return list(nodes.rewrite(list(blocks), clean))


def _bare(table: Node) -> Node:
    """Return a table without attributes on its rows and cells."""

    def row(row: list[Any]) -> list[Any]:
        return [nodes.attr(), [[nodes.attr(), *cell[1:]] for cell in row[1]]]

    _, caption, columns, (_, head), bodies, (_, foot) = table["c"]
    parts = [
        [nodes.attr(), heads, [row(each) for each in above], [row(each) for each in below]]
        for _, heads, above, below in bodies
    ]
    ends = [[nodes.attr(), [row(each) for each in part]] for part in (head, foot)]
    return {"t": "Table", "c": [nodes.attr(), caption, columns, ends[0], parts, ends[1]]}


def _aligned(table: Node) -> Node:
    """Return a table whose columns of numbers stand right."""
    identifier, caption, columns, head, bodies, foot = table["c"]
    rows = [row[1] for body in bodies for row in body[3]]
    aligned = []
    for number, (alignment, width) in enumerate(columns):
        texts = [nodes.plain_text(row[number][4]).strip() for row in rows if len(row) == len(columns)]
        numeric = any(texts) and all(not text or _is_number(text) for text in texts)
        default = alignment["t"] == "AlignDefault"
        aligned.append([{"t": "AlignRight"} if numeric and default else alignment, width])
    return {"t": "Table", "c": [identifier, caption, aligned, head, bodies, foot]}


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and re.search(r"[^\W\d_]{2}", text) is None
