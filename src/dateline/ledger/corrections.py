"""What a researcher knows better: `report/corrections.yml` overrides rows of the ledger before it is written.

    corrections:
      - article: 2024/energy.txt   # or the article's id
        text: 40 gigawatts         # the words of the article that the row stands on
        table: quantities          # the default
        field: status
        value: target
        reason: the minister speaks of an aim
        who: A. Researcher
        when: 2025-11-30

A correction changes one field of one row and nothing of the article. It is applied or the build stops: a correction
whose words are not in the article any more, or on which no row stands, would otherwise be lost without a sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from dateline.dates.values import NO_DAYS, days_of
from dateline.errors import DatelineError
from dateline.evidence import row_id
from dateline.ledger.entries import article_called, fault_words, first_fault, is_article, load_entries, name_of_file
from dateline.ledger.schema import TABLES
from dateline.printing import value_words

if TYPE_CHECKING:
    from dateline.ledger import Ledger

CORRECTABLE = tuple(name for name in TABLES if name != "unread")
FIXED_FIELDS = frozenset(
    {"start", "end", "text", "sha256", "paths", "sentences", "characters"}
)  # what is in the article

TIMES = frozenset({("quantities", "period"), ("dates", "value")})  # fields that hold a TIMEX3 value
_TIMEX3 = re.compile(r"(?=.*[\dX])[\dA-Z/:.+-]+|[A-Z]+_REF|T[A-Z]{2}")  # as far as tells it from English words
_IN_FIGURES = re.compile(r"[\d/-]+")

Rows = dict[str, list[dict[str, Any]]]


class Correction(BaseModel):
    """One field of one row, as a researcher wants it; `occurrence` counts from 1 where the words recur."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    article: str = Field(min_length=1)
    text: str = Field(min_length=1)
    table: str = "quantities"
    field: str = Field(min_length=1)
    value: Any
    reason: str = Field(min_length=1)
    who: str = Field(min_length=1)
    when: date
    occurrence: int | None = Field(default=None, ge=1)

    @field_validator("table")
    @classmethod
    def _known_table(cls, name: str) -> str:
        if name not in CORRECTABLE:
            raise ValueError(f"no table is called {name}; there are {', '.join(CORRECTABLE)}")
        return name

    @property
    def label(self) -> str:
        """Return how messages and the briefing call the correction."""
        return f"{self.table}.{self.field} of “{self.text}” in {self.article}"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction as it was applied: which row, the old value and the new one, and who says so.

    `row_before` is the row's id before this correction, `row` its id as the row stands at the end, after all of them.
    `start` and `end` are the corrected row's characters in the article; None where its evidence is no span.
    """

    row: str
    row_before: str
    article_id: str
    table: str
    field: str
    text: str
    old: Any
    new: Any
    reason: str
    who: str
    when: date
    start: int | None
    end: int | None

    def plain(self) -> dict[str, Any]:
        """Return the fields as plain values."""
        return asdict(self)


def load_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file in its order, none where there is no file.

    Raises:
        DatelineError: the file is no YAML of this form; the message names the file and the entry.
    """
    return list(load_entries(path, _File).corrections)


def dump_corrections(corrections: Sequence[Correction]) -> str:
    """Return corrections as the text of a corrections file."""
    entries = [correction.model_dump(exclude_none=True) for correction in corrections]
    return yaml.safe_dump({"corrections": entries}, allow_unicode=True, sort_keys=False)


def apply(tables: Rows, corrections: Sequence[Correction]) -> tuple[Rows, list[Applied]]:
    """Return the tables with the corrections applied in order, and what each changed.

    Args:
        tables: rows by table name, as they are written; they are not changed themselves.
        corrections: in order; a later one may change what an earlier one set.

    Raises:
        DatelineError: an article or its words are not there, no row or several rows stand on them, or the field or the
            value does not fit the table. The message names the correction.
    """
    result: Rows = {name: list(rows) for name, rows in tables.items()}
    applied = []
    places = []
    for correction in corrections:
        article = _article(result["articles"], correction)
        position = _position(result, article, correction)
        rows = result[correction.table]
        old_row = rows[position]
        value = _value(correction)
        new_row = {**old_row, correction.field: value}
        if correction.table != "articles":
            reading = {key: item for key, item in new_row.items() if key not in ("id", "article_id")}
            singular = TABLES[correction.table][0]
            new_row["id"] = row_id(article["id"], singular, new_row["start"], new_row["end"], reading)
        rows[position] = new_row
        places.append((correction.table, position))
        applied.append(
            Applied(
                row=new_row["id"],
                row_before=old_row["id"],
                article_id=article["id"],
                table=correction.table,
                field=correction.field,
                text=correction.text,
                old=old_row[correction.field],
                new=value,
                reason=correction.reason,
                who=correction.who,
                when=correction.when,
                start=new_row["start"],
                end=new_row["end"],
            )
        )
    # A later correction of the same row gives it another id, by which alone the ledger knows it.
    for (table, position), correction in zip(places, corrections, strict=True):
        row = result[table][position]
        if table == "quantities" and None not in (row["low"], row["high"]) and row["low"] > row["high"]:
            raise DatelineError(
                f"correction {correction.label}: low ({value_words(row['low'])}) is then above high"
                f" ({value_words(row['high'])}); correct the other one as well, before this"
            )
    last = [result[table][position]["id"] for table, position in places]
    return result, [replace(item, row=row) for item, row in zip(applied, last, strict=True)]


def _article(articles: Sequence[Mapping[str, Any]], correction: Correction) -> Mapping[str, Any]:
    try:
        return article_called(articles, correction.article)
    except DatelineError as error:
        raise DatelineError(f"correction {correction.label}: {error}") from None


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _position(tables: Rows, article: Mapping[str, Any], correction: Correction) -> int:
    """Return where in its table the row stands that a correction is for."""
    places = list(_occurrences(article["text"], correction.text))
    if not places:
        raise DatelineError(f"correction {correction.label}: these words are not in the article")
    if correction.occurrence is not None:
        if correction.occurrence > len(places):
            raise DatelineError(f"correction {correction.label}: the words stand there {_times(len(places))}")
        places = [places[correction.occurrence - 1]]
    rows = tables[correction.table]
    if correction.table == "articles":
        return next(index for index, row in enumerate(rows) if row["id"] == article["id"])
    own = [(index, row) for index, row in enumerate(rows) if row["article_id"] == article["id"]]
    own = [(index, row) for index, row in own if row["start"] is not None]
    exact = [index for index, row in own if (row["start"], row["end"]) in places]
    near = [index for index, row in own for first, last in places if first <= row["start"] and row["end"] <= last]
    wide = [index for index, row in own for first, last in places if row["start"] <= first and last <= row["end"]]
    found = exact or near or wide
    if len(found) != 1:
        raise DatelineError(
            f"correction {correction.label}: {len(found) or 'no'} rows of {correction.table} stand on these words"
        )
    return found[0]


def _times(count: int) -> str:
    return "only once" if count == 1 else f"only {count} times"


def _value(correction: Correction) -> Any:
    """Return the new value in the type of its field."""
    row_type = TABLES[correction.table][1]
    names = {item.name for item in fields(row_type)} - FIXED_FIELDS
    if correction.field not in names:
        raise DatelineError(
            f"correction {correction.label}: {correction.table} has no such field to correct;"
            f" there are {', '.join(sorted(names))}"
        )
    hint = get_type_hints(row_type)[correction.field]
    try:
        value = TypeAdapter(hint).validate_python(correction.value)
    except ValidationError as error:
        raise DatelineError(f"correction {correction.label}: {fault_words(error.errors()[0])}") from error
    if (correction.table, correction.field) in TIMES and value and not _is_time(str(value)):
        raise DatelineError(
            f"correction {correction.label}: {value!r} is no TIMEX3 value such as 2024, 2024-05-31, 2022/2027 or P10Y"
        )
    if (correction.table, correction.field) == ("quantities", "unit") and (code := _currency_called(str(value))):
        raise DatelineError(
            f"correction {correction.label}: {value!r} is the name of a currency; a sum's unit is its ISO 4217 code,"
            f" such as {code}"
        )
    return list(value) if isinstance(value, tuple) else value


def _is_time(value: str) -> bool:
    """Tell whether a value may be one of TIMEX3: all in figures, it names days that a calendar has."""
    return bool(_TIMEX3.fullmatch(value)) and (not _IN_FIGURES.fullmatch(value) or days_of(value) != NO_DAYS)


def _currency_called(unit: str) -> str | None:
    """Return the code of the currency that a unit names by word or sign, None for a code and for any other unit."""
    from dateline.numbers.values import currencies, units

    if currencies.by_code(unit) is not None or unit in units.names().values():  # a pound may be a weight
        return None
    money = currencies.by_name(unit.lower()) or currencies.by_sign(unit)
    return money.code if money else None


def add_correction(path: Path, entry: Mapping[str, Any], ledger: Ledger) -> Applied:
    """Append a correction to the file at `path` after checking it against a ledger, and return what it changes.

    What stands in the file already, comments included, is kept as it is.

    Raises:
        DatelineError: the entry is not valid or there already, or its words or its row are not there; the file is then
            untouched.
    """
    there = load_corrections(path)  # nothing is added to a file that is not valid
    correction = _checked(entry)
    tables = {name: list(getattr(ledger, name).to_dict("records")) for name in ("articles", correction.table)}
    articles = tables["articles"]
    name = name_of_file(articles, correction.article, str(ledger.context.get("parameters", {}).get("corpus") or ""))
    correction = correction.model_copy(update={"article": name})
    article = article_called(articles, name)
    before = [other for other in there if _is_on(other, correction.model_copy(update={"field": other.field}), article)]
    applied = apply(tables, [*before, correction])[1][-1]
    for earlier in reversed(there):
        if _is_on(earlier, correction, article):
            if _value(earlier) == _value(correction):
                raise DatelineError(f"{path}: this correction is there already ({earlier.who}, {earlier.when})")
            break
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    head, tail = (*re.split(r"^corrections:", text, maxsplit=1, flags=re.MULTILINE), "")[:2]
    addition = dump_corrections([correction]).partition("corrections:\n")[2]
    kept = "" if tail.strip() in ("", "[]") else tail.strip("\n") + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{head}corrections:\n{kept}{addition}", encoding="utf-8")
    return applied


def _is_on(earlier: Correction, correction: Correction, article: Mapping[str, Any]) -> bool:
    """Tell whether two corrections are of the same field of the same words of an article."""
    same = all(getattr(earlier, key) == getattr(correction, key) for key in ("text", "table", "field", "occurrence"))
    return same and is_article(article, earlier.article)


def _checked(entry: Mapping[str, Any]) -> Correction:
    try:
        return Correction.model_validate({key: value for key, value in entry.items() if value is not None})
    except ValidationError as error:
        raise DatelineError(f"correction: {first_fault(error)}") from error
