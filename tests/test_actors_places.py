"""Places: name, usual name and country where it is certain."""

from __future__ import annotations

import pytest

from dateline.actors import Place, find_places
from dateline.actors.names import find_names
from dateline.corpus import Article


def places(text: str) -> list[Place]:
    return find_places(Article.from_text(text))


def countries(text: str) -> dict[str, str | None]:
    return {place.name: place.country for place in places(text)}


def test_other_names_of_a_place_are_one_place() -> None:
    text = "The U.S. agreed. The United States and America are one."
    (states,) = places(text)
    assert (states.canonical, states.country, len(states.mentions)) == ("United States of America", "US", 3)


def test_peoples_are_no_places_but_a_possessive_is() -> None:
    assert [place.name for place in places("Japanese and Indian firms praised Japan's offer.")] == ["Japan"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Voters in Georgia, like those of Tbilisi, waited for Russia.", "GE"),
        ("Georgia and Florida are in the U.S. south.", "US"),
        ("She lives in Georgia.", None),
    ],
)
def test_georgia_is_read_by_its_company(text: str, country: str | None) -> None:
    assert countries(text)["Georgia"] == country


def test_the_country_after_a_town_decides() -> None:
    assert countries("He was born in Windsor, Ontario, and died in Paris, Texas.") == {
        "Windsor": "CA", "Ontario": "CA", "Paris": "US", "Texas": "US",
    }  # fmt: skip


def test_countries_in_a_list_keep_their_own() -> None:
    assert countries("He toured Spain, Greece, France and Italy.") == {
        "Spain": "ES", "Greece": "GR", "France": "FR", "Italy": "IT",
    }  # fmt: skip


def test_months_words_and_team_towns_are_no_places() -> None:
    assert places("In March, Mobile phones sold well. Reading is good.") == []


def test_a_street_by_its_first_word_is_a_place() -> None:
    text = "The station at 36 Quai des Orfèvres moved, and Rue du Bac was closed."
    assert {"Quai des Orfèvres", "Rue du Bac"} <= {place.name for place in find_places(Article.from_text(text))}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rain fell in the Oravka valley for days.", "Oravka"),
        ("Workers left the Letsana diamond mine on Friday.", "Letsana"),
        ("Traders of Ogun State were paid.", "Ogun State"),
        ("The crowd at Cairo International Stadium was silent.", "Cairo International Stadium"),
        ("HATTIESBURG, Miss. — A jury met.", "Miss."),
        ("They live in Cavite now.", "Cavite"),
        ("The team of the Letsana ward flew to Suva, 3 May.", "Suva"),
    ],
)
def test_what_stands_beside_a_name_makes_it_a_place(text: str, place: str) -> None:
    assert place in [found.name for found in places(text)]


def test_a_given_name_that_is_a_town_is_a_person_beside_a_role_or_an_age() -> None:
    assert not places("The dead were her grandson Santiago, 9, and the lawyer Houston Reed.")
    assert [place.name for place in places("She flew to Santiago.")] == ["Santiago"]


def test_a_currency_before_a_sum_is_no_place() -> None:
    assert not places("It sells at Rs 190 or US$3 a piece.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Crowds gathered as the Mbiri burst its banks on Sunday.", ["Mbiri"]),
        ("Rivers such as the Oteko have run dry.", ["Oteko"]),
        ("The convoy was heading for Samrau when it was hit.", ["Samrau"]),
        ("The line between Ostrel and Vanhut is closed.", ["Ostrel", "Vanhut"]),
        ("Trucks blocked the Ostrel-Vanhut highway at noon.", ["Ostrel", "Vanhut"]),
        ("They opened clinics in Tabori, Kelmo and Ushan.", ["Tabori", "Kelmo", "Ushan"]),
        ("Families fled the Rampo and Sitali blocks.", ["Sitali"]),
        ("A herder at Sagoli said the pumps had failed.", ["Sagoli"]),
        ("The boat sank off Pulau Rendang on Monday.", ["Pulau Rendang"]),
        ("A shop on Della Street burned down.", ["Della Street"]),
        ("He farms near Bantry in County Cork.", ["County Cork"]),
    ],
)
def test_unlisted_places_by_the_turn_of_phrase_they_stand_in(text: str, places: list[str]) -> None:
    found = [text[start:end] for start, end, kind in find_names(text) if kind == "LOC"]
    assert [place for place in places if place in found] == places


def test_a_border_of_two_peoples_is_no_pair_of_places() -> None:
    text = "Troops moved along the Syrian-Turkish border."
    assert all(kind != "LOC" for _, _, kind in find_names(text))
