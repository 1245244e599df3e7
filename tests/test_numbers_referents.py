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
