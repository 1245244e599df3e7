"""The readers of files: one function for each kind of file, found by the file's suffix.

A new kind of file is one function and one entry of `READERS`. A reader takes bytes and a path and yields records, or
what it could not read and why; it never raises on any bytes.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dateline.corpus.identify import Record
from dateline.corpus.model import Unread
from dateline.dates.page_days import value_day
from dateline.dates.pages import is_html, page_readings, silence_libraries
from dateline.dates.readings import GIVEN, Reading
from dateline.evidence import Evidence
from dateline.text import canonical

Reader = Callable[[bytes, str], Iterator[Record | Unread]]

# The names that columns, fields and front matter go by, the first found wins; a new name is one more word here.
TEXT_NAMES = (
    "text",
    "body",
    "content",
    "article",
    "fulltext",
    "full_text",
    "maintext",
    "article_text",
    "story",
    "html",
)
TITLE_NAMES = ("title", "headline", "head_line", "heading", "name")
DATE_NAMES = (
    "date", "published", "date_published", "published_date", "publication_date", "pub_date", "pubdate", "datepublished",
    "published_at", "publishedat", "date_publish", "publish_date", "webpublicationdate", "created_at", "timestamp",
    "day",
)  # fmt: skip
URL_NAMES = ("url", "link", "source_url", "permalink", "web_url", "weburl", "uri", "href")
PUBLISHER_NAMES = (
    "source",
    "publisher",
    "publication",
    "outlet",
    "newspaper",
    "site",
    "sitename",
    "source_name",
    "domain",
)
AGENCY_NAMES = ("agency", "wire", "news_agency")

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|$)")
NOISE = 50  # one character in so many that no encoding has: not text
_NOT_TEXT = "is not text in UTF-8 or Windows-1252"


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and how it was decoded: UTF-8, UTF-16 by its mark, or else Windows-1252.

    What is none of these, or holds zero bytes, is `undecodable`.
    """
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            raw = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in raw:
            return raw, encoding.removesuffix("-sig")
    return "", "undecodable"


def _decoded(encoding: str) -> str:
    """Return what the record says of an unusual encoding."""
    return "" if encoding == "utf-8" else f"decoded as {encoding}"


def read_text(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read a plain text; one that is a page in disguise is read as a page."""
    raw, encoding = decode(data)
    if encoding == "undecodable":
        yield Unread(path, _NOT_TEXT)
    elif is_html(raw):
        yield from read_page(data, path)
    else:
        yield Record(canonical(raw), path, extractor=_decoded(encoding))


def read_markdown(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read a Markdown text; its front matter gives title, date, address and source."""
    raw, encoding = decode(data)
    if encoding == "undecodable":
        yield Unread(path, _NOT_TEXT)
        return
    text = canonical(raw)
    front = _FRONT_MATTER.match(text)
    if front is None:
        yield Record(text, path, extractor=_decoded(encoding))
        return
    import yaml

    try:
        fields = yaml.load(front["fields"], Loader=yaml.BaseLoader)  # plain strings: a date stays as it is written
    except (yaml.YAMLError, RecursionError):
        fields = None
    given = {str(name): value for name, value in fields.items()} if isinstance(fields, dict) else {}
    record = _with_fields(Record(text, path, extractor=_decoded(encoding)), given)
    yield replace(record, start=front.end())


def decode_page(data: bytes) -> str:
    """Return the markup of a page: in the encoding that it declares, else as a text."""
    declared = _CHARSET.search(data[:4096])
    if declared is not None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    raw, encoding = decode(data)
    return raw if encoding != "undecodable" else data.decode("utf-8", "replace")


def read_page(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read a web page: its main text by trafilatura, its days by its markup and htmldate."""
    yield page_record(decode_page(data), path)


def page_record(html: str, path: str, url: str | None = None) -> Record | Unread:
    """Return the record of a page's markup, or why it has none."""
    import trafilatura
    from trafilatura.settings import Document

    silence_libraries()
    if not is_html(html) and html.count("\ufffd") + html.count("\x00") > len(html) // NOISE:
        return Unread(path, "is neither a page nor a text")
    cleaned = html.replace("\x00", "")
    if not cleaned.strip():
        return Unread(path, "is empty")
    document = trafilatura.bare_extraction(
        cleaned, url=url, include_comments=False, include_tables=True, with_metadata=True
    )
    text = canonical(document.text or "") if isinstance(document, Document) else ""
    if not isinstance(document, Document) or not text.strip():
        return Unread(path, "has no main text, only what stands around one (menus, lists of links)")
    if not _SENTENCE_END.search(text):  # a menu, or what a page cut short leaves
        return Unread(path, "has no whole sentence in its main text")
    address = url or document.url
    return Record(
        text,
        path,
        title=document.title or None,
        url=address or None,
        publisher=document.sitename or None,
        extractor=f"trafilatura {trafilatura.__version__}",
        readings=tuple(page_readings(cleaned, address, text)),
        fields={"title": "page title", "publisher": "page site name"},
    )


def read_json_lines(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read one record a line; a line that is no record is unread, and the others are read."""
    raw, encoding = decode(data)
    if encoding == "undecodable":
        yield Unread(path, _NOT_TEXT)
        return
    for number, line in enumerate(raw.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield Unread(place, "is not a JSON record")
            continue
        yield _record(value, place)


def read_json(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read a JSON file: one record, a list of records, or an object whose only list holds them."""
    raw, encoding = decode(data)
    if encoding == "undecodable":
        yield Unread(path, _NOT_TEXT)
        return
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        yield Unread(path, "is not JSON")
        return
    if isinstance(value, dict) and _first(value, TEXT_NAMES) is None:
        lists = [item for item in value.values() if isinstance(item, list)]
        value = lists[0] if len(lists) == 1 else value
    if not isinstance(value, list):
        yield _record(value, path)
        return
    for number, item in enumerate(value, 1):
        yield _record(item, f"{path}:{number}")


def read_csv(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read one record a row; the first row names the columns, and comma, semicolon or tab sets them apart."""
    raw, encoding = decode(data)
    if encoding == "undecodable":
        yield Unread(path, _NOT_TEXT)
        return
    header = raw.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.reader(io.StringIO(raw.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    csv.field_size_limit(2**31 - 1)
    names: list[str] | None = None
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Unread(f"{path}:{number}", f"is not a row of a table ({error})")
            continue
        if names is None:
            names = row
            if not any(_plain(name) in TEXT_NAMES for name in names):
                yield Unread(path, f"has no column with the text (one of {', '.join(TEXT_NAMES)})")
                return
        elif any(cell.strip() for cell in row):
            yield _record(dict(zip(names, row, strict=False)), f"{path}:{number}")


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first field that goes by one of `names` and has a value, as the name it has and its value."""
    plain = {_plain(str(name)): (str(name), value) for name, value in fields.items()}
    for wanted in names:
        name, value = plain.get(wanted, ("", None))
        if isinstance(value, dict):
            inner = _first(value, ("name", "title", "url"))
            value = inner[1] if inner else None
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return name, value
    return None


def _record(value: object, place: str) -> Record | Unread:
    if not isinstance(value, dict):
        return Unread(place, "is not a record with named fields")
    found = _first(value, TEXT_NAMES)
    if found is None:
        return Unread(place, f"has no field with the text (one of {', '.join(TEXT_NAMES)})")
    text = found[1]
    if is_html(text):
        address = _first(value, URL_NAMES)
        page = page_record(text, place, address[1] if address else None)
        return page if isinstance(page, Unread) else _with_fields(page, value)
    return _with_fields(Record(canonical(text.replace("\x00", "")), place), value)


def _with_fields(record: Record, fields: Mapping[str, object]) -> Record:
    """Return the record with what the named fields of its file say."""
    names = dict(record.fields)
    given: dict[str, str | None] = {
        "title": record.title,
        "url": record.url,
        "publisher": record.publisher,
        "agency": record.agency,
    }
    for key, known in zip(given, (TITLE_NAMES, URL_NAMES, PUBLISHER_NAMES, AGENCY_NAMES), strict=True):
        found = _first(fields, known)
        if found is not None:
            names[key], given[key] = found[0], " ".join(found[1].split())
    dated = _first(fields, DATE_NAMES)
    readings = record.readings
    if dated is not None and (day := value_day(dated[1])) is not None:
        evidence = Evidence("metadata", dated[1].strip(), field=dated[0])
        readings = (Reading(day, "page metadata", evidence, GIVEN, f"the record's {dated[0]}"), *readings)
    return replace(
        record,
        title=given["title"],
        url=given["url"],
        publisher=given["publisher"],
        agency=given["agency"],
        fields=names,
        readings=readings,
    )


READERS: dict[str, Reader] = {
    "": read_text,
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
}
