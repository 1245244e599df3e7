"""A check as it is found, before it becomes a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["passed", "failed", "not comparable"]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its kind, verdict, arithmetic in plain words, and the ledger rows and articles that it rests on.

    `size` is how far apart the two sides are, as a share of the larger, None where that has no meaning.
    """

    kind: str
    verdict: Verdict
    arithmetic: str
    rows: tuple[str, ...]
    article_ids: tuple[str, ...]
    size: float | None = None
