"""When a figure holds: the time expression of its sentence that says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.figures import Figure
from dateline.numbers.times.asides import HAPPENED, is_of_another, is_of_main
from dateline.numbers.times.standing import WINDOW
from dateline.numbers.times.usable import is_since, usable
from dateline.numbers.tokens import Tokens

_PER: Final = {
    "day": "P1D", "daily": "P1D", "week": "P1W", "weekly": "P1W", "month": "P1M", "monthly": "P1M", "year": "P1Y",
    "annum": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "hour": "PT1H", "hourly": "PT1H", "quarter": "P3M", "minute": "PT1M", "night": "P1D",
}  # fmt: skip
_RATES: Final = frozenset(["P1D", "P1W", "P1M", "P1Y", "P3M", "PT1H"])
_ADJECTIVE: Final = re.compile(
    r"annual\b|(?:daily|weekly|monthly|yearly|quarterly|hourly) (?!in|on|at|by|from|for|to|of|and|as|during|over)[a-z]"
)
_OWNED: Final = re.compile(r"\b(?:its|their|our|his|her|your|my|the) $")
_RATE_REACH: Final = 45  # characters between a figure and its `a year`
_HOURS: Final = re.compile(r"the (?:last|past|previous) [\w-]+ hours\b")
_HOURS_REACH: Final = 24
# What comes again each day or year, with how much it is: `daily water usage is 141 billion litres`.
_FLOW: Final = (
    r"(?:[\w&-]+ ){0,3}?(?:budget|revenue|sale|turnover|income|earning|profit|loss|losse|cost|expense|spending|fee|"
    r"rent|salary|salarie|wage|pay|due|premium|payment|subsidy|subsidie|grant|usage|use|consumption|intake|output|"
    r"production|"
    r"capacity|emission|volume|traffic|visitor|passenger|user|attendance|export|import|delivery|deliverie|session|"
    r"download|death|birth|admission|reward)s?"
)
_FLOWS: Final = re.compile(
    rf" {_FLOW}(?: [\w’'-]+){{0,12}}? "
    r"(?:of|is|was|are|were|at|total(?:s|led|ed)?|exceed(?:s|ing|ed)?|averag(?:es?|ed|ing)"
    r"|reach(?:es|ed|ing)?)(?: (?:an?|about|around|up|to|over|more|less|than|some|nearly|almost|just|under|roughly|"
    r"approximately|upwards|of|at|least))* [$€£¥]?"
)
_IN_FLOW: Final = re.compile(rf" (?:in|of) (?:\w+ )?(?:annual|daily|weekly|monthly|yearly)(?= {_FLOW}\b)")
_OPENED: Final = re.compile(r", (?!(?:on|in|at|when|if|after|before)\b)(?:[^,;:.()]|(?<=\d)[,.](?=\d))*")
_OPENED_REACH: Final = 90
_FLOW_REACH: Final = 110
_SHARE_REACH: Final = 14  # the same of a share
_THAN: Final = re.compile(r"\bthan (?:(?:that|those) of )?$")  # 20% more than last year's
# A result and what it is a share: `$8 million, or $4.75 per share, for the same period of 2023`.
_SHARED_BASE: Final = re.compile(
    r",? or (?:a loss of |about )?[$€£¥]?[\d.,]+(?: \w+)? (?:per|a|an) (?:[\w-]+ ){0,3}?(?:share|unit),?"
    r"(?: (?:for|in|during)(?: the)?)? "
)
# What a happening caused is of its time: `a shooting on Friday, which caused the death of 50`.
_LISTED: Final = re.compile(r"(?:,|,? and|,? or) ")
# A happening with a day of its own that a figure is only about: `one count of murder over a shooting on Friday`.
_ABOUT: Final = re.compile(
    r"\b(?:(?:pertaining|relating|related|connected|linked) (?:to|with)|over|in connection with) (?:an?|the) "
    r"(?:[\w-]+ ){0,3}(?:attack|shooting|bombing|murder|killing|death|crash|fire|raid|riot|protest|incident)s?\b|"
    r"\b(?:believed|suspected|accused|alleged|thought|said|reported|known) (?:to have|of having)\b|"
    r"\bfor (?:his|her|its|their) (?:alleged )?(?:roles?|parts?|involvement) in\b"
)
# A date opens a clause of its own, or stands in an apposition.
_NEW_CLAUSE: Final = re.compile(
    r"(?:[a-z]\)?|^),? (?:and|but|then|and then),? (?:then |later )?(?:(?:late |early )?(?:on|in|by|as of) )?(?:the )?$"
)
_SAYING_SO: Final = re.compile(
    r", (?:citing|claiming|saying|arguing|alleging|noting|adding|accusing|criti\w+ing|blaming)\b"
)
_APPOSITION: Final = re.compile(
    r", (?:an?|the|its) (?:[^\W\d]\S* ){1,5}?(?:\w+ed|born|built|held|made|set|begun|won|sold) "
    r"(?:(?:in|on|by|since) )?$"
)
# A rule of another year, by which something is so: `40 percent must be electric under a law passed in 2020`.
_RULED: Final = re.compile(
    r"\b(?:under|by|with|through|following|thanks to|according to|in line with) (?:an?|the|its|their|this|"
    r"that) (?:[\w’'-]+ ){1,5}?"
    r"(?:passed|signed|adopted|enacted|approved|agreed|ratified|introduced|issued|published|made|set|drawn up) "
    r"(?:(?:back|late|early|in|on|by) )*(?:the )?$"
)
# Since something without a date: what stands behind is of another time.
_SINCE_WHEN: Final = re.compile(
    r"\bsince (?:the|its|his|her|their|it|he|she|they|we|then|that)\b(?! (?:\w+ ){0,4}(?:in|on|of)? ?$)"
)
# When what was said was reached: `the record, 19.8 degrees, was set in 1982`.
_SET_IN: Final = re.compile(
    r",? (?:was|were) (?:set|reached|recorded|registered|measured|achieved|established|"
    r"counted)(?: (?!and\b)[\w’'-]+){0,4}? "
    r"(?:back )?(?:in|on) (?:the )?$"
)
# It happened at the time that a clause gives: `attended the funeral, which was held in Dakar on Friday`.
_WHEN: Final = re.compile(
    rf"[^,;:]*{HAPPENED}(?: (?:in|at|near|off|outside|across) [^,;:]{{1,40}})?(?: (?:on|in|at))?(?: the)? $"
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_UNKNOWN: Final = re.compile(r"XXXX-XX-XXT\w+")  # in the morning, of no day that is known
_ADDRESS: Final = re.compile(r"\]?\(?\w+://\S+")
_AWAY: Final = re.compile(r"[;:]|\b(?:while|whereas|as|and|but)\b")
# Behind a time since which something has changed: what it has come to, and what it has now.
GROWN: Final = re.compile(
    r"\b(?:has|have)\b[^.;]{0,30} (?:grown|risen|expanded|developed|evolved|increased|climbed|fallen|dropped|"
    r"declined)\b[^.;,]{0,30} (?:in)?to\b"
)
_OPENING: Final = re.compile(r"(?:the )?first \w+ months\b")  # the first nine months of the year


def period_of(
    t: Tokens,
    figure: Figure,
    dates: Sequence[TimeExpression],
    starts: Sequence[int],
    fence: tuple[int, int],
    previous: Figure | None = None,
) -> TimeExpression | None:
    """Return the time expression that says when the figure holds, None where the sentence has none.

    A rate (`a year`) right behind the figure, else the nearest date behind the figure and before the next, else the
    nearest before it. `fence` holds the offsets of the figures before (its end) and after (its start), `previous` is
    the figure before.
    """
    low, high = t.starts[0], t.ends[-1]
    begin, end = t.starts[figure.first], t.ends[figure.last - 1]
    first = bisect_left(starts, max(low, begin - WINDOW))
    behind: TimeExpression | None = None
    ahead: TimeExpression | None = None
    rate: TimeExpression | None = None
    listed = fence[0] if _LISTED.fullmatch(t.text, fence[0], begin) else begin  # 95 civilians, and hundreds of rebels
    for expression in dates[first : first + 24]:
        if expression.start >= min(high, end + WINDOW):
            break
        if expression.type == "SET":
            if expression.value in _RATES and _is_rate(
                t.text, expression, begin, end, fence[1], share=figure.kind in ("percent", "fraction")
            ):
                return expression
            if figure.kind not in ("percent", "fraction") and (
                _is_flow(t.text, expression, begin, end) or _opens_with(t.text, expression, low, begin)
            ):
                rate = expression
            continue
        if not usable(expression, t.text) or (expression.start < end and begin < expression.end):
            if behind is None and 0 <= expression.start - end <= _HOURS_REACH and _HOURS.match(expression.text):
                return None  # 198 cases in the last 24 hours
            continue
        if expression.end <= begin:
            if not is_of_another(t.text, expression, low, begin, listed):
                ahead = expression
        elif (
            behind is None
            and expression.start >= end
            and not _THAN.search(t.text[end : expression.start])
            and not is_of_main(t.text, expression, low, begin, end, fence[1])
        ):
            behind = expression
    if ahead is not None and figure.change == "from" and 0 < fence[0] <= ahead.start:
        ahead = None  # will rise to 100 percent this year from 25 percent
    if ahead is not None and previous is not None and previous.change == "from" != figure.change:
        away = figure.change_of == previous.change_of or _AWAY.search(t.text[fence[0] : begin])
        if away and 0 < fence[0] <= ahead.start:
            ahead = None  # from 5 percent in March to 7 percent
    if ahead is not None and t.at(figure.mark - 1) == "from" and t.at(figure.mark - 2) in ("up", "down"):
        ahead = ahead if ahead.start > fence[0] > 0 else None  # in 2024 it was 61%, up from 58%
    near = behind is not None and (behind.start < fence[1] or fence[1] < 0)
    near = near or (behind is not None and _SHARED_BASE.fullmatch(t.text, end, behind.start) is not None)
    if behind is not None and near and not _crosses(t.text[end : behind.start], ahead is not None, ahead is not None):
        return behind
    if ahead is not None:
        return ahead
    if figure.change == "from" and not near:  # cut from 5,500 to 2,000 by 2027
        return rate
    return behind if behind is not None and not _crosses(t.text[end : behind.start], True, False) else rate


def _is_rate(text: str, expression: TimeExpression, begin: int, end: int, following: int, *, share: bool) -> bool:
    """Tell whether a frequency is the rate of the figure at `begin` to `end`: `deaths a year`, `300 daily flights`."""
    if expression.start < end:
        return begin < expression.end
    if _ADJECTIVE.match(text, expression.start):  # from our annual surveys
        return False
    if _OWNED.search(text, max(0, expression.start - 8), expression.start) and expression.text[-2:] in ("ly", "al"):
        return False  # off its yearly and lifetime licences
    if text[expression.end : expression.end + 2] in ("'s", "’s"):  # a week's holiday
        return False
    if share and expression.start - end > _SHARE_REACH:  # 40% of adults drink coffee daily
        return False
    return (
        expression.start - end <= _RATE_REACH
        and (following < 0 or expression.start < following)
        and not re.search(r"[,;:.()]|\b(?:and|but|who|which|that)\b", text[end : expression.start])
    )


def _is_flow(text: str, expression: TimeExpression, begin: int, end: int) -> bool:
    """Tell whether a figure is how much comes again with a frequency: `an annual budget of $3 million`."""
    if expression.value not in _RATES:
        return False
    if expression.end <= begin:
        return begin - expression.end <= _FLOW_REACH and _FLOWS.fullmatch(text, expression.end, begin) is not None
    return expression.start - end <= _RATE_REACH and _IN_FLOW.match(text, end) is not None


def _opens_with(text: str, expression: TimeExpression, low: int, begin: int) -> bool:
    """Tell whether a frequency opens the clause of a figure: `Each year, about 3,000 people die of it`."""
    if expression.value not in _RATES or expression.start > low or begin - expression.end > _OPENED_REACH:
        return False
    return _OPENED.fullmatch(text, expression.end, begin) is not None


def _crosses(between: str, strict: bool, other: bool) -> bool:
    """Tell whether a clause ends between a figure and a date.

    `strict` is said where another figure or date is nearer, `other` where there is another date to take.
    """
    if "://" in between:
        between = _ADDRESS.sub("", between)
    if _SET_IN.fullmatch(between) or (", " in between and _WHEN.fullmatch(between)):
        return False
    if (
        _SAYING_SO.search(between)
        or _NEW_CLAUSE.search(between)
        or _APPOSITION.search(between)
        or _ABOUT.search(between)
        or _RULED.search(between)
        or _SINCE_WHEN.search(between)
    ):
        return True
    if re.search(
        r"[;:]|, [\"“]|\b(?:before|after) [a-z]+ing\b|, (?:and|but|while|who|whose|when|where)\b|"
        r"\b(?:while|whereas|which)\b|"
        r"\bbut (?:later |then |also |only )?[a-z]+ed\b",
        between,
    ):
        return True
    if re.search(
        r", (?:died|was|were|is|are|has|had|have|will|would|could|may|might|should|must|can|won|said|told|rose|fell)\b",
        between,
    ):
        return True
    if strict and re.search(r"\band (?:is|are|was|were|will|has|have|had|would|could|may)\b", between):
        return True
    return strict and (
        len(between) >= (90 if other or "," in between else 125)
        or re.search(r"\b(?:compared|from|than|up|against|versus|vs)\b", between) is not None
    )


def period_value(
    expression: TimeExpression | None, figure: Figure, text: str, begin: int, reference: date | None = None
) -> str | None:
    """Return the TIMEX3 value of the period: a rate's denominator before a date, `since` as far as the reference.

    `begin` is where the figure stands; to what something has grown since a time holds now.
    """
    rate = _PER.get(figure.per.lower()) if figure.per else None
    if rate is not None:
        return rate
    if expression is None:
        return None
    value = expression.value
    if _UNKNOWN.fullmatch(value):
        return None
    opening = _opening_months(expression, text, reference)
    if opening:
        return opening
    decades = re.fullmatch(r"P(\d+)DE", value)
    if decades:
        return f"P{int(decades[1]) * 10}Y"
    if reference is not None and is_since(expression, text) and (since := since_value(expression, reference)):
        return None if GROWN.search(text, expression.end, begin) else since
    half = re.fullmatch(r"P(\d+)\.5Y", value)
    if half:
        return f"P{int(half[1]) * 12 + 6}M"
    if re.match(r"\d{4}-\d\d-\d\dT", value):  # to the day; an hour of it is no period
        return value[:10]
    return value


def since_value(expression: TimeExpression, reference: date) -> str:
    """Return the time from an expression to the reference, empty where it has no such beginning."""
    value = expression.value
    grain = len(value)
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value) and value < reference.isoformat()[:grain]:
        return f"{value}/{reference.isoformat()[:grain]}"
    if re.fullmatch(r"\d{4}-(?:Q\d|SP|SU|FA|WI)", value) and expression.latest and expression.latest < reference:
        return f"{value}/{reference.isoformat()}"
    return ""


def _opening_months(expression: TimeExpression, text: str, reference: date | None) -> str:
    """Return the months that `the first nine months` are, of the last year in which they are over, else of its own."""
    months = re.fullmatch(r"P(\d+)M", expression.value)
    if months is None or not _OPENING.match(expression.text):
        return ""
    if expression.earliest and expression.latest:
        return f"{expression.earliest.isoformat()[:7]}/{expression.latest.isoformat()[:7]}"
    if reference is None or not 1 < int(months[1]) < 12 or text.startswith(" of", expression.end):
        return ""
    year = reference.year - (int(months[1]) >= reference.month)
    return f"{year}-01/{year}-{int(months[1]):02d}"
