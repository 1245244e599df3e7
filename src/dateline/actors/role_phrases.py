"""Noun phrases whose head is a role: where they begin and end, and which nouns are roles.

Which phrase belongs to whom is decided in `roles`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from dateline.actors.lexicon import CALENDAR, COMMON, FUNCTION, HONORIFIC, OFFICE, QUALIFIER, lexicon, word_list
from dateline.actors.names import Name
from dateline.actors.tokens import flags_of
from dateline.text import Span, around, sentences

_TITLE_LIMIT = 3  # words of a title before its head
REACH = 140  # characters; a role stands close to its name
WORD = re.compile(r"[^\s,;:()\[\]“”\"–—]+")
_GAP = re.compile(r"\s+")
_PAST = frozenset(  # verbs that do not show that they are
    "chose took won lost ran led began gave kept left sent sold bought brought caught fought found drew "
    "knew saw spoke".split()
)
_PEOPLES = re.compile(r"[A-Z]\w+-[A-Z]\w+(?:an|ese|ish|i)")  # "Mexican-American"
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
DETERMINERS = word_list("role_phrases: determiners")
_MODIFIER_FORMS = word_list("role_phrases: modifier forms")
# Words in small letters that may stand before a title in capitals.
_MODIFIERS = word_list("role_phrases: modifiers")
_CORPORATE = word_list("role_phrases: corporate")
_PRONOUNS = frozenset("it that he she what who there here let where how".split())
_TITLE_WORDS = COMMON | QUALIFIER | OFFICE | HONORIFIC
_ROLE_ENDINGS = (
    "ologist", "ographer", "keeper", "woman", "sman", "sperson", "ician", "medallist", "holder", "teur",
)  # fmt: skip
# "loyalist", "biomechanicist"; no "checklist", "insist", "coexist", "twist"
_AGENT_IST = re.compile(r"[a-z-]{3,}(?<![lsx])(?<!tw)(?<!ass)ist$|[a-z-]{2,}(?:al|ul|el)ist$")
_WHEN = (
    r"(?:from|in|on|for)\s+(?:\d{4}|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:[a-z]+|\d+)\s+(?:years|months))"
)
_RIGHT_STOP = re.compile(
    r"[.;:()\[\]“”\"–—]|\n\s*\n|,|\s(?:who|whose|which|that|said|says|told|has|have|had|is|was|were|will|would"
    r"|since|until|before|after|when|where|while|and\s+(?:other|the|his|her|has|is|was|held|led|won|ran|[a-z]+ed)"
    r"|" + _WHEN + r")\b"
)
_JOINT = re.compile(r"\s+(?!" + _WHEN + r"\b)(?:of|for|at|with|from|[Ii]n|to|and)\s")


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Return whether a word is a noun for what a person is or does, in any number, also with "ex-" and the like."""
    lowered = word.lower().rstrip(".").rpartition("/")[2]  # "singer/guitarist"
    if not word[:1].islower() and flags_of(word) & (OFFICE | HONORIFIC):
        return True
    return _is_role_noun(lowered)


def _is_role_noun(lowered: str) -> bool:
    roles = lexicon().roles
    if lowered in roles or lowered.endswith(_ROLE_ENDINGS):
        return True
    if "-" in lowered and (lowered.rpartition("-")[2] in roles or lowered.removesuffix("-in-law") in roles):
        return True
    if lowered.endswith("ist") and _AGENT_IST.fullmatch(lowered):
        return True
    return is_plural_role(lowered)


def is_plural_role(lowered: str) -> bool:
    """Return whether a word in lower case is the plural of a role."""
    roles = lexicon().roles
    lowered = lowered.removeprefix("co-")
    if lowered.endswith("men") and lowered[:-3] + "man" in roles | {"spokesman"}:
        return True
    if lowered.endswith("women") and lowered[:-5] + "woman" in roles:
        return True
    return lowered.endswith("s") and (lowered[:-1] in roles or (lowered.endswith("es") and lowered[:-2] in roles))


class RolePhrases:
    """Finds the noun phrases around roles in one text, given its names."""

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

    def words_before(self, end: int) -> list[Span]:
        """Return the words on the left of `end`, nearest first, up to the first stop of the sentence."""
        floor = max(0, end - REACH)
        left = self.text[floor:end]
        cut = max(left.rfind(". "), left.rfind("\n\n"), left.rfind("! "), left.rfind("? "))
        while cut > 0 and left[cut] == "." and _abbreviates(left, cut):
            cut = left.rfind(". ", 0, cut)
        begin = floor + cut + 1 if cut >= 0 else floor
        return [Span(*match.span()) for match in WORD.finditer(self.text, begin, end)][::-1]

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
            surname = name is not None and not name.title and " " not in text[name.start : name.end]
            if name is not None and not (surname and small and edge == start):  # "former Trump adviser"
                break
            if possessive:
                return edge if lowered[:-2] in _PRONOUNS else self.possessor(words, position)
            if lowered == "and" or word == "&":
                if not self.joins(words, position, edge):
                    break
            elif word[0].islower() and not small and not is_role(word) and lowered not in _MODIFIERS:
                break
            elif surname:
                pass
            elif not self.modifies(word, lowered):
                county = text.startswith("County ", edge) and word[0].isupper() and not flags_of(word) & FUNCTION
                if county and lowered not in DETERMINERS:
                    return span.start
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
        following = WORD.match(self.text, edge)
        right = following[0] if following else ""
        if left.islower() and len(words) > position + 2 and self.word(words[position + 2]) == "for":
            return False  # "a ticket of Ito for president and former governor Berg"
        if is_role(right) or right.lower() in _MODIFIERS:
            # Two offices of one person: not "the President and Secretary Smith"
            return is_role(left) and (left[0].islower() or right.strip(".").lower() in _CORPORATE or right[0].islower())
        return self.modifies(left, left.lower()) and not is_role(left)

    def modifies(self, word: str, lowered: str) -> bool:
        """Return whether a word may stand before a role as part of it."""
        if lowered in lexicon().role_stops or lowered in DETERMINERS | _PAST or lowered in lexicon().person_verbs:
            return False
        if any(letter.isdigit() for letter in word) or not word[0].isalpha() or not word[-1].isalpha():
            return False
        if word[0].isupper():
            flag = flags_of(word)
            if lowered in ("first", "second", "third"):
                return True  # "First Minister"
            return not flag & (FUNCTION | CALENDAR) and (
                bool(flag & _TITLE_WORDS) or (word.isupper() and len(word) > 1) or bool(_PEOPLES.fullmatch(word))
            )
        if lowered.endswith(("ed", "ing")) and lowered not in _MODIFIER_FORMS:
            return False
        return not lowered.endswith("ly")

    def noun_phrase(self, start: int, limit: int) -> Span | None:
        """Return the noun phrase at `start` whose head is a role, with what the role is of; its article left out."""
        text = self.text
        first = start
        position = start
        head = -1
        seen = 0
        while seen < limit:
            match = WORD.match(text, position)
            if match is None:
                break
            word = match[0].rstrip(".,")
            if not word:
                break  # a full stop set off by spaces
            lowered = word.lower()
            name = self.name_at(match.start())
            owned = _POSSESSIVE.match(text, name.end) if name is not None else None
            if name is not None and name.kind == "PER" and owned is None and not match[0].endswith(("'s", "’s")):
                return None
            if name is not None and owned is not None:  # "the Labour Party's candidate", "Ana Berg's chief of staff"
                position, head = max(owned.end(), match.end()), -1
            elif name is not None and name.kind != "PER" and not is_role(word):
                position = max(name.end, match.end())
            elif is_role(word):
                head = match.start() + len(word)
                position = head
                if match[0].endswith("."):
                    break
            elif lowered in DETERMINERS and (seen == 0 or position == first):
                first = match.end()
                gap = _GAP.match(text, first)
                first = position = gap.end() if gap else first
                seen += 1
                continue
            elif (lowered in ("and", "of") and head > 0) or not (
                self.modifies(word, lowered) or match[0].endswith(("'s", "’s")) or self.titles(match)
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

    def titles(self, match: re.Match[str]) -> bool:
        """Return whether an unlisted word belongs to the title in capitals after it: "Divisional Railway Manager"."""
        for _ in range(_TITLE_LIMIT):
            word = match[0]
            if not (word.isalpha() and word[0].isupper() and word[1:].islower()):
                return False
            if flags_of(word) & (FUNCTION | CALENDAR):
                return False
            following = WORD.match(self.text, match.end() + 1)
            if following is None or not following[0][0].isupper():
                return False
            if is_role(following[0]):
                return True
            match = following
        return False

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
            stop = _RIGHT_STOP.search(text, position, min(limit, head + REACH))
            if stop is None:
                return head if limit > head + REACH else limit
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


def _abbreviates(text: str, at: int) -> bool:
    """Return whether the full stop at `at` ends an abbreviation such as "Gov." or an initial."""
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    word = text[begin:at]
    return len(word) == 1 or "." in word or bool(flags_of(word) & HONORIFIC and len(word) <= 5)
