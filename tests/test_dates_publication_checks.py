"""Checks of an article's dates against each other, as rows."""

from __future__ import annotations

from datetime import date

from dateline.dates import date_article, find_dates
from dateline.dates.consistency import DateCheck, check_dates
from dateline.dates.model import Publication


def rows(text: str, newest: date | None = None) -> list[DateCheck]:
    published = date_article(text, not_after=newest)
    return check_dates(text, published, find_dates(text, published.day), newest=newest)


def stated(day: date) -> Publication:
    return Publication(day, day, "stated")


def test_weekday_against_date() -> None:
    (row,) = rows("They met on Thursday, March 6, 2025, and agreed.")
    assert (row.kind, row.agrees, row.quote) == ("weekday against date", True, "Thursday, March 6, 2025")
    (row,) = rows("They met on Wednesday, March 6, 2025, and agreed.")
    assert (row.agrees, row.expected, row.found) == (False, "Thursday", "Wednesday")


def test_a_date_worked_out_from_a_weekday_is_not_checked_against_it() -> None:
    text = (
        "PUNE, March 3 (PTI) The mill, which was opened in 2012, was closed on Monday, its owner said. It was sold on "
        "Friday, Feb 28, the owner said."
    )
    published = date_article(text, not_after=date(2014, 12, 31))
    assert published.basis == "weekday"
    assert check_dates(text, published, find_dates(text, published.day)) == []


def test_day_words() -> None:
    text = "The minister left yesterday (Wednesday) and will be back tomorrow, March 8."
    found = check_dates(text, stated(date(2025, 3, 6)), [])
    assert [(row.agrees, row.expected, row.found) for row in found] == [
        (True, "Wednesday", "Wednesday"),
        (False, "7 March 2025", "8 March 2025"),
    ]


def test_a_planned_day_that_is_past() -> None:
    text = "The fair will be held on March 3, 2024. The next one will be held on March 3, 2025."
    day = date(2024, 5, 29)
    found = check_dates(text, stated(day), find_dates(text, day))
    planned = [(row.quote, row.agrees) for row in found if row.kind == "planned day"]
    assert planned == [("March 3, 2024", False), ("March 3, 2025", True)]


def test_what_someone_said_would_happen_is_no_plan() -> None:
    text = "She said then that the fair will be held on March 3, 2024."
    day = date(2024, 5, 29)
    assert check_dates(text, stated(day), find_dates(text, day)) == []


def test_later_than_the_newest_article() -> None:
    (row,) = check_dates("", stated(date(2025, 3, 6)), [], newest=date(2025, 3, 1))
    assert (row.kind, row.agrees) == ("newest article", False)
    assert check_dates("", Publication(None, None, "unknown"), [], newest=date(2025, 3, 1)) == []


def test_rows_point_at_the_text() -> None:
    text = "They met on Wednesday, March 6, 2025, and will meet on April 3, 2025."
    for row in check_dates(text, stated(date(2025, 3, 7)), find_dates(text, date(2025, 3, 7))):
        assert row.start is not None
        assert row.end is not None
        assert text[row.start : row.end] == row.quote
