"""What is written with a number and is no quantity: names, versions, dates, clock times, scores, ages, list numbers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import PREPOSITIONS, STOP
from dateline.numbers.labels import (
    EVENTS,
    FREE_CALLS,
    LABELS,
    LABELS_BARE,
    MORE_NAMES,
    RACES,
    URL_MARKS,
    WEEKDAYS,
)
from dateline.numbers.misread.ages import follows_name, is_age
from dateline.numbers.misread.citations import cites
from dateline.numbers.misread.idioms import is_anaphor, is_foreign, is_idiom
from dateline.numbers.misread.names import in_name
from dateline.numbers.misread.years import is_date_or_time
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values import currencies
from dateline.numbers.values.lending import gapped
from dateline.numbers.values.units import SHORT, TIME_NOUNS
from dateline.numbers.values.words import MONTHS

_MILESTONES: Final = frozenset("kilometre kilometer km mile".split())
# Words behind which `number` is a verb: who there are so many of, or since when.
_NUMBERING: Final = frozenset("who which they these those now already still currently together".split())
_SERIES: Final = frozenset("grades levels classes phases stages steps verses questions weeks days".split())
_NUMBERED_TIMES: Final = frozenset("week day month year hour".split())
_RANKS: Final = 500  # the longest of rankings
_INC: Final = re.compile(r"\bInc\.? $", re.IGNORECASE)
_INVISIBLE: Final = frozenset(["\u2060", "\u200b", "\u200d", "\ufeff"])


def drop_non_quantities(t: Tokens, figures: list[Figure]) -> None:
    """Mark the figures that are no quantities."""
    name: Figure | None = None
    counted = False
    for figure in figures:
        if figure.dropped:
            continue
        more = name is not None and t.lower[name.last : figure.first] in MORE_NAMES
        if figure.kind == "plain" and name is not None and more and not _after_day(t, name, figure):
            figure.dropped, name = True, figure  # CentOS 7, 8 and 9
        elif figure.kind in ("money", "percent"):
            figure.dropped = _in_address(t, figure)
        elif (
            is_date_or_time(t, figure)
            or _glued(t, figure)
            or cites(t, figure)
            or _phone(t, figure)
            or (not (counted and gapped(t, figure)) and (_name_or_label(t, figure) or in_name(t, figure)))
            or _listed(t, figure)
            or _spelled(t, figure)
            or is_idiom(t, figure)
            or is_anaphor(t, figure)
            or _per_base(t, figure)
            or is_age(t, figure)
            or _event(t, figure)
            or is_foreign(t, figure)
        ):
            figure.dropped = True
            name = figure if figure.kind == "plain" else None
        else:
            counted = counted or figure.kind == "count"


def _after_day(t: Tokens, day: Figure, figure: Figure) -> bool:
    """Tell a number behind a day of a month that is neither another day nor a year: `up to May 5, 32,029 came`."""
    year = figure.number.last == figure.number.first + 1 and len(t.words[figure.number.first]) == 4
    return t.at(day.number.first - 1) in MONTHS and figure.low > 31 and not year


def _in_address(t: Tokens, figure: Figure) -> bool:
    """Tell figures inside web addresses and file names: `?q=30%25`."""
    i = figure.number.first
    return (
        t.tight(i)
        and t.word(i - 1) in ("=", "%", "&", "_", "/", "#")
        and not (t.word(i - 1) == "/" and t.word(i - 2).isspace())
    )


def _phone(t: Tokens, figure: Figure) -> bool:
    """Tell telephone and other identification numbers: `+44 20 7989 0813`, `1-800-...`, long bare digits."""
    i, last = figure.number.first, figure.number.last
    if figure.number.form != "digits" or not (figure.bare or figure.kind == "count"):
        return False
    word = t.words[i]
    if figure.joined and figure.low == 1 and figure.high in FREE_CALLS:  # 1-800-LUNGUSA
        return True
    if word.isdigit() and t.word(i - 1).isdigit() and t.word(i - 1)[0] == "0":  # 01544 318546
        return True
    if word.isdigit() and (len(word) > 9 or (len(word) > 1 and word[0] == "0")):
        return True
    if figure.joined and figure.bare:
        ends = t.words[i], t.words[figure.last - 1]
        if t.glued_hyphen(figure.last) or ([len(end) for end in ends] == [3, 4] and all(map(str.isdigit, ends))):
            return True
    following = t.word(last)
    if word.isdigit() and len(word) == 3 and t.word(i - 1) == "(" and following == ")" and t.word(last + 1).isdigit():
        return True  # (212) 555-0134
    if (
        t.word(i - 1) == "+"
        and t.tight(i)
        and (following.isdigit() or (following == "(" and t.word(last + 1).isdigit()))
    ):
        return True  # +1 (619) 604-9440
    if not (figure.bare and word.isdigit()):
        return False
    groups = t.words[max(0, i - 5) : i + 4]
    return "+" in groups and sum(group.isdigit() for group in groups) >= 3


def _glued(t: Tokens, figure: Figure) -> bool:
    """Tell numbers that are part of a longer word or code: `G20`, `5G`, `B-17`, `192.168`, `2+2`, `20th`, `24/7`."""
    i, last = figure.number.first, figure.number.last
    if t.tight(i) and i == figure.first:
        before = t.word(i - 1)
        if before in _INVISIBLE:  # COVID-\u206019
            return True
        if before == "/" and figure.kind == "measure" and t.word(i - 2) in SHORT:  # 135W/110W
            return False
        if before[-1].isalnum() or before in URL_MARKS or before in ("+", ".", "×", "*", ":", "°"):
            return before != "x" or figure.kind == "plain"
        if before in HYPHENS and before != "—" and t.tight(i - 1) and figure.modifier not in ("range",):
            owner = t.word(i - 2)
            if owner[-1:].isalnum() or owner in (".", ")"):
                return owner.lower() not in ("sub",) and not figure.joined
    if figure.joined:
        last = figure.last
    word = t.word(last)
    if t.tight(last) and word:
        if word[0].isalnum() and figure.kind in ("plain", "count"):
            return True
        if (
            word in (":", "/", "_", "\\", "@", "=", "*", "×", "^")
            and t.tight(last + 1)
            and t.word(last + 1)[0].isalnum()
        ):
            return True
        if word in HYPHENS and t.at(last + 1) == "to" and t.glued_hyphen(last):  # 230-to-198
            return True
        if word == "(" and figure.kind == "plain":  # 501(c)(3)
            return True
        if word in HYPHENS and t.tight(last + 1) and t.word(last + 1)[:1].isdigit() and figure.bare:
            return True
        if word == "+" and t.tight(last + 1) and t.word(last + 1)[:1].isalnum():
            return True
    return figure.kind == "plain" and word == "x" and not t.tight(last) and t.word(last + 1)[:1].isdigit()


def _name_or_label(t: Tokens, figure: Figure) -> bool:
    """Tell a number that belongs to the name or label before it: `Boeing 737`, `Article 370`, `No. 5`."""
    i = figure.first
    if figure.joined and figure.kind != "plain":
        return t.at(i - 1) in ("aged", "ages", "pages", "sections", "articles", "chapters")
    if _is_ranked(t, figure):
        return True
    if figure.kind not in ("plain", "count", "fraction") or figure.mark < i:
        return False
    if figure.number.form == "fraction" and t.words[i][0].isdigit():
        return t.at(i - 1) in LABELS  # Phase 1/2 trials
    if not t.at(i - 1) or figure.number.form not in ("digits", "words"):
        return False
    labelled = _labelled(t, figure)
    return _named(t, figure) if labelled is None else labelled


def _is_ranked(t: Tokens, figure: Figure) -> bool:
    """Tell a number of a series, a rank or a week: `grades 3 to 5`, `in the top 10`, `up to week 22`."""
    i = figure.first
    if figure.joined and t.at(i - 1) in _SERIES:
        return True
    if t.at(i - 1) == "top" and figure.high <= _RANKS and (figure.kind == "plain" or t.at(i - 3) in ("in", "among")):
        return True  # in the top 10, among the top 10 costs
    if figure.kind == "plain" and t.at(i - 1) in _NUMBERED_TIMES and (t.at(i - 2) in PREPOSITIONS or i == 1):
        return True
    # the Inc. 5000 ranks firms
    return t.words[i] in ("500", "5000") and bool(_INC.search(t.text, max(0, t.starts[i] - 5), t.starts[i]))


def _labelled(t: Tokens, figure: Figure) -> bool | None:
    """Tell whether the word before a number labels it, None where it is no label's: `No. 5`, `at kilometre 72`."""
    i = figure.first
    before, word = t.at(i - 1), t.word(i - 1)
    if before == "." and t.at(i - 2) in ("no", "nos", "vol", "art", "sec", "fig", "ch", "p", "pp"):
        return True
    if t.at(i - 2) in ("to", "will", "would", "could") and word.islower():  # to build six plants
        return False
    if before in _MILESTONES and t.at(i - 2) in ("at", "near", "by", "of") and figure.kind == "plain":
        return True
    if before == "number" and t.at(i - 2) in _NUMBERING:  # the Poles, who number 40,122
        return False
    if before == "#" or (before in LABELS and (figure.number.form == "digits" or figure.low < 21)):
        return not (before in ("day", "age", "season", "region") and figure.kind == "count" and word.islower())
    bare = before in LABELS_BARE and (figure.kind == "plain" or word[0].isupper())
    return True if bare or (before == "," and follows_name(t, figure)) else None


def _named(t: Tokens, figure: Figure) -> bool:
    """Tell a number that belongs to the capitalised name before it, or numbers a list: `Boeing 737`, `Expo 2025`."""
    number, i = figure.number, figure.first
    name = i - 2 if t.at(i - 1) == "]" else i - 1  # an editor's: all releases of [CentOS] 8
    before, word = t.at(name), t.word(name)
    if not word:
        return _listed(t, figure)
    if number.form == "words" and not (word[0].isupper() and t.words[number.first][0].isupper() and i > 1):
        return False
    timed = before in WEEKDAYS or before in MONTHS or (before in TIME_NOUNS and not word.isupper())
    if not word[0].isupper() or before in STOP or timed:
        return _listed(t, figure)
    if number.scale != 1.0 or "," in t.words[number.first] or figure.modifier != "=":
        return False
    year = t.word(i).isdigit() and len(t.word(i)) == 4 and 1900 <= figure.low <= 2050
    if figure.kind == "plain" or (year and i > 1 and figure.noun.islower()):  # Expo 2025 features
        return True
    article = figure.noun_last == i + 2 and t.at(figure.noun_last) in ("a", "an", "the", "its", "his")
    if article and figure.noun.islower():
        return True  # Radio 45 delivers a
    words = figure.noun_last - figure.noun_first
    if words > 1 and t.words[figure.noun_first][:1].isupper() and figure.low < 10:
        return True  # American Eagle 1 Chimney Services
    plural_next = words <= 2 and figure.unit != figure.noun.lower()
    return not plural_next or (i == 1 and before in LABELS)


def _listed(t: Tokens, figure: Figure) -> bool:
    """Tell the number of a list item: `1. Unofficial`, `(2) ...`, `3) ...`."""
    i, last = figure.first, figure.number.last
    if figure.number.form != "digits" or figure.kind != "plain":
        return False
    if t.at(last) == ")" and t.tight(last) and figure.low < 20 and "(" not in t.words[max(0, i - 40) : i]:
        return True  # priorities: 1) estimating
    if t.at(last) == "." and t.at(i - 1) == ":" and figure.low < 30 and last + 1 == len(t) and _goes_on(t):
        return True  # criteria: 1. Enrolment
    if i == 0 and t.at(last) in (".", ")") and (last + 1 < len(t) or figure.low < 100):
        return True
    if t.at(i - 1) in ("(", "[") and t.at(last) in (")", "]") and figure.low < 1000 and figure.low == int(figure.low):
        return figure.low < 100
    return False


def _spelled(t: Tokens, figure: Figure) -> bool:
    """Tell a number that is spoken of as a sign or ends a quoted name: `"19" is the year`, `virus 2" (CoV-2)`."""
    i, last = figure.number.first, figure.number.last
    if (
        figure.kind not in ("plain", "count")
        or figure.number.form != "digits"
        or t.at(last) not in ('"', "”", "’", "'")
    ):
        return False
    if t.at(i - 1) in ('"', "“", "‘", "'") and t.tight(i) and t.tight(last):
        return True
    digits = t.words[i]
    again = t.words[last + 1 : last + 8]
    return t.at(last + 1) == "(" and any(a in HYPHENS and b == digits for a, b in pairwise(again))


def _goes_on(t: Tokens) -> bool:
    """Tell whether a capital follows the sentence on its line."""
    return t.text[t.ends[-1] : t.ends[-1] + 2].lstrip(" ")[:1].isupper()


def _event(t: Tokens, figure: Figure) -> bool:
    """Tell the distance that names a race: `the 400 m hurdles`, `the 100-metre freestyle final`."""
    if figure.kind != "measure" or figure.unit not in ("metre", "kilometre", "mile"):
        return False
    if any(word in EVENTS for word in t.lower[figure.last : figure.last + 3]):
        return True
    if t.at(figure.first - 1) in ("x", "×") and t.tight(figure.first) and t.word(figure.first - 2).isdigit():
        return True  # a 4x100m in 38.92 seconds
    named = figure.low in RACES and t.at(figure.first - 1) in ("the", "men's", "women's", "'s", "’s")
    return named and t.at(figure.last) in ("in", "at", "and", ".", ",", "final", "title", "gold", "silver", "bronze")


def _after_money(t: Tokens, i: int) -> bool:
    """Tell whether an amount of money ends before token `i`."""
    if t.word(i - 1)[:1].isdigit():
        return t.word(i - 2) in currencies.SIGNS
    return t.at(i - 1) in ("cents", "cent", "dollars", "pence", "euros", "yen", "rupees", "pounds")


def _per_base(t: Tokens, figure: Figure) -> bool:
    """Tell the base of a rate, which is part of what is measured: `seven per 100,000 people`."""
    packed = figure.number.article and t.at(figure.last - 1) in ("dozen", "hundred", "thousand", "million")
    if packed and _after_money(t, figure.first):  # 64.2 cents a dozen
        return True
    return t.at(figure.first - 1) == "per" or (
        t.at(figure.first - 1) in ("every",) and figure.kind in ("count", "plain")
    )
