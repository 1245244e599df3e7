"""The command line: what each command prints, and one plain line where something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from conftest import CORRECTION, ROOT, ledger_lines, said

COMMANDS = ("report", "extract", "explain", "correct", "lab", "verify", "themes")


def test_every_command_says_what_it_does() -> None:
    shown = said("--help", cwd=ROOT).stdout
    for command in COMMANDS:
        assert f"  {command} " in shown
        assert said(command, "--help", cwd=ROOT).exit_code == 0


def test_every_command_is_named_in_the_documents() -> None:
    documents = (ROOT / "README.md").read_text() + (ROOT / "docs" / "design.md").read_text()
    for command in COMMANDS:
        assert f"dateline {command}" in documents or f"make {command}" in documents, command


def test_extract_prints_one_json_line_an_observation(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Published 3 March 2024\n\nThe port shipped 1,200 cars, Mayor Ana Lopez said on Friday."
    )
    done = said("extract", "a.txt", cwd=tmp_path)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"articles", "quantities", "people", "statements"} <= {row["table"] for row in rows}
    assert next(row for row in rows if row["table"] == "quantities")["text"] == "1,200 cars"


def test_extract_of_nothing_says_so(tmp_path: Path) -> None:
    done = said("extract", "nowhere", cwd=tmp_path)
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("dateline: ")
    assert "nowhere" in line


def test_parameters_are_listed_with_their_defaults() -> None:
    shown = said("report", "--parameters", cwd=ROOT).stdout
    for name in ("corpus", "since", "base_currency", "carry", "corrections", "measures"):
        assert any(line.startswith(name) for line in shown.splitlines())
    assert "Paths start from the folder that the command runs in" in shown


def test_explain_tells_how_a_row_came_to_be(made: Path, row: dict) -> None:
    told = said("explain", row["id"], cwd=made).stdout
    assert row["quote"] in told
    assert f"characters {row['start']} to {row['end']}" in told
    assert "JPY" in told


def test_explain_of_an_unknown_row_says_what_an_id_looks_like(made: Path) -> None:
    done = said("explain", "quantity-000000000000", cwd=made)
    assert done.exit_code == 1
    assert "there is no such row" in done.stderr


def test_correct_writes_an_entry_that_the_next_build_takes(made: Path, row: dict, tmp_path: Path) -> None:
    file = tmp_path / "corrections.yml"
    file.write_text("# my corrections:\ncorrections: []\n")
    arguments = (row["article_id"], row["quote"], *CORRECTION)
    done = said("correct", *arguments, "--file", str(file), cwd=made)
    assert done.exit_code == 0, done.stderr
    assert f"{row['status']} becomes forecast" in done.stdout
    assert file.read_text().startswith("# my corrections:\n")
    (entry,) = yaml.safe_load(file.read_text())["corrections"]
    assert (entry["text"], entry["value"], entry["who"]) == (row["quote"], "forecast", "A. Reader")
    second = said("correct", *arguments, "--file", str(file), cwd=made)
    assert second.exit_code == 1
    assert "this correction is there already (A. Reader, " in second.stderr
    assert len(yaml.safe_load(file.read_text())["corrections"]) == 1


def test_correct_takes_the_file_as_the_command_line_names_it(made: Path, row: dict, tmp_path: Path) -> None:
    file = tmp_path / "corrections.yml"
    articles = [article for article in ledger_lines(made) if article["table"] == "articles"]
    (name,) = next(article["paths"] for article in articles if article["id"] == row["article_id"])
    for field, given in (("status", f"seeds/{name}"), ("noun", str(made / "seeds" / name)), ("measure", name)):
        arguments = (row["quote"], field, "forecast", "--reason", "x", "--who", "y", "--file", str(file))
        assert said("correct", given, *arguments, cwd=made).exit_code == 0
    assert {entry["article"] for entry in yaml.safe_load(file.read_text())["corrections"]} == {name}


def test_correct_refuses_words_that_are_not_in_the_article(made: Path, row: dict, tmp_path: Path) -> None:
    file = tmp_path / "corrections.yml"
    arguments = (row["article_id"], "no such words", "status", "forecast", "--reason", "x", "--who", "y")
    done = said("correct", *arguments, "--file", str(file), cwd=made)
    assert done.exit_code == 1
    assert "these words are not in the article" in done.stderr
    assert not file.exists()


def test_corrections_are_applied_and_listed(many: Path, row: dict) -> None:
    page = (many / "report" / "build" / "briefing.html").read_text(encoding="utf-8")
    assert "an outlook" in page
    assert "A. Reader" in page
    rows = [r for r in ledger_lines(many) if r["table"] == "quantities" and r["start"] == row["start"]]
    assert [r["status"] for r in rows if r["article_id"] == row["article_id"]] == ["forecast"]
    assert row["status"] != "forecast"


def test_suggest_proposes_without_changing_anything(made: Path) -> None:
    before = (made / "report" / "themes.yml").read_bytes()
    done = said("themes", "suggest", cwd=made)
    assert done.exit_code == 0, done.stderr
    assert "nothing stands out in 5 articles" in done.stdout
    corpus = made / "reefs"
    corpus.mkdir()
    told = (
        "Divers counted fewer fish this spring. They blamed the loss of coral reefs. The water was warm.",
        "A storm broke the harbour wall. Engineers say that coral reefs used to slow such waves.",
        "Schools in the bay teach children to swim. One lesson is spent above the coral reefs.",
        "The hotel trade is worried. Guests come for coral reefs and find grey rock instead.",
        "A bill before parliament bans anchors. Its author wants coral reefs to recover within ten years.",
        "Scientists from the university bred larvae in tanks. They will be set out on coral reefs in autumn.",
    )
    for number, text in enumerate(told, 1):
        (corpus / f"{number}.txt").write_text(f"News of the coast\n\n{number} May 2024\n\n{text}\n")
    done = said("themes", "suggest", "--corpus", "reefs", cwd=made)
    assert "coral reefs  (6 articles)" in done.stdout
    assert (made / "report" / "themes.yml").read_bytes() == before
