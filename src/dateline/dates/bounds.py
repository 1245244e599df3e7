"""What bounds the day of an undated text: the latest year it reports as past, what it plans, who holds which office.

Each bound stands on characters of the text, and the result is an interval, never a day. A lower bound is the latest
thing that had begun when the text was written; an upper bound the earliest that had not ended.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dates.datelines import Dateline
from dateline.dates.days import MONTHS, month_number, weekday_number
from dateline.dates.model import Basis, Publication
from dateline.dates.offices import NamedHolder, Term, named_holders, named_summits, new_names
from dateline.dates.readings import say_day
from dateline.evidence import Evidence
from dateline.text import Span, around, sentences

READ = 250_000  # characters: what bounds a longer text stands in its beginning


@dataclass(frozen=True, slots=True)
class Bound:
    """A day that the text was not written before (`low`) or after (not `low`), and what says so.

    A `firm` bound follows from what is named; one that is not holds for nearly all articles, and makes no day.
    """

    day: date
    low: bool
    basis: Basis
    wording: str
    evidence: Evidence
    firm: bool = True


_MONTH_NAMES = "|".join(rf"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in MONTHS)
_DATED = re.compile(
    rf"(?<![\w.,/$€£¥₹–-])(?:(?P<month>{_MONTH_NAMES})\.?\s+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_second>{_MONTH_NAMES})\.?,?\s+|(?<!\d ))"
    r"(?P<year>(?:19|20)\d\d)(?![\w/%–-]|[.,]\d|\s(?:UTC|GMT|hours|local|Mon|Tue|Wed|Thu|Fri|Sat|Sun))",
    re.IGNORECASE,
)
_PAST_PREPOSITION = re.compile(
    r"\b(?:in|since|during|on|from|after|until|of|dated)\s+(?:the\s+)?(?:(?:early|mid|late|end of)[\s-])?$",
    re.IGNORECASE,
)
_PAST_VERB = re.compile(
    r"\b(?:was|were|had|did|became|began|came|fell|fought|found|gave|got|grew|held|hit|joined|killed|led|left|lost|made|met"
    r"|opened|paid|ran|rose|said|sat|saw|sent|set up|shot|sold|spent|stood|struck|took|told|won|went|wrote|since"
    r"|has been|have been|reaching|totall?ing|amounting|standing|rising|falling|growing|hitting|surpassing|crossing"
    r"|exceeding|dropping|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|won't|would|shall|may|might|could|can|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|aim(?:s|ed|ing)?"
    r"|expect(?:s|ed|ing)?|by|until|till|through|goals?|forecasts?|guidance|outlook|project(?:s|ed|ions?)|schedul\w+"
    r"|upcoming|next|intend\w*|set to|vision|due|deadline|expir\w+|hopes?|slated|ahead of|for|budget|proposed"
    r"|anticipat\w+|estimat\w+|term|candidates?|campaign|bid|nominee|election|tour|season|edition|register|tickets?"
    r"|mission)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will(?: not| also)?(?: be)?|(?:is|are) (?:set|due|expected|scheduled|slated|planned) (?:to|for)|is to be"
    r"|are to be|upcoming|scheduled for|plans? to|aims? to|intends? to|hopes? to|is expected|are expected)\b",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(?:(?:19|20)\d\d|\d)\s*(?:-|–|—|to|and|through|/)\s*$|\bbetween\s+$", re.IGNORECASE)
_RANGE_AFTER = re.compile(r"\s*(?:-|–|—|to|and|through|/)\s*(?:19|20)?\d\d\b", re.IGNORECASE)
_INFINITIVE = re.compile(
    r"\b(?:to\s+[a-z]+(?:\s+\S+){0,4}|starting|beginning|effective(?: as of)?)\s+(?:\w+\s)?(?:on|in|from)?\s*$"
)
_FIRMLY_AHEAD = re.compile(
    r"\b(?:will|would|to be|scheduled|upcoming|effective|prepar\w+|join us|register|registration|event|date|awards?"
    r"|when|opens|market opens|at \d{1,2}(?::\d\d)?\s?[ap]\.?m)\b",
    re.IGNORECASE,
)
# A year named in passing or before a noun (`the 2024 season`) is at most a year ahead, save for what is planned long
# before.
_ATTRIBUTIVE = re.compile(
    r"\b(?:the|a|an|its|their|our|his|her|\w+['’]s|(?!In|Since|During|By|For|On|From|Until|After|Before|Of)[A-Z]\w+)\s+$"
)
_NOUN_AFTER = re.compile(r"\s+(?:[A-Z][a-z]|[a-z]{4})\w*")
_DISTANT = re.compile(
    r"\b(?:by|until|till|through|targets?|goals?|vision|aims?|agenda|expir\w+|matur\w+|terms?|commit\w+|end of|before"
    r"|ahead to|due|targeted|starting|beginning|from|forecasts?|project\w+|estimat\w+|long-term|horizon|decade"
    r"|roadmap)\b",
    re.IGNORECASE,
)
_LONG_BEFORE = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:agenda|goals?|vision|targets?|olympic\w*|paralympic\w*|games|world cup|strategy|framework"
    r"|roadmap|expo|plan|commitments?|forecasts?|guidance)\b",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"\b(?:fy|fiscal|financial|academic|school)[\s-]*(?:year)?[\s-]*$", re.IGNORECASE)

_LEAD_WEEKDAY = re.compile(r"\b(?:on\s)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.IGNORECASE)
_WEEKDAY_DAY = re.compile(
    rf"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?(?:(?P<month>{_MONTH_NAMES})\.?\s+(?P<day>\d{{1,2}})"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_second>{_MONTH_NAMES}))(?:st|nd|rd|th)?\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)


class _Sentences:
    """The sentences of a text, for many questions: which one holds a place, and whether it tells of the past."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = sentences(text)
        self._starts = [span.start for span in self._spans]
        self._past: dict[int, bool] = {}

    def at(self, position: int) -> Span:
        return self._spans[max(0, bisect_right(self._starts, position) - 1)]

    def tells_past(self, sentence: Span) -> bool:
        if sentence.start not in self._past:
            self._past[sentence.start] = _PAST_VERB.search(self._text, *sentence) is not None
        return self._past[sentence.start]


def lead_weekday(text: str, dateline: Dateline) -> tuple[int, Evidence] | None:
    """Return the weekday that the first sentence after a dateline gives to its day, None where it names none or two."""
    first = around(sentences(text), dateline.span.end)
    named = list(_LEAD_WEEKDAY.finditer(text, dateline.span.end, first.end))
    if len({weekday_number(match[1]) for match in named}) != 1:
        return None
    return weekday_number(named[0][1]), Evidence.span(text, *named[0].span())


def bounds(text: str, not_after: date | None = None, *, firm: bool = False) -> Publication:
    """Return the interval in which a text without a stated day was written, unknown where nothing bounds it.

    `not_after` closes an interval that the text leaves open above; it makes none by itself. With `firm` only what
    follows from the text counts, and not what holds for nearly all articles.
    """
    text = text[:READ]
    found = [*_named_days(text), *_summit_bounds(text), *_new_name_bounds(text), *_holder_bounds(text)]
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
            if (day := _calendar_day(year, month, number)) is not None
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


def _calendar_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _named_days(text: str) -> Iterator[Bound]:
    """Yield bounds from the years, months and days that a text names as past or as planned."""
    within = _Sentences(text)
    matches = list(_DATED.finditer(text))
    yield from _day_at_hand(text, matches)
    for match in matches:
        sentence = within.at(match.start())
        before = text[max(sentence.start, match.start() - 80) : match.start()]
        after = text[match.end() : min(sentence.end, match.end() + 60)]
        if _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after) or _QUALIFIED.search(before):
            continue
        first, last = _interval(match)
        evidence = Evidence.span(text, *match.span())
        attributive = not match["month"] and not match["month_second"] and _ATTRIBUTIVE.search(before)
        attributive = attributive and _NOUN_AFTER.match(after)
        if not attributive and _PLANNED.search(before):
            yield Bound(last, False, "latest fact named", f"it tells of {match[0]} as still to come", evidence)
        elif not attributive and _is_past(text, before, after, match, sentence) and within.tells_past(sentence):
            wording = f"the latest date that it reports as past is {match[0]}"
            yield Bound(first, True, "latest fact named", wording, evidence)
        elif not _LONG_BEFORE.match(after) and not _DISTANT.search(before):
            wording = f"it names {match[0]} as a time at hand, at most a year ahead"
            yield Bound(date(first.year - 1, 1, 1), True, "latest fact named", wording, evidence, firm=False)


# A day named with its year, where no later year is named and it stands in the first third or the year is named again,
# was within a year of the article in 79 of 81 dated articles (Wikinews, press releases, White House).
_AT_HAND = timedelta(days=366)
_WEB_YEARS = 1995  # what is read here was written for the web; an older day is history


def _day_at_hand(text: str, matches: list[re.Match[str]]) -> Iterator[Bound]:
    """Yield the two bounds of the latest day that a text names with its year, where the text is about that time."""
    days = [match for match in matches if match["day"] or match["day_first"]]
    if not days:
        return
    latest = max(days, key=lambda match: _interval(match)[0])
    years = [int(match["year"]) for match in matches]
    year = int(latest["year"])
    again = sum(other >= year - 1 for other in years) > 1
    if year < max(*years, _WEB_YEARS) or not (again or latest.start() * 3 < len(text)):
        return
    day = _interval(latest)[0]
    evidence = Evidence.span(text, *latest.span())
    wording = f"{latest[0]}, the latest day it names with a year, is at most a year away, as nearly always"
    yield Bound(day - _AT_HAND, True, "latest fact named", wording, evidence, firm=False)
    yield Bound(day + _AT_HAND, False, "latest fact named", wording, evidence, firm=False)


def _interval(match: re.Match[str]) -> tuple[date, date]:
    """Return the first and last day of a named year, month or day."""
    year = int(match["year"])
    word = match["month"] or match["month_second"]
    if not word:
        return date(year, 1, 1), date(year, 12, 31)
    month = month_number(word)
    number = match["day"] or match["day_first"]
    if number and (day := _calendar_day(year, month, int(number))) is not None:
        return day, day
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _is_past(text: str, before: str, after: str, match: re.Match[str], sentence: Span) -> bool:
    whole = match["day"] or match["day_first"]
    if not whole and not _PAST_PREPOSITION.search(before):
        return False
    if _AHEAD.search(before) or _INFINITIVE.search(before):
        return False
    if whole and _FIRMLY_AHEAD.search(text[max(sentence[0], match.start() - 300) : min(sentence[1], match.end() + 60)]):
        return False
    return re.match(r"[^,.;]*\b(?:will|expected|planned|scheduled|set to|plans)\b", after) is None


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
    within = _Sentences(text)
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


def _is_looking_back(text: str, holder: NamedHolder, within: _Sentences) -> bool:
    """Tell whether the sentence with the office-holder is about an earlier time: it names a year."""
    sentence = within.at(holder.span.start)
    start, end = max(sentence.start, holder.span.start - 200), min(sentence.end, holder.span.end + 200)
    return _DATED.search(text, start, end) is not None
