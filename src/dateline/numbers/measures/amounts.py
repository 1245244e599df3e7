"""What an amount of money is of: what is bought, paid or lost, and whose it is."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import HAVING, owner, participle, past_brackets, reaches, said, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import AUXILIARIES, CHANGE_WORDS, DETERMINERS, PREPOSITIONS, STOP
from dateline.numbers.measures.holders import described
from dateline.numbers.measures.nearby import before_figure, deed, is_done, to_do
from dateline.numbers.measures.predicates import predicate, wanted_by
from dateline.numbers.measures.shares import discount, with_owner
from dateline.numbers.phrases import generic, is_time, left, right
from dateline.numbers.tokens import Tokens

_AFTER_MONEY: Final = frozenset("in of for worth from towards toward on".split())
_VALUES: Final = frozenset("value price cost fee total amount sum rate".split())
_REGULAR: Final = frozenset("daily weekly monthly yearly hourly".split())
_TIMES: Final = frozenset("day week month quarter year annum hour minute second night".split())


def of_money(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what an amount is of; `floor` as for `find_measure`."""
    k = figure.last
    if t.at(k) == "off":
        return discount(t, k)
    if figure.per and figure.per.lower() not in _TIMES and t.at(figure.mark - 1) == "at":  # sold at $14.25 per share
        return f"price per {figure.per.lower()}"
    if figure.per and t.at(k) in ("a", "an", "per", "each"):
        k += 1 + len(figure.per.split())
        if t.at(k) == "of" and (end := right(t, k + 1, links=1)) > k + 1 and not is_time(t, k + 1):
            return f"price of {said(t, k + 1, end)}"  # $470 per metric ton of palm oil
    k = past_brackets(t, k)
    if not figure.per and t.at(k) in _REGULAR:
        k += 1  # a $500 weekly allowance
    lower = t.at(k)
    if is_done(t, k):  # of the $160 million requested
        end = right(t, k + 2, links=1) if t.at(k + 1) in PREPOSITIONS and not is_time(t, k + 2) else 0
        lower = t.slice(k, max(end, k + 1))
        return (
            before_figure(t, figure, floor) if t.at(figure.mark - 1) == "of" and t.at(0) != "of" else f"amount {lower}"
        )
    valued = t.at(figure.mark - 1) == "of" and t.at(figure.mark - 2) in _VALUES and lower.endswith("s")
    acts = lower.endswith("s") and t.at(k + 1).endswith("ly")  # $5 contrasts sharply with
    plain = not valued and not acts and not lower.endswith("ly")  # a value of $5 ensures that
    if t.word(k)[:1].isalpha() and lower not in STOP and plain and not is_time(t, k):
        end = right(t, k)
        if end > k + generic(t, k, end):  # a price target, but no total
            return with_owner(t, figure, said(t, k, end), floor)
    if lower == "in" and (done := deed(t, figure, owner(t, figure.mark))) and (" in " in done or is_time(t, k + 1)):
        return done  # invest 4 billion in wind farms, and not: pay 4 billion in taxes
    if lower in ("in", "of", "worth"):
        step = k + 2 if lower == "worth" and t.at(k + 1) == "of" else k + 1
        end = right(t, step, links=1)
        placed = lower == "in" and t.at(step) in DETERMINERS  # held in the books
        if end > step and not placed and not t.word(step)[:1].isupper() and not is_time(t, step):
            lost = before_figure(t, figure, floor) if t.at(figure.mark - 1) == "of" else ""  # losses of $5 million in
            words = said(t, step, end)
            if lost and lower != "worth":
                return f"{lost} {lower} {words}"
            verb = verb_before(t, figure.mark)
            held = lower == "in" and verb >= 0 and not reaches(t, verb)  # had $4 billion in cash
            held = held and (t.lower[verb] in HAVING or participle(t, verb) != "")
            if lower == "in" and " of " not in words and (whose := _holder(t, figure.mark)):
                return f"{words} of {whose}"
            return with_owner(t, figure, words, floor) if held else words
    asked = wanted_by(t, k) if t.at(figure.mark - 1) != "worth" else ""
    if asked:  # the 138 million dollars that it asked for
        return f"amount {asked}"
    if t.at(figure.mark - 1) == "worth" and (words := before_figure(t, figure, floor)):
        return words
    done = predicate(t, k) if lower in AUXILIARIES else ""
    if done and t.at(figure.mark - 1) != "of":  # $3 billion was set aside for flood walls
        return f"amount {done}"
    words = before_figure(t, figure, floor) or _in_brackets(t, figure, floor)
    if not words and (aim := to_do(t, k)):
        return f"amount {aim}"
    if words or lower not in _AFTER_MONEY:
        return words
    words = _target(t, k)
    return f"amount from {words}" if words and lower == "from" else words


def _holder(t: Tokens, i: int) -> str:
    """Return who comes to hold or offers the amount at token `i`: `Acme has grown to $3 billion in assets`."""
    if t.at(i - 1) == "with":
        whose = described(t, i - 1) or owner(t, i)
    else:
        whose = owner(t, i) if t.at(i - 1) == "to" and t.at(i - 2) in CHANGE_WORDS else ""
    return whose if whose[:1].isupper() else ""


def _in_brackets(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what has an amount in brackets behind it: `a Deluxe Pedicure ($77)`."""
    i = figure.mark - 1
    if t.at(i) != "(" or t.at(figure.last) != ")":
        return ""
    begin = left(t, i, floor)
    return "" if begin >= i or is_time(t, begin) or generic(t, begin, i) else said(t, begin, i)


def _target(t: Tokens, k: int) -> str:
    end = right(t, k + 1, links=1)
    return said(t, k + 1, end) if end > k + 1 else ""
