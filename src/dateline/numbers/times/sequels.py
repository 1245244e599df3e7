"""The time of a sentence that goes on from the one before: `A quake struck the island in 2016. At least 300 died.`"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import SAID
from dateline.numbers.model import Quantity
from dateline.numbers.times.asides import ASIDE
from dateline.numbers.times.cues import tells_past
from dateline.numbers.times.happenings import day_in, day_of
from dateline.numbers.times.periods import GROWN
from dateline.numbers.times.standing import WINDOW
from dateline.numbers.times.usable import is_of_report, is_since, usable
from dateline.text import Span, around

_PLACE: Final = re.compile(r"\b(?:[Ii]n|and(?=(?: [A-Z][\w’'-]+){1,3}, where\b)) ((?:[A-Z][\w’'-]+ ?){1,3})")
FRAME: Final = re.compile(r"(?:(?:Back|Earlier|Later) )?(?:[Ii]n|[Dd]uring|[Bb]y) (?:the |early |late )?")
_FRAMING: Final = re.compile(r"(?:FY)?\d{4}(?:-(?:\d\d|Q\d|H\d))?|\d{4}-\d\d/\d{4}-\d\d")
PLACE_REACH: Final = 600  # characters of the paragraph that are read for a place and its day
# What was begun then, or is told of a whole career: what follows is of later years.
_BEGINNINGS: Final = (
    r"first|debut\w*|began|begun|beginning|start(?:ed|ing)|found(?:ed|ing)|form(?:ed|ing)|launch(?:ed|ing)|joined|moved|"
    r"born|establish(?:ed|ing)|opened|entered|became|becoming|created|introduced"
)
_BEGUN: Final = re.compile(rf"\b(?:{_BEGINNINGS}|married|graduated|signed|set up|emigrated|turned)\b")
_AFTERWARDS: Final = "later|eventually|subsequently|afterwards?|ultimately"
_CAREER: Final = re.compile(
    rf"\b(?:{_AFTERWARDS}|finally|since|then|went on|over the (?:years|course)|"
    r"sold|recorded|published|starred|composed|authored|directed|fathered|(?:was|were|is) survived|children)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:who|which|that|whose|where|when|whether)\b")
_ORIGIN: Final = re.compile(r"found|form|born|establish|set up")
LATER: Final = re.compile(rf"\b(?:{_AFTERWARDS}|went on to|over the years)\b")
_FRAME_REACH: Final = 24  # characters before the time that a sentence opens with
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_WHEN: Final = re.compile(r"\d{4}(?:-(?:\d\d|W\d\d|SP|SU|FA|WI))?(?:-(?:\d\d|WE))?(?:T\w+(?::\d\d)*Z?)?")
# Before a time: a clause of its own, or a word with which it is no time at which something happened.
_OWN_CLAUSE: Final = re.compile(
    r"\b(?:who|which|whose|whom|where|when|that|because|after|before|since|until|than|while|although|though|if|as|"
    r"whether|following|unlike|compared)\b[^,;]*$|\b(?:by|to|through|for|of|from|until|till|between) (?:the )?$"
)
# With these a longer time goes on: a war began in 2011, and those who died in it did so in the years behind.
_LONG: Final = re.compile(
    rf"\b(?:{_BEGINNINGS}|came to power|took power|"
    r"took office|broke out|outbreak|erupted|identified|discovered|emerged|invaded|invasion|wars?|annexed)\b"
)
_AWAY: Final = re.compile(
    rf"\b(?:[Mm]eanwhile|[Ee]lsewhere|[Ss]eparately|[Aa]lso|{_AFTERWARDS}|today|total|overall|"
    r"combined|altogether|again|then|the following|the next)\b"
)
# Since when: since a time that was told, or since what is told with its time.
_SINCE: Final = re.compile(
    r"\b[Ss]ince (?:(?P<then>then|that (?:time|day|date|year|month))|(?:its|their|his|her|the|this|that) (?:[\w-]+ )?"
    r"(?P<begun>launch|discover|open|found|elect|releas|creat|introduc|establish|adopt|start|began|begin|incept|"
    r"independen|publi|invasion|coup|revolution|outbreak|takeover|appoint|"
    r"accession|inaugurat|enact)\w*)\b(?! (?:in|on|of) [\dA-Z])"
)
_BEGINS: Final = frozenset(["start", "began", "begin", "incept"])
_BEGAN: Final = re.compile(r"\b(?:start|began|begin|begun|launch|found|establish)\w*\b[^.;]*$")
_CLAUSE: Final = re.compile(r"[;:]|, (?:and|but|while|which|who)\b|\b(?:while|whereas|that|who|which)\b")
_OWN_SPAN: Final = re.compile(
    r"(?: [\w-]+){0,4} (?:in|within|on) (?:an?|one|the|just one) (?:single |last |past |one )?[a-z]+\b"
)
_PERFECT: Final = re.compile(r"\b(?:has|have|had)\b|['’](?:ve|d)\b|\b\w{2,}ed\b")
_SINCE_REACH: Final = 90  # characters between a figure and the words that say since when
_BEGUN_REACH: Final = 70  # characters between what began and its time
_STEM: Final = 6
_LOOKED_BACK: Final = 12  # times before a sentence
_SAYING: Final = re.compile(
    rf"\b(?:{SAID}|reported|published|released|declared|promised|estimated|"
    r"found that|according to|will|would)\b"
)
_STEPS: Final = 2  # sentences from the one with the time to the one that goes on
_STEP_REACH: Final = 500  # characters between the time and the sentence that goes on


def goes_on_from(
    text: str,
    told: TimeExpression | None,
    sentence: Span,
    kind: str,
    spans: tuple[Span, ...],
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
) -> bool:
    """Tell whether what a sentence in the past tells is of the time that was told last before it.

    That is so where a sentence right before tells a happening of the same kind, and at no other time.

    Args:
        text: the article's text.
        told: the time that its paragraph was last at.
        sentence: a sentence in the past that names no time.
        kind: the kind of happening of which it tells, empty where it tells what somebody did.
        spans: the sentences of the text.
        dates: its time expressions, in order of their starts.
        starts: where they start.
    """
    if told is None or sentence.start - told.end > _STEP_REACH or not _WHEN.fullmatch(told.value):
        return False
    source = around(spans, told.start, told.end)
    steps = bisect_left(spans, sentence) - bisect_left(spans, source)
    if not 0 < steps <= _STEPS or told.start - source.start > 2 * WINDOW:
        return False
    if _is_aside(text, source.start, told.start):
        return False
    if not usable(told, text) or is_since(told, text) or is_of_report(told, text):
        return False
    words = text[source.start : min(source.end, source.start + 2 * WINDOW)]
    if not tells_past(words):
        return False
    if not _DAY.match(told.value) and (
        _LONG.search(words) or _AWAY.search(text, sentence.start, min(sentence.end, sentence.start + 2 * WINDOW))
    ):
        return False
    between = text[source.end : sentence.start]
    if between.strip() and (not tells_past(between) or _AWAY.search(between)):
        return False
    times = [
        one
        for one in dates[bisect_left(starts, source.start) : bisect_left(starts, sentence.start)]
        if one.type in ("DATE", "TIME") and one.value[:1].isdigit() and not _is_aside(text, source.start, one.start)
    ]
    alone = {day_of(one) for one in times} == {day_of(told)}
    if not kind:
        return alone and _SAYING.search(words) is None
    return alone and day_in(text, source, kind, times) == day_of(told)


def _is_aside(text: str, low: int, start: int) -> bool:
    """Tell whether a time at `start` stands in an aside or in a clause of its own of the sentence from `low`."""
    return (ASIDE.search(text, low, start) or _OWN_CLAUSE.search(text, low, start)) is not None


def since_when(
    text: str, quantity: Quantity, sentence: Span, told: TimeExpression | None, dates: Sequence[TimeExpression], at: int
) -> TimeExpression | None:
    """Return since when a figure is counted where that was told before: `Since then 400 have been built`.

    Args:
        text: the article's text.
        quantity: a figure of a sentence in which no date stands beside it.
        sentence: that sentence.
        told: the time that its paragraph was last at.
        dates: the time expressions of the text, in order.
        at: which of them is the first that begins in the sentence or behind it.
    """
    end = min(sentence.end, quantity.end + _SINCE_REACH)
    match = _SINCE.search(text, max(sentence.start, quantity.start - 2 * _SINCE_REACH), end)
    if match is None:
        return None
    behind = match.start() >= quantity.end
    gap = (quantity.end, match.start()) if behind else (match.end(), quantity.start)
    clause = (sentence.start, match.start()) if behind else (match.end(), end)
    if not behind and GROWN.search(text, *gap):
        return None
    if _CLAUSE.search(text, *gap) or _OWN_SPAN.match(text, quantity.end) or not _PERFECT.search(text, *clause):
        return None
    if match["then"]:
        return told if told is not None and not is_of_report(told, text) else None
    begun = _BEGAN if match["begun"] in _BEGINS else re.compile(rf"\b{match['begun'][:_STEM]}\w*\b[^.;]*$")
    for place in range(at - 1, max(-1, at - 1 - _LOOKED_BACK), -1):
        one = dates[place]
        low = max(one.start - _BEGUN_REACH, dates[place - 1].end if place else 0)
        if one.type == "DATE" and begun.search(text, low, one.start):
            return one
    return None


def framed(
    text: str,
    sentence: Span,
    spans: tuple[Span, ...],
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
) -> TimeExpression | None:
    """Return the time with which the sentence before opens, where a dateless one in the past goes on from it.

    `In 2016, the country held a referendum. About 52% voted to leave.`
    """
    place = bisect_left(spans, sentence)
    if place == 0 or text.count("\n", spans[place - 1].start, sentence.start) > 1:
        return None
    first = bisect_left(starts, spans[place - 1].start)
    if first == len(starts) or starts[first] >= spans[place - 1].start + _FRAME_REACH:
        return None
    frame = dates[first]
    opens = FRAME.fullmatch(text[spans[place - 1].start : frame.start]) and text[frame.end : frame.end + 1] == ","
    if opens:
        words = text[sentence.start : min(sentence.end, sentence.start + WINDOW)]
        end = min(spans[place - 1].end, frame.end + WINDOW)
        begun, relative = _BEGUN.search(text, frame.end, end), _RELATIVE.search(text, frame.end, end)
        begun = None if begun and relative and relative.start() < begun.start() and _ORIGIN.match(begun[0]) else begun
        opens = not LATER.search(words) and not (begun and (_ORIGIN.match(begun[0]) or _CAREER.search(words)))
    return frame if opens and frame.type == "DATE" and _FRAMING.fullmatch(frame.value) else None


def told_of_place(
    text: str,
    quantity: Quantity,
    sentence: Span,
    blocks: tuple[Span, ...],
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
) -> TimeExpression | None:
    """Return the day that the paragraph gave for the place of a sentence: `In Iowa, a vote was held on February 3`."""
    low = max(around(blocks, sentence.start, sentence.end).start, sentence.start - PLACE_REACH)
    earlier, words = text[low : sentence.start], text[sentence.start : min(sentence.end, sentence.start + WINDOW)]
    spoken = list(_PLACE.finditer(words))
    if not spoken:
        return None
    ahead = [match[1] for match in spoken if sentence.start + match.end() <= quantity.start]
    places = {ahead[-1]} if ahead else {match[1] for match in spoken}
    if len(places) != 1 or (not ahead and ", where " in words[spoken[0].end() : spoken[0].end() + 8]):
        return None
    named = list(_PLACE.finditer(earlier))
    for place, match in enumerate(named):
        if match[1] in places:
            begin = low + match.end()
            end = low + named[place + 1].start() if place + 1 < len(named) else sentence.start
            first = bisect_left(starts, begin)
            if first < len(starts) and starts[first] < end and _DAY.fullmatch(dates[first].value):
                gap = text[begin : starts[first]]
                return dates[first] if not re.search(r"[.;]", gap) else None
    return None
