"""What a figure is of, its unit and standing, in sentences whose nearest words belong to something else."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import find_quantities

DAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The movement Better Together won the election with 27.6 percent of the vote, "
            "ahead of the Civic Union with 22.1 percent.",
            ["share of vote of movement Better Together", "share of vote of Civic Union"],
        ),
        (
            "By 2030 Chile wants to have 12 gigawatts of wind, solar and hydropower capacity.",
            ["wind, solar and hydropower capacity of Chile"],
        ),
        ("Police seized 3 tonnes of cocaine and arrested two men.", ["cocaine seized by Police", "men arrested"]),
        (
            "Food prices rose by 28.7 percent, compared with 32.2 percent in May, while rents eased by 1.3 percent.",
            ["Food prices", "Food prices", "rents"],
        ),
        ("The annual rise in house prices slowed to 0.8%.", ["annual rise in house prices"]),
        (
            "The bank cut its variable rate on non-indexed loans to 10.75% from 11%.",
            ["variable rate on non-indexed loans", "variable rate on non-indexed loans"],
        ),
        (
            "Operating profit was 1.12 billion euros ($1.23 billion), against 1.31 billion a year earlier.",
            ["Operating profit", "Operating profit", "Operating profit"],
        ),
        (
            "$311 million is needed, of which 29 per cent has been received.",
            ["amount needed", "share of amount needed"],
        ),
        (
            "The city will build a tram line to the port at a cost of $2.9 billion.",
            ["cost of tram line to the port"],
        ),
        ("Mayor Jan Novak had supported the sale for 890 million euros.", ["price of sale"]),
        ("Valdoro have signed striker Iker Luna for 14 million euros.", ["price of striker Iker Luna"]),
        ("The 21-year-old scored 17 goals last season.", ["goals scored by 21-year-old"]),
        ("Its appeal for $214 million for Chad is 16 percent funded.", ["appeal", "appeal"]),
        ("Yields should average 2.7 tonnes per hectare.", ["Yields"]),
    ],
)
def test_a_figure_is_of_what_its_own_words_say(text: str, measures: list[str]) -> None:
    assert [found.measure for found in find_quantities(text, DAY)] == measures


@pytest.mark.parametrize(
    "text",
    [
        "In a letter, chief executive Ana Roe says 190 will remain.",
        "Up to Wednesday 2.6 million tonnes had been shipped.",
        "Analysts polled by the company had on average forecast 960 million euros.",
    ],
)
def test_neither_who_says_so_nor_the_day_is_what_a_figure_is_of(text: str) -> None:
    assert [found.measure for found in find_quantities(text, DAY)] == [""]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The area sown is put at 5.4 million hectares, compared with 5.9 million a year ago.", "hectare"),
        ("The report forecasts a crop of 15.8 million tonnes and exports of 9.5 million.", "tonne"),
        ("They pay 1.4 billion leva now and 1.5 billion leva later.", "BGN"),
        ("The yield was 28.1 quintals per hectare.", "quintal per hectare"),
    ],
)
def test_a_number_has_the_unit_of_what_it_stands_beside(text: str, unit: str) -> None:
    assert find_quantities(text, DAY)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The miner halts trading for its A$376m raising. It plans to raise $376 million.", ["AUD", "AUD"]),
        ("The bid is A$6.6 billion ($4.2 billion). The bidder has $6.6 billion in debt.", ["AUD", "USD", "USD"]),
        ("The unit was sold for A$5 million. The board may buy back $5 million of shares.", ["AUD", "USD"]),
        ("The miner made A$376m. A rival in Texas made $90 million.", ["AUD", "USD"]),
        ("The miner made A$376m, and a rival US$90 million. Each paid $376m.", ["AUD", "USD", "USD"]),
    ],
)
def test_the_bare_dollar_is_another_where_the_same_amount_is_written_both_ways(text: str, codes: list[str]) -> None:
    assert [found.unit for found in find_quantities(text, DAY)] == codes


def test_what_has_been_paid_of_a_pledge_is_no_target() -> None:
    text = "Of the $6.7 billion pledged, $2.1 billion had been paid by the end of October."
    assert find_quantities(text, DAY)[1].status == "reported"


def test_what_is_expected_of_the_next_figure_is_not_said_of_the_one_before() -> None:
    text = "Inflation declined to 5.4% in September and is expected to be below 5% by the turn of the year."
    assert [found.status for found in find_quantities(text, DAY)] == ["reported", "forecast"]


def test_a_rate_is_not_of_those_who_vote_on_it() -> None:
    text = "Five of the seven members of the committee voted to bring the rate down from 30 percent."
    assert find_quantities(text, DAY)[-1].measure == "rate"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("In its first year Corvus will observe 46 planets.", ["planets observed by Corvus"]),
        (
            "The official budget of the 5.4km Harbour Link is $4.1 billion.",
            ["Harbour Link", "official budget of the 5.4km Harbour Link"],
        ),
        (
            "Exports came to $9.18 billion, an increase of 5.6 percent, the bank said, against $8.69 billion in 2022.",
            ["Exports", "increase of Exports", "Exports"],
        ),
        ("In 2018, Congress raised the cap for the project to $2.25 billion.", ["cap for the project"]),
        ("A budget of 19 million euros was approved.", ["budget"]),
        ("The agency appealed for $160 million.", ["appeal of agency"]),
        ("The union is asking for 11 per cent in the first year.", ["demand of union"]),
        (
            "The fund has received $41 million of the $160 million requested.",
            ["amount received by fund", "amount requested"],
        ),
        ("Of the total, 50.3 percent are women.", ["share of total women"]),
        ("Women make up 50.1 percent of the population.", ["share of population of Women"]),
        ("Harlan is offering $3 million.", ["amount offered by Harlan"]),
    ],
)
def test_a_figure_belongs_to_the_amount_its_clause_names(text: str, measures: list[str]) -> None:
    assert [found.measure for found in find_quantities(text, DAY)] == measures


def test_a_sum_of_millions_takes_no_noun_from_a_small_count_behind_it() -> None:
    found = find_quantities("The budget will shrink from 19 million euros to 8.5 million, and 13 of the 25 players go.")
    assert [one.unit for one in found[:2]] == ["EUR", "EUR"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The new government expects exports of 8.7 million tonnes.", "exports"),
        ("Chief executive Ana Roe expects revenue of $4 million this year.", "revenue"),
        ("Valdoro Motors expects revenue of $4 million this year.", "revenue of Valdoro Motors"),
        ("For this year chief executive Ana Roe sees passenger numbers of 16.5 to 17 million.", "passenger numbers"),
        ("Norway will supply vehicles to its land forces in a deal worth $1.4 billion.", "deal"),
        ("Its value is 1.52 billion euros.", "value"),
    ],
)
def test_what_somebody_foresees_is_seldom_his_own(text: str, measure: str) -> None:
    assert find_quantities(text, DAY)[-1].measure == measure


@pytest.mark.parametrize(
    ("text", "unit", "measure"),
    [
        ("Inflation slowed to 4.2%. The bank aims at 2.5%.", "%", "Inflation"),
        ("Operating profit was 1.3 billion euros. Analysts had forecast 960 million.", "EUR", "Operating profit"),
        ("Nineteen people were hurt. Eleven of them remained in hospital.", "person", "people in hospital"),
        ("Inflation slowed to 4.2%. The party aims at 40%.", "%", "party"),
    ],
)
def test_a_short_sentence_goes_on_from_the_one_before(text: str, unit: str, measure: str) -> None:
    found = find_quantities(text, DAY)[-1]
    assert (found.unit, found.measure) == (unit, measure)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Up to November 5, 32,029 had arrived.", ["32,029"]),
        ("On May 5, 300 had arrived.", ["300"]),
        ("They met on November 5, 6 and 7.", []),
        ("They met on November 5, 2023.", []),
    ],
)
def test_a_number_behind_a_day_is_counted_where_it_is_no_day_and_no_year(text: str, found: list[str]) -> None:
    assert [one.text for one in find_quantities(text, DAY)] == found


def test_what_was_raised_is_told_with_how() -> None:
    (found,) = find_quantities("It had close to $2 million raised in share sales.", DAY)
    assert found.measure == "amount raised in share sales"
