"""How right and how fast the names are: people and roles on the hand-read articles, characters per CPU-second.

    python benchmarks/bench_names.py [SHARED] [CONLL]

SHARED is the folder with `bench/claims_score.py`, `gold/` and `corpora/` (default: `../shared` beside the project);
where it is not there, the script says so and ends. CONLL is a file in the CoNLL-2003 format (a token a line, its tag in
the last column), such as the CoNLL-2003 test set or wikigold, which are not part of the project.

`find_names` is what such corpora are measured with: spans with PER, ORG, LOC and MISC.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.actors import find_organisations, find_people, find_places
from dateline.actors.names.find import find_names
from dateline.corpus import Article

# Span F1 without training on the set: what others reached, and what is to be reached on held-back text.
OF_OTHERS = {"CoNLL-2003": 0.60, "CoNLL-2003 organisations": 0.25, "wikigold": 0.49, "compromise": 0.51}
TO_REACH = {"CoNLL-2003": 0.70, "CoNLL-2003 organisations": 0.50, "wikigold": 0.62, "people": 0.95, "roles": 0.90}

Span = tuple[int, int, str]


def documents(conll: Path) -> list[tuple[str, set[Span]]]:
    """Return the documents of a file in CoNLL format: text (a sentence a line) and the spans of its names."""
    found = []
    lines: list[str] = []
    spans: set[Span] = set()
    position = 0
    tokens: list[tuple[str, str]] = []

    def close_sentence() -> None:
        nonlocal position
        if not tokens:
            return
        start, kind, end = 0, "", 0
        at = position
        for token, tag in [*tokens, ("", "O")]:
            prefix, _, label = tag.partition("-")
            if kind and (label != kind or prefix == "B"):
                spans.add((start, end, kind))
                kind = ""
            if label and not kind:
                start, kind = at, label
            end = at + len(token)
            at = end + 1
        line = " ".join(token for token, _ in tokens)
        lines.append(line)
        position += len(line) + 1
        tokens.clear()

    for row in [*conll.read_text(encoding="utf-8").split("\n"), "-DOCSTART- O"]:
        fields = row.split()
        if not fields:
            close_sentence()
        elif fields[0] == "-DOCSTART-":
            close_sentence()
            if lines:
                found.append(("\n".join(lines) + "\n", spans))
            lines, spans, position = [], set(), 0
        else:
            tokens.append((fields[0], fields[-1]))
    return found


def span_scores(conll: Path) -> dict[str, float]:
    """Return span F1 of each kind and of all kinds."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for text, spans in documents(conll):
        found = set(find_names(text))
        for counter, those in ((right, found & spans), (given, found), (gold, spans)):
            counter.update(kind for _, _, kind in those)
            counter["all"] += len(those)
    return {kind: 2 * right[kind] / max(1, given[kind] + gold[kind]) for kind in sorted(gold)}


def people_scores(shared: Path) -> Any:
    """Return the scorer's figures of people and roles on the hand-read Wikinews articles."""
    spec = importlib.util.spec_from_file_location("claims_score", shared / "bench" / "claims_score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold = json.loads((shared / "gold" / "claims-wikinews.json").read_text(encoding="utf-8"))
    folder = shared / "gold" / "wikinews"
    texts = {article["file"]: (folder / article["file"]).read_text(encoding="utf-8") for article in gold["articles"]}
    read = []
    for name, text in texts.items():
        people = [
            {"name": person.name, "role": person.role, "start": person.start, "end": person.end}
            for person in find_people(Article.from_text(text))
        ]
        read.append({"file": name, "people": people})
    result = scorer.score(gold, {"articles": read}, texts)
    figures = result[0] if isinstance(result, tuple) else result
    return {kind: figures[kind] for kind in ("people", "people accuracy")}


def speed(shared: Path) -> float:
    """Return characters per CPU-second of people, organisations and places together."""
    records = (shared / "corpora" / "press-releases" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [Article.from_text(json.loads(line)["text"]) for line in records[:300]]
    find_people(Article.from_text("Chief Minister Anna Lind spoke."))  # reads the lists
    begin = time.process_time()
    for article in articles:
        find_people(article)
        find_organisations(article)
        find_places(article)
    return sum(len(article.text) for article in articles) / (time.process_time() - begin)


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared"
    if not (shared / "gold").is_dir():
        print(f"nothing to measure with: {shared} is not here")
        return
    print(people_scores(shared))
    print(f"names: {speed(shared) / 1e6:.2f} million characters per CPU-second")
    for path in map(Path, sys.argv[2:]):
        print(path.name, {kind: round(value, 3) for kind, value in span_scores(path).items()})
    print(f"others reached {OF_OTHERS}; to reach {TO_REACH}")


if __name__ == "__main__":
    main()
