"""What may begin at a token of a sentence: a clause, a description, an infinitive, a count, a time, an addressee."""

from __future__ import annotations

from dateline.actors.statement_lexicon import Cue
from dateline.actors.statement_words import (
    AUXILIARY,
    CHANNELS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_agent,
    is_time,
)

_BACK = frozenset("back in up out off again over home away".split())
_FAR = 14  # tokens; what is looked for does not stand further away


class Beginnings:
    """Tells what begins at the tokens of one sentence, whose tokens end (without full stop) at `end`."""

    def __init__(self, tokens: Tokens, end: int) -> None:
        self.tokens = tokens
        self.end = end

    def clause_at(self, at: int) -> bool:
        """Tell whether a clause (subject and finite verb) may begin at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if at >= self.end - 1 or low[at] in PREPOSITIONS or low[at] in {"by", "as", ",", "to", "and", "or", "but"}:
            return False
        if low[at] in AUXILIARY or low[at] in OBJECT_PRONOUNS - {"it", "you", "her"}:
            return False
        if low[at] in PERSONAL:
            return True
        if tokens.finite(at, at + 1) is not None or (low[at].endswith("ed") and low[at + 1] in PREPOSITIONS):
            return False
        stop = at
        while stop < self.end and tokens.raw[stop] not in {",", ";"} and low[stop] not in SUBORDINATORS:
            if low[stop] == "by" and low[stop + 1 : stop + 2] and low[stop + 1].endswith("ing"):
                break  # "estimate the number by counting what lies on the ground"
            stop += 1
        verb = tokens.finite(at + 1, stop)
        if verb is None and QUOTE in low[at + 1 : stop]:  # "tweeted the response “required all hands”"
            quoted = low.index(QUOTE, at + 1)
            named = tokens.capital(at) and all(tokens.capital(k) for k in range(at, quoted))
            closes = quoted + 1 >= self.end or tokens.raw[quoted + 1] in {",", ";"}
            return named or (low[at] in DETERMINERS and closes and low[quoted - 1] != ":")
        return verb is not None and low[verb - 1] not in {"and", "or", "but"}  # there another verb has its object

    def fronted(self, at: int, cue: Cue) -> bool:
        """Tell whether a clause that opens with a place or time begins here: *found in most states people died*."""
        if self.tokens.low[at] not in {"in", "on", "at", "during", "after", "since", "under"} or cue.form != "past":
            return False
        return bool(cue.constructions & {"z", "y"}) and at + 2 < self.end and self.clause_at(at + 1)

    def opens(self, at: int) -> bool:
        """Tell whether a noun phrase may begin at token `at`, after a time or a channel."""
        word = self.tokens.low[at]
        if is_time(word) or word in CHANNELS:
            return False
        return word in DETERMINERS or word in PERSONAL or word == "it" or self.tokens.capital(at) or word.endswith("s")

    def opens_clause(self, at: int) -> bool:
        """Tell whether a pronoun at token `at` can be a subject: no preposition or conjunction stands before it."""
        return self.tokens.low[at - 1] not in PREPOSITIONS | SUBORDINATORS | {"and", "or", "but"}

    def describes(self, at: int, named: bool = False) -> bool:
        """Tell whether *called the ruling a mistake* or *described it as "a step"* goes on at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if low[at] in OBJECT_PRONOUNS and at + 1 < self.end and named:  # "called him unfit"
            word = low[at + 1]
            plain = word.isalpha() and word not in PREPOSITIONS | SUBORDINATORS | {"to", "and", "but", "or"}
            if plain and word not in _BACK and not is_time(word) and not is_adverb(word):
                return True
        for position in range(at + 1, min(self.end, at + _FAR)):
            if tokens.raw[position] == QUOTE or low[position] == "as":
                return True
            if tokens.raw[position] in {",", ";"} or low[position] in SUBORDINATORS or low[position] in AUXILIARY:
                return False
            if low[position] in {"a", "an", "the"} and low[position - 1] not in PREPOSITIONS | {"and", "or"}:
                # A name that has its own verb is what somebody is called: "a company called Kemp runs the port".
                return not tokens.capital(at) or tokens.finite(at, position) is None
        return False

    def infinitive_after(self, at: int) -> bool:
        """Tell whether *wants him to leave* goes on at token `at`."""
        low = self.tokens.low
        for position in range(at, min(self.end - 1, at + 7)):
            if low[position] == "to":
                return position > at
            if (
                low[position] in SUBORDINATORS
                or self.tokens.raw[position] in {",", QUOTE}
                or low[position] in AUXILIARY
            ):
                return False
        return False

    def as_such(self, at: int) -> bool:
        """Tell whether *citing the move as a breach* goes on at token `at`."""
        low = self.tokens.low
        for position in range(at + 1, min(self.end - 1, at + _FAR)):
            if low[position] == "as":
                return low[position + 1] in {QUOTE, "a", "an", "the"}
            if self.tokens.raw[position] in {",", ";", QUOTE} or low[position] in SUBORDINATORS | AUXILIARY:
                return False
        return False

    def counts(self, at: int) -> bool:
        """Tell whether a figure begins at token `at`: *reported 36 infections*, *reported a total of 90 cases*."""
        low = self.tokens.low
        at += low[at] in {"a", "an", "the"}
        at += 2 * (low[at : at + 2] in (["total", "of"], ["number", "of"], ["at", "least"], ["more", "than"]))
        at += low[at : at + 1] in (["some"], ["about"], ["around"], ["nearly"], ["over"])
        return at + 1 < self.end and low[at][0].isdigit() and not is_time(low[at + 1])

    def time_at(self, at: int) -> bool:
        """Tell whether a time stands at token `at`; a number that counts something is none (*found 52 percent*)."""
        low = self.tokens.low
        word = low[at]
        if not word[:1].isdigit() or len(word) == 4:
            return self.tokens.time(at)
        return at + 1 < self.end and is_time(low[at + 1])

    def addressee(self, at: int) -> bool:
        """Tell whether "to" before token `at` leads to those spoken to, and not to an infinitive."""
        low = self.tokens.low
        if at >= self.end:
            return False
        word = low[at]
        return (
            word in DETERMINERS
            or word in OBJECT_PRONOUNS
            or self.tokens.capital(at)
            or word in CHANNELS
            or is_agent(word)
        )
