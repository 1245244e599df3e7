"""Nodes of pandoc's document tree: making them, reading their text, and walking over them.

Knows nothing of notebooks, evidence or formats. A node is the plain dictionary that pandoc reads and writes as JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

Node = dict[str, Any]

API_VERSION = [1, 23, 1, 1]  # of pandoc-types, which pandoc 3.9 reads


def attr(identifier: str = "", classes: Sequence[str] = (), **pairs: str) -> list[Any]:
    """Return an attribute triple; `data_kind="x"` becomes the key `data-kind`."""
    return [identifier, list(classes), [[key.replace("_", "-"), value] for key, value in pairs.items()]]


def string(text: str) -> Node:
    """Return `text` exactly as it is, spaces included."""
    return {"t": "Str", "c": text}


def link(content: Sequence[Node], target: str, classes: Sequence[str] = (), **pairs: str) -> Node:
    """Return a link to `target`."""
    return {"t": "Link", "c": [attr("", classes, **pairs), list(content), [target, ""]]}


def span(content: Sequence[Node], identifier: str = "", classes: Sequence[str] = (), **pairs: str) -> Node:
    """Return inline nodes under one name."""
    return {"t": "Span", "c": [attr(identifier, classes, **pairs), list(content)]}


def div(content: Sequence[Node], identifier: str = "", classes: Sequence[str] = (), **pairs: str) -> Node:
    """Return blocks under one name."""
    return {"t": "Div", "c": [attr(identifier, classes, **pairs), list(content)]}


def para(content: Sequence[Node]) -> Node:
    """Return a paragraph."""
    return {"t": "Para", "c": list(content)}


def plain(content: Sequence[Node]) -> Node:
    """Return inline nodes as a block that is no paragraph."""
    return {"t": "Plain", "c": list(content)}


def strong(content: Sequence[Node]) -> Node:
    """Return bold inline nodes."""
    return {"t": "Strong", "c": list(content)}


def superscript(content: Sequence[Node]) -> Node:
    """Return raised inline nodes."""
    return {"t": "Superscript", "c": list(content)}


def header(level: int, content: Sequence[Node], identifier: str, classes: Sequence[str] = ()) -> Node:
    """Return a heading."""
    return {"t": "Header", "c": [level, attr(identifier, classes), list(content)]}


def code_block(text: str, classes: Sequence[str] = ()) -> Node:
    """Return preformatted text."""
    return {"t": "CodeBlock", "c": [attr("", classes), text]}


def raw_inline(form: str, text: str) -> Node:
    """Return markup of one output format, which must be made by an escaping function."""
    return {"t": "RawInline", "c": [form, text]}


def raw_block(form: str, text: str) -> Node:
    """Return a block of markup of one output format, which must be made by an escaping function."""
    return {"t": "RawBlock", "c": [form, text]}


def image(target: str, alt: str, **pairs: str) -> Node:
    """Return an inline image."""
    return {"t": "Image", "c": [attr("", (), **pairs), [string(alt)], [target, ""]]}


def classes_of(node: Node) -> list[str]:
    """Return the classes of a node that has attributes, and none otherwise."""
    holder = attributes(node)
    return list(holder[1]) if holder else []


def attributes(node: Node) -> list[Any] | None:
    """Return the attribute triple of a node, itself and not a copy, or None where its type has none."""
    kind = node["t"]
    if kind in {"Div", "Span", "Link", "Image", "Code", "CodeBlock", "Table", "Figure"}:
        return cast("list[Any]", node["c"][0])
    return cast("list[Any]", node["c"][1]) if kind == "Header" else None


Change = Callable[[Node], Node | list[Node] | None]


def rewrite(value: Any, change: Change) -> Any:
    """Return `value` with `change` applied to every node, innermost first.

    `change` returns None to keep a node, another node, or a list of nodes to put in its place.
    """
    if isinstance(value, list):
        out: list[Any] = []
        for item in value:
            if isinstance(item, dict) and "t" in item:
                node = {**item, "c": rewrite(item["c"], change)} if "c" in item else item
                result = change(node)
                if result is None:
                    out.append(node)
                elif isinstance(result, list):
                    out.extend(result)
                else:
                    out.append(result)
            else:
                out.append(rewrite(item, change))
        return out
    return value


def plain_text(value: Any) -> str:
    """Return the words of a node or of a list of nodes, without footnotes and raised note marks."""
    if isinstance(value, list):
        return "".join(plain_text(item) for item in value)
    if not isinstance(value, dict):
        return ""
    kind = value.get("t")
    if kind in {"Space", "SoftBreak", "LineBreak"}:
        return " "
    if kind == "Str":
        return str(value["c"])
    if kind in {"Code", "CodeBlock", "Math"}:
        return str(value["c"][1])
    if kind in {"Note", "Superscript", "RawInline", "RawBlock"} or "c" not in value:
        return ""
    text = plain_text(value["c"])
    return text + " " if kind in {"Para", "Plain", "Header"} else text


def joined(groups: Iterable[Sequence[Node]], separator: str) -> list[Node]:
    """Return the groups of inline nodes one after the other, with `separator` between them."""
    out: list[Node] = []
    for group in groups:
        if out:
            out.append(string(separator))
        out.extend(group)
    return out
