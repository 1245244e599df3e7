"""A bare number has its unit from the figures around it: in its sentence, and in the sentences before."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities


def _read(text: str) -> list[Quantity]:
    return find_quantities(text, date(2024, 3, 10))


def _last(text: str) -> tuple[float, str, str]:
    found = _read(text)[-1]
    return found.low, found.unit, found.measure


@pytest.mark.parametrize(
    ("text", "value", "unit", "measure"),
    [
        # Somebody else puts the same thing at another figure.
        ("The mill produced 82,000 tonnes of sugar last year. The ministry had put it at 95,000.",
         95_000, "tonne", "sugar produced by mill"),
        ("The exchange sees the wheat crop at 19 million tonnes. A rival exchange puts it at 20.5 million.",
         20.5e6, "tonne", "wheat crop"),
        ("An earthquake of magnitude 6.1 struck Lombok on Sunday. The German centre measured it at 6.4.",
         6.4, "magnitude", "magnitude of earthquake"),
        # A pronoun or `the figure` is what the figure before is of.
        ("The toll stood at 12 on Monday. By Tuesday it had risen to 31.", 31, "person", "toll"),
        # Another time, the same amount.
        ("The exchange sees the wheat crop at 19 million tonnes. Last season brought 16.4 million.",
         16.4e6, "tonne", "wheat crop"),
        # Visitors, and not the dollars between.
        ("They expect two million visitors. Income was $2 billion. Next year the island hopes for 2.3 million.",
         2.3e6, "visitor", "visitors"),
        # How many there were of each, and of whom the sentence before counts.
        ("By May, 88,398 cases and 58 deaths had been confirmed. In 2022 there had been 76,467 and 72.",
         72, "death", "deaths confirmed"),
        ("In total, 32,144 cases were reported. Leh has the most with 7,210, followed by Gir with 6,530.",
         6_530, "case", "cases reported of Gir"),
        ("The number of refugees has passed half a million. A total of 502,400 had been registered.",
         502_400, "refugee", "refugees"),
        # Large sums beside words of price are money.
        ("The firm earned 95 billion yen in the year. Turnover slipped to 1.36 trillion.", 1.36e12, "JPY", "Turnover"),
    ],
)  # fmt: skip
def test_a_bare_number_has_the_unit_of_the_sentence_before(text: str, value: float, unit: str, measure: str) -> None:
    assert _last(text) == (value, unit, measure)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The plant made 82,000 tonnes of sugar. It employs 15,000.", "person"),
        ("The plant made 82,000 tonnes of sugar. Some 36,000 marched in the capital against it.", "person"),
        ("Unemployment was 5.1 percent. The law was changed 12 times.", "times"),
    ],
)
def test_a_number_of_something_else_does_not(text: str, unit: str) -> None:
    assert _read(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Some 30 hectares of forest burned; about 12 are left.", ["hectare", "hectare"]),
        ("Its share dropped to 15.4 percent, down from 26.6, and 39 seats.", ["%", "%", "seat"]),
        ("The freighter sailed with a crew of 22 and 38,500 tonnes of ore.", ["person", "tonne"]),
        ("A body was found, bringing the number killed by the magnitude 6.1 quake to 57.", ["magnitude", "person"]),
        ("They have corrected the magnitude from 6.1 to 6.3.", ["magnitude", "magnitude"]),
        ("The Social Democrats follow with 9.6 percent and the Left with 7.0.", ["%", "%"]),
        ("The poll puts Labour on 34 percent and the Liberals on 12.", ["%", "%"]),
        ("Of the members, 50.3 percent are women and 49.7 men.", ["%", "%"]),
        ("It has 4.15 gigawatts, or 38 percent of the national total of 10.9.", ["gigawatt", "%", "gigawatt"]),
        ("A sensor recorded 94 kilometres an hour where the limit is 35.", ["kilometre per hour"] * 2),
        ("The agency put the number of dead since August 8 at 223.", ["person"]),
        ("The agency and its partners have moved 158,000 to new camps.", [""]),
        ("Employers offered a 14-per-cent raise.", ["%"]),
        ("The bus left the road at kilometre 72.", []),
    ],
)
def test_a_bare_number_has_the_unit_of_its_sentence(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in _read(text)] == units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Exports of rice fell from 412,000 tonnes in 2021 to 388,000 last year.", [412_000, 388_000]),
        ("The basic pension will rise on July 1 to 512.40 pesos a month, from 498.10.", [512.4, 498.1]),
        ("It rose from 5 percent in March 2020 to 7 percent.", [5, 7]),
        ("The festival runs from July 1 to 14.", []),
        ("It fell from 2021 to 2023 by 5 percent.", [5]),
    ],
)
def test_a_date_does_not_begin_a_range(text: str, values: list[float]) -> None:
    found = _read(text)
    assert [quantity.low for quantity in found] == values
    assert all(quantity.modifier != "range" for quantity in found)


def test_to_number_is_a_verb_behind_who_and_now() -> None:
    assert [q.low for q in _read("They are the largest group after the Poles, who number 40,122.")] == [40_122]
    assert _read("The song reached number 26.") == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The fire burnt down 81 houses and a school.", ""),
        ("Part of the sum goes to pay down its debt of $1.6 billion.", ""),
        ("The stoppage holds up 500 million dollars of goods every day.", ""),
        ("Shares closed down 5 percent.", "by"),
    ],
)
def test_up_and_down_that_belong_to_a_verb_are_no_change(text: str, change: str) -> None:
    assert _read(text)[0].change == change


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # What `it` is set to, and what the sentence between names anew.
        ("Trade reached $18.4 billion. Both governments want to lift it to $30 billion by 2025.", ["Trade", "Trade"]),
        ("Firms brought in $2.5 billion. Trade is another matter. It fell to $20.8 billion, a drop of 20 percent.",
         ["Firms", "Trade", "drop of Trade"]),
        ("It left room for a cut in the benchmark interest rate, now 30 percent.", ["benchmark interest rate"]),
        ("Chile's population is 18,109,644.", ["Chile's population"]),
        ("The city has 462,000 inhabitants compared with 515,000 in 2002.",
         ["inhabitants of city", "inhabitants of city"]),
        ("Four of the deceased were from overseas.", ["deceased"]),
        ("The senator held a Fourth of July speech.", []),
    ],
)  # fmt: skip
def test_what_a_figure_is_of_is_told_by_the_words_before_it(text: str, measures: list[str]) -> None:
    assert [quantity.measure for quantity in _read(text)] == measures
