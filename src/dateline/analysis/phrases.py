"""What a measure phrase says, in words that can be compared: what is counted, whose, and where.

`Poles living in Norway` and `the Polish diaspora in Norway` come out alike; `Norwegians in Poland` does not, because
the two countries stand in each other's place. Only wording is looked at here; articles, dates and values are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from dateline.analysis.lexicon import (
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

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[.'’&-][^\W_]+)*|%")
_POSSESSIVE = re.compile(r"['’]s?$")
_CAPITALISED = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][^\W\d_]+")
_CURRENCY = re.compile(r"\.? ?(?:\$|dollars?\b|pounds?\b|francs?\b|pesos?\b|rupees?\b|liras?\b)")  # US$ is no country
_LONGEST_NAME, _NAME_WORDS = 60, 6  # characters and words of the longest name of a country
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_FORM_OF = {
    form: concept for table in (OUTCOMES, CONCEPTS) for concept, forms in table.items() for form in forms.split()
}
_OUTCOME_OF = {form: concept for concept, forms in OUTCOMES.items() for form in forms.split()}
_MARK_OF = {form: mark for mark, forms in MARKS.items() for form in forms.split()}
_FATES = frozenset({"death", "injury", "arrest", "missing", "evacuation", "rescue"})
_SETTLED = {("residence", fate) for fate in _FATES}  # `residents unaccounted for` are missing
_IDLE = LIGHT | EMPTY | HERE_WORDS
WORLD = "world"
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


@cache
def _terms() -> dict[str, list[tuple[tuple[str, ...], str, bool, bool]]]:
    """Return names of several words by their first: words, canonical, whether a nation, whether an adjective."""
    import pycountry

    found: dict[str, list[tuple[tuple[str, ...], str, bool, bool]]] = {}

    def add(phrase: str, canonical: str, nation: bool, adjective: bool) -> None:
        words = tuple(re.sub(r"[.]", "", word) for word in re.split(r"[ ]", phrase.strip().lower()) if word != "the")
        found.setdefault(words[0], []).append((words, canonical, nation, adjective))

    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", "")):
            if name:
                add(name.partition(",")[0], country.alpha_2, True, False)
    lines = (resources.files("dateline.analysis") / "data" / "nations.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            code, _, rest = line.partition(" ")
            adjectives, _, names = rest.partition("|")
            for word in filter(str.strip, adjectives.split(",")):
                add(word, code, True, True)
                add(word.strip() + "s", code, True, True)
            for name in filter(str.strip, names.split(",")):
                add(name, code, True, False)
    for region in pycountry.subdivisions.get(country_code="US"):  # New Mexico is not Mexico
        if " " in region.name:
            add(region.name, region.name.lower(), False, False)
    for canonical, others in ALIASES.items():
        for name in (canonical, *others.split("|")):
            add(name, canonical, False, False)
    for options in found.values():
        options.sort(key=lambda option: (-len(option[0]), option))
    return found


_CAPITALS_ONLY = frozenset(
    {"us", "uk", "un", "eu", "uae", "usa", "drc", "prc"}
)  # in small letters they are other words


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


@dataclass(slots=True)
class _Token:
    """A word of a phrase: as written, what it stands for, and of which kind it is."""

    written: str
    canonical: str
    kind: str  # word, nation, adjective, alias
    link: str = ""


def _pieces(phrase: str) -> Iterator[tuple[int, str]]:
    """Yield the words of a phrase with their offsets, names of two countries joined by a hyphen apart."""
    for match in _WORD.finditer(phrase):
        start, word = match.start(), match[0]
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word)
        if "-" in word:
            pieces = word.split("-")
            if len(pieces) == 2 and all(piece and piece[0].isupper() and piece.lower() in _terms() for piece in pieces):
                yield start, pieces[0]
                yield start + len(pieces[0]) + 1, pieces[1]
                continue
        if word:
            yield start, word


def _split(phrase: str) -> list[str]:
    return [word for _, word in _pieces(phrase)]


def _tokens(words: list[str]) -> Iterator[tuple[int, _Token]]:
    """Yield the words of a phrase with their positions, names of several words taken together."""
    plain = [word.replace(".", "").replace("’", "'").removesuffix("'s").lower() for word in words]
    position = 0
    while position < len(words):
        for phrase, canonical, nation, adjective in _terms().get(plain[position], ()):
            if tuple(plain[position : position + len(phrase)]) != phrase:
                continue
            written = words[position]
            if nation and not written[0].isupper():
                continue
            if plain[position] in _CAPITALS_ONLY and not written.isupper():
                continue
            kind = ("adjective" if adjective else "nation") if nation else "alias"
            yield position, _Token(" ".join(words[position : position + len(phrase)]), canonical, kind)
            position += len(phrase)
            break
        else:
            yield position, _Token(words[position], plain[position], "word")
            position += 1


@lru_cache(maxsize=1 << 16)
def nation_of(word: str) -> str | None:
    """Return the code of the country that one word names, as a noun or an adjective, None for none."""
    _, token = next(_tokens([_POSSESSIVE.sub("", word)]), (0, None)) if word[:1].isupper() else (0, None)
    return token.canonical if token is not None and token.kind in ("nation", "adjective") else None


@lru_cache(maxsize=1 << 16)
def _opens_name(word: str) -> bool:
    return word.replace(".", "").lower() in _terms()


def nations_in(text: str) -> list[tuple[int, str]]:
    """Return the countries that a text names (not the adjectives), as offset and code, in order."""
    found: list[tuple[int, str]] = []
    done = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start < done or not _opens_name(match[0]):
            continue
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        words = _split(text[start : start + _LONGEST_NAME])
        _, token = next(_tokens(words[:_NAME_WORDS]), (0, None))
        if token is None or token.kind == "word":
            continue
        done = start + len(token.written)
        if token.kind == "nation" and not _CURRENCY.match(text, done):
            found.append((start, token.canonical))
    return found


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
    pieces = list(_pieces(text))
    found: list[tuple[int, str]] = []
    for position, token in _tokens([word for _, word in pieces]):
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


@cache
def nation_name(code: str) -> str:
    """Return the short English name of a code of a subject: `JP` is Japan."""
    import pycountry

    special = {"EU": "the European Union", WORLD: "the world", "XK": "Kosovo"}
    country = pycountry.countries.get(alpha_2=code)
    if code in special or country is None:
        return special.get(code, code)
    return str(getattr(country, "common_name", country.name))


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
    for position, token in _tokens(_split(phrase)):
        lowered = token.canonical
        if token.kind == "word":
            found = _link_of(lowered)
            if found:
                link = found
                reading.closed = reading.closed or bool(reading.head)
                continue
            _take_word(reading, token, position == 0 and (common or lowered in _FORM_OF))
        else:
            _take_name(reading, token, link)
    for _, token in _tokens(_split(written)):
        if token.kind in ("nation", "adjective") and token.canonical not in reading.nations:
            _take_name(reading, token, "")
        elif token.kind == "word" and token.canonical in _MARK_OF and _MARK_OF[token.canonical] != "minor":
            reading.marks.add(_MARK_OF[token.canonical])
    return _subject(reading, counted)


def read_marks(rate: str) -> frozenset[str]:
    """Return the mark of a rate's denominator: `daily` for a day, `per barrel` for a barrel."""
    word = rate.lower()
    return frozenset({_MARK_OF.get(word, f"per {word}")})


def _take_name(reading: _Reading, token: _Token, link: str) -> None:
    if token.kind == "alias":
        (reading.nations if token.canonical == WORLD else reading.words).add(token.canonical)
        return
    reading.nations.add(token.canonical)
    if link == "place" or (token.kind == "nation" and not link and reading.nationals):
        reading.place.add(token.canonical)
    elif link in ("source", "") or token.kind == "adjective":
        reading.source.add(token.canonical)
        reading.nationals = reading.nationals or token.kind == "adjective"


def _take_word(reading: _Reading, token: _Token, common: bool) -> None:
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
    if concept in LIGHT:
        return
    if not reading.closed:
        if reading.head:
            reading.words.add(reading.head)
        reading.head = concept
    else:
        reading.words.add(concept)


def _subject(reading: _Reading, counted: str) -> Subject:
    head = reading.head
    if counted:
        noun = stem(counted.lower())
        if noun in OUTCOMES and not (noun == "residence" and reading.outcome in _FATES):
            reading.outcome, head = noun, noun
        elif reading.outcome and noun == "person":
            head = reading.outcome
        elif reading.outcome in _FATES:
            reading.words.add(noun)
            head = reading.outcome
        else:
            head = noun
        if reading.head and reading.head != head:
            reading.words.add(reading.head)
    words = frozenset(reading.words - {head, "person", ""} - (OUTCOMES.keys() if head in OUTCOMES else set()))
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
