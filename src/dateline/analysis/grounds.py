"""How firmly the figures of a chain are known to be of one thing, and what a finding may then say of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.evidence import Finding

# Why two figures were joined (see `likeness`), where it leaves no doubt: a name or a place of both.
_FIRM = re.compile(
    r"(?:\A|; )(?:name |are for |put here by |the two ends |the second is the first |the title gives )| digits\Z"
)
_STORY = re.compile(r"\bon one story\b")
_REPEATED = ("restated", "agrees")
LARGEST_LEAP = 10.0  # of a value in articles that share a story and nothing more: beyond it they hardly share the thing
REASON = (
    "the articles follow one story and both figures are of one kind; no article says that they are of the same thing."
)


def grounded(finding: Finding, kind: str, rows: Sequence[Mapping[str, Any]], row: Mapping[str, Any]) -> Finding | None:
    """Return a finding as firmly as its figures are joined: as it is, as a judgement, or not at all.

    Figures that name the same place or name are of the same thing. Where only the story joins them the finding is a
    judgement; where it is no more than the words around them, or the way to a target, nothing is said. What is only
    repeated needs no such ground: its value is the same.

    Args:
        finding: what would be said.
        kind: the relation that it tells of.
        rows: the chain's figures.
        row: the later figure of the relation.
    """
    if kind in _REPEATED or finding.standing == "judgement":
        return finding
    told = (rows[0], rows[row["position"] - 1], row)
    if all(_FIRM.search(each["joined"]) for each in told):
        return finding
    if kind == "progress-towards-target" or not all(
        _FIRM.search(each["joined"]) or _STORY.search(each["joined"]) for each in told
    ):
        return None
    low, high = sorted(abs(each["low"]) for each in (rows[0], row))
    if high > low * LARGEST_LEAP:
        return None
    return replace(finding, standing="judgement", confidence="likely", reason=(REASON,))
