"""Chains: how many pairs of figures are grouped as a reader does, how many relations are right, and how fast.

    python benchmarks/bench_chains.py [SHARED]

Needs SHARED (the texts and gold answers that are not part of the project) and says so where it is not given.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from claims import BASE, main, read_folder, tables
from dateline.analysis.chains import chains_of


def accuracy(shared: Path) -> None:
    """Print the scorer's lines on chains for the articles read by hand."""
    texts = shared / "gold" / "wikinews"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "chains.json"
        main(texts, out)
        scorer = [
            sys.executable,
            str(shared / "bench" / "claims_score.py"),
            str(shared / "gold" / "claims-wikinews.json"),
        ]
        done = subprocess.run([*scorer, str(out), "--texts", str(texts)], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    for index, line in enumerate(lines):
        if line.startswith("chain"):
            print(f"{line:26}{lines[index + 1].strip()}")


def speed(shared: Path) -> None:
    """Print how long the grouping of all Wikinews articles takes, extraction apart."""
    quantities, articles = tables(read_folder(shared / "corpora" / "wikinews"))
    chains_of(quantities.head(50), articles, BASE)  # the tables of countries and rates are loaded once
    start = time.process_time()
    found = chains_of(quantities, articles, BASE)
    spent = time.process_time() - start
    wide = found[found["articles"] > 1]["chain"].nunique()
    print(
        f"{len(quantities)} quantities of {len(articles)} articles in {spent:.2f} CPU seconds "
        f"({len(quantities) / spent:.0f} a second): {wide} chains over several articles"
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    accuracy(Path(sys.argv[1]))
    speed(Path(sys.argv[1]))
