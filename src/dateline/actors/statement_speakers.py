"""What a speaker is called: the name in a noun phrase, and whom a pronoun, a surname or a title stands for.

People come with all their mentions from the names of the article; what they do not settle is settled only by the
speaker of the statement before, and else the words stay as written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.actors.model import Organisation, Person
from dateline.actors.statement_words import is_agent
from dateline.text import Span

_ARTICLE = re.compile(r"(?:the|a|an|one)\s+", re.IGNORECASE)
_POST_MODIFIER = re.compile(r"\s+(?:of|for|at|from|in|with|on|to|who|which|that)\b|,|\(")
_PRONOUNS = frozenset("he she him her".split())
_PLURALS = frozenset("they them".split())
_IT = frozenset(["it"])


class Speakers:
    """Names the speakers of one article, in the order of its statements.

    Args:
        text: canonical text.
        people, organisations: those of the article, with their mentions.
    """

    def __init__(self, text: str, people: Sequence[Person], organisations: Sequence[Organisation] = ()) -> None:
        self.text = text
        mentions = sorted(
            {
                (span.start, span.end, person.name)
                for person in people
                for span in (Span(person.start, person.end), *person.mentions)
            }
        )
        self.mentions = mentions
        self.starts = [start for start, _, _ in mentions]
        self.people = {person.name for person in people}
        self.last_person: str | None = None
        self.last_group: str | None = None
        self.last_body: str | None = None

    def name(self, span: Span) -> str:
        """Return the name of the speaker whose words stand at `span`, and remember it for the pronouns to come."""
        words = " ".join(span.of(self.text).split())
        lowered = words.lower()
        inside = self._head_mention(span)
        if inside is not None:
            self.last_person = inside
            return inside
        if lowered in _PRONOUNS:
            return self.last_person or words
        if lowered in _PLURALS:
            return self.last_group or self.last_body or words
        if lowered in _IT:
            return self.last_body or words
        name = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) and words[-1:].isalnum() else words
        if words[:1].isupper() and re.search(r"\band\b|(?<!s)s$", words) and is_agent(words.split()[-1].lower()):
            self.last_group = name
        elif not lowered.startswith(("he ", "she ")):
            self.last_body = name
            if re.search(r"s$|\band\b", lowered):
                self.last_group = name
        return name

    def _head_mention(self, span: Span) -> str | None:
        """Return the person who is the head of the noun phrase at `span`: not one in a possessive or after *for*."""
        words = span.of(self.text)
        first = bisect_right(self.starts, span.start - 1)
        best: str | None = None
        for start, end, name in self.mentions[first:]:
            if start >= span.end:
                break
            if end > span.end:
                continue
            if re.match(r"['’]s\b", self.text[end : end + 2]):
                continue
            before = words[: start - span.start]
            if _POST_MODIFIER.search(before + " ") and not re.search(r",\s*(?:\w+\.?\s+)?$", before):
                continue
            rest = words[end - span.start :].strip()
            if rest and not _POST_MODIFIER.match(" " + rest):
                continue
            best = name
        return best
