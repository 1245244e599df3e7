"""Bodies that are called after a cause: "Veterans Against the War", "Coalition to Stop Crime", "Save Our Bay"."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import COMMON, FUNCTION, ORGANISATION, OTHER, TITLE
from dateline.actors.names.model import LIKELY, Name, merged, over
from dateline.actors.names.tokens import Tokens

# What people join for an aim.
_JOINED_FOR = ("Campaign", "Coalition", "Alliance", "Committee", "Commission", "League", "Movement", "Network", "Front",
               "Inquiry", "Fund", "Partnership", "Council")  # fmt: skip
_AGAINST = re.compile(
    r"(?<![.?!\n] )(?<!^)(?<!\n)\b((?:[A-Z][\w.’']+ ){0,2})([A-Z][a-z]{2,}(?:s|men|people)"
    rf"|{'|'.join(_JOINED_FOR)}) Against (?:the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
)
# What a body is to do or to look into: "Coalition to Stop Gun Violence", "Royal Commission into Aged Care".
_AIM = re.compile(
    rf"(?<!^)(?<!\n)\b((?:[A-Z][\w.’']+ ){{0,3}})({'|'.join(_JOINED_FOR)}) (?:to|into) (?:the )?[A-Z][a-z]+"
    r"(?:(?:,? and|,| of| the)? [A-Z][\w-]+){0,7}"
)
# A campaign's name, within a sentence: "the group Save Our Harbour".
_SAVED = re.compile(
    r"(?<=[a-z,] )(?:Save (?:[Oo]ur|[Tt]he|[A-Z][\w-]+['’]s) (?!Date\b)|(?<! to )Stop (?:[Tt]he )?)"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
)
_WRONGS = frozenset(["Crimes", "Offences", "Offenses", "Charges", "Claims", "Allegations", "Sanctions", "Attacks"])


def with_causes(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the bodies called after a cause, in place of what was read within them."""
    text = tokens.text
    added: list[Name] = []
    if " Against " in text:
        added.extend(_joined(tokens, names, _AGAINST))
    ends = (end for word, end in zip(tokens.words, tokens.ends, strict=True) if word in _JOINED_FOR)
    if any(text.startswith((" to ", " into "), end) for end in ends):
        added.extend(one for one in _joined(tokens, names, _AIM) if _is_aim(tokens, one))
    for match in _SAVED.finditer(text) if " Save " in text or " Stop " in text else ():
        first, last = bisect_left(tokens.starts, match.start()), bisect_left(tokens.starts, match.end()) - 1
        if tokens.flags[min(first + 1, last)] & FUNCTION and tokens.words[first] == "Stop":
            continue  # "They Can't Stop All of Us"
        if not tokens.heading[first] and all(name.end <= match.end() for name in over(names, *match.span())):
            added.append(Name(match.start(), match.end(), "ORG", LIKELY, first, last))
    return merged(names, added)


def _joined(tokens: Tokens, names: list[Name], pattern: re.Pattern[str]) -> list[Name]:
    """Return the bodies of those who join for what a pattern tells."""
    found: list[Name] = []
    for match in pattern.finditer(tokens.text):
        first = bisect_left(tokens.starts, match.start())
        member = bisect_left(tokens.starts, match.start(2))
        last = bisect_left(tokens.starts, match.end()) - 1
        if first > member or tokens.starts[first] != match.start() or tokens.heading[first] or match[2] in _WRONGS:
            continue
        if tokens.flags[first] & FUNCTION:
            first += 1
        if first > member or (tokens.flags[member] & OTHER and match[2] not in _JOINED_FOR):
            continue
        start, end = tokens.starts[first], tokens.ends[last]
        if all(start <= name.start and name.end <= end for name in over(names, start, end)):
            found.append(Name(start, end, "ORG", LIKELY, first, last))
    return found


def _is_aim(tokens: Tokens, name: Name) -> bool:
    """Return whether only common words follow the head of a name: no town to which, no body into which one goes."""
    member = next(at for at in range(name.first, name.last + 1) if tokens.words[at] in _JOINED_FOR)
    flags = tokens.flags[member + 1 : name.last + 1]
    return not any(flag & (TITLE | ORGANISATION) or not flag & (COMMON | FUNCTION) for flag in flags)
