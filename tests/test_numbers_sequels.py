"""The time of a sentence that goes on from the one before it, and since when something is counted."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

DAY = date(2025, 2, 6)  # a Thursday
LEAD = "The mayor resigned on Tuesday over the budget.\n\n"


def last(text: str) -> Quantity:
    return find_quantities(text, DAY)[-1]


@pytest.mark.parametrize(
    ("text", "period", "status"),
    [
        ("An earthquake struck the island in 2016. At least 300 people were killed.", "2016", "historical"),
        ("The party won the election in May 2021. It took 120 seats.", "2021-05", "historical"),
        ("A referendum was held last week. Of those who voted, 85% were in favour.", "2025-W05", "reported"),
        ("A fire broke out at the plant on January 31. Officials said two workers died.", "2025-01-31", "reported"),
        ("The hospital was bombed in December. The attack killed 12 patients.", "2024-12", "reported"),
        ("The army seized the town in 2016. It captured 300 fighters.", "2016", "historical"),
        # The time of an aside is not that of its sentence.
        ("The dam, which was built in 1990, burst in 2019. It killed 80 people.", "2019", "historical"),
        # What began then went on, and what is so now is so now.
        ("The war began in 2021. More than 400,000 people were killed.", None, "reported"),
        ("An earthquake struck the island in 2016. The town has 300 wooden houses.", None, "reported"),
        # The day of what was said, or of another happening, is not the day of this one.
        ("On Monday, the army admitted that it had shot down a plane. The 176 people aboard were killed.", None, None),
        ("The ministry announced the plan in 2016. It freed 300 prisoners.", None, None),
        ("The dam was built in 1990. Meanwhile, a flood killed 80 people.", None, None),
    ],
)
def test_a_happening_told_with_its_time_gives_it_to_the_next_sentence(
    text: str, period: str | None, status: str | None
) -> None:
    quantity = last(LEAD + text)
    assert quantity.period == period
    assert status in (None, quantity.status)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The bridge opened in 1983. Since then, over 44,000 ships have passed under it.", "1983/2025"),
        ("They found the planet in 1995. Since that year 4,000 more planets have been found.", "1995/2025"),
        ("The telescope was launched in May 2009. Since its launch it has found 2,600 planets.", "2009-05/2025-02"),
        # Its own year, and not one told later in that sentence.
        (
            "The study started in 1982, before she came in 2016. It has counted 44,000 chicks since the study began.",
            "1982/2025",
        ),
        # A state, or what is only said since then, is not counted since then.
        ("The ban was lifted in 2018. Since then, sales have risen, and the firm employs 300 people.", None),
        ("He was elected in 2016. Since then he has said that 40 schools are needed.", None),
        ("The telescope found 2,600 planets since its launch.", None),
    ],
)
def test_a_figure_since_then_runs_from_the_time_that_was_told(text: str, period: str | None) -> None:
    assert last(text).period == period


def test_an_earlier_toll_is_of_the_same_day_and_of_the_past() -> None:
    text = "A bomb killed 20 people in Jolo on Tuesday.\n\nThis revised an earlier toll of 27 dead."
    assert (last(text).period, last(text).status) == ("2025-02-04", "historical")


def test_the_winds_of_a_storm_are_of_the_day_of_the_advisory() -> None:
    text = (
        "The advisory, released at 11:00 p.m. on Tuesday, placed Ida off Bermuda. Ida had winds of 75 miles per hour."
    )
    assert last("Ida became a hurricane late on Tuesday.\n\n" + text).period == "2025-02-04"


def test_each_of_some_is_not_each_time() -> None:
    text = "A bomb killed 20 people in Jolo on Tuesday.\n\nNine soldiers were wounded, and two each from two ships."
    assert find_quantities(text, DAY)[1].period == "2025-02-04"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The bid for an early election failed to get the two-thirds majority.", "reported"),
        ("The proposal received 45 votes.", "reported"),
        ("The proposed cut sparked a strike of 300 workers.", "reported"),
        ("The bid was worth $5 billion.", "proposed"),
        ("The proposed tax, which failed last year, would raise $50 million.", "proposed"),
    ],
)
def test_what_became_of_a_proposal_has_happened(text: str, status: str) -> None:
    assert last(text).status == status


@pytest.mark.parametrize(
    ("text", "period", "status"),
    [
        # What was done since a time, and another thing after it.
        (
            "On Tuesday the outbreak had infected 4,200 since October and killed at least 62.",
            "2024-10/2025-02",
            "reported",
        ),
        ("The outbreak has infected 4,200 people since October, and left 62 dead.", "2024-10/2025-02", "reported"),
        ("The firm has built 40 homes since October and plans to build 62 homes.", None, "proposed"),
        # Hours before the text have no day of their own; a day that is compared with gives none either.
        (
            "Earlier this week, the ministry counted 3,728 cases with 198 recorded in the last 24 hours.",
            None,
            "reported",
        ),
        # What was so before a war or an outbreak, and what is told of long ago.
        ("Vaccination before the outbreak began covered only about 31 percent of Samoans.", None, "historical"),
        ("Before the pandemic, schools had 100,000 teachers.", None, "historical"),
        ("Cream recorded four albums, then in 1968 disbanded.", None, "historical"),
        ("In 1966, Baker and Bruce formed Cream. The trio sold tens of millions of records.", None, "historical"),
        ("Cream broke up in 1968. Cream recorded four albums.", None, "historical"),
        ("Cream broke up in 1968. The group has four albums.", None, "reported"),
        ("Four thousand fans came to Anime North, a fair launched in 1997.", None, "reported"),
    ],
)
def test_what_a_time_of_the_sentence_or_paragraph_says_of_a_figure(text: str, period: str | None, status: str) -> None:
    assert (last(LEAD + text).period, last(LEAD + text).status) == (period, status)


def test_a_turnout_is_of_the_day_of_the_vote_whatever_it_is_compared_with() -> None:
    text = "On Sunday, Ann Roe won the primary election in Ain.\n\nThe turnout was 71%, some 25% higher than last year."
    assert [quantity.period for quantity in find_quantities(text, DAY)] == ["2025-02-02", "2025-02-02"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # The same number of people, and a part of them.
        (
            "On Sunday, officials counted 36 infections.\n\nThe army said the 36 people infected included 26 men.",
            ["2025-02-02", "2025-02-02", "2025-02-02"],
        ),
        ("On Sunday, officials reported 36 infections at a base.\n\nThe base has 36 huts.", ["2025-02-02", None]),
        ("On Sunday, 12 men were jailed in Jura.\n\nThe 12 cells of the jail are old.", ["2025-02-02", None]),
        # How an attack was made, what a parliament decided, how a match ended.
        ("An air raid killed Roe on Sunday.\n\nThe attack consisted of three rockets.", ["2025-02-02"]),
        (
            "On Sunday, the Senate impeached Roe.\n\nIt passed two articles. Three Democrats opposed both.",
            ["2025-02-02", "2025-02-02"],
        ),
        (
            "On Sunday, the party held primary elections in Jura and Ain. Roe won both contests and 40 delegates.",
            ["2025-02-02"],
        ),
        ("On Sunday, Jura beat Ain in the semi-final.\n\nThe hosts saw two yellow cards.", ["2025-02-02"]),
        # Another clause's time, a fair's days, and a verb of its own.
        ("Roe, whose death in May led to protests, had two brothers.", [None]),
        ("Speakers throughout the four-day fair included three former presidents.", [None]),
        ("Her two parents were married but divorced in 1971.", [None]),
    ],
)
def test_figures_of_one_happening_share_its_day(text: str, periods: list[str | None]) -> None:
    assert [quantity.period for quantity in find_quantities(text, DAY)] == periods


@pytest.mark.parametrize(
    "text",
    [
        "Roe is projected to win the college and was ahead in the popular vote, winning by six million votes.",
        "He called Roe a risk, prior to setting the $2 million bond.",
    ],
)
def test_another_verb_behind_what_is_expected_tells_what_was_done(text: str) -> None:
    assert last(text).status == "reported"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The airline flew 2.1 million passengers in January. Its load factor was 71 percent.", "2025-01"),
        ("In 2018 the charity spent $4 million on wells. It dug 130 of them.", "2018"),
        ("The rocket lifted off on Tuesday with two satellites. It carried 40 tonnes of fuel.", "2025-02-04"),
        # What it has it has today, what it had on a day it may have had for long; another subject is another thing.
        ("The airline flew 2.1 million passengers in January. It has 40 jets.", None),
        ("The yard laid off 300 people on Tuesday. It had 4,000 staff.", None),
        ("The airline flew 2.1 million passengers in January. Acme's margin was 7 percent.", None),
    ],
)
def test_a_sentence_about_the_same_subject_is_of_the_same_time(text: str, period: str | None) -> None:
    assert last(text).period == period


def test_an_earlier_month_is_the_base_and_not_the_month_of_what_follows() -> None:
    text = (
        "Consumer prices rose 3.4 percent in January. In December the rise was 2.9 percent. Food prices rose 5 percent."
    )
    assert [quantity.period for quantity in find_quantities(text, DAY)] == ["2025-01", "2024-12", "2025-01"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "It flew 2.1 million passengers in January, against 1.8 million in 2019. Its load factor was 71 percent.",
            None,
        ),
        ("The jobless rate stood at 5.5% in January. Firms added 34,500 jobs.", "2025-01"),
        ("Storm Ada struck on Sunday. More than 500,000 homes lost power.", "2025-02-02"),
        ("Ann Roe won the primary on Tuesday with 26%. Bea Loe finished second with 24%.", "2025-02-04"),
        ("Elections were held on Saturday. Turnout was 63%, down from 65% in 2021.", "2021"),
        ("Polls closed on Sunday evening. The Liberals won 44 seats.", "2025-02-02"),
        ("Jura beat Nancy 13–6 on Saturday. Over 6,000 spectators saw the match.", "2025-02-01"),
    ],
)
def test_what_was_told_last_gives_its_time_to_figures_of_the_same(text: str, period: str | None) -> None:
    assert last(text).period == period


def test_the_base_of_a_comparison_does_not_date_its_sentence() -> None:
    text = "Elections were held on Saturday. Turnout was 63%, down from 65% in 2021."
    assert [quantity.period for quantity in find_quantities(text, DAY)] == ["2025-02-01", "2021"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("To date, the ministry has paid for 60,000 projects across the country.", "2025-02-06"),
        ("To date the earliest of 12 letters.", None),
    ],
)
def test_to_date_opens_a_sentence_of_what_is_so_on_the_day(text: str, period: str | None) -> None:
    assert last(text).period == period
