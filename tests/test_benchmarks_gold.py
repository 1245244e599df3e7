"""The readings by hand stand where they say, and their scorer counts as its definitions tell."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from dateline.actors import find_statements
from dateline.corpus import Article
from dateline.extraction import extract
from dateline.numbers import find_quantities

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import readings  # noqa: E402
from readings import KINDS, Score  # noqa: E402

MOST_BYTES = 2_750_000


def entries() -> list[tuple[str, dict[str, Any]]]:
    return [(kind, entry) for kind in KINDS for half in "AB" for entry in readings.entries(kind, half)]


def places(kind: str, entry: dict[str, Any]) -> Iterator[tuple[str, Sequence[int], str]]:
    """Give each answer's text, span and words."""
    if kind == "chains":
        for chain in entry["chains"]:
            for member in chain["members"]:
                yield entry["articles"][member["article"]], (member["start"], member["end"]), member["words"]
    elif kind == "statements":
        for answer in entry["answers"]:
            for span, words in zip(answer["content"], answer["words"], strict=True):
                yield entry["text"], span, words
    else:
        for answer in entry["answers"]:
            yield entry["text"], (answer["start"], answer["end"]), answer["words"]


@pytest.mark.parametrize("kind", (*KINDS, "articles"))
def test_every_line_is_in_one_of_the_halves_and_has_a_name_of_its_own(kind: str) -> None:
    lines = (readings.GOLD / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert {entry["half"] for entry in found} == {"A", "B"}
    assert len({entry["id"] for entry in found}) == len(found)


def test_every_answer_stands_at_its_offsets() -> None:
    for kind, entry in entries():
        for text, (start, end), words in places(kind, entry):
            assert words.strip()
            assert text[start:end] == words, entry["id"]


def test_no_entry_is_empty() -> None:
    for kind, entry in entries():
        if kind == "chains":
            assert all(text.strip() for text in entry["articles"].values())
            assert all(len(chain["relations"]) == len(chain["members"]) - 1 for chain in entry["chains"])
            # A story whose figures only look alike tests that none are joined.
            assert all(chain["members"] for chain in entry["chains"])
        else:
            assert entry["text"].strip()
            # A text without a number or a statement tests that none is found; every text names somebody or something.
            assert entry["answers"] or kind not in ("dates", "names"), entry["id"]


def test_a_quoted_text_names_its_title_address_and_licence() -> None:
    for kind, entry in entries():
        if kind != "chains":
            assert ("source" in entry) == entry["id"].startswith(("wikinews-", "white-house-", "release-"))
        if "source" not in entry:
            continue
        several = entry["source"] if kind == "chains" else [entry["source"]]
        assert len(several) == (len(entry["articles"]) if kind == "chains" else 1), entry["id"]
        for source in several:
            assert source["title"]
            assert source["address"].startswith("https://")
            assert source["licence"] in ("CC BY 2.5", "CC0 1.0", "public domain")


def test_a_statement_is_compared_where_it_stands_below_the_head_of_a_file() -> None:
    body = "“The bridge is safe,” Ada Lind said."
    article = Article.from_text(body)
    answer = {"content": [[9, 27]], "words": ["The bridge is safe"], "speakers": ["Ada Lind"], "source": []}
    entry = {"text": "Safety\n\n" + body, "answers": [answer]}
    assert readings.statements(entry, find_statements(article), 8)["with source"] == Score(1, 1, 1)
    assert readings.statements(entry, find_statements(article))["content"].right == 0


def test_an_article_read_for_everything_answers_of_each_kind() -> None:
    for kind, field in readings.OF_ARTICLES.items():
        whole = {entry["id"] for half in "AB" for entry in readings.entries(kind, half)}
        assert all(part["id"] in whole and field in part for part in readings.articles())


def test_of_several_wordings_and_times_of_a_figure_any_is_right() -> None:
    answer = {
        "start": 0,
        "end": 3,
        "measure": ["riders", "people killed"],
        "period": ["2019", None],
        "status": "reported",
    }
    found = {"start": 0, "end": 3, "measure": "people killed", "period": None, "status": "reported"}
    assert readings.figures({"answers": [answer]}, [found])["measure"] == Score(1, 1, 1)
    assert readings.figures({"answers": [answer]}, [found])["period"] == Score(0, 0, 1)
    assert readings.figures({"answers": [answer]}, [{**found, "period": "2019"}])["period"] == Score(1, 1, 1)


def test_the_readings_stay_small() -> None:
    assert sum(path.stat().st_size for path in readings.GOLD.iterdir()) < MOST_BYTES


def test_precision_recall_and_their_harmonic_mean() -> None:
    score = Score(2, 3, 4) + Score(1, 1, 2)
    assert (score.precision, score.recall, score.f1) == (3 / 4, 3 / 6, 6 / 10)
    assert Score().f1 == 0.0


NUMBER = {"start": 8, "end": 21, "words": "12.5 million", "value": 12_500_000, "units": ["EUR"], "modifiers": ["="]}


def test_a_number_with_another_unit_has_its_value_right_but_not_its_unit() -> None:
    text = "It cost $12.5 million to build."
    scores = readings.numbers({"answers": [NUMBER]}, find_quantities(text))
    assert scores["value"] == Score(1, 1, 1)
    assert scores["value+unit"] == Score(0, 1, 1)
    assert scores["money"] == Score(0, 1, 1)


def test_a_number_at_an_optional_place_counts_neither_way() -> None:
    found = list(find_quantities("It cost $12.5 million to build."))
    assert readings.numbers({"answers": [], "optional": [[8, 21]]}, found)["value"] == Score()
    assert readings.numbers({"answers": []}, found)["value"] == Score(0, 1, 0)


def test_what_a_number_is_of_is_the_same_when_half_of_the_words_are() -> None:
    answer = {"start": 0, "end": 3, "measure": "people killed in the flood", "period": "2019", "status": "reported"}
    found = {"start": 0, "end": 9, "measure": "people killed", "period": None, "status": "forecast"}
    scores = readings.figures({"answers": [answer]}, [found, {**found, "start": 20, "end": 24}])
    assert scores == {"measure": Score(1, 1, 1), "status": Score(0, 1, 1), "period": Score(0, 0, 1)}


def test_a_date_with_other_ends_may_have_its_value_right() -> None:
    answer = {"start": 3, "end": 13, "type": "DATE", "values": ["2019-05-03"]}
    found = {"start": 6, "end": 13, "type": "DATE", "value": "2019-05-03"}
    scores = readings.dates({"answers": [answer]}, [found])
    assert scores["span"] == Score(0, 1, 1)
    assert scores["value"] == scores["DATE"] == Score(1, 1, 1)


def test_a_role_is_right_when_half_of_its_words_are() -> None:
    article = Article.from_text("Ms Ada Lind, deputy finance minister of Norway, met Bo Ek.")
    people = extract(article).people
    asked = {"name": "Ada Lind", "role": "finance minister", "start": 3, "end": 11}
    other = {"name": "Bo Ek", "role": "mayor", "start": 52, "end": 57}
    assert readings.roles({"roles": [asked, other]}, people) == Score(1, 1, 2)
    assert readings.roles({"roles": [{**asked, "role": "judge"}]}, people) == Score(0, 1, 1)
    assert readings.roles({"roles": [{**asked, "role": "judge", "also": ["minister of finance"]}]}, people).right == 1


def test_a_name_of_another_kind_is_wrong_twice() -> None:
    answer = {"start": 0, "end": 6, "kind": "organisation"}
    scores = readings.names({"answers": [answer]}, [(0, 6, "place")])
    assert scores["organisation"] == Score(0, 0, 1)
    assert scores["place"] == Score(0, 1, 0)


def test_figures_of_one_thing_are_counted_in_pairs_and_headlines_are_not_looked_at() -> None:
    text = "Toll: 3 dead\n\nThe flood killed 3 people.\n"
    members = [{"article": name, "start": 31, "end": 39, "words": "3 people"} for name in ("a", "b")]
    chain = {"name": "dead", "members": members, "relations": [["restated", "agrees"]]}
    entry = {"articles": {"a": text, "b": text}, "chains": [chain]}
    spans = {name: [(6, 12), (31, 39)] for name in "ab"}
    of_headline = [{"file": name, "start": start} for name in "ab" for start in (6, 31)]
    found = [{"members": of_headline, "relations": ["restated", "agrees", "restated"]}]
    scores = readings.chains(entry, spans, found)
    assert scores["pairs"] == Score(1, 1, 1)
    assert scores["relations"] == Score(1, 1, 1)
    assert readings.chains(entry, spans, [])["pairs"] == Score(0, 0, 1)
