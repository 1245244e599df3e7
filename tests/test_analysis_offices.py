"""One office in other words is told once; another office is another."""

from __future__ import annotations

import pytest

from dateline.analysis.offices import offices


def told(*roles: str) -> list[tuple[str, int]]:
    """Return how each office is written, and how many of the roles are it."""
    found = offices([(role, f"a{number}", f"r{number}") for number, role in enumerate(roles)])
    return [(office.fullest[0], len(office.roles)) for office in found]


def test_an_office_is_told_once_with_its_country() -> None:
    one = told("President", "United States President", "U.S. President", "incumbent President of the United States")
    assert one == [("United States President", 4)]
    assert told("British Prime Minister", "United Kingdom Prime Minister") == [("British Prime Minister", 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vice President", "President"),
        ("Vice President", "former Vice President"),
        ("President", "President-elect"),
        ("Foreign Secretary", "Prime Minister"),
        ("President of Mali", "President of Niger"),
        ("Senator", "Senator from Vermont"),
    ],
)
def test_another_office_is_another(one: str, other: str) -> None:
    assert told(one, other) == [(one, 1), (other, 1)]


def test_a_change_of_office_keeps_its_order() -> None:
    changed = told("Foreign Secretary", "Prime Minister", "UK Prime Minister", "Prime Minister")
    assert changed == [("Foreign Secretary", 1), ("UK Prime Minister", 3)]
