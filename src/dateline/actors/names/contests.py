"""What clubs do and suffer in the prose of sport: a town that is the subject or the object of it is its club.

Only the words right beside the name are looked at; where it is no club all the same, what speaks for a place tells.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import word_list
from dateline.actors.names.beside import PLACE_BEFORE
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading


def _inflected(verbs: frozenset[str]) -> frozenset[str]:
    """Return verbs with the forms that are made of them by rule; those made otherwise stand in the lists."""
    found = set(verbs)
    for verb in verbs:
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeo":
            found |= {verb[:-1] + "ies", verb[:-1] + "ied"}
        else:
            found |= {verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed"}
        found.add(stem + "ing")
    return frozenset(found)


_MET = _inflected(word_list("contests: meet"))  # with another side as their object
_DEEDS = _MET - {"hosts", "hosted", "hosting", "holds", "held", "holding", "welcomes", "welcomed"}  # as towns do, too
_DEEDS |= _inflected(word_list("contests: deeds"))
_DEEDS |= word_list("contests: deeds of many")
PLAYERS = word_list("contests: players")
_OWN = word_list("contests: own")
_SIDES = word_list("contests: sides")
# What stands before "for", "with", "to", "from", "of" and "between", and a club after it.
_LED = {
    preposition: word_list(f"contests: before {preposition}")
    for preposition in ("for", "with", "to", "from", "of", "between", "at")
}
_AGAINST = frozenset("against v vs versus past by behind over".split())
_NO_SUBJECT = PLACE_BEFORE | {"of", "from", "to", "outside", "around", "through", "via"}
# A relative pronoun, an auxiliary and adverbs before what a club does: ", who still lead the table", "must win".
_DOES = re.compile(
    r"(?P<comma> ?,)?(?: (?:who|which))?(?P<may> (?:have|has|had|must|will|would|can|could|should|may|might|did|cannot)"
    r"(?: not)?)?(?: (?:also|still|now|then|again|even|only|never|twice|duly|quickly|eventually|finally|comfortably"
    r"|narrowly|easily|already|soon|once|initially|[a-z]+ally))? (?P<deed>[a-z-]+)"
)
_AFTER_COMMA = frozenset("unbeaten smarting reeling winless missing without bottom fresh".split())
_HAS = re.compile(r"(?: [a-z0-9-]+){0,2} ([a-z-]+)")


def contends(reading: Reading, name: Name) -> bool:
    """Return whether a town does or suffers what clubs do, or has what they have: "Leeds lost", "against Leeds"."""
    farther, nearer = reading.before(name)
    if nearer in _AGAINST or nearer in _MET or nearer in _SIDES or farther in _LED.get(nearer, ()):
        return True
    if reading.after(name)[0]:
        following = reading.starts.get(reading.tokens.tails[name.last] + 1)
        if following is not None and following.kind == "PER" and following.last > following.first:
            return True  # "Surrey's Adam Hollioake"
        owned = _HAS.match(reading.text, reading.tokens.tails[name.last])
        return owned is not None and any(word in _OWN or word in PLAYERS for word in owned[0].split())
    match = _DOES.match(reading.text, name.end)
    if match is None:
        return False
    deed = match["deed"]
    if nearer in _NO_SUBJECT:
        return deed in _OWN and not match["comma"]
    if match["comma"] and not deed.endswith(("ing", "ed", "en")) and " wh" not in match[0]:
        return deed in _AFTER_COMMA  # not "in Leeds, win after win"
    if match["may"] in (" have", " cannot"):
        return True  # there are several of them
    return deed in _DEEDS or deed in _AFTER_COMMA or (deed in _OWN and not match["comma"])
