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
from dateline.themes.terms import unit


def available() -> bool:
    """Return whether the extra is installed."""
    return find_spec("wordllama") is not None


@lru_cache(maxsize=1)
def _model() -> tuple[Any, Any]:
    """Return the tokenizer and the vectors of its tokens."""
    if not available():
        raise DatelineError(
            "meaning-based matching is on, but its extra is not installed; install it: pip install 'dateline[semantic]'"
        )
    wordllama = import_module("wordllama")
    folder = Path(str(wordllama.__file__)).parent
    model = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
    model.tokenizer.no_padding()  # so that one long text makes the others no slower
    return model.tokenizer, model.embedding


def embed(texts: Sequence[str], *, rarity: bool = False) -> Any:
    """Return the vectors of texts, one row each, of length 1; an empty text has noughts.

    Args:
        texts: any texts.
        rarity: whether a token weighs the less the more of the texts have it (inverse document frequency), so that
            what all of them say does not hide what each is about.

    Raises:
        DatelineError: the extra is not installed.
    """
    import numpy as np
    from scipy import sparse

    tokenizer, vectors = _model()
    rows = [
        encoded.ids for encoded in tokenizer.encode_batch([text.strip() for text in texts], add_special_tokens=False)
    ]
    bounds = np.cumsum([0, *map(len, rows)])
    ids = np.fromiter((token for row in rows for token in row), dtype=np.int64, count=int(bounds[-1]))
    counts = sparse.csr_matrix((np.ones(len(ids), dtype=vectors.dtype), ids, bounds), shape=(len(rows), len(vectors)))
    counts.sum_duplicates()
    if rarity:
        frequency = np.bincount(counts.indices, minlength=len(vectors))
        rare = np.log((1 + len(rows)) / (1 + frequency)) + 1
        counts.data *= rare.astype(vectors.dtype)[counts.indices]
    return unit(np.asarray(counts @ vectors, dtype=np.float64))
