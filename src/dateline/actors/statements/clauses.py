"""What is said: the content that belongs to each reporting verb or phrase of one sentence.

Works on tokens; speakers come from `subjects`. The outermost attribution of a sentence wins: what X says
that Y believes is X's statement.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.actors.statements.continuations import After
from dateline.actors.statements.direct import Attribution, is_first_person
from dateline.actors.statements.lexicon import (
    CUES,
    EVIDENT,
    NOMINAL_GERUNDS,
    NOMINAL_PRESENT,
    NOUNS,
    NOUNS_FOR,
    NOUNS_TO,
    PARTICLES,
    POINTS,
    SOURCE_PHRASES,
    STANCE,
    Cue,
)
from dateline.actors.statements.passives import Passives
from dateline.actors.statements.phrases import Range, clause_start, is_name
from dateline.actors.statements.subjects import (
    can_speak,
    is_abstract,
    is_document,
    main_subject,
    subject_after,
    subject_before,
)
from dateline.actors.statements.verbs import verb_group
from dateline.actors.statements.words import (
    BE,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    is_agent,
)

_SOURCE_PHRASES = tuple(phrase.split() for phrase in SOURCE_PHRASES)
_SOURCE_OPENERS = frozenset(phrase[0] for phrase in _SOURCE_PHRASES)
_PLURALS = frozenset("data media and they who many some both others most all people police".split())
_NO_PLURALS = frozenset("its his this perhaps always towards".split())
_MANY = frozenset("these those many several few both two three four five".split())
_PRESENT = frozenset("say add write tell read".split())  # present forms that are no nouns: "…, says the mayor"
_BEFORE_ADJECTIVES = frozenset("make makes making made take takes taking more most".split())
_TIMELY = frozenset("initial preliminary current recent official early latest previous new updated revised".split())
_GOING_ON = frozenset("continue begin conclude".split())  # what things do as well as people
_SUPPOSING = frozenset("if when whether unless whenever should would will what how why".split())


def _is_plural(word: str) -> bool:
    if word in _PLURALS or word.endswith(("men", "women")):
        return True
    if word in _NO_PLURALS:
        return False
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s", "us", "is"))


class Reader(Passives):
    """Reads the attributions of one sentence.

    Args:
        tokens: the sentence, each quotation one token.
        direct: tells of a quotation's number whether it can be direct speech (more than a word or a title).
    """

    def read(self) -> list[Attribution]:
        """Return the attributions in the order of their cues."""
        low = self.tokens.low
        for index, word in enumerate(low):
            if word == QUOTE:
                continue
            if word in POINTS and low[index + 1 : index + 2] == ["that"] and self._made(index):
                continue
            if word in NOUNS or word in NOUNS_TO or word in NOUNS_FOR:
                self._noun(index)
            if word in CUES:
                self._verb(index, CUES[word])
            elif word in _SOURCE_OPENERS:
                for phrase in _SOURCE_PHRASES:
                    if low[index : index + len(phrase)] == phrase:
                        self._source_phrase(index, index + len(phrase))
            elif word in STANCE:
                self._stance(index)
            elif word == "per" and self._names_source(index):
                self._source_phrase(index, index + 1)
        return self.found

    def _verb(self, index: int, cue: Cue) -> None:
        tokens = self.tokens
        if self._covered(index):
            return
        if tokens.capital(index) and index > 0 and tokens.raw[index - 1] not in {QUOTE, ",", ".", ":"}:
            return
        if cue.lemma in PARTICLES and tokens.low[index + 1 : index + 2] != [PARTICLES[cue.lemma]]:
            return
        if self._passive(index, cue):
            return
        left = verb_group(tokens, index, cue)
        if left == index and cue.form == "past" and tokens.low[index - 1] in _BEFORE_ADJECTIVES:
            return  # "make informed decisions"
        if left is None:
            return
        allowed = cue.constructions
        if "q" in allowed and self._after_quotation(index, left, cue):
            return
        if cue.form == "gerund" and not any(word in BE for word in tokens.low[left:index]):
            before = tokens.low[left - 1] if left else ""
            loose = before not in {",", "by", "and", "while", "when", ""}
            doubtful = tokens.low[index] in NOMINAL_GERUNDS or cue.group in {"think", "intend"}
            absolute = self._absolute_subject(left)
            if loose and doubtful and absolute is None and tokens.low[index + 1 : index + 2] != ["that"]:
                return
            if cue.lemma in EVIDENT and not self.found:
                return
            if left == 0 and self._opening(index, cue):
                return
            speaker = self._cited(index) or absolute or self._participle_subject(index, left, loose)
            if speaker is not None:
                self._leading(index, cue, speaker)
            return
        if left == index and cue.form == "past" and "a" in allowed and self._reported_by(index):
            self._inverted(index, cue)
            return
        floor = clause_start(tokens, left)
        speaker = self._shared_subject(left) or subject_before(tokens, left, floor) or self._beside_title(left)
        if speaker is not None and cue.lemma == "say" and self._breaks_in(index, speaker):
            self._inverted(index, cue)
            return
        if speaker is not None:
            told = cue.form == "past" and tokens.low[speaker[0] - 1] == "when"  # "broke the news when he revealed"
            if not self._agrees(speaker, index, cue, left < index) or (
                self._supposed(speaker, index, cue) and not told
            ):
                return
            if left and tokens.low[left - 1] == "who" and cue.lemma == "know":
                return  # "who knows what comes next"
            if left and tokens.low[left - 1] in {"who", "which", "that"}:  # the clause's verb may be the main one's
                if cue.group == "intend" and tokens.low[left - 2 : left - 1] != [","]:
                    return  # "companies that want to grow": which ones, not what they said
                if tokens.low[left - 2 : left] != [",", "who"]:
                    dropped = set("od") if tokens.low[left - 1] == "who" else set("yod")
                    cue = replace(cue, constructions=cue.constructions - dropped)
            self._with_subject(index, cue, speaker)
        elif left == index and (cue.form == "past" or cue.lemma in _PRESENT):
            self._inverted(index, cue)

    def _agrees(self, speaker: Range, index: int, cue: Cue, auxiliary: bool) -> bool:
        """Tell whether subject and verb form agree, which tells a verb from a noun of the same form."""
        low = self.tokens.low
        word = low[speaker[1] - 1]
        if cue.form == "base" and cue.lemma == "state" and is_agent(low[index + 1] if index + 1 < self.end else ""):
            return False  # "aides and state media"
        if is_first_person(low[speaker[0] : speaker[1]]):
            return False
        if cue.form == "base" and not auxiliary and cue.lemma not in {"read", "forecast"}:
            return self._is_several(speaker)
        if cue.form == "present":
            if low[speaker[0]] in _MANY and cue.lemma not in {"say", "tell"}:
                return False  # "these well-known brands"
            if word in _PLURALS - {"who", "and"}:
                return False  # "some reports"
            able = can_speak(self.tokens, speaker) or is_document(self.tokens, speaker)
            adjective = speaker == (0, 1) and word in _TIMELY
            if cue.lemma in NOMINAL_PRESENT and (not able or adjective):
                return False  # "Initial estimates project …"
            return not (
                word in {"they", "we"} or (word.endswith("s") and word in CUES and speaker[1] - speaker[0] == 1)
            )
        return True

    def _is_several(self, speaker: Range) -> bool:
        """Tell whether a subject has a plural word, no *CentOS* and no *the most populous state*."""
        raw, low = self.tokens.raw, self.tokens.low
        return any(
            _is_plural(low[at]) and raw[at][1:] == low[at][1:] and not (low[at] == "most" and low[at - 1] == "the")
            for at in range(*speaker)
        )

    def _supposed(self, speaker: Range, index: int, cue: Cue) -> bool:
        """Tell whether the clause is one of *if*, *when* or *what*: supposed, general or embedded, not told as said."""
        low = self.tokens.low
        before = speaker[0] - 1
        if before > 0 and low[before] == "what" and low[before - 1] in PREPOSITIONS:
            held = index + 1 < self.end and (low[index + 1] in BE | {"could", "may", "might", "will", "would"})
            return not (held or "d" in cue.constructions)  # "in what aides called a ruse", "of what he says is a ruse"
        return before >= 0 and low[before] in _SUPPOSING

    def _reported_by(self, index: int) -> bool:
        """Tell whether a clause ends in *…, reported officials*: nothing but its speaker follows the verb."""
        tokens, low = self.tokens, self.tokens.low
        if index < 3 or tokens.raw[index - 1] != ",":
            return False
        stop = index + 1 + (low[index + 1 : index + 2] == ["the"])
        while stop < self.end and low[stop] not in {",", "."} and stop < index + 5:
            stop += 1
        speaker = (index + 1, stop)
        ends = stop > index + 1 and (stop >= self.end or tokens.raw[stop] in {",", "."})
        plain = ends and low[stop - 1].endswith("s") and is_agent(low[stop - 1]) and low[index + 1] != "that"
        return plain and self._told(self._sentence_start(), index - 1, speaker)

    def _breaks_in(self, index: int, before: Range) -> bool:
        """Tell whether *, said Rao,* at token `index` breaks in after what cannot speak: *The idea, said Rao, is …*."""
        tokens = self.tokens
        if tokens.raw[index - 1 : index] != [","] or can_speak(tokens, before) or is_document(tokens, before):
            return False
        speaker = subject_after(tokens, index + 1)
        closed = speaker is not None and tokens.raw[speaker[1] : speaker[1] + 1] == [","]
        return speaker is not None and closed and can_speak(tokens, speaker)

    def _beside_title(self, left: int) -> Range | None:
        """Return the subject that a title in marks follows: *the Act, also known as the "Press Law", states*."""
        tokens = self.tokens
        if left < 5 or tokens.raw[left - 1] != "," or tokens.raw[left - 2] != QUOTE:
            return None
        if tokens.low[left - 3] not in {"the", "as", "called", "dubbed", "nicknamed"}:
            return None
        return subject_before(tokens, left, clause_start(tokens, left - 2))

    def _cited(self, index: int) -> Range | None:
        """Return who speaks in *quoted Ito, head of the centre, as saying*."""
        tokens = self.tokens
        if tokens.low[index - 1 : index] != ["as"]:
            return None
        for position in range(index - 2, max(-1, index - 18), -1):
            if tokens.low[position] in {"quoted", "cited", "quotes", "cites"}:
                passive = position and tokens.low[position - 1] in BE
                return None if passive else subject_after(tokens, position + 1)
        return None

    def _absolute_subject(self, left: int) -> Range | None:
        """Return who speaks in *…, with local media claiming …*."""
        tokens = self.tokens
        for position in range(left - 2, max(0, left - 9), -1):
            if tokens.raw[position] in {",", QUOTE, ";"}:
                return None
            if tokens.low[position] == "with" and tokens.raw[position - 1] == ",":
                end = left
                while end > position + 2 and (tokens.time(end - 1) or is_adverb(tokens.low[end - 1])):
                    end -= 1
                return (position + 1, end) if can_speak(tokens, (position + 1, end)) else None
        return None

    def _participle_subject(self, index: int, left: int, loose: bool) -> Range | None:
        tokens = self.tokens
        if self.found and not self.found[-1].agent:
            return self.found[-1].speaker
        start = 0
        for position in range(left - 1, -1, -1):
            if tokens.raw[position] in {";", ":"}:
                start = position + 1
                break
        if left <= start:
            return None
        subject = main_subject(tokens, start, left)
        if subject is not None and (can_speak(tokens, subject) or is_document(tokens, subject)):
            return subject
        if not loose:
            for position in range(left - 1, start, -1):
                if tokens.low[position - 1] == "by":  # a passive: "was described by Ito as a success, saying"
                    agent = subject_after(tokens, position)
                    if agent is not None and can_speak(tokens, agent):
                        return agent
        return None

    def _with_subject(self, index: int, cue: Cue, speaker: Range) -> None:
        tokens = self.tokens
        if cue.group == "show" and cue.lemma != "read" and is_abstract(tokens, speaker) and not self._able(speaker):
            return  # "the strong performance indicates that …"
        after = self.continuations.after(index, cue, speaker)
        low = tokens.low
        before = speaker[0] - 1
        if before > 0 and low[before] == "as":
            before -= 1
        trailing = before > 0 and tokens.raw[before] in {",", "—", "–", ")", QUOTE} and "a" in cue.constructions
        if cue.lemma in _GOING_ON and not can_speak(tokens, speaker):
            trailing = False  # "…, as the inquiry continued"
        if trailing and tokens.raw[before] == QUOTE:
            before += 1
        if after.kind in {"end", "comma"}:
            inserted = trailing and after.kind == "comma" and is_name(tokens, speaker)  # "…, Cole argues, …"
            if cue.form == "present" and cue.lemma not in _PRESENT and not inserted and not self._verbal(speaker, cue):
                return
            if cue.form == "base" and cue.lemma not in _PRESENT and not self._able(speaker):
                return
            on_topic = low[index + 1 : index + 2] == ["on"] and index + 2 < self.end and not tokens.time(index + 2)
            if low[speaker[0] - 1 : speaker[0]] == ["as"] and on_topic:
                return  # "as Rao remarked on the plan, …"
            if trailing and self._trailing(before, after, speaker, (index, index + 1)):
                return
            if tokens.low[speaker[0] - 1 : speaker[0]] == ["as"] and after.at > index + 1:
                return  # "as Rao remarked on the plan, …": the main clause is not what was said
            nominal = cue.form == "present" and cue.constructions & {"y", "o", "i"}
            if (
                after.kind == "comma"
                and cue.constructions & {"z", "y"}
                and not nominal
                and self._own_clause(after.at + 1)
            ):
                rest = tokens.low[after.at + 1]
                if rest not in SUBORDINATORS | {"and", "or", "a", "an"} and not rest.endswith("ing"):
                    self._add(speaker, index, after.at + 1, "clause")
            return
        self._take(after, index, cue, speaker)

    def _verbal(self, speaker: Range, cue: Cue) -> bool:
        """Tell whether a word such as *claims* after `speaker` is a verb: the noun phrase is complete without it."""
        tokens = self.tokens
        first = tokens.low[speaker[0]]
        if first in {"the", "this", "that", "a", "an", "its", "his", "her", "their"} or first in PERSONAL:
            return True
        return is_name(tokens, speaker) and (cue.lemma == "report" or speaker[1] - speaker[0] > 1)

    def _own_clause(self, at: int) -> bool:
        """Tell whether a clause other than *he said* begins at token `at`."""
        verb = self.tokens.finite(at, self.end)
        return verb is not None and not (verb == at + 1 and self.tokens.low[verb] in CUES)

    def _leading(self, index: int, cue: Cue, speaker: Range) -> None:
        if is_first_person(self.tokens.low[speaker[0] : speaker[1]]):
            return
        self._take(self.continuations.after(index, cue, speaker), index, cue, speaker)

    def _take(self, after: After, index: int, cue: Cue, speaker: Range) -> None:
        if after.kind == "quote":
            self._quote(after.at, index, speaker)
        elif after.kind in {"clause", "object"}:
            self._add(speaker, index, after.at, after.kind)

    def _inverted(self, index: int, cue: Cue) -> None:
        """Read *…, said the minister* and *Remarked Curry, "…"*."""
        tokens = self.tokens
        speaker = subject_after(tokens, index + 1)
        if (
            speaker is None
            or is_first_person(tokens.low[speaker[0] : speaker[1]])
            or tokens.low[speaker[0]] in PERSONAL | {"it"}
        ):
            return
        if index == 0 and "q" in cue.constructions and speaker[1] < self.end:
            at = speaker[1] + (tokens.raw[speaker[1]] in {",", ":"})
            owner = tokens.low[speaker[1] - 1].endswith(("'s", "’s"))  # "Declared Israel's “most active investor”"
            if at < self.end and tokens.raw[at] == QUOTE and not owner:
                self._quote(at, index, speaker)
            return
        able = can_speak(tokens, speaker) or is_document(tokens, speaker)
        interrupted = able and "a" in cue.constructions and index > 1 and tokens.raw[index - 1] == ","
        start = self._sentence_start()
        if interrupted and (tokens.finite(start, index - 1) is not None or self._told(start, index - 1, speaker)):
            stop = speaker[1]
            while stop < min(self.end, speaker[1] + 8) and tokens.raw[stop] not in {",", QUOTE, ";"}:
                stop += 1
            goes_on = stop < self.end and tokens.raw[stop] == ","
            after = After("comma" if goes_on else "end", stop if goes_on else self.end)
            self._trailing(index - 1, after, speaker, (index, index + 1))
