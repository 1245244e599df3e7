"""What speaks for and against two figures' being of one thing, as numbers that can be weighed.

A rule asks for words that it knows. News varies its words, so of two figures in articles on one matter all is weighed
that a reader looks at: the words around them, those first that tell a figure from the others of its article; size and
value; unit and noun; place, names and time; where in the articles they stand. The weights (`data/weights.csv`) were
fitted by logistic regression to stories read by hand (`benchmarks/fit_weights.py`).
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log, sqrt

from dateline.analysis.measures.compatible import bygone, days_apart, in_title, subjects_fit
from dateline.analysis.measures.contexts import Contexts
from dateline.analysis.measures.figures import COUNT, MONEY, PERCENT, Figure
from dateline.analysis.measures.indicators import Indicators
from dateline.analysis.measures.lexicon import EMPTY, LIGHT
from dateline.analysis.measures.phrases import stem
from dateline.analysis.measures.stories import Stories

_WORD = re.compile(r"[^\W\d_]{3,}")
_ROOT = 6  # letters by which words of one root are taken for one: participants, participation
# How much a word says of a figure: its own words, those up to its neighbours in the sentence, its clause, its sentence.
_OWN, _BESIDE, _BETWEEN, _CLAUSE, _SENTENCE = 1.0, 0.9, 0.8, 0.7, 0.4
_TELLING = 0.5  # from where on a word is counted among those that an article's figures have
_BACKGROUND = 20  # figures of other things that a small corpus is taken to stand among
NAMES = (
    "telling words", "clauses", "measures", "same value", "same digits", "far", "near", "other currency", "same noun",
    "other noun", "other indicator", "at odds", "subjects fit", "same nations", "other nations", "missing name",
    "lengths of time", "a period", "bygone", "articles", "one matter", "order", "lines", "both first", "titles",
    "days", "per cent", "money", "count",
)  # fmt: skip
_FARTHEST = 5.0  # of the logarithm of two values' ratio
_LONGEST = 4.0  # the same of two periods
_PLACES = 5.0  # of the difference in order within the articles


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a figure is weighed."""

    telling: Mapping[str, float]  # roots of the words around it, by nearness, rarity, and how few figures have them
    core: Mapping[str, float]  # the words of its measure by how rare they are
    clause: Mapping[str, float]  # these and those of its clause
    core_weight: float  # of all words of its measure together
    clause_weight: float  # of all of these and those of its clause
    around: frozenset[str]  # these, those of its sentence and of the title
    nations: frozenset[str]  # of which the figure, its sentence or else its article is
    order: int  # its place among the figures of its kind in the article
    line: int  # its sentence


class Signals:
    """The signals between figures of one ledger."""

    def __init__(self, figures: Sequence[Figure], stories: Stories, contexts: Contexts, indicators: Indicators) -> None:
        self._stories, self._contexts, self._indicators = stories, contexts, indicators
        sentences: dict[tuple[str, int], list[Figure]] = defaultdict(list)
        kinds: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            sentences[figure.article, figure.sentence.start].append(figure)
            kinds[figure.article, figure.kind].append(figure)
        bags: dict[str, dict[str, float]] = {}
        for (_, start), group in sentences.items():
            end = group[0].sentence.end
            words = [
                (m.start(), root) for m in _WORD.finditer(group[0].story.text, start, end) if (root := _root(m[0]))
            ]
            units = [(figure.start, figure.end) for figure in group if figure.kind != COUNT]
            words = [(at, root) for at, root in words if not any(begin <= at < last for begin, last in units)]
            for figure in group:
                bags[figure.id] = _bag(figure, group, words, contexts[figure].core)
        spread = Counter(word for bag in bags.values() for word in bag)
        rarity = {word: log((_BACKGROUND + len(bags)) / (1 + number)) for word, number in spread.items()}
        counts = Counter(figure.article for figure in figures)
        shared: dict[str, Counter[str]] = defaultdict(Counter)
        for figure in figures:
            shared[figure.article].update(word for word, near in bags[figure.id].items() if near >= _TELLING)
        order = {
            figure.id: place
            for group in kinds.values()
            for place, figure in enumerate(sorted(group, key=lambda figure: figure.start))
        }
        self._profiles: dict[str, Profile] = {}
        for figure in figures:
            bag, own = bags[figure.id], shared[figure.article]
            number = max(counts[figure.article], 2)
            telling = {w: v * rarity[w] * max(0.1, 1 - (own.get(w, 0) - 1) / number) for w, v in bag.items()}
            context = contexts[figure]
            subject = figure.subject
            core = context.core | ({subject.head} - {""} - EMPTY)
            nations = subject.nations or figure.named
            measure = {word: contexts.weight(word) for word in sorted(core)}
            clause = {word: contexts.weight(word) for word in sorted(context.clause | core)}
            self._profiles[figure.id] = Profile(
                _scaled(telling),
                measure,
                clause,
                sum(measure.values()),
                sum(clause.values()),
                context.clause | context.sentence | context.title | core,
                nations or figure.story.setting,
                order[figure.id],
                _line(figure),
            )

    def between(self, first: Figure, second: Figure, value: bool) -> list[float]:
        """Return the signals between two figures of one kind, in the order of `NAMES`.

        Args:
            first, second: figures of different articles.
            value: whether they give the same value.
        """
        one, other = self._profiles[first.id], self._profiles[second.id]
        subject, another = first.subject, second.subject
        topic, others = self._indicators.topic(first), self._indicators.topic(second)
        indicators, there = self._contexts[first].indicators, self._contexts[second].indicators
        far = _far(first, second)
        return [
            _dot(one.telling, other.telling),
            _clauses_shared(one, other),
            (_measure_covered(one, other) + _measure_covered(other, one)) / 2,
            value,
            value and min(first.digits, second.digits) > 2,
            far,
            exp(-far),
            first.kind == MONEY and first.unit != second.unit,
            not topic.what.isdisjoint(others.what),
            _apart(topic.what, others.what),
            _apart(indicators, there),
            self._contexts.at_odds(first, second),
            subjects_fit(subject, another, first.kind),
            bool(subject.nations) and subject.nations == another.nations,
            _apart(one.nations, other.nations),
            _missing(first, second) or _missing(second, first),
            _lengths(first, second),
            (first.period is None) != (second.period is None),
            bygone(first, second),
            self._stories.alike(first.article, second.article),
            self._stories.one_matter(first.article, second.article),
            min(_PLACES, abs(one.order - other.order)),
            min(_PLACES, abs(one.line - other.line)),
            one.order == other.order == 0,
            in_title(first) + in_title(second),
            log(1 + days_apart(first, second)),
            first.kind == PERCENT,
            first.kind == MONEY,
            first.kind == COUNT,
        ]

    def share_words(self, first: Figure, second: Figure) -> bool:
        """Tell whether the sentences and titles of two figures have a word in common."""
        return not self._profiles[first.id].around.isdisjoint(self._profiles[second.id].around)

    def weigh(self, first: Figure, second: Figure, value: bool) -> float:
        """Return how likely it is, by the weights, that two figures of one kind are of one thing.

        Args:
            first, second: figures of different articles.
            value: whether they give the same value.
        """
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.log_odds(first, second, value)))))

    def log_odds(self, first: Figure, second: Figure, value: bool) -> float:
        """Return the logarithm of the odds of the same; the arguments are those of `weigh`."""
        added, table = weights()
        found = self.between(first, second, value)
        return added + sum([weight * signal for weight, signal in zip(table, found, strict=True)])


@cache
def weights() -> tuple[float, tuple[float, ...]]:
    """Return what is added to all, and the weights of the signals in the order of `NAMES`."""
    path = files("dateline.analysis") / "data" / "weights.csv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    table = {row["signal"]: float(row["weight"]) for row in csv.DictReader(lines)}
    return table[""], tuple(table[name] for name in NAMES)


def _bag(
    figure: Figure, group: Sequence[Figure], words: Sequence[tuple[int, str]], core: Iterable[str]
) -> dict[str, float]:
    """Return the roots of the words of a figure's sentence with how near to it they stand.

    Args:
        figure: whose.
        group: the figures of its sentence.
        words: the sentence's roots with their offsets.
        core: the words of its measure.
    """
    clause = figure.clause
    left = max((other.end for other in group if other.end <= figure.start), default=0)
    right = min((other.start for other in group if other.start >= figure.end), default=len(figure.story.text))
    bag: dict[str, float] = {}
    for at, root in words:
        inside, between = clause.start <= at < clause.end, left <= at < right
        value = _BESIDE if inside and between else _BETWEEN if between else _CLAUSE if inside else _SENTENCE
        if value > bag.get(root, 0.0):
            bag[root] = value
    said = f"{figure.row['measure'] or ''} {figure.row['noun'] or ''}"
    for word in (*_WORD.findall(said), *sorted(core), figure.subject.head):
        if root := _root(word):
            bag[root] = _OWN
    return bag


@lru_cache(maxsize=1 << 16)
def _root(word: str) -> str:
    lowered = word.lower()
    if lowered in LIGHT or lowered in EMPTY:
        return ""
    return lowered[:_ROOT] if len(lowered) > _ROOT else stem(lowered)[:_ROOT]


def _line(figure: Figure) -> int:
    """Return the number of a figure's sentence in its article."""
    return bisect_right(figure.story.sentences, figure.start, key=lambda span: span.start)


def _scaled(vector: Mapping[str, float]) -> dict[str, float]:
    length = sqrt(sum([value * value for value in vector.values()])) or 1.0
    return {word: value / length for word, value in vector.items()}


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum([value * other[word] for word, value in one.items() if word in other])


def _clauses_shared(one: Profile, other: Profile) -> float:
    """Return the share of words that two clauses have in common, by weight (Jaccard)."""
    shared = sum([weight for word, weight in one.clause.items() if word in other.clause])
    every = one.clause_weight + other.clause_weight - shared
    return shared / every if every else 0.0


def _measure_covered(one: Profile, other: Profile) -> float:
    """Return the share of the words of a measure, by weight, that stand around the other figure."""
    if not one.core_weight:
        return 0.0
    return sum([weight for word, weight in one.core.items() if word in other.around]) / one.core_weight


def _missing(first: Figure, second: Figure) -> bool:
    """Tell whether a name in the measure of the first is nowhere in the article of the second."""
    return not first.subject.names <= second.story.mentioned


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether both say something and nothing that is the same."""
    return bool(one and other) and one.isdisjoint(other)


def _lengths(first: Figure, second: Figure) -> float:
    """Return the logarithm of the ratio of two periods' lengths, without its sign; 0 where one has none."""
    if first.period is None or second.period is None:
        return 0.0
    one, other = (max(figure.period.years, 1e-3) for figure in (first, second) if figure.period)
    return min(_LONGEST, abs(log(one / other)))


def _far(first: Figure, second: Figure) -> float:
    """Return the logarithm of the ratio of two values, without its sign."""
    value = second.value(first)
    if value is None:
        return _FARTHEST
    one, other = max(abs(first.high), 1e-9), max(abs(value[1]), 1e-9)
    return min(_FARTHEST, log(max(one, other) / min(one, other)))
