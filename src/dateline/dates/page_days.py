"""Days as the lines of a page write them, in the languages and the orders of publishers.

The words are data: `data/page_words.csv` has the months of each language and the words before a day of publication
(`Publié le`, `Veröffentlicht am`) or of a change. `3/4/2019` is read by the country that the page's address or
language names, and stays unread where nothing names one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Literal

from dateline.dates.days import DAY, WrittenDay, read_day
from dateline.dates.stated import Label

Order = Literal["MDY", "DMY", ""]

# Hours ahead of UTC, of countries with one time zone and no summer time, by the last part of an address.
_HOURS_AHEAD = {
    "jp": 9.0, "kr": 9.0, "cn": 8.0, "hk": 8.0, "sg": 8.0, "tw": 8.0, "my": 8.0, "ph": 8.0, "th": 7.0, "vn": 7.0,
    "bd": 6.0, "in": 5.5, "lk": 5.5, "np": 5.75, "pk": 5.0, "ae": 4.0, "om": 4.0,
}  # fmt: skip
_MONTH_FIRST = frozenset(("us", "gov", "mil"))
_EITHER_ORDER = frozenset(("ca", "ph"))  # both orders are in use
_NO_COUNTRY = frozenset("com org net info edu int io tv co me ai fm ly news media press blog online site".split())
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\s]*@)?([^/:?#\s]+)", re.IGNORECASE)
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_EPOCH = re.compile(r"\s*(\d{10})(\d{3})?\s*")
_LABEL_REACH = 44  # characters between a label and its day: `Published 5:30 p.m. ET, Friday, March 1, 2019`
_OTHER_DATE = re.compile(r"\b(?:effective|expiry|expiration|closing|due|start|end|event|meeting|hearing)\s+$", re.I)
_NOT_OF_THIS_PAGE = re.compile(r"\b(?:originally|in|by the)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageDay:
    """A day written on a line of a page, with what the words before it call it."""

    day: WrittenDay
    label: Label


def country(url: str | None) -> str:
    """Return the last part of the host of an address (`uk`), empty where there is none."""
    host = _HOST.match(url or "")
    return host[1].rsplit(".", 1)[-1].lower() if host else ""


def hours_ahead(url: str | None) -> float | None:
    """Return how many hours the country of an address is ahead of UTC, None where that is not one number."""
    return _HOURS_AHEAD.get(country(url))


def number_order(url: str | None, language: str) -> Order:
    """Return how a page writes `3/4/2019`: by the country of its address, else by its language."""
    place = country(url)
    region = re.fullmatch(r"\w+[-_](\w\w)", language)
    for code in (place, region[1].lower() if region else ""):
        if code in _MONTH_FIRST:
            return "MDY"
        if code in _EITHER_ORDER:
            return ""
        if len(code) == 2 and code not in _NO_COUNTRY:
            return "DMY"
    return "DMY" if language and not language.lower().startswith("en") else ""


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    """Return the words by language for each thing that they say (`month 1`, `published`, `updated`)."""
    found: dict[str, dict[str, list[str]]] = {}
    with files("dateline.dates").joinpath("data/page_words.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            found.setdefault(row["what"], {})[row["language"]] = row["words"].split("|")
    return found


@cache
def _months() -> dict[str, int]:
    """Return the months' numbers by their names in every language; a name that two months share names none."""
    numbers: dict[str, set[int]] = {}
    for what, languages in _words().items():
        if what.startswith("month "):
            for names in languages.values():
                for name in names:
                    numbers.setdefault(name, set()).add(int(what.removeprefix("month ")))
    return {name: min(found) for name, found in numbers.items() if len(found) == 1}


def _alternatives(words: set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _foreign_day() -> re.Pattern[str]:
    month = _alternatives(set(_months()))
    return re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
        r"|(?<![\d.])(?P<first>\d{1,2})\.\s?(?P<second>\d{1,2})\.\s?(?P<dotted>(?:19|20)\d\d)(?!\d)"
        rf"|(?<![\w.])(?P<day_first>\d{{1,2}})(?:er|\.|º|ª|°)?[\s-]+(?:de\s+|d['’]\s?)?(?P<name>{month})(?![^\W\d_])\.?,?[\s-]*"
        r"(?:de\s+|del\s+)?(?P<year_last>(?:19|20)\d\d)(?!\d)"
        rf"|(?<!\w)(?P<name_first>{month})\.?\s+(?P<day_second>\d{{1,2}}),\s+(?P<year_third>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    def spaced(what: str) -> str:
        return _alternatives({word for words in _words()[what].values() for word in words})

    return re.compile(rf"(?<!\w)(?:(?P<published>{spaced('published')})|(?P<updated>{spaced('updated')}))(?!\w)", re.I)


def page_days(line: str, order: Order = "") -> list[PageDay]:
    """Return the days that a line of a page writes, each with its label; days without a year are among them."""
    found = {day.start: day for day in _foreign_days(line)}
    for match in DAY.finditer(line):
        day = read_day(match, order)
        if day is not None and not any(day.start < other.end and other.start < day.end for other in found.values()):
            found[day.start] = day
    days: list[PageDay] = []
    before = 0
    for day in sorted(found.values(), key=lambda item: item.start):
        days.append(PageDay(day, label_of(line[max(before, day.start - _LABEL_REACH) : day.start])))
        before = day.end
    return days


def label_of(words: str) -> Label:
    """Return what the words before a day call it: its last label, empty where it has none."""
    match = None
    for match in _label().finditer(words):  # noqa: B007 - the last one counts
        pass
    if match is None or _OTHER_DATE.search(words, 0, match.start()) or _NOT_OF_THIS_PAGE.search(words, match.end()):
        return ""
    return "updated" if match["updated"] else "published"


def without_labels(words: str) -> str:
    """Return the words of a line without those that call a day one of publication or of a change."""
    return _label().sub(" ", words)


def _foreign_days(line: str) -> Iterator[WrittenDay]:
    months = _months()
    for match in _foreign_day().finditer(line):
        if match["year"]:
            year, month, number = int(match["year"]), int(match["month"]), int(match["day"])
        elif match["dotted"]:
            year, month, number = int(match["dotted"]), int(match["second"]), int(match["first"])
        elif match["name"]:
            year, month, number = int(match["year_last"]), months[match["name"].lower()], int(match["day_first"])
        else:
            year, month, number = (
                int(match["year_third"]),
                months[match["name_first"].lower()],
                int(match["day_second"]),
            )
        day = WrittenDay(*match.span(), month, number, year)
        if 1 <= month <= 12 and day.whole is not None:
            yield day


def value_day(value: str) -> date | None:
    """Return the day of a metadata value: ISO 8601, RFC 2822, `20240309`, seconds since 1970, or in words."""
    compact = _COMPACT.match(value)
    if compact is not None and not value.strip()[8:9].isdigit():
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    epoch = _EPOCH.fullmatch(value)
    if epoch is not None:
        return datetime.fromtimestamp(int(epoch[1]), UTC).date()
    match = DAY.search(value)
    written = read_day(match) if match else None
    return written.whole if written else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
