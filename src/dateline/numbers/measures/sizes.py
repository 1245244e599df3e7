"""What a size, a speed, a distance or the strength of an earthquake is of."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import (
    DIRECTIONS,
    HAVING,
    STATING,
    owner,
    participle,
    past_brackets,
    reaches,
    said,
    verb_before,
)
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import BEING, DETERMINERS, PREPOSITIONS, STOP
from dateline.numbers.measures.nearby import before_figure, is_done
from dateline.numbers.measures.predicates import told_of
from dateline.numbers.phrases import before_brackets, is_time, left, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_plural
from dateline.numbers.values.units import LENGTHS
from dateline.numbers.verbs import is_verb, numeric

_DIMENSIONS: Final = {
    "tall": "height", "high": "height", "long": "length", "wide": "width", "deep": "depth", "thick": "thickness",
    "diameter": "diameter", "radius": "radius", "elevation": "elevation", "altitude": "altitude",
    "length": "length", "height": "height", "width": "width", "depth": "depth", "size": "size", "heavy": "weight",
}  # fmt: skip
_OF_PLACES: Final = frozenset("of with in between".split())  # what belongs to the place behind: the border with Iran
_BOUNDS: Final = frozenset("cut-off cutoff limit threshold minimum maximum record".split())
_QUAKES: Final = frozenset("earthquake quake tremor temblor aftershock foreshock".split())


def of_quake(t: Tokens, figure: Figure) -> str:
    """Return what a magnitude is of, the earthquake as the sentence calls it."""
    for j in range(max(0, figure.mark - 3), min(len(t), figure.last + 3)):
        if t.lower[j].removesuffix("s") in _QUAKES:
            return "magnitude of " + t.lower[j].removesuffix("s").replace("earthquake", "quake").replace(
                "quake", "earthquake"
            )
    whose = owner(t, figure.mark)
    if whose and whose.split()[-1].lower() in _QUAKES:  # the second quake had a magnitude of 4.0
        return f"magnitude of {whose}"
    return "magnitude of earthquake"


def of_size(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what a length, a weight, a speed or another physical size is of; `floor` as for `find_measure`."""
    k = past_brackets(t, figure.last)
    lower = t.at(k)
    if lower == "in" and t.at(k + 1) in _DIMENSIONS:
        k, lower = k + 1, t.at(k + 1)
    if lower in _DIMENSIONS:
        end = right(t, k + 2, links=1) if t.at(k + 1) == "of" else 0
        if end > k + 2:  # a 600-foot radius of the station
            return f"{_DIMENSIONS[lower]} of {said(t, k + 2, end)}"
        end = right(t, k + 1, links=0)
        if end > k + 1 and t.at(k + 1) not in STOP and not is_time(t, k + 1) and not is_verb(t, k + 1):
            is_one = t.at(figure.mark - 1) in ("a", "an") and t.at(figure.mark - 2) in BEING
            whose = owner(t, figure.mark) if is_one else ""
            return f"{_DIMENSIONS[lower]} of {whose or said(t, k + 1, end)}"  # the 2,000 km long pipeline
        near = left(t, figure.mark, floor)  # particles under 2 micrometres in diameter
        beside = near < figure.mark and not is_verb(t, figure.mark - 1) and not is_time(t, near)
        whose = said(t, near, figure.mark) if beside else owner(t, figure.mark)
        return f"{_DIMENSIONS[lower]} of {whose}" if whose else _DIMENSIONS[lower]
    apart = lower == "apart" or t.phrase(k, k + 3) in ("of each other", "from each other")
    if apart and figure.unit in LENGTHS and (whose := owner(t, figure.mark)):  # within two miles of each other
        return f"distance between {whose}"
    if lower in DIRECTIONS and figure.unit in LENGTHS | {"light-year"}:
        return _distance(t, figure, k)
    whose = _covering(t, figure)
    if whose:
        return whose
    if lower == "of":
        end = _listed(t, k + 1, right(t, k + 1, links=1))
        if end > k + 1:
            words = said(t, k + 1, end)
            words = f"{words} {told_of(t, end, words)}".rstrip()
            verb = verb_before(t, figure.mark)
            whose = owner(t, figure.mark) if verb >= 0 and t.lower[verb] not in STATING else ""
            if not whose or reaches(t, verb) or set(whose.lower().split()) & set(words.lower().split()):
                return words
            done = participle(t, verb)  # to make 20,000 tonnes of hydrogen
            if done and t.lower[verb].endswith("ing") and t.at(verb - 1) in PREPOSITIONS:  # a deal on selling
                return f"{words} {done}"
            return f"{words} {done} by {whose}" if done else f"{words} of {whose}" if t.lower[verb] in HAVING else words
    if t.glued_hyphen(figure.last - 2) and lower and lower[0].isalpha() and lower not in STOP:  # a 210-mph speedometer
        end = right(t, k, links=1)
        if end > k:
            return said(t, k, end)
    named = t.word(k)[:1].isalpha() and lower not in STOP and not is_time(t, k) and not is_done(t, k)
    adjective = t.at(figure.mark - 1)
    if named and t.at(figure.mark - 2) in DETERMINERS and adjective[:1].isalpha() and adjective not in STOP:
        return said(t, k, right(t, k, links=1))  # the vast 120 km² estate
    if named and adjective in ("and", "or") and is_plural(t, (end := right(t, k, links=0)) - 1):
        return said(t, k, end)  # a line of 5 mg and 10 mg drinks
    if adjective == "spanning" and (thing := _beside(t, figure.mark - 1)):
        return f"size of {thing}"
    words = before_figure(t, figure, floor)
    if words in _DIMENSIONS.values() and (whose := _sized(t, figure)):
        return f"{words} of {whose}"
    if "per hour" in figure.unit or "per second" in figure.unit or figure.unit == "knot":
        if "wind" in words or "gust" in words:
            return f"speed of {words}" if "speed" not in words else words
        named = not _BOUNDS.isdisjoint(words.lower().split())  # the cut-off for a category 4 hurricane
        return words if named or "speed" in words else f"speed of {words}" if words else "speed"
    if named and not words:
        end = right(t, k, links=1)
        if end > k:
            return said(t, k, end)
    return words


def _beside(t: Tokens, end: int) -> str:
    """Return the phrase that ends before token `end`, before a comma and brackets too: `farms (in Ohio), spanning`."""
    end -= t.at(end - 1) == ","
    if t.at(end - 1) == ")":
        end = before_brackets(t, end)
    begin = left(t, end, 0)
    return said(t, begin, end) if begin < end and not is_verb(t, end - 1) and not is_time(t, begin) else ""


def _sized(t: Tokens, figure: Figure) -> str:
    """Return whose a height or a depth is that a clause ends with: `a wreck was found at a depth of 430 metres`."""
    i = figure.mark - 1 - (t.at(figure.mark - 1) == "of")
    while t.lower[i - 1] in DETERMINERS:
        i -= 1
    if t.at(i - 1) != "at":
        return ""
    begin = left(t, i - 1, 0)
    if begin < i - 1 and t.at(begin - 1) in DETERMINERS and not is_time(t, begin) and not is_verb(t, i - 2):
        return said(t, begin, i - 1)  # revealed a mass at a depth
    return owner(t, i)


def _covering(t: Tokens, figure: Figure) -> str:
    """Return the distance that somebody covers: `the train left, covering a distance of 139 km`."""
    i = figure.mark
    if figure.unit not in LENGTHS or t.phrase(i - 2, i) != "distance of":
        return ""
    j = i - 3 if t.at(i - 3) in DETERMINERS else i - 2
    verb = verb_before(t, j)
    done = participle(t, verb) if verb >= 0 else ""
    if not done:
        return ""
    whose = owner(t, verb) or owner(t, i) if t.at(verb - 1) == "," else owner(t, i)
    return f"distance {done} by {whose}" if whose else f"distance {done}"


def _listed(t: Tokens, first: int, end: int) -> int:
    """Return where an enumeration ends whose first part ends before token `end`: `wind, solar and hydro capacity`."""
    reached, j = end, end
    while end > first and t.at(j) in (",", "and"):
        last = t.at(j) == "and"
        k = right(t, j + 1, links=0)
        if k <= j + 1 or k - j > 4 or not all(word.islower() for word in t.words[j + 1 : k] if word.isalpha()):
            break
        adjective = (
            t.at(j + 1).endswith("ed") and k > j + 2 and is_plural(t, k - 1) and not numeric(t, j + 2)
        )  # poles and covered lines
        if is_time(t, j + 1) or any(is_verb(t, x) for x in range(j + 1 + adjective, min(k + 1, len(t)))):
            break
        j = k
        if last:
            return j
    return reached


def _distance(t: Tokens, figure: Figure, k: int) -> str:
    """Return a distance with what it is between: `90 miles south of the coast`."""
    near = left(t, figure.mark, 0)
    beside = (
        near < figure.mark and t.at(near - 1) in ("a", "an") and t.at(near - 2) == ","
    )  # a gas giant 50 light years
    whose = said(t, near, figure.mark) if beside else _apposed(t, figure) or moved_object_or_owner(t, figure)
    words = f"distance of {whose}" if whose else "distance"
    step = k
    while t.at(step) in DIRECTIONS or t.at(step) == "-":
        step += 1
    if t.at(step) in ("of", "from", "off"):
        step += 1
    end = right(t, step, links=0)
    if t.at(end) in _OF_PLACES:
        end = max(end, right(t, step, links=1))
    return f"{words} from {said(t, step, end)}" if end > step else words


def _apposed(t: Tokens, figure: Figure) -> str:
    """Return what a distance stands behind between commas: `A second fire on Saturday, ten miles away, killed`."""
    end = figure.mark - 1
    if t.at(end) != ",":
        return ""
    if is_time(t, end - 1) and t.at(end - 2) in PREPOSITIONS:
        end -= 2
    begin = left(t, end, 0)
    first = begin
    while t.at(first - 1) in DETERMINERS:
        first -= 1
    opens = first == 0 or t.lower[first - 1] in ("and", "but", "while", ";", ",")
    return said(t, begin, end) if opens and begin < end and not is_time(t, end - 1) else ""


def moved_object_or_owner(t: Tokens, figure: Figure) -> str:
    """Return what a verb before the figure places (`put the epicentre about 8 km`), else the clause's subject."""
    for j in range(figure.mark - 1, max(-1, figure.mark - 10), -1):
        if t.lower[j] in ("placed", "put", "located") and (
            t.lower[j + 1] in DETERMINERS or t.words[j + 1][0].isupper()
        ):
            end = right(t, j + 1, links=1)
            if end > j + 1:
                return said(t, j + 1, end)
        if t.lower[j] == "had" and t.at(j + 1) in DETERMINERS and right(t, j + 1) == figure.mark:
            return said(t, j + 1, figure.mark)  # the update had the storm 120 miles off
    return owner(t, figure.mark)
