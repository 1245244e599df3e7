"""What changed since an earlier briefing: read from two ledgers, told in one sentence, made by a parameter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import dateline
from dateline.analysis.earlier import changes
from dateline.analysis.frames import records
from dateline.briefing.collect import collect
from dateline.briefing.parameters import load_parameters
from dateline.evidence import Computed
from dateline.ledger import Ledger, open_ledger
from dateline.wording.earlier import changed
from test_build import report, small

EMBASSY = (
    "Published 3 March 2024\n\nThe embassy said 1,200 Kenyans residing in Norway had registered. It opened on Friday."
)
MINE = "Published 9 March 2024\n\nThe mine employs 300 workers, the ministry said. It opened in 1998."
LATER = "Published 2 June 2024\n\nOfficials told reporters that 1,200 Kenyans residing in Norway would get new papers."
FULLER = MINE + " A second shaft costs $40 million."


def ledger_of(folder: Path, articles: dict[str, str]) -> Ledger:
    """Return the ledger of a briefing, made without its documents."""
    parameters = load_parameters(small(folder, articles=articles) / "briefing.yml", {"corpus": folder / "articles"})
    ledger = folder / "out" / "ledger"
    ledger.mkdir(parents=True)
    collect(parameters, ledger, folder / ".cache", 1, lambda _done, _all: None, {})
    return open_ledger(ledger)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ledger, Ledger]:
    folder = tmp_path_factory.mktemp("earlier")
    before = ledger_of(
        folder / "before",
        {"embassy.txt": EMBASSY, "mine.txt": MINE, "gone.txt": EMBASSY.replace("Kenyans", "Ghanaians")},
    )
    return ledger_of(folder / "now", {"embassy.txt": EMBASSY, "mine.txt": FULLER, "later.txt": LATER}), before


def kinds(ledger: Ledger, earlier: Ledger) -> list[tuple[str, str]]:
    return [(row["change"], row["text"]) for row in records(changes(ledger, earlier, "USD"))]


def test_articles_that_came_went_and_changed_and_the_finding_they_bring(two: tuple[Ledger, Ledger]) -> None:
    rows = kinds(*two)
    assert [change for change, _ in rows] == ["changed article", "new article", "article left out", "new finding"]
    assert rows[2][1].startswith("The embassy said 1,200 Ghanaians")
    assert "1,200 Kenyans" in rows[3][1]


def test_the_other_way_round_the_finding_is_no_longer_made(two: tuple[Ledger, Ledger]) -> None:
    now, before = two
    assert ("finding no longer made", kinds(now, before)[-1][1]) in kinds(before, now)


def test_what_is_there_stands_on_rows_and_what_is_gone_on_none(two: tuple[Ledger, Ledger]) -> None:
    now, before = two
    for row in records(changes(now, before, "USD")):
        assert bool(row["rows"]) == (row["change"] != "article left out")
        for name in row["rows"]:
            now.row(name)


def test_the_sentence_counts_each_kind_and_lists_it_behind_the_count(two: tuple[Ledger, Ledger]) -> None:
    now, before = two
    [parts] = changed(now, str(before.path), "USD")
    said = "".join(part if isinstance(part, str) else part.text for part in parts)
    assert said == (
        "Since the earlier briefing of 9 March 2024: one article is new, one article has another text, "
        "one article is no longer among them, one finding was not made then."
    )
    gone = next(part for part in parts if isinstance(part, Computed) and "left out" in part.how)
    assert "1,200 Ghanaians" in gone.how


def test_nothing_is_said_without_an_earlier_one_and_plainly_where_nothing_changed(two: tuple[Ledger, Ledger]) -> None:
    now, _ = two
    assert changed(now, "", "USD") == []
    [(opening, of, day, end)] = changed(now, str(now.path), "USD")
    assert (opening + of, day.text, end) == ("Nothing changed since the earlier briefing of ", "2 June 2024", ".")


def test_an_earlier_briefing_that_bears_no_date_is_told_without_one(two: tuple[Ledger, Ledger]) -> None:
    now, _ = two
    now.context["date"] = None
    context = now.path / "context.json"
    context.write_text(json.dumps({**json.loads(context.read_text()), "date": None}))
    assert changed(now, str(now.path), "USD") == [("Nothing changed since the earlier briefing", ".")]


def test_the_parameter_reaches_the_notebook_and_another_earlier_ledger_makes_another_briefing(tmp_path: Path) -> None:
    source = 'from pathlib import Path\nprint(Path(earlier, "ledger.json").is_file())'
    folder = small(tmp_path / "p", source)
    notebook = folder / "notebooks" / "01-only.ipynb"
    notebook.write_text(notebook.read_text().replace('ledger: str = \\"x\\"', 'earlier: str = \\"\\"'))
    ledger_of(folder / "old", {"mine.txt": MINE})
    with (folder / "briefing.yml").open("a") as parameters:
        parameters.write("earlier: old/out/ledger\n")
    done = report(folder)
    assert done.returncode == 0, done.stderr
    assert json.loads((folder / "out" / "ledger" / "context.json").read_text())["parameters"]["earlier"] == "ledger"
    assert "True" in (folder / "out" / "briefing.html").read_text(encoding="utf-8")
    assert "nothing changed" in report(folder).stdout


def test_an_earlier_folder_without_a_ledger_is_one_line(tmp_path: Path) -> None:
    folder = small(tmp_path / "p")
    with (folder / "briefing.yml").open("a") as parameters:
        parameters.write("earlier: articles\n")
    done = dateline("report", "--briefing", "briefing.yml", "--out", "out", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.strip().endswith("articles: there is no ledger here; `make report` makes one")
