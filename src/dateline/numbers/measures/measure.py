"""What a figure is of: the shortest noun phrase that a reader would recognise, with whose and where."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.clauses import (
    HAVING,
    PARTICLES,
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
    CASUALTY_STATES,
    CHANGE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    STOP,
)
from dateline.numbers.measures.amounts import of_money
from dateline.numbers.measures.befallen import beside_aside, named, of_included, state_ahead, undone
from dateline.numbers.measures.moving import grown, moved_object
from dateline.numbers.measures.nearby import before_figure, described, given_total, noun_phrase, with_it
from dateline.numbers.measures.parallels import apposed, compared, contested, parallel
from dateline.numbers.measures.places import place_of, place_where, resolved_place
from dateline.numbers.measures.predicates import complement, predicate, purpose, wanted_by
from dateline.numbers.measures.relatives import in_clause
from dateline.numbers.measures.shares import of_share
from dateline.numbers.measures.sizes import of_quake, of_size
from dateline.numbers.phrases import MOVES, generic, is_time, is_verb, left, numeric, right
from dateline.numbers.subjects import verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS

_NOUN_LINKS: Final = frozenset(
    "in of from at for on with about across among aboard against by to between within inside near under without".split()
)
# `a group of 20 firms` is firms; `the deaths of 29 miners` is more than miners.
_COLLECTIVES: Final = frozenset(
    "presence group groups team list series set range mix pair existence crowd number numbers consortium".split()
)
_PARTS_OF: Final = frozenset("member nation state country seat judge person".split())
_TOTALS: Final = frozenset("running combined cumulative overall grand".split())
_COUNTS: Final = frozenset(
    "number numbers tally count toll population attendance workforce membership crowd audience".split()
)
_SAYING: Final = TELLING - HAVING | {"reported"}
_SUPPOSED: Final = frozenset("believed thought suspected alleged said known reported expected supposed".split())
_PLACED: Final = frozenset("in at across aboard near on from inside".split())
_NOW: Final = frozenset("now currently still already".split())
_NEEDED: Final = frozenset("needed required necessary".split())
_LONGEST: Final = 13  # words of a measure


def find_measure(
    t: Tokens,
    figure: Figure,
    previous: Figure | None,
    anchor: int,
    before: str = "",
    kin: tuple[int, str] = (0, ""),
) -> str:
    """Return what `figure` measures, empty where the sentence does not say.

    Args:
        t: the sentence.
        figure: the figure.
        previous: the figure before it in the sentence, None for the first.
        anchor: the token at which the enumeration begins that the figure stands in, else the figure's own first.
        before: the measure of that one, which `of those` points to.
        kin: where the last figure of the same unit ends, and what it is of.
    """
    floor = previous.last if previous is not None else 0
    words = contested(t, figure, previous) or beside_aside(t, figure)
    moved = figure.kind == "percent" and t.at(figure.last) in MOVES and t.at(figure.last + 1) == "in"  # a 5% rise in it
    if not words and previous is not None and not named(figure) and not moved:
        up_from = t.at(figure.mark - 1) == "from" and t.at(figure.mark - 2) in ("up", "down")  # over a conversion, too
        up_from = up_from and previous.kind != "count"  # five members voted to bring it down from 30 percent
        if previous.unit == figure.unit or up_from or previous.kind == figure.kind == "count":
            words = parallel(t, figure, previous, before)
        words = words or apposed(t, figure, floor, before) or compared(t, figure, kin[0] < floor, *kin)
    if words:
        return _clip(words)
    if figure.unit == "magnitude":
        words = of_quake(t, figure)
    elif figure.kind == "count":
        words = _of_count(t, figure, floor, anchor, before)
        if words and named(figure):
            words = in_clause(t, figure, anchor, noun_phrase(t, figure), words) or words
    elif figure.kind in ("percent", "fraction"):
        words = of_share(t, figure, floor, before)
    elif figure.kind == "money":
        words = of_money(t, figure, floor)
    elif figure.kind == "measure":
        words = of_size(t, figure, floor)
    elif figure.kind == "multiple" and t.phrase(figure.mark - 2, figure.mark) == "factor of":
        words = _by_factor(t, figure.mark - 2) or before_figure(t, figure, floor)
    elif figure.kind == "multiple" and t.at(figure.last) and right(t, figure.last) > figure.last:
        words = said(t, figure.last, right(t, figure.last))  # halved its output
    else:
        words = _label(t, figure, floor) or _part(t, figure) or _of_plain(t, figure, floor)
    if not words:
        return ""
    if " in " not in words and " across " not in words:
        place = place_of(t, figure.last) or place_where(t, figure.mark)
        if place and place.split()[-1].lower() not in words.lower():
            words = f"{words} {place}"
    return _clip(resolved_place(t, words, figure.mark))


def _label(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the label of a figure in a list: `Red deer: 7`."""
    if t.at(figure.mark - 1) in (":", "-", "–", "—") and figure.mark >= 2 and not t.tight(figure.mark):
        begin = left(t, figure.mark - 1, floor)
        return said(t, begin, figure.mark - 1)
    return ""


def _by_factor(t: Tokens, i: int) -> str:
    """Return what changes by the factor at token `i`: `cutting the use of water by, reportedly, a factor of two`."""
    while t.at(i - 1) in DETERMINERS:
        i -= 1
    if t.at(i - 1) == ",":
        i = next((j for j in range(i - 2, max(0, i - 6), -1) if t.lower[j] == ","), i)
    if t.at(i - 1) != "by":
        return ""
    return moved_object(t, i) or owner(t, i)


def _of_plain(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what a bare number is of; the object of a verb that is no being or reaching tells nothing of it."""
    if t.at(figure.mark - 1) == "of":
        return before_figure(t, figure, floor)
    if figure.number.form == "vague" and t.phrase(figure.mark - 2, figure.mark) == "in the":  # a toll in the hundreds
        begin = left(t, figure.mark - 2, floor)
        if begin < figure.mark - 2 and not is_verb(t, figure.mark - 3):
            return said(t, begin, figure.mark - 2)
        return owner(t, figure.mark)
    if t.at(figure.mark - 1) == "by" and t.at(figure.mark - 2).endswith("ed") and not figure.change:
        return ""  # observed by millions
    verb = verb_before(t, figure.mark)
    if verb >= 0 and t.lower[verb] in _SAYING - {"reported"}:  # the minister says 190 will remain
        return ""
    if figure.mark and t.at(figure.mark - 1) not in STOP and not reaches(t, figure.mark - 1):
        return ""
    return moved_object(t, figure.mark) or owner(t, figure.mark)


def _part(t: Tokens, figure: Figure) -> str:
    """Return the whole of a bare number: `3,000 of the National Guard`."""
    if t.at(figure.last) != "of" or t.at(figure.last + 1) not in DETERMINERS:
        return ""
    end = right(t, figure.last + 1, links=1)
    return "" if t.at(end) in ("'s", "’s") else said(t, figure.last + 1, end)


def _clip(words: str) -> str:
    kept = words.replace("’s", "'s").split()
    if len(kept) > _LONGEST:
        kept = kept[:_LONGEST]
        while kept[-1].lower() in PREPOSITIONS | DETERMINERS:
            kept.pop()
    return " ".join(kept).rstrip(",;")


def _of_count(t: Tokens, figure: Figure, floor: int, anchor: int, before: str) -> str:
    if figure.unit == "times":
        return ""
    noun = noun_phrase(t, figure)
    own = named(figure)
    if not own and figure.unit == "person" and not noun:
        noun = "people"
    if noun and not own and figure.noun_last == figure.mark - 1 and t.at(figure.mark - 1) == "of":
        return noun  # passenger numbers of 17 million
    i = figure.mark
    if not own and before and t.at(i - 1) == "of" and t.at(i - 2) == "total" and t.at(i - 3) in _TOTALS:
        had = re.search(r" (?:of|by) (.+)", before)  # for a running total of 60
        words = f"{t.lower[i - 3]} total of {noun}".rstrip()
        return f"{words} of {had[1]}" if had else words
    holder = given_total(t, figure) if noun else ""
    if holder:
        return f"{noun} of {holder}"
    if t.at(anchor - 1) == "of" and t.at(anchor - 2) in _COLLECTIVES and t.at(anchor - 3) in ("a", "an", "the"):
        anchor -= 3  # issued a series of seven pardons
    verb = verb_before(t, anchor)
    k = past_brackets(t, figure.last)
    if not own and figure.unit == "person" and figure.noun_last == 0 and (part := _part(t, figure)):
        return part  # four of the deceased
    attribute = own and figure.high > 1 and t.at(figure.mark - 1) in ("a", "an") and not t.glued_hyphen(figure.last - 2)
    if attribute and t.word(k).islower() and t.lower[k] not in STOP:
        noun = f"{noun} {t.slice(k, right(t, k, links=0))}".rstrip()  # a 149 vote margin
        whose = with_it(t, figure, floor) if t.at(figure.mark - 2) == "with" else ""
        return f"{noun} of {whose}" if whose else noun
    if own and t.glued_hyphen(figure.noun_first - 1):  # a one-pack limit
        end = right(t, k, links=0)
        if t.lower[figure.noun_first] in _PARTS_OF and end > k:
            return f"{figure.noun}s of {t.slice(k, end)}"  # the 55-member AU
        noun = f"{noun} {t.slice(k, end)}" if end > k else noun
        k = max(k, end)
    elif not own and noun and t.at(figure.noun_first - 1) == "of" and figure.noun_last <= figure.mark:
        return f"{noun} {_behind(t, figure.noun_last)}".rstrip()  # the number of people infected with it exceeds
    within = t.at(anchor - 1) in PREPOSITIONS and t.at(anchor - 1) != "of"  # what follows is said of another noun
    if within and t.at(k).endswith("ed") and t.at(k + 1) in DETERMINERS:  # leaders of 16 states filed a suit
        k = len(t)
    if t.at(k) in CASUALTY_STATES and not own and noun == "people":
        return f"{noun} {t.at(k)}"
    asked = wanted_by(t, k)
    if asked:
        return f"{noun} {asked}" if noun else ""
    if not own and t.at(k) == "of" and t.at(k + 1) in ("them", "these", "those", "which", "whom") and before:
        done = predicate(t, k + 2)
        if not done and t.at(k + 2) in PREPOSITIONS and right(t, k + 3) > k + 3 and not is_time(t, k + 3):
            done = t.slice(k + 2, right(t, k + 3))  # 16 of them in critical condition
        if done and done.split(" ")[0] in PREPOSITIONS and before.startswith(f"{noun} ") and " in " not in before:
            return f"{before.replace(' worldwide', '')} {done}"  # 12 were rescued, six of them by helicopter
        return f"{noun} {done}" if noun and done else before
    if own and t.at(k) in _NOW and t.at(k + 1) in _PLACED:  # there are 5,000 troops now in the country
        k += 1
    if own and t.at(k) == "including" and is_verb(t, (end := right(t, k + 1, links=1)) % len(t)):
        k = end  # three former presidents including Jane Roe attended it
    stated = t.at(k) in CASUALTY_STATES or (t.at(k).endswith("ly") and t.at(k + 1) in CASUALTY_STATES)
    crowd = t.phrase(figure.mark - 2, figure.mark) in (
        "crowd of",
        "audience of",
    )  # before a crowd of 4,000 at a concert
    behind = _behind(t, k) if own or stated or crowd or not noun else ""
    if own and not behind and t.at(k) in _NOUN_LINKS and numeric(t, k + 1) and not is_time(t, k + 1):
        k = _past_counted(t, k + 1) or k  # teams from four countries compete for it
    done = predicate(t, k) if not behind and not (within and t.at(k) not in ("who", "that")) else ""
    befell = undone(t, figure, noun, floor) if own else ""
    if befell:
        return befell
    if own and t.at(figure.mark - 1) == "to" and t.at(figure.mark - 2) in CHANGE_WORDS:
        whose = owner(t, figure.mark)  # the prevalence of it will double to 9 million adults
        if " of " in whose:
            return whose
    moved = moved_object(t, figure.mark, changing=own) if figure.number.form != "vague" else ""
    if moved and own and t.at(figure.mark - 1) == "to" and grown(t, figure.mark):  # expand the court to 15 judges
        return f"{noun} of {moved}"
    if moved and t.at(figure.mark - 1) != "for":
        return moved
    if own and t.at(figure.mark - 1) == "of":  # the deaths of 29 miners
        begin = left(t, figure.mark - 1, floor)
        if (
            0 < figure.mark - 1 - begin <= 3
            and not generic(t, begin, figure.mark - 1)
            and t.at(figure.mark - 2) not in _COLLECTIVES
        ):
            return f"{said(t, begin, figure.mark - 1)} of {noun}"
    if (not own and figure.unit == "person") or not noun:
        whose = owner(t, figure.mark)
        level = reaches(t, figure.mark - 1) or t.at(figure.mark - 1) in ("to", "at", "remains", "remained")
        if whose and level and not _COUNTS.isdisjoint(whose.lower().split()):  # the number of injured remains 140
            return whose
    if verb >= 0 and t.lower[verb] in ("claim", "claims", "claimed", "claiming") and t.at(k - 1) == "lives":
        return f"{noun} claimed"
    state = state_ahead(t, k) if not behind and (verb < 0 or t.lower[verb] in TELLING) else ""
    if state:  # 95 civilians and 12 rebels killed
        return f"{noun} {state}"
    if shared := of_included(t, anchor, verb, before):
        return f"{noun} {shared}"
    if verb >= 0 and not (done and t.at(k) not in ("in", "who", "that")) and t.lower[verb] not in TELLING:
        if behind and t.lower[verb].endswith("ing") and reaches(t, verb):  # surpassing the 326 seats needed
            return f"{noun} {behind}"
        object_ = object_phrase(t, anchor, noun, verb)
        if (
            behind.startswith("of ")
            and object_.startswith(f"{noun} ")
            and " by " not in object_
            and " of " not in object_
        ):
            return f"{noun} {behind}{object_[len(noun) :]}"  # the dead are two members of the guard
        if behind.startswith("of ") and object_.startswith(f"{noun} ") and " of " not in object_:
            whole = f"{noun} {behind}{object_[len(noun) :]}"  # doses of it prescribed by doctors
            return whole if len(whole.split()) <= _LONGEST else f"{noun} {behind}"
        return f"{object_} {behind}" if behind and " by " not in object_ and " of " not in object_ else object_
    if not behind and not done and own and t.at(anchor - 1) == "with" and (whose := described(t, anchor - 1)):
        return f"{noun} of {whose}"
    if behind:
        placed = own and not within and behind.split(" ")[0] in _PLACED and t.at(anchor - 1) not in PREPOSITIONS
        end = right(t, k + 1, links=1)
        done = predicate(t, end) if placed and t.slice(k, end) == behind else ""
        return f"{noun} {behind} {done}".rstrip()  # people in Texas were hurt
    if done in _NEEDED:
        done = f"{done} {purpose(t, figure.mark)}".rstrip()
    if done:
        return f"{noun} {done}"
    if not own:
        whose = owner(t, figure.mark)
        group = verb_group(t, figure.mark, 0) if noun else -1
        told = group > 0 and not _SAYING.isdisjoint(t.lower[group : group + 2])
        beside = (
            t.at(figure.mark - 1) == "and" and t.word(figure.mark - 2)[:1].isupper()
        )  # with Jane Roe and ten others
        if noun and (told or beside):
            return noun
        if whose and noun.lower() not in whose.lower() and whose.lower() not in noun.lower():
            return f"{noun} of {whose}" if noun else whose
        return noun or whose
    if t.at(figure.mark - 1) in ("-", "–", "—") and figure.mark >= 2:
        begin = left(t, figure.mark - 1, floor)
        place = len(t.words[begin]) > 3 and t.words[begin].isupper()  # OSLO - Some 40 people
        if begin < figure.mark - 1 and not place:
            return f"{noun} of {said(t, begin, figure.mark - 1)}"
    return noun


def _past_counted(t: Tokens, k: int) -> int:
    """Return where the counted phrase ends that begins at token `k`, 0 for none."""
    while numeric(t, k):
        k += 1
    end = right(t, k, links=0)
    return end if end > k else 0


def _behind(t: Tokens, k: int) -> str:
    """Return the phrase behind a counted noun that belongs to it: `in India`, `residing in Japan`, `worldwide`."""
    lower = t.at(k)
    if lower == "unaccounted":
        return "missing"
    if lower.endswith("ly") and t.at(k + 1) in CASUALTY_STATES:  # 799 people badly hurt
        return t.slice(k, k + 2)
    if lower in CASUALTY_STATES:
        end = right(t, k + 2, links=1) if t.at(k + 1) in ("in", "by", "at") and not is_time(t, k + 2) else 0
        return t.slice(k, max(end, k + 1))
    if lower in ("worldwide", "nationwide", "globally"):
        return f"{lower} {predicate(t, k + 1)}".rstrip()
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
        elif t.at(step) in STOP and t.at(step) not in DETERMINERS:
            return predicate(t, k) or lower if lower.endswith("ed") else ""
    else:
        return ""
    end = right(t, step, links=1)
    if t.at(end) == "of" and end > step and numeric(t, end + 1):  # two samples at concentrations of 0.15%
        return ""
    if end <= step and lower.endswith("ed"):
        return predicate(t, k) or lower
    return t.slice(k, complement(t, k, end)) if end > step else ""
