"""Head lines are read by the text below them: what it names is named there too, in the same words, of the same kind.

In a line in title case or in capitals each word may be a name's or none; the text below tells them apart.
"""

from __future__ import annotations

from collections import Counter

from dateline.actors.lexicon import COMMON, FUNCTION, lexicon
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.tokens import NEXT, Tokens

_KINDS = ("PER", "ORG", "LOC")


def with_headings(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with those of head lines that the text below them has, in place of what was read there."""
    if not any(tokens.heading):
        return names
    kinds = _below(tokens, names)
    if not kinds:
        return names
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(kinds, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    found: list[Name] = []
    after = 0
    for index in (index for index, heading in enumerate(tokens.heading) if heading):
        name = _stands(tokens, index, by_first, kinds) if index >= after else None
        if name is not None:
            found.append(name)
            after = name.last + 1
    return _placed(tokens, names, found, kinds)


def _placed(
    tokens: Tokens, names: list[Name], found: list[Name], kinds: dict[tuple[str, ...], tuple[str, str | None]]
) -> list[Name]:
    """Return the names with those found; what the text has itself and is longer stays."""
    covering = {at: name for name in names if tokens.heading[name.first] for at in range(name.first, name.last + 1)}
    dropped: set[int] = set()
    added: list[Name] = []
    for name in found:
        over = {id(covering[at]): covering[at] for at in range(name.first, name.last + 1) if at in covering}.values()
        if any(_stays(tokens, one, name, kinds) for one in over):
            continue
        dropped.update(id(one) for one in over)
        added.append(name)
    return sorted([*(name for name in names if id(name) not in dropped), *added], key=lambda name: name.start)


def _stays(tokens: Tokens, old: Name, new: Name, kinds: dict[tuple[str, ...], tuple[str, str | None]]) -> bool:
    """Return whether what was read in a head line is better than what the text would have there."""
    if (old.first, old.last) == (new.first, new.last):
        return old.kind == new.kind
    if old.first <= new.first and old.last >= new.last:
        return old.kind in ("ORG", "MISC") or old.sure == CERTAIN or _words(tokens, old.first, old.last) in kinds
    return False


def _words(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """Return the words of a head line, those of a line in capitals with but their first letters so."""
    words = tokens.words[first : last + 1]
    return tuple(word.capitalize() if tokens.capitals[first] else word for word in words)


def _below(tokens: Tokens, names: list[Name]) -> dict[tuple[str, ...], tuple[str, str | None]]:
    """Return the words of the names below the head lines, each with its kind where it has but one."""
    counts: dict[tuple[str, ...], Counter[str]] = {}
    canonical: dict[tuple[str, ...], str | None] = {}
    datelines: dict[tuple[str, ...], Name] = {}
    above = {word.lower() for word, heading in zip(tokens.words, tokens.heading, strict=True) if heading}
    for name in names:
        if tokens.heading[name.first] or name.kind not in _KINDS or tokens.words[name.first].lower() not in above:
            continue
        words = tuple(tokens.words[name.first : name.last + 1])
        if any(link != NEXT for link in tokens.links[name.first + 1 : name.last + 1]):
            continue
        if _is_parted(tokens, name.first, name.last):
            continue
        if name.kind == "LOC" and all(word.isupper() and len(word) > 3 for word in words):
            datelines.setdefault(tuple(word.capitalize() for word in words), name)
            continue
        acronym = words[0].isupper() and not name.canonical
        if len(words) == 1 and (tokens.flags[name.first] & (COMMON | FUNCTION) or len(words[0]) < 3 or acronym):
            continue
        counts.setdefault(words, Counter())[name.kind] += 1
        canonical[words] = name.canonical
    for words, town in datelines.items():  # a town may be its club in the text: "WIGAN CRUSH HALIFAX"
        if words not in counts:
            counts[words], canonical[words] = Counter(["LOC"]), town.canonical
    return {
        words: (next(iter(count)), canonical[words])
        for words, count in counts.items()
        if len(count) == 1
        and (
            len(words) > 1
            or count.total() > 1
            or canonical[words]
            or "ORG" not in count
            or words[0] in lexicon().places
        )
    }


def _stands(
    tokens: Tokens,
    index: int,
    by_first: dict[str, list[tuple[str, ...]]],
    kinds: dict[tuple[str, ...], tuple[str, str | None]],
) -> Name | None:
    """Return the longest name of the text that stands at a word of a head line."""
    for words in by_first.get(_words(tokens, index, index)[0], ()):
        last = index + len(words) - 1
        if last >= len(tokens) or not all(tokens.heading[index : last + 1]) or _words(tokens, index, last) != words:
            continue
        if any(link != NEXT for link in tokens.links[index + 1 : last + 1]) or _is_parted(tokens, index, last):
            continue
        if len(words) == 1 and not _stands_apart(tokens, index):
            continue
        kind, canonical = kinds[words]
        return Name(tokens.starts[index], tokens.ends[last], kind, LIKELY, index, last, None, canonical)
    return None


def _is_parted(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a possessive stands within some words."""
    return any(tokens.tails[at] != tokens.ends[at] for at in range(first, last))


def _stands_apart(tokens: Tokens, index: int) -> bool:
    """Return whether a word of a head line has common words beside it, and is no ticker: "Convicted in Jackson"."""
    if tokens.text[max(0, tokens.starts[index] - 2) : tokens.starts[index]].rstrip()[-1:] in tuple("(:$,"):
        return False
    joined = tokens.links[index] == NEXT and tokens.tails[index - 1] == tokens.ends[index - 1]
    if joined and not _is_plain(tokens, index - 1):
        return False
    following = index + 1
    if tokens.tails[index] != tokens.ends[index] or following == len(tokens) or tokens.links[following] != NEXT:
        return True
    return _is_plain(tokens, following)


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Return whether a word is a common one, of a line in capitals as it would be in small letters: "AS", "CLOSE"."""
    flag = tokens.flags[index]
    if tokens.capitals[index]:
        flag |= lexicon().flags.get(tokens.words[index].capitalize(), 0)
    return bool(flag & (COMMON | FUNCTION))
