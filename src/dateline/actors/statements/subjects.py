"""Who speaks: the noun phrase that is the subject of a reporting verb.

A subject that is not clear is None, never guessed.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import FAMILY, GIVEN, lexicon
from dateline.actors.names.tokens import flags_of
from dateline.actors.statements.lexicon import CUES
from dateline.actors.statements.phrases import (
    STOPS,
    Range,
    ends_in_name,
    is_apposition,
    is_intro,
    is_name,
    noun_phrase_before,
    opening_bracket,
    plausible,
    segments,
    trim_left,
)
from dateline.actors.statements.words import (
    AUXILIARY,
    DETERMINERS,
    DOCUMENTS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_agent,
)

_SEAT = re.compile(r"[rdi]-[a-z]+\.?$")  # party and place of a member of Congress
_TIME_OPENERS = frozenset(
    "next following previous same last this earlier late early on in the at during over since".split()
)
_QUANTITIES = frozenset(
    "number handful couple dozens hundreds thousands scores majority".split()
)  # "a number of aides"
_ISSUED = frozenset(
    "released issued published posted reported provided compiled filed written conducted commissioned unveiled leaked "
    "obtained taken made seen unsealed".split()
)
_INSIDE = frozenset("of in at for from near".split())  # prepositions inside the phrase that a relative clause goes on
_APART = frozenset(", ) . to and but or that than as".split())
_BESIDE = frozenset("familiar close opposed loyal aware responsible sympathetic knowledgeable able".split())
_ANYBODY = frozenset("anyone anybody everyone everybody someone somebody whoever nobody those".split())
_CONTRASTING = frozenset("while whereas although though because".split())
_SHORT = 6  # letters: a capitalised word of no more is a name (*Pence*) rather than a notion
_ABSTRACT = ("tion", "sion", "ship", "ment", "ity", "ness", "ism", "ance", "ence")


def _before_time(tokens: Tokens, left: int, floor: int) -> int:
    """Return `left` without the time that stands between subject and verb (*Berg on Thursday said*)."""
    index = left
    while index > floor and tokens.time(index - 1):
        index -= 1
    if index == left:
        return left
    while index > floor and tokens.low[index - 1] in _TIME_OPENERS:
        index -= 1
    if index - 2 > floor and tokens.low[index - 2 : index] == ["as", "of"]:
        index -= 2
    if index - 2 > floor and _is_reduced(tokens, index - 1):
        index -= 1  # "a poll released last week found"
    return index if index > floor else left


def _is_reduced(tokens: Tokens, index: int) -> bool:
    """Tell whether the token at `index` is a participle that tells what was done to the noun before it."""
    before = tokens.low[index - 1]
    noun = before.isalpha() and before not in AUXILIARY | PERSONAL | DETERMINERS and not is_adverb(before)
    return tokens.low[index] in _ISSUED and noun


def subject_before(tokens: Tokens, left: int, floor: int) -> Range | None:
    """Return the subject of the verb group that begins at token `left`, looking no further back than `floor`."""
    low = tokens.low
    left = _before_time(tokens, left, floor)
    if left <= floor:
        return None
    before = low[left - 1]
    if before == ",":
        if left - 2 >= floor and is_adverb(low[left - 2]) and left - 3 >= floor and low[left - 3] == ",":
            return subject_before(tokens, left - 3, floor)
        return _apposed(tokens, left, floor)
    if before == ")":
        opened = opening_bracket(tokens, left - 1, floor)
        return None if opened is None else subject_before(tokens, opened, floor)
    if before in {"and", "but", "or", "then"}:
        return main_subject(tokens, 0, left - 1)
    if before in {"who", "which", "that"}:
        end = left - 1
        if end > floor and low[end - 1] == ",":
            end -= 1
            while end - 2 > floor and low[end - 2] == "," and (low[end - 1].isdigit() or _SEAT.match(low[end - 1])):
                end -= 2  # "Ana Rao, 64, who", "Sen. Ana Rao, D-Ohio, who"
        if low[end - 1] == ")":
            end = opening_bracket(tokens, end - 1, floor) or end
        named = end
        while named > floor and tokens.capital(named - 1):
            named -= 1
        if before == "who" and floor < named < end and low[named - 1] == "by":
            return (named, end)  # "was drafted by Ana Rao who said"
        if end <= floor or low[end - 1] in _ANYBODY:
            return None
        antecedent = _antecedent(tokens, end, floor, before == "who") or noun_phrase_before(tokens, end, floor)
        if before != "who" or antecedent is None:
            return antecedent
        return _described_name(tokens, antecedent, floor) or antecedent
    return noun_phrase_before(tokens, left, floor)


def _antecedent(tokens: Tokens, end: int, floor: int, person: bool) -> Range | None:
    """Return the noun phrase that a relative clause goes on from at token `end`: *anger from farmers, who say*.

    A `person` is meant by *who*, even where the noun is not known as one.
    """
    low = tokens.low
    start = end
    while start > floor:
        word = low[start - 1]
        inner = word in _INSIDE and start < end
        if tokens.raw[start - 1] in STOPS or word in _APART or (word in PREPOSITIONS and not inner):
            break
        if word in AUXILIARY or word in PERSONAL or tokens.finite(start - 1, start) is not None:
            break
        start -= 1
        if word in DETERMINERS and not (start > floor and low[start - 1] in _INSIDE):
            break
        if start - 2 > floor and low[start - 1] == "and" and is_agent(low[start - 2]):
            start -= 1  # "by doctors and nurses, who say"
    start = trim_left(tokens, start, end)
    if not plausible(tokens, start, end):
        return None
    joints = [index for index in range(start + 1, end) if low[index - 1] in _INSIDE]
    if can_speak(tokens, (start, end)) or (person and not joints):
        return (start, end)
    return next(((index, end) for index in reversed(joints) if can_speak(tokens, (index, end))), None)


def _described_name(tokens: Tokens, antecedent: Range, floor: int) -> Range | None:
    """Return the name that an apposition describes: *led by A. Hay, an ecologist at GT, who said*."""
    comma = antecedent[0] - 1
    if comma <= floor or tokens.raw[comma] != "," or tokens.low[antecedent[0]] not in {"a", "an", "the"}:
        return None
    if comma - 2 > floor and tokens.low[comma - 1].isdigit() and tokens.raw[comma - 2] == ",":
        comma -= 2  # "Ana Rao, 64, a nurse, who"
    start = comma
    while start > floor and tokens.capital(start - 1):
        start -= 1
    alone = comma - start == 1 and (start == floor or tokens.low[start - 1] not in CUES)
    return (start, comma) if start < comma and not alone and is_name(tokens, (start, comma)) else None


def _apposed(tokens: Tokens, left: int, floor: int) -> Range | None:
    """Return the subject that an apposition or a relative clause parts from its verb (*X, who was there, said*)."""
    head: Range | None = None
    renamed: Range | None = None
    for part in segments(tokens, floor, left - 1):
        if head is None or (not is_apposition(tokens, part)):
            verb = tokens.finite(*part)
            start = trim_left(tokens, *part)
            opens = verb is None and part[0] < start < part[1] and tokens.low[start - 1] in _CONTRASTING
            named = opens and (tokens.low[start] in DETERMINERS or tokens.capital(start))
            if not named and is_intro(tokens, part):  # but "…, while the firm, in a post on Monday, said …"
                continue
            if verb is not None or start >= part[1] or not plausible(tokens, start, part[1]):
                head = None
                continue
            head, renamed = (start, part[1]), None
        elif (
            renamed is None
            and ends_in_name(tokens, part)
            and (_is_title(tokens, head) or not ends_in_name(tokens, _before_bracket(tokens, head)))
        ):
            renamed = part
    if renamed is not None and head is not None and "and" in tokens.low[head[0] : head[1]]:
        return (head[0], renamed[1])  # two speakers, the second described first: "Ito and his counterpart, Rao, said"
    return renamed or head


def _before_bracket(tokens: Tokens, part: Range) -> Range:
    """Return a stretch without the bracket that closes it: *Acme Corp. (NASDAQ: ACME)*."""
    opened = opening_bracket(tokens, part[1] - 1, part[0]) if tokens.low[part[1] - 1] == ")" else None
    return (part[0], opened) if opened is not None and opened > part[0] else part


def _is_title(tokens: Tokens, head: Range) -> bool:
    """Tell whether a noun phrase in capitals is an office and no name: *the Senate Minority Leader*."""
    last = head[1] - 1
    return is_agent(tokens.low[last]) and not flags_of(tokens.raw[last]) & (GIVEN | FAMILY)


def main_subject(tokens: Tokens, floor: int, high: int) -> Range | None:
    """Return the subject of the first main clause between `floor` and `high`."""
    parts = segments(tokens, floor, high)
    for position, part in enumerate(parts):
        if is_intro(tokens, part):
            continue
        start = trim_left(tokens, *part)
        if start >= part[1]:
            continue
        verb = tokens.finite(start + 1, part[1])
        if tokens.low[start] in PERSONAL or tokens.low[start] == "it":
            return (start, start + 1)
        end = part[1] if verb is None else verb
        while end > start and is_adverb(tokens.low[end - 1]):
            end -= 1
        end = _before_time(tokens, end, start)
        for index in range(start, end):
            if tokens.raw[index] in STOPS or tokens.low[index] in {"who", "which", "that"}:
                end = index
                break
        if not plausible(tokens, start, end):
            return None
        if verb is None and "and" not in tokens.low[start:end]:
            renamed = _renamed(tokens, parts[position + 1 :])
            office = any(word in {"of", "for"} for word in tokens.low[start:end])
            if renamed is not None and (office or not is_name(tokens, (start, end))):
                return renamed
        return (start, end)
    verb = tokens.finite(floor, high)  # all of it is introduction: "In the filing Ford made the point"
    while verb is not None and verb > floor and is_adverb(tokens.low[verb - 1]):
        verb -= 1
    return None if verb is None else noun_phrase_before(tokens, verb, floor)


def _renamed(tokens: Tokens, parts: list[Range]) -> Range | None:
    """Return the name that follows a description before the verb (*the minister of trade, A. Ito, said*)."""
    name: Range | None = None
    for part in parts:
        if not is_name(tokens, part):
            break
        name = part
    return name


def _ends_subject(tokens: Tokens, start: int, index: int) -> bool:
    word = tokens.low[index]
    if is_adverb(word):
        return True
    owns = word == "her" and tokens.low[index + 1 : index + 2] and tokens.low[index + 1].isalpha()
    if word in OBJECT_PRONOUNS and word not in {"it", "you"} and not owns:
        return True
    if index == start:
        return False
    if word in {"last", "this", "earlier", "later"} or tokens.finite(index, index + 1) is not None:
        return True
    return word.endswith("ing") and not tokens.capital(index) and tokens.low[index - 1] not in DETERMINERS


def _adorns(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether the token at `index` stands in *the newly released report*, as the adverb or after it."""
    low = tokens.low
    adverb = index if is_adverb(low[index]) else index - 1
    return adverb > start and is_adverb(low[adverb]) and low[adverb - 1] in {"the", "a", "an", "its", "their"}


def subject_after(tokens: Tokens, start: int) -> Range | None:
    """Return the noun phrase that begins at token `start`: *…, said the minister of finance, …*."""
    low = tokens.low
    size = len(tokens)
    index = start
    while index < size:
        word = low[index]
        if tokens.raw[index] in STOPS or word in {",", ".", ")"} or (word in PERSONAL and index > start):
            break
        if word in SUBORDINATORS or word in AUXILIARY or word == "but":
            break
        if index > start and word == "on" and low[index + 2 : index + 3] == ["by"] and tokens.time(index + 1):
            index += 3  # "a post on Monday by the board"
            continue
        if word in PREPOSITIONS:
            if index > start and (low[index - 1] in _BESIDE or (word == "by" and low[index - 1] in DOCUMENTS)):
                index += 1  # "a source close to the couple", "a statement by the mayor"
                continue
            capital = index + 1 < size and (tokens.capital(index + 1) or low[index + 1] in {"the", "a", "an"})
            if index == start or not (word in {"of", "for"} or (word in {"at", "from", "with"} and capital)):
                break
        elif word in _ISSUED and index > start and low[index + 1 : index + 2] == ["by"]:
            index += 1  # "according to a statement released by the court"
        elif tokens.time(index) or (_ends_subject(tokens, start, index) and not _adorns(tokens, start, index)):
            break
        index += 1
        if word in PERSONAL:
            break
    while index > start and (low[index - 1] in PREPOSITIONS | {"and", "to"} or low[index - 1] in _ISSUED):
        index -= 1
    if not plausible(tokens, start, index) or index - start > 25:
        return None
    if index < size and low[index] == "," and not is_name(tokens, (start, index)):
        following = index + 1
        while following < size and tokens.capital(following):
            following += 1
        closes = following >= size or low[following] in {",", ".", QUOTE, "in", "on", "at", "of", "as"}
        if following > index + 2 and closes and is_name(tokens, (index + 1, following)):
            return (index + 1, following)
    return (start, index)


def cut_before(tokens: Tokens, speaker: Range, preposition: str) -> Range:
    """Return a speaker without what a preposition adds that belongs to the verb: *accused by the union | of theft*."""
    for at in range(speaker[1] - 2, speaker[0], -1):
        if tokens.low[at] == preposition and not tokens.capital(at + 1) and can_speak(tokens, (speaker[0], at)):
            return (speaker[0], at)
    return speaker


def head_of(tokens: Tokens, phrase: Range) -> int:
    """Return the token of the head of a noun phrase: what stands before its first preposition or comma."""
    low = tokens.low
    first = phrase[0] + (low[phrase[0]] in DETERMINERS)
    if low[first : first + 1] and low[first] in _QUANTITIES and low[first + 1 : first + 2] == ["of"]:
        return head_of(tokens, (first + 2, phrase[1])) if first + 2 < phrase[1] else first
    for position in range(phrase[0] + 1, phrase[1]):
        if low[position] in PREPOSITIONS or low[position] == ",":
            head = position - 1
            while head > phrase[0] and (low[head].endswith("ed") or low[head] in _BESIDE or is_adverb(low[head])):
                # "a person familiar with it", "the decree signed by the mayor", "researchers mostly from Ohio"
                head -= 1
            return head
    return _before_bracket(tokens, phrase)[1] - 1


def is_document(tokens: Tokens, phrase: Range) -> bool:
    """Tell whether a noun phrase is something that can be read: *a letter to his accountant*."""
    return tokens.low[head_of(tokens, phrase)] in DOCUMENTS


def is_abstract(tokens: Tokens, phrase: Range) -> bool:
    """Tell whether the head of a noun phrase is a notion by its ending: *the strong performance*."""
    head = head_of(tokens, phrase)
    word = tokens.low[head]
    return word.endswith(_ABSTRACT) and len(word) > _SHORT and not flags_of(tokens.raw[head]) & (GIVEN | FAMILY)


def can_speak(tokens: Tokens, speaker: Range) -> bool:
    """Tell whether the head of a noun phrase names someone or a body that can speak."""
    low = tokens.low
    if low[speaker[0]] in PERSONAL or low[speaker[0]] == "it":
        return True
    head = head_of(tokens, speaker)
    word = low[head]
    if is_agent(word):
        return True
    abstract = is_abstract(tokens, speaker)
    numbered = head > speaker[0] and word[0].isdigit() and tokens.capital(head - 1) and not tokens.time(head - 1)
    named = (
        numbered
        or tokens.capital(head)
        or (tokens.capital(speaker[0]) and tokens.raw[head].rpartition("-")[2].istitle())
    )
    opens = head == 0 and word.endswith("ing") and tokens.raw[0] not in lexicon().places  # "Speaking", no "Beijing"
    return named and not abstract and not opens
