"""What was done in a moment is of the day the text is at; what headlines tell is of the day of the news."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import find_quantities

DAY = date(2025, 2, 5)  # a Wednesday
MARCH = "Thousands marched through Nancy on Saturday against the tax. "
ROAD = "A bus overturned near Lyon on Sunday. It was wet. Police have shut the road.\n\n"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # What is done in a moment goes on with what was told before it, or with the news.
        (MARCH + "Police arrested 30 people.", "2025-02-01"),
        (MARCH + "Some 400 officers were deployed.", "2025-02-01"),
        (MARCH + "They threw at least 12 petrol bombs.", "2025-02-01"),
        (ROAD + "Over 60 rescuers responded.", "2025-02-02"),
        (ROAD + "The mayor said 18 parked cars were damaged.", "2025-02-02"),
        (ROAD + "At least one window was pictured in the ditch.", "2025-02-02"),
        ("In 1994, rebels took the town. The army fled. Six nurses were captured.", "1994"),
        ("By Sunday the storm was off the coast. It had winds of 90 mph.", "2025-02-02"),
        (MARCH + "Two guards were tied up and 15 shop windows smashed.", "2025-02-01"),
        (
            "Rail workers walked out on Monday for the third time this year. About 2,000 trains were cancelled.",
            "2025-02-03",
        ),
        # Every past is a deed but what goes on, is thought or is planned.
        (MARCH + "The council debated three bills.", "2025-02-01"),
        (MARCH + "Some 15 shops were looted.", "2025-02-01"),
        (MARCH + "The council needed 12 votes.", None),
        # So are amounts that changed hands, and what a court did.
        ("Four men robbed a bank in Lyon on Monday. They escaped with €2.3 million.", "2025-02-03"),
        ("A court fined Acme 3 million euros on Monday. Its head was ordered to pay 200,000 euros.", "2025-02-03"),
        ("A judge in Dole sentenced him on Monday. He was given a fine of €86,000.", "2025-02-03"),
        # What a court judges was done before.
        ("A court in Dole sentenced him on Monday. He robbed 12 banks.", None),
        ("A lorry sank near Lyon in 1999. The court cleared three officials.", None),
        ("The march began on Saturday. It was small, but 9,000 people eventually joined it.", None),
        # What a figure was compared with is of another time.
        ("Its planes were full in May, against 83 percent in April 2024. Some 571,000 guests boarded.", None),
        # A state is of no day; nor is what took weeks, what a relative clause tells, what a speaker admits.
        (MARCH + "The firm employed 3,000 people.", None),
        (MARCH + "The union gathered 9,000 names in two weeks.", None),
        (MARCH + "It recalled the raid that injured 20 people.", None),
        (MARCH + "In 2019 the union held a rally. Police arrested 30 people.", None),
        (ROAD + "Another lorry overturned in Nice, killing three people.", None),
        ("On Saturday the ministry admitted that a unit had fired at the jet. All 90 passengers were hit.", None),
    ],
)
def test_what_was_done_in_a_moment_is_of_the_day_the_text_is_at(text: str, period: str | None) -> None:
    assert find_quantities(text, DAY)[-1].period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Two officers jailed over theft\n\nA court in Dole sent two guards to prison on Monday.", "2025-02-03"),
        ("Ministry sues 16 towns\n\nOn Monday, the ministry went to court over the levy.", "2025-02-03"),
        ("Three in ten towns have no doctor\n\nA survey came out on Monday.", None),
        ("Firm with 900 workers seeks buyer\n\nOn Monday, Acme said it was for sale.", None),
    ],
)
def test_a_headline_that_tells_a_deed_is_of_the_day_of_the_news(text: str, period: str | None) -> None:
    assert find_quantities(text, DAY)[0].period == period


def test_a_time_of_a_relative_clause_is_not_that_of_the_figure() -> None:
    text = "Some 800 homes were hit by the cuts which were expected to last until Friday."
    assert find_quantities(text, DAY)[0].period is None


def test_to_what_something_has_grown_since_a_time_holds_now() -> None:
    text = "Since its founding in 2021, the school has grown into a provider of over 200 courses."
    assert find_quantities(text, DAY)[0].period is None


def test_who_came_to_an_event_with_a_name_came_on_its_days() -> None:
    text = "Acme attended the Lyon Toy Fair on February 1–2. It was wet.\n\nSome 70 vendors were present at the event."
    assert find_quantities(text, DAY)[-1].period == "2025-02-01/2025-02-02"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She was projected by three networks to have won 280 seats.", "reported"),
        ("She was projected to win 280 seats.", "forecast"),
        ("The two parties announced they were to form six committees.", "proposed"),
        ("Roe had the most pledged delegates, with 60.", "reported"),
        ("The mayor agreed to add two members to the council.", "proposed"),
        ("Some 800 homes were scheduled to be cut off.", "forecast"),
        ("By noon over 500 homes could be cut off.", "forecast"),
        ("The valve saves water, possibly cutting bills by 20%.", "forecast"),
    ],
)
def test_what_is_announced_agreed_or_possible_is_to_come_and_the_projected_past_is_not(text: str, status: str) -> None:
    assert find_quantities(text, DAY)[-1].status == status
