"""How tables are put in order and counted: the number shown is the one that orders."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

from dateline import Ledger
from dateline.analysis import people
from dateline.evidence import Cited
from dateline.wording import figures, tables


def ledger_of(named: dict[str, tuple[str, ...]], copies: dict[str, str]) -> Ledger:
    """Return a ledger that has only who is named in which article, and which article is a copy of which."""
    every = sorted({name for names in named.values() for name in names})
    rows = [
        {
            "id": name, "origin": "Coastwire", "latest": None, "earliest": None,
            "duplicate_of": copies.get(name), "duplicate_kind": "wire copy" if name in copies else None,
        }
        for name in every
    ]  # fmt: skip
    mentions = [
        {
            "id": f"person-{who}-{article}", "article_id": article, "name": who, "canonical": who, "mentions": (),
            "role": "",
        }
        for who, where in named.items()
        for article in where
    ]  # fmt: skip
    by_id = {row["id"]: row for row in rows}
    made = SimpleNamespace(articles=pd.DataFrame(rows), people=pd.DataFrame(mentions), article=by_id.__getitem__)
    return cast(Ledger, made)


def test_who_is_named_by_most_articles_comes_first_and_copies_count_once():
    ledger = ledger_of(
        {"Aino Berg": ("a1", "a2", "a3"), "Bo Lind": ("a4", "a5", "a6", "a7"), "Cy Dahl": ("a1",)},
        {"a5": "a4", "a6": "a4"},
    )
    shown = tables.people(ledger, people(ledger))
    assert [cell.text for cell in shown["Name"]] == ["Aino Berg", "Bo Lind", "Cy Dahl"]
    assert [cell.text for cell in shown["Articles#"]] == ["3", "2", "1"]
    assert [cell.how for cell in shown["Articles#"][:2]] == [
        "named in three articles",
        "named in two articles, two copies left out",
    ]
    assert isinstance(shown["Articles#"][2], Cited)  # one of one: its evidence tells it
    assert shown["Articles#"][2].rows == shown["Name"][2].rows


def test_a_surname_alone_is_told_to_be_that_of_its_only_bearer():
    ledger = ledger_of({"Aino Berg": ("a1",), "Berg": ("a2",)}, {})
    shown = tables.people(ledger, people(ledger))
    assert [cell.text for cell in shown["Name"]] == ["Aino Berg"]
    [count] = shown["Articles#"]
    assert count.how == "named in two articles; no other Berg than Aino Berg is named in these articles"


def test_an_office_is_shown_once_with_the_days_of_its_first_and_last_article(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tables.said, "reference", lambda ledger, article: ("Coastwire", ", ", f"day {article[1:]}"))
    roles = (
        ("Minister", "a1", "r1"),
        ("Premier", "a2", "r2"),
        ("Premier of Ontario", "a3", "r3"),
        ("Premier", "a4", "r4"),
    )
    ledger = ledger_of({"Aino Berg": ("a1", "a2", "a3", "a4")}, {})
    entries = people(ledger)
    entries["roles"] = [roles]
    [shown] = tables.people(ledger, entries)["Role as the articles give it"]
    assert [part if isinstance(part, str) else part.text for part in shown] == [
        "Minister", " (", "day 1", ")", "; ", "Premier", " (", "day 2", " to ", "day 4", ")",
        "; ", "Premier of Ontario", " (", "day 3", ")",
    ]  # fmt: skip


def test_what_no_words_name_has_no_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tables.said, "reference", lambda ledger, article: "Rain")
    monkeypatch.setattr(tables, "articles", lambda ledger: pd.DataFrame([{"id": "a", "number": 1}]))
    row = {"article_id": "a", "low": 3.0, "high": 3.0, "modifier": "=", "unit": "", "period": None, "speaker": None}
    given = [
        {**row, "id": "q1", "start": 4, "text": "three", "noun": "", "measure": "", "status": "reported"},
        {**row, "id": "q2", "start": 9, "text": "three", "noun": "", "measure": "floods", "status": "reported"},
    ]
    shown = tables.numbers(cast(Ledger, SimpleNamespace(quantities=pd.DataFrame(given))))
    assert shown["What"].tolist() == ["–", Cited("floods", ("q2",))]


def test_a_statement_is_shown_with_its_cue_but_not_with_the_colon_of_a_transcript(
    monkeypatch: pytest.MonkeyPatch,
):
    def said(number: str, cue: str) -> dict[str, Any]:
        row = {"id": number, "article_id": "a", "text": "It rains.", "kind": "quoted", "date": None}
        return {**row, "speaker": "Ann Lee", "cue": cue}

    monkeypatch.setattr(tables.said, "reference", lambda ledger, article: "Rain")
    ledger = cast(Ledger, SimpleNamespace(article=lambda _: {"latest": None}))
    table = tables.statements(ledger, pd.DataFrame([said("s1", ":"), said("s2", "said")]))
    assert table["How"].tolist() == ["quoted", ("quoted: ", Cited("said", ("s2",)))]


def check(kind: str, verdict: str) -> dict[str, Any]:
    return {"kind": kind, "verdict": verdict, "arithmetic": f"{kind} {verdict}", "rows": ()}


def test_checks_that_say_most_come_first_and_those_there_are_pages_of_last():
    frame = pd.DataFrame(
        [
            check("range", "passed"), check("age", "not comparable"), check("weekday", "passed"),
            check("weekday", "not comparable"), check("conversion", "passed"), check("range", "failed"),
            check("total", "failed"),
        ]
    )  # fmt: skip
    shown = figures.checks(cast(Ledger, None), frame)
    assert list(zip(shown["Check"], shown["Verdict"], strict=True)) == [
        ("total", "failed"), ("range", "failed"), ("conversion", "passed"), ("weekday", "passed"),
            ("weekday", "left open"), ("age", "left open"), ("range", "passed"),
        ]  # fmt: skip
