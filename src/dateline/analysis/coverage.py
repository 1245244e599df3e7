"""What the corpus is: its articles in order, where they come from, and what is missing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

LAST = dt.date.max
# Kinds of duplicate that tell nothing of their own; a revision may.
COPIES = ("same", "wire copy")


def articles(ledger: Ledger) -> pd.DataFrame:
    """Return the articles in order of publication, the undated last, numbered from 1.

    Columns: those of the ledger, and `number`; `day` (the day of publication or None); `source_kind` (`news agency`,
    `publisher` or `unnamed`).
    """
    frame = ledger.articles.copy()
    frame["day"] = [
        early if early is not None and early == late else None
        for early, late in zip(frame["earliest"], frame["latest"], strict=True)
    ]
    frame["source_kind"] = [
        "news agency" if agency else "publisher" if publisher else "unnamed"
        for agency, publisher in zip(frame["agency"], frame["publisher"], strict=True)
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


def attribute_rows(ledger: Ledger, name: str) -> dict[str, tuple[str, ...]]:
    """Return, by article id, the ids of the rows that are evidence for an attribute such as `title` or `published`."""
    rows = ledger.attributes
    chosen = rows[rows["name"] == name]
    found: dict[str, tuple[str, ...]] = {}
    for article_id, row in zip(chosen["article_id"], chosen["id"], strict=True):
        found[article_id] = (*found.get(article_id, ()), row)
    return found
