"""Verbs whose speaker does not stand before them: *was called "a gift" by Ito*, *Calling it a gift, Ito left*."""

from __future__ import annotations

from dataclasses import replace

from dateline.actors.statements.direct import Attribution, Content
from dateline.actors.statements.extents import content_end
from dateline.actors.statements.lexicon import Cue
from dateline.actors.statements.phrases import Range
from dateline.actors.statements.sources import SourcePhrases
from dateline.actors.statements.subjects import can_speak, cut_before, is_document, main_subject, subject_after
from dateline.actors.statements.words import (
    AUXILIARY,
    DETERMINERS,
    MODAL,
    NEGATION,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    is_adverb,
)

_AFTER_PASSIVE = frozenset({"by", "as", QUOTE})
_JUDGED = {"accuse": "of", "advise": "against"}
_TELLING = frozenset("tell inform warn remind assure".split())
_FAR = 14  # tokens; a verb's speaker does not stand further away


class Passives(SourcePhrases):
    """Reads passives with their agent, and participles that open the clause of their speaker."""

    def _passive(self, index: int, cue: Cue) -> bool:
        """Read *was described by X as "…"*, *called "…" by X*, *was told by X that …*; tell whether one stands here."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        at = index + 1
        if at >= end or low[at] not in _AFTER_PASSIVE or cue.form not in {"past", "participle"}:
            return False
        left = index
        while left > 0 and (low[left - 1] in AUXILIARY or is_adverb(low[left - 1])):
            left -= 1
        if any(word in MODAL | NEGATION for word in low[left:index]):
            return False
        if low[at] != "by":
            return self._agent_behind(index, at + (low[at] == "as"), cue)
        speaker = subject_after(tokens, at + 1)
        if speaker is None or not self._able(speaker):
            return False
        speaker = cut_before(tokens, speaker, _JUDGED.get(cue.lemma, "for"))
        if speaker[1] + 1 >= end:
            return False
        start = speaker[1]
        word = low[start]
        clause = word == "that" and cue.constructions & {"t", "y", "z"}
        described = word == "as" and cue.constructions & {"d", "o"}
        told = word in {"of", "about"} and cue.lemma in _TELLING and low[start + 1] == QUOTE
        judged = (word == _JUDGED.get(cue.lemma)) or (word in {"for", "over"} and "o" in cue.constructions)
        if clause or described or told:
            start += 1
        elif judged or (word == "to" and ("x" in cue.constructions or self._held(start, cue))):
            pass  # "criticised by Ito for his silence", "urged by Ito to leave", "believed by many to be late"
        elif not (word == QUOTE and cue.constructions & {"d", "o"}):
            return False
        self._said(speaker, index, start)
        return True

    def _held(self, at: int, cue: Cue) -> bool:
        return bool(cue.constructions & {"t", "y", "b"}) and self.tokens.low[at + 1] in {"be", "have"}

    def _agent_behind(self, index: int, at: int, cue: Cue) -> bool:
        """Read *called "…" by X*, whose quotation stands at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if not cue.constructions & {"d", "b"} or at + 2 >= self.end or low[at] != QUOTE or low[at + 1] != "by":
            return False
        speaker = subject_after(tokens, at + 2)
        if speaker is None or not self._able(speaker):
            return False
        self.used.add(tokens.quotes[at])
        self.found.append(Attribution(speaker, (index, index + 1), (Content(at, at + 1, tokens.quotes[at]),), True))
        return True

    def _able(self, speaker: Range) -> bool:
        return can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)

    def _said(self, speaker: Range, index: int, start: int) -> None:
        before = len(self.found)
        if self.tokens.low[start] == QUOTE:
            self._quote(start, index, speaker)
        else:
            stop = content_end(self.tokens, start, self.end, "clause")
            if stop - start > 1:
                self.found.append(Attribution(speaker, (index, index + 1), (Content(start, stop),)))
        self.found[before:] = [replace(made, agent=True) for made in self.found[before:]]

    def _opening(self, index: int, cue: Cue) -> bool:
        """Read *Calling it a gift, Ito left the hall*, whose gerund stands at `index` and opens the sentence."""
        tokens, low = self.tokens, self.tokens.low
        if cue.group not in {"say", "urge"}:
            return False
        for comma in range(index + 2, min(self.end - 2, index + 3 * _FAR)):
            if tokens.raw[comma] != ",":
                continue
            opens = low[comma + 1] in DETERMINERS or low[comma + 1] in PERSONAL or tokens.capital(comma + 1)
            if not opens or low[comma + 1] in PREPOSITIONS:
                continue
            speaker = main_subject(tokens, comma + 1, self.end)
            if speaker is None or tokens.finite(speaker[1], self.end) is None or not can_speak(tokens, speaker):
                return False
            after = self.continuations.after(index, cue, speaker)
            if after.kind not in {"quote", "clause", "object"} or after.at >= comma:
                return False
            number = tokens.quotes.get(after.at)
            if number is not None and after.at + 1 == comma and number in self.used:
                return False
            if number is not None and after.at + 1 == comma:
                self.used.add(number)
                content = Content(after.at, comma, number)
            else:
                content = Content(after.at, comma)
            if comma - after.at > 1 or content.quote is not None:
                self.found.append(Attribution(speaker, (index, index + 1), (content,)))
            return True
        return False
