"""A finding says no more than what joins its figures bears."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.analysis.measures.grounds import grounded
from dateline.evidence import Finding

SAID = Finding(("Cost of the stadium: $300 million, $450 million.",), "computed")
STORY = "both are of “cost” in articles on one story"
WORDS = "what stands around each names “federal”, “loan”, “tax”"


def chain(joined: str, first: float = 300.0, last: float = 450.0) -> list[dict[str, Any]]:
    rows = [{"joined": joined, "low": low, "quantity": str(place)} for place, low in enumerate((first, last))]
    return [{**row, "rows": ("0", row["quantity"])} for row in rows]


def told(kind: str, rows: list[dict[str, Any]]) -> Finding | None:
    return grounded(SAID, kind, rows, rows[-1])


@pytest.mark.parametrize(
    "joined",
    [
        "both are of “cost”; are for Kenya",
        "name Olympic; give the same value",
        "put here by the researcher: one project",
        "both are of “cost” and give the same 6 digits",
    ],
)
def test_figures_of_one_place_or_name_are_told_as_computed(joined: str) -> None:
    assert told("updated", chain(joined)) == SAID


def test_figures_that_a_story_alone_joins_are_a_judgement_with_its_reason() -> None:
    found = told("updated", chain(STORY))
    assert found is not None
    assert (found.standing, found.confidence) == ("judgement", "likely")
    assert "no article says" in "".join(map(str, found.reason))


def test_a_leap_within_a_story_is_not_told() -> None:
    assert told("updated", chain(STORY, 8.8e6, 1e9)) is None


def test_the_words_around_two_figures_are_no_ground_for_a_change() -> None:
    assert told("updated", chain(WORDS)) is None
    assert told("conflicts", chain(WORDS)) is None


def test_two_figures_that_name_the_same_contradict_each_other_as_a_judgement_where_words_join_them() -> None:
    named = chain(WORDS + "; name Lima")
    found = told("conflicts", named)
    assert found is not None
    assert (found.standing, found.confidence) == ("judgement", "likely")
    assert told("updated", named) is None


def test_a_story_is_no_ground_for_a_target() -> None:
    assert told("progress-towards-target", chain(STORY)) is None


def test_what_is_repeated_needs_no_more_ground_than_its_value() -> None:
    assert told("restated", chain(WORDS, 300.0, 300.0)) == SAID
