"""Repeated stories: the same, revised, or copied from a wire; and how many origins are left."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from dateline.corpus import Article, mark_duplicates, origins

PARAGRAPHS = [
    "The harbour of Yokohama reopened on Saturday after a storm that had kept forty-one ships at sea for three days.",
    "Two of the five cranes that were damaged will be repaired by June, the port authority told local reporters.",
    "The port expects to handle as many containers as before the storm by the end of the summer season.",
    "Shipping lines had sent their vessels to Kobe and Nagoya, where berths were scarce and waiting times were long.",
    "The mayor thanked the crews of the tugs, who had worked through two nights to clear the fairway of wreckage.",
    "Insurers put the loss at some four billion yen, most of it for cargo that had spoiled aboard the waiting ships.",
]
OTHER = [
    "Farmers in the north of the country have begun to plant a rice that needs less water than the usual kinds.",
    "Researchers at the state university bred it over eleven years from varieties that grow on dry hillsides.",
    "Yields in the first trials were slightly lower, but the saving in pumped water more than made up for it.",
]
BOILERPLATE = (
    " This report is published for information only and is no offer to buy or sell any security, and its authors "
    "accept no liability for any loss from its use; readers should consult a professional adviser before they act."
) * 3


def article(paragraphs: list[str], **fields: object) -> Article:
    head = f"{fields.pop('day', '2024-03-09')}\n\n"
    return replace(Article.from_text(head + "\n\n".join(paragraphs)), **fields)  # type: ignore[arg-type]


def test_different_stories_are_not_duplicates() -> None:
    marked = mark_duplicates([article(PARAGRAPHS), article(OTHER)])
    assert [one.duplicate_of for one in marked] == [None, None]


def test_the_same_body_under_another_head_is_the_same() -> None:
    first, second = mark_duplicates([article(PARAGRAPHS), article(PARAGRAPHS, day="2024-03-10")])
    assert first.duplicate_of is None
    assert second.duplicate_of is not None
    assert (second.duplicate_of.of, second.duplicate_of.kind, second.duplicate_of.similarity) == (first.id, "same", 1.0)


def test_a_revision() -> None:
    revised = [*PARAGRAPHS[:2], "One crane will have to be replaced.", *PARAGRAPHS[2:]]
    first, second = mark_duplicates([article(PARAGRAPHS), article(revised, day="2024-03-10")])
    assert first.duplicate_of is None
    assert second.duplicate_of is not None
    assert second.duplicate_of.kind == "revision"
    assert 0.75 < second.duplicate_of.similarity <= 1


def test_a_wire_copy_in_another_outlet_even_when_cut() -> None:
    wire = article(PARAGRAPHS, agency="Kyodo", publisher="Japan Daily")
    cut = article(PARAGRAPHS[:3], agency="Kyodo", publisher="Harbour News", day="2024-03-10")
    _, second = mark_duplicates([wire, cut])
    assert second.duplicate_of is not None
    assert (second.duplicate_of.of, second.duplicate_of.kind) == (wire.id, "wire copy")


def test_a_clause_in_common_makes_short_texts_no_copies_of_each_other() -> None:
    shared = "people attended the protest in Lima on Saturday"
    texts = (f"Organisers said 45,000 {shared}.", f"About 12,000 {shared}, police said.")
    marked = mark_duplicates([article([text], agency="Kyodo", place="Lima") for text in texts])
    assert [one.duplicate_of for one in marked] == [None, None]


def test_common_closing_matter_makes_no_duplicate() -> None:
    first = article([PARAGRAPHS[0] + " " + PARAGRAPHS[1], BOILERPLATE], publisher="Wire")
    second = article([OTHER[0] + " " + OTHER[1] + " " + OTHER[2], BOILERPLATE], publisher="Wire")
    assert [one.duplicate_of for one in mark_duplicates([first, second])] == [None, None]


def test_duplicates_of_duplicates_point_at_the_first() -> None:
    versions = [
        article([*PARAGRAPHS, *OTHER[:count]], day=f"2024-03-{9 + count:02}") for count in range(len(OTHER) + 1)
    ]
    marked = mark_duplicates(versions)
    assert {one.duplicate_of.of for one in marked if one.duplicate_of} == {versions[0].id}
    assert sum(one.duplicate_of is not None for one in marked) == len(OTHER)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_does_not_matter(seed: int) -> None:
    articles = [
        article(PARAGRAPHS, agency="Kyodo", publisher="A"),
        article(PARAGRAPHS[:4], agency="Kyodo", publisher="B", day="2024-03-10"),
        article([*PARAGRAPHS, OTHER[0]], day="2024-03-11"),
        article(OTHER),
        article([*OTHER, PARAGRAPHS[0]], day="2024-03-12"),
    ]
    expected = {one.id: one.duplicate_of for one in mark_duplicates(articles)}
    random.Random(seed).shuffle(articles)
    assert {one.id: one.duplicate_of for one in mark_duplicates(articles)} == expected


def test_origins() -> None:
    first = article(PARAGRAPHS, agency="Kyodo", publisher="A")
    copy = article(PARAGRAPHS[:4], agency="Kyodo", publisher="B", day="2024-03-10")
    other = article(OTHER, publisher="B")
    nameless = article(
        ["A choir of eighty voices sang in the old market hall before a crowd that filled all the galleries."]
    )
    release = article(
        ["Acme today announced a new line of garden tools that it will show at the fair next month."],
        agency="PR Newswire",
    )
    found = origins(mark_duplicates([first, copy, other, nameless, release]))
    assert found[first.id] == found[copy.id] == "Kyodo"
    assert found[other.id] == "B"
    assert found[nameless.id] == nameless.id
    assert found[release.id] == release.id  # a release wire is nobody's origin
    assert len(set(found.values())) == 4


def test_agencies_without_a_name_are_nobodys_origin() -> None:
    first = article(PARAGRAPHS, agency="unnamed agencies")
    second = article(OTHER, agency="unnamed agencies")
    assert len(set(origins([first, second]).values())) == 2


def test_many_articles_with_the_same_closing_matter_take_little_time() -> None:
    words = random.Random(7)
    articles = [
        article(
            [
                " ".join(words.choice(["tin", "oak", "sea", "fog", "map", "pen"]) + str(n) for n in range(80)),
                BOILERPLATE,
            ]
        )
        for _ in range(400)
    ]
    assert all(one.duplicate_of is None for one in mark_duplicates(articles))
