"""What the extraction of one article may depend on, and nothing else may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dateline.themes import Taxonomy


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of `dateline.extract`.

    `taxonomy` holds the themes to tag, None for none. `date_order` is how `2/6/25` is read where the text does not
    settle it: month first (`MDY`) or day first (`DMY`). `semantic` is whether themes are found by meaning too, which
    needs the extra `dateline[semantic]`.
    """

    taxonomy: Taxonomy | None = None
    date_order: Literal["MDY", "DMY"] = "MDY"
    semantic: bool = False
