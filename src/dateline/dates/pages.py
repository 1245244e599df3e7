"""The days that a web page's markup tells: structured data, meta tags, time elements, and htmldate's judgement."""

from __future__ import annotations

import re

from dateline.dates.readings import Reading
from dateline.text import canonical

_MARKUP = re.compile(
    r"<(?:!doctype html|html|head|body|article|div|p|meta|script|title|h1|time|table|span|br)\b", re.IGNORECASE
)


def is_html(content: str) -> bool:
    """Return whether `content` is a page and not a text: whether it opens like markup."""
    start = content[:2000].lstrip("\ufeff \t\r\n")
    return start.startswith("<") and _MARKUP.search(content[:4000]) is not None


def main_text(html: str) -> str:
    """Return the main text of a page as trafilatura extracts it, in canonical form; empty where there is none."""
    from trafilatura import extract

    return canonical(extract(html, include_comments=False, include_tables=True) or "")


def page_readings(html: str, url: str | None) -> list[Reading]:
    """Return the readings of a page's markup."""
    return []
