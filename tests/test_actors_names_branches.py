"""Names by their branch, their other name and their rank: what stands before and after names of news from all lands."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def of_kind(text: str, kind: str) -> list[str]:
    return [text[start:end] for start, end, found in find_names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a body is for may be two things, and its branch has a town
        ("The Employment and Labour Relations Court sat.", ["Employment and Labour Relations Court"]),
        ("Doctors at Vinmec Da Nang said the boy would live.", ["Vinmec Da Nang"]),
        ("The state fined the operator, Volta Queen Lines, on Tuesday.", ["Volta Queen Lines"]),
        ("The Superior Tribunal de Justiça threw out the case.", ["Superior Tribunal de Justiça"]),
        ("Beth Orcutt of the Bigelow Laboratory for Ocean Sciences left.", ["Bigelow Laboratory for Ocean Sciences"]),
        (
            "She sat on the Board of the Los Angeles County Office of Education.",
            ["Board of the Los Angeles County Office of Education"],
        ),
        # a league ends before the team for which somebody plays in it
        (
            "He played in the National Football League for the Detroit Lions.",
            ["National Football League", "Detroit Lions"],
        ),
        # acronyms and words with capitals inside; partners; two architects
        ("Funds such as RBC BlueBay and lawyers of White & Case took part.", ["RBC BlueBay", "White & Case"]),
        ("The tower was designed by McDonald and Dodd and finished in 1910.", ["McDonald and Dodd"]),
        ('"He is innocent," said his lawyer, Basile Oury of Bredin Prat.', ["Bredin Prat"]),
        ("He worked at Brenta Farben before the war.", ["Brenta Farben"]),
        ("Texicare, the health affiliate of an insurer, hired forty nurses.", ["Texicare"]),
        ("Her publisher, Cassava Republic, is reprinting the novel.", ["Cassava Republic"]),
        ("Odebrecht, now called Novonor, is selling its stake.", ["Odebrecht", "Novonor"]),
        # a party before its member, papers in short, journals
        ("Supporters of NCP MP Supriya Tambe marched.", ["NCP"]),
        ("Writing in the Guardian, Adrian Lowe called it a machine.", ["Guardian"]),
        # held, not founded
        ("Guests came to the Brannock Launch Party on Friday.", []),
    ],
)
def test_bodies_with_two_purposes_branches_and_other_names(text: str, expected: list[str]) -> None:
    assert of_kind(text, "ORG") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DALLAS and ITASCA, IL - The two schools opened their doors.", ["DALLAS", "ITASCA", "IL"]),
        ("LUSAKA/LONDON (Reuters) - Zambia has reached a deal.", ["LUSAKA", "LONDON", "Zambia"]),
        ("They moved to South Kensington after the war.", ["South Kensington"]),
        ("Crews dug along the Agua Blanca Fault on Monday.", ["Agua Blanca Fault"]),
        ("Officials toured the Kulachi and Daraban tehsils.", ["Kulachi", "Daraban"]),
        ("KP Chief Minister Ali Gandar met them.", ["KP"]),
        # an airport's letters are the airport
        (
            "Planes left Jomo Kenyatta International Airport (JKIA) late, and JKIA was closed.",
            ["Jomo Kenyatta International Airport", "JKIA", "JKIA"],
        ),
        # indices are no towns
        ("Shares fell in the Dax on Monday while the Ibex rose.", []),
    ],
)
def test_places_in_datelines_and_faults_and_letters_of_airports(text: str, expected: list[str]) -> None:
    assert of_kind(text, "LOC") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will Farrow and Codie Tandy crossed for the team.", ["Will Farrow", "Codie Tandy"]),
        ("The actor said Will Smith was late.", ["Will Smith"]),
        ("Will Congress act? Will Jordan join the talks?", []),
        (
            "Sevilla won 2-0 in the league with goals from Dodi Lukeba and Isaac Romero.",
            ["Dodi Lukeba", "Isaac Romero"],
        ),
        ("In 2010 the boy Nolan left.", ["Nolan"]),
        ("The coast guard searched the Hong Tai 58, a Togolese-flagged freighter.", []),
    ],
)
def test_people_called_will_those_who_score_and_ships_with_numbers(text: str, expected: list[str]) -> None:
    assert of_kind(text, "PER") == expected
