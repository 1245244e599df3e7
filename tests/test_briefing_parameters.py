"""The parameters of a briefing: each mistake stops the run in one line that says what was given and what is allowed."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from dateline import DatelineError
from dateline.briefing.collect import settings_of
from dateline.briefing.parameters import check, load_parameters


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "notebooks").mkdir()
    return tmp_path


def values(folder: Path, **given: object) -> dict[object, object]:
    return {"corpus": str(folder / "articles"), "notebooks": str(folder / "notebooks"), **given}


def test_dates_are_read_from_text(folder: Path) -> None:
    parameters = check(values(folder, since="2024-01-31"), "my.yml")
    assert parameters.since == date(2024, 1, 31)
    assert parameters.until is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"tiltle": "A year"}, "there is no parameter 'tiltle'; did you mean title?"),
        ({"zzz": 1}, "there is no parameter 'zzz'; allowed are title, "),
        ({"since": "2024-02-30"}, "parameter 'since' is '2024-02-30': not a date such as 2024-01-31"),
        ({"since": "soon"}, "parameter 'since' is 'soon': not a date"),
        ({"since": 20240101}, "parameter 'since' is '20240101': not a date"),
        ({"until": True}, "parameter 'until' is 'True': not a date"),
        ({"since": "2025-01-01", "until": "2024-01-01"}, "since (2025-01-01) is after until (2024-01-01)"),
        ({"rows": "many"}, "parameter 'rows' is 'many'; allowed is a whole number from 5 to 2000"),
        ({"rows": True}, "parameter 'rows' is True; allowed is a whole number"),
        ({"rows": 3}, "parameter 'rows' is 3; allowed is a whole number from 5 to 2000"),
        (
            {"semantic": "perhaps"},
            "parameter 'semantic' is 'perhaps'; allowed is whether themes are found by meaning",
        ),
        ({"findings": 9}, "parameter 'findings' is 9; allowed is a whole number from 0 to 8"),
        ({"carry": "half"}, "parameter 'carry' is 'half'; allowed is one of whole, paragraphs"),
        ({"base_currency": "XQZ"}, "parameter 'base_currency' is 'XQZ': not a currency of ISO 4217"),
        ({"title": 5}, "parameter 'title' is 5; allowed is the briefing's title, as text"),
        (
            {"base_currency": "usd"},
            "parameter 'base_currency' is 'usd'; allowed is ISO 4217 code that sums are compared in, three",
        ),
        ({"corpus": "nowhere"}, "parameter 'corpus' is 'nowhere': there is no such file or folder"),
    ],
)
def test_a_mistake_is_told_in_one_line(folder: Path, given: dict[str, object], said: str) -> None:
    with pytest.raises(DatelineError) as error:
        check(values(folder, **given), "my.yml")
    assert str(error.value).startswith("my.yml: ")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_meaning_needs_its_extra_and_says_so_before_anything_runs(folder: Path) -> None:
    if find_spec("wordllama") is None:
        with pytest.raises(DatelineError, match=r"parameter 'semantic'.*pip install 'dateline\[semantic\]'"):
            check(values(folder, semantic=True), "my.yml")
    else:
        assert settings_of(check(values(folder, semantic=True), "my.yml")).semantic
    assert not settings_of(check(values(folder), "my.yml")).semantic


def test_a_corpus_must_be_named() -> None:
    with pytest.raises(DatelineError, match="parameter 'corpus' is missing; it is to be folder or file of articles"):
        check({}, "my.yml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: [", "my.yml, line 1: this is no valid YAML (expected"),
        ("just words", "parameters are to be lines of `name: value`"),
        ("title: A\ntitle: B", "line 1: 'title' is given twice"),
        ("", "parameters are to be lines of `name: value`"),
    ],
)
def test_a_file_that_is_no_set_of_parameters(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "my.yml").write_text(text)
    with pytest.raises(DatelineError) as error:
        load_parameters(tmp_path / "my.yml")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_names_the_default(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"there is no file .*my\.yml; the default is report/briefing\.yml"):
        load_parameters(tmp_path / "my.yml")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"since": "2025-01-01", "until": "2024-12-31"}, "--since and --until: since (2025-01-01) is after until"),
        ({"since": "2025-01-01"}, "--since: since (2025-01-01) is after until (2024-06-30)"),
        ({"since": "2025"}, "--since is '2025': not a date such as 2024-01-31"),
        ({"corpus": "nowhere"}, "--corpus is 'nowhere': there is no such file or folder"),
    ],
)
def test_what_is_wrong_on_the_command_line_is_named_by_its_option(
    folder: Path, options: dict[str, str], said: str
) -> None:
    file = folder / "my.yml"
    file.write_text(f"corpus: {folder / 'articles'}\nnotebooks: {folder / 'notebooks'}\nuntil: 2024-06-30\n")
    with pytest.raises(DatelineError) as error:
        load_parameters(file, options)
    assert str(error.value).startswith(said)
    assert "my.yml" not in str(error.value)


def test_the_command_line_goes_before_the_file(folder: Path) -> None:
    file = folder / "my.yml"
    file.write_text(f"corpus: nowhere\nnotebooks: {folder / 'notebooks'}\nsince: 2024-01-01\n")
    parameters = load_parameters(file, {"corpus": str(folder / "articles"), "since": None})
    assert parameters.corpus == folder / "articles"
    assert parameters.since == date(2024, 1, 1)
