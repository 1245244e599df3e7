"""The time that a sentence without a date has from the text around it: the sentence before, the event, a headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import STOP
from dateline.numbers.measures.headlines import tell_in_full
from dateline.numbers.model import Quantity, Status
from dateline.numbers.times.asides import ASIDE
from dateline.numbers.times.continuing import continues, converted, is_so_far, is_told_on
from dateline.numbers.times.cues import BASE, Cues
from dateline.numbers.times.deeds import (
    is_judged,
    is_measured,
    is_of_deed,
    is_of_earlier_toll,
    is_said,
    tells_deed,
)
from dateline.numbers.times.frames import Frame
from dateline.numbers.times.happenings import CASUALTIES, DATELINE, GATHERING, News, day_of, is_recent, tells_of
from dateline.numbers.times.periods import since_value
from dateline.numbers.times.sequels import FRAME, LATER, PLACE_REACH, framed, goes_on_from, since_when, told_of_place
from dateline.numbers.times.standing import FAR_DAYS, WINDOW, is_past, is_state
from dateline.numbers.times.usable import is_elsewhere, is_of_report, is_rank, is_since, usable
from dateline.numbers.values.units import is_unit
from dateline.text import Span, around, paragraphs, sentences

_SIZE: Final = re.compile(r"-[a-z]+$")  # a ten-storey building, whenever it burns
# A sentence that goes on about who or what was told of.
_TOLD_ON: Final = re.compile(
    r"(?:The|That|Those|These|This|His|Her|Its|Their|He|She|It|They|Both|Another|Initially|Early|Later|At) |\w+ other "
)
# What one has, whenever it is told; and what a relative clause tells of something else.
_OWN_STATE: Final = re.compile(
    r"\b(?:employ|house[sd]?|hous|seat|accommodat|own|operat|home to|population of)\w*(?: [\w’'-]+){0,3} $|"
    r"\b(?:that|which) (?:had |have |has )?\w+(?:ed|lt|nt)(?: (?:at least|about|around|nearly|over|some|more than))? $"
)
_OF_ASIDE: Final = re.compile(
    r", (?!then\b|and\b|but\b|before\b)[^,;]*$|\b(?:who|which|that|whose|where|when|after|since|as)\b[^,;]*$"
)
_NAME: Final = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?(?=[ ,])")
_INCLUDED: Final = re.compile(r"[^,;:.()]{0,60} includ(?:ed|ing)(?: at least| about| some| the)? ")
_TELLING_COUNT: Final = 10  # a smaller one is said of many things
_PEOPLE: Final = frozenset(
    "case infection patient death casualty victim passenger employee worker student resident soldier prisoner hostage "
    "migrant refugee voter protester fatality injury".split()
)
_SOON: Final = 24  # characters behind a figure in which its verb begins
_WITHIN: Final = re.compile(r"\b(?:in|within|over) $")
_TAKEN: Final = 40  # characters between a figure and how long it took
_LONG_AGO: Final = timedelta(days=180)
_MEASURED: Final = ("magnitude", "fraction", "%")  # a hyphen in these says nothing of a thing
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR: Final = re.compile(r"\d{4}(?:-\d\d)?")
_PLAIN_YEAR: Final = re.compile(r"\d{4}")


def carry(
    text: str,
    found: Sequence[Quantity],
    dates: Sequence[TimeExpression],
    reference: date | None,
    news: News,
    sizes: Set[int] = frozenset(),
) -> list[Quantity]:
    """Return the quantities, those of sentences without a date with the period that the text around gives them.

    Args:
        text: the article's text.
        found: its quantities, in order.
        dates: its time expressions, in order of their starts.
        reference: the day of the article.
        news: what its first sentences tell.
        sizes: where those of its quantities begin that have no time: sizes, distances, what a rule takes.

    These cases: a headline's figure has the period of the same figure below; `so far` is as of the article's day;
    within a paragraph a count goes on from the count of the same things before it, and `of these` from any; the
    casualties of `the crash` are of the day that the first sentences give it, else of the day that was last given to
    figures of the same event; what a report or a statistic tells is of its quarter or month (`frames`).
    """
    carrier = _Carrier(text, dates, reference, news)
    result: list[Quantity] = []
    reached = {one.change_of: one for one in found if one.change == "to" and one.period}
    for quantity in found:
        if quantity.change == "by" and quantity.period is None and quantity.change_of in reached:
            quantity = replace(quantity, period=reached[quantity.change_of].period)  # fell by 60%, to 800,000 in 2020
        if quantity.period is None and quantity.status == "reported" and quantity.start not in sizes:
            quantity = converted(text, result[-1], quantity) if result else quantity
            quantity = quantity if quantity.period else carrier.tell(quantity)
        elif quantity.period is None and is_of_earlier_toll(text, quantity):
            quantity = replace(quantity, period=carrier.day_of_toll())
        carrier.note(quantity)
        result.append(quantity)
    result = tell_in_full(text, result, carrier.blocks)
    for place, quantity in enumerate(result):
        if quantity.end > carrier.headline:
            break
        carrier.enter(quantity)
        if quantity.period is None and quantity.status == "reported" and quantity.start not in sizes:
            day = news.days.get(carrier.cues.event) or (
                news.day if tells_deed(text, quantity, carrier.headline) else ""
            )
            result[place] = replace(quantity, period=day or None)
    return result


class _Carrier:
    """The text around each figure, read from its beginning: the last dated figure, and the last of each happening."""

    def __init__(self, text: str, dates: Sequence[TimeExpression], reference: date | None, news: News) -> None:
        self.text, self.dates, self.reference, self.news = text, dates, reference, news
        self.spans, self.blocks = sentences(text), paragraphs(text)
        self.starts = [expression.start for expression in dates]
        self.headline = self.blocks[0].end if self.blocks and text[self.blocks[0].end - 1] not in ".!?" else 0
        self.cues = Cues(text, dates, self.starts, news.days)
        self._frame = Frame(text, dates, self.starts, reference)
        self._last: Quantity | None = None
        self._alone = True  # whether all dated figures of the last one's sentence have its time
        self._counts: dict[float, Quantity] = {}  # the last dated figure of each size
        self._events: dict[str, Quantity] = {}  # the last dated figure of each kind of happening

    def enter(self, quantity: Quantity) -> Span:
        """Return the sentence of a figure, its cues read."""
        sentence = around(self.spans, quantity.start, quantity.end)
        self.cues.enter(sentence)
        return sentence

    def tell(self, quantity: Quantity) -> Quantity:
        """Return a figure with the period that the text around gives it, and the standing that comes with it."""
        text, cues, last = self.text, self.cues, self._last
        sentence = self.enter(quantity)
        if self._took(quantity, sentence):
            return quantity
        if since := self._since(quantity, sentence):
            return replace(quantity, period=since)
        if cues.dateless and (same := self._same_again(quantity, sentence)) is not None:
            return replace(quantity, period=same.period)
        if LATER.search(text, max(sentence.start, quantity.start - WINDOW), min(sentence.end, quantity.end + _SOON)):
            return self._at_its_time(quantity, sentence)
        told, source = self._time_of(quantity, sentence), None
        if told is None and last is not None and self._goes_on(quantity, last, sentence):
            source = last
        elif told is None and cues.event and not quantity.per and not self._is_size(quantity, cues.event):
            told, source, day = self._happening(quantity, sentence)
            if day:
                quantity = replace(quantity, period=day)
        if told is not None:
            words = text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
            old = _is_old(told, self.reference) or self.news.is_background(told, words, self.reference)
            status: Status = "historical" if old else "reported"
            if last is not None and last.period == told.value and last.status == "reported":
                status = last.status
            return replace(quantity, period=told.value[:10] if told.type == "TIME" else told.value, status=status)
        if source is not None:
            return replace(quantity, period=source.period, status=source.status)
        if self.reference is not None and is_so_far(text, quantity, sentence):
            return replace(quantity, period=self.reference.isoformat())
        if quantity.period is None and (period := self._frame.of(quantity, self.spans)) is not None:
            return replace(quantity, period=period)
        if quantity.period:
            return quantity
        if cues.dateless and cues.past and is_of_deed(text, quantity, sentence) and not self._is_size(quantity):
            period, old = self._time_of_deed(sentence, is_measured(quantity) and quantity.unit != "magnitude")
            if period:
                return replace(quantity, period=period, status="historical" if old else "reported")
        return self._at_its_time(quantity, sentence)

    def _at_its_time(self, quantity: Quantity, sentence: Span) -> Quantity:
        """Return a figure without a period in its standing: `historical` where the paragraph is at a time long past."""
        if not self._is_size(quantity) and self._in_the_past(sentence):
            return replace(quantity, status="historical")
        return quantity

    def _since(self, quantity: Quantity, sentence: Span) -> str:
        """Return the time since which a figure is counted, where a sentence before tells when that was."""
        low = max(sentence.start, quantity.start - WINDOW)
        if self.reference is None or self.text.find("ince ", low, min(sentence.end, quantity.end + WINDOW)) < 0:
            return ""
        place = bisect_left(self.starts, sentence.start)
        told = since_when(self.text, quantity, sentence, self._told_before(sentence), self.dates, place)
        return since_value(told, self.reference) if told is not None else ""

    def _same_again(self, quantity: Quantity, sentence: Span) -> Quantity | None:
        """Return the dated figure that is said again (`the 36 people`) or of which one is a part (`included 26`)."""
        last = self._last
        if (
            last is not None
            and last.start >= sentence.start
            and _INCLUDED.fullmatch(self.text, last.end, quantity.start)
        ):
            return last
        if quantity.low < _TELLING_COUNT or self.text[quantity.start - 4 : quantity.start].lower() != "the ":
            return None
        known = self._counts.get(quantity.low)
        if known is None or quantity.high != known.high:
            return None
        alike = known.unit == quantity.unit or (
            "person" in (known.unit, quantity.unit) and not _PEOPLE.isdisjoint((known.unit, quantity.unit))
        )
        return known if alike else None

    def day_of_toll(self) -> str | None:
        """Return the day of those who were hurt in the happening of the news, None where it is not told."""
        known = self._events.get(CASUALTIES)
        return self.news.days.get(CASUALTIES) or (known.period if known else None)

    def note(self, quantity: Quantity) -> None:
        """Take a figure as the one from which those that follow may have their time."""
        self._frame.note(quantity)
        if quantity.period is None or not quantity.period[:4].isdigit():
            return
        before, self._last = self._last, quantity
        first = before is None or around(self.spans, quantity.start, quantity.end).start > before.start
        self._alone = first or (self._alone and before is not None and before.period == quantity.period)
        if quantity.status == "reported" and quantity.noun:
            self._counts[quantity.low] = quantity
        if quantity.status != "reported" or not is_recent(quantity.period, self.reference):
            return
        self.enter(quantity)
        kind = self.cues.kind
        if quantity.period == self.news.days.get(kind):
            return
        known = self._events.get(kind)
        amount = quantity.unit == "%" or (len(quantity.unit) == 3 and quantity.unit.isupper())
        if kind and not (amount and kind == CASUALTIES) and (known is None or (known.period or "") <= quantity.period):
            self._events[kind] = quantity

    def _took(self, quantity: Quantity, sentence: Span) -> bool:
        """Tell whether it is said how long it took: `gathered 3,000 names in two weeks`."""
        end = min(sentence.end, quantity.end + _TAKEN + 1)
        for one in self.dates[bisect_left(self.starts, quantity.end) : bisect_left(self.starts, end)]:
            gap = self.text[quantity.end : one.start]
            if one.type == "DURATION" and len(gap) <= _TAKEN and "," not in gap and _WITHIN.search(gap):
                return True
        return False

    def _is_size(self, quantity: Quantity, event: str = "") -> bool:
        """Tell whether a figure is how large a thing is: `ten-storey`, a hall, or such a one converted in brackets."""
        if event == GATHERING and is_unit(quantity.unit):
            return True
        converted = self.text[quantity.start - 1 : quantity.start] == "(" and is_unit(quantity.unit)
        return converted or (quantity.unit not in _MEASURED and _SIZE.search(quantity.text) is not None)

    def _goes_on(self, quantity: Quantity, last: Quantity, sentence: Span) -> bool:
        """Tell whether a figure is of the time of the last dated one: it means the same, is of those, or counts on."""
        if sentence.start - last.end <= WINDOW and (self.cues.means or self.cues.of_these):
            return True
        if not self.cues.dateless:
            return False
        if not continues(quantity, last, sentence, self.blocks):
            told_on = self.cues.past and self._alone and is_told_on(self.text, quantity, last, sentence, self.spans)
            if not told_on or self._is_size(quantity):
                return False
        if "/" in (last.period or "") and (self._is_open(last) or not self.cues.past):
            return False  # since a day: others may not be counted from it
        if last.status == "historical" and not self.cues.past:  # in 2016 it stood in 24 states; now it stands in 18
            return False
        told = self._told_before(sentence)
        moved = told is not None and told.start > last.end and day_of(told) != (last.period or "")[: len(day_of(told))]
        return not moved and not _OWN_STATE.search(self.text, max(sentence.start, quantity.start - 50), quantity.start)

    def _is_open(self, last: Quantity) -> bool:
        """Tell whether a stretch of time goes on to the day of the article."""
        end = (last.period or "").rpartition("/")[2]
        return self.reference is None or self.reference.isoformat().startswith(end)

    def _time_of(self, quantity: Quantity, sentence: Span) -> TimeExpression | None:
        """Return the time that the text before gives a dateless sentence: its place's, its frame's, that of `then`."""
        told = None
        if self.cues.dateless:
            told = told_of_place(self.text, quantity, sentence, self.blocks, self.dates, self.starts)
            if told is None and self.cues.past:
                told = framed(self.text, sentence, self.spans, self.dates, self.starts)
        if told is None and self.cues.then and self.cues.past:
            told = self._told_before(sentence)
        return told

    def _happening(
        self, quantity: Quantity, sentence: Span
    ) -> tuple[TimeExpression | None, Quantity | None, str | None]:
        """Return when the happening was of which a figure is: a time told before, a figure dated before, or its day."""
        kind = self.cues.event
        day, known = self.news.days.get(kind), self._events.get(kind)
        told = self._told_before(sentence)
        if told is not None and _DAY.fullmatch(told.value) and (_is_old(told, self.reference) or self.cues.that):
            return told, None, None
        whole = told is not None and day is not None and day.startswith(told.value)  # this year, of which the day is
        if self.cues.past and not whole and self._goes_on_from(told, sentence, kind):
            return told, None, None
        if told is not None and _is_old(told, self.reference):
            return None, None, None
        if day is None:
            return None, known, None
        if told is None or whole or day_of(told) == day or not self._happened(told, kind):
            return None, None, day if quantity.start >= self.headline else None
        start = around(self.blocks, sentence.start, sentence.end).start
        for one in (known, self._last):
            if one is not None and one.period == day_of(told) and one.start >= start:
                return None, one, None
        return None, None, None

    def _goes_on_from(self, told: TimeExpression | None, sentence: Span, kind: str) -> bool:
        return goes_on_from(self.text, told, sentence, kind, self.spans, self.dates, self.starts)

    def _time_of_deed(self, sentence: Span, measured: bool) -> tuple[str, bool]:
        """Return when something was done, and whether long ago: the time the paragraph is at, else that of the news."""
        text = self.text
        told = self._told_before(sentence)
        if told is not None and is_judged(text, around(self.spans, told.start, told.end), sentence):
            return "", False
        if told is None:
            return (self.news.day if self.news.days else ""), False
        block = around(self.blocks, told.start, told.end).start
        aside = ASIDE.search(text[max(0, told.start - 60) : told.start]) or is_since(told, text) or is_state(text, told)
        if aside and not measured:  # the advisory, released on Sunday, placed the storm off the coast
            return "", False
        if BASE.search(text, max(block, told.start - 70), told.start):
            return "", False
        if DATELINE.fullmatch(text, block, told.start) or not usable(told, text) or is_said(text, told):
            return "", False
        value, old = day_of(told), _is_old(told, self.reference)
        if _DAY.match(value):
            return value, old
        if _TOLD_ON.match(text, sentence.start) and self._goes_on_from(told, sentence, ""):
            return value, old
        opens = FRAME.fullmatch(text, around(self.spans, told.start, told.end).start, told.start)
        return (value if opens and text[told.end : told.end + 1] == "," and _YEAR.fullmatch(value) else ""), old

    def _told_before(self, sentence: Span) -> TimeExpression | None:
        """Return the time that the paragraph was last at before a sentence."""
        start = around(self.blocks, sentence.start, sentence.end).start
        for place in range(bisect_left(self.starts, sentence.start) - 1, -1, -1):
            one = self.dates[place]
            if one.start < start or sentence.start - one.end > PLACE_REACH:
                return None
            ahead = one.earliest is not None and self.reference is not None and one.earliest > self.reference
            dated = one.type in ("DATE", "TIME") and one.value[:4].isdigit() and not ahead
            if dated and not any(aside(one, self.text) for aside in (is_of_report, is_elsewhere, is_rank)):
                return one
        return None

    def _happened(self, told: TimeExpression, kind: str) -> bool:
        """Tell whether a time may be that of another happening of a kind: its sentence tells of one."""
        if not _DAY.fullmatch(told.value[:10]):
            return True
        sentence = around(self.spans, told.start, told.end)
        return tells_of(kind, self.text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)])

    def _in_the_past(self, sentence: Span) -> bool:
        """Tell whether the paragraph was last at a time long past, in a main clause, and has not left it since."""
        if not self.cues.past or self.cues.on_word:
            return False
        told = self._told_before(sentence)
        if self.cues.dateless:
            on = _TOLD_ON.match(self.text, sentence.start) or (told and self._names_again(told, sentence))
            return bool(on) and told is not None and self._is_long_past(told)
        first, last = (bisect_left(self.starts, place) for place in sentence)
        times = [one for one in self.dates[first:last] if one.type in ("DATE", "TIME")]
        aside = any(_OF_ASIDE.search(self.text, max(sentence.start, one.start - 200), one.start) for one in times)
        return bool(times) and not aside and all(self._is_long_past(one) for one in times)

    def _is_long_past(self, told: TimeExpression) -> bool:
        """Tell whether a time of a main clause is long past."""
        if told.latest is None or self.reference is None or told.latest > self.reference - _LONG_AGO:
            return False
        if not usable(told, self.text) or is_since(told, self.text):
            return False
        return ASIDE.search(self.text[max(0, told.start - 60) : told.start]) is None

    def _names_again(self, told: TimeExpression, sentence: Span) -> bool:
        """Tell whether a sentence begins with a name that the paragraph has said since the sentence of a time."""
        name = _NAME.match(self.text, sentence.start, sentence.end)
        if name is None or name[0].lower() in STOP:
            return False
        begin = around(self.spans, told.start, told.end).start
        return re.search(rf"\b{name[0]}\b", self.text[begin : sentence.start]) is not None


def _is_old(told: TimeExpression, reference: date | None) -> bool:
    """Tell whether a time is long past, so that `the crash` then is not the one of the news; a year soon is."""
    if _PLAIN_YEAR.fullmatch(told.value):
        return told.latest is not None and reference is not None and told.latest < reference - timedelta(days=FAR_DAYS)
    return is_past(told, reference)
