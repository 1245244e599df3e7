"""When a figure holds, in which standing, and on whose word, where the text says so at some distance."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

DAY = date(2025, 2, 6)


def one(text: str) -> Quantity:
    (found,) = find_quantities(text, DAY)
    return found


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # The day on which it was said.
        ("The bank said on Tuesday that loans stood at $5 billion.", None),
        ("Loans stood at $5 billion, the bank said on Tuesday.", None),
        ("On Tuesday, the minister said 300 people had left.", None),
        ("On Tuesday, 300 people left.", "2025-02-04"),
        ("In the 2023/24 fiscal year, the chain said it had a turnover of $5 billion.", "2023/2024"),
        # Asides and other verbs.
        ("The company, founded in 1990, has 500 employees.", None),
        ("The trial began last November and collected data from 499 patients.", None),
        ("They spoke of a deal of June 2024, which covers 300 shops.", None),
        ("The highest rate since 2006 was 7%.", None),
        ("Output in the first quarter of 2024 exceeded the total for all of 2023, with 80,000 pounds.", "2024-Q1"),
        ("The total surpassed 300 cases on January 2.", "2025-01-02"),
        ("More than 1,000 people have been arrested since the protests began in June.", "2024-06/2025-02"),
        ("In 2023, trade grew and reached $22.9 billion.", "2023"),
    ],
)
def test_the_period_of_a_figure_is_not_that_of_another_verb(text: str, period: str | None) -> None:
    assert one(text).period == period


def test_the_casualties_of_a_crash_of_long_ago_are_of_its_day() -> None:
    text = (
        "A plane crashed near Lyon on Tuesday, killing three people.\n\n"
        "The same plane was in an accident on August 23, 1987. The report said there were four people injured."
    )
    now, then = find_quantities(text, DAY)
    assert (now.period, now.status) == ("2025-02-04", "reported")
    assert (then.period, then.status) == ("1987-08-23", "historical")


def test_that_event_is_the_one_told_of_last() -> None:
    text = (
        "A quake on Tuesday injured three people.\n\n"
        "Power was still out after the January 28 quake. That event destroyed 300 homes."
    )
    assert [quantity.period for quantity in find_quantities(text, DAY)] == ["2025-02-04", "2025-01-28"]


def test_the_seats_won_in_an_election_are_of_its_day() -> None:
    text = "On Tuesday the Greens won 66 seats.\n\nThe Liberals gained 13 seats."
    assert [quantity.period for quantity in find_quantities(text, DAY)] == ["2025-02-04", "2025-02-04"]


def test_a_figure_of_a_place_is_of_the_day_given_for_it() -> None:
    text = (
        "In Iowa, a vote was held on January 13, and in New Hampshire, one was held on February 1. "
        "The senator came second in Iowa, with 12 delegates. In New Hampshire, she won 9 delegates."
    )
    first, second = find_quantities(text, DAY)
    assert (first.period, first.status) == ("2025-01-13", "historical")
    assert (second.period, second.status) == ("2025-02-01", "reported")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The sale price, to be paid in cash, is 900 million złotys.", "proposed"),
        ("The producer signed a letter of intent on selling two billion cubic metres of gas.", "proposed"),
        ("The survey will span 890 miles.", "forecast"),
        ("It lowers the deficit by more than $200 billion over the next decade.", "forecast"),
        ("Analysts put a price target of $3 on the share.", "forecast"),
        ("They see an upside potential of 320% there.", "forecast"),
        ("The agreement targets the $150 billion market for sleep aids.", "reported"),
        ("Past death rates have been at least 25%.", "historical"),
        ("Under the previous law, each carrier was limited to 80 ballots.", "historical"),
        ("The agency increased the previous toll to six deaths.", "reported"),
        ("Founded over 20 years ago, the company is proud to have 80 sites.", "reported"),
        ("The club raised $2,000 in March.", "reported"),
        ("Over the past two years it has built 300 homes.", "reported"),
    ],
)
def test_standing(text: str, status: str) -> None:
    assert one(text).status == status


def test_where_a_change_began_is_history() -> None:
    before, after = find_quantities("Aftershocks have increased the toll from five people to six people.", DAY)
    assert (before.status, after.status) == ("historical", "reported")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("By Tuesday, the World Health Organization reported 1,051 cases.", "World Health Organization"),
        ("The Institute of Volcanology (Phivolcs) reported 611 aftershocks.", "Institute of Volcanology"),
        ("CBS News reported, citing Johns Hopkins University data, some 300 deaths.", "Johns Hopkins University"),
        ("It was measured as 6.4 metres by the Geological Survey.", "Geological Survey"),
        ("Authorities in Peru and Chile said 300 people died.", "Authorities in Peru and Chile"),
        (
            "According to the Centers for Disease Control and Prevention, 300 people died.",
            "Centers for Disease Control and Prevention",
        ),
        (
            "Turkey's Disaster and Emergency Management Presidency reported 300 deaths.",
            "Turkey's Disaster and Emergency Management Presidency",
        ),
        ("In a situational report of the Relief Council, the tremor damaged 143 buildings.", "Relief Council"),
        ("The Geological Survey (GS) placed the centre of the quake eight miles off the coast.", "Geological Survey"),
        ("The Senate Minority Leader, Jane Roe, said 300 people had left.", "Jane Roe"),
        ("Jane Roe, leader of the party, said 300 people had left.", "Jane Roe"),
        ("The Red Cross puts it at 45 people.", "Red Cross"),
        ("The rival Buenos Aires exchange puts it at more than 29 million tonnes.", "Buenos Aires exchange"),
        ("The National Audit Office had put the cost of the tunnel at $1.4 billion.", "National Audit Office"),
        ("A Reuters poll puts Labour at 40 percent.", "Reuters poll"),
        ("Jane Roe said 300 people left; according to John Doe it was raining.", "Jane Roe"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert one(text).speaker == speaker


def test_a_sum_that_is_put_somewhere_is_nobodys_estimate() -> None:
    assert one("The cook put the plate at 300 degrees Celsius.").speaker is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The firm will continue to expand in 2026 with a new plant of 300 workers.", "forecast"),
        ("The fair will open in May with 300 paintings.", "forecast"),
        # What stands there already, and whom a law is for.
        ("The fair will open in the museum's old hall of 300 seats.", "reported"),
        ("The law will apply to firms with 50 workers.", "reported"),
    ],
)
def test_what_will_be_is_expected_some_words_further_too(text: str, status: str) -> None:
    assert one(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The trust was established to acquire 160 shops.", "reported"),
        ("Roe managed to sell 300 cars.", "reported"),
        ("Given the potential of the market, estimated at $250 billion, it grew.", "reported"),
        ("It has a potential of up to $250 billion.", "forecast"),
        ("Roe spoke about their plans: “We are over 65 in the office.”", "reported"),
        ("Shipments waited after discovering three veins.", "reported"),
    ],
)
def test_what_was_done_or_said_beside_a_plan_is_reported(text: str, status: str) -> None:
    assert one(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Its debt had been $25 million in 2023.", "historical"),
        ("Its debt was $25 million in 2024.", "reported"),
        ("By Tuesday, the toll had been put at 300.", "reported"),
        ("The union wants a raise of 4 percent.", "target"),
        ("The kidnappers demanded a ransom of $2 million.", "target"),
        ("The railway has offered 2 percent.", "proposed"),
        ("The shop offered 300 courses.", "reported"),
    ],
)
def test_what_had_been_what_is_asked_for_and_what_is_offered(text: str, status: str) -> None:
    assert one(text).status == status
