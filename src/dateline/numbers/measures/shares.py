"""What a percentage or a fraction is of: the whole, who has the share, or what grew by it."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import STATING, TELLING, owner, participle, past_brackets, said, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CHANGE_WORDS,
    CONJUNCTIONS,
    DETERMINERS,
    EVERYWHERE,
    PREPOSITIONS,
    STOP,
    VERBS,
)
from dateline.numbers.measures.holders import possessor, with_it
from dateline.numbers.measures.moving import moved_object
from dateline.numbers.measures.nearby import before_figure, is_done, noun_phrase
from dateline.numbers.measures.predicates import holders_say, told_of, wanted_by
from dateline.numbers.phrases import MOVES, generic, is_time, left, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_plural
from dateline.numbers.verbs import is_verb

# `144% greater than`: what the share is of is the difference.
_COMPARATIVES: Final = {
    "greater": "increase", "higher": "increase", "more": "increase", "larger": "increase", "bigger": "increase",
    "up": "increase", "above": "increase", "faster": "increase", "longer": "increase",
    "lower": "decrease", "less": "decrease", "fewer": "decrease", "smaller": "decrease", "below": "decrease",
    "down": "decrease", "cheaper": "decrease", "slower": "decrease", "shorter": "decrease",
}  # fmt: skip
_ANAPHORS: Final = frozenset("those them these that which whom it".split())
_PAYING: Final = frozenset(
    "pay pays paid paying cover covers covered covering finance finances financed fund funds funded bear bears bore "
    "contribute contributes contributed supply supplies supplied own owns owned control controls controlled".split()
)
_ACCOUNTING: Final = frozenset("account accounts accounted accounting".split())
_OTHERS: Final = frozenset("another further".split())
# What a thing may be in part.
_PARTLY: Final = frozenset(
    "complete completed finished done full empty female male contained black white rural urban".split()
)
_MET: Final = frozenset("reached achieved attained met surpassed exceeded passed".split())
_LINK: Final = re.compile(r" (?:in|for|with|to|on|at|from) ")
_POLLS: Final = frozenset("poll polls polled polling survey surveys".split())
_LONGEST: Final = 13  # words of a measure
_JOINTS: Final = frozenset([",", "and", "or"])
_COUNTED: Final = 8  # words of what is counted


def of_share(t: Tokens, figure: Figure, floor: int, before: str) -> str:
    """Return what a percentage or a fraction is of; `floor` and `before` as for `find_measure`."""
    k = past_brackets(t, figure.last)
    lower = t.at(k)
    if lower == "off":
        return discount(t, k)
    if lower == "discount" and t.at(k + 1) in ("on", "off") and (words := discount(t, k + 1 - (t.at(k + 1) == "on"))):
        return words
    if lower == "of" and figure.change == "by" and t.at(figure.mark - 1) == "by":  # down by 2% of the electorate
        whose = moved_object(t, figure.mark) or owner(t, figure.mark)
        if whose:
            return whose
    if lower == "of" and (words := _of_whole(t, figure, k, floor, before)):
        return words
    if figure.noun_last > figure.noun_first >= figure.number.last:
        end = max(figure.last, figure.noun_last)
        noun = noun_phrase(t, figure)
        return f"share of {noun} {_done(t, end, noun) or _adjective_for(t, end)}".rstrip()
    if t.at(figure.mark - 1) == "(" and t.at(figure.last) == ")" and floor == figure.mark - 1 and before:
        return f"share of {before.removeprefix('share of ')}"  # 1,457,226 votes (1.06 percent)
    if t.at(figure.mark - 1) == "(" and t.at(figure.last) in (")", "each"):  # review count (23%)
        begin = left(t, figure.mark - 1, floor)
        said_of = t.at(begin - 1) in AUXILIARIES or t.at(begin - 1) in ADVERBS  # distance is still strongest (43%)
        none = begin >= figure.mark - 1 or said_of or is_time(t, begin)
        return "" if none else said(t, begin, figure.mark - 1)
    if t.at(figure.mark - 1) == "which" and t.at(figure.mark - 2) == "of" and before:  # of which 29% has been received
        return f"share of {before.removeprefix('share of ')}"
    if before and lower in AUXILIARIES and t.at(k + 1) == "been" and t.at(k + 2) in _MET:  # 92% had been reached
        return before
    asked = wanted_by(t, k)
    if asked:  # the 14.6 percent that her list got
        return f"share {asked}"
    opener = figure.mark - 1 - (t.at(figure.mark - 1) in _OTHERS)
    opens = opener < 0 or not t.word(opener)[0].isalnum() or t.at(opener) in CONJUNCTIONS
    if figure.kind == "percent" and opens:
        done = holders_say(t, k, "people")
        if done:  # 36% said they would proceed; 10% reserved for the team
            return f"share of those {done}" if done.startswith("who ") else f"share {done}"
    if lower in _COMPARATIVES and (t.at(k + 1) in ("than", "from", "on", "compared") or lower not in ("up", "down")):
        whose = owner(t, figure.mark)
        if whose:
            return f"{_COMPARATIVES[lower]} of {whose}"
    if lower in ("more", "fewer", "less") and "than" in t.lower[k + 2 : k + 16]:  # 85% more fires in 2019 than
        end = right(t, k + 1, links=1)
        if end > k + 1 and not is_time(t, k + 1):
            return f"{_COMPARATIVES[lower]} of {said(t, k + 1, end)}"
    if t.at(0) == "of" and (asked := wanted_by(t, right(t, 1))):  # of the 138 million dollars that it asked for
        return f"share of {said(t, 1, right(t, 1))} {asked}"
    whole = _whole_before(t, figure)
    if whole:  # of the votes, 20% were spoiled
        done = _done(t, k, whole)
        k += t.at(k + 1) in ("either", "both")
        done = done or (t.slice(k + 1, right(t, k + 1)) if lower in BEING else "")  # 50.3% are women
        return f"share of {whole} {done}".rstrip()
    if lower.endswith("er") and t.at(k + 1) == "than":  # 17% lighter than
        return owner(t, figure.mark)
    if figure.kind == "fraction" and lower in DETERMINERS and right(t, k) > k + 1:  # half his sentence
        return f"share of {said(t, k, right(t, k))}"
    if lower in MOVES and t.at(k + 1) == "in" and (end := right(t, k + 2, links=1)) > k + 2 and not is_time(t, k + 2):
        return f"{lower} in {said(t, k + 2, end)}"  # 14% rise in traffic
    if t.word(k)[:1].isalpha() and lower not in STOP and not is_time(t, k):
        end = right(t, k)
        if end > k and not lower.endswith("ly") and not _adjective(t, k, end):
            if end == k + 1 and t.at(figure.mark - 1) in BEING and not t.word(end)[:1].isalpha():  # is 40% complete
                whose = owner(t, figure.mark)
                return f"share of {whose} {lower}" if whose and lower in _PARTLY else whose
            if generic(t, k, end):  # a 64% jump
                whose = owner(t, figure.mark)
                return f"{said(t, k, end)} of {whose}" if whose else ""
            return with_owner(t, figure, said(t, k, end), floor)
    words = before_figure(t, figure, floor)
    verb = verb_before(t, figure.mark)
    if figure.kind == "percent" and words and t.lower[verb] in _PAYING and words == owner(t, figure.mark):
        return f"share {participle(t, verb)} by {words}"  # the European Union could pay 40 percent
    return supported(t, figure, words)


def supported(t: Tokens, figure: Figure, words: str) -> str:
    """Return the support for the one who has a share in a poll, of any other share what it is of."""
    named = words[:1].isupper() and words.split()[-1][:1].isupper() and "olling" not in words
    return f"support for {words}" if named and is_polled(t, figure) else words


def is_polled(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure is a share in a poll."""
    return figure.kind == "percent" and not _POLLS.isdisjoint(t.lower)


def _of_whole(t: Tokens, figure: Figure, k: int, floor: int, before: str) -> str:
    """Return what a share is of by the `of` at token `k` behind it, and who has it or does it."""
    if t.at(k + 1) == "those" and (t.at(k + 2) in VERBS or t.at(k + 2).endswith("ed")):
        done = told_of(t, k + 2, "people")
        return f"share of those {done}" if done else ""
    if t.at(k + 1) == "those" and t.at(k + 2) == "who":
        return _of_doers(t, k + 3)
    end = right(t, k + 1)
    if end > k + 1:
        return _of_part(t, figure, k, end + (t.at(end) in EVERYWHERE), before)
    if t.at(k + 1) in ("whom", "which") and t.at(figure.mark - 1) == ",":  # workers, 40 percent of whom
        begin = left(t, figure.mark - 1, floor)
        begin = max([x + 1 for x in range(begin, figure.mark - 1) if t.lower[x] in PREPOSITIONS], default=begin)
        return f"share of {said(t, begin, figure.mark - 1)}" if begin < figure.mark - 1 else ""
    if t.at(k + 1) not in _ANAPHORS or not before:
        return ""
    whole = before.removeprefix("share of ")
    counted = whole.split(" ")[:_COUNTED]
    end = next((i for i, word in enumerate(counted) if i and (word in STOP or word.endswith(("ed", "ing")))), 0)
    noun = " ".join(counted[:end]) if end else whole
    done = told_of(t, k + 2, noun)  # 300 guests came, and half of them left
    return f"share of {noun} {done}" if done else f"share of {whole}"


def _done(t: Tokens, k: int, noun: str) -> str:
    """Return what is said of a whole that ends before token `k`: `members who find it useful`."""
    return told_of(t, k, noun) or holders_say(t, k, noun)


def _of_part(t: Tokens, figure: Figure, k: int, end: int, before: str) -> str:
    """Return the share of the phrase that ends before token `end`, with what is said of it or who has it."""
    whole = said(t, k + 1, end)
    done = _done(t, end, whole) or _are(t, end)
    words = f"share of {whole} {done}".rstrip()
    verb = verb_before(t, figure.mark)
    link = t.at(figure.mark - 1)
    if link in _JOINTS and not done and (whose := owner(t, figure.mark)):  # holds 30% of seats and 25% of votes
        same = re.search(rf"(?: \w+ by| of) {re.escape(whose)}$", before)
        return f"{words}{same[0]}" if same else words
    if link == "for" and t.at(figure.mark - 2) in _ACCOUNTING:
        return _held(words, owner(t, figure.mark))
    if link == "with" and not done and (whose := headed(t, figure, end)):
        return f"{words} of {whose}"
    aside = link == "with" and t.at(figure.mark - 2) == ","
    if t.at(figure.mark - 2) in ("compared", "opposed"):  # what another share is compared to
        return words
    if not done and (link in ("to", "at", "with") and (not aside or t.at(k + 1) == "the")):
        # debt fell to 70% of output; won with 36% of votes, came second, with 20% of the vote
        return _held(words, owner(t, figure.mark - (link == "with") - aside))
    if done or verb < 0 or t.lower[verb] in STATING or t.lower[verb] == "including":
        return words
    whose = owner(t, figure.mark)
    held = _held(words, whose)
    if held == words or t.at(verb + 1) == "up" or t.lower[verb] in CHANGE_WORDS - {"lost", "gained"}:
        return held  # women make up 50%
    done = participle(t, verb)
    return f"{words} {done} by {whose}" if done else held


def _adjective_for(t: Tokens, k: int) -> str:
    """Return the adjective that stands behind its noun: `7 out of 20 samples positive for measles`."""
    end = right(t, k + 2, links=0) if t.at(k + 1) == "for" and t.word(k).islower() and t.at(k) not in STOP else 0
    return t.slice(k, end) if end > k + 2 and not is_plural(t, k) else ""


def _are(t: Tokens, k: int) -> str:
    """Return what a whole is told to be at token `k`: `half the members were women`, `a fifth of the air is oxygen`."""
    end = right(t, k + 1, links=0) if t.at(k) in BEING else k
    named = end > k + 1 and t.at(k + 1) not in STOP and not t.word(end)[:1].isalnum()
    return f"that {t.lower[k]} {t.slice(k + 1, end)}" if named else ""


def _held(words: str, whose: str) -> str:
    """Return a share with the one who has it, where that says anything new."""
    apart = whose and not set(whose.lower().split()) & set(words.lower().split())
    return f"{words} of {whose}" if apart else words


def headed(t: Tokens, figure: Figure, end: int) -> str:
    """Return the subject of the clause that a figure heads behind `with`: `With 71% of the vote, Jane Roe won`."""
    if figure.mark - 1 > 0 and t.words[figure.mark - 2][0].isalnum():
        return ""
    if t.at(end) != ",":
        return ""
    last = right(t, end + 1, links=1)
    return said(t, end + 1, last) if last < len(t) and is_verb(t, last) and not is_time(t, end + 1) else ""


def _whole_before(t: Tokens, figure: Figure) -> str:
    """Return the whole that a sentence opens with: `of the votes, 20%`, `Among women who vote, 60%`."""
    if t.at(0) not in ("of", "among"):
        return ""
    end = right(t, 1)
    if t.at(0) == "among" or t.at(end) != ",":  # and not: among juveniles, there was a 17% rate
        comma = next((j for j in range(1, min(figure.mark, 2 + _LONGEST)) if t.words[j] == ","), 0)
        first = figure.mark - 1 == comma
        again = t.at(figure.mark - 1) == "and" and t.at(figure.last) in BEING and t.at(comma + 1)[:1].isdigit()
        end = comma if (first or again) and t.at(figure.last)[:1].isalpha() else 0
        if t.at(figure.last) in STOP - VERBS - BEING:
            return ""
    if not 0 < end < figure.mark or t.at(end) != ",":
        return ""
    words = said(t, 1, end)  # of the 2.8 million who voted
    return f"those {words}" if words.startswith(("who ", "that ")) else words


def _of_doers(t: Tokens, k: int) -> str:
    """Return whom and what a share is of, whose people do what token `k` begins with: `of those who voted were women`.

    The clause of those people ends where the clause of the share has its verb.
    """
    verb = k
    while t.at(verb) in AUXILIARIES or t.at(verb) in ADVERBS:
        verb += 1
    end = verb + 1
    while end < len(t) and end - k < _LONGEST and t.words[end][0].isalpha():
        if is_verb(t, end) and not t.lower[end].endswith("ing"):
            said_of = told_of(t, end, "people") or (
                t.slice(end + 1, right(t, end + 1)) if t.at(end) in AUXILIARIES else ""
            )
            return f"share of those who {t.slice(k, end)} {said_of}".rstrip()
        end += 1
    return f"share of those who {t.slice(k, end)}" if end <= len(t) and end > k else ""


def discount(t: Tokens, k: int) -> str:
    """Return what `20% off` is of."""
    step = k + 1 + (t.at(k + 1) == "on")
    end = right(t, step, links=1)
    return f"discount on {said(t, step, end)}" if end > step and not is_time(t, step) else "discount"


def _adjective(t: Tokens, k: int, end: int) -> bool:
    return (end - k == 1 and t.lower[k] in _COMPARATIVES) or is_done(t, k)


def with_owner(t: Tokens, figure: Figure, words: str, floor: int) -> str:
    """Return the phrase with the one who has it, where a verb of having or doing stands before: `profit of Tesco`."""
    verb = verb_before(t, figure.mark)
    if t.at(figure.mark - 1) in ("'s", "’s") and " of " not in words:  # the lender's $5 million loan to Chad
        whose = possessor(t, figure.mark - 1)
        end = next((match.start() for match in _LINK.finditer(words)), len(words))
        return f"{words[:end]} of {whose}{words[end:]}" if whose else words
    if verb < 0 and t.at(figure.mark - 2) == "with" and t.at(figure.mark - 1) in ("a", "an") and " of " not in words:
        whose = (owner(t, figure.mark) if figure.kind == "money" else "") or with_it(t, figure, floor)
        return f"{words} of {whose}" if whose and whose.lower() not in words.lower() else words
    if verb < 0 or " of " in words or t.lower[verb] in TELLING - frozenset(["reported", "posted"]):
        return words
    whose = owner(t, figure.mark)
    if not whose or whose.lower() in words.lower():
        return words
    done = participle(t, verb)
    return f"{words} {done} by {whose}" if done else f"{words} of {whose}"
