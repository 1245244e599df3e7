"""A pronoun before a figure is told by the name of the one whom it means, where that is certain."""

from __future__ import annotations

import pytest

from dateline.actors import Person
from dateline.corpus import Article
from dateline.extraction import extract
from dateline.numbers import find_quantities
from dateline.numbers.measures.referents import meant
from dateline.text import Span


def measures(text: str) -> list[str]:
    article = Article.from_text(f"Town hall opens its doors\n\n2025-02-06\n\n{text}")
    return [quantity.measure for quantity in extract(article).quantities]


def people(text: str, *names: str) -> list[Person]:
    """Return people who are named in a text, with every place of their names."""
    found = []
    for name in names:
        starts = [i for i in range(len(text)) if text.startswith(name, i)]
        spans = tuple(Span(start, start + len(name)) for start in starts)
        found.append(Person(starts[0], starts[0] + len(name), name, name, mentions=spans))
    return found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Maria Lopez won the race. She has three children.", "children of Maria Lopez"),
        ("Maria Lopez thanked the club. She scored 20 goals in May.", "goals scored by Maria Lopez"),
        ("Peter Hall stood for mayor. He received 36 percent of the vote.", "share of vote received by Peter Hall"),
        ("Anna Berg was elected mayor. Her two sons work in Oslo.", "sons of Anna Berg work in Oslo"),
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
    assert meant(text, []) == {}
    assert [quantity.measure for quantity in find_quantities(text)] == ["children"]


def test_a_name_of_the_other_sex_is_not_meant() -> None:
    text = "Maria Lopez won the race. He has three children."
    assert meant(text, people(text, "Maria Lopez")) == {}


def test_a_pronoun_means_what_the_one_before_it_means() -> None:
    text = "Maria Lopez won the race. She rested. Then she flew home."
    found = meant(text, people(text, "Maria Lopez"))
    assert [text[start : start + 3].lower() for start in found] == ["she", "she"]
    assert set(found.values()) == {"Maria Lopez"}


def test_his_between_two_names_means_nobody() -> None:
    text = "Peter Hall and Carl Moss left, and his farm was sold."
    assert meant(text, people(text, "Peter Hall", "Carl Moss")) == {}
