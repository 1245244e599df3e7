"""The subject of a figure's clause, read without a tagger."""

from __future__ import annotations

from typing import Final

from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PARTICIPLES,
    PREPOSITIONS,
    STOP,
    VERBS,
)
from dateline.numbers.phrases import TIME_WORDS, before_brackets, in_name, is_time, left, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS
from dateline.numbers.verbs import is_verb, numeric

_REACH: Final = 25  # tokens between a figure and the subject of its clause
_LONGEST: Final = 12  # words of a subject with what is said of its head
_VERB_GROUP: Final = ADVERBS | frozenset(
    "to not n't ’ ' reportedly also up down on last first more than due set likely able ready bound poised unlikely "
    "scheduled".split()
)
_NO_LINKS: Final = frozenset(
    frozenset("than as per like unlike given including except despite during since until till after before".split())
)
_SINCE_WHEN: Final = frozenset("after since before during following until amid despite".split())
_RELATIVES: Final = frozenset(["which", "that", "who"])
# Verbs whose object does what the infinitive behind it says: `wants output to reach`.
_CAUSING: Final = frozenset(
    "want wants wanted wanting expect expects expected expecting ask asks asked asking allow allows allowed allowing "
    "enable enables enabled enabling cause causes caused causing help helps helped helping force forces forced forcing "
    "push pushes pushed pushing require requires required predict predicts predicted forecast forecasts sees saw "
    "urge urges urged invite invites invited encourage encourages encouraged permit permits permitted "
    "order orders ordered lead leads led leading bring brings brought project projects "
    "projected".split()
)
# What a phrase of time begins with, and what else stands in it beside its words of time.
_TIME_OPENERS: Final = frozenset("in on for during over by at since last next this today yesterday through".split())
# Infinitives that have a clause behind them and no object.
_CONCLUDING: Final = frozenset(
    "conclude say show suggest find prove believe ensure see think determine confirm argue claim mean know".split()
)
_OWNERS: Final = DETERMINERS | {"'s", "’s"}
_ARTICLES: Final = frozenset(["a", "an", "the", "one"])
_BESIDE_NAMES: Final = frozenset("with for by from about".split())
_THIS: Final = frozenset("this last next".split())
_IN_TIME: Final = frozenset(
    "to of end start beginning the a ended ending past first second third fourth final early late mid same full so far "
    ", - – latest just".split()
)


def subject(t: Tokens, i: int, floor: int) -> tuple[int, int]:
    """Return the tokens of the subject whose verb stands before token `i`; an empty stretch where none is found."""
    limit = max(floor, i - _REACH)
    j = verb_group(t, i, limit)
    if j >= 0 and t.at(j) == "to":  # to help: an infinitive has no subject before it but the object of a verb
        agent = _agent(t, j, limit)
        if agent:
            return subject(t, agent, limit)
        begin = _caused(t, j, limit)
        if begin < 0 and left(t, j, 0) == 0 < j:  # a headline: Metro line to cost
            begin = 0
        return (begin, j) if begin >= 0 else (i, i)
    if j < 0:
        return i, i
    if t.at(j - 1) == ")":  # the Scottish National Party (SNP) gained
        j = before_brackets(t, j, limit)
    j = _behind_time(t, j, limit)
    if j > limit and t.lower[j - 1] == ",":
        if t.at(j).endswith("ing"):  # the main clause has its subject
            return i, i
        before = _apposed(t, j - 1, limit) or j - 2
        while before > limit and t.lower[before] != ",":
            before -= 1
        if before > limit:  # the words between the commas are beside the matter
            j = before
    while j > limit and (t.lower[j - 1] in _RELATIVES or t.lower[j - 1] == ","):
        j -= 1
    if j <= limit or (t.at(j) == "which" and t.at(j - 1) == "of"):
        return i, i
    end = j
    while end > limit and (t.lower[end - 1].endswith("ly") or t.lower[end - 1] in ADVERBS) and not in_name(t, end - 1):
        end -= 1
    end = _before_time(t, end, limit)
    begin = left(t, end, limit)
    if t.at(end) == "," and t.at(end + 1) == "which" and (name := _name_before(t, end, limit)) < end:
        return name, end  # an accord with Corvus, which is building
    begin, end = _before_origin(t, begin, end, limit)
    head = _before_relative(t, begin, limit)
    if head >= 0:  # the earthquake that hit the city of Palu has
        end = head
        begin = left(t, end, limit)
    if t.at(end + 1) == "who" and t.at(end) == ",":
        begin, end = _before_asides(t, begin, end, limit)
    begin, end = _before_infinitive(t, begin, end, limit)
    if begin < end and all(is_time(t, x) or t.lower[x].isdigit() for x in range(begin, end)):
        return i, i
    if end - begin > 1 and t.lower[begin] in TIME_WORDS and t.at(begin - 1) in _THIS and t.words[begin + 1].isalpha():
        begin += 1  # for this year the chief executive
    led = t.at(begin - 1) in DETERMINERS and t.at(begin - 2) in _TIME_OPENERS and t.at(begin + 1) in TIME_WORDS
    if end - begin > 2 and led and t.lower[begin] in _IN_TIME:
        begin += 2  # in its first year Corvus
    if begin < end:
        begin, end = whole(t, begin, end, limit)
        if any(t.lower[x - 1] in PREPOSITIONS and is_time(t, x) for x in range(begin + 1, end)):  # the news on Monday
            end = max(right(t, begin, ceiling=end), begin + 1)
    return begin, end


def _apposed(t: Tokens, end: int, limit: int) -> int:
    """Return the comma behind a name that opens its clause, where an apposition with commas of its own ends at `end`.

    `Corvus, a maker of pens, ink and paper based in Oslo, sold`.
    """
    for c in range(limit + 1, end - 1):
        if t.words[c] != "," or t.lower[c + 1] not in _ARTICLES or not t.words[c - 1][0].isupper():
            continue
        begin = left(t, c, limit)
        opens = begin == 0 or not t.words[begin - 1][0].isalnum() or t.lower[begin - 1] in ("and", "but", "that")
        if begin < c and opens and not is_time(t, begin):
            finite = any(is_verb(t, x) and not t.lower[x].endswith(("ing", "ed")) for x in range(c + 2, end))
            return 0 if finite else c
    return 0


def verb_group(t: Tokens, i: int, limit: int) -> int:
    """Return where the verb that stands before token `i` begins with its auxiliaries and adverbs, -1 for none."""
    j = i
    while j > limit:
        word = t.words[j - 1]
        opened = before_brackets(t, j, limit) if word == ")" else j
        if opened < j:  # 50 miles (80 km) south
            j = opened
            continue
        if word in ";:()" or word in '“”"':
            return -1
        if is_verb(t, j - 1):
            break
        j -= 1
    else:
        return -1
    while j > limit and (is_verb(t, j - 1) or t.lower[j - 1] in _VERB_GROUP) and not t.glued_hyphen(j - 2):
        if in_name(t, j - 1):
            break
        j -= 1
    if t.at(j) == "to" and j > limit and t.lower[j - 1].endswith(("s", "ed")) and t.words[j - 1].islower():
        return j if _caused(t, j, limit) >= 0 or _agent(t, j, limit) else j - 1  # the group intends to buy
    return j


def _before_relative(t: Tokens, begin: int, limit: int) -> int:
    """Return where the noun ends whose relative clause has the phrase at token `begin` as its object, -1 for none."""
    d = begin
    while d > limit and t.lower[d - 1] in DETERMINERS - _RELATIVES:
        d -= 1
    j = d
    while j > limit and (is_verb(t, j - 1) or t.lower[j - 1] in ADVERBS):
        j -= 1
    if j == d and j - 2 > limit and t.lower[j - 2] in _RELATIVES and t.lower[j - 1] in VERBS:
        j -= 1  # that hit
    if j == d or j - 1 <= limit or t.lower[j - 1] not in _RELATIVES or not t.words[j - 2][0].isalpha():
        return -1
    return j - 1 if left(t, j - 1, limit) < j - 1 and not is_verb(t, j - 2) else -1


def _caused(t: Tokens, j: int, limit: int) -> int:
    """Return where the object before the `to` at token `j` begins that is the subject of its verb, -1 for none."""
    begin = left(t, j, limit)
    if begin >= j:
        return -1
    verb = next((x for x in range(j - 1, begin, -1) if t.lower[x] in _CAUSING and t.words[x].islower()), 0)
    if verb and verb < j - 1:  # the offer allows users to get
        return verb + 1
    begin, _ = whole(t, begin, j, limit)
    d = begin
    while d > limit and t.lower[d - 1] in DETERMINERS:
        d -= 1
    return begin if t.at(d - 1) in _CAUSING else -1


def _name_before(t: Tokens, end: int, limit: int) -> int:
    """Return where the name behind a preposition begins that ends before token `end`, `end` for none."""
    first = end
    while first > limit and (t.words[first - 1][0].isupper() or (t.at(first - 1) == "of" and first < end)):
        first -= 1
    before = first - 1 - (t.at(first - 1) == "the")
    return first if first < end and t.at(before) in _BESIDE_NAMES and not is_time(t, first) else end


def _behind_time(t: Tokens, j: int, limit: int) -> int:
    """Return where a time begins between an aside and its verb: `Jane Roe, of Ohio, on Tuesday admitted`."""
    k = j - 1
    if k <= limit or t.lower[k] not in TIME_WORDS:
        return j
    k -= t.lower[k - 1] in _TIME_OPENERS
    return k if k > limit and t.lower[k - 1] == "," else j


def _before_origin(t: Tokens, begin: int, end: int, limit: int) -> tuple[int, int]:
    """Return the one who is meant where an aside tells only from where: `Jane Roe, from Lyon, France, admitted`."""
    d = begin
    while d > limit and t.lower[d - 1] in DETERMINERS:
        d -= 1
    if d - 2 <= limit or t.lower[d - 1] not in ("from", "of") or t.lower[d - 2] != ",":
        return begin, end
    first = left(t, d - 2, limit)
    return (first, d - 2) if first < d - 2 and not is_verb(t, d - 3) else (begin, end)


def _agent(t: Tokens, j: int, limit: int) -> int:
    """Return the `by` of a passive whose infinitive begins at token `j`, 0 for none: `was seen by voters to win`."""
    d = left(t, j, limit)
    while d > limit and t.lower[d - 1] in DETERMINERS:
        d -= 1
    return d - 1 if t.at(d - 1) == "by" and d - 2 > limit and is_verb(t, d - 2) else 0


def _before_infinitive(t: Tokens, begin: int, end: int, limit: int) -> tuple[int, int]:
    """Return the noun whose infinitive has the phrase as its object: `the plan to cut taxes`."""
    if "to" not in t.lower[limit:begin]:
        return begin, end
    k = begin
    while True:
        while k > limit and (t.lower[k - 1] in DETERMINERS or numeric(t, k - 1) or t.lower[k - 1].endswith("ly")):
            k -= 1
        if t.at(k - 2) in ("and", "or") and k < begin and t.words[k - 1].islower():  # and clean its pipes
            k -= 1
        if t.at(k - 1) not in ("and", "or", "'s", "’s"):
            break
        first = left(t, k - 1, limit)
        if first >= k - 1:
            return begin, end
        k = first
    to = k - 2
    if to - 1 <= limit or t.at(to) != "to" or t.at(end) in _RELATIVES or t.lower[to + 1] in _CONCLUDING:
        return begin, end
    if not t.words[to + 1].islower() or (t.lower[to - 1] in STOP and t.lower[to - 2] not in DETERMINERS):
        return begin, end
    head = left(t, to, limit)
    if head >= to or is_verb(t, to - 1) or t.lower[to - 1].endswith("s") or is_time(t, head):
        return begin, end
    return head, to


def _before_time(t: Tokens, end: int, limit: int) -> int:
    """Return where a subject ends before the time that stands behind it: `sales in the year to March were`."""
    k, told = end, False
    while k > limit:
        lower = t.lower[k - 1]
        timed = lower in TIME_WORDS or (lower.isdigit() and len(lower) == 4)
        if not (timed or lower in _IN_TIME or lower in _TIME_OPENERS or lower in NUMBER_WORDS or lower.isdigit()):
            break
        told = told or timed
        k -= 1
    while k < end and t.lower[k] not in _TIME_OPENERS:
        k += 1
    if not told or k >= end or k <= limit or not t.words[k - 1][0].isalpha() or t.lower[k - 1] in STOP:
        return end
    return end if is_verb(t, k - 1) else k


def _before_asides(t: Tokens, begin: int, end: int, limit: int) -> tuple[int, int]:
    """Return the one who is meant by `who` behind asides: `Jane Roe, the former mayor of Lyon, France, who`."""
    while True:
        d = begin
        while d > limit and t.lower[d - 1] in DETERMINERS:
            d -= 1
        first = left(t, d - 1, limit) if d - 1 > limit and t.lower[d - 1] == "," else d
        if first >= d - 1:
            return begin, end
        begin, end = first, d - 1


def whole(t: Tokens, begin: int, end: int, limit: int) -> tuple[int, int]:
    """Return a subject from its head on, where it was read from its last noun: `exports to India`, `deaths from it`.

    What stands before is taken in across prepositions, across a participle behind a noun (`deaths caused by smoke`),
    and across `and` where both sides are noun phrases and the clause begins with the first.
    """
    k = begin
    while True:
        d = k
        glued = d - 2 > limit and t.tight(d - 1) and t.words[d - 1] not in ",;:"
        if glued and t.words[d - 2][0].isdigit():  # the budget of the 5.4km tunnel, the holders of the 5% stake
            d -= 2
        while d > limit and t.lower[d - 1] in DETERMINERS:
            d -= 1
        if t.at(d - 1) == "of" and t.at(d - 2) == "one" and d - 3 > limit:  # in Lyon at one of their plants
            d -= 2
        link = t.at(d - 1) if d > limit else ""
        if link.endswith("ing") and len(link) > 5 and t.at(d - 2) in PREPOSITIONS - _NO_LINKS and d - 3 > limit:
            head = left(t, d - 2, limit)  # the fine for breaking this law
            if head < d - 2 and not is_verb(t, d - 3):
                k = head
                continue
        if link in PREPOSITIONS and link not in _NO_LINKS and d - 2 >= limit:
            w = d - 1
            if t.lower[w - 1].endswith("ed") or t.lower[w - 1] in PARTICIPLES:
                w -= 1
            w = _before_amount(t, w, limit)
            head = left(t, w, limit)
            if t.lower[head].endswith("ing") and t.at(head - 1) in AUXILIARIES:  # are considering talks with
                break
            if head >= w or is_verb(t, w - 1) or (w < d - 1 and not t.words[w - 1][0].isalpha()):
                break
            if w < d - 1 and t.lower[w] in PREPOSITIONS:  # the appeal for $5 million for Chad
                return whole(t, head, w, limit)
            k = head
        elif link in _SINCE_WHEN and d - 2 >= limit:  # the number of dead after a landslide in Papua
            w = d - 1
            if t.lower[w - 1].endswith("ed") or t.lower[w - 1] in PARTICIPLES:
                w -= 1
            head = left(t, w, limit)
            if head >= w or is_verb(t, w - 1) or t.at(head - 1) in STOP - DETERMINERS - {"of", "that"}:
                break
            if any(is_verb(t, x) for x in range(limit, head) if t.words[x].islower()):  # they led before Lyon hit back
                break
            return whole(t, head, d - 1, limit)
        elif link in ("and", "or", "&") and d - 2 >= limit:
            first = _coordinated(t, d - 1, limit)
            if first < 0:
                break
            k = first
        else:
            break
    if k == begin or (k > limit and t.lower[k - 1] in PREPOSITIONS and _opens(t, k - 1)):
        return begin, end
    if end - k > _LONGEST or any(is_time(t, x) for x in range(k, end)):
        end = right(t, k, ceiling=end)
    return (k, end) if end > k else (begin, end)


def _before_amount(t: Tokens, w: int, limit: int) -> int:
    """Return where the phrase ends that an amount before token `w` belongs to, `w` itself where none stands there."""
    j = w
    while j > limit and w - j < 5 and (t.lower[j - 1] in NUMBER_WORDS or not t.words[j - 1][0].isalpha()):
        j -= 1
    amount = j < w and any(t.words[x][0].isdigit() for x in range(j, w)) and t.at(j - 1) in ("for", "of")
    return j - 1 if amount and j - 1 > limit else w


def _coordinated(t: Tokens, i: int, limit: int) -> int:
    """Return where the phrases begin that the `and` at token `i` joins to what follows, -1 where it joins clauses."""
    j = i
    while True:
        if j > limit and t.lower[j - 1] == ",":  # Japan, Korea, and Germany
            j -= 1
        pair = i - 1 <= j < i and t.at(j) == ","
        first = left(t, j, limit)
        if first >= j or is_time(t, first) or any(is_verb(t, x) and t.words[x].islower() for x in range(first, j)):
            return -1
        d = first
        while d > limit and t.lower[d - 1] in DETERMINERS - _RELATIVES:
            d -= 1
        if d > limit and t.lower[d - 1] == ",":
            if d - 2 >= limit and (t.lower[d - 2].isdigit() or t.lower[d - 2] in TIME_WORDS):  # In 2016, Jane Roe and
                return first
            j = d
            continue
        opened = d <= limit or t.lower[d - 1] in _RELATIVES or t.lower[d - 1] in PREPOSITIONS
        opened = opened or (t.lower[d - 1].isdigit() and t.at(d - 2) in _OWNERS)  # its 2016 ticket of
        return first if opened and not (pair and t.at(d - 1) in PREPOSITIONS) else -1  # with 52% of votes, and Lyon


def _opens(t: Tokens, i: int) -> bool:
    """Tell whether token `i` opens its clause."""
    return i == 0 or not t.words[i - 1][0].isalnum()
