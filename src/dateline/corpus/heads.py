"""The head matter and the credits of a text: what is title, byline, date line and origin, and what is the report.

Cleaning is done with spans; nothing here rewrites the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dates.datelines import Credit, Dateline, read_dateline
from dateline.dates.stated import StatedDay
from dateline.text import Span

HEAD_LINES = 14
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
            publisher = publisher or said.beside
            if not _covers(text, line, stated):
                start = said.span.end
                break
        elif number == 0 and title is not None:
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


def _covers(text: str, line: Span, stated: Sequence[StatedDay]) -> bool:
    """Tell whether a line with a stated day is a line of its own, and not the day before the first sentence."""
    last = max(day.span.end for day in stated if day.line.overlaps(line))
    rest = text[last : line.end]
    return len(rest.split()) <= 12 and not (rest.strip() and _SENTENCE_END.search(rest.strip()))


def _is_aside(text: str, line: Span) -> bool:
    """Tell whether a line is a byline or a picture."""
    byline = _BYLINE.fullmatch(text, *line) and not _SENTENCE_END.search(line.of(text))
    return bool(byline or _IMAGE.fullmatch(text, *line))


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
    """Return the title of a text: a first line that is a headline, and not a first sentence."""
    if not lines:
        return None
    first = lines[0]
    heading = _HEADING.fullmatch(text, *first) or _EMPHASIS.fullmatch(text, *first)
    if heading is not None and len(heading["title"]) <= TITLE_LIMIT and len(lines) > 1:
        inner = _EMPHASIS.fullmatch(heading["title"])
        start, end = heading.span("title")
        if inner is not None:
            start, end = start + inner.start("title"), start + inner.end("title")
        return _content(text, Span(start, end))
    content = first.of(text)
    words = content.split()
    if len(lines) < 2 or len(content) > TITLE_LIMIT or not 2 <= len(words) <= TITLE_WORDS:
        return None
    if (dateline is not None and first.overlaps(dateline.span)) or any(day.line.overlaps(first) for day in stated):
        return None
    if _URL.match(content) or _BULLET.match(content) or _BYLINE.fullmatch(content) or _is_speech(text, content):
        return None
    if _LABEL_END.search(content) or (_SENTENCE_END.search(content) and content[-1] not in "!?"):
        return None
    return None if _runs_on(text, first, lines[1]) else first


def _runs_on(text: str, line: Span, following: Span) -> bool:
    """Tell whether the first line is only the first line of a wrapped paragraph."""
    if _is_blank_between(text, line.end, following.start):
        return False
    opening = following.of(text)[:1]
    return opening.islower() or line.of(text)[-1:] in ",("
