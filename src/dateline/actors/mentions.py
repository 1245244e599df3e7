"""Who or what each mention of an article means: names, short names, titles ("the CM") and pronouns.

A title or a pronoun is resolved only where it can mean one person alone; the rest stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.actors.lexicon import Kind
from dateline.actors.people import Cluster, body_end, people_of
from dateline.actors.role_words import is_role
from dateline.corpus.model import Article
from dateline.text import Span, paragraphs, sentences

Form = Literal["name", "title", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a person, organisation or place: where, of what kind, whose (canonical name) and in what form."""

    span: Span
    kind: Kind
    canonical: str
    form: Form = "name"


_PRONOUN = re.compile(r"[HhSs](?:(?<=\b[Hh])e|(?<=\b[Ss])he)\b")  # a letter first: it is searched for in every text
_THE_TITLE = re.compile(r"[Tt](?<=\b[Tt])he ((?:[A-Z]{2,3}|(?:[A-Za-z]+[ -]){0,3}[A-Za-z]+))\b")
_QUOTED = re.compile(r"[“\"‘'](?:(?<=[“\"])[^”\"\n]*[”\"]|(?<=[‘'])(?<!\w[‘'])(?=\w)[^\n]*?(?<=[\w.,!?])['’](?!\w))")
_QUALIFIED = re.compile(r" (?:of|for|general|elect|-)|-")
_NEAR = 1200  # characters; further back a bare noun such as "the minister" may mean somebody else


def _titles(cluster: Cluster, text: str) -> tuple[set[str], set[str]]:
    """Return the titles by which a person may be called with "the": in full and as an acronym, and the bare noun."""
    exact: set[str] = set()
    nouns: set[str] = set()
    if cluster.role is None or not cluster.strong_role:
        return exact, nouns
    words = [word.strip(",.") for word in cluster.role.of(text).split()]
    cut = next(
        (position for position, word in enumerate(words) if word.lower() in ("of", "for", "at", "in", "and")),
        len(words),
    )
    words = words[:cut]
    if not words or not is_role(words[-1]) or words[0].lower() in ("former", "then", "ex"):
        return exact, nouns
    nouns.add(words[-1].lower())
    for length in range(2, min(4, len(words)) + 1):
        tail = words[-length:]
        exact.add(" ".join(tail).lower())
        if all(word[:1].isupper() for word in tail):
            exact.add("".join(word[0] for word in tail).lower())
    return exact, nouns


def _title_mentions(text: str, limit: int, clusters: tuple[Cluster, ...]) -> Iterable[tuple[Span, int]]:
    """Yield the mentions by title with the number of the person they mean."""
    exact: dict[str, set[int]] = {}
    nouns: dict[str, set[int]] = {}
    for number, cluster in enumerate(clusters):
        full, bare = _titles(cluster, text)
        for title in full:
            exact.setdefault(title, set()).add(number)
        for title in bare:
            nouns.setdefault(title, set()).add(number)
    if not nouns:
        return
    starts = [[name.start for name in cluster.names] for cluster in clusters]
    openings = {title.partition(" ")[0] for title in (*exact, *nouns)}
    for match in _THE_TITLE.finditer(text, 0, limit):
        words = match[1].split()
        if words[0].lower() not in openings:
            continue
        for length in range(len(words), 0, -1):
            title = " ".join(words[:length]).lower()
            owners = exact.get(title) or (nouns.get(title) if length == 1 else None)
            if not owners:
                continue
            end = match.start(1) + len(" ".join(words[:length]))
            following = text[end : end + 12]
            if len(owners) > 1 or _QUALIFIED.match(following) or re.match(r" [A-Z]", following):
                break
            number = next(iter(owners))
            earlier = bisect_left(starts[number], match.start())
            if not earlier:
                break
            if title in exact or match.start() - starts[number][earlier - 1] < _NEAR:
                yield Span(match.start(), end), number
            break


@lru_cache(maxsize=64)
def resolve_people(text: str, limit: int) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each person of `people_of(text, limit)`, in the same order."""
    clusters = people_of(text, limit)
    found: list[tuple[Span, int, Form]] = [
        (Span(name.start, name.end), number, "name")
        for number, cluster in enumerate(clusters)
        for name in cluster.names
    ]
    found += [(span, number, "title") for span, number in _title_mentions(text, limit, clusters)]
    found.sort()
    found = _with_pronouns(text, limit, clusters, found)
    grouped: list[list[Mention]] = [[] for _ in clusters]
    for span, number, form in found:
        grouped[number].append(Mention(span, "PER", clusters[number].form, form))
    return tuple(tuple(group) for group in grouped)


def _with_pronouns(
    text: str, limit: int, clusters: tuple[Cluster, ...], found: list[tuple[Span, int, Form]]
) -> list[tuple[Span, int, Form]]:
    """Add the pronouns whose person is certain; each resolved pronoun is a mention for the ones after it."""
    if not clusters:
        return found
    quoted = [match.span() for block in paragraphs(text) for match in _QUOTED.finditer(text, block.start, block.end)]
    quote_starts = [start for start, _ in quoted]
    blocks = paragraphs(text)
    block_starts = [block.start for block in blocks]
    sentence_starts = [sentence.start for sentence in sentences(text)]
    merged: list[tuple[Span, int, Form]] = []
    waiting = 0
    for match in _PRONOUN.finditer(text, 0, limit):
        start = match.start()
        while waiting < len(found) and found[waiting][0].start < start:
            merged.append(found[waiting])
            waiting += 1
        inside = bisect_right(quote_starts, start) - 1
        if inside >= 0 and quoted[inside][1] > start:
            continue
        gender = "f" if match[0].lower() == "she" else "m"
        number = _antecedent(start, gender, clusters, merged, sentence_starts, block_starts)
        if number is not None:
            merged.append((Span(start, match.end()), number, "pronoun"))
    merged.extend(found[waiting:])
    return merged


def _antecedent(
    start: int,
    gender: str,
    clusters: tuple[Cluster, ...],
    merged: list[tuple[Span, int, Form]],
    sentence_starts: list[int],
    block_starts: list[int],
) -> int | None:
    """Return the one person that a pronoun can mean: alone in its sentence or in the nearest one with people."""
    sentence = bisect_right(sentence_starts, start) - 1
    block = bisect_right(block_starts, start) - 1
    earliest = block_starts[max(0, block - 2)] if block >= 0 else 0
    people: set[int] = set()
    current: int | None = None
    for span, number, _ in reversed(merged):
        if span.start < earliest:
            break
        at = bisect_right(sentence_starts, span.start) - 1
        if at != sentence and current is not None and at != current:
            break
        if at == sentence and current is None:
            current = sentence
        elif current is None:
            current = at
        people.add(number)
    fitting = {number for number in people if clusters[number].gender in ("", gender)}
    if len(fitting) != 1:
        return None
    if len(people) > 1 and any(not clusters[number].gender for number in fitting):
        return None
    return next(iter(fitting))


def mentions(article: Article) -> tuple[Mention, ...]:
    """Return the resolved mentions of people (certain pronouns included), organisations and places, in order."""
    from dateline.actors.organisations import find_organisations
    from dateline.actors.places import find_places

    found = [mention for group in resolve_people(article.text, body_end(article)) for mention in group]
    for organisation in find_organisations(article):
        found += [Mention(span, "ORG", organisation.canonical) for span in organisation.mentions]
    for place in find_places(article):
        found += [Mention(span, "LOC", place.canonical) for span in place.mentions]
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.kind)))


def resolve(article: Article, span: tuple[int, int]) -> Mention | None:
    """Return the mention that the words at `span` are, else the only one within them, else None."""
    within = [m for m in mentions(article) if span[0] <= m.span.start and m.span.end <= span[1]]
    for mention in within:
        if mention.span == span:
            return mention
    people = [mention for mention in within if mention.kind == "PER"]
    if len({mention.canonical for mention in people}) == 1:
        return people[0]
    return within[0] if len(within) == 1 else None
