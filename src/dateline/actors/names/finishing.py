"""The last look at names whose kind is known: where they begin and end, by what the rest of the text says.

Headings, ordinals, press digests; names that the text explains by an acronym; particles of surnames.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain

from dateline.actors.lexicon import CALENDAR, COMMON, DIRECTION, FUNCTION, GIVEN, HEADS, NO_ORGANISATION, lexicon
from dateline.actors.names.beside import ACTS, AUXILIARIES
from dateline.actors.names.genres import plain_words
from dateline.actors.names.model import LIKELY, Name, over
from dateline.actors.names.reading import Reading
from dateline.actors.names.recall import FORMS
from dateline.actors.names.tokens import NEXT, flags_of
from dateline.actors.names.verdicts import PRESS

# A newspaper's name above its items.
_PAPER = re.compile(r"^([A-Z][A-Z'’&.-]+(?: [A-Z'’&.-]+){0,5})\n(?=-{1,2} )", re.M)
# The particles in small letters and the surname of a full name.
_PARTICLES = re.compile(r"[^\W\d_][\w.'’-]* ((?:[a-z]{1,4} |[a-z]{1,3}['’-]){1,3})([^\W\d_][\w'’-]*)$")
# The agency in brackets of a dateline: "WINDHOEK, 14 May (Nampa) -- ".
_AGENCY = re.compile(r"^[A-Z][^\n()]{2,50} ?\(([A-Z][\w/.-]{1,16}(?: [A-Z][\w.-]{1,16})?)\) ?(?:-{1,2}|–|—) ", re.M)
_BEHIND_AGENCY = (") -", ")-", ") –", ")–", ") —", ")—")
# A town of several words in capitals, an agency or a day, and a dash.
_DATELINE = re.compile(
    r"^([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){1,3})(?:, [A-Z][\w. ]{2,24}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([A-Z][\w/ ]{1,20}\))? ?(?:-{1,2}|–|—) (?=[^\n]*[a-z])",
    re.M,
)
# A town in capitals, perhaps its country, and the day, alone on a line.
_DATED_LINE = re.compile(
    r"^([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3})(?: ?, [A-Z][A-Za-z. ]{2,24})? \d{4}-\d\d-\d\d$", re.M
)
# An outlet and a date that stand alone on a line.
_MASTHEAD = re.compile(
    r"^([A-Z][^\n|]{1,40}) \| (?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})$",
    re.M,
)
# The initials of who speaks, as interviews label answers.
_SPEAKER = re.compile(r"^([A-Z]{2,3}): ", re.M)
_WORK_NOUNS = frozenset("studio studios label company star director producer maker developer publisher".split())
_TITLED = re.compile(r"\b(?:en)?titled ['\"“‘]?(?=[A-Z])")
# The star, of which nothing tells the paper.
_STAR = re.compile(
    r"(?<!told )(?<!to )(?<!by )(?<!newspaper )The Sun\b"
    r"(?!['’]s| (?:reported|reports|said|says|wrote|claimed|newspaper|quoted|published|on \w+day))"
)
_FEW = 8  # titles of works that end alike
# What ends the title of a work that looks a person's: "the film Annie Hall, directed by".
_ENDS_WORK = re.compile(r"(?: \(\d{4}\))?(?: ?[,.;)]| (?:by|starring|directed|won|opened)\b)")
# What is made and given a title, right before it.
_WORKS = frozenset(
    "film movie biopic novel musical serial sitcom miniseries documentary album song thriller sequel blockbuster "
    "memoir videogame game films movies novels songs albums".split()
)
# A work with a comma before its title, what makes it somebody's own, and the title: "Their first album, Slow Bay,".
_OWN_NOUNS = frozenset(
    "album EP single record mixtape feature novel memoir book film movie documentary opera musical song".split()
)
_WORK_COMMA = re.compile(rf"\b(?:{'|'.join(sorted(_OWN_NOUNS))}) ?, (?=[A-Z])")
_OWN = re.compile(
    r"(?:(?:^|[.!?;]|\n)\s*|\b(?:released|recorded|issued|published|wrote|and|with|including|finished) )"
    r"(?:[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Tt]he (?:band|group|trio|duo|singer|author)['’]s) (?:[\w-]+ ){0,4}$"
)
_OWN_WORK = re.compile(r"[A-Z][^,.;:\n]{1,60}(?= ?,)")
# Initials in brackets with full stops.
_INITIALS = re.compile(r" \(((?:[A-Z]\.){2,4})\)")
# Of papers only where something is told by them: "The Clare Champion reported".
_PRESS_TOO = frozenset("Champion Leader Democrat Reporter Record Nation Beacon Banner Pilot Union Voice".split())
_WROTE = (" reported", " reports", " said", " wrote", " quoted", " published", " newspaper")
# Before a body that begins with its country: "All India Hindu Union".
_ALL = re.compile(r"\bAll[ -]$")
_TWO_WAYS = ("id and ", "rth and ", "uth and ", "ast and ", "est and ", "tral and ")
_DIRECTION = re.compile(r"\b(?:Mid|North|South|East|West|Central|Northern|Southern|Eastern|Western) and $")
_SPANS = frozenset(["Bridge", "Tunnel", "Crossing"])  # "the Third Mainland Bridge"
_ORDINAL = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth) $"
)


def finish(reading: Reading) -> None:
    """Mend the extents of all names."""
    settle_labels(reading)
    settle_papers(reading)
    settle_datelines(reading)
    settle_ordinals(reading)
    settle_directions(reading)
    settle_initials(reading)
    settle_headings(reading)
    settle_particles(reading)
    settle_employers(reading)
    settle_newspapers(reading)
    settle_articles(reading)


def settle_datelines(reading: Reading) -> None:
    """Read the unlisted town in capitals of several words with which a paragraph begins: "FIROZ KOAH - "."""
    added: list[Name] = []
    dropped: set[int] = set()
    for match in _AGENCY.finditer(reading.text) if any(sign in reading.text for sign in _BEHIND_AGENCY) else ():
        start, end = match.span(1)
        near = over(reading.names, start, end)
        for name in near:
            if (name.start, name.end) == (start, end):
                name.kind, name.canonical = "ORG", None if name.kind != "ORG" else name.canonical
        first, last = bisect_left(reading.tokens.starts, start), bisect_left(reading.tokens.starts, end) - 1
        plain = all(flag & (COMMON | CALENDAR) for flag in reading.tokens.flags[first : last + 1])
        if first <= last and not plain and all(name.kind == "ORG" and name.end - start < end - start for name in near):
            dropped.update(name.start for name in near)
            added.append(Name(start, end, "ORG", LIKELY, first, last))
    for match in chain(_DATELINE.finditer(reading.text), _DATED_LINE.finditer(reading.text)):
        start, end = match.span(1)
        near = starting_between(reading, start, end)
        first, last = bisect_left(reading.tokens.starts, start), bisect_left(reading.tokens.starts, end) - 1
        flags = reading.tokens.flags[first : last + 1]
        known = any(name.end > end or name.kind == "LOC" or name.last > name.first for name in near)
        unfit = any(flag & (COMMON | HEADS | FUNCTION | NO_ORGANISATION) for flag in flags)
        whole = first < last or match.re is _DATED_LINE
        if whole and not known and not unfit and reading.tokens.starts[first] == start:
            dropped.update(name.start for name in near)
            added.append(Name(start, end, "LOC", LIKELY, first, last))
    if added:
        kept = [name for name in reading.names if name.start not in dropped]
        reading.names = sorted([*kept, *added], key=lambda name: name.start)


def starting_between(reading: Reading, start: int, end: int) -> list[Name]:
    """Return the names that start between two characters."""
    first = bisect_left(reading.names, start, key=lambda name: name.start)
    return reading.names[first : bisect_left(reading.names, end, key=lambda name: name.start)]


def settle_newspapers(reading: Reading) -> None:
    """Read people with an article and a paper's last word as the papers that they are: "The Clare Champion"."""
    for name in reading.names:
        last = reading.tokens.words[name.last]
        if name.kind != "PER" or name.title or name.last == name.first:
            continue
        paper = last in PRESS or (last in _PRESS_TOO and reading.text.startswith(_WROTE, name.end))
        if paper and reading.text.endswith(("the ", "The "), 0, name.start):
            name.kind, name.canonical = "ORG", None


def settle_articles(reading: Reading) -> None:
    """Begin a paper's name with the "The" that stands in capitals within its sentence: "told The Mercury News"."""
    tokens = reading.tokens
    for name in reading.names:
        before = name.first - 1
        if (
            name.kind != "ORG"
            or before < 0
            or tokens.words[before] != "The"
            or tokens.words[name.last] not in PRESS
            or name.canonical == "Associated Press"  # no paper
        ):
            continue
        if tokens.links[name.first] == NEXT and not tokens.initial[before] and not tokens.heading[before]:
            name.start = tokens.starts[before]


def settle_particles(reading: Reading) -> None:
    """Begin a surname with the particles that the full name has: "van Dijk" of "Lena van Dijk"."""
    particles = {}
    for name in reading.names:
        if name.kind == "PER" and name.last > name.first:
            match = _PARTICLES.search(reading.form(name))
            if match and match[2] == reading.tokens.words[name.last]:
                particles[match[2]] = match[1]
    if not particles:
        return
    for name in reading.names:
        before = particles.get(reading.form(name), "") if name.kind == "PER" else ""
        written = (before, before[:1].upper() + before[1:])  # "De Blasio" where a sentence begins
        if before and not name.title and reading.text.endswith(written, 0, name.start):
            start = name.start - len(before)
            if not start or not reading.text[start - 1].isalnum():
                name.start = start


def settle_employers(reading: Reading) -> None:
    """Part a person from the acronym of the body right before: "DLS Abdul Karim", head of the DLS."""
    parted: list[Name] = []
    for name in reading.names:
        if name.last < name.first + 2 or name.kind not in ("PER", "ORG") or name.title:
            continue
        words = reading.words(name)
        person = len(words[0]) > 2 and words[0].isupper()
        told = person and (words[0] in reading.known.organisations or lists_body(reading, words[0]))
        if told and flags_of(words[1]) & GIVEN and not flags_of(words[1]) & COMMON:
            tokens = reading.tokens
            if not flags_of(words[-1]) & COMMON and not tokens.capitals[name.first]:
                parted.append(Name(tokens.starts[name.first + 1], name.end, "PER", LIKELY, name.first + 1, name.last))
                name.kind, name.last, name.end, name.canonical = "ORG", name.first, tokens.ends[name.first], None
    if parted:
        reading.names = sorted([*reading.names, *parted], key=lambda name: name.start)


def lists_body(reading: Reading, word: str) -> bool:
    """Return whether a word is the name of a listed organisation."""
    return any(phrase.kind == "ORG" and phrase.text == word for phrase in lexicon().phrases.get(word, ()))


def settle_headings(reading: Reading) -> None:
    """Cut names in title-case headings back to the name that the text below has: "Taps Baco Enterprises"."""
    heading = reading.tokens.heading
    below = {tuple(reading.words(name)): name.kind for name in reading.names if not heading[name.first]}
    below |= {words[:-1]: kind for words, kind in below.items() if len(words) > 2 and words[-1] in FORMS}
    for name in reading.names:
        words = tuple(reading.words(name))
        if not heading[name.first] or name.last == name.first or words in below or name.kind == "MISC":
            continue
        for cut in range(1, len(words)):
            if not reading.tokens.flags[name.first + cut - 1] & COMMON:
                break
            if words[cut:] in below:
                name.first, name.kind = name.first + cut, below[words[cut:]]
                name.start, name.title = reading.tokens.starts[name.first], None
                break


def settle_ordinals(reading: Reading) -> None:
    """Begin the name of a body with its number: "5th U.S. Circuit Court", "Third Xiangya Hospital"."""
    for name in reading.names:
        numbered = name.kind == "ORG" and (name.last > name.first or reading.form(name) in ("Circuit", "Division"))
        if numbered or (name.kind == "LOC" and reading.tokens.words[name.last] in _SPANS):
            ordinal = _ORDINAL.search(reading.text, max(0, name.start - 10), name.start)
            if ordinal and not reading.tokens.heading[name.first]:
                name.start = ordinal.start()
            country = reading.words(name)[0].partition("-")[0] in lexicon().countries
            if country and (whole := _ALL.search(reading.text, max(0, name.start - 4), name.start)):
                name.start = whole.start()


def settle_directions(reading: Reading) -> None:
    """Begin a name with the first of two directions: "Mid and West Wales", "North and East Belfast"."""
    for name in reading.names if any(pair in reading.text for pair in _TWO_WAYS) else ():
        if reading.form(name) in lexicon().districts:
            continue  # "North and South Korea"
        led = name.kind in ("LOC", "ORG") and reading.tokens.flags[name.first] & DIRECTION and name.last > name.first
        if led and (first := _DIRECTION.search(reading.text, max(0, name.start - 12), name.start)):
            name.start, name.canonical = first.start(), None


def settle_labels(reading: Reading) -> None:
    """Leave out what names no one: an outlet with a date on its line, a work "entitled America"."""
    labels = {match.start(1) for match in _MASTHEAD.finditer(reading.text)} if " | " in reading.text else set()
    if "The Sun" in reading.text:
        labels.update(match.start() for match in _STAR.finditer(reading.text))
    if "titled" in reading.text:
        labels.update(match.end() for match in _TITLED.finditer(reading.text))
    speakers = list(_SPEAKER.finditer(reading.text))
    if speakers:  # "NG: We found it", whose name is Nat Gold
        initials = {"".join(word[0] for word in reading.words(name)) for name in reading.names if name.kind == "PER"}
        labels.update(match.start(1) for match in speakers if match[1] in initials)
    plain = plain_words(reading.text)
    told = not plain.isdisjoint(_WORKS)
    nouns = ("EP", *(_OWN_NOUNS & plain))
    own = any(f"{noun}, " in reading.text or f"{noun} , " in reading.text for noun in nouns)
    for noun in _WORK_COMMA.finditer(reading.text) if own else ():
        if title := _OWN_WORK.match(reading.text, noun.end()) if is_own_work(reading, noun.start()) else None:
            labels.update(name.start for name in over(reading.names, *title.span()) if not name.title)
    works = (
        [name for name in reading.names if name.kind in ("ORG", "LOC", "PER") and is_work(reading, name)]
        if told
        else []
    )
    labels.update(name.start for name in works)
    titles: dict[str, list[str]] = {}
    for name in works:
        if name.kind == "ORG" and len(titles.setdefault(reading.words(name)[-1], [])) < _FEW:
            titles[reading.words(name)[-1]].append(reading.form(name))
    if labels:
        reading.names = [
            name
            for name in reading.names
            if name.start not in labels and not (name.kind == "ORG" and ends_title(reading, name, titles))
        ]


def is_own_work(reading: Reading, start: int) -> bool:
    """Return whether a noun of works at a character is somebody's own: "Their first album"."""
    return bool(_OWN.search(reading.text, max(0, start - 70), start))


def is_work(reading: Reading, name: Name) -> bool:
    """Return whether a name right after a noun of works is a title: "the film Black Lantern"."""
    before = reading.text[max(0, name.start - 16) : name.start]
    noun = before[:-1].rpartition(" ")[2] if before[-1:] == " " else ""
    if name.kind == "PER" and (name.title or not _ENDS_WORK.match(reading.text, name.end)):
        return False  # "in the film Tom Hanks plays"
    return noun in _WORKS and not is_maker(reading, name)


def ends_title(reading: Reading, name: Name, titles: dict[str, list[str]]) -> bool:
    """Return whether a name is one of some titles, or the end of one that stands there."""
    form = reading.form(name)
    return any(
        title == form or (title.endswith(" " + form) and reading.text.endswith(title, 0, name.end))
        for title in titles.get(reading.words(name)[-1], ())
    )


def is_maker(reading: Reading, name: Name) -> bool:
    """Return whether a name after a work's noun acts rather than being its title: "the film Netflix bought"."""
    possessive, following = reading.after(name)
    acts = name.kind == "ORG" and (following in ACTS or following in AUXILIARIES)
    return bool(possessive) or acts or following in _WORK_NOUNS


def settle_initials(reading: Reading) -> None:
    """Read a place's initials with full stops where the text explains them: "British Columbia (B.C.)"."""
    added: list[Name] = []
    for match in _INITIALS.finditer(reading.text):
        place = next(iter(starting_between(reading, match.start(1) - 40, match.start())[-1:]), None)
        if place is None or place.kind != "LOC" or place.end != match.start():
            continue
        letters = "".join(word[0] for word in reading.words(place))
        if letters != match[1].replace(".", ""):
            continue
        for at in (i for i, word in enumerate(reading.tokens.words) if word.rstrip(".") == match[1].rstrip(".")):
            start = reading.tokens.starts[at]
            end = start + len(match[1])
            within = starting_between(reading, start, end)
            for name in within:
                name.kind, name.canonical = "LOC", place.canonical or reading.form(place)
            if reading.text.startswith(match[1], start) and not within:
                added.append(Name(start, end, "LOC", LIKELY, at, at, None, place.canonical or reading.form(place)))
        break  # one such place a text
    reading.names = sorted([*reading.names, *added], key=lambda name: name.start)


def settle_papers(reading: Reading) -> None:
    """Read the lines in capitals above the items of a press digest as the papers that they name."""
    if "PRESS DIGEST" not in reading.text and "leading stories" not in reading.text:
        return
    starts = {start: index for index, start in enumerate(reading.tokens.starts)}
    papers: list[Name] = []
    covered: set[int] = set()
    for match in _PAPER.finditer(reading.text):
        first = starts.get(match.start(1))
        if first is None:
            continue
        last = first
        while last + 1 < len(reading.tokens) and reading.tokens.starts[last + 1] < match.end(1):
            last += 1
        covered.update(range(first, last + 1))
        papers.append(Name(match.start(1), match.end(1), "ORG", LIKELY, first, last))
    kept = [name for name in reading.names if name.first not in covered]
    reading.names = sorted([*kept, *papers], key=lambda name: name.start)
