"""The forms under which an English word of a phrase may stand in a text.

Regular inflection is generated and not looked up: a form that does not exist is never met, so it does no harm. Only
what rules cannot give stands in the tables below, which hold the commonest irregular words of news English.
"""

from __future__ import annotations

import re

# Irregular plurals and verb forms; the first word of a line is the one that a phrase gives.
_IRREGULAR = """
analysis analyses|axis axes|basis bases|child children|criterion criteria|crisis crises|foot feet|half halves
hypothesis hypotheses|knife knives|leaf leaves|life lives|man men|medium media|memorandum memoranda|mouse mice
person people persons|phenomenon phenomena|policeman policemen|shelf shelves|spokesman spokesmen
spokeswoman spokeswomen|thesis theses|thief thieves|tooth teeth|wife wives|wolf wolves|woman women
begin began begun|break broke broken|bring brought|build built|buy bought|choose chose chosen|draw drew drawn
drive drove driven|fall fell fallen|feed fed|fight fought|find found|fly flew flown|freeze froze frozen
give gave given|grow grew grown|hold held|keep kept|lead led|lend lent|lose lost|make made|meet met|pay paid
rise rose risen|seek sought|sell sold|send sent|shoot shot|shrink shrank shrunk|sink sank sunk
speak spoke spoken|spend spent|steal stole stolen|strike struck|swear swore sworn|take took taken|teach taught
throw threw thrown|win won|withdraw withdrew withdrawn|write wrote written
"""
IRREGULAR: dict[str, tuple[str, ...]] = {
    words[0]: tuple(words[1:]) for entry in re.split(r"[|\n]", _IRREGULAR.strip()) if (words := entry.split())
}

# Endings that British and American spelling write differently, both ways.
_SPELLINGS = (
    ("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("our", "or"), ("tre", "ter"), ("ence", "ense"),
    ("amme", "am"), ("ogue", "og"),
)  # fmt: skip
_SHORTEST_RESPELT = 5  # "four", "tour" and "hour" have no other spelling

# Words that link the parts of a phrase and are never inflected.
LINKS = frozenset(
    "a an and as at by for from in into of on or over per the to under up versus via vs with without".split()
)


def is_acronym(word: str) -> bool:
    """Return whether `word` is written in capitals (with digits) and must be met so: `AI`, `UN`, `G20`."""
    return len(word) > 1 and word[0].isupper() and word == word.upper() and any(letter.isalpha() for letter in word)


def respelt(word: str) -> set[str]:
    """Return `word` in British and American spelling, itself included: `defence` and `defense`."""
    spellings = {word}
    for british, american in _SPELLINGS:
        for here, there in ((british, american), (american, british)):
            if word.endswith(here) and len(word) >= _SHORTEST_RESPELT:
                spellings.add(word[: -len(here)] + there)
    return spellings


def plural(word: str) -> str:
    """Return the regular plural of `word`, which is also a verb's third person."""
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def _verb_forms(word: str) -> set[str]:
    """Return the regular past and the -ing form of `word`."""
    if word.endswith("ee"):
        return {word + "d", word + "ing"}
    if word.endswith("e"):
        return {word + "d", word[:-1] + "ing"}
    if re.search(r"[^aeiou]y$", word):
        return {word[:-1] + "ied", word + "ing"}
    forms = {word + "ed", word + "ing"}
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word):  # ban, banned, banning
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms


def forms(word: str) -> frozenset[str]:
    """Return the forms of a lower-case word: itself, plural, verb forms, both spellings.

    A word that already stands in the plural (`arms`, `goods`) keeps to that form: its singular is another word as
    often as not.
    """
    found: set[str] = set()
    for spelling in respelt(word):
        found.add(spelling)
        if not spelling.isalpha() or len(spelling) < 3 or spelling in LINKS:
            continue
        if spelling.endswith("s") and not spelling.endswith(("ss", "us", "is")):
            continue
        found.update(IRREGULAR.get(spelling, ()))
        found.add(plural(spelling))
        if not spelling.endswith(("ing", "ed", "ly", "ion", "ity", "ment", "ness", "ism", "ist", "ics")):
            found |= _verb_forms(spelling)
    return frozenset(found)


def surfaces(word: str) -> frozenset[str]:
    """Return how a word of a phrase may stand in a text.

    A lower-case word stands for any case (its forms are given in lower case). A word with a capital must be met with
    it: an acronym as it is or with a plural s, a name as it is, in the plural, or in capitals throughout.
    """
    if word == word.lower():
        return forms(word)
    if is_acronym(word):
        return frozenset({word, word + "s"})
    return frozenset({word, plural(word), word.upper(), *(spelling for spelling in respelt(word))})
