"""Topics: texts that belong together are found together, and each topic's words tell it."""

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.analysis.themes.topics import discover_topics

THEMES = [
    "earthquake tremor rubble magnitude aftershock epicentre seismic survivors".split(),
    "parliament coalition ballot minister opposition constituency turnout manifesto".split(),
    "telescope orbit galaxy astronomers comet spectrum lunar probe".split(),
    "Reserve inflation lending currency deficit exports mortgage".split(),
]
COMMON = "report week officials city plan morning group region statement".split()


def collection(sizes: tuple[int, ...] = (40, 30, 20, 10)) -> tuple[list[str], list[int]]:
    chance = random.Random(11)
    made = [
        (" ".join(chance.choices(THEMES[theme], k=7) + chance.choices(COMMON, k=5)) + ".", theme)
        for theme, size in enumerate(sizes)
        for _ in range(size)
    ]
    chance.shuffle(made)
    return [text for text, _ in made], [theme for _, theme in made]


@cache
def found() -> tuple[list[int], list[list[str]]]:
    return discover_topics(collection()[0], 4)


def test_each_topic_is_one_theme_the_largest_first():
    assert found()[0] == collection()[1]


def test_the_words_of_a_topic_are_its_own_and_written_as_the_texts_write_them():
    _, words = found()
    assert [len(row) for row in words] == [10] * 4
    for row, theme in zip(words, THEMES, strict=True):
        assert set(row[:5]) <= set(theme)
    assert "Reserve" in words[3]


def test_the_answer_is_always_the_same():
    texts, _ = collection((12, 8))
    assert discover_topics(texts, 2) == discover_topics(list(texts), 2)


def test_one_topic_holds_everything():
    texts, _ = collection((5, 5))
    topics, words = discover_topics(texts, 1)
    assert set(topics) == {0}
    assert len(words) == 1
    assert words[0]


def test_fewer_texts_than_topics_leave_topics_empty():
    topics, words = discover_topics(["Tremor and rubble.", "Ballot and turnout."], 5)
    assert len(topics) == 2
    assert set(topics) <= set(range(5))
    assert len(words) == 5


def test_no_topics_is_a_mistake():
    with pytest.raises(ValueError, match="k is 0; it must be at least 1"):
        discover_topics(["text"], 0)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8), st.integers(1, 4))
def test_any_texts_get_a_topic_each(texts, k):
    topics, words = discover_topics(texts, k)
    assert len(topics) == len(texts)
    assert all(0 <= topic < k for topic in topics)
    assert len(words) == k
    assert all(len(row) <= 10 for row in words)
