"""Figures in a row: what is said of the first holds for those that follow with another `for`, `in` or year."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import TELLING, owner, said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import ADVERBS, CASUALTY_VERBS, CHANGE_WORDS, DETERMINERS, PREPOSITIONS, STOP
from dateline.numbers.phrases import generic, is_time, left, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_plural
from dateline.numbers.verbs import is_verb, numeric

_JOINTS: Final = frozenset(["and", "or", "but", ",", ";", ":", "—", "–"])
_ASIDE: Final = frozenset(",—–-(")
_COMPARING: Final = frozenset("than versus against after following".split())
# What falls short of or passes another figure of the same thing.
_PASSING: Final = frozenset(
    "beating topping exceeding surpassing missing above below over under beat topped exceeded surpassed missed".split()
)
# What an amount of the same thing is called that somebody said, hoped or feared before.
_SAID_BEFORE: Final = frozenset(
    "forecast forecasts estimate estimates expectation expectations prediction projection target goal guidance "
    "consensus median reading".split()
)
_EXPECTING: Final = frozenset("expected forecast predicted projected anticipated estimated expecting".split())
_EXPECTERS: Final = frozenset("analysts economists forecasters traders investors markets experts".split())
_MORE: Final = {
    "more": "increase", "higher": "increase", "above": "increase", "greater": "increase", "up": "increase",
    "less": "decrease", "fewer": "decrease", "lower": "decrease", "below": "decrease", "down": "decrease",
}  # fmt: skip
_PLACED: Final = frozenset("on at with to".split())
_BESIDE: Final = frozenset([*"and , ; while but with to ahead by for the whereas".split(), "—", "–", "("])
# Contests: verbs whose two sides have the two figures behind `by`.
_LEADING: Final = frozenset(
    "lead leads led leading trail trails trailed trailing beat beats beating defeat defeats defeated defeating outpoll "
    "outpolled outpolls ahead behind over won wins".split()
)
_NOBODY: Final = ADVERBS | CASUALTY_VERBS | frozenset("other others rest remaining".split())
_GOING_ON: Final = _JOINTS | frozenset("before then later after further".split())
_OWN_LINKS: Final = frozenset("for among in at".split())
_NATIONAL: Final = re.compile(r"\b[A-Z][a-z]+(?:ish|[aei]an|can|ese|ic) (?=[a-z])")
_ENDS: Final = {"from", "to"}
_CONTEST: Final = 24  # tokens between `led` and the figures of both sides
_REACH: Final = 24  # tokens between two figures in a row


def parallel(t: Tokens, figure: Figure, previous: Figure, before: str) -> str:
    """Return the measure of a figure that goes on from the one before it in the sentence, empty where it does not.

    Args:
        t: the sentence.
        figure: the figure, which has no noun of its own.
        previous: the figure before, which is of the same unit.
        before: what that one is of.

    `rates were 49% for patients on A, 53% for B`; `3% in Poland, compared to 7% in Hungary`; `could reach $36 million,
    growing to $66 million`; `the Greens took 9 percent and the Liberals 7 percent`.
    """
    i, floor = figure.mark, previous.last
    if not before or not 0 < i - floor <= _REACH:
        return ""
    other = _beside(t, figure, previous)
    if other:
        return _with_owner(t, previous, before, other, possessed=t.at(i - 1) in ("'s", "’s"))
    if _expected(t, figure, floor):
        return before
    if ";" in t.lower[floor : i - 1]:
        return ""
    while i > floor and t.lower[i - 1] in DETERMINERS:
        i -= 1
    if _compared(t, i):
        return _of_another(t, figure, previous, before)
    if t.at(i - 1) == "of" and t.at(i - 2) in CHANGE_WORDS and t.at(i - 3) in ("a", "an") and t.at(i - 4) in _ASIDE:
        return f"{t.lower[i - 2]} of {before}"  # provides $9 billion, an increase of $1 billion
    if (
        t.at(i - 1) in _JOINTS
        and t.at(figure.last) == "to"
        and " to " in before
        and i - 1 == _phrase_end(t, previous, i)
    ):
        end = right(t, figure.last + 2, links=1)  # 52% voted to leave and 48% to stay
        return f"{before.rpartition(' to ')[0]} to {t.slice(figure.last + 1, max(end, figure.last + 2))}"
    if t.at(i - 1) in _JOINTS:
        told = any(is_verb(t, j) and not _modifier(t, j) for j in range(floor + 1, i - 1))
        again = (
            t.at(figure.last) in _OWN_LINKS and t.at(figure.last) in t.lower[floor : i - 1]
        )  # set aside for X and 5m for Y
        return "" if told and not again else _of_another(t, figure, previous, before)
    if figure.change_of >= 0 and figure.change_of == previous.change_of and {figure.change, previous.change} == _ENDS:
        return "" if t.at(previous.mark - 1) == "of" else before  # from an opening price of $12 to $15
    if t.at(i - 1) in ("to", "from") and t.at(i - 2) in CHANGE_WORDS and t.at(i - 3) in _GOING_ON:
        return before
    if t.at(i - 1).endswith("ing") and t.at(i - 2) in ("after", "before"):  # after falling 2% in May
        return before
    return ""


def _phrase_end(t: Tokens, previous: Figure, i: int) -> int:
    """Return where what is said behind a figure ends, at the joint before token `i` or at another before it."""
    return next((j for j in range(previous.last, i) if t.lower[j] in _JOINTS), i)


def compared(t: Tokens, figure: Figure, between: bool, floor: int, before: str) -> str:
    """Return the measure of a figure further before, where this one is what it is compared with, empty where not.

    `drew 7 million visitors, 9 percent more than in 2021 but short of the 9.6 million of 2019`.

    Args:
        t: the sentence.
        figure: the figure.
        between: whether a figure of another kind stands between them: `$103 million), against 1.31 billion`.
        floor: the token after that figure, which is of the same unit or counts as well.
        before: what it is of.
    """
    i = figure.mark
    if not before or ";" in t.lower[floor:i] or i - floor > 2 * _REACH:
        return ""
    while i > floor and t.lower[i - 1] in DETERMINERS:
        i -= 1
    if i == figure.mark and not between:
        return ""
    return before if _expected(t, figure, floor) or _compared(t, i) else ""


def apposed(t: Tokens, figure: Figure, floor: int, before: str) -> str:
    """Return what a change is of that stands beside the figure before it: `carried 9 million passengers, up 4 percent`.

    Args:
        t: the sentence.
        figure: the figure.
        floor: the token after the figure before, 0 for none.
        before: what that one is of.
    """
    i = figure.mark
    if not before or not 0 < i - floor <= _REACH or any(_finite(t, j) for j in range(floor, i)):
        return ""
    if t.at(i - 1) in ("up", "down") and t.at(i - 2) in _ASIDE:
        return before
    if t.at(i - 1) == "of" and t.at(i - 2) in CHANGE_WORDS and t.at(i - 3) in ("a", "an") and t.at(i - 4) in _ASIDE:
        return f"{t.lower[i - 2]} of {before}"  # it fell to $20.8 billion, a drop of 20 percent
    k = figure.last
    word = _MORE.get(t.at(k), "")
    if (
        word
        and t.at(i - 1) in ("or", "and", *_ASIDE)
        and (t.at(k) in ("above", "below") or "than" in t.lower[k : k + 5])
    ):
        return f"{word} of {before}"
    return ""


def contested(t: Tokens, figure: Figure, previous: Figure | None) -> str:
    """Return the side that has a figure in a contest: `Labour leads the Liberals by 35 percent to 30 percent`."""
    first = figure
    if previous is not None and t.at(figure.mark - 1) in ("to", "-", "–") and figure.mark == previous.last + 1:
        first = previous
        end = right(t, figure.last + 1, links=0)
        if t.at(figure.last) == "for" and end > figure.last + 1 and not figure.change:
            return said(t, figure.last + 1, end)  # with Labour at 49 percent to 42 percent for the Liberals
    elif not (t.at(figure.last) in ("to", "-", "–") and numeric(t, figure.last + 1)):
        return ""
    end = first.mark - 1
    if t.at(end) not in ("by", "with", ",") or first.unit != figure.unit:
        return ""
    for j in range(end - 1, max(0, end - _CONTEST), -1):
        if t.lower[j] in _LEADING:
            if first is figure:
                return owner(t, j + 1) if is_verb(t, j) else owner(t, j)
            beaten = right(t, j + 1, links=0)  # led the Liberals, who govern, in the average, 49 percent to 43
            begin, end = (j + 1, beaten) if beaten > j + 1 else (left(t, end, j + 1), end)
            return said(t, begin, end) if begin < end else ""
        if t.words[j] in ";:.":
            return ""
    return ""


def _finite(t: Tokens, j: int) -> bool:
    """Tell whether token `j` is a verb of its own clause and no participle behind its noun."""
    return is_verb(t, j) and not _modifier(t, j) and not t.lower[j].endswith("ing") and t.lower[j] not in TELLING


def _expected(t: Tokens, figure: Figure, floor: int) -> bool:
    """Tell whether a figure is what the one before was expected to be: `beating a forecast of`, `had expected`."""
    i, k = figure.mark, figure.last
    if t.at(i - 1) in _EXPECTING:
        return True
    if t.at(k) in _EXPECTING or (t.at(k) in _EXPECTERS and not _EXPECTING.isdisjoint(t.lower[k + 1 : k + 4])):
        return t.at(i - 1) in DETERMINERS or t.at(i - 1) in PREPOSITIONS or t.at(i - 1) in _PASSING
    j = i - 1
    while j > floor and (t.lower[j] in DETERMINERS or t.lower[j] in ("of", "for", "at")):
        j -= 1
    return j < i - 1 and (t.lower[j] in _SAID_BEFORE or t.lower[j] in _PASSING or t.phrase(j, j + 2) == "short of")


def _beside(t: Tokens, figure: Figure, previous: Figure) -> str:
    """Return whose a figure is whose verb is not said again: `won 40 percent and the Greens 9 percent`."""
    end, floor = figure.mark, previous.last
    end -= t.at(end - 1) in ("'s", "’s")  # to Labour's 214
    led = t.at(end - 1) == "with" and previous.kind == "count"  # followed by France with 81
    if led and t.at(end - 2) == ",":
        end -= 1
    if led or (t.at(end - 1) in _PLACED and t.at(previous.mark - 1) == t.at(end - 1)):
        end -= 1
    begin = left(t, end, floor)
    if begin >= end or generic(t, begin, end) or is_time(t, begin) or t.lower[end - 1] in _NOBODY:
        return ""  # kills three, injures sixteen; and the other 50%
    d = begin
    while d > floor and t.lower[d - 1] in DETERMINERS:
        d -= 1
    if t.at(d - 1) == "of" and t.at(d - 2) == "ahead":
        d -= 1
    named = d < begin or t.words[begin][0].isupper() or (is_plural(t, end - 1) and t.lower[end - 1] not in STOP)
    if not named or t.at(d - 1) not in _BESIDE or (d - 1 < floor and t.at(d - 1) != "and"):
        return ""
    if any(_finite(t, j) or t.lower[j].endswith("ing") for j in range(floor, end) if t.words[j].islower()):
        return ""
    return said(t, begin, end)


def _with_owner(t: Tokens, previous: Figure, before: str, other: str, *, possessed: bool) -> str:
    """Return what the figure before is of, with another in the place of its owner."""
    whose = owner(t, previous.mark)
    if not whose and t.at(previous.mark - 1) in _PLACED:
        whose = said(t, left(t, previous.mark - 1, 0), previous.mark - 1)
    whose = whose.replace("’s", "'s")
    if whose == before and possessed:
        return f"{before} of {other}"
    if whose and whose in before:
        return before.replace(whose, other)
    if before.startswith("share of ") and " of " not in before[9:] and " by " not in before:
        return f"{before} of {other}"
    return other


def _compared(t: Tokens, i: int) -> bool:
    """Tell whether a figure at token `i` is what the one before is compared with."""
    link = t.at(i - 1)
    if link in ("with", "to"):
        return t.at(i - 2) in ("compared", "opposed")
    return link in _COMPARING or (link == "from" and t.at(i - 2) in ("up", "down", ","))


def _modifier(t: Tokens, j: int) -> bool:
    """Tell whether the verb form at token `j` belongs to a noun: `patients treated with it`."""
    return t.lower[j].endswith("ed") and t.at(j + 1) in PREPOSITIONS


def _of_another(t: Tokens, figure: Figure, previous: Figure, before: str) -> str:
    """Return what the figure before is of, with what stands behind this one in the place of its own."""
    k = figure.last
    link = t.at(k)
    if link not in _OWN_LINKS or is_time(t, k + 1):
        ends = not link[:1].isalpha() or link in ("and", "or", "but") or is_time(t, k)
        ends = ends or (link in PREPOSITIONS and is_time(t, k + 1))
        return before if ends else ""
    first = k + 1 + (t.at(k + 1) in DETERMINERS)
    end = right(t, k + 1, links=1)
    if end <= k + 1 or (link == "in" and not t.word(first)[:1].isupper()):
        return ""
    rest = before.partition(f" {link} ")[0]
    if link == "in":
        rest = _NATIONAL.sub("", rest)  # the share of Polish turnover, compared to that in Hungary
    whose = owner(t, previous.mark - 1) if link == "for" and t.word(first)[:1].isupper() else ""
    if whose and whose in rest:  # Labour won with 36%, against 29% for the Conservatives
        return rest.replace(whose, said(t, k + 1, end))
    return f"{rest} {link} {said(t, k + 1, end)}"
