"""Statements in other words than *said that*: judged, described, reported doing, passives and participles first."""

from __future__ import annotations

import pytest

from dateline.actors import find_statements
from dateline.corpus import Article


def said(text: str) -> list[tuple[str, str, str]]:
    """Return (speaker's words, cue, content) of each statement."""
    return [(s.speaker_span.of(text), s.cue, s.text) for s in find_statements(Article.from_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board declared the outbreak, which began in May, to be over.",
         ("The board", "declared", "the outbreak, which began in May, to be over")),
        ("The agency declared the flood a “national emergency” on Friday.",
         ("The agency", "declared", "the flood a “national emergency” on Friday")),
        ("The court ruled the ban unconstitutional.", ("The court", "ruled", "the ban unconstitutional")),
        ("The judge found the search to be unlawful.", ("The judge", "found", "the search to be unlawful")),
        ("The mayor declared the harbour open.", ("The mayor", "declared", "the harbour open")),
        ("The group considers the fence a threat to deer.",
         ("The group", "considers", "the fence a threat to deer")),
        ("The court found Rao's advice “was moved by a wish to win.”",
         ("The court", "found", "Rao's advice “was moved by a wish to win.”")),
        ("The mayor thanked the crews for their work.", ("The mayor", "thanked", "the crews for their work")),
        ("Rao attacked the plan as “a gift to the rich.”", ("Rao", "attacked", "the plan as “a gift to the rich.”")),
    ],
)  # fmt: skip
def test_what_something_is_said_to_be(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk admitted hiding the letter.", ("The clerk", "admitted", "hiding the letter")),
        ("The team reported making a boat of reeds.", ("The team", "reported", "making a boat of reeds")),
        ("The site reported some sellers offering free soap.",
         ("The site", "reported", "some sellers offering free soap")),
        ("Scientists mostly from Lund reported the discovery of a moss that glows.",
         ("Scientists mostly from Lund", "reported", "the discovery of a moss that glows")),
        ("Officials reported a fire at the mill.", ("Officials", "reported", "a fire at the mill")),
        ("Rao claimed to have seen the ship.", ("Rao", "claimed", "to have seen the ship")),
        ("The paper found in nine towns most of the people who moved were young.",
         ("The paper", "found", "in nine towns most of the people who moved were young")),
        ("Ito added ferries “are still waiting for fuel.”", ("Ito", "added", "ferries “are still waiting for fuel.”")),
        ("The aide told Radio Lund fires had spread.", ("The aide", "told", "fires had spread")),
        ("Rao said on last Monday they’d run out of rope.", ("Rao", "said", "they’d run out of rope")),
        ("The clinic, which indicated on Monday a “sharp rise” was near, faces a fine.",
         ("The clinic", "indicated", "a “sharp rise” was near")),
    ],
)  # fmt: skip
def test_what_is_told_without_that(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lift, which Mayor Rao has said may be ready in May, is red.",
         ("Mayor Rao", "said", "may be ready in May")),
        ("Rao left it to the board, which the Courier reported left many aides cross.",
         ("the Courier", "reported", "left many aides cross")),
        ("They use nine tons; which they note is more than a whale weighs.",
         ("they", "note", "is more than a whale weighs")),
        ("It was a move that critics argue was late.", ("critics", "argue", "was late")),
    ],
)  # fmt: skip
def test_what_is_told_in_a_relative_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rao was described by the Courier as “a friend of the harbour.”",
         ("the Courier", "described", "a friend of the harbour.")),
        ("The vote was called “a sham” by the opposition.", ("the opposition", "called", "a sham")),
        ("She was told by Minister Anna Rao of “some ten people on the roof”.",
         ("Minister Anna Rao", "told", "some ten people on the roof")),
        ("It was confirmed by the ministry that two had died.", ("the ministry", "confirmed", "two had died")),
        ("Calling the vote a sham, Rao left the hall.", ("Rao", "Calling", "the vote a sham")),
        ("Citing the storm as a threat, the mayor closed the bridge.",
         ("the mayor", "Citing", "the storm as a threat")),
    ],
)  # fmt: skip
def test_a_speaker_behind_the_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


def test_who_acts_after_a_passive_is_not_its_agent() -> None:
    text = "Rao, described by police as “calm”, went home and told a friend that it was late."
    assert said(text)[-1][1:] == ("told", "it was late")
    assert said(text)[-1][0] != "police"


@pytest.mark.parametrize(
    "text",
    [
        "The governor declared a state of emergency as floods spread.",
        "Police found him dead in the house.",
        "The jury found him guilty of murder.",
        "Smith reported the theft to police.",
        "They considered buying a boat.",
        "The operation was condemned by members of the league.",
        "The bridge was built by engineers as a gift.",
        "The vote should be described by the press as “a sham”.",
        "The appeals court ruling placed a stay on the sale.",
        "The team plans to build a boat.",
        "Some reports suggest a crime.",
        "He attacked the post with an axe as night fell.",
        "The mayor thanked his voters.",
    ],
)
def test_what_nobody_is_told_to_have_said(text: str) -> None:
    assert said(text) == []


def test_a_sentence_after_a_quotation_is_its_own() -> None:
    text = "Rao spoke in the hall, shouting “I almost lost my boat!”  He proposed a tax on rope."
    assert said(text) == [
        ("Rao", "shouting", "I almost lost my boat!"), ("He", "proposed", "a tax on rope"),
    ]  # fmt: skip


def test_answers_of_an_interview_are_the_labelled_speakers_and_questions_nobodys() -> None:
    text = (
        "Ann Rao runs the port.  She spoke with us.\n\n((WN))  When did it begin?\n\n((Ann Rao))  It began in May.\n\n"
        "They said it was late.\n\n((WN))  Who pays?\n\n((Ann Rao))  We all do.\n"
    )
    found = find_statements(Article.from_text(text))
    assert [(s.speaker, s.text) for s in found] == [
        ("Ann Rao", "It began in May.\n\nThey said it was late."), ("Ann Rao", "We all do."),
    ]  # fmt: skip


def test_a_question_ends_with_its_paragraph_where_the_answer_has_no_label() -> None:
    text = "((WN)) Who pays?\n\n((WN)) And who rows?\n\nThe port closed. The mayor said it was late.\n"
    assert said(text) == [("The mayor", "said", "it was late")]


def test_initials_label_the_one_person_they_are_of() -> None:
    text = "Ann Rao runs the port.\n\n((WN)) When?\n\nAR: In May.\n\n((WN)) Who pays?\n\nAR: We all do.\n"
    assert [(s.speaker, s.text) for s in find_statements(Article.from_text(text))] == [
        ("Ann Rao", "In May."), ("Ann Rao", "We all do."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per the board, ten of the boats are to be sold.", ("the board", "Per", "ten of the boats are to be sold")),
        ("The storm sank ten boats, per the ministry.", ("the ministry", "per", "The storm sank ten boats")),
        ("At noon, a storm hit Lund port, with the number of lost boats rising, reported officials, with ten hurt.",
         ("officials", "reported", "At noon, a storm hit Lund port, with the number of lost boats rising")),
        ("The town's charter bars “any sale of land or boats,” an aide stated.",
         ("an aide", "stated", "The town's charter bars “any sale of land or boats,”")),
        ("According to the BBC, a spokesman for Rao said the port is closed.",
         ("a spokesman for Rao", "said", "the port is closed")),
        ("The judge decided, according to the summary, “that although it was late, the sale was void”.",
         ("The judge", "decided", "that although it was late, the sale was void")),
        ("Rao's argument was that nobody would pay.", ("Rao", "argument", "nobody would pay")),
        ("She would later say the port was closed.", ("She", "say", "the port was closed")),
        ("Rao spoke of Ito's “many gifts to the town.”", ("Rao", "spoke", "of Ito's “many gifts to the town.”")),
        ("The palace issued the following statement: “The king will stay at home.”",
         ("The palace", ":", "The king will stay at home.")),
        ("In the note, Rao cited the board's “lack of care” as his reason.",
         ("Rao", "cited", "the board's “lack of care” as his reason")),
        ("After Rao tweeted the port was closed, the site hid the post.", ("Rao", "tweeted", "the port was closed")),
    ],
)  # fmt: skip
def test_where_a_statement_stands_and_whose_it_is(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Some sailors believe it rained, while others say it was dry.", ["it rained", "it was dry"]),
        ("Rao said “the port has an important role here” and “the town needs to be involved too.”",
         ["the port has an important role here", "the town needs to be involved too."]),
        ("According to Rao, the plan could help the town: “The key is that it was cheap.”",
         ["the plan could help the town", "The key is that it was cheap."]),
        ("Rao said they “would not sell”; the board did not tell whether it agreed.", ["they “would not sell”"]),
        ("Rao made news when he revealed that a sale is near. “We are talking to the bank at the moment.”",
         ["a sale is near", "We are talking to the bank at the moment."]),
        ("Rao said it was late. The sign read on.\n\n“We are talking to the bank at the moment.”", ["it was late"]),
    ],
)  # fmt: skip
def test_what_goes_on_and_what_ends(text: str, contents: list[str]) -> None:
    assert [content for *_, content in said(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "They sold ten boats, per day of work, in the spring.",
        "Rao spoke about the town with the Courier.",
        "One of the town's aides, Anna Rao, commented.",
        "When Rao says yes, the town pays.",
    ],
)
def test_what_names_no_source_or_no_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency has reported being told two died.", ("The agency", "reported", "being told two died")),
        ("The Courier reports Rao's aide, Kai Holt, has left.",
         ("The Courier", "reports", "Rao's aide, Kai Holt, has left")),
        ("Kyodo reported as many as 32 hurt.", ("Kyodo", "reported", "as many as 32 hurt")),
        ("The motion claims the sale is void.", ("The motion", "claims", "the sale is void")),
        ("The judge in that case determined Rao had lied.", ("The judge in that case", "determined", "Rao had lied")),
        ("The owner said her boats carry the mail.", ("The owner", "said", "her boats carry the mail")),
        ("The owner stated her boats carry the mail.", ("The owner", "stated", "her boats carry the mail")),
        ("The board issued a note to the effect the mayor considered it a mistake.",
         ("the mayor", "considered", "it a mistake")),
    ],
)  # fmt: skip
def test_what_is_read_in_the_news_of_a_day(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


def test_what_a_video_shows_is_not_said() -> None:
    assert said("Video from the scene showed thick smoke above the port.") == []
