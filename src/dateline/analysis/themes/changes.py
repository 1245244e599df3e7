"""Which themes rise or fall from a day on, and plainly where no test is possible.

Articles are counted, not sentences; where the mix of sources changed, each source is compared with itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dateline.analysis.themes.inference import (
    benjamini_hochberg,
    fisher,
    fisher_within,
    mix_changed,
    newcombe,
    smallest_p,
)
from dateline.analysis.themes.trends import ThemedArticle, read_articles
from dateline.printing import day_words

if TYPE_CHECKING:
    import pandas as pd

CHANGE_COLUMNS = [
    "theme", "split", "before_k", "before_n", "after_k", "after_n", "uncertain", "left_out", "difference", "low",
    "high", "mix", "p", "adjusted", "verdict", "reason", "article_ids", "rows",
]  # fmt: skip
_MOST_PLACINGS = 400  # of articles whose interval crosses the split, how many ways to place them are tried
_ONE_SIDED_SOURCES = (
    "no test possible: the mix of sources changed, and too few sources have articles on both sides to compare each with"
    " itself"
)


def _choose_split(read: Iterable[ThemedArticle]) -> date | None:
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
    counts. Where no outcome could have reached `alpha`, no test is made and the reason is given. Where other sources
    (`sources`) have articles from that day on than before it, each source is compared with itself alone: a theme of a
    source that was added has not risen.

    Args:
        articles, themes, declared: as for `shares`; `articles` may have the columns that `sources` reads.
        split: the first day of the later part; default the day that parts the dated articles most evenly.
        alpha: the false discovery rate allowed.

    Returns:
        One row a theme: theme; split; before_k of before_n articles before it and after_k of after_n from it on carry
        the theme; uncertain, articles that may lie on either side; left_out, articles without a date; difference of
        the shares with low and high (95 %, Newcombe); mix, Cramér's V where the mix
        of sources changed, else nan; p, adjusted (nan without a test); verdict (`rise`, `fall`, `no
        change shown`, `no test possible`) and its reason in plain words; article_ids; rows, the ids of the hits.
    """
    import pandas as pd

    read, names = read_articles(articles, themes, declared)
    split = split or _choose_split(read)
    before = [a for a in read if split and a.latest is not None and a.latest < split]
    after = [a for a in read if split and a.earliest is not None and a.earliest >= split]
    either = [a for a in read if split and a.earliest and a.latest and a.earliest < split <= a.latest]
    placed = [*before, *after, *either]
    left_out = len(read) - len(placed) if split else sum(1 for a in read if a.latest is None)
    mix = mix_changed(
        [a.source for a in (*before, *after)], ["before"] * len(before) + ["after"] * len(after), alpha
    )  # fmt: skip
    drafts: list[dict[str, Any]] = []
    for theme in names:
        k1, k2, s = (sum(1 for a in part if theme in a.themes) for part in (before, after, either))
        n1, n2 = len(before), len(after)
        reason = _no_test(theme, k1 + k2 + s, n1, n2, len(either), left_out, split, alpha)
        low, high = newcombe(k1, n1, k2, n2)
        difference = k2 / n2 - k1 / n1 if n1 and n2 else float("nan")
        p, rises = float("nan"), difference > 0
        if not reason and mix is not None:
            p, rises, best = _within_sources(theme, before, after, either)
            if best > alpha:
                p, reason = float("nan"), _ONE_SIDED_SOURCES
        elif not reason:
            p = _largest_p(k1, n1, k2, n2, s, len(either) - s)
        drafts.append(
            {
                "theme": theme, "split": split, "before_k": k1, "before_n": n1, "after_k": k2, "after_n": n2,
                "uncertain": len(either), "left_out": left_out, "difference": difference, "low": low, "high": high,
                "mix": float("nan") if mix is None else mix, "rises": rises,
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
        draft["verdict"] = "no change shown" if not shown else "rise" if draft["rises"] else "fall"
        draft["reason"] = (
            f"{draft['before_k']} of {draft['before_n']} articles before {when}, {draft['after_k']} of"
            f" {draft['after_n']} from then on; "
            + ("" if mix is None else "the mix of sources changed, so each is compared with itself: ")
            + f"Fisher's exact test{'' if mix is None else ' within sources'}, p {p_words(adjusted)} after adjustment"
            f" for {len(tested)} themes"
        )
    return pd.DataFrame(drafts, columns=CHANGE_COLUMNS)


def _within_sources(
    theme: str, before: Sequence[ThemedArticle], after: Sequence[ThemedArticle], either: Sequence[ThemedArticle]
) -> tuple[float, bool, float]:
    """Return the p of a change within sources, whether it is a rise, and the smallest p that could be.

    Articles that may lie on either side are placed in the four ways that put those with and without the theme on one
    side each; the largest p counts.
    """
    found: list[tuple[float, bool, float]] = []
    for late in ((), (True,), (False,), (True, False)) if either else ((),):
        moved = [(a, (theme in a.themes) in late) for a in either]
        sides: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for article, is_late in (*((a, False) for a in before), *((a, True) for a in after), *moved):
            counts = sides[article.source]
            counts[2 * is_late] += theme in article.themes
            counts[2 * is_late + 1] += 1
        p, upper, best = fisher_within([(k1, n1, k2, n2) for k1, n1, k2, n2 in sides.values()])
        found.append((p, upper < 0.5, best))
    return max(found)


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
            f"no test possible: {theme} stands in {k} of {total} articles{missing}, and no way to divide them could"
            f" give p of {alpha:g} or less"
        )
    return ""


def _articles(count: int) -> str:
    return "article" if count == 1 else "articles"
