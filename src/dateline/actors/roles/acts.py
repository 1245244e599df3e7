"""The role that verbs give a person: what somebody is appointed, named as an example of, or turns out to be.

Between the clauses of `role_clauses` and the titles and appositions of `roles`.
"""

from __future__ import annotations

import re

from dateline.actors.names.model import Name
from dateline.actors.role_words import DETERMINERS, REACH, is_role, is_several, modifies
from dateline.actors.roles.clauses import RoleClauses
from dateline.text import Span

# Who or what comes to an office: "The club has named Ana Lind head coach", "the election of Bo Berg as speaker".
_APPOINTS = re.compile(
    r"\b(?:(?:re-?)?(?:appoint|elect|nominat|nam|hir|select|install|promot|confirm|designat|tapp|pick|crown)"
    r"(?:e?d|e?s|e|ing)?"
    r"|chose|chosen|chooses|sworn\s+in|swore\s+in|succeed(?:s|ed|ing)?|replac(?:es|ed|ing|e)"
    r"|(?:appointment|(?:re-?)?election|nomination|selection|promotion|resignation|departure|ouster|dismissal) of)\s+$"
)
_GIVES = ("nam", "appoint", "elect", "crown")  # verbs that need no "as": "named Ana Lind chief executive"
_AS = re.compile(r",?\s+(?:as|to\s+be|to\s+become|to\s+serve\s+as)\s+(?:(?:its|their|his|her)\s+)?")
_BLANK = re.compile(r"\s+")
# What somebody comes to or leaves: "Ana Lind joined Acme as chief engineer", "Bo Berg stepped down as chairman".
_COMES = re.compile(
    r",?\s+(?:(?:who|has|had|will|would|is|was|to|also|recently|previously|formerly|then|later)\s+){0,3}"
    r"(?:join(?:s|ed)?|resign(?:s|ed|ing)?|step(?:s|ped|ping)?\s+down|retire(?:s|d)?|t(?:akes|ook|aking)\s+over|serv(?:es|ed|e|ing)"
    r"|work(?:s|ed|ing)?|act(?:s|ed|ing)|running|driving|flying|playing|operating|quit|succeed(?:s|ed)?|replace[sd]?"
    r"|return(?:s|ed)|be(?:en)?\s+(?:re-?)?(?:elected|appointed|named|nominated|sworn\s+in))"
    r"(?:\s+[\w&.’'-]+){0,5}?\s+as\s+"
)
# Somebody of a kind whose name follows: "a student named Ana Lind"; "the minister named Ana Lind" is an act.
_NAMED = re.compile(
    r"\b(?P<article>an?|one|another|the)\s+(?P<role>(?:[\w’'-]+\s+){1,5})"
    r"(?:(?P<name>named|called|surnamed)|nicknamed|known\s+(?:only\s+)?as|identified\s+(?:only\s+)?as)\s+$",
    re.IGNORECASE,
)
# Before examples: "designers such as Ana Lind", "leaders of the movement, including Bo Berg".
_EXAMPLES = re.compile(r"(?P<like>\blike|\bsuch\s+as|\bincluding|\bamong\s+them|\bnotably):?\s+$")
_SAYING_NOTHING = frozenset("figures people persons members names individuals personalities".split())
_EXAMPLE_WORDS = 7  # from the examples back to the plural they are of
# "The chief executive is Ana Lind", "Among the dead was …", "The only survivors were …".
_IS = re.compile(r"\s+(?:is|was|are|were|remains)\s+$")
_RANKS = frozenset("only sole first last other next main".split())
_IS_NO_MORE = re.compile(r"['’]s?\b|\s+(?:who\s+)?(?:[a-z]+ed|[a-z]+ing)\b")


class RoleActs(RoleClauses):
    """Reads off one text, given its names, what verbs make of people."""

    def act(self, name: Name) -> Span | None:
        """Return the role that the words around a name tell by a verb or as of an example."""
        text = self.text
        start = name.title.start if name.title else name.start
        left = text[max(0, start - REACH) : start]
        last = left.rsplit(None, 1)[-1] if left[-1:].isspace() and not left.isspace() else ""
        if not last.islower() and not last.endswith(":"):
            return self.comes(name)
        if last in ("named", "called", "surnamed", "nicknamed", "as"):
            named = _NAMED.search(left)
            if named is not None and (not named["name"] or named["article"].lower() != "the"):
                return self.single(start - len(left) + named.start("role"), named["role"])
        if last.rstrip(":") in ("like", "as", "including", "them", "notably"):
            return self.example(left, start)
        if last in ("is", "was", "are", "were", "remains"):
            return self.told(name, left, start) or self.comes(name)
        return self.appointed(name, left) or self.comes(name)

    def single(self, start: int, words: str) -> Span | None:
        """Return the role that some words are if they end in one of a single person."""
        role = words.rstrip()
        last = role.rpartition(" ")[2]
        if not is_role(last) or is_several(last):
            return None
        head = start + len(role) - len(last)
        return Span(max(start, self.extend_left(head)), start + len(role))

    def example(self, left: str, start: int) -> Span | None:
        """Return the role in the plural of which a name is an example."""
        match = _EXAMPLES.search(left)
        if match is None:
            return None
        end = start - len(left) + match.start()
        while end > 0 and self.text[end - 1] in ", ":
            end -= 1
        words = self.words_before(end)
        edge = end
        for position, span in enumerate(words[:_EXAMPLE_WORDS]):
            word = self.word(span)
            if self.text[span.end : edge].strip() or word in ("who", "that", "said", "and"):
                return None
            covering = self.name_at(span.start)
            if covering is not None and covering.kind == "PER":
                return None
            if is_several(word) and (covering is None or position):
                if position and self.word(words[position - 1]) not in ("of", "from", "at", "in", "for"):
                    return None
                begin = self.extend_left(span.start)
                if word.lower() in _SAYING_NOTHING and self.text[begin : span.end].split()[-2:-1] in ([], ["the"]):
                    return None
                first = not any(self.word(other).lower() not in DETERMINERS for other in words if other.start < begin)
                return None if match["like"] == "like" and first else Span(begin, end)
            edge = span.start
        return None

    def told(self, name: Name, left: str, start: int) -> Span | None:
        """Return the role that is said to be somebody: "The chief executive is Ana Lind"."""
        match = _IS.search(left)
        if match is None or _IS_NO_MORE.match(self.text, name.end):
            return None
        end = start - len(left) + match.start()
        words = self.words_before(end)
        for position, span in enumerate(words):
            word = self.word(span)
            gap = self.text[span.end : words[position - 1].start if position else end]
            if gap.strip():
                return None
            covering = self.name_at(span.start)
            if covering is not None and covering.kind == "PER" and not position:
                return None
            if is_role(word) and covering is None:
                if position and self.word(words[position - 1]) not in ("of", "for", "at", "in"):
                    return None
                begin = self.extend_left(span.start)
                before = [other for other in words if other.start < begin]
                before = before[1:] if before and self.word(before[0]).lower() in _RANKS else before
                opener = self.word(before[0]).lower() if before else ""
                owned = self.text[begin : span.end].find("’s ") > 0 or self.text[begin : span.end].find("'s ") > 0
                determined = owned or opener in DETERMINERS or self.word(span).lower() != word or is_several(word)
                held = self.text[begin : span.end].lower().startswith(("his ", "her ", "their "))
                whole = len(before) <= (opener in DETERMINERS) or self.text[before[0].end : begin].strip() != ""
                return Span(begin, end) if (determined or held) and whole else None
            if covering is None and not modifies(word, word.lower()) and word not in ("of", "the", "for", "at", "in"):
                return None
        return None

    def appointed(self, name: Name, left: str) -> Span | None:
        """Return what somebody is appointed, elected or named."""
        verb = _APPOINTS.search(left)
        if verb is None:
            return None
        match = _AS.match(self.text, name.end)
        if match is None and not verb[0].startswith(_GIVES):
            return None
        gap = match or _BLANK.match(self.text, name.end)
        role = self.noun_phrase(gap.end(), limit=8) if gap else None
        if role is None or (match is None and self.text[role.start].isupper() and self.name_at(role.start)):
            return None
        return None if self.is_of_several(role) else role

    def comes(self, name: Name) -> Span | None:
        """Return the office that somebody comes to, holds or leaves: "joined Acme as chief engineer"."""
        match = _COMES.match(self.text, name.end)
        role = self.noun_phrase(match.end(), limit=8) if match else None
        return None if role is None or self.is_of_several(role) else role
