"""The page: its anchors and links, its drawings, what it loads, what it carries of the articles."""

from __future__ import annotations

import pytest

import briefing_notebook as made
from dateline.briefing.cells import read_notebook
from dateline.briefing.document import Figure
from dateline.briefing.drawing import for_page
from dateline.briefing.render import render
from rendered import Page, outputs, page


def test_the_page_names_each_anchor_once_and_every_inner_link_leads_somewhere():
    anchors = [attrs["id"] for _, attrs in page().elements if attrs.get("id")]
    assert len(anchors) == len(set(anchors))
    targets = {
        attrs[name][1:]
        for _, attrs in page().elements
        for name in ("href", "xlink:href")
        if attrs.get(name, "").startswith("#")
    }
    assert targets <= set(anchors)


def test_the_page_loads_nothing_and_runs_one_script():
    tags = [tag for tag, _ in page().elements]
    assert tags.count("script") == 1
    assert not {"link", "iframe", "object", "embed", "base", "form"} & set(tags)
    for tag, attrs in page().elements:
        assert not any(name.startswith("on") for name in attrs), (tag, attrs)
        assert attrs.get("src", "data:").startswith("data:")
        if tag != "a":
            assert attrs.get("href", "#").startswith("#")
    policy = next(attrs["content"] for tag, attrs in page().elements if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy


def test_a_drawing_is_inline_named_apart_and_drawn_in_the_pages_ink():
    (svg,) = [attrs for tag, attrs in page().elements if tag == "svg"]
    assert (svg["role"], svg["aria-label"]) == ("img", "A dot on a line: $22.9m.")
    marked = [attrs for tag, attrs in page().elements if attrs.get("data-kind") == "axis"]
    assert marked[0]["id"] == "figure-1-matplotlib.axis_1"
    inside = for_page(next(iter(read_notebook(made.briefing()).figures.values())))
    assert "currentColor" in inside
    assert "#1a1a2e" not in inside
    assert "url(#figure-1-p1)" in inside
    for gone in ("script", "onclick", "metadata", "<style", "alert"):
        assert gone not in inside


@pytest.mark.parametrize(
    "hostile",
    [
        '<image href="http://evil.example/a.png"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<rect style="fill: url(http://evil.example/a)"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<a href="#evil"><text>x</text></a>',
        "<rect ONLOAD='x()'/>",
        "<style>@import url(http://evil.example/);</style>",
    ],
)
def test_a_drawing_reaches_nothing_outside_itself(hostile: str):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{hostile}</svg>'
    made_safe = for_page(Figure("figure-1", "alt", svg)).lower()
    for gone in ("evil", "javascript", "foreign", "onload", "import"):
        assert gone not in made_safe


def test_the_articles_are_carried_whole_with_every_character_and_each_citation_marked():
    html = outputs()["html"].decode()
    annex = html[html.index('id="articles"') :]
    ferry = Page(annex[annex.index('<div class="text"', annex.index("Ferry line reopens")) :].split("</details>")[0])
    assert "".join(ferry.words) == made.FERRY.rstrip("\n")
    rows = [attrs["data-rows"].split() for tag, attrs in ferry.elements if tag == "mark"]
    assert [made.RIDERS[0], made.RIDERS_ONLY[0]] in rows
    assert [attrs["id"] for _, attrs in ferry.elements if "place" in attrs.get("class", "")] == [
        "place-5",
        "place-4",
        "place-6",
    ]


def test_many_empty_lines_take_the_room_of_one_and_lose_no_character():
    text = made.FERRY.replace("\n\nThe mayor", "\n\n \n\n\nThe mayor")
    assert text != made.FERRY
    notebook = made.briefing()
    notebook["metadata"]["dateline"]["articles"][1] = {**made.ARTICLES["a2"], "text": text}
    html = render(notebook, ("html",))["html"].decode()
    assert '<span class="blank">\n\n \n\n\n</span>' in html
    carried = html[html.index('<div class="text"', html.index('id="article-2"')) :].split("</details>")[0]
    assert "".join(Page(carried).words) == text.rstrip("\n")


def test_only_the_cited_paragraphs_are_carried_where_that_is_asked():
    text = page("paragraphs").text
    assert "The mayor called it a good day." in page().text
    assert "The mayor called it a good day." not in text
    assert "[…]" in text
    assert "It carries approximately 1,500 passengers a day" in text


def test_numbers_that_need_no_evidence_say_what_they_are():
    kinds = {attrs["data-kind"] for _, attrs in page().elements if "data-kind" in attrs}
    assert kinds >= {
        "section-number", "note-number", "register", "article-text", "code", "axis", "provenance", "contents",
        "masthead",
    }  # fmt: skip
