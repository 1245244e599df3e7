"""What an article's news is of: the day of its event, the figures that are of that day, and what is background."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.dates import find_dates
from dateline.numbers import Quantity, find_quantities
from dateline.numbers.times.happenings import read_news

DAY = date(2025, 2, 6)  # a Thursday
CRASH = "A bus crashed near Lyon on Tuesday, and its driver was hurt. It was wet. Police have shut the road.\n\n"
VOTE = "On Sunday, Ann Roe won the primary election of her party in Jura.\n\n"


def last(text: str) -> Quantity:
    return find_quantities(text, DAY)[-1]


@pytest.mark.parametrize(
    ("lead", "days"),
    [
        ("A bus crashed near Lyon on Tuesday.", {"casualties": "2025-02-04"}),
        ("On Sunday, Ann Roe won the primary election of her party.", {"ballots": "2025-02-02"}),
        ("Thousands marched through Lyon on Saturday.", {"crowd": "2025-02-01"}),
        # The day stands by the happening, not by the court, the toll or the report.
        ("A man appeared in court yesterday over a shooting in Lyon on Tuesday.", {"casualties": "2025-02-04"}),
        (
            "On Sunday, a gunman shot shoppers in Lyon, with the toll rising to nine on Tuesday.",
            {"casualties": "2025-02-02"},
        ),
        ("The suspect in a shooting in Lyon was released from jail on Tuesday.", {}),
        ("On Tuesday, the ministry ended the search for victims of the earthquake.", {}),
        # Two of a kind leave it open; a death in old age and a campaign that ends are none.
        ("A plane crashed near Lyon on Sunday, and another on Tuesday.", {}),
        ("The singer Ann Roe died on Tuesday, aged 90.", {}),
        ("Ann Roe, a candidate in the primary election, ended her campaign on Tuesday.", {}),
    ],
)
def test_the_news_is_of_the_day_that_its_lead_gives_the_happening(lead: str, days: dict[str, str]) -> None:
    assert read_news(lead, find_dates(lead, DAY, ranges=True), DAY).days == days


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (CRASH + "Four of the deceased were from overseas.", "2025-02-04"),
        (CRASH + "According to the mayor, six people were killed in the crash.", "2025-02-04"),
        (CRASH + "The crash killed three, including a 92-year-old woman.", "2025-02-04"),
        (CRASH + "The mayor said on Wednesday six people had died in the crash.", "2025-02-04"),
        (VOTE + "Roe secured 39 of the 54 delegates with 48% of the vote.", "2025-02-02"),
        (VOTE + "Following Jura's primary, John Doe had the most delegates, with 60.", "2025-02-02"),
        # Another happening, a rule, a size, a blame for other deeds: of no day that is told.
        (CRASH + "Another bus overturned in Nice, killing three people.", None),
        (CRASH + "On Wednesday a fire broke out in Nice. Officials said three people died.", "2025-02-05"),
        (CRASH + "The ministry defines a disaster as one in which four or more people die.", None),
        (CRASH + "The injured fled to a ten-storey building.", None),
        (CRASH + "The firm was responsible for the deaths of 300 people.", None),
    ],
)
def test_a_figure_of_the_happening_is_of_its_day(text: str, period: str | None) -> None:
    assert last(text).period == period


def test_the_parts_of_those_counted_are_as_of_the_same_day() -> None:
    text = "As of Sunday, there were 567 cases. Of these, 184 persons were in hospital, while 81 had lost their lives."
    assert [(one.period, one.status) for one in find_quantities(text, DAY)] == [("2025-02-02", "reported")] * 3


def test_what_a_happening_caused_is_of_its_time_and_a_charge_is_not() -> None:
    text = (
        "A man appeared in court yesterday, charged with one count of murder over a shooting on Sunday, which caused "
        "the death of 50 people."
    )
    count, dead = find_quantities(text, DAY)
    assert count.period != "2025-02-02"
    assert dead.period == "2025-02-02"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Of the two million who voted, 85% were in favour and on Tuesday the council named the region.", None),
        ("Some 300 fans came to Lyon North, a fan-run convention launched in 1997.", None),
        ("According to officials on Tuesday, 30 houses stood empty.", None),
        ("The virus 2019-nCoV is in 30 countries.", None),
        ("At the time of writing, the virus 2019-nCoV is in 30 countries.", "2025-02-06"),
    ],
)
def test_the_time_of_another_clause_of_an_aside_or_of_a_name_is_not_taken(text: str, period: str | None) -> None:
    assert last(text).period == period


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # A finished year is background to what happened on a day, and so is a count of two years ago in any news.
        (CRASH + "The roads are poor: 2024 saw 11,187 accidents.", "historical"),
        (
            "On Sunday, the curfew ended. Schools open. Travel is free.\n\nIn 2023 there were 10 million cases.",
            "historical",
        ),
        (
            "The ministers met on Tuesday. They dined. They spoke of trade.\n\nTrade reached $22.9 billion in 2023.",
            "reported",
        ),
        # So is an earlier happening, what the event followed, and an earlier toll.
        (CRASH + "On January 24 a fire in Nice killed three people.", "historical"),
        (CRASH + "The accident followed four deadly crashes in the area.", "historical"),
        (CRASH + "This revised downwards an earlier toll of 27 dead.", "historical"),
        # How things stood by a day is news, in the pluperfect too.
        ("The charity reported it had delivered over 105,000 doses by January 12.", "reported"),
        ("As of Sunday, the rate had reached 95%.", "reported"),
    ],
)
def test_what_is_background_to_the_news(text: str, status: str) -> None:
    assert last(text).status == status


def test_a_sentence_that_goes_on_about_long_ago_is_background() -> None:
    text = "The guide cites an outbreak in 2009. The government ordered the killing of over 300,000 pigs."
    assert last(text).status == "historical"
    assert last(text.replace("The government ordered", "Ann Roe said the government orders")).status == "reported"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The centre warned of potential floods, with up to 30 inches of rain.", "forecast"),
        ("The firm is working to install 100 miles of poles.", "target"),
        ("The office is working to speed grants from the law's $16 billion.", "reported"),
        ("They are to share an award of 9 million kronor.", "reported"),
        ("Candidates must receive at least 15% of the vote to be eligible.", "reported"),
    ],
)
def test_what_is_to_come_and_what_is_a_rule(text: str, status: str) -> None:
    assert last(text).status == status


def test_a_happening_of_several_days_has_all_of_them() -> None:
    told = last("The convention ran from January 28 to 31 in Lyon. More than 4,000 delegates attended.")
    assert told.period == "2025-01-28/2025-01-31"


def test_a_row_of_results_is_of_the_day_of_the_vote() -> None:
    rows = "The results were:\nUnity Party – 365 seats\nGreens: 48 seats (up 13)\n"
    found = find_quantities(f"{VOTE}{rows}", DAY)
    assert [q.period for q in found] == ["2025-02-02"] * 3
    assert last("Roe leads the party.\n\nUnity Party – 365 seats\n").period is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 2016, the country held a referendum. About 52% voted to leave.", "2016"),
        ("In 1966, the band released its first record. The tour drew 40,000 people.", "1966"),
        # the present after a past, and a career that goes on
        ("In 2016, the party stood in 24 states. It is on the ballot in 18 states.", None),
        ("In 1966, the band released its first record. The group sold 12 million albums.", None),
        ("In 1990, she moved to Leeds and founded a firm. The couple had three children.", None),
        ("In 2003, the club built a stadium. It eventually won four cups.", None),
    ],
)
def test_what_follows_a_beginning_is_of_later_years(text: str, period: str | None) -> None:
    assert last(text).period == period


FAIR = "The Harbour Festival took place in Rennes from January 31 to February 2.\n\n"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (FAIR + "Organisers said 45,000 people visited.", "2025-01-31/2025-02-02"),
        (FAIR + "More than 120 stalls lined the quay at the festival.", "2025-01-31/2025-02-02"),
        (FAIR + "The event raised €80,000 for a hospital.", "2025-01-31/2025-02-02"),
        (FAIR + "The event was held on the quay and spanned 35,000 square feet.", None),
        (FAIR + "The firm raised €80,000 in the run-up to the festival.", None),
        ("The fair announced its programme on Tuesday.\n\nOrganisers said 900 people visited.", None),
        # A happening is known again as the subject of its sentence.
        ("A quake shook Nice on Tuesday.\n\nThe quake was followed by 12 smaller ones.", "2025-02-04"),
        ("A fire broke out in Nice on Tuesday.\n\nThe fire brigade has 90 members.", None),
    ],
)
def test_what_is_counted_at_a_gathering_is_of_its_days(text: str, period: str | None) -> None:
    assert last(text).period == period
