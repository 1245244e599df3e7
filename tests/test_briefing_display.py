"""Displays: plain words stay words, marks become links, and every link brings its evidence along."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.briefing.display import MIME, Display, escape, markdown, say, table
from dateline.evidence import Cited, Computed, Finding
from dateline.ledger import Ledger
from dateline.ledger.card import Card


class OneRow(Ledger):
    """A ledger in which every row stands on the same words."""

    def __init__(self) -> None:
        super().__init__(Path())

    def card(self, row_id: str, reading: str = "") -> Card:
        return Card(row_id, "a1", "Title", "PTI", "6 February 2025", "stated", "span", "words", reading)


BOOK = OneRow()
ROW = "quantity-0123456789ab"


def bundle(display: Display) -> dict:
    return display._repr_mimebundle_()


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab 1.*_`[](){}<>#+-!|$~^@&\\\"':=%/…“é"), min_size=1, max_size=30))
def test_escaped_words_come_out_of_pandoc_as_they_went_in(words: str) -> None:
    text = f"x{words}x"
    out = pypandoc.convert_text(escape(text), "plain", format="markdown-smart", extra_args=["--wrap=none"])
    assert out.strip("\n") == " ".join(text.split())


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "[x](http://example.org)", "# not a heading", "{{ jinja }}", "#import \"x\"", "$x^2$",
     "- not a list", "1. not a list", "a | b", "```", "::: {.finding}", "<!-- gone -->", "![](x.png)", "&amp;"],
)  # fmt: skip
def test_hostile_words_stay_words(words: str) -> None:
    out = pypandoc.convert_text(escape(words), "plain", format="markdown-smart", extra_args=["--wrap=none"])
    assert out.strip("\n") == words


def test_a_mark_is_a_link_to_its_row() -> None:
    assert markdown(Cited("over 40,000", (ROW,))) == f"[over 40,000](#{ROW})"


def test_a_computed_value_is_a_link_to_its_arithmetic() -> None:
    five = Computed("five", "articles, counted", (ROW,))
    assert markdown(five) == f"[five](#{five.id})"
    payload = bundle(say(BOOK, ("There are ", five, " articles.")))[MIME]
    assert payload["computed"][five.id] == {"text": "five", "how": "articles, counted", "rows": [ROW]}
    assert list(payload["evidence"]) == [ROW]


def test_spaces_around_a_mark_stay_outside_it() -> None:
    assert (
        bundle(say(BOOK, ("rose ", Cited(" 5% ", (ROW,)), "today")))["text/markdown"] == f"rose  [5\\%](#{ROW}) today"
    )


def test_a_finding_shows_its_standing_and_its_confidence() -> None:
    finding = Finding(("Up ", Cited("5%", (ROW,)), "."), "judgement", "likely", ("two origins",))
    shown = bundle(say(BOOK, finding))[MIME]["markdown"]
    assert shown.startswith("::: {.finding .judgement}\n[Judgement]{.label} Up [5\\%]")
    assert "[*Likely*: two origins]{.confidence}" in shown


def test_a_table_sets_numbers_right_and_says_what_it_leaves_out() -> None:
    frame = pd.DataFrame(
        {"Who": ["a|b", "c", "d"], "How many#": [Cited("1", (ROW,)), None, ("x ", Cited("2", (ROW,)))]}
    )
    shown = bundle(table(BOOK, frame, "Counts", most=2, more="in the ledger"))
    lines = shown["text/markdown"].splitlines()
    assert lines[0] == r"| Who | How many |"
    assert lines[1].endswith("-:|")
    assert lines[2] == rf"| a\|b | [1](#{ROW}) |"
    assert lines[3] == "| c |  |"
    assert "The first [2]" in shown["text/markdown"]
    assert "[1](#computed-" in shown[MIME]["markdown"]


@pytest.mark.parametrize(("most", "shown"), [(3, 3), (4, 3), (5, 3), (6, 6), (2, 2)])
def test_a_chain_is_shown_whole_or_not_at_all(most: int, shown: int) -> None:
    frame = pd.DataFrame({"Measure": ["deaths", "", "", "cases", "", ""], "Figure": list("123456")})
    marked = bundle(table(BOOK, frame, "Chains", most=most, more="in the ledger"))["text/markdown"]
    text = re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", marked).replace("\\", "")
    assert sum(f"| {figure} |" in text for figure in "123456") == shown
    assert (f"The first {shown} rows; {6 - shown} more in the ledger." in text) == (shown < 6)


def test_a_long_list_of_inputs_is_cut_and_says_so() -> None:
    many = Computed("300", "articles, counted", tuple(f"article-{n:012x}" for n in range(300)))
    entry = bundle(say(BOOK, (many,)))[MIME]["computed"][many.id]
    assert len(entry["rows"]) == 12
    assert entry["how"] == "articles, counted (the first 12 of 300 inputs are listed; the ledger holds all)"
