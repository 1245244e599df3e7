"""Direct speech in a sentence: which quotation belongs to which cue. The base of the reader of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.actors.statements.continuations import Continuations
from dateline.actors.statements.extents import content_end
from dateline.actors.statements.lexicon import CUES, Cue
from dateline.actors.statements.phrases import Range, clause_start, is_name
from dateline.actors.statements.subjects import subject_after, subject_before
from dateline.actors.statements.words import (
    CHANNELS,
    DETERMINERS,
    ENDS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_agent,
    is_time,
)

_CONCEDING = frozenset("while although though whereas when after".split())
_LINKING = frozenset("and or but who which that whose where while because as if when with".split())
_NO_MAIN_VERB = (PREPOSITIONS, SUBORDINATORS, DETERMINERS, PERSONAL, frozenset("and or but to not it".split()))
_OWN = frozenset("i we you my our your mine there one what here".split())
_PIECE = 24  # characters of a quotation that hardly stands alone
_FAR = 14  # tokens; an adjunct between verb and content is not longer than this


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `start` to `end` that are said; `quote` is the number of the quotation where they are one."""

    start: int
    end: int
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, a cue and what is said, as tokens of one sentence; `agent` where the speaker is no subject."""

    speaker: Range
    cue: Range
    contents: tuple[Content, ...]
    agent: bool = False


def is_first_person(subject: Sequence[str]) -> bool:
    """Tell whether a subject's words are no third person's: the writer's own voice is no statement of another."""
    word = subject[0]
    if word == "one":
        return len(subject) == 1  # anybody; "one aide" is somebody
    return word in _OWN or word.startswith(("i'", "i’", "we'", "we’", "you'", "you’"))


class DirectSpeech:
    """What has been found in a sentence, and the reading of its quotations.

    Args:
        tokens: the sentence, each quotation one token.
        direct: tells of a quotation's number whether it can be direct speech (more than a word or a title).
    """

    def __init__(self, tokens: Tokens, direct: Callable[[int], bool]) -> None:
        self.tokens = tokens
        self.direct = direct
        self.end = len(tokens)
        while self.end and tokens.raw[self.end - 1] in ENDS:
            self.end -= 1
        self.found: list[Attribution] = []
        self.used: set[int] = set()
        self.continuations = Continuations(tokens, self.end)

    def _covered(self, index: int) -> bool:
        return any(content.start <= index < content.end for made in self.found for content in made.contents)

    def _stands_alone(self, at: int) -> bool:
        """Tell whether the quotation at token `at` opens its clause, so that it can be all that was said."""
        return (
            at == 0
            or self.tokens.raw[at - 1] in {",", ":", QUOTE, "—", "–", "."}
            or (self.tokens.raw[at - 1] == ")" and self._stands_whole(at))
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
            if opened is None and speaker is not None and speaker[0] - 2 > floor > 0:
                apposed = tokens.raw[speaker[0] - 1] == "," and is_agent(tokens.low[speaker[0] - 2])
                if apposed and tokens.raw[floor - 1] == QUOTE and tokens.finite(floor, speaker[0]) is None:
                    opened = floor - 1  # "…," Rao's husband, Dan, told
            resume = index + 1
        if speaker is None or opened is None or tokens.quotes[opened] in self.used:
            return False
        if tokens.low[speaker[0]] in {"you"} or not self.direct(tokens.quotes[opened]):
            return False
        captioned = opened > 1 and is_name(tokens, (0, opened)) and self._stands_whole(opened)
        if not self._stands_alone(opened) and not captioned:  # "(Ana Rao) Ana Rao “…,” she says"
            return False
        contents = [Content(opened, opened + 1, tokens.quotes[opened])]
        self.used.add(tokens.quotes[opened])
        second = self._next_quotation(resume, tokens.raw[opened + 1] == "," or self._stands_whole(opened))
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

    def _stands_whole(self, at: int) -> bool:
        """Tell whether the quotation at token `at` is more than a piece of its sentence: *“We” Rao said “won”*."""
        return self.tokens.end[at] - self.tokens.start[at] > _PIECE

    def _next_quotation(self, start: int, whole: bool = True) -> int | None:
        """Return the quotation that goes on after "…," X said in Ohio, "…"; no verb may come between."""
        tokens = self.tokens
        for at in range(start, min(self.end, start + 2 * _FAR)):
            if tokens.raw[at] == QUOTE:
                fresh = tokens.quotes[at] not in self.used and self.direct(tokens.quotes[at])
                return at if fresh and (at == start or not whole or tokens.raw[at - 1] in {",", ":", "."}) else None
            if tokens.low[at] in CUES or tokens.low[at] == "that":
                return None
        return None

    def _quote(self, at: int, index: int, speaker: Range) -> None:
        tokens = self.tokens
        number = tokens.quotes[at]
        if number in self.used:
            return
        following = tokens.raw[at + 1] if at + 1 < self.end else "."
        if following in {"and", "but"} and at + 2 < self.end:  # "shouting “…” and holding signs"
            word = tokens.low[at + 2]
            if (word.endswith("ing") and len(word) > 5) or tokens.finite(at + 2, at + 3) is not None:
                following = "."
        if self._closing_adjunct(at + 1) and self.direct(number):  # "saying “…” on Twitter"
            following = "."
        if following in {",", ".", ";", QUOTE, "—", "–", ")", "(", "!", "?"} and self.direct(number):
            self.used.add(number)
            self.found.append(Attribution(speaker, (index, index + 1), (Content(at, at + 1, number),)))
            return
        cue = CUES.get(tokens.low[index])
        described = cue is not None and cue.constructions & set("oed") and not cue.constructions & set("tzy")
        self._add(speaker, index, at, "object" if described else "clause")

    def _closing_adjunct(self, start: int) -> bool:
        """Tell whether only a time or a channel stands between token `start` and the end of the sentence."""
        low = self.tokens.low
        if not start < self.end <= start + 6 or not (low[start] in PREPOSITIONS or is_time(low[start])):
            return False
        rest = low[start : self.end]
        return any(word in CHANNELS or is_time(word) for word in rest) and not {QUOTE, "that", ",", "and"} & set(rest)

    def _add(self, speaker: Range, index: int, start: int, kind: str) -> None:
        if start >= self.end:
            return
        end = content_end(self.tokens, start, self._relative_end(index, start, self._main_clause(speaker, start)), kind)
        if (
            kind == "object"
            and end - start > 2
            and self.tokens.raw[end - 1] == QUOTE
            and self.tokens.raw[end - 2] == ":"
        ):
            self._quote(end - 1, index, speaker)  # *praised her on Twitter: "…"*
            return
        if end - start < 2 and kind != "object" and self.tokens.low[start] != QUOTE:
            return
        if start < end and (start >= speaker[1] or end <= speaker[0]):
            told = self._parts(start, end) if kind == "clause" else (Content(start, end),)
            self.found.append(Attribution(speaker, (index, index + 1), told))

    def _parts(self, start: int, end: int) -> tuple[Content, ...]:
        """Return a clause as one content, or as two where a quotation closes it: *it was late: "…"*, *"…" and "…"*."""
        tokens = self.tokens
        number = tokens.quotes.get(end - 1)
        if number is None or number in self.used or not self.direct(number) or end - start < 3:
            return (Content(start, end),)
        if end - start == 3 and tokens.raw[end - 2] == "and" and start in tokens.quotes:
            first = tokens.quotes[start]
            if first not in self.used and all(self._stands_whole(at) for at in (start, end - 1)):
                self.used.update((first, number))
                return (Content(start, start + 1, first), Content(end - 1, end, number))
        if tokens.raw[end - 2] == ":":
            self.used.add(number)
            return (Content(start, end - 2), Content(end - 1, end, number))
        return (Content(start, end),)

    def _relative_end(self, index: int, start: int, end: int) -> int:
        """Return the comma that closes the clause of *Rao, who said it was late, left*, where the cue stands in one."""
        tokens, low = self.tokens, self.tokens.low
        opened = index
        while opened > max(1, index - 8) and low[opened] not in {"which", "who", "what", ","}:
            opened -= 1
        if low[opened] == "," or tokens.raw[opened - 1 - (low[opened] == "what")] != ",":
            return end
        for at in range(start + 1, end - 1):
            if tokens.raw[at] == ",":
                verb_at = at + 1 + is_adverb(low[at + 1])
                word = low[verb_at]
                modifier = word.endswith("ing") or (word.endswith("ed") and low[at + 2] in PREPOSITIONS)
                verb = word.isalpha() and not tokens.capital(verb_at) and not is_adverb(word) and not modifier
                if verb and not any(word in kind for kind in _NO_MAIN_VERB):
                    return at
        return end

    def _main_clause(self, speaker: Range, start: int) -> int:
        """Return where the main clause begins after *While Rao said it rained, …*; else the end of the sentence."""
        tokens, low = self.tokens, self.tokens.low
        if speaker[0] == 0 or speaker[0] > 2 or low[speaker[0] - 1] not in _CONCEDING:
            return self.end
        for at in range(start + 2, self.end - 2):
            if tokens.raw[at] == "," and low[at + 1] not in _LINKING and not tokens.time(at + 1):
                stop = next((k for k in range(at + 1, self.end) if tokens.raw[k] in {",", QUOTE}), self.end)
                if tokens.finite(at + 2, min(stop, at + 9)) is not None:
                    return at
        return self.end

    def _shared_subject(self, left: int) -> Range | None:
        """Return the speaker of the sentence's earlier statement where "and added" goes on with it."""
        low = self.tokens.low
        if not left or not self.found or self.found[-1].agent:
            return None
        if low[left - 1] in {"and", "but", "then"}:
            return self.found[-1].speaker
        if left > 3 and low[left - 2] in PREPOSITIONS and low[left - 3] == "and":  # "and on Twitter called"
            return self.found[-1].speaker
        if low[left - 1] == "," and self.found[-1].contents[-1].end in (left - 1, left - 2):
            return self.found[-1].speaker
        return None
