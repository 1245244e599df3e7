"""Events by day, planned told from past, and the days that matter most."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline import Article, Ledger, open_ledger
from dateline.analysis import key_days, timeline, told_days
from dateline.analysis.days import day_scores
from dateline.extraction import extract
from dateline.ledger import TABLES, write_ledger
from dateline.ledger.schema import article_row, rows_of


def ledger_of(folder: Path, *articles: Article) -> Ledger:
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for article in articles:
        made["articles"].append(article_row(article, article.agency or article.id))
        for table, rows in rows_of(article, extract(article)).items():
            made[table] += rows
    write_ledger(folder, made)
    return open_ledger(folder)


QUAKE = Article.from_text(
    "A strong earthquake struck the coast on Monday. A donors' conference will open on 20 May 2024.",
    published=date(2024, 5, 8), path="a.txt",
)  # fmt: skip
LATER = Article.from_text(
    "Rescuers ended their work after the earthquake of 6 May 2024. The harbour was founded in 1850.",
    published=date(2024, 5, 15), path="b.txt",
)  # fmt: skip


def test_events_come_by_date_with_their_evidence(tmp_path: Path) -> None:
    events = timeline(ledger_of(tmp_path, QUAKE, LATER))
    days = [(row["earliest"], row["planned"]) for row in events.to_dict("records")]
    assert days == sorted(days)
    quake = events[[day == date(2024, 5, 6) for day in events["earliest"]]]
    assert len(quake) == 2
    assert set(quake["origins"]) == {2}
    assert all(rows for rows in events["rows"])
    assert quake.iloc[0]["sentence"] == "A strong earthquake struck the coast on Monday."


def test_what_is_yet_to_come_is_planned(tmp_path: Path) -> None:
    events = timeline(ledger_of(tmp_path, QUAKE))
    planned = events[events["planned"]]
    assert [row["earliest"] for row in planned.to_dict("records")] == [date(2024, 5, 20)]


def test_a_day_named_on_many_days_matters_more_than_one_named_often_on_one() -> None:
    articles = [
        Article.from_text(
            f"The mayor recalled the flood of 3 March 2024 in talk number {n}.", published=date(2024, 3, n + 9)
        )
        for n in range(4)
    ]
    fair = "The fair of 7 March 2024 was good. The fair of 7 March 2024 was big. The fair of 7 March 2024 ended."
    articles.append(Article.from_text(fair, published=date(2024, 3, 8)))
    assert key_days(articles, 1) == [date(2024, 3, 3)]
    assert key_days(articles, 2) == [date(2024, 3, 3), date(2024, 3, 7)]


@pytest.mark.parametrize(
    "said",
    [
        "The minister said on 6 March 2024 that the dam was safe.",
        "“The dam is safe,” the minister told reporters in the capital on 6 March 2024.",
        "On 6 March 2024, the ministry of works said that the dam was safe.",
        "The dam will be inspected on 6 March 2024.",
    ],
)
def test_what_happened_matters_more_than_what_was_said_or_planned(said: str) -> None:
    rest = "Help came from the towns around, and boats were brought from the coast. " * 8  # so that both are its news
    article = Article.from_text(f"{said} The dam burst on 2 March 2024. {rest}", published=date(2024, 3, 5))
    scores = day_scores([article])
    assert scores[date(2024, 3, 2)] > scores[date(2024, 3, 6)]


def test_what_was_said_to_have_happened_happened() -> None:
    said = "The minister said the dam burst on 2 March 2024. It had been built in 1950."
    done = "The minister left. The dam burst on 2 March 2024. It had been built in 1950."
    scores = [day_scores([Article.from_text(text, published=date(2024, 3, 5))]) for text in (said, done)]
    assert scores[0] == scores[1]


def test_a_wire_copy_counts_once_and_what_is_told_again_later_counts_again() -> None:
    text = "The dam burst on 2 March 2024."
    other = "The mayor resigned on 3 March 2024."

    def told(words: str, day: int) -> Article:
        return Article.from_text(f"{words} Paper number {day}.", published=date(2024, 3, day))

    once = day_scores([told(text, 4)])
    assert day_scores([told(text, 4), told(text, 4), told(text, 5)]) == once
    assert day_scores([told(text, 4), told(text, 9)])[date(2024, 3, 2)] > once[date(2024, 3, 2)]
    copied = [told(text, 4), told(text, 4), told(text, 5), told(other, 4), told(f"By now it is known: {other}", 8)]
    assert key_days(copied, 1) == [date(2024, 3, 3)]


def test_hundreds_of_articles_take_seconds() -> None:
    body = " ".join(f"The river rose on {n} March 2024, the guard said." for n in range(1, 29))
    articles = [Article.from_text(f"{body} Report {n}.", published=date(2024, 3, 1 + n % 28)) for n in range(200)]
    begun = time.process_time()
    assert len(key_days(articles, 10)) == 10
    assert time.process_time() - begun < 20


def test_an_hour_names_no_day(tmp_path: Path) -> None:
    article = Article.from_text(
        "The road was open again by the evening. It rained at 10 a.m.", published=date(2024, 5, 8)
    )
    assert key_days([article], 3) == []
    assert timeline(ledger_of(tmp_path, article)).empty
    article = Article.from_text("The road was opened again on Monday evening.", published=date(2024, 5, 8))
    assert key_days([article], 3) == [date(2024, 5, 6)]


def test_no_more_days_than_are_named() -> None:
    assert key_days([QUAKE], 10) == [date(2024, 5, 6), date(2024, 5, 20)] or key_days([QUAKE], 10) == [date(2024, 5, 6)]
    assert key_days([QUAKE], 0) == []
    assert key_days([], 5) == []


def test_a_plan_over_years_is_among_the_plans_and_a_past_decade_is_no_event(tmp_path: Path) -> None:
    article = Article.from_text(
        "They set the target of investing two billion dollars between 2025 and 2030. Trade grew from 2001 to 2010.",
        published=date(2024, 5, 8),
    )
    events = timeline(ledger_of(tmp_path, article))
    assert [(row["value"], row["planned"]) for row in events.to_dict("records")] == [("2025/2030", True)]


def test_a_stretch_of_days_is_told_once_by_the_sentence_that_tells_it_best(tmp_path: Path) -> None:
    spoken = Article.from_text(
        "I was there on 6 May 2024, and you know how it was with all of us. Were you there on 6 May 2024?",
        published=date(2024, 5, 9),
    )
    told = told_days(timeline(ledger_of(tmp_path, spoken, LATER)))
    quake = told[[day == date(2024, 5, 6) for day in told["earliest"]]].to_dict("records")
    assert [row["sentence"] for row in quake] == ["Rescuers ended their work after the earthquake of 6 May 2024."]
    assert quake[0]["articles"] == 2
    assert len(quake[0]["all_rows"]) == 2  # the question tells of nothing


def test_the_days_of_which_most_is_told_come_first_in_order_of_time(tmp_path: Path) -> None:
    articles = [
        Article.from_text(
            f"The bridge fell on 2 May 2024, report {n} recalls. The fair closed on {n + 2} May 2024 in the rain.",
            published=date(2024, 5, n + 10),
        )
        for n in range(1, 6)
    ]
    told = told_days(timeline(ledger_of(tmp_path, *articles)), 2)
    assert told.iloc[0]["earliest"] == date(2024, 5, 2)
    assert told.iloc[0]["articles"] == 5
    assert len(told) == 6
    first, rest = list(told["earliest"][:2]), list(told["earliest"][2:])
    assert first == sorted(first)
    assert rest == sorted(rest)


def test_one_sentence_stands_for_the_weightiest_of_its_days(tmp_path: Path) -> None:
    article = Article.from_text(
        "Prices that were low in March 2024 reached their peak on 2 April 2024. Rain fell on 3 April 2024 all day. "
        + "The shops of the town were open as they always are at this time of the year. " * 6,
        published=date(2024, 4, 9),
    )
    told = told_days(timeline(ledger_of(tmp_path, article)), 2)
    assert list(told["earliest"][:2]) == [date(2024, 4, 2), date(2024, 4, 3)]


def test_where_all_days_are_told_they_stand_in_order_of_time(tmp_path: Path) -> None:
    article = Article.from_text(
        "The storm that formed in July 2024 was followed by another in late August 2024. The port was closed on "
        "14 September 2024 and on 16 September 2024. " + "Nobody was hurt, and the sea was calm again at night. " * 6,
        published=date(2024, 9, 17),
    )
    days = [date(2024, 7, 1), date(2024, 8, 1), date(2024, 9, 14), date(2024, 9, 16)]
    assert list(told_days(timeline(ledger_of(tmp_path, article)), 60)["earliest"]) == days


def test_a_heading_or_a_stamp_of_time_tells_of_nothing(tmp_path: Path) -> None:
    article = Article.from_text("Press office\n\n2 April 2024, 2:04 P.M.\n\nThe bridge was opened again.")
    assert timeline(ledger_of(tmp_path, article)).empty


def test_what_is_dated_within_a_year_or_told_of_the_years_ahead(tmp_path: Path) -> None:
    article = Article.from_text(
        "Earlier in 2024 the two towns signed a pact on water. They will build wells over the next decade. "
        "Output rose by 3% in 2023. The leaders called it a significant step for the coming decade.",
        published=date(2024, 5, 8),
    )
    events = timeline(ledger_of(tmp_path, article))
    found = [(row["earliest"].year, row["latest"].year, row["planned"]) for row in events.to_dict("records")]
    assert found == [(2024, 2024, False), (2024, 2034, True)]
