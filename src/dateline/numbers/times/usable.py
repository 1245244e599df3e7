"""Which time expressions can be the time of a figure: no base of a comparison, no day on which something was said."""

from __future__ import annotations

import re
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import SAID

_SPANNING: Final = frozenset("past last next coming following previous first final over within during latest".split())


_LASTING: Final = re.compile(r"\b(?:of|for|lasted|lasting|took) over ?$")  # a life of over 20 years: how long, not when


_ADJECTIVAL: Final = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+teen|\w+ty)[ -](?:day|week|month|year|hour)$"
)


# What closes a dateline behind its day, and what opens a sentence with a day.
_DATELINE_END: Final = re.compile(
    r"(?:,? (?:@|at) [^\n—–]{1,40}?)?[.,:]? ?"
    r"(?:/[^/\n]{1,40}/|\([^)\n]{1,40}\)|\[[^\]\n]{1,60}\](?:\([^)\n]{1,90}\))?)? ?(?:--|[—–-] )"
)


_LED: Final = re.compile(r"\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Tt]o|[Oo]f) (?:\w+day,? )?$")


# A date behind these is what the figure is compared with.
_BASE: Final = re.compile(
    r"\b(?:than|from|against|versus|vs\.?|below|above|(?:compared|comparable) (?:with|to)|before|after|until)"
    r"(?: (?:that|those) (?:of|in|for))?"
    r"(?: (?:the|that|its|their|a))?(?: (?:same|end|start))?(?: of)?(?: the)? ?$|"
    r"\b(?:as|than) when\b[^,;.]{0,40}$|"
    r"\b(?:exceed|surpass|outpac|beat|topp)\w* (?:the|its|their) (?:\w+ ){0,4}(?:for|of|in)(?: all of)? ?$"
)


# What was gathered in a year tells of that year: `satellite images from 2017`.
_GATHERED: Final = re.compile(
    r"\b(?:data|figures|statistics|surveys?|polls?|imag(?:es|ing)|records|census|estimates?) from(?: (?:early|late))? $"
)


_RECORD: Final = re.compile(
    r"\b(?:highest|lowest|largest|smallest|biggest|most|worst|best|first|last)\b[^,;]{0,60} since\b[^,;]{0,16}$"
)


_NTH: Final = re.compile(
    r"\b(?:first|second|third|[a-z]+th)(?: (?!quarter|half|month|week|year)[\w-]+){1,3} (?:in |of )?$"
)


_SINCE: Final = re.compile(
    r"\bsince(?: (?:the|early|mid|late|about|around|at least))? ?$|"
    r"\bsince (?:the |its |their )?(?:\w+ ){1,3}(?:began|started|opened|launched|erupted)(?: (?:in|on))? ?$|"
    r"\bsince \w+ing (?:[\w’'-]+ ){0,4}(?:in|on) ?$|"
    r"\bsince (?:the|its|their|his|her) (?:\w+ ){0,3}\w+(?: (?:in|on|of))? ?$",
    re.IGNORECASE,
)


# The day on which something was said is not the day of what was said.
_TOLD: Final = re.compile(
    rf"\b(?:{SAID}|told (?:(?:the|a|an|his|her|its|their) )?[\w.’'-]+(?: [A-Z][\w.’'-]*){{0,3}}|it (?:was|is|"
    rf"has been) (?:reported|announced|revealed|disclosed|confirmed)|(?:statement|"
    rf"interview|briefing|"
    r"conference|speech|letter|tweet|release)(?: \w+)?|[Bb]y (?:[a-z]+ )?reports|"
    r"[Aa]ccording to (?:[\w.’'-]+ ){0,4}[\w.’'-]+(?= on ))"
    r"(?: (?:on|late|early|earlier|in))*(?: (?:the|this))? ?$"
)


_TELLS: Final = re.compile(
    r",? (?:(?:press|media|news|police|research|court|written|joint) )?"
    r"(?:reports?|statements?|letters?|announcements?|release|interview|speech|memo|briefing|article|tweet|filing)\b|"
    r"(?: (?:morning|afternoon|evening|night))?,? "
    rf"(?:{SAID})\b"
)


# The year in which a loan is paid back; the end of a time told from `then` on, or of several together.
_MATURING_CUES: Final = ("due", "atur", " then ", " end", "periods")


_MATURING: Final = re.compile(
    r"\b(?:[Nn]otes?|[Bb]onds?|[Dd]ebentures?|[Ll]oans?|[Dd]ebt|[Ss]ecurities|[Ff]acility) due(?: in)? $|"
    r"\bmatur(?:es?|ing|ity|ed)(?: date)?(?: (?:of|in|on|by))? $|"
    r"\b(?:between|from) then (?:and|to|until|till|up to|through) $|"
    r"\b(?:months|years?|weeks|periods?|quarters?|halves) end(?:ed|ing)(?: on)? $|"
    r"\b(?:comparable|same|corresponding|respective) periods (?:in|of|for) $"
)


# A year that names a thing (`the 1973 building`) says nothing of its figures; one that names a happening does.
_HAPPENINGS: Final = frozenset(
    "election elections vote poll referendum census season fiscal financial calendar academic budget tax school "
    "tournament games olympics campaign crisis pandemic outbreak war invasion earthquake quake hurricane storm flood "
    "study studies report analysis research data statistics paper review poll "
    "floods fire attack attacks quarter period harvest figure figures level levels total totals estimate estimates "
    "survey presidential general midterm midterms primary primaries caucus caucuses world summer winter federal "
    "legislative parliamentary goal target targets plan budget record mark".split()
)


_NAMED_THING: Final = re.compile(r"(?: [A-Z][\w’'-]*(?: (?:and|of|for|the|on)(?= [A-Z]))*)+(?: [a-z]+)?")


_EVENTS: Final = frozenset(
    "award awards bowl championship championships conference congress convention cup derby disaster draft edition expo "
    "exposition fair festival final finals forum gala grand league marathon masters open prix race rally season series "
    "show summit symposium tour update".split()
)


_ELSEWHERE: Final = re.compile(r"\([^()]*\b(?:UTC|GMT)\b")  # on Sunday (0300 UTC Monday)


_NAMES: Final = re.compile(r"-[A-Za-z]+[A-Z]")


def usable(expression: TimeExpression, text: str) -> bool:
    """Tell whether a time can be that of a figure: no base of a comparison, no day on which something was said."""
    value = expression.value
    if value.endswith("_REF") or value in ("", "PXD", "PXY", "PXM", "PXW") or value.startswith("PT"):
        return False
    if is_elsewhere(expression, text) or (expression.role == "publication" and _is_dateline(expression, text)):
        return False
    if _NAMES.match(text, expression.end):  # 2019-nCoV
        return False
    lead = text[max(0, expression.start - 32) : expression.start]
    if expression.type == "DURATION":  # over the next decade, in the past year; no ages and lengths of time
        words = lead.lower().split()
        opening = expression.text.lower().split()[:3]
        behind = text[expression.end : expression.end + 12].lower().strip(" -")
        if behind.startswith(("old", "ago", "later", "after", "before", "earlier", "from now", "from the")):
            return False
        if _ADJECTIVAL.search(expression.text):  # throughout the four-day fair
            return False
        if _LASTING.search(lead + (opening[0] if opening[0] == "over" else "")):
            return False
        return bool(_SPANNING & set(opening) or (words and words[-1] in ("over", "within", "during", "throughout")))
    if is_rank(expression, text):
        return False
    owned = text[expression.end : expression.end + 2] in ("'s", "’s")
    if _RECORD.search(text[max(0, expression.start - 90) : expression.start]) or (
        any(cue in lead for cue in _MATURING_CUES) and _MATURING.search(lead)
    ):
        return False
    if (
        "/" not in value
        and not owned
        and ((_BASE.search(lead) and not _GATHERED.search(lead)) or is_of_report(expression, text))
    ):
        return False
    if len(value) == 4 and re.search(r"\b(?:the|an?|its|their|his|her|'s|’s) $", lead.lower()):
        following = re.match(r" ([a-z]+)", text[expression.end : expression.end + 24])
        named = _NAMED_THING.match(text, expression.end) if following is None else None
        if named is not None:  # its 2022 Maker's Choice wine, and not: the 2022 World Cup
            words = named[0].lower().split()
            return not _HAPPENINGS.isdisjoint(words) or not _EVENTS.isdisjoint(words)
        return following is None or following[1] in _HAPPENINGS or following[1] in ("and", "or", "to", "in", "by")
    return True


def _is_dateline(expression: TimeExpression, text: str) -> bool:
    """Tell whether a day is that of a dateline: `LYON, May 3, 2025 (WIRE) -- We present`."""
    return _LED.search(text, max(0, expression.start - 12), expression.start) is None and (
        _DATELINE_END.match(text, expression.end) is not None
    )


def is_elsewhere(expression: TimeExpression, text: str) -> bool:
    """Tell whether a time in brackets is the hour before them elsewhere: `on Sunday (0300 UTC Monday)`."""
    begin = max(0, expression.start - 12)
    return "(" in text[begin : expression.start] and _ELSEWHERE.search(text, begin, expression.end) is not None


def is_rank(expression: TimeExpression, text: str) -> bool:
    """Tell whether a time is that among whose things one is counted: `on strike for the third time this year`."""
    if expression.text[:5].lower() != "this ":
        return False
    return _NTH.search(text[max(0, expression.start - 60) : expression.start]) is not None


def is_of_report(expression: TimeExpression, text: str) -> bool:
    """Tell whether a day is that on which somebody said something: `he said on Monday`, `a report on Monday said`."""
    if expression.type not in ("DATE", "TIME") or text[expression.end : expression.end + 2] in ("'s", "’s"):
        return False
    lead = text[max(0, expression.start - 60) : expression.start]
    state = lead.rstrip().lower().endswith("as of")  # reports as of Wednesday said
    return _TOLD.search(lead) is not None or (_TELLS.match(text, expression.end) is not None and not state)


def is_since(expression: TimeExpression, text: str) -> bool:
    """Tell whether a time is that since which something holds."""
    return _SINCE.search(text[max(0, expression.start - 60) : expression.start]) is not None
