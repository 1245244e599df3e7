"""Tagging: which words of an article are hits of which theme."""

from datetime import date
from importlib.util import find_spec
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.corpus.model import Article, article_id
from dateline.dates.model import Publication
from dateline.errors import DatelineError
from dateline.evidence import Evidence
from dateline.text import Span, sentences
from dateline.themes import Taxonomy, Theme, counted_sentences, tag
from hostile import assert_linear

needs_meaning = pytest.mark.skipif(
    find_spec("wordllama") is None, reason="the extra dateline[semantic] is not installed"
)


def article(text: str, body: Span | None = None, title: Span | None = None) -> Article:
    heads = () if title is None else (("title", Evidence.span(text, title.start, title.end)),)
    day = date(2024, 3, 1)
    return Article(
        article_id(text), text, Publication(day, day, "stated"), body or Span(0, len(text)),
        title=None if title is None else title.of(text), heads=heads,
    )  # fmt: skip


def taxonomy(**themes: object) -> Taxonomy:
    built = []
    for name, given_phrases in themes.items():
        phrases = given_phrases if isinstance(given_phrases, list) else [given_phrases]
        positive = tuple(p if isinstance(p, tuple) else (p, 1.0) for p in phrases if not str(p).startswith("!"))
        negative = tuple(p[1:] for p in phrases if isinstance(p, str) and p.startswith("!"))
        built.append(Theme(name, "", positive, negative))
    return Taxonomy(tuple(built))


def found(text: str, **themes: object) -> list[tuple[str, str]]:
    return [(hit.theme, hit.text) for hit in tag(article(text), taxonomy(**themes))]


def test_a_hit_is_evidence_phrase_span_and_sentence():
    text = "Talks opened on Monday. The two sides will build chip plants near Pune, the minister said."
    (hit,) = tag(article(text), taxonomy(chips="chip plant"))
    assert text[hit.start : hit.end] == hit.text == "chip plants"
    assert (hit.theme, hit.phrase, hit.weight, hit.emergent) == ("chips", "chip plant", 1.0, False)
    assert text[hit.sentence_start : hit.sentence_end].startswith("The two sides")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("semiconductor", "Semiconductors were discussed."),
        ("semiconductor", "The SEMICONDUCTOR deal"),
        ("invest", "It invested early."),
        ("invest", "They are investing more."),
        ("supply", "Gas supplies fell."),
        ("ban", "The export was banned."),
        ("trade", "Trading was thin."),
        ("crisis", "After two crises, calm."),
        ("win", "She won the seat."),
        ("woman", "Women voted early."),
        ("defence", "The Defense Department"),
        ("defense", "the defence minister"),
        ("decarbonisation", "decarbonization of steel"),
        ("supply chain", "supply-chain resilience"),
        ("people-to-people", "people to people contact"),
        ("supply chain", "the supply\nchains of Asia"),
        ("world ocean", "the world's oceans"),
        ("women's rights", "Women’s rights groups"),
        ("research and development", "spending on research & development rose"),
        ("R&D", "R&D budgets"),
        ("UN", "the U.N. envoy"),
        ("GPU", "a cluster of GPUs"),
        ("COVID-19", "the COVID-19 wave"),
        ("Quad", "the Quad leaders"),
        ("5G", "a 5G network"),
    ],
)
def test_a_phrase_is_found_in_its_forms(phrase, text):
    assert found(text, theme=phrase), (phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("AI", "Ai Weiwei spoke of said rain."),
        ("US", "It was up to us."),
        ("US", "HELP US NOW, THEY SAID"),
        ("Quad", "a quad bike"),
        ("arms", "an arm of the ministry"),
        ("goods", "a good year"),
        ("semiconductor", "a semiconducting layer"),
        ("trade union", "trade. Union leaders"),
        ("trade union", "the trade, union and party"),
        ("supply chain", "SUPPLY\n\nChain stores opened."),
        ("vote", "a devoted man"),
        ("rate", "a pirate"),
    ],
)
def test_what_only_looks_like_a_phrase_is_no_hit(phrase, text):
    assert found(text, theme=phrase) == [], (phrase, text)


def test_the_longest_match_wins_within_a_theme_and_themes_do_not_disturb_each_other():
    text = "A free trade agreement on clean energy trade."
    assert found(text, trade=["trade", "free trade", "free trade agreement"], energy="clean energy") == [
        ("trade", "free trade agreement"),
        ("energy", "clean energy"),
        ("trade", "trade"),
    ]


def test_of_two_overlapping_phrases_the_longer_wins_even_if_it_begins_later():
    assert found("green energy transition plan", t=["green energy", "energy transition plan"]) == [
        ("t", "energy transition plan")
    ]


def test_one_sentence_may_carry_several_themes():
    text = "They discussed semiconductors, artificial intelligence and defence."
    assert {theme for theme, _ in found(text, a="semiconductor", b="artificial intelligence", c="defence")} == set(
        "abc"
    )


def test_a_negative_phrase_forbids_the_hits_within_it_and_no_others():
    text = "Trade unions opposed the trade deal, and trade unionists marched."
    assert found(text, trade=["trade", "!trade union", "!trade unionist"]) == [("trade", "trade")]
    assert found("Trade union talks", trade=["trade", "!trade union"], labour="trade union") == [
        ("labour", "Trade union")
    ]
    assert found("The trade union.", trade=["trade union", "!trade union"]) == []


def test_a_light_phrase_needs_company_of_other_phrases():
    phrases = [("chip", 0.5), ("wafer", 0.5), ("semiconductor", 1.0)]
    assert found("A chip and a chip.", t=phrases) == []
    assert found("A chip on a wafer.", t=phrases) == [("t", "chip"), ("t", "wafer")]
    assert found("Semiconductors matter. A chip, too.", t=phrases) == [("t", "Semiconductors"), ("t", "chip")]
    assert found("a b c d e f g h i j", t=[(letter, 0.1) for letter in "abcdefghij"])


def test_title_and_body_are_looked_at_and_the_rest_is_not():
    text = "Trade talks resume\nBy Trade Desk, 1 March 2024\n\nMinisters met on trade.\n\n(Trade Press Service)"
    body_start = text.index("Ministers")
    of = article(text, Span(body_start, body_start + len("Ministers met on trade.")), Span(0, 18))
    assert [hit.start for hit in tag(of, taxonomy(t="trade"))] == [0, text.index("trade.")]
    assert [span.of(text) for span in counted_sentences(of)] == [
        "Trade talks resume\nBy Trade Desk, 1 March 2024",
        "Ministers met on trade.",
    ]


def test_an_article_without_a_body_is_looked_at_whole():
    text = "Trade grew."
    assert len(tag(article(text, Span(0, 0)), taxonomy(t="trade"))) == 1


def test_no_text_and_no_themes_give_no_hits():
    assert tag(article(""), taxonomy(t="trade")) == []
    assert tag(article("Trade."), Taxonomy(())) == []


WORDS = st.sampled_from(
    ["trade", "Trade", "union", "unions", "deal", "free", "US", "us", "-", ".", "\n\n", "'s", "&", "é"]
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_hits_lie_in_a_sentence_and_never_overlap_within_a_theme(text):
    themes = taxonomy(a=["trade", "free trade", "trade deal", "!trade union"], b=["union", "US", "us deal"])
    hits = tag(article(text), themes)
    spans = sentences(text)
    for hit in hits:
        assert text[hit.start : hit.end] == hit.text
        assert Span(hit.sentence_start, hit.sentence_end) in spans
        assert hit.sentence_start <= hit.start < hit.end <= hit.sentence_end
    for name in "ab":
        of_theme = sorted((hit.start, hit.end) for hit in hits if hit.theme == name)
        assert all(first[1] <= second[0] for first, second in pairwise(of_theme))


def test_hostile_text_takes_linear_time():
    themes = taxonomy(a=["trade union", "union trade", "trade union trade union"], b=["A.B.", "US"])
    for unit, before in (("trade union ", ""), ("A.", ""), (" ", "trade"), ("trade'", "")):
        assert_linear(lambda text: tag(article(text + "union"), themes), unit, before=before)


def test_tagging_loads_neither_pandas_nor_scikit_learn():
    import subprocess
    import sys

    code = (
        "import sys, dateline.themes; print([m for m in ('pandas', 'sklearn', 'scipy', 'numpy') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


MEANT = {
    "law": ["jail", "lawsuit", "court", "judge"],
    "disasters": ["bushfire", "flood", "earthquake", "storm"],
    "health": ["hospital", "medicine", "nurse", "surgery"],
}


def test_meaning_is_off_unless_asked_for_and_says_how_to_get_it():
    told = article("Thousands fled their homes as a wildfire crossed the ridge and burned through the valley.")
    assert tag(told, taxonomy(**MEANT)) == []
    if find_spec("wordllama") is None:
        with pytest.raises(DatelineError, match=r"dateline\[semantic\]"):
            tag(told, taxonomy(**MEANT), semantic=True)


@needs_meaning
@pytest.mark.parametrize(
    ("theme", "word", "phrase", "text"),
    [
        ("disasters", "wildfire", "bushfire", "Crews fought the wildfire that burned the forest near the town."),
        ("law", "prison", "jail", "A man convicted of theft will serve three years in prison."),
        ("health", "doctor", "medicine", "Patients wait weeks to see a doctor at the clinic."),
    ],
)
def test_a_hit_by_meaning_is_marked_and_stands_on_its_words(theme, word, phrase, text):
    (hit,) = tag(article(text), taxonomy(**MEANT), semantic=True)
    assert (hit.theme, hit.phrase) == (theme, phrase)
    assert text[hit.start : hit.end] == hit.text == word
    assert text[hit.sentence_start : hit.sentence_end] == text
    assert hit.similarity is not None
    assert 0 < hit.similarity < 1


@needs_meaning
def test_meaning_adds_to_what_phrases_tell_and_changes_none_of_it():
    text = "The storm passed. A wildfire crossed the ridge and burned the forest. The court heard the prisoner's plea."
    told = article(text)
    plain = tag(told, taxonomy(**MEANT))
    more = tag(told, taxonomy(**MEANT), semantic=True)
    assert [hit for hit in more if hit.similarity is None] == plain
    assert [hit.text for hit in plain] == ["storm", "court"]
    sentences_told = {(hit.theme, hit.sentence_start) for hit in plain}
    assert not any((hit.theme, hit.sentence_start) in sentences_told for hit in more if hit.similarity is not None)


@needs_meaning
@pytest.mark.parametrize(
    "text",
    [
        "The choir sang for an hour and everyone went home.",
        "Ministers met on Tuesday.",
        "Wildfire Records signed two bands.",
        "",
    ],
)
def test_what_no_theme_is_about_has_no_hit_by_meaning(text):
    assert tag(article(text), taxonomy(**MEANT), semantic=True) == []


@needs_meaning
def test_a_negative_phrase_holds_for_meaning_too():
    told = article("A wildfire of rumours crossed the forest town and burned through the valley.")
    themes = {**MEANT, "disasters": [*MEANT["disasters"], "!wildfire of rumours"]}
    assert tag(told, taxonomy(**themes), semantic=True) == []
