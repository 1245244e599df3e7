"""Figures per head, where the articles themselves give the population of the same country or place.

A value is divided only by a count of the people of the whole of what it is of: `Slovenia spent €3.4 billion on health
care` by `Slovenia has a population of 2.07 million`, and neither by the people of a city nor by those of the country
for a company's sum. Of several counts the one printed nearest in time is taken, and both figures are the evidence.

`per_head` returns one row a figure, in order of publication:

| column | what |
|---|---|
| `quantity` | id of the figure's row |
| `article_id` | its article |
| `name` | what the figure is of |
| `words` | the figure as printed |
| `population` | id of the row of the population |
| `population_words` | the population as printed |
| `low`, `high` | the value per `heads` people |
| `unit` | unit of the value |
| `heads` | 1, or 100,000 where there is less than one for each |
| `how` | the arithmetic in words |
| `rows` | both ids |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure, figures_of
from dateline.analysis.measures.lexicon import DISEASES, UNDIRECTED
from dateline.analysis.measures.nations import WORLD
from dateline.analysis.measures.phrases import content_words
from dateline.printing import amount_words, day_words, number_words, quantity_words

if TYPE_CHECKING:
    from dateline.ledger import Ledger

COLUMNS = "quantity article_id name words population population_words low high unit heads how rows".split()
MANY_HEADS = 100_000  # what rare things are given for, as public health does
_FARTHEST = 5 * 366  # days between the two articles: populations change
_LEAST_PEOPLE = 1000  # of a place whose figures are worth dividing
_PEOPLE = frozenset({"person", "inhabitant", "resident", "citizen"})
_ABOUT = r"about|some|nearly|around|roughly|over|almost|more than"
_NAME = r"(?-i:[A-Z][\w’'-]*)"
_POPULATION = re.compile(
    rf"\bpopulation(?: of (?:the )?{_NAME}(?: {_NAME})*)?"
    rf"(?:,? (?:of|is|was|stands? at|stood at|reached|numbers?|at|to|now|{_ABOUT})\b)+[^\w]*\Z"
    rf"|\b(?:country|nation) of(?: (?:{_ABOUT}))?[^\w]*\Z",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:country|nation)\b", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|with|home to)(?: (?:" + _ABOUT + r"))?\s*\Z")
# What a whole country has: sums and amounts, and what happens to its people.
_OF_ALL = UNDIRECTED - {"cost", "wage", "salary", "population", "unemployment", "inflation", "growth", "turnout"} | {
    "export", "import", "trade",
}  # fmt: skip
_OF_PEOPLE = frozenset({"death", "case", "hospitalisation", "vaccination", "dose", "test"})
_DOSES = 5  # a head gets no more of anything that is counted by heads


def per_head(ledger: Ledger) -> pd.DataFrame:
    """Return the figures that can be given per head; see the module for the columns."""
    return per_head_of(figures_of(ledger.quantities, ledger.articles))


def per_head_of(figures: Sequence[Figure]) -> pd.DataFrame:
    """Return the same of prepared figures."""
    people: dict[tuple[frozenset[str], frozenset[str]], list[Figure]] = {}
    for figure in figures:
        if is_population(figure):
            people.setdefault(_whose(figure), []).append(figure)
    rows = [row for figure in figures for row in _divided(figure, people.get(_whose(figure), ()))]
    return plain_frame(rows, COLUMNS)


def is_population(figure: Figure) -> bool:
    """Tell whether a figure counts all people of one country or one named place."""
    if (
        figure.kind != COUNT
        or figure.unit not in _PEOPLE
        or figure.vague
        or figure.change
        or figure.low < _LEAST_PEOPLE
    ):
        return False
    nations, names = _whose(figure)
    if WORLD in nations or len(nations) > 1 or not (nations or names):
        return False
    subject = figure.subject
    if subject.marks or subject.source - subject.place:
        return False  # `Poles in Norway` are no population of either
    before = figure.story.text[max(0, figure.start - 60) : figure.start]
    if _POPULATION.search(before):
        return True
    return not subject.words and figure.row["noun"] in ("people", "inhabitants") and bool(_HAS.search(before))


def _whose(figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """Return the countries and the names that a figure is of by its own sentence, none by its article alone."""
    story, subject = figure.story, figure.subject
    sentence = content_words(figure.said)
    before = story.nation_before(figure.start)
    said = {code for code in subject.nations if code in sentence or (code == before and _HERE.search(figure.before))}
    return frozenset(said), subject.names


def _divided(figure: Figure, people: Sequence[Figure]) -> Iterator[dict[str, Any]]:
    if not people or not _of_a_whole(figure):
        return
    day = figure.story.day
    near = [other for other in people if day and other.story.day and abs((other.story.day - day).days) <= _FARTHEST]
    if not near or day is None:
        return
    by = min(near, key=lambda other: (abs(((other.story.day or day) - day).days), other.order))
    heads = 1 if figure.low >= by.low else MANY_HEADS
    if figure.kind == COUNT and figure.high > _DOSES * by.low:
        return
    low, high = figure.low / by.high * heads, figure.high / by.low * heads
    a_head = "per head" if heads == 1 else f"per {number_words(heads)} people"
    given = amount_words(float(f"{low:.3g}"), float(f"{high:.3g}"), figure.unit)
    when = day_words(by.story.day) if by.story.day else ""
    people_words = f"{quantity_words(by.row)} (as printed on {when})"
    yield {
        "quantity": figure.id,
        "article_id": figure.article,
        "name": str(figure.row["measure"] or figure.row["noun"]),
        "words": quantity_words(figure.row),
        "population": by.id,
        "population_words": quantity_words(by.row),
        "low": low,
        "high": high,
        "unit": figure.unit,
        "heads": heads,
        "how": f"{quantity_words(figure.row)} divided by {people_words} is {given} {a_head}",
        "rows": (figure.id, by.id),
    }


def _of_a_whole(figure: Figure) -> bool:
    """Tell whether a figure is a country's or a place's own, and of all of it."""
    subject = figure.subject
    if figure.vague or figure.change == "by" or figure.status in ("hypothetical",) or figure.row.get("per"):
        return False
    if figure.kind in (PERCENT, "temperature") or (figure.period is not None and figure.period.years > 1):
        return False
    if subject.marks & {"average", "per year", "maximum", "minimum"} or figure.low <= 0:
        return False
    if figure.kind == COUNT:
        # The dead of a crash are no rate of a country; those of an epidemic are.
        epidemic = bool(subject.words & DISEASES) or subject.head in ("vaccination", "dose", "test")
        return subject.head in _OF_PEOPLE and epidemic and not subject.marks
    said = subject.words | {subject.head}
    return bool(_OF_ALL & said) and (figure.kind == MONEY or "emission" in said)
