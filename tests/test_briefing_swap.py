"""A finished folder takes the place of another whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.briefing import swap


@pytest.fixture(params=["exchange in one step", "two renames"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(swap, "_exchange", lambda first, second: False)


def folder(path: Path, word: str) -> Path:
    path.mkdir(parents=True)
    (path / "briefing.html").write_text(word)
    return path


def test_the_first_build_appears(tmp_path: Path, system: None) -> None:
    swap.put_in_place(folder(tmp_path / "fresh", "new"), tmp_path / "deep" / "build")
    assert (tmp_path / "deep" / "build" / "briefing.html").read_text() == "new"


def test_a_later_build_replaces_it_and_leaves_nothing_behind(tmp_path: Path, system: None) -> None:
    folder(tmp_path / "build", "old")
    (tmp_path / "build" / "left-over").write_text("")
    swap.put_in_place(folder(tmp_path / "fresh", "new"), tmp_path / "build")
    assert [file.name for file in (tmp_path / "build").iterdir()] == ["briefing.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_swap_cut_short_is_undone(tmp_path: Path) -> None:
    folder(tmp_path / ".build.previous", "old")
    swap.restore(tmp_path / "build")
    assert (tmp_path / "build" / "briefing.html").read_text() == "old"


def test_a_swap_cut_short_after_the_new_was_in_place_is_cleaned(tmp_path: Path) -> None:
    folder(tmp_path / "build", "new")
    folder(tmp_path / ".build.previous", "old")
    swap.restore(tmp_path / "build")
    assert (tmp_path / "build" / "briefing.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]
