"""Every figure is traceable: each number and date of the rendered briefing leads to evidence or to arithmetic.

What needs none: section, page and note numbers, axes, provenance, method, registers, the articles' own text.
"""

from __future__ import annotations

import ctypes
import json
import re
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import html

from dateline.evidence import row_id

NUMBER = re.compile(r"\d[\d.,:]*")
# Numbers in words, as newspapers write small counts.
IN_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b", re.I
)
NEEDS_NONE = {
    "section-number", "note-number", "page-number", "axis", "provenance", "method", "register", "code", "article-text",
    "contents", "masthead",
}  # fmt: skip
MARK = re.compile(r"#((?:computed|[a-z]+)-[0-9a-f]{12})")


@pytest.fixture(scope="module", params=["made", "many"])
def build(request: pytest.FixtureRequest) -> Path:
    """Return the briefing of the seeds, and one of enough articles to reach what few articles do not."""
    return Path(request.getfixturevalue(request.param)) / "report" / "build"


@cache
def page(path: Path) -> html.HtmlElement:
    return html.parse(str(path / "briefing.html")).getroot()


def address(element: html.HtmlElement) -> str:
    return element.get("href") or element.get("xlink:href") or element.get("{http://www.w3.org/1999/xlink}href") or ""


def texts(root: html.HtmlElement) -> list[tuple[str, list[html.HtmlElement]]]:
    """Return every stretch of text with the elements around it, innermost first."""
    found = []
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "title", "desc"):
            continue
        for text, owner in ((element.text, element), (element.tail, element.getparent())):
            if text and text.strip() and owner is not None:
                found.append((text, [owner, *owner.iterancestors()]))
    return [(text, around) for text, around in found if not {"script", "style"} & {e.tag for e in around}]


def traced(around: list[html.HtmlElement]) -> bool:
    return any(e.tag == "a" and MARK.fullmatch(address(e)) for e in around)


def exempt(around: list[html.HtmlElement]) -> bool:
    return any(e.get("data-kind") in NEEDS_NONE for e in around)


def test_no_number_of_the_page_is_untraced(build: Path) -> None:
    untraced = [
        (text.strip(), [e.tag for e in around[:3]])
        for text, around in texts(page(build).body)
        if (NUMBER.search(text) or IN_WORDS.search(text)) and not traced(around) and not exempt(around)
    ]
    assert untraced == []


def test_the_page_has_numbers_to_trace(build: Path) -> None:
    found = [text for text, around in texts(page(build).body) if traced(around) and NUMBER.search(text)]
    assert len(found) > 100


def test_every_mark_leads_to_a_place_on_the_page(build: Path) -> None:
    root = page(build)
    ids = {element.get("id") for element in root.iter() if isinstance(element.tag, str) and element.get("id")}
    targets = {address(a).removeprefix("#") for a in root.iter("a") if address(a).startswith("#")}
    assert targets <= ids


def rows(build: Path) -> dict[str, dict]:
    lines = (build / "ledger" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def test_every_reported_mark_shows_the_words_of_its_article(build: Path) -> None:
    ledger = rows(build)
    articles = {name: row["text"] for name, row in ledger.items() if row["table"] == "articles"}
    shown: dict[str, str] = {}
    for mark in page(build).xpath("//mark[@data-rows][ancestor::*[@data-kind='register']]"):
        for name in mark.get("data-rows").split():
            shown[name] = shown.get(name, "") + mark.text_content()
    cited = {address(a).removeprefix("#") for a in page(build).iter("a") if "evidence" in (a.get("class") or "")}
    spans = [name for name in cited if ledger[name]["start"] is not None]
    assert len(spans) > 50
    for name in spans:
        row = ledger[name]
        words = articles[row["article_id"]][row["start"] : row["end"]]
        assert "".join(shown[name].split()) == "".join(words.split()), row


def test_a_link_that_is_a_name_leads_to_a_row_of_that_name(build: Path) -> None:
    ledger = rows(build)
    articles = {name: row["text"] for name, row in ledger.items() if row["table"] == "articles"}
    named = [row for row in ledger.values() if row["table"] in ("people", "organisations", "places")]
    names = {row[field] for row in named for field in ("name", "canonical")}
    checked = 0
    for mark in page(build).iter("a"):
        text = mark.text_content()
        if text not in names or "evidence" not in (mark.get("class") or ""):
            continue
        row = ledger[address(mark).removeprefix("#")]
        told = [value for value in row.values() if isinstance(value, str)]
        told.append(articles[row["article_id"]][row["start"] or 0 : row["end"] or 0])
        surname = row.get("canonical") == text.split()[-1]  # who is named by it alone in that article
        assert surname or any(text.casefold() in words.casefold() for words in told), (text, row)
        checked += 1
    assert checked > 20


def test_every_cited_span_is_marked_where_it_stands_in_the_articles(build: Path) -> None:
    ledger = rows(build)
    articles = {name: row["text"] for name, row in ledger.items() if row["table"] == "articles"}
    marked: dict[str, str] = {}
    for mark in page(build).xpath("//*[@id='articles']//mark[@data-rows]"):
        for name in mark.get("data-rows").split():
            marked[name] = marked.get(name, "") + mark.text_content()
    cited = {address(a).removeprefix("#") for a in page(build).iter("a") if "evidence" in (a.get("class") or "")}
    spans = [name for name in cited if ledger[name]["start"] is not None]
    assert {ledger[name]["table"] for name in spans} >= {"attributes", "dates", "people", "places", "quantities"}
    for name in spans:
        row = ledger[name]
        words = articles[row["article_id"]][row["start"] : row["end"]]
        assert "".join(marked.get(name, "").split()) == "".join(words.split()), row


def test_no_two_things_of_the_page_have_one_name(build: Path) -> None:
    names = [e.get("id") for e in page(build).iter() if isinstance(e.tag, str) and e.get("id")]
    assert sorted(names) == sorted(set(names))


def test_the_quoted_evidence_of_every_row_is_what_stands_in_its_article(build: Path) -> None:
    ledger = rows(build)
    articles = {name: row["text"] for name, row in ledger.items() if row["table"] == "articles"}
    for row in ledger.values():
        if row.get("quote") and row.get("start") is not None:
            assert articles[row["article_id"]][row["start"] : row["end"]] == row["quote"]


def test_every_computed_value_names_inputs_that_are_evidence(build: Path) -> None:
    root = page(build)
    used = {address(a).removeprefix("#") for a in root.iter("a") if address(a).startswith("#computed-")}
    assert used
    named = {element.get("id"): element for element in root.iter()}
    for name in used:
        entry = named[name]
        block = entry if entry.tag in ("li", "div", "section") else entry.getparent()
        links = [address(a) for a in block.iter("a") if MARK.fullmatch(address(a))]
        counts_nothing = re.search(r"the parameter for|less \d+ shown|that were not read", block.text_content())
        assert links or counts_nothing, block.text_content()[:120]


def link_boxes(sheet: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    boxes, position = [], ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sheet.raw, position, ctypes.byref(link)):
        box = pdfium.FS_RECTF()
        if pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            boxes.append((box.left - 1, box.bottom - 1, box.right + 1, box.top + 1))
    return boxes


def untraced_in_print(build: Path, *, links: bool = True) -> list[str]:
    """Return the numbers of the PDF, registers apart, that no link covers and no kind excuses, each in its context."""
    root = page(build)
    # What a figure draws is linked on the page and in the tables under it; a PDF's pictures carry no links.
    drawn = " ".join(text for svg in root.iter("svg") for text, _ in texts(svg))
    kinds = {"section-number", "axis", "provenance", "method", "contents", "masthead"}
    excused = " ".join(t for t, around in texts(root.body) if any(e.get("data-kind") in kinds for e in around))
    allowed = {number.rstrip(".,:") for number in NUMBER.findall(f"{drawn} {excused}")}
    found = []
    for sheet in pypdfium2.PdfDocument(build / "briefing.pdf"):
        words = sheet.get_textpage()
        text = words.get_text_range()
        end = re.search(r"^\d+ Computed values\r?$", text, re.MULTILINE)
        boxes, height = link_boxes(sheet) if links else [], sheet.get_height()
        for match in NUMBER.finditer(text, 0, end.start() if end else len(text)):
            left, bottom, right, top = words.get_charbox(match.start())
            x, y = (left + right) / 2, (bottom + top) / 2
            running = y > height - 50 or y < 50  # head and page number
            linked = any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in boxes)
            if not running and not linked and match[0].rstrip(".,:") not in allowed:
                found.append(text[max(0, match.start() - 30) : match.end() + 20])
        if end:
            return found  # the registers follow: they are what the marks lead to
    raise AssertionError("the PDF has no register of computed values")


def test_no_number_of_the_print_is_untraced(build: Path) -> None:
    assert untraced_in_print(build) == []


def test_an_unlinked_number_of_the_print_would_be_seen(build: Path) -> None:
    seen = " ".join(untraced_in_print(build, links=False))
    for number in ("22.9", "40,000", "1,500"):
        assert number in seen


def test_a_row_id_looks_like_the_marks_that_are_looked_for() -> None:
    assert MARK.fullmatch("#" + row_id("a", "quantity", 1, 2, {}))
