"""What a sentence says of its time and of what happened: cues that its dateless figures are of a happening."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import PASTS, SAID, VERBS
from dateline.numbers.times.happenings import (
    BALLOT_FIGURES,
    BALLOTS,
    CAME,
    CASUALTIES,
    CROWD,
    CROWDS,
    GATHERING,
    GATHERINGS,
    HURT,
    MATCH,
    PLAY,
    SUDDEN_NOUNS,
    UNSAID,
    VISITED,
    VOTES,
    day_of,
)
from dateline.numbers.times.standing import WINDOW
from dateline.numbers.times.usable import usable
from dateline.text import Span

# With these a text speaks of one that it has told; none begins with them.
_REFERRED: Final = "events?|emergency|disaster|incidents?|tragedy|evacuation|wreck"
_CRAFT: Final = "plane|aircraft|flight|train|bus|ship|boat|helicopter|building|vessel"
# A happening that is spoken of as known: `in the attack`, `after the vote`.
_NAMED: Final = re.compile(
    r"\b(?:in|of|by|from|after|following|aboard|during|at|carried out|launched|conducted) "
    r"(?:the|that|this|\w+['’]s) (?:[\w-]+ ){0,2}"
    rf"(?:(?P<ballots>{VOTES})|(?P<crowd>{CROWDS})|(?P<gathering>{GATHERINGS})|"
    rf"(?P<casualties>{SUDDEN_NOUNS}|{_REFERRED}|{_CRAFT}))\b|"
    r"^(?:that|this|the) (?:[\w-]+ )?(?P<event>event)\b|"
    rf"\b(?:the|this) (?:[\w-]+ ){{0,2}}(?P<gathering_>{GATHERINGS}) (?:was|were|\w+ed|took|drew|saw|brought)\b|"
    rf"^the (?:[\w-]+ ){{0,2}}(?P<subject>{SUDDEN_NOUNS}|{_REFERRED}) (?:also |then )?"
    r"(?:was|were|\w+ed|left|struck|hit|cut|cost|came|swept|blew|tore|sank|set|sent|broke|took)\b|"
    rf"\bthe (?:[\w-]+ ){{0,2}}(?P<acts>{SUDDEN_NOUNS}) "
    r"(?:consisted|involved|used|comprised|lasted|measured|reached)\b",
    re.IGNORECASE,
)
_ABOARD: Final = re.compile(
    r"\b(?:was|were|had|carrying|carried)\b.{0,60}\b(?:aboard|on board|passengers)\b|"
    r"\bpassengers\b.{0,20}\b(?:was|were)\b|\b(?:arrested|detained)\b"
)
# What a sentence speaks of whose dated figure others of the same happening may follow.
_HAPPENED: Final = re.compile(
    r"\b(?:kill|injur|wound|crash|quake|earthquake|explo|blast|bomb|fire|shoot|shot|storm|hurricane|flood|attack|"
    r"accident|"
    r"collision|outbreak|infect|case|death|dead|die|landslide|aftershock|collapse|derail|stamped)\w*"
)
# What is said of another time or of another happening than that of the news.
_ELSEWHEN: Final = re.compile(
    r"\b(?:will|would|could|might|if|previous(?:ly)?|earlier|before|formerly|"
    r"last (?:year|month|week|time|season|election|quarter|decade|summer|winter|spring|autumn|fall)|"
    r"ago|once|(?:lead|run)-?up to|currently|now|typically|usually|generally|^(?:every|each)|"
    r"(?:every|each) (?:other |single |few )?(?:year|month|week|day|time|season|night|hour|election|summer|winter)s?|"
    r"need(?:s|ed)?|must|expected|similar|"
    r"^another (?!report\b|statement|source|witness|official|spokes|resident|study|\d|dozen|one\b|two|three|four|five|"
    r"six|seven|eight|nine|ten)|"
    rf"another (?:one|time|day|\w+ day|(?:\w+ )?(?:{SUDDEN_NOUNS}|{VOTES}|{CROWDS}))\b|"
    rf"(?:a second|separate|different) (?:\w+ )?(?:{SUDDEN_NOUNS})|"
    rf"other (?:\w+ )?(?:{SUDDEN_NOUNS}|{VOTES})|"
    r"history|decades?|(?<!-)years?(?!-old)|preceded|responsible for the deaths?|accused of|suspected of|convicted of|"
    r"defin\w+|characteri[sz]\w+|classif\w+|or more)\b"
)  # in lower case
_PLUPERFECT: Final = re.compile(
    r"\bhad (?:not |also |already |just |only |once |since |recently |\w+ly ){0,2}(?:been|\w{2,}ed|won|lost|made|held|"
    r"sold|left|taken|given|cost|fallen|risen|come|gone|become|begun|run|seen|sent|set|put|paid|bought|brought|built|"
    r"found|fled|met|said|shown|told|written|grown|had)\b"
)
_RELATIVE: Final = re.compile(r", (?:which|who|whose|where) [^,.;]{1,120},")
_COMPARED: Final = re.compile(
    r"\bthan (?:in |at |on |during |that of |those of |the )*(?:last|previous|preceding|prior) \w+\b|"
    r"\bthan (?:an? |the |\w+ )\w+ (?:ago|before|earlier)\b|"
    r"\b(?:up|down)(?: [\w.,%$€£]+){0,3} (?:from|on) (?:in |at |that of )?(?:the )?(?:last|previous|preceding|"
    r"prior) \w+\b"
)
# The time of what a figure is compared with does not date its sentence: `turnout was 63%, down from 65% in 2016`.
BASE: Final = re.compile(r"\b(?:(?:up|down) from|compared (?:with|to)|versus|against|than)\b[^,;]{0,50}$")
_RELATIVE_TAIL: Final = re.compile(r", (?:which|who|whose|where) [^.;\d]*\.?$")
_REPORTED_SPEECH: Final = re.compile(rf"\b(?:{SAID}|confirmed|reported|reports?|indicated|according to)\b")
_THAT: Final = re.compile(r"(?:That|This) (?!is\b|was\b)\w+ ")
_MEANS: Final = re.compile(
    r"(?:This|That|It) (?:would )?(?:means?|meant|represents?|represented|amounts?|equals?|translates?)\b"
)
# The parts of what the sentence before counted.
_OF_THESE: Final = re.compile(
    r"(?:Out )?(?:[Oo]f|[Aa]mong) (?:these|those|them)\b|(?:These|Those|They) include[ds]?\b|Out these\b"
)
# A row of results: `Unity Party – 120 seats`.
_ROW: Final = re.compile(
    r"[^.!?;,]{2,80}(?: [-–—]|:) ?\d[\d,]* (?:seats?|votes?|delegates?|mandates?)\b(?: ?[(\[][^()\[\]]{1,30}[)\]])?\s*"
)
# The moment at which the text is.
_RANKED: Final = re.compile(
    r"\b(?:finished|placed|ended up|came(?: in)?) (?:a (?:close|distant) )?(?:first|second|third|fourth|fifth|last)\b"
)
_AT_THE_TIME: Final = re.compile(r"(?:At th(?:e|at) (?:time|point|stage)|By then)\b")
_PAST: Final = re.compile(rf"\b{PASTS}\b")
_PERFECT: Final = re.compile(r"\bhas\b|['’](?:ve|re|m)\b")
_PRESENT: Final = frozenset(
    ["is", "are", "have", "am", "do", *(word for word in VERBS if word[-1:] == "s" != word[-2:-1])]
)
_KINDS: Final = ((CROWD, CAME), (GATHERING, VISITED), (MATCH, PLAY), (BALLOTS, _RANKED))


class Cues:
    """What a sentence says of its time and of what happened; read once a sentence.

    `dateless` says that it names no time but that of the news.
    """

    def __init__(
        self, text: str, dates: Sequence[TimeExpression], starts: Sequence[int], days: Mapping[str, str]
    ) -> None:
        self._text, self._dates, self._starts, self._at = text, dates, starts, -1
        self._days, self._kinds = frozenset(days.values()), frozenset(days)
        self.dateless = self.that = self.means = self.of_these = self.then = False
        self._words = ""
        self._past: bool | None = None
        self._event: str | None = None

    @property
    def event(self) -> str:
        """Return of which happening the figures of the sentence are where it is dateless, empty for none."""
        if self._event is None:
            self._event = _event(self._words, self._kinds) if self.dateless else ""
        return self._event

    @property
    def kind(self) -> str:
        """Return of which happening the dated figures of the sentence are, empty for none."""
        if _HAPPENED.search(self._words):
            return CASUALTIES
        return BALLOTS if BALLOT_FIGURES.search(self._words) else ""

    @property
    def on_word(self) -> bool:
        """Tell whether the sentence says who says so."""
        return _REPORTED_SPEECH.search(self._words) is not None

    @property
    def past(self) -> bool:
        """Tell whether the sentence tells of the past and of nothing present."""
        if self._past is None:
            self._past = tells_past(self._words)
        return self._past

    def enter(self, sentence: Span) -> None:
        """Read the cues of `sentence`, where it is not the one that was read last."""
        if sentence.start == self._at:
            return
        self._at = sentence.start
        words = self._text[sentence.start : min(sentence.end, sentence.start + 2 * WINDOW)]
        self._words, self._past, self._event = words, None, None
        first, last = (bisect_left(self._starts, place) for place in sentence)
        dated = any(self._dates_it(one, sentence.start) for one in self._dates[first:last])
        self.dateless = not dated and not _of_another_time(words)
        self.that, self.means = _THAT.match(words) is not None, _MEANS.match(words) is not None
        self.of_these = not dated and _OF_THESE.match(words) is not None
        self.then = not dated and _AT_THE_TIME.match(words) is not None

    def _dates_it(self, one: TimeExpression, low: int) -> bool:
        """Tell whether a time says when the sentence is: no hour, no day of a report, not the day of the news."""
        if one.type == "DURATION":
            return usable(one, self._text)
        if BASE.search(self._text, max(low, one.start - 70), one.start):
            return False
        if day_of(one) in self._days or one.text.lower() in UNSAID or (one.type == "TIME" and one.text[:1].isdigit()):
            return False
        return usable(one, self._text)


def tells_past(words: str) -> bool:
    """Tell whether words tell of the past and of nothing present."""
    present = _PERFECT.search(words) is not None or not _PRESENT.isdisjoint(words.split())
    return _PAST.search(words) is not None and not present


def _of_another_time(words: str) -> bool:
    """Tell whether a sentence speaks of another time or another happening than that of the news."""
    words = (
        _COMPARED.sub(" ", words) if "than " in words or "own " in words or "up " in words else words
    )  # 25% higher than last year
    if ", wh" in words:
        words = _RELATIVE.sub(
            ", ", _RELATIVE_TAIL.sub("", words)
        )  # the party, which previously had a majority, lost 20 seats
    if _ELSEWHEN.search(words.lower()):
        return True
    had = _PLUPERFECT.search(words)
    return had is not None and _REPORTED_SPEECH.search(words, 0, had.start()) is None


def _event(words: str, known: frozenset[str]) -> str:
    """Return of which kind of happening the figures of a dateless sentence are, empty for none.

    Where they may be of several (`attended` a march or a fair), it is one of the kinds that are `known` of the news.
    """
    named = _NAMED.search(words)
    words = words[:1].lower() + words[1:]
    kind = (named.lastgroup or CASUALTIES).rstrip("_") if named else ""
    if kind in ("acts", "subject", "event"):
        kind = CASUALTIES
    if named and GATHERING in known and kind == CASUALTIES and named[0].endswith(("event", "events")):
        return GATHERING
    if kind:
        return kind
    if HURT.search(words) or _ABOARD.search(words):
        return CASUALTIES
    if words[-1:] not in ".!?" and _ROW.fullmatch(words):
        return BALLOTS
    if BALLOT_FIGURES.search(words):
        return BALLOTS
    kinds = [of for of, cue in _KINDS if cue.search(words)]
    return next((of for of in kinds if of in known), kinds[0] if kinds else "")
