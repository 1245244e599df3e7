"""Run the project on a folder of texts and write what it reads in the form of `claims_score.py`.

    python benchmarks/claims.py FOLDER OUT.json [NAME …]
    python SHARED/bench/claims_score.py GOLD.json OUT.json --texts FOLDER --per-file

Every `.txt` file of FOLDER is read (or only those NAMEd), as one corpus. Offsets count characters of the file as
decoded, line ends unchanged, as the scorer wants them; the project's own are moved where its canonical text is shorter.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from dateline import Article, Extraction, extract
from dateline.analysis.chains import chains_of
from dateline.analysis.frames import plain_frame
from dateline.corpus import origins, read
from dateline.ledger.schema import arrow_schema, article_row, observation
from dateline.numbers import Quantity

# The scorer knows five modifiers and five standings.
COARSE = {"=": "=", "~": "~", ">": ">", ">=": ">", "<": "<", "<=": "<", "range": "range"}
STANDINGS = {"hypothetical": "forecast"}
# Nor does it tell a later value from a corrected one.
RELATIONS = {"updated": "revised"}
BASE = "USD"


@dataclass(frozen=True, slots=True)
class Read:
    """A file with what was read in it; `at` maps the project's offsets to the file's."""

    name: str
    article: Article
    extraction: Extraction
    at: Callable[[int], int]


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


def read_folder(folder: Path, names: Iterable[str] = ()) -> list[Read]:
    """Return the texts of a folder, dated and extracted as the project does it with a corpus."""
    chosen = set(names)
    by_path = {path: article for article in read(folder).articles for path in article.paths}
    files = []
    for path in sorted(folder.glob("*.txt")):
        if chosen and path.name not in chosen:
            continue
        raw = path.read_bytes().decode("utf-8", "replace")
        text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        article = by_path.get(path.name) or Article.from_text(text, path=path.name)
        files.append(Read(path.name, article, extract(article), offsets_in(raw)))
    return files


def article_claims(file: Read) -> dict[str, Any]:
    """Return what the project reads in one file, in the scorer's form."""
    at, found = file.at, file.extraction
    return {
        "file": file.name,
        "quantities": [quantity_row(q, at) for q in found.quantities],
        "dates": [{"start": at(d.start), "end": at(d.end), "type": d.type, "value": d.value} for d in found.dates],
        "people": [{"name": p.name, "role": p.role, "start": at(p.start), "end": at(p.end)} for p in found.people],
        "statements": [{"speaker": s.speaker, "start": at(s.start), "end": at(s.end)} for s in found.statements],
    }


def tables(files: Sequence[Read]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the quantities and the articles of files as tables of a ledger."""
    unique = {file.article.id: file for file in files}.values()
    source_of = origins([file.article for file in unique])
    articles = [article_row(file.article, source_of[file.article.id]) for file in unique]
    quantities = [observation("quantities", f.article.id, q) for f in unique for q in f.extraction.quantities]
    return (
        plain_frame(quantities, arrow_schema("quantities").names),
        plain_frame(articles, arrow_schema("articles").names),
    )


def chain_claims(files: Sequence[Read]) -> list[dict[str, Any]]:
    """Return the chains that reach over several files, in the scorer's form."""
    by_article = {file.article.id: file for file in files}
    starts = {
        observation("quantities", file.article.id, q)["id"]: file.at(q.start)
        for file in files
        for q in file.extraction.quantities
    }
    found = []
    for name, group in chains_of(*tables(files), BASE).groupby("chain", sort=False):
        rows = group.to_dict("records")
        if rows[0]["articles"] < 2:
            continue
        members = [{"file": by_article[row["article_id"]].name, "start": starts[row["quantity"]]} for row in rows]
        relations = [RELATIONS.get(row["relation"], row["relation"]) for row in rows[1:]]
        found.append({"id": name, "name": rows[0]["name"], "members": members, "relations": relations})
    return found


def main(folder: Path, out: Path, names: Iterable[str] = ()) -> None:
    files = read_folder(folder, names)
    chains = chain_claims(files)
    result = {"articles": [article_claims(file) for file in files], "chains": chains}
    out.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    quantities = sum(len(file.extraction.quantities) for file in files)
    print(f"{len(files)} articles, {quantities} quantities, {len(chains)} chains over several articles -> {out}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
