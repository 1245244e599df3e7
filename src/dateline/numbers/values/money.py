"""Money around a number: signs, abbreviations and codes before it, names and signs behind it."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.tokens import Tokens
from dateline.numbers.values import currencies, units
from dateline.numbers.values.currencies import Money

_ISO_LENGTHS: Final = (3, 4)
_WEIGHT_WORDS: Final = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lost gained pounds-force payload cargo tonnes tons "
    "kilograms kg kilos lift lifted lifting "
    "meat beef pork rice cocaine heroin marijuana methamphetamine fentanyl explosives explosive trash garbage "
    "food fish thrust copper tuna "
    "bags coal drug drugs plastic waste debris salmon chicken produce cheese uranium lb lbs infant baby ounces "
    "bomb bombs pressure "
    "honey cattle emissions carbon fertilizer".split()
)
_PRICES_NEAR: Final = 24  # tokens
_SCALES: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MONEY_WORDS: Final = frozenset(
    "price prices cost costs paid pay fine fined worth salary loan sale sales profit bank budget".split()
)


def money_before(t: Tokens, figure: Figure, floor: int) -> Money | None:
    """Read a currency sign, abbreviation or code before the number, and move the figure's beginning to it."""
    i = figure.first - 1
    if i < floor:
        return None
    loss = t.words[i] == "(" and t.tight(i) and t.tight(i + 1) and i > floor and t.words[i - 1] in currencies.SIGNS
    if loss:  # $(0.8m)
        i -= 1
    word = t.words[i]
    money: Money | None = None
    begin = i
    if not word[0].isalnum() and word in currencies.SIGNS:
        money = currencies.by_sign(word)
        letters = t.word(i - 1)
        if letters and i > floor and _lettered(t, i):
            lettered = currencies.by_sign(letters + word) or currencies.by_sign(letters[-2:] + word)
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
    if loss:
        _bracketed_loss(t, figure)
    return money


def _bracketed_loss(t: Tokens, figure: Figure) -> None:
    """Read an amount in brackets behind its sign as accountants mean it, below zero: `$(0.8m)`, `$(1.0) million`."""
    k = figure.last
    if t.at(k) != ")":
        return
    figure.scale_by(-1.0)
    figure.last = k + 1
    scale = {"m": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, **_SCALES}.get(t.at(k + 1), 1.0)
    if figure.number.scale == 1.0 and scale != 1.0:
        figure.number.scale, figure.last = scale, k + 2
        figure.scale_by(scale)


def _lettered(t: Tokens, i: int) -> bool:
    """Tell whether the letters before the sign at token `i` go with it: `HK$`, `us $`, and not `a $48 million`."""
    letters = t.words[i - 1]
    if t.tight(i):
        return letters.isupper() or letters[0].isupper() or len(letters) >= 2
    return letters.lower() in ("us", "u.s.", "c", "hk", "nz") or (letters == "A" and t.word(i - 2).islower())


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


def set_money(figure: Figure, money: Money) -> None:
    """Make a figure an amount of money, minor units brought to the major one."""
    figure.kind, figure.unit, figure.factor, figure.shared = "money", money.code, money.factor, money.shared
    figure.scale_by(money.factor)


def redundant_name(t: Tokens, figure: Figure) -> None:
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
    if t.word(k) in units.SHORT or t.word(k) in currencies.DOUBTFUL_CODES:  # Gbps are no pounds, 12 SOL no sols
        return None
    last_words = currencies.last_words()
    for end in range(min(k + 4, len(t)), k, -1):
        if t.lower[end - 1] in last_words:
            money = currencies.by_name(t.phrase(k, end))
            if money is not None:
                return money, end
    return None


def money_after(t: Tokens, figure: Figure, k: int) -> bool:
    """Read a currency after the number: `10$`, `75 USD million`, `nine billion Yen`, `15 dollars and 20`."""
    word = t.words[k]
    number = figure.number
    if word in currencies.SIGNS and (t.tight(k) or word in "€₽₴₾") and not word[0].isalpha():
        money = currencies.by_sign(word)
        if money is not None and not (t.tight(k + 1) and t.word(k + 1)[:1].isalnum()):  # 50 million $COIN tokens
            set_money(figure, money)
            figure.last = k + 1
            return True
    if word.isupper() and t.word(k + 1) in currencies.SIGNS and t.tight(k + 1) and t.tight(k):  # 3.14US$
        money = currencies.by_sign(word + t.words[k + 1])
        if money is not None and not (t.tight(k + 2) and t.word(k + 2)[:1].isdigit()):
            set_money(figure, money)
            figure.last = k + 2
            return True
    if (
        word.isupper()
        and word.isalpha()
        and len(word) in _ISO_LENGTHS
        and not (t.tight(k + 1) and t.word(k + 1)[:1].isdigit())
    ):
        money = currencies.by_code(word)
        doubtful = word in currencies.DOUBTFUL_CODES and not ("," in t.word(number.first) or t.tight(k))
        if money is not None and not (doubtful and number.scale == 1.0):
            set_money(figure, money)
            figure.last = k + 1
            if number.scale == 1.0 and t.at(k + 1) in _SCALES:
                number.scale = _SCALES[t.at(k + 1)]
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
        set_money(figure, money)
        figure.last = k + 1
        return True
    if t.at(k) == "of" and number.form == "vague":  # millions of dollars
        k += 1
    found = _name_at(t, k)
    if found is None or not _is_money(t, figure, k, found[1]):
        return False
    set_money(figure, found[0])
    figure.last = found[1]
    _small_change(t, figure)
    return True


def _prices(t: Tokens, figure: Figure) -> bool:
    """Tell whether a price is talked of around the number, so that `85p` is pence and no label."""
    around = t.lower[max(0, figure.first - _PRICES_NEAR) : figure.last + _PRICES_NEAR]
    return any(
        word
        in ("£", "$", "€", "share", "shares", "price", "prices", "cost", "costs", "pence", "cents", "dividend", "per")
        for word in around
    )


def _is_money(t: Tokens, figure: Figure, k: int, end: int) -> bool:
    """Tell a currency's name from the everyday word it may be: `15 won`, `200 pounds`, `3 real friends`."""
    name = t.phrase(k, end)
    number = figure.number
    if end - k > 1:
        return True
    stem = currencies.singular_name(name)
    if stem in currencies.DOUBTFUL_NAMES:
        owned = t.at(end) in ("the", "a", "an", "their", "his", "her")
        often = t.at(end) in ("a", "an") and t.at(end + 1) in units.TIME_NOUNS  # 1.3 billion crowns a year earlier
        return number.value >= 1000 and (not owned or often)
    if stem in ("pound", "pounds"):
        if number.scale >= 1e6:
            return True
        around = t.lower[max(0, figure.first - 6) : end + 4]
        if "£" in t.text or not any(word in _WEIGHT_WORDS for word in around):
            return number.scale >= 1e3 or "£" in t.text or any(word in _MONEY_WORDS for word in around)
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
