"""Spans, paragraphs and sentences: what a reader would call one, and every character in its place."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text import Span, around, canonical, paragraphs, sentences
from hostile import assert_linear


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr. A. P. J. Rao met Mr. Lee. They agreed.", ["Dr. A. P. J. Rao met Mr. Lee.", "They agreed."]),
        ("It fell to 3.5 percent. That was in Jan. 2024.", ["It fell to 3.5 percent.", "That was in Jan. 2024."]),
        ("The U.S. economy grew. The U.K. did not.", ["The U.S. economy grew.", "The U.K. did not."]),
        ("He lives in the U.S. He works there.", ["He lives in the U.S.", "He works there."]),
        ("Acme Inc. The firm said no.", ["Acme Inc.", "The firm said no."]),
        ("Acme Inc. bought it.", ["Acme Inc. bought it."]),
        ('"We won!" she said. "At last."', ['"We won!" she said.', '"At last."']),
        ("“Stop.” He left.", ["“Stop.”", "He left."]),
        ("Is it so? Yes.", ["Is it so?", "Yes."]),
        ("He said No. 5 is gone. No. They left.", ["He said No. 5 is gone.", "No.", "They left."]),
        ("A pause … and on. Done.", ["A pause … and on.", "Done."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_heading_is_a_sentence_of_its_own() -> None:
    text = "Strengthening Ties\n\nThe partnership was discussed."
    assert split(text) == ["Strengthening Ties", "The partnership was discussed."]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    text = "The talks were held in the capital on Wednesday, with many officials from both sides taking part\n"
    text += "The meeting was chaired by the minister and lasted for three hours, a spokesman of the ministry said"
    assert len(split(text)) == 2


def test_lines_are_wrapped_even_where_the_addresses_of_links_pass_the_margin() -> None:
    told = "The agency said the tool would be updated every year and would show which districts need help.\n"
    wrapped = "\n".join(wrap(told * 4, 68))
    address = "https://www.example.org/a/long/path/that/nobody/breaks/over/two/lines/because/it/would/not/work"
    text = f"{wrapped}\n\n{address}\n"
    assert [span.of(text).replace("\n", " ") for span in sentences(text)][:4] == [told.strip()] * 4


def test_a_list_of_short_lines_is_not_wrapped_text() -> None:
    items = [f"Choir number {number} of the town" for number in range(9)]
    text = "\n".join([*items, "A line as long as a paragraph of prose is, " * 5])
    assert [span.of(text) for span in sentences(text)][:9] == items


def test_wrapped_lines_are_joined_into_their_sentence() -> None:
    text = (
        "Good morning, and thank you for joining us. Today, the main topic of our\n"
        "briefing is our plan for booster shots. So I will turn to the doctors in\n"
        "just a moment. First, I want to provide a brief update on our fight with\n"
        "the virus."
    )
    assert len(split(text)) == 4


@pytest.mark.parametrize("number", ["$550", "about 12"])
def test_a_line_that_ends_between_a_number_and_its_scale_is_no_end(number: str) -> None:
    text = (
        "The Department of Energy announced today that it will lend the builders of\n"
        "the new transmission line through the valley and its two substations\n"
        f"{number}\n"
        "million to begin with the work on the towers in the autumn of this year as\n"
        "planned by the states. The line will carry power to the cities on the coast."
    )
    first = split(text)[0]
    assert first.endswith("planned by the states.") and f"{number}\nmillion" in first
    ended = text.replace("million to", "Crews")
    assert len(split(ended)) == len(split(text)) + 1  # a short line above anything else ends its block


def test_canonical_text_loses_its_mark_and_carriage_returns_and_nothing_else() -> None:
    assert canonical("\ufeff One\r\n\rTwo \t") == " One\n\nTwo \t"


@given(st.text(alphabet=st.sampled_from("ab AB.!?\n\"'“”()1\t…"), max_size=300))
def test_sentences_cover_every_character_once(text: str) -> None:
    spans = sentences(text)
    covered = [i for span in spans for i in range(*span)]
    assert covered == sorted(set(covered))
    assert "".join(text[i] for i in covered).split() == text.split() or set(range(len(text))) - set(covered) <= {
        i for i, character in enumerate(text) if character.isspace()
    }


@given(st.text(max_size=200), st.data())
def test_what_is_around_a_reading_holds_it(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for spans in (sentences(text), paragraphs(text)):
        assert around(spans, start, end).contains((start, end))


def test_a_reading_that_crosses_a_boundary_gets_both_sentences() -> None:
    text = "One here. Two there. Three."
    assert around(sentences(text), 4, 12).of(text) == "One here. Two there."


def test_spans_know_what_they_share() -> None:
    assert Span(2, 5).overlaps((4, 9))
    assert not Span(2, 5).overlaps((5, 9))
    assert Span(2, 9).contains((2, 9))


def test_marks_without_end_are_split_in_linear_time() -> None:
    for mark in (".", "! ", "\n", '" ', "a. ", "\n\n", "A.B."):
        assert_linear(sentences, mark)
