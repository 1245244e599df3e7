"""Casualties, damage and arrests take the event that their sentence or their article tells of, or none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.numbers import find_quantities

HEADLINE = "Gunman opens fire in Denver, Colorado market; more than ten dead\n\n"
LEAD = "A gunman shot shoppers at a market in Denver, Colorado on Saturday, officials said. Police came at once.\n\n"


def measures(text: str) -> dict[str, str]:
    """Return what each figure of a text is of, by its words."""
    return {one.text: one.measure for one in find_quantities(text, date(2021, 3, 24))}


def after_lead(sentence: str) -> list[str]:
    """Return what the figures of a sentence are of that stands in an article on a shooting in Denver."""
    begin = len(HEADLINE + LEAD)
    return [q.measure for q in find_quantities(HEADLINE + LEAD + sentence, date(2021, 3, 24)) if q.start >= begin]


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Six people were killed in the attack.", "people killed in Denver shooting"),
        ("At least twelve people were injured, police said.", "people injured in Denver shooting"),
        ("The shooting left four shoppers dead.", "shoppers dead in Denver shooting"),
        ("Police said two suspects were arrested.", "suspects arrested over Denver shooting"),
    ],
)
def test_casualties_are_of_the_event_of_the_article(sentence: str, measure: str) -> None:
    assert after_lead(sentence) == [measure]


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier shooting killed 32 people.",  # another event
        "Last year a fire killed 40 people.",  # another kind
        "In Boston nine people were injured.",  # another place
        "In 2012 twelve people were killed.",  # another time
        "Every year 400 people are killed.",  # many
        "Another explosion hit a market. Three people were killed.",  # the sentence before tells of another
    ],
)
def test_what_may_be_of_another_event_keeps_its_words(sentence: str) -> None:
    assert all("Denver" not in measure for measure in after_lead(sentence))


def test_the_headline_has_its_event() -> None:
    assert measures(HEADLINE + LEAD)["more than ten"] == "people dead in Denver shooting"


@pytest.mark.parametrize(
    ("headline", "measure"),
    [
        ("State bus crashes in Cuba, killing seven", "people killed in Cuba bus crash"),
        ("Catalonia apartment block fire kills seven", "people killed in Catalonia fire"),
        ("Nevada prop plane crash kills seven", "people killed in Nevada plane crash"),
        ("Twin bombs kill seven in Jakarta, Indonesia", "people killed in Jakarta bombing"),
        ("Car bomb kills seven in Maidan Wardak, Afghanistan", "people killed in Maidan Wardak car bombing"),
        ("Typhoon Talim strikes Taiwan, killing seven", "people killed by Typhoon Talim"),
        ("Minister visits hospital after heart attack, seven killed", "people killed"),  # no event
        ("Oslo highway pileup, fire kill seven", "people killed"),  # two kinds
    ],
)
def test_headlines_tell_of_one_event(headline: str, measure: str) -> None:
    found = find_quantities(f"{headline}\n\nOfficials spoke to the press on Monday.\n", date(2021, 3, 24))
    assert [one.measure for one in found if one.text == "seven"] == [measure]


def test_two_places_of_one_kind_name_none() -> None:
    text = "Shootings in Lyon and in Nice kill seven\n\nPolice said seven people were killed.\n"
    assert set(measures(text).values()) == {"people killed"}


def test_a_sentence_that_says_what_caused_it_names_its_own_event() -> None:
    assert after_lead("A similar fire in Cork, Ireland last year left 12 people dead.") == ["people dead in Cork fire"]
    assert after_lead("There were 11,187 road accidents leading to 750 deaths.")[1] == "deaths in road accidents"
    said = after_lead("Two shootings in Texas, including one at a fair in Waco, killing three people, shocked many.")
    assert said[1:] == ["people killed"]


def test_text_without_an_event_is_left_as_it_is() -> None:
    assert measures("The firm reported results.\n\nSix people were injured.\n") == {"Six people": "people injured"}


@given(st.text(alphabet="aA ,.\n1", max_size=60))
def test_any_text_is_read(words: str) -> None:
    find_quantities(f"{words} fire in Lyon kills 7\n\n{words} 8 people were injured in the {words}", date(2021, 3, 24))
