"""Who says a figure: whether two figures go back to one source, and whether an article sets two sources side by side.

A source is named in many ways (`INGD`, `disaster agency INGD`, `the agency's chief`). To be one source takes less than
to be two: two names are of different sources only where they share no word and neither shortens the other.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.analysis.measures.figures import Figure

# Whom anybody may mean: two of them need not be one, and one of them is no other source than a named one.
_ANYBODY = frozenset(
    "officials official authorities data figures they he she it people sources source spokesman spokeswoman"
    " spokesperson report reports statement media".split()
)
_SMALL = frozenset("the a an of for and in on at to by its his her their".split())
# Words that say that a figure is somebody's against another one.
_AGAINST = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|disput\w+|contest(?:s|ed|ing)?|contradict\w*|insist\w*|den(?:y|ies|ied)|reject(?:s|ed)?"
    r"|counter(?:s|ed)?|conflicting|(?:puts?|placed?) (?:it|them|that|this|the \w+) at)\b",
    re.IGNORECASE,
)
# Words that say how somebody would have it, which contradicts nobody.
_WISHED = re.compile(
    r"\b(?:should|ought to|suggest(?:s|ed|ing)?|propos(?:e|es|ed|ing|als?)|recommend(?:s|ed|ing)?|urg(?:e|es|ed|ing)"
    r"|call(?:s|ed|ing)? for|advocat(?:e|es|ed|ing)|demand(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
# Words that say that a figure is as it was.
_AS_BEFORE = re.compile(
    r"\b(?:remain(?:s|ed|ing)?|unchanged|unrevised|stay(?:s|ed)|reaffirm\w*|reiterat\w*|confirm(?:s|ed)|once again"
    r"|repeated(?:ly)?)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", name.lower()) if word not in _SMALL)


@lru_cache(maxsize=65536)
def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()).lower()


def one_speaker(one: str | None, other: str | None) -> bool:
    """Tell whether two names of who says something are of one source: one within the other, or its initials."""
    if not one or not other:
        return False
    words, others = _words(one), _words(other)
    if words <= others or others <= words:
        return bool(words and others)
    return (len(_initials(one)) > 2 and _initials(one) in others) or (
        len(_initials(other)) > 2 and _initials(other) in words
    )


def two_speakers(one: str | None, other: str | None) -> bool:
    """Tell whether two names are surely of different sources: both say who, and share no word."""
    if not one or not other or one_speaker(one, other):
        return False
    words, others = _words(one) - _ANYBODY, _words(other) - _ANYBODY
    return bool(words and others) and not words & others


def same_origin(first: Figure, second: Figure) -> bool:
    """Tell whether two figures go back to one source: one article, one origin, or one speaker."""
    if first.article == second.article or first.story.origin == second.story.origin:
        return True
    return one_speaker(first.speaker, second.speaker)


def set_against(first: Figure, second: Figure) -> bool:
    """Tell whether one article gives two figures as those of two sources.

    Either both are said by somebody, and not by the same, or the later one is somebody's claim against what the article
    says before.
    """
    if first.article != second.article or any(map(_is_wished, (first, second))):
        return False
    if two_speakers(first.speaker, second.speaker):
        return True
    if not second.speaker or one_speaker(first.speaker, second.speaker):
        return False
    said = first.story.sentence(second.start, second.end)
    return _AGAINST.search(first.story.text, max(said.start, first.end), said.end) is not None


def _is_wished(figure: Figure) -> bool:
    """Tell whether the sentence of a figure says how somebody would have it, and not how it is."""
    said = figure.sentence
    return _WISHED.search(figure.story.text, said.start, said.end) is not None


def as_before(figure: Figure) -> bool:
    """Tell whether a figure is told as being what it was."""
    said = figure.sentence
    return _AS_BEFORE.search(figure.story.text, said.start, said.end) is not None
