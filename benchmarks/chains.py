"""Group the quantities of a folder of texts and write the chains in the form of `claims_score.py`.

    python benchmarks/chains.py FOLDER OUT.json [NAME …]
    python SHARED/bench/claims_score.py GOLD.json OUT.json --texts FOLDER

Every `.txt` file of FOLDER is read (or only those NAMEd). OUT.json holds the quantities and the chains, nothing else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from claims import offsets_in, quantity_row
from dateline.analysis.chains import chains_of
from dateline.analysis.frames import plain_frame
from dateline.corpus import Article, origins
from dateline.dates import find_dates
from dateline.ledger.schema import arrow_schema, article_row, observation
from dateline.numbers import Quantity, find_quantities

# The scorer knows no difference between a later value and a corrected one.
COARSE_RELATIONS = {"updated": "revised"}
BASE = "USD"


@dataclass(frozen=True, slots=True)
class Read:
    """A file with what was read in it; `at` maps the project's offsets to the file's."""

    name: str
    article: Article
    quantities: Sequence[Quantity]
    at: Callable[[int], int]


def read_file(path: Path) -> Read:
    """Return a file with its quantities."""
    raw = path.read_bytes().decode("utf-8", "replace")
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    article = Article.from_text(text, path=path.name)
    dates = find_dates(article.text, article.reference)
    return Read(path.name, article, find_quantities(article.text, article.reference, dates), offsets_in(raw))


def tables(files: Sequence[Read]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the quantities and the articles of files as tables of a ledger."""
    source_of = origins([file.article for file in files])
    articles = [article_row(file.article, source_of[file.article.id]) for file in files]
    quantities = [observation("quantities", file.article.id, q) for file in files for q in file.quantities]
    return (
        plain_frame(quantities, arrow_schema("quantities").names),
        plain_frame(articles, arrow_schema("articles").names),
    )


def scorer_chains(files: Sequence[Read], frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return chains that reach over several files in the scorer's form."""
    by_article = {file.article.id: file for file in files}
    starts = {
        observation("quantities", file.article.id, q)["id"]: file.at(q.start) for file in files for q in file.quantities
    }
    found = []
    for name, group in frame.groupby("chain", sort=False):
        rows = group.to_dict("records")
        if rows[0]["articles"] < 2:
            continue
        members = [{"file": by_article[row["article_id"]].name, "start": starts[row["quantity"]]} for row in rows]
        relations = [COARSE_RELATIONS.get(row["relation"], row["relation"]) for row in rows[1:]]
        found.append({"id": name, "name": rows[0]["name"], "members": members, "relations": relations})
    return found


def main(folder: Path, out: Path, names: Iterable[str] = ()) -> None:
    chosen = set(names)
    files = [read_file(path) for path in sorted(folder.glob("*.txt")) if not chosen or path.name in chosen]
    found = scorer_chains(files, chains_of(*tables(files), BASE))
    articles = [{"file": f.name, "quantities": [quantity_row(q, f.at) for q in f.quantities]} for f in files]
    result = {"articles": articles, "chains": found}
    out.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(files)} articles, {len(found)} chains over several articles -> {out}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
