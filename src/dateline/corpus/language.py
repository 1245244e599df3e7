"""Whether a text is in English.

The share of the commonest English words settles nearly every text without a model; only where they are rare is
py3langid asked. A short text is given the benefit of the doubt.
"""

from __future__ import annotations

import re

# The commonest words that few other languages share.
_COMMON = frozenset(
    "the of and to that with for was were said has have had his their from which this by are is be been its at".split()
)
_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000  # characters
ENOUGH = 0.1  # share of common words above which a text is English
FEW_WORDS = 12  # fewer words than this settle nothing
MANY_WORDS = 60  # with fewer words than this a verdict for a language that few papers are written in is a misjudgement
_PRESS = frozenset("af ca cs da de es et fi fr hr hu id it lt lv ms nl no nb pl pt ro sk sl sq sv sw tl tr vi".split())


def why_not_english(text: str) -> str | None:
    """Return why a text is not taken for English, None where it is."""
    words = _WORD.findall(text[:SAMPLE])
    if not words:
        return "has no words"
    share = sum(word.lower() in _COMMON for word in words) / len(words)
    if share >= ENOUGH:
        return None
    latin = sum(word[0] < "\u0250" for word in words) / len(words)
    if latin < 0.5:
        return "is not in English (another script)"
    if len(words) < FEW_WORDS:
        return None
    import py3langid

    language, _ = py3langid.classify(text[:SAMPLE])
    if language == "en":
        return None
    if share > ENOUGH / 2 or (len(words) < MANY_WORDS and language not in _PRESS):
        return None
    return f"is not in English (its language is taken for {language!r})"
