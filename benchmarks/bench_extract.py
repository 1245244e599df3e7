"""How fast an article is extracted, room by room, in KB of text per CPU-second on one core, and the cost per article.

python benchmarks/bench_extract.py SHARED
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline import Article, Settings, extract, read_corpus
from dateline.actors import find_organisations, find_people, find_places, find_statements
from dateline.dates import find_dates
from dateline.numbers import find_quantities
from dateline.themes import load_taxonomy, tag

AIM = 300  # KB per CPU-second for the whole extraction; dates and numbers are to reach 1,000 each


def main() -> None:
    if len(sys.argv) < 2:
        print("the shared articles are not here")
        return
    began = time.process_time()
    articles = read_corpus(Path(sys.argv[1]) / "corpora" / "wikinews")
    reading = time.process_time() - began
    size = sum(len(article.text.encode()) for article in articles) / 1000
    taxonomy = load_taxonomy(Path(__file__).parents[1] / "report" / "themes.yml")
    settings = Settings(taxonomy=taxonomy)
    extract(articles[0], settings)  # the tables are loaded once, not once an article

    def lap(name: str, work: Callable[[Article], Any], texts: list[Article]) -> None:
        before = time.process_time()
        for article in texts:
            work(article)
        spent = time.process_time() - before
        print(f"{name:28}{size / spent:10,.0f}{1000 * spent / len(texts):12.2f}")

    print(f"{len(articles)} articles, {size:,.0f} KB\n{'':28}{'KB/CPU s':>10}{'ms/article':>12}")
    print(f"{'read, identify, date':28}{size / reading:10,.0f}{1000 * reading / len(articles):12.2f}")
    lap("whole extraction", lambda a: extract(a, settings), articles)
    fresh = [Article.from_text(article.text + "\n") for article in articles]  # nothing kept from the lap before
    lap("dates", lambda a: find_dates(a.text, a.reference), fresh)
    lap("numbers, no reference date", lambda a: find_quantities(a.text), fresh)
    lap("people", find_people, fresh)
    lap("organisations, after people", find_organisations, fresh)
    lap("places, after people", find_places, fresh)
    lap("statements", lambda a: find_statements(a, [], []), fresh)
    lap("themes", lambda a: tag(a, taxonomy), fresh)
    print(f"aim: {AIM} KB per CPU-second for the whole")


if __name__ == "__main__":
    main()
