"""Names that look like another kind, or that stand in two halves, and are told by what is right beside them."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def kinds(text: str) -> dict[str, str]:
    """Return the names of a text with their kinds, without peoples and works."""
    return {text[start:end]: kind for start, end, kind in find_names(text) if kind != "MISC"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lind works at the Alden Institution of Marine Studies.", {"Alden Institution of Marine Studies": "ORG"}),
        ("A protest by the Peru Teachers Against the War was banned.", {"Peru Teachers Against the War": "ORG"}),
        ("A spokesman for Animal Rescue Alliance Australia said so.", {"Animal Rescue Alliance Australia": "ORG"}),
        ("The coach was chartered by Silver Diving Adventures.", {"Silver Diving Adventures": "ORG"}),
        ("A Quinnipiac poll found that 40 percent agreed.", {"Quinnipiac": "ORG"}),
        ("The study was published in Current Zoology.", {"Current Zoology": "ORG"}),
        ("Tankers were seen in the Gulf of Oman on Friday.", {"Gulf of Oman": "LOC"}),
        ("The Sea of Okhotsk froze early.", {"Sea of Okhotsk": "LOC"}),
        ("The Kashagan oil field was shut.", {"Kashagan": "LOC"}),
        ("The U.S. House voted on Friday.", {"U.S. House": "ORG"}),
        ("The Ohio House passed it at night.", {"Ohio House": "ORG"}),
        ("Vind Norge, the national weather service, warned the coast.", {"Vind Norge": "ORG"}),
        ("The plane landed in Windsor Locks, Connecticut on Friday.", {"Windsor Locks": "LOC", "Connecticut": "LOC"}),
        ("Arnel dela Vega of the army spoke.", {"Arnel dela Vega": "PER"}),
        ("It fell in the Afghanistan/Pakistan region.", {"Afghanistan": "LOC", "Pakistan": "LOC"}),
    ],
)
def test_a_name_is_told_by_its_form_and_its_neighbours(text: str, expected: dict[str, str]) -> None:
    found = kinds(text)
    assert {form: found.get(form) for form in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bergen hosted the tenth Nordlys Equinox, an annual event. Nordlys Equinox raised funds for a shelter.",
        "Fans came to the city for Vinter North, a fan-run convention. Attendees at Vinter North danced.",
        "She was crowned Miss Venezuela in 2010.",
        "He came dressed as Captain America.",
        "They copied complementary DNA (cDNA) of the slug.",
        "A panel on Anime/Manga was full.",
        "Crimes Against Humanity were tried.",
    ],
)
def test_events_titles_and_substances_name_no_one(text: str) -> None:
    assert set(kinds(text)) <= {"Bergen"}


def test_a_judge_called_like_a_place_is_a_person() -> None:
    assert kinds("Judge Durham Hall said they had shown no respect.") == {"Durham Hall": "PER"}


def test_a_particle_is_part_of_the_surname_where_a_sentence_begins() -> None:
    assert "De Blasio" in kinds("Bill de Blasio, the mayor, ended his campaign. De Blasio made the announcement live.")


def test_both_of_a_ticket_are_people() -> None:
    text = "Ann Collins chose Billy Parker. The Collins/Parker ticket is on the ballot."
    assert [text[start:end] for start, end, _ in find_names(text)][2:] == ["Collins", "Parker"]


def test_a_country_after_a_body_may_be_the_next_subject() -> None:
    found = kinds("He left the European Union, Germany said.")
    assert found == {"European Union": "ORG", "Germany": "LOC"}


def test_a_shortened_title_with_no_name_after_it_is_the_surname_of_the_text() -> None:
    found = kinds("The House held William Barr in contempt. Barr leads the department. Sen. Bob Hale disagreed.")
    assert (found["William Barr"], found["Barr"], found.get("Sen")) == ("PER", "PER", None)


def test_the_parties_of_a_case_are_no_places() -> None:
    assert "Roe" not in kinds("The US Supreme Court ruling in the Roe v. Wade case stands.")


@pytest.mark.parametrize(
    "text",
    [
        "Tropical Storm Henri weakened. Henri dumped rain; nobody said Henri was over.",
        "Storms Ciara and Dennis hit the coast. Dennis killed two. Ciara was worse.",
        "Category 4 Ian hit the coast; Ian killed nine.",
        "It will supply DKET 3421 terminals. The DKET is light.",
        "Counters of Caesarstone and Silestone quartz last.",
    ],
)
def test_storms_models_and_goods_are_nobody(text: str) -> None:
    assert [text[start:end] for start, end, kind in find_names(text) if kind != "MISC"] == []


def test_a_person_called_like_a_storm_stays_one() -> None:
    text = "Storm chaser Ann Berg saw Hurricane Ann. Ann Berg was late. Ann said so."
    assert [text[start:end] for start, end, kind in find_names(text) if kind == "PER"] == [
        "Ann Berg",
        "Ann Berg",
        "Ann",
    ]


def test_letters_of_a_party_before_a_state() -> None:
    text = "Sen. Sherrod Brown, D-Ohio, and Rep. Ann Berg (R-Texas) met."
    found = [(text[start:end], kind) for start, end, kind in find_names(text)]
    assert found == [("Sherrod Brown", "PER"), ("Ohio", "LOC"), ("Ann Berg", "PER"), ("Texas", "LOC")]
