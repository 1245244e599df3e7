"""The role that a clause gives a person: what one heads, what one is said to be, where one is from.

The base of the reader of titles and appositions in `roles`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise

from dateline.actors.names.beside import ORGANISATION_NOUNS
from dateline.actors.names.model import Name
from dateline.actors.role_words import WORD, is_plural_role, modifies
from dateline.actors.roles.nouns import RolePhrases
from dateline.text import Span

_LED = ORGANISATION_NOUNS | set(
    "committee board panel inquiry division ministry programme program campaign cabinet study research project trial "
    "opposition district constituency faction caucus bloc farm restaurant shop store brewery studio gallery "
    "investigation probe expedition mission excavation dig delegation effort operation".split()
)
_OBJECT = 5  # words up to the noun of a body
_BLANK = re.compile(r"\s")
_BODY_OF = re.compile(
    r"(?: [a-z]+){0,2} (?:council|assembly|ministry|parliament|government|police|party|team|university|army|navy|court"
    r"|department|office|board|committee|federation|union|embassy|legislature|bank|cabinet)\b"
)
# What somebody does who has an office: ", who heads the watchdog". Its object has to be a body.
_WHO_LEADS = re.compile(
    r"(?:\s+(?:also\s+)?(?:spoke|died|resigned|attended|appeared|agreed|won|lost|left|returned|fled|stepped\s+down))?"
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,|–|—)\s*(?:(?:aged?\s+)?\d{1,3}\s*,\s*)?(?:and\s+)?(?=who\s)"
    r"(who\s+(?:(?:has|had|also|now|still|currently|once|previously)\s+){0,2}(?:co-?)?"
    r"(?:(?:is|was|has\s+been|had\s+been)\s+(?:heading|leading|chairing|running|overseeing|directing|managing|commanding)|"
    r"(?:heads?|headed|leads?|led|chairs?|chaired|runs?|ran|founded|owns?|owned|oversees|oversaw|directs|directed"
    r"|manages|managed|edits|edited|commands|commanded|represents|represented|coaches|coached))\s+)"
    r"(?:(?:the|a|an|its|his|her|their)\s+)?"
)
_APPOINTED = r"(?:re-?)?(?:elected|appointed|named|nominated|chosen|hired|promoted|selected|confirmed|sworn in)"
_BE = (
    r"\s+(?:(?:is|was|has been|had been)\s+(?P<given>"
    + _APPOINTED
    + r"\s+(?:by\s+(?:[\w.’'-]+\s+){1,5}?as\s+|(?:as|to be|to)\s+)?)"
    r"|(?P<comes>becomes|(?:is|are|set|due)\s+to\s+become|will\s+become|will\s+be)(?!\s+an?\s)\s+"
    r"|(?:is|was|became|serves as|served as|has been|had been|works as|worked as|acts as|acted as)\s+)"
)
_COPULA = re.compile(_BE + r"(?:(?:currently|now|also|then|still|previously|formerly|once)\s+)?")
_DETERMINED = re.compile(r"(?:the|a|an|his|her|their|its)\s|(?=[A-Z])")
_ONE_OF = re.compile(r"one\s+of\s")
_APPOSED = re.compile(r",\s+(?:(?:both|all)\s+)?(?:the\s+)?")  # "Ito and Berg, senators from Ohio,"
# What two people are said to be: "Ito and Berg are both senators", and further on "Both are professors".
_ARE = re.compile(r"\s+(?:are|were|became)\s+(?:both\s+)?(?:the\s+)?")
_BOTH = re.compile(r"\bBoth\s+(?:men\s+|women\s+)?(?:are|were)\s+")
_FAR = 600  # characters from two names to what both are
_LISTED = re.compile(r",\s+")
_PAIR = re.compile(r",?\s+and\s+")
_OF_NAME = re.compile(r",?\s+(?:of|from|with)\s+(?:the\s+)?(?=[A-Z])")
_AT = re.compile(r"\s+at\s+(?:the\s+)?(?=[A-Z])")  # "Dr Ana Lind at Oslo University Hospital"
_ENDS = re.compile(r"[,.;]|\s+(?:said|says|told|who)\b")
_SAYS = re.compile(r"\s(?:said|says|told)\b")
_INSTITUTES = frozenset("University Hospital College Institute School Center Centre Academy News Laboratory".split())
# A body that is not known as one, by its capitals: "of Rogaland Fire and Rescue".
_CAPITALS = re.compile(
    r"[A-Z](?:[\w’'-]|\.(?=\w|\s[A-Z]\.?\s))*(?:(?: (?:of|and|for|&))? [A-Z][\w’'-]*){1,6}(?=[,;]|\s+[a-z])"
)
_WITHIN = re.compile(r",\s+(?=[A-Z])")
_AGED = re.compile(r"(?:,\s+(?:an?\s+)?|\s+is\s+an?\s+)(\d{1,3}-year-old)(?=,|\s+(?:of|from)\s+(?:the\s+)?[A-Z])")
_OF_BODY = re.compile(
    r" (?:of|from|with) (?:the|a|an) (?:[a-z]+['’]?s? ){0,4}"
    r"(?:agency|authority|ministry|department|company|university|party|police|army|institute"
    r"|council|union|commission|board|association|foundation|bank|firm|group|hospital|navy|court|office|federation)\b"
)
# A body whose name follows what it is: "of worldwide victim group Ending Clergy Abuse".
_OF_NAMED_BODY = re.compile(
    r",? (?:of|from|with) (?:the )?(?:[A-Z][\w-]+ )?(?:[a-z-]+ ){0,3}?(?:agency|company|party|institute|union"
    r"|association|foundation|bank|firm|group|charity|website|newspaper|magazine|broadcaster|think tank|outlet) "
    r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,5}"
)


class RoleClauses(RolePhrases):
    """Reads off one text, given its names, what clauses say of people."""

    def leads(self, name: Name) -> Span | None:
        """Return the clause that tells what body a person is at the head of: ", who heads the watchdog,"."""
        near = self.text[name.end : name.end + 70]
        match = _WHO_LEADS.match(self.text, name.end) if "who" in near else None
        if match is None:
            return None
        position = match.end()
        for _ in range(_OBJECT):
            word = WORD.match(self.text, position)
            if word is None:
                return None
            body = self.name_at(word.start())
            if body is not None:
                owned = self.text.startswith(("'s ", "’s "), body.end)
                if owned and body.kind in ("ORG", "LOC"):  # "who chairs the Senate's health committee"
                    position = body.end + 3
                    continue
                return Span(match.start(1), body.end) if body.kind == "ORG" else None
            following = WORD.match(self.text, word.end() + 1)
            if word[0].rstrip(".") in _LED and not (following and following[0].rstrip(".") in _LED):
                return Span(match.start(1), self.tail(word.start() + len(word[0].rstrip("."))))
            if not modifies(word[0], word[0].lower()) and not word[0].endswith(("'s", "’s")):
                return None
            gap = _BLANK.match(self.text, word.end())
            if gap is None:
                return None
            position = gap.end()
        return None

    def copula(self, name: Name) -> Span | None:
        """Return what a name is said to be: "X is the director of Y", "X and Y are senators"."""
        match = _COPULA.match(self.text, name.end)
        if match is None:
            return self.joint.get(name.start)
        determiner = _DETERMINED.match(self.text, match.end())
        if _ONE_OF.match(self.text, match.end()):
            return None
        role = self.noun_phrase(match.end(), limit=6)
        bare = role is not None and role.start == match.end() and determiner is None
        told = match["given"] or match["comes"]
        return None if role is None or (bare and not told and " of " not in role.of(self.text)) else role

    @cached_property
    def joint(self) -> dict[int, Span]:
        """What two people are said to be together, by where their names begin."""
        found: dict[int, Span] = {}
        people = [name for name in self.names if name.kind == "PER"]
        pairs = [
            (one, two) for one, two in pairwise(people) if _PAIR.fullmatch(self.text, one.end, self._untitled(two))
        ]
        for one, two in pairs:
            match = _ARE.match(self.text, two.end) or _APPOSED.match(self.text, two.end)
            role = self._plural(match.end()) if match else None
            if role is not None:
                found[one.start] = found[two.start] = role
                self._join_earlier(people, one, role, found)
        starts = [name.start for name in people]
        firsts = [one.start for one, _ in pairs]
        for both in _BOTH.finditer(self.text) if pairs and "Both" in self.text else ():
            last = bisect_left(firsts, both.start()) - 1
            role = self._plural(both.end()) if last >= 0 and firsts[last] > both.start() - _FAR else None
            if role is None:
                continue
            one, two = pairs[last]
            since = people[bisect_left(starts, two.end) : bisect_left(starts, both.start())]
            if not since:  # nobody else was named
                found[one.start] = found[two.start] = role
        return found

    def _join_earlier(self, people: list[Name], one: Name, role: Span, found: dict[int, Span]) -> None:
        """Give what the last two of a list are said to be to those before them: "Ito, Berg and Holm, senators"."""
        position = bisect_left(people, one.start, key=lambda name: name.start)
        while position and _LISTED.fullmatch(self.text, people[position - 1].end, self._untitled(people[position])):
            position -= 1
            found[people[position].start] = role

    def _untitled(self, name: Name) -> int:
        return name.title.start if name.title else name.start

    def _plural(self, start: int) -> Span | None:
        """Return the role in the plural that begins at `start`: "professors at the University of Geneva"."""
        role = self.noun_phrase(start, limit=6)
        if role is None:
            return None
        words = WORD.findall(self.text, role.start, role.end)
        return role if any(is_plural_role(word.lower()) for word in words) else None

    def origin(self, name: Name) -> Span | None:
        """Return where a person is from or belongs to: "of NASA", "from Vermont", "BBC's"."""
        aged = _AGED.match(self.text, name.end)
        end = aged.end() if aged else name.end
        match = _OF_NAME.match(self.text, end)
        gap = re.compile(r",?\s+").match(self.text, name.end)
        start = aged.start(1) if aged else gap.end() if gap else name.end
        if match is not None:
            other = self.name_at(match.end())
            body = _CAPITALS.match(self.text, match.end())
            if body is not None and other is not None and other.kind == "LOC":  # "of Oslo Fire and Rescue"
                wider = body.end() > other.end and not _PAIR.match(self.text, other.end)
                other = None if wider else other
            if other is not None and other.kind in ("ORG", "LOC") and other.start == match.end():
                owned = re.compile(r" ?['’]s ").match(self.text, other.end)
                owner = self.name_at(owned.end()) if owned else None
                if owner is not None and owner.kind == "ORG":
                    other = owner  # "of the UK's National Crime Agency"
                within = _BODY_OF.match(self.text, other.end)  # "of the Kabul provincial council"
                return Span(start, within.end() if within else self.placed(other))
            if body is not None and (other is None or (other.kind != "PER" and other.end <= body.end())):
                return Span(start, body.end())
        named = _OF_NAMED_BODY.match(self.text, end)
        if named is not None:
            return Span(start, named.end())
        at = _AT.match(self.text, end)
        place = self.name_at(at.end()) if at else None
        known = place is not None and place.kind == "ORG" and _ENDS.match(self.text, place.end)
        if place is not None and place.kind == "ORG" and _SAYS.match(self.text, place.end):
            return Span(start, place.end)
        if place is not None and known and self.text[place.start : place.end].split()[-1] in _INSTITUTES:
            return Span(start, place.end)
        plain = _OF_BODY.match(self.text, end)
        if plain is not None:
            return Span(start, plain.end())
        left = self.text[max(0, name.start - 3) : name.start]
        if left in ("'s ", "’s ") or left[1:] in ("' ", "’ "):
            other = self.name_at(name.start - 4)
            if other is not None and other.kind in ("ORG", "LOC"):
                return Span(other.start, name.start - 1)
        return None

    def placed(self, place: Name) -> int:
        """Return where a place ends with the larger one it lies in: "Bethesda, Maryland"."""
        match = _WITHIN.match(self.text, place.end)
        larger = self.name_at(match.end()) if match and place.kind == "LOC" else None
        return larger.end if larger is not None and larger.kind == "LOC" else place.end
