"""Nouns that a number has from what is told before it: `54 nations ... only 27`, `a crew of 22`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import AUXILIARIES, CASUALTY_STATES, CASUALTY_VERBS, CHANGE_WORDS, MASSING, STOP
from dateline.numbers.tokens import Tokens
from dateline.numbers.values import currencies
from dateline.numbers.values.forms import is_plural, singular
from dateline.numbers.values.nouns import find_noun

# What is said of people alone: a bare number before or behind these counts persons.
_PERSON_STATES: Final = (
    CASUALTY_STATES
    | CASUALTY_VERBS
    | frozenset(
        "died recovered survived perished drowned evacuated displaced treated charged sentenced jailed imprisoned "
        "infected trapped stranded aboard stabbed beaten hanged die convicted executed vaccinated unemployed "
        "jobless".split()
    )
)
# What a size is a part of, or is held against.
_NORMS: Final = frozenset("total standard limit maximum minimum average norm record capacity".split())
_ALIKE: Final = 20.0  # how many times as large a bare number may be that is of the same
# Verbs of change that may have an object: `its partners have moved 158,000` is of others.
_WITH_OBJECT: Final = frozenset(
    "move moved moving take taken took bring brought add added raise raised cut shed".split()
)
# What people alone do of their own will; behind a bare number as its verb.
_PERSON_DEEDS: Final = MASSING | frozenset(
    "attended marched protested gathered voted volunteered enrolled resigned emigrated fled applied queued rallied "
    "demonstrated petitioned".split()
)
_COMING: Final = frozenset([("showed", "up"), ("turned", "out"), ("turned", "up"), ("signed", "up"), ("walked", "out")])
_VICTIMS: Final = CASUALTY_STATES | frozenset("deceased victims wounded fallen survivors".split())
_WHERE: Final = frozenset("on aboard in inside at".split())
# Plurals that are amounts and no things to count: what they rise to is money or an index.
_AMOUNTS: Final = frozenset(
    "shares stocks prices profits sales earnings revenues yields rates bonds futures wages costs exports imports "
    "losses taxes fees temperatures markets indices indexes points reserves savings levels ratings odds assets funds "
    "debts securities ratios values returns margins spreads averages equities".split()
)
_TOLD: Final = frozenset(
    "confirmed feared reported believed presumed known still now critically seriously also being reportedly badly "
    "severely".split()
)
_PERSON_OBJECTS: Final = CASUALTY_VERBS | frozenset(
    "employ employs employed employing evacuate evacuated evacuating hospitalizing hospitalising "
    "infect infects infected infecting displace displaced displacing".split()
)
# Nouns whose number behind `of` says how many there are in them: `a crowd of 41,250`.
GATHERED: Final = {
    "crowd": "person",
    "crowds": "person",
    "audience": "person",
    "audiences": "person",
    "attendance": "person",
    "population": "person",
    "populations": "person",
    "workforce": "person",
    "toll": "person",
    "membership": "member",
    "staff": "staff member",
    "crew": "person",
    "crews": "person",
    "readership": "reader",
    "viewership": "viewer",
}
_NUMBERS: Final = frozenset("numbers totals figures counts".split())
_TOTALS: Final = frozenset("total tally count".split())
_TOTAL_REACH: Final = 60  # tokens before and behind `delegate total` within which delegates are named
_MOST: Final = frozenset("most fewest least".split())
_MOST_REACH: Final = 12  # tokens between `the most delegates` and how many they were
_MORE_THAN: Final = frozenset("more than almost since again up down".split())
_LEVEL: Final = frozenset("is was at to reached reaches exceeded exceeds totaled totalled numbered of".split())


@dataclass(slots=True)
class _Before:
    """The figures of a sentence that those after them may borrow from."""

    last: Figure | None = None  # of any kind, outside brackets
    moved: Figure | None = None  # in points: what an index rose by
    counted: Figure | None = None
    sized: Figure | None = None  # money or a measure


def lend_back(t: Tokens, figures: list[Figure]) -> None:
    """Give numbers whose noun or unit is not repeated that of the figure before them in the sentence.

    `1, 217 delegates ... has earned 914`, `6.05 hectares, up from 2.48`, `a 947 million pounds turnover for a 107
    million loss`, `the number of stations from 180 to 5`, `killing at least seven`.
    """
    so_far = _Before()
    for figure in figures:
        last = so_far.last
        if figure.kind == "count" and last is not None and last.kind == "percent" and not is_whole(figure):
            figure.kind, figure.unit, figure.noun = "percent", last.unit, ""  # 50.3 percent are women and 49.7 men
            figure.last, figure.noun_first, figure.noun_last = figure.number.last, 0, 0
        if figure.kind in ("count", "measure", "percent", "money"):
            _note(t, figure, so_far)
        elif figure.kind == "plain":
            _lend(t, figure, so_far)


def _note(t: Tokens, figure: Figure, so_far: _Before) -> None:
    """Take a figure among those that may lend."""
    if figure.kind in ("measure", "money"):
        so_far.sized = figure
    if not _bracketed(t, figure.mark):
        so_far.last = figure
    if figure.unit == "point":
        so_far.moved = figure
    if figure.kind == "count":
        so_far.counted = figure


def _lend(t: Tokens, figure: Figure, so_far: _Before) -> None:
    """Give a bare number the unit that the words around it tell, or that of a figure before it."""
    last, moved, counted, sized = so_far.last, so_far.moved, so_far.counted, so_far.sized
    before = t.lower[max(0, figure.mark - 2) : figure.first]
    if rate := _exchange_rate(t, figure):  # the rupee closed at 83.12 to the dollar
        figure.kind, figure.unit, figure.per = "money", rate, "dollar"
    elif is_whole(figure) and (gathered := _gathered(t, figure)):
        figure.kind, figure.unit = "count", gathered
        if t.at(figure.mark - 2) == "numbers":
            figure.noun_first, figure.noun_last = figure.mark - 3, figure.mark - 1
        so_far.last = so_far.counted = figure
    elif sized is not None and not figure.number.article and _set_against(t, figure, sized):
        figure.kind, figure.unit, figure.shared = sized.kind, sized.unit, sized.shared
    elif t.at(figure.last - 1) == "others" and last is None:
        figure.kind, figure.unit = "count", "person"
    elif figure.number.scale >= 1e6 and last is not None and last.kind == "money":
        figure.kind, figure.unit, figure.shared = "money", last.unit, last.shared
    elif _casualties(t, figure.last) or (
        any(word in _PERSON_OBJECTS for word in before)
        and not ("leaving" in before and counted and counted.unit != "person")  # struck out two stops, leaving 11
    ):
        figure.kind, figure.unit = "count", "person"
    elif moved and figure.high > moved.high and t.at(figure.first - 1) in ("to", "at"):
        figure.kind, figure.unit = "count", moved.unit  # fell 18.73 points to close at 4,327.78
    elif is_whole(figure) and _most_of(t, figure):
        so_far.last = so_far.counted = figure
    elif counted and is_whole(figure) and gapped(t, figure):
        _count_of(t, figure, counted)  # the Conservatives 121
    elif counted and t.at(figure.last) == "of" and t.at(figure.last + 1) in ("them", "these", "those"):
        _count_of(t, figure, counted)  # sold 50 of them
    elif is_whole(figure) and t.at(figure.mark - 1) == "to" and _number_of(t, figure):
        pass  # bringing the number killed by the 6.1 magnitude earthquake to 57
    elif last is not None and last.kind != "count":
        _lend_unit(t, figure, last, before)
    elif is_whole(figure):
        _count_of(t, figure, last)


def _lend_unit(t: Tokens, figure: Figure, last: Figure, before: list[str]) -> None:
    """Give a number the unit of the figure before it where it is near it in size and linked to it."""
    near = last.kind != "percent" or figure.high < 20 * max(last.high, 5)
    near = near and (last.unit != "magnitude" or figure.high < 10)
    linked = any(word in ("from", "to", "against", "versus", "than", "compared") for word in before)
    rest = last.kind == "measure" and figure.high <= last.high and _is_left(t, figure)
    if near and (linked or rest or _in_row(t, figure, last)):
        figure.kind, figure.unit, figure.shared = last.kind, last.unit, last.shared


def _risen(t: Tokens, figure: Figure) -> int:
    """Return the token of what is counted where its number changes: `approvals dropped to 60,100`; -1 for none."""
    i = figure.mark - 1
    if t.at(i) in ("to", "by"):
        i -= 1
    if t.at(i) not in CHANGE_WORDS or i < 1:
        return -1
    i -= 1
    while i > 0 and (t.lower[i] in AUXILIARIES or t.lower[i].endswith("ly") or t.lower[i] in _MORE_THAN):
        i -= 1
    if (
        t.at(figure.mark - 1) in _WITH_OBJECT or not t.words[i].isalpha() or (t.words[i][0].isupper() and i > 0)
    ):  # a party or a team owns what it counts
        return -1
    return i if is_plural(t, i) and t.lower[i] not in _AMOUNTS else -1


def _exchange_rate(t: Tokens, figure: Figure) -> str:
    """Return the currency in which a bare number is the price of a dollar, empty where it is none."""
    k = figure.last
    if t.at(k) not in ("to", "per", "against", "a") or "dollar" not in (t.at(k + 1), t.at(k + 2)):
        return ""
    for i in range(figure.first - 1, max(-1, figure.first - 16), -1):
        if t.lower[i] in currencies.last_words():
            money = currencies.by_name(t.lower[i])
            if money is not None and money.factor == 1.0 and money.code != "USD":
                return money.code
    return ""


def _gathered(t: Tokens, figure: Figure) -> str:
    """Return what a bare number counts that is the size of a gathering: `a crowd of 4,000`, `its population is 8m`."""
    after = t.at(figure.last + 1)
    watched = t.at(figure.mark - 1) == "before" or t.phrase(figure.mark - 3, figure.mark) == "in front of"
    if watched and figure.low >= 1000 and t.at(figure.last) in ("at", "in", ".", ","):  # won 8-5 before 46,537
        return "person"
    total = t.word(figure.mark - 3)
    if t.phrase(figure.mark - 2, figure.mark) == "numbers of" and total.islower() and total not in STOP:
        return singular(total)  # passenger numbers of 17 million
    if t.at(figure.last) == "who":  # of the 2.8 million who voted
        return "person"
    if t.at(figure.last) == "strong" and (not after.isalpha() or after in STOP):
        return "person"
    for i in range(figure.mark - 1, max(-1, figure.mark - 9), -1):
        if t.lower[i] in GATHERED:
            return GATHERED[t.lower[i]] if i == figure.mark - 2 or _LEVEL & set(t.lower[i : figure.mark]) else ""
        if t.words[i] in ",;:()." or t.words[i][0].isdigit():
            return ""
    return ""


def is_whole(figure: Figure) -> bool:
    """Tell whether a number can count things: it is whole, or was scaled (`8.3 million`)."""
    return figure.number.scale != 1.0 or figure.low == int(figure.low)


def _bracketed(t: Tokens, i: int) -> bool:
    """Tell whether token `i` stands in brackets, as conversions do: `6 hectares (15 acres; 0.06 square km)`."""
    for j in range(i - 1, max(-1, i - 16), -1):
        if t.words[j] in "()":
            return t.words[j] == "("
    return False


def _casualties(t: Tokens, k: int) -> bool:
    """Tell whether a bare number is said to be dead or injured behind it: `12 were injured`."""
    if t.at(k) in ("were", "was", "are", "have", "had"):
        k += 2 if t.at(k + 1) == "been" else 1
        if t.at(k) in _TOLD:  # 39 are confirmed dead
            k += 1
        return t.at(k) in _PERSON_STATES
    if (
        t.at(k) == "," and t.at(k + 1) in ("including", "among") and t.at(k - 1) != "more"
    ):  # at least seven, including four children, died
        comma = next((j for j in range(k + 2, min(len(t), k + 14)) if t.words[j] == ","), 0)
        return comma > 0 and t.at(comma + 1) != "," and _casualties(t, comma + 1)
    if t.at(k) == "of" and t.at(k + 1) in ("the", "those", "its", "their") and t.at(k + 2) in _VICTIMS:
        return True  # four of the deceased
    if t.at(k) in _TOLD and t.at(k + 1) in CASUALTY_STATES:  # five seriously injured
        return True
    if t.at(k) in _WHERE and t.at(k + 1) in ("the", "board"):  # all 189 on the aircraft died
        for step in range(k + 2, k + 6):
            if t.at(step) in ("died", "survived", "perished", "drowned"):
                return True
    return t.at(k) in _PERSON_STATES or t.at(k) in _PERSON_DEEDS or (t.at(k), t.at(k + 1)) in _COMING


def _count_of(t: Tokens, figure: Figure, last: Figure | None) -> None:
    """Give a bare count the noun of `the number of ...` before it, or of the last counted figure."""
    risen = _risen(t, figure)
    if risen >= 0:
        figure.kind, figure.unit = "count", singular(t.words[risen])
        figure.noun_first, figure.noun_last = risen, risen + 1
        if t.lower[risen] in _NUMBERS and risen and t.words[risen - 1].isalpha() and t.lower[risen - 1] not in STOP:
            figure.unit, figure.noun_first = singular(t.lower[risen - 1]), risen - 1  # passenger numbers rose to
        return
    total = figure.mark - 2
    if t.at(figure.mark - 1) in ("to", "at", "of") and t.at(total) in _TOTALS and t.word(total - 1).isalpha():
        unit = singular(t.words[total - 1])
        near = t.lower[max(0, total - _TOTAL_REACH) : total + _TOTAL_REACH]
        if unit.islower() and f"{unit}s" in near:  # brings his delegate total to 86
            figure.kind, figure.unit = "count", unit
            return
    if _number_of(t, figure):
        return
    if last is not None and not (figure.low >= 1e6 and last.high < 1e3):  # nine stops, at a price of 71 billion
        figure.kind, figure.unit = "count", last.unit
        figure.noun_first, figure.noun_last = last.noun_first, last.noun_last


def _most_of(t: Tokens, figure: Figure) -> bool:
    """Give a bare count the noun of which somebody had the most, and tell whether there is one: `most, with 60`."""
    if t.at(figure.mark - 1) not in ("with", "at") or t.at(figure.mark - 2) not in (",", "—", "–"):
        return False
    for i in range(figure.mark - 3, max(0, figure.mark - _MOST_REACH), -1):
        if t.lower[i] in _MOST and t.lower[i - 1] in ("the", "second", "third"):
            found = find_noun(t, i + 1, 2.0)
            if found is not None and is_plural(t, found.last - 1):
                figure.kind, figure.unit = "count", found.unit
                figure.noun_first, figure.noun_last = found.first, found.last
                return True
    return False


def _number_of(t: Tokens, figure: Figure) -> bool:
    """Give a bare count the noun of `the number of ...` before it, and tell whether one stands there."""
    for i in range(figure.first - 1, max(1, figure.first - 30), -1):
        if t.lower[i] == "of" and t.lower[i - 1] in ("number", "total", "numbers"):
            found = find_noun(t, i + 1, 2.0)
            if found is not None:
                figure.kind, figure.unit = "count", found.unit
                figure.noun_first, figure.noun_last = found.first, found.last
                return True
        of = i - 1 - (t.lower[i - 1] in ("those", "the"))
        counted = t.lower[i - 1] == "number" or (t.lower[of] == "of" and t.lower[of - 1] == "number")
        if counted and t.lower[i] in _PERSON_STATES:
            figure.kind, figure.unit = "count", "person"
            figure.noun_first, figure.noun_last = i, i + 1
            return True
    return False


def _set_against(t: Tokens, figure: Figure, sized: Figure) -> bool:
    """Tell whether a bare number is the whole or the norm of a size: `38% of a total of 11`, `the limit is 35`."""
    i = figure.mark - 1
    if t.at(i) not in ("of", "is", "was") or t.at(i - 1) not in _NORMS or not figure.low or t.at(figure.last) == "of":
        return False
    return 1 / _ALIKE <= sized.low / figure.low <= _ALIKE and not t.word(figure.last)[:1].isalpha()


def _in_row(t: Tokens, figure: Figure, last: Figure) -> bool:
    """Tell whether a bare number stands behind the same small word as a share before it: `and the Left with 7.0`."""
    link = t.at(figure.mark - 1)
    if last.kind == "measure" and link == "of" == t.at(last.mark - 1):  # a crop of 15 million tonnes and exports of 9m
        return figure.number.scale == last.number.scale != 1.0 and not t.word(figure.last)[:1].isalpha()
    return (
        last.kind == "percent"
        and link in ("with", "on", "at")
        and link == t.at(last.mark - 1)
        and not t.word(figure.last)[:1].isalpha()
    )


def _is_left(t: Tokens, figure: Figure) -> bool:
    """Tell whether a bare number is what is left of a size: `3 hectares burned; about 49 are left`."""
    k = figure.last + (t.at(figure.last) in ("is", "are", "was", "were", "have", "has"))
    return t.at(k) in ("left", "remain", "remains", "remained", "remaining", "gone")


def gapped(t: Tokens, figure: Figure) -> bool:
    """Tell a count behind its owners whose verb and noun are not said again: `the Conservatives 121 on 23.7%`."""
    owner = t.word(figure.first - 1)
    closed = t.at(figure.last) in ("on", "and", ",", ".", ";", "with", "")
    return figure.kind == "plain" and closed and owner[:1].isupper() and is_plural(t, figure.first - 1)
