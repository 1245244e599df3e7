"""How many articles were published when, with those of uncertain day spread over the days they may be of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dateline.analysis.coverage import attribute_rows, by_period
from dateline.analysis.frames import plain_frame, records
from dateline.briefing.plot import draw, svg
from dateline.wording import charts
from dateline.wording.shapes import Column, Columns
from figure_rows import SmallLedger


def told(*days: str | tuple[str, str] | None) -> list[tuple[str, float, float]]:
    ledger: Any = SmallLedger()
    for number, day in enumerate(days):
        ledger.tell(f"a{number}", day, "The port opened.")
    return [(row["period"], row["certain"], pytest.approx(row["possible"])) for row in records(by_period(ledger))]


def test_months_without_an_article_stand_between_those_with_one() -> None:
    assert told("2024-01-05", "2024-01-31", "2024-03-01") == [("2024-01", 2, 0), ("2024-02", 0, 0), ("2024-03", 1, 0)]


def test_an_article_of_uncertain_day_counts_with_the_part_of_its_days() -> None:
    assert told("2024-01-05", ("2024-01-22", "2024-02-10")) == [("2024-01", 1, 0.5), ("2024-02", 0, 0.5)]


def test_the_undated_stand_apart() -> None:
    assert told("2024-01-05", None)[-1] == ("undated", 0, 1)
    assert told(None) == [("undated", 0, 1)]


def test_a_long_span_is_told_by_years() -> None:
    assert [period for period, *_ in told("2012-01-05", "2020-01-05")][:2] == ["2012", "2013"]


def test_the_articles_own_words_are_evidence_before_the_name_of_its_file() -> None:
    table = [
        {"id": "attribute-1", "article_id": "a", "name": "published", "start": None, "quote": "2024-01-05"},
        {"id": "attribute-2", "article_id": "a", "name": "published", "start": 7, "quote": "5 January 2024"},
        {"id": "attribute-3", "article_id": "b", "name": "published", "start": None, "quote": "2024-01-06"},
    ]
    ledger: Any = SimpleNamespace(attributes=plain_frame(table, list(table[0])))
    assert attribute_rows(ledger, "published") == {"a": ("attribute-2", "attribute-1"), "b": ("attribute-3",)}


def test_no_article_is_no_row() -> None:
    assert by_period(SimpleNamespace(articles=plain_frame([], ["id", "earliest", "latest"]))).empty


def test_the_drawing_hatches_what_is_uncertain_and_links_each_column() -> None:
    drawn = svg(draw(Columns((Column("2024-01", 2, 0, "#computed-1"), Column("2024-02", 0, 0.5, "#computed-2")))))
    assert drawn.count("url(#h") == 1
    assert "#computed-1" in drawn
    assert "#computed-2" in drawn


@pytest.mark.parametrize("many", [1, 30])
def test_without_any_day_no_axis_is_drawn(many: int) -> None:
    ledger: Any = SmallLedger()
    for number in range(many):
        ledger.tell(f"a{number}", None, "The port opened.")
    shown = charts.coverage(ledger)
    assert shown["drawing"] is None
    assert shown["caption"].startswith("No figure is drawn of when the articles were published")
