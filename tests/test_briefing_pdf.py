"""The PDF: tags, bookmarks, fonts, links, pages, and text that reaches Typst as strings."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import briefing_notebook as made
from dateline.briefing import pdf
from dateline.briefing.cells import read_notebook
from dateline.briefing.register import cite
from dateline.briefing.render import render
from dateline.errors import DatelineError
from rendered import outputs


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


@pytest.mark.parametrize("size", [16, 17])
def test_the_last_row_of_a_table_does_not_stand_alone_on_a_page(size: int):
    tables = [
        "| ship | crew |\n|---|---|\n" + "".join(f"| ship{table:02}x{row} | sailors |\n" for row in range(size))
        for table in range(40)
    ]
    cells = [made.words("\n\n".join(tables))]
    document = pypdfium2.PdfDocument(render(made.new_notebook(cells=cells), ("pdf",))["pdf"])
    pages = [set(re.findall(r"ship\d\dx\d+", sheet.get_textpage().get_text_bounded())) for sheet in document]
    on = {ship: number for number, ships in enumerate(pages) for ship in ships}
    assert len(on) == sum(map(len, pages)) == 40 * size  # each row once
    assert all(on[f"ship{table:02}x{size - 2}"] == on[f"ship{table:02}x{size - 1}"] for table in range(40))


def test_a_small_table_stays_whole():
    tables = [
        f"Crew\n\n| ship | crew |\n|---|---|\n| ship{table:02}x0 | 4 |\n| ship{table:02}x1 | 5 |" for table in range(60)
    ]
    content = render(made.new_notebook(cells=[made.words("\n\n".join(tables))]), ("pdf",))["pdf"]
    for sheet in pypdfium2.PdfDocument(content):
        text = sheet.get_textpage().get_text_bounded()
        ships = re.findall(r"ship(\d\d)x\d", text)
        assert all(ships.count(ship) == 2 for ship in ships)
        assert 2 * text.count("ship crew") == len(ships)  # no head stands alone


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
