"""The role that a text gives a person: the title before the name, or the apposition before or after it.

Works on the text around one mention; who the person is and which mention counts is decided in `people`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from dateline.actors.lexicon import CALENDAR, COMMON, FUNCTION, HONORIFIC, OFFICE, QUALIFIER, lexicon, word_list
from dateline.actors.names import Name
from dateline.actors.tokens import flags_of
from dateline.text import Span, around, sentences

_REACH = 140  # characters; a role stands close to its name
_WORD = re.compile(r"[^\s,;:()\[\]“”\"–—]+")
_GAP = re.compile(r"\s+")
_DETERMINERS = word_list("roles: determiners")
_BARE = word_list("roles: bare")
_WEAK = frozenset("professor doctor rev".split())  # forms of address that are offices too
_MODIFIER_FORMS = word_list("roles: modifier forms")
# Words in small letters that may stand before a title in capitals.
_MODIFIERS = word_list("roles: modifiers")
_CORPORATE = word_list("roles: corporate")
_PRONOUNS = frozenset("it that he she what who there here let where how".split())
_TITLE_WORDS = COMMON | QUALIFIER | OFFICE | HONORIFIC
_ROLE_ENDINGS = ("ologist", "ographer", "keeper", "woman", "sman", "sperson", "ician", "medallist", "holder")
# What may stand between a role and what it is of.
_OF = word_list("roles: of")
_RIGHT_OPEN = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,|–|—| -)\s*(?:(?:aged\s+)?\d{1,3}\s*,\s*)?(?:and\s+)?"
    r"(?:who\s+(?:is|was|serves\s+as|served\s+as)\s+|also\s+|then\s+|now\s+)?"
)
_COPULA = re.compile(r"\s+(?:is|was|became|serves as|served as|has been|works as|worked as)\s+")
_RIGHT_STOP = re.compile(
    r"[.;:()\[\]“”\"–—]|\n\s*\n|,|\s(?:who|whose|which|that|said|says|told|has|have|had|is|was|were|will|would|and\s+(?:other|the|his|her|has|is|was))\b"
)
_OF_NAME = re.compile(r",?\s+(?:of|from|with)\s+(?:the\s+)?(?=[A-Z])")
_OF_BODY = re.compile(
    r" (?:of|from|with) (?:the|a|an) (?:[a-z]+['’]?s? ){0,4}"
    r"(?:agency|authority|ministry|department|company|university|party|police|army|institute"
    r"|council|union|commission|board|association|foundation|bank|firm|group|hospital|navy|court|office|federation)\b"
)
_JOINT = re.compile(r"\s+(?:of|for|at|with|from|in|to|and)\s")
_AND = re.compile(r"\s*(?:,|and|&|,\s*and|or)\s*")


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Return whether a word is a noun for what a person is or does, in any number, also with "ex-" and the like."""
    lowered = word.lower().rstrip(".")
    if not word[:1].islower() and flags_of(word) & (OFFICE | HONORIFIC):
        return True
    return _is_role_noun(lowered)


def _is_role_noun(lowered: str) -> bool:
    roles = lexicon().roles
    if lowered in roles or lowered.endswith(_ROLE_ENDINGS):
        return True
    if "-" in lowered and lowered.rpartition("-")[2] in roles:
        return True
    return is_plural_role(lowered)


def is_plural_role(lowered: str) -> bool:
    """Return whether a word in lower case is the plural of a role."""
    roles = lexicon().roles
    if lowered.endswith("men") and lowered[:-3] + "man" in roles | {"spokesman"}:
        return True
    if lowered.endswith("women") and lowered[:-5] + "woman" in roles:
        return True
    return lowered.endswith("s") and (lowered[:-1] in roles or (lowered.endswith("es") and lowered[:-2] in roles))


class Roles:
    """Reads roles off one text, given its names."""

    def __init__(self, text: str, names: list[Name]) -> None:
        self.text = text
        self.names = names
        self.starts = [name.start for name in names]
        self.sentences = sentences(text)

    def name_at(self, position: int) -> Name | None:
        """Return the name that covers a character."""
        index = bisect_right(self.starts, position) - 1
        for candidate in range(index, max(-1, index - 3), -1):
            if self.names[candidate].end > position:
                return self.names[candidate]
        return None

    # -- before the name --------------------------------------------------------------------------------------------

    def words_before(self, end: int) -> list[Span]:
        """Return the words on the left of `end`, nearest first, up to the first stop of the sentence."""
        floor = max(0, end - _REACH)
        left = self.text[floor:end]
        cut = max(left.rfind(". "), left.rfind("\n\n"), left.rfind("! "), left.rfind("? "))
        while cut > 0 and left[cut] == "." and _abbreviates(left, cut):
            cut = left.rfind(". ", 0, cut)
        begin = floor + cut + 1 if cut >= 0 else floor
        return [Span(*match.span()) for match in _WORD.finditer(self.text, begin, end)][::-1]

    def word(self, span: Span) -> str:
        """Return the word at a span."""
        return self.text[span.start : span.end]

    def extend_left(self, start: int) -> int:
        """Return where the noun phrase begins whose head begins at `start`."""
        text = self.text
        words = self.words_before(start)
        edge = start
        position = 0
        small = text[start : start + 1].islower()  # after a role in small letters, nouns in small letters belong to it
        while position < len(words):
            span = words[position]
            gap = text[span.end : edge]
            if not gap.isspace() or len(gap) > 1:
                break
            word = self.word(span)
            lowered = word.lower()
            name = self.name_at(span.start)
            possessive = word.endswith(("'s", "’s", "s'", "s’"))
            if name is not None and (name.kind != "PER" or possessive):
                edge = name.start
                if possessive:
                    return edge
                while position < len(words) and words[position].start >= edge:
                    position += 1
                continue
            if name is not None:
                break
            if possessive:
                return edge if lowered[:-2] in _PRONOUNS else self.possessor(words, position)
            if lowered == "and" or word == "&":
                if not self.joins(words, position, edge):
                    break
            elif word[0].islower() and not small and not is_role(word) and lowered not in _MODIFIERS:
                break
            elif not self.modifies(word, lowered):
                if lowered in ("his", "her", "their"):
                    edge = span.start
                break
            else:
                small = small or (word[0].islower() and is_role(word))
            edge = span.start
            position += 1
        return edge

    def possessor(self, words: list[Span], position: int) -> int:
        """Return where the words begin that end in a possessive: "the island's", "Windsor Locks'"."""
        edge = words[position].start
        if not self.text[edge].isupper():
            return edge
        for span in words[position + 1 : position + 4]:
            word = self.word(span)
            if not self.text[span.end : edge].isspace() or not word[0].isupper() or flags_of(word) & FUNCTION:
                break
            edge = span.start
        return edge

    def joins(self, words: list[Span], position: int, edge: int) -> bool:
        """Return whether "and" joins two roles, or two domains of one role, rather than two clauses."""
        if position + 1 >= len(words) or self.text[words[position + 1].end : words[position].start].strip():
            return False
        left = self.word(words[position + 1])
        following = _WORD.match(self.text, edge)
        right = following[0] if following else ""
        if is_role(right) or right.lower() in _MODIFIERS:
            # Two offices of one person: not "the President and Secretary Smith"
            return is_role(left) and (left[0].islower() or right.strip(".").lower() in _CORPORATE or right[0].islower())
        return self.modifies(left, left.lower()) and not is_role(left)

    def modifies(self, word: str, lowered: str) -> bool:
        """Return whether a word may stand before a role as part of it."""
        if lowered in lexicon().role_stops or lowered in _DETERMINERS or lowered in lexicon().person_verbs:
            return False
        if any(letter.isdigit() for letter in word) or not word[0].isalpha() or not word[-1].isalpha():
            return False
        if word[0].isupper():
            flag = flags_of(word)
            return not flag & (FUNCTION | CALENDAR) and (
                bool(flag & _TITLE_WORDS) or (word.isupper() and len(word) > 1)
            )
        if lowered.endswith(("ed", "ing")) and lowered not in _MODIFIER_FORMS:
            return False
        return not lowered.endswith("ly")

    def before(self, name: Name) -> Span | None:
        """Return the title or the role right before a name: "study co-author Professor", "Japanese Prime Minister"."""
        head = name.title.start if name.title else None
        if head is None:
            words = self.words_before(name.start)
            if not words or not self.text[words[0].end : name.start].isspace():
                return None
            word = self.word(words[0])
            other = self.name_at(words[0].start)
            if other is not None and other.kind in ("LOC", "ORG"):
                return self.before_with_domain(other)
            if not is_role(word) or other:
                return None
            head = words[0].start
            start, end = head, words[0].end
        else:
            start, end = name.title or Span(0, 0)
        start = self.extend_left(start)
        parts = self.text[start:end].replace(".", "").split()
        said = [part for part in parts if part.lower() not in _BARE or (part.islower() and len(parts) > 1)]
        if not any(map(is_role, said)) and parts[-1].lower() in _BARE:
            return None  # a mere form of address, whatever stands before it; "her sister" is none
        return Span(start, end)

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
        comma = start - 1
        while comma >= 0 and text[comma] in " \n":
            comma -= 1
        if comma < 0 or text[comma] != "," or comma == start - 1:
            return None
        following = text[name.end : name.end + 5]
        opens = False  # whether the role has to open the sentence, as no comma closes the apposition
        if following[:1] not in ",.;)" and not following.startswith((" ,", " .", " and", " who")) and following.strip():
            verb = _WORD.match(text, name.end + 1)
            if verb is None or verb[0] not in lexicon().person_verbs:
                return None
            opens = True
        floor = max(0, comma - _REACH)
        words = [Span(*m.span()) for m in _WORD.finditer(text, floor, comma)][::-1]
        for position, span in enumerate(words):
            word = text[span.start : span.end]
            covering = self.name_at(span.start)
            if covering is not None and covering.kind == "PER":
                return None
            between = text[span.end : words[position - 1].start if position else comma]
            if any(mark in between for mark in '.;:()[]“”"–—\n'):
                return None
            if is_role(word) and not (covering is not None and covering.kind == "ORG"):
                end = comma if position else span.end
                begin = self.extend_left(span.start)
                if not self.is_whole(begin, opens):
                    return None
                return Span(begin, end)
            plain = word.islower() and word not in _OF and not self.domain(word)
            if covering is None and (plain or (flags_of(word) & FUNCTION and not word.islower())):
                return None
        return None

    def domain(self, word: str) -> bool:
        """Return whether a word in lower case may be what an office is about: "trade", "foreign", "affairs"."""
        return bool(flags_of(word.capitalize()) & QUALIFIER)

    def is_whole(self, begin: int, opens: bool) -> bool:
        """Return whether a noun phrase can be an apposition by what stands before it (`opens`: nothing may)."""
        words = [word for word in self.words_before(begin) if self.word(word).lower() not in _DETERMINERS]
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
        return self.noun_phrase(opening.end(), limit=8)

    def copula(self, name: Name) -> Span | None:
        """Return what a name is said to be: "X is the director of Y"."""
        match = _COPULA.match(self.text, name.end)
        if match is None:
            return None
        determiner = re.compile(r"(?:the|a|an)\s").match(self.text, match.end())
        return self.noun_phrase(match.end(), limit=6) if determiner else None

    def noun_phrase(self, start: int, limit: int) -> Span | None:
        """Return the noun phrase at `start` whose head is a role, with what the role is of; its article left out."""
        text = self.text
        first = start
        position = start
        head = -1
        seen = 0
        while seen < limit:
            match = _WORD.match(text, position)
            if match is None:
                break
            word = match[0].rstrip(".,")
            lowered = word.lower()
            name = self.name_at(match.start())
            if name is not None and name.kind == "PER" and not match[0].endswith(("'s", "’s")):
                return None
            if name is not None and name.kind != "PER" and not is_role(word):
                position = max(name.end, match.end())
            elif is_role(word):
                head = match.start() + len(word)
                position = head
                if match[0].endswith("."):
                    break
            elif lowered in _DETERMINERS and (seen == 0 or position == first):
                first = match.end()
                gap = _GAP.match(text, first)
                first = position = gap.end() if gap else first
                seen += 1
                continue
            elif (lowered in ("and", "of") and head > 0) or not (
                self.modifies(word, lowered) or match[0].endswith(("'s", "’s"))
            ):
                break
            else:
                position = match.end()
            seen += 1
            gap = _GAP.match(text, position)
            if gap is None or "\n\n" in gap[0]:
                break
            position = gap.end()
        if head < 0:
            return None
        return Span(first, self.tail(head))

    def tail(self, head: int) -> int:
        """Return the end of what follows a role's head: "of Economy, Trade and Industry", "and owner of Y"."""
        text = self.text
        match = _JOINT.match(text, head)
        limit = around(self.sentences, head - 1, head).end
        if match is None or match.end() > limit:
            return head
        if text[match.start() : match.end()].strip() == "and":
            following = self.noun_phrase(match.end(), limit=5)
            return following.end if following else head
        position = match.end()
        while position < len(text):
            stop = _RIGHT_STOP.search(text, position, min(limit, head + _REACH))
            if stop is None:
                return head if limit > head + _REACH else limit
            name = self.name_at(stop.start())
            if name is not None and name.end > stop.start() and name.start < stop.start():
                position = name.end
                continue
            within = self.name_at(stop.end() + 1) if stop[0] == "," else None
            if within is not None and within.kind == "LOC" and self.is_place(stop.start() - 1):
                position = within.end  # "mayor of South Bend, Indiana"
                continue
            return stop.start() if stop.start() > head else head
        return head

    def is_place(self, position: int) -> bool:
        """Return whether a place's name covers a character."""
        name = self.name_at(position)
        return name is not None and name.kind == "LOC"

    def origin(self, name: Name) -> Span | None:
        """Return where a person is from or belongs to: "of NASA", "from Vermont", "BBC's"."""
        match = _OF_NAME.match(self.text, name.end)
        if match is not None:
            other = self.name_at(match.end())
            if other is not None and other.kind in ("ORG", "LOC") and other.start == match.end():
                gap = re.compile(r",?\s+").match(self.text, name.end)
                return Span(gap.end() if gap else name.end, other.end)
        body = _OF_BODY.match(self.text, name.end)
        if body is not None:
            return Span(name.end + 1, body.end())
        left = self.text[max(0, name.start - 3) : name.start]
        if left in ("'s ", "’s "):
            other = self.name_at(name.start - 4)
            if other is not None and other.kind in ("ORG", "LOC"):
                return Span(other.start, name.start - 1)
        return None

    def role(self, name: Name) -> tuple[Span | None, bool]:
        """Return the role beside a mention, and whether it says more than a form of address or an origin."""
        before = self.before(name)
        if before and not all(word in _WEAK for word in before.of(self.text).lower().replace(".", "").split()):
            return before, True
        role = self.before_comma(name) or self.after(name) or self.copula(name)
        if role:
            return role, True
        return before or self.origin(name), False

    def shared(self, name: Name, earlier: Name, role: Span) -> bool:
        """Return whether a role in the plural before the name `earlier` holds for the next name of the list too."""
        if role.end > earlier.start or not _AND.fullmatch(self.text[earlier.end : name.start]):
            return False
        last = self.text[role.start : role.end].split()[-1].lower()
        return is_plural_role(last)


def _abbreviates(text: str, at: int) -> bool:
    """Return whether the full stop at `at` ends an abbreviation such as "Gov." or an initial."""
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    word = text[begin:at]
    return len(word) == 1 or "." in word or bool(flags_of(word) & HONORIFIC and len(word) <= 5)
