"""What follows a reporting verb: a quotation, a clause, an object, or nothing, past recipient, times and places."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.actors.statement_lexicon import OBJECT_PREPOSITIONS, Cue
from dateline.actors.statement_phrases import Range
from dateline.actors.statement_subjects import can_speak, is_document
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

_WH = frozenset("whether if how why what when where who which".split())
_NAMING = frozenset("call label brand dub".split())  # what one is called may be one bare word
_BACK = frozenset("back in up out off again over home away".split())
_EMPTY = frozenset("so nothing anything little much goodbye yes hello anyway as".split())
_ENDS = frozenset(". ! ? ;".split())
_FAR = 14  # tokens; an adjunct between verb and content is not longer than this


@dataclass(frozen=True, slots=True)
class After:
    """What follows a cue: `kind` of the continuation and the token at which it begins."""

    kind: str  # quote, clause, object, comma, end, none
    at: int


class Continuations:
    """Tells what follows the cues of one sentence, whose tokens end (without full stop) at `end`."""

    def __init__(self, tokens: Tokens, end: int) -> None:
        self.tokens = tokens
        self.end = end

    def after(self, index: int, cue: Cue, speaker: Range) -> After:
        """Return what follows the cue at `index`, past recipient, times and places."""
        low, end = self.tokens.low, self.end
        allowed = cue.constructions
        at = index + 1
        if cue.lemma == "refer":  # "referred to the ruling as …"
            described = low[at : at + 1] == ["to"] and at + 2 < end and self._describes(at + 1)
            return After("object" if described and can_speak(self.tokens, speaker) else "none", at + 1)
        if cue.lemma == "point_out":
            if low[at : at + 1] != ["out"]:
                return After("none", at)
            at += 1
        if cue.lemma == "put_it":
            if low[at : at + 1] != ["it"]:
                return After("none", at)
            at += 1
        if cue.lemma == "cite" and not self._as_such(at):
            return After("none", at)
        at += low[at : at + 2] == ["only", "that"]
        while (
            at < end
            and is_adverb(low[at])
            and low[at] not in {"both", "all", "each", "quite", "only", "first"}
            and not (at + 1 < end and "z" in allowed and low[at] in {"once", "rather"})
        ):
            at += 1
        reached = self._continuation(at, allowed, speaker)
        if reached is not None:
            return reached
        if allowed & {"r", "x"}:
            recipient = self._recipient(at)
            if recipient is not None:
                if "x" in allowed and low[recipient : recipient + 1] == ["to"]:
                    return After("object", at) if can_speak(self.tokens, speaker) else After("none", at)
                reached = self._continuation(recipient, allowed, speaker)
                timed = recipient < end and is_time(low[recipient])
                if reached is None and not timed and allowed & {"z", "y"} and self.clause_at(recipient):
                    return After("clause", recipient)
                reached = reached or self._adjuncts(recipient, allowed, speaker)
                settled = {"quote", "clause"} if "o" in allowed else {"quote", "clause", "object", "comma", "end"}
                if reached is not None and reached.kind in settled:
                    return reached
                if allowed & {"z", "y"} and self.clause_at(recipient):
                    return After("clause", recipient)
                if "o" not in allowed:
                    return After("none", at)
        able = can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)
        word = low[at]
        if "d" in allowed and word == "as" and low[at + 1 : at + 2] == [QUOTE] and low[speaker[0] - 1] == "which":
            return After("object", at + 1)  # "which the court called …" with what it is called after *as*
        if "y" in allowed and able and word in OBJECT_PRONOUNS and low[at + 1 : at + 3] == ["to", "be"]:
            return After("clause", at)  # "claiming them to be mercenaries"
        if cue.lemma == "report" and cue.form != "gerund" and able and self._counts(at):
            return After("object", at)
        if word in _EMPTY or word == "by" or (word == "no" and low[at + 1 : at + 2] in ([], [","], ["to"])):
            return After("none", at)
        counted = word in {"over", "under", "about", "around"} and low[at + 1 : at + 2] and low[at + 1][0].isdigit()
        if (
            (word in PREPOSITIONS and not counted)
            or self._time_at(at)
            or word in {"earlier", "later", "to", "ahead"}
            or (word in {"last", "this", "next"} and at + 1 < end and is_time(low[at + 1]))
        ):
            if word in OBJECT_PREPOSITIONS.get(cue.lemma, ()) and can_speak(self.tokens, speaker):
                return After("object", at)
            reached = self._adjuncts(at, allowed, speaker)
            if reached is not None and reached.kind in {"end", "none"} and able and self._fronted(at, cue):
                return After("clause", at)
            if reached is not None:
                return reached
        if "z" in allowed and (word not in PREPOSITIONS or is_time(word)):
            return After("clause", at) if end - at > 1 else After("none", at)
        if "y" in allowed and able and self.clause_at(at):
            return After("clause", at)
        if cue.group == "think" and "t" in allowed and word in PERSONAL and self.clause_at(at):
            return After("clause", at)
        object_starts = word not in PREPOSITIONS | SUBORDINATORS | AUXILIARY | {"and", "but", "or"}
        if cue.lemma == "advise" and cue.form == "gerund" and "to" not in low[at : at + _FAR]:
            return After("none", at)  # "years of experience advising banks"
        if "o" in allowed and object_starts and end - at > 1 and able:
            return After("object", at)
        if (
            (cue.group == "show" or "e" in allowed)
            and object_starts
            and end - at > 1
            and is_document(self.tokens, speaker)
        ):
            return After("object", at)
        if (
            "d" in allowed
            and object_starts
            and self._describes(at, cue.lemma in _NAMING)
            and can_speak(self.tokens, speaker)
        ):
            return After("object", at)
        if (
            "i" in allowed
            and "x" not in allowed
            and low[at] not in PREPOSITIONS
            and self._infinitive_after(at)
            and can_speak(self.tokens, speaker)
        ):
            return After("object", at)
        return After("none", at)

    def _as_such(self, at: int) -> bool:
        """Tell whether *citing the move as a breach* goes on at token `at`."""
        low = self.tokens.low
        for position in range(at + 1, min(self.end - 1, at + _FAR)):
            if low[position] == "as":
                return low[position + 1] in {QUOTE, "a", "an", "the"}
            if self.tokens.raw[position] in {",", ";", QUOTE} or low[position] in SUBORDINATORS | AUXILIARY:
                return False
        return False

    def _counts(self, at: int) -> bool:
        """Tell whether a figure begins at token `at`: *reported 36 infections*, *reported a total of 90 cases*."""
        low = self.tokens.low
        at += low[at] in {"a", "an", "the"}
        at += 2 * (low[at : at + 2] in (["total", "of"], ["number", "of"], ["at", "least"], ["more", "than"]))
        at += low[at : at + 1] in (["some"], ["about"], ["around"], ["nearly"], ["over"])
        return at + 1 < self.end and low[at][0].isdigit() and not is_time(low[at + 1])

    def _continuation(self, at: int, allowed: frozenset[str], speaker: Range) -> After | None:
        """Return what follows where it is told by the very next token, else None."""
        low, end = self.tokens.low, self.end
        if at >= end:
            return After("end", end)
        word = low[at]
        if word == QUOTE:
            if (
                not allowed & {"z", "y", "a"}  # "a process called …"
                and not can_speak(self.tokens, speaker)
                and not is_document(self.tokens, speaker)
            ):
                return After("none", at)
            return After("quote", at) if allowed & {"q", "z", "y", "o", "d"} else After("none", at)
        if word in {",", ":"}:
            if at + 1 < end and low[at + 1] == QUOTE and "q" in allowed:
                return After("quote", at + 1)
            if word == ":":
                return After("clause", at + 1) if "q" in allowed and at + 2 < end else After("none", at)
            past = self._past_insertion(at)
            if past is not None and low[past] == QUOTE and "q" in allowed:
                return After("quote", past)  # "said, in remarks on Friday, “…”"
            if past is not None and allowed & {"z", "y"} and self.clause_at(past):
                return After("clause", past)  # "claimed, as of Friday, it was free of the virus"
            closing = self._that_after_apposition(at)
            return After("clause", closing) if closing is not None else After("comma", at)
        if word in _ENDS or word in {")", "(", "—", "–"}:
            return After("end", at) if word != "(" else After("none", at)
        if word == "that" and allowed & {"t", "z", "y"} and at + 1 < end:
            if low[at + 1] == QUOTE:
                return After("clause", at + 1)
            return After("clause", at + 1)
        if word in _WH and "w" in allowed and (word not in {"when", "where", "which", "who"} or "z" not in allowed):
            return After("clause", at)
        if word == "to" and "i" in allowed and at + 1 < end:
            return After("object", at) if can_speak(self.tokens, speaker) else After("none", at)
        return None

    def _past_insertion(self, comma: int) -> int | None:
        """Return the token after a phrase between commas that tells when, where or by what source it was said."""
        low = self.tokens.low
        opens = low[comma + 1 : comma + 2]
        if not opens or not (opens[0] in PREPOSITIONS | {"citing"} or low[comma + 1 : comma + 3] == ["as", "of"]):
            return None
        for at in range(comma + 2, min(self.end - 1, comma + _FAR)):
            if self.tokens.raw[at] == ",":
                return at + 1
            if low[at] in SUBORDINATORS - {"as"} or low[at] == QUOTE or low[at] in AUXILIARY:
                return None
        return None

    def _that_after_apposition(self, comma: int) -> int | None:
        """Return the content's start in *told Anadolu, a news agency, that …*."""
        low = self.tokens.low
        for at in range(comma + 1, min(self.end - 1, comma + _FAR)):
            if low[at] == QUOTE:
                return None
            if low[at] == "that" and low[at - 1] == ",":
                return at + 1
        return comma + 2 if low[comma + 1 : comma + 2] == ["that"] else None

    def _recipient(self, at: int) -> int | None:
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
            if tokens.raw[stop] in {QUOTE, ",", ":", ".", ";", "—", "–", "("} or word in SUBORDINATORS or word == "to":
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
            if self._after_initials(stop):
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

    def _after_initials(self, stop: int) -> bool:
        """Tell whether what is said begins at token `stop`, after initials: *told MSNBC Ito was glad*."""
        tokens = self.tokens
        before = tokens.raw[stop - 1]
        if not (before.isupper() and len(before) > 1 and tokens.capital(stop)) or tokens.raw[stop].isupper():
            return False
        verb = stop + 1
        return verb < self.end and (tokens.raw[verb] == QUOTE or tokens.finite(verb, verb + 1) is not None)

    def _adjuncts(self, at: int, allowed: frozenset[str], speaker: Range) -> After | None:
        """Return what follows times, places and channels (*said on Friday in a statement that …*)."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        limit = min(end, at + _FAR)
        position = at
        while position < limit:
            word = low[position]
            if word == QUOTE and low[position + 1 : position + 2] == ["that"]:  # said on "Face the Nation" that …
                position += 1
                continue
            if word == QUOTE:
                return After("quote", position) if allowed & {"q", "z", "y"} else None
            joins = word == "that" and position > at and low[position - 1] not in PREPOSITIONS  # not "of that decision"
            joins = joins and self.tokens.finite(position + 1, position + 2) is None  # not "riots that followed"
            if word in {",", ":"} or joins:
                return self._continuation(position, allowed, speaker)
            if word == "(":  # "at 12:54 am (0454 UTC) on Twitter, …"
                closed = next((k for k in range(position, limit) if low[k] == ")"), None)
                if closed is None:
                    return After("none", at)
                position = closed + 1
                continue
            if word in PERSONAL and position > at and self._opens_clause(position) and allowed & {"z", "y"}:
                return After("clause", position)  # "reported to the police he left"
            if word in _WH and "w" in allowed and position > at and word in {"whether", "if", "how", "why", "what"}:
                return After("clause", position)
            if tokens.raw[position] in _ENDS or word in {")", "—", "–"}:
                return After("end", position)
            if (is_time(word) or word in CHANNELS) and position + 1 < end:
                if self._opens(position + 1) and allowed & {"z", "y"} and self.clause_at(position + 1):
                    return After("clause", position + 1)
            elif (word == "to" and not self._addressee(position + 1)) or (
                position > at and (word in AUXILIARY or word in {"who", "which"})
            ):
                return After("none", at)
            position += 1
        return After("end", end) if position >= end else After("none", at)

    def _opens_clause(self, at: int) -> bool:
        return self.tokens.low[at - 1] not in PREPOSITIONS | SUBORDINATORS | {"and", "or", "but"}

    def _time_at(self, at: int) -> bool:
        """Tell whether a time stands at token `at`; a number that counts something is none (*found 52 percent*)."""
        low = self.tokens.low
        word = low[at]
        if not word[:1].isdigit() or len(word) == 4:
            return self.tokens.time(at)
        return at + 1 < self.end and is_time(low[at + 1])

    def _opens(self, at: int) -> bool:
        """Tell whether a noun phrase may begin at token `at`, after a time or a channel."""
        word = self.tokens.low[at]
        if is_time(word) or word in CHANNELS:
            return False
        return word in DETERMINERS or word in PERSONAL or word == "it" or self.tokens.capital(at) or word.endswith("s")

    def _addressee(self, at: int) -> bool:
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

    def _fronted(self, at: int, cue: Cue) -> bool:
        """Tell whether a clause that opens with a place or time begins here: *found in most states people died*."""
        if self.tokens.low[at] not in {"in", "on", "at", "during", "after", "since", "under"} or cue.form != "past":
            return False
        return bool(cue.constructions & {"z", "y"}) and at + 2 < self.end and self.clause_at(at + 1)

    def _describes(self, at: int, named: bool = False) -> bool:
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

    def _infinitive_after(self, at: int) -> bool:
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
