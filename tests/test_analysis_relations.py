"""What one figure does to another: time, target and source decide."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.analysis.measures.attribution import one_speaker, two_speakers
from dateline.analysis.measures.figures import figures_of, same_value
from dateline.analysis.relations import relate
from figure_rows import SmallLedger

Said = tuple[str, str, float, dict[str, Any]]  # the article's text, the figure's words, its value, what else is known


def between(first: Said, second: Said, days: tuple[str, str], unit: str, measure: str, origins: str = "AB") -> str:
    """Return what a figure does to that of another article."""
    ledger = SmallLedger()
    for name, (text, words, value, more), day, origin in zip("ab", (first, second), days, origins, strict=True):
        ledger.tell(name, day, text, origin=origin)
        ledger.figure(name, words, value, **{"unit": unit, "measure": measure, **more})
    return relate(*figures_of(ledger.quantities, ledger.articles)).relation


def inside(text: str, unit: str, measure: str, *figures: tuple[str, float, dict[str, Any]]) -> str:
    """Return what the second figure of an article does to its first."""
    ledger = SmallLedger()
    ledger.tell("a", "2024-05-06", text)
    for words, value, more in figures:
        ledger.figure("a", words, value, **{"unit": unit, "measure": measure, **more})
    return relate(*figures_of(ledger.quantities, ledger.articles)).relation


class TestDifferentThings:
    TEXT = "Vermont sends 12 delegates and has held over 12 elections and 11 such ballots."

    def two(self, second: tuple[str, float, dict[str, Any]]) -> str:
        first = ("12 delegates", 12.0, {"unit": "delegate", "measure": "delegates", "noun": "delegates"})
        return inside(self.TEXT, "", "", first, second)

    def test_counts_of_different_things_are_not_told_as_one_value(self) -> None:
        of = {"unit": "election", "measure": "elections", "noun": "elections", "modifier": ">"}
        assert self.two(("over 12 elections", 12.0, of)) == ""

    def test_a_number_and_a_sum_are_not_compared(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2024-05-06", "It cost $12 million for 12 delegates.")
        ledger.figure("a", "$12 million", 12e6, "USD", "cost")
        ledger.figure("a", "12 delegates", 12, "delegate", "delegates")
        told = relate(*figures_of(ledger.quantities, ledger.articles))
        assert (told.relation, told.why) == ("", "figures in units that have no common measure are not compared")

    def test_shops_and_stores_are_one_thing(self) -> None:
        more = {"noun": "shops", "measure": "shops in Leeds", "unit": "shop"}, {"noun": "stores", "unit": "store"}
        assert between(
            ("Leeds has 312 shops.", "312 shops", 312, more[0]),
            ("There are 312 stores in Leeds.", "312 stores", 312, {**more[0], **more[1], "measure": "stores in Leeds"}),
            ("2024-05-06", "2024-05-07"), "", "",
        ) in ("restated", "agrees")  # fmt: skip


class TestTwoSources:
    MARCH = "Police counted 12,000 marchers in Valparaíso. The unions claim that 80,000 marchers came."

    def test_a_second_reckoning_of_the_same_conflicts(self) -> None:
        text = "The harvest came to 27 million tonnes. The rival exchange puts it at 29 million tonnes."
        second = ("29 million tonnes", 29e6, {"speaker": "rival exchange"})
        assert inside(text, "tonne", "soybean harvest", ("27 million tonnes", 27e6, {}), second) == "conflicts"

    def test_two_who_expect_different_values_conflict(self) -> None:
        text = "The exchange sees a harvest of 48 million tonnes. The ministry expects 51 million tonnes."
        one, other = ({"speaker": name, "status": "forecast"} for name in ("exchange", "ministry"))
        seen = ("48 million tonnes", 48e6, one), ("51 million tonnes", 51e6, other)
        assert inside(text, "tonne", "soybean harvest", *seen) == "conflicts"

    def test_what_came_does_not_conflict_with_what_was_expected(self) -> None:
        text = "The harvest came to 27 million tonnes, the exchange said. The ministry had expected 29 million tonnes."
        came, expected = {"speaker": "exchange"}, {"speaker": "ministry", "status": "forecast"}
        seen = ("27 million tonnes", 27e6, came), ("29 million tonnes", 29e6, expected)
        assert inside(text, "tonne", "soybean harvest", *seen) == "updated"

    def test_two_who_count_one_thing_in_one_article_conflict(self) -> None:
        police, unions = {"speaker": "Police"}, {"speaker": "The unions"}
        counted = ("12,000 marchers", 12000, police), ("80,000 marchers", 80000, unions)
        assert inside(self.MARCH, "marcher", "marchers in Valparaíso", *counted) == "conflicts"

    def test_one_who_gives_two_values_does_not_contradict_himself(self) -> None:
        police = {"speaker": "Police"}
        counted = ("12,000 marchers", 12000, police), ("80,000 marchers", 80000, {"speaker": "police chief Ana Soto"})
        assert inside(self.MARCH, "marcher", "marchers in Valparaíso", *counted) == "updated"

    def test_two_who_speak_of_different_lengths_of_time_do_not_conflict(self) -> None:
        text = "The customs office counted 40,000 cars in March, and the ministry 190,000 cars in 2024."
        counted = (
            ("40,000 cars", 40000, {"speaker": "The customs office", "period": "2024-03"}),
            ("190,000 cars", 190000, {"speaker": "the ministry", "period": "2024"}),
        )
        assert inside(text, "car", "imported cars", *counted) == "updated"

    def test_a_bound_in_the_title_is_the_figure_of_the_text(self) -> None:
        text = "Toll tops 800\n\nFloods in Assam have killed 832 people."
        counted = ("800", 800, {"modifier": ">"}), ("832 people", 832, {})
        assert inside(text, "person", "people killed by floods in Assam", *counted) == "restated"

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Disaster agency INGD", "INGD"),
            ("the statistics office", "General Statistics Office"),
            ("Santoso", "the head of the agency, Budi Santoso"),
            ("Office for National Statistics", "the ONS"),
        ],
    )
    def test_a_source_goes_by_several_names(self, one: str, other: str) -> None:
        assert one_speaker(one, other)
        assert one_speaker(other, one)
        assert not two_speakers(one, other)

    @pytest.mark.parametrize("other", ["officials", "he", "police chief Ana Soto", None])
    def test_whom_anybody_may_mean_is_no_other_source(self, other: str | None) -> None:
        assert not two_speakers("the police", other)


class TestFromDayToDay:
    def test_a_count_of_the_missing_moves_and_does_not_contradict_that_of_two_days_before(self) -> None:
        first = "About 70 residents of Wamara are missing.", "70 residents", 70.0, {"modifier": "~"}
        second = "In Wamara 51 villagers are still missing.", "51 villagers", 51.0, {}
        days = "2024-05-04", "2024-05-06"
        assert between(first, second, days, "person", "people missing in Wamara") == "updated"

    def test_on_one_day_it_does(self) -> None:
        first = "Some 70 residents of Wamara are missing.", "70 residents", 70.0, {}
        second = "In Wamara 51 villagers are missing.", "51 villagers", 51.0, {}
        days = "2024-05-04", "2024-05-04"
        assert between(first, second, days, "person", "people missing in Wamara") == "conflicts"

    def test_two_who_counted_a_crowd_conflict_on_the_next_day_too(self) -> None:
        first = "Police saw 12,000 marchers.", "12,000 marchers", 12000.0, {"speaker": "Police"}
        second = "The unions counted 80,000 marchers.", "80,000 marchers", 80000.0, {"speaker": "The unions"}
        days = "2024-05-04", "2024-05-05"
        assert between(first, second, days, "marcher", "marchers in Valparaíso") == "conflicts"

    def test_a_price_of_the_next_day_is_an_update(self) -> None:
        first = "Oil of the Urals sort cost $61.", "$61", 61.0, {}
        second = "Oil of the Urals sort cost $58.", "$58", 58.0, {}
        assert between(first, second, ("2024-05-04", "2024-05-06"), "USD", "price of Urals oil") == "updated"


class TestAnotherTime:
    VACANCIES = "vacancies in Britain"

    def test_quarters_that_roll_on_share_months_and_are_different_ones(self) -> None:
        first = "The rate was 3.7 percent.", "3.7 percent", 3.7, {"period": "2022-10/2022-12"}
        second = "The rate was 3.7 percent.", "3.7 percent", 3.7, {"period": "2022-11/2023-01"}
        assert between(first, second, ("2023-02-14", "2023-03-14"), "%", "jobless rate") == "updated"

    def test_a_year_and_its_part_are_not(self) -> None:
        first = "The rate was 3.7 percent.", "3.7 percent", 3.7, {"period": "2022"}
        second = "The rate was 3.7 percent.", "3.7 percent", 3.7, {"period": "2022-10/2022-12"}
        assert between(first, second, ("2023-02-14", "2023-03-14"), "%", "jobless rate", "AA") == "restated"

    def test_a_value_that_only_rounds_to_the_one_of_years_before_is_new(self) -> None:
        first = "Around 1,450 Japanese firms are in India.", "1,450 Japanese firms", 1450.0, {"modifier": "~"}
        second = "India has 1,500 Japanese firms.", "1,500 Japanese firms", 1500.0, {}
        of = "Japanese firms in India"
        assert between(first, second, ("2022-03-20", "2024-08-21"), "firm", of) == "updated"
        assert between(first, second, ("2022-03-20", "2022-04-21"), "firm", of) == "restated"

    def test_a_rounder_value_beside_the_figures_of_another_month_is_new(self) -> None:
        ledger = SmallLedger()
        for name, day, month, words, value in (
            ("a", "2023-03-14", "2023-01", "1.12 million vacancies", 1.12e6),
            ("b", "2023-04-18", "2023-02", "1.1 million vacancies", 1.1e6),
        ):
            ledger.tell(name, day, f"The jobless rate was 3.7 percent. There were {words}.", origin="Reuters")
            ledger.figure(name, "3.7 percent", 3.7, "%", "jobless rate", period=month)
            ledger.figure(name, words, value, "vacancy", self.VACANCIES)
        figures = figures_of(ledger.quantities, ledger.articles)
        assert relate(figures[1], figures[3]).relation == "updated"

    @pytest.mark.parametrize(
        ("first", "second", "relation"),
        [("52.0 percent", "52.4 percent", "updated"), ("52 percent", "52.4 percent", "restated"),
         ("5.25 percent", "5.3 percent", "restated")],
    )  # fmt: skip
    def test_decimals_that_both_print_are_meant(self, first: str, second: str, relation: str) -> None:
        one, other = ((f"The rate was {said}.", said, float(said.split()[0]), {}) for said in (first, second))
        assert between(one, other, ("2023-03-16", "2023-04-02"), "%", "jobless rate", "AA") == relation

    def test_what_remains_as_it_was_is_restated_whoever_says_so(self) -> None:
        first = "Injuries have doubled to 140.", "140", 140.0, {}
        second = "The number of those hurt by the storm remains 140.", "140", 140.0, {"measure": "those hurt by storm"}
        assert between(first, second, ("2023-03-16", "2023-04-02"), "person", "injuries") == "restated"

    def test_shops_counted_as_stores_are_no_conversion(self) -> None:
        first = "Halden has 1,140 stores.", "1,140 stores", 1140.0, {"unit": "store"}
        second = "Halden ran 1,158 shops.", "1,158 shops", 1158.0, {"unit": "shop"}
        assert between(first, second, ("2023-05-04", "2023-08-10"), "", "stores of Halden") == "updated"

    def test_a_forecast_is_not_contradicted_by_what_came(self) -> None:
        first = "Growth will be 3 percent in 2023.", "3 percent", 3.0, {"status": "forecast", "period": "2023"}
        second = "Growth was 2.4 percent in 2023.", "2.4 percent", 2.4, {"period": "2023"}
        assert between(first, second, ("2024-01-10", "2024-01-12"), "%", "growth") == "updated"


class TestTargets:
    def test_a_plan_for_years_to_come_is_a_target_beside_what_there_is(self) -> None:
        text = "Germany has 120,600 chargers. The ministry now plans for 680,000 chargers by 2030."
        counted = (
            ("120,600 chargers", 120600, {}),
            ("680,000 chargers", 680000, {"status": "proposed", "period": "2030"}),
        )
        assert inside(text, "charger", "public chargers", *counted) == "progress-towards-target"

    def test_next_years_budget_is_none(self) -> None:
        first = "The budget for 2021-22 is ₹4.78 trillion.", "₹4.78 trillion", 4.78e12, {"period": "2021/2022"}
        second = "The budget for 2022-23 will be ₹5.25 trillion.", "₹5.25 trillion", 5.25e12, {"period": "2022/2023"}
        assert between(first, second, ("2021-02-01", "2022-02-01"), "INR", "defence budget") == "updated"

    def test_a_value_that_only_rounds_to_its_target_is_beside_it(self) -> None:
        first = "The aim is 1.5 million arrivals in 2023.", "1.5 million", 1.5e6, {"status": "target", "period": "2023"}
        second = "Arrivals came to 1.49 million in 2023.", "1.49 million", 1.49e6, {"period": "2023", "modifier": "~"}
        days = "2022-12-05", "2024-01-02"
        assert between(first, second, days, "arrival", "arrivals in Sri Lanka") == "progress-towards-target"

    def test_a_target_that_only_one_calls_so_is_told_again(self) -> None:
        first = "The aim is 1.5 million arrivals.", "1.5 million", 1.5e6, {"status": "target"}
        second = "There was talk of 1.5 million arrivals.", "1.5 million", 1.5e6, {}
        assert between(first, second, ("2022-12-05", "2023-01-02"), "arrival", "arrivals", "AA") == "restated"

    def test_a_bound_that_is_taken_for_a_target_is_the_value_told_again(self) -> None:
        text = "Shelters celebrate over 19,000 adoptions. They are near their goal of 20,000 with 19,303 adoptions."
        counted = (
            ("over 19,000 adoptions", 19000, {"modifier": ">", "status": "target"}),
            ("19,303 adoptions", 19303, {}),
        )
        assert inside(text, "adoption", "adoptions", *counted) == "restated"

    def test_two_marks_on_one_way_do_not_replace_one_another(self) -> None:
        text = "Lisbon wants 40 percent of buses to run on power by 2027 and 90 percent by 2035."
        marks = (
            ("40 percent", 40, {"status": "target", "period": "2027"}),
            ("90 percent", 90, {"status": "target", "period": "2035"}),
        )
        assert inside(text, "%", "share of buses", *marks) == "updated"

    def test_an_article_may_say_that_one_replaces_the_other(self) -> None:
        text = "Lisbon has given up its goal of 90 percent by 2027. It aims for 60 percent by 2030."
        marks = (
            ("90 percent", 90, {"status": "target", "period": "2027"}),
            ("60 percent", 60, {"status": "target", "period": "2030"}),
        )
        assert inside(text, "%", "share of buses", *marks) == "supersedes-target"


class TestTimesAndSources:
    def test_in_the_past_week_of_two_years_is_not_the_same_time(self) -> None:
        first = ("Solana hovered around $187 within the past week.", "$187", 187.0, {"period": "P1W"})
        second = ("Solana, which fell in the past week, is at $212.", "$212", 212.0, {"period": "P1W"})
        assert between(first, second, ("2024-04-14", "2025-02-05"), "USD", "price of Solana") == "updated"

    def test_averages_that_differ_in_their_decimals_are_two_values(self) -> None:
        text = "He began September at 43.0 percent and ended it at 43.1 percent in the polling average."
        figures = (("43.0 percent", 43.0, {"period": "2020-09"}), ("43.1 percent", 43.1, {"period": "2020-09"}))
        assert inside(text, "%", "share of Trump", *figures) == "updated"

    def test_as_many_as_another_source_has_is_its_figure(self) -> None:
        text = "Local officials said 24 people have been hospitalised, but Agence France-Presse reported as many as 32."
        of = {"noun": "people", "measure": "people hospitalised"}
        first = ("24 people", 24.0, {**of, "speaker": "Local officials"})
        second = ("as many as 32", 32.0, {**of, "speaker": "Agence France-Presse", "modifier": "<"})
        assert inside(text, "person", "people hospitalised", first, second) == "conflicts"

    @pytest.mark.parametrize(("has", "told"), [("has", "conflicts"), ("should have", "updated")])
    def test_how_two_would_have_it_contradicts_neither(self, has: str, told: str) -> None:
        text = f"Pete Buttigieg said the Court {has} 15 justices. Bill Hammons said it {has} 13 justices."
        of = {"noun": "justices", "measure": "justices of Court"}
        first = ("15 justices", 15.0, {**of, "speaker": "Pete Buttigieg"})
        second = ("13 justices", 13.0, {**of, "speaker": "Bill Hammons"})
        assert inside(text, "justice", "justices of Court", first, second) == told

    def test_about_what_a_rounder_value_would_say_is_not_said_by_a_finer_one(self) -> None:
        text = (
            "Almost 99% of creators wait for the app, in which they take 100% of decisions; about 50% pay, 49% or 51%."
        )
        of = {"unit": "%", "measure": "share of creators"}
        ledger = SmallLedger()
        ledger.tell("a", "2024-04-17", text)
        for words, low in (("99%", 99.0), ("100%", 100.0), ("50%", 50.0), ("49%", 49.0)):
            ledger.figure("a", words, low, modifier="~" if words in ("99%", "50%") else "=", **of)
        first, second, third, fourth = figures_of(ledger.quantities, ledger.articles)
        assert not same_value(first, second)
        assert same_value(third, fourth)
