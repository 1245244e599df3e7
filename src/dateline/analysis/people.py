"""Who appears, in which role, in which articles, and who said what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dateline.actors.people import compatible, is_given_name, name_words
from dateline.analysis.coverage import COPIES
from dateline.analysis.frames import records

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger


def in_time(articles: pd.DataFrame) -> list[dict[str, Any]]:
    """Return articles in order of publication, undated ones last."""
    return sorted(
        records(articles), key=lambda row: (row["latest"] is None, str(row["latest"]), str(row["earliest"]), row["id"])
    )


def bearers(table: pd.DataFrame) -> dict[str, str]:
    """Return for each surname that stands alone in some article the full name that bears it, where only one does.

    "President Trump" of one article is Donald Trump of another unless a second bearer of the surname is named anywhere
    in the corpus. Given names ("Steve") are joined with nobody. Two forms of one name ("Donald J. Trump") count as one
    bearer; the one with more mentions is taken.

    Args:
        table: the people of the ledger.
    """
    mentions: Counter[str] = Counter()
    for row in records(table):
        mentions[row["canonical"]] += max(1, len(row["mentions"] or ()))
    by_surname: dict[str, list[str]] = {}
    for form in sorted(mentions):
        words = name_words(form)
        if len(words) > 1:
            by_surname.setdefault(words[-1], []).append(form)
    found: dict[str, str] = {}
    for form in mentions:
        words = name_words(form)
        full = by_surname.get(words[-1], ()) if len(words) == 1 and not is_given_name(form) else ()
        if full and all(compatible(name_words(one), name_words(other)) for one, other in combinations(full, 2)):
            found[form] = max(full, key=lambda name: (mentions[name], name))
    return found


def _merge(ledger: Ledger, table: pd.DataFrame, same: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """Return one entry a canonical name, the most widely told first; its articles and roles in order of time.

    `same` tells which names are another's short form.
    """
    entries: dict[str, dict[str, Any]] = {}
    order = {row["id"]: i for i, row in enumerate(in_time(ledger.articles))}
    same = same or {}
    for row in sorted(records(table), key=lambda row: order[row["article_id"]]):
        canonical = same.get(row["canonical"], row["canonical"])
        entry = entries.setdefault(
            canonical,
            {"name": row["name"], "canonical": canonical, "articles": {}, "mentions": 0, "rows": (), "joined": ()},
        )
        if canonical != row["canonical"]:
            why = f"no other {row['canonical']} than {canonical} is named in these articles"
            entry["joined"] += ((row["id"], why),)
        if len(row["name"]) > len(entry["name"]):
            entry["name"] = row["name"]
        entry["articles"].setdefault(row["article_id"], None)
        entry["mentions"] += max(1, len(row["mentions"] or ()))
        entry["rows"] += (row["id"],)
        if row.get("role"):
            entry.setdefault("roles", []).append((row["role"], row["article_id"], row["id"]))
    for entry in entries.values():
        entry["articles"] = tuple(entry["articles"])
        entry["origins"] = len({ledger.article(a)["origin"] for a in entry["articles"]})
        entry["stories"] = len({_story(ledger.article(a)) for a in entry["articles"]})
        entry["roles"] = tuple(entry.get("roles", ()))
    return sorted(entries.values(), key=lambda e: (-e["stories"], -e["origins"], -e["mentions"], e["canonical"]))


def _story(article: pd.Series[Any] | dict[str, Any]) -> str:
    """Return the id of the article that this one is a copy of, or its own."""
    copy = article.get("duplicate_kind") in COPIES and article["duplicate_of"]
    return str(article["duplicate_of"] if copy else article["id"])


def _frame(ledger: Ledger, table: pd.DataFrame, same: Mapping[str, str] | None = None) -> pd.DataFrame:
    import pandas as pd

    columns = ["name", "canonical", "articles", "mentions", "rows", "roles", "origins", "stories", "joined"]
    return pd.DataFrame(_merge(ledger, table, same), columns=columns)


def people(ledger: Ledger) -> pd.DataFrame:
    """Return the people of all articles, one row a person.

    Columns: `name`, `canonical`, `articles` (ids), `mentions` (how many), `roles` (tuples of role, article id and row
    id), `origins` (how many independent origins name the person), `stories` (how many articles, copies counted once),
    `rows`, `joined` (row id and reason of each article that has the surname alone, see `bearers`). In order of
    `stories`.
    """
    return _frame(ledger, ledger.people, bearers(ledger.people))


def organisations(ledger: Ledger) -> pd.DataFrame:
    """Return the organisations of all articles; columns as of `people`."""
    return _frame(ledger, ledger.organisations)


def places(ledger: Ledger) -> pd.DataFrame:
    """Return the places of all articles; columns as of `people`."""
    return _frame(ledger, ledger.places)


def statements(ledger: Ledger) -> pd.DataFrame:
    """Return the statements in order of speaker (the one who is heard most first), time and place in the text.

    Columns: those of the ledger. The time is that of the article, undated ones last.
    """
    frame = ledger.statements.copy()
    counts = frame["speaker"].value_counts()
    order = {row["id"]: i for i, row in enumerate(in_time(ledger.articles))}
    keys = [
        (-int(counts[speaker]), speaker, order[article], start)
        for speaker, article, start in zip(frame["speaker"], frame["article_id"], frame["start"], strict=True)
    ]
    return frame.iloc[sorted(range(len(frame)), key=keys.__getitem__)].reset_index(drop=True)
