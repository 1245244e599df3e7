"""When a page was published: its markup, its text, its address, and what they say against each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import date_article
from dateline.dates.pages import is_html, main_text, value_day

BODY = (
    "<p>TOKYO, {dateline} (Kyodo) - The government said on Saturday that it would widen the programme that it began "
    "some years ago, and that the ministries would report on it each spring.</p><p>Local governments welcomed the "
    "plan, which they had asked for, and said that they would hire more people to carry it out in their own towns.</p>"
)


def page(head: str = "", before: str = "", dateline: str = "March 9", after: str = "") -> str:
    body = BODY.format(dateline=dateline)
    return (
        f"<!DOCTYPE html><html><head><title>Programme widened</title>{head}</head><body><article>"
        f"<h1>Programme widened</h1>{before}{body}</article>{after}</body></html>"
    )


JSON_LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "head",
    [
        JSON_LD.format('{"@type":"NewsArticle","datePublished":"2024-03-09T10:00:00+09:00"}'),
        JSON_LD.format('{"@graph":[{"@type":"WebPage"},{"@type":["Article"],"datePublished":"2024-03-09"}]}'),
        JSON_LD.format('{"@type":"NewsArticle","datePublished":"2024-03-09", broken'),
        '<meta property="article:published_time" content="2024-03-09T10:00:00+09:00">',
        '<meta name="pubdate" content="20240309">',
        '<meta name="DC.date.issued" content="2024-03-09">',
        '<meta itemprop="datePublished" content="Sat, 09 Mar 2024 10:00:00 GMT">',
        '<meta name="parsely-pub-date" content="1709946000">',
    ],
)
def test_metadata(head: str) -> None:
    published = date_article(page(head))
    assert (published.day, published.basis) == (date(2024, 3, 9), "page metadata")
    assert published.evidence[0].kind == "metadata"


def test_the_day_of_a_change_is_not_that_of_publication() -> None:
    head = JSON_LD.format('{"@type":"NewsArticle","datePublished":"2024-03-09","dateModified":"2025-01-02"}')
    published = date_article(page(head))
    assert published.day == date(2024, 3, 9)
    assert published.dissent == ()
    changed = page('<meta property="article:modified_time" content="2025-01-02">')
    changed = changed.replace("TOKYO, March 9 (Kyodo) - ", "")
    published = date_article(changed)
    assert published.day is None or published.day == date(2025, 1, 2)
    assert published.latest is not None
    assert published.latest <= date(2025, 1, 2)


def test_midnight_in_utc_is_read_as_the_local_day() -> None:
    head = JSON_LD.format('{"@type":"NewsArticle","datePublished":"2024-03-10T01:10:00Z"}')
    published = date_article(page(head), "https://example.org/2024/03/09/programme")
    assert published.day == date(2024, 3, 9)
    assert published.dissent == ()


def test_sources_that_disagree_are_shown() -> None:
    head = '<meta property="article:published_time" content="2024-03-11T10:00:00+09:00">'
    published = date_article(page(head), "https://example.org/2024/03/09/programme")
    assert published.day == date(2024, 3, 11)
    assert "2024/03/09" in [evidence.quote for evidence in published.dissent]
    assert "the address says 9 March 2024" in published.reason


def test_equal_sources_that_nothing_decides_are_an_interval() -> None:
    head = JSON_LD.format('{"@type":"NewsArticle","datePublished":"2024-03-09"}')
    head += '<meta property="article:published_time" content="2024-03-12">'
    html = page(head)
    published = date_article(html)
    assert (published.earliest, published.latest) == (date(2024, 3, 9), date(2024, 3, 12))
    assert date_article(html, "https://example.org/2024/03/12/x").day == date(2024, 3, 12)


def test_teasers_of_other_articles_are_not_the_article() -> None:
    time = '<time datetime="2024-03-09T10:00:00+09:00" class="published">9 March</time>'
    teaser = '<aside><time class="published" datetime="2024-05-01">1 May</time></aside>'
    assert date_article(page(before=time, after=teaser)).day == date(2024, 3, 9)


def test_the_text_of_a_page_states_its_day() -> None:
    published = date_article(page(before="<p>Published: 9 March 2024</p>"))
    assert published.day == date(2024, 3, 9)


def test_a_copyright_year_is_no_date() -> None:
    html = page(after="<footer>&copy; 2019 Example News</footer>").replace("TOKYO, March 9 (Kyodo) - ", "")
    assert date_article(html).day is None


@pytest.mark.parametrize(
    "line",
    ["<span>March 9, 2024</span>", "<div class='meta'>Posted on 9 March 2024 by admin</div>", "<p>9. März 2024</p>"],
)
def test_a_line_of_the_page_that_tells_the_day(line: str) -> None:
    assert date_article(page(before=line)).day == date(2024, 3, 9)


def test_the_day_of_an_event_or_of_another_article_is_not_taken() -> None:
    html = page().replace("TOKYO, March 9 (Kyodo) - ", "")
    event = html.replace("in their own towns.", "in their own towns. The fair takes place on 5 May 2024 at noon.")
    assert date_article(event).day is None
    teasers = "<ul><li><time datetime='2024-01-02'>2 Jan</time> A</li><li><time datetime='2024-01-05'>5 Jan</time></ul>"
    assert date_article(html.replace("</article>", "</article>" + teasers)).day is None


def test_the_address_that_the_page_gives_for_itself() -> None:
    published = date_article(page('<link rel="canonical" href="https://post.example/2024/03/09/programme">'))
    assert (published.day, published.basis) == (date(2024, 3, 9), "file")


def test_what_is_a_page_and_what_is_a_text() -> None:
    assert is_html(page())
    assert is_html("\ufeff\n<!doctype html><html>")
    assert not is_html("A <b>bold</b> plan")
    assert not is_html("<3 is a heart")
    assert "The government said" in main_text(page())


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-09T10:00:00Z", date(2024, 3, 9)),
        ("20240309", date(2024, 3, 9)),
        ("20240309T101500", date(2024, 3, 9)),
        ("1709946000000", date(2024, 3, 9)),
        ("March 9, 2024 10:15 am", date(2024, 3, 9)),
        ("Sat, 9 Mar 2024 10:00:00 +0900", date(2024, 3, 9)),
        ("2024-13-45", None),
        ("9/3/2024", None),  # March or September
        ("soon", None),
        ("", None),
    ],
)
def test_values(value: str, day: date | None) -> None:
    assert value_day(value) == day


TAGS = st.sampled_from(
    [
        "<html>", "<body>", "<p>", "</p>", "<time datetime='2024-03-09'>", "</time>", "<meta name=date content=2024>",
        '<script type="application/ld+json">', "</script>", '{"@graph":[', "]}", "\x00", "&#0;", "<!--",
        "text 9 May 2020", "<table><tr><td>", "<![CDATA[", "\ud800",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(TAGS, max_size=25))
def test_never_raises_on_broken_pages(parts: list[str]) -> None:
    date_article("<html>" + "".join(parts))


@pytest.mark.parametrize("html", ["<html>" + "<div>" * 20000, "<html><p>" + "x" * 1_000_000, "<html>" + "<" * 100_000])
def test_huge_pages(html: str) -> None:
    assert date_article(html).day is None
