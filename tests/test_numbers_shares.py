"""Shares and amounts with the one who has them, and numbers that mean all who were told of."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities


def found(text: str) -> list[Quantity]:
    return find_quantities(text, date(2025, 2, 6))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # The one who has it: behind `with`, by 's, in a list, beside another.
        ("Roe came in second, with about 20% of the vote.", ["share of vote of Roe"]),
        ("Equity is a concern, with 88% of districts short of staff.", ["share of districts short of staff"]),
        ("The state covers the bank's $5 million loan to Chad.", ["loan of bank to Chad"]),
        ("Investors liked Apple's $90 billion buyback.", ["buyback of Apple"]),
        ("It is one of the pathways to meeting Utah's 40% energy goal.", ["energy goal of Utah"]),
        (
            "Women hold 30 percent of state seats and 25 percent of city seats.",
            ["share of state seats of Women", "share of city seats of Women"],
        ),
        (
            "Roe won 279 electoral votes to Ann Doe's 214.",
            ["electoral votes won by Roe", "electoral votes won by Ann Doe"],
        ),
        ("Growth was 3%, compared with China's 5%.", ["Growth", "Growth of China"]),
        ("Labour led, with 52% of the votes, and the Greens lost two seats.", None),
        # What is said of a part.
        (
            "There were 300 guests, and half of them left early.",
            ["guests", "share of guests who left early"],
        ),
        ("Half of the members were women.", ["share of members that were women"]),
        ("Most residents vote by mail, including 73% of those in Utah.", None),
        ("It fell in the west, including 73% of towns.", ["share of towns"]),
        ("Owners know of it, compared to 13% of tenants.", ["share of tenants"]),
        # What those counted lost or went through, and not how much they changed.
        ("Some 200 people lost their homes.", ["people who lost their homes"]),
        ("About 3,000 nurses went on strike.", ["nurses who went on strike"]),
        ("The 300 jobs went down to 200.", ["jobs", "jobs"]),
        ("Over 80% of the 452 seats went to the Greens.", ["share of seats that went to the Greens", "seats"]),
        # What a clause opens with is of its subject; an apposition with commas and an earlier clause are beside it.
        (
            "With more than 200 shops and 16,000 employees, Corvus leads the field.",
            ["shops of Corvus", "employees of Corvus"],
        ),
        ("With 40 shops across Norway, Corvus leads the field.", ["shops of Corvus across Norway"]),
        ("With 40 firefighters battling the blaze, the mayor left.", ["firefighters battling the blaze"]),
        ("Corvus, a maker of pens, ink and paper based in Oslo, sold 40 shops.", ["shops sold by Corvus"]),
        ("Roe, a lawyer, said the firm, which is big, lost $5 million.", ["losses of firm"]),
        ("When Roe joined the board in 2014, Corvus had 40 shops.", ["shops of Corvus"]),
        ("In the first half of 2014, operating profit of the unit was $5 million.", ["operating profit of the unit"]),
        ("During the war in 2014, hospitals treated 300 soldiers.", ["soldiers treated by hospitals"]),
        ("It made an accord on chips with Corvus, which is creating 1,100 jobs.", ["jobs created by Corvus"]),
        ("They will visit 30 states in the south to highlight how it works.", ["states visited in the south"]),
        ("Corvus, with 300 shops, is the largest.", ["shops of Corvus"]),
        ("Lyon, with 300 people dead, is in shock.", ["people dead"]),
        ("With offices in 40 countries, Corvus is the largest.", ["countries in which Corvus has offices"]),
        ("The jackpot, which starts at $1 million, can grow.", ["jackpot"]),
        (
            "Some 90 of the 224 guests at the fair brought at least one cake.",
            [
                "guests at the fair who brought at least one cake",
                "guests at the fair",
                "cake brought by guests at the fair",
            ],
        ),
        ("Of the 2.8 million who voted, 85% were against.", ["people who voted", "share of those who voted"]),
        ("Only 0.2% of the thin air is oxygen.", ["share of thin air that is oxygen"]),
        ("The law will invest $21 billion to clean up rivers.", ["investment by law to clean up rivers"]),
        ("They consult on the use of funds, including $400 million to enhance parks.", ["amount to enhance parks"]),
        ("The 2,000 km long pipeline is to end in Lyon.", ["length of pipeline"]),
        ("The lodge was home to over 1,000 people.", ["people of lodge"]),
        ("The marchers turned out more than 2,000 strong.", ["marchers"]),
        # No verb is left in what something is of.
        ("They were counting and weighing tiny bits of bone that were like two centimetres.", ["tiny bits of bone"]),
        ("It sells six cakes, each retailing for $9.99.", ["cakes sold", ""]),
        (
            "Expenses were $1 million and $4 million for the three-month and nine-month periods.",
            ["Expenses", "Expenses"],
        ),
        ("Two other firms also paid the fee.", ["other firms that paid the fee"]),
        ("With a presence in over 100 countries, they sell all over.", ["countries with presence"]),
        ("The platform, available in 17 languages, is free.", ["languages"]),
        # What somebody is or has become has what he has; a sum is what was done with it.
        ("Corvus has grown into a leading dealer with more than 530 workers.", ["workers of Corvus"]),
        ("Corvus is a leading operator of 13 recycling plants.", ["recycling plants of Corvus"]),
        ("Since then, Corvus has grown to over $3 billion in assets.", ["assets of Corvus"]),
        ("The committee gave Roe a total of $10,000.", ["amount given by committee"]),
        ("The token had an amazing year with a surge of 45%.", ["surge of token"]),
        ("More than 100 members, reportedly, of the tribe turned up.", ["members of the tribe"]),
        ("They saw the ten-storey tower coming down.", ["storeys of tower"]),
        ("Some 40 firms opened offices in Lyon.", ["firms that opened offices in Lyon"]),
        ("Over 900 people attended an earlier march.", ["people who attended an earlier march"]),
        ("Jane Roe is survived by two sons.", ["sons of Jane Roe"]),
        (
            "It opened a 5,000-square-foot automated centre in Lyon and three new branches.",
            ["automated centre in Lyon", "new branches opened"],
        ),
        ("The fair was attended by 46 people from towns across Norway.", ["people from towns across Norway"]),
        ("Three out of four voters support the plan.", ["share of voters who support the plan"]),
        ("About 40% of patients who took the drug recovered.", ["share of patients who took the drug"]),
        ("A laboratory tested 7 out of 20 cases positive for measles.", ["share of cases positive for measles"]),
        # The participle of an irregular verb, also of its base; what a verb of telling has behind it is its clause.
        ("The fair is expected to draw 3,000 guests.", ["guests drawn by fair"]),
        ("Its people speak 120 languages.", ["languages spoken by people"]),
        ("The ruling means that 300 nurses will leave.", ["nurses"]),
        # What it is compared with is not what was done with it.
        ("Profit was $5 million compared with $4 million a year earlier.", ["Profit", "Profit"]),
        ("The district spends $10,000 per student compared to others.", ["spending by district"]),
        # A power in something.
        ("The storm caused billions in damage.", ["damage caused by storm"]),
        ("The brand would earn millions in Chad.", None),
        ("An estimated four million people overall took part in the fair.", ["people who took part in the fair"]),
        (
            "The bureau put the total 2024 population of the state at one million.",
            ["total 2024 population of the state"],
        ),
    ],
)
def test_who_has_it_and_what_is_said_of_it(text: str, measures: list[str] | None) -> None:
    told = [quantity.measure for quantity in found(text)]
    if measures is None:
        assert not any(words in one for one in told for words in ("votes, and", "included", "in Chad"))
    else:
        assert told == measures


@pytest.mark.parametrize(
    ("text", "unit", "measure"),
    [
        ("Iran seeks 36 people. The 36 must face charges.", "person", "people who must face charges"),
        ("Four men met.\n\nThree boys came too. All four are in good health.", "man", "men in good health"),
        ("Three girls and a boy were hurt. All four are in good health.", "", ""),
        ("Each may bring 80 of other people's ballots.", "ballot", "people's ballots brought"),
        ("Hundreds of ISIS (Islamic State) fighters escaped from a camp.", "fighter", None),
        ("The ministry put the number of dead in Lyon at 36.", "person", "dead in Lyon"),
    ],
)
def test_what_is_counted(text: str, unit: str, measure: str | None) -> None:
    last = found(text)[-1]
    assert last.unit == unit
    assert measure in (None, last.measure)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The vein runs over a 5.5 km stretch.", [(5.5, "=", "kilometre")]),
        ("It has over 5.5 km of road.", [(5.5, ">", "kilometre")]),
        ("It helps more than 2 million HR managers.", [(2e6, ">", "manager")]),
        ("The course takes 2 HR a day.", []),
        ("It ran 63,000 clean energy and road projects.", [(63000, "=", "project")]),
        ("Some 300 staff and their children fled.", [(300, "~", "staff member")]),
        ("Call the office: +1 (619) 604-9440.", []),
        ("It has 13 campuses and 5 warehouses.", [(13, "=", "campus"), (5, "=", "warehouse")]),
    ],
)
def test_bounds_and_units(text: str, read: list[tuple[float, str, str]]) -> None:
    assert [(quantity.low, quantity.modifier, quantity.unit) for quantity in found(text)] == read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The fund plans to buy Corvus, a lender licensed in 29 states.", "reported"),
        ("The fund plans to build a mill of 40 MW.", "proposed"),
        ("Corvus, a body committed to safety, counted 300 falls.", "reported"),
        ("Corvus committed to 300 jobs.", "target"),
        ("It aims at a market boasting 300 million homes.", "reported"),
    ],
)
def test_what_an_aside_says_of_plans_is_its_own(text: str, status: str) -> None:
    assert found(text)[-1].status == status


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Its 2022 Maker's Choice Red won 93 points.", None),
        ("At the 2022 Democratic National Convention, she received 400 votes.", "2022"),
        ("The 2022 World Cup drew 40,000 fans.", "2022"),
    ],
)
def test_the_year_in_the_name_of_a_thing_is_no_time(text: str, period: str | None) -> None:
    assert found(text)[-1].period == period


def test_dead_at_an_age_counts_nobody() -> None:
    assert found("She was found dead at 36.") == []


def test_the_range_in_which_an_amount_lies() -> None:
    [cost] = found("He put the value of the vase in the range of five to six million dollars.")
    assert (cost.low, cost.high, cost.measure) == (5e6, 6e6, "value of the vase")
