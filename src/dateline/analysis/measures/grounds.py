"""How firmly the figures of a chain are known to be of one thing, and what a finding may then say of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.analysis.measures.nations import nation_name
from dateline.analysis.measures.phrases import Subject
from dateline.evidence import Finding

# Why two figures were joined (`joined_because`), where it leaves no doubt: a name or a place of both.
_FIRM = re.compile(
    r"(?:\A|; )(?:name |are for |put here by |the two ends |the second is the first |the title gives "
    r"|both stand in the same )| digits\Z"
)
_STORY = re.compile(r"\bon one story\b")
AROUND = "what stands around each names "
NAMED_ALIKE = "what stands around both figures names the same things; no article says that they are of the same one."
_REPEATED = ("restated", "agrees")
LARGEST_LEAP = 10.0  # of a value in articles that share a story and nothing more: beyond it they hardly share the thing
REASON = (
    "the articles follow one story and both figures are of one kind; no article says that they are of the same thing."
)


def names_in_common(one: Subject, other: Subject) -> list[str]:
    """Return in words which names two measures share, nothing for none."""
    names = sorted(one.names & other.names)
    return ["name " + " ".join(name.title() for name in names)] if names else []


def joined_because(one: Subject, other: Subject, value: bool, inside: bool, together: bool, story: float) -> str:
    """Return in words why two figures are joined.

    Args:
        one, other: what they are of.
        value: whether they give the same value.
        inside: whether they stand in one article.
        together: whether their articles are on one story, and how alike these are (`story`).
    """
    reasons = []
    if one.head and one.head == other.head:
        reasons.append(f"both are of “{one.head}”")
    if shared := sorted(one.words & other.words):
        reasons.append("share " + ", ".join(f"“{word}”" for word in shared))
    reasons += names_in_common(one, other)
    if nations := sorted(one.nations & other.nations):
        reasons.append("are for " + " and ".join(nation_name(code) for code in nations))
    if value:
        reasons.append("give the same value")
    if inside:
        reasons.append("stand in one article")
    elif together:
        reasons.append(f"stand in articles on one story (likeness {story:.2f})")
    return "; ".join(reasons)


def compared_with(rows: Sequence[dict[str, Any]], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the figure of a chain that another, not its first, is compared with.

    Args:
        rows: the chain's figures.
        row: one of them.
    """
    return next(other for other in rows if other["quantity"] == row["rows"][0])


def is_firm(row: Mapping[str, Any]) -> bool:
    """Tell whether a figure of a chain is joined with the others without a doubt."""
    return _FIRM.search(row["joined"]) is not None and not row["joined"].startswith(AROUND)


def grounded(finding: Finding, kind: str, rows: Sequence[dict[str, Any]], row: Mapping[str, Any]) -> Finding | None:
    """Return a finding as firmly as its figures are joined: as it is, as a judgement, or not at all.

    Figures that name the same place or name are of the same thing. Where only the story joins them the finding is a
    judgement, and so is a contradiction where the words around them do and both name the same; for what else these
    join, or the way to a target, nothing is said. What is only repeated needs no such ground: its value is the same.

    Args:
        finding: what would be said.
        kind: the relation that it tells of.
        rows: the chain's figures.
        row: the later figure of the relation.
    """
    if kind in _REPEATED or finding.standing == "judgement":
        return finding
    told = (rows[0], compared_with(rows, row), row)
    if all(map(is_firm, told)):
        return finding
    if kind == "progress-towards-target":
        return None
    reason = REASON
    if kind == "conflicts" and all(_FIRM.search(each["joined"]) for each in told):
        reason = NAMED_ALIKE
    elif not all(is_firm(each) or _STORY.search(each["joined"]) for each in told):
        return None
    low, high = sorted(abs(each["low"]) for each in (rows[0], row))
    if high > low * LARGEST_LEAP:
        return None
    return replace(finding, standing="judgement", confidence="likely", reason=(reason,))
