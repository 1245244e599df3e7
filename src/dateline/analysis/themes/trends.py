"""How much of the articles each theme takes, across time.

Shares are counted in sentences, so that long articles and long phrases weigh no more than they say. An article whose
day is not known is spread evenly over the days it may be of; one that nothing bounds is left out and counted. All
functions take the ledger's tables and return frames whose columns are documented; every number carries the ids of the
rows it was counted from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from dateline.analysis.themes.inference import intraclass_correlation, wilson

if TYPE_CHECKING:
    import pandas as pd

PeriodLength = Literal["month", "quarter", "year"]

_MONTHS: dict[PeriodLength, int] = {"month": 1, "quarter": 3, "year": 12}
_LONGEST_BY_MONTH = 550  # days: a year and a half is told by months
_LONGEST_BY_QUARTER = 1830  # days: five years are told by quarters
_VAGUEST = timedelta(days=731)  # an article of any day of more than two years is of no period


SHARE_COLUMNS = ["theme", "article_id", "k", "n", "share", "low", "high", "rows"]
PERIOD_COLUMNS = [
    "theme", "period", "start", "end", "articles", "certain", "k", "n", "effective", "share", "low", "high",
    "article_ids", "rows",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year: its label (`2024-02`, `2024-Q1`, `2024`), first and last day."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ThemedArticle:
    """What trends need of an article; `themes` holds, by theme, the sentences and the rows of its hits."""

    id: str
    earliest: date | None
    latest: date | None
    sentences: int
    source: str
    themes: dict[str, tuple[int, tuple[str, ...]]]

    @property
    def bounded(self) -> bool:
        """Tell whether the date is bound closely enough to stand in periods."""
        return bounded(self.earliest, self.latest)


def bounded(earliest: date | None, latest: date | None) -> bool:
    """Return whether a date is bound on both sides, so closely that it tells when an article was written."""
    return earliest is not None and latest is not None and timedelta(0) <= latest - earliest <= _VAGUEST


def _day(value: Any) -> date | None:
    """Return a day of a frame, None for its several ways to say that there is none."""
    if not isinstance(value, date) or value != value:
        return None
    return date(value.year, value.month, value.day)


def read_articles(
    articles: pd.DataFrame, themes: pd.DataFrame, declared: Sequence[str] | None
) -> tuple[list[ThemedArticle], list[str]]:
    """Return the articles with their themes, and the names of the themes to tell of."""
    names = list(dict.fromkeys(themes["theme"])) if declared is None else list(declared)
    wanted = set(names)
    held: defaultdict[tuple[str, str], tuple[set[int], list[str]]] = defaultdict(lambda: (set(), []))
    for row, article, theme, sentence in zip(
        themes["id"], themes["article_id"], themes["theme"], themes["sentence_start"], strict=True
    ):
        if theme in wanted:
            held[article, theme][0].add(sentence)
            held[article, theme][1].append(row)
    by_article: defaultdict[str, dict[str, tuple[int, tuple[str, ...]]]] = defaultdict(dict)
    for (article, theme), (found, rows) in held.items():
        by_article[article][theme] = (len(found), tuple(rows))
    read = [
        ThemedArticle(article, _day(earliest), _day(latest), int(count), source, by_article.get(article, {}))
        for article, earliest, latest, count, source in zip(
            articles["id"],
            articles["earliest"],
            articles["latest"],
            articles["sentences"],
            sources(articles),
            strict=True,
        )
    ]
    return read, names


def sources(articles: pd.DataFrame) -> list[str]:
    """Return where each article comes from: its agency, else its publisher, else the folder that it lies in.

    Args:
        articles: the ledger's articles; of the columns agency, publisher and paths those that are there.
    """
    found = [""] * len(articles)
    if "paths" in articles:
        found = [
            str(paths[0]).replace("\\", "/").rpartition("/")[0] if len(paths) else "" for paths in articles["paths"]
        ]
    for column in ("publisher", "agency"):
        if column in articles:
            found = [name if isinstance(name, str) else at for name, at in zip(articles[column], found, strict=True)]
    return found


def with_wider(themes: pd.DataFrame, wider: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Return the theme hits, each also under every wider theme of its theme; ids and spans stay as they are.

    Args:
        themes: the ledger's theme hits; columns id, theme.
        wider: the names of all themes above a theme, by its name.
    """
    import pandas as pd

    above = [themes[themes["theme"] == name].assign(theme=over) for name, names in wider.items() for over in names]
    return pd.concat([themes, *above], ignore_index=True).drop_duplicates(["id", "theme"], ignore_index=True)


def shares(articles: pd.DataFrame, themes: pd.DataFrame, *, declared: Sequence[str] | None = None) -> pd.DataFrame:
    """Return how much of each article each theme takes.

    Args:
        articles: the ledger's articles; columns id, earliest, latest, sentences.
        themes: the ledger's theme hits; columns id, article_id, theme, sentence_start.
        declared: the themes to tell of, in order; default those that were hit.

    Returns:
        One row for each theme and article, in their orders: theme, article_id; k, the sentences with a hit; n, all
        sentences counted; share, k of n; low and high, its 95 % Wilson interval; rows, the ids of the hits.
    """
    import pandas as pd

    read, names = read_articles(articles, themes, declared)
    found: list[tuple[object, ...]] = []
    for theme in names:
        for article in read:
            k, rows = article.themes.get(theme, (0, ()))
            n = article.sentences
            k = min(k, n)
            found.append((theme, article.id, k, n, k / n if n else float("nan"), *wilson(k, n), rows))
    return pd.DataFrame(found, columns=SHARE_COLUMNS)


def choose_length(articles: pd.DataFrame) -> PeriodLength:
    """Return the length of period that suits the span of the dated articles: months, quarters or years."""
    known = [(_day(early), _day(late)) for early, late in zip(articles["earliest"], articles["latest"], strict=True)]
    days = [day for pair in known if bounded(*pair) for day in pair if day]
    span = (max(days) - min(days)).days if days else 0
    return "month" if span <= _LONGEST_BY_MONTH else "quarter" if span <= _LONGEST_BY_QUARTER else "year"


def period_of(day: date, length: PeriodLength) -> Period:
    """Return the month, quarter or year that holds a day."""
    months = _MONTHS[length]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    last = date.max if year > date.max.year else date(year, month + 1, 1) - timedelta(days=1)
    label = f"{first.year:04}"
    if length == "month":
        label += f"-{first.month:02}"
    elif length == "quarter":
        label += f"-Q{(first.month + 2) // 3}"
    return Period(label, first, last)


def periods_between(first: date, last: date, length: PeriodLength) -> list[Period]:
    """Return the periods from the one that holds `first` to the one that holds `last`, none left out."""
    periods = [period_of(first, length)]
    while periods[-1].end < last:
        periods.append(period_of(periods[-1].end + timedelta(days=1), length))
    return periods


def spread(earliest: date, latest: date, length: PeriodLength) -> list[tuple[Period, float]]:
    """Return the periods that an interval of days touches, with the part of its days that falls in each."""
    days = (latest - earliest).days + 1
    return [
        (period, ((min(latest, period.end) - max(earliest, period.start)).days + 1) / days)
        for period in periods_between(earliest, latest, length)
    ]


def by_period(
    articles: pd.DataFrame,
    themes: pd.DataFrame,
    *,
    length: PeriodLength | Literal["auto"] = "auto",
    declared: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Return how much of each period's articles each theme takes.

    An article whose interval crosses periods counts in each with the part of its days that lies there; articles that
    are not bound to two years are left out (`unplaced` lists them). Sentences of one article are alike, so the
    interval rests on an effective number of sentences: n divided by the design effect 1 + (m - 1) r (Kish 1965), with
    m the mean length of an article as its sentences see it, and r the theme's intraclass correlation over all articles.

    Args:
        articles, themes, declared: as for `shares`.
        length: of the periods; `auto` chooses by the span of the articles.

    Returns:
        One row for each theme and period, empty periods included: theme; period (label), start, end; articles, how many
        count there (parts of articles included), certain, how many surely do; k and n, sentences with the theme and
        all; effective, the effective n; share, k of n (nan where n is 0); low and high, its 95 % Wilson interval on
        the effective n; article_ids; rows, the ids of the hits.
    """
    import pandas as pd

    read, names = read_articles(articles, themes, declared)
    step = choose_length(articles) if length == "auto" else length
    placed = [
        (article, spread(article.earliest, article.latest, step))
        for article in read
        if article.earliest and article.latest and article.bounded
    ]
    if not placed:
        return pd.DataFrame(columns=PERIOD_COLUMNS)
    members: defaultdict[Period, list[tuple[ThemedArticle, float]]] = defaultdict(list)
    for article, parts in placed:
        for period, part in parts:
            members[period].append((article, part))
    periods = periods_between(min(p.start for p in members), max(p.end for p in members), step)
    found: list[tuple[object, ...]] = []
    for theme in names:
        alike = intraclass_correlation(
            [(min(article.themes.get(theme, (0,))[0], article.sentences), article.sentences) for article in read]
        )
        for period in periods:
            inside = members.get(period, [])
            n = sum(part * article.sentences for article, part in inside)
            k = sum(part * min(article.themes.get(theme, (0,))[0], article.sentences) for article, part in inside)
            length_seen = sum(part * article.sentences**2 for article, part in inside) / n if n else 1.0
            effective = n / (1 + (length_seen - 1) * alike)
            share = k / n if n else float("nan")
            low, high = wilson(share * effective, effective) if n else (0.0, 1.0)
            rows = tuple(row for article, _ in inside for row in article.themes.get(theme, (0, ()))[1])
            found.append(
                (theme, period.label, period.start, period.end, sum(part for _, part in inside),
                 sum(1 for _, part in inside if part == 1), k, n, effective, share, low, high,
                 tuple(article.id for article, _ in inside), rows)
            )  # fmt: skip
    return pd.DataFrame(found, columns=PERIOD_COLUMNS)


def unplaced(articles: pd.DataFrame) -> tuple[str, ...]:
    """Return the ids of the articles that stand in no period: nothing bounds their date to two years."""
    read, _ = read_articles(articles, _no_hits(), ())
    return tuple(article.id for article in read if not article.bounded)


def _no_hits() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({"id": [], "article_id": [], "theme": [], "sentence_start": []})
