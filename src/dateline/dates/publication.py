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
from dateline.dates.days import WEEKDAYS, WrittenDay
from dateline.dates.model import Basis, Publication
from dateline.dates.pages import is_html, main_text, page_readings
from dateline.dates.readings import (
    DATE_LINE,
    DATELINE,
    ELSEWHERE,
    GIVEN,
    GUESSED,
    STATED,
    STATED_LABELLED,
    UPDATED,
    Reading,
    address_month,
    address_readings,
    say_day,
)
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
        text = main_text(content)
        return date_text(text, page_readings(content, url, text), url=url, not_after=not_after)
    return date_text(canonical(content), url=url, not_after=not_after)


def date_text(
    text: str, given: Iterable[Reading] = (), *, start: int = 0, url: str | None = None, not_after: date | None = None
) -> Publication:
    """Return when a canonical text was published, weighing its own words with the readings that are `given`.

    The article begins at `start`, and its address or path is `url`; the rest is as for `date_article`.
    """
    dateline = find_dateline(text, start)
    told = list(given)
    given = [reading for reading in told if reading.rank != ELSEWHERE]
    refused = {reading.day for reading in told if reading.rank == ELSEWHERE}
    seen = {reading.day for reading in given if reading.evidence.field == DATE_LINE and not reading.updated}
    stated = [reading for reading in stated_readings(stated_days(text, start)) if reading.day not in refused]
    if seen:  # the page tells better than its main text alone which line is the article's own
        stated = [reading for reading in stated if reading.rank != STATED or reading.day in seen]
    readings = [*given, *stated, *_dateline_reading(text, dateline)]
    if url:
        readings += address_readings(url)
    if readings:
        return _settle(text, readings, dateline)
    return _work_out(text, dateline, url, not_after)


def stated_readings(stated: Sequence[StatedDay]) -> list[Reading]:
    """Return the readings of the stated lines of a text; `evidence.quote` is filled in by `_settle`."""
    readings: list[Reading] = []
    for line in stated:
        day = line.day.whole
        if day is None:
            continue
        rank = {"published": STATED_LABELLED, "updated": UPDATED, "": STATED}[line.label]
        evidence = Evidence("span", "", line.span.start, line.span.end)
        wording = "its update line" if line.label == "updated" else "a line of the text"
        readings.append(Reading(day, "stated", evidence, rank, wording, line.label == "updated"))
    return readings


def _dateline_reading(text: str, dateline: Dateline | None) -> list[Reading]:
    if dateline is None or dateline.day is None or dateline.day.whole is None:
        return []
    evidence = Evidence.span(text, dateline.day.start, dateline.day.end)
    return [Reading(dateline.day.whole, "dateline", evidence, DATELINE, "its dateline")]


def _settle(text: str, readings: list[Reading], dateline: Dateline | None) -> Publication:
    """Return the publication by the surest reading, with what agrees as evidence and what does not as dissent."""
    readings = sorted((_quoted(text, reading) for reading in readings), key=lambda reading: reading.rank)
    first = _outvoted(_local(readings), readings)
    if first.updated and (settled := _settle_update(text, first, dateline)) is not None:
        return settled
    low, high = _agreed(first, readings)
    agreeing = [item for item in readings if low <= item.day <= high or _is_same_moment(item, first)]
    others = [item for item in readings if item not in agreeing and not (item.updated and item.day > high)]
    reason = f"{first.wording[0].upper()}{first.wording[1:]} says {say_day(low)}"
    if low != high:
        reason += f", another source of the same standing {say_day(high if first.day == low else low)}"
    if others:
        said = sorted({f"{item.wording} says {say_day(item.day)}" for item in others})
        reason += f"; {', '.join(said)}"
    return Publication(
        low,
        high,
        first.basis,
        reason + ".",
        tuple(dict.fromkeys(item.evidence for item in agreeing)),
        tuple(dict.fromkeys(item.evidence for item in others)),
    )


def _agreed(first: Reading, readings: list[Reading]) -> tuple[date, date]:
    """Return the day of the surest reading, or, where its equals say another and no third source decides, both."""
    days = {item.day for item in readings if item.rank == first.rank and not _is_same_moment(item, first)} | {first.day}
    if len(days) > 1:
        sources = [
            item for item in readings if not item.updated and item.rank != GUESSED
        ]  # htmldate reads the same tags
        support = {day: sum(item.day == day for item in sources) for day in days}
        best = max(support.values())
        days = {day for day in days if support[day] == best}
    return min(days), max(days)


def _is_same_moment(reading: Reading, first: Reading) -> bool:
    """Tell whether a reading in UTC is only the other side of midnight."""
    apart = abs(reading.day - first.day) == timedelta(days=1)
    return reading.universal_time and not first.universal_time and apart


def _settle_update(text: str, update: Reading, dateline: Dateline | None) -> Publication | None:
    """Return the publication of an article that only tells its last update, None where that is the best there is."""
    day = _dateline_before(dateline, update.day)
    if day is not None and dateline is not None and dateline.day is not None:
        evidence = Evidence.span(text, dateline.day.start, dateline.day.end)
        reason = f"Its dateline gives the day, and {update.wording} ({say_day(update.day)}) the year."
        return Publication(day, day, "dateline", reason, (evidence, update.evidence))
    if update.basis == "page metadata":  # a page is touched for many reasons, years after it was published
        reason = f"{update.wording[0].upper()}{update.wording[1:]} says that it was changed on {say_day(update.day)}."
        return Publication(None, update.day, update.basis, reason, (update.evidence,))
    return None


def _outvoted(first: Reading, readings: list[Reading]) -> Reading:
    """Return the surest reading; where it stands alone against two kinds of other sources that agree, one of these.

    A day in the markup that neither the page's own lines nor its address bear out is a template's.
    """
    if first.rank == GIVEN or any(item.day == first.day and item is not first for item in readings):
        return first
    kinds: dict[date, dict[Basis, Reading]] = {}
    for item in readings:
        if not item.updated and item.rank != GUESSED and not _is_same_moment(first, item):
            kinds.setdefault(item.day, {}).setdefault(item.basis, item)
    agreed = [list(by.values()) for by in kinds.values() if len(by) > 1]
    return agreed[0][0] if len(agreed) == 1 and not first.updated else first


def _local(readings: list[Reading]) -> Reading:
    """Return the surest reading; where it tells the day in UTC, one that tells the local day is surer."""
    first = readings[0]
    if first.universal_time:
        for reading in readings[1:]:
            local = reading.rank <= DATELINE and not reading.universal_time
            if local and abs(reading.day - first.day) == timedelta(days=1):
                return reading
    return first


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
    undated = dateline is None or dateline.day is None
    known = bounds(text, not_after, firm=not undated)
    month = address_month(url) if url else None
    if month is not None:
        reason = "The address names the month, and no source the day."
        known = Publication(month[0], month[1], "file", reason, (month[2],))
    if dateline is not None and dateline.day is not None:
        return _year_of_dateline(text, dateline, known, not_after)
    return known


def _year_of_dateline(text: str, dateline: Dateline, known: Publication, not_after: date | None) -> Publication:
    """Return the publication of a text whose dateline has no year.

    Candidates are the years between the bounds of what the text names, whose weekday fits the one that the report
    gives to the same day. One left is the day; several are an interval.
    """
    day = dateline.day
    if day is None:
        return known
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
    possible = [found for found in _days_in(day, range(low.year, last + 1)) if low <= found <= (high or date.max)]
    fitting = [found for found in possible if weekday is None or found.weekday() == weekday]
    words = [f"Its dateline ({own.quote}) has no year"]
    if known.reason:
        opens = known.reason.split(" ", 1)[0]
        words.append(
            (known.reason.replace(opens, opens.lower(), 1) if opens in ("The", "It") else known.reason).rstrip(".")
        )
    if not_after is not None:
        words.append(f"no article of the collection is later than {say_day(not_after)}")
    if weekday is not None:
        cue = lead[1].quote if lead and day.weekday is None else WEEKDAYS[weekday].title()
        words.append(f"the day was a {WEEKDAYS[weekday].title()} (“{cue}”)")
    days = fitting or possible
    if lead is not None and day.weekday is None and len(fitting) == 1:
        told_after = [found for found in possible if (found - timedelta(days=1)).weekday() == weekday]
        if told_after:  # a report of the day before is as good a reading, and leaves another year
            words.append("or the day before, as many report on the day after")
            days = sorted([*fitting, *told_after])
    if not days:
        reason = "; ".join(words) + "; no year fits all of this."
        return Publication(low, high, known.basis, reason, tuple(evidence))
    basis: Basis = "weekday" if weekday is not None and fitting else "dateline"
    if len(days) == 1 and high is not None and basis == ("dateline" if weekday is None else "weekday"):
        tail = f"only {days[0].year} fits" if len(possible) > 1 else f"only {days[0].year} is left"
        tail = f"of {_listed(possible)}, {tail}" if len(possible) > 1 else tail
        return Publication(days[0], days[0], basis, "; ".join(words) + f"; {tail}.", tuple(evidence))
    if high is None:
        tail = f"{days[0].year} is the first year that fits"
    else:
        tail = f"{_listed(days)} {'fits' if len(days) == 1 else 'fit'}, but not the weekday" if not fitting else ""
        tail = tail or f"the years {_listed(days)} fit"
    latest = days[-1] if high is not None and len(days) > 1 else high
    earliest = days[0] if len(days) > 1 or high is None else low
    return Publication(earliest, latest, basis, "; ".join(words) + f"; {tail}.", tuple(evidence))


def _days_in(day: WrittenDay, years: Iterable[int]) -> list[date]:
    """Return the day in each of the years that have it."""
    return [found for year in years if (found := day.in_year(year)) is not None]


def _listed(days: Sequence[date]) -> str:
    words = [str(day.year) for day in days]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
