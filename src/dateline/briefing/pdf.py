"""The document as Typst, and Typst's PDF: tagged, archivable, the same bytes on every machine."""

from __future__ import annotations

import base64
import datetime as dt
import re
import tempfile
from collections.abc import Sequence
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from dateline.briefing import columns, drawing, nodes, pandoc
from dateline.briefing.characters import printable
from dateline.briefing.document import Figure
from dateline.briefing.nodes import Node, raw_block, raw_inline
from dateline.briefing.register import Cited
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: list[PDFStandard] = ["ua-1", "a-2a"]
TEXT_WIDTH = 470.0  # points, as in templates/briefing.typ
FIGURE_HEIGHT = 600.0  # points: leaves room for the caption

# A word longer than any language's, such as an address, may break after every few letters.
_ENDLESS = re.compile(r"\S{72,}")
_PART = re.compile(r".{12}(?=.)")
_UNDRAWN = re.compile(r'text `"(.+?)"` could not be displayed')
_FOOT_RULE = re.compile(r"table\.hline\(\),\n\s*table\.footer\(")  # as pandoc writes a foot
_LONGEST_KEPT = 400  # characters of a cell that is surely kept whole on a page with another
_LINE = 40  # characters that a line of a cell has about
_SMALL = 14  # lines of a table that is not broken
_RETRIES = 3


def literal(text: str) -> str:
    """Return `text` as a Typst string, whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    folder = str(files(__package__) / "fonts")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


def render(cited: Cited, date: dt.date) -> bytes:
    """Return the document as PDF.

    Args:
        cited: the document.
        date: what the PDF gives as its day of making.

    Raises:
        DatelineError: Typst refuses the document; the message is its first diagnostic.
    """
    undrawn: frozenset[str] = frozenset()
    for _ in range(_RETRIES):
        try:
            return _compile(cited, date, undrawn)
        except typst.TypstError as problem:
            # A character may be in a font and yet not be drawable where it stands.
            found = frozenset("".join(_UNDRAWN.findall(problem.diagnostic)))
            if found <= undrawn:
                raise DatelineError(f"the PDF could not be set: {_first_line(problem)}") from problem
            undrawn |= found
    raise DatelineError("the PDF could not be set: characters without a glyph: " + " ".join(sorted(undrawn)))


def _first_line(problem: typst.TypstError) -> str:
    errors = [line for line in problem.diagnostic.splitlines() if line.startswith("error")]
    return " ".join((errors or [problem.message])[0].split())


def _compile(cited: Cited, date: dt.date, undrawn: frozenset[str]) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = source_of(cited, folder, undrawn)
        template = (files(__package__) / "templates" / "briefing.typ").read_text("utf-8")
        (folder / "briefing.typ").write_text(template, encoding="utf-8")
        (folder / "main.typ").write_text(source, encoding="utf-8")
        made = typst.compile(
            str(folder / "main.typ"),
            root=name,
            format="pdf",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=dt.datetime.combine(date, dt.time(), tzinfo=dt.UTC),
        )
    return bytes(made)


def source_of(cited: Cited, folder: Path, undrawn: frozenset[str] = frozenset()) -> str:
    """Return the document's Typst source; its drawings are written to `folder`."""
    words = partial(printable, also_missing=undrawn)
    document = cited.document
    setter = _Setter(document.figures, folder, words)
    body = pandoc.write(setter.blocks(document.blocks), "typst").decode("utf-8")
    contents = "".join(
        f"(number: {literal(section.number)}, words: {literal(words(section.text))}, at: {literal(section.anchor)}),"
        for section in cited.sections
        if section.level == 1
    )
    language, _, region = document.language.partition("-")
    settings = {
        "title": literal(words(document.title)),
        "subtitle": literal(words(document.subtitle)),
        "date": literal(words(document.dated)),
        "lang": literal(language),
        "region": literal(region) if region else "none",
        "contents": f"({contents})",
    }
    given = ", ".join(f"{key}: {value}" for key, value in settings.items())
    body = _FOOT_RULE.sub("table.footer(", body)  # no rule above the last two rows
    return f'#import "briefing.typ": *\n#show: briefing.with({given})\n\n{body}'


class _Setter:
    """Turns nodes into what pandoc's Typst writer cannot get wrong: every text a string, every anchor a label."""

    def __init__(self, figures: Any, folder: Path, words: Any) -> None:
        self.figures: dict[str, Figure] = figures
        self.folder = folder
        self.words = words

    def blocks(self, blocks: Sequence[Node]) -> list[Node]:
        fitted = nodes.rewrite(list(blocks), _fit)  # measured before its words become strings of Typst
        return list(nodes.rewrite(fitted, self._set))

    def _set(self, node: Node) -> Node | list[Node] | None:
        method = getattr(self, f"_set_{node['t'].lower()}", None)
        return method(node["c"]) if method else None

    def _string(self, text: str) -> Node:
        return raw_inline("typst", f"#{literal(self.words(text))};")

    def _set_str(self, text: str) -> Node:
        return self._string(_ENDLESS.sub(lambda word: _PART.sub("\\g<0>\u200b", word[0]), text))

    def _set_code(self, content: list[Any]) -> Node:
        return raw_inline("typst", f"#raw({literal(self.words(content[1]))});")

    def _set_codeblock(self, content: list[Any]) -> Node:
        return raw_block("typst", f"#preformatted({literal(self.words(content[1]))})")

    def _set_math(self, content: list[Any]) -> list[Node]:
        alt = literal(self.words(content[1]))
        math = {"t": "Math", "c": content}
        return [raw_inline("typst", f"#[#set math.equation(alt: {alt});"), math, raw_inline("typst", "]")]

    def _set_superscript(self, content: list[Node]) -> list[Node]:
        # A word joiner, so that no line begins with the number of a note.
        return [raw_inline("typst", "#sym.wj;#super["), *content, raw_inline("typst", "]")]

    def _set_quoted(self, content: list[Any]) -> list[Node]:
        double = content[0]["t"] == "DoubleQuote"
        return [self._string("“" if double else "‘"), *content[1], self._string("”" if double else "’")]

    def _set_link(self, content: list[Any]) -> list[Node]:
        (_, classes, _), inner, (target, _) = content
        where = f"label({literal(target[1:])})" if target.startswith("#") else literal(target)
        name = next(iter(classes), "plain")
        return [raw_inline("typst", f"#reference({literal(name)}, {where})["), *inner, raw_inline("typst", "]")]

    def _set_span(self, content: list[Any]) -> list[Node]:
        (anchor, classes, _), inner = content
        if "only-html" in classes:
            return []
        before = f"#anchor({literal(anchor)});" if anchor else ""
        if not classes:
            return [raw_inline("typst", before), *inner] if before else inner
        return [raw_inline("typst", f"{before}#styled({literal(classes[0])})["), *inner, raw_inline("typst", "]")]

    def _set_div(self, content: list[Any]) -> list[Node]:
        (anchor, classes, _), inner = content
        if "code" in classes:
            return []
        if "figure" in classes:
            return self._figure(anchor, inner)
        names = "".join(f"{literal(name)}," for name in classes)
        at = literal(anchor) if anchor else "none"
        return [raw_block("typst", f"#division(({names}), {at})["), *inner, raw_block("typst", "]")]

    def _figure(self, name: str, inner: list[Node]) -> list[Node]:
        figure = self.figures[name]
        if figure.svg:
            content, wide, high = drawing.for_print(figure, self.words)
            file = f"{name}.svg"
            (self.folder / file).write_text(content, encoding="utf-8")
        else:
            file = f"{name}.png"
            pixels = base64.b64decode(figure.png)
            wide, high = drawing.pixel_size(pixels)
            (self.folder / file).write_bytes(pixels)
        scale = min(1.0, TEXT_WIDTH / wide, FIGURE_HEIGHT / high)
        alt = literal(self.words(figure.alt))
        opening = f"#drawing({literal(name)}, image({literal(file)}, alt: {alt}, width: {wide * scale:.2f}pt))["
        return [raw_block("typst", opening), *inner, raw_block("typst", "]")]

    def _set_table(self, content: list[Any]) -> list[Node]:
        settings = dict(content[0][2])
        short = settings.get("short", "false")
        opening = f"#sized({settings['size']}pt, {settings['whole']}, {settings['hyphenate']}, {short})["
        table = {"t": "Table", "c": [nodes.attr(), *content[1:]]}
        return [
            raw_block("typst", opening),
            table,
            raw_block("typst", "]"),
        ]


def _fit(node: Node) -> Node | None:
    return _with_kept_end(columns.fitted(node, TEXT_WIDTH)) if node["t"] == "Table" else None


def _with_kept_end(table: Node) -> Node:
    """Return a table of which no page gets the last row alone.

    Its last two rows become its foot, which Typst keeps together; a small table is not broken at all. One with a foot
    of its own, of one row, or with a cell at its end that may fill a page stays as it is.
    """
    (name, classes, settings), *front, bodies, (attributes, foot) = table["c"]
    rows = bodies[-1][3] if bodies else []
    longest = [max(len(nodes.plain_text(cell[4])) for cell in row[1]) for row in rows]
    if foot or len(rows) < 2 or len(bodies) > 1 or max(longest[-2:]) > _LONGEST_KEPT:
        return table
    if len(rows) == 2 or sum(1 + length // _LINE for length in longest) <= _SMALL:
        return {"t": "Table", "c": [[name, classes, [*settings, ["short", "true"]]], *table["c"][1:]]}
    last = [*bodies[0][:3], rows[:-2]]
    return {"t": "Table", "c": [[name, classes, settings], *front, [last], [attributes, rows[-2:]]]}
