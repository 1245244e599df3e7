"""Show this evidence: what a reader sees on following a mark of the briefing to its article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from dateline.text import around, paragraphs, sentences


@dataclass(frozen=True, slots=True)
class Card:
    """A row's evidence with its surroundings: the sentence and the paragraph of the article that hold it.

    `title` is a label of the article that always exists; `source` its agency or publisher; `published` the date
    as it is to be printed, with `basis`. For evidence that is no span, `field` and `quote` say what it is.
    """

    row: str
    article: str
    title: str
    source: str
    published: str
    basis: str
    kind: str
    quote: str
    reading: str
    start: int | None = None
    end: int | None = None
    field: str | None = None
    sentence: str | None = None
    sentence_start: int | None = None
    paragraph: str | None = None
    paragraph_start: int | None = None

    def plain(self) -> dict[str, Any]:
        """Return the card as plain JSON values."""
        return asdict(self)


def article_label(article: Mapping[str, Any]) -> str:
    """Return the article's title, or its opening words where it has none."""
    if article["title"]:
        return str(article["title"])
    opening = " ".join(article["text"][article["start"] : article["end"]][:400].split())
    if len(opening) <= 80:
        return opening or "(no text)"
    return opening[:80].rsplit(" ", 1)[0] + " …"


def article_source(article: Mapping[str, Any]) -> str:
    """Return who the article comes from, as far as it says: its agency, else its publisher."""
    return str(article["agency"] or article["publisher"] or "source not named")


def show(row: Mapping[str, Any], article: Mapping[str, Any], published: str, reading: str = "") -> Card:
    """Return the card of a ledger row in its article."""
    text: str = article["text"]
    start, end = row.get("start"), row.get("end")
    common: dict[str, Any] = {
        "row": row["id"],
        "article": article["id"],
        "title": article_label(article),
        "source": article_source(article),
        "published": published,
        "basis": article["basis"],
        "reading": reading,
    }
    if start is None or end is None:
        return Card(**common, kind=row["kind"], quote=row["quote"], field=row.get("field"))
    sentence = around(sentences(text), start, end)
    paragraph = around(paragraphs(text), sentence.start, sentence.end)
    return Card(
        **common,
        kind="span",
        quote=text[start:end],
        start=start,
        end=end,
        sentence=sentence.of(text),
        sentence_start=sentence.start,
        paragraph=paragraph.of(text),
        paragraph_start=paragraph.start,
    )
