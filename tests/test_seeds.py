"""The five articles that the project starts from: what must be read in them, with exact words, and what must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline import Article, Extraction, extract, read_corpus

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Article, Extraction]]:
    return {article.paths[0][:3]: (article, extract(article)) for article in read_corpus(SEEDS)}


@pytest.mark.parametrize(
    ("seed", "day", "basis"),
    [
        ("003", date(2023, 7, 28), "stated"),
        ("004", date(2024, 11, 27), "stated"),
        ("002", date(2025, 11, 24), "stated"),
        ("000", date(2025, 2, 6), "weekday"),
    ],
)
def test_the_day_of_publication_is_right_and_says_how_it_is_known(
    read: dict[str, tuple[Article, Extraction]], seed: str, day: date, basis: str
) -> None:
    published = read[seed][0].published
    assert (published.earliest, published.latest, published.basis) == (day, day, basis)
    assert published.evidence


def test_the_reason_of_a_day_that_was_worked_out_names_what_it_rests_on(
    read: dict[str, tuple[Article, Extraction]],
) -> None:
    reason = read["000"][0].published.reason
    for part in ("no year", "2023", "24 November 2025", "Thursday", "only 2025 fits"):
        assert part in reason


def test_the_undated_article_gets_no_day(read: dict[str, tuple[Article, Extraction]]) -> None:
    published = read["001"][0].published
    assert published.day is None
    assert published.earliest is None or published.earliest >= date(2022, 8, 10)
    assert published.latest is None or published.latest <= date(2023, 12, 14)


@pytest.mark.parametrize(
    ("seed", "words", "low", "unit", "modifier", "measure"),
    [
        ("000", "$22.9 billion", 22.9e9, "USD", "=", "bilateral trade"),
        ("000", "over 40,000 Indians", 40_000, "person", ">", "Indians residing in Japan"),
        ("004", "over 40,000 Indians", 40_000, "person", ">", "Indians residing in Japan"),
        ("000", "more than 15,000 Japanese", 15_000, "person", ">", "Japanese"),
        ("000", "approximately 1,500 Japanese companies", 1_500, "company", "~", "Japanese companies in India"),
        ("003", "five trillion Yen", 5e12, "JPY", "=", "Japanese investment in India"),
        ("002", "¥10 trillion", 1e13, "JPY", "=", "investments in India"),
        ("002", "approximately ₹6 trillion", 6e12, "INR", "~", "investments in India"),
    ],
)
def test_the_figures_are_found_with_their_words(
    read: dict[str, tuple[Article, Extraction]],
    seed: str, words: str, low: float, unit: str, modifier: str, measure: str,
) -> None:  # fmt: skip
    article, extraction = read[seed]
    (found,) = [quantity for quantity in extraction.quantities if quantity.text == words]
    assert article.text[found.start : found.end] == words
    assert (found.low, found.high, found.unit, found.modifier) == (low, low, unit, modifier)
    assert measure in found.measure


def test_targets_are_targets_with_their_periods(read: dict[str, tuple[Article, Extraction]]) -> None:
    found = {q.text: (q.status, q.period) for seed in ("002", "003") for q in read[seed][1].quantities}
    assert found["five trillion Yen"] == ("target", "2022/2027")
    assert found["¥10 trillion"] == ("target", "P10Y")
    trade = next(q for q in read["000"][1].quantities if q.unit == "USD")
    assert (trade.status, trade.period) == ("reported", "2023")


def test_none_of_the_traps_is_a_figure(read: dict[str, tuple[Article, Extraction]]) -> None:
    found = [q.text for _, extraction in read.values() for q in extraction.quantities]
    assert set(found) - {"seven lucky gods"} == {
        "$22.9 billion", "over 40,000 Indians", "more than 15,000 Japanese", "approximately 1,500 Japanese companies",
        "five trillion Yen", "¥10 trillion", "approximately ₹6 trillion",
    }  # fmt: skip


def test_people_have_the_roles_that_the_text_gives(read: dict[str, tuple[Article, Extraction]]) -> None:
    roles = {person.name: person.role for _, extraction in read.values() for person in extraction.people}
    assert roles["Himanta Biswa Sarma"] == "Chief Minister"
    assert roles["S Jaishankar"] == "External Affairs Minister"
    assert roles["Vikram Misri"] == "India's Foreign Secretary"
    assert roles["Masataka Okano"] == "Japan's Vice Minister, Ministry of Foreign Affairs"
    assert roles["Yasutoshi Nishimura"] == "Japan's Minister of Economy, Trade and Industry"
    assert "Japanese counterpart" in str(roles["Yoshimasa Hayashi"])


def test_agency_and_place_are_named(read: dict[str, tuple[Article, Extraction]]) -> None:
    heads = {seed: (article.agency, article.place) for seed, (article, _) in read.items()}
    assert heads["000"] == ("PTI", "Guwahati")
    assert heads["002"][0] == "ANI"
    assert heads["004"][1] == "New Delhi"


def test_a_statement_has_its_speaker(read: dict[str, tuple[Article, Extraction]]) -> None:
    quoted = [s for s in read["000"][1].statements if s.kind == "quoted"]
    assert {statement.speaker for statement in quoted} == {"Himanta Biswa Sarma"}
    assert any(statement.text.startswith("This connection instilled ideals") for statement in quoted)


def test_the_summary_finds_what_the_five_articles_do_to_each_other(made: Path) -> None:
    from dateline import open_ledger
    from dateline.analysis import findings

    said = [finding.text for finding in findings(open_ledger(made / "report/build/ledger"), "USD")]
    assert any("¥5 trillion" in text and "¥10 trillion" in text and "same yearly pace" in text for text in said)
    assert any("40,000 Indians" in text and "ten weeks" in text for text in said)
    assert any("₹6 trillion" in text and "one significant figure" in text for text in said)
    assert len(said) <= 8
