"""What changed since an earlier briefing: articles that came, went or changed, and what is read otherwise now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.analysis.coverage import articles, attribute_rows
from dateline.analysis.frames import plain_frame, records
from dateline.analysis.measures.pins import pins
from dateline.analysis.tellings.findings import findings
from dateline.ledger.card import article_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dateline.ledger import Ledger

COLUMNS = ("change", "text", "rows")
EVERY = 1000  # more findings than any corpus has: what only fell below the summary's line did not change


def changes(ledger: Ledger, earlier: Ledger, base: str) -> pd.DataFrame:
    """Return what differs between two ledgers, a row each, in the order of the articles and then of the findings.

    Columns: `change` (`new article`, `changed article`: the same file with another text, `article left out`, `dated
    otherwise`, `figure read otherwise`: in an article of both, `new finding`, `finding no longer made`); `text` (the
    article's label, the figure's words or the finding's sentence); `rows` (the ids of the rows of `ledger` it
    stands on, none for what only the earlier one holds).

    Args:
        ledger: of this briefing.
        earlier: of the earlier one.
        base: ISO 4217 code of the currency in which money is compared.
    """
    rows = [*_articles(ledger, earlier), *_figures(ledger, earlier), *_findings(ledger, earlier, base)]
    return plain_frame([dict(zip(COLUMNS, row, strict=True)) for row in rows], COLUMNS)


def _paths(ledger: Ledger) -> set[str]:
    return {path for paths in ledger.articles["paths"] for path in paths}


def _articles(ledger: Ledger, earlier: Ledger) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    before = {row["id"]: row for row in records(earlier.articles)}
    known = _paths(earlier)
    titles, openings = attribute_rows(ledger, "title"), attribute_rows(ledger, "opening")
    for row in records(articles(ledger)):
        evidence = (titles.get(row["id"]) or openings.get(row["id"], ()))[:1]
        if row["id"] not in before:
            change = "changed article" if known.intersection(row["paths"]) else "new article"
            yield change, article_label(row), evidence
        elif _dated(row) != _dated(before[row["id"]]):
            yield "dated otherwise", article_label(row), evidence
    present, paths = set(ledger.articles["id"]), _paths(ledger)
    for row in records(articles(earlier)):
        if row["id"] not in present and not paths.intersection(row["paths"]):
            yield "article left out", article_label(row), ()


def _dated(row: dict[str, Any]) -> tuple[Any, Any]:
    return row["earliest"], row["latest"]


def _figures(ledger: Ledger, earlier: Ledger) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    before, known = set(earlier.articles["id"]), set(earlier.quantities["id"])
    for row in records(ledger.quantities):
        if row["article_id"] in before and row["id"] not in known:
            yield "figure read otherwise", row["text"], (row["id"],)


def _findings(ledger: Ledger, earlier: Ledger, base: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    now = findings(ledger, base, EVERY, pins(ledger))
    before = {found.text for found in findings(earlier, base, EVERY, pins(earlier))}
    for found in now:
        if found.text not in before:
            cited = [row for part in found.parts if not isinstance(part, str) for row in part.rows]
            yield "new finding", found.text, tuple(dict.fromkeys(cited))
    for text in sorted(before - {found.text for found in now}):
        yield "finding no longer made", text, ()
