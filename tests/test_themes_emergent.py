"""Emergent phrases and suggestions: what the articles speak of and no theme covers, with the sentences that say so."""

from datetime import date
from math import log

import pytest

from dateline.corpus.model import Article, article_id
from dateline.dates.model import Publication
from dateline.text import Span, sentences
from dateline.themes import Taxonomy, Theme, emergent, emergent_phrases, load_taxonomy, suggest
from dateline.themes.suggesting import _log_likelihood


def article(text: str) -> Article:
    day = date(2024, 5, 6)
    return Article(article_id(text), text, Publication(day, day, "stated"), Span(0, len(text)))


ENERGY = Taxonomy((Theme("Energy", "", (("energy", 1.0), ("solar panel", 1.0))),))
ARTICLES = [
    article(
        "Ferry traffic between the islands rose in spring. The deep-water port at Lanu cost more than planned, and "
        "clean energy was discussed. Prime Minister Aro Tamm opened the coral nursery."
    ),
    article(
        "Ministers visited the deep-water port on Tuesday. They saw a coral nursery. Coral nurseries help reefs. The "
        "energy plan came later, said Prime Minister Aro Tamm. Subscribe to the morning letter for free updates."
    ),
    article(
        "A second deep-water port is planned. Clean energy pays for it, Prime Minister Aro Tamm said. "
        "Subscribe to the morning letter for free updates."
    ),
]


def phrases(**options: object) -> list[str]:
    return [found.phrase for found in emergent_phrases(ARTICLES, ENERGY, **options)]


def test_shared_phrases_that_no_theme_covers_are_found():
    assert set(phrases()) == {"deep-water port", "coral nursery"}


def test_what_a_theme_covers_is_not_emergent():
    port = Taxonomy((*ENERGY.themes, Theme("Ports", "", (("deep-water port", 1.0),))))
    assert [found.phrase for found in emergent_phrases(ARTICLES, port)] == ["coral nursery"]


def test_names_are_left_out_known_ones_in_any_case():
    assert "Aro Tamm" not in phrases()
    assert phrases(names=["Deep-water Port"]) == ["coral nursery"]


def test_a_sentence_that_articles_repeat_counts_once():
    assert not any("updates" in phrase or "letter" in phrase for phrase in phrases())


def test_the_limit_keeps_the_heaviest():
    scores = [found.score for found in emergent_phrases(ARTICLES, ENERGY)]
    assert scores == sorted(scores, reverse=True)
    assert phrases(limit=1) == phrases()[:1]


def test_hits_are_marked_and_lie_in_their_sentences():
    hits = emergent(ARTICLES, ENERGY)
    assert set(hits) == {one.id for one in ARTICLES}
    second = hits[ARTICLES[1].id]
    assert [(hit.text, hit.theme) for hit in second] == [
        ("deep-water port", "deep-water port"), ("coral nursery", "coral nursery"),
        ("Coral nurseries", "coral nursery"),
    ]  # fmt: skip
    text = ARTICLES[1].text
    for hit in second:
        assert hit.emergent
        assert text[hit.start : hit.end] == hit.text
        assert Span(hit.sentence_start, hit.sentence_end) in sentences(text)


def test_one_article_shares_nothing():
    assert emergent_phrases(ARTICLES[:1], ENERGY) == []
    assert emergent_phrases([], ENERGY) == []


# A corpus in which "rooftop array" always stands beside a theme's phrase, and a matter that no theme knows.
# Where the made-up articles differ, so that none repeats a passage of another.
PLACES = "mill dairy school bakery forge chapel market quarry harbour orchard tannery brewery".split()
ROOFS = "depot clinic library stadium museum theatre hangar garage station gallery kiosk greenhouse".split()
HOW = "slowly quietly gladly proudly rarely sadly firmly boldly warmly neatly calmly eagerly".split()
WHEN = "dawn noon dusk midnight easter christmas harvest winter summer autumn spring lent".split()


def corpus() -> list[Article]:
    energy = [
        f"By {when} the {roof} took solar panel number {place}; {how} with rooftop array {roof}. Taxes {how} fell."
        for roof, how, place, when in zip(ROOFS, HOW, PLACES, WHEN, strict=True)
    ]
    weaving = [
        f"Weavers {how} near the {place} dyed wool {how} on looms. By {when} looms and {how} wool left {place}, "
        f"the thread {how} too. {'Yarn' if n % 2 else 'Dye'} ran out."
        for n, (place, how, when) in enumerate(zip(PLACES, HOW, WHEN, strict=True))
    ]
    return [article(text) for text in energy + weaving]


def test_a_notice_that_differs_only_in_names_and_figures_is_read_once():
    notices = [
        article(
            f"{name} opened a shop in spring. The shares of {name} Ltd (XY{n}) are traded on the smaller companies "
            f"board; call 555-010{n} for the fact sheet."
        )
        for n, name in enumerate(("Aldren", "Bosk", "Corvel", "Dunmore"))
    ]
    assert emergent_phrases(notices, ENERGY) == []
    told = [
        article(f"{how.capitalize()} the {place} sold its fact sheet, {roof} owners say.")
        for place, how, roof in zip(PLACES[:4], HOW, ROOFS, strict=False)
    ]
    assert [found.phrase for found in emergent_phrases(told, ENERGY)] == ["fact sheet"]


def test_a_notice_that_is_reworded_here_and_there_is_read_once():
    notices = [
        article(f"{name} Ltd {verb} readers that actual results may differ from what its forecasts {more}.")
        for name, verb, more in (("Aldren", "warns", "say"), ("Bosk", "reminds", "hold"), ("Corvel", "tells", "name"))
    ]
    assert emergent_phrases(notices, ENERGY) == []


def test_verbs_and_words_of_names_make_no_phrase():
    telling = [
        article(text)
        for text in (
            "Farmers want to enable users of meters. Glimworth reporters wrote of river barges.",
            "It will enable users who pay. At the lock two Glimworth reporters counted river barges.",
            "They enable users abroad. Some old river barges burned before Glimworth reporters came.",
        )
    ]
    assert [found.phrase for found in emergent_phrases(telling, ENERGY)] == ["river barges"]


def test_phrases_are_proposed_for_the_theme_whose_sentences_they_share():
    found = suggest(corpus(), ENERGY)
    (proposal, *_) = [one for one in found.phrases if one.theme == "Energy"]
    assert proposal.phrase == "rooftop array"
    assert (proposal.sentences, proposal.articles) == (12, 12)
    assert len(proposal.examples) == 3
    assert all("rooftop array" in example.text for example in proposal.examples)
    assert len({example.article_id for example in proposal.examples}) == 3


def test_a_new_theme_is_proposed_with_its_words_and_sentences():
    texts = {one.id: one.text for one in corpus()}
    themes = suggest(corpus(), ENERGY).themes
    (weaving,) = [theme for theme in themes if "looms" in theme.phrases]
    assert {"looms", "wool"} <= set(weaving.phrases[:4])
    assert weaving.articles == 12
    for example in weaving.examples:
        assert texts[example.article_id][example.sentence.start : example.sentence.end] == example.text
        assert example.sentence.contains(example.span)
        assert "looms" in example.text or "wool" in example.text


def test_too_few_articles_give_no_new_theme():
    assert suggest(ARTICLES, ENERGY).themes == ()
    assert suggest([], ENERGY) == suggest([article("")], ENERGY)


def test_suggestions_are_always_the_same():
    assert suggest(corpus(), ENERGY) == suggest(corpus(), ENERGY)


def test_what_is_proposed_can_be_put_into_a_taxonomy(tmp_path):
    found = suggest(corpus(), ENERGY)
    (proposed, *_) = [theme.phrases for theme in found.themes]
    lines = ["themes:", "  - name: New", "    phrases:", *(f'      - "{phrase}"' for phrase in proposed)]
    (tmp_path / "themes.yml").write_text("\n".join(lines), encoding="utf-8")
    assert len(load_taxonomy(tmp_path / "themes.yml").themes[0].phrases) == len(proposed) >= 3


def test_log_likelihood_is_that_of_the_table_of_counts():
    observed, expected = [110, 29, 2442, 29114], [11.192, 127.808, 2540.808, 29015.192]
    g2 = 2 * sum(o * log(o / e) for o, e in zip(observed, expected, strict=True))
    assert _log_likelihood(110, 2552, 29, 29143) == pytest.approx(g2, rel=1e-3)
    assert _log_likelihood(5, 10, 50, 100) == pytest.approx(0)
    assert _log_likelihood(1, 10, 50, 100) < 0
