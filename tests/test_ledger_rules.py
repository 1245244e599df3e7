"""Which rule read a row, told from the row alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dateline import Article, DatelineError, Ledger, extract, open_ledger
from dateline.ledger import TABLES, write_ledger
from dateline.ledger.explain import explain
from dateline.ledger.rules import rules_of
from dateline.ledger.schema import article_row, observation, rows_of

TEXT = (
    "Port of Halden to grow\n\n12 March 2024\n\n"
    "HALDEN - The port will invest more than 40 million euros by 2027, Harbour Minister Anna Lind said on Tuesday. "
    "“We aim to handle 900,000 containers a year,” she told reporters."
)


@pytest.fixture(scope="module")
def rows() -> dict[str, list[dict[str, Any]]]:
    article = Article.from_text(TEXT)
    found = extract(article)
    return {
        table: [observation(table, article.id, item) for item in getattr(found, table)]
        for table in ("dates", "quantities", "people", "statements")
    }


def rule(table: str, rows: dict[str, list[dict[str, Any]]], words: str, field: str) -> str:
    row = next(row for row in rows[f"{table}s" if table != "quantity" else "quantities"] if words in row["text"])
    return dict(rules_of(table, row, rows["dates"]))[field]


class TestDates:
    def test_a_weekday_is_counted_from_the_articles_date(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        assert rule("date", rows, "Tuesday", "value").startswith("a day in words; counted from the article's date")

    def test_a_date_with_its_year_says_it_itself(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        assert (
            rule("date", rows, "12 March 2024", "value")
            == "a day in figures; the words name it themselves, without counting"
        )

    @pytest.mark.parametrize(
        ("value", "kind", "shape"),
        [
            ("2024-03", "DATE", "a month"),
            ("2024-Q1", "DATE", "a quarter"),
            ("199", "DATE", "a decade"),
            ("2022/2027", "DATE", "two dates joined"),
            ("P10Y", "DURATION", "a number with a unit of time"),
            ("P1D", "SET", "words of recurrence"),
        ],
    )
    def test_each_shape_of_a_value_is_told(self, value: str, kind: str, shape: str) -> None:
        row = {"text": "words", "value": value, "type": kind, "mod": "", "role": "event", "anchor": ""}
        assert dict(rules_of("date", row))["value"].startswith(shape)


class TestQuantities:
    def test_value_modifier_unit_and_status_each_have_their_rule(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        assert rule("quantity", rows, "40 million", "low") == "read from figures, times the scale word “million”"
        assert "lower bound" in rule("quantity", rows, "40 million", "modifier")
        assert "currency" in rule("quantity", rows, "40 million", "unit")
        assert "“containers”" in rule("quantity", rows, "900,000", "unit")
        assert "aim" in rule("quantity", rows, "900,000", "status")

    def test_a_period_names_the_expression_that_gave_it(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        told = rule("quantity", rows, "40 million", "period")
        assert "2027" in told
        assert "date-" in told

    def test_a_figure_in_words_and_one_of_no_measure(self) -> None:
        row = {
            "text": "dozens", "low": 12.0, "high": 12.0, "modifier": "~", "unit": "", "noun": "", "measure": "",
            "start": 0, "end": 6, "period": None, "status": "reported", "speaker": None, "change": "", "vague": True,
        }  # fmt: skip
        told = dict(rules_of("quantity", row))
        assert told["low"].startswith("the power that the words name")
        assert told["measure"].startswith("left empty")


class TestOthers:
    def test_a_statement_names_its_cue(self, rows: dict[str, list[dict[str, Any]]]) -> None:
        assert (
            rule("statement", rows, "900,000 containers", "text") == "the cue “told” and words between quotation marks"
        )

    def test_a_theme_hit_names_phrase_and_theme(self) -> None:
        row = {"similarity": None, "emergent": False, "phrase": "port", "theme": "Trade", "weight": 2.0}
        assert rules_of("theme", row) == [("theme", "the phrase “port” of the theme “Trade”, by stems; weight 2")]

    def test_a_table_without_rules_has_none(self) -> None:
        assert rules_of("unread", {"day": dt.date(2024, 3, 12)}) == []


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    folder = tmp_path_factory.mktemp("ledger")
    article = Article.from_text(TEXT, path="2024/port.txt")
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    write_ledger(folder, made | {"articles": [article_row(article, "a")]} | rows_of(article, extract(article)))
    (folder / "context.json").write_text("{}")
    return open_ledger(folder)


class TestExplain:
    def told(self, ledger: Ledger, name: str) -> dict[str, str]:
        lines = explain(ledger, name).splitlines()
        return {line[:16].strip(): line[17:] for line in lines}

    def test_a_figure_is_printed_as_elsewhere(self, ledger: Ledger) -> None:
        (row,) = (name for name, unit in ledger.quantities[["id", "unit"]].itertuples(index=False) if unit == "EUR")
        told = self.told(ledger, row)
        assert (told["low"], told["vague"]) == ("40 million", "no")
        assert told == self.told(ledger, f"#{row}")  # as the address of a mark has it

    def test_places_of_words_are_told_with_the_words(self, ledger: Ledger) -> None:
        told = self.told(ledger, ledger.people["id"][0])
        assert told["role at"].startswith("“Minister” (")
        assert told["mentions"].startswith("“Anna Lind” (")

    @pytest.mark.parametrize("name", ["id", "2024/port.txt", "port.txt", "corpus/2024/port.txt"])
    def test_an_article_is_told_with_the_evidence_of_what_identifies_it(self, ledger: Ledger, name: str) -> None:
        told = self.told(ledger, ledger.articles["id"][0] if name == "id" else name)
        assert told["called"] == "Port of Halden to grow"
        assert told["published"].startswith("“12 March 2024” (characters ")
        assert told["path"].startswith("“2024/port.txt” (the path; attribute-")

    def test_the_evidence_of_an_article_is_a_row_too(self, ledger: Ledger) -> None:
        names = dict(ledger.attributes[["name", "id"]].itertuples(index=False))
        assert self.told(ledger, names["title"])["name"] == "title"
        assert self.told(ledger, names["path"])["stand at"] == "the path of 2024/port.txt"

    def test_of_a_computed_value_is_said_where_its_arithmetic_stands(self, ledger: Ledger) -> None:
        with pytest.raises(DatelineError, match=r"worked out.*briefing\.html#computed-0123456789ab"):
            explain(ledger, "computed-0123456789ab")

    def test_of_an_unknown_row_is_said_where_ids_stand(self, ledger: Ledger) -> None:
        with pytest.raises(DatelineError, match="column id of the ledger"):
            explain(ledger, "quantity-000000000000")
