"""Noun phrases whose head is a role: where they begin and end.

Which words are roles is told in `role_phrases`, which phrase belongs to whom in `roles`.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    OFFICE,
    OTHER,
    PLACE,
    QUALIFIER,
    lexicon,
    word_list,
)
from dateline.actors.names.model import Name
from dateline.actors.names.tokens import flags_of
from dateline.actors.role_words import CORPORATE, DETERMINERS, REACH, WORD, is_role, is_several, modifies
from dateline.actors.roles.ends import JOINT, RoleEnds, abbreviates
from dateline.text import Span, around

_TITLE_LIMIT = 3  # words of a title before its head
_GAP = re.compile(r"\s+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
# Words in small letters that may stand before a title in capitals.
_MODIFIERS = word_list("role_nouns: modifiers")
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth final".split())
_OF = frozenset("of for by with from to on between".split())
_PRONOUNS = frozenset("it that he she what who there here let where how".split())
# What a role is up to what it is of.
_HEAD = re.compile(r"\S+(?:\s+(?!(?:of|for|at|with|from|in|to|and|on)\s)\S+)*")
_OF_THEM = re.compile(r"(?:one|two|three|four|some|several) of ")
_FIELD_AFTER = re.compile(r" (?:Relations|Services|Affairs|Support|Care|Experience|Success)\b")  # "Investor Relations"
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADORNED = re.compile(r"[A-Za-z][a-z]+ly [a-z]+(?:ed|en)\b")  # "newly appointed minister"
_ADDRESSES = frozenset(["Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss"])
_TO_BE = re.compile(r" (?:elect|emeritus|emerita|designate|turned[ -][a-z]+)\b")
# One noun after a role, and what else may stand there.
_NOUN_AFTER = re.compile(r" ([a-z]{3,})(?=[,.;)])")
_AFTER_ROLE = frozenset(
    "here there abroad overseas nationwide worldwide today tonight yesterday tomorrow again alike together too now "
    "then elect emeritus general extraordinary designate laureate regnant instead alone once twice forever".split()
)


class RolePhrases(RoleEnds):
    """Finds the noun phrases around roles in one text, given its names."""

    def words_before(self, end: int) -> list[Span]:
        """Return the words on the left of `end`, nearest first, up to the first stop of the sentence."""
        floor = max(0, end - REACH)
        left = self.text[floor:end]
        cut = max(left.rfind(". "), left.rfind("\n\n"), left.rfind("! "), left.rfind("? "))
        while cut > 0 and left[cut] == "." and abbreviates(left, cut):
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
            if gap == ") " and (glossed := self.glossed(span)):  # "African Union (AU) chair"
                edge = glossed.start
                while position < len(words) and words[position].start >= edge:
                    position += 1
                continue
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
            elif (
                word[0].islower()
                and not small
                and lowered not in _MODIFIERS
                and (not is_role(word) or is_several(word))
            ):
                break
            elif surname:
                pass
            elif name is None and small and text[edge].islower() and self.names_in_passing(words, position):
                pass  # "Cipriani chef", "a Tesla executive", of names that nothing else showed to be one
            elif not modifies(word, lowered) and not self.adorns(words, position):
                if lowered in ("his", "her", "their"):
                    edge = span.start
                break
            else:
                small = small or (word[0].islower() and is_role(word))
            edge = span.start
            position += 1
        return edge + 2 + 2 * text.startswith("and ", edge) if text.startswith(("and ", "& "), edge) else edge

    def adorns(self, words: list[Span], position: int) -> bool:
        """Return whether a word stands in "newly appointed" before a title, as the adverb or as what it goes with."""
        if not self.text.endswith(("ly", "ed", "en"), 0, words[position].end):
            return False
        adverb = position + (not self.text.endswith("ly", 0, words[position].end))
        if adverb >= len(words) or _ADORNED.match(self.text, words[adverb].start) is None:
            return False
        before = self.word(words[adverb + 1]).lower() if adverb + 1 < len(words) else ""
        # no "They quickly hired coach"
        return before in DETERMINERS or before in _OF or self.word(words[adverb]).lower() == "newly"

    def glossed(self, word: Span) -> Name | None:
        """Return the body whose name stands before its acronym in brackets."""
        if not self.text.endswith(" (", 0, word.start):
            return None
        name = self.name_at(word.start - 3)
        return name if name is not None and name.kind == "ORG" and name.end == word.start - 2 else None

    def names_in_passing(self, words: list[Span], position: int) -> bool:
        """Return whether a word in capitals before a role in small letters is a name by that alone."""
        word = self.word(words[position])
        flag = flags_of(word)
        if len(word) < 3 or not word[0].isupper() or not word.isalpha() or flag & (FUNCTION | CALENDAR | HONORIFIC):
            return False
        if word.lower() in lexicon().role_stops or word.lower() in lexicon().person_verbs:
            return False
        if flag & OTHER or (flag & PLACE and position == len(words) - 1):
            return True  # "Oscar winner", "Holocaust survivor", "Parish priest"
        if flag & GIVEN:
            return False
        return bool(flag & FAMOUS or not flag) if position == len(words) - 1 else not flag & COMMON

    def possessor(self, words: list[Span], position: int) -> int:
        """Return where the words begin that end in a possessive: "the island's", "Windsor Locks'"."""
        edge = words[position].start
        if not self.text[edge].isupper():
            # "prime minister's husband"
            return self.extend_left(edge) if is_role(self.word(words[position])[:-2]) else edge
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
        if right.islower() and self.name_at(words[position + 1].start) is not None and not is_role(left):
            return False  # "clients are Acme and renowned designer Lind"
        if left.islower() and len(words) > position + 2 and self.word(words[position + 2]) == "for":
            return False  # "a ticket of Ito for president and former governor Berg"
        if is_role(left) and left.islower() and not is_role(right) and right.lower() not in _MODIFIERS:
            # "executive producer and film director"; not "the mayor and police chief"
            return not is_several(left) and self.is_bare(words[position + 1])
        if is_role(right) or right.lower() in _MODIFIERS:
            # Two offices of one person: not "the President and Secretary Smith"
            return is_role(left) and (left[0].islower() or right.strip(".").lower() in CORPORATE or right[0].islower())
        return modifies(left, left.lower()) and not is_role(left)

    def is_bare(self, head: Span) -> bool:
        """Return whether nothing determines a role in small letters: alone it is no person, but what one is."""
        words = self.words_before(head.start)
        for position, span in enumerate(words):
            word, right = self.word(span), words[position - 1].start if position else head.start
            if not self.text[span.end : right].isspace():
                return True
            name = self.name_at(span.start)
            if word.lower() in DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")):
                return False
            if name is None and not modifies(word, word.lower()):
                return word.lower() not in ("another", "some", "each", "every", "no", "other")
        return True

    def noun_phrase(self, start: int, limit: int) -> Span | None:
        """Return the noun phrase at `start` whose head is a role, with what the role is of; its article left out."""
        text = self.text
        first = start
        position = start
        head = -1
        seen = 0
        counted = _OF_THEM.match(text, start) if " of " in text[start : start + 11] else None
        if counted is not None:  # "one of its founders"
            role = self.noun_phrase(counted.end(), limit)
            return Span(start, role.end) if role is not None else None
        while seen < limit:
            match = WORD.match(text, position)
            if match is None:
                break
            word = match[0].rstrip(".,")
            if not word:
                break  # a full stop set off by spaces
            lowered = word.lower()
            name = self.name_at(match.start()) or self.addressed(match)
            owned = _POSSESSIVE.match(text, name.end) if name is not None else None
            if name is not None and name.kind == "PER" and owned is None and not match[0].endswith(("'s", "’s")):
                if head > 0 and "\n" in text[head:position]:
                    break  # the next line of a list
                return None
            if name is not None and owned is not None:  # "the Labour Party's candidate", "Ana Berg's chief of staff"
                position, head = max(owned.end(), match.end()), -1
            elif name is not None and name.kind != "PER" and not is_role(word):
                position = max(name.end, match.end())
            elif is_role(word) and not (word.istitle() and _FIELD_AFTER.match(text, match.end())):
                head = match.start() + len(word)
                position = head
                if match[0].endswith("."):
                    break
            elif (lowered in DETERMINERS or lowered == "another") and (seen == 0 or position == first):
                first = match.end()
                gap = _GAP.match(text, first)
                first = position = gap.end() if gap else first
                seen += 1
                continue
            elif (
                head < 0
                and (seen or _YEAR.fullmatch(lowered))
                and (lowered[0].isdigit() or (position > first and self.goes_on(match, lowered)))
            ):
                # "a 2016 presidential candidate"
                position = match.end()
            elif head < 0 and (adorned := _ADORNED.match(text, match.start())):
                position = adorned.end()  # "the newly appointed chief"
            elif (lowered in ("and", "of") and head > 0) or not (
                modifies(word, lowered) or match[0].endswith(("'s", "’s")) or self.titles(match)
            ):
                break
            else:
                position = match.end()
            seen += 1
            gap = _GAP.match(text, position)
            if gap is None or "\n\n" in gap[0]:
                break
            position = gap.end()
        if head < 0 or self.compounds(head):
            return None
        to_be = _TO_BE.match(text, head)  # "president elect"
        return Span(first, self.tail(to_be.end() if to_be else head))

    def addressed(self, match: re.Match[str]) -> Name | None:
        """Return the person whom "Mr." stands before."""
        return self.name_at(match.end() + 1) if match[0] in _ADDRESSES else None

    def compounds(self, head: int) -> bool:
        """Return whether a role only qualifies the noun after it, which ends the phrase: "his guardian angel"."""
        match = _NOUN_AFTER.match(self.text, head)
        if match is None or match[1].endswith(("ly", "ed", "ing", "self")) or match[1] in _AFTER_ROLE:
            return False
        return not (is_role(match[1]) or flags_of(match[1].capitalize()) & FUNCTION) and modifies(match[1], match[1])

    def goes_on(self, match: re.Match[str], lowered: str) -> bool:
        """Return whether a noun phrase goes on with a word that only joins its parts: "senior and corresponding"."""
        if lowered == "year":  # "a fourth year student"
            before = self.text[max(0, match.start() - 10) : match.start()].split()
            return bool(before) and before[-1].lower() in _ORDINALS
        following = WORD.match(self.text, match.end() + 1) if lowered in ("and", "&") else None
        if following is None:
            return False
        if _YEAR.fullmatch(following[0]):  # "a 2012 and 2016 candidate"
            return bool(_YEAR.fullmatch(self.text, match.start() - 5, match.start() - 1))
        return is_role(following[0]) or modifies(following[0], following[0].lower())

    def titles(self, match: re.Match[str]) -> bool:
        """Return whether an unlisted word belongs to the title in capitals after it: "Divisional Railway Manager"."""
        for _ in range(_TITLE_LIMIT):
            word = match[0]
            if not (word.isalpha() and word[0].isupper() and not word.isupper()):
                return False
            if flags_of(word) & (FUNCTION | CALENDAR):
                return False
            following = WORD.match(self.text, match.end() + 1)
            if following is None or not following[0][0].isupper():
                return False
            if is_role(following[0]):
                return bool(flags_of(following[0].rstrip(".")) & (HONORIFIC | OFFICE | QUALIFIER))  # no "Haein Son"
            match = following
        return False

    def tail(self, head: int) -> int:
        """Return the end of what follows a role's head: "of Economy, Trade and Industry", "and owner of Y"."""
        text = self.text
        match = JOINT.match(text, head)
        limit = around(self.sentences, head - 1, head).end
        if match is None or match.end() > limit:
            return head
        if text[match.start() : match.end()].strip() in ("and", "&"):
            other = WORD.match(text, match.end())
            if other is not None and other[0].lower() in DETERMINERS:
                return head  # "his brother and his mother"
            following = self.noun_phrase(match.end(), limit=5)
            return following.end if following else head
        return self.trimmed(head, self.end_of(head, match.end(), limit))

    def is_of_several(self, role: Span) -> bool:
        """Return whether a role is in the plural: "leaders of his party"."""
        head = _HEAD.match(self.text, role.start, role.end)
        return head is not None and is_several(head[0].rpartition(" ")[2])
