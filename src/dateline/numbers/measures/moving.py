"""What a verb before a figure moves, sets or trades: `cut the limit to`, `set bail at`, `signed a striker for`."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import DIRECTIONS, TELLING, owner, said
from dateline.numbers.grammar import AUXILIARIES, CHANGE_WORDS, DETERMINERS, LY_NOUNS, PREPOSITIONS
from dateline.numbers.phrases import generic, is_time, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb

_PUTTING: Final = frozenset("put puts putting place places placed placing".split())
# Who does this with an amount does not have it.
VALUING: Final = _PUTTING | frozenset(
    "estimate estimates estimated value values valued assess assesses assessed".split()
)
_RATES: Final = frozenset("rate rates target goal price share worth cost".split())
_TRADING: Final = frozenset(
    "buy buys bought buying sell sells sold selling acquire acquires acquired acquiring purchase purchased purchasing "
    "order ordered ordering sign signs signed signing".split()
)  # what is bought for an amount has it as its price
_SIGNING: Final = frozenset("sign signs signed signing".split())  # players, who have names
_SETTING: Final = frozenset(
    "set put cut cap caps capped capping fixed kept hold held keep bring brought push pushed take took limit "
    "limited limiting".split()
)
_GROWING: Final = frozenset(
    "expand expands expanded expanding enlarge enlarges enlarged enlarging grow grows grew growing".split()
)
_CHANGING: Final = CHANGE_WORDS | _SETTING
_TOLD: Final = TELLING - frozenset(["put", "estimated"])


def moved_object(t: Tokens, i: int, *, changing: bool = False) -> str:
    """Return the object of the verb that moves or sets a figure: `cut the limit to`, `set bail yesterday at`.

    With `changing` only of a verb of change, and not of any that has an object: `pleaded guilty to`.
    """
    link = t.at(i - 1)
    if link not in ("at", "to", "by", "from", "for", "on"):
        return ""
    for j in range(i - 2, max(-1, i - 14), -1):
        if t.words[j] in ';:,()“”"':
            return ""
        lower = t.lower[j]
        if lower in DETERMINERS or not (is_verb(t, j) or (lower in _SETTING and t.at(j - 1) not in DETERMINERS)):
            continue
        noun = t.at(j + 1) in PREPOSITIONS or (t.at(j - 1) in CHANGE_WORDS and t.at(j + 1) not in DETERMINERS)
        if lower.endswith("ing") and noun and j > 0 and is_verb(t, j - 1):
            continue  # increased funding for, reduced operating costs
        if j == i - 2 and lower.endswith("s") and lower not in AUXILIARIES:
            continue  # cut operating costs by
        if lower in AUXILIARIES or lower in _TOLD:
            return ""
        if changing and lower not in _CHANGING:
            return ""
        if link == "on" and lower not in _PUTTING:  # a poll puts the Liberals on 36 percent
            return ""
        if (link == "for") != (lower in _TRADING) or (link == "from" and lower not in _CHANGING):
            return ""
        end = right(t, j + 1, ceiling=i - 1)
        if lower in _SIGNING and not any(word[0].isupper() for word in t.words[j + 1 : end]):
            return ""  # signed a contract for
        if j + 1 < end == i - 2 and t.lower[end].endswith("s") and t.lower[end] not in PREPOSITIONS:
            end += 1  # a noun in the plural that looks like a verb
        adverb = end == j + 2 and t.lower[j + 1].endswith("ly") and t.lower[j + 1] not in LY_NOUNS
        if t.at(j + 1) in DIRECTIONS or not j + 1 < end < i or is_time(t, j + 1) or adverb:
            return ""
        if generic(t, j + 1, end):  # raised its rate to
            if link == "for" or not is_verb(t, j) or t.lower[end - 1] not in _RATES:
                return ""
            if t.at(j - 1) == "to" or lower in VALUING:  # voted to bring the rate down; a study put the cost at
                return said(t, j + 1, end)
            whose = owner(t, j + 1)
            return f"{said(t, j + 1, end)} of {whose}" if whose else ""
        return f"price of {said(t, j + 1, end)}" if link == "for" else said(t, j + 1, end)
    return ""


def grown(t: Tokens, i: int) -> bool:
    """Tell whether what is made larger before token `i` comes to have the figure there: `expand the court to 15`."""
    return not _GROWING.isdisjoint(t.lower[max(0, i - 6) : i - 1])
