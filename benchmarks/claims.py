"""Run the project on a folder of texts and write what it reads in the form of `claims_score.py`.

    python benchmarks/claims.py FOLDER OUT.json [NAME …]
    python SHARED/bench/claims_score.py GOLD.json OUT.json --texts FOLDER --per-file

Every `.txt` file of FOLDER is read (or only those NAMEd). Offsets count characters of the file as decoded, line ends
unchanged, as the scorer wants them; the project's own offsets are moved where its canonical text has fewer characters.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dateline.actors import find_people, find_statements
from dateline.corpus import Article
from dateline.dates import find_dates
from dateline.numbers import Quantity, find_quantities

# The scorer knows five modifiers and five standings.
COARSE = {"=": "=", "~": "~", ">": ">", ">=": ">", "<": "<", "<=": "<", "range": "range"}
STANDINGS = {"hypothetical": "forecast"}


def offsets_in(raw: str) -> Callable[[int], int]:
    """Return the map from offsets of the canonical text to offsets of the file (byte-order mark, `\\r\\n`)."""
    lead = 1 if raw.startswith("\ufeff") else 0
    body = raw[lead:]
    dropped: list[int] = []  # canonical offsets of the line ends of which one character was dropped
    for place, character in enumerate(body):
        if character == "\r" and body[place + 1 : place + 2] == "\n":
            dropped.append(place - len(dropped))
    return lambda offset: offset + lead + bisect_left(dropped, offset)


def quantity_row(quantity: Quantity, at: Callable[[int], int]) -> dict[str, Any]:
    """Return a quantity in the scorer's form."""
    return {
        "start": at(quantity.start),
        "end": at(quantity.end),
        "text": quantity.text,
        "value": quantity.low if quantity.low == quantity.high else [quantity.low, quantity.high],
        "unit": quantity.unit,
        "modifier": COARSE[quantity.modifier],
        "measure": quantity.measure,
        "period": quantity.period,
        "status": STANDINGS.get(quantity.status, quantity.status),
        "speaker": quantity.speaker,
    }


def read_article(path: Path) -> dict[str, Any]:
    """Return what the project reads in one file, in the scorer's form."""
    raw = path.read_bytes().decode("utf-8", "replace")
    article = Article.from_text(raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), path=path.name)
    at = offsets_in(raw)
    dates = find_dates(article.text, article.reference)
    return {
        "file": path.name,
        "quantities": [quantity_row(q, at) for q in find_quantities(article.text, article.reference, dates)],
        "dates": [{"start": at(d.start), "end": at(d.end), "type": d.type, "value": d.value} for d in dates],
        "people": [
            {"name": p.name, "role": p.role, "start": at(p.start), "end": at(p.end)} for p in find_people(article)
        ],
        "statements": [
            {"speaker": s.speaker, "start": at(s.start), "end": at(s.end)} for s in find_statements(article)
        ],
    }


def main(folder: Path, out: Path, names: Iterable[str] = ()) -> None:
    chosen = set(names)
    articles = [read_article(path) for path in sorted(folder.glob("*.txt")) if not chosen or path.name in chosen]
    out.write_text(json.dumps({"articles": articles, "chains": []}, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(articles)} articles, {sum(len(a['quantities']) for a in articles)} quantities -> {out}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
