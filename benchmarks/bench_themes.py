"""How right and how fast the themes are: tagging, ranking, topics, rising phrases.

    python benchmarks/bench_themes.py [SHARED] [LABELLED ...]

SHARED is the folder with `corpora/` (default: `../shared` beside the project); where it is not there, the script says
so and ends. LABELLED is a folder with `texts.jsonl` (a line a text: `text`, `labels`) and `seeds.json` (a list of
phrases by label), such as one made of BBC News, AG News, HuffPost or Reuters-21578, which are not part of the project.

Without them, ranking and topics are measured on Wikinews articles and press releases whose desk or sector was told by
hand from their headlines (`gold/themes.jsonl`; only the first label counts), with seed phrases written down before any
result was seen (`gold/theme-seeds.json`), whole, cut into parts of 45 words, and by their first 35 words alone. Ranking
is measured with a second list of seed phrases too: what is gained with one list may be lost with another. Rising
phrases are measured on bursts planted into articles that are dealt out to twelve periods at random.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sklearn.metrics import normalized_mutual_info_score

from dateline.analysis.themes.rising import rising
from dateline.analysis.themes.topics import discover_topics
from dateline.corpus import Article
from dateline.text import sentences
from dateline.themes import emergent, load_taxonomy, rank, semantic, suggest, tag

ROOT = Path(__file__).parents[1]
GOLD = Path(__file__).parent / "gold"

# What others reached on held-back text, and what is to be reached there: micro-F1 of ranking, NMI of topics.
OF_OTHERS = {"BBC": (0.94, 0.83), "AG": (0.82, 0.54), "HuffPost": (0.64, None), "Reuters-21578": (0.84, None)}
TO_REACH = {"BBC": (0.95, 0.85), "AG": (0.83, 0.55), "HuffPost": (0.65, None), "Reuters-21578": (0.85, None)}
BURSTS_OF_OTHERS = 0.87
_PART = 45  # words of a part, which is told as its article is
_HEAD = 35  # words of a headline and an abstract
_MOST_WORDS = 270  # of an article that parts are cut from


def micro_f1(found: list[list[str]], labels: list[list[str]]) -> float:
    """Return the micro-averaged F1 of sets of labels."""
    right = sum(len(set(mine) & set(true)) for mine, true in zip(found, labels, strict=True))
    return 2 * right / max(1, sum(map(len, found)) + sum(map(len, labels)))


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """Return what `work` returns, and the CPU seconds it took."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def measure(name: str, texts: list[str], labels: list[list[str]], *lists: dict[str, list[str]]) -> None:
    """Print micro-F1 of ranking for each list of seeds (by meaning too, where it is installed), and NMI of topics."""
    shown = f"{name} ({len(texts)} texts, {len(lists[0])} themes)"
    for extra in (False, True) if semantic.available() else (False,):
        start = time.process_time()
        scores = [micro_f1(rank(texts, seeds, semantic=extra), labels) for seeds in lists]
        spent = (time.process_time() - start) / len(lists)
        told = ", with other seeds ".join(f"{score:.3f}" for score in scores)
        print(f"{shown}: micro-F1 {told}{' semantic' if extra else ''} ({spent:.1f} s)")
    start = time.process_time()
    topics, _ = discover_topics(texts, len(lists[0]))
    spent = time.process_time() - start
    single = [(topic, true[0]) for topic, true in zip(topics, labels, strict=True) if len(true) == 1]
    agreement = normalized_mutual_info_score([true for _, true in single], [topic for topic, _ in single])
    print(f"{shown}: topics NMI {agreement:.3f} ({spent:.1f} s)")


def planted_bursts(articles: list[str], trials: int = 10) -> None:
    """Print how many planted bursts are found, and how many false alarms there are."""
    right = false = missed = 0
    start = time.process_time()
    for trial in range(trials):
        chance = random.Random(trial)
        texts = [text.split() for text in chance.sample(articles, min(600, len(articles)))]
        periods = [f"{chance.randrange(12) + 1:02}" for _ in texts]
        planted = set()
        for number in range(20):
            phrase = f"zor{chr(97 + number)}b" + (f" vam{chr(97 + number)}k" if number % 2 else "")
            burst = f"{chance.randrange(12) + 1:02}"
            planted.add((phrase, burst))
            for text, period in zip(texts, periods, strict=True):
                if chance.random() < (0.25 if period == burst else 0.01):
                    text.insert(chance.randrange(len(text) + 1), phrase)
        found = {(phrase, period) for phrase, period, _ in rising([" ".join(text) for text in texts], periods)}
        right += len(found & planted)
        false += len(found - planted)
        missed += len(planted - found)
    spent = (time.process_time() - start) / trials
    f1 = 2 * right / (2 * right + false + missed)
    print(
        f"planted bursts in 12 periods: F1 {f1:.3f} (others {BURSTS_OF_OTHERS}), {false / trials:.1f} false alarms"
        f" beside {right / trials:.1f} bursts a trial ({spent:.1f} s a trial)"
    )


def main(shared: Path, labelled: list[Path]) -> None:
    """Measure everything that can be measured here."""
    for folder in labelled:
        rows = [json.loads(line) for line in (folder / "texts.jsonl").read_text(encoding="utf-8").splitlines()]
        seeds = json.loads((folder / "seeds.json").read_text(encoding="utf-8"))
        measure(folder.name, [row["text"] for row in rows], [row["labels"] for row in rows], seeds)
    for name, (f1, nmi) in TO_REACH.items():
        print(f"to reach on {name}: micro-F1 {f1}" + (f", NMI {nmi}" if nmi else "") + f" (others {OF_OTHERS[name]})")
    corpora = shared / "corpora"
    if not corpora.is_dir():
        print(f"no corpora at {shared}: nothing more to measure")
        return
    wikinews = {path.name: path.read_text(encoding="utf-8") for path in sorted((corpora / "wikinews").glob("*.txt"))}
    lines = (corpora / "press-releases" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    releases = [json.loads(line)["text"] for line in lines]

    articles = [Article.from_text(text) for text in wikinews.values()]
    size = sum(len(article.text) for article in articles) / 1e6
    taxonomy = load_taxonomy(ROOT / "report" / "themes.yml")
    for article in articles:
        tag(article, taxonomy)
    sentences.cache_clear()
    _, cutting = timed(lambda: [sentences(article.text) for article in articles])
    sentences.cache_clear()
    hits, spent = timed(lambda: sum(len(tag(article, taxonomy)) for article in articles))
    print(f"tagging: {size / (spent - cutting):.1f} MB a CPU-second, {hits} hits (cutting into sentences apart)")
    if semantic.available():
        tag(articles[0], taxonomy, semantic=True)  # the vectors are read
        more, spent = timed(lambda: sum(len(tag(article, taxonomy, semantic=True)) for article in articles))
        print(f"tagging by meaning too: {size / spent:.2f} MB a CPU-second, {more} hits")
    print(f"emergent phrases: {size / timed(lambda: emergent(articles, taxonomy))[1]:.2f} MB a CPU-second")
    print(f"suggestions: {size / timed(lambda: suggest(articles, taxonomy))[1]:.2f} MB a CPU-second")

    told = [json.loads(line) for line in (GOLD / "themes.jsonl").read_text("utf-8").splitlines()]
    bodies = {name: text.split("\n", 3)[-1] for name, text in wikinews.items()}
    bodies |= {row["id"]: row["text"] for row in map(json.loads, lines)}
    seeds_of = json.loads((GOLD / "theme-seeds.json").read_text("utf-8"))
    for corpus, name in (("wikinews", "Wikinews"), ("press-releases", "Press releases")):
        seeds = [seeds_of[corpus], seeds_of[f"{corpus}, other seeds"]]
        rows = [row for row in told if row["corpus"] == corpus]
        labels = [row["labels"][:1] for row in rows]
        measure(name, [bodies[row["id"]] for row in rows], labels, *seeds)
        heads = [" ".join(bodies[row["id"]].split()[:_HEAD]) for row in rows]
        measure(f"{name}, the first {_HEAD} words", heads, labels, *seeds)
        parts = [
            (" ".join(words[at : at + _PART]), label)
            for row, label in zip(rows, labels, strict=True)
            for words in [bodies[row["id"]].split()[:_MOST_WORDS]]
            for at in range(0, len(words) - _PART // 2, _PART)
        ]
        measure(f"{name}, parts of {_PART} words", [part for part, _ in parts], [label for _, label in parts], *seeds)
    planted_bursts([text[150:1500] for text in (*wikinews.values(), *releases)])


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared",
        [Path(argument) for argument in sys.argv[2:]],
    )
