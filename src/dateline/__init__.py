"""Dateline: from a folder of dated news articles to a briefing that a reviewer can check sentence by sentence.

The public names are loaded when they are first used, so that `import dateline` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.corpus import Article, read_corpus
    from dateline.errors import DatelineError
    from dateline.extraction import Extraction, extract
    from dateline.ledger import Ledger, open_ledger
    from dateline.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Article": "dateline.corpus",
    "DatelineError": "dateline.errors",
    "Extraction": "dateline.extraction",
    "Ledger": "dateline.ledger",
    "Settings": "dateline.settings",
    "extract": "dateline.extraction",
    "open_ledger": "dateline.ledger",
    "read_corpus": "dateline.corpus",
}
__all__ = [  # noqa: RUF022 (the order of use)
    "read_corpus", "Article", "Settings", "extract", "Extraction", "open_ledger", "Ledger", "DatelineError",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
