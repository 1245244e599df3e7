"""How right and how fast the statements are: content and speaker on the hand-read articles, characters per CPU-second.

    python benchmarks/bench_statements.py [SHARED]

SHARED is the folder with `bench/claims_score.py`, `gold/` and `corpora/` (default: `../shared` beside the project);
where it is not there, the script says so and ends. The speed is that of the statements alone, people and organisations
being known.

`adapter(text)` returns (speaker, speaker_span, cue_span, start, end) rows for scorers of other corpora, such as
PolNeAR, whose text has no head matter.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.actors import Statement, find_organisations, find_people, find_statements
from dateline.corpus import Article

# F1 with the same matching, of the best rules that others reached, and what is to be reached on held-back text.
POLNEAR_OF_OTHERS = {"content": 0.54, "content with source": 0.40}
TO_REACH = {"PolNeAR content": 0.55, "PolNeAR content with source": 0.42, "short articles, with speaker": 0.80}


def adapter(text: str) -> list[dict[str, Any]]:
    """Return the statements of a text as plain rows."""
    return [row(statement) for statement in find_statements(Article.from_text(text))]


def row(statement: Statement) -> dict[str, Any]:
    """Return a statement as the scorers read it."""
    return {
        "speaker": statement.speaker,
        "speaker_span": list(statement.speaker_span),
        "cue_span": list(statement.cue_span),
        "start": statement.start,
        "end": statement.end,
        "quoted": statement.kind == "quoted",
    }


def scorer(shared: Path) -> ModuleType:
    """Return the scorer of claims as a module."""
    spec = importlib.util.spec_from_file_location("claims_score", shared / "bench" / "claims_score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def accuracy(shared: Path) -> Any:
    """Return the scorer's figures of statements on the hand-read Wikinews articles."""
    gold = json.loads((shared / "gold" / "claims-wikinews.json").read_text(encoding="utf-8"))
    folder = shared / "gold" / "wikinews"
    texts = {article["file"]: (folder / article["file"]).read_text(encoding="utf-8") for article in gold["articles"]}
    predicted = {"articles": [{"file": name, "statements": adapter(text)} for name, text in texts.items()]}
    result = scorer(shared).score(gold, predicted, texts)
    return (result[0] if isinstance(result, tuple) else result)["statement"]


def speed(shared: Path) -> float:
    """Return megabytes of text per CPU-second, people and organisations being known."""
    paths = sorted((shared / "corpora" / "wikinews").glob("*.txt"))
    articles = [Article.from_text(path.read_text(encoding="utf-8")) for path in paths]
    known = [(article, find_people(article), find_organisations(article)) for article in articles]
    before = time.process_time()
    for article, people, organisations in known:
        find_statements(article, people, organisations)
    return sum(len(article.text) for article in articles) / 1e6 / (time.process_time() - before)


def main() -> None:
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared")
    if not (shared / "bench" / "claims_score.py").exists():
        print(f"statements: {shared} is not there; nothing was measured")
        return
    for name, figures in accuracy(shared).items():
        print(f"Wikinews, 24 articles, {name}: P {figures['p']:.3f}  R {figures['r']:.3f}  F1 {figures['f1']:.3f}")
    for name, figure in TO_REACH.items():
        print(f"to reach on held-back text, {name}: {figure:.2f}")
    for name, figure in POLNEAR_OF_OTHERS.items():
        print(f"others on PolNeAR, {name}: {figure:.2f}")
    print(f"speed: {speed(shared):.2f} MB per CPU-second")


if __name__ == "__main__":
    main()
