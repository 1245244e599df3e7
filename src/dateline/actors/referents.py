"""Who is meant by `he`, `she`, `his` and `her`, by where they stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from typing import Final

from dateline.actors.lexicon import GIVEN, Is, lexicon
from dateline.actors.model import Person
from dateline.actors.statements.antecedents import Antecedents
from dateline.text import Span, around, paragraphs, sentences

_PRONOUN: Final = re.compile(r"[HhSs](?:(?<=\b[Hh])(?:e|is|er)|(?<=\b[Ss])he)\b")
_QUOTE: Final = re.compile('["“”]')
_SEXES: Final = {"he": int(Is.MALE), "his": int(Is.MALE), "she": int(Is.FEMALE), "her": int(Is.FEMALE)}
_MENTIONS: Final = 12  # of one sentence that are looked at
_AGAIN: Final = 300  # characters in which a pronoun means the same as the one before it


def meant(text: str, people: Sequence[Person]) -> Mapping[int, str]:
    """Return the names of those whom pronouns mean, by where the pronouns start; the doubtful are left out.

    Args:
        text: the article's text.
        people: those whom it names, with the pronouns that can mean nobody else among their mentions.

    A pronoun means the one person whom its sentence names or means before it, and where there is none the subject of
    the last sentence that tells of a person; so do `he` and `she` that may mean several there.
    """
    told: list[tuple[int, int, str]] = []
    found: dict[int, str] = {}
    sexes: dict[str, int] = {}
    flags = lexicon().flags
    for person in people:
        sexes[person.canonical] = flags.get(person.canonical.partition(" ")[0], 0) & GIVEN
        for mention in person.mentions:
            told.append((mention.start, mention.end, person.canonical))
            sex = _SEXES.get(text[mention.start : mention.end].lower(), 0)
            if sex:
                found[mention.start] = person.canonical
                sexes[person.canonical] = sex
    if not told:
        return found
    told.sort()
    blocks, spans, before = paragraphs(text), sentences(text), Antecedents(text)
    unknown = dict.fromkeys(_SEXES.values(), -_AGAIN)  # where the last of a sex stands that means nobody known
    quotes = [match.start() for match in _QUOTE.finditer(text)]
    for match in _PRONOUN.finditer(text, told[0][0]):
        start = match.start()
        if start in found:
            continue
        sex = _SEXES[match[0].lower()]
        block = around(blocks, start, match.end())
        if (bisect_left(quotes, start) - bisect_left(quotes, block.start)) % 2:
            continue  # who speaks means somebody else
        last = bisect_left(told, (start,))
        first = max(bisect_left(told, (around(spans, start, match.end()).start,)), last - _MENTIONS)
        names = {name for _, _, name in told[first:last]}
        if len(names) == 1:
            [name] = names
        elif (match[0].endswith("e") or not names) and start - unknown[sex] > _AGAIN:
            name = before.subject(Span(*match.span()), 0, told) or ""
        else:
            name = ""
        if name and sexes[name] in (0, GIVEN, sex):
            found[start] = name
            insort(told, (*match.span(), name))
        elif match[0].endswith("e"):
            unknown[sex] = start
    return found
