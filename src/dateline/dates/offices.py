"""Who held which office when, when the summits were, when a name was new: what bounds a text that names them.

The tables are data: `data/office_holders.csv`, `data/offices.csv` (how each office is called, and in which countries
where not in all), `data/summits.csv` and `data/new_names.csv` (names that nobody could write before a day); each row
names its source. Of a person only title and name together are read, never the name alone.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.text import Span


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; `end` is None where it is not over as far as the table knows."""

    country: str
    office: str
    name: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class NamedHolder:
    """An office-holder named with the office at `span`: every term that the words may mean.

    `present` tells that nothing marks the office as a former one.
    """

    span: Span
    terms: tuple[Term, ...]
    present: bool


@dataclass(frozen=True, slots=True)
class NamedSummit:
    """A summit named with its place or year at `span`; `ahead` tells that it is spoken of as still to come."""

    span: Span
    name: str
    start: date
    end: date
    ahead: bool


def _rows(table: str) -> Iterator[dict[str, str]]:
    with files("dateline.dates").joinpath(f"data/{table}.csv").open(encoding="utf-8") as rows:
        yield from csv.DictReader(rows)


def _plain(word: str) -> str:
    """Return a name without accents and with the straight apostrophe."""
    decomposed = unicodedata.normalize("NFD", word.replace("’", "'"))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


@cache
def _terms() -> dict[tuple[str, str], tuple[Term, ...]]:
    """Return the terms by title (lower case) and name as written (without accents)."""
    titles: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in _rows("offices"):
        countries = frozenset(filter(None, row["countries"].split(";")))
        titles.setdefault(row["office"], []).extend((title, countries) for title in row["titles"].lower().split("|"))
    table: dict[tuple[str, str], list[Term]] = {}
    for row in _rows("office_holders"):
        end = date.fromisoformat(row["end"]) if row["end"] else None
        term = Term(row["country"], row["office"], row["name"], date.fromisoformat(row["start"]), end)
        names = {row["name"], *filter(None, row["also_written"].split(";"))}
        parts = row["name"].split()
        if "." in parts[0]:  # with the initial's dot, and without
            names |= {" ".join(part.rstrip(".") for part in parts), row["name"].replace(". ", ".")}
        for title, countries in titles[row["office"]]:
            if countries and row["country"] not in countries:
                continue  # a Foreign Secretary is a minister in London and an official in New Delhi
            for name in names:
                table.setdefault((title, _plain(name)), []).append(term)
    return {key: tuple(terms) for key, terms in table.items()}


@cache
def _title_pattern() -> re.Pattern[str]:
    titles = {title for row in _rows("offices") for title in row["titles"].split("|")}
    ordered = sorted(titles, key=lambda title: (-len(title), title))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)


_FORMER = re.compile(
    r"(?<!\w)(?:former|ex|erstwhile|then|late|one-?time|past|previous|ousted|deposed|disgraced|predecessors?|deputy|vice|assistant"
    r"|associate|shadow|under|junior|acting|interim|next|incoming|future|designate|would-be|candidate|opposition|state"
    r"|defunct|by|under|during|administration of|era of)[\s-]+(?:[\w.'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,2})?(?:\s+and\s+[A-Z][\w ]{3,40}?)?\s*[,:]?\s+"
    r"(?:(?:Dr|Mr|Mrs|Ms|Sir|Shri|Smt|Gen|Lt|Hon|H\.E|The)\.?\s+){0,2}"
)
_NAME_AHEAD = re.compile(
    r"[A-Z\u00c0-\u00de][\w.'’-]*(?:\s+(?:[a-z]{2,3}\s+){0,3}[A-Z\u00c0-\u00de][\w.'’-]*){0,5}|[a-z]{2,3} [\w ]{3,30}"
)
_LEFT = re.compile(
    r"\s*(?:administration|era|presidency|library|center|centre|foundation)\b|(?:'s|’s)\s+(?:administration|era)\b"
)


def named_holders(text: str) -> tuple[NamedHolder, ...]:
    """Return the office-holders that a text names together with their office, in order."""
    table = _terms()
    found: list[NamedHolder] = []
    for title in _title_pattern().finditer(text):
        key = title[0].lower()
        named = _name_after(text, title.end(), key, table) or _name_before(text, title.start(), key, table)
        if named is None:
            continue
        span, terms = named
        before = text[max(0, title.start() - 40) : title.start()]
        former = _FORMER.search(before) or _LEFT.match(text, span.end)
        whole = Span(min(title.start(), span.start), max(title.end(), span.end))
        found.append(NamedHolder(whole, terms, former is None))
    return tuple(found)


def _name_after(
    text: str, position: int, title: str, table: dict[tuple[str, str], tuple[Term, ...]]
) -> tuple[Span, tuple[Term, ...]] | None:
    between = _BETWEEN.match(text, position)
    if between is None:
        return None
    ahead = _NAME_AHEAD.match(text, between.end(), between.end() + 60)
    if ahead is None:
        return None
    return _longest(text, ahead.start(), ahead.end(), title, table)


def _longest(
    text: str, start: int, end: int, title: str, table: dict[tuple[str, str], tuple[Term, ...]]
) -> tuple[Span, tuple[Term, ...]] | None:
    """Return the longest beginning of `text[start:end]` that names a holder of the office."""
    stops = [start + match.end() for match in re.finditer(r"\S+", text[start:end])]
    for stop in reversed(stops):
        words = text[start:stop]
        for name in (words, words.rstrip(".,"), re.sub(r"['’]s?$", "", words)):
            terms = table.get((title, _plain(" ".join(name.split()))))
            if terms is not None:
                return Span(start, start + len(name)), terms
    return None


def _name_before(
    text: str, position: int, title: str, table: dict[tuple[str, str], tuple[Term, ...]]
) -> tuple[Span, tuple[Term, ...]] | None:
    """Return the holder named in apposition before the office (`Sushma Swaraj, India's foreign minister`)."""
    window = max(0, position - 90)
    behind = re.search(
        r"[A-Z\u00c0-\u00de][^,;:\n]{3,40},\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}$", text[window:position]
    )
    if behind is None:
        return None
    start = window + behind.start()
    comma = text.index(",", start)
    for match in re.finditer(r"(?<!\S)[A-Z\u00c0-\u00de]", text[start:comma]):
        name = _plain(" ".join(text[start + match.start() : comma].split()))
        terms = table.get((title, name))
        if terms is not None and " " in name:
            return Span(start + match.start(), comma), terms
    return None


@dataclass(frozen=True, slots=True)
class _Summit:
    group: str
    places: tuple[str, ...]
    start: date
    end: date


@cache
def _summits() -> tuple[_Summit, ...]:
    return tuple(
        _Summit(
            row["group"],
            (*row["places"].split(";"), row["country"]),
            date.fromisoformat(row["start"]),
            date.fromisoformat(row["end"]),
        )
        for row in _rows("summits")
    )


_SUMMIT = re.compile(
    r"\b(?:(?P<year>20\d\d)\s+)?G(?P<number>20|7|8|-20|-7|-8)\b[^.;\n]{0,30}?\bSummit\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:ahead of|upcoming|forthcoming|next|will|to be|scheduled|preparing|prepares?|due|expected|plans?)\b",
    re.IGNORECASE,
)


def named_summits(text: str) -> tuple[NamedSummit, ...]:
    """Return the G20, G8 and G7 summits that a text names with their place or year."""
    found: list[NamedSummit] = []
    for match in _SUMMIT.finditer(text):
        group = "G" + match["number"].strip("-")
        following = text[match.start() : match.end() + 40].split("\n")[0]
        leading = text[max(0, match.start() - 40) : match.start()]
        ahead = _AHEAD.search(text[max(0, match.start() - 60) : match.end() + 60]) is not None
        fitting = [
            summit
            for summit in _summits()
            if summit.group == group
            and (
                int(match["year"]) == summit.start.year
                if match["year"]
                else any(re.search(rf"\bin (?:\w+, )?{re.escape(place)}\b", following) for place in summit.places)
                or any(re.search(rf"\b{re.escape(place)}\b", match[0]) for place in summit.places)
                or any(re.search(rf"\bin {re.escape(place)} (?:at|for) the\s*$", leading) for place in summit.places)
            )
        ]
        if fitting:
            first, last = min(fitting, key=lambda summit: summit.start), max(fitting, key=lambda summit: summit.end)
            name = f"{group} summit of {first.start.year}"
            found.append(NamedSummit(Span(*match.span()), name, first.start, last.end, ahead))
    return tuple(found)


@cache
def _new_names() -> tuple[re.Pattern[str], dict[str, date]]:
    since = {row["name"]: date.fromisoformat(row["since"]) for row in _rows("new_names")}
    ordered = sorted(since, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])"), since


def new_names(text: str) -> tuple[tuple[Span, date], ...]:
    """Return the names in a text that were new on a known day, each with that day; one for each name."""
    pattern, since = _new_names()
    found: dict[str, tuple[Span, date]] = {}
    for match in pattern.finditer(text):
        found.setdefault(match[0], (Span(*match.span()), since[match[0]]))
    return tuple(found.values())
