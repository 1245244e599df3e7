"""Checks within one article: conversions, parts of a whole, percentages, changes, ranges.

Each is made only where the wording ties the figures together (`of whom`, brackets, `from … to …`); nearness alone ties
nothing. A stated result is right when it lies within the rounding of the figures that it comes from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.analysis.checked import Check, Verdict
from dateline.analysis.figures import (
    COUNT,
    MONEY,
    PERCENT,
    TEMPERATURE,
    TEMPERATURES,
    Figure,
    digits,
    rounded,
    stated_conversions,
    to_temperature,
)
from dateline.analysis.money import Conversion, convert
from dateline.analysis.relations import bounds
from dateline.printing import amount_words, number_words, quantity_words

RATE_DRIFT = 0.03  # a newsroom's rate may be some days old: the usual drift of a major currency within a month
_FAR_APART = 5.0  # times: two sides further apart than this are no matter of rounding or of an old rate
_SLIPS = (1e1, 1e3, 1e6)  # how far a point or a scale word in the wrong place takes a figure
_CRORE = 1e2  # lakh for crore
_INDIAN = re.compile(r"\b(?:lakhs?|crores?|Rs)\b", re.IGNORECASE)
_SLIP_WITHIN = 0.05
_WITHIN_UNITS = 0.02  # a second unit is often a round number of its own


def article_checks(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks that each article's figures allow."""
    for first, second in stated_conversions(figures):
        check = _compared(first, second)
        if check is not None:
            yield check
    by_article: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_article[figure.article].append(figure)
    for own in by_article.values():
        ordered = sorted(own, key=lambda figure: figure.start)
        yield from _ranges(ordered)
        yield from _changes(ordered)
        yield from _percentages(ordered)
        yield from _parts(ordered)


def _check(kind: str, verdict: Verdict, arithmetic: str, figures: Sequence[Figure], size: float | None = None) -> Check:
    return Check(kind, verdict, arithmetic, tuple(figure.id for figure in figures), (figures[0].article,), size)


def words(figure: Figure) -> str:
    """Return a figure as printed."""
    return quantity_words(figure.row)


def agreeing_digits(computed: float, stated: float) -> int:
    """Return to how many significant digits two values agree, 0 for none; no more than the stated value has."""
    agreed = 0
    for count in range(1, digits(stated) + 1):
        if rounded(computed, count) == rounded(stated, count):
            agreed = count
    return agreed


def _apart(one: float, other: float) -> float:
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0


def _agreement(computed: float, stated: float) -> str:
    agreed = agreeing_digits(computed, stated)
    if agreed:
        number = ("no", "one", "two", "three", "four", "five", "six")[agreed] if agreed <= 6 else str(agreed)
        return f"agrees at {number} significant {'figure' if agreed == 1 else 'figures'}"
    return f"is {_apart(computed, stated):.1%} off"


# ---------------------------------------------------------------------- conversions


def _conversion(first: Figure, second: Figure) -> Check | None:
    both = (first, second)
    day = first.story.day
    if day is None or not first.story.dated:
        text = f"{words(first)} is given as {words(second)}; without the article's day there is no rate"
        return _check("conversion", "not comparable", text, both)
    made = convert(first.low, first.unit, day, second.unit)
    if made is None or made.stale:
        missing = f"the reference rates lack {first.unit} or {second.unit} for that day"
        return _check("conversion", "not comparable", f"{words(first)} is given as {words(second)}; {missing}", both)
    right = _converts(first, second, made)
    if not right and _misread(made.value, first, second):
        return None
    verdict: Verdict = "passed" if right else "failed"
    text = f"{made.how}; the article says {words(second)}, which {_agreement(made.value, second.low)}"
    return _check("conversion", verdict, text, both, _apart(made.value, second.low))


def _converts(first: Figure, second: Figure, made: Conversion) -> bool:
    low, high = _rounding(first)
    stated_low, stated_high = _rounding(second)
    rate = made.rate
    return low * rate * (1 - RATE_DRIFT) <= stated_high and stated_low <= high * rate * (1 + RATE_DRIFT)


def _misread(computed: float, first: Figure, stated: Figure) -> bool:
    """Tell whether two sides are so far apart that a unit was misread rather than a figure mistaken.

    A reporter's slip that large is a scale word or a point in the wrong place: ten, a thousand or a million times, or
    a hundred where lakh and crore are counted in, within the rounding of the stated side.
    """
    if not computed or not stated.low:
        return False
    ratio = abs(computed / stated.low)
    if max(ratio, 1 / ratio) <= _FAR_APART:
        return False
    low, high = (abs(edge) for edge in _rounding(stated))
    indian = "INR" in (first.unit, stated.unit) or _INDIAN.search(f"{first.row['text']} {stated.row['text']}")
    slips = (*_SLIPS, _CRORE) if indian else _SLIPS
    return not any(
        low * power * (1 - _SLIP_WITHIN) <= abs(computed) <= high * power * (1 + _SLIP_WITHIN)
        for slip in slips
        for power in (slip, 1 / slip)
    )


def _rounding(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure as printed may stand for by its rounding alone."""
    return figure.low - half_step(figure.low), figure.high + half_step(figure.high)


def half_step(value: float) -> float:
    """Return half a unit of the last significant digit of a value as printed."""
    from math import floor, log10

    return 0.5 * 10.0 ** (floor(log10(abs(value))) - digits(value) + 1) if value else 0.0


def _compared(first: Figure, second: Figure) -> Check | None:
    if first.kind == MONEY:
        return _conversion(first, second)
    return _temperature(first, second) if first.kind == TEMPERATURE else _unit(first, second)


def _temperature(first: Figure, second: Figure) -> Check:
    """Compare two temperatures; a rise of 2 °C is one of 3.6 °F, and not the 35.6 °F of the thermometer."""
    made = to_temperature(first.low, first.unit, second.unit)
    size = TEMPERATURES[second.unit][0] / TEMPERATURES[first.unit][0]
    sentence = first.story.sentence(first.start, second.end).of(first.story.text)
    if first.change == "by" or _DIFFERENCE.search(sentence):
        risen = first.low * size
        if abs(risen - second.low) < abs(made - second.low):
            made = risen
    right = abs(made - second.low) <= _degree(first.low) * size + _degree(second.low) + 1e-9
    there = amount_words(float(f"{made:.4g}"), float(f"{made:.4g}"), second.unit)
    text = (
        f"{amount_words(first.low, first.high, first.unit)} is {there}; "
        f"the article says {words(second)}, which {'agrees' if right else 'does not agree'}"
    )
    return _check("unit", "passed" if right else "failed", text, (first, second), _apart(made, second.low))


def _degree(value: float) -> float:
    """Return half the last place of a temperature as printed: a thermometer's 40 is not 35 to 45."""
    return 0.5 * 10.0 ** -len(f"{value:.6g}".partition(".")[2])


_DIFFERENCE = re.compile(
    r"\b(?:warm(?:s|ed|ing|er)?|cool(?:s|ed|ing|er)?|colder|hotter|rise|rises|rose|risen|rising|increase[sd]?|differen\w+|above"
    r"|below|higher|lower|fell|fall|drop(?:ped|s)?|limit)\b",
    re.IGNORECASE,
)
_UNIT_WRITTEN = re.compile(r"[^\W\d]{2,}|[%°′″€£¥₹$]")


def _unit(first: Figure, second: Figure) -> Check | None:
    both = (first, second)
    factor = first.scale / second.scale
    computed, other = first.low * factor, first.high * factor
    low, high = _rounding(first)
    stated_low, stated_high = _rounding(second)
    slack = 1 + _WITHIN_UNITS
    right = low * factor / slack <= stated_high and stated_low <= high * factor * slack
    if not right and _misread(computed, first, second):
        return None
    # Either figure may be the rounded one: 100 miles for 160 km, 160 km for 100 miles.
    made = amount_words(float(f"{computed:.4g}"), float(f"{other:.4g}"), second.unit)
    text = (
        f"{amount_words(first.low, first.high, first.unit)} × {number_words(float(f'{factor:.6g}'))} is {made}; "
        f"the article says {words(second)}, which {_agreement(computed, second.low)}"
    )
    if not right and not _UNIT_WRITTEN.search(first.row["text"]):
        return _check("unit", "not comparable", f"{text}; the first unit is understood, not written", both)
    return _check("unit", "passed" if right else "failed", text, both, _apart(computed, second.low))


# ---------------------------------------------------------------------- ranges and changes


_BETWEEN = re.compile(r"(?:(\w+) )?\bbetween (?:about |some |roughly )?\Z", re.IGNORECASE)
# What is between two figures without a range from one to the other.
_COMPARED = frozenset(
    "difference differences gap spread differential discrepancy divergence contrast ratio margin distance choice "
    "choose choosing chose comparison compare distinguish split divided midway halfway".split()
)


def _ranges(figures: Sequence[Figure]) -> Iterator[Check]:
    for figure in figures:
        if figure.vague or figure.low == figure.high:
            continue
        low, high = number_words(figure.low), number_words(figure.high)
        right = figure.low < figure.high
        text = f"{low} to {high}: the lower end {'comes first' if right else 'is the larger one'}"
        yield _check("range", "passed" if right else "failed", text, (figure,), 0.0 if right else 1.0)
    for first, second in pairwise(figures):  # a range the wrong way round is read as two figures
        if first.low <= second.low or first.unit not in ("", "number", second.unit) or first.vague or second.vague:
            continue
        text = first.story.text
        opened = _BETWEEN.search(text, max(0, first.start - 40), first.start)
        compared = opened is not None and (opened[1] or "").lower() in _COMPARED
        if opened and not compared and text[first.end : second.start] == " and ":
            told = f"between {words(first)} and {words(second)}: the lower end is the larger one"
            yield _check("range", "failed", told, (first, second), 1.0)


def _changes(figures: Sequence[Figure]) -> Iterator[Check]:
    """Compare the values that a change leads from and to with the size it is given."""
    changes: dict[int, dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.change and figure.change_of is not None and not figure.vague:
            changes[figure.change_of].setdefault(figure.change, figure)
    for parts in changes.values():
        if not {"from", "to", "by"} <= parts.keys():
            continue
        start, end, by = parts["from"], parts["to"], parts["by"]
        if start.unit != end.unit or start.low != start.high or end.low != end.high or by.low != by.high:
            continue
        yield from _change(start, end, by)


def _change(start: Figure, end: Figure, by: Figure) -> Iterator[Check]:
    both = f"from {words(start)} to {words(end)}"
    low, high = _rounding(start)
    end_low, end_high = _rounding(end)
    if by.unit == "%" and start.unit != "%":
        if low <= 0:
            return
        shares = [abs(100 * (edge / base - 1)) for edge in (end_low, end_high) for base in (low, high)]
        crosses = end_low <= high and low <= end_high
        stated_low, stated_high = _rounding(by)
        right = (0.0 if crosses else min(shares)) <= abs(stated_high) and min(abs(stated_low), abs(by.low)) <= max(
            shares
        )
        computed = 100 * (end.low / start.low - 1)
        text = f"{both} is a change of {computed:+.4g}%; the article says {words(by)}"
        yield _check(
            "growth", "passed" if right else "failed", text, (start, end, by), _apart(abs(computed), abs(by.low))
        )
        return
    if by.unit != start.unit and not (start.unit == "%" and by.unit == "percentage point"):
        return
    computed = abs(end.low - start.low)
    slack = half_step(start.low) + half_step(end.low) + half_step(by.low)
    right = abs(computed - abs(by.low)) <= slack + 1e-9
    text = f"{both} is a difference of {amount_words(computed, computed, by.unit)}; the article says {words(by)}"
    yield _check("growth", "passed" if right else "failed", text, (start, end, by), _apart(computed, abs(by.low)))


# ---------------------------------------------------------------------- shares and parts

_OF = re.compile(r"\s*(?:out )?of (?:the |its |a total of |all )?")
_SHARE_AFTER = re.compile(r"[^.;()]{0,40}?(?:\(|, or |,? which is )(?:about |around |roughly |nearly |some )?")
_SHARE_BEFORE = re.compile(r"[^.;()]{0,30}\((?:about |around |roughly )?")


def _percentages(figures: Sequence[Figure]) -> Iterator[Check]:
    """Compare `12 of the 41 delegates (29%)` and `29% (12 of 41)` with the division."""
    for index, (part, whole) in enumerate(pairwise(figures)):
        if part.kind != whole.kind and part.unit not in ("", "number", whole.unit):
            continue
        if part.kind == PERCENT or not _OF.fullmatch(part.story.text[part.end : whole.start]):
            continue
        if not whole.low or whole.low != whole.high or part.low != part.high:
            continue
        shares = []
        if index + 2 < len(figures):
            share = figures[index + 2]
            if _SHARE_AFTER.fullmatch(part.story.text[whole.end : share.start]):
                shares.append(share)
        if index > 0:
            share = figures[index - 1]
            if _SHARE_BEFORE.fullmatch(part.story.text[share.end : part.start]):
                shares.append(share)
        for share in shares:
            if share.unit == "%" and not (part.vague or whole.vague or share.vague):
                yield _percentage(part, whole, share)


def _percentage(part: Figure, whole: Figure, share: Figure) -> Check:
    computed = 100 * part.low / whole.low
    low, high = bounds(share)
    slack = half_step(share.low) + computed * (half_step(part.low) / part.low if part.low else 0)
    right = low - slack <= computed <= high + slack
    text = f"{words(part)} of {words(whole)} is {computed:.4g}%; the article says {words(share)}"
    verdict: Verdict = "passed" if right else "failed"
    return _check("percentage", verdict, text, (part, whole, share), _apart(computed, share.low))


_ALL_PARTS = re.compile(
    r"[^.;()]{0,30}?(?:,? (?:made up|consisting|composed) of|,? comprising|:|\s[—–-])\s*(?:the )?", re.IGNORECASE
)
_SOME_PARTS = re.compile(
    r"[^.;()]{0,30}?,?\s*\(?\b(?:including|of whom|of which|of them|among them)\b,?\s*(?:the )?", re.IGNORECASE
)
_NEEDED = re.compile(r"[^.;]{0,20}\b(?:needed|required|necessary|expected|planned)\b")
_AND = re.compile(r"[^.;()\d]{0,40}?(?:,|,? and|,? plus|,? with)\s*", re.IGNORECASE)


def _parts(figures: Sequence[Figure]) -> Iterator[Check]:
    """Compare a whole with the parts listed straight after it in its sentence."""
    for index, whole in enumerate(figures):
        if whole.kind != COUNT or whole.low != whole.high or whole.change or whole.vague:
            continue
        if index + 1 >= len(figures):
            return
        between = whole.story.text[whole.end : figures[index + 1].start]
        some = bool(_SOME_PARTS.fullmatch(between))
        if not some and not _ALL_PARTS.fullmatch(between):
            continue
        parts = _listed(figures[index + 1 :], whole)
        if not parts or (not some and len(parts) < 2):
            continue
        if some and _NEEDED.match(whole.story.text, parts[-1].end):
            continue
        total = sum(part.low for part in parts)
        right = total <= whole.high if some else total == whole.low
        if whole.modifier in (">", ">=") and total > whole.high:
            right = True
        if not right and not _complete(parts, whole):
            continue
        sum_words = " + ".join(number_words(part.low) for part in parts)
        said = "parts of" if some else "the whole of"
        listed = f"{sum_words} = {number_words(total)}" if len(parts) > 1 else sum_words
        text = f"{listed}, given as {said} {words(whole)}: {'fits' if right else 'does not fit'}"
        yield _check("parts", "passed" if right else "failed", text, (whole, *parts), _apart(total, whole.low))


def _listed(figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return the counts that follow one another in a list within the whole's sentence, none where one is vague."""
    sentence = whole.story.sentence(whole.start, whole.end)
    parts: list[Figure] = []
    for figure in figures:
        if figure.start >= sentence.end or figure.kind != COUNT or figure.low != figure.high or figure.change:
            break
        if parts and not _AND.fullmatch(whole.story.text[parts[-1].end : figure.start]):
            break
        if figure.vague:
            return []  # a list of which one part is not known has no sum
        parts.append(figure)
    return parts


def _complete(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether the parts are of the whole's kind, so that a wrong sum is the article's and not ours."""
    return all(part.subject.head == whole.subject.head or part.unit in (whole.unit, "person") for part in parts)
