"""What a count is of: what is counted, and what its clause says of it."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import (
    HAVING,
    PARTICLES,
    STATING,
    TELLING,
    object_phrase,
    owner,
    past_brackets,
    reaches,
    said,
    verb_before,
)
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import (
    BEING,
    CASUALTY_STATES,
    CHANGE_WORDS,
    DETERMINERS,
    EVERYWHERE,
    PREPOSITIONS,
    STOP,
)
from dateline.numbers.measures.befallen import named, of_included, state_ahead, undone
from dateline.numbers.measures.holders import described, given_total, with_it
from dateline.numbers.measures.moving import grown, moved_object
from dateline.numbers.measures.nearby import noun_phrase
from dateline.numbers.measures.predicates import INTRANSITIVE, complement, purpose, relative, told_of, wanted_by
from dateline.numbers.measures.tidying import LONGEST
from dateline.numbers.phrases import generic, is_time, left, right
from dateline.numbers.subjects import verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS
from dateline.numbers.verbs import is_verb, numeric

_NOUN_LINKS: Final = frozenset(
    "in of from at for on with about across among aboard against by to between within inside near under without".split()
)
# `a group of 20 firms` is firms; `the deaths of 29 miners` is more than miners.
_COLLECTIVES: Final = frozenset(
    "presence group groups team list series set range mix pair existence crowd number numbers consortium".split()
)
# What a body, a building or a vehicle is made of.
_PARTS_OF: Final = frozenset(
    "member nation state country seat judge person storey story floor room bedroom bed lane".split()
)
_TOTALS: Final = frozenset("running combined cumulative overall grand".split())
_COUNTS: Final = frozenset(
    "number numbers tally count toll population attendance workforce membership crowd audience".split()
)
_SAYING: Final = STATING | frozenset("reported spoke speak speaks talked talk talks".split())
_SUPPOSED: Final = frozenset("believed thought suspected alleged said known reported expected supposed".split())
_PLACED: Final = frozenset("in at across aboard near on from inside".split())
_THEM: Final = frozenset("them these those which whom".split())
_SHARES: Final = frozenset("% percent pc cent half quarter quarters third thirds fifth fifths most none".split())
_CROWDS: Final = frozenset(["crowd", "audience"])
_CLAIMING: Final = frozenset("claim claims claimed claiming".split())
_NOW: Final = frozenset("now currently still already".split())
_RANKS: Final = frozenset("first second third fourth fifth sixth last latest only".split())
_AGENTS: Final = ("er", "or", "parent", "home")
_IS: Final = BEING | {"be", "become", "became", "into", "remains", "as"}
_NEEDED: Final = frozenset("needed required necessary".split())


def of_count(t: Tokens, figure: Figure, floor: int, anchor: int, before: str) -> str:
    """Return what a count is of: what is counted, and what is said of it; the arguments as for `find_measure`."""
    if figure.unit == "times":
        return ""
    own = named(figure)
    noun = noun_phrase(t, figure) or ("" if own or figure.unit != "person" else "people")
    if told := _told_ahead(t, figure, noun, own, before):
        return told
    if t.at(anchor - 1) == "of" and t.at(anchor - 2) in _COLLECTIVES and t.at(anchor - 3) in ("a", "an", "the"):
        anchor -= 3  # issued a series of seven pardons
    if t.phrase(anchor - 2, anchor) == "home to" and noun and (whose := owner(t, anchor - 2)):
        return f"{noun} of {whose}"
    verb = verb_before(t, anchor)
    k = past_brackets(t, figure.last)
    if not own and t.at(k) == "strong" and (whose := owner(t, figure.mark)):
        return whose  # the marchers turned out 2,000 strong
    if not own and figure.unit == "person" and figure.noun_last == 0 and (part := part_named(t, figure)):
        return part  # four of the deceased
    attribute = own and figure.high > 1 and t.at(figure.mark - 1) in ("a", "an") and not t.glued_hyphen(figure.last - 2)
    if attribute and t.word(k).islower() and t.lower[k] not in STOP:
        noun = f"{noun} {t.slice(k, right(t, k, links=0))}".rstrip()  # a 149 vote margin
        whose = with_it(t, figure, floor) if t.at(figure.mark - 2) == "with" else ""
        return f"{noun} of {whose}" if whose else noun
    if own and t.glued_hyphen(figure.noun_first - 1):  # a one-pack limit
        end = right(t, k, links=0)
        if t.lower[figure.noun_first] in _PARTS_OF and end > k:
            part = figure.noun.lower()  # the 55-member AU, the two-story house
            part = part.removesuffix("y") + "ie" if part.endswith(("ry", "ty")) else part
            return f"{part}s of {t.slice(k, end)}"
        noun = f"{noun} {t.slice(k, end)}" if end > k else noun
        k = max(k, end)
    elif not own and noun and t.at(figure.noun_first - 1) == "of" and figure.noun_last <= figure.mark:
        return f"{noun} {_behind(t, figure.noun_last, noun)}".rstrip()  # the number of people infected with it exceeds
    # What follows is said of another noun, or of a part of those: `80% of the 452 seats went to them`.
    within = (t.at(anchor - 1) in PREPOSITIONS and t.at(anchor - 1) != "of") or _is_whole(t, anchor)
    if within and t.at(k).endswith("ed") and t.at(k + 1) in DETERMINERS:  # leaders of 16 states filed a suit
        k = len(t)
    if t.at(k) in CASUALTY_STATES and not own and noun == "people":
        return f"{noun} {t.at(k)}"
    if asked := wanted_by(t, k):
        return f"{noun} {asked}" if noun else ""
    if not own and t.at(k) == "of" and t.at(k + 1) in _THEM and before:
        return _of_them(t, noun, k, before)
    if not own and verb_before(t, anchor) < 0 and (whole := _of_counted(t, figure)):
        return whole
    if own:
        k = _past_asides(t, k)
    stated = t.at(k) in CASUALTY_STATES or (t.at(k).endswith("ly") and t.at(k + 1) in CASUALTY_STATES)
    crowd = t.at(figure.mark - 1) == "of" and t.at(figure.mark - 2) in _CROWDS  # before a crowd of 4,000 at a concert
    behind = _behind(t, k, noun) if own or stated or crowd or not noun else ""
    if own and not behind and t.at(k) in _NOUN_LINKS and numeric(t, k + 1) and not is_time(t, k + 1):
        k = _past_counted(t, k + 1) or k  # teams from four countries compete for it
    done = told_of(t, k, noun) if not behind and not (within and t.at(k) not in ("who", "that")) else ""
    befell = (undone(t, figure, noun, floor) if own else "") or _changed(t, figure, noun, own, floor)
    if befell:
        return befell
    if verb >= 0 and t.lower[verb] in _CLAIMING and t.at(k - 1) == "lives":
        return f"{noun} claimed"
    state = state_ahead(t, k) if not behind and (verb < 0 or t.lower[verb] in TELLING) else ""
    if state := state or of_included(t, anchor, verb, before):  # 95 civilians and 12 rebels killed
        return f"{noun} {state}"
    if verb >= 0 and not (done and t.at(k) not in ("in", "who", "that")) and t.lower[verb] not in TELLING:
        return _object(t, anchor, noun, verb, behind)
    if not behind and not done and own and t.at(anchor - 1) == "with" and (whose := described(t, anchor - 1)):
        return f"{noun} of {whose}"
    if behind:
        placed = own and not within and behind.split(" ")[0] in _PLACED and t.at(anchor - 1) not in PREPOSITIONS
        end = right(t, k + 1, links=1)
        done = told_of(t, end, noun) if placed and t.slice(k, end) == behind else ""
        return f"{noun} {behind} {done}".rstrip()  # people in Texas were hurt
    if done:
        return f"{noun} {done} {purpose(t, figure.mark) if done in _NEEDED else ''}".rstrip()
    return _labelled(t, figure, noun, floor) if own else _of_owner(t, figure, noun)


def _told_ahead(t: Tokens, figure: Figure, noun: str, own: bool, before: str) -> str:
    """Return what a count is of behind another noun: `passenger numbers of 17 million`, `a running total of 60`."""
    i = figure.mark
    if noun and not own and figure.noun_last == i - 1 and t.at(i - 1) == "of":
        return noun
    if not own and before and t.at(i - 1) == "of" and t.at(i - 2) == "total" and t.at(i - 3) in _TOTALS:
        had = re.search(r" (?:of|by) (.+)", before)
        words = f"{t.lower[i - 3]} total of {noun}".rstrip()
        return f"{words} of {had[1]}" if had else words
    holder = given_total(t, figure) if noun else ""
    return f"{noun} of {holder}" if holder else ""


def part_named(t: Tokens, figure: Figure) -> str:
    """Return the whole of a bare number: `3,000 of the National Guard`."""
    if t.at(figure.last) != "of" or t.at(figure.last + 1) not in DETERMINERS:
        return ""
    end = right(t, figure.last + 1, links=1)
    return "" if t.at(end) in ("'s", "’s") else said(t, figure.last + 1, end)


def _of_counted(t: Tokens, figure: Figure) -> str:
    """Return those of whom a part is told, and what is told of it: `90 of the 224 guests at the fair wore a mask`."""
    whole = part_named(t, figure) if numeric(t, figure.last + 2) else ""
    done = told_of(t, right(t, figure.last + 1, links=1), whole) if whole else ""
    return f"{whole} {done}" if done else ""


def _of_them(t: Tokens, noun: str, k: int, before: str) -> str:
    """Return what is said of a part of those counted before: `12 were rescued, six of them by helicopter`."""
    done = told_of(t, k + 2, noun)
    if not done and t.at(k + 2) in PREPOSITIONS and right(t, k + 3) > k + 3 and not is_time(t, k + 3):
        done = t.slice(k + 2, right(t, k + 3))  # 16 of them in critical condition
    if done and done.split(" ")[0] in PREPOSITIONS and before.startswith(f"{noun} ") and " in " not in before:
        all_over = (word for word in before.split(" ") if word not in EVERYWHERE)
        return f"{' '.join(all_over)} {done}"
    return f"{noun} {done}" if noun and done else before


def _is_whole(t: Tokens, i: int) -> bool:
    """Tell whether a part is told of those that are counted from token `i` on: `80% of the 452 seats`."""
    i -= t.at(i - 1) in DETERMINERS
    return t.at(i - 1) == "of" and (t.at(i - 2) in _SHARES or numeric(t, i - 2))


def _past_asides(t: Tokens, k: int) -> int:
    """Return where what is said of those counted goes on: `5,000 troops now in Mali`, `three men including Roe met`."""
    if t.at(k) in _NOW and t.at(k + 1) in _PLACED:
        return k + 1
    if t.at(k) == t.at(k + 2) == "," and t.at(k + 1).endswith("ly"):  # more than 100 members, reportedly, of the tribe
        return k + 3
    end = right(t, k + 1, links=1) if t.at(k) == "including" else len(t)
    return end if end < len(t) and is_verb(t, end) else k


def _changed(t: Tokens, figure: Figure, noun: str, own: bool, floor: int) -> str:
    """Return what comes to a count or is put at it: `deaths of 29 miners`, `the number of injured remains 140`."""
    i = figure.mark
    if own and t.at(i - 1) == "to" and t.at(i - 2) in CHANGE_WORDS:
        whose = owner(t, i)  # the prevalence of it will double to 9 million adults
        if " of " in whose:
            return whose
    moved = moved_object(t, i, changing=own) if figure.number.form != "vague" else ""
    if moved and own and t.at(i - 1) == "to" and grown(t, i):  # expand the court to 15 judges
        return f"{noun} of {moved}"
    if moved and t.at(i - 1) != "for":
        return moved
    if own and t.at(i - 1) == "of" and t.at(i - 2) in _RANKS:  # the first of two terms as mayor
        return f"{noun} {_behind(t, figure.last, noun)}".rstrip()
    made = is_verb(t, i - 2) and (t.at(i - 2).endswith("ed") or t.at(i - 2) in HAVING)  # composed of
    if own and t.at(i - 1) == "of" and not made:
        begin = left(t, i - 1, floor)
        if t.at(begin - 1) in DETERMINERS and t.at(i - 2).endswith(_AGENTS) and t.at(begin - 2) in _IS:
            whose = owner(t, begin - 1)  # Acme is a large operator of 13 plants
            return f"{noun} of {whose}" if whose else noun
        if 0 < i - 1 - begin <= 3 and not generic(t, begin, i - 1) and t.at(i - 2) not in _COLLECTIVES:
            return f"{said(t, begin, i - 1)} of {noun}"
    if (not own and figure.unit == "person") or not noun:
        whose = owner(t, i)
        level = reaches(t, i - 1) or t.at(i - 1) in ("to", "at", "remains", "remained")
        if whose and level and not _COUNTS.isdisjoint(whose.lower().split()):
            return whose
    return ""


def _object(t: Tokens, anchor: int, noun: str, verb: int, behind: str) -> str:
    """Return the counted object of a verb with what was done to it: `doses of it prescribed by doctors`."""
    if behind and t.lower[verb].endswith("ing") and reaches(t, verb):  # surpassing the 326 seats needed
        return f"{noun} {behind}"
    words = object_phrase(t, anchor, noun, verb)
    if not behind or " of " in words:
        return words
    if behind.startswith("of ") and words.startswith(f"{noun} "):  # the dead are two members of the guard
        whole = f"{noun} {behind}{words[len(noun) :]}"
        return whole if len(whole.split()) <= LONGEST or " by " not in words else f"{noun} {behind}"
    return words if " by " in words else f"{words} {behind}"


def _of_owner(t: Tokens, figure: Figure, noun: str) -> str:
    """Return what a count without a noun of its own is of, by the subject of its clause."""
    whose = owner(t, figure.mark)
    group = verb_group(t, figure.mark, 0) if noun else -1
    told = group > 0 and not _SAYING.isdisjoint(t.lower[group : group + 2])
    beside = t.at(figure.mark - 1) == "and" and t.word(figure.mark - 2)[:1].isupper()  # Jane Roe and ten others
    if noun and (told or beside or not whose or noun.lower() in whose.lower() or whose.lower() in noun.lower()):
        return noun
    return f"{noun} of {whose}" if noun else whose


def _labelled(t: Tokens, figure: Figure, noun: str, floor: int) -> str:
    """Return a counted noun with the label before it: `Unity Party – 120 seats`."""
    i = figure.mark
    if t.at(i - 1) in ("-", "–", "—") and i >= 2:
        begin = left(t, i - 1, floor)
        place = len(t.words[begin]) > 3 and t.words[begin].isupper()  # OSLO - Some 40 people
        if begin < i - 1 and not place:
            return f"{noun} of {said(t, begin, i - 1)}"
    return noun


def _past_counted(t: Tokens, k: int) -> int:
    """Return where the counted phrase ends that begins at token `k`, 0 for none."""
    while numeric(t, k):
        k += 1
    end = right(t, k, links=0)
    return end if end > k else 0


def _behind(t: Tokens, k: int, noun: str) -> str:
    """Return the phrase behind a counted noun that belongs to it: `in India`, `residing in Japan`, `worldwide`."""
    lower = t.at(k)
    if lower == "unaccounted":
        return "missing"
    if lower.endswith("ly") and t.at(k + 1) in CASUALTY_STATES:  # 799 people badly hurt
        return t.slice(k, k + 2)
    if lower in CASUALTY_STATES:
        end = right(t, k + 2, links=1) if t.at(k + 1) in ("in", "by", "at") and not is_time(t, k + 2) else 0
        return t.slice(k, max(end, k + 1))
    if lower in EVERYWHERE:
        return f"{lower} {told_of(t, k + 1, noun)}".rstrip()
    step = k + 1
    if lower == "to" and not (t.word(step)[:1].isupper() or t.at(step) in DETERMINERS):  # doctors to treat them
        return ""
    if lower == "in" and t.at(step) in ("favor", "favour"):
        return t.slice(k, max(step + 1, right(t, step + 2, links=1)) if t.at(step + 1) == "of" else step + 1)
    if lower in ("for", "against") and t.at(k - 1).startswith("vote") and not t.at(step)[:1].isalnum():
        return lower
    if lower in _NOUN_LINKS:
        if is_time(t, step) or t.at(step) in NUMBER_WORDS or t.at(step)[:1].isdigit():
            return ""
    elif lower in _SUPPOSED and t.at(step) == "to":  # what is believed of them tells less than the verb of their clause
        return ""
    elif lower.endswith(("ing", "ed")) and lower not in ("being", "according", "including", "following", "compared"):
        if t.at(step) in PARTICLES:  # signed up for the plan
            step += 1
        if t.at(step) == "due" and t.at(step + 1) == "to":
            step += 2
        if t.at(step) in PREPOSITIONS:
            step += 1
        elif lower.endswith("ed") and _is_object(t, step) and (done := told_of(t, k, noun)):
            return done  # experts who signed an open letter
        elif t.at(step) in STOP and t.at(step) not in DETERMINERS:
            return told_of(t, k, noun) or _done(noun, lower) if lower.endswith("ed") else ""
    else:
        return ""
    end = right(t, step, links=1)
    if t.at(end) == "of" and end > step and numeric(t, end + 1):  # two samples at concentrations of 0.15%
        return ""
    if end <= step and lower.endswith("ed") and (t.at(step) not in DETERMINERS or is_time(t, step)):
        return told_of(t, k, noun) or _done(noun, lower)
    return _done(noun, t.slice(k, complement(t, k, end))) if end > step else ""


def _is_object(t: Tokens, i: int) -> bool:
    """Tell whether a noun phrase and no time begins at token `i`."""
    return t.at(i) in DETERMINERS or (t.at(i)[:1].isalpha() and t.at(i) not in STOP and not is_time(t, i))


def _done(noun: str, words: str) -> str:
    """Return what those of a noun did, as it stands behind it: `who died in Dayton`, but `killed in Dayton`."""
    return f"{relative(noun)} {words}" if words.partition(" ")[0] in INTRANSITIVE else words
