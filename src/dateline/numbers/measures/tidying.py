"""The last form of a measure: a noun phrase that ends where it may end, and says nothing twice."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    EVERYWHERE,
    ING_NOUNS,
    LY_NOUNS,
    NEVER_PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)

LONGEST: Final = 13  # words of a measure, but for the pronoun of a relative clause
# With what no phrase ends, but for particles and what stands behind its noun: `votes against`, `people aboard`.
_LOOSE: Final = (
    (PREPOSITIONS | DETERMINERS | CONJUNCTIONS | AUXILIARIES)
    - frozenset(
        "aboard above ahead against apiece apart away behind below beyond inside outside off out up down".split()
    )
    - frozenset("all more less most each both others per past given".split())
) | frozenset(["&", "new", "latest", "various", "certain", "put"])
# Words in -ly that a phrase may end with.
_ENDING_LY: Final = (LY_NOUNS | EVERYWHERE | VERBS) | frozenset(
    "only early daily weekly monthly yearly elderly monopoly rely apply comply multiply imply".split()
)
_LINKS: Final = PREPOSITIONS | CONJUNCTIONS
_NO_START: Final = (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | NEVER_PLURALS | PRONOUNS) - {"given", "like"}
_PRONOUNS: Final = frozenset("who that which whom where".split())
_FRAGMENTS: Final = ("-day", "-month", "-year", "-week", "-hour")  # of a 30-day plan
_TWICE: Final = re.compile(r"\b(\w+(?: \w+){1,5}) \1\b|\b([a-z]+) (?:of )?\2\b")


def tidy(words: str) -> str:
    """Return a measure phrase cut to its longest, without what dangles at its end, and no name said twice in a row."""
    kept = _TWICE.sub(lambda match: match[1] or match[2], words.replace("’s", "'s")).split()
    longest = LONGEST + any(word in ("who", "that") for word in kept)
    if len(kept) > longest:
        cut = next((i for i in range(longest, 0, -1) if kept[i].lower() in _LINKS), 0)
        kept = kept[: cut if 2 * cut >= longest else longest]  # before the phrase that would be cut in two
    while kept and _dangles(kept):
        kept.pop()
    if kept and kept[-1].endswith("'s"):
        kept[-1] = kept[-1].removesuffix("'s")
    return " ".join(kept).rstrip(",;")


def reads_well(words: str) -> bool:
    """Tell whether a measure phrase is a clean noun phrase: no loose verb, no headline, no fragment."""
    parts = words.split()
    if not parts or parts[0].lower() in _NO_START or _dangles(parts) or parts[-1].endswith(_FRAGMENTS):
        return False
    if any(part.startswith(("http", "www.")) for part in parts) or (len(parts) > 2 and words.isupper()):
        return False
    clause = next((i for i, part in enumerate(parts) if part in _PRONOUNS), len(parts))
    if any(part in NEVER_PLURALS or part in AUXILIARIES for part in parts[:clause]):
        return False
    return clause == len(parts) or clause < len(parts) - 1


def _dangles(kept: list[str]) -> bool:
    """Tell whether the last word of a phrase is none that it may end with: `presale rapidly`, `state-of-the-`."""
    last = kept[-1]
    if len(kept) > 2 and kept[-2] in ("for", "by") and last.endswith("ing") and last.islower():
        return last not in ING_NOUNS  # key measures for improving
    if len(kept) > 1 and last.endswith(_FRAGMENTS) and last.islower():  # expenses for the three-month and nine-month
        return True
    adverb = last.endswith("ly") and last.islower() and last not in _ENDING_LY
    return last in _LOOSE or last[-1] in "-–" or adverb
