"""The method in plain words, how often each extractor is right, and how to make the briefing again."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pandas as pd

from dateline.evidence import Cited, Part
from dateline.printing import value_words

if TYPE_CHECKING:
    from dateline.ledger import Ledger

METHOD = (
    "Every article is read as it stands; nothing in it is rewritten. Its date is the one that it or its page states; "
    "where none is stated, it is worked out from what the article names, or left open.",
    "Numbers, dates, names and statements are found by rules, tables and small grammars, the same for every article. "
    "Each keeps the place of its characters in the article, and every mark in this briefing leads there.",
    "Figures of different articles are joined only where unit, thing measured, people and places agree, or, in "
    "articles on one story, where unit and thing agree and nothing speaks against it, or where all that stands around "
    "both, weighed, makes it likely; that is told as a judgement. "
    "What one does to another (repeats it, revises it, takes its place, contradicts it) follows from values, dates "
    "and sources.",
    "Articles with the same text, copies of one wire story and articles of one agency count as one origin.",
    "A theme is a list of phrases that the researcher edits; its share of an article is the share of the sentences "
    "that carry one of them. Intervals are Wilson's at 95%. Rises and falls are tested on numbers of articles.",
    "What cannot be read from the text is left out. A figure that is missing here may still stand in an article.",
)


MEASURED = (
    "How often the extractors are right: F1, the harmonic mean of the share of readings that are right and the share "
    "of what is there that was read. On some of the texts the rules were developed; what to expect of others is told "
    "by the rows of texts that they were little or not developed on"
)


def method() -> list[tuple[Part, ...]]:
    """Return the method, a sentence or two for each step."""
    return [(paragraph,) for paragraph in METHOD]


def accuracy(ledger: Ledger) -> pd.DataFrame:
    """Return how often the extractors are right, as `make bench` measured it last and on which texts."""
    measured = json.loads((files("dateline.wording") / "accuracy.json").read_text(encoding="utf-8"))
    rows = [{"What": item["what"], "Measured on": item["on"], "F1#": f"{item['f1']:.2f}"} for item in measured]
    return pd.DataFrame(rows, columns=["What", "Measured on", "F1#"])


def corrections(ledger: Ledger) -> pd.DataFrame:
    """Return the corrections that a researcher made, old and new value side by side, with reason and name."""
    rows = []
    for item in ledger.context["corrections"]:
        # The evidence of an article is in several rows; the other tables' words lead to the corrected row itself.
        values: list[Part] = [item["text"], value_words(item["old"]), value_words(item["new"])]
        if item["table"] != "articles":
            values = [Cited(str(value), (item["row"],)) for value in values]
        rows.append(
            {
                "Words": values[0],
                "What": f"{item['table']}, {item['field']}",
                "As read": values[1],
                "As corrected": values[2],
                "Why": item["reason"],
                "By": f"{item['who']}, {item['when']}",
            }
        )
    return pd.DataFrame(rows, columns=["Words", "What", "As read", "As corrected", "Why", "By"])


def again() -> list[tuple[Part, ...]]:
    """Return how the briefing is made again."""
    return [
        (
            "The same files, parameters and lock give the same bytes: run make report with the same briefing file, or "
            "make verify to make it twice and compare.",
        )
    ]
