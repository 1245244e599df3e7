"""To whom something is said: the recipient after a verb, and where it ends: *told Radio Lund fires spread*."""

from __future__ import annotations

from dateline.actors.statements.beginnings import Beginnings
from dateline.actors.statements.words import (
    AUXILIARY,
    CHANNELS,
    DETERMINERS,
    FINITE_AUXILIARY,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    is_agent,
    is_time,
)

_ASKED = frozenset("to why how what".split())
_FAR = 14  # tokens; a recipient is not longer than this


class Recipients(Beginnings):
    """Tells where the recipients of one sentence end."""

    def recipient(self, at: int) -> int | None:
        """Return the token after the recipient that begins at `at`, None where there is none."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        if at >= end:
            return None
        if low[at] in OBJECT_PRONOUNS:
            return at + 1
        if low[at] in SUBORDINATORS or low[at] in PREPOSITIONS or low[at] in AUXILIARY or low[at] in PERSONAL:
            return None
        stop = at + (low[at] in DETERMINERS)
        first = stop
        while stop < end:
            word = low[stop]
            if tokens.raw[stop] in {QUOTE, ",", ":", ".", ";", "—", "–", "("} or word in SUBORDINATORS | _ASKED:
                break
            if word in PREPOSITIONS and not (word == "of" and stop > first):
                break
            if (
                word in PERSONAL
                or (word in {"it", "there"} and stop > first)
                or (word in DETERMINERS and low[stop - 1] not in {"of", "and"})
                or is_time(word)
                or word in AUXILIARY
            ):
                break
            if stop > first and self._after_name(stop):
                stop -= low[stop - 1].endswith(("'s", "’s"))  # "told Radio Lund Rao's heart had stopped"
                break
            if is_adverb(word) or (
                tokens.capital(stop)
                and stop > first
                and not tokens.capital(stop - 1)
                and low[stop - 1] not in {"of", "and", "former"}
                and low[stop - 1].endswith("s")
            ):
                break
            stop += 1
        return stop if stop > first and stop - at <= _FAR else None

    def _after_name(self, stop: int) -> bool:
        """Tell whether what is said begins at token `stop`, after a name: *told Radio Lund fires had spread*."""
        tokens, low = self.tokens, self.tokens.low
        if tokens.capital(stop):  # "told Radio Lund Rao had left"
            return tokens.end[stop - 1] in tokens.bodies and self.clause_at(stop)
        if not tokens.capital(stop - 1) or not low[stop].isalpha():
            return False
        verb = stop + 1
        plain = verb < self.end and not is_agent(low[stop]) and low[stop] not in CHANNELS | PREPOSITIONS
        return plain and low[verb] in FINITE_AUXILIARY
