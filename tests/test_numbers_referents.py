"""A pronoun before a figure is told by the name of the one whom it means, where that is certain."""

from __future__ import annotations

import pytest

from dateline.corpus import Article
from dateline.extraction import extract
from dateline.numbers import find_quantities


def measures(text: str) -> list[str]:
    article = Article.from_text(f"Town hall opens its doors\n\n2025-02-06\n\n{text}")
    return [quantity.measure for quantity in extract(article).quantities]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Maria Lopez won the race. She has three children.", "children of Maria Lopez"),
        ("Maria Lopez thanked the club. She scored 20 goals in May.", "goals scored by Maria Lopez"),
        ("Peter Hall stood for mayor. He received 36 percent of the vote.", "share of vote received by Peter Hall"),
        ("Anna Berg was elected mayor. Her two sons work in Oslo.", "sons of Anna Berg who work in Oslo"),
        ("Peter Hall, who left in May, sold his two farms.", "farms sold by Peter Hall"),
        # The subject of the sentence before, where that names two.
        ("Maria Lopez met Peter Hall in June. She owns 40 shops in Texas.", "shops of Maria Lopez in Texas"),
    ],
)
def test_the_name_stands_for_the_pronoun(text: str, measure: str) -> None:
    assert measures(text) == [measure]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The fair was held again. He sold 40 pictures.", "pictures sold"),  # nobody is named
        ("The mayor thanked them. She has three children.", "children"),
        ('Peter Hall spoke of the coach. "He has three children."', "children"),  # who speaks means somebody else
    ],
)
def test_a_doubtful_pronoun_is_left_out(text: str, measure: str) -> None:
    assert measures(text) == [measure]


def test_without_people_nothing_is_resolved() -> None:
    text = "Maria Lopez won the race. She has three children."
    assert [quantity.measure for quantity in find_quantities(text)] == ["children"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Kestrel Air was founded here. It carried 11.2 million passengers in May.", "passengers of Kestrel Air"),
        ("Halden sells milk in Norway. Its net income was 465 million crowns.", "net income of Halden"),
        ("The Bank of Ghana left its main rate unchanged at 30.0 percent.", "main rate of Bank of Ghana"),
        # Of the clauses before `its` the last one has the owner.
        ("Violence went on and the network withdrew its 12 reporters.", "reporters withdrawn by network"),
        # After Wikinews, 21 June 2020 (CC BY 2.5); nothing stands before the first.
        (
            "Tesco said its Polish branch had a 24 million pounds operating loss.",
            "operating loss of Polish branch of Tesco",
        ),
        # What is or reaches a figure is an amount, and whoever is somebody is no thing.
        ("The house fell silent. It was 12 percent.", ""),
        ("Jane Roe opened the fair. It has 40 shops.", "shops"),
        ("Moreover, it sold 40 shops.", "shops sold"),
    ],
)
def test_it_means_the_thing_that_is_told_of(text: str, measure: str) -> None:
    assert measures(text) == [measure]
