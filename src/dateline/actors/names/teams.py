"""Teams: towns, countries and unlisted words that play, by the lines and sentences of sport.

In a text about matches a town that beats another is its team; a country stays a place.
"""

from __future__ import annotations

import re
from itertools import pairwise

from dateline.actors.lexicon import COMMON, DIRECTION, GIVEN, OPENER, lexicon
from dateline.actors.names.contests import PLAYERS, contends
from dateline.actors.names.context import place_after
from dateline.actors.names.genres import is_match_report, is_sporting, is_team_sport
from dateline.actors.names.model import LIKELY, Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.scores import is_town_team, plays, role_in_score, score_lines
from dateline.actors.names.singles import is_dateline
from dateline.actors.names.tokens import NEXT
from dateline.actors.names.votes import vote_on

_CITY_STATES = frozenset(
    ["New York", "Washington", "Texas", "California", "Minnesota", "Colorado", "Florida", "Arizona", "Monaco"]
)
_PLAYER = re.compile(r" (?:[a-z-]+ ){0,2}?([a-z-]+) (?=[A-Z])")
# Before a team in a list of results, and after it: "Frentzen ( Germany ) Sauber 1:51.2", "( Spain , Kelme )".
_AFTER_COUNTRY = re.compile(r"[a-z] \( ?[A-Z][A-Za-z. ]{2,20}(?: ?\) | ?, )$")
_JOINING = frozenset([", ", " , ", " and ", ", and ", " , and "])
_ENTRY_END = re.compile(r" ?(?:\)|\d|one\b|two\b|,|\.|\n|$)")


def settle_scores(reading: Reading) -> None:
    """Read the names in result lines of sport: towns are teams there, single words teams or players."""
    lines = score_lines(reading.text)
    position = 0
    districts, countries = lexicon().districts, lexicon().countries
    for name in reading.names:
        while position < len(lines) and lines[position][1] <= name.start:
            position += 1
        if position == len(lines):
            return
        if lines[position][0] > name.start or name.kind in ("ORG", "MISC"):
            continue
        if name.kind == "PER":
            venue = reading.text.startswith("In ", lines[position][0]) and is_team_sport(reading.text)
            if venue and is_town_team(reading.text, name.end):
                name.kind, name.sure = "ORG", LIKELY  # "In Athens : AEK ( Greece ) 68 Telindus Ostend ( Belgium ) 58"
            continue
        form = reading.form(name)
        if form in (districts if not is_sporting(reading.text) else countries) and form not in _CITY_STATES:
            continue
        read = role_in_score(reading.text, name.start, reading.tokens.tails[name.last], lines[position])
        if (
            not read
            and name.kind in ("LOC", "?LOC")
            and is_team_sport(reading.text)
            and is_town_team(reading.text, name.end)
        ):
            read = "ORG"
        if name.kind == "?common" and read == "ORG":
            continue
        if read and (read == "PER" or not is_country(reading, name)):
            name.kind, name.sure, name.canonical = read, LIKELY, None
            before = name.first - 1
            directed = before >= 0 and reading.tokens.flags[before] & DIRECTION
            if read == "ORG" and directed and reading.tokens.links[name.first] == NEXT:  # "North Sydney 24"
                name.first, name.start = before, reading.tokens.starts[before]


def is_country(reading: Reading, name: Name) -> bool:
    """Return whether a name in capitals is a country's."""
    listed = lexicon().countries if is_sporting(reading.text) else lexicon().districts
    form = reading.form(name)
    return form in listed - _CITY_STATES or (form.title() in listed and form.title() not in _CITY_STATES)


def settle_teams(reading: Reading) -> None:
    """Read a town as its team where it beats another or stands in brackets after a player."""
    if not is_sporting(reading.text):
        return
    team_sport = is_match_report(reading.text)
    playing = {
        id(name)
        for name in reading.names
        if name.kind in ("LOC", "MISC") and (beats(reading, name) or (team_sport and contends(reading, name)))
    }
    teams = {reading.form(name) for name in reading.names if name.kind == "LOC" and id(name) in playing}
    teams |= clubs(reading)
    peoples = {
        reading.form(name)
        for name in reading.names
        if name.kind == "MISC" and id(name) in playing and is_club_of_people(reading, name)
    }
    for before, name in zip([None, *reading.names], reading.names, strict=False):
        joined = before is not None and joins_club(reading, before, name, playing)
        if name.kind == "MISC":
            college = reading.form(name).endswith(" Conference")  # of colleges that play each other
            if college or reading.form(name) in peoples or is_club(reading, name):
                name.kind, name.canonical = "ORG", None
            continue
        if name.kind != "LOC" or is_country(reading, name):
            continue
        if joined or is_team(reading, before, name, id(name) in playing, reading.form(name) in teams):
            name.kind, name.canonical = "ORG", None
    for name, after in pairwise(reading.names):
        joined = name.kind == "LOC" and id(after) in playing and reading.text[name.end : after.start] == " and "
        if joined and after.kind == "ORG" and not is_country(reading, name) and vote_on(reading, name) != "LOC":
            name.kind, name.canonical = "ORG", None  # "Bradford and Leeds cannot catch them"


def is_team(reading: Reading, before: Name | None, name: Name, plays: bool, played: bool) -> bool:
    """Return whether a town is its team.

    Args:
        before: The name before it.
        plays: Whether it does or suffers what teams do.
        played: Whether the town does so elsewhere in the text.
    """
    form, following = reading.form(name), name.last + 1
    player = _PLAYER.match(reading.text, name.end)
    led = player and player[1] in PLAYERS and following < len(reading.tokens)
    if player and led and reading.tokens.starts[following] == player.end():
        return True  # "Newcastle striker Alan Shearer"
    if _AFTER_COUNTRY.search(reading.text, max(0, name.start - 40), name.start):
        return True
    bracketed = before is not None and reading.text[before.end : name.start] in (" ( ", " (")
    if bracketed and before and before.kind == "PER" and reading.text[name.end : name.end + 2].strip()[:1] == ")":
        return True
    named_town = form.endswith((" Town", " City")) and form not in lexicon().places
    if not (plays or played or named_town) or is_dateline(reading, name):
        return False
    if played and reading.before(name)[1] == "to":
        return True  # "travel to Blackburn"
    vote = vote_on(reading, name)
    return vote != "LOC" and (plays or vote != "loc")


def joins_club(reading: Reading, club: Name, name: Name, playing: set[int]) -> bool:
    """Return whether a town stands in a list after a club that plays or somebody plays for, and no land after it."""
    joined = club.kind == "ORG" and reading.text[club.end : name.start] in _JOINING and is_team_sport(reading.text)
    if not joined or place_after(reading, name):
        return False
    if id(club) not in playing and not beats(reading, club):
        return False
    playing.add(id(name))
    return True


def is_club_of_people(reading: Reading, name: Name) -> bool:
    """Return whether the name of a people is a club's here: "Roma host Parma", not "the Dutch host Spain"."""
    _, nearer = reading.before(name)
    return name.first == name.last and nearer != "the" and not reading.form(name).endswith("s")


def clubs(reading: Reading) -> set[str]:
    """Return the towns after which clubs of the text are named: "Freiburg" of "SC Freiburg"."""
    places, countries = lexicon().places, lexicon().countries
    towns: set[str] = set()
    for name in reading.names:
        words = reading.words(name)
        if (
            name.kind == "ORG"
            and 1 < len(words) < 4
            and words[0] != "The"
            and not reading.tokens.flags[name.last] & OPENER
        ):
            towns.update(word for word in (words[0], words[-1]) if word in places and word not in countries)
    return towns


def is_club(reading: Reading, name: Name) -> bool:
    """Return whether a name stands in brackets right after a person's: "Abel Balbo ( Roma )"."""
    left = reading.text[max(0, name.start - 40) : name.start]
    if _AFTER_COUNTRY.search(left) and _ENTRY_END.match(reading.text, name.end):
        return True  # "( Germany ) Sauber", "( Spain , Kelme )"
    if left.rstrip()[-1:] != "(" or reading.text[name.end : name.end + 2].strip()[:1] != ")" or not name.first:
        return False
    player = reading.ends.get(name.first - 1)
    return player is not None and player.kind == "PER"


def beats(reading: Reading, name: Name) -> bool:
    """Return whether a name beats another or is beaten."""
    return plays(reading.text, name.start, reading.tokens.tails[name.last])


def settle_sides(reading: Reading) -> None:
    """Read unlisted names of two words as teams where they play others: "Mamelodi Sundowns drew 1-1"."""
    for name in reading.names:
        doubtful = name.kind == "?" or (name.kind == "PER" and not name.title and reading.words(name)[0] == "Al")
        if doubtful and name.last > name.first and (beats(reading, name) or is_nickname(reading, name)):
            name.kind, name.sure = "ORG", LIKELY


def is_nickname(reading: Reading, name: Name) -> bool:
    """Return whether a plural noun ends a name, as teams have it: "Vaitele Kings"."""
    word, flags = reading.words(name)[-1], lexicon().flags
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 4
    return plural and bool(flags.get(word[:-1], 0) & COMMON) and not flags.get(reading.words(name)[0], 0) & GIVEN
