"""What kind of text it is, by its words: about matches and leagues, about teams, the release of a firm."""

from __future__ import annotations

import re
from functools import lru_cache

# Signs of a press release.
_PROMOTIONAL = re.compile(
    r"®|™|Press ?Release|News ?wire\b|NEWSWIRE|FOR IMMEDIATE RELEASE|[Mm]edia [Cc]ontact|[Ff]orward-?[Ll]ooking"
    r"|Newsworthy\.ai|Globe Newswire|[Bb]lockchain|\b[Cc]rypto|^About [A-Z][\w. &]+:?$",
    re.M,
)
# One of these is in each of them; most texts have none, and need not be searched.
_PROMOTIONAL_SIGNS = (
    "®", "™", "Release", "wire", "NEWSWIRE", "IMMEDIATE RELEASE", "edia Contact", "edia contact", "ooking",
    "Newsworthy.ai", "lockchain", "rypto", "About ",
)  # fmt: skip
# Two different ones of these in a text make it one about sport.
_SPORT = frozenset(
    "soccer football footballer rugby cricket cricketer baseball basketball hockey tennis golf league season inning "
    "innings halftime scored scorer scorers relegation wicket wickets unseeded seeded goalkeeper striker midfielder "
    "homered strikeouts shutout rebounds "
    "quarterback linebacker cornerback touchdown touchdowns playoff playoffs championship tournament qualifier nba nfl "
    "nhl fifa uefa semifinal semifinals quarterfinal quarterfinals coach attendance unbeaten penalty matches".split()
)
_OF_SPORT = ("half-time", "stoppage time", "kick-off", "title race", "semi-final", "quarter-final", "play-off",
             "running back", "played for", "hat-trick", "clean sheet", "extra time", "own goal", "injury time",
             "points behind", "points clear")  # fmt: skip
_OPENED = tuple((phrase.replace("-", " ").split()[0], phrase) for phrase in _OF_SPORT)
_SPORTING = (*_SPORT, *(phrase for _, phrase in _OPENED))
_RUBRIC = re.compile(
    r"^(?:[A-Z]+ )?(?:SOCCER|RUGBY|CRICKET|BASEBALL|BASKETBALL|HOCKEY|TENNIS|GOLF|FOOTBALL|ATHLETICS|CYCLING|BOXING"
    r"|SQUASH|BADMINTON|SKIING|SWIMMING"
    r"|MOTOR RACING|RALLYING|VOLLEYBALL|HANDBALL|ROWING|SAILING|SNOOKER|DARTS|JUDO|GYMNASTICS)"
    r"(?: LEAGUE| UNION)?[ :-]",
    re.M,
)
_TEAM_SPORT = re.compile(
    r"\b(?:goals?|league|striker|midfielder|goalkeeper|tries|wickets?|innings|half-?time|touchdowns?|coach|equali[sz]ed?r?"
    r"|penalty|club|basketball|football|soccer|rugby|hockey|volleyball|handball|baseball|cricket)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:tennis|seeds?|seeded|unseeded|sets|boxing|bout|golf|snooker|darts|chess|judo|karate|wrestling|badminton|squash"
    r"|grand slam|wta|atp|ufc|knockout|grandmaster)\b",
    re.IGNORECASE,
)


_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile(r"[a-z]{3,}")


@lru_cache(maxsize=8)
def is_promotional(text: str) -> bool:
    """Return whether a text is a press release; an unlisted name is a person there only where something says so."""
    return any(sign in text for sign in _PROMOTIONAL_SIGNS) and bool(_PROMOTIONAL.search(text))


@lru_cache(maxsize=8)
def is_sporting(text: str) -> bool:
    """Return whether a text is about matches and leagues, by its words."""
    return bool(_RUBRIC.search(text)) or _words_of_sport(text) > 1


def _words_of_sport(text: str) -> int:
    """Return how many different words of sport a text has, a result counted as one."""
    small = text.lower()
    if not any(map(small.__contains__, _SPORTING)):  # at a glance
        return _results(text)
    plain = set(_PLAIN_WORD.findall(small))
    words = sum(first in plain and phrase in small for first, phrase in _OPENED)
    if not _SPORT.isdisjoint(plain):  # most texts have none
        words += len(_SPORT.intersection(_WORD.findall(small)))
    if words == 0:
        return _results(text)
    return words + (words == 1 and bool(_RESULT.search(text)))


def _results(text: str) -> int:
    """Return whether a text without words of sport has several results, and as a second sign one in a sentence."""
    several = bool(_SCORE.search(text)) and len(set(_RESULTS.findall(text))) > 1
    return several + (several and bool(_RESULT.search(text)))


# The result of a match in a sentence: as good as a word of sport.
_SCORE = re.compile(r"\d-\d{1,2}\b(?!-)")  # at a glance
_RESULTS = re.compile(r"\b(?:beat|beats|beating|draw|drew|won|lost|win|defeat)\b[^.\n\d]{0,40}\b(\d{1,2}-\d{1,2})\b")
_RESULT = re.compile(r"-\d{1,2} (?:win|draw|defeat|victory|loss)\b|\b(?:won|lost|drew) \d{1,2}-\d{1,2}\b")


@lru_cache(maxsize=8)
def is_team_sport(text: str) -> bool:
    """Return whether a text is about sport of teams, by its words: in tennis it is people who beat each other."""
    return is_sporting(text) and bool(_TEAM_SPORT.search(text)) and not _ALONE.search(text)
