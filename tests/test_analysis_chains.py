"""What each figure of a chain does to the one before."""

from __future__ import annotations

import pytest

from dateline.analysis.chains import COLUMNS, chains
from figure_rows import SmallLedger

INDIANS = {"noun": "Indians", "modifier": ">"}


def relations(ledger: SmallLedger, base: str = "USD") -> list[str]:
    return list(chains(ledger, base)["relation"])


def investment(second_period: str = "P10Y", second: float = 1e13) -> SmallLedger:
    """Return two targets for one investment: ¥5 trillion for 2022 to 2027, and a later one."""
    ledger = SmallLedger()
    ledger.tell("a", "2023-07-28", "The target is ¥5 trillion of Japanese investment in India between 2022 and 2027.")
    ledger.tell(
        "b",
        "2025-11-24",
        "They target ¥10 trillion (approximately ₹6 trillion) of Japanese investment in India over the next decade.",
    )
    of = {"measure": "Japanese investment in India", "status": "target"}
    ledger.figure("a", "¥5 trillion", 5e12, "JPY", **of, period="2022/2027")
    ledger.figure("b", "¥10 trillion", second, "JPY", **of, period=second_period)
    return ledger


class TestRelations:
    def test_the_same_words_again_after_ten_weeks_are_restated_with_their_age(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2024-11-27", "Over 40,000 Indians reside in Japan.", origin="ANI")
        ledger.tell("b", "2025-02-06", "There are over 40,000 Indians residing in Japan.", origin="PTI")
        ledger.figure("a", "Over 40,000 Indians", 40000, "person", "Indians residing in Japan", **INDIANS)
        ledger.figure("b", "over 40,000 Indians", 40000, "person", "Indians residing in Japan", **INDIANS)
        frame = chains(ledger, "USD")
        assert list(frame["relation"]) == ["", "restated"]
        assert list(frame["days"]) == [None, 71]
        assert list(frame["independent"]) == [True, True]
        assert set(frame["origins"]) == {2}

    def test_the_same_value_of_another_origin_in_its_own_words_agrees(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2024-11-27", "Exports of Japanese cars to India came to 41,235 vehicles.", origin="Reuters")
        ledger.tell("b", "2024-12-06", "India bought 41,235 cars built by Japan.", origin="Kyodo")
        ledger.figure("a", "41,235 vehicles", 41235, "car", "exports of Japanese cars to India")
        ledger.figure("b", "41,235 cars", 41235, "car", "cars bought by India from Japan's makers")
        assert relations(ledger) == ["", "agrees"]

    def test_what_is_told_again_of_an_earlier_day_is_compared_with_that_day(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2021-05-05"), ("b", "2021-05-09"), ("c", "2021-05-29")):
            ledger.tell(
                name, day, f"Norway had 41,200 cases, 52,775 cases or over 41,000 cases ({name}).", origin="NTB"
            )
        of = {"unit": "case", "measure": "cases of measles in Norway", "noun": "cases"}
        ledger.figure("a", "41,200 cases", 41200, **of, period="2021-05-02")
        ledger.figure("b", "52,775 cases", 52775, **of, period="2021-05-08")
        ledger.figure("c", "over 41,000 cases", 41000, **of, period="2021-05-02", modifier=">", status="historical")
        frame = chains(ledger, "USD")
        assert list(frame["relation"]) == ["", "updated", "restated"]
        assert list(frame["rows"])[2] == (frame["quantity"][0], frame["quantity"][2])
        assert list(frame["why"])[2].endswith("; compared with 41,200 cases")

    def test_a_plan_is_compared_with_what_stands_before_it(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2021-05-05"), ("b", "2022-05-09"), ("c", "2022-11-29")):
            ledger.tell(name, day, f"Spain wants 500 chargers, has 120 chargers, wants 400 chargers ({name}).")
        of = {"unit": "charger", "measure": "chargers in Spain", "noun": "chargers"}
        ledger.figure("a", "500 chargers", 500, **of, period="2030", status="target")
        ledger.figure("b", "120 chargers", 120, **of, period="2022-04")
        ledger.figure("c", "400 chargers", 400, **of, period="2030", status="target")
        assert relations(ledger)[1:] == ["progress-towards-target", "progress-towards-target"]

    def test_copies_of_one_wire_story_are_not_independent(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2024-11-27"), ("b", "2024-11-28")):
            ledger.tell(name, day, "There are 1,450 Japanese companies in India.", origin="PTI")
            ledger.figure(name, "1,450 Japanese companies", 1450, "company", "Japanese companies in India")
        frame = chains(ledger, "USD")
        assert list(frame["relation"]) == ["", "restated"]
        assert list(frame["independent"]) == [True, False]
        assert set(frame["origins"]) == {1}

    def test_a_later_value_is_an_update_and_another_for_the_same_time_a_revision(self) -> None:
        def trade(second_period: str) -> list[str]:
            ledger = SmallLedger()
            ledger.tell("a", "2024-03-01", "Trade between India and Japan reached $22.9 billion in 2023.", origin="PTI")
            ledger.tell("b", "2025-03-01", "Trade between India and Japan was $23.8 billion.", origin="PTI")
            ledger.figure("a", "$22.9 billion", 22.9e9, "USD", "trade between India and Japan", period="2023")
            ledger.figure("b", "$23.8 billion", 23.8e9, "USD", "trade between India and Japan", period=second_period)
            return relations(ledger)

        assert trade("2024") == ["", "updated"]
        assert trade("2023") == ["", "revised"]

    def test_two_origins_at_once_with_values_that_cannot_both_be_right_conflict(self) -> None:
        def trade(second: float, modifier: str) -> list[str]:
            ledger = SmallLedger()
            ledger.tell("a", "2024-03-01", "Trade between India and Japan reached $22.9 billion in 2023.", origin="PTI")
            ledger.tell("b", "2024-03-02", "Trade between India and Japan was $31 billion in 2023.", origin="Kyodo")
            ledger.figure("a", "$22.9 billion", 22.9e9, "USD", "trade between India and Japan", period="2023")
            ledger.figure(
                "b", "$31 billion", second, "USD", "trade between India and Japan", period="2023", modifier=modifier
            )
            return relations(ledger)

        assert trade(31e9, "=") == ["", "conflicts"]
        assert trade(20e9, ">") != ["", "conflicts"], "over 20 billion leaves room for 22.9"

    def test_a_rounder_value_is_the_same_value(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2024-03-01", "Trade between India and Japan reached $22.9 billion in 2023.", origin="PTI")
        ledger.tell("b", "2024-09-02", "Trade between India and Japan was $23 billion in 2023.", origin="PTI")
        ledger.figure("a", "$22.9 billion", 22.9e9, "USD", "trade between India and Japan", period="2023")
        ledger.figure("b", "$23 billion", 23e9, "USD", "trade between India and Japan", period="2023")
        assert relations(ledger) == ["", "restated"]

    def test_small_counts_are_counted_and_not_rounded(self) -> None:
        ledger = SmallLedger()
        for name, day, count in (("a", "2019-03-15", 49), ("b", "2019-03-20", 50)):
            ledger.tell(name, day, f"The attack on Hagley in Christchurch killed {count} people.")
            ledger.figure(name, f"{count} people", count, "person", "people killed", modifier="~")
        assert relations(ledger) == ["", "updated"]

    def test_a_later_target_supersedes_as_a_judgement(self) -> None:
        frame = chains(investment(), "JPY")
        assert list(frame["relation"]) == ["", "supersedes-target"]
        assert list(frame["standing"]) == ["", "judgement"]
        assert "no article says" in frame["why"].iloc[1]

    def test_a_value_beside_its_target_is_progress(self) -> None:
        ledger = investment("2022/2027", 1.5e12)
        ledger.rows["quantities"][1]["status"] = "reported"
        assert relations(ledger, "JPY") == ["", "progress-towards-target"]

    def test_a_conversion_in_brackets_restates_even_where_it_is_off(self) -> None:
        ledger = investment()
        ledger.figure("b", "approximately ₹6 trillion", 6e12, "INR", "", modifier="~", status="target", period="P10Y")
        frame = chains(ledger, "JPY")
        assert list(frame["relation"]) == ["", "supersedes-target", "restated"]
        assert "another unit" in frame["why"].iloc[2]


class TestComparable:
    def test_five_years_and_a_decade_have_the_same_pace(self) -> None:
        frame = chains(investment(), "JPY")
        assert list(frame["pace"]) == [1e12, 1e12]
        assert list(frame["pace_words"]) == [
            "¥5 trillion over 5 years (2022 to 2027) is ¥1 trillion a year; "
            "pace is the value over the end year minus the start year",
            "¥10 trillion over 10 years is ¥1 trillion a year; pace is the value over its length",
        ]

    def test_one_pace_that_differs_in_the_base_currency_differs_by_the_exchange_rate(self) -> None:
        first, last = chains(investment(), "USD")["pace_words"]
        assert "exchange rate" not in first
        assert last.startswith("$63.7 billion over 10 years is $6.37 billion a year")
        assert last.endswith("; in JPY it is ¥1 trillion a year, as before: the difference in USD is the exchange rate")

    def test_another_pace_is_no_matter_of_the_exchange_rate(self) -> None:
        assert not any("exchange" in words for words in chains(investment(second=2e13), "USD")["pace_words"])

    def test_money_is_given_in_the_base_currency_with_its_rate(self) -> None:
        frame = chains(investment(), "USD")
        assert frame["base_low"].iloc[0] == pytest.approx(35.5e9, rel=0.02)  # 28 July 2023: about 141 yen to the dollar
        assert "28 July 2023" in frame["rate"].iloc[0]
        assert set(frame["base"]) == {"USD"}

    def test_a_reported_flow_takes_its_periods_average_and_not_the_days_rate(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2024-03-01"), ("b", "2024-12-02")):
            ledger.tell(name, day, "Trade between India and Japan reached $22.9 billion in 2023.")
            ledger.figure(name, "$22.9 billion", 22.9e9, "USD", "trade between India and Japan", period="2023")
        frame = chains(ledger, "JPY")
        assert all("on average from 2 January 2023" in words for words in frame["rate"])

    def test_a_currency_without_rates_stays_unconverted(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2024-03-01"), ("b", "2024-05-02")):
            ledger.tell(name, day, "Vietnam's exports to Japan came to 55 trillion dong.")
            ledger.figure(name, "55 trillion dong", 55e12, "VND", "Vietnam's exports to Japan")
        frame = chains(ledger, "USD")
        assert list(frame["base"]) == [None, None]
        assert list(frame["rate"]) == ["", ""]


class TestFrame:
    def test_a_relation_on_an_uncertain_date_says_so(self) -> None:
        ledger = investment()
        ledger.rows["articles"][1]["earliest"] = None
        frame = chains(ledger, "JPY")
        assert "uncertain (not after 24 November 2025)" in frame["doubt"].iloc[1]

    def test_every_row_rests_on_rows_of_the_ledger(self) -> None:
        ledger = investment()
        frame = chains(ledger, "JPY")
        assert list(frame.columns) == COLUMNS
        known = {row["id"] for row in ledger.rows["quantities"]}
        assert all(rows and set(rows) <= known for rows in frame["rows"])
        assert set(frame["rows"].iloc[1]) == known

    def test_no_figures_make_an_empty_frame_with_all_columns(self) -> None:
        frame = chains(SmallLedger(), "USD")
        assert frame.empty
        assert list(frame.columns) == COLUMNS
