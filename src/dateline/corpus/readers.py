"""The readers of files: one function for each kind of file, found by the file's suffix.

A new kind of file is one function and one entry of `READERS`. A reader takes bytes and a path and yields records, or
what it could not read and why; it never raises on any bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.corpus.identify import Record
from dateline.corpus.model import Unread
from dateline.text import canonical

Reader = Callable[[bytes, str], Iterator[Record | Unread]]


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and how it was decoded: UTF-8, UTF-16 by its mark, or else Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError:
            return "", "undecodable"
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        return "", "undecodable"
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError:
        return "", "undecodable"


def read_text(data: bytes, path: str) -> Iterator[Record | Unread]:
    """Read a plain text."""
    raw, encoding = decode(data)
    if encoding == "undecodable" or "\x00" in raw:
        yield Unread(path, "is not text in UTF-8 or Windows-1252")
        return
    yield Record(canonical(raw), path, extractor="" if encoding == "utf-8" else f"decoded as {encoding}")


READERS: dict[str, Reader] = {"": read_text, ".txt": read_text, ".text": read_text, ".md": read_text}
