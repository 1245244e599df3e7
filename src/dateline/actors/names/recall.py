"""Names that the text gives in full once are found again where they were not read: in headings, in part, in capitals.

"Pacific Dunlop" is the company because "Pacific Dunlop Ltd" stands below it, "YELTSIN" the president of the next line.
"""

from __future__ import annotations

from dateline.actors.lexicon import COMMON, FUNCTION, GIVEN, ORGANISATION, PLACE, lexicon, word_list
from dateline.actors.names.model import CERTAIN, LIKELY, Name
from dateline.actors.names.tokens import COMMA, NEXT, OF, Tokens, flags_of

_TEAMS = word_list("teams")
# Particles of surnames in capitals.
PARTICLES = frozenset("De Di Da Do Du Del Della Dos Das Van Von Der Den Ten Le La St Mac Bin Ibn El Al Abu Ap".split())
# Last words of companies that the text may leave out.
FORMS = frozenset(
    "Inc Ltd Limited Corp Corporation Co Company AG SA NV BV AB GmbH KK Plc PLC LLC LLP SpA Pty Bhd Berhad Oyj ASA "
    "Holdings Group".split()
)


_LIABLE = frozenset(["Inc", "Ltd", "Limited", "Corp", "LLC", "LLP", "Plc", "PLC"])


def learned(tokens: Tokens, names: list[Name]) -> dict[str, list[tuple[tuple[str, ...], Name]]]:
    """Return the names of several words that are sure, and what companies are called without their form, by first word.

    The longest stand first.
    """
    forms: dict[tuple[str, ...], Name] = {}
    for name in names:
        if name.kind not in ("PER", "ORG", "LOC") or name.sure < LIKELY or tokens.heading[name.first]:
            continue
        if name.first == name.last:
            continue
        words = tuple(tokens.words[name.first : name.last + 1])
        initials = "".join(word[0] for word in words)
        if name.kind == "ORG" and len(initials) > 2 and tokens.flags[name.last] & ORGANISATION:
            forms.setdefault((initials,), name)  # "the BRO" of the "Border Roads Organisation"
        links = tokens.links[name.first + 1 : name.last + 1]
        if name.kind == "ORG" and len(words) > 2 and links[-1] == COMMA and words[-1].rstrip(".") in FORMS:
            words, links = words[:-1], links[:-1]  # "Healthcare Triangle" of "Healthcare Triangle, Inc."
        if name.kind == "ORG" and OF in links and all(link in (NEXT, OF) for link in links):
            forms.setdefault(words, name)  # "Star of Mysore"
            continue
        if any(link != NEXT for link in links):
            continue
        if len(words) > 1:
            forms.setdefault(words, name)
        if name.kind == "PER" and len(words) > 1:
            forms.setdefault(words[-1:], name)  # the surname, in capitals only
            cut = len(words) - 1
            while cut > 1 and words[cut - 1] in PARTICLES:
                cut -= 1
                forms.setdefault(words[cut:], name)  # "De La Fuente" of "Rosa De La Fuente"
        if name.kind == "ORG" and len(words) > 2 and words[0] == "PT":
            forms.setdefault(words[1:], name)
        firm = words[-1].rstrip(".") in _LIABLE
        while name.kind == "ORG" and len(words) > 2 and words[-1] in FORMS:
            words = words[:-1]
            forms.setdefault(words, name)
        if name.kind == "ORG" and len(words) > 2 and tokens.flags[name.last] & ORGANISATION:
            short = words[:-1]  # "First Quantum" of "First Quantum Minerals"
            plain = all(flags_of(word) & COMMON for word in short) and not (firm and len(short) > 1)
            personal = plain or (
                flags_of(short[0]) & GIVEN and short[0] != "Al"
            )  # but "Vision Marine" of one with "Inc."
            if not (personal or flags_of(short[-1]) & PLACE) and " ".join(short) not in lexicon().places:
                forms.setdefault(short, name)
        if name.kind == "ORG":
            nickname = next((words[cut:] for cut in range(1, len(words)) if " ".join(words[cut:]) in _TEAMS), ())
            if nickname:
                forms.setdefault(nickname, name)  # "the Red Sox"
    by_first: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    for words, name in sorted(forms.items(), key=lambda entry: -len(entry[0])):
        by_first.setdefault(words[0], []).append((words, name))
    return by_first


def recall(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with those found again; a shorter reading of the same words gives way."""
    by_first = learned(tokens, names)
    if not by_first:
        return names
    at = {name.first: name for name in names}
    found: list[Name] = []
    after = 0
    for index, (word, in_capitals) in enumerate(zip(tokens.words, tokens.capitals, strict=True)):
        group = by_first.get(word) or (by_first.get(word.capitalize()) if in_capitals else None)
        name = _match(tokens, index, group, at) if group and index >= after else None
        if name is not None:
            found.append(name)
            after = name.last + 1
    if not found:
        return names
    taken = {position for name in found for position in range(name.first, name.last + 1)}
    kept = [name for name in names if name.first not in taken and name.last not in taken]
    return sorted([*kept, *found], key=lambda name: name.start)


def _match(tokens: Tokens, index: int, group: list[tuple[tuple[str, ...], Name]], at: dict[int, Name]) -> Name | None:
    """Return the learned name that stands at a token, None where none does or a longer or surer reading covers it."""
    for words, source in group:
        after = index + len(words)
        if after > len(tokens) or not _same(tokens, index, words):
            continue
        if after < len(tokens) and tokens.links[after] == NEXT and tokens.tails[after - 1] == tokens.ends[after - 1]:
            following = tokens.flags[after]
            if not following & (COMMON | FUNCTION) and not tokens.heading[index]:
                continue  # the name goes on
        covering = [at[position] for position in range(max(0, index - 6), after) if position in at]
        covering = [name for name in covering if name.last >= index and name.kind in ("PER", "ORG", "LOC", "MISC")]
        if any(name.first < index or name.last >= after for name in covering):
            continue
        if any(
            name.first == index and name.last == after - 1 and not _is_less(tokens, name, source) for name in covering
        ):
            continue
        if any(name.kind == "PER" and name.title for name in covering):
            continue
        if len(words) == 1 and source.kind == "PER" and not tokens.capitals[index]:
            continue
        if len(words) > 1 and OF in tokens.links[index + 1 : after]:
            form = tokens.text[source.start : source.end]
            if not tokens.text.startswith(form, tokens.starts[index]):
                continue
        if len(words) == 1 and tokens.flags[index] & COMMON and (tokens.initial[index] or tokens.heading[index]):
            continue
        end = tokens.ends[after - 1]
        if source.end > tokens.ends[source.last] and tokens.text.startswith((". (", ".,", ".)"), end):
            end += 1  # "Acme Inc. ("
        return Name(tokens.starts[index], end, source.kind, LIKELY, index, after - 1, None, source.canonical)
    return None


def _is_less(tokens: Tokens, name: Name, source: Name) -> bool:
    """Return whether a place of two words or more is rather the firm that the text gives with its form."""
    firm = source.kind == "ORG" and tokens.words[source.last].rstrip(".") in FORMS
    return firm and name.kind == "LOC" and name.sure < CERTAIN and source.last - source.first > name.last - name.first


def _same(tokens: Tokens, index: int, words: tuple[str, ...]) -> bool:
    for offset, word in enumerate(words):
        written = tokens.words[index + offset]
        if written != word and not (tokens.capitals[index] and written.capitalize() == word):
            return False
        if offset and (
            tokens.links[index + offset] not in (NEXT, OF)
            or tokens.tails[index + offset - 1] > tokens.ends[index + offset - 1]
        ):
            return False
    return True
