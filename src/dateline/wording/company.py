"""How company and retold words are said: who is told of with whom, by which places, and what several articles quote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.company import ALPHA, LEAST
from dateline.analysis.coverage import attribute_rows
from dateline.analysis.frames import records
from dateline.evidence import Cited, Computed, Part
from dateline.printing import count_words, day_words
from dateline.wording import articles as said
from dateline.wording.tables import LONGEST_QUOTATION

if TYPE_CHECKING:
    from dateline.ledger import Ledger

HOW_CHANCE = "hypergeometric, adjusted for the number of pairs after Benjamini and Hochberg"
NAMED = "Places named with them"  # where they were is not read
_MOST_WITH = 3  # places beside a pair
_MOST_PLACES = 8  # beside a person


def together(row: Mapping[str, Any]) -> Cited | Computed:
    """Return in how many articles a pair shares a sentence, of those that have both; one of one is its own evidence."""
    number = str(row["together"])
    if row["both"] == 1:
        return Cited(number, row["rows"])
    how = (
        f"{count_words(row['together'], 'article')} with a sentence that has {row['first']} and {row['second']}, of"
        f" {row['both']} that have both"
    )
    return Computed(number, how, row["rows"])


def _days(ledger: Ledger, row: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return the days of the first and the last article of a pair, each as its article has it."""
    if row["first_article"] is None:
        return ("date unknown",)
    first, last = (ledger.article(row[end]) for end in ("first_article", "last_article"))
    if first["id"] == last["id"] or row["earliest"] == row["latest"]:
        return (said.date(ledger, first),)
    if first["earliest"] == first["latest"] and last["earliest"] == last["latest"]:
        return said.date(ledger, first), " to ", said.date(ledger, last)
    published = attribute_rows(ledger, "published")
    rows = tuple(name for one in (first, last) for name in published.get(one["id"], ()))
    words = f"{day_words(row['earliest'])} to {day_words(row['latest'])}"
    return (Computed(words, "the days between which these articles were published, as far as known", rows),)


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


def people(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of people told of together, those in most articles first.

    Args:
        ledger: the ledger.
        frame: as of `analysis.company`.
    """
    rows = [
        {
            "Who": Cited(row["first"], row["first_rows"]),
            "With whom": Cited(row["second"], row["second_rows"]),
            "Articles#": together(row),
            "Chance": _chance(row),
            "When": _days(ledger, row),
            NAMED: _listed([(Cited(name, found),) for name, found in row["places"][:_MOST_WITH]]),
        }
        for row in _several(frame, "person")
    ]
    table = pd.DataFrame(rows, columns=["Who", "With whom", "Articles#", "Chance", "When", NAMED])
    return table.drop(columns=[name for name in ("Chance", NAMED) if all(cell == "–" for cell in table[name])])


def _listed(items: Sequence[tuple[Part, ...]]) -> tuple[Part, ...] | str:
    """Return items with commas between them, a dash for none."""
    parts = [part for item in items for part in (", ", *item)]
    return tuple(parts[1:]) or "–"


def places(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of the places named with each person, the number of articles beside each place.

    Args:
        frame: as of `analysis.company`.
    """
    where: dict[str, list[dict[str, Any]]] = {}
    for row in _several(frame, "place"):
        where.setdefault(row["first"], []).append(row)
    heading = f"{NAMED}, in how many articles"
    rows = [
        {
            "Who": Cited(who, tuple(dict.fromkeys(name for row in pairs for name in row["first_rows"]))),
            heading: _listed(
                [(Cited(row["second"], row["second_rows"]), " (", together(row), ")") for row in pairs[:_MOST_PLACES]]
            ),
        }
        for who, pairs in where.items()
    ]
    return pd.DataFrame(rows, columns=["Who", heading])


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
