"""When one article gives two figures of one thing; sentences from press releases and the White House (CC0)."""

from __future__ import annotations

import pytest

from dateline.analysis.chains import chains_of
from told import told

HEAD = "Words on money\n\n10 May 2024\n\n"


def relations(*texts: str) -> list[tuple[str, str]]:
    """Return the figures of the chains of whole articles, each with what it does to the one before."""
    ledger = told(*texts)
    frame = chains_of(ledger.quantities, ledger.articles, "USD")
    return list(zip(frame["words"], frame["relation"], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Specifically, the law will invest $55 billion to expand access to clean drinking water. The law also provides "
        "a $5 billion investment in electric vehicles.",
        "A portion of the profits are used to buy back $TGC on the open market, 40% of which are then burned to lower "
        "the circulating supply and 60% of which are added to a staking pool.",
    ],
)
def test_a_plan_that_says_no_time_is_a_figure_of_its_own(text: str) -> None:
    assert relations(HEAD + text) == []


def test_a_forecast_beside_what_there_is_is_of_one_thing() -> None:
    text = (
        "According to Fact.MR, the global drone accessories market is currently valued at $17.5 billion and is set to "
        "top $115 billion by 2032."
    )
    assert relations(HEAD + text) == [("$17.5 billion", ""), ("over $115 billion", "updated")]


def test_of_several_levels_none_is_the_one_that_is_foreseen() -> None:
    text = (
        "Key resistance levels along this way incorporate $196, $228, and $267, whereas back is anticipated around "
        "$132, $126, and $110."
    )
    assert relations(HEAD + text) == []


def test_fewer_that_are_expected_are_those_still_to_come() -> None:
    text = "The program was completed with 4,557 assays received to date and 1,775 assays expected by May's end."
    assert relations(HEAD + text) == []


def test_a_sum_for_one_is_no_forecast_of_the_sum_for_all() -> None:
    title = "Babson College Enhances the Student Experience with AI-Powered Tools\n\n16 September 2024\n\n"
    text = (
        "Babson has also dedicated a total of $250,000 in grants to be awarded to students for AI implementation in "
        "educational or entrepreneurial endeavors. Up to 250 students will be granted $1,000 each, after application "
        "and approval, to meet these needs."
    )
    assert relations(title + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "9 major airlines cover hotels, 10 airlines cover meals, and 10 airlines now rebook passengers for free.",
        "He suggested expanding the Court to 15 justices: five Republicans, five Democrats, and five to be chosen.",
        "Zano is a hybrid blockchain, with 50% of its blocks mined via PoW and the other 50% via PoS.",
        "Cancers were 3.0%, lung cancer; 2.1%, bladder cancer; 2.1%, rectal cancer; 2.1%, ovarian cancer.",
    ],
)
def test_a_sentence_that_has_a_value_twice_has_it_of_two_things(text: str) -> None:
    assert relations(HEAD + text) == []


def test_but_in_brackets_in_another_unit_and_behind_a_dash_it_is_said_again() -> None:
    said = "I just said 14,000 Americans — 14,000 Americans have dealt with this type of violence across the country."
    assert relations(HEAD + said) == [("14,000 Americans", ""), ("14,000 Americans", "restated")]
    museum = "The museum in Leeds cost 40 million pounds ($50 million; 47 million euros)."
    assert [words for words, _ in relations(HEAD + museum)] == ["£40 million", "$50 million", "€47 million"]


@pytest.mark.parametrize(
    "text",
    [
        "Finally, the Budget includes $500 million for demonstration grants to create or expand free, high-quality "
        "preschool. The Budget includes $4.1 billion for heating. To lay the groundwork, the Budget includes "
        "$500 million in a new discretionary grant program to provide two-years of free community college.",
        "The overall mortality rates were 49% for patients treated with ZMapp, 53% for remdesivir, 29% for REGN-EB3, "
        "and 34% for mAb114. Past outbreak mortality rates have been at least 25%, and averaged around 50%.",
        "The game features a 5-reel, 10-payline setup. Big Bass offers a 5-reel, 10-payline setup. This slot features "
        "a 5-reel, 25-payline setup.",
    ],
)
def test_a_round_value_in_words_that_another_value_has_too_is_not_known_to_be_of_one_thing(text: str) -> None:
    assert not [said for said, _ in relations(HEAD + text) if not said.startswith("5 reel")]


def test_but_what_became_of_people_is_of_one_event() -> None:
    text = (
        "Seven riders killed in New Hampshire\n\n24 June 2019\n\nThe crash in New Hampshire killed 7 riders on Friday. "
        "A crash in Ohio had killed 3 riders. Police said the 7 riders killed belonged to a club of former Marines."
    )
    assert "7 riders" in [said for said, _ in relations(text)]


def test_a_size_of_which_no_words_say_what_it_is_says_so() -> None:
    ledger = told(
        HEAD
        + "It has a plant in Tunica, Mississippi (120,000 square feet or 11,148 square metres), and one in Indiana."
    )
    frame = chains_of(ledger.quantities, ledger.articles, "USD")
    assert set(frame["name"]) == {"size without a name"}


def test_items_of_a_list_under_two_names_are_of_two_things() -> None:
    listed = (
        "Tri-Cities WA home prices up\n\n30 January 2026\n\nHome sales grew in 2025.\n\n"
        "* Richland: As of December 2025, the median sale price of a home in Richland was $437,445, up 5% from 2024.\n"
        "* West Richland: Finished 2025 with a median sales price of $437,000, up 1.6% from 2024.\n"
    )
    assert relations(listed) == []
    assert relations(listed.replace("West Richland:", "Richland:")) != []
