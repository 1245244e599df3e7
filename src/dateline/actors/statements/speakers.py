"""What a speaker is called: the name in a noun phrase, and whom a pronoun, a surname or a title stands for.

People come with all their mentions from the names of the article. What those do not settle (*he*, *the CM*, *its press
release*) is settled by the last speaker that fits, if one is near; else the words stay as written. Two people are never
made one: a title that two of them bear names neither, and its plural names both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.actors.model import Organisation, Person
from dateline.actors.role_words import is_role
from dateline.actors.statements.antecedents import Antecedents
from dateline.actors.statements.bodies import BRACKETS, Bodies
from dateline.actors.statements.known import NEAR, POST_MODIFIER, Known, words_of
from dateline.actors.statements.words import DOCUMENTS, is_agent
from dateline.text import Span, sentences

_ARTICLE = re.compile(r"(?:the|a|an|one(?! of\b))\s+", re.IGNORECASE)
_DESCRIPTION = re.compile(r"(?:the|this|that)\s+((?:[\w’'.-]+\s+){0,3}[\w’'.-]+)$", re.IGNORECASE)
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_HONORIFICS = {
    "mr": "m",
    "sir": "m",
    "shri": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "smt": "f",
    "lady": "f",
}
_PLURAL_SUBJECT = re.compile(
    r"(?:[^,.;:“”\"\n]{1,60}, )?((?:both(?: the)?|the(?: two)?) (?:[a-z-]+ )?"
    r"([a-z]+s|couple|pair|duo|trio|team|group|family))\b(?! of\b)",
    re.IGNORECASE,
)
# What a body, and what a person, says in writing: "the statement of …" is theirs; their tax records are not.
_WRITTEN = re.compile(
    r"(?P<owner>.+?)(?P<possessive>['’]s?)?\s+(?:(?:press|official|written|latest|own|joint)\s+){,2}(?P<what>[\w-]+)$",
    re.DOTALL,
)
_ISSUED = re.compile(
    r"(?:(?:an?|the|its|his|her)\s+)?(?:(?:press|official|written|joint|brief|public|new|recent|annual|latest|separate|"
    r"internal)\s+){,2}"
    r"(?:statement|tweet|post|letter|message|memo|release|report|numbers|figures|data|article|story|lawsuit|complaint|"
    r"analysis|survey|poll|bulletin|advisory|review)\s+"
    r"(?:(?:released|issued|published|posted|made|reported|provided|compiled|filed|written|put\s+out)\s+)?(?:on\s+\w+\s+)?"
    r"(?:by|from)\s+",
    re.IGNORECASE,
)
# "Speaking to Ana Lind, he said": *he* is not Lind.
_FEW = 2  # among more people a pronoun is not one's whose gender no word tells
_ADDRESSED = re.compile(
    r"\b(?:[Ss]peaking|[Tt]alking|[Ww]riting|[Rr]esponding|[Rr]eplying)\s+(?:to|with)\s+(?:[\w.-]+\s+){0,4}$"
)
_OF_PERSON = frozenset(
    "statement letter tweet post message testimony memo release op-ed memoir memoirs autobiography lawsuit complaint "
    "affidavit speech".split()
)
_OF_BODY = _OF_PERSON | frozenset(
    "website report reports data figures analysis study survey poll statistics advisory bulletin alert forecast "
    "records filing filings research review audit article story findings estimates ruling decision decree constitution "
    "lawsuit complaint editorial".split()
)


class Speakers(Known):
    """Names the speakers of one article, in the order of its statements."""

    def __init__(self, text: str, people: Sequence[Person], organisations: Sequence[Organisation] = ()) -> None:
        super().__init__(text, people)
        self.bodies = Bodies(text, organisations)
        self.antecedents = Antecedents(text)
        self.last_person: tuple[str, int] | None = None
        self.last_group: tuple[str, int] | None = None
        self.last_body: tuple[str, int] | None = None  # a body, which may be "it" and "they"
        self.last_thing: tuple[str, int] | None = None  # a body or a document, which may be "it"

    def name(self, span: Span, told: Sequence[Span] = ()) -> str:
        """Return the name of the speaker whose words stand at `span`, and remember it for the pronouns to come.

        Whom the reported words `told` are of is not the *he* or *she* who says them: *he said Rao was late*.
        """
        self.told = {who for part in told if part.start > span.start for who in self._of(part)}
        words = " ".join(span.of(self.text).split())
        lowered = words.lower()
        if lowered in _GENDERS and (subject := self._subject(span, lowered)):
            return subject
        named = [who for who in self._named(span) if lowered not in _GENDERS or self._fits(who, _GENDERS[lowered])]
        if named and not self._lists_more(words, named):
            return self._remember(named, span, lowered)
        if lowered in _GENDERS:
            return self._pronoun(span, lowered) or _shown(words)
        if lowered in {"they", "them", "their", "both"}:
            return self._them(span) or _shown(words)
        if lowered == "it":
            return self._body_subject(span, self.last_thing) or _recent(self.last_thing, span) or _shown(words)
        first, _, rest = lowered.partition(" ")
        if first in {"its", "their"} and rest.split()[-1:] and rest.split()[-1] in DOCUMENTS:
            owner = self.last_body if first == "its" else self.last_group or self.last_body
            return _recent(owner, span) or _shown(words)
        written = self._written(span)
        if written is not None:
            return written
        pair = self._pair(span, words)
        if pair:
            return self._remember(pair, span, lowered)
        described = self._described(span, words)
        if described is not None:
            return self._remember([described], span, lowered)
        body = self.bodies.named(span) or self.bodies.called(span)
        if body is not None:
            self.last_body = self.last_thing = (body, span.end)
            return body
        return self._unnamed(span, words)

    def _them(self, span: Span) -> str | None:
        """Return the people or the body that *they* at `span` stands for."""
        self._plural_subject(span)
        body = self._body_subject(span, self.last_group, self.last_body)
        if body is not None:
            return body
        spoke = self.last_group
        if self.last_body and self.last_body[0].endswith("s") and (spoke is None or spoke[1] < self.last_body[1]):
            spoke = self.last_body  # "The Armed Forces said …. They said …"
        return _recent(spoke, span) or _recent(self.last_body, span)

    def _unnamed(self, span: Span, words: str) -> str:
        """Return a speaker as described at `span`, who may be *he*, *they* or *it* from here on."""
        lowered = words.lower()
        name = _shown(BRACKETS.sub("", words))
        last = lowered.split()[-1] if lowered else ""
        kin = " and " in lowered or lowered.startswith(("his ", "her ", "their "))
        head = _head(lowered)
        if head and is_role(head[0]) and not head[0].endswith(("s", "men")) and not kin:
            self.last_person = (name, span.end)  # "a police spokesman", who may be "he"
        if (last.endswith("s") and is_agent(last)) or " and " in lowered:
            self.last_group = (name, span.end)
        elif words[:1].isupper() and not lowered.startswith(("he ", "she ", "his ", "her ")):
            self.last_thing = (name, span.end)
            article = _ARTICLE.match(words)
            if is_agent(last) or (words[article.end() if article else 0].isupper() and last not in DOCUMENTS):
                self.last_body = self.last_thing
        return name

    def label(self, span: Span) -> str:
        """Return the name of whom a transcript labels with the words at `span`: a name, or a person's initials."""
        words = span.of(self.text)
        if words.isupper() and 2 <= len(words) <= 3:
            fitting = [who for who in self.first if "".join(re.findall(r"\b[A-Z]", who)) == words]
            if len(fitting) == 1:
                return fitting[0]
        return self.name(span)

    @staticmethod
    def _lists_more(words: str, known: Sequence[str]) -> bool:
        """Tell whether the words are a list of names of whom fewer are known: it stays as written.

        A list is one of three or more, or begins with one who is known: *Trade and Bridges Minister A. Rao* is none.
        """
        parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", words) if " and " in words else []
        if len(parts) <= len(known) or not all(part and all(w[0].isupper() for w in part.split()) for part in parts):
            return False
        return "," in words or parts[0].split()[-1] in " ".join(known).split()

    def _written(self, span: Span) -> str | None:
        """Return whose statement, letter or data the words at `span` name, None where it is no known one's."""
        issued = _ISSUED.match(self.text, span.start, span.end)
        if issued is not None:  # "a statement released by the court"
            owner = self._owner(Span(issued.end(), span.end), span, personal=True)
            last = self.text[issued.end() : span.end].split()[-1:]
            if owner is not None or (last and is_agent(last[0].lower())):
                return owner or _shown(self.text[issued.end() : span.end])
        match = _WRITTEN.match(span.of(self.text))
        if match is None or match["what"].lower() not in _OF_BODY:
            return None
        personal = bool(match["possessive"]) and match["what"].lower() in _OF_PERSON
        return self._owner(Span(span.start, span.start + match.end("owner")), span, personal=personal)

    def _owner(self, owner: Span, span: Span, *, personal: bool) -> str | None:
        """Return the body, or where `personal` the one person, whose words at `owner` write what stands at `span`."""
        named = self._named(owner) if personal else []
        if len(named) == 1:
            return self._remember(named, span, owner.of(self.text).lower())
        body = self.bodies.named(owner)
        if body is not None:
            self.last_body = self.last_thing = (body, span.end)
        return body

    def _remember(self, named: list[str], span: Span, lowered: str) -> str:
        if len(named) > 1:
            name = " and ".join(named)
            self.last_group = (name, span.end)
            return name
        name = named[0]
        self.last_person = (name, span.end)
        self.roles.setdefault(name, set()).update(words_of(lowered) - words_of(name))
        for word in re.findall(r"[a-z]+", lowered[:12]):
            if word in _HONORIFICS:
                self.gender[name] = _HONORIFICS[word]
        return name

    def _subject(self, span: Span, lowered: str) -> str | None:
        """Return the subject of a sentence between the last speaker and the pronoun at `span`, whom it stands for."""
        gender = _GENDERS[lowered]
        since = self.last_person[1] if self.last_person else 0
        who = self.antecedents.subject(span, since, self.named, lambda who: self._fits(who, gender))
        if who is not None:
            self.gender[who] = gender
            self.last_person = (who, span.end)
            return who
        someone = self.antecedents.someone(span, since)
        return None if someone is None else _shown(someone)

    def _body_subject(self, span: Span, *spoke: tuple[str, int] | None) -> str | None:
        """Return the body that is the subject of a sentence since the last that spoke, before *it* or *they*."""
        since = max((last[1] for last in spoke if last is not None), default=0)
        body = self.antecedents.subject(span, since, self.bodies.mentions)
        if body is not None:
            self.last_body = self.last_thing = (body, span.end)
        return body

    def _pronoun(self, span: Span, lowered: str) -> str | None:
        """Return whom *he* or *she* stands for: the last speaker, unless another person has come between as subject."""
        gender = _GENDERS[lowered]
        name = _recent(self.last_person, span)
        if name is not None and self._fits(name, gender):
            self.gender[name] = gender
            self.last_person = (name, span.end)
            return name
        before = bisect_right(self.starts, span.start - 1) - 1
        if before >= 0 and span.start - self.mentions[before][1] < NEAR // 4:
            near = {
                who
                for start, _, who in self.mentions[max(0, before - 4) : before + 1]
                if span.start - start < 400 and not _ADDRESSED.search(self.text, max(0, start - 60), start)
            }
            fitting = {who for who in near if self._fits(who, gender)}
            known = {who for who in fitting if self.gender.get(who) == gender}
            fitting = known if len(known) == 1 or len(near) > _FEW else fitting
            if len(fitting) == 1:
                name = fitting.pop()
                self.gender[name] = gender
                self.last_person = (name, span.end)
                return name
        return None

    def _plural_subject(self, span: Span) -> None:
        """Remember the last plural subject before `span` where its sentence is no statement: *Both sides met*."""
        since = max(self.last_group[1] if self.last_group else 0, span.start - NEAR)
        spans = sentences(self.text)
        at = bisect_right(spans, span.start, key=lambda sentence: sentence.start) - 1
        while at >= 0 and spans[at].start >= since:
            match = _PLURAL_SUBJECT.match(self.text, spans[at].start, span.start)
            if match is not None and is_agent(match[2].lower()):
                words = " ".join(match[1].split())
                pair = self._pair(Span(*match.span(1)), words)
                self.last_group = (" and ".join(pair) or _shown(words), match.end())
                return
            at -= 1

    def _whose_role(self, wanted: set[str], so_far: Sequence[str]) -> set[str]:
        """Return whose role has the words `wanted`; a *foreign minister* may be a Foreign Secretary."""
        fitting = {who for who in so_far if wanted <= self.roles.get(who, set())}
        if not fitting and "minister" in wanted and len(wanted) > 1:
            return self._whose_role(wanted - {"minister"} | {"secretary"}, so_far)
        return fitting

    def _described(self, span: Span, words: str) -> str | None:
        """Return the one person so far whose role has the words of *the minister*, or their initials (*the CM*)."""
        match = _DESCRIPTION.match(words)
        if match is None:
            return None
        wanted = match[1]
        if not (wanted.isupper() or any(is_role(word) for word in _head(wanted.lower()))):
            return None  # "the Taliban" is none of its spokesmen
        so_far = [who for who, first in self.first.items() if first <= span.start]
        if wanted.isupper() and 2 <= len(wanted) <= 4:
            fitting = {who for who in so_far if self.initials.get(who, "").find(wanted) >= 0}
        else:
            fitting = self._whose_role(words_of(wanted), so_far)
        if len(fitting) > 1 and self.last_person is not None and self.last_person[0] in fitting:
            return _recent(self.last_person, span)
        return fitting.pop() if len(fitting) == 1 else None


def _head(words: str) -> list[str]:
    """Return the head of a noun phrase in small letters, nothing where it has none: *the **mayor** of Bonn*."""
    return POST_MODIFIER.split(words, maxsplit=1)[0].split()[-1:]


def _shown(words: str) -> str:
    """Return the words of a speaker as shown: without article and with a capital, but *iRobot* as it is."""
    article = _ARTICLE.match(words)
    words = words[article.end() :] if article else words
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if first.islower() or "-" in first else words


def _recent(last: tuple[str, int] | None, span: Span) -> str | None:
    return last[0] if last is not None and span.start - last[1] < NEAR else None
