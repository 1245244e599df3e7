"""Figures that are told to be one by what stands around them, and those that only stand alike."""

from __future__ import annotations

from dateline.analysis.chains import chains_of
from dateline.analysis.measures.contexts import Contexts
from dateline.analysis.measures.figures import figures_of
from told import Told, told


def relations(ledger: Told, words: str, article: int = 0) -> list[str]:
    """Return the relations of the chain that holds a figure."""
    found = chains_of(ledger.quantities, ledger.articles, "USD")
    own = found[found["quantity"] == ledger.quantity(words, article)]["chain"]
    return [] if own.empty else list(found[found["chain"] == own.iloc[0]]["relation"])


BRIDGE = (
    "Kalvik bridge approved\n\n4 May 2016\n\n"
    "The council on Wednesday approved a road bridge over the Kalvik Sound that is expected to cost £310 million. "
    "A ferry terminal at Moss was finished last year for £45 million.",
    "Bill for Kalvik bridge rises\n\n9 October 2018\n\n"
    "The cost of the Kalvik road bridge has risen to £420 million, the transport department said on Tuesday. "
    "The Oster motorway is expected to cost £2.9 billion.",
)


class TestWorks:
    def test_the_rising_cost_of_a_bridge_is_one_measure(self) -> None:
        assert told(*BRIDGE).are_one(("£310 million", 0), ("£420 million", 1))

    def test_the_cost_of_another_work_in_the_same_articles_is_none_of_it(self) -> None:
        ledger = told(*BRIDGE)
        assert not ledger.are_one(("£420 million", 1), ("£2.9 billion", 1))
        assert not ledger.are_one(("£45 million", 0), ("£420 million", 1))

    def test_an_old_price_is_another_thing(self) -> None:
        ledger = told(
            "Theatre to be rebuilt\n\n4 May 2016\n\n"
            "The new Lund theatre will cost $60 million. The theatre of 1950 cost "
            "$2.1 million in 1950.",
            "Theatre dearer\n\n4 May 2018\n\nThe cost of the Lund theatre has risen to $75 million, the mayor said.",
        )
        assert not ledger.are_one(("$2.1 million", 0), ("$75 million", 1))


class TestPeople:
    def test_the_support_of_two_parties_is_kept_apart(self) -> None:
        ledger = told(
            "Poll\n\n12 August 2021\n\n"
            "Support for the Reform Party stands at 36 percent, a Norstat poll showed on Thursday. "
            "Support for the Greens was 12 percent.",
            "Poll\n\n26 August 2021\n\n"
            "Support for the Reform Party has slipped to 33 percent, according to a Norstat poll. "
            "Support for the Greens is at 14 percent.",
        )
        assert ledger.are_one(("36 percent", 0), ("33 percent", 1))
        assert ledger.are_one(("12 percent", 0), ("14 percent", 1))
        assert not ledger.are_one(("36 percent", 0), ("14 percent", 1))

    def test_the_dead_of_one_event_are_counted_on(self) -> None:
        ledger = told(
            "Quake hits Tolmera\n\n3 March 2019\n\n"
            "At least 84 people were killed when an earthquake struck the town of "
            "Tolmera on Saturday, rescuers said.",
            "Toll rises\n\n5 March 2019\n\n"
            "The death toll from the earthquake in Tolmera has risen to 132, officials said on "
            "Tuesday. A quake in Brosna in 1998 killed 2,100 people.",
        )
        assert relations(ledger, "84 people") == ["", "updated"]
        assert not ledger.are_one(("84 people", 0), ("2,100 people", 1))

    def test_an_outbreak_in_one_country_is_one_event_in_whatever_words_it_is_told(self) -> None:
        ledger = told(
            "Zambia shuts schools\n\n3 January 2024\n\n"
            "Zambia put off the start of the school year on Wednesday as wards filled, the education minister said. "
            "Cholera has made 3,015 people ill since October, and a stadium in the capital is being fitted with beds. "
            "At least 102 people have died.",
            "Vaccination starts\n\n20 January 2024\n\n"
            "The first doses against cholera were given in Zambia on Saturday, and queues reached around the block. "
            "Nurses work in three shifts. Some 412 patients have died.",
            "Vaccination starts\n\n22 January 2024\n\n"
            "The first doses against cholera were given in Malawi on Monday, and queues reached around the block. "
            "Nurses work in three shifts. Some 230 patients have died.",
        )
        assert ledger.are_one(("102 people", 0), ("412 patients", 1))
        assert not ledger.are_one(("102 people", 0), ("230 patients", 2))

    def test_the_dead_of_two_events_are_not(self) -> None:
        ledger = told(
            "Quake hits Tolmera\n\n3 March 2019\n\n"
            "At least 84 people were killed when an earthquake struck the town of "
            "Tolmera on Saturday, rescuers said.",
            "Quake hits Verin\n\n5 March 2019\n\n"
            "At least 15 people were killed when an earthquake struck the town of Verin "
            "on Monday, rescuers said.",
        )
        assert not ledger.are_one(("84 people", 0), ("15 people", 1))

    def test_the_title_gives_the_figure_of_the_text(self) -> None:
        ledger = told(
            "Strikers number 4,300 at Volmar\n\n3 March 2019\n\n"
            "Some 4,300 workers at the Volmar works have walked out, the "
            "union said on Saturday.",
            "Volmar strike goes on\n\n9 March 2019\n\n"
            "About 5,100 workers at the Volmar works are on strike, the union said.",
        )
        assert relations(ledger, "5,100 workers", 1)[-1:] == ["updated"]


class TestLevels:
    def test_what_something_must_have_is_not_what_it_has(self) -> None:
        ledger = told(
            "Storm Ida grows\n\n3 September 2019\n\n"
            "Storm Ida had winds of 75 miles per hour on Tuesday. A category 2 storm must "
            "sustain winds of at least 96 miles per hour.",
            "Storm Ida nears coast\n\n5 September 2019\n\n"
            "Storm Ida had winds of 110 miles per hour on Thursday. A category 3 "
            "storm must sustain winds of at least 111 miles per hour.",
        )
        assert ledger.are_one(("75 miles", 0), ("110 miles", 1))
        assert not ledger.are_one(("75 miles", 0), ("96 miles", 0))
        assert not ledger.are_one(("96 miles", 0), ("111 miles", 1))

    def test_the_same_rate_in_another_month_is_a_later_value(self) -> None:
        ledger = told(
            "Jobless rate 4.1%\n\n5 April 2019\n\n"
            "Unemployment in Norway was 4.1% in March 2019, the statistics office said.",
            "Jobless rate holds\n\n6 May 2019\n\n"
            "Unemployment in Norway was 4.1% in April 2019, the statistics office said.",
        )
        assert relations(ledger, "4.1%", 1)[-1:] == ["updated"]

    def test_a_change_from_and_to_is_one_measure(self) -> None:
        ledger = told(
            "Port grows\n\n5 April 2019\n\n"
            "The port of Halden raised its spending on cranes to $52 million from $40 million."
        )
        assert ledger.are_one(("$52 million", 0), ("$40 million", 0))


class TestRelations:
    def test_a_sum_for_other_years_to_come_beside_a_target_is_no_progress(self) -> None:
        ledger = told(
            "Kenya seeks investment\n\n2 March 2023\n\n"
            "Kenya aims to attract $5 billion of investment in geothermal power between 2023 and 2028.",
            "Kenya seeks more\n\n8 May 2025\n\n"
            "Investment in geothermal power in Kenya will be $10 billion between 2025 and 2035, the president said.",
        )
        assert relations(ledger, "$5 billion")[-1:] == ["supersedes-target"]

    def test_a_count_since_one_day_goes_on_and_is_not_revised(self) -> None:
        ledger = told(
            "Cholera in Haiti\n\n25 October 2022\n\n"
            "Cholera has killed 40 people in Haiti since 1 October 2022, officials said.",
            "Cholera in Haiti\n\n10 November 2022\n\nCholera has killed 136 people in Haiti since 1 October 2022.",
        )
        assert relations(ledger, "40 people") == ["", "updated"]

    def test_a_value_twice_its_earlier_bound_is_a_later_value(self) -> None:
        ledger = told(
            "Virus in Norway\n\n25 May 2020\n\n"
            "More than 100,000 people have died of COVID-19 in the United States in 2020.",
            "Virus in Norway\n\n25 October 2020\n\n"
            "More than 220,000 people have died of COVID-19 in the United States in 2020.",
        )
        assert relations(ledger, "100,000 people") == ["", "updated"]


def test_where_no_words_name_two_figures_those_of_the_sentence_on_which_they_rest_are_told() -> None:
    tables = told(
        "Orchard to raise money\n\n3 June 2025\n\nThe orchard in Leeds spoke of it: $4 million.",
        "Orchard raises money\n\n9 June 2025\n\nThe orchard in Leeds has it: $6 million.",
    )
    figures = figures_of(tables.quantities, tables.articles)
    assert "orchard" in Contexts(figures).in_common(*figures)


def test_an_economic_quantity_is_no_name_for_its_capitals() -> None:
    ledger = told(
        "Norway owes less\n\n4 May 2016\n\nThe debt of Norway fell to 38% of GDP last year, as Statistics Oslo put it, "
        "and ROI of the fund was up."
    )
    (figure,) = figures_of(ledger.quantities, ledger.articles)
    assert "gdp" in figure.story.capitals
    assert "gdp" not in Contexts([figure])[figure].names
