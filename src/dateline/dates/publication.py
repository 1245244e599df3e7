"""When a text or page was published, and how that is known.

Every source that tells a day (a stated line, the page's metadata, the dateline, the address, the file's name) is a
`Reading`; the readings are ranked, never averaged, and one that says otherwise is kept as dissent. Where no source
tells a day, what the text names bounds it (`dateline.dates.bounds`); a day is worked out only from a dateline without
a year, and only where one year is left. Abstaining is always allowed; a wrong day never is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.dates.bounds import bounds, lead_weekday
from dateline.dates.datelines import Dateline, find_dateline
from dateline.dates.days import WEEKDAYS
from dateline.dates.model import Basis, Publication
from dateline.dates.pages import is_html, main_text, page_readings
from dateline.dates.readings import DATELINE, STATED, STATED_LABELLED, UPDATED, Reading, address_readings, say_day
from dateline.dates.stated import StatedDay, stated_days
from dateline.evidence import Evidence
from dateline.text import canonical

NEAR = timedelta(days=3)  # an agency's dateline and its printing lie this close together


def date_article(content: str, url: str | None = None, *, not_after: date | None = None) -> Publication:
    """Return when a text or an HTML page was published.

    Args:
        content: the text, or the HTML of a page.
        url: the address of the page, or the path or name of the file.
        not_after: no text of this collection was published later (for datelines without a year and undated texts).

    Returns:
        The interval of publication with its basis, the reason in a sentence, the evidence, and what says otherwise.
        Evidence of kind `span` counts characters of the canonical text; for a page, of the main text that
        `dateline.dates.pages.main_text` extracts.

    Raises nothing on any text, the empty one included.
    """
    if is_html(content):
        return date_text(main_text(content), page_readings(content, url), url=url, not_after=not_after)
    return date_text(canonical(content), url=url, not_after=not_after)


def date_text(
    text: str, given: Iterable[Reading] = (), *, url: str | None = None, not_after: date | None = None
) -> Publication:
    """Return when a canonical text was published, weighing its own words with the readings that are `given`."""
    dateline = find_dateline(text)
    readings = [*given, *stated_readings(stated_days(text)), *_dateline_reading(text, dateline)]
    if url:
        readings += address_readings(url)
    if readings:
        return _settle(text, readings, dateline)
    return _work_out(text, dateline, url, not_after)


def stated_readings(stated: Sequence[StatedDay]) -> list[Reading]:
    """Return the readings of the stated lines of a text; `evidence.quote` is filled in by `_settle`."""
    readings: list[Reading] = []
    for line in stated:
        day = line.day.date
        if day is None:
            continue
        rank = {"published": STATED_LABELLED, "updated": UPDATED, "": STATED}[line.label]
        evidence = Evidence("span", "", line.span.start, line.span.end)
        wording = "its update line" if line.label == "updated" else "a line of the text"
        readings.append(Reading(day, "stated", evidence, rank, wording, line.label == "updated"))
    return readings


def _dateline_reading(text: str, dateline: Dateline | None) -> list[Reading]:
    if dateline is None or dateline.day is None or dateline.day.date is None:
        return []
    evidence = Evidence.span(text, dateline.day.start, dateline.day.end)
    return [Reading(dateline.day.date, "dateline", evidence, DATELINE, "its dateline")]


def _settle(text: str, readings: list[Reading], dateline: Dateline | None) -> Publication:
    """Return the publication by the surest reading, with what agrees as evidence and what does not as dissent."""
    readings = sorted((_quoted(text, reading) for reading in readings), key=lambda reading: reading.rank)
    first = readings[0]
    rivals = [reading for reading in readings if reading.rank == first.rank]
    low, high = min(reading.day for reading in rivals), max(reading.day for reading in rivals)
    if first.updated and (earlier := _dateline_before(dateline, first.day)) is not None:
        evidence = Evidence.span(text, dateline.day.start, dateline.day.end) if dateline and dateline.day else None
        reason = f"Its dateline gives the day, and its update line ({say_day(first.day)}) the year."
        return Publication(earlier, earlier, "dateline", reason, tuple(filter(None, (evidence, first.evidence))))
    agreeing = tuple(reading.evidence for reading in readings if low <= reading.day <= high)
    dissent = tuple(
        reading.evidence
        for reading in readings
        if not low <= reading.day <= high and not (reading.updated and reading.day > high)
    )
    if low == high:
        reason = f"{first.wording[0].upper()}{first.wording[1:]} says {say_day(low)}."
    else:
        reason = f"{first.wording[0].upper()}{first.wording[1:]} says {say_day(low)} and {say_day(high)}."
    if dissent:
        others = sorted({f"{item.wording} says {say_day(item.day)}" for item in readings if item.evidence in dissent})
        reason = f"{reason[:-1]}; {', '.join(others)}."
    return Publication(low, high, first.basis, reason, agreeing, dissent)


def _quoted(text: str, reading: Reading) -> Reading:
    evidence = reading.evidence
    if evidence.kind == "span" and not evidence.quote and evidence.start is not None and evidence.end is not None:
        return replace(reading, evidence=Evidence.span(text, evidence.start, evidence.end))
    return reading


def _dateline_before(dateline: Dateline | None, day: date) -> date | None:
    """Return the day of a dateline without a year where it lies shortly before `day`."""
    if dateline is None or dateline.day is None or dateline.day.year is not None:
        return None
    for year in (day.year, day.year - 1):
        candidate = dateline.day.in_year(year)
        if candidate is not None and timedelta(0) <= day - candidate <= NEAR:
            return candidate
    return None


def _work_out(text: str, dateline: Dateline | None, url: str | None, not_after: date | None) -> Publication:
    """Return what can be known of a text that no source dates."""
    known = bounds(text, dateline, not_after)
    if dateline is not None and dateline.day is not None:
        return _year_of_dateline(text, dateline, known, not_after)
    return known


def _year_of_dateline(text: str, dateline: Dateline, known: Publication, not_after: date | None) -> Publication:
    """Return the publication of a text whose dateline has no year.

    Candidates are the years between the bounds of what the text names, whose weekday fits the one that the report
    gives to the same day. One left is the day; several are an interval.
    """
    day = dateline.day
    assert day is not None
    own = Evidence.span(text, day.start, day.end)
    lead = lead_weekday(text, dateline)
    weekday = day.weekday if day.weekday is not None else (lead[0] if lead else None)
    evidence = [own, *known.evidence, *([lead[1]] if lead and day.weekday is None else [])]
    low = known.earliest
    uppers = [bound for bound in (known.latest, not_after) if bound is not None]
    high = min(uppers, default=None)
    if low is None:
        reason = f"Its dateline ({own.quote}) has no year, and nothing in the text bounds it from below."
        return Publication(None, high, known.basis, reason, tuple(evidence))
    last = high.year if high else low.year + 28
    years = [year for year in range(low.year, last + 1) if _possible(day.in_year(year), low, high)]
    fitting = [
        year for year in years if weekday is None or ((found := day.in_year(year)) and found.weekday() == weekday)
    ]
    words = [f"Its dateline ({own.quote}) has no year"]
    if known.reason:
        words.append(known.reason[0].lower() + known.reason[1:].rstrip("."))
    if not_after is not None:
        words.append(f"no article of the collection is later than {say_day(not_after)}")
    if weekday is not None:
        cue = lead[1].quote if lead and day.weekday is None else WEEKDAYS[weekday].title()
        words.append(f"the day was a {WEEKDAYS[weekday].title()} (“{cue}”)")
    candidates = fitting or years
    days = [found for year in candidates if (found := day.in_year(year)) is not None]
    if not days:
        reason = "; ".join(words) + "; no year fits all of this."
        return Publication(low, high, known.basis, reason, tuple(evidence))
    if len(days) == 1 and high and (weekday is None or fitting):
        dropped = [year for year in years if year not in candidates]
        tail = f"of {_listed(years)}, only {days[0].year} fits" if dropped else f"only {days[0].year} is left"
        basis: Basis = "weekday" if weekday is not None else "dateline"
        return Publication(days[0], days[0], basis, "; ".join(words) + f"; {tail}.", tuple(evidence))
    latest = days[-1] if high else None
    tail = f"the years {_listed(candidates)} fit" if latest else f"{days[0].year} is the first year that fits"
    basis = "weekday" if weekday is not None and fitting else "dateline"
    return Publication(days[0], latest, basis, "; ".join(words) + f"; {tail}.", tuple(evidence))


def _possible(day: date | None, low: date, high: date | None) -> bool:
    return day is not None and low <= day and (high is None or day <= high)


def _listed(years: Sequence[int]) -> str:
    words = [str(year) for year in years]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
