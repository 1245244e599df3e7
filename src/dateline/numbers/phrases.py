"""Noun phrases to the left and right of a figure, read without a tagger."""

from __future__ import annotations

from typing import Final

from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    CHANGE_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
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

LONGEST: Final = 8  # words of a phrase
_LINKS: Final = frozenset("of in for on with at between among from against to by excluding".split())
_TIGHT_LINKS: Final = frozenset("of in for on with between among excluding".split())
_FUNCTION: Final = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES
TIME_WORDS: Final = TIME_NOUNS | MONTHS | WEEKDAYS | frozenset("today yesterday tomorrow tonight fiscal".split())
_TIME_LEADS: Final = frozenset(
    "last next past early late coming calendar mid first second third fourth recent previous".split()
)
_CAPITALS: Final = frozenset(["US", "WHO", "IT"])  # names, and no pronouns
_PASSED: Final = frozenset("last next this past".split())
_ENDS: Final = frozenset("end start beginning middle close".split())
# Pasts of irregular verbs that are no other words.
_PASTS: Final = frozenset(
    "bore bred caught dealt drew dug hung laid lent "
    "struck broke chose froze fought sought swept tore withdrew shook wove forgave overtook undertook arose awoke "
    "became shrank sprang swore drank ate stole strode stung swam threw understood".split()
)
_CLAUSAL: Final = frozenset("how that whether what why".split())
_HOPES: Final = frozenset("hope hopes aim aims look looks call calls ask asks plan plans".split())
_ABOUT: Final = frozenset("about nearly almost over some roughly approximately".split())
_ADDRESS: Final = ("http", "www.")
_BRACKETS: Final = 16  # tokens in brackets
_SIGNS: Final = frozenset(["$", "€", "£", "¥", "₹", "us$"])
_MODALS: Final = MODALS | {"cannot"}
_FINITE: Final = frozenset("is are was were has have had will would can could may might must should does did".split())
_MOVED: Final = frozenset(
    {word for word in CHANGE_WORDS if word.endswith("ed")} | set("rose fell grew sank slid shrank jumped".split())
)
_TO_LEVELS: Final = frozenset("to by from".split())
_VERBAL_NOUNS: Final = frozenset("pay cost costs cut cuts vote plan plans offer use run set need report lead".split())
_BEFORE_NOUNS: Final = DETERMINERS | {"of", "’s", "'s"}
MOVES: Final = frozenset("rise fall drop decline increase decrease gain jump surge cut growth".split())
_LABELLED: Final = frozenset("category type level grade class phase stage tier group".split())
_SHOWING: Final = frozenset("showing suggesting indicating reporting".split())
_FORESEES: Final = frozenset("forecasts predicts projects warns announces foresees anticipates".split())
_PERSONS: Final = frozenset("people men women children".split())  # these are no attributes of another noun
_GENERIC: Final = frozenset(
    "total value estimate average maximum minimum amount sum level figure rate number record high low net cost "
    "target goal amounts peak list worth price "
    "rates share time mark threshold milestone increase rise decline drop fall growth jump surge dip slump hike "
    "gain decrease".split()
)


def is_verb(t: Tokens, i: int) -> bool:
    """Tell whether token `i` looks like a verb form that a subject stands before."""
    lower = t.lower[i]
    if lower in AUXILIARIES:
        return True
    if t.glued_hyphen(i - 1):  # medium-sized
        return False
    if t.words[i][0].isupper() and i > 0 and t.words[i - 1][0].isupper() and t.word(i + 1).islower():
        following = t.lower[i + 1]
        if following in VERBS or following in CHANGE_WORDS or following in _FINITE:  # the National Rally came first
            return False
    if lower[-1:] == "s" != lower[-2:-1] and t.at(i - 1) == "which" and t.at(i - 2) == "," and lower not in STOP:
        return t.words[i].islower() and t.word(i - 3)[:1].isalpha()  # the jackpot, which starts at
    named = lower in CHANGE_WORDS or (lower in VERBS and not lower.endswith("ed"))
    if named and _behind_size(t, i):
        return False
    if named and (t.at(i + 1) in _FINITE or (t.at(i + 1) in _MOVED and lower not in _MOVED)):
        return False  # this steep decline has, the estimated cost is, fuel costs rose
    noun = i > 0 and (t.words[i - 1].islower() or i == 1) and t.at(i - 1) not in STOP
    if lower == "spending" and t.at(i + 1) == "on" and noun:
        return False  # public spending on roads
    if lower in VERBS or lower in CHANGE_WORDS:
        before = t.at(i - 1)
        return (
            lower not in ("up", "down") and before not in DETERMINERS and before not in ("of", "in", "for", "’s", "'s")
        )
    if lower == "forecast" and t.at(i - 1) in AUXILIARIES:
        return True
    if lower in _HOPES and t.at(i + 1) in ("for", "to"):
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS
    if lower in _PASTS:
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS
    if lower[-1] == "s" and _acts(t, i):
        return True
    if lower.endswith("ed") and len(lower) > 4 and lower not in NOT_ED and t.words[i].islower():
        return t.at(i - 1) not in DETERMINERS and t.at(i - 1) not in PREPOSITIONS and t.at(i - 1) not in ("'s", "’s")
    if lower == "during" or not t.words[i].islower():
        return False
    return lower.endswith("ing") and len(lower) > 5 and t.at(i - 1) not in _FUNCTION


def _behind_size(t: Tokens, i: int) -> bool:
    """Tell whether a number and a hyphen make what stands before token `i` its attribute: `a 30-day plan`."""
    first = i - (t.at(i - 1).endswith("ing") and t.glued_hyphen(i - 3))  # a 14-day staking plan
    return t.glued_hyphen(first - 2) and numeric(t, first - 3) and not t.at(i).endswith("ing")


def _acts(t: Tokens, i: int) -> bool:
    """Tell a verb in -s by the number that is its object: `Hokuto recalls 120,000 cars`."""
    step = i + 1 + (t.at(i + 1) in _ABOUT)
    if not (numeric(t, step) or t.at(step) in _SIGNS) or i == 0 or len(t.lower[i]) < 4 or not t.words[i].islower():
        return False
    before, lower = t.words[i - 1], t.lower[i]
    if lower in STOP or lower[-2:] in ("ss", "us", "is") or t.at(step + 1) in ("%", "percent", "per", "pc"):
        return False
    return (
        before[0].isalpha()
        and (before[0].isupper() or before[-1] not in "sd")
        and (t.lower[i - 1] not in STOP or t.lower[i - 1] in ("which", "that", "who"))
    )


def fused(t: Tokens, i: int) -> bool:
    """Tell whether the numeral at token `i` is part of a name: `COVID-19`, `U3O8`, `F-35`."""
    if not t.word(i)[:1].isdigit() or not t.tight(i):
        return False
    before = t.word(i - 1)
    return before[-1:].isalpha() or (t.glued_hyphen(i - 1) and t.word(i - 2)[-1:].isalpha())


def numeric(t: Tokens, i: int) -> bool:
    """Tell whether token `i` is a numeral or a number word."""
    return t.at(i)[:1].isdigit() or t.at(i) in NUMBER_WORDS


def _is_year_of(t: Tokens, j: int) -> bool:
    """Tell a year inside a phrase: `the total 2020 population`."""
    word, noun = t.words[j], t.word(j + 1)
    return len(word) == 4 and word[:2] in ("19", "20") and noun.islower() and noun.isalpha() and noun not in STOP


def right(t: Tokens, k: int, *, links: int = 2, stop_verbs: bool = True, ceiling: int = -1) -> int:
    """Return the end of the noun phrase that begins at token `k` (`k` for none), `links` of-phrases at most.

    Nothing from token `ceiling` on is taken in, where one is given.
    """
    j, words, end = k, 0, k
    linked, linked_words = k, 0  # where the phrase ended before its last link
    pending = determined = False
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
            owned = t.at(j - 1) in ("'s", "’s") and word.isdigit() and t.word(j + 1)[:1].isalpha()
            if owned or (determined and word.isdigit() and (words == 0 or _is_year_of(t, j))):  # of the 452 seats
                j += 1
                continue
            if (
                word[0].isdigit() and linked > k and words > linked_words and t.words[j - 1].islower()
            ):  # with an impressive 150-metre spacing
                end = linked
            elif word[0].isdigit() and words and linked == k and t.lower[k] in ("a", "an") and t.words[j - 1].islower():
                end = k
            break
        if end == j > k and lower in _MOVED and (t.at(j + 1) in _TO_LEVELS or numeric(t, j + 1)):
            break  # those hurt in the region rose to 37
        if lower in DETERMINERS and end == j > k and (t.at(j - 2) == "to" or _gerund(t, j - 1)) and not is_time(t, j):
            pass  # a deal to build a bridge, the chance of becoming a storm
        elif lower in DETERMINERS and (j == k or pending):
            if lower in ("which", "that", "last", "each", "every", "any") or (
                lower == "this" and is_time(t, j) and t.at(j + 2) not in ("'s", "’s")
            ):
                break
            determined = True
        elif lower in _LINKS and not pending and end > k:
            amount = (
                t.word(j + 1).isupper() and len(t.word(j + 1)) == 3 and numeric(t, j + 2)
            )  # a wealth of USD 9 million
            if links == 0 or amount or is_time(t, j + 1) or (lower != "of" and numeric(t, j + 1)):
                break
            if lower == "to" and t.word(j + 1).islower() and t.at(j + 2) in _CLAUSAL:  # to highlight how it works
                break
            linked, linked_words = end, words
            links -= 1
            pending = True
            j += 1
            continue
        elif lower == "and" and end == j > k and _joined_names(t, j):
            pass
        elif (
            lower in STOP
            and not t.glued_hyphen(j + 1)
            and not (determined and lower in INSIDE)
            and not (lower in VERBS and _behind_size(t, j))
            and word not in _CAPITALS
            and not (end == j > k and _ends_name(t, j))
        ):
            object_ahead = t.word(j + 1)[:1].isupper() or numeric(t, j + 1)
            noun_use = (
                lower in VERBS
                and lower not in NEVER_NOUNS
                and not object_ahead
                and (
                    (determined and t.at(j + 1) not in DETERMINERS and (lower in NOT_ED or not lower.endswith("ed")))
                    or (
                        (pending or j == k)
                        and j + 1 < len(t)
                        and t.words[j + 1][0].isalpha()
                        and t.lower[j + 1] not in STOP
                    )
                )
            )
            if not noun_use and not (lower in VERBS and pending):
                break
            words += 1
            end = j + 1
            pending = determined = False
        else:
            if lower in TIME_WORDS and (pending or t.word(j)[0].isupper()):
                break
            if lower in _PASSED and end > k and t.at(j + 1) in TIME_WORDS:  # sales last year
                break
            if (
                stop_verbs
                and end > k
                and not pending
                and lower.endswith("ed")
                and lower not in ("united",)
                and t.words[j].islower()
                and not t.glued_hyphen(j - 1)  # non-indexed loans
                and not (end == j == k + 1 and t.lower[k].endswith("ly"))  # carefully chosen goods
            ):
                break
            if end > k and not pending and lower[-1] == "s" and _acts(t, j):
                break  # the plan yields $7
            if lower.endswith("ly") and end > k and t.words[j].islower() and lower not in LY_NOUNS:
                break
            if t.at(j - 1) in _PERSONS and end == j and word.islower():
                break  # people live there
            opened = numeric(t, j + 1) or (t.at(j + 1) in DETERMINERS and t.at(j + 1) != "that")
            if lower.endswith("ing") and end > k and not pending and opened:
                break  # the vote earning 15 delegates
            words += 1
            end = j + 1
            pending = False
        j += 1
    half = linked > k and t.glued_hyphen(end - 2) and t.lower[end - 1] in TIME_WORDS and t.at(end) == "and"
    return linked if half else end  # expenses for the three-month and nine-month periods


def _ends_name(t: Tokens, i: int) -> bool:
    """Tell whether a verb or pronoun at token `i` is the last word of a name: `Google Play has`, `Title I schools`."""
    named = t.words[i][0].isupper() and t.words[i - 1][0].isupper() and t.lower[i] in VERBS | PRONOUNS
    return named and not t.word(i + 1)[:1].isupper() and any(word.islower() for word in t.words[1:i])


def _is_noun(t: Tokens, i: int) -> bool:
    """Tell whether a word that may be a verb is a noun by what follows it: `net cost of`, `estimated cost is`."""
    if _behind_size(t, i):
        return True
    if t.at(i + 1) in _MOVED and t.lower[i] not in _MOVED:
        return True
    if t.lower[i] == "spending" and t.at(i + 1) == "on":
        return t.at(i - 1) not in AUXILIARIES and t.at(i - 1) not in PRONOUNS and t.at(i - 1) not in ADVERBS
    return t.at(i + 1) in _FINITE or (t.at(i + 1) in ("of", "excluding") and t.lower[i] in _VERBAL_NOUNS)


def in_name(t: Tokens, i: int) -> bool:
    """Tell whether an adverb at token `i` belongs to a name: `the movement Better Together won`."""
    return i > 0 and t.lower[i] in ADVERBS and t.words[i][0].isupper() and t.words[i - 1][0].isupper()


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
