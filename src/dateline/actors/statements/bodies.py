"""Bodies that speak: whose name stands in a noun phrase, and which one *the company* or *the network* is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.actors.model import Organisation
from dateline.text import Span

BRACKETS = re.compile(r"\s*\([^()]*\)")
# What a body is called by, where it has been named before: "the company", "the ministry".
_COMMERCIAL = frozenset(
    "company firm airline broadcaster network retailer chain manufacturer carrier maker lender brewer insurer "
    "publisher studio label operator corporation".split()
)
_PUBLIC = frozenset(
    "ministry department bureau commission committee council board authority association federation organisation "
    "organization foundation charity group coalition agency university institute college school hospital court party "
    "union league club team newspaper magazine paper outlet station channel service centre center parliament senate "
    "assembly bank fund society academy trust museum regulator watchdog church alliance".split()
)
_CALLED = re.compile(r"(?:the|this)\s+(?P<noun>[a-z]+)$", re.IGNORECASE)
# "Acme, an airline", "Acme (ACM) is the largest oil company".
_DESCRIBED = r"(?:\s*\([^()]{{1,40}}\))?(?:,|\s+is|\s+was)\s+(?:an?|the|[A-Z][\w-]*['’]s)\s+(?:[\w’'-]+\s+){{0,6}}?{}\b"
_NEAR = 400  # characters in which a firm that nothing describes may be meant


class Bodies:
    """The bodies of one article and where they are named.

    Args:
        text: canonical text.
        organisations: those of the article.
    """

    def __init__(self, text: str, organisations: Sequence[Organisation]) -> None:
        self.text = text
        self.mentions = sorted({(span.start, span.end, body.name) for body in organisations for span in body.mentions})
        self.starts = [start for start, _, _ in self.mentions]
        self.ends = frozenset(end for _, end, _ in self.mentions)

    def whole(self, span: Span) -> Span:
        """Return `span` widened by an organisation's name that it cuts (*Institute of Trade, Finance and Law*)."""
        start, end = span
        at = bisect_right(self.starts, end - 1) - 1
        for body_start, body_end, _ in self.mentions[max(0, at - 1) : at + 1]:
            if body_start < end and start < body_end:
                start, end = min(start, body_start), max(end, body_end)
        return Span(start, end)

    def named(self, span: Span) -> str | None:
        """Return the organisation that the words at `span` name, but for an article and bracketed initials."""
        at = bisect_right(self.starts, span.start + 4) - 1
        if at < 0:
            return None
        start, end, name = self.mentions[at]
        around = self.text[span.start : start] + BRACKETS.sub("", self.text[end : span.end])
        return name if span.start <= start and end <= span.end and around.strip().lower() in {"", "the"} else None

    def called(self, span: Span) -> str | None:
        """Return the one body named before `span` that *the company*, *the ministry* at `span` can be."""
        match = _CALLED.match(span.of(self.text))
        if match is None:
            return None
        noun = match["noun"].lower()
        if noun not in _COMMERCIAL and noun not in _PUBLIC:
            return None
        before = self.mentions[: bisect_right(self.starts, span.start)]
        fitting = {name for _, _, name in before if noun in name.lower().split()}
        if not fitting:
            pattern = re.compile(_DESCRIBED.format(noun))
            fitting = {name for start, end, name in before if self._is(pattern, noun, start, end)}
        if not fitting and noun in _COMMERCIAL:
            fitting = {
                name
                for start, _, name in before
                if span.start - start < _NEAR and not _PUBLIC & set(name.lower().split())
            }
        return fitting.pop() if len(fitting) == 1 else None

    def _is(self, pattern: re.Pattern[str], noun: str, start: int, end: int) -> bool:
        """Tell whether the text describes the body at `start` to `end` by the noun: *the airline Acme*."""
        beside = self.text[max(0, start - len(noun) - 1) : start].lower()
        return beside.strip() == noun or pattern.match(self.text, end) is not None
