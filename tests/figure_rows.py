"""Rows of a small ledger, written by hand: articles of one or two sentences and the figures in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from dateline.analysis.frames import plain_frame
from dateline.evidence import row_id

ARTICLE_COLUMNS = (
    "id start end title agency publisher place basis reason origin duplicate_of earliest latest paths text".split()
)
QUANTITY_COLUMNS = (
    "id article_id start end text low high modifier unit noun measure period status speaker change change_of per vague"
).split()
ATTRIBUTE_COLUMNS = "id article_id start end name kind field quote".split()
DATE_COLUMNS = "id article_id start end text type value mod earliest latest role anchor".split()


@dataclass(eq=False)
class SmallLedger:
    """As much of `dateline.ledger.Ledger` as the analysis reads."""

    rows: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: {"articles": [], "quantities": [], "attributes": [], "dates": []}
    )

    def article(self, name: str) -> dict[str, Any]:
        return next(row for row in self.rows["articles"] if row["id"] == name)

    def row(self, name: str) -> dict[str, Any]:
        return next(row for rows in self.rows.values() for row in rows if row["id"] == name)

    @property
    def articles(self) -> pd.DataFrame:
        return plain_frame(self.rows["articles"], ARTICLE_COLUMNS)

    @property
    def quantities(self) -> pd.DataFrame:
        return plain_frame(self.rows["quantities"], QUANTITY_COLUMNS)

    @property
    def attributes(self) -> pd.DataFrame:
        return plain_frame(self.rows["attributes"], ATTRIBUTE_COLUMNS)

    @property
    def dates(self) -> pd.DataFrame:
        return plain_frame(self.rows["dates"], DATE_COLUMNS)

    def tell(
        self, name: str, day: str | tuple[str, str] | None, text: str, *, title: str = "", origin: str = ""
    ) -> str:
        """Add an article published on `day` (or between two days) and return its id."""
        first, last = day if isinstance(day, tuple) else (day, day)
        self.rows["articles"].append(
            {
                "id": name,
                "start": 0,
                "end": len(text),
                "title": title or None,
                "agency": origin or None,
                "publisher": None,
                "place": None,
                "basis": "stated" if day else "unknown",
                "reason": "",
                "origin": origin or name,
                "duplicate_of": None,
                "duplicate_kind": None,
                "earliest": dt.date.fromisoformat(first) if first else None,
                "latest": dt.date.fromisoformat(last) if last else None,
                "paths": [f"news/{name}.txt"],
                "text": text,
            }
        )
        return name

    def figure(self, article: str, words: str, low: float, unit: str, measure: str = "", **more: Any) -> str:
        """Add the figure that reads `words` in an article and return its row's id."""
        text = self.article(article)["text"]
        start = text.index(words, more.pop("after", 0))
        row = {
            "article_id": article,
            "start": start,
            "end": start + len(words),
            "text": words,
            "low": float(low),
            "high": float(more.pop("high", low)),
            "modifier": "=",
            "unit": unit,
            "noun": "",
            "measure": measure,
            "period": None,
            "status": "reported",
            "speaker": None,
            "change": "",
            "change_of": None,
            "per": "",
            "vague": False,
            **more,
        }
        row["id"] = row_id(article, "quantity", row["start"], row["end"], row)
        self.rows["quantities"].append(row)
        return row["id"]

    def date(self, article: str, words: str, value: str, *, anchor: str = "") -> str:
        """Add the day that reads `words` in an article and return its row's id."""
        start = self.article(article)["text"].index(words)
        day = dt.date.fromisoformat(value)
        row = {
            "article_id": article,
            "start": start,
            "end": start + len(words),
            "text": words,
            "type": "DATE",
            "value": value,
            "mod": "",
            "earliest": day,
            "latest": day,
            "role": "event",
            "anchor": anchor,
        }
        row["id"] = row_id(article, "date", row["start"], row["end"], row)
        self.rows["dates"].append(row)
        return row["id"]

    def head(self, article: str, name: str, quote: str) -> str:
        """Add a piece of an article's head matter and return its row's id."""
        start = self.article(article)["text"].index(quote)
        row = {
            "article_id": article,
            "start": start,
            "end": start + len(quote),
            "name": name,
            "kind": "span",
            "field": None,
            "quote": quote,
        }
        row["id"] = row_id(article, "attribute", row["start"], row["end"], row)
        self.rows["attributes"].append(row)
        return row["id"]
