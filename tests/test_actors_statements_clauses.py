"""Where the words that somebody says begin and end, and whose they are, in sentences with something in between."""

from __future__ import annotations

import pytest

from dateline.actors import find_people, find_statements
from dateline.corpus import Article


def said(text: str) -> list[tuple[str, str]]:
    """Return (speaker, content) of each statement."""
    return [(s.speaker, s.text) for s in find_statements(Article.from_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nurses suggested the pills, like cold water, might help.",
         ("Nurses", "the pills, like cold water, might help")),
        ("Divers reported warm seas appear to harm the reef, but these losses may be made good.",
         ("Divers", "warm seas appear to harm the reef, but these losses may be made good")),
        ("A gunman shot three people, police said.", ("Police", "A gunman shot three people")),
        ("Norfield, a firm set up by the city, blamed the rain, which cost it a week.",
         ("Norfield", "the rain, which cost it a week")),
        ("The mayor announced lessons for children, young and old, would be cut.",
         ("Mayor", "lessons for children, young and old, would be cut")),
        ("Rao announced after the meeting that the plan was late.", ("Rao", "the plan was late")),
        ("The two groups demanded the owl be given shelter.", ("Two groups", "the owl be given shelter")),
    ],
)  # fmt: skip
def test_a_clause_is_known_by_its_verb(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


def test_a_word_that_only_leads_in_is_not_said_alone() -> None:
    assert said("“However,” said Ana Rao, “it was late.”") == [("Ana Rao", "it was late.")]
    assert said("“Well,” Ana Rao said. “It was late.”") == [("Ana Rao", "It was late.")]
    assert said("“I apologise unreservedly,” said Ana Rao.") == [("Ana Rao", "I apologise unreservedly,")]


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    text = "Judge Dora Holm QC said it was late. Prosecutor Kama Melly QC said it was not."
    article = Article.from_text(text)
    people = find_people(article)
    assert [who.canonical for who in people] == ["Dora Holm", "Kama Melly"]
    assert [s.speaker for s in find_statements(article, people)] == ["Dora Holm", "Kama Melly"]


def test_an_office_that_no_comma_closes_is_its_bearers() -> None:
    assert said("Ana Rao, the mayor of Bonn said it was late.") == [("Ana Rao", "it was late")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt called the cut “harsh”, while Norfield, in a post on Tuesday, called it “fair”.",
         [("Holt", "the cut “harsh”"), ("Norfield", "it “fair”")]),
        ("Holt said it was late, and the mayor, at a rally in Bonn, told voters it was early.",
         [("Holt", "it was late"), ("Mayor", "it was early")]),
        ("Holt said it was late, and that the mayor, in a post on Monday, was silent.",
         [("Holt", "it was late, and that the mayor, in a post on Monday, was silent")]),
        ("While in Rome, the mayor, a doctor, said it was early.", [("Mayor", "it was early")]),
    ],
)  # fmt: skip
def test_another_who_speaks_is_found_behind_what_is_inserted(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was late, according to a statement by the mayor, Ana Rao.", ("Ana Rao", "It was late")),
        ("It was late, a report by the agency said.", ("Agency", "It was late")),
        ("The firm announced leaving the venture.", ("Firm", "leaving the venture")),
        ("The firm announced building plans.", None),
        ("The guidelines state that it must be dry.", ("Guidelines", "it must be dry")),
        ("The letter urged members to leave.", ("Letter", "members to leave")),
        ("Ana Rao repeated the mayor's claim the vote was late.", ("Mayor", "the vote was late")),
        ("Her claim the court rejected was old.", None),
    ],
)
def test_a_statement_by_somebody_is_theirs(text: str, expected: tuple[str, str] | None) -> None:
    assert said(text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most experts consider the claim as false, arguing there is no doubt.",
         [("Most experts", "the claim as false"), ("Most experts", "there is no doubt")]),
        ("Kurtzer, who had started the CentOS project, announced a new system.", []),
        ("The party, which is known in the most populous state, made its choice.", []),
        ("Most analysts project growth of 3 percent.", [("Most analysts", "growth of 3 percent")]),
        ("Rao questioned the findings.", [("Rao", "the findings")]),
        ("Police questioned the driver for an hour.", []),
        ("Rao was projected by broadcasters to have won.", [("Broadcasters", "to have won")]),
        ("Rao was beaten by voters to be sure.", []),
        ("The mayor reiterated that view on Sunday.", [("Mayor", "that view on Sunday")]),
        ("The mayor warned that prices rise.", [("Mayor", "prices rise")]),
        ("Rao agreed and cautioned about the cost of it.", [("Rao", "about the cost of it")]),
        ("The court held that the search was legal.", [("Court", "the search was legal")]),
        ("Rao held that office for two years.", []),
        ("The governor signaled he would sign the bill.", [("Governor", "he would sign the bill")]),
        ("Beijing warned Washington against selling arms.", [("Beijing", "against selling arms")]),
        ("Rao wondered aloud whether it was worth it.", [("Rao", "whether it was worth it")]),
        ("Many here believe the mill will open.", [("Many", "the mill will open")]),
        ("“Nobody cares,” shrugged Pete Lund, a welder.", [("Pete Lund", "Nobody cares,")]),
        # What breaks in says it, and not the thing before it.
        ("The idea, said one adviser, is to keep it quiet.", []),
    ],
)  # fmt: skip
def test_what_is_held_questioned_and_repeated_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stands beside the sentence: between dashes, between commas, an hour elsewhere in brackets.
        ("Bercow commented on it — an unusual move — “It is plain that the purpose is to stop debate.”",
         [("Bercow", "It is plain that the purpose is to stop debate.")]),
        ("Experts have, however, warned that costs will rise.", [("Experts", "costs will rise")]),
        ("By 5:00 pm EDT (2100 UTC) the city said it had found the leak.", [("City", "it had found the leak")]),
        # A clause before its source, with quoted words inside it or a verb behind *only*.
        ("It was recovered “broken into two pieces” from the mud, according to investigators.",
         [("Investigators", "It was recovered “broken into two pieces” from the mud")]),
        ("In a period of thirty hours, Dorian only traversed thirty miles, according to CNN.",
         [("CNN", "In a period of thirty hours, Dorian only traversed thirty miles")]),
        ("According to CNN, Dorian traversed thirty miles.", [("CNN", "Dorian traversed thirty miles")]),
        # Whom something is told to ends where the name of a body does.
        ("Ana Rao told NPR Hamza Lund had appeared in videos.", [("Ana Rao", "Hamza Lund had appeared in videos")]),
    ],
)  # fmt: skip
def test_what_stands_beside_and_inside_a_clause_hides_no_statement(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
