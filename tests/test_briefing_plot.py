"""Figures: what is written in them can be read."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from matplotlib.dates import date2num

from dateline.briefing.plot import columns, series
from dateline.wording.shapes import Column, Columns, Panel, Point, Series


def overlapping(texts: list) -> list[tuple[str, str]]:
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts if text.get_text() and text.get_visible()]
    return [(a, b) for (a, one), (b, other) in itertools.combinations(boxes, 2) if one.overlaps(other)]


@pytest.mark.parametrize("count", [6, 10, 14, 40])
def test_the_labels_of_columns_stand_apart(count: int):
    items = tuple(Column(f"{2000 + n // 4}-Q{n % 4 + 1}", float(n + 1)) for n in range(count))
    drawing = columns(Columns(items))
    drawing.draw_without_rendering()
    assert overlapping(drawing.axes[0].get_xticklabels()) == []


def test_words_of_points_that_stand_close_are_parted_or_left_out():
    days = [dt.date(2024, 3, day) for day in (1, 2, 3, 4, 5)] + [dt.date(2025, 3, 1)]
    points = tuple(Point(day, 100 + n, 100 + n, text=f"{100 + n} volunteers") for n, day in enumerate(days))
    drawing = series(Series((Panel("Volunteers", points),)))
    drawing.draw_without_rendering()
    said = [text for text in drawing.axes[0].texts if text.get_text()]
    assert overlapping(said) == []
    assert {text.get_text() for text in said} >= {"100 volunteers", "101 volunteers", "105 volunteers"}


def test_words_do_not_run_over_the_arrows_of_their_neighbours():
    days = (dt.date(2024, 3, 1), dt.date(2024, 3, 20), dt.date(2025, 3, 1))
    points = tuple(Point(day, 35, 35, ">", text="over 35 million volunteers") for day in days)
    drawing = series(Series((Panel("Volunteers", points),)))
    drawing.draw_without_rendering()
    texts = drawing.axes[0].texts
    words = [text.get_window_extent() for text in texts if text.get_text()]
    arrows = [text.arrow_patch.get_window_extent() for text in texts if text.arrow_patch]
    assert len(arrows) == 3
    assert not any(word.overlaps(arrow) for word in words for arrow in arrows)


@pytest.mark.parametrize("second", [5_900, 30_000, 49_000])
def test_words_below_a_low_point_do_not_run_over_the_days_nor_the_axis(second: int):
    days = (dt.date(2020, 3, 1), dt.date(2020, 5, 1), dt.date(2020, 11, 1))
    points = tuple(
        Point(day, value, value, text=f"{value} deaths") for day, value in zip(days, (1, second, 200_000), strict=True)
    )
    drawing = series(Series((Panel("Deaths", points),)))
    drawing.draw_without_rendering()
    axes = drawing.axes[0]
    words = [text for text in axes.texts if text.get_text()]
    assert [text.get_text() for text in words] == ["1 deaths", f"{second} deaths", "200000 deaths"]
    assert overlapping(words + axes.get_xticklabels()) == []
    axis = axes.spines["bottom"].get_window_extent()
    assert not any(word.get_window_extent().overlaps(axis) for word in words)


def test_a_single_day_stands_among_days_and_not_among_years():
    drawing = series(Series((Panel("Volunteers", (Point(dt.date(2020, 2, 10), 5, 5, text="5 volunteers"),)),)))
    low, high = drawing.axes[0].get_xlim()
    assert high - low == pytest.approx(30)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ((2024, 3, 1), (2024, 3, 20), ["1 Mar 2024", "8 Mar", "15 Mar", "22 Mar"]),
        ((2024, 12, 1), (2025, 2, 6), ["Dec 2024", "Jan 2025", "Feb"]),
        ((2020, 6, 1), (2024, 6, 1), ["2020", "2021", "2022", "2023", "2024", "2025"]),
    ],
)
def test_the_year_stands_beside_the_first_day_that_is_of_it(first: tuple, last: tuple, names: list[str]):
    points = tuple(Point(dt.date(*day), 5, 5) for day in (first, last))
    (axes,) = series(Series((Panel("Volunteers", points),))).axes
    shown = [label.get_text() for label in axes.get_xticklabels()]
    assert shown == names
    low, high = (date2num(dt.date(*day)) for day in (first, last))
    margin = max(0.22 * (high - low), (30 - (high - low)) / 2)
    assert axes.get_xlim() == pytest.approx((low - margin, high + margin))
