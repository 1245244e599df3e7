"""The opening of a summary: what it rests on and what is not known, in sentences that fit one as well as many."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dateline import Ledger, open_ledger
from dateline.briefing.collect import collect
from dateline.briefing.parameters import Parameters
from dateline.wording.summary import source_statement, unknowns

GRANT = """Harbour wins grant

PORT ALMA, March {day}, 2024 (Reuters) - The harbour will receive 25 million euros, Mayor Rosa Lindqvist said."""
FERRY = "Ferry line reopens\n\n{day} May 2024\n\nThe ferry carried {riders} passengers, the operator said."
TOURS = "Harbour tours return\n\n9 May 2024\n\nOn its first day the new boat took 120 passengers, its captain said."
CLOSED = "Bridge closed\n\nThe old bridge was closed after cracks were found. About 4,000 cars a day use it."

RELEASE = (
    "BOSTON, March 9, 2024 /PRNewswire/ -- Harbour Paints, a maker of ship paint, today opened a plant in Boston. It"
    " will employ 40 people, the company said."
)


def ledger_of(folder: Path, *texts: str) -> Ledger:
    articles, made = folder / "articles", folder / "ledger"
    articles.mkdir()
    made.mkdir()
    for number, text in enumerate(texts):
        (articles / f"{number}.txt").write_text(text, encoding="utf-8")
    collect(Parameters(corpus=articles), made, folder / "cache", 1, lambda done, of: None, {})
    return open_ledger(made)


def words(sentence: tuple) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in sentence)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([GRANT.format(day=4)], [
            "This briefing rests on one article, published 4 March 2024.",
            "One named origin stands behind it: Reuters (a news agency).",
        ]),
        ([GRANT.format(day=4), FERRY.format(day=7, riders=120)], [
            "This briefing rests on two articles, published between 4 March 2024 and 7 May 2024.",
            "One named origin stands behind them: Reuters (a news agency); one article names no source, and whether"
            " it is independent is not known.",
        ]),
        ([GRANT.format(day=4), GRANT.format(day=8).replace("25 million", "30 million")], [
            "This briefing rests on two articles, published between 4 March 2024 and 8 March 2024.",
            "One named origin stands behind them: Reuters (a news agency).",
        ]),
        ([FERRY.format(day=7, riders=120), FERRY.format(day=7, riders=90).replace("Ferry", "Boat")], [
            "This briefing rests on two articles, published on 7 May 2024.",
        ]),
        ([GRANT.format(day=4), RELEASE], [
            "This briefing rests on two articles, published between 4 March 2024 and 9 March 2024.",
            "One named origin stands behind them: Reuters (a news agency); one article is a press release, the word of"
            " whoever issued it.",
        ]),
        ([FERRY.format(day=7, riders=120), CLOSED], [
            "This briefing rests on two articles, one of them dated, 7 May 2024.",
        ]),
        ([FERRY.format(day=7, riders=120), FERRY.format(day=9, riders=90), CLOSED], [
            "This briefing rests on three articles, those of known day published between 7 May 2024 and 9 May 2024.",
        ]),
    ],
)  # fmt: skip
def test_what_a_briefing_rests_on(tmp_path: Path, texts: list[str], said: list[str]):
    shown = [words(sentence) for sentence in source_statement(ledger_of(tmp_path, *texts))]
    assert shown[: len(said)] == said


def test_only_whole_statements_in_quotation_marks_are_counted_as_such(tmp_path: Path):
    text = (
        "Pier closes\n\n3 May 2024\n\n“We will close the pier before the winter,” Mayor Rosa Lindqvist said. "
        "She said the council had called the piles “beyond repair”."
    )
    shown = [words(sentence) for sentence in source_statement(ledger_of(tmp_path, text))]
    assert shown[-1] == (
        "Two statements are attributed to a speaker; one whole statement in quotation marks is among them."
    )


UNNAMED = ", where an article that names no source is taken for an origin of its own."


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([GRANT.format(day=4), "Nothing new\n\n5 March 2024\n\nThe mayor went home."],
         "The one figure is told by a single origin."),
        ([GRANT.format(day=4), CLOSED], "Each of the two figures is told by a single origin" + UNNAMED),
        ([FERRY.format(day=7, riders=120), TOURS, CLOSED],
         "One of three figures is told by a single origin" + UNNAMED),
        ([FERRY.format(day=7, riders=120), TOURS, CLOSED,
          GRANT.format(day=4)], "Two of four figures are each told by a single origin" + UNNAMED),
    ],
)  # fmt: skip
def test_how_many_figures_stand_alone(tmp_path: Path, texts: list[str], said: str):
    ledger = ledger_of(tmp_path, *texts)
    assert said in [words(sentence) for sentence in unknowns(ledger, pd.DataFrame(columns=["verdict", "rows"]))]
