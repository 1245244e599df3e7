"""What the clause of a counted noun tells of it where nothing stands beside the noun itself.

`The nine men were prosecuted for 22 crimes` is `crimes for which men were prosecuted`; `the widow's four sons` are
`sons of widow`; `Ten passengers and three crew members were hurt` tells what befell both.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import STATING, TELLING, object_phrase, owner, reaches, said
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    CASUALTY_VERBS,
    CHANGE_WORDS,
    DETERMINERS,
    NO_PLURAL,
    PREPOSITIONS,
    STOP,
)
from dateline.numbers.measures.holders import placed, possessor
from dateline.numbers.measures.predicates import predicate, told_of
from dateline.numbers.phrases import is_time, left, right
from dateline.numbers.subjects import subject, verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_human, is_plural
from dateline.numbers.verbs import is_verb, numeric

# Prepositions that put a counted noun into its clause; `than five` or `like ten` do not.
_INTO: Final = frozenset(
    "in on at by with for from to against into across through throughout between among aboard toward towards onto "
    "about".split()
)
_ALL_OVER: Final = frozenset("in across throughout worldwide".split())
_ASIDES: Final = {",": ",", "—": "—", "–": "–", "(": ")"}
_ASIDE: Final = 26  # tokens of an aside
_OPENING: Final = frozenset("and but that while where when as after said says".split())
_POINTING: Final = frozenset("the these those all both".split())
_OWNERS: Final = frozenset("his her its their".split())
_SUBJECTS: Final = frozenset("he she they".split())
# Participles that only join words, as prepositions do.
_JOINING: Final = frozenset(
    "according including following followed depending compared based regarding concerning due excluding given ranging "
    "joined accompanied".split()
)
# What comes of an event is told with the event itself.
_RESULTING: Final = frozenset("result results resulted resulting lead leads led leading end ends ended".split())
# What one ends or begins with one has.
_ASPECTS: Final = frozenset(
    "close closes closed closing finish finishes finished finishing end ends ended ending start starts started "
    "starting begin begins began beginning open opens opened opening".split()
)
_COUNTED: Final = re.compile(
    r"(?:\b(?:more than|fewer than|less than|at least|up to|over|nearly|almost|about|around|some|an estimated) )?"
    r"(?<![\w.-])\d[\d,.]*(?: (?:hundred|thousand|million|billion|trillion))* (?=[A-Za-z])"
)
_LONGEST: Final = 13  # words of a measure
_SHORT: Final = 5  # words of a noun with its kind: `counts of murder`
_REACH: Final = 16  # tokens between a verb and a noun behind its preposition
_LISTED: Final = 26  # tokens of a list that are read for its verb


def in_clause(t: Tokens, figure: Figure, anchor: int, noun: str, words: str) -> str:
    """Return a counted noun with what its clause tells of it, empty where it tells nothing.

    Args:
        t: the sentence.
        figure: a count with its noun behind it.
        anchor: the token at which the enumeration begins that the figure stands in.
        noun: the counted noun.
        words: what is known of it: the noun alone, or with what stands behind it.
    """
    if words != noun:
        whose = t.meant(anchor - 1)
        if whose and " of " not in words and words.startswith(noun) and whose not in words:
            return f"{noun} of {whose}{words.removeprefix(noun)}"
        if (
            t.at(anchor - 1) == "with"
            and _opens(t, anchor - 1)
            and " of " not in words
            and (whose := _headed(t, figure))
        ):
            return f"{noun} of {whose}{words.removeprefix(noun)}"  # With 40 shops across Norway, Corvus leads
        kind = words.startswith(f"{noun} of ") and t.at(figure.last) == "of" and len(words.split()) <= _SHORT
        return _behind_preposition(t, figure, anchor - 1, words) if kind and t.at(anchor - 1) in _INTO else ""
    first = anchor
    while t.at(first - 1) in _POINTING:
        first -= 1
    whose = possessor(t, first - 1) if t.at(first - 1) in ("'s", "’s") else t.meant(first - 1)
    if whose:
        return f"{noun} of {whose}"
    if figure.high > 1 and not is_plural(t, figure.noun_last - 1):  # the 5 digit number
        return ""
    told = _shared(t, figure, noun, first) or _free(t, figure, noun, first) or _past_aside(t, figure, noun, first)
    if told:
        return told
    if t.at(figure.last) == "where":  # four states where the party has no vote
        [clause, *_] = _clause_ahead(t, figure.last + 1) or ("",)
        if clause:
            return f"{noun} where {clause}"
    if t.at(first - 1) in _INTO:
        return _behind_preposition(t, figure, first - 1, noun)
    first -= t.at(first - 1) in _OWNERS
    if t.at(first - 1) in (",", "and"):
        return _in_list(t, figure, first, noun)
    return ""


def _relative(figure: Figure, link: str) -> str:
    """Return the relative pronoun for a counted noun behind a preposition."""
    return f"{link} {'whom' if is_human(figure.unit) else 'which'}"


def _behind_preposition(t: Tokens, figure: Figure, i: int, noun: str) -> str:
    """Return a noun with the clause that reaches it by the preposition at token `i`."""
    link = _relative(figure, t.lower[i])
    if link == "by which":  # the rise is shown by 16 million visits
        return ""
    if link == "by whom" and t.at(i - 1) == "survived":
        whose = owner(t, i)
        return f"{noun} of {whose}" if whose else ""
    opening = _opens(t, i)
    if opening and t.lower[i] == "with" and (whose := _headed(t, figure) or _beside(t, figure, i)):
        return f"{noun} of {whose}"
    if not opening and t.lower[i] == "in" and (had := _having(t, figure, i)):
        return f"{noun} in which {had}"
    if not opening and t.lower[i] == "with":
        _, last = _verb(t, i, max(0, i - _REACH))
        if last >= 0 and t.lower[last] in _ASPECTS:  # closed the year with 300 cases
            whose = owner(t, last + 1)
            return f"{noun} of {whose}" if whose else ""
        if last != i - 1 or t.at(last - 1) not in AUXILIARIES:  # was charged with six counts; gave a ball with six men
            return ""
    told = _clause_ahead(t, figure.last) if opening else _unknown(t, figure, i) or _clause_before(t, i)
    told = told or _clause_around(t, figure, i)
    for words in told:
        whole = f"{noun} {link} {words}"
        if words.split()[0].removesuffix("s") == noun.split()[-1].removesuffix("s"):  # items of victims include one of
            return ""
        if len(whole.split()) <= _LONGEST:
            return whole
    return "" if opening or is_human(figure.unit) or figure.high <= 1 else placed(t, i, noun)


def _opens(t: Tokens, i: int) -> bool:
    """Tell whether a clause begins with token `i`."""
    return i == 0 or not t.words[i - 1][0].isalnum() or t.lower[i - 1] in ("and", "but", "while", "that")


def _headed(t: Tokens, figure: Figure) -> str:
    """Return the one who has what a clause opens with: `With 200 shops and 5,000 employees, Corvus leads the field`."""
    k = figure.last
    if t.at(k) == "and" and numeric(t, k + 1):
        k += 1
        while numeric(t, k):
            k += 1
        k = right(t, k, links=0)
    if t.at(k) in _ALL_OVER:
        k = right(t, k + 1, links=0)
    end = right(t, k + 1, links=1) if t.at(k) == "," else k
    named = k + 1 < end < len(t) and is_verb(t, end) and t.lower[end] not in STATING
    return said(t, k + 1, end) if named and not is_time(t, k + 1) else ""


def _beside(t: Tokens, figure: Figure, i: int) -> str:
    """Return the one who has what is told between commas: `Corvus, with 300 shops, leads the field`."""
    k = figure.last
    begin = left(t, i - 1, 0)
    closed = t.at(i - 1) == t.at(k) == "," and begin < i - 1 and k + 1 < len(t) and is_verb(t, k + 1)
    return said(t, begin, i - 1) if closed and not t.lower[k + 1].endswith("ing") and not is_time(t, begin) else ""


def _having(t: Tokens, figure: Figure, i: int) -> str:
    """Return what somebody has in many places: `With offices in 40 countries, Corvus leads the field`."""
    begin = left(t, i, 0)
    if begin >= i or t.at(begin - 1) != "with" or not _opens(t, begin - 1):
        return ""
    whose = _headed(t, figure)
    return f"{whose} has {said(t, begin, i)}" if whose else ""


def _clause_around(t: Tokens, figure: Figure, i: int) -> tuple[str, ...]:
    """Return the clause whose subject the preposition at token `i` belongs to: `lawyers from six states sued`."""
    begin = left(t, i, 0)
    if begin >= i or (begin and t.words[begin - 1][0].isalnum() and t.at(begin - 1) not in DETERMINERS):
        return ()
    done = predicate(t, figure.last)
    return (f"{said(t, begin, i)} {done}",) if done else ()


def _free(t: Tokens, figure: Figure, noun: str, first: int) -> str:
    """Return a noun with what is said of an estimate: `what police put at 3,000 people, half the town, marched`."""
    if t.at(first - 1) not in ("at", "as", "were", "be", "called"):
        return ""
    if "what" not in t.lower[max(0, first - 8) : first - 1]:
        return ""
    k = figure.last
    if t.at(k) == ",":
        k = next((j + 1 for j in range(k + 1, min(k + 12, len(t))) if t.words[j] == ","), k)
    done = told_of(t, k, noun)
    return f"{noun} {done}" if done else ""


def _past_aside(t: Tokens, figure: Figure, noun: str, first: int) -> str:
    """Return a noun with what is said of it behind an aside: `Two towns, including Makilala, declared an emergency`."""
    k = figure.last
    if t.at(k) not in _ASIDES or not (first == 0 or not t.words[first - 1][0].isalnum() or t.at(first - 1) in _OPENING):
        return ""
    for end in range(k + 1, min(k + _ASIDE, len(t) - 2)):
        if t.words[end] in ";:":
            return ""
        if t.words[end] != _ASIDES[t.words[k]]:
            continue
        trained = t.lower[end + 1].endswith("ed") and is_plural(t, end + 2)  # registered nurses
        if is_verb(t, end + 1) and not trained and not t.lower[end + 1].endswith("ing"):
            done = told_of(t, end + 1, noun)
            return f"{noun} {done}" if done else ""
        if t.words[k] != "," or t.at(end + 1) == "but":
            return ""
    return ""


def _clause_before(t: Tokens, i: int) -> tuple[str, ...]:
    """Return the subject and the verb of the clause that goes on with token `i`, the longest wording first."""
    limit = max(0, i - _REACH)
    group, last = _verb(t, i, limit)
    if group < 0:
        return ()
    words = t.lower[group:i]
    if not _JOINING.isdisjoint(words) or any(t.words[j] in ",–—" for j in range(last, i)):
        return ()
    lower = t.lower[last]
    says = lower in TELLING and (right(t, last + 1, ceiling=i) == last + 1 or t.at(last + 1) in PREPOSITIONS)
    bare = lower in ("is", "are", "was", "were") and all(t.lower[j] in ADVERBS for j in range(last + 1, i))
    if says or bare or lower in _RESULTING or (t.at(i) in ("to", "by") and lower in CHANGE_WORDS):
        return ()
    if numeric(t, last + 1) and any(t.words[j] in "()" for j in range(last, i)):  # received 2 votes (0.1%) in 24 states
        return ()
    if lower.endswith("ing") and last == group:  # killing three people in two villages
        return ()
    verb = next((j for j in range(group, last) if t.lower[j] not in AUXILIARIES | ADVERBS), last)
    whose = owner(t, verb + 1) or (t.lower[group - 1] if t.at(group - 1) in _SUBJECTS else "")
    if not whose:
        return ()
    end = _before_time(t, last + 1, i)
    while end > last + 1 and t.lower[end - 1] in ADVERBS:
        end -= 1
    stops = [end, *(min(end, right(t, last + 1, links=links)) for links in (1, 0))]
    if t.at(last + 1) in PREPOSITIONS:
        stops.append(last + 1)
    elif end > last + 1:
        stops = [stop for stop in stops if stop > last + 1]  # an object belongs to its verb
    holders = dict.fromkeys((whose, re.split(r" (?:of|in|for|from|with) ", whose)[0]))
    return tuple(
        f"{holder} {_COUNTED.sub('', t.slice(group, stop))}" for holder in holders for stop in stops if stop > last
    )


def _verb(t: Tokens, i: int, limit: int) -> tuple[int, int]:
    """Return where the verb begins whose clause goes on with token `i`, and its last word; -1 where none is found."""
    at = i
    while True:
        group = verb_group(t, at, limit)
        if t.at(group) == "to":  # has agreed to build homes in
            group = verb_group(t, group, limit)
        if group <= limit or t.at(group) == "to":
            return -1, -1
        last = next(j for j in range(at - 1, group - 1, -1) if is_verb(t, j))
        while t.at(group) in ADVERBS or t.at(group) in ("'", "’"):
            group += 1
        begin, end = subject(t, last + 1, limit)
        while begin < end and begin > limit and t.lower[begin - 1] in DETERMINERS:
            begin -= 1
        bare = not t.lower[last].endswith(("ed", "s")) and AUXILIARIES.isdisjoint(t.lower[group : last + 1])
        if bare and begin < end and begin > limit + 1 and is_verb(t, begin - 1) and t.lower[begin - 1] not in TELLING:
            at = begin  # included a large show floor with: the verb is another
            continue
        return group, last


def _unknown(t: Tokens, figure: Figure, i: int) -> tuple[str, ...]:
    """Return the subject and an unknown verb that stands right before token `i`: `The coating lasts for`."""
    verb = i - 1
    lower = t.at(verb)
    if not (lower.endswith("s") and t.words[verb].islower() and len(lower) > 3) or lower in STOP or lower in NO_PLURAL:
        return ()
    first = next((j + 1 for j in range(verb - 1, -1, -1) if t.words[j] in ',;:()"“”'), 0)
    if any(is_verb(t, j) for j in range(figure.last, min(len(t), figure.last + 8))):
        return ()
    joined = t.at(verb - 1) == "and" and any(is_verb(t, j) for j in range(first, verb))
    if not joined and any(is_verb(t, j) for j in range(first, verb)):
        return ()
    begin, end = (first, _before_verb(t, first)) if joined else (left(t, verb, first), verb)
    opened = t.at(first) in DETERMINERS or t.words[begin if begin < len(t) else first][0].isupper()
    if end > verb or begin >= end or (not joined and (begin > first + (t.at(first) in DETERMINERS) or not opened)):
        return ()
    return (f"{said(t, begin, end)} {lower}",)


def _before_verb(t: Tokens, first: int) -> int:
    """Return where the first verb of a clause begins that opens at token `first`."""
    return next((j for j in range(first, len(t)) if is_verb(t, j)), len(t))


def _before_time(t: Tokens, first: int, end: int) -> int:
    """Return where a stretch ends before a time in it: `was arrested on Tuesday`."""
    for j in range(first, end):
        if is_time(t, j) and not t.words[j].isdigit():
            back = j - (t.at(j - 1) in PREPOSITIONS)
            return max(back, first)
    return end


def _clause_ahead(t: Tokens, k: int) -> tuple[str, ...]:
    """Return the clause that a phrase opens which ends before token `k`: `In 36 states, most victims lived`."""
    k += t.at(k) == ","
    if t.at(k) in STOP - DETERMINERS or is_time(t, k):
        return ()
    verb = next((j for j in range(k, right(t, k, links=1) + 1) if j < len(t) and is_verb(t, j)), k)
    if verb == k:
        return ()
    last = verb
    while last < len(t) and (is_verb(t, last) or t.lower[last] in ADVERBS):
        last += 1
    done = predicate(t, verb)
    words = t.slice(k + (t.at(k) in ("a", "an", "the")), verb)
    end = right(t, last, links=1)
    told = (f"{words} {t.slice(verb, end)}",) if end > last else ()
    return (*told, f"{words} {done}") if done else told


def _shared(t: Tokens, figure: Figure, noun: str, first: int) -> str:
    """Return a noun with what is said of all in the list that it opens or goes on: `two women and a man were hurt`."""
    end = _list_end(t, figure.last)
    if not end:
        return ""
    if t.at(first - 1) in PREPOSITIONS or t.at(end) in ("who", "that", "which"):
        return ""
    if t.at(end) in PREPOSITIONS and t.at(end) in ("aboard", "on", "in", "at", "from") and not is_time(t, end + 1):
        last = right(t, end + 1, links=0)
        there = "there" in t.lower[max(0, first - 4) : first]
        return f"{noun} {t.slice(end, last)}" if there and last > end + 1 else ""
    done = told_of(t, end, noun)
    return f"{noun} {done}" if done else ""


def _list_end(t: Tokens, k: int) -> int:
    """Return where the list ends that goes on at token `k`, 0 where none does: `, four nurses and a doctor`."""
    for _ in range(6):
        joined = t.at(k) in ("and", "or") or (t.at(k) == "," and t.at(k + 1) in ("and", "or"))
        if not joined and t.at(k) != ",":
            return 0
        k += 2 if t.at(k) == "," and joined else 1
        start = k
        while numeric(t, k) or t.at(k) in ("a", "an", "another", "one"):
            k += 1
        if k == start:
            return 0
        end = right(t, k, links=0)
        if end == k:
            return 0
        k = end
        if joined:
            return k
    return 0


def _in_list(t: Tokens, figure: Figure, first: int, noun: str) -> str:
    """Return a noun of a list with the verb that has the list: `injured a guard and two boys`, `led by a king and two`.

    What stands between is no clause of its own, and no verb of its own follows the noun.
    """
    k = figure.last
    if t.word(k)[:1].isupper():  # two sons Jim and Jack
        k = right(t, k, links=0)
    if t.at(first - 1) == "," and t.at(k) not in (",", ".", "and", ")", ""):
        return ""
    if t.at(k)[:1].isalpha() and t.at(k) not in PREPOSITIONS and t.at(k) != "and":
        return ""
    for j in range(first - 2, max(-1, first - _LISTED), -1):
        if t.words[j] in ';:()"“”' or (numeric(t, j) and t.at(j - 1) == "in"):
            return ""
        if t.lower[j] in TELLING or t.lower[j] in _JOINING:
            return ""
        if not is_verb(t, j):
            continue
        if t.at(j + 1) in _INTO and j + 2 < first - 1:
            return _behind_preposition(t, figure, j + 1, noun)
        if t.at(j + 1) in PREPOSITIONS or reaches(t, j) or j + 1 >= first - 1:
            return ""
        if is_time(t, j + 1) or (t.lower[j].endswith("ing") and t.lower[j] not in CASUALTY_VERBS):
            return ""
        words = object_phrase(t, j + 1, noun, j)
        return words if words != noun else ""
    return ""
