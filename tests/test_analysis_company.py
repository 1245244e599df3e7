"""Who is told of with whom and where, and words that several articles tell: counted by article, drawn or not drawn."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.analysis.company import company, joined, speaks
from dateline.analysis.frames import plain_frame, records
from dateline.analysis.people import statements as in_order
from dateline.analysis.retold import retold
from dateline.briefing.layout import layout
from dateline.briefing.plot import draw, svg
from dateline.evidence import Cited, Computed
from dateline.wording import charts
from dateline.wording import company as said
from dateline.wording.shapes import Network

RAO, ITO, BERG, MOSS = "Anita Rao", "Kenji Ito", "Lena Berg", "Ben Moss"
OSLO = "Oslo"
ARTICLE = "id start end origin duplicate_of earliest latest text basis reason".split()
HEAD = "id article_id name start end".split()
NAMED = "id article_id start end name canonical role role_start role_end mentions".split()
SAID = "id article_id start end text speaker kind cue date".split()


class Book(SimpleNamespace):
    """A ledger that can be a key, as the real one can."""

    __hash__ = object.__hash__


def ledger(*texts: str, copies: tuple[int, ...] = (), said: tuple[tuple[int, str, str], ...] = ()) -> Any:
    """Return as much of a ledger as is read here: an article a text, a day later each; who is in it by full name."""
    rows: dict[str, list[dict[str, Any]]] = {
        "articles": [],
        "attributes": [],
        "people": [],
        "places": [],
        "statements": [],
    }
    for number, text in enumerate(texts):
        name, day = f"a{number}", dt.date(2024, 3, 1) + dt.timedelta(number)
        rows["articles"].append(
            {"id": name, "start": 0, "end": len(text), "origin": name if number not in copies else "a0", "text": text,
             "duplicate_of": "a0" if number in copies else None, "earliest": day, "latest": day, "basis": "stated",
             "reason": ""}
        )  # fmt: skip
        rows["attributes"].append(
            {"id": f"day-{number}", "article_id": name, "name": "published", "start": 0, "end": 1}
        )
        for table, names in (("people", (RAO, ITO, BERG, MOSS)), ("places", (OSLO,))):
            for who in names:
                spans = [[at, at + len(who)] for at in range(len(text)) if text.startswith(who, at)]
                role = f"{OSLO}'s mayor "
                at = text.find(role + who)
                where = {"role": role.strip(), "role_start": at, "role_end": at + len(role) - 1} if at >= 0 else {}
                if spans:
                    rows[table].append(
                        {"id": f"{who}-{number}", "article_id": name, "start": spans[0][0], "end": spans[0][1],
                         "name": who, "canonical": who, "role": None, "role_start": None, "role_end": None,
                         "mentions": spans, **where}
                    )  # fmt: skip
    for number, speaker, words in said:
        at = texts[number].index(words)
        rows["statements"].append(
            {"id": f"said-{len(rows['statements'])}", "article_id": f"a{number}", "start": at, "end": at + len(words),
             "text": words, "speaker": speaker, "kind": "quoted", "cue": "said", "date": None}
        )  # fmt: skip
    frames = {
        table: plain_frame(rows[table], columns)
        for table, columns in (
            ("articles", ARTICLE),
            ("attributes", HEAD),
            ("people", NAMED),
            ("places", NAMED),
            ("statements", SAID),
        )
    }
    articles = {row["id"]: row for row in rows["articles"]}
    return Book(**frames, article=articles.__getitem__)


def pair(frame: pd.DataFrame, first: str, second: str) -> dict[str, Any]:
    return next(row for row in records(frame) if (row["first"], row["second"]) == (first, second))


EMPTY = tuple(f"It rained on day {number} of the fair." for number in range(30))
MET = f"{RAO} met {ITO} in {OSLO}. It rained."


def test_a_pair_is_counted_by_article_with_its_days_its_place_and_a_row_of_each() -> None:
    frame = company(ledger(MET, f"{RAO} spoke. {ITO} left.", MET, *EMPTY))
    met = pair(frame, RAO, ITO)
    assert (met["together"], met["both"]) == (2, 3)
    assert (met["earliest"], met["latest"]) == (dt.date(2024, 3, 1), dt.date(2024, 3, 3))
    assert met["places"] == ((OSLO, (f"{OSLO}-0", f"{OSLO}-2")),)
    assert met["first_rows"] == (f"{RAO}-0", f"{RAO}-2")
    assert met["second_rows"] == (f"{ITO}-0", f"{ITO}-2")
    assert met["rows"] == (f"{RAO}-0", f"{ITO}-0", f"{RAO}-2", f"{ITO}-2")
    assert pair(frame, RAO, OSLO)["kind"] == "place"


def test_copies_count_once() -> None:
    assert pair(company(ledger(MET, MET, MET, copies=(1, 2))), RAO, ITO)["together"] == 1


def test_whom_one_speaks_of_is_in_ones_company() -> None:
    text = f"{RAO} was calm. “He is right. {ITO} will stay,” she said."
    alone = company(ledger(text))
    spoken = company(ledger(text, said=((0, RAO, f"He is right. {ITO} will stay,"),)))
    assert alone[(alone["kind"] == "person")].empty
    assert pair(spoken, RAO, ITO)["together"] == 1
    assert pair(spoken, RAO, ITO)["rows"] == (f"{ITO}-0", "said-0", f"{RAO}-0")  # the first two stand where both are


def test_a_place_in_a_role_is_not_where_its_bearer_is_told_of() -> None:
    frame = company(ledger(f"{RAO} received {OSLO}'s mayor {ITO}."))
    assert pair(frame, RAO, ITO)["places"] == ()
    assert frame[frame["kind"] == "place"].empty
    also = company(ledger(f"{RAO} received {OSLO}'s mayor {ITO} in {OSLO}."))
    assert pair(also, RAO, ITO)["places"] == ((OSLO, (f"{OSLO}-0",)),)


def test_those_who_are_named_everywhere_are_no_company() -> None:
    frame = company(ledger(*(f"{RAO} met {ITO}." for _ in range(6))))
    assert pair(frame, RAO, ITO)["chance"] == 1.0  # all articles name both: nothing could have been otherwise
    assert not pair(frame, RAO, ITO)["firm"]


def test_the_chance_is_that_of_drawing_articles() -> None:
    frame = company(ledger(MET, MET, *EMPTY[:18]))
    # Both articles of one in both of the other: 1 in C(20, 2); the place makes it three pairs with the same chance.
    assert pair(frame, RAO, ITO)["chance"] == pytest.approx(1 / 190)


def test_a_figure_says_something_from_three_people_joined() -> None:
    two = company(ledger(MET, MET, *EMPTY))
    three = company(ledger(MET, MET, f"{ITO} met {BERG}.", f"{ITO} met {BERG}.", f"{MOSS} left.", *EMPTY))
    assert (joined(two), speaks(two)) == ((RAO, ITO), False)
    assert (joined(three), speaks(three)) == ((RAO, ITO, BERG), True)


def test_where_nothing_is_drawn_the_reason_is_said() -> None:
    book = ledger(MET, MET, *EMPTY)
    shown = charts.company(book, company(book))
    words = "".join(part if isinstance(part, str) else part.text for part in shown["caption"])
    assert shown["drawing"] is None
    assert words == (
        "No network is drawn: the one pair of people that several articles tell of together, and more of them than by "
        "chance, joins too few people."
    )
    none = ledger(MET, *EMPTY)
    assert "no pair of people is named together" in charts.company(none, company(none))["caption"][0]


def test_the_network_has_people_places_and_numbers_that_lead_to_rows() -> None:
    book = ledger(MET, MET, f"{ITO} met {BERG}.", f"{ITO} met {BERG}.", *EMPTY)
    shown = charts.company(book, company(book))
    drawing = shown["drawing"]
    assert isinstance(drawing, Network)
    assert {(node.label, node.place) for node in drawing.nodes} == {
        (RAO, False), (ITO, False), (BERG, False), (OSLO, True),
    }  # fmt: skip
    assert all(link.text == "2" and link.url.startswith("#computed-") for link in drawing.links)
    drawn = svg(draw(drawing))
    assert drawn == svg(draw(drawing))
    assert all(name in drawn for name in (RAO, ITO, BERG, OSLO))


def parts(cell: Any) -> list[Any]:
    return list(cell) if isinstance(cell, tuple) else [cell]


def words(cell: Any) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in parts(cell))


def test_the_tables_show_pairs_of_several_articles_and_all_where_there_are_none() -> None:
    book = ledger(MET, MET, f"{BERG} met {MOSS}.", *EMPTY)
    many = said.people(book, company(book))
    assert len(many) == 1
    (row,) = many.to_dict("records")
    assert isinstance(row["Articles#"], Computed)
    assert (row["Who"].text, row["With whom"].text, row["Articles#"].text) == (RAO, ITO, "2")
    assert words(row["When"]) == "1 March 2024 to 2 March 2024"
    single = ledger(MET, f"{BERG} met {MOSS}.")
    one = said.people(single, company(single))
    assert len(one) == 2
    assert "Chance" not in one


def test_each_cell_of_a_pair_leads_to_its_own_evidence() -> None:
    book = ledger(MET, MET, *EMPTY)
    (row,) = said.people(book, company(book)).to_dict("records")
    cells = {name: [part.rows for part in parts(cell) if not isinstance(part, str)] for name, cell in row.items()}
    assert cells["Who"] == [(f"{RAO}-0", f"{RAO}-1")]
    assert cells["With whom"] == [(f"{ITO}-0", f"{ITO}-1")]
    assert cells["When"] == [("day-0",), ("day-1",)]
    assert cells["Places named with them"] == [(f"{OSLO}-0", f"{OSLO}-1")]


def test_what_one_article_tells_needs_no_arithmetic() -> None:
    book = ledger(MET)
    (row,) = said.people(book, company(book)).to_dict("records")
    assert row["Articles#"] == Cited("1", (f"{RAO}-0", f"{ITO}-0"))


def test_the_places_of_a_person_stand_in_one_row_with_their_articles() -> None:
    table = said.places(company(ledger(MET, MET, *EMPTY)))
    assert [words(cell) for cell in table.iloc[:, 1]] == ["Oslo (2)", "Oslo (2)"]
    assert [cell[0].rows for cell in table.iloc[:, 1]] == [(f"{OSLO}-0", f"{OSLO}-1")] * 2


WORDS = "the pier will be finished before the autumn storms come"


def test_words_told_again_are_one_statement_of_several_articles() -> None:
    book = ledger(
        f"{RAO} said {WORDS}.",
        f"“{WORDS.capitalize()} and not later,” Rao said.",
        "It rained.",
        f"{RAO} said {WORDS}.",
        copies=(3,),
        said=((0, RAO, WORDS), (1, "Rao", f"{WORDS.capitalize()} and not later,"), (3, RAO, WORDS)),
    )  # fmt: skip
    (row,) = records(retold(book))
    assert row["articles"] == ("a0", "a1", "a3")
    assert row["origins"] == 2  # the last is a copy of the first
    assert row["speakers"] == (RAO,)
    assert (row["earliest"], row["latest"]) == (dt.date(2024, 3, 1), dt.date(2024, 3, 4))
    assert row["rows"] == ("said-0", "said-1", "said-2")


def test_words_credited_to_two_are_shown_with_both() -> None:
    book = ledger(f"{RAO}: {WORDS}", f"{ITO}: {WORDS}", said=((0, RAO, WORDS), (1, ITO, WORDS)))
    (row,) = records(retold(book))
    assert row["speakers"] == (RAO, ITO)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WORDS, "the road will be closed before the first snow falls there"),
        ("we are pleased", "we are pleased"),  # too short to be told again
    ],
)
def test_what_is_not_alike_is_not_told_again(one: str, other: str) -> None:
    assert retold(ledger(one, other, said=((0, RAO, one), (1, RAO, other)))).empty


def test_within_one_article_nothing_is_told_again() -> None:
    text = f"{WORDS}. {WORDS.upper()}"
    assert retold(ledger(text, said=((0, RAO, WORDS), (0, ITO, WORDS.upper())))).empty


def test_statements_come_by_speaker_and_then_by_day() -> None:
    book = ledger("a b c", "d e f", "g h i", said=((2, RAO, "g h"), (1, ITO, "d e"), (0, RAO, "a b")))
    assert [(row["speaker"], row["text"]) for row in records(in_order(book))] == [
        (RAO, "a b"), (RAO, "g h"), (ITO, "d e"),
    ]  # fmt: skip


sizes = st.lists(st.tuples(st.floats(0.3, 1.6), st.just(0.21)), min_size=1, max_size=9)


@settings(deadline=None, max_examples=40)
@given(sizes, st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12))
def test_labels_stay_on_the_page_and_in_the_same_place(
    boxes: list[tuple[float, float]], pairs: list[tuple[int, int]]
) -> None:
    links = [(a, b) for a, b in pairs if a != b and max(a, b) < len(boxes)]
    places = layout(boxes, links, 7.0, 4.0)
    assert np.array_equal(places, layout(boxes, links, 7.0, 4.0))
    half = np.array(boxes) / 2
    assert (places - half >= -1e-3).all()
    assert (places + half <= np.array([7.0, 4.0]) + 1e-3).all()


def test_labels_do_not_cover_each_other() -> None:
    boxes = [(1.2, 0.21)] * 12
    places = layout(boxes, [(0, number) for number in range(1, 12)], 7.0, 4.0)
    for one in range(12):
        for other in range(one):
            dx, dy = np.abs(places[one] - places[other])
            assert dx >= 1.2 or dy >= 0.21
