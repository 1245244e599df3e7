"""From a text to an article: its identity, its head matter, its origin and its day.

The day is worked out by `dateline.dates.publication`; here it is only asked for.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from dateline.corpus.heads import Head, read_head
from dateline.corpus.model import Article, article_id
from dateline.dates.datelines import Credit, Dateline, find_credits, find_dateline, place_name
from dateline.dates.model import Publication
from dateline.dates.publication import date_text
from dateline.dates.readings import GIVEN, Reading
from dateline.dates.stated import stated_days
from dateline.evidence import Evidence
from dateline.text import canonical


@dataclass(frozen=True, slots=True)
class Record:
    """What a reader takes out of a file: one text, and what the file says about it.

    `readings` are the days that the file tells besides the text (a column, the page's markup). `fields` names where
    title, publisher and agency stand in the file. `start` is where the article begins in the text (after front matter).
    """

    text: str
    path: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    agency: str | None = None
    sha256: str = ""
    extractor: str = ""
    language: str = "en"
    readings: tuple[Reading, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    start: int = 0


def identify(text: str, *, published: date | None = None, title: str | None = None, path: str | None = None) -> Article:
    """Return the article of a text; see `Article.from_text`."""
    readings: tuple[Reading, ...] = ()
    if published is not None:
        day = published.date() if isinstance(published, datetime) else published
        evidence = Evidence("metadata", day.isoformat(), field="published")
        readings = (Reading(day, "page metadata", evidence, GIVEN, "the record"),)
    return identify_record(Record(canonical(text), path or "", title, readings=readings))


def identify_record(record: Record, *, not_after: date | None = None) -> Article:
    """Return the article of a record; no article of its collection is later than `not_after`."""
    text = record.text
    dateline = find_dateline(text, record.start)
    given = find_credits(text)
    head = read_head(text, stated_days(text, record.start), dateline, given, record.start)
    heads: list[tuple[str, Evidence]] = []
    title = _title(record, head, heads)
    agency = _agency(record, dateline, given, heads)
    place = None
    if dateline is not None and dateline.place is not None:
        place = place_name(dateline.place.of(text))
        heads.append(("place", Evidence.span(text, *dateline.place)))
    publisher = _publisher(record, head, given, heads)
    published = publication(record, not_after=not_after)
    heads += [("published", evidence) for evidence in published.evidence]
    url = record.url or (head.url.of(text).strip("<>") if head.url else None)
    return Article(
        id=article_id(text),
        text=text,
        published=published,
        body=head.body,
        title=title,
        agency=agency,
        publisher=publisher,
        place=place,
        language=record.language,
        url=url,
        paths=(record.path,) if record.path else (),
        sha256=record.sha256,
        extractor=record.extractor,
        heads=tuple(heads),
    )


def publication(record: Record, *, not_after: date | None = None) -> Publication:
    """Return when the text of a record was published."""
    address = record.url or record.path or None
    return date_text(record.text, record.readings, start=record.start, url=address, not_after=not_after)


def redate(article: Article, record: Record, not_after: date | None) -> Article:
    """Return the article with its day worked out anew, now that the newest day of its collection is known."""
    published = publication(record, not_after=not_after)
    heads = tuple(head for head in article.heads if head[0] != "published")
    return replace(
        article, published=published, heads=heads + tuple(("published", evidence) for evidence in published.evidence)
    )


def _title(record: Record, head: Head, heads: list[tuple[str, Evidence]]) -> str | None:
    text = record.text
    if record.title and record.title.strip():
        given = record.title.strip()
        at = text.find(given)
        if at >= 0:
            heads.append(("title", Evidence.span(text, at, at + len(given))))
        else:
            heads.append(("title", Evidence("metadata", given, field=record.fields.get("title", "title"))))
        return html.unescape(given)
    if head.title is None:
        return None
    heads.append(("title", Evidence.span(text, *head.title)))
    return html.unescape(head.title.of(text))


def _agency(
    record: Record, dateline: Dateline | None, given: Sequence[Credit], heads: list[tuple[str, Evidence]]
) -> str | None:
    if dateline is not None and dateline.agency is not None and dateline.agency_name is not None:
        heads.append(("agency", Evidence.span(record.text, *dateline.agency)))
        return dateline.agency_name
    for credit in given:
        if credit.kind == "agency" and credit.name_span is not None:
            heads.append(("agency", Evidence.span(record.text, *credit.name_span)))
            return credit.name
    if record.agency:
        heads.append(("agency", Evidence("metadata", record.agency, field=record.fields.get("agency", "agency"))))
        return record.agency
    return None


def _publisher(record: Record, head: Head, given: Sequence[Credit], heads: list[tuple[str, Evidence]]) -> str | None:
    if record.publisher:
        field_name = record.fields.get("publisher", "publisher")
        heads.append(("publisher", Evidence("metadata", record.publisher, field=field_name)))
        return record.publisher
    if head.publisher is not None:
        heads.append(("publisher", Evidence.span(record.text, *head.publisher)))
        return head.publisher.of(record.text)
    for credit in reversed(given):
        if credit.kind == "publisher" and credit.name_span is not None:
            heads.append(("publisher", Evidence.span(record.text, *credit.name_span)))
            return credit.name
    return None
