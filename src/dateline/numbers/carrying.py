"""The time that a sentence without a date has from the text around it: the sentence before, the event, a headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.frames import Frame, is_recent, lead_days
from dateline.numbers.grammar import VERBS
from dateline.numbers.headlines import tell_in_full
from dateline.numbers.model import Quantity, Status
from dateline.numbers.periods import usable
from dateline.numbers.standing import FAR_DAYS, WINDOW
from dateline.text import Span, around, paragraphs, sentences

_SO_FAR: Final = re.compile(r"\b(?:so far|to date|thus far|as of now)\b", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"\b(?:in|of|by|from|after|aboard|during) (?:the|that|this) (?:\w+ )?(?:attacks?|crash|earthquake|quake|"
    r"explosions?|blasts?|bombings?|fire|blaze|shooting|storm|floods?|flooding|election|vote|disaster|accident|collision|incident|"
    r"raid|protests?|collapse|stampede|derailment|landslide|ambush|plane|aircraft|flight|train|bus|ship|boat)\b|"
    r"^(?:that|this) event\b",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(
    r"(?:This|That|It) (?:would )?(?:means?|meant|represents?|represented|amounts?|equals?|translates?)\b"
)
_THAT: Final = re.compile(r"(?:That|This) (?!is\b|was\b)\w+ ")
_CASUALTIES: Final = re.compile(
    r"\b(?:killed|injured|wounded|dead|died|deaths?|fatalit\w+|casualt\w+|missing|hurt|arrested|detained|survivors?|"
    r"victims?|passengers|aboard|on board|hospitali[sz]ed)\b"
)
# What a sentence speaks of whose dated figure others of the same happening may follow.
_HAPPENED: Final = re.compile(
    r"\b(?:kill|injur|wound|crash|quake|earthquake|explo|blast|bomb|fire|shoot|shot|storm|hurricane|flood|attack|accident|"
    r"collision|outbreak|infect|case|death|dead|die|landslide|aftershock|collapse|derail|stamped)\w*"
)
_BALLOTS: Final = re.compile(
    r"\b(?:won|lost|gained|netted|took|received|secured|earned|polled|elected|turnout)\b.{0,80}"
    r"\b(?:seats?|votes?|delegates?|ballots?|turnout)\b|"
    r"\b(?:seats?|votes?|delegates?|turnout)\b.{0,80}\b(?:won|lost|gained|secured|was|were|went)\b|"
    r"\bdefeated\b.{0,80}\b(?:votes?|margin)\b|\bvoters voted\b|"
    r"\b(?:came (?:in )?(?:first|second|third|fourth|last)|followed)\b.{0,80}\b(?:votes?|seats?|delegates?)\b"
)
_ELSEWHEN: Final = re.compile(
    r"\b(?:will|would|could|might|if|previous(?:ly)?|earlier|before|formerly|"
    r"last (?:year|month|week|time|season|election|quarter|decade|summer|winter|spring|autumn|fall)|"
    r"ago|once|currently|now|typically|usually|generally|every|each|need(?:s|ed)?|must|had|expected|similar|another|history|decades?|years?)\b"
)  # in lower case
_PLACE: Final = re.compile(r"\b(?:[Ii]n|and(?=(?: [A-Z][\w’'-]+){1,3}, where\b)) ((?:[A-Z][\w’'-]+ ?){1,3})")
_FRAME: Final = re.compile(r"(?:(?:Back|Earlier|Later) )?(?:[Ii]n|[Dd]uring|[Bb]y) (?:the |early |late )?")
_FRAME_REACH: Final = 24  # characters before the time that a sentence opens with
_PAST: Final = re.compile(r"\b(?:was|were|did|\w{2,}ed|won|lost|took|sold|made|came|went|rose|fell|grew|had)\b")
_PRESENT: Final = frozenset(
    ["is", "are", "have", "am", "do", *(word for word in VERBS if word[-1:] == "s" != word[-2:-1])]
)
_PLACE_REACH: Final = 600  # characters of the paragraph that are read for a place and its day
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def carry(
    text: str, found: Sequence[Quantity], dates: Sequence[TimeExpression], reference: date | None
) -> list[Quantity]:
    """Return the quantities, those of sentences without a date with the period that the text around gives them.

    Args:
        text: the article's text.
        found: its quantities, in order.
        dates: its time expressions, in order of their starts.
        reference: the day of the article.

    These cases: a headline's figure has the period of the same figure below; `so far` is as of the article's day;
    within a paragraph a count goes on from the count of the same things before it, and the casualties of `the crash`
    are of the day that was last given to figures of the same event, else of the day that the first sentences give it;
    what a report or a statistic tells is of its quarter or month (`frames`).
    """
    spans, blocks = sentences(text), paragraphs(text)
    starts = [expression.start for expression in dates]
    result = list(found)
    last: Quantity | None = None
    event: dict[str, Quantity] = {}  # the last dated figure of each kind of happening
    headline = blocks[0].end if blocks and text[blocks[0].end - 1] not in ".!?" else 0
    lead = lead_days(text, spans, headline, dates, reference)
    status: Status
    cues = _Cues(text, dates, starts)
    frame = Frame(text, dates, starts, reference)
    for place, quantity in enumerate(result):
        day: str | None = None  # that of the lead, where it holds for the figure
        if quantity.period is None and quantity.status == "reported":
            sentence = around(spans, quantity.start, quantity.end)
            cues.enter(sentence)
            source = None
            told = _told_of_place(text, quantity, sentence, blocks, dates, starts) if cues.dateless else None
            told = told or _framed(text, sentence, spans, dates, starts, cues)
            old = told is not None and _is_old(told, reference)
            means = cues.means and last is not None and sentence.start - last.end <= WINDOW
            on = cues.dateless and last is not None and _continues(quantity, last, sentence, blocks)
            if told is None and (on or means):
                source = last
            elif told is None and (cues.event in event or cues.event in lead or cues.event == "casualties"):
                told = _told_before(sentence, blocks, dates, starts)
                old = told is not None and _is_old(told, reference)
                if not (told is not None and _DAY.fullmatch(told.value) and (old or cues.that)):
                    source = None if old else event.get(cues.event)
                    first = lead.get(cues.event)
                    if source is None and quantity.start >= headline and (told is None or told.value[:10] == first):
                        day = first
                        result[place] = quantity = replace(quantity, period=day)
                    told = None
            if told is not None:
                status = "historical" if old else "reported"
                result[place] = quantity = replace(quantity, period=told.value, status=status)
            if source is not None:
                result[place] = quantity = replace(quantity, period=source.period, status=source.status)
            elif reference is not None and _is_so_far(text, quantity, sentence):
                result[place] = quantity = replace(quantity, period=reference.isoformat())
            if quantity.period is None and (period := frame.of(quantity, spans)) is not None:
                result[place] = quantity = replace(quantity, period=period)
        frame.note(quantity)
        if quantity.period is not None and quantity.period[:4].isdigit():
            last = quantity
            if quantity.status == "reported" and quantity.period != day and is_recent(quantity.period, reference):
                cues.enter(around(spans, quantity.start, quantity.end))
                known = event.get(cues.kind)
                amount = quantity.unit == "%" or (len(quantity.unit) == 3 and quantity.unit.isupper())
                if (
                    cues.kind
                    and not (amount and cues.kind == "casualties")
                    and (known is None or (known.period or "") <= quantity.period)
                ):
                    event[cues.kind] = quantity
    result = tell_in_full(text, result, blocks)
    for place, quantity in enumerate(result):
        if quantity.end > headline:
            break
        cues.enter(around(spans, quantity.start, quantity.end))
        if quantity.period is None and quantity.status == "reported" and cues.event in lead:
            result[place] = replace(quantity, period=lead[cues.event])
    return result


def _is_so_far(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether `so far` stands right before or behind a figure."""
    behind = text[quantity.end : min(sentence.end, quantity.end + 40)]
    return bool(
        _SO_FAR.search(behind) or _SO_FAR.search(text[max(sentence.start, quantity.start - 16) : quantity.start])
    )


class _Cues:
    """What a sentence without a date says of its time; read once a sentence."""

    def __init__(self, text: str, dates: Sequence[TimeExpression], starts: Sequence[int]) -> None:
        self._text, self._dates, self._starts, self._at = text, dates, starts, -1
        self.dateless = self.that = self.means = False
        self._words = ""
        self.kind = self.event = ""

    def past(self) -> bool:
        """Tell whether the sentence tells of the past and of nothing present."""
        return _PAST.search(self._words) is not None and _PRESENT.isdisjoint(self._words.split())

    def enter(self, sentence: Span) -> None:
        """Read the cues of `sentence`, where it is not the one that was read last."""
        if sentence.start == self._at:
            return
        self._at = sentence.start
        words = self._text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
        self._words = words
        first, last = (bisect_left(self._starts, place) for place in sentence)
        dated = any(one.type != "DURATION" or usable(one, self._text) for one in self._dates[first:last])
        self.dateless = not dated and not _ELSEWHEN.search(words.lower())
        happened = _HAPPENED.search(words)
        self.kind = "casualties" if happened else "ballots" if _BALLOTS.search(words) else ""
        self.event = ""
        self.that, self.means = _THAT.match(words) is not None, _MEANS.match(words) is not None
        if self.dateless:
            told = _EVENT.search(words) or _CASUALTIES.search(words)
            self.event = "casualties" if told else self.kind if self.kind == "ballots" else ""


def _continues(quantity: Quantity, last: Quantity, sentence: Span, blocks: tuple[Span, ...]) -> bool:
    """Tell whether a count goes on from the last dated one: the same things, counted in the same paragraph."""
    return (
        last.unit == quantity.unit
        and bool(quantity.noun or quantity.unit == "person")
        and last.start < sentence.start
        and "/" not in (last.period or "")  # since a day: others may not be counted from it
        and around(blocks, quantity.start, quantity.end).start <= last.start
    )


def _framed(
    text: str,
    sentence: Span,
    spans: tuple[Span, ...],
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
    cues: _Cues,
) -> TimeExpression | None:
    """Return the time with which the sentence before opens, where what a dateless one tells of is past as well.

    `In 2016, the country held a referendum. About 52% voted to leave.`
    """
    if not cues.dateless:
        return None
    place = bisect_left(spans, sentence)
    if place == 0 or text.count("\n", spans[place - 1].start, sentence.start) > 1:
        return None
    first = bisect_left(starts, spans[place - 1].start)
    if first == len(starts) or starts[first] >= spans[place - 1].start + _FRAME_REACH:
        return None
    frame = dates[first]
    opens = _FRAME.fullmatch(text[spans[place - 1].start : frame.start]) and text[frame.end : frame.end + 1] == ","
    opens = opens and cues.past()
    return frame if opens and frame.type == "DATE" and re.fullmatch(r"\d{4}(?:-\d\d)?", frame.value) else None


def _told_of_place(
    text: str,
    quantity: Quantity,
    sentence: Span,
    blocks: tuple[Span, ...],
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
) -> TimeExpression | None:
    """Return the day that the paragraph gave for the place of a sentence: `In Iowa, a vote was held on February 3`."""
    low = max(around(blocks, sentence.start, sentence.end).start, sentence.start - _PLACE_REACH)
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


def _told_before(
    sentence: Span, blocks: tuple[Span, ...], dates: Sequence[TimeExpression], starts: Sequence[int]
) -> TimeExpression | None:
    """Return the time that the paragraph was last at before a sentence."""
    before = bisect_left(starts, sentence.start) - 1
    if before < 0 or dates[before].start < around(blocks, sentence.start, sentence.end).start:
        return None
    return dates[before]


def _is_old(told: TimeExpression, reference: date | None) -> bool:
    """Tell whether a time is long past, so that `the crash` then is not the one of the news."""
    return told.latest is not None and reference is not None and told.latest < reference - timedelta(days=FAR_DAYS)
