"""What kind of text it is, by its words: about matches and leagues, about teams, the release of a firm."""

from __future__ import annotations

import re
from functools import lru_cache

# Signs of a press release, as they stand there, and such as need a look at what is around them.
_PROMOTIONAL = (
    "®", "™", "NEWSWIRE", "FOR IMMEDIATE RELEASE", "PressRelease", "Press Release", "Newsworthy.ai", "Globe Newswire",
    "media contact", "Media contact", "media Contact", "Media Contact", "blockchain", "Blockchain",
)  # fmt: skip
_PROMOTIONAL_TOO = (
    ("rypto", re.compile(r"\b[Cc]rypto")),
    ("ooking", re.compile(r"[Ff]orward-?[Ll]ooking")),
    ("wire", re.compile(r"News ?wire\b")),
    ("About ", re.compile(r"^About [A-Z][\w. &]+:?$", re.M)),
)
# Two different ones of these in a text make it one about sport.
_SPORT = frozenset(
    "soccer football footballer rugby cricket cricketer baseball basketball hockey tennis golf league season inning "
    "innings halftime scored scorer scorers relegation wicket wickets unseeded seeded goalkeeper striker midfielder "
    "homered strikeouts shutout rebounds winger batsman batsmen bowler bowlers pitcher goaltender outfielder shortstop "
    "quarterback linebacker cornerback touchdown touchdowns playoff playoffs championship tournament qualifier nba nfl "
    "nhl fifa uefa semifinal semifinals quarterfinal quarterfinals coach attendance unbeaten penalty matches".split()
)
_OF_SPORT = ("half-time", "stoppage time", "kick-off", "title race", "semi-final", "quarter-final", "play-off",
             "running back", "played for", "hat-trick", "clean sheet", "extra time", "own goal", "injury time",
             "points behind", "points clear")  # fmt: skip
_OPENED = tuple((phrase.replace("-", " ").split()[0], phrase) for phrase in _OF_SPORT)
# Sports as a wire's rubric has them, in capitals, and the first word of each to ask for at a glance.
_SPORTS = (
    "soccer", "rugby", "cricket", "baseball", "basketball", "hockey", "tennis", "golf", "football", "athletics",
    "cycling", "boxing", "squash", "badminton", "skiing", "swimming", "motor racing", "rallying", "volleyball",
    "handball", "rowing", "sailing", "snooker", "darts", "judo", "gymnastics",
)  # fmt: skip
_RUBRICS = frozenset(sport.split()[0] for sport in _SPORTS)
_RUBRIC = re.compile(rf"^(?:[A-Z]+ )?(?:{'|'.join(_SPORTS).upper()})(?: LEAGUE| UNION)?[ :-]", re.M)
_DENSE = 900  # characters for each word of sport in a report of a match
_TEAM_SPORT = re.compile(
    r"\b(?:goals?|league|striker|midfielder|goalkeeper|tries|wickets?|innings|half-?time|touchdowns?|coach|equali[sz]ed?r?"
    r"|footballers?|wingers?|batsm[ae]n|bowlers?|quarterback|pitchers?|penalty|club|basketball|football|soccer|rugby|hockey|volleyball|handball|baseball|cricket)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:tennis|seeds?|seeded|unseeded|straight sets|boxing|bout|golf|snooker|darts|chess|judo|karate|wrestling"
    r"|badminton|squash|grand slam|wta|atp|ufc|grandmaster)\b",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"[a-z]{3,}")
# The result of a match in a sentence: as good as a word of sport.
_SCORE = re.compile(r"\d-\d{1,2}\b(?!-)")  # at a glance
_OUTCOMES = frozenset("beat beats beating draw drew won lost win defeat".split())
_RESULTS = re.compile(rf"\b(?:{'|'.join(sorted(_OUTCOMES))})\b[^.\n\d]{{0,40}}\b(\d{{1,2}}-\d{{1,2}})\b")
_RESULT = re.compile(r"-\d{1,2} (?:win|draw|defeat|victory|loss)\b|\b(?:won|lost|drew) \d{1,2}-\d{1,2}\b")


@lru_cache(maxsize=8)
def is_promotional(text: str) -> bool:
    """Return whether a text is a press release; an unlisted name is a person there only where something says so."""
    if any(sign in text for sign in _PROMOTIONAL):
        return True
    return any(glance in text and sign.search(text) for glance, sign in _PROMOTIONAL_TOO)


@lru_cache(maxsize=8)
def plain_words(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, to ask at a glance whether it has any of some words."""
    return frozenset(_PLAIN_WORD.findall(text.lower()))


@lru_cache(maxsize=8)
def is_sporting(text: str) -> bool:
    """Return whether a text is about matches and leagues, by its words."""
    rubric = not plain_words(text).isdisjoint(_RUBRICS) and _RUBRIC.search(text)
    return bool(rubric) or _words_of_sport(text) > 1


def _words_of_sport(text: str) -> int:
    """Return how many different words of sport a text has, a result counted as one."""
    small, plain = text.lower(), plain_words(text)
    words = sum(first in plain and phrase in small for first, phrase in _OPENED) + len(_SPORT & plain)
    if words == 0:
        return _results(text)
    return words + (words == 1 and bool(_RESULT.search(text)))


def _results(text: str) -> int:
    """Return whether a text without words of sport has several results, and as a second sign one in a sentence."""
    told = not plain_words(text).isdisjoint(_OUTCOMES) and _SCORE.search(text)
    several = bool(told) and len(set(_RESULTS.findall(text))) > 1
    return several + (several and bool(_RESULT.search(text)))


@lru_cache(maxsize=8)
def is_team_sport(text: str) -> bool:
    """Return whether a text is about sport of teams, by its words: in tennis it is people who beat each other."""
    return is_sporting(text) and bool(_TEAM_SPORT.search(text)) and not _ALONE.search(text)


@lru_cache(maxsize=8)
def is_match_report(text: str) -> bool:
    """Return whether a text of team sport tells of hardly anything else: many different words of it for its length."""
    return is_team_sport(text) and (bool(_RUBRIC.search(text)) or _words_of_sport(text) * _DENSE > len(text))
