"""Every quantity of a text, in order.

Sentence by sentence: tokens, values, units and nouns, ranges and lent units, what is no quantity, modifiers, and then
what the figure is of, when, by whom and in which standing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dateline.numbers.figures import Figure
from dateline.numbers.measures.antecedents import is_of_all, said_again, told_before
from dateline.numbers.measures.borrowing import borrow, goes_on, put_at, take_unit
from dateline.numbers.measures.incidents import name_events
from dateline.numbers.measures.measure import find_measure
from dateline.numbers.measures.parts import of_those, part_of
from dateline.numbers.misread.filters import drop_non_quantities
from dateline.numbers.model import Quantity, Status
from dateline.numbers.referents import Referents
from dateline.numbers.speakers import speaker_of
from dateline.numbers.times.carrying import carry
from dateline.numbers.times.happenings import News, read_news
from dateline.numbers.times.periods import period_of, period_value
from dateline.numbers.times.standing import status_of, surroundings
from dateline.numbers.times.timeless import is_timeless
from dateline.numbers.times.windows import join_windows, month_before, year_before
from dateline.numbers.tokens import NOBODY, Tokens
from dateline.numbers.values import currencies
from dateline.numbers.values.changes import tie_changes
from dateline.numbers.values.lending import lend_back
from dateline.numbers.values.modifiers import read_modifier
from dateline.numbers.values.ranges import join, merge_bounds
from dateline.numbers.values.reading import build, one_of_unit
from dateline.numbers.values.units import is_unit
from dateline.numbers.values.values import read_number
from dateline.numbers.values.words import STARTS, VULGAR
from dateline.text import Span, sentences

if TYPE_CHECKING:
    from dateline.actors import Person
    from dateline.dates.model import TimeExpression


_DIGIT: Final = re.compile(r"[0-9]")
_FOREIGN_DIGIT: Final = re.compile(rf"[\d{''.join(VULGAR)}]")  # and fractions of one character
_WORD: Final = re.compile(r"[a-z]{3,}")  # no number word is shorter
_ARTICLE_HEADS: Final = frozenset("under over than nearly almost about".split())
_ONE: Final = re.compile(rf"\b(?:{'|'.join(sorted(_ARTICLE_HEADS))}) an? ")  # about a mile
TABLE_FIGURES: Final = 60  # a stretch with more figures than any sentence has is a table without its lines
_LOOKED_BACK: Final = 12  # figures before a sentence that are read for what it leaves out
_ALIKE: Final = 20.0  # how many times as large another number of the same may be
_AHEAD: Final = frozenset(["forecast", "proposed", "target"])
_ELIDED: Final = frozenset("from to than against versus and or".split())  # what it is of is not said again behind these
_CANDIDATES: Final = STARTS | {"a", "an", "several", "few"}


def find_quantities(
    text: str,
    reference: date | None = None,
    dates: Sequence[TimeExpression] | None = None,
    people: Sequence[Person] = (),
) -> list[Quantity]:
    """Return the quantities of `text` in order.

    Args:
        text: an article's canonical text, or any other.
        reference: the day against which relative periods (`last year`) are resolved, None where it is not known.
        dates: the text's time expressions where the caller has them, so that they are not looked for again.
        people: those whom the text names, so that a pronoun can be told by its name.

    Durations, ages, dates, ranks and numbers in names are no quantities. Raises nothing on any text.
    """
    found: list[Quantity] = []
    expressions: list[TimeExpression] = []
    starts: list[int] = []
    sizes: set[int] = set()  # where the figures begin that have no time
    news = News({}, None, frozenset())
    flat = _unwrapped(text)
    for t, everything in read_sentences(flat, Referents(flat, people)):
        figures = [figure for figure in everything if figure.kind != "duration"]
        if not figures:
            continue
        if not starts:
            if dates is None:
                from dateline.dates import find_dates

                dates = find_dates(text, reference, ranges=True)
            expressions = join_windows(flat, sorted(dates, key=lambda expression: expression.start))
            starts = [expression.start for expression in expressions] or [-1]
            news = read_news(flat, expressions, reference)
        if len(figures) > TABLE_FIGURES:
            found.extend(_row(t, figure) for figure in figures if figure.kind != "plain")
            continue
        tie_changes(t, figures)
        sizes.update(t.starts[figure.mark] for figure in figures if is_timeless(t, figure))
        found.extend(_quantities(t, figures, expressions, starts, reference, news, found[-_LOOKED_BACK:], sizes))
    found.sort(key=lambda quantity: (quantity.start, quantity.end))
    found = name_events(flat, carry(flat, found, expressions, reference, news, sizes), reference)
    return found if flat is text else [replace(one, text=text[one.start : one.end]) for one in found]


def _unwrapped(text: str) -> str:
    """Return a text without the ends of lines inside its sentences, each a space: the rules know only those."""
    pieces, done = [], 0
    for span in sentences(text):
        if "\n" in text[span.start : span.end]:
            pieces += [text[done : span.start], text[span.start : span.end].replace("\n", " ")]
            done = span.end
    return "".join([*pieces, text[done:]]) if pieces else text


def read_sentences(text: str, names: Mapping[int, str] = NOBODY) -> Iterator[tuple[Tokens, list[Figure]]]:
    """Yield the tokens and the figures of each sentence that has any, durations included; `names` as for `Tokens`."""
    for sentence in sentences(text):
        if _may_hold_figure(text[sentence.start : sentence.end]):
            t = Tokens(text, sentence, names)
            figures = _read(t, sentence)
            if figures:
                yield t, figures


def _may_hold_figure(stretch: str) -> bool:
    """Tell whether a sentence has a digit or a word with which a number begins; most have none, and need no tokens."""
    if _DIGIT.search(stretch) or (not stretch.isascii() and _FOREIGN_DIGIT.search(stretch)):
        return True
    lower = stretch.lower()
    words = _WORD.findall(lower)
    return not STARTS.isdisjoint(words) or (not _ARTICLE_HEADS.isdisjoint(words) and _ONE.search(lower) is not None)


def _read(t: Tokens, sentence: Span) -> list[Figure]:
    figures: list[Figure] = []
    reached = 0
    for i, lower in enumerate(t.lower):
        if i < reached or not (lower in _CANDIDATES or lower[0].isdigit() or (lower[0] == "." and len(lower) > 1)):
            continue
        number = read_number(t, i) or (one_of_unit(t, i) if lower in ("a", "an") else None)
        if number is not None and math.isfinite(number.value):
            figure = build(t, number, figures[-1].last if figures else 0)
            figures.append(figure)
            reached = max(number.last, figure.last)
    if not figures:
        return []
    _read_millions(figures)
    figures = join(t, figures)
    for figure in figures:
        read_modifier(t, figure)
    drop_non_quantities(t, figures)
    figures = merge_bounds(t, [figure for figure in figures if not figure.dropped])
    lend_back(t, figures)
    for before, figure in pairwise(figures):
        figure.mark = max(figure.mark, before.last)
    stretch = t.text[sentence.start : sentence.end] if any(figure.shared for figure in figures) else ""
    for figure in figures:
        if figure.shared:
            figure.unit = currencies.in_context(currencies.Money(figure.unit, shared=figure.shared), stretch, t.text)
    return figures


def _read_millions(figures: list[Figure]) -> None:
    """Read a bare `m` as the million that it is earlier in the sentence: `7.6m consoles, double the 3.9m`."""
    millions = False
    for figure in figures:
        number = figure.number
        if millions and number.doubtful == "m" and figure.unit == "metre":
            figure.kind, figure.unit = "plain", ""
            number.value, number.scale = number.mantissa * 1e6, 1e6
            figure.scale_by(1e6)
        millions = millions or (number.doubtful == "m" and number.scale == 1e6)


def _quantities(
    t: Tokens,
    figures: list[Figure],
    expressions: list[TimeExpression],
    starts: list[int],
    reference: date | None,
    news: News,
    before: list[Quantity],
    sizes: Set[int],
) -> Iterator[Quantity]:
    """Yield the quantities of a sentence: its figures with what they are of, when, in which standing and by whom."""
    last: Quantity | None = None
    borrowed = ""  # what the sentence counts and does not say, as the one before does
    told: list[tuple[Figure, str]] = []  # the figures of the sentence so far and what they are of
    anchors: list[int] = []  # where the enumeration begins that each figure stands in
    based: TimeExpression | None = None  # the base of a comparison that the figure before has as its time
    for place, figure in enumerate(figures):
        start = t.starts[figure.mark]
        floor = figures[place - 1].last if place else 0
        following = place + 1
        while following < len(figures) and t.at(figures[following].mark - 1) == "(":  # a conversion says nothing new
            following += 1
        ceiling = figures[following].first if following < len(figures) else len(t)
        anchor = anchors[place - 1] if place and _joined(t, figures[place - 1], figure) else figure.mark
        anchors.append(anchor)
        fence = (t.ends[floor - 1] if floor else 0, t.starts[ceiling] if ceiling < len(t) else -1)
        if last is not None and figure.kind in ("money", "measure") and _converted(t, floor, figure):
            measure, period, status, speaker = last.measure, last.period, last.status, last.speaker  # a conversion
        else:
            said = borrow(t, figure, before)
            if figure.kind == "plain" and borrowed and last is not None and not said:
                goes = 1 / _ALIKE <= last.low / figure.low <= _ALIKE if figure.low else False
                figure.kind, figure.unit = ("count", borrowed) if goes else ("plain", "")  # followed by Colombo with 65
            if last is None and not said:
                said = put_at(t, figure, _earlier(t, figure, before))
            around = surroundings(t, figure)
            previous = figures[place - 1] if place else None
            sized = start in sizes
            expression = period_of(t, figure, expressions, starts, fence, previous)
            said_of = last.measure if last is not None else ""
            part = said or part_of(t, figure, told) or of_those(t, figure, previous)
            measure = part or find_measure(t, figure, previous, anchor, said_of, _kin(figure, told))
            if not measure and last is not None and last.unit == figure.unit and t.at(figure.mark - 1) in _ELIDED:
                measure = last.measure
            period = None if sized else period_value(expression, figure, t.text, start, reference)
            expression = expression if period or sized else None  # to what it has grown since then
            if expression is not None and last is not None and last.unit == figure.unit and not sized:
                if expression is based:  # $8 million, or $4 per share, a year earlier
                    period = last.period
                elif base := year_before(t.text, expression, last.period) or month_before(
                    t.text, expression, last.period
                ):
                    period, based = base, expression
            since = expression is not None and period is not None and period.startswith(f"{expression.value}/")
            status = status_of(t, figure, around, None if since else expression, reference, news, since=since)
            if sized and status == "historical":  # a thing is as large as ever
                status = "reported"
            earlier = _earlier(t, figure, before)
            told_of = said or ("" if measure else told_before(t, figure, last or earlier))
            measure = measure or told_of
            if told_of and period is None:
                source = earlier if said else last or earlier
                period = source.period if source is not None and source.status == status == "reported" else None
            if last is None and earlier is not None and (again := said_again(t, figure, measure, earlier)):
                measure = again
                if figure.kind == "plain" and earlier.unit.islower() and not is_unit(earlier.unit):
                    take_unit(figure, earlier.unit)  # Another 330 were damaged
                    borrowed = earlier.unit
                elif goes_on(t, figure, earlier):
                    take_unit(figure, earlier.unit)
            if last is not None and period is None and status == "forecast" and measure and measure == last.measure:
                period = last.period  # economists had expected 3.8 percent
            if last is not None and previous is not None and previous.change == "by" and figure.change == "to":
                tied = previous.change_of == figure.change_of  # will go up by 9.7 percent to
                status = last.status if tied and status == "reported" and last.status in _AHEAD else status
            speaker = speaker_of(start, around)
        last = _row(t, figure, measure, period, status, speaker)
        told.append((figure, measure))
        yield last


def _kin(figure: Figure, told: Sequence[tuple[Figure, str]]) -> tuple[int, str]:
    """Return where the last figure of a unit ends and what it is of; a bare number may be of what was counted."""
    for one, measure in reversed(told):
        if one.unit == figure.unit or (figure.kind == "plain" and one.kind == "count"):
            return one.last, measure
    return 0, ""


def _earlier(t: Tokens, figure: Figure, before: Sequence[Quantity]) -> Quantity | None:
    """Return the last figure before a sentence that is of the same unit, for a bare number the last that counts.

    Where a number is that of all who were told of (`the 36 were freed`), it is the last that counts as many.
    """
    all_told = is_of_all(t, figure)
    for one in reversed(before):
        counted = one.unit == figure.unit or (figure.kind == "plain" and one.unit.islower())
        if counted and (not all_told or one.low == figure.low):
            return one
    if all_told:
        return None
    return before[-1] if before else None


def _converted(t: Tokens, floor: int, figure: Figure) -> bool:
    """Tell whether a figure converts the one that ends before token `floor`: `€20 (£17; US$22)`."""
    return figure.mark - 1 == floor and (
        t.at(floor) == "(" or (t.at(floor) in (";", ",", "or", "/") and "(" in t.lower[max(0, floor - 8) : floor])
    )


def _joined(t: Tokens, before: Figure, figure: Figure) -> bool:
    """Tell whether a count is enumerated with the one before it: `three cars and two lorries`."""
    gap = t.lower[before.last : figure.mark]
    named = before.noun_first >= before.number.last  # and not: doubled to 140, and 49,000 people are homeless
    return before.kind == figure.kind == "count" and named and gap in (["and"], ["or"], [","], [",", "and"], ["plus"])


def _row(
    t: Tokens,
    figure: Figure,
    measure: str = "",
    period: str | None = None,
    status: Status = "reported",
    speaker: str | None = None,
) -> Quantity:
    """Return the figure as a quantity."""
    start, end = t.starts[figure.mark], t.ends[figure.last - 1]
    return Quantity(
        start=start,
        end=end,
        text=t.text[start:end],
        low=_tidy(figure.low),
        high=_tidy(figure.high),
        modifier=figure.modifier,
        unit=figure.unit,
        noun=figure.noun,
        measure=measure,
        period=period,
        status=status,
        speaker=speaker,
        change=figure.change,
        change_of=figure.change_of if figure.change else None,
        per=figure.per,
        vague=figure.vague,
    )


def _tidy(value: float) -> float:
    """Return the value without the dust that scales leave in binary fractions (`2.3 million` is 2300000)."""
    return float(f"{value:.15g}")
