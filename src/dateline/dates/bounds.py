"""What bounds the day of an undated text: the latest year it reports as past, what it plans, who holds which office.

Each bound stands on characters of the text, and the result is an interval, never a day. A lower bound is the latest
thing that had begun when the text was written; an upper bound the earliest that had not ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from dateline.dates.datelines import Dateline
from dateline.dates.days import WEEKDAY_WORDS, month_number, weekday_number
from dateline.dates.model import Basis, Publication
from dateline.dates.offices import NamedHolder, Term, named_holders, named_summits, new_names
from dateline.dates.readings import say_day
from dateline.dates.years import DATED, MONTH_NAMES, Bound, Sentences, calendar_day, named_days
from dateline.evidence import Evidence
from dateline.text import around, sentences

READ = 250_000  # characters: what bounds a longer text stands in its beginning

_LEAD_WEEKDAY = re.compile(rf"\b(?:on\s)?({WEEKDAY_WORDS})\b", re.IGNORECASE)
_OTHER_WEEK = re.compile(
    r"\b(?:next|last|by|until|till|before|from|since|coming|every|each)\s+$|\b(?:will|to|set|due|shall)\s+(?:\S+\s+){0,12}$",
    re.IGNORECASE,
)
_WEEKDAY_DAY = re.compile(
    rf"\b({WEEKDAY_WORDS}),?\s+(?:the\s+)?(?:(?P<month>{MONTH_NAMES})\.?\s+(?P<day>\d{{1,2}})"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_second>{MONTH_NAMES}))(?:st|nd|rd|th)?\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)


def lead_weekday(text: str, dateline: Dateline) -> tuple[int, Evidence] | None:
    """Return the weekday that the first sentence after a dateline gives to its day, None where it names none or two.

    A weekday of another week, or of what is to come, is not that of the report.
    """
    first = around(sentences(text), dateline.span.end)
    named = [
        match
        for match in _LEAD_WEEKDAY.finditer(text, dateline.span.end, first.end)
        if _OTHER_WEEK.search(text[max(dateline.span.end, match.start() - 80) : match.start()]) is None
    ]
    if len({weekday_number(match[1]) for match in named}) != 1:
        return None
    return weekday_number(named[0][1]), Evidence.span(text, *named[0].span())


def bounds(text: str, not_after: date | None = None, *, firm: bool = False) -> Publication:
    """Return the interval in which a text without a stated day was written, unknown where nothing bounds it.

    `not_after` closes an interval that the text leaves open above; it makes none by itself. With `firm` only what
    follows from the text counts, and not what holds for nearly all articles.
    """
    text = text[:READ]
    found = [*named_days(text), *_summit_bounds(text), *_new_name_bounds(text), *_holder_bounds(text)]
    found = [bound for bound in found if bound.firm or not firm]
    if not_after is not None:
        found = [bound for bound in found if not (bound.low and bound.day > not_after)]
    low = max((bound for bound in found if bound.low), key=lambda bound: bound.day, default=None)
    high = min(
        (bound for bound in found if not bound.low and (low is None or bound.day >= low.day)),
        key=lambda bound: bound.day,
        default=None,
    )
    if low is None and high is None:
        return Publication(None, None, "unknown", "Nothing in the text bounds its date.")
    if not firm and low is not None and (high is not None or not_after is not None):
        last = min(day for day in (high.day if high else None, not_after) if day is not None)
        low, high = _narrowed(text, low, high, last)
    low, high = _outside_gaps(text, low, high, not_after)
    used = [bound for bound in (low, high) if bound is not None]
    basis: Basis = next((bound.basis for bound in used if bound.basis == "office-holder's term"), used[0].basis)
    reason = " and ".join(bound.wording for bound in used)
    latest = high.day if high else not_after
    if high and not_after and high.day > not_after:
        latest = not_after
    evidence = tuple(dict.fromkeys(bound.evidence for bound in used))
    earliest = low.day if low else None
    if earliest is not None and earliest == latest:
        earliest -= timedelta(days=1)  # bounds make an interval, never a day
    return Publication(earliest, latest, basis, f"{reason[0].upper()}{reason[1:]}.", evidence)


# A day named with weekday and month but without its year is near: of 39 in dated articles (Wikinews, press releases)
# the farthest was named 134 days ahead and seven days after.
_NAMED_AHEAD, _NAMED_AFTER = timedelta(days=190), timedelta(days=60)


def _narrowed(text: str, low: Bound, high: Bound | None, last: date) -> tuple[Bound, Bound | None]:
    """Return the bounds drawn closer by the days that the text names with their weekday and without their year.

    The weekday settles the year where one year fits between the bounds; days that do not agree settle nothing.
    """
    fitting: list[tuple[date, re.Match[str]]] = []
    for match in _WEEKDAY_DAY.finditer(text):
        month = month_number(match["month"] or match["month_second"])
        number = int(match["day"] or match["day_first"])
        days = [
            day
            for year in range(low.day.year - 1, last.year + 2)
            if (day := calendar_day(year, month, number)) is not None
            and day.weekday() == weekday_number(match[1])
            and low.day - _NAMED_AFTER <= day <= last + _NAMED_AHEAD
        ]
        if len(days) != 1:
            return low, high
        fitting.append((days[0], match))
    if not fitting:
        return low, high
    first, final = min(fitting, key=lambda item: item[0]), max(fitting, key=lambda item: item[0])
    if final[0] - first[0] > _NAMED_AHEAD:
        return low, high
    near, far = final[0] - _NAMED_AHEAD, first[0] + _NAMED_AFTER
    if near > low.day:
        low = _near_bound(text, near, True, *final)
    if far < last and far > low.day:
        high = _near_bound(text, far, False, *first)
    return low, high


def _near_bound(text: str, day: date, low: bool, named: date, match: re.Match[str]) -> Bound:
    wording = f"{match[0]}, which it names without a year, is that of {named.year}"
    return Bound(day, low, "weekday", wording, Evidence.span(text, *match.span()))


def _summit_bounds(text: str) -> Iterator[Bound]:
    for summit in named_summits(text):
        evidence = Evidence.span(text, *summit.span)
        if summit.ahead:
            yield Bound(summit.end, False, "latest fact named", f"it looks ahead to the {summit.name}", evidence)
        else:
            wording = f"it tells of the {summit.name} ({say_day(summit.start)})"
            yield Bound(summit.start, True, "latest fact named", wording, evidence)


def _new_name_bounds(text: str) -> Iterator[Bound]:
    for span, since in new_names(text):
        evidence = Evidence.span(text, *span)
        yield Bound(
            since, True, "latest fact named", f"the name {evidence.quote} is no older than {say_day(since)}", evidence
        )


def _holder_bounds(text: str) -> Iterator[Bound]:
    """Yield bounds from the office-holders: all had taken office, and the last named of each office still held it."""
    by_office: dict[tuple[str, str], list[NamedHolder]] = {}
    within = Sentences(text)
    for holder in named_holders(text):
        first = min(holder.terms, key=lambda term: term.start)
        for country, office in sorted({(term.country, term.office) for term in holder.terms}):
            by_office.setdefault((country, office), []).append(holder)
        yield _holder_bound(text, holder, first, low=True)
    for post, holders in by_office.items():
        latest = max(_terms_of(holder, post)[-1].start for holder in holders)
        serving = [holder for holder in holders if _terms_of(holder, post)[-1].start == latest]
        present = [holder for holder in serving if holder.present and not _is_looking_back(text, holder, within)]
        if not present:
            continue
        last = _terms_of(present[0], post)[-1]
        if len({(term.country, term.office) for term in present[0].terms}) == 1 and last.end is not None:
            yield _holder_bound(text, present[0], last, low=False)


def _outside_gaps(
    text: str, low: Bound | None, high: Bound | None, not_after: date | None
) -> tuple[Bound | None, Bound | None]:
    """Return the bounds drawn to where somebody who held an office twice (or two of one name) held it.

    A text that names a president who came back was not written while another was in office.
    """
    within = Sentences(text)
    for holder in named_holders(text):
        posts = {(term.country, term.office) for term in holder.terms}
        if not holder.present or len(posts) != 1 or len(holder.terms) < 2 or _is_looking_back(text, holder, within):
            continue
        terms = _terms_of(holder, posts.pop())
        for before, after in pairwise(terms):
            if before.end is None or after.start - before.end < timedelta(days=2):
                continue
            last = min((day for day in (high.day if high else None, not_after) if day is not None), default=None)
            if last is not None and before.end < last < after.start and (low is None or low.day <= before.end):
                high = _holder_bound(text, holder, before, low=False)
            elif low is not None and before.end < low.day < after.start and (last is None or last >= after.start):
                low = _holder_bound(text, holder, after, low=True)
    return low, high


def _terms_of(holder: NamedHolder, office: tuple[str, str]) -> list[Term]:
    return sorted((term for term in holder.terms if (term.country, term.office) == office), key=lambda term: term.start)


def _holder_bound(text: str, holder: NamedHolder, term: Term, low: bool) -> Bound:
    evidence = Evidence.span(text, *holder.span)
    if low:
        wording = f"{term.name} took office on {say_day(term.start)} (“{evidence.quote}”)"
        return Bound(term.start, True, "office-holder's term", wording, evidence)
    assert term.end is not None
    wording = f"{term.name} left office on {say_day(term.end)} (“{evidence.quote}”)"
    return Bound(term.end, False, "office-holder's term", wording, evidence)


def _is_looking_back(text: str, holder: NamedHolder, within: Sentences) -> bool:
    """Tell whether the sentence with the office-holder is about an earlier time: it names a year."""
    sentence = within.at(holder.span.start)
    start, end = max(sentence.start, holder.span.start - 200), min(sentence.end, holder.span.end + 200)
    return DATED.search(text, start, end) is not None
