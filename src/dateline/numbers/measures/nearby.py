"""What stands before a figure and says what it is of: `a turnover of`, `cut the limit to`, the clause's subject."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import (
    TELLING,
    aside,
    bears,
    owner,
    participle,
    past_brackets,
    possessed,
    reaches,
    said,
    verb_before,
)
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    ING_NOUNS,
    LY_NOUNS,
    NOT_ED,
    PREPOSITIONS,
    STOP,
)
from dateline.numbers.measures.moving import VALUING, moved_object
from dateline.numbers.phrases import generic, is_time, left, right
from dateline.numbers.subjects import verb_group, whole
from dateline.numbers.tokens import Tokens
from dateline.numbers.verbs import is_verb, numeric

_FINE_VERBS: Final = {
    "weigh": "weight", "weighs": "weight", "weighed": "weight", "weighing": "weight",
    "costs": "cost", "cost": "cost", "costing": "cost",
    "measures": "size", "measuring": "size", "measured": "size",
    "covers": "area", "covering": "area", "covered": "area", "occupied": "area", "occupies": "area",
    "occupying": "area",
    "span": "size", "spans": "size", "spanned": "size", "spanning": "size",
}  # fmt: skip
# What is done with an amount, by the forms of the verb: its noun, whose it is, and what may follow the figure.
_DEEDS: Final = {
    form: (noun, whose, frozenset(links.split()))
    for noun, whose, links, forms in (
        ("investment", "by", "in", "invest invests invested investing"),
        ("spending", "by", "on", "spend spends spent spending"),
        ("donation", "by", "to for", "donate donates donated donating"),
        ("payment", "by", "to for", "pay pays paid paying"),
        ("contribution", "by", "to", "contribute contributes contributed contributing"),
        ("commitment", "by", "to in for", "commit commits committed committing"),
        ("pledge", "by", "to for", "pledge pledges pledged pledging"),
        ("allocation", "by", "to for", "allocate allocates allocated allocating earmark earmarks earmarked"),
        ("lending", "by", "to", "lend lends lent lending"),
        ("purchases", "by", "of from", "buy buys bought buying"),
        ("sales", "by", "of to", "sell sells sold selling"),
        ("funding", "by", "for to", "provide provides provided providing"),
        ("borrowing", "by", "from", "borrow borrows borrowed borrowing"),
        ("earnings", "of", "from", "earn earns earned earning"),
        ("losses", "of", "", "lose loses lost losing"),
        ("debt", "of", "to", "owe owes owed owing"),
        ("savings", "of", "", "save saves saved saving"),
        ("funds raised", "by", "from for", "raise raises raised raising"),
    )
    for form in forms.split()
}
_GOES_TO: Final = frozenset("for to into on towards toward".split())
# What is given to somebody whose name stands between the verb and the amount: `fined the bank $5 million`.
_GIVEN: Final = {
    form: noun
    for noun, forms in (
        ("fine of", "fine fines fined fining"),
        ("award to", "award awards awarded awarding"),
        ("payment to", "pay pays paid paying"),
        ("loan to", "lend lends lent lending loan loans loaned"),
        ("grant to", "give gives gave given giving grant grants granted granting"),
        ("offer to", "offer offers offered offering"),
        ("debt to", "owe owes owed owing"),
        ("charge to", "charge charges charged charging"),
        ("funds sent to", "send sends sent sending"),
    )
    for form in forms.split()
}
_ASKING: Final = {
    form: noun
    for noun, forms in (
        ("appeal", "appeal appeals appealed appealing"),
        ("demand", "ask asks asked asking call calls called calling"),
    )
    for form in forms.split()
}
_AIMING: Final = frozenset("target targets targeted targeting seek seeks seeking sought".split())
_WORTH: Final = frozenset("worth totaling totalling costing measuring weighing".split())
_MIDDLES: Final = frozenset("median average mean total maximum minimum".split())
_FORESEEING: Final = frozenset(
    "expect expects expected sees foresees forecast forecasts predicts predicted projects projected anticipates "
    "anticipated".split()
)
_BUSINESS: Final = frozenset(
    "revenue revenues sales profit profits earnings loss losses turnover costs savings income margin dividend "
    "investment investments spending output production deliveries outlays charges".split()
)
_OFFICERS: Final = frozenset(
    "executive president minister chairman chairwoman governor director officer secretary spokesman spokeswoman "
    "analyst analysts economist economists".split()
)
_TRADES: Final = frozenset("sale purchase acquisition takeover transfer".split())
_AMOUNTING: Final = ("in the amount of", "in the sum of", "to the tune of")
_ADVERBIAL: Final = frozenset("up out off down away back".split())
_LONGEST_AIM: Final = 8  # tokens
_SUMS: Final = frozenset(["total", "sum", "amount", "total amount", "combined total"])
_BOUNDS: Final = frozenset("around about between under over above below near".split())


def before_figure(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the phrase before the figure: `a turnover of`, the object that is moved, or else the clause's subject."""
    i = figure.mark
    if t.at(i - 1) == "of" and t.at(i - 2) in _MIDDLES and (words := deed(t, figure, owner(t, i - 2))):
        return words
    if t.phrase(i - 4, i) in _AMOUNTING:  # restitution to the state in the amount of
        begin, _ = whole(t, left(t, i - 4, floor), i - 4, floor)
        if begin < i - 4:
            return said(t, begin, i - 4)
    if t.at(i - 1) == "of":
        begin = left(t, i - 1, floor)
        if begin < i - 2 and t.at(begin - 1) == "," and _is_gerund(t, begin):
            begin += 1  # sold at $4, raising proceeds of
        begin = next((j + 1 for j in range(i - 2, begin, -1) if _opens_own(t, j)), begin)
        if begin < i - 1:
            phrase = possessed(t, begin, i - 1)
            if phrase in _SUMS and (done := _dealt(t, begin)):
                return done
            if t.at(begin - 1) in ("a", "an", "the") and t.at(begin - 2) == "at" and generic(t, begin, i - 1):
                made = _made(t, begin - 2)  # will build a tunnel at a cost of
                return f"{phrase} of {made}" if made else phrase
            verb = verb_before(t, begin)
            whose = "" if verb >= 0 and t.lower[verb].endswith("ing") else owner(t, begin)  # leaving a surplus of
            if verb >= 0 and t.lower[verb] in _FORESEEING and not _own(phrase, whose):
                whose = ""  # the government expects exports of
            if whose and whose.lower() != phrase.lower() and (generic(t, begin, i - 1) or verb_before(t, begin) >= 0):
                return f"{phrase} of {whose}"
            return phrase
    if t.at(i - 1) == "forecast" and t.at(i - 2) not in DETERMINERS:  # analysts had on average forecast
        return ""
    if figure.kind == "money" and t.at(i - 1) == "for" and t.at(i - 2) in _TRADES:
        return f"price of {t.lower[i - 2]}"
    moved = moved_object(t, i) or _beside(t, figure, floor)
    if moved:
        return moved
    if t.at(i - 1) in ("at", "now", "currently") and t.at(i - 2) == ",":  # won a plurality of the vote, at 25.7%
        begin = left(t, i - 2, floor)
        if begin < i - 2 and not generic(t, begin, i - 2):
            whose = owner(t, begin) if verb_before(t, begin) >= 0 else ""
            return f"{said(t, begin, i - 2)} of {whose}" if whose else said(t, begin, i - 2)
    verb = verb_before(t, i)
    if verb >= 0 and t.lower[verb] in TELLING:  # officials said 5 million barrels
        return ""
    if (figure.kind == "measure" and _untold(t, i)) or _estimates(t, i):
        return ""
    if figure.kind == "money" and (words := _given(t, figure, floor)):
        return words
    whose = owner(t, i)
    if whose and t.at(i - 1) == "for" and t.at(i - 2) in _ASKING:  # the United Nations appealed for $160 million
        return f"{_ASKING[t.lower[i - 2]]} of {whose}"
    if figure.kind == "money" and (words := deed(t, figure, whose)):
        return words
    done = participle(t, verb) if verb >= 0 and figure.kind == "money" and not figure.change else ""
    if whose and done and not reaches(t, verb) and t.lower[verb] not in _FINE_VERBS.keys() | _AIMING:
        words = f"amount {done}{aside(t, verb)} by {whose}"
        k = past_brackets(t, figure.last)
        end = right(t, k + 1, links=1)
        goes = t.at(k) in _GOES_TO and end > k + 1 and not is_time(t, k + 1)
        return f"{words} {t.lower[k]} {said(t, k + 1, end)}" if goes else words
    kind = _FINE_VERBS.get(t.at(i - 1), "")
    payer = "" if kind else _payer(t, i)
    if payer:
        return f"cost of {whose} to {payer}" if whose else f"cost to {payer}"
    if whose and (kind or bears(t, i, share=figure.kind == "percent")):
        return f"{kind} of {whose}" if kind else whose
    if kind or whose:
        return kind
    end = i - 1 if t.at(i - 1) in STOP else i
    while t.at(end - 1).endswith("ly") and t.words[end - 1].islower() and t.lower[end - 1] not in LY_NOUNS:
        end -= 1  # purities usually over 95%
    begin = left(t, end, floor)
    if begin >= end or is_verb(t, end - 1) or reaches(t, end - 1) or generic(t, begin, end) or is_time(t, begin):
        return ""
    if end - begin == 1 and t.at(begin - 1) in ("each", ",") and _is_gerund(t, begin):  # each retailing for $10
        return ""
    if end == i and end - begin == 1 and t.words[begin].islower():  # a verb that is not known, such as `pulls`
        return ""
    return "" if all(numeric(t, j) for j in range(begin, end)) else said(t, begin, end)


def _opens_own(t: Tokens, j: int) -> bool:
    """Tell whether an article at token `j` opens the phrase of a figure in a longer one: `a year with a rise of 5%`."""
    return t.lower[j] in ("a", "an") and t.lower[j - 1] in ("with", "by", "at")


def _dealt(t: Tokens, begin: int) -> str:
    """Return who did what with a sum whose words begin at token `begin`: `gave the club a total of $5,000`."""
    verb = next((j for j in range(begin - 1, max(-1, begin - 8), -1) if is_verb(t, j)), -1)
    done = participle(t, verb) if verb >= 0 and not reaches(t, verb) else ""
    whose = owner(t, begin) if done else ""
    return f"amount {done} by {whose}" if whose else ""


def _own(phrase: str, whose: str) -> bool:
    """Tell whether what somebody foresees is his own: the profit of a firm, and nothing of its director's."""
    return phrase.split(" ")[-1].lower() in _BUSINESS and _OFFICERS.isdisjoint(whose.lower().split())


def _made(t: Tokens, i: int) -> str:
    """Return the object of the last verb before token `i`: `will build a rail tunnel under the harbour`."""
    for j in range(i - 1, max(-1, i - 16), -1):
        if t.words[j] in ",;:()":
            return ""
        if t.words[j].islower() and participle(t, j) and verb_before(t, j + 1) == j:
            end = right(t, j + 1, links=1, ceiling=i)
            return said(t, j + 1, end) if end > j + 1 else ""
    return ""


def _untold(t: Tokens, i: int) -> bool:
    """Tell whether the verb before a size says nothing of whose size it is: `the cattle were transported 500 miles`."""
    j = i - 1
    while t.at(j) in ADVERBS:
        j -= 1
    lower = t.at(j)
    return lower.endswith("ed") and lower not in _FINE_VERBS and lower not in NOT_ED and not reaches(t, j)


def _is_gerund(t: Tokens, j: int) -> bool:
    """Tell whether token `j` is a form in -ing that takes an object: `raising`, but not `operating costs`."""
    return t.words[j].islower() and t.lower[j].endswith("ing") and len(t.lower[j]) > 5 and t.lower[j] not in ING_NOUNS


def _estimates(t: Tokens, i: int) -> bool:
    """Tell whether somebody puts something at the figure before token `i`: `a study put the need at $5 billion`."""
    if t.at(i - 1) != "at":
        return False
    group = verb_group(t, i, 0)
    verb = next((j for j in range(group, i) if t.lower[j] in VALUING), 0) if group >= 0 else 0
    return verb > 0 and t.at(verb - 1) not in AUXILIARIES and verb < i - 2


def deed(t: Tokens, figure: Figure, whose: str) -> str:
    """Return what `whose` does with an amount, where its verb has a noun: `investment by Japan in India`."""
    j = figure.mark - 1
    if t.at(j) == "of" and t.at(j - 1) in _MIDDLES:  # earned a median of 136,000 dollars
        j -= 2
    while t.at(j) in DETERMINERS or t.at(j) in ("back", "out", "only", "just"):
        j -= 1
    if t.at(j) not in _DEEDS:
        return ""
    noun, of, links = _DEEDS[t.lower[j]]
    whose = whose or said(t, left(t, j, 0), j)
    words = f"{noun} {of} {whose}" if whose else noun
    k = past_brackets(t, figure.last)
    given = "to" in links and t.at(k + 2) not in DETERMINERS  # to charity
    if not given and (aim := to_do(t, k)):
        return f"{words} {aim}"
    if t.at(k) not in links or is_time(t, k + 1):
        return words
    end = right(t, k + 1, links=1)
    return f"{words} {t.lower[k]} {said(t, k + 1, end)}" if end > k + 1 else words


def to_do(t: Tokens, k: int) -> str:
    """Return what an amount is there to do by the `to` at token `k` behind it: `$21 billion to clean up rivers`."""
    verb = t.word(k + 1)
    if t.at(k) != "to" or not verb.isalpha() or not verb.islower() or verb in STOP or is_time(t, k + 1):
        return ""
    step = k + 2 + (t.at(k + 2) in _ADVERBIAL)
    end = right(t, step, links=1)
    return t.slice(k, end) if step < end <= k + _LONGEST_AIM else ""


def _given(t: Tokens, figure: Figure, floor: int) -> str:
    """Return what an amount is that is given to the one it stands behind: `fined the lender £48 million`."""
    end = figure.mark
    while t.at(end - 1) in DETERMINERS:
        end -= 1
    begin = left(t, end, floor)
    d = begin
    while d > floor and t.lower[d - 1] in DETERMINERS:
        d -= 1
    verb = t.at(d - 1)
    if begin >= end or verb not in _GIVEN or t.at(d - 2) in DETERMINERS or is_time(t, begin):
        return ""
    return f"{_GIVEN[verb]} {said(t, begin, end)}"


def _beside(t: Tokens, figure: Figure, floor: int) -> str:
    """Return the phrase that a figure stands right behind: `a deal worth $5 billion`, `levels around $3`."""
    end = figure.mark
    if t.at(end - 1) in _WORTH:
        end -= 1
    elif not (figure.mark < figure.first and t.lower[end] in _BOUNDS):
        return ""
    if t.at(end - 1) == "," and end < figure.mark:  # a quarter of the trade, worth 800 million
        end -= 1
    if t.at(end - 1) in STOP or not t.at(end - 1)[:1].isalpha() or is_verb(t, end - 1) or t.at(end - 1) in _DEEDS:
        return ""
    begin = left(t, end, floor)
    if begin >= end and t.at(figure.mark - 1) in _WORTH:  # 429 claims worth
        begin = left(t, end, 0)
    first = begin
    for j in range(end - 2, begin, -1):
        if t.lower[j] in ("a", "an") and t.lower[j - 1] in PREPOSITIONS and t.lower[j - 1] != "of":
            begin = first = j + 1  # to its land forces in a deal worth
            break
    while first > floor and (t.lower[first - 1] in DETERMINERS or t.lower[first - 1] in ADVERBS):
        first -= 1
    opened = end < figure.mark or first == floor == 0 or t.at(first - 1) in PREPOSITIONS
    opened = opened or t.at(first - 1) in ("has", "have", "had")  # the others had ownership around 20%
    verbal = t.at(begin - 1) == "to" and begin + 1 == end  # to administer over $12 billion
    named = begin < end and not verbal and not generic(t, begin, end) and not is_time(t, first)
    if named and end < figure.mark and (verb := verb_before(t, begin)) >= 0 and participle(t, verb):
        whose = owner(t, begin)  # bought goods worth $14 billion from Japan
        words = f"{said(t, begin, end)} {participle(t, verb)}" + (f" by {whose}" if whose else "")
        k = past_brackets(t, figure.last)
        last = right(t, k + 1, links=0)
        goes = t.at(k) in ("from", "to") and last > k + 1 and not is_time(t, k + 1)
        return f"{words} {t.lower[k]} {said(t, k + 1, last)}" if goes else words
    return said(t, begin, end) if named and opened else ""


def _payer(t: Tokens, i: int) -> str:
    """Return the one that pays, where `costs` stands before token `i` with it: `costs Africa $5 billion`."""
    if t.at(i - 1) in STOP:
        return ""
    for j in range(i - 2, max(-1, i - 5), -1):
        if t.lower[j] in ("cost", "costs", "costing") and is_verb(t, j):
            return said(t, j + 1, i)
        if t.lower[j] in STOP - DETERMINERS or not t.lower[j][0].isalpha():
            return ""
    return ""


def is_done(t: Tokens, k: int) -> bool:
    """Tell whether a participle stands at token `k` that says what was done with the figure: `3 tonnes sold in May`."""
    return (
        t.at(k).endswith("ed")
        and t.words[k].islower()
        and t.lower[k] not in NOT_ED
        and t.lower[k] not in PREPOSITIONS  # compared with
        and (t.at(k + 1) in STOP or is_time(t, k + 1) or not t.at(k + 1)[:1].isalpha())
    )


def noun_phrase(t: Tokens, figure: Figure) -> str:
    """Return the counted noun phrase as written, without `of` and determiners."""
    if not figure.noun_last:
        return ""
    first = figure.noun_first + (t.lower[figure.noun_first] == "of")
    kind = t.word(figure.last)
    lent = figure.noun_first > figure.last and t.at(figure.last + 1) in ("and", "or", ",")
    if lent and first < figure.noun_last - 1 and kind[:1].isupper() and t.words[first][0].isupper():
        return f"{kind} {t.slice(first + 1, figure.noun_last)}"  # 18 FM and five AM radio stations
    return said(t, first, figure.noun_last)
