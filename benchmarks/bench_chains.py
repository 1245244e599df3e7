"""Chains: how many pairs of figures are grouped as a reader does, how many relations are right, and how fast.

    python benchmarks/bench_chains.py [SHARED] [COUNT]

Also how long COUNT quantities take, 100,000 where it is not given: those of all Wikinews articles over and over, each
time some months later. They should take less than a minute of one core.

Needs SHARED (the texts and gold answers that are not part of the project) and says so where it is not given.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import pandas as pd

from claims import BASE, main, read_folder, tables
from dateline.analysis.chains import chains_of
from dateline.analysis.measures.grouping import measures

MANY, SECONDS = 100_000, 60  # so many quantities should take no more CPU seconds
LATER = 90  # days between one turn of the same articles and the next


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


def scale(shared: Path, count: int) -> None:
    """Print how long the grouping of `count` quantities takes."""
    quantities, articles = tables(read_folder(shared / "corpora" / "wikinews"))
    many, stories = [], []
    for turn in range(-(-count // len(quantities))):
        later = timedelta(days=LATER * turn)
        name = [f"{own}-{turn}" for own in articles["id"]]
        days = {side: [day and day + later for day in articles[side]] for side in ("earliest", "latest")}
        stories.append(articles.assign(id=name, origin=[f"{own}-{turn}" for own in articles["origin"]], **days))
        owners = [f"{own}-{turn}" for own in quantities["article_id"]]
        many.append(quantities.assign(id=[f"{own}-{turn}" for own in quantities["id"]], article_id=owners))
    measures(quantities.head(50), articles)
    every = pd.concat(many, ignore_index=True).head(count)
    start = time.process_time()
    measures(every, pd.concat(stories, ignore_index=True))
    spent = time.process_time() - start
    line = SECONDS * count / MANY
    print(
        f"{len(every):,} quantities are grouped in {spent:.0f} CPU seconds: "
        f"{'under' if spent < line else 'OVER'} the line of {line:.0f} ({MANY:,} in under {SECONDS})"
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    accuracy(Path(sys.argv[1]))
    speed(Path(sys.argv[1]))
    scale(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else MANY)
