"""What a figure is of, when it holds, in which standing, by whom, and what changed."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.dates import find_dates
from dateline.numbers import Quantity, find_quantities

DAY = date(2025, 2, 6)


def one(text: str, reference: date | None = DAY) -> Quantity:
    (found,) = find_quantities(text, reference)
    return found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Bilateral trade reached $22.9 billion in 2023.", "Bilateral trade"),
        (
            "They set a target of five trillion yen Japanese investment in India between 2022 and 2027.",
            "Japanese investment in India",
        ),
        ("There are over 40,000 Indians residing in Japan.", "Indians residing in Japan"),
        ("Approximately 1,500 Japanese companies in India took part.", "Japanese companies in India"),
        ("The agreement removes tariffs on 90 percent of commodities.", "share of commodities"),
        ("The company held a 4% share of the Polish retail market.", "share of the Polish retail market"),
        ("It had a turnover of 1.2 billion euros.", "turnover"),
        ("The storm did about $90 billion in property damage.", "property damage"),
        ("NASA awarded Boeing a $4.2 billion contract.", "contract"),
        ("The blast killed three people.", "people killed"),
        ("The House of Commons includes 338 seats.", "seats of House of Commons"),
        ("The contract with SpaceX is valued at $2.6 billion.", "contract with SpaceX"),
        ("The party won 20 seats.", "seats won by party"),
        ("The party lost a net of 20 seats.", "seats lost by party"),
        ("The fire destroyed at least 300 homes.", "homes destroyed by fire"),
        ("More than 50 nations have signed the treaty.", "nations that signed the treaty"),
        ("The number of people infected with the virus exceeded 1,000.", "people infected with the virus"),
        ("The collapse caused the deaths of 29 miners.", "deaths of miners"),
        ("The court set bail yesterday at $50,000.", "bail"),
        ("In Kenya, inflation rose to 5.2%.", "inflation in Kenya"),
        ("Cases surpassed 2,000 in Peru.", "Cases in Peru"),
        ("Profits were 12% higher than a year earlier.", "increase of Profits"),
        ("Two thirds of the island was still without power.", "share of island without power"),
        ("Of the votes, 20% were spoiled.", "share of votes spoiled"),
        ("A magnitude 6.1 earthquake hit the coast.", "magnitude of earthquake"),
        ("The diaspora in Japan grows, with over 40,000 Indians residing in the country.", "Indians residing in Japan"),
        ("Red deer: 7", "Red deer"),
        ("Officials said 300 people had left.", "people who left"),
    ],
)  # fmt: skip
def test_measure(text: str, measure: str) -> None:
    assert one(text).measure == measure


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade reached $22.9 billion in 2023.", "2023"),
        ("They want five trillion yen of investment between 2022 and 2027.", "2022/2027"),
        ("They want ¥10 trillion of investment over the next decade.", "P10Y"),
        ("The company lost $5 million in January 2025.", "2025-01"),
        ("The refinery takes 200,000 barrels per day.", "P1D"),
        ("The smog causes 100,000 deaths annually.", "P1Y"),
        ("The refinery makes 5 million barrels of per-day production.", "P1D"),
        ("Since January 2024, 300 people have left.", "2024-01/2025-02"),
        ("The team has won 12 medals so far.", "2025-02-06"),
        ("The 1973 building housed 300 people.", None),
        ("In the 2019 election 300 people stood.", "2019"),
        ("Shares were up from the 2019 level by 5%.", None),
        ("It sold 300 cars, which were built in 2019.", None),
        ("We found a fall of 43% in our annual surveys.", None),
        ("The plant employs 300 people.", None),
        ("A 12-year-old boy found 20 coins.", None),
    ],
)
def test_period(text: str, period: str | None) -> None:
    assert one(text).period == period


def test_a_relative_period_needs_the_day_of_the_article() -> None:
    text = "Yesterday 12 people were hurt."
    assert one(text, DAY).period == "2025-02-05"
    assert one(text, None).period != "2025-02-05"


def test_each_figure_takes_the_period_beside_it() -> None:
    first, second = find_quantities("Trade was $20 billion in 2022 and $22.9 billion in 2023.", DAY)
    assert (first.period, second.period) == ("2022", "2023")


def test_dates_that_the_caller_has_are_not_looked_for_again() -> None:
    text = "Trade was $20 billion in 2022."
    assert find_quantities(text, DAY, dates=find_dates(text, DAY)) == find_quantities(text, DAY)
    assert find_quantities(text, DAY, dates=[])[0].period is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The plant employs 300 people.", "reported"),
        ("Japan set a target of ¥5 trillion of investment.", "target"),
        ("The agreement aims to remove tariffs on 90 percent of goods.", "target"),
        ("Sales are expected to reach $5 billion.", "forecast"),
        ("Winds are forecast to reach 80 mph.", "forecast"),
        ("The group proposed a fee of $20.", "proposed"),
        ("The group plans to buy 301 stores.", "proposed"),
        ("If the dam broke, 300 homes would flood.", "hypothetical"),
        ("In 1998 the plant employed 300 people.", "historical"),
        ("The plan aims to grow, and the group intends to buy 301 stores.", "proposed"),
        ("This would be 20% of the output.", "reported"),
        ("Police said they had arrested 12 people.", "reported"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert one(text).status == status


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the World Bank, 300 people left.", "World Bank"),
        ("Jane Roe said 300 people had left.", "Jane Roe"),
        ("About 300 people left, said Jane Roe.", "Jane Roe"),
        ("About 300 people left.", None),
    ],
)
def test_speaker(text: str, speaker: str | None) -> None:
    assert one(text).speaker == speaker


def test_the_headline_has_the_period_of_its_figure_below() -> None:
    text = (
        "Blast kills three people in Lyon\n\nA blast killed three people in Lyon on Tuesday.\n\nNobody else was hurt."
    )
    head, lede = find_quantities(text, DAY)
    assert head.period == lede.period == "2025-02-04"


def test_the_casualties_of_the_crash_are_of_its_day() -> None:
    text = "A bus crashed near Lyon on Tuesday, killing three people.\n\nTwelve people were injured in the crash."
    killed, injured = find_quantities(text, DAY)
    assert killed.period == injured.period == "2025-02-04"


def test_a_crash_of_long_ago_is_not_the_one_of_the_news() -> None:
    text = (
        "A bus crashed near Lyon on Tuesday, killing three people.\n\n"
        "Another bus left the road in 1998. Twelve people were injured in the crash."
    )
    killed, injured = find_quantities(text, DAY)
    assert (killed.period, injured.period) == ("2025-02-04", None)


def test_a_sentence_of_another_time_takes_over_no_period() -> None:
    text = "The party gained 300 seats on Tuesday. It previously had 200 seats."
    now, before = find_quantities(text, DAY)
    assert (now.period, before.period, before.status) == ("2025-02-04", None, "historical")


def test_a_share_of_those_is_of_the_figure_before() -> None:
    deaths, share = find_quantities("Some 900 early deaths were due to smoke, 91% of those from coal.", DAY)
    assert share.measure == f"share of {deaths.measure}"


def test_a_comparison_with_another_place_is_no_history() -> None:
    here, there = find_quantities("Turnover was 3% in Poland, compared to 7% in Hungary.", DAY)
    assert (here.status, there.status) == ("reported", "reported")


def test_a_change_ties_its_figures_together() -> None:
    by, to, start = find_quantities("Revenue rose 5% to $2.1 billion from $2 billion a year earlier.", DAY)
    assert (by.change, to.change, start.change) == ("by", "to", "from")
    assert by.change_of == to.change_of == start.change_of == by.start
    assert start.status == "historical"


def test_a_reduction_from_and_to() -> None:
    start, end = find_quantities("The city cut the number of polling stations from 180 to 5.", DAY)
    assert (start.change, end.change) == ("from", "to")
    assert start.change_of == end.change_of == start.start


@pytest.mark.parametrize("text", ["The start-up raised $15 million.", "The party lost 20 seats.", "It sold 300 cars."])
def test_what_is_no_change(text: str) -> None:
    assert one(text).change == ""
    assert one(text).change_of is None


def test_a_conversion_in_brackets_is_of_the_same_thing() -> None:
    yen, rupees = find_quantities(
        "Earlier in 2025, Japan announced investments targeting ¥10 trillion (approximately ₹6 trillion) in India "
        "over the "
        "next decade.",
        date(2025, 11, 24),
    )
    assert (yen.unit, yen.low, yen.period, yen.status) == ("JPY", 1e13, "P10Y", "target")
    assert (rupees.unit, rupees.low, rupees.modifier) == ("INR", 6e12, "~")
    assert (rupees.measure, rupees.period, rupees.status) == (yen.measure, yen.period, yen.status)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Ministers want to increase the highest available Dutch farm student grant by approximately $1,400.",
         "highest available Dutch farm student grant"),
        ("Cut the levy on small rural bakeries by $400!", "levy on small rural bakeries"),
        ("Lowering the fare for pensioners in the valley by two dollars is popular.",
         "fare for pensioners in the valley"),
        ("It has raised the ceiling by $900 over the past two years.", "ceiling"),
        ("The county increased funding for its libraries by nearly $40 million.", "funding for its libraries"),
        ("The scheme lowers premiums for most growers by up to $2,500 a year.", "premiums for most growers"),
    ],
)  # fmt: skip
def test_by_behind_a_verb_of_change_is_the_change_and_never_the_level(text: str, measure: str) -> None:
    found = one(text)
    assert (found.change, found.change_of, found.measure) == ("by", found.start, measure)


def test_by_of_another_verb_is_no_change() -> None:
    assert one("They raised the wage floor that was approved by 20 senators.").change == ""


def test_an_elided_unit_is_that_of_the_figure_compared_and_not_of_its_conversion() -> None:
    text = "The bog covers 6.05 hectares (14.95 acres; .0605 square km), up from 2.48 (6.12 acres) in March."
    units = [(q.low, q.unit) for q in find_quantities(text, DAY)]
    assert units == [
        (6.05, "hectare"), (14.95, "acre"), (0.0605, "square kilometre"), (2.48, "hectare"), (6.12, "acre")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The raid targeting smugglers led to 20 arrests.",
        "The shrine was targeted by two gunmen.",
        "Police said the shop was targeted and three men fled.",
        "Three men target a shop.",
        "Shells that hit military targets killed 20 soldiers.",
    ],
)
def test_people_and_places_that_are_targeted_are_no_goal(text: str) -> None:
    assert one(text).status == "reported"


@pytest.mark.parametrize(
    "text",
    ["The maker targeted sales of 20 million cars.", "The bank is targeting a 20% cut.", "The target is 30 gigawatts."],
)
def test_an_amount_that_is_targeted_is_a_goal(text: str) -> None:
    assert one(text).status == "target"
