"""What is drawn of chains: all figures of a measure, whatever noun counts them, and what moves before what stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from dateline import Ledger, open_ledger
from dateline.analysis.chains import chains
from dateline.briefing.collect import collect
from dateline.briefing.parameters import Parameters
from dateline.wording import charts, figures
from figure_rows import SmallLedger


def infections() -> SmallLedger:
    """Return infections told as cases, infections and people, and a length told in two units."""
    ledger = SmallLedger()
    ledger.tell("a", "2020-03-12", "There are 126,000 cases of the illness worldwide. The wall is 8 kilometres long.")
    ledger.tell("b", "2020-04-05", "There are 1 million infections by the illness worldwide. The wall is 5 miles long.")
    ledger.tell("c", "2020-05-05", "Worldwide 3 million people have been infected by the illness.")
    of = {"measure": "infections by the illness worldwide"}
    ledger.figure("a", "126,000 cases", 126_000, "case", **of)
    ledger.figure("b", "1 million infections", 1_000_000, "infection", **of)
    ledger.figure("c", "3 million people", 3_000_000, "person", "people infected by the illness worldwide")
    ledger.figure("a", "8 kilometres", 8, "kilometre", "length of the wall")
    ledger.figure("b", "5 miles", 5, "mile", "length of the wall")
    return ledger


def panels(ledger: SmallLedger) -> dict[str, list[float]]:
    drawn = charts.chains(cast(Ledger, ledger), chains(ledger, "USD"))["drawing"].panels
    return {panel.title: [point.low for point in panel.points] for panel in drawn}


def test_every_figure_of_a_measure_is_drawn_whatever_noun_counts_it() -> None:
    drawn = panels(infections())
    assert [values for name, values in drawn.items() if "infect" in name] == [[126_000, 1_000_000, 3_000_000]]


def test_where_no_figures_meet_nothing_is_drawn_and_the_reason_said() -> None:
    ledger = SmallLedger()
    ledger.tell("a", "2020-03-12", "The bridge is 8 kilometres long.")
    ledger.figure("a", "8 kilometres", 8, "kilometre", "length of the bridge")
    told = charts.chains(cast(Ledger, ledger), chains(ledger, "USD"))
    assert told["drawing"] is None
    assert told["caption"] == "No figure is drawn: no figures of articles of known day are about the same thing."


def test_a_length_in_miles_is_drawn_at_its_height_in_kilometres() -> None:
    [wall] = [values for name, values in panels(infections()).items() if "wall" in name]
    assert wall == [8, pytest.approx(8.047, abs=0.001)]


def test_what_moves_is_drawn_before_what_is_only_told_again() -> None:
    ledger = SmallLedger()
    for name, day, dead in (("a", "2020-03-12", 3), ("b", "2020-03-15", 5)):
        ledger.tell(name, day, f"The law names 1,991 delegates. The fire killed {dead} miners.")
        ledger.figure(name, "1,991 delegates", 1991, "delegate", "delegates that the law names")
        ledger.figure(name, f"{dead} miners", dead, "miner", "miners killed by the fire")
    assert list(panels(ledger).values()) == [[3, 5], [1991, 1991]]


def test_a_year_s_figure_and_a_share_have_no_yearly_pace_beside_them() -> None:
    ledger = SmallLedger()
    for name, day in (("a", "2017-03-12"), ("b", "2017-06-15")):
        ledger.tell(name, day, "In 2016 the party won 5,617 votes, 0.15% of all. It will plant 900,000 trees by 2020.")
        ledger.figure(name, "5,617 votes", 5617, "vote", "votes won by the party", period="2016")
        ledger.figure(name, "0.15%", 0.15, "%", "share of votes won by the party", period="2014/2016")
        ledger.figure(
            name, "900,000 trees", 9e5, "tree", "trees planted by the party", period="2017/2020", status="target"
        )
    table = figures.chains(cast(Ledger, ledger), chains(ledger, "USD"))
    shown = zip(table["Figure"], table["Per year"], strict=True)
    paces = {cell.text: str(getattr(pace, "text", pace)) for cell, pace in shown}
    assert paces == {"5,617 votes": "–", "0.15%": "–", "900,000 trees": "300,000 trees"}


def test_a_currency_without_a_rate_is_said_to_have_none() -> None:
    ledger = SmallLedger()
    for name, day, birr in (("a", "2023-06-06", 12), ("b", "2024-06-06", 19)):
        ledger.tell(name, day, f"The dam in Ethiopia costs {birr} billion birr.")
        ledger.figure(name, f"{birr} billion birr", birr * 1e9, "ETB", "cost of the dam in Ethiopia")
    first, _ = figures.chains(cast(Ledger, ledger), chains(ledger, "USD"))[figures.BASE]
    assert (first.text, "have none of ETB" in first.how) == ("no rate", True)


@pytest.mark.parametrize(
    ("sources", "labels"),
    [
        (("Coastwire", "Port Post"), ["Coastwire", "Port Post"]),
        (("Coastwire", "Port Post", "Coastwire"), ["Pier 1 opens", "Pier 2 opens", "Pier 3 opens"]),
        (("Coastwire", ""), ["Pier 1 opens", "Pier 2 opens"]),
    ],
)
def test_articles_are_labelled_all_by_source_or_all_by_title(
    tmp_path: Path, sources: tuple[str, ...], labels: list[str]
) -> None:
    lines = [
        {"title": f"Pier {n} opens", "date": f"2024-03-0{n}", "source": source, "text": f"The pier opened. It has {n}."}
        for n, source in enumerate(sources, 1)
    ]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (tmp_path / "ledger").mkdir()
    parameters = Parameters(corpus=tmp_path / "articles.jsonl")
    collect(parameters, tmp_path / "ledger", tmp_path / "cache", 1, lambda _done, _all: None, {})
    drawn = charts.coverage(open_ledger(tmp_path / "ledger"))["drawing"]
    assert [bar.label for bar in drawn.items] == labels
