"""Names: which capitalised words name a person, an organisation, a place or something else, and which name nothing."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.actors.names.find import find_names
from hostile import assert_linear


def names(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [form for form, found in names(text) if found == kind]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Foreign Minister Tanja Fajon met Annalena Baerbock on Monday.", ["Tanja Fajon", "Annalena Baerbock"]),
        (
            "The film was shot by Ludwig van der Rohe and Oscar de la Renta.",
            ["Ludwig van der Rohe", "Oscar de la Renta"],
        ),
        ("Abdel Fattah el-Sisi spoke before Osama bin Laden died.", ["Abdel Fattah el-Sisi", "Osama bin Laden"]),
        ("Gwon Jeong-ho met Xi Jinping and Ban Ki-moon.", ["Gwon Jeong-ho", "Xi Jinping", "Ban Ki-moon"]),
        (
            "In those years JRD Tata, S Radhakrishnan and C.V. Raman taught.",
            ["JRD Tata", "S Radhakrishnan", "C.V. Raman"],
        ),
        (
            "Robert Downey Jr. and Martin Luther King Jr. are not one man.",
            ["Robert Downey Jr.", "Martin Luther King Jr."],
        ),
        ('The agent, Pasquale "Pat" Di Cicco, denied it.', ['Pasquale "Pat" Di Cicco']),
        ("In May, Theresa May met April Jones on March 3.", ["Theresa May", "April Jones"]),
        ("U.S. Secretary of State Mike Pompeo left on Sunday.", ["Mike Pompeo"]),
        ("Actor Doris Day and ecologist Chip Taylor were there.", ["Doris Day", "Chip Taylor"]),
        ("Florence Pugh filmed in Florence.", ["Florence Pugh"]),
    ],
)
def test_people_in_the_many_orders_and_forms_of_names(text: str, people: list[str]) -> None:
    assert of_kind(text, "PER") == people


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("The Ministry of Economy, Trade and Industry and the Bank of Japan agreed.",
         ["Ministry of Economy, Trade and Industry", "Bank of Japan"]),
        ("It was approved by the Food and Drug Administration and the Securities and Exchange Commission.",
         ["Food and Drug Administration", "Securities and Exchange Commission"]),
        ("Shares of Boeing Co rose on the New York Stock Exchange.", ["Boeing Co", "New York Stock Exchange"]),
        ("The University of Guelph and the Harbour Workers Union protested.",
         ["University of Guelph", "Harbour Workers Union"]),
        ("The Quad, the G7 and the UNSC met.", ["Quad", "G7", "UNSC"]),
        ("Moody's Investors Service and Banca di Roma replied.", ["Moody's Investors Service", "Banca di Roma"]),
        ("Dr. Wolf works at King Fahd University and Saint Francis Hospital.",
         ["King Fahd University", "Saint Francis Hospital"]),
        ("Buyers such as SkyQuorra and Asian Paints came.", ["SkyQuorra", "Asian Paints"]),
    ],
)  # fmt: skip
def test_organisations_by_their_heads_and_their_capitals(text: str, organisations: list[str]) -> None:
    assert of_kind(text, "ORG") == organisations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("She flew from New Delhi to Rio de Janeiro via the Strait of Hormuz.",
         ["New Delhi", "Rio de Janeiro", "Strait of Hormuz"]),
        ("Ties of India-Japan and Assam-Japan grew.", ["India", "Japan", "Assam", "Japan"]),
        ("The U.S. and the UK agreed with Japan's view.", ["U.S.", "UK", "Japan"]),
        ("A bridge in Poolangudi fell, and Koszalin, Poland, was dark.", ["Poolangudi", "Koszalin", "Poland"]),
        ("The Tokyo-based firm left Silver Lake and Mount Kenya.", ["Tokyo", "Silver Lake", "Mount Kenya"]),
    ],
)  # fmt: skip
def test_places_of_the_gazetteer_and_by_context(text: str, places: list[str]) -> None:
    assert of_kind(text, "LOC") == places


def test_events_peoples_and_programmes_are_no_organisations() -> None:
    text = "Indian and Japanese leaders praised the 'Make in India' plan at the G20 Summit and the Asian Cup."
    assert names(text) == [
        ("Indian", "MISC"), ("Japanese", "MISC"), ("India", "LOC"), ("G20 Summit", "MISC"), ("Asian Cup", "MISC"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile, Both sides agreed. On Thursday, Shares fell. However, Police waited.",
        "Strengthening Technological Ties\n\nFocus Areas and Strategic Importance\n\nThe talks went on.",
        "WHAT TO EXPECT NEXT YEAR\n\nHe'll wait, I'm told; Don't ask.",
        "See https://example.org/wiki/Some_Person_Visits_London or write to Jane.Roe@example.org.",
        "The AI and GDP figures of the CEO (artificial intelligence, AI) rose.",
    ],
)
def test_sentence_starts_headings_and_abbreviations_are_no_names(text: str) -> None:
    assert names(text) == []


def test_speaker_lines_in_capitals_name_people() -> None:
    text = "MR. ZIENTS:  Good morning.\n\nDR. WALENSKY:  Thank you.\n"
    assert of_kind(text, "PER") == ["ZIENTS", "WALENSKY"]


def test_result_lines_name_teams_and_players() -> None:
    text = (
        "Results:\n\nDerby 3 ( Gabbiadini 1 , Sturridge 52 ) Leeds 0\n\n"
        "BALTIMORE 70 63 .526 4\n\nSaeed Anwar b Cairns 86\n"
    )
    assert of_kind(text, "ORG") == ["Derby", "Leeds", "BALTIMORE"]
    assert of_kind(text, "PER") == ["Gabbiadini", "Sturridge", "Saeed Anwar", "Cairns"]


def test_tokenised_text_reads_like_printed_text() -> None:
    text = "Spanish Farm Minister Loyola de Palacio accused Franz Fischler at the European Union 's seat in Brussels ."
    assert names(text) == [
        ("Spanish", "MISC"), ("Loyola de Palacio", "PER"), ("Franz Fischler", "PER"), ("European Union", "ORG"),
        ("Brussels", "LOC"),
    ]  # fmt: skip


WORDS = st.sampled_from(
    [
        *"Mr. President of and the Japan India's U.S. John van der O'Neill Bank".split(),
        *'Ministry Trade, (UN) "Pat" MR. A B.'.split(),
        *"al-Sisi - ' ’s said Reuters May Georgia St. Jr. Université É İ ß 2024 1 x".split(),
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=300, deadline=None)
@example("Université A0 A0 van Université van A0")
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    found = find_names(text)
    assert all(0 <= start < end <= len(text) and kind in ("PER", "ORG", "LOC", "MISC") for start, end, kind in found)
    assert found == sorted(found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "Bank of ", "Aa, ", "A. ", "President ", "X (", "St. ", "and Trade, ", "van der A ", "Q\n\n",
        "the Ulvar Veterans Against War met. ", "Acme (NASDAQ: ABCD) fell and ABCD rose. ",
    ],
)  # fmt: skip
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    assert_linear(find_names, unit)


@pytest.mark.parametrize(
    ("line", "teams"),
    [
        ("Essex 290 ( P. Holt 88 ) and 182 . Kent 301 and 12-0 .", ["Essex", "Kent"]),
        ("North Sydney 24 Illawarra 8", ["North Sydney", "Illawarra"]),
        ("3. Emil Bauer ( Germany ) Karrus 1:51.4", ["Karrus"]),
        ("2. Jon Berg ( Norway , Tekno ) same time", ["Tekno"]),
        ("Forwards : Abel Lund ( Parma ) , Ivo Berg ( Roma )", ["Parma", "Roma"]),
        ("Newcastle striker Alan Berg scored twice .", ["Newcastle"]),
        ("TEXAS 75 58 .564 -", ["TEXAS"]),
    ],
)
def test_lines_of_sport_name_teams(line: str, teams: list[str]) -> None:
    assert of_kind("SOCCER - LEAGUE RESULTS .\nResults of league matches :\n" + line, "ORG") == teams


def test_a_press_digest_names_its_papers() -> None:
    text = "PRESS DIGEST - Chad - Sept 4 .\nLE SOIR\n- Rains were late .\nTHE STAR\n- The bank cut rates ."
    assert of_kind(text, "ORG") == ["LE SOIR", "THE STAR"]
    assert of_kind(text, "LOC") == ["Chad"]


def test_months_joined_by_a_dash_are_no_place() -> None:
    assert of_kind("It fell to a tenth in January-May , figures showed .", "LOC") == []


@pytest.mark.parametrize(
    "part",
    [
        "People's Coast Units (XYZ) and film Blue Lot ",
        "((Ann Berg)) X & Y of A (B C) ",
        "Abel Lund ( Roma ) , ",
        "THE STAR\n- Rain fell .\n",
        "The Blue Keys were a band . ",
        "Drs. Holm, ",
        "Rana and ",
    ],
)
def test_long_lists_take_time_in_proportion(part: str) -> None:
    assert_linear(find_names, part, before="SOCCER - PRESS DIGEST .\n")


def test_every_word_that_the_rules_know_may_end_a_text() -> None:
    words = (files("dateline.actors") / "data" / "words.txt").read_text(encoding="utf-8")
    known = {entry.strip() for line in words.splitlines() if line[:1] not in "#[" for entry in line.split(",")} - {""}
    for word in sorted(known):
        capitalised = word[:1].upper() + word[1:]
        for text in (
            capitalised,
            f"Riga {capitalised}",
            f"{capitalised} report",
            f"The {capitalised}\n\nA {capitalised}",
        ):
            find_names(text)  # raises nothing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Louis De Zoysa was held. Police said De Zoysa fell.", [("Louis De Zoysa", "PER"), ("De Zoysa", "PER")]),
        ("He came from Hawke's Bay in March.", [("Hawke's Bay", "LOC")]),
        ('It was sergeant Matiu "Matt" Holm.', [('Matiu "Matt" Holm', "PER")]),
        ("It was built by the Umoja House of Mercy.", [("Umoja House of Mercy", "ORG")]),
        ("Then Time magazine printed it, and Time credits him.", [("Time", "ORG"), ("Time", "ORG")]),
        ("Cinema for Peace Foundation, a charity, paid.", [("Cinema for Peace Foundation", "ORG")]),
        ("She launched the Fridays for Future movement.", [("Fridays for Future", "ORG")]),
        ("He leads the All India Farmers Union.", [("All India Farmers Union", "ORG")]),
        ("It is in the New England Journal of Medicine.", [("New England Journal of Medicine", "ORG")]),
        ("It fell in British Columbia (B.C.), and B.C. paid.",
         [("British Columbia", "LOC"), ("B.C.", "LOC"), ("B.C.", "LOC")]),
        ("HDT Ipari Kft. (HDT Limited) paid.", [("HDT Ipari Kft.", "ORG"), ("HDT Limited", "ORG")]),
        ("Anna Garg is the Divisional Railway Manager (DRM) here.", [("Anna Garg", "PER")]),
        ("It met in the Parliament of Ghana.", [("Parliament of Ghana", "ORG")]),
        ("She opened the Toronto Congress Centre for Anime fans.", [("Toronto Congress Centre", "LOC")]),
        ("The UK Parliament sat. She asked to suspend Parliament.", [("UK Parliament", "ORG"), ("Parliament", "ORG")]),
        ("They walked from Hyde Park Corner.", [("Hyde Park Corner", "LOC")]),
        ("It was printed in the Scientific Letters journal.", [("Scientific Letters", "ORG")]),
        ("Sponges in Martian brines were studied.", [("Martian", "MISC")]),
        ("Neanderthals were hunters. Tools lay near Neanderthals in caves.",
         [("Neanderthals", "MISC"), ("Neanderthals", "MISC")]),
        ("Fire broke out at Notre Dame on Monday.", [("Notre Dame", "LOC")]),
    ],
)  # fmt: skip
def test_names_of_several_parts_are_read_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It was issued by Representatives Eliot Engel, Adam Schiff and others.", ["Eliot Engel", "Adam Schiff"]),
        ("Leaders such as the Prime Ministers of Belgium and Spain came to the meeting.", []),
        ("He lost it to businessman Rocky De La Fuente. De La Fuente is glad, she said.",
         ["Rocky De La Fuente", "De La Fuente"]),
        ("They met actors Dan Fogler, Ron Perlman, and Jaleel White.", ["Dan Fogler", "Ron Perlman", "Jaleel White"]),
        ("Fourteen-year-old Zoe saw the roof fall.", ["Zoe"]),
        ("It is known, said co-author Karen Alley on Monday.", ["Karen Alley"]),
        ("Drummer Ginger Baker has died. Baker, a smoker for life, was ill.", ["Ginger Baker", "Baker"]),
        ("The police spoke of Mr. Tjong. Nobody knew him. Tjong was arrested on Monday.", ["Tjong", "Tjong"]),
        ("A wreck was found to be the U.S.S. Grayback, they said. The Grayback was short of oil.", []),
    ],
)  # fmt: skip
def test_people_are_told_from_titles_ships_and_ages(text: str, people: list[str]) -> None:
    assert of_kind(text, "PER") == people


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They stole an artwork entitled America by an artist.", "America"),
        ("Israel will build the EastMed pipeline. They spoke of EastMed again.", "EastMed"),
    ],
)
def test_works_and_things_are_named_but_are_no_body_and_no_place(text: str, form: str) -> None:
    assert (form, "ORG") not in names(text) and (form, "LOC") not in names(text)


def test_a_given_name_at_the_end_of_a_product_is_no_person() -> None:
    assert of_kind("Its product Freedom Alert Max was sold. On Morning Joe he was asked of it.", "PER") == []
