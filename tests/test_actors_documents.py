"""One article, one reading: what a text says of a name somewhere decides its other mentions and its extent."""

from __future__ import annotations

import time

import pytest

from dateline.actors.names.find import find_names
from dateline.actors.names.spelled import spelled
from hostile import assert_linear


def named(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Commuters were told by Transport for Leeds (TfL) to walk.", "Transport for Leeds"),
        ("Money went to the Great Orchestra of Christmas Charity (GOCC).", "Great Orchestra of Christmas Charity"),
        ("The Friends of the Earth (FoE) objected.", "Friends of the Earth"),
        ("Bank of Oman (BO) was first.", "Bank of Oman"),
        ("Agence France-Presse (AFP) reported it.", "Agence France-Presse"),
    ],
)  # fmt: skip
def test_an_acronym_in_brackets_tells_how_far_a_name_reaches(text: str, name: str) -> None:
    assert [text[start:end] for start, end in spelled(text)] == [name]
    assert (name, "ORG") in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "An initial coin offering (ICO) opened.",
        "Shares of Acme Steel (NYSE: ACM) rose.",
        "Ann Berg and others (XYZ) left.",
    ],
)
def test_letters_that_the_words_do_not_spell_name_nothing(text: str) -> None:
    assert spelled(text) == []


@pytest.mark.parametrize("unit", ["A ", "(AB) ", "Aa (AA", "of the ", "A of (AO) ", "Bb & "])
def test_acronyms_take_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    spelled(unit * 20_000)
    assert time.process_time() - start < 3


def test_a_surname_keeps_its_particles() -> None:
    text = "Lena van Dijk spoke first. In the view of van Dijk, nothing changes."
    assert named(text) == [("Lena van Dijk", "PER"), ("van Dijk", "PER")]


def test_the_acronym_of_a_body_is_no_part_of_the_name_of_its_head() -> None:
    text = "The Department of Livestock Services was late. Director General of DLS Abdul Karim apologised."
    assert named(text)[1:] == [("DLS", "ORG"), ("Abdul Karim", "PER")]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Calder & Finch, Inc. (NYSE: CFI) rose.", "Calder & Finch, Inc."),
        ("Goldman Sachs & Co. LLC is the adviser.", "Goldman Sachs & Co. LLC"),
        ("He works at Ridgeline, Inc. in Boston.", "Ridgeline, Inc."),
        ("The funds are managed by Warburg Pincus.", "Warburg Pincus"),
        ("Calder chose Faegre Drinker as legal counsel.", "Faegre Drinker"),
        ("Distributor MUBI has bought the rights.", "MUBI"),
        ("Almora, which builds hotels in Spain, declined to comment.", "Almora"),
        ("A report by UpGuard, a cybersecurity firm, was leaked.", "UpGuard"),
    ],
)
def test_firms_by_their_form_and_what_they_do(text: str, firm: str) -> None:
    assert (firm, "ORG") in named(text)


def test_a_founder_after_a_comma_is_no_form_of_company() -> None:
    assert ("Wei-Wei Wu", "PER") in named('"It works," said Wei-Wei Wu, Co-founder of Momentic.')


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The jam stretched for 9 km, past Tonami. Oyabe was cut off.", "Oyabe"),
        ("They walked to the foot of the Tibesti mountains.", "Tibesti"),
        ("Milk Vita will store the doses at its Baghabari plant.", "Baghabari"),
        ("A minor injuries unit at Tenby is shut. Tenby Cottage Hospital stays open.", "Tenby"),
        ("It was to land at Fath Airport. Nobody saw Fath in the fog.", "Fath"),
        ("He left for a village called Umbara before dawn.", "Umbara"),
        ("SEOUL, KOREA, December 9. Shares rose.", "KOREA"),
    ],
)
def test_towns_by_the_tables_and_by_the_text(text: str, place: str) -> None:
    assert (place, "LOC") in named(text)


@pytest.mark.parametrize(
    "text", ["The firm paid Walker nothing.", "Ships of the ICO kind and N-95 masks in N-95 boxes."]
)
def test_surnames_and_codes_are_no_towns(text: str) -> None:
    assert "LOC" not in {kind for _, kind in named(text)}


def test_one_telling_mention_decides_those_that_tell_nothing() -> None:
    text = 'Caloundra defeated Wynnum 45-24. "We tried," Wynnum coach Matt Myers said. They saw Wynnum hit back.'
    assert {kind for name, kind in named(text) if name == "Wynnum"} == {"ORG"}


def test_chambers_that_are_named_with_the_are_bodies() -> None:
    text = "The bill passed the Senate and went to the House on Monday."
    assert named(text) == [("Senate", "ORG"), ("House", "ORG")]


def test_a_house_that_is_no_chamber_is_none() -> None:
    assert named("They met at the House on Monday.") == []


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("FIROZ KOAH - A district governor was killed after his car ran over a mine.", "LOC", "FIROZ KOAH"),
        ("Mayor Ann Berg told The Miami Herald that she won. She gave a video to the Herald.", "ORG", "Herald"),
        ("Voting no were council members Thomas, Resendez, Narvaez and Atkins.", "PER", "Narvaez"),
        ("Campaign group Save Our Tenby Unit plans a march.", "ORG", "Save Our Tenby Unit"),
        ("They would appeal to the 10th Circuit.", "ORG", "10th Circuit"),
        ("The Cambridge Analytica scandal went on.", "ORG", "Cambridge Analytica"),
        ("Pupils of Cardinal Langley High School marched.", "ORG", "Cardinal Langley High School"),
        ("The case of Arsenal is open. Arsenal's head coach left him out.", "ORG", "Arsenal"),
    ],
)
def test_what_stands_beside_a_name_and_what_is_said_before(text: str, kind: str, name: str) -> None:
    assert (name, kind) in named(text)


def test_a_police_chief_of_a_town_is_no_police() -> None:
    text = "North Miami Assistant Police Chief Neal Cuevas told reporters."
    assert named(text) == [("North Miami", "LOC"), ("Neal Cuevas", "PER")]


def test_a_town_after_which_a_club_is_called_is_the_club_where_matches_are_told_of() -> None:
    text = (
        "Substitute Jonas Wiechert scored twice as SC Freiburg beat Bayer Leverkusen in the league on Saturday.\n\n"
        "Freiburg looked beaten by halftime. The coach lives in Freiburg."
    )
    assert [kind for name, kind in named(text) if name == "Freiburg"] == ["ORG", "LOC"]


def test_a_listed_surname_that_acts_is_a_person() -> None:
    assert ("Ramirez", "PER") in named("The vote was close. Ramirez signed the bill on Monday.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was so.\n\n(Reporting by Rocky Swift; Editing by Himani Sarkar)",
            [("Rocky Swift", "PER"), ("Himani Sarkar", "PER")],
        ),
        ("Russell George MS and Bob Berg spoke.", [("Russell George", "PER"), ("Bob Berg", "PER")]),
        ("They hope to save Welshpool Air Ambulance Base.", [("Welshpool Air Ambulance Base", "LOC")]),
        (
            "It rained in the Greater Accra Region and in North Cotabato.",
            [("Greater Accra Region", "LOC"), ("North Cotabato", "LOC")],
        ),
        ("The member for Tamale North left.", [("Tamale North", "LOC")]),
        ("The Member of Parliament for Tamale left.", [("Parliament", "ORG"), ("Tamale", "LOC")]),
        (
            "Firemen came from Dolgarth, Harlyn, Bala and Blaen Festin.",
            [(town, "LOC") for town in ("Dolgarth", "Harlyn", "Bala", "Blaen Festin")],
        ),
    ],
)
def test_credits_letters_after_a_name_parts_and_lists_of_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WINDHOEK, 14 May (Nampa) -- Work at the port stopped.", ("Nampa", "ORG")),
        ("It was spun out of TU Eindhoven in 2016.", ("TU Eindhoven", "ORG")),
        ("He was taken to Ng Teng Fong General Hospital at night.", ("Ng Teng Fong General Hospital", "ORG")),
        ("Goldfarb Ross Seligman was its law firm.", ("Goldfarb Ross Seligman", "ORG")),
        ("A fire broke out along Kranji Loop on Saturday.", ("Kranji Loop", "LOC")),
        ("The port is in talks with P&O over the route.", ("P&O", "ORG")),
        ("DepEd regional director Allan Berg was not there.", ("DepEd", "ORG")),
        ("The owner, Grindrod and Afrox said the trucks had been turned back to Arandis.", ("Arandis", "LOC")),
        ("A curator of Queen's University Belfast spoke.", ("Queen's University Belfast", "ORG")),
        ("He told China Radio International so.", ("China Radio International", "ORG")),
        ("Datin Seri Rosmah Mansor was fined. The court said Rosmah would pay.", ("Rosmah", "PER")),
    ],
)
def test_names_of_many_countries(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(text)


def test_unlisted_teams_by_what_they_do_but_not_players_of_tennis() -> None:
    text = "Two late goals gave the hosts a 2-1 win. At Gamla Ullevi, GAIS drew 0-0 with Mjalvik, the club said."
    assert ("Mjalvik", "ORG") in named(text)
    text = "The second seed, playing her tennis on clay, beat Mjalvik 6-2 6-3 in the final."
    assert ("Mjalvik", "ORG") not in named(text)


@pytest.mark.parametrize(
    "unit",
    ["KOAHX BELLO - a b c\n", "Foo Bar (FB) said. ", "Editing by Ann Berg and ", "A, B, Cco and ", "Xxa and Yyb and "],
)  # fmt: skip
def test_what_decides_across_a_text_takes_time_in_proportion(unit: str) -> None:
    assert_linear(find_names, unit)


def test_an_office_that_begins_with_general_still_tells_a_person() -> None:
    text = (
        "On Monday Takeru Kawashima, General Director of Japan's port, left the firm to Dana Berg, CEO of FuturePlay."
    )
    assert {("Takeru Kawashima", "PER"), ("FuturePlay", "ORG")} <= set(named(text))
