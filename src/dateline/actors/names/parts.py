"""Bodies of common words: what a country's are for and the country, what two words say that one is for, and bands.

"Natural Resources Wales", "Cricket Australia"; "Kisii Teaching and Referral Hospital"; "toured with The Fall".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import CALENDAR, COMMON, FAMILY, FUNCTION, GIVEN, TITLE, lexicon, word_list
from dateline.actors.names.genres import plain_words
from dateline.actors.names.model import LIKELY, Name, merged, over
from dateline.actors.names.tokens import NEXT, Tokens

# What the bodies of a country are for, before its name.
_PURPOSES = word_list("parts: purposes")
_LANDS = word_list("parts: lands")
# "Teaching and Referral Hospital": the first of what it is for, and the rest of its name.
_FIRST_HALVES = word_list("parts: first halves")
_TWOFOLD = re.compile(
    r" and ((?:[A-Z][a-z]+ ){0,3}(?:Hospital|Centre|Center|Institute|University|College|School|Clinic|Museum|Agency"
    r"|Authority|Association|Trust|Foundation|Union|Society|Commission|Council|Institution|Academy|Laboratory|Board"
    r"|Network|Establishment|Inspectorate|Service|Organisation|Organization|Corporation|Federation))\b"
)
_OF_DOING = ("tion", "ment", "ing", "ology", "ance", "ics")  # endings of what a body is for
_LONGEST = 6  # words before the "and"


# What a band does with other bands, and the name after it.
_BAND = re.compile(
    r"\b(?:(?:tour(?:ed|ing|s)?|played|plays|playing|performed|gigs?|recorded) with"
    r"|(?:joined|joining|to join|rejoined|left|quit|formed|form|founded|fronted|supporting|supported|opened for"
    r"|supports)"
    r"|(?:member|members|singer|drummer|guitarist|bassist|frontman|keyboardist) (?:of|for|with)"
    r"|bands? (?:such as|like|including|called|named)|(?:group|band|trio|quartet|duo)) "
    r"((?:The )?(?:[A-Z][a-z'’]+)(?: (?:(?:of|the|&) )?[A-Z][a-z'’]+){0,3})"
    r"(?: and ((?:The )?[A-Z][a-z'’]+(?: (?:of )?[A-Z][a-z'’]+){0,2}))?(?![\w-])"
)
# Names with commas between them and "&" before the last: what firms are called after.
_PARTNERS = re.compile(
    r"\b[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+){1,4},? &((?: [A-Z][\w'’-]+)? (?:LLP|LLC|PC|Co|Inc)\b)?(?(1)| [A-Z][\w'’-]+)"
)
# A firm of two architects: "designed by Walker and Weeks".
_DESIGNED = re.compile(r"\b[Dd]esigned by ([A-Z][a-z][\w'’-]+ and [A-Z][a-z][\w'’-]+)\b(?! [A-Z]|['’]s)")
# Who plays with somebody: "and the Heartbreakers", "& His Orchestra".
_BACKING = re.compile(
    r" (?:and|&) (?:[Tt]he|[Hh]is|[Hh]er) (?:[A-Z][a-z]+ ){0,2}(?:[A-Z][a-z]{2,}s|Orchestra|Band)\b(?! [A-Z]|['’])"
)
_OF_MUSIC = frozenset("band bands album albums song songs singer".split())
_MUSIC = re.compile(r"\b(?:albums?|songs?|guitar|singer|drummer|record label|gigs?)\b")


def with_parts(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the bodies of two parts, and bands, in place of what was read within them."""
    text = tokens.text
    added: list[Name] = []
    for name in names:
        before = name.first - 1
        if name.kind != "LOC" or before < 0 or tokens.words[before] not in _PURPOSES or name.title:
            continue
        plain = tokens.links[name.first] == NEXT and tokens.tails[before] == tokens.ends[before]
        ended = (
            name.last + 1 >= len(tokens) or tokens.links[name.last + 1] != NEXT or tokens.tails[name.last] > name.end
        )
        land = text[name.start : name.end]
        if plain and ended and (land in lexicon().countries or land in _LANDS):
            added.extend(_body(tokens, names, tokens.starts[before], name.end, True))
    for match in _TWOFOLD.finditer(text):
        first = bisect_left(tokens.starts, match.start()) - 1
        if first < 0 or tokens.ends[first] != match.start() or tokens.words[first] not in _FIRST_HALVES:
            continue
        rest = range(bisect_left(tokens.starts, match.start(1)), bisect_left(tokens.starts, match.end()))
        if all(tokens.flags[at] & COMMON or tokens.words[at].endswith(_OF_DOING) for at in rest):
            added.extend(_body(tokens, names, tokens.starts[first], match.end(), False))
    for match in _DESIGNED.finditer(text) if "esigned by " in text else ():
        first = bisect_left(tokens.starts, match.start(1))
        near = over(names, *match.span(1))
        unlisted = all(name.kind.startswith("?") for name in near) and not tokens.flags[first] & (COMMON | GIVEN)
        if unlisted and tokens.starts[first] == match.start(1) and not tokens.heading[first]:
            added.append(Name(*match.span(1), "ORG", LIKELY, first, first + 1))
    if " & " in text:
        added.extend(_partners(tokens, names))
    if not plain_words(text).isdisjoint(_OF_MUSIC) and _MUSIC.search(text):
        added.extend(_bands(tokens, names))
        added.extend(_backed(tokens, names))
    return merged(names, added)


def _partners(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the firms that are called after several partners: "Tudor, Pickering, Holt & Co"."""
    found: list[Name] = []
    for match in _PARTNERS.finditer(tokens.text):
        first, last = bisect_left(tokens.starts, match.start()), bisect_left(tokens.starts, match.end()) - 1
        flags = tokens.flags[first : last + 1]
        if first >= last or tokens.starts[first] != match.start() or tokens.heading[first] or flags[0] & TITLE:
            continue
        near = over(names, *match.span())
        if any(name.start < match.start() or match.end() < name.end for name in near):
            continue
        if any(name.kind == "PER" and name.last > name.first for name in near) or all(flag & COMMON for flag in flags):
            continue
        words = zip(tokens.words[first : last + 1], flags, strict=True)
        others = sum(bool(flag & GIVEN) or word in lexicon().places for word, flag in words)
        if match[1] or others < 2:
            found.append(Name(*match.span(), "ORG", LIKELY, first, last))
    return found


def _bands(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the bands whose names are common words, by what others do with them: "toured with The Fall"."""
    found: list[Name] = []
    for match in _BAND.finditer(tokens.text):
        for start, end in (match.span(1), match.span(2)):
            first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end) - 1
            if start < 0 or first > last or tokens.starts[first] != start or tokens.heading[first]:
                continue
            article = tokens.words[first] == "The"
            flags = tokens.flags[first + article : last + 1]
            plain = all(flag & (COMMON | FUNCTION) and not flag & (GIVEN | CALENDAR | TITLE) for flag in flags)
            plain = plain and not flags[0] & FUNCTION
            unlisted = article and not any(flag & ~(COMMON | FAMILY) for flag in flags)
            told = flags and (plain or unlisted) and (last > first or tokens.words[first] not in lexicon().places)
            if told and all(name.kind.startswith("?") for name in over(names, start, end)):
                found.append(Name(start, end, "ORG", LIKELY, first, last))
    return found


def _backed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the bands that are called after one of them and the others: "Ron Hawkins and the Rusty Nails"."""
    found: list[Name] = []
    for name in names:
        match = _BACKING.match(tokens.text, name.end) if name.kind == "PER" and not name.title else None
        if match is None or tokens.heading[name.first]:
            continue
        last = bisect_left(tokens.starts, match.end()) - 1
        inner = all(one.kind in ("PER", "LOC") or one.kind.startswith("?") for one in over(names, *match.span()))
        if inner and not tokens.flags[last] & TITLE:
            found.append(Name(name.start, match.end(), "ORG", LIKELY, name.first, last))
    return found


def _body(tokens: Tokens, names: list[Name], word: int, end: int, common: bool) -> list[Name]:
    """Return the body whose name goes on at a word and ends at a character, with the words before it.

    `common` is whether all of these have to be common words.
    """
    at = bisect_left(tokens.starts, word)
    if at >= len(tokens) or tokens.starts[at] != word or tokens.heading[at]:
        return []
    first = at
    while first and tokens.links[first] == NEXT and at - first < _LONGEST:
        flag = tokens.flags[first - 1]
        stop = flag & FUNCTION or (common and (not flag & COMMON or flag & GIVEN))
        if stop or tokens.tails[first - 1] > tokens.ends[first - 1] or tokens.heading[first - 1]:
            break
        first -= 1
    start, last = tokens.starts[first], bisect_left(tokens.starts, end) - 1
    if any(name.start < start or name.end > end or name.title for name in over(names, start, end)):
        return []
    return [Name(start, end, "ORG", LIKELY, first, last)]
