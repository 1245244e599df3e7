"""Names by what they are known for: bodies of the lists, units with a number, who tells of itself, where one learns."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def of_kind(text: str, kind: str) -> list[str]:
    return [text[start:end] for start, end, found in find_names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the lists: papers, carriers, clubs, parties and bodies that no head word tells
        ("According to Le Parisien, the talks have failed.", ["Le Parisien"]),
        ("A Royal Air Maroc flight turned back.", ["Royal Air Maroc"]),
        ("The charge was brought by HM Revenue and Customs.", ["HM Revenue and Customs"]),
        ("Reform UK won the seat.", ["Reform UK"]),
        ("Fighters of Hizbul Mujahideen fled.", ["Hizbul Mujahideen"]),
        # numbers belong to a name
        ("He played for the San Francisco 49ers.", ["San Francisco 49ers"]),
        ("The 76ers lost again.", ["76ers"]),
        ("She watched it on Rossiya 24 last night.", ["Rossiya 24"]),
        ("Soldiers of the 82nd Airborne Division landed.", ["82nd Airborne Division"]),
        ("The ships joined the 5th Fleet at dawn.", ["5th Fleet"]),
        # what says of itself what it will do is no person
        ("Balfour Kemp said on Monday it had opened an inquiry.", ["Balfour Kemp"]),
        ("Analog Drift says it plans to close its plant.", ["Analog Drift"]),
        ("Torvik Lund reported a loss of 3 million euros.", ["Torvik Lund"]),
        # one learns at a university, not in a given name or a town
        ("She graduated from Emory in 1998.", ["Emory"]),
        ("He studied law at Georgetown and taught at Cambridge.", ["Georgetown", "Cambridge"]),
    ],
)
def test_organisations_that_are_known_or_tell_of_themselves(text: str, expected: list[str]) -> None:
    assert of_kind(text, "ORG") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The firm lost 20 Corps badges and 5th place.",
        "Tove Madsen said it had been hard. Karl Brandt said on Monday it would be a mistake.",
        "He lives in Oxford, near Cambridge.",
        "She teaches at Oxford, Mississippi.",
    ],
)
def test_what_only_looks_like_them_is_no_organisation(text: str) -> None:
    assert of_kind(text, "ORG") == []


def test_next_of_kin_may_have_a_common_word_for_a_name() -> None:
    text = "The laptop of Ana Lind's son Hunter was found. Police read Hunter's mail."
    assert of_kind(text, "PER") == ["Ana Lind", "Hunter", "Hunter"]
    assert of_kind("The bear met a Hunter near the Forest.", "PER") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the bodies of a country are for, and the country
        ("The river is watched by Natural Resources Wales.", ["Natural Resources Wales"]),
        ("Cricket Australia met Hockey India on Monday.", ["Cricket Australia", "Hockey India"]),
        # two things that one body is for
        ("She died at Kisii Teaching and Referral Hospital.", ["Kisii Teaching and Referral Hospital"]),
        ("The Institute of Space Optics and Planetology is in Rome.", ["Institute of Space Optics and Planetology"]),
        # bands of common words, by what others do with them
        (
            "The band toured with The Fall and left to form Blue Margin before their first album.",
            ["The Fall", "Blue Margin"],
        ),
        # what is bought, also after a word for people who do the same
        ("Nordlys agreed to buy fish farmer Kvaloy Laks for 9 million.", ["Nordlys", "Kvaloy Laks"]),
        # who belongs to what, and at what
        ("The judge freed the publisher of the Coal City Voice, who had been held.", ["Coal City Voice"]),
        ("Members of Unifor Local 4624 voted.", ["Unifor Local 4624"]),
        (
            "Kitahama Precision Co. will close a plant. Kitahama will lose money.",
            ["Kitahama Precision Co.", "Kitahama"],
        ),
        ("She joined the shipping group Halvorsen Line.", ["Halvorsen Line"]),
        ("He led the Baltimore and Ohio Railroad.", ["Baltimore and Ohio Railroad"]),
        ("Reporters of P4 Gotland saw it.", ["P4 Gotland"]),
        ("It went to Galerie Perrault of Monaco.", ["Galerie Perrault"]),
        ("Bilal Habib of Greenwatch said it was old.", ["Greenwatch"]),
        ("The ships of Kyowa Line come seldom.", ["Kyowa Line"]),
        (
            "A brokerage, Prabhudas Lilladher, raised it. The brokerage Torvin Lassar cut it.",
            ["Prabhudas Lilladher", "Torvin Lassar"],
        ),
        ("The state will pay for St. Isidore of Seville Catholic School.", ["St. Isidore of Seville Catholic School"]),
        ("TOFOL, Kosrae (Marianas Bulletin) — Voters go to the polls.", ["Marianas Bulletin"]),
        ("The tickets of Oki Kisen Kaisha cost more.", ["Oki Kisen Kaisha"]),
        ("Aurelia Metals was fined. Critics said Aurelia had known it.", ["Aurelia Metals", "Aurelia"]),
    ],
)
def test_organisations_by_what_they_are_for_and_what_is_done_with_them(text: str, expected: list[str]) -> None:
    assert of_kind(text, "ORG") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People fled São Sebastião do Bom Sucesso.", ["São Sebastião do Bom Sucesso"]),
        ("Kisumu Central MP Joshua Oron spoke.", ["Kisumu Central"]),
        ("The boat came from St. John's to Port aux Basques.", ["St. John's", "Port aux Basques"]),
        ("Lyon is twinned with Torsholt in the north.", ["Lyon", "Torsholt"]),
        ("The plant on the Lenne will close.", ["Lenne"]),
        ("He was made consul at Leghorn.", ["Leghorn"]),
        ("Chief Minister Yam Kandel of Karnal announced it.", ["Karnal"]),
        ("Cholera spread in the camps of Kabimba.", ["Kabimba"]),
        ("The Mulongwe and Kavimvira rivers rose.", ["Mulongwe", "Kavimvira"]),
        ("The dam burst and the Jamuna rose.", ["Jamuna"]),
    ],
)
def test_places_of_several_words_and_of_those_who_sit_for_them(text: str, expected: list[str]) -> None:
    assert of_kind(text, "LOC") == expected


@pytest.mark.parametrize(
    "text",
    [
        # what the text says is a game, a language, a drug or a ship is that all through it
        "Minetor is an open-source game. Minetor was begun in 2010. They play in Minetor, and he joined Minetor.",
        "Torvax is a drug made from yeast. Patients on Torvax felt better, and Torvax will be sold.",
        "The tanker Bow Ruby ran aground. The Bow Ruby was towed away, and the crew of Bow Ruby was saved.",
        "We saw a ring around the star AB Cordae. It is far from AB Cordae.",
    ],
)
def test_games_drugs_and_ships_are_no_bodies_and_no_places(text: str) -> None:
    assert of_kind(text, "ORG") == of_kind(text, "LOC") == of_kind(text, "PER") == []
