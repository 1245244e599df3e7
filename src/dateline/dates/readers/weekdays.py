"""Readers of weekdays, of `today` and its like, and of the parts of the day: `last Friday night`, `yesterday`."""

from __future__ import annotations

from datetime import date

from dateline.dates import words
from dateline.dates.context import STORY_TOKENS, Context, lean
from dateline.dates.holidays import nth_weekday
from dateline.dates.numerals import ordinal
from dateline.dates.readers.base import (
    AFTER,
    BEFORE,
    LINKS,
    ON,
    Match,
    Reader,
    Reading,
    group,
    lowered,
    modifier,
    month_number,
    nearest_year,
    opens_clause,
    plus_days,
    stated_year,
)
from dateline.dates.values import add_days, add_months

NEAR_PAST_DAYS = 3  # "last Tuesday" said on a Thursday is the Tuesday of the week before: this week's needs no "last"


NEAR_FUTURE_DAYS = 2


JUST_PAST_DAYS = 1


def weekday_of(context: Context, number: int, rel: list[str]) -> str:
    """Return the day that a weekday's name (ISO number) means, seen from the article's day or the day last named."""
    word = rel[-1] if rel else ""
    if word in AFTER or (rel[:1] == ["the"] and word == "next"):
        day = context.told_day()
        return plus_days(day, (number - day.isoweekday() - 1) % 7 + 1) if day else f"XXXX-WXX-{number}"
    if word in BEFORE or word in ("that", "same"):
        day = context.that_day()
        return plus_days(day, -((day.isoweekday() - number - 1) % 7 + 1)) if day else f"XXXX-WXX-{number}"
    today = context.today()
    if today is None:
        return f"XXXX-WXX-{number}"
    back = (today.isoweekday() - number) % 7
    ahead = (number - today.isoweekday()) % 7
    if rel == ["this"]:
        return plus_days(today, number - today.isoweekday() if context.leaning() > 0 or back > 5 else -back)
    if "past" in rel:
        return plus_days(today, -(back or 7))
    if "coming" in rel or "upcoming" in rel:
        return plus_days(today, ahead or 7)
    if word == "last":
        return plus_days(today, -(back or 7) - (7 if 0 < back <= NEAR_PAST_DAYS and number < today.isoweekday() else 0))
    if word == "next":
        return plus_days(
            today, (ahead or 7) + (7 if 0 < ahead <= NEAR_FUTURE_DAYS and number > today.isoweekday() else 0)
        )
    ahead_of = context.leaning() > 0
    if ahead_of and 0 < back <= JUST_PAST_DAYS and context.foreseen_then():
        ahead_of = False  # on a Thursday: the storm was expected to pass on Wednesday
    return plus_days(today, ahead if ahead_of else -back)


# What is held on every day of a name: the Sunday trading ban, a Sunday school.
_EVERY_WEEK = frozenset("trading trade opening shopping school schools roast papers".split())


def weekday(context: Context, match: Match) -> Reading | None:
    """`Wednesday`, `last Friday night`, `this past Saturday`, `late Tuesday`, `the following Monday`."""
    name = (lowered(context, match, "wd") or lowered(context, match, "wa"))[0]
    if group(context, match, "wa") and context.word(0) == "." and context.word(1)[:1].islower():
        return None
    if context.word(0).lower() in _EVERY_WEEK and not match["rel"] and context.word(-1).lower() != "on":
        return None  # the Sunday trading ban
    rel = lowered(context, match, "rel")
    # a preposition, a conjunction: following Monday's quake; said that Monday's
    drop = (
        match.end("rel") - match.start() if rel == ["following"] or (rel == ["that"] and opens_clause(context)) else 0
    )
    value = weekday_of(context, words.WEEKDAYS[name], [] if drop else rel)
    linked = context.word(-1).lower() in LINKS or (context.word(-1), context.word(-3).lower()) == ("and", "between")
    if not rel and linked and context.word(-2).lower() in words.WEEKDAYS:
        first = context.previous_day  # Monday through Friday
        if first and context.here - context.day_at == 2 and value < first.isoformat():
            value = plus_days(first, (words.WEEKDAYS[name] - first.isoweekday()) % 7)
    if not rel and lowered(context, match, "edge")[:1] == ["earlier"]:
        value = weekday_of(context, words.WEEKDAYS[name], ["this", "past"])
        if (today := context.today()) and today.isoweekday() == words.WEEKDAYS[name]:
            value = today.isoformat()
    mod = modifier(lowered(context, match, "edge"))
    part = lowered(context, match, "part")
    if part:
        return Reading("TIME", f"{value}T{words.PARTS_OF_DAY[part[0]]}", mod, drop)
    return Reading("DATE", value, mod, drop)


def wd_the(context: Context, match: Match) -> Reading | None:
    """`Friday the 13th`: the nearest day of that name and figure, one past unless the verbs look ahead."""
    today = context.today()
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{words.WEEKDAYS[lowered(context, match, 'wd')[0]]}")
    day, weekday_ = ordinal(group(context, match, "d")), words.WEEKDAYS[lowered(context, match, "wd")[0]]
    step_ = 1 if context.leaning() > 0 else -1
    for months in range(_MONTHS_LOOKED_AT):
        first = add_months(today.replace(day=1), step_ * months)
        found = add_days(first, day - 1) if first else None
        named = found and first and found.month == first.month and found.isoweekday() == weekday_
        if found and named and (found - today).days * step_ >= 0:
            return Reading("DATE", found.isoformat())
    return None


_MONTHS_LOOKED_AT = (
    15  # no two days of one name and figure are further apart, but for a 29th of February, 30th and 31st
)


def nth_wd(context: Context, match: Match) -> Reading | None:
    """`the first Tuesday in November`, `the last Friday of this month`, `the first Tuesday of every month`."""
    found = lowered(context, match, "n")
    which = -1 if found in (["last"], ["final"]) else ordinal(found)
    if not -1 <= which <= 4 or which == 0:
        return None
    day = words.WEEKDAYS[lowered(context, match, "wd")[0]]
    if match["every"]:
        return Reading("SET", "P1M") if lowered(context, match, "u") == ["month"] else None
    if match["u2"]:
        today = context.today()
        step_ = {"this": 0, "last": -1, "next": 1}.get(lowered(context, match, "rel")[-1])
        if today is None or step_ is None or lowered(context, match, "u2") != ["month"]:
            return None
        moved = add_months(today.replace(day=1), step_)
        return Reading("DATE", nth_weekday(moved.year, moved.month, day, which).isoformat()) if moved else None
    month = month_number(group(context, match, "m"))
    year = stated_year(context, match) or str(nearest_year(context, month) or "XXXX")
    if not year.isdecimal() or not 1 <= int(year) <= 9998:
        return Reading("DATE", "XXXX-XX-XX")
    return Reading("DATE", nth_weekday(int(year), month, day, which).isoformat())


def wd_week(context: Context, match: Match) -> Reading | None:
    """`Tuesday of last week`, `Friday this week`."""
    number_ = words.WEEKDAYS[lowered(context, match, "wd")[0]]
    rel = lowered(context, match, "rel")[0]
    base = context.that_day() if rel in ("that", "the") else context.today()
    if base is None:
        return Reading("DATE", f"XXXX-WXX-{number_}")
    weeks = {"last": -1, "next": 1}.get(rel, 0)
    return Reading(
        "DATE", plus_days(base, number_ - base.isoweekday() + 7 * weeks), modifier(lowered(context, match, "edge"))
    )


def deictic(context: Context, match: Match) -> Reading | None:
    """`today`, `yesterday`, `later today`."""
    word = lowered(context, match, "day")[0]
    if group(context, match, "day")[0][0].isupper() and context.word(-1)[:1].isupper() and not match["edge"]:
        return None  # the name of a paper
    if word == "today" and not match["edge"] and (_nowadays(context) or _of_these_times(context)):
        return Reading("DATE", "PRESENT_REF")
    today = context.today()
    return Reading("DATE", plus_days(today, words.DEICTIC_DAYS[word]), modifier(lowered(context, match, "edge")))


_TO_BE = frozenset("is are".split())
_LASTING = frozenset(
    "continue continues remain remains serve serves operate operates consist consists comprise comprises boast boasts "
    "rank ranks live lives exist exists host hosts".split()
)
_OWNING = frozenset("has have".split())
_STATES = frozenset(  # what a thing is said to be that it is for long
    "a an the one home among considered known regarded part still used located found called available "
    "nearly about almost over around more less fewer many no some".split()
)
_SPEAKERS = frozenset("i we it's i'm we're".split())
_CLAUSE_ENDS = frozenset(". ! ? ; : as when while".split())
_CLAUSE = 12  # tokens within which the verb of a clause is looked for


_TIMES = frozenset(
    "world society economy environment landscape age generation standards youth climate culture marketplace consumers "
    "brands children".split()
)


def _of_these_times(context: Context) -> bool:
    """Tell whether `today's` is that of these times: `in today's world`."""
    return context.word(0) in ("'", "’") and any(context.word(place).lower() in _TIMES for place in (2, 3))


def _nowadays(context: Context) -> bool:
    """Tell whether `today` means these times: at the head of a clause in the present that says what lasts.

    `Today, the port remains a hub`, `the island is today a reserve`; not `Today, I signed`, `Today the court is
    hearing the case`.
    """
    if context.word(-1).lower() in _TO_BE:
        return context.word(0).lower() in _STATES
    if not context.tokens.texts[context.here][0].isupper() or context.word(0) in ("'", "’"):
        return False
    first = int(context.word(0) == ",")
    if context.word(first).lower() in _SPEAKERS:
        return False
    for place in range(first, first + _CLAUSE):
        word, after = context.word(place).lower(), context.word(place + 1).lower()
        if not word or word[0] == "\n" or word in _CLAUSE_ENDS or (word not in _OWNING and lean(word) < 0):
            return False
        if place > first and word in _LASTING:
            return True
        if place > first and (word in _TO_BE or word in _OWNING):
            return after in _STATES or after[:1].isdecimal()
    return False


def day_before(context: Context, match: Match) -> Reading | None:
    """`the day before yesterday`, `the day after tomorrow`, `the day before Thursday`."""
    word = lowered(context, match, "day")[0]
    shift = -1 if lowered(context, match, "dir") == ["before"] else 1
    if word in words.DEICTIC_DAYS:
        return Reading("DATE", plus_days(context.today(), words.DEICTIC_DAYS[word] + shift))
    return None


_CLAUSES = frozenset("and but when as to in on by at with".split())  # what may follow `the night before` itself
_PART_CUES = frozenset("in during through by for until since on throughout".split())


_OF_AN_EVENT = frozenset("the a an his her its their this that".split())


def part_of_day(context: Context, match: Match) -> Reading | None:
    """`this morning`, `last night`, `tomorrow evening`, `that afternoon`, `the next morning`, `tonight`."""
    mod = modifier(lowered(context, match, "edge"))
    base: date | None
    if match["p3"]:
        word = lowered(context, match, "p3")[0]
        if word == "overnight" and context.word(0)[:1].isalpha() and context.word(-1).lower() in ("a", "an", "the"):
            return None
        night = context.today()
        if word == "overnight" and context.here - context.day_at < STORY_TOKENS and context.leaning() < 0:
            night = context.that_day()
        return Reading("TIME", plus_days(night, 0) + "TNI", mod)
    if match["p1"]:
        code = words.PARTS_OF_DAY[lowered(context, match, "p1")[0]]
        shift = words.DEICTIC_DAYS[lowered(context, match, "day")[0]]
        return Reading("TIME", f"{plus_days(context.today(), shift)}T{code}", mod)
    code = words.PARTS_OF_DAY[lowered(context, match, "p2")[0]]
    rel = lowered(context, match, "rel")
    towards = lowered(context, match, "dir")
    cut = 0
    if towards and context.word(0)[:1].isalpha() and context.word(0).lower() not in _CLAUSES:
        towards, cut = [], 1  # in the morning before the vote
    if rel == ["last"] and (code in ("DT", "MI") or context.word(-1).lower() == "the"):
        return None  # on the last night of the fair
    if rel[-1] in ("this", "last", "next") and rel[0] != "the":
        base, shift = context.today(), {"this": 0, "last": -1, "next": 1}[rel[-1]]
    elif rel == ["the"]:
        if group(context, match, "p2")[0][0].isupper() and group(context, match, "rel")[0] == "the":
            return None  # part of a name
        if (not towards and context.word(-1).lower() not in _PART_CUES) or context.word(0).lower() in ("of", "-"):
            return None
        if context.word(0).lower() == "following" and context.word(1).lower() in _OF_AN_EVENT:
            return Reading("TIME", f"XXXX-XX-XXT{code}", mod)  # in the morning following the vote
        after = {"before": -1, "after": 1}.get(towards[0] if towards else "", 0)
        base, shift = context.that_day(), after
    else:
        shift = 1 if rel[-1] in ON | AFTER else -1 if rel[-1] in BEFORE else 0
        base = context.told_day() if shift > 0 else context.that_day()
    return Reading("TIME", f"{plus_days(base, shift)}T{code}", mod, cut=cut)


def bare_part(context: Context, match: Match) -> Reading | None:
    """`at night`, `by midday`, `morning trading`: a part of the day last named."""
    code = words.PARTS_OF_DAY[lowered(context, match, "p")[0]]
    before, after = context.word(-1).lower(), context.word(0).lower()
    if after == "of" or before == "-":
        return None  # a late-night session
    if after in ("trading", "session", "trade", "rush") or (
        before in ("by", "until", "since", "before") and code != "DT"
    ):
        day = context.that_day()
        return Reading("TIME", f"{plus_days(day, 0)}T{code}", modifier(lowered(context, match, "edge")))
    if match["edge"]:
        return None
    if before == "at" and lowered(context, match, "p")[0] != "night":
        return Reading("TIME", f"{plus_days(context.that_day(), 0)}T{code}")
    if before in ("at", "mid") and code in ("NI", "MI", "MO", "EV"):
        return Reading("TIME", f"T{code}")
    return None


READERS: dict[str, Reader] = {
    "wd_the": wd_the,
    "nth_wd": nth_wd,
    "wd_week": wd_week,
    "weekday": weekday,
    "part_of_day": part_of_day,
    "deictic": deictic,
    "day_before": day_before,
    "bare_part": bare_part,
}
