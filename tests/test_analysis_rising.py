"""Rising phrases: what is much more frequent in one period, and nothing else."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.analysis.themes.rising import rising

WORDS = [
    f"{a}{b}{c}"
    for a in ("ba", "ko", "ri", "tu", "sel")
    for b in ("lan", "mor", "tek", "vis")
    for c in ("da", "po", "ne", "gu", "shi")
]
MONTHS = [f"2024-{month:02}" for month in range(1, 13)]


def background(texts: int, seed: int) -> tuple[list[list[str]], list[str]]:
    chance = random.Random(seed)
    made = [
        [f"{word}," if chance.random() < 0.1 else word for word in chance.choices(WORDS, k=40)] for _ in range(texts)
    ]
    return made, [chance.choice(MONTHS) for _ in made]


def plant(texts: list[list[str]], periods: list[str], phrase: str, period: str, seed: int, rate: float = 0.35) -> None:
    chance = random.Random(seed)
    for text, when in zip(texts, periods, strict=True):
        if chance.random() < (rate if when == period else 0.01):
            text.insert(chance.randrange(len(text)), phrase)


def joined(texts: list[list[str]]) -> list[str]:
    return [" ".join(text) for text in texts]


def test_planted_bursts_are_found_and_little_else():
    found_true, found_false, missed = 0, 0, 0
    for trial in range(4):
        texts, periods = background(480, trial)
        planted = {
            (phrase, MONTHS[(5 * n + trial) % 12])
            for n, phrase in enumerate(("flood relief", "Volta accord", "strike", "mpox"))
        }
        for number, (phrase, period) in enumerate(sorted(planted)):
            plant(texts, periods, phrase, period, 100 * trial + number)
        found = {(phrase, period) for phrase, period, _ in rising(joined(texts), periods)}
        found_true += len(found & planted)
        found_false += len(found - planted)
        missed += len(planted - found)
    assert 2 * found_true / (2 * found_true + found_false + missed) >= 0.87
    assert found_false <= 1


def test_noise_gives_no_phrase():
    for trial in range(6):
        texts, periods = background(300, 50 + trial)
        assert rising(joined(texts), periods) == []


def test_the_surest_comes_first_and_none_is_above_alpha():
    texts, periods = background(400, 1)
    plant(texts, periods, "strong burst", "2024-03", 1, rate=0.9)
    plant(texts, periods, "weaker sign", "2024-08", 2, rate=0.35)
    found = rising(joined(texts), periods, alpha=0.01)
    assert [phrase for phrase, _, _ in found] == ["strong burst", "weaker sign"]
    assert found[0][2] < found[1][2] <= 0.01


def test_of_phrases_that_stand_in_the_same_texts_the_longest_is_told():
    texts, periods = background(400, 2)
    plant(texts, periods, "free and open waters", "2024-05", 3, rate=0.6)
    assert [(phrase, period) for phrase, period, _ in rising(joined(texts), periods)] == [
        ("free and open waters", "2024-05")
    ]


def test_a_word_that_rises_beyond_its_phrase_is_told_too_and_a_phrase_that_adds_nothing_is_not():
    texts, periods = background(600, 3)
    plant(texts, periods, "tariff", "2024-06", 4, rate=0.6)
    plant(texts, periods, "tariff truce", "2024-06", 5, rate=0.5)
    assert {phrase for phrase, _, _ in rising(joined(texts), periods)} == {"tariff", "tariff truce"}
    texts, periods = background(600, 4)
    plant(texts, periods, "tariff", "2024-06", 6, rate=0.8)
    for text in [text for text in texts if "tariff" in text][::2]:
        text.insert(text.index("tariff") + 1, WORDS[0])  # a word of all months that often follows by habit
    assert [phrase for phrase, _, _ in rising(joined(texts), periods)] == ["tariff"]


def test_a_phrase_is_written_as_the_texts_write_it_and_counted_in_any_case():
    texts, periods = background(400, 5)
    plant(texts, periods, "Quad", "2024-02", 7, rate=0.6)
    plant(texts, periods, "QUAD's", "2024-02", 8, rate=0.2)
    phrase, period, _ = rising(joined(texts), periods)[0]
    assert (phrase, period) == ("Quad", "2024-02")


def test_a_phrase_does_not_cross_punctuation():
    texts, periods = background(400, 6)
    plant(texts, periods, "heat. Wave", "2024-07", 9, rate=0.6)
    assert {phrase.lower() for phrase, _, _ in rising(joined(texts), periods)} == {"heat", "wave"}


def test_five_articles_prove_nothing():
    texts = ["Solar power grows."] * 3 + ["Trade falls."] * 2
    assert rising(texts, ["2023", "2023", "2023", "2024", "2024"]) == []


def test_nothing_to_compare_gives_nothing():
    assert rising([], []) == []
    assert rising(["A text.", "A text."], ["2024", "2024"]) == []


def test_each_text_needs_a_period():
    with pytest.raises(ValueError, match="2 texts have 1 periods"):
        rising(["a", "b"], ["2024"])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["1", "2", "3"])), max_size=12))
def test_any_texts_are_read(rows):
    for phrase, period, p in rising([text for text, _ in rows], [period for _, period in rows], alpha=0.5):
        assert phrase
        assert period in "123"
        assert 0 <= p <= 0.5


def test_what_a_new_source_always_writes_rises_only_where_sources_are_not_told_apart():
    chance = random.Random(2)
    texts, periods, sources = [], [], []
    for period, counts in (("2023", (60, 5)), ("2024", (60, 60))):
        for source, count in zip(("service", "journal"), counts, strict=True):
            for _ in range(count):
                words = chance.sample("port rail road bridge canal tunnel depot quay ferry tram".split(), 5)
                new = "monsoon" if period == "2024" and chance.random() < 0.5 else "dry"
                texts.append(" ".join([*words, new, "newsletter" if source == "journal" else "wire"]))
                periods.append(period)
                sources.append(source)
    assert ("newsletter", "2024") in {found[:2] for found in rising(texts, periods)}
    told_apart = {phrase for phrase, _, _ in rising(texts, periods, sources=sources)}
    assert "monsoon" in told_apart
    assert "newsletter" not in told_apart
