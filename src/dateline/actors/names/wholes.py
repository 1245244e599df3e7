"""Names that were read in two and are one: "Washington, D.C.", "High Court of England and Wales", "the US Marines".

What stands right after a name, and what kind each of the two is, tells whether they belong together. Names are looked
at one by one and left after a glance where what follows cannot go on with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import (
    COMMON,
    GIVEN,
    NO_ORGANISATION,
    ORGANISATION,
    OTHER,
    PLACE,
    ROLE,
    TEAM,
    TITLE,
    lexicon,
)
from dateline.actors.names.causes import with_causes
from dateline.actors.names.frames import with_frames
from dateline.actors.names.model import CERTAIN, LIKELY, Name, over
from dateline.actors.names.parts import with_parts
from dateline.actors.names.recall import FORMS
from dateline.actors.names.things import with_things
from dateline.actors.names.tokens import NEXT, Tokens, flags_of

_DISTRICT = re.compile(r",? (?:D\. ?C\.|DC\b)")
# Lands that one body serves together, as they stand after its "of".
_JOINT = frozenset(
    {("England", "Wales"), ("New York", "New Jersey"), ("Jammu", "Kashmir"), ("Bath", "Wells"), ("Iraq", "Syria"),
     ("Newfoundland", "Labrador"), ("Oxford", "Cambridge"), ("Devon", "Cornwall"), ("Avon", "Somerset")}
)  # fmt: skip
_ROUTE = re.compile(r" (?:State )?(?:Route|Highway) \d{1,4}[A-Z]?\b")  # "U.S. Route 22"
_TRADED = frozenset(["Company", "Corporation", "Co", "Corp", "Works", "Ltd", "Limited"])
_FORMS = (" plc", " llc", " ltd", " A/S")
_FORM = re.compile(r" (?:plc|llc|ltd|A/S)\b")  # "Pentair plc"
# A family's firm: "Brask and Sons".
_SONS = re.compile(r" and (?:Sons?|Daughters?|Brothers|Associates|Partners|Company|Co)\b(?!-)")
# The part of the world that a branch serves: "Toyota Motor North America".
_CONTINENTS = frozenset(["North America", "Latin America", "South America", "Asia Pacific", "Asia-Pacific"])
_AND = re.compile(r" and (?:the )?(?=[A-Z])")
_CAMPUS = re.compile(r"(?:, | at )(?=[A-Z])")
_CIRCUIT = re.compile(
    r"(?: for the (?:\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+(?:st|nd|rd|th)|Federal|D\.C\.|DC)|(?<=D\.C\.)) Circuit\b"
)
_STATES = frozenset(["U.S.", "US", "United States"])
_HOUSE = re.compile(r" House\b(?=['’]s\b|[,.;:)]| (?!of\b)[a-z])")  # of a parliament: "the Texas House passed"
_MARINES = re.compile(r" Marines\b")
_PEOPLES = re.compile(r" People['’]s Republic\b(?! of)")
_SAINTLY = frozenset("School College Church Hospital Parish Academy University Seminary".split())
_SAINTS = frozenset(["St", "St.", "Saint"])
# What institutes do, as the last word of their names.
_PURSUITS = frozenset(
    "Affairs Resources Services Industries Research Studies Policy Analysis Development Education Training Prevention "
    "Response".split()
)
_CROWN = frozenset(["HM", "Crown"])
_RAILWAYS = frozenset(["Railroad", "Railway", "Railways"])
# What joins the words of a town's name in other tongues.
_OF_TOWN = frozenset(f" {words} " for words in ("do", "da", "dos", "das", "del", "de la", "de los", "de las"))
# And such as join nothing but the words of towns.
_OF_TOWN_ALONE = frozenset(
    f" {words} " for words in ("sur", "sous", "am", "an der", "ob der", "aan", "aan de", "aan den", "bei", "lès")
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
_CRUELTY = re.compile(r" to (?:Animals|Children)\b")
_FOR_LANDS = frozenset(["Assembly", "Ombudsman", "Executive", "Inspectorate"])
# Bodies of many of a kind in a country.
_JOINED_IN = frozenset("Federation Association Union Council Chamber Confederation Alliance League".split())
_SEES = frozenset(["Diocese", "Archdiocese", "Eparchy"])
_REALMS = frozenset(["Federation", "Republic", "Kingdom", "Union", "Emirates"])
# Bodies of a state, whose name may end theirs: "Ministry of Defence of Ukraine", "Police Service of Northern Ireland".
_STATE_BODIES = frozenset(["Ministry", "Police"])
_COUPLE = re.compile(r"\b[Tt]he ([A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+)?) and $")
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
    found = with_things(tokens, with_parts(tokens, with_frames(tokens, with_causes(tokens, found))))
    return _bracketed(tokens, found) if "(" in tokens.text else found


def _grown(tokens: Tokens, names: list[Name], at: int) -> tuple[int, str] | None:
    """Return where a name ends that goes on, and its kind; None for one that does not."""
    name, text = names[at], tokens.text
    if text[name.end : name.end + 1] not in (" ", ",") or name.title:
        return None
    if text.startswith(_FORMS, name.end) and (match := _FORM.match(text, name.end)):
        return match.end(), "ORG"
    following = names[at + 1] if at + 1 < len(names) else None
    if name.kind in ("?", "?LOC") and (match := _SONS.match(text, name.end)):
        return match.end(), "ORG"
    if following is not None and (stop := _town_end(tokens, name, following)):
        return stop, "LOC"
    if following is not None and _is_first_half(tokens, name, following):
        return following.end, "ORG"
    if name.kind == "LOC" and (grown := _grown_place(tokens, name, following)):
        return grown
    if name.kind in ("LOC", "MISC") and (match := _MARINES.match(text, name.end)):
        form = text[name.start : name.end]
        return (match.end(), "ORG") if form in lexicon().countries or form in lexicon().demonyms else None
    return _grown_body(tokens, name, following) if name.kind == "ORG" else None


def _town_end(tokens: Tokens, name: Name, following: Name) -> int:
    """Return where a town's name ends whose words a preposition of another tongue joins: "Wijk aan Zee"."""
    between = tokens.text[name.end : following.start]
    if between not in _OF_TOWN_ALONE or tokens.tails[name.last] > name.end or following.end - name.start > _LONGEST:
        return 0
    if name.kind not in ("LOC", "?", "?LOC") or name.last > name.first or following.kind in ("ORG", "?ORG", "MISC"):
        return 0
    return tokens.ends[following.first]


def _grown_place(tokens: Tokens, name: Name, following: Name | None) -> tuple[int, str] | None:
    """Return where a name ends that begins with a place, and its kind; None for a place alone."""
    text, word, form = tokens.text, tokens.words[name.last], tokens.text[name.start : name.end]
    if match := _ROUTE.match(text, name.end) or _PEOPLES.match(text, name.end):
        return match.end(), "LOC"
    if word == "Washington" and (match := _DISTRICT.match(text, name.end)):
        return match.end(), "LOC"
    if word == "Hall" and (match := _FAME.match(text, name.end)):
        return match.end(), "ORG"
    if match := _HOUSE.match(text, name.end):
        return (match.end(), "ORG") if _is_state(form) or form in _STATES else None
    if following is None or following.end - name.start > _LONGEST:
        return None
    between, last = text[name.end : following.start], tokens.words[following.last]
    if following.kind == "ORG":
        school = between == " of " and last in _SAINTLY and tokens.words[name.first] in _SAINTS
        railway = between == " and " and last in _RAILWAYS and text.endswith("the ", 0, name.start)
        # "St. Isidore of Seville Catholic School", "the Baltimore and Ohio Railroad"
        trading = between == " and " and last in _TRADED and name.first < name.last and not name.canonical
        trading = trading and bool(tokens.flags[name.last] & PLACE)  # "Puget Sound Bridge and Dredging Company"
        return (following.end, "ORG") if school or railway or trading else None
    named = following.kind in ("LOC", "?", "?LOC", "PER") and between in _OF_TOWN
    named = named or (between == " de " and following.kind == "LOC")  # "Notre-Dame de Paris"
    return (following.end, "LOC") if named else None  # "São Sebastião do Bom Sucesso"


def _grown_body(tokens: Tokens, name: Name, following: Name | None) -> tuple[int, str] | None:
    """Return where a name ends that begins with a body, and its kind; None for a body alone."""
    text, word = tokens.text, tokens.words[name.last]
    if (word == "Appeals" or word.startswith("D.C")) and (match := _CIRCUIT.match(text, name.end)):
        return match.end(), "ORG"
    if match := _CRUELTY.match(text, name.end) if word == "Cruelty" else None:
        return match.end(), "ORG"
    if following is None or following.start - name.end > 9:
        return None
    place, form = text[following.start : following.end], text[name.start : name.end]
    between, first = text[name.end : following.start], tokens.words[name.first]
    if following.kind == "LOC" and between in (" of ", " of the ") and first in _STATE_BODIES:
        state = place in lexicon().countries or tokens.words[following.last] in _REALMS
        return (following.end, "ORG") if state and not tokens.heading[name.first] else None
    if following.kind == "LOC" and between == " for " and word in _FOR_LANDS and place in lexicon().countries:
        return following.end, "ORG"  # "the National Assembly for Wales"
    if following.kind == "LOC" and between == " in " and first in _JOINED_IN and place in lexicon().countries:
        members = form.partition(" of ")[2].split()
        plain = members and members[-1].endswith("s") and all(flags_of(one) & COMMON for one in members)
        return (following.end, "ORG") if plain else None  # "the Council of Churches in Zambia"
    if first in _SEES and between == " and " and following.first == following.last and " of " in form:
        return following.end, "ORG"  # "the Diocese of Down and Connor"
    if following.kind in ("LOC", "?LOC") and between == " " and form.startswith("University of "):
        return following.end, "ORG"  # "the University of Massachusetts Amherst"
    if (
        following.kind == "ORG"
        and between == " "
        and form.startswith("University of ")
        and not tokens.heading[name.first]
    ):
        return following.end, "ORG"  # "the University of Michigan Law School"
    if following.kind == "ORG":
        joined = text[name.end : following.start] == " and " and not name.canonical
        joined = joined and word not in FORMS  # not "Cargill Inc and Continental Grain Co"
        trades = joined and following.last > following.first and tokens.words[following.last] in _TRADED
        plain = trades and all(flag & COMMON for flag in tokens.flags[following.first : following.last])
        return (following.end, "ORG") if plain else None  # "Scotts Shipbuilding and Engineering Company"
    if following.kind not in ("LOC", "?LOC", "?"):
        return None
    if between == " " and place in _CONTINENTS and word not in _UNITED and not tokens.heading[name.first]:
        return following.end, "ORG"  # "Toyota Motor North America"
    if following.first == name.last + 1 and name.last > name.first and word in _UNITED and not name.canonical:
        apart = tokens.heading[name.first] or name.end + 1 < following.start or place not in lexicon().countries
        return None if apart or not _ENDED.match(text, following.end) else (following.end, "ORG")
    own = form.rpartition(" of ")[2]
    if (match := _AND.match(text, name.end)) and match.end() == following.start:
        return (following.end, "ORG") if (own.removeprefix("the "), place) in _JOINT else None
    if form.startswith("University of ") and (match := _CAMPUS.match(text, name.end)):
        town = match.end() == following.start and place not in lexicon().districts
        return (following.end, "ORG") if town and _is_state(own) else None
    return None


def _is_first_half(tokens: Tokens, name: Name, following: Name) -> bool:
    """Return whether "and" joins what one body is for, as its first half has no head after it.

    "The National Cereals" and "Produce Board", "the Institute for Snow" and "Avalanche Research".
    """
    text, flags, last = tokens.text, tokens.flags, following.last
    if text[name.end : following.start] != " and " or name.canonical or following.canonical or name.last == name.first:
        return False
    if tokens.words[name.first] in _CROWN and following.kind == "ORG" and flags[last] & ORGANISATION:
        return not tokens.heading[name.first]  # "HM Courts and Tribunals Service"
    if name.kind not in ("ORG", "?weak") or following.kind not in ("ORG", "?weak", "MISC"):
        return False
    if flags[name.last] & ORGANISATION or flags[following.first] & ORGANISATION or tokens.heading[name.first]:
        return False
    rest = flags[following.first : last + 1]
    if tokens.words[name.first] == "National":
        named = any(flag & (GIVEN | TITLE) for flag in rest) or not text.endswith("the ", 0, name.start)
        return bool(flags[last] & ORGANISATION) and not named
    if not all(flag & (COMMON | TEAM) for flag in rest):
        return False
    if tokens.words[name.first] in ("Ministry", "Department", "Bureau"):
        return tokens.words[last] in _PURSUITS or not flags[last] & ORGANISATION
    _, told, purpose = text[name.start : name.end].rpartition(" for ")
    plain = told and all(flags_of(word) & COMMON for word in purpose.split())
    return bool(plain) and (tokens.words[last] in _PURSUITS or not flags[last] & ORGANISATION)


def _is_state(form: str) -> bool:
    """Return whether a name is one of the United States."""
    facts = lexicon().places.get(form)
    return facts is not None and facts.country == "US" and form in lexicon().districts


def _of_couple(tokens: Tokens, name: Name, found: list[Name]) -> Name:
    """Return a body called after two people with the first of them: "the Bill and Melinda Gates Foundation"."""
    if name.last == name.first:
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
    for name in names:
        if name.kind != "ORG" or name.last == name.first:
            continue
        match = _SHORT.match(text, name.end)
        if match is None or not _shortens(match[1].split(), tokens.words[name.first : name.last + 1]):
            continue
        first, last = bisect_left(tokens.starts, match.start(1)), bisect_left(tokens.starts, match.end(1)) - 1
        dropped.update(other.start for other in over(names, *match.span()))
        added.append(Name(match.start(1), match.end(1), "ORG", LIKELY, first, last))
    for match in _LABEL.finditer(text) if "((" in text else ():
        first, last = bisect_left(tokens.starts, match.start(1)), bisect_left(tokens.starts, match.end(1)) - 1
        near = over(names, *match.span())
        if not any(name.kind in ("PER", "ORG") and name.start == match.start(1) for name in near) and last > first:
            dropped.update(name.start for name in near)
            added.append(Name(match.start(1), match.end(1), "PER", LIKELY, first, last))
    for match in _LETTERS.finditer(text):
        last = bisect_left(tokens.starts, match.start()) - 1
        body = _body_before(tokens, last, match) if last >= 0 and tokens.ends[last] == match.start() else None
        if body is not None:
            near = over(names, body.start, body.end)
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
