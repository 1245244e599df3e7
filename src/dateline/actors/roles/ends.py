"""Where what a role is of ends: *minister of Economy, Trade and Industry*, which no comma of its own ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from dateline.actors.lexicon import HONORIFIC
from dateline.actors.names.model import Name
from dateline.actors.names.tokens import flags_of
from dateline.actors.role_words import DETERMINERS, REACH, WORD
from dateline.dates.days import MONTH_WORDS
from dateline.text import sentences

_WHEN = rf"(?:from|in|on|for)\s+(?:\d{{4}}|[A-Z][a-z]+day|{MONTH_WORDS}|(?:[a-z]+|\d+)\s+(?:years|months))"
_RIGHT_STOP = re.compile(
    r"[.;:()\[\]“”\"–—]|\n\s*\n|,|\s(?:who|whose|which|that|said|says|told|has|have|had|is|was|were|will|would"
    r"|since|until|before|after|when|where|while|and\s+(?:other|the|his|her|he|she|they|it|we|has|is|was|held|led|won|ran|[a-z]+ed)"
    r"|"
    + _WHEN
    + r"|to\s+(?:accelerate|advance|boost|build|deliver|drive|expand|grow|guide|head|help|lead|make|oversee"
    r"|run|scale|spearhead|strengthen|support|become|be|replace|succeed|take|help|ensure))\b"
    # what is to be done: "to discuss this takedown"; and a verb in the present
    r"|\sto\s+(?!all\b|both\b|half\b)[a-z]{3,}\s+(?:the|this|that|these|those|his|her|their|its|an?|it|them)\b"
    r"|\s(?:explains|adds|writes|argues|warns|believes|thinks|recalls|insists)\b"
    r"|\s(?:called|added|noted|announced|declared|insisted|agreed|wrote|commented|explained|confirmed|warned|urged|praised"
    r"|paid|welcomed|shared|argued|denied)\s(?:it|he|she|they|that|the|an?|on|his|her|their|[“\"])"
)
_AND_NAME = re.compile(r"\s+and\s+(?=[A-Z])")
_JOINING = frozenset("of for at with from in to and by on as during into over under among between".split())
_ENDS_CLAUSE = re.compile(r"\s+(?:of|for|at|with|from|in|to|by|on|as|during|that)\b|\s*,")
# Between a role and what it is of.
JOINT = re.compile(r"\s+(?!" + _WHEN + r"\b)(?:of|for|at|with|from|[Ii]n|on|to|and|&)\s+")


class RoleEnds:
    """Finds in one text, given its names, where the phrases of roles end."""

    def __init__(self, text: str, names: list[Name]) -> None:
        self.text = text
        self.names = names
        self.starts = [name.start for name in names]
        self.sentences = sentences(text)

    def name_at(self, position: int) -> Name | None:
        """Return the name that covers a character."""
        index = bisect_right(self.starts, position) - 1
        for candidate in range(index, max(-1, index - 3), -1):
            if self.names[candidate].end > position:
                return self.names[candidate]
        return None

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that begin within some characters."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def is_place(self, position: int) -> bool:
        """Return whether a place's name covers a character."""
        name = self.name_at(position)
        return name is not None and name.kind == "LOC"

    def end_of(self, head: int, position: int, limit: int) -> int:
        """Return the end of what a role is of: the role ends at `head`, that begins at `position`, before `limit`."""
        text = self.text
        while position < len(text):
            stop = _RIGHT_STOP.search(text, position, min(limit, head + REACH))
            if stop is None:
                return head if limit > head + REACH else limit
            name = self.name_at(stop.start())
            if name is not None and name.end > stop.start() and name.start < stop.start():
                position = name.end
                continue
            if (
                stop[0] == "."
                and _is_title(_word_to(text, stop.start()))
                and text[stop.end() + 1 : stop.end() + 2].isupper()
            ):
                # "lawyer for Mr. Lind"
                position = stop.end()
                continue
            within = self.name_at(stop.end() + 1) if stop[0] == "," else None
            if within is not None and within.kind == "LOC" and self.is_place(stop.start() - 1):
                position = within.end  # "mayor of South Bend, Indiana"
                continue
            return self._up_to_another(head, stop.start()) if stop.start() > head else head
        return head

    def _up_to_another(self, head: int, end: int) -> int:
        """Return where a role ends before another clause's person: "governor of Ohio and Ana Lind was sworn in"."""
        for match in _AND_NAME.finditer(self.text, head, end):
            other = self.name_at(match.end())
            if other is not None and other.kind == "PER":
                earlier = any(name.kind == "PER" for name in self.names_in(head, match.start()))
                return end if earlier else match.start()  # "daughter of Bo Berg and Ana Lind"
        return end

    def trimmed(self, head: int, end: int) -> int:
        """Return where what follows a role's head ends without what its end cut through: "minister nominated in"."""
        words = [*WORD.finditer(self.text, head, end)]
        end = words[-1].end() if words else head
        while words and words[-1].end() == end:
            word = words.pop()[0]
            left = words[-1].end() if words else head
            cut = word in _JOINING or (word.islower() and word.endswith("ed") and _ENDS_CLAUSE.match(self.text, end))
            if not cut or (word not in _JOINING and (not words or words[-1][0].lower() in DETERMINERS | _JOINING)):
                break
            end = left
        return end


def abbreviates(text: str, at: int) -> bool:
    """Return whether the full stop at `at` ends an abbreviation such as "Gov." or an initial."""
    word = _word_to(text, at)
    return len(word) == 1 or "." in word or _is_title(word)


def _word_to(text: str, at: int) -> str:
    return text[max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1 : at]


def _is_title(word: str) -> bool:
    return bool(flags_of(word) & HONORIFIC and len(word) <= 5)
