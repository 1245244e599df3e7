"""How the themes are said: shares, changes, and what no theme covers."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Literal, cast

import pandas as pd

from dateline.analysis.coverage import COPIES, articles
from dateline.analysis.frames import records
from dateline.analysis.themes import changes as changing
from dateline.analysis.themes import trends
from dateline.analysis.themes.inference import mix_changed
from dateline.analysis.themes.keyness import keyness, why_no_keyness
from dateline.evidence import Cited, Computed, Part
from dateline.printing import count_words, day_words, share_words
from dateline.wording import articles as said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.ledger import Ledger

Length = Literal["auto", "month", "quarter", "year"]
FEWEST_FOR_PERIODS = 10  # articles
MOST_PERIODS = 8  # of a table: more columns are too small to read in print
MOST_KEY_WORDS = 8  # of a period
MIX = "Cramér's V of sources and periods; Pearson's chi-square test on numbers of articles, p below 0.05"
KEY = "Fisher's exact test on numbers of articles with a word, adjusted after Benjamini and Hochberg over the words"
MOST_MEANT = 8  # words by meaning that are named
EXAMPLE = 180  # characters of a sentence that shows a phrase
COUNTED = (
    "articles of the period; one whose day is uncertain counts in each period with the part of its days that lies there"
)
SHARE = "sentences with a phrase of the theme, out of the sentences of the article"


def tagged(ledger: Ledger) -> tuple[pd.DataFrame, pd.DataFrame, tuple[str, ...]]:
    """Return what trends are counted from: articles without copies of one story, hits of declared themes, their names.

    A copy of a story would count its themes twice. A hit of a theme is one of the wider themes that it belongs to, too.
    """
    frame = articles(ledger)
    stories = frame[[kind not in COPIES for kind in frame["duplicate_kind"]]]
    hits = ledger.themes[~ledger.themes["emergent"].astype(bool)]
    declared = ledger.context["themes"]
    hits = trends.with_wider(hits, {theme["name"]: theme["wider"] for theme in declared})
    return stories, hits, tuple(theme["name"] for theme in declared)


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
    """Return the phrases of a theme that were met most; `≈` marks those that stand there by meaning only."""
    _, hits, _ = tagged(ledger)
    hits = hits[hits["theme"] == theme]
    shown = [
        (f"≈ {phrase}" if similarity is not None and similarity == similarity else str(phrase))
        for phrase, similarity in zip(hits["phrase"], hits["similarity"], strict=True)
    ]
    rows: dict[str, list[str]] = {}
    for words, row in sorted(zip(shown, hits["id"], strict=True), key=lambda pair: pair[0]):
        rows.setdefault(words, []).append(row)
    parts: list[Part] = []
    for words in sorted(rows, key=lambda words: -len(rows[words]))[:most]:
        parts += [", ", Cited(words, tuple(rows[words]))] if parts else [Cited(words, tuple(rows[words]))]
    return tuple(parts)


def by_meaning(ledger: Ledger) -> list[tuple[Part, ...]]:
    """Return how many hits are by meaning and which words they stand on; nothing where none is."""
    _, hits, _ = tagged(ledger)
    hits = hits.drop_duplicates("id")
    found = hits[hits["similarity"].notna()]
    if found.empty:
        return []
    rows = tuple(found["id"])
    how = "hits of declared themes whose words are like a phrase in meaning (vectors of WordLlama), out of all hits"
    parts: list[Part] = [
        Computed(f"{len(found)} of {len(hits)}", how, rows),
        " hits are by meaning, marked ≈: the phrase itself does not stand there. Met most: ",
    ]
    said_of: dict[str, list[str]] = {}
    for text, phrase, row in sorted(zip(found["text"], found["phrase"], found["id"], strict=True)):
        said_of.setdefault(f"{text} ≈ {phrase}", []).append(row)
    most = sorted(said_of, key=lambda words: -len(said_of[words]))[:MOST_MEANT]
    for place, words in enumerate(most):
        parts += [", "] * bool(place) + [Cited(words, tuple(said_of[words]))]
    return [(*parts, ".")]


def periods(ledger: Ledger, length: str) -> pd.DataFrame:
    """Return the table of shares by period: a row a theme, a column a period, with the number of articles on top.

    Of many periods it has the latest `MOST_PERIODS`; `periods_caption` says so. Empty where a period would hold little
    more than an article: the shares of the articles themselves say it better.
    """
    if len(ledger.articles) < FEWEST_FOR_PERIODS:
        return pd.DataFrame()
    stories, hits, names = tagged(ledger)
    frame = trends.by_period(stories, hits, length=cast(Length, length), declared=names)
    if frame.empty:
        return pd.DataFrame(columns=["Theme"])
    busy = frame[frame["n"] > 0]
    labels = list(dict.fromkeys(busy["period"]))[-MOST_PERIODS:]
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


def periods_caption(ledger: Ledger, length: str) -> tuple[Part, ...]:
    """Return what the table of shares by period is, and which articles and periods it leaves out."""
    stories, hits, names = tagged(ledger)
    frame = trends.by_period(stories, hits, length=cast(Length, length), declared=names)
    labels = list(dict.fromkeys(frame[frame["n"] > 0]["period"])) if len(frame) else []
    caption: tuple[Part, ...] = ("Share of sentences in each period",)
    if len(labels) > MOST_PERIODS:
        shown = shown_of(ledger, MOST_PERIODS, labels)
        caption += (": the latest ", shown, " with articles, the earlier ones not shown")
    out = left_out(ledger, stories)
    return (*caption, "; without ", *out) if out else caption


def left_out(ledger: Ledger, stories: pd.DataFrame) -> tuple[Part, ...]:
    """Return how many articles stand in no period, empty where all do."""
    out = stories[stories["id"].isin(trends.unplaced(stories))]
    if out.empty:
        return ()
    rows = tuple(row for article in records(out) for row in said.label(ledger, article).rows)
    how = "articles whose day is not known within two years, counted"
    return (Computed(count_words(len(out), "article"), how, rows), " whose day nothing settles")


def shown_of(ledger: Ledger, most: int, periods: Sequence[str]) -> Computed:
    """Return how many of the periods that have articles are shown."""
    rows = tuple(row for article in records(ledger.articles) for row in said.label(ledger, article).rows)
    how = f"periods with articles, counted from {periods[0]} to {periods[-1]}"
    return Computed(f"{most} of {len(periods)}", how, rows)


def changes(ledger: Ledger, length: str) -> list[tuple[Part, ...]]:
    """Return what rises and falls over time, or plainly that no test is possible and why.

    Where the mix of sources changed it is said, for a theme may then stand more often because its source does.
    """
    stories, hits, names = tagged(ledger)
    frame = changing.changes(stories, hits, declared=names)
    if frame.empty:
        return [("No theme was found in these articles.",)]
    caution: list[tuple[Part, ...]] = []
    if (mix := float(frame["mix"].iloc[0])) == mix:
        when = day_words(frame["split"].iloc[0])
        title_rows = tuple(row for article in records(stories) for row in said.label(ledger, article).rows)
        words = f"The mix of sources is not the same before {when} and from then on ("
        caution = [
            (words, Computed(f"Cramér's V {mix:.2f}", MIX, title_rows), "): each source is compared with itself alone.")
        ]
    within = " within sources" if caution else ""
    how = f"Fisher's exact test{within} on numbers of articles, adjusted after Benjamini and Hochberg over the themes"
    shown = frame[[verdict in ("rise", "fall") for verdict in frame["verdict"]]]
    if not shown.empty:
        told: list[tuple[Part, ...]] = [
            (Cited(row["theme"], row["rows"]), ": ", Computed(f"{row['verdict']}: {row['reason']}", how, row["rows"]),
             ".")
            for row in records(shown)
        ]  # fmt: skip
        return caution + told
    tested = frame[frame["verdict"] == "no change shown"]
    if not tested.empty:
        row = tested.iloc[0]
        words = f"{len(tested)} of {len(frame)} themes"
        return [
            *caution,
            ("No theme is shown to rise or fall: ", Computed(words, how, row["rows"]), " could be tested."),
        ]
    # Of the themes the one that a test would find easiest: it stands in about half of the articles.
    half = len(stories) / 2
    nearest = min(records(frame), key=lambda theme: abs(theme["before_k"] + theme["after_k"] - half))
    how = "the smallest p that Fisher's exact test could give on these numbers of articles"
    reason = nearest["reason"].removeprefix("no test possible: ")
    even = "" if frame["reason"].nunique() == 1 else ", not even for the theme that comes nearest to one"
    return [*caution, (f"No test possible{even}: ", Computed(reason, how, _dates(ledger, stories)), ".")]


def _dates(ledger: Ledger, stories: pd.DataFrame) -> tuple[str, ...]:
    """Return what the day of each article stands on, what the article is known by where nothing tells its day."""
    rows: list[str] = []
    for article in records(stories):
        day = said.date(ledger, article)
        rows += said.label(ledger, article).rows if isinstance(day, str) or not day.rows else day.rows
    return tuple(rows)


def _dated(ledger: Ledger, length: str) -> tuple[pd.DataFrame, list[str], list[str]]:
    """Return the articles that surely lie in one period, their texts, and the labels of their periods."""
    stories, _, _ = tagged(ledger)
    step = trends.choose_length(stories) if length == "auto" else cast(trends.PeriodLength, length)
    label: dict[str, str] = {}
    for row in records(stories):
        if row["earliest"] is not None and row["latest"] is not None:
            touched = {trends.period_of(day, step).label for day in (row["earliest"], row["latest"])}
            if len(touched) == 1:
                (label[row["id"]],) = touched
    sure = stories[stories["id"].isin(list(label))].reset_index(drop=True)
    bodies = [row["text"][row["start"] : row["end"]] for row in records(sure)]
    return sure, bodies, [label[article] for article in sure["id"]]


def key_words(ledger: Ledger, length: str) -> pd.DataFrame:
    """Return the table of each period's key words; empty where none is shown."""
    sure, bodies, labels = _dated(ledger, length)
    title_rows = {row["id"]: said.label(ledger, row).rows for row in records(sure)}
    rows: list[dict[str, Part]] = []
    for _, group in keyness(bodies, labels).groupby("period", sort=True):
        for row in records(group.head(MOST_KEY_WORDS)):
            told = tuple(title for at in row["texts"] for title in title_rows[sure["id"][at]])
            here = tuple(t for at in row["texts"] if labels[at] == row["period"] for t in title_rows[sure["id"][at]])
            inside, outside = f"{row['k']} of {row['n']}", f"{row['other_k']} of {row['other_n']}"
            odds = (
                f"log odds ratio {row['log_odds']:.1f}, 95% {row['low']:.1f} to {row['high']:.1f} (prior of Monroe,"
                f" Colaresi and Quinn); Fisher's exact test, p {changing.p_words(row['adjusted'])} after adjustment"
            )
            rows.append(
                {
                    "Period": row["period"],
                    "Word": Computed(row["word"], f"in {inside} articles of the period, {outside} others", told),
                    "In the period#": Computed(inside, "articles with the word, counted", here),
                    "In the others#": Computed(outside, "articles with the word, counted", told),
                    "Times the odds#": Computed(f"{exp(row['log_odds']):.1f}", odds, told),
                }
            )
    return pd.DataFrame(rows, columns=["Period", "Word", "In the period#", "In the others#", "Times the odds#"])


def no_key_words(ledger: Ledger, length: str) -> list[tuple[Part, ...]]:
    """Return why the periods have no key words to show, or with what caution to read those that they have."""
    sure, bodies, labels = _dated(ledger, length)
    rows = tuple(row for article in records(sure) for row in said.label(ledger, article).rows)
    if reason := why_no_keyness(labels):
        left = len(ledger.articles) - len(sure)
        beside = f" ({count_words(left, 'article')} left out: a copy, or in no one period for certain)" if left else ""
        return [("No test possible: ", Computed(reason + beside, KEY, rows) if rows else reason + beside, ".")]
    if keyness(bodies, labels).empty:
        return [
            ("No word is shown to be key to a period: ", Computed(f"{len(sure)} articles", KEY, rows), " compared.")
        ]
    if (mix := mix_changed(trends.sources(sure), labels)) is not None:
        words = "The mix of sources differs between the periods ("
        return [(words, Computed(f"Cramér's V {mix:.2f}", MIX, rows), "): a word may be key because its source is.")]
    return []


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
