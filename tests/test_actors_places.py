"""Places: name, usual name and country where it is certain."""

from __future__ import annotations

import pytest

from dateline.actors import Place, find_places
from dateline.actors.names.find import find_names
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


def kinds(text: str, form: str) -> list[str]:
    return [kind for start, end, kind in find_names(text) if text[start:end] == form]


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("A man was held outside the White House on Monday.", "White House", "LOC"),
        ("The White House said nothing of it.", "White House", "ORG"),
        ("They gathered on the lawn of the White House.", "White House", "LOC"),
        ("He was welcomed to the White House by the president.", "White House", "LOC"),
        ("Officials at the White House denied it.", "White House", "ORG"),
        ("Crowds marched from Hyde Park Corner to Parliament.", "Parliament", "LOC"),
        ("The bill was debated in Parliament.", "Parliament", "ORG"),
        ("Police closed the streets around the Kremlin.", "Kremlin", "LOC"),
        ("The Kremlin said it had no news.", "Kremlin", "ORG"),
    ],
)
def test_a_seat_of_power_is_a_place_where_one_stands_or_goes(text: str, form: str, kind: str) -> None:
    assert kinds(text, form) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fires are destroying the Amazon rainforest. He spoke of Amazon issues.", ["LOC", "LOC"]),
        ("More rain fell in the Amazon.", ["LOC"]),
        ("Amazon said its sales grew.", ["ORG"]),
    ],
)
def test_a_forest_is_not_the_firm_of_its_name(text: str, kind: list[str]) -> None:
    assert kinds(text, "Amazon") == kind


def test_a_people_s_word_with_the_is_the_region() -> None:
    text = "The storm grew in the Caribbean. Caribbean states were warned, and the Caribbean islands were emptied."
    assert kinds(text, "Caribbean") == ["LOC", "MISC", "MISC"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He was killed while working at Norwood station on Monday.", "Norwood station"),
        ("The train left Kadur railway station at noon.", "Kadur railway station"),
        ("She was near the Washington Monument when it happened.", "Washington Monument"),
        ("He was sentenced in the Southern District of Texas in 2010.", "Southern District of Texas"),
    ],
)
def test_a_place_has_its_whole_name(text: str, place: str) -> None:
    assert [text[start:end] for start, end, kind in find_names(text) if kind == "LOC"] == [place]


def test_a_town_before_its_state_is_none_of_the_people_of_its_name() -> None:
    text = "Police chief Greg Allen spoke. The suspect comes from Allen, Texas, he said. Allen left."
    assert kinds(text, "Allen") == ["LOC", "PER"]


def test_weather_is_no_place() -> None:
    assert kinds("Events that affect droughts, such as El Niño, were missing.", "El Niño") == ["MISC"]


def test_a_town_keeps_apart_from_the_title_of_its_attorney() -> None:
    text = "The president sued Manhattan District Attorney Ann Berg over it."
    assert [text[start:end] for start, end, kind in find_names(text) if kind == "LOC"] == ["Manhattan"]


def test_a_list_of_places_may_end_with_a_comma_and_and() -> None:
    text = "Engines came from Dolgellau, Harlech, Barmouth, and Blaenau Kirrin according to a statement."
    assert kinds(text, "Blaenau Kirrin") == ["LOC"]
