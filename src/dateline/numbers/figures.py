"""A number and what stands around it: currency, per cent, physical unit, time, or the noun it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from dateline.numbers import currencies, units
from dateline.numbers.currencies import Money
from dateline.numbers.grammar import STOP
from dateline.numbers.model import Modifier
from dateline.numbers.nouns import find_noun, singular
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values import Number
from dateline.numbers.words import DENOMINATORS, NEGATIVE

Kind = Literal["money", "percent", "measure", "count", "plain", "duration", "multiple", "fraction"]


@dataclass(slots=True)
class Figure:
    """A number with its unit, at tokens `first` to `last` (exclusive).

    `bare` is true where no unit or noun stands with the number itself (it may get one from its neighbours). `mark` is
    the first token of the modifier, `first` where there is none. `noun_first` and `noun_last` are the noun phrase.
    `per` is the denominator of a rate as written. `shared` is a currency sign or name that several currencies have.
    """

    number: Number
    first: int
    last: int
    low: float
    high: float
    kind: Kind = "plain"
    unit: str = ""
    noun: str = ""
    noun_first: int = 0
    noun_last: int = 0
    per: str = ""
    shared: str = ""
    prefix: str = ""
    factor: float = 1.0
    modifier: Modifier = "="
    mark: int = -1
    dropped: bool = False
    change: Literal["", "from", "to", "by"] = ""
    change_of: int = -1
    joined: bool = False

    @property
    def bare(self) -> bool:
        """Return whether neither unit nor noun stands with the number."""
        return self.kind == "plain" or (self.kind == "fraction" and self.unit == "fraction")

    def scale_by(self, factor: float) -> None:
        """Multiply the value."""
        self.low *= factor
        self.high *= factor


_ISO_LENGTHS: Final = (3, 4)
_TIME_ADJECTIVES: Final = frozenset(
    "more consecutive straight fiscal calendar business working long full additional successive further extra "
    "whole past "
    "solid short previous academic school trading light".split()
) - {"light"}
_FRACTION_OF: Final = (("of", "a"), ("of", "an"), ("of", "one"), ("a",), ("an",), ("of", "the"))
_WEIGHT_WORDS: Final = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lost gained pounds-force payload cargo tonnes tons "
    "kilograms kg kilos lift lifted lifting "
    "meat beef pork rice cocaine heroin marijuana methamphetamine fentanyl explosives explosive trash garbage "
    "food fish thrust copper tuna "
    "bags coal drug drugs plastic waste debris salmon chicken produce cheese uranium lb lbs infant baby ounces "
    "bomb bombs pressure "
    "honey cattle emissions carbon fertilizer".split()
)
_TRAILING: Final[dict[str, Modifier]] = {"more": ">=", "so": "~", "fewer": "<=", "less": "<="}
_BEFORE_ONE: Final = frozenset(["under", "over", "than", "nearly", "almost", "about"])
_SCALE_NAMES: Final = frozenset(["million", "billion", "trillion", "thousand"])


def build(t: Tokens, number: Number, floor: int = 0) -> Figure:
    """Return the figure of a number with its signs and units read, units of neighbours not yet lent.

    Nothing before token `floor` (the end of the figure before) is taken in.
    """
    figure = Figure(number, number.first, number.last, number.value, number.value)
    if number.form == "multiple":
        figure.kind, figure.unit = "multiple", "times"
        return figure
    _between(t, figure)
    money = _money_before(t, figure, floor)
    _sign(t, figure)
    k = figure.last + 1 if t.glued_hyphen(figure.last) else figure.last
    if money is not None:
        _set_money(figure, money)
        _redundant_name(t, figure)
        _per(t, figure)
        return figure
    if number.form == "fraction":
        k = _over_fraction(t, k)
    if k < len(t) and (
        _percent(t, figure, k) or _money_after(t, figure, k) or _time(t, figure, k) or _physical(t, figure, k)
    ):
        if figure.kind != "duration":
            _per(t, figure)
        return figure
    _doubtful_scale(t, figure)
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
    elif t.at(k) == "odd" and not t.tight(k):
        figure.modifier, figure.last = "~", k + 1
    elif t.at(k) == "plus" and not t.tight(k) and t.word(k + 1)[:1].isalpha() and t.at(k + 1) not in STOP:
        figure.modifier, figure.last = ">=", k + 1
    elif t.at(k) in ("or", "and") and t.at(k + 1) in ("more", "so", "fewer", "less") and t.word(k + 2)[:1].isalpha():
        if t.at(k + 2) not in STOP and not (t.at(k) == "and" and t.at(k + 1) in ("so", "less", "fewer")):
            figure.modifier = _TRAILING[t.at(k + 1)]
            figure.last = k + 2


def _over_fraction(t: Tokens, k: int) -> int:
    """Return the token after `of a` where a unit follows a fraction: `half a mile`, `a quarter of a percentage point`."""
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
    """Return the number that `a` at token `i` is between a modifier and a unit: `under a hectare`, `more than a dollar`."""
    if t.at(i - 1) not in _BEFORE_ONE or (t.at(i - 1) == "than" and t.at(i - 2) not in ("more", "less")):
        return None
    lower = t.at(i + 1)
    if lower in units.TIME_NOUNS or not (
        lower in units.heads() or lower in currencies.last_words() or lower == "percentage"
    ):
        return None
    return Number(i, i + 1, 1.0, 1.0, form="words", article=True)


# ---------------------------------------------------------------- money
def _money_before(t: Tokens, figure: Figure, floor: int) -> Money | None:
    """Read a currency sign, abbreviation or code before the number, and move the figure's beginning to it."""
    i = figure.first - 1
    if i < floor:
        return None
    if t.words[i] in HYPHENS and t.tight(i + 1) and i > 0 and t.words[i - 1] in currencies.SIGNS:  # $-5
        i -= 1
    word = t.words[i]
    money: Money | None = None
    begin = i
    if not word[0].isalnum() and word in currencies.SIGNS:
        money = currencies.by_sign(word)
        letters = t.word(i - 1)
        if letters and i > floor and _lettered(t, i):
            lettered = currencies.by_sign(letters + word) or currencies.by_sign(letters[-2:] + word)
            if lettered is None and t.tight(i) and letters.isupper() and len(letters) == 3:
                lettered = currencies.by_code(letters)
            if lettered is not None:
                money, begin = lettered, i - 1
    elif word == "." and t.at(i - 1) in ("rs", "tk", "fr", "kshs", "sh") and t.tight(i):
        money, begin = _prefix(t, i - 1, figure), i - 1
    elif word[0].isalpha() and len(word) <= 5:
        money = _prefix(t, i, figure)
    elif word in currencies.SIGNS:
        money = currencies.by_sign(word)
    if money is None or begin < floor:
        return None
    figure.first = begin
    figure.prefix = t.phrase(begin, figure.number.first)
    return money


def _lettered(t: Tokens, i: int) -> bool:
    """Tell whether the letters before the sign at token `i` go with it: `HK$`, `us $`, `mxn$`, and not `a $48 million`."""
    letters = t.words[i - 1]
    if t.tight(i):
        return letters.isupper() or letters[0].isupper() or len(letters) >= 2
    return letters.lower() in ("us", "u.s.", "c", "hk", "nz") or letters == "A"


def _prefix(t: Tokens, i: int, figure: Figure) -> Money | None:
    """Return the currency of a code or abbreviation that stands before the number: `USD 22.5`, `Rs20`, `RMB 3`."""
    word, lower = t.words[i], t.lower[i]
    number = figure.number
    if number.form == "words" and lower != "rs":
        return None
    tight = t.tight(i + 1)
    if word.isupper() and len(word) in _ISO_LENGTHS:
        money = currencies.by_code(word)
        if money is not None:
            if (
                word in currencies.DOUBTFUL_CODES
                and not tight
                and number.scale == 1.0
                and "," not in t.word(number.first)
            ):
                return None
            return money
    if lower not in currencies.PREFIXES or lower in currencies.IGNORED_PREFIXES:
        return None
    if lower in currencies.LETTER_PREFIXES and number.value < 10 and number.scale == 1.0:  # R0 of a disease
        return None
    if lower in currencies.LETTER_PREFIXES and not (tight and word.isupper() and not t.tight(i)):
        return None
    if t.tight(i) and t.word(i - 1).isalnum():
        return None
    if not word[0].isupper() and lower not in ("rs", "tk", "kr", "ksh", "zł"):
        return None
    if lower == "kr" and not tight and number.scale == 1.0:
        return None
    code = currencies.PREFIXES[lower]
    return Money(code, currencies.SCALED_PREFIXES.get(lower, 1.0), "rs" if lower == "rs" else "")


def _set_money(figure: Figure, money: Money) -> None:
    figure.kind, figure.unit, figure.factor, figure.shared = "money", money.code, money.factor, money.shared
    figure.scale_by(money.factor)


def _redundant_name(t: Tokens, figure: Figure) -> None:
    """Take in what repeats the currency of a sign: `$10 dollars`, `A$5 million Australian dollars`, and late scales."""
    k = figure.last
    found = _name_at(t, k) if t.at(k) in ("dollars", "dollar", "euros", "yen", "us", "usd") else None
    if t.word(k) == "M" and not t.tight(k):  # $5 M
        figure.scale_by(1e6)
        figure.number.scale, figure.last = 1e6, k + 1
    elif found is not None and found[0].factor == 1.0:
        figure.last = found[1]
        if t.at(k) not in ("dollars", "dollar") or found[0].code != "USD":
            figure.unit = found[0].code


def _name_at(t: Tokens, k: int) -> tuple[Money, int] | None:
    """Return the currency whose name begins at token `k` and the token after it, the longest name first."""
    last_words = currencies.last_words()
    for end in range(min(k + 4, len(t)), k, -1):
        if t.lower[end - 1] in last_words:
            money = currencies.by_name(t.phrase(k, end))
            if money is not None:
                return money, end
    return None


def _money_after(t: Tokens, figure: Figure, k: int) -> bool:
    """Read a currency after the number: `10$`, `75 USD million`, `five trillion Yen`, `15 dollars and 20`."""
    word = t.words[k]
    number = figure.number
    if word in currencies.SIGNS and (t.tight(k) or word in "€₽₴₾") and not word[0].isalpha():
        money = currencies.by_sign(word)
        if money is not None and not (t.tight(k + 1) and t.word(k + 1)[:1].isdigit()):
            _set_money(figure, money)
            figure.last = k + 1
            return True
    if word.isupper() and t.word(k + 1) in currencies.SIGNS and t.tight(k + 1) and t.tight(k):  # 3.14US$
        money = currencies.by_sign(word + t.words[k + 1])
        if money is not None and not (t.tight(k + 2) and t.word(k + 2)[:1].isdigit()):
            _set_money(figure, money)
            figure.last = k + 2
            return True
    if (
        word.isupper()
        and word.isalpha()
        and len(word) in _ISO_LENGTHS
        and not (t.tight(k + 1) and t.word(k + 1)[:1].isdigit())
    ):
        money = currencies.by_code(word)
        if money is not None and not (word in currencies.DOUBTFUL_CODES and number.scale == 1.0 and not t.tight(k)):
            _set_money(figure, money)
            figure.last = k + 1
            if number.scale == 1.0 and t.at(k + 1) in _SCALE_NAMES:
                number.scale = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[t.at(k + 1)]
                figure.scale_by(number.scale)
                figure.last = k + 2
            _small_change(t, figure)
            return True
    if word in ("RM", "Rs", "LE", "p", "c") and t.tight(k) and number.form == "digits":
        if word in "pc" and (number.value > 999 or number.value < 1):
            return False
        if word in "pc" and not _prices(t, figure):
            return False
        money = (
            Money("GBP", 0.01)
            if word == "p"
            else Money("USD", 0.01)
            if word == "c"
            else Money({"RM": "MYR", "Rs": "INR", "LE": "EGP"}[word])
        )
        _set_money(figure, money)
        figure.last = k + 1
        return True
    if t.at(k) == "of" and number.form == "vague":  # millions of dollars
        k += 1
    found = _name_at(t, k)
    if found is None or not _is_money(t, figure, k, found[0], found[1]):
        return False
    _set_money(figure, found[0])
    figure.last = found[1]
    _small_change(t, figure)
    return True


def _prices(t: Tokens, figure: Figure) -> bool:
    """Tell whether a price is talked of around the number, so that `85p` is pence and no label."""
    around = t.lower[max(0, figure.first - 12) : figure.last + 12]
    return any(
        word
        in ("£", "$", "€", "share", "shares", "price", "prices", "cost", "costs", "pence", "cents", "dividend", "per")
        for word in around
    )


def _is_money(t: Tokens, figure: Figure, k: int, money: Money, end: int) -> bool:
    """Tell a currency's name from the everyday word it may be: `15 won`, `200 pounds`, `3 real friends`."""
    name = t.phrase(k, end)
    number = figure.number
    if end - k > 1:
        return True
    stem = currencies.singular_name(name)
    if stem in currencies.DOUBTFUL_NAMES:
        return number.value >= 1000 and t.at(end) not in ("the", "a", "an", "their", "his", "her")
    if stem in ("pound", "pounds"):
        if number.scale >= 1e6:
            return True
        around = t.lower[max(0, figure.first - 6) : end + 4]
        if "£" in t.text or not any(word in _WEIGHT_WORDS for word in around):
            money_words = (
                "price",
                "prices",
                "cost",
                "costs",
                "paid",
                "pay",
                "fine",
                "fined",
                "worth",
                "salary",
                "loan",
                "sale",
                "sales",
                "profit",
                "bank",
                "budget",
            )
            return number.scale >= 1e3 or "£" in t.text or any(word in money_words for word in around)
        return False
    return True


def _small_change(t: Tokens, figure: Figure) -> None:
    """Add minor units that follow the major one: `13 dollars and 45 cents`, `15 dollars 50`."""
    k = figure.last
    if t.at(k) == "and":
        k += 1
    word = t.word(k)
    if not word.isdigit() or len(word) != 2 or figure.number.scale != 1.0 or figure.number.value % 1:
        return
    after = t.at(k + 1)
    if after in ("cents", "cent", "pence", "sen", "paise", "c", "¢"):
        figure.last = k + 2
    elif after in (".", "") and t.at(k + 2) == "":
        figure.last = k + 1
    else:
        return
    figure.low += float(word) / 100
    figure.high = figure.low


# ---------------------------------------------------------------- other units
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
    elif t.words[i] in "-−–+" and t.tight(i + 1) and not t.tight(i) and figure.number.form != "words":
        if t.words[i] != "+":
            figure.scale_by(-1.0)
        figure.first = i


def _percent(t: Tokens, figure: Figure, k: int) -> bool:
    if t.lower[k] not in units.PERCENT_HEADS:
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
    figure.kind, figure.unit, figure.last = "duration", singular(t.words[step].lower()), step + 1
    figure.noun = t.words[step]
    return True


def _physical(t: Tokens, figure: Figure, k: int) -> bool:
    number = figure.number
    if t.at(k) == "of" and number.form == "vague":
        k += 1
    word = t.word(k)
    digits = number.form == "digits"
    if t.at(k) in units.heads():
        names = units.names()
        for length in range(units.LONGEST_NAME, 0, -1):
            name = names.get(t.phrase(k, k + length)) if k + length <= len(t) else None
            if name is not None:
                figure.kind, figure.unit, figure.last = "measure", name, k + length
                return True
    if word in units.SHORT and (digits or (len(word) > 1 and word not in units.CAUTIOUS)):
        tight = t.tight(k)
        if number.doubtful or (word in units.TIGHT_ONLY and not tight):
            return False
        if word in units.CAUTIOUS and t.tight(k + 1) and t.word(k + 1)[:1].isalnum():
            return False
        figure.kind, figure.unit, figure.last = "measure", units.SHORT[word], k + 1
        return True
    return False


def _doubtful_scale(t: Tokens, figure: Figure) -> None:
    """Read a tight letter (`5m`, `2T`) as a scale only where a counted plural follows; else as the unit it may be."""
    number = figure.number
    if not number.doubtful:
        return
    found = find_noun(t, number.last, 2.0)
    if found is not None or number.doubtful in ("MM", "mil"):
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
    if t.at(i) == "magnitude" or (t.at(i) == "of" and t.at(i - 1) == "magnitude"):
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
    found = find_noun(t, figure.last, value, attributive=t.at(figure.first - 1) in ("a", "an"))
    if figure.number.form == "fraction":
        figure.kind, figure.unit = "fraction", "fraction"
        if t.at(figure.last) == "-" and t.at(figure.last + 1) == "point":
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
    figure.kind, figure.unit, figure.noun = "count", found.unit, found.written
    figure.noun_first, figure.noun_last, figure.last = found.first, found.last, found.last


def _per(t: Tokens, figure: Figure) -> None:
    """Read the denominator of a rate: `$85 a barrel`, `5% per annum`, `$30/MWh`."""
    k = figure.last
    lower = t.at(k)
    if lower in ("a", "an", "per", "each", "/", "every"):
        noun = t.word(k + 1)
        if t.at(k + 2) == "-" or not noun or not noun[0].isalpha() or t.lower[k + 1] in STOP:
            return
        if lower in ("a", "an") and figure.kind != "money" and t.lower[k + 1] not in units.TIME_NOUNS:
            return
        if lower in ("a", "an") and t.lower[k + 1] in DENOMINATORS:
            return
        figure.per = noun
    elif lower in ("apiece", "annually", "daily", "weekly", "monthly", "yearly", "hourly"):
        figure.per = lower
    elif lower == "-" and t.glued_hyphen(k) and t.at(k + 1) in ("a", "per", "an"):
        if t.glued_hyphen(k + 2):
            figure.per = t.word(k + 3)
