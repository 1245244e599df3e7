"""The second look at the names of a text: short and doubtful forms are read by the full ones of the same text.

A surname is a person because the full name stands elsewhere, a capitalised word is a place because the text says "in"
before it, and what nothing speaks for is left out.
"""

from __future__ import annotations

import re
from collections import Counter

from dateline.actors.definitions import defined
from dateline.actors.lexicon import (
    COMMON,
    FAMILY,
    GIVEN,
    lexicon,
    unaccented,
)
from dateline.actors.names import CERTAIN, DOUBTFUL, LIKELY, Name
from dateline.actors.recall import recall
from dateline.actors.singles import Singles
from dateline.actors.tokens import Tokens, flags_of

# A newspaper's name above its items.
_PAPER = re.compile(r"^([A-Z][A-Z'’&.-]+(?: [A-Z'’&.-]+){0,5})\n(?=-{1,2} )", re.M)
# Signs of a press release.
_PROMOTIONAL = re.compile(
    r"®|™|Press ?Release|News ?wire\b|NEWSWIRE|FOR IMMEDIATE RELEASE|[Mm]edia [Cc]ontact|[Ff]orward-?[Ll]ooking"
    r"|Newsworthy\.ai|Globe Newswire|[Bb]lockchain|\b[Cc]rypto|^About [A-Z][\w. &]+:?$",
    re.M,
)
# Endings that surnames have and brands hardly.
_SURNAME = re.compile(
    r"(?:[^s]son|sen|mann?|berg|stein|ez|[ao]va?|eva?|sk[yi]|ska|vi[cć]h?|wicz|yan|enko|escu|oglu|dze|smith)$"
)
_NAME_SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])
_DISEASE = re.compile(r"(?:pathy|itis|osis|oma|emia|aemia|[Vv]irus|[Ss]yndrome|[Dd]isorder|[Dd]isease)$")
_IN_BRACKETS = re.compile(r" ?\( ?(?:the |or |“|\")?([A-Z][A-Za-z&.-]{1,9})(?:”|\")? ?\)")


class Settler(Singles):
    """Settles the names of one text."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        super().__init__(tokens, names)
        self.defined: set[str] = set()
        # Brands abound there, and an unlisted name is a person only where something says so.
        self.promotional = bool(_PROMOTIONAL.search(self.text))

    # -- the passes -------------------------------------------------------------------------------------------------

    def run(self) -> list[Name]:
        """Return the names whose kind is known, with the doubtful ones settled or left out."""
        self.settle_scores()
        self.settle_defined()
        self.settle_long()
        self.learn()
        self.settle_short()
        self.names = [name for name in self.names if name.kind in ("PER", "ORG", "LOC", "MISC")]
        self.names = recall(self.tokens, self.names)
        if self.sporting:
            self.settle_teams()
        self.settle_papers()
        return self.names

    def settle_defined(self) -> None:
        """Give the names that the text defines their kind, and add those made of plain words."""
        by_first = {name.first: name for name in self.names}
        added: list[Name] = []
        dropped: set[int] = set()
        for first, last, kind in defined(self.tokens):
            within = [by_first[token] for token in range(first, last + 1) if token in by_first]
            if any(
                name.last > last or name.title or (name.kind == "PER") != (kind == "PER")
                for name in within
                if name.sure == CERTAIN and name.last - name.first == last - first
            ):
                continue
            whole = next((name for name in within if name.first == first and name.last == last), None)
            if kind == "PER" and any(word.isupper() for word in self.tokens.words[first : last + 1]):
                continue  # "ABCX is a broker"
            if whole is not None and (whole.sure < CERTAIN or whole.kind.startswith("?")):
                whole.kind, whole.sure = kind, LIKELY
                self.defined.add(self.form(whole))
            elif whole is None and kind in ("ORG", "LOC") and (last > first or not self.tokens.flags[first] & COMMON):
                tokens = self.tokens
                added.append(Name(tokens.starts[first], tokens.ends[last], kind, LIKELY, first, last))
                dropped.update(name.start for name in within)
        if added:
            kept = [name for name in self.names if name.start not in dropped]
            self.names = sorted([*kept, *added], key=lambda name: name.start)
            self.starts = {name.start: name for name in self.names}
            self.ends = {name.last: name for name in self.names}

    def settle_papers(self) -> None:
        """Read the lines in capitals above the items of a press digest as the papers that they name."""
        if "PRESS DIGEST" not in self.text and "leading stories" not in self.text:
            return
        starts = {start: index for index, start in enumerate(self.tokens.starts)}
        papers: list[Name] = []
        covered: set[int] = set()
        for match in _PAPER.finditer(self.text):
            first = starts.get(match.start(1))
            if first is None:
                continue
            last = first
            while last + 1 < len(self.tokens) and self.tokens.starts[last + 1] < match.end(1):
                last += 1
            covered.update(range(first, last + 1))
            papers.append(Name(match.start(1), match.end(1), "ORG", LIKELY, first, last))
        kept = [name for name in self.names if name.first not in covered]
        self.names = sorted([*kept, *papers], key=lambda name: name.start)

    def settle_long(self) -> None:
        """Settle unlisted names of several words: people, unless their context speaks for another kind."""
        doubtful = [name for name in self.names if name.kind == "?" and name.last > name.first]
        votes: dict[str, Counter[str]] = {}
        alone = Counter(self.form(name) for name in self.names if name.kind == "?" and name.last == name.first)
        for name in doubtful:
            bracket = _IN_BRACKETS.match(self.text, name.end)
            if bracket and bracket[1] == "".join(word[0] for word in self.words(name)):
                name.kind = "MISC" if _DISEASE.search(self.form(name)) else "ORG"  # explained by its own initials
                name.sure = LIKELY
                self.known.parts.add(bracket[1] if name.kind == "MISC" else "")
            elif not self.tokens.heading[name.first]:
                votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
            if self.is_people(self.form(name)):
                name.kind = "MISC"  # "Hong Konger"
        doubtful = [name for name in doubtful if name.kind == "?"]
        settled: dict[str, str] = {}
        for form, counts in votes.items():
            best = max(("PER", "ORG", "LOC"), key=lambda kind: counts[kind])
            if counts[best]:
                settled[form] = best
            elif alone[form.split()[-1]] or not (counts["the"] or counts["loc"] or self.is_brand(form)):
                settled[form] = "PER"
        for name in doubtful:  # headings are read by the text below them
            name.kind = settled.get(self.form(name), "")
            name.sure = LIKELY if votes.get(self.form(name), Counter())[name.kind] else DOUBTFUL

    def is_brand(self, form: str) -> bool:
        """Return whether an unlisted name of a press release has nothing of a person's."""
        if not self.promotional:
            return False
        words = form.split()
        personal = any(flags_of(word) & GIVEN and not flags_of(word) & COMMON for word in words)
        return not personal and not flags_of(words[-1]) & FAMILY and not _SURNAME.search(words[-1])

    def learn(self) -> None:
        """Note the words by which the names given in full may be named in short."""
        known = self.known
        for name in self.names:
            words = self.words(name)
            if name.kind == "PER" and (name.last > name.first or name.title or self.form(name) in self.defined):
                self.learn_person(name, words)
            elif name.kind == "ORG" and name.sure >= LIKELY:
                self.learn_organisation(name, words)
            elif name.kind == "LOC":
                known.places.add(self.form(name))
            if name.kind in ("ORG", "LOC", "MISC") and name.last > name.first:
                known.parts.update(words)
        known.places -= set(known.people)
        for name in self.names:
            if name.kind == "PER" and name.sure < CERTAIN and name.last > name.first and not name.title:
                first = self.words(name)[0]
                if first in known.organisations and not lexicon().flags.get(first, 0):
                    name.kind = "ORG"  # "Zapata Off-Shore" beside "Zapata Oil Company"
        for name in self.names:
            if name.kind == "PER" and name.title and name.first == name.last and self.form(name) in known.parts:
                if name.title.of(self.text).rstrip(".") not in ("Saint", "St"):
                    continue
                # "Saint Francis" is the hospital of that name where the text has one
                name.kind, name.start, name.title = "ORG", name.title.start, None

    def learn_person(self, name: Name, words: list[str]) -> None:
        """Note surname and given name of a person."""
        flags = lexicon().flags
        people = self.known.people
        form = self.form(name)
        surname = words[-2] if words[-1].rstrip(".") in _NAME_SUFFIXES and len(words) > 1 else words[-1]
        if len(surname) > 1:
            people.setdefault(surname, form)
            people.setdefault(unaccented(surname), form)
        first = flags.get(words[0], 0)
        if len(words) > 1 and not first & COMMON and (first & GIVEN or (first & FAMILY and len(words) == 2)):
            people.setdefault(words[0], form)

    def learn_organisation(self, name: Name, words: list[str]) -> None:
        """Note first word, initials and the acronym in brackets of an organisation."""
        lex = lexicon()
        organisations = self.known.organisations
        bracket = _IN_BRACKETS.match(self.text, name.end)
        if bracket:
            organisations.add(bracket[1])
        if len(words) == 1:
            organisations.add(words[0])
            return
        first = words[0]
        if not lex.flags.get(first, 0) and first not in lex.places and first not in lex.demonyms:
            organisations.add(first)
        letters = "".join(word[0] for word in words)
        if len(letters) > 2:
            organisations.add(letters)

    def settle_short(self) -> None:
        """Settle single words by the full names or by their context anywhere in the text, or leave them out."""
        votes: dict[str, Counter[str]] = {}
        short = [name for name in self.names if name.kind.startswith("?")]
        for name in short:
            if not self.tokens.heading[name.first]:
                votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
        self.settle_surnames()
        added: list[Name] = []
        for name in short:
            name.kind = self.kind_of_short(name, votes.get(self.form(name), Counter()), added)
        if added:
            self.names = sorted([*self.names, *added], key=lambda name: name.start)

    def settle_surnames(self) -> None:
        """Read a town's name as a person where the text has one of that surname and nothing speaks for the town."""
        districts = lexicon().districts
        for name in self.names:
            if name.kind != "LOC" or name.last > name.first:
                continue
            form = self.form(name)
            full = self.known.people.get(form, "")
            if full.endswith(" " + form) and form not in districts and self.vote(name) not in ("LOC", "loc"):
                name.kind, name.canonical = "PER", None


def settle(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names of a text with the doubtful ones settled or left out."""
    return Settler(tokens, names).run()
