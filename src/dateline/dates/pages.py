"""The days that a web page's markup tells: structured data, meta tags, time elements, and htmldate's judgement.

The libraries that read pages are loaded when the first page comes, because they are slow to load.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from dateline.dates.days import DAY, read_day
from dateline.dates.readings import GUESSED, PAGE, PAGE_OTHER, PAGE_TIME, UPDATED, Reading, address_readings
from dateline.evidence import Evidence
from dateline.text import canonical

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of meta tags (property, name, itemprop or http-equiv, in lower case) that carry the day of publication, from the
# Open Graph article vocabulary, schema.org, Dublin Core, parse.ly, Sailthru, Chartbeat, cXense and Highwire.
PUBLISHED_META = frozenset(
    "article:published_time og:article:published_time og:published_time article:published article.published published"
    " published_time published-date published_date publish-date publish_date publishdate publishtime publish_time"
    " date_published datepublished date dc.date dc.date.issued dc.date.created dcterms.date dcterms.created"
    " dcterms.issued dc.issued citation_publication_date citation_date citation_online_date originalpublicationdate"
    " pubdate pub_date publication_date publication-date release_date parsely-pub-date sailthru.date bt:pubdate"
    " cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished article_date_original displaydate"
    " article.created created datecreated article:created shareaholic:article_published_time ptime dateposted".split()
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

PARAGRAPH = 80  # characters: a longer line of the main text is a paragraph
DATE_LINE_WORDS = 12  # a line that tells the day says little else
_NUMBER = re.compile(r"\d+")
_UNSEEN = frozenset(("script", "style", "noscript", "template"))
_MARKUP = re.compile(
    r"<(?:!doctype html|html|head|body|article|div|p|meta|script|title|h1|time|table|span|br)\b", re.IGNORECASE
)
_JSON_DATE = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{6,40})"')
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_EPOCH = re.compile(r"\s*(\d{10})(\d{3})?\s*")
_UTC = re.compile(r"T\d\d:?\d\d.*(?:Z|[+-]00:?00)\s*$")
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
    """Return the days that the markup of a page with the main text `text` tells; htmldate's judgement comes last."""
    tree = _tree(html)
    if tree is None:
        return []
    readings = [*_structured(tree), *_meta(tree), *_elements(tree), *_addresses(tree)]
    guess = _htmldate(html, url)
    known = {reading.day for reading in readings}
    if guess is not None and (guess.day in known or _stands_apart(tree, text, guess.day)):
        readings.append(guess)
    return list({(reading.day, reading.evidence): reading for reading in readings}.values())


def value_day(value: str) -> date | None:
    """Return the day of a metadata value: ISO 8601, RFC 2822, `20240309`, seconds since 1970, or in words."""
    compact = _COMPACT.match(value)
    if compact is not None and not value.strip()[8:9].isdigit():
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    epoch = _EPOCH.fullmatch(value)
    if epoch is not None:
        return datetime.fromtimestamp(int(epoch[1]), UTC).date()
    match = DAY.search(value)
    written = read_day(match) if match else None
    return written.whole if written else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _reading(value: str, field: str, updated: bool, rank: int = PAGE) -> Iterator[Reading]:
    day = value_day(value)
    if day is not None and day.year >= 1990:  # the web's first year; earlier values are defaults
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


def _structured(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the days of the page's JSON-LD; those of articles outrank those of the page as a whole."""
    found: list[tuple[int, Reading]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        raw = script.text or ""
        try:
            nodes = list(_nodes(json.loads(raw, strict=False)))
        except (ValueError, RecursionError):
            nodes = [{"@type": "Article", name: value} for name, value in _JSON_DATE.findall(raw)]
        for node in nodes:
            types = node.get("@type")
            names = {str(name).lower() for name in (types if isinstance(types, list) else [types])}
            order = 0 if names & ARTICLE_TYPES else 1 if names & PAGE_TYPES else 2
            for field, updated in (("datePublished", False), ("dateModified", True)):
                if order < 2 and isinstance(value := node.get(field), str):
                    found += [(order, reading) for reading in _reading(value, f"JSON-LD {field}", updated)]
    best = min((order for order, _ in found), default=0)
    first_published = True
    for order, reading in found:
        if order == best and (reading.updated or first_published):
            yield reading
            first_published = first_published and reading.updated  # teasers of other articles follow the article


def _nodes(data: object, depth: int = 0) -> Iterator[dict[str, object]]:
    if depth > 12:
        return
    if isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"):
                yield from _nodes(value, depth + 1)
    elif isinstance(data, list):
        for value in data:
            yield from _nodes(value, depth + 1)


def _meta(tree: HtmlElement) -> Iterator[Reading]:
    for element in tree.iter("meta"):
        content = element.get("content") or ""
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").lower()
            if content and (name in PUBLISHED_META or name in UPDATED_META):
                rank = PAGE if name == "article:published_time" else PAGE_OTHER
                yield from _reading(content, f"meta {element.get(attribute)}", name in UPDATED_META, rank)
                break


def _elements(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the days of elements marked as the day of publication, and of a page's only time element."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        element
        for element in tree.iter("time", "span", "p", "div", "abbr")
        if element.get("itemprop") in ("datePublished", "dateModified")
        or (element.tag == "time" and element.get("pubdate") is not None)
        or (element.tag == "time" and _PUBLISHED_CLASS.search(element.get("class") or ""))
    ]
    if not marked and len({element.get("datetime") for element in times}) == 1:
        marked = times[:1]
    seen = False
    for element in marked:
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())[:80]
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


def _stands_apart(tree: HtmlElement, text: str, day: date) -> bool:
    """Tell whether a day stands by itself, as a date line or in an attribute, and no later than the main text ends.

    A day within a paragraph is that of something else, and one below the text that of another article.
    """
    paragraphs = {_opening(line) for line in text.split("\n") if len(line) > PARAGRAPH}
    elements = [element for element in tree.iter() if isinstance(element.tag, str) and element.tag not in _UNSEEN]
    ends = [
        index
        for index, element in enumerate(elements)
        if _opening("".join(islice(element.itertext(), 12))) in paragraphs
    ]
    for element in elements[: ends[-1] + 1 if ends else None]:
        told = [element.get(name) for name in ("datetime", "content", "title", "data-date")]
        if any(value and value_day(value) == day for value in told):
            return True
        if _is_date_line(element.text, day) or _is_date_line(element.tail, day):
            return True
    return False


def _opening(paragraph: str) -> str:
    return " ".join(paragraph[:400].split())[:60]


def _is_date_line(line: str | None, day: date) -> bool:
    """Tell whether a short line holds the numbers of a day and its year, in whatever language the month is written."""
    if line is None or not 0 < len(line.split()) <= DATE_LINE_WORDS:
        return False
    numbers = _NUMBER.findall(line)
    return str(day.year) in numbers and any(number.lstrip("0") == str(day.day) for number in numbers)


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
