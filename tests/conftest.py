"""What several tests share: the briefing of the seeds, made once for all of them."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def dateline(*arguments: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "dateline.cli", *arguments],
        cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def project(folder: Path) -> Path:
    """Copy what a briefing is made from into `folder`: notebooks, seeds, themes and parameters."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("notebooks", "seeds"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns(".*"))
    shutil.copytree(ROOT / "report", folder / "report", ignore=shutil.ignore_patterns("build", ".*"))
    return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project folder in which `dateline report` has been run on the seeds."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # the workers' folders lie side by side: one of them builds for all
        shared = shared.parent
    folder = shared / "project"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "report" / "build").is_dir():
            shutil.rmtree(folder, ignore_errors=True)
            done = dateline("report", cwd=project(folder))
            assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def mine(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project, caches and all, that a test may change."""
    return Path(shutil.copytree(made, tmp_path / "mine"))
