"""Checks on sentences as news writes them, each with one that holds and one that does not."""

from __future__ import annotations

import pytest

from dateline.analysis.chains import chains_of
from dateline.analysis.checking.articles import article_checks
from dateline.analysis.checking.chains import chain_checks
from dateline.analysis.measures.figures import figures_of
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
        ("Forty percent of the workers, 412 of 1,030, walked out.", "percentage", "passed"),
        ("Of the 1,030 workers, 412 (40 percent) walked out.", "percentage", "passed"),
        ("Of the 1,030 workers, 412 (46 percent) walked out.", "percentage", "failed"),
        ("Of the 240 seats, the Liberals won 118, the Conservatives 92 and the Greens 30.", "parts", "passed"),
        ("Of the 240 seats, the Liberals won 118, the Conservatives 102 and the Greens 30.", "parts", "failed"),
        ("A total of 57 people were aboard: 51 passengers and six crew members.", "parts", "passed"),
        ("A total of 57 people were aboard: 51 passengers and eight crew members.", "parts", "failed"),
        ("Fifty-one passengers and six crew members, 57 people in all, were aboard.", "parts", "passed"),
        ("The blast killed 23 people, 15 of them soldiers and eight of them civilians.", "parts", "passed"),
        ("The blast killed 23 people, among them 15 soldiers and 11 civilians.", "parts", "failed"),
        ("Nine people were hurt, including twelve children.", "parts", "failed"),
        ("There were 130 cases, 80 in the north and 50 in the south.", "parts", "passed"),
        ("There were 130 cases, 80 in the north and 60 in the south.", "parts", "failed"),
        ("The budget of $90 million consists of $60 million for roads and $30 million for schools.", "parts", "passed"),
        ("The budget of $90 million consists of $60 million for roads and $40 million for schools.", "parts", "failed"),
        ("Exports rose 25 percent to $50 million from $40 million a year earlier.", "growth", "passed"),
        ("Exports rose 35 percent to $50 million from $40 million a year earlier.", "growth", "failed"),
        ("Sales climbed from 8,000 to 10,000 cars, an increase of 25 percent.", "growth", "passed"),
        ("Sales climbed from 8,000 to 10,000 cars, an increase of 20 percent.", "growth", "not comparable"),
        ("Sales climbed from 8,000 to 10,000 cars, an increase of 60 percent.", "growth", "failed"),
        ("Revenue was $12.6 billion, up 5 percent from $12.0 billion a year ago.", "growth", "passed"),
        ("Revenue was $12.6 billion, up 15 percent from $12.0 billion a year ago.", "growth", "failed"),
        ("The jobless rate dropped 0.5 percentage points to 5.1 percent from 5.4 percent.", "growth", "failed"),
        ("The number of visitors doubled from 30,000 to 60,000.", "growth", "passed"),
        ("Passenger numbers rose to 1.32 million from 1.2 million, a 10 percent increase.", "growth", "passed"),
        ("Passenger numbers rose to 1.32 million from 1.2 million, a 15 percent increase.", "growth", "not comparable"),
        ("The ferry carried 312 people, 287 passengers and 25 crew.", "parts", "passed"),
        ("The tower is 300 metres (984 feet) high.", "unit", "passed"),
        ("The tower is 300 metres (1,084 feet) high.", "unit", "not comparable"),
        ("The number of visitors tripled to 90,000 from 30,000.", "growth", "passed"),
        ("The number of visitors doubled from 30,000 to 90,000.", "growth", "failed"),
    ],
)
def test_an_articles_own_arithmetic(sentence: str, kind: str, verdict: str) -> None:
    assert within(sentence, kind) == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "The state has seven reservations with about 70,000 people living on them.",
        "Marches of 250,000 protesters in New York, 100,000 in London and 1.4 million in Germany were counted.",
        "The storm hurt 21 people in Davao, 36 in Cotabato and 29 in General Santos.",
        "The networks gave 279 electoral votes to Biden and to Trump 214, or 290 votes by another reckoning.",
        "The firm had revenue, profit and costs of $67.2 million, $17.7 million and $27.6 million, respectively.",
        "The school took in 90 people, among them 60 women and 40 foreigners.",
        "Support was 65 percent, with 12 of the 20 districts counted.",
    ],
)
def test_figures_that_only_stand_side_by_side_are_no_parts_of_one_another(sentence: str) -> None:
    assert within(sentence, "parts") + within(sentence, "percentage") == []


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
