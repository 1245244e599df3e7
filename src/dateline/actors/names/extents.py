"""What "of", "for", "on" and "and" add to the name of a body: "Bank of Commerce and Industry"."""

from __future__ import annotations

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FUNCTION,
    HEADS,
    HONORIFIC,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    QUALIFIER,
    ROLE,
    TITLE,
    lexicon,
)
from dateline.actors.names.branches import is_body_end
from dateline.actors.names.reading import Reading
from dateline.actors.names.tokens import AND, COMMA, FOR, OF, ON, PARTICLE
from dateline.actors.role_words import is_plural_role

# What brings people or causes of a land together: "the Union of Kenya Teachers", "the Institute for India Studies".
_UNITING = frozenset(
    "Union Party Institute Center Centre Foundation Confederation Association Federation Front".split()
)
_SAINTS = frozenset(["St", "Saint", "Santa", "San", "Santo"])
# Last words of a second body after "and": "Bank of Commerce and Security Bank".
_BODIES_OF_THEIR_OWN = frozenset("Bank University Ministry Hospital Airlines Agency Commission Institute Party".split())
CHAMBERS = frozenset(["Parliament", "Assembly", "Senate", "Congress", "Senedd", "Seanad", "Dáil"])
FELLOWS = frozenset(["Friends", "Daughters", "Sisters", "Knights", "Sons", "Mothers"])
_FIRMS = frozenset(["Company", "Corporation", "Exchange", "Police", "Gallery", "Theatre"])
_SCIENCES = ("sciences", "ology", "ologies", "ics", "istry", "onomy", "ography", "iatry")
# What stands on a street.
_HOUSED = frozenset(
    "Bank University School College Hospital Museum Church Club House Embassy Theatre Library Gallery".split()
)
# What follows a place within the name of a body.
_SERVED_TOO = frozenset("County Refugees Province District City Children Women Students Workers Veterans".split())


def extended(reading: Reading, last: int) -> int:
    """Return the token after everything that "of", "for" and "and" add to the organisation ending at `last`."""
    tokens = reading.tokens
    flags = tokens.flags
    after = last + 1
    for _ in range(3):
        if after >= reading.count or tokens.links[after] not in (OF, FOR, ON) or reading.is_possessive(after - 1):
            break
        known = reading.phrase(after)
        if known and known[0].kind == "ORG" and known[1] == after + 1 and flags[after] & COMMON:
            known = None  # "University of Science and Technology", of no journal
        if tokens.links[after] == ON and tokens.words[last] in _HOUSED:
            break  # "Union Bank on Marina"
        if tokens.links[after] == FOR and tokens.words[last] in CHAMBERS | _FIRMS:
            break  # "Member of Parliament for Tamale"
        # "Ministry of State for Antiquities"
        state = tokens.words[after - 1] == "State" and tokens.links[after] == FOR
        joins = flags[after - 1] & OPENER or known or state
        if after > last + 1 and not (joins or tokens.links[last + 1] in (FOR, ON)):
            break
        if tokens.links[after] == OF and is_led_by(reading, after):
            break
        if tokens.words[last] == "League" and tokens.links[after] == FOR and known and known[0].kind == "LOC":
            break  # "in the National Football League for the Detroit Lions"
        if (
            known
            and known[0].kind != "MISC"
            and ((tokens.words[last] not in FELLOWS and known[0].sure) or not reading.follows(known[1]))
        ):
            after = known[1]
            titled = reading.chunk_end(after - 1)
            if tokens.words[last] == "Office" and titled > after and flags[titled - 1] & TITLE:
                after = titled  # "Office of the UN High Commissioner for Refugees"
                last = titled - 1
                continue
            alone = reading.follows(after) and not reading.follows(after + 1)
            if reading.follows(after) and flags[after] & ORGANISATION and not flags[after] & TITLE:
                after += 1
            elif reading.follows(after) and known[0].kind == "LOC" and is_body_end(reading, reading.chunk_end(after)):
                after = reading.chunk_end(after)  # "Board of the Los Angeles County Office of Education"
            elif alone and tokens.words[last] in _UNITING:
                after += is_united(reading, after)  # "the Union of Kenya Teachers"
            elif alone and tokens.words[after] in _SERVED_TOO:
                after += 1  # "Agency for Palestine Refugees", "Museum of Los Angeles County"
            continue
        if flags[after] & (FUNCTION | CALENDAR | HONORIFIC) and not flags[after] & (COMMON | QUALIFIER):
            break
        office = tokens.words[last] == "Office"
        after = extend_list(reading, extend_run(reading, after, office))
    return after


def is_united(reading: Reading, index: int) -> bool:
    """Return whether a word after a country is who or what is united there, no title and no role of one person."""
    flag = reading.tokens.flags[index]
    if reading.tokens.heading[index] or not flag & COMMON or flag & (TITLE | FUNCTION | CALENDAR | OTHER | PLACE):
        return False
    return not flag & ROLE or is_plural_role(reading.tokens.words[index].lower())


def is_led_by(reading: Reading, index: int) -> bool:
    """Return whether a person's full name stands after "of": "the Labour Party of Anna Lind"."""
    flags = reading.tokens.flags
    if not reading.is_given(index) or not reading.follows(index + 1):
        return False
    known = reading.phrase(index)
    return not flags[index + 1] & (COMMON | HEADS | FUNCTION) and (known is None or not known[0].sure)


def extend_run(reading: Reading, after: int, office: bool = False) -> int:
    """Return the token after the words that follow an "of": common words together, or a name.

    `office` where the body is somebody's: "Office of the City Prosecutor".
    """
    tokens = reading.tokens
    flags = tokens.flags
    stop = after + 1
    titled = reading.chunk_end(after) if office else after
    if office and flags[titled - 1] & TITLE and reading.is_common(after, titled):
        return titled
    while reading.follows(stop) and not flags[stop] & (FUNCTION | CALENDAR | TITLE) and stop - after < 5:
        if tokens.words[stop - 1] in _SAINTS or flags[stop - 1] & DIRECTION:
            stop += 1  # "of St Mary", "of Southern California"
            continue
        if reading.is_given(stop) or (
            not flags[stop]
            and tokens.words[stop] not in lexicon().demonyms  # "Council on Native American Affairs"
            and flags[stop - 1] & COMMON
            and not tokens.words[stop].isupper()
            and not tokens.words[stop].endswith(_SCIENCES)
            and not (is_plural(reading, stop) and not office)
        ):
            break
        stop += 1
    if tokens.words[after] in _SAINTS and tokens.links[stop : stop + 1] == [PARTICLE]:
        return stop + 1  # "Society of St. Vincent de Paul"
    return stop


def is_plural(reading: Reading, index: int) -> bool:
    """Return whether an unlisted plural ends a chunk: "Association of Nonpartisan Reformers"."""
    word = reading.tokens.words[index]
    plural = word.endswith(("ers", "els", "ants", "ists", "ors", "ings", "ities", "eries", "ians"))
    return plural and len(word) > 6 and not reading.follows(index + 1)


def extend_list(reading: Reading, after: int) -> int:
    """Return the token after the rest of a list of common words: "Economy", then ", Trade and Industry"."""
    tokens = reading.tokens
    flags = tokens.flags
    position = after
    while position < reading.count and tokens.links[position] in (COMMA, AND) and is_domain(reading, position):
        joined_by = tokens.links[position]
        if reading.is_possessive(position - 1):
            return after
        position += 1
        while reading.follows(position) and flags[position] & COMMON and not flags[position] & TITLE:
            position += 1
        if joined_by == AND:
            return after if reading.tokens.words[position - 1] in _BODIES_OF_THEIR_OWN else position
    return after


def is_domain(reading: Reading, index: int) -> bool:
    """Return whether a token is a common word such as a ministry is named after."""
    flag = reading.tokens.flags[index]
    if not flag and reading.tokens.words[index].endswith(_SCIENCES):
        return True  # "Astrophysics and Planetology"
    if not flag and is_plural(reading, index):
        return True  # "Obstetricians and Gynecologists"
    if not flag & (COMMON | QUALIFIER) or flag & (FUNCTION | CALENDAR | TITLE):
        return False
    return not (flag & OPENER and reading.tokens.links[index] == AND)
