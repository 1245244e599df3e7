"""What the clause of a counted noun tells of it, and whose verb it is: specification by example."""

from __future__ import annotations

import pytest

from dateline.numbers import Quantity, find_quantities


def one(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        # The clause reaches the noun by a preposition.
        ("The brothers were prosecuted for 22 crimes.", "crimes for which brothers were prosecuted"),
        ("Ahmed Khan pleaded guilty to eight burglaries.", "burglaries to which Ahmed Khan pleaded guilty"),
        ("The app is used by thousands of teachers.", "teachers by whom app is used"),
        ("The chain has opened shops in 14 towns.", "towns in which chain has opened shops"),
        ("The ferry broke into two pieces.", "pieces into which ferry broke"),
        ("Detectives issued warrants on 36 people believed to have taken part.",
         "people on whom Detectives issued warrants"),
        ("She has appeared in 40 films.", "films in which she has appeared"),
        ("Jane Roe, from Lyon, France, on Tuesday admitted her guilt in six thefts.",
         "thefts in which Jane Roe admitted her guilt"),
        ("He was charged with twelve counts of fraud.", "counts of fraud with which he was charged"),
        ("The battery lasts for 500 charges.", "charges for which battery lasts"),
        ("The charity feeds 9,000 children in 30 villages.", "villages in which charity feeds children"),
        # The phrase opens its clause.
        ("In 36 counties most wells ran dry.", "counties in which most wells ran dry"),
        # The owner stands before the number.
        ("She is one of the painter's four daughters.", "daughters of painter"),
        ("He won 12 of the state's 41 delegates.", "delegates"),
        # A list: what is said of all, or what verb has them.
        ("Two women and a man were injured.", "women injured"),
        ("The blast injured a guard and two boys.", "boys injured"),
        ("There were ten passengers and a pilot aboard the plane.", "passengers aboard the plane"),
        # Behind an aside.
        ("Two candidates, Jane Roe and Olaf Lind, ended their campaigns.", "candidates who ended their campaigns"),
        ("At least three towns —including Lund— declared an emergency.", "towns declared an emergency"),
        ("Six of the thefts were, according to the court, violent in nature.", "thefts violent in nature"),
        ("At least 45 were aboard.", "people aboard"),
        ("What police put at 9,000 students, the city's pride, marched to the castle.",
         "students who marched to the castle"),
        # What the noun itself says stays as it is.
        ("The ruling resulted in nine deaths.", "deaths"),
        ("Type the 5 digit code.", "digit"),
        ("It has more than two doors.", "doors"),
        ("The minister said in two interviews he would go.", "interviews"),
        ("Lund is among four towns where the party cancelled its vote.", "towns where party cancelled its vote"),
        # Of a series, what was done with its parts.
        ("The president issued a series of seven pardons.", "pardons issued by president"),
        ("Jane Roe, 36, is married and has five children.", "children of Jane Roe"),
        # What those counted did or were.
        ("Seventeen rockets struck near the port.", "rockets struck near the port"),
        ("More than 70 traders were present at the fair.", "traders present at the fair"),
        ("Millions of people have access to the library.", "people with access to the library"),
        ("Seven states had bid to host the games.", "states that bid to host the games"),
        ("At least seven people, including four children, died.", "children who died"),
        ("It killed at least 62 people, including, the police say, 54 children.", "children killed"),
        ("Nearly 800 homes were scheduled to be cut off.", "homes cut off"),
        ("Eight clubs are scheduled to send players.", "clubs scheduled to send players"),
        ("Fewer than two hundred people showed up at the gates.", "people who showed up at the gates"),
        ("Malmo closed the season with 40 goals.", "goals of Malmo"),
        # Votes for and against.
        ("The bill passed with 215 votes in favour.", "votes in favour"),
    ],
)  # fmt: skip
def test_the_clause_tells_of_a_bare_noun(text: str, measure: str) -> None:
    assert find_quantities(text)[-1].measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The plan to cut fares costs $5 billion.", "cost of plan"),
        (
            "Daily water consumption to cool the plant and clean its pipes is 9 million liters.",
            "water consumption",
        ),
        ("Jane Roe was projected by the networks to have passed 270.", "Jane Roe"),
        ("They used the scan to conclude the star has a mass of 4 tonnes.", "mass of star"),
        ("Lund led early before Malmo scored 12 goals.", "goals scored by Malmo"),
        ("The fine for breaking this law is €500.", "fine for breaking this law"),
        (
            "The stock of cod in the Baltic at one of their old grounds has declined 40%.",
            "stock of cod in the Baltic at one of their old grounds",
        ),
        (
            "In 2016, the ticket of Jane Roe for mayor and Olaf Lind for clerk won 20 wards.",
            "wards won by ticket of Jane Roe for mayor and Olaf Lind",
        ),
        ("The agency released a report showing growth in trade of 33.1 percent.", "growth in trade"),
        ("The number of dead after a landslide in Peru is 140.", "dead in Peru landslide"),
    ],
)
def test_the_subject_is_the_one_of_the_verb(text: str, measure: str) -> None:
    assert find_quantities(text)[-1].measure == measure


def test_money_in_taxes_is_taxes() -> None:
    assert one("The tenor paid $750 in taxes.").measure == "taxes paid by tenor"
    assert one("Japan will invest $68 billion in wind farms.").measure == "investment by Japan in wind farms"
    assert one("The mill asks for $470 per metric ton of palm oil.").measure == "price of palm oil"


def test_a_bare_share_is_of_those_who_do_it() -> None:
    assert one("49% have begun using modern tools.").measure == "share of those who have begun using modern tools"
    assert one("14% rise in bus traffic.").measure == "rise in bus traffic"


def test_an_amount_in_brackets_is_of_what_stands_before_it() -> None:
    assert one("Deluxe Pedicure ($77), with hot towels.").measure == "Deluxe Pedicure"


def test_what_doubles_to_people_is_told_whole() -> None:
    told = find_quantities("The prevalence of dementia among adults will double to 9 million adults.")[-1]
    assert told.measure == "prevalence of dementia among adults"
    told = find_quantities("Spending on roads doubled to $79 billion.")[-1]
    assert told.measure == "Spending on roads"


def test_a_share_in_brackets_is_of_the_count_before_it() -> None:
    told = find_quantities("The Green Party received 1,457,226 votes (1.06 percent).")
    assert [one.measure for one in told] == [
        "votes received by Green Party",
        "share of votes received by Green Party",
    ]


def test_each_side_of_a_poll_has_its_figure() -> None:
    told = find_quantities("Jane Roe led the mayor, Olaf Lind, in the average of polls, 47.4 percent to 42.1 percent.")
    assert [one.measure for one in told] == ["support for Jane Roe", "support for mayor"]


def test_a_converted_amount_is_of_the_same() -> None:
    told = find_quantities("Daily use is upwards of 141 billion liters (about 37 billion U.S. gallons).")
    assert [(one.unit, one.measure) for one in told] == [("litre", "use"), ("gallon", "use")]


def test_a_factor_is_of_what_changes_by_it() -> None:
    assert one("The coating cut the amount of water by, reportedly, a factor of two.").measure == "amount of water"
    assert one("The coating cut the amount of water by a factor of two.").unit == "times"
    assert one("Exports grew by a factor of ten.").measure == "Exports"
    assert one("The team has a factor of 16.").unit == "times"


def test_those_stands_for_the_things_counted_before() -> None:
    told = find_quantities("Six of the thefts were violent and five of those involved knives.")
    assert [(one.unit, one.measure) for one in told][1] == ("theft", "thefts that involved knives")


def test_a_prefix_belongs_to_the_noun() -> None:
    assert one("Three of his co-authors have founded a company.").unit == "co-author"
    assert one("She has two ex-husbands.").unit == "ex-husband"


def test_a_share_of_people_everywhere() -> None:
    measure = one("Half of all people worldwide are affected by drought.").measure
    assert measure == "share of people worldwide affected by drought"


def test_what_a_thing_is_worth_comes_before_what_is_done_with_it() -> None:
    assert one("She had a trust fund worth $5 million that she shared with her sister.").measure == "trust fund"
