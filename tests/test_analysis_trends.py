"""Trends: shares with honest intervals, uncertain dates spread, and changes tested or plainly not tested."""

import random
from datetime import date
from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.analysis.themes import changes, inference, trends

Day = date | None


def articles(*rows: tuple[str, Day, Day, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["id", "earliest", "latest", "sentences"])


def hits(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (f"theme-{number}", article, theme, sentence + 5, sentence + 10, sentence, sentence + 50)
            for number, (article, theme, sentence) in enumerate(rows)
        ],
        columns=["id", "article_id", "theme", "start", "end", "sentence_start", "sentence_end"],
    )


def on(year: int, month: int, day: int = 1) -> tuple[date, date]:
    return date(year, month, day), date(year, month, day)


def test_a_share_counts_sentences_once_and_carries_its_rows():
    frame = trends.shares(
        articles(("a", *on(2024, 1), 20), ("b", *on(2024, 2), 10)),
        hits(("a", "energy", 0), ("a", "energy", 0), ("a", "energy", 100), ("b", "trade", 0)),
        declared=["energy", "trade", "space"],
    ).set_index(["theme", "article_id"])
    energy = frame.loc[("energy", "a")]
    assert (energy.k, energy.n, energy.share) == (2, 20, 0.1)
    assert energy.rows == ("theme-0", "theme-1", "theme-2")
    assert (energy.low, energy.high) == pytest.approx((0.0279, 0.3010), abs=1e-4)
    assert frame.loc[("space", "b")].k == 0
    assert frame.loc[("space", "b")].rows == ()
    assert len(frame) == 6


def test_an_article_without_sentences_has_no_share():
    frame = trends.shares(articles(("a", *on(2024, 1), 0)), hits(), declared=["energy"])
    assert isnan(frame.share[0])
    assert (frame.low[0], frame.high[0]) == (0.0, 1.0)


def test_an_uncertain_date_is_spread_over_its_interval():
    frame = trends.by_period(
        articles(("a", date(2024, 1, 17), date(2024, 2, 15), 10), ("b", *on(2024, 2), 10)),
        hits(("a", "energy", 0)),
        length="month",
    ).set_index("period")
    assert list(frame.index) == ["2024-01", "2024-02"]
    assert frame.articles.tolist() == pytest.approx([0.5, 1.5])
    assert frame.certain.tolist() == [0, 1]
    assert frame.k.tolist() == pytest.approx([0.5, 0.5])
    assert frame.n.tolist() == pytest.approx([5, 15])
    assert frame.article_ids.tolist() == [("a",), ("a", "b")]
    assert frame.rows.tolist() == [("theme-0",), ("theme-0",)]


def test_empty_periods_are_shown_and_the_undated_are_listed():
    table = articles(
        ("a", *on(2023, 1), 10), ("b", *on(2023, 4), 10), ("c", None, None, 10), ("d", None, date(2023, 2, 1), 9)
    )
    frame = trends.by_period(table, hits(("a", "energy", 0), ("c", "energy", 0)), length="month")
    assert frame.period.tolist() == ["2023-01", "2023-02", "2023-03", "2023-04"]
    assert frame.n.tolist() == [10, 0, 0, 10]
    assert isnan(frame.share[1])
    assert trends.unplaced(table) == ("c", "d")


def test_an_article_of_any_day_of_thirty_years_is_of_no_period():
    table = articles(("a", *on(2024, 3), 10), ("b", *on(2024, 5), 10), ("c", date(1995, 1, 1), date(2025, 12, 31), 10))
    assert trends.choose_length(table) == "month"
    assert trends.by_period(table, hits(("c", "energy", 0))).period.tolist() == ["2024-03", "2024-04", "2024-05"]
    assert trends.unplaced(table) == ("c",)


def test_nothing_dated_gives_an_empty_frame():
    frame = trends.by_period(articles(("a", None, None, 5)), hits(("a", "energy", 0)))
    assert list(frame.columns) == trends.PERIOD_COLUMNS
    assert frame.empty


@pytest.mark.parametrize(
    ("last", "length", "labels"),
    [
        (date(2024, 3, 2), "month", ["2024-01", "2024-02", "2024-03"]),
        (date(2025, 12, 31), "quarter", [f"{y}-Q{q}" for y in (2024, 2025) for q in (1, 2, 3, 4)]),
        (date(2031, 5, 1), "year", [str(year) for year in range(2024, 2032)]),
    ],
)
def test_the_length_of_periods_follows_the_span(last, length, labels):
    table = articles(("a", *on(2024, 1), 10), ("b", last, last, 10))
    assert trends.choose_length(table) == length
    assert trends.by_period(table, hits(("a", "x", 0))).period.tolist() == labels


def test_sentences_of_one_article_being_alike_widens_the_interval():
    alike = hits(*(("a", "energy", place) for place in range(10)), *(("c", "energy", place) for place in range(10)))
    mixed = hits(*((name, "energy", place) for name in "abcd" for place in range(5)))
    table = articles(*((name, *on(2024, 1), 10) for name in "abcd"))
    clustered, even = trends.by_period(table, alike), trends.by_period(table, mixed)
    assert clustered.share[0] == even.share[0] == 0.5
    assert clustered.effective[0] == pytest.approx(4)
    assert even.effective[0] == pytest.approx(40)
    assert clustered.low[0] < even.low[0] < 0.5 < even.high[0] < clustered.high[0]


def test_frames_from_parquet_with_missing_days_are_read():
    table = articles(("a", *on(2024, 1), 10), ("b", *on(2024, 2), 10))
    table["earliest"] = pd.to_datetime(table["earliest"])
    table["latest"] = pd.Series([pd.Timestamp(2024, 1, 1), pd.NaT])
    assert trends.unplaced(table) == ("b",)
    assert trends.by_period(table, hits(("a", "x", 0))).start.tolist() == [date(2024, 1, 1)]


FIVE = articles(
    ("a", *on(2023, 7), 12),
    ("b", *on(2024, 11), 14),
    ("c", *on(2025, 2), 15),
    ("d", *on(2025, 11), 10),
    ("e", None, None, 9),
)


def test_with_five_articles_no_test_is_possible_and_the_reason_is_said():
    frame = changes.changes(FIVE, hits(("c", "energy", 0), ("d", "energy", 0), ("a", "trade", 0)))
    assert set(frame.verdict) == {"no test possible"}
    assert frame.p.isna().all()
    assert frame.split[0] == date(2025, 2, 1)
    assert (
        frame.reason[0]
        == "no test possible: with 2 articles before 1 February 2025 and 2 from then on (1 without a date left "
        "out), even a theme that stood in all of one side and none of the other would give p 0.33, above 0.05"
    )


def test_one_date_or_none_leaves_nothing_to_compare():
    for table in (articles(("a", *on(2024, 1), 5), ("b", *on(2024, 1), 5)), articles(("a", None, None, 5))):
        (reason,) = changes.changes(table, hits(("a", "x", 0))).reason
        left_out = " (1 without a date left out)" if len(table) == 1 else ""
        assert reason == f"no test possible: no two articles are dated to different days{left_out}"


def year_of_articles(later_hits: int, earlier_hits: int, n: int = 20) -> tuple[pd.DataFrame, pd.DataFrame]:
    early = [(f"e{i}", *on(2023, 1 + i % 12), 10) for i in range(n)]
    late = [(f"l{i}", *on(2024, 1 + i % 12), 10) for i in range(n)]
    table = articles(*early, *late)
    found = [(f"e{i}", "energy", 0) for i in range(earlier_hits)] + [(f"l{i}", "energy", 0) for i in range(later_hits)]
    return table, hits(*found, *((f"{s}{i}", "trade", 0) for s in "el" for i in range(n // 2)), ("e0", "rare", 0))


def test_a_rise_and_a_fall_are_told_with_their_counts():
    (energy, trade, rare) = changes.changes(*year_of_articles(18, 2), split=date(2024, 1, 1)).itertuples()
    assert (energy.before_k, energy.before_n, energy.after_k, energy.after_n) == (2, 20, 18, 20)
    assert energy.verdict == "rise"
    assert energy.p == pytest.approx(2 * 36501 / 137846528820)  # (190² + 20² + 1) of C(40, 20), both sides
    assert energy.adjusted == pytest.approx(2 * energy.p)
    assert energy.low < energy.difference < energy.high
    assert energy.difference == pytest.approx(0.8)
    assert len(energy.rows) == 20
    assert (trade.verdict, trade.p) == ("no change shown", 1.0)
    assert rare.verdict == "no test possible"
    assert "rare stands in 1 of 40 articles" in rare.reason
    assert changes.changes(*year_of_articles(2, 18), split=date(2024, 1, 1)).verdict[0] == "fall"


def test_an_article_that_may_lie_on_either_side_is_placed_to_give_the_largest_p():
    table, found = year_of_articles(9, 2, 10)
    sure = changes.changes(table, found, split=date(2024, 1, 1)).iloc[0]
    wide = pd.concat([table, articles(*((f"u{i}", date(2023, 6, 1), date(2024, 6, 1), 5) for i in range(3)))])
    more = pd.concat([found, hits(*((f"u{i}", "energy", 0) for i in range(3)))])
    unsure = changes.changes(wide, more, split=date(2024, 1, 1)).iloc[0]
    assert unsure.uncertain == 3
    assert unsure.p > sure.p
    assert unsure.p == pytest.approx(inference.fisher(5, 13, 9, 10))


def test_a_hit_of_a_narrow_theme_is_one_of_every_theme_above_it_once():
    found = trends.with_wider(
        hits(("a", "chips", 0), ("a", "technology", 60)),
        {"chips": ["technology", "science"], "technology": ["science"]},
    )
    assert sorted(zip(found.id, found.theme, strict=True)) == [
        ("theme-0", "chips"), ("theme-0", "science"), ("theme-0", "technology"), ("theme-1", "science"),
        ("theme-1", "technology"),
    ]  # fmt: skip


@given(st.dates(date(1, 1, 1)), st.integers(0, 900), st.sampled_from(["month", "quarter", "year"]))
def test_an_interval_is_spread_whole(day, days, length):
    last = date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
    parts = trends.spread(day, last, length)
    assert sum(part for _, part in parts) == pytest.approx(1)
    assert all(part > 0 for _, part in parts)
    assert parts[0][0].start <= day <= parts[0][0].end


@given(st.integers(1, 400), st.data())
def test_a_wilson_interval_holds_its_share(n, data):
    k = data.draw(st.integers(0, n))
    low, high = inference.wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1
    assert high - low < 1


def test_benjamini_hochberg_keeps_order_and_never_falls_below_p():
    # Benjamini and Hochberg (1995), example of section 3.2: four of fifteen are rejected at 0.05.
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0,
    ]
    adjusted = inference.benjamini_hochberg(p)
    assert (adjusted <= 0.05).sum() == 4
    assert list(inference.benjamini_hochberg(p[::-1])) == list(adjusted[::-1])
    assert (adjusted >= p).all()


def test_no_difference_of_shares_has_an_interval_around_nought():
    # Newcombe (1998), table II, example (a): 56/70 against 48/80.
    low, high = inference.newcombe(48, 80, 56, 70)
    assert (low, high) == pytest.approx((0.0524, 0.3339), abs=1e-4)


def two_outlets(early: tuple[int, int], late: tuple[int, int]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return articles of a press service and a journal in two years; all that the journal writes is about energy."""
    rows = [
        (f"{outlet}-{year}-{number}", *on(year, 5, 1 + number % 28), 10, outlet)
        for year, counts in ((2023, early), (2024, late))
        for outlet, count in zip(("service", "journal"), counts, strict=True)
        for number in range(count)
    ]
    table = pd.DataFrame(rows, columns=["id", "earliest", "latest", "sentences", "agency"])
    return table, hits(*((name, "energy", 0) for name in table["id"] if name.startswith("journal")))


def test_a_source_that_was_added_makes_no_theme_rise():
    energy = changes.changes(*two_outlets((30, 5), (30, 30)), split=date(2024, 1, 1)).iloc[0]
    assert inference.fisher(5, 35, 30, 60) < 0.001  # all sources together it would have risen
    assert energy.verdict in ("no change shown", "no test possible")
    assert energy.mix == pytest.approx(0.35, abs=0.01)


def test_a_source_of_one_side_alone_allows_no_test():
    energy = changes.changes(*two_outlets((30, 0), (0, 30)), split=date(2024, 1, 1)).iloc[0]
    assert energy.verdict == "no test possible"
    assert "the mix of sources changed" in energy.reason


def test_a_theme_rises_within_its_sources_though_their_mix_changed():
    table, _ = two_outlets((40, 10), (40, 40))
    more = hits(*((name, "energy", 0) for name in table["id"] if "2024" in name and int(name[-1]) < 6))
    energy = changes.changes(table, more, split=date(2024, 1, 1)).iloc[0]
    assert energy.verdict == "rise"
    assert "Fisher's exact test within sources" in energy.reason


def test_articles_without_agency_and_publisher_come_from_their_folder():
    table = pd.DataFrame(
        {"agency": ["PTI", None, None], "publisher": [None, "BBC", None], "paths": [["a/b/c.txt"]] * 3}
    )
    assert trends.sources(table) == ["PTI", "BBC", "a/b"]


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8), st.integers(0, 8))
def test_with_one_source_the_test_within_sources_is_fishers(k1: int, more1: int, k2: int, more2: int):
    p, _, _ = inference.fisher_within([(k1, k1 + more1, k2, k2 + more2)])
    assert p == pytest.approx(inference.fisher(k1, k1 + more1, k2, k2 + more2), abs=1e-9)


def test_the_test_within_sources_raises_no_more_false_alarms_than_allowed():
    chance = random.Random(5)
    shares = (0.1, 0.5, 0.9)
    alarms = 0
    for _ in range(400):
        strata = []
        for share, n1, n2 in zip(shares, (30, 10, 4), (4, 10, 30), strict=True):
            k1, k2 = (sum(chance.random() < share for _ in range(n)) for n in (n1, n2))
            strata.append((k1, n1, k2, n2))
        alarms += inference.fisher_within(strata)[0] <= 0.05
    assert alarms / 400 <= 0.06
