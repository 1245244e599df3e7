"""A figure that goes on from another: in the same sentence, from the sentence before, or from the headline."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities


def _read(text: str) -> list[Quantity]:
    return find_quantities(text, date(2023, 5, 4))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # Each share belongs to its own subject.
        ("The Centre Party got 25.7 percent of the vote and the Greens 14.8 percent.",
         ["share of vote received by Centre Party", "share of vote received by Greens"]),
        ("Germany exported goods worth $5 billion and France $3 billion.",
         ["goods exported by Germany", "goods exported by France"]),
        ("The poll puts the Liberals on 36 percent, the Conservatives on 29 percent and the NDP on 20 percent.",
         ["support for Liberals", "support for Conservatives", "support for NDP"]),
        ("Labour won the vote with 36 percent of the ballots, against 29 percent for the Liberals.",
         ["share of ballots of Labour", "share of ballots of Liberals"]),
        # Each count belongs to the one who has it.
        ("Anna Berg had the most delegates, with 60, followed by Omar Diallo, with 54.",
         ["delegates of Anna Berg", "delegates of Omar Diallo"]),
        ("Germany had 120 seats, followed by France with 81.", ["seats of Germany", "seats of France"]),
        ("Norwood had the most pledged delegates, with 60. In second place, Senator Lee had 54.",
         ["pledged delegates of Norwood", "pledged delegates of Senator Lee"]),
        ("The win gave Labour a total of 41 seats and left the Greens with nine.",
         ["seats of Labour", "seats of Greens"]),
        ("Lee secured half of the vote, giving him a total of 54 delegates.",
         ["share of vote secured by Lee", "delegates of Lee"]),
        # Where a change began may have a name of its own.
        ("The shares rose from an opening price of $12 to $15.", ["opening price", "shares"]),
        # Two sides of a contest.
        ("Labour leads the Liberals by 44 percent to 23 percent.", ["Labour", "Liberals"]),
        # What was expected, wanted or surpassed is of the same.
        ("It sold 20 million phones, beating a forecast of 18 million in a poll of analysts.",
         ["phones sold", "phones sold"]),
        ("Inflation quickened to 4.0 percent; economists had expected 3.8 percent.", ["Inflation", "Inflation"]),
        # A change beside a figure is a change of it.
        ("Ryanor carried 11.7 million passengers, up 9 percent.",
         ["passengers of Ryanor", "passengers of Ryanor"]),
        ("Sales were 2.4 billion francs, 3 percent below the year-ago figure.", ["Sales", "decrease of Sales"]),
        ("Output rose 0.3 percent, after falling 0.2 percent in June.", ["Output", "Output"]),
        ("$3 billion was set aside for walls and $400 million for pumps.",
         ["amount set aside for walls", "amount set aside for pumps"]),
    ],
)  # fmt: skip
def test_what_goes_on_from_the_figure_before(text: str, measures: list[str]) -> None:
    assert [quantity.measure for quantity in _read(text)] == measures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The region has one of the highest murder rates in the world. It was 38 per 100,000 people last year.",
         "murder rates"),
        ("Greek unemployment rose to 27 percent. Among the young it was 61.7 percent.",
         "Greek unemployment among young"),
        ("The bank raised its key rate to 27%. The median estimate of economists was for 26.5%.", "key rate"),
        ("There were 1.91 million visitors last year. The ministry hopes for 2.3 million.", "visitors"),
        ("The fire destroyed 288 homes. Another 330 were damaged.", "homes damaged"),
        # Another paragraph is another matter.
        ("Greek unemployment rose to 27 percent.\n\nAmong the young it was 61.7 percent.", ""),
    ],
)  # fmt: skip
def test_what_points_back_to_the_sentence_before(text: str, measure: str) -> None:
    assert _read(text)[-1].measure == measure


def test_a_headline_is_told_in_full_below() -> None:
    title, body = _read("30,000 flee to Chad\n\nSome 30,000 people have fled to Chad from Sudan, officials said.")
    assert title.measure == body.measure == "people who fled to Chad from Sudan"
    assert title.unit == "person"


def test_a_headline_keeps_its_own_where_the_equal_figure_below_is_of_something_else() -> None:
    title, *_, other = _read("Number of charging stations passes 60,000\n\nFrance had 60,000 trams.")
    assert "trams" in other.measure
    assert "trams" not in title.measure


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ghana wants cocoa output to reach 1.2 million tonnes.", "target"),
        ("The state is short of the one million chargers that the government wants by 2030.", "target"),
        ("Ethiopia is looking for $2 billion of investment.", "target"),
        ("The line is to carry 12 million tonnes of freight a year once it opens.", "proposed"),
        ("Wheat stocks are seen at 258 million tonnes.", "forecast"),
        ("The dam will store water and generate 600 megawatts.", "forecast"),
        ("The plant is due to make 20,000 tonnes of steel a year.", "forecast"),
        ("The council sees the main crop at 1.8 million tonnes.", "forecast"),
        # Nobody aims at these.
        ("The work was delayed by rain and cost 600 million euros.", "reported"),
    ],
)
def test_what_is_aimed_at_planned_or_expected(text: str, status: str) -> None:
    assert _read(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("About 70 residents are unaccounted for.", "residents missing"),
        ("28 villagers are presumed buried.", "villagers buried"),
        ("Across the border in Malawi, 225 people are now known to have been killed.", "people killed in Malawi"),
        ("The regulator fined the lender £48 million.", "fine of lender"),
        ("India bought goods worth $14.4 billion from Japan.", "goods bought by India from Japan"),
        ("The United Nations has not received the 138 million dollars that it asked for.",
         "amount asked for by United Nations"),
        ("More than 90,000 Brazilians make Portugal their home.", "Brazilians who make Portugal their home"),
        ("Sales in the three months to December were 2.4 billion francs.", "Sales"),
        ("The death toll from the quake that hit the city of Palu has risen to 832.", "death toll from the quake"),
        ("Passenger numbers grew to 12.5 million.", "Passenger numbers"),
        ("The company expects to open 40 stores.", "stores opened by company"),
        ("Hokuto recalls 120,000 cars.", "cars recalled by Hokuto"),
    ],
)  # fmt: skip
def test_what_the_clause_says_of_a_figure(text: str, measure: str) -> None:
    assert _read(text)[-1].measure == measure


def test_edged_up_to_is_a_level_and_no_bound() -> None:
    (found,) = _read("The employment rate edged up to 75.7%.")
    assert (found.modifier, found.change, found.measure) == ("=", "to", "employment rate")


def test_a_bare_sum_has_the_currency_of_the_sum_before() -> None:
    found = _read("The line will cost 51 billion crowns. Three years ago, officials spoke of 38 billion.")
    assert found[0].unit == found[1].unit


def test_a_bare_count_is_no_sum_after_a_count() -> None:
    found = _read("They paid $5 million. There were 19 million visitors. The ministry hopes for 23 million.")
    assert found[2].unit != "USD"
