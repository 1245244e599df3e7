"""Ranges and changes: which end comes first, and whether a change is as large as what it leads from and to.

Verdicts are careful: a change that fits the figures as they are printed passes; one that fits them only where their
last zeros are rounded is not comparable; the rest fails.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.analysis.checking.model import Check, Verdict, apart, at_most, check_of, is_plain, printed, words
from dateline.analysis.measures.figures import COUNT, Figure
from dateline.printing import amount_words, number_words

_BETWEEN = re.compile(r"(?:(\w+) )?\bbetween (?:about |some |roughly )?\Z", re.IGNORECASE)
# What is between two figures without a range from one to the other.
_COMPARED = frozenset(
    "difference differences gap spread differential discrepancy divergence contrast ratio margin distance choice "
    "choose choosing chose comparison compare distinguish split divided midway halfway".split()
)
_CHANGE = "increase|rise|jump|gain|growth|surge|improvement|advance|drop|fall|decline|decrease|reduction|loss|slump|cut"
# `…, an increase of` between a value and its change; `…, up` before a change that leads from another value.
_SIZE = re.compile(
    rf"[^.;()\d]{{0,30}}?(?:,|\(|—|–)\s*(?:an? |or )?(?:(?:{_CHANGE}) (?:of|by) |up |down |or )", re.IGNORECASE
)
_A = re.compile(r",\s+an? ", re.IGNORECASE)
_CHANGED = re.compile(rf"\s+(?:{_CHANGE})\b", re.IGNORECASE)
# Which way a value is said to have gone, straight before what it went by, from or to.
_UP = "rose|risen|rises|rising|climbed|jumped|grew|grown|increased|gained|surged|soared|advanced|went up|gone up|up"
_DOWN = (
    "fell|fallen|falls|falling|dropped|declined|decreased|shrank|shrunk|slid|slumped|plunged|sank|dipped|went down|down"
)
_WENT = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: \w+ly)?"
    r"(?: (?:by|from|to|about|around|nearly|almost|some|over|more than))*\s*\Z",
    re.IGNORECASE,
)
_SCALE_LOST = 10.0  # times: ends further apart than this may be one misread (`from 4 to 3 million`)
_MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_PLAINLY = 0.15  # share of a size by which what is worked out differs, from which only rounding explains it
_REACH = 40  # characters before a figure in which such a verb is looked for
_MULTIPLE_WITHIN, _MULTIPLE_OFF = 0.12, 0.25  # shares by which a multiple may be rounded, and from which it is wrong
_FROM_TO = re.compile(r"[^.;()\d]{0,20}?\bfrom (?:about |around |some |nearly )?\Z", re.IGNORECASE)
_TO = re.compile(r"(?: [^\W\d]+){0,3} to (?:about |around |some |nearly |over |more than )?\Z", re.IGNORECASE)
_TO_FROM = re.compile(r"\s*to (?:about |around |some |nearly |over |more than )?\Z", re.IGNORECASE)
_FROM = re.compile(r"(?: [^\W\d]+){0,3},? from (?:about |around |some |nearly |just |only )?\Z", re.IGNORECASE)


def ranges(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks of the ranges of an article's figures, in order of place."""
    for figure in figures:
        if figure.vague or figure.low == figure.high:
            continue
        low, high = number_words(figure.low), number_words(figure.high)
        right = figure.low < figure.high
        text = f"{low} to {high}: the lower end {'comes first' if right else 'is the larger one'}"
        yield check_of("range", "passed" if right else "failed", text, (figure,), 0.0 if right else 1.0)
    for first, second in pairwise(figures):  # a range the wrong way round is read as two figures
        if first.low <= second.low or first.unit not in ("", "number", second.unit) or first.vague or second.vague:
            continue
        text = first.story.text
        opened = _BETWEEN.search(text, max(0, first.start - 40), first.start)
        compared = opened is not None and (opened[1] or "").lower() in _COMPARED
        if opened and not compared and text[first.end : second.start] == " and ":
            told = f"between {words(first)} and {words(second)}: the lower end is the larger one"
            yield check_of("range", "failed", told, (first, second), 1.0)


def changes(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks of changes of an article's figures against the values that they lead from and to."""
    groups: dict[int, dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.change and figure.change_of is not None and not figure.vague:
            groups[figure.change_of].setdefault(figure.change, figure)
    place = {figure.id: index for index, figure in enumerate(figures)}
    for parts in groups.values():
        if "by" not in parts and {"from", "to"} <= parts.keys():
            last = max(place[figure.id] for figure in parts.values())
            if last + 1 < len(figures) and _is_size(figures[last], figures[last + 1]):
                parts["by"] = figures[last + 1]
        elif "to" not in parts and {"from", "by"} <= parts.keys():
            before = place[parts["by"].id] - 1
            if before >= 0 and _is_size(figures[before], parts["by"]):
                parts["to"] = figures[before]
        if not {"from", "to"} <= parts.keys():
            continue
        start, end, by = parts["from"], parts["to"], parts.get("by")
        bare = start.kind == end.kind == COUNT and "" in (start.unit, end.unit)
        if not (start.unit == end.unit or bare) or any(figure.low != figure.high for figure in parts.values()):
            continue
        if (contrary := _contrary(start, end, parts)) is not None:
            yield contrary
        elif by is not None:
            yield from _change(start, end, by)
    yield from _multiples(figures)


def _contrary(start: Figure, end: Figure, parts: Mapping[str, Figure]) -> Check | None:
    """Return the failed check of a change that is said to have gone the other way, None where it is not."""
    first = min(parts.values(), key=lambda figure: figure.start)
    low, high = sorted((abs(start.low), abs(end.low)))
    went = _WENT.search(first.story.text, max(first.sentence.start, first.start - _REACH), first.start)
    if went is None or start.low == end.low or min(start.low, end.low) < 0 or high > low * _SCALE_LOST:
        return None
    rises = end.low > start.low
    if rises == (went["up"] is not None):
        return None
    said = went["up"] or went["down"]
    told = f"from {words(start)} to {words(end)} is a {'rise' if rises else 'fall'}; the article says “{said}”"
    return check_of("growth", "failed", told, tuple(parts.values()), apart(start.low, end.low))


def _is_size(value: Figure, by: Figure) -> bool:
    """Tell whether the second figure is said straight after the first as the size of its change."""
    if by.change not in ("", "by") or value.vague or by.vague or value.unit == by.unit:
        return False
    text = value.story.text
    if _SIZE.fullmatch(text, value.end, by.start):
        return True
    return bool(_A.fullmatch(text, value.end, by.start) and _CHANGED.match(text, by.end))


def _verdict(stated: Figure, computed: float, low: float, high: float, wide_low: float, wide_high: float) -> Verdict:
    """Return whether a stated size lies in what the printed figures allow, or only in what they may be rounded to."""
    value, half = abs(stated.low), printed(stated)
    if stated.modifier in (">", ">="):
        low, wide_low, half = value if high >= value else low, value if wide_high >= value else wide_low, half
    elif stated.modifier in ("<", "<="):
        high, wide_high = (
            max(high, value) if low <= value else high,
            max(wide_high, value) if wide_low <= value else high,
        )
    elif stated.modifier == "~":
        half = max(half, 0.1 * value)
    near = stated.open or abs(computed - value) <= max(2 * half, _PLAINLY * value)
    if near and low <= value + half + 1e-9 and value - half - 1e-9 <= high:
        return "passed"
    half += at_most(stated) - printed(stated)
    return "not comparable" if wide_low <= value + half and value - half <= wide_high else "failed"


def _halves(start: Figure, end: Figure) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return by how much the ends of a change may be rounded: as printed, and at most.

    Of two whole numbers the finer place is meant for both: 8,000 and 10,000 are not rounded to thousands.
    """
    near, most = (printed(start), printed(end)), (at_most(start), at_most(end))
    if is_plain(start) and is_plain(end):
        return (min(near), min(near)), (min(most), min(most))
    return near, most


def _change(start: Figure, end: Figure, by: Figure) -> Iterator[Check]:
    both = f"from {words(start)} to {words(end)}"
    if by.unit == "%" and start.unit != "%":
        if min(start.low, end.low) <= 0:
            return
        spans = []
        for halves in _halves(start, end):
            base = max(start.low - halves[0], 1e-12), start.low + halves[0]
            top = end.low - halves[1], end.low + halves[1]
            shares = [abs(100 * (edge / under - 1)) for edge in top for under in base]
            crosses = top[0] <= base[1] and base[0] <= top[1]
            spans += [0.0 if crosses else min(shares), max(shares)]
        computed = 100 * (end.low / start.low - 1)
        text = f"{both} is a change of {'−' if computed < 0 else '+'}{abs(computed):.4g}%; the article says {words(by)}"
    elif by.unit == start.unit or (start.unit == "%" and by.unit == "percentage point"):
        computed = abs(end.low - start.low)
        near, wide = map(sum, _halves(start, end))
        spans = [computed - near, computed + near, computed - wide, computed + wide]
        text = f"{both} is a difference of {amount_words(computed, computed, by.unit)}; the article says {words(by)}"
    else:
        return
    verdict = _verdict(by, abs(computed), *spans)
    if verdict == "not comparable":
        text += ", which holds only if the values are rounded"
    yield check_of("growth", verdict, text, (start, end, by), apart(abs(computed), abs(by.low)))


def _multiples(figures: Sequence[Figure]) -> Iterator[Check]:
    """Compare `doubled from 30,000 to 60,000` with the division."""
    for multiple, one, other in zip(figures, figures[1:], figures[2:], strict=False):
        if multiple.unit != "times" or multiple.vague or one.vague or other.vague or one.unit != other.unit:
            continue
        stem = multiple.row["text"].lower().split()[-1]
        times = next((value for start, value in _MULTIPLES.items() if stem.startswith(start)), None)
        text = multiple.story.text
        gaps = text[multiple.end : one.start], text[one.end : other.start]
        if _FROM_TO.fullmatch(gaps[0]) and _TO.fullmatch(gaps[1]):
            start, end = one, other
        elif _TO_FROM.fullmatch(gaps[0]) and _FROM.fullmatch(gaps[1]):
            start, end = other, one
        else:
            continue
        if times is None or start.low != start.high or end.low != end.high or min(start.low, end.low) <= 0:
            continue
        ratio = end.low / start.low
        yield _multiple(multiple, times, ratio, start, end)


def _multiple(multiple: Figure, times: float, ratio: float, start: Figure, end: Figure) -> Check:
    off = ratio / times - 1
    if multiple.modifier in (">", ">="):
        verdict: Verdict = "passed" if off >= 0 else "failed" if off < -_MULTIPLE_WITHIN else "not comparable"
    elif multiple.modifier in ("<", "<="):
        verdict = "passed" if off <= 0 else "failed" if off > _MULTIPLE_WITHIN else "not comparable"
    else:
        verdict = (
            "passed" if abs(off) <= _MULTIPLE_WITHIN else "failed" if abs(off) > _MULTIPLE_OFF else "not comparable"
        )
    said = " ".join(multiple.row["text"].split())
    times_words = number_words(float(f"{ratio:.3g}"))
    told = f"from {words(start)} to {words(end)} is {times_words} times as much; the article says {said}"
    return check_of("growth", verdict, told, (start, end, multiple), apart(ratio, times))
