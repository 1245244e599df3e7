"""Who said what: quotations and reported speech of an article, with speaker, cue and content.

The sentences that show a quotation mark or a reporting word are read; all others are passed over. No model is used: the
constructions of attribution are few, and each reading can be checked against its rule.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from dateline.actors.lexicon import COMMON
from dateline.actors.model import Organisation, Person, Statement
from dateline.actors.names.tokens import flags_of
from dateline.actors.organisations import find_organisations
from dateline.actors.people import find_people
from dateline.actors.statements.clauses import Reader
from dateline.actors.statements.direct import Attribution, Content
from dateline.actors.statements.lexicon import CUES, TRIGGER
from dateline.actors.statements.phrases import clause_start
from dateline.actors.statements.quotes import Quotation, find_quotations
from dateline.actors.statements.speakers import Speakers
from dateline.actors.statements.subjects import can_speak, head_of, is_document, main_subject, subject_before
from dateline.actors.statements.turns import ASKERS, find_turns, stripped
from dateline.actors.statements.verbs import verb_group
from dateline.actors.statements.words import (
    CONTRACTED,
    DOCUMENTS,
    PREPOSITIONS,
    QUOTE,
    Tokens,
    is_adverb,
    is_agent,
    is_participle,
    is_time,
)
from dateline.corpus.model import Article
from dateline.dates import find_dates
from dateline.text import Span, paragraphs, sentences

_LEADS_IN = frozenset("and but so well look now".split())
_LONGEST = 4000  # characters; a "sentence" that is longer is a list or a table and is not read
# A linked name before its quotation, as web pages in Markdown have it: "[Ann Rao](https://…): “…”".
_LINKED = re.compile(r"\[(?P<name>[^\[\]]{2,120})\]\([^()\s]{1,300}\):$")
# A name and a verb after a quotation: "…!” Foreign Minister Ana Rao told".
_TAG = re.compile(r"[ \t]+(?:[A-Z][\w’'.-]*[ \t]+){1,6}(?P<verb>[a-z]+)\b")
_TELLING = frozenset("statement statements announcement message tweet post comment comments remarks reply".split())
_FIRST_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_SENTENCE = 6  # words of a quotation that can be a sentence of its own
_LINK = 450  # characters of the longest of them
_ZONE = 10  # tokens after the cue in which the day of saying may stand
_TRAILING_MARKS = " \t\n\u00a0,;:.—–-"


def find_statements(
    article: Article, people: Sequence[Person] | None = None, organisations: Sequence[Organisation] | None = None
) -> list[Statement]:
    """Return the statements of an article in the order of their content.

    Args:
        article: the article; only its body is read.
        people, organisations: those of the article where they are known already, so that they need not be found again.

    Content spans hold neither cue nor outer quotation marks, and no two overlap. Raises nothing on any text.
    """
    people = find_people(article) if people is None else people
    organisations = find_organisations(article) if organisations is None else organisations
    return _Reading(article, people, organisations).statements()


class _Reading:
    def __init__(self, article: Article, people: Sequence[Person], organisations: Sequence[Organisation]) -> None:
        self.article = article
        self.text = article.text
        self.body = article.body
        self.blocks = tuple(block for block in paragraphs(self.text) if article.body.overlaps(block))
        self.quotations = find_quotations(self.text, self.blocks)
        self.made: list[Statement] = []
        self.used: set[int] = set()
        self.speakers = Speakers(self.text, people, organisations)
        self.turns: list[Span] = []
        self.own = {*ASKERS, article.publisher, article.agency}

    def statements(self) -> list[Statement]:
        self.turns, turns = find_turns(self.text, self.body, self.speakers)
        for unit in self._units():
            self._read(unit)
        self.made.extend(turns)
        told = (made for made in self.made if made.kind == "reported" or not _only_leads_in(made.text))
        ordered = sorted(told, key=lambda made: (made.start, -made.end))
        kept: list[Statement] = []
        for made in ordered:
            if not kept or made.start >= kept[-1].end:
                kept.append(made)
        return kept

    # ------------------------------------------------------------------ what to read
    def _units(self) -> list[Span]:
        """Return the stretches to read: sentences with a cue or a quotation, joined where a quotation crosses."""
        text = self.text
        spans = sentences(text)
        starts = [span.start for span in spans]
        crossing = [(q.outer_start, q.outer_end) for q in self.quotations]
        wanted: set[int] = set()
        for mark in TRIGGER.finditer(text, self.body.start, self.body.end):
            wanted.add(bisect_right(starts, mark.start()) - 1)
        joined: dict[int, int] = {}  # first sentence: last sentence
        for outer_start, outer_end in crossing:
            first = bisect_right(starts, outer_start) - 1
            last = bisect_right(starts, outer_end - 1) - 1
            wanted.add(first)
            if last + 1 < len(spans) and not text[outer_end : spans[last + 1].start].strip():
                last += self._tagged(outer_end)
            if last > first:
                joined[first] = max(last, joined.get(first, 0))
        units: list[Span] = []
        done = -1
        turn_starts = [turn.start for turn in self.turns]
        for index in sorted(wanted):
            if index <= done or index < 0:
                continue
            last = index
            cursor = index
            while cursor <= last:
                last = max(last, joined.get(cursor, cursor))
                cursor += 1
            done = last
            unit = Span(spans[index].start, spans[last].end)
            at = bisect_right(turn_starts, unit.start) - 1
            in_turn = at >= 0 and unit.start < self.turns[at].end
            unit = Span(max(unit.start, self.body.start), min(unit.end, self.body.end))
            if not in_turn and unit.start < unit.end:
                units.append(unit)
        return units

    def _tagged(self, end: int) -> bool:
        """Tell whether the sentence after a quotation tells who spoke: *“… now!” Rao told us*, *“… now.” Rao said.*"""
        tag = _TAG.match(self.text, end)
        if tag is None or not (self.text[end - 2] in "!?" or self.text[tag.end() : tag.end() + 1] == "."):
            return False
        cue = CUES.get(tag["verb"])
        plain = cue is not None and not cue.constructions & {"o", "g"}  # "“Stop!” He proposed a tax"
        return plain and cue is not None and "q" in cue.constructions and cue.form in {"past", "present"}

    # ------------------------------------------------------------------ one stretch
    def _tokens(self, unit: Span) -> Tokens:
        tokens = Tokens(bodies=self.speakers.bodies.ends)
        position = unit.start
        index = bisect_left(self.quotations, unit.start, key=lambda q: q.outer_start)
        while index < len(self.quotations) and self.quotations[index].outer_start < unit.end:
            quotation = self.quotations[index]
            tokens.add(self.text, position, quotation.outer_start)
            opens = _FIRST_WORD.match(self.text, quotation.start, quotation.end)
            closed = self.text[quotation.end - 1] in ".!?"
            tokens.add_quote(index, quotation.outer_start, quotation.outer_end, opens[0] if opens else "", closed)
            if self.text[quotation.end - 1] == "," and quotation.end - quotation.start > 1:
                tokens.add(self.text, quotation.end - 1, quotation.end)  # the comma closes the clause outside too
            position = quotation.outer_end
            index += 1
        tokens.add(self.text, position, max(position, unit.end))
        return tokens

    def _direct(self, number: int) -> bool:
        """Tell whether a quotation can be direct speech: more than a title or a word in marks."""
        quotation = self.quotations[number]
        words = self.text[quotation.start : quotation.end].split()
        return len(words) >= 2 or self.text[quotation.end - 1] in ".!?,"

    def _read(self, unit: Span) -> None:
        tokens = self._tokens(unit)
        masked = sum(tokens.end[at] - tokens.start[at] for at in tokens.quotes)
        if unit.end - unit.start - masked > _LONGEST or not len(tokens):
            return
        reader = Reader(tokens, self._direct)
        found = reader.read()
        for attribution in found:
            self._make(tokens, attribution)
        for at, number in tokens.quotes.items():
            if number not in self.used:
                self._unattributed(tokens, at, number)

    def _make(self, tokens: Tokens, attribution: Attribution) -> None:
        speaker = Span(tokens.start[attribution.speaker[0]], tokens.end[attribution.speaker[1] - 1])
        cue = Span(tokens.start[attribution.cue[0]], tokens.end[attribution.cue[1] - 1])
        if speaker.of(self.text).endswith(("'s", "’s")):  # "Rao's claim that"
            speaker = Span(speaker.start, speaker.end - 2)
        asks = CUES.get(tokens.low[attribution.cue[0]])
        if asks is not None and asks.group == "ask" and speaker.of(self.text) in self.own:
            return  # what the paper itself asks is no news
        whole = self.speakers.bodies.whole(speaker)
        if not whole.overlaps(cue):
            speaker = whole
        reported = [self._content_span(tokens, content) for content in attribution.contents if content.quote is None]
        name = self.speakers.name(self._meant(tokens, attribution) or speaker, reported)
        when = self._date(tokens, attribution)
        for content in attribution.contents:
            span = self._content_span(tokens, content)
            if span.end <= span.start or span.overlaps(speaker) or span.overlaps(cue):
                continue
            for at in range(content.start, content.end):
                if at in tokens.quotes:
                    self.used.add(tokens.quotes[at])
            kind: Literal["quoted", "reported"] = "quoted" if content.quote is not None else "reported"
            self.made.append(
                Statement(span.start, span.end, span.of(self.text), name, speaker, cue.of(self.text), cue, kind, when)
            )

    def _meant(self, tokens: Tokens, attribution: Attribution) -> Span | None:
        """Return the subject that *they* stands for in its sentence: *Prosecutors charged him, they said*."""
        first = attribution.speaker[0]
        if tokens.low[first] != "they" or first < 3:
            return None
        subject = main_subject(tokens, 0, first)
        if subject is None or not can_speak(tokens, subject) or not tokens.low[head_of(tokens, subject)].endswith("s"):
            return None
        if subject[0] == head_of(tokens, subject) and not is_agent(tokens.low[subject[0]]):
            return None  # "Inventions that save water, they reason, …"
        return Span(tokens.start[subject[0]], tokens.end[subject[1] - 1])

    def _date(self, tokens: Tokens, attribution: Attribution) -> str | None:
        """Return when it was said, where that stands beside the cue (*told reporters on Thursday*)."""
        cue, speaker = attribution.cue, attribution.speaker
        between = (speaker[1], cue[0])
        near = between if between[0] < between[1] and tokens.finite(*between) is None else (cue[0], cue[0])
        zones = [(near[0], max(cue[1], speaker[0]) + _ZONE)]
        opens = clause_start(tokens, min(cue[0], speaker[0]))
        follows = all(content.start >= cue[0] for content in attribution.contents)
        if follows and opens < speaker[0] and tokens.finite(opens, speaker[0]) is None:
            zones.append((opens, speaker[0]))
        for first, last in zones:
            for content in attribution.contents:
                if content.start >= cue[0]:
                    last = min(last, content.start)
                elif first < content.end:
                    first = content.end
            last = min(last, len(tokens))
            if first >= last or not any(is_time(word) for word in tokens.low[first:last]):
                continue
            stretch = self.text[tokens.start[first] : tokens.end[last - 1]]
            for found in find_dates(stretch, self.article.reference):
                if found.type in {"DATE", "TIME"} and found.role != "planned":
                    return found.value
        return None

    def _content_span(self, tokens: Tokens, content: Content) -> Span:
        if content.quote is not None:
            quotation = self.quotations[content.quote]
            return Span(quotation.start, quotation.end)
        span = stripped(self.text, tokens.start[content.start], tokens.end[content.end - 1], _TRAILING_MARKS)
        if content.end - content.start == 1 and content.start in tokens.quotes:
            quotation = self.quotations[tokens.quotes[content.start]]
            return Span(quotation.start, quotation.end)
        return span

    def _unattributed(self, tokens: Tokens, at: int, number: int) -> None:
        """Give a quotation without cue to the speaker before it: it follows a colon, or goes on with a quotation."""
        quotation = self.quotations[number]
        words = len(self.text[quotation.start : quotation.end].split())
        closes = at + 1 >= len(tokens) or tokens.raw[at + 1] in {".", ",", QUOTE}
        closes = closes or (at in tokens.closed and tokens.capital(at + 1))  # "…” The film": no space between
        if not self._direct(number) or (words < 3 and at > 0) or not closes:
            return
        if at > 0 and tokens.raw[at - 1] in {":", ","}:
            self._introduced(tokens, at, quotation, number)
            return
        if at > 0 or not self.made:
            return
        before = self.made[-1]
        if before.start > quotation.start:
            return
        if before.kind != "quoted":
            self._follows(before, quotation, number, words)
            return
        said = max(before.end, before.cue_span.end, before.speaker_span.end)
        if self._sentences_between(said, quotation.outer_start) or not self._same_passage(said, quotation):
            return
        self.used.add(number)
        self.made.append(
            replace(before, start=quotation.start, end=quotation.end, text=self.text[quotation.start : quotation.end])
        )

    def _follows(self, before: Statement, quotation: Quotation, number: int, words: int) -> None:
        """Give a whole quoted sentence to who was reported in the sentence before: *Rao was cross. “It is late.”*"""
        said = max(before.end, before.cue_span.end, before.speaker_span.end)
        whole = self.text[quotation.end - 1] in ".!?" or self.text[quotation.outer_end : quotation.outer_end + 1] == "."
        one = "\n\n" not in self.text[said : quotation.outer_start]
        if words < _SENTENCE or not whole or not one or self._sentences_between(said, quotation.outer_start):
            return
        if not self.text[quotation.start].isupper() or before.speaker_span.of(self.text).split()[-1] in DOCUMENTS:
            return
        self.used.add(number)
        self.made.append(
            replace(
                before, start=quotation.start, end=quotation.end,
                text=self.text[quotation.start : quotation.end], kind="quoted",
            )
        )  # fmt: skip

    def _sentences_between(self, end: int, start: int) -> int:
        """Return how many whole sentences stand between the end of a statement and a quotation."""
        spans = sentences(self.text)
        return bisect_right(spans, start, key=lambda span: span.start) - 2 - self._sentence_of(end - 1)

    def _sentence_of(self, position: int) -> int:
        return bisect_right(sentences(self.text), position, key=lambda span: span.start) - 1

    def _same_passage(self, end: int, quotation: Quotation) -> bool:
        """Tell whether a quotation stands in the paragraph of the statement before, or fills the next one."""
        here = bisect_right(self.blocks, quotation.outer_start, key=lambda block: block.start) - 1
        there = bisect_right(self.blocks, end - 1, key=lambda block: block.start) - 1
        if here == there:
            return True
        block = self.blocks[here]
        return here == there + 1 and quotation.outer_start == block.start and quotation.outer_end >= block.end - 1

    def _introduced(self, tokens: Tokens, at: int, quotation: Quotation, number: int) -> None:
        if any(k in tokens.quotes and tokens.quotes[k] in self.used for k in range(at)):
            return
        colon = tokens.raw[at - 1] == ":"
        linked = _LINKED.search(self.text, max(tokens.start[0], tokens.start[at - 1] - _LINK), tokens.end[at - 1])
        if linked is not None:
            self._introduce(Span(*linked.span("name")), Span(tokens.start[at - 1], tokens.end[at - 1]), number)
            return
        subject = main_subject(tokens, 0, at - 1)
        cue_at = at - 1
        cues = [k for k in range(at) if "q" in _constructions(tokens, k)]
        if not colon:
            if not cues:
                return
            cue_at = cues[-1]
        if subject is not None and tokens.low[subject[0]] in CONTRACTED:  # "Here's what the memo says:"
            left = verb_group(tokens, cues[-1], CUES[tokens.low[cues[-1]]]) if cues else None
            subject = None if left is None else subject_before(tokens, left, 0)
        if subject is None or tokens.low[subject[0]] in {"i", "we", "you", "it"}:
            return
        speaker = Span(tokens.start[subject[0]], tokens.end[subject[1] - 1])
        told = any(word in _TELLING for word in tokens.low[subject[1] : at])  # "issued the following statement:"
        able = (
            told
            or can_speak(tokens, subject)
            or is_document(tokens, subject)
            or tokens.low[subject[0]] in {"another", "one"}
        )
        named = subject[0]  # "Hartwick shot back": a name, then a verb that is not known as one
        while named < subject[1] and tokens.capital(named) and not flags_of(tokens.raw[named]) & COMMON:
            named += 1
        plain = named < subject[1] and tokens.raw[named].islower() and not is_agent(tokens.low[named])
        if subject[0] < named and plain and tokens.low[named] not in PREPOSITIONS:
            speaker = Span(speaker.start, tokens.end[named - 1])
        elif not able or is_participle(tokens.low[subject[0]]):
            return
        cue = Span(tokens.start[cue_at], tokens.end[cue_at])
        if not cue.overlaps(speaker):
            self._introduce(speaker, cue, number)

    def _introduce(self, speaker: Span, cue: Span, number: int) -> None:
        quotation = self.quotations[number]
        self.used.add(number)
        self.made.append(
            Statement(
                quotation.start, quotation.end, self.text[quotation.start : quotation.end],
                self.speakers.name(speaker), speaker, cue.of(self.text), cue, "quoted",
            )
        )  # fmt: skip


def _constructions(tokens: Tokens, index: int) -> frozenset[str]:
    """Return what the word at `index` may introduce, nothing where it is no reporting verb."""
    cue = CUES.get(tokens.low[index])
    return frozenset() if cue is None or verb_group(tokens, index, cue) is None else cue.constructions


def _only_leads_in(words: str) -> bool:
    """Tell whether quoted words are one that only joins what follows: *“However,” she said, “it was late.”*."""
    word = words[:-1].lower()
    return words.endswith(",") and word.isalpha() and (word in _LEADS_IN or is_adverb(word))
