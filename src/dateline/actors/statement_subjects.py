"""Who speaks: the verb group of a reporting verb and the noun phrase that is its subject.

Read from the tokens alone, by closed word classes; a subject that is not clear is None, never guessed.
"""

from __future__ import annotations

from dateline.actors.statement_lexicon import Cue
from dateline.actors.statement_words import (
    AUXILIARY,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODAL,
    NEGATION,
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

Range = tuple[int, int]  # tokens from, to (exclusive)

# Verbs before "to say" that leave the saying a fact: "went on to say".
_CARRIERS = frozenset(
    "on continued continues began begins rushed quick proceeded took twitter facebook back stage".split()
)
_STOPS = frozenset({QUOTE, ";", ":", "—", "–", "--", "(", "?", "!", "…", "[", "]", "•"})
_OPENERS = frozenset(
    "and but so yet or while as though although because since when after before where whereas if that ago plus then "
    "- * •".split()
)
_ABSTRACT = ("tion", "sion", "ship", "ment", "ity", "ness", "ism", "ance", "ence")
_CLAUSE_STOPS = _STOPS - {"(", "[", "]"}
_NAME_LINKS = frozenset("of de del della der den van von bin al el la le du and & the for at".split())


def verb_group(tokens: Tokens, index: int, cue: Cue) -> int | None:
    """Return the first token of the verb group whose head is the cue at `index`; None where it reports nothing.

    What would, could or did not happen, a passive without speaker and a noun or adjective of the same form are none.
    """
    low = tokens.low
    left = index
    forms: list[str] = []
    while left > 0:
        word = low[left - 1]
        if word in AUXILIARY or word.endswith(("n't", "n’t")):
            forms.append(word)
        elif word in NEGATION:
            return None
        elif word == "as" and cue.form == "gerund" and left > 1 and low[left - 2] in {"quoted", "reported", "cited"}:
            return _before_quoted(tokens, left - 2)
        elif not (is_adverb(word) and word not in {"both", "all", "each", "today", "yesterday", "tonight"}):
            break
        left -= 1
    while left < index and is_adverb(low[left]) and not forms:  # an adverb alone may belong to what stands before
        break
    if any(form in MODAL or form.endswith(("n't", "n’t")) for form in forms):
        return None
    if "to" in low[left - 1 : left] and cue.form == "base":
        return _carried(tokens, left - 1)
    perfect = any(form in HAVE for form in forms)
    passive = any(form in BE for form in forms)
    if cue.form == "gerund":
        if left > 0 and low[left - 1] in PREPOSITIONS | {"of", "for", "without"} and not passive:
            return left if low[left - 1] == "by" else None
        return left
    if passive and not (perfect and cue.form == "base"):
        return None
    if cue.form == "participle" and not perfect:
        return None
    if cue.form == "base" and not any(form in DO for form in forms) and forms:
        return None
    if (
        not forms
        and left > 0
        and low[left - 1]
        in (DETERMINERS - {"all", "many", "some", "most", "several", "few", "both", "others", "one", "another"})
    ):
        return None
    if not forms and left > 0 and (low[left - 1] in PREPOSITIONS or low[left - 1].endswith(("'s", "’s"))):
        return None
    return left


def _before_quoted(tokens: Tokens, index: int) -> int:
    left = index
    while left > 0 and (tokens.low[left - 1] in AUXILIARY or is_adverb(tokens.low[left - 1])):
        left -= 1
    return left


def _carried(tokens: Tokens, index: int) -> int | None:
    """Return the verb group of "went on to say" whose "to" stands at `index`."""
    low = tokens.low
    if index == 0 or low[index - 1] not in _CARRIERS:
        return None
    left = index - 1
    while left > 0 and low[left - 1] in {
        "went",
        "goes",
        "go",
        "gone",
        "was",
        "were",
        "is",
        "took",
        "takes",
        "has",
        "have",
        "had",
        "to",
        "then",
        "also",
        "twitter",
        "facebook",
        "quick",
    }:
        left -= 1
    return left


def clause_start(tokens: Tokens, index: int) -> int:
    """Return where the clause begins that holds `index`: after a quotation, semicolon, colon or dash."""
    while index > 0 and tokens.raw[index - 1] not in _CLAUSE_STOPS:
        index -= 1
    return index


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
    word = tokens.low[part[0]]
    if word in {"and", "but"} and part[1] - part[0] > 1:
        word = tokens.low[part[0] + 1]
    if (
        word in PREPOSITIONS
        or (word in SUBORDINATORS and word not in {"who", "which"})
        or is_adverb(word)
        or word in {"to", "last", "earlier", "later"}
    ):
        return True
    if is_time(word):
        return True
    return (word.endswith("ing") and len(word) > 5) or (
        word.endswith("ed") and len(word) > 4 and tokens.capital(part[0]) and word != "united"
    )


def is_name(tokens: Tokens, part: Range) -> bool:
    """Tell whether every word of a stretch begins with a capital, but for the small words inside names."""
    if not tokens.capital(part[0]) or part[1] - part[0] > 7:
        return False
    if tokens.low[part[0]] in DETERMINERS or tokens.low[part[0]] in PERSONAL:
        return False
    return all(tokens.capital(k) or tokens.low[k] in _NAME_LINKS for k in range(*part)) and tokens.capital(part[1] - 1)


def _ends_in_name(tokens: Tokens, part: Range) -> bool:
    """Tell whether a stretch is a name, or a description that ends in one (*doctoral candidate Ada Byron*)."""
    if is_name(tokens, part):
        return True
    last = part[1] - 1
    return (
        last > part[0] + 1 and tokens.capital(last) and tokens.capital(last - 1)
        and tokens.low[last - 2] not in PREPOSITIONS and tokens.low[last - 2] not in DETERMINERS
        and not any(tokens.low[k] in PREPOSITIONS for k in range(*part))
    )  # fmt: skip


def _is_apposition(tokens: Tokens, part: Range) -> bool:
    word = tokens.low[part[0]]
    if word in {"who", "which", "whose", "where", "whom", "when", "while", "himself", "herself"}:
        return True
    if word in {"he", "she", "they", "it", "we", "i", "you"}:
        return False
    if word in {"a", "an", "one"}:
        return True
    if word.endswith("ing") or word in PREPOSITIONS or word[:1].isdigit() or word in {"and", "or"}:
        return True
    if is_name(tokens, part):
        return True
    return tokens.finite(*part) is None


def _trim_left(tokens: Tokens, low: int, high: int) -> int:
    """Return `low` past conjunctions, adverbs and times that open a clause."""
    while low < high:
        word = tokens.low[low]
        if word in _OPENERS or is_adverb(word):
            low += 1
        elif word in {"last", "this", "next", "early", "late"} and low + 1 < high and is_time(tokens.low[low + 1]):
            low += 2
        elif is_time(word) and low + 1 < high and word not in {"may", "march", "april", "june", "august"}:
            low += 1
        else:
            break
    return low


def noun_phrase_before(tokens: Tokens, end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends before token `end` and does not begin before `floor`."""
    low = tokens.low
    start = end
    while start > floor:
        word = low[start - 1]
        if word == ")" and start < end and not tokens.capital(start):
            opened = _opening_bracket(tokens, start - 1, floor)
            if opened is None:
                break
            start = opened
            continue
        if tokens.raw[start - 1] in _STOPS or word in {",", ")", "."}:
            break
        if word in PERSONAL:
            if start == end:
                start -= 1
            break
        if word in {"and", "or", "&"}:
            listed = _list_start(tokens, start - 1, floor) if start < end else None
            if listed is not None:
                start = listed
                break
            if tokens.finite(floor, start - 1) is not None or start == end:
                break
        elif (word in SUBORDINATORS and not (tokens.capital(start - 1) and start - 1 > floor)) or word == "but":
            break
        elif word in AUXILIARY:
            relative = _relative_before(tokens, start - 1, floor)
            return None if relative is None else noun_phrase_before(tokens, relative, floor)
        elif tokens.finite(start - 1, start) is not None or _is_participle(tokens, start - 1, end):
            if low[start : start + 1] and low[start] in PREPOSITIONS and start < end:
                start -= 1  # a reduced relative: "researchers based in Ohio said"
                continue
            break
        start -= 1
    while end > start + 1 and low[end - 1] in {"all", "both", "each", "themselves", "himself", "herself"}:
        end -= 1
    start = _trim_left(tokens, start, end)
    if start < end and low[start] in PREPOSITIONS | {"to"}:
        start = _after_preposition(tokens, start, end)
    start = _trim_left(tokens, start, end)
    return (start, end) if _plausible(tokens, start, end) else None


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


def _opening_bracket(tokens: Tokens, closed: int, floor: int) -> int | None:
    for index in range(closed - 1, max(floor, closed - 12) - 1, -1):
        if tokens.low[index] == "(":
            return index
    return None


def _relative_before(tokens: Tokens, index: int, floor: int) -> int | None:
    """Return the relative pronoun of the clause whose verb stands at `index`: *the part that was read said*."""
    for position in range(index - 1, max(floor, index - 6) - 1, -1):
        if tokens.low[position] in {"who", "which", "that"}:
            return position if position > floor else None
        if tokens.raw[position] == "," or tokens.low[position] in AUXILIARY:
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
    while index > start + 1 and (tokens.capital(index - 1)) and not is_time(tokens.low[index - 1]):
        index -= 1
    if index < end and index > start + 1:
        return index
    if end - start > 2 and is_time(tokens.low[start + 1]):
        return start + 2
    return end


def _plausible(tokens: Tokens, start: int, end: int) -> bool:
    if start >= end:
        return False
    last = tokens.low[end - 1]
    if tokens.low[start] in NEGATION:
        return False
    if last in PREPOSITIONS | DETERMINERS - {
        "one",
        "two",
        "three",
        "both",
        "many",
        "some",
        "most",
        "all",
        "others",
        "few",
        "this",
        "that",
        "another",
        "more",
        "several",
        "four",
        "five",
        "half",
    }:
        return False
    if (
        (last in OBJECT_PRONOUNS and last not in {"it", "you"})
        or last in SUBORDINATORS
        or last in {"-", "'", "’", "and", "or", "to"}
    ):
        return False
    return any(tokens.raw[k][0].isalpha() for k in range(start, end))


def _before_time(tokens: Tokens, left: int, floor: int) -> int:
    """Return `left` without the time that stands between subject and verb (*Sarma on Thursday said*)."""
    index = left
    while index > floor and is_time(tokens.low[index - 1]):
        index -= 1
    if index == left:
        return left
    while index > floor and tokens.low[index - 1] in {
        "last",
        "this",
        "earlier",
        "late",
        "early",
        "on",
        "in",
        "the",
        "at",
    }:
        index -= 1
    return index if index > floor else left


def subject_before(tokens: Tokens, left: int, floor: int) -> Range | None:
    """Return the subject of the verb group that begins at token `left`, looking no further back than `floor`."""
    low = tokens.low
    left = _before_time(tokens, left, floor)
    if left <= floor:
        return None
    before = low[left - 1]
    if before == ",":
        if left - 2 >= floor and is_adverb(low[left - 2]) and left - 3 >= floor and low[left - 3] == ",":
            return subject_before(tokens, left - 3, floor)
        return _apposed(tokens, left, floor)
    if before == ")":
        opened = _opening_bracket(tokens, left - 1, floor)
        return None if opened is None else subject_before(tokens, opened, floor)
    if before in {"and", "but", "or", "then"}:
        return main_subject(tokens, floor, left - 1)
    if before in {"—", "–"}:
        opened = left - 2
        while opened > floor and tokens.raw[opened] not in {"—", "–", QUOTE}:
            opened -= 1
        if tokens.raw[opened] in {"—", "–"}:
            return noun_phrase_before(tokens, opened, floor)
        return None
    if before in {"who", "which", "that"}:
        end = left - 1
        if end > floor and low[end - 1] == ",":
            end -= 1
        return noun_phrase_before(tokens, end, floor) if end > floor else None
    return noun_phrase_before(tokens, left, floor)


def _apposed(tokens: Tokens, left: int, floor: int) -> Range | None:
    """Return the subject that an apposition or a relative clause parts from its verb (*X, who was there, said*)."""
    head: Range | None = None
    renamed: Range | None = None
    for part in segments(tokens, floor, left - 1):
        if head is None or (not _is_apposition(tokens, part)):
            if is_intro(tokens, part):
                continue
            verb = tokens.finite(*part)
            start = _trim_left(tokens, *part)
            if verb is not None or start >= part[1] or not _plausible(tokens, start, part[1]):
                head = None
                continue
            head, renamed = (start, part[1]), None
        elif renamed is None and _ends_in_name(tokens, part) and not _ends_in_name(tokens, head):
            renamed = part
    if renamed is not None and head is not None and "and" in tokens.low[head[0] : head[1]]:
        return (head[0], renamed[1])  # two speakers, the second described first: "Ito and his counterpart, Rao, said"
    return renamed or head


def main_subject(tokens: Tokens, floor: int, high: int) -> Range | None:
    """Return the subject of the first main clause between `floor` and `high`."""
    parts = segments(tokens, floor, high)
    for position, part in enumerate(parts):
        if is_intro(tokens, part):
            continue
        start = _trim_left(tokens, *part)
        if start >= part[1]:
            continue
        verb = tokens.finite(start + 1, part[1])
        if tokens.low[start] in PERSONAL:
            return (start, start + 1)
        end = part[1] if verb is None else verb
        while end > start and is_adverb(tokens.low[end - 1]):
            end -= 1
        for index in range(start, end):
            if tokens.raw[index] in _STOPS or tokens.low[index] in {"who", "which", "that"}:
                end = index
                break
        if not _plausible(tokens, start, end):
            return None
        if verb is None and "and" not in tokens.low[start:end]:
            renamed = _renamed(tokens, parts[position + 1 :])
            if renamed is not None and not is_name(tokens, (start, end)):
                return renamed
        return (start, end)
    return None


def _renamed(tokens: Tokens, parts: list[Range]) -> Range | None:
    """Return the name that follows a description before the verb (*the minister of trade, A. Ito, said*)."""
    name: Range | None = None
    for part in parts:
        if not is_name(tokens, part):
            break
        name = part
    return name


def _ends_subject(tokens: Tokens, start: int, index: int) -> bool:
    word = tokens.low[index]
    if word in OBJECT_PRONOUNS and word not in {"it", "you"}:
        return True
    if index == start:
        return False
    if word in {"last", "this", "earlier", "later"} or tokens.finite(index, index + 1) is not None:
        return True
    return word.endswith("ing") and not tokens.capital(index) and tokens.low[index - 1] not in DETERMINERS


def subject_after(tokens: Tokens, start: int) -> Range | None:
    """Return the noun phrase that begins at token `start`: *…, said the minister of finance, …*."""
    low = tokens.low
    size = len(tokens)
    index = start
    while index < size:
        word = low[index]
        if tokens.raw[index] in _STOPS or word in {",", ".", ")"} or (word in PERSONAL and index > start):
            break
        if word in SUBORDINATORS or word in AUXILIARY or word == "but":
            break
        if word in PREPOSITIONS:
            capital = index + 1 < size and (tokens.capital(index + 1) or low[index + 1] in {"the", "a", "an"})
            if index == start or not (word in {"of", "for"} or (word in {"at", "from", "with"} and capital)):
                break
        elif is_time(word) or is_adverb(word) or _ends_subject(tokens, start, index):
            break
        index += 1
        if word in PERSONAL:
            break
    while index > start and low[index - 1] in PREPOSITIONS | {"and", "to"}:
        index -= 1
    if not _plausible(tokens, start, index) or index - start > 25:
        return None
    if index < size and low[index] == "," and not is_name(tokens, (start, index)):
        following = index + 1
        while following < size and tokens.capital(following):
            following += 1
        closes = following >= size or low[following] in {",", ".", QUOTE, "in", "on", "at", "of", "as"}
        if following > index + 2 and closes and is_name(tokens, (index + 1, following)):
            return (index + 1, following)
    return (start, index)


def can_speak(tokens: Tokens, speaker: Range) -> bool:
    """Tell whether the head of a noun phrase names someone or a body that can speak."""
    low = tokens.low
    if low[speaker[0]] in PERSONAL or low[speaker[0]] == "it":
        return True
    head = speaker[1] - 1
    for position in range(speaker[0] + 1, speaker[1]):
        if low[position] in PREPOSITIONS or low[position] == ",":
            head = position - 1
            break
    word = low[head]
    if is_agent(word):
        return True
    return tokens.capital(head) and not word.endswith(_ABSTRACT) and not (head == 0 and word.endswith("ing"))
