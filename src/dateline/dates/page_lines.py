"""The lines that a reader of a page sees around its headline, and the days that they tell.

A day counts where a publisher writes it: beside the headline, before the first paragraphs, alone on its line or with
the author's name. One within a paragraph, a caption, a list of other articles, a comment, or the announcement of an
event is the day of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from dateline.dates.days import WrittenDay, after_clock
from dateline.dates.page_days import Order, label_of, number_order, page_days, value_day, without_labels
from dateline.dates.readings import DATE_LINE, PAGE_TIME, STATED, STATED_LABELLED, UPDATED, Reading, address_month
from dateline.dates.stated import is_event_line
from dateline.evidence import Evidence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PARAGRAPH = 80  # characters: a longer line of the main text is a paragraph
BEFORE_HEADLINE = 6  # lines
INTO_TEXT = 3  # lines after the beginning of the text, for a day under a summary
LINE_WORDS, LABELLED_WORDS = 8, 16  # beside the day, what a date line says at most
_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure font footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul".split()
)
_UNSEEN = frozenset("script style noscript template head title select option button svg".split())
_ELSEWHERE_TAGS = frozenset(("aside", "nav", "figcaption", "figure", "blockquote"))
# What parts of a page are called that are not the article's own: one word of a class or the id, whole.
_ELSEWHERE = re.compile(
    r"(?:(?:related|recommended|more|other|latest|recent|popular|trending|top|breaking|next|most-?(?:read|viewed|popular)|"
    r"read-?(?:more|next|also)|also-?read|see-?also)"
    r"(?:[-_]?(?:news|stor(?:y|ies)|articles?|posts?|content|links?|items?|list|box|block|section|wrapper|widget))?|"
    r"teasers?|side-?bar|widget|comments?(?:[-_]?(?:list|area|section|body|date|meta|wrapper))?|promos?|newsletter|respond|"
    r"today(?:s-date)?|(?:current|today|live|system|header|top|site)[-_]?(?:date|time)|clock|weather|masthead|top-?bar|"
    r"tool-?bar|wm-ipp(?:-base)?|events?(?:[-_]?(?:box|date|details?|info|list|meta))?|calendar|agenda|upcoming(?:[-_]?\w+)?|"
    r"site-?(?:footer|header)|footer|nav|navigation|menu|bread-?crumbs?|(?:wp-)?caption(?:-text)?|photo-?credit)",
    re.IGNORECASE,
)
_ASIDE_WORDS = re.compile(
    r"\b(?:today is|archived|captured|retrieved|crawled|snapshot|last built|copyright|all rights|expires?|deadline"
    r"|registration|rsvp|opens?|closes?|starts?|begins?|originally|first appeared|photo(?:graph)?|image|picture"
    r"|file photo|credit)\b|©",
    re.IGNORECASE,
)
_OF_ELSE = re.compile(r"\w\s*:\s*$")  # `Kick-off: 3 March 2019`
_AMBIGUOUS = re.compile(r"(?<!\d)(?:0?[1-9]|1[0-2])([-/])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s*$")
_NUMBER = re.compile(r"\d+")
_NO_DAY_NAMES = re.compile(r"expir|event|start|end|valid|image|url|until|copyright", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a reader sees it, with the attribute values of what it shows; `own` tells that the article owns it."""

    text: str
    own: bool
    headline: bool
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the elements that are not the article's own, and where its headline and its text stand."""

    lines: tuple[Line, ...]
    elsewhere: frozenset[HtmlElement]
    headline: int | None
    first: int | None
    last: int | None


def read_page(tree: HtmlElement, text: str) -> Page:
    """Return the lines of a page whose main text is `text`."""
    headline = _headline(tree)
    elsewhere: set[HtmlElement] = set()
    lines = tuple(_lines(tree, headline, elsewhere))
    paragraphs = {opening(line) for line in text.split("\n") if len(line) > PARAGRAPH}
    ends = [index for index, line in enumerate(lines) if len(line.text) > PARAGRAPH // 2 and _begins(line, paragraphs)]
    title = next((index for index, line in enumerate(lines) if line.headline), None)
    after = [index for index in ends if title is None or index > title]
    return Page(lines, frozenset(elsewhere), title, after[0] if after else None, ends[-1] if ends else None)


def opening(paragraph: str) -> str:
    """Return the first characters of a paragraph, with plain spaces."""
    return " ".join(paragraph[:400].split())[:60]


def _begins(line: Line, paragraphs: set[str]) -> bool:
    return opening(line.text) in paragraphs


def title_of(tree: HtmlElement) -> str:
    """Return the words of a page's title element, for comparing."""
    return " ".join(str(tree.xpath("string(//title)")).split()).casefold()


def _headline(tree: HtmlElement) -> HtmlElement | None:
    """Return the heading that the page's title repeats, else its first heading of the first order."""
    title = title_of(tree)
    headings = list(islice(tree.iter("h1", "h2", "h3"), 40))
    for heading in headings:
        words = " ".join("".join(islice(heading.itertext(), 20)).split()).casefold()
        if len(words) >= 12 and words in title:
            return heading
    return next((heading for heading in headings if heading.tag == "h1"), None)


def _lines(tree: HtmlElement, headline: HtmlElement | None, elsewhere: set[HtmlElement]) -> Iterator[Line]:
    """Yield the lines of a page in order, and fill in the elements that are not the article's own."""
    from lxml import etree

    around = set(headline.iterancestors()) if headline is not None else set()
    article = next((element for element in around if element.tag == "article"), None)
    parts: list[str] = []
    told: list[str] = []
    outside = unseen = inside_article = 0

    def line() -> Iterator[Line]:
        words = " ".join("".join(parts).split())
        if words or told:
            yield Line(words, outside == 0, False, tuple(told))
        parts.clear()
        told.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            parts.append(element.tail or "")
            continue
        tag = element.tag
        if event == "start":
            if tag in _BLOCKS:
                yield from line()
            unseen += tag in _UNSEEN
            inside_article += tag in ("article", "main")
            if element not in around and element is not headline:
                other = article is not None and tag == "article" and article not in element.iterancestors("article")
                frame = tag in ("header", "footer") and not inside_article
                if other or frame or tag in _ELSEWHERE_TAGS or _is_elsewhere(element):
                    elsewhere.add(element)
            outside += element in elsewhere
            if not unseen:
                if headline is not None and element is headline:
                    yield Line(" ".join("".join(element.itertext()).split())[:400], True, True)
                else:
                    parts.append(element.text or "")
                    if not (element.text or len(element)):
                        parts.append(element.get("aria-label") or "")
                told += [value for name in ("datetime", "title", "data-date") if (value := element.get(name))]
        else:
            if tag in _BLOCKS:
                yield from line()
            unseen -= tag in _UNSEEN
            inside_article -= tag in ("article", "main")
            outside -= element in elsewhere
            if not unseen:
                parts.append(element.tail or "")
    yield from line()


def _is_elsewhere(element: HtmlElement) -> bool:
    if element.tag in ("body", "html", "main", "article", "time"):
        return False
    words = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(_ELSEWHERE.fullmatch(word) for word in words[:24])


def is_elsewhere(element: HtmlElement, page: Page) -> bool:
    """Tell whether an element stands in a part of the page that is not the article's own."""
    return element in page.elsewhere or any(above in page.elsewhere for above in element.iterancestors())


def line_readings(page: Page, url: str | None, language: str) -> list[Reading]:
    """Return the days that a page's own lines around its headline tell, else one that is labelled below its text."""
    order = number_order(url, language)
    found: list[Reading] = []
    under: list[Reading] = []  # below the headline: surer than above it
    low, high = _reach(page)
    for index in range(low, high):
        here = list(_of_line(page.lines, index, order, url))
        if page.headline is not None and index > page.headline and any(reading.rank == STATED for reading in here):
            found = [reading for reading in found if reading.rank != STATED or reading in under]
            under += here
        found += here
    if not any(not reading.updated for reading in found) and page.last is not None:
        foot = [
            reading
            for index in range(page.last + 1, min(len(page.lines), page.last + 12))
            for reading in _of_line(page.lines, index, order, url)
            if reading.rank == STATED_LABELLED
        ]
        if len({reading.day for reading in foot}) == 1:
            first = foot[0]
            found.append(Reading(first.day, first.basis, first.evidence, PAGE_TIME, first.wording))
    return found


def _reach(page: Page) -> tuple[int, int]:
    """Return the stretch of lines in which a publisher writes the day."""
    begin = page.headline if page.headline is not None else page.first
    if begin is None:
        return 0, 0
    end = page.first + INTO_TEXT if page.first is not None else begin + 12
    return max(0, begin - (BEFORE_HEADLINE if page.headline is not None else 12)), min(len(page.lines), end)


def _of_line(lines: Sequence[Line], index: int, order: Order, url: str | None) -> Iterator[Reading]:
    line = lines[index]
    if not line.own or line.headline or len(line.text) > 240 or _ASIDE_WORDS.search(line.text):
        return
    if any(is_event_line(other.text) for other in lines[max(0, index - 2) : index + 3]):
        return
    days = page_days(line.text, order)
    if not 0 < len(days) <= 3:
        return
    heading = label_of(lines[index - 1].text) if index and len(lines[index - 1].text.split()) <= 3 else ""
    labels = [item.label or (heading if number == 0 else "") for number, item in enumerate(days)]
    if not _says_little_else(line.text, [item.day for item in days], all(labels)):
        return
    if any(
        not label and _OF_ELSE.search(line.text, 0, item.day.start) for item, label in zip(days, labels, strict=True)
    ):
        return
    for item, label in zip(days, labels, strict=True):
        day = item.day.whole or _in_month_of(item.day, url)
        if day is None or (item.day.weekday not in (None, day.weekday()) and item.day.year is None):
            continue
        end = after_clock(line.text, item.day.end)
        evidence = Evidence("metadata", line.text[item.day.start : end], field=DATE_LINE)
        rank = {"published": STATED_LABELLED, "updated": UPDATED, "": STATED}[label]
        wording = "its update line" if label == "updated" else "a line of the page"
        yield Reading(day, "stated", evidence, rank, wording, label == "updated")


def _in_month_of(day: WrittenDay, url: str | None) -> date | None:
    """Return a day without a year in the year of an address that names its month."""
    month = address_month(url) if url else None
    return day.in_year(month[0].year) if month is not None and month[0].month == day.month else None


def _says_little_else(line: str, days: Sequence[WrittenDay], labelled: bool) -> bool:
    rest = line
    for day in reversed(days):
        rest = rest[: day.start] + " " + rest[after_clock(line, day.end) :]
    words = [word for word in re.findall(r"\w[\w.'’-]*", without_labels(rest)) if not word[0].isdigit()]
    if len(words) > 4 and _SENTENCE_END.search(line) and not labelled:
        return False
    return len(words) <= (LABELLED_WORDS if labelled else LINE_WORDS)


def stands_apart(page: Page, tree: HtmlElement, day: date, days_of: Sequence[date]) -> bool:
    """Tell whether a day stands by itself, as a date line or in an attribute, and no later than the main text ends.

    A day within a paragraph is that of something else, one below the text that of another article, and one of
    `days_of` that of an event.
    """
    if day in days_of:
        return False
    for element in tree.iter("meta"):
        name = " ".join(element.get(key) or "" for key in ("property", "name", "itemprop"))
        value = element.get("content") or ""
        is_address = "://" in value or value.startswith("/")
        if not is_address and _NO_DAY_NAMES.search(name) is None and value_day(value) == day:
            return True
    for index, line in enumerate(page.lines[: page.last + 1 if page.last is not None else None]):
        if not line.own or any(is_event_line(other.text) for other in page.lines[max(0, index - 2) : index + 3]):
            continue
        if any(value_day(value) == day for value in line.told):
            return True
        if _is_date_line(line.text, day):
            return True
    return False


def _is_date_line(line: str, day: date) -> bool:
    """Tell whether a short line holds the numbers of a day and its year, in whatever language the month is written."""
    if not 0 < len(line.split()) <= 12 or _ASIDE_WORDS.search(line):
        return False
    if _OF_ELSE.search(re.split(r"\d", line)[0]) or (_AMBIGUOUS.search(line) and day.day != day.month):
        return False
    numbers = _NUMBER.findall(line)
    return str(day.year) in numbers and any(number.lstrip("0") == str(day.day) for number in numbers)
