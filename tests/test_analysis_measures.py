"""Which figures are about the same thing, and which only look so."""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd
import pycountry
import pytest

from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.grouping import COLUMNS, measures
from dateline.analysis.measures.nations import nation_name, nations_in, with_article
from dateline.analysis.measures.phrases import read_subject
from dateline.analysis.measures.pins import Pin, Place, load_pins
from dateline.errors import DatelineError
from figure_rows import SmallLedger


def together(ledger: SmallLedger, *names: str) -> bool:
    """Tell whether figures are of one measure."""
    found = measures(ledger.quantities, ledger.articles)
    own = {dict(zip(found["quantity"], found["measure"], strict=True)).get(name) for name in names}
    return len(own) == 1 and None not in own


class TestSubject:
    def test_diaspora_and_residents_are_one_thing_and_the_other_way_round_is_not(self) -> None:
        residents = read_subject("Indians residing in Japan", "person", "Indians")
        diaspora = read_subject("Indian diaspora in Japan", "person", "Indians")
        reverse = read_subject("Japanese in India", "person", "Japanese")
        assert residents == diaspora
        assert (residents.source, residents.place) == ({"IN"}, {"JP"})
        assert (reverse.source, reverse.place) == ({"JP"}, {"IN"})

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Japanese investment in India", "Japan's investments in India"),
            ("investment from Japan into India", "Japanese investment in India"),
            ("confirmed coronavirus cases in the United States", "known SARS-CoV-2 infections in the US"),
            ("deaths linked to COVID-19 in Italy", "Italy's coronavirus deaths"),
        ],
    )
    def test_the_same_said_in_other_words_has_the_same_head_places_and_words(self, one: str, other: str) -> None:
        first, second = read_subject(one), read_subject(other)
        assert (first.head, first.words, first.nations) == (second.head, second.words, second.nations)

    def test_qualifiers_make_another_thing(self) -> None:
        assert read_subject("new cases in Spain", "case").marks == {"increment"}
        assert read_subject("active cases in Spain", "case").marks == {"active"}
        assert read_subject("cases in Spain", "case").marks == frozenset()

    def test_what_has_become_of_people_is_what_is_counted(self) -> None:
        assert read_subject("people killed in the crash", "person").head == "death"
        assert read_subject("soldiers wounded", "soldier").head == "injury"
        assert read_subject("homes destroyed by the quake", "home").head == "home"

    def test_countries_in_a_text_are_not_currencies_and_not_states(self) -> None:
        text = (
            "In New Mexico and the U.S., US$5 million (or 5 million US dollars) went to South Korea, not South America."
        )
        assert [code for _, code in nations_in(text)] == ["US", "KR"]


class TestJoining:
    def test_the_diaspora_of_two_articles_is_one_measure(self) -> None:
        ledger = SmallLedger()
        ledger.tell(
            "a",
            "2024-11-27",
            "The Indian diaspora in Japan is growing, with over 40,000 Indians residing in the country.",
        )
        ledger.tell(
            "b", "2025-02-06", "Over 40,000 Indians residing in Japan and 15,000 Japanese in India tie us together."
        )
        first = ledger.figure(
            "a", "over 40,000 Indians", 40000, "person", "Indians residing in the country", noun="Indians"
        )
        second = ledger.figure("b", "Over 40,000 Indians", 40000, "person", "Indians residing in Japan", noun="Indians")
        reverse = ledger.figure("b", "15,000 Japanese", 15000, "person", "Japanese in India", noun="Japanese")
        assert together(ledger, first, second)
        assert not together(ledger, first, reverse)

    def test_a_phrase_that_leaves_the_place_open_takes_it_from_its_clause(self) -> None:
        ledger = SmallLedger()
        ledger.tell(
            "a", "2023-07-28", "They stressed the target of 5 trillion yen of Japanese investment in India by 2027."
        )
        ledger.tell("b", "2025-11-24", "Japan's investments targeting ¥10 trillion in India over a decade were agreed.")
        first = ledger.figure("a", "5 trillion yen", 5e12, "JPY", "Japanese investment in India", status="target")
        second = ledger.figure("b", "¥10 trillion", 1e13, "JPY", "Japan's investments", status="target")
        assert together(ledger, first, second)

    def test_two_currencies_of_one_thing_are_one_measure(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2024-03-01", "Bilateral trade between India and Japan reached $22.9 billion in 2023.")
        ledger.tell("b", "2024-05-01", "India-Japan bilateral trade came to €21.1 billion in 2023.")
        first = ledger.figure(
            "a", "$22.9 billion", 22.9e9, "USD", "bilateral trade between India and Japan", period="2023"
        )
        second = ledger.figure("b", "€21.1 billion", 21.1e9, "EUR", "India-Japan bilateral trade", period="2023")
        assert together(ledger, first, second)

    def test_running_totals_of_one_event_are_joined_and_those_of_two_events_are_not(self) -> None:
        ledger = SmallLedger()
        crash = "A ferry sank near Barisal on the Meghna river. Divers searched the ferry. "
        ledger.tell(
            "a", "2021-04-04", crash + "At least 5 people were killed.", title="Ferry sinks in Meghna near Barisal"
        )
        ledger.tell(
            "b",
            "2021-04-06",
            crash + "The death toll rose to 26 people killed.",
            title="Meghna ferry toll rises near Barisal",
        )
        ledger.tell(
            "c",
            "2021-04-05",
            "A train left its rails at Hualien. 50 people were killed.",
            title="Hualien train derails",
        )
        first = ledger.figure("a", "5 people", 5, "person", "people killed")
        second = ledger.figure("b", "26 people", 26, "person", "people killed")
        other = ledger.figure("c", "50 people", 50, "person", "people killed")
        assert together(ledger, first, second)
        assert not together(ledger, first, other)
        assert not together(ledger, second, other)

    def test_a_disease_that_the_article_is_about_is_understood(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-13", "There were 1,279 confirmed cases of COVID-19 in the United States.")
        ledger.tell(
            "b", "2020-04-29", "Confirmed cases surpassed one million in the United States.", title="SARS-CoV-2 spreads"
        )
        ledger.tell("c", "2020-04-30", "Confirmed cases of COVID-19 in Spain reached 213,000.")
        first = ledger.figure("a", "1,279 confirmed cases", 1279, "case", "confirmed cases of COVID-19")
        second = ledger.figure("b", "one million", 1e6, "case", "confirmed cases")
        spain = ledger.figure("c", "213,000", 213000, "case", "confirmed cases of COVID-19 in Spain")
        assert together(ledger, first, second)
        assert not together(ledger, second, spain)

    def test_a_toll_without_a_noun_counts_the_dead_of_both_countries(self) -> None:
        ledger = SmallLedger()
        quake = "The earthquake struck near Gaziantep. Rescuers in Gaziantep dig on. "
        ledger.tell("a", "2023-02-06", quake + "At least 1,200 people were killed in Turkey and Syria.")
        ledger.tell("b", "2023-02-07", quake + "The death toll in Turkey and Syria rose to 5,021.")
        first = ledger.figure("a", "1,200 people", 1200, "person", "people killed in Turkey")
        second = ledger.figure("b", "5,021", 5021, "", "Syria")
        assert together(ledger, first, second)

    def test_an_indicator_takes_the_country_of_its_article(self) -> None:
        ledger = SmallLedger()
        ledger.tell(
            "a", "2022-06-10", "The unemployment rate stood at 3.6% in May.", title="Prices rise in the United States"
        )
        ledger.tell("b", "2022-08-10", "The unemployment rate in the United States fell to 3.5%.")
        ledger.tell("c", "2022-08-11", "The unemployment rate in Spain fell to 12.5%.")
        first = ledger.figure("a", "3.6%", 3.6, "%", "unemployment rate")
        second = ledger.figure("b", "3.5%", 3.5, "%", "unemployment rate in the United States")
        other = ledger.figure("c", "12.5%", 12.5, "%", "unemployment rate in Spain")
        assert together(ledger, first, second)
        assert not together(ledger, second, other)

    def test_a_rate_is_not_a_total(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-04-29", "COVID-19 deaths in the United States rise by 1,000 deaths per day.")
        ledger.tell("b", "2020-05-29", "COVID-19 deaths in the United States reached 100,000 deaths.")
        rate = ledger.figure("a", "1,000 deaths", 1000, "death", "COVID-19 deaths in the United States", per="day")
        total = ledger.figure("b", "100,000 deaths", 100000, "death", "COVID-19 deaths in the United States")
        assert not together(ledger, rate, total)

    def test_an_article_does_not_give_two_values_of_one_thing(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2019-12-16", "The Conservatives have 365 seats and Labour 203 seats in the United Kingdom.")
        first = ledger.figure("a", "365 seats", 365, "seat", "seats in the United Kingdom")
        second = ledger.figure("a", "203 seats", 203, "seat", "seats in the United Kingdom")
        assert not together(ledger, first, second)

    def test_a_figure_that_fits_two_of_another_article_is_joined_to_neither(self) -> None:
        ledger = SmallLedger()
        ledger.tell(
            "a",
            "2020-03-01",
            "Japanese companies in India number 1,400 companies, or 1,450 companies by another count.",
        )
        ledger.tell("b", "2020-09-01", "There are 1,900 Japanese companies in India.")
        one = ledger.figure("a", "1,400 companies", 1400, "company", "Japanese companies in India")
        two = ledger.figure("a", "1,450 companies", 1450, "company", "Japanese companies in India")
        other = ledger.figure("b", "1,900 Japanese companies", 1900, "company", "Japanese companies in India")
        assert not together(ledger, one, other)
        assert not together(ledger, two, other)

    def test_trifles_and_vague_counts_are_not_followed(self) -> None:
        ledger = SmallLedger()
        for name, day in (("a", "2021-01-01"), ("b", "2021-02-01")):
            ledger.tell(name, day, "The two countries of Asia, India and Japan, sent thousands of engineers to India.")
            ledger.figure(name, "two countries", 2, "country", "countries of Asia")
            ledger.figure(name, "thousands of engineers", 1000, "engineer", "engineers in India", modifier="~")
        assert measures(ledger.quantities, ledger.articles).empty

    def test_every_join_says_why_and_on_which_rows_it_rests(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-01", "Japanese companies in India number 1,400.")
        ledger.tell("b", "2020-09-01", "There are 1,900 Japanese companies in India.")
        one = ledger.figure("a", "1,400", 1400, "company", "Japanese companies in India")
        two = ledger.figure("b", "1,900 Japanese companies", 1900, "company", "Japanese companies in India")
        found = measures(ledger.quantities, ledger.articles)
        assert list(found.columns) == COLUMNS
        assert set(found["quantity"]) == {one, two}
        assert all("India and Japan" in why for why in found["why"])
        assert all(set(rows) == {one, two} for rows in found["rows"])
        assert set(found["name"]) == {"Japanese companies in India"}

    def test_a_clean_phrase_names_it_before_a_fuller_one_that_is_none(self) -> None:
        ledger = SmallLedger()
        for name, day, thing in (
            ("a", "2020-03-01", "Japanese companies in India consists of branches"),
            ("b", "2020-09-01", "Japanese companies in India"),
        ):
            ledger.tell(name, day, "There are 1,400 Japanese companies in India.")
            ledger.figure(name, "1,400 Japanese companies", 1400, "company", thing)
        assert set(measures(ledger.quantities, ledger.articles)["name"]) == {"Japanese companies in India"}

    def test_a_country_that_the_name_leaves_out_has_its_article(self) -> None:
        assert with_article("Netherlands") == "the Netherlands"
        assert with_article("United States") == "the United States"
        assert with_article("Japan") == "Japan"

    def test_it_is_called_as_newspapers_call_it(self) -> None:
        assert [nation_name(code) for code in ("RU", "KR", "IR", "BN", "PS")] == [
            "Russia", "South Korea", "Iran", "Brunei", "Palestine",
        ]  # fmt: skip
        assert not [c.alpha_2 for c in pycountry.countries if "(" in nation_name(c.alpha_2)]


def many(count: int) -> SmallLedger:
    """Return a ledger of articles that each give two figures of one of several things."""
    ledger = SmallLedger()
    things = [
        "Japanese companies in India",
        "Indian students in Germany",
        "Chinese tourists in Thailand",
        "wind turbines in Spain",
    ]
    for number in range(count):
        thing = things[number % len(things)]
        noun = thing.split()[1].removesuffix("s")
        name = ledger.tell(
            f"a{number:04}", f"2021-{number % 12 + 1:02}-15", f"There are {1000 + number} of the {thing}."
        )
        ledger.figure(name, str(1000 + number), 1000 + number, noun, thing)
    return ledger


def test_the_order_of_the_rows_does_not_matter() -> None:
    ledger = many(40)
    expected = measures(ledger.quantities, ledger.articles)
    rows = list(ledger.rows["quantities"])
    random.Random(7).shuffle(rows)
    shuffled = plain_frame(rows, ledger.quantities.columns)
    pd.testing.assert_frame_equal(measures(shuffled, ledger.articles.iloc[::-1]), expected)
    assert expected["measure"].nunique() == 4


def test_no_rows_give_no_measures() -> None:
    ledger = SmallLedger()
    found = measures(ledger.quantities, ledger.articles)
    assert found.empty
    assert list(found.columns) == COLUMNS


class TestPins:
    def pinned(self) -> tuple[SmallLedger, str, str]:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-01", "The plant will cost 900 million euros.")
        ledger.tell("b", "2020-09-01", "The works at Riga are put at 1.1 billion euros.")
        first = ledger.figure("a", "900 million euros", 9e8, "EUR", "plant")
        return ledger, first, ledger.figure("b", "1.1 billion euros", 1.1e9, "EUR", "works at Riga")

    def test_a_researcher_holds_together_what_words_do_not(self) -> None:
        ledger, first, second = self.pinned()
        assert not together(ledger, first, second)
        pin = Pin(
            name="cost of the Riga plant",
            together=(Place(article="a.txt", text="900 million euros"), Place(article="b", text="1.1 billion euros")),
            reason="one building site",
        )
        found = measures(ledger.quantities, ledger.articles, [pin])
        assert set(found["quantity"]) == {first, second}
        assert set(found["name"]) == {"cost of the Riga plant"}
        assert set(found["why"]) == {"put here by the researcher: one building site"}

    def test_a_researcher_keeps_apart_what_words_join(self) -> None:
        ledger = SmallLedger()
        for name, count in (("a", 1400), ("b", 1900)):
            ledger.tell(name, "2020-03-01", f"There are {count} Japanese companies in India.")
            ledger.figure(name, str(count), count, "company", "Japanese companies in India")
        pin = Pin(name="x", together=(Place(article="a", text="1400"),), apart=(Place(article="b", text="1900"),))
        assert measures(ledger.quantities, ledger.articles, [pin]).empty

    def test_a_researcher_may_hold_together_what_is_too_vague_or_too_small_to_be_joined_by_itself(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-01", "The observatory has four telescopes.")
        ledger.tell("b", "2022-03-01", "Several telescopes stand on the hill.")
        first = ledger.figure("a", "four telescopes", 4, "telescope", "telescopes of the observatory")
        second = ledger.figure("b", "Several telescopes", 3, "telescope", "telescopes on the hill", vague=True)
        places = (Place(article="a", text="four telescopes"), Place(article="b", text="Several telescopes"))
        found = measures(ledger.quantities, ledger.articles, [Pin(name="telescopes", together=places)])
        assert set(found["quantity"]) == {first, second}

    def test_pins_that_contradict_each_other_stop_by_name(self) -> None:
        ledger, _, _ = self.pinned()
        plant, works = Place(article="a", text="900 million euros"), Place(article="b", text="1.1 billion euros")

        def stops(*pins: Pin, by: str) -> None:
            with pytest.raises(DatelineError, match=by):
                measures(ledger.quantities, ledger.articles, pins)

        stops(
            Pin(name="plant", together=(plant,), apart=(plant,)),
            by="“900 million euros” in a is both held in it and kept",
        )
        both = Pin(name="plant", together=(plant, works))
        stops(both, Pin(name="works", together=(works,)), by="“plant” and “works” both hold “1.1 billion euros” in b")
        stops(both, Pin(name="plant", together=(plant,), apart=(works,)), by="“1.1 billion euros” in b is both held")

    def test_a_pin_on_words_that_are_not_there_stops_by_its_name(self) -> None:
        ledger, _, _ = self.pinned()
        pin = Pin(name="cost of the Riga plant", together=(Place(article="a", text="950 million euros"),))
        with pytest.raises(DatelineError, match=r"cost of the Riga plant.*950 million euros"):
            measures(ledger.quantities, ledger.articles, [pin])

    def test_a_pin_on_a_sum_and_a_count_stops_by_both(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-01", "The plant cost 900 million euros and employs 4,000 welders.")
        ledger.figure("a", "900 million euros", 9e8, "EUR", "cost of the plant")
        ledger.figure("a", "4,000 welders", 4000, "welder", "welders")
        places = tuple(Place(article="a", text=text) for text in ("900 million euros", "4,000 welders"))
        message = r"measure “plant”: “900 million euros” \(EUR\) and “4,000 welders” \(welder\) have no common measure"
        with pytest.raises(DatelineError, match=message):
            measures(ledger.quantities, ledger.articles, [Pin(name="plant", together=places)])

    def test_a_pin_on_two_currencies_is_one_of_money(self) -> None:
        ledger = SmallLedger()
        ledger.tell("a", "2020-03-01", "The plant cost 900 million euros, and its harbour 1.1 billion dollars.")
        ledger.figure("a", "900 million euros", 9e8, "EUR", "cost of the plant")
        ledger.figure("a", "1.1 billion dollars", 1.1e9, "USD", "cost of the harbour")
        places = tuple(Place(article="a", text=text) for text in ("900 million euros", "1.1 billion dollars"))
        assert len(measures(ledger.quantities, ledger.articles, [Pin(name="all", together=places)])) == 2

    def test_the_file_is_read_and_its_faults_are_named(self, tmp_path: Path) -> None:
        path = tmp_path / "measures.yml"
        assert load_pins(path) == ()
        path.write_text("measures:\n  - name: plant\n    together:\n      - {article: a, text: 900 million euros}\n")
        assert load_pins(path)[0].together == (Place(article="a", text="900 million euros"),)
        path.write_text("measures:\n  - name: plant\n    togther: []\n")
        with pytest.raises(DatelineError, match=r"measures\.yml: measures, entry 1"):
            load_pins(path)
        path.write_text("measures:\n  - name: plant\n    apart:\n      - {article: a, text: 900 million euros}\n")
        with pytest.raises(DatelineError, match=r"entry 1: .*`apart` needs `together` beside it"):
            load_pins(path)
        path.write_text("measures: [")
        with pytest.raises(DatelineError, match=r"measures\.yml, line 1: this is no valid YAML"):
            load_pins(path)


def test_the_size_of_a_change_is_no_level() -> None:
    ledger = SmallLedger()
    for name, day, words, low in (("a", "2021-03-01", "$1,400", 1400), ("b", "2022-03-01", "$900", 900)):
        ledger.tell(name, day, f"Japanese investment in India is to rise by {words} million.")
        ledger.figure(name, words, low, "USD", "Japanese investment in India", change="by")
    assert measures(ledger.quantities, ledger.articles).empty
    for row in ledger.rows["quantities"]:
        row["change"] = ""
    assert len(measures(ledger.quantities, ledger.articles)) == 2


def test_a_power_that_is_named_for_a_number_is_no_level() -> None:
    ledger = SmallLedger()
    for name, day in (("a", "2021-03-01"), ("b", "2021-05-01")):
        ledger.tell(name, day, "Several hundred Japanese companies in India make cars.")
        ledger.figure(
            name, "Several hundred Japanese companies", 100, "company", "Japanese companies in India", vague=True
        )
    assert measures(ledger.quantities, ledger.articles).empty
    for row in ledger.rows["quantities"]:
        row["vague"] = False
    assert len(measures(ledger.quantities, ledger.articles)) == 2
