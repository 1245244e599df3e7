"""What no rule knows the words for is weighed; what would make two events or two contests one is ruled out."""

from __future__ import annotations

import pytest

from dateline.analysis.measures.compatible import rates_fit
from dateline.analysis.measures.figures import figures_of
from dateline.analysis.measures.grouping import measures
from dateline.analysis.measures.signals import NAMES, weights
from told import Told, told


def reason(ledger: Told, first: tuple[str, int], second: tuple[str, int]) -> str:
    """Return why two figures are joined, empty where they are not."""
    found = measures(ledger.quantities, ledger.articles)
    rows = [found[found["quantity"] == ledger.quantity(words, number)] for words, number in (first, second)]
    if any(row.empty for row in rows) or rows[0]["measure"].iloc[0] != rows[1]["measure"].iloc[0]:
        return ""
    return str(rows[1]["why"].iloc[0])


LIBRARY = (
    "Leeds library opens its stacks\n\n10 May 2022\n\nLEEDS - The reading room of the old library in Leeds lent out "
    "41,300 volumes last winter, its keeper Ann Tate said. Repairs of the roof cost 2 million pounds.",
    "Leeds library closes early\n\n9 June 2023\n\nLEEDS - Readers borrowed 38,900 books from the reading room "
    "of the old library in Leeds last winter, its keeper Ann Tate said. The roof has been repaired.",
)
QUAKES = (
    "Quake shakes Luzon\n\n10 May 2022\n\nMANILA - An earthquake of magnitude 5.5 struck Luzon in the Philippines on "
    "Monday and injured 25 people, the seismological institute said.",
    "Quake shakes Mindanao\n\n9 October 2022\n\nMANILA - An earthquake of magnitude 6.3 struck Mindanao in the "
    "Philippines on Friday and injured 31 people, the seismological institute said.",
)


def test_figures_told_in_words_that_no_rule_knows_are_joined_and_the_reason_says_how_sure_it_is() -> None:
    why = reason(told(*LIBRARY), ("41,300 volumes", 0), ("38,900 books", 1))
    assert why.startswith("words around both, sizes and articles agree (0.")


@pytest.mark.parametrize(("first", "second"), [("5.5", "6.3"), ("25 people", "31 people")])
def test_two_earthquakes_are_two_however_alike_they_are_told(first: str, second: str) -> None:
    assert reason(told(*QUAKES), (first, 0), (second, 1)) == ""


def test_shares_of_a_vote_in_two_contests_stay_apart() -> None:
    ledger = told(
        "Berg wins in Halland\n\n10 May 2022\n\nBerg won the primary in Halland with 48% of the vote on Monday.",
        "Berg wins in Scania\n\n17 May 2022\n\nBerg won the primary in Scania with 36% of the vote on Monday.",
    )
    assert reason(ledger, ("48%", 0), ("36%", 1)) == ""


def test_contests_of_two_weeks_are_two() -> None:
    ledger = told(
        "Berg wins in Halland\n\n15 May 2022\n\nTom Berg, a Senator from Vik, won the party's primary in Halland on "
        "May 14. Among voters between the ages of 17 and 29, he received two-thirds of the votes.",
        "Roth wins in Scania\n\n22 May 2022\n\nEva Roth won the party's primary in Scania on May 21. Senator from Vik "
        "Tom Berg came in second, with about 20% of the vote.",
    )
    assert reason(ledger, ("two-thirds", 0), ("about 20%", 1)) == ""


def test_what_was_won_on_two_days_is_of_two_contests_and_what_was_held_goes_on() -> None:
    iowa = (
        "Berg second in Halland\n\n14 February 2020\n\nTom Berg came second in the party's primary in Halland on "
        "February 3, securing 12 delegates with 25.7% of the vote."
    )
    isles = (
        "Berg wins in the isles\n\n15 March 2020\n\nTom Berg won the party's primary in the isles on March 14, "
        "securing {} delegates with 63% of the vote."
    )
    ledger = told(iowa, iowa.replace("14 February", "23 February"), isles.format(40))
    assert reason(ledger, ("12 delegates", 0), ("12 delegates", 1))
    assert reason(ledger, ("25.7%", 0), ("25.7%", 1))
    assert reason(ledger, ("12 delegates", 0), ("40 delegates", 2)) == ""
    assert reason(ledger, ("25.7%", 0), ("63%", 2)) == ""
    held = "Berg leads\n\n{}\n\nTom Berg of the Harbour Party held {} pledged delegates on {}."
    ledger = told(held.format("14 February 2020", 60, "February 13"), held.format("15 March 2020", 81, "March 14"))
    assert reason(ledger, ("60 pledged delegates", 0), ("81 pledged delegates", 1))


def test_what_somebody_holds_by_then_goes_on_however_much_it_grows() -> None:
    ledger = told(
        "Biden wins South Carolina\n\n2 March 2020\n\nJoe Biden won the Democratic Party's primary in South Carolina "
        "on Saturday. Biden secured 39 of the state's 55 delegates, giving him a total of 54 delegates. Senator Bernie "
        "Sanders earned 15 delegates for a running total of 60.",
        "Biden wins three primaries\n\n20 March 2020\n\nThe Democratic Party held primaries in Arizona, Florida and "
        "Illinois on Tuesday. Joe Biden's victories left him with a total of 1,124 delegates; Senator Bernie Sanders "
        "trailed him with a total of 815. Biden secured 44 of Arizona's delegates.",
    )
    assert reason(ledger, ("54 delegates", 0), ("1,124 delegates", 1)) == "what one holds of “delegate” goes on"
    assert reason(ledger, ("60", 0), ("815", 1))
    assert reason(ledger, ("39", 0), ("44", 1)) == ""
    assert reason(ledger, ("60", 0), ("1,124 delegates", 1)) == ""


def test_a_round_share_is_of_many_things() -> None:
    ledger = told(  # after releases of Blockchain Wire, June 2024
        "Furrever token offers a bonus\n\n4 June 2024\n\nFurrever Token brings a cat-themed world to investors. 65% "
        "is available during the presale, 20% is for exchanges and 10% is reserved for the team, locked for a year.",
        "Furrever token stands out\n\n14 June 2024\n\nFurrever Token brings cat-themed joy to investors. Its "
        "programme lets users earn 10% in tokens for each deposit made through their own referral link.",
    )
    assert reason(ledger, ("10%", 0), ("10%", 1)) == ""


def test_one_holder_and_one_disaster_of_history_are_known_again_without_a_common_event() -> None:
    ledger = told(
        "Karlsen wins Halland\n\n2 March 2020\n\nFormer Vice President Anna Karlsen won the Harbour Party's "
        "primary in Halland with half of the vote on Saturday. Turnout was high in the towns along the "
        "coast, election officials said. Following the primary, Tom Berg had the most delegates, with "
        "60, followed by Karlsen, with 54.",
        "Holm, Vik end campaigns following Super Tuesday\n\n6 March 2020\n\nThe Harbour Party held primaries "
        "in fourteen provinces on Tuesday, and caucuses in the islands. Governors Nils Holm and Ida Vik "
        "dropped out and endorsed Karlsen. Heading into the day, Senator Tom Berg from Scania had the "
        "most pledged delegates, with 60. In second place, former Vice President of Norway Anna Karlsen "
        "had 54.",
    )
    assert reason(ledger, ("60", 0), ("60", 1))
    assert reason(ledger, ("54", 0), ("54", 1))
    ledger = told(
        "Chanda and Daka debate in Kitwe\n\n19 June 2020\n\nKITWE - This month the Alliance Party's Ruth "
        "Chanda met John Daka in a debate. Elsewhere Moses Phiri was nominated for president. Paul Moyo, "
        "also nominated, led Copper Energy in the 2010 Lubwe Mine disaster that resulted in the deaths "
        "of 29 miners, and has been convicted for it.",
        "Post interviews Paul Moyo, Harbour Party nominee\n\n19 October 2020\n\nPaul Moyo of the Harbour "
        "Party answered questions of the Lusaka Post about the campaign for president. During his tenure "
        "at Copper Energy, the 2010 Lubwe Mine disaster occurred, which resulted in the deaths of 29 "
        "miners. A jury convicted him of a misdemeanour.",
    )
    assert reason(ledger, ("29 miners", 0), ("29 miners", 1))


def test_two_bare_numbers_are_of_nothing_and_a_sum_of_nothing_said_has_no_name() -> None:
    column = (
        "420 with CNW - {}\n\n{}\n\nCannabis firms in Texas have weathered another year of rules, the column writes."
    )
    ledger = told(column.format("Firms weather rules", "25 June 2025"), column.format("Rules weathered", "2 July 2025"))
    assert measures(ledger.quantities, ledger.articles).empty
    plan = "Stake coins\n\n{}\n\nLiquid Staking: {} of USD 3,000 for 7 days, USD 33.00 daily, totaling USD 231.00."
    ledger = told(plan.format("5 June 2024", "Demanding a stake"), plan.format("7 June 2024", "Requires a stake"))
    names = set(measures(ledger.quantities, ledger.articles)["name"])
    assert names
    assert "USD" not in names


def test_so_many_states_are_of_anything() -> None:
    ledger = told(
        "Moyo picks running mate\n\n19 June 2020\n\nPaul Moyo was nominated for president by the Harbour Party. Its "
        "nominee of 2016 received 203,091 votes with ballot access in 24 states.",
        "Interview with Ida Vik\n\n30 October 2020\n\nIda Vik was nominated for president by the Forest Party. It has "
        "grown since 2016, with ballot access in eight states and write-in access in 23 others.",
    )
    assert reason(ledger, ("24 states", 0), ("23 others", 1)) == ""


def test_a_telling_value_told_again_needs_fewer_common_words() -> None:
    ledger = told(
        "Women drive the Tippu Express\n\n6 March 2020\n\nMYSORE - Women drove the Tippu Express out of Mysore on "
        "Friday. They make up a tenth of the railway's staff in the Mysore Division, about 650 female employees, its "
        "manager Aparna Garg told this paper.",
        "Interview with Aparna Garg\n\n8 March 2020\n\nMYSORE - Aparna Garg, manager of the Mysore Division of the "
        "railway, spoke about the Tippu Express. How many women work here? Out of a staff of 6,900 we have around 650.",
    )
    assert reason(ledger, ("about 650 female employees", 0), ("around 650", 1)).startswith(
        "give the same telling value"
    )


def test_a_quarter_of_the_government_is_not_a_quarter_of_its_funds() -> None:
    ledger = told(
        "Speaker elected as government stays shut\n\n4 January 2019\n\nWASHINGTON - "
        "About a quarter of the U.S. federal government is "
        "not in operation because the president and Congress could not agree about the budget for the wall.",
        "States sue over wall\n\n21 February 2019\n\nWASHINGTON - Congress approved a budget with about a quarter of "
        "the funds for the wall that the president asked for, and the federal government went on working.",
    )
    assert reason(ledger, ("About a quarter", 0), ("about a quarter", 1)) == ""


def test_output_is_no_size_of_an_event_and_a_length_told_again_is_that_of_one_tunnel() -> None:
    ledger = told(
        "Mine at Lubwe digs more\n\n10 May 2022\n\nKITWE - The Lubwe mine in Zambia dug 41,000 tonnes of "
        "copper last "
        "year, its owner said. The 5.4-kilometre tunnel to the second shaft is half done.",
        "Lubwe lifts copper\n\n9 June 2023\n\nKITWE - Copper from the Lubwe mine in Zambia came to 56,000 tonnes "
        "last year, "
        "its owner said. The tunnel to the second shaft, 5.4 kilometres long, was opened in March.",
    )
    assert reason(ledger, ("41,000 tonnes", 0), ("56,000 tonnes", 1))
    assert reason(ledger, ("5.4-kilometre", 0), ("5.4 kilometres", 1))


def test_a_sum_told_again_needs_a_word_in_common_and_a_unit_is_none() -> None:
    ledger = told(
        "Plant is dear\n\n1 March 2020\n\nThe plant will cost 900 million euros.",
        "Works go on\n\n1 September 2020\n\nThose at Riga are put at 1.1 billion euros.",
    )
    assert reason(ledger, ("900 million euros", 0), ("1.1 billion euros", 1)) == ""


def test_a_dozen_of_other_things_is_another_dozen() -> None:
    ledger = told(
        "Berg wins in Halland\n\n10 May 2022\n\nHALLAND - Ann Berg won the primary in Halland on Monday and secured "
        "12 of "
        "its 41 pledged delegates, the party said.",
        "Berg leads before Scania\n\n17 May 2022\n\nHALLAND - Ann Berg leads after the primary in Halland. In June, "
        "both "
        "parties are to hold 12 primary elections, the party said.",
    )
    assert reason(ledger, ("12", 0), ("12 primary elections", 1)) == ""


def test_a_handful_is_no_ground() -> None:
    ledger = told(*(text.replace("41,300", "six").replace("38,900", "seven") for text in LIBRARY))
    assert reason(ledger, ("six volumes", 0), ("seven books", 1)) == ""


def test_every_signal_has_its_weight_and_none_counts_the_wrong_way() -> None:
    _, table = weights()
    weight = dict(zip(NAMES, table, strict=True))
    assert all(weight[name] >= 0 for name in ("telling words", "same digits", "near", "articles", "one matter"))
    assert all(weight[name] <= 0 for name in ("far", "at odds", "other nations", "missing name", "bygone", "order"))


def test_so_many_a_day_are_not_the_count_of_one_day() -> None:
    ledger = told(
        "Fever in Peru\n\n5 April 2020\n\nLIMA - Peru recorded 1,000 deaths on Wednesday. The toll rose by 1,000 "
        "deaths per day. The army put it at 900 deaths per day."
    )
    day, daily, others = figures_of(ledger.quantities, ledger.articles)
    assert not rates_fit(day, daily)
    assert rates_fit(daily, others)


def test_a_poll_of_now_is_not_told_again_by_a_rounder_share_of_long_ago() -> None:
    ledger = told(
        "Berg polls low\n\n29 October 2020\n\nHALMSTAD - Ann Berg drew two percent in a poll of 25 September 2020. In "
        "1992 Ann Berg ran in Halland, where she finished third with almost 2.16 percent of the total vote.",
    )
    assert reason(ledger, ("two percent", 0), ("almost 2.16 percent", 0)) == ""


MINERS = (
    "Cloudminer Launches Advanced Options for Improved Passive Income through Cloud Mining\n\n17 January 2024\n\n"
    "Cloudminer is excited to unveil its advanced cloud mining platform, offering an attractive $10 bonus for new "
    "members. Cloudminer pays every day. Cloudminer mines Bitcoin. Contact: info@cloudminer.example.",
    "Cryptokeying launches new cloud mining plan, providing one-click mining\n\n10 October 2024\n\n"
    "Cryptokeying has a new plan of cloud mining. Cryptokeying mines Bitcoin. Signup Bonus: New users receive a $10 "
    "bonus upon creating an account, allowing them to start mining. Cryptokeying pays every day.",
)


def test_whom_a_title_opens_with_and_the_text_has_with_a_capital_only_is_a_name() -> None:
    assert not told(*MINERS).are_one(("$10", 0), ("$10", 1))
    same = tuple(text.replace("Cryptokeying", "Cloudminer") for text in MINERS)
    assert told(*same).are_one(("$10", 0), ("$10", 1))
