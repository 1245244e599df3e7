"""What the corpus is: its articles in order, where they come from, and what is missing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateline.analysis.frames import plain_frame, records
from dateline.analysis.themes.trends import bounded, choose_length, periods_between, spread
from dateline.corpus.similar import UNNAMED
from dateline.dates.datelines import agency_named

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

LAST = dt.date.max
# Kinds of duplicate that tell nothing of their own; a revision may.
COPIES = ("same", "wire copy")


def _source_kind(agency: str | None, publisher: str | None) -> str:
    """Return what the source of an article is, by the names that it gives."""
    known = {name: agency_named(name) for name in (agency, publisher) if name}
    speak = [name for name, found in known.items() if name != UNNAMED and (found is None or found.kind == "news")]
    if speak:
        return "news agency" if agency in speak else "publisher"
    return "press release" if any(known.values()) else "unnamed"


def articles(ledger: Ledger) -> pd.DataFrame:
    """Return the articles in order of publication, the undated last, numbered from 1.

    Columns: those of the ledger, and `number`; `day` (the day of publication or None); `source_kind` (`news agency`,
    `publisher`, `press release` of a wire that passes on what others wrote, or `unnamed`).
    """
    frame = ledger.articles.copy()
    frame["day"] = [
        early if early is not None and early == late else None
        for early, late in zip(frame["earliest"], frame["latest"], strict=True)
    ]
    frame["source_kind"] = [
        _source_kind(agency, publisher) for agency, publisher in zip(frame["agency"], frame["publisher"], strict=True)
    ]
    keys = [
        (day or late or early or LAST, day is None, path)
        for day, early, late, path in zip(
            frame["day"], frame["earliest"], frame["latest"], (list(p) for p in frame["paths"]), strict=True
        )
    ]
    undated = [early is None and late is None for early, late in zip(frame["earliest"], frame["latest"], strict=True)]
    order = sorted(range(len(frame)), key=lambda i: (undated[i], keys[i]))
    frame = frame.iloc[order].reset_index(drop=True)
    frame["number"] = range(1, len(frame) + 1)
    return frame


def by_period(ledger: Ledger) -> pd.DataFrame:
    """Return how many articles each month, quarter or year holds (the span decides), those without articles included.

    Columns: `period` (its label, at the end `undated` for articles that nothing bounds to two years); `certain`, how
    many were surely published in it; `possible`, how many more may lie in it, each with the part of its days that
    does; `article_ids` of both.
    """
    frame = ledger.articles
    length = choose_length(frame)
    placed = [
        (row["id"], spread(row["earliest"], row["latest"], length))
        for row in records(frame)
        if bounded(row["earliest"], row["latest"])
    ]
    touched = [period for _, parts in placed for period, _ in parts]
    rows = []
    if touched:
        first, last = min(p.start for p in touched), max(p.start for p in touched)
        for period in periods_between(first, last, length):
            parts = [(name, part) for name, touching in placed for held, part in touching if held == period]
            certain = sum(1 for _, part in parts if part == 1)
            possible = sum(part for _, part in parts if part < 1)
            rows.append((period.label, certain, possible, tuple(name for name, _ in parts)))
    known = {name for name, _ in placed}
    unknown = tuple(name for name in frame["id"] if name not in known)
    if unknown:
        rows.append(("undated", 0, float(len(unknown)), unknown))
    columns = ("period", "certain", "possible", "article_ids")
    return plain_frame([dict(zip(columns, row, strict=True)) for row in rows], columns)


def attribute_rows(ledger: Ledger, name: str) -> dict[str, tuple[str, ...]]:
    """Return, by article id, the ids of the rows that are evidence for an attribute such as `title` or `published`.

    What stands in the article's own words comes before what its page or its file's name tells.
    """
    rows = ledger.attributes
    chosen = rows[rows["name"] == name]
    chosen = chosen.iloc[chosen["start"].isna().argsort(kind="stable")]
    found: dict[str, tuple[str, ...]] = {}
    for article_id, row in zip(chosen["article_id"], chosen["id"], strict=True):
        found[article_id] = (*found.get(article_id, ()), row)
    return found
