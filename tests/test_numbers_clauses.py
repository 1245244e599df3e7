"""What a clause tells of a figure: what those counted do, where it happens, for what it is needed."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

DAY = date(2025, 2, 6)


def found(text: str) -> list[Quantity]:
    return find_quantities(text, DAY)


def measures(text: str) -> list[str]:
    return [quantity.measure for quantity in found(text)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        # An unknown verb behind those counted, told by its object.
        ("Twelve farmers block the road to the port.", "farmers who block the road to the port"),
        ("Sixteen states sue President Roe.", "states that sue President Roe"),
        ("Forty firefighters battle the blaze.", "firefighters who battle the blaze"),
        # Events by where they happened.
        ("Three bombings took place in Tunisia.", "bombings in Tunisia"),
        ("At least 40 accidents happened on the road to Lyon.", "accidents that happened on the road to Lyon"),
        ("Twelve protests took place in May.", "protests"),
        # What a group is made of, who is given something, what is worth an amount.
        ("The fleet consisted of 41 aircraft.", "aircraft of fleet"),
        ("Pollster Alfa gave Civic Path 99 seats.", "seats of Civic Path"),
        ("The school gave pupils 40 books.", "books"),
        ("The steps include Japan's investments targeting ¥10 trillion in India.", "Japan's investments in India"),
        ("Officials citing 40 percent were wrong.", ""),
        # A verb behind a phrase ends it, the last word of a name does not.
        ("The number of civilians killed in the region rose to 37.", "civilians killed in the region"),
        ("About 50% of clones on Google Play are forks.", "share of clones on Google Play that are forks"),
        ("At least half of the country's 50 states agreed.", "share of country's 50 states"),
        ("Another 12 percent had not made up their minds.", "share of those who had not made up their minds"),
        # What a word in quotation marks is said of.
        ('The source said "three rebels" were killed in a raid.', "rebels killed in a raid"),
        # What is said behind an aside with commas of its own.
        ("Two candidates, Jane Roe of Ohio and Ann Doe, a mayor, ended their bids.", "candidates who ended their bids"),
        # For what something is needed.
        ("To form a government, 76 seats are needed.", "seats needed to form a government"),
        ("For a candidate to win the vote, 270 delegates are required.", "delegates required to win the vote"),
        ("In Lyon, 40 nurses are needed.", "nurses needed in Lyon"),
        # What those counted will do, or are at, also behind their place.
        ("Two lucky winners will receive game tickets.", "lucky winners who will receive game tickets"),
        ("Nearly 56 million people worldwide are living with asthma.", "people worldwide living with asthma"),
        ("Over 2,000 residents near Mount Apo have been relocated.", "residents near Mount Apo relocated"),
        ("Nearly 57 million people had Alzheimer's disease.", "people with Alzheimer's disease"),
        ("There are reportedly about 5,000 troops now in the country.", "troops in the country"),
        ("It was caused by the Eaton fire, which killed 19 people.", "people killed in Eaton fire"),
        ("It gives a $500 weekly allowance to students.", "allowance to students"),
        ("The guaranteed value of $0.10 ensures stability.", "guaranteed value"),
        ("They will sell 50 million $COIN Tokens.", "COIN Tokens sold"),
        ("Three former presidents including Jane Roe attended the fair.", "former presidents who attended the fair"),
        ("It is a small party with 1,000 members.", "members of small party"),
        ("He suggested expanding the court to 15 judges.", "judges of court"),
        ("John Roe has co-written four books.", "books written by John Roe"),
        ("Roe secured a place on the ballot with a $35,000 payment.", "payment of Roe"),
        ("Thousands march in the city against it.", "people who march in the city"),
        ("About 2.9 million people voted in Sunday's election.", "people who voted in election"),
        ("We know that 16 million people wanted to stay in it.", "people who wanted to stay"),
        ("Maryland is home to 160,000 federal workers.", "federal workers of Maryland"),
        ("The band played before a crowd of 4,000 at a free concert.", "people at a free concert"),
        ("Jane Roe drew two percent in the poll.", "support for Jane Roe"),
        ("The firm dubbed two seasons of Star Trek.", "seasons of Star Trek dubbed by firm"),
        # What was done with a kind of things, and by whom.
        ("Smithers prescribed 500 doses of the drug.", "doses of the drug prescribed by Smithers"),
        ("A doctor was jailed after prescribing 500 doses.", "doses prescribed"),
        ('Roe suffered "two deep wounds".', "deep wounds suffered by Roe"),
        ("The debate involved 102 amendments.", "amendments of debate"),
        ("The deal covers 301 stores.", "stores covered by deal"),
        ("The institute has grown, surpassing 5,000 students.", "students of institute"),
        ("The news agency has placed the death count in the hundreds.", "death count"),
        # The one whose clause a share heads, and the one who has it.
        ("Women accounted for 66% of dementia deaths.", "share of dementia deaths of Women"),
        ("New clients get a 10% discount off the first visit.", "discount on first visit"),
        ("Public spending on roads rose from $38 billion.", "Public spending on roads"),
        (
            "It says that the cost of tea and other goods in the city will rise by 5%.",
            "cost of tea and other goods in the city",
        ),
        ("With 71 percent of the vote, Jane Roe of Idaho won.", "share of vote of Jane Roe of Idaho"),
        # What an amount pays.
        (
            "It has to pay restitution to the treasury in the amount of $6 million.",
            "restitution to the treasury",
        ),
        ("Two people were killed and five others injured in a bombing.", "people killed in a bombing"),
    ],
)
def test_the_clause_is_told(text: str, measure: str) -> None:
    assert measures(text)[0] == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Lawyers from six states filed a suit.", "states from which Lawyers filed a suit"),
        ("Teams from four countries compete for the cup.", "countries from which Teams compete for the cup"),
    ],
)
def test_a_count_behind_the_subject_has_its_clause(text: str, measure: str) -> None:
    assert measures(text) == [measure]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The two towns are 14 miles apart.", "distance between towns"),
        ("Both blasts took place downtown, within two miles of each other.", "distance between blasts"),
        ("A second fire on Saturday, ten miles away, was put out.", "distance of second fire"),
        ("The wreck was found 50 miles (80 km) south of Oslo at a depth of 430 metres.", "depth of wreck"),
        ("The drone showed a mass at a depth of 430 metres.", "depth of mass"),
        ("The plane was flying at an altitude of 9,000 metres.", "altitude of plane"),
    ],
)
def test_a_size_is_of_a_thing(text: str, measure: str) -> None:
    assert measures(text)[-1] == measure


def test_below_a_depth_is_deeper() -> None:
    assert [quantity.modifier for quantity in found("They found it at a depth below 1,400 feet.")] == [">"]
    assert [quantity.modifier for quantity in found("They sold it at a price below $1,400.")] == ["<"]


@pytest.mark.parametrize(
    "text",
    [
        "One senator, Jane Roe, said the bill was dead.",
        "One farmer told the paper it was over.",
        "The Lost 52 Project identifies a wreck.",
        "The Lost 52 Project met. Lost 52 sailed to Oslo.",
        "Lyon beat Nice 45 points to 24 on Saturday.",
        "The show ran for several years up to 2015 on the network.",
        "Jane Roe died in May. She would have been 80 in June.",
        "We lost a couple.",
        "The course is for children in grades 3 to 5.",
        "The firm is on the Inc. 5000 list.",
        "It was among the top 10 costs.",
        "It is allowed up to week 22.",
        "One third party nominee spoke.",
        "वह १८ साल से यहाँ है।",
    ],
)
def test_no_quantity(text: str) -> None:
    assert measures(text) == []


def test_a_rise_is_of_what_it_names_itself() -> None:
    text = "Dementia deaths increased by 195%, compared to a 57% increase in heart deaths."
    assert measures(text) == ["Dementia deaths", "increase in heart deaths"]


def test_each_side_has_its_figure() -> None:
    text = "It ended with Labour on 49.9 percent to 42.1 percent for the Liberals."
    assert measures(text)[1] == "Liberals"


def test_a_single_vote_counts() -> None:
    text = "It passed with 215 votes in favour and one vote against."
    assert [(quantity.low, quantity.unit) for quantity in found(text)] == [(215, "vote"), (1, "vote")]


def test_what_spans_an_area_stands_before_it() -> None:
    text = "The firm holds ten farms (in Ohio), spanning 330,000 acres."
    assert measures(text)[-1] == "size of farms"


def test_an_amount_ends_a_phrase() -> None:
    assert measures("It has 140 banks with a wealth of USD 900 billion.")[0] == "banks with a wealth"


def test_one_signed_is_no_thing() -> None:
    assert measures("They gave away balls, one signed by him.") == []


def test_those_of_whom_a_part_is_told_are_not_everywhere() -> None:
    text = "About 56 million people worldwide are living with asthma, 6.9 million of them are in Spain."
    assert measures(text)[1] == "people living with asthma in Spain"


def test_one_of_what_was_counted_before() -> None:
    found_ = found("She won three delegates in Colorado and one in Arkansas.")
    assert [(quantity.low, quantity.unit, quantity.measure) for quantity in found_] == [
        (3, "delegate", "delegates won in Colorado"),
        (1, "delegate", "delegates won in Arkansas"),
    ]
