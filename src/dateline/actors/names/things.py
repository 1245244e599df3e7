"""What has a name within its own and is no person, body or place: "the Battle of Sirte", "a Ford Focus".

A town in the name of a battle, the people of a title and the maker before a model are not told of there.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import CALENDAR, COMMON, GIVEN, HEADS, TITLE, lexicon, word_list
from dateline.actors.names.model import LIKELY, Name, merged, over
from dateline.actors.names.tokens import NEXT, OF, Tokens

# What is called after where or when it was: "Siege of", "Treaty of"; others only within a sentence, "the Fall of".
_EVENTS = word_list("things: events")
_EVENTS_WITHIN = word_list("things: events within")
_ORDINALS = frozenset("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Great Grand".split())
# Makers of what has a model's name, and makes: "a Honda Civic".
_MAKERS = word_list("things: makers")
_MODEL = 2  # words after the maker
# Before one that somebody has or sees: "a white", "the victim's", "two".
_ONE = re.compile(
    r"(?:['’]s|\b(?:an?|his|her|their|my|its|own|two|three|four|five|six|several|white|black|red|blue|green|silver|gr[ae]y"
    r"|gold|yellow|brown|dark|stolen|old|used|parked|new|\d{4}|[a-z]+-door|rented|hired|armou?red)) $"
)
# A title between quotation marks, all of whose greater words have a capital letter.
_WORD = r"(?:[A-Z0-9][\w'’&-]*|of|the|an?|and|on|in|to|for|at|with|from|by|is|or|my|your|our|de|la|el|des|du)"
_TITLE = re.compile(
    rf"[“\"](?=[A-Z0-9])([A-Z0-9][\w'’&-]*(?: {_WORD}){{1,9}})[,.!?]?[”\"]"
    rf"|(?<!\w)[‘']([A-Z][\w&-]*(?: {_WORD}){{1,9}})[,.!?]?[’'](?!\w)"
)
_QUOTES = ('"', "“", "‘", " '")


def with_things(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with battles, titles and models in place of what was read within them."""
    links, words = tokens.links, tokens.words
    found = [_event(tokens, name) or _titled(tokens, name) for name in names if links[name.first] == OF]
    found += [_model(tokens, name) for name in names if words[name.first] in _MAKERS]
    added = [thing for thing in found if thing is not None]
    if any(quote in tokens.text for quote in _QUOTES):
        added += _quoted(tokens, names)
    return merged(names, added)


def _event(tokens: Tokens, name: Name) -> Name | None:
    """Return the event that is called after a name: "Second Battle of Sirte"."""
    before = name.first - 1
    if tokens.heading[before] or tokens.tails[before] > tokens.ends[before]:
        return None
    joined = before > 0 and tokens.links[before] == NEXT and tokens.words[before - 1] not in _ORDINALS | {"The"}
    if joined or name.kind not in ("LOC", "?LOC", "?"):
        return None  # "Chad Peace of the Voters Network"
    word = tokens.words[before]
    if word not in _EVENTS and (word not in _EVENTS_WITHIN or tokens.initial[before]):
        return None
    first = before
    while first and tokens.links[first] == NEXT and tokens.words[first - 1] in _ORDINALS:
        first -= 1
    return Name(tokens.starts[first], name.end, "MISC", LIKELY, first, name.last)


def _titled(tokens: Tokens, name: Name) -> Name | None:
    """Return the title that ends with a name: "wrote The Merchant of Venice"."""
    noun, article = name.first - 1, name.first - 2
    if article < 0 or tokens.links[noun] != NEXT or tokens.words[article] != "The":
        return None
    if tokens.initial[article] or tokens.heading[article] or tokens.links[article] == NEXT:
        return None
    plain = tokens.flags[noun] & COMMON and not tokens.flags[noun] & (HEADS | TITLE)
    if not plain or tokens.tails[noun] > tokens.ends[noun]:
        return None
    return Name(tokens.starts[article], name.end, "MISC", LIKELY, article, name.last)


def _model(tokens: Tokens, name: Name) -> Name | None:
    """Return the model that a maker's name opens: "a white Toyota Corolla"."""
    if tokens.heading[name.first] or tokens.tails[name.last] > tokens.ends[name.last] or name.last > name.first + 1:
        return None
    told = _ONE.search(tokens.text, max(0, name.start - 12), name.start)
    last = name.last
    while last + 1 < len(tokens) and tokens.links[last + 1] == NEXT and last - name.last < _MODEL:
        following = last + 1
        unfit = CALENDAR | TITLE | HEADS | GIVEN
        if tokens.flags[following] & unfit or tokens.text[tokens.ends[last]] != " ":
            break
        phrases = lexicon().phrases.get(tokens.words[following], ())
        if any(tokens.text.startswith(phrase.text, tokens.starts[following]) for phrase in phrases):
            break  # "Ford Australia"
        last = following
        if tokens.tails[last] > tokens.ends[last]:
            break
    coded = any(letter.isdigit() for letter in tokens.words[last])
    if last == name.first or not (told or coded):
        return None  # "Samsung Display"
    return Name(name.start, tokens.ends[last], "MISC", LIKELY, name.first, last)


def _quoted(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the titles between quotation marks that have a name within: "Georgia on My Mind"."""
    found = []
    for match in _TITLE.finditer(tokens.text):
        start, end = match.span(1 if match[1] else 2)
        near = over(names, start, end)
        if not near or any(
            name.start < start or name.end > end or (name.kind == "ORG" and name.canonical) for name in near
        ):
            continue
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
        named = {at for name in near for at in range(name.first, name.last + 1)}
        rest = [at for at in range(first, last + 1) if at not in named]
        if (
            any(tokens.words[at] != "The" and not tokens.flags[at] & TITLE for at in rest)
            and tokens.starts[first] == start
        ):
            found.append(Name(start, end, "MISC", LIKELY, first, last))
    return found
