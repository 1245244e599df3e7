"""Ages that no word for years follows: `Jane Roe, 45, said`, `aged 45`, `children under six`, `she was 79`."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.labels import AGED, PERSONAL
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_people

_ENDED: Final = frozenset("dies died dead retired passed".split())


def is_age(t: Tokens, figure: Figure) -> bool:
    """Tell ages that no word follows: `aged 45`, `between the ages of 17 and 29`, `two between 51 and 60`."""
    if (
        not figure.bare and not (figure.kind == "count" and figure.last == figure.number.last)
    ) or not 1 <= figure.high < 120:
        return False
    if figure.kind == "plain" and figure.low == int(figure.low) and figure.low < 116 and _stated_age(t, figure):
        return True
    if figure.kind == "plain" and _age_group(t, figure):
        return True
    before = t.lower[max(0, figure.first - 6) : figure.first]
    if before[-1:] == ["of"] and before[-2:-1] in (["age"], ["ages"]):
        return True
    if "aged" in before or "ages" in before or "age" in before[-3:]:
        return figure.high >= 10 or before[-1:] in (["aged"], ["age"])
    return figure.joined and figure.low >= 10 and "aged" in t.lower[max(0, figure.first - 40) : figure.first]


def follows_name(t: Tokens, figure: Figure) -> bool:
    """Tell the age in `Jane Roe, 45, said`: a number below 120 between commas behind a name."""
    i, last = figure.first, figure.number.last
    return (
        figure.kind == "plain"
        and 0 < figure.low < 120
        and t.at(last) in (",", ".", ")", "and", "")
        and t.word(i - 2)[:1].isupper()
        and figure.number.form == "digits"
    )


def _dies(t: Tokens, j: int) -> bool:
    """Tell a verb of an end, or `dead` where it counts nobody: `the number of dead in Lyon at 36`."""
    return t.lower[j] in _ENDED and t.at(j - 1) not in ("of", "the")


def _age_group(t: Tokens, figure: Figure) -> bool:
    """Tell the age that bounds a group of people: `children under six`, `residents over 60`, `who are under 18`."""
    if t.at(figure.first - 1) in AGED and figure.last > figure.number.last and figure.modifier in (">=", "<="):
        return True  # girls 8 and up
    if t.at(figure.first - 1) not in ("over", "under", "above", "below") or figure.mark != figure.first - 1:
        return False
    noun = t.at(figure.mark - 1)
    if noun in ("are", "is", "were", "was"):
        noun = t.at(figure.mark - 2)
        return noun in AGED or noun in ("who", "they", "he", "she", "you")
    return noun in AGED or noun == "them" or is_people(t.word(figure.mark - 1))


def _stated_age(t: Tokens, figure: Figure) -> bool:
    """Tell an age from where it stands: `she was 79.`, `dies at 95`, `At 77, Biden`, `the princess, 67, said`."""
    after = t.at(figure.last)
    closed = after in (".", ",", "and", "when", "now", "", "turning", ";", "or", ")", "so", "but")
    before, subject = t.at(figure.mark - 1), t.at(figure.mark - 2)
    if t.phrase(figure.mark - 3, figure.mark) == "would have been" and t.at(figure.mark - 4) in PERSONAL:
        return True
    if before in ("was", "is", "am", "turned", "turning", "turns", "be") and subject in PERSONAL | {
        "he",
        "just",
        "only",
    }:
        return closed
    if (
        before == "was"
        and after == "."
        and figure.low >= 18
        and (subject == "," or t.word(figure.mark - 2)[:1].isupper())
    ):
        return True  # Jane Roe, the first of them, was 66.
    if before == "now" and after == "," and t.at(figure.mark - 2) == ",":
        return True
    if before == "at":
        opening = figure.first == 1 and after == ","
        return opening or (closed and any(_dies(t, j) for j in range(max(0, figure.first - 8), figure.first)))
    return before == "," and after == "," and figure.number.form == "digits" and t.word(figure.first - 2)[:1].isalpha()
