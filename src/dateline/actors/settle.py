"""The second look at the names of a text: short and doubtful forms are read by the full ones of the same text.

A surname is a person because the full name stands elsewhere, a capitalised word is a place because the text says "in" before
it, and what nothing speaks for is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from dateline.actors.lexicon import COMMON, FAMILY, FUNCTION, GIVEN, ORGANISATION, PLACE, lexicon, unaccented
from dateline.actors.names import CERTAIN, DOUBTFUL, LIKELY, Name
from dateline.actors.tokens import COMMA, NEXT, Tokens

# Words before a name that speak for a kind.
_PLACE_BEFORE = frozenset(
    "in near outside inside throughout around across northern southern eastern western central downtown".split()
)
_PLACE_BEFORE_WEAK = frozenset("at from to towards toward via of between".split())
_PLACE_NOUNS = frozenset(
    "city town village district province prefecture state county region island suburb municipality capital port hamlet neighbourhood "
    "neighborhood borough township commune resort areas like".split()
)
_ORGANISATION_NOUNS = frozenset(
    "company firm maker carmaker automaker chipmaker manufacturer chain group bank airline agency newspaper magazine giant subsidiary brand "
    "retailer startup start-up website network broadcaster publisher insurer developer operator lender carrier daily weekly station "
    "channel supermarket party club team federation organisation organization foundation institute university ministry conglomerate "
    "producer supplier provider platform vendor builder brewer utility explorer unit parent rivals rival competitor partner firms "
    "companies banks makers brands chains retailers like app".split()
)
_OWNED_BY_ORGANISATION = frozenset(
    "shares stock profit profits revenue revenues sales chief ceo cfo chairman board founder co-founder headquarters products customers "
    "platform subsidiary spokesman spokeswoman spokesperson employees shareholders earnings app website engineers managing".split()
)
_OWNED_BY_PLACE = frozenset(
    "capital government parliament population economy airport coast territory prime president foreign border mayor governor "
    "currency central largest airspace ruling streets northern southern eastern western independence constitution residents military army".split()
)
_AFTER_ORGANISATION = frozenset("shares stock Inc spokesman spokeswoman executives employees".split())
_WORD_AFTER = re.compile(r"['’]?s?,? ([\w-]+)")
_IN_BRACKETS = re.compile(r" ?\((?:the |or |“|\")?([A-Z][A-Za-z&.-]{1,9})(?:”|\")?\)")
_MONTH_AFTER = re.compile(
    r",? \(?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? ?\d|\d{4}-\d\d-\d\d|\(Reuters\)|[A-Z][A-Za-z]+\) ?[-–—])"
)


@dataclass(slots=True)
class Known:
    """What a text says in full: the words by which its people, organisations and places may be named in short."""

    people: dict[str, str] = field(default_factory=dict)
    organisations: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    other: set[str] = field(default_factory=set)

    def kind_of(self, word: str) -> str:
        """Return the kind for which a word stands in this text, empty where it is not known."""
        if word in self.people:
            return "PER"
        if word in self.organisations:
            return "ORG"
        return "LOC" if word in self.places else ""


def initials(words: list[str]) -> str:
    """Return the first letters of the capitalised words."""
    return "".join(word[0] for word in words if word[:1].isupper())


class Settler:
    """Settles the names of one text."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.names = names
        self.known = Known()
        self.sure_starts = {name.start: name for name in names}

    def form(self, name: Name) -> str:
        """Return the name as written, on one line and with plain letters only where it is in capitals."""
        form = self.text[name.start : name.end]
        return " ".join(form.split()) if "\n" in form or "  " in form else form

    def words(self, name: Name) -> list[str]:
        """Return the capitalised words of a name."""
        return self.tokens.words[name.first : name.last + 1]

    # -- the context ------------------------------------------------------------------------------------------------

    def before(self, name: Name) -> tuple[str, str]:
        """Return the two words before a name in lower case, the nearer one last; empty after punctuation."""
        words = self.text[max(0, name.start - 40) : name.start]
        if not words or not words[-1].isspace():
            return "", ""
        parts = words.split()
        nearer = parts[-1] if parts else ""
        if not nearer[-1:].isalpha():
            return "", ""
        return (parts[-2].lower() if len(parts) > 1 else ""), nearer.lower()

    def after(self, name: Name) -> tuple[bool, str]:
        """Return whether a possessive follows a name, and the word after that."""
        tail = self.tokens.tails[name.last]
        match = re.match(r" ([\w-]+)", self.text[tail : tail + 30])
        return tail > self.tokens.ends[name.last], match[1] if match else ""

    def place_after(self, name: Name) -> bool:
        """Return whether ", Country" or ", State" follows, as after a town."""
        index = name.last + 1
        tokens = self.tokens
        if index >= len(tokens) or tokens.links[index] != COMMA or tokens.tails[name.last] > tokens.ends[name.last]:
            return False
        following = self.sure_starts.get(tokens.starts[index])
        if following is None or following.kind != "LOC" or tokens.tails[following.last] > tokens.ends[following.last]:
            return False
        rest = self.text[following.end : following.end + 2]
        return rest[:1] in ",.;)" or rest == ""

    def vote(self, name: Name) -> str:
        """Return the kind that the words around a name speak for, empty where they say nothing."""
        farther, nearer = self.before(name)
        possessive, following = self.after(name)
        lex = lexicon()
        if following in lex.person_verbs and not possessive:
            return "PER" if nearer not in _ORGANISATION_NOUNS else "ORG"
        if self.place_after(name):
            return "LOC"
        if nearer in _PLACE_BEFORE:
            return "LOC"
        if nearer == "of" and farther in _PLACE_NOUNS:
            return "LOC"
        if nearer in _ORGANISATION_NOUNS and nearer != "like":
            return "ORG"
        if following in _AFTER_ORGANISATION or (possessive and following.lower() in _OWNED_BY_ORGANISATION):
            return "ORG"
        if possessive and following in _OWNED_BY_PLACE:
            return "LOC"
        if nearer in lex.roles:
            return "PER"
        if nearer in _PLACE_NOUNS:
            return "LOC"
        if nearer in _PLACE_BEFORE_WEAK and nearer in ("at", "from", "to", "towards"):
            return "loc"
        return ""

    # -- the passes -------------------------------------------------------------------------------------------------

    def run(self) -> list[Name]:
        """Return the names whose kind is known, with the doubtful ones settled or left out."""
        self.settle_long()
        self.learn()
        self.settle_short()
        self.names = [name for name in self.names if name.kind in ("PER", "ORG", "LOC", "MISC")]
        return self.names

    def settle_long(self) -> None:
        """Settle names of several words that the lists do not know."""
        votes: dict[str, Counter[str]] = {}
        doubtful = [name for name in self.names if name.kind == "?" and name.last > name.first]
        for name in doubtful:
            votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
        for name in doubtful:
            if self.tokens.heading[name.first]:
                continue
            counts = votes[self.form(name)]
            best = max(("PER", "ORG", "LOC"), key=lambda kind: counts[kind])
            if counts[best] == 0:
                best = "PER"
            name.kind = best
            name.sure = LIKELY
        for name in doubtful:  # headings are read by the text below them
            if name.kind == "?":
                counts = votes[self.form(name)]
                settled = {self.form(other): other.kind for other in doubtful if other.kind != "?"}
                name.kind = settled.get(self.form(name), "PER" if not counts["LOC"] else "LOC")
                name.sure = DOUBTFUL

    def learn(self) -> None:
        """Note the words by which the names given in full may be named in short."""
        lex = lexicon()
        known = self.known
        for name in self.names:
            words = self.words(name)
            if name.kind == "PER" and (name.last > name.first or name.title):
                if self.tokens.heading[name.first] and name.sure < CERTAIN and self.tokens.capitals[name.first]:
                    continue
                form = self.form(name)
                for word in {
                    words[-1],
                    words[-2] if words[-1] in ("Jr", "Jr.", "Sr", "II", "III") and len(words) > 1 else words[-1],
                }:
                    if len(word) > 1:
                        known.people.setdefault(word, form)
                        known.people.setdefault(unaccented(word), form)
                if len(words) == 2 and lex.flags.get(words[0], 0) & FAMILY and not lex.flags.get(words[0], 0) & GIVEN:
                    known.people.setdefault(words[0], form)
                elif len(words) > 1 and lex.flags.get(words[0], 0) & GIVEN and not lex.flags.get(words[0], 0) & COMMON:
                    known.people.setdefault(words[0], form)
                if len(words) > 2:
                    known.people.setdefault(" ".join(words[1:]), form)
            elif name.kind == "ORG" and name.sure >= LIKELY:
                bracket = _IN_BRACKETS.match(self.text, name.end)
                if bracket:
                    known.organisations.add(bracket[1])
                if len(words) > 1:
                    first = words[0]
                    flag = lex.flags.get(first, 0)
                    if not flag and first not in lex.places and first not in lex.demonyms:
                        known.organisations.add(first)
                    letters = initials([word for word in words if word not in ("The",)])
                    if len(letters) > 2:
                        known.organisations.add(letters)
                else:
                    known.organisations.add(words[0])
            elif name.kind == "LOC":
                known.places.add(self.form(name))
            elif name.kind == "MISC" and name.last > name.first:
                known.other.add(words[0])
        known.places -= set(known.people)

    def settle_short(self) -> None:
        """Settle single words by the full names of the text, by their context anywhere in the text, or leave them out."""
        votes: dict[str, Counter[str]] = {}
        short = [name for name in self.names if name.kind.startswith("?")]
        for name in short:
            if not self.tokens.heading[name.first]:
                votes.setdefault(self.form(name), Counter())[self.vote(name)] += 1
        added: list[Name] = []
        for name in short:
            name.kind = self.kind_of_short(name, votes.get(self.form(name), Counter()), added)
        if added:
            self.names = sorted([*self.names, *added], key=lambda name: name.start)

    def kind_of_short(self, name: Name, votes: Counter[str], added: list[Name]) -> str:
        """Return the kind of a doubtful name, empty where nothing speaks for one."""
        tokens = self.tokens
        form = self.form(name)
        kind = name.kind
        flag = tokens.flags[name.first]
        if kind == "?-":
            return self.compound(name, added)
        known = self.known.kind_of(form)
        if not known and tokens.capitals[name.first]:
            known = self.known.kind_of(form.capitalize())
        if kind == "?common":
            if known and not tokens.initial[name.first] and not tokens.heading[name.first]:
                return known
            return known if known == "PER" and (self.vote(name) == "PER" or not flag & COMMON) else ""
        if known == "PER" or (known and kind == "?"):
            return known
        if kind == "?ORG":
            if name.canonical is None and not known and self.defined_in_lower_case(name):
                return ""
            if name.canonical and flag & COMMON and (tokens.initial[name.first] or tokens.heading[name.first]):
                return ""
            return "ORG" if not tokens.heading[name.first] or known else ""
        strong = {one: votes[one] for one in ("PER", "ORG", "LOC")}
        best = max(strong, key=lambda one: strong[one])
        if kind == "?LOC":
            if (
                self.place_after(name)
                or (best == "LOC" and strong["LOC"])
                or (votes["loc"] and not strong["PER"] and not flag & (GIVEN | COMMON))
            ):
                return "LOC"
            return "PER" if flag & GIVEN and best == "PER" and strong["PER"] else ""
        if tokens.initial[name.first] and self.is_dateline(name):
            return "LOC"
        if strong[best]:
            return best
        if votes["loc"] and not flag & (GIVEN | FAMILY | FUNCTION):
            return "LOC"
        if flag & GIVEN and not flag & COMMON and not tokens.heading[name.first]:
            return "PER"
        return ""

    def is_dateline(self, name: Name) -> bool:
        """Return whether a date or an agency follows, as after the place of a dateline."""
        return bool(_MONTH_AFTER.match(self.text, name.end))

    def defined_in_lower_case(self, name: Name) -> bool:
        """Return whether the text explains an acronym by common words: "artificial intelligence (AI)"."""
        form = self.form(name)
        at = self.text.find("(" + form + ")")
        if at < 0:
            return False
        words = re.findall(r"[\w-]+", self.text[max(0, at - 80) : at])[-len(form) :]
        return bool(words) and all(word.islower() for word in words)

    def compound(self, name: Name, added: list[Name]) -> str:
        """Read "India-Japan" as two places; return the kind of any other compound."""
        form = self.form(name)
        lex = lexicon()
        parts = re.split(r"[-–]", form)
        known = self.known.kind_of(form)
        if known:
            return known
        if len(parts) == 2 and all(
            part in lex.places or part in lex.demonyms or part.startswith("Indo") for part in parts
        ):
            if all(part in lex.places for part in parts):
                offset = name.start
                for part in parts:
                    added.append(
                        Name(
                            offset,
                            offset + len(part),
                            "LOC",
                            CERTAIN,
                            name.first,
                            name.last,
                            None,
                            lex.places[part].canonical,
                        )
                    )
                    offset += len(part) + 1
                return ""
            return "MISC"
        if all(part and lex.flags.get(part, 0) & COMMON for part in parts):
            return ""
        vote = self.vote(name)
        return vote if vote in ("PER", "ORG", "LOC") else ""


def settle(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names of a text with the doubtful ones settled or left out."""
    return Settler(tokens, names).run()
