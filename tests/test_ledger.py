"""The ledger: one row an observation, each with its evidence, the same bytes each time, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import Article, DatelineError, Ledger, open_ledger
from dateline.dates import find_dates
from dateline.evidence import row_id
from dateline.extraction import extract
from dateline.ledger import TABLES, write_ledger
from dateline.ledger.schema import arrow_schema, article_row, rows_of
from dateline.ledger.write import FORMULA_STARTS, harmless

TEXT = """Port expands

Harbour City, March 3, 2024 (Reuters) - Trade rose to $4.5 billion in 2023, Finance Minister Ana Lopez said on Sunday.

"We will build 1,200 homes," she said."""


def tables(*articles: Article) -> dict[str, list[dict[str, Any]]]:
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for article in articles:
        made["articles"].append(article_row(article, "origin"))
        for table, rows in rows_of(article, extract(article)).items():
            made[table] += rows
    return made


@pytest.fixture
def book(tmp_path: Path) -> Ledger:
    folder = tmp_path / "ledger"
    folder.mkdir()
    write_ledger(folder, tables(Article.from_text(TEXT, path="port.txt")))
    return open_ledger(folder)


def test_every_row_stands_on_characters_of_its_article(book: Ledger) -> None:
    for table in ("dates", "quantities", "people", "organisations", "places", "statements"):
        for row in getattr(book, table).to_dict("records"):
            assert 0 <= row["start"] < row["end"] <= len(TEXT)
            if "text" in row:
                assert TEXT[row["start"] : row["end"]] == row["text"]
    assert "$4.5 billion" in set(book.quantities["text"])
    assert len(book.statements) >= 1


def test_head_matter_has_evidence_too(book: Ledger) -> None:
    found = {row["name"]: row for row in book.attributes.to_dict("records")}
    assert TEXT[found["title"]["start"] : found["title"]["end"]] == "Port expands"
    assert found["path"]["quote"] == "port.txt"
    assert found["opening"]["quote"].startswith("Trade rose to $4.5 billion")


def test_values_come_back_as_they_went_in(book: Ledger) -> None:
    (article,) = book.articles.to_dict("records")
    assert article["earliest"] == date(2024, 3, 3)
    assert article["duplicate_of"] is None
    assert article["paths"] == ["port.txt"]
    expected = find_dates(TEXT, date(2024, 3, 3))
    assert [(row["start"], row["value"], row["earliest"]) for row in book.dates.to_dict("records")] == [
        (item.start, item.value, item.earliest) for item in expected
    ]


def test_a_card_shows_the_sentence_and_the_paragraph_of_a_row(book: Ledger) -> None:
    row = next(row for row in book.quantities.to_dict("records") if row["text"] == "$4.5 billion")
    card = book.card(row["id"])
    assert card.quote == "$4.5 billion"
    assert card.sentence.endswith("said on Sunday.")
    assert card.title == "Port expands"
    assert card.published == "3 March 2024"
    assert TEXT[card.paragraph_start : card.paragraph_start + len(card.paragraph)] == card.paragraph


def test_the_id_of_a_row_depends_on_article_place_and_reading_and_on_nothing_else() -> None:
    name = row_id("a1", "quantity", 3, 9, {"low": 5.0})
    assert name == row_id("a1", "quantity", 3, 9, {"low": 5.0})
    assert name.startswith("quantity-")
    others = [("a2", 3, 9, 5.0), ("a1", 4, 9, 5.0), ("a1", 3, 8, 5.0), ("a1", 3, 9, 6.0)]
    assert len({name, *(row_id(a, "quantity", s, e, {"low": v}) for a, s, e, v in others)}) == 5


def test_the_same_rows_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    made = tables(Article.from_text(TEXT, path="port.txt"))
    shuffled = {name: rows if name == "articles" else rows[::-1] for name, rows in made.items()}
    written = []
    for name, content in (("one", made), ("two", shuffled)):
        (tmp_path / name).mkdir()
        write_ledger(tmp_path / name, content)
        files = sorted(file for file in (tmp_path / name).rglob("*") if file.is_file())
        written.append({file.relative_to(tmp_path / name).as_posix(): file.read_bytes() for file in files})
    assert written[0] == written[1]
    assert {"ledger.json", "ledger.jsonl", "quantities.parquet", "csv/quantities.csv"} <= set(written[0])


def test_the_take_away_file_quotes_the_evidence(book: Ledger) -> None:
    rows = [json.loads(line) for line in (book.path / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"articles", "quantities", "dates"} <= {row["table"] for row in rows}
    money = next(row for row in rows if row["table"] == "quantities" and row["unit"] == "USD")
    assert money["quote"] == "$4.5 billion"


@pytest.mark.parametrize("cell", ['=HYPERLINK("x")', "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_becomes_text(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert not harmless(cell).startswith(FORMULA_STARTS)


def test_a_hostile_title_is_harmless_in_the_csv(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    write_ledger(
        folder, tables(Article.from_text("The ministry met on Monday, 3 March 2025.", title="=cmd|'/C calc'!A0"))
    )
    with (folder / "csv" / "articles.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == "'=cmd|'/C calc'!A0"


def test_tables_without_rows_are_written_with_their_columns(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    write_ledger(folder, {name: [] for name in TABLES})
    book = open_ledger(folder)
    for table in TABLES:
        assert list(getattr(book, table).columns) == arrow_schema(table).names
        assert getattr(book, table).empty


def test_a_folder_without_a_ledger_says_what_makes_one(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match="there is no ledger here; `make report` makes one"):
        open_ledger(tmp_path)


def test_a_ledger_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text('{"schema": 999}')
    with pytest.raises(DatelineError, match="ledger of schema 999"):
        open_ledger(tmp_path)
