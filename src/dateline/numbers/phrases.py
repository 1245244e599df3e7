"""Noun phrases to the left and right of a figure, read without a tagger."""

from __future__ import annotations

from typing import Final

from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CHANGE_WORDS,
    DETERMINERS,
    ING_NOUNS,
    INSIDE,
    LY_NOUNS,
    MODALS,
    NEVER_NOUNS,
    NOT_ED,
    PREPOSITIONS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.labels import WEEKDAYS
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.units import TIME_NOUNS
from dateline.numbers.values.words import MONTHS, NUMBER_WORDS
from dateline.numbers.verbs import FINITE, MOVED, acts, behind_size, fused, is_verb, numeric

LONGEST: Final = 8  # words of a phrase
_LINKS: Final = frozenset(
    "of in within across throughout for on with at between among from against to by excluding".split()
)
_TIGHT_LINKS: Final = frozenset("of in for on with between among excluding".split())
TIME_WORDS: Final = TIME_NOUNS | MONTHS | WEEKDAYS | frozenset("today yesterday tomorrow tonight fiscal".split())
_TIME_LEADS: Final = frozenset(
    "last next past early late coming calendar mid first second third fourth recent previous".split()
)
_CAPITALS: Final = frozenset(["US", "WHO", "IT"])  # names, and no pronouns
_PASSED: Final = frozenset("last next this past".split())
_ENDS: Final = frozenset("end start beginning middle close".split())
_SUBJECTS: Final = frozenset("i we they he she you".split())
_BEING: Final = BEING | {"been"}
_CLAUSAL: Final = frozenset("how that whether what why".split())
_ADDRESS: Final = ("http", "www.")
_BRACKETS: Final = 16  # tokens in brackets
_MODALS: Final = MODALS | {"cannot"}
_TO_LEVELS: Final = frozenset("to by from".split())
_VERBAL_NOUNS: Final = frozenset("pay cost costs cut cuts vote plan plans offer use run set need report lead".split())
_PARTICLES: Final = frozenset("out up off down away over aside back".split())
_BEFORE_NOUNS: Final = DETERMINERS | {"of", "’s", "'s"}
MOVES: Final = frozenset("rise fall drop decline increase decrease gain jump surge cut growth".split())
_LABELLED: Final = frozenset("category type level grade class phase stage tier group".split())
_SHOWING: Final = frozenset("showing suggesting indicating reporting".split())
_FORESEES: Final = frozenset("forecasts predicts projects warns announces foresees anticipates".split())
_PERSONS: Final = frozenset("people men women children".split())  # these are no attributes of another noun
_GENERIC: Final = frozenset(
    "total value estimate average maximum minimum amount sum level figure rate number record high low net cost "
    "target goal amounts peak list worth price kind sort something "
    "rates share time mark threshold milestone increase rise decline drop fall growth jump surge dip slump hike "
    "gain decrease".split()
)


def _is_year_of(t: Tokens, j: int) -> bool:
    """Tell a year inside a phrase: `the total 2020 population`."""
    word, noun = t.words[j], t.word(j + 1)
    return len(word) == 4 and word[:2] in ("19", "20") and noun.islower() and noun.isalpha() and noun not in STOP


def right(t: Tokens, k: int, *, links: int = 2, ceiling: int = -1) -> int:
    """Return the end of the noun phrase that begins at token `k` (`k` for none), `links` of-phrases at most.

    Nothing from token `ceiling` on is taken in, where one is given.
    """
    j, words, end = k, 0, k
    linked, linked_words = k, 0  # where the phrase ended before its last link
    pending = determined = False  # whether a link or a determiner waits for its noun
    last = ceiling if ceiling >= 0 else len(t)
    while j < last and words < LONGEST:
        word, lower = t.words[j], t.lower[j]
        if lower in ("'s", "’s") or (t.glued_hyphen(j)):
            j += 1
            continue
        if not word[0].isalpha() or word.startswith(_ADDRESS):
            if fused(t, j) and end > k and not pending:
                end = j = j + 1
                continue
            if _is_part(t, j, first=words == 0, determined=determined):
                j += 1
                continue
            if word[0].isdigit() and words and t.words[j - 1].islower():
                if linked > k and words > linked_words:  # with an impressive 150-metre spacing
                    end = linked
                elif linked == k and t.lower[k] in ("a", "an"):
                    end = k
            break
        if end == j > k and lower in MOVED and (t.at(j + 1) in _TO_LEVELS or numeric(t, j + 1)):
            break  # those hurt in the region rose to 37
        if lower in DETERMINERS and end == j > k and (t.at(j - 2) == "to" or _gerund(t, j - 1)) and not is_time(t, j):
            pass  # a deal to build a bridge, the chance of becoming a storm
        elif lower in DETERMINERS and (j == k or pending):
            if _is_closing(t, j):
                break
            determined = True
        elif lower in _LINKS and not pending and end > k:
            if links == 0 or not _is_linking(t, j):
                break
            linked, linked_words = end, words
            links -= 1
            pending = True
        elif lower == "and" and end == j > k and _joined_names(t, j):
            pass
        elif _is_function(t, j, determined=determined) and not (end == j > k and _ends_name(t, j)):
            noun = _is_noun_here(t, j, opening=pending or j == k, determined=determined)
            if not noun and not (lower in VERBS and pending):
                break
            words += 1
            end = j + 1
            pending = determined = False
        else:
            if _breaks_off(t, j, k, end, pending=pending):
                break
            words += 1
            end = j + 1
            pending = False
        j += 1
    half = linked > k and t.glued_hyphen(end - 2) and t.lower[end - 1] in TIME_WORDS and t.at(end) == "and"
    return linked if half else end  # expenses for the three-month and nine-month periods


def _is_part(t: Tokens, j: int, *, first: bool, determined: bool) -> bool:
    """Tell whether a numeral belongs to a phrase: `of the 452 seats`, `the country's 50 states`."""
    owned = t.at(j - 1) in ("'s", "’s") and t.words[j].isdigit() and t.word(j + 1)[:1].isalpha()
    return owned or (determined and t.words[j].isdigit() and (first or _is_year_of(t, j)))


def _is_closing(t: Tokens, j: int) -> bool:
    """Tell whether a determiner opens a clause or a time and no noun: `which`, `each`, `this week`."""
    timed = t.lower[j] == "this" and is_time(t, j) and t.at(j + 2) not in ("'s", "’s")
    return timed or t.lower[j] in ("which", "that", "last", "each", "every", "any")


def _is_linking(t: Tokens, j: int) -> bool:
    """Tell whether the preposition at token `j` links another noun, and no time, amount or clause."""
    if is_time(t, j + 1) or (t.lower[j] != "of" and numeric(t, j + 1)):
        return False
    if t.word(j + 1).isupper() and len(t.word(j + 1)) == 3 and numeric(t, j + 2):  # a wealth of USD 9 million
        return False
    return not (t.lower[j] == "to" and t.word(j + 1).islower() and t.at(j + 2) in _CLAUSAL)  # to highlight how it works


def _is_function(t: Tokens, j: int, *, determined: bool) -> bool:
    """Tell whether a word stands in no name or compound that would make it another than it is on the list."""
    lower = t.lower[j]
    if lower not in STOP or t.words[j] in _CAPITALS or t.glued_hyphen(j + 1):
        return False
    return not (determined and lower in INSIDE) and not (lower in VERBS and behind_size(t, j))


def _is_noun_here(t: Tokens, j: int, *, opening: bool, determined: bool) -> bool:
    """Tell whether a word that may be a verb is a noun by its place: behind `the`, or before another noun."""
    lower, after = t.lower[j], t.at(j + 1)
    if lower not in VERBS or lower in NEVER_NOUNS or t.word(j + 1)[:1].isupper() or numeric(t, j + 1):
        return False
    if lower.endswith("ing") and lower not in ING_NOUNS and after in _PARTICLES:  # the tower coming down
        return False
    if determined and after not in DETERMINERS and (lower in NOT_ED or not lower.endswith("ed")):
        return True
    return opening and after[:1].isalpha() and after not in STOP


def _breaks_off(t: Tokens, j: int, k: int, end: int, *, pending: bool) -> bool:
    """Tell whether a phrase from token `k` to `end` does not take in the word at token `j`, which is on no list."""
    word, lower = t.words[j], t.lower[j]
    if lower in TIME_WORDS and (pending or word[0].isupper()):
        return True
    if t.at(j - 1) in _PERSONS and end == j and word.islower():  # people live there
        return True
    if end == k:
        return False
    if lower in _PASSED and t.at(j + 1) in TIME_WORDS:  # sales last year
        return True
    if lower.endswith("ly") and word.islower() and lower not in LY_NOUNS:
        return True
    if pending:
        return False
    opened = numeric(t, j + 1) or (t.at(j + 1) in DETERMINERS and t.at(j + 1) != "that")
    if (lower.endswith("ing") and opened) or (lower[-1] == "s" and acts(t, j)):  # the vote earning 15 delegates
        return True
    chosen = end == j == k + 1 and t.lower[k].endswith("ly")  # carefully chosen goods
    done = lower.endswith("ed") and lower != "united" and word.islower()
    return done and not chosen and not t.glued_hyphen(j - 1)  # and not: non-indexed loans


def _ends_name(t: Tokens, i: int) -> bool:
    """Tell whether a verb or pronoun at token `i` is the last word of a name: `Google Play has`, `Title I schools`."""
    named = t.words[i][0].isupper() and t.words[i - 1][0].isupper() and t.lower[i] in VERBS | PRONOUNS
    return named and not t.word(i + 1)[:1].isupper() and any(word.islower() for word in t.words[1:i])


def _is_noun(t: Tokens, i: int) -> bool:
    """Tell whether a word that may be a verb is a noun by what follows it: `net cost of`, `estimated cost is`."""
    if behind_size(t, i):
        return True
    if t.at(i + 1) in MOVED and t.lower[i] not in MOVED:
        return True
    if t.lower[i] == "spending" and t.at(i + 1) == "on":
        return t.at(i - 1) not in AUXILIARIES and t.at(i - 1) not in PRONOUNS and t.at(i - 1) not in ADVERBS
    return t.at(i + 1) in FINITE or (t.at(i + 1) in ("of", "excluding") and t.lower[i] in _VERBAL_NOUNS)


def in_name(t: Tokens, i: int) -> bool:
    """Tell whether an adverb at token `i` belongs to a name: `the movement Better Together won`."""
    return (
        i > 0
        and t.lower[i] in ADVERBS
        and t.lower[i] != "also"
        and t.words[i][0].isupper()
        and t.words[i - 1][0].isupper()
    )


def _is_move(t: Tokens, i: int) -> bool:
    """Tell a noun of change by the adjective before it and `in` behind it: `the annual rise in prices`."""
    before = t.word(i - 1)
    return (
        t.lower[i] in MOVES
        and t.at(i + 1) == "in"
        and before.isalpha()
        and before.islower()
        and before not in STOP
        and before[-1] != "s"
    )


def _gerund(t: Tokens, i: int) -> bool:
    """Tell whether a verb in -ing stands right behind a preposition at token `i`."""
    return t.lower[i].endswith("ing") and len(t.lower[i]) > 5 and t.at(i - 1) in PREPOSITIONS


def _joined_names(t: Tokens, i: int) -> bool:
    """Tell whether the `and` at token `i` joins two names before a noun: `the Karish and Tanin fields`."""
    noun = t.word(i + 2)
    named = t.words[i - 1][0].isupper() and t.word(i + 1)[:1].isupper()
    return named and noun[:1].islower() and noun.isalpha() and noun not in STOP


def before_brackets(t: Tokens, e: int, limit: int = 0) -> int:
    """Return the token that opens the brackets which end before token `e`, or `e` where they are long or not opened."""
    return next((j for j in range(e - 2, max(limit, e - _BRACKETS), -1) if t.words[j] == "("), e)


def left(t: Tokens, e: int, floor: int) -> int:
    """Return the beginning of the noun phrase that ends before token `e`, not before token `floor`."""
    j, words = e, 0
    begin = e
    while j > floor and words < LONGEST:
        word, lower = t.words[j - 1], t.lower[j - 1]
        if lower in ("'s", "’s") or t.glued_hyphen(j - 1):
            j -= 1
            continue
        if (
            j > 1 and word[0].isalpha() and t.words[j - 2][0].isdigit() and t.tight(j - 1) and not t.tight(j - 2)
        ):  # the 5.4km tunnel
            break
        if begin < e and _is_doing(t, j - 1):
            break
        labelled = begin < e and j - 1 > floor and t.words[j].islower() and t.lower[j - 2] in _LABELLED
        aged = t.lower[j : j + 4] == ["-", "year", "-", "old"]
        if word.isdigit() and (labelled or aged):  # category 5 hurricanes, the 21-year-old
            begin = j = j - 1
            continue
        if fused(t, j - 1) or (word[0].isalpha() and (t.glued_hyphen(j - 2) or t.glued_hyphen(j))):  # the start-up
            begin = j = j - 1
            continue
        if (not word[0].isalpha() and word != "&") or word.startswith(_ADDRESS):
            break
        if lower in _TIGHT_LINKS and begin < e and j - 1 > floor:
            previous = t.lower[j - 2]
            gerund = j == 2 and previous.endswith("ing")  # Spending on defence
            if not (gerund or _is_move(t, j - 2)) and (
                previous in NUMBER_WORDS  # $5 million for Chad
                or (previous in STOP and not (lower == "excluding" and previous in VERBS))
                or not previous[0].isalpha()
                or (lower in ("for", "on", "in", "with", "between") and is_verb(t, j - 2))
            ):
                break
        elif lower in DETERMINERS:
            if t.at(j - 2) not in _TIGHT_LINKS or lower in ("that", "which"):
                break
        elif (
            lower in STOP
            and word not in _CAPITALS
            and not (lower in VERBS and (t.at(j - 2) in _BEFORE_NOUNS or _is_noun(t, j - 1)))
            and not (in_name(t, j - 1) or _is_move(t, j - 1))
            and not (lower in INSIDE and begin < e and t.at(j - 2) in _BEFORE_NOUNS)
            and not (j == 1 and lower.endswith("ing") and begin > 1 and t.lower[1] in _TIGHT_LINKS)
        ) or (
            begin < e
            and word.islower()
            and (
                t.at(j - 2) in _MODALS
                or lower in _FORESEES
                or (lower in _SHOWING and t.at(j - 2) not in DETERMINERS)
                or (
                    is_verb(t, j - 1)
                    and (lower.endswith("ed") or (lower in CHANGE_WORDS and lower.endswith("s")))
                    and t.at(j - 2) not in DETERMINERS
                    and t.at(j - 2) not in _GENERIC  # maximum sustained winds
                )
            )
        ):
            break
        else:
            words += 1
            begin = j - 1
        j -= 1
    while begin < e and (
        (t.lower[begin] in DETERMINERS and not t.glued_hyphen(begin + 1))
        or t.lower[begin] in ("of", "in", "for", "'s", "’s", "-")
    ):
        begin += 1
    if begin < e and begin - 2 >= floor and t.glued_hyphen(begin - 1) and t.lower[begin] in TIME_WORDS:
        begin -= 2  # a 24-hour search
    return begin


def _is_doing(t: Tokens, i: int) -> bool:
    """Tell a verb with an object by what stands before it: `we estimate declines`, `is proposing changes`."""
    if t.at(i - 1) in _SUBJECTS:
        return t.words[i].islower() and t.lower[i] not in ADVERBS
    doing = t.lower[i].endswith("ing") and len(t.lower[i]) > 5 and t.words[i].islower() and t.lower[i] not in ING_NOUNS
    return doing and (t.at(i - 1) == "," or t.at(i - 1) in _BEING)


def generic(t: Tokens, first: int, last: int) -> bool:
    """Tell whether a phrase is only a word of amount (`a total`, `an average`) and not of what is measured."""
    return all(t.lower[j] in _GENERIC or t.lower[j] in DETERMINERS for j in range(first, last))


def is_time(t: Tokens, i: int) -> bool:
    """Tell whether a time expression begins at token `i`."""
    for j in range(i, min(i + 6, len(t))):  # the end of the last year
        word, lower = t.words[j], t.lower[j]
        if lower in TIME_WORDS or (word.isdigit() and len(word) == 4):
            return True
        led = lower in DETERMINERS or lower in NUMBER_WORDS or lower.isdigit() or lower in _TIME_LEADS
        led = led or (lower in _ENDS and t.at(j + 1) == "of") or (lower == "of" and t.at(j - 1) in _ENDS)
        if not led:
            return False
    return False
