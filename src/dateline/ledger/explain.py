"""How a row came to be: its words, what they were read as and by which rule, and what a researcher changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError
from dateline.ledger.card import article_label
from dateline.ledger.entries import is_article, name_of_file
from dateline.ledger.rules import rules_of
from dateline.printing import interval_words, value_words

if TYPE_CHECKING:
    from dateline.ledger.read import Ledger

WIDTH = 16  # characters of the column that names the fields
# Fields that say where a row is rather than what was read; a theme's sentence is printed as words.
PLACE = ("id", "article_id", "start", "end", "text", "quote", "sentence_start", "sentence_end")

Told = list[tuple[str, Any]]


def explain(ledger: Ledger, row_id: str) -> str:
    """Return the story of a row, or of an article by its id or path, in lines of `field: value`.

    Raises:
        DatelineError: there is no such row.
    """
    name = row_id.removeprefix("#")  # as the address of a mark in the HTML has it
    rows = _rows(ledger, "articles")
    file = name_of_file(rows, name, str(ledger.context.get("parameters", {}).get("corpus") or ""))
    articles = [row for row in rows if is_article(row, file)]
    if len(articles) == 1:
        return _lines(_article(ledger, articles[0]))
    if name.startswith("computed-"):
        page = ledger.path.parent / "briefing.html"
        raise DatelineError(
            f"{name}: this value was worked out, so it is no row of the ledger; "
            f"its arithmetic and the rows that went in stand at {page}#{name}"
        )
    try:
        row = ledger.row(name)
    except KeyError:
        raise DatelineError(
            f"{name}: there is no such row in {ledger.path}; ids look like quantity-3f9a2c17be04 and stand in the "
            "column id of the ledger and in the panel of the HTML"
        ) from None
    if "article_id" not in row:
        return _lines([(key, value_words(value)) for key, value in row.items()])
    return _lines(_row(ledger, row))


def _row(ledger: Ledger, row: dict[str, Any]) -> Told:
    card = ledger.card(row["id"])
    article = ledger.article(row["article_id"])
    told: Told = [
        ("row", row["id"]),
        ("words", card.quote),
        ("stand at", f"{_where(row)} of {', '.join(article['paths']) or article['id']}"),
        ("article", f"{card.title} ({card.source}), {article['id']}"),
        *_published(article),
        ("sentence", " ".join((card.sentence or "").split())),
    ]
    rules = dict(rules_of(row["id"].partition("-")[0], row, _rows(ledger, "dates", row["article_id"])))
    for key, value in row.items():
        if key not in PLACE and value not in (None, "", []):
            told += _field(key, value, row, article["text"])
        if key in rules:
            told.append((f"  {key} by", rules[key]))
    return told + _corrections(ledger, row["id"])


def _where(row: dict[str, Any]) -> str:
    if row["start"] is not None:
        return f"characters {row['start']} to {row['end']}"
    return "the path" if row["kind"] == "path" else f"the {row['kind']} “{row['field']}”"


def _published(article: dict[str, Any]) -> Told:
    days = interval_words(article["earliest"], article["latest"])
    return [("published", f"{days}; basis: {article['basis']}"), ("since", article["reason"])]


def _field(key: str, value: Any, row: dict[str, Any], text: str) -> Told:
    """Return a field of a row as it is told; the places of words with the words themselves."""
    if key == "mentions":
        return [(key, ", ".join(_words(text, start, end) for start, end in value))]
    if key.endswith("_span"):
        return [(key.removesuffix("_span") + " at", _words(text, *value))]
    if key.endswith("_start"):
        name = key.removesuffix("_start")
        return [(name + " at", _words(text, value, row[name + "_end"]))]
    return [] if key.endswith("_end") else [(key, value_words(value))]


def _words(text: str, start: int, end: int) -> str:
    return f"“{' '.join(text[start:end].split())}” ({start} to {end})"


def _article(ledger: Ledger, row: dict[str, Any]) -> Told:
    """Return the story of an article: what identifies it, and the evidence of that."""
    told: Told = [("article", row["id"]), ("called", article_label(row)), *_published(row)]
    hidden = ("id", "title", "earliest", "latest", "basis", "reason", *PLACE)
    told += [(key, value_words(value)) for key, value in row.items() if key not in hidden and value not in (None, "")]
    for item in _rows(ledger, "attributes", row["id"]):
        told.append((item["name"], f"“{' '.join(item['quote'].split())}” ({_where(item)}; {item['id']})"))
    return told + _corrections(ledger, row["id"])


def _corrections(ledger: Ledger, row_id: str) -> Told:
    return [
        (
            "corrected",
            f"{item['field']}: {value_words(item['old'])} became {value_words(item['new'])} "
            f"({item['reason']}; {item['who']}, {item['when']})",
        )
        for item in ledger.context.get("corrections", ())
        if row_id in (item["row"], item["row_before"])
    ]


def _rows(ledger: Ledger, table: str, article_id: str | None = None) -> list[dict[str, Any]]:
    """Return the rows of a table, or those of one article."""
    frame = getattr(ledger, table)
    own = frame if article_id is None else frame[frame["article_id"] == article_id]
    return [{str(key): value for key, value in row.items()} for row in own.to_dict("records")]


def _lines(told: Told) -> str:
    return "\n".join(f"{name:{WIDTH}} {value}" for name, value in told if value not in (None, ""))
