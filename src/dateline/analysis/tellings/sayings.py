"""The sentences in which findings are said: templates as data, and how they are filled.

A place of a template takes words, words that stand on rows, or a computed value, or several of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.evidence import Cited, Computed, Part
from dateline.printing import count_words

TEMPLATES = {
    "conflicts": "The articles contradict each other on {name}: {first_source} has {first}, {last_source} has {last}.",
    "contested": (
        "Two sources disagree on {name}: {first} ({first_speaker}), {last} ({last_speaker}), as {last_source} tells on "
        "{last_day}."
    ),
    "doubtful": "On {name}, one of two figures may not hold: {arithmetic}.",
    "revised": (
        "{name}: {first} ({first_source}, {first_day}) was later given as {last} ({last_source}, {last_day}), for the "
        "same time."
    ),
    "supersedes-target": "For {name}, a target of {first}{first_time} is followed by one of {last}{last_time}{pace}.",
    "progress-towards-target": "{name}: {value} is {share} of the target of {target}{gone}.",
    "updated": "{name}: {first}{first_when}, {last}{last_when}{change}.",
    "agrees": "{origins} agree on {name}: {last} ({first_source}, {first_day}; {last_source}, {last_day}).",
    "restated": "{last}{of}, as {last_source} has it on {last_day}, is the same figure that {first_source} had {gap}.",
    "failed": "A {what} given by {source}{day} does not hold: {arithmetic}.",
    "conversion": (
        "The {articles} own {conversion} into {last} agrees with the reference rate of the day: {computed}, {digits}."
    ),
    "conversions": "All {count} between currencies that can be checked agree with the reference rates of their days.",
    "weekday": (
        "{count} that {articles} apart from {lines} {agree} with the stated {dates} "
        "(the day itself or, in a lead, the day before, as news has it)."
    ),
}
# How much a kind of finding changes a reader's mind, before recency, independence and size.
RANK = {
    "conflicts": 100.0,
    "contested": 95.0,
    "failed": 90.0,
    "doubtful": 85.0,
    "supersedes-target": 80.0,
    "progress-towards-target": 70.0,
    "revised": 65.0,
    "updated": 55.0,
    "agrees": 50.0,
    "restated": 45.0,
    "conversion": 30.0,
    "weekday": 20.0,
}


def fill(template: str, **parts: Part | Sequence[Part]) -> tuple[Part, ...]:
    """Return a template's words with its places filled; a place may take several parts."""
    filled: list[Part] = []
    for piece in re.split(r"(\{\w+\})", TEMPLATES[template]):
        if piece.startswith("{"):
            value = parts[piece[1:-1]]
            filled += [value] if isinstance(value, str | Cited | Computed) else list(value)
        elif piece:
            filled.append(piece)
    return _capitalised(tuple(part for part in filled if part != ""))


def _capitalised(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return parts whose first letter is a capital."""
    if not parts:
        return parts
    first = parts[0]
    words = first if isinstance(first, str) else first.text
    raised = words[:1].upper() + words[1:]
    if isinstance(first, str):
        return (raised, *parts[1:])
    if isinstance(first, Cited):
        return (Cited(raised, first.rows), *parts[1:])
    return (Computed(raised, first.how, first.rows), *parts[1:])


def gap_words(days: int) -> str:
    """Return a stretch of days as a newspaper would say it: days, weeks, months or years."""
    if days < 14:
        return count_words(days, "day")
    if days < 98:
        return count_words(round(days / 7), "week")
    if days < 730:
        return count_words(round(days / 30.44), "month")
    return count_words(round(days / 365.25), "year")
