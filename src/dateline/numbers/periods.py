"""When a figure holds: the time expression that says so, and what may be carried over from the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.figures import Figure
from dateline.numbers.model import Quantity, Status
from dateline.numbers.standing import FAR_DAYS, WINDOW
from dateline.numbers.tokens import Tokens
from dateline.text import Span, around, paragraphs, sentences

_SPANNING: Final = frozenset("past last next coming following previous first final over within during latest".split())
_PER: Final = {
    "day": "P1D", "daily": "P1D", "week": "P1W", "weekly": "P1W", "month": "P1M", "monthly": "P1M", "year": "P1Y",
    "annum": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "hour": "PT1H", "hourly": "PT1H", "quarter": "P3M", "minute": "PT1M", "night": "P1D",
}  # fmt: skip
_RATES: Final = frozenset(["P1D", "P1W", "P1M", "P1Y", "P3M", "PT1H"])
_ADJECTIVE: Final = re.compile(
    r"annual\b|(?:daily|weekly|monthly|yearly|quarterly|hourly) (?!in|on|at|by|from|for|to|of|and|as|during|over)[a-z]"
)
_RATE_REACH: Final = 45  # characters between a figure and its `a year`
# A date behind these is what the figure is compared with.
_BASE: Final = re.compile(
    r"\b(?:than|from|against|versus|(?:compared|comparable) (?:with|to)|before|after|until)"
    r"(?: (?:the|that|its|their|a))?(?: (?:same|end|start))?(?: of)?(?: the)? ?$|"
    r"\b(?:exceed|surpass|outpac|beat|topp)\w* (?:the|its|their) (?:\w+ ){0,4}(?:for|of|in)(?: all of)? ?$"
)
_RECORD: Final = re.compile(
    r"\b(?:highest|lowest|largest|smallest|biggest|most|worst|best|first|last)\b[^,;]{0,60} since\b[^,;]{0,16}$"
)
_SINCE: Final = re.compile(
    r"\bsince(?: (?:the|early|mid|late|about|around|at least))? ?$|"
    r"\bsince (?:the |its |their )?(?:\w+ ){1,3}(?:began|started|opened|launched|erupted)(?: (?:in|on))? ?$",
    re.IGNORECASE,
)
# The day on which something was said is not the day of what was said.
_TOLD: Final = re.compile(
    r"\b(?:said|says|told \w+|announced|stated|noted|added|warned|wrote|tweeted|(?:statement|interview|briefing|"
    r"conference|speech|letter|tweet|release)(?: \w+)?)(?: (?:on|late|early|earlier|in))*(?: (?:the|this))? ?$"
)
_TOLD_FIRST: Final = re.compile(
    r"^,? [^;]{0,160}?\b(?:said|announced|told|stated|warned|tweeted|"
    r"(?:posted|published|released|issued) (?:\w+ ){0,3}(?:findings|study|report|data|figures|estimates?|survey|"
    r"results))\b(?! to\b)"
)
# A date in an aside (`, founded in 1990,`) is that of the aside.
_ASIDE: Final = re.compile(
    r"(?:^|[,(] ?)(?:which|who|\w+(?:ed|ing)|built|born|held|set|made|won|sold|bought)\b[^,()]{0,40}$", re.IGNORECASE
)
_NEXT_VERB: Final = re.compile(r"^\W*(?:and|but|which|who|that)\b|, (?:and|but|which|who|where)\b|;")
# A year that names a thing (`the 1973 building`) says nothing of its figures; one that names a happening does.
_HAPPENINGS: Final = frozenset(
    "election elections vote poll referendum census season fiscal financial calendar academic budget tax school "
    "tournament games olympics campaign crisis pandemic outbreak war invasion earthquake quake hurricane storm flood "
    "floods fire attack attacks quarter period harvest figure figures level levels total totals estimate estimates "
    "survey presidential general midterm midterms primary primaries caucus caucuses world summer winter federal "
    "legislative parliamentary".split()
)
_SO_FAR: Final = re.compile(r"\b(?:so far|to date|thus far|as of now)\b", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"\b(?:in|of|by|from|after|aboard|during) (?:the|that|this) (?:\w+ )?(?:attacks?|crash|earthquake|quake|"
    r"explosions?|blasts?|bombings?|fire|blaze|shooting|storm|floods?|flooding|election|vote|disaster|accident|collision|incident|"
    r"raid|protests?|collapse|stampede|derailment|landslide|ambush|plane|aircraft|flight|train|bus|ship|boat)\b|"
    r"^(?:that|this) event\b",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r"(?:That|This) (?!is\b|was\b)\w+ ")
_CASUALTIES: Final = re.compile(
    r"\b(?:killed|injured|wounded|dead|died|deaths?|fatalit\w+|casualt\w+|missing|hurt|arrested|detained|survivors?|"
    r"victims?|passengers|aboard|on board|hospitali[sz]ed)\b"
)
# What a sentence speaks of whose dated figure others of the same happening may follow.
_HAPPENED: Final = re.compile(
    r"\b(?:kill|injur|wound|crash|quake|earthquake|explo|blast|bomb|fire|shoot|shot|storm|hurricane|flood|attack|accident|"
    r"collision|outbreak|infect|case|death|dead|die|landslide|aftershock|collapse|derail|stamped)\w*"
)
_BALLOTS: Final = re.compile(
    r"\b(?:won|lost|gained|netted|took|received|secured|earned|polled|elected|turnout)\b.{0,80}"
    r"\b(?:seats?|votes?|delegates?|ballots?|turnout)\b|\b(?:seats?|votes?|delegates?|turnout)\b.{0,80}\b(?:won|lost|gained|secured|was|were)\b|"
    r"\bdefeated\b.{0,80}\b(?:votes?|margin)\b"
)
_ELSEWHEN: Final = re.compile(
    r"\b(?:will|would|could|might|if|previous(?:ly)?|earlier|before|formerly|"
    r"last (?:year|month|week|time|season|election|quarter|decade|summer|winter|spring|autumn|fall)|"
    r"ago|once|currently|now|typically|usually|generally|every|each|need(?:s|ed)?|must|had|expected|similar|another|history|decades?|years?)\b"
)  # in lower case
_PLACE: Final = re.compile(r"\b[Ii]n ((?:[A-Z][\w’'-]+ ?){1,3})")
_PLACE_REACH: Final = 600  # characters of the paragraph that are read for a place and its day
_HEADLINE_FIGURES: Final = 6  # more in the first block, and it is no headline
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def period_of(
    t: Tokens, figure: Figure, dates: Sequence[TimeExpression], starts: Sequence[int], fence: tuple[int, int]
) -> TimeExpression | None:
    """Return the time expression that says when the figure holds, None where the sentence has none.

    A rate (`a year`) right behind the figure, else the nearest date behind the figure and before the next, else the
    nearest before it. `fence` holds the offsets of the figures before (its end) and after (its start).
    """
    low, high = t.starts[0], t.ends[-1]
    begin, end = t.starts[figure.first], t.ends[figure.last - 1]
    first = bisect_left(starts, max(low, begin - WINDOW))
    behind: TimeExpression | None = None
    ahead: TimeExpression | None = None
    for expression in dates[first : first + 24]:
        if expression.start >= min(high, end + WINDOW):
            break
        if expression.type == "SET":
            if expression.value in _RATES and _is_rate(t.text, expression, begin, end, fence[1]):
                return expression
            continue
        if not _usable(expression, t.text) or (expression.start < end and begin < expression.end):
            continue
        if expression.end <= begin:
            if not _of_another(t.text, expression, low, begin):
                ahead = expression
        elif behind is None and expression.start >= end:
            behind = expression
    near = behind is not None and (behind.start < fence[1] or fence[1] < 0)
    if behind is not None and near and not _crosses(t.text[end : behind.start], ahead is not None):
        return behind
    if ahead is not None:
        return ahead
    return behind if behind is not None and not _crosses(t.text[end : behind.start], True) else None


def _of_another(text: str, expression: TimeExpression, low: int, begin: int) -> bool:
    """Tell whether a date before the figure at `begin` belongs to another verb or aside of the sentence from `low`."""
    if expression.type != "DATE":
        return False
    lead, between = text[low : expression.start], text[expression.end : begin]
    first = len(lead.split()) <= 2
    if between[:1] in (",", ")") and _ASIDE.search(lead[-60:]):
        return True
    if first:
        return _DAY.match(expression.value) is not None and _TOLD_FIRST.search(between) is not None
    return _NEXT_VERB.search(between) is not None and re.search(r",(?: \w+)? $", lead[-16:]) is None


def _is_rate(text: str, expression: TimeExpression, begin: int, end: int, following: int) -> bool:
    """Tell whether a frequency is the rate of the figure at `begin` to `end`: `deaths a year`, `300 daily flights`."""
    if expression.start < end:
        return begin < expression.end
    if _ADJECTIVE.match(text, expression.start):  # from our annual surveys
        return False
    return (
        expression.start - end <= _RATE_REACH
        and (following < 0 or expression.start < following)
        and not re.search(r"[,;:.()]|\b(?:and|but|who|which|that)\b", text[end : expression.start])
    )


def _usable(expression: TimeExpression, text: str) -> bool:
    value = expression.value
    if value.endswith("_REF") or value in ("", "PXD", "PXY", "PXM", "PXW") or value.startswith("PT"):
        return False
    lead = text[max(0, expression.start - 32) : expression.start]
    if expression.type == "DURATION":  # over the next decade, in the past year; no ages and lengths of time
        words = lead.lower().split()
        opening = expression.text.lower().split()[:3]
        behind = text[expression.end : expression.end + 8].lower().strip(" -")
        if behind.startswith(("old", "ago", "later", "after", "before", "earlier", "from")):
            return False
        return bool(_SPANNING & set(opening) or (words and words[-1] in ("over", "within", "during", "throughout")))
    owned = text[expression.end : expression.end + 2] in ("'s", "’s")
    if _RECORD.search(text[max(0, expression.start - 90) : expression.start]):
        return False
    if "/" not in value and not owned and (_BASE.search(lead) or _TOLD.search(lead)):
        return False
    if len(value) == 4 and re.search(r"\b(?:the|an?|its|their|his|her|'s|’s) $", lead.lower()):
        following = re.match(r" ([a-z]+)", text[expression.end : expression.end + 24])
        return following is None or following[1] in _HAPPENINGS or following[1] in ("and", "or", "to", "in", "by")
    return True


def _crosses(between: str, strict: bool) -> bool:
    """Tell whether a clause ends between a figure and a date; `strict` where there is another date to take."""
    if re.search(r"[;:]|, (?:and|but|while|which|who|when|where)\b|\b(?:while|whereas)\b", between):
        return True
    if re.search(r", (?:died|was|were|is|are|has|had|will|won|said|told|rose|fell)\b", between):
        return True
    if strict and re.search(r"\band (?:is|are|was|were|will|has|have|had|would|could|may)\b", between):
        return True
    return strict and (len(between) >= 90 or re.search(r"\b(?:compared|from|than|up)\b", between) is not None)


def period_value(
    expression: TimeExpression | None, figure: Figure, text: str, reference: date | None = None
) -> str | None:
    """Return the TIMEX3 value of the period: a rate's denominator before a date, `since` as far as the reference."""
    rate = _PER.get(figure.per.lower()) if figure.per else None
    if rate is not None:
        return rate
    if expression is None:
        return None
    value = expression.value
    decades = re.fullmatch(r"P(\d+)DE", value)
    if decades:
        return f"P{int(decades[1]) * 10}Y"
    if reference is not None and _SINCE.search(text[max(0, expression.start - 60) : expression.start]):
        grain = len(value)
        if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value) and value < reference.isoformat()[:grain]:
            return f"{value}/{reference.isoformat()[:grain]}"
    half = re.fullmatch(r"P(\d+)\.5Y", value)
    if half:
        return f"P{int(half[1]) * 12 + 6}M"
    if re.match(r"\d{4}-\d\d-\d\dT", value):  # to the day; an hour of it is no period
        return value[:10]
    return value


def carry(
    text: str, found: Sequence[Quantity], dates: Sequence[TimeExpression], reference: date | None
) -> list[Quantity]:
    """Return the quantities, those of sentences without a date with the period that the text around gives them.

    Args:
        text: the article's text.
        found: its quantities, in order.
        dates: its time expressions, in order of their starts.
        reference: the day of the article.

    Three cases: a headline's figure has the period of the same figure below; `so far` is as of the article's day;
    within a paragraph a count goes on from the count of the same things before it, and the casualties of `the crash`
    are of the day that was last given to figures of the same event.
    """
    spans, blocks = sentences(text), paragraphs(text)
    starts = [expression.start for expression in dates]
    result = list(found)
    last: Quantity | None = None
    event: dict[str, Quantity] = {}  # the last dated figure of each kind of happening
    status: Status
    cues = _Cues(text, starts)
    for place, quantity in enumerate(result):
        if quantity.period is None and quantity.status == "reported":
            sentence = around(spans, quantity.start, quantity.end)
            cues.enter(sentence)
            source = None
            told = _told_of_place(text, sentence, blocks, dates, starts) if cues.dateless else None
            old = told is not None and _is_old(told, reference)
            if told is None and cues.dateless and last is not None and _continues(quantity, last, sentence, blocks):
                source = last
            elif told is None and (cues.event in event or cues.event == "casualties"):
                told = _told_before(sentence, blocks, dates, starts)
                old = told is not None and _is_old(told, reference)
                if not (told is not None and _DAY.fullmatch(told.value) and (old or cues.that)):
                    source, told = None if old else event.get(cues.event), None
            if told is not None:
                status = "historical" if old else "reported"
                result[place] = quantity = replace(quantity, period=told.value, status=status)
            if source is not None:
                result[place] = quantity = replace(quantity, period=source.period, status=source.status)
            elif reference is not None and _is_so_far(text, quantity, sentence):
                result[place] = quantity = replace(quantity, period=reference.isoformat())
        if quantity.period is not None and quantity.period[:4].isdigit():
            last = quantity
            if quantity.status == "reported" and _is_recent(quantity.period, reference):
                cues.enter(around(spans, quantity.start, quantity.end))
                known = event.get(cues.kind)
                amount = quantity.unit == "%" or (len(quantity.unit) == 3 and quantity.unit.isupper())
                if (
                    cues.kind
                    and not (amount and cues.kind == "casualties")
                    and (known is None or (known.period or "") <= quantity.period)
                ):
                    event[cues.kind] = quantity
    return _headlines(result, blocks, text)


def _is_so_far(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether `so far` stands right before or behind a figure."""
    behind = text[quantity.end : min(sentence.end, quantity.end + 40)]
    return bool(
        _SO_FAR.search(behind) or _SO_FAR.search(text[max(sentence.start, quantity.start - 16) : quantity.start])
    )


class _Cues:
    """What a sentence without a date says of its time; read once a sentence."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text, self._starts, self._at = text, starts, -1
        self.dateless = self.that = False
        self.kind = self.event = ""

    def enter(self, sentence: Span) -> None:
        """Read the cues of `sentence`, where it is not the one that was read last."""
        if sentence.start == self._at:
            return
        self._at = sentence.start
        words = self._text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
        first = bisect_left(self._starts, sentence.start)
        dated = first < len(self._starts) and self._starts[first] < sentence.end
        self.dateless = not dated and not _ELSEWHEN.search(words.lower())
        happened = _HAPPENED.search(words)
        self.kind = "casualties" if happened else "ballots" if _BALLOTS.search(words) else ""
        self.event = ""
        self.that = _THAT.match(words) is not None
        if self.dateless:
            told = _EVENT.search(words) or _CASUALTIES.search(words)
            self.event = "casualties" if told else self.kind if self.kind == "ballots" else ""


def _continues(quantity: Quantity, last: Quantity, sentence: Span, blocks: tuple[Span, ...]) -> bool:
    """Tell whether a count goes on from the last dated one: the same things, counted in the same paragraph."""
    return (
        last.unit == quantity.unit
        and bool(quantity.noun or quantity.unit == "person")
        and last.start < sentence.start
        and around(blocks, quantity.start, quantity.end).start <= last.start
    )


def _told_of_place(
    text: str, sentence: Span, blocks: tuple[Span, ...], dates: Sequence[TimeExpression], starts: Sequence[int]
) -> TimeExpression | None:
    """Return the day that the paragraph gave for the place of a sentence: `In Iowa, a vote was held on February 3`."""
    low = max(around(blocks, sentence.start, sentence.end).start, sentence.start - _PLACE_REACH)
    earlier, words = text[low : sentence.start], text[sentence.start : min(sentence.end, sentence.start + WINDOW)]
    places = {match[1] for match in _PLACE.finditer(words)}
    named = list(_PLACE.finditer(earlier))
    if len(places) != 1:
        return None
    for place, match in enumerate(named):
        if match[1] in places:
            begin = low + match.end()
            end = low + named[place + 1].start() if place + 1 < len(named) else sentence.start
            first = bisect_left(starts, begin)
            if first < len(starts) and starts[first] < end and _DAY.fullmatch(dates[first].value):
                gap = text[begin : starts[first]]
                return dates[first] if not re.search(r"[.;]", gap) else None
    return None


def _told_before(
    sentence: Span, blocks: tuple[Span, ...], dates: Sequence[TimeExpression], starts: Sequence[int]
) -> TimeExpression | None:
    """Return the time that the paragraph was last at before a sentence."""
    before = bisect_left(starts, sentence.start) - 1
    if before < 0 or dates[before].start < around(blocks, sentence.start, sentence.end).start:
        return None
    return dates[before]


def _is_old(told: TimeExpression, reference: date | None) -> bool:
    """Tell whether a time is long past, so that `the crash` then is not the one of the news."""
    return told.latest is not None and reference is not None and told.latest < reference - timedelta(days=FAR_DAYS)


def _is_recent(day: str, reference: date | None) -> bool:
    if reference is None or not _DAY.fullmatch(day):
        return False
    try:
        return timedelta(0) <= reference - date.fromisoformat(day) <= timedelta(days=FAR_DAYS)
    except ValueError:
        return False


def _headlines(found: list[Quantity], blocks: tuple[Span, ...], text: str) -> list[Quantity]:
    """Return the quantities, those of the headline with the period of the equal figure below that is of the same."""
    if not blocks or text[blocks[0].end - 1] in ".!?":
        return found
    count = sum(1 for quantity in found if quantity.end <= blocks[0].end)
    if count > _HEADLINE_FIGURES:
        return found
    for place in range(count):
        headline = found[place]
        if headline.period is not None:
            continue
        said = set(headline.measure.lower().split())
        same = [
            quantity
            for quantity in found[count:]
            if quantity.period is not None
            and (quantity.low, quantity.high, quantity.unit) == (headline.low, headline.high, headline.unit)
        ]
        if same:
            source = max(same, key=lambda quantity: len(said & set(quantity.measure.lower().split())))
            found[place] = replace(headline, period=source.period)
    return found
