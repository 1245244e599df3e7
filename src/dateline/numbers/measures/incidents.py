"""The event that an article is about, and the casualties that its sentences count without naming it.

`six people were killed` in an article on a shooting in El Paso is `people killed in El Paso shooting`. The event is
that of the sentence where it names one (`a similar fire in Cork, causing damage to 60 cars`), else the one of the
headline or the first sentences. A headline with two kinds of event, and a sentence that tells of another event, place
or time, leave a figure as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from dateline.dates.days import MONTH_WORDS
from dateline.numbers.labels import WEEKDAYS
from dateline.numbers.mentions import ANY, BROAD, KINDS, NOT_TOLD, OF_KIND, Mention, mentions_of, with_kind
from dateline.numbers.model import Quantity
from dateline.text import Span, paragraphs, sentences

# What is suffered or done at an event, as the last words of a measure; and words that count it.
_SUFFERED: Final = re.compile(
    r"(?:^|.* )(?:killed|dead|died|injured|wounded|hurt|missing|hospitali[sz]ed|arrested|detained|rescued|evacuated|"
    r"displaced|homeless|stranded|trapped|damaged|destroyed|burned|without power|lost their lives|"
    r"deaths|fatalities|casualties|injuries|victims|survivors|arrests|death toll|toll)$"
)
_LINKED: Final = re.compile(r" (?:in|at|of|by|from|during|after|under|aboard|on|with|near|for|due|since|within|per) ")
# `in the attack`, which the event's own name says better.
_POINTED: Final = re.compile(
    rf" (?:in|by|during|from|at) (?:the|this|that) (?:\w+ )?(?:{'|'.join(sorted(KINDS.keys() | ANY.keys()))})$"
)
# What tells of another event, of another time, or of many.
_OTHERS: Final = re.compile(
    r"\b(?:another(?! (?:report|official|source|statement))|similar|previous(?:ly)?|"
    r"earlier(?! (?:this|today|in the))|other than|last (?:year|month|decade|century|summer|winter)|since|"
    r"annual(?:ly)?|yearly|every|each|per|average|"
    r"typical(?:ly)?|usual(?:ly)?|history|historical|decades?|(?<!-)years?(?!-old)|centur(?:y|ies)|worldwide|"
    r"nationwide|globally|ago|formerly|separate(?:ly)?|second|third|first|if|would|could|may|might|when|"
    r"statistics|record|known as|defined?|characteri[sz]es?)\b"
)
_ANOTHER: Final = re.compile(r"\b(?:another|similar|previous|earlier|other|last) (?:\w+ )?$", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?! ?(?:UTC|GMT|hours|local))")
_DATED: Final = re.compile(rf"(?:{MONTH_WORDS}) \d{{1,2}} $")
_CAPITALS: Final = r"((?:[A-Z][\w’'-]+ ?){1,3})"
_SPOT: Final = re.compile(
    r"\b(?:in|at|near|off|outside|across)(?: the)?(?: (?!of )[\w.-]+){0,3}? "
    rf"(?:city|town|village|province|state|district|island|region|suburb) of {_CAPITALS}|"
    r"\b(?:[Ii]n|near|off|outside|across|[Aa]t) (?:the |(?:north|south|east|west|central)\w* |downtown )*"
    rf"{_CAPITALS}(, (?:[A-Z][\w’'-]+ ?){{1,2}})?"
)
_CAUSING: Final = re.compile(
    r"(?:, )?(?:(?:which|that) )?"
    r"(?:leading to|led to|resulting in|resulted in|causing|caused|killing|killed|injuring|injured|leaving|left)"
    r"(?: (?:the|damage|deaths?|injur\w+|loss|of|to|at|least|about|over|more|than|around|nearly|almost|an|estimated|"
    r"some|up)){0,6} $"
)
_APART: Final = re.compile(r'[;:“"]|\b(?:and|but|including|one|another|such|while)\b')
_OF_MANY: Final = re.compile(r"([a-z]+ )?$")
_BEFORE: Final = re.compile(r"((?:[A-Z][\w’'-]+ ){1,3})?((?:[a-z-]+ ){0,3})$")
_TOWN: Final = re.compile(r"\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), $")
_SUFFERING: Final = re.compile(
    r"\b(?:kill|injur|wound|dead|deaths?\b|died|dies|stabb|shot|damag|destroy|casualt|fatalit|arrest|hospitali)"
)
_OF: Final = ("toll", "victims", "survivors", "casualties")  # that an event has
_HELD: Final = ("arrested", "detained", "arrests")  # over it, and not in it
_LEAD: Final = 700  # characters below the headline in which an article says what happened
_OPENING: Final = 2  # sentences of it
_NEAR: Final = 160  # characters before a figure in which its sentence names the event that caused it
_DAYS: Final = timedelta(days=45)  # between an event and the article that is about it
_LONGEST: Final = 700  # characters of a sentence that is read


class _Event(NamedTuple):
    """The event that an article is about: its name in a measure, its kind's family, its place, and what tells of it."""

    name: str
    family: str
    place: str
    told: str


def name_events(text: str, found: Sequence[Quantity], reference: date | None) -> list[Quantity]:
    """Return the quantities, casualties and damage with the event that they are of.

    Args:
        text: the article's text.
        found: its quantities, in order.
        reference: the day of the article.
    """
    result = list(found)
    asked = [place for place, one in enumerate(result) if _suffered(_placeless(one.measure))]
    if not asked:
        return result
    spans = sentences(text)
    event = _event_of(text, spans)
    cues = _Cues(text, spans, event) if event is not None else None
    for place in asked:
        one = result[place]
        measure = _local(text, spans, one)
        if not measure and cues is not None and _is_news(one, reference):
            measure = cues.fitting(one)
        if measure:
            result[place] = replace(one, measure=measure)
    return result


def _suffered(measure: str) -> bool:
    """Tell whether a measure is of casualties, damage or arrests and names neither event nor place."""
    pointed = _POINTED.search(measure)
    words = measure[: pointed.start()] if pointed else measure
    return _SUFFERED.fullmatch(words) is not None and _LINKED.search(f"{words} ") is None


def _placeless(measure: str) -> str:
    """Return a measure without the place at its end: `people killed in Jakarta`."""
    words, _, place = measure.rpartition(" in ")
    return words if words and place[:1].isupper() else measure


def _is_news(one: Quantity, reference: date | None) -> bool:
    """Tell whether a figure is told as of the article's own event, by its standing and its period."""
    if one.status not in ("reported", "historical") or one.unit == "%" or (len(one.unit) == 3 and one.unit.isupper()):
        return False
    if one.period is None:
        return one.status == "reported"
    day = re.match(r"\d{4}-\d\d-\d\d", one.period)
    if day is None:
        return re.match(r"\d{4}-W", one.period) is not None and one.status == "reported"
    if "/" in one.period or reference is None:
        return False
    return timedelta(0) <= reference - date.fromisoformat(day[0]) <= _DAYS


def _event_of(text: str, spans: tuple[Span, ...]) -> _Event | None:
    """Return the one event that the headline names, else the first sentence; None for none and for several."""
    blocks = paragraphs(text)
    headline = blocks[0] if blocks and text[blocks[0].end - 1] not in ".!?" else Span(0, 0)
    headline = Span(headline.start, min(headline.end, headline.start + _LONGEST))
    begin = bisect_left(spans, headline.end, key=lambda span: span.start)
    lead = [
        span
        for span in spans[begin : begin + 8]
        if span.start < headline.end + _LEAD and text[span.end - 1] in '.!?”"' and span.end - span.start < _LONGEST
    ][:_OPENING]
    told = mentions_of(text, *headline)
    in_headline = any(one.family for one in told)
    if not in_headline:
        lead = lead[:1]
        told = [one for span in lead for one in mentions_of(text, *span)]
        if not any(_SUFFERING.search(text, *span) for span in lead):
            return None
    families = {one.family for one in told if one.family}
    if len(families) != 1 or not families.isdisjoint(NOT_TOLD):
        return None
    named = [one for one in told if one.family]
    main = next((one for one in named if one.kind not in BROAD), named[0])
    opening = " ".join(" ".join(text[span.start : span.end] for span in (headline, *lead)).split())
    if main.kind[0].isupper():
        return _Event(main.kind, main.family, "", opening)
    kind = with_kind(text, main)
    if " " not in kind:  # the first sentences may tell it apart: of a bus, of measles
        again = (one for span in lead for one in mentions_of(text, *span) if one.kind == main.kind)
        kind = next((more for one in again if " " in (more := with_kind(text, one))), kind)
    place = _place_before(text, main)
    for span in [headline, *lead] if in_headline else lead:
        if place:
            break
        spots = _spots(text, *span)
        if in_headline and span is headline and main.many and len(spots) > 1:
            return None
        place = spots[0] if spots else _place_at_head(text, span) if span is headline else ""
    name = f"{place} {kind}".strip()
    return _Event(name, main.family, place, opening) if " " in name else None


def _known(words: str) -> str:
    """Return the longest known place with which some capitalised words begin, empty for none."""
    from dateline.actors.lexicon import lexicon

    places = lexicon().places
    parts = words.replace("’", "'").removesuffix("'s").split()
    for end in range(min(len(parts), 3), 0, -1):
        form = " ".join(parts[:end]).removesuffix("'s")
        if form in places:
            return form
    return ""


def _spots(text: str, start: int, end: int) -> list[str]:
    """Return the places that a stretch names behind `in`, `at` or `near`, in order."""
    found = []
    for match in _SPOT.finditer(text, start, end):
        words = (match[1] or match[2]).strip()
        place = _known(words)
        more = words.removeprefix(place).lower().split()
        if more and match[3] and WEEKDAYS.isdisjoint(more) and _known(match[3].strip(", ")):
            place = words  # in Babyninsky, Russia; in Maidan Wardak, Afghanistan
        if place and place not in found:
            found.append(place)
    return found


def _place_before(text: str, one: Mention) -> str:
    """Return the place with which the name of an event begins: `Nevada prop plane crash`, `the El Paso shooting`."""
    match = _BEFORE.search(text, max(0, one.start - 80), one.start)
    if match is None or not match[1] or " in " in f" {match[2]}":
        return ""
    words = match[1].replace("’", "'").split()
    for first in range(len(words)):
        rest = " ".join(words[first:]).removesuffix("'s")
        if _known(rest) == rest:
            town = _TOWN.search(text, max(0, match.start() - 40), match.start() + len(match[1]) - len(rest) - 1)
            return _known(town[1]) or rest if town else rest  # Mokha, Yemen bomb
    return ""


def _place_at_head(text: str, headline: Span) -> str:
    """Return the place that a headline begins with: `Mokha, Yemen bomb kills`."""
    match = re.match(_CAPITALS, text[headline.start : headline.start + 60])
    return _known(match[1]) if match else ""


def _local(text: str, spans: tuple[Span, ...], one: Quantity) -> str:
    """Return the measure of a figure with the event that its own clause says it comes from, empty for none.

    `a similar fire in Cork, causing damage to 60 cars`, `11,187 accidents leading to 750 deaths`.
    """
    place = bisect_left(spans, one.start + 1, key=lambda span: span.start) - 1
    start = max(spans[place].start, one.start - _NEAR) if place >= 0 else one.start
    cause = _CAUSING.search(text[start : one.start])
    if cause is None or _POINTED.search(one.measure) or not _suffered(one.measure):
        return ""
    mentions = mentions_of(text, start, start + cause.start())
    if not mentions or _APART.search(text, mentions[-1].end, one.start):
        return ""
    event = mentions[-1]
    if event.many and not text[event.end : start + cause.start()].strip(" ,"):
        before = _OF_MANY.search(text, max(start, event.start - 24), event.start)
        words = before[0] if before and before[0].strip().endswith(("ed", "al", "ic", *OF_KIND, "road")) else ""
        return f"{one.measure} in {words}{text[event.start : event.end]}" if words or event.family else ""
    spots = _spots(text, event.end, start + cause.start())
    near = text[event.end : event.end + 4] in (" in ", " at ", " nea", " off", " out")
    return f"{one.measure} in {spots[0]} {with_kind(text, event)}" if spots and near else ""


class _Cues:
    """Whether the sentences of an article tell of its own event; each is read once."""

    def __init__(self, text: str, spans: tuple[Span, ...], event: _Event) -> None:
        self._text, self._spans, self._event, self._at = text, spans, event, -1
        self._here = False

    def fitting(self, one: Quantity) -> str:
        """Return the measure of a figure with the article's event, empty where its sentence tells of another."""
        place = max(0, bisect_left(self._spans, one.start + 1, key=lambda span: span.start) - 1)
        if place != self._at:
            self._at, self._here = place, self._is_of(place)
        if not self._here:
            return ""
        pointed = _POINTED.search(one.measure)
        words = one.measure[: pointed.start()] if pointed else one.measure
        if not _suffered(words):
            words = words.removesuffix(f" in {self._event.place}")
            if not self._event.place or not _suffered(words):
                return ""
        if words.endswith(_OF):
            return f"{words} of {self._event.name}"
        if words.endswith(_HELD) and self._event.family not in ("unrest", ""):
            return f"{words} over {self._event.name}"
        named = self._event.name[0].isupper() and not self._event.place and not words.endswith("s")
        return f"{words} {'by' if named else 'in'} {self._event.name}"  # killed by Hurricane Dorian

    def _is_of(self, place: int) -> bool:
        """Tell whether a sentence and the one before it tell of the event and of no other."""
        span = self._spans[place]
        if not self._fits(span):
            return False
        before = self._spans[place - 1] if place else None
        if before is None or self._text.count("\n", before.end, span.start) > 1:
            return True
        again = {one.family for one in self._told(span)}
        return self._event.family in again or ("" in again and self._tells(before)) or self._fits(before)

    def _fits(self, span: Span) -> bool:
        """Tell whether a sentence names no other event, no other place and no other time."""
        if span.end - span.start > _LONGEST:
            return False
        words = self._text[span.start : span.end]
        if _OTHERS.search(words.lower()) or _YEAR.search(words) or not self._alone(span):
            return False
        inner = f", {self._event.place}"  # Randolph, New Hampshire
        return all(f"{spot}{inner}" in words or spot in self._event.told for spot in _spots(self._text, *span))

    def _tells(self, span: Span) -> bool:
        """Tell whether a sentence names the event itself, or none at all: what follows calls it `the accident`."""
        own = [one for one in self._told(span) if one.family == self._event.family]
        return all(self._is_same(one) for one in own) if own else self._alone(span)

    def _alone(self, span: Span) -> bool:
        """Tell whether a sentence names no event of another kind or day: `the January 7 quake`."""
        return all(one.family in ("", self._event.family) and self._is_same(one) for one in self._told(span))

    def _is_same(self, one: Mention) -> bool:
        """Tell whether nothing before a mention says that it is of another event or day."""
        day = _DATED.search(self._text, max(0, one.start - 20), one.start)
        other = _ANOTHER.search(self._text, max(0, one.start - 20), one.start)
        return other is None and (day is None or day[0] in self._event.told)

    def _told(self, span: Span) -> list[Mention]:
        return mentions_of(self._text, span.start, min(span.end, span.start + _LONGEST))
