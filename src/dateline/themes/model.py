"""What is known of a theme and of its hits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the taxonomy: its phrases, each with its weight, and the phrases that forbid a hit.

    A phrase of weight 1 or more tells the theme by itself. A lighter one needs company: it counts only in an article
    where the weights of the theme's different phrases add up to 1 (see `themes.tag`).
    """

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

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the themes, in order."""
        return tuple(theme.name for theme in self.themes)

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return all themes above `name`, nearest first; none for a theme that is not of the taxonomy."""
        parents = {theme.name: theme.parents for theme in self.themes}
        found: dict[str, None] = {}
        queue = list(parents.get(name, ()))
        for parent in queue:
            if parent not in found:
                found[parent] = None
                queue.extend(parents.get(parent, ()))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A phrase of a theme in a text; `sentence` is the span of the sentence that holds it.

    `text` is the phrase as matched, `phrase` as the taxonomy writes it. An emergent hit belongs to no theme of the
    taxonomy: `theme` and `phrase` are then both the phrase. A hit by meaning has a `similarity`: how like its words
    are to `phrase`, which does not stand there itself (see `themes.meaning`).
    """

    start: int
    end: int
    text: str
    theme: str
    phrase: str
    sentence_start: int
    sentence_end: int
    weight: float = 1.0
    emergent: bool = False
    similarity: float | None = None
