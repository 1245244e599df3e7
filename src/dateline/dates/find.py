"""Find the time expressions of a text and resolve them (TIMEX3, ISO-TimeML; extents as in its annotation guidelines).

The text becomes a string of word classes (`tokens.py`); a grammar over classes (`grammar.py`) finds the phrases; a
reader for each kind of phrase says what it means, given what was read before it (`context.py`).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from dateline.dates import readers, words
from dateline.dates.context import Context
from dateline.dates.grammar import BEGINNING, RULE
from dateline.dates.model import TimeExpression
from dateline.dates.quotations import UNKNOWN, Quotation, quotations, said
from dateline.dates.readers.base import Match, Reader, Reading, group, lowered, modifier
from dateline.dates.readers.clock import CLOCK_CUES, clock_value, race_time
from dateline.dates.roles import role
from dateline.dates.tokens import BREAK, LETTER, OTHER, tokenise
from dateline.dates.values import days_of

_CORE = re.compile(
    "["
    + "".join(
        re.escape(LETTER[name])
        for name in (
            "month monname may march monabb wd wdabb wds year iso num8 numdate md clock decade dec2 nineties "
            "unit yearunit "
            "weekunit dayunit quarter second units unitabb part parts night dawn tonight noon oclock ampm nw "
            "deictic season "
            "freq long ref christmas hday hyear hadj quarterno halfno fyno fy era yearend midyear future term present "
            "past time "
            "ages ageword hhmm apos half midseason dateword current "
        ).split()
    )
    + "]"
)
_LONG = 16  # tokens
_RUN = re.compile(f"[^{OTHER}{re.escape(BREAK)}]+")
_UTC = frozenset(("UTC", "GMT", "Z"))


def clock(context: Context, match: Match) -> Reading | None:
    """`8 p.m. EST on Friday`, `18:00 UTC`, `noon`; the day is the one named beside it, or the one last named."""
    found = group(context, match, "clock")
    text = found[0]
    beside = [name for name in ("day", "day2") if match[name]]
    zone = group(context, match, "zone")
    before = context.word(-1).lower()
    if text.count(":") == 2 and not (zone or beside or before in ("at", "by", "until")):
        return race_time(context, match, text)
    value = clock_value(found, lowered(context, match, "part") or lowered(context, match, "day2"))
    if not value:
        return None
    named = len(found) > 1 or text.lower() in words.FIXED_TIMES or bool(zone) or bool(match["part"])
    if not named and not beside and before not in CLOCK_CUES:
        return None
    if found[-1] == "AM" and context.word(0).lower() in ("radio", "station", "stations"):
        return None  # five AM stations
    if not (len(found) > 1 or ":" in text or text.lower() in words.FIXED_TIMES or zone) and before not in CLOCK_CUES:
        return None  # two this morning
    if beside:
        day = read_at(context, *match.span(beside[0]))
        stem = day.value.split("T")[0] if day else "XXXX-XX-XX"
    elif after := _day_after_comma(context):
        stem = after
    else:
        last = context.that_day()
        stem = last.isoformat() if last else ""
    tail = "Z" if any(word in _UTC for word in zone) else ""
    return Reading("TIME", f"{stem}{value}{tail}")


def early_hours(context: Context, match: Match) -> Reading | None:
    """`the early hours of Sunday`, `the early hours of the morning`."""
    if "hours" not in context.tokens.texts[match.start() : match.end()]:
        return None
    if match["part"]:
        that_day = context.that_day()
        code = words.PARTS_OF_DAY[lowered(context, match, "part")[0]]
        return Reading("TIME", f"{that_day.isoformat() if that_day else 'XXXX-XX-XX'}T{code}", "START")
    here, until = context.here, context.until
    day = read_at(context, *match.span("day"))
    context.here, context.until = here, until
    if day is None or day.type not in ("DATE", "TIME"):
        return None
    return Reading("TIME", day.value if day.type == "TIME" else f"{day.value}TMO", "START")


def some_days_of(context: Context, match: Match) -> Reading | None:
    """`the early days of 1985`, `the final weeks of the year`: the beginning or the end of what is named."""
    edge = lowered(context, match, "edge")[-1]
    mod = _ENDS.get(edge, "")
    here, until = context.here, context.until
    whole = read_at(context, *match.span("whole")) if mod else None
    context.here, context.until = here, until
    if whole is None or whole.type != "DATE":
        return None
    return Reading("DATE", whole.value, mod)


_ENDS = {"early": "START", "earlier": "START", "first": "START", "opening": "START",
         "late": "END", "later": "END", "last": "END", "final": "END", "closing": "END"}  # fmt: skip


def part_of(context: Context, match: Match) -> Reading | None:
    """`the morning of March 4, 1965`, `the night of Nov. 3`, `before dawn Sunday`."""
    here, until = context.here, context.until
    day = read_at(context, *match.span("day"))
    context.here, context.until = here, until
    if day is None or day.type != "DATE" or len(day.value) != 10 or day.value[-2:] == "WE":
        return None
    if not match["of"] and context.word(-1).lower() not in CLOCK_CUES:
        return None  # before dawn Sunday
    code = words.PARTS_OF_DAY[lowered(context, match, "p")[0]]
    return Reading("TIME", f"{day.value}T{code}", modifier(lowered(context, match, "edge")))


def _day_after_comma(context: Context) -> str:
    """Return the day in `16:15 UTC, June 1`, which is an expression of its own, '' where there is none."""
    if context.word(0) != ",":
        return ""
    here, until = context.here, context.until
    rule, end = _phrase_at(context.tokens.codes, until + 1, until + 9)
    reading = None
    entry = end < len(context.tokens.texts) and context.tokens.texts[end] == ":"  # 6 PM, Tuesday, February 11: 10 AM
    if rule in ("mdy", "dmy", "weekday", "deictic", "numdate") and not entry:
        reading = _read(context, rule, until + 1, end)
    context.here, context.until = here, until
    return reading.value if reading and reading.type == "DATE" else ""


def _phrase_at(codes: str, start: int, end: int) -> tuple[str, int]:
    """Return the first rule that finds a phrase at a token, and the token after the phrase; "" where no rule does."""
    stretch = codes[start : min(end, start + _LONG)]
    if 0 < len(stretch) < _LONG:  # as nearly all are
        rule, size = _phrase_of(stretch)
        return rule, start + size
    return _first_match(codes, start, end) if stretch else ("", start)


@lru_cache(maxsize=4096)
def _phrase_of(stretch: str) -> tuple[str, int]:
    """Return what `_phrase_at` does for the beginning of a short stretch; the same ones come again and again."""
    return _first_match(stretch, 0, len(stretch))


def _first_match(codes: str, start: int, end: int) -> tuple[str, int]:
    for rule, match_at in BEGINNING[codes[start]]:
        if match := match_at(codes, start, end):
            return rule, match.end()
    return "", start


def _run(codes: str, start: int, core: int) -> tuple[int, int]:
    """Return where the tokens begin and end that may be of one phrase with the one at `core`, not before `start`."""
    begin = max(codes.rfind(OTHER, start, core), codes.rfind(BREAK, start, core), start - 1) + 1
    run = _RUN.match(codes, core)
    return begin, run.end() if run else core + 1


def read_at(context: Context, start: int, end: int) -> Reading | None:
    """Read the tokens from `start` to `end` as one phrase of its own, in the same context."""
    rule, until = _phrase_at(context.tokens.codes, start, end)
    return _read(context, rule, start, until) if rule not in ("", "clock") else None


READERS: dict[str, Reader] = {
    "clock": clock,
    "early_hours": early_hours,
    "part_of": part_of,
    "some_days_of": some_days_of,
    **readers.READERS,
}


def _read(context: Context, rule: str, start: int, end: int) -> Reading | None:
    match = RULE[rule].fullmatch(context.tokens.codes, start, end)
    if match is None:
        return None
    context.here, context.until = start, end
    return READERS[rule](context, match)


def find_dates(
    text: str, reference: date | None = None, *, day_first: bool = False, ranges: bool | None = None
) -> list[TimeExpression]:
    """Return the time expressions of `text` in order, none overlapping another.

    Args:
        text: The text, in English; offsets count its characters.
        reference: The day on which it was written. Without it, what needs it stays open (`XXXX-02-06`).
        day_first: How `2/6/25` is read where neither another date of the text nor nearness to the reference settles
            it: as the second of June, or as in the United States. The value shows the reading.
        ranges: Which ranges are one expression. All (True: `from May 3 to June 2` is `2025-05-03/2025-06-02`); only
            those whose ends a dash joins or do not stand alone (False, as the annotation guidelines have it:
            `2022-27`, `from 3 to 7 May`); left open, those, `between 2022 and 2027`, which needs both its ends, and
            `from January to April 2015`, whose first end borrows the year of the last.
    """
    context = Context(tokenise(text), text, reference, day_first, ranges)
    codes = context.tokens.codes
    found: list[TimeExpression] = []
    quoted: list[Quotation] | None = None
    position = 0
    while core := _CORE.search(codes, position):
        position, end = _run(codes, position, core.start())
        while position < end:
            rule, until = _phrase_at(codes, position, end)
            if not rule:
                position += 1
                continue
            context.anchor, context.said = "", UNKNOWN
            if quoted is None:
                quoted = quotations(text)
            if quoted:
                context.said = said(text, quoted, context.tokens.starts[position], found, reference)
            reading, (start, until) = _first_reading(context, rule, position, until, end)
            if reading is None:
                position = start + 1
                continue
            expression = _expression(context, reading, start, until)
            position = until - reading.cut
            if found and expression.start < found[-1].end:
                continue
            found.append(expression)
            if expression.type in ("DATE", "TIME") and not _compared(expression):
                context.remember(expression.value)
    return found


_COMPARISON = re.compile(r"(?i)(?:a year (?:ago|earlier|before)|year[- ](?:ago|earlier)|same\b.*\b(?:year|period))")


def _compared(expression: TimeExpression) -> bool:
    """Tell whether the expression only names what a figure is compared with: the story does not move there."""
    return (
        bool(_COMPARISON.match(expression.text.removeprefix("the ").removeprefix("The "))) and len(expression.value) > 3
    )


def _first_reading(
    context: Context, rule: str, start: int, until: int, end: int
) -> tuple[Reading | None, tuple[int, int]]:
    """Read the phrase that `rule` found; where that says nothing, what a later rule finds at the same place."""
    reading = _read(context, rule, start, until)
    if reading is not None:
        return reading, (start, until)
    codes = context.tokens.codes
    later = False
    for name, match_at in BEGINNING[codes[start]]:
        match = match_at(codes, start, end) if later else None
        later = later or name == rule
        if match is not None:
            context.here, context.until = match.span()
            reading = READERS[name](context, match)
            if reading is not None:
                return reading, match.span()
    return None, (start, until)


def _expression(context: Context, reading: Reading, begin: int, until: int) -> TimeExpression:
    tokens = context.tokens
    first, last = begin + reading.drop, until - reading.cut - 1
    if (
        tokens.texts[last] == "."
        and context.text[tokens.starts[last] + 1 : tokens.starts[last] + 3].strip()[:1].isupper()
    ):
        last -= 1
    start, end = tokens.starts[first], tokens.starts[last] + len(tokens.texts[last])
    earliest, latest = reading.days or (days_of(reading.value) if reading.type in ("DATE", "TIME") else (None, None))
    anchor = context.anchor
    if "X" in reading.value and reading.type in ("DATE", "TIME") and reading.value[:1] == "X":
        anchor = "unresolved"
    elif reading.type in ("DURATION", "SET"):
        anchor = anchor if reading.days and anchor != "unresolved" else ""
    return TimeExpression(
        start, end, context.text[start:end], reading.type, reading.value, reading.mod, earliest, latest,
        role(context, reading, first, last + 1, (earliest, latest), anchor), anchor,
    )  # fmt: skip
