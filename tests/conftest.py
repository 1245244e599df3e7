"""What several tests share: the command line, and the briefings that are made once for all of them."""

from __future__ import annotations

import compileall
import contextlib
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

ROOT = Path(__file__).parents[1]


def pytest_configure(config: pytest.Config) -> None:
    """Compile the package once: where Python writes no bytecode, each process that the tests start would do so anew."""
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(ROOT / "src", quiet=2)


def dateline(*arguments: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "dateline.cli", *arguments],
        cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def said(*arguments: str, cwd: Path) -> Result:
    """Run the command line in this process, for what needs none of its own: that saves the seconds of a start."""
    from dateline.cli import main

    before = signal.getsignal(signal.SIGTERM)
    try:
        with contextlib.chdir(cwd):
            return CliRunner().invoke(main, arguments)
    finally:
        signal.signal(signal.SIGTERM, before)


def project(folder: Path) -> Path:
    """Copy what a briefing is made from into `folder`: notebooks, seeds, themes and parameters."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("notebooks", "seeds"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns(".*"))
    shutil.copytree(ROOT / "report", folder / "report", ignore=shutil.ignore_patterns("build", ".*"))
    return folder


def once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder that `make` fills, filled once for all workers: their own folders lie side by side."""
    shared = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, whole = shared / name, shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            whole.touch()
    return folder


def built(folder: Path, *arguments: str) -> None:
    """Run `dateline report` in `folder`, which is to go well."""
    done = dateline("report", *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project folder in which `dateline report` has been run on the seeds."""
    return once(tmp_path_factory, "project", lambda folder: built(project(folder)))


MONTHS = "January February March April May June July August September October November December".split()
MANY = """Port report

{day}

HARBOUR CITY, {day} (Reuters) - The port handled {ships} ships in the month, Mayor Ana Lopez said.

"We will invest $3.5 billion by 2030," she said. Cargo rose {cargo}% and about 2,000 jobs were created."""
CORRECTION = ("status", "forecast", "--reason", "an outlook", "--who", "A. Reader")


def ledger_lines(project: Path) -> list[dict]:
    """Return the rows of the ledger of a built project, of all tables."""
    lines = (project / "report" / "build" / "ledger" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def row(made: Path) -> dict:
    """Return a quantity of the seeds: the one that `many` corrects."""
    return next(row for row in ledger_lines(made) if row["table"] == "quantities" and row["unit"] == "JPY")


@pytest.fixture(scope="session")
def many(made: Path, row: dict, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of enough articles to reach what few do not, of which one is empty and one is corrected."""

    def make(folder: Path) -> None:
        shutil.copytree(made, folder, ignore=shutil.ignore_patterns("build"))
        for number, month in enumerate(MONTHS, 1):
            text = MANY.format(day=f"{number} {month} 2024", ships=1200 + 10 * number, cargo=40 + number)
            (folder / "seeds" / f"port-{number}.txt").write_text(text, encoding="utf-8")
        (folder / "seeds" / "empty.txt").write_text("")
        ledger = str(made / "report" / "build" / "ledger")
        done = dateline("correct", row["article_id"], row["quote"], *CORRECTION, "--ledger", ledger, cwd=folder)
        assert done.returncode == 0, done.stderr
        built(folder)

    return once(tmp_path_factory, "many", make)


@pytest.fixture
def mine(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project, caches and all, that a test may change."""
    return Path(shutil.copytree(made, tmp_path / "mine"))
