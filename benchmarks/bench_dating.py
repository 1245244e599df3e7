"""How well articles are dated: with their date lines, as collected, and without them, by what they name.

    python benchmarks/dating.py FOLDER

FOLDER holds corpora, each with a `manifest.jsonl` that gives the day of every text. Printed for each corpus: how many
texts whose day is read have the right one; and, with every line and dateline that tells the day cut out, how many
get an interval, how many intervals hold the true day, and how wide they are (in days), on the texts that name a year
or an office-holder, with and without knowing the newest day of the corpus.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.dates.datelines import find_dateline
from dateline.dates.model import Publication
from dateline.dates.offices import named_holders
from dateline.dates.publication import date_text
from dateline.dates.stated import stated_days
from dateline.text import canonical

YEAR = re.compile(r"(?<![\w.,$€£¥₹])(?:19|20)\d\d(?![\w,]|\.\d)")


def texts(corpus: Path) -> Iterator[tuple[str, date]]:
    """Yield the texts of a corpus with their days."""
    days: dict[str, date] = {}
    for line in (corpus / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        days[row["path"]] = date.fromisoformat(row["date"])
    for path, day in days.items():
        if (corpus / path).is_file():
            yield canonical((corpus / path).read_text(encoding="utf-8")), day
    for file in sorted(corpus.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines() if file.stem != "manifest" else ():
            record = json.loads(line)
            yield canonical(record["text"]), days[record["id"]]


def without_date_lines(text: str) -> str:
    """Return the text with its stated days and the day of its dateline cut out."""
    spans = [(stated.span.start, stated.span.end) for stated in stated_days(text)]
    dateline = find_dateline(text)
    if dateline is not None and dateline.day is not None:
        spans.append((dateline.day.start, dateline.day.end))
    for start, end in sorted(set(spans), reverse=True):
        text = text[:start] + text[end:]
    return text


def holds(published: Publication, day: date) -> bool:
    """Tell whether an interval holds a day."""
    return (published.earliest or date.min) <= day <= (published.latest or date.max)


def report(corpus: Path) -> None:
    """Print the figures of one corpus."""
    pairs = list(texts(corpus))
    newest = max(day for _, day in pairs)
    read = [(date_text(text), day) for text, day in pairs]
    told = [(published, day) for published, day in read if published.day]
    right = sum(published.day == day for published, day in told)
    print(f"{corpus.name}: {len(pairs)} texts; a day is read in {len(told)}, the manifest's in {right}")
    bare = [(without_date_lines(text), day) for text, day in pairs]
    naming = [(text, day) for text, day in bare if YEAR.search(text) or named_holders(text)]
    for label, not_after in (("by the text alone", None), (f"none later than {newest}", newest)):
        made = [(date_text(text, not_after=not_after), day) for text, day in naming]
        bounded = [(published, day) for published, day in made if published.earliest or published.latest]
        held = sum(holds(published, day) for published, day in bounded)
        closed = [(p.latest - p.earliest).days for p, _ in bounded if p.earliest and p.latest]
        share = held / len(bounded) if bounded else 0.0
        width = f"median width {statistics.median(closed):.0f} days" if closed else "none closed"
        print(
            f"  without date lines, {label}: {len(naming)} name a year or an office-holder, {len(bounded)} bounded, "
            f"{share:.1%} of them hold the day; {len(closed)} closed on both sides, {width}"
        )


def main() -> None:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("usage: python benchmarks/dating.py FOLDER (corpora with manifest.jsonl); none here, nothing measured")
        return
    for manifest in sorted(Path(sys.argv[1]).glob("*/manifest.jsonl")):
        report(manifest.parent)


if __name__ == "__main__":
    main()
