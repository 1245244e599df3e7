"""Ranking: the themes of texts, told from a few seed phrases and from the texts themselves."""

import random
from importlib.util import find_spec

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from dateline.errors import DatelineError
from dateline.themes import rank
from dateline.themes.mixture import fit
from dateline.themes.ranking import _trusted
from dateline.themes.terms import stem, stems, term_matrix

# The words that a made-up section uses beside its seeds, which the ranker has to learn.
SECTIONS = {
    "sport": (["match", "coach"], "striker goal penalty stadium injury squad keeper defender referee fixture".split()),
    "markets": (["shares", "interest rate"], "dividend analyst index trader broker profit bond yield dealer".split()),
    "health": (["hospital", "vaccine"], "patient nurse dose symptom clinic surgeon ward treatment infection".split()),
}  # fmt: skip
COMMON = "officials said week report city national plan public group statement expected announced".split()
SEEDS = {name: seeds for name, (seeds, _) in SECTIONS.items()}


def collection(texts: int = 150, seeded: float = 0.4) -> tuple[list[str], list[str]]:
    """Return short reports of three sections and their sections; only some hold a seed phrase."""
    chance = random.Random(7)
    names = list(SECTIONS)
    made, labels = [], []
    for number in range(texts):
        name = names[number % len(names)]
        seeds, words = SECTIONS[name]
        chosen = chance.sample(words, 4) + chance.sample(COMMON, 5)
        if chance.random() < seeded:
            chosen.append(chance.choice(seeds))
        chance.shuffle(chosen)
        made.append(" ".join(chosen).capitalize() + ".")
        labels.append(name)
    return made, labels


def test_texts_without_a_seed_phrase_are_told_by_what_the_others_taught():
    texts, labels = collection()
    found = rank(texts, SEEDS)
    silent = [
        i for i, text in enumerate(texts) if not any(seed in text.lower() for seeds in SEEDS.values() for seed in seeds)
    ]
    assert len(silent) > 50
    right = sum(found[i] == [labels[i]] for i in silent)
    assert right / len(silent) >= 0.95


def test_exclusive_themes_give_one_theme_a_text():
    texts, _ = collection()
    assert max(len(themes) for themes in rank(texts, SEEDS)) == 1


def test_themes_that_go_together_are_both_given():
    texts, labels = collection(120)
    chance = random.Random(3)
    grains = [
        f"Wheat and grain shipments: {' '.join(chance.sample('harvest tonnes silo crop bushel mill'.split(), 4))}, "
        f"{'wheat prices and grain stocks' if chance.random() < 0.8 else 'grain stocks and grain prices'} rose."
        for _ in range(40)
    ]
    seeds = {**SEEDS, "grain": ["grain", "crop"], "wheat": ["wheat"]}
    found = rank(texts + grains, seeds)
    both = [themes for themes in found[120:] if set(themes) == {"grain", "wheat"}]
    assert len(both) >= 28
    assert all(
        themes == [label] for themes, label in zip(found[:120], labels, strict=True) if themes and len(themes) > 1
    )


def test_a_few_texts_are_told_by_their_seed_phrases_alone():
    texts = [
        "The hospital opened a new ward.",
        "The coach praised the hospital; the match was a hospital benefit.",
        "The central bank held its interest rates.",
        "It rained.",
        "",
    ]
    assert rank(texts, SEEDS) == [["health"], ["sport", "health"], ["markets"], [], []]


@pytest.mark.parametrize(
    ("seed", "text"),
    [("vaccine", "Vaccines arrived."), ("interest rates", "An INTEREST RATE cut"),
     ("trade union", "the trade union's vote"),
     ("US", "in the U.S. market"), ("co-operation", "more co-operation")],
)  # fmt: skip
def test_case_possessives_and_regular_endings_do_not_count(seed, text):
    assert rank([text], {"theme": [seed], "other": ["cricket"]}) == [["theme"]]


def test_an_acronym_that_is_a_function_word_in_small_letters_is_met_in_capitals_alone():
    seeds = {"technology": ["IT", "software"], "other": ["cricket"]}
    assert rank(["It said that it paid.", "It hired IT staff."], seeds) == [[], ["technology"]]


def test_the_words_of_a_seed_phrase_must_stand_together():
    assert rank(["The rate of interest in cricket"], {"markets": ["interest rate"], "none": ["golf"]}) == [[]]


def test_a_theme_that_no_text_speaks_of_does_not_disturb_the_others():
    texts, labels = collection()
    found = rank(texts, {**SEEDS, "opera": ["soprano", "libretto"], "empty": []})
    assert sum(themes == [label] for themes, label in zip(found, labels, strict=True)) >= 0.95 * len(texts)


def test_a_text_of_other_matters_among_many_has_no_theme():
    texts, _ = collection()
    assert rank([*texts, "", "12 34 56"], SEEDS)[-2:] == [[], []]


def test_nothing_to_tell_gives_nothing():
    assert rank([], SEEDS) == []
    assert rank(["Some text."], {}) == [[]]


def test_the_answer_is_always_the_same():
    texts, _ = collection(90)
    assert rank(texts, SEEDS) == rank(list(texts), dict(SEEDS))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.text(max_size=60), max_size=8),
    st.dictionaries(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=3), max_size=4),
)
def test_any_texts_and_seeds_give_themes_of_the_seeds(texts, seeds):
    found = rank(texts, seeds)
    assert len(found) == len(texts)
    assert all(set(themes) <= set(seeds) and len(themes) == len(set(themes)) for themes in found)


def test_many_texts_are_told_as_well_as_few_by_what_their_words_teach():
    texts, labels = collection(240, seeded=0.2)
    found = rank([*texts, "", "12 34 56"], SEEDS)
    assert sum(themes == [label] for themes, label in zip(found, labels, strict=False)) >= 0.97 * len(texts)
    assert found[-2:] == [[], []]


def test_a_theme_that_names_others_among_its_phrases_is_given_with_them():
    texts, _ = collection(60)
    crops = [
        "Farmers sowed maize on more acres.",
        "Maize fell three cents a bushel.",
        "The barley harvest was late.",
    ] * 5
    seeds = {**SEEDS, "cereals": ["cereals", "maize", "rye", "barley"], "maize": ["maize", "sweetcorn"], "rye": ["rye"]}
    found = rank(texts + crops, seeds)[60:]
    assert all(set(themes) == {"cereals", "maize"} for themes in found[0::3] + found[1::3])
    assert all(themes == ["cereals"] for themes in found[2::3])


def test_one_name_among_the_phrases_of_another_theme_makes_no_wider_theme():
    texts, _ = collection(60)
    campus = ["The college took in more students.", "Students of the college sat their exams."] * 8
    seeds = {**SEEDS, "education": ["school", "teacher", "college"], "college": ["college", "campus", "students"]}
    assert all(len(themes) == 1 for themes in rank(texts + campus, seeds))


def test_a_phrase_of_two_themes_brings_them_not_together():
    texts, _ = collection(60)
    deals = ["Shares fell as the bank sold its shares.", "The bank said that its shares were safe with the bank."] * 8
    seeds = {**SEEDS, "economy": ["shares", "bank", "exports"], "finance": ["shares", "bank", "equity"]}
    assert all(len(themes) == 1 for themes in rank(texts + deals, seeds))


def test_a_seed_phrase_whose_texts_turn_out_to_be_of_another_theme_says_less():
    terms = term_matrix(["storm season"] * 30 + ["season goal"] * 10 + ["goal"] * 10)
    membership = np.array([[float(name == "storm"), float(name in {"season", "goal"})] for name in terms.names])
    storms = np.repeat([[1.0, 0], [0, 1.0]], [30, 20], axis=0)
    speaks = dict(zip(terms.names, _trusted(terms, membership, storms)[:, 1], strict=True))
    assert speaks["goal"] > 2 * speaks["season"]


def test_the_semantic_extra_is_off_unless_asked_for_and_says_how_to_get_it():
    texts, labels = collection(60)
    if find_spec("wordllama") is None:
        with pytest.raises(DatelineError, match=r"dateline\[semantic\]"):
            rank(texts, SEEDS, semantic=True)
    else:
        found = rank(texts, SEEDS, semantic=True)
        assert sum(themes == [label] for themes, label in zip(found, labels, strict=True)) >= 57


@pytest.mark.skipif(find_spec("wordllama") is None, reason="the extra dateline[semantic] is not installed")
def test_with_the_semantic_extra_words_like_the_seed_phrases_speak_too():
    told = [
        ("The goalkeeper saved two penalties in the second half.", "football"),
        ("A midfielder was sent off after a tackle from behind.", "football"),
        ("The striker signed for a rival club on loan.", "football"),
        ("Surgeons at the clinic replaced both her knees.", "medicine"),
        ("The tablets lower blood pressure but cause headaches.", "medicine"),
        ("Nurses gave the jab to infants in the ward.", "medicine"),
        ("The orchestra tuned while the conductor waited backstage.", "music"),
        ("Her second album sold out in a week.", "music"),
        ("A violin by the Cremona maker went under the hammer.", "music"),
    ]
    seeds = {
        "football": ["soccer", "goal", "league"],
        "medicine": ["doctor", "patient", "drug"],
        "music": ["song", "concert", "band"],
    }
    others = [text for text, _ in told] * 6
    silent = rank(others, seeds)[: len(told)]
    found = rank(others, seeds, semantic=True)[: len(told)]
    assert sum(themes == [label] for themes, (_, label) in zip(found, told, strict=True)) >= 8
    assert found != silent


@pytest.mark.skipif(find_spec("wordllama") is None, reason="the extra dateline[semantic] is not installed")
def test_a_text_means_the_same_whatever_stands_beside_it():
    from dateline.themes.semantic import embed

    alone, empty = embed(["The court heard the case."]), embed([" "])
    beside = embed(["The court heard the case.", "long " * 5000, ""])
    assert (alone[0] == beside[0]).all()
    assert abs((alone**2).sum() - 1) < 1e-6
    assert not empty.any()


@pytest.mark.parametrize(
    ("one", "other"),
    [("elections", "Election"), ("country's", "countries"), ("voted", "votes"), ("trading", "trade"),
     ("classes", "class"),
     ("U.S.", "US")],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_words_that_only_begin_alike_do_not():
    assert len({stem(word) for word in ("news", "new", "business", "bus", "gas", "analysis")}) == 6


def test_terms_leave_out_function_words_and_what_stands_in_one_text():
    terms = term_matrix(["The ship sailed to the port.", "A ship left port after the storm."])
    assert terms.names == ["port", "ship"]
    assert stems("The ship's crew") == ["the", "ship", "crew"]


def test_a_text_that_speaks_for_no_theme_more_than_another_is_of_the_theme_that_most_texts_are_of():
    def probability_of_the_first(texts: int) -> float:
        words = sparse.csr_matrix([[1.0, 0, 1]] * (texts * 9 // 10) + [[0, 1.0, 1]] * (texts // 10) + [[0, 0, 1.0]])
        start = np.array([[1.0, 0]] * (texts * 9 // 10) + [[0, 1.0]] * (texts // 10) + [[0.5, 0.5]])
        return float(fit(words, start).posteriors[-1, 0])

    assert probability_of_the_first(1000) > 0.75
    assert probability_of_the_first(10) < 0.65  # ten texts tell little of how common the themes are
