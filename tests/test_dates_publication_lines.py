"""The day that the visible lines of a page tell: in many languages, orders and layouts, and what is no such line."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import date_article
from dateline.dates.page_days import number_order, page_days

TEXT = (
    "<p>The harbour board decided to deepen the northern basin, so that ferries of the newer kind can call at the town "
    "in winter as they do in summer.</p><p>Fishermen had asked for the work for years, and the board said that it "
    "would be paid for out of the fees of the ships that use the port.</p><p>The chair of the board thanked the "
    "engineers, whose report on the currents had settled a long dispute between the towns on the two sides of the "
    "bay.</p>"
)
HEADLINE = "Harbour board deepens basin"
DAY = date(2019, 3, 14)


def page(above: str = "", below: str = "", *, head: str = "", before: str = "", language: str = "en") -> str:
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{HEADLINE} | The Bay Post</title>{head}</head><body>'
        f"{before}<h1>{HEADLINE}</h1>{above}{TEXT}{below}</body></html>"
    )


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("line", "address", "language"),
    [
        ("Published 5:30 p.m. ET March 14, 2019 | Updated 9:12 a.m. ET March 15, 2019", "post.example", "en"),
        ("Published - March 14, 2019 12:10 am IST - CHENNAI", "post.example.in", "en"),
        ("By Ann Poe | March 14, 2019", "post.example", "en"),
        ("Veröffentlicht am 14.03.2019 | Aktualisiert am 15.03.2019", "bote.example.de", "de"),
        ("14. März 2019, 17:05 Uhr", "bote.example.at", "de"),
        ("Publié le 14/03/2019 à 17h10 - Mis à jour le 16/03/2019 à 08h00", "baie.example.fr", "fr"),
        ("Publié le 14 mars 2019", "baie.example.fr", "fr"),
        ("jueves, 14 de marzo de 2019", "bahia.example.mx", "es"),
        ("Publicado em 14 de março de 2019", "baia.example.br", "pt"),
        ("Pubblicato il 14/03/2019 - Aggiornato il 15/03/2019", "baia.example.it", "it"),
        ("14 maart 2019, 12:00", "baai.example.nl", "nl"),
        ("14 марта 2019, 12:00", "zaliv.example.ru", "ru"),
        ("2019年3月14日 21時30分", "wan.example.jp", "ja"),
        ("입력 2019.03.14 12:00", "man.example.kr", "ko"),
        ("प्रकाशित: 14 मार्च 2019 10:30", "khadi.example.in", "hi"),
        ("Posted: 03/14/2019", "post.example.com", "en"),
        (
            "<dl><dt>Published</dt><dd>14 March 2019</dd><dt>Last updated</dt><dd>2 May 2020</dd></dl>",
            "a.example",
            "en",
        ),
        ("<ul><li>Ann Poe</li><li>March 14, 2019</li><li>3 min read</li></ul>", "a.example", "en"),
    ],
)
def test_the_line_under_the_headline(line: str, address: str, language: str) -> None:
    published = date_article(page(f"<div>{line}</div>", language=language), f"https://www.{address}/harbour")
    assert published.day == DAY


@pytest.mark.parametrize(
    ("address", "language", "day"),
    [
        ("https://gazette.example.co.uk/a", "en", date(2019, 3, 4)),
        ("https://herald.example.us/a", "en", date(2019, 4, 3)),
        ("https://herald.example.com/a", "en-US", date(2019, 4, 3)),
        ("https://bote.example.com/a", "de", date(2019, 3, 4)),
        ("https://herald.example.com/a", "en", None),
        ("https://star.example.ca/a", "en", None),
    ],
)
def test_the_country_tells_the_order_of_day_and_month(address: str, language: str, day: date | None) -> None:
    assert date_article(page("<p>04/03/2019</p>", language=language), address).day == day


@pytest.mark.parametrize(
    ("above", "below", "before"),
    [
        ("<p>When: 14 March 2019, 7 p.m.</p><p>Where: Town hall</p>", "", ""),
        ("<p>Kick-off: 14 March 2019, 19:45</p>", "", ""),
        ("<figure><img src='a'><figcaption>The basin, 14 March 2019</figcaption></figure>", "", ""),
        ("", "<div class='related'><p>Ferry fares rise</p><span>14 March 2019</span></div>", ""),
        ("", "<section id='comments'><time datetime='2019-03-14'>14 March 2019</time><p>Well done.</p></section>", ""),
        ("", "<footer>Last modified: 14 March 2019</footer>", ""),
        ("", "", "<header><div class='current-date'>Thursday, March 14, 2019</div></header>"),
        ("", "", "<div class='upcoming-events'><p>14 March 2019</p></div>"),
        ("<blockquote><p>At last!</p><a href='#'>March 14, 2019</a></blockquote>", "", ""),
        ("<p>Effective date: 14 March 2019</p>", "", ""),
    ],
)
def test_the_day_of_something_else(above: str, below: str, before: str) -> None:
    assert date_article(page(above, below, before=before), "https://post.example/harbour").day is None


def test_an_announced_event_is_not_the_publication() -> None:
    head = ld({"@type": "Event", "name": "Board meeting", "startDate": "2019-03-14T19:00:00-05:00"})
    meeting = '<time datetime="2019-03-14T19:00:00-05:00">March 14, 2019</time>'
    assert date_article(page(meeting, head=head), "https://post.example/meeting").day is None


def test_the_page_lists_other_articles() -> None:
    others = [{"@type": "ListItem", "item": {"@type": "NewsArticle", "datePublished": f"2019-05-0{n}"}} for n in (1, 2)]
    head = ld({"@type": "ItemList", "itemListElement": others})
    assert date_article(page("<p>March 14, 2019</p>", head=head)).day == DAY
    own = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2019-03-14"}
    other = {"@type": "NewsArticle", "headline": "Ferry fares rise", "datePublished": "2019-05-02"}
    assert date_article(page(head=ld(other) + ld(own))).day == DAY


@pytest.mark.parametrize(
    ("told", "line", "address"),
    [
        ("2019-03-15T01:30:00Z", "By Ann Poe | March 14, 2019, 9:30 p.m. ET", "post.example"),
        ("2019-03-13T20:30:00Z", "", "post.example.in"),
        ("2019-03-14T00:30:00+09:00", "", "post.example"),
    ],
)
def test_the_local_day_of_the_page_counts(told: str, line: str, address: str) -> None:
    head = f'<meta property="article:published_time" content="{told}">'
    published = date_article(page(f"<p>{line}</p>", head=head), f"https://www.{address}/harbour")
    assert published.day == DAY
    assert published.dissent == ()


def test_a_template_s_day_that_nothing_bears_out() -> None:
    head = '<meta name="date" content="2004-01-01">'
    published = date_article(page("<p>March 14, 2019</p>", head=head), "https://post.example/2019/03/14/harbour")
    assert published.day == DAY
    assert "2004-01-01" in [evidence.quote for evidence in published.dissent]
    for placeholder in ("1970-01-01T00:00:00Z", "0001-01-01", "2099-12-31", "{{ page.date }}"):
        head = f'<meta property="article:published_time" content="{placeholder}">'
        assert date_article(page("<p>March 14, 2019</p>", head=head)).day == DAY


def test_a_day_without_a_year_in_the_month_of_the_address() -> None:
    html = page("<p>Thursday, March 14</p>")
    assert date_article(html, "https://post.example/2019/03/harbour").day == DAY
    assert date_article(html, "https://post.example/2019/04/harbour").day is None
    assert date_article(html, "https://post.example/2018/03/harbour").day is None  # a Wednesday


def test_a_head_that_an_unclosed_title_swallows() -> None:
    html = f'<html><head><title>Harbour<meta name="pubdate" content="2019-03-14"><body><h1>Harbour</h1>{TEXT}'
    assert date_article(html).day == DAY


def test_labels_belong_to_the_day_after_them() -> None:
    labels = [item.label for item in page_days("Updated: March 15, 2019 | First published: March 14, 2019")]
    assert labels == ["updated", "published"]
    assert [item.label for item in page_days("Originally published in the Weekly Post on March 14, 2019")] == [""]


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.sampled_from(["DMY", "MDY"]))
def test_numbers_are_read_in_the_order_of_the_country(day: date, order: str) -> None:
    numbers = f"{day.day:02}/{day.month:02}" if order == "DMY" else f"{day.month:02}/{day.day:02}"
    address = "https://a.example.uk/" if order == "DMY" else "https://a.example.us/"
    (read,) = page_days(f"{numbers}/{day.year}", number_order(address, "en"))
    assert read.day.whole == day
