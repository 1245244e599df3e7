"""The document as Word: real headings, tables and figures, the same bytes every time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from importlib.resources import files

from dateline.briefing import nodes, pandoc
from dateline.briefing.document import Figure
from dateline.briefing.nodes import Node, string
from dateline.briefing.register import Cited

FIGURE_WIDTH = "16cm"
# The styles of templates/reference.docx that the classes of the document are set in.
BLOCK_STYLES = {
    "finding": "Finding",
    "entry": "Register Entry",
    "sentence": "Register Sentence",
    "note": "Note",
    "caption": "Note",
    "method": "Note",
    "provenance": "Note",
    "figure-notes": "Note",
}
INLINE_STYLES = {
    "label": "Standing",
    "confidence": "Muted",
    "places": "Muted",
    "small": "Muted",
    "aside": "Muted",
    "article-date": "Muted",
    "article-title": "Article Title",
    "entry-number": "Entry Number",
}


def render(cited: Cited, date: dt.date) -> bytes:
    """Return the document as a .docx file.

    Args:
        cited: the document.
        date: what the file gives as its day of making.
    """
    document = cited.document
    words = {"title": document.title, "subtitle": document.subtitle, "date": document.dated}
    meta = {key: {"t": "MetaInlines", "c": [string(value)]} for key, value in words.items() if value}
    meta["lang"] = {"t": "MetaString", "c": document.language}
    moment = int(dt.datetime.combine(date, dt.time(), tzinfo=dt.UTC).timestamp())
    reference = str(files(__package__) / "templates" / "reference.docx")
    blocks = _worded(document.blocks, document.figures)
    return pandoc.write(blocks, "docx", "--number-sections", "--reference-doc", reference, meta=meta, timestamp=moment)


def _worded(blocks: Sequence[Node], figures: Mapping[str, Figure]) -> list[Node]:
    def change(node: Node) -> Node | list[Node] | None:
        if node["t"] == "Div":
            (anchor, classes, _), inner = node["c"]
            if "code" in classes:
                return []
            if "figure" in classes:
                return _figure(figures[anchor], inner)
            style = next((BLOCK_STYLES[name] for name in classes if name in BLOCK_STYLES), "")
            return nodes.div(inner, anchor, (), **({"custom_style": style} if style else {}))
        if node["t"] == "Span":
            (anchor, classes, _), inner = node["c"]
            if "only-html" in classes:
                return []
            style = next((INLINE_STYLES[name] for name in classes if name in INLINE_STYLES), "")
            kept = [name for name in classes if name == "mark"]
            return nodes.span(inner, anchor, kept, **({"custom_style": style} if style else {}))
        if node["t"] == "Table":
            attr, caption, columns, *rest = node["c"]
            # Word finds better widths than the dashes under a Markdown table's head tell.
            automatic = [[alignment, {"t": "ColWidthDefault"}] for alignment, _ in columns]
            return {"t": "Table", "c": [attr, caption, automatic, *rest]}
        return None

    return list(nodes.rewrite(list(blocks), change))


def _figure(figure: Figure, caption: list[Node]) -> list[Node]:
    if not figure.png:
        return [nodes.div([nodes.para([string(f"[Figure: {figure.alt}]")]), *caption], figure.id)]
    picture = nodes.image(f"data:image/png;base64,{figure.png}", figure.alt, width=FIGURE_WIDTH)
    return [nodes.div([nodes.para([picture]), *caption], figure.id)]
