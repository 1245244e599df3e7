"""How company and retold words are said: who is told of with whom and where, and what several articles quote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.company import ALPHA, LEAST
from dateline.analysis.frames import records
from dateline.evidence import Cited, Computed, Part
from dateline.printing import count_words, day_words, interval_words
from dateline.wording import articles as said
from dateline.wording.tables import LONGEST_QUOTATION

if TYPE_CHECKING:
    import datetime as dt

    from dateline.ledger import Ledger

HOW_CHANCE = "hypergeometric, adjusted for the number of pairs after Benjamini and Hochberg"
_MOST_WITH = 3  # places beside a pair
_MOST_PLACES = 8  # beside a person


def together(row: Mapping[str, Any]) -> Computed:
    """Return in how many articles a pair shares a sentence, of those that have both."""
    return Computed(
        str(row["together"]),
        f"{count_words(row['together'], 'article')} with a sentence that has {row['first']} and {row['second']}, of"
        f" {row['both']} that {'has' if row['both'] == 1 else 'have'} both",
        row["rows"],
    )


def _days(first: dt.date | None, last: dt.date | None) -> str:
    if first is None or last is None or first == last:
        return interval_words(first, last)
    return f"{day_words(first)} to {day_words(last)}"


def _chance(row: Mapping[str, Any]) -> Part:
    if row["chance"] is None:
        return "–"
    sign = f"p = {row['chance']:.3f}" if row["chance"] >= 0.001 else "p < 0.001"
    how = f"chance of so many if the articles that name each were drawn at random ({HOW_CHANCE}): {sign}"
    return Computed(
        "more than chance" if row["firm"] else "as chance has it", f"{how}, held against {ALPHA}", row["rows"]
    )


def _several(frame: pd.DataFrame, kind: str) -> list[dict[str, Any]]:
    """Return the pairs that several articles have; all of them where no article shares one with another."""
    every = [row for row in records(frame) if row["kind"] == kind]
    return [row for row in every if row["together"] >= LEAST] or every


def people(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of people told of together, those in most articles first.

    Args:
        frame: as of `analysis.company`.
    """
    rows = [
        {
            "Who": Cited(row["first"], row["rows"]),
            "With whom": Cited(row["second"], row["rows"]),
            "Articles#": together(row),
            "Chance": _chance(row),
            "When": Computed(
                _days(row["earliest"], row["latest"]), "days of the first and the last of these articles", row["rows"]
            ),
            "Where": Cited(", ".join(row["places"][:_MOST_WITH]), row["rows"]) if row["places"] else "–",
        }
        for row in _several(frame, "person")
    ]
    table = pd.DataFrame(rows, columns=["Who", "With whom", "Articles#", "Chance", "When", "Where"])
    return table.drop(columns=[name for name in ("Chance", "Where") if all(cell == "–" for cell in table[name])])


def places(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of where each person is told of, the number of articles beside each place.

    Args:
        frame: as of `analysis.company`.
    """
    where: dict[str, list[dict[str, Any]]] = {}
    for row in _several(frame, "place"):
        where.setdefault(row["first"], []).append(row)
    rows = []
    for who, pairs in where.items():
        cell: list[Part] = []
        for row in pairs[:_MOST_PLACES]:
            cell += [", " if cell else "", Cited(row["second"], row["rows"]), " (", together(row), ")"]
        every = tuple(dict.fromkeys(name for row in pairs for name in row["rows"]))
        rows.append(
            {"Who": Cited(who, every), "Where, in how many articles": tuple(part for part in cell if part != "")}
        )
    return pd.DataFrame(rows, columns=["Who", "Where, in how many articles"])


def retold(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of words that several articles tell: who, what, by which articles, of how many origins.

    Args:
        frame: as of `analysis.retold`.
    """
    rows = []
    for row in records(frame):
        words = said.shortened(" ".join(row["text"].split()), LONGEST_QUOTATION)
        where: list[Part] = []
        for article in row["articles"]:
            where += ["; " if where else "", *said.reference(ledger, article)]
        origins = count_words(row["origins"], "independent origin") if row["origins"] > 1 else "one origin"
        rows.append(
            {
                "Who": Cited(" / ".join(row["speakers"]), row["rows"]),
                "What": Cited(f"“{words}”" if row["kind"] == "quoted" else words, row["rows"]),
                "Told by": tuple(part for part in where if part != ""),
                "Origins": Computed(
                    origins,
                    f"origins of {count_words(len(row['articles']), 'article')}, copies counted once",
                    row["rows"],
                ),
            }
        )
    return pd.DataFrame(rows, columns=["Who", "What", "Told by", "Origins"])
