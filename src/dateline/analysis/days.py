"""The days that a timeline of some articles should show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import log1p
from typing import TYPE_CHECKING

from dateline.dates import find_dates

if TYPE_CHECKING:
    from dateline.corpus import Article

# How much the articles of a day and of the day after it say of the day itself, beside what is said of it by name.
VOLUME_WEIGHT = 0.25


def _named_days(article: Article) -> Iterable[date]:
    """Yield the single days that an article's body names, once a mention, its own dateline apart."""
    for found in find_dates(article.text, article.reference):
        inside = article.body.start <= found.start < article.body.end
        if inside and found.type in ("DATE", "TIME") and found.earliest and found.earliest == found.latest:
            yield found.earliest


def day_scores(articles: Sequence[Article]) -> dict[date, float]:
    """Return how much the articles make of each day that they name.

    A day counts by the days on which it is told of, each with the logarithm of its mentions: what is still named weeks
    later matters more than what one day's many stories name (after the date ranking of Tran, Alrifai and Herder,
    "Timeline summarization from relevant headlines", ECIR 2015, and Kessler, Tannier et al., "Finding salient dates for
    building thematic timelines", ACL 2012). The volume of articles on the day and the day after is added to it.
    """
    told: defaultdict[date, defaultdict[date | None, int]] = defaultdict(lambda: defaultdict(int))
    volume: defaultdict[date, int] = defaultdict(int)
    days: list[date] = []
    for article in articles:
        day = article.published.day
        if day:
            volume[day] += 1
            days.append(day)
        for named in _named_days(article):
            told[named][day] += 1
    if days:  # a day far before the articles is background, one far after them a plan
        reach = max(timedelta(days=366), max(days) - min(days))
        told = defaultdict(
            lambda: defaultdict(int),
            {day: by for day, by in told.items() if min(days) - reach <= day <= max(days) + timedelta(days=1)},
        )
    return {
        day: sum(log1p(count) for count in by.values())
        + VOLUME_WEIGHT * log1p(volume[day] + volume[day + timedelta(days=1)])
        for day, by in told.items()
    }


def key_days(articles: Sequence[Article], k: int) -> list[date]:
    """Return the `k` days that a timeline of these articles should show, in order of time; fewer where fewer are named.

    Args:
        articles: on one subject; those without a known day count as told on one unknown day.
        k: how many days, none for 0 or less.
    """
    scores = day_scores(articles)
    best = sorted(scores, key=lambda day: (-scores[day], day))[: max(0, k)]
    return sorted(best)
