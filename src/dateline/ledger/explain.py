"""How a row came to be: its words, what they were read as and by which rule, and what a researcher changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError
from dateline.ledger.rules import rules_of
from dateline.printing import interval_words

if TYPE_CHECKING:
    from dateline.ledger.read import Ledger

WIDTH = 16  # characters of the column that names the fields
# Fields that say where a row is rather than what was read.
PLACE = ("id", "article_id", "start", "end", "text", "quote")


def explain(ledger: Ledger, row_id: str) -> str:
    """Return a row's story in lines of `field: value`.

    Raises:
        DatelineError: there is no such row.
    """
    try:
        row = ledger.row(row_id)
    except KeyError:
        raise DatelineError(
            f"{row_id}: there is no such row in {ledger.path}; ids look like quantity-3f9a2c17be04"
        ) from None
    if "article_id" not in row:
        return _lines([(key, value) for key, value in row.items() if key != "text"])
    card = ledger.card(row_id)
    article = ledger.article(row["article_id"])
    where = f"characters {row['start']} to {row['end']}" if row["start"] is not None else f"{card.kind} {card.field}"
    told: list[tuple[str, Any]] = [
        ("row", row_id),
        ("words", card.quote),
        ("stand at", f"{where} of {', '.join(article['paths']) or article['id']}"),
        ("article", f"{card.title} ({card.source})"),
        ("published", f"{interval_words(article['earliest'], article['latest'])}; basis: {article['basis']}"),
    ]
    if article["reason"]:
        told.append(("since", article["reason"]))
    told.append(("sentence", " ".join((card.sentence or "").split())))
    rules = dict(rules_of(row_id.partition("-")[0], row, _dates(ledger, row)))
    for key, value in row.items():
        if key not in PLACE and value not in (None, "", []):
            told.append((key, value))
        if key in rules:
            told.append((f"  {key} by", rules[key]))
    for item in ledger.context.get("corrections", ()):
        if row_id in (item["row"], item["row_before"]):
            change = f"{item['field']}: {item['old']} became {item['new']}"
            told.append(("corrected", f"{change} ({item['reason']}; {item['who']}, {item['when']})"))
    return _lines(told)


def _dates(ledger: Ledger, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the time expressions of a row's article."""
    own = ledger.dates[ledger.dates["article_id"] == row["article_id"]]
    return [{str(key): value for key, value in date.items()} for date in own.to_dict("records")]


def _lines(told: list[tuple[str, Any]]) -> str:
    return "\n".join(f"{name:{WIDTH}} {value}" for name, value in told if value not in (None, ""))
