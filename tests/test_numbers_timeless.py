"""Figures that have no time (a size, a distance, what a vote takes), and the times that are of other things."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

REFERENCE = date(2024, 9, 10)  # a Tuesday


def read(text: str) -> list[Quantity]:
    return find_quantities(text, REFERENCE)


@pytest.mark.parametrize(
    "text",
    [
        "A 40-foot trawler sank off the coast on Sunday.",
        "The 90 m (295 ft) tanker was built in 1987 in Norway.",
        "A 12-storey hotel collapsed in the old town on Sunday.",
        "The governor left the 18-room residence on 5 September 2021.",
        "The 27-member bloc signed the treaty on Sunday.",
        "A fire broke out in Lissa, about 20 kilometres north of the border, on Sunday.",
        "The rebels took a village 15 miles from Marash on Sunday.",
        "A town of 3,000 people was flooded on Sunday.",
        "On Sunday the nation's 5.5 million people were told to stay at home.",
        "Lissa's nearly 90,000 residents had no water on Sunday.",
        "On Sunday the coalition fell short of the 176 seats needed for a majority.",
        "On Sunday the bill failed to win the two-thirds majority required.",
    ],
)
def test_a_size_a_distance_and_what_a_rule_takes_have_no_day(text: str) -> None:
    assert [(q.period, q.status) for q in read(text)] == [(None, "reported")] * len(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The column drove 40 miles on Sunday.",
        "A three-car crash closed the road on Sunday.",
        "A 30-mile march ended in the capital on Sunday.",
        "The storm was 120 miles south of Bermuda on Sunday.",
        "A crowd of 3,000 people marched on Sunday.",
        "A 6.1-magnitude earthquake shook the region on Sunday.",
        "The court froze a $12-million account on Sunday.",
    ],
)
def test_what_happened_over_a_distance_or_was_that_large_has_its_day(text: str) -> None:
    assert [q.period for q in read(text)] == ["2024-09-08"]


def test_a_thing_still_to_be_built_has_a_size_and_a_standing() -> None:
    (cable,) = read("The 900 megawatt cable is to be completed by December 2027.")
    assert (cable.period, cable.status) == (None, "proposed")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # the hour elsewhere, in brackets
        ("At 11 p.m. on Sunday (0300 UTC Monday) the eye stood 80 miles off Bermuda.", "2024-09-08"),
        # a report's day, before its noun
        ("The Sept. 5, 2024, report tells of 70 arrests.", None),
        # the year a body was founded in is not that of what it has
        ("Founded in 1988 by two brothers with five vans, the firm has grown to 640 lorries.", None),
        ("Built in 1931, it now houses 400 families.", None),
        ("Held on 5 September in Leeds, the fair drew 900 visitors.", "2024-09-05"),
        # what somebody says of another thing
        ("The house voted to hold two ministers in contempt, citing their refusal to add it to the 2030 census.", None),
        ("The court jailed two men for their roles in the May 2022 riots.", None),
        ("The band made four records, then in 1998 parted.", None),
        ("Bookings: $48.6 million (-7.1% vs. FY23)", None),
        # since something that was done
        ("The crew has saved 14,000 lives since taking up its work in 2016.", "2016/2024"),
        # the record that was beaten, and what has gone on since is not what there is
        ("With 300 shops, the chain has been a leader since 1998.", None),
        ("With 300 homes sold since 1998, the chain is large.", "1998/2024"),
        ("The surpassed 2023 goal of 5,000 adoptions was modest.", "2023"),
        # when a loan is paid back; when a study was out, and what it found
        ("The firm sold $90 million of notes due 2031.", None),
        ("In a study released by the museum on Sunday, scientists report 25 separate origins.", None),
        ("By police reports on Sunday, 20 people were hurt.", None),
        # the day of a thing that is told of in an aside, and that of the happening the sentence is about
        ("The debate, scheduled for October 15 in Lissa, would let both take 20 questions.", None),
        ("At the debate, held September 5 in Lissa, Utah, they took 13 questions.", "2024-09-05"),
        # how often something is done says nothing of a share
        ("Two out of three adults spend an hour reading every day.", None),
        ("You get 40% off its yearly and lifetime licences.", None),
        ("Prices rise 3% every year.", "P1Y"),
        ("The port handles 300 containers every day.", "P1D"),
    ],
)
def test_the_time_of_something_else_is_left_out(text: str, period: str | None) -> None:
    assert read(text)[-1].period == period


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The bank projects growth of 3%.", "forecast"),
        ("The ministry projects that 400 jobs will go.", "forecast"),
        ("They learn more from failed projects, and every artist has 40 bad drawings.", "reported"),
        ("The Harbour projects have created 300 jobs.", "reported"),
        ("It posted 24 million projects in 2,700 areas.", "reported"),
    ],
)
def test_projects_that_are_run_are_no_forecast(text: str, status: str) -> None:
    assert read(text)[-1].status == status


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # a court judges what was done before
        ("A jury convicted him on Friday of murdering three nurses.", None),
        ("On Monday two men were jailed for the rape of four women.", None),
        ("She was sentenced on Friday to nine years for stealing 40 paintings.", None),
        ("He was convicted on Friday of six counts of theft and two counts of fraud.", "2024-09-06"),
        ("On Monday a court fined 12 drivers.", "2024-09-09"),
        # what a second clause tells goes on from the first
        ("The island held a referendum in May 2023, and 61% came out against the bridge.", "2023-05"),
        ("The firm was sold in May 2023, and 61% of its staff have left.", None),
        # the last of a list
        ("Reports after the raid in May 2022 spoke of 40 soldiers, 12 villagers, and hundreds of rebels.", "2022-05"),
        # what was gathered in a year
        ("Satellite images from 2021 show 3,000 ruined houses.", "2021"),
        ("According to a 2019 study, 70% of players own a helmet.", "2019"),
        ("Output is up by 12% from 2021.", None),
        # before and after something else that was done; a quotation that begins
        ("He served two terms before losing to Ann Roe in 2014.", None),
        ('In a two-part note he wrote, "To hold a vote in 2021 would be wrong."', None),
        ("The flood killed 20, according to the provincial rescue authorities on Sunday.", None),
        ("Since the big vaccination drive of May 2023, the state has reached 58,000 pupils.", "2023-05/2024-09"),
    ],
)
def test_which_clause_a_time_belongs_to(text: str, period: str | None) -> None:
    assert read(text)[-1].period == period


def test_a_day_that_opens_a_second_clause_is_of_that_clause() -> None:
    size, aftershocks = read("The quake had magnitude 6.6 and, as of Sunday, 1,885 aftershocks had been felt.")
    assert (size.period, aftershocks.period) == (None, "2024-09-08")


def test_a_record_that_was_beaten_has_the_day_on_which_it_was_set() -> None:
    now, record = read("The boat reached 116 mph, beating its own record of 109 mph, set in 2022.")
    assert (now.period, record.period) == (None, "2022")
