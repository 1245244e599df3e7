"""Keyness: the words that more texts of one period use than of the others."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.analysis import keyness
from dateline.analysis.themes.keyness import log_odds, why_no_keyness

FILLER = "ministers met officials port budget harbour council report bridge talks visit school season river".split()


def reports(years: dict[str, list[str]], each: int = 20) -> tuple[list[str], list[str]]:
    """Return texts and their periods: each year has its words in most of its texts, and all share the rest."""
    chance = random.Random(11)
    texts, periods = [], []
    for year, words in years.items():
        for _ in range(each):
            said = chance.sample(FILLER, 6) + [word for word in words if chance.random() < 0.8]
            texts.append(f"The {' and the '.join(said)} were discussed.")
            periods.append(year)
    return texts, periods


def test_a_word_of_one_period_is_key_to_it_with_its_counts_and_texts():
    texts, periods = reports({"2023": ["drought"], "2024": ["tariff"], "2025": []})
    frame = keyness(texts, periods)
    assert list(zip(frame.period, frame.word, strict=True)) == [("2023", "drought"), ("2024", "tariff")]
    row = frame.iloc[0]
    holders = [number for number, text in enumerate(texts) if "drought" in text]
    assert list(row.texts) == holders
    assert (row.k, row.n, row.other_k, row.other_n) == (len(holders), 20, 0, 40)
    assert 0 < row.low < row.log_odds < row.high
    assert row.p <= row.adjusted <= 0.05


def test_forms_of_a_word_count_as_one_and_names_are_left_out():
    texts = ["Sanctions hit Meridia.", "A sanction on Meridia fell.", "Meridia was sanctioned again."] * 5
    texts += ["The harvest was good.", "Harvests were late.", "They harvested barley."] * 5
    frame = keyness(texts, ["2023"] * 15 + ["2024"] * 15)
    words = set(frame.word)
    assert len([word for word in words if word.lower().startswith("sanction")]) == 1
    assert not {"Meridia", "meridia"} & words


def test_one_long_text_makes_no_word_key():
    texts, periods = reports({"2023": [], "2024": []})
    texts[0] += " The asteroid passed." * 50
    assert "asteroid" not in set(keyness(texts, periods).word)


def test_where_time_tells_nothing_there_are_no_more_false_alarms_than_alpha_allows():
    texts, periods = reports({"2023": ["levee"], "2024": ["levee"], "2025": ["levee"]}, each=30)
    alarms = 0
    for trial in range(40):
        random.Random(trial).shuffle(periods)
        alarms += not keyness(texts, periods).empty
    assert alarms <= 4


@pytest.mark.parametrize(
    ("periods", "says"),
    [
        ([], "no article is dated to one period"),
        (["2024"] * 9, "all articles are of one period"),
        (["2023", "2024"], "2 articles are too few"),
        (["2023"] * 2 + ["2024"] * 3, "1 of 10 draws, p 0.1, above 0.05"),
    ],
)
def test_where_no_test_is_possible_the_reason_is_said(periods, says):
    assert says in why_no_keyness(periods)
    assert keyness(["Some text."] * len(periods), periods).empty


def test_with_enough_articles_a_test_is_possible():
    assert why_no_keyness(["2023"] * 4 + ["2024"] * 4) == ""


def test_texts_and_periods_must_be_equally_many():
    with pytest.raises(ValueError, match="each text needs one"):
        keyness(["One."], [])


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_log_odds_point_where_the_shares_do_and_turn_with_the_sides(k1, n1, k2, n2):
    k1, k2 = min(k1, n1), min(k2, n2)
    if not 0 < k1 + k2 < n1 + n2:
        return
    ratio, low, high = log_odds(k1, n1, k2, n2)
    assert low < ratio < high
    assert ratio == pytest.approx(-log_odds(k2, n2, k1, n1)[0])
    if k1 / n1 > k2 / n2 + 1e-9:
        assert ratio > 0


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["a", "b", "c"])), max_size=12))
def test_any_texts_give_a_frame(pairs):
    frame = keyness([text for text, _ in pairs], [period for _, period in pairs])
    assert (frame.adjusted <= 0.05).all()
