"""How much of the articles each theme takes, across time, and what can be said of its rise or fall.

Shares are counted in sentences, so that long articles and long phrases weigh no more than they say. An article whose
day is not known is spread evenly over the days it may be of; one that nothing bounds is left out and counted. All
functions take the ledger's tables and return frames whose columns are documented; every number carries the ids of the
rows it was counted from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from dateline.analysis.inference import (
    benjamini_hochberg,
    fisher,
    intraclass_correlation,
    newcombe,
    smallest_p,
    wilson,
)
from dateline.printing import day_words

if TYPE_CHECKING:
    import pandas as pd

PeriodLength = Literal["month", "quarter", "year"]

_MONTHS: dict[PeriodLength, int] = {"month": 1, "quarter": 3, "year": 12}
_LONGEST_BY_MONTH = 550  # days: a year and a half is told by months
_LONGEST_BY_QUARTER = 1830  # days: five years are told by quarters
_MOST_PLACINGS = 400  # of articles whose interval crosses the split, how many ways to place them are tried

SHARE_COLUMNS = ["theme", "article_id", "k", "n", "share", "low", "high", "rows"]
PERIOD_COLUMNS = [
    "theme", "period", "start", "end", "articles", "certain", "k", "n", "effective", "share", "low", "high",
    "article_ids", "rows",
]  # fmt: skip
CHANGE_COLUMNS = [
    "theme", "split", "before_k", "before_n", "after_k", "after_n", "uncertain", "left_out", "difference", "low",
    "high", "p", "adjusted", "verdict", "reason", "article_ids", "rows",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year: its label (`2024-02`, `2024-Q1`, `2024`), first and last day."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class _Article:
    """What trends need of an article; `themes` holds, by theme, the sentences and the rows of its hits."""

    id: str
    earliest: date | None
    latest: date | None
    sentences: int
    themes: dict[str, tuple[int, tuple[str, ...]]]

    @property
    def bounded(self) -> bool:
        return self.earliest is not None and self.latest is not None


def _day(value: Any) -> date | None:
    """Return a day of a frame, None for its several ways to say that there is none."""
    if not isinstance(value, date) or value != value:
        return None
    return date(value.year, value.month, value.day)


def _read(
    articles: pd.DataFrame, themes: pd.DataFrame, declared: Sequence[str] | None
) -> tuple[list[_Article], list[str]]:
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
        _Article(article, _day(earliest), _day(latest), int(count), by_article.get(article, {}))
        for article, earliest, latest, count in zip(
            articles["id"], articles["earliest"], articles["latest"], articles["sentences"], strict=True
        )
    ]
    return read, names


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

    read, names = _read(articles, themes, declared)
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
    days = [day for value in (*articles["earliest"], *articles["latest"]) if (day := _day(value))]
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
    are not bound on both sides are left out (`unplaced` lists them). Sentences of one article are alike, so the
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

    read, names = _read(articles, themes, declared)
    step = choose_length(articles) if length == "auto" else length
    placed = [
        (article, spread(article.earliest, article.latest, step))
        for article in read
        if article.earliest is not None and article.latest is not None and article.earliest <= article.latest
    ]
    if not placed:
        return pd.DataFrame(columns=PERIOD_COLUMNS)
    members: defaultdict[Period, list[tuple[_Article, float]]] = defaultdict(list)
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
    """Return the ids of the articles that stand in no period: nothing bounds their date on one side or on both."""
    read, _ = _read(articles, _no_hits(), ())
    return tuple(article.id for article in read if not article.bounded)


def _no_hits() -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({"id": [], "article_id": [], "theme": [], "sentence_start": []})


def _choose_split(read: Iterable[_Article]) -> date | None:
    """Return the first day of the later half: the day between articles that parts them most evenly."""
    days = sorted(day for article in read if (day := article.latest) is not None and article.earliest == day)
    places = [
        (abs(2 * place - len(days)), place)
        for place, (before, after) in enumerate(pairwise(days), start=1)
        if before < after
    ]
    return days[min(places)[1]] if places else None


def changes(
    articles: pd.DataFrame,
    themes: pd.DataFrame,
    *,
    split: date | None = None,
    declared: Sequence[str] | None = None,
    alpha: float = 0.05,
) -> pd.DataFrame:
    """Return whether more or fewer articles carry each theme from a day on than before it.

    Two-sided Fisher's exact test on the number of articles, adjusted by Benjamini and Hochberg over the themes for
    which a test is possible. An article whose interval crosses the day is placed in every way, and the largest p
    counts. Where no outcome could have reached `alpha`, no test is made and the reason is given.

    Args:
        articles, themes, declared: as for `shares`.
        split: the first day of the later part; default the day that parts the dated articles most evenly.
        alpha: the false discovery rate allowed.

    Returns:
        One row a theme: theme; split; before_k of before_n articles before it and after_k of after_n from it on carry
        the theme; uncertain, articles that may lie on either side; left_out, articles without a date; difference of
        the shares with low and high (95 %, Newcombe); p, adjusted (nan without a test); verdict (`rise`, `fall`, `no
        change shown`, `no test possible`) and its reason in plain words; article_ids; rows, the ids of the hits.
    """
    import pandas as pd

    read, names = _read(articles, themes, declared)
    split = split or _choose_split(read)
    before = [a for a in read if split and a.latest is not None and a.latest < split]
    after = [a for a in read if split and a.earliest is not None and a.earliest >= split]
    either = [a for a in read if split and a.earliest and a.latest and a.earliest < split <= a.latest]
    placed = [*before, *after, *either]
    left_out = len(read) - len(placed)
    drafts: list[dict[str, Any]] = []
    for theme in names:
        k1, k2, s = (sum(1 for a in part if theme in a.themes) for part in (before, after, either))
        n1, n2 = len(before), len(after)
        reason = _no_test(theme, k1 + k2 + s, n1, n2, len(either), left_out, split, alpha)
        p = float("nan") if reason else _largest_p(k1, n1, k2, n2, s, len(either) - s)
        low, high = newcombe(k1, n1, k2, n2)
        difference = k2 / n2 - k1 / n1 if n1 and n2 else float("nan")
        drafts.append(
            {
                "theme": theme, "split": split, "before_k": k1, "before_n": n1, "after_k": k2, "after_n": n2,
                "uncertain": len(either), "left_out": left_out, "difference": difference, "low": low, "high": high,
                "p": p, "adjusted": float("nan"), "verdict": "no test possible" if reason else "", "reason": reason,
                "article_ids": tuple(a.id for a in placed),
                "rows": tuple(row for a in placed for row in a.themes.get(theme, (0, ()))[1]),
            }
        )  # fmt: skip
    tested = [draft for draft in drafts if not draft["reason"]]
    when = day_words(split) if split else ""
    for draft, adjusted in zip(tested, benjamini_hochberg([draft["p"] for draft in tested]), strict=True):
        draft["adjusted"] = float(adjusted)
        shown = adjusted <= alpha
        draft["verdict"] = "no change shown" if not shown else "rise" if draft["difference"] > 0 else "fall"
        draft["reason"] = (
            f"{draft['before_k']} of {draft['before_n']} articles before {when}, {draft['after_k']} of"
            f" {draft['after_n']} from then on; Fisher's exact test, p {p_words(adjusted)} after adjustment for"
            f" {len(tested)} themes"
        )
    return pd.DataFrame(drafts, columns=CHANGE_COLUMNS)


def p_words(value: float) -> str:
    """Return a p as it is printed."""
    return "below 0.001" if value < 0.001 else f"{value:.3f}" if value < 0.1 else f"{value:.2f}"


def _largest_p(k1: int, n1: int, k2: int, n2: int, with_theme: int, without: int) -> float:
    """Return the largest p over the ways to place the articles that may lie on either side."""
    ways = [(i, j) for i in range(with_theme + 1) for j in range(without + 1)]
    if len(ways) > _MOST_PLACINGS:  # the largest p lies where the two shares come closest: try the edges
        edges = {0, with_theme}, {0, without}
        ways = [(i, j) for i, j in ways if i in edges[0] or j in edges[1]]
    return max(
        fisher(k1 + with_theme - i, n1 + with_theme - i + without - j, k2 + i, n2 + i + j)
        for i, j in ways
        if n1 + with_theme - i + without - j and n2 + i + j
    )


def _no_test(theme: str, k: int, n1: int, n2: int, either: int, left_out: int, split: date | None, alpha: float) -> str:
    """Return in plain words why no test is possible, nothing where one is."""
    total = n1 + n2 + either
    missing = f" ({left_out} without a date left out)" if left_out else ""
    if split is None:
        return f"no test possible: no two articles are dated to different days{missing}"
    if not n1 or not n2:
        side = "before" if not n1 else "from"
        return f"no test possible: no article is surely dated {side} {day_words(split)}{missing}"
    best = min(smallest_p(count, n1, n2) for count in {n1, n2})
    if best > alpha:
        return (
            f"no test possible: with {n1} {_articles(n1)} before {day_words(split)} and {n2} from then on{missing},"
            " even a theme that stood in all of one side and none of the other would give p"
            f" {p_words(best)}, above {alpha:g}"
        )
    if smallest_p(min(k, n1 + n2), n1, n2) > alpha:
        return (
            f"no test possible: the theme stands in {k} of {total} articles{missing}, and no way to divide them could"
            f" give p of {alpha:g} or less"
        )
    return ""


def _articles(count: int) -> str:
    return "article" if count == 1 else "articles"
