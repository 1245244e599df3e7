"""A number and what stands around it: currency, per cent, physical unit, time, or the noun it counts."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import COUNTED_SINGULARS, STOP
from dateline.numbers.model import Modifier
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values import currencies, units
from dateline.numbers.values.forms import singular
from dateline.numbers.values.money import money_after, money_before, redundant_name, set_money
from dateline.numbers.values.nouns import find_noun
from dateline.numbers.values.numerals import Number
from dateline.numbers.values.words import DENOMINATORS, NEGATIVE

_TIME_ADJECTIVES: Final = frozenset(
    "more consecutive straight fiscal calendar business working long full additional successive further extra "
    "whole past "
    "solid short previous academic school trading light".split()
) - {"light"}
_FRACTION_OF: Final = (("of", "a"), ("of", "an"), ("of", "one"), ("a",), ("an",), ("of", "the"))
_TRAILING: Final[dict[str, Modifier]] = {"more": ">=", "so": "~", "fewer": "<=", "less": "<="}
# Behind `a year` these tell when, and the year is no denominator: `$1.12 a year earlier`.
_THEN: Final = frozenset("earlier ago before later after prior previously".split())
_ADJECTIVES: Final = frozenset("metric square cubic common basic ordinary single average full working troy".split())
_FORECASTERS: Final = frozenset("analyst economist forecaster expert trader investor".split())
_FORECAST: Final = frozenset("had have expected forecast predicted estimated projected expect were".split())
_MOST_FORECASTERS: Final = 100
_QUAKES: Final = frozenset("quake earthquake aftershock tremor foreshock quakes earthquakes".split())
_SCALES_OF_HEAT: Final = {"C": "Celsius", "F": "Fahrenheit"}
_HEAT: Final = frozenset(
    "temperature temperatures hottest coldest hot cold heat heatwave warm warmer warming cooler degrees mercury "
    "weather fever".split()
)
_HOURS: Final = frozenset("h hr hrs hour hours".split())
_BEFORE_ONE: Final = frozenset(["under", "over", "than", "nearly", "almost", "about"])


def build(t: Tokens, number: Number, floor: int = 0) -> Figure:
    """Return the figure of a number with its signs and units read, units of neighbours not yet lent.

    Nothing before token `floor` (the end of the figure before) is taken in.
    """
    figure = Figure(number, number.first, number.last, number.value, number.value)
    if number.form == "multiple":
        figure.kind, figure.unit = "multiple", "times"
        return figure
    _between(t, figure)
    money = money_before(t, figure, floor)
    _sign(t, figure)
    k = figure.last + 1 if t.glued_hyphen(figure.last) else figure.last
    if money is not None:
        set_money(figure, money)
        redundant_name(t, figure)
        _per(t, figure)
        return figure
    if number.form == "fraction":
        k = _over_fraction(t, k)
    if t.at(k) == "x" and t.tight(k) and k == number.last and not t.tight(k + 1) and number.form == "digits":
        figure.kind, figure.unit, figure.last = "multiple", "times", k + 1  # 12x
        return figure
    if k < len(t) and (
        _percent(t, figure, k) or money_after(t, figure, k) or _time(t, figure, k) or _physical(t, figure, k)
    ):
        if figure.kind != "duration":
            _per(t, figure)
        return figure
    _doubtful_scale(t, figure)
    if t.phrase(figure.first - 3, figure.first) == "a factor of":  # rose by a factor of ten
        figure.kind, figure.unit = "multiple", "times"
        return figure
    if _magnitude(t, figure):
        return figure
    _count(t, figure)
    return figure


def _between(t: Tokens, figure: Figure) -> None:
    """Read a modifier between the number and its noun: `20-odd`, `400+`, `20 or more companies`, `10-plus`."""
    k = figure.last
    if t.word(k) == "+" and t.tight(k) and not (t.tight(k + 1) and t.word(k + 1)[:1].isdigit()):
        figure.modifier, figure.last = ">=", k + 1
    elif t.glued_hyphen(k) and t.at(k + 1) in ("odd", "plus", "something"):
        figure.modifier, figure.last = (">=" if t.at(k + 1) == "plus" else "~"), k + 2
    elif t.at(k) == "plus" and not t.tight(k) and t.word(k + 1)[:1].isalpha() and t.at(k + 1) not in STOP:
        figure.modifier, figure.last = ">=", k + 1
    elif t.at(k + 1) in _TRAILING and t.word(k + 2)[:1].isalpha() and t.at(k + 2) not in STOP:
        if t.at(k) != "or" and t.phrase(k, k + 2) != "and more":
            return
        figure.modifier = _TRAILING[t.at(k + 1)]
        figure.last = k + 2


def _over_fraction(t: Tokens, k: int) -> int:
    """Return the token after `of a` where a unit follows a fraction: `half a mile`, `a quarter of a point`."""
    for words in _FRACTION_OF:
        step = k + len(words)
        if tuple(t.lower[k:step]) == words and words != ("of", "the"):
            lower = t.at(step)
            if (
                lower in units.PERCENT_HEADS
                or lower in units.TIME_NOUNS
                or lower in units.heads()
                or lower in ("dollar", "cent")
            ):
                return step
    return k


def one_of_unit(t: Tokens, i: int) -> Number | None:
    """Return the number that `a` at token `i` is between a modifier and a unit: `under a hectare`, `over a dollar`."""
    if t.at(i - 1) not in _BEFORE_ONE or (t.at(i - 1) == "than" and t.at(i - 2) not in ("more", "less")):
        return None
    lower = t.at(i + 1)
    if lower in units.TIME_NOUNS or not (
        lower in units.heads() or lower in currencies.last_words() or lower == "percentage"
    ):
        return None
    return Number(i, i + 1, 1.0, 1.0, form="words", article=True)


def _sign(t: Tokens, figure: Figure) -> None:
    """Read a sign before the number: `-5%`, `minus five`; a hyphen that joins words is none."""
    i = figure.first - 1
    if i < 0:
        return
    if t.lower[i] in NEGATIVE:
        figure.scale_by(-1.0)
        figure.first = i
        return
    inner = figure.number.first - 1
    if inner > figure.first and t.words[inner] in HYPHENS:  # $-5
        figure.scale_by(-1.0)
    elif t.words[i] in "-−–+" and t.tight(i + 1) and _open(t, i) and figure.number.form != "words":
        if t.words[i] != "+":
            figure.scale_by(-1.0)
        figure.first = i


def _open(t: Tokens, i: int) -> bool:
    """Tell whether nothing that a sign could join stands before token `i`."""
    return not t.tight(i) or t.word(i - 1) in ("(", "[")


def _percent(t: Tokens, figure: Figure, k: int) -> bool:
    if t.lower[k] not in units.PERCENT_HEADS or (t.lower[k] == "pc" and not (t.tight(k) and t.words[k] == "pc")):
        return False
    for length in (4, 3, 2, 1):
        unit = units.PERCENT.get(tuple(t.lower[k : k + length])) if k + length <= len(t) else None
        if unit is not None:
            if length == 1 and t.lower[k] in ("bp", "pp") and figure.number.form != "digits":
                return False
            figure.kind, figure.unit, figure.last = "percent", unit, k + length
            return True
    return False


def _time(t: Tokens, figure: Figure, k: int) -> bool:
    """Tell durations and ages, which belong to the dates."""
    step = k
    if t.at(step) == "of" and figure.number.form == "vague":
        step += 1
    if t.at(step) in _TIME_ADJECTIVES:
        step += 1
    if t.at(step) not in units.TIME_NOUNS:
        return False
    if t.at(step) in ("min", "ms", "second", "s", "h") and figure.number.form != "digits" and t.at(step) != "second":
        return False
    if t.at(step) in ("quarter", "quarters") and figure.number.form == "fraction":
        return False
    if t.word(step) == "HR" and t.word(step + 1).islower() and t.at(step + 1) not in STOP:  # 2 million HR managers
        return False
    if t.at(step) == "seasons" and t.at(step + 1) == "of" and t.word(step + 2)[:1].isupper():  # two seasons of a show
        return False
    figure.kind, figure.unit, figure.last = "duration", singular(t.words[step].lower()), step + 1
    figure.noun = t.words[step]
    return True


def _physical(t: Tokens, figure: Figure, k: int) -> bool:
    number = figure.number
    if t.at(k) == "of" and number.form == "vague":
        k += 1
    word = t.word(k)
    digits = number.form == "digits"
    named = _named_unit(t, k)
    if named is not None:
        figure.kind, figure.unit, figure.last = "measure", named[0], named[1]
        _unit_rate(t, figure)
        return True
    if word in ("C", "F") and digits and _degrees(t, figure, k):
        figure.kind, figure.unit, figure.last = "measure", f"degree {_SCALES_OF_HEAT[word]}", k + 1
        return True
    if word in units.SHORT and (digits or (len(word) > 1 and word not in units.CAUTIOUS)):
        over = t.word(k + 1) == "/" and t.tight(k + 1) and t.tight(k + 2) and t.word(k + 2) in units.SHORT  # 120 g/km
        if number.doubtful or (word in units.TIGHT_ONLY and not t.tight(k) and not over):
            return False
        if word in units.CAUTIOUS and t.tight(k + 1) and t.word(k + 1)[:1].isalpha():
            return False
        figure.kind, figure.unit, figure.last = "measure", units.SHORT[word], k + 1
        power = units.POWERS.get(t.word(k + 1)) if t.tight(k + 1) else None
        if power is not None and figure.unit in units.LENGTHS and not (t.tight(k + 2) and t.word(k + 2).isalnum()):
            figure.unit, figure.last = f"{power} {figure.unit}", k + 2  # 415 km2
        _unit_rate(t, figure)
        return True
    return False


def _degrees(t: Tokens, figure: Figure, k: int) -> bool:
    """Tell a temperature (`40.3C`, `-12F`) from a label (`gate 4C`): a decimal, a sign, or talk of heat near it."""
    if not t.tight(k) or (t.tight(k + 1) and t.word(k + 1)[:1].isalnum()):
        return False
    plain = t.words[figure.number.first].isdigit() and figure.low >= 0
    return not plain or not _HEAT.isdisjoint(t.lower[max(0, k - 16) : k + 12])


def _named_unit(t: Tokens, k: int) -> tuple[str, int] | None:
    """Return the unit whose name begins at token `k` and where it ends, the longest name first; hyphens may join it."""
    if t.at(k) not in units.heads():
        return None
    names = units.names()
    for length in range(units.LONGEST_NAME, 0, -1):
        name = names.get(t.phrase(k, k + length)) if k + length <= len(t) else None
        if name is None and length == 2 and t.glued_hyphen(k + 1):  # a 33,000-square-foot shop
            name = names.get(f"{t.at(k)} {t.at(k + 2)}")
            length = 3
        if name is not None:
            return name, k + length
    return None


def _unit_rate(t: Tokens, figure: Figure) -> None:
    """Make one unit of a measure over another: `40 mg/dL`, `0.2 moles per cubic metre`."""
    k = figure.last
    if " per " in figure.unit or not (t.at(k) == "per" or (t.at(k) == "/" and t.tight(k) and t.tight(k + 1))):
        return
    if figure.unit in units.LENGTHS and t.at(k + 1) in ("second", "minute", "hour") and t.at(k) == "per":
        figure.unit, figure.last = f"{figure.unit} per {t.at(k + 1)}", k + 2
        return
    named = _named_unit(t, k + 1)
    if named is None and t.word(k + 1) in units.SHORT and t.word(k + 1) not in units.AMBIGUOUS:
        named = units.SHORT[t.word(k + 1)], k + 2
    if named is not None and " per " not in named[0]:
        figure.unit, figure.last = f"{figure.unit} per {named[0]}", named[1]


def _doubtful_scale(t: Tokens, figure: Figure) -> None:
    """Read a tight letter (`5m`, `2T`) as a scale only where a counted plural follows; else as the unit it may be."""
    number = figure.number
    if not number.doubtful:
        return
    if number.doubtful == "m" and t.at(number.first - 1) in _HOURS:  # 2h 15m
        figure.kind, figure.unit = "duration", "minute"
        return
    found = find_noun(t, number.last, 2.0)
    plural = found is not None and (found.unit != found.written.lower() or found.unit in COUNTED_SINGULARS)
    if plural or number.doubtful in ("MM", "mil"):
        return
    if number.doubtful in units.SHORT:
        figure.scale_by(1 / number.scale)
        number.value, number.scale = number.mantissa, 1.0
        figure.kind, figure.unit = "measure", units.SHORT[number.doubtful]


def _magnitude(t: Tokens, figure: Figure) -> bool:
    """Read the magnitude of an earthquake: `magnitude 5.2`, `4.7-magnitude`, `a 6.4 quake`."""
    if figure.number.form != "digits" or not 0 < figure.number.value < 10 or figure.kind == "measure":
        return False
    i = figure.first - 1
    k = figure.last + 1 if t.glued_hyphen(figure.last) else figure.last
    if t.at(i) in ("was", "is", "at", "as", "from", "to") and "magnitude" in t.lower[max(0, i - 3) : i]:
        pass  # the quake's magnitude was 5.5
    elif t.at(i) == "to" and t.at(i - 2) == "from" and "magnitude" in t.lower[max(0, i - 6) : i]:
        pass  # its magnitude from 7.4 to 7.6
    elif t.at(i) in ("measuring", "measured", "registered") and not _QUAKES.isdisjoint(t.lower[max(0, i - 12) : i]):
        pass  # the earthquake, measuring 7.8
    elif t.at(i) == "magnitude" or (t.at(i) == "of" and t.at(i - 1) == "magnitude"):
        if t.at(i) == "magnitude":
            figure.first = i
    elif t.at(k) == "magnitude":
        figure.last = k + 1
    elif (
        t.at(k) not in ("quake", "earthquake", "aftershock", "tremor", "foreshock")
        or "." not in t.words[figure.number.first]
    ):
        return False
    if t.at(figure.last) in ("quake", "earthquake", "aftershock", "tremor", "foreshock", "undersea"):
        figure.last += 1
    figure.kind, figure.unit = "measure", "magnitude"
    return True


def _count(t: Tokens, figure: Figure) -> None:
    if figure.kind == "measure":
        return
    value = figure.number.value if figure.number.form != "fraction" else 2.0
    k = figure.last
    k += t.word(k) == "$" and t.tight(k + 1) and t.word(k + 1).isalpha()  # 50 million $COIN tokens
    found = find_noun(t, k, value, attributive=t.at(figure.first - 1) in ("a", "an"))
    if figure.number.form == "fraction":
        figure.kind, figure.unit = "fraction", "fraction"
        if t.phrase(figure.last, figure.last + 3) in ("of a point", "of one point"):  # two-tenths of a point
            figure.kind, figure.unit, figure.last = "percent", "percentage point", figure.last + 3
        elif t.at(figure.last) == "-" and t.at(figure.last + 1) == "point":
            figure.kind, figure.unit, figure.last = "percent", "percentage point", figure.last + 2
        elif found is not None:
            figure.noun, figure.noun_first, figure.noun_last = found.written, found.first, found.last
        return
    if found is None:
        if t.at(figure.last) in ("others", "more") and figure.number.form != "vague":  # two others, three more
            figure.last += 1
        return
    if found.unit == "fold" and t.glued_hyphen(figure.last):  # 10-fold
        figure.kind, figure.unit, figure.last = "multiple", "times", found.last
        return
    if found.unit in _FORECASTERS and value >= _MOST_FORECASTERS and t.at(found.last) in _FORECAST:
        return  # short of the 364,660 analysts had forecast
    figure.kind, figure.unit, figure.noun = "count", found.unit, found.written
    figure.noun_first, figure.noun_last, figure.last = found.first, found.last, found.last


def _adjective(t: Tokens, i: int) -> bool:
    """Tell whether token `i` colours the denominator behind it: `per diluted share`."""
    return t.at(i) in _ADJECTIVES or (t.at(i).endswith("ed") and len(t.at(i)) > 4)


def _named_rate(t: Tokens, k: int) -> bool:
    """Tell the adjective at token `k` that a noun follows: `a $500 weekly allowance`, `25% Weekly Cashback`."""
    return t.lower[k] != "apiece" and t.word(k + 1)[:1].isalpha() and t.at(k + 1) not in STOP


def _per(t: Tokens, figure: Figure) -> None:
    """Read the denominator of a rate: `$85 a barrel`, `5% per annum`, `$30/MWh`."""
    k = figure.last
    lower = t.at(k)
    if lower in ("a", "an", "per", "each", "/", "every"):
        noun = t.word(k + 1)
        if lower == "per" and noun[:1].isdigit() and t.word(k + 2).isalpha() and t.lower[k + 2] not in STOP:
            figure.per = t.slice(k + 1, k + 3)  # per 10 grams
            return
        if t.at(k + 2) == "-" or not noun or not noun[0].isalpha() or t.lower[k + 1] in STOP:
            return
        if lower in ("a", "an") and figure.kind != "money" and t.lower[k + 1] not in units.TIME_NOUNS:
            return
        if lower in ("a", "an") and (t.lower[k + 1] in DENOMINATORS or t.at(k + 2) in _THEN):
            return
        if lower in ("per", "each") and _adjective(t, k + 1) and t.word(k + 2).isalpha() and t.lower[k + 2] not in STOP:
            noun = t.slice(k + 1, k + 3)  # per diluted share, per metric ton
        figure.per = noun
    elif lower in ("apiece", "annually", "daily", "weekly", "monthly", "yearly", "hourly") and not _named_rate(t, k):
        figure.per = lower
