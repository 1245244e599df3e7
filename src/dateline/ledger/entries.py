"""Files that a researcher writes by hand: lists of entries in YAML that name articles and their words.

`report/corrections.yml` and `report/measures.yml` have this shape: one key with a list under it, checked entry by
entry, so that a message names the file and the entry that is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from dateline.errors import DatelineError

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
    except yaml.YAMLError as error:
        raise DatelineError(f"{path}: not readable as YAML: {error}") from error
    except ValidationError as error:
        raise DatelineError(f"{path}: {first_fault(error)}") from error


def first_fault(error: ValidationError) -> str:
    """Return the first fault of an entry in one line: where it is, and what it is."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}"


def is_article(row: Mapping[str, Any], wanted: str) -> bool:
    """Tell whether an article's row is the one that an entry names by id or path (or the end of its path)."""
    paths = [str(path) for path in row["paths"]]
    return wanted == row["id"] or any(path == wanted or path.endswith("/" + wanted) for path in paths)
