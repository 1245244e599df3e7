"""The ledger's tables and columns.

A table's columns are `id`, `article_id` and the fields of its dataclass, so that rows go to and from DataFrames by
field name. Change a dataclass and the table changes with it; then raise `SCHEMA_VERSION`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import date
from types import NoneType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from dateline.actors import Organisation, Person, Place, Statement
from dateline.corpus import Article, Unread
from dateline.dates import TimeExpression
from dateline.evidence import Evidence, EvidenceKind, row_id
from dateline.extraction import Extraction
from dateline.numbers import Quantity
from dateline.text import Span, sentences
from dateline.themes import ThemeHit, counted_sentences

SCHEMA_VERSION = 2


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article; `start` and `end` are its body. The evidence of its head matter stands in `attributes`."""

    start: int
    end: int
    title: str | None
    agency: str | None
    publisher: str | None
    place: str | None
    language: str
    url: str | None
    paths: tuple[str, ...]
    sha256: str
    extractor: str
    earliest: date | None
    latest: date | None
    basis: str
    reason: str
    origin: str
    duplicate_of: str | None
    duplicate_kind: str | None
    similarity: float | None
    sentences: int
    characters: int
    text: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """A piece of what identifies an article: `name` says which.

    title, agency, publisher, place, published, dissent (evidence of another date), opening (the body's first
    sentence), path (where it was found).
    """

    start: int | None
    end: int | None
    name: str
    kind: EvidenceKind
    field: str | None
    quote: str


# Table name -> (singular, row type). The singular is the first part of a row's id.
TABLES: dict[str, tuple[str, type]] = {
    "articles": ("article", ArticleRow),
    "attributes": ("attribute", Attribute),
    "dates": ("date", TimeExpression),
    "quantities": ("quantity", Quantity),
    "themes": ("theme", ThemeHit),
    "people": ("person", Person),
    "organisations": ("organisation", Organisation),
    "places": ("place", Place),
    "statements": ("statement", Statement),
    "unread": ("unread", Unread),
}

_ARROW = {int: pa.int64(), float: pa.float64(), str: pa.string(), bool: pa.bool_(), date: pa.date32()}


def _arrow_type(hint: Any) -> pa.DataType:
    origin = get_origin(hint)
    if origin is Literal:
        return pa.string()
    if hint is Span:
        return pa.list_(pa.int64(), 2)
    if origin is tuple:
        return pa.list_(_arrow_type(get_args(hint)[0]))
    if origin is Union or origin is type(int | None):
        (inner,) = [argument for argument in get_args(hint) if argument is not NoneType]
        return _arrow_type(inner)
    return _ARROW[hint]


def arrow_schema(table: str) -> pa.Schema:
    """Return the Arrow schema of a table, with the schema version in its metadata."""
    singular, row_type = TABLES[table]
    hints = get_type_hints(row_type)
    columns = [pa.field("id", pa.string())]
    if row_type not in (ArticleRow, Unread):
        columns.append(pa.field("article_id", pa.string()))
    columns += [pa.field(item.name, _arrow_type(hints[item.name])) for item in fields(row_type)]
    return pa.schema(columns, metadata={"dateline.schema": str(SCHEMA_VERSION), "dateline.row": singular})


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def observation(table: str, article_id: str, item: Any) -> dict[str, Any]:
    """Return the row of a reading: its id, its article's id, and the reading's fields."""
    singular = TABLES[table][0]
    values = {key: _plain(value) for key, value in asdict(item).items()}
    name = row_id(article_id, singular, values["start"], values["end"], values)
    return {"id": name, "article_id": article_id, **values}


def article_row(article: Article, origin: str) -> dict[str, Any]:
    """Return the row of an article; `origin` is the name of the source that its story comes from."""
    copy = article.duplicate_of
    row = ArticleRow(
        start=article.body.start,
        end=article.body.end,
        title=article.title,
        agency=article.agency,
        publisher=article.publisher,
        place=article.place,
        language=article.language,
        url=article.url,
        paths=article.paths,
        sha256=article.sha256,
        extractor=article.extractor,
        earliest=article.published.earliest,
        latest=article.published.latest,
        basis=article.published.basis,
        reason=article.published.reason,
        origin=origin,
        duplicate_of=copy.of if copy else None,
        duplicate_kind=copy.kind if copy else None,
        similarity=copy.similarity if copy else None,
        sentences=len(counted_sentences(article)),
        characters=len(article.text),
        text=article.text,
    )
    return {"id": article.id, **{key: _plain(value) for key, value in asdict(row).items()}}


def _attributes(article: Article) -> Iterable[Attribute]:
    named = [
        *(("published", evidence) for evidence in article.published.evidence),
        *(("dissent", evidence) for evidence in article.published.dissent),
        *((name, evidence) for name, evidence in article.heads if name != "published"),
    ]
    first = next((span for span in sentences(article.text) if article.body.overlaps(span)), None)
    if first:  # a dateline is part of the first sentence, but not of the body
        named.append(("opening", Evidence.span(article.text, max(first.start, article.body.start), first.end)))
    named += [("path", Evidence("path", path, field="path")) for path in article.paths]
    seen: set[tuple[str, Evidence]] = set()
    for name, evidence in named:
        if (name, evidence) not in seen:
            seen.add((name, evidence))
            yield Attribute(evidence.start, evidence.end, name, evidence.kind, evidence.field, evidence.quote)


def rows_of(article: Article, extraction: Extraction) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of one article by table, the article's own row left out. No row comes twice."""
    tables: dict[str, Iterable[Any]] = {
        "attributes": _attributes(article),
        **{name: getattr(extraction, name) for name in (item.name for item in fields(Extraction))},
    }
    result: dict[str, list[dict[str, Any]]] = {}
    for table, items in tables.items():
        rows = {row["id"]: row for row in (observation(table, article.id, item) for item in items)}
        result[table] = list(rows.values())
    return result
