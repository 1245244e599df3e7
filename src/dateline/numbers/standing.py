"""In which standing a figure is: reported, aimed at, expected, proposed or of the past."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.dates.model import TimeExpression
from dateline.numbers.clauses import participle, reaches, verb_before
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS
from dateline.numbers.model import Status
from dateline.numbers.phrases import is_verb
from dateline.numbers.tokens import Tokens
from dateline.numbers.words import NUMBER_WORDS

if TYPE_CHECKING:
    from dateline.numbers.happenings import News

_TARGET: Final = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|goals?|seeks? to|sought to|pledge[sd]?(?! (?:delegate|vote))|pledging|"
    r"commit(?:s|ted|ments?)?|mandates?|mandated|"
    r"must|working to (?!the\b)[a-z]+(?!.*(?:['’]s|\bits|\btheir)\b)|"
    r"ambitions?|objectives?|promise[sd]?|vow(?:s|ed)?|hopes? to|"
    r"(?:wants?|wanted|wanting) (?:(?!that\b|which\b|who\b)\w[\w’'-]* ){0,6}?to|scheme|earmark(?:s|ed)?|outlay|"
    r"allocat(?:e|es|ed|ing|ion))\b"
)
# Where `must` tells the rule of a vote, of a scale or of a game, and no aim.
_RULE: Final = re.compile(
    r"\b(?:to be (?:eligible|elected|chosen|classified|considered|named)|eligible|classif\w+|categor\w+|qualif\w+|"
    r"majority|thresholds?|defin\w+|to convict|scale)\b"
)
_MUST: Final = re.compile(r"\bmust\b")
_SCORED: Final = re.compile(r"\b(?:\d\d?|(?:two|three|four|five|six|seven|eight|nine|ten)) (?:\w+ )?goals?\b")
# `targeted` is a goal where an amount is what is aimed at; a person, a place or a group that is targeted is none.
_TARGETS: Final = re.compile(r"\btarget(?:s|ed|ing)?\b")
_AMOUNTS: Final = frozenset(
    "sales revenue revenues profit profits earnings output production growth inflation spending savings cut cuts "
    "reduction reductions increase emissions capacity investment investments exports deficit rate level share".split()
)
_AIMED_AT: Final = _AMOUNTS | frozenset("at of to for in by a an the its their annual total net gross average".split())
# What is sought, as the object of the verb.
_SOUGHT: Final = re.compile(
    r"\b(?:seeks?|seeking|sought|wants?|wanted|wanting|(?:calls?|called|calling|looks?|looked|looking|"
    r"hopes?|hoped|hoping|aims?|aiming) for)"
    r"(?: to [a-z]+)?"
    r"(?: (?:an?|the|its|their|about|around|some|another|additional|extra|further))*[ $€£¥]*$"
)
# Behind a figure: who aims at it, who plans it, who expected it, and what is yet to be done with it.
_AIMED: Final = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:that|which) (?:[\w’'-]+ ){1,5}?(?:wants?|wanted|seeks?|sought|aims? (?:for|at)|hopes? for|"
    r"pledged|promised|vowed|(?:has |had )?set (?:itself|themselves|as))\b"
)
_PLANNED: Final = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:(?:that|which) (?:[\w’'-]+ ){1,5}?(?:plans?|planned|intends?|intended|proposed)\b|"
    r"(?:is|are) (?:(?:yet )?to be|being planned|planned) )"
)
_EXPECTED: Final = re.compile(
    r"(?: (?!and\b|but\b)[\w’'-]+){0,4}? (?:(?:had |have |has |were |was |is |are )?(?:now |still )?(?:expected|"
    r"forecast|predicted|projected|anticipated|expecting|penci?lled in)\b(?! (?:from|with)\b)|"
    r"(?:is|are) (?:likely|due|set) to\b|"
    r"will (?!have\b))"
)
_COME_TRUE: Final = re.compile(
    r" (?:has|have|had) (?:already |now |so far |since )?been (?!expected|planned|promised|pledged|proposed|forecast|"
    r"allocated|earmarked|projected|targeted|budgeted)\w+(?:ed|id|nt|lt|de|en|ld)\b"
)
_ONCE: Final = re.compile(
    r"\b(?:once|when|after) (?:it|they|the \w+|[a-z]+) (?:is|are|opens?|starts?|begins?|comes?|goes|enters?|takes?)\b"
)
# The verb, where a body stands before it and nothing that a noun has behind it.
_PROJECTS: Final = (
    r"(?:(?-i:[A-Z])\w+|[Ii]t|now|also|which|bank|ministry|government|agency|office|company|fund|report|study|model|"
    r"commission|group|treasury) projects (?!(?:in|for|of|at|across|worth|like|including|such|and|or|to|with|as|is|are|"
    r"were|have|will|by|under|that (?:are|were|have|will))\b)"
)
_FORECAST: Final = re.compile(
    r"\b(?:expect(?:s|ed|ing|ation|ations)?(?: to [a-z]+)?|(?:is|are|was|were) due to [a-z]+(?<!ing)|"
    r"forecasts?|forecasted|forecasting|predict(?:s|ed|ion|ions|ing)?|"
    rf"project(?:ed(?! (?:by (?:[\w’'-]+ ){{1,4}})?to have\b)|ions?)\b|{_PROJECTS}|anticipat(?:e|es|ed|ing)|"
    r"warn(?:s|ed|ing)? (?:of|about) (?!the |its |his |her |their )(?!.*\b(?:after|was|were|had|killed|died)\b)|"
    r"outlook|guidance|likely|median estimate|consensus|"
    r"(?:sees|foresees) (?:[a-z’'-]+ ){1,5}(?:at|to|of)|"
    r"set to [a-z]+|(?:is|are|was|were) (?:now |still )?seen (?:at|to|[a-z]+ing)|"
    r"(?:could|may|might|will) (?:reach|grow|rise|fall|hit|cause|exceed|top|increase|decline|double|cost|create|"
    r"generate|be worth|add|see|surpass|drop|bring)|"
    r"potential(?:ly)? (?:to|of|for)|"
    r"(?:possibly|potentially) (?!during\b|including\b)\w+ing|on track to|poised to|estimates? for|by 20[2-9]\d)\b"
)
_PROPOSED: Final = re.compile(
    r"\b(?:propos(?:e|es|ed|al|als|ing)|plans? to|planned|planning to|plans|intends? to|intention to|offer(?:s|"
    r"ed)? (?:of|to)|bid|agreed to (?:buy|sell|acquire|pay|invest)|"
    r"to (?:buy|sell|acquire|invest|spend|build)|will (?:buy|sell|acquire|invest|spend|pay|build|receive|"
    r"take over|provide|fund|be built|be sold)|would (?!be\b|have\b|mean\b|still\b|represent\b)|"
    r"considering|in talks|draft|letters? of intent|memorandum|in principle|deal (?:covers|is|would|will)|"
    r"(?<!aim )(?<!goal )(?<!target )(?<!plan )(?<!idea )(?<!ambition )(?<!objective )(?:is|are) to (?!be [a-z]+ing\b|"
    r"blame\b|include\b|comprise\b|contain\b|consist\b|share\b|have\b|represent\b)[a-z]+|"
    r"(?:announced|agreed|confirmed|decided)(?: that)? (?:he|she|it|they|the \w+) (?:was|were) to "
    r"(?!be\b|have\b)[a-z]+|"
    r"agreed to (?:add|build|create|cut|double|give|hire|open|provide|raise|reduce|send|take|lend|supply|deliver)|"
    r", to be (?:paid|payed|sold|built|bought|spent|invested|lent|funded|acquired|delivered))\b"
)
# What became of a proposal has happened: `The bill proposed in May drew 45 votes`, `the bid failed to win two thirds`.
_BEFELL: Final = re.compile(
    r"\b(?:(?:received|drew|attracted|won|gained|secured|got|lost|passed|failed|collapsed|sparked|prompted|triggered)\b|"
    r"(?:was|were) (?:\w+ly )?(?:rejected|approved|adopted|defeated|passed|backed|opposed|supported|blocked|vetoed)\b)"
)
# Behind what is expected or planned, another verb of what was done: `is likely to win and was ahead by 6 votes`.
_THEN_DONE: Final = re.compile(
    r"(?:^|[ ,])(?:and|but) (?:also |then |already )?(?:was|were|did|has|have|had)\b(?! (?:to|been (?:expected|told)))"
)
_DONE: Final = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|rose|fell|grew|won|lost|made|took|sold|bought|spent|paid|held|hit|saw|went)\b"
)
_FOUNDED: Final = re.compile(r"^\W*\w+ed\b[^,]{0,40} ago, ")  # Founded 20 years ago, the company
_WILL: Final = re.compile(
    r"\bwill (?:not )?(?:be )?(?!be\b)\w+(?: \w+){0,2} $|"
    r"\bwill (?!apply|require|mean)(?:(?!(?:that|which|who|whose|where|when|after|since|than|from|of|among|was|were|"
    r"had|has|have|is|are|by|as|"
    r"the|its|their|his|her|inside|within|between|against|\w+['’]s|\w+s['’])\b)[\w’'-]+ ){3,10}$|"
    r"\bwill [^.;:]{0,90}? (?:and|or|then) (?!was\b|were\b|is\b|are\b|has\b|had\b)[a-z]+(?<!ed)(?<!s) (?:[\w-]+ ){0,2}$"
)
_RIGHT_AFTER: Final = re.compile(r"after \w+ing (?:by |to |at |a |only |about )*[$€£¥]?")
_AFTER_DOING: Final = re.compile(r"\b(?:after|having) (?:\w+ly |already )?\w+(?:ing|ed)\b")
# An analyst's price target is what a price is expected to be.
_PRICE_TARGET: Final = re.compile(r"\bprice targets?\b")
_OLD_STATE: Final = re.compile(
    r"\b(?:before|prior to) (?:the|this|that|its|his|their) (?:[\w-]+ ){0,2}(?:outbreak|pandemic|war|crisis|invasion|"
    r"lockdowns?|recession|revolution|epidemic|embargo|ban|merger|conflict|occupation|blockade|genocide|coup)\b|"
    r"^\W*(?:past|historical|historically|previously|under (?:the|its|their) (?:previous|old|former|earlier))\b"
    r"(?! (?:few|several|\d+|\w+ (?:years|months|weeks|days|decades))\b)",
    re.IGNORECASE,
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
_AS_EXPECTED: Final = re.compile(r"than expected|expectations of(?! *[$€£¥]? *$)|as expected")
_SAYING: Final = (
    r"(?:said|says|told|reported|reports|estimates?|estimated|announced|stated|noted|claims?|claimed|added|showed|"
    r"shows|found|confirmed|believes?|warned|projects?|predicts?|forecasts?|"
    r"expects?|according to)"
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
    after = around.words[end : end + 70]
    if _SAYS.match(after):
        return "reported"
    if before.endswith(", ") and _COME_TRUE.match(after):  # of the $5 million pledged, $2 million has been paid
        return "reported"
    if _HYPOTHETICAL.search(before[-80:].lower()):
        near = before + " § " + re.split(r"[;]|, (?:and|but|while)\b", after)[0]
        if re.search(r"\b(?:would|could|might|were to)\b", near):
            return "hypothetical"
    doing = max((match.start() for match in _AFTER_DOING.finditer(before)), default=0)
    before = before[doing:]  # what stands before it is said of another time
    if doing and _RIGHT_AFTER.fullmatch(before):
        return "historical"
    if _EARLIER.match(after) and figure.change != "by":  # five times the $3.6 billion of a year before
        return "historical"
    if figure.change == "from" and t.at(figure.mark - 1) == "from":
        return "historical"
    against = _MEASURED_AGAINST.search(before[-100:]) and not _OF_ANOTHER.match(after)
    if period is not None and _is_over(period, reference) and against:
        return "historical"
    if _SOUGHT.search(before[-60:]) or _AIMED.match(after):
        return "target"
    cues: list[tuple[int, Status]] = [
        (_last(_FORECAST, before, 110) if not _AS_EXPECTED.search(before) else -1, "forecast"),
        (
            max(_last(_TARGET, _aims(before, around), 90), _goal(figure, before)),
            "target",
        ),
        (_last(_PROPOSED, before, 90), "proposed"),
    ]
    if _BEFELL.search(before, max(0, cues[2][0])):
        cues[2] = (-1, "proposed")
    if _PRICE_TARGET.match(after.lstrip()) or _PRICE_TARGET.search(before[-30:]):
        return "forecast"
    place, status = max(cues, key=lambda cue: cue[0])  # the nearest cue speaks
    if place >= 0 and status != "target" and _THEN_DONE.search(before, place):
        place = -1
    if place >= 0:
        return status
    if re.search(r"^[^.;,]{0,30}\b(?:target|goal|aim)\b(?! (?:an?|the|his|her|its|their)\b)", after):
        return "target"
    if _PLANNED.match(after):
        return "proposed"
    if _EXPECTED.match(after) or (_ONCE.search(after) and not _DONE.search(before[-60:])):
        return "forecast"
    if _WILL.search(before[-140:]) or (_is_to_come(period, reference) and not _DONE.search(before[-60:])):
        return "forecast"
    if figure.change != "to" and _OLD_STATE.search(before):
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
    before = _FOUNDED.sub("", before)
    told = re.sub(rf"{_SAYING} (?:that )?(?:\w+ ){{0,3}}had ", " ", before[-100:])  # said they had killed
    recent = period is not None and not is_past(period, reference, 0, deed=True)
    recent = recent or since or (period is not None and stood)
    past = _HISTORICAL.search(told[-60:]) or (not recent and _PLUPERFECT.search(told[-60:]))
    if (past and t.at(figure.mark - 1) != "to") or (period is not None and _COMPARED.search(before[-30:])):
        return "historical"
    return "reported"


def is_state(text: str, expression: TimeExpression, low: int = 0) -> bool:
    """Tell whether a time is that by which something was so: `as of Sunday`, `by November 22`."""
    return _STATE.search(text[max(low, expression.start - 24) : expression.start]) is not None


def _aims(before: str, around: Surroundings) -> str:
    """Return the words before a figure without the goals of a match and the `must` of a rule."""
    if "goal" in before:
        before = _SCORED.sub(_blank, before)
    return _MUST.sub(_blank, before) if "must" in before and _RULE.search(around.words) else before


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


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _goal(figure: Figure, before: str) -> int:
    """Return where the last `target` that is a goal ends before a figure, -1 for none."""
    tail = before[-90:]
    for match in reversed(list(_TARGETS.finditer(tail))):
        gap = tail[match.end() :].lower().split()
        verb = match[0] in ("targeted", "targeting")
        if match[0] == "targets" and gap[:1] == ["the"]:  # targets the $5 billion market
            continue
        if verb:
            aimed = all(word in _AIMED_AT for word in gap) and (bool(_AMOUNTS & set(gap)) or figure.kind != "count")
        else:
            aimed = not CASUALTY_VERBS & set(gap)
        if aimed:
            return match.end() + len(before) - len(tail)
    return -1


def _last(cue: re.Pattern[str], before: str, reach: int) -> int:
    """Return where the last match of a cue in the `reach` characters before a figure ends, -1 for none."""
    tail = before[-reach:]
    place = max((match.end() for match in cue.finditer(tail)), default=-1)
    return place + len(before) - len(tail) if place >= 0 else -1


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
