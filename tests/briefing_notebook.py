"""Builds an executed notebook such as the briefing's displays leave it, for the exporters' tests."""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from dateline.text import around, paragraphs, sentences

MIME = "application/vnd.dateline+json"

HARBOUR = (
    "Harbour plan grows\n\n"
    "Port Alma, March 3 (Coastwire) - The harbour authority will spend $22.9 million on a new pier, its head Rosa "
    'Lindqvist said on Monday. "We will finish it by 2027," she said.\n\n'
    "More than 15,000 people work in the harbour. Over 40,000 containers a week pass through it, the union said.\n"
)
FERRY = (
    "Ferry line reopens\n\n"
    "The ferry between Port Alma and Nordvik reopened on 12 April 2024 after two years. "
    "It carries approximately 1,500 passengers a day, the operator said. The fare rose by 3.5% to €12.\n\n"
    "The mayor called it a good day.\n"
)
HOSTILE = (
    "<script>alert('t')</script> # Not a heading <b>bold</b>\n\n"
    '#import "x.typ": y and $x^2$ and @cite and <label> and `raw` and {{ jinja }} and {% block %} and '
    '[a](http://evil.example/). It cost 7 coins \u202eesrever\u202c \u2067x\u2069 \x07 😀 for "all" -- said \\u{41} '
    "*it* _all_ ~now~ // not a comment /* nor this */ ```fence.\n"
    "日本語のテスト ₹ नमस्ते العربية. = Not a heading either. The end --- of 9 lines... & <img src=x onerror=alert(1)>.\n"
)

SVG = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="400pt" height="120pt" viewBox="0 0 400 120"
 xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><x/></metadata>
 <defs><style type="text/css">*{{stroke-linejoin: round; stroke-linecap: butt}}</style>
 <clipPath id="p1"><rect x="0" y="0" width="400" height="120"/></clipPath></defs>
 <g id="figure_1" onclick="alert(1)"><script>alert(2)</script>
 <g id="matplotlib.axis_1"><text x="20" y="110" style="font: 9px 'Noto Sans'; fill: #1a1a2e">2023</text></g>
 <path d="M 20 100 L 380 100" style="stroke: #1a1a2e" clip-path="url(#p1)"/>
 <a xlink:href="#{row}"><circle cx="120" cy="60" r="6" style="fill: #2f6690"/></a>
 <text x="130" y="55" style="font: 9px 'Noto Sans'; fill: #1a1a2e">{label}</text></g></svg>"""


def png(width: int = 400, height: int = 120) -> bytes:
    """Return a white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * (3 * width)) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def article(name: str, title: str, text: str, published: str = "2024-03-04", basis: str = "stated") -> dict[str, str]:
    return {"id": name, "title": title, "source": "Coastwire", "published": published, "basis": basis, "text": text}


ARTICLES = {
    "a1": article("a1", "Harbour plan grows", HARBOUR),
    "a2": article("a2", "Ferry line reopens", FERRY, "2024-04-13"),
    "a3": article("a3", HOSTILE.splitlines()[0], HOSTILE, "", "unknown"),
}


def row(article_id: str, quote: str, kind: str = "quantity", which: int = 0) -> tuple[str, dict[str, Any]]:
    """Return the id and the card of the words `quote` of an article."""
    text = ARTICLES[article_id]["text"]
    start = -1
    for _ in range(which + 1):
        start = text.index(quote, start + 1)
    end = start + len(quote)
    name = f"{kind}-{hashlib.sha256(f'{article_id}{kind}{start}{end}'.encode()).hexdigest()[:12]}"
    sentence, paragraph = around(sentences(text), start, end), around(paragraphs(text), start, end)
    about = {key: ARTICLES[article_id][key] for key in ("title", "source", "published", "basis")}
    return name, {
        "row": name, "article": article_id, **about, "kind": "span", "start": start, "end": end, "quote": quote,
        "field": None, "sentence": sentence.of(text), "sentence_start": sentence.start,
        "paragraph": paragraph.of(text), "paragraph_start": paragraph.start, "reading": quote,
    }  # fmt: skip


def metadata_row() -> tuple[str, dict[str, Any]]:
    """Return the id and the card of a page's metadata field."""
    about = {key: ARTICLES["a2"][key] for key in ("title", "source", "published", "basis")}
    return "date-0123456789ab", {
        "row": "date-0123456789ab", "article": "a2", **about, "kind": "metadata", "start": None, "end": None,
        "quote": "2024-04-13T08:00:00Z", "field": "article:published_time", "sentence": None, "sentence_start": None,
        "paragraph": None, "paragraph_start": None, "reading": "2024-04-13",
    }  # fmt: skip


def display(
    markdown: str, *rows: tuple[str, dict[str, Any]], computed: dict[str, Any] | None = None, **extra: Any
) -> Any:
    """Return an output as a display of the briefing leaves it."""
    payload = {"markdown": markdown, "evidence": dict(rows), "computed": computed or {}, **extra}
    return new_output("display_data", {"text/markdown": markdown, MIME: payload})


def figure(label: str, *rows: tuple[str, dict[str, Any]], caption: str = "Spending, in millions") -> Any:
    """Return an output that holds a drawing whose mark leads to the first row."""
    payload = {
        "evidence": dict(rows), "computed": {},
        "figure": {"alt": f"A dot on a line: {label}.", "caption": caption, "id": "spending"},
    }  # fmt: skip
    data = {
        "image/svg+xml": SVG.format(row=rows[0][0], label=label),
        "image/png": base64.b64encode(png()).decode(),
        "text/markdown": caption,
        MIME: payload,
    }
    return new_output("display_data", data)


def code(source: str, *outputs: Any, tags: tuple[str, ...] = ()) -> Any:
    cell = new_code_cell(source, outputs=list(outputs))
    cell["id"] = f"c{hashlib.sha256(source.encode()).hexdigest()[:8]}"
    if tags:
        cell["metadata"]["tags"] = list(tags)
    return cell


def words(text: str) -> Any:
    cell = new_markdown_cell(text)
    cell["id"] = f"m{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    return cell


SPENT = row("a1", "$22.9 million")
NAMED = row("a1", "Rosa Lindqvist", "person")
SAID = row("a1", "We will finish it by 2027", "statement")
BY = row("a1", "2027", "date")
WORKERS = row("a1", "More than 15,000 people")
REOPENED = row("a2", "12 April 2024", "date")
RIDERS = row("a2", "approximately 1,500 passengers a day")
RIDERS_ONLY = row("a2", "1,500 passengers", "measure")
FARE = row("a2", "€12")
COINS = row("a3", "7 coins")
FIELD = metadata_row()
TOTAL = "computed-0123456789ab"
HOW = "15,000 people + 1,500 passengers = 16,500 <b>#import $x$</b>"
TOTALS = {TOTAL: {"text": "16,500", "how": HOW, "rows": [WORKERS[0], RIDERS[0]]}}


def escaped(text: str) -> str:
    """Return text as Markdown that shows just these characters, as the displays do."""
    marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    return "".join("\\" + c if c in marks else c for c in " ".join(text.split()))


def finding(kind: str, body: str, label: str) -> str:
    return f"::: {{.finding .{kind}}}\n[{label}]{{.label}} {body}\n:::"


def briefing(carry: str = "whole") -> nbformat.NotebookNode:
    """Return the notebook of a small briefing in which everything occurs."""
    said = "\n\n".join(
        [
            finding(
                "reported",
                f"The pier will cost [22.9 million dollars](#{SPENT[0]}), [Rosa Lindqvist](#{NAMED[0]}) said "
                f"([2027](#{BY[0]})), and [2027](#{BY[0]}) is far.",
                "Reported",
            ),
            finding("computed", f"Together [16,500](#{TOTAL}) people are on the move.", "Computed"),
            finding("judgement", "It will be late. [*Likely*: one source]{.confidence}", "Judgement"),
        ]
    )
    table = (
        "| What | How many\\# | When |\n|------|-----------:|------|\n"
        f"| Workers | [more than 15,000](#{WORKERS[0]}) | – |\n"
        f"| Passengers a day | [about 1,500](#{RIDERS[0]}) | [12 April 2024](#{REOPENED[0]}) |\n"
        f"| \\=1\\+2 formula | [€12](#{FARE[0]}) | [13 April 2024](#{FIELD[0]}) |\n\n"
        f": People and boats, [16,500](#{TOTAL}) in all\n"
    )
    hostile = escaped(HOSTILE)
    frame = (
        "<div><style scoped>td{color:red}</style><script>alert(3)</script><table border='1' class='dataframe'><thead>"
        "<tr><th></th><th>boat</th><th>seats</th></tr></thead><tbody><tr><th>a</th><td onclick='x()'>Alma &lt;i&gt;"
        "</td><td>120</td></tr><tr><th>b</th><td><a href='javascript:alert(4)'>Nordvik</a><img src='http://evil.example/p.png'>"
        "</td><td>80</td></tr></tbody></table></div>"
    )
    cells = [
        words("# Summary\n\nWhat <b>two</b> articles say; see [Timeline](#timeline)."),
        code("year = 2024", tags=("parameters",)),
        code("say(findings)", display(said, SPENT, NAMED, BY, SAID, WORKERS, RIDERS, computed=TOTALS)),
        words("## Details\n\nWith mathematics: $x^2 + 1$ and a note.^[A footnote.]\n\n- one\n- two"),
        code(
            "table(frame)",
            display(table, WORKERS, RIDERS, RIDERS_ONLY, REOPENED, FARE, FIELD, computed=TOTALS),
            new_output("stream", name="stdout", text="printed <b>text</b> 42\n"),
            new_output("stream", name="stderr", text="a warning that is dropped\n"),
        ),
        words("# Timeline"),
        code("draw()", figure("$22.9m", SPENT, caption=f"Spending, [22.9 million](#{SPENT[0]})")),
        code(
            "secret()", display(f"“[We will finish it by 2027](#{SAID[0]})”, she said.", SAID, BY), tags=("hide-code",)
        ),
        code("passengers", display(f"[1,500](#{RIDERS_ONLY[0]}) of them.", RIDERS_ONLY, RIDERS)),
        words("# Hostile text"),
        code("hostile", display(f"{hostile} [7](#{COINS[0]})", COINS)),
        code(
            "frame", new_output("execute_result", {"text/html": frame, "text/plain": "boat seats"}, execution_count=1)
        ),
        code("gone = 1", tags=("remove-cell",)),
    ]
    notebook = new_notebook(cells=cells)
    notebook["metadata"]["dateline"] = {
        "title": "Harbour & <ferry> #briefing",
        "subtitle": "Two articles $and$ one *hostile* one",
        "date": "2024-04-13",
        "language": "en-GB",
        "carry": carry,
        "articles": list(ARTICLES.values()),
    }
    return notebook
