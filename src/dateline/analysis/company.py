"""Who appears with whom: people and places told of in one sentence, over the articles.

A person is in a sentence that names them, by a pronoun too, and in every sentence of what they are told to have said.
A place that is only part of somebody's role (India's Foreign Secretary) tells of an office and is not counted.
Whoever is named everywhere shares sentences with many and tells nothing by it. So a pair is firm only if at least
`LEAST` articles have it in one sentence (copies count once), and more of them than would name both at all if the
articles that name each were drawn at random (hypergeometric, Benjamini-Hochberg over the pairs).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING, Any

from dateline.analysis.frames import plain_frame, records
from dateline.analysis.people import bearers
from dateline.analysis.themes.inference import benjamini_hochberg
from dateline.text import Span, sentences

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

LEAST = 2  # articles that a firm pair stands in
PEOPLE = 3  # people whom firm pairs must join for a figure to say more than a line of a table
ALPHA = 0.05
_MOST_NAMED = 60  # names an article may have in the count: a longer list is a register and tells of no company
_COLUMNS = (
    "first", "second", "kind", "together", "both", "chance", "firm", "earliest", "latest", "articles", "places", "rows",
    "first_rows", "second_rows", "first_article", "last_article",
)  # fmt: skip


Name = tuple[str, str]  # kind and canonical name: a place may be called as a person is


@dataclass
class _Told:
    """A name in one article: its row in the ledger and the numbers of the sentences that have it."""

    row: str
    own: set[int]  # of the sentence that the row itself stands in
    sentences: set[int] = field(default_factory=set)
    said: dict[str, set[int]] = field(default_factory=dict)  # statements, each with sentences that do not name them


@dataclass
class _Pair:
    together: list[str] = field(default_factory=list)  # articles with a common sentence
    both: list[str] = field(default_factory=list)  # articles that name both
    first: list[str] = field(default_factory=list)  # the rows of either in those articles
    second: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)  # of both, and statements: what stands in a common sentence first
    places: dict[str, list[str]] = field(default_factory=dict)  # rows by place


def company(ledger: Ledger) -> pd.DataFrame:
    """Return the pairs of people, and of people and places, that share a sentence in some article.

    Columns: `first` (a person's canonical name), `second` (a person's or place's), `kind` (`person` or `place`, of the
    second), `together` (articles with a sentence that has both), `both` (articles that have both), `chance` (of so many
    if who is named where were drawn, adjusted for the number of pairs; None where too few articles have it), `firm`,
    `earliest` and `latest` (days of the articles), `articles` (ids), `places` (named in those sentences, most often
    first, each with its rows), `first_rows` and `second_rows` (those of either, one an article), `first_article` and
    `last_article` (ids, by day; None where all are undated) and `rows` (both sides', and the statements that bring
    them together: of each article first what stands in such a sentence). The widest told come first.
    """
    pairs: dict[tuple[Name, Name], _Pair] = {}
    days = {row["id"]: row for row in records(ledger.articles) if row["duplicate_of"] is None}
    naming: Counter[Name] = Counter()
    same = bearers(ledger.people)
    names = {kind: _by_article(frame) for kind, frame in (("person", ledger.people), ("place", ledger.places))}
    said = _by_article(ledger.statements)
    for name, article in days.items():
        spans = [span for span in sentences(article["text"]) if article["start"] <= span.start < article["end"]]
        told = _told({kind: rows.get(name, []) for kind, rows in names.items()}, said.get(name, []), spans, same)
        naming.update(told.keys())
        if len(told) <= _MOST_NAMED:
            _meet(name, told, pairs)
    met = {key: pair for key, pair in pairs.items() if pair.together}
    tested = [key for key, pair in met.items() if len(pair.together) >= LEAST]
    chances = [_at_least(len(met[a, b].together), len(days), naming[a], naming[b]) for a, b in tested]
    adjusted = dict(zip(tested, map(float, benjamini_hochberg(chances)), strict=True)) if tested else {}
    rows: list[dict[str, Any]] = []
    for key, pair in met.items():
        known = [days[name] for name in pair.together if days[name]["earliest"] or days[name]["latest"]]
        first = min(known, key=lambda row: (row["earliest"] or row["latest"], row["id"]), default=None)
        last = max(known, key=lambda row: (row["latest"] or row["earliest"], row["id"]), default=None)
        chance = adjusted.get(key)
        rows.append(
            {
                "first": key[0][1],
                "second": key[1][1],
                "kind": key[1][0],
                "together": len(pair.together),
                "both": len(pair.both),
                "chance": chance,
                "firm": chance is not None and chance <= ALPHA,
                "earliest": first and (first["earliest"] or first["latest"]),
                "latest": last and (last["latest"] or last["earliest"]),
                "first_article": first and first["id"],
                "last_article": last and last["id"],
                "articles": tuple(pair.together),
                "places": tuple(
                    (name, tuple(found))
                    for name, found in sorted(pair.places.items(), key=lambda item: (-len(item[1]), item[0]))
                ),
                "rows": tuple(dict.fromkeys(pair.rows)),
                "first_rows": tuple(pair.first),
                "second_rows": tuple(pair.second),
            }
        )
    rows.sort(key=lambda row: (-row["together"], not row["firm"], row["kind"], row["first"], row["second"]))
    return plain_frame(rows, _COLUMNS)


def joined(frame: pd.DataFrame) -> tuple[str, ...]:
    """Return the people whom firm pairs join into the largest group, by name: what a figure would show.

    Args:
        frame: as of `company`.
    """
    groups: dict[str, frozenset[str]] = {}
    for row in records(frame):
        if row["firm"] and row["kind"] == "person":
            ends = (row["first"], row["second"])
            together = frozenset(ends).union(*(groups.get(end, frozenset()) for end in ends))
            groups.update(dict.fromkeys(together, together))
    largest = max(groups.values(), key=lambda names: (len(names), sorted(names)), default=frozenset())
    return tuple(sorted(largest))


def speaks(frame: pd.DataFrame) -> bool:
    """Tell whether a figure of the pairs says something: firm pairs join at least `PEOPLE` people."""
    return len(joined(frame)) >= PEOPLE


def _by_article(frame: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in records(frame):
        rows.setdefault(row["article_id"], []).append(row)
    return rows


def _told(
    names: Mapping[str, Sequence[Mapping[str, Any]]],
    said: Sequence[Mapping[str, Any]],
    spans: Sequence[Span],
    same: Mapping[str, str],
) -> dict[Name, _Told]:
    """Return who and what one article names, with the numbers of the sentences; `same` as of `people.bearers`."""
    starts = [span.start for span in spans]
    roles = sorted(
        (row["role_start"], row["role_end"]) for row in names.get("person", ()) if row["role_start"] is not None
    )
    told: dict[Name, _Told] = {}
    for kind, rows in names.items():
        for row in rows:
            canonical = same.get(row["canonical"], row["canonical"]) if kind == "person" else row["canonical"]
            one = told.setdefault((kind, canonical), _Told(row["id"], _numbers(starts, row["start"], row["end"])))
            for start, end in row["mentions"] or ((row["start"], row["end"]),):
                if kind == "person" or not _is_within(start, end, roles):
                    one.sentences |= _numbers(starts, start, start + 1)
    for row in said:
        speaker = told.get(("person", same.get(row["speaker"], row["speaker"])))
        if speaker is not None:
            speaker.said[row["id"]] = _numbers(starts, row["start"], row["end"]) - speaker.sentences
    for one in told.values():
        one.sentences = one.sentences.union(*one.said.values())
    return {name: one for name, one in told.items() if one.sentences}


def _is_within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether characters lie inside one of some spans, which are in order."""
    before = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return before >= 0 and end <= spans[before][1]


def _meet(article: str, told: Mapping[Name, _Told], pairs: dict[tuple[Name, Name], _Pair]) -> None:
    """Count the pairs of one article."""
    people = sorted(name for name in told if name[0] == "person")
    places = sorted(name for name in told if name[0] == "place")
    for first, second in [*combinations(people, 2), *((one, place) for one in people for place in places)]:
        a, b = told[first], told[second]
        pair = pairs.setdefault((first, second), _Pair())
        pair.both.append(article)
        common = a.sentences & b.sentences
        if common:
            pair.together.append(article)
            pair.first.append(a.row)
            pair.second.append(b.row)
            rows = [(one.row, one.own) for one in (a, b)]
            said = [item for one in (a, b) for item in one.said.items() if item[1] & common]
            pair.rows += [row for row, _ in sorted([*rows, *said], key=lambda item: not item[1] & common)]
            for place in places:
                if place != second and told[place].sentences & common:
                    pair.places.setdefault(place[1], []).append(told[place].row)


def _numbers(starts: Sequence[int], start: int, end: int) -> set[int]:
    """Return the numbers of the sentences that `start` to `end` touches."""
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
    return set(range(first, last + 1)) if first >= 0 else set()


def _at_least(count: int, total: int, a: int, b: int) -> float:
    """Return the chance that `a` and `b` of `total` articles, each drawn at random, have `count` or more in common."""
    ways = sum(comb(a, k) * comb(total - a, b - k) for k in range(count, min(a, b) + 1))
    return ways / comb(total, b)
