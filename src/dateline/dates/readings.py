"""A reading: one source's word on the day of publication. Also what addresses and file names tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dates.days import MONTHS, month_number
from dateline.dates.model import Basis
from dateline.evidence import Evidence

# The sources, surest first.
GIVEN, PAGE, STATED_LABELLED, PAGE_OTHER, STATED, ADDRESS, PAGE_TIME, DATELINE, GUESSED, FILE, UPDATED, ELSEWHERE = (
    range(12)
)
DATE_LINE = "date line"  # the field of a day that stands on a line of a page


@dataclass(frozen=True, slots=True)
class Reading:
    """One source's word on the day of publication.

    `rank` orders the sources, surest first; `ELSEWHERE` is the rank of a day that a page shows only in parts that are
    not the article's own. `updated` marks a day of change, which does not contradict an earlier day of publication.
    `wording` says in the reason what the source is. `universal_time` marks a day that was told in UTC, and may be one
    off where the page was read.
    """

    day: date
    basis: Basis
    evidence: Evidence
    rank: int
    wording: str
    updated: bool = False
    universal_time: bool = False


_NAMED_DAY = re.compile(
    r"(?<![0-9a-zA-Z])((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9a-zA-Z])"
    r"|(?<![0-9a-zA-Z])((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?![0-9a-zA-Z])"
    r"|(?<![0-9a-zA-Z])((?:19|20)\d\d)[/-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/-](\d{1,2})(?!\d)",
    re.IGNORECASE,
)


def address_readings(address: str) -> list[Reading]:
    """Return the days that a URL or a file path names, such as `/2024/03/09/` or `2019-01-04-story.txt`."""
    is_url = bool(re.match(r"[a-z][a-z0-9+.-]*://", address, re.IGNORECASE))
    readings: list[Reading] = []
    for match in _NAMED_DAY.finditer(address):
        if match[1]:
            year, month, number = int(match[1]), int(match[3]), int(match[4])
        elif match[5]:
            year, month, number = int(match[5]), int(match[6]), int(match[7])
        else:
            year, month, number = int(match[8]), month_number(match[9]), int(match[10])
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        evidence = Evidence("path", match[0])
        wording = "the address" if is_url else "the file's name"
        readings.append(Reading(day, "file", evidence, ADDRESS if is_url else FILE, wording))
    return readings


_NAMED_MONTH = re.compile(r"(?<![0-9a-zA-Z])((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/)")


def address_month(address: str) -> tuple[date, date, Evidence] | None:
    """Return the first and last day of the month that a URL or a path names (`/2026/07/story`), None where none."""
    match = _NAMED_MONTH.search(address)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1), Evidence("path", match[0])


def say_day(day: date) -> str:
    """Return a day in words: `6 February 2025`."""
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
