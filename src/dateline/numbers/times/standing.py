"""In which standing a figure is: reported, aimed at, expected, proposed or of the past."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.dates.model import TimeExpression
from dateline.numbers.clauses import participle, reaches, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import SAID
from dateline.numbers.model import Status
from dateline.numbers.times.outlooks import COME_TRUE, DONE, outlook
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS
from dateline.numbers.verbs import is_verb

if TYPE_CHECKING:
    from dateline.numbers.times.happenings import News

_QUOTE: Final = re.compile(r"(?:^|[ ,:])[“\"](?=(?:We|I|It|They|He|She|There|The|This|Our|In|As|With|For)\b)")
_FOUNDED: Final = re.compile(r"^\W*\w+ed\b[^,]{0,40} ago, ")  # Founded 20 years ago, the company
_AFTER_DOING: Final = re.compile(r"\b(?:after|having) (?:\w+ly |already )?\w+(?:ing|ed)\b")
_OLD_STATE: Final = re.compile(
    r"^\W*(?:past|historical|historically|previously|under (?:the|its|their) (?:previous|old|former|earlier))\b"
    r"(?! (?:few|several|\d+|\w+ (?:years|months|weeks|days|decades))\b)",
    re.IGNORECASE,
)
_BEFORE_THAT: Final = re.compile(
    r"\b(?:[Bb]efore|[Pp]rior to) (?:the|this|that|its|his|their) (?:[\w-]+ ){0,2}(?:outbreak|pandemic|war|crisis|"
    r"invasion|lockdowns?|recession|revolution|epidemic|embargo|ban|merger|conflict|occupation|blockade|genocide|"
    r"coup)\b"
)
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|would have|could have|might have|hypothetical(?:ly)?|suppose|imagine)\b"
)  # in lower case
_HISTORICAL: Final = re.compile(
    r"\b(?:previous(?:ly)?|formerly|historically|a year (?:earlier|ago|before)|(?:year|years|decades?|months?|"
    r"weeks?) (?:earlier|ago|before)|prior(?! to \w+ing\b)|used to|at the time|last year's|since then|"
    r"(?:an?|the|its|their) (?:earlier|initial|original) (?:\w+ )?"
    r"(?:tolls?|estimates?|counts?|figures?|reports?|totals?|numbers?) of)\b"
)
_PLUPERFECT: Final = re.compile(
    r"\bhad (?:been|\w+ed|just|won|lost|made|held|sold|bid|left|taken|given|cost|fallen|risen)\b"
)
# What the event of the news followed is of the time before it.
_FOLLOWED: Final = re.compile(
    r"\b(?:[Tt]his|[Tt]hat|[Ii]t|which|(?:attack|shooting|crash|accident|explosion|blast|quake|earthquake|fire|storm|"
    r"incident|killing|death|arrest|vote|election|protest|rally|move|decision|announcement|deal|verdict|change|charge|"
    r"outbreak|disaster|collapse|strike)s?) (?:had )?(?:follow(?:s|ed)|c[ao]mes? (?:\w+ ){0,2}after) "
    r"(?!by\b|suit\b|up\b)"
)
# What was so at a time that is over, told beside what is so now: `It had been $25 million in 2019`.
_HAD_BEEN: Final = re.compile(
    r"\bhad (?:only |already |still )?(?:been|stood at|totall?ed|numbered|amounted to|averaged)(?: (?!in\b|"
    r"by\b)\w+){0,2}[ $€£¥]*$"
)
# How things stood by a day: `by November 22`, `as of Sunday`.
_STATE: Final = re.compile(r"\b(?:by|as of|as at|until|up to)(?: (?:late|early|the|end|of))* ?$", re.IGNORECASE)
# Those who say so are counted, whatever it is that they say: 35% said that they would.
_SAYS: Final = re.compile(
    r"\)? ?(?:of (?:the |all |its |their |those )?(?:[\w.’'-]+ ){1,4})?(?:have |had |also )?"
    r"(?:said|says?|indicated?|reported(?! (?:by|in|on|to)\b)|report(?! (?:by|from|of|on)\b)|agreed?|believed?|felt|"
    r"think|thought|answered|responded|told|admit(?:ted)?|were (?:very |extremely )?(?:concerned|worried))\b"
)
_COMPARED: Final = re.compile(r"\b(?:compared (?:with|to)|versus|against)\b")
_MEASURED_AGAINST: Final = re.compile(
    r"\b(?:compared (?:with|to)|versus|against|(?:up|down) from|to [$€£¥]?\d[^;]{0,60} from)"
    r"(?: (?:an?|the|its|about|around|nearly|just|only|over))*[ $€£¥]*$"
)
_EARLIER: Final = re.compile(
    r"(?: of| in| for| recorded)* (?:(?:an?|the|one) (?:year|month|quarter|week|day|decade)s? (?:before|earlier|ago|"
    r"previously)|the (?:previous|same|corresponding|year-ago|prior|preceding) (?:year|month|quarter|week|day|period|"
    r"season)s?)\b"
)
_OF_ANOTHER: Final = re.compile(r" (?:of the \w+ )?(?:for|in|among|at) (?:the )?[A-Z](?![a-z]+ember\b|[a-z]+uary\b)")
_SAYING: Final = (
    rf"(?:{SAID}|confirmed|reported|reports|estimates?|estimated|claims?|showed|shows|found|believes?|projects?|"
    rf"predicts?|"
    r"forecasts?|expects?|according to)"
)
FAR_DAYS: Final = 14  # a day further back than this is background in a news text
# A month or a quarter is told of when it has been counted: it is background only where it ended this long ago.
_FAR_DEED, _FAR_MONTH, _FAR_QUARTER = 70, 100, 190
FAR_YEARS: Final = 3
WINDOW: Final = 400  # characters of the sentence on each side that are read for its cues


class Surroundings(NamedTuple):
    """The part of a sentence around a figure: offsets, and the text in lower case."""

    start: int
    end: int
    words: str


def surroundings(t: Tokens, figure: Figure) -> Surroundings:
    """Return the sentence around a figure, cut where it is very long."""
    start = max(t.starts[0], t.starts[figure.first] - WINDOW)
    end = min(t.ends[-1], t.ends[figure.last - 1] + WINDOW)
    return Surroundings(start, end, t.text[start:end])


def status_of(
    t: Tokens,
    figure: Figure,
    around: Surroundings,
    period: TimeExpression | None,
    reference: date | None,
    news: News,
    *,
    since: bool = False,
) -> Status:
    """Return the standing of a figure, from the words of its clause and from how long ago its period lies.

    Args:
        t: the sentence.
        figure: one of its figures.
        around: the part of the sentence around it.
        period: when it holds, None where the sentence does not say.
        reference: the day of the article.
        news: what the article's first sentences tell; earlier times are its background.
        since: whether it holds from a time on up to the day of the article.
    """
    begin, end = t.starts[figure.first] - around.start, t.ends[figure.last - 1] - around.start
    clause_start = max(around.words.rfind(mark, 0, begin) for mark in (";", ". ", "! ", "? "))
    before = around.words[max(clause_start, begin - 140, 0) : begin]
    if "“" in before or '"' in before:
        before = before[max((match.end() for match in _QUOTE.finditer(before)), default=0) :]  # a sentence of its own
    after = around.words[end : end + 70]
    if _SAYS.match(after):
        return "reported"
    if before.endswith(", ") and COME_TRUE.match(after):  # of the $5 million pledged, $2 million has been paid
        return "reported"
    if _HYPOTHETICAL.search(before[-80:].lower()):
        near = before + " § " + re.split(r"[;]|, (?:and|but|while)\b", after)[0]
        if re.search(r"\b(?:would|could|might|were to)\b", near):
            return "hypothetical"
    doing = max((match.start() for match in _AFTER_DOING.finditer(before)), default=0)
    before = before[doing:]  # what stands before it is said of another time
    if _EARLIER.match(after) and figure.change != "by":  # five times the $3.6 billion of a year before
        return "historical"
    if figure.change == "from" and t.at(figure.mark - 1) == "from":
        return "historical"
    against = _MEASURED_AGAINST.search(before[-100:]) and not _OF_ANOTHER.match(after)
    if period is not None and _is_over(period, reference) and against:
        return "historical"
    ahead = outlook(figure, before, after, around.words)
    if ahead is not None:
        return ahead
    if _is_to_come(period, reference) and not DONE.search(before[-60:]):
        return "forecast"
    if figure.change != "to" and _is_of_before(before):
        return "historical"
    if (
        figure.change == "from"
        or (before.endswith("from ") and _leads_to(t, figure))
        or re.search(r"\b(?:up|down) from\b", before[-25:])
    ):
        return "historical"
    stood = period is not None and is_state(t.text, period, t.starts[0])
    day = _FAR_MONTH if figure.change == "to" else _FAR_DEED if stood else FAR_DAYS
    if is_past(period, reference, day, deed=_is_deed(t, figure)) or _FOLLOWED.search(around.words[:begin]):
        return "historical"
    if (
        period is not None
        and not stood
        and news.is_background(period, before + after, reference, counted=_is_counted(t, figure))
    ):
        return "historical"
    if (
        period is not None
        and not stood
        and not since
        and _is_over(period, reference)
        and _HAD_BEEN.search(before[-60:])
    ):
        return "historical"
    before = _FOUNDED.sub("", before)
    told = re.sub(rf"{_SAYING} (?:that )?(?:\w+ ){{0,3}}had ", " ", before[-100:])  # said they had killed
    recent = period is not None and not is_past(period, reference, 0, deed=True)
    recent = recent or since or (period is not None and stood)
    past = _HISTORICAL.search(told[-60:]) or (not recent and _PLUPERFECT.search(told[-60:]))
    if (past and t.at(figure.mark - 1) != "to") or (period is not None and _COMPARED.search(before[-30:])):
        return "historical"
    return "reported"


def _is_of_before(before: str) -> bool:
    """Tell whether words say that something was so before another state: `under the old law`, `before the war`."""
    if _OLD_STATE.match(before):
        return True
    return ("efore " in before or "rior to " in before) and _BEFORE_THAT.search(before) is not None


def is_state(text: str, expression: TimeExpression, low: int = 0) -> bool:
    """Tell whether a time is that by which something was so: `as of Sunday`, `by November 22`."""
    return _STATE.search(text[max(low, expression.start - 24) : expression.start]) is not None


def _is_deed(t: Tokens, figure: Figure) -> bool:
    """Tell whether somebody did something with what is counted: `sold its 2,000 shops`, and not `had` or `reached`."""
    verb = verb_before(t, figure.mark)
    if verb < 0 and t.at(figure.mark - 1) == "and":  # sold its 2,000 Thai and 74 Malaysian shops
        verb = next((j for j in range(figure.mark - 2, max(0, figure.mark - 9), -1) if is_verb(t, j)), -1)
    return verb >= 0 and figure.kind == "count" and participle(t, verb) != "" and not reaches(t, verb)


def _is_counted(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure counts what there was, and is no level that something reached."""
    verb = verb_before(t, figure.mark)
    level = verb >= 0 and reaches(t, verb) and t.at(verb - 1) != "there"
    return figure.kind == "count" and figure.change != "to" and not level


def _leads_to(t: Tokens, figure: Figure) -> bool:
    """Tell whether `to` and another number stand behind a figure, so that it is where a change began."""
    k = figure.last + 1
    while t.at(k) in ("about", "around", "nearly", "almost", "over", "a", "$", "€", "£", "¥"):
        k += 1
    return t.at(figure.last) == "to" and (t.at(k)[:1].isdigit() or t.at(k) in NUMBER_WORDS)


def _is_over(period: TimeExpression, reference: date | None) -> bool:
    """Tell whether a period ended before the day of the article."""
    if period.type != "DATE" or period.latest is None or reference is None:
        return False
    return period.latest < reference or (period.value[:2] == "FY" and period.value[2:] <= str(reference.year))


def is_past(period: TimeExpression | None, reference: date | None, day: int = FAR_DAYS, *, deed: bool = True) -> bool:
    """Tell whether a period is over for so long that it is background.

    A single day is so after `day` days; a month in which something was done (`deed`) sooner than one that was counted.
    """
    if period is None or period.latest is None or reference is None or period.earliest is None:
        return False
    length = (period.latest - period.earliest).days
    if length > 186:
        return period.latest.year <= reference.year - FAR_YEARS
    far = day if length < 27 else (_FAR_DEED if deed else _FAR_MONTH) if length < 45 else _FAR_QUARTER
    return period.latest < reference - timedelta(days=far)


def _is_to_come(period: TimeExpression | None, reference: date | None) -> bool:
    """Tell whether a period begins after the day of the article."""
    if period is None or reference is None:
        return False
    if period.type == "DURATION":
        return period.text.lower().split()[:2][-1:] == ["next"] or period.text.lower().startswith("next")
    return period.earliest is not None and period.earliest > reference + timedelta(days=FAR_DAYS)
