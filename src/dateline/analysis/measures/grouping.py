"""Measures: which quantities of a ledger are about the same thing.

Two quantities are joined when their units are of one kind, their measure phrases say the same (the thing counted, its
qualifiers, whose and where) and, for the counts of an event, their articles tell the same story; or when, in articles
that are alike, all that speaks for and against says so clearly (`weighing`). Every join gives its reasons. The result
does not depend on the order of the rows, and the work is not quadratic in them (`candidates`).

`measures` returns a frame with one row a quantity that stands in a measure of two or more:

| column | what |
|---|---|
| `measure` | id of the measure |
| `name` | its name: the fullest of its phrases, or the one that a researcher gave it |
| `quantity` | id of the quantity's row |
| `article_id` | the quantity's article |
| `why` | why it was joined, in words |
| `rows` | the ids of the rows that the joining rests on |
"""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from typing import TYPE_CHECKING

import pandas as pd

from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.candidates import candidates
from dateline.analysis.measures.compatible import in_title, names_fit, rounds
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, TEMPERATURE, Figure, dimension, figures_of
from dateline.analysis.measures.lexicon import DISEASES, OUTCOMES, TOLLS
from dateline.analysis.measures.likeness import SURE, Likeness
from dateline.analysis.measures.nations import WORLD, nation_name, with_article
from dateline.analysis.measures.phrases import Subject, content_words, read_subject
from dateline.analysis.measures.pins import Pin, resolve
from dateline.analysis.measures.stories import Stories
from dateline.analysis.measures.ties import Edge, without_ties
from dateline.evidence import row_id
from dateline.numbers.measures.tidying import reads_well
from dateline.printing import plural

if TYPE_CHECKING:
    from dateline.ledger import Ledger

NAMELESS = "without a name"
COLUMNS = ["measure", "name", "quantity", "article_id", "why", "rows"]
_TRIFLE = 2  # counts up to this are no figures to follow, but for the dead, the injured and their like
_MOST_TOLD = 200  # pairs of readings of one article that are compared; one thing has no more in an article
_FIELD_WIDTH = 16  # as `ledger.explain` prints its fields
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)
# `the three primaries` says which, and not how many there are
_ANAPHORIC = re.compile(r"\b(?:the|these|those|all|his|her|its|their) \Z", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:(?:from|compared (?:with|to)|than|over) (?:a|one|the) (?:year|month) (?:earlier|ago|before)"
    r"|(?:in|at an|on an) annual (?:terms|rate|basis)|year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month"
    r"|(?:over|in) the (?:past|last) (?:12|twelve) months|annualised|annualized"
    r"|(?:than|from|over|on|compared with)(?: in)? the (?:year before|(?:previous|preceding|prior|same) "
    r"(?:year|month|quarter)))\b"
)
_DIFFERENCE = re.compile(
    r"(?: (?!(?:at|in|on|of|from|by|with|and|for|to|or)\b)[^\W\d_]+)?"  # but not: workers at more than 30 ports
    r" (?:fewer|more|less|ahead|behind|short of)\b(?! (?:in|on|at|by|to)\b)"
)
_ATTRIBUTE = re.compile(r"[\d,]+-[^\W\d]")  # the 11-station line
_QUARTER, _YEAR = 0.2, 1.1  # years: the times over which growth is told
_FEW = 20  # so many are counted out


def _before(figure: Figure) -> tuple[int, int]:
    """Return where the words before a count stand that may say that it was counted before."""
    return (max(0, figure.start - 8), figure.start if figure.high <= _FEW else max(0, figure.start - 8))


class _Clusters:
    """Disjoint sets of figures that know what may not stand together in one of them."""

    def __init__(self, figures: Sequence[Figure], likeness: Likeness, apart: set[frozenset[str]]) -> None:
        self.parent = {figure.id: figure.id for figure in figures}
        self.members = {figure.id: [figure] for figure in figures}
        self.articles = {figure.id: {figure.article: [figure]} for figure in figures}
        # The countries and the names that a set states most fully.
        self.stated: dict[str, tuple[frozenset[str], ...]] = {
            figure.id: (figure.subject.nations, _told_apart_by(figure)) for figure in figures
        }
        self.likeness = likeness
        self.apart = apart

    def find(self, name: str) -> str:
        while self.parent[name] != name:
            self.parent[name] = self.parent[self.parent[name]]
            name = self.parent[name]
        return name

    def _may_join(self, first: str, second: str) -> bool:
        if self.apart and any(
            frozenset((one.id, other.id)) in self.apart for one in self.members[first] for other in self.members[second]
        ):
            return False
        one, other = self.articles[first], self.articles[second]
        several = len(one.keys() | other.keys()) > 1  # within one article its parts may be under one phrase
        for article in one.keys() & other.keys():
            rivals = self._own(other[article])
            own = self._own(one[article])
            if len(own) * len(rivals) > _MOST_TOLD:
                return False
            for pair in product(own, rivals):
                if not (self.likeness.may_stand(*pair) or (several and self.likeness.contexts.one_phrase(*pair))):
                    return False
        return True

    def _own(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return an article's figures without those that only give another one rounded or in another currency."""
        return _without_titles([figure for figure in figures if figure.id not in self.likeness.converted])

    def _reconcilable(self, first: str, second: str) -> bool:
        """Tell whether two sets name no different countries, and names that fit one another."""
        (nations, names), (other_nations, other_names) = self.stated[first], self.stated[second]
        if nations and other_nations and not (nations <= other_nations or other_nations <= nations):
            return False
        return names_fit(names, other_names)

    def join(self, first: str, second: str, sure: bool = False, forced: bool = False) -> bool:
        """Join the sets of two figures and tell whether they are joined now.

        A `sure` pair is joined whatever the sets' names; a `forced` one, a researcher's, in any case.
        """
        one, other = sorted((self.find(first), self.find(second)))
        if one == other:
            return True
        if not forced and not self._may_join(one, other):
            return False
        if not sure and not self._reconcilable(one, other):
            return False
        self.parent[other] = one
        merged = zip(self.stated[one], self.stated.pop(other), strict=True)
        self.stated[one] = tuple(max(pair, key=lambda words: (len(words), sorted(words))) for pair in merged)
        self.members[one] += self.members.pop(other)
        for article, figures in self.articles.pop(other).items():
            self.articles[one][article] = _distinct(self.articles[one].get(article, []) + figures)
        return True


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of an article without those that give another one again: one value, standing and time."""
    return list({(f.low, f.high, f.unit, f.status, f.value_text, in_title(f)): f for f in figures}.values())


def _without_titles(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return an article's figures without those of its title that only round one of the text."""
    body = [figure for figure in figures if not in_title(figure)]
    if not body or len(body) == len(figures):
        return figures
    return [figure for figure in figures if not in_title(figure) or not any(rounds(figure, other) for other in body)]


def _told_apart_by(figure: Figure) -> frozenset[str]:
    """Return the names of a figure that may tell it from others: of a toll, none that its whole article is about."""
    names = figure.subject.names
    return names - figure.story.lead_stems if figure.subject.head in TOLLS else names


def tells(figure: Figure) -> bool:
    """Tell whether a figure can be of a measure: a real level, of something, and not a mere `two sides`.

    The size of a change (`by $1,400`) is no level: two of them in a row say nothing of how the level went. A rate of
    growth over a year is.
    """
    if (
        figure.status == "hypothetical"
        or figure.vague
        or (_DIFFERENCE.match(figure.story.text, figure.end) and not _is_growth_rate(figure))
        or (figure.change == "by" and not _is_growth_rate(figure) and not _is_flow(figure))
        or _VAGUE.search(figure.row["text"])
        or (figure.modifier == "~" and not figure.high)
        or figure.unit in ("time", "times")  # how often, and how many times as much, are no levels
        or (figure.kind == COUNT and _is_known(figure))
    ):
        return False
    decimal = "." in figure.row["text"]  # an average or an index: 0.72 children a woman
    return figure.kind != COUNT or figure.high > _TRIFLE or decimal or figure.subject.head in TOLLS


def _is_known(figure: Figure) -> bool:
    """Tell whether a count only says which ones are meant: `the three primaries`, but not `nine of the 14 states`."""
    if _ATTRIBUTE.match(figure.row["text"]):
        return False
    begin, end = _before(figure)
    known = _ANAPHORIC.search(figure.story.text, begin, end)
    return known is not None and not figure.story.text.endswith("of the ", begin, figure.start)


def _is_flow(figure: Figure) -> bool:
    """Tell whether a count is of what was added over a time that is said: `payrolls rose by 261,000 jobs in May`."""
    return figure.kind == COUNT and figure.unit == "job" and figure.period is not None


def _is_growth_rate(figure: Figure) -> bool:
    """Tell whether a percentage of change is a figure of its own, as inflation is: it says that it is over a time."""
    if figure.unit == "%" and figure.period is not None and _QUARTER <= figure.period.years <= _YEAR:
        return True
    return figure.unit == "%" and _YEARLY.search(figure.said) is not None


def _name(members: Sequence[Figure]) -> str:
    """Return the name of a measure: of clean phrases the one that says most, then the commonest, the shortest."""
    said = [f"share of {figure.owner}" if figure.owner else figure.row["measure"] for figure in members]
    phrases = Counter(" ".join(str(phrase).split()) for phrase in said if phrase)
    if not phrases:
        return str(members[0].row["noun"] or _nameless(members[0]))
    shared = Counter(word for phrase in phrases for word in content_words(phrase))
    head = members[0].subject.head if members[0].kind == COUNT else ""
    counting = [phrase for phrase in phrases if head in content_words(phrase)] or list(phrases)

    def says(phrase: str) -> tuple[bool, int, int, int, int, str]:
        common = sum(shared[word] > 1 for word in content_words(phrase))
        return reads_well(phrase), _said(phrase), common, phrases[phrase], -len(phrase), phrase

    name = max(counting, key=says)
    if head in OUTCOMES and counting == list(phrases) and head not in content_words(name):
        name = f"{plural(head)}: {name}"  # `Indonesian city of Palu` says where and not what
    return name + _understood(members, read_subject(name))


def _nameless(figure: Figure) -> str:
    """Return what a figure is called of which no words say what it is."""
    kinds = {PERCENT: "share", MONEY: "sum", TEMPERATURE: "temperature"}
    kind = kinds.get(figure.kind) or ("size" if dimension(figure.unit) else "number" if not figure.unit else "")
    return f"{kind} {NAMELESS}" if kind else figure.unit


def _understood(members: Sequence[Figure], named: Subject) -> str:
    """Return the country and the disease that all members are of and that the name does not say."""
    said = ""
    nations = frozenset.intersection(*(figure.subject.nations for figure in members))
    if not named.nations and len(nations) == 1:
        (code,) = nations
        said += " worldwide" if code == WORLD else f" in {with_article(nation_name(code))}"
    diseases = frozenset.intersection(*(figure.subject.words for figure in members)) & DISEASES - named.words
    if len(diseases) == 1:
        said += f", {''.join(diseases).replace('covid', 'COVID')}"
    return said


def _said(phrase: str) -> int:
    """Return how many places and names a phrase states, and whether any other word with its head."""
    subject = read_subject(phrase)
    if not subject.head:
        return 0
    return 1 + len(subject.nations) * 2 + bool(subject.names) + bool(subject.words)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for rings of dead objects: none are made here, and it walks all figures over and over."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def group(figures: Sequence[Figure], pins: Sequence[tuple[Pin, tuple[str, ...], tuple[str, ...]]] = ()) -> pd.DataFrame:
    """Return the measures of prepared figures; see the module for the columns."""
    pinned = {name for _, together, _ in pins for name in together}
    usable = sorted((figure for figure in figures if figure.id in pinned or tells(figure)), key=lambda one: one.order)
    stories = Stories({figure.article: figure.story for figure in usable})
    likeness = Likeness(usable, stories)
    apart = {frozenset((one, other)) for _, together, others in pins for one in together for other in others}
    clusters = _Clusters(usable, likeness, apart)
    reasons: dict[str, tuple[str, tuple[str, ...]]] = {}
    named: dict[str, str] = {}
    for pin, together, _ in pins:
        for name in together:
            clusters.join(together[0], name, sure=True, forced=True)
            reasons[name] = (f"put here by the researcher{': ' + pin.reason if pin.reason else ''}", together)
            named[name] = pin.name
    edges: list[Edge] = []
    for first, others in candidates(usable, likeness, stories):
        for second in others:
            found = likeness.compare(first, second)
            if found is not None and not (first.id in pinned and second.id in pinned):
                edges.append((found[0], first, second, found[1]))
    edges = without_ties(edges, likeness)
    edges.sort(key=lambda edge: (-edge[0], edge[1].order, edge[2].order, edge[1].id, edge[2].id))
    for score, first, second, why in edges:
        if clusters.join(first.id, second.id, sure=score >= SURE):
            for figure, other in ((first, second), (second, first)):
                reasons.setdefault(figure.id, (why, tuple(sorted((figure.id, other.id)))))
    rows = []
    for members in clusters.members.values():
        if len(members) < 2:
            continue
        ordered = sorted(members, key=lambda figure: figure.order)
        names = sorted(figure.id for figure in ordered)
        label = next((named[figure.id] for figure in ordered if figure.id in named), None) or _name(ordered)
        measure = row_id("measures", "measure", None, None, names)
        for figure in ordered:
            why, rests = reasons[figure.id]
            rows.append((measure, label, figure.id, figure.article, why, rests))
    return plain_frame([dict(zip(COLUMNS, row, strict=True)) for row in rows], COLUMNS)


@_uncollected()
def measures(quantities: pd.DataFrame, articles: pd.DataFrame, pins: Sequence[Pin] = ()) -> pd.DataFrame:
    """Return which quantities are about the same thing; see the module for the columns.

    Args:
        quantities, articles: tables of the ledger.
        pins: what the researcher says of measures.

    Raises:
        DatelineError: a pin names what is not there.
    """
    return group(figures_of(quantities, articles), resolve(pins, quantities, articles))


def joined(ledger: Ledger, quantity: str, pins: Sequence[Pin] = ()) -> str:
    """Return in lines of which measure a quantity is and why it was joined; empty where it stands alone.

    Raises:
        DatelineError: a pin names what is not there.
    """
    found = measures(ledger.quantities, ledger.articles, pins)
    own = found[found["quantity"] == quantity]
    if own.empty:
        return ""
    row = own.iloc[0]
    others = [name for name in found[found["measure"] == row["measure"]]["quantity"] if name != quantity]
    rests = [name for name in row["rows"] if name != quantity]
    lines = [("joined as", row["name"]), ("with", ", ".join(others))]
    lines += [("because", f"{row['why']} (with {', '.join(rests)})" if rests else row["why"])]
    return "\n".join(f"{name:{_FIELD_WIDTH}} {value}" for name, value in lines)
