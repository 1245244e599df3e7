"""The days that a timeline of some articles should show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log1p
from typing import TYPE_CHECKING

from dateline.dates import find_dates
from dateline.text import sentences

if TYPE_CHECKING:
    from dateline.corpus import Article

# What a mention weighs. Journalists' timelines hold what happened: hardly the days on which somebody only said
# something, and plans only where they came true, and then their day is told of again. What an article begins with is
# its news, what follows its background.
PLANNED, SAID, FURTHER_DOWN = 0.5, 0.25, 0.5
LEAD = 0.35  # of an article: its news
COPIED = timedelta(days=1)  # a sentence that stands in another article so soon after is a copy

_SAYING = r"(?:said|says|told|added|commented|remarked|stated|wrote|tweeted)"
_WHERE_SAID = (
    r"(?:in|at|to|on|a|an|the|his|her|its|their|reporters|journalists|lawmakers|parliament|statement|interview|news|press"
    r"|conference|briefing|speech|letter|e-?mail|tweet|late|early)"
)
_SAID_BEFORE = re.compile(rf"\b{_SAYING}\b(?:\s+{_WHERE_SAID})*,?\s*$", re.IGNORECASE)
_SAID_AFTER = re.compile(rf"(?:,|\s)(?:\s*[\w.'’-]+){{1,6}}?\s+{_SAYING}\b", re.IGNORECASE)
_DAY_WORD = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|this|last|tonight|tomorrow|overnight|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\W_]*(?:(?:late|early|earlier)\s+)?(?:on|in|at)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Telling:
    """One mention of a day: which day, told on which day, how much it weighs."""

    day: date
    told: date | None
    weight: float


def _tellings(articles: Sequence[Article]) -> Iterator[_Telling]:
    """Yield the mentions of single days in the articles' bodies; a sentence and its copies yield theirs once."""
    seen: dict[str, date | None] = {}
    for article in sorted(articles, key=lambda article: article.published.day or date.max):
        told = article.published.day
        spans = sentences(article.text)
        starts = [span.start for span in spans]
        length = max(1, article.body.end - article.body.start)
        own: set[str] = set()
        for found in find_dates(article.text, article.reference):
            inside = article.body.start <= found.start < article.body.end
            single = found.type in ("DATE", "TIME") and found.earliest and found.earliest == found.latest
            if not inside or not single or found.earliest is None or not names_day(found.text, found.value):
                continue
            sentence = spans[max(0, bisect_right(starts, found.start) - 1)]
            words = " ".join(sentence.of(article.text).split())
            if words not in own and words in seen and _soon(seen[words], told):
                continue
            own.add(words)
            seen[words] = told
            planned = found.role == "planned" or (told is not None and found.earliest > told)
            further = found.start - article.body.start > LEAD * length
            said = is_of_a_statement(article.text, sentence.start, found.start, found.end)
            yield _Telling(found.earliest, told, mention_weight(planned=planned, said=said, further=further))


def _soon(first: date | None, again: date | None) -> bool:
    return first == again or (first is not None and again is not None and again - first <= COPIED)


def names_day(expression: str, value: str) -> bool:
    """Tell whether a time expression names its day, and not only an hour of it (`by the evening`) or the present."""
    return not value.endswith("_REF") and ("T" not in value or _DAY_WORD.search(expression) is not None)


def mention_weight(*, planned: bool, said: bool, further: bool) -> float:
    """Return what a mention of a day weighs: one for news, less for a plan, a statement's day, or background."""
    return (PLANNED if planned else 1.0) * (SAID if said else 1.0) * (FURTHER_DOWN if further else 1.0)


def is_of_a_statement(text: str, opening: int, start: int, end: int) -> bool:
    """Tell whether a day is only that of a statement: `she said on Friday`, `On Friday, the ministry said`."""
    if _SAID_BEFORE.search(text[max(opening, start - 60) : start]) is not None:
        return True
    opens = _OPENING.fullmatch(text, opening, start) is not None
    return opens and _SAID_AFTER.match(text, end, end + 80) is not None


def day_scores(articles: Sequence[Article]) -> dict[date, float]:
    """Return how much the articles make of each day that they name.

    A day counts by the days on which it is told of, each with the logarithm of the weight of its mentions: what is
    still named weeks later matters more than what the many stories of one day name (after the rankings of days by
    their mentions and by how long they are mentioned in Kessler, Tannier et al., "Finding salient dates for building
    thematic timelines", ACL 2012, and Tran, Alrifai and Herder, "Timeline summarization from relevant headlines",
    ECIR 2015). Copies count once, statements and plans less. Of the variants tried on collections made by a model of
    how events are told of again, this was ahead of counting mentions by 0.03 of F1 on the average, and a random walk
    over the graph of days that name each other behind it.
    """
    by_day: defaultdict[date, defaultdict[date | None, float]] = defaultdict(lambda: defaultdict(float))
    for telling in _tellings(articles):
        by_day[telling.day][telling.told] += telling.weight
    days = [article.published.day for article in articles if article.published.day]
    scores = {day: sum(log1p(weight) for weight in by.values()) for day, by in by_day.items()}
    if not days:
        return scores
    # a day far before the articles is background, one far after them a plan
    reach = max(timedelta(days=366), max(days) - min(days))
    first, last = min(days) - reach, max(days) + timedelta(days=1)
    return {day: score for day, score in scores.items() if first <= day <= last}


def key_days(articles: Sequence[Article], k: int) -> list[date]:
    """Return the `k` days that a timeline of these articles should show, in order of time; fewer where fewer are named.

    Args:
        articles: on one subject; those without a known day count as told on one unknown day.
        k: how many days, none for 0 or less.
    """
    scores = day_scores(articles)
    best = sorted(scores, key=lambda day: (-scores[day], day))[: max(0, k)]
    return sorted(best)
