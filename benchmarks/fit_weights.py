"""Fit the weights of `dateline.analysis.measures.signals` to the stories whose chains were read by hand (half A).

    python benchmarks/fit_weights.py           print how well they tell, each story judged by weights of the others
    python benchmarks/fit_weights.py --write   and write src/dateline/analysis/data/weights.csv

Each story is read as a corpus of its own, and all of them as one: how rare a word is and how alike articles are depend
on the company, and a folder may hold one story or many. Every two figures of one kind in different articles are a case,
and the answer is whether the reader put them into one chain. Logistic regression with a ridge (Hosmer and Lemeshow,
"Applied logistic regression"). Half B is neither fitted to nor looked at, and stories marked as not fitted are not
fitted to either: their chains hold goals, forecasts and parts together more freely than a briefing should.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from bench_readings import _read
from claims import tables
from dateline.analysis.measures.figures import figures_of, same_value
from dateline.analysis.measures.grouping import tells
from dateline.analysis.measures.likeness import Likeness
from dateline.analysis.measures.signals import NAMES
from dateline.analysis.measures.stories import RELATED, Stories
from readings import entries, overlap

OUT = Path(__file__).parents[1] / "src/dateline/analysis/data/weights.csv"
FOLDS = 8
LEAST = 0.05  # likeness of two articles of one story whose figures are worth a case
RIDGE = 0.1  # the variance that a weight of one standard deviation is taken to have
# What speaks for two figures' being of one thing, and what may do either; all else speaks against it.
FOR = frozenset(
    (
        "telling words", "clauses", "measures", "same value", "same digits", "near", "same noun", "subjects fit",
        "same nations", "articles", "one matter", "both first",
    )
)  # fmt: skip
EITHER = frozenset(("titles", "per cent", "money", "count"))
HEAD = (
    "# How much each signal speaks for two figures' being of one thing (log-odds for each unit of it); the first,\n"
    "# without a name, is added to all. Made by benchmarks/fit_weights.py.\n"
)


def cases(stories: Sequence[dict[str, Any]]) -> tuple[Any, Any, list[tuple[str, str]]]:
    """Return the signals of all cases, the answers, and of which stories the two figures are."""
    parts = [_cases([story], LEAST) for story in stories] + [_cases(stories, RELATED)]
    values, answers, owners = zip(*(part for part in parts if len(part[0])), strict=True)
    return np.vstack(values), np.concatenate(answers), [owner for part in owners for owner in part]


def _cases(stories: Sequence[dict[str, Any]], least: float) -> tuple[Any, Any, list[tuple[str, str]]]:
    """Return the same of stories read as one corpus, from articles that are at least so much alike."""
    files = _read({path: text for story in stories for path, text in story["articles"].items()})
    of_story = {path: story["id"] for story in stories for path in story["articles"]}
    by_article = {file.article.id: file for file in files}
    figures = [figure for figure in figures_of(*tables(files)) if tells(figure)]
    chain: dict[str, tuple[str, str]] = {}
    for figure in figures:
        file = by_article[figure.article]
        span = (file.at(figure.start), file.at(figure.end))
        for story in stories:
            for number, one in enumerate(story["chains"]):
                for member in one["members"]:
                    if member["article"] == file.name and overlap(span, (member["start"], member["end"])):
                        chain[figure.id] = (story["id"], str(number))
    stories_of = Stories({figure.article: figure.story for figure in figures})
    signals = Likeness(figures, stories_of).weighing.signals
    rows: list[list[float]] = []
    answers, owners = [], []
    for first, second in combinations(figures, 2):
        if first.article == second.article or first.kind != second.kind:
            continue
        titled = [figure for figure in (first, second) if figure.start < figure.story.body.start]
        if any(figure.id not in chain for figure in titled):
            continue  # not all readings look at titles
        if stories_of.alike(first.article, second.article) < least:
            continue
        found = [float(signal) for signal in signals.between(first, second, same_value(first, second))]
        rows.append(found)
        answers.append(first.id in chain and chain[first.id] == chain.get(second.id))
        owners.append((of_story[by_article[first.article].name], of_story[by_article[second.article].name]))
    return np.array(rows), np.array(answers), owners


def fit(values: Any, answers: Any) -> tuple[Any, float]:
    """Return the weights of the signals and what is added to all.

    No weight may have the wrong sign: what speaks for two figures never counts against them.
    """
    scale = values.std(axis=0)
    scale[scale == 0] = 1.0
    scaled = values / scale
    signs = np.where(answers, 1.0, -1.0)

    def loss(beta: Any) -> tuple[float, Any]:
        margins = signs * (scaled @ beta[:-1] + beta[-1])
        wrong = -signs / (1 + np.exp(np.clip(margins, -30, 30)))
        penalty = (beta[:-1] @ beta[:-1]) / (2 * RIDGE)
        slope = np.append(scaled.T @ wrong + beta[:-1] / RIDGE, wrong.sum())
        return float(np.logaddexp(0, -margins).sum() + penalty), slope

    bounds = [(0, None) if name in FOR else (None, None) if name in EITHER else (None, 0) for name in NAMES]
    start = np.zeros(len(NAMES) + 1)
    best = minimize(loss, start, jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B", options={"maxiter": 2000})
    return best.x[:-1] / scale, float(best.x[-1])


def main(write: bool) -> None:
    stories = [story for story in entries("chains", "A") if story.get("fitted", True)]
    values, answers, owners = cases(stories)
    fold = {story["id"]: number % FOLDS for number, story in enumerate(sorted(stories, key=lambda s: str(s["id"])))}
    likely = np.zeros(len(answers))
    for number in range(FOLDS):
        held = np.array([number in (fold[one], fold[other]) for one, other in owners])
        weights, added = fit(values[~held], answers[~held])
        likely[held] = 1 / (1 + np.exp(-(values[held] @ weights + added)))
    print(f"{len(stories)} stories, {len(answers)} pairs, {answers.sum()} of one chain; judged by the other stories:")
    for line in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        told = likely >= line
        right = (told & answers).sum()
        print(f"  from {line:.1f}: precision {right / max(told.sum(), 1):.3f}, recall {right / answers.sum():.3f}")
    weights, added = fit(values, answers)
    if write:
        lines = [f'"",{added:.4f}', *(f"{name},{weight:.4f}" for name, weight in zip(NAMES, weights, strict=True))]
        OUT.write_text(HEAD + "signal,weight\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main("--write" in sys.argv)
