"""Names of living things in Latin, which are no places and no bodies: "Caudipteryx zoui", later "Caudipteryx".

A genus is a capitalised word after which a small one with a Latin ending stands that English does not have, or a word
with an ending that only such names have.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.actors.lexicon import COMMON, lexicon

_EPITHET = re.compile(
    r"([A-Z](?<=\b.)[a-z]{3,})(?: \([^()\n]{3,40}\))? "
    r"([a-z]{3,}(?:us|um|is|ae|ii|ensis|ans|ens|oides|ina|ata|osa|ica|ui|i|a))\b"
)
_GENUS = re.compile(
    r"[a-z](?:saurus|saura|pteryx|pithecus|ceratops|raptor|mimus|therium|bacter|coccus|bacillus|phyton|mys|idae|inae|aceae"
    r"|viridae|ichthys|suchus|ornis|cetus)$"
)


@lru_cache(maxsize=8)
def genera(text: str) -> frozenset[str]:
    """Return the words of `text` that name a genus by the epithet after them."""
    flags, places = lexicon().flags, lexicon().places
    return frozenset(
        genus
        for genus, epithet in _EPITHET.findall(text)
        if epithet.capitalize() not in flags and not flags.get(genus, 0) & ~COMMON and genus not in places
    )


def is_genus(word: str) -> bool:
    """Return whether a word has an ending that only names of living things have."""
    return bool(_GENUS.search(word)) and not lexicon().flags.get(word, 0) and word not in lexicon().places
