"""Names of lists: what is left out beside names whose kind is known is read like them."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import CALENDAR, COMMON, FAMILY, FUNCTION, GIVEN, lexicon
from dateline.actors.names.chunks import TITLE
from dateline.actors.names.cues import in_list
from dateline.actors.names.enumerations import examples
from dateline.actors.names.find import CERTAIN, LIKELY, Name, over
from dateline.actors.names.finishing import Finishing
from dateline.actors.names.tokens import AND, COMMA, LAST

_JOINED = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")  # "Sea-Eye"


class Lists(Finishing):
    """Reads the names of the lists of one text."""

    def settle_alike(self, short: list[Name], read: dict[int, str]) -> None:
        """Read the mentions that were left out like all others of the same unlisted word: "Naitasiri"."""
        kinds: dict[str, set[str]] = {}
        for name in short:
            if name.kind:
                kinds.setdefault(self.form(name), set()).add(name.kind)
        for name in short:
            alike = kinds.get(self.form(name), set())
            unlisted = read[id(name)] == "?" or (
                read[id(name)] in ("?-", "?common") and "ORG" in alike and _JOINED.fullmatch(self.form(name))
            )
            if not name.kind and unlisted and len(alike) == 1 and not self.tokens.heading[name.first]:
                name.kind = next(iter(alike))

    def settle_lists(self, short: list[Name], read: dict[int, str]) -> None:
        """Read what was left out of a list of places: "travel to Gore, Timaru and Nelson"."""
        tokens = self.tokens
        ends = {name.last: name for name in self.names if name.kind == "LOC"}
        people = {name.last: name for name in self.names if name.kind == "PER"}
        for name in short:
            if name.kind == "LOC":
                ends[name.last] = name
            if name.kind or read[id(name)] not in ("?", "?LOC", "?-") or tokens.heading[name.first]:
                continue
            if self.beside_body(name):
                name.kind = "ORG"
                continue
            before = ends.get(name.first - 1)
            if before is None:
                self.settle_listed_person(name, people)
                continue
            if tokens.initial[before.first] or tokens.tails[before.last] > tokens.ends[before.last]:
                continue
            link = tokens.links[name.first]
            inner = link == COMMA and in_list(self.text, name.end)
            final = link in (AND, LAST) and self.text[name.end : name.end + 2].lstrip(" ")[:1] in (".", ",", ";", ")")
            unlisted = not tokens.flags[name.first] & (GIVEN | FAMILY | COMMON) or read[id(name)] == "?LOC"
            if unlisted and (inner or final):
                name.kind = "LOC"
                ends[name.last] = name

    def beside_body(self, name: Name) -> bool:
        """Return whether "and" joins an unlisted word to a body of one word: "Grindrod and Afrox said"."""
        tokens, after = self.tokens, name.last + 1
        if tokens.flags[name.first] or self.form(name) in lexicon().places or self.promotional:
            return False
        beside = []
        if after < len(tokens) and tokens.links[after] == AND and tokens.tails[name.last] == tokens.ends[name.last]:
            beside.append(self.starts.get(tokens.starts[after]))
        if name.first and tokens.links[name.first] == AND:
            beside.append(self.ends.get(name.first - 1))
        return any(other and other.kind == "ORG" and other.first == other.last for other in beside)

    def settle_listed_person(self, name: Name, people: dict[int, Name]) -> None:
        """Read a word in a list of surnames as a person's: "members Thomas, Resendez, Atkins and Narvaez"."""
        tokens = self.tokens
        before = people.get(name.first - 1)
        if before is None or before.last > before.first or before.title or self.promotional:
            return
        if tokens.links[name.first] in (AND, LAST) or in_list(self.text, name.end):
            name.kind = "PER"
            people[name.last] = name

    def settle_examples(self) -> None:
        """Read the doubtful words of lists of examples by the noun before them: "companies like Runway and Bilt"."""
        tokens = self.tokens
        added: list[Name] = []
        dropped: set[int] = set()
        for items in examples(self.text):
            spans = [(bisect_left(tokens.starts, one.start), bisect_left(tokens.starts, one.end) - 1) for one in items]
            if all(flag & COMMON for first, last in spans for flag in tokens.flags[first : last + 1]):
                continue
            for (start, end, kind), (first, last) in zip(items, spans, strict=True):
                flags = tokens.flags[first : last + 1]
                if first > last or tokens.starts[first] != start or tokens.ends[last] != end or tokens.heading[first]:
                    continue
                if any(flag & (FUNCTION | CALENDAR | TITLE) for flag in flags):
                    continue
                near = over(self.names, start, end)
                if any(name.start < start or name.end > end for name in near):
                    continue
                whole = next((name for name in near if (name.start, name.end) == (start, end)), None)
                if kind == "ORG" and flags[0] & GIVEN and not flags[0] & COMMON and first < last:
                    continue  # "bands such as Les Brown and His Band of Renown"
                if whole is not None:
                    doubtful = whole.kind.startswith("?") or (whole.kind == "MISC" and whole.sure < CERTAIN)
                    if doubtful and not (kind == "LOC" and whole.kind == "?ORG"):
                        whole.kind, whole.sure = kind, LIKELY
                elif all(name.kind.startswith("?") for name in near) and len(flags) < 4:
                    added.append(Name(start, end, kind, LIKELY, first, last))
                    dropped.update(name.start for name in near)
        self.put(added, dropped)

    def put(self, added: list[Name], dropped: set[int]) -> None:
        """Take in names for those that start where they no longer do."""
        if added or dropped:
            kept = [name for name in self.names if name.start not in dropped]
            self.names = sorted([*kept, *added], key=lambda name: name.start)
            self.starts = {name.start: name for name in self.names}
            self.ends = {name.last: name for name in self.names}
