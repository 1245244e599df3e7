"""Meaning of texts as vectors, by the WordLlama wheel: the optional extra `dateline[semantic]`.

The wheel carries its weights (MIT licence; distilled token embeddings of 256 numbers). They are read from the package's
own folder and nothing is ever fetched.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError


def available() -> bool:
    """Return whether the extra is installed."""
    return find_spec("wordllama") is not None


@lru_cache(maxsize=1)
def _model() -> Any:
    if not available():
        raise DatelineError(
            "meaning-based matching is on, but its extra is not installed; install it: pip install 'dateline[semantic]'"
        )
    wordllama = import_module("wordllama")
    folder = Path(str(wordllama.__file__)).parent
    return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)


def embed(texts: Sequence[str]) -> Any:
    """Return the vectors of texts, one row each, of length 1; an empty text has noughts.

    Raises:
        DatelineError: the extra is not installed.
    """
    import numpy as np

    shown = [text if text.strip() else "." for text in texts]
    vectors = np.asarray(_model().embed(shown, norm=True), dtype=np.float64)
    vectors[[not text.strip() for text in texts]] = 0
    return vectors
