"""Firms that are called after what they trade or do: "Huayou Cobalt", "Ronet Cyber Security"."""

from __future__ import annotations

import re

from dateline.actors.lexicon import COMMON, FAMILY, word_list
from dateline.actors.names.tokens import Tokens

TRADES = word_list("trades")
# How words end that are rather adjectives than names, and what follows the label of an item in a list.
_ADJECTIVE = re.compile(r"(?:[a-z]ive|[ai]ble|[a-z]ical|olic|ated|ious|ional|istic|ented)$")
_LABELLED = re.compile(r":| [–—] ")
_LONGEST = 3  # words


def is_in_trade(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether an unlisted word, perhaps a common one and a trade make a name."""
    if tokens.words[end - 1] not in TRADES or not 1 < end - first <= _LONGEST or tokens.heading[first]:
        return False
    if tokens.flags[first] & ~FAMILY or _ADJECTIVE.search(tokens.words[first]):
        return False
    if end - first == _LONGEST and tokens.flags[first + 1] & ~(FAMILY | COMMON):
        return False
    return not _LABELLED.match(tokens.text, tokens.tails[end - 1])
