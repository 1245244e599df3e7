"""The articles' own arithmetic, checked."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from dateline.analysis.checking.find import COLUMNS, KINDS, checks
from figure_rows import SmallLedger


def verdicts(ledger: SmallLedger, kind: str) -> list[str]:
    frame = checks(ledger, "USD")
    return list(frame[frame["kind"] == kind]["verdict"])


def told(text: str, day: str | None = "2025-11-24") -> SmallLedger:
    ledger = SmallLedger()
    ledger.tell("a", day, text)
    return ledger


class TestConversion:
    def converted(self, second: float, day: str | None = "2025-11-24") -> pd.DataFrame:
        ledger = told("They target ¥10 trillion (approximately ₹6 trillion) of investment.", day)
        ledger.figure("a", "¥10 trillion", 1e13, "JPY", "investment")
        ledger.figure("a", "approximately ₹6 trillion", second, "INR", "investment", modifier="~")
        return checks(ledger, "USD")

    def test_six_trillion_rupees_agree_at_one_significant_figure(self) -> None:
        (row,) = self.converted(6e12).to_dict("records")
        assert (row["kind"], row["verdict"]) == ("conversion", "passed")
        assert "agrees at one significant figure" in row["arithmetic"]
        assert "24 November 2025" in row["arithmetic"]

    def test_sixty_trillion_do_not(self) -> None:
        (row,) = self.converted(6e13).to_dict("records")
        assert row["verdict"] == "failed"
        assert row["size"] == pytest.approx(0.905, abs=0.01)

    def test_without_the_articles_day_there_is_no_rate(self) -> None:
        (row,) = self.converted(6e12, None).to_dict("records")
        assert row["verdict"] == "not comparable"

    def test_a_currency_that_the_table_lacks_is_not_comparable(self) -> None:
        ledger = told("The court set bail at 100,000 lari (about $30,000).")
        ledger.figure("a", "100,000 lari", 1e5, "GEL", "bail")
        ledger.figure("a", "about $30,000", 3e4, "USD", "bail", modifier="~")
        (row,) = checks(ledger, "USD").to_dict("records")
        assert row["verdict"] == "not comparable"
        assert row["arithmetic"].endswith("; the reference rates lack GEL")

    def test_what_only_rounding_makes_agree_says_so(self) -> None:
        ledger = told("The storm crept north at 3 mph (6 kph).")
        ledger.figure("a", "3 mph", 3, "mile", "storm")
        ledger.figure("a", "6 kph", 6, "kilometre", "storm")
        (row,) = checks(ledger, "USD").to_dict("records")
        assert row["verdict"] == "passed"
        assert row["arithmetic"].endswith("which is 24.3% more, within their rounding")

    @pytest.mark.parametrize(("kilometres", "verdict"), [(3700, "passed"), (2700, "failed")])
    def test_miles_and_kilometres(self, kilometres: float, verdict: str) -> None:
        ledger = told("Easter Island lies 2300 miles (3700 km) off the coast.")
        ledger.figure("a", "2300 miles", 2300, "mile", "coast")
        ledger.figure("a", "3700 km", kilometres, "kilometre", "coast")
        assert verdicts(ledger, "unit") == [verdict]

    @pytest.mark.parametrize(
        ("acres", "verdicts_of_it"), [(613, ["passed"]), (61.3, ["failed"]), (2.48, []), (9000, [])]
    )
    def test_sides_of_another_size_are_a_misread_unit_unless_a_point_slipped(
        self, acres: float, verdicts_of_it: list[str]
    ) -> None:
        ledger = told(f"The fire burnt 2.48 square kilometres ({acres} acres).")
        ledger.figure("a", "2.48 square kilometres", 2.48, "square kilometre")
        ledger.figure("a", f"{acres} acres", acres, "acre")
        assert verdicts(ledger, "unit") == verdicts_of_it

    def test_two_figures_that_are_not_said_to_be_one_are_not_compared(self) -> None:
        ledger = told("The road is 30 miles long and 12 km from the border; tickets cost $5, and £9 on Sundays.")
        for words, low, unit in (
            ("30 miles", 30, "mile"),
            ("12 km", 12, "kilometre"),
            ("$5", 5, "USD"),
            ("£9", 9, "GBP"),
        ):
            ledger.figure("a", words, low, unit)
        assert checks(ledger, "USD").empty


class TestArithmetic:
    @pytest.mark.parametrize(("share", "verdict"), [(29, "passed"), (39, "failed")])
    def test_a_percentage_against_its_two_values(self, share: float, verdict: str) -> None:
        ledger = told("Sanders won 12 of the 41 delegates (29%) in Iowa.")
        ledger.figure("a", "12", 12, "delegate")
        ledger.figure("a", "41 delegates", 41, "delegate")
        ledger.figure("a", "29%", share, "%")
        assert verdicts(ledger, "percentage") == [verdict]

    @pytest.mark.parametrize(("by", "verdict"), [(25, "passed"), (35, "failed")])
    def test_growth_against_from_and_to(self, by: float, verdict: str) -> None:
        ledger = told("Sales rose 25% from $4.12 billion to $5.15 billion.")
        first = ledger.figure("a", "25%", by, "%", "sales", change="by", change_of=11)
        ledger.figure("a", "$4.12 billion", 4.12e9, "USD", "sales", change="from", change_of=11)
        ledger.figure("a", "$5.15 billion", 5.15e9, "USD", "sales", change="to", change_of=11)
        frame = checks(ledger, "USD")
        (row,) = frame[frame["kind"] == "growth"].to_dict("records")
        assert row["verdict"] == verdict
        assert first in row["rows"]

    @pytest.mark.parametrize(
        ("sentence", "verdict"),
        [
            ("Exports rose 10% from $40 billion to $36 billion.", "failed"),
            ("Exports were down by about 10% to $36 billion from $40 billion.", "passed"),
            ("Exports fell sharply from $36 billion to $40 billion.", "failed"),
            ("Prices fell as exports rose 11% from $36 billion to $40 billion.", "passed"),
        ],
    )
    def test_a_change_that_went_the_other_way_than_its_verb_says(self, sentence: str, verdict: str) -> None:
        ledger = told(sentence)
        for words, low in (("$40 billion", 4e10), ("$36 billion", 3.6e10)):
            start = sentence.index(words)
            ledger.figure("a", words, low, "USD", "exports", change=sentence[:start].split()[-1], change_of=8)
        for share in (10, 11):
            if f"{share}%" in sentence:
                ledger.figure("a", f"{share}%", share, "%", "exports", change="by", change_of=8)
        assert verdicts(ledger, "growth") == [verdict]

    def test_a_change_in_percentage_points(self) -> None:
        ledger = told("The rate went up from 3.1% to 4.2%, by 1.1 percentage points.")
        ledger.figure("a", "3.1%", 3.1, "%", "rate", change="from", change_of=22)
        ledger.figure("a", "4.2%", 4.2, "%", "rate", change="to", change_of=22)
        ledger.figure("a", "1.1 percentage points", 1.1, "percentage point", "rate", change="by", change_of=22)
        assert verdicts(ledger, "growth") == ["passed"]

    @pytest.mark.parametrize(("women", "verdict"), [(1, "passed"), (9, "failed")])
    def test_parts_that_a_whole_includes(self, women: float, verdict: str) -> None:
        ledger = told("The fire killed 5 people, including 1 woman.")
        ledger.figure("a", "5 people", 5, "person", "people killed")
        ledger.figure("a", "1 woman", women, "person", "women")
        assert verdicts(ledger, "parts") == [verdict]

    def test_parts_that_make_up_a_whole(self) -> None:
        ledger = told("The court has 9 judges: 6 men and 3 women.")
        ledger.figure("a", "9 judges", 9, "judge")
        ledger.figure("a", "6 men", 6, "person")
        ledger.figure("a", "3 women", 3, "person")
        assert verdicts(ledger, "parts") == ["passed"]

    @pytest.mark.parametrize(("ports", "verdict"), [(3, "passed"), (4, "passed"), (5, "not comparable"), (8, "failed")])
    def test_sums_that_fit_only_if_all_are_rounded_the_same_way_are_left_open(self, ports: int, verdict: str) -> None:
        ledger = told(
            f"The budget of $10 billion comprises $6 billion for roads, $1 billion for rail and ${ports} billion."
        )
        for amount in (10, 6, 1, ports):
            ledger.figure("a", f"${amount} billion", amount * 1e9, "USD")
        assert verdicts(ledger, "parts") == [verdict]

    def test_who_travels_and_who_walks_are_two_kinds_of_people(self) -> None:
        ledger = told("The crash injured 46 people: 31 passengers and 17 pedestrians.")
        for number, noun in ((46, "people"), (31, "passengers"), (17, "pedestrians")):
            ledger.figure("a", f"{number} {noun}", number, "person" if noun == "people" else noun[:-1])
        assert verdicts(ledger, "parts") == ["failed"]

    def test_what_is_only_needed_is_no_part(self) -> None:
        ledger = told("He passed in two polls, of which four are needed.")
        ledger.figure("a", "two polls", 2, "poll")
        ledger.figure("a", "four", 4, "poll")
        assert verdicts(ledger, "parts") == []

    def test_what_is_not_known_to_a_number_is_neither_added_up_nor_converted(self) -> None:
        ledger = told(
            "The village lost 14 houses: 6 barns, dozens of sheds and 1 mill, hundreds of miles (200 km) away."
        )
        ledger.figure("a", "14 houses", 14, "house")
        ledger.figure("a", "6 barns", 6, "house")
        ledger.figure("a", "dozens of sheds", 12, "house", vague=True)
        ledger.figure("a", "1 mill", 1, "house")
        ledger.figure("a", "hundreds of miles", 100, "mile", vague=True)
        ledger.figure("a", "200 km", 200, "kilometre")
        assert checks(ledger, "USD").empty
        for row in ledger.rows["quantities"]:
            row["vague"] = False
        assert set(checks(ledger, "USD")["kind"]) == {"parts", "unit"}

    def test_a_range_whose_ends_are_the_wrong_way_round(self) -> None:
        ledger = told("Between 25 and 20 per cent stayed; 20 to 25 left.")
        ledger.figure("a", "Between 25 and 20 per cent", 25, "%", high=20, modifier="range")
        ledger.figure("a", "20 to 25", 20, "person", high=25, modifier="range", after=30)
        assert verdicts(ledger, "range") == ["failed", "passed"]


class TestAlongAChain:
    def deaths(self, *figures: tuple[str, float], **more: object) -> SmallLedger:
        ledger = SmallLedger()
        for day, count in figures:
            ledger.tell(day, day, f"COVID-19 has killed {count} people in Italy.")
            ledger.figure(day, f"{count} people", count, "person", "people killed by COVID-19 in Italy", **more)
        return ledger

    def test_a_total_that_grows_passes(self) -> None:
        assert verdicts(self.deaths(("2020-04-01", 13155), ("2020-05-01", 28236)), "total") == ["passed"]

    def test_a_total_that_shrinks_fails(self) -> None:
        assert verdicts(self.deaths(("2020-04-01", 13155), ("2020-05-01", 12236)), "total") == ["failed"]

    def test_a_total_may_stand_at_a_bound_that_still_holds(self) -> None:
        ledger = self.deaths(("2020-04-01", 13155), ("2020-05-01", 12236))
        ledger.rows["quantities"][1]["modifier"] = ">"
        assert verdicts(ledger, "total") == ["passed"]

    def test_a_repeated_figure_without_a_date_of_its_own_is_older_than_it_sounds(self) -> None:
        ledger = self.deaths(("2020-04-01", 13155), ("2020-07-01", 13155))
        frame = checks(ledger, "USD")
        (row,) = frame[frame["kind"] == "age"].to_dict("records")
        assert row["verdict"] == "not comparable"
        assert row["arithmetic"] == (
            "13,155 people, printed on 1 April 2020 and again on 1 July 2020: the same figure, 91 days apart; "
            "the later article does not say which time it is for, so it may be out of date"
        )

    def test_a_repeated_figure_that_says_for_when_it_is_passes(self) -> None:
        ledger = self.deaths(("2020-04-01", 13155), ("2020-07-01", 13155), period="2020-03-31")
        assert verdicts(ledger, "age") == ["passed"]

    def test_a_value_that_was_another_one_meanwhile_is_no_old_one(self) -> None:
        ledger = SmallLedger()
        for day, low in (("2020-06-01", 42.1), ("2020-07-15", 40.3), ("2020-08-31", 42.1)):
            ledger.tell(day, day, f"Unemployment in Norway is {low} percent.")
            ledger.figure(day, f"{low} percent", low, "%", "unemployment in Norway")
        assert verdicts(ledger, "age") == []

    def test_million_for_billion_shows_beside_its_chain(self) -> None:
        ledger = SmallLedger()
        for day, low, words in (("2024-03-01", 22.9e9, "$22.9 billion"), ("2024-05-01", 22.9e6, "$22.9 million")):
            ledger.tell(day, day, f"Trade between India and Japan reached {words} in 2023.")
            ledger.figure(day, words, low, "USD", "trade between India and Japan", period="2023")
        assert verdicts(ledger, "magnitude") == ["failed"]

    @pytest.mark.parametrize(("earlier", "verdict"), [(22.9e9, "passed"), (27.4e9, "failed")])
    def test_a_record_that_an_earlier_article_beats(self, earlier: float, verdict: str) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2023-03-01", "Trade between India and Japan came to $22.9 billion in 2022.")
        ledger.tell("b", "2024-05-01", "Trade between India and Japan reached a record $25.1 billion in 2023.")
        ledger.figure("a", "$22.9 billion", earlier, "USD", "trade between India and Japan", period="2022")
        ledger.figure("b", "$25.1 billion", 25.1e9, "USD", "trade between India and Japan", period="2023")
        assert verdicts(ledger, "record") == [verdict]


class TestDates:
    def dated(self, weekday: str) -> SmallLedger:
        text = f"2024-11-27\nTOKYO: The ministers met on {weekday} and signed."
        ledger = told(text, "2024-11-27")
        ledger.head("a", "published", "2024-11-27")
        ledger.date("a", weekday, "2024-11-27", anchor="publication")
        return ledger

    @pytest.mark.parametrize("weekday", ["Wednesday", "Tuesday"])
    def test_a_lead_tells_of_its_day_or_the_day_before(self, weekday: str) -> None:
        frame = checks(self.dated(weekday), "USD")
        (row,) = frame.to_dict("records")
        assert (row["kind"], row["verdict"]) == ("weekday", "passed")
        assert "the day itself or the day before, as news has it" in row["arithmetic"]
        assert len(row["rows"]) == 2

    def test_another_weekday_is_listed_and_proves_nothing(self) -> None:
        (row,) = checks(self.dated("Saturday"), "USD").to_dict("records")
        assert (row["kind"], row["verdict"]) == ("weekday", "not comparable")
        assert "neither the day itself nor the day before" in row["arithmetic"]

    def test_a_weekday_to_come_is_none_that_the_lead_tells_of(self) -> None:
        ledger = self.dated("Saturday")
        ledger.rows["dates"][0] |= {"earliest": dt.date(2024, 11, 30), "latest": dt.date(2024, 11, 30)}
        assert checks(ledger, "USD").empty

    def test_of_several_weekdays_the_first_is_compared_and_not_the_one_that_fits(self) -> None:
        ledger = told("The talks began on Saturday. They ended on Wednesday.", "2024-11-27")
        ledger.date("a", "Saturday", "2024-11-23", anchor="publication")
        ledger.date("a", "Wednesday", "2024-11-27", anchor="publication")
        assert verdicts(ledger, "weekday") == ["not comparable"]

    def test_a_date_that_was_worked_out_from_the_weekday_is_not_borne_out_by_it(self) -> None:
        ledger = self.dated("Wednesday")
        ledger.rows["articles"][0]["basis"] = "weekday"
        assert checks(ledger, "USD").empty

    @pytest.mark.parametrize(
        ("words", "verdict"), [("Tuesday, August 20, 2024", "passed"), ("Monday, August 20, 2024", "failed")]
    )
    def test_a_weekday_written_with_its_date(self, words: str, verdict: str) -> None:
        ledger = told(f"The talks were announced on {words}.", "2024-11-27")
        ledger.date("a", words, "2024-08-20")
        assert verdicts(ledger, "weekday") == [verdict]


def test_failed_checks_come_first_and_every_check_has_its_rows() -> None:
    ledger = told("Of ¥10 trillion (₹60 trillion), 20 to 25 per cent (5 miles (8 km)) is spent.")
    ledger.figure("a", "¥10 trillion", 1e13, "JPY")
    ledger.figure("a", "₹60 trillion", 6e13, "INR")
    ledger.figure("a", "20 to 25 per cent", 20, "%", high=25, modifier="range")
    ledger.figure("a", "5 miles", 5, "mile")
    ledger.figure("a", "8 km", 8, "kilometre")
    frame = checks(ledger, "USD")
    assert list(frame.columns) == COLUMNS
    assert list(frame["verdict"]) == ["failed", "passed", "passed"]
    assert set(frame["kind"]) <= KINDS.keys()
    assert all(rows for rows in frame["rows"])
    assert frame["id"].is_unique
