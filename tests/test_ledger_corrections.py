"""A researcher's corrections: read, applied to the ledger's rows, and never lost without a sound."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline import Article, extract, open_ledger
from dateline.briefing.display import table
from dateline.errors import DatelineError
from dateline.evidence import row_id
from dateline.ledger.corrections import Correction, apply, dump_corrections, load_corrections
from dateline.ledger.entries import article_called, name_of_file
from dateline.ledger.explain import explain
from dateline.ledger.schema import TABLES, article_row, observation, rows_of
from dateline.ledger.write import write_ledger
from dateline.numbers.model import Quantity
from dateline.wording import method

TEXT = "They stressed the target of five trillion yen. Trade grew, and five trillion yen is much, said Ms Ito."


def entry(**more: Any) -> Correction:
    given = {
        "article": "news/a.txt",
        "text": "target of five trillion yen",
        "field": "status",
        "value": "target",
        "reason": "the ministers speak of a target",
        "who": "A. Researcher",
        "when": "2025-11-30",
    }
    return Correction.model_validate(given | more)


def tables() -> dict[str, list[dict[str, Any]]]:
    first = TEXT.index("five trillion yen")
    second = TEXT.index("five trillion yen", first + 1)
    quantities = [
        observation("quantities", "a1", Quantity(start, start + 17, "five trillion yen", 5e12, 5e12, "=", "JPY"))
        for start in (first, second)
    ]
    article = {
        "id": "a1",
        "text": TEXT,
        "paths": ["/corpus/news/a.txt"],
        "start": 0,
        "end": len(TEXT),
        "earliest": None,
    }
    return {"articles": [article], "quantities": quantities, "people": []}


class TestApplying:
    def test_one_field_of_one_row_is_changed_and_told_with_old_and_new(self) -> None:
        before = tables()
        after, (applied,) = apply(before, [entry()])
        assert [row["status"] for row in after["quantities"]] == ["target", "reported"]
        assert (applied.old, applied.new, applied.who, applied.when) == (
            "reported",
            "target",
            "A. Researcher",
            date(2025, 11, 30),
        )
        assert applied.row == after["quantities"][0]["id"]
        assert applied.row_before == before["quantities"][0]["id"]
        assert TEXT[applied.start : applied.end] == "five trillion yen"

    def test_a_corrected_reading_has_an_id_of_its_own_by_the_ledgers_rule(self) -> None:
        after, (applied,) = apply(tables(), [entry()])
        row = after["quantities"][0]
        reading = {key: value for key, value in row.items() if key not in ("id", "article_id")}
        assert row["id"] == row_id("a1", "quantity", row["start"], row["end"], reading)
        assert applied.row != applied.row_before

    def test_the_given_tables_are_not_touched(self) -> None:
        before = tables()
        kept = copy.deepcopy(before)
        apply(before, [entry()])
        assert before == kept

    def test_a_later_correction_stands_on_the_earlier_one(self) -> None:
        after, applied = apply(tables(), [entry(), entry(value="forecast")])
        assert after["quantities"][0]["status"] == "forecast"
        assert [item.old for item in applied] == ["reported", "target"]
        first, _ = apply(tables(), [entry()])
        assert applied[1].row_before == first["quantities"][0]["id"]

    def test_several_corrections_of_one_row_all_name_the_row_as_it_stands_at_the_end(self) -> None:
        after, applied = apply(tables(), [entry(), entry(field="speaker", value="Ms Ito"), entry(value="forecast")])
        assert {item.row for item in applied} == {after["quantities"][0]["id"]}
        assert [(item.field, item.old, item.new) for item in applied] == [
            ("status", "reported", "target"),
            ("speaker", None, "Ms Ito"),
            ("status", "target", "forecast"),
        ]

    def test_several_corrections_of_one_row_are_shown_in_the_briefing(self, tmp_path: Path) -> None:
        article = Article.from_text(TEXT)
        source = {name: [] for name in TABLES}
        source |= {"articles": [article_row(article, "origin")], **rows_of(article, extract(article))}
        given = [
            entry(article=article.id, field="speaker", value="Ms Ito"),
            entry(article=article.id, field="status", value="forecast"),
            entry(article=article.id, field="noun", value="yen"),
        ]
        after, applied = apply(source, given)
        write_ledger(tmp_path, after)
        context = {"corrections": [item.plain() for item in applied]}
        (tmp_path / "context.json").write_text(json.dumps(context, default=str), encoding="utf-8")
        ledger = open_ledger(tmp_path)
        shown = table(ledger, method.corrections(ledger)).rich
        assert "Ms Ito" in shown
        assert "[nothing]" in shown  # no noun was read before
        assert "forecast" in shown
        told = explain(ledger, applied[0].row)
        assert told.count("corrected") == 3

    def test_a_day_of_an_article(self) -> None:
        correction = entry(table="articles", text="said Ms Ito", field="earliest", value="2023-07-28")
        after, (applied,) = apply(tables(), [correction])
        assert after["articles"][0]["earliest"] == date(2023, 7, 28)
        assert after["articles"][0]["id"] == "a1"
        assert applied.row == applied.row_before == "a1"

    @pytest.mark.parametrize("unit", ["USD", "nurse", "pound"])
    def test_a_code_a_thing_counted_and_a_weight_are_units(self, unit: str) -> None:
        _, (applied,) = apply(tables(), [entry(field="unit", value=unit)])
        assert applied.new == unit

    def test_none_changes_nothing(self) -> None:
        before = tables()
        assert apply(before, []) == (before, [])


class TestRefusing:
    @pytest.mark.parametrize(
        ("more", "message"),
        [
            (
                {"text": "six trillion yen"},
                "“six trillion yen” in news/a.txt: these words are not in the article",
            ),
            ({"article": "news/b.txt"}, "no article is called news/b.txt; did you mean /corpus/news/a.txt?"),
            ({"text": "five trillion yen"}, "2 rows of quantities stand on these words"),
            ({"text": "Ms Ito"}, "no rows of quantities stand on these words"),
            ({"text": "five trillion yen", "occurrence": 3}, "only 2 times"),
            ({"field": "colour"}, "quantities has no such field to correct"),
            ({"field": "start", "value": 3}, "quantities has no such field to correct"),
            ({"value": "aim"}, "in news/a.txt: 'aim' is none of 'reported', 'target'"),
            ({"field": "colour"}, "there are change, change_of,"),
            ({"text": "said Ms Ito", "occurrence": 2}, "only once"),
            ({"field": "high", "value": 5}, "low (5 trillion) is then above high (5); correct the other one as well"),
            ({"field": "period", "value": "next year"}, "'next year' is no TIMEX3 value such as 2024, 2024-05-31"),
            ({"field": "period", "value": "2023-77"}, "'2023-77' is no TIMEX3 value such as 2024, 2024-05-31"),
            ({"field": "period", "value": "2027/2022"}, "'2027/2022' is no TIMEX3 value such as 2024, 2024-05-31"),
            (
                {"field": "unit", "value": "dollars"},
                "'dollars' is the name of a currency; a sum's unit is its ISO 4217",
            ),
            ({"field": "unit", "value": "₹"}, "code, such as INR"),
            ({"field": "low", "value": "many"}, "in news/a.txt: 'many' is no number"),
            ({"field": "vague", "value": "perhaps"}, "in news/a.txt: 'perhaps' is neither true nor false"),
            ({"table": "articles", "field": "latest", "value": "2023-14-01"}, "'2023-14-01' is no date such as 2024-"),
        ],
    )
    def test_the_message_names_the_correction(self, more: dict[str, Any], message: str) -> None:
        with pytest.raises(DatelineError, match=r"^correction ") as caught:
            apply(tables(), [entry(**more)])
        assert message in str(caught.value)


class TestNaming:
    ROWS = (
        {"id": "a1b2c3", "paths": ["a.txt"]},
        {"id": "d4e5f6", "paths": ["2024/a.txt", "2024/copy.txt"]},
        {"id": "aabbcc", "paths": ["2024/b.txt"]},
        {"id": "ddeeff", "paths": ["2025/b.txt"]},
    )

    @pytest.mark.parametrize(
        ("given", "found"),
        [
            ("a.txt", "a1b2c3"),  # a whole path goes before the end of another
            ("2024/a.txt", "d4e5f6"),
            ("copy.txt", "d4e5f6"),
            ("aabbcc", "aabbcc"),
            ("corpus/a.txt", "a1b2c3"),
            ("corpus/2024/a.txt", "d4e5f6"),
            ("./corpus/../corpus/2025/b.txt", "ddeeff"),
        ],
    )
    def test_an_article_is_named_by_id_path_or_file(self, given: str, found: str) -> None:
        assert article_called(self.ROWS, name_of_file(self.ROWS, given, "corpus"))["id"] == found

    def test_a_file_may_be_given_with_its_whole_path(self, tmp_path: Path) -> None:
        given = str(tmp_path / "corpus" / "2024" / "b.txt")
        assert name_of_file(self.ROWS, given, "corpus") == "2024/b.txt"

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ("b.txt", "2 articles are called b.txt: 2024/b.txt, 2025/b.txt; give one of these"),
            ("2024/coppy.txt", "no article is called 2024/coppy.txt; did you mean 2024/a.txt?"),
            ("elsewhere/a.txt", "no article is called elsewhere/a.txt; did you mean "),
            ("???", "no article is called ???; give its path in the corpus, such as a.txt, or its id"),
        ],
    )
    def test_the_message_says_what_would_be_right(self, given: str, message: str) -> None:
        with pytest.raises(DatelineError) as caught:
            article_called(self.ROWS, name_of_file(self.ROWS, given, "corpus"))
        assert message in str(caught.value)


class TestFile:
    def test_what_is_written_is_read_again(self, tmp_path: Path) -> None:
        path = tmp_path / "corrections.yml"
        corrections = [
            entry(),
            entry(text="five trillion yen", occurrence=2, field="high", value=6e12, reason="“or six”, she said"),
        ]
        path.write_text(dump_corrections(corrections), encoding="utf-8")
        assert load_corrections(path) == corrections

    def test_no_file_and_an_empty_file_hold_no_corrections(self, tmp_path: Path) -> None:
        path = tmp_path / "corrections.yml"
        assert load_corrections(path) == []
        path.write_text("# nothing yet\n")
        assert load_corrections(path) == []

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("corrections: [", "corrections.yml, line 1: this is no valid YAML"),
            ("corrections:\n  - article: a\n    text: b\n", "corrections, entry 1, field: this is missing"),
            ("corrections: [{artcile: a, text: b}]\n", "corrections, entry 1, artcile: there is no such field"),
            ("corections: []\n", "corections: there is no such field"),
            ("corrections: none\n", "corrections: 'none' is no list"),
            ("corrections: [much]\n", "corrections, entry 1: 'much' is no entry of `name: value` lines"),
            (
                "corrections: [{article: a, text: over 40,000}]\n",
                "corrections, entry 1: 0 is no field; words with a comma in them stand in quotes",
            ),
            ("corrections: [{article: a, text: 5}]\n", "corrections, entry 1, text: 5 is no text; put it in quotes"),
            ("corrections: [{article: a, text: ''}]\n", "corrections, entry 1, text: this is empty"),
            (
                "corrections:\n  - {article: a, text: b, table: cats, field: c, value: 1, reason: d, who: e, "
                "when: 2025-01-01}\n",
                "no table is called cats",
            ),
        ],
    )
    def test_a_fault_is_named_with_its_place(self, tmp_path: Path, text: str, message: str) -> None:
        path = tmp_path / "corrections.yml"
        path.write_text(text)
        with pytest.raises(DatelineError) as caught:
            load_corrections(path)
        assert str(path) in str(caught.value)
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)
