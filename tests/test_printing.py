"""How values are printed: as a newspaper would, and never with digits that mean nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.printing import (
    amount_words,
    computed_words,
    count_words,
    interval_words,
    number_words,
    plural,
    quantity_words,
    share_words,
    timex_words,
    value_words,
)


def row(modifier: str, low: float, unit: str, noun: str = "", high: float | None = None) -> dict[str, object]:
    return {"modifier": modifier, "low": low, "high": low if high is None else high, "unit": unit, "noun": noun}


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [
        (row(">", 40000, "person", "nurses"), "over 40,000 nurses"),
        (row("=", 22_900_000_000, "USD"), "$22.9 billion"),
        (row("~", 6e12, "INR"), "about ₹6 trillion"),
        (row("=", 5e12, "JPY"), "¥5 trillion"),
        (row(">=", 1, "company", "company"), "at least 1 company"),
        (row("range", 20, "%", high=25), "20 to 25%"),
        (row("range", 2e9, "USD", high=3e9), "$2 to 3 billion"),
        (row("range", 200, "USD", high=4e6), "$200 to $4 million"),
        (row("<=", 3, "percentage point"), "up to 3 percentage points"),
        (row("=", 1_051_635, "case", "cases"), "1,051,635 cases"),
        (row("=", 5.2, "magnitude"), "magnitude 5.2"),
        (row("=", 0.6667, "fraction", "senators"), "two thirds of senators"),
        (row("=", 1 / 11, "fraction", "workers"), "1 in 11 workers"),
        (row(">", 7 / 20, "fraction", "patients"), "over 7 in 20 patients"),
        (row("=", 0.001, "fraction", "children"), "1 in 1,000 children"),
        (row("~", 0.9, "fraction"), "about 9 in 10"),
        (row("=", 10, "times"), "10 times"),
        (row("=", 70, "mile per hour"), "70 miles per hour"),
        (row("=", 12.5, "BTC"), "BTC 12.5"),
        (row("=", 7, ""), "7"),
    ],
)
def test_a_quantity_reads_as_in_a_newspaper(quantity: dict[str, object], printed: str) -> None:
    assert quantity_words(quantity) == printed


def test_a_vague_figure_is_printed_in_the_words_of_its_article() -> None:
    vague = {**row("~", 1000, "life", "lives"), "text": "thousands of\nlives", "vague": True}
    assert quantity_words(vague) == "thousands of lives"


def test_a_small_value_is_printed_without_a_power_of_ten() -> None:
    assert number_words(0.000032) == "0.000032"
    assert number_words(0.00012345678) == "0.000123457"


def test_a_computed_value_keeps_three_digits() -> None:
    assert computed_words(5.67895e12, 5.67895e12, "INR") == "₹5.68 trillion"
    assert computed_words(1234.56, 1234.56, "USD") == "$1,230"


@given(st.floats(min_value=0.001, max_value=9e14, allow_nan=False))
def test_a_printed_number_is_the_number(value: float) -> None:
    words = number_words(value)
    number, _, scale = words.replace(",", "").partition(" ")
    back = float(number) * {"": 1, "million": 1e6, "billion": 1e9, "trillion": 1e12}[scale]
    assert back == pytest.approx(value, rel=1e-5, abs=0.006 if value >= 1000 else 1e-9)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022/2027", "2022 to 2027"), ("P10Y", "10 years"), ("P1Y", "1 year"), ("2025-02-06", "6 February 2025"),
        ("2025-02", "February 2025"), ("2024-Q3", "third quarter of 2024"), ("2024-H1", "first half of 2024"),
        ("199", "the 1990s"), ("0552", "AD 552"), ("2025-02-31", "2025-02-31"), ("XXXX-WXX-4", "XXXX-WXX-4"),
        (None, ""),
    ],
)  # fmt: skip
def test_a_timex_value_reads_in_words(value: str | None, words: str) -> None:
    assert timex_words(value) == words


def test_an_interval_says_which_bound_is_known() -> None:
    first, last = date(2022, 8, 10), date(2023, 12, 14)
    assert interval_words(first, first) == "10 August 2022"
    assert interval_words(first, last) == "between 10 August 2022 and 14 December 2023"
    assert interval_words(first, None) == "not before 10 August 2022"
    assert interval_words(None, last) == "not after 14 December 2023"
    assert interval_words(None, None) == "date unknown"


def test_small_counts_are_written_out() -> None:
    assert count_words(1, "article") == "one article"
    assert count_words(5, "article") == "five articles"
    assert count_words(0, "person") == "no people"
    assert count_words(1295, "country") == "1,295 countries"


def test_shares_and_plurals() -> None:
    assert share_words(0.067) == "7%"
    assert share_words(0.004) == "under 1%"
    assert plural("inch") == "inches"
    assert plural("square foot") == "square feet"
    assert plural("pound per square inch") == "pounds per square inch"
    assert amount_words(-3, -3, "USD") == "−$3"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ([], "nothing"),
        (5e12, "5 trillion"),
        (0.25, "0.25"),
        (False, "no"),
        (date(2024, 2, 29), "29 February 2024"),
        (["a.txt", "b.txt"], "a.txt, b.txt"),
        ("target", "target"),
    ],
)
def test_any_value_of_the_ledger_is_printed_like_elsewhere(value: object, said: str) -> None:
    assert value_words(value) == said
