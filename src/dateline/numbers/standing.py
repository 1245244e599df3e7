"""In which standing a figure is, and who is credited with it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from dateline.dates.model import TimeExpression
from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS, PRONOUNS
from dateline.numbers.model import Status
from dateline.numbers.tokens import Tokens
from dateline.numbers.words import NUMBER_WORDS

_TARGET: Final = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|goals?|seeks? to|sought to|pledge[sd]?|pledging|"
    r"commit(?:s|ted|ments?)?|mandates?|mandated|"
    r"must|ambitions?|objectives?|promise[sd]?|vow(?:s|ed)?|hopes? to|wants? to|scheme|earmark(?:s|ed)?|outlay|"
    r"allocat(?:e|es|ed|ing|ion))\b"
)
_SCORED: Final = re.compile(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) (?:\w+ )?goals?\b")
# `targeted` is a goal where an amount is what is aimed at; a person, a place or a group that is targeted is none.
_TARGETS: Final = re.compile(r"\btarget(?:s|ed|ing)?\b")
_AMOUNTS: Final = frozenset(
    "sales revenue revenues profit profits earnings output production growth inflation spending savings cut cuts "
    "reduction reductions increase emissions capacity investment investments exports deficit rate level share".split()
)
_AIMED_AT: Final = _AMOUNTS | frozenset("at of to for in by a an the its their annual total net gross average".split())
_FORECAST: Final = re.compile(
    r"\b(?:expect(?:s|ed|ing|ation|ations)?|forecasts?|forecasted|forecasting|predict(?:s|ed|ion|ions|ing)?|"
    r"project(?:s|ed|ions?)(?= to\b| that\b|\b)|anticipat(?:e|es|ed|ing)|"
    r"outlook|guidance|likely|set to (?:reach|grow|rise|hit|fall|be|top|exceed|surpass|double|triple)|"
    r"(?:could|may|might|will) (?:reach|grow|rise|fall|hit|cause|exceed|top|increase|decline|double|cost|create|"
    r"generate|be worth|add|see|surpass|drop|bring)|"
    r"potential(?:ly)? (?:to|of|for)|on track to|poised to|estimates? for|by 20[2-9]\d)\b"
)
_PROPOSED: Final = re.compile(
    r"\b(?:propos(?:e|es|ed|al|als|ing)|plans? to|planned|planning to|plans|intends? to|intention to|offer(?:s|"
    r"ed)? (?:of|to)|bid|agreed to (?:buy|sell|acquire|pay|invest)|"
    r"to (?:buy|sell|acquire|invest|spend|build)|will (?:buy|sell|acquire|invest|spend|pay|build|receive|"
    r"take over|provide|fund|be built|be sold)|would (?!be\b|have\b|mean\b|still\b|represent\b)|"
    r"considering|in talks|draft|letters? of intent|memorandum|in principle|deal (?:covers|is|would|will)|"
    r"(?:is|are|,) to be (?:paid|payed|sold|built|bought|spent|invested|lent|funded|acquired|delivered))\b"
)
_DONE: Final = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|rose|fell|grew|won|lost|made|took|sold|bought|spent|paid|held|hit|saw|went)\b"
)
_FOUNDED: Final = re.compile(r"^\W*\w+ed\b[^,]{0,40} ago, ")  # Founded 20 years ago, the company
_WILL: Final = re.compile(r"\bwill (?:not )?(?:be )?(?!be\b)\w+(?: \w+){0,2} $")
# An analyst's price target is what a price is expected to be.
_PRICE_TARGET: Final = re.compile(r"\bprice targets?\b")
_OLD_STATE: Final = re.compile(
    r"^\W*(?:past|historical|historically|previously|under (?:the|its|their) (?:previous|old|former|earlier))\b"
    r"(?! (?:few|several|\d+|\w+ (?:years|months|weeks|days|decades))\b)",
    re.IGNORECASE,
)
_HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|would have|could have|might have|hypothetical(?:ly)?|suppose|imagine)\b"
)  # in lower case
_HISTORICAL: Final = re.compile(
    r"\b(?:previous(?:ly)?|formerly|historically|a year (?:earlier|ago|before)|(?:year|years|decades?|months?|"
    r"weeks?) (?:earlier|ago|before)|prior|had been|"
    r"had (?:\w+ed|just|won|lost|made|held|sold|bid|left|taken|given|cost|fallen|risen)|used to|"
    r"at the time|last year's|since then)\b"
)
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
_AS_EXPECTED: Final = re.compile(r"than expected|expectations of|as expected")
_SAYING: Final = (
    r"(?:said|says|told|reported|reports|estimates?|estimated|announced|stated|noted|claims?|claimed|added|showed|"
    r"shows|found|confirmed|believes?|warned|projects?|predicts?|forecasts?|"
    r"expects?|according to)"
)
# In a report of the council, 12 houses were damaged.
_IN_REPORT: Final = re.compile(
    r"^(?:In|Per) (?:an? |the |its )?(?:\w+ ){0,2}(?:report|statement|briefing|advisory|survey|study|update|filing|"
    r"release) (?:of|by|from) (?:the )?((?:[A-Z][\w.&’'-]*[ ]?){1,6})"
)
_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording to (?:the |an? |its |a report (?:by|from) (?:the )?|data (?:from|by|compiled by) (?:the )?|"
    r"figures from (?:the )?)?((?:[^\W\d_][\w.&’'-]*[ ]?){1,7})"
)
_SAID_NAME: Final = re.compile(
    r"\b((?:(?:[A-Z][\w.&’'-]*|of|the|for|and|de|van|al)[ ]){0,6}[A-Z][\w.&’'-]*)(?: \([^()]{2,20}\))?"
    r"(?:,[^,.;]{2,80},)?[ ](?:also |has |have |had |later |subsequently )?"
    r"(?:said|says|told|reported|estimated?|estimates(?! (?:of|from|by|for|show|suggest|put|range|are|were)\b)|"
    r"announced|stated|noted|claimed|added|confirmed|warned|predicted|forecast|explained)\b"
)
_NAME_SAID: Final = re.compile(r"\b(?:said|says|added|according to) ((?:[A-Z][\w.&’'-]*[ ]?){1,5})")
_ASIDE_NAME: Final = re.compile(r", ([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}), ")
_TITLES: Final = re.compile(
    r"(?:Leader|Minister|President|Secretary|Director|Chairman|Chairwoman|Chair|Mayor|Governor|CEO|Chief|Commissioner|Officer)$"
)
# Those who speak for the name behind them.
_SPEAKS_FOR: Final = re.compile(
    r"\b((?:[a-z]+ )?(?i:authorities|officials|police|ministers?|prosecutors|researchers|scientists|doctors|analysts|"
    r"economists|experts|spokes\w+|lawyers|reports?|residents|witnesses) (?:in|at|from|of|for|with)"
    r"(?: the)?(?: (?:[A-Z][\w.’'-]* )+(?:and|or))?(?: the)?) $"
)
_CITING: Final = re.compile(
    r"\bciting (?:the |data (?:from|by) (?:the )?|figures (?:from|by) (?:the )?)?((?:[A-Z][\w.&’'-]*[ ]?){1,6})"
)
# It was recorded as magnitude 6.4 by the survey.
_RECORDED_BY: Final = re.compile(
    r"\b(?:recorded|measured|estimated|rated|valued|put) (?:as|at) [^,;]{1,30}? by (?:the )?"
    r"((?:[A-Z][\w.&’'-]*[ ]?){1,6})"
)
# An institution that counts or measures is the source.
_MEASURED: Final = re.compile(
    r"\b((?:(?:[A-Z][\w.&’'-]*|of|the|for|and)[ ]){0,6}(?:Institute|Agency|Survey|Cent(?:er|re)|Department|Ministry|"
    r"University|Service|Bureau|Observatory|Office|Commission|Council|Organi[sz]ation|Administration|Authority)"
    r"(?: (?:of|for)(?: [A-Z]\w+)+)?)(?: \([^()]{2,20}\))? "
    r"(?:has |have )?(?:recorded|counted|registered|measured|placed|put|calculates?|calculated)\b"
)
_LEADING: Final = re.compile(r"^(?:(?:The|the|In|On|At|But|And|However|Meanwhile|Additionally|Also|Of|For)\s+)+")
_CUES: Final = re.compile(
    r"said|says|told|report|estimate|announce|state|note|claim|add|confirm|warn|predict|forecast|explain|ccording|"
    r"citing|measured|recorded|rated|valued|put |counted|registered|placed|calculate"
)
# The kinds of credit, those of whose data it is first, each with what no match is without.
_SOURCES: Final = (
    (_RECORDED_BY, (" by ",)),
    (_CITING, ("citing",)),
    (_ACCORDING, ("ccording",)),
    (_IN_REPORT, ("In ", "Per ")),
    (_SAID_NAME, ("said", "says", "told", "report", "estimate", "announced", "stated", "noted", "claimed", "added",
                  "confirmed", "warned", "predicted", "forecast", "explained")),
    (_NAME_SAID, ("said", "says", "added", "according")),
    (_MEASURED, ("recorded", "counted", "registered", "measured", "placed", "put", "calculate")),
)  # fmt: skip
FAR_DAYS: Final = 14  # a day further back than this is background in a news text
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
    t: Tokens, figure: Figure, around: Surroundings, period: TimeExpression | None, reference: date | None
) -> Status:
    """Return the standing of a figure, from the words of its clause and from how long ago its period lies."""
    begin, end = t.starts[figure.first] - around.start, t.ends[figure.last - 1] - around.start
    clause_start = max(around.words.rfind(mark, 0, begin) for mark in (";", ". ", "! ", "? "))
    before = around.words[max(clause_start, begin - 140, 0) : begin]
    after = around.words[end : end + 70]
    if _SAYS.match(after):
        return "reported"
    if _HYPOTHETICAL.search(before[-80:].lower()):
        near = before + " § " + re.split(r"[;]|, (?:and|but|while)\b", after)[0]
        if re.search(r"\b(?:would|could|might|were to)\b", near):
            return "hypothetical"
    if period is not None and _is_over(period, reference) and _MEASURED_AGAINST.search(before[-100:]):
        return "historical"
    cues: list[tuple[int, Status]] = [
        (_last(_FORECAST, before, 110) if not _AS_EXPECTED.search(before) else -1, "forecast"),
        (
            max(_last(_TARGET, _SCORED.sub(_blank, before) if "goal" in before else before, 90), _goal(figure, before)),
            "target",
        ),
        (_last(_PROPOSED, before, 90), "proposed"),
    ]
    if _PRICE_TARGET.match(after.lstrip()) or _PRICE_TARGET.search(before[-30:]):
        return "forecast"
    place, status = max(cues, key=lambda cue: cue[0])  # the nearest cue speaks
    if place >= 0:
        return status
    if re.search(r"^[^.;,]{0,30}\b(?:target|goal|aim)\b(?! (?:an?|the|his|her|its|their)\b)", after):
        return "target"
    if _WILL.search(before[-50:]) or (_is_to_come(period, reference) and not _DONE.search(before[-60:])):
        return "forecast"
    if figure.change != "to" and _OLD_STATE.search(before):
        return "historical"
    if (
        figure.change == "from"
        or (before.endswith("from ") and _leads_to(t, figure))
        or re.search(r"\b(?:up|down) from\b", before[-25:])
    ):
        return "historical"
    if _is_past(period, reference):
        return "historical"
    before = _FOUNDED.sub("", before)
    told = re.sub(rf"{_SAYING} (?:that )?(?:\w+ ){{0,3}}had ", " ", before[-100:])  # said they had killed
    if (_HISTORICAL.search(told[-60:]) and t.at(figure.mark - 1) != "to") or (
        period is not None and _COMPARED.search(before[-30:])
    ):
        return "historical"
    return "reported"


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
    return period.type == "DATE" and period.latest is not None and reference is not None and period.latest < reference


def _is_past(period: TimeExpression | None, reference: date | None) -> bool:
    if period is None or period.latest is None or reference is None or period.earliest is None:
        return False
    if (period.latest - period.earliest).days > 45:
        return period.latest.year <= reference.year - FAR_YEARS
    return period.latest < reference - timedelta(days=FAR_DAYS)


def _is_to_come(period: TimeExpression | None, reference: date | None) -> bool:
    """Tell whether a period begins after the day of the article."""
    if period is None or reference is None:
        return False
    if period.type == "DURATION":
        return period.text.lower().split()[:2][-1:] == ["next"] or period.text.lower().startswith("next")
    return period.earliest is not None and period.earliest > reference + timedelta(days=FAR_DAYS)


@lru_cache(maxsize=16)
def _credits(words: str) -> tuple[tuple[re.Pattern[str], tuple[re.Match[str], ...]], ...]:
    """Return where a sentence names a source, by kind and first those whose data are cited; its figures share them."""
    if not _CUES.search(words):
        return ()
    return tuple(
        (kind, tuple(kind.finditer(words))) for kind, needed in _SOURCES if any(part in words for part in needed)
    )


def speaker_of(figure_start: int, around: Surroundings) -> str | None:
    """Return who is credited with a figure in its sentence, None where it is the reporter.

    Whose data are cited comes before who cites them, and of several the one nearest to the figure that no semicolon
    parts from it.
    """
    words, at = around.words, figure_start - around.start
    beyond: str | None = None
    for pattern, matches in _credits(words):
        found = [(max(at - match.end(), match.start() - at), match) for match in matches]
        for _, match in sorted(found, key=lambda one: one[0]):
            name = _LEADING.sub("", match[1])
            name = _whose(words, match, name) if pattern is _SAID_NAME else _trimmed(name) or ""
            if len(name) < 2 or name.lower() in PRONOUNS:
                continue
            if pattern is _RECORDED_BY and not match.start() < at < match.end():
                continue
            first, last = sorted((at, match.start()))
            if ";" not in words[first:last]:
                return name
            beyond = beyond or name
    return beyond


def _whose(words: str, match: re.Match[str], name: str) -> str:
    """Return a name before a verb of saying with those who speak for it: `authorities in Peru said`."""
    aside = _ASIDE_NAME.search(match[0])
    if aside and _TITLES.search(name):  # the minority leader, Jane Roe, said
        return aside[1]
    head = _SPEAKS_FOR.search(words[max(0, match.start() - 60) : match.start()])
    return f"{head[1]} {name}" if head else name


_NAME_ENDS: Final = frozenset(
    "which who that and but as on in at while with were was is are the has have had for there about from to it".split()
)


def _trimmed(name: str) -> str | None:
    """Return the name up to the first word that cannot belong to it."""
    words: list[str] = []
    given = name.split()
    for word, following in zip(given, [*given[1:], ""], strict=True):
        bare = word.strip(".,'’")
        inside = bare == "of" or (bare in ("for", "and") and words and following[:1].isupper())  # Centers for Disease
        if bare.lower() in _NAME_ENDS and not inside:
            break
        words.append(word.rstrip(",.") if len(bare) > 2 else word)
        if word.endswith((",", ";")):
            break
    return " ".join(words) or None
