"""Bodies whose names are plain words or letters, told by what the text says that they are."""

from __future__ import annotations

import pytest

from dateline.actors.names.find import find_names


def bodies(text: str) -> list[str]:
    return [text[start:end] for start, end, kind in find_names(text) if kind == "ORG"]


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [
        ("Prices rose. However, PVC Corner, a provider of window frames, cut them. PVC Corner grew.", "PVC Corner", 2),
        ("They met We Repair, a family-owned company in Leeds. Later We Repair sold its vans.", "We Repair", 2),
        ("Open Kettle (NYSE: OPK) grew. At noon Open Kettle paid a dividend.", "Open Kettle", 2),
        ("Loud Garden (the “Company”) filed papers. A court heard Loud Garden in May.", "Loud Garden", 2),
        ("At Slow Bread, we bake at night. Ask Slow Bread for more.", "Slow Bread", 2),
        ("Then they left.\n\nAbout Plain Harbour\n\nPlain Harbour provides boats to schools.", "Plain Harbour", 2),
        ("Soft Ground, an old, privately owned grocery company, closed. Soft Ground was in Leeds.", "Soft Ground", 2),
        ("They left.  About The Late Train  The Late Train is a nonprofit in Kent.", "Late Train", 2),
        ("They left.\n\nAbout Bread for All: Bread for All is a charity run in Leeds.", "Bread for All", 2),
        ("Then they left.  About Dry Stone  Dry Stone offers walls and paths to parks.", "Dry Stone", 2),
    ],
)
def test_a_body_introduced_once_is_one_at_each_of_its_places(text: str, name: str, times: int) -> None:
    assert bodies(text).count(name) == times


def test_lesser_signs_count_together() -> None:
    once = "It rained. Tall Order offers lamps in May. Nobody came."
    assert "Tall Order" not in bodies(once)
    assert bodies(once + " Today Tall Order announced a sale. The Tall Order lamps are red.").count("Tall Order") == 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Throughout Southeastern Norland, the company helps schools.", "Southeastern Norland"),
        ("In Green Harbour, a company sank two wells. People in Green Harbour complained.", "Green Harbour"),
        ("Erin Vale, a leading provider of care, spoke. Erin Vale is 40.", "Erin Vale"),
        ("The GX-F16 provides light and the GX-F16 offers shade.", "GX-F16"),
        ("Big Talk is a podcast. Big Talk is one of the oldest shows of the company.", "Big Talk"),
    ],
)
def test_places_people_and_products_are_no_bodies_for_it(text: str, name: str) -> None:
    assert name not in bodies(text)


def test_what_a_share_is_called_stands_for_its_firm_in_prose_alone() -> None:
    text = "Korvag Works (NASDAQ: KRVW) grew. KRVW’s lamps sell well. It trades under the symbol KRVW in New York."
    assert bodies(text) == ["Korvag Works", "NASDAQ", "KRVW"]


def test_a_firm_in_a_heading_is_the_one_below_without_its_form() -> None:
    assert bodies("# Willow Triangle Names A New Chief\n\nWillow Triangle, Inc. named Ann Berg today.") == [
        "Willow Triangle",
        "Willow Triangle, Inc.",
    ]


@pytest.mark.parametrize("letters", ["free trade area (“FTAX”)", 'unexploded ordnance ("UXOS")'])
def test_letters_in_quoted_brackets_stand_for_their_words(letters: str) -> None:
    assert bodies(f"They spoke of the {letters}. It was told at noon.") == []


def test_a_given_name_with_a_body_after_it_is_a_person() -> None:
    text = "Our first question will go to Steve with Reuters. Then we went to Lyon with Reuters."
    found = {text[start:end]: kind for start, end, kind in find_names(text)}
    assert found == {"Steve": "PER", "Reuters": "ORG", "Lyon": "LOC"}


def named(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in find_names(text) if kind != "MISC"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Resigns in Tolverne After Flood\n\nTOLVERNE, Kent - The mayor left on Monday.", ("Tolverne", "LOC")),
        ("Regulator Fines Pelko Pay for Lax Checks\n\nThe payments firm Pelko Pay was fined.", ("Pelko Pay", "ORG")),
        ("Quick Vote on Anna Brisk Bill Ends\n\nAnna Brisk wrote the bill in May.", ("Anna Brisk", "PER")),
    ],
)
def test_a_head_line_names_what_the_text_below_it_names(text: str, name: tuple[str, str]) -> None:
    assert named(text)[0] == name


def test_a_word_of_a_longer_name_in_a_head_line_stays_in_it() -> None:
    text = "North Eagle Chimney Marks Ten Years Of Work\n\nHe was born in Eagle, Idaho, and lives in Eagle."
    assert ("Eagle", "LOC") not in [(text[s:e], kind) for s, e, kind in find_names(text) if e < text.index("\n")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Last week the Clean Harbour Project said it would sue.", True),
        ("Rents rose, the Coastal Housing Initiative told Reuters; then it closed.", True),
        ("The director of the Wexmoor Tourism Partnership spoke.", True),
        ("The Clean Harbour Project began in May and cost a million.", False),
    ],
)
def test_an_undertaking_is_a_body_where_it_speaks_or_is_led(text: str, body: bool) -> None:
    assert any(name.endswith(("Project", "Initiative", "Partnership")) for name in bodies(text)) is body


@pytest.mark.parametrize(
    "firm",
    [
        "Halvern Roofing",
        "Lagos Dental",
        "Jack Halvern Plumbing",
        "KPR Insights",
        "North Halvern Health",
        "Ronet Cyber Security",
    ],
)
def test_a_name_before_a_trade_is_a_firms(firm: str) -> None:
    text = f"The town said that {firm} had cut the price."
    assert [text[start:end] for start, end, _ in find_names(text)] == [firm]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody spoke of Public Health at the fair.",
        "A friend, Maria Rice, left.",
        "One of 40 Illinois Attorneys spoke.",
        "They saw the Telos Insights: a book.",
        "The Canadian Music was loud, and Restorative Dental Care: was dear.",
        "In Ukraine Security was better.",
    ],
)
def test_trades_of_no_one_are_no_firm(text: str) -> None:
    assert bodies(text) == []


def test_a_line_that_ends_in_a_colon_after_a_small_word_is_no_heading() -> None:
    text = "Marcy Kiesman, CEO of Quanta Critical Metals Corp. commented:"
    assert named(text) == [("Marcy Kiesman", "PER"), ("Quanta Critical Metals Corp.", "ORG")]


def test_towns_and_provinces_of_a_dateline() -> None:
    text = "VANCOUVER, BC, May 3 - The firm in Calgary, AB, grew."
    assert named(text) == [("VANCOUVER", "LOC"), ("BC", "LOC"), ("Calgary", "LOC"), ("AB", "LOC")]


@pytest.mark.parametrize(
    "body",
    [
        "FC Halvern",
        "Halvern AI",
        "Halvern Geological Survey",
        "Halvern Red Cross",
        "Union of Kisumu Teachers",
        "Party of Kisumu Unity",
        "Kisumu AB",
        "Halvern A/S",
        "Save Our Harbour",
        "Save the Halvern",
        "Halvern Coastguard",
    ],
)
def test_bodies_by_the_shape_of_their_names(body: str) -> None:
    assert bodies(f"Workers there said {body} had asked for more.") == [body]


def test_the_before_a_body_is_no_paper() -> None:
    assert bodies("The Independent Electoral Commission said so.") == ["Independent Electoral Commission"]


@pytest.mark.parametrize(
    "text",
    ["Then Denoise AI: less grain.", "Please Save the Date for May.", "The FC was late.", "Halvern AI™ sees all."],
)
def test_shapes_of_things_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


def test_bodies_in_a_list_of_bodies_and_in_capitals() -> None:
    text = (
        "Sponsors: Siemens, Ducabo, SAP, Larsen&Toubro, Voltar Energy SAOG and Green Oasis General Contracting Company."
    )
    assert bodies(text)[1:4] == ["Ducabo", "SAP", "Larsen&Toubro"]
    assert bodies(text)[-1] == "Green Oasis General Contracting Company"


def test_zones_of_the_day_and_numbered_things_name_no_place() -> None:
    assert named("Boerne, TX (Wire) Friday, 7:00 AM US/Central - It rained at Vein 1 and in Vein 2.") == [
        ("Boerne", "LOC"),
        ("TX", "LOC"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Halvorn and Sons",
        "Toyota Motor North America",
        "Energy and Petroleum Regulatory Authority",
        "Kuwait Finance House",
    ],
)
def test_bodies_of_several_parts(body: str) -> None:
    assert bodies(f"{body} said so.") == [body]


def test_a_hall_called_after_its_sponsor_is_a_place() -> None:
    assert named("They played at Suntory Hall.") == [("Suntory Hall", "LOC")]


@pytest.mark.parametrize(
    ("text", "body", "times"),
    [
        ("Halden Works, a leading technology consulting firm, grew. Halden Works hired.", "Halden Works", 2),
        ("Foremost Energy Ltd. grew. Its aim is Foremost’s own. Later Foremost will drill.", "Foremost", 2),
        ("He asked the Law Offices of Robert E. Brown, a lawyer.", "Law Offices of Robert E. Brown", 1),
        ("It has a deal with Cayago Americas.", "Cayago Americas", 1),
    ],
)
def test_firms_by_what_they_are_called_in_short(text: str, body: str, times: int) -> None:
    assert bodies(text).count(body) == times


def test_the_first_word_of_a_firm_that_the_text_has_in_small_letters_is_a_word() -> None:
    assert "Target" not in bodies("Target Works Ltd. grew. Its target was met. Target will be raised.")
