"""The words of a phrase, with the names of countries and of other known things among them taken together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from dateline.analysis.measures.lexicon import ALIASES
from dateline.analysis.measures.terms import terms

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[.'’&-][^\W_]+)*|%")
_POSSESSIVE = re.compile(r"['’]s?$")
_CAPITALISED = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][^\W\d_]+")
_CURRENCY = re.compile(r"\.? ?(?:\$|dollars?\b|pounds?\b|francs?\b|pesos?\b|rupees?\b|liras?\b)")  # US$ is no country
_LONGEST_NAME, _NAME_WORDS = 60, 6  # characters and words of the longest name of a country
WORLD = "world"


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


@dataclass(slots=True)
class Token:
    """A word of a phrase: as written, what it stands for, and of which kind it is."""

    written: str
    canonical: str
    kind: str  # word, term, nation, adjective, alias
    link: str = ""


def pieces_of(phrase: str) -> Iterator[tuple[int, str]]:
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


def split(phrase: str) -> list[str]:
    """Return the words of a phrase, without their places."""
    return [word for _, word in pieces_of(phrase)]


def tokens_of(words: list[str]) -> Iterator[tuple[int, Token]]:
    """Yield the words of a phrase with their positions, names of several words taken together."""
    plain = [word.replace(".", "").replace("’", "'").removesuffix("'s").lower() for word in words]
    position = 0
    known, named = terms(), _terms()
    while position < len(words):
        first = plain[position]
        if first in known and (term := _term_at(known[first], plain, position)) is not None:
            phrase, concepts = term
            for concept in concepts:
                yield position, Token(" ".join(words[position : position + len(phrase)]), concept, "term")
            position += len(phrase)
            continue
        for phrase, canonical, nation, adjective in named.get(first, ()):
            if tuple(plain[position : position + len(phrase)]) != phrase:
                continue
            written = words[position]
            following = words[position + len(phrase) :][:1]
            if canonical == WORLD and written[0].isupper() and following and following[0][0].isupper():
                continue  # the World Bank, the Global Fund
            if nation and not written[0].isupper():
                continue
            if plain[position] in _CAPITALS_ONLY and not written.isupper():
                continue
            kind = ("adjective" if adjective else "nation") if nation else "alias"
            yield position, Token(" ".join(words[position : position + len(phrase)]), canonical, kind)
            position += len(phrase)
            break
        else:
            yield position, Token(words[position], plain[position], "word")
            position += 1


def _term_at(
    options: list[tuple[tuple[str, ...], tuple[str, ...]]], plain: list[str], position: int
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the longest of some terms that stands at a position of a phrase, None for none."""
    return next((found for found in options if tuple(plain[position : position + len(found[0])]) == found[0]), None)


@lru_cache(maxsize=1 << 16)
def nation_of(word: str) -> str | None:
    """Return the code of the country that one word names, as a noun or an adjective, None for none."""
    _, token = next(tokens_of([_POSSESSIVE.sub("", word)]), (0, None)) if word[:1].isupper() else (0, None)
    return token.canonical if token is not None and token.kind in ("nation", "adjective") else None


@lru_cache(maxsize=1 << 16)
def _opens_name(word: str) -> bool:
    return word.replace(".", "").lower() in _terms()


@lru_cache(maxsize=1 << 12)  # one article is asked by every analysis of a briefing
def nations_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the countries that a text names (not the adjectives), as offset and code, in order."""
    found: list[tuple[int, str]] = []
    done = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start < done or not _opens_name(match[0]):
            continue
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        words = split(text[start : start + _LONGEST_NAME])
        _, token = next(tokens_of(words[:_NAME_WORDS]), (0, None))
        if token is None or token.kind == "word":
            continue
        done = start + len(token.written)
        if token.kind == "nation" and not _CURRENCY.match(text, done):
            found.append((start, token.canonical))
    return tuple(found)


# What English newspapers call what ISO 3166 names otherwise or not at all.
_CALLED = {
    "EU": "the European Union", WORLD: "the world", "XK": "Kosovo", "BN": "Brunei", "CD": "the DR Congo",
    "CG": "Congo-Brazzaville", "CV": "Cape Verde", "FM": "Micronesia", "PS": "Palestine", "RU": "Russia",
    "VA": "the Vatican", "VG": "the British Virgin Islands", "VI": "the US Virgin Islands",
}  # fmt: skip


@cache
def nation_name(code: str) -> str:
    """Return the short English name of a code of a subject: `JP` is Japan."""
    import pycountry

    country = pycountry.countries.get(alpha_2=code)
    if code in _CALLED or country is None:
        return _CALLED.get(code, code)
    return str(getattr(country, "common_name", country.name)).partition(" (")[0]


_ARTICLED = re.compile(
    r"(?:United|Central African|Dominican|Czech) |.* (?:Islands|Republic)\Z"
    r"|(?:Netherlands|Philippines|Maldives|Bahamas|Gambia|Congo)\b"
)


def with_article(name: str) -> str:
    """Return the name of a country as it stands in a sentence: `the Netherlands`."""
    return f"the {name}" if _ARTICLED.match(name) else name
