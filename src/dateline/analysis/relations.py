"""What a figure does to the one before it in its chain: the seven relations, and when each holds.

| relation | when |
|---|---|
| `restated` | the same value again: of the same origin or speaker, converted, or in nearly the same words |
| `agrees` | the same value from another origin, in its own words |
| `updated` | another value, for another time; or about the same one for another month, quarter or year |
| `revised` | another value for the same time, given later or by the same origin |
| `supersedes-target` | a later target for the same thing, of any length of time; a judgement: articles seldom say it |
| `progress-towards-target` | a value reported beside the target for it |
| `conflicts` | values for one time that cannot both be right: of two origins at once, or two speakers in one article |

What becomes of people (deaths, arrests) is another number from day to day: only two figures of one day conflict.

Pure rules over two figures; money is compared in one currency at the rate of each figure's own date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.analysis.measures.attribution import as_before, same_origin, set_against, two_speakers
from dateline.analysis.measures.figures import COUNT, Figure, decimals_differ, digits, is_conversion, same_value
from dateline.analysis.measures.lexicon import FATES, GENERIC_HEADS
from dateline.analysis.measures.periods import A_SPAN
from dateline.analysis.measures.phrases import stem
from dateline.evidence import Standing

# Nothing holds between figures of different things, which a researcher or the words around them put in one chain.
Relation = Literal[
    "", "restated", "agrees", "updated", "revised", "supersedes-target", "progress-towards-target", "conflicts"
]
_OF_ONE_VALUE = frozenset({"restated", "agrees", "revised", "conflicts"})  # what only figures of one thing can do
AT_ONCE = 3  # days: articles no further apart than this speak of the same state of affairs
AHEAD = 366  # days that a period's end lies ahead of the article, from which its figure is a plan
FAR = 1.5  # times: a value so much larger is another one than its lower bound
NEAR = 1.1  # times: a value no further from its bound, printed at once, is the same one
LONG_AGO = 183  # days after which a value that only rounds to the earlier one is a new one
ALIKE_WORDING = 0.5  # share of words in common (Jaccard) from which a claim is the same words again
_STANDING_VERBS = re.compile(r"[^\W\d_]{3,}")
# Words by which one article sets a target in the place of another.
_RESET = re.compile(
    r"\b(?:instead|rather than|gave up|given up|giving up|replac\w+|scrap\w*|abandon\w*|earlier|previous(?:ly)?"
    r"|original(?:ly)?|initial(?:ly)?|now|new|fresh|revised|raised?|cuts?|lower(?:s|ed)?|doubl\w+|down from|up from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Related:
    """How a figure stands to the one before it: the relation, whether it is computed or judged, and why."""

    relation: Relation
    standing: Standing
    why: str


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
    if not first.open and not second.open and decimals_differ(first, second):
        return False
    return max(low, other_low) < min(high, other_high) or same_value(first, second)


def relate(first: Figure, second: Figure) -> Related:
    """Return what `second` does to `first`, which stands before it in its chain."""
    if first.kind != second.kind:
        return Related("", "computed", "figures in units that have no common measure are not compared")
    related = _related(first, second)
    if related.relation in _OF_ONE_VALUE and _count_different_things(first, second):
        return Related("", "computed", "counts of different things are not compared")
    return related


def _count_different_things(first: Figure, second: Figure) -> bool:
    """Tell whether both figures name what they count, and not the same: 12 delegates, over 12 elections."""
    if first.kind != COUNT:
        return False
    named = [figure.subject.head for figure in (first, second) if figure.unit]
    return len(named) == 2 and named[0] != named[1] and not GENERIC_HEADS & {"", *named}


def _related(first: Figure, second: Figure) -> Related:
    if is_conversion(first, second):
        return Related("restated", "computed", "the same figure in another unit")
    aims = _is_aim(first, second), _is_aim(second, first)
    if all(aims):
        return _targets(first, second)
    if any(aims) and not _told_again(first, second):
        return Related("progress-towards-target", "computed", "a reported value beside the target for the same thing")
    if same_value(first, second):
        return _repeated(first, second, not any(aims))
    if first.article == second.article:
        return _beside(first, second)
    return _changed(first, second, same_origin(first, second))


def _is_aim(figure: Figure, other: Figure) -> bool:
    """Tell whether a figure is a target, or beside one of another time, a plan for years to come."""
    if figure.status == "target":
        return True
    if figure.value_text == other.value_text:
        return False
    if other.status == "target":
        return _to_come(figure)
    day, period = figure.story.day, figure.period
    if figure.status not in ("proposed", "reported") or day is None or period is None:
        return False
    if period.start is None:
        return figure.status == "proposed" and period.years > 1
    return (period.start - day).days > AHEAD or (period.years > 1 and _to_come(figure))


def _told_again(first: Figure, second: Figure) -> bool:
    """Tell whether a figure that is called a target only once is told again, or is reached to the digit."""
    if same_value(first, second) and (first.low == second.low or first.unit != second.unit):
        return True
    beside = first.article == second.article and (first.open or second.open)  # `over 19,000` in the title, then 19,303
    return beside and can_both_be_right(first, second) and _near(first, second, 0)


def _targets(first: Figure, second: Figure) -> Related:
    later = Related(
        "supersedes-target", "judgement", "a later target for the same thing; no article says it replaces the other"
    )
    if same_value(first, second):
        if _other_time(first, second):
            return Related("supersedes-target", "judgement", "the same sum as a target for another time")
        return _repeated(first, second, False)
    if first.article == second.article:
        if _is_changed(first, second) or _RESET.search(_both_sentences(first, second)):
            return Related("supersedes-target", "computed", "the article sets one target in the place of the other")
        if _other_time(first, second):
            return Related("updated", "computed", "a target for another time")
        return Related("revised", "computed", "another value for the same target")
    if _other_time(first, second) or (days_between(first, second) or 0) > AT_ONCE:
        return later
    return Related("revised", "computed", "another value for the same target")


def _is_changed(first: Figure, second: Figure) -> bool:
    """Tell whether two figures are the two ends of one change."""
    return first.change_of is not None and first.change_of == second.change_of


def _both_sentences(first: Figure, second: Figure) -> str:
    story = first.story
    return story.text[story.sentence(first.start, first.end).start : story.sentence(second.start, second.end).end]


def _repeated(first: Figure, second: Figure, values: bool) -> Related:
    """Return what the same value does: of another time it is an update, else it is told again or borne out.

    Args:
        first, second: two figures of one value.
        values: whether both are values, and neither a target.
    """
    if first.article == second.article:
        return Related("restated", "computed", "the same value again in the same article")
    if values and _other_span(first, second):
        return Related("updated", "computed", "about the same value, for another time")
    exact = (first.low, first.high) == (second.low, second.high) or (first.unit != second.unit and first.kind != COUNT)
    if values and not exact and (_in_other_company(first, second) or _long_after(first, second)):
        return Related("updated", "computed", "about the same value at a later date")
    if same_origin(first, second):
        return Related("restated", "computed", "the same value from the same origin")
    if as_before(second):
        return Related("restated", "computed", "the same value, told as being what it was")
    if not two_speakers(first.speaker, second.speaker) and wording_alike(first, second) >= ALIKE_WORDING:
        return Related("restated", "computed", "the same value in nearly the same words")
    return Related("agrees", "computed", "the same value from another origin in its own words")


def _beside(first: Figure, second: Figure) -> Related:
    """Return what a second value does in the same article."""
    if _is_changed(first, second) or _other_time(first, second):
        return Related("updated", "computed", "another value, for another time")
    alike = first.status == second.status and first.status in ("reported", "forecast")
    against = alike and at_one_time(first, second) and set_against(first, second)
    as_many_as = {"<", "<="} & {first.modifier, second.modifier}  # whose figure it is all the same
    if can_both_be_right(first, second) and not (against and as_many_as):
        if _far(first, second):
            return Related("updated", "computed", "another value, which the bound of the other leaves open")
        return Related("restated", "computed", "both values can be right: one is rounder or only a bound")
    if against:
        return Related("conflicts", "computed", "two sources in one article whose values cannot both be right")
    if _foreseen(first, second):
        return Related("updated", "computed", "a value beside the one that was foreseen")
    return Related("updated", "computed", "another value")


def _changed(first: Figure, second: Figure, one_origin: bool) -> Related:
    """Return what another value in another article does."""
    apart = days_between(first, second)
    timed = _says_when(first) and _says_when(second)
    if timed and _other_time(first, second):
        return Related("updated", "computed", "another value, for another time")
    if _foreseen(first, second):
        return Related("updated", "computed", "a value beside the one that was foreseen")
    at_once = apart is not None and abs(apart) <= AT_ONCE
    open_to_both = can_both_be_right(first, second)
    same: Relation = "restated" if one_origin else "agrees"
    if open_to_both and not _far(first, second) and (timed or (at_once and _near(first, second, apart))):
        return Related(same, "computed", "both values can be right: one is rounder or only a bound")
    if timed and open_to_both:
        return Related("updated", "computed", "another value, which the bound of the other leaves open")
    if at_once and not one_origin and not open_to_both and _of_one_state(first, second, apart or 0):
        return Related("conflicts", "computed", "two values for the same time that cannot both be right")
    if timed and not _moves(first):
        return Related("revised", "computed", "another value for the same time")
    return Related("updated", "computed", "another value at a later date")


def _foreseen(first: Figure, second: Figure) -> bool:
    """Tell whether one of two figures was expected or planned, and the other was not."""
    return first.status != second.status and bool({first.status, second.status} & {"forecast", "proposed"})


def at_one_time(first: Figure, second: Figure) -> bool:
    """Tell whether two figures of one article are for one time: for the same span, or neither for a span of its own."""
    spans = [one.value_text for one in (first, second) if one.period is not None and one.period.years >= A_SPAN]
    return not spans or (len(spans) == 2 and spans[0] == spans[1])


def _moves(figure: Figure) -> bool:
    """Tell whether a figure counts what becomes of people, which is another number from day to day."""
    return figure.kind == COUNT and figure.subject.head in FATES


def _of_one_state(first: Figure, second: Figure, apart: int) -> bool:
    """Tell whether two figures of articles some days apart are of one state of affairs, so that one must be wrong.

    On one day they are. Later, the world may have moved on: not where both say that they are for the same time, nor
    where two who are named stand by figures of what does not move.
    """
    if "historical" in (first.status, second.status) and first.status != second.status:
        return False
    if apart == 0:
        return True
    if _moves(first) or _moves(second):
        return False
    spans = first.period is not None and first.value_text == second.value_text
    return spans or (first.kind == COUNT and two_speakers(first.speaker, second.speaker))


def _near(first: Figure, second: Figure, apart: int | None) -> bool:
    """Tell whether a value printed at once stands so near a bound or a rounder value that it is the same one."""
    if apart and (_moves(first) or _moves(second)):
        return False
    small, large = sorted((abs(first.low), abs(second.low)))
    return first.unit == second.unit and large <= NEAR * small


def _says_when(figure: Figure) -> bool:
    """Tell whether a figure says when, and not only for how long or how often: `in the past week`, `a day`."""
    return figure.period is not None and figure.period.start is not None


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
    """Tell whether two figures are for different months, quarters or years, so that the same value is another one.

    Quarters that roll on by a month share days and are different ones all the same.
    """
    one, other = first.period, second.period
    if one is None or other is None or min(one.years, other.years) < A_SPAN or not _other_time(first, second):
        return False
    if not one.overlaps(other):
        return True
    return one.start != other.start and one.end != other.end and abs(one.years - other.years) < A_SPAN / 2


def _in_other_company(first: Figure, second: Figure) -> bool:
    """Tell whether the figures before two that say no time of their own are for different months or quarters."""
    if first.period is not None and second.period is not None:
        return False
    one, other = first.period or first.around, second.period or second.around
    if one is None or other is None or min(one.years, other.years) < A_SPAN:
        return False
    return (one.start, one.end) != (other.start, other.end) and abs(one.years - other.years) < A_SPAN / 2


def _long_after(first: Figure, second: Figure) -> bool:
    """Tell whether so much time lies between two figures that a value which only rounds to the other is a new one."""
    if first.period is not None and first.value_text == second.value_text:
        return False
    return (days_between(first, second) or 0) > LONG_AGO


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
