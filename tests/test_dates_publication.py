"""When a text was published: stated lines, datelines, addresses and file names, and abstaining."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import date_article
from dateline.dates.stated import stated_days
from hostile import assert_linear

SEEDS = Path(__file__).parents[1] / "seeds"
NEWEST = date(2025, 11, 24)

STATED = [
    ("\ufeff date 2025-11-24 \n\n\nThe talks went on in the capital.", date(2025, 11, 24)),
    (" date 2023-07-28 On Thursday, ministers met in the capital.", date(2023, 7, 28)),
    ("Dialogue opens\nNov 27, 2024\nThe dialogue opened in Tokyo.", date(2024, 11, 27)),
    ("Towers fall\nWikinews | 2019-01-04\nhttps://x.org/Towers_fall\n\nFriday, January 4, 2019 \n\nTowers fell.",
     date(2019, 1, 4)),
    ("Published: 12 Jan 2024 10:30 IST | Updated: 13 Jan 2024 09:00 IST\n\nThe body is here.", date(2024, 1, 12)),
    ("Big news\nBy John Smith, March 3, 2024\nText of it.", date(2024, 3, 3)),
    ("Big news\nMumbai | 3 May 2024 | Staff Reporter\nText of it.", date(2024, 5, 3)),
    ("Big news\n04-Jan-2019\nText of it.", date(2019, 1, 4)),
    ("Big news\n25/11/2024\nText of it.", date(2024, 11, 25)),
    ("The body is a sentence that runs well past eighty characters, and so is not a headline at all.\n\n"
     "First Published: Jul 29, 2023 03:35 PM IST", date(2023, 7, 29)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), STATED)
def test_reads_the_day_that_a_line_states(text: str, day: date) -> None:
    published = date_article(text)
    assert (published.day, published.basis) == (day, "stated")
    canonical = text.removeprefix("\ufeff")
    for evidence in published.evidence:
        assert evidence.start is not None
        assert evidence.end is not None
        assert canonical[evidence.start : evidence.end] == evidence.quote


NOT_STATED = [
    "The foreign minister, in a letter dated June 3, 2018, said it.",
    "The report, published on March 3, 2024, was read in the house.",
    "On March 3, 2024, he died.",
    "March 3, 2024 was a day to remember.",
    "Spring gala\nDate: March 25, 2025\nTime: 8 pm\nVenue: Town Hall",  # the day of an event
    "Remembering September 11, 2001\nThe city stood still today, as it has done each year since, and bells were rung.",
    "The first paragraph is a sentence that runs well past eighty characters, and it ends.\n\nMarch 3, 2024\n\nMore.",
    "Big news\n11/12/2024\nText of it.",  # November or December: nothing settles it
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_a_day_in_the_body_is_not_the_day_of_publication(text: str) -> None:
    assert stated_days(text) == ()
    assert date_article(text).day is None


def test_the_article_of_the_dateline_is_as_old_as_its_dateline() -> None:
    published = date_article("SEATTLE, June 2, 2025 /PRNewswire/ — Acme today announced a thing.")
    assert (published.day, published.basis) == (date(2025, 6, 2), "dateline")


def test_sources_that_disagree_are_shown() -> None:
    text = "Big news\nNov 28, 2024\nNEW DELHI, November 27, 2024 (ANI): The dialogue opened."
    published = date_article(text)
    assert published.day == date(2024, 11, 28)
    assert [evidence.quote for evidence in published.dissent] == ["November 27, 2024"]
    assert "its dateline says 27 November 2024" in published.reason


def test_two_date_lines_of_the_same_standing_are_an_interval() -> None:
    published = date_article("Big news\nNov 28, 2024\nDec 3, 2024\nThe dialogue opened.")
    assert (published.earliest, published.latest) == (date(2024, 11, 28), date(2024, 12, 3))
    assert published.day is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/03/09/big-news", date(2024, 3, 9)),
        ("https://example.org/news/2024-03-09-big-news.html", date(2024, 3, 9)),
        ("https://example.org/2024/mar/09/big-news", date(2024, 3, 9)),
        ("clippings/2019-01-04-000-towers-fall.txt", date(2019, 1, 4)),
        ("clippings/20190104.txt", date(2019, 1, 4)),
        ("clippings/001_12081d5a9082c1c1.txt", None),
        ("https://example.org/story/20240309123456789", None),
        ("https://example.org/2024/13/45/story", None),
    ],
)
def test_addresses_and_file_names(url: str, day: date | None) -> None:
    published = date_article("The talks went on.", url)
    assert published.day == day
    if day is not None:
        assert published.basis == "file"
        assert published.evidence[0].kind == "path"


def test_an_address_that_names_only_the_month_gives_the_month() -> None:
    published = date_article("The talks went on.", "https://example.org/news/2026/07/talks/")
    assert (published.earliest, published.latest) == (date(2026, 7, 1), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("name", "day", "basis"),
    [
        ("000_7ac023e522c09561.txt", date(2025, 2, 6), "weekday"),
        ("001_12081d5a9082c1c1.txt", None, "office-holder's term"),
        ("002_5d392a477f6f6057.txt", date(2025, 11, 24), "stated"),
        ("003_9907b32253ca3d4c.txt", date(2023, 7, 28), "stated"),
        ("004_dd9a1b8ace2b4269.txt", date(2024, 11, 27), "stated"),
    ],
)
def test_the_seeds(name: str, day: date | None, basis: str) -> None:
    published = date_article((SEEDS / name).read_text(encoding="utf-8"), name, not_after=NEWEST)
    assert (published.day, published.basis) == (day, basis)


def test_a_dateline_without_a_year_says_how_its_year_was_found() -> None:
    text = (SEEDS / "000_7ac023e522c09561.txt").read_text(encoding="utf-8")
    reason = date_article(text, not_after=NEWEST).reason
    assert "Feb 6" in reason
    assert "past is 2023" in reason
    assert "24 November 2025" in reason
    assert "Thursday" in reason
    assert "of 2023, 2024 and 2025, only 2025 fits" in reason


def test_a_dateline_without_a_year_is_open_above_where_nothing_closes_it() -> None:
    text = (SEEDS / "000_7ac023e522c09561.txt").read_text(encoding="utf-8")
    published = date_article(text)
    assert (published.earliest, published.latest) == (date(2025, 2, 6), None)


def test_several_years_that_fit_are_an_interval() -> None:
    text = "PUNE, March 3 (PTI) The mill, which was opened in 2012, will be closed, its owner said."
    published = date_article(text, not_after=date(2015, 12, 31))
    assert (published.earliest, published.latest) == (date(2012, 3, 3), date(2015, 3, 3))
    assert published.day is None


def test_what_only_nearly_always_holds_makes_no_day() -> None:
    # A text that names a day to the year is nearly always within a year of it; that is no ground for a day.
    text = "PUNE, March 3 (PTI) The mill shown in the photograph of May 1, 2013 will be closed, its owner said."
    assert date_article(text, not_after=date(2020, 1, 1)).day is None


def test_no_year_that_fits_the_weekday_is_no_day() -> None:
    # 3 March was a Saturday in 2012, a Sunday in 2013 and a Monday in 2014.
    text = "PUNE, March 3 (PTI) The mill, which was opened in 2012, was closed on Friday, its owner said."
    assert date_article(text, not_after=date(2014, 12, 31)).day is None


def test_two_weekdays_in_the_first_sentence_settle_nothing() -> None:
    text = (
        "PUNE, March 3 (PTI) The mill, opened in 2012, was closed on Monday after a fire on Saturday, its owner said."
    )
    assert date_article(text, not_after=date(2014, 12, 31)).day is None


def test_a_report_on_the_day_after_may_leave_another_year() -> None:
    # 3 March was a Monday in 2014 and the day after one in 2015.
    text = "PUNE, March 3 (PTI) The mill, which was opened in 2012, was closed on Monday, its owner said."
    assert date_article(text, not_after=date(2014, 12, 31)).day == date(2014, 3, 3)
    published = date_article(text, not_after=date(2015, 12, 31))
    assert (published.earliest, published.latest) == (date(2014, 3, 3), date(2015, 3, 3))


def test_a_weekday_to_come_is_not_that_of_the_report() -> None:
    text = "PUNE, March 3 (PTI) The mill, which was opened in 2012, will be closed on Monday, its owner said."
    assert date_article(text, not_after=date(2014, 12, 31)).day is None


def test_a_text_that_nothing_dates_is_unknown() -> None:
    published = date_article("The committee met and agreed to meet again.")
    assert (published.earliest, published.latest, published.basis) == (None, None, "unknown")
    assert date_article("").basis == "unknown"


@settings(deadline=None)
@given(st.text(max_size=400), st.none() | st.text(max_size=60))
def test_never_raises_on_any_text(text: str, url: str | None) -> None:
    published = date_article(text, url, not_after=NEWEST)
    if published.earliest and published.latest:
        assert published.earliest <= published.latest


WORDS = st.sampled_from(
    "date Nov 27 , 2024 \n Published: TOKYO ( PTI ) - on Thursday in 2019 by 2030 will Prime Minister Shinzo Abe said "
    "G20 Summit Osaka 2024-02-30 31/02/2024 Feb 30 Updated | <html> <time".split(" ")
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_never_raises_on_anything_that_looks_like_a_date(words: list[str]) -> None:
    published = date_article(" ".join(words), not_after=NEWEST)
    assert published.reason or published.basis == "unknown"


@pytest.mark.parametrize(
    "piece",
    [
        "2024 ",
        "March 3, 2024 | ",
        "March 3, ",
        "in 2019, ",
        "in 2019 was ",
        "Prime Minister ",
        "\n2024-01-01",
        "on Monday ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: date_article(text, not_after=NEWEST), piece)
