"""Figures that belong together: ranges, lists that share a unit, compounds, and numbers whose noun is not repeated."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS, CHANGE_WORDS
from dateline.numbers.tokens import DASHES, Tokens
from dateline.numbers.values.sharing import share_units
from dateline.numbers.values.words import MONTHS

_SCORE_WORDS: Final = frozenset(
    "win wins won winning beat beats beaten defeat defeats defeated defeating lose loses lost losing loss lead "
    "leads led leading score scores scored "
    "scoring victory draw drew drawn tie tied match vote votes voted ruled ruling decision record against trail "
    "trailed trailing "
    "halftime goal goals game set sets final semifinal split advantage aggregate upset shutout thrashed edged".split()
)
_APPROXIMATE: Final = frozenset("about around roughly approximately nearly almost some over".split())
# what may stand between `between` and the lower end of a range
_BEFORE_ENDS: Final = frozenset("an estimated about around roughly approximately anywhere somewhere".split())
_BEFORE_YEAR: Final = frozenset("in since of by from during for until end".split())
_VOTED: Final = frozenset("passed voted vote votes approved rejected backed defeated adopted carried".split())
# Of how many a proportion is said in round figures: `four out of five`.
_ROUND_WHOLES: Final = frozenset([2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000])


def join(t: Tokens, figures: list[Figure]) -> list[Figure]:
    """Return the figures with ranges made one, minor units added to major ones, and units lent to bare neighbours."""
    joined: list[Figure] = []
    i = 0
    while i < len(figures):
        figure = figures[i]
        following = figures[i + 1] if i + 1 < len(figures) else None
        if following is not None and following.first - figure.last <= 3:
            if _compound(t, figure, following):
                joined.append(figure)
                i += 2
                continue
            if _tolerance(t, figure, following) or _ratio(t, figure, following):
                joined.append(figure)
                i += 2
                continue
            figure.dropped = figure.dropped or _ends_date(t, figure, following)
            verdict = _pair(t, figure, following) if not figure.dropped else ""
            if verdict == "range":
                joined.append(_range(t, figure, following))
                i += 2
                continue
            if verdict == "score":
                figure.dropped = following.dropped = True
        joined.append(figure)
        i += 1
    share_units(t, joined)
    return joined


def _compound(t: Tokens, figure: Figure, following: Figure) -> bool:
    """Add minor units that stand behind major ones: `13 dollars and 45 cents`, `5 feet 10 inches` stays two."""
    if figure.kind != "money" or following.kind != "money" or figure.factor != 1.0 or following.factor == 1.0:
        return False
    between = t.lower[figure.last : following.first]
    if between not in ([], ["and"]) or following.low >= 1 or figure.number.scale != 1.0 or following.prefix:
        return False
    figure.low += following.low
    figure.high = figure.low
    figure.last = following.last
    return True


def _tolerance(t: Tokens, figure: Figure, following: Figure) -> bool:
    """Take in how exact a figure is said to be: `1010 ± 195 light years`."""
    if t.lower[figure.last : following.first] not in (["±"], ["+", "/", "-"]) or not figure.bare:
        return False
    figure.kind, figure.unit, figure.noun, figure.last = following.kind, following.unit, following.noun, following.last
    figure.noun_first, figure.noun_last = following.noun_first, following.noun_last
    return True


def _ratio(t: Tokens, figure: Figure, following: Figure) -> bool:
    """Read `one in five` and `three out of four` as a fraction of what follows."""
    link = t.lower[figure.last : following.first]
    whole = figure.low == int(figure.low) and following.low == int(following.low) > figure.low > 0
    if link == ["-", "in", "-"]:
        link = ["in"]
    if link[-1:] == ["every"]:
        link = link[:-1]
    if link not in (["in"], ["out", "of"]) or not whole or not figure.bare or following.kind not in ("plain", "count"):
        return False
    mixed = figure.number.form == "digits" and following.number.form != "digits"
    if mixed or t.at(figure.first - 1) in CASUALTY_VERBS:  # one in 10 is newspaper style, 1 in ten is none
        return False
    if link != ["in"] and following.low not in _ROUND_WHOLES:  # 17 out of 18 districts are two counts
        return False
    if link == ["in"] and not (figure.low < 10 and following.low <= (1e6 if figure.low == 1 else 20)):
        return False
    if 1900 <= following.low <= 2100 and following.bare:
        return False
    figure.low = figure.high = figure.low / following.low
    figure.kind, figure.unit, figure.joined = "fraction", "fraction", True
    figure.noun, figure.noun_first, figure.noun_last = following.noun, following.noun_first, following.noun_last
    figure.last = following.number.last
    return True


def _pair(t: Tokens, a: Figure, b: Figure) -> str:
    """Return `range`, `score` or `` for two figures that stand close together."""
    if a.kind == "multiple" or b.kind == "multiple" or (a.number.form == "vague" and a.kind != "money"):
        return ""
    link = t.lower[a.last : b.first]
    opener = t.at(a.first - 1)
    if not link or not _comparable(a, b):
        return ""
    if len(link) == 2 and link[0] == "to" and link[1] in _APPROXIMATE and _after_ranging(t, a):
        return "range" if _ordered(a, b) else ""  # ranging from about 10.1 percent to about 13.5 percent
    if t.words[a.last] in DASHES and len(link) == 1 and a.kind in ("plain", "money", "percent", "measure", "count"):
        return _dashed(t, a, b)
    if _ends_between(t, a) and link in (["and"], ["to"]):
        return "range" if _ordered(a, b) else ""
    if link in (["to"], ["through"], ["till"], ["up", "to"], ["and", "up", "to"]) and a.number.form != "fraction":
        if opener == "from" or _after_from(t, a):
            moved = _changes(t, a) or (a.unit == "magnitude" and not _after_ranging(t, a))
            return "range" if not moved and _ordered(a, b) else ""
        if b.kind in ("plain", "count") and a.number.form != "words" and not _ordered(a, b):
            voted = not _VOTED.isdisjoint(t.lower[max(0, a.first - 8) : a.first])  # passed by 278 to 150
            return "score" if a.bare and (a.high < 200 or voted) else ""
        low, high = _ends(a, b)
        if a.bare and opener in CHANGE_WORDS | {"by"} and high > 5 * low:  # claims fell 3,000 to 267,000
            return ""
        if a.unit == b.unit == "%" and opener == "by" and b.high < 3 * a.high:  # by 13% to 18%
            return "range" if _ordered(a, b) else ""
        if not a.bare and t.at(a.first - 1) in CHANGE_WORDS | {"by"} and a.kind != "measure":
            return ""
        if not a.bare and _changes(t, a) and a.kind in ("percent", "money", "count"):
            return ""
        return "range" if _ordered(a, b) else ""
    if link == ["for"] and a.kind == "plain" and b.bare and b.low <= 10 < a.low < 1000 and t.at(b.last) != "%":
        return "score"  # 245 for 6 in cricket
    if link == ["or"] and a.bare and not b.dropped:
        near = b.low / a.low if a.low > 0 else 0.0
        return "range" if 1 < near <= 2 and not b.bare else ""
    return ""


def _ends_date(t: Tokens, a: Figure, b: Figure) -> bool:
    """Tell whether a number ends a date and what follows is no date: `in 1996 to $79 billion`, `on July 1 to 512`."""
    word, opener = t.words[a.number.first], t.at(a.first - 1)
    if not a.bare or t.lower[a.last : b.first] != ["to"] or not word.isdigit() or a.number.last != a.number.first + 1:
        return False
    if len(word) == 4 and 1500 < a.low < 2100 and (opener in _BEFORE_YEAR or opener in MONTHS):
        return not (b.bare and 1500 < b.low < 2100 and t.words[b.number.first].isdigit())
    return opener in MONTHS and 1 <= a.low <= 31 and (b.high > 31 or b.kind in ("money", "percent", "measure"))


def _dashed(t: Tokens, a: Figure, b: Figure) -> str:
    spaced = not (t.tight(a.last) and t.tight(b.first))
    even = t.tight(a.last) == t.tight(b.first)
    both_bare = a.bare and b.bare
    if spaced and (both_bare or a.kind == "count" or not even) and not (both_bare and _ordered(a, b)):
        return ""
    if t.words[a.last] == "-" and b.kind == "count" and a.bare and t.tight(b.first) and a.low >= b.low:
        return "score"
    around = t.lower[max(0, a.first - 6) : a.first] + t.lower[b.last : b.last + 3]
    scored = any(word in _SCORE_WORDS for word in around)
    if b.bare and a.bare:
        if (
            scored
            or not _ordered(a, b)
            or (a.high < 20 and b.high < 20 and t.at(a.first - 1) not in ("about", "of", "around", "roughly"))
        ):
            return "score"
        return "range"
    if not _ordered(a, b):
        return "score" if a.bare and b.kind in ("plain", "count") else ""
    return "range"


def _comparable(a: Figure, b: Figure) -> bool:
    """Tell whether two figures can be the ends of one range: one unit, or only the second (or a sign) has one."""
    if a.bare or (a.kind == "count" and b.kind == "count" and a.unit == b.unit):
        return a.kind != "fraction" or b.kind == "fraction" or not b.bare
    if b.bare:
        return a.kind == "money" and bool(a.prefix)
    if a.kind == "duration" or b.kind == "duration":
        return a.kind == b.kind
    return a.unit == b.unit


def _ordered(a: Figure, b: Figure) -> bool:
    low, high = _ends(a, b)
    return low < high


def _ends(a: Figure, b: Figure) -> tuple[float, float]:
    """Return both ends with the second's scale lent to the first where its digits leave no doubt (`$2-3 billion`)."""
    low, high = a.low, b.high
    scaled = b.number.scale != 1.0
    mantissa = abs(b.number.mantissa)
    if (
        scaled
        and a.number.scale == 1.0
        and abs(a.number.mantissa) < mantissa
        and a.factor == 1.0
        and "," not in a.prefix
    ):
        low *= b.number.scale
    if b.bare and a.number.scale != 1.0 and b.number.scale == 1.0 and a.number.mantissa < b.number.mantissa:
        high *= a.number.scale
    if a.bare and b.factor != 1.0:
        low *= b.factor
    if b.bare and a.factor != 1.0:
        high *= a.factor
    return low, high


def _ends_between(t: Tokens, a: Figure) -> bool:
    """Tell whether `between` opens before the figure, over a modifier or an article."""
    for i in range(a.first - 1, max(-1, a.first - 4), -1):
        if t.lower[i] == "between":
            return True
        if t.lower[i] not in _BEFORE_ENDS and t.lower[i] != "the":
            return False
    return False


def _after_from(t: Tokens, a: Figure) -> bool:
    near = t.at(a.first - 1)
    open_to = near in _APPROXIMATE or near in ("just", "an", "estimated")
    return open_to and any(t.at(i) == "from" for i in range(a.first - 3, a.first))


def _after_ranging(t: Tokens, a: Figure) -> bool:
    return "from" in t.lower[max(0, a.first - 2) : a.first] and any(
        word in ("ranging", "ranged", "ranges", "range", "varying", "varied")
        for word in t.lower[max(0, a.first - 4) : a.first]
    )


def _changes(t: Tokens, a: Figure) -> bool:
    """Tell whether a word of change stands shortly before the figure, in the same clause."""
    for i in range(a.first - 1, max(-1, a.first - 12), -1):
        if t.lower[i] in CHANGE_WORDS:
            return True
        if t.words[i] in ";:()":
            return False
    return False


def _range(t: Tokens, a: Figure, b: Figure) -> Figure:
    """Return the two figures as one with a lower and an upper end."""
    low, high = _ends(a, b)
    lender = b if not b.bare else a
    opener = t.at(a.first - 1)
    first = a.first
    for i in range(a.first - 1, max(-1, a.first - 4), -1):
        if t.lower[i] == "between" or (t.lower[i] == "from" and i == a.first - 1):
            first = i
            break
        if t.lower[i] not in _BEFORE_ENDS:
            break
    figure = Figure(a.number, first, b.last, min(low, high), max(low, high), lender.kind, lender.unit, lender.noun)
    figure.noun_first, figure.noun_last, figure.per = lender.noun_first, lender.noun_last, b.per or a.per
    figure.shared, figure.prefix, figure.factor = lender.shared, a.prefix, lender.factor
    figure.modifier, figure.joined, figure.loose = "range", True, a.vague or b.vague
    if (
        a.dropped
        or b.dropped
        or (opener == "from" and lender.kind == "plain" and lender.bare and not _measurable(a, b))
    ):
        figure.dropped = True
    return figure


def _measurable(a: Figure, b: Figure) -> bool:
    return a.number.scale != 1.0 or b.number.scale != 1.0 or b.high >= 10


def merge_bounds(t: Tokens, figures: list[Figure]) -> list[Figure]:
    """Return the figures with a lower and an upper bound of one thing made a range: `above 1000 and below 1500`."""
    merged: list[Figure] = []
    for figure in figures:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.modifier in (">", ">=")
            and figure.modifier in ("<", "<=")
            and before.high < figure.low
            and t.lower[before.last : figure.mark] in (["and"], ["but"])
            and (before.bare or before.unit == figure.unit)
            and before.kind != "fraction"
        ):
            joined = _range(t, before, figure)
            joined.first, joined.mark = before.first, before.mark
            merged[-1] = joined
        else:
            merged.append(figure)
    return merged
