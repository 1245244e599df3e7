"""Which articles tell of one thing: not those that share their issuer's words, nor those whose titles name others."""

from __future__ import annotations

from dateline.analysis.measures.figures import figures_of
from dateline.analysis.measures.stories import SAME_STORY, Stories
from dateline.analysis.measures.story import Story
from told import told

ABOUT = (
    " MineWire is a specialised communications platform with a focus on mining and exploration companies of every size."
    " It syndicates articles and editorials to 5,000 outlets and enhances press releases for maximum impact."
    " With broad reach and a seasoned team, MineWire helps private and public companies reach investors."
)
GOLD = "Gold miner closes offering\n\n3 June 2024\n\nNorvik Gold closed its offering of $23 million on Monday." + ABOUT
LITHIUM = "Plant opens\n\n5 June 2024\n\nTellura Lithium opened a plant for $75 million on Wednesday." + ABOUT
COPPER = "New director\n\n6 June 2024\n\nOsmo Copper appointed a director, who holds 40 patents." + ABOUT


def stories(*texts: str) -> tuple[Stories, list[str]]:
    """Return the stories of texts, each of which has a figure, and the articles' ids in order."""
    tables = told(*texts)
    figures = figures_of(tables.quantities, tables.articles)
    return Stories({figure.article: figure.story for figure in figures}), list(tables.articles["id"])


def test_what_stands_in_three_articles_word_for_word_makes_no_two_of_them_one_story() -> None:
    two, (gold, lithium) = stories(GOLD, LITHIUM)
    assert two.alike(gold, lithium) > SAME_STORY  # as far as anyone can tell from two
    three, (gold, lithium, copper) = stories(GOLD, LITHIUM, COPPER)
    assert max(three.alike(gold, lithium), three.alike(gold, copper), three.alike(lithium, copper)) < SAME_STORY


def test_a_figure_of_one_sentence_is_one_figure_wherever_the_sentence_stands() -> None:
    tables = told(GOLD, LITHIUM, COPPER)
    assert tables.are_one(("5,000 outlets", 0), ("5,000 outlets", 1), ("5,000 outlets", 2))


def test_articles_whose_titles_name_others_are_of_strangers() -> None:
    quillon = "Quillon sells shares\n\n25 June 2025\n\nThe chip maker Quillon sold 5 million shares on Wednesday."
    umber = "Umber sells shares\n\n15 July 2025\n\nThe drone maker Umber sold 3 million shares on Tuesday."
    rival = "Rival of Quillon sells\n\n16 July 2025\n\nA rival of Quillon, Umber, sold 3 million shares on Tuesday."
    nobody = "Shares sold\n\n17 July 2025\n\nA chip maker sold 2 million shares on Wednesday, the exchange said."
    found, (first, second, third, fourth) = stories(quillon, umber, rival, nobody)
    assert found.strangers(first, second)
    assert not found.strangers(first, third)
    assert not found.strangers(first, fourth)


def test_articles_whose_titles_name_one_firm_are_of_no_strangers_whoever_else_they_name() -> None:
    named = "Quillon names Mabey chief\n\n25 June 2025\n\nThe chip maker Quillon has 900 workers; Mabey leads it."
    shown = "Quillon at Delft Fair\n\n15 July 2025\n\nThe chip maker Quillon will show 12 chips at the Delft Fair."
    found, (first, second) = stories(named, shown)
    assert not found.strangers(first, second)


def test_where_an_article_belongs_is_not_the_country_of_a_few_when_its_lead_names_another() -> None:
    text = (
        "The Hotel Arpit Palace in the Karol Bagh area of the Indian capital, New Delhi, caught fire yesterday. "
        "At least seventeen people died and 35 were rescued, according to officials. Many of the affected guests were "
        "Indian; the embassy confirmed two Buddhist pilgrims from Myanmar also died."
    )
    story = told(f"Hotel fire kills at least seventeen in Karol Bagh\n\n13 February 2019\n\n{text}")
    assert Story(next(iter(story.articles.to_dict("records")))).setting == frozenset()


def test_the_rate_of_a_country_s_bank_is_that_country_s_wherever_it_is_felt() -> None:
    text = (
        "The Federal Reserve left its benchmark rate at a range of 5.25% to 5.50%.\n\nThe Bank of Japan's action to"
        " raise its benchmark rate from 0.10% to 0.25% was part of the impetus for the fall of U.S. markets on Monday."
    )
    tables = told(f"Federal Reserve leaves rates unchanged\n\n9 August 2024\n\n{text}")
    nations = {figure.row["text"]: figure.subject.nations for figure in figures_of(tables.quantities, tables.articles)}
    assert nations["0.10%"] == nations["0.25%"] == {"JP"}
    assert not tables.are_one(("5.25% to 5.50%", 0), ("0.10%", 0))
