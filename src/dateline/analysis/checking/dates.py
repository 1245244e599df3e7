"""Checks of dates: weekdays against days, day words and plans against the article's own day.

The comparing is done by `dates.consistency`; here its results become checks that stand on rows of the ledger. Added is
the first weekday that a lead names alone (`… said on Thursday`): news tells of its own day or the day before, so a
stated date that fits is borne out by it. One that does not fit may be of another day, and is not comparable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dateline.analysis.checking.model import Check, Verdict
from dateline.analysis.frames import records
from dateline.dates.consistency import check_dates
from dateline.dates.days import WEEKDAYS
from dateline.dates.model import Publication, TimeExpression
from dateline.evidence import Evidence
from dateline.printing import day_words
from dateline.text import Span, sentences

if TYPE_CHECKING:
    from dateline.ledger import Ledger

_KINDS = {"weekday against date": "weekday", "day word against date": "weekday", "planned day": "timeline"}
_STATED = frozenset({"stated", "dateline", "page metadata"})  # dates that were not worked out from a weekday
_TOLD = {0: "the same day", 1: "the day before"}  # days back from its own that a lead tells of
_LEAD_SENTENCES = 2  # of the body, where news says when
_EXPRESSION_FIELDS = ("start", "end", "text", "type", "value", "mod", "earliest", "latest", "role", "anchor")


def date_checks(ledger: Ledger) -> Iterator[Check]:
    """Yield the checks of each article's dates."""
    dates = _by_article(records(ledger.dates))
    attributes = _by_article([row for row in records(ledger.attributes) if row["name"] in ("published", "dissent")])
    for article in records(ledger.articles):
        own, head = dates.get(article["id"], []), attributes.get(article["id"], [])
        publication = _publication(article, head)
        expressions = [TimeExpression(**{name: row[name] for name in _EXPRESSION_FIELDS}) for row in own]
        checked: set[str] = set()
        for found in check_dates(article["text"], publication, expressions):
            rows = _rows(found.start, found.end, own, head)
            if found.kind not in _KINDS or not rows:
                continue
            checked.update(rows)
            outcome = "agrees" if found.agrees else "does not agree"
            text = f"“{' '.join(found.quote.split())}” "
            if found.kind == "weekday against date":
                text += f"{outcome} with the calendar: that day was a {found.expected}"
            elif found.kind == "planned day" and publication.earliest is not None:
                text += f"is told as yet to come, by an article of {day_words(publication.earliest)}: {outcome}"
            else:
                text += f"should be {found.expected} and is {found.found}: {outcome}"
            verdict = "passed" if found.agrees else "failed"
            yield Check(_KINDS[found.kind], verdict, text, rows, (article["id"],))  # type: ignore[arg-type]
        yield from _lead_weekday(article, publication, [row for row in own if row["id"] not in checked], head)


def _by_article(rows: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["article_id"], []).append(row)
    return found


def _publication(article: Mapping[str, Any], head: Sequence[Mapping[str, Any]]) -> Publication:
    def evidence(name: str) -> tuple[Evidence, ...]:
        rows = [row for row in head if row["name"] == name]
        return tuple(Evidence(row["kind"], row["quote"], row["start"], row["end"], row["field"]) for row in rows)

    return Publication(
        article["earliest"],
        article["latest"],
        article["basis"],
        article["reason"],
        evidence("published"),
        evidence("dissent"),
    )


def _rows(
    start: int | None, end: int | None, own: Sequence[Mapping[str, Any]], head: Sequence[Mapping[str, Any]]
) -> tuple[str, ...]:
    """Return the ids of the rows that share characters with a check, the article's date after them."""
    if start is None or end is None:
        return ()
    here = [row["id"] for row in own if row["start"] < end and start < row["end"]]
    published = [row["id"] for row in head if row["name"] == "published"]
    return tuple(dict.fromkeys([*here, *published])) if here else ()


def _lead_weekday(
    article: Mapping[str, Any],
    published: Publication,
    own: Sequence[Mapping[str, Any]],
    head: Sequence[Mapping[str, Any]],
) -> Iterator[Check]:
    """Yield the check of the first weekday that stands alone in the lead against the article's stated day.

    The first, and not the one that fits: a lead of several weekdays would bear out nearly any date. A weekday to come
    is not what the lead tells of.
    """
    day = published.day
    if day is None or published.basis not in _STATED:
        return
    body = Span(article["start"], article["end"])
    lead = [span for span in sentences(article["text"]) if span.overlaps(body)][:_LEAD_SENTENCES]
    for row in own:
        name = row["text"].strip().lower()
        if name not in WEEKDAYS or not any(span.contains((row["start"], row["end"])) for span in lead):
            continue
        if row["latest"] is not None and row["latest"] > day:
            continue
        back = (day.weekday() - WEEKDAYS.index(name)) % len(WEEKDAYS)
        told = (
            f"the article is dated {day_words(day)}, a {WEEKDAYS[day.weekday()].title()}, and tells of {name.title()}"
        )
        if back in _TOLD:
            verdict: Verdict = "passed"
            text = f"{told}, {_TOLD[back]}: agrees (the day itself or the day before, as news has it)"
        else:
            verdict = "not comparable"
            text = f"{told}: neither the day itself nor the day before; news tells of other days too"
        yield Check("weekday", verdict, text, _rows(row["start"], row["end"], own, head), (article["id"],))
        return
