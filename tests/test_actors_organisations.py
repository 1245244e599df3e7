"""Organisations: full name, acronym, and all mentions under any of its names."""

from __future__ import annotations

import pytest

from dateline.actors import Organisation, find_organisations
from dateline.actors.names.find import find_names
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


def named(text: str) -> set[str]:
    """Return the words of a text that are read as an organisation's name."""
    return {text[start:end] for start, end, kind in find_names(text) if kind == "ORG"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Profit doubled last year, the shipping company Askvoll said.", "Askvoll"),
        ("The deal is done. Veltrano said it would close two plants.", "Veltrano"),
        ("On Monday shares of Orlivo fell by a tenth.", "Orlivo"),
        ("The licence went to Brantek, which is based in Lisbon.", "Brantek"),
        ("It was bought by the contractor, Malvane, for a song.", "Malvane"),
        ("The motors were made by its rival Quorvex in Penang.", "Quorvex"),
        ("Economists at Tilbrand Norvik expect a rise.", "Tilbrand Norvik"),
        ("A poll by Sondara Peru found the same.", "Sondara Peru"),
        ("He spoke to Cadena RKT on Friday.", "Cadena RKT"),
        ("Lawyers for the firm Torrens & Vale were in court.", "Torrens & Vale"),
    ],
)
def test_a_firm_without_a_suffix_is_known_by_what_is_told_of_it(text: str, firm: str) -> None:
    assert named(text) == {firm}


def test_who_says_and_is_then_he_is_no_firm() -> None:
    text = "The mayor met the miners. Kranjec said he would come again."
    assert find_people_names(text) == ["Kranjec"]


def find_people_names(text: str) -> list[str]:
    return [text[start:end] for start, end, kind in find_names(text) if kind == "PER"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("She appeared at Ballina Magistrates' Court on Monday.", "Ballina Magistrates' Court"),
        ("He sued the Public Prosecutor's Office last week.", "Public Prosecutor's Office"),
        ("It was filed with the Office of the City Prosecutor today.", "Office of the City Prosecutor"),
        ("Then the Alpine Club of Slovenia called.", "Alpine Club of Slovenia"),
        ("They appealed to the 9th U.S. Circuit Court of Appeals in vain.", "9th U.S. Circuit Court of Appeals"),
        ("The hurt were taken to the Second Moravian Hospital at night.", "Second Moravian Hospital"),
        ("The case was brought by Citizens for a Clean Harbour in May.", "Citizens for a Clean Harbour"),
        ("Tents came from the Tongan Red Cross and from the Samoa Red Cross too.", "Samoa Red Cross"),
    ],
)
def test_the_longest_name_of_a_body_is_its_name(text: str, body: str) -> None:
    assert body in named(text)


def test_a_title_of_common_words_is_no_body() -> None:
    text = "That is enough, Chief Cabinet Secretary Hiroshi Tani said, and Deputy Finance Minister Eva Brandt agreed."
    assert not named(text)


def test_towns_and_unlisted_words_that_play_are_teams() -> None:
    text = (
        "Striker Ivo Lazar scored twice as Torvane Albatros drew 2-2 with Brescia on Sunday in the league.\n\n"
        "Brescia are now second. Their coach was content. Albatros face a match in Turin."
    )
    found = [(text[start:end], kind) for start, end, kind in find_names(text)]
    assert ("Torvane Albatros", "ORG") in found
    assert [kind for form, kind in found if form == "Brescia"] == ["ORG", "ORG"]
    assert ("Turin", "LOC") in found


def test_a_champions_league_is_an_event() -> None:
    assert named("They won the CAF Champions League again.") == set()


def test_the_agency_in_capitals_is_the_one_named_before() -> None:
    text = "The Food Safety Agency met on Monday. Farmers say the Agency has erred."
    (agency,) = organisations(text)
    assert [text[slice(*span)] for span in agency.mentions] == ["Food Safety Agency", "Agency"]


def test_a_headline_gives_way_to_the_name_below() -> None:
    text = "Minister Taps Brannock Shipyards for New Ferries\n\nBrannock Shipyards will build four boats.\n"
    assert named(text) == {"Brannock Shipyards"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The meals came from Sunrise Kitchens, a caterer owned by his brother.", "Sunrise Kitchens"),
        ("Oribel Pantry, Nigeria's third-biggest retailer, shut six shops.", "Oribel Pantry"),
        ("Researchers at the Universidad Austral de Chile found it.", "Universidad Austral de Chile"),
        ("The Indonesian Red Cross opened a post.", "Indonesian Red Cross"),
        ("It will compete with Huaro Cobalt for the ore.", "Huaro Cobalt"),
        ("The storm hit. Insurer Belvo Japan will pay.", "Belvo Japan"),
        ("The charity Enda Santal and others go from house to house.", "Enda Santal"),
        ("Friends of the Mau Watershed, a conservation group, sued.", "Friends of the Mau Watershed"),
        ("The mill was sold to Mitra Phon of Thailand on Friday.", "Mitra Phon"),
        ("Brazil's Senate voted on Wednesday.", "Senate"),
        ('"We hope for more," said Hoshiba founder Ryota Senda.', "Hoshiba"),
        ("She thanked Digivel, the main sponsor. The hall was full.", "Digivel"),
    ],
)
def test_unlisted_organisations_by_what_is_said_of_them(text: str, body: str) -> None:
    assert body in [text[start:end] for start, end, kind in find_names(text) if kind == "ORG"]


def test_two_banks_joined_by_and_are_two() -> None:
    text = "On Monday the Bank of Commerce and Security Bank were repaid."
    found = [text[start:end] for start, end, kind in find_names(text) if kind == "ORG"]
    assert "Bank of Commerce" in found
    assert "Bank of Commerce and Security Bank" not in found


def test_initials_of_a_body_stand_for_it_without_brackets() -> None:
    text = "The Border Roads Organisation had blasted the slope. The BRO did not reply."
    assert "BRO" in [text[start:end] for start, end, kind in find_names(text) if kind == "ORG"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Most of them belong to the Democratic party, he said.", "Democratic party"),
        ("She left the Social Democratic party in May.", "Social Democratic party"),
        ("The United Kingdom joined the European union in 1973.", "European union"),
        ("The Kirrin District hospital was full.", "Kirrin District hospital"),
        ("A robot was sent by Oslo Fire and Rescue on Tuesday.", "Oslo Fire and Rescue"),
        ("According to the Gun Violence Archive, many died there.", "Gun Violence Archive"),
        ("It was written by the National Conference of State Legislatures in May.",
         "National Conference of State Legislatures"),
        ("He teaches in the Faculty of Arts and Education there.", "Faculty of Arts and Education"),
        ("It grew out of the Group of Six in the 1970s.", "Group of Six"),
        ("They asked the Congress of the Philippines for a licence.", "Congress of the Philippines"),
        ("In a letter to The Halden News, he denied it.", "The Halden News"),
        ("She told news.com.au and Globo.com.br of it, and Globo.com.br", "Globo.com.br"),
        ("He was told to report to Cabinet on Monday.", "Cabinet"),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, body: str) -> None:
    bodies = {text[start:end] for start, end, kind in find_names(text) if kind == "ORG"}
    assert bodies == {body}


def test_a_paper_named_with_of_is_found_again() -> None:
    text = "Speaking to newspaper Star of Korven, she said so. He told Star of Korven nothing."
    assert [body.name for body in organisations(text)] == ["Star of Korven"]


@pytest.mark.parametrize(
    "text",
    [
        "The guidelines cite the 2009 H1N1 outbreak. That year's H1N1 was commonly called swine flu.",
        'The virus was called "2019-nCoV" at first.',
        'Reportedly, "COVI" represents the coronavirus.',
        "He took zinc and a daily Aspirin.",
        "Storm hits coast\nWikinews | 2019-06-01\n\nThe coast was hit by a storm.",
        "A storm came. Hurricane Dorella grew at night. Dorella had winds of 100 mph.",
    ],
)
def test_codes_drugs_storms_and_mastheads_are_no_organisations(text: str) -> None:
    assert [text[start:end] for start, end, kind in find_names(text) if kind in ("ORG", "PER")] == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("One MP of the People's Party of Canada has left it.", "People's Party of Canada"),
        ("He noted that the Libyan House of Representatives had rejected it.", "Libyan House of Representatives"),
        ("The rescue charity Sea-Eye came. Later Sea-Eye told them why.", "Sea-Eye"),
        ("In the past years, Tesco Polska has cut its costs.", "Tesco Polska"),
        ("According to Notes from Poland (NFP), some shops were open.", "Notes from Poland"),
        ("He said so on Voice of America last week.", "Voice of America"),
    ],
)
def test_a_body_is_not_cut_to_a_part(text: str, body: str) -> None:
    bodies = {text[start:end] for start, end, kind in find_names(text) if kind == "ORG"} - {"NFP"}
    assert bodies == {body}


def test_a_role_that_an_acronym_spells_is_no_organisation() -> None:
    text = "Member of Parliament (MP) Anna Lind of the party added nothing to it."
    assert "Member of Parliament" not in [body.name for body in organisations(text)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The law firm of Kerrin Topham Wells & Check, LLP informs its clients.", "Kerrin Topham Wells & Check, LLP"),
        ("Its units are Morvath Technologies, Inc., Morvath Edge AI, Inc., and more.", "Morvath Edge AI, Inc."),
        ("They gave it to Habitat for Humanity last year.", "Habitat for Humanity"),
    ],
)
def test_the_form_of_a_company_makes_a_body_of_any_words(text: str, body: str) -> None:
    assert body in {text[start:end] for start, end, kind in find_names(text) if kind == "ORG"}


@pytest.mark.parametrize(
    "text",
    [
        "It keeps the American Dream alive for them.",
        "The funds were spot ETFs, and their CEOs left.",
        "It cut G&A costs.",
    ],
)
def test_abbreviations_and_dreams_are_no_organisations(text: str) -> None:
    assert organisations(text) == []
