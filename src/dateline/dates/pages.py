"""The days that a web page's markup tells: structured data, meta tags, time elements, and htmldate's judgement.

The libraries that read pages are loaded when the first page comes, because they are slow to load.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from dateline.dates.page_days import hours_ahead, value_day
from dateline.dates.page_lines import Page, is_elsewhere, line_readings, read_page, stands_apart, title_of
from dateline.dates.readings import ELSEWHERE, GUESSED, PAGE, PAGE_OTHER, PAGE_TIME, UPDATED, Reading, address_readings
from dateline.dates.stated import stated_days
from dateline.evidence import Evidence
from dateline.text import canonical

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of meta tags (property, name, itemprop or http-equiv, in lower case) that carry the day of publication, from the
# Open Graph article vocabulary, schema.org, Dublin Core, parse.ly, Sailthru, Chartbeat, cXense and Highwire.
PUBLISHED_META = frozenset(
    "article:published_time og:article:published_time og:published_time article:published article.published"
    " published published_time published-date published_date publish-date publish_date publishdate publishtime"
    " publish_time date_published datepublished date dc.date dc.date.issued dc.date.created dcterms.date"
    " dcterms.created dcterms.issued dc.issued citation_publication_date citation_date citation_online_date"
    " originalpublicationdate pubdate pub_date publication_date publication-date release_date parsely-pub-date"
    " sailthru.date bt:pubdate cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished"
    " article_date_original displaydate govuk:first-published-at revision_date article.created created datecreated"
    " article:created shareaholic:article_published_time ptime dateposted dc:date dc:created dcterms:created"
    " dcterms:issued schema:datepublished".split()
)
UPDATED_META = frozenset(
    "article:modified_time og:updated_time og:modified_time article:modified dateupdated datemodified date_modified"
    " dcterms.modified dc.date.modified modified last-modified lastmod lastmodified revised updated_time"
    " article:updated cxenseparse:recs:lastmodified".split()
)
ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle"
    " backgroundnewsarticle blogposting liveblogposting socialmediaposting report techarticle scholarlyarticle".split()
)
PAGE_TYPES = frozenset("webpage itempage creativework".split())

_MARKUP = re.compile(
    r"<(?:!doctype html|html|head|body|article|div|p|meta|script|title|h1|time|table|span|br)\b", re.IGNORECASE
)
_JSON_DATE = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{6,40})"')
_UTC = re.compile(r"T\d\d:?\d\d.*(?:Z|[+-]00:?00)\s*$")
_CLOCK = re.compile(r"T(\d\d):?(\d\d)")
_META_TAG = re.compile(r"<meta\s[^<>]{1,600}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(['\"])(.*?)\2")
_PARSELY_DATE = re.compile(r'"pub_date"\s*:\s*"([^"]{8,40})"')
_PUBLISHED_CLASS = re.compile(
    r"publish|pubdate|posted|entry-date|article-?date|post-?date|story-?date|dateline|byline", re.I
)
_UPDATED_CLASS = re.compile(r"updat|modif|revis", re.IGNORECASE)


def is_html(content: str) -> bool:
    """Return whether `content` is a page and not a text: whether it opens like markup."""
    start = content[:2000].lstrip("\ufeff \t\r\n")
    return start.startswith("<") and _MARKUP.search(content[:4000]) is not None


def main_text(html: str) -> str:
    """Return the main text of a page as trafilatura extracts it, in canonical form; empty where there is none."""
    from trafilatura import extract

    silence_libraries()
    cleaned = html.replace("\x00", "")
    return canonical(extract(cleaned, include_comments=False, include_tables=True) or "") if cleaned.strip() else ""


def silence_libraries() -> None:
    """Keep what trafilatura and htmldate log about broken pages off the screen; `Unread` says what was not read."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def page_readings(html: str, url: str | None, text: str) -> list[Reading]:
    """Return the days that the page with the main text `text` tells; htmldate's judgement comes last.

    Days of the main text that the page shows only as those of something else come with the rank `ELSEWHERE`.
    """
    tree = _tree(html)
    if tree is None:
        return []
    page = read_page(tree, text)
    nodes = list(_json_nodes(tree))
    events = _event_days(tree, nodes)
    readings = [*_structured(nodes, tree), *_meta(tree, html), *_elements(tree, page), *_addresses(tree)]
    readings += line_readings(page, url, tree.get("lang") or "")
    readings = [reading for reading in readings if reading.day not in events or reading.rank <= PAGE]
    universal = {reading.day for reading in readings if reading.universal_time}
    readings = [_in_its_country(reading, url) for reading in readings]
    known = {reading.day for reading in readings}
    guess = _htmldate(html, url)
    if guess is not None and (guess.day in known | universal or stands_apart(page, tree, guess.day, events)):
        readings.append(replace(guess, universal_time=guess.day in universal))
    for line in stated_days(text):
        day = line.day.whole
        if day is not None and day not in known and not stands_apart(page, tree, day, events):
            readings.append(Reading(day, "stated", Evidence("metadata", "", field="main text"), ELSEWHERE, ""))
    return list({(reading.day, reading.evidence): reading for reading in readings}.values())


def _reading(value: str, field: str, updated: bool, rank: int = PAGE) -> Iterator[Reading]:
    day = value_day(value)
    if day is not None and 1990 <= day.year < 2090:  # the web's first year; other values are defaults
        wording = f"the page's {field}"
        evidence = Evidence("metadata", value.strip(), field=field)
        universal = _UTC.search(value) is not None
        yield Reading(
            day, "page metadata", evidence, UPDATED if updated else rank, wording, updated, universal_time=universal
        )


def _tree(html: str) -> HtmlElement | None:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    data = html.replace("\x00", "").encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _json_nodes(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the things that the page's JSON-LD describes, those of a list of other pages apart."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        raw = script.text or ""
        try:
            yield from _nodes(json.loads(raw, strict=False))
        except (ValueError, RecursionError):
            yield from ({"@type": "Article", name: value} for name, value in _JSON_DATE.findall(raw))


def _types(node: dict[str, object]) -> set[str]:
    types = node.get("@type")
    return {str(name).lower() for name in (types if isinstance(types, list) else [types])}


def _structured(nodes: Sequence[dict[str, object]], tree: HtmlElement) -> Iterator[Reading]:
    """Yield the days of the page's JSON-LD; those of articles outrank those of the page as a whole.

    Of several articles the one counts whose headline the page's title repeats, else the first.
    """
    title = title_of(tree)
    found: list[tuple[int, bool, Reading]] = []
    for node in nodes:
        names = _types(node)
        order = 0 if names & ARTICLE_TYPES else 1 if names & PAGE_TYPES else 2
        headline = str(node.get("headline") or "").casefold()
        named = len(headline) >= 12 and headline in title
        for field, updated in (("datePublished", False), ("dateModified", True)):
            if order < 2 and isinstance(value := node.get(field), str):
                found += [(order, named, reading) for reading in _reading(value, f"JSON-LD {field}", updated)]
    best = min((order for order, _, _ in found), default=0)
    own = any(named for order, named, _ in found if order == best)
    first_published = True
    for order, named, reading in found:
        if order == best and (named or not own) and (reading.updated or first_published):
            yield reading
            first_published = first_published and reading.updated  # teasers of other articles follow the article


def _nodes(data: object, depth: int = 0) -> Iterator[dict[str, object]]:
    if depth > 12:
        return
    if isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _nodes(value, depth + 1)
    elif isinstance(data, list):
        for value in data:
            yield from _nodes(value, depth + 1)


def _event_days(tree: HtmlElement, nodes: Sequence[dict[str, object]]) -> list[date]:
    """Return the days of the events that a page announces in its markup."""
    values = [str(node.get(field) or "") for node in nodes for field in ("startDate", "endDate")]
    values += [
        element.get("datetime") or element.get("content") or ""
        for element in tree.iter()
        if element.get("itemprop") in ("startDate", "endDate")
    ]
    return [day for value in values if (day := value_day(value)) is not None]


def _in_its_country(reading: Reading, url: str | None) -> Reading:
    """Return a reading in UTC as the day that it was where the address says that the page is from."""
    hours = hours_ahead(url)
    clock = _CLOCK.search(reading.evidence.quote)
    if not reading.universal_time or hours is None or clock is None:
        return reading
    passed = int(clock[1]) + int(clock[2]) / 60 + hours >= 24
    return replace(reading, day=reading.day + timedelta(days=1) if passed else reading.day, universal_time=False)


def _meta(tree: HtmlElement, html: str) -> Iterator[Reading]:
    tags = [dict(element.items()) for element in tree.iter("meta")]
    if not tags:  # an unclosed element in the head swallows them
        tags = [_attributes(match[0]) for match in islice(_META_TAG.finditer(html), 200)]
    for tag in tags:
        content = tag.get("content") or ""
        if tag.get("name") == "parsely-page":
            for value in _PARSELY_DATE.findall(content):
                yield from _reading(value, "meta parsely-page", False, PAGE_OTHER)
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (tag.get(attribute) or "").lower()
            if content and (name in PUBLISHED_META or name in UPDATED_META):
                rank = PAGE if name == "article:published_time" else PAGE_OTHER
                yield from _reading(content, f"meta {tag.get(attribute)}", name in UPDATED_META, rank)
                break


def _attributes(tag: str) -> dict[str, str]:
    return {match[1].lower(): match[3] for match in _ATTRIBUTE.finditer(tag)}


def _elements(tree: HtmlElement, page: Page) -> Iterator[Reading]:
    """Yield the days of elements marked as the day of publication, and of a page's only time element."""
    times = [element for element in tree.iter("time") if element.get("datetime") and not is_elsewhere(element, page)]
    marked = [
        element
        for element in tree.iter("time", "span", "p", "div", "abbr")
        if element.get("itemprop") in ("datePublished", "dateModified")
        or (element.tag == "time" and element.get("pubdate") is not None)
        or (element.tag in ("time", "abbr") and _PUBLISHED_CLASS.search(element.get("class") or ""))
        or not PUBLISHED_META.isdisjoint((element.get("property") or "").lower().split())
    ]
    marked = [element for element in marked if not is_elsewhere(element, page)]
    if not marked and len({element.get("datetime") for element in times}) == 1:
        marked = times[:1]
    seen = False
    for element in marked:
        told = (element.get(name) for name in ("datetime", "content", "title"))
        value = next(filter(None, told), "") or "".join(islice(element.itertext(), 8))[:80]
        updated = element.get("itemprop") == "dateModified" or bool(_UPDATED_CLASS.search(element.get("class") or ""))
        if not updated and seen:
            continue  # the first is the article's, the next are those of teasers
        seen = seen or not updated
        name = element.get("itemprop") or "datetime"
        rank = PAGE_OTHER if name == "datePublished" else PAGE_TIME
        yield from _reading(value, f"{element.tag} {name}", updated, rank)


def _addresses(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the days in the address that the page gives for itself."""
    for element in tree.iter("link", "meta"):
        if element.get("rel") == "canonical" or element.get("property") == "og:url":
            yield from address_readings(element.get("href") or element.get("content") or "")


def _htmldate(html: str, url: str | None) -> Reading | None:
    """Return the day that htmldate judges to be that of publication."""
    from htmldate import find_date

    silence_libraries()
    address = url if url and "://" in url else None
    try:
        found = find_date(html.replace("\x00", ""), original_date=True, url=address)
    except (ValueError, TypeError, OverflowError, AttributeError, RecursionError):
        return None
    day = value_day(found) if found else None
    if day is None or found is None:
        return None
    return Reading(day, "page metadata", Evidence("metadata", found, field="htmldate"), GUESSED, "htmldate")
