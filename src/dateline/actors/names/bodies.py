"""Organisations by their form: a last word such as "Bank" or "Ministry", and what "of", "for" and "and" add."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    QUALIFIER,
    ROLE,
    TEAM,
    Phrase,
    lexicon,
    word_list,
)
from dateline.actors.names.branches import Branches
from dateline.actors.names.chunks import FIRMS_TOO, HEADS, TITLE
from dateline.actors.names.find import CERTAIN, LIKELY
from dateline.actors.names.tokens import AND, COMMA, FOR, NEXT, OF, ON, PARTICLE
from dateline.actors.role_words import is_plural_role

_WITH = re.compile(r" [Ww]ith\b")
# Heads of organisations and places that are also surnames: "Tyra Banks" is a person.
SURNAMES = word_list("bodies: surnames")
# Titles that open the names of institutions: "King Fahd University", "Saint Francis Hospital".
_NAMESAKES = word_list("bodies: namesakes")
# Heads that a second, joined part may follow: "Securities and Exchange Commission".
# Competitions that are called leagues: "the CAF Champions League".
CUPS = frozenset(["Champions", "Europa", "Nations", "Conference", "Diamond", "Youth"])
_NAMED_SO = frozenset(["General", "King", "Queen", "Prince", "Princess"])  # titles within names of bodies
_PARTIES = word_list("bodies: parties held")
_HALLS = frozenset(["Center", "Centre"])
_HELD_IN_HALLS = frozenset("Congress Convention Conference Exhibition Shopping Civic Leisure Entertainment".split())
_LAUNCHED = (" from ", " from the ", " at ", " at the ")
# What brings people or causes of a land together: "the Union of Kenya Teachers", "the Institute for India Studies".
_UNITING = frozenset(
    "Union Party Institute Center Centre Foundation Confederation Association Federation Front".split()
)
_SAINTS = frozenset(["St", "Saint", "Santa", "San", "Santo"])
# Last words of a second body after "and": "Bank of Commerce and Security Bank".
_BODIES_OF_THEIR_OWN = frozenset("Bank University Ministry Hospital Airlines Agency Commission Institute Party".split())
_MEMBERS = frozenset("Legislatures Churches States Cities Parliaments Unions Universities Governments".split())
_CHAMBERS = frozenset(["Parliament", "Assembly", "Senate", "Congress", "Senedd", "Seanad", "Dáil"])
_FIRMS = frozenset(["Company", "Corporation", "Exchange", "Police", "Gallery", "Theatre"])
_PARTISAN = frozenset(["Republican", "Democratic", "Conservative", "Labour"])
_HOUSES = frozenset("Representatives Commons Lords Assembly Councillors Delegates Deputies Keys Peoples".split())
_FELLOWS = frozenset(["Friends", "Daughters", "Sisters", "Knights", "Sons", "Mothers"])
_SCIENCES = ("sciences", "ology", "ologies", "ics", "istry", "onomy", "ography", "iatry")
_JOINABLE = word_list("bodies: joinable")
_LEGAL = (["State", "Bar"], ["Law", "Firm"])
# What districts serve that are bodies rather than land.
_SERVED = frozenset("School Irrigation Water Fire Park Hospital Utility Transit Conservation Sanitation".split())
# What stands on a street.
_HOUSED = frozenset(
    "Bank University School College Hospital Museum Church Club House Embassy Theatre Library Gallery".split()
)
# What follows a place within the name of a body.
_SERVED_TOO = frozenset("County Refugees Province District City Children Women Students Workers Veterans".split())
# Pairs that name a service with nothing but a place before them.
_PAIRED = frozenset({("Fire", "Rescue"), ("Search", "Rescue"), ("Parks", "Recreation"), ("Parks", "Wildlife"),
                     ("Fish", "Wildlife"), ("Fish", "Game"), ("Customs", "Excise")})  # fmt: skip


class Bodies(Branches):
    """Reads organisations off chunks."""

    def head(self, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
        """Return the last token of the organisation that the chunk begins with, -1 where it begins with none."""
        tokens = self.tokens
        flags = tokens.flags
        title = self.title_end(index, end) if not known else index - 1
        begin = known[1] if known else index
        stop = end
        for position in range(max(title, begin - 1) + 1, end):
            own = flags[position] & (ORGANISATION | GIVEN) or (position + 1 < end and self.is_possessive(position))
            general = tokens.words[position] in _NAMED_SO and index < position < end - 1
            if general and flags[end - 1] & ORGANISATION and self.is_common(position + 1, end):
                own = True  # "Ng Teng Fong General Hospital", "Volta Queen Lines"
            if position > index and flags[position] & TITLE and not own:
                stop = position
                break
        last = next((p for p in range(stop - 1, begin - 1, -1) if flags[p] & (ORGANISATION | TEAM)), -1)
        if tokens.words[last] == "League" and tokens.words[last - 1] in CUPS:
            return -1
        if last < 0 or (tokens.words[last] == "Party" and last > index and tokens.words[last - 1] in _PARTIES):
            return -1
        if tokens.words[last] == "Partners" and tokens.heading[last] and _WITH.match(self.text, tokens.ends[last]):
            return -1  # "Acme Partners with Bolt", a head line
        if title > last and flags[last] & QUALIFIER and self.is_common(index, last + 1) and not known:
            return -1  # "Chief Cabinet Secretary"
        town = known is not None and known[0].kind == "LOC" and self.is_common(begin, last + 1)
        if town and last + 1 == stop < end - 1 and flags[last] & QUALIFIER and flags[stop] & OFFICE:
            return -1  # "North Miami Assistant Police Chief Ann Berg"
        if tokens.words[last] == "Railway" and last + 1 == stop < end and flags[stop] & OFFICE:
            return -1  # "Divisional Railway Manager"
        if last + 1 == stop < self.count and tokens.words[stop] == "Member" and tokens.words[last] in _CHAMBERS:
            return -1  # "Plaid Cymru Assembly Member"
        if title >= index:
            named = any(not flags[p] & COMMON or self.is_given(p) for p in range(title + 1, last))
            if named and tokens.words[title] not in _NAMESAKES:
                return -1
        people = known is not None and known[0].kind == "MISC"
        if (
            self.is_given(index)
            and tokens.words[last] in SURNAMES
            and last == end - 1
            and last - index < 4
            and not people
        ):
            return -1
        return last

    def organisation(self, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
        """Note the organisation that the chunk begins with; return the token after it, `index` where there is none."""
        tokens = self.tokens
        flags = tokens.flags
        if tokens.capitals[index] and flags[index] & NO_ORGANISATION:
            return index  # "RUGBY UNION - ", the rubric of a wire
        house = tokens.words[end - 1] == "House" and tokens.links[end : end + 1] == [OF] and not tokens.heading[index]
        if house and tokens.words[end] in _HOUSES:
            self.add(index, end, "ORG", LIKELY)  # "the Libyan House of Representatives"
            return end + 1
        joined = self.joined(index, end, known)
        if joined > 0:
            return self.finish(index, joined)
        last = self.head(index, end, known)
        if known and last == index + 1 and tokens.words[index] in _PARTISAN and tokens.words[last] in _CHAMBERS:
            return index  # "Republican Senate Majority Leader"
        if last < 0 and flags[end - 1] & OPENER and tokens.words[end - 1].endswith("s") and not tokens.heading[index]:
            after = self.extend(end - 1) if tokens.links[end : end + 1] == [FOR] else end
            if after > end:
                self.add(index, after - 1, "ORG", LIKELY)  # "Citizens for a Clean Port"
                return after
        if last < 0 and self.is_conference(end):
            after = self.extend(end - 1)
            self.add(index, after - 1, "ORG", LIKELY)  # "the National Conference of State Legislatures"
            return after
        if end - index > 1 and tokens.words[end - 2 : end] in _LEGAL and not tokens.heading[index]:
            bar = tokens.words[end - 1] == "Bar"
            if bar or not self.is_common(index, end):
                after = self.extend(end - 1) if bar else end
                self.add(index, after - 1, "ORG", LIKELY)  # "the State Bar of Georgia", "Avrek Law Firm"
                return after
        served = end - index > 2 and tokens.words[end - 1] == "District" and tokens.words[end - 2] in _SERVED
        if served and not tokens.heading[index] and not self.is_common(index, end):
            self.add(index, end - 1, "ORG", LIKELY)  # "the Badger Creek Irrigation District"
            return end
        friends = last < 0 and end == index + 1 and tokens.words[index] in _FELLOWS and not tokens.heading[index]
        if friends and tokens.links[end : end + 1] == [OF] and not self.is_given(end):
            after = self.extend(index)
            if after > end:
                self.add(index, after - 1, "ORG", LIKELY)  # "Friends of the Mau Watershed"
                return after
        if last < end - 1 and end > index + 1 and self.is_paired(end):
            after = end + 1
            while self.follows(after) and flags[after] & ORGANISATION and not flags[after] & TITLE:
                after += 1
            self.add(index, after - 1, "ORG", LIKELY)  # "Rogaland Fire and Rescue"
            return after
        if last < 0 or (flags[last] & TEAM and not flags[last] & ORGANISATION and not known):
            return index
        if last == index:
            if not flags[index] & OPENER or tokens.links[last + 1 : last + 2] not in ([OF], [FOR], [ON]):
                return index
            listed = tokens.links[index] == COMMA  # "Lena Holm, Member, Council of Economic Advisers"
            if (tokens.heading[index] and not listed) or self.extend(index) == index + 1:
                return index
            after = self.extend(index)
            self.add(index, after - 1, "ORG", LIKELY)
            return after
        own = known[1] if known and known[0].kind != "ORG" else index
        plain = all(flag & (COMMON | HEADS) for flag in flags[own : last + 1]) and not flags[last] & TEAM
        if tokens.heading[index] and plain and not (known and tokens.links[index] == COMMA):
            return index  # a heading: "India Forge Semiconductor Partnership"
        decides = flags[end - 1] & (OTHER | PLACE) and not flags[end - 1] & (TITLE | ORGANISATION)
        if decides and (last + 2 == end or (last + 3 == end and flags[end - 2] == COMMON and not known)):
            return index  # "World Bank Report", "Welshpool Air Ambulance Base": the last word decides
        return self.finish(index, last)

    def is_conference(self, end: int) -> bool:
        """Return whether a chunk ends in a conference of people or bodies: "Conference of Mayors", not "of Parties"."""
        tokens = self.tokens
        if tokens.words[end - 1] != "Conference" or tokens.links[end : end + 1] != [OF] or tokens.heading[end]:
            return False
        member = tokens.words[self.chunk_end(end) - 1]
        return member.endswith("s") and (member in _MEMBERS or is_plural_role(member.lower()))

    def is_paired(self, index: int) -> bool:
        """Return whether a token ends such a pair as "Fire and Rescue"."""
        if index >= self.count or self.tokens.links[index] != AND or self.tokens.heading[index]:
            return False
        return (self.tokens.words[index - 1], self.tokens.words[index]) in _PAIRED

    def finish(self, first: int, last: int) -> int:
        """Note an organisation with what "of" or "for" adds to it."""
        tokens = self.tokens
        if tokens.words[first] in ("Former", "Ex", "Then") and first < last:
            first += 1
        if first < last - 1 and tokens.words[last] in _HALLS and tokens.words[last - 1] in _HELD_IN_HALLS:
            self.add(first, last, "LOC", CERTAIN if not tokens.heading[first] else LIKELY)
            return last + 1  # "Toronto Congress Centre"
        launched = first < last and tokens.words[last] in _HALLS and tokens.words[last - 1] == "Space"
        if launched and self.text.endswith(_LAUNCHED, 0, tokens.starts[first]):
            self.add(first, last, "LOC", LIKELY)
            return last + 1  # "lifted off from Kennedy Space Center"
        if first < last and tokens.initial[first] and tokens.words[first].lower() in FIRMS_TOO:
            first += 1  # "Rival Attica Group declined"
        after = self.extend(last) if tokens.flags[last] & OPENER else last + 1
        after = self.past_branch(first, after)
        if (
            self.is_possessive(after - 1)
            and after < self.count
            and tokens.links[after] == NEXT
            and tokens.flags[after] & OTHER
            and tokens.tails[after - 1] - tokens.ends[after - 1] <= 2
            and not tokens.heading[first]
        ):
            self.add(first, after, "MISC", LIKELY)  # "the African Nations' Cup"
            return after + 1
        self.add(first, after - 1, "ORG", CERTAIN if not tokens.heading[first] else LIKELY)
        return after

    def joined(self, index: int, end: int, known: tuple[Phrase, int] | None) -> int:
        """Return the last token of "Food and Drug Administration", -1 where the words are no such name."""
        tokens = self.tokens
        flags = tokens.flags
        begin = known[1] if known else index
        if (
            end >= self.count
            or tokens.links[end] not in (AND, COMMA)
            or tokens.heading[index]
            or self.is_possessive(end - 1)
        ):
            return -1
        opens = tokens.initial[index] and not known  # "Industrial and Commercial Bank of China", but not "Miners and …"
        if begin >= end or not self.is_common(begin, end) or (opens and not self.is_trade_word(index, end)):
            return -1
        if (flags[end - 1] & ORGANISATION and tokens.words[end - 1] not in _JOINABLE) or flags[end - 1] & TITLE:
            return -1
        position = end
        if tokens.links[end] == COMMA:
            position = self.chunk_end(end)
            if position >= self.count or tokens.links[position] != AND or not self.is_common(end, position):
                return -1
        last = -1
        for p in range(position, self.chunk_end(position)):
            if not flags[p] & (COMMON | QUALIFIER) or flags[p] & TITLE:
                break
            if flags[p] & ORGANISATION:
                last = p
        return last if last > position or (known and last == position) else -1

    def is_trade_word(self, index: int, end: int) -> bool:
        """Return whether a chunk is one common word that is no plural, no party and no one's role."""
        word, flag = self.tokens.words[index], self.tokens.flags[index]
        plain = not flag & (TITLE | ROLE | FUNCTION | CALENDAR | OTHER | GIVEN) and word not in _PARTISAN
        return end == index + 1 and plain and not word.endswith("s") and self.chunk_end(end) > end + 1

    def extend(self, last: int) -> int:
        """Return the token after everything that "of", "for" and "and" add to the organisation ending at `last`."""
        tokens = self.tokens
        flags = tokens.flags
        after = last + 1
        for _ in range(3):
            if after >= self.count or tokens.links[after] not in (OF, FOR, ON) or self.is_possessive(after - 1):
                break
            known = self.phrase(after)
            if known and known[0].kind == "ORG" and known[1] == after + 1 and flags[after] & COMMON:
                known = None  # "University of Science and Technology", of no journal
            if tokens.links[after] == ON and tokens.words[last] in _HOUSED:
                break  # "Union Bank on Marina"
            if tokens.links[after] == FOR and tokens.words[last] in _CHAMBERS | _FIRMS:
                break  # "Member of Parliament for Tamale"
            # "Ministry of State for Antiquities"
            state = tokens.words[after - 1] == "State" and tokens.links[after] == FOR
            joins = flags[after - 1] & OPENER or known or state
            if after > last + 1 and not (joins or tokens.links[last + 1] in (FOR, ON)):
                break
            if tokens.links[after] == OF and self.is_led_by(after):
                break
            if tokens.words[last] == "League" and tokens.links[after] == FOR and known and known[0].kind == "LOC":
                break  # "in the National Football League for the Detroit Lions"
            if (
                known
                and known[0].kind != "MISC"
                and ((tokens.words[last] not in _FELLOWS and known[0].sure) or not self.follows(known[1]))
            ):
                after = known[1]
                titled = self.chunk_end(after - 1)
                if tokens.words[last] == "Office" and titled > after and flags[titled - 1] & TITLE:
                    after = titled  # "Office of the UN High Commissioner for Refugees"
                    last = titled - 1
                    continue
                alone = self.follows(after) and not self.follows(after + 1)
                if self.follows(after) and flags[after] & ORGANISATION and not flags[after] & TITLE:
                    after += 1
                elif self.follows(after) and known[0].kind == "LOC" and self.is_body_end(self.chunk_end(after)):
                    after = self.chunk_end(after)  # "Board of the Los Angeles County Office of Education"
                elif alone and tokens.words[last] in _UNITING:
                    after += self.is_united(after)  # "the Union of Kenya Teachers"
                elif alone and tokens.words[after] in _SERVED_TOO:
                    after += 1  # "Agency for Palestine Refugees", "Museum of Los Angeles County"
                continue
            if flags[after] & (FUNCTION | CALENDAR | HONORIFIC) and not flags[after] & (COMMON | QUALIFIER):
                break
            office = tokens.words[last] == "Office"
            after = self.extend_list(self.extend_run(after, office))
        return after

    def is_united(self, index: int) -> bool:
        """Return whether a word after a country is who or what is united there, no title and no role of one person."""
        flag = self.tokens.flags[index]
        if self.tokens.heading[index] or not flag & COMMON or flag & (TITLE | FUNCTION | CALENDAR | OTHER | PLACE):
            return False
        return not flag & ROLE or is_plural_role(self.tokens.words[index].lower())

    def is_led_by(self, index: int) -> bool:
        """Return whether a person's full name stands after "of": "the Labour Party of Anna Lind"."""
        flags = self.tokens.flags
        if not self.is_given(index) or not self.follows(index + 1):
            return False
        known = self.phrase(index)
        return not flags[index + 1] & (COMMON | HEADS | FUNCTION) and (known is None or not known[0].sure)

    def extend_run(self, after: int, office: bool = False) -> int:
        """Return the token after the words that follow an "of": common words together, or a name.

        `office` where the body is somebody's: "Office of the City Prosecutor".
        """
        tokens = self.tokens
        flags = tokens.flags
        stop = after + 1
        titled = self.chunk_end(after) if office else after
        if office and flags[titled - 1] & TITLE and self.is_common(after, titled):
            return titled
        while self.follows(stop) and not flags[stop] & (FUNCTION | CALENDAR | TITLE) and stop - after < 5:
            if tokens.words[stop - 1] in _SAINTS or flags[stop - 1] & DIRECTION:
                stop += 1  # "of St Mary", "of Southern California"
                continue
            if self.is_given(stop) or (
                not flags[stop]
                and tokens.words[stop] not in lexicon().demonyms  # "Council on Native American Affairs"
                and flags[stop - 1] & COMMON
                and not tokens.words[stop].isupper()
                and not tokens.words[stop].endswith(_SCIENCES)
                and not (self.is_plural(stop) and not office)
            ):
                break
            stop += 1
        if tokens.words[after] in _SAINTS and tokens.links[stop : stop + 1] == [PARTICLE]:
            return stop + 1  # "Society of St. Vincent de Paul"
        return stop

    def is_plural(self, index: int) -> bool:
        """Return whether an unlisted plural ends a chunk: "Association of Nonpartisan Reformers"."""
        word = self.tokens.words[index]
        plural = word.endswith(("ers", "els", "ants", "ists", "ors", "ings", "ities", "eries", "ians"))
        return plural and len(word) > 6 and not self.follows(index + 1)

    def extend_list(self, after: int) -> int:
        """Return the token after the rest of a list of common words: "Economy", then ", Trade and Industry"."""
        tokens = self.tokens
        flags = tokens.flags
        position = after
        while position < self.count and tokens.links[position] in (COMMA, AND) and self.is_domain(position):
            joined_by = tokens.links[position]
            if self.is_possessive(position - 1):
                return after
            position += 1
            while self.follows(position) and flags[position] & COMMON and not flags[position] & TITLE:
                position += 1
            if joined_by == AND:
                return after if self.tokens.words[position - 1] in _BODIES_OF_THEIR_OWN else position
        return after

    def is_domain(self, index: int) -> bool:
        """Return whether a token is a common word such as a ministry is named after."""
        flag = self.tokens.flags[index]
        if not flag and self.tokens.words[index].endswith(_SCIENCES):
            return True  # "Astrophysics and Planetology"
        if not flag and self.is_plural(index):
            return True  # "Obstetricians and Gynecologists"
        if not flag & (COMMON | QUALIFIER) or flag & (FUNCTION | CALENDAR | TITLE):
            return False
        return not (flag & OPENER and self.tokens.links[index] == AND)
