"""To what another date of a sentence belongs: an aside, another verb, what a court judges, a report, a record."""

from __future__ import annotations

import re
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import PASTS, SAID
from dateline.numbers.times.standing import is_state

_TOLD_FIRST: Final = re.compile(
    rf"^,? [^;]{{0,160}}?\b(?:{SAID}|"
    r"(?:posted|published|released|issued) (?:\w+ ){0,3}(?:findings|study|report|data|figures|estimates?|survey|"
    r"results))\b(?! to\b)"
)
# A date in an aside (`, founded in 1990,`) is that of the aside.
ASIDE: Final = re.compile(
    r"[,(] ?(?:which|who|\w+(?:ed|ing)|born|bought|built|held|known|made|set|sold|won)\b[^,()]{0,40}$", re.IGNORECASE
)
# A year with which a sentence about a body opens: `Founded in 1975 by Ann Holt with five people, it has 530`.
_FOUNDED: Final = re.compile(
    r"\W*(?:[A-Z]\w+ly )?(?:Founded|Established|Built|Born|Opened|Created|Formed|Incorporated|Started|Launched|Begun|"
    r"Constructed|Designed|Introduced|Acquired|Bought|Inaugurated|Set up)\b[^,]{0,60}$"
)
_RELATIVE: Final = re.compile(r", (?:which|who|whose|where)\b[^,]*$")
# A clause that says when that happened of which a sentence tells: `The storm, which struck on Sunday, killed five`.
HAPPENED: Final = (
    r", (?:which|that) (?:\w+ly )?(?:(?:was|were) (?:held|staged|organi[sz]ed|hosted|carried out)|took place|happened|"
    r"occurred|struck|hit|made landfall|erupted)\b"
)
_HAPPENED: Final = re.compile(rf"{HAPPENED}[^,]*$")
# How things stand now is of no earlier time: `founded in 1980 with five people, now has a staff of 400`.
_NOW: Final = re.compile(r"\b(?:now|currently|nowadays|presently)\b")
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|will|would|can|could|may)\b")
_NEXT_VERB: Final = re.compile(
    r"^\W*(?:and|but|which|who|that)\b|, (?:and|but|which|who|where|while|whereas|although|though)\b|;|"
    r"\b(?:because|whereas)\b"
)
# What a court judges is of an earlier time: `was convicted on Friday of murdering three women`.
_COURT: Final = re.compile(
    r"[acfgijps](?:(?<=\bj)ailed|(?<=\bs)entenced|(?<=\bc)onvicted|(?<=\bg)uilty|(?<=\ba)cquitted|(?<=\bc)harged|"
    r"(?<=\ba)ccuse[sd]|(?<=\bi)ndicted|(?<=\bf)ined|(?<=\bi)mprisoned|(?<=\bp)rosecuted)\b"
)
_JUDGED: Final = re.compile(
    rf"{_COURT.pattern}"
    r"[^.;]{0,140}?\b(of|for|over|with|due to|in connection with) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,2}?"
    r"(?!\b(?:during|evening|morning|following|sitting|including|hearing)\b)"
    r"(?:\w{3,}ing|murders?|manslaughter|rapes?|abuse|deaths?|thefts?|fraud|assaults?|attacks?|robber(?:y|ies)) "
    r"(?!(?:on|in) (?:\w+ )?counts?\b)[^.;]{0,80}$"
)
_COUNTS: Final = re.compile(r"\S+ (?:[\w-]+ )?(?:counts?|charges?|offen[cs]es?|years?|months?)\b")
# A second clause that goes on telling: `held a vote in May, and 67% came out against`.
_PRETERITE_AHEAD: Final = re.compile(rf"\b{PASTS}\b")
_NEXT_TOLD: Final = re.compile(
    r"(?:(?!\b(?:who|which|that|where|while|as|when|is|are|has|have|will|would|since|says|because)\b|[;:]).){0,100}?"
    r", (?:and|but) (?:(?:about|around|at least|nearly|almost|only|some|more than|over|up to) )?"
)
_THEN: Final = re.compile(rf"[^,;:]{{1,60}}? {PASTS}\b")
_STILL: Final = re.compile(r"[^,;:]{1,60}? (?:is|are|has|have|had|will|would|can|could|remain|now|since|until)\b")
# What has been done since a time goes on: `has infected 4,200 since October and killed at least 62`.
_HAS_SINCE: Final = re.compile(r"\b(?:has|have|had)\b[^;]*\bsince (?:the |early |mid-?|late )?$")
_LEAD: Final = 300  # characters before a time that are read for its verb
_AND_DONE: Final = re.compile(
    r",? and (?:also |has |have |had )?(?:been )?(?:\w+(?<!ne)ed|left|made|lost|won|sold|cost|hurt|sent|"
    r"taken|given|drawn|seen|cut|built|bought|brought|driven|forced) (?!(?:in|on|by|last) )"
)
_CAUSED: Final = re.compile(
    r",? (?:which|that) (?:\w+ly )?(?:has |had |have )?"
    r"(?:kill|injur|wound|caus|left|leav|destroy|damag|claim|displac)\w*\b"
)
# In brief asides, a place stands behind the day: `the debate, scheduled for October 15 in Miami, would be held`.
_PLACE_BEHIND: Final = re.compile(r"(?: (?:in|at) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})?[,)]")
# An aside that gives the day of what a sentence is about: `At the debate, held on May 5, they took 13 questions`.
_HELD: Final = re.compile(
    r"\W*(?:At|In|During) (?:an?|the|this|that|his|her|its|their) [^,]{1,60}, "
    r"(?:which (?:was|took) )?(?:held|place|hosted|staged|organi[sz]ed|conducted|carried out|taken)(?: (?:on|in))? $"
)
# What was counted is told on the day, and not of it: `In a study released by the museum on Monday, scientists report`.
_OUT: Final = re.compile(
    r"\b(?:study|studies|research|paper|article|report|survey|poll|analysis|findings|figures|data|results|statistics|"
    r"estimates?|review)(?: (?:that|which) (?:was|were))? "
    r"(?:released|published|issued|posted|presented|unveiled|made public|out|appearing)"
    r"(?: (?!after\b|before\b|and\b)[\w’'-]+){0,12} $"
)
_ON: Final = (" on ", "late ", "early ", "published ", "released ", "posted ", "issued ", "out ", "presented ")
# A record of another time: `reached 116 mph, beating its own record of 109 mph, set in 2022`.
_SET_BACK: Final = re.compile(
    r"\b(?:record|mark|best|high|low|peak|total)\b[^;]{0,60},? "
    r"(?:set|established|reached|recorded|made|held|achieved|hit) (?:back )?(?:in|on) $"
)
_WITH: Final = re.compile(r"\W*With (?:[\w’'-]+ ){0,5}?$")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def is_of_another(text: str, expression: TimeExpression, low: int, begin: int, listed: int) -> bool:
    """Tell whether a date before the figure at `begin` belongs to another verb or aside of the sentence from `low`.

    An enumeration in which the figure is begins before `listed`.
    """
    if expression.type not in ("DATE", "TIME"):
        return False
    lead, between = text[low : expression.start], text[expression.end : begin]
    first = len(lead.split()) <= 2
    judged = _JUDGED.search(text, low, begin) if _COURT.search(text, low, begin) else None
    if judged is not None and judged.start(1) >= expression.end:
        return _COUNTS.match(text, begin) is None
    if (between[:1] in (",", ")") or (not first and _PLACE_BEHIND.match(between))) and ASIDE.search(f", {lead}"[-60:]):
        return _HELD.match(lead) is None and not _tells_when(lead, between)
    if (
        "," in between
        and text.endswith(_ON, low, expression.start)
        and _DAY.match(expression.value)
        and _OUT.search(lead[-120:])
    ):
        return True
    if "," in between and expression.type == "DATE" and _FOUNDED.match(lead):
        return True
    if "," in between and _RELATIVE.search(lead):  # The phone, which goes on sale on Sept. 20, weighs 170 grams
        return not _tells_when(lead, between)
    if len(expression.value) <= 4 and _NOW.search(between):
        return True
    if first:
        told = _DAY.match(expression.value) is not None and _TOLD_FIRST.search(between) is not None
        return told and not is_state(text, expression, low)  # as of Monday, the ministry said
    if _CAUSED.match(between):
        return False
    between = text[expression.end : max(expression.end, listed)]
    if _AND_DONE.match(between) and _HAS_SINCE.search(lead[-_LEAD:]):
        return False
    if _PRETERITE_AHEAD.search(lead) and _NEXT_TOLD.fullmatch(between):
        return _STILL.match(text, begin) is not None or _THEN.match(text, begin) is None
    return _NEXT_VERB.search(between) is not None and re.search(r",(?: \w+){0,2} $", lead[-20:]) is None


def _tells_when(lead: str, between: str) -> bool:
    """Tell whether a relative clause says when that happened of which the clause behind it tells in the past."""
    if _HAPPENED.search(lead) is None:
        return False
    return _PRETERITE_AHEAD.search(between) is not None and _PRESENT.search(between) is None


def is_of_main(text: str, expression: TimeExpression, low: int, begin: int, end: int, following: int) -> bool:
    """Tell whether a date behind the figure at `begin` to `end` is that of another figure or of what is said of both.

    A time since which something holds is that of the main clause: `With 300 shops, it has grown since 1998`.
    The record is of its own day: `116 mph, beating the record of 109 mph, set in 2022`.
    """
    gap = text[end : expression.start]
    if "," not in gap:
        return False
    if 0 < following <= expression.start and _SET_BACK.search(gap):
        return True
    return text.startswith("With ", low) and _WITH.match(text, low, begin) is not None and " since " in gap
