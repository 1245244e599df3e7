"""Noun phrases and the stretches of a clause, read from tokens by closed word classes."""

from __future__ import annotations

from dateline.actors.lexicon import FAMILY, GIVEN
from dateline.actors.names.tokens import flags_of
from dateline.actors.statements.lexicon import CUES
from dateline.actors.statements.words import (
    AUXILIARY,
    CLOSED,
    DETERMINERS,
    FINITE_AUXILIARY,
    NEGATION,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    SUFFIXES,
    Tokens,
    is_adverb,
    is_agent,
)

Range = tuple[int, int]  # tokens from, to (exclusive)

STOPS = frozenset({QUOTE, ";", ":", "—", "–", "--", "(", "?", "!", "…", "[", "]", "•"})
_OPENERS = frozenset(
    "and but so yet or while as though although because since when after before where whereas if that ago plus then "
    "- * •".split()
)
_TRAILING = frozenset("all both each themselves himself herself itself here there first".split())  # "people here say"
_OPENING = frozenset("his her their its the a an".split())
_CLOCK = frozenset("day week month year night morning evening afternoon p.m. a.m.".split())
_TITLE = 40  # characters of a title with its marks
_PRONOMINAL = frozenset(
    "one two three four five half both many some most all others few this that another more several".split()
)
_CLAUSE_STOPS = STOPS - {"(", "[", "]"}
_MONTH_NAMES = frozenset("May march april june august".split())
_NAME_LINKS = frozenset("of de del della der den van von bin al el la le du and & the for at".split())


def clause_start(tokens: Tokens, index: int) -> int:
    """Return where the clause begins that holds `index`: after a quotation, semicolon, colon or dash."""
    while index > 0 and (tokens.raw[index - 1] not in _CLAUSE_STOPS or _is_inside(tokens, index - 1)):
        index -= 1
    return index


def _is_inside(tokens: Tokens, index: int) -> bool:
    """Tell whether what could end a clause at `index` stands inside a noun phrase: *Acme (NASDAQ: ACME)*."""
    if tokens.raw[index] == ":":
        return "(" in tokens.raw[max(0, index - 3) : index] and ")" in tokens.raw[index : index + 4]
    return is_title(tokens, index)


def is_title(tokens: Tokens, index: int) -> bool:
    """Tell whether the quotation at `index` is a title inside its noun phrase: *the “Night Shift” star*."""
    short = (
        tokens.raw[index] == QUOTE and tokens.end[index] - tokens.start[index] < _TITLE and index not in tokens.closed
    )
    inside = short and index > 0 and tokens.low[index - 1] in {"the", "a", "an"} and index + 1 < len(tokens)
    noun = tokens.low[index + 1] if inside else ""
    return noun.isalpha() and noun not in CLOSED and tokens.finite(index + 1, index + 2) is None


def segments(tokens: Tokens, low: int, high: int) -> list[Range]:
    """Return the stretches of `low` to `high` that commas set apart."""
    found: list[Range] = []
    start = low
    for index in range(low, high):
        if tokens.raw[index] == ",":
            if index > start:
                found.append((start, index))
            start = index + 1
    if high > start:
        found.append((start, high))
    return found


def is_intro(tokens: Tokens, part: Range) -> bool:
    """Tell whether a stretch only introduces its clause: an adverbial, a participle, a subordinate clause."""
    first = part[0]
    if tokens.low[first] in {"and", "but"} and part[1] - first > 1:
        first += 1
    word = tokens.low[first]
    if word == "that" and first + 1 < part[1] and tokens.low[first + 1] in FINITE_AUXILIARY:
        return False  # "That is not true"
    if (
        word in PREPOSITIONS
        or (word in SUBORDINATORS and word not in {"who", "which"})
        or is_adverb(word)
        or word in {"to", "last", "earlier", "later"}
        or (word in {"first", "second", "third", "next"} and part[1] - first == 1)
    ):
        return True
    if tokens.time(part[0]):
        return True
    if tokens.low[part[1] - 1] in {"later", "earlier", "ago", "before", "after"} and _timed(tokens, part):
        return True  # "A month later, …"
    if first + 1 < part[1] and tokens.low[first + 1] in FINITE_AUXILIARY:
        return False  # "Housing is dear"
    return (word.endswith("ing") and len(word) > 5) or (
        word.endswith("ed") and len(word) > 4 and tokens.capital(part[0]) and word != "united"
        and not flags_of(tokens.raw[part[0]]) & (GIVEN | FAMILY)  # Ahmed
    )  # fmt: skip


def _timed(tokens: Tokens, part: Range) -> bool:
    return part[1] - part[0] < 6 and any(tokens.time(index) for index in range(part[0], part[1] - 1))


def is_name(tokens: Tokens, part: Range) -> bool:
    """Tell whether every word of a stretch begins with a capital, but for the small words inside names."""
    if not tokens.capital(part[0]) or part[1] - part[0] > 7:
        return False
    if tokens.low[part[0]] in DETERMINERS or tokens.low[part[0]] in PERSONAL:
        return False
    return all(tokens.capital(k) or tokens.low[k] in _NAME_LINKS for k in range(*part)) and tokens.capital(part[1] - 1)


def ends_in_name(tokens: Tokens, part: Range) -> bool:
    """Tell whether a stretch is a name, or a description that ends in one (*doctoral candidate Ada Byron*)."""
    if is_name(tokens, part):
        return True
    last = part[1] - 1
    return (
        last > part[0] + 1 and tokens.capital(last) and tokens.capital(last - 1)
        and tokens.low[last - 2] not in PREPOSITIONS and tokens.low[last - 2] not in DETERMINERS
        and not any(tokens.low[k] in PREPOSITIONS for k in range(*part))
    )  # fmt: skip


def is_apposition(tokens: Tokens, part: Range) -> bool:
    """Tell whether a stretch between commas describes what stands before it, and is no clause of its own."""
    word = tokens.low[part[0]]
    if word in {"who", "which", "whose", "where", "whom", "when", "while", "himself", "herself"}:
        return True
    if word in {"he", "she", "they", "it", "we", "i", "you"}:
        return False
    if word in {"a", "an", "one"} or is_agent(word) or (word.endswith("ed") and not tokens.capital(part[0])):
        return True
    if word.endswith("ing") or word in PREPOSITIONS or word[:1].isdigit() or word in {"and", "or"}:
        return True
    if is_name(tokens, part):
        return True
    return tokens.finite(*part) is None


def trim_left(tokens: Tokens, low: int, high: int) -> int:
    """Return `low` past conjunctions, adverbs and times that open a clause."""
    while low < high:
        word = tokens.low[low]
        if word in _OPENERS or is_adverb(word):
            low += 1
        elif (after := _past_interval(tokens, low, high)) is not None:
            low = after
        elif word in {"last", "this", "next", "early", "late"} and low + 1 < high and tokens.time(low + 1):
            low += 2
        elif tokens.time(low) and not word[0].isdigit() and low + 1 < high and word not in _MONTH_NAMES:
            low += 1
        else:
            break
    return low


def _past_interval(tokens: Tokens, low: int, high: int) -> int | None:
    """Return the token after *a few days later* at `low`, None where no such time stands there."""
    for index in range(low + 1, min(low + 5, high - 1)):
        if tokens.low[index] in {"later", "earlier", "ago", "after", "before"} and tokens.time(index - 1):
            return index + 1
    return None


def noun_phrase_before(tokens: Tokens, end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends before token `end` and does not begin before `floor`."""
    low = tokens.low
    start = end
    while start > floor:
        past = _past_insertion(tokens, start, end, floor)
        if past is not None:
            start = past
            continue
        edge = _edge(tokens, start, end, floor)
        if edge is not None:
            start = edge
            break
        helping = low[start - 1] in AUXILIARY
        if helping or tokens.finite(start - 1, start) is not None or _is_participle(tokens, start - 1, end):
            bearer = _bearer(tokens, start, end, floor)
            if bearer is not None or helping:
                return None if bearer is None else noun_phrase_before(tokens, bearer, floor)
            reduced = start < end and low[start] in PREPOSITIONS
            if not reduced or not _is_participle(tokens, start - 1, end):
                start += reduced
                break
            # a reduced relative: "researchers based in Ohio said"
        start -= 1
    while end > start + 1 and low[end - 1] in _TRAILING:
        end -= 1
    start = trim_left(tokens, start, end)
    if start < end and low[start] in PREPOSITIONS | {"to"}:
        start = _after_preposition(tokens, start, end)
    start = trim_left(tokens, start, end)
    while start < end and low[start] in {"what", "how", "why"}:  # "what the memo says"
        start += 1
    return (start, end) if plausible(tokens, start, end) else None


def _past_insertion(tokens: Tokens, start: int, end: int, floor: int) -> int | None:
    """Return the token at which brackets, or the comma of a firm's form, before token `start` begin."""
    word = tokens.low[start - 1]
    if word == ")" and start < end and not tokens.capital(start):
        return opening_bracket(tokens, start - 1, floor)
    suffixed = word == "," and start < end and tokens.low[start] in SUFFIXES and start - 1 > floor
    return start - 1 if suffixed else None  # "Marsh & Howe, LLP said"


def _edge(tokens: Tokens, start: int, end: int, floor: int) -> int | None:
    """Return where the noun phrase begins if the word before token `start` is none of its own, None if it may be."""
    low, word = tokens.low, tokens.low[start - 1]
    if (tokens.raw[start - 1] in STOPS and not is_title(tokens, start - 1)) or word in {",", ")", ".", "what"}:
        return start
    if word in PERSONAL:
        return start - (start == end)
    if start < end and low[start] in _OPENING and not tokens.capital(start) and _ends_phrase(tokens, start - 1):
        return start  # "a note to the effect the king said"
    if start < end and tokens.capital(start) and word in _CLOCK:
        return start  # "The same day Malawi confirmed", "at 6 a.m. Thailand planned"
    if word in _OPENING and start < end and start - 2 > floor and _is_clock(tokens, start - 2):
        return start - 1  # "At 5 p.m. his daughter said"
    if word in {"and", "or", "&"}:
        listed = _list_start(tokens, start - 1, floor) if start < end else None
        closed = start == end or tokens.finite(_after_comma(tokens, start - 1, floor), start - 1) is not None
        return listed if listed is not None else start if closed else None
    if (word in SUBORDINATORS and not (tokens.capital(start - 1) and start - 1 > floor)) or word == "but":
        pointing = word == "that" and start - 2 > floor and low[start - 2] in {"in", "of", "at", "for", "from"}
        return None if pointing else start  # "the judge in that case"
    return None


def _bearer(tokens: Tokens, start: int, end: int, floor: int) -> int | None:
    """Return where the noun phrase ends that the relative clause before token `start` is of, None for none."""
    if tokens.low[start - 1] in AUXILIARY:
        return _relative_before(tokens, start - 1, floor)
    if start < end:  # "the senator who backed the bill said"
        return _who_acts(tokens, start, floor) if tokens.low[start] in _OPENING else None
    relative = _relative_before(tokens, start - 1, floor)
    return _asked(tokens, start - 1, floor) if relative is None else relative


def _who_acts(tokens: Tokens, start: int, floor: int) -> int | None:
    """Return the *who* of a relative clause whose verb stands right before its object at token `start`."""
    verb = tokens.low[start - 1]
    if start - 3 <= floor or tokens.low[start - 2] != "who" or tokens.raw[start - 3] == ",":
        return None
    return None if verb in CUES or verb in AUXILIARY else start - 2


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    """Tell whether the noun at `index` ends its phrase where an article follows it."""
    word = tokens.low[index]
    if (
        not word.isalpha()
        or tokens.capital(index)
        or word.endswith(("ing", "ed"))
        or word in PREPOSITIONS | DETERMINERS
    ):
        return False
    if tokens.finite(index, index + 1) is not None:
        return False
    return word not in SUBORDINATORS and word not in {"and", "or", "but", "half", "such"} and not is_adverb(word)


def _is_clock(tokens: Tokens, index: int) -> bool:
    return tokens.low[index] in {"p.m.", "a.m.", "pm", "am", "utc", "gmt"} or tokens.time(index)


def _asked(tokens: Tokens, verb: int, floor: int) -> int | None:
    """Return where those end of whom a clause without *who* tells: *the voters (that) The Times interviewed said*."""
    index = verb
    while index - 1 > floor and (tokens.capital(index - 1) or tokens.low[index - 1] in PERSONAL | {"it"}):
        index -= 1
    group = index < verb and index > floor and tokens.low[index - 1].endswith("s") and is_agent(tokens.low[index - 1])
    return index if group else None


def _after_comma(tokens: Tokens, index: int, floor: int) -> int:
    while index > floor and tokens.raw[index - 1] != ",":
        index -= 1
    return index


def _list_start(tokens: Tokens, conjunction: int, floor: int) -> int | None:
    """Return where a list of names begins whose last link is at `conjunction`: *Ito, Rao, and Byron all agreed*."""
    if conjunction - 1 <= floor or tokens.raw[conjunction - 1] != ",":
        return None
    start: int | None = None
    for part in reversed(segments(tokens, floor, conjunction - 1)):
        if not is_name(tokens, part):
            break
        start = part[0]
    return start


def opening_bracket(tokens: Tokens, closed: int, floor: int) -> int | None:
    """Return the bracket that the one at `closed` closes, if it is near."""
    for index in range(closed - 1, max(floor, closed - 12) - 1, -1):
        if tokens.low[index] == "(":
            return index
    return None


def _relative_before(tokens: Tokens, index: int, floor: int) -> int | None:
    """Return the relative pronoun of the clause whose verb stands at `index`: *the part that was read said*."""
    for position in range(index - 1, max(floor, index - 6) - 1, -1):
        if tokens.low[position] in {"who", "which", "that"}:
            return position if position > floor else None
        if tokens.raw[position] == ",":
            return None
    return None


def _is_participle(tokens: Tokens, index: int, end: int) -> bool:
    word = tokens.low[index]
    return (
        word.endswith("ed") and len(word) > 4 and not tokens.capital(index) and index > 0
        and tokens.low[index - 1] not in DETERMINERS and not is_adverb(tokens.low[index - 1]) and "-" not in word
        and index + 1 < end
    )  # fmt: skip


def _after_preposition(tokens: Tokens, start: int, end: int) -> int:
    """Return where the subject begins after an introduction without comma (*In an interview Cruz said*)."""
    index = end
    while index > start + 1 and (tokens.capital(index - 1)) and not tokens.time(index - 1):
        index -= 1
    if index < end and index > start + 1:
        return index
    if "and" in tokens.low[start:end]:
        return tokens.low.index("and", start) + 1
    if end - start > 2 and tokens.time(start + 1):
        return start + 2
    return end


def plausible(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a stretch can be a whole noun phrase: it ends in no preposition, determiner or object pronoun."""
    if start >= end:
        return False
    last = tokens.low[end - 1]
    if tokens.low[start] in NEGATION:
        return False
    if last in PREPOSITIONS | DETERMINERS - _PRONOMINAL:
        return False
    if (
        (last in OBJECT_PRONOUNS and last not in {"it", "you"} and tokens.low[end - 2 : end - 1] != ["of"])
        or last in SUBORDINATORS
        or last in {"-", "'", "’", "and", "or", "to"}
    ):
        return False
    return any(tokens.raw[k][0].isalpha() for k in range(start, end))
