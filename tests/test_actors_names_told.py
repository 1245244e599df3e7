"""Names by what is around them: the words beside a name, and the rest of the text, tell what it names."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def names(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [form for form, found in names(text) if found == kind]


def test_headings_are_read_by_the_text_below_them() -> None:
    text = "Varela Calls for Calm as Kerstin Varela's Party Loses Seats\n\nOn Monday Kerstin Varela asked for calm."
    assert of_kind(text, "PER") == ["Varela", "Kerstin Varela", "Kerstin Varela"]


def test_a_surname_alone_is_the_person_of_the_text_and_not_the_town() -> None:
    assert of_kind("John Bolton wrote a book. Bolton denied it. He was born in Bolton.", "PER") == [
        "John Bolton",
        "Bolton",
    ]
    assert of_kind("Rain fell in Bolton.", "LOC") == ["Bolton"]


def test_an_acronym_explained_by_common_words_is_no_organisation() -> None:
    assert of_kind("They want a comprehensive trade deal (CTD). The CTD is near.", "ORG") == []
    assert of_kind("The Harbour Workers Union (HWU) met. The HWU voted.", "ORG") == [
        "Harbour Workers Union",
        "HWU",
        "HWU",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a sentence says a name is, also where the name is made of plain words
        ("The Velvet Keys were an American rock band formed in Ohio.", ("Velvet Keys", "ORG")),
        ("Ulvik ( pronounced so ) is a small municipality in the west.", ("Ulvik", "LOC")),
        # a company's moving shares, a role and its employer, who published it
        ("Plastex slipped 1/8 to $ 31-3/8 while others stood still.", ("Plastex", "ORG")),
        ('" It is late , " said an economist at Bancor .', ("Bancor", "ORG")),
        ("The game was published by Kotori in 1989.", ("Kotori", "ORG")),
        # places by the noun after them, by the compass and at the end of an address
        ("Thousands fled Kilambo camp at night.", ("Kilambo", "LOC")),
        ("The mine lies 40 kilometres southwest of Tarupo on a hill.", ("Tarupo", "LOC")),
        # names as tokenised corpora print them
        ("The Farmers ' Front lost its seats .", ("Farmers ' Front", "ORG")),
        ("The Bank of Portugal lowered its rate .", ("Bank of Portugal", "ORG")),
        # a party and who leads it are two
        ("The Labour Party of Anna Lind won.", ("Anna Lind", "PER")),
        ("Drs. Holm, Okafor, and Lindqvist took the floor.", ("Okafor", "PER")),
        ("Drummer Bill Tarrant left the stage.", ("Bill Tarrant", "PER")),
        ("Her brother , Milo , plays for the city .", ("Milo", "PER")),
        ("Buy it at Paperkite.com before noon.", ("Paperkite.com", "ORG")),
    ],
)
def test_what_stands_around_a_name_tells_its_kind(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


def test_a_name_given_in_full_is_found_again_in_short_and_in_capitals() -> None:
    text = (
        "TANAKA SACKS HEAD OF SECURITY .\nTOKYO 1996-10-17\nPresident Kenji Tanaka spoke on Monday .\n"
        "Pacific Brenner sees growth . Pacific Brenner Ltd said so , and the Detroit Tigers agreed : the Tigers won ."
    )
    found = names(text)
    assert ("TANAKA", "PER") in found
    assert found.count(("Pacific Brenner", "ORG")) == 1
    assert ("Tigers", "ORG") in found


def test_in_a_text_about_matches_a_town_that_plays_is_a_team() -> None:
    text = (
        "The league season opened with a goalkeeper 's error . Oakland beat Dallas in Dallas , and Spain beat Chile ."
    )
    found = names(text)
    assert [kind for name, kind in found if name == "Dallas"] == ["ORG", "LOC"]
    assert ("Oakland", "ORG") in found
    assert ("Spain", "LOC") in found


def test_an_acronym_of_plain_words_names_no_organisation() -> None:
    text = "She is a Woman Grand Master (WGM) and the Farmers' Relief Council (FRC) pays her. A WGM is rare."
    kinds = dict(names(text))
    assert "WGM" not in kinds
    assert kinds["FRC"] == "ORG"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NEUVILLON , Belgium 1996-09-06\nA court sat .", ("NEUVILLON", "LOC")),
        ("-- Brussels Newsroom 32 2 287 6810", ("Brussels Newsroom", "ORG")),
        ("The storm closed the port and Air Mauritius cancelled flights .", ("Air Mauritius", "ORG")),
        ('" It is all talk , " said Peter Holm of Crane Barnaby .', ("Crane Barnaby", "ORG")),
        ("It was reported by Al-Sabil newspaper on Monday .", ("Al-Sabil", "ORG")),
        ("Kandul Shahin fighters stormed a house .", ("Kandul Shahin", "ORG")),
        ("He was shot in the Lurvan area of town .", ("Lurvan", "LOC")),
        ("The train passes through Twyfold , Berkshire , before noon .", ("Twyfold", "LOC")),
        ("Here CNN Philippines reported it .", ("CNN Philippines", "ORG")),
        ("Ali ibn Yusuf was the fifth emir .", ("Ali ibn Yusuf", "PER")),
        ("St. Mary 's Church , Whitby , burned .", ("St. Mary 's Church", "ORG")),
        ("In Reno promoter Don King agreed .", ("Don King", "PER")),
        ("Shares of Lotus rose , while Bancor and Nestle fell .", ("Bancor", "ORG")),
        ("He led the Kurdistan Democratic Party of Iran .", ("Kurdistan Democratic Party of Iran", "ORG")),
        ("She taught at the University of Southern California .", ("University of Southern California", "ORG")),
    ],
)
def test_words_beside_a_name_tell_its_kind_in_agency_copy(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


def test_a_byline_of_an_unlisted_name_is_a_person() -> None:
    assert "Himangi Nereti" in of_kind("A bus falls off a hill road\n\nBy Himangi Nereti in Delhi\n\nIt fell.", "PER")


def test_the_company_that_somebody_founded_is_not_called_after_him() -> None:
    assert "Elon Varg" not in of_kind("It is the company Elon Varg founded in 2002.", "ORG")


def test_a_surname_that_is_a_word_opens_a_sentence() -> None:
    text = "Singer Doris Day died on Monday. Day made many albums. Day's son wept."
    assert of_kind(text, "PER") == ["Doris Day", "Day", "Day"]
    assert of_kind("Singer Doris Day died one day. Day made many albums.", "PER") == ["Doris Day"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Josh Bash spoke. Bash characterized it as terror. U.S. Attorney Bash left.", ["Josh Bash", "Bash", "Bash"]),
        ("It went to Didier Kell and Michel Mayor. Kell and Mayor, both Swiss, won it. The Mayor of Bern left.",
         ["Didier Kell", "Michel Mayor", "Kell", "Mayor"]),
        ("Seoul's mayor, Park Won-soon, died. Park was 64 years old. He said Park had cancelled it.",
         ["Park Won-soon", "Park", "Park"]),
        ("An Australian, Brenton Tarvish, aged 28, came. Brenton stayed there. Brenton had a licence.",
         ["Brenton Tarvish", "Brenton", "Brenton"]),
        ("Officials said their son Barron tested negative.", ["Barron"]),
    ],
)  # fmt: skip
def test_a_person_once_named_in_full_is_known_by_a_part_that_is_a_word(text: str, people: list[str]) -> None:
    assert of_kind(text, "PER") == people


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A storm hit Halvorn on Monday.", "LOC"),
        ("Rebels captured Halvorn last week.", "LOC"),
        ("The train left Halvorn at noon.", "LOC"),
        ("The mayor of Halvorn resigned.", "LOC"),
        ("Officials in Halvorn said so.", "LOC"),
        ("They marched through Halvorn.", "LOC"),
        ("Halvorn Mayor Ann Berg spoke.", "LOC"),
        ("The border with Halvorn is closed.", "LOC"),
        ("He works for Halvorn.", "ORG"),
        ("The contract went to Halvorn.", "ORG"),
        ("A Halvorn spokesman spoke.", "ORG"),
        ("Halvorn customers complained.", "ORG"),
        ("The phone was made by Halvorn.", "ORG"),
        ("Halvorn and his wife left.", "PER"),
    ],
)
def test_an_unlisted_word_is_what_befalls_it(text: str, kind: str) -> None:
    assert {text[start:end]: kind for start, end, kind in find_names(text)}["Halvorn"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "Halvorn Brask will cut 400 jobs.",
        "Halvorn Brask has raised $40 million.",
        "Halvorn Brask agreed to buy the plant.",
        "Halvorn Brask won nine seats.",
        "Halvorn Brask filed for bankruptcy.",
        "Halvorn Brask claimed responsibility.",
        "Halvorn Brask customers complained.",
        "Halvorn Brask, the Danish brewer, spoke.",
        "They came to terms of a deal with Halvorn Brask in May.",
    ],
)
def test_two_unlisted_words_are_a_body_by_what_bodies_do(text: str) -> None:
    assert of_kind(text, "ORG") == ["Halvorn Brask"]


@pytest.mark.parametrize(
    "text",
    ["Halvorn Brask said he was tired.", "A book by Halvorn Brask won seats for all.", "Halvorn Brask was arrested."],
)
def test_two_unlisted_words_are_a_person_elsewhere(text: str) -> None:
    assert of_kind(text, "PER") == ["Halvorn Brask"]


CLUBS = "The goalkeeper retired after the league season. "


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("He began his career at Halvorn before moving on.", "Halvorn"),
        ("They were beaten by Brask Tovina in the cup.", "Brask Tovina"),
        ("He spent two seasons with Racing Tovina.", "Racing Tovina"),
        ("Al-Brask beat them 2-1.", "Al-Brask"),
        ("They beat the Leopards 2-1.", "Leopards"),
        ("The defender was transferred to Halvorn.", "Halvorn"),
    ],
)
def test_clubs_are_told_by_what_is_done_for_them(text: str, club: str) -> None:
    assert of_kind(CLUBS + text, "ORG") == [club]
