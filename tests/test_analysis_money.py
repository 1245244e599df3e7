"""Sums of money at the reference rate of their own date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.analysis.measures.periods import pace, read_period
from dateline.analysis.money import SOURCE, convert, convert_over


class TestConvert:
    def test_a_sum_is_converted_at_the_rate_of_its_day(self) -> None:
        made = convert(10e12, "JPY", date(2025, 11, 24), "INR")
        assert made is not None
        assert made.value == pytest.approx(5.679e12, rel=1e-3)
        assert (made.day, made.age, made.source) == (date(2025, 11, 24), 0, SOURCE)

    def test_euro_rates_are_those_that_the_bank_published(self) -> None:
        made = convert(1, "EUR", date(2019, 2, 1), "GBP")
        assert made is not None
        assert made.rate == pytest.approx(0.87888)

    def test_a_weekend_takes_the_rate_of_the_friday_before_and_says_so(self) -> None:
        made = convert(100, "USD", date(2020, 6, 21), "GBP")  # a Sunday
        assert made is not None
        assert (made.day, made.age, made.stale) == (date(2020, 6, 19), 2, False)
        assert "19 June 2020" in made.how

    def test_where_the_table_ends_the_last_rate_is_given_with_its_age(self) -> None:
        made = convert(1e6, "RUB", date(2023, 11, 24), "USD")  # the bank stopped in March 2022
        assert made is not None
        assert made.stale
        assert made.day == date(2022, 3, 1)
        assert f"{made.age} days before" in made.how

    @pytest.mark.parametrize("code", ["VND", "XXX", "GEL", "BTC", ""])
    def test_a_currency_that_the_table_lacks_is_not_converted(self, code: str) -> None:
        assert convert(1e6, code, date(2023, 11, 24), "USD") is None
        assert convert(1e6, "USD", date(2023, 11, 24), code) is None

    def test_nothing_is_converted_before_the_table_begins(self) -> None:
        assert convert(1, "USD", date(1998, 12, 31), "JPY") is None

    def test_the_base_currency_needs_no_rate(self) -> None:
        made = convert(5, "VND", date(1950, 1, 1), "VND")
        assert made is not None
        assert (made.value, made.rate) == (5, 1.0)

    @given(
        amount=st.floats(-1e15, 1e15),
        pair=st.permutations(["USD", "JPY", "INR", "EUR", "GBP"]),
        day=st.dates(date(2009, 2, 1), date(2024, 12, 31)),
    )
    def test_there_and_back_is_the_same_sum(self, amount: float, pair: list[str], day: date) -> None:
        there = convert(amount, pair[0], day, pair[1])
        assert there is not None
        back = convert(there.value, pair[1], there.day, pair[0])
        assert back is not None
        assert back.value == pytest.approx(amount, rel=1e-9, abs=1e-9)


class TestAverage:
    def test_a_flow_over_a_year_is_converted_at_the_years_average(self) -> None:
        made = convert_over(22.9e9, "USD", date(2023, 1, 1), date(2023, 12, 31), "JPY")
        assert made is not None
        assert made.rate == pytest.approx(140.6, abs=0.1)  # the mean of the year's rates, not its last one (156)
        assert "on average from 2 January 2023 to 29 December 2023" in made.how

    def test_a_period_that_the_table_does_not_cover_is_not_averaged(self) -> None:
        assert convert_over(1, "RUB", date(2021, 7, 1), date(2022, 12, 31), "USD") is None
        assert convert_over(1, "USD", date(1995, 1, 1), date(1999, 12, 31), "JPY") is None


class TestPace:
    def test_a_sum_for_the_years_between_is_spread_over_their_difference(self) -> None:
        assert pace(5e12, read_period("2022/2027")) == 1e12

    def test_a_sum_for_the_next_decade_has_the_same_pace_at_twice_the_size(self) -> None:
        assert pace(10e12, read_period("P10Y")) == 1e12

    def test_a_fiscal_year_is_one_year(self) -> None:
        assert pace(12, read_period("2025-04/2026-03")) == 12
        assert pace(12, read_period("FY2025")) == 12

    @pytest.mark.parametrize(
        "value", ["P1D", "2020-W14", "2023-Q1", "P18D", None, "", "XXXX-02-06", "PRESENT_REF", "2027/2022"]
    )
    def test_what_is_shorter_than_a_year_or_no_time_has_no_pace(self, value: str | None) -> None:
        assert pace(100, read_period(value)) is None

    def test_a_rate_is_told_from_a_stretch(self) -> None:
        day, plan = read_period("P1D"), read_period("P10Y")
        assert day is not None
        assert plan is not None
        assert (day.rate, plan.rate) == (True, False)

    @given(st.text(max_size=20))
    def test_no_value_raises(self, value: str) -> None:
        read_period(value)
