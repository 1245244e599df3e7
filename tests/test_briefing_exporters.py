"""The three outputs: what they carry, that hostile text stays text in them, and that their bytes repeat."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import subprocess
import sys
import zipfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing_notebook as made
from dateline.briefing import pdf
from dateline.briefing.characters import covered
from dateline.briefing.document import Figure, read_notebook
from dateline.briefing.drawing import for_page
from dateline.briefing.exporters import HTMLExporter, PDFExporter, WordExporter
from dateline.briefing.register import cite
from dateline.briefing.render import Rendered, render
from dateline.errors import DatelineError

GOLDEN = Path(__file__).parent / "data" / "briefing"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(HTMLParser):
    """What a page says and names: its words outside script and style, its elements with attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag in {"script", "style"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@cache
def outputs(carry: str = "whole") -> Rendered:
    return render(made.briefing(carry))


@cache
def page(carry: str = "whole") -> Page:
    return Page(outputs(carry)["html"].decode())


@cache
def pdf_text() -> str:
    document = pypdfium2.PdfDocument(outputs()["pdf"])
    return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)


def flat(text: str) -> str:
    """Return the words in a row; pdfium reads two hyphens as one."""
    return re.sub("-+", "-", " ".join(text.split()))


@cache
def word_text() -> str:
    tree = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(outputs()["docx"])).read("word/document.xml"))
    return "\n".join("".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in tree.iter(f"{WORD}p"))


# All three.


@pytest.mark.parametrize("read", [lambda: page().text, pdf_text, word_text], ids=["html", "pdf", "docx"])
def test_hostile_text_is_text(read: Any):
    text = flat(read())
    for piece in (
        "<script>alert('t')</script> # Not a heading <b>bold</b>",
        '#import "x.typ": y and $x^2$ and @cite and <label> and `raw` and {{ jinja }} and {% block %}',
        "[a](http://evil.example/)",
        "[U+202E]esrever[U+202C] [U+2067]x[U+2069] [U+0007]",
        'for "all" -- said \\u{41} *it* _all_ ~now~ // not a comment /* nor this */ ```fence.',
        "日本語のテスト",
        "= Not a heading either. The end --- of 9 lines... & <img src=x onerror=alert(1)>.",
        made.HOW,
        "Harbour & <ferry> #briefing",
        "Two articles $and$ one *hostile* one",
    ):
        assert flat(piece) in text
    assert "\u202e" not in text


@pytest.mark.parametrize("read", [lambda: page().text, pdf_text, word_text], ids=["html", "pdf", "docx"])
def test_the_register_stands_in_every_output(read: Any):
    text = flat(read())
    assert re.search(r"5 ?Register of cited sentences", text)
    assert "The fare rose by 3.5% to €12." in text
    assert "2024-04-13T08:00:00Z" in text
    assert "a warning that is dropped" not in text
    assert "printed <b>text</b> 42" in text


def test_code_is_on_the_page_alone():
    assert "say(findings)" in page().text
    assert "say(findings)" not in pdf_text() + word_text()
    assert "secret()" not in page().text
    assert "gone = 1" not in page().text


def test_characters_without_a_glyph_are_listed():
    assert outputs().missing == ("ا", "ب", "ة", "ر", "ع", "ل", "ي", "😀")
    assert "[U+1F600]" in pdf_text()
    assert "😀" in page().text
    assert "shown there by their code points: U+0627" in page().text


def test_a_dead_mark_stops_the_rendering():
    book = nbformat.v4.new_notebook(cells=[made.words("[5](#quantity-000000000000)")])
    with pytest.raises(DatelineError, match="quantity-000000000000"):
        render(book)


def test_an_unknown_format_and_a_wrong_date_are_named():
    with pytest.raises(DatelineError, match="format: got odt, allowed are html, pdf, docx"):
        render(made.briefing(), ("odt",))
    book = made.briefing()
    book["metadata"]["dateline"]["date"] = "13 April"
    with pytest.raises(DatelineError, match="date: got '13 April'"):
        render(book, ("html",))


RENDER = """
import sys; sys.path.insert(0, {tests!r})
import briefing_notebook, hashlib
from dateline.briefing.render import render
for form, content in sorted(render(briefing_notebook.briefing()).items()):
    print(form, hashlib.sha256(content).hexdigest())
"""


def test_the_bytes_do_not_depend_on_zone_locale_hash_seed_or_folder(tmp_path: Path):
    seen = set()
    for zone, locale, seed, folder in (
        ("Asia/Tokyo", "C", "1", tmp_path),
        ("America/Lima", "de_DE.UTF-8", "77", Path("/")),
    ):
        code = RENDER.format(tests=str(Path(__file__).parent))
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=folder, capture_output=True, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1
    assert seen.pop().count(b"\n") == 3


@pytest.mark.parametrize(("name", "exporter"), [("html", HTMLExporter), ("pdf", PDFExporter), ("docx", WordExporter)])
def test_nbconvert_exports_the_same_bytes(name: str, exporter: Any, tmp_path: Path):
    path = tmp_path / "executed.ipynb"
    nbformat.write(made.briefing(), path)
    content, resources = exporter().from_filename(str(path))
    assert (content.encode() if isinstance(content, str) else content) == outputs()[name]
    assert resources["output_extension"] == f".{name}"
    assert "😀" in resources["missing_characters"]


def test_nbconvert_finds_the_exporters_by_name(tmp_path: Path):
    nbformat.write(made.briefing(), tmp_path / "executed.ipynb")
    command = [sys.executable, "-m", "nbconvert", "--to", "dateline-pdf", "executed.ipynb"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "executed.pdf").read_bytes() == outputs()["pdf"]


def test_every_character_of_the_fonts_can_be_set_in_every_place():
    characters = "".join(sorted(covered()))
    lines = [characters[at : at + 60] for at in range(0, len(characters), 60)]
    prose = "\n\n".join(map(made.escaped, lines))
    rows = "\n".join(f"| {made.escaped(line)} | *{made.escaped(line.strip()[:1])}* |" for line in lines)
    printed = made.new_output("stream", name="stdout", text="\n".join(lines))
    cells = [made.words(prose), made.words(f"| a | b |\n|---|---|\n{rows}"), made.code("x", printed)]
    out = render(made.new_notebook(cells=cells), ("pdf",))
    assert out.missing == ()
    assert out["pdf"].startswith(b"%PDF")


@settings(max_examples=6, deadline=None)
@given(st.text(min_size=1, max_size=80), st.text(max_size=200), st.text(max_size=40))
def test_any_words_can_be_rendered(title: str, text: str, caption: str):
    cells = [
        made.words(f"# One\n\n{made.escaped(text)}"),
        made.code(title, made.new_output("display_data", {"text/html": f"<table><tr><td>{text}"})),
        made.code("draw()", made.figure("12", made.SPENT, caption=made.escaped(caption))),
    ]
    book = made.new_notebook(cells=cells)
    book["metadata"]["dateline"] = {"title": title, "articles": [made.ARTICLES["a1"] | {"title": title}]}
    out = render(book)
    assert [content[:4] for content in out.values()] == [b"<!DO", b"%PDF", b"PK\x03\x04"]


# HTML.


def test_the_page_names_each_anchor_once_and_every_inner_link_leads_somewhere():
    anchors = [attrs["id"] for _, attrs in page().elements if attrs.get("id")]
    assert len(anchors) == len(set(anchors))
    targets = {
        attrs[name][1:]
        for _, attrs in page().elements
        for name in ("href", "xlink:href")
        if attrs.get(name, "").startswith("#")
    }
    assert targets <= set(anchors)


def test_the_page_loads_nothing_and_runs_one_script():
    tags = [tag for tag, _ in page().elements]
    assert tags.count("script") == 1
    assert not {"link", "iframe", "object", "embed", "base", "form"} & set(tags)
    for tag, attrs in page().elements:
        assert not any(name.startswith("on") for name in attrs), (tag, attrs)
        assert attrs.get("src", "data:").startswith("data:")
        if tag != "a":
            assert attrs.get("href", "#").startswith("#")
    policy = next(attrs["content"] for tag, attrs in page().elements if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy


def test_a_drawing_is_inline_named_apart_and_drawn_in_the_pages_ink():
    (svg,) = [attrs for tag, attrs in page().elements if tag == "svg"]
    assert (svg["role"], svg["aria-label"]) == ("img", "A dot on a line: $22.9m.")
    marked = [attrs for tag, attrs in page().elements if attrs.get("data-kind") == "axis"]
    assert marked[0]["id"] == "figure-1-matplotlib.axis_1"
    inside = for_page(next(iter(read_notebook(made.briefing()).figures.values())))
    assert "currentColor" in inside
    assert "#1a1a2e" not in inside
    assert "url(#figure-1-p1)" in inside
    for gone in ("script", "onclick", "metadata", "<style", "alert"):
        assert gone not in inside


@pytest.mark.parametrize(
    "hostile",
    [
        '<image href="http://evil.example/a.png"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<rect style="fill: url(http://evil.example/a)"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<a href="#evil"><text>x</text></a>',
        "<rect ONLOAD='x()'/>",
        "<style>@import url(http://evil.example/);</style>",
    ],
)
def test_a_drawing_reaches_nothing_outside_itself(hostile: str):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{hostile}</svg>'
    made_safe = for_page(Figure("figure-1", "alt", svg)).lower()
    for gone in ("evil", "javascript", "foreign", "onload", "import"):
        assert gone not in made_safe


def test_the_articles_are_carried_whole_with_every_character_and_each_citation_marked():
    html = outputs()["html"].decode()
    annex = html[html.index('id="articles"') :]
    ferry = Page(annex[annex.index('<div class="text"', annex.index("Ferry line reopens")) :].split("</details>")[0])
    assert "".join(ferry.words) == made.FERRY.rstrip("\n")
    rows = [attrs["data-rows"].split() for tag, attrs in ferry.elements if tag == "mark"]
    assert [made.RIDERS[0], made.RIDERS_ONLY[0]] in rows
    assert [attrs["id"] for _, attrs in ferry.elements if "place" in attrs.get("class", "")] == [
        "place-5",
        "place-4",
        "place-6",
    ]


def test_only_the_cited_paragraphs_are_carried_where_that_is_asked():
    text = page("paragraphs").text
    assert "The mayor called it a good day." in page().text
    assert "The mayor called it a good day." not in text
    assert "[…]" in text
    assert "It carries approximately 1,500 passengers a day" in text


def test_numbers_that_need_no_evidence_say_what_they_are():
    kinds = {attrs["data-kind"] for _, attrs in page().elements if "data-kind" in attrs}
    assert kinds >= {
        "section-number", "note-number", "register", "article-text", "code", "axis", "provenance", "contents",
        "masthead",
    }  # fmt: skip


# PDF.


def test_the_pdf_is_tagged_named_dated_and_has_bookmarks():
    document = pypdfium2.PdfDocument(outputs()["pdf"])
    assert document.is_tagged()
    meta = document.get_metadata_dict()
    assert meta["Title"] == "Harbour & <ferry> #briefing"
    assert meta["CreationDate"].startswith("D:20240413")
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert marks[:3] == [(0, "1 Summary"), (1, "1.1 Details"), (0, "2 Timeline")]
    content = outputs()["pdf"]
    for named in (b"pdfuaid:part", b"pdfaid:part", b"en-GB"):
        assert named in content


def test_the_pdf_has_no_font_but_its_own():
    document = pypdfium2.PdfDocument(outputs()["pdf"])
    names = set()
    for sheet in document:
        for item in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            names.add(item.get_font().get_base_name().split("+")[-1].split("-")[0])
    assert names <= {"NotoSerif", "NotoSans", "NotoSansMono", "NotoSansDevanagari", "NotoSansCJKjp", "NewCMMath"}


def link_targets(document: pypdfium2.PdfDocument) -> list[tuple[int, int]]:
    """Return page and target page of every inner link."""
    import ctypes

    found = []
    for number, sheet in enumerate(document):
        position = ctypes.c_int(0)
        link = pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(sheet.raw, position, link):
            target = pdfium.FPDFLink_GetDest(document.raw, link)
            if target:
                found.append((number, pdfium.FPDFDest_GetDestPageIndex(document.raw, target)))
    return found


def test_the_links_of_the_pdf_lead_to_the_register_and_back():
    document = pypdfium2.PdfDocument(outputs()["pdf"])
    last = len(document) - 1
    targets = link_targets(document)
    assert targets.count((0, last)) >= 20
    assert targets.count((last, 0)) >= 8


def test_pages_are_numbered_and_headed():
    document = pypdfium2.PdfDocument(outputs()["pdf"])
    count = len(document)
    texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    assert all(f"{number} / {count}" in text for number, text in enumerate(texts, start=1))
    assert texts[0].count("Harbour & <ferry> #briefing") == 1
    assert all("Harbour & <ferry> #briefing" in text for text in texts)


def test_a_wide_table_of_long_words_stays_on_the_page():
    names = [f"column{number}" for number in range(9)]
    long = "x" * 70
    row = "| " + " | ".join([long, "short", "12,000", "words and words " * 9, *names[:5]]) + " |"
    source = "| " + " | ".join(names) + " |\n|" + "---|" * 9 + "\n" + "\n".join([row] * 60)
    document = pypdfium2.PdfDocument(render(made.new_notebook(cells=[made.words(source)]), ("pdf",))["pdf"])
    assert len(document) > 2
    for sheet in document:
        assert "column8" in sheet.get_textpage().get_text_bounded()  # the head is repeated
        right = max(item.get_bounds()[2] for item in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]))
        assert right <= sheet.get_width() - 40


def test_what_typst_refuses_is_one_line(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "source_of", lambda *_: "#undefined-name")
    with pytest.raises(DatelineError) as caught:
        pdf.render(cite(read_notebook(made.briefing())), dt.date(2024, 1, 1))
    assert str(caught.value) == "the PDF could not be set: error: unknown variable: undefined-name"


def test_text_reaches_typst_as_strings(tmp_path: Path):
    source = pdf.source_of(cite(read_notebook(made.briefing())), tmp_path)
    for line in source.splitlines():
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
        assert "import" not in outside.removeprefix("#import ")
        assert "jinja" not in outside
        assert "label>" not in outside


# Word.


def test_word_has_real_headings_tables_and_pictures_with_words_for_them():
    content = zipfile.ZipFile(io.BytesIO(outputs()["docx"]))
    document = content.read("word/document.xml").decode()
    tree = ElementTree.fromstring(document)
    styles = [style.get(f"{WORD}val") for style in tree.iter(f"{WORD}pStyle")]
    assert styles.count("Heading1") == 5
    assert {"Title", "Finding", "RegisterEntry", "RegisterSentence"} <= set(styles)
    assert len(list(tree.iter(f"{WORD}tbl"))) == 2
    assert 'descr="A dot on a line: $22.9m."' in document
    assert any(name.startswith("word/media/") for name in content.namelist())
    for name in content.namelist():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(content.read(name))


def test_every_inner_link_of_word_has_its_bookmark():
    tree = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(outputs()["docx"])).read("word/document.xml"))
    bookmarks = {mark.get(f"{WORD}name") for mark in tree.iter(f"{WORD}bookmarkStart")}
    anchors = {link.get(f"{WORD}anchor") for link in tree.iter(f"{WORD}hyperlink")} - {None}
    assert anchors
    assert anchors <= bookmarks


# Golden files: what a reviewer of a change reads. `UPDATE_GOLDEN=1` writes them anew.


@pytest.mark.parametrize("name", ["briefing.html", "briefing.typ"])
def test_the_markup_is_as_it_was(name: str, tmp_path: Path):
    if name.endswith("typ"):
        text = pdf.source_of(cite(read_notebook(made.briefing())), tmp_path)
    else:
        html = outputs()["html"].decode()
        text = html[html.index("<main") : html.index("</main>")]
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_a_corpus_without_articles_or_marks_renders():
    out = render(made.new_notebook(cells=[made.words("Only words.")]))
    assert "Register of cited sentences" not in Page(out["html"].decode()).text
    assert out["pdf"].startswith(b"%PDF")
    assert render(made.new_notebook())["html"].startswith(b"<!DOCTYPE html>")
