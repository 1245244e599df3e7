"""What is written with a number and is no quantity."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities
from hostile import assert_linear


@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 737 MAX and a B-17 landed beside an Airbus A380.",
        "They met at the G20 and discussed 5G, Windows 11 and Advantage Assam 2.0.",
        "The India-Japan 2+2 dialogue took up Article 370 and Section 230.",
        "Cases of COVID-19 and SARS-CoV-2 fell, WESH 2 reported.",
        "Call 555-0134, 1-800-555-0199 or +44 20 7946 0813.",
        "Flight BA 286 left gate 12; see page 7 of chapter 3.",
        "Arsenal won 3-2, and the Senate voted 52-48.",
        "It opened on May 5 at 7:45 p.m. in 2019, and again on 6 June 2021.",
        "The statue of 752 AD recalls ties that date to 552 CE, 1903 and the 1990s.",
        "Between 2022 and 2027, or in 2019-20, nothing changed.",
        "Jane Roe, 45, met a two-year-old boy after 36 hours and three years.",
        "Voters between the ages of 17 and 29 were aged above 60.",
        "1. First item",
        "One of the ministers said that no one and nobody could; both agreed, and one should.",
        "He finished second in the first half and the third quarter.",
        "It was the fifth edition, the second visit and the 43rd election.",
        "She won the 400 m hurdles and lost the 100-metre final sprint.",
        "Support runs 24/7 at https://example.org/page?id=123&n=45%25 for all.",
        "The two leaders met, and the two nations signed.",
        "It is a double murder, a two-way street and a one-time offer.",
        "The company is a 501(c)(3) body.",
        "He was ranked number 27 and rose to No. 5.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [q.text for q in find_quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 2019 10,000 jobs had gone.", ["10,000 jobs"]),
        ("In March 2020, 15 firms closed.", ["15 firms"]),
        ("On May 5 300 people met.", ["300 people"]),
        ("The S&P 500 fell 1.3% and the Nikkei 225 rose to 38,000.50.", ["1.3%", "38,000.50"]),
        ("Roughly 2000 people and about 1990 homes were hit.", ["Roughly 2000 people", "about 1990 homes"]),
        ("The A380 carries 500 passengers.", ["500 passengers"]),
        ("The 2020 caucuses chose 41 delegates.", ["41 delegates"]),
        ("A rate of seven per 100,000 people is high.", ["seven"]),
    ],
)
def test_counts_beside_traps(text: str, expected: list[str]) -> None:
    assert [q.text for q in find_quantities(text)] == expected


@pytest.mark.parametrize(
    "unit",
    ["1", ",", "1,", "123,", "$", "$1", "₹ ", "between 1 and ", "(", "(1", "[", "]", "1 ", "one ", "thousand ", "5-",
     "¥1 ", "Rs 1 ", "5 pesos ", "5 Ab, Cd ", "619 Waddell ", "10 kg per kg ", "a total of 3 ", "its total to 3 ",
     "X at 3, "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert_linear(find_quantities, unit)
