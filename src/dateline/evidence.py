"""Where a reading comes from, how a row is named, and how a sentence of the briefing carries its evidence.

These types stand before every room. Nothing here finds or compares anything.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Literal

EvidenceKind = Literal["span", "metadata", "path"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in an article a reading stands.

    `span`: characters `start` to `end` (exclusive) of the canonical text, `quote` being those characters.
    `metadata`: a field of the page or of the record (`field`), `quote` being its value.
    `path`: part of the file's name or address, `quote` being that part.
    """

    kind: EvidenceKind
    quote: str
    start: int | None = None
    end: int | None = None
    field: str | None = None

    @classmethod
    def span(cls, text: str, start: int, end: int) -> Evidence:
        """Return the evidence `text[start:end]`."""
        return cls("span", text[start:end], start, end)


def row_id(article_id: str, kind: str, start: int | None, end: int | None, reading: object) -> str:
    """Return the stable name of a row, such as `quantity-3f9a2c17be04`.

    Args:
        article_id: the article's id.
        kind: the table's name in the singular.
        start, end: the characters of the evidence, None where the evidence is no span.
        reading: what was read, as plain JSON values; another reading of the same characters has another id.
    """
    material = json.dumps([article_id, kind, start, end, reading], sort_keys=True, ensure_ascii=False, default=str)
    return f"{kind}-{hashlib.sha256(material.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of the briefing that stand on rows of the ledger: a reported fact."""

    text: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """A value that was worked out: how, and from which rows of the ledger.

    `how` is the arithmetic in plain words; `rows` its inputs, none only for a count of what is not there.
    """

    text: str
    how: str
    rows: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the stable name of this computation."""
        material = json.dumps([self.text, self.how, list(self.rows)], ensure_ascii=False)
        return f"computed-{hashlib.sha256(material.encode()).hexdigest()[:12]}"


Part = str | Cited | Computed
Standing = Literal["reported", "computed", "judgement"]


def part_text(part: Part) -> str:
    """Return the words of a part of a sentence."""
    return part if isinstance(part, str) else part.text


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of the briefing.

    `standing` tells a fact that an article reports from a value that was computed and from a judgement.
    `confidence` is a word of the printed scale and `reason` why it was chosen; both are empty where the sentence
    only repeats what one article says. `weight` orders findings, largest first.
    """

    parts: tuple[Part, ...]
    standing: Standing
    confidence: str = ""
    reason: tuple[Part, ...] = ()
    weight: float = 0.0

    @property
    def text(self) -> str:
        """Return the sentence without its marks."""
        return "".join(map(part_text, self.parts))
