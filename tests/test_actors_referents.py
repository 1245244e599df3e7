"""Whom a pronoun means by where it stands, the doubtful left out."""

from __future__ import annotations

from dateline.actors import Person
from dateline.actors.referents import meant
from dateline.text import Span


def people(text: str, *names: str) -> list[Person]:
    """Return people who are named in a text, with every place of their names."""
    found = []
    for name in names:
        starts = [i for i in range(len(text)) if text.startswith(name, i)]
        spans = tuple(Span(start, start + len(name)) for start in starts)
        found.append(Person(starts[0], starts[0] + len(name), name, name, mentions=spans))
    return found


def test_without_people_nobody_is_meant() -> None:
    assert meant("Maria Lopez won the race. She has three children.", []) == {}


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
