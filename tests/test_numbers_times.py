"""When a figure holds, and when it does not: the time of another clause, of what it is compared with, of a holiday."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

REFERENCE = date(2024, 9, 10)


def read(text: str) -> list[Quantity]:
    return find_quantities(text, REFERENCE)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The phone, which goes on sale on 20 September, weighs 170 grams.", None),
        ("Its battery holds 20% more than that of last year's model.", None),
        ("It builds five times as many cars as when it opened in 2021.", None),
        ("Nearly two in five households could not afford a week's holiday.", None),
        ("Estimates project a life of over 20 years for the mine at a cost of $1,000 per ounce.", None),
        ("It ships 52 million units by the end of the year, against 48 million in 2023.", "2024"),
        ("The mine spent $300 million over the past 20 years.", "P20Y"),
    ],
)
def test_the_time_of_something_else_is_not_that_of_the_figure(text: str, period: str | None) -> None:
    assert read(text)[0].period == period


def test_a_sentence_that_opens_with_a_time_frames_the_past_of_the_next() -> None:
    text = "In 2016, the country held a referendum on the Union, which it joined in 1973. About 52% voted to leave."
    assert [(q.period, q.status) for q in read(text)] == [("2016", "historical")]
    present = text.replace("voted to leave", "now want to leave")
    assert [q.period for q in read(present)] == [None]


def test_each_place_of_a_sentence_brings_its_own_day() -> None:
    text = (
        "In Iowa, caucuses were held on September 3, and in New Hampshire, a primary was held on September 5. "
        "The victory brings his delegate total to 86, following those in Iowa, where he secured 39 delegates, and "
        "New Hampshire, where he secured all 22."
    )
    assert [(q.low, q.unit, q.period) for q in read(text)] == [
        (86, "delegate", None),
        (39, "delegate", "2024-09-03"),
        (22, "delegate", "2024-09-05"),
    ]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Some 35% said they would walk away from a deal if asbestos was discovered.", ["reported"]),
        ("If asbestos was found, 70% of buyers indicated that a sale would be at risk.", ["reported"]),
        ("If asbestos was found, sales would fall by 70%.", ["hypothetical"]),
        ("The board proposed 2.40 euros per share, compared with 2.10 euros for 2022.", ["proposed", "historical"]),
        ("It aims to cut the deficit to 3% of output by 2027 from 5.5% in 2023.", ["target", "historical"]),
        ("The striker has scored 38 goals in 94 games.", ["reported", "reported"]),
        ("The charity set a high goal at $1 million.", ["target"]),
    ],
)
def test_the_standing_is_that_of_the_figure_and_not_of_words_near_it(text: str, statuses: list[str]) -> None:
    assert [q.status for q in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Fewer than two hundred showed up at the gates.", "person"),
        ("All 189 on the aircraft died when it came down.", "person"),
        ("Exports reached $18.2 billion, of which a third went to China.", "fraction"),
    ],
)
def test_a_bare_number_has_its_unit_from_what_is_said_of_it(text: str, unit: str) -> None:
    assert read(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # The date of what it rose from is not that of what it rose to.
        ("It rose from 5 percent in March 2020 to 7 percent.", ["2020-03", None]),
        ("The Union has 22 percent, down from 23 percent in July, while the Greens rose to 21 percent.",
         [None, "2024-07", None]),
        # Another clause, another time.
        ("The plant, which employs 1,400 people, would be closed by November.", [None]),
        ("It missed a target of 42 percent by the end of 2020, because the 800-megawatt plant was delayed.",
         ["2020", None]),
    ],
)  # fmt: skip
def test_a_date_holds_for_its_own_figure(text: str, periods: list[str | None]) -> None:
    assert [q.period for q in read(text)] == periods


def test_a_report_of_a_quarter_tells_of_that_quarter() -> None:
    text = (
        "Norrvik reported a smaller fall in second-quarter earnings than expected on Thursday. Operating profit was "
        "1.12 billion crowns, against 1.31 billion a year earlier. Net sales fell 4 percent to 31.1 billion crowns. "
        "It expects sales of 120 billion crowns. Shares in the company rose 6.2 percent."
    )
    assert [q.period for q in read(text)] == ["2024-Q2", "2023-Q2", "2024-Q2", "2024-Q2", None, None]


def test_the_parts_of_a_statistic_are_of_its_month() -> None:
    text = (
        "Inflation slowed to 23.2 percent in July. Prices of food rose by 28.7 percent from a year earlier, compared "
        "with 32.2 percent in the previous month. Core inflation is now expected to reach 18 percent. The central "
        "bank's rate is 30 percent."
    )
    assert [q.period for q in read(text)] == ["2024-07", "2024-07", "2024-06", None, None]


def test_what_happened_on_one_day_in_the_lead_happened_then() -> None:
    text = (
        "Members of the party voted on Sunday to elect Anna Roe as their leader. She had been a minister.\n\n"
        "She won with 92,153 votes, out of roughly 160,000 members.\n\n"
        "In the primary of Iowa on September 4, she came second."
    )
    assert read(text)[0].period == "2024-09-08"
    crash = (
        "Light plane crash leaves two dead\n\nOn Saturday night, a plane crashed near Lyon. Four people were on board."
    )
    assert [q.period for q in read(crash)] == ["2024-09-07", "2024-09-07"]
    twice = crash.replace("near Lyon", "near Lyon, and another on Friday")
    assert [q.period for q in read(twice)] == [None, None]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # When somebody announced it, by the hour, is not when it held.
        ("On Monday morning, Director Ann Roe announced a trial of four drugs.", [None]),
        ("According to the commission, as of yesterday morning, over 500 ballots were out, and over 110 unsent.",
         ["2024-09-09", "2024-09-09"]),
        # The address of a link is no clause; what `this means` is of the same time.
        ("The plan would lift [10 million people](https://www.example.org/a) out of poverty in 2025. This means a 29 "
         "percent reduction.", ["2025", "2025"]),
    ],
)  # fmt: skip
def test_who_says_so_and_where_it_links_to_tell_no_time(text: str, periods: list[str | None]) -> None:
    assert [q.period for q in read(text)] == periods


@pytest.mark.parametrize("width", [30, 44, 61, 78])
def test_the_end_of_a_line_inside_a_sentence_is_a_space(width: int) -> None:
    text = (
        "Economists estimate that the plan will lift over eight million people out of poverty in 2025, compared with "
        "more than 6 million in the same period of 2023. On Monday it was announced that 14 of the 40 seats were won."
    )
    wrapped = textwrap.fill(text, width)

    def told(read_from: str) -> list[tuple[object, ...]]:
        return [(q.low, q.modifier, q.unit, q.measure, q.period, q.status, q.change) for q in read(read_from)]

    assert told(wrapped) == told(text)
    assert [q.text for q in read(wrapped)] == [wrapped[q.start : q.end] for q in read(wrapped)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The club has an annual budget of $3 million.", "P1Y"),
        ("Daily fresh water usage to flush the toilets of the planet is upwards of 141 billion liters.", "P1D"),
        ("It generates over 1,000 tokens in daily revenue.", "P1D"),
        ("The monthly fee is $12.", "P1M"),
        # The year it is told for goes first; a meeting or a growth each year is no amount of it.
        ("The firm reported annual revenues of $40 million for 2023.", "2023"),
        ("The annual meeting drew 300 people.", None),
        ("Annual growth of 3% is usual.", None),
    ],
)
def test_what_comes_again_each_day_or_year_is_told_for_one(text: str, period: str | None) -> None:
    assert read(text)[0].period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("LYON, FR, September 10, 2024 /24-7PressRelease/ -- We present a set of 12 lamps.", None),
        ("LYON – September 10, 2024 (NEWSWIRE) – The fund has surpassed $500 million.", None),
        ("September 10, 2024 – The fund has surpassed $500 million.", None),
        ("LYON, FR, September 10, 2024 -- Today 300 people marched.", "2024-09-10"),
        ("On September 10, 2024 – a Tuesday – 300 people marched.", "2024-09-10"),
    ],
)
def test_the_day_of_a_dateline_is_not_that_of_the_figures(text: str, period: str | None) -> None:
    assert read(text)[0].period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # A frequency that opens the clause.
        ("Each year, 3,000 people die of it.", ["P1Y"]),
        ("Every year, about 7,000 adults and 2,000 children fall ill.", ["P1Y", "P1Y"]),
        ("Each year, on the first of May, 300 people march.", ["2024-05-01"]),
        # The base of a comparison is of a time before, which is not told.
        ("In 2023, turnout was 61%, up from 58%.", ["2023", None]),
        ("Turnout was 61%, up from 58% in 2020.", [None, "2020"]),
        # The business year and the stretch of time with which the sentence before opens.
        ("In fiscal 2023, revenue was $40 million. Expenses were $38 million.", ["FY2023", "FY2023"]),
        ("In the six months to June 30, 2024, it made 40 cars. It sold 38.", ["2024-01/2024-06"] * 2),
        ("Between May and July, 300 people were arrested. Another 40 were fined.", ["2024-05/2024-07"] * 2),
        ("Since May, 300 people were arrested. Another 40 were fined.", ["2024-05/2024-09", None]),
        ("The site has 40,000 users as of this writing.", ["2024-09-10"]),
        # What a storm brought.
        ("The storm made landfall on Monday. It brought 30 inches of rain.", ["2024-09-09"]),
    ],
)
def test_times_that_are_told_once(text: str, periods: list[str | None]) -> None:
    assert [quantity.period for quantity in read(text)] == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # A clause that only says when the thing happened gives its time to the whole sentence.
        ("More than 5,000 people attended the funeral, which was held in Dakar on Friday.", "2024-09-06"),
        ("The storm, which made landfall on Sunday, destroyed 1,500 houses.", "2024-09-08"),
        ("The auction, which took place in 2023, will bring power to 40,000 households.", None),
        ("In the poll, conducted from September 1 to 4, 52% of voters backed the Greens.", "2024-09-01/2024-09-04"),
        # The time of a rule, of a beginning and of what is said of another state is that of none of these.
        ("By 2030, 40 percent of new cars must be electric, under a law passed in 2020.", "2030"),
        ("It was paid $100,000 under an agreement signed in 2021.", None),
        ("The company, founded in 1980 with 5 employees, now has a staff of 4,000.", None),
        ("The herd has shrunk by 40% since the count started, so I cannot think what it was like in the 1980s.", None),
        ("The state plans to build 10,000 homes a year until 2030.", "P1Y"),
    ],
)
def test_a_time_is_that_of_the_clause_it_belongs_to(text: str, period: str | None) -> None:
    assert read(text)[-1].period == period


def test_by_how_much_something_fell_is_of_the_time_of_what_it_fell_to() -> None:
    fell, before, after = read("The number of visitors fell by 60 percent, from 2 million in 2022 to 800,000 in 2023.")
    assert (fell.period, before.period, after.period) == ("2023", "2022", "2023")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The record, 19.8 degrees, was set in 1982.", "1982"),
        ("The fair was spread over four halls and three days, August 24 to 26.", "2024-08-24/2024-08-26"),
        ("The head of the survey told the press last week that 400 shocks had been felt.", None),
        ("Hackers stole the data of 10 million guests, it was reported on Monday.", None),
    ],
)
def test_the_time_of_a_report_is_none_and_days_spell_a_length_out(text: str, period: str | None) -> None:
    assert read(text)[-1 if "400" in text else 0].period == period
