"""Teams: towns, countries and unlisted words that play, by the lines and sentences of sport.

In a text about matches a town that beats another is its team; a country stays a place.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import COMMON, DIRECTION, GIVEN, OPENER, lexicon
from dateline.actors.names.acronyms import Acronyms
from dateline.actors.names.find import LIKELY, Name
from dateline.actors.names.scores import is_sporting, is_team_sport, is_town_team, plays, role_in_score, score_lines
from dateline.actors.names.tokens import NEXT, Tokens

_CITY_STATES = frozenset(
    ["New York", "Washington", "Texas", "California", "Minnesota", "Colorado", "Florida", "Arizona"]
)
_PLAYER = re.compile(
    r" (?:(?:[a-z]+ )?keeper|custodian|substitute|half back|half-back|full back|batter|batsman|bowler|all-rounder"
    r"|opener|seamer|spinner|playmaker|stopper|centre-back|left-back|right-back|wing-back|debutant|head coach"
    r"|assistant coach|boss|striker|midfielder|defender|goalkeeper|forward|winger|captain|coach|manager|skipper"
    r"|quarterback|linebacker|pitcher|catcher|guard|centre|center|full-back|fullback|prop|hooker|fly-half|scrum-half|lock|flanker|lineman"
    r"|receiver|shortstop|outfielder|goalie|team mate|teammate|trainer) (?=[A-Z])"
)
# Before a team in a list of results, and after it: "Frentzen ( Germany ) Sauber 1:51.2", "( Spain , Kelme )".
_AFTER_COUNTRY = re.compile(r"[a-z] \( ?[A-Z][A-Za-z. ]{2,20}(?: ?\) | ?, )$")
_JOINING = frozenset([", ", " , ", " and ", ", and ", " , and "])
_ENTRY_END = re.compile(r" ?(?:\)|\d|one\b|two\b|,|\.|\n|$)")


class Teams(Acronyms):
    """Reads the teams of a text."""

    def __init__(self, tokens: Tokens, names: list[Name]) -> None:
        super().__init__(tokens, names)
        self.sporting = is_sporting(self.text)
        self.played: set[int] = set()  # clubs of lists of those that somebody plays for
        self.team_sport = self.sporting and is_team_sport(self.text)

    def settle_scores(self) -> None:
        """Read the names in result lines of sport: towns are teams there, single words teams or players."""
        lines = score_lines(self.text)
        position = 0
        districts, countries = lexicon().districts, lexicon().countries
        for name in self.names:
            while position < len(lines) and lines[position][1] <= name.start:
                position += 1
            if position == len(lines):
                return
            if lines[position][0] > name.start or name.kind in ("PER", "ORG", "MISC"):
                continue
            form = self.form(name)
            if form in (districts if not self.sporting else countries) and form not in _CITY_STATES:
                continue
            read = role_in_score(self.text, name.start, self.tokens.tails[name.last], lines[position])
            if not read and name.kind in ("LOC", "?LOC") and self.team_sport and is_town_team(self.text, name.end):
                read = "ORG"
            if name.kind == "?common" and read == "ORG":
                continue
            if read and (read == "PER" or not self.is_country(name)):
                name.kind, name.sure, name.canonical = read, LIKELY, None
                before = name.first - 1
                directed = before >= 0 and self.tokens.flags[before] & DIRECTION
                if read == "ORG" and directed and self.tokens.links[name.first] == NEXT:  # "North Sydney 24"
                    name.first, name.start = before, self.tokens.starts[before]

    def is_country(self, name: Name) -> bool:
        """Return whether a name in capitals is a country's."""
        listed = lexicon().countries if self.sporting else lexicon().districts
        return self.form(name).title() in listed and self.form(name).title() not in _CITY_STATES

    def settle_teams(self) -> None:
        """Read a town as its team where it beats another or stands in brackets after a player."""
        countries = lexicon().countries
        teams = {self.form(name) for name in self.names if name.kind == "LOC" and self.beats(name)} | self.clubs()
        for before, name in zip([None, *self.names], self.names, strict=False):
            form = self.form(name)
            if name.kind == "MISC" and form.endswith(" Conference"):
                name.kind = "ORG"  # of colleges that play each other
            if name.kind == "MISC" and self.is_club(name):
                name.kind, name.canonical = "ORG", None
            town = name.kind == "LOC" and form not in countries and not self.is_country(name)
            if town and form in teams and self.vote(name) not in ("LOC", "loc"):
                name.kind, name.canonical = "ORG", None
            joined = self.team_sport and before is not None and self.joins_club(before, name)
            if name.kind != "LOC" or form in countries or self.form(name).title() in countries:
                continue
            named_town = form.endswith((" Town", " City")) and form not in lexicon().places
            if named_town and self.vote(name) not in ("LOC", "loc"):
                name.kind, name.canonical = "ORG", None
                continue
            if joined:
                name.kind, name.canonical = "ORG", None  # "played for Preston North End and Burnley"
                continue
            following = name.last + 1
            player = _PLAYER.match(self.text, name.end)
            if player and following < len(self.tokens) and self.tokens.starts[following] == player.end():
                name.kind, name.canonical = "ORG", None  # "Newcastle striker Alan Shearer"
            elif (
                (self.beats(name) and self.vote(name) != "LOC")
                or _AFTER_COUNTRY.search(self.text, max(0, name.start - 40), name.start)
                or (
                    before is not None
                    and before.kind == "PER"
                    and self.text[before.end : name.start] in (" ( ", " (")
                    and self.text[name.end : name.end + 2].strip()[:1] == ")"
                )
            ):
                name.kind, name.canonical = "ORG", None

    def joins_club(self, club: Name, name: Name) -> bool:
        """Return whether a town stands in a list after a club that somebody plays for, and no land after it."""
        joined = club.kind == "ORG" and self.text[club.end : name.start] in _JOINING
        if not joined or self.place_after(name) or not (id(club) in self.played or self.beats(club)):
            return False
        self.played.add(id(name))
        return True

    def clubs(self) -> set[str]:
        """Return the towns after which clubs of the text are named: "Freiburg" of "SC Freiburg"."""
        places, countries = lexicon().places, lexicon().countries
        towns: set[str] = set()
        for name in self.names:
            words = self.words(name)
            if (
                name.kind == "ORG"
                and 1 < len(words) < 4
                and words[0] != "The"
                and not self.tokens.flags[name.last] & OPENER
            ):
                towns.update(word for word in (words[0], words[-1]) if word in places and word not in countries)
        return towns

    def is_club(self, name: Name) -> bool:
        """Return whether a name stands in brackets right after a person's: "Abel Balbo ( Roma )"."""
        left = self.text[max(0, name.start - 40) : name.start]
        if _AFTER_COUNTRY.search(left) and _ENTRY_END.match(self.text, name.end):
            return True  # "( Germany ) Sauber", "( Spain , Kelme )"
        if left.rstrip()[-1:] != "(" or self.text[name.end : name.end + 2].strip()[:1] != ")" or not name.first:
            return False
        player = self.ends.get(name.first - 1)
        return player is not None and player.kind == "PER"

    def beats(self, name: Name) -> bool:
        """Return whether a name beats another or is beaten."""
        return plays(self.text, name.start, self.tokens.tails[name.last])

    def settle_sides(self) -> None:
        """Read unlisted names of two words as teams where they play others: "Mamelodi Sundowns drew 1-1"."""
        for name in self.names:
            doubtful = name.kind == "?" or (name.kind == "PER" and not name.title and self.words(name)[0] == "Al")
            if doubtful and name.last > name.first and (self.beats(name) or self.is_nickname(name)):
                name.kind, name.sure = "ORG", LIKELY

    def is_nickname(self, name: Name) -> bool:
        """Return whether a plural noun ends a name, as teams have it: "Vaitele Kings"."""
        word, flags = self.words(name)[-1], lexicon().flags
        plural = word.endswith("s") and not word.endswith("ss") and len(word) > 4
        return plural and bool(flags.get(word[:-1], 0) & COMMON) and not flags.get(self.words(name)[0], 0) & GIVEN
