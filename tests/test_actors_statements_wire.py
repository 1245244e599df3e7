"""Who said what in wire news: short subjects, inserted phrases, two speakers in one sentence."""

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
        ("A month later, Ito defended the plan, saying it was late.", ("Ito", "saying", "it was late")),
        ("The town said the pipe had burst.", ("The town", "said", "the pipe had burst")),
        ("WHO said they were not sure.", ("WHO", "said", "they were not sure")),
        ("The US has indicated no help will come.", ("The US", "indicated", "no help will come")),
        ("At 5 p.m. his daughter reported to the police he was gone.", ("his daughter", "reported", "he was gone")),
        ("Reports as of Friday said two roofs had fallen.", ("Reports", "said", "two roofs had fallen")),
        ("Voters The Times interviewed said they would stay.", ("Voters", "said", "they would stay")),
        ("He was ill and according to the clinic he died in May.", ("the clinic", "according to", "he died in May")),
        ("On Friday it was shut, reported officials.", ("officials", "reported", "On Friday it was shut")),
        ("The centre reported a total of 5667 cases.", ("The centre", "reported", "a total of 5667 cases")),
        ("Police held ten men, claiming them to be spies.", ("Police", "claiming", "them to be spies")),
        ("It was, which the BBC describes as “marred by fear”.", ("the BBC", "describes", "marred by fear")),
        ("Ito went home, posting at 5 pm (0900 UTC) on Twitter, “I am well.”", ("Ito", "posting", "I am well.")),
        ("Ito went home, saying “I am well now” on Twitter.", ("Ito", "saying", "I am well now")),
        ("The Water Act, also known as the “Well Law”, states no one shall dig.",
         ("The Water Act", "states", "no one shall dig")),
        ("The ministry justified it as “wise” in nature: “We have taken steps.”",
         ("The ministry", ":", "We have taken steps.")),
        ("“It is on fire. Let us talk!” Rao told the world.", ("Rao", "told", "It is on fire. Let us talk!")),
        ("According to police in Baytown, Texas, it was late.", ("police", "According to", "it was late")),
        ("The Senate Minority Leader, Anna Rao, said it was late.", ("Anna Rao", "said", "it was late")),
        ("In a note, Ahmed al-Rawi, an aide to the king, blamed the rain.", ("Ahmed al-Rawi", "blamed", "the rain")),
        ("Rao said the mayor was mad, and his critics, which include farmers, blame him for the flood.",
         ("Rao", "said", "the mayor was mad")),
    ],
)  # fmt: skip
def test_speakers_of_wire_news(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("One guest said it rained and several said they left.", ["it rained", "they left"]),
        ("The driver said he fell, with local press claiming he slept.", ["he fell", "he slept"]),
        ("Aides condemned the act, citing the move as “a grave abuse”.",
         ["the act", "the move as “a grave abuse”"]),
        ("Rao said it was late: “The key is lost in the sea.”", ["it was late", "The key is lost in the sea."]),
        ("The board noted the need to act: “All is well now,” said Rao.", ["the need to act", "All is well now,"]),
        ("“We stand ready” tweeted Rao “to provide help.”", ["We stand ready", "to provide help."]),
        ("Protesters' demands include the mayor's exit.", []),
        ("They asked the board regarding their choice not to come.", []),
        ("Ito left the site, with the board reporting 20 roofs down.", []),
        ("Rao spoke on the size of the hall when she was ten.", []),
    ],
)  # fmt: skip
def test_where_one_speaker_ends_and_another_begins(text: str, contents: list[str]) -> None:
    assert [content for *_, content in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korea claimed, as of Friday, it was free of the virus.", ("Korea", "claimed", "it was free of the virus")),
        ("Rao said, in remarks on Friday, “it will get worse.”", ("Rao", "said", "it will get worse.")),
        ("The BBC cited Anna Rao, head of the centre, as saying it was late.", ("Anna Rao", "saying", "it was late")),
        ("The bill was drafted by Anna Rao who said it was late.", ("Anna Rao", "said", "it was late")),
        ("“The law demands a trial.” Rao said.", ("Rao", "said", "The law demands a trial.")),
        ("Anna Rao also reacted on Twitter, “Sad news to hear.”", ("Anna Rao", "reacted", "Sad news to hear.")),
        ("It came the same day Malawi confirmed it was ill.", ("Malawi", "confirmed", "it was ill")),
        ("Rao pushed a theory suggesting Morning Joe host Kai Berg was late.",
         ("Rao", "suggesting", "Morning Joe host Kai Berg was late")),
        ("As the mayor has said, he is well.", ("the mayor", "said", "he is well")),
    ],
)  # fmt: skip
def test_what_stands_between_speaker_and_statement(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("While all agreed that rest was rare, artist Anna Rao emphasized the need for walls.",
         ["rest was rare", "the need for walls"]),
        ("The team noted a need for rules: Rao remarked, “We want more of them.”",
         ["a need for rules", "We want more of them."]),
        ("“Our team” Rao said in a release “has made a bowl.”", ["Our team", "has made a bowl."]),
        ("Rao tweeted about the riots that followed the vote.", []),
        ("As Rao remarked on the plan, shortly before noon, the roof was gone.", []),
        ("Declared Israel’s “most active buyer” for ten years, the fund grew.", []),
        ("It shows the guard who knows what comes next.", []),
        ("Rao has ten years of experience advising banks and funds.", []),
    ],
)  # fmt: skip
def test_what_belongs_to_no_statement_or_to_another(text: str, contents: list[str]) -> None:
    assert [content for *_, content in said(text)] == contents


def test_the_sentence_after_a_tag_is_its_own() -> None:
    text = "“We raised the flag,” Rao said. But Anna Berg, an Independent, said it was late."
    assert [(who, content) for who, *_, content in said(text)] == [
        ("Rao", "We raised the flag,"), ("Anna Berg", "it was late"),
    ]  # fmt: skip
