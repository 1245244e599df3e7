"""A folder of files to a corpus: articles in order, and what was not read and why."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from dateline.corpus.identify import Record, identify_record, redate
from dateline.corpus.language import why_not_english
from dateline.corpus.model import Article, Unread
from dateline.corpus.readers import READERS
from dateline.corpus.similar import mark_duplicates
from dateline.errors import DatelineError
from dateline.evidence import Evidence
from dateline.text import Span

SIZE_LIMIT = 64 * 1024 * 1024  # bytes of one file
TEXT_LIMIT = 4 * 1024 * 1024  # characters of one article
_ABOUT = re.compile(r"(?:readme|licen[cs]e|copying|changelog|notice|contributing)(?:[._-]|$)", re.IGNORECASE)
SHARED = 3  # articles under whose titles the same line stands
_UNDER_TITLE = re.compile(r"[ \t#*_]*\n[ \t]*(?P<line>[A-Z][^\n\d|:]{2,40}?)[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of a folder, oldest first, and what in it was not read.

    `as_of` is the day after which no article was written: the one given, else the latest stated day.
    """

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...]
    as_of: date | None = None


def read_corpus(
    path: str | Path,
    *,
    since: date | str | None = None,
    until: date | str | None = None,
    as_of: date | str | None = None,
) -> list[Article]:
    """Return the articles of a folder or file, oldest first; see `read`."""
    return list(read(path, since=since, until=until, as_of=as_of).articles)


def read(
    path: str | Path,
    *,
    since: date | str | None = None,
    until: date | str | None = None,
    as_of: date | str | None = None,
) -> Corpus:
    """Return the corpus of a folder (with its subfolders) or of one file.

    Args:
        path: the folder or file.
        since, until: keep articles whose interval of publication overlaps these days, and the undated.
        as_of: no article is later; by default the latest stated day.

    Raises:
        DatelineError: there is no such folder or file, or a day is none.
    """
    root = Path(path)
    first, last, newest = _day(since, "since"), _day(until, "until"), _day(as_of, "as_of")
    if first and last and first > last:
        raise DatelineError(f"since ({first}) is later than until ({last})")
    if not root.exists():
        raise DatelineError(f"no folder or file {str(root)!r} to read articles from")
    found: dict[str, tuple[Article, Record]] = {}
    unread: list[Unread] = []
    for item in _records(root):
        if isinstance(item, Unread):
            unread.append(item)
            continue
        reason = _why_not_read(item)
        if reason is not None:
            unread.append(Unread(item.path, reason))
            continue
        article = identify_record(item)
        if article.id in found:
            kept, record = found[article.id]
            found[article.id] = replace(kept, paths=tuple(sorted({*kept.paths, *article.paths}))), record
        else:
            found[article.id] = article, item
    if newest is None:
        newest = max((day for article, _ in found.values() if (day := article.published.day)), default=None)
    articles = [
        article if article.published.day else redate(article, record, newest) for article, record in found.values()
    ]
    kept_articles = [
        article for article in mark_duplicates(_with_shared_publishers(articles)) if _within(article, first, last)
    ]
    kept_articles.sort(key=_order)
    return Corpus(tuple(kept_articles), tuple(sorted(unread, key=lambda item: item.path)), newest)


def _with_shared_publishers(articles: list[Article]) -> list[Article]:
    """Return the articles with the publisher that stands under the title, where articles of the corpus share that line.

    A line under one headline may be anything; the same short line under many is the name of who published them.
    """
    below = [None if article.publisher else _line_under_title(article) for article in articles]
    counts = Counter(article.text[line.start : line.end] for article, line in zip(articles, below, strict=True) if line)
    named: list[Article] = []
    for article, line in zip(articles, below, strict=True):
        if line is None or counts[line.of(article.text)] < SHARED:
            named.append(article)
            continue
        evidence = Evidence.span(article.text, *line)
        named.append(replace(article, publisher=evidence.quote, heads=(*article.heads, ("publisher", evidence))))
    return named


def _line_under_title(article: Article) -> Span | None:
    """Return the short line of the head matter right under the title."""
    end = next((evidence.end for name, evidence in article.heads if name == "title" and evidence.end is not None), None)
    if end is None:
        return None
    match = _UNDER_TITLE.match(article.text, end, article.body.start)
    return Span(*match.span("line")) if match else None


def _day(given: date | str | None, name: str) -> date | None:
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise DatelineError(f"{name} is {given!r}, which is no day such as 2024-03-09") from None


def _order(article: Article) -> tuple[date, date, str]:
    published = article.published
    return published.latest or published.earliest or date.max, published.earliest or date.min, article.id


def _within(article: Article, since: date | None, until: date | None) -> bool:
    earliest, latest = article.published.earliest, article.published.latest
    return not (since and latest and latest < since) and not (until and earliest and earliest > until)


def _why_not_read(record: Record) -> str | None:
    if not record.text.strip():
        return "is empty"
    if len(record.text) > TEXT_LIMIT:
        return f"is too large for an article ({len(record.text):,} characters)"
    return why_not_english(record.text)


def _records(root: Path) -> Iterator[Record | Unread]:
    for file in _files(root):
        name = file.relative_to(root).as_posix() if root.is_dir() else file.name
        suffix = file.suffix.lower()
        reader = READERS.get(suffix)
        if reader is None:
            yield Unread(name, f"has a suffix ({suffix}) that no reader reads")
            continue
        if _ABOUT.match(file.name):
            yield Unread(name, "is about the folder, and no article")
            continue
        try:
            size = file.stat().st_size
            data = file.read_bytes() if size <= SIZE_LIMIT else b""
        except OSError as error:
            yield Unread(name, f"could not be opened ({error.strerror})")
            continue
        if size > SIZE_LIMIT:
            yield Unread(name, f"is too large ({size:,} bytes)")
            continue
        digest = hashlib.sha256(data).hexdigest()
        for item in reader(data, name):
            yield item if isinstance(item, Unread) else replace(item, sha256=digest)


def _files(root: Path) -> Iterator[Path]:
    """Yield the files under `root` in sorted order, without hidden ones, manifests, and links that leave the folder."""
    if root.is_file():
        yield root
        return
    top = root.resolve()
    for folder, subfolders, names in os.walk(root, followlinks=False):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder) / name
            if name.startswith(".") or file.stem.lower() == "manifest":
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(top):
                continue
            if file.is_file():
                yield file
