"""Two commands on a fresh machine: one lock, in step with what the project and conda users ask for."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

from imported import imported

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


LOCKED = {canonical(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", LOCK, re.MULTILINE)}


def test_everything_the_project_asks_for_is_locked() -> None:
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    names = {canonical(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in asked}
    assert names <= LOCKED, f"run `make lock`: {names - LOCKED}"


def test_everything_the_code_imports_is_asked_for() -> None:
    asked = {canonical(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in PROJECT["dependencies"]}
    optional = {canonical(name) for name in PROJECT["optional-dependencies"]["semantic"]}
    homes = packages_distributions()
    for path in (ROOT / "src").rglob("*.py"):
        for name in {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"dateline"}:
            known = {canonical(home) for home in homes.get(name, [name])}
            assert known & (asked | optional), f"{path.name} imports {name}"


def test_every_locked_package_has_a_version_and_hashes_and_no_address() -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", LOCK.strip())
    assert len(entries) == len(re.findall(r"^\S+==", LOCK, re.MULTILINE))
    for entry in entries:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|\bfile:", LOCK)


def test_conda_users_get_the_same_python_and_the_same_lock() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    python = next(item for item in environment["dependencies"] if isinstance(item, str) and item.startswith("python"))
    assert python == "python" + PROJECT["requires-python"]
    assert "pip" in environment["dependencies"]
    (pip,) = (item["pip"] for item in environment["dependencies"] if isinstance(item, dict))
    assert pip == ["--requirement=requirements.lock"]


def test_the_build_backend_is_locked_since_nothing_is_built_in_isolation() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    assert {canonical(name) for name in wanted} <= LOCKED


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_make_alone_lists_the_targets_in_one_line_each() -> None:
    printed = make().stdout
    for target in ("report", "test", "lab", "verify", "bench", "clean"):
        assert len(re.findall(rf"^  {target}\s+\S.*$", printed, re.MULTILINE)) == 1
    for variable in ("CORPUS", "SINCE", "UNTIL", "BRIEFING", "OUT"):
        assert variable in printed


@pytest.mark.parametrize("python", ["", "/bin/false"])
def test_a_missing_or_too_old_python_says_so_in_one_line(python: str, tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    done = subprocess.run(
        ["make", f"PYTHON={python}", "report"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("dateline:")]
    assert "Python 3.11 or newer is needed" in line
    assert not (tmp_path / ".venv").exists()
