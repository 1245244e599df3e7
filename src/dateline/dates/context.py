"""What a time expression is read against: the article's date, the dates named before it, and the verbs around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.dates.quotations import UNKNOWN, Said
from dateline.dates.tokens import BREAK, Tokens
from dateline.dates.values import days_of
from dateline.dates.words import MONTHS

# Words that place the clause they stand in ahead of the time of writing, and behind it.
AHEAD = frozenset(
    "will ll shall should must would could may might wo upcoming expects expecting awaits awaiting plans predict "
    "predicts predicted forecast forecasts hopes aims intends vowed pledged promised planning hoping seeks begins "
    "starts opens ends meets votes expires faces deadline ahead going likely tomorrow next forthcoming coming targets "
    "projected target goal proposed arrives leaves travels convenes reconvenes resumes reopens airs debuts premieres "
    "beginning starting due expected scheduled planned slated".split()
)
BEHIND = (
    frozenset(
        "was were had did since ago said told made came went rose fell took got gave left met held led won lost "
        "saw began "
        "became found sent spent brought bought sold hit ran grew broke wrote spoke shot kept knew thought felt put "
        "according died fled lied used yesterday last drew flew stood struck threw paid built cut shut beat hurt read "
        "has have".split()
    )
    - AHEAD
)
_PARTICIPLES = frozenset("due expected scheduled planned slated proposed projected forecast predicted".split())
_REPORTING = frozenset("said told announced reported has have had set read put last since ago".split())
_RIGHT_AFTER = frozenset(("on", "in"))
_NO_PARTICIPLES = frozenset("need speed united indeed hundred exceed proceed succeed breed".split())
_DEADLINES = frozenset("by until till before".split())  # right before the date
_HAD = frozenset("had was were".split())
_OF_A_CAUSE = frozenset("a an the this that these those its his her their heavy bad severe poor".split())
_WERE = frozenset(["was", "were"])
_SOON = 6
_SAME_CLAUSE = 15  # so near a day that was named, what follows it counts from it even if it is still to come
_TO_BE = frozenset("is are be being to".split())
# Months of futures: gold for December delivery, wheat for delivery in September, December corn.
_TRADED_AHEAD = frozenset(
    "delivery futures contract contracts wheat corn oats soybeans soybean cattle hogs crude copper silver platinum "
    "cotton coffee cocoa sugar".split()
)
# Verbs of beginning and meeting that no noun is spelt like; in the present they tell of what is arranged.
_PRESENT = frozenset("begin resume reopen meet convene reconvene expire arrive depart".split())
_UNDONE = frozenset("did t failed refused used every usually always".split())
_TO_COME = frozenset("will could would might may should".split())
_UP_TO = frozenset("to until till".split())
_MOVED = frozenset("postponed rescheduled moved delayed extended pushed deferred adjourned prolonged".split())
_MOVED_REACH = 9
_STOPS = frozenset(".!?")
STALE_TOKENS = 300  # after so many words `that day` is no longer the one that was named
FAR_DAYS = 400
STORY_TOKENS = 60  # and after so many a month or a year is no longer the one that the story tells of
_REACH_BACK, _REACH_AHEAD = 24, 10  # tokens looked at on either side


@dataclass(slots=True)
class Context:
    """The state of one reading of a text; the readers move it on as they go."""

    tokens: Tokens
    text: str
    reference: date | None
    day_first: bool = False  # how 2/6/25 is read where nothing settles it: as a day of June, or of February
    ranges: bool | None = None  # whether `from May 3 to June 2` is one expression, or each of its ends is
    here: int = 0  # the token at which the expression begins
    until: int = 0  # the token after its last
    previous: str = ""  # the value of the last resolved date
    previous_at: int = -1
    told: str = ""  # the same, without the days of the week and `yesterday` by which a report says when it was told
    told_at: int = -1
    account: str = ""  # the quarter or the half that was last told of
    account_at: int = -1
    previous_day: date | None = None  # the last day that was named to the day
    day_at: int = -1000
    shared: int = 0  # the year that was last written out, and the tokens between which it holds for what follows
    shared_from: int = 0
    shared_until: int = 0
    shared_by_day: bool = False
    past_day: date | None = None  # the last such day that is not after the article's own
    said: Said = UNKNOWN  # when the words in quotation marks around this were said
    anchor: str = ""
    _order: tuple[bool | None, ...] = ()
    _of_hydrogen: bool | None = None

    def word(self, offset: int) -> str:
        """Return the token `offset` places after the expression's end (0 on) or before its start (-1 back), or ''."""
        index = self.until + offset if offset >= 0 else self.here + offset
        return self.tokens.texts[index] if 0 <= index < len(self.tokens.texts) else ""

    def today(self) -> date | None:
        """Return the day that `today` means here, noting what it rests on."""
        if self.said.day is not None:
            self.anchor = "quotation"
            return self.said.day
        if self.said.long_ago:
            self.anchor = "unresolved"
            return None
        self.anchor = "publication" if self.reference else "unresolved"
        return self.reference

    def that_day(self) -> date | None:
        """Return the day last named (one already past, unless the verbs look ahead), or the article's own."""
        if self._elsewhere():
            self.anchor = "unresolved"
            return None
        if self.previous_day is not None and self.here - self.day_at < STALE_TOKENS:
            self.anchor = "previous date"
            ahead = self.previous_day is not self.past_day and self.here - self.day_at > _SAME_CLAUSE
            return self.past_day if ahead and self.past_day and self.leaning() <= 0 else self.previous_day
        return self.today()

    def _elsewhere(self) -> bool:
        """Tell whether the story has moved on to a month or a season long before the day last named."""
        if (
            self.previous_day is None
            or not self.day_at < self.told_at > self.here - STORY_TOKENS
            or len(self.told) != 7
        ):
            return False
        last = days_of(self.told)[1]
        return last is not None and (self.previous_day - last).days > FAR_DAYS

    def told_day(self) -> date | None:
        """Return the day that `the next day` of a story counts from: one named before it, never the article's own."""
        if self.previous_day is None or self.here - self.day_at >= STALE_TOKENS:
            self.anchor = "unresolved"
            return None
        return self.that_day()

    def last_named(self) -> str:
        """Return the value last named (a day, month, year …), or the article's day."""
        if self.previous:
            self.anchor = "previous date"
            return self.previous
        day = self.today()
        return day.isoformat() if day else ""

    def last_told(self) -> str:
        """Return the value that `the previous month` or `a year earlier` counts from: of the story, not its telling.

        `Orders fell in September, the office said yesterday. The month before …` is a month before September.
        """
        if self.told and self.here - self.told_at < STORY_TOKENS:
            self.anchor = "previous date"
            return self.told
        return self.last_named()

    def remember(self, value: str) -> None:
        """Take note of a resolved date for the expressions that follow."""
        first, last = days_of(value)
        if first is None:
            return
        self.previous, self.previous_at = value, self.here
        if not (first == last and self.anchor in ("publication", "quotation") and self._deictic()):
            self.told, self.told_at = value, self.here
            if value[4:6] in ("-Q", "-H"):
                self.account, self.account_at = value, self.here
        if first == last:
            self.previous_day, self.day_at = first, self.here
            if self.reference is None or first <= self.reference:
                self.past_day = first

    def _deictic(self) -> bool:
        return not any(word[0].isdecimal() for word in self.tokens.texts[self.here : self.until])

    def order_in_text(self) -> bool | None:
        """Return whether the text's dates in figures put the day first (`23/6/2024`), None where they do not tell."""
        if not self._order:
            dates = [word.split("/") for word in self.tokens.texts if word.count("/") == 2 and len(word) <= 10]
            leading = any(len(parts[0]) <= 2 and int(parts[0]) > 12 for parts in dates)
            following = any(len(parts[0]) <= 2 and int(parts[1]) > 12 for parts in dates)
            self._order = (leading if leading != following else None,)
        return self._order[0]

    def of_hydrogen(self) -> bool:
        """Tell whether the text names the gas, so that its `H2` is no half of a year."""
        if self._of_hydrogen is None:
            self._of_hydrogen = any(word.lower() == "hydrogen" for word in self.tokens.texts)
        return self._of_hydrogen

    def shared_year(self) -> int | None:
        """Return the past year that was named a few words before, which a date shares that has none of its own.

        A day with its year sets the scene of the sentences after it; a year alone holds in its own sentence.
        """
        if self.reference is None or not self.shared_from <= self.here < self.shared_until:
            return None
        if self.shared >= self.reference.year or BREAK in self.tokens.codes[self.shared_from : self.here]:
            return None
        if not self.shared_by_day and self._sentence_ends(self.shared_from, self.here):
            return None
        return self.shared

    def _sentence_ends(self, start: int, stop: int) -> bool:
        texts = self.tokens.texts
        return any(
            texts[place] in _STOPS and len(texts[place - 1]) > 1 and texts[place - 1].lower() not in MONTHS
            and texts[place + 1][0].isupper()
            for place in range(max(1, start), stop)
        )  # fmt: skip

    def share_year(self, year: int, start: int, length: int, by_day: bool = False) -> None:
        """Let `year` hold for the `length` tokens from `start`, past the end of the sentence if a day named it."""
        self.shared, self.shared_from, self.shared_until, self.shared_by_day = year, start, start + length, by_day

    def leaning(self) -> int:
        """Return +1 where the words around the expression speak of what is to come, -1 of what was, else 0.

        The cue nearest before it in its sentence decides, else the nearest after it. The past is -2 by a cue before it,
        -3 where a verb stands right before (`retired Sept. 1`, `retired on Sept. 1`). `As of` it speaks of what was,
        and so does a participle (`games scheduled for Monday`) that a verb in the past follows.
        """
        texts = self.tokens.texts
        if texts[self.here : self.here + 1] == ["that"] and self.word(0).lower() in _TO_COME:
            return 1  # warned that March could be cold
        skip = int(self.word(-1).lower() in _RIGHT_AFTER)
        if _told(self.word(-1 - skip).lower(), self.word(-2 - skip).lower()):
            return -3
        if self.word(-1 - skip).lower() in _PRESENT and not any(
            self.word(place).lower() in _UNDONE for place in range(-5 - skip, -1 - skip)
        ):
            return 1  # classes resume Sunday
        if self.word(-1).lower() == "of" and self.word(-2).lower() == "as":
            return -1
        if self.word(-1).lower() in ("is", "are"):  # the vote is Friday
            return 1
        if self.word(-1).lower() in _UP_TO and any(
            self.word(-place).lower() in _MOVED for place in range(2, _MOVED_REACH)
        ):
            return 1
        if self.word(0).lower() in _TRADED_AHEAD | {"gold"} or self.word(-2).lower() in _TRADED_AHEAD:
            return 1
        if self.word(-1).lower() in _DEADLINES:
            if self.word(-1).lower() == "by" and _told(self.word(-2).lower(), self.word(-3).lower()):
                return -1  # all were suspended by March 13
            if self.word(-1).lower() == "before" and any(
                _told(self.word(place).lower(), self.word(place - 1).lower()) for place in (-2, -3)
            ):
                return -2  # they met here before March 13
            return -1 if self.word(-1).lower() != "until" and self._had_after() else 1
        for index in range(self.here - 1, max(-1, self.here - _REACH_BACK), -1):
            word = texts[index].lower()
            if word in ".!?" or word[0] == "\n":
                break
            leans = self._lean_at(index)
            if leans > 0 and word in _PARTICIPLES and self._had_after():
                return -1  # the launch planned for Wednesday, local time, was put off
            if leans:
                return leans if leans > 0 else -2
        for index in range(self.until, min(len(texts), self.until + _REACH_AHEAD)):
            word = texts[index].lower()
            if word in ".!?" or word[0] == "\n":
                break
            leans = self._lean_at(index)
            if leans:
                return leans
        return 0

    def _had_after(self) -> bool:
        """Tell whether a verb in the past follows within a few words of the same sentence."""
        for place in range(_SOON):
            word = self.word(place).lower()
            if word in _STOPS:
                break
            if word in _HAD:
                return True
        return False

    def foreseen_then(self) -> bool:
        """Tell whether the sentence looks ahead from a time past: `was expected to`, `were to`, `that it would`."""
        texts = self.tokens.texts
        for index in range(self.here - 1, max(-1, self.here - _REACH_BACK), -1):
            word = texts[index].lower()
            if word in ".!?" or word[0] == "\n":
                break
            before = texts[index - 1].lower() if index else ""
            if (
                word == "would"
                or (word in _PARTICIPLES and before in _HAD | {"been"})
                or (word == "to" and before in _WERE)
            ):
                return True
            if self._lean_at(index):
                break
        return False

    def _names_a_cause(self, index: int) -> bool:
        return index < len(self.tokens.texts) and self.tokens.texts[index].lower() in _OF_A_CAUSE

    def _lean_at(self, index: int) -> int:
        texts = self.tokens.texts
        word = texts[index].lower()
        if word == "set" and texts[index + 1 : index + 2] in (["for"], ["to"]):  # a trial is set for, prices set to
            return 1
        if word == "due" and texts[index + 1 : index + 2] == ["to"] and self._names_a_cause(index + 2):
            return 0  # due to the quake on Saturday
        if word in _PARTICIPLES and [other.lower() for other in texts[max(0, index - 2) : index]] == ["had", "been"]:
            return -1  # he had been scheduled to perform Saturday
        if word == "won" and texts[index + 1 : index + 2] in (["'"], ["’"]):  # won't
            return 1
        return lean(word, texts[index - 1].lower() if index else "")


def _told(word: str, before: str) -> bool:
    return word not in _PARTICIPLES and word not in _REPORTING and lean(word, before) < 0


def lean(word: str, before: str = "") -> int:
    """Return +1 where `word` (in lower case, `before` in front of it) looks ahead, -1 where it looks back, else 0."""
    if word in AHEAD:
        return 1
    if word in BEHIND:
        return 0 if before in _TO_BE else -1  # will be held
    if word == "to" and (before in _TO_BE or before in _WERE):
        return 1
    if len(word) > 4 and word.endswith("ed") and word not in _NO_PARTICIPLES and before not in _TO_BE:
        return -1
    return 0
