"""The briefing's tables: analysis frames turned into cells that carry their evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.coverage import articles
from dateline.analysis.frames import records
from dateline.analysis.offices import Office, offices
from dateline.evidence import Cited, Computed, Part, part_text
from dateline.printing import count_words, interval_words, month_words, quantity, timex_words
from dateline.wording import articles as said

if TYPE_CHECKING:
    import datetime as dt

    from dateline.ledger import Ledger

MODERN = 1000  # an earlier year is not known for one without its era
LONGEST_QUOTATION = 280  # characters of a sentence shown in a table's cell


def when(earliest: dt.date, latest: dt.date, rows: tuple[str, ...]) -> Cited:
    """Return the days of an event: a day, a month, a year, or an interval."""
    if earliest == latest:
        words = interval_words(earliest, latest)
    elif (earliest.year, earliest.month) == (latest.year, latest.month) and earliest.day == 1:
        words = month_words(earliest)
    elif earliest.year == latest.year and (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        words = str(earliest.year) if earliest.year >= MODERN else f"AD {earliest.year}"
    elif (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        words = f"{earliest.year} to {latest.year}"
    else:
        words = interval_words(earliest, latest)
    return Cited(words, rows)


def timeline(ledger: Ledger, told: pd.DataFrame) -> pd.DataFrame:
    """Return the table of a timeline (`analysis.told_days`): when, what an article says of it, how many tell of it.

    Where no day is told of by several articles, their number is left out.
    """
    rows = [
        {
            "When": when(event["earliest"], event["latest"], event["all_rows"]),
            "What an article says": Cited(said.shortened(event["sentence"], LONGEST_QUOTATION), event["rows"]),
            "Articles#": Computed(
                str(event["articles"]),
                f"told of in {count_words(event['articles'], 'article')}"
                + ", copies counted once" * (event["articles"] > 1),
                event["all_rows"],
            ),
            "Where": said.reference(ledger, event["article_id"]),
        }
        for event in records(told)
    ]
    columns = ["When", "What an article says", "Articles#", "Where"]
    if not any(event["articles"] > 1 for event in records(told)):
        columns.remove("Articles#")
    return pd.DataFrame(rows, columns=columns)


def numbers(ledger: Ledger) -> pd.DataFrame:
    """Return the ledger of figures in order of publication: what, how much, when, of what standing, by whom, where."""
    order = {row["id"]: row["number"] for row in records(articles(ledger))}
    rows = sorted(records(ledger.quantities), key=lambda row: (order[row["article_id"]], row["start"]))
    return pd.DataFrame(
        [
            {
                "What": Cited(what, (row["id"],)) if (what := row["measure"] or row["noun"]) else "–",
                "Figure": quantity(row),
                "Period": Cited(timex_words(row["period"]), (row["id"],)) if row["period"] else "–",
                "Standing": row["status"],
                "Credited to": Cited(row["speaker"], (row["id"],)) if row["speaker"] else "the reporter",
                "Where": said.reference(ledger, row["article_id"]),
            }
            for row in rows
        ],
        columns=["What", "Figure", "Period", "Standing", "Credited to", "Where"],
    )


def _articles_count(entry: Mapping[str, Any]) -> Cited | Computed:
    """Return in how many articles a name stands; one that is named in a single article is its own evidence."""
    if len(entry["articles"]) == 1 and not entry["joined"]:
        return Cited("1", entry["rows"])
    number, copies = entry["stories"], len(entry["articles"]) - entry["stories"]
    how = f"named in {count_words(number, 'article')}"
    how += f", {count_words(copies, 'copy')} left out" if copies else ""
    for why in dict.fromkeys(why for _, why in entry["joined"]):  # whom a surname alone was taken for
        how += f"; {why}"
    return Computed(str(number), how, entry["rows"])


def people(ledger: Ledger, entries: pd.DataFrame) -> pd.DataFrame:
    """Return the table of people: name, offices with the days of the articles that give them, in how many articles."""
    rows = []
    for entry in records(entries):
        held = offices(entry["roles"])
        roles: list[Part] = []
        for office in held:
            role, _, row = office.fullest
            roles += ["; "] * bool(roles) + [Cited(role, (row,))]
            if len(held) > 1:
                roles += [" (", *_told(ledger, office), ")"]
        rows.append(
            {
                "Name": Cited(entry["name"], entry["rows"]),
                "Role as the articles give it": tuple(roles) or "not given",
                "Articles#": _articles_count(entry),
            }
        )
    return pd.DataFrame(rows, columns=["Name", "Role as the articles give it", "Articles#"])


def _told(ledger: Ledger, office: Office) -> tuple[Part, ...]:
    """Return when the first and the last article were published that give somebody an office."""
    first, last = (said.reference(ledger, role[1])[-1] for role in (office.roles[0], office.roles[-1]))
    return (first,) if part_text(first) == part_text(last) else (first, " to ", last)


def names(entries: pd.DataFrame, what: str) -> pd.DataFrame:
    """Return the table of organisations or places: name, in how many articles."""
    return pd.DataFrame(
        [
            {
                what: Cited(entry["name"], entry["rows"]),
                "Articles#": _articles_count(entry),
            }
            for entry in records(entries)
        ],
        columns=[what, "Articles#"],
    )


def statements(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of statements: who, what, quoted or reported, when (if not on the article's day), where."""
    rows = []
    for row in records(frame):
        words = said.shortened(" ".join(row["text"].split()), LONGEST_QUOTATION)
        own = (
            row["date"] is None or "X" in row["date"] or row["date"] == str(ledger.article(row["article_id"])["latest"])
        )
        day = "" if own else timex_words(row["date"])
        rows.append(
            {
                "Who": Cited(row["speaker"], (row["id"],)),
                "What": Cited(f"“{words}”" if row["kind"] == "quoted" else words, (row["id"],)),
                "How": (f"{row['kind']}: ", Cited(" ".join(row["cue"].split()), (row["id"],)))
                if any(map(str.isalnum, row["cue"]))  # a colon behind a name is no word to show
                else row["kind"],
                "Said": Cited(day, (row["id"],)) if day else "–",
                "Where": said.reference(ledger, row["article_id"]),
            }
        )
    table = pd.DataFrame(rows, columns=["Who", "What", "How", "Said", "Where"])
    return table.drop(columns="Said") if all(cell == "–" for cell in table["Said"]) else table


def provenance(context: Mapping[str, Any]) -> pd.DataFrame:
    """Return what the briefing was made with: the parameters and the versions of the libraries."""
    rows = [{"What": f"Parameter {name}", "Value": str(value)} for name, value in sorted(context["parameters"].items())
             if value is not None and value != ""]  # fmt: skip
    rows += [{"What": f"Version of {name}", "Value": value} for name, value in sorted(context["versions"].items())]
    return pd.DataFrame(rows)


def inputs(context: Mapping[str, Any]) -> pd.DataFrame:
    """Return the files that were read, each with its SHA-256."""
    return pd.DataFrame(
        [{"File": item["path"], "SHA-256": item["sha256"]} for item in context["inputs"]], columns=["File", "SHA-256"]
    )


def counts(ledger: Ledger) -> tuple[Part, ...]:
    """Return how many observations of each kind the ledger holds, as a sentence; who is named twice counts once."""
    kinds = {"dates": "time expression", "quantities": "figure", "themes": "theme hit", "people": "person",
             "organisations": "organisation", "places": "place", "statements": "statement"}  # fmt: skip
    parts: list[Part] = ["The ledger holds "]
    for position, (table, noun) in enumerate(kinds.items()):
        if position:
            parts.append(" and " if position == len(kinds) - 1 else ", ")
        frame = getattr(ledger, table)
        number = frame["canonical"].nunique() if "canonical" in frame else len(frame)
        how = f"names in the table {table}" if "canonical" in frame else f"rows of the table {table}"
        parts.append(Computed(count_words(number, noun), how, tuple(frame["id"])))
    return (*parts, ".")
