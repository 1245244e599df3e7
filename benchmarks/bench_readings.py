"""How right the extractors are on the project's own readings by hand, which need nothing beside it (`gold/README.md`).

    python benchmarks/bench_readings.py

Half A may be read for errors; half B is only scored, and tells what to expect of other texts.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import readings
from claims import Read, chain_claims, quantity_row, read_folder
from dateline.actors import find_statements
from dateline.actors.names.find import find_names
from dateline.corpus import Article
from dateline.extraction import extract
from dateline.numbers import find_quantities
from dates_adapter import spans
from readings import KINDS, Score, entries

NAMES = {"PER": "person", "ORG": "organisation", "LOC": "place"}  # what else has a name was not read
# What the briefing's method page prints of half B: its words, the kind and thing measured, and of how many texts.
PRINTED = (
    ("Numbers: value and unit", "numbers", "value+unit", "sentences"),
    ("Numbers: what they are of", "figures", "measure", "articles"),
    ("Numbers: standing", "figures", "status", "articles"),
    ("Numbers: period", "figures", "period", "articles"),
    ("Dates: value", "dates", "value", "passages"),
    ("Names of people", "names", "person", "texts"),
    ("Names of organisations", "names", "organisation", "texts"),
    ("Names of places", "names", "place", "texts"),
    ("Roles of people", "names", "role", "texts"),
    ("Statements: words and speaker", "statements", "with source", "articles"),
    ("Figures joined across articles", "chains", "pairs", "stories"),
)


def score(kind: str, entry: Mapping[str, Any]) -> dict[str, Score]:
    """Return how the project does on one reading."""
    if kind == "chains":
        files = _read(entry["articles"])
        spans_of = {
            file.name: [(file.at(q.start), file.at(q.end)) for q in file.extraction.quantities] for file in files
        }
        return readings.chains(entry, spans_of, chain_claims(files))
    if kind == "figures":
        [file] = _read({f"{entry['day']}.txt": entry["text"]})
        return readings.figures(entry, [quantity_row(q, file.at) for q in file.extraction.quantities])
    text = entry["text"]
    if kind == "numbers":
        return readings.numbers(entry, find_quantities(text))
    if kind == "dates":
        return readings.dates(entry, spans(text, date.fromisoformat(entry["day"]).isoformat()))
    if kind == "names":
        found = readings.names(entry, [(a, b, NAMES[of]) for a, b, of in find_names(text) if of in NAMES])
        if "roles" in entry:
            article = Article.from_text(text)
            found["role"] = readings.roles(entry, extract(article).people, text.find(article.text))
        return found
    article = Article.from_text(text)
    return readings.statements(entry, find_statements(article), text.find(article.text))


def _read(articles: Mapping[str, str]) -> list[Read]:
    """Return articles, by name of their files, as the project reads a folder."""
    with tempfile.TemporaryDirectory() as name:
        for path, text in articles.items():
            (Path(name) / path).write_text(text, encoding="utf-8")
        return read_folder(Path(name))


def scores(kind: str, half: str) -> tuple[int, dict[str, Score]]:
    """Return of how many texts a half of a kind is made, and its scores."""
    texts = entries(kind, half)
    total: dict[str, Score] = {}
    for entry in texts:
        for name, found in score(kind, entry).items():
            total[name] = total.get(name, Score()) + found
    return len(texts), total


def printed() -> list[dict[str, Any]]:
    """Return the rows of the briefing's method page, on the half that is only scored.

    That is "little developed on": rules were kept or dropped by its scores now and then (`gold/README.md`).
    """
    measured = {kind: scores(kind, "B") for kind in KINDS}
    rows = []
    for what, kind, name, of in PRINTED:
        texts, found = measured[kind][0], measured[kind][1][name]
        on = f"{found.wanted} in {texts} {of} read by hand, little developed on"
        rows.append({"what": what, "on": on, "f1": round(found.f1, 3)})
    return rows


def main() -> None:
    print(f"{'what':28}{'half':>5}{'texts':>7}{'n':>6}{'P':>8}{'R':>8}{'F1':>8}")
    for kind in KINDS:
        for half in ("A", "B"):
            texts, total = scores(kind, half)
            for name, found in total.items():
                print(
                    f"{kind + ': ' + name:28}{half:>5}{texts:>7}{found.wanted:>6}"
                    f"{found.precision:>8.3f}{found.recall:>8.3f}{found.f1:>8.3f}"
                )


if __name__ == "__main__":
    main()
