"""What a figure is of, where the grammar of its sentence says so at some distance."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.numbers import Quantity, find_quantities

DAY = date(2025, 2, 6)


def one(text: str) -> Quantity:
    (found,) = find_quantities(text, DAY)
    return found


def measures(text: str) -> list[str]:
    return [quantity.measure for quantity in find_quantities(text, DAY)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        # The head of the subject, not the last noun before the verb.
        ("Exports to India rose to $5 billion.", "Exports to India"),
        ("The imports from Japan fell by 3%.", "imports from Japan"),
        ("Deaths caused by smoke rose to 300.", "Deaths caused by smoke"),
        ("Spending on roads and rail reached €40 billion.", "Spending on roads and rail"),
        ("Imports from Japan, Korea, and Germany fell by 3%.", "Imports from Japan, Korea, and Germany"),
        ("The mayor spoke and rents in Lyon rose to €900.", "rents in Lyon"),
        ("The spot price for U3O8 in Canada has dipped to $81.75.", "spot price for U3O8 in Canada"),
        # Names with digits.
        ("The number of deaths linked to COVID-19 has passed 300.", "deaths linked to COVID-19"),
        ("At least 300 deaths were linked to H5N1 there.", "deaths linked to H5N1"),
        # What a deal is for, as far as its object.
        ("They signed a $5 billion deal to build a bullet train.", "deal to build a bullet train"),
        ("They agreed on a ferry service worth $5 million.", "ferry service"),
        ("The chain bought the rival grocer for $900 million.", "price of rival grocer"),
        # A verb with an amount for its object, as a noun.
        ("Japan will invest $68 billion in India.", "investment by Japan in India"),
        ("The city spent $5 million on buses.", "spending by city on buses"),
        ("The start-up raised $15 million from investors.", "funds raised by start-up from investors"),
        ("The group owes $3 million to its banks.", "debt of group to banks"),
        ("The group received $5 million.", "amount received by group"),
        ("It foresees losses of $290 billion in farm output.", "losses in farm output"),
        # Neighbouring nouns.
        ("They measured grains under 2.5 micrometres in diameter.", "diameter of grains"),
        ("The survey covers the vast 120 km² estate.", "estate"),
        ("He looked for a price drop from trading levels around $0.71.", "trading levels"),
        ("The second quake had a magnitude of 4.0.", "magnitude of second quake"),
        ("A record-setting 16 million people signed up for the plan.", "people signed up for the plan"),
        ("He asked for 3,000 of the National Guard.", "National Guard"),
        ("The 55-member African Union met.", "members of African Union"),
        ("Rebels captured the bridge using ten drones.", "drones used by Rebels"),
        ("They collected data from 499 patients.", "patients from whom they collected data"),
        ("The agency increased the previous death toll to six.", "previous death toll"),
        ("Turnout was down by 1.5% of the electorate.", "Turnout"),
        # Whom a relative clause means.
        ("It is led by Jane Roe, the former mayor of Lyon, France, who won 26 seats.", "seats won by Jane Roe"),
        ("It has rules for frontline workers, 40 percent of whom are women.", "share of frontline workers"),
        ("Laws in 38 countries were changed.", "countries"),
        ("Two people died when a wall collapsed.", "people who died"),
        ("The three-judge court met.", "judges of court"),
        ("Humberto had maximum sustained winds of 75 mph.", "speed of maximum sustained winds of Humberto"),
        ("They stood within a 600-foot radius of the station.", "radius of station"),
        ("They sold shares at $14.25 per share.", "price per share"),
        ("Take 20% off your next bill.", "discount on next bill"),
        ("The winner has a one-time award of $1,000.", "one-time award of winner"),
        ("The broker reiterated a $3 price target.", "price target reiterated by broker"),
        ("The Green Party (GP) gained 13 seats.", "seats gained by Green Party"),
        ("The update had the storm 120 miles south of Peru.", "distance of storm from Peru"),
        ("He gave it a 20% chance of becoming a tropical storm.", "chance of becoming a tropical storm"),
        ("About 20 people have been confirmed killed.", "people confirmed killed"),
        ("Smoking costs Africa $5 billion.", "cost of Smoking to Africa"),
        ("The estimated cost is six billion euros.", "estimated cost"),
        ("The group reduced operating costs by 5.8%.", "operating costs"),
        ("Before the election, the party was the largest, but had just 318 seats.", "seats of party"),
        ("She was beaten by a candidate with a 149 vote margin.", "vote margin of candidate"),
        ("The storm claimed 3,000 lives.", "lives claimed"),
        ("Labour took 39.7 percent in May.", "Labour"),
        # A verb behind its subject or its comma is no part of its object.
        ("We estimate declines of at least 43%.", "declines"),
        ("Roe argued against it, proposing minimum wage be raised to $20.", "minimum wage"),
        ("The army must make do with 72 at most.", ""),
        ("The prevalence of asthma will more than double.", "prevalence of asthma"),
        ("The house spans 4,000 square feet.", "size of house"),
        # Silence where the words beside it say nothing, and where the subject only does something with it.
        ("The pollster Alfa saw 4.5 million.", ""),
        ("Officials spoke of 38 billion crowns.", ""),
        ("Bottom feeders such as crabs require 3 mg per liter.", ""),
        ("It made 50,000 pounds produced last year worthless.", ""),
        ("Ministers voted to fire 2,000 on Monday.", ""),
        ("The cattle were transported 500 miles.", ""),
        ("It is a rite observed by millions.", ""),
        ("It is set to top $115 billion.", ""),
        ("People with diabetes are four times likelier to fall ill.", ""),
    ],
)  # fmt: skip
def test_measure_at_a_distance(text: str, measure: str) -> None:
    assert one(text).measure == measure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Death rates were 49% for patients on the old drug, 53% for children and 29% for infants.",
            ["Death rates", "Death rates for children", "Death rates for infants"],
        ),
        (
            "Only 0.5% of grocery turnover comes from there, compared to 7% in Hungary.",
            ["share of grocery turnover", "share of grocery turnover in Hungary"],
        ),
        (
            "The maker could reach $36 million in revenue, growing to $66 million in 2026.",
            ["revenue", "revenue"],
        ),
        (
            "Exports were $20 billion in 2022 and $22.9 billion in 2023.",
            ["Exports", "Exports"],
        ),
    ],
)
def test_figures_in_a_row_are_of_the_same(text: str, told: list[str]) -> None:
    assert measures(text) == told


def test_a_turnover_beside_a_loss_is_of_the_same_firm() -> None:
    text = "The firm had an operating loss of $3 million with a $40 million turnover."
    assert measures(text) == ["operating loss of firm", "turnover of firm"]


def test_up_from_is_of_the_same_over_a_conversion() -> None:
    text = "The fields covered 6 hectares (15 acres), up from 2.5 (6 acres)."
    assert measures(text) == ["area of fields"] * 4


def test_what_was_done_to_all_was_done_to_those_included() -> None:
    found = measures("The quake damaged 143 buildings including 70 schools and 40 houses.")
    assert found == ["buildings damaged by quake", "schools damaged by quake", "houses damaged by quake"]


def test_a_share_of_another_country_is_not_called_by_the_first() -> None:
    (_, abroad) = measures("Some 0.5% of Polish grocery turnover is won online, compared to 7% in Hungary.")
    assert abroad == "share of grocery turnover won online in Hungary"


@pytest.mark.parametrize("end", ["rose to 5%.", "of of of", "and and and 5%"])
def test_long_sentences_are_read_in_linear_time(end: str) -> None:
    text = "the deaths from cases of " * 4_000 + end
    assert len(find_quantities(text, DAY)) <= 1


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("* 36% said they would pay for removal", "share of those who said they would pay for removal"),
        ("Forty percent of Gen Xers said they would walk away.", "share of Gen Xers that said they would walk away"),
        ("Review relevance (19%) matters more than the number of stars.", "Review relevance"),
        ("Proximity drops slightly, while review volume (23%) grows.", "review volume"),
        ("Distance is still strongest (43%).", ""),
    ],
)  # fmt: skip
def test_a_share_is_of_those_who_say_so_or_of_the_noun_that_it_stands_behind(text: str, measure: str) -> None:
    assert find_quantities(text)[0].measure == measure


def test_the_end_of_a_year_is_a_time_and_no_part_of_what_is_counted() -> None:
    (found,) = find_quantities("The maker will ship 52 million units by the end of the year.")
    assert found.measure == "units shipped by maker"
