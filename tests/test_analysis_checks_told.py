"""Checks on sentences as news writes them, each with one that holds and one that does not."""

from __future__ import annotations

import pytest

from dateline.analysis.chains import chains_of
from dateline.analysis.checks_articles import article_checks
from dateline.analysis.checks_chains import chain_checks
from dateline.analysis.figures import figures_of
from told import told


def within(sentence: str, kind: str) -> list[str]:
    """Return the verdicts of one kind on an article's sentence."""
    ledger = told(f"Told\n\n24 November 2023\n\n{sentence}")
    figures = figures_of(ledger.quantities, ledger.articles)
    return [check.verdict for check in article_checks(figures) if check.kind == kind]


def between(first: str, second: str, kind: str) -> list[str]:
    """Return the verdicts of one kind on the sentences of two articles, a fortnight apart."""
    ledger = told(
        f"Told\n\n10 November 2023\n\n{first}",
        f"Told again\n\n24 November 2023\n\n{second}",
    )
    figures = figures_of(ledger.quantities, ledger.articles)
    chains = chains_of(ledger.quantities, ledger.articles, "USD")
    return [check.verdict for check in chain_checks(figures, chains) if check.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("It was 40 degrees Celsius (104 degrees Fahrenheit) in Seville on Monday.", "passed"),
        ("It was 40°C (90°F) in Seville on Monday.", "failed"),
        ("The sea has warmed by 2 degrees Celsius (3.6 degrees Fahrenheit) since 1900.", "passed"),
        ("The sea has warmed by 2 degrees Celsius (36 degrees Fahrenheit) since 1900.", "passed"),  # the thermometer's
        ("The sea has warmed by 2 degrees Celsius (6 degrees Fahrenheit) since 1900.", "failed"),
        ("Lows of minus 10 degrees Celsius (14 degrees Fahrenheit) are forecast.", "passed"),
    ],
)
def test_temperatures(sentence: str, verdict: str) -> None:
    assert within(sentence, "unit") == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The state will spend 12 crore rupees ($1.4 million) on the school.", "passed"),
        ("The state will spend 12 lakh rupees ($1.4 million) on the school.", "failed"),  # a hundred times too little
        ("The firm will pay $3.2 billion (€2.9 billion) for the mine.", "passed"),
        ("The firm will pay $3.2 billion (€2.9 million) for the mine.", "failed"),
    ],
)
def test_a_scale_word_slips_in_a_conversion(sentence: str, verdict: str) -> None:
    assert within(sentence, "conversion") == [verdict]


@pytest.mark.parametrize(
    ("sentence", "kind", "verdict"),
    [
        ("Sales rose 25 percent from 41,200 cars to 51,500 cars.", "growth", "passed"),
        ("Sales rose 45 percent from 41,200 cars to 51,500 cars.", "growth", "failed"),
        ("The crash injured 14 people, including nine children.", "parts", "passed"),
        ("The crash injured 14 people, including 19 people from one school.", "parts", "failed"),
        ("The fund expects growth of 2 to 3 percent.", "range", "passed"),
        ("The fund expects growth of between 3 percent and 2 percent.", "range", "failed"),
        ("Some 12 of the 41 delegates (29%) voted against.", "percentage", "passed"),
        ("Some 12 of the 41 delegates (49%) voted against.", "percentage", "failed"),
    ],
)
def test_an_articles_own_arithmetic(sentence: str, kind: str, verdict: str) -> None:
    assert within(sentence, kind) == [verdict]


def test_two_figures_compared_are_no_range_written_the_wrong_way_round() -> None:
    assert within("The difference between 99.5 percent and 70 percent purity decides the price.", "range") == []


@pytest.mark.parametrize(
    ("first", "second", "kind", "verdict"),
    [
        (
            "Unemployment in Greece stood at 25.4 percent in August, the statistics office said.",
            "Unemployment in Greece rose to a record 27 percent in September, the statistics office said.",
            "record",
            "passed",
        ),
        (
            "Unemployment in Greece stood at 27.8 percent in August, the statistics office said.",
            "Unemployment in Greece rose to a record 27 percent in September, the statistics office said.",
            "record",
            "failed",
        ),
        (
            "Cholera has killed 31 people in Haiti since October, the health ministry said.",
            "Haiti reported its first 7 deaths from cholera on Friday, the health ministry said.",
            "record",
            "failed",
        ),
        (
            "Cholera has killed 31 people in Haiti since October, the health ministry said.",
            "Cholera has killed 48 people in Haiti since October, the health ministry said.",
            "total",
            "passed",
        ),
        (
            "Cholera has killed 31 people in Haiti since October, the health ministry said.",
            "Cholera has killed 22 people in Haiti since October, the health ministry said.",
            "total",
            "failed",
        ),
        (
            "India's spending on railways will be 2.4 lakh crore rupees this year, the budget showed.",
            "India's spending on railways will be 2.4 crore rupees this year, the minister said.",
            "magnitude",
            None,
        ),
        (
            "Norway's trade with Brazil came to 4.71 billion kroner in 2022, customs said.",
            "Norway's trade with Brazil came to 4.71 million kroner in 2022, customs said.",
            "magnitude",
            "failed",
        ),
        (
            "India's grant to Nepal was 4.71 crore rupees in 2022, the ministry said.",
            "India's grant to Nepal was 4.71 lakh rupees in 2022, the ministry said.",
            "magnitude",
            "failed",
        ),
    ],
)
def test_an_article_against_an_earlier_one(first: str, second: str, kind: str, verdict: str | None) -> None:
    assert between(first, second, kind) == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    "said",
    [
        "Unemployment in Greece rose to 27 percent in September, a record for the month, the statistics office said.",
        "For the record, unemployment in Greece was 27 percent in September, the statistics office said.",
    ],
)
def test_a_record_of_something_less_is_not_held_against_all(said: str) -> None:
    first = "Unemployment in Greece stood at 27.8 percent in August, the statistics office said."
    assert between(first, said, "record") == []
