"""Where what is said ends: with its sentence, at a further attribution, or where an object meets a new clause."""

from __future__ import annotations

from dateline.actors.statements.lexicon import CUES, Cue
from dateline.actors.statements.words import (
    ADJECTIVAL,
    AUXILIARY,
    DETERMINERS,
    HAVE,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_agent,
    is_time,
)

_CONTRASTING = frozenset("while whereas although though".split())
_TURNING = _CONTRASTING | frozenset("but after before when since because who so".split())
_FAR = 12  # tokens between commas
_SOME = frozenset("others several some many most another both".split())
SPEECH = frozenset({"say", "urge", "ask", "show"})


def content_end(tokens: Tokens, start: int, end: int, kind: str) -> int:
    """Return where what is said ends: the sentence, or a further attribution, or (of an object) a new clause."""
    low = tokens.low
    for position in range(start + 1, end):
        word = low[position]
        if word == "according" and low[position + 1 : position + 2] == ["to"]:
            return position - (low[position - 1] == ",")
        if tokens.raw[position] == "." or (word == "(" and tokens.raw[position + 1 : position + 2] == ["("]):
            return position  # "((es))" opens the words in their own language
        if word == ":" and _other_speaker(tokens, end, position + 1):
            return position
        if word == ":" and low[position + 1 : position + 2] == [QUOTE] and _tagged(tokens, end, position + 2):
            return position
        if word == ";" and (kind == "object" or _other_speaker(tokens, end, position + 1)):
            return position
        if word == ";" and kind == "clause" and _new_sentence(tokens, end, position + 1):
            return position
        if position > start and low[position - 1] == QUOTE and _resumes(tokens, end, position):
            return position
        if word in _CONTRASTING and (kind == "object" or _other_speaker(tokens, end, position + 1)):
            return position
        comma = word == ","
        if comma and low[position + 1 : position + 2] == ["with"] and _absolute(tokens, end, position + 2):
            return position
        if word == "and" and _brief_speaker(tokens, end, position + 1):
            return position
        if comma and _trailing_attribution(tokens, end, position + 1):
            return position
        if (comma or word in {"and", "but"}) and _turns(tokens, end, position, kind):
            return position
    return end


def _turns(tokens: Tokens, end: int, position: int, kind: str) -> bool:
    """Tell whether the comma or *and* at `position` leads over from what is said to something else."""
    low = tokens.low
    comma = low[position] == ","
    following = position + 1
    while following < end and (low[following] in {"and", "but", "while", "then"} or is_adverb(low[following])):
        following += 1
    conjoined = not comma or following > position + 1
    if conjoined and following + 1 < end and low[following] in HAVE and low[following + 1] in CUES:
        following += 1  # "and has told"
    if following >= end:
        return False
    cue = CUES.get(low[following])
    if cue is not None and cue.group in SPEECH and not tokens.capital(following):
        cites = "t" in cue.constructions or (kind == "object" and cue.lemma == "cite")
        if comma and cue.form == "gerund" and cites:
            return True
        if comma and cue.form == "past" and low[following + 1 : following + 2] in (["that"], ["to"], [QUOTE]):
            return True  # "promised to …, vowed to … and pledged …"
        if conjoined and cue.form in {"past", "present"} and _reports(tokens, end, following, cue):
            return True
    however = comma and low[position + 1 : position + 3] == ["however", ","]
    turned = comma and low[position + 1] in _CONTRASTING | {"but", "and"}
    if (turned or however) and _other_speaker(tokens, end, following + however):
        return True
    if kind == "object" and comma and low[position + 1] == "and" and _new_sentence(tokens, end, position + 2):
        return True
    return kind == "object" and _ends_object(tokens, end, position, following, comma)


def _tagged(tokens: Tokens, end: int, position: int) -> bool:
    """Tell whether *said Rao* goes on at token `position`, behind a quotation."""
    position += position < end and tokens.raw[position] == ","
    cue = CUES.get(tokens.low[position]) if position < end else None
    return cue is not None and cue.form in {"past", "present"} and "q" in cue.constructions


def _trailing_attribution(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether the rest of the sentence is *the release stated*."""
    low = tokens.low
    for position in range(start + 1, min(end, start + 10)):
        if tokens.raw[position] in {",", QUOTE} or low[position] in AUXILIARY:
            return False
        cue = CUES.get(low[position])
        if (
            cue is not None
            and (cue.form in {"past", "present"} or (cue.form == "base" and low[position - 1].endswith("s")))
            and "a" in cue.constructions
            and not tokens.capital(position)
        ):
            rest = position + 1
            return rest >= end or (end - rest <= 5 and (is_time(low[rest]) or low[rest] in PREPOSITIONS))
    return False


def _resumes(tokens: Tokens, end: int, position: int) -> bool:
    """Tell whether "…," further saying … goes on after a quotation at token `position`."""
    low = tokens.low
    while position < end and is_adverb(low[position]):
        position += 1
    cue = CUES.get(low[position]) if position < end else None
    return cue is not None and cue.form == "gerund" and cue.group in SPEECH


def _reports(tokens: Tokens, end: int, index: int, cue: Cue) -> bool:
    after = index + 1
    low = tokens.low
    if after >= end:
        return False
    tense_agrees = cue.form == "past" or low[index].endswith("s")
    return (
        tense_agrees
        and low[after] not in {"by", "and", ",", "as"}
        and ("z" in cue.constructions or low[after] in {"that", QUOTE, "to"} or bool(cue.constructions & set("oqb")))
    )


def _other_speaker(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether another attribution's *NP said* begins at token `start`."""
    low = tokens.low
    if low[start : start + 1] == ["that"]:
        return False
    apposed = tokens.raw[start:end].index(",") + start if "," in tokens.raw[start : min(end, start + 9)] else end
    if apposed + 1 < end and low[apposed + 1] in {"who", "which"} and _relative_group(tokens, end, start, apposed):
        return True
    closed = _past_inserted(tokens, end, apposed)
    if closed is not None:
        start = closed
    for position in range(start + 1, min(end - 1, start + 9)):
        if tokens.raw[position] in {",", QUOTE, ";"} or low[position] in SUBORDINATORS:
            return False
        cue = CUES.get(low[position])
        if (
            cue is not None
            and cue.group in {"say", "urge"}
            and (cue.form in {"past", "present"} or (cue.form == "base" and _are_many(low[position - 1])))
            and not tokens.capital(position)
        ):
            nominal = (low[position - 1] in DETERMINERS - _SOME) or low[position - 1] in PREPOSITIONS
            return not nominal and (start == closed or low[position + 1] not in {"by", ".", "in"})
        if low[position] in AUXILIARY - HAVE:
            return False
    return False


def _past_inserted(tokens: Tokens, end: int, comma: int) -> int | None:
    """Return the comma that closes what `comma` opens: *the accountant, A. Rao, told*, *the firm, in a post, said*."""
    closed = comma + 1
    placed = closed < end and tokens.low[closed] in {"in", "on", "at", "through", "via"}
    while closed < min(end, comma + (_FAR if placed else 6)):
        if tokens.raw[closed] in {",", QUOTE, ";"} if placed else not tokens.capital(closed):
            break
        closed += 1
    return closed if comma + 1 < closed < end and tokens.raw[closed] == "," else None


def _relative_group(tokens: Tokens, end: int, start: int, comma: int) -> bool:
    """Tell whether the verb after *his critics, which include …,* reports what they say."""
    if not _is_group(tokens.low[comma - 1]) or "," not in tokens.raw[comma + 1 : min(end, comma + 16)]:
        return False
    verb = tokens.raw.index(",", comma + 1) + 1
    cue = CUES.get(tokens.low[verb]) if verb < end else None
    return cue is not None and cue.group in {"say", "urge"} and cue.form in {"base", "past"}


def _absolute(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether *local press claiming …* begins at token `start`, after *with*."""
    for position in range(start + 1, min(end, start + 8)):
        if tokens.raw[position] in {",", QUOTE, ";"}:
            return False
        cue = CUES.get(tokens.low[position])
        if cue is not None and cue.form == "gerund" and cue.group in SPEECH:
            return True
    return False


def _brief_speaker(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether *several said that …* begins at token `start`: no longer subject, so that no clause is cut."""
    low = tokens.low
    if start >= end:
        return False
    verb = start + 1 + (low[start] in DETERMINERS and low[start + 1 : start + 2] != ["said"])
    verb += verb < end and is_adverb(low[verb])
    if verb + 2 >= end or low[verb] not in {"said", "say", "says", "told", "added"}:
        return False
    speaker = low[verb - 1]
    return speaker in _SOME or is_agent(speaker) or (tokens.capital(verb - 1) and low[start] not in PERSONAL)


def _are_many(word: str) -> bool:
    return word == "they" or _is_group(word)


def _is_group(word: str) -> bool:
    return (word.endswith("s") and is_agent(word)) or word in _SOME


def _ends_object(tokens: Tokens, end: int, position: int, following: int, comma: bool) -> bool:
    low = tokens.low
    word = low[following]
    if comma and low[position + 1] in _TURNING:
        return True
    joined = not comma and low[position - 1] not in PERSONAL and word in {"the", "his", "her", "their", "its"}
    if joined and _own_verb(tokens, end, following):
        return True
    verb = tokens.finite(following, following + 1)
    if verb is None and word.endswith("ed") and len(word) > 4 and not tokens.capital(following):
        verb = following
    if word in ADJECTIVAL:
        return False
    return verb is not None and (not comma or following > position + 1) and low[following] not in {"is", "are"}


def _new_sentence(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether a sentence of its own begins at token `start`, after a semicolon."""
    low = tokens.low
    if start >= end or not (tokens.capital(start) or low[start] in DETERMINERS or low[start] in PERSONAL):
        return False
    return tokens.finite(start + 1, min(end, start + 9)) is not None


def _own_verb(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether *the board called for calm* begins at token `start`: a subject of few words with its verb."""
    for position in range(start + 1, min(end - 1, start + 5)):
        if tokens.raw[position] in {",", QUOTE, ";"} or tokens.low[position] in SUBORDINATORS | PREPOSITIONS:
            return False
        if position > start + 1 and tokens.finite(position, position + 1) is not None:
            return not tokens.low[position].endswith("ed") or tokens.low[position] in CUES
    return False
