"""Chunks that begin with a name of the lists: a place, a people, an organisation, and what is named after them."""

from __future__ import annotations

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OPENER,
    ORGANISATION,
    ORGANISATION_OPENING,
    OTHER,
    PLACE,
    PLACE_OPENER,
    QUALIFIER,
    ROLE,
    TITLE,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.bodies import CUPS
from dateline.actors.names.branches import is_branch
from dateline.actors.names.extents import extended
from dateline.actors.names.headed import is_mixed
from dateline.actors.names.model import CERTAIN, DOUBTFUL, LIKELY
from dateline.actors.names.persons import PLURAL_TITLES, past_particles, read_title
from dateline.actors.names.reading import POST_NOMINALS, Reading
from dateline.actors.names.runs import read_run, read_single
from dateline.actors.names.titles import title_end
from dateline.actors.names.tokens import COMMA, FOR, NEXT, OF, PARTICLE
from dateline.actors.names.turns import STATES, is_full_name, is_state, person_after_place
from dateline.actors.names.verdicts import PRESS

_BRANCHES = frozenset(
    "International Europe Asia Research Australia Canada Japan America Channel Polska Deutschland "
    "Arabia España Italia Österreich Nederland Danmark Sverige Norge Suomi Türkiye Brasil México Hellas".split()
)
_JOURNALS = frozenset(["Nature", "Science", "Cell"])  # whose sister papers add a word
_OF_DISTRICTS = (["District", "Attorney"], ["District", "Judge"], ["City", "Attorney"], ["Town", "Clerk"])
_SPONSORED = frozenset("Stadium Hall Arena Park Dome Ground Oval Field Tower".split())  # after a firm
_AFTER_PLACE = frozenset(["Newsroom", "Newsdesk", "Southern", "Northern", "Eastern", "Western"])
_SEATS = word_list("seats: buildings")
_SIDES = frozenset(["East", "West", "North", "South", "Central"])  # parts of what is known by its acronym
# Events of an organisation keep its name but are none: "G20 Summit", "NATO Conference".
_EVENTS = word_list("parser: events")
_CUPS_IN_CAPITALS = frozenset("OPEN CUP CLASSIC MASTERS CHAMPIONSHIP CHAMPIONSHIPS INVITATIONAL".split())
_BEFORE_PAPER = frozenset(["the", "told", "to", "by", "newspaper", "daily", "tabloid", "paper"])
_OF_COURT = (" judge", " court", " attorney")
_REPORTED = (" reported", " said", " reports", " wrote", " newspaper", " quoted", " published")


def read_known(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int:
    """Read a chunk that begins with a name of the lists; return where what is read ends."""
    phrase, after = known
    if phrase.kind == "ORG" and phrase.sure:
        return read_known_organisation(reading, index, end, known)
    if phrase.kind == "ORG":
        return read_doubtful(reading, index, after, end, phrase)
    if after < end:
        if person_after_place(reading, index, after, end):
            return read_run(reading, index, end, person=True)
        ending = reading.tokens.flags[end - 1]
        if is_plain_within(reading, after, end) and not ending & (TITLE | GIVEN):
            if ending & OTHER and not (reading.tokens.heading[index] and end - after > 1):
                reading.add(index, end - 1, "MISC", LIKELY)
                return end
            if phrase.kind == "MISC" and ending & PLACE and end - after < 4:
                reading.add(index, end - 1, "LOC", LIKELY)
                return end
        if reading.tokens.capitals[index] and after < end and reading.tokens.words[after] in _CUPS_IN_CAPITALS:
            reading.add(index, after, "MISC", LIKELY)  # "REACHES HONG KONG OPEN FINAL"
            return after + 1
    return (
        read_known_place(reading, index, end, known)
        if phrase.kind == "LOC"
        else read_people(reading, index, end, known)
    )


def read_known_place(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int:
    """Read a chunk that begins with a listed place."""
    phrase, after = known
    if (read := read_longer_place(reading, index, end, known)) is not None:
        return read
    if not phrase.sure:
        return read_doubtful(reading, index, after, end, phrase)
    if (read := read_named_after_known(reading, index, end, known)) is not None:
        return read
    reading.add(index, after - 1, "LOC", CERTAIN, canonical=phrase.canonical)
    return after


def read_longer_place(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int | None:
    """Read a place with a side, a state's noun or a building's after it, a paper, or a person of that surname."""
    phrase, after = known
    tokens, flags, heading = reading.tokens, reading.tokens.flags, reading.tokens.heading[index]
    if after == end:
        return None
    if after + 1 == end and tokens.words[after] in _AFTER_PLACE and not heading:
        reading.add(index, after, "ORG", LIKELY)  # "Lisbon Newsroom", "Norfolk Southern"
        return end
    if after + 1 == end and tokens.words[after] in PRESS and is_paper(reading, index, after):
        reading.add(index, after, "ORG", LIKELY)  # "the Cyprus Mail"
        return end
    seated = after + 1 == end or tokens.words[after + 1] in POST_NOMINALS
    if seated and phrase.sure and tokens.words[after] in _SIDES and not heading:
        reading.add(index, after, "LOC", LIKELY)  # the constituency "Tamale North", "Kisumu Central MP Ann Berg"
        return after + 1
    if is_full_name(reading, index, after, end):
        return read_run(reading, index, end, person=True)  # "Adrian Hill"
    if after + 1 == end and is_state(reading, index, after):
        reading.add(index, after, "LOC", CERTAIN)  # "Ogun State"
        return end
    seat = reading.phrase(after)
    official = tokens.words[after : after + 2] in _OF_DISTRICTS and after + 1 < end
    if official or (seat and seat[0].text in _SEATS):
        reading.add(index, after - 1, "LOC", CERTAIN, canonical=phrase.canonical)
        return after  # "Manhattan District Attorney Ann Berg", "outside US White House"
    court = tokens.words[after] == "District" and reading.text.startswith(_OF_COURT, tokens.tails[after])
    partial = heading and after + 1 < reading.count and tokens.links[after + 1] == NEXT
    partial = partial or court  # "a United States District judge"
    if flags[after] & PLACE and not flags[after] & (TITLE | OPENER) and not partial:
        reading.add(index, after, "LOC", CERTAIN)
        return after + 1
    if (
        after + 1 < end
        and flags[end - 1] & PLACE
        and reading.is_common(after, end)
        and is_plain_within(reading, after, end)
    ):
        reading.add(index, end - 1, "LOC", LIKELY)  # "Cairo International Stadium"
        return end
    return None


def read_named_after_known(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int | None:
    """Read what is named after a place: its branch of a body, a town of two words, a firm, an office."""
    phrase, after = known
    tokens = reading.tokens
    body = reading.phrase(after) if after < end and not reading.is_possessive(after - 1) else None
    if body and body[0].kind == "ORG" and reading.is_common(after, body[1]) and body[1] > after + 1:
        reading.add(index, body[1] - 1, "ORG", LIKELY)  # "Vanuatu Red Cross"
        return body[1]
    word = tokens.words[after] if after + 1 == end else ""
    unlisted = word and not tokens.flags[after] and not tokens.heading[after]
    if word and is_in_state(reading, index, end):
        reading.add(index, after, "LOC", LIKELY)  # "in Windsor Locks, Connecticut"
        return end
    if word and trades(reading, index, after, phrase):
        reading.add(index, after, "ORG", LIKELY)  # "Alexandria Containers"
        return end
    if unlisted and is_mixed(reading, after):
        reading.add(index, after, "?LOC+", DOUBTFUL, canonical=phrase.canonical)  # "Rio Sava"
        return end
    if unlisted and reading.is_acronym(after) and word not in STATES and body is None:
        reading.add(index, after, "ORG", LIKELY)  # "Emirates NBD"
        return end
    return None


def read_people(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int:
    """Read a chunk that begins with a listed people or another thing, such as "Indonesian" or "Olympics"."""
    phrase, after = known
    body = reading.phrase(after) if after < end and not reading.tokens.heading[index] else None
    if body and body[0].kind == "ORG" and body[1] > after + 1 and reading.is_common(after, body[1]):
        reading.add(index, body[1] - 1, "ORG", LIKELY)  # "Indonesian Red Cross"
        return body[1]
    if phrase.text in lexicon().demonyms and is_branded(reading, index, after, end):
        reading.add(index, end - 1, "ORG", LIKELY)
        return end
    reading.add(index, after - 1, "MISC", CERTAIN)
    return after


def is_paper(reading: Reading, index: int, last: int) -> bool:
    """Return whether a paper's last word ends a place's name within a sentence: "Cyprus Mail reported"."""
    tokens = reading.tokens
    if tokens.heading[last] or reading.is_possessive(last - 1):
        return False
    return reading.word_before(index) in _BEFORE_PAPER or reading.text.startswith(_REPORTED, tokens.tails[last])


def is_in_state(reading: Reading, index: int, end: int) -> bool:
    """Return whether two words are one town's by the "in" before them and the state after them."""
    tokens = reading.tokens
    if end >= reading.count or tokens.links[end] != COMMA or tokens.heading[index] or reading.is_possessive(end - 1):
        return False
    if tokens.flags[end - 1] & (CALENDAR | TITLE | HEADS) or reading.is_possessive(end - 2):
        return False
    state = reading.phrase(end)
    within = state is not None and state[0].text in lexicon().districts and is_mixed(reading, end - 1)
    return within and reading.word_before(index) in ("in", "at", "near", "from", "to", "of")


def trades(reading: Reading, index: int, after: int, town: Phrase) -> bool:
    """Return whether a common word in the plural hangs on a town's name, as in the names of firms and teams."""
    tokens = reading.tokens
    word, flag = tokens.words[after], tokens.flags[after]
    if tokens.heading[after] or reading.is_possessive(after - 1) or town.text in lexicon().districts:
        return False
    if reading.word_before(index) in ("in", "at", "near", "from", "to"):
        return False  # "in Windsor Locks"
    if flag != COMMON or len(word) < 5 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    form = reading.text[tokens.starts[index] : tokens.ends[after]]
    return not any(reading.text.startswith(form, name.start) for name in reading.names if name.kind == "LOC")


def read_known_organisation(reading: Reading, index: int, end: int, known: tuple[Phrase, int]) -> int:
    """Read a chunk that begins with a listed organisation."""
    phrase, after = known
    tokens = reading.tokens
    flags = tokens.flags
    league = tokens.words[end - 1] == "League" and tokens.words[end - 2] in CUPS
    if after < end and (tokens.words[end - 1] in _EVENTS or league) and is_plain_within(reading, after, end):
        reading.add(index, end - 1, "MISC", LIKELY)
        return end
    sponsored = after < end and tokens.words[end - 1] in _SPONSORED and is_plain_within(reading, after, end)
    if sponsored and not tokens.heading[after] and end - after < 3:
        reading.add(index, end - 1, "LOC", LIKELY)  # "ANZ Stadium", "DreamWorks Water Park"
        return end
    while after < end and flags[after] & ORGANISATION and not flags[after] & TITLE:
        after += 1
    if after < end and tokens.words[after] in _BRANCHES and not tokens.heading[after]:
        after += 1
    if after + 1 == end and tokens.words[after] in _SIDES and reading.is_acronym(index) and not tokens.heading[after]:
        after = end  # "JR West"
    far = tokens.links[after : after + 1] == [OF] and tokens.words[after] in ("America", "Europe")
    if far and after == known[1] == index + 1 and not reading.is_acronym(index):
        after += 1  # "Nintendo of America", "Ford of Europe"
    if after == end and flags[end - 1] & OPENER and (end - index > 1 or is_of_country(reading, end)):
        after = extended(reading, after - 1)
    if after == index + 1 and after < end and flags[index] & ORGANISATION_OPENING and not flags[after]:
        after = end if not tokens.heading[index] else index + 2  # "Deportivo Quilmes"
    if after == known[1] and is_branch(reading, after, end):
        after = end  # "Vodafone Egypt"
    if after == known[1] == end and flags[index] & ORGANISATION_OPENING:
        after = past_particles(reading, after, index)  # "Institut Pasteur de Dakar"
    single = after == known[1] == index + 1 == end - 1 and not tokens.heading[after]
    single = single and tokens.starts[after] == tokens.ends[index] + 1 and reading.is_cased(after)
    if (
        single
        and reading.word_before(index) != "told"
        and reading.is_acronym(index)
        and not flags[after]
        and not tokens.capitals[index]
    ):
        after = end  # "AIIMS Rishikesh"
    reading.add(index, after - 1, "ORG", CERTAIN, canonical=phrase.canonical if after == known[1] else None)
    if after == known[1] and any(map(str.isdigit, phrase.text)):
        reading.names[-1].end = max(reading.names[-1].end, tokens.starts[index] + len(phrase.text))  # "Channel 4"
    return after


def is_of_country(reading: Reading, after: int) -> bool:
    """Return whether "of" and a country follow: "the Parliament of the United Kingdom"."""
    if after >= reading.count or reading.tokens.links[after] != OF:
        return False
    place = reading.phrase(after)
    return place is not None and place[0].text in lexicon().countries


def is_branded(reading: Reading, index: int, after: int, end: int) -> bool:
    """Return whether a people opens a name such as "Asian Paints": capitals in mid-sentence for common words."""
    tokens = reading.tokens
    if reading.word_before(index) == "the" and not tokens.words[end - 1].endswith("s"):
        return False  # "the American Dream"
    if tokens.words[end - 1] in PLURAL_TITLES or tokens.words[end - 1] == "Time":
        return False  # "two Democratic Representatives", "Central European Time"
    if not 0 < end - after <= 2 or tokens.initial[index] or tokens.heading[index] or tokens.links[after] == 0:
        return False
    for position in range(after, end):
        flag = tokens.flags[position]
        if not flag & COMMON or flag & (
            TITLE | QUALIFIER | GIVEN | FUNCTION | CALENDAR | ROLE | DIRECTION | NO_ORGANISATION
        ):
            return False
        if reading.phrase(position):
            return False
    return end >= reading.count or tokens.links[end] not in (OF, FOR)


def read_doubtful(reading: Reading, index: int, after: int, end: int, phrase: Phrase) -> int:
    """Read a chunk that begins with a listed name which may be something else."""
    tokens = reading.tokens
    opens = tokens.flags[index] & (GIVEN | PLACE_OPENER | ORGANISATION_OPENING)
    if after == index + 1 < reading.count and tokens.links[after] == PARTICLE and opens:
        return read_single(reading, index)  # "Ali ibn Yusuf"
    if end > after:
        title = title_end(reading, index, end)
        if title >= index:
            return read_title(reading, index, title, end)
        doubtless = not reading.tokens.initial[index] and not reading.tokens.heading[index]
        doubtless = doubtless and any(flag & COMMON for flag in reading.tokens.flags[after:end])
        if phrase.kind != "ORG" or not doubtless:
            return read_run(reading, index, end)
        if tokens.flags[end - 1] & OTHER and phrase.canonical in _JOURNALS and tokens.words[end - 1] in _EVENTS:
            reading.add(index, end - 1, "MISC", LIKELY)  # "the Science Act"
            return end
        last = end - 1 if phrase.canonical in _JOURNALS else after - 1  # "Nature Medicine", but "Acme Memory Fab"
        reading.add(index, last, "ORG", LIKELY, canonical=phrase.canonical if last < after else None)
        return end
    if phrase.kind == "ORG" and tokens.flags[after - 1] & OPENER and is_of_country(reading, after):
        after = extended(reading, after - 1)
        reading.add(index, after - 1, "ORG", LIKELY)  # "the Parliament of the United Kingdom"
        return after
    reading.add(index, after - 1, "?" + phrase.kind, DOUBTFUL, canonical=phrase.canonical)
    return after


def is_plain_within(reading: Reading, first: int, end: int) -> bool:
    """Return whether no title and no given name stands among the tokens but the last."""
    inner = reading.tokens.flags[first : end - 1]
    return not any(flag & TITLE or (flag & GIVEN and not flag & COMMON) for flag in inner)
