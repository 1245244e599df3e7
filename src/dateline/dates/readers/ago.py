"""Readers of what lies so long before or after: `two years ago`, `a month earlier`, `a week from Friday`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dateline.dates import words
from dateline.dates.context import STORY_TOKENS, Context
from dateline.dates.numerals import number
from dateline.dates.readers.base import (
    OPEN_VALUE,
    Match,
    Reader,
    Reading,
    approximation,
    day_at,
    duration,
    first_day,
    group,
    lowered,
    plus_days,
    step,
    unit_of,
)
from dateline.dates.values import add_days

_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(Z?)$")
ACCOUNT_TOKENS = 80  # within so many a year-earlier figure is of the quarter that the account is of


# How many figures of a year, or of a year and a month, must be known to count on from it in years or months.
_WIDTH = {"Y": 4, "M": 5, "3M": 5}


def granular(context: Context, unit: str, shift: float) -> str:
    """Move the date last named by `shift` units; where years move, a quarter stays a quarter and a month a month."""
    named = context.last_told()
    if named.isdecimal() and _WIDTH.get(unit, 0) > len(named):
        return OPEN_VALUE.get(unit, "XXXX")  # in the late 19th century …; thirty years later: nobody knows from when
    if unit in ("D", "W", "WE", "2W"):
        return step(context.told_day() if shift > 0 else context.that_day(), unit, shift)
    day, today = first_day(named), context.reference
    in_account = unit == "Y" and shift < 0 and context.account and context.here - context.account_at < ACCOUNT_TOKENS
    if in_account and (day is None or (today is not None and day > today)):
        named, day = context.account, first_day(context.account)  # what is to come is compared with nothing yet
    if day is not None and unit == "Y" and context.here - context.told_at < 40 and ("-Q" in named or "-H" in named):
        return f"{int(named[:4]) + int(shift):04d}{named[4:]}"
    month = len(named) == 7 and named[5:].isdecimal()
    if day is not None and unit == "Y" and abs(shift) == 1 and month and context.here - context.told_at < 25:
        return f"{int(named[:4]) + int(shift):04d}{named[4:]}"
    return step(day, unit, shift)


def _moved(context: Context, unit: str, count: str, word: str) -> str:
    """Return the minute that lies so many hours or minutes from the one last named, '' where none is named."""
    named = _MINUTE.match(context.previous)
    if named is None or count == "X" or unit == "TS" or context.here - context.previous_at > STORY_TOKENS:
        return ""
    told = datetime.fromisoformat(named[0].removesuffix("Z"))
    try:
        size = timedelta(hours=float(count)) if unit == "TH" else timedelta(minutes=float(count))
        moved = told + size if word == "later" else told - size
    except OverflowError:
        return ""
    return f"{moved.isoformat(timespec='minutes')}{named[1]}"


def ago(context: Context, match: Match) -> Reading | None:
    """`two years ago`, `a month earlier`, `three days later`, `a year and a half ago`, `several weeks ago`."""
    unit = unit_of(group(context, match, "u"))
    direction = lowered(context, match, "dir")
    if match["n2"] and direction[0] != "ago":
        return None
    mod = approximation(lowered(context, match, "approx"))
    drop = _bare_over(context, match)
    if match["n"]:
        count = number(group(context, match, "n"))
    elif match["a"]:
        count = "1"
    else:
        count = "X"
    if match["half"]:
        count = "0.5" if count in ("X", "1") else count
    if match["ah"] and count != "X":
        count = f"{float(count) + 0.5:g}"
    word = direction[0]
    if not (match["n"] or match["a"] or match["few"] or match["half"]) and word != "ago":
        return None
    if unit in ("TH", "TM", "TS"):
        if word == "ago":
            return Reading("TIME", "PAST_REF" if count == "X" else plus_days(context.today(), 0), mod, drop)
        if word in ("later", "earlier") and (moment := _moved(context, unit, count, word)):
            return Reading("TIME", moment, mod, drop)
        return Reading("DURATION", duration(count, unit), mod, drop, cut=len(direction))
    if word == "prior" and context.word(0).lower() == "to":  # two days prior to the vote
        return Reading("DURATION", duration(count, unit), mod, drop, cut=1)
    if match["or"]:
        if lowered(context, match, "or") != ["so"]:  # a year or two ago
            count = "X"
        mod = mod or "APPROX"
    if count == "X":
        if word == "ago":
            return Reading("DATE", "PAST_REF", mod, drop)
        if word in ("later", "earlier"):
            return Reading("DATE", duration(count, unit), mod, drop)
        return Reading("DURATION", duration(count, unit), mod, drop, cut=len(direction))
    size = float(count)
    if match["n2"]:
        return _between(context, unit, size, float(number(group(context, match, "n2"))), mod)
    deictic_day = lowered(context, match, "day")
    if deictic_day and word == "ago":  # two years ago today, a week ago Tuesday
        return Reading("DATE", _ago_on(context, unit, size, deictic_day[0]), mod, drop)
    if word == "ago":
        if unit == "Y" and size == 1 and _in_accounts(context):
            value = granular(context, unit, -1)
        else:
            value = step(context.today(), unit, -size)
    elif word == "later" and _until_now(context):
        value = step(context.today(), unit, 0)
    elif word == "hence":
        value = step(context.today(), unit, size)
    else:
        value = granular(context, unit, size if word == "later" else -size)
    return Reading("DATE", value, mod, drop, cut=len(deictic_day))


def _between(context: Context, unit: str, near: float, far: float, mod: str) -> Reading:
    """Return the time from `far` to `near` units ago: `seven or eight years ago`."""
    first, last = (step(context.today(), unit, -size) for size in (max(near, far), min(near, far)))
    return Reading("DATE", "PAST_REF" if "X" in first + last else f"{first}/{last}", mod)


def _ago_on(context: Context, unit: str, size: float, name: str) -> str:
    """Return the day of `two years ago today`, and the one of `a week ago Tuesday` nearest to so long ago."""
    today = context.today()
    if name in words.DEICTIC_DAYS:
        return day_at(first_day(plus_days(today, words.DEICTIC_DAYS[name])), unit, -size)
    number_ = words.WEEKDAYS[name]
    if today is None:
        return f"XXXX-WXX-{number_}"
    if unit not in ("D", "W"):  # ten years ago Tuesday: what is remembered then
        ahead = (number_ - today.isoweekday()) % 7
        return day_at(first_day(plus_days(today, ahead - 7 * (ahead > 3))), unit, -size)
    day = first_day(day_at(today, unit, -size))
    ahead = (number_ - day.isoweekday()) % 7 if day else 0
    return plus_days(day, ahead - 7 * (ahead > 3))


def _until_now(context: Context) -> bool:
    """Tell whether the expression only says how long ago the story began: `Today, 20 years later, she …`."""
    return context.word(-1) == "," and context.word(-2).lower() in ("now", "today")


def from_day(context: Context, match: Match) -> Reading | None:
    """`two weeks from today`, `a week from Friday`, `a week on Friday`, `ten years from now`."""
    unit = unit_of(group(context, match, "u") + group(context, match, "u3"))
    word = (lowered(context, match, "day") + lowered(context, match, "day3"))[0]
    if unit[0] == "T" or (word not in words.DEICTIC_DAYS and word not in words.WEEKDAYS and word != "now"):
        return None
    size = float(number(group(context, match, "n"))) if match["n"] else 1.0
    if word == "now":
        return Reading("DATE", step(context.today(), unit, size))
    if word in words.DEICTIC_DAYS:
        day = first_day(plus_days(context.today(), words.DEICTIC_DAYS[word]))
    else:
        today = context.today()
        day = add_days(today, (words.WEEKDAYS[word] - today.isoweekday()) % 7) if today else None
    if day is None:
        return Reading("DATE", "XXXX-XX-XX")
    moved = add_days(day, int(size * 7)) if unit == "W" else None
    return Reading("DATE", moved.isoformat() if moved else step(day, unit, size))


def _in_accounts(context: Context) -> bool:
    """Tell whether a quarter was named a few words before: figures are then compared with the same quarter."""
    return 0 <= context.here - context.previous_at < 40 and ("-Q" in context.previous or "-H" in context.previous)


def _bare_over(context: Context, match: Match) -> int:
    """Return 1 where the first word is a preposition and no modifier of a number: `over two years`, `some`."""
    first = context.tokens.texts[match.start()].lower()
    second = context.tokens.texts[match.start() + 1].lower()
    if first in ("over", "under") and second != "just":
        return int(
            context.word(-1).lower()
            not in ("for", "in", "of", "after", "with", "just", "was", "is", "to", "lasted", "by", "at", "than")
        )
    return 0


def year_ago(context: Context, match: Match) -> Reading | None:
    """`the year-earlier quarter`, `year-ago`, `the year-earlier period`."""
    value = granular(context, "Y", -1)
    if "quarter" in lowered(context, match, "u") and "-Q" not in value and value[:4].isdecimal():
        day = first_day(context.last_named())
        value = step(day, "3M", -4) if day else value
    return Reading("DATE", value)


READERS: dict[str, Reader] = {
    "ago": ago,
    "from_day": from_day,
    "year_ago": year_ago,
}
