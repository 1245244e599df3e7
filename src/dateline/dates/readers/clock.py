"""The clock: what `8.30 p.m.` or `half past seven` says, and a time taken (`2:14:04`)."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context
from dateline.dates.numerals import number
from dateline.dates.readers.base import Match, Reading

CLOCK_CUES = frozenset(
    "at by until till around from before after about since to between and near approximately".split()
)


_AFTERNOON = frozenset("afternoon evening night tonight".split())


def clock_value(words_: list[str], part: list[str]) -> str:
    """Return `T18:30` for the tokens of a clock time, '' where they are none; `part` are those of the day's part."""
    first = words_[0].lower()
    if first in words.FIXED_TIMES:
        return f"T{words.FIXED_TIMES[first]}"
    minute, second = 0, ""
    if first == "half":
        hour, minute = int(float(number(words_[2:3]))), 30
    elif ":" in first:
        figures = first.split(":")
        hour, minute = int(figures[0]), int(figures[1])
        second = f":{figures[2]}" if len(figures) > 2 else ""
    elif "." in first:
        figures = first.split(".")
        if len(figures[1]) != 2:
            return ""
        hour, minute = int(figures[0]), int(figures[1])
    elif first.isdecimal():
        hour = int(first)
        if len(first) in (3, 4):
            hour, minute = divmod(hour, 100)
    else:
        hour = words.NUMBERS.get(first, 99)
    half = next(
        (word.lower()[0] for word in words_[1:] if word.lower().replace(".", "").replace(" ", "") in ("am", "pm")), ""
    )
    if not half and part and part[-1] in _AFTERNOON:
        half = "p"
    if (half and hour > 12) or hour > 24 or minute > 59:
        return ""
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute:02d}{second}"


def race_time(context: Context, match: Match, text: str) -> Reading | None:
    """`2:14:04`, a time taken and not a time of day."""
    hours, minutes, seconds = text.split(":")
    value = f"PT{int(hours)}H{int(minutes)}M{float(seconds):g}S"
    return Reading("DURATION", value)
