"""Figures whose clause leaves out what they are of, because the figure before has said it.

News says once that inflation slowed to 5.8 per cent and goes on: `in January it had been 6.3`, `the bank's forecast was
4`, `officials had spoken of 5`. A clause that names nothing of its own - only time, place, who says so and that it is a
plan or an estimate - speaks of what the figure before it in its or the last sentence was of (Grosz, Joshi and
Weinstein, "Centering", Computational Linguistics 1995: what a sentence is about is carried on unless named anew).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.analysis.measures.lexicon import (
    AGENTS,
    EMPTY,
    EXPECTATIONS,
    HERE_WORDS,
    INDICATORS,
    LIGHT,
    LINKING,
    OUTCOMES,
)
from dateline.analysis.measures.phrases import Subject, content_words, stem

if TYPE_CHECKING:
    from dateline.analysis.measures.figures import Figure

_WORDS = EMPTY | LIGHT | HERE_WORDS | AGENTS | EXPECTATIONS | LINKING
_IDLE = _WORDS | frozenset(map(stem, _WORDS))
_WHAT = INDICATORS | frozenset(OUTCOMES)
# What kind of teller it is: `finance ministry`, `transport agency`.
_COMPOUND = re.compile(rf"\b[a-z]+(?= (?:{'|'.join(sorted(AGENTS))})\b)")
_POWER = re.compile(r"\b(?:[mb]illion|trillion|crore|lakh|bn)\b", re.IGNORECASE)
_UNCOUNTED = ("", "number")  # units of a count without a noun
_REACH = 2  # sentences back in which a sum, a share or a size is looked for; a count in the last one only
_LEAST = 20  # smaller counts are of too many things
_FARTHEST = 1000.0  # times: a count so many times another one is of something else
_NEAR = 30.0  # the same of a sum that leaves out its currency


def antecedents(figures: Sequence[Figure]) -> dict[str, Figure]:
    """Return, by the id of a figure whose clause names nothing, the figure before it that says what it is of.

    Args:
        figures: in order of article and place.
    """
    found: dict[str, Figure] = {}
    last: dict[str, Figure] = {}  # of each kind and unit, the figure before
    article = ""
    for figure in figures:
        if figure.article != article:
            article, last = figure.article, {}
        counted = figure.kind == "count"
        key = "count" if counted else figure.unit
        before = last.get(key)
        if counted and figure.unit == "" and _POWER.search(str(figure.row["text"])):
            before = max((f for f in (before, last.get("money")) if f), key=lambda f: f.start, default=None)
        if before is not None and _names_nothing(figure) and _near(before, figure):
            found[figure.id] = before
        if figure.change != "by" and not figure.vague and (not counted or figure.high > _LEAST):
            last["money" if figure.kind == "money" else key] = last[key] = figure
    return found


def inherited(own: Subject, before: Subject, speaker: str | None) -> Subject:
    """Return what an elliptic figure is of: the same as the figure before, but for the place or name that it gives.

    Who says so (`speaker`) is no name of that kind.
    """
    names = own.names - content_words(speaker or "")
    if (not before.head and not before.words) or (names and not before.names):
        return own
    place = own if own.nations else before
    return replace(
        before,
        nations=place.nations,
        source=place.source,
        place=place.place,
        names=names or (before.names if not own.nations else frozenset()),
        marks=before.marks | (own.marks & {"daily", "weekly", "monthly"}),
    )


def _near(before: Figure, figure: Figure) -> bool:
    """Tell whether the figure before stands in the same or the last sentence, and is of a size that may be the same."""
    sentences = figure.story.sentences
    own = figure.sentence
    if before.start < own.start:
        reach = 1 if figure.kind == "count" else _REACH
        earlier = sorted(span for span in sentences if span.end <= own.start)[-reach:]
        if not earlier or before.start < earlier[0].start or before.start < figure.story.body.start:
            return False
    if figure.kind == "count":
        small, large = sorted((abs(before.low), abs(figure.low)))
        return small > _LEAST and large <= (_FARTHEST if before.kind == "count" else _NEAR) * small
    return True


def _names_nothing(figure: Figure) -> bool:
    """Tell whether neither the measure nor the clause before a figure says what it is of."""
    if figure.kind == "count" and figure.unit not in _UNCOUNTED and (figure.unit != "person" or figure.row["noun"]):
        return False
    if _telling(str(figure.row["measure"] or ""), figure):
        return False
    story = figure.story
    after = story.text[figure.end : figure.clause.end]
    if content_words(after) & _WHAT:  # `£640 million has been spent`
        return False
    return not _telling(figure.before, figure)


def _telling(text: str, figure: Figure) -> frozenset[str]:
    """Return the words of a text that may say what a figure is of: no countries, no names, nothing idle."""
    words = content_words(_COMPOUND.sub(" ", text)) - _IDLE
    return frozenset(word for word in words if not word.isupper() and word not in figure.story.capitals)
