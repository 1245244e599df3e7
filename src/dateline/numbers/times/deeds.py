"""What somebody did in a moment: the figures of a sentence without a time that goes on telling what happened.

`On Saturday thousands marched. Police arrested 30 people.` A state goes on (`it employs 300`) and has no such day.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import SAID
from dateline.numbers.model import Quantity
from dateline.numbers.times.standing import WINDOW
from dateline.numbers.values.units import is_unit
from dateline.text import Span

# What goes on, is thought or is only planned, in the form in which it is told: every other past is that of a moment.
_STATES: Final = (
    "accounted admired agreed alleged allowed amounted appeared assumed averaged based believed belonged called "
    "claimed compared comprised concerned considered consisted contained continued covered credited declined "
    "decreased dedicated depended described deserved designed desired dominated doubted earned employed enjoyed "
    "entitled equaled equalled estimated exceeded existed expected faced favored favoured feared featured focused "
    "followed forecast hated hoped housed imagined included increased intended interested involved lacked lasted liked "
    "lived located loved maintained managed mattered measured named needed noted numbered offered operated "
    "opposed owned planned pleased populated possessed predicted preferred projected promised proposed ranged "
    "ranked recommended regarded related relied remained reported represented required resembled reserved resided "
    "scheduled seated seemed served situated spanned specialised specialized stayed stored studied suggested "
    "supplied supported supposed thanked titled totaled totalled trusted valued wanted weighed wished worked "
    "worried"
).split()
_PAST: Final = (
    rf"(?!(?:{'|'.join(_STATES)})\b)\w{{2,}}ed|"
    "beat|broke|burnt|caught|cut off|drove|dug|fled|flew|fought|found|hit|hurt|laid|let off|lit|"
    "lost (?:power|electricity)|"
    "rode|sank|sent|set (?:fire|off|up)|shot|shut down|stole|struck|swept|threw|took off|took part|took to|withdrew"
)
_PASSIVE: Final = (
    rf"{_PAST}|blown (?:off|away|down)|brought|closed|given|left|put out|seen|shown|stolen|taken|thrown|torn|"
    "washed away|withdrawn"
)
# What was paid, taken or given in a moment, as an amount stands behind it.
_PAID: Final = re.compile(
    r"\b(?:fined|(?:ordered|sentenced|told|agreed)(?: [\w’'-]+){0,5} to (?:\w+ ){0,2}pay|stole|(?:escaped|fled|"
    r"made off|got away) with|robbed of|seized|confiscated|donated|awarded|fetched|(?:sold|went|auctioned(?: off)?|"
    r"bought) for|"
    r"(?:set|posted|granted|paid)(?: [\w’'-]+){0,3} (?:bail|bond|ransom)(?: (?:at|of))?|"
    r"(?:a|the) (?:fine|bail|bond|ransom) of)\b(?! (?:would|will|to)\b)[^,;:.()]{0,36}$"
)
_DID: Final = re.compile(
    rf"(?<!that )(?<!which )(?<!who )(?<!had )(?<!be )\b(?:{_PAST}|involving|drew|attracted)\b"
    r"(?:(?! (?:that|which|who)\b)[^,;:.()]){0,36}$"
)
_WAS_DONE: Final = re.compile(
    rf"(?! (?:who|which|that)\b)(?: (?!and\b|who\b|which\b|that\b|to\b)[\w’'-]+){{0,5}}?"
    rf" (?:(?:was|were|had been|have been|been) (?:\w+ly |also |then )?(?:{_PASSIVE})|{_PAST})\b"
)
# What a headline tells of a moment, in the present.
_HEADLINE: Final = re.compile(
    r"\b(?:accuses?|arrests?|attacks?|attends?|attracts?|blocks?|bombs?|burns?|captures?|charges?|clash|collides?|"
    r"convicts?|"
    r"crash(?:es)?|deports?|destroys?|detains?|die|dies|draws?|evacuates?|executes?|expels?|fires?|floods?|frees?|"
    r"gathers?|"
    r"hits?|holds?|hurts?|impeach(?:es)?|indicts?|injures?|jails?|kidnaps?|kills?|leaves?|march(?:es)?|protests?|"
    r"raids?|releases?|rescues?|robs?|sacks?|seizes?|sentences?|shoots?|sinks?|stabs?|steals?|storms?|strands?|"
    r"strikes?|"
    r"sues?|surrounds?|suspends?|takes?|votes?|wins?|wounds?|arrested|attacked|charged|convicted|detained|evacuated|"
    r"executed|expelled|found|freed|hanged|hospitali[sz]ed|hurt|injured|jailed|killed|kidnapped|missing|released|"
    r"rescued|seized|sentenced|shot|stabbed|stranded|suspended|trapped|wounded|warrants? for)\b"
)
# Behind a day: who said something on it.
_SAID: Final = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:(?!and\b|as\b|after\b)[\w’'.&-]+,? ){0,9}?"
    rf"(?:{SAID}|acknowledged|admitted|apologi[sz]ed|conceded|confirmed|denied|published|released|revealed)\b"
)
# Who or what has to do with a court.
_COURT: Final = re.compile(
    r"\b(?:[Cc]ourt|pleaded|guilty|charged|convicted|sentenced?|jailed|acquitted|indicted|verdict|on trial|[Jj]udge|"
    r"jury|"
    r"arraigned|lawsuit|sued|fined?|prosecutors?|ordered|damages|compensation)\b"
)
_JUDGES: Final = re.compile(r"\b(?:[Cc]ourt|[Jj]udge|jury)\b")
# How fast a storm was, and how deep: measured at an hour.
_MEASURED: Final = frozenset(["magnitude", "mile per hour", "kilometre per hour", "knot", "millibar", "hectopascal"])
_WEATHER: Final = re.compile(r"\b(?:rain|rainfall|snow|snowfall|hail|storm surge|surge)\b")
_EARLIER_TOLL: Final = re.compile(
    r"\b(?:earlier|initial|original|previous|first|preliminary) (?:(?:death|official|police|casualty) )?"
    r"(?:tolls?|counts?|reports?|estimates?|figures?|numbers?) (?:of|put the \w+(?: \w+)? at) (?:[\w-]+ ){0,2}$"
)
_NEAR: Final = 48  # characters between a figure of a headline and what it tells


def is_of_deed(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether those counted did something in a moment, or something was done with them: `arrested 30 people`.

    So is how fast the wind was.
    """
    if is_measured(quantity):
        return True
    if not _is_count(quantity):
        return (
            len(quantity.unit) == 3
            and _PAID.search(text, max(sentence.start, quantity.start - 90), quantity.start) is not None
        )
    if _WAS_DONE.match(text, quantity.end, min(sentence.end, quantity.end + 90)):
        return True
    return _DID.search(text, max(sentence.start, quantity.start - 60), quantity.start) is not None


def is_measured(quantity: Quantity) -> bool:
    """Tell whether a figure is how fast a storm was, or how deep."""
    return quantity.unit in _MEASURED or _WEATHER.search(quantity.measure) is not None


def is_judged(text: str, source: Span, sentence: Span) -> bool:
    """Tell whether of two sentences, that of the time and another, one alone tells of a court: the other is earlier."""
    told = text[source.start : min(source.end, source.start + 2 * WINDOW)]
    words = text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
    if _COURT.search(told) is None:
        return _JUDGES.search(words) is not None
    return _COURT.search(words) is None


def is_of_earlier_toll(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is how many were said before to be dead or hurt: `down from an earlier toll of 27`."""
    return (
        quantity.status == "historical"
        and _is_count(quantity)
        and _EARLIER_TOLL.search(text, max(0, quantity.start - 60), quantity.start) is not None
    )


def is_said(text: str, told: TimeExpression) -> bool:
    """Tell whether a day is that on which somebody said something: `On Friday, the ministry confirmed`."""
    return _SAID.match(text, told.end, told.end + 140) is not None


def tells_deed(text: str, quantity: Quantity, headline: int) -> bool:
    """Tell whether a headline tells of those that it counts what happened to them or what they did."""
    begin, end = max(0, quantity.start - _NEAR), min(headline, quantity.end + _NEAR)
    return _is_count(quantity) and _HEADLINE.search(text, begin, end) is not None


def _is_count(quantity: Quantity) -> bool:
    """Tell whether a figure counts people or things, and is no amount, share or size."""
    unit = quantity.unit
    amount = unit == "%" or (len(unit) == 3 and unit.isupper()) or is_unit(unit) or unit in ("fraction", "times")
    return not amount and not quantity.per
