"""Tokens of a sentence: words, numerals and signs with their places in the text."""

from __future__ import annotations

import re
from typing import Final

from dateline.text import Span

_TOKEN: Final = re.compile(
    r"https?://\S++|www\.\S++"
    r"|\d++(?:[.,]\d++)*+(?:[eE][+-]?\d++(?![^\W_]))?"  # a numeral with its points and commas
    r"|(?<![\w.,])\.\d++"  # .25
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|(?<![^\W_])(?:[^\W\d_]\.){2,5}"  # U.S.
    r"|(?<=[^\W_])['’]s\b"
    r"|[^\W\d_]++"
    r"|\S"
)
HYPHENS: Final = frozenset("-‐‑–—−")
_JOINING: Final = HYPHENS - {"—"}
DASHES: Final = frozenset("-‐‑–~")  # what may join the two ends of a range


class Tokens:
    """The tokens of `text[start:end]`: `words` as written, `lower` in lower case, `starts` and `ends` as offsets."""

    __slots__ = ("ends", "lower", "starts", "text", "words")

    def __init__(self, text: str, sentence: Span) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(text, sentence.start, sentence.end))
        self.words = [match[0] for match in matches]
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.lower = [word.lower() for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def tight(self, index: int) -> bool:
        """Return whether token `index` stands against the one before it, without a space."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def at(self, index: int) -> str:
        """Return token `index` in lower case, empty outside the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def word(self, index: int) -> str:
        """Return token `index` as written, empty outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued_hyphen(self, index: int) -> bool:
        """Return whether token `index` is a hyphen with no space on either side."""
        return self.word(index) in _JOINING and self.tight(index) and self.tight(index + 1)

    def phrase(self, first: int, last: int) -> str:
        """Return tokens `first` to `last` (exclusive) in lower case, joined by single spaces."""
        return " ".join(self.lower[max(0, first) : last])

    def slice(self, first: int, last: int) -> str:
        """Return the text from token `first` to token `last` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""
