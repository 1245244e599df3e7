"""The years, months and days that a text names as past, as planned or as at hand, and how they bound its day.

A day or a year that follows from what is told is a firm bound; one that holds for nearly all articles is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dates.days import MONTHS, month_number
from dateline.dates.model import Basis
from dateline.evidence import Evidence
from dateline.text import Span, sentences


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


MONTH_NAMES = "|".join(rf"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in MONTHS)
DATED = re.compile(
    rf"(?<![\w.,/$€£¥₹–-])(?:(?P<month>{MONTH_NAMES})\.?\s+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_second>{MONTH_NAMES})\.?,?\s+|(?<!\d ))"
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


class Sentences:
    """The sentences of a text, for many questions: which one holds a place, and whether it tells of the past."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = sentences(text)
        self._starts = [span.start for span in self._spans]
        self._past: dict[int, bool] = {}

    def at(self, position: int) -> Span:
        """Return the sentence that holds a position."""
        return self._spans[max(0, bisect_right(self._starts, position) - 1)]

    def tells_past(self, sentence: Span) -> bool:
        """Tell whether a sentence has a verb of the past."""
        if sentence.start not in self._past:
            self._past[sentence.start] = _PAST_VERB.search(self._text, *sentence) is not None
        return self._past[sentence.start]


def calendar_day(year: int, month: int, number: int) -> date | None:
    """Return the day, None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def named_days(text: str) -> Iterator[Bound]:
    """Yield the bounds that follow from the years, months and days that a text names."""
    within = Sentences(text)
    matches = list(DATED.finditer(text))
    yield from _day_at_hand(text, matches)
    yield from _year_of_the_headline(text, matches)
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
# was within ten months of the article in 78 of 81 dated articles (Wikinews, press releases, White House).
_AT_HAND = timedelta(days=305)
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
    wording = f"{latest[0]}, the latest day it names with a year, is at most ten months away, as nearly always"
    yield Bound(day - _AT_HAND, True, "latest fact named", wording, evidence, firm=False)
    yield Bound(day + _AT_HAND, False, "latest fact named", wording, evidence, firm=False)


# The latest year that a text names without a month: where its headline names it, 57 of 57 dated articles (Wikinews,
# press releases) were written in that year or the one before or after, all but four from July before to March after;
# where the text names it three times and more, 40 of 42.
_HEADLINE = 200  # characters: a longer first line is no headline
_OFTEN = 3


def _year_of_the_headline(text: str, matches: list[re.Match[str]]) -> Iterator[Bound]:
    """Yield the two bounds of the latest year that a text names in its headline, or time and again."""
    year = max((int(match["year"]) for match in matches), default=0)
    named = [match for match in matches if int(match["year"]) == year]
    if year < _WEB_YEARS or any(match["month"] or match["month_second"] for match in named):
        return
    start = len(text) - len(text.lstrip())
    line_end = text.find("\n", start)
    in_headline = named[0].start() < line_end <= start + _HEADLINE
    if not in_headline and len(named) < _OFTEN:
        return
    evidence = Evidence.span(text, *named[0].span())
    where = "the latest year, which its headline names" if in_headline else "the latest year, which it names often"
    first, last = (
        (date(year - 1, 7, 1), date(year + 1, 3, 31)) if in_headline else (date(year - 1, 1, 1), date(year + 1, 12, 31))
    )
    wording = f"{year} is {where}, and is at hand as nearly always"
    yield Bound(first, True, "latest fact named", wording, evidence, firm=False)
    yield Bound(last, False, "latest fact named", wording, evidence, firm=False)


def _interval(match: re.Match[str]) -> tuple[date, date]:
    """Return the first and last day of a named year, month or day."""
    year = int(match["year"])
    word = match["month"] or match["month_second"]
    if not word:
        return date(year, 1, 1), date(year, 12, 31)
    month = month_number(word)
    number = match["day"] or match["day_first"]
    if number and (day := calendar_day(year, month, int(number))) is not None:
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
