"""Bodies that the text itself introduces, which their own words would not tell: "SEO Arcade, a provider of", "About We
Mediate", "Halden (NYSE: HLD)", "At Peopling Well, we".

Who issues a text says in it what they are. A name so introduced, though it be made of plain words or of letters, is a
body at each of its places; one sign that is sure is enough, of lesser signs it takes two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from dateline.actors.lexicon import CALENDAR, COMMON, FUNCTION, GIVEN, NO_ORGANISATION, lexicon
from dateline.actors.names.beside import PLACE_BEFORE
from dateline.actors.names.definitions import head_noun
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.tokens import COMMA, NEXT, NO_LINK, Tokens, flags_of

_LONGEST = 6  # words of such a name
_SURE = 2  # what the signs of a name have to weigh together
# Heads of what is told of a body, and of no person and no product.
_FIRMS = frozenset(
    "provider company corporation firm startup start-up retailer nonprofit non-profit manufacturer supplier "
    "distributor insurer bank brokerage agency consultancy organisation organization charity airline carmaker "
    "automaker chipmaker drugmaker brewer lender institute newspaper conglomerate franchisor subsidiary consortium "
    "cooperative foundation "
    "dispensary practice marketplace bakery clinic dealership".split()
)
# What bodies do, and people less.
_DOES = (
    r"(?:announces?d?|provide[sd]?|offer(?:s|ed)?|launch(?:es|ed)|unveil(?:s|ed)|introduce[sd]|acquire[sd]?|operate[sd]?|"
    r"employ(?:s|ed)|partner(?:s|ed)|specializ\w+|specialis\w+|deliver(?:s|ed)|released?|supplie[sd]|manufacture[sd]?|"
    r"is (?:headquartered|based|committed|pleased|proud|excited|dedicated))"
)
_WHAT = r"(?P<what>(?:[a-z-]+, ){0,2}[^.,;:()\n]{3,120})"
# "Halden (NYSE: HLD)", "Halden (the “Company”)", "Halden (“Halden” or the “Firm”)"
_BRACKET = re.compile(
    r" \((?:[^()\n]{0,40}[“\"](?:the )?(?:Company|Group|Corporation|Firm|Bank|Trust)[”\"]"
    r"|(?:NASDAQ|Nasdaq|NYSE|OTC\w*|TSX\S*|CSE|ASX|LSE|AIM|AMEX|Cboe)[^()\n]{0,20}: ?[A-Z])"
)
# "Halden, a leading provider of", "At Halden, we"
_APPOSED = re.compile(
    rf", (?:(?P<we>we)(?:['’]\w+)? |(?:an?|one of the|the (?=[a-z]+['’]s |(?:leading|largest|oldest|first) )) {_WHAT})"
)
# "Halden is a provider of", "Halden today announced"
_TOLD = re.compile(
    rf" (?:(?:is|was) (?:an?|the|one of the) {_WHAT}|(?:(?:has|today|also|now|proudly|currently) ){{0,2}}{_DOES}\b)"
)
_MARKED = re.compile(rf"®,? (?:is|has|{_DOES})\b")
# What stands right after a name and is worth a look, by its first letters; most words are not.
_SIGNS = {" (": _BRACKET, ", ": _APPOSED, "® ": _MARKED, "®,": _MARKED}
_STARTS = frozenset(
    [" is ", " was", " has", " now"]
    + [f" {verb}" for verb in "ann pro off lau unv int acq ope emp par spe del rel sup man tod als cur".split()]
)
_BEFORE = frozenset(["The", "About", "At", "A", "An", "ABOUT", "THE"])  # before such a name
_OF_OFFICE = (" of ", " at ", " for ")
# An officer of a body, before its name.
_OFFICER = re.compile(
    r"\b(?:CEO|CFO|COO|CTO|[Ff]ounder|[Cc]o-?[Ff]ounder|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Mm]anaging [Dd]irector|"
    r"[Ss]pokes(?:man|woman|person)|[Gg]eneral [Mm]anager|[Vv]ice [Pp]resident) (?:of|at|for) $"
)
# Such a line whose body has small words in its name, and the text below that begins with it: "Believe in Dreams".
_PHRASED = re.compile(
    r"About ([A-Z][\w’'-]+(?: (?:in|of|for|to|on|with|and|the|a|at|by)){1,2}(?: [A-Z][\w’'-]+){1,3})\W{1,6}(?=\1 )"
)
# A line of its own above what a body says of itself.
_ABOUT = re.compile(r"(?:^|\n|[.!?:”\")] {1,3}|\n[#* ]{1,4})A(?:bout|BOUT) (?=[A-Z])")
_RESTART = re.compile(r"\W{1,6}(?:The )?(?=[A-Z])")
_OFFERS = re.compile(
    r"(?:®|™)? (?:provides|offers|develops|delivers|helps|operates|specializes|specialises|manufactures|designs|builds|"
    r"creates|serves|supports|owns|sells|makes|works|connects|was founded|was established|is headquartered|is based)\b"
)


def with_declared(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the bodies that the text introduces, in place of what was read within them."""
    begins = [name.first for name in names]
    added: list[Name] = []
    dropped: set[int] = set()
    for body in (*_bodies(tokens, names), *_phrased(tokens)):
        near = names[bisect_left(begins, body.first - 12) : bisect_left(begins, body.last + 1)]
        near = [name for name in near if name.last >= body.first]
        if _gives_way(body, near):
            dropped.update(id(name) for name in near)
            added.append(body)
    if not added:
        return names
    return sorted([*(n for n in names if id(n) not in dropped), *added], key=lambda name: name.start)


def _bodies(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the bodies that are introduced, at each of their places."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(_forms(tokens, names), key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    found: list[Name] = []
    after = 0
    for index in range(len(tokens)) if by_first else ():
        for words in by_first.get(tokens.words[index], ()) if index >= after else ():
            body = _stands(tokens, index, words)
            if body is not None:
                found.append(body)
                after = body.last + 1
                break
    return found


def _phrased(tokens: Tokens) -> list[Name]:
    """Return the bodies with small words in their names, at each of their places: "Believe in Dreams"."""
    text = tokens.text
    told = (match for match in _PHRASED.finditer(text) if match[1] not in lexicon().places) if "About " in text else ()
    found: list[Name] = []
    for form in {match[1] for match in told if _tells(text, match.end() + len(match[1]))}:
        for match in re.finditer(rf"\b{re.escape(form)}\b", text):
            first = bisect_left(tokens.starts, match.start())
            last = bisect_left(tokens.starts, match.end()) - 1
            if first <= last and tokens.starts[first] == match.start():
                found.append(Name(match.start(), match.end(), "ORG", LIKELY, first, last))
    return found


def _tells(text: str, end: int) -> bool:
    """Return whether a body is told of after a name: what it is, or what it does."""
    what = _TOLD.match(text, end)
    told = what is not None and head_noun(what.groupdict().get("what") or "") in _FIRMS
    return told or bool(_OFFERS.match(text, end))


def _gives_way(body: Name, near: list[Name]) -> bool:
    """Return whether what was read at a body's place is less than it."""
    for name in near:
        if name.first < body.first or name.last > body.last or name.title:
            return False
        if name.first == body.first and name.last == body.last and (name.kind == "ORG" or name.sure == CERTAIN):
            return False
    return True


def _stands(tokens: Tokens, index: int, words: tuple[str, ...]) -> Name | None:
    """Return the body of some words where they stand at a token."""
    last = index + len(words) - 1
    if tuple(tokens.words[index : last + 1]) != words or any(
        link != NEXT for link in tokens.links[index + 1 : last + 1]
    ):
        return None
    if any(tokens.tails[at] != tokens.ends[at] for at in range(index, last)):
        return None
    if len(words) == 1 and tokens.flags[index] & COMMON:
        return None
    return Name(tokens.starts[index], tokens.ends[last], "ORG", LIKELY, index, last)


def _forms(tokens: Tokens, names: list[Name]) -> set[tuple[str, ...]]:
    """Return the words of the names that are introduced as bodies."""
    weights: Counter[tuple[str, ...]] = Counter()
    inner: set[tuple[str, ...]] = set()  # what begins with a small word's capital within a sentence
    text = tokens.text
    people = {name.last for name in names if name.kind == "PER" and name.sure == CERTAIN}
    first, links, tails, ends = 0, tokens.links, tokens.tails, tokens.ends
    for last, after in zip(range(len(tokens)), (*links[1:], NO_LINK), strict=False):
        owns = tails[last] != ends[last]
        if after == NEXT and not owns:
            continue
        begin, first = first, last + 1
        if owns or tokens.heading[last] or last in people:
            continue
        if tokens.flags[begin] & FUNCTION and not tokens.initial[begin]:
            inner.add(tuple(tokens.words[begin : last + 1]))
        if tokens.words[begin] == "The" and begin < last:
            begin += 1
        if weight := _weight(tokens, begin, last):
            weights[tuple(tokens.words[begin : last + 1])] += weight
    for words in _about(tokens) if "About " in text or "ABOUT " in text else ():
        weights[words] += _SURE
    forms: Counter[tuple[str, ...]] = Counter()
    for words, weight in weights.items():
        if words[0] in _BEFORE or (flags_of(words[0]) & FUNCTION and words not in inner):
            words = words[1:]  # "At Halden Works, we", but "We Mediate"
        half = (len(words) + 1) // 2
        if len(words) > 1 and words[:half] == words[-half:]:
            words = words[:half]  # "About Halden Works", and the text below it
        words = words[1:] if words[:1] and words[0] in _BEFORE else words
        forms[words] += weight
    return {words for words, weight in forms.items() if weight >= _SURE and _may_be_body(words)}


def _weight(tokens: Tokens, first: int, last: int) -> int:
    """Return how much what stands around a name speaks for a body."""
    text, tail, start = tokens.text, tokens.tails[last], tokens.starts[first]
    sign = _SIGNS.get(text[tail : tail + 2]) or (_TOLD if text[tail : tail + 4] in _STARTS else None)
    if sign is not None and (match := sign.match(text, tail)):
        if sign is _BRACKET:
            return _SURE
        told = match.groupdict()
        if told.get("we"):
            return _SURE if tokens.words[first] == "At" and tokens.initial[first] else 0
        if not told.get("what"):
            return 1
        placed = sign is _APPOSED and (_listed(tokens, first) or _before(tokens, first) in PLACE_BEFORE)
        return _SURE if head_noun(told["what"]) in _FIRMS and not placed else 0
    return 1 if text.endswith(_OF_OFFICE, 0, start) and _OFFICER.search(text, max(0, start - 30), start) else 0


def _listed(tokens: Tokens, index: int) -> bool:
    """Return whether a comma joins a token to a name before it, as a town and its state: "in Leeds, Kent"."""
    return tokens.links[index] == COMMA and not tokens.flags[index - 1] & FUNCTION


def _before(tokens: Tokens, index: int) -> str:
    """Return the small word before a token."""
    return tokens.text[max(0, tokens.starts[index] - 16) : tokens.starts[index]].rpartition(" ")[0].rpartition(" ")[2]


def _may_be_body(words: tuple[str, ...]) -> bool:
    """Return whether some words are no person's, no place's and no date's."""
    flags = [lexicon().flags.get(word, 0) for word in words]
    if not words or len(words) > _LONGEST or flags[0] & CALENDAR or all(flag & FUNCTION for flag in flags):
        return False
    if any(flag & GIVEN and not flag & COMMON for flag in flags) or " ".join(words) in lexicon().places:
        return False
    if len(words) == 1:
        if any(map(str.isdigit, words[0])):
            return False  # "the GK-F16 delivers", a product
        return (
            len(words[0]) > 2
            and not flags[0] & (COMMON | GIVEN | NO_ORGANISATION)
            and words[0] not in lexicon().demonyms
        )
    return True


def _about(tokens: Tokens) -> list[tuple[str, ...]]:
    """Return the words of the bodies that paragraphs "About" them begin with again."""
    text = tokens.text
    found = []
    for match in _ABOUT.finditer(text):
        first = bisect_left(tokens.starts, match.end())
        last = first
        while (
            last + 1 < len(tokens) and tokens.links[last + 1] == NEXT and tokens.words[last + 1] != tokens.words[first]
        ):
            last += 1
        if last + 1 == len(tokens):
            continue
        restart = _RESTART.match(text, tokens.ends[last])
        again = bisect_left(tokens.starts, restart.end()) if restart else len(tokens)
        if again >= len(tokens) or tokens.words[again].upper() != tokens.words[first].upper():
            continue
        stop = again
        while stop + 1 < len(tokens) and tokens.links[stop + 1] == NEXT:
            stop += 1
        if _OFFERS.match(text, tokens.ends[stop]):
            found.append(tuple(tokens.words[again : stop + 1]))
            if not tokens.words[first].isupper() or tokens.words[again].isupper():
                found.append(tuple(tokens.words[first : last + 1]))
    return found
