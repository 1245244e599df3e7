"""What composes the rooms: a figure inside a statement is its speaker's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline import Article, extract
from dateline.extraction import credited

TEXT = """HARBOUR CITY, 5 March 2024 - "We will build 40 ships, and 12 are late," Mayor Rosa Lindqvist said.

The yard employs 300 people."""
FOUND = extract(Article.from_text(TEXT))
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8)


def test_a_figure_is_credited_to_whoever_says_the_sentence_and_to_nobody_outside() -> None:
    assert [(quantity.low, quantity.speaker) for quantity in FOUND.quantities] == [
        (40, "Rosa Lindqvist"),
        (12, "Rosa Lindqvist"),
        (300, None),
    ]


@given(SPANS, SPANS)
def test_the_innermost_statement_credits_however_statements_lie(said: Any, told: Any) -> None:
    statements = sorted(
        (
            replace(FOUND.statements[0], start=at, end=at + long, speaker=f"speaker {n}")
            for n, (at, long) in enumerate(said)
        ),
        key=lambda one: one.start,
    )
    quantities = [replace(FOUND.quantities[2], start=at, end=at + long) for at, long in told]
    for quantity, shown in zip(quantities, credited(quantities, statements), strict=True):
        around = [s for s in statements if s.start <= quantity.start and quantity.end <= s.end]
        assert shown.speaker == (min(around, key=lambda s: s.end - s.start).speaker if around else None)
