"""Names that are one though read in two, what brackets tell of a name, and what looks like a name and is none."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names
from dateline.actors.names.taxa import genera


def names(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [form for form, found in names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She moved to Washington, D.C. for work.", [("Washington, D.C.", "LOC")]),
        ("She moved to Washington, DC, for work.", [("Washington, DC", "LOC")]),
        ("She moved to Denver, Colorado for work.", [("Denver", "LOC"), ("Colorado", "LOC")]),
        ("The Court of Protection of England and Wales sat.", [("Court of Protection of England and Wales", "ORG")]),
        ("The Government of France and Spain met.", [("France", "LOC"), ("Spain", "LOC")]),
        ("He teaches at the University of California, San Diego.", [("University of California, San Diego", "ORG")]),
        ("He teaches at the University of Texas at Dallas.", [("University of Texas at Dallas", "ORG")]),
        ("He teaches at the University of Bergen, Norway.", [("University of Bergen", "ORG"), ("Norway", "LOC")]),
        (
            "The U.S. Court of Appeals for the Fifth Circuit agreed.",
            [("U.S. Court of Appeals for the Fifth Circuit", "ORG")],
        ),
        ("He read law at Trinity College, Cambridge.", [("Trinity College", "ORG"), ("Cambridge", "LOC")]),
        ("The Karl and Anna Berg Foundation paid.", [("Karl and Anna Berg Foundation", "ORG")]),
        ("Two former US Marines and a Dutch Marines officer came.", [("US Marines", "ORG"), ("Dutch Marines", "ORG")]),
        ("She is in the National Ski Hall of Fame.", [("National Ski Hall of Fame", "ORG")]),
        ("The U.S.–Mexico border was shut.", [("U.S.", "LOC"), ("Mexico", "LOC")]),
        ("The breakaway Republic of Varsk fell.", [("Republic of Varsk", "LOC")]),
        ("It is led by Omar bin Tariq Al Said.", [("Omar bin Tariq Al Said", "PER")]),
    ],
)
def test_what_follows_a_name_may_belong_to_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        # the short name of a body, and letters of another tongue
        ("Harbourview State University (Harbour State) won.", ["Harbourview State University", "Harbour State"]),
        ("It named the Women's Defence Units (YPJ) as well.", ["Women's Defence Units", "YPJ"]),
        # a person's party, a thing and what is told by its own letters are no body
        ("It was Councillor Dona Hegarty (FFG) who left.", ["FFG"]),
        ("They used a Planetary Gear Sensor (PGS) in it.", []),
    ],
)
def test_brackets_tell_of_the_body_before_them(text: str, organisations: list[str]) -> None:
    assert of_kind(text, "ORG") == organisations


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("It was told to the Daily Lantern on Monday.", ["Daily Lantern"]),
        ("She told the Varna Mail so.", ["Varna Mail"]),
        ("According to WQXY-TV, it rained.", ["WQXY-TV"]),
        ("The N.B.C.W. sued them.", ["N.B.C.W."]),
        ("It was a Holm & Varga Strategies poll.", ["Holm & Varga Strategies"]),
        ("He was seen outside a Bellweather store at noon.", ["Bellweather"]),
        ("The court spoke. Parliament has risen. Suspending Parliament is lawful.", ["Parliament", "Parliament"]),
        ("Leaving NATO is a mistake.", ["NATO"]),
        ("In an interview with Quenlette, he denied it.", ["Quenlette"]),
        ("They started a charity, Bright Path, in May.", ["Bright Path"]),
        ("It was bought by the chain Pepper Lane.", ["Pepper Lane"]),
        ("The Forces of Freedom and Change agreed.", ["Forces of Freedom and Change"]),
        ("The broadcaster Channel 5 showed it.", ["Channel 5"]),
        ("He is chief executive of Boston Properties.", ["Boston Properties"]),
        ("The software firm Blue Fern said so. Blue Fern announced plans.", ["Blue Fern", "Blue Fern"]),
        ("She runs the wrestling promotion Iron Stars Alive.", ["Iron Stars Alive"]),
    ],
)
def test_bodies_by_their_form_and_their_neighbours(text: str, organisations: list[str]) -> None:
    assert of_kind(text, "ORG") == organisations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They crossed the George Washington Bridge.", ["George Washington Bridge"]),
        ("They marched from downtown Victoria Park.", ["Victoria Park"]),
        ("He ran for sheriff of Cook County.", ["Cook County"]),
        ("The film Casablanca was shown.", []),
        ("Actress Grace Park waved.", []),
        ("The plane left Andrews Air Force Base.", ["Andrews Air Force Base"]),
        (
            "The Varsk People's Republic and the Donetsk People's Republic spoke.",
            ["Varsk People's Republic", "Donetsk People's Republic"],
        ),
    ],
)
def test_places_called_like_people_and_people_called_like_places(text: str, places: list[str]) -> None:
    assert of_kind(text, "LOC") == places


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Co-developer Jing Wang explained it.", ["Jing Wang"]),
        ("Podcaster Spike Cohen was chosen.", ["Spike Cohen"]),
        ("Tynice Nichole Hall was freed.", ["Tynice Nichole Hall"]),
        ("His friends Wyatt & Zach came.", ["Wyatt", "Zach"]),
        ("Actor Robert Downey Jr. came. In the end, Downey spoke.", ["Robert Downey Jr.", "Downey"]),
        ("President Bashar al-Assad spoke. They left Assad's palace.", ["Bashar al-Assad", "Assad"]),
        ("Afterwards Trump left.", ["Trump"]),
        (
            "Bloomberg Ends Bid for Mayor Again\n\nMichael Bloomberg left the race. It fell.",
            ["Bloomberg", "Michael Bloomberg"],
        ),
        ("It went on in the Brett Holm Supreme Court hearing.", ["Brett Holm"]),
        ("It was sent by producer Sacha Baron Cohen.", ["Sacha Baron Cohen"]),
        ("The region is led by Alexander Moor.", ["Alexander Moor"]),
    ],
)
def test_people_by_roles_suffixes_and_parts(text: str, people: list[str]) -> None:
    assert of_kind(text, "PER") == people


@pytest.mark.parametrize(
    "text",
    [
        # living things, degrees, titles of works, words that stand in small letters elsewhere
        "They chose Caudipteryx zoui, a dinosaur. In Caudipteryx the wings beat. It lived near Tyrannosaurus.",
        "She has a Bachelor of Science degree and a Medal of Science.",
        "The airing of the film Black Lantern went on. Fans love Black Lantern.",
        "They used muscimol in rats. Muscimol was injected.",
        "It was published in Environmental Science and Technology.",
    ],
)
def test_what_is_no_body_and_no_place(text: str) -> None:
    assert of_kind(text, "ORG") == of_kind(text, "LOC") == []


def test_a_genus_is_told_by_the_epithet_after_it() -> None:
    assert genera("The corals Acropora millepora and Porites cylindrica grew in Fiji near Nadi.") == {
        "Acropora",
        "Porites",
    }
    assert genera("In Paris a plaza opened. Mary is american.") == frozenset()


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        # what letters are explained by, plurals of letters, laws and matters
        ("They fight the FGT [Forced Gear Testing] there. The EULTs are long.", []),
        ("The GPLv3 and the DMCA apply.", []),
        ("She wrote of Islamophobia in the West.", []),
        ("It was her duty to advise Her Majesty.", []),
        # forces and teams of letters stand
        ("The paper said the Navy had seen it. The NRQ denied it.", ["Navy", "NRQ"]),
        ("He works for the Center for Ocean Sentinels.", ["Center for Ocean Sentinels"]),
        ("The Vatican said so.", ["Vatican"]),
        ("The 737 MAX was grounded. In 2019 UFRB won.", ["UFRB"]),
        ("It was approved by Health Canada.", ["Health Canada"]),
        ("He once joined The Yardwrens.", ["Yardwrens"]),
        (
            "It was the Office of the UN High Commissioner for Refugees.",
            ["Office of the UN High Commissioner for Refugees"],
        ),
        ("The Egyptian Ministry of State for Antiquities agreed.", ["Egyptian Ministry of State for Antiquities"]),
        # parties' chambers, members and hours of a zone are no bodies
        ("It was the Republican Senate Majority Leader, Ann Berg.", []),
        ("Two Democratic Representatives voted for it.", []),
        ("It began at ten in Central European Time.", []),
        ("The Sun is far brighter than the star.", []),
        ("Berg Foods sold it to Holm-Varga in May.", ["Berg Foods", "Holm-Varga"]),
    ],
)
def test_letters_matters_and_forces(text: str, organisations: list[str]) -> None:
    assert of_kind(text, "ORG") == organisations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He was received in the Vatican.", ["Vatican"]),
        ("They praised Tuve County Sheriff Ann Berg.", ["Tuve County"]),
        ("Troops entered Tell Harun on Monday.", ["Tell Harun"]),
        ("The Biden-Harris ticket won, said Joe Biden and Kamala Harris.", []),
    ],
)
def test_seats_counties_and_what_one_enters(text: str, places: list[str]) -> None:
    assert of_kind(text, "LOC") == places


def test_labels_of_an_interview_are_its_speakers() -> None:
    assert of_kind("((Rich Bowen))  We are glad. It was, Bowen said, late.", "PER") == ["Rich Bowen", "Bowen"]
