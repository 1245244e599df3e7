"""What a measure phrase says, in words that can be compared: what is counted, whose, and where.

`Poles living in Norway` and `the Polish diaspora in Norway` come out alike; `Norwegians in Poland` does not, because
the two countries stand in each other's place. Only wording is looked at here; articles, dates and values are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dateline.analysis.measures.lexicon import (
    ALIASES,
    CONCEPTS,
    DISEASES,
    EMPTY,
    HERE_WORDS,
    LIGHT,
    MARKS,
    OTHER_LINKS,
    OUTCOMES,
    PLACE_LINKS,
    SOURCE_LINKS,
)
from dateline.analysis.measures.nations import WORLD, Token, pieces_of, split, tokens_of

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_FORM_OF = {
    form: concept for table in (OUTCOMES, CONCEPTS) for concept, forms in table.items() for form in forms.split()
}
_OUTCOME_OF = {form: concept for concept, forms in OUTCOMES.items() for form in forms.split()}
_MARK_OF = {form: mark for mark, forms in MARKS.items() for form in forms.split()}
_FATES = frozenset({"death", "injury", "arrest", "missing", "evacuation", "rescue"})
_SETTLED = {("residence", fate) for fate in _FATES}  # `residents unaccounted for` are missing
_IDLE = LIGHT | EMPTY | HERE_WORDS
_ADJECTIVE = re.compile(r"(?:ians?|ans?|ns?|ia|ese|i|a|s)\Z")
_SHORTEST_ROOT = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is of.

    `head` is the thing counted or measured, `marks` the qualifiers that make it another thing (new, daily, active),
    `words` the other content words, `nations` the countries (ISO 3166 codes, `EU`, `world`) and `names` the words of
    other proper names. `source` and `place` are the nations of which the phrase says that they own or send, and that
    they house or receive.
    """

    head: str
    marks: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()

    @property
    def anchors(self) -> frozenset[str]:
        """Return all that tells this from other figures of the same head."""
        return self.words | self.nations | self.names


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """Return a word's concept, else the word without the commonest endings: enough to compare, not to print."""
    if word in _FORM_OF:
        return _FORM_OF[word]
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            word = word.removesuffix(ending) + instead
            break
    if word in _FORM_OF:
        return _FORM_OF[word]
    for ending in ("ing", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def outcome_in(text: str) -> str:
    """Return the outcome (death, injury, case …) that a text names last, empty for none; a toll is of deaths."""
    for word in reversed(re.findall(r"[^\W\d_]+", text.lower())):
        if word in ("toll", "tolls"):
            return "death"
        if word in _OUTCOME_OF:
            return _OUTCOME_OF[word]
    return ""


@lru_cache(maxsize=1 << 16)
def content(text: str) -> tuple[tuple[int, str], ...]:
    """Return the words of a text that say what it is about, with their offsets.

    They are concepts, names in small letters and codes of countries.
    """
    pieces = list(pieces_of(text))
    found: list[tuple[int, str]] = []
    for position, token in tokens_of([word for _, word in pieces]):
        word = token.canonical
        if token.kind == "word":
            if len(word) < 2 or word[0].isdigit() or word in _IDLE:
                continue
            word = stem(word)
        if word not in _IDLE:
            found.append((pieces[position][0], word))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def name_root(word: str) -> str:
    """Return what a name and the adjective made of it have in common: `Velia` and `Velian`."""
    root = _ADJECTIVE.sub("", word.lower())
    return root if len(root) >= _SHORTEST_ROOT else word.lower()


def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about."""
    return frozenset(word for _, word in content(text))


@lru_cache(maxsize=65536)
def diseases_in(text: str) -> frozenset[str]:
    """Return the diseases that a text names, each under one name."""
    return frozenset(name for name, pattern in _disease_patterns() if pattern.search(text))


@cache
def _disease_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    def pattern(name: str) -> re.Pattern[str]:
        words = sorted({name, *ALIASES[name].split("|")}, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b", re.IGNORECASE)

    return tuple((name, pattern(name)) for name in sorted(DISEASES))


@lru_cache(maxsize=200_000)
def _link_of(word: str) -> str:
    if word in SOURCE_LINKS:
        return "source"
    if word in PLACE_LINKS:
        return "place"
    return "other" if word in OTHER_LINKS else ""


@dataclass(slots=True)
class _Reading:
    head: str = ""
    closed: bool = False  # the head's noun phrase has ended
    nationals: bool = False  # an adjective of a nation came before
    outcome: str = ""
    words: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    source: set[str] = field(default_factory=set)
    place: set[str] = field(default_factory=set)
    terms: dict[str, str] = field(default_factory=dict)  # last word as written -> concept of the term


@lru_cache(maxsize=1 << 17)
def read_subject(phrase: str, counted: str = "", written: str = "", common: bool = False) -> Subject:
    """Return what a measure phrase is about.

    Args:
        phrase: the measure as the numbers room gives it.
        counted: the counted noun in the singular, empty for money, percentages and physical units.
        written: the counted noun as written, which may name nationals.
        common: whether a capital first letter tells nothing (the article also has the word in small letters).
    """
    reading = _Reading()
    link = ""
    for position, token in tokens_of(split(phrase)):
        lowered = token.canonical
        if token.kind == "word":
            found = _link_of(lowered)
            if found:
                link = found
                reading.closed = reading.closed or bool(reading.head)
                continue
            _take_word(reading, token, position == 0 and (common or lowered in _FORM_OF))
        elif token.kind == "term":
            _take_concept(reading, token)
        else:
            _take_name(reading, token, link)
    for _, token in tokens_of(split(written)):
        if token.kind in ("nation", "adjective") and token.canonical not in reading.nations:
            _take_name(reading, token, "")
        elif token.kind == "word" and token.canonical in _MARK_OF and _MARK_OF[token.canonical] != "minor":
            reading.marks.add(_MARK_OF[token.canonical])
    return _subject(reading, counted)


def read_marks(rate: str) -> frozenset[str]:
    """Return the mark of a rate's denominator: `daily` for a day, `per barrel` for a barrel."""
    word = rate.lower()
    return frozenset({_MARK_OF.get(word, f"per {word}")})


def _take_name(reading: _Reading, token: Token, link: str) -> None:
    if token.kind == "alias":
        (reading.nations if token.canonical == WORLD else reading.words).add(token.canonical)
        return
    reading.nations.add(token.canonical)
    if link == "place" or (token.kind == "nation" and not link and reading.nationals):
        reading.place.add(token.canonical)
    elif link in ("source", "") or token.kind == "adjective":
        reading.source.add(token.canonical)
        reading.nationals = reading.nationals or token.kind == "adjective"


def _take_word(reading: _Reading, token: Token, common: bool) -> None:
    written, lowered = token.written, token.canonical
    if (found := _OUTCOME_OF.get(lowered)) and (not reading.outcome or (reading.outcome, found) in _SETTLED):
        reading.outcome = found
    if lowered in _MARK_OF:
        reading.marks.add(_MARK_OF[lowered])
        if lowered not in _FORM_OF:
            return
    if lowered in LIGHT or _YEAR.fullmatch(lowered):
        return
    if lowered.isdigit():
        reading.words.add(lowered)
        return
    if written[0].isupper() and not common:
        reading.names.add(lowered)
        return
    concept = stem(lowered)
    if concept not in LIGHT:
        _place(reading, concept)


def _take_concept(reading: _Reading, token: Token) -> None:
    concept = token.canonical
    reading.terms[stem(token.written.split()[-1].lower())] = concept
    if concept in OUTCOMES and (not reading.outcome or (reading.outcome, concept) in _SETTLED):
        reading.outcome = concept
    _place(reading, concept)


def _place(reading: _Reading, concept: str) -> None:
    """Take a concept for the head of the phrase, or for another word of it where the head is known."""
    if not reading.closed:
        if reading.head:
            reading.words.add(reading.head)
        reading.head = concept
    else:
        reading.words.add(concept)


def _subject(reading: _Reading, counted: str) -> Subject:
    head = reading.head
    if counted:
        noun = "person" if counted in ("patient", "patients") else stem(counted.lower())
        if counted in ("life", "lives"):  # taken, or saved
            noun = "rescue" if reading.outcome == "rescue" else "death"
        if noun in OUTCOMES and not (noun == "residence" and reading.outcome in _FATES):
            reading.outcome, head = noun, noun
        elif reading.outcome and noun == "person":
            head = reading.outcome
        elif reading.outcome in _FATES:
            reading.words.add(noun)
            head = reading.outcome
        else:
            head = reading.terms.get(noun, noun)  # `points` of `public charging points`
            reading.words.discard(head)
        if reading.head and reading.head != head:
            reading.words.add(reading.head)
    idle = HERE_WORDS | {head, "person", ""}  # `the state's delegates`: which state is not said
    words = frozenset(reading.words - idle - (OUTCOMES.keys() if head in OUTCOMES else set()))
    names = frozenset(name for name in reading.names if stem(name) != head)
    own_marks = {_MARK_OF[form] for form in (head, counted.lower()) if form in _MARK_OF}
    return Subject(
        head,
        frozenset(reading.marks - own_marks),
        words,
        frozenset(reading.nations),
        names,
        frozenset(reading.source) if head or words else frozenset(),  # a bare name owns nothing
        frozenset(reading.place),
    )
