"""What checks have to tell, as findings: figures that do not hold, conversions and weekdays that do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dateline.analysis.coverage import COPIES
from dateline.analysis.tellings.sayings import RANK, fill
from dateline.evidence import Cited, Computed, Finding
from dateline.printing import count_words, quantity_words

if TYPE_CHECKING:
    from dateline.analysis.tellings.chains import Teller
    from dateline.ledger import Ledger

_OF_DATES = {"weekday", "timeline"}
UNSURE = {"total", "magnitude", "record"}  # failed checks that rest on the grouping of figures


def tell_checks(ledger: Ledger, every: Sequence[dict[str, Any]], teller: Teller) -> list[Finding]:
    """Return a sentence for each kind of check that says something; what copies of a story repeat is not told.

    Args:
        ledger: the ledger.
        every: the checks, as `checks.checks` returns them.
        teller: says whose an article is and of which day.
    """
    rows = [row for row in every if ledger.article(row["article_ids"][0])["duplicate_kind"] not in COPIES]
    found = []
    for row in rows:
        if row["verdict"] == "failed" and row["kind"] not in UNSURE:
            article = row["article_ids"][0]
            parts = fill(
                "failed",
                what="date" if row["kind"] in _OF_DATES else "figure",
                source=teller.source(article),
                day=teller.on_day(ledger.article(article)),
                arithmetic=Computed(row["arithmetic"].rstrip("."), row["kind"], row["rows"]),
            )
            found.append(Finding(parts, "computed", weight=RANK["failed"] + 5 * (row["size"] or 0.0)))
    passed = [row for row in rows if row["verdict"] == "passed"]
    found += _conversions(ledger, [row for row in passed if row["kind"] == "conversion"])
    found += _weekdays(ledger, [row for row in rows if row["kind"] == "weekday"])
    return found


def _conversions(ledger: Ledger, rows: Sequence[dict[str, Any]]) -> list[Finding]:
    if not rows:
        return []
    every = tuple(name for row in rows for name in row["rows"])
    if len(rows) > 1:
        count = Computed(count_words(len(rows), "conversion"), "checks of kind conversion with verdict passed", every)
        return [Finding(fill("conversions", count=count), "computed", weight=RANK["conversion"])]
    first, second = (ledger.row(name) for name in rows[0]["rows"])
    arithmetic, _, agreement = rows[0]["arithmetic"].partition(", which ")
    made = arithmetic.partition("; ")[0].rpartition(" = ")[2]
    parts = fill(
        "conversion",
        articles=_owners(ledger),
        conversion=("conversion of ", Cited(quantity_words(first), (first["id"],))),
        last=Cited(quantity_words(second), (second["id"],)),
        computed=Computed(made, rows[0]["arithmetic"], rows[0]["rows"]),
        digits=agreement.removeprefix("agrees "),
    )
    return [Finding(parts, "computed", weight=RANK["conversion"])]


def _own_date_line(ledger: Ledger, row: Mapping[str, Any]) -> bool:
    """Tell whether a check's date is the one that dates its article: whoever printed it had both before him."""
    spans = [ledger.row(name) for name in row["rows"]]
    heads = [span for span in spans if span.get("name") == "published" and span["start"] is not None]
    return any(
        span["start"] < head["end"] and head["start"] < span["end"]
        for span in spans
        if "anchor" in span
        for head in heads
    )


def _weekdays(ledger: Ledger, rows: Sequence[dict[str, Any]]) -> list[Finding]:
    """Return what weekdays bear out, nothing where one does not or where each is a date line's own."""
    good = [row for row in rows if not _own_date_line(ledger, row)]
    if not good or any(row["verdict"] != "passed" for row in rows):
        return []
    every = tuple(dict.fromkeys(name for row in good for name in row["rows"]))
    count = Computed(
        count_words(len(good), "weekday").capitalize(),
        "checks of kind weekday with verdict passed, those of the articles’ own date lines left out",
        every,
    )
    agree = "agrees" if len(good) == 1 else "all agree" if len(good) > 2 else "both agree"
    if len(good) == 1:
        article = "the article" if len(ledger.articles) == 1 else "an article"
        articles, lines, dates = f"{article} names", "its own date line", "date"
    else:
        articles, lines, dates = "the articles name", "their own date lines", "dates"
    parts = fill("weekday", count=count, articles=articles, lines=lines, agree=agree, dates=dates)
    return [Finding(parts, "computed", weight=RANK["weekday"])]


def _owners(ledger: Ledger) -> str:
    """Return whose figures they are."""
    return "article’s" if len(ledger.articles) == 1 else "articles’"
