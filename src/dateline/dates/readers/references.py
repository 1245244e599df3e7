"""Readers of what has no place on the calendar: `now`, `recently`, `the future`, `long ago`."""

from __future__ import annotations

from dateline.dates import words
from dateline.dates.context import Context, lean
from dateline.dates.readers.base import FUNCTION_WORDS, Match, Reader, Reading, group, lowered

_AFTER_THE_PAST = frozenset(
    "and but or that he she it they we i has have had was were is are , . ; : ) ? ! ' ’ ” \" – — - when with to "
    "by as".split()
)


def reference(context: Context, match: Match) -> Reading | None:
    """`now`, `right now`, `currently`, `recently`, `more recently`."""
    word = lowered(context, match, "r")[0]
    if (
        word == "now"
        and context.word(-1).lower() in ("from", "until", "till", "by")
        and context.word(0).lower() == "on"
    ):
        return None
    if word == "recently" and context.word(-1).lower() == context.word(0).lower() == "as":
        return None  # as recently as 2003
    return Reading("DATE", words.REFERENCES[word])


def long_ago(context: Context, match: Match) -> Reading | None:
    """`long ago`, `a long time ago`, `some time ago`."""
    first = context.tokens.texts[match.start()].lower()
    return Reading("DATE", "PAST_REF") if first in ("a", "long", "some") else None


def future(context: Context, match: Match) -> Reading | None:
    """`the future`, `the near future`, `in the past`, `at the moment`, `at the present time`."""
    first = context.tokens.texts[match.start()].lower()
    before, after = context.word(-1).lower(), context.word(0).lower()
    if match["now"]:
        return Reading("DATE", "PRESENT_REF") if before == "at" and after != "of" else None
    if match["cur"]:
        return Reading("DATE", "PRESENT_REF")
    if match["past"]:
        return (
            Reading("DATE", "PAST_REF")
            if before in ("in", "of", "from") and (not after or after in _AFTER_THE_PAST)
            else None
        )
    near = any(word in ("near", "foreseeable") for word in context.tokens.texts[match.start() : match.end()])
    word = lowered(context, match, "f")[0]
    if word == "term":
        return Reading("DATE", "FUTURE_REF") if near and first == "the" else None
    if first == "the" and (near or (before in ("in", "for", "into") and (not after or after in _AFTER_THE_PAST))):
        return Reading("DATE", "FUTURE_REF")
    return None


def to_date(context: Context, match: Match) -> Reading | None:
    """`To date, 300 have died`, `the largest to date`: up to now, and not what is out of date or dates back."""
    after = context.word(0).lower()
    opens = context.tokens.texts[match.start()][0].isupper()
    ends = not after[:1].isalnum() or after in ("and", "in", "has", "have", "with", "on")
    back = context.word(-1).lower() in ("up", "year", "month", "week", "date", "due", "is", "are", "was", "were")
    return Reading("DATE", "PRESENT_REF", drop=1) if (opens or ends) and not back else None


_BEFORE_CURRENT = frozenset(
    "the his her its their our my your s ’ ' under of with in at between given for against and or all two three four "
    "five".split()
)
# What is no current affair: a thing of that name, and what it does.
_CURRENT_THINGS = frozenset("account accounts affairs assets liabilities events ratio flow flows runs".split())


def of_now(context: Context, match: Match) -> Reading | None:
    """`the current term`, `under current law`: that of today, and no current of the sea."""
    after = context.word(0).lower()
    told = group(context, match, "c") == ["current"] and context.word(-1).lower() in _BEFORE_CURRENT
    if not told or not after[:1].isalpha() or after in FUNCTION_WORDS or after in _CURRENT_THINGS or lean(after):
        return None
    return Reading("DATE", "PRESENT_REF")


READERS: dict[str, Reader] = {
    "of_now": of_now,
    "to_date": to_date,
    "long_ago": long_ago,
    "reference": reference,
    "future": future,
}
