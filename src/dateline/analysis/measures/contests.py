"""Whose a share is where news sets two beside one another: `Smith leads Jones, 47 percent to 42`.

The first name goes with the verb and the second with its object, and the larger figure is the leader's, whichever is
printed first. Only a pair that is joined by `to`, `against` or a dash is read, and only where both names are plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.analysis.measures.lexicon import TITLES
from dateline.analysis.measures.nations import nation_of
from dateline.analysis.measures.phrases import stem

if TYPE_CHECKING:
    from dateline.analysis.measures.figures import Figure
    from dateline.analysis.measures.story import Story

_BETWEEN = re.compile(r"(?: percent| per cent|%)?\s*(?:to|against|versus|vs\.?|-|–|—)\s*")
_AHEAD = re.compile(
    r"\b(?:led|leads|leading|lead over|advantage over|edge over|ahead of|beats?|beating|defeat(?:s|ed|ing)?|topped"
    r"|tops)\b"
)
_BEHIND = re.compile(r"\b(?:trail(?:s|ed|ing)?|behind|lost to|losing to)\b")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_OWNER = re.compile(r"['’]s?\Z")


def owners(figures: Sequence[Figure]) -> dict[str, str]:
    """Return, by the id of a figure, the name whose share or count it is, for pairs that are set against one another.

    Args:
        figures: in order of article and place.
    """
    found: dict[str, str] = {}
    for first, second in pairwise(figures):
        if first.article != second.article or first.unit != second.unit or first.low == second.low:
            continue
        story = first.story
        if second.start - first.end > 16 or not _BETWEEN.fullmatch(story.text, first.end, second.start):
            continue
        names = _rivals(story, first, second)
        if names is not None:
            leader, other = names
            larger, smaller = (first, second) if first.low > second.low else (second, first)
            found[larger.id], found[smaller.id] = leader, other
    return found


def _rivals(story: Story, first: Figure, second: Figure) -> tuple[str, str] | None:
    """Return the names of who leads and who follows in the sentence of two figures, None where either is not plain."""
    sentence = story.sentence(first.start, second.end)
    start = max(sentence.start, story.body.start if first.start >= story.body.start else 0)
    for pattern, leads in ((_AHEAD, True), (_BEHIND, False)):
        for verb in pattern.finditer(story.text, start, first.start):
            subject = _names(story, start, verb.start())
            object_ = _names(story, verb.end(), first.start)
            if subject and object_ and subject[-1] != object_[0]:
                return (subject[-1], object_[0]) if leads else (object_[0], subject[-1])
    return None


def _names(story: Story, start: int, end: int) -> list[str]:
    """Return the runs of words of names in a part of a text, titles and countries apart."""
    runs: list[str] = []
    last = -2
    for match in _NAME.finditer(story.text, start, end):
        word = stem(_OWNER.sub("", match[0]).lower())
        if (
            word in TITLES
            or match[0].lower() in TITLES
            or nation_of(match[0])
            or (word not in story.capitals and story.is_common(word))
        ):
            continue
        if word not in story.capitals and match.start() != start:
            continue
        if match.start() == last + 1 and runs:
            runs[-1] += f" {_OWNER.sub('', match[0])}"
        else:
            runs.append(_OWNER.sub("", match[0]))
        last = match.end()
    return runs
