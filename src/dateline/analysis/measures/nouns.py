"""What a figure is of in one word or few: the nouns of its measure, else of its clause; what tells it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure
from dateline.analysis.measures.lexicon import GENERIC_HEADS, MEASURED, SHARES, TITLES, VAGUE_MEASURES
from dateline.analysis.measures.phrases import content

_SALES_ABROAD = re.compile(r"(?:\w+ )?sales to\b", re.IGNORECASE)
_BETWEEN = r"(?: (?:another|about|around|nearly|some|up to|as many as|more than|over|at least|only|just))?\s+\Z"
_ADDS = re.compile(rf"\b(?:tak|open|add|build|hire|creat|launch|recruit|buy|order)(?:e|s|es|ed|ing)?{_BETWEEN}")
_CUTS = re.compile(rf"\b(?:clos|cut|cutt|shed|shedd|axe?|eliminat|shutter|scrap)(?:e|s|es|ed|ing)?{_BETWEEN}")
_BUDGET = re.compile(r"(?:\w+ )?budget\b", re.IGNORECASE)
_OF_POLLS = frozenset("poll ruling support vote gain survey".split())
_REACH = 60  # characters before a figure in which a verb says that so many were added or cut


@dataclass(frozen=True, slots=True)
class Topic:
    """What a figure is of in one word or few, and what tells it from others of the kind."""

    what: frozenset[str]  # the nouns that say what is measured or counted
    groups: frozenset[str]  # of whom: civilians, soldiers, children
    names: frozenset[str]
    nations: frozenset[str]
    sides: frozenset[str]  # names in the sentence
    growth: bool
    step: str  # whether what is counted was added or cut, and is no level


def measured(figure: Figure, words: frozenset[str], clause: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    """Return the nouns that say what a sum, a share or a size is of: the measure's, else the clause's."""
    head, marks = figure.subject.head, figure.subject.marks
    nouns = MEASURED - SHARES if figure.kind == PERCENT else MEASURED
    for found in (words & {head} & nouns, words & nouns, clause & nouns):
        strong = found - VAGUE_MEASURES or found
        if len(strong) > 1 or (strong == {"support"} and names):
            break
        if strong == {"earnings"} and marks & {"average", "hourly", "weekly", "monthly"}:
            return frozenset({"wage"})
        if strong == {"income"} and "net" in marks:
            return frozenset({"profit"})
        if strong == {"revenue"} and _SALES_ABROAD.match(str(figure.row["measure"])):
            return frozenset({"export"})
        planned = figure.status in ("target", "proposed", "forecast") or _BUDGET.match(str(figure.row["measure"]))
        if strong == {"spending"} and planned:
            return frozenset({"cost"})
        if strong:
            return strong
    if figure.unit == "%":
        left = words - names - SHARES - TITLES - GENERIC_HEADS - _OF_POLLS
        if names:
            return frozenset() if left else names
        return left if len(left) == 1 else frozenset()
    return frozenset({head}) - GENERIC_HEADS - {""} if figure.kind not in (MONEY, PERCENT) else frozenset()


def before_head(figure: Figure, what: frozenset[str]) -> frozenset[str]:
    """Return the words of a measure before the one that says what is measured: `installed solar` of capacity."""
    words = [word for _, word in content(str(figure.row["measure"] or ""))]
    heads = what | {figure.subject.head}
    at = next((place for place, word in enumerate(words) if word in heads), 0)
    return frozenset(words[:at]) & figure.subject.words


def step(figure: Figure) -> str:
    """Return whether the verb before a count says that so many were added or cut, empty for neither."""
    if figure.kind != COUNT:
        return ""
    before = figure.story.text[max(0, figure.start - _REACH) : figure.start]
    return "cut" if _CUTS.search(before) else "added" if _ADDS.search(before) else ""
