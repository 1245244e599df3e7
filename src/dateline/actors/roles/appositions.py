"""The role that stands in apposition to a name: before it or after it, between commas.

Between what verbs tell (`role_acts`) and titles (`roles`).
"""

from __future__ import annotations

import re

from dateline.actors.lexicon import FUNCTION, HONORIFIC, OFFICE, QUALIFIER, TEAM, lexicon, word_list
from dateline.actors.names.model import Name
from dateline.actors.names.tokens import flags_of
from dateline.actors.role_words import DETERMINERS, REACH, WORD, is_role, is_several
from dateline.actors.roles.acts import RoleActs
from dateline.text import Span

# What may stand between a role and what it is of.
_OF = word_list("role_appositions: of")
_FIELD = re.compile(r"[A-Z][a-z]+(?: (?:[A-Z][a-z]+|and|&)){0,3}(?=,|\.\s| (?:at|of|for)\s)")
_BRACKETED = re.compile(r" \([^()]{1,60}\)")
_COMMA = re.compile(r",\s+(?:the\s+)?")
_LISTED = re.compile(r",? (?:and|&) |, [A-Z]")
_RIGHT_OPEN = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,|–|—| -|(?=who\s+(?:is|was)\s))\s*"
    r"(?:(?:aged?\s+)?\d{1,3}(?:\s*,|(?=\s+and\s+an?\s))\s*)?(?:and\s+)?"
    r"(?:who\s+(?:(?:was|(?:has|had)\s+been)\s+(?:elected|appointed|named|made)(?:\s+as)?|is|was|has\s+been|had\s+been|became"
    r"|(?:has\s+|had\s+)?(?:serves|served|works|worked)\s+as)\s+"
    r"|(?:best|better|perhaps\s+best)\s+known\s+(?:\w+\s+)?as\s+|(?:soon|due|set)\s+to\s+be(?:come)?\s+"
    r"|(?:(?:re-?)?elected|appointed|named|chosen|hired)\s+(?:as\s+)?(?!by\b)"
    r"|while\s+(?:(?:serving|working|acting)\s+as\s+)?(?=(?:a|an|the)\s)"
    r"|(?:also|then|now|formerly|previously|once|currently|originally|long|(?:him|her)self|at\s+the\s+time|by\s+then"
    r"|until\s+(?:recently|\w+))\s+)?"
)
# Between an apposition before the name and the name: "the owner, surnamed Ouyang,".
_CALLED = re.compile(
    r",\s+(?:surnamed|named|identified\s+(?:only\s+)?as|known\s+as|(?:suspected|believed|alleged|said|thought)\s+to\s+be|reportedly(?:\s+one)?)\s+$"
)
# Degrees and honours behind a name: "Ana Lind, M.D., Ph.D., head of".
_DEGREES = re.compile(
    r"(?: (?:MP|MSP|MEP|QC|KC|OBE|CBE|MBE|PhD|MD)(?=,))?"
    r"(?:,\s+(?:(?:[A-Z][a-z]{0,2}\.){2,4}[A-Z]?|Ph\.?D|M\.?D|MBA|MPH|MSc|BSc|MA|BA|MS|CPA|CFA|Esq|QC|KC|RN|DO|DDS|JD|LLM"
    r"|FA[A-Z]{2}|FRS|OBE|CBE|MBE|PMP|Jr|Sr|I{2,3}|IV|[A-Z][\w()]{1,9}[®™])\.?(?=[,;]))*"
)
_PEERS = frozenset("Lord Lady Baron Baroness Earl Viscount Duke Duchess Dame".split())
_MEMBER = re.compile(r"(?:a|an|another|fellow)\s+([A-Z][a-z]+)(?=[,.;)]|\s+(?:from|of|who)\b)")
_ARTICLE = re.compile(r"(?:an?|another|the|one|two|three)\s")
_HIS = re.compile(r"(?:his|her|their)\s")
_APPOSED = re.compile(r",\s+(?:(?:the|an?)\s+)?$")
# Of several: "one of the country's Vice Presidents, Ana Lind,".
_SINGLED = re.compile(r"\b[Oo]ne of (?:(?:the|his|her|their|its) )?$")
# How clergy and judges are styled: "the Dean of Ely, the Very Rev Tom Byrne".
_STYLED = re.compile(r", ((?:the )?(?:(?:Rt|Right|Very|Most|Hon|Revd?|Reverend|Honou?rable|Dr)\.? )+)$")
_STYLES = ("Rt ", "Rt. ", "Right ", "Very ", "Most ", "Hon ", "Hon. ", "Dr ", "Dr. ")
_CALLS = frozenset("dsey")  # last letters of what a name is called by
_AND_ALSO = re.compile(r",?\s+(?:and|or)\s")
# Before a name with its age: "the suspect, 21-year-old Ana Lind".
_AGE = re.compile(r"(?:aged\s+\d{1,3}|\d{1,3}-year-old)\s+$")
_PLACED = re.compile(
    r"\s+(?:of|from)\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*(?:,\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)?(?=[,.;])"
)
# "identified the suspect as 21-year-old Ana Lind", "the driver was named by police as Ana Lind"
_IDENTIFIED = re.compile(
    r"\b(?:identified|named)\s+(?:the|a|an|his|her)\s+(?P<object>(?:[\w-]+\s+){1,3})as\s+$"
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s+(?P<subject>(?:[\w-]+\s+){1,3}?)(?:was|has\s+been|had\s+been|is)\s+"
    r"(?:(?:later|\w+ly)\s+)?(?:identified|named)\s+(?:by\s+(?:\w+\s+){1,3})?as\s+$"
    r"|\b(?:[Tt]he\s+)?(?P<several>(?:[\w-]+\s+){1,4}?)(?:were|have\s+been|had\s+been|are)\s+(?:(?:later|\w+ly)\s+)?"
    r"(?:identified|named)\s+(?:by\s+(?:\w+\s+){1,3})?as\s+$"
)
# Somebody of a people or a party: "An Australian, Ana Lind, …".
_ONE = re.compile(r"(?:^|[.;]\s+|\n|[\s,])(?:An?|One|an?|one|another|fellow)\s+([A-Z][a-z]+)$")


class RoleAppositions(RoleActs):
    """Reads off one text, given its names, what stands beside them between commas."""

    def several(self, body: Name, name: Name) -> Span | None:
        """Return what looks like a body but is the role of the people after it: "Senior Advisors Ana Lind and …"."""
        words = self.text[body.start : body.end].split()
        plural = body.kind == "ORG" and is_several(words[-1]) and not flags_of(words[-1]) & TEAM
        listed = plural and body.end < name.start and _LISTED.match(self.text, name.end)
        return Span(body.start, body.end) if listed else None

    def before_comma(self, name: Name) -> Span | None:
        """Return the role in apposition before a name: "her Swedish counterpart, Lena Berg,"."""
        text = self.text
        start = self.past_styles(name)
        known = _IDENTIFIED.search(text, max(0, start - REACH), start) if text.startswith("as", start - 3) else None
        if known is not None:
            return self.identified(known)
        comma = self.comma_before(start, name.end)
        if comma is None:
            return None
        opens = text[comma] == "," and not self.is_closed(name.end)
        if opens and not self.speaks(name.end):
            return None
        comma -= text[comma] != "," and text[comma - 1] == " "
        if text[comma - 1] == ")":  # "the head of the union (National Union of Miners), Ana Lind,"
            gloss = text.rfind("(", max(0, comma - REACH), comma)
            comma = gloss - 1 if gloss > 0 and text[gloss - 1] == " " else comma
        floor = max(0, comma - REACH)
        one = _ONE.search(text, floor, comma)
        people_of = self.name_at(one.start(1)) if one else None
        if one is not None and (people_of is None or people_of.kind == "MISC"):
            return Span(*one.span(1))
        return self.role_back(name, Span(floor, comma), opens)

    def past_styles(self, name: Name) -> int:
        """Return where a name begins with its title, age and style: "21-year-old", "the late", "known as"."""
        text = self.text
        start = name.title.start if name.title else name.start
        aged = _AGE.search(text, max(0, start - 20), start)
        start = aged.start() if aged else start
        start -= len("the late ") * text.endswith(", the late ", 0, start)
        styled = _STYLED.search(text, max(0, start - 30), start) if text.endswith(_STYLES, 0, start) else None
        return styled.start(1) if styled else start

    def identified(self, known: re.Match[str]) -> Span | None:
        """Return the role of one who is identified as somebody: "identified the pilot as Bo Berg"."""
        begin, end = known.span(known.lastgroup or "object")
        role = self.text[begin:end].rstrip()
        last = role.split()[-1]
        several = known.lastgroup == "several"
        return Span(begin, begin + len(role)) if is_role(last) and (not several or is_several(last)) else None

    def comma_before(self, start: int, end: int) -> int | None:
        """Return where the comma, or the dash with another at `end`, stands before a name at `start`; None for none."""
        text = self.text
        called = _CALLED.search(text, max(0, start - 40), start) if text[start - 2 : start - 1] in _CALLS else None
        comma = called.start() if called else start - 1
        while comma >= 0 and text[comma] in " \n":
            comma -= 1
        if comma < 0 or comma == start - 1:
            return None
        dashed = text[comma] in "–—" and text.startswith((" –", "–", " —", "—"), end)  # "the mayor – Ana Lind –"
        return comma if text[comma] == "," or dashed else None

    def past_place(self, end: int) -> int:
        """Return where the place or the words in brackets after a name end."""
        placed = _PLACED.match(self.text, end)
        end = placed.end() if placed else end
        bracketed = _BRACKETED.match(self.text, end) if self.text.startswith(" (", end) else None
        return bracketed.end() if bracketed else end

    def is_closed(self, end: int) -> bool:
        """Return whether a mark, "and" or "who" closes the apposition of a name, or its line ends."""
        end = self.past_place(end)
        following = self.text[end : end + 5]
        marked = following[:1] in ",.;)" or following.startswith((" ,", " .", " and", " who"))
        return marked or not following.strip()

    def speaks(self, end: int) -> bool:
        """Return whether a verb of persons follows a name: what no comma closes has to open the sentence."""
        verb = WORD.match(self.text, self.past_place(end) + 1)
        return verb is not None and verb[0] in lexicon().person_verbs

    def role_back(self, name: Name, reach: Span, opens: bool) -> Span | None:
        """Return the role that the words before a comma end with, looked for from right to left.

        Args:
            name: Whose it may be.
            reach: What is looked through; it ends at the comma.
            opens: Whether the role has to open the sentence, as no comma closes the apposition.
        """
        text, (floor, comma) = self.text, reach
        words = [Span(*m.span()) for m in WORD.finditer(text, floor, comma)][::-1]
        for position, span in enumerate(words):
            word = text[span.start : span.end]
            covering = self.name_at(span.start)
            if covering is not None and covering.kind == "PER":
                if position and not covering.title and self.word(words[position - 1]).islower():
                    continue  # "director for the Lind campaign, Ana Berg,"
                return self.before_of_person(words, covering, comma) if not position else None
            between = text[span.end : words[position - 1].start if position else comma]
            if any(mark in between for mark in '.;:()[]“”"–—\n'):
                return None
            if is_role(word) and not (covering is not None and covering.kind == "ORG"):
                if is_several(word) and not _LISTED.match(text, name.end):  # "via his lawyers, Anna Lind"
                    single = _SINGLED.search(text, floor, self.extend_left(span.start))
                    return Span(single.start(), comma) if single else None
                end = comma if position else span.end
                head = span
                if self.is_matter_of(words, position):  # "a spokesman for the minister, Ana Lind,"
                    head, end = words[position + 3], comma
                begin = self.extend_left(head.start)
                if not self.is_whole(begin, opens) or self.is_of_another(begin):
                    return None
                return Span(begin, end)
            plain = word.islower() and word not in _OF and not self.domain(word)
            if covering is None and (plain or (flags_of(word) & FUNCTION and not word.islower())):
                if plain and self.is_matter(words, position):
                    continue  # "head of compliance, Deepa Lind,"
                return None
        return None

    def is_matter_of(self, words: list[Span], position: int) -> bool:
        """Return whether a role is only what another role is of."""
        if position + 3 >= len(words) or self.text[words[position + 3].end : words[position].start].count(" ") != 3:
            return False
        role, joint, article = (self.word(words[position + at]) for at in (3, 2, 1))
        return article in ("the", "a", "an") and joint in ("of", "for", "to") and is_role(role)

    def before_of_person(self, words: list[Span], other: Name, comma: int) -> Span | None:
        """Return the role before a comma that is of another person: "the lawyer for Ana Lind, Bo Berg, said"."""
        start = other.title.start if other.title else other.start
        left = [span for span in words if span.end <= start]
        if len(left) < 2 or self.word(left[0]) not in ("of", "for", "to", "with") or not is_role(self.word(left[1])):
            return None
        if self.text[left[1].end : start].count(" ") != 2:
            return None
        return Span(self.extend_left(left[1].start), comma)

    def is_matter(self, words: list[Span], position: int) -> bool:
        """Return whether a word ends what an office is of: "head of compliance", "owner of the plant"."""
        for at in range(position, min(position + 6, len(words) - 1)):
            word, before = self.word(words[at]), self.word(words[at + 1])
            if word in lexicon().person_verbs or not self.text[words[at + 1].end : words[at].start].isspace():
                return False
            if at > position and word in ("of", "for", "in", "at", "with", "to", "from"):
                return is_role(before)
            if at == position and (not word.islower() or word.endswith(("ed", "ing", "ly"))):
                return False
            owned = word.removesuffix("'s").removesuffix("’s")  # "head of the UK's police"
            if not word.islower() and (flags_of(word) & FUNCTION or not owned.isalpha()):
                return False
        return False

    def domain(self, word: str) -> bool:
        """Return whether a word in lower case may be what an office is about: "trade", "foreign", "affairs"."""
        return bool(flags_of(word.capitalize()) & QUALIFIER)

    def is_whole(self, begin: int, opens: bool) -> bool:
        """Return whether a noun phrase can be an apposition by what stands before it (`opens`: nothing may)."""
        words = [word for word in self.words_before(begin) if self.word(word).lower() not in DETERMINERS]
        if not words:
            return True
        return not opens and self.word(words[0]).lower() not in ("than", "like", "as")

    def is_of_another(self, begin: int) -> bool:
        """Return whether a role is the apposition of a person named before it: "Ana Lind, head of Acme, Bo Berg, …"."""
        if _HIS.match(self.text, begin):
            return False
        left = _APPOSED.search(self.text, max(0, begin - 12), begin)
        other = self.name_at(left.start() - 1) if left and left.start() else None
        return other is not None and other.kind == "PER" and left is not None and other.end == left.start()

    def after(self, name: Name) -> Span | None:
        """Return the role in apposition after a name: ", chief executive of Y," or ", 43, a carpenter"."""
        text = self.text
        if text[name.end : name.end + 2] in ("'s", "’s"):
            return None
        end = _DEGREES.match(text, name.end).end()  # type: ignore[union-attr]
        if text.startswith(" (", end):
            return self.in_brackets(end + 2) or self._after(name, end)
        return self._after(name, end)

    def in_brackets(self, start: int) -> Span | None:
        """Return the role that some brackets hold and nothing else: "Ana Lind (chair)"."""
        role = self.noun_phrase(start, limit=5)
        if role is None or self.is_of_several(role):
            return None
        words = role.of(self.text).split()
        office = flags_of(words[-1]) & (HONORIFIC | OFFICE)
        alone = role.start == start and self.text.startswith(")", role.end)
        return role if alone and (words[-1].islower() or office) else None  # no "(The Shadow Hunter)"

    def _after(self, name: Name, end: int) -> Span | None:
        text = self.text
        opening = _RIGHT_OPEN.match(text, end)
        origin = self.origin(name) if opening is None and text.startswith((" of ", " from "), end) else None
        if origin is not None and origin.start > name.end:  # "Ana Lind of Oslo University, a geologist"
            opening = _RIGHT_OPEN.match(text, origin.end)
        if opening is None:
            return None
        alias = next(iter(self.names_in(opening.end(), opening.end() + 12)), None)
        if alias is not None and alias.title and alias.title.start == opening.end() and alias.title.of(text) in _PEERS:
            opening = _RIGHT_OPEN.match(text, alias.end) or opening  # "Ana Lind, Baroness Lind, the speaker"
        member = _MEMBER.match(text, opening.end())
        kind = self.name_at(member.start(1)) if member else None
        if member and kind is not None and kind.kind == "MISC":
            return Span(*member.span(1))
        role = self.noun_phrase(opening.end(), limit=8)
        if role is None or self.is_another(name, opening.end(), role):
            return None
        if not text[role.start].isupper():
            return role
        comma = _COMMA.match(text, role.end)  # ", Senior Adviser, Ministry of Trade"
        body = self.name_at(comma.end()) if comma else None
        if comma and body is not None and body.kind == "ORG" and body.start == comma.end():
            return Span(role.start, body.end)
        field = _FIELD.match(text, comma.end()) if comma and body is None else None
        if field and all(flags_of(word) & QUALIFIER for word in field[0].split() if word[0].isupper()):
            return Span(role.start, field.end())  # "Vice President, Global Marketing,"
        return role

    def is_another(self, name: Name, opening: int, role: Span) -> bool:
        """Return whether what follows a name and a comma is somebody or something else: "Ana Lind, his wife and …"."""
        text = self.text
        if _HIS.match(text, opening) and _AND_ALSO.match(text, role.end):
            return True
        if text.endswith("and ", name.end, opening) and _ARTICLE.match(text, opening):
            return not any(map(str.isdigit, text[name.end : opening]))  # "Ana Lind, and a third officer"
        plural = self.is_of_several(role) and not text.startswith("one of ", role.start)
        return plural and name.start not in self.joint
