"""An executed notebook as one document: a tree of pandoc nodes in the order of its cells, and what stands behind them.

Nothing here knows an output format, and nothing follows the evidence marks (`register` does).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.briefing import nodes, pandoc
from dateline.briefing.characters import visible
from dateline.briefing.nodes import Node
from dateline.errors import DatelineError
from dateline.printing import day_words

EVIDENCE_MIME = "application/vnd.dateline+json"
REMOVED_CELL = frozenset({"remove-cell"})
REMOVED_CODE = frozenset({"remove-input", "hide-code"})
REMOVED_OUTPUT = frozenset({"remove-output"})
# Divisions whose figures come from no article, and spans that are places on a scale.
UNTRACED = {"Div": frozenset({"method", "provenance"}), "Span": frozenset({"axis"})}
EVIDENCE_TARGET = re.compile(r"#([a-z]+-[0-9a-f]{12})\Z")

_SAFE_TARGET = re.compile(r"(?:https?://|mailto:)[^\s]+\Z")


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a row of the ledger: its article and the words it stands on.

    `start` and `end` are the span, `sentence_start` and `paragraph_start` where those texts begin in the canonical
    text; all are None where the evidence is a field of the page (`metadata`) or of the address (`path`).
    """

    row: str
    article: str
    title: str
    quote: str
    kind: str = "span"
    source: str = ""
    published: str = ""
    basis: str = ""
    field: str = ""
    start: int | None = None
    end: int | None = None
    sentence: str = ""
    sentence_start: int | None = None
    paragraph: str = ""
    paragraph_start: int | None = None
    reading: str = ""

    @classmethod
    def of(cls, row: str, values: Mapping[str, Any]) -> Card:
        """Return the card of `row` from plain JSON values.

        Raises:
            DatelineError: the quoted words do not stand where the card says.
        """
        known = {name: values[name] for name in cls.__slots__ if values.get(name) is not None}
        reading = values.get("reading")
        card = cls(**{"article": "", "title": "", "quote": "", **known, "row": row, "reading": str(reading or "")})
        if card.kind == "span":
            if card.start is None or card.end is None or card.sentence_start is None:
                raise DatelineError(f"the evidence {row} is a span, but its card names no start, end and sentence")
            found = card.sentence[card.start - card.sentence_start : card.end - card.sentence_start]
            if found != card.quote:
                raise DatelineError(f"the evidence {row} quotes {card.quote!r}, but its sentence has {found!r} there")
        return card


@dataclass(frozen=True, slots=True)
class Computation:
    """A value that was worked out: how, and from which rows."""

    id: str
    text: str
    how: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose text the document may carry."""

    id: str
    title: str
    source: str
    published: str
    basis: str
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: as vectors, as pixels, or both; `alt` says what there is to be seen."""

    id: str
    alt: str
    svg: str = ""
    png: str = ""  # base64

    def targets(self) -> list[str]:
        """Return the rows and computations that the drawing's own marks lead to, in order."""
        found = re.findall(r"""href=["']#([a-z]+-[0-9a-f]{12})["']""", self.svg)
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Document:
    """A briefing as a tree, before or after its evidence marks were followed."""

    title: str
    subtitle: str = ""
    date: str = ""
    language: str = "en"
    carry: str = "whole"
    blocks: tuple[Node, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    computations: Mapping[str, Computation] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()

    @property
    def dated(self) -> str:
        """Return the document's date as it is printed, empty where it has none."""
        try:
            return day_words(dt.date.fromisoformat(self.date)) if self.date else ""
        except ValueError:
            return self.date


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a notebook: `form` is what pandoc reads it as, or empty for preformatted text."""

    form: str
    text: str
    role: str = ""  # "code", "figure", or nothing in particular
    name: str = ""


def read_notebook(notebook: Mapping[str, Any]) -> Document:
    """Return the document that an executed notebook shows.

    Args:
        notebook: a notebook of format 4, executed.

    Raises:
        DatelineError: a cell failed, or a card does not agree with its own sentence.
    """
    cards: dict[str, Card] = {}
    computations: dict[str, Computation] = {}
    figures: dict[str, Figure] = {}
    pieces: list[_Piece] = []
    for number, cell in enumerate(notebook["cells"], start=1):
        for output in _outputs(cell, number):
            _take_evidence(output, cards, computations)
        pieces += _pieces(cell, number, figures)
    pieces = _joined(pieces)
    read = iter(pandoc.read([(piece.form, piece.text) for piece in pieces if piece.form]))
    blocks: list[Node] = []
    for piece in pieces:
        content = _cleaned(next(read), piece.form) if piece.form else [nodes.code_block(visible(piece.text))]
        if piece.role == "figure":
            content = [nodes.div(content, piece.name, ("figure",), data_figure=piece.name)]
        elif piece.role:
            content = [nodes.div(content, "", (piece.role,), data_kind=piece.role)]
        blocks += content
    meta = notebook.get("metadata", {}).get("dateline", {})
    title = _line(meta.get("title") or "")
    if not title:
        title, blocks = _without_title(blocks)
    articles = tuple(
        Article(**{name: str(article.get(name) or "") for name in Article.__slots__})
        for article in meta.get("articles", ())
    )
    _hold_to_articles(cards.values(), articles)
    return Document(
        title=visible(title),
        subtitle=visible(_line(meta.get("subtitle") or "")),
        date=str(meta.get("date") or ""),
        language=str(meta.get("language") or "en"),
        carry=str(meta.get("carry") or "whole"),
        blocks=tuple(_named(blocks)),
        cards=cards,
        computations=computations,
        figures=figures,
        articles=articles,
    )


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Return the pieces with code cells that follow each other as one."""
    joined: list[_Piece] = []
    for piece in pieces:
        if joined and piece.role == joined[-1].role == "code":
            joined[-1] = replace(piece, text=f"{joined[-1].text}\n\n{piece.text}")
        else:
            joined.append(piece)
    return joined


def _line(text: object) -> str:
    return " ".join(str(text).split())


def _hold_to_articles(cards: Iterable[Card], articles: Sequence[Article]) -> None:
    """Compare every quotation with the article that the document carries.

    Raises:
        DatelineError: the article has other words there.
    """
    texts = {article.id: article.text for article in articles}
    for card in cards:
        if card.kind == "span" and card.article in texts:
            found = texts[card.article][card.start : card.end]
            if found != card.quote:
                raise DatelineError(
                    f"the evidence {card.row} quotes {card.quote!r}, but its article has {found!r} there"
                )


def _outputs(cell: Mapping[str, Any], number: int) -> list[Mapping[str, Any]]:
    """Return what a cell shows.

    Raises:
        DatelineError: the cell failed.
    """
    outputs: list[Mapping[str, Any]] = list(cell.get("outputs", ()))
    for output in outputs:
        if output["output_type"] == "error":
            problem = f"{output.get('ename')}: {_line(output.get('evalue'))}"
            raise DatelineError(f"cell {number} of the notebook failed, so there is no briefing of it: {problem}")
    return outputs


def _take_evidence(output: Mapping[str, Any], cards: dict[str, Card], computations: dict[str, Computation]) -> None:
    payload = output.get("data", {}).get(EVIDENCE_MIME) or {}
    for row, values in (payload.get("evidence") or {}).items():
        if row not in cards:
            cards[row] = Card.of(row, values)
    for name, values in (payload.get("computed") or {}).items():
        rows = tuple(values.get("rows") or ())
        computations[name] = Computation(name, str(values["text"]), str(values["how"]), rows)


def _pieces(cell: Mapping[str, Any], number: int, figures: dict[str, Figure]) -> Iterator[_Piece]:
    """Yield the parts of a cell, adding its figures to `figures`."""
    tags = frozenset(cell.get("metadata", {}).get("tags", ()))
    source = str(cell.get("source", ""))
    if tags & REMOVED_CELL or not source.strip():
        return
    if cell["cell_type"] == "markdown":
        yield _Piece(pandoc.MARKDOWN, source)
    if cell["cell_type"] != "code":
        return
    if not tags & REMOVED_CODE:
        yield _Piece("", source, "code")
    for output in () if tags & REMOVED_OUTPUT else _outputs(cell, number):
        if output["output_type"] == "stream":
            if output.get("name") == "stdout" and output["text"].strip():
                yield _Piece("", output["text"].rstrip("\n"))
            continue
        data = output.get("data", {})
        payload = data.get(EVIDENCE_MIME) or {}
        if "image/svg+xml" in data or "image/png" in data:
            words = payload.get("figure") or {}
            name = f"figure-{len(figures) + 1}"
            alt = visible(_line(words.get("alt") or "A figure that its notebook does not describe."))
            png = "".join(data.get("image/png", "").split())
            figures[name] = Figure(name, alt, data.get("image/svg+xml", ""), png)
            yield _Piece(pandoc.MARKDOWN, words.get("caption") or "", "figure", name)
        elif payload.get("markdown") or "text/markdown" in data:
            yield _Piece(pandoc.MARKDOWN, payload.get("markdown") or data["text/markdown"])
        elif "text/html" in data:
            yield _Piece("html", data["text/html"])
        elif "text/plain" in data:
            yield _Piece("", data["text/plain"])


def _cleaned(blocks: Sequence[Node], form: str) -> list[Node]:
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
            return nodes.span([nodes.string(f"[{_line(nodes.plain_text(node['c']))}]")], "", ("aside",))
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


def _without_title(blocks: list[Node]) -> tuple[str, list[Node]]:
    """Return the words of the first heading that has any, and the blocks without it."""
    for place, block in enumerate(blocks):
        if block["t"] == "Header" and (title := _line(nodes.plain_text(block["c"][2]))):
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


def _named(blocks: list[Node]) -> list[Node]:
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
