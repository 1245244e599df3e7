"""The people of one article as those who may speak: by name, by gender, by the title that two of them share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.actors.lexicon import GIVEN, Is
from dateline.actors.model import Person
from dateline.actors.names.reading import POST_NOMINALS
from dateline.actors.names.tokens import flags_of
from dateline.actors.role_words import is_plural_role, is_role
from dateline.text import Span, sentences

# "Rao and Ito's mother": the first name owns with the second.
_SHARED_OWNER = re.compile(r"\s+and\s+(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*['’]s?\s")
POST_MODIFIER = re.compile(r"\s+(?:of|for|at|from|in|with|on|to|who|which|that)\b|,|\(")
_PRONOUNS = frozenset("he him his she her hers they them".split())
_OPENS_TITLE = frozenset("former mr mr. mrs mrs. ms ms. dr dr. gov. sen. rep. gen. the a an his her their".split())
# Groups that two people may be: "the ministers", "the two foreign ministers", "both leaders".
_GROUP = re.compile(r"(?:both(?: the)?|the(?: two)?) ((?:[a-z-]+ ){0,2}[a-z]+)$", re.IGNORECASE)
_HEADS_OF_STATE = (
    frozenset(["prime", "minister"]),
    *map(frozenset, (["president"], ["chancellor"], ["premier"], ["king"], ["queen"], ["emperor"], ["taoiseach"])),
)
_NOT_IN_OFFICE = frozenset("vice deputy former ex company bank university board".split())
_BRACKET = re.compile(r"\([^()]{1,40}\)\s?")
_LETTERS = re.compile(rf"^(?:,? (?:{'|'.join(sorted(POST_NOMINALS))})\b)+")  # "Rao QC", "Ito, MP"
_TITLE = 30  # characters of an office before a name
NEAR = 2500  # characters; a pronoun or title does not reach further back


class Known:
    """The people of an article and where they are named.

    Args:
        text: canonical text.
        people: those of the article.
    """

    def __init__(self, text: str, people: Sequence[Person]) -> None:
        self.text = text
        self.mentions = sorted(
            {
                (span.start, span.end, who.canonical)
                for who in people
                for span in (Span(who.start, who.end), *who.mentions)
            }
        )
        self.named = [
            mention for mention in self.mentions if text[mention[0]].isupper() and not _is_pronoun(text, mention)
        ]
        self.starts = [start for start, _, _ in self.mentions]
        self.first: dict[str, int] = {who: start for start, _, who in reversed(self.mentions)}
        self.roles: dict[str, set[str]] = {who.canonical: words_of(who.role or "") for who in people}
        self.counterparts = {  # who is called somebody's counterpart, and where
            who.canonical: who.role_start
            for who in people
            if who.role_start is not None and "counterpart" in self.roles[who.canonical]
        }
        self.opens_role = {
            who.role_end: who.role_start for who in people if who.role_start is not None and who.role_end is not None
        }
        self.initials: dict[str, str] = {who.canonical: _initials(who.role or "") for who in people}
        self.gender = {who.canonical: gender for who in people if (gender := _gender(who.canonical))}
        self.told: set[str] = set()  # whom the words that are just told are of

    def _named(self, span: Span) -> list[str]:
        """Return the people who are heads of the noun phrase at `span`: none in a possessive, none after *for*."""
        words = span.of(self.text)
        first = bisect_right(self.starts, span.start - 1)
        heads: list[str] = []
        for start, end, name in self.mentions[first:]:
            if start >= span.end:
                break
            if end > span.end or (end < span.end and re.match(r"['’]s?\b", self.text[end : end + 3])):
                continue
            before = words[: start - span.start]
            joined = re.search(r"(?:\band\b|,)[^,]*$", before)
            tail = before[joined.end() :] if joined and heads else before
            opens = self.opens_role.get(start - 1)  # a role that is read to end before the name is of its bearer
            if not _heads(tail) and (opens is None or opens > span.start + len("the ")):
                continue
            rest = _LETTERS.sub("", words[end - span.start :])
            joined_on = re.match(r",|\s+and\b", rest)
            if rest.strip() and not joined_on and not POST_MODIFIER.match(" " + rest.lstrip()):
                continue
            if _SHARED_OWNER.match(rest):
                continue
            if name not in heads:
                heads.append(name)
        return heads

    def _fits(self, who: str, gender: str) -> bool:
        return self.gender.get(who, gender) == gender and who not in self.told

    def _of(self, part: Span) -> list[str]:
        """Return who is named where `part` begins: its subject or object, no owner."""
        first = bisect_right(self.named, part.start - 1, key=lambda mention: mention[0])
        near = min(part.end, part.start + _TITLE)
        return [
            who
            for start, end, who in self.named[first : first + 1]
            if start < near and not self.text.startswith(("'", "’"), end)
        ]

    def _pair(self, span: Span, words: str) -> list[str]:
        """Return the two people whom *the two ministers* or *both leaders* are: the only two so far of such a role.

        They must be named in one sentence not far back.
        """
        match = _GROUP.match(words)
        if match is None or not is_plural_role(match[1].split()[-1].lower()):
            return []
        *modifiers, noun = match[1].lower().split()
        wanted = {*modifiers, noun.removesuffix("s") if not noun.endswith("ies") else noun[:-3] + "y"}
        so_far = [who for who, first in self.first.items() if first < span.start]
        fitting = [who for who in so_far if who not in self.counterparts and self._bears(who, wanted)]
        for who in so_far:
            role_start = self.counterparts.get(who)
            if role_start is not None:
                before = bisect_right(self.starts, role_start - 1) - 1
                if before < 0 or self.mentions[before][2] in fitting:
                    fitting.append(who)
        if len(fitting) != 2:
            return []
        last = bisect_right(self.starts, span.start - 1) - 1
        spans = sentences(self.text)
        together: dict[int, set[str]] = {}
        for number in range(last, -1, -1):
            start, _, who = self.mentions[number]
            if span.start - start > NEAR:
                break
            if who in fitting:
                at = bisect_right(spans, start, key=lambda sentence: sentence.start)
                together.setdefault(at, set()).add(who)
        if not any(len(named) == 2 for named in together.values()):
            return []
        return sorted(fitting, key=lambda who: self.first[who])

    def _bears(self, who: str, wanted: set[str]) -> bool:
        """Tell whether a person's role makes them one of *ministers*, *foreign ministers* or *leaders*."""
        role = self.roles.get(who, set())
        if wanted == {"leader"}:
            return not role & _NOT_IN_OFFICE and any(office <= role for office in (*_HEADS_OF_STATE, wanted))
        return wanted <= role and (wanted != {"minister"} or "prime" not in role)


def _is_pronoun(text: str, mention: tuple[int, int, str]) -> bool:
    return mention[1] - mention[0] < 5 and text[mention[0] : mention[1]].lower() in _PRONOUNS


def _gender(name: str) -> str:
    """Return the gender that a first name tells, nothing where it may be either's."""
    flags = flags_of(name.split(" ", 1)[0]) & GIVEN
    return "f" if flags == int(Is.FEMALE) else "m" if flags == int(Is.MALE) else ""


def _heads(before: str) -> bool:
    """Tell whether a name after these words is the head of its noun phrase.

    It is in *US Secretary of State Mike Pompeo*, and is not in *a spokesman for Mike Pompeo* or *an aide to Senator
    Mike Pompeo*.
    """
    if re.search(r",[^,]{0,40}$", before):
        return True
    before = _BRACKET.sub("", before)
    modifiers = list(POST_MODIFIER.finditer(before + " "))
    if not modifiers:
        return True
    between = before[modifiers[-1].end() :].split()
    return (
        bool(between)
        and between[-1] != "and"
        and not any(is_role(word.strip(".,")) or word.lower() in _OPENS_TITLE for word in between)
    )


def words_of(text: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(re.findall(r"[^\W_]+", text.lower()))


def _initials(role: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W_]+", role) if word[0].isupper())
