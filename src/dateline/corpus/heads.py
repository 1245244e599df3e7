"""The head matter and the credits of a text: what is title, byline, date line and origin, and what is the report.

Cleaning is done with spans; nothing here rewrites the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dates.datelines import Credit, Dateline, agency_named, is_place, read_dateline
from dateline.dates.stated import StatedDay
from dateline.text import Span

HEAD_LINES = 14
PLACE_WORDS = 4  # a line of so few words may be a place
SECTIONS = 2  # lines of one word above the title
TITLE_LIMIT = 300  # characters
TITLE_WORDS = 40
DEK_WORDS = 30
SPEECH = 6000  # characters in which a transcript shows its speakers
SHORT_LINES = 6  # so many short lines between title and report are head matter

_URL = re.compile(r"<?(?:https?://|www\.)\S+>?")
_BYLINE = re.compile(r"[\W_]*(?i:by|written by|reported by|story by|edited by)(?::\s*|\s+)[A-Z\u00c0-\u00de].{1,80}")
_HEADING = re.compile(r"#{1,3}\s+(?P<title>\S.*?)\s*#*\s*")
_EMPHASIS = re.compile(r"[*_]{1,3}(?P<title>[^*_\n]+)[*_]{1,3}\s*")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_BULLET = re.compile(r"\s*(?:[-*•·▪]|\(?\d{1,3}[.)])\s")
_SPEAKER = re.compile(r"(?:[A-Z][A-Z .'’-]{1,40}:|Q)\s", re.MULTILINE)
_SPEAKERS = re.compile(r"^(?:[A-Z][A-Z .'’-]{1,40}:|Q)\s", re.MULTILINE)
_NO_PUBLISHER = re.compile(r"[\d,:]|\b(?:reporters?|correspondents?|staff|desk|editors?|read|ago|by)\b", re.IGNORECASE)
_END_MARK = re.compile(r"\n[\s\W_]*(?:\b(?:ENDS?|30)\b[\s\W_]*)?\Z")
_WRAPPED = 120  # a text whose first lines are nearly all shorter than this is wrapped: a line there is no paragraph
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*_]*$")
_LABEL_END = re.compile(r"[:;,–—-][*_]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """The head matter of a text; `body` is what is left without it and without the credits."""

    body: Span
    title: Span | None = None
    url: Span | None = None
    publisher: Span | None = None


def _content(text: str, line: Span) -> Span:
    """Return a line without surrounding space."""
    start, end = line
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _lines(text: str, position: int, limit: int) -> list[Span]:
    spans: list[Span] = []
    while position < len(text) and len(spans) < limit:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        content = _content(text, Span(position, end))
        if content.end > content.start:
            spans.append(content)
        position = end + 1
    return spans


def read_head(
    text: str, stated: Sequence[StatedDay], dateline: Dateline | None, given: Sequence[Credit], beginning: int = 0
) -> Head:
    """Return the head matter of a text, from `beginning`, whose stated days, dateline and credits are known."""
    lines = _lines(text, beginning, HEAD_LINES)
    title = _title(text, lines, stated, dateline)
    url: Span | None = None
    publisher: Span | None = None
    start = lines[0].start if lines else beginning
    short = 0
    after_dateline = False
    wrapped = _is_wrapped(_lines(text, beginning, 4 * HEAD_LINES))
    for number, line in enumerate(lines):
        filed = dateline if dateline is not None and line.start <= dateline.span.start < line.end else None
        if filed is None and after_dateline:
            filed = read_dateline(text, line)  # a release may carry its issuer's dateline below the wire's
        if filed is not None:
            start = filed.span.end
            after_dateline = True
            if text[start : line.end].strip():
                break
            continue
        said = next((day for day in stated if day.line.overlaps(line)), None)
        if said is not None:
            publisher = publisher or _publisher(text, said.beside)
            if not _covers(text, line, stated):
                start = said.span.end
                break
        elif title is not None and line.start <= title.start:
            pass
        elif _URL.fullmatch(text, *line):
            url = url or line
        elif _is_aside(text, line):
            pass
        elif title is not None and short < SHORT_LINES and not after_dateline and _is_short(text, line, lines, wrapped):
            short += 1
        else:
            start = line.start
            break
        start = lines[number + 1].start if number + 1 < len(lines) else line.end
    end_mark = _END_MARK.search(text, max(0, len(text) - 60))
    end = end_mark.start() if end_mark else len(text.rstrip())
    for credit in reversed(given):
        if not text[credit.span.end : end].strip():
            end = credit.span.start
    body = _content(text, Span(min(start, end), end))
    return Head(body, title, url, publisher)


def _publisher(text: str, beside: Span | None) -> Span | None:
    """Return what stands beside a stated day where it can be the name of a publisher."""
    if beside is None:
        return None
    name = beside.of(text)
    plain = name[0].isupper() and not _NO_PUBLISHER.search(name) and agency_named(name) is None
    return beside if plain and not is_place(name) else None


def _covers(text: str, line: Span, stated: Sequence[StatedDay]) -> bool:
    """Tell whether a line with a stated day is a line of its own, and not the day before the first sentence."""
    last = max(day.span.end for day in stated if day.line.overlaps(line))
    rest = text[last : line.end]
    return len(rest.split()) <= 12 and not (rest.strip() and _SENTENCE_END.search(rest.strip()))


def _is_aside(text: str, line: Span) -> bool:
    """Tell whether a line is a byline, a picture or a place by itself."""
    byline = _BYLINE.fullmatch(text, *line) and not _SENTENCE_END.search(line.of(text))
    return bool(byline or _IMAGE.fullmatch(text, *line) or _is_place_line(line.of(text).strip("*_ ")))


def _is_place_line(content: str) -> bool:
    if not 0 < len(content.split()) <= PLACE_WORDS or not content[0].isupper():
        return False
    parts = [part.strip() for part in content.split(",")]
    return is_place(parts[0]) and all(len(part) <= 3 or is_place(part) for part in parts[1:])


def _is_short(text: str, line: Span, lines: Sequence[Span], wrapped: bool) -> bool:
    """Tell whether a line that others follow is a subheading, a place, a time of day or the like, and no sentence.

    In a wrapped text the line is judged with those that follow it without a blank line between.
    """
    if line == lines[-1]:
        return False
    end = line.end
    for other in lines:
        if wrapped and other.start > end and not _is_blank_between(text, end, other.start):
            end = other.end
    content = text[line.start : end]
    if len(content.split()) > DEK_WORDS or _BULLET.match(content) or _is_speech(text, content):
        return False
    return not _SENTENCE_END.search(content) or len(content.split()) <= 3


def _is_wrapped(lines: Sequence[Span]) -> bool:
    """Tell whether the lines of a text are broken to a width (an address may run past it)."""
    return sum(line.end - line.start < _WRAPPED for line in lines) >= 0.8 * len(lines)


def _is_blank_between(text: str, start: int, end: int) -> bool:
    return text.count("\n", start, end) > 1


def _is_speech(text: str, content: str) -> bool:
    """Tell whether a line is a turn of a transcript: others begin with a speaker too."""
    if _SPEAKER.match(content) is None:
        return False
    return len(_SPEAKERS.findall(text[:SPEECH])) > 1


def _title(text: str, lines: Sequence[Span], stated: Sequence[StatedDay], dateline: Dateline | None) -> Span | None:
    """Return the title of a text: a first line that is a headline, and not a first sentence.

    The name of a section (one word) may stand above it.
    """
    for number, line in enumerate(lines[: SECTIONS + 1]):
        heading = _HEADING.fullmatch(text, *line) or _EMPHASIS.fullmatch(text, *line)
        if heading is not None and len(heading["title"]) <= TITLE_LIMIT and number + 1 < len(lines):
            inner = _EMPHASIS.fullmatch(heading["title"])
            start, end = heading.span("title")
            if inner is not None:
                start, end = start + inner.start("title"), start + inner.end("title")
            return _content(text, Span(start, end))
        if len(line.of(text).split()) > 1 or _URL.match(text, *line):
            return line if _is_headline(text, lines, number, stated, dateline) else None
    return None


def _is_headline(
    text: str, lines: Sequence[Span], number: int, stated: Sequence[StatedDay], dateline: Dateline | None
) -> bool:
    line = lines[number]
    content = line.of(text)
    if number + 1 >= len(lines) or len(content) > TITLE_LIMIT or len(content.split()) > TITLE_WORDS:
        return False
    if (dateline is not None and line.overlaps(dateline.span)) or any(day.line.overlaps(line) for day in stated):
        return False
    if _URL.match(content) or _BULLET.match(content) or _BYLINE.fullmatch(content) or _is_speech(text, content):
        return False
    if _LABEL_END.search(content) or (_SENTENCE_END.search(content) and content[-1] not in "!?"):
        return False
    if _is_place_line(content):
        return False
    return not _runs_on(text, line, lines[number + 1])


def _runs_on(text: str, line: Span, following: Span) -> bool:
    """Tell whether the first line is only the first line of a wrapped paragraph."""
    if _is_blank_between(text, line.end, following.start):
        return False
    opening = following.of(text)[:1]
    return opening.islower() or line.of(text)[-1:] in ",("
