"""Of which country a figure is whose measure names none, and whether it is of one day: as its clause tells."""

from __future__ import annotations

import pytest

from dateline.analysis.measures.figures import Figure, figures_of
from told import told


def figures(text: str) -> dict[str, Figure]:
    ledger = told(text)
    return {str(figure.row["text"]): figure for figure in figures_of(ledger.quantities, ledger.articles)}


@pytest.mark.parametrize(
    ("sentence", "words", "nations"),
    [
        ("Inflation in Kenya was 9.9% in January.", "9.9%", {"KE"}),
        # who tells is not where
        (
            "The U.S. Department of Agriculture is more hopeful and expects 51 million tonnes of soy.",
            "51 million",
            set(),
        ),
        ("In Ghana, U.S. officials said, 120 trucks were burnt.", "120 trucks", {"GH"}),
        # that it is the highest of many tells that it is one of them
        ("With the increase the key rate stands at 9.25%, the highest in Western Europe.", "9.25%", set()),
        ("The plant makes 40,000 tonnes of copper, the most in the world.", "40,000 tonnes", set()),
        ("Some 40,000 tonnes of copper were sold worldwide.", "40,000 tonnes", {"world"}),
        # what is added after a comma is said of the country before it
        (
            "The United States passed 100,000 deaths, with the next, the United Kingdom, reporting 37,542 deaths.",
            "37,542 deaths",
            {"GB"},
        ),
        # whence they come and where they are
        ("Some 7,100 students from India were enrolled at universities in France.", "7,100 students", {"IN", "FR"}),
    ],
)
def test_the_country_of_a_clause(sentence: str, words: str, nations: set[str]) -> None:
    found = figures("Prices rise\n\n14 February 2023\n\n" + sentence)
    (figure,) = [figure for text, figure in found.items() if words in text]
    assert figure.subject.nations == nations


def test_an_outcome_after_another_countrys_is_not_of_the_titles_country() -> None:
    found = figures(
        "Cholera spreads in Zimbabwe\n\n9 December 2008\n\nSouth Africa counts 664 cases, nearly all in Limpopo, "
        "and eight deaths. In hospitals 774 people have died."
    )
    assert found["664 cases"].subject.nations == {"ZA"}
    assert "ZW" not in found["eight deaths"].subject.nations
    assert found["774 people"].subject.nations == {"ZW"}


def test_students_from_one_country_may_be_those_in_the_other() -> None:
    ledger = told(
        "More students come from India\n\n16 December 2021\n\nBERLIN - A total of 28,542 students from India were "
        "enrolled at German universities last winter, the academic exchange service said.",
        "Indian students at German universities\n\n21 November 2024\n\nBERLIN - A total of 49,483 students from "
        "India were enrolled at universities in Germany last winter, the academic exchange service said.",
        "Indian students at French universities\n\n22 November 2024\n\nPARIS - A total of 7,100 students from India "
        "were enrolled at universities in France last winter, the academic exchange service said.",
    )
    assert ledger.are_one(("28,542", 0), ("49,483", 1))
    assert not ledger.are_one(("49,483", 1), ("7,100", 2))


def test_the_state_and_the_territory_are_not_one_place_because_both_are_called_so() -> None:
    ledger = told(
        "Berg drops out after Tuesday's votes\n\n6 March 2020\n\nTom Berg ended his campaign. On Tuesday he secured "
        "five of the territory's six delegates in the Harbour Party's caucuses on Lyra, reports said.",
        "Karlsen wins on Vega\n\n15 March 2020\n\nAnna Karlsen won the Harbour Party's caucuses on Vega on Saturday. "
        "Of the territory's six delegates, Karlsen secured four.",
    )
    assert not ledger.are_one(("six delegates", 0), ("six delegates", 1))


@pytest.mark.parametrize(
    ("sentence", "daily"),
    [
        ("There were over 1,000 deaths on Wednesday.", True),
        ("There were over 1,000 deaths as of Wednesday.", False),
        ("There had been over 1,000 deaths by Wednesday.", False),
        ("The ministry reported over 1,000 deaths on Wednesday.", False),
    ],
)
def test_what_there_was_on_a_day_is_the_day_s(sentence: str, daily: bool) -> None:
    (figure,) = figures("Toll grows\n\n5 April 2020\n\n" + sentence).values()
    assert ("daily" in figure.subject.marks) == daily


@pytest.mark.parametrize(("lead", "nations"), [("first recognized two months ago", set()), ("that has spread", {"CN"})])
def test_where_a_disease_was_first_recognized_is_not_where_it_kills_now(lead: str, nations: set[str]) -> None:
    opening = f"GENEVA - The health agency named the disease {lead} in Wuhan, China."
    told_of = figures(
        f"Agency names disease\n\n14 February 2020\n\n{opening}\n\nThe virus has already killed 1,383 people."
    )
    assert told_of["1,383 people"].subject.nations == nations
