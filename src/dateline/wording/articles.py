"""How articles are said: their label, their source, their date and how it is known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.analysis.coverage import articles, attribute_rows
from dateline.analysis.frames import records
from dateline.evidence import Cited, Computed, Part
from dateline.ledger.card import article_label
from dateline.printing import count_words, interval_words

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

# A date that the article or its page states is reported; any other is worked out.
STATED = frozenset({"stated", "dateline", "page metadata", "file"})
SHORT = 48  # characters of a label in a table's cell


@cache
def _rows(ledger: Ledger, name: str) -> dict[str, tuple[str, ...]]:
    return attribute_rows(ledger, name)


def shortened(text: str, length: int = SHORT) -> str:
    """Return `text` cut at a word's end so that it is no longer than `length`, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    return text[: length - 2].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def label(ledger: Ledger, article: Mapping[str, Any], length: int = 400) -> Cited:
    """Return an article's title, or its opening words, as words that stand on them."""
    rows = _rows(ledger, "title").get(article["id"]) or _rows(ledger, "opening").get(article["id"], ())
    return Cited(shortened(article_label(article), length), rows[:1])


def date(ledger: Ledger, article: Mapping[str, Any]) -> Part:
    """Return an article's date: a reported fact where it is stated, else a value that was worked out."""
    words = interval_words(article["earliest"], article["latest"])
    rows = _rows(ledger, "published").get(article["id"], ())
    if not rows:
        return words if article["latest"] is None else Computed(words, article["reason"])
    if article["basis"] in STATED and article["earliest"] == article["latest"]:
        return Cited(words, rows)
    return Computed(words, article["reason"] or f"basis: {article['basis']}", rows)


@cache
def _shared(ledger: Ledger) -> frozenset[str]:
    """Return the sources that several articles have: their name alone does not tell one article from another."""
    names = [
        agency or publisher
        for agency, publisher in zip(ledger.articles["agency"], ledger.articles["publisher"], strict=True)
    ]
    return frozenset(name for name in names if name and names.count(name) > 1)


def named_source(ledger: Ledger, article: Mapping[str, Any]) -> Part:
    """Return the agency or publisher of an article, its own short label where it names none."""
    for name in ("agency", "publisher"):
        rows = _rows(ledger, name).get(article["id"])
        if article[name] and rows:
            return Cited(article[name], rows[:1])
        if article[name]:
            return str(article[name])
    return label(ledger, article, 34)


def origin(ledger: Ledger, article: Mapping[str, Any]) -> Part:
    """Return the name of who stands behind an article: not that of the wire that a publisher had it from."""
    passed_on = article["source_kind"] == "publisher"
    return named_source(ledger, {**article, "agency": None} if passed_on else article)


def source(ledger: Ledger, article: Mapping[str, Any]) -> Part:
    """Return what tells an article from the others in few words: its source, or its label where several share that."""
    if (article["agency"] or article["publisher"]) in _shared(ledger):
        return label(ledger, article, 34)
    return named_source(ledger, article)


def reference(ledger: Ledger, article_id: str) -> tuple[Part, ...]:
    """Return where a statement stands: source and date of its article."""
    article = ledger.article(article_id)
    if article["earliest"] is None and article["latest"] is None:
        return (source(ledger, article), ", undated")
    return (source(ledger, article), ", ", date(ledger, article))


def _counted(ledger: Ledger, frame: pd.DataFrame, noun: str, how: str) -> Computed:
    rows = [label(ledger, row).rows[0] for row in records(frame) if label(ledger, row).rows]
    return Computed(count_words(len(frame), noun), how, tuple(rows))


def table(ledger: Ledger) -> pd.DataFrame:
    """Return the table of articles: number, what, source, date, how it is known, length, duplicates."""
    import pandas as pd

    rows = []
    for row in records(articles(ledger)):
        copy: Part = "–"
        if row["duplicate_of"]:
            original = label(ledger, ledger.article(row["duplicate_of"]), SHORT)
            copy = Computed(
                f"{row['duplicate_kind']}", f"{row['similarity']:.0%} of the shingles of the two texts are the same",
                original.rows + label(ledger, row).rows,
            )  # fmt: skip
        rows.append(
            {
                "Article": label(ledger, row, 90),
                "Source": named_source(ledger, row) if row["source_kind"] != "unnamed" else "not named",
                "Place": Cited(row["place"], _rows(ledger, "place").get(row["id"], ())) if row["place"] else "–",
                "Date": date(ledger, row),
                "How it is known": row["basis"],
                "Sentences#": Computed(
                    f"{row['sentences']:,}", "sentences of the article's body, counted", label(ledger, row).rows
                ),
                "Copy of": copy,
            }
        )
    frame = pd.DataFrame(rows)
    if frame.empty or all(cell == "–" for cell in frame["Copy of"]):
        frame = frame.drop(columns="Copy of", errors="ignore")
    return frame


def dating(ledger: Ledger) -> pd.DataFrame:
    """Return, for each article whose date is not simply stated, the reasoning behind it."""
    import pandas as pd

    rows = []
    for row in records(articles(ledger)):
        if row["basis"] not in STATED or row["earliest"] != row["latest"]:
            evidence = _rows(ledger, "published").get(row["id"], ())
            how = row["reason"] or "nothing in the article or its file dates it"
            rows.append(
                {
                    "Article": label(ledger, row, 60),
                    "Date": date(ledger, row),
                    "Reasoning": Cited(how, evidence) if evidence else how,
                }
            )
    return pd.DataFrame(rows, columns=["Article", "Date", "Reasoning"])


def unread(ledger: Ledger) -> pd.DataFrame:
    """Return what was not read, and why."""
    return ledger.unread[["path", "reason"]].rename(columns={"path": "File", "reason": "Why it was not read"})
