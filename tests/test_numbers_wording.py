"""How a measure reads: a noun phrase that ends where one may end, with a relative clause for what those counted did."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities
from dateline.numbers.measures.tidying import reads_well, tidy


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
        # A verb in -s that no noun is ends a phrase and begins none.
        ("The portfolio also consists of two cobalt assets and one graphite asset.", "cobalt assets of portfolio"),
        ("The report identifies resources of up to 6.6 million tons.", "resources of report"),
        ("About 16 percent of African trade occurs between African countries.", "share of African trade"),
        ("Technology allows billions of creators to earn more.", "creators"),
        # Who puts something at a figure does not have it.
        ("An independent study put the need at $7.5 billion.", "need"),
        ("An independent study put the cost at $7.5 billion.", "cost"),
        ("The analyst firm estimated the amount at $3 billion.", ""),
        ("Twelve percent of Americans made it. That was worth $5 million.", "share of Americans"),
        # What a thing is in part.
        ("The work was 40 percent complete.", "share of work complete"),
        ("The vaccine is 90 percent effective.", "vaccine"),
        (
            "The rules will enable States to increase care for more than 16 million children.",
            "children for whom rules will enable States to increase care",
        ),
        ("The rise is shown by the 16 million visits.", "visits"),
        # A verb with an object is finite, behind a name too, and one that is never a noun ends the name.
        (
            "The top three finishers in the College receive consideration.",
            "finishers in the College who receive consideration",
        ),
        ("Over 100 experts signed an open letter.", "experts who signed an open letter"),
        ("57 percent of the public opposes it.", "share of public"),
        # A form in -ing behind a comma has what follows as its object.
        ("In 2022, operating costs of $5 million were paid.", "operating costs"),
        ("This 14-day staking plan offers $72 daily.", "amount offered by 14-day staking plan"),
        ("There are 4 factors identified as key measures for improving it.", "factors identified as key measures"),
        ("The state spent $5 million on funding for housing.", "spending by state on funding for housing"),
        # Addresses are no names.
        (
            "[Aid](https://www.example.org/aid-request-2022) includes $5 million in funding for the coast.",
            "funding for the coast",
        ),
        ("Officials said eight Mexicans died in the attack.", "Mexicans who died in the attack"),
        ("Some 600 delegates voted in favour of it.", "delegates who voted"),
        ("Ten people were killed in Dayton.", "people killed in Dayton"),
    ],
)
def test_a_measure_reads_as_a_noun_phrase(text: str, measure: str) -> None:
    assert measures(text)[-1 if "tokens 65%" in text else 0] == measure


def test_what_is_raised_is_no_raising() -> None:
    assert measures("It sold shares at $4, raising gross proceeds of $18 million.")[-1] == "gross proceeds"


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


@pytest.mark.parametrize(
    ("words", "well"),
    [
        ("share of voters who support the plan", True),
        ("countries in which firm has offices", True),
        ("deaths of American service members", True),
        ("", False),
        ("30-day", False),
        ("presale rapidly", False),
        ("consists of cobalt assets", False),
        ("report identifies resources", False),
        ("amount from https://www.example.org/a", False),
        ("INVESTMENT IN TEMBO FROM EMIRATES", False),
        ("trials which", False),
    ],
)
def test_a_clean_noun_phrase_is_told_from_another(words: str, well: bool) -> None:
    assert reads_well(words) is well
