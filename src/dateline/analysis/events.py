"""What happened and what is planned, by date, as the articles say it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from dateline.text import Span, around, sentences

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

# A longer stretch that is told as past (a decade) is no event of a timeline.
LONGEST = dt.timedelta(days=366)
LATER = "planned"


def timeline(ledger: Ledger) -> pd.DataFrame:
    """Return the dated mentions of all articles as events, in order of time.

    An event is a stretch of days that sentences of one or more articles name. Columns: `earliest`, `latest` (days),
    `value` (TIMEX3), `text` (the expression), `planned` (told as yet to come, or later than its article), `sentence`
    (its text), `start` and `end` of the sentence, `article_id`, `origins` (how many independent origins tell of the
    same stretch) and `rows` (the ids of the time expressions).
    """
    import pandas as pd

    columns = [
        "earliest",
        "latest",
        "value",
        "text",
        "planned",
        "sentence",
        "start",
        "end",
        "article_id",
        "origins",
        "rows",
    ]
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in ledger.dates.to_dict("records"):
        if row["type"] not in ("DATE", "TIME") or row["earliest"] is None or row["latest"] is None:
            continue
        planned = row["role"] == LATER
        if row["role"] in ("publication", "reference period"):
            continue
        if row["latest"] - row["earliest"] > LONGEST and not planned:
            continue  # a decade that is told of is no event; one that is planned for belongs among the plans
        if row["value"].endswith("_REF"):
            continue
        article = ledger.article(row["article_id"])
        if not article["start"] <= row["start"] < article["end"]:
            continue
        sentence = around(sentences(article["text"]), row["start"], row["end"])
        sentence = Span(max(sentence.start, article["start"]), sentence.end)  # without the dateline before it
        key = (row["article_id"], sentence.start, row["earliest"], row["latest"])
        if key in found:
            found[key]["rows"] += (row["id"],)
            continue
        after = article["latest"] is not None and row["earliest"] > article["latest"]
        found[key] = {
            "earliest": row["earliest"], "latest": row["latest"], "value": row["value"], "text": row["text"],
            "planned": planned or after, "sentence": " ".join(sentence.of(article["text"]).split()),
            "start": sentence.start, "end": sentence.end, "article_id": row["article_id"], "rows": (row["id"],),
        }  # fmt: skip
    events = sorted(found.values(), key=lambda e: (e["earliest"], e["latest"], e["article_id"], e["start"]))
    origins: dict[tuple[dt.date, dt.date], set[str]] = {}
    for event in events:
        stretch = (event["earliest"], event["latest"])
        origins.setdefault(stretch, set()).add(ledger.article(event["article_id"])["origin"])
    for event in events:
        event["origins"] = len(origins[event["earliest"], event["latest"]])
    return pd.DataFrame(events, columns=columns)
