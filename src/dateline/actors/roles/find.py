"""The role that a text gives a person: the title before the name, or what else tells it.

Works on the text around one mention; who the person is and which mention counts is decided in `people`.
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.names.model import Name
from dateline.actors.role_words import DETERMINERS, REACH, is_role, is_several
from dateline.actors.roles.appositions import RoleAppositions
from dateline.text import Span

_BARE = word_list("roles: bare")
_WEAK = frozenset("professor doctor rev".split())  # forms of address that are offices too
_KIN = frozenset(["Brother", "Sister"])
# A form of address behind an office: "Foreign Minister Dr".
_ADDRESSES = sorted({word.capitalize() for word in _BARE if word.isalpha() and len(word) > 1} - _KIN)
_ADDRESS = re.compile(rf"(?:\s+(?:{'|'.join(_ADDRESSES)})\.?)+$")
_JUSTICE = re.compile(r"\b([A-Z][\w-]+) of $")
_MODALS = frozenset("will would can could may might shall should must".split())  # "will host Ana Lind"
# Who is of another body by office: "Ambassador to Germany".
_TO = frozenset("ambassador envoy adviser advisor aide representative delegate consul assistant counsel nuncio".split())
# Roles of two words of which the last is none alone: "half back", "world number one".
_OF_TWO = re.compile(
    r"\b(?:(?:half|full|left|right|cent(?:re|er)|wing|quarter|running|corner)[ -]back|(?:fly|scrum|centre)[ -]half"
    r"|second[ -]row|tight[ -]end"
    r"|(?!(?:the|an?|his|her|was|is|of|and|as|this)\b)[a-z]{4,} great"
    r"|[A-Z][a-z]+ international|[Ww]orld (?:number|No\.?|no\.?) (?:one|two|three|four|five|\d{1,3}))$"
)
_LAST = frozenset("back half row end great international one two three four five".split()) | {
    str(rank) for rank in range(1, 101)
}
_PARTISANS = frozenset("Republican Democrat Libertarian".split())
_BOTH = frozenset(["first lady"])  # titles of two words, neither of which is one alone
# Joined before the last of several roles: "singer, actor, and advocate Ann Berg".
_JOINED_ROLES = re.compile(
    r"\b([a-z][\w-]{1,20}), (?:(?:[a-z][\w-]{1,20} ){0,2}([a-z][\w-]{1,20}),? )?and (?:[a-z][\w-]{1,20} ){0,2}$"
)
_GLOSS = re.compile(r"\([^()]{2,60}\)\s+$")
_JOINTS = frozenset(["of", "for", "to"])
_ON = frozenset("rapporteur expert adviser advisor spokesman spokeswoman spokesperson specialist authority".split())
_MATTER = 7  # words of what an office is of
# Letters of a seat in a parliament behind a name.
_SEATED = re.compile(r" (MP|MSP|MEP|TD|MLA|MLC)\b(?! [A-Z]|-|\.)")
# What has people playing in it, before "stars".
_STARRING = frozenset(
    "film movie show series drama sitcom comedy musical production thriller sequel video play adaptation remake biopic "
    "documentary that which it also".split()
)
_SEVERAL = re.compile(r"[^.;:\n]{0,60}?(?:,? and |,? & |, )")
_AS_ROLE = re.compile(r"(?:^|[.!?][”\"]?\s+|\n|[“\"])As\s+(?:the\s+)?(?=[^.!?\n]*$)")
_SUPPOSED = re.compile(r"\s+(?:would|could|might|should|will|can)\b")
_YOUNG = frozenset("child boy girl kid youth teenager teen baby infant man woman youngster toddler".split())
_SPEAKS = re.compile(
    r" (?:also |then |has |had )?(?:said|says|told|tells|agreed|added|announced|explained|warned|stated|noted)\b"
)
_FAR = 80  # characters between two people of one role
# Between two people of a list, the age or the party of the first: "(D-CA), and".
_AND = re.compile(r"(?:\s*\([^()]{1,30}\))?(?:,\s+\d{1,2})?\s*(?:,\s*and|,?\s*and\s+also|,|and|&|or)\s*")


class Roles(RoleAppositions):
    """Reads roles off one text, given its names."""

    def before(self, name: Name) -> Span | None:
        """Return the title or the role right before a name: "study co-author Professor", "Japanese Prime Minister"."""
        title = name.title
        if title is None:
            edge = self.before_bracket(name.start)
            words = self.words_before(edge)
            gap = self.text[words[0].end : edge] if words else ""
            if not gap.isspace() and gap != "] ":  # "[Acme co-founder] Ana Lind"
                return None
            word = self.word(words[0])
            other = self.name_at(words[0].start)
            if other is not None and word in _PARTISANS:  # "incumbent Republican Ana Lind"
                return Span(self.extend_left(other.start), words[0].end)
            if other is not None and other.kind in ("LOC", "ORG"):
                return self.before_with_domain(other) or self.several(other, name)
            if other is None and (domain := self.before_chamber(words, edge < name.start, name)):
                return domain
            if word in _LAST and (known := _OF_TWO.search(self.text, max(0, edge - REACH), words[0].end)):
                return Span(self.extend_left(known.start()), words[0].end)
            opens = len(words) == 1 and is_role(word.lower())  # "Voter Ana Lind told"
            if "\n" in gap and self.after(name):  # the role of the line before, of a list
                return None
            if word.islower() and is_several(word) and not self.heads_list(word, words, name):
                return None
            if other or not (is_role(word) or opens) or (len(words) > 1 and self.word(words[1]) in _MODALS):
                return None
            start, end = words[0]
        else:
            start, end = title
            justice = (
                _JUSTICE.search(self.text, max(0, start - 20), start) if self.text[start:end] == "Justice" else None
            )
            start = self.text.rfind(" ", 0, start) + 1 if self.text.startswith("-", start - 1) else start  # "co-CEO"
            start = justice.start() if justice and is_role(justice[1]) else start  # "Minister of Justice"
        start = self.extend_chain(self.extend_left(start))
        parts = self.text[start:end].replace(".", "").split()
        if name.title and " ".join(parts[-2:]).lower() in _BOTH:
            return Span(start, end)
        said = [part for part in parts if part.lower() not in _BARE or (part.islower() and len(parts) > 1)]
        if not any(map(is_role, said)) and parts[-1].lower() in _BARE:
            return None  # a mere form of address, whatever stands before it; "her sister" is none
        address = _ADDRESS.search(self.text, start, end)
        return Span(start, address.start() if address else end)

    def heads_list(self, word: str, words: list[Span], name: Name) -> bool:
        """Return whether a role in the plural is of a list of names, rather than a verb: "The film stars Ana Lind"."""
        acts = word == "stars" and len(words) > 1 and self.word(words[1]) in _STARRING
        return not acts and bool(_SEVERAL.match(self.text, name.end))

    def elected(self, name: Name) -> Span | None:
        """Return the letters behind a name that tell of a seat in a parliament: "Ana Lind MP"."""
        match = _SEATED.match(self.text, name.end) if self.text[name.end + 1 : name.end + 3].isupper() else None
        if match is None:
            return None
        return Span(*match.span(1))

    def capacity(self, name: Name) -> Span | None:
        """Return the office in which somebody acts that opens the sentence: "As mayor of Bergen, Ana Lind"."""
        start = name.title.start if name.title else name.start
        if not self.text.endswith(", ", 0, start):
            return None
        opens = _AS_ROLE.search(self.text, max(0, start - REACH), start)
        role = self.noun_phrase(opens.end(), limit=6) if opens and not _SUPPOSED.match(self.text, name.end) else None
        young = role is None or self.is_of_several(role) or role.of(self.text).rpartition(" ")[2] in _YOUNG
        return role if role is not None and role.end == start - 2 and not young else None

    def before_bracket(self, start: int) -> int:
        """Return where the words before a name end, past a gloss: "the MP (Member of Parliament) Ana Lind"."""
        gloss = _GLOSS.search(self.text, max(0, start - REACH), start)
        return gloss.start() if gloss else start

    def before_chamber(self, words: list[Span], glossed: bool, name: Name) -> Span | None:
        """Return an office of what has no name: "Speaker of the House", "Member of parliament (MP)" if `glossed`.

        What is written small may stand behind an article where the person has the sentence's verb: "head of the
        delegation Ana Lind said".
        """
        nearest = self.word(words[0])
        if is_role(nearest) or nearest in DETERMINERS or nearest in lexicon().role_stops:
            return None
        small = not glossed and not nearest.istitle()
        for position, span in enumerate(words[1:_MATTER], 1):
            word = self.word(span)
            if self.text[span.end : words[position - 1].start] != " " or self.name_at(span.start):
                return None
            head = words[position + 1] if position + 1 < len(words) else None
            on = word == "on" and head is not None and self.word(head).lower() in _ON  # "rapporteur on torture"
            if head is not None and (word in _JOINTS or on):
                role = self.word(head)
                office = is_role(role) and not self.name_at(head.start) and (role[0].isupper() or small)
                if small and is_several(role):
                    return None
                if office and (word != "to" or role.lower() in _TO):
                    return Span(self.extend_left(head.start), words[0].end)
            if small and not (word == "the" and position == 1 and _SPEAKS.match(self.text, name.end)):
                return None  # "director of football Ana Lind", of nothing longer
            if not word.istitle() and word not in ("the", "and", "of", "for"):
                return None
        return None

    def extend_chain(self, start: int) -> int:
        """Return where several roles of one person begin of which the last begins at `start`."""
        if not self.text[start].islower():
            return start
        match = _JOINED_ROLES.search(self.text, max(0, start - 90), start)
        if match is None:
            return start
        if any(word and (not is_role(word) or is_several(word)) for word in match.groups()):
            return start
        return self.extend_left(match.start())

    def before_with_domain(self, domain: Name) -> Span | None:
        """Return the role of which a place or an organisation right before the name is part: "Senator from Vermont"."""
        words = self.words_before(domain.start)
        article = bool(words) and self.word(words[0]) == "the"
        if len(words) < 2 + article or not self.text[words[0].end : domain.start].isspace():
            return None
        joint, head = words[int(article)], words[1 + article]
        role = self.word(head)
        if self.word(joint) not in ("of", "from", "for", "at") and not (
            self.word(joint) == "to" and role.lower() in _TO and (role[0].isupper() or domain.kind == "LOC")
        ):
            return None
        if not is_role(role) or self.text[head.end : joint.start] != " ":
            return None
        return Span(self.extend_left(head.start), domain.end)

    def role(self, name: Name) -> tuple[Span | None, bool]:
        """Return the role beside a mention, and whether it says more than a form of address or an origin."""
        before = self.before(name)
        said = before.of(self.text).replace(".", "").split() if before else ["Doctor"]
        if not all(word.lower() in _WEAK for word in said) and said[-1] not in _PARTISANS:
            return before, True
        role = self.before_comma(name)
        if role and self.text.startswith(("One of", "one of"), role.start):
            role = self.after(name) or role  # what alone somebody is says more
        role = role or self.after(name) or self.leads(name) or self.copula(name) or self.act(name)
        role = role or self.elected(name) or self.capacity(name)
        if role:
            return role, True
        return before or self.origin(name), False

    def shared(self, name: Name, earlier: Name, role: Span | None) -> Span | None:
        """Return the role in the plural that holds for the next name of a list too; `role` is that of the earlier."""
        end = name.title.start if name.title else name.start
        if end > earlier.end + _FAR:
            return None
        between = self.origin(earlier)  # "Senators Ana Lind of Ohio and Bo Berg of Utah"
        begin = between.end if between is not None and between.start > earlier.end else earlier.end
        if not _AND.fullmatch(self.text[begin:end]):
            return None
        if role is None or role.end > earlier.start or not self.holds_for_several(role):
            role = self.before(earlier) or self.act(earlier)
        return role if role is not None and self.holds_for_several(role) else None

    def holds_for_several(self, role: Span) -> bool:
        """Return whether a role is in the plural, or ends in one: "First Family and Senior Advisors"."""
        return self.is_of_several(role) or is_several(role.of(self.text).split()[-1])
