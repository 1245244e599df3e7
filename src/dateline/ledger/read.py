"""Read the ledger: each table as a DataFrame, each row as a card. The only thing the notebooks read."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from dateline.errors import DatelineError
from dateline.ledger.card import Card, show
from dateline.ledger.schema import SCHEMA_VERSION, TABLES
from dateline.ledger.write import MANIFEST
from dateline.printing import interval_words

if TYPE_CHECKING:
    import pandas as pd

_TABLE_OF_KIND = {singular: table for table, (singular, _) in TABLES.items()}


def _by_id(frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    return {row["id"]: {str(key): value for key, value in row.items()} for row in frame.to_dict("records")}


class Ledger:
    """The tables of a ledger folder as DataFrames, loaded when first used.

    Columns hold plain Python values (str, int, float, `datetime.date`, list); a value that is not there is None.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def _frame(self, table: str) -> pd.DataFrame:
        import pandas as pd

        data = pq.read_table(self.path / f"{table}.parquet")
        columns = {name: pd.Series(data[name].to_pylist(), dtype=object) for name in data.column_names}
        frame = pd.DataFrame(columns)
        for name in frame.columns:
            if data.schema.field(name).type in ("int64", "double") and data[name].null_count == 0:
                frame[name] = frame[name].astype(data.schema.field(name).type.to_pandas_dtype())
        return frame

    @cached_property
    def articles(self) -> pd.DataFrame:
        """Return one row an article, in order of publication; see `schema.ArticleRow`."""
        return self._frame("articles")

    @cached_property
    def attributes(self) -> pd.DataFrame:
        """Return the head matter with its evidence; see `schema.Attribute`."""
        return self._frame("attributes")

    @cached_property
    def dates(self) -> pd.DataFrame:
        """Return the time expressions; see `dates.TimeExpression`."""
        return self._frame("dates")

    @cached_property
    def quantities(self) -> pd.DataFrame:
        """Return the quantities; see `numbers.Quantity`."""
        return self._frame("quantities")

    @cached_property
    def themes(self) -> pd.DataFrame:
        """Return the theme hits; see `themes.ThemeHit`."""
        return self._frame("themes")

    @cached_property
    def people(self) -> pd.DataFrame:
        """Return the people; see `actors.Person`."""
        return self._frame("people")

    @cached_property
    def organisations(self) -> pd.DataFrame:
        """Return the organisations; see `actors.Organisation`."""
        return self._frame("organisations")

    @cached_property
    def places(self) -> pd.DataFrame:
        """Return the places; see `actors.Place`."""
        return self._frame("places")

    @cached_property
    def statements(self) -> pd.DataFrame:
        """Return the statements; see `actors.Statement`."""
        return self._frame("statements")

    @cached_property
    def unread(self) -> pd.DataFrame:
        """Return what was not read, and why; see `corpus.Unread`."""
        return self._frame("unread")

    @cached_property
    def context(self) -> dict[str, Any]:
        """Return what is known of the run besides the rows: parameters, inputs, versions, corrections …"""
        values: dict[str, Any] = json.loads((self.path / "context.json").read_text(encoding="utf-8"))
        return values

    @cached_property
    def _articles_by_id(self) -> dict[str, dict[str, Any]]:
        return _by_id(self.articles)

    @cached_property
    def _rows(self) -> dict[str, dict[str, dict[str, Any]]]:
        return {}

    def article(self, article_id: str) -> dict[str, Any]:
        """Return the row of an article. Raises KeyError where there is none."""
        return self._articles_by_id[article_id]

    def row(self, row_id: str) -> dict[str, Any]:
        """Return a row of any table by its id. Raises KeyError where there is none."""
        table = _TABLE_OF_KIND[row_id.partition("-")[0]]
        if table not in self._rows:
            self._rows[table] = _by_id(getattr(self, table))
        return self._rows[table][row_id]

    def card(self, row_id: str, reading: str = "") -> Card:
        """Return the evidence of a row as a reader is to see it. Raises KeyError where there is no such row."""
        row = self.row(row_id)
        article = self.article(row["article_id"])
        return show(row, article, interval_words(article["earliest"], article["latest"]), reading)


def open_ledger(path: str | Path) -> Ledger:
    """Return the ledger in the folder `path`.

    Raises:
        DatelineError: there is no ledger, or it was written by another version.
    """
    folder = Path(path)
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise DatelineError(f"{folder}: there is no ledger here; `make report` makes one")
    version = json.loads(manifest.read_text(encoding="utf-8")).get("schema")
    if version != SCHEMA_VERSION:
        raise DatelineError(f"{folder}: ledger of schema {version}, this is schema {SCHEMA_VERSION}; run `make report`")
    return Ledger(folder)
