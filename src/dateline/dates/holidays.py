"""Days with a name of their own, and the day each falls on; those that differ by country, and the countries.

Fixed days are (month, day); movable ones are (month, weekday, which) with -1 for the last; those that hang on Easter
count days from it (Western Easter, by the anonymous Gregorian algorithm as Meeus gives it, Astronomical Algorithms,
chapter 8). Dates of United States holidays follow 5 U.S.C. 6103.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "new year day": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentine day": (2, 14),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "groundhog day": (2, 2),
    "earth day": (4, 22), "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "juneteenth": (6, 19),
    "bastille day": (7, 14), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
     "may day": (5, 1), "epiphany": (1, 6), "guy fawkes day": (11, 5),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "women's day": (3, 8), "christmastime": (12, 25),
    "all saints' day": (11, 1), "all saints day": (11, 1),
}  # fmt: skip
MOVABLE = {
    "martin luther king day": (1, 1, 3), "mlk day": (1, 1, 3), "presidents day": (2, 1, 3),
    "presidents' day": (2, 1, 3), "president's day": (2, 1, 3), "columbus day": (10, 1, 2),
    "election day": (11, 2, 1), "black friday": (11, 5, -1), "cyber monday": (11, 1, -1),
}  # fmt: skip
EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "holy thursday": -3, "maundy thursday": -3, "holy saturday": -1, "ascension day": 39,
    "whit monday": 50, "pentecost": 49, "mardi gras": -47, "shrove tuesday": -47,
}  # fmt: skip

# Days that are not the same everywhere: the countries whose day is known. Where a name has a `default` it means that
# country's day unless the text is another's: Thanksgiving and Labor Day are written so in the United States alone.
BY_COUNTRY: dict[str, dict[str, tuple[int, ...]]] = {
    "independence day": {
        "US": (7, 4), "IN": (8, 15), "PK": (8, 14), "MX": (9, 16), "BR": (9, 7), "ID": (8, 17), "PH": (6, 12),
        "UA": (8, 24), "NG": (10, 1), "GH": (3, 6), "PL": (11, 11), "FI": (12, 6), "BD": (3, 26), "LK": (2, 4),
    },
    "republic day": {"IN": (1, 26), "PK": (3, 23), "TR": (10, 29), "IT": (6, 2)},
    "thanksgiving": {"default": (11, 4, 4), "US": (11, 4, 4), "CA": (10, 1, 2)},
    "labor day": {"default": (9, 1, 1), "US": (9, 1, 1), "PH": (5, 1), "MX": (5, 1)},
    "labour day": {
        "CA": (9, 1, 1), "NZ": (10, 1, 4), "IN": (5, 1), "PK": (5, 1), "NG": (5, 1), "UK": (5, 1), "DE": (5, 1),
        "FR": (5, 1), "TR": (5, 1),
    },
    "memorial day": {"default": (5, 1, -1), "US": (5, 1, -1)},
    "flag day": {"US": (6, 14), "MX": (2, 24)},
    "mother's day": {
        "US": (5, 7, 2), "CA": (5, 7, 2), "AU": (5, 7, 2), "IN": (5, 7, 2), "DE": (5, 7, 2), "JP": (5, 7, 2),
        "IT": (5, 7, 2), "UK": (-21,), "IE": (-21,), "MX": (5, 10),
    },
    "father's day": {
        "US": (6, 7, 3), "CA": (6, 7, 3), "UK": (6, 7, 3), "IE": (6, 7, 3), "IN": (6, 7, 3), "FR": (6, 7, 3),
        "JP": (6, 7, 3), "AU": (9, 7, 1), "NZ": (9, 7, 1),
    },
}  # fmt: skip
SAME_DAY = {
    "thanksgiving day": "thanksgiving", "mothers' day": "mother's day", "mothers day": "mother's day",
    "fathers' day": "father's day", "fathers day": "father's day",
}  # fmt: skip
# Days that happened once.
ONCE = {
    "black monday": date(1987, 10, 19), "black tuesday": date(1929, 10, 29), "black thursday": date(1929, 10, 24),
    "black wednesday": date(1992, 9, 16),
}  # fmt: skip
# Days of the United States that not every year has.
SUPER_TUESDAY = {
    1988: (3, 8), 1992: (3, 10), 1996: (3, 12), 2000: (3, 7), 2004: (3, 2), 2008: (2, 5), 2012: (3, 6), 2016: (3, 1),
    2020: (3, 3), 2024: (3, 5),
}  # fmt: skip
OF_SOME_YEARS = frozenset(("super tuesday", "inauguration day"))
_COUNTRIES = {
    "US": r"U\.S\.|US|USA|United States|Americans?|Washington|White House|Congress",
    "CA": r"Canad(?:a|ian|ians)|Ottawa|Toronto",
    "UK": r"U\.K\.|UK|Brit(?:ain|ish|ons?)|England|London|Scotland|Wales", "IE": r"Ireland|Irish|Dublin",
    "AU": r"Australians?|Australia|Sydney", "NZ": r"New Zealand(?:ers?)?", "IN": r"India|Indians?|Delhi|Mumbai",
    "PK": r"Pakistan|Pakistanis?|Islamabad", "MX": r"Mexico|Mexicans?", "BR": r"Brazil|Brazilians?",
    "ID": r"Indonesia|Indonesians?|Jakarta", "PH": r"Philippines?|Filipinos?|Manila", "UA": r"Ukraine|Ukrainians?|Kyiv",
    "NG": r"Nigeria|Nigerians?", "GH": r"Ghana|Ghanaians?", "PL": r"Poland|Polish|Warsaw",
    "FI": r"Finland|Finnish|Helsinki", "BD": r"Bangladesh|Bangladeshis?|Dhaka", "LK": r"Sri Lankans?|Sri Lanka|Colombo",
    "TR": r"Turkey|Turkish|Ankara|Istanbul", "IT": r"Italy|Italians?|Rome", "DE": r"Germany|Germans?|Berlin",
    "FR": r"France|French|Paris", "JP": r"Japan|Japanese|Tokyo",
}  # fmt: skip
_COUNTRY = re.compile("|".join(rf"\b(?P<{code}>{names})(?!\w)" for code, names in _COUNTRIES.items()))

NAMES = (
    FIXED.keys() | MOVABLE.keys() | EASTER.keys() | BY_COUNTRY.keys() | SAME_DAY.keys() | OF_SOME_YEARS | ONCE.keys()
)


def country(name: str, text: str, start: int, end: int) -> str:
    """Return the code of the country whose day a holiday is, as the text says it; `default` or '' where it does not.

    The sentence that names the day goes before the rest of the text: the one country there, or the one that the text
    names by far the most. Of countries that keep the same day any will do.
    """
    days = BY_COUNTRY.get(SAME_DAY.get(name, name))
    if days is None:
        return "default"
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    sentence = _ENDS.split(before)[-1] + " " + _ENDS.split(after)[0]
    for named in (Counter(_codes(sentence)), _named_in(text[:_FAR])):
        mentions: dict[tuple[int, ...], int] = {}
        codes: dict[tuple[int, ...], str] = {}
        for code in named.keys() & days.keys():
            mentions[days[code]] = mentions.get(days[code], 0) + named[code]
            codes[days[code]] = code
        if mentions:
            most = max(mentions, key=mentions.__getitem__)
            if mentions[most] >= _CLEAR * (sum(mentions.values()) - mentions[most]):
                return codes[most]
            break
    return "default" if "default" in days else ""


# Characters beside the name, and from the head of the text, that are searched for countries.
_NEAR, _FAR = 300, 20_000
_CLEAR = 3  # a text is of the country that it names so many times as often as all others that keep the day
_ENDS = re.compile(r"[.!?]\s|\n")


def _codes(text: str) -> Iterator[str]:
    return (match.lastgroup or "" for match in _COUNTRY.finditer(text))


@lru_cache(maxsize=8)
def _named_in(text: str) -> Counter[str]:
    return Counter(_codes(text))


def easter(year: int) -> date:
    """Return Western Easter Sunday of `year`."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int, code: str = "default") -> date | None:
    """Return the day of the holiday `name` (lower case, straight apostrophes) in `year`; None if it is not known.

    `code` is the country whose day is meant, where countries differ (`country`).

    Black Friday is the day after the fourth Thursday of November.
    """
    if not 1 <= year <= 9998:
        return None
    name = SAME_DAY.get(name, name)
    if name in BY_COUNTRY:
        rule = BY_COUNTRY[name].get(code)
        if rule is None:
            return None
        if len(rule) == 1:
            return easter(year) + timedelta(rule[0])
        return date(year, *rule) if len(rule) == 2 else nth_weekday(year, *rule)
    if name == "super tuesday":
        return date(year, *SUPER_TUESDAY[year]) if year in SUPER_TUESDAY else None
    if name == "inauguration day":
        return date(year, 1, 20) if year % 4 == 1 and year > 1936 else None
    if name == "election day":  # of the United States: the Tuesday after the first Monday of November
        return nth_weekday(year, 11, 1, 1) + timedelta(1)
    if name in FIXED:
        month, day = FIXED[name]
        return date(year, month, day)
    if name in EASTER:
        return easter(year) + timedelta(EASTER[name])
    if name == "black friday":
        return nth_weekday(year, 11, 4, 4) + timedelta(1)
    if name == "cyber monday":
        return nth_weekday(year, 11, 4, 4) + timedelta(4)
    if name in MOVABLE:
        return nth_weekday(year, *MOVABLE[name])
    return None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the `which`th (1 to 4, -1 for the last) ISO `weekday` (Monday is 1) of a month."""
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))
