"""What a figure of an article is of: its measure phrase, and what its clause, sentence and title add to it.

A phrase seldom says all: the country stands later in the clause, the disease in the title, `the country` means the one
named before, and a bare `the toll rose to 26` counts the dead. Each addition is made only where the text leaves one
reading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dateline.analysis.measures.lexicon import AGGREGATES, DISEASES, OUTCOMES
from dateline.analysis.measures.nations import nation_name
from dateline.analysis.measures.phrases import Subject, diseases_in, outcome_in, read_marks, read_subject, stem
from dateline.analysis.measures.story import Story
from dateline.dates.days import WEEKDAY_WORDS

_HERE = re.compile(r"\b(?:the|this|that) (?:country|nation)\b(?!['’]s)", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:more|fewer|less|further) than\b", re.IGNORECASE)
_RATE = re.compile(  # a rate, or what came in one day, said after the figure
    r"[^\S\n]*(?:(?:per|each|every|a)[ -](day|week|month|year|hour)\b(?! (?:earlier|ago|before|later))"
    r"|(?:\w+ ){0,2}on [A-Z]\w+day alone\b"
    r"|(?:\w+ ){0,2}in (?:the |a |one |just )*(?:single |last |past |previous )?"
    r"(?:24|twenty-four|twenty four)? ?(?:day|hours)\b)"
)
_THERE_WERE = re.compile(r"\b[Tt]here (?:were|was|had been) (?:[a-z]+ ){0,3}\Z")
_ON_A_DAY = re.compile(rf"[^\S\n]+on (?:{WEEKDAY_WORDS})\b")  # and not: by, as of
_TELLER = re.compile(  # `a goal of the energy ministry` is none of energy
    r"(?<=\w) (?:of|by) (?:the )?(?:[\w’'-]+ ){0,2}(?:ministry|department|agency|bureau|council|officials?)$",
    re.IGNORECASE,
)
_FATE = re.compile(  # what became of people, behind the verbs that say so
    r"(?:[^\S\n]+(?:who|are|were|was|is|have|has|had|been|being|be|now|known|to|feared|reported|reportedly|confirmed|also"
    r"|believed|thought|still|since|so|far)\b)+[^\S\n]+(died|dead|killed|injured|wounded|hurt|missing|arrested|detained"
    r"|evacuated|rescued|displaced|infected|hospitali[sz]ed|drowned)\b"
)
_NEEDED = re.compile(  # what something must have to count as such, and not what it has
    r"\b(?:must (?:have|get|receive|win|sustain|reach|be|pass|score)|cut-?off|thresholds?|to qualify|is defined as)\b"
)
_MORE = re.compile(r"\b(?:another|additional|further|extra)\s+\Z")
_MORE_REACH = 12
_OF_DISEASES = frozenset({"death", "case", "recovery", "hospitalisation"})


def subject_of(row: Mapping[str, Any], counted: bool, story: Story, taken: frozenset[str]) -> Subject:
    """Return what a quantity of the ledger is of.

    Args:
        row: the quantity.
        counted: whether its unit is a counted noun (or none), not money, per cent or a physical unit.
        story: its article.
        taken: countries that other figures of its sentence are of.
    """
    start, end = int(row["start"]), int(row["end"])
    noun = row["unit"] if counted and row["unit"] != "number" else ""
    written = _COMPARES.sub("", f"{row['text']} {row['noun'] or ''}") if noun else ""
    phrase = _TELLER.sub("", str(row["measure"] or ""))
    if _HERE.search(phrase) and (code := story.nation_before(start)) is not None:
        phrase = _HERE.sub(nation_name(code), phrase)
    first = phrase.split(" ", 1)[0]
    subject = read_subject(phrase, noun, written, first[:1].isupper() and story.opens_with_common(first))
    headline = start < story.body.start  # each word of it may have a capital
    plain = frozenset(
        n
        for n in subject.names
        if (n not in story.capitals and (n.endswith("s") or stem(n) != n)) or (headline and story.is_common(n))
    )
    if plain:  # `Investors` at the head of a sentence are no name
        subject = replace(subject, names=subject.names - plain, words=subject.words | frozenset(map(stem, plain)))
    if subject.names:
        subject = replace(subject, names=frozenset(map(stem, subject.names)))
    unnamed = counted and (not noun or (noun == "person" and not row["noun"] and subject.head not in OUTCOMES))
    if unnamed and (outcome := outcome_in(story.clause_before(start, end))):
        words = subject.words | ({subject.head} - {""})
        subject = replace(subject, head=outcome, words=frozenset(words - OUTCOMES.keys()))
    if noun and subject.head == "person" and (fate := _FATE.match(story.text, end)):
        subject = replace(subject, head=outcome_in(fate[1]) or subject.head)
    per = _RATE.match(story.text, end)
    if denominator := str(row.get("per") or "") or (per and (per[1] or "day")):
        subject = replace(subject, marks=subject.marks | read_marks(denominator))
    if counted and _ON_A_DAY.match(story.text, end) and _THERE_WERE.search(story.clause_before(start, end)):
        subject = replace(subject, marks=subject.marks | read_marks("day"))  # there were 1,000 deaths on Wednesday
    if _MORE.search(story.text, max(0, start - _MORE_REACH), start):
        subject = replace(subject, marks=subject.marks | {"increment"})
    if _NEEDED.search(story.clause_before(start, end)):
        subject = replace(subject, marks=subject.marks | {"needed"})
    if not subject.head and not subject.words:
        return subject
    if subject.head in _OF_DISEASES and not subject.words & DISEASES:
        subject = replace(subject, words=subject.words | _disease(story, start, end, subject.head))
    return _placed(subject, story, start, end, taken)


def _placed(subject: Subject, story: Story, start: int, end: int, taken: frozenset[str]) -> Subject:
    """Return a subject with the countries that its clause, sentence or title adds."""
    if subject.nations:
        found = frozenset() if subject.place else story.place_after(start, end, subject.nations)
        found |= story.coordinated(start, end, subject.nations)
    else:
        wide = subject.head in OUTCOMES or bool(AGGREGATES & (subject.words | {subject.head}))
        found = story.scope(start, end, taken, wide)
    if not found:
        return subject
    return replace(subject, nations=subject.nations | found, place=subject.place | found)


def _disease(story: Story, start: int, end: int, outcome: str) -> frozenset[str]:
    """Return the one disease that a figure's sentence, else its title names; for cases, else the whole article."""
    texts = (story.sentence(start, end).of(story.text), story.title, story.text if outcome == "case" else "")
    for text in texts:
        found = diseases_in(text)
        if found:
            return found if len(found) == 1 else frozenset()
    return frozenset()
