"""Notebooks are run however busy the machine is: a kernel that could not start is started again, and not for ever."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

from dateline.briefing.parameters import NotebookParameters
from dateline.briefing.run import STARTS, run
from dateline.errors import DatelineError

TAKEN = "Kernel died before replying to kernel_info"  # its ports were taken before it could bind them


def run_one(folder: Path, monkeypatch: pytest.MonkeyPatch, failures: list[str]) -> tuple[list[Any], int]:
    """Run a notebook whose kernel meets failures, one a start; return what came of it and the number of starts."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Flood")])
    path, work = folder / "01-flood.ipynb", folder / "work"
    work.mkdir()
    nbformat.write(notebook, path)
    starts = 0

    def execute(source: str, target: str, **_: Any) -> None:
        nonlocal starts
        starts += 1
        if starts <= len(failures):
            raise RuntimeError(failures[starts - 1])
        shutil.copy(source, target)

    monkeypatch.setattr(papermill, "execute_notebook", execute)
    done = run([path], NotebookParameters(ledger="ledger"), "0", work, folder / "cache", 1, lambda *_: None)
    return done, starts


def test_a_kernel_whose_ports_were_taken_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (done,), starts = run_one(tmp_path, monkeypatch, [TAKEN] * (STARTS - 1))
    assert (done.cells[0].source, starts) == ("# Flood", STARTS)


@pytest.mark.parametrize("failures", [[TAKEN] * STARTS, ["Kernel died"]])
def test_one_that_cannot_start_or_dies_at_work_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failures: list[str]
) -> None:
    with pytest.raises(DatelineError, match=r"^\S+01-flood\.ipynb: did not finish: Kernel died.*; kept as \S+$"):
        run_one(tmp_path, monkeypatch, failures)
