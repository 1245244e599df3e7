"""Attributions that are no leading verb: *according to X*, a trailing *X said*, and *was confident that*."""

from __future__ import annotations

from dateline.actors.statements.continuations import After
from dateline.actors.statements.direct import Attribution, Content, DirectSpeech
from dateline.actors.statements.extents import SPEECH, content_end
from dateline.actors.statements.lexicon import CUES, MAKING, NOUNS, NOUNS_FOR, NOUNS_TO
from dateline.actors.statements.phrases import Range, clause_start, is_intro, is_name, segments
from dateline.actors.statements.subjects import can_speak, cut_before, is_document, subject_after, subject_before
from dateline.actors.statements.words import (
    AUXILIARY,
    BE,
    DETERMINERS,
    DOCUMENTS,
    FINITE_AUXILIARY,
    MODAL,
    NEGATION,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    is_agent,
    is_time,
)

_FAR = 14  # tokens; an adjunct between verb and content is not longer than this
_OWNERS = frozenset("his her their".split())
_BEARERS = frozenset("by from among".split())  # "a claim by Rao that …"
_DESCRIBING = frozenset("a an who which whose the".split())
# What something accords with and nobody says: "according to plan".
_MEASURES = frozenset(
    "standards custom tradition plan plans schedule size need needs taste preference preferences requirements type age "
    "rank availability".split()
)
_LINKS = frozenset("more remained remains feels felt".split())
# After these a further clause is no part of what was said before.
_NO_CONTENT = frozenset("and but who which while as or according".split())


_MAKES = frozenset("make makes made making".split())


class SourcePhrases(DirectSpeech):
    """Reads source phrases, trailing attributions and stances of one sentence."""

    def _trailing(self, comma: int, after: After, speaker: Range, cue: Range) -> bool:
        """Read a clause followed (or interrupted) by its attribution; the comma before that stands at `comma`."""
        tokens = self.tokens
        start = self._sentence_start()
        word = tokens.low[start]
        adverbial = word in PREPOSITIONS or is_adverb(word) or is_time(word)  # "In Ohio the vote is close, she said"
        subordinate = not adverbial and is_intro(tokens, (start, comma)) and "," not in tokens.raw[start:comma]
        told = tokens.finite(start, comma) is not None
        if not told and (after.kind == "end" or tokens.finite(after.at, self.end) is None):
            told = self._told(start, comma, speaker)
        left_clause = comma > start and not subordinate and told
        broken = tokens.low[comma - 1] in AUXILIARY  # "It is, said the mayor, a gift"
        left_clause = (
            left_clause
            and not broken
            and tokens.low[comma - 1] not in PREPOSITIONS | SUBORDINATORS - {"that"} | {"and", "but"}
            and (tokens.low[comma - 1] != "that" or tokens.low[comma - 2] in PREPOSITIONS)  # "no proof of that"
        )
        content: Range | None = (start, comma) if left_clause else None
        if after.kind == "comma" and after.at + 2 < self.end:
            rest = self._past_appositions(after.at + 1)
            word = tokens.low[rest]
            detail = (word.endswith("ing") and len(word) > 5) or (word in {"a", "an", "to", "with"} and not broken)
            detail = detail or (content is not None and word in SUBORDINATORS - {"that"})  # "…, he said, because …"
            detail = detail or (content is not None and tokens.low[rest + 1 : rest + 2] == ["what"])
            goes_on = not detail and word not in _NO_CONTENT and tokens.raw[rest] != QUOTE
            if goes_on and (content is None or tokens.finite(rest, self.end) is not None):
                stop = content_end(self.tokens, rest, self.end, "clause")
                if content is None or stop - rest > content[1] - content[0]:
                    content = (rest, stop)
        if content is None or content[1] - content[0] < 2:
            return False
        while content[0] < content[1] and tokens.low[content[0]] in {"but", "and", ","}:
            content = (content[0] + 1, content[1])
        compared = tokens.low[comma + 1 : comma + 2] == ["as"]  # "…, as the court found"
        if (compared or not can_speak(self.tokens, speaker)) and self._spoken_within(content):
            return True  # a report of what someone said: the someone is the speaker
        self.found = [made for made in self.found if not any(content[0] <= c.start < content[1] for c in made.contents)]
        self.found.append(Attribution(speaker, cue, (Content(*content),)))
        return True

    def _told(self, start: int, comma: int, speaker: Range) -> bool:
        """Tell whether more than an introduction stands before *, police said*, though no verb is known in it."""
        if not can_speak(self.tokens, speaker) or "[" in self.tokens.raw[start:comma]:
            return False  # (a link is no words)
        parts = segments(self.tokens, start, comma)
        return any(
            (part[1] - part[0] > 6 or QUOTE in self.tokens.low[slice(*part)]) and not is_intro(self.tokens, part)
            for part in parts
        )

    def _past_appositions(self, rest: int) -> int:
        """Return the token after what describes the speaker (*…, said Ito, director of the centre, that …*)."""
        tokens = self.tokens
        for _ in range(2):
            parts = segments(tokens, rest, min(self.end, rest + 20))
            closed = parts and parts[0][1] < self.end and tokens.raw[parts[0][1]] == ","
            if not closed or tokens.finite(*parts[0]) is not None or is_intro(tokens, parts[0]):
                break
            rest = parts[0][1] + 1
        return rest + 1 if rest + 1 < self.end and tokens.low[rest] == "that" else min(rest, self.end - 1)

    def _spoken_within(self, content: Range) -> bool:
        cues = (made.cue[0] for made in self.found if content[0] <= made.cue[0] < content[1])
        return any(self.tokens.low[cue] in CUES and CUES[self.tokens.low[cue]].group in SPEECH for cue in cues)

    def _sentence_start(self) -> int:
        """Return where the running clause of the sentence begins: after the last statement's full stop or semicolon."""
        start = 0
        for position in range(len(self.tokens) - 1):
            if self.tokens.raw[position] in {".", ";"} and position + 1 < self.end:
                start = position + 1
        return start

    def _names_source(self, index: int) -> bool:
        """Tell whether *per the ministry*, and not *per day*, stands at token `index`."""
        tokens, low = self.tokens, self.tokens.low
        if index + 1 >= self.end or not (index == 0 or low[index - 1] == ","):
            return False
        word = low[index + 1]
        return word in {"the", "a", "an"} or tokens.capital(index + 1) or word in DOCUMENTS or is_agent(word)

    def _source_phrase(self, index: int, at: int) -> None:
        """Read *According to X, …*, *…, according to X* and *as per X*."""
        tokens, low, end = self.tokens, self.tokens.low, self.end
        if at >= end or self._covered(index):
            return
        alone = low[at] in OBJECT_PRONOUNS and (at + 1 >= end or low[at + 1] in {",", QUOTE, ";", ".", "and"})
        speaker = (at, at + 1) if alone else subject_after(tokens, at)
        bare = speaker is not None and low[speaker[0]] not in DETERMINERS and not low[speaker[0]].endswith(("'s", "’s"))
        if speaker is None or (bare and low[speaker[1] - 1] in _MEASURES):
            return
        stop = speaker[1]
        while stop < end and tokens.raw[stop] not in {",", QUOTE, ";", ":"} and stop < speaker[1] + _FAR:
            stop += 1
        start = clause_start(tokens, index)
        if start and tokens.raw[start - 1] == QUOTE and not self._stands_alone(start - 1):
            start = self._sentence_start()  # "It was found “in two pieces” under mud, according to Rao"
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
            self._opened((index, at), speaker, stop)
            return
        joined = low[index - 1] in {"and", "but"} and speaker[1] < end and tokens.finite(start, index - 1) is not None
        if joined and low[speaker[1]] in PERSONAL | {"it"} | DETERMINERS and self.continuations.clause_at(speaker[1]):
            content = Content(speaker[1], content_end(tokens, speaker[1], end, "clause"))
            self.found.append(Attribution(speaker, (index, at), (content,)))  # "and according to Ito the dam held"
            return
        comma = index - (low[index - 1] == ",")
        if any(made.cue[0] == comma - 1 for made in self.found):
            return  # "the judge decided, according to the summary, that …"
        at_quotation = self._quotation_before(index)
        if at_quotation is not None and self._stands_alone(at_quotation) and self.direct(tokens.quotes[at_quotation]):
            number = tokens.quotes[at_quotation]
            if number not in self.used:
                self.used.add(number)
                self.found.append(Attribution(speaker, (index, at), (Content(at_quotation, at_quotation + 1, number),)))
            return
        told = [made for made in self.found if CUES.get(low[made.cue[0]]) and CUES[low[made.cue[0]]].group in SPEECH]
        if told:
            return
        after = After("comma", stop) if stop < end and tokens.raw[stop] == "," else After("end", stop)
        self._trailing(comma, after, speaker, (index, at))

    def _opened(self, cue: Range, speaker: Range, stop: int) -> None:
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
            named = is_name(tokens, part) and can_speak(tokens, speaker) and not is_document(tokens, speaker)
            placed = named and self._in_place((speaker[0], start - 1), part)
            ends = is_agent(low[start]) or (is_agent(low[following - 1]) and low[start] not in PREPOSITIONS)
            described = low[start] in _DESCRIBING or ends
            apposed = described and tokens.finite(*part) is None
            relative = low[start] in {"who", "which", "whose"}
            if not (named or apposed or relative):
                break
            if named and not placed and not is_name(tokens, speaker):
                speaker = part
            start = following + 1
        if start >= end:
            return
        goes_on = low[start] == "and" and start + 1 < end and low[start + 1].endswith("ed")  # "…, and published in May"
        if self._own_speaker(start) or goes_on:
            return
        if tokens.raw[start] == QUOTE and (start + 1 >= end) and self.direct(tokens.quotes[start]):
            self.used.add(tokens.quotes[start])
            self.found.append(Attribution(speaker, cue, (Content(start, start + 1, tokens.quotes[start]),)))
            return
        stop = content_end(self.tokens, start, self.end, "source")
        if stop - start > 1:
            self.found.append(Attribution(speaker, cue, self._parts(start, stop)))

    def _own_speaker(self, start: int) -> bool:
        """Tell whether another said what is told from token `start`: *According to the BBC, Rao said it was late*."""
        tokens, low = self.tokens, self.tokens.low
        for position in range(start + 1, min(self.end - 2, start + 9)):
            if tokens.raw[position] in {",", QUOTE, ";"} or low[position] in SUBORDINATORS:
                return False
            cue = CUES.get(low[position])
            if cue is not None and cue.group == "say" and cue.form == "past" and "z" in cue.constructions:
                inner = subject_before(tokens, position, start)
                return inner is not None and inner[0] <= start + 1 and can_speak(tokens, inner)
        return False

    def _in_place(self, speaker: Range, part: Range) -> bool:
        """Tell whether a name goes on with the place that ends the speaker: *police in Baytown, Texas*."""
        low = self.tokens.low
        opens = [k for k in range(speaker[0] + 1, speaker[1] - 1) if low[k] in PREPOSITIONS]
        if not opens or not is_name(self.tokens, (opens[-1] + 1, speaker[1])):
            return False
        return low[opens[-1]] in {"in", "near", "at", "outside"} or part[1] - part[0] == 1

    def _stance(self, index: int) -> None:
        """Read *was confident that …* and *made it clear that …*."""
        tokens, low = self.tokens, self.tokens.low
        at = index + 1
        if self._covered(index) or at + 1 >= self.end:
            return
        if low[at] == "that":
            at += 1
        elif low[at] not in PERSONAL and not (
            (low[at] in DETERMINERS or low[at] == "it") and self.continuations.clause_at(at)
        ):
            return
        left = index
        made = low[index] == "clear" and low[index - (low[index - 1] == "it") - 1] in _MAKES
        if made:
            left -= 1 + (low[index - 1] == "it")
        while left > 0 and (is_adverb(low[left - 1]) or low[left - 1] in AUXILIARY | _LINKS):
            if low[left - 1] in NEGATION | MODAL or low[left - 1].endswith(("n't", "n’t")):
                return
            left -= 1
        if not made and not any(word in BE or word in _LINKS for word in low[left:index]):
            return
        speaker = self._shared_subject(left) or subject_before(tokens, left, clause_start(tokens, left))
        if speaker is None or low[speaker[0]] in {"it", "i", "we", "you"} or not can_speak(self.tokens, speaker):
            return
        self._add(speaker, index, at, "clause")

    def _made(self, index: int) -> bool:
        """Read *Ito made the case that …*, whose noun stands at `index`."""
        tokens, low = self.tokens, self.tokens.low
        verb = index - 1
        while verb > max(0, index - 4) and low[verb] not in MAKING:
            verb -= 1
        if verb < 1 or low[verb] not in MAKING or self._covered(index) or index + 3 >= self.end:
            return False
        left = verb
        while left > 0 and (low[left - 1] in AUXILIARY or is_adverb(low[left - 1])):
            if low[left - 1] in NEGATION | MODAL or low[left - 1].endswith(("n't", "n’t")):
                return False
            left -= 1
        speaker = self._shared_subject(left) or subject_before(tokens, left, clause_start(tokens, left))
        if speaker is None or not (can_speak(tokens, speaker) or is_document(tokens, speaker)):
            return False
        self._add(speaker, index, index + 2, "clause")
        return True

    def _noun(self, index: int) -> None:
        """Read *repeated his claim that …*, *Rao's claim that … was …* and *fears among voters that …*."""
        tokens, low = self.tokens, self.tokens.low
        if self._covered(index) or index + 3 >= self.end or tokens.capital(index):
            return
        wanted = (low[index] in NOUNS_FOR and "for") or (low[index] in NOUNS_TO and "to")
        if low[index + 1] in _BEARERS:
            speaker = subject_after(tokens, index + 2)
            speaker = cut_before(tokens, speaker, "for") if speaker is not None and wanted == "for" else speaker
            if speaker is not None and wanted and low[speaker[1] : speaker[1] + 1] in (["to"], ["for"]):
                if can_speak(tokens, speaker):  # "calls by Ito for a truce"
                    self._add(speaker, index, speaker[1], "object")
                return
            if speaker is None or low[speaker[1] : speaker[1] + 1] != ["that"] or not can_speak(tokens, speaker):
                return
            self._subject_clause(speaker, index, speaker[1] + 1)
            return
        copula = low[index + 1] in {"is", "was"} and low[index + 2] == "that"
        desired = (low[index] in NOUNS_TO and low[index + 1] == "to") or (
            low[index] in NOUNS_FOR and low[index + 1] == "for"
        )
        bare = low[index] in NOUNS and self._follows_bare(index + 1)
        if not (copula or desired or bare or (low[index + 1] == "that" and low[index] in NOUNS)):
            return
        owner = index - 1
        while owner > max(0, index - 3) and low[owner] not in _OWNERS and not low[owner].endswith(("'s", "’s")):
            owner -= 1
        if owner < 0 or not (low[owner] in _OWNERS or low[owner].endswith(("'s", "’s"))):
            return
        start = owner
        while low[owner] not in _OWNERS and start > 0 and tokens.capital(start - 1) and tokens.capital(start):
            start -= 1
        start = self._described_owner(start)
        if desired:
            stop = tokens.finite(index + 3, self.end)
            told = tokens.finite(clause_start(tokens, index), start) is not None
            if told or stop is None:
                self._add((start, owner + 1), index, index + 1, "object")
            elif QUOTE not in low[index:stop]:
                self.found.append(Attribution((start, owner + 1), (index, index + 1), (Content(index + 1, stop),)))
            return
        if copula or tokens.finite(clause_start(tokens, index), start) is not None:
            self._add((start, owner + 1), index, index + 2 + copula - bare, "clause")
            return
        if low[owner] not in _OWNERS and not bare:
            self._subject_clause((start, owner + 1), index, index + 2)

    def _follows_bare(self, at: int) -> bool:
        """Tell whether a clause without *that* begins at token `at`: *his claim the vote would be late*."""
        low = self.tokens.low
        if low[at] not in DETERMINERS and not low[at + 1].isalpha():
            return False
        verb = self.tokens.finite(at, self.end)
        return verb is not None and at < verb and low[verb] in FINITE_AUXILIARY and self.continuations.clause_at(at)

    def _described_owner(self, start: int) -> int:
        """Return where the owner begins whose last words stand at `start`: *the prime minister's claim*."""
        low = self.tokens.low
        if self.tokens.capital(start) or low[start] in _OWNERS:
            return start
        for first in range(start - 1, max(-1, start - 4), -1):
            if low[first] in DETERMINERS:
                return first
            if not low[first].isalpha() or low[first] in PREPOSITIONS | AUXILIARY:
                break
        return start

    def _subject_clause(self, speaker: Range, index: int, start: int) -> None:
        """Take the clause that begins at token `start` and is, with its noun, the subject of the main clause."""
        stop = self._second_verb(start)
        if stop is not None:
            self.found.append(Attribution(speaker, (index, index + 1), (Content(start, stop),)))

    def _second_verb(self, start: int) -> int | None:
        """Return the verb of the main clause after a clause that is its subject: *the claim that X begged was …*."""
        tokens, low = self.tokens, self.tokens.low
        first = tokens.finite(start + 1, self.end)
        if first is None:
            return None
        quoted = QUOTE in low[start:first]  # the clause's own verb is among the quoted words
        for position in range(first if quoted else first + 2, self.end):
            word = low[position]
            if word in SUBORDINATORS or word in PERSONAL or word in {",", ";", "and", "or", "but"}:
                return None
            if word in FINITE_AUXILIARY:
                return position
        return None
