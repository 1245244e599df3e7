"""With which words a figure is aimed at, expected or proposed: `aims to cut`, `projected to reach`, `plans to hire`."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS, PASTS
from dateline.numbers.model import Status

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
    r"(?: (?:an?|the|its|their|about|around|some|another|additional|extra|further))*[ $€£¥]*$|"
    r"\b(?:wants?|wanted|seeks?|sought|seeking|demands?|demanded|demanding|(?:calls?|called|calling) for) "
    r"an? (?:[\w-]+ ){1,3}of(?: (?:at least|about|around|up to|more than|nearly|some))?[ $€£¥]*$"
)
# An amount that somebody offers is no deal yet.
_OFFERED: Final = re.compile(
    r"\boffered(?: (?:it|him|her|them|us|only|just|about|around|up to|"
    r"more than|nearly))*"
    r"[ $€£¥]*$"
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
    r"forecast|predicted|projected|anticipated|expecting|scheduled|penci?lled in)\b(?! (?:from|with)\b)|"
    r"(?:is|are) (?:likely|due|set) to\b|"
    r"(?:will|could|might) (?!have\b))"
)
COME_TRUE: Final = re.compile(
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
    r"potential(?:ly)? to [a-z]+|"
    r"potential (?:of|for)(?: (?:up|to|about|over|more|than|at|least|an?|some))*(?= ?[$€£¥]? ?$)|"
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
# What somebody did, or what a thing was made for, is no plan: `was founded to buy`, `managed to sell`.
_TO_DO: Final = re.compile(
    r"\b(?:(?:was|were|been) (?:established|created|formed|founded|set up|built|used|able|allowed|forced|enough)|"
    r"managed|went on|helped|began|continued|failed|refused|declined|started|stepped in) "
    r"to (?:buy|sell|acquire|invest|spend|build)\b"
)
# What became of a proposal has happened: `The bill proposed in May drew 45 votes`, `the bid failed to win two thirds`.
_BEFELL: Final = re.compile(
    r"\b(?:(?:received|drew|attracted|won|gained|secured|got|lost|passed|failed|collapsed|sparked|prompted|"
    r"triggered)\b|"
    r"(?:was|were) (?:\w+ly )?(?:rejected|approved|adopted|defeated|passed|backed|opposed|supported|blocked|vetoed)\b)"
)
# Behind what is expected or planned, another verb of what was done: `is likely to win and was ahead by 6 votes`.
_THEN_DONE: Final = re.compile(
    r"(?:^|[ ,])(?:and|but) (?:also |then |already )?(?:was|were|did|has|have|had)\b(?! (?:to|been (?:expected|told)))"
)
# What an aside tells is not of what stands behind it: `Corvus, a body committed to safety, said 300 came`.
_CLOSED: Final = re.compile(r", (?:an?|who|which) [^,;:]{5,110}(?=, )")
# An apposition tells what a thing is: `plans to buy Corvus, a lender licensed in 29 states`.
_DESCRIBED: Final = re.compile(
    r"[A-Z][\w.’'-]+, an? (?:(?!to\b|will\b|would\b)[^\W\d][\w’'-]* ){1,5}?(?:\w+ed|which|that|who|with|of) [^,;]*$"
)
_BOASTING: Final = re.compile(r"\b(?:boasting|comprising|containing|housing|numbering)(?: [\w’'-]+){0,4} $")
DONE: Final = re.compile(rf"\b{PASTS}\b")
_AS_EXPECTED: Final = re.compile(r"than expected|expectations of(?! *[$€£¥]? *$)|as expected")
_WILL: Final = re.compile(
    r"\bwill (?:not )?(?:be )?(?!be\b)\w+(?: \w+){0,2} $|"
    r"\bwill (?!apply|require|mean)(?:(?!(?:that|which|who|whose|where|when|after|since|than|from|of|among|was|were|"
    r"had|has|have|is|are|by|as|"
    r"the|its|their|his|her|inside|within|between|against|\w+['’]s|\w+s['’])\b)[\w’'-]+ ){3,10}$|"
    r"\bwill [^.;:]{0,90}? (?:and|or|then) (?!was\b|were\b|is\b|are\b|has\b|had\b)[a-z]+(?<!ed)(?<!s) (?:[\w-]+ ){0,2}$"
)
# An analyst's price target is what a price is expected to be.
_PRICE_TARGET: Final = re.compile(r"price(?<=\bprice) targets?\b")


def outlook(figure: Figure, before: str, after: str, words: str) -> Status | None:
    """Return the standing of a figure of what is to come, None for one of what is or was.

    Args:
        figure: the figure.
        before: its clause before it.
        after: what stands behind it.
        words: the sentence around it.
    """
    if _SOUGHT.search(before[-60:]) or _AIMED.match(after):
        return "target"
    if _PRICE_TARGET.match(after.lstrip()) or _PRICE_TARGET.search(before[-30:]):
        return "forecast"
    if figure.kind in ("money", "percent") and _OFFERED.search(before[-60:]):
        return "proposed"
    if ", " in before:
        before = _CLOSED.sub(_blank, before)
    proposed = _last(_PROPOSED, _TO_DO.sub(_blank, before) if " to " in before else before, 90)
    cues: tuple[tuple[int, Status], ...] = (
        (_last(_FORECAST, before, 110) if not _AS_EXPECTED.search(before) else -1, "forecast"),
        (max(_last(_TARGET, _aims(before, words), 90), _goal(figure, before)), "target"),
        (proposed if proposed < 0 or not _BEFELL.search(before, proposed) else -1, "proposed"),
    )
    place, status = max(cues, key=lambda cue: cue[0])  # the nearest cue speaks
    if place >= 0 and (_DESCRIBED.search(before, place) or _BOASTING.search(before, place)):
        place = -1
    if place >= 0 and not (status != "target" and _THEN_DONE.search(before, place)):
        return status
    if re.search(r"^[^.;,]{0,30}\b(?:target|goal|aim)\b(?! (?:an?|the|his|her|its|their)\b)", after):
        return "target"
    if _PLANNED.match(after):
        return "proposed"
    if _EXPECTED.match(after) or (_ONCE.search(after) and not DONE.search(before[-60:])):
        return "forecast"
    return "forecast" if "will " in before and _WILL.search(before[-140:]) else None


def _aims(before: str, words: str) -> str:
    """Return the words before a figure without the goals of a match and the `must` of a rule."""
    if "goal" in before:
        before = _SCORED.sub(_blank, before)
    return _MUST.sub(_blank, before) if "must" in before and _RULE.search(words) else before


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
