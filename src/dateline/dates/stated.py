"""Lines of a text that state when it was published: date lines under a headline, `Published`/`Updated` lines.

A date in the body is the date of something else; it is never read here. The head of a text ends where its first
paragraph begins, and only a labelled date is believed at its foot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.dates.days import WrittenDay, after_clock, written_days
from dateline.text import Span, first_lines

Label = Literal["published", "updated", ""]

HEAD_LINES = 16
TAIL_LINES = 6
LINE_LIMIT = 200  # a longer line is a paragraph

_LABELS = (
    r"(?P<published>(?:first |originally )?(?:published|posted)(?: (?:on|at|date))?|publi(?:cation|sh|shed)[ _-]date"
    r"|pub[ _-]?date|date of publication|date published|release date|released(?: on)?|issued(?: on)?|filed(?: on)?"
    r"|date(?:d|line)?|created(?: on)?|uploaded(?: on)?)"
    r"|(?P<updated>(?:last )?(?:updated|modified|revised|edited)(?: (?:on|at))?|update(?:[ _-]date)?|last update)"
)
_CLOCK_BETWEEN = (
    r"(?:\s?[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s(?-i:[A-Z]{2,4})\b)?,?)?"  # `Published 5:30 p.m. ET`
)
_LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{_LABELS})\s?[:|–—-]?{_CLOCK_BETWEEN}[\s*_]*$", re.IGNORECASE)
_LABEL_ANYWHERE = re.compile(rf"(?<!\w)(?:{_LABELS})(?!\w)", re.IGNORECASE)
_RUNNING_IN = re.compile(r"(?P<label>date|dated|published(?: on)?|posted(?: on)?)\s?:?\s*$", re.IGNORECASE)
_EVENT_LINE = re.compile(
    r"[\W_]*(?:time|when|where|venue|location|place|who|what|event|details?|registration|rsvp|deadline|cost|tickets?"
    r"|(?:effective|expiry|expiration|closing|due|start|end|event|meeting|hearing) date)\s?[:–—-]",
    re.IGNORECASE,
)
_EDGES = re.compile(r"^[\s|•·,;:*_#>()\[\]–—-]+|[\s|•·,;:*_#>()\[\]–—-]+$")
_SET_APART = re.compile(r"\s*[|•·]\s*|\s+[–—-]+\s+|\t|\s{3,}")
_READING_TIME = re.compile(r"\b\d{1,2}[ -]min(?:ute)?s? read\b", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|written by|reported by)\s+\S.{2,60}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A stated day of publication or of an update: the day, the stretch with its label, and the line it stands on.

    `beside` is what else the line says, such as the publisher in `Wikinews | 2019-01-04`.
    """

    day: WrittenDay
    label: Label
    span: Span
    line: Span
    beside: Span | None = None


def is_event_line(line: str) -> bool:
    """Tell whether a line announces when or where something takes place (`When: 5 May 2024`)."""
    return _EVENT_LINE.match(line) is not None


def stated_days(text: str, start: int = 0) -> tuple[StatedDay, ...]:
    """Return the days of publication and of updates that a text states, in order; its head begins at `start`."""
    found: list[StatedDay] = []
    opening = _running_in(text, start)
    if opening is not None:
        found.append(opening)
    lines = first_lines(text, start, HEAD_LINES)
    body = False
    for number, line in enumerate(lines):
        if opening is not None and opening.line.overlaps(line):
            continue
        if line.end - line.start > LINE_LIMIT:
            body = True
            continue
        neighbours = lines[max(0, number - 2) : number + 3]
        if any(_EVENT_LINE.match(text, *other) for other in neighbours):
            continue
        found += _on_line(text, line, first=number == 0, labelled=body)
        body = body or _is_sentence(text, line)
    for line in _last_lines(text):
        if line.start > (lines[-1].end if lines else -1):
            found += _on_line(text, line, first=False, labelled=True)
    return tuple(found)


def _last_lines(text: str) -> list[Span]:
    spans: list[Span] = []
    end = len(text.rstrip())
    while end > 0 and len(spans) < TAIL_LINES:
        start = text.rfind("\n", 0, end) + 1
        spans.append(Span(start, end))
        end = len(text[:start].rstrip())
    return spans[::-1]


def _is_sentence(text: str, line: Span) -> bool:
    content = line.of(text).strip()
    return len(content) > 80 and content[-1:] in ".!?\"”’'" and not content.startswith("#")


def _running_in(text: str, beginning: int) -> StatedDay | None:
    """Return the day with which the text opens, in front of its first sentence or on a line of its own."""
    start = len(text) - len(text[beginning:].lstrip())
    if start == len(text):
        return None
    line_end = text.find("\n", start)
    line = Span(start, len(text) if line_end < 0 else line_end)
    day = next(written_days(text, start, min(line.end, start + 60)), None)
    if day is None or day.whole is None:
        return None
    before = text[start : day.start]
    label = _RUNNING_IN.fullmatch(before.strip(" \t*_:"))
    if before.strip(" \t*_:") and label is None:
        return None
    end = after_clock(text, day.end)
    after = text[end : line.end].lstrip(" \t*_|:–—-")
    numeric = text[day.start : day.start + 4].isdigit()
    if after and not (label or numeric):
        return None
    if after and not (after[0].isupper() or after[0] in "\"'“‘(["):
        return None
    return StatedDay(day, "published" if label else "", Span(start, end), line)


def _on_line(text: str, line: Span, first: bool, labelled: bool) -> list[StatedDay]:
    """Return the days stated on a line that says little else."""
    days = [day for day in written_days(text, *line) if day.whole is not None]
    if not days or len(days) > 3:
        return []
    rest = text[line.start : line.end]
    for day in days:
        end = after_clock(text, day.end)
        rest = rest[: day.start - line.start] + "|" * (end - day.start) + rest[end - line.start :]
    named = [_label(text, line, day) for day in days]
    for pattern in (_LABEL_ANYWHERE, _READING_TIME):
        rest = pattern.sub(lambda match: "|" * len(match[0]), rest)
    pieces = [piece for piece in (_EDGES.sub("", part) for part in _SET_APART.split(rest)) if piece.strip("|")]
    pieces = [_EDGES.sub("", piece) for piece in pieces]
    if labelled and not all(named):
        return []
    if pieces and not _minor(pieces, first, all(named)):
        return []
    if pieces and not all(named) and not _apart(text, line, days[0]):
        return []
    beside = None
    if len(pieces) == 1 and not _BYLINE.fullmatch(pieces[0]):
        at = text.find(pieces[0], *line)
        beside = Span(at, at + len(pieces[0])) if at >= 0 else None
    return [
        StatedDay(day, label, Span(_label_start(text, line, day), after_clock(text, day.end)), line, beside)
        for day, label in zip(days, named, strict=True)
    ]


def _minor(pieces: list[str], first: bool, labelled: bool) -> bool:
    """Tell whether what stands beside the day is a byline, a publisher or a place, and not a sentence or a headline."""
    words = sum(len(piece.split()) for piece in pieces)
    if words > 4 and re.search(r"[.!?][\"”’']?\s*$", pieces[-1]):
        return False
    if any(re.search(r"[.!?]\s*$", piece) and len(piece.split()) > 4 for piece in pieces):
        return False
    return words <= (4 if first else 8) or (labelled and words <= 12)


def _apart(text: str, line: Span, day: WrittenDay) -> bool:
    """Tell whether a mark sets the day apart from what else the line says."""
    before, after = text[line.start : day.start], text[after_clock(text, day.end) : line.end]
    before = _READING_TIME.sub("", before)
    ends = re.search(r"(?:[|•·]|\s[–—-]+|\t|\s{3}|,)\s*$", before) or not before.strip()
    opens = re.match(r"\s*(?:[|•·]|[–—-]+\s|\t|\s{3}|,)", after) or not after.strip()
    return bool(ends and (opens or _LABEL_ANYWHERE.match(after.lstrip())))


def _label(text: str, line: Span, day: WrittenDay) -> Label:
    match = _LABEL_BEFORE.search(text[line.start : day.start])
    if match is None:
        return ""
    return "updated" if match["updated"] else "published"


def _label_start(text: str, line: Span, day: WrittenDay) -> int:
    match = _LABEL_BEFORE.search(text[line.start : day.start])
    return line.start + match.start() if match else day.start
