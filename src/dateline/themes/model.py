"""What is known of a theme and of its hits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the taxonomy: its phrases, each with its weight, and the phrases that forbid a hit."""

    name: str
    description: str
    phrases: tuple[tuple[str, float], ...]
    negative: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The themes of a briefing, in the researcher's order."""

    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A phrase of a theme in a text; `sentence` is the span of the sentence that holds it."""

    start: int
    end: int
    text: str
    theme: str
    phrase: str
    sentence_start: int
    sentence_end: int
    weight: float = 1.0
    emergent: bool = False
