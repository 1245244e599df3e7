"""The house rules that a machine can hold: who imports whom, thin notebooks, no facts of the articles in the code."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest

from dateline.briefing.parameters import NotebookParameters, Parameters
from imported import imported

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "dateline"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# One direction: a room imports only what stands before it.
ROOMS = (
    *"errors text evidence printing dates corpus actors numbers themes settings extraction".split(),
    *"ledger analysis wording briefing cli".split(),
)
# The same within the rooms that have rooms of their own; what they share, and what they make up, stands beside them.
INNER_ROOMS = {
    "actors": ("names", "roles", "statements"),
    "numbers": ("values", "misread", "measures", "times"),
    "analysis": ("measures", "themes", "checking", "tellings"),
}
MOST_LINES = 4  # of a notebook's cell, imports and parameters apart


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Return the rooms that a module imports when it runs."""
    return {parts[0] for parts in modules(path)} & set(ROOMS)


def modules(path: Path) -> set[tuple[str, ...]]:
    """Return what a module imports of the package, by its parts; imports for type checking alone do not count."""
    names = (name.split(".") for name, runs in imported(path).items() if runs)
    return {tuple(parts[1:]) for parts in names if parts[0] == "dateline"}


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_room_imports_only_what_stands_before_it(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return  # the front door names everything and loads it on first use
    assert room in ROOMS, f"{room} is no room: name it in ROOMS where it belongs"
    later = {name for name in imports(path) if ROOMS.index(name) > ROOMS.index(room)}
    assert not later, f"{room} may not import {later}"


@pytest.mark.parametrize("room", INNER_ROOMS)
def test_a_room_within_a_room_imports_only_what_stands_before_it(room: str) -> None:
    order = INNER_ROOMS[room]
    inside = [path for path in sorted((SOURCE / room).rglob("*.py")) if path.parent.name in order]
    assert {path.parent.name for path in inside} == set(order)
    for path in inside:
        named = {parts[1] for parts in modules(path) if parts[:1] == (room,) and len(parts) > 2}
        later = {name for name in named & set(order) if order.index(name) > order.index(path.parent.name)}
        assert not later, f"{path.relative_to(SOURCE)} may not import {later}"


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks"])
def test_a_file_past_400_lines_is_two_files(folder: str) -> None:
    long = [path for path in (ROOT / folder).rglob("*.py") if len(path.read_text(encoding="utf-8").splitlines()) > 400]
    assert not long


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def code(path: Path) -> list[str]:
    return [source(cell) for cell in cells(path) if cell["cell_type"] == "code"]


def test_the_briefing_has_its_seven_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "01-summary", "02-articles", "03-timeline", "04-themes", "05-numbers", "06-people", "07-sources",
    ]  # fmt: skip


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebook:
    def test_holds_no_outputs_and_no_traces_of_a_run(self, path: Path) -> None:
        for cell in cells(path):
            assert not cell.get("outputs")
            assert cell.get("execution_count") is None
            assert set(cell["metadata"]) <= {"tags"}
        assert "papermill" not in json.loads(path.read_text())["metadata"]

    def test_its_parameters_agree_with_the_schema(self, path: Path) -> None:
        (cell,) = [cell for cell in cells(path) if "parameters" in cell["metadata"].get("tags", [])]
        for statement in ast.parse(source(cell)).body:
            assert isinstance(statement, ast.AnnAssign), "a parameter is written `name: type = default`"
            field = NotebookParameters.model_fields[ast.unparse(statement.target)]
            assert ast.unparse(statement.annotation) == field.annotation.__name__
            assert ast.literal_eval(statement.value) == field.default

    def test_holds_no_logic(self, path: Path) -> None:
        allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
        for text in code(path):
            tree = ast.parse(text)
            assert all(isinstance(statement, allowed) for statement in tree.body)
            work = [statement for statement in tree.body if not isinstance(statement, ast.Import | ast.ImportFrom)]
            assert len(work) <= MOST_LINES
            logic = (
                ast.ListComp,
                ast.GeneratorExp,
                ast.DictComp,
                ast.SetComp,
                ast.Lambda,
                ast.IfExp,
                ast.BinOp,
                ast.BoolOp,
            )
            assert not [node for node in ast.walk(tree) if isinstance(node, logic)]

    def test_says_nothing_in_its_own_words_but_headings(self, path: Path) -> None:
        for cell in cells(path):
            if cell["cell_type"] == "markdown":
                assert re.fullmatch(r"#{1,3} [^\d\n]+", source(cell))


def test_notebook_parameters_have_the_defaults_of_the_briefing() -> None:
    for name, field in NotebookParameters.model_fields.items():
        if name not in ("ledger", "earlier"):  # folders: the kernel sees its own
            assert Parameters.model_fields[name].default == field.default


# Organisations of the articles that tables of a whole class name as well.
WIDELY_KNOWN = {"Ministry of External Affairs", "Ministry of Foreign Affairs", "Tokyo Electron", "Renesas Electronics"}


@cache
def facts() -> frozenset[str]:
    """Return what the seed articles say that no code may know: figures, people, organisations, titles, quotations."""
    from dateline import Article, extract

    found: set[str] = set()
    for path in sorted((ROOT / "seeds").iterdir()):
        article = Article.from_text(path.read_text(encoding="utf-8"), path=path.name)
        extraction = extract(article)
        found |= {re.search(r"[\d.,]*\d", q.text)[0] for q in extraction.quantities if re.search(r"\d[.,]\d", q.text)}
        found |= {q.text for q in extraction.quantities}
        found |= {name.name for name in extraction.organisations if len(name.name.split()) > 1} - WIDELY_KNOWN
        found |= {person.name for person in extraction.people if " " in person.name}
        found |= {person.name.split()[-1] for person in extraction.people}
        found |= {statement.text for statement in extraction.statements if statement.kind == "quoted"}
        found |= {article.title} if article.title else set()
    return frozenset(found)


# Reference tables of a whole class of things, with their sources: they name office-holders and places by the hundred.
TABLES = re.compile(r"src/dateline/(?:dates|actors|numbers|analysis)/data/|src/dateline/briefing/fonts/")


def tracked() -> list[Path]:
    kinds = {".py", ".ipynb", ".yml", ".json", ".md", ".lua", ".typ", ".html", ".css", ".js", ".csv", ".txt", ".toml"}
    folders = (ROOT / "src", ROOT / "notebooks", ROOT / "report")
    files = (file for folder in folders for file in folder.rglob("*") if file.suffix in kinds)
    return [f for f in files if "build" not in f.relative_to(ROOT).parts and "__pycache__" not in f.parts]


def test_the_articles_give_facts_to_look_for() -> None:
    assert {"22.9", "40,000", "Sarma", "Takaichi", "Misri"} <= facts()


@pytest.mark.parametrize("path", tracked(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_fact_of_the_articles_is_typed_into_the_project(path: Path) -> None:
    if TABLES.search(path.relative_to(ROOT).as_posix()):
        return
    text = path.read_text(encoding="utf-8")
    typed = [fact for fact in facts() if re.search(rf"(?<![\w.,]){re.escape(fact)}(?![\w])", text)]
    assert not typed


def test_the_seeds_are_not_reformatted() -> None:
    assert sum(path.stat().st_size for path in (ROOT / "seeds").iterdir()) == 14773
    assert len(list((ROOT / "seeds").iterdir())) == 5
