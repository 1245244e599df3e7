"""How themes are said: hits by meaning marked, key words on their articles, periods with what they rest on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline import Article, Ledger, open_ledger
from dateline.evidence import Cited, Computed, Part
from dateline.extraction import extract
from dateline.ledger import TABLES, write_ledger
from dateline.ledger.schema import article_row, observation, rows_of
from dateline.settings import Settings
from dateline.themes import Taxonomy, Theme, ThemeHit
from dateline.wording import charts, themes

TAXONOMY = Taxonomy((Theme("Weather", "", (("drought", 1.0), ("flood", 1.0))), Theme("Ports", "", (("port", 1.0),))))
OPENINGS = (
    "Farmers in the valley waited for rain.", "A bridge was closed for repairs.", "The council met behind doors.",
    "Trains ran late again.", "The school opened its new hall.", "Prices of bread were unchanged.",
)  # fmt: skip


def ledger_of(folder: Path, articles: list[Article], meant: tuple[str, str] | None = None) -> Ledger:
    """Write and open a ledger; `meant` is a word that is to be a hit by meaning, and the phrase that it is like."""
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for article in articles:
        made["articles"].append(article_row(article, article.id))
        for table, rows in rows_of(article, extract(article, Settings(TAXONOMY))).items():
            made[table] += rows
        if meant and (at := article.text.find(meant[0])) >= 0:
            span = (at, at + len(meant[0]))
            hit = ThemeHit(*span, meant[0], "Weather", meant[1], 0, len(article.text), similarity=0.7)
            made["themes"].append(observation("themes", article.id, hit))
    return written(folder, made)


def written(folder: Path, tables: dict[str, list[dict[str, Any]]]) -> Ledger:
    folder.mkdir(exist_ok=True)
    write_ledger(folder, tables)
    declared = [{"name": theme.name, "colour": "", "wider": []} for theme in TAXONOMY.themes]
    (folder / "context.json").write_text(json.dumps({"themes": declared}))
    return open_ledger(folder)


def words(parts: tuple[Part, ...]) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def article(number: int, day: date, more: str) -> Article:
    text = f"{OPENINGS[number % len(OPENINGS)]} Report {number} says more. {more}"
    return Article.from_text(text, published=day, path=f"{number}.txt", title=f"Report {number}")


@pytest.fixture
def two_years(tmp_path: Path) -> Ledger:
    early = [article(n, date(2022, 1 + n, 3), "The drought emptied the reservoirs.") for n in range(10)]
    late = [article(n + 10, date(2023, 1 + n, 3), "A new port crane arrived.") for n in range(10)]
    return ledger_of(tmp_path, [*early, *late])


def test_key_words_of_a_period_stand_on_the_articles_that_have_them(two_years: Ledger) -> None:
    frame = themes.key_words(two_years, "year")
    said = {(row["Period"], row["Word"].text): row for row in frame.to_dict("records")}
    row = said["2022", "drought"]
    assert row["In the period#"].text == "10 of 10"
    assert row["In the others#"].text == "0 of 10"
    assert len({two_years.row(name)["article_id"] for name in row["Word"].rows}) == 10
    assert ("2023", "crane") in said
    assert "Fisher's exact test" in row["Times the odds#"].how
    assert themes.no_key_words(two_years, "year") == []


def test_where_no_test_of_words_is_possible_the_reason_is_said(tmp_path: Path) -> None:
    few = ledger_of(tmp_path, [article(n, date(2022 + n, 5, 1), "It rained.") for n in range(3)])
    (sentence,) = themes.no_key_words(few, "year")
    assert sentence[0] == "No test possible: "
    assert "3 articles in 3 periods are too few" in str(sentence[1])
    assert themes.key_words(few, "year").empty


def test_where_no_theme_can_be_tested_the_one_that_comes_nearest_is_named(tmp_path: Path) -> None:
    told = ["It rained."] * 4 + ["The drought went on."] * 2 + ["It rained."] * 6
    ledger = ledger_of(tmp_path, [article(n, date(2022, 1 + n, 3), text) for n, text in enumerate(told)])
    (sentence,) = themes.changes(ledger, "month")
    assert sentence[0] == "No test possible, not even for the theme that comes nearest to one: "
    assert isinstance(sentence[1], Computed)
    assert sentence[1].text.startswith("Weather stands in 2 of 12 articles")


def test_where_no_word_is_key_that_is_said_too(tmp_path: Path) -> None:
    same = ledger_of(tmp_path, [article(n, date(2022 + n % 2, 5, 1 + n), "Rain fell.") for n in range(12)])
    (sentence,) = themes.no_key_words(same, "year")
    assert sentence[0].startswith("No word is shown to be key")
    assert isinstance(sentence[1], Computed)
    assert sentence[1].text == "12 articles"


def test_articles_whose_day_nothing_settles_are_left_out_and_counted(tmp_path: Path) -> None:
    dated = [article(n, date(2024, 1 + n, 3), "The drought went on.") for n in range(11)]
    undated = Article.from_text("Nobody knows when this drought was told of. It was long.")
    ledger = ledger_of(tmp_path, [*dated, undated])
    said = "".join(part if isinstance(part, str) else part.text for part in themes.periods_caption(ledger, "auto"))
    assert said.endswith("; without one article whose day nothing settles")
    drawn = charts.themes(ledger)["caption"]
    assert "It is drawn without one article" in "".join(part if isinstance(part, str) else part.text for part in drawn)


def test_hits_by_meaning_are_marked_counted_and_cited(tmp_path: Path) -> None:
    ledger = ledger_of(
        tmp_path,
        [article(1, date(2022, 5, 1), "An inundation followed the drought."), article(2, date(2022, 6, 1), "A flood.")],
        meant=("inundation", "flood"),
    )
    (sentence,) = themes.by_meaning(ledger)
    assert isinstance(sentence[0], Computed)
    assert sentence[0].text == "1 of 3"
    (named,) = [part for part in sentence if isinstance(part, Cited)]
    assert named.text == "inundation ≈ flood"
    assert ledger.row(named.rows[0])["text"] == "inundation"
    (row,) = themes.shares(ledger).to_dict("records")
    assert {part.text for part in row["Phrases met most"] if isinstance(part, Cited)} == {"drought", "flood", "≈ flood"}


def test_without_hits_by_meaning_nothing_is_said_of_them(two_years: Ledger) -> None:
    assert themes.by_meaning(two_years) == []


def test_a_period_of_the_figure_says_how_many_articles_it_rests_on_and_how_many_are_uncertain(tmp_path: Path) -> None:
    dated = [article(n, date(2023, 1 + n % 3, 5), "The port reopened.") for n in range(11)]
    vague = Article.from_text("The port of the delta was busy in the flood. Ships waited.", path="vague.txt")
    ledger = ledger_of(tmp_path / "sure", dated)
    assert charts.themes(ledger)["drawing"].columns[0] == "2023-01\n4"
    assert "uncertain day" not in words(charts.themes(ledger)["caption"])
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for one in (*dated, vague):
        made["articles"].append(article_row(one, one.id))
        made["themes"] += rows_of(one, extract(one, Settings(TAXONOMY)))["themes"]
        made["attributes"] += rows_of(one, extract(one))["attributes"]
    made["articles"][-1] |= {"earliest": date(2023, 1, 31), "latest": date(2023, 2, 1)}
    drawn = charts.themes(written(tmp_path / "vague", made))
    assert drawn["drawing"].columns[0] == "2023-01\n4.5\n(1?)"
    assert "the part of its days that lies there" in words(drawn["caption"])


def test_of_many_periods_the_latest_are_shown_and_the_rest_is_told(tmp_path: Path) -> None:
    few = ledger_of(tmp_path / "few", [article(n, date(2022, 1 + n % 6, 5), "The port reopened.") for n in range(12)])
    assert words(themes.periods_caption(few, "month")) == "Share of sentences in each period"
    assert "Drawn are" not in words(charts.themes(few)["caption"])
    many = ledger_of(tmp_path / "many", [article(n, date(2022, 1 + n, 5), "The port reopened.") for n in range(12)])
    frame = themes.periods(many, "month")
    assert list(frame.columns) == ["Theme", *(f"2022-{month:02}#" for month in range(5, 13))]
    said = "the latest 8 of 12 with articles, the earlier ones not shown"
    assert words(themes.periods_caption(many, "month")) == f"Share of sentences in each period: {said}"
    drawn = charts.themes(many)
    assert drawn["drawing"].columns[0].startswith("2022-04")
    assert "the latest 9 of 12 periods" in words(drawn["caption"])
