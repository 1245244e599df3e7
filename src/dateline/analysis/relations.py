"""What a figure does to the one before it in its chain: the seven relations, and when each holds.

| relation | when |
|---|---|
| `restated` | the same value again: of the same origin or speaker, converted, or in nearly the same words |
| `agrees` | the same value from another origin, in its own words |
| `updated` | another value, for another time |
| `revised` | another value for the same time, given later or by the same origin |
| `supersedes-target` | a later target for the same thing, of any length of time; a judgement: articles seldom say it |
| `progress-towards-target` | a value reported beside the target for it |
| `conflicts` | other values for the same time, from different origins at once, that cannot both be right |

Pure rules over two figures; money is compared in one currency at the rate of each figure's own date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.analysis.figures import Figure, digits, is_conversion, same_value
from dateline.analysis.periods import A_SPAN
from dateline.analysis.phrases import stem
from dateline.evidence import Standing

Relation = Literal[
    "restated", "agrees", "updated", "revised", "supersedes-target", "progress-towards-target", "conflicts"
]
AT_ONCE = 3  # days: articles no further apart than this speak of the same state of affairs
AHEAD = 366  # days that a period's end lies ahead of the article, from which its figure is a plan
FAR = 1.5  # times: a value so much larger is another one than its lower bound
ALIKE_WORDING = 0.5  # share of words in common (Jaccard) from which a claim is the same words again
_STANDING_VERBS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Related:
    """How a figure stands to the one before it: the relation, whether it is computed or judged, and why."""

    relation: Relation
    standing: Standing
    why: str


def same_origin(first: Figure, second: Figure) -> bool:
    """Tell whether two figures go back to one source: one article, one origin, or one speaker."""
    if first.article == second.article or first.story.origin == second.story.origin:
        return True
    if first.speaker and second.speaker:
        one, other = set(first.speaker.lower().split()), set(second.speaker.lower().split())
        return one <= other or other <= one
    return False


def days_between(first: Figure, second: Figure) -> int | None:
    """Return the days from the first's publication to the second's, None where one is undated."""
    if first.story.day is None or second.story.day is None:
        return None
    return (second.story.day - first.story.day).days


def bounds(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure allows: its rounding, and what its modifier leaves open."""
    if figure.modifier in (">", ">="):
        return figure.low, float("inf")
    if figure.modifier in ("<", "<="):
        return float("-inf"), figure.high
    slack = 0.1 if figure.modifier == "~" else 0.0
    return _floor(figure.low) - abs(figure.low) * slack, _ceiling(figure.high) + abs(figure.high) * slack


def _half_step(value: float) -> float:
    """Return half a unit in the last significant digit, but no more than half of the second."""
    if not value:
        return 0.0
    from math import floor, log10

    return 0.5 * 10.0 ** (floor(log10(abs(value))) - max(2, digits(value)) + 1)


def _floor(value: float) -> float:
    return value - _half_step(value)


def _ceiling(value: float) -> float:
    return value + _half_step(value)


def can_both_be_right(first: Figure, second: Figure) -> bool:
    """Tell whether one true value would make both figures right."""
    other = second.value(first)
    if other is None:
        return True
    factor = other[0] / second.low if second.low else 1.0
    low, high = bounds(first)
    other_low, other_high = (edge * factor for edge in bounds(second))
    return max(low, other_low) < min(high, other_high) or same_value(first, second)


def relate(first: Figure, second: Figure) -> Related:
    """Return what `second` does to `first`, which stands before it in its chain."""
    if is_conversion(first, second):
        return Related("restated", "computed", "the same figure in another unit")
    one_origin = same_origin(first, second)
    targets = first.status == "target", second.status == "target"
    if any(targets) and first.value_text != second.value_text:
        targets = targets[0] or _to_come(first), targets[1] or _to_come(second)
    if same_value(first, second):
        if all(targets) and _other_time(first, second):
            return Related("supersedes-target", "judgement", "the same sum as a target for another time")
        if not any(targets) and _other_span(first, second):
            return Related("updated", "computed", "about the same value, for another time")
        return _repeated(first, second, one_origin)
    if all(targets):
        if _other_time(first, second) or (days_between(first, second) or 0) > AT_ONCE:
            return Related(
                "supersedes-target",
                "judgement",
                "a later target for the same thing; no article says it replaces the other",
            )
        return Related("revised", "computed", "another value for the same target")
    if any(targets):
        return Related("progress-towards-target", "computed", "a reported value beside the target for the same thing")
    return _changed(first, second, one_origin)


def _repeated(first: Figure, second: Figure, one_origin: bool) -> Related:
    if first.article == second.article:
        return Related("restated", "computed", "the same value again in the same article")
    if one_origin:
        return Related("restated", "computed", "the same value from the same origin")
    if wording_alike(first, second) >= ALIKE_WORDING:
        return Related("restated", "computed", "the same value in nearly the same words")
    return Related("agrees", "computed", "the same value from another origin in its own words")


def _changed(first: Figure, second: Figure, one_origin: bool) -> Related:
    apart = days_between(first, second)
    if first.period is not None and second.period is not None:
        if _other_time(first, second):
            return Related("updated", "computed", "another value, for another time")
        if can_both_be_right(first, second) and not _far(first, second):
            relation: Relation = "restated" if one_origin else "agrees"
            return Related(relation, "computed", "both values can be right: one is rounder or only a bound")
        if can_both_be_right(first, second):
            return Related("updated", "computed", "another value, which the bound of the other leaves open")
        if one_origin or apart is None or apart > AT_ONCE:
            return Related("revised", "computed", "another value for the same time")
        return Related("conflicts", "computed", "two values for the same time that cannot both be right")
    if apart is None or apart > AT_ONCE:
        return Related("updated", "computed", "another value at a later date")
    if first.article != second.article and not one_origin and not can_both_be_right(first, second):
        return Related("conflicts", "computed", "two values of the same days that cannot both be right")
    return Related("updated", "computed", "another value")


def _other_time(first: Figure, second: Figure) -> bool:
    """Tell whether two figures say that they are for different times; a part of a year is within that year."""
    if first.period is None or second.period is None or first.value_text == second.value_text:
        return False
    one, other = first.period, second.period
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return one.years != other.years
    if one.start == other.start and one.end != other.end and max(one.years, other.years) < 1:
        return True  # a count since one day, and the same later
    if one.start <= other.start and other.end <= one.end and one.years <= 1:
        return False
    if other.start <= one.start and one.end <= other.end and other.years <= 1:
        return False
    return (one.start, one.end) != (other.start, other.end)


def _to_come(figure: Figure) -> bool:
    """Tell whether a figure is for years that lay ahead when it was printed: beside a target it is another one."""
    day, period = figure.story.day, figure.period
    if day is None or period is None or period.end is None or period.years < 1:
        return False
    return (period.end - day).days > AHEAD


def _far(first: Figure, second: Figure) -> bool:
    """Tell whether two figures of one unit are further apart than rounding explains, whatever their bounds."""
    small, large = sorted((abs(first.low), abs(second.low)))
    return first.unit == second.unit and large > FAR * small


def _other_span(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are for different months, quarters or years, so that the same value is another one."""
    if first.period is None or second.period is None or min(first.period.years, second.period.years) < A_SPAN:
        return False
    return _other_time(first, second) and not first.period.overlaps(second.period)


def wording_alike(first: Figure, second: Figure) -> float:
    """Return the share of words that two figures have in common with what stands around them, 0 to 1."""
    one, other = _wording(first), _wording(second)
    if not one or not other:
        return 0.0
    return len(one & other) / len(one | other)


def _wording(figure: Figure) -> frozenset[str]:
    """Return the stems of a figure's own words and of its measure's."""
    words = _STANDING_VERBS.findall(f"{figure.row['text']} {figure.row['measure'] or ''}".lower())
    subject = figure.subject
    return frozenset({stem(word) for word in words if len(word) > 3} | subject.nations)
