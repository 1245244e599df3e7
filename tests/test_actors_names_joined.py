"""Names whose words something joins: "and", commas, words of other tongues, numbers."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def of_kind(text: str, kind: str) -> list[str]:
    return [text[start:end] for start, end, found in find_names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # "and" joins what one body is for
        ("The grant went to the National Cereals and Produce Board.", ["National Cereals and Produce Board"]),
        ("He read law at the Centre for Crime and Justice Studies.", ["Centre for Crime and Justice Studies"]),
        ("The Institute for Snow and Avalanche Research warned them.", ["Institute for Snow and Avalanche Research"]),
        # and two lands that share one
        ("The UK and Scottish Power signed a deal.", ["Scottish Power"]),
        # partners
        ("Analysts at Tudor, Pickering, Holt & Co saw more.", ["Tudor, Pickering, Holt & Co"]),
        ("He joined Skadden, Arps, Slate, Meagher & Flom in 1990.", ["Skadden, Arps, Slate, Meagher & Flom"]),
        ("She hugged Anna, Ben & Carla and left.", []),
        # what a body is to do, and against what it is
        ("She leads the Coalition to Stop Gun Violence.", ["Coalition to Stop Gun Violence"]),
        ("He read of the Campaign Against Arms Trade.", ["Campaign Against Arms Trade"]),
        ("The Royal Commission into Aged Care Quality sat.", ["Royal Commission into Aged Care Quality"]),
        ("He took the Campaign to Oslo.", []),
        # universities, colleges, ministries
        (
            "He is at the Norwegian University of Science and Technology.",
            ["Norwegian University of Science and Technology"],
        ),
        ("She went to the University of Massachusetts Amherst.", ["University of Massachusetts Amherst"]),
        ("The College of Obstetricians and Gynecologists agreed.", ["College of Obstetricians and Gynecologists"]),
        ("It is run by the Museum of Los Angeles County.", ["Museum of Los Angeles County"]),
        ("The Ministry of Defence of Ukraine said so.", ["Ministry of Defence of Ukraine"]),
        ("The Diocese of Down and Connor closed it.", ["Diocese of Down and Connor"]),
        ("The Society of St. Vincent de Paul gave food.", ["Society of St. Vincent de Paul"]),
        (
            "The Center for Bird Diversity and Center for Food Safety sued.",
            ["Center for Bird Diversity", "Center for Food Safety"],
        ),
        ("The Council of Churches in Zambia prayed.", ["Council of Churches in Zambia"]),
        ("The University of Oslo in Norway is old.", ["University of Oslo"]),
        ("She is at the University of Quorn Law School.", ["University of Quorn Law School"]),
        ("It stands before Union Bank on Marina Road.", ["Union Bank"]),
        ("An engineer from Korvag Dynatech found the leak.", ["Korvag Dynatech"]),
        # frames of other tongues and of offices
        ("He teaches at the Universidad Nacional Autónoma de Quitara.", ["Universidad Nacional Autónoma de Quitara"]),
        ("The Caisse des Dépôts et Consignations paid.", ["Caisse des Dépôts et Consignations"]),
        ("The Banco de Tavira Governor Ana Lopes left.", ["Banco de Tavira"]),
        ("The Cook County State's Attorney's Office agreed.", ["Cook County State's Attorney's Office"]),
        ("The Catholic Bishops' Conference of India met.", ["Catholic Bishops' Conference of India"]),
        ("HM Courts and Tribunals Service said so.", ["HM Courts and Tribunals Service"]),
        ("The Bureau of Fisheries and Aquatic Resources came.", ["Bureau of Fisheries and Aquatic Resources"]),
        # a country after words that are nobody's name, and common words after a country
        ("Palang Merah Indonesia set up tents.", ["Palang Merah Indonesia"]),
        ("Denmark Housing Minister Lars Holt said no.", []),
        # letters and an unlisted word
        ("FNV Metaal warned of 800 job losses.", ["FNV Metaal"]),
        ("MSK Prasad warned of a long season.", []),
        # papers
        ("The toll rose to 12, Dawn reported.", ["Dawn"]),
        ("The Clare Champion reported on Friday that it had shut.", ["Clare Champion"]),
        # units by their numbers
        ("Soldiers of 81 Division were seen there.", ["81 Division"]),
        ("The side has won 3 Division titles.", []),
        ('"The Agency has confused a mortgage with a bribe," he said.', ["Agency"]),
    ],
)
def test_bodies_are_read_whole(text: str, bodies: list[str]) -> None:
    assert of_kind(text, "ORG") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Residents of Wijk aan Zee complain of soot.", ["Wijk aan Zee"]),
        ("She lives in Neuilly sur Marne.", ["Neuilly sur Marne"]),
        ("A lorry fell off the Third Mainland Bridge.", ["Third Mainland Bridge"]),
        ("They met on Fifth Avenue, near West 42nd Street.", ["Fifth Avenue", "West 42nd Street"]),
        # a common word is a town before its state
        ("The bus overturned near Gander, Newfoundland.", ["Gander", "Newfoundland"]),
        ("It crashed near Hope, British Columbia, on Monday.", ["Hope", "British Columbia"]),
        ("The powder was made at its Te Rapa site.", ["Te Rapa"]),
        ("The rebels sent troops to Tchanzu hill.", ["Tchanzu"]),
        ("Crews fought fires from Bergen to Kvamodal.", ["Bergen", "Kvamodal"]),
        ("A plane crashed north-east of Adamsaby, killing three.", ["Adamsaby"]),
        ("They prayed in Notre-Dame de Paris.", ["Notre-Dame de Paris"]),
        ("He sits for Mid and West Wales.", ["Mid and West Wales"]),
        ("The border between North and South Korea is shut.", ["South Korea"]),
        ("Shivelar, one of the largest volcanoes in Asia, woke.", ["Shivelar", "Asia"]),
        ("The road was shut from Bundamore to Laghamey.", ["Bundamore", "Laghamey"]),
        ("Mill burns in Rumvik\n\nRUMVIK, Norway — The Rumvik Fire Department came.", ["Rumvik", "RUMVIK", "Norway"]),
        ("They fly to Tenerife and Perugia.", ["Tenerife", "Perugia"]),
        ("The villages of Kluchar and Kozyrev lay under ash.", ["Kluchar", "Kozyrev"]),
    ],
)
def test_places_are_read_whole(text: str, places: list[str]) -> None:
    assert of_kind(text, "LOC") == places


@pytest.mark.parametrize(
    "text",
    ["Shaking was felt.", "The James Halmos telescope will look at it."],
)
def test_what_is_called_after_somebody_is_nobody(text: str) -> None:
    assert of_kind(text, "PER") == of_kind(text, "ORG") == []


@pytest.mark.parametrize(
    "text", ["Their first album, Slow Harbor, was loud.", "He was happy. Her debut novel, Emma Gray, sold well."]
)
def test_somebodys_own_work_is_no_name(text: str) -> None:
    assert find_names(text) == []


def test_who_heads_something_is_a_person() -> None:
    assert of_kind("Sudiyo, head of the park agency, was there.", "PER") == ["Sudiyo"]
    assert of_kind("Korvag, maker of the pump, was there.", "PER") == []
