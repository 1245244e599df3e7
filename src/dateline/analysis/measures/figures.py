"""A quantity of the ledger made comparable: its kind of unit, its size in a common unit, its time, its article.

Whether two values are the same is decided here, by rounding alone: the rule knows nothing of measures or chains.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from math import floor, isclose, log10
from typing import Any

import pandas as pd

from dateline.analysis.frames import records
from dateline.analysis.measures.contests import owners
from dateline.analysis.measures.ellipsis import antecedents, inherited
from dateline.analysis.measures.lexicon import EVENT_CONCEPTS, LASTING
from dateline.analysis.measures.periods import Period, read_period
from dateline.analysis.measures.phrases import Subject, read_subject, stem
from dateline.analysis.measures.story import Story
from dateline.analysis.measures.subjects import subject_of
from dateline.analysis.money import Conversion, convert, convert_over
from dateline.numbers.values import units as number_units
from dateline.printing import is_currency
from dateline.text import Span

LEAST_DIGITS = 2  # two figures are one when they agree to this many digits and to as many as the rounder one has
MONEY, PERCENT, COUNT, TEMPERATURE = "money", "%", "count", "temperature"
# Kinds that do not add up over time: two per cent a month for a year are no 24 per cent a year.
LEVELS = frozenset((PERCENT, TEMPERATURE, "percentage point", "basis point", "times", "magnitude", "degree"))
# Unit -> degrees of it in one degree Celsius, and what it shows at the freezing point of water.
TEMPERATURES = {"degree Celsius": (1.0, 0.0), "degree Fahrenheit": (1.8, 32.0), "kelvin": (1.0, 273.15)}
SOON = 14  # days after which a count of an event is of another one than today's
_LONG_OVER = 2 * 366  # days after which a figure's time is another one than that of an undated figure
_OPEN = {">", ">=", "<", "<="}
_ABOUT = 0.1  # how far an approximate value may be from the exact one, as a share of it
_COUNTED = 100  # counts below this are counted one by one and not rounded
_NEAR = 30  # characters between a figure and its conversion
_CONVERTED = 0.03  # a figure printed in a second unit or currency is rounded anew: within 3 per cent it is the same


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


@cache
def dimension(unit: str) -> tuple[str, float] | None:
    """Return the dimension of a physical unit and its size in base units, None for other units and for temperatures."""
    import pint

    if unit not in _physical_names() or unit.startswith("degree"):
        return None
    parts = []
    for part in unit.split(" per "):
        power = 2 if part.startswith("square ") else 3 if part.startswith("cubic ") else 1
        name = part.removeprefix("square ").removeprefix("cubic ").replace(" ", "_").replace("-", "_")
        parts.append(f"{name}**{power}")
    try:
        size = _registry().Quantity(1, "/".join(parts)).to_base_units()
    except (pint.PintError, TypeError, AttributeError):
        return None
    return str(size.dimensionality), float(size.magnitude)


def to_temperature(value: float, unit: str, other: str) -> float:
    """Return a temperature in another unit."""
    (size, zero), (other_size, other_zero) = TEMPERATURES[unit], TEMPERATURES[other]
    return (value - zero) / size * other_size + other_zero


@cache
def _physical_names() -> frozenset[str]:
    return frozenset(number_units.names().values())


@lru_cache(maxsize=1 << 16)
def digits(value: float) -> int:
    """Return the significant digits of a value as printed: 3 for 48.1 billion, 1 for 60,000."""
    if not value:
        return 1
    written = f"{abs(value):.12e}".partition("e")[0].replace(".", "").rstrip("0")
    return max(1, len(written))


def rounded(value: float, count: int) -> float:
    """Return `value` to `count` significant digits, halves away from zero."""
    if not value:
        return 0.0
    scale = 10.0 ** (floor(log10(abs(value))) - count + 1)
    return float(floor(abs(value) / scale + 0.5 + 1e-9) * scale * (1 if value > 0 else -1))


def equal(first: float, second: float, least: int = LEAST_DIGITS) -> bool:
    """Tell whether two values are one, rounding the finer to the digits of the rounder but to no fewer than `least`."""
    if isclose(first, second, rel_tol=1e-9):
        return True
    if first * second <= 0 or _beyond_rounding(first, second):
        return False
    count = max(least, min(digits(first), digits(second)))
    return isclose(rounded(first, count), rounded(second, count), rel_tol=1e-9)


def _beyond_rounding(first: float, second: float) -> bool:
    """Tell whether one value is more than twice the other, which no rounding makes up for."""
    return abs(first) > 2 * abs(second) or abs(second) > 2 * abs(first)


@dataclass(eq=False)
class Figure:
    """A quantity with what it takes from its article. `row` is the ledger's row."""

    row: Mapping[str, Any]
    story: Story

    def __post_init__(self) -> None:
        row = self.row
        self.id: str = row["id"]
        self.taken: frozenset[str] = frozenset()  # countries that other figures of its sentence are of
        self.antecedent: Figure | None = None  # the figure before, where its own clause leaves out what it is of
        self.owner = ""  # whose it is, where two figures are set against one another
        self.article: str = row["article_id"]
        self.start, self.end = int(row["start"]), int(row["end"])
        self.low, self.high = float(row["low"]), float(row["high"])
        self.unit: str = row["unit"]
        self.modifier: str = row["modifier"]
        self.status: str = row["status"]
        self.vague: bool = bool(row.get("vague"))  # names a power and no number (`dozens of`)
        self.change: str = row["change"] or ""
        self.change_of: int | None = (
            int(tied) if isinstance(tied := row["change_of"], int | float) and tied == tied else None
        )
        self.speaker: str | None = row["speaker"] if isinstance(row["speaker"], str) else None
        self.value_text: str | None = row["period"] if isinstance(row["period"], str) else None
        self.period: Period | None = read_period(self.value_text)
        self.around: Period | None = None  # what its article said last before it, where it says no time of its own
        if self.period is not None and self.period.rate and _BACK.match(self.story.text, self.end):
            self.value_text = self.period = None
        physical = None if is_currency(self.unit) else dimension(self.unit)
        self.scale = physical[1] if physical else 0.01 if self.unit == "%" else 1.0
        if is_currency(self.unit):
            self.kind = MONEY
        elif self.unit in ("%", "fraction"):
            self.kind = PERCENT
        elif physical:
            self.kind = physical[0]
        elif self.unit in TEMPERATURES:
            self.kind = TEMPERATURE
        elif self.unit in ("percentage point", "basis point", "times", "magnitude", "degree"):
            self.kind = self.unit
        else:
            self.kind = COUNT

    @cached_property
    def subject(self) -> Subject:
        """Return what the figure is of, read from its measure and the noun as written, or from the figure before."""
        own = subject_of(self.row, self.kind == COUNT, self.story, self.taken)
        if self.owner:
            names = frozenset(stem(word.lower()) for word in self.owner.split())
            return Subject("", names=names) if self.kind == PERCENT else replace(own, names=names)
        return inherited(own, self.antecedent.subject, self.speaker) if self.antecedent is not None else own

    def name_fully(self, noun: str) -> None:
        """Take the fuller noun of the article that the figure's own is short for."""
        self.subject = replace(self.subject, head=noun)

    @cached_property
    def unplaced(self) -> bool:
        """Tell whether the sentence names countries and it is not clear which of them the figure is for."""
        if self.subject.nations:
            return False
        return bool(self.named)

    @cached_property
    def named(self) -> frozenset[str]:
        """Return the countries that its sentence names."""
        return frozenset(self.story.nations_between(*self.sentence))

    @cached_property
    def sentence(self) -> Span:
        """Return the sentence that the figure stands in."""
        return self.story.sentence(self.start, self.end)

    @cached_property
    def said(self) -> str:
        """Return its sentence."""
        return self.sentence.of(self.story.text)

    @cached_property
    def clause(self) -> Span:
        """Return its clause, between commas and the like."""
        return self.story.clause(self.start, self.end)[1]

    @property
    def before(self) -> str:
        """Return the words of its clause that stand before it."""
        return self.story.text[self.clause.start : self.start]

    @cached_property
    def order(self) -> tuple[date, str, int, int]:
        """Return the key of the order in time: publication, then the article, then the place in its text."""
        return (self.story.day or date.max, self.article, self.start, self.end)

    @cached_property
    def eventful(self) -> bool:
        """Tell whether it is of what happens on a day: the dead, the injured."""
        return self.subject.head in EVENT_CONCEPTS and self.subject.head not in LASTING

    @cached_property
    def over(self) -> bool:
        """Tell whether it is of a time long over when it was printed; the time of an event is over soon."""
        day, period = self.story.day, self.period
        if day is None or period is None or period.end is None:
            return False
        return (day - period.end).days > (SOON if self.eventful else _LONG_OVER)

    @property
    def open(self) -> bool:
        """Tell whether the value is only a bound (`over`, `at least`, `up to`)."""
        return self.modifier in _OPEN

    @cached_property
    def digits(self) -> int:
        """Return how many significant digits the value is told with: one for `two thirds`."""
        return 1 if self.unit == "fraction" else digits(self.low)

    def value(self, unit_of: Figure) -> tuple[float, float] | None:
        """Return low and high in the unit of another figure, None where there is no way from one to the other."""
        if self.unit == unit_of.unit:
            return self.low, self.high
        if self.kind != unit_of.kind:
            return None
        if self.kind == MONEY:
            day = self.story.day
            made = convert(1.0, self.unit, day, unit_of.unit) if day else None
            if made is None or made.stale:
                return None
            return self.low * made.rate, self.high * made.rate
        if self.kind == TEMPERATURE:
            return to_temperature(self.low, self.unit, unit_of.unit), to_temperature(self.high, self.unit, unit_of.unit)
        factor = self.scale / unit_of.scale
        return self.low * factor, self.high * factor


def _near(first: Figure, second: Figure) -> bool:
    """Tell whether two figures of one unit are within what `about` may leave open."""
    largest = max(abs(first.low), abs(second.low))
    return (first.unit != second.unit and first.kind != COUNT) or abs(first.low - second.low) <= _ABOUT * largest


def same_value(first: Figure, second: Figure) -> bool:
    """Tell whether two figures give the same value: rounded alike, or converted from one another."""
    one_unit = first.unit == second.unit or first.kind == COUNT  # shops counted as stores are no conversion
    if one_unit and first.low == second.low and first.high == second.high:
        return True
    if first.kind == second.kind == COUNT and first.high < _COUNTED and second.high < _COUNTED:
        return False
    if one_unit and _beyond_rounding(first.low, second.low):
        return False
    least = LEAST_DIGITS
    if "~" in (first.modifier, second.modifier):
        rounder = min(first, second, key=lambda figure: (digits(figure.low), figure.modifier != "~"))
        least = 1 if rounder.modifier == "~" and _near(first, second) else LEAST_DIGITS  # about 50 may be 49
    if one_unit:
        exact = first.low == first.high and second.low == second.high
        alike = equal(first.low, second.low, least) and (exact or equal(first.high, second.high, least))
        return alike and not (first.low != second.low and decimals_differ(first, second))
    other = second.value(first)
    if other is None:
        return False
    return all(
        isclose(here, there, rel_tol=_CONVERTED) or equal(here, there, least)
        for here, there in zip((first.low, first.high), other, strict=True)
    )


def decimals_differ(first: Figure, second: Figure) -> bool:
    """Tell whether two values differ in the decimals that both print: 1.20 and 1.15, 52.0 and 52.4."""
    numerals = []
    for figure in (first, second):
        found = _DECIMAL.search(figure.row["text"])
        if found is None:
            return False
        numerals.append(found)
    one, other = (abs(float(found[0].replace(",", ""))) for found in numerals)
    if not one or not other or not isclose(abs(first.low) / one, abs(second.low) / other, rel_tol=1e-6):
        return False  # of different scale words
    shift = 10.0 ** min(len(found[1]) for found in numerals)
    return bool(floor(one * shift + 0.5 + 1e-6) != floor(other * shift + 0.5 + 1e-6))


_DECIMAL = re.compile(r"\d[\d,]*\.(\d+)")
_BACK = re.compile(r"\s+an? \w+ (?:earlier|ago|before|later)\b")  # `a year earlier` is a time and no rate
_CONVERTS = re.compile(
    r"\s*,?\s*[(\[]?\s*(?:or|i\.?e\.?|equivalent to|equal to|that is|=|~|≈|—|–|/)?[\s,]*"
    r"(?:about|approximately|around|roughly)?\s*"
)


def is_conversion(first: Figure, second: Figure) -> bool:
    """Tell whether an article gives the second straight after the first as the same in another unit."""
    if first.article != second.article or first.unit == second.unit or first.kind != second.kind:
        return False
    if first.vague or second.vague or first.kind in (COUNT, PERCENT) or not 0 < second.start - first.end <= _NEAR:
        return False
    between = first.story.text[first.end : second.start]
    return re.search(r"[(\[]|\bor\b|/|=|≈|equivalent", between) is not None and _CONVERTS.fullmatch(between) is not None


def stated_conversions(figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Return the figures that an article gives twice running in two units of one kind: `5 miles (8 km)`."""
    ordered = sorted(figures, key=lambda figure: (figure.article, figure.start))
    return [(first, second) for first, second in pairwise(ordered) if is_conversion(first, second)]


def in_base(figure: Figure, base: str) -> Conversion | None:
    """Return a sum of money in the base currency: at the rate of its own date, or its period's average for a flow.

    The date is the publication's. The average is taken where the figure is reported for a period of at least a month
    that was over by then; a sum for a time to come is converted at the day's rate.
    """
    if figure.kind != MONEY or figure.story.day is None:
        return None
    day, period = figure.story.day, figure.period
    if (
        period is not None
        and figure.status in ("reported", "historical")
        and period.start is not None
        and period.end is not None
        and period.end < day
        and period.years >= 1 / 12
    ):
        return convert_over(figure.low, figure.unit, period.start, period.end, base)
    return convert(figure.low, figure.unit, day, base)


def figures_of(quantities: pd.DataFrame, articles: pd.DataFrame) -> list[Figure]:
    """Return the quantities of a ledger as figures, in order of publication and place."""
    stories = {row["id"]: Story(row) for row in records(articles)}
    figures = [Figure(row, stories[row["article_id"]]) for row in records(quantities)]
    figures.sort(key=lambda figure: figure.order)
    for first, second in pairwise(figures):
        if first.article == second.article and second.period is None:
            second.around = first.period or first.around
        if first.article == second.article and second.start < first.sentence.end:
            first.taken |= _stated_nations(second)
            second.taken |= _stated_nations(first)
    spoken: dict[tuple[str, str], str] = {}  # of each article and unit, the fuller noun that it stands for
    placed = sorted(figures, key=lambda figure: (figure.article, figure.start))
    before, whose = antecedents(placed), owners(placed)
    for figure in figures:
        figure.antecedent = said = before.get(figure.id)
        if said is not None and said.kind == MONEY != figure.kind:  # `it had been put at 38 billion`
            figure.kind, figure.unit = MONEY, said.unit
    for figure in placed:
        if figure.kind == COUNT and figure.unit:
            head = figure.subject.head
            if " " in head:
                spoken.setdefault((figure.article, figure.unit), head)
            elif not figure.subject.words and (noun := spoken.get((figure.article, figure.unit))):
                figure.name_fully(noun)  # `charging points`, then `such points`
        figure.owner = whose.get(figure.id, "")
        figure.story.owners.update(figure.owner.split())
    return figures


def _stated_nations(figure: Figure) -> frozenset[str]:
    """Return the countries that a figure's own phrase names."""
    return read_subject(str(figure.row["measure"] or "")).nations
