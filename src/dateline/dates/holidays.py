"""Days with a name of their own, and the day each falls on.

Fixed days are (month, day); movable ones are (month, weekday, which) with -1 for the last; those that hang on Easter
count days from it (Western Easter, by the anonymous Gregorian algorithm as Meeus gives it, Astronomical Algorithms,
chapter 8). Dates of United States holidays follow 5 U.S.C. 6103.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "new year day": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentine day": (2, 14), "independence day": (7, 4),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "groundhog day": (2, 2),
    "earth day": (4, 22), "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "juneteenth": (6, 19),
    "bastille day": (7, 14), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
    "republic day": (1, 26), "may day": (5, 1), "epiphany": (1, 6), "flag day": (6, 14), "guy fawkes day": (11, 5),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "women's day": (3, 8), "christmastime": (12, 25),
    "all saints' day": (11, 1), "all saints day": (11, 1),
}  # fmt: skip
MOVABLE = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "labor day": (9, 1, 1), "labour day": (9, 1, 1),
    "memorial day": (5, 1, -1), "martin luther king day": (1, 1, 3), "mlk day": (1, 1, 3), "presidents day": (2, 1, 3),
    "presidents' day": (2, 1, 3), "president's day": (2, 1, 3), "columbus day": (10, 1, 2),
    "mother's day": (5, 7, 2), "mothers' day": (5, 7, 2), "father's day": (6, 7, 3), "fathers' day": (6, 7, 3),
    "black friday": (11, 5, -1), "cyber monday": (11, 1, -1),
}  # fmt: skip
EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "holy thursday": -3, "maundy thursday": -3, "holy saturday": -1, "ascension day": 39,
    "whit monday": 50, "pentecost": 49, "mardi gras": -47, "shrove tuesday": -47,
}  # fmt: skip

NAMES = FIXED.keys() | MOVABLE.keys() | EASTER.keys()


def easter(year: int) -> date:
    """Return Western Easter Sunday of `year`."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date | None:
    """Return the day of the holiday `name` (lower case, straight apostrophes) in `year`; None if it is not known.

    Black Friday is the day after the fourth Thursday of November.
    """
    if not 1 <= year <= 9998:
        return None
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
