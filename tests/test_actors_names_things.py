"""Names within what is neither person, body nor place, and firms that are called like people."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def named(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("He took part in the Second Battle of Sirte in 1942.", "Second Battle of Sirte"),
        ("The Treaty of Versailles was signed in June.", "Treaty of Versailles"),
        ("They remember the Fall of Saigon.", "Fall of Saigon"),
        ("She wrote The Merchant of Venice in a year.", "The Merchant of Venice"),
        ('They sang "Georgia on My Mind" until dawn.', "Georgia on My Mind"),
        ("Police stopped a white Toyota Corolla at dusk.", "Toyota Corolla"),
        ("The victim's Honda Civic was found in the river.", "Honda Civic"),
        ("It hit a Freightliner Cascadia on the bridge.", "Freightliner Cascadia"),
        ("Annie Hall is a 1977 film. The lovers of Annie Hall part.", "Annie Hall"),
        ("Harrow Lane is the third studio album by the group.", "Harrow Lane"),
    ],
)
def test_what_has_a_name_within_its_own_is_one_thing(text: str, thing: str) -> None:
    assert set(named(text)) == {(thing, "MISC")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fall of Saigon or not, they stayed.", [("Saigon", "LOC")]),
        ("He said the Samsung Display unit would close.", [("Samsung Display", "ORG")]),
        ('"Where is Ann Lind? Dan Berg for king," said a sign.', [("Ann Lind", "PER"), ("Dan Berg", "PER")]),
        ("In the film Tom Hanks plays a pilot.", [("Tom Hanks", "PER")]),
        ("The film Annie Hall, directed by Ann Berg, was shown.", [("Ann Berg", "PER")]),
    ],
)
def test_what_only_looks_like_such_a_thing(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Jenny Craig filed for bankruptcy on Friday. Jenny Craig has 400 branches.", "Jenny Craig"),
        ("The chain Donna Karan Ltd. did well. Donna Karan raised its forecast.", "Donna Karan"),
        ("Russell Stover, a candy maker, will close two factories.", "Russell Stover"),
    ],
)
def test_a_firm_that_is_called_like_a_person(text: str, firm: str) -> None:
    assert {kind for name, kind in named(text) if name == firm} == {"ORG"}


def test_an_analyst_has_a_firm_before_the_name() -> None:
    assert named("Alfred Berg analyst Anna Skoog rated it a hold.") == [("Alfred Berg", "ORG"), ("Anna Skoog", "PER")]


def test_a_person_is_no_firm_where_a_pronoun_tells() -> None:
    text = "Paul Smith sold its last shop. He said he was tired."
    assert named(text) == [("Paul Smith", "PER")]


def test_bands_places_and_peoples() -> None:
    band = "The singer left the band in 1986. Hawkins formed Ron Hawkins and the Rusty Nails, whose albums sold well."
    assert ("Ron Hawkins and the Rusty Nails", "ORG") in named(band)
    assert ("Glen Eden", "LOC") in named("The school is in Glen Eden, Auckland, New Zealand.")
    assert named("Confederate troops met the Ottomans.") == [("Confederate", "MISC"), ("Ottomans", "MISC")]
    assert ("Orly", "LOC") in named("Union officials at Orly airport said so.")
    lakes = named("It lies between the lakes Nisser and Vråvatn.")
    assert lakes == [("Nisser", "LOC"), ("Vråvatn", "LOC")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A school run by Breakthrough will close.", [("Breakthrough", "ORG")]),
        ("Novartis gave drugs. PATH trained 900 nurses.", [("Novartis", "ORG"), ("PATH", "ORG")]),
        ("Air-Glaciers flew five survivors out.", [("Air-Glaciers", "ORG")]),
        ("A poll by Aximage put it at 19 percent.", [("Aximage", "ORG")]),
        (
            "Miners Yancoal, Whitehaven and Glencore have warned of it.",
            [("Yancoal", "ORG"), ("Whitehaven", "ORG"), ("Glencore", "ORG")],
        ),
        ("Police in the canton of Zell said so.", [("Zell", "LOC")]),
        ("It was published on Monday in Ecological Applications.", [("Ecological Applications", "ORG")]),
        (
            "The Private Securities Litigation Reform Act applies.",
            [("Private Securities Litigation Reform Act", "MISC")],
        ),
        ("He is a new Family Office Director, as well as Electrical and Plumbing Services.", []),
        ("Nat Garo met us in May.\n\nNG: We found it.", [("Nat Garo", "PER")]),
    ],
)
def test_bodies_told_by_what_is_done_and_offers_that_are_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It will rain," Korvin said.', [("Korvin", "PER")]),
        ("There was talk that Goodyear would raise its stake.", [("Goodyear", "ORG")]),
        ("Rolimpex, in which Provimi holds 31 percent, was suspended.", [("Rolimpex", "ORG"), ("Provimi", "ORG")]),
        ("On the market Krosno eased 10 groszy.", [("Krosno", "ORG")]),
        ("The planes were leased from Fairchild.", [("Fairchild", "ORG")]),
        ("The airline was merged into Southern Winds in 2000.", [("Southern Winds", "ORG")]),
        ("Her first novel , The Salt Bridge , was praised by many.", []),
        ("SQUASH - KHAN REACHES HONG KONG OPEN FINAL .\nIt was hot.\n", [("HONG KONG OPEN", "MISC")]),
        (
            "The winger played for Bury, Rochdale and Halifax Town. He was a footballer.",
            [("Bury", "ORG"), ("Rochdale", "ORG"), ("Halifax Town", "ORG")],
        ),
        (
            "The coach and the goalkeeper left. Carolina won its fifth straight game. Surrey's Adam Lind will play.",
            [("Carolina", "ORG"), ("Surrey", "ORG"), ("Adam Lind", "PER")],
        ),
    ],
)
def test_firms_and_clubs_of_the_wires(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its manager, Orion Gulf, based in Sharjah, sank.", [("Orion Gulf", "ORG"), ("Sharjah", "LOC")]),
        (
            "It was built by the Puget Sound Bridge and Dredging Company.",
            [("Puget Sound Bridge and Dredging Company", "ORG")],
        ),
        ("The Northern Echo first reported the row.", [("Northern Echo", "ORG")]),
        ("Campaigners from Stop Thornley Tip say dust fell.", [("Stop Thornley Tip", "ORG")]),
        ("How to Stop Smoking was sold out.", []),
        ("The Zafranal copper project was sold.", [("Zafranal", "LOC")]),
    ],
)
def test_bodies_that_begin_like_places_and_commands(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected
