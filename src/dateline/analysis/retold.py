"""The same words in several articles: quotations and reports that are told again, by the same speaker or another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dateline.analysis.frames import plain_frame, records
from dateline.analysis.people import in_time

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

SHINGLE = 5  # words that two tellings must have in a row
ALIKE = 0.7  # share of the shorter telling's runs of words that the longer one has too
_COMMON = 20  # statements that share a run of words: more, and it is a formula
_PRONOUNS = frozenset("he she they it".split())
_WORD = re.compile(r"\w+")
_COLUMNS = ("statement", "speaker", "speakers", "kind", "text", "articles", "origins", "earliest", "latest", "rows")


def retold(ledger: Ledger) -> pd.DataFrame:
    """Return the statements that several articles tell in nearly the same words, those told most often first.

    Columns: `statement` (number of the group), `speaker` (of its first telling), `speakers` (all that it is credited
    to, where one of them names them by more or fewer words only once), `kind` and `text` of the first telling,
    `articles` (ids in order of publication), `origins` (how many independent ones, copies counted once), `earliest` and
    `latest` (days of the first and the last article), `rows` (the statement of each article).
    """
    order = {row["id"]: place for place, row in enumerate(in_time(ledger.articles))}
    told = sorted(records(ledger.statements), key=lambda row: (order[row["article_id"]], row["start"]))
    runs = [_runs(row["text"]) for row in told]
    groups = _grouped(told, runs)
    rows = []
    for group in groups:
        members = [told[number] for number in group]
        members = list({row["article_id"]: row for row in reversed(members)}.values())[::-1]  # the first of an article
        articles = [ledger.article(row["article_id"]) for row in members]
        days = [(article["earliest"], article["latest"]) for article in articles]
        rows.append(
            {
                "speaker": members[0]["speaker"],
                "speakers": _distinct([row["speaker"] for row in members]),
                "kind": members[0]["kind"],
                "text": max((row["text"] for row in members), key=len),
                "articles": tuple(row["article_id"] for row in members),
                "origins": len({article["origin"] for article in articles}),
                "earliest": min((first for first, _ in days if first), default=None),
                "latest": max((last for _, last in days if last), default=None),
                "rows": tuple(row["id"] for row in members),
            }
        )
    rows.sort(key=lambda row: (-row["origins"], -len(row["articles"]), order[row["articles"][0]], row["rows"]))
    return plain_frame([{"statement": number, **row} for number, row in enumerate(rows)], _COLUMNS)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a statement; a shorter one than a run tells nothing by being alike."""
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _grouped(told: Sequence[dict[str, Any]], runs: Sequence[frozenset[tuple[str, ...]]]) -> list[list[int]]:
    """Return the groups of statements of different articles that are alike, each in order of publication."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(number)
    first = list(range(len(told)))  # of each statement, an earlier one of its group, else itself

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    for number, own in enumerate(runs):
        shared: dict[int, int] = {}
        for run in own:
            if len(holders[run]) <= _COMMON:
                for other in holders[run]:
                    if other < number and told[other]["article_id"] != told[number]["article_id"]:
                        shared[other] = shared.get(other, 0) + 1
        for other, common in shared.items():
            if common >= ALIKE * min(len(own), len(runs[other])):
                one, two = sorted((root(number), root(other)))
                first[two] = one
    found: dict[int, list[int]] = {}
    for number in range(len(told)):
        found.setdefault(root(number), []).append(number)
    return [members for members in found.values() if len({told[m]["article_id"] for m in members}) > 1]


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names that are no part of another (*Rao* is in *Anita Rao*), and no pronoun beside them."""
    words = {name: set(_WORD.findall(name.lower())) for name in dict.fromkeys(names)}
    named = {name: own for name, own in words.items() if not own <= _PRONOUNS}
    words = named or words
    return tuple(name for name, own in words.items() if not any(own < other for other in words.values()))
