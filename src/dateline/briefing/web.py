"""The document as one HTML file that asks the network for nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files
from itertools import count
from string import Template

from dateline.briefing import drawing, nodes, pandoc
from dateline.briefing.characters import visible
from dateline.briefing.document import Article, Document, Figure
from dateline.briefing.nodes import Node, raw_block, raw_inline, string
from dateline.briefing.register import Cited, Entry, Section, cited_by_article, segments
from dateline.text import paragraphs

_NAMELESS = re.compile(r"<th( style=[^>]*)?></th>")  # the head of a frame's unnamed index: no head of anything

FONTS = (  # family, style, weight, file
    ("Noto Serif", "normal", 400, "NotoSerif-Regular"),
    ("Noto Serif", "italic", 400, "NotoSerif-Italic"),
    ("Noto Serif", "normal", 700, "NotoSerif-Bold"),
    ("Noto Sans", "normal", 400, "NotoSans-Regular"),
    ("Noto Sans", "normal", 700, "NotoSans-Bold"),
)
GAP = "[…]"


@lru_cache(maxsize=1)
def _parts() -> tuple[str, str, str]:
    """Return the page's frame, its style with the fonts inside, and its script."""
    folder = files(__package__) / "templates"
    faces = []
    for family, style, weight, name in FONTS:
        data = base64.b64encode((files(__package__) / "fonts" / f"{name}.woff2").read_bytes()).decode("ascii")
        faces.append(
            f"@font-face{{font-family:'{family}';font-style:{style};font-weight:{weight};font-display:swap;"
            f"src:url(data:font/woff2;base64,{data}) format('woff2')}}\n"
        )
    style = (folder / "page.css").read_text("utf-8") + "".join(faces)
    return (folder / "page.html").read_text("utf-8"), style, (folder / "page.js").read_text("utf-8")


def render(cited: Cited) -> bytes:
    """Return the document as an HTML page."""
    document = cited.document
    frame, style, script = _parts()
    fingerprint = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; script-src 'sha256-{fingerprint}'; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )
    annex = annexed(document, cited.notes)
    sections = list(cited.sections)
    if annex:
        number = 1 + sum(1 for section in sections if section.level == 1 and section.number)
        sections.append(Section(1, str(number), "articles", "Articles"))
        annex = _annex_section(str(number), annex, document)
    options = ("--mathml", "--section-divs", "--shift-heading-level-by=1", "--syntax-highlighting=none")
    blocks = _paged(_folded(document.blocks), document.figures, cited.sections)
    body = _NAMELESS.sub(r"<td\1></td>", pandoc.write(blocks, "html5", *options).decode("utf-8"))
    page = Template(frame).substitute(
        language=escape(document.language),
        policy=escape(policy),
        title=escape(document.title),
        style=style,
        script=script,
        subtitle=f'<p class="subtitle">{escape(document.subtitle)}</p>' if document.subtitle else "",
        date=f'<p class="date"><time datetime="{document.day}">{document.dated}</time></p>' if document.day else "",
        contents=_contents(sections),
        body=body + annex,
    )
    return page.encode("utf-8")


def _section_number(number: str) -> str:
    return f'<span class="section-number" data-kind="section-number">{number}</span>'


def _contents(sections: Iterable[Section]) -> str:
    lines = [
        f'<li class="level{section.level}"><a href="#{escape(section.anchor)}">'
        f"{_section_number(section.number)} {escape(section.text)}</a></li>"
        for section in sections
        if section.level <= 2
    ]
    return "\n".join(lines)


def _folded(blocks: Iterable[Node]) -> list[Node]:
    """Return the blocks with the code of cells that show nothing between them as one piece."""
    out: list[Node] = []
    for block in blocks:
        if out and "code" in nodes.classes_of(block) and "code" in nodes.classes_of(out[-1]):
            code = out[-1]["c"][1][0]["c"][1] + "\n\n" + block["c"][1][0]["c"][1]
            out[-1] = nodes.div([nodes.code_block(code)], "", ("code",))
        else:
            out.append(block)
    return out


def _paged(blocks: Sequence[Node], figures: Mapping[str, Figure], sections: Sequence[Section]) -> list[Node]:
    numbers = {section.anchor: section.number for section in sections}
    tables = count(1)

    def change(node: Node) -> Node | list[Node] | None:
        kind = node["t"]
        if kind == "Header":
            level, attr, content = node["c"]
            number = numbers.get(attr[0], "")
            if not number:
                return None
            named = nodes.span([string(number)], "", ("section-number",), data_kind="section-number")
            return {"t": "Header", "c": [level, attr, [named, string(" "), *content]]}
        if kind == "Div":
            (anchor, classes, _), inner = node["c"]
            if "code" in classes:
                code = escape(inner[0]["c"][1])
                opening = '<details class="code" data-kind="code"><summary>Code</summary><pre><code>'
                return raw_block("html", f"{opening}{code}</code></pre></details>")
            if "figure" in classes:
                return _figure(figures[anchor], inner)
            return None
        if kind == "Table":
            return _table(node, next(tables))
        if kind == "Str" and "\n" in node["c"]:
            return raw_inline("html", escape(node["c"], quote=False))
        return None

    return list(nodes.rewrite(list(blocks), change))


def _table(table: Node, number: int) -> Node:
    attr, caption, columns, *rest = table["c"]
    # The browser finds better widths than the dashes under a Markdown table's head tell.
    automatic = [[alignment, {"t": "ColWidthDefault"}] for alignment, _ in columns]
    label = nodes.plain_text(caption[1]).strip() or f"Table {number}"
    inner = {"t": "Table", "c": [attr, caption, automatic, *rest]}
    wide = "wide" if len(columns) > 4 else "narrow"
    return nodes.div([inner], "", ("table", wide), role="region", tabindex="0", aria_label=label)


def _figure(figure: Figure, caption: list[Node]) -> list[Node]:
    if figure.svg:
        picture = drawing.for_page(figure)
    else:
        picture = f'<img alt="{escape(figure.alt)}" src="data:image/png;base64,{escape(figure.png)}">'
    scrolled = f'<div class="drawing" role="group" tabindex="0" aria-label="Drawing">{picture}</div>'
    opening = f'<figure id="{escape(figure.id)}">{scrolled}'
    if not caption:
        return [raw_block("html", opening + "</figure>")]
    return [raw_block("html", opening + "<figcaption>"), *caption, raw_block("html", "</figcaption></figure>")]


def _annex_section(number: str, annex: str, document: Document) -> str:
    carried = (
        "The articles whole, in their own words."
        if document.carry == "whole"
        else f"The paragraphs that are cited, in the articles' own words; {GAP} stands for what is left out."
    )
    return (
        f'<section id="articles" class="level1" data-kind="article-text"><h2>{_section_number(number)} Articles</h2>'
        f'<p class="note">{carried} '
        f"What the briefing cites is marked.</p>\n{annex}</section>\n"
    )


def annexed(document: Document, notes: Iterable[Entry]) -> str:
    """Return the articles' texts as HTML with an anchor at each cited sentence and each cited span marked."""
    by_article = cited_by_article(notes)
    out = []
    for number, article in enumerate(document.articles, start=1):
        cited = by_article.get(article.id, [])
        text = _article_text(article, cited, document.carry == "whole")
        label = " · ".join(filter(None, (article.source, article.published or "undated")))
        basis = f" ({article.basis})" if article.basis else ""
        out.append(
            f'<details class="article" id="article-{number}"><summary>'
            f'<span class="article-title">{escape(visible(article.title))}</span> '
            f'<span class="article-date">{escape(visible(label + basis))}</span></summary>'
            f'<div class="text" dir="ltr">{text}</div></details>\n'
        )
    return "".join(out)


def _article_text(article: Article, notes: Sequence[Entry], whole: bool) -> str:
    text = article.text
    sentences = [
        (card.sentence_start, card.sentence_start + len(card.sentence), f"place-{note.mark}")
        for note in notes
        for card in note.cards[:1]
        if card.sentence_start is not None
    ]
    spans = [(card.start, card.end, card.row) for note in notes for card in note.cards if card.start is not None]
    both = [*sentences, *((start, end, row) for start, end, row in spans if end is not None)]
    anchors = {anchor for _, _, anchor in sentences}
    begun: set[str] = set()
    out: list[str] = []
    end = 0
    for block in paragraphs(text):
        held = any(start < block.end and block.start < stop for start, stop, _ in sentences)
        if not whole and not held:
            continue
        if whole:
            between = escape(visible(text[end : block.start]), quote=False)
            blank = not between.strip() and between.count("\n") > 2
            out.append(f'<span class="blank">{between}</span>' if blank else between)  # one empty line, however many
        elif text[end : block.start].strip():
            out.append(f'<span class="gap">{GAP}</span>\n\n')
        here = [span for span in both if span[0] < block.end and block.start < span[1]]
        out.append(f'<span class="paragraph">{_marked(text, block.start, block.end, here, anchors, begun)}</span>')
        out.append("" if whole else "\n\n")
        end = block.end
    if not whole and text[end:].strip():
        out.append(f'<span class="gap">{GAP}</span>')
    return "".join(out)


def _marked(
    text: str, start: int, end: int, spans: Sequence[tuple[int, int, str]], anchors: set[str], begun: set[str]
) -> str:
    """Return a stretch of text with the spans that are rows marked and those that are `anchors` set, each once."""
    out = []
    for first, last, new, held in segments(start, end, spans):
        for name in new:
            if name in anchors and name not in begun:
                out.append(f'<span class="place" id="{escape(name)}"></span>')
            begun.add(name)
        words = escape(visible(text[first:last]), quote=False)
        rows = " ".join(escape(name) for name in held if name not in anchors)
        out.append(f'<mark data-rows="{rows}">{words}</mark>' if rows else words)
    return "".join(out)
