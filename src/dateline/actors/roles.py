"""The role that a text gives a person: the title before the name, or the apposition before or after it.

Works on the text around one mention; who the person is and which mention counts is decided in `people`.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import FUNCTION, GIVEN, QUALIFIER, TEAM, lexicon, word_list
from dateline.actors.names import Name
from dateline.actors.role_clauses import RoleClauses
from dateline.actors.role_phrases import DETERMINERS, REACH, WORD, is_plural_role, is_role
from dateline.actors.tokens import flags_of
from dateline.text import Span

_BARE = word_list("roles: bare")
_WEAK = frozenset("professor doctor rev".split())  # forms of address that are offices too
# What may stand between a role and what it is of.
_OF = word_list("roles: of")
_KIN = frozenset(["Brother", "Sister"])
# A form of address behind an office: "Foreign Minister Dr".
_ADDRESSES = sorted({word.capitalize() for word in _BARE if word.isalpha() and len(word) > 1} - _KIN)
_ADDRESS = re.compile(rf"(?:\s+(?:{'|'.join(_ADDRESSES)})\.?)+$")
_BOTH = frozenset(["first lady"])  # titles of two words, neither of which is one alone
# Joined before the last of several roles: "singer, actor, and advocate Ann Berg".
_JOINED_ROLES = re.compile(r"\b([a-z][\w-]{1,20}), (?:([a-z][\w-]{1,20}),? )?and $")
_COMMA = re.compile(r",\s+(?:the\s+)?")
_LISTED = re.compile(r",? (?:and|&) |, [A-Z]")
_RIGHT_OPEN = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,|–|—| -)\s*(?:(?:aged\s+)?\d{1,3}\s*,\s*)?(?:and\s+)?"
    r"(?:who\s+(?:was\s+(?:elected|appointed)(?:\s+as)?|is|was|has\s+been|had\s+been|became"
    r"|(?:has\s+|had\s+)?(?:serves|served|works|worked)\s+as)\s+"
    r"|(?:also|then|now|formerly|previously|once|currently|until\s+(?:recently|\w+))\s+)?"
)
# Between an apposition before the name and the name: "the owner, surnamed Ouyang,".
_CALLED = re.compile(
    r",\s+(?:surnamed|named|identified\s+(?:only\s+)?as|known\s+as|(?:suspected|believed|alleged|said|thought)\s+to\s+be|reportedly(?:\s+one)?)\s+$"
)
_GLOSS = re.compile(r"\([^()]{2,60}\)\s+$")
# Before a name with its age: "the suspect, 21-year-old Ana Lind".
_AGE = re.compile(r"(?:aged\s+\d{1,3}|\d{1,3}-year-old)\s+$")
_PLACED = re.compile(
    r"\s+(?:of|from)\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*(?:,\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)?(?=[,.;])"
)
# "identified the suspect as 21-year-old Ana Lind", "the driver was named by police as Ana Lind"
_IDENTIFIED = re.compile(
    r"\b(?:identified|named)\s+(?:the|a|an|his|her)\s+(?P<object>(?:[\w-]+\s+){1,3})as\s+$"
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s+(?P<subject>(?:[\w-]+\s+){1,3}?)(?:was|has\s+been|had\s+been|is)\s+"
    r"(?:later\s+)?(?:identified|named)\s+(?:by\s+(?:\w+\s+){1,3})?as\s+$"
)
# Somebody of a people or a party: "An Australian, Ana Lind, …".
_ONE = re.compile(r"(?:^|[.;]\s+|\n)(?:An?|One)\s+([A-Z][a-z]+)$")
_AND = re.compile(r"\s*(?:,|and|&|,\s*and|or)\s*")


class Roles(RoleClauses):
    """Reads roles off one text, given its names."""

    # -- before the name --------------------------------------------------------------------------------------------

    def before(self, name: Name) -> Span | None:
        """Return the title or the role right before a name: "study co-author Professor", "Japanese Prime Minister"."""
        title = name.title
        if title and (called := self.given_title(title)):
            return called
        if title is None:
            edge = self.before_bracket(name.start)
            words = self.words_before(edge)
            if not words or not self.text[words[0].end : edge].isspace():
                return None
            word = self.word(words[0])
            other = self.name_at(words[0].start)
            if other is not None and other.kind in ("LOC", "ORG"):
                return self.before_with_domain(other) or self.several(other, name)
            if other is None and (domain := self.before_chamber(words, edge < name.start)):
                return domain
            if not is_role(word) or other:
                return None
            start, end = words[0]
        else:
            start, end = title
        start = self.extend_chain(self.extend_left(start))
        parts = self.text[start:end].replace(".", "").split()
        if name.title and " ".join(parts[-2:]).lower() in _BOTH:
            return Span(start, end)
        said = [part for part in parts if part.lower() not in _BARE or (part.islower() and len(parts) > 1)]
        if not any(map(is_role, said)) and parts[-1].lower() in _BARE:
            return None  # a mere form of address, whatever stands before it; "her sister" is none
        address = _ADDRESS.search(self.text, start, end)
        return Span(start, address.start() if address else end)

    def given_title(self, title: Span) -> Span | None:
        """Return the role before a title that is a given name there: "nominee Earl Dodge"."""
        words = self.words_before(title.start) if flags_of(title.of(self.text)) & GIVEN else []
        if not words or not self.text[words[0].end : title.start].isspace():
            return None
        word = self.word(words[0])
        return Span(self.extend_left(words[0].start), words[0].end) if word.islower() and is_role(word) else None

    def before_bracket(self, start: int) -> int:
        """Return where the words before a name end, past a gloss: "the MP (Member of Parliament) Ana Lind"."""
        gloss = _GLOSS.search(self.text, max(0, start - REACH), start)
        return gloss.start() if gloss else start

    def several(self, body: Name, name: Name) -> Span | None:
        """Return what looks like a body but is the role of the people after it: "Senior Advisors Ana Lind and …"."""
        words = self.text[body.start : body.end].split()
        plural = body.kind == "ORG" and is_plural_role(words[-1].lower()) and not flags_of(words[-1]) & TEAM
        listed = plural and body.end < name.start and _LISTED.match(self.text, name.end)
        return Span(body.start, body.end) if listed else None

    def before_chamber(self, words: list[Span], glossed: bool) -> Span | None:
        """Return an office of what has no name: "Speaker of the House", "Member of parliament (MP)" if `glossed`."""
        if not (glossed or self.word(words[0]).istitle()) or is_role(self.word(words[0])):
            return None
        position = 2 if [self.word(span) for span in words[1:3]] == ["the", "of"] else 1
        if len(words) <= position + 1 or self.word(words[position]) != "of":
            return None
        head = words[position + 1]
        if not is_role(self.word(head)) or self.name_at(head.start) or not self.word(head)[0].isupper():
            return None
        return Span(self.extend_left(head.start), words[0].end)

    def extend_chain(self, start: int) -> int:
        """Return where several roles of one person begin of which the last begins at `start`."""
        if not self.text[start].islower():
            return start
        match = _JOINED_ROLES.search(self.text, max(0, start - 60), start)
        if match is None:
            return start
        if any(word and (not is_role(word) or is_plural_role(word)) for word in match.groups()):
            return start
        return self.extend_left(match.start())

    def before_with_domain(self, domain: Name) -> Span | None:
        """Return the role of which a place or an organisation right before the name is part: "Senator from Vermont"."""
        words = self.words_before(domain.start)
        position = 0
        while (
            position < len(words) and self.word(words[position]) in ("of", "from", "for", "at", "the") and position < 2
        ):
            position += 1
        if not position or position >= len(words) or not is_role(self.word(words[position])):
            return None
        if self.word(words[position - 1]) == "the" or self.text[words[position].end : words[position - 1].start] != " ":
            return None
        return Span(self.extend_left(words[position].start), domain.end)

    def before_comma(self, name: Name) -> Span | None:
        """Return the role in apposition before a name: "her Swedish counterpart, Lena Berg,"."""
        text = self.text
        start = name.title.start if name.title else name.start
        aged = _AGE.search(text, max(0, start - 20), start)
        start = aged.start() if aged else start
        known = _IDENTIFIED.search(text, max(0, start - REACH), start)
        if known is not None:
            begin, end = known.span("object" if known["object"] else "subject")
            role = text[begin:end].rstrip()
            return Span(begin, begin + len(role)) if is_role(role.split()[-1]) else None
        called = _CALLED.search(text, max(0, start - 40), start)
        comma = called.start() if called else start - 1
        while comma >= 0 and text[comma] in " \n":
            comma -= 1
        if comma < 0 or text[comma] != "," or comma == start - 1:
            return None
        placed = _PLACED.match(text, name.end)
        end = placed.end() if placed else name.end
        following = text[end : end + 5]
        opens = False  # whether the role has to open the sentence, as no comma closes the apposition
        if following[:1] not in ",.;)" and not following.startswith((" ,", " .", " and", " who")) and following.strip():
            verb = WORD.match(text, end + 1)
            if verb is None or verb[0] not in lexicon().person_verbs:
                return None
            opens = True
        floor = max(0, comma - REACH)
        one = _ONE.search(text, floor, comma)
        people_of = self.name_at(one.start(1)) if one else None
        if one is not None and (people_of is None or people_of.kind == "MISC"):
            return Span(*one.span(1))
        words = [Span(*m.span()) for m in WORD.finditer(text, floor, comma)][::-1]
        for position, span in enumerate(words):
            word = text[span.start : span.end]
            covering = self.name_at(span.start)
            if covering is not None and covering.kind == "PER":
                return None
            between = text[span.end : words[position - 1].start if position else comma]
            if any(mark in between for mark in '.;:()[]“”"–—\n'):
                return None
            if is_role(word) and not (covering is not None and covering.kind == "ORG"):
                if is_plural_role(word.lower()) and not _LISTED.match(text, name.end):
                    return None  # "via his lawyers, Anna Lind"
                end = comma if position else span.end
                begin = self.extend_left(span.start)
                if not self.is_whole(begin, opens):
                    return None
                return Span(begin, end)
            plain = word.islower() and word not in _OF and not self.domain(word)
            if covering is None and (plain or (flags_of(word) & FUNCTION and not word.islower())):
                if plain and self.is_matter(words, position):
                    continue  # "head of compliance, Deepa Lind,"
                return None
        return None

    def is_matter(self, words: list[Span], position: int) -> bool:
        """Return whether a word ends what an office is of: "head of compliance", "owner of the plant"."""
        for at in range(position, min(position + 4, len(words) - 1)):
            word, before = self.word(words[at]), self.word(words[at + 1])
            if word in lexicon().person_verbs or not self.text[words[at + 1].end : words[at].start].isspace():
                return False
            if at > position and word in ("of", "for"):
                return is_role(before)
            if not word.islower() or (at == position and word.endswith(("ed", "ing", "ly"))):
                return False
        return False

    def domain(self, word: str) -> bool:
        """Return whether a word in lower case may be what an office is about: "trade", "foreign", "affairs"."""
        return bool(flags_of(word.capitalize()) & QUALIFIER)

    def is_whole(self, begin: int, opens: bool) -> bool:
        """Return whether a noun phrase can be an apposition by what stands before it (`opens`: nothing may)."""
        words = [word for word in self.words_before(begin) if self.word(word).lower() not in DETERMINERS]
        if not words:
            return True
        return not opens and self.word(words[0]).lower() not in ("than", "like", "as")

    # -- after the name ---------------------------------------------------------------------------------------------

    def after(self, name: Name) -> Span | None:
        """Return the role in apposition after a name: ", chief executive of Y," or ", 43, a carpenter"."""
        text = self.text
        opening = _RIGHT_OPEN.match(text, name.end)
        if opening is None or text[name.end : name.end + 2] in ("'s", "’s"):
            return None
        role = self.noun_phrase(opening.end(), limit=8)
        if role is None or not text[role.start].isupper():
            return role
        comma = _COMMA.match(text, role.end)  # ", Senior Adviser, Ministry of Trade"
        body = self.name_at(comma.end()) if comma else None
        if comma and body is not None and body.kind == "ORG" and body.start == comma.end():
            return Span(role.start, body.end)
        return role

    def role(self, name: Name) -> tuple[Span | None, bool]:
        """Return the role beside a mention, and whether it says more than a form of address or an origin."""
        before = self.before(name)
        if before and not all(word in _WEAK for word in before.of(self.text).lower().replace(".", "").split()):
            return before, True
        role = self.before_comma(name) or self.after(name) or self.leads(name) or self.copula(name)
        if role:
            return role, True
        return before or self.origin(name), False

    def shared(self, name: Name, earlier: Name, role: Span) -> bool:
        """Return whether a role in the plural before the name `earlier` holds for the next name of the list too."""
        if role.end > earlier.start or not _AND.fullmatch(self.text[earlier.end : name.start]):
            return False
        last = self.text[role.start : role.end].split()[-1].lower()
        return is_plural_role(last)
