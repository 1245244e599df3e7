"""The noun that a number counts: where it stands.

Read without a tagger: the noun phrase goes from the number to the first word that ends it, and its head is the last
word of the first run of plurals, which English writes only at the end of a phrase.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dateline.numbers.grammar import (
    ATTRIBUTIVE_PLURALS,
    AUXILIARIES,
    COUNTED_SINGULARS,
    DEMONYMS,
    DETERMINERS,
    INSIDE,
    LY_NOUNS,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.labels import WEEKDAYS
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.values.forms import is_people, is_plural, singular
from dateline.numbers.values.words import MONTHS, NUMBER_WORDS

_VOTED: Final = frozenset(["against", "for", "in", "of", "to", ".", ","])  # one vote against it
_LONGEST_BRACKET: Final = 12  # tokens in brackets
_LONGEST_PHRASE: Final = 7  # words between a number and its noun
_POSSESSIVES: Final = frozenset("the its their his her our these those this my your".split())
_NEVER_NOUNS: Final = STOP - VERBS
# Designations that name a class of things, in the plural: eighteen B-17s are aircraft.
_DESIGNATIONS: Final = (
    (
        "aircraft",
        re.compile(
            r"(?:(?:Boeing|Airbus|Embraer|Bombardier|Lockheed|Dassault|Tupolev|Ilyushin|Antonov) )?"
            r"(?:7[0-9]7|A[23]\d0|[ABEFU][AHV]?-\d{1,2}|[KMAE]?C-\d{1,3}|[CU]H-\d\d|MiG-\d+|[ST]u-\d+|Il-\d+|An-\d+|MD-\d+|DC-\d+|JF-\d+)"
            r"(?:-\d+)?[A-Z]{0,2}s\b"
        ),
    ),
    ("tank", re.compile(r"(?:T-\d\d|M1A\d|M1)s\b")),
)
# What is so many strong consists of people.
_OF_PEOPLE: Final = frozenset(
    "crowd workforce audience army force delegation team group contingent squad party staff crew mob band".split()
)
_WHEN: Final = WEEKDAYS | MONTHS | frozenset("today tonight yesterday tomorrow".split())
_PREFIXES: Final = frozenset("co ex vice half step non sub great".split())  # what makes another noun of one
_LONGEST_LIST: Final = 14  # tokens of adjectives in a row
_COMPARED: Final = frozenset("closer further nearer later earlier higher lower deeper longer".split())
_GOVERNING: Final = frozenset("using involving requiring containing carrying seeking wearing".split())


class Noun(NamedTuple):
    """The noun phrase at tokens `first` to `last` (exclusive): its head as written, and in the singular."""

    first: int
    last: int
    written: str
    unit: str


def find_noun(t: Tokens, i: int, value: float, *, attributive: bool = False) -> Noun | None:
    """Return the noun that a number ending before token `i` counts, None where none follows.

    Also across `of` and a determiner (`two of the victims`), hyphenated (`55-member`), and as the first word of a
    compound behind an article (`attributive`: `a 149 vote margin`).
    """
    if t.glued_hyphen(i):
        return _hyphenated(t, i)
    if t.at(i) == "of":
        after = i + 1
        if t.at(after) in ("those", "these") and t.at(after + 1).endswith("ed"):  # five of those involved knives
            return None
        if t.at(after) in _POSSESSIVES or t.at(after) in ("such", "more", "other"):
            after += 1
        found = _phrase(t, after, many=True, of=True)
        if found is None and after == i + 1:
            return None
        return found
    found = _designated(t, i) or _phrase(t, i, many=value != 1)
    if found is not None or not attributive or value == 1 or t.at(i + 1) in STOP:
        return found
    if (
        t.word(i).islower()
        and t.word(i + 1).islower()
        and t.lower[i] not in _NEVER_NOUNS
        and not _looks_adjectival(t.lower[i])
    ):
        return Noun(i, i + 1, t.words[i], singular(t.words[i]))
    return None


def _designated(t: Tokens, i: int) -> Noun | None:
    """Return the class of things that a designation in the plural names: `B-17s`, `Boeing 737s`."""
    if not t.word(i)[:1].isalnum() or t.word(i).islower():
        return None
    for unit, pattern in _DESIGNATIONS:
        match = pattern.match(t.text, t.starts[i])
        if match is not None:
            last = i + 1
            while last < len(t) and t.starts[last] < match.end():
                last += 1
            return Noun(i, last, match[0], unit)
    return None


def _hyphenated(t: Tokens, i: int) -> Noun | None:
    """Return the noun of an attribute such as `55-member`, `two-storey`."""
    word = t.word(i + 1)
    attributive = t.lower[i + 1] in INSIDE & VERBS and t.word(i + 2).isalpha()  # a 12-lead monitor
    if not word.isalpha() or len(word) < 3 or (t.lower[i + 1] in STOP and not attributive):
        return None
    if t.lower[i + 1] in NUMBER_WORDS:  # four–five hours
        return None
    last = i + 2
    if t.lower[i + 1] == "strong":  # a 10,000-strong crowd
        found = _phrase(t, last, many=False)
        if found is not None and found.unit in _OF_PEOPLE:
            return found._replace(unit="person")
        return found
    if t.glued_hyphen(last):  # 12-roll-pack, two-year-old
        return None
    return Noun(i + 1, last, word, singular(word))


def _phrase(t: Tokens, i: int, *, many: bool, of: bool = False) -> Noun | None:
    head = -1
    singles: list[int] = []
    j, seen = i, 0
    end = len(t)
    while j < end and seen < _LONGEST_PHRASE:
        word, lower = t.words[j], t.lower[j]
        if word in HYPHENS:
            suspended = t.tight(j) and not t.tight(j + 1) and t.at(j + 1) in ("and", "or", "to")
            if not t.glued_hyphen(j) and not (suspended and singles):
                break
            j += 2 if suspended else 1  # 100 low- and middle-income countries
            continue
        if word == "(" and singles and t.word(j + 1).isupper() and t.word(j + 2) == ")":
            j += 3  # 500,000 electric vehicle (EV) chargers
            continue
        if word == "(" and singles and t.words[j - 1].isupper() and (closed := _closed(t, j)):
            j = closed  # hundreds of ISIS (Islamic State) fighters
            continue
        if many and singles and head < 0 and lower in ("and", "or", ",") and _coordinated(t, j):
            j += 2 if lower == "," and t.at(j + 1) in ("and", "or") else 1
            continue
        if word == "." and t.tight(j) and len(t.word(j - 1)) <= 2 and t.word(j - 1)[:1].isupper() and j > i:
            j += 1
            continue
        if not (word[0].isalpha() or (word[0].isdigit() and (t.glued_hyphen(j + 1) or (j > i and _in_name(t, j))))):
            if lower in ("'s", "’s") and singles:  # across an owner: 5 Ford's plants
                if not of:
                    break
                singles.clear()  # 18 of the area's districts
                j += 1
                continue
            if word in "\"'“‘" and not t.tight(j) and j == i:
                j += 1
                continue
            break
        if lower in NUMBER_WORDS and j > i and lower != "one" and not t.glued_hyphen(j + 1):
            break
        if lower == "magnitude" and t.word(j + 1)[:1].isdigit():  # 400 magnitude 2+ earthquakes
            j += 3 if t.word(j + 2) == "+" else 2
            continue
        if lower == "times" and j == i and many:  # 15 times earnings
            head = j
            break
        plural_verb = many and lower in VERBS and (is_plural(t, j) or (lower in PARTICIPLES and is_plural(t, j + 1)))
        if (
            lower in STOP
            and not plural_verb
            and not (word.isupper() and t.tight(j + 1) and t.word(j + 1).isdigit())  # the A of A320
            and not (word.isupper() and len(word) > 1 and t.word(j + 1).islower())  # over 1,000 US deaths
            and not (lower in INSIDE and (t.glued_hyphen(j + 1) or _noun_ahead(t, j + 1, many)))
            and not (j == i and not many and lower == "vote" and t.at(j + 1) in _VOTED)
        ):
            if not (head < 0 and t.glued_hyphen(j + 1)):
                break
        elif (
            many
            and is_plural(t, j)
            and not t.glued_hyphen(j + 1)
            and not (of and t.at(j + 1) in ("'s", "’s"))  # 80 of other people's ballots
            and not (word in DEMONYMS and not word.endswith("s") and _noun_ahead(t, j + 1, many))  # French officers
        ):
            head = j
            following = t.word(j + 1)
            goes_on = (
                is_plural(t, j + 1) and t.lower[j + 1] not in STOP and following[:1].isupper() <= word[:1].isupper()
            )
            counted = t.lower[j + 1] in COUNTED_SINGULARS and lower not in ATTRIBUTIVE_PLURALS if goes_on else False
            if not goes_on or counted or not _attributive(t, j):
                break
        elif word[0].isdigit():
            pass
        else:
            singles.append(j)
        seen += 1
        j += 1
    if head >= 0:
        unit = singular(t.words[head])
        if head > i + 1 and t.glued_hyphen(head - 1) and t.lower[head - 2] in _PREFIXES:  # co-authors
            unit = f"{t.lower[head - 2]}-{unit}"
        return Noun(i, head + 1, t.words[head], unit)
    return _singular_head(t, i, singles, many=many, of=of)


def _closed(t: Tokens, j: int) -> int:
    """Return the token after the brackets that open at token `j`, where a word of the same phrase follows, else 0."""
    end = next((k + 1 for k in range(j + 1, min(len(t), j + _LONGEST_BRACKET)) if t.words[k] == ")"), 0)
    return end if end and t.word(end).islower() and t.at(end) not in STOP else 0


def _in_name(t: Tokens, j: int) -> bool:
    """Tell whether the digits at token `j` belong to a name inside a phrase: `50 Airbus A320neo jets`."""
    before = t.word(j - 1)
    if t.tight(j):
        return before.isalpha() or before in HYPHENS
    return before[:1].isupper() and t.word(j).isdigit() and not t.tight(j + 1)


def _coordinated(t: Tokens, j: int) -> bool:
    """Tell whether the adjectives around `and`, `or` or the comma at token `j` have their noun behind them.

    `8 million Black and Latino workers`, `50 public, private and mixed groups`: an adjective before, and behind it
    at least one more word before the plural.
    """
    before, lower = t.word(j - 1), t.at(j - 1)
    joins = t.at(j) in ("and", "or") and before.islower() and lower not in STOP  # 60 infrastructure and energy projects
    if not (joins or _looks_adjectival(lower) or before[:1].isupper()) or lower in _WHEN:
        return False
    commas = joined = False
    words = 0
    for k in range(j, min(j + _LONGEST_LIST, len(t))):
        word, here = t.words[k], t.lower[k]
        if here in ("and", "or", ","):
            commas, joined, words = commas or here == ",", joined or here != ",", 0
        elif word in HYPHENS and t.glued_hyphen(k):
            continue
        elif not word.isalpha() or here in STOP or here in NUMBER_WORDS or here in _WHEN:
            return False
        elif is_plural(t, k):
            return words > 0 and (joined or not commas)
        else:
            words += 1
    return False


def _attributive(t: Tokens, j: int) -> bool:
    """Tell whether the plural at token `j` colours the one behind it (`12 arms sales`) and is not its subject."""
    lower, after = t.at(j), t.at(j + 2)
    if lower in ATTRIBUTIVE_PLURALS or not lower.endswith("s"):
        return True
    return after not in DETERMINERS and after not in PREPOSITIONS and after not in PRONOUNS and not after.isdigit()


def _noun_ahead(t: Tokens, i: int, many: bool) -> bool:
    """Tell whether a noun follows soon, so that a word such as `more` or `missing` stands inside its phrase."""
    for j in range(i, min(i + 3, len(t))):
        lower = t.lower[j]
        if not lower[0].isalpha() or (lower in STOP and lower not in INSIDE):
            return False
        if is_plural(t, j):
            return True
        if not many and lower not in INSIDE:
            return True
    return False


def _singular_head(t: Tokens, i: int, singles: list[int], *, many: bool, of: bool) -> Noun | None:
    """Return the noun of a phrase without a plural: `one airport worker`, `9,000 Swiss`, `a 149 vote margin`."""
    if not singles:
        return None
    first = singles[0]
    if many:
        if is_people(t.words[first]):
            return Noun(i, first + 1, t.words[first], "person")
        if of or len(singles) < 2 or not t.words[first].islower() or _looks_adjectival(t.lower[first]):
            return None
        if t.lower[first] in ("last", "next", "early", "late") or not t.words[singles[1]].islower():
            return None  # up from 100 million last November
        if singles[1] != first + 1 or t.lower[singles[1]].endswith(("ly", "ed", "ing")):
            return None
        return Noun(i, first + 1, t.words[first], singular(t.words[first]))
    last = first
    for place in singles:
        lower = t.lower[place]
        if place > first and (
            (lower.endswith("ly") and lower not in LY_NOUNS)
            or (lower.endswith("ed") and place > first)
            or (
                lower.endswith("ing") and (t.at(place + 1) in _POSSESSIVES or lower in _GOVERNING)
            )  # one person reaching
            or lower in AUXILIARIES
            or (place > first and lower in _COMPARED)  # one step closer
        ):
            break
        last = place
    if t.lower[last].endswith("ly") and t.lower[last] not in LY_NOUNS:
        return None
    return Noun(i, last + 1, t.words[last], singular(t.words[last]))


_ADJECTIVAL_ENDS: Final = tuple("al ive ous ful ic able ible ary less ly ed ing ish ern er est ior".split())
_ADJECTIVES: Final = frozenset(
    "new strong old big large small high low good bad full private electric black white young free main key".split()
)


def _looks_adjectival(lower: str) -> bool:
    return lower.endswith(_ADJECTIVAL_ENDS) or lower in _ADJECTIVES
