"""The build: the same bytes anywhere, nothing twice, whole or not at all, and every mistake in one line."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from pathlib import Path

import nbformat
import pypdfium2
import pytest

from conftest import dateline, once, project
from dateline.briefing.build import hashes_of

QUICK = 'from pathlib import Path\nprint(Path(ledger, "ledger.json").is_file())'


def small(folder: Path, *sources: str, articles: dict[str, str] | None = None) -> Path:
    """Make a project with one notebook and a few articles, quick to build."""
    (folder / "notebooks").mkdir(parents=True)
    (folder / "articles").mkdir()
    cells = [nbformat.v4.new_markdown_cell("# Only section")]
    first = nbformat.v4.new_code_cell('ledger: str = "x"')
    first.metadata["tags"] = ["parameters"]
    cells += [first, *(nbformat.v4.new_code_cell(source) for source in sources or (QUICK,))]
    write(folder, cells)
    for name, text in (
        articles or {"a.txt": "Published 3 March 2024\n\nThe port shipped 1,200 cars in May, officials said on Friday."}
    ).items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    (folder / "briefing.yml").write_text("title: Small\ncorpus: articles\n")
    return folder


def write(folder: Path, cells: list) -> None:
    notebook = nbformat.v4.new_notebook(cells=cells)
    nbformat.write(notebook, folder / "notebooks" / "01-only.ipynb")


def report(folder: Path, *more: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return dateline("report", "--briefing", "briefing.yml", "--out", "out", *more, cwd=folder, env=env)


@pytest.fixture
def begun(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project in which a briefing stands, for a test to change."""

    def make(folder: Path) -> None:
        done = report(small(folder))
        assert done.returncode == 0, done.stderr

    return Path(shutil.copytree(once(tmp_path_factory, "small", make), tmp_path / "begun"))


UNDATED = "The harbour grows\n\nThe harbour handled 1,200 ships, Mayor Ana Lopez said. The town will build 300 homes."


def test_a_briefing_of_undated_articles_bears_no_date(tmp_path: Path) -> None:
    folder = small(tmp_path / "p", articles={"a.txt": UNDATED})
    done = report(folder)
    assert done.returncode == 0, done.stderr
    out = folder / "out"
    assert json.loads((out / "ledger" / "context.json").read_text())["date"] is None
    page = (out / "briefing.html").read_text(encoding="utf-8")
    printed = "".join(leaf.get_textpage().get_text_bounded() for leaf in pypdfium2.PdfDocument(out / "briefing.pdf"))
    with zipfile.ZipFile(out / "briefing.docx") as file:
        written = file.read("word/document.xml").decode("utf-8")
    assert "The harbour handled" in page
    assert 'class="date"' not in page
    assert not any("1970" in text or "1 January 2000" in text for text in (page, printed, written))


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--out", "briefing.yml/sub", "briefing.yml is a file; give another folder"),
        ("--out", "/proc/briefing", "OUT: /proc/briefing cannot be made: /proc takes no new folder"),
        ("--cache", "briefing.yml", "--cache: briefing.yml is a file; it is to be a folder"),
        ("--cache", "briefing.yml/sub", "briefing.yml is a file; give another folder"),
    ],
)
def test_a_place_where_nothing_can_be_made_is_one_line(tmp_path: Path, option: str, given: str, said: str) -> None:
    folder = small(tmp_path / "p")
    done = dateline("report", "--briefing", "briefing.yml", option, given, cwd=folder)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert said in line


class TestSeeds:
    def test_makes_the_three_documents_and_the_ledger(self, made: Path) -> None:
        out = made / "report" / "build"
        assert (out / "briefing.html").read_bytes().startswith(b"<!DOCTYPE html>")
        assert (out / "briefing.pdf").read_bytes().startswith(b"%PDF-")
        assert (out / "briefing.docx").read_bytes().startswith(b"PK")
        names = {file.name for file in (out / "ledger").rglob("*")}
        assert {"quantities.parquet", "quantities.csv", "ledger.jsonl", "context.json"} <= names

    def test_a_second_run_does_nothing(self, made: Path) -> None:
        before = {file: file.stat().st_mtime_ns for file in (made / "report" / "build").rglob("*")}
        done = dateline("report", cwd=made)
        assert done.returncode == 0
        assert "nothing changed" in done.stdout
        assert before == {file: file.stat().st_mtime_ns for file in (made / "report" / "build").rglob("*")}

    def test_other_folder_time_zone_locale_hash_seed_and_workers_give_the_same_bytes(
        self, made: Path, tmp_path: Path
    ) -> None:
        elsewhere = project(tmp_path / "another place with spaces")
        env = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "77"}
        done = dateline("report", "--workers", "1", cwd=elsewhere, env=env)
        assert done.returncode == 0, done.stderr
        first, second = hashes_of(made / "report" / "build"), hashes_of(elsewhere / "report" / "build")
        assert first == second

    def test_no_path_of_the_machine_stands_in_the_documents(self, made: Path) -> None:
        text = (made / "report" / "build" / "briefing.html").read_text(encoding="utf-8")
        assert str(made) not in text
        assert str(Path(sys.prefix)) not in text

    def test_a_changed_notebook_runs_alone(self, mine: Path) -> None:
        for other in ("04-themes", "05-numbers", "06-people"):  # rendered again they would only take time
            (mine / "notebooks" / f"{other}.ipynb").unlink()
        kept = mine / ".cache" / "notebooks"
        before = set(kept.iterdir())
        notebook = mine / "notebooks" / "03-timeline.ipynb"
        notebook.write_text(notebook.read_text().replace("# Timeline", "# Timeline, edited"))
        done = dateline("report", cwd=mine)
        assert done.returncode == 0, done.stderr
        assert len(set(kept.iterdir()) - before) == 1
        assert "Timeline, edited" in (mine / "report" / "build" / "briefing.html").read_text(encoding="utf-8")


class TestWholeOrNotAtAll:
    def test_a_notebook_that_fails_is_named_with_its_cell_and_leaves_the_last_briefing(self, begun: Path) -> None:
        folder, before = begun, hashes_of(begun / "out")
        notebook = nbformat.read(folder / "notebooks" / "01-only.ipynb", as_version=4)
        write(folder, [*notebook.cells, nbformat.v4.new_code_cell("sums = {}\nsums['a'] / 0")])
        done = report(folder)
        assert done.returncode == 1
        (line,) = [line for line in done.stderr.splitlines() if "failed" in line]
        assert "01-only.ipynb: cell 5 failed: KeyError: 'a'" in line
        assert "Traceback" not in done.stderr
        assert hashes_of(folder / "out") == before
        kept = nbformat.read(folder / ".cache" / "failed" / "01-only.ipynb", as_version=4)
        assert kept.cells[-1].outputs[0].ename == "KeyError"
        assert not list(folder.glob(".out*"))

    @pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
    def test_a_kill_in_the_middle_leaves_the_last_briefing(self, begun: Path, how: signal.Signals) -> None:
        folder, before = begun, hashes_of(begun / "out")
        notebook = nbformat.read(folder / "notebooks" / "01-only.ipynb", as_version=4)
        slow = "import time\nfrom pathlib import Path\nPath('../../began').write_text('')\ntime.sleep(120)"
        write(folder, [*notebook.cells, nbformat.v4.new_code_cell(slow)])
        command = [sys.executable, "-m", "dateline.cli", "report", "--briefing", "briefing.yml", "--out", "out"]
        # A background shell lets its children ignore SIGINT; a user's terminal does not.
        heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, cwd=folder, preexec_fn=heed, **quiet)
        for _ in range(600):
            if (folder / "began").exists():
                break
            time.sleep(0.1)
        else:
            pytest.fail("the notebook never began")
        os.kill(process.pid, how)
        assert process.wait(timeout=30) != 0
        assert hashes_of(folder / "out") == before
        write(folder, notebook.cells)
        assert report(folder).returncode == 0  # and what the killed run left does not stand in the way
        assert not list(folder.glob(".out*"))

    def test_a_folder_that_no_build_made_is_not_replaced(self, tmp_path: Path) -> None:
        folder = small(tmp_path)
        (folder / "out").mkdir()
        (folder / "out" / "thesis.txt").write_text("irreplaceable")
        done = report(folder)
        assert done.returncode == 1
        assert "out holds files that no build made" in done.stderr
        assert (folder / "out" / "thesis.txt").exists()

    def test_the_corpus_is_never_replaced(self, tmp_path: Path) -> None:
        folder = small(tmp_path)
        done = dateline("report", "--briefing", "briefing.yml", "--out", ".", cwd=folder)
        assert done.returncode == 1
        assert (folder / "articles" / "a.txt").exists()


PORT = "Published 3 March 2024\n\nThe port shipped 1,200 cars in May, officials said on Friday."
GERMAN = (
    "Die Regierung hat am Montag beschlossen, dass die Steuern im nächsten Jahr nicht steigen, sagte der Minister. "
    "Die Opposition ist dagegen und will im Herbst eine Abstimmung."
)
ARTICLES = {"a.txt": PORT, "b.txt": "", "c.txt": GERMAN}


class TestWhatIsNotRead:
    def test_is_listed_with_its_reason_in_the_ledger(self, tmp_path: Path) -> None:
        folder = small(tmp_path, articles=ARTICLES)
        done = report(folder)
        assert done.returncode == 0, done.stderr
        assert "2 not read" in done.stdout
        lines = [json.loads(line) for line in (folder / "out/ledger/ledger.jsonl").read_text().splitlines()]
        reasons = {line["path"]: line["reason"] for line in lines if line["table"] == "unread"}
        assert set(reasons) == {"b.txt", "c.txt"}
        assert "empty" in reasons["b.txt"]
        assert "English" in reasons["c.txt"]

    def test_fails_the_build_where_it_is_to_be_strict(self, tmp_path: Path) -> None:
        folder = small(tmp_path, articles=ARTICLES)
        done = report(folder, "--strict")
        assert done.returncode == 1
        assert done.stderr.splitlines()[-1].startswith("dateline: --strict: an article was not read: b.txt")
        assert not (folder / "out").exists()

    def test_a_corpus_without_any_article_says_why(self, tmp_path: Path) -> None:
        folder = small(tmp_path, articles={"b.txt": " \n"})
        done = report(folder)
        assert done.returncode == 1
        assert "articles: no article to report on; b.txt" in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Small\ncorpus: articles\nsicne: 2024-01-01\n", "there is no parameter 'sicne'; did you mean since?"),
        ("title: Small\ncorpus: nowhere\n", "parameter 'corpus' is 'nowhere': there is no such file or folder"),
    ],
)
def test_a_wrong_parameter_stops_the_run_before_any_notebook(tmp_path: Path, text: str, said: str) -> None:
    folder = small(tmp_path)
    (folder / "briefing.yml").write_text(text)
    done = report(folder)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert said in line
    assert not (folder / ".cache").exists()


def test_a_file_that_is_no_notebook_is_named(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (folder / "notebooks" / "02-broken.ipynb").write_text("{")
    done = report(folder)
    assert done.returncode == 1
    assert "02-broken.ipynb: this is no valid notebook" in done.stderr.splitlines()[-1]
