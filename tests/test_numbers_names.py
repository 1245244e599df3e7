"""Numbers in names, addresses, models, scores and ages beside numbers that count."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities


def texts(text: str) -> list[str]:
    return [q.text for q in find_quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She lives at 619 Waddell Avenue in Montrose.",
        "He moved from 10 Downing Street to 1600 Pennsylvania Avenue NW.",
        "They toured the police headquarters at 36 Quai des Orfèvres.",
        "The Lost 52 Project found the wreck of the submarine.",
        "Regulators grounded the 737 Max jets, and a 787 followed.",
        "Residents should call 811 or text 20415 before they dig.",
        "I was about 18 when I decided to leave.",
        "England made 245 for 6 and then 310 for 9.",
        "Call 1-800-LUNGUSA or 01544 318546.",
        "Play has 1-on-1 battles on a 7x5 field.",
        "Prices were higher than 2024.",
        "He spoke of the 2016 and 2024 wins.",
        "The band Radio 45 delivers a new song.",
        "A Phase 1/2 trial began.",
        "This applies to all releases starting with [CentOS] 8, [CentOS] 7 seems to be unaffected.",
        "It is LGPL [GNU Lesser General Public License] 2.1.",
        "It goes one step at a time under one roof.",
        "They are for girls 8 and up.",
        "They play on Feb. 21–22 in Boston.",
        "Its office is in Palm Desert, 92211.",
        "It is a 501(c)3 charity.",
        "Its film stayed in the top 10 for a month.",
        "She won the 100m in 10.72 seconds and the men's 1500m final.",
        "The match lasted 2h 15m.",
        "The congressman, chairman of the committee, was 68.",
        "Fields, now 22, was led away.",
        "She got a toy from a Six Flags park and studied the Group of Seven.",
        "Tropical Depression Three of last summer was weak.",
        "Flags flew at half staff.",
        "Priorities: 1) estimating sex ratios and 2) mapping nests.",
        "The system HR 6819 contains a black hole.",
        "A Boeing 707 overshot the runway. The tower said the 707 was a freighter.",
        "They met around 1970.",
        "Text 20415 or call (212) 555-0134, ext 5.",
        "See CUSIP number 57630J and Item 1A of the report.",
        "It stands at 10 NE 41st Street in Miami.",
        "Spread of COVID-\u206019 slowed.",
        "It came in the two hundred and fifty-first year of independence.",
        "We shall know in a week or two.",
        "It is for children under six and residents over 60.",
        "The city pays for its Vision Zero plans.",
        "Expo 2025 features new art.",
        "He went 6-for-6 on the night.",
        "It leaves from gate 4C.",
        "Curry made 13-of-22 on the night.",
        "The 4x400m relay team was third.",
        "Germany won the 4x100m in 38.92sec.",
        "The bill passed by 278 to 150.",
        "Apply with all of these: 1. Enrolment is needed.",
    ],
)
def test_a_number_in_a_name_counts_nothing(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 27 million U.S. homeowners plan to dig.", ["Some 27 million U.S. homeowners"]),
        ("The ministry reported on Tuesday, 21 cases of flu.", ["21 cases"]),
        ("The 27 European governments met.", ["27 European governments"]),
        ("It kept 100 call centres and 3 avenues open.", ["100 call centres", "3 avenues"]),
        ("Prices are 12x what they were.", ["12x"]),
        ("The stock trades at 15 times earnings.", ["15 times"]),
        ("It flew 100m above the sea.", ["100m"]),
        ("There were over 1,000 US deaths.", ["over 1,000 US deaths"]),
        ("Two police officers and six crew members were hurt.", ["Two police officers", "six crew members"]),
        ("The rule applies in two states and three arms sales stopped.", ["two states", "three arms sales"]),
        ("In 2019, 76% of families said so.", ["76%"]),
        ("He flew 41- — 41,200 seats there.", ["41,200 seats"]),
        ("Call 811 at least three times.", ["at least three times"]),
        ("Police arrested 200 Sunday and released all of them.", ["200"]),
        ("It has 22 artists—8 of them new.", ["22 artists", "8"]),
        ("They hired one person reaching the finals.", ["one person"]),
        ("It is one step closer to the goal.", ["one step"]),
        ("It treated 53 measles patients and 14 buffalo.", ["53 measles patients", "14 buffalo"]),
        ("She has two grandchildren and four stuntmen.", ["two grandchildren", "four stuntmen"]),
    ],
)
def test_what_looks_like_a_name_and_counts(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The airline ordered 12 Boeing 737s.", "aircraft"),
        ("Five of the nine CentOS Governing Board members work there.", "member"),
        ("Eighteen B-17s still fly.", "aircraft"),
        ("It bought 50 Airbus A320neo jets.", "jet"),
        ("They lost 40 T-72s in a week.", "tank"),
        ("Dealers sold 2,400 F-150s.", ""),
        ("The army bought 24 Apaches.", "apache"),
    ],
)
def test_a_designation_in_the_plural_is_its_class(text: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The club drew a crowd of 41,250.", 41250, "person"),
        ("The country has a population of 8.3 million.", 8.3e6, "person"),
        ("The group employs 164,000.", 164000, "person"),
        ("The population of the city is about 7.5 million.", 7.5e6, "person"),
        ("At least 45 were aboard.", 45, "person"),
        ("A total of 39 are confirmed dead.", 39, "person"),
        ("Most of the 2.8 million who voted chose the mayor.", 2.8e6, "person"),
        ("The virus infected around 35,000 in a month.", 35000, "person"),
        ("The home side won before 46,537 at the stadium.", 46537, "person"),
        ("Nine jailed over abuse at home.", 9, "person"),
        ("Twelve died when the bridge fell.", 12, "person"),
        ("Four Indians were in the boat.", 4, "person"),
        ("Around 5,000 employees and no others were told.", 5000, "employee"),
        ("At least 20 individuals were fined.", 20, "person"),
        ("Ten passengers walked away.", 10, "passenger"),
        ("It rescued 30 children.", 30, "child"),
    ],
)
def test_people_without_a_role_are_persons_and_a_role_is_kept(text: str, value: float, unit: str) -> None:
    """Words for human beings as such, and nationals, are `person`; a role or an age group keeps its own noun."""
    (found,) = find_quantities(text)
    assert (found.low, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The plan lifts eight million Black, Latino and Native American workers.", "worker"),
        ("It ships to 100 low- and lower-middle-income countries.", "country"),
        ("The state buys 500,000 electric vehicle (EV) chargers.", "charger"),
        ("More than 50 public and private groups signed.", "group"),
        ("Some 80,000 vaccinated and unvaccinated people took part.", "person"),
    ],
)
def test_a_noun_behind_adjectives_in_a_row(text: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.unit == unit


def test_a_name_that_ends_the_text_with_a_space_is_read() -> None:
    assert texts("The Lost 52 Project met. On deck stood Lost 52 ") == []
