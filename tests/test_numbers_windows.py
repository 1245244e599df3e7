"""Stretches of time that two expressions name together are one period, and a base a year earlier is as long."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.numbers import find_quantities

_DAY = date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Arrivals reached 2.1 million in the October-December period.", "2022-10/2022-12"),
        ("Imports came to 5 million tonnes from November to January.", "2022-11/2023-01"),
        ("The bank earned $5 million in the three months to March 31.", "2023-01/2023-03"),
        ("Sales were $3 billion in the year ended March 31.", "2022-04/2023-03"),
        ("Britain's jobless rate was 3.8 percent in the three months to February.", "2022-12/2023-02"),
        ("The mine sold 40,000 tonnes in the six months that ended on April 15.", "2022-10-16/2023-04-15"),
        ("The port moved 4 million tonnes in the first three months of the year.", "2023-01/2023-03"),
        ("The port moved 9 million tonnes in the first nine months.", "2022-01/2022-09"),
        # named by its end
        ("Revenue for the quarter ended March 31 was $5 million.", "2023-Q1"),
        ("In the half-year ended 31 December 2022, revenue rose 5%.", "2022-07/2022-12"),
        ("In the quarter that ended on January 31, it lost $4 million.", "2022-11/2023-01"),
        ("Costs fell 2% in the third quarter ended September 30, 2022.", "2022-Q3"),
        ("Claims fell by 5,000 in the week ended April 29.", "2023-04-23/2023-04-29"),
        ("Profit rose 3% in the 13 weeks ended April 1.", "2023-01-01/2023-04-01"),
        ("The net loss for the three-month period ended March 31, 2023, was $5 million.", "2023-01/2023-03"),
        # from a year on, or up to one
        ("Beginning in 2010 and continuing for seven years, he stole $4 million from the firm.", "2010/2017"),
        ("Starting in 2003 and ending in 2008, the scheme paid for 300 wells.", "2003/2008"),
        ("She taught 3,000 pupils for 20 years until 2015.", "1995/2015"),
        ("From roughly 1948 to 1951, some 300,000 people left the country.", "1948/1951"),
        ("Between about 1990 and 1995, around 40,000 people died.", "1990/1995"),
        ("Prices have risen 9% since their peak last summer.", "2022-SU/2023-05-04"),
    ],
)
def test_a_period_said_in_two_parts_is_one(text: str, period: str) -> None:
    (found,) = find_quantities(text, _DAY)
    assert found.period == period


@pytest.mark.parametrize(
    "text",
    [
        "For the three and six months ended March 31, 2023, revenue was $3 million.",
        "Expenses were $7 million for the three-month and six-month periods ended March 31, 2023.",
        "The strike began in May 2019; between then and August 2020, 40 workers were dismissed.",
    ],
)
def test_the_end_of_several_times_is_the_time_of_none(text: str) -> None:
    assert find_quantities(text, _DAY)[0].period is None


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("It made 8 million cars from January to April, against 7 million a year earlier.",
         "2022-01/2022-04", "2023-01/2023-04"),
        ("Profit was $5 billion in the first quarter, up from $4 billion in the same period last year.",
         "2022-Q1", "2023-Q1"),
        ("It made 8 million cars in the first half of 2022, compared with 9 million in the same months of 2020.",
         "2020-H1", "2022-H1"),
    ],
)  # fmt: skip
def test_a_base_a_year_earlier_is_as_long(text: str, before: str, now: str) -> None:
    later, earlier = find_quantities(text, _DAY)
    assert (earlier.period, later.period) == (before, now)
    assert earlier.status == "historical"


def test_the_base_of_a_change_has_not_the_time_of_its_end() -> None:
    low, high = find_quantities("The state aims to cut the number of rough sleepers from 5,500 to 2,000 by 2027.", _DAY)
    assert (low.period, low.status) == (None, "historical")
    assert (high.period, high.status) == ("2027", "target")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # A month or a quarter is told of once it has been counted.
        ("Unemployment slipped to 6.1 percent in March.", "reported"),
        ("The bank earned 412 million euros in the first quarter.", "reported"),
        # What was done, and what lies further back, is background.
        ("The chain sold 200 shops in January.", "historical"),
        ("Unemployment was 6.1 percent in November.", "historical"),
        ("A fire on April 2 destroyed 40 homes.", "historical"),
    ],
)
def test_what_was_counted_stays_news_for_longer_than_what_was_done(text: str, status: str) -> None:
    (found,) = find_quantities(text, _DAY)
    assert found.status == status


@given(st.integers(1, 119), st.integers(1, 12))
def test_months_that_ended_with_a_month_are_as_many(count: int, month: int) -> None:
    name = date(2020, month, 1).strftime("%B")
    (found, *_) = find_quantities(f"Sales were $3 billion in the {count} months to {name} 2020.", date(2021, 6, 1))
    first, _, last = (found.period or "").partition("/")
    year, begins = map(int, first.split("-"))
    assert last == f"2020-{month:02d}"
    assert 2020 * 12 + month - (year * 12 + begins) + 1 == count
