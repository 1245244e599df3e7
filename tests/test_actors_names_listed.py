"""Names that the lists know, class by class, and the words beside them that the lists must leave alone."""

from __future__ import annotations

import pytest

from dateline.actors.lexicon import lexicon
from dateline.actors.names.find import find_names


def of_kind(text: str, kind: str) -> list[str]:
    return [text[start:end] for start, end, found in find_names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clubs and teams
        ("Hajduk, Ferencvaros and Rizespor go through.", ["Hajduk", "Ferencvaros", "Rizespor"]),
        ("Borussia M'gladbach met Stromsgodset in June.", ["Borussia M'gladbach", "Stromsgodset"]),
        ("He was traded to the Expos for cash.", ["Expos"]),
        ("The Canucks and the Nordiques met in the final.", ["Canucks", "Nordiques"]),
        # markets of the 1990s and of today
        ("Moulinex rose 2 percent while Pechiney and Promodes fell.", ["Moulinex", "Pechiney", "Promodes"]),
        ("Traders said Stalexport and Okocim gained.", ["Stalexport", "Okocim"]),
        ("Bonds of Telebras, Bamerindus and Banamex were bought.", ["Telebras", "Bamerindus", "Banamex"]),
        ("Shares of BeiGene, Meituan and Xpeng slid.", ["BeiGene", "Meituan", "Xpeng"]),
        # bodies of states, parties, unions
        ("The talks were led by Malacanang.", ["Malacanang"]),
        ("Rally for the Republic won 20 seats.", ["Rally for the Republic"]),
        ("Members of Herri Batasuna were held.", ["Herri Batasuna"]),
        ("Leaders of Sendero Luminoso and Mungiki fled.", ["Sendero Luminoso", "Mungiki"]),
        # bands, labels and papers
        ("She sang with Fairport Convention in 1969.", ["Fairport Convention"]),
        ("The album came out on Kill Rock Stars.", ["Kill Rock Stars"]),
        ("Correspondents of Diario 16 and Nepszabadsag came.", ["Diario 16", "Nepszabadsag"]),
        # a listed name may be a part of a longer one
        ("An Air India Express flight turned back.", ["Air India Express"]),
        ("He was a partner at Deloitte & Touche.", ["Deloitte & Touche"]),
    ],
)
def test_organisations_of_whole_classes(text: str, expected: list[str]) -> None:
    assert of_kind(text, "ORG") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Codie Tandy crossed for the team.", "PER", ["Codie Tandy"]),
        # given names of all parts of the world, which no other word beside them tells
        ("Led by Bjarke Ingels, the studio moved.", "PER", ["Bjarke Ingels"]),
        ("Contact: Shahzad Khan – Dallas Chapter", "PER", ["Shahzad Khan"]),
        ("Van Halen was a native of the Netherlands.", "ORG", []),
        ("The vote is on November 17 in Athens.", "ORG", []),
        ("He flew to West Point, New York.", "LOC", ["West Point", "New York"]),
        ("They moved to Kaiserslautern in May.", "LOC", ["Kaiserslautern"]),
        ("He read law at Trinity College, Cambridge.", "LOC", ["Cambridge"]),
    ],
)
def test_names_of_other_kinds_keep_their_reading(text: str, kind: str, expected: list[str]) -> None:
    assert of_kind(text, kind) == expected


def test_no_listed_organisation_hides_a_listed_place() -> None:
    surely = {
        phrase.text for group in lexicon().phrases.values() for phrase in group if phrase.kind == "ORG" and phrase.sure
    }
    for town in ("Kawasaki", "Sevilla", "Lens", "Parma", "Fairfax", "Gillette", "Bridgewater", "Suzano"):
        assert town not in surely


def test_an_acronym_that_many_bodies_share_stands_for_itself() -> None:
    for acronym in ("BMA", "BCG", "IRI", "SCA"):
        assert acronym not in lexicon().acronyms
