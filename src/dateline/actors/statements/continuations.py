"""What follows a reporting verb: a quotation, a clause, an object, or nothing, past recipient, times and places."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.actors.statements.lexicon import OBJECT_PREPOSITIONS, PARTICLES, RAISED, Cue
from dateline.actors.statements.phrases import Range
from dateline.actors.statements.recipients import Recipients
from dateline.actors.statements.subjects import can_speak, head_of, is_document
from dateline.actors.statements.words import (
    AUXILIARY,
    CHANNELS,
    CLOSED,
    ENDS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    is_time,
)

_WH = frozenset("whether if how why what when where who which".split())
_NAMING = frozenset("call label brand dub".split())  # what one is called may be one bare word
_AS_SUCH = frozenset("cite attack view portray depict see defend".split())  # what is viewed *as* something
# What must come with the object: "thanked them for …", "attributed it to …".
_WITH = {
    "thank": frozenset(["for", "on", QUOTE]),
    "congratulate": frozenset(["for", "on", QUOTE]),
    "attribute": frozenset(["to"]),
    "ascribe": frozenset(["to"]),
    "credit": frozenset(["with", "for"]),
    "liken": frozenset(["to"]),
    "raise": RAISED,
}
_OF_NOTIONS = frozenset(
    "describe fear want vow pledge threaten promise question".split()
)  # whose object is no person and no name
_CONSIDERING = frozenset("consider deem".split())
_ASKING = frozenset("ask appeal plead".split())
_PLEADING = frozenset("appeal plead".split())
_EMBEDDING = frozenset("think believe claim argue fear hope suspect allege maintain contend insist".split())
_SEEN = frozenset("video videos footage tape tapes recording recordings".split())  # what they show is no words
_EMPTY = frozenset("so nothing anything little much goodbye yes hello anyway as".split())
_NO_OBJECTS = CLOSED | {"himself", "herself", "itself", "themselves"}
_DASHES = frozenset("—–")
_NEAR = 6
_FAR = 14  # tokens; an adjunct between verb and content is not longer than this


@dataclass(frozen=True, slots=True)
class After:
    """What follows a cue: `kind` of the continuation and the token at which it begins."""

    kind: str  # quote, clause, object, comma, end, none
    at: int


class Continuations(Recipients):
    """Tells what follows the cues of one sentence."""

    def after(self, index: int, cue: Cue, speaker: Range) -> After:
        """Return what follows the cue at `index`, past recipient, times and places."""
        at = index + 1
        fixed = self._fixed(at, cue, speaker)
        if fixed is not None:
            return fixed
        if not self._complete(at, cue, speaker):
            return After("none", at)
        at = self._past_adverbs(at, cue)
        reached = self._continuation(at, cue.constructions, speaker) or self._past_recipient(at, cue, speaker)
        if reached is not None:
            return reached
        able = can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)
        reached = self._set_apart(at, cue, speaker, able) or self._past_adjuncts(at, cue, speaker, able)
        return reached or self._clause_or_object(at, index, cue, speaker, able)

    def _fixed(self, at: int, cue: Cue, speaker: Range) -> After | None:
        """Return what follows where the verb has one way to go on: *referred to it as …*, *ruled out a deal*."""
        low, room = self.tokens.low, at + 2 < self.end
        if cue.lemma == "refer":
            told = low[at : at + 1] == ["to"] and room and self.describes(at + 1)
        elif cue.lemma == "rule" and low[at : at + 1] == ["out"]:
            told = room
        else:
            return None
        return After("object" if told and can_speak(self.tokens, speaker) else "none", at + 1)

    def _complete(self, at: int, cue: Cue, speaker: Range) -> bool:
        """Tell whether the verb has what it cannot report without: *viewed it as …*, *thanked them for …*."""
        low = self.tokens.low
        if cue.lemma in _AS_SUCH and not self.as_such(at):
            return False
        if cue.lemma == "hold" and (low[at : at + 1] != ["that"] or self.tokens.finite(at + 2, self.end) is None):
            return False  # "held that office"
        if cue.lemma == "raise" and (cue.form == "gerund" or not can_speak(self.tokens, speaker)):
            return False
        if cue.lemma in _WITH and not _WITH[cue.lemma] & set(low[at : at + (_FAR if cue.lemma != "raise" else 4)]):
            return False
        # "appealed the ruling" and "pleaded guilty" tell of no words
        return cue.lemma not in _PLEADING or low[at : at + 1] in (["to"], ["with"], ["for"], [QUOTE], [","])

    def _past_adverbs(self, at: int, cue: Cue) -> int:
        """Return the token after a particle and adverbs: *pointed out only that*, *appealed to*."""
        low, end = self.tokens.low, self.end
        at += cue.lemma in PARTICLES or (cue.lemma in _PLEADING and low[at : at + 1] in (["to"], ["with"]))
        at += low[at : at + 2] == ["only", "that"]
        while (
            at < end
            and is_adverb(low[at])
            and low[at] not in {"both", "all", "each", "quite", "only", "first"}
            and not (at + 1 < end and "z" in cue.constructions and low[at] in {"once", "rather"})
        ):
            at += 1
        return at

    def _past_recipient(self, at: int, cue: Cue, speaker: Range) -> After | None:
        """Return what follows a recipient at token `at`, None where there is none or it is an object as well."""
        low, end, allowed = self.tokens.low, self.end, cue.constructions
        recipient = self.recipient(at) if allowed & {"r", "x"} else None
        if recipient is None:
            return None
        if "x" in allowed and low[recipient : recipient + 1] == ["to"]:
            told = can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)
            return After("object" if told else "none", at)
        named = self.tokens.capital(min(recipient + 2, end - 1))  # "asked the Court for the Northern District"
        if low[recipient : recipient + 1] == ["for"] and cue.lemma in _ASKING and not named:
            return After("object", recipient) if can_speak(self.tokens, speaker) else After("none", at)
        opens = low[recipient : recipient + 1] and low[recipient] in OBJECT_PREPOSITIONS.get(cue.lemma, ())
        if opens and cue.lemma not in _ASKING:
            able = can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)
            return After("object" if able else "none", recipient)  # "warned them of the flood"
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
        return After("none", at) if "o" not in allowed else None

    def _set_apart(self, at: int, cue: Cue, speaker: Range, able: bool) -> After | None:
        """Return what is told by the words before the speaker or at token `at` alone: *what Rao called a ruse*."""
        low, allowed, word = self.tokens.low, cue.constructions, self.tokens.low[at]
        if "d" in allowed and word == "as" and low[at + 1 : at + 2] == [QUOTE] and low[speaker[0] - 1] == "which":
            return After("object", at + 1)  # "which the court called …" with what it is called after *as*
        if allowed & {"d", "b"} and able and low[speaker[0] - 1] == "what" and cue.form != "gerund":
            return After("object", at + (word == "as"))  # "in what the court called a ruse"
        if able and self._embedded(at, cue, speaker):
            return After("clause", at)
        if "y" in allowed and able and word in OBJECT_PRONOUNS and low[at + 1 : at + 3] == ["to", "be"]:
            return After("clause", at)  # "claiming them to be mercenaries"
        if cue.lemma == "report" and cue.form != "gerund" and able and self.counts(at):
            return After("object", at)
        if able and "t" in allowed and self.intention(at):
            return After("object", at)
        nothing = word in _EMPTY and not self.as_one(at)
        if nothing or word == "by" or (word == "no" and low[at + 1 : at + 2] in ([], [","], ["to"])):
            return After("none", at)
        return None

    def _past_adjuncts(self, at: int, cue: Cue, speaker: Range, able: bool) -> After | None:
        """Return what follows times and places at token `at`, or the object that the verb's preposition opens."""
        low, word = self.tokens.low, self.tokens.low[at]
        counted = word in {"over", "under", "about", "around"} and low[at + 1 : at + 2] and low[at + 1][0].isdigit()
        if not (
            (word in PREPOSITIONS and not counted)
            or self.time_at(at)
            or word in {"earlier", "later", "to", "ahead", "after", "before"}
            or (word in {"last", "this", "next"} and at + 1 < self.end and is_time(low[at + 1]))
        ):
            return None
        topic = cue.lemma in {"speak", "talk"} and not self._quoted(at)  # what about, not what
        if word in OBJECT_PREPOSITIONS.get(cue.lemma, ()) and not topic and able:
            return After("object", at)
        reached = self._adjuncts(at, cue.constructions, speaker)
        if reached is not None and reached.kind in {"end", "none"} and able and self.fronted(at, cue):
            return After("clause", at)
        return reached

    def _clause_or_object(self, at: int, index: int, cue: Cue, speaker: Range, able: bool) -> After:
        """Return the clause without *that*, or the object, that begins at token `at` after the cue at `index`."""
        allowed, word = cue.constructions, self.tokens.low[at]
        if "z" in allowed and (word not in PREPOSITIONS or is_time(word)):
            return After("clause" if self.end - at > 1 else "none", at)
        if "y" in allowed and able and self.clause_at(at):
            return After("clause", at)
        if able and self._judged(at, cue):
            return After("object", at)
        if cue.group == "think" and "t" in allowed and word in PERSONAL and self.clause_at(at):
            return After("clause", at)
        if self._deed(at, index, cue):
            return After("none", at)
        return After("object" if self._object(at, cue, speaker, able) else "none", at)

    def _judged(self, at: int, cue: Cue) -> bool:
        """Tell whether what is reported of something begins at token `at`: *found it guilty*, *admitted lying*."""
        return (
            ("b" in cue.constructions and self.predicated(at))
            or (cue.lemma in _CONSIDERING and (self.taken_for(at) or self.as_such(at)))
            or ("g" in cue.constructions and self.gerund(at))
            or (cue.lemma == "report" and cue.form != "gerund" and self.reported(at))
        )

    def _deed(self, at: int, index: int, cue: Cue) -> bool:
        """Tell whether the verb at `index` tells what was done with its object, and no words."""
        low = self.tokens.low
        if cue.lemma == "advise":  # "years of experience advising banks"
            return cue.form == "gerund" and low[index - 1] not in {",", "and", "by"}
        if cue.lemma == "welcome":  # "welcomed both teams to the stage", "welcomed four partners"
            return bool({"to", "back", "home", "aboard"} & set(low[at : at + _NEAR])) or self.people(at)
        return (
            cue.lemma == "deny" and "to" in low[at + 1 : at + _NEAR] and low[at] != "that"
        )  # "denied aid to the town"

    def _object(self, at: int, cue: Cue, speaker: Range, able: bool) -> bool:
        """Tell whether the object that begins at token `at` is what is said."""
        tokens, allowed, word = self.tokens, cue.constructions, self.tokens.low[at]
        person = can_speak(tokens, speaker)
        if "i" in allowed and "x" not in allowed and word not in PREPOSITIONS and person and self.infinitive_after(at):
            return True
        if word in _NO_OBJECTS:
            return False
        notion = cue.lemma not in _OF_NOTIONS or self.notion(at) or (cue.lemma == "describe" and word in {"a", "an"})
        room = self.end - at > 1
        if "o" in allowed and notion and able and (room or self.one_word(at, cue)):
            return True
        written = (cue.group == "show" or "e" in allowed) and room and is_document(tokens, speaker)
        if written and tokens.low[head_of(tokens, speaker)] not in _SEEN:
            return True
        return "d" in allowed and person and self.describes(at, cue.lemma in _NAMING)

    def _quoted(self, at: int) -> bool:
        """Tell whether the phrase at token `at` holds a quotation: *of Rao's “kind heart”*."""
        phrase = self.tokens.low[at : min(self.end, at + _FAR)]
        return QUOTE in phrase and "," not in phrase[: phrase.index(QUOTE)]

    def _embedded(self, at: int, cue: Cue, speaker: Range) -> bool:
        """Tell whether the verb of *, which police say is a fake*, *a move that critics argue was late* is at `at`."""
        low = self.tokens.low
        if speaker[0] < 2 or self.tokens.finite(at, at + 1) is None or not cue.constructions & {"t", "z", "y"}:
            return False
        pronoun = low[speaker[0] - 1]
        if pronoun == "what":
            return True
        if pronoun in {"which", "who", "whom"} and low[speaker[0] - 2] in {",", ";", "("}:
            return True
        return pronoun in {"which", "who", "that"} and cue.lemma in _EMBEDDING and low[at] in AUXILIARY

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
            if past is not None and "t" in allowed and (low[past] == "that" or self.tokens.opens.get(past) == "that"):
                return After("clause", past + (low[past] == "that"))
            if past is not None and allowed & {"z", "y"} and self.clause_at(past):
                return After("clause", past)  # "claimed, as of Friday, it was free of the virus"
            closing = self._that_after_apposition(at)
            return After("clause", closing) if closing is not None else After("comma", at)
        if word in ENDS or word in {")", "(", *_DASHES}:
            return self._past_dashes(at, allowed) or After("end" if word != "(" else "none", at)
        if word == "that" and "o" in allowed and self._points(at):
            return After("object", at) if can_speak(self.tokens, speaker) else After("none", at)
        if word == "that" and allowed & {"t", "z", "y"} and at + 1 < end:
            if low[at + 1] == QUOTE:
                return After("clause", at + 1)
            return After("clause", at + 1)
        if word in _WH and "w" in allowed and (word not in {"when", "where", "which", "who"} or "z" not in allowed):
            return After("clause", at)
        if word == "to" and "i" in allowed and at + 1 < end:
            return After("object", at) if can_speak(self.tokens, speaker) else After("none", at)
        return None

    def _points(self, at: int) -> bool:
        """Tell whether *that* at token `at` points at something: *reiterated that position on Sunday*."""
        low, rest = self.tokens.low, self.end - at
        if not 1 < rest < _NEAR or QUOTE in low[at : self.end] or not low[at + 1].isalpha():
            return False
        closes = rest == 2 or low[at + 2] in {"on", "in", "at"} or is_time(low[at + 2])
        return closes and self.tokens.finite(at + 1, self.end) is None and low[at + 1] not in PERSONAL

    def _past_insertion(self, comma: int) -> int | None:
        """Return the token after a phrase between commas that tells when, where or by what source it was said."""
        low = self.tokens.low
        opens = low[comma + 1 : comma + 2]
        if not opens or not (
            opens[0] in PREPOSITIONS | {"citing", "according"} or low[comma + 1 : comma + 3] == ["as", "of"]
        ):
            return None
        for at in range(comma + 2, min(self.end - 1, comma + _FAR)):
            if self.tokens.raw[at] == ",":
                return at + 1
            if low[at] in SUBORDINATORS - {"as"} or low[at] == QUOTE or low[at] in AUXILIARY:
                return None
        return None

    def _past_dashes(self, at: int, allowed: frozenset[str]) -> After | None:
        """Return the quotation after what stands between dashes from token `at`: *said — a rare word — “…”*."""
        low = self.tokens.low
        if low[at] not in _DASHES or "q" not in allowed:
            return None
        closed = next((k for k in range(at + 1, min(self.end - 1, at + _FAR)) if low[k] in _DASHES), None)
        told = closed is not None and low[closed + 1] == QUOTE and QUOTE not in low[at:closed]
        return After("quote", closed + 1) if closed is not None and told else None

    def _that_after_apposition(self, comma: int) -> int | None:
        """Return the content's start in *told Anadolu, a news agency, that …*."""
        low = self.tokens.low
        for at in range(comma + 1, min(self.end - 1, comma + _FAR)):
            if low[at] == QUOTE:
                return None
            if low[at] == "that" and low[at - 1] == ",":
                return at + 1
        return comma + 2 if low[comma + 1 : comma + 2] == ["that"] else None

    def _adjuncts(self, at: int, allowed: frozenset[str], speaker: Range) -> After | None:
        """Return what follows times, places and channels (*said on Friday in a statement that …*)."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        limit = min(end, at + _FAR)
        position = at
        promised = "i" in allowed and "x" not in allowed
        while position < limit:
            word = low[position]
            if word == QUOTE:
                before = position - 1
                if (
                    before > at
                    and low[before] in {"a", "an", "the"}
                    and allowed & {"z", "y", "t"}
                    and self.clause_at(before)
                ):
                    return After("clause", before)  # "indicated on Monday a “change” was near"
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
            if word in PERSONAL and position > at and self.opens_clause(position) and allowed & {"z", "y"}:
                return After("clause", position)  # "reported to the police he left"
            if tokens.raw[position] in ENDS or word in {")", *_DASHES}:
                return self._past_dashes(position, allowed) or After("end", position)
            timed = is_time(word) and (is_time(low[position - 1]) or self.time_at(position))
            if (timed or word in CHANNELS) and position + 1 < end:
                if self.opens(position + 1) and allowed & {"z", "y"} and self.clause_at(position + 1):
                    return After("clause", position + 1)
            elif word == "to" and position > at and promised and not self.addressee(position + 1):
                return After("object" if can_speak(tokens, speaker) else "none", position)  # "vowed on Friday to go"
            elif (word == "to" and not self.addressee(position + 1)) or (
                position > at and (word in AUXILIARY or word in {"who", "which"})
            ):
                return After("none", at)
            position += 1
        return After("end", end) if position >= end else After("none", at)
