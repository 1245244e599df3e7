"""How a measure reads: a noun phrase that ends where one may end, with a relative clause for what those counted did."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities
from dateline.numbers.measures.tidying import tidy


def measures(text: str) -> list[str]:
    return [quantity.measure for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        # What those counted did is told in a relative clause; what was done with them, as it is.
        ("Four designers took part in the show.", "designers who took part in the show"),
        (
            "Two former officials at the agency have filed complaints.",
            "former officials at the agency who filed complaints",
        ),
        ("Nine jailed over sexual abuse in Bradford", "people jailed over sexual abuse in Bradford"),
        ("Some 62 shops had closed within a year.", "shops that closed"),
        ("The firm said 58 projects have driven growth.", "projects that have driven growth"),
        ("By 2027, 60% of firms will use such tools.", "share of firms that will use such tools"),
        ("Two thirds of districts have already secured funding.", "share of districts that secured funding"),
        # A share of what was allotted is of nobody who did so.
        ("Of the tokens 65% are for sale, and 10% reserved for the team.", "share reserved for the team"),
        ("* 19% tested before a minor renovation", "share tested before a minor renovation"),
        # A relative clause has its verb and its object.
        ("The drug is currently in three clinical trials.", "clinical trials"),
        ("The firm has offices in 30 countries.", "countries in which firm has offices"),
        # A plan of so many days is a plan; a verb before a sum is none of its words.
        ("A 30-day plan offers $72 a day.", "amount offered by 30-day plan"),
        ("A $700 investment in this package yields $7 in rewards.", "investment in this package"),
        ("Rental costs have increased significantly from $2.6 million.", "Rental costs"),
        ("This offer allows investors to receive 25% of the tokens.", "share of tokens of investors"),
        ("The group reached its all-time high of $108,000.", "all-time high of group"),
        ("It bought 40,000 square feet of carefully chosen space.", "carefully chosen space"),
        # Addresses are no names.
        (
            "[Aid](https://www.example.org/aid-request-2022) includes $5 million in funding for the coast.",
            "funding for the coast",
        ),
    ],
)
def test_a_measure_reads_as_a_noun_phrase(text: str, measure: str) -> None:
    assert measures(text)[-1 if "tokens 65%" in text else 0] == measure


@pytest.mark.parametrize(
    ("words", "tidied"),
    [
        ("presale rapidly", "presale"),
        ("volunteers globally", "volunteers globally"),
        ("votes against", "votes against"),
        ("locations that offer state-of-the-", "locations that offer"),
        ("toys of Elite Toy Museum Elite Toy Museum", "toys of Elite Toy Museum"),
        ("mistakes of mistakes", "mistakes"),
        ("Pakistan’s", "Pakistan"),
        ("pilot programs needed by the", "pilot programs needed"),
        # Too long a phrase ends before the part that would be cut in two.
        (
            "private placement followed by traditional design and manufacturing business to a digital-only",
            "private placement followed by traditional design and manufacturing business",
        ),
        ("", ""),
    ],
)
def test_a_phrase_ends_where_it_may(words: str, tidied: str) -> None:
    assert tidy(words) == tidied
