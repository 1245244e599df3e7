"""Units that a number shares with the one behind it: `2.1 and 2.5%`, `from 180 to 5 riders`."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CHANGE_WORDS
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.lending import GATHERED, is_whole
from dateline.numbers.values.words import MONTHS

# What may stand between two numbers of which only the second has a unit.
_LINKS: Final = frozenset(
    [
        "and",
        "or",
        ", and",
        ", or",
        "to",
        "versus",
        "against",
        "and about",
        "to about",
        "and over",
        "and nearly",
        "then",
        "and then",
        ",",
    ]
)


def share_units(t: Tokens, figures: list[Figure]) -> None:
    """Give bare numbers the unit of the figure they are coordinated with: `2.1 and 2.5%`, `from 180 to 5`."""
    lent: set[int] = set()
    for a, b in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
        if (
            not a.bare
            or a.dropped
            or a.kind == "fraction"
            or a.number.form == "vague"
            or b.bare
            or b.kind == "multiple"
        ):
            continue
        if t.tight(a.first) and t.word(a.first - 1)[-1:].isalnum():  # REGN-EB3, and 34%
            continue
        if t.at(a.first - 1) == "to" and t.at(a.first - 2) in CHANGE_WORDS:  # doubled to 140, and 49,000 people
            continue
        link = t.lower[a.last : b.first] if b.first - a.last <= 6 else ["far"]
        if link[:1] == ["-"] and t.tight(a.last):  # five- and six-bedroom
            link = link[1:]
        if len(link) == 2 and link[1] in ("and", "or") and t.words[a.last][0].isupper() and b.kind == "count":
            link = link[1:]  # 2000 Thai and 74 Malaysian stores
        if link == [","] and id(b) not in lent:  # in 2019, 76% of families: no list
            continue
        if 1900 <= a.low <= 2100 and len(t.word(a.first)) == 4 and _dated(t, a.first - 1, comma=link[:1] == [","]):
            continue
        if b.kind == "count" and not is_whole(a) and is_whole(b) and "," in link:  # down from 26.6, and 39 seats
            continue
        if b.kind == "count" and a.low >= 1e6 and b.high < 1e3:  # to 8.5 million, and 13 of the 25 players
            continue
        if t.at(a.first - 1) == "of" and t.at(a.first - 2) in GATHERED and b.first - a.last < 3 and is_whole(a):
            a.kind, a.unit = "count", GATHERED[t.at(a.first - 2)]  # a crew of 22 and 38,500 tonnes of ore
            continue
        if " ".join(link) in _LINKS:
            lent.add(id(a))
            if b.kind == "duration":
                a.dropped = True
            else:
                _copy_unit(a, b)
        elif (
            (link[:1] == ["of"] or link == ["out", "of"])
            and b.kind == "count"
            and b.first - a.last <= 6
            and not a.number.doubtful
        ):
            a.kind, a.unit = "count", b.unit  # 12 of the state's 41 delegates
            a.noun_first, a.noun_last = b.noun_first, b.noun_last


def _dated(t: Tokens, i: int, *, comma: bool) -> bool:
    """Tell a year by the word before it, at token `i`: `a vote in May 2023, and 61% came out against`."""
    return t.at(i) in MONTHS or (comma and t.at(i) in ("in", "since", "during"))


def _copy_unit(a: Figure, b: Figure) -> None:
    if b.kind == "money" and b.prefix:  # the sign was written before the second alone
        return
    a.kind, a.unit, a.noun, a.shared = b.kind, b.unit, b.noun, b.shared
    a.noun_first, a.noun_last = b.noun_first, b.noun_last
    a.scale_by(b.factor)
