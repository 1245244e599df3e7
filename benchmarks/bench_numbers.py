"""How right and how fast the quantity extractor is, beside what other open extractors reach.

    python benchmarks/bench_numbers.py [SHARED]

SHARED is the folder with `bench/numbers/evaluate.py`, `gold/` and `corpora/` (default: `../shared` beside the
project); where it is not there, the script says so and ends. `adapter` is what the scorer calls:

    python SHARED/bench/numbers/evaluate.py --adapter benchmarks/bench_numbers.py:adapter

quantulum3 is measured in the same run where it can be imported. It is no dependency of the project: install it (and
the `stemming` and `inflect` packages it needs) beside Dateline in a virtual environment that is thrown away, without
scikit-learn (its stored classifier was pickled with an older one), and run this script with it.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from dateline.numbers import Quantity, find_quantities
from dateline.numbers.values.currencies import by_code
from dateline.numbers.values.units import is_unit

Adapter = Callable[[str], list[dict[str, Any]]]

# The scorer knows five modifiers.
COARSE = {"=": "=", "~": "~", ">": ">", ">=": ">", "<": "<", "<=": "<", "range": "range"}
# Units whose names the scorer spells otherwise; a weight in pounds is no money.
SPELLED = {
    "pound": "pound-mass",
    "foot-pound": "foot pound-force",
    "pound-foot": "pound foot",
    "pound-force per square inch": "psi",
}
# F1 that others reach, with the same scorer unless published: (text, metric, bucket, figure, whose, to reach).
REACHED_BY_OTHERS = (
    ("news", "value", "all", 74.2, "Duckling", 93.0),
    ("news", "value", "all", 92.0, "CQE (published)", 93.0),
    ("news", "value+unit", "all", 66.1, "GPT-3", 88.0),
    ("news", "value+unit", "all", 85.6, "CQE (published)", 88.0),
    ("news", "value+modifier", "all", 68.4, "Duckling", 90.0),
    ("news", "value+modifier", "all", 88.1, "CQE (published)", 90.0),
    ("news", "value+unit", "money", 61.0, "Duckling", 88.0),
    ("news", "value+unit", "count", 53.0, "Recognizers", None),
    ("ms_currency", "value+unit", "all", 85.4, "Recognizers", 90.0),
    ("ms_currency", "value+unit", "all", 37.0, "quantulum3", 90.0),
)
SPEEDS_OF_OTHERS = {"quantulum3": 12, "Recognizers": 13, "Duckling": 22}  # KB per CPU-second


def _row(quantity: Quantity) -> dict[str, Any]:
    known = by_code(quantity.unit) is not None or is_unit(quantity.unit)
    value = quantity.low if quantity.low == quantity.high else [quantity.low, quantity.high]
    return {
        "value": value,
        "unit": SPELLED.get(quantity.unit, quantity.unit) if known else "",
        "modifier": COARSE[quantity.modifier],
        "start": quantity.start,
        "end": quantity.end,
    }


def adapter(text: str) -> list[dict[str, Any]]:
    """Return the quantities of a text in the scorer's form; the noun of a count is no unit there."""
    return [_row(quantity) for quantity in find_quantities(text)]


def quantulum_adapter() -> Adapter | None:
    """Return quantulum3 behind the scorer's form, None where it is not installed."""
    try:
        parser = importlib.import_module("quantulum3.parser")
        classifier = importlib.import_module("quantulum3.classifier")
    except ImportError:
        return None
    classifier.USE_CLF = False  # its classifier does not load with every scikit-learn; the dictionary always does

    def read(text: str) -> list[dict[str, Any]]:
        rows = []
        for found in parser.parse(text):
            money = found.unit.entity.name == "currency"
            code = (getattr(found.unit, "original_dimensions", None) or [{}])[0].get("base", "") if money else ""
            rows.append(
                {
                    "value": found.value,
                    "unit": code if money else found.unit.name,
                    "start": found.span[0],
                    "end": found.span[1],
                }
            )
        return rows

    return read


def real_texts(shared: Path, megabytes: float) -> list[str]:
    """Return real articles of the corpora, about `megabytes` of UTF-8."""
    texts: list[str] = []
    size = 0
    lines = (shared / "corpora/press-releases/articles.jsonl").read_text(encoding="utf-8").splitlines()
    for text in [json.loads(line)["text"] for line in lines] + [
        path.read_text(encoding="utf-8") for path in sorted((shared / "corpora/wikinews").glob("*.txt"))
    ]:
        if size >= megabytes * 1e6:
            break
        texts.append(text)
        size += len(text.encode())
    return texts


def speed(read: Adapter | Callable[[str], object], texts: list[str]) -> float:
    """Return how many kilobytes of UTF-8 text are read per second of this process's CPU time."""
    read("The first call loads the tables: $5 million, 3 km and 20 companies in 2023.")
    started = time.process_time()
    for text in texts:
        read(text)
    return sum(len(text.encode()) for text in texts) / 1000 / (time.process_time() - started)


_LARGEST_DENOMINATOR = 20


def hand_read(evaluate: Any, shared: Path) -> Any:
    """Return the hand-read Wikinews claims as a set of that scorer: an article's labelled stretch is an example.

    What may be found or not, and what was not labelled, is blanked; that the labels round fractions (0.6667) is undone.
    """
    sets = evaluate.gold_sets
    labelled = json.loads((shared / "gold/claims-wikinews.json").read_text(encoding="utf-8"))
    examples = []
    for article in labelled["articles"]:
        text = (shared / "gold/wikinews" / article["file"]).read_bytes().decode("utf-8")[: article["limit"]]
        for row in [*article["optional"], *article["ignore"]]:
            text = text[: row["start"]] + "-" * (row["end"] - row["start"]) + text[row["end"] :]
        gold = []
        for row in article["quantities"]:
            value = tuple(map(float, row["value"])) if isinstance(row["value"], list) else float(row["value"])
            known = by_code(row["unit"]) is not None or is_unit(row["unit"])
            if row["unit"] == "fraction" and isinstance(value, float):
                value = float(Fraction(value).limit_denominator(_LARGEST_DENOMINATOR))
            unit = evaluate.canon_unit(SPELLED.get(row["unit"], row["unit"])) if known else ""
            unit = row["unit"] if by_code(row["unit"]) is not None else unit
            gold.append(sets.Quantity(value, unit, row["modifier"], row["start"], row["end"]))
        examples.append(sets.Example(text, gold))
    return sets.GoldSet("news", examples, ("value", "value+unit", "value+modifier"))


def main(shared: Path) -> None:
    scorer_folder = shared / "bench/numbers"
    if not (scorer_folder / "evaluate.py").exists():
        print(f"quantities: no scorer at {os.path.relpath(scorer_folder)}; nothing measured")
        return
    sys.path.insert(0, str(scorer_folder))
    evaluate: Any = importlib.import_module("evaluate")
    tools: list[tuple[str, Adapter]] = [("Dateline", adapter)]
    other = quantulum_adapter()
    if other is None:
        print("quantulum3 is not installed here, so no ratio against it; its published figures stand below\n")
    else:
        tools.append(("quantulum3", other))
    print(f"{'F1 on shared sets':28s}" + "".join(f"{name:>12s}" for name, _ in tools))
    reached: dict[tuple[str, str, str], float] = {}
    sets = [(name, evaluate.gold_sets.load(name)) for name in evaluate.gold_sets.LOADERS]
    if (shared / "gold/claims-wikinews.json").exists():
        sets.append(("news", hand_read(evaluate, shared)))
    for name, gold in sets:
        scores = [evaluate.score(read, gold)[0] for _, read in tools]
        for metric in gold.metrics:
            reached.update({(name, metric, bucket): 100 * by["f1"] for bucket, by in scores[0][metric].items()})
            print(
                f"{name + ' ' + metric:28s}" + "".join(f"{100 * score[metric]['all']['f1']:12.1f}" for score in scores)
            )
    print("\nThe others' figures are on NewsQuant and on held-back text. Dateline's are on what is here, which it was")
    print("developed on: news is the hand-read Wikinews claims, ms_currency the development half.")
    print(f"{'F1 beside others':28s}{'others':>12s}  {'':16s}{'to reach':>10s}{'Dateline':>12s}")
    for name, metric, bucket, figure, whose, goal in REACHED_BY_OTHERS:
        what = f"{name} {metric}" + ("" if bucket == "all" else f", {bucket}")
        ours_there = reached.get((name, metric, bucket))
        print(
            f"{what:28s}{figure:12.1f}  {whose:16s}{'' if goal is None else f'{goal:.1f}':>10s}"
            f"{'' if ours_there is None else f'{ours_there:.1f}':>12s}"
        )
    print(f"\n{'speed, KB per CPU-second':28s}")
    ours = speed(find_quantities, real_texts(shared, 2.0))
    print(f"{'Dateline':28s}{ours:12.0f}")
    if other is not None:
        theirs = speed(other, real_texts(shared, 0.05))
        print(f"{'quantulum3, same run':28s}{theirs:12.1f}  ratio {ours / theirs:.0f}")
    for name, figure in SPEEDS_OF_OTHERS.items():
        print(f"{name + ', published':28s}{figure:12.0f}")
    claims(shared)


def claims(shared: Path) -> None:
    """Print how the claims of the hand-read Wikinews articles are found."""
    gold, texts, scorer = (
        shared / "gold/claims-wikinews.json",
        shared / "gold/wikinews",
        shared / "bench/claims_score.py",
    )
    if not (gold.exists() and scorer.exists()):
        print("no hand-read claims here; not measured")
        return
    print("\nhand-read Wikinews claims")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "claims.json"
        subprocess.run([sys.executable, str(Path(__file__).with_name("claims.py")), str(texts), str(out)], check=True)
        subprocess.run([sys.executable, str(scorer), str(gold), str(out), "--texts", str(texts)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "shared")
