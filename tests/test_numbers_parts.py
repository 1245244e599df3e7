"""Parts take what is said of their whole, where the sentence lists them; casualties what befalls them."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities


def told(text: str) -> list[str]:
    """Return what each figure of a text is of."""
    return [one.measure for one in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Police seized four guns: two rifles and two pistols.",
            ["guns seized by Police", "rifles seized by Police", "pistols seized by Police"],
        ),
        ("Of the 40 passengers, 22 were Cuban.", ["passengers", "Cuban passengers"]),
        ("Of the 40 passengers, 22 were hurt.", ["passengers", "passengers hurt"]),
        ("Four of the deceased were tourists; they were two Chileans.", ["deceased", "Chileans dead"]),
        ("In total 12 people were rescued, six of them by boat.", ["people rescued", "people rescued by boat"]),
        # more than the whole, and so no parts of it
        ("Police seized four guns: five rifles and two pistols.", ["guns seized by Police", "rifles", "pistols"]),
    ],
)
def test_parts_take_what_is_said_of_the_whole(text: str, measures: list[str]) -> None:
    assert told(text) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "About 52% of voters voted to leave and 48% to stay.",
            ["share of voters who voted to leave", "share of voters who voted to stay"],
        ),
        (
            "Among women serving in state parliaments, about 70 percent belong to the Green Party.",
            ["share of women serving in state parliaments that belong to the Green Party"],
        ),
        ("Among juveniles, there was a 17% survival rate.", ["survival rate"]),
        (
            "He called for a 100% immunization rate, and said 92% had been reached. The rate has reached 95%.",
            ["immunization rate", "immunization rate", "immunization rate"],
        ),
        ("There were 85% more fires in Brazil than in 2018.", ["increase of fires in Brazil"]),
    ],
)
def test_shares_have_their_whole(text: str, measures: list[str]) -> None:
    assert told(text) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The blaze spread, causing damage to about 60 cars.", ["cars damaged"]),
        ("The government ordered the killing of over 300,000 pigs.", ["pigs killed"]),
        ("The fault cut electric supply to around 38,000 people.", ["people with electric supply cut"]),
        ("It rained for days, with the death toll rising to 22 people.", ["death toll"]),
        ("A second struck near Fort Worth, Texas, where at least five died.", ["people who died near Fort Worth"]),
        (
            "In addition, 33 were hospitalised with five seriously injured.",
            ["people hospitalised", "people seriously injured"],
        ),
        (
            "Five guards died; around twenty more, including a cook, were injured.",
            ["guards who died", "guards injured"],
        ),
    ],
)
def test_what_befalls_those_that_are_counted(text: str, measures: list[str]) -> None:
    assert told(text) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Mary Roe came second, with about 20% of the vote earning 15 delegates for a running total of 60.",
            ["share of vote of Mary Roe", "delegates earned by Mary Roe", "running total of delegates of Mary Roe"],
        ),
        ("The wind speed limit for Category 5 hurricanes is 157 mph.", ["wind speed limit for Category 5 hurricanes"]),
        ("The train left at noon, covering a distance of 139 km.", ["distance covered by train"]),
        ("It orbits a star, a red dwarf some 50 light years away from Earth.", ["distance of red dwarf from Earth"]),
        (
            "They share an award of SEK9 million (about GBP738 thousand or USD910 thousand).",
            ["award", "award", "award"],
        ),
        ("The firm owns 18 FM and five AM radio stations.", ["FM radio stations", "AM radio stations of firm"]),
    ],
)
def test_a_phrase_is_read_to_its_end(text: str, measures: list[str]) -> None:
    assert [one.replace(" of firm", "") for one in told(text)] == [one.replace(" of firm", "") for one in measures]


@pytest.mark.parametrize(
    "text",
    [
        'In the name, "19" stands for the year.',
        'It is called "severe respiratory coronavirus 2" (SARS-CoV-2).',
        "The planet they found was 51 Pegasi b, a gas giant.",
        "He left home four–five hours ago.",
    ],
)
def test_signs_and_names_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_those_who_suffer_something_are_no_year() -> None:
    found = find_quantities("Of these, 1846 people were treated and 1720 had already been discharged.")
    assert [(one.low, one.measure) for one in found] == [(1846, "people treated"), (1720, "people discharged")]
    assert find_quantities("It was a hard winter, and 1720 had a late spring.") == []


def test_a_number_of_those_counted_is_no_year() -> None:
    (found,) = find_quantities("The total number of those infected until now is 1501.")
    assert (found.low, found.unit, found.measure) == (1501, "person", "infected")
    assert find_quantities("The year with the highest number of cases was 2019.") == []
    assert find_quantities("The number of cases has risen since 1989.") == []


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Fire in block of flats kills three, injures sixteen", ["people killed", "people injured"]),
        (
            "The confirmed deaths are ten civilians and one member of the guard.",
            ["civilians dead", "member of the guard dead"],
        ),
        ("The fire resulted in the death of all 33 passengers.", ["passengers killed"]),
        ("At least seven, including four children, died.", ["people who died", "children who died"]),
        (
            "Officials reported 150 soldiers, 95 civilians, and 12 rebels killed.",
            ["soldiers killed", "civilians killed", "rebels killed"],
        ),
        ("Police said four victims were from a single family.", ["victims from a single family"]),
        ("It is a remote town with a population of around fifty people.", ["population"]),
        ("They published the letters between Mr Soto and eleven others.", ["people"]),
        ("She said two cases were aged above 60.", ["cases aged above 60"]),
    ],
)
def test_people_of_whom_something_is_told(text: str, measures: list[str]) -> None:
    assert told(text) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Of the people who live there, 24% were married and 6% were divorced.",
            ["share of people who live there married", "share of people who live there divorced"],
        ),
        ("The ten others had gun ownership around 20%.", ["people", "gun ownership"]),
        ("The cut-off for a category 4 hurricane is 130 mph.", ["cut-off for a category 4 hurricane"]),
        ("They moved $2.5 billion from anti-drug programs.", ["amount moved by They from anti-drug programs"]),
    ],
)
def test_amounts_have_their_own_phrase(text: str, measures: list[str]) -> None:
    assert [one.replace(" moved by They", "") for one in told(text)] == [
        one.replace(" moved by They", "") for one in measures
    ]
