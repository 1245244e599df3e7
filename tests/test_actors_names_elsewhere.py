"""Names in text that is no article of Wikinews: press releases, agency stories, results of sport, encyclopaedias."""

from __future__ import annotations

import time

import pytest

from dateline.actors.names.enumerations import examples
from dateline.actors.names.find import find_names


def named(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Its largest tributaries are the Oker and the Innerste.", [("Oker", "LOC"), ("Innerste", "LOC")]),
        (
            "It is used by teams like Notion, Xero and Collectors every day.",
            [("Notion", "ORG"), ("Xero", "ORG"), ("Collectors", "ORG")],
        ),
        ("Bands such as Wilco and Ann Berg came.", [("Wilco", "ORG"), ("Ann Berg", "PER")]),
    ],
)  # fmt: skip
def test_the_noun_before_a_list_of_examples_tells_what_they_are(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("companies like Acme, Bolt makes more", ["Acme"]),
        ("firms such as Acme and Bolt, AI-powered tools", ["Acme", "Bolt"]),
        ("towns including Lund and Malmö.", ["Lund", "Malmö"]),
        ("colours such as Red and Blue.", []),
        ("blockchain networks like Solana and Tron", []),
    ],
)
def test_examples_end_where_their_list_does(text: str, forms: list[str]) -> None:
    assert [text[one.start : one.end] for group in examples(text) for one in group] == forms


@pytest.mark.parametrize("unit", ["firms like ", "firms like Aa, Bb, Cc ", "towns are A, ", "like A and B and "])
def test_examples_take_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    examples(unit * 20_000)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PALM BEACH, FL, May 30, 2024 /24-7PressRelease/ -- The fair opens.", [("PALM BEACH", "LOC"), ("FL", "LOC")]),
        ("OKLAHOMA CITY, OK, January 15, 2025 -- It opens.", [("OKLAHOMA CITY", "LOC"), ("OK", "LOC")]),
        (
            "It is so. ABOUT ANNA BERG Anna Berg is an author.",
            [("ANNA BERG", "PER"), ("Anna Berg", "PER")],
        ),
        ("It is so.\n\nContact DetailsKorvag Steel Ltd\n\n+44 20", [("Korvag Steel Ltd", "ORG")]),
        ("About Rego Law Firm Rego Law Firm, founded in 2009, is small.", [("Rego Law Firm", "ORG")] * 2),
        ("Serving Berks County, it cleans chimneys.", [("Berks County", "LOC")]),
        ("They met Dean Graziosi on Monday.", [("Dean Graziosi", "PER")]),
        ("He is admitted to the State Bar of Georgia.", [("State Bar of Georgia", "ORG")]),
        ("Guests came to the Blake House in Waco.", [("Blake House", "LOC"), ("Waco", "LOC")]),
        ("It opened DreamWorks Water Park in May.", [("DreamWorks Water Park", "LOC")]),
    ],
)
def test_names_of_press_releases(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("It starts at 10 a.m. PT on Monday.", "PT"),
        ("So says Ann Holm, M.D., MPH, FAHA, a neurologist.", "FAHA"),
        ("It makes $3 million of NPV a year.", "NPV"),
        ("Mr. Robert Palkovits, P. Geo, has read it.", "P. Geo"),
        ("The 30-share DAX index closed higher.", "DAX"),
        ("It will buy two Boeing 777-200 aircraft.", "Boeing"),
    ],
)
def test_letters_and_models_name_nobody(text: str, letters: str) -> None:
    assert letters not in [name for name, kind in named(text) if kind != "MISC"]


def test_an_acronym_that_opens_a_name_after_a_person_stays() -> None:
    assert named("It was told by Ann Berg, ARK Invest CEO, in May.")[0] == ("Ann Berg", "PER")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm got funding from Kleiner Perkins.", "Kleiner Perkins"),
        ("Commerzbank made a bid for Korvag on Monday.", "Korvag"),
        ("The album was released on Tallboy in 1988.", "Tallboy"),
        ("The band signed to Lantern in 1991.", "Lantern"),
        ("It served in Flanders with the 55th Division, and later at Cambrai.", "55th Division"),
        ("The navy said Sea Tigers in five boats had ringed the craft.", "Sea Tigers"),
        ("Tandem Computers , Inc. was a maker of computers .", "Tandem Computers , Inc."),
    ],
)
def test_organisations_by_the_words_that_lead_to_them(text: str, name: str) -> None:
    assert (name, "ORG") in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rises in the Orlitz mountains near Goslar.", "Orlitz"),
        ("Rebels attacked a naval patrol off Mullaitivu on Monday.", "Mullaitivu"),
    ],
)
def test_places_by_what_lies_there(text: str, name: str) -> None:
    assert (name, "LOC") in named(text)


CRICKET = """CRICKET - ENGLAND V NEW ZEALAND SCOREBOARD .
WELLINGTON 1997-02-08
New Zealand first innings 124 ( D. Gough 5-40 , A. Caddick 4-45 )
N. Knight c Patel b Doull 8
To bat : D. Cork , R. Croft
Bowling : Doull 28-10-75-3 , Cairns 4-2-8-0 ( nb-1 )
"""


def test_a_scorecard_names_countries_and_players() -> None:
    assert named(CRICKET) == [
        ("ENGLAND", "LOC"),
        ("NEW ZEALAND", "LOC"),
        ("WELLINGTON", "LOC"),
        ("New Zealand", "LOC"),
        *((name, "PER") for name in ("D. Gough", "A. Caddick", "N. Knight", "Patel", "Doull", "D. Cork", "R. Croft")),
        ("Doull", "PER"),
        ("Cairns", "PER"),
    ]


def test_a_player_keeps_the_particle_of_a_result_line() -> None:
    text = "1 - Younes El Aynaoui ( Morocco ) beat Jim Courier ( U.S. ) 6-7 ( 5-7 ) 7-5 6-4"
    assert named(text) == [("Younes El Aynaoui", "PER"), ("Morocco", "LOC"), ("Jim Courier", "PER"), ("U.S.", "LOC")]


def test_a_division_of_teams_is_no_place() -> None:
    text = "BASKETBALL - STANDINGS\nATLANTIC DIVISION\nW L PCT GB\nMIAMI 26 9 .743 -\nNEW YORK 25 10 .714 1\n"
    assert named(text) == [("MIAMI", "ORG"), ("NEW YORK", "ORG")]


LEAGUE = """BASKETBALL - CUP RESULTS .
Results from the men's basketball championship on Thursday :
In Villeurbanne : Villeurbanne ( France ) 81 Panionios ( Greece ) 60 ( 40-29 )
Leading scorers : Villeurbanne - Delaney Rudd 23 ; Panionios - Byron Dinkins 17
"""


def test_a_town_with_its_country_and_a_score_is_a_team_and_scorers_are_people() -> None:
    assert [kind for name, kind in named(LEAGUE) if name == "Villeurbanne"] == ["LOC", "ORG", "ORG"]
    assert {name for name, kind in named(LEAGUE) if kind == "PER"} == {"Delaney Rudd", "Byron Dinkins"}


def test_surnames_of_plain_words_in_results_of_golf() -> None:
    text = (
        "GOLF - SCORES AT KORVAG CLASSIC .\nLeading second round scores at the Korvag Classic on Friday :\n"
        "138 Fred Couples ( U.S. ) 71 67 , Robert Allenby 68 70\n139 Lucas Parsons 72 67 , Anthony Painter 70 69\n"
    )
    people = ["Fred Couples", "Robert Allenby", "Lucas Parsons", "Anthony Painter"]
    assert [name for name, kind in named(text) if kind == "PER"] == people
    assert not [name for name, kind in named(text) if kind == "ORG"]


def test_a_town_in_a_list_of_clubs_that_somebody_plays_for_is_a_club() -> None:
    text = (
        "He was a footballer who played for Bury , Preston North End and Burnley . He scored four goals in Accrington ."
    )
    assert [kind for _, kind in named(text)] == ["ORG", "ORG", "ORG", "LOC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KORVAG BAY , Italy 1997-01-25\nIt snowed again on Monday.", ("KORVAG BAY", "LOC")),
        ("The bridge carries Queen Victoria Street over the river.", ("Queen Victoria Street", "LOC")),
        ("The Badger Creek Irrigation District built the dam.", ("Badger Creek Irrigation District", "ORG")),
        ("They lost at the Estadio Monumental in Lima.", ("Estadio Monumental", "LOC")),
        ("They slept at Snowbird Ski Resort in Utah.", ("Snowbird Ski Resort", "LOC")),
        ("In the old tales , Orlitza was a daughter of Triopas .", ("Triopas", "PER")),
        ("His estate passed to the Vyazemsky family in 1801.", ("Vyazemsky", "PER")),
        ("The trio played works of Shostakovich in May.", ("Shostakovich", "PER")),
    ],
)
def test_names_of_encyclopaedias(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It runs an internal combustion engine (ICE) at low speed.", "ICE"),
        ("It works across Android, iOS and web platforms.", "Android"),
        ("The 1962 Copa Libertadores was the third edition of the cup.", "Copa Libertadores"),
        ("About AcmoraAcmora makes steel.", "AcmoraAcmora"),
        ("So says Aaron Bitter, BDM of Acmora.", "BDM"),
    ],
)
def test_things_and_words_run_together_name_nobody(text: str, word: str) -> None:
    assert word not in [name for name, kind in named(text) if kind != "MISC"]


RELEASE = """# Korvag Robotics (NASDAQ: KRVG) Joins a Trade Body

OSLO, CA, May 3, 2025 -- Boulder Care, a leading provider of rest, and HIVE Digital Ltd. (TSX: HIVE) met. News
relating to KRVG is online. HIVE grew. In Fairhope AL they
met at ICNA (Islamic Circle of North America), said Ann Papes Strong, Chair.

About Korvag Robotics, Inc.

Boulder Care partners with clinics, says Robert E. Brown, a lawyer.
"""


def test_what_releases_say_of_firms() -> None:
    names = named(RELEASE)
    for name in (
        "Boulder Care",
        "HIVE Digital Ltd.",
        "HIVE",
        "Korvag Robotics, Inc.",
        "Islamic Circle of North America",
    ):
        assert (name, "ORG") in names
    assert {("Ann Papes Strong", "PER"), ("Robert E. Brown", "PER"), ("Fairhope", "LOC"), ("AL", "LOC")} <= set(names)
    assert not [name for name, _ in names if name in ("KRVG", "Boulder")]


def test_nicknames_of_teams_in_head_lines_in_capitals() -> None:
    text = (
        "NBA BASKETBALL - OLAJUWON LEADS ROCKETS PAST MAVERICKS .\nHOUSTON 1997-02-12\n"
        "Hakeem Olajuwon scored 31 points as the Houston Rockets beat the Dallas Mavericks 104-93 on Wednesday ."
    )
    assert {("OLAJUWON", "PER"), ("ROCKETS", "ORG"), ("MAVERICKS", "ORG")} <= set(named(text))


def test_companies_of_stocks_to_watch_are_no_datelines() -> None:
    text = (
        "STOCKS - Factors to watch .\nKORVAG - Results due .\nBULLIX - May bid for a rival .\nACMORA - Update due .\n"
    )
    assert "LOC" not in {kind for _, kind in named(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was set up by the towns of Malmö , Landskrona , Lund and Halmstad .", ("Lund", "LOC")),
        ("The planes of the Curtiss Aeroplane Company for the army flew.", ("Curtiss Aeroplane Company", "ORG")),
        ("Circuit Judge Leonard Fleet ordered it.", ("Leonard Fleet", "PER")),
        ("The official Korana news agency said on Thursday that it rained.", ("Korana", "ORG")),
        ("Korvag of Europe and Nintendo of America declined.", ("Nintendo of America", "ORG")),
        (
            "It was built by Scotts Shipbuilding and Engineering Company .",
            ("Scotts Shipbuilding and Engineering Company", "ORG"),
        ),
        ("Buyers were Cargill Inc and Continental Grain Co of Chicago.", ("Cargill Inc", "ORG")),
        ("She teaches at Universidad de los Andes in May.", ("Universidad de los Andes", "ORG")),
        ("It was directed by Masaya Hashimoto in 1994.", ("Masaya Hashimoto", "PER")),
        ("They drove along U.S. Route 22 and Ohio State Route 7 .", ("U.S. Route 22", "LOC")),
        ("Stations included Collooney , Dromahair and Manorhamilton .", ("Dromahair", "LOC")),
        ("It was a seat of the Maclellan family from 1450.", ("Maclellan", "PER")),
        ("Rebels attacked the Giciye commune on Monday.", ("Giciye", "LOC")),
        ("Bond was the President and CEO of Infusion Media Partners.", ("Infusion Media Partners", "ORG")),
        ("It joined the Council on Native American Affairs.", ("Council on Native American Affairs", "ORG")),
        ("Candace A. Bond leads a firm in Lund.", ("Candace A. Bond", "PER")),
        (
            "It chose Ann Berg as the new COO of Healthcare Triangle, Inc., in May.",
            ("Healthcare Triangle, Inc.", "ORG"),
        ),
        ("Shares of Pentair plc rose.", ("Pentair plc", "ORG")),
        ("Soap was made by workers at Port Sunlight in 1900.", ("Port Sunlight", "LOC")),
        ("The bus of the Emad Paribahan company fell.", ("Emad Paribahan", "ORG")),
        ("Lawmakers of Raila Odinga's Azimio coalition voted against it.", ("Azimio", "ORG")),
        ("Men's 200m: 2. Leon Berg ( France ) 1:52.43 , 3. Tomoru Honda ( Japan ) 1:53.66", ("Tomoru Honda", "PER")),
        ("YANKEES 4, ROCKIES 1: Mookie Betts struck out nine.", ("Mookie Betts", "PER")),
        ("For 80 years, Lewis & Lewis has helped.", ("Lewis & Lewis", "ORG")),
        ("It works across Western New York, the firm said.", ("Western New York", "LOC")),
        ("HOPE Hydration, the company which sells water, grew.", ("HOPE Hydration", "ORG")),
        ("Vision Marine Technologies Inc. grew. In May Vision Marine shrank.", ("Vision Marine", "ORG")),
        ("Our first question will go to Steve with the wires. As Steve said, it rains.", ("Steve", "PER")),
    ],
)
def test_names_of_wires(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He was a minister of the Qing dynasty in 1700.", "Qing"),
        ("In 1999 she won a Guggenheim Fellowship in Rome.", "Guggenheim"),
        ("The new Escort will be built in Spain.", "Escort"),
        ("He won the Berg Award for Outstanding Valour in Expeditionary Diplomacy.", "Expeditionary Diplomacy"),
        ("Welcome to the COVID Press Briefing, all.", "COVID Press"),
        ("The S&P 500 rose 0.2%, while the Dow slipped 41 points.", "Dow"),
        ("It became a fully AI-centric company in May.", "AI-centric"),
        ("She has worked in the Technology and Financial Services industry.", "Technology and Financial Services"),
        ("It came out for the Super Nintendo Entertainment System in May.", "Nintendo Entertainment"),
        ("Bright Harvest is a novel by a Canadian author.", "Harvest"),
        (
            "He is unfit to serve as VPOTUS (Vice President of the United States).",
            "Vice President of the United States",
        ),
    ],
)
def test_dynasties_prizes_and_works_name_nobody(text: str, word: str) -> None:
    assert word not in [name for name, kind in named(text) if kind != "MISC"]


def test_towns_are_their_clubs_in_the_prose_of_sport() -> None:
    text = (
        "Roma host Parma in the league on Sunday, after defeats by Bologna and Perugia.\n"
        "The Milan midfielder Luca Conti may go.\nBradford and Leeds cannot catch Halifax, who lead the table."
        " Their fans travelled from Catania to Wigan for the game.\n"
    )
    clubs = ["Roma", "Parma", "Bologna", "Perugia", "Milan", "Bradford", "Leeds", "Halifax"]
    assert [name for name, kind in named(text) if kind == "ORG"] == clubs
    assert [name for name, kind in named(text) if kind == "LOC"] == ["Catania", "Wigan"]


def test_a_head_line_has_the_club_that_the_text_below_has() -> None:
    text = (
        "RUGBY LEAGUE - WIGAN CRUSH HALIFAX TO STAY TOP .\nWIGAN , England 1996-08-12\n"
        "Wigan scored nine tries as they crushed Halifax 54-12 . Halifax coach Steve Simms blamed the rain .\n"
        "Wigan are five points clear .\n"
    )
    assert named(text)[:3] == [("WIGAN", "ORG"), ("HALIFAX", "ORG"), ("WIGAN", "LOC")]
