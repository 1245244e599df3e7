"""Names that were read in two and are one: "Washington, D.C.", "High Court of England and Wales", "the US Marines".

What stands right after a name, and what kind each of the two is, tells whether they belong together. Names are looked
at one by one and left after a glance where what follows cannot go on with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import COMMON, FUNCTION, GIVEN, NO_ORGANISATION, OTHER, PLACE, ROLE, lexicon
from dateline.actors.names import CERTAIN, LIKELY, Name
from dateline.actors.parts import with_parts
from dateline.actors.recall import FORMS
from dateline.actors.tokens import NEXT, Tokens

_DISTRICT = re.compile(r",? (?:D\. ?C\.|DC\b)")
# Lands that one body serves together, as they stand after its "of".
_JOINT = frozenset(
    {("England", "Wales"), ("New York", "New Jersey"), ("Jammu", "Kashmir"), ("Bath", "Wells"), ("Iraq", "Syria"),
     ("Newfoundland", "Labrador"), ("Oxford", "Cambridge"), ("Devon", "Cornwall"), ("Avon", "Somerset")}
)  # fmt: skip
_ROUTE = re.compile(r" (?:State )?(?:Route|Highway) \d{1,4}[A-Z]?\b")  # "U.S. Route 22"
_TRADED = frozenset(["Company", "Corporation", "Co", "Corp", "Works", "Ltd", "Limited"])
_FORMS = (" plc", " llc", " ltd")
_FORM = re.compile(r" (?:plc|llc|ltd)\b")  # "Pentair plc"
_AND = re.compile(r" and (?:the )?(?=[A-Z])")
_CAMPUS = re.compile(r"(?:, | at )(?=[A-Z])")
_CIRCUIT = re.compile(
    r"(?: for the (?:\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+(?:st|nd|rd|th)|Federal|D\.C\.|DC)|(?<=D\.C\.)) Circuit\b"
)
_HOUSE = re.compile(r" House\b(?=['’]s\b|[,.;:)]| (?!of\b)[a-z])")  # of a parliament: "the Texas House passed"
_MARINES = re.compile(r" Marines\b")
_PEOPLES = re.compile(r" People['’]s Republic\b(?! of)")
_SAINTLY = frozenset("School College Church Hospital Parish Academy University Seminary".split())
_SAINTS = frozenset(["St", "St.", "Saint"])
_RAILWAYS = frozenset(["Railroad", "Railway", "Railways"])
# What joins the words of a town's name in other tongues.
_OF_TOWN = frozenset(
    [
        " do ",
        " da ",
        " dos ",
        " das ",
        " del ",
        " de la ",
        " de los ",
        " de las ",
        " sur ",
        " sous ",
        " am ",
        " an der ",
    ]
)
_FAME = re.compile(r" of Fame(?: and Museum)?\b")
_ENDOWED = frozenset("Foundation Trust Fund Institute Center Centre School Library Museum Hospital Collection".split())
# What is united in a country, whose name may end its own: "the Marriage Equality Coalition Taiwan".
_UNITED = frozenset(
    "Coalition Alliance Network Society Association Foundation Movement Forum Initiative Institute Trust Federation "
    "Collective Campaign Partnership".split()
)
# What may stand after such a name, and seldom after a place alone.
_ENDED = re.compile(
    r"(?= ?[,.;)]|['’]s\b| \(| (?:said|says|told|called|has|had|have|is|was|were|will|which|and|in|on|to|reported|"
    r"announced|added|urged|criticised|criticized|welcomed|condemned|estimates?|found|published|launched)\b)"
)
_AGAINST = re.compile(
    r"(?<![.?!\n] )(?<!^)(?<!\n)\b((?:[A-Z][\w.’']+ ){0,2})([A-Z][a-z]{2,}(?:s|men|people)) Against (?:the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
)
_WRONGS = frozenset(["Crimes", "Offences", "Offenses", "Charges", "Claims", "Allegations", "Sanctions", "Attacks"])
_COUPLE = re.compile(r"\b[Tt]he ([A-Z][a-z]+(?: [A-Z][a-z]+)?) and $")
_SHORT = re.compile(r" \((?:the |[“\"])?([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})[”\"]?\)")
# Who speaks in an interview, as Wikinews labels answers.
_LABEL = re.compile(r"(?<!\()\(\(([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\)\)")
# Letters in brackets that the words before them do not spell, as those of a name in another tongue.
_LETTERS = re.compile(r" \(([A-Z]{3,6})\)")
_LONGEST = 160  # characters of a name, to find what reaches over a place
_DISEASE = re.compile(r"(?i:virus|syndrome|disorder|disease)$")


def whole(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with those put together that are one, and the short names that brackets give."""
    found: list[Name] = []
    end = 0
    for at, name in enumerate(names):
        if name.start < end:
            continue
        grown = _grown(tokens, names, at)
        if grown is not None:
            stop, kind = grown
            last = bisect_left(tokens.starts, stop) - 1
            name = Name(name.start, stop, kind, CERTAIN, name.first, max(name.first, last), name.title)
        elif name.kind == "ORG" and tokens.words[name.last] in _ENDOWED:
            name = _of_couple(tokens, name, found)
        end = name.end
        found.append(name)
    if " Against " in tokens.text:
        found = _opposed(tokens, found)
    found = with_parts(tokens, found)
    return _bracketed(tokens, found) if "(" in tokens.text else found


def _opposed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the bodies of people who are against something: "Iraq Veterans Against the War"."""
    text = tokens.text
    for match in _AGAINST.finditer(text):
        first = bisect_left(tokens.starts, match.start())
        member = bisect_left(tokens.starts, match.start(2))
        last = bisect_left(tokens.starts, match.end()) - 1
        if first > member or tokens.starts[first] != match.start() or tokens.heading[first] or match[2] in _WRONGS:
            continue
        if tokens.flags[first] & FUNCTION:
            first += 1
        if first > member or tokens.flags[member] & OTHER:
            continue
        start, end = tokens.starts[first], tokens.ends[last]
        if all(start <= name.start or name.end <= start for name in names):
            names = [name for name in names if name.end <= start or name.start >= end]
            names = sorted([*names, Name(start, end, "ORG", LIKELY, first, last)], key=lambda name: name.start)
    return names


def _grown(tokens: Tokens, names: list[Name], at: int) -> tuple[int, str] | None:
    """Return where a name ends that goes on, and its kind; None for one that does not."""
    name, text = names[at], tokens.text
    if text[name.end : name.end + 1] not in (" ", ",") or name.title:
        return None
    kind, word = name.kind, tokens.words[name.last]
    if text.startswith(_FORMS, name.end) and (match := _FORM.match(text, name.end)):
        return match.end(), "ORG"
    if kind == "LOC":
        if text[name.end : name.end + 2] in (" R", " H", " S") and (match := _ROUTE.match(text, name.end)):
            return match.end(), "LOC"
        if word == "Washington" and (match := _DISTRICT.match(text, name.end)):
            return match.end(), "LOC"
        if text.startswith(" People", name.end) and (match := _PEOPLES.match(text, name.end)):
            return match.end(), "LOC"
        if text.startswith(" House", name.end) and (match := _HOUSE.match(text, name.end)):
            form = text[name.start : name.end]
            facts = lexicon().places.get(form)
            state = facts is not None and facts.country == "US" and form in lexicon().districts
            return (match.end(), "ORG") if state or form in ("U.S.", "US", "United States") else None
        following = names[at + 1] if at + 1 < len(names) else None
        school = following is not None and following.kind == "ORG" and tokens.words[following.last] in _SAINTLY
        if school and following and tokens.words[name.first] in _SAINTS and text[name.end : following.start] == " of ":
            return following.end, "ORG"  # "St. Isidore of Seville Catholic School"
        railway = following is not None and following.kind == "ORG" and tokens.words[following.last] in _RAILWAYS
        if (
            railway
            and following
            and text[name.end : following.start] == " and "
            and text.endswith("the ", 0, name.start)
        ):
            return following.end, "ORG"  # "the Baltimore and Ohio Railroad"
        between = (
            text[name.end : following.start] if following and following.kind in ("LOC", "?", "?LOC", "PER") else ""
        )
        if following and between in _OF_TOWN and following.end - name.start < _LONGEST:
            return following.end, "LOC"  # "São Sebastião do Bom Sucesso"
        if word == "Hall" and (match := _FAME.match(text, name.end)):
            return match.end(), "ORG"
    if kind in ("LOC", "MISC"):
        if not text.startswith(" Marines", name.end) or (match := _MARINES.match(text, name.end)) is None:
            return None
        form = text[name.start : name.end]
        known = form in lexicon().countries or form in lexicon().demonyms
        return (match.end(), "ORG") if known else None
    if kind != "ORG":
        return None
    if (word == "Appeals" or word.startswith("D.C")) and (match := _CIRCUIT.match(text, name.end)):
        return match.end(), "ORG"
    following = names[at + 1] if at + 1 < len(names) else None
    if following is None or following.start - name.end > 9:
        return None
    place = text[following.start : following.end]
    form = text[name.start : name.end]
    if following.kind == "ORG":
        joined = text.startswith(" and ", name.end) and following.start == name.end + 5 and not name.canonical
        joined = joined and word not in FORMS  # not "Cargill Inc and Continental Grain Co"
        trades = joined and following.last > following.first and tokens.words[following.last] in _TRADED
        plain = trades and all(flag & COMMON for flag in tokens.flags[following.first : following.last])
        return (following.end, "ORG") if plain else None  # "Scotts Shipbuilding and Engineering Company"
    if following.kind not in ("LOC", "?LOC", "?"):
        return None
    if following.first == name.last + 1 and name.last > name.first and word in _UNITED and not name.canonical:
        apart = tokens.heading[name.first] or name.end + 1 < following.start or place not in lexicon().countries
        return None if apart or not _ENDED.match(text, following.end) else (following.end, "ORG")
    own = form.rpartition(" of ")[2]
    if (match := _AND.match(text, name.end)) and match.end() == following.start:
        return (following.end, "ORG") if (own.removeprefix("the "), place) in _JOINT else None
    if form.startswith("University of ") and (match := _CAMPUS.match(text, name.end)):
        facts = lexicon().places.get(own)
        state = facts is not None and facts.country == "US" and own in lexicon().districts
        town = match.end() == following.start and place not in lexicon().districts
        return (following.end, "ORG") if state and town else None
    return None


def _of_couple(tokens: Tokens, name: Name, found: list[Name]) -> Name:
    """Return a body called after two people with the first of them: "the Bill and Melinda Gates Foundation"."""
    first = tokens.flags[name.first]
    if not first & GIVEN or name.last == name.first:
        return name
    match = _COUPLE.search(tokens.text, max(0, name.start - 40), name.start)
    if match is None or any(one.kind == "ORG" and one.end > match.start(1) for one in found[-1:]):
        return name
    index = bisect_left(tokens.starts, match.start(1))
    if not tokens.flags[index] & GIVEN:
        return name
    while found and found[-1].start >= match.start(1):
        found.pop()
    return Name(match.start(1), name.end, "ORG", LIKELY, index, name.last)


def _bracketed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with those that brackets tell: "Pennsylvania State University (Penn State)"."""
    text = tokens.text
    added: list[Name] = []
    dropped: set[int] = set()
    for at, name in enumerate(names):
        if name.kind != "ORG" or name.last == name.first:
            continue
        match = _SHORT.match(text, name.end)
        if match is None or not _shortens(match[1].split(), tokens.words[name.first : name.last + 1]):
            continue
        first, last = bisect_left(tokens.starts, match.start(1)), bisect_left(tokens.starts, match.end(1)) - 1
        for other in names[at + 1 : at + 4]:
            if match.start() < other.start < match.end():
                dropped.add(other.start)
        added.append(Name(match.start(1), match.end(1), "ORG", LIKELY, first, last))
    for match in _LABEL.finditer(text) if "((" in text else ():
        first, last = bisect_left(tokens.starts, match.start(1)), bisect_left(tokens.starts, match.end(1)) - 1
        near = names[bisect_left(names, match.start(), key=lambda name: name.start) :][:4]
        near = [name for name in near if name.start < match.end()]
        if not any(name.kind in ("PER", "ORG") and name.start == match.start(1) for name in near) and last > first:
            dropped.update(name.start for name in near)
            added.append(Name(match.start(1), match.end(1), "PER", LIKELY, first, last))
    for match in _LETTERS.finditer(text):
        last = bisect_left(tokens.starts, match.start()) - 1
        body = _body_before(tokens, last, match) if last >= 0 and tokens.ends[last] == match.start() else None
        if body is not None:
            begin = bisect_left(names, body.start - _LONGEST, key=lambda name: name.start)
            stop = bisect_left(names, body.end, key=lambda name: name.start)
            near = [name for name in names[begin:stop] if body.start < name.end]
            if all(name.kind in ("?weak", "?common") and name.start >= body.start for name in near):
                dropped.update(name.start for name in near)
                added.append(body)
    if not added:
        return names
    return sorted([*(n for n in names if n.start not in dropped), *added], key=lambda name: name.start)


def _shortens(short: list[str], words: list[str]) -> bool:
    """Return whether each of some words begins one of a name's, in their order."""
    at = 0
    for word in short:
        while at < len(words) and not words[at].startswith(word):
            at += 1
        if at == len(words):
            return False
        at += 1
    return True


def _body_before(tokens: Tokens, last: int, match: re.Match[str]) -> Name | None:
    """Return the body whose words end before letters in brackets that they do not spell, None where none does."""
    first = last
    while tokens.links[first] == NEXT and first and last - first < 5:
        first -= 1
    words = tokens.words[first : last + 1]
    flags = tokens.flags[first : last + 1]
    if first == last or tokens.heading[first] or tokens.initial[first] or not flags[-1] & COMMON:
        return None
    if any(flag & (GIVEN | OTHER | PLACE | ROLE | NO_ORGANISATION) for flag in flags) or _DISEASE.search(words[-1]):
        return None
    initials = "".join(part[0] for word in words for part in word.split("-") if part)
    if initials.endswith(match[1]) or match[1].endswith(initials):
        return None  # told by its own initials
    return Name(tokens.starts[first], tokens.ends[last], "ORG", LIKELY, first, last)
