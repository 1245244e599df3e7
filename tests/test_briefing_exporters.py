"""What holds for all outputs: what they carry, that hostile text stays text in them, and that their bytes repeat."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing_notebook as made
from dateline.briefing import pdf
from dateline.briefing.cells import read_notebook
from dateline.briefing.characters import covered
from dateline.briefing.exporters import HTMLExporter, PDFExporter, WordExporter
from dateline.briefing.register import cite
from dateline.briefing.render import render
from dateline.errors import DatelineError
from rendered import Page, flat, outputs, page, pdf_text, word_text

GOLDEN = Path(__file__).parent / "data" / "briefing"


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
