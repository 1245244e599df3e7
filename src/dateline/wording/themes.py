"""How the themes are said: shares, changes, and what no theme covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

import pandas as pd

from dateline.analysis import trends
from dateline.analysis.coverage import COPIES, articles
from dateline.analysis.frames import records
from dateline.evidence import Cited, Computed, Part
from dateline.printing import share_words
from dateline.wording import articles as said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.ledger import Ledger

Length = Literal["auto", "month", "quarter", "year"]
FEWEST_FOR_PERIODS = 10  # articles
EXAMPLE = 180  # characters of a sentence that shows a phrase
COUNTED = (
    "articles of the period; one whose day is uncertain counts in each period with the part of its days that lies there"
)
SHARE = "sentences with a phrase of the theme, out of the sentences of the article"


def tagged(ledger: Ledger) -> tuple[pd.DataFrame, pd.DataFrame, tuple[str, ...]]:
    """Return what trends are counted from: articles without copies of one story, hits of declared themes, their names.

    A copy of a story would count its themes twice.
    """
    frame = articles(ledger)
    stories = frame[[kind not in COPIES for kind in frame["duplicate_kind"]]]
    hits = ledger.themes[~ledger.themes["emergent"].astype(bool)]
    names = tuple(ledger.context.get("themes", ())) or tuple(dict.fromkeys(hits["theme"]))
    return stories, hits, names


def share(row: Mapping[str, object]) -> Part:
    """Return a theme's share of an article's sentences, `–` where it has none."""
    k, n = cast(float, row["k"]), cast(float, row["n"])
    if not k:
        return "–"
    low, high = (share_words(cast(float, row[side])) for side in ("low", "high"))
    how = f"{k:g} of {n:g} {SHARE}; 95% Wilson interval {low} to {high}"
    return Computed(share_words(k / n), how, cast("tuple[str, ...]", row["rows"]))


def ordered(ledger: Ledger) -> pd.DataFrame:
    """Return the shares of `trends.shares`, the themes that take most first; themes without a hit are left out."""
    stories, hits, names = tagged(ledger)
    frame = trends.shares(stories, hits, declared=names)
    weight = frame.groupby("theme", sort=False)["share"].sum().sort_values(ascending=False, kind="stable")
    weight = weight[weight > 0]
    frame = frame[frame["theme"].isin(weight.index)]
    rank = {theme: position for position, theme in enumerate(weight.index)}
    return frame.sort_values("theme", key=lambda column: column.map(rank), kind="stable").reset_index(drop=True)


def shares(ledger: Ledger) -> pd.DataFrame:
    """Return the table of themes: in how many articles, and the largest share with the article that has it."""
    rows = []
    total = len(ledger.articles)
    for theme, group in ordered(ledger).groupby("theme", sort=False):
        held = group[group["k"] > 0]
        most = records(held.sort_values("share", ascending=False, kind="stable").head(1))[0]
        everything = tuple(row for of_article in held["rows"] for row in of_article)
        phrases = _phrases(ledger, str(theme))
        count = Computed(
            f"{len(held)} of {total}", "articles with a phrase of the theme, out of all articles", everything
        )
        rows.append(
            {
                "Theme": Cited(str(theme), everything),
                "Articles#": count,
                "Largest share#": share(most),
                "In": said.reference(ledger, most["article_id"]),
                "Phrases met most": phrases,
            }
        )
    return pd.DataFrame(rows, columns=["Theme", "Articles#", "Largest share#", "In", "Phrases met most"])


def _phrases(ledger: Ledger, theme: str, most: int = 3) -> tuple[Part, ...]:
    hits = ledger.themes[ledger.themes["theme"] == theme]
    parts: list[Part] = []
    for phrase in (
        hits["phrase"].value_counts(sort=True).sort_index().sort_values(ascending=False, kind="stable").index[:most]
    ):
        rows = tuple(hits[hits["phrase"] == phrase]["id"])
        parts += [", ", Cited(phrase, rows)] if parts else [Cited(phrase, rows)]
    return tuple(parts)


def periods(ledger: Ledger, length: str) -> pd.DataFrame:
    """Return the table of shares by period: a row a theme, a column a period, with the number of articles on top.

    Empty where a period would hold little more than an article: the shares of the articles themselves say it better.
    """
    if len(ledger.articles) < FEWEST_FOR_PERIODS:
        return pd.DataFrame()
    stories, hits, names = tagged(ledger)
    frame = trends.by_period(stories, hits, length=cast(Length, length), declared=names)
    if frame.empty:
        return pd.DataFrame(columns=["Theme"])
    busy = frame[frame["n"] > 0]
    labels = list(dict.fromkeys(busy["period"]))
    order = list(dict.fromkeys(ordered(ledger)["theme"]))
    cells = {(row["theme"], row["period"]): row for row in records(busy)}
    title_rows = {row["id"]: said.label(ledger, row).rows for row in records(ledger.articles)}
    counted: dict[str, Part] = {}
    for label in labels:
        one = cells[order[0], label]
        rows = tuple(row for article in one["article_ids"] for row in title_rows[article])
        counted[label] = Computed(f"{one['articles']:.3g}", COUNTED, rows)
    data: list[dict[str, Part]] = [{"Theme": "(articles)", **{f"{label}#": counted[label] for label in labels}}]
    data += [{"Theme": theme, **{f"{label}#": share(cells[theme, label]) for label in labels}} for theme in order]
    return pd.DataFrame(data)


def changes(ledger: Ledger, length: str) -> list[tuple[Part, ...]]:
    """Return what rises and falls over time, or plainly that no test is possible and why."""
    stories, hits, names = tagged(ledger)
    frame = trends.changes(stories, hits, declared=names)
    if frame.empty:
        return [("No theme was found in these articles.",)]
    shown = frame[[verdict in ("rise", "fall") for verdict in frame["verdict"]]]
    if not shown.empty:
        return [
            (Cited(row["theme"], row["rows"]), ": ", Computed(f"{row['verdict']}: {row['reason']}",
             "Fisher's exact test on numbers of articles, adjusted after Benjamini and Hochberg", row["rows"]), ".")
            for row in records(shown)
        ]  # fmt: skip
    tested = frame[frame["verdict"] == "no change shown"]
    if not tested.empty:
        row = tested.iloc[0]
        how = "Fisher's exact test on numbers of articles, adjusted after Benjamini and Hochberg over the themes"
        words = f"{len(tested)} of {len(frame)} themes"
        return [("No theme is shown to rise or fall: ", Computed(words, how, row["rows"]), " could be tested.")]
    row = frame.iloc[0]
    how = "the smallest p that Fisher's exact test could give on these numbers of articles"
    reason = row["reason"].removeprefix("no test possible: ")
    return [("No test possible: ", Computed(reason, how, row["rows"]), ".")]


def emergent(ledger: Ledger) -> pd.DataFrame:
    """Return the phrases that several articles use and no theme covers, most widely told first, with a sentence."""
    hits = ledger.themes[ledger.themes["emergent"].astype(bool)]
    rows = []
    for phrase, group in hits.groupby("phrase", sort=True):
        told = tuple(dict.fromkeys(group["article_id"]))
        one = records(group.head(1))[0]
        text = ledger.article(one["article_id"])["text"][one["sentence_start"] : one["sentence_end"]]
        rows.append(
            {
                "Phrase": Cited(str(phrase), tuple(group["id"])),
                "Articles#": Computed(str(len(told)), "articles that use the phrase, counted", tuple(group["id"])),
                "For instance": Cited(said.shortened(" ".join(text.split()), EXAMPLE), (one["id"],)),
                "Where": said.reference(ledger, one["article_id"]),
                "": len(told),
            }
        )
    frame = pd.DataFrame(rows, columns=["Phrase", "Articles#", "For instance", "Where", ""])
    return frame.sort_values("", ascending=False, kind="stable").drop(columns="")
