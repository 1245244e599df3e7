"""Put the executed notebooks together as one document, with what its title page and its annexes need."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat

from dateline.analysis.frames import records
from dateline.briefing.parameters import Parameters
from dateline.ledger import open_ledger
from dateline.ledger.card import article_label, article_source
from dateline.printing import interval_words

SOURCES = "::: {{.provenance}}\nHash over package, lock, notebooks, themes, corrections and measures: {}\n:::"


def compose(notebooks: Sequence[Any], parameters: Parameters, ledger_folder: Path, sources: str) -> Any:
    """Return one notebook that holds the cells of all, in order, and the briefing's own metadata.

    Args:
        notebooks: executed and stripped.
        parameters: of the briefing.
        ledger_folder: where the ledger and its context are.
        sources: the hash over everything the briefing was made with besides the articles, for the provenance.
    """
    ledger = open_ledger(ledger_folder)
    cells = [cell for notebook in notebooks for cell in notebook.cells]
    cells.append(nbformat.v4.new_markdown_cell(SOURCES.format(sources)))
    for number, cell in enumerate(cells, start=1):
        cell.id = f"cell-{number}"
    articles = [
        {
            "id": row["id"],
            "title": article_label(row),
            "source": article_source(row),
            "published": interval_words(row["earliest"], row["latest"]),
            "basis": row["basis"],
            "text": row["text"],
        }
        for row in records(ledger.articles)
    ]
    document = nbformat.v4.new_notebook(cells=cells)
    document.metadata["dateline"] = {
        "title": parameters.title,
        "subtitle": parameters.subtitle,
        "date": ledger.context["date"] or "",
        "language": "en-GB",
        "carry": parameters.carry,
        "articles": articles,
    }
    return document
