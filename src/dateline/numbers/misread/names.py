"""Numbers that belong to a name behind them: house numbers, models, projects, the phone number that is dialled."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import STOP, VERBS
from dateline.numbers.labels import WEEKDAYS
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values.forms import is_people, is_plural
from dateline.numbers.values.words import MONTHS, NUMBER_WORDS

# The kinds of street, where they stand behind the name and where before it.
_STREETS_BEHIND: Final = frozenset(
    "street st avenue ave road rd drive dr boulevard blvd lane ln way place plaza square terrace court ct parkway pkwy "
    "highway hwy crescent close row walk circle turnpike broadway embankment".split()
)
_STREETS_BEFORE: Final = frozenset("quai rue avenue boulevard via viale calle rua plaza paseo avenida".split())
_PARTICLES: Final = frozenset("of the de des du la le les del della di da do dos".split())
_LONGEST_STREET: Final = 5  # words of a street's name
_LOOKED_BACK: Final = 1500  # characters before a number in which its name may stand
_DIALLED: Final = frozenset(
    "call calling called dial dialing dialling dialed contact contacting text texting phone phoning phoned rang "
    "ringing".split()
)
# Types that are called by their number and a name; whatever noun follows is not counted by it.
_TYPES: Final = re.compile(r"7[0-9]7[ -](?:MAX|Max|Dreamliner|NG|Next Generation|Jumbo)\b|911 (?:Turbo|Carrera|GT)")
_OWNERS: Final = frozenset("the a an 's ’s its their his her our new old".split())
# Adjectives of nations count things that are not said again (`2,000 Thai and 74 Malaysian stores`), they name nothing.
_NATIONAL: Final = ("ian", "ean", "ish", "ese", "can", "ch", "ai", "li", "qi")


def in_name(t: Tokens, figure: Figure) -> bool:
    """Tell whether a number is part of a name that goes on behind it, or a number to dial."""
    number = figure.number
    if number.form == "words":
        return _capital_words(t, figure)
    if number.form != "digits" or figure.kind not in ("plain", "count") or figure.joined or number.scale != 1.0:
        return False
    word = t.words[number.first]
    if not word.isdigit() or number.last != number.first + 1:
        return False
    before = t.at(figure.first - 1)
    if figure.kind == "plain" and before in _DIALLED and len(word) >= 3:
        return True
    if figure.modifier != "=":
        return False
    if t.tight(figure.first) and before == ")" and t.word(figure.first - 2).isalpha():  # a 501(c)3
        return True
    placed = before == "," and t.word(figure.first - 2)[:1].isupper() and t.at(number.last) in (".", ",", "")
    if len(word) == 5 and figure.kind == "plain" and placed:  # in Palm Desert, 92211.
        return True
    if figure.kind == "plain" and before in ("a", "an"):
        return True
    star = t.word(number.last)
    if star[:1].isupper() and len(star) > 3 and t.word(number.last + 1) in tuple("bcdefgh"):  # 51 Pegasi b
        return True
    if _TYPES.match(t.text, t.starts[number.first]) is not None:
        return True
    if (
        figure.kind == "count"
        and figure.first > 1
        and t.word(figure.first - 1)[:1].isupper()
        and t.word(number.last)[:1].isupper()
        and figure.noun_last == number.last + 2
        and figure.noun.islower()
        and not is_plural(t, number.last)
        and before not in STOP - VERBS
    ):
        return True  # the Lost 52 Project announces
    return _address(t, number.last) or (figure.kind == "plain" and len(word) <= 4 and _named(t, figure))


def _capital_words(t: Tokens, figure: Figure) -> bool:
    """Tell a number word that begins or ends a name, by its capital: `a Six Flags park`, `the Group of Seven`."""
    i = figure.number.first
    before = t.word(i - 1)
    if i == 0 or not t.word(i)[0].isupper() or t.word(i).isupper() or figure.number.scale != 1.0:
        return False
    if before == "of" and t.word(i - 2)[:1].isupper():
        return figure.kind == "plain" or t.at(i + 1) == "of"
    if t.word(i - 1)[:1].isupper():
        inside = t.at(i + 1) == "of" or (i > 1 and t.word(i + 1).islower())  # Vision Zero plans
        return inside and t.at(i - 1) not in STOP and figure.kind == "count"
    following = t.word(i + 2) if t.glued_hyphen(i + 1) else t.word(i + 1)
    return before.islower() and figure.kind == "count" and following[:1].isupper()


def _address(t: Tokens, k: int) -> bool:
    """Tell a house number from the street behind it: `619 Waddell Avenue`, `36 Quai des Orfèvres`."""
    if (
        t.at(k) in _STREETS_BEFORE
        and t.word(k)[0].isupper()
        and (t.word(k + 1)[:1].isupper() or t.at(k + 1) in _PARTICLES)
    ):
        return True
    for i in range(k, min(k + _LONGEST_STREET, len(t))):
        word, lower = t.words[i], t.lower[i]
        if i > k and lower in _STREETS_BEHIND and word[0].isupper():
            return True
        if t.tight(i) and lower in ("st", "nd", "rd", "th") and i > k:  # 10 NE 41st Street
            continue
        if not (word[0].isupper() or lower in _PARTICLES or word == "." or word[0].isdigit()):
            return False
    return False


def _named_before(t: Tokens, figure: Figure) -> bool:
    """Tell whether the same number ends a name shortly before: `a Boeing 707 ... the 707 was a freighter`."""
    end = t.starts[figure.number.first]
    floor = max(0, end - _LOOKED_BACK)
    number = " " + t.words[figure.number.first]
    place = t.text.find(number, floor, end)
    while place >= 0:
        owner = t.text[t.text.rfind(" ", floor, place) + 1 : place]
        whole = not t.text[place + len(number) : place + len(number) + 1].isalnum()
        if whole and owner[:1].isupper() and owner.isalpha() and owner.lower() not in STOP | MONTHS:
            return True
        place = t.text.find(number, place + 1, end)
    return False


def _named(t: Tokens, figure: Figure) -> bool:
    """Tell a number that a name goes on behind: `the 737 Max`, `the Lost 52 Project`."""
    k, i = figure.number.last, figure.first - 1
    following, lower = t.word(k), t.at(k)
    if t.at(i) in ("the", "a", "this", "that") and len(t.words[figure.number.first]) == 3 and _named_before(t, figure):
        return True
    if _named_nearby(t, i, figure.number.first):
        return True
    if t.tight(k) or len(following) < 2 or not following[0].isupper() or not following.isalpha():
        return False
    if lower in WEEKDAYS or lower in MONTHS or lower in STOP or lower in NUMBER_WORDS or is_people(following):
        return False
    if lower.endswith(_NATIONAL) or any(is_plural(t, j) for j in range(k, min(k + 3, len(t)))):
        return False
    before = t.word(i)
    return t.at(i) in _OWNERS or (i > 0 and before[:1].isupper() and before not in HYPHENS)


def _named_nearby(t: Tokens, i: int, k: int) -> bool:
    """Tell whether tokens `i` and `k` stand in a name nearby too: `Lost 52 sailed` after `the Lost 52 Project`."""
    if i < 0 or not t.words[i][0].isupper() or not t.words[i].isalpha():
        return False
    words = f"{t.words[i]} {t.words[k]} "
    for first, last in ((t.starts[i] - _LOOKED_BACK, t.starts[i]), (t.ends[k], t.ends[k] + _LOOKED_BACK)):
        place = t.text.find(words, max(0, first), last)
        if place >= 0:
            return t.text[place + len(words) : place + len(words) + 1].isupper()
    return False
