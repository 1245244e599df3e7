"""Whom a pronoun may stand for besides the last speaker: the subject of a sentence not far before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from dateline.actors.role_words import is_role
from dateline.text import Span, sentences

Named = tuple[int, int, str]  # where a mention stands, and who is meant

# What may stand before the name that is a sentence's subject: a title, or an introduction that a comma closes.
_INTRODUCED = re.compile(r"(?:[A-Z][\w’'-]*|[\w’'-]+ing|which|who|where|when)\b[^,;:“”\"()]{2,80},\s+")
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
# A name that owns or is one of several is no subject of its own: "Rao's aide", "Rao and Ito".
_NOT_ALONE = re.compile(r"['’]s?\b|\s+and\b|\s*[-/]\w|,\s+(?:[A-Z][\w.’-]+\s+){1,3}and\b")
# Someone who is told of without a name: "One of the victims decided", "The maker has also".
_SOMEONE = re.compile(
    r"((?:[Oo]ne of the(?:\s+[a-z-]+){0,2}?\s+[a-z]+s)|(?:The|A|An|Another)(?:\s+[a-z-]+){0,2}?\s+(?P<noun>[a-z]+))"
    r"\s+(?!(?:of|for|at|from|in|on|with|and|who|whose|to|by|that|which)\b)[a-z]+"
)
# After a preposition (and title) one is no subject: "the character of Ana Lind", "spoke to Senator Rao".
_OBLIQUE = re.compile(
    r"\b(?:of|to|with|for|from|by|against|about|at|on|in|like|including|between|after|before|as)\s+"
    r"(?:the\s+)?(?:(?:[A-Z][\w.’'-]*|[a-z]+er|[a-z]+ist|journalist|actor|aide|leader)\s+){0,4}$"
)
_INTRODUCTIONS = 3
_MENTIONS = 12  # of one sentence that are looked at
_CROWD = 3  # people
_SENTENCES = 3  # sentences that a subject reaches over
_NEAR = 900  # characters


class Antecedents:
    """Finds the subjects of the sentences before a pronoun.

    Args:
        text: canonical text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def subject(
        self, span: Span, since: int, mentions: Sequence[Named], fits: Callable[[str], bool] | None = None
    ) -> str | None:
        """Return who is the subject of the last sentence up to `span` that tells of one of `mentions`.

        Args:
            span: where the pronoun stands.
            since: no subject before this character counts.
            mentions: those who may be meant, in order.
            fits: tells of a name whether the pronoun may stand for it; without it only a subject will do.

        A sentence with several of them, none its subject, settles nothing.
        """
        spans = sentences(self.text)
        at = bisect_right(spans, span.start, key=lambda sentence: sentence.start) - 1
        lowest = max(since, span.start - _NEAR)
        for number in range(at, max(-1, at - _SENTENCES), -1):
            start, end = spans[number].start, min(spans[number].end, span.start)
            if start < lowest or (number < at - 1 and "\n\n" in self.text[end : span.start]):
                return None
            told = self._told(start, end, mentions, fits)
            if not told:
                continue
            subjects = [who for begins, who in told if self._opens(start, begins)]
            if subjects:
                return subjects[0]
            if fits is None:
                continue
            alone = len({who for _, who in told}) == 1 and not self._crowded(start, end, mentions)
            return told[0][1] if alone and number < at else None
        return None

    def _told(
        self, start: int, end: int, mentions: Sequence[Named], fits: Callable[[str], bool] | None
    ) -> list[tuple[int, str]]:
        """Return the mentions from `start` to `end` that may be subjects: none that owns or follows a preposition."""
        told: list[tuple[int, str]] = []
        first = bisect_right(mentions, start - 1, key=lambda mention: mention[0])
        for begins, ends, who in mentions[first : first + _MENTIONS]:
            if begins >= end:
                break
            oblique = _OBLIQUE.search(self.text, max(start, begins - 60), begins)
            if ends <= end and (fits is None or fits(who)) and not oblique and not _NOT_ALONE.match(self.text, ends):
                told.append((begins, who))
        return told

    def _crowded(self, start: int, end: int, mentions: Sequence[Named]) -> bool:
        """Tell whether so many are named from `start` to `end` that one who is no subject is not meant by chance."""
        first = bisect_right(mentions, start - 1, key=lambda mention: mention[0])
        near = {who for begins, _, who in mentions[first : first + _MENTIONS] if begins < end}
        return len(near) > _CROWD

    def someone(self, span: Span, since: int) -> str | None:
        """Return the person without a name who is the subject of the sentence right before `span`."""
        spans = sentences(self.text)
        at = bisect_right(spans, span.start, key=lambda sentence: sentence.start) - 2
        if at < 0 or spans[at].start < since or span.start - spans[at].start > _NEAR:
            return None
        match = _SOMEONE.match(self.text, spans[at].start)
        if match is None or (match["noun"] and (match["noun"].endswith("s") or not is_role(match["noun"]))):
            return None
        return match[1]

    def _opens(self, start: int, begins: int) -> bool:
        """Tell whether a name at `begins` can be the subject of the sentence from `start`."""
        if begins - start > 160:
            return False
        for _ in range(_INTRODUCTIONS):
            introduced = _INTRODUCED.match(self.text, start, begins)
            if introduced is None:
                break
            start = introduced.end()
        article = _ARTICLE.match(self.text, start, begins)
        if article is not None:
            start = article.end()
        title = self.text[start:begins].split()
        return len(title) <= 8 and all(
            word[0].isupper() or word in {"of", "and", "the", "for", "former"} or is_role(word) for word in title
        )
