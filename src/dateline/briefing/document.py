"""A briefing as one document: a tree of pandoc nodes, and what stands behind them. No output format is known here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.briefing.nodes import Node
from dateline.errors import DatelineError
from dateline.printing import day_words

EVIDENCE_TARGET = re.compile(r"#([a-z]+-[0-9a-f]{12})\Z")


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a row of the ledger: its article and the words it stands on.

    `start` and `end` are the span, `sentence_start` and `paragraph_start` where those texts begin in the canonical
    text; all are None where the evidence is a field of the page (`metadata`) or of the address (`path`).
    """

    row: str
    article: str
    title: str
    quote: str
    kind: str = "span"
    source: str = ""
    published: str = ""
    basis: str = ""
    field: str = ""
    start: int | None = None
    end: int | None = None
    sentence: str = ""
    sentence_start: int | None = None
    paragraph: str = ""
    paragraph_start: int | None = None
    reading: str = ""

    @classmethod
    def of(cls, row: str, values: Mapping[str, Any]) -> Card:
        """Return the card of `row` from plain JSON values.

        Raises:
            DatelineError: the quoted words do not stand where the card says.
        """
        known = {name: values[name] for name in cls.__slots__ if values.get(name) is not None}
        reading = values.get("reading")
        card = cls(**{"article": "", "title": "", "quote": "", **known, "row": row, "reading": str(reading or "")})
        if card.kind == "span":
            if card.start is None or card.end is None or card.sentence_start is None:
                raise DatelineError(f"the evidence {row} is a span, but its card names no start, end and sentence")
            found = card.sentence[card.start - card.sentence_start : card.end - card.sentence_start]
            if found != card.quote:
                raise DatelineError(f"the evidence {row} quotes {card.quote!r}, but its sentence has {found!r} there")
        return card


@dataclass(frozen=True, slots=True)
class Computation:
    """A value that was worked out: how, and from which rows."""

    id: str
    text: str
    how: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose text the document may carry."""

    id: str
    title: str
    source: str
    published: str
    basis: str
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: as vectors, as pixels, or both; `alt` says what there is to be seen."""

    id: str
    alt: str
    svg: str = ""
    png: str = ""  # base64

    def targets(self) -> list[str]:
        """Return the rows and computations that the drawing's own marks lead to, in order."""
        found = re.findall(r"""href=["']#([a-z]+-[0-9a-f]{12})["']""", self.svg)
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Document:
    """A briefing as a tree, before or after its evidence marks were followed."""

    title: str
    subtitle: str = ""
    date: str = ""
    language: str = "en"
    carry: str = "whole"
    blocks: tuple[Node, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    computations: Mapping[str, Computation] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """Return the document's day, None where it has none."""
        try:
            return dt.date.fromisoformat(self.date) if self.date else None
        except ValueError as problem:
            raise DatelineError(f"date: got {self.date!r}, allowed is a day such as 2025-02-06") from problem

    @property
    def dated(self) -> str:
        """Return the document's day as it is printed, empty where it has none."""
        return day_words(self.day) if self.day else ""
