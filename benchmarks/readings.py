"""Score what is read in a text against the readings by hand of `gold/`: pure functions, one for each kind.

Each takes an entry of `gold/KIND.jsonl` and what the project found in its text, and returns a `Score` for each thing
that is measured. Scores of several entries are added, so that every answer weighs the same (micro-average).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from dateline.actors import Person, Statement
from dateline.numbers import Quantity
from dateline.numbers.values.currencies import by_code
from dateline.text import Span

GOLD = Path(__file__).parent / "gold"
KINDS = ("numbers", "figures", "dates", "names", "statements", "chains")
# An article of `articles.jsonl` answers several kinds at once, each in the field named here.
OF_ARTICLES = {"numbers": "figures", "figures": "figures", "names": "names", "statements": "statements"}
NEAR = 1e-3  # relative; a third may be given as 0.3333
SHARED_WORDS = 0.5  # of all words of two statements, so that they are the same statement
COARSE = {">=": ">", "<=": "<"}  # the readings do not tell "at least" from "more than"
ARTICLES = {"a", "an", "the"}
SAME_PHRASE = 0.5  # token F1 of what two figures are of, and of two roles
EMPTY = ARTICLES | {"of", "in", "on", "at", "to", "for", "by", "from", "with", "and", "or", "its", "their", "as", "per"}
SAME_RELATION = {"updated": "revised"}  # nor a later value from a corrected one

Entry = Mapping[str, Any]
Place = tuple[str, int]  # an article and where a figure starts in it


@dataclass(frozen=True, slots=True)
class Score:
    """How many answers are right, of how many found and how many wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def entries(kind: str, half: str) -> list[dict[str, Any]]:
    """Return the readings of a kind in a half: `A` may be read for errors, `B` is only scored."""
    alone = _lines(kind)
    whole = [_part(article, kind) for article in articles()] if kind in OF_ARTICLES else []
    return [entry for entry in (*alone, *whole) if entry["half"] == half]


def articles() -> list[dict[str, Any]]:
    """Return the articles that were read for several kinds of answers at once."""
    return _lines("articles")


def _lines(file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()]


def _part(article: Entry, kind: str) -> dict[str, Any]:
    """Return what an article read for everything answers of one kind."""
    field = OF_ARTICLES[kind]
    part = {name: article[name] for name in ("id", "half", "day", "source", "text")}
    part |= {"answers": article[field], "optional": article["optional"][field]}
    return part | ({"roles": article["roles"]} if kind == "names" else {})


def overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two spans (start, end) share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _optional(entry: Entry, start: int, end: int) -> bool:
    return any(overlap(span, (start, end)) for span in entry.get("optional", ()))


def numbers(entry: Entry, found: Iterable[Quantity]) -> dict[str, Score]:
    """Score quantities. An answer is paired with one that overlaps it, of several with the one that agrees most.

    value: both ends agree within a thousandth (a fraction may stand as percent); value+unit and value+modifier: that
    and one of the units or modifiers of the reading; money: value+unit of what has a currency. What only overlaps a
    place marked as optional counts neither way.
    """
    free = list(found)
    right: Counter[str] = Counter()
    paired: list[Quantity] = []
    for answer in entry["answers"]:
        near = [q for q in free if overlap((answer["start"], answer["end"]), (q.start, q.end))]
        if not near:
            continue
        judged = {q.start: (_same_value(answer, q), _same_unit(answer, q), _same_modifier(answer, q)) for q in near}
        best = max(near, key=lambda q: judged[q.start])
        value, unit, modifier = judged[best.start]
        free.remove(best)
        paired.append(best)
        right["value"] += value
        right["value+unit"] += value and unit
        right["value+modifier"] += value and modifier
        right["money"] += value and unit and _is_money(answer["units"])
    counted = paired + [q for q in free if not _optional(entry, q.start, q.end)]
    every = {name: (len(counted), len(entry["answers"])) for name in ("value", "value+unit", "value+modifier")}
    money = sum(_is_money([q.unit]) for q in counted), sum(_is_money(answer["units"]) for answer in entry["answers"])
    return {name: Score(right[name], *counts) for name, counts in {**every, "money": money}.items()}


def _same_value(answer: Entry, quantity: Quantity) -> bool:
    wanted = answer["value"] if isinstance(answer["value"], list) else [answer["value"]]
    ends = [quantity.low] if quantity.low == quantity.high else [quantity.low, quantity.high]
    scale = 100 if "fraction" in answer["units"] and quantity.unit == "%" else 1
    return len(wanted) == len(ends) and all(
        abs(scale * a - b) <= NEAR * max(abs(scale * a), abs(b)) for a, b in zip(wanted, ends, strict=True)
    )


def _same_unit(answer: Entry, quantity: Quantity) -> bool:
    def plain(unit: str) -> str:
        return unit.lower().replace("-", " ").replace("meter", "metre").replace("liter", "litre")

    if quantity.unit == "%" and "fraction" in answer["units"]:
        return True
    return plain(quantity.unit) in map(plain, answer["units"])


def _same_modifier(answer: Entry, quantity: Quantity) -> bool:
    return COARSE.get(quantity.modifier, quantity.modifier) in answer["modifiers"]


def _is_money(units: Iterable[str]) -> bool:
    return any(unit.isupper() and by_code(unit) is not None for unit in units)


def figures(entry: Entry, found: Iterable[Mapping[str, Any]]) -> dict[str, Score]:
    """Score what numbers are of. An answer is paired with the first number that overlaps it; others do not count.

    measure: the token F1 of the words, small ones apart, is at least a half; status: the same; period: the same, of
    those that have one. Each may be a list: any of it is right.
    """
    free = list(found)
    pairs: list[tuple[Entry, Mapping[str, Any]]] = []
    for answer in entry["answers"]:
        span = answer["start"], answer["end"]
        near = next((thing for thing in free if overlap(span, (thing["start"], thing["end"]))), None)
        if near:
            free.remove(near)
            pairs.append((answer, near))
    periods = [(_any(answer["period"]), thing["period"]) for answer, thing in pairs]
    measures = [(_any(answer["measure"]), thing["measure"]) for answer, thing in pairs]
    wanted = len(entry["answers"])
    return {
        "measure": Score(sum(any(_same_phrase(a, b) for a in one) for one, b in measures), len(pairs), wanted),
        "status": Score(sum(b["status"] in _any(a["status"]) for a, b in pairs), len(pairs), wanted),
        "period": Score(
            sum(b is not None and b in allowed for allowed, b in periods),
            sum(b is not None for _, b in periods),
            sum(_any(answer["period"])[0] is not None for answer in entry["answers"]),
        ),
    }


def _any(answer: Any) -> list[Any]:
    return answer if isinstance(answer, list) else [answer]


def _same_phrase(wanted: str, found: str | None) -> bool:
    one, other = ({w.removesuffix("s") for w in re.findall(r"\w+", (t or "").lower())} - EMPTY for t in (wanted, found))
    return bool(one and other) and 2 * len(one & other) >= SAME_PHRASE * (len(one) + len(other))


def dates(entry: Entry, found: Iterable[Mapping[str, Any]]) -> dict[str, Score]:
    """Score time expressions (start, end, type, value), as is usual for TimeML's TIMEX3.

    span: same start and end; value: the spans overlap, each used once, same ends first, and the value is one of the
    reading's; DATE: that among expressions of type DATE on both sides.
    """
    things = list(found)
    days = [thing for thing in things if thing["type"] == "DATE"]
    wanted = [answer for answer in entry["answers"] if answer["type"] == "DATE"]
    exact = {(thing["start"], thing["end"]) for thing in things}
    strict = sum((answer["start"], answer["end"]) in exact for answer in entry["answers"])
    return {
        "span": Score(strict, len(things), len(entry["answers"])),
        "value": Score(_values(entry["answers"], things), len(things), len(entry["answers"])),
        "DATE": Score(_values(wanted, days), len(days), len(wanted)),
    }


def _values(answers: Sequence[Entry], found: Sequence[Mapping[str, Any]]) -> int:
    """Return how many answers are paired with an expression of one of their values."""
    candidates = []
    for i, answer in enumerate(answers):
        for j, thing in enumerate(found):
            shared = min(answer["end"], thing["end"]) - max(answer["start"], thing["start"])
            if shared > 0:
                exact = (answer["start"], answer["end"]) == (thing["start"], thing["end"])
                candidates.append((not exact, -shared, i, j))
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sum(found[j]["value"] in answers[i]["values"] for i, j in pairs.items())


def names(entry: Entry, found: Iterable[tuple[int, int, str]]) -> dict[str, Score]:
    """Score names (start, end, kind), by kind: right is the same start, end and kind.

    What overlaps a place marked as optional and no answer counts neither way.
    """
    wanted = {(answer["start"], answer["end"], answer["kind"]) for answer in entry["answers"]}
    counted = {
        name for name in found if not _optional(entry, *name[:2]) or any(overlap(name[:2], span[:2]) for span in wanted)
    }
    scores = {}
    for kind in ("person", "organisation", "place"):
        have = {name for name in counted if name[2] == kind}
        want = {name for name in wanted if name[2] == kind}
        scores[kind] = Score(len(have & want), len(have), len(want))
    return scores


def roles(entry: Entry, found: Iterable[Person], shift: int = 0) -> Score:
    """Score the roles of the people of whom one is asked.

    Right is a role that shares at least half of its words (token F1) with the reading's, or with another wording there.

    Args:
        entry: a reading of names with `roles`.
        found: people of the article.
        shift: where the article's text begins in the entry's.
    """
    right = told = 0
    for asked in entry["roles"]:
        span = (asked["start"] - shift, asked["end"] - shift)
        said = [
            person.role
            for person in found
            if person.role
            and (asked["name"] in (person.name, person.canonical) or any(overlap(span, m) for m in person.mentions))
        ]
        wordings = (asked["role"], *asked.get("also", ()))
        right += any(_same_phrase(wording, role) for wording in wordings for role in said)
        told += bool(said)
    return Score(right, told, len(entry["roles"]))


def statements(entry: Entry, found: Iterable[Statement], shift: int = 0) -> dict[str, Score]:
    """Score what somebody says.

    content: reading and statement share at least half of all their words, each used once, the nearest first; with
    source: that, and the speaker's place overlaps that of the reading or the speaker's name shares a word with it.
    A statement without partner that touches a place marked as optional counts neither way.

    Args:
        entry: a reading of statements.
        found: statements of the article.
        shift: where the article's text begins in the entry's.
    """
    text = entry["text"]
    things = [_moved(statement, shift) for statement in found]
    wanted = [_words(text, answer["content"]) for answer in entry["answers"]]
    have = [_words(text, [(thing.start, thing.end)]) for thing in things]
    shares = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(have) if a & b]
    pairs: dict[int, int] = {}
    for share, i, j in sorted(shares, key=lambda item: (-item[0], *item[1:])):
        if share >= SHARED_WORDS and i not in pairs and j not in pairs.values():
            pairs[i] = j
    alone = [thing for j, thing in enumerate(things) if j not in pairs.values()]
    count = len(pairs) + sum(not _optional(entry, thing.start, thing.end) for thing in alone)
    sourced = sum(_same_source(entry["answers"][i], things[j]) for i, j in pairs.items())
    return {
        "content": Score(len(pairs), count, len(wanted)),
        "with source": Score(sourced, count, len(wanted)),
    }


def _moved(statement: Statement, shift: int) -> Statement:
    """Return a statement at its place in a text that begins `shift` characters earlier."""
    source = Span(statement.speaker_span.start + shift, statement.speaker_span.end + shift)
    return replace(statement, start=statement.start + shift, end=statement.end + shift, speaker_span=source)


def _words(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """Return where the words of some spans start."""
    return {start + word.start() for start, end in spans for word in re.finditer(r"\w+", text[start:end])}


def _same_source(answer: Entry, statement: Statement) -> bool:
    span = statement.speaker_span
    if span and any(overlap(source, (span.start, span.end)) for source in answer["source"]):
        return True
    said = set(re.findall(r"\w+", (statement.speaker or "").lower())) - ARTICLES
    return any(said & set(re.findall(r"\w+", name.lower())) for name in answer["speakers"])


def chains(
    entry: Entry, figures: Mapping[str, Sequence[tuple[int, int]]], found: Iterable[Mapping[str, Any]]
) -> dict[str, Score]:
    """Score the figures that are joined across articles.

    Args:
        entry: a corpus of a few articles, with its chains.
        figures: for each article the spans of the figures that were found.
        found: the chains over several articles (members with article and start, relations between neighbours).

    pairs: two figures of one chain in two articles, for every two; figures in headlines are not looked at. relations:
    what a figure is to the one before it in the reading's chain, where they are neighbours in a found one too; where a
    reader may leave it open, saying nothing is neither right nor wrong.
    """
    body = {name: text.index("\n") for name, text in entry["articles"].items()}
    wanted: set[frozenset[Place]] = set()
    asked: list[tuple[tuple[Place, Place], list[str | None]]] = []
    for chain in entry["chains"]:
        places = [_place(member, figures) for member in chain["members"]]
        in_body = [place for place in places if place[1] >= body[place[0]]]
        wanted |= _pairs(in_body)
        neighbours = zip(pairwise(places), chain["relations"], strict=True)
        asked += [(pair, relation) for pair, relation in neighbours if set(pair) <= set(in_body)]
    joined: set[frozenset[Place]] = set()
    told: dict[tuple[Place, Place], str] = {}
    for chain in found:
        kept: list[Place] = []
        since: list[str] = []  # what was said since the last figure that is looked at
        for member, relation in zip(chain["members"], ["", *chain["relations"]], strict=True):
            since += [SAME_RELATION.get(relation, relation)] if relation else []
            if member["start"] < body[member["file"]]:
                continue
            kept.append((member["file"], member["start"]))
            if len(kept) > 1:
                told[kept[-2], kept[-1]] = next((said for said in since if said != "restated"), "restated")
            since = []
        joined |= _pairs(kept)
    judged = [(told.get(pair), allowed) for pair, allowed in asked if allowed]
    judged = [(said, allowed) for said, allowed in judged if said or None not in allowed]
    right = sum(said in allowed for said, allowed in judged)
    return {
        "pairs": Score(len(wanted & joined), len(joined), len(wanted)),
        "relations": Score(right, sum(said is not None for said, _ in judged), len(judged)),
    }


def _pairs(places: Sequence[Place]) -> set[frozenset[Place]]:
    """Return every two figures that stand in different articles."""
    return {frozenset(two) for two in combinations(places, 2) if two[0][0] != two[1][0]}


def _place(member: Entry, figures: Mapping[str, Sequence[tuple[int, int]]]) -> Place:
    """Return where the found figure starts that overlaps a member of a reading, or the member's own start."""
    spans = figures.get(member["article"], ())
    hits = [span[0] for span in spans if overlap(span, (member["start"], member["end"]))]
    return member["article"], min(hits, default=member["start"])
