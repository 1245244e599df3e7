"""What happened and what is planned, by date, as the articles say it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from math import log1p
from typing import TYPE_CHECKING, Any

from dateline.analysis.days import LEAD, is_of_a_statement, mention_weight, names_day
from dateline.analysis.frames import records
from dateline.text import Span, around, sentences

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

# A longer stretch that is told as past (a decade) is no event of a timeline.
LONGEST = dt.timedelta(days=366)
LATER = "planned"
FEWEST_WORDS = 4  # besides the date; a sentence of fewer (a heading, a stamp of time) tells of nothing, nor a question
MONTH = dt.timedelta(days=31)
# How much a stretch says beside a day: what is dated to a month or a year is mostly background.
OF_A_MONTH, OF_A_YEAR, LONG_AGO = 0.4, 0.2, 0.25

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SPOKEN = re.compile(r"\b(?:I|me|my|we|our|you|your)\b(?![.\w])|\(inaudible\)|^(?:Q|[A-Z]{2,}\.? [A-Z-]+:)\s")
_WHOLE = re.compile(r"[\"“‘'(]?[A-Z0-9].*[.!?][\"”’')]*", re.DOTALL)
# What is dated within a period, or told of the time ahead, is no period that a figure is of.
_WITHIN = re.compile(r"(?:earlier|later)\s+(?:in|this|that)\b", re.IGNORECASE)
GOOD_LENGTH = range(8, 46)  # words of a sentence that is read at a glance


def timeline(ledger: Ledger) -> pd.DataFrame:
    """Return the dated mentions of all articles as events, in order of time.

    An event is a stretch of days that sentences of one or more articles name. Columns: `earliest`, `latest` (days),
    `value` (TIMEX3), `text` (the expression), `planned` (told as yet to come, or later than its article), `sentence`
    (its text), `start` and `end` of the sentence, `article_id`, `origin` of the article, `told` (the day of the
    article), `weight` (news weighs more than background, statements and plans), `origins` (how many independent
    origins tell of the same stretch) and `rows` (the ids of the time expressions).
    """
    import pandas as pd

    columns = "earliest latest value text planned sentence start end article_id origin told weight origins rows".split()
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    for row in ledger.dates.to_dict("records"):
        if row["earliest"] is None or row["latest"] is None:
            continue
        planned = row["role"] == LATER
        if not planned and row["type"] not in ("DATE", "TIME"):
            continue
        period = row["role"] == "reference period" and _WITHIN.match(row["text"]) is None
        if row["role"] == "publication" or period:
            continue
        if row["latest"] - row["earliest"] > LONGEST and not planned:
            continue  # a decade that is told of is no event; one that is planned for belongs among the plans
        if not names_day(row["text"], row["value"]):
            continue
        article = ledger.article(row["article_id"])
        if not article["start"] <= row["start"] < article["end"]:
            continue
        if row["article_id"] not in spans:
            spans[row["article_id"]] = sentences(article["text"])
        sentence = around(spans[row["article_id"]], row["start"], row["end"])
        sentence = Span(max(sentence.start, article["start"]), sentence.end)  # without the dateline before it
        words = " ".join(sentence.of(article["text"]).split())
        if words.endswith("?") or len(_WORD.findall(words)) - len(_WORD.findall(row["text"])) < FEWEST_WORDS:
            continue
        key = (row["article_id"], sentence.start, row["earliest"], row["latest"])
        if key in found:
            found[key]["rows"] += (row["id"],)
            continue
        after = article["latest"] is not None and row["earliest"] > article["latest"]
        weight = mention_weight(
            planned=planned or after,
            said=is_of_a_statement(article["text"], sentence.start, row["start"], row["end"]),
            further=row["start"] - article["start"] > LEAD * max(1, article["end"] - article["start"]),
        )
        found[key] = {
            "earliest": row["earliest"], "latest": row["latest"], "value": row["value"], "text": row["text"],
            "planned": planned or after, "sentence": words, "start": sentence.start, "end": sentence.end,
            "article_id": row["article_id"], "origin": article["origin"], "told": article["earliest"],
            "weight": weight, "rows": (row["id"],),
        }  # fmt: skip
    events = sorted(found.values(), key=lambda e: (e["earliest"], e["latest"], e["article_id"], e["start"]))
    origins: dict[tuple[dt.date, dt.date], set[str]] = {}
    for event in events:
        origins.setdefault((event["earliest"], event["latest"]), set()).add(event["origin"])
    for event in events:
        event["origins"] = len(origins[event["earliest"], event["latest"]])
    return pd.DataFrame(events, columns=columns)


def told_days(events: pd.DataFrame, first: int | None = None) -> pd.DataFrame:
    """Return the stretches of days that `events` (of `timeline`) tell of, one row each.

    Columns: `earliest`, `latest`, `planned`, the `sentence` that tells of it best with its `text` (the expression),
    `article_id` and `rows`, `articles` (how many tell of it, copies counted once), `all_rows` (of every mention) and
    `weight` (how much the articles make of it, as `dateline.analysis.days.day_scores` has it; less for months and
    years, and for what lies long before the articles).

    Args:
        events: past ones, planned ones, or both.
        first: this many of the greatest weight come first, in order of time, and the rest after them. A sentence that
            names several stretches stands for the weightiest of them there, as long as others are to be told.
    """
    import pandas as pd

    by_stretch: dict[tuple[dt.date, dt.date, bool], list[dict[str, Any]]] = {}
    for event in records(events):
        by_stretch.setdefault((event["earliest"], event["latest"], event["planned"]), []).append(event)
    told = [event["told"] for event in records(events) if event["told"] is not None]
    begin = min(told) - max(LONGEST, max(told) - min(told)) if told else dt.date.min
    rows = []
    for (earliest, latest, planned), mentions in by_stretch.items():
        best = max(mentions, key=lambda event: _tells_well(event, latest))
        rows.append(
            {
                "earliest": earliest, "latest": latest, "planned": planned, "sentence": best["sentence"],
                "text": best["text"], "article_id": best["article_id"], "rows": best["rows"],
                "articles": _articles(mentions),
                "all_rows": tuple(dict.fromkeys(row for event in (best, *mentions) for row in event["rows"])),
                "weight": _weight(mentions, earliest, latest, begin) * (0.5 if _SPOKEN.search(best["sentence"]) else 1),
            }
        )  # fmt: skip
    rows.sort(key=lambda row: (row["earliest"], row["latest"]))
    if first is not None:
        shown: dict[tuple[str, str], int] = {}
        order = sorted(range(len(rows)), key=lambda index: (-rows[index]["weight"], index))
        for index in order:
            if len(shown) < first:
                shown.setdefault((rows[index]["article_id"], rows[index]["sentence"]), index)
        chosen = set(shown.values())
        chosen.update([index for index in order if index not in chosen][: max(0, first - len(chosen))])
        rows = [rows[index] for index in sorted(chosen)] + [row for at, row in enumerate(rows) if at not in chosen]
    columns = "earliest latest planned sentence text article_id rows articles all_rows weight".split()
    return pd.DataFrame(rows, columns=columns)


def _articles(mentions: Sequence[dict[str, Any]]) -> int:
    """Return how many articles tell of a stretch in words of their own."""
    first = {event["sentence"]: event["article_id"] for event in reversed(mentions)}
    return len(set(first.values()))


def _weight(mentions: Sequence[dict[str, Any]], earliest: dt.date, latest: dt.date, begin: dt.date) -> float:
    """Return how much the articles make of a stretch; a sentence that stands in several articles counts once a day."""
    by_day: dict[dt.date | None, dict[tuple[str, str], float]] = {}
    for event in mentions:
        by_day.setdefault(event["told"], {})[event["origin"], event["sentence"]] = event["weight"]
    weight = sum(log1p(sum(weights.values())) for weights in by_day.values())
    if latest - earliest > MONTH:
        weight *= OF_A_YEAR
    elif latest > earliest:
        weight *= OF_A_MONTH
    return weight * LONG_AGO if latest < begin else weight


def _tells_well(event: dict[str, Any], latest: dt.date) -> tuple[float, int]:
    """Return how well a sentence tells of its day to one who reads it alone; the earlier told is the better."""
    words = len(_WORD.findall(event["sentence"]))
    value = event["weight"]
    if _SPOKEN.search(event["sentence"]):
        value *= 0.25  # a speech's own words name a day in passing
    if not _WHOLE.fullmatch(event["sentence"]):
        value *= 0.25
    if words not in GOOD_LENGTH:
        value *= 0.5
    return value, -abs((event["told"] or dt.date.max) - latest).days
