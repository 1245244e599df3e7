"""An executed notebook as one document, in the order of its cells. Evidence marks are followed later, by `register`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.briefing import nodes, pandoc
from dateline.briefing.characters import one_line, visible
from dateline.briefing.cleaning import cleaned
from dateline.briefing.document import Article, Card, Computation, Document, Figure
from dateline.briefing.headings import named, without_title
from dateline.briefing.nodes import Node
from dateline.errors import DatelineError

EVIDENCE_MIME = "application/vnd.dateline+json"
REMOVED_CELL = frozenset({"remove-cell"})
REMOVED_CODE = frozenset({"remove-input", "hide-code"})
REMOVED_OUTPUT = frozenset({"remove-output"})


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
        content = cleaned(next(read), piece.form) if piece.form else [nodes.code_block(visible(piece.text))]
        if piece.role == "figure":
            content = [nodes.div(content, piece.name, ("figure",), data_figure=piece.name)]
        elif piece.role:
            content = [nodes.div(content, "", (piece.role,), data_kind=piece.role)]
        blocks += content
    meta = notebook.get("metadata", {}).get("dateline", {})
    title = one_line(meta.get("title") or "")
    if not title:
        title, blocks = without_title(blocks)
    articles = tuple(
        Article(**{name: str(article.get(name) or "") for name in Article.__slots__})
        for article in meta.get("articles", ())
    )
    _hold_to_articles(cards.values(), articles)
    return Document(
        title=visible(title),
        subtitle=visible(one_line(meta.get("subtitle") or "")),
        date=str(meta.get("date") or ""),
        language=str(meta.get("language") or "en"),
        carry=str(meta.get("carry") or "whole"),
        blocks=tuple(named(blocks)),
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
            problem = f"{output.get('ename')}: {one_line(output.get('evalue'))}"
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
            alt = visible(one_line(words.get("alt") or "A figure that its notebook does not describe."))
            png = "".join(data.get("image/png", "").split())
            figures[name] = Figure(name, alt, data.get("image/svg+xml", ""), png)
            yield _Piece(pandoc.MARKDOWN, words.get("caption") or "", "figure", name)
        elif payload.get("markdown") or "text/markdown" in data:
            yield _Piece(pandoc.MARKDOWN, payload.get("markdown") or data["text/markdown"])
        elif "text/html" in data:
            yield _Piece("html", data["text/html"])
        elif "text/plain" in data:
            yield _Piece("", data["text/plain"])
