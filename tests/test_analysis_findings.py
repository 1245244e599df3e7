"""The sentences of the summary: what they say, on what, in which order, and when they are silent."""

from __future__ import annotations

import re

import pytest

from dateline.analysis.measures import grounds
from dateline.analysis.tellings import chains as tellings
from dateline.analysis.tellings.findings import CONFIDENCE, findings
from dateline.analysis.tellings.sayings import RANK, TEMPLATES, gap_words
from dateline.evidence import Cited, Computed, Finding
from figure_rows import SmallLedger


def investment(second: float = 1e13) -> SmallLedger:
    ledger = SmallLedger()
    ledger.tell("a", "2023-07-28", "The target is ¥5 trillion of Japanese investment in India between 2022 and 2027.")
    text = "ANI: They target ¥10 trillion (approximately ₹6 trillion) of Japanese investment in India."
    ledger.tell("b", "2025-11-24", text, origin="ANI")
    of = {"measure": "Japanese investment in India", "status": "target"}
    ledger.figure("a", "¥5 trillion", 5e12, "JPY", **of, period="2022/2027")
    ledger.figure("b", "¥10 trillion", second, "JPY", **of, period="P10Y")
    ledger.head("b", "agency", "ANI")
    return ledger


def diaspora(day: str = "2025-02-06") -> SmallLedger:
    ledger = SmallLedger()
    ledger.tell("a", "2024-11-27", "Over 40,000 Indians reside in Japan.", origin="ANI")
    ledger.tell("b", day, "There are over 40,000 Indians residing in Japan.", origin="PTI")
    of = {"measure": "Indians residing in Japan", "noun": "Indians", "modifier": ">"}
    ledger.figure("a", "Over 40,000 Indians", 40000, "person", **of)
    ledger.figure("b", "over 40,000 Indians", 40000, "person", **of)
    return ledger


def sentences(ledger: SmallLedger, most: int = 8) -> list[str]:
    return [finding.text for finding in findings(ledger, "JPY", most)]


def computed(finding: Finding) -> list[Computed]:
    return [part for part in finding.parts if isinstance(part, Computed)]


class TestSentences:
    def test_the_noun_of_a_figure_that_its_measure_opens_with_is_said_once(self) -> None:
        (finding,) = findings(diaspora(), "JPY")
        assert finding.text.startswith(
            "Over 40,000 Indians residing in Japan, as PTI has it on 6 February 2025, is the"
        )
        assert [part.text for part in finding.parts if isinstance(part, Cited)][:2] == [
            "Over 40,000 Indians", "residing in Japan",
        ]  # fmt: skip

    def test_a_target_is_superseded_at_the_same_pace(self) -> None:
        (finding,) = findings(investment(), "JPY")
        assert finding.text == (
            "For Japanese investment in India, a target of ¥5 trillion for 2022 to 2027 is followed by one of "
            "¥10 trillion over 10 years: the same yearly pace, ¥1 trillion a year."
        )
        assert (finding.standing, finding.confidence) == ("judgement", "likely")
        assert "".join(part if isinstance(part, str) else part.text for part in finding.reason) == (
            "both are targets for Japanese investment in India, one told by “The target is ¥5 trillion of Japanese …” "
            "and one by ANI; no article says that one replaces the other."
        )
        (pace,) = computed(finding)
        assert pace.how.endswith(
            "; pace is the value over the end year minus the start year, for a duration the value over its length"
        )
        assert len(pace.rows) == 2

    def test_another_pace_is_said_as_such(self) -> None:
        (text,) = sentences(investment(2e13))
        assert text.endswith(": ¥2 trillion a year instead of ¥1 trillion.")

    def test_a_figure_repeated_after_ten_weeks_is_told_with_both_sources(self) -> None:
        (finding,) = findings(diaspora(), "JPY")
        assert finding.text == (
            "Over 40,000 Indians residing in Japan, as PTI has it on 6 February 2025, is the same figure "
            "that ANI had ten weeks before, on 27 November 2024."
        )
        assert finding.standing == "computed"
        assert computed(finding)[0].how == "27 November 2024 to 6 February 2025 is 71 days"

    def test_a_conversion_that_holds(self) -> None:
        ledger = investment()
        ledger.figure("b", "approximately ₹6 trillion", 6e12, "INR", "", modifier="~", status="target", period="P10Y")
        assert (
            "The articles’ own conversion of ¥10 trillion into about ₹6 trillion agrees with the reference rate of the "
            "day: ₹5.68 trillion, at one significant figure." in sentences(ledger)
        )

    def test_a_conversion_that_does_not_hold_comes_before_what_was_only_repeated(self) -> None:
        ledger = diaspora()
        ledger.tell("c", "2025-02-07", "It costs ¥10 trillion (₹60 trillion).")
        ledger.figure("c", "¥10 trillion", 1e13, "JPY")
        ledger.figure("c", "₹60 trillion", 6e13, "INR")
        first, second = sentences(ledger)
        assert first.startswith(
            "A figure given by “It costs ¥10 trillion (₹60 trillion).” on 7 February 2025 does not hold: "
        )
        assert first.endswith("the article says ₹60 trillion, which is too much by a factor of 10.4.")
        assert "is the same figure that" in second

    def test_contradictions_come_first(self) -> None:
        ledger = diaspora()
        for name, day, value in (("c", "2025-02-06", 22.9e9), ("d", "2025-02-07", 31e9)):
            ledger.tell(name, day, f"Trade between India and Japan reached {value} in 2023.", origin=f"agency {name}")
            ledger.figure(name, str(value), value, "USD", "trade between India and Japan", period="2023")
        assert sentences(ledger)[0] == (
            "The articles contradict each other on trade between India and Japan: agency c has $22.9 billion, "
            "agency d has $31 billion."
        )

    def test_progress_towards_a_target(self) -> None:
        ledger = investment(1.5e12)
        ledger.rows["quantities"][1] |= {"status": "reported", "period": None}
        (text,) = sentences(ledger)
        assert text == (
            "Japanese investment in India: ¥1.5 trillion is 30% of the target of ¥5 trillion, "
            "with 65% of its time gone."
        )


class TestSilence:
    def test_nothing_is_said_of_nothing(self) -> None:
        assert findings(SmallLedger(), "JPY") == []

    def test_nothing_is_said_where_the_order_in_time_is_uncertain(self) -> None:
        ledger = diaspora()
        ledger.rows["articles"][1]["earliest"] = None
        assert sentences(ledger) == []

    def test_what_one_source_repeats_is_no_finding(self) -> None:
        ledger = diaspora()
        ledger.rows["articles"][1] |= {"agency": "ANI"}
        assert sentences(ledger) == []

    def test_a_figure_repeated_within_the_month_is_no_finding(self) -> None:
        assert sentences(diaspora("2024-12-11")) == []

    def test_no_more_than_wanted_and_none_twice(self) -> None:
        ledger = diaspora()
        ledger.tell("c", "2025-02-07", "It costs ¥10 trillion (₹60 trillion).")
        ledger.figure("c", "¥10 trillion", 1e13, "JPY")
        ledger.figure("c", "₹60 trillion", 6e13, "INR")
        assert len(sentences(ledger, 1)) == 1
        assert sentences(ledger, 0) == []
        assert len(set(sentences(ledger))) == len(sentences(ledger)) == 2


def test_every_number_of_a_finding_rests_on_rows() -> None:
    ledger = investment()
    known = {row["id"] for rows in ledger.rows.values() for row in rows}
    for finding in findings(ledger, "JPY"):
        marked = [part for part in finding.parts if isinstance(part, Cited | Computed)]
        assert marked
        assert all(part.rows and set(part.rows) <= known for part in marked)
        assert not any(character.isdigit() for part in finding.parts if isinstance(part, str) for character in part)


def test_the_scale_of_confidence_is_fixed() -> None:
    bounds = [re.match(r"(\d+) to (\d+) times in 100: ", meaning) for meaning in CONFIDENCE.values()]
    assert all(bounds)
    assert [match[1] for match in bounds[:-1]] == [match[2] for match in bounds[1:]]  # no gap, no overlap


def test_every_kind_of_finding_has_a_sentence_and_a_rank() -> None:
    assert RANK.keys() <= TEMPLATES.keys()
    assert all(template.endswith(".") for template in TEMPLATES.values())


@pytest.mark.parametrize(
    ("days", "words"), [(1, "one day"), (13, "13 days"), (71, "ten weeks"), (120, "four months"), (850, "two years")]
)
def test_stretches_of_time_are_said_as_news_does(days: int, words: str) -> None:
    assert gap_words(days) == words


class TestWeekdays:
    def dated(self, words: str, *, head: bool) -> SmallLedger:
        ledger = SmallLedger()
        ledger.tell("a", "2019-01-12", f"By our staff, {words}. The harbour was closed for two days.")
        ledger.date("a", words, "2019-01-12")
        ledger.head("a", "published", words if head else "By our staff")
        return ledger

    def test_a_weekday_in_the_articles_own_date_line_is_no_finding(self) -> None:
        assert sentences(self.dated("Saturday, January 12, 2019", head=True)) == []

    def test_one_told_apart_from_it_is(self) -> None:
        (text,) = sentences(self.dated("Saturday, January 12, 2019", head=False))
        assert text == (
            "One weekday that the article names apart from its own date line agrees with the stated date "
            "(the day itself or, in a lead, the day before, as news has it)."
        )
        several = self.dated("Saturday, January 12, 2019", head=False)
        several.tell("b", "2019-01-13", "The harbour is open again.")
        assert sentences(several)[0].startswith(
            "One weekday that an article names apart from its own date line agrees with the stated date "
        )


def test_what_copies_of_a_story_say_is_told_once() -> None:
    ledger = SmallLedger()
    for name in ("a", "b"):
        ledger.tell(name, "2019-01-12", f"By our staff ({name}), Saturday, January 12, 2019.")
        ledger.date(name, "Saturday, January 12, 2019", "2019-01-12")
        ledger.head(name, "published", "By our staff")
    assert sentences(ledger)[0].startswith("Two weekdays that the articles name")
    ledger.article("b")["duplicate_kind"] = "wire copy"
    assert sentences(ledger)[0].startswith("One weekday that an article names")


def test_one_origin_agrees_with_itself_in_nothing() -> None:
    ledger = SmallLedger()
    for name, day, words in (("a", "2024-11-27", "41,235 vehicles"), ("b", "2025-03-06", "41,235 cars")):
        ledger.tell(name, day, f"Japan sold {words} to India.", origin="Kyodo")
        ledger.figure(name, words, 41235, "car", "exports of Japanese cars to India")
    assert sentences(ledger) == []
    ledger.rows["articles"][1] |= {"origin": "PTI", "agency": "PTI"}
    assert len(sentences(ledger)) == 1


def grown(first: float, last: float, unit: str, measure: str) -> SmallLedger:
    ledger = SmallLedger()
    for name, day, value in (("a", "2024-03-01", first), ("b", "2024-04-01", last)):
        words = f"{value:,.0f} {unit}"
        ledger.tell(name, day, f"Officials put the {measure} at {words}.", origin=name.upper())
        ledger.figure(name, words, value, unit, measure)
    return ledger


def test_a_figure_that_grew_is_told() -> None:
    (told,) = sentences(grown(1_200, 4_800, "case", "confirmed cholera cases in Northland"))
    assert "1,200" in told
    assert "4,800" in told


def test_a_change_is_told_up_to_the_last_figure_that_is_known_to_be_of_the_thing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ledger = SmallLedger()
    for name, day, words, value in (
        ("a", "2024-03-01", "1,200 cases", 1_200),
        ("b", "2024-04-01", "2,500 cases", 2_500),
        ("c", "2024-05-01", "4,800 cases", 4_800),
    ):
        ledger.tell(name, day, f"Officials put the confirmed cholera cases in Northland at {words}.", origin=name)
        ledger.figure(name, words, value, "case", "confirmed cholera cases in Northland")

    for module in (grounds, tellings):
        monkeypatch.setattr(module, "is_firm", lambda row: row["words"] != "4,800 cases")
    (told,) = sentences(ledger)
    assert "2,500" in told
    assert "4,800" not in told


def test_a_figure_that_went_back_to_where_it_was_has_not_changed() -> None:
    ledger = SmallLedger()
    for name, day, value in (("a", "2024-10-01", 17), ("b", "2025-01-02", 18), ("c", "2025-04-29", 17)):
        words = f"{value} jurisdictions"
        ledger.tell(name, day, f"Norvik Bet is licensed in {words} across Europe.", origin=name)
        ledger.figure(name, words, value, "jurisdiction", "jurisdictions of Norvik Bet across Europe")
    assert sentences(ledger) == []


def test_a_change_that_is_hardly_one_thing_is_not_told() -> None:
    assert sentences(grown(5, 16_760_000, "case", "confirmed cholera cases in Northland")) == []


def test_an_intensity_is_of_its_own_event_and_no_running_figure() -> None:
    assert sentences(grown(119, 130, "mile per hour", "speed of winds of Hurricane Ada in Northland")) == []


def inflation(
    first: float, second: float, status: str = "reported", speakers: tuple[str, str] = ("", "")
) -> SmallLedger:
    """Return two articles that give one month's inflation each."""
    ledger = SmallLedger()
    for name, day, month, value, speaker in (
        ("a", "2024-05-12", "2024-04", first, speakers[0]),
        ("b", "2024-06-12", "2024-05", second, speakers[1]),
    ):
        ledger.tell(name, day, f"Inflation in Northland was {value} percent.", origin=name.upper())
        ledger.figure(
            name, f"{value} percent", value, "%", "inflation in Northland", period=month, speaker=speaker or None
        )
        ledger.rows["quantities"][-1]["status"] = status
    return ledger


def test_a_share_changes_by_points_and_is_told_for_its_month() -> None:
    (told,) = sentences(inflation(25.0, 23.1))
    assert told == "Inflation in Northland: 25% for April 2024, 23.1% for May 2024, −1.9 percentage points."


def test_what_two_articles_of_one_day_give_is_no_change() -> None:
    ledger = SmallLedger()
    for name, words, value, modifier in (("a", "50,000 people", 5e4, "~"), ("b", "300,000 people", 3e5, "<=")):
        ledger.tell(name, "2024-05-12", f"In Northland {words} marched against the bill.", origin=name.upper())
        ledger.figure(name, words, value, "person", "people marching in Northland", modifier=modifier)
    assert sentences(ledger) == []


def test_a_slip_of_a_scale_word_is_a_judgement_and_no_change() -> None:
    ledger = SmallLedger()
    for name, day, words, value in (
        ("a", "2024-06-04", "$2.75 billion", 2.75e9),
        ("b", "2024-06-26", "$2.75 million", 2.75e6),
    ):
        ledger.tell(name, day, f"The port of Northland costs {words}.", origin=name.upper())
        ledger.figure(name, words, value, "USD", "cost of the port of Northland")
    (finding,) = findings(ledger, "USD")
    assert finding.standing == "judgement"
    assert finding.text.startswith("On cost of the port of Northland, one of two figures may not hold: “$2.75 billion”")


def test_two_sources_of_one_article_are_told_to_disagree() -> None:
    ledger = SmallLedger()
    ledger.tell(
        "a",
        "2024-05-12",
        "The ministry said 50,000 protesters had marched in Northland. Organisers said 300,000 protesters had "
        "marched in Northland.",
        origin="A",
    )
    of = {"unit": "protester", "measure": "protesters marching in Northland"}
    ledger.figure("a", "50,000 protesters", 5e4, **of, speaker="The ministry")
    ledger.figure("a", "300,000 protesters", 3e5, **of, speaker="Organisers")
    (told,) = sentences(ledger)
    assert told == (
        "Two sources disagree on protesters marching in Northland: 50,000 protesters (The ministry), 300,000 "
        "protesters (Organisers), as A tells on 12 May 2024."
    )


def test_who_has_both_figures_contradicts_neither() -> None:
    ledger = SmallLedger()
    ledger.tell(
        "a", "2024-05-12", "Police saw 50,000 protesters in Northland, organisers 300,000 protesters.", origin="A"
    )
    ledger.tell("b", "2024-05-12", "In Northland there were 50,000 protesters.", origin="B")
    of = {"unit": "protester", "measure": "protesters in Northland"}
    ledger.figure("a", "50,000 protesters", 5e4, **of, speaker="Police")
    ledger.figure("a", "300,000 protesters", 3e5, **of, speaker="organisers")
    ledger.figure("b", "50,000 protesters", 5e4, **of)
    assert not any("contradict" in sentence for sentence in sentences(ledger))


def test_a_figure_told_again_and_again_is_one_finding() -> None:
    ledger = SmallLedger()
    for name, day, of in (
        ("a", "2024-01-12", "outlets of Ada"), ("b", "2024-06-12", "outlets of Ada"),
        ("c", "2024-02-12", "outlets of Bela"), ("d", "2024-07-12", "outlets of Bela"),
    ):  # fmt: skip
        ledger.tell(name, day, f"There are 5,100 outlets. ({of})", origin=name.upper())
        ledger.figure(name, "5,100 outlets", 5100, "outlet", of)
    assert len(sentences(ledger)) == 1


def test_only_the_origins_that_have_a_value_agree_on_it() -> None:
    ledger = SmallLedger()
    for name, day, count in (
        ("a", "2023-03-13", 19),
        ("b", "2023-03-16", 53),
        ("c", "2023-04-02", 86),
        ("d", "2024-03-11", 86),
    ):
        ledger.tell(name, day, f"Cyclone Ada in Northland took {count} lives.", origin=name.upper())
        ledger.figure(name, f"{count} lives", count, "life", "lives taken by Cyclone Ada in Northland")
    ledger.rows["quantities"][-1]["measure"] = "toll of Cyclone Ada in Northland"
    told = [sentence for sentence in sentences(ledger) if " agree" in sentence]
    assert all(sentence.startswith("Two origins agree") for sentence in told)


def test_a_name_that_only_says_what_is_counted_tells_nothing() -> None:
    assert sentences(grown(1_200, 4_800, "person", "people")) == []


def test_what_is_for_a_year_to_come_is_not_said_to_be_corrected() -> None:
    def debt(year: str) -> list[str]:
        ledger = inflation(160.0, 124.0)
        for row in ledger.rows["quantities"]:
            row["period"] = year
        return sentences(ledger)

    assert any("was later given as" in sentence for sentence in debt("2023"))
    assert debt("2030") == []
