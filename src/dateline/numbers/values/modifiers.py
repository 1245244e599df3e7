"""Modifiers of a figure: the words before and after it that make it about, over, under, at least or at most."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.model import Modifier
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import (
    AFTER_MODIFIERS,
    LONGEST_MODIFIER,
    MODIFIERS,
    NEUTRAL,
    NUMBER_WORDS,
    PASSING_VERBS,
    SPAN_NEUTRAL,
)

_FIRST_AFTER: Final = frozenset(words[0] for words, _ in AFTER_MODIFIERS)
_LAST_BEFORE: Final = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in MODIFIERS)
# `over`, `around` and the like are places or times in these surroundings.
_PLACE_VERBS: Final = frozenset(
    "presided flew took handed hovered ruled turned passed walked jumped leaned all moved".split()
)

_PLACING: Final = frozenset("over under above below beyond around near".split())
_DEPTHS: Final = frozenset(["depth", "depths"])
_GOING: Final = frozenset(
    "go goes went gone going edge edges edged edging inch inches inched inching move moves moved moving tick ticks "
    "ticked ticking creep creeps crept creeping nudge nudges nudged nudging".split()
)


def read_modifier(t: Tokens, figure: Figure) -> None:
    """Set the figure's modifier and the token at which it begins, and extend the figure over a modifier behind it."""
    figure.mark = figure.first
    if figure.number.form == "vague" and figure.modifier == "=":
        figure.modifier = "~"
    _before(t, figure)
    _after(t, figure)


def _before(t: Tokens, figure: Figure) -> None:
    i = figure.first
    while i > 0 and t.lower[i - 1] in NEUTRAL and figure.first - i < 3:
        i -= 1
    found = _phrase_ending(t, i)
    if found is None and i != figure.first:
        i = figure.first
        found = _phrase_ending(t, i)
    if found is None:
        if t.at(figure.first - 1) in SPAN_NEUTRAL:
            figure.mark = figure.first - 1
        elif t.at(figure.first - 1) in ("additional", "another", "extra", "further") and t.at(figure.first - 2) in (
            "an",
            "a",
        ):
            figure.mark = figure.first - 2
        elif t.at(figure.first - 1) == "all" and figure.kind in ("count", "plain"):
            figure.mark = figure.first - 1
        _passed(t, figure)
        return
    start, modifier = found
    if (
        start == i - 1
        and t.lower[start] in _PLACING
        and t.lower[i] in ("a", "an")
        and t.words[figure.first][0].isdigit()
    ):
        return  # over a 5 km stretch, above a 2% target
    if modifier == "<" and start == figure.first - 1 and t.at(start - 1) in _DEPTHS:
        modifier = ">"  # a depth below 1,400 feet
    outer = _phrase_ending(t, start) if start > 0 else None
    if outer is not None and start - outer[0] == 1:  # takes over about 20
        outer = None
    if outer is not None:  # up to about 20, nearly as many as 20, more than an estimated 20
        start = outer[0]
        if modifier == "~":
            modifier = outer[1]
    figure.modifier = "range" if figure.joined and figure.low != figure.high else modifier
    figure.mark = start
    if t.at(start - 1) in SPAN_NEUTRAL:
        figure.mark = start - 1


def _phrase_ending(t: Tokens, i: int) -> tuple[int, Modifier] | None:
    """Return where the modifier phrase that ends before token `i` begins, and what it is; the longest one counts."""
    if i <= 0 or t.lower[i - 1] not in _LAST_BEFORE:
        return None
    for length in range(min(LONGEST_MODIFIER, i), 0, -1):
        phrase = t.phrase(i - length, i)
        modifier = MODIFIERS.get(phrase)
        if modifier is None or (phrase.startswith("up to") and t.at(i - length - 1) in _GOING):  # edged up to 75.7%
            continue
        if length == 1 and not _is_modifier(t, i - 1):
            return None
        return i - length, modifier
    return None


def _is_modifier(t: Tokens, i: int) -> bool:
    """Tell a one-word modifier from a preposition of place or time: `presided over two`, `hovering around one`."""
    lower, before = t.lower[i], t.at(i - 1)
    if lower in ("over", "around", "about", "above", "below", "under", "near", "beyond"):
        return before not in _PLACE_VERBS
    if lower in ("c", "ca", "est"):
        return False
    if lower == "some":
        return before not in ("than",)
    return True


def _passed(t: Tokens, figure: Figure) -> None:
    """Read a verb of passing before the figure (`surpassed one million`): the verb stays outside the span."""
    for i in range(figure.first - 1, max(-1, figure.first - 4), -1):
        lower = t.lower[i]
        if lower in PASSING_VERBS:
            if (
                lower in ("top", "pass", "passed", "tops", "topped", "cross", "crossed", "crosses")
                and figure.kind == "count"
                and figure.low < 100
            ):
                return
            figure.modifier = ">"
            return
        if lower not in ("a", "an"):
            return


def _after(t: Tokens, figure: Figure) -> None:
    k = figure.last
    if t.at(k) not in _FIRST_AFTER:
        return
    for words, modifier in AFTER_MODIFIERS:
        if tuple(t.lower[k : k + len(words)]) == words:
            if words[0] == "at" and (t.word(k + 2)[:1].isdigit() or t.at(k + 2) in NUMBER_WORDS):
                return  # call 811 at least three days before
            if words == ("plus",) and t.at(k + 1) not in (".", ",", ""):
                return
            if words == ("and", "more") and t.at(k + 2) not in (".", ",", "", "in", "of"):
                return
            if figure.modifier in ("=", "~"):
                figure.modifier = modifier
                figure.last = k + len(words)
            return
