"""What is said: the content that belongs to each reporting verb or phrase of one sentence.

Works on tokens; speakers come from `statement_subjects`. The outermost attribution of a sentence wins: what X says
that Y believes is X's statement.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.actors.statement_continuations import After, Continuations
from dateline.actors.statement_extents import SPEECH, content_end
from dateline.actors.statement_lexicon import CUES, NOMINAL_GERUNDS, STANCE, Cue
from dateline.actors.statement_subjects import (
    Range,
    can_speak,
    clause_start,
    is_intro,
    is_name,
    main_subject,
    subject_after,
    subject_before,
    verb_group,
)
from dateline.actors.statement_words import (
    AUXILIARY,
    BE,
    NEGATION,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_time,
)

_SOURCE_PHRASES = (["according", "to"], ["as", "per"])
_PLURALS = frozenset("and they who many some both others most all people police".split())
_OWN = frozenset("i we you my our your mine there one what here".split())
_PRESENT = frozenset("say add write tell read".split())  # present forms that are no nouns: "…, says the mayor"
_ENDS = frozenset(". ! ? ;".split())
_FAR = 14  # tokens; an adjunct between verb and content is not longer than this


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `start` to `end` that are said; `quote` is the number of the quotation where they are one."""

    start: int
    end: int
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, a cue and what is said, as tokens of one sentence."""

    speaker: Range
    cue: Range
    contents: tuple[Content, ...]


def _is_first_person(word: str) -> bool:
    """Tell whether a subject's first word is no third person's: the writer's own voice is no statement of another."""
    return word in _OWN or word.startswith(("i'", "i’", "we'", "we’", "you'", "you’"))


def _is_plural(word: str) -> bool:
    if word in _PLURALS or word.endswith(("men", "women")):
        return True
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s", "us", "is"))


class Reader:
    """Reads the attributions of one sentence.

    Args:
        tokens: the sentence, each quotation one token.
        direct: tells of a quotation's number whether it can be direct speech (more than a word or a title).
    """

    def __init__(self, tokens: Tokens, direct: Callable[[int], bool]) -> None:
        self.tokens = tokens
        self.direct = direct
        self.end = len(tokens)
        while self.end and tokens.raw[self.end - 1] in _ENDS:
            self.end -= 1
        self.found: list[Attribution] = []
        self.used: set[int] = set()
        self.continuations = Continuations(tokens, self.end)

    def read(self) -> list[Attribution]:
        """Return the attributions in the order of their cues."""
        low = self.tokens.low
        for index, word in enumerate(low):
            if word == QUOTE:
                continue
            if word in CUES:
                self._verb(index, CUES[word])
            elif low[index : index + 2] in _SOURCE_PHRASES:
                self._source_phrase(index, index + 2)
            elif word in STANCE:
                self._stance(index)
        return self.found

    # ------------------------------------------------------------------ one cue
    def _covered(self, index: int) -> bool:
        return any(content.start <= index < content.end for made in self.found for content in made.contents)

    def _verb(self, index: int, cue: Cue) -> None:
        tokens = self.tokens
        if self._covered(index):
            return
        if tokens.capital(index) and index > 0 and tokens.raw[index - 1] not in {QUOTE, ",", ".", ":"}:
            return
        left = verb_group(tokens, index, cue)
        if left is None:
            return
        allowed = cue.constructions
        if "q" in allowed and self._after_quotation(index, left, cue):
            return
        if cue.form == "gerund" and not any(word in BE for word in tokens.low[left:index]):
            before = tokens.low[left - 1] if left else ""
            loose = before not in {",", "by", "and", "while", "when", ""}
            doubtful = tokens.low[index] in NOMINAL_GERUNDS or cue.group in {"think", "intend"}
            if loose and doubtful and tokens.low[index + 1 : index + 2] != ["that"]:
                return
            speaker = self._participle_subject(index, left)
            if speaker is not None:
                self._leading(index, cue, speaker)
            return
        floor = clause_start(tokens, left)
        speaker = self._shared_subject(left) or subject_before(tokens, left, floor)
        if speaker is not None:
            if not self._agrees(speaker, cue, left < index) or self._supposed(speaker):
                return
            if left and tokens.low[left - 1] in {"who", "which", "that"}:  # the clause's verb may be the main one's
                cue = replace(cue, constructions=cue.constructions - {"y", "o", "d"})
            self._with_subject(index, cue, speaker)
        elif left == index and (cue.form == "past" or cue.lemma in _PRESENT):
            self._inverted(index, cue)

    def _agrees(self, speaker: Range, cue: Cue, auxiliary: bool) -> bool:
        """Tell whether subject and verb form agree, which tells a verb from a noun of the same form."""
        low = self.tokens.low
        word = low[speaker[1] - 1]
        if _is_first_person(low[speaker[0]]):
            return False
        if cue.form == "base" and not auxiliary and cue.lemma not in {"read", "forecast"}:
            return any(_is_plural(word) for word in low[speaker[0] : speaker[1]])
        if cue.form == "present":
            return not (
                word in {"they", "we"} or (word.endswith("s") and word in CUES and speaker[1] - speaker[0] == 1)
            )
        return True

    def _supposed(self, speaker: Range) -> bool:
        """Tell whether the clause is one of *if*, *when* or *whether*: supposed or general, not told as said."""
        low = self.tokens.low
        before = speaker[0] - 1
        return before >= 0 and low[before] in {"if", "when", "whether", "unless", "whenever", "should", "would", "will"}

    def _shared_subject(self, left: int) -> Range | None:
        """Return the speaker of the sentence's earlier statement where "and added" goes on with it."""
        low = self.tokens.low
        if left and low[left - 1] in {"and", "but", "then"} and self.found:
            return self.found[-1].speaker
        if left and low[left - 1] == "," and self.found and self.found[-1].contents[-1].end in (left - 1, left - 2):
            return self.found[-1].speaker
        return None

    def _participle_subject(self, index: int, left: int) -> Range | None:
        if self.found:
            return self.found[-1].speaker
        start = 0
        for position in range(left - 1, -1, -1):
            if self.tokens.raw[position] in {";", ":"}:
                start = position + 1
                break
        if left <= start:
            return None
        subject = main_subject(self.tokens, start, left)
        if subject is None or not can_speak(self.tokens, subject):
            for position in range(left - 1, start, -1):
                if self.tokens.low[position - 1] == "by":  # a passive: "was described by Ito as a success, saying"
                    agent = subject_after(self.tokens, position)
                    if agent is not None and can_speak(self.tokens, agent):
                        return agent
        return subject

    def _with_subject(self, index: int, cue: Cue, speaker: Range) -> None:
        tokens = self.tokens
        after = self.continuations.after(index, cue, speaker)
        before = speaker[0] - 1
        if before > 0 and tokens.low[before] == "as":
            before -= 1
        trailing = before > 0 and tokens.raw[before] in {",", "—", "–", ")"} and "a" in cue.constructions
        if after.kind in {"end", "comma"}:
            if cue.form == "present" and cue.lemma not in _PRESENT and not self._verbal(speaker, cue):
                return
            if trailing and self._trailing(before, after, speaker, (index, index + 1)):
                return
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
        if _is_first_person(self.tokens.low[speaker[0]]):
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
        if speaker is None or _is_first_person(tokens.low[speaker[0]]):
            return
        if index == 0 and "q" in cue.constructions and speaker[1] < self.end:
            at = speaker[1] + (tokens.raw[speaker[1]] in {",", ":"})
            if at < self.end and tokens.raw[at] == QUOTE:
                self._quote(at, index, speaker)
            return
        interrupted = "a" in cue.constructions and index > 1 and tokens.raw[index - 1] == ","
        if interrupted and tokens.finite(self._sentence_start(), index - 1) is not None:
            self._trailing(index - 1, After("end", self.end), speaker, (index, index + 1))

    # ------------------------------------------------------------------ direct speech
    def _stands_alone(self, at: int) -> bool:
        """Tell whether the quotation at token `at` opens its clause, so that it can be all that was said."""
        return (
            at == 0
            or self.tokens.raw[at - 1] in {",", ":", QUOTE, "—", "–", "."}
            or (at == 1 and self.tokens.low[0] in {"but", "and"})
        )

    def _after_quotation(self, index: int, left: int, cue: Cue) -> bool:
        """Read *"…," X said* and *"…," said X*; with more quoted words after it too."""
        tokens = self.tokens
        speaker: Range | None = None
        opened = self._quotation_before(left)
        resume = index + 1
        if opened is not None and left == index:
            speaker = subject_after(tokens, index + 1)
            if speaker is not None:
                resume = speaker[1]
        if speaker is None:
            floor = clause_start(tokens, left)
            speaker = subject_before(tokens, left, floor)
            opened = self._quotation_before(speaker[0]) if speaker is not None else None
            resume = index + 1
        if speaker is None or opened is None or tokens.quotes[opened] in self.used:
            return False
        if tokens.low[speaker[0]] in {"you"} or not self.direct(tokens.quotes[opened]):
            return False
        if not self._stands_alone(opened):
            return False
        contents = [Content(opened, opened + 1, tokens.quotes[opened])]
        self.used.add(tokens.quotes[opened])
        second = self._next_quotation(resume)
        if second is not None:
            contents.append(Content(second, second + 1, tokens.quotes[second]))
            self.used.add(tokens.quotes[second])
        self.found.append(Attribution(speaker, (index, index + 1), tuple(contents)))
        return True

    def _quotation_before(self, left: int) -> int | None:
        """Return the quotation token that stands right before token `left`, a comma or dash between or not."""
        tokens = self.tokens
        at = left - 1
        while at >= 0 and tokens.low[at] in {"and", "as"}:
            at -= 1
        if at >= 0 and tokens.raw[at] in {",", "—", "–"}:
            at -= 1
        return at if at >= 0 and tokens.raw[at] == QUOTE else None

    def _next_quotation(self, start: int) -> int | None:
        """Return the quotation that goes on after "…," X said in Ohio, "…"; no verb may come between."""
        tokens = self.tokens
        for at in range(start, min(self.end, start + 2 * _FAR)):
            if tokens.raw[at] == QUOTE:
                fresh = tokens.quotes[at] not in self.used and self.direct(tokens.quotes[at])
                return at if fresh and tokens.raw[at - 1] in {",", ":", "."} else None
            if tokens.low[at] in CUES or tokens.low[at] == "that":
                return None
        return None

    def _quote(self, at: int, index: int, speaker: Range) -> None:
        tokens = self.tokens
        number = tokens.quotes[at]
        if number in self.used:
            return
        following = tokens.raw[at + 1] if at + 1 < self.end else "."
        if following in {",", ".", ";", QUOTE, "—", "–", ")", "(", "!", "?"} and self.direct(number):
            self.used.add(number)
            self.found.append(Attribution(speaker, (index, index + 1), (Content(at, at + 1, number),)))
            return
        self._add(speaker, index, at, "clause")

    # ------------------------------------------------------------------ reported speech
    def _trailing(self, comma: int, after: After, speaker: Range, cue: Range) -> bool:
        """Read a clause followed (or interrupted) by its attribution; the comma before that stands at `comma`."""
        tokens = self.tokens
        start = self._sentence_start()
        word = tokens.low[start]
        adverbial = word in PREPOSITIONS or is_adverb(word) or is_time(word)  # "In Ohio the vote is close, she said"
        subordinate = not adverbial and is_intro(tokens, (start, comma)) and "," not in tokens.raw[start:comma]
        left_clause = comma > start and not subordinate and tokens.finite(start, comma) is not None
        left_clause = left_clause and tokens.low[comma - 1] not in {"and", "but", "that", "which", "who"}
        content: Range | None = (start, comma) if left_clause else None
        if after.kind == "comma" and after.at + 2 < self.end:
            rest = after.at + 1
            word = tokens.low[rest]
            goes_on = (
                word not in {"and", "but", "who", "which", "while", "as", "or"}
                and not (word.endswith("ing") and len(word) > 5) and word not in {"a", "an", "according"}
                and tokens.raw[rest] != QUOTE
            )  # fmt: skip
            if goes_on and (content is None or tokens.finite(rest, self.end) is not None):
                stop = content_end(self.tokens, rest, self.end, "clause")
                if content is None or stop - rest > content[1] - content[0]:
                    content = (rest, stop)
        if content is None or content[1] - content[0] < 2:
            return False
        while content[0] < content[1] and tokens.low[content[0]] in {"but", "and", ","}:
            content = (content[0] + 1, content[1])
        if not can_speak(self.tokens, speaker) and self._spoken_within(content):
            return True  # a report of what someone said: the someone is the speaker
        self.found = [made for made in self.found if not any(content[0] <= c.start < content[1] for c in made.contents)]
        self.found.append(Attribution(speaker, cue, (Content(*content),)))
        return True

    def _spoken_within(self, content: Range) -> bool:
        cues = (made.cue[0] for made in self.found if content[0] <= made.cue[0] < content[1])
        return any(self.tokens.low[cue] in CUES and CUES[self.tokens.low[cue]].group in SPEECH for cue in cues)

    def _sentence_start(self) -> int:
        """Return where the running clause of the sentence begins: after the last statement's full stop or semicolon."""
        start = 0
        for position in range(len(self.tokens) - 1):
            if self.tokens.raw[position] == "." and position + 1 < self.end:
                start = position + 1
        return start

    def _add(self, speaker: Range, index: int, start: int, kind: str) -> None:
        end = content_end(self.tokens, start, self.end, kind)
        if end - start < 2 and self.tokens.raw[start] != QUOTE:
            return
        if start < end and (start >= speaker[1] or end <= speaker[0]):
            self.found.append(Attribution(speaker, (index, index + 1), (Content(start, end),)))

    # ------------------------------------------------------------------ other cues
    def _source_phrase(self, index: int, at: int) -> None:
        """Read *According to X, …*, *…, according to X* and *as per X*."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        if at >= end or self._covered(index):
            return
        speaker = (at, at + 1) if low[at] in OBJECT_PRONOUNS else subject_after(tokens, at)
        if speaker is None:
            return
        stop = speaker[1]
        while stop < end and tokens.raw[stop] not in {",", QUOTE, ";", ":"} and stop < speaker[1] + _FAR:
            stop += 1
        start = clause_start(tokens, index)
        opening = (
            index == start
            or (index - start == 1 and low[start] in {"and", "but"})
            or (
                index > 0
                and low[index - 1] == ","
                and is_intro(tokens, (start, index - 1))
                and tokens.finite(start, index - 1) is None
            )
        )
        if opening:
            self._opened(index, speaker, stop)
            return
        comma = index - (low[index - 1] == ",")
        at_quotation = self._quotation_before(index)
        if at_quotation is not None and self._stands_alone(at_quotation) and self.direct(tokens.quotes[at_quotation]):
            number = tokens.quotes[at_quotation]
            if number not in self.used:
                self.used.add(number)
                self.found.append(
                    Attribution(speaker, (index, index + 2), (Content(at_quotation, at_quotation + 1, number),))
                )
            return
        told = [made for made in self.found if CUES.get(low[made.cue[0]]) and CUES[low[made.cue[0]]].group in SPEECH]
        if told:
            return
        after = After("comma", stop) if stop < end and tokens.raw[stop] == "," else After("end", stop)
        self._trailing(comma, after, speaker, (index, index + 2))

    def _opened(self, index: int, speaker: Range, stop: int) -> None:
        """Read the content of a phrase that opens its sentence, past appositions to the source."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        if stop >= end or tokens.raw[stop] not in {",", QUOTE, ":"}:
            return
        start = stop if tokens.raw[stop] == QUOTE else stop + 1
        for _ in range(2):
            following = start
            while following < end and tokens.raw[following] not in {",", QUOTE}:
                following += 1
            part = (start, following)
            if following >= end or following == start or tokens.raw[following] == QUOTE:
                break
            named = is_name(tokens, part)
            apposed = low[start] in {"a", "an", "who", "which", "whose", "the"} and tokens.finite(*part) is None
            relative = low[start] in {"who", "which", "whose"}
            if not (named or apposed or relative):
                break
            if named and not is_name(tokens, speaker):
                speaker = part
            start = following + 1
        if start >= end:
            return
        if tokens.raw[start] == QUOTE and (start + 1 >= end) and self.direct(tokens.quotes[start]):
            self.used.add(tokens.quotes[start])
            self.found.append(
                Attribution(speaker, (index, index + 2), (Content(start, start + 1, tokens.quotes[start]),))
            )
            return
        stop = content_end(self.tokens, start, self.end, "clause")
        if stop - start > 1:
            self.found.append(Attribution(speaker, (index, index + 2), (Content(start, stop),)))

    def _stance(self, index: int) -> None:
        """Read *was confident that …*."""
        tokens, low = self.tokens, self.tokens.low
        if self._covered(index) or low[index + 1 : index + 2] != ["that"] or index + 2 >= self.end:
            return
        left = index
        while left > 0 and (
            is_adverb(low[left - 1]) or low[left - 1] in AUXILIARY or low[left - 1] in {"more", "remained", "remains"}
        ):
            if low[left - 1] in NEGATION or low[left - 1].endswith(("n't", "n’t")):
                return
            left -= 1
        verbs = low[left:index]
        if not any(word in BE or word in {"remained", "remains"} for word in verbs):
            return
        speaker = subject_before(tokens, left, clause_start(tokens, left))
        if speaker is None or low[speaker[0]] in {"it", "i", "we", "you"} or not can_speak(self.tokens, speaker):
            return
        self._add(speaker, index, index + 2, "clause")
