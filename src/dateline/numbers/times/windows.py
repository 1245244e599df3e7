"""Stretches of time that two expressions name together: `July-September`, `the three months to March 31`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression

_TO: Final = re.compile(r"(?: ?[-‐‑–—] ?| (?:to|through|until|till) )")
_ENDED: Final = re.compile(
    r"(?: period)?,? (?:(?:that|which) )?(?:to|through|until|till|up to|end(?:ed|ing|s)(?: (?:in|on))?)"
    r"(?: (?:the )?end(?: of|-|)| late| early| mid-?)? ?"
)
_MONTHS: Final = re.compile(r"P(\d+)M")
_MONTH: Final = re.compile(r"\d{4}-\d\d")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR: Final = re.compile(r"(?:FY)?\d{4}|P1Y")
_LONGEST_LINK: Final = 24
# A time that is named by the day on which it ended: `the half-year ended 30 June`.
_NAMED_BY_END: Final = re.compile(
    r"\b(?:the |its |their )?(?:(?:first|second|third|fourth|last|latest|fiscal|financial) )*"
    r"(?P<unit>quarter|half[- ]year|half|(?:(?P<count>\d+) )?weeks?),? (?:(?:that|which) )?end(?:ed|ing|s)(?: on)? $",
    re.IGNORECASE,
)
_END_REACH: Final = 48
# From a year on, for so many years or up to another one; for so many years up to one.
_BEGUN: Final = re.compile(r"\b(?:[Bb]eginning|[Ss]tarting|[Cc]ommencing|[Bb]egan|[Ss]tarted) in (?:the year )?$")
_GOING_ON: Final = re.compile(
    r",? and (?:then )?(?:continu|last|runn|go|extend|end|conclud|finish)(?:ing|ed)(?: on)?"
    r"(?: (?:for|until|till|to|through|up to|in))?(?: (?:about|around|nearly|roughly|some|the next))? "
)
_UNTIL: Final = re.compile(r",? (?:up )?(?:until|till|through|ending in|up to) ")
_YEARS: Final = re.compile(r"P(\d+)Y")
_PLAIN_YEAR: Final = re.compile(r"[12]\d{3}")
_A_YEAR_EARLIER: Final = re.compile(
    r"(?:a|one|the) year (?:earlier|before|ago|previously)|\b(?:same|corresponding|comparable|equivalent|"
    r"year-earlier|year-ago) (?:period|quarter|months?|half|stretch|time|season)\b|(?:the )?(?:year-earlier|year-ago)",
    re.IGNORECASE,
)
_YEAR_BEFORE: Final = re.compile(r"\b(?:year (?:before|earlier)|(?:previous|preceding|prior) (?:\w+ )?year)\b")
_COMPARISON: Final = re.compile(
    r"(?:(?:a|one|the) )?(?:year|month|quarter)s? (?:earlier|before|ago|previously)|"
    r"(?:the |its |their )?(?:same|corresponding|comparable|year-earlier|year-ago|previous|preceding|prior)\b.*|"
    r"last (?:year|month|quarter)['’]s",
    re.IGNORECASE | re.DOTALL,
)
_SAME: Final = re.compile(r"\b(?:same|corresponding|comparable) (?:\w+ ){1,3}(?:of|in|last) ?$", re.IGNORECASE)
_LATE_DAY: Final = 24  # a quarter of weeks ends on the last Saturday or so of a month
_MONTH_BEFORE: Final = re.compile(
    r"(?:the )?(?:previous|preceding|prior) month|(?:a|the|one) month (?:before|earlier|previously|ago)", re.IGNORECASE
)
_SHIFTED: Final = re.compile(r"(\d{4})(-(?:\d\d|Q\d|H\d))(?:/(\d{4})(-\d\d))?")


def join_windows(text: str, dates: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the expressions, two that name one stretch of time as one with that stretch as its value.

    Args:
        text: the text of the expressions.
        dates: its expressions in order.

    Two months with a hyphen or `to` between them are the months from the one to the other; a number of months or a
    year that `ended` with a month or a day is counted back from there.
    """
    joined: list[TimeExpression] = []
    for expression in dates:
        window = _window(text, joined[-1], expression) or _years(text, joined[-1], expression) if joined else None
        named = _named_by_end(text, expression) if window is None else None
        if named is not None:
            while joined and joined[-1].end > named.start:
                joined.pop()
            expression = named
        if window is None and joined and _is_spelt_out(text, joined[-1], expression):
            joined[-1] = expression
        elif window is None:
            joined.append(expression)
        else:
            joined[-1] = window
    return joined


def _window(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """Return the stretch of time that two neighbours name together, None where they do not."""
    if not 0 < second.start - first.end <= _LONGEST_LINK or second.type != "DATE" or second.latest is None:
        return None
    link = text[first.end : second.start]
    if _MONTH.fullmatch(first.value) and _MONTH.fullmatch(second.value) and _TO.fullmatch(link):
        end = second.latest
        month = int(first.value[5:])
        return _span(text, first, second, date(end.year - (month > end.month), month, 1), end)
    if not _ENDED.fullmatch(link) or not (_MONTH.fullmatch(second.value) or _DAY.fullmatch(second.value)):
        return None
    if text.endswith(" and ", 0, first.start):  # for the three and six months ended June 30
        return None
    months = _MONTHS.fullmatch(first.value)
    count = int(months[1]) if months else 12 if _YEAR.fullmatch(first.value) and "year" in first.text else 0
    if not 0 < count <= 120 or second.latest.year < 12:
        return None
    end = second.latest
    whole = end.day == monthrange(end.year, end.month)[1]
    year, month = divmod(end.year * 12 + end.month - 1 - count + whole, 12)
    if whole:
        return _span(text, first, second, date(year, month + 1, 1), end)
    began = date(year, month + 1, min(end.day, monthrange(year, month + 1)[1])) + timedelta(days=1)
    return replace(_span(text, first, second, began, end), value=f"{began.isoformat()}/{end.isoformat()}")


def _is_spelt_out(text: str, length: TimeExpression, expression: TimeExpression) -> bool:
    """Tell whether the days behind a length of time are those that it is: `over three days, May 24 to 26`."""
    between = text[length.end : expression.start]
    return length.type == "DURATION" and "/" in expression.value and between in (", ", ", from ", " (", " from ")


def _named_by_end(text: str, end: TimeExpression) -> TimeExpression | None:
    """Return the quarter, the half-year or the weeks that ended on a day, None where the day ends none."""
    low = max(0, end.start - _END_REACH)
    if " end" not in text[end.start - 12 : end.start] or not _DAY.fullmatch(end.value) or end.latest is None:
        return None
    match = _NAMED_BY_END.search(text, low, end.start)
    last = end.latest
    if match is None or last.year < 12:
        return None
    unit = match["unit"].lower()
    months = 3 if unit == "quarter" else 6 if unit.startswith("half") else 0
    if months == 0:
        weeks = int(match["count"] or 1)
        began = last - timedelta(days=7 * min(weeks, 104) - 1)
        value = f"{began.isoformat()}/{last.isoformat()}"
    else:
        if last.day < _LATE_DAY:
            return None
        year, month = divmod(last.year * 12 + last.month - months, 12)
        began = date(year, month + 1, 1)
        value = f"{began.isoformat()[:7]}/{last.isoformat()[:7]}"
        if last.month % months == 0:
            value = f"{last.year:04d}-{'Q' if months == 3 else 'H'}{last.month // months}"
    words = text[match.start() : end.end]
    return replace(end, start=match.start(), text=words, value=value, earliest=began, latest=last)


def _years(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """Return the years that two neighbours name together: `beginning in 2010 and lasting four years`, else None."""
    if not 0 < second.start - first.end <= 2 * _LONGEST_LINK:
        return None
    begins, ends = _PLAIN_YEAR.fullmatch(first.value), _PLAIN_YEAR.fullmatch(second.value)
    link = text[first.end : second.start]
    opening = first.start
    begun = _BEGUN.search(text, max(0, opening - 24), opening) if begins and _GOING_ON.fullmatch(link) else None
    if begun is not None:
        length, opening = _YEARS.fullmatch(second.value), begun.start()
        begin = int(first.value)
        end = begin + int(length[1]) if length else int(second.value) if ends else 0
    elif ends and first.type == "DURATION" and (length := _YEARS.fullmatch(first.value)) and _UNTIL.fullmatch(link):
        end = int(second.value)
        begin = end - int(length[1])
    else:
        return None
    if not 1000 <= begin < end <= 2199:
        return None
    return replace(
        second if ends else first,
        start=opening,
        end=second.end,
        text=text[opening : second.end],
        value=f"{begin}/{end}",
        earliest=date(begin, 1, 1),
        latest=date(end, 12, 31),
    )


def _span(text: str, first: TimeExpression, second: TimeExpression, begin: date, end: date) -> TimeExpression:
    """Return the expression over both with the months from `begin` to `end` as its value."""
    return replace(
        second,
        start=first.start,
        text=text[first.start : second.end],
        value=f"{begin.isoformat()[:7]}/{end.isoformat()[:7]}",
        earliest=begin,
        latest=end,
    )


def year_before(text: str, expression: TimeExpression, period: str | None) -> str | None:
    """Return `period` a year earlier where an expression says so (`the same months of 2021`), None where it does not.

    Args:
        text: the text of the expression.
        expression: what is said of the base of a comparison.
        period: the months, quarter or half-year of the figure that is compared with it.
    """
    words = text[max(0, expression.start - _LONGEST_LINK) : expression.end]
    shifted = _SHIFTED.fullmatch(period or "")
    fiscal = re.fullmatch(r"FY(\d{4})", period or "")
    if fiscal and _YEAR_BEFORE.search(expression.text):
        return f"FY{int(fiscal[1]) - 1}"
    if shifted is None or not _A_YEAR_EARLIER.search(words):
        return None
    year = int(shifted[3] or shifted[1]) - 1
    if re.fullmatch(r"\d{4}", expression.value):
        year = int(expression.value)
    begin = year - int(shifted[3] or shifted[1]) + int(shifted[1])
    return f"{begin:04d}{shifted[2]}" + (f"/{year:04d}{shifted[4]}" if shifted[3] else "")


def is_of_comparison(text: str, expression: TimeExpression) -> bool:
    """Tell whether a time is that of the base of a comparison: `a year earlier`, `in the same period of 2023`."""
    lead = text[max(0, expression.start - _LONGEST_LINK) : expression.start]
    return _COMPARISON.fullmatch(expression.text) is not None or _SAME.search(lead) is not None


def month_before(text: str, expression: TimeExpression, period: str | None) -> str | None:
    """Return the month before `period`, a month, where an expression says `the previous month`, None where it does not.

    Args:
        text: the text of the expression.
        expression: what is said of the base of a comparison.
        period: the month of the figure that is compared with it.
    """
    if not _MONTH.fullmatch(period or "") or not _MONTH_BEFORE.fullmatch(text[expression.start : expression.end]):
        return None
    year, month = divmod(int(str(period)[:4]) * 12 + int(str(period)[5:]) - 2, 12)
    return f"{year:04d}-{month + 1:02d}"
