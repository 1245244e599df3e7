"""When a figure holds, in which standing, and who is credited with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from dateline.dates.model import TimeExpression
from dateline.numbers.figures import Figure
from dateline.numbers.model import Status
from dateline.numbers.tokens import Tokens

_SPANNING: Final = frozenset("past last next coming following previous first final over within during latest".split())
_PER: Final = {
    "day": "P1D", "daily": "P1D", "week": "P1W", "weekly": "P1W", "month": "P1M", "monthly": "P1M", "year": "P1Y",
    "annum": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "hour": "PT1H", "hourly": "PT1H", "quarter": "P3M", "minute": "PT1M", "night": "P1D",
}  # fmt: skip
_TARGET: Final = re.compile(
    r"\b(?:targets?|targeted|targeting|aim(?:s|ed|ing)?|goals?|seeks? to|sought to|pledge[sd]?|pledging|"
    r"commit(?:s|ted|ments?)?|mandates?|mandated|"
    r"must|ambitions?|objectives?|promise[sd]?|vow(?:s|ed)?|hopes? to|wants? to|scheme|earmark(?:s|ed)?|outlay|"
    r"allocat(?:e|es|ed|ing|ion))\b"
)
_FORECAST: Final = re.compile(
    r"\b(?:expect(?:s|ed|ing|ation|ations)?|forecasts?|forecasted|forecasting|predict(?:s|ed|ion|ions|ing)?|"
    r"project(?:s|ed|ions?)(?= to\b| that\b|\b)|anticipat(?:e|es|ed|ing)|"
    r"outlook|guidance|likely|set to (?:reach|grow|rise|hit|fall|be)|(?:could|may|might|will) (?:reach|grow|rise|"
    r"fall|hit|cause|exceed|top|increase|decline|double|cost|create|generate|be worth|add|see|surpass|drop|bring)|"
    r"on track to|poised to|estimates? for|by 20[2-9]\d)\b"
)
_PROPOSED: Final = re.compile(
    r"\b(?:propos(?:e|es|ed|al|als|ing)|plans? to|planned|planning to|plans|intends? to|intention to|offer(?:s|"
    r"ed)? (?:of|to)|bid|agreed to (?:buy|sell|acquire|pay|invest)|"
    r"to (?:buy|sell|acquire|invest|spend|build)|will (?:buy|sell|acquire|invest|spend|pay|build|receive|"
    r"take over|provide|fund|be built|be sold)|would|considering|in talks|draft|deal (?:covers|is|would|will))\b"
)
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|would have|could have|might have|hypothetical(?:ly)?|suppose|imagine)\b", re.IGNORECASE
)
_HISTORICAL: Final = re.compile(
    r"\b(?:previous(?:ly)?|formerly|historically|a year (?:earlier|ago|before)|(?:year|years|decades?|months?|"
    r"weeks?) (?:earlier|ago|before)|prior|had been|had (?:\w+ed|just)|used to|"
    r"at the time|last year's|since then|up from|down from|compared (?:with|to)|versus)\b"
)
_SAYING: Final = (
    r"(?:said|says|told|reported|reports|estimates?|estimated|announced|stated|noted|claims?|claimed|added|showed|"
    r"shows|found|confirmed|believes?|warned|projects?|predicts?|forecasts?|"
    r"expects?|according to)"
)
_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording to (?:the |an? |its |a report (?:by|from) (?:the )?|data (?:from|by|compiled by) (?:the )?|"
    r"figures from (?:the )?)?((?:[^\W\d_][\w.&’'-]*[ ]?){1,7})"
)
_SAID_NAME: Final = re.compile(
    r"\b((?:(?:[A-Z][\w.&’'-]*|of|the|for|and|de|van|al)[ ]){0,6}[A-Z][\w.&’'-]*)(?:,[^,.;]{2,80},)?[ ](?:also |"
    r"has |have |had |later |subsequently )?"
    r"(?:said|says|told|reported|estimates?|estimated|announced|stated|noted|claimed|added|confirmed|warned|"
    r"predicted|forecast|explained)\b"
)
_NAME_SAID: Final = re.compile(r"\b(?:said|says|added|according to) ((?:[A-Z][\w.&’'-]*[ ]?){1,5})")
_LEADING: Final = re.compile(r"^(?:The|In|On|At|But|And|However|Meanwhile|Additionally|Also|Of|For)\s+")
_CUES: Final = re.compile(
    r"said|says|told|report|estimate|announce|state|note|claim|add|confirm|warn|predict|forecast|explain|ccording"
)
FAR_DAYS: Final = 14  # a day further back than this is background in a news text
FAR_YEARS: Final = 3
_WINDOW: Final = 400  # characters of the sentence on each side that are read for its cues


class Surroundings(NamedTuple):
    """The part of a sentence around a figure: offsets, and the text in lower case."""

    start: int
    end: int
    words: str


def surroundings(t: Tokens, figure: Figure) -> Surroundings:
    """Return the sentence around a figure, cut where it is very long."""
    start = max(t.starts[0], t.starts[figure.first] - _WINDOW)
    end = min(t.ends[-1], t.ends[figure.last - 1] + _WINDOW)
    return Surroundings(start, end, t.text[start:end])


def period_of(
    t: Tokens, figure: Figure, dates: Sequence[TimeExpression], starts: Sequence[int], fence: tuple[int, int]
) -> TimeExpression | None:
    """Return the time expression that says when the figure holds, None where the sentence has none.

    The nearest one behind the figure and before the next, else the nearest before it, else the sentence's only one.
    `fence` holds the offsets of the figures before (its end) and after (its start).
    """
    low, high = t.starts[0], t.ends[-1]
    begin, end = t.starts[figure.first], t.ends[figure.last - 1]
    first = bisect_left(starts, max(low, begin - _WINDOW))
    behind: TimeExpression | None = None
    ahead: TimeExpression | None = None
    several = 0
    for expression in dates[first : first + 24]:
        if expression.start >= min(high, end + _WINDOW):
            break
        if (
            expression.type == "SET"
            or not _usable(expression, t.text)
            or (expression.start < end and begin < expression.end)
        ):
            continue
        several += 1
        if expression.end <= begin:
            ahead = expression
        elif behind is None and expression.start >= end:
            behind = expression
    near = behind is not None and (behind.start < fence[1] or fence[1] < 0)
    if behind is not None and near and (ahead is None or _same_clause(t.text, end, behind.start)):
        return behind
    if ahead is not None and (ahead.end >= fence[0] or _same_clause(t.text, ahead.end, begin)):
        return ahead
    if ahead is None and behind is not None and not _same_clause(t.text, end, behind.start):
        return None
    return ahead or behind


def _usable(expression: TimeExpression, text: str) -> bool:
    if expression.type == "DURATION":  # over the next decade, in the past year; no ages and lengths of time
        lead = text[max(0, expression.start - 12) : expression.start].lower().split()
        opening = expression.text.lower().split()[:3]
        behind = text[expression.end : expression.end + 8].lower().strip(" -")
        if behind.startswith(("old", "ago", "later", "after", "before", "earlier", "from")):
            return False
        if not (_SPANNING & set(opening) or (lead and lead[-1] in ("over", "within", "during", "throughout"))):
            return False
    return not expression.value.endswith("_REF") and expression.value not in ("", "PXD", "PXY", "PXM", "PXW")


def _same_clause(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return len(between) < 90 and not re.search(
        r"[;:]|, (?:and|but|while|which)|\b(?:while|compared|from|than|up)\b", between
    )


def period_value(expression: TimeExpression | None, figure: Figure, text: str) -> str | None:
    """Return the TIMEX3 value of the period, a rate's denominator before a date."""
    rate = _PER.get(figure.per.lower()) if figure.per else None
    if rate is not None:
        return rate
    if expression is None:
        return None
    value = expression.value
    decades = re.fullmatch(r"P(\d+)DE", value)
    if decades:
        return f"P{int(decades[1]) * 10}Y"
    half = re.fullmatch(r"P(\d+)\.5Y", value)
    if half:
        return f"P{int(half[1]) * 12 + 6}M"
    return value.split("T", 1)[0] if re.match(r"\d{4}-\d\d-\d\dT", value) else value


def status_of(
    t: Tokens, figure: Figure, around: Surroundings, period: TimeExpression | None, reference: date | None
) -> Status:
    """Return the standing of a figure, from the words of its clause and from how long ago its period lies."""
    begin, end = t.starts[figure.first] - around.start, t.ends[figure.last - 1] - around.start
    clause_start = max(around.words.rfind(mark, 0, begin) for mark in (";", ". ", "! ", "? "))
    before = around.words[max(clause_start, begin - 140, 0) : begin]
    after = around.words[end : end + 70]
    near = before + " § " + re.split(r"[;]|, (?:and|but|while)\b", after)[0]
    if _HYPOTHETICAL.search(before[-80:]) and re.search(r"\b(?:would|could|might|were to)\b", near):
        return "hypothetical"
    if _FORECAST.search(before[-110:]) and not re.search(r"than expected|expectations of|as expected", before):
        return "forecast"
    if _TARGET.search(before[-90:]) or re.search(r"^[^.;,]{0,30}\b(?:target|goal|aim)\b", after):
        return "target"
    if _PROPOSED.search(before[-90:]):
        return "proposed"
    if figure.change == "from" or re.search(r"\b(?:up|down) from\b|\bcompared (?:with|to)\b", before[-25:]):
        return "historical"
    if _is_past(period, reference) or _HISTORICAL.search(before[-60:]):
        return "historical"
    return "reported"


def _is_past(period: TimeExpression | None, reference: date | None) -> bool:
    if period is None or period.latest is None or reference is None or period.earliest is None:
        return False
    if (period.latest - period.earliest).days > 45:
        return period.latest.year <= reference.year - FAR_YEARS
    return period.latest < reference - timedelta(days=FAR_DAYS)


def speaker_of(figure_start: int, around: Surroundings) -> str | None:
    """Return who is credited with a figure in its sentence, None where it is the reporter."""
    words = around.words
    if not _CUES.search(words):
        return None
    match = _ACCORDING.search(words)
    if match:
        name = _trimmed(match[1])
        if name:
            return name
    match = _SAID_NAME.search(words)
    if match:
        return _trimmed(_LEADING.sub("", match[1]))
    match = _NAME_SAID.search(words)
    return _trimmed(match[1]) if match else None


_NAME_ENDS: Final = frozenset(
    "which who that and but as on in at while with were was is are the has have had for there about from to it".split()
)


def _trimmed(name: str) -> str | None:
    """Return the name up to the first word that cannot belong to it."""
    words: list[str] = []
    for word in name.split():
        bare = word.strip(".,'’")
        if bare.lower() in _NAME_ENDS and bare not in ("of",):
            break
        words.append(word.rstrip(",.") if len(bare) > 2 else word)
        if word.endswith((",", ";")):
            break
    return " ".join(words) or None
