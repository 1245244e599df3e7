"""What an article's first sentences say happened, and on which day; which sentences of it tell of that.

A news text tells of one event: a crash, a vote, a march. Its figures (who died, who won how many seats, who came) are
of the day of that event, and what is told of earlier times is its background.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from dateline.dates.model import TimeExpression
from dateline.numbers.grammar import SAID
from dateline.numbers.times.standing import FAR_DAYS, WINDOW
from dateline.numbers.times.usable import usable
from dateline.text import Span, paragraphs, sentences

CASUALTIES: Final = "casualties"
BALLOTS: Final = "ballots"
CROWD: Final = "crowd"
MATCH: Final = "match"
GATHERING: Final = "gathering"

# What happens, by its kind: the nouns of it, and the verbs with which the first sentences tell it.
SUDDEN_NOUNS: Final = (
    "attacks?|crash(?:es)?|earthquakes?|quakes?|explosions?|blasts?|bombings?|fires?|blaze|wildfires?|bushfires?|"
    "shootings?|stabbings?|storms?|hurricane|cyclone|typhoon|tornado(?:es)?|floods?|flooding|accidents?|collision|"
    "raids?|collapse|stampede|derailment|landslides?|avalanche|eruption|massacre|ambush|pile-?up|clashes"
)
VOTES: Final = "elections?|votes?|voting|referendums?|primar(?:y|ies)|caucus(?:es)?|polls|ballots?"
CROWDS: Final = "protests?|rally|rallies|march(?:es)?|demonstrations?|vigils?|parades?|strikes?"
GATHERINGS: Final = (
    "festivals?|conventions?|(?<!press )(?<!news )conferences?|exhibitions?|expo|fairs?|concerts?|gala|ceremony|"
    "funerals?|"
    "processions?|auctions?|tournaments?|competitions?|contests?|marathons?|olympiads?|regatta|carnivals?|symposium"
)
# With a capital these are in a name, but for the first word of a sentence.
_NOUN: Final = re.compile(rf"(?i:{SUDDEN_NOUNS}|{VOTES}|{CROWDS})")
_KINDS: Final[Mapping[str, re.Pattern[str]]] = {
    CASUALTIES: re.compile(
        rf"\b(?:(?i:{SUDDEN_NOUNS})|crash\w*|explod\w*|erupt\w*|caught fire|bomb\w*|open(?:s|ed) fire|shot|"
        r"attack\w*|collid\w*|collaps\w*|derail\w*|stamped\w*|struck|stab(?:s|bed|bings?)?|ramm\w*|"
        r"overturn\w*|capsiz\w*|sank|kill(?:ed|s|ing)|burn(?:ed|t))\b"
    ),
    BALLOTS: re.compile(
        rf"\b(?:(?i:{VOTES})|seats|(?:re-)?elect(?:ed|s)(?! [a-z]+s\b)|vote[ds]?|voters)\b|"
        r"\b(?:House|Senate|[Pp]arliament|Congress|[Ll]awmakers|MPs|[Ss]enators|[Aa]ssembly|Duma|Knesset|Bundestag|"
        r"Council)\b"
        r"(?: of (?:[A-Z]\w+ ?){1,3})?(?: \w+ly)? (?:impeached|passed|approved|rejected|adopted|ratified|acquitted)\b"
    ),
    CROWD: re.compile(
        rf"\b(?:(?i:{CROWDS})|protest(?:ed|ers|ing)|rallied|marched|demonstrat(?:ed|ors)|gathered|took part)\b"
    ),
    GATHERING: re.compile(rf"\b(?:(?i:{GATHERINGS})|events?)\b"),
    MATCH: re.compile(
        r"\b(?:match(?:es)?|semi-?finals?|quarter-?finals?|final|fixture|Grand Prix|derby|innings|[Rr]ound \d+|scored|"
        r"league|championships?|[Cc]up|trophy|medals?|playoffs?|season)\b|"
        r"\b\d{1,3}[–-]\d{1,3}\b"  # a score
    ),
}
# A day beside these is that of the court and not of what it judges.
_COURT: Final = re.compile(
    r"\b(?:court|plead(?:s|ed)?|guilty|charged|convicted|sentenced|jailed|acquitted|indicted|verdict|trial|judge|jury|"
    r"arraigned|testified|lawsuit|sued?)\b"
)
_AFTERMATH: Final = re.compile(
    r"\b(?:jail|prison|bail|released|suspects?|accused|lawyers?|attorneys?|prosecutors|custody|identified|memorial|"
    r"funeral|"
    r"anniversary|mourn\w*|investigat\w*|inquiry|report)\b"
)
_SAYING: Final = re.compile(
    rf"\b(?:{SAID}|confirmed|reported|condemned|identified|visited|arrested|"
    r"acknowledged|admitted|conceded|blamed|revealed|apologi[sz]ed|denied|called|resigned|released|published|"
    r"declared|ended|vowed|promised|pledged)\b"
)
# A headline that tells of people hurt: one who `dies at 90` had no accident.
_KILLED: Final = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|injur\w+|wound\w+)\b|"
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|hundreds|many)\b.{0,24}"
    r"\b(?:dead|die[sd]?)\b"
)
# Who plays, and how it ended.
_PLAYED: Final = re.compile(
    r"\b(?:defeat(?:ed|s)|beat|won|wins|lost|drew|thrashed|edged|hosted|played|clinched|claimed|overcame|scored)\b"
)
# Who votes, or is voted for; and a happening that is spoken of as known.
_VOTED: Final = re.compile(
    r"\b(?:impeached|passed|approved|rejected|adopted|ratified|acquitted|won|wins|lost|held|holds|voted|"
    r"votes|cast|closed|opened|took place|to vote|elected|elects|re-elected|polls|defeated|gained|netted|"
    r"produced)\b"
)
_TOOK_PLACE: Final = re.compile(
    r"\b(?:held|took place|taking place|attend(?:ed|ing)|attracted|drew|ran|hosted|host to|visited|returned to|"
    r"gathered|raised|"
    r"welcomed|celebrated|staged|brought|wrapped up|came together|competed|won)\b"
)
_SURE: Final = {
    BALLOTS: _VOTED,
    MATCH: _PLAYED,
    GATHERING: _TOOK_PLACE,
}  # with which a sentence tells that it took place
_KNOWN: Final = re.compile(
    r"(?:\b(?:the|this|that|these|those|its|his|her|their)|['’]s) (?:[\w-]+ ){0,2}$", re.IGNORECASE
)
_GAP_BEHIND: Final = re.compile(
    r"[,;:.]|\b(?:and|but|with|who|which|that|after|before|as|when|while|said|killing|until|since)\b"
)
_GAP_AHEAD: Final = re.compile(r"[;:]|, (?:who|which|where|and|but)\b|\b(?:after|before|since|until|that)\b")
_ANOTHER: Final = re.compile(r"\b(?:another|(?:a|the) second)\b")
_GAP_REACH: Final = 70  # characters between a happening and the day behind it
_OPENING: Final = 3  # sentences of the text that tell what happened
OPENING_REACH: Final = 900  # characters from the beginning in which they stand
DATELINE: Final = re.compile(r"[A-Z][A-Z .,'’-]+,? .{0,12}")
UNSAID: Final = frozenset(["overnight"])  # of which day is not said
_HALF_YEAR: Final = 186  # days
_YEARS_BACK: Final = 2  # a year as long ago is background in the news of a day
_ANOTHER_EVENT: Final = timedelta(days=5)  # what happened as long before is another happening than that of the news
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")

HURT: Final = re.compile(
    r"\b(?:killed|killing|kills?|injure[ds]?|injuring|injuries|wound(?:ed|s|ing)|dead|died?|dies|deaths?|deceased|"
    r"fatalit\w+|"
    r"casualt\w+|missing|hurt|survivors?|victims?|hospitali[sz]ed|homeless|rescued|"
    r"evacuated|trapped|bodies|stabbed|shot|gunshots|drowned|poisoned|crushed|buried|beaten|occupants|gunmen|attackers|"
    r"rescuers|firefighters)\b"
)
BALLOT_FIGURES: Final = re.compile(
    r"\b(?:won|lost|gained|netted|took|received|receiving|secured|earned|earning|polled|elected|turnout|trailed|"
    r"trailing|left|leaving)\b.{0,80}"
    r"\b(?:seats?|votes?|delegates?|ballots?|turnout|elections?|primaries|contests|states|counties|constituencies)\b|"
    r"\b(?:elections?|primaries|referendums?)\b.{0,60}\b(?:held|took place)\b|"
    r"\b(?:passed|rejected|adopted|approved|defeated)\b.{0,40}\b(?:articles|bills?|motions?|amendments?|resolutions?|"
    r"measures?)\b|\b(?:lawmakers|[Ss]enators|[Rr]epresentatives|[Dd]eputies|[Mm]embers|MPs|Republicans|"
    r"Democrats)\b.{0,60}"
    r"\b(?:backed|opposed|supported|voted|abstained|rebelled)\b|"
    r"\b(?:seats?|votes?|delegates?|turnout)\b.{0,80}\b(?:won|lost|gained|secured|earned|was|were|went|go|goes)\b|"
    r"\bhad (?:\S+ ){0,4}(?:delegates|votes)\b|"
    r"\bdefeated\b.{0,80}\b(?:votes?|margin)\b|\bvoters voted\b|"
    r"\bvot(?:ed|ing) (?:in favou?r|against|for|to)\b|\b(?:supporting|opposing|in favou?r of|against) (?:it|the \w+)\b|"
    r"\b(?:was|were|came out) in favou?r\b|\b(?:passed|failed|carried|rejected|approved|adopted)\b.{0,60}\bvotes?\b|"
    r"\b(?:came (?:in )?(?:first|second|third|fourth|last)|followed)\b.{0,80}\b(?:votes?|seats?|delegates?)\b"
)
PLAY: Final = re.compile(
    r"\b(?:tries|goals?|points?|wickets?|runs|(?:yellow|red) cards?|penalt(?:y|ies)|conversions?|assists|rebounds|"
    r"laps?|half-?time|scoreline|spectators|lead|led|minutes)\b"
)
CAME: Final = re.compile(
    r"\b(?:attended|attendees|gathered|marched|took part|participated|participants|protesters|demonstrators|marchers|"
    r"turned out|crowd|joined|rallied)\b"
)
# Who and what is counted at a gathering, and what it brings in.
VISITED: Final = re.compile(
    r"\b(?:attend(?:ed|ance|ees)|visit(?:ed|ors)|took part|participat(?:ed|ants)|contestants|competitors|exhibitors|"
    r"vendors|"
    r"stalls|stands|booths|guests|spectators|audience|entrants|runners|performers|performed|raised|fetched|(?:sold|"
    r"went) for|"
    r"took place|was held|featured|drew|attracted|present at)\b"
)


class News(NamedTuple):
    """What the first sentences of an article tell.

    `days` has the day of each kind of happening, `since` is the first recent day that they name (None where they name
    none), `years` are the years they name, `day` is the one recent day of the first sentence that has any.
    """

    days: Mapping[str, str]
    since: date | None
    years: frozenset[str]
    day: str = ""

    def is_background(
        self, period: TimeExpression, words: str, reference: date | None, *, counted: bool = False
    ) -> bool:
        """Tell whether a figure of `period`, told with `words`, is of a time before that of the news.

        An earlier happening of the same kind is so, and a finished year where the news is a happening. In other news
        of a day so is what was `counted` in a year well past; how large a thing was in it may be the latest known.
        """
        latest, earliest = period.latest, period.earliest
        if latest is None or earliest is None or reference is None or self.since is None or latest >= self.since:
            return False
        if (latest - earliest).days > _HALF_YEAR and period.value[:4] not in self.years:
            return bool(self.days) or (counted and latest.year <= reference.year - _YEARS_BACK)
        return any(
            latest <= date.fromisoformat(day[:10]) - _ANOTHER_EVENT and tells_of(kind, words)
            for kind, day in self.days.items()
        )


def read_news(text: str, dates: Sequence[TimeExpression], reference: date | None) -> News:
    """Return what happened, and on which day, as the first sentences of a text tell it.

    Args:
        text: the article's text.
        dates: its time expressions, in order of their starts.
        reference: the day of the article.

    The day is the one told of the happening itself: the day right behind its word (`a shooting in Lyon on Friday`),
    else the last before it in the clause. Where a sentence gives several, and for what a court judges, there is none.
    """
    headline = headline_end(text)
    begun = takewhile(lambda span: span.start < OPENING_REACH, sentences(text))
    lead = [span for span in begun if span.start >= headline and text[span.end - 1] in '.!?”"'][:_OPENING]
    days: dict[str, str] = {}
    recent: list[date] = []
    first: set[str] = set()
    years = set()
    for expression in dates:
        if expression.start >= OPENING_REACH:
            break
        if expression.start < headline or any(span.start <= expression.start < span.end for span in lead):
            years.add(expression.value[:4])
    for span in lead:
        told = _told(text, span, dates, reference)
        first = first or {day_of(one) for one in told}
        recent.extend(one.earliest for one in told if one.earliest is not None)
        for kind in _KINDS:
            day = day_in(text, span, kind, told, text[:headline])
            if day:
                days.setdefault(kind, day)
    return News(days, min(recent, default=None), frozenset(years), first.pop() if len(first) == 1 else "")


def tells_of(kind: str, words: str) -> bool:
    """Tell whether words tell of a happening of a kind, or of those who were hurt in one."""
    more = {CASUALTIES: HURT, BALLOTS: BALLOT_FIGURES, MATCH: PLAY, GATHERING: VISITED}.get(kind, CAME)
    return _KINDS[kind].search(words) is not None or more.search(words) is not None


def headline_end(text: str) -> int:
    """Return where the headline of a text ends, 0 where it begins with a sentence."""
    first = next(iter(paragraphs(text)), None)
    return first.end if first is not None and text[first.end - 1] not in ".!?" else 0


def _told(text: str, span: Span, dates: Sequence[TimeExpression], reference: date | None) -> list[TimeExpression]:
    """Return the recent days of a sentence, without that of a dateline and those on which something was said."""
    return [
        one
        for one in dates[bisect_left(dates, span.start, key=_start) : bisect_left(dates, span.end, key=_start)]
        if one.type in ("DATE", "TIME")
        and is_recent(day_of(one)[:10], reference)
        and one.text.lower() not in UNSAID
        and not DATELINE.fullmatch(text, span.start, one.start)
        and usable(one, text)
    ]


def _start(expression: TimeExpression) -> int:
    return expression.start


def day_in(text: str, span: Span, kind: str, told: Sequence[TimeExpression], headline: str = "") -> str:
    """Return the day on which a sentence says that something of a kind happened, empty where that is not certain."""
    if not told:
        return ""
    end = min(span.end, span.start + 2 * WINDOW)
    found: set[str] = set()
    loose = False  # whether a happening stands there without a day of its own
    for match in _KINDS[kind].finditer(text, span.start, end):
        named = match.start() > span.start and match[0][0].isupper() and _NOUN.fullmatch(match[0])
        if named and kind != GATHERING:  # a fair has a name and is one
            continue
        behind = next((one for one in told if one.start >= match.end()), None)
        ahead = next((one for one in reversed(told) if one.end <= match.start()), None)
        near = behind is not None and behind.start - match.end() <= _GAP_REACH
        if behind is not None and near and not _GAP_BEHIND.search(text, match.end(), behind.start):
            gap = (match.end(), behind.start)  # a suspect in the shooting was released on Tuesday
            judged = _COURT.search(text, *gap) or _AFTERMATH.search(text, *gap)
            sure = _SURE.get(kind)
            if not judged and (sure is None or sure.search(text, span.start, behind.start)):
                found.add(day_of(behind))
            continue
        if kind not in _SURE and _KNOWN.search(text[max(span.start, match.start() - 30) : match.start()]):
            continue
        if ahead is None or _GAP_AHEAD.search(text, ahead.end, match.start()):
            loose = kind == CASUALTIES
        elif _COURT.search(text, span.start, match.start()) or _SAYING.search(text, ahead.end, match.start()):
            continue  # the day of what was judged or said
        elif kind not in _SURE or _SURE[kind].search(text, ahead.end, match.end()):
            found.add(day_of(ahead))
    one_day = {day_of(one) for one in told}
    if len(one_day) > 1 and _ANOTHER.search(text, span.start, end):
        return ""
    later = _COURT.search(text, span.start, end) or _AFTERMATH.search(text, span.start, end)
    if not found and len(one_day) == 1 and kind == CASUALTIES and not later:
        killed = _KILLED.search(headline.lower()) and not _COURT.search(headline.lower())
        if loose or (killed and not _SAYING.search(text, span.start, end)):
            return one_day.pop()
    return found.pop() if len(found) == 1 else ""


def day_of(told: TimeExpression) -> str:
    """Return the day of a time, without its hour; all of its days where there are several."""
    return told.value if "/" in told.value else told.value[:10]


def is_recent(day: str, reference: date | None) -> bool:
    """Tell whether a day is shortly before that of the article."""
    if reference is None or not _DAY.fullmatch(day):
        return False
    try:
        return timedelta(0) <= reference - date.fromisoformat(day) <= timedelta(days=FAR_DAYS)
    except ValueError:
        return False
