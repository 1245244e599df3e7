"""Files that a researcher writes by hand: lists of entries in YAML that name articles and their words.

`report/corrections.yml` and `report/measures.yml` have this shape: one key with a list under it, checked entry by
entry, so that a message names the file and the entry that is wrong.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from dateline.errors import DatelineError, no_yaml

Model = TypeVar("Model", bound=BaseModel)


def load_entries(path: Path, model: type[Model]) -> Model:
    """Return a file as a model; an empty one where there is no file.

    Raises:
        DatelineError: the file is no YAML of this form; the message names the file and the entry.
    """
    if not path.is_file():
        return model()
    try:
        return model.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise no_yaml(path, error) from error
    except ValidationError as error:
        raise DatelineError(f"{path}: {first_fault(error)}") from error


# What is wrong, by pydantic's name of the fault or the start of that name; what is not here is told as it tells it.
_FAULTS = (
    ("missing", "this is missing"),
    ("invalid_key", "{given} is no field; words with a comma in them stand in quotes"),
    ("extra_forbidden", "there is no such field"),
    ("string_too_short", "this is empty"),
    ("too_short", "this is empty"),
    ("string", "{given} is no text; put it in quotes"),
    ("date", "{given} is no date such as 2024-01-31"),
    ("float", "{given} is no number"),
    ("int", "{given} is no whole number"),
    ("bool", "{given} is neither true nor false"),
    ("literal", "{given} is none of {expected}"),
    ("greater_than", "{given} is too small"),
    ("tuple", "{given} is no list"),
    ("model", "{given} is no entry of `name: value` lines"),
    ("value_error", "{error}"),
)


def fault_words(error: Mapping[str, Any]) -> str:
    """Return in plain words what is wrong with one value that a model refused."""
    given = "nothing" if error.get("input") is None else repr(error["input"])
    context = {"expected": "", "error": "", **error.get("ctx", {})}
    for kind, words in _FAULTS:
        if error["type"].startswith(kind):
            return words.format(given=given, **{key: context[key] for key in ("expected", "error")})
    return str(error["msg"])


def first_fault(error: ValidationError) -> str:
    """Return the first fault of a file in one line: where it is (entries counted from 1), and what it is.

    A name that no field has goes before a field that is missing: it is mostly that field, mistyped.
    """
    faults = error.errors()
    first = next((fault for fault in faults if fault["type"] in ("extra_forbidden", "invalid_key")), faults[0])
    parts = first["loc"][:-1] if first["type"] == "invalid_key" else first["loc"]
    where = ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in parts)
    return f"{where}: {fault_words(first)}" if where else fault_words(first)


def is_article(row: Mapping[str, Any], wanted: str) -> bool:
    """Tell whether an article's row is the one that an entry names by id or path (or the end of its path)."""
    paths = [str(path) for path in row["paths"]]
    return wanted == row["id"] or any(path == wanted or path.endswith("/" + wanted) for path in paths)


def article_called(rows: Sequence[Mapping[str, Any]], wanted: str) -> Mapping[str, Any]:
    """Return the row of the article that an entry names; a whole id or path goes before the end of another's path.

    Raises:
        DatelineError: no article is called so, or several are; the message says what would be right.
    """
    found = [row for row in rows if wanted == row["id"] or wanted in row["paths"]]
    found = found or [row for row in rows if is_article(row, wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(_name(row) for row in found)
        raise DatelineError(f"{len(found)} articles are called {wanted}: {names}; give one of these")
    names_of = {name: row for row in rows for path in row["paths"] for name in (str(path), Path(path).name)}
    names_of |= {row["id"]: row for row in rows}
    close = difflib.get_close_matches(wanted, names_of, n=1) or difflib.get_close_matches(
        Path(wanted).name, names_of, 1
    )
    if close:
        raise DatelineError(f"no article is called {wanted}; did you mean {_name(names_of[close[0]])}?")
    example = f", such as {_name(rows[0])}" if rows else ""
    raise DatelineError(f"no article is called {wanted}; give its path in the corpus{example}, or its id")


def name_of_file(rows: Sequence[Mapping[str, Any]], given: str, corpus: str) -> str:
    """Return the path in the corpus of an article whose file was given as from the command line, else what was given.

    Args:
        rows: the articles.
        given: a path from the working folder or an absolute one, or what else names an article.
        corpus: the name of the corpus's folder or file; where it is known, the file must lie in such a one.
    """
    if any(is_article(row, given) for row in rows):
        return given
    whole = Path(given).absolute().as_posix()  # links as they are named, as the corpus is
    ends = sorted((path for row in rows for path in map(str, row["paths"]) if whole.endswith("/" + path)), key=len)
    if not ends:
        return given
    folder = whole.removesuffix("/" + ends[-1])
    return ends[-1] if corpus in ("", ends[-1], folder.rpartition("/")[2]) else given


def _name(row: Mapping[str, Any]) -> str:
    return str(row["paths"][0] if len(row["paths"]) else row["id"])
