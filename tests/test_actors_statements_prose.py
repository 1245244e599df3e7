"""Who said what in newspaper prose: relative clauses, wishes and demands, passives, what is left unsaid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.actors import find_statements
from dateline.actors.statements.lexicon import CUES, NOUNS, NOUNS_TO, POINTS, STANCE
from dateline.corpus import Article

# Sentences of nothing but reporting words and small ones: what follows a word may be missing.
SMALL = "the a an to by for of that which who what as is has not and with from even though however on today".split()
MARKS = [
    ",",
    ".",
    ":",
    "“",
    "”",
    "(",
    ")",
    "—",
    "Rao",
    "Ana",
    "mayor",
    "they",
    "it",
    "his",
    "24/7",
    "D-Ohio",
    "according",
]
WORDS = st.sampled_from([*SMALL, *MARKS]) | st.sampled_from(sorted({*CUES, *NOUNS, *NOUNS_TO, *POINTS, *STANCE}))


def said(text: str) -> list[tuple[str, str, str]]:
    """Return (speaker's words, cue, content) of each statement."""
    return [(s.speaker_span.of(text), s.cue, s.text) for s in find_statements(Article.from_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan has drawn anger from local farmers, who say the road will split their fields.",
         ("local farmers", "say", "the road will split their fields")),
        ("He was found by two hikers, who told police they had heard shots.",
         ("two hikers", "told", "they had heard shots")),
        ("The bill is backed by doctors and nurses, who argue it will save lives.",
         ("doctors and nurses", "argue", "it will save lives")),
        ("The plan pits the mayor against business owners who fear that customers will stay away.",
         ("business owners", "fear", "customers will stay away")),
        ("The bill is opposed by the Rifle League, which says it would do nothing.",
         ("the Rifle League", "says", "it would do nothing")),
        ("The order was signed by the governor, who called it a first step.",
         ("the governor", "called", "it a first step")),
        ("The tax is unpopular with shopkeepers in the old town, who complain that it drives away trade.",
         ("shopkeepers in the old town", "complain", "it drives away trade")),
        ("The stand is run by Ana Rao, 64, who said she would stay.", ("Ana Rao", "said", "she would stay")),
        ("Among them was Carol Dietz, 64, a retired nurse, who said she would stay.",
         ("Carol Dietz", "said", "she would stay")),
        ("The House is out on the orders of Speaker Ana Rao (R-La.), who insists she will not negotiate.",
         ("Speaker Ana Rao", "insists", "she will not negotiate")),
    ],
)  # fmt: skip
def test_a_relative_clause_is_said_by_whom_it_goes_on_from(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


def test_nobody_in_particular_says_nothing() -> None:
    assert said("The law bars anyone who says they are a doctor from practising.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two firms announced plans to leave the city.", ("Two firms", "announced", "plans to leave the city")),
        ("Rao has stated her intention to resign.", ("Rao", "stated", "her intention to resign")),
        ("Voters like his promise to cut taxes.", ("his", "promise", "to cut taxes")),
        ("The mayor's call for calm was ignored.", ("The mayor", "call", "for calm")),
        ("The vote follows calls from lawmakers for an inquiry.", ("lawmakers", "calls", "for an inquiry")),
        ("The mayor asked for patience on Friday.", ("The mayor", "asked", "for patience on Friday")),
        ("Rao asked residents for patience.", ("Rao", "asked", "for patience")),
        ("Police appealed to drivers to stay at home.", ("Police", "appealed", "drivers to stay at home")),
        ("The report called for reform of the courts.", ("The report", "called", "for reform of the courts")),
        ("Farmers fear being undercut by imports.", ("Farmers", "fear", "being undercut by imports")),
        ("Ito confessed to killing the dog.", ("Ito", "confessed", "to killing the dog")),
        ("His allies attribute the slide to a cold spring.",
         ("His allies", "attribute", "the slide to a cold spring")),
        ("The bank denied wrongdoing.", ("The bank", "denied", "wrongdoing")),
        ("Residents reported heavy shelling through the night.",
         ("Residents", "reported", "heavy shelling through the night")),
        ("The club reports sixteen other deaths.", ("The club", "reports", "sixteen other deaths")),
        ("Many see the vote as a test of his nerve.", ("Many", "see", "the vote as a test of his nerve")),
        ("The chair called the charge unfair.", ("The chair", "called", "the charge unfair")),
        ("Some consider it stolen valour.", ("Some", "consider", "it stolen valour")),
        ("Rao vowed on Friday to leave.", ("Rao", "vowed", "to leave")),
        ("They are close to a deal, people close to the talks said.",
         ("people close to the talks", "said", "They are close to a deal")),
        ("“We had no money,” he likes to say.", ("he", "say", "We had no money,")),
        ("The returns show she earned $2 million.", ("The returns", "show", "she earned $2 million")),
        ("His party wants a vote on the plan.", ("His party", "wants", "a vote on the plan")),
        ("He promised an appeal.", ("He", "promised", "an appeal")),
        ("Tehran blamed Washington.", ("Tehran", "blamed", "Washington")),
        ("Police urged restraint.", ("Police", "urged", "restraint")),
        ("The United States, which provides drones, has signaled that it may pull out.",
         ("The United States", "signaled", "it may pull out")),
        ("Rao made the case that the city is broke.", ("Rao", "case", "the city is broke")),
        ("Rao raised questions about the cost.", ("Rao", "raised", "questions about the cost")),
        ("Rao hinted at a run for mayor.", ("Rao", "hinted", "at a run for mayor")),
        ("Rao ruled out a run for mayor.", ("Rao", "ruled", "a run for mayor")),
        ("Rao defended the decision as necessary.", ("Rao", "defended", "the decision as necessary")),
        ("Rao is convinced it will cost jobs.", ("Rao", "convinced", "it will cost jobs")),
        ("Many voters feel the country is on the wrong track.",
         ("Many voters", "feel", "the country is on the wrong track")),
        ("Most Americans think it is late, polls show.", ("polls", "show", "Most Americans think it is late")),
        ("Data from the agency suggest prices are falling.",
         ("Data from the agency", "suggest", "prices are falling")),
        ("Witnesses described a chaotic scene.", ("Witnesses", "described", "a chaotic scene")),
        ("In an interview, she said as a child she was poor.", ("she", "said", "as a child she was poor")),
    ],
)  # fmt: skip
def test_what_is_wanted_asked_for_feared_and_blamed_is_said(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The team appealed the ruling to a higher court.",
        "Rao pleaded guilty to each charge.",
        "The firm has plans to grow.",
        "The price called for care and saw a fall of ten points.",
        "He reported to the police.",
        "The judge said so as a joke.",
        "She called the front desk.",
        "Police considered it yesterday.",
        "Ana Rao, event host, welcomed both teams to the stage.",
        "It led police to report to the site.",
        "She apologized profusely.",
        "Rao rejected it.",
        "He assumed the post in May.",
        "Kings ruled the island for years.",
        "The app sends data abroad, raising concerns about spying.",
        "Rao sees him as usual.",
        "The reaction in town was swift: “We are tired of waiting here.”",
        "These distinctive investor brands aim to fulfill the needs.",
        "These insights enable agencies to make informed decisions, plan ahead, and drive returns.",
        "The firm has welcomed four associate attorneys, enhancing its departments.",
        "The group announces its official call for applications.",
        "The president has denied federal aid to Maryland.",
        "It was built according to international standards.",
        "Initial forecasts are a guide.",
        "Ana Rao described the man.",
        "He calls her Ana.",
        "Rao stressed herself out.",
        "Few believe the dam is safe.",
        "Strong performance indicates that the trend will go on.",
        "A study of a tool that helps Siri and Alexa show answers for: “nail salon,” “dip nails,” “nail art.”",
    ],
)
def test_deeds_are_not_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor has been criticized by activists for staying silent.",
         ("activists", "criticized", "for staying silent")),
        ("Ito was accused by her rival of theft.", ("her rival", "accused", "of theft")),
        ("Drivers were urged by the police to stay at home.", ("the police", "urged", "to stay at home")),
        ("Rebels took the hill in what commanders described as their best week.",
         ("commanders", "described", "their best week")),
        ("The vote, in what analysts called a stunning upset, went to Rao.",
         ("analysts", "called", "a stunning upset")),
        ("The move is part of what critics say is an attempt to silence the press.",
         ("critics", "say", "is an attempt to silence the press")),
    ],
)  # fmt: skip
def test_who_said_it_may_stand_behind_or_inside(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A poll released last week found that most voters blame the mayor.",
         [("A poll", "found", "most voters blame the mayor")]),
        ("He left because, he said, the pay was poor.", [("he", "said", "the pay was poor")]),
        ("Rao denied the claim, however, a report concluded she had known.",
         [("Rao", "denied", "the claim"), ("a report", "concluded", "she had known")]),
        ("Envoys believe the state is bankrupt, though they concede that forecasts were wrong.",
         [("Envoys", "believe", "the state is bankrupt"), ("they", "concede", "forecasts were wrong")]),
        ("Rebels took the hill, activists and state media said.",
         [("activists and state media", "said", "Rebels took the hill")]),
        ("Rao has said it is late and has told aides that she is ill.",
         [("Rao", "said", "it is late"), ("Rao", "told", "she is ill")]),
        ("The storm, which forecasters had predicted would weaken, instead grew overnight.",
         [("forecasters", "predicted", "would weaken")]),
        ("A lawyer advising them, Paul Stoll, said the board had failed to hold hearings.",
         [("Paul Stoll", "said", "the board had failed to hold hearings")]),
        ("The agency warned of floods, and the governor ordered people to leave.",
         [("The agency", "warned", "of floods")]),
        ("Ana Rao “This house is more than a heap of stones,” she says.",
         [("she", "says", "This house is more than a heap of stones,")]),
        ("“It is late for all of us,” said Ana Rao. “We must go home at last.”The film ends in May.",
         [("Ana Rao", "said", "It is late for all of us,"), ("Ana Rao", "said", "We must go home at last.")]),
        ("The board announced on Friday the debate between Rao and Ito, which was due in May, has been put off.",
         [("The board", "announced", "the debate between Rao and Ito, which was due in May, has been put off")]),
        ("The paper reported E. coli can live in hydrogen.",
         [("The paper", "reported", "E. coli can live in hydrogen")]),
        ("According to a newly published study, bees can count.",
         [("a newly published study", "According to", "bees can count")]),
        ("Action 24/7, a betting shop, today announced it is moving.",
         [("Action 24/7", "announced", "it is moving")]),
        ("According to Ana Rao, chief of the clinic in Lima, “The city is ill.”",
         [("Ana Rao", "According to", "The city is ill.")]),
        ("According to Ana Rao, Berg's former aide, Berg died of a virus.",
         [("Ana Rao", "According to", "Berg died of a virus")]),
        ("Acme Corp. (NASDAQ: ACME), an operator of mills in Ohio, North Carolina, and Utah, announced it will merge.",
         [("Acme Corp. (NASDAQ: ACME)", "announced", "it will merge")]),
        ("“I woke up and I was cold,” the “Night Shift” star, 38, tells People in this week's issue.",
         [("the “Night Shift” star", "tells", "I woke up and I was cold,")]),
        ("He never left her side, according to a source close to the couple.",
         [("a source close to the couple", "according to", "He never left her side")]),
        ("A reply the next day read: “Noted. No money.”", [("A reply", "read", "Noted. No money.")]),
        ("Housing is now less affordable than in 2006, they note, and wages are low.",
         [("they", "note", "Housing is now less affordable than in 2006")]),
        ("Officials judged risks to growth to be “small.”",
         [("Officials", "judged", "risks to growth to be “small.”")]),
        ("He was known as Mr. A, as the investigation continued.", []),
        ("The prime minister's claim that the tax would fall was mocked.",
         [("The prime minister", "claim", "the tax would fall")]),
        ("Many left, with Ana Rao of Ohio calling the vote “a coup”.",
         [("Ana Rao of Ohio", "calling", "the vote “a coup”")]),
        ("Rao called it a hunt, and on Twitter referred to the vote as a hoax.",
         [("Rao", "called", "it a hunt"), ("Rao", "referred", "the vote as a hoax")]),
    ],
)  # fmt: skip
def test_speakers_and_ends_are_found_across_what_stands_between(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert said(text) == expected


def test_an_office_in_capitals_leaves_its_bearer_the_speaker() -> None:
    text = "Former Ambassador to the United Nations Ana Rao wrote on Twitter, “We must go.”"
    assert [s.speaker for s in find_statements(Article.from_text(text))] == ["Ana Rao"]


def test_what_the_paper_itself_asks_is_no_statement() -> None:
    text = "Water comes late\nWikinews | 2020-05-04\n\nWikinews asked Ana Rao why the town should pay for the water."
    assert said(text) == []


@given(st.lists(WORDS, min_size=2, max_size=12).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_sentences_of_reporting_words_are_read_to_their_end(text: str) -> None:
    article = Article.from_text(text)
    for made in find_statements(article):
        assert article.text[made.start : made.end] == made.text != ""
