"""Shares and parts: a percentage against the two values that it compares, and parts against their whole.

Only wording ties figures together: `412 of the 1,030 workers (40 percent)`, `57 people: 51 passengers and six crew`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.analysis.checking.model import Check, Verdict, apart, check_of, half_step, printed, words
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure
from dateline.analysis.relations import bounds
from dateline.printing import amount_words, number_words

_ROUGHLY = r"(?:about |around |roughly |nearly |some |almost |just )?"
_OF = re.compile(r"\s*(?:out )?of (?:the |its |their |a total of |all )?")
_OF_BEFORE = re.compile(  # at the head of a clause: `Of the 41 delegates, 12 …`
    r"(?:\A|[,;:—–-]\s|\b(?:and|but|that|while)\s)(?:out )?of (?:the |its |their |all |these |a total of )?\Z",
    re.IGNORECASE,
)
_TO_PART = re.compile(r"[^.;()\d]{0,50},\s*" + _ROUGHLY)
_SHARE_AFTER = re.compile(rf"[^.;()]{{0,40}}?(?:\(|, or |,? which is ){_ROUGHLY}")
_SHARE_BEFORE = re.compile(rf"[^.;(),]{{0,40}}(?:\(|,\s){_ROUGHLY}")
_SHARE_WITH = re.compile(rf"[^.;(),]{{0,30}}, (?:with|as) {_ROUGHLY}")
_PERCENT_WRITTEN = re.compile(r"%|per ?cent|percent|pct")


def percentages(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks of percentages of an article's figures, in order of place."""
    for index, (one, other) in enumerate(pairwise(figures)):
        text = one.story.text
        if _OF.fullmatch(text, one.end, other.start):
            part, whole, last = one, other, other.end
        elif _heads_clause(one) and _TO_PART.fullmatch(text, one.end, other.start):
            part, whole, last = other, one, other.end
        else:
            continue
        if not _may_compare(part, whole):
            continue
        if index + 2 < len(figures):
            share = figures[index + 2]
            if _is_share(share, part, whole) and _SHARE_AFTER.fullmatch(text, last, share.start):
                yield _percentage(part, whole, share)
        if index > 0 and part is one:
            share = figures[index - 1]
            if not _is_share(share, part, whole):
                continue
            if _SHARE_BEFORE.fullmatch(text, share.end, part.start):
                yield _percentage(part, whole, share)
            elif _SHARE_WITH.fullmatch(text, share.end, part.start):
                check = _percentage(part, whole, share)  # may be a share of something else: only one that fits tells
                if check.verdict == "passed":
                    yield check


def _heads_clause(whole: Figure) -> bool:
    """Tell whether a clause begins with `Of the` and a whole."""
    sentence = whole.sentence
    return _OF_BEFORE.search(whole.story.text[sentence.start : whole.start]) is not None


def _may_compare(part: Figure, whole: Figure) -> bool:
    if part.vague or whole.vague or not whole.low or whole.low != whole.high or part.low != part.high:
        return False
    if part.unit == "%" and not _PERCENT_WRITTEN.search(part.row["text"]) and whole.kind == COUNT:
        return part.low == int(part.low)  # `412, or 40 percent`: the first is no share
    return part.kind != PERCENT and (part.kind == whole.kind or part.unit in ("", "number", whole.unit))


def _is_share(share: Figure, part: Figure, whole: Figure) -> bool:
    return share.unit == "%" and not share.vague and share.article == part.article and share not in (part, whole)


def _percentage(part: Figure, whole: Figure, share: Figure) -> Check:
    computed = 100 * part.low / whole.low
    low, high = bounds(share)
    slack = printed(share) + computed * (half_step(part.low, 2) / part.low if part.low else 0)
    right = low - slack <= computed <= high + slack
    text = f"{number_words(part.low)} of {words(whole)} is {computed:.4g}%; the article says {words(share)}"
    verdict: Verdict = "passed" if right else "failed"
    return check_of("percentage", verdict, text, (part, whole, share), apart(computed, share.low))


_ALL_PARTS = re.compile(
    r"[^.;()]{0,30}?(?:,? (?:made up|consist(?:s|ed|ing)|composed) of|,? compris(?:ing|es?|ed)"
    r"|,? (?:split|divided) (?:between|into|among))\s*(?:the )?",
    re.IGNORECASE,
)
_LIST = re.compile(r"[^.;()]{0,30}?(?::|\s[—–-])\s*(?:the )?")
_SOME_PARTS = re.compile(
    r"[^.;()]{0,30}?,?\s*\(?\b(?:including|of whom|of which|of them|among them)\b,?\s*(?:the |at least )?",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:(?!\b(?:in|from|at|by|to|on|for)\b)[^.;()\d,]){0,30},\s*", re.IGNORECASE)
_OF_THEM = re.compile(r"\s*(?:[^\W\d]+ )?of (?:them|whom|which)\b", re.IGNORECASE)
_WHERE = re.compile(r"\s*(?:[^\W\d]+ )?(?:in|from|among|at|by|for|were|was|to|on)\b", re.IGNORECASE)
_NEEDED = re.compile(r"[^.;]{0,20}\b(?:needed|required|necessary|expected|planned)\b")
_AND = re.compile(r"[^.;()\d]{0,50}?(?:,|;|,? and|,? plus|,? with)\s*(?:(?:the |a |another )?(?:[^.;()\d,]{1,40}\s)?)")
_IN_ALL = re.compile(r"\s*(?:\w+ )?(?:in all|in total|altogether|all told|combined)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"[^.;()\d]{0,40}(?:,|\s[—–-]|\()\s*(?:for |making |bringing )?(?:a (?:combined )?total of )?", re.IGNORECASE
)
_ASTRAY = 1.5  # times: parts that come to so much more than what they follow are none of it
# Who of the people, in kinds that nobody is two of.
_KINDS: tuple[frozenset[str], ...] = (
    frozenset("man woman boy girl child adult baby infant".split()),
    frozenset("soldier civilian police policeman officer militant fighter insurgent rebel guard".split()),
    frozenset("passenger crew member pilot attendant".split()),
    frozenset("student teacher pupil".split()),
    frozenset("driver passenger pedestrian cyclist motorcyclist".split()),
)
_PEOPLE = frozenset().union(*_KINDS) | frozenset(
    "worker tourist villager resident migrant doctor nurse patient".split()
)


def parts(figures: Sequence[Figure]) -> Iterator[Check]:
    """Yield the checks of wholes of an article's figures, in order of place, against the parts listed with them."""
    for index, whole in enumerate(figures):
        if whole.kind not in (COUNT, MONEY) or whole.low != whole.high or whole.change or whole.vague:
            continue
        text = whole.story.text
        if _IN_ALL.match(text, whole.end):
            yield from _summed(figures[:index], whole)
        if index + 1 >= len(figures):
            return
        following = figures[index + 1]
        gap = whole.end, following.start
        listed = _listed(figures[index + 1 :], whole)
        if not listed:
            continue
        if _SOME_PARTS.fullmatch(text, *gap) or (_PLAIN.fullmatch(text, *gap) and _OF_THEM.match(text, following.end)):
            yield from _against(whole, listed, every=False)
        elif len(listed) > 1 and _ALL_PARTS.fullmatch(text, *gap):
            yield from _against(whole, listed, every=True)
        elif len(listed) > 1 and _LIST.fullmatch(text, *gap):
            yield from _against(whole, listed, every=None)
        elif len(listed) > 1 and _heads_clause(whole):
            yield from _against(whole, listed, every=False)
        elif len(listed) > 1 and _PLAIN.fullmatch(text, *gap) and _is_breakdown(listed, whole):
            yield from _against(whole, listed, every=None)


def _is_breakdown(listed: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether figures in a row behind a whole are its parts: each of some place, or of one kind of people."""
    if whole.unit == "person" and all(part.unit.split(" ")[-1] in _PEOPLE for part in listed):
        return True
    return all(_WHERE.match(whole.story.text, part.end) for part in listed)


def _against(whole: Figure, listed: Sequence[Figure], every: bool | None) -> Iterator[Check]:
    """Yield the check of a whole against parts.

    Args:
        whole, listed: figures of one sentence.
        every: whether the parts are said to be all, False for some of them, None where the list does not say.
    """
    if every is not True and _NEEDED.match(whole.story.text, listed[-1].end):
        return
    total = sum(part.low for part in listed)
    halves = [printed(figure) for figure in (whole, *listed)] if whole.kind == MONEY else [0.0]
    off = abs(total - whole.low) if every else max(0.0, total - whole.high)
    if whole.modifier in (">", ">=") and total > whole.high:
        off = 0.0
    if every is None and abs(total - whole.low) > sum(halves) + 1e-9 and not whole.low < total < _ASTRAY * whole.low:
        return  # a list that does not say whether it is all, or of what
    # Roundings mostly cancel out: more than a step of the coarsest takes all of them to be rounded the same way.
    right, may_be = off <= 2 * max(halves) + 1e-9, off <= sum(halves) + 1e-9
    if not may_be and not _complete(listed, whole, every):
        return
    total_words = amount_words(total, total, whole.unit) if whole.kind == MONEY else number_words(total)
    each = [amount_words(p.low, p.high, p.unit) if whole.kind == MONEY else number_words(p.low) for p in listed]
    sums = f"{' + '.join(each)} = {total_words}" if len(listed) > 1 else words(listed[0])
    said = "the whole of" if every else "parts of" if len(listed) > 1 else "part of"
    verdict: Verdict = "passed" if right and may_be else "not comparable" if may_be else "failed"
    fits = "fits within rounding" if off else "fits"
    fits = {"failed": "does not fit", "not comparable": f"{fits}, if all are rounded the same way"}.get(verdict, fits)
    text = f"{sums}, given as {said} {words(whole)}: {fits}"
    yield check_of("parts", verdict, text, (whole, *listed), apart(total, whole.low))


def _summed(before: Sequence[Figure], whole: Figure) -> Iterator[Check]:
    """Yield the check of `51 passengers and six crew, 57 people in all`."""
    listed: list[Figure] = []
    text = whole.story.text
    sentence = whole.sentence
    for figure in reversed(before):
        if figure.start < sentence.start or figure.kind != whole.kind or figure.low != figure.high or figure.vague:
            break
        link = _TOTAL if not listed else _AND
        if not link.fullmatch(text, figure.end, listed[0].start if listed else whole.start):
            break
        listed.insert(0, figure)
    if len(listed) > 1:
        yield from _against(whole, listed, every=True)


def _listed(figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return the figures that follow one another in a list within the whole's sentence, none where one is vague."""
    sentence = whole.sentence
    found: list[Figure] = []
    for figure in figures:
        if figure.start >= sentence.end or figure.kind != whole.kind or figure.low != figure.high or figure.change:
            break
        if whole.kind == MONEY and figure.unit != whole.unit:
            break
        if found and not _AND.fullmatch(whole.story.text, found[-1].end, figure.start):
            break
        if figure.vague:
            return []  # a list of which one part is not known has no sum
        found.append(figure)
    return found


def _complete(listed: Sequence[Figure], whole: Figure, every: bool | None) -> bool:
    """Tell whether the parts are of the whole's kind and none counts twice: a wrong sum is the article's."""
    nouns = [part.unit.split(" ")[-1] for part in listed]
    people = whole.unit == "person" and all(noun in _PEOPLE or noun == "person" for noun in nouns)
    of_kind = all(part.subject.head == whole.subject.head or part.unit == whole.unit for part in listed)
    if not people and not of_kind:
        return False
    if every or len(listed) == 1 or any(part.low > whole.high for part in listed):
        return True
    if len(set(nouns)) == 1:  # one noun, told apart by place or name
        return nouns[0] == whole.unit
    return any(set(nouns) <= kind for kind in _KINDS)
