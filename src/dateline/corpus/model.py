"""The article: a text with its identity, its head matter and its place in time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from dateline.dates.model import Publication
from dateline.evidence import Evidence
from dateline.text import Span


@dataclass(frozen=True, slots=True)
class Duplicate:
    """That an article repeats an earlier one: the same text, a revision of it, or a copy of the same wire story."""

    of: str
    kind: Literal["same", "revision", "wire copy"]
    similarity: float


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the corpus.

    `id` comes from the canonical text alone. `paths` are where the text was found (several for files with the same
    text), `sha256` the hash of the first file's bytes. `title`, `agency`, `publisher` and `place` are None where the
    article has none; their evidence stands in `heads` under those names. `body` is the part of the text that is neither
    head matter nor credits.
    """

    id: str
    text: str
    published: Publication
    body: Span
    title: str | None = None
    agency: str | None = None
    publisher: str | None = None
    place: str | None = None
    language: str = "en"
    url: str | None = None
    paths: tuple[str, ...] = ()
    sha256: str = ""
    extractor: str = ""
    heads: tuple[tuple[str, Evidence], ...] = ()
    duplicate_of: Duplicate | None = None

    @classmethod
    def from_text(
        cls, text: str, *, published: date | None = None, title: str | None = None, path: str | Path | None = None
    ) -> Article:
        """Return the article of a text; what is not given is worked out from the text and the path.

        Raises nothing on any text, the empty one included.
        """
        from dateline.corpus.identify import identify

        return identify(text, published=published, title=title, path=None if path is None else str(path))

    @property
    def reference(self) -> date | None:
        """Return the day against which the article's relative dates are resolved, None where it is not known."""
        return self.published.day


def article_id(text: str) -> str:
    """Return the id of a canonical text: the first twelve hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or record that is not in the corpus, and why."""

    path: str
    reason: str
