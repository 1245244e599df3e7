"""The headings of a document: its title, their levels, their anchors and the links that follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.briefing import nodes
from dateline.briefing.characters import one_line
from dateline.briefing.document import EVIDENCE_TARGET
from dateline.briefing.nodes import Node


def without_title(blocks: list[Node]) -> tuple[str, list[Node]]:
    """Return the words of the first heading that has any, and the blocks without it."""
    for place, block in enumerate(blocks):
        if block["t"] == "Header" and (title := one_line(nodes.plain_text(block["c"][2]))):
            return title, blocks[:place] + blocks[place + 1 :]
    return "Briefing", blocks


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def headings(blocks: Sequence[Node]) -> Iterator[Node]:
    """Yield the headings in order, those within divisions too."""
    for block in blocks:
        if block["t"] == "Header":
            yield block
        elif block["t"] == "Div":
            yield from headings(block["c"][1])


def named(blocks: list[Node]) -> list[Node]:
    """Return blocks whose headings step down one level at a time and whose anchors are unique; links follow."""
    found = list(headings(blocks))
    top = min((heading["c"][0] for heading in found), default=1)
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    level = 0
    for heading in found:
        level = min(heading["c"][0] - top + 1, level + 1)
        words = nodes.plain_text(heading["c"][2])
        base = name = "section-" + (_slug(words) or "untitled")
        count = 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        for old in (heading["c"][1][0], _slug(words)):
            renamed.setdefault(old, name)
        heading["c"][0] = level
        heading["c"][1] = nodes.attr(name, [c for c in heading["c"][1][1] if c == "unnumbered"])

    def follow(node: Node) -> Node | list[Node] | None:
        if node["t"] == "Link" and node["c"][2][0].startswith("#"):
            target = node["c"][2][0]
            if EVIDENCE_TARGET.match(target):
                return None
            name = renamed.get(target[1:]) or renamed.get(_slug(target))
            return nodes.link(node["c"][1], "#" + name) if name else list(node["c"][1])
        if node["t"] not in {"Header", "Link"} and (holder := nodes.attributes(node)) and "figure" not in holder[1]:
            holder[0] = ""
        return None

    return list(nodes.rewrite(blocks, follow))
