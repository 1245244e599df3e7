"""Figures per head, only where the articles give the people of the same place."""

from __future__ import annotations

import pandas as pd
import pytest

from dateline.analysis.measures.figures import figures_of
from dateline.analysis.per_head import COLUMNS, per_head_of
from told import Told, told


def divided(ledger: Told) -> pd.DataFrame:
    return per_head_of(figures_of(ledger.quantities, ledger.articles))


SPENDING = (
    "Norway spends more\n\n3 March 2019\n\nNorway's spending on defence reached $7 billion in 2018, the ministry said."
)


class TestPerHead:
    def test_a_countrys_spending_is_divided_by_its_population(self) -> None:
        ledger = told(SPENDING, "Norway counts\n\n9 March 2019\n\nNorway has a population of 5.3 million people.")
        (row,) = divided(ledger).to_dict("records")
        assert row["low"] == pytest.approx(7e9 / 5.3e6)
        assert row["rows"] == (ledger.quantity("$7 billion"), ledger.quantity("5.3 million", 1))
        assert "$1,320 per head" in row["how"]

    def test_of_two_populations_the_nearest_in_time_is_taken(self) -> None:
        ledger = told(
            SPENDING,
            "Norway counts\n\n9 March 2016\n\nNorway has a population of 5.2 million people.",
            "Norway counts\n\n9 April 2019\n\nThe population of Norway is 5.3 million people.",
        )
        assert set(divided(ledger)["population_words"]) == {"5.3 million people"}

    @pytest.mark.parametrize(
        "people",
        [
            "Sweden has a population of 10 million people.",  # another country's
            "Norway has 400,000 Polish residents.",  # not all of them
            "About 5.3 million people watched the final in Norway.",  # no population
        ],
    )
    def test_other_people_divide_nothing(self, people: str) -> None:
        assert divided(told(SPENDING, f"People\n\n9 March 2019\n\n{people}")).empty

    def test_a_companys_revenue_is_not_the_countrys(self) -> None:
        ledger = told(
            "Halden Foods grows\n\n3 March 2019\n\nHalden Foods of Norway had revenue of $2 billion in 2018.",
            "Norway counts\n\n9 March 2019\n\nNorway has a population of 5.3 million people.",
        )
        assert divided(ledger).empty

    def test_rare_things_are_given_for_many_heads(self) -> None:
        ledger = told(
            "Measles in Samoa\n\n3 December 2019\n\nMeasles has killed 53 people in Samoa, the government said.",
            "Samoa counts\n\n9 December 2019\n\nSamoa has a population of 200,000 people.",
        )
        (row,) = divided(ledger).to_dict("records")
        assert row["heads"] == 100_000
        assert row["low"] == pytest.approx(26.5)

    def test_without_articles_there_is_an_empty_table(self) -> None:
        assert list(divided(told()).columns) == COLUMNS
