"""A clause that names nothing of its own is of what the figure before it was of; a rival's share is the rival's."""

from __future__ import annotations

import pytest

from dateline.analysis.measures.figures import MONEY, Figure, figures_of
from told import Told, told


def read(ledger: Told, words: str, article: int = 0) -> Figure:
    """Return a figure by its words and the number of its article."""
    name = ledger.quantity(words, article)
    return next(figure for figure in figures_of(ledger.quantities, ledger.articles) if figure.id == name)


class TestWhatIsLeftOut:
    def test_a_forecast_of_the_next_clause_is_of_the_same_thing(self) -> None:
        ledger = told(
            "Prices in Latvia\n\n10 May 2022\n\nRIGA - Annual inflation in Latvia was 13.1 percent in April, well "
            "above the bank's forecast of 9 percent. The bank meets again in June."
        )
        assert read(ledger, "9 percent").subject.head == "inflation"

    def test_a_target_two_sentences_on_is_of_the_same_thing_whoever_set_it(self) -> None:
        ledger = told(
            "Prices in Latvia\n\n10 May 2022\n\nRIGA - Annual inflation in Latvia was 13.1 percent in April. Food "
            "and fuel "
            "became dearer. The finance ministry had set a target of 9 percent."
        )
        assert read(ledger, "9 percent").subject.head == "inflation"

    def test_a_clause_that_names_something_else_is_of_that(self) -> None:
        ledger = told(
            "Prices in Latvia\n\n10 May 2022\n\nRIGA - Annual inflation in Latvia was 13.1 percent in April. "
            "Unemployment stood at 9 percent, the office said."
        )
        assert read(ledger, "9 percent").subject.head == "unemployment"

    def test_what_is_said_behind_the_figure_counts_too(self) -> None:
        ledger = told(
            "Bridge of Sorvik\n\n4 May 2022\n\nSORVIK - The cost of the Sorvik bridge has risen to 410 million euros, "
            "the city said. So far 120 million euros has been spent."
        )
        assert "spending" not in read(ledger, "410 million euros").subject.words
        assert read(ledger, "120 million euros").antecedent is None

    def test_a_sum_without_its_currency_has_that_of_the_one_before(self) -> None:
        ledger = told(
            "Bridge of Sorvik\n\n4 May 2022\n\nSORVIK - The cost of the Sorvik bridge has risen to 410 million crowns, "
            "the city said on Wednesday. Three years ago officials spoke of 280 million."
        )
        figure = read(ledger, "280 million")
        assert (figure.kind, figure.unit) == (MONEY, read(ledger, "410 million crowns").unit)

    def test_such_points_are_those_named_before(self) -> None:
        ledger = told(
            "Cars in Norway\n\n4 May 2022\n\nOSLO - Norway wants 90,000 public charging points by 2030, the minister "
            "said on Wednesday. There are about 22,000 such points in the country."
        )
        heads = {read(ledger, words).subject.head for words in ("90,000 public charging points", "22,000 such points")}
        assert heads == {"charging point"}


POLL = "{title}\n\n{day}\n\nKARLA - {lead} in a Sentia poll of voters in Karla, {values}. The vote is in October."


class TestRivals:
    @pytest.mark.parametrize(
        ("lead", "values", "first", "second"),
        [
            ("Anna Berg led Carl Dahl", "47 percent to 42 percent", "Berg", "Dahl"),
            ("Carl Dahl trailed Anna Berg", "47 percent to 42 percent", "Berg", "Dahl"),
            ("Carl Dahl kept his lead over Anna Berg", "47 percent to 42 percent", "Dahl", "Berg"),
        ],
    )
    def test_the_larger_share_is_the_leaders(self, lead: str, values: str, first: str, second: str) -> None:
        ledger = told(POLL.format(title="Race in Karla", day="4 May 2022", lead=lead, values=values))
        assert read(ledger, "47 percent").owner.endswith(first)
        assert read(ledger, "42 percent").owner.endswith(second)

    def test_each_rivals_shares_are_a_measure(self) -> None:
        ledger = told(
            POLL.format(
                title="Race in Karla",
                day="4 May 2022",
                lead="Anna Berg led Carl Dahl",
                values="47 percent to 42 percent",
            ),
            POLL.format(
                title="Race in Karla turns",
                day="4 June 2022",
                lead="Anna Berg trailed Carl Dahl",
                values="46 percent to 44 percent",
            ),
        )
        assert ledger.are_one(("47 percent", 0), ("44 percent", 1))
        assert ledger.are_one(("42 percent", 0), ("46 percent", 1))
        assert not ledger.are_one(("47 percent", 0), ("46 percent", 1))
