"""Idioms of number words that count nothing: the pronoun `one`, `first half`, `double murder`, `the two leaders`."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import STATING
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS, STOP
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values.units import TIME_NOUNS
from dateline.numbers.values.words import MONTHS
from dateline.numbers.verbs import numeric

_ONE_BEFORE: Final = frozenset(
    "no any some every each this that which the another only other number day new old big good bad right "
    "wrong first second last next former latter "
    "same single very oldest newest biggest largest smallest best worst great".split()
)
_ONE_LEXICAL: Final = frozenset(
    "time thing way day point another hand side stage word else off man's stop size night morning evening roof".split()
)
_HALF_BEFORE: Final = frozenset(
    "first second other better latter former this that last next top bottom opening closing same back front each "
    "either two-and-a one's upper lower third".split()
)
_HALF_AFTER: Final = frozenset(
    "of the its their his her our my that those these all what as were are have had say said , . ; : ) and or to "
    "was is in from by for".split()
)
_HALF_LOOSE: Final = frozenset("in from by for is was to and or , . ; : )".split())
_FRACTION_AFTER: Final = frozenset(
    "of the its their more less fewer higher lower larger smaller bigger longer shorter faster cheaper majority "
    "majorities full as were are have had say said to in from by since this last "
    ", . ; : ) and or compared below above over stake share interest empty complete owned".split()
)
_FRACTION_LEADS: Final = frozenset(
    "about around nearly almost roughly approximately than over under by only just some up down to at least "
    "estimated cut".split()
)
_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
_DEFINITE: Final = frozenset("the these those both its their his her our".split())
_BEATING: Final = frozenset(
    "beat beats beaten beating defeat defeats defeated defeating won win wins lost lose".split()
)
_SPEAKING: Final = STATING | {"reported", "tweeted", "called", "complained", "recalled"}
_LATIN: Final = "\u024f"  # the last of its letters
_NAMED: Final = 14  # tokens of a name between commas
_ANAPHORS: Final = frozenset(
    "country nation side leader party region minister government president neighbour neighbor power state man "
    "woman people team".split()
)
# Number words that count only with an article or with what they count.
_BARE: Final = frozenset("hundred thousand dozen nil nought".split())
# What a number and a hyphen make an adjective with.
_COMPOUNDS: Final = frozenset("digit figure way dimensional on degree pronged time fold".split())
_BEFORE_VERBS: Final = frozenset("to will would could may might can should than nearly almost about shall and".split())
_NO_NOUNS: Final = frozenset("the its their that what in by since from his her our to . , this over".split())


def is_idiom(t: Tokens, figure: Figure) -> bool:
    """Tell a number that is part of an idiom from one that counts."""
    number, last = figure.number, figure.number.last
    first = t.at(number.first)
    if number.form == "multiple":
        return _no_multiple(t, figure)
    if _is_adjective(t, figure):
        return True
    if figure.joined and figure.kind == "fraction":
        return False
    if first == "one" and last == number.first + 1:
        return _pronoun_one(t, figure)
    if _is_loose(t, figure) or _is_points(t, figure):
        return True
    if number.form == "words" and t.glued_hyphen(last) and t.at(last + 1) in _ORDINALS:
        return True  # the two hundred and fifty-first
    if t.word(last) in HYPHENS and t.tight(last) and not t.tight(last + 1):
        return t.word(last + 1) in HYPHENS  # 41- — 41,200, of speech broken off
    if _is_of_game(t, figure) or (t.at(last) == "<" and t.at(last + 1) == "sup"):
        return True
    if number.form == "fraction" and not t.words[number.first][0].isdigit():
        return _no_fraction(t, figure)
    return _is_single_word(t, figure) or _is_compound(t, figure)


def _is_adjective(t: Tokens, figure: Figure) -> bool:
    """Tell a count that a hyphen glues to no noun: `two-legged`, `2019-nCoV`."""
    if figure.kind != "count" or not t.glued_hyphen(figure.number.last):
        return False
    return figure.noun.endswith("ed") or (figure.noun[:1].islower() and not figure.noun.islower())


def _is_loose(t: Tokens, figure: Figure) -> bool:
    """Tell a number that counts nothing by itself: `a week or two`, `we lost a couple`."""
    if figure.kind != "plain":
        return False
    return (t.at(figure.first - 1) == "or" and t.at(figure.first - 2) in TIME_NOUNS) or (
        t.at(figure.number.last - 1) == "couple"
    )


def _is_of_game(t: Tokens, figure: Figure) -> bool:
    """Tell a number that a hyphen glues to another: `a 9-under 135`, `13-of-22 shooting`."""
    if t.glued_hyphen(figure.number.last) and t.at(figure.number.last + 1) in ("under", "over", "of", "for", "on"):
        return True
    return t.glued_hyphen(figure.first - 1) and t.at(figure.first - 2) in ("of", "for", "on")


def _is_single_word(t: Tokens, figure: Figure) -> bool:
    """Tell one number word that counts nothing where it stands: `a thousand`, `zero tolerance`."""
    number = figure.number
    if number.form != "words" or number.last != number.first + 1:
        return False
    first, after = t.at(number.first), t.at(number.last)
    if figure.kind != "plain":
        return False
    return (first in _BARE and not number.article) or (first == "zero" and after not in (".", ",", ""))


def _is_compound(t: Tokens, figure: Figure) -> bool:
    """Tell the number of an adjective: `a two-way street`, `the three-party talks`, `a six-figure sum`."""
    number = figure.number
    if figure.kind != "count" or t.word(number.last) not in HYPHENS:
        return False
    word = number.form == "words" and number.last == number.first + 1 and t.at(number.last) == "-"
    return figure.unit in _COMPOUNDS or (word and figure.unit in ("prong", "party"))


def _is_points(t: Tokens, figure: Figure) -> bool:
    """Tell the scores of a game in words: `beat Lyon 45 points to 24`."""
    k = figure.last
    first = (
        figure.unit == "point"
        and t.at(k) == "to"
        and numeric(t, k + 1)
        and (t.at(k + 2) in STOP or not t.word(k + 2)[:1].isalpha())
    )
    second = figure.kind == "plain" and t.phrase(figure.first - 2, figure.first) == "points to"
    return (first or second) and not _BEATING.isdisjoint(t.lower[max(0, figure.first - _NAMED) : figure.first])


def _no_multiple(t: Tokens, figure: Figure) -> bool:
    """Tell `double` and `twice` where they are no factor: `double murder`, `twice a week`, `doubles`."""
    first, last = t.at(figure.number.first), figure.number.last
    before, after = t.at(figure.first - 1), t.at(last)
    if first.endswith("fold"):
        return first == "twofold" and after in (".", ",", ":", ";")
    if first == "twice":
        return after not in ("as", "the", "that", "its", "what", "their", "his", "her")
    if first in ("double", "triple", "treble", "quadruple", "halve"):
        if t.glued_hyphen(last):
            return True
        if before in _BEFORE_VERBS:
            return after in ("check", "down", "murder", "standard", "jump", "team", "bogey", "cross") or (
                before in ("and", "than", "nearly", "almost", "about", "to") and after not in _NO_NOUNS
            )
        return after not in ("the", "that", "what", "its", "their") or before in ("a", "the")
    return after in ("down", "up", "over", "back") or before in ("a", "the")


def _pronoun_one(t: Tokens, figure: Figure) -> bool:
    """Tell the pronoun and the idioms of `one` from the number."""
    i, last = figure.first, figure.number.last
    before, after = t.at(i - 1), t.at(last)
    if figure.number.scale != 1.0 or figure.joined:
        return False
    if before in _ONE_BEFORE and figure.modifier == "=":
        return before != "only" or figure.kind != "count"
    if t.glued_hyphen(last) and figure.kind != "count":
        return True
    if t.tight(figure.number.first) and t.word(figure.number.first - 1) in HYPHENS:
        return True
    if figure.kind == "count":
        lower = t.at(figure.noun_first)
        if t.phrase(figure.last, figure.last + 3) == "at a time":  # one step at a time
            return True
        if _is_speaker(t, figure) or (figure.noun.endswith("ed") and t.at(figure.last) == "by"):  # one signed by him
            return True
        if after == "of" or (
            after == "-"
            and figure.unit
            in ("time", "way", "off", "on", "stop", "size", "day", "man", "sided", "party", "minded", "world")
        ):
            return True
        return lower in _ONE_LEXICAL or figure.unit in ("time", "thing", "way", "day", "point", "hand")
    if figure.kind == "plain" and _one_of_counted(t, figure):
        return False
    if figure.kind == "plain":  # killed one and injured eight
        return after != "per" and before not in CASUALTY_VERBS
    return False


def _is_speaker(t: Tokens, figure: Figure) -> bool:
    """Tell somebody of many who speaks from one who is counted: `One senator, Jane Roe, said`, `one farmer told us`."""
    k = figure.last
    if t.at(k) == "," and t.word(k + 1)[:1].isupper():
        k = next((j + 1 for j in range(k + 2, min(len(t), k + _NAMED)) if t.words[j] == ","), k)
    return figure.modifier == "=" and t.at(k) in _SPEAKING


def _one_of_counted(t: Tokens, figure: Figure) -> bool:
    """Tell `one` whose noun was counted just before: `three delegates in Colorado and one in Arkansas`."""
    i, k = figure.first, figure.number.last
    if (
        t.at(i - 1) not in ("and", ",", "plus")
        or t.at(k) not in ("in", "from", "at")
        or not t.word(k + 1)[:1].isupper()
    ):
        return False
    return any(numeric(t, j) and t.at(j + 1).isalpha() for j in range(max(0, i - _NAMED), i - 2))


def is_foreign(t: Tokens, figure: Figure) -> bool:
    """Tell a numeral of another script beside words of that script, which are not read."""
    i, k = figure.number.first, figure.number.last
    if figure.number.form != "digits" or t.words[i].isascii():
        return False
    return any(word[:1].isalpha() and word[0] > _LATIN for word in (t.word(i - 1), t.word(k)))


def _no_fraction(t: Tokens, figure: Figure) -> bool:
    """Tell `half`, `quarter` and `third` as times, ranks and parts of names from fractions of something."""
    if figure.joined:
        return False
    number = figure.number
    first, last = t.at(number.first), number.last
    before, after = t.at(figure.first - 1), t.at(last)
    head = t.at(last - 1)
    if figure.kind != "fraction":
        return figure.kind == "duration"
    hyphened = t.glued_hyphen(last)
    if hyphened or (head == "third" and after in ("party", "parties", "person")):  # one third party candidate
        return True
    if head == "half":
        if before in _HALF_BEFORE or (t.tight(number.first) and t.word(number.first - 1) in HYPHENS):
            return True
        if (before == "in" and first == "half") or after in ("staff", "mast"):
            return True
        if before == "and" and t.at(figure.first - 2) in TIME_NOUNS:  # a year and a half
            return True
        return (after in _HALF_LOOSE and not number.article and number.first > 0) or (
            after not in _HALF_AFTER
            and before not in _FRACTION_LEADS
            and not (first == "half" and after in ("a", "an"))
        )
    if first == "quarter":
        return True
    if head.startswith("quarter"):
        if after in ("of", "the", "its", "their", "final"):
            return (
                after == "of" and (t.at(last + 1).isdigit() or t.at(last + 1) in ("fiscal", "this", "last", "growth"))
            ) or after == "final"
        return not (t.glued_hyphen(number.first + 1) or before in _FRACTION_LEADS) or before in (
            "in",
            "for",
            "over",
            "past",
            "last",
        )
    if number.article:  # a third
        if after == "of" and t.at(last + 1) in MONTHS:  # a Fourth of July speech
            return True
        if head in ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"):
            return (
                after not in ("of", "more", "less", "fewer", "higher", "lower", "larger")
                and before not in _FRACTION_LEADS
                and not (before in ("which", "whom") and t.at(figure.first - 2) == "of")  # of which a third went
            )
        return after != "of"
    return (
        after not in _FRACTION_AFTER and not t.glued_hyphen(number.first + 1) and after != "" and not after[0].isalpha()
    )


def is_anaphor(t: Tokens, figure: Figure) -> bool:
    """Tell counts that only point back: `the two leaders`, `these three`, `the other two`."""
    number = figure.number
    if (
        number.form != "words"
        or figure.low > 4
        or figure.low < 2
        or figure.modifier != "="
        or figure.kind not in ("count", "plain")
    ):
        return False
    before = t.at(figure.first - 1)
    if before == "the" and figure.kind == "plain":
        return True
    if before in ("other", "last", "first", "next") and t.at(figure.first - 2) in _DEFINITE:
        return figure.kind == "plain"
    if before not in _DEFINITE:
        return False
    return figure.kind == "plain" or figure.unit in _ANAPHORS or before in ("these", "those", "both")
