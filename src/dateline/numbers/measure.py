"""What a figure is of: the shortest noun phrase that a reader would recognise, with whose and where."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_STATES, CASUALTY_VERBS, DETERMINERS, PRONOUNS, STOP
from dateline.numbers.phrases import generic, is_verb, left, right, subject
from dateline.numbers.tokens import Tokens

_AFTER_MONEY: Final = frozenset("in of for worth from towards toward on".split())
_OWNING: Final = frozenset(
    "has have had includes include included represents represent represented employs employ employed operates "
    "operate operated runs ran owns own owned "
    "lost won gained earned secured received amassed netted holds held contains comprises comprised boasts hosts "
    "controls controlled took".split()
)
_DIMENSIONS: Final = {
    "tall": "height", "high": "height", "long": "length", "wide": "width", "deep": "depth", "thick": "thickness",
    "away": "distance", "north": "distance",
    "south": "distance", "east": "distance", "west": "distance", "northwest": "distance", "northeast": "distance",
    "southwest": "distance",
    "southeast": "distance", "off": "distance", "from": "distance", "diameter": "diameter", "radius": "radius",
    "elevation": "elevation", "heavy": "weight",
}  # fmt: skip
_FINE_VERBS: Final = {
    "weigh": "weight",
    "weighs": "weight",
    "weighed": "weight",
    "weighing": "weight",
    "costs": "cost",
    "cost": "cost",
    "costing": "cost",
    "measures": "size",
    "measuring": "size",
    "covers": "area",
    "covering": "area",
    "occupied": "area",
    "occupies": "area",
}
_LONGEST: Final = 12  # words of a measure


def find_measure(t: Tokens, figure: Figure, floor: int, ceiling: int) -> str:
    """Return what `figure` measures, empty where the sentence does not say.

    Args:
        t: the sentence.
        figure: the figure.
        floor: the token after the figure before.
        ceiling: the first token of the figure after.
    """
    if figure.kind == "count":
        return _clip(_of_count(t, figure, floor))
    if figure.kind in ("percent", "fraction"):
        return _clip(_of_share(t, figure, floor))
    if figure.kind == "money":
        return _clip(_of_money(t, figure, floor))
    if figure.kind == "measure":
        return _clip(_of_size(t, figure, floor))
    return _clip(_subject(t, figure, floor))


def _clip(words: str) -> str:
    return " ".join(words.replace("’s", "'s").split()[:_LONGEST])


def _said(t: Tokens, first: int, last: int) -> str:
    """Return the words of a stretch, owners' marks closed up and leading determiners dropped."""
    while first < last and t.lower[first] in DETERMINERS:
        first += 1
    return t.slice(first, last) if last > first else ""


def _subject(t: Tokens, figure: Figure, floor: int) -> str:
    begin, end = subject(t, figure.mark, 0)
    if begin >= end or (end - begin == 1 and t.lower[begin] in PRONOUNS):
        return ""
    if generic(t, begin, end):
        return ""
    return _said(t, begin, end)


def _of_count(t: Tokens, figure: Figure, floor: int) -> str:
    own = figure.noun_first >= figure.number.last and figure.last >= figure.noun_last > 0
    if figure.noun_last:
        noun = _said(t, figure.noun_first, figure.noun_last)
        if t.lower[figure.noun_first] == "of":
            noun = _said(t, figure.noun_first + 1, figure.noun_last)
    else:
        noun = "people" if figure.unit == "person" else ""
    verb = t.at(figure.mark - 1)
    if verb in CASUALTY_VERBS or t.at(figure.mark - 2) in CASUALTY_VERBS:
        word = verb if verb in CASUALTY_VERBS else t.at(figure.mark - 2)
        noun = f"{noun} {_PARTICIPLES.get(word, word)}"
    k = figure.last
    if not own:
        owner = "" if figure.unit == "person" else _subject(t, figure, floor)
        return (
            f"{noun} of {owner}"
            if owner and noun and noun.lower() not in owner.lower() and owner.lower() not in noun.lower()
            else noun or owner
        )
    lower = t.at(k)
    if lower in CASUALTY_STATES or (
        lower in ("were", "was", "are", "have", "had")
        and t.at(k + 1) in ("killed", "injured", "dead", "wounded", "been", "arrested")
    ):
        step = k if lower in CASUALTY_STATES else k + (2 if t.at(k + 1) == "been" else 1)
        end = right(t, step + 2, links=1) if t.at(step + 1) in ("in", "by", "at") else step + 1
        return f"{noun} {_said(t, step, max(end, step + 1))}"
    if lower in (
        "in",
        "of",
        "from",
        "at",
        "for",
        "on",
        "with",
        "across",
        "among",
        "aboard",
        "against",
        "by",
        "to",
        "between",
        "within",
    ):
        end = right(t, k + 1, links=1)
        if end > k + 1:
            return f"{noun} {t.slice(k, end)}"
    elif (lower.endswith(("ing", "ed"))) and lower not in ("being", "according", "including"):
        step = k + 1
        if t.at(step) in STOP and t.at(step) not in DETERMINERS:
            step += 1
        end = right(t, step, links=1)
        if end > step:
            return f"{noun} {t.slice(k, end)}"
    elif lower == "worldwide":
        return f"{noun} worldwide"
    if any(t.at(j) in _OWNING for j in (figure.mark - 1, figure.mark - 2)):
        owner = _subject(t, figure, floor)
        if owner:
            return f"{noun} of {owner}"
    if t.at(figure.mark - 1) in ("-", "–", "—") and figure.mark >= 2:
        begin = left(t, figure.mark - 1, floor)
        if begin < figure.mark - 1:
            return f"{noun} of {_said(t, begin, figure.mark - 1)}"
    return noun


_PARTICIPLES: Final = {
    "kill": "killed", "kills": "killed", "killing": "killed", "injure": "injured", "injures": "injured",
    "injuring": "injured", "wound": "wounded",
    "wounding": "wounded", "wounds": "wounded", "leaving": "", "arrest": "arrested", "arrests": "arrested",
}  # fmt: skip


def _of_share(t: Tokens, figure: Figure, floor: int) -> str:
    k = figure.last
    if t.at(k) in ("of", "in") and t.at(k) == "of":
        end = right(t, k + 1)
        if end > k + 1:
            return f"share of {_said(t, k + 1, end)}"
    if figure.noun_last > figure.noun_first >= figure.number.last:
        return f"share of {_said(t, figure.noun_first + (t.lower[figure.noun_first] == 'of'), figure.noun_last)}"
    if t.word(k)[:1].isalpha() and t.lower[k] not in STOP:
        end = right(t, k)
        if end > k and not t.lower[k].endswith("ly"):
            return _said(t, k, end)
    return _before(t, figure, floor)


def _of_money(t: Tokens, figure: Figure, floor: int) -> str:
    k = figure.last
    lower = t.at(k)
    if figure.per and lower in ("a", "an", "per", "each"):
        k += 2
        lower = t.at(k)
    if t.word(k)[:1].isalpha() and lower not in STOP and not lower.endswith("ly"):
        end = right(t, k)
        if end > k and not generic(t, k, end):
            return _said(t, k, end)
    if lower in ("in", "of", "worth"):
        step = k + 2 if lower == "worth" and t.at(k + 1) == "of" else k + 1
        end = right(t, step, links=1)
        if end > step:
            return _said(t, step, end)
    return _before(t, figure, floor) or (_target(t, k) if lower in _AFTER_MONEY else "")


def _target(t: Tokens, k: int) -> str:
    end = right(t, k + 1, links=1)
    return _said(t, k + 1, end) if end > k + 1 else ""


def _before(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the phrase before the figure: `a turnover of`, or else the clause's subject."""
    i = figure.mark
    if t.at(i - 1) in ("of", "at", "with", "to", "by", "-", ":", "is", "was", "are", "were"):
        link = t.at(i - 1)
        if link == "of":
            begin = left(t, i - 1, floor)
            if begin < i - 1:
                phrase = _said(t, begin, i - 1)
                if not generic(t, begin, i - 1):
                    return phrase
                owner = subject(t, begin, 0)
                if owner[0] < owner[1]:
                    return f"{phrase} of {_said(t, *owner)}"
                return phrase
    said = _subject(t, figure, floor)
    if said:
        kind = _FINE_VERBS.get(t.at(i - 1), "")
        return f"{kind} of {said}" if kind else said
    begin = left(t, i - 1 if t.at(i - 1) in STOP else i, floor)
    end = i - 1 if t.at(i - 1) in STOP else i
    if begin < end and is_verb(t, end - 1):
        return ""
    return _said(t, begin, end) if begin < end and not generic(t, begin, end) else ""


def _of_size(t: Tokens, figure: Figure, floor: int) -> str:
    k = figure.last
    lower = t.at(k)
    if lower == "in" and t.at(k + 1) in _DIMENSIONS:
        k, lower = k + 1, t.at(k + 1)
    dimension = _DIMENSIONS.get(lower, "")
    said = _subject(t, figure, floor)
    if dimension:
        place = ""
        step = k + 2 if t.at(k + 1) in ("of", "from") else k + 1
        if dimension == "distance" and (step == k + 2 or lower in ("from", "off")):
            end = right(t, step, links=0)
            place = f" from {_said(t, step, end)}" if end > step else ""
        return f"{dimension} of {said}{place}" if said else dimension + place
    if lower == "of":
        end = right(t, k + 1, links=1)
        if end > k + 1:
            return _said(t, k + 1, end)
    kind = _FINE_VERBS.get(t.at(figure.mark - 1), "")
    if said:
        return f"{kind} of {said}" if kind else said
    if t.word(k)[:1].isalpha() and lower not in STOP:
        end = right(t, k, links=1)
        if end > k:
            return _said(t, k, end)
    return _before(t, figure, floor)
