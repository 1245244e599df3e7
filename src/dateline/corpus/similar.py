"""Which articles repeat an earlier one, and how many origins that leaves.

Texts are compared by their shingles, the sequences of five words (Broder, On the resemblance and containment of
documents, 1997). Pairs worth comparing come from an inverted index over a fixed sample of shingle hashes, so that the
work grows with the text and not with the square of the articles. The outcome does not depend on the order of the
articles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Literal
from zlib import crc32

from dateline.corpus.model import Article, Duplicate
from dateline.dates.datelines import agency_named

WORDS = 5  # words of a shingle
SAMPLE = 4  # one hash in so many stands in the index
CROWD = 12  # a hash in more articles than this links each only to the first: boilerplate
REVISION = 0.75  # share of the shorter text's shingles that a revision keeps
WIRE = 0.45  # the same for a story that both say is of one agency, or of one place and day
FEW = 10  # shingles: texts that share no more, and are not the same, share a clause and no story
LEAD_WORDS = 60  # the opening must agree too; closing boilerplate makes no duplicate
LEAD = 0.6
UNNAMED = "unnamed agencies"

_WORD = re.compile(r"\w+")
Shingles = frozenset[int]


def shingles(text: str) -> tuple[Shingles, Shingles]:
    """Return the hashes of all shingles of a text, and of those in its opening."""
    words = _WORD.findall(text.lower())
    if not words:
        return frozenset(), frozenset()
    hashes = [
        crc32(" ".join(words[start : start + WORDS]).encode("utf-8", "surrogatepass"))
        for start in range(max(1, len(words) - WORDS + 1))
    ]
    return frozenset(hashes), frozenset(hashes[: max(1, LEAD_WORDS - WORDS + 1)])


def mark_duplicates(articles: Sequence[Article]) -> list[Article]:
    """Return the articles, in the order given, each that repeats an earlier one marked with `duplicate_of`.

    The earliest of a group is the original: by day of publication (the undated last), then the longer text, then the
    id. `Duplicate.similarity` is the share of the shorter body's shingles that the other body has too.
    """
    order = sorted(range(len(articles)), key=lambda index: _precedence(articles[index]))
    parts = [shingles(article.text[article.body.start : article.body.end]) for article in articles]
    matches: dict[int, list[tuple[float, int]]] = defaultdict(list)
    rank = {index: position for position, index in enumerate(order)}
    for one, other in _candidates([parts[index][0] for index in order], order):
        earlier, later = sorted((one, other), key=rank.__getitem__)
        similarity = _similarity(articles[earlier], articles[later], parts[earlier], parts[later])
        if similarity is not None:
            matches[later].append((similarity, earlier))
    original: dict[int, int] = {}
    marked = list(articles)
    for index in order:
        found = [(similarity, rank[earlier], earlier) for similarity, earlier in matches.get(index, [])]
        if not found:
            continue
        similarity, _, earlier = min(found, key=lambda match: (-match[0], match[1]))
        root = original.get(earlier, earlier)
        original[index] = root
        kind = _kind(articles[root], articles[index], parts[root][0], parts[index][0])
        marked[index] = replace(articles[index], duplicate_of=Duplicate(articles[root].id, kind, round(similarity, 3)))
    return marked


def origins(articles: Iterable[Article]) -> dict[str, str]:
    """Return the origin of each article by its id, for counting how many independent origins say a thing.

    The origin is the news agency where one is named, else the publisher, else the article itself. Duplicates share the
    origin of their group. A press-release wire, or agencies without a name, is nobody's origin.
    """
    listed = list(articles)
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(listed, key=lambda item: item.id):
        groups[article.duplicate_of.of if article.duplicate_of else article.id].append(article)
    found: dict[str, str] = {}
    for root, group in groups.items():
        named = [name for article in group if (name := _news_agency(article.agency))]
        published = [article.publisher for article in group if article.id == root and _is_publisher(article.publisher)]
        origin = next(iter(named), None) or next((name for name in published if name), None) or root
        found |= {article.id: origin for article in group}
    return found


def _news_agency(name: str | None) -> str | None:
    if not name or name == UNNAMED:
        return None
    known = agency_named(name)
    return name if known is None or known.kind == "news" else None


def _is_publisher(name: str | None) -> bool:
    known = agency_named(name) if name else None
    return bool(name) and (known is None or known.kind == "news")


def _precedence(article: Article) -> tuple[date, int, str]:
    published = article.published
    return published.latest or date.max, article.body.start - article.body.end, article.id


def _candidates(sets: Sequence[Shingles], names: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of articles that share enough of the sampled hashes to be worth comparing."""
    index: dict[int, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for name, hashes in zip(names, sets, strict=True):
        sample = [value for value in hashes if value % SAMPLE == 0] or sorted(hashes)[:4]
        sizes[name] = len(sample)
        for value in sample:
            index[value].append(name)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holders in index.values():
        pairs = combinations(holders, 2) if len(holders) <= CROWD else ((holders[0], name) for name in holders[1:])
        for pair in pairs:
            shared[pair] += 1
    for (one, other), count in sorted(shared.items()):
        if count >= max(1, 0.25 * min(sizes[one], sizes[other])):
            yield one, other


def _similarity(
    one: Article, other: Article, first: tuple[Shingles, Shingles], second: tuple[Shingles, Shingles]
) -> float | None:
    """Return the share of the shorter text's shingles in the other, None where that makes no duplicate."""
    shorter, longer = sorted((first, second), key=lambda parts: len(parts[0]))
    common = len(shorter[0] & longer[0])
    if common <= FEW and shorter[0] != longer[0]:
        return None
    share = common / max(1, len(shorter[0]))
    opening = max(
        len(shorter[1] & longer[0]) / max(1, len(shorter[1])), len(longer[1] & shorter[0]) / max(1, len(longer[1]))
    )
    threshold = WIRE if _same_story(one, other) else REVISION
    return share if share >= threshold and opening >= LEAD else None


def _same_story(one: Article, other: Article) -> bool:
    """Tell whether two articles say that they are of one agency, or of one place and day."""
    if one.agency and one.agency == other.agency:
        return True
    day = one.published.day
    return bool(one.place and one.place == other.place and day and day == other.published.day)


def _kind(
    original: Article, repeat: Article, first: Shingles, second: Shingles
) -> Literal["same", "revision", "wire copy"]:
    if first == second:
        return "same"
    outlets = {article.publisher for article in (original, repeat) if article.publisher}
    agencies = {article.agency for article in (original, repeat) if article.agency}
    if len(outlets) > 1 or (agencies and len(outlets) != 1):
        return "wire copy"
    return "revision"
