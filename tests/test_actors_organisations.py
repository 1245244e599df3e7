"""Organisations: full name, acronym, and all mentions under any of its names."""

from __future__ import annotations

from dateline.actors import Organisation, find_organisations
from dateline.corpus import Article


def organisations(text: str) -> list[Organisation]:
    return find_organisations(Article.from_text(text))


def test_an_acronym_in_brackets_belongs_to_the_name_before_it() -> None:
    text = "The Harbour Workers Union (HWU) met. Later the HWU voted."
    (union,) = organisations(text)
    assert (union.name, union.acronym) == ("Harbour Workers Union", "HWU")
    assert [text[slice(*span)] for span in union.mentions] == ["Harbour Workers Union", "HWU", "HWU"]


def test_a_known_acronym_has_its_full_name() -> None:
    (council,) = organisations("Both want reforms of the UNSC.")
    assert (council.name, council.canonical, council.acronym) == ("UNSC", "United Nations Security Council", "UNSC")


def test_full_name_and_acronym_are_one_without_brackets() -> None:
    text = "The Ministry of External Affairs stated this. It is the oldest body, as per the MEA."
    (ministry,) = organisations(text)
    assert ministry.name == "Ministry of External Affairs"
    assert [text[slice(*span)] for span in ministry.mentions] == ["Ministry of External Affairs", "MEA"]


def test_the_first_word_of_a_company_stands_for_it() -> None:
    text = "Draxell Holdings bought a plant. Draxell paid in cash."
    (company,) = organisations(text)
    assert [text[slice(*span)] for span in company.mentions] == ["Draxell Holdings", "Draxell"]


def test_bodies_in_small_letters_count() -> None:
    text = "It was held with the embassy of Japan and the ministry of external affairs."
    found = [(body.name, body.canonical) for body in organisations(text)]
    assert found == [
        ("Embassy of Japan", "Embassy of Japan"),
        ("Ministry of External Affairs", "Ministry of External Affairs"),
    ]


def test_a_ticker_is_no_organisation() -> None:
    text = "Draxell Holdings (NASDAQ: DRXL) spoke."
    assert [body.name for body in organisations(text)] == ["Draxell Holdings", "NASDAQ"]


def test_an_event_is_none_but_names_the_organisation_it_is_of() -> None:
    text = (
        "They met on the sidelines of the ASEAN Summit in Laos. The NATO Meeting began, and Brazil's G20 Presidency "
        "ended. The ASEAN spoke. The Kyoto Summit and the US Open are over."
    )
    found = [
        (body.name, body.canonical, [text[slice(*span)] for span in body.mentions]) for body in organisations(text)
    ]
    assert found == [
        ("ASEAN", "Association of Southeast Asian Nations", ["ASEAN", "ASEAN"]),
        ("NATO", "North Atlantic Treaty Organization", ["NATO"]),
        ("G20", "Group of Twenty", ["G20"]),
    ]
