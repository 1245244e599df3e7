"""Tokens of a sentence: words, numerals and signs with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate
from types import MappingProxyType
from typing import Final

from dateline.text import Span

_TOKEN: Final = re.compile(  # one group, so that splitting keeps what it splits by
    # Each choice begins with a class or a sign: where that does not stand, it is passed over without being tried.
    r"([A-Za-z][A-Za-z]*+(?![^\W\d_]|[.:])"  # most tokens; before no point or colon nothing else
    r"|https?://\S++|www\.\S++"
    r"|\d\d*+(?:[.,]\d++)*+(?:[eE][+-]?\d++(?![^\W_]))?"  # a numeral with its points and commas
    r"|\.(?<![\w.,].)\d++"  # .25
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|[^\W\d_](?<![^\W_].)\.(?:[^\W\d_]\.){1,4}"  # U.S.
    r"|['’](?<=[^\W_].)s\b"
    r"|[^\W\d_][^\W\d_]*+"
    r"|\S)"
)
HYPHENS: Final = frozenset("-‐‑–—−")
_JOINING: Final = HYPHENS - {"—"}
DASHES: Final = frozenset("-‐‑–~")  # what may join the two ends of a range
NOBODY: Final[Mapping[int, str]] = MappingProxyType({})


class Tokens:
    """The tokens of `text[start:end]`: `words` as written, `lower` in lower case, `starts` and `ends` as offsets.

    `names` has who is meant by pronouns of the text, by their starts.
    """

    __slots__ = ("_count", "_names", "ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, sentence: Span, names: Mapping[int, str] = NOBODY) -> None:
        self.text = text
        self._names = names
        parts = _TOKEN.split(sentence.of(text))  # what stands between tokens, and the tokens
        bounds = list(accumulate(map(len, parts), initial=sentence.start))
        self.words = parts[1::2]
        self.starts, self.ends = bounds[1:-1:2], bounds[2::2]
        self.lower = [word.lower() for word in self.words]
        self._count = len(self.words)

    def __len__(self) -> int:
        return self._count

    def tight(self, index: int) -> bool:
        """Return whether token `index` stands against the one before it, without a space."""
        return 0 < index < self._count and self.ends[index - 1] == self.starts[index]

    def at(self, index: int) -> str:
        """Return token `index` in lower case, empty outside the sentence."""
        return self.lower[index] if 0 <= index < self._count else ""

    def word(self, index: int) -> str:
        """Return token `index` as written, empty outside the sentence."""
        return self.words[index] if 0 <= index < self._count else ""

    def meant(self, index: int) -> str:
        """Return the name of the one whom the pronoun at token `index` means, empty where that is not known."""
        return self._names.get(self.starts[index], "") if 0 <= index < self._count else ""

    def glued_hyphen(self, index: int) -> bool:
        """Return whether token `index` is a hyphen with no space on either side."""
        return 0 < index < self._count and self.words[index] in _JOINING and self.tight(index) and self.tight(index + 1)

    def phrase(self, first: int, last: int) -> str:
        """Return tokens `first` to `last` (exclusive) in lower case, joined by single spaces."""
        return " ".join(self.lower[max(0, first) : last])

    def slice(self, first: int, last: int) -> str:
        """Return the text from token `first` to token `last` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""
