"""Checks along a chain: the age of a repeated figure, totals that shrink, records, slips of a thousand.

They rest on the grouping of figures, so they are made only where two articles speak of the thing and the wording leaves
little doubt; what may be a change of the world is not called an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import log10

import pandas as pd

from dateline.analysis.checking.model import Check, Verdict
from dateline.analysis.measures.figures import COUNT, Figure, digits, same_value
from dateline.analysis.relations import can_both_be_right, days_between
from dateline.printing import count_words, day_words, number_words, quantity_words

OLD = 31  # days after which a figure repeated without a date of its own is older than it sounds
# Totals that only grow while nothing is corrected.
CUMULATIVE = frozenset("death case injury recovery vaccination dose test arrest evacuation".split())
_NOT_CUMULATIVE = frozenset(
    "increment daily weekly monthly yearly hourly active suspected change average remaining critical".split()
)
_RECORD = re.compile(
    r"\ball-time high\b|\b(?:highest|largest|most) (?:ever|on record)\b"
    r"|(?<!track )(?<!the )(?<!criminal )(?<!on )\brecord\b(?! (?:low|label|company|store|for|since|in|of|keep))",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:(?:the|its|their|his|her)|\w[’']s|\ws[’']) first(?: known| confirmed| reported)?\s+\Z", re.IGNORECASE
)
_LOWEST = re.compile(r"\b(?:record|all-time) low\b|\blowest (?:ever|on record)\b", re.IGNORECASE)
_REACH = 40  # characters from a figure within which it is called a record
_SLIPS = (1e3, 1e6)
_CRORE = 100.0
_INDIAN = re.compile(r"\b(?:lakhs?|crores?)\b", re.IGNORECASE)


def chain_checks(figures: Sequence[Figure], chains: pd.DataFrame) -> Iterator[Check]:
    """Yield the checks that chains allow.

    Args:
        figures: the ledger's, as `figures_of` returns them.
        chains: as `analysis.chains.chains` returns them.
    """
    by_id: Mapping[str, Figure] = {figure.id: figure for figure in figures}
    for _, group in chains.groupby("chain", sort=False):
        members = [by_id[name] for name in group["quantity"]]
        if len({figure.article for figure in members}) < 2:
            continue
        yield from _ages(members)
        yield from _totals(members)
        yield from _records(members)
        yield from _slips(members)


def _check(kind: str, verdict: Verdict, arithmetic: str, figures: Sequence[Figure], size: float | None = None) -> Check:
    articles = tuple(dict.fromkeys(figure.article for figure in figures))
    return Check(kind, verdict, arithmetic, tuple(figure.id for figure in figures), articles, size)


def _words(figure: Figure) -> str:
    return quantity_words(figure.row)


def _printed(figure: Figure) -> str:
    """Return a figure as its article writes it: the scale word is what matters."""
    return " ".join(figure.row["text"].split())


def _ages(members: Sequence[Figure]) -> Iterator[Check]:
    """Look for a value that a later article repeats without saying for when."""
    seen: set[str] = set()
    for index, later in enumerate(members):
        if later.article in seen or later.status in ("target", "proposed", "forecast"):
            continue
        first = next((figure for figure in members[:index] if same_value(figure, later)), None)
        if first is None or first.article == later.article or not (first.story.dated and later.story.dated):
            continue
        if _went_on(members[:index], first, later):
            continue
        days = days_between(first, later)
        if days is None or days <= OLD:
            continue
        seen.add(later.article)
        told = (
            f"{_words(later)}, printed on {day_words(_day(first))} and again on {day_words(_day(later))}: "
            f"the same figure, {count_words(days, 'day')} apart"
        )
        if later.period is not None and later.period.end is not None and later.period.end < _day(later):
            yield _check("age", "passed", f"{told}; the later article says which time it is for", (first, later))
        else:
            text = f"{told}; the later article does not say which time it is for, so it may be out of date"
            yield _check("age", "not comparable", text, (first, later))


def _went_on(before: Sequence[Figure], first: Figure, later: Figure) -> bool:
    """Tell whether a value was another one meanwhile, so that the same again, for another time, is a new one."""
    if first.value_text is not None and first.value_text == later.value_text:
        return False
    between = before[before.index(first) :]
    return any(figure.status == "reported" and not same_value(figure, later) for figure in between)


def _day(figure: Figure) -> date:
    assert figure.story.day is not None
    return figure.story.day


def _totals(members: Sequence[Figure]) -> Iterator[Check]:
    """Look for a running total that is smaller later."""
    subject = members[0].subject
    if members[0].kind != COUNT or subject.head not in CUMULATIVE:
        return
    totals = [
        figure
        for figure in members
        if figure.status == "reported" and not figure.change and not figure.subject.marks & _NOT_CUMULATIVE
        and (figure.period is None or not figure.period.rate)
    ]  # fmt: skip
    for first, second in pairwise(totals):
        if first.article == second.article or not (first.story.dated and second.story.dated):
            continue
        if _as_of(second) < _as_of(first) or (days_between(first, second) or 0) < 1:
            continue
        shrinks = second.high < first.low and not same_value(first, second) and not can_both_be_right(first, second)
        text = (
            f"{_words(first)} on {day_words(_day(first))}, {_words(second)} on {day_words(_day(second))}: "
            f"a running total {'cannot shrink unless it was corrected' if shrinks else 'that does not shrink'}"
        )
        size = (first.low - second.high) / first.low if shrinks else 0.0
        yield _check("total", "failed" if shrinks else "passed", text, (first, second), size)


def _as_of(figure: Figure) -> date:
    if figure.period is not None and figure.period.end is not None:
        return min(figure.period.end, _day(figure))
    return _day(figure)


def _records(members: Sequence[Figure]) -> Iterator[Check]:
    """Look for a value called a record in spite of a more extreme one printed before."""
    for index, figure in enumerate(members):
        sentence = figure.said
        lowest = bool(_LOWEST.search(sentence))
        near = figure.story.text[max(0, figure.start - _REACH) : figure.end + _REACH]
        if _FIRST.search(figure.story.text[max(0, figure.start - _REACH) : figure.start]):
            yield from _first(figure, members[:index])
            continue
        if not lowest and not _RECORD.search(near):
            continue
        earlier = [other for other in members[:index] if other.article != figure.article and other.unit == figure.unit]
        earlier = [other for other in earlier if other.status in ("reported", "historical")]
        if not earlier:
            continue
        rival = min(earlier, key=lambda f: f.low) if lowest else max(earlier, key=lambda f: f.high)
        beaten = rival.high < figure.low if lowest else rival.low > figure.high
        beaten = beaten and not same_value(rival, figure)
        text = (
            f"{_words(figure)} is called a record; an earlier article has {_words(rival)}, "
            f"which is {'more extreme' if beaten else 'not more extreme'}"
        )
        yield _check("record", "failed" if beaten else "passed", text, (rival, figure))


def _first(figure: Figure, before: Sequence[Figure]) -> Iterator[Check]:
    """Look for deaths, cases and their like called the first where an earlier article counts some."""
    if figure.subject.head not in CUMULATIVE:
        return
    earlier = [other for other in before if other.article != figure.article and other.status == "reported"]
    earlier = [other for other in earlier if not other.change and (days_between(other, figure) or 0) > 0]
    if not earlier:
        return
    rival = earlier[0]
    beaten = rival.low > 0 and not same_value(rival, figure)
    text = (
        f"{_words(figure)} are called the first; an earlier article has {_words(rival)}, "
        f"which {'came before' if beaten else 'may be the same'}"
    )
    yield _check("record", "failed" if beaten else "passed", text, (rival, figure))


def _slips(members: Sequence[Figure]) -> Iterator[Check]:
    """Look for the digits of another member with a thousand, a million or a hundred (lakh, crore) times its size."""
    for index, second in enumerate(members):
        for first in members[:index]:
            if first.unit != second.unit or not first.low or not second.low or first.low * second.low < 0:
                continue
            ratio = max(first.low, second.low) / min(first.low, second.low)
            indian = first.unit == "INR" or _INDIAN.search(f"{first.row['text']} {second.row['text']}")
            steps = (*_SLIPS, _CRORE) if indian else _SLIPS
            step = next((step for step in steps if abs(log10(ratio / step)) < 0.002), None)
            if step is None or min(digits(first.low), digits(second.low)) < 2:
                continue
            text = (
                f"“{_printed(first)}” and “{_printed(second)}” have the same digits and differ by a factor of "
                f"{number_words(step)}: one scale word may be wrong"
            )
            yield _check("magnitude", "failed", text, (first, second), 1 - 1 / ratio)
            break
