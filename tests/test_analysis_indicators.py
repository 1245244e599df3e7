"""In articles on one story the noun is enough to know a figure by; out of it, or against it, it is not."""

from __future__ import annotations

import pytest

from told import told

QUARTERS = (
    "Brandal's earnings climb\n\n4 May 2022\n\n"
    "BERGEN - The shipyard Brandal had revenue of 2.4 billion crowns in the first quarter, it said on Wednesday. "
    "Brandal runs 214 shops. The yard's debt was 900 million crowns.",
    "Brandal grows in the second quarter\n\n10 August 2022\n\n"
    "BERGEN - Shipyard Brandal reported sales of 2.7 billion crowns for the second quarter on Wednesday. "
    "The group had 221 stores in June.",
)


class TestWords:
    def test_sales_are_revenue_and_shops_are_stores(self) -> None:
        ledger = told(*QUARTERS)
        assert ledger.are_one(("2.4 billion crowns", 0), ("2.7 billion crowns", 1))
        assert ledger.are_one(("214 shops", 0), ("221 stores", 1))

    def test_revenue_is_not_debt(self) -> None:
        assert not told(*QUARTERS).are_one(("900 million crowns", 0), ("2.7 billion crowns", 1))

    def test_articles_on_other_things_give_no_such_evidence(self) -> None:
        ledger = told(
            QUARTERS[0],
            "Tarsk bakery opens\n\n10 August 2022\n\n"
            "PORTO - The bakery chain Tarsk, which sells bread and cakes along the coast, had sales of 2.7 billion "
            "crowns, its founder said over coffee. Customers queued for its rolls.",
        )
        assert not ledger.are_one(("2.4 billion crowns", 0), ("2.7 billion crowns", 1))


FLOOD = (
    "Flood in Sorvik\n\n4 May 2022\n\n"
    "SORVIK - A flood swept through the town of Sorvik on Wednesday and killed {first}, the mayor of Sorvik said. "
    "The river Ul broke its dam. About 400 residents are unaccounted for.",
    "Sorvik counts its dead\n\n7 May 2022\n\n"
    "SORVIK - {second} have died in the flood in the town of Sorvik, the mayor said on Saturday. "
    "The river Ul is falling again. Rescuers said 120 people were still missing.",
)


class TestPeople:
    @pytest.mark.parametrize(
        ("first", "second", "alike"),
        [
            ("31 people", "58 people", True),
            ("31 villagers", "58 people", True),
            ("31 soldiers", "58 soldiers", True),
            ("31 soldiers", "58 civilians", False),
        ],
    )
    def test_the_dead_are_one_count_unless_they_are_of_other_groups(self, first: str, second: str, alike: bool) -> None:
        ledger = told(FLOOD[0].format(first=first), FLOOD[1].format(second=second))
        assert ledger.are_one((first, 0), (second, 1)) is alike

    def test_who_is_unaccounted_for_is_missing(self) -> None:
        ledger = told(FLOOD[0].format(first="31 people"), FLOOD[1].format(second="58 people"))
        assert ledger.are_one(("400 residents", 0), ("120 people", 1))
        assert not ledger.are_one(("31 people", 0), ("120 people", 1))

    def test_the_dead_of_two_sides_are_kept_apart(self) -> None:
        ledger = told(
            "Fighting in the hills\n\n4 May 2022\n\nNORA - Ostia and Varna fought in the hills of Kelm on Wednesday. "
            "Ostia said that 31 of its soldiers had been killed. Both want the hills.",
            "Fighting in the hills goes on\n\n7 May 2022\n\nNORA - Ostia and Varna fought on in the hills of Kelm. "
            "Varna said that 58 of its soldiers had been killed. Both still want the hills.",
        )
        assert not ledger.are_one(("31 of its soldiers", 0), ("58 of its soldiers", 1))

    def test_the_dead_of_another_accident_told_beside_are_not_of_this_one(self) -> None:
        ledger = told(
            FLOOD[0].format(first="31 people"),
            FLOOD[1].format(second="58 people") + " In a separate flood on the coast 9 people died.",
        )
        assert not ledger.are_one(("31 people", 0), ("9 people", 1))


class TestPeriodsAndGrowth:
    def test_shops_to_be_opened_are_not_those_there_are(self) -> None:
        ledger = told(QUARTERS[0].replace("214 shops", "214 shops and will open 30 shops"), QUARTERS[1])
        assert ledger.are_one(("214 shops", 0), ("221 stores", 1))
        assert not ledger.are_one(("30 shops", 0), ("221 stores", 1))

    def test_consumer_prices_that_rose_over_a_year_are_inflation(self) -> None:
        ledger = told(
            "Inflation in Latvia quickens\n\n10 May 2022\n\n"
            "RIGA - Inflation in Latvia was 13.1 percent in April, the statistics office in Riga said on Tuesday.",
            "Prices in Latvia rise again\n\n9 June 2022\n\n"
            "RIGA - Consumer prices in Latvia rose 16.4 percent from a year earlier in May, the statistics office "
            "in Riga said on Thursday.",
        )
        assert ledger.are_one(("13.1 percent", 0), ("16.4 percent", 1))

    def test_the_rate_of_before_stands_in_the_chain_of_the_rate(self) -> None:
        ledger = told(
            "Unemployment in Latvia falls\n\n10 May 2022\n\n"
            "RIGA - The unemployment rate in Latvia was 6.4 percent in April, against 7.1 percent in January, the "
            "statistics office in Riga said.",
            "Unemployment in Latvia falls again\n\n9 June 2022\n\n"
            "RIGA - The jobless rate in Latvia fell to 6.1 percent in May, the statistics office in Riga said.",
        )
        assert ledger.are_one(("6.4 percent", 0), ("6.1 percent", 1))

    def test_payrolls_that_rose_by_so_many_jobs_are_the_jobs_added(self) -> None:
        ledger = told(
            "Employers in the US add jobs\n\n3 June 2022\n\n"
            "WASHINGTON - US employers added 390,000 jobs in May, the Labor Department said on Friday. "
            "The labor market is strong.",
            "Hiring by US employers cools\n\n8 July 2022\n\n"
            "WASHINGTON - US payrolls rose by 372,000 jobs in June, the Labor Department said on Friday. "
            "The labor market has been strong.",
        )
        assert ledger.are_one(("390,000 jobs", 0), ("372,000 jobs", 1))

    def test_the_sum_of_a_month_is_not_that_of_a_year(self) -> None:
        ledger = told(
            "Exports of Vietnam rise\n\n3 June 2022\n\n"
            "HANOI - Vietnam's exports were worth $30 billion in May 2022, the customs office said on Friday.",
            "Exports of Vietnam rise\n\n3 January 2023\n\n"
            "HANOI - Vietnam's exports were worth $371 billion in 2022, the customs office said on Tuesday.",
        )
        assert not ledger.are_one(("$30 billion", 0), ("$371 billion", 1))


class TestTerms:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("The key rate of Latvia", "Latvia's main interest rate"),
            ("Latvia's jobless rate", "The unemployment rate in Latvia"),
            ("Consumer price inflation in Latvia", "The rate of price increases in Latvia"),
        ],
    )
    def test_a_countrys_indicator_is_one_under_all_its_names_whatever_the_story(self, first: str, second: str) -> None:
        ledger = told(
            f"Spring in Riga\n\n10 May 2022\n\nRIGA - {first} was 4.25 percent in April, it was announced on Tuesday. "
            "The markets by the river were full.",
            f"Banks report\n\n9 March 2023\n\nRIGA - {second} was 6.5 percent in February. Lenders here complained of "
            "taxes and of paper.",
        )
        assert ledger.are_one(("4.25 percent", 0), ("6.5 percent", 1))

    def test_wind_capacity_is_not_solar_capacity(self) -> None:
        ledger = told(
            "Power in Latvia\n\n10 May 2022\n\nRIGA - Latvia has solar capacity of 200 megawatts, the ministry "
            "of power said on Tuesday. Latvia wants more power from the sun.",
            "Power in Latvia grows\n\n9 June 2022\n\nRIGA - Wind capacity was 260 megawatts, the ministry of power in "
            "Latvia said on Thursday. Latvia wants more power.",
        )
        assert not ledger.are_one(("200 megawatts", 0), ("260 megawatts", 1))

    def test_investment_of_one_country_in_another_is_not_that_of_the_other(self) -> None:
        ledger = told(
            "Japan and India\n\n10 May 2022\n\nTOKYO - Japanese investment in India reached 900 billion yen last year, "
            "the ministry said. The two countries trade in steel.",
            "India and Japan\n\n9 June 2022\n\nTOKYO - Indian investment in Japan reached 56 billion yen, the ministry "
            "said. The two countries trade in steel.",
        )
        assert not ledger.are_one(("900 billion yen", 0), ("56 billion yen", 1))

    def test_the_dead_of_a_disease_beside_a_flood_are_not_those_of_the_flood(self) -> None:
        ledger = told(
            FLOOD[0].format(first="31 people"),
            FLOOD[1].format(second="58 people") + " Of 300 people who have cholera, 40 people have died.",
        )
        assert ledger.are_one(("31 people", 0), ("58 people", 1))
        assert not ledger.are_one(("31 people", 0), ("40 people", 1))
