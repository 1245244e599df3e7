"""How often the extractors are right, measured on the shared gold answers, beside what others reach.

    python benchmarks/bench_accuracy.py SHARED [--write]

`--write` puts the figures into `src/dateline/wording/accuracy.json`, from which the briefing's method page prints them.
The shared gold is the half that the rules were developed on. What to expect of other text is measured on the half of
the project's own readings that is only scored (`bench_readings.py`); the page tells which is which.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import bench_readings

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "dateline" / "wording" / "accuracy.json"
WIKINEWS = "24 Wikinews articles read by hand, developed on"
# What is printed, and where it stands in the claims scorer's answer.
CLAIMS = (
    ("Numbers: value, unit and modifier", ("quantity", "+value+unit+modifier")),
    ("Numbers: what they are of", ("quantity", "+measure")),
    ("Numbers: standing", ("quantity", "+status")),
    ("Numbers: period", ("quantity", "+period")),
    ("Dates: value", ("date", "+value")),
    ("People", ("people", "")),
    ("Statements: words and speaker", ("statement", "+speaker")),
    ("Figures joined across articles", ("chain pairs", "")),
)
# F1 on held-back text with the same scorer, as published with the gold.
DATES_OTHERS = "value F1 of others on MEANTIME (held back): HeidelTime 78.8, SUTime 75.7, dateparser 52.4"


def run(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def claims(shared: Path, folder: Path) -> list[dict[str, Any]]:
    run(HERE / "claims.py", shared / "gold" / "wikinews", folder / "claims.json")
    gold = shared / "gold"
    run(
        shared / "bench" / "claims_score.py", gold / "claims-wikinews.json", folder / "claims.json",
        "--texts", gold / "wikinews", "--json", folder / "score.json",
    )  # fmt: skip
    score = json.loads((folder / "score.json").read_text())
    rows = []
    for what, (kind, level) in CLAIMS:
        found = score[kind][level] if level in score[kind] else score[kind]
        rows.append({"what": what, "on": WIKINEWS, "f1": round(found["f1"], 3)})
    return rows


def main() -> None:
    if len(sys.argv) < 2:
        print("the shared gold answers are not here")
        return
    shared = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        rows = claims(shared, Path(name)) + bench_readings.printed()
    for row in rows:
        print(f"{row['what']:36}{row['f1']:7.3f}   {row['on']}")
    print()
    print(run(shared / "bench" / "dates" / "evaluate.py", "spans", "--path", HERE, "--adapter", "dates_adapter:spans"))
    print(DATES_OTHERS)
    if "--write" in sys.argv:
        TARGET.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
