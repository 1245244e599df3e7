"""What several tests read: the briefing of `briefing_notebook`, rendered once a process, and the words it prints."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2

import briefing_notebook as made
from dateline.briefing.render import Rendered, render

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
