"""Who said what: the constructions of attribution, on sentences as newspapers print them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.actors import Statement, find_statements
from dateline.corpus import Article
from hostile import assert_linear


def read(text: str) -> list[Statement]:
    return find_statements(Article.from_text(text))


def said(text: str) -> list[tuple[str, str, str, str]]:
    """Return (speaker's words, cue, kind, content) of each statement."""
    return [(s.speaker_span.of(text), s.cue, s.kind, s.text) for s in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sank within minutes. Harbour master Ellen Voss said that all passengers had been rescued.",
            ("Harbour master Ellen Voss", "said", "reported", "all passengers had been rescued"),
        ),
        (
            "All passengers had been rescued by noon, the coastguard said.",
            ("the coastguard", "said", "reported", "All passengers had been rescued by noon"),
        ),
        (
            "All passengers, the coastguard said, had been rescued by a fishing boat before noon.",
            ("the coastguard", "said", "reported", "had been rescued by a fishing boat before noon"),
        ),
        (
            "Ellen Voss, who runs the harbour, said the ferry was twenty years old.",
            ("Ellen Voss", "said", "reported", "the ferry was twenty years old"),
        ),
        (
            "Voss, citing the log, reported that the ferry had left late.",
            ("Voss", "reported", "reported", "the ferry had left late"),
        ),
        (
            "According to the coastguard, the ferry had left late.",
            ("the coastguard", "According to", "reported", "the ferry had left late"),
        ),
        (
            "The association is the oldest of its kind in Japan, as per the MEA.",
            ("the MEA", "as per", "reported", "The association is the oldest of its kind in Japan"),
        ),
        (
            "The meeting was held in Tokyo, the ministry stated in an official press release.",
            ("the ministry", "stated", "reported", "The meeting was held in Tokyo"),
        ),
        (
            "Both leaders emphasised their commitment to strong ties.",
            ("Both leaders", "emphasised", "reported", "their commitment to strong ties"),
        ),
        (
            "The minister told reporters in Delhi on Monday that the talks had failed.",
            ("The minister", "told", "reported", "the talks had failed"),
        ),
        (
            "A doctor told Anadolu Agency, a local news outlet, that two of the wounded had died.",
            ("A doctor", "told", "reported", "two of the wounded had died"),
        ),
        (
            "The talks went on, with the minister present. She asked whether the road would be built.",
            ("She", "asked", "reported", "whether the road would be built"),
        ),
        (
            "Researchers at the institute found that the ice had thinned.",
            ("Researchers at the institute", "found", "reported", "the ice had thinned"),
        ),
        (
            "The party vowed to fight the ruling.",
            ("The party", "vowed", "reported", "to fight the ruling"),
        ),
        (
            "He also urged partnerships with Japan in electronics and green technologies.",
            ("He", "urged", "reported", "partnerships with Japan in electronics and green technologies"),
        ),
        (
            "The mayor was confident that the bridge would open in May.",
            ("The mayor", "confident", "reported", "the bridge would open in May"),
        ),
    ],
)
def test_reported_speech(text: str, expected: tuple[str, str, str, str]) -> None:
    assert said(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "speaker", "contents"),
    [
        ('"The bridge is safe," said Ada Byron, the engineer.', "Ada Byron", ["The bridge is safe,"]),
        ("“The bridge is safe,” Byron said.", "Byron", ["The bridge is safe,"]),
        ("'The ties inspire the relationship', he said.", "he", ["The ties inspire the relationship"]),
        ("Byron said: ‘It’s the leaders’ bridge, not mine.’", "Byron", ["It’s the leaders’ bridge, not mine."]),
        ('Byron told the press last week, "We have had hundreds."', "Byron", ["We have had hundreds."]),
        ('Remarked engineer Ada Byron, "This is a reprieve."', "engineer Ada Byron", ["This is a reprieve."]),
        (
            '"The bridge is safe," Byron said, "and it will stand."',
            "Byron",
            ["The bridge is safe,", "and it will stand."],
        ),
        (
            '"The bridge is safe," Byron said on Monday. "It will stand for a century."',
            "Byron",
            ["The bridge is safe,", "It will stand for a century."],
        ),
        (
            '"It is safe. It will stand.\n\n"We tested it twice," Byron said.',
            "Byron",
            ['It is safe. It will stand.\n\n"We tested it twice,'],
        ),
        (
            'Byron disagreed with these findings: "The bridge has never moved."',
            "Byron",
            ["The bridge has never moved."],
        ),
    ],
)
def test_direct_speech(text: str, speaker: str, contents: list[str]) -> None:
    found = read(text)
    assert [s.text for s in found] == contents
    assert {s.kind for s in found} == {"quoted"}
    assert {s.speaker_span.of(text) for s in found} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "This aligns with the government's 'Make in India' initiative.",
        "The conclave, titled 'Kizuna: Co-creating Ecosystems for Change', was held in Guwahati.",
        "The minister would not say whether the road would be built.",
        "He would say that the road was late.",
        "The ministry did not say how many were hurt.",
        "The deal was announced in May.",
        "The partnership underlines an ambitious roadmap for cooperation.",
        "The state report claims were filed in court.",
        "The proposed law was stated in plain words.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert read(text) == []


def test_mixed_quotation_is_reported_speech_and_one_statement() -> None:
    text = 'They described the initiative as a "significant and timely step" in the partnership.'
    assert said(text) == [
        ("They", "described", "reported", 'the initiative as a "significant and timely step" in the partnership')
    ]


def test_transcript_turns_run_to_the_next_speaker() -> None:
    text = (
        "MR. ZIENTS:  Good morning. Let me begin with the numbers.\n\nThey are good.\n\n"
        "DR. WALENSKY:  Thank you.\n\nQ    Is that all?\n\nMR. ZIENTS:  Yes."
    )
    assert [(s.speaker_span.of(text), s.text) for s in read(text)] == [
        ("MR. ZIENTS", "Good morning. Let me begin with the numbers.\n\nThey are good."),
        ("DR. WALENSKY", "Thank you."),
        ("MR. ZIENTS", "Yes."),
    ]


PIECES = st.lists(
    st.sampled_from(
        ["\"", "'", "“", "”", "‘", "’", "said", "X said", "according to", ",", ".", " ", "\n\n", "that", "he", "Byron",
         "told reporters", "MR. A:", "\n", "(", ")", "as per", "saying", "was confident that", "it is", "—", ":"]
    ),
    max_size=60,
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), PIECES.map(" ".join), PIECES.map("".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_offset_holds(text: str) -> None:
    article = Article.from_text(text)
    last = 0
    for made in find_statements(article):
        assert article.text[made.start : made.end] == made.text != ""
        assert made.cue_span.of(article.text) == made.cue
        assert made.speaker_span.of(article.text)
        content = (made.start, made.end)
        assert not made.cue_span.overlaps(content)
        assert not made.speaker_span.overlaps(content)
        assert made.start >= last
        last = made.end


@pytest.mark.parametrize(
    "piece", ['"', "'", "“", "(", '"a" said ', "X said, ", "according to ", "(said ", "'a ", "A, "]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: find_statements(Article.from_text(text), people=[], organisations=[]), piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One aide fumed that the rally was a waste.", ("One aide", "fumed", "reported", "the rally was a waste")),
        (
            "Port engineers have long argued that the pier is too short.",
            ("Port engineers", "argued", "reported", "the pier is too short"),
        ),
        (
            "Court filings reveal four bankruptcies in eleven years.",
            ("Court filings", "reveal", "reported", "four bankruptcies in eleven years"),
        ),
        (
            "A letter to his accountant describes the sale in detail.",
            ("A letter to his accountant", "describes", "reported", "the sale in detail"),
        ),
        (
            "That is not true, according to a review of 1,100 pages of harbour records.",
            ("a review of 1,100 pages of harbour records", "according to", "reported", "That is not true"),
        ),
        ("As the mayor put it, “He got a boat and I got a bill.”",
         ("the mayor", "put", "quoted", "He got a boat and I got a bill.")),
    ],
)  # fmt: skip
def test_sources_and_cues_of_political_news(text: str, expected: tuple[str, str, str, str]) -> None:
    assert said(text) == [expected]


def test_each_speaker_of_a_sentence_keeps_their_own_words() -> None:
    promised = "Rao promised to cut the toll, vowed to reopen the pier and pledged that nobody would pay twice."
    assert [content for *_, content in said(promised)] == [
        "to cut the toll", "to reopen the pier", "nobody would pay twice",
    ]  # fmt: skip
    two = "Lawyers say the owner must pay, and watchdog groups have demanded an inquiry."
    assert [(who, content) for who, _, _, content in said(two)] == [
        ("Lawyers", "the owner must pay"), ("watchdog groups", "an inquiry"),
    ]  # fmt: skip
    apposed = "A letter describes “the harbour plan” in detail, and the clerk, Ben Moss, testified that he had read it."
    assert [(who, content) for who, _, _, content in said(apposed)] == [
        ("A letter", "“the harbour plan” in detail"), ("Ben Moss", "he had read it"),
    ]  # fmt: skip


def test_one_by_itself_is_nobody() -> None:
    assert read("One says that a harbour is only as good as its pier.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Party leaders worry the row could cost them the port.",
            ("Party leaders", "worry", "the row could cost them the port"),
        ),
        ("Many economists doubt the plan would work.", ("Many economists", "doubt", "the plan would work")),
        ("The speaker is confident the votes are there.", ("The speaker", "confident", "the votes are there")),
        ("Moss called on Rao to return the money.", ("Moss", "called", "on Rao to return the money")),
        ("Moss promised voters he would drain the dock.", ("Moss", "promised", "he would drain the dock")),
        ("There is no proof of that, fact-checkers say.", ("fact-checkers", "say", "There is no proof of that")),
        (
            "It’s a question of trust, says Tom Hale, who runs the port.",
            ("Tom Hale", "says", "It’s a question of trust"),
        ),
        ("The port, Cole argues, will outlive its owner.", ("Cole", "argues", "will outlive its owner")),
        ("The dock would be searched, Rao said, to find the leak.", ("Rao", "said", "The dock would be searched")),
        ("She’s never paid, Rao noted, because nothing was due.", ("Rao", "noted", "She’s never paid")),
        ("In the view of many traders, the port is lost.", ("many traders", "In the view of", "the port is lost")),
        ("“He should be ashamed,” Moss’s husband, Dan, told the Courier.", ("Dan", "told", "He should be ashamed,")),
        (
            "The ad, which began on Tuesday, claims Moss “sold out” sailors.",
            ("The ad", "claims", "Moss “sold out” sailors"),
        ),
        (
            "The office tweeted the answer “required all hands.”",
            ("The office", "tweeted", "the answer “required all hands.”"),
        ),
        (
            "The poll found 52 percent of voters disapprove of the port.",
            ("The poll", "found", "52 percent of voters disapprove of the port"),
        ),
        (
            "The driver told police he lost control, with nobody near.",
            ("The driver", "told", "he lost control, with nobody near"),
        ),
        ("Members shouted “shame on you!” and waved their papers.", ("Members", "shouted", "shame on you!")),
    ],
)
def test_news_of_a_campaign(text: str, expected: tuple[str, str, str]) -> None:
    assert [(who, cue, content) for who, cue, _, content in said(text)] == [expected]


def test_a_clause_after_a_semicolon_is_its_own_speakers() -> None:
    text = "The bill’s sponsors say the change is overdue; opponents call it a power grab."
    assert [(who, content) for who, _, _, content in said(text)] == [
        ("The bill’s sponsors", "the change is overdue"), ("opponents", "it a power grab"),
    ]  # fmt: skip


def test_who_refers_to_the_name_that_a_description_follows() -> None:
    text = "The work was led by Mark Hay, an ecologist at the port, who said that the reef would live."
    assert [who for who, *_ in said(text)] == ["Mark Hay"]


def test_a_word_alone_goes_on_with_the_quotation_before() -> None:
    text = "“You don’t skip the harbour,” the clerk said. “Period.” The “Period” is a bar."
    assert [(who, content) for who, _, _, content in said(text)] == [
        ("the clerk", "You don’t skip the harbour,"), ("the clerk", "Period."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The board called him unfit.", ["him unfit"]),
        ("The board called him on Monday. The board called him back.", []),
        ("Pence left, telling reporters it was over.", ["it was over"]),
        ("Warren tore into Moss, saying he was wrong.", ["he was wrong"]),
    ],
)
def test_what_pronouns_begin(text: str, contents: list[str]) -> None:
    assert [s.text for s in read(text)] == contents


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Hartwick shot back on Twitter: “It is not over yet.”", ["Hartwick"]),
        ("Here’s what the memo says: “It is not over yet.”", ["the memo"]),
        ("Built to be used at home: “It is not over yet.”", []),
        ("It arrives with a message: “It is not over yet.”", []),
        ("A company called Kemp provides an online platform.", []),
        ("It supports video calling on all devices.", []),
        ("Market size estimates may be cited here.", []),
    ],
)
def test_who_introduces_a_quotation_and_what_does_not(text: str, speakers: list[str]) -> None:
    assert [who for who, *_ in said(text)] == speakers
