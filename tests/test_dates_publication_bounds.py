"""What bounds an undated text: facts told as past, plans, office-holders, summits, new names. Never a day."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

from dateline.dates.bounds import bounds
from dateline.dates.offices import named_holders, named_summits, new_names


def interval(text: str, not_after: date | None = None) -> tuple[date | None, date | None]:
    found = bounds(text, not_after)
    return found.earliest, found.latest


def test_a_year_told_as_past_is_a_lower_bound() -> None:
    assert interval("The plant was built in 2011 and employs many.") == (date(2011, 1, 1), None)


def test_a_figure_of_a_year_is_a_lower_bound() -> None:
    assert interval("They remain partners, with trade reaching $22.9 billion in 2023.")[0] == date(2023, 1, 1)


def test_a_plan_is_an_upper_bound() -> None:
    assert interval("The plant was built in 2011. A second will be opened in 2014.") == (
        date(2011, 1, 1),
        date(2014, 12, 31),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Investment is targeted to grow by 2030.",
        "The 2030 Agenda guides them.",
        "It hopes to be neutral until 2050.",
        "Call +27 21 300 2055 for details.",
        "The quake struck at 4:53 (2053 UTC).",
        "They signed papers worth 2024 dollars.",
        "Investment between 2022 and 2027 is the aim.",
    ],
)
def test_what_lies_far_ahead_or_is_no_year_bounds_nothing_from_below(text: str) -> None:
    earliest = interval(text)[0]
    assert earliest is None or earliest.year < 2024


def test_bounds_never_make_a_day() -> None:
    found = bounds("It was closed on March 3, 2021. It will be opened on March 3, 2021.")
    assert found.day is None


def test_an_office_holder_bounds_both_sides() -> None:
    found = bounds("Japan's Minister of Economy, Trade and Industry, Yasutoshi Nishimura, welcomed it.")
    assert (found.earliest, found.latest) == (date(2022, 8, 10), date(2023, 12, 14))
    assert found.basis == "office-holder's term"
    assert "Yasutoshi Nishimura" in found.reason
    assert found.evidence[0].quote == "Minister of Economy, Trade and Industry, Yasutoshi Nishimura"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Prime Minister Liz Truss spoke.", date(2022, 9, 6), date(2022, 10, 25)),
        ("Liz Truss, the British Prime Minister, spoke.", date(2022, 9, 6), date(2022, 10, 25)),
        ("US Secretary of State Rex Tillerson spoke.", date(2017, 2, 1), date(2018, 3, 31)),
        ("Former Prime Minister Liz Truss spoke.", date(2022, 9, 6), None),
        ("Prime Minister Narendra Modi spoke.", date(2014, 5, 26), None),  # in office as far as the table knows
        ("Liz Truss spoke.", None, None),  # a name alone says nothing of an office
        ("Deputy Prime Minister Taro Aso spoke.", date(2008, 9, 24), None),
    ],
)
def test_title_and_name_together(text: str, earliest: date | None, latest: date | None) -> None:
    assert interval(text) == (earliest, latest)


def test_a_former_holder_beside_the_present_one() -> None:
    text = "Prime Minister Rishi Sunak follows Prime Minister Liz Truss, who followed Prime Minister Boris Johnson."
    assert interval(text) == (date(2022, 10, 25), date(2024, 7, 5))


def test_terms_of_one_person_are_not_confused() -> None:
    earliest, latest = interval("Prime Minister Shinzo Abe spoke.")
    assert earliest == date(2006, 9, 26)
    assert latest == date(2020, 9, 16)


def test_a_title_means_its_office_where_it_is_one() -> None:
    # India's foreign secretary is an official: this was no minister's time.
    assert interval("Foreign Secretary S Jaishankar spoke.") == (None, None)
    assert interval("External Affairs Minister S Jaishankar spoke.")[0] == date(2019, 5, 30)
    assert interval("Foreign Secretary Boris Johnson spoke.") == (date(2016, 7, 13), date(2018, 7, 9))


def test_the_time_between_two_terms_is_no_time_of_writing() -> None:
    trump = "President Donald Trump spoke."
    assert interval(trump) == (date(2017, 1, 20), None)
    assert interval(trump, date(2023, 5, 1)) == (date(2017, 1, 20), date(2021, 1, 20))
    assert interval(f"{trump} The wall was built in 2022.", date(2026, 5, 1))[0] == date(2025, 1, 20)


def test_the_latest_year_of_the_headline_is_at_hand() -> None:
    text = "Port opens ballot for the 2019 boat race\nThe port invites crews. It was dredged in 2011."
    assert interval(text) == (date(2018, 7, 1), date(2020, 3, 31))
    assert interval(text.replace("2011", "March 2020"))[1] != date(2020, 3, 31)  # a later year is named
    assert interval(text.replace("2019 ", "")) == (date(2011, 1, 1), None)


def test_a_sentence_about_another_year_does_not_close_the_interval() -> None:
    assert interval("In 2013 President Barack Obama signed the act.") == (date(2013, 1, 1), None)


def test_summits() -> None:
    (summit,) = named_summits("They met on the sidelines of the G20 Summit in South Africa.")
    assert (summit.start, summit.ahead) == (date(2025, 11, 22), False)
    assert interval("They met at the G7 summit in Hiroshima.")[0] == date(2023, 5, 19)
    assert interval("They will meet at the G7 summit in Hiroshima.")[1] == date(2023, 5, 21)
    assert interval("They met in Osaka at the G20 summit.")[0] == date(2019, 6, 28)
    assert named_summits("They met at the G20 summit.") == ()


def test_new_names() -> None:
    assert interval("Cases of COVID-19 rose again.") == (date(2020, 2, 11), None)
    assert [since for _, since in new_names("ChatGPT and ChatGPT")] == [date(2022, 11, 30)]


def test_a_weekday_and_day_without_year_narrow_the_interval() -> None:
    text = "The hall was built in 2019. Doors open on Wednesday, October 30, at eight."
    earliest, latest = interval(text, date(2026, 8, 1))  # 30 October was a Wednesday in 2019 and 2024
    assert (earliest, latest) == (date(2019, 1, 1), date(2026, 8, 1))
    earliest, latest = interval(text.replace("2019", "2021"), date(2026, 8, 1))
    assert earliest is not None
    assert latest is not None
    assert earliest < date(2024, 10, 30) < latest
    assert (latest - earliest).days < 300


def test_the_newest_article_closes_an_open_interval_but_makes_none() -> None:
    assert interval("The plant was built in 2011.", date(2015, 1, 1)) == (date(2011, 1, 1), date(2015, 1, 1))
    assert interval("The plant was built.", date(2015, 1, 1)) == (None, None)


def table(name: str) -> list[dict[str, str]]:
    with files("dateline.dates").joinpath(f"data/{name}.csv").open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))


def test_every_row_of_the_tables_is_whole_and_sourced() -> None:
    for row in table("office_holders"):
        start = date.fromisoformat(row["start"])
        assert row["source"]
        assert row["name"]
        assert not row["end"] or date.fromisoformat(row["end"]) > start, row
    for row in table("summits"):
        assert date.fromisoformat(row["start"]) <= date.fromisoformat(row["end"])
        assert row["source"]
    for row in table("new_names"):
        assert date.fromisoformat(row["since"])
        assert row["source"]
    offices = {row["office"] for row in table("offices")}
    assert {row["office"] for row in table("office_holders")} <= offices


def test_terms_of_one_office_follow_each_other() -> None:
    """Two people do not hold one office for longer than a handover (spellings of one name aside)."""
    spans: dict[tuple[str, str, str], list[tuple[date, date, str]]] = {}
    for row in table("office_holders"):
        end = date.fromisoformat(row["end"]) if row["end"] else date.max
        key = (row["country"], row["office"], row["source"])
        spans.setdefault(key, []).append((date.fromisoformat(row["start"]), end, row["name"]))
    for key, terms in spans.items():
        terms.sort()
        for (_, end, name), (start, _, following) in pairwise(terms):
            if name.split()[-1][:6] != following.split()[-1][:6]:
                assert (end - start).days < 250, (key, name, following)


def test_named_holder_spans() -> None:
    text = "India's Defence Minister Rajnath Singh and U.S. Defense Secretary Lloyd Austin met."
    assert [holder.span.of(text) for holder in named_holders(text)] == [
        "Defence Minister Rajnath Singh",
        "Defense Secretary Lloyd Austin",
    ]
