"""Who is credited with a figure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dateline.numbers.grammar import PRONOUNS
from dateline.numbers.times.standing import Surroundings

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
# The Red Cross puts it at 45: whoever reckons so.
_PUTS: Final = re.compile(
    r"\b((?:(?:[A-Z][\w.&’'-]*|of|for|and)[ ]){0,6}[A-Z][\w.&’'-]*(?: [a-z]{3,})?)(?: \([^()]{2,20}\))? "
    r"(?:has |have |had |also |now |later )*(?:puts?|places?|placed) "
    r"(?:it|them|that|(?:the|[A-Z][\w’'-]*)(?: [\w’'-]+){0,6}?|(?:its|their|his|her)(?: [\w’'-]+){1,4}?) at\b"
)
_JUST_AFTER: Final = 25  # characters: more than, nearly, a little over
_LEADING: Final = re.compile(r"^(?:(?:The|the|A|An|In|On|At|But|And|However|Meanwhile|Additionally|Also|Of|For)\s+)+")
_CUES: Final = re.compile(
    r"said|says|told|report|estimate|announce|state|note|claim|add|confirm|warn|predict|forecast|explain|ccording|"
    r"citing|measured|recorded|rated|valued|put |puts|counted|registered|places?|calculate"
)
# The kinds of credit, those of whose data it is first, each with what no match is without.
_SOURCES: Final = (
    (_RECORDED_BY, (" by ",)),
    (_CITING, ("citing",)),
    (_ACCORDING, ("ccording",)),
    (_IN_REPORT, ("In ", "Per ")),
    (_PUTS, (" put", " place")),
    (_SAID_NAME, ("said", "says", "told", "report", "estimate", "announced", "stated", "noted", "claimed", "added",
                  "confirmed", "warned", "predicted", "forecast", "explained")),
    (_NAME_SAID, ("said", "says", "added", "according")),
    (_MEASURED, ("recorded", "counted", "registered", "measured", "placed", "put", "calculate")),
)  # fmt: skip


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
            if pattern is _PUTS and not (name[0].isupper() and match.end() <= at <= match.end() + _JUST_AFTER):
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
