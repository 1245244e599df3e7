"""From an executed notebook to HTML, PDF and Word: one document, three writers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from dateline.briefing import nodes, pdf, web, word
from dateline.briefing.cells import read_notebook
from dateline.briefing.characters import missing
from dateline.briefing.document import Document
from dateline.briefing.nodes import Node, string
from dateline.briefing.register import Cited, cite
from dateline.errors import DatelineError

UNDATED = dt.date(2000, 1, 1)  # what a file of an undated document gives as its day of making

WRITERS: Mapping[str, Callable[[Cited, dt.date], bytes]] = {
    "html": lambda cited, _: web.render(cited),
    "pdf": pdf.render,
    "docx": word.render,
}


class Rendered(dict[str, bytes]):
    """The files of a document by format, with the characters that its print fonts lack."""

    missing: tuple[str, ...] = ()


def render(notebook: Mapping[str, Any], formats: Sequence[str] = tuple(WRITERS)) -> Rendered:
    """Return an executed notebook in each of `formats`.

    Args:
        notebook: a notebook of format 4, executed; its metadata `dateline` may name title, subtitle, date, language,
            how much of each article is carried, and the articles.
        formats: of `html`, `pdf` and `docx`.

    Raises:
        DatelineError: a cell failed, an evidence mark leads nowhere, or a writer refuses the document.
    """
    unknown = [form for form in formats if form not in WRITERS]
    if unknown:
        raise DatelineError(f"format: got {', '.join(unknown)}, allowed are {', '.join(WRITERS)}")
    document = read_notebook(notebook)
    date = document.day or UNDATED
    cited = cite(document)
    lacking = _missing(cited.document)
    if lacking:
        blocks = (*cited.document.blocks, _missing_note(lacking))
        cited = replace(cited, document=replace(cited.document, blocks=blocks))
    out = Rendered()
    out.missing = lacking
    with ThreadPoolExecutor(max_workers=len(WRITERS)) as pool:
        made = [(form, pool.submit(WRITERS[form], cited, date)) for form in formats]
        out.update((form, future.result()) for form, future in made)
    return out


def _missing(document: Document) -> tuple[str, ...]:
    words = [nodes.plain_text(list(document.blocks)), document.title, document.subtitle]
    words += [figure.alt + figure.svg for figure in document.figures.values()]
    return tuple(sorted(missing("".join(words))))


def _missing_note(characters: Sequence[str]) -> Node:
    listed = ", ".join(f"U+{ord(character):04X}" for character in characters)
    words = f"Characters that no font of the printed briefing draws, shown there by their code points: {listed}."
    return nodes.div([nodes.para([string(words)])], "missing-characters", ("provenance",), data_kind="provenance")
