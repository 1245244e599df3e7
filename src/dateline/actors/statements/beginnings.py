"""What may begin at a token of a sentence: a clause, a description, an infinitive, a count, a time, an addressee."""

from __future__ import annotations

from dateline.actors.statements.lexicon import DENIED, NOUNS_TO, Cue
from dateline.actors.statements.words import (
    AUXILIARY,
    CHANNELS,
    CLOSED,
    DETERMINERS,
    FINITE_AUXILIARY,
    JOINING,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    SUBORDINATORS,
    Tokens,
    is_adverb,
    is_agent,
    is_time,
)

_BACK = frozenset("back in up out off again over home away".split())
_FAR = 14  # tokens; what is looked for does not stand further away
# What something is ruled, found or declared to be, where one word tells it.
_JUDGED = frozenset(
    "legal illegal lawful unlawful constitutional unconstitutional valid invalid void null liable eligible ineligible "
    "admissible inadmissible safe unsafe unfit extinct complete incomplete bankrupt insolvent independent open "
    "acceptable unacceptable appropriate inappropriate disproportionate excessive necessary unnecessary essential "
    "non-essential contained extinguished over false true wrong successful inevitable impossible unreliable reliable "
    "harmless dangerous responsible".split()
)
_NO_OPENERS = CLOSED | DETERMINERS | {"back"}  # of a noun phrase without article
_NOT_ALONE = CLOSED | OBJECT_PRONOUNS | DETERMINERS
_ANYWAY = frozenset("well usual planned expected follows such he she they it we".split())
_NO_GERUNDS = frozenset(
    "nothing something anything everything building meeting hearing housing morning evening king thing warning wedding "
    "spring string ring wing feeling training".split()
)

_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands".split()
)


class Beginnings:
    """Tells what begins at the tokens of one sentence, whose tokens end (without full stop) at `end`."""

    def __init__(self, tokens: Tokens, end: int) -> None:
        self.tokens = tokens
        self.end = end

    def clause_at(self, at: int) -> bool:
        """Tell whether a clause (subject and finite verb) may begin at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if at >= self.end - 1 or low[at] in PREPOSITIONS or low[at] in {"by", "as", ",", "to", "and", "or", "but"}:
            return False
        if low[at] in AUXILIARY or low[at] in OBJECT_PRONOUNS - {"it", "you", "her"}:
            return False
        if low[at] in PERSONAL:
            return True
        if tokens.finite(at, at + 1) is not None or (low[at].endswith("ed") and low[at + 1] in PREPOSITIONS):
            return False
        stop = at
        while stop < self.end and tokens.raw[stop] not in {",", ";"} and low[stop] not in SUBORDINATORS:
            if low[stop] == "by" and low[stop + 1 : stop + 2] and low[stop + 1].endswith("ing"):
                break  # "estimate the number by counting what lies on the ground"
            stop += 1
        verb = tokens.finite(at + 1, stop)
        if verb is None and "be" in low[at + 1 : stop]:  # "demanded the owl be given shelter"
            return low[low.index("be", at + 1) - 1] not in {"to", "and", "or"}
        if verb is None and stop > at + 1 and low[stop : stop + 1] and low[stop] in {"who", "which", "that"}:
            return self._past_relative(stop)  # "most of the people who died were poor"
        if verb is None and self._plural_verb(at + 1, stop):
            return True
        if verb is None and self._apposed(stop):
            return True
        if verb is None and QUOTE in low[at + 1 : stop]:  # "tweeted the response “required all hands”"
            quoted = low.index(QUOTE, at + 1)
            named = tokens.capital(at) and all(tokens.capital(k) for k in range(at, quoted))
            closes = quoted + 1 >= self.end or tokens.raw[quoted + 1] in {",", ";"}
            return named or (low[at] in DETERMINERS and closes and low[quoted - 1] != ":")
        return verb is not None and low[verb - 1] not in {"and", "or", "but"}  # there another verb has its object

    def _plural_verb(self, at: int, stop: int) -> bool:
        """Tell whether *boats carry the mail* stands from token `at`: a plural, a bare word, an article."""
        low = self.tokens.low
        for position in range(at + 1, min(stop, self.end) - 2):
            if low[position + 1] not in {"a", "an", "the"} or self.tokens.capital(position + 1):
                continue
            word, before = low[position], low[position - 1]
            if before.endswith("s") and before.isalpha() and len(before) > 3 and not is_time(before):
                plain = word.isalpha() and not word.endswith(("s", "ing", "ed")) and not self.tokens.capital(position)
                return plain and word not in CLOSED and not is_adverb(word) and not is_time(word)
        return False

    def _apposed(self, comma: int) -> bool:
        """Tell whether a verb follows what stands between commas: *its head, Ana Rao, has left*."""
        tokens = self.tokens
        if comma + 1 >= self.end or tokens.raw[comma] != ",":
            return False
        if tokens.low[comma + 1] in {"which", "who"}:  # "the debate, which was due in May, has been put off"
            closed = next((k for k in range(comma + 2, min(self.end - 1, comma + _FAR)) if tokens.raw[k] == ","), comma)
            return closed > comma and tokens.low[closed + 1] in FINITE_AUXILIARY
        # "the algae, like warm water, may weaken them", "classes, public and private, will be cancelled"
        known = tokens.low[comma + 1] in PREPOSITIONS or tokens.capital(comma + 1)
        for closed in range(comma + 2, min(self.end - 1, comma + (8 if known else 5))):
            if tokens.raw[closed] == ",":
                plain = known or tokens.finite(comma + 1, closed) is None
                return plain and tokens.low[closed + 1] in FINITE_AUXILIARY
        return False

    def _past_relative(self, pronoun: int) -> bool:
        """Tell whether a subject's relative clause at token `pronoun` is followed by the verb of that subject."""
        tokens, low = self.tokens, self.tokens.low
        stop = pronoun + 1
        while stop < min(self.end, pronoun + _FAR) and low[stop] not in SUBORDINATORS | {",", ";", QUOTE, "and", "or"}:
            stop += 1
        inner = tokens.finite(pronoun + 1, stop)
        if inner is None:
            return False
        return any(word in AUXILIARY for word in low[inner + 1 + (low[inner] in AUXILIARY) : stop])

    def predicated(self, at: int) -> bool:
        """Tell whether *the outbreak (to be) a pandemic*, *the ban unlawful* begins at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if low[at] in PREPOSITIONS or low[at] in SUBORDINATORS or low[at] in AUXILIARY or low[at] == QUOTE:
            return False
        if (low[at].endswith("ing") and len(low[at]) > 4) or low[at] in _BACK:
            return False
        if tokens.finite(at, at + 1) is not None or (low[at].endswith("ed") and not tokens.capital(at)):
            return False
        definite = low[at] not in {"a", "an", "no"}
        position = at + 1
        while position < min(self.end, at + _FAR):
            word = low[position]
            if word == "," and low[position + 1 : position + 2] == ["which"]:
                closed = next((k for k in range(position + 2, self.end) if tokens.raw[k] == ","), None)
                if closed is None or closed > position + _FAR:
                    return False
                position = closed + 1
                continue
            before = low[position - 1]
            if word == "to" and low[position + 1 : position + 2] == ["be"]:
                return True
            if word == QUOTE:
                return definite and before not in PREPOSITIONS and before not in {"the", "and", "or"}
            if tokens.raw[position] in {",", ";", ":"} or word in SUBORDINATORS or word in AUXILIARY:
                return False
            if word in {"a", "an", "the"} and before not in PREPOSITIONS | {"and", "or"} and not is_adverb(before):
                return definite and not is_time(before) and tokens.finite(position, self.end) is None
            if word in _JUDGED and before not in DETERMINERS:
                follows = low[position + 1] if position + 1 < self.end else "."
                if follows in PREPOSITIONS | {".", ",", ";", "and", "to", "because", "as", "after"} or is_time(follows):
                    return definite
            position += 1
        return False

    def gerund(self, at: int) -> bool:
        """Tell whether *hiding the gun*, or *shops closing early*, begins at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        for position in range(at, min(self.end - 1, at + 7)):
            word = low[position]
            if word.endswith("ing") and len(word) > 4 and word not in _NO_GERUNDS and word not in PREPOSITIONS:
                if position == at:
                    return not tokens.capital(at) and low[at + 1] not in {"of", ",", "and", "or"}
                free = low[position - 1] not in DETERMINERS and low[position - 1] not in PREPOSITIONS
                return free and low[position - 1].endswith("s") and low[position + 1] not in {"and", ",", "of"}
            if word in PREPOSITIONS | SUBORDINATORS | AUXILIARY or tokens.raw[position] in {",", ";", QUOTE}:
                return False
        return False

    def reported(self, at: int) -> bool:
        """Tell whether *a fire at the plant*, *no deaths* begins at token `at`: an object to nobody's address."""
        tokens, low = self.tokens, self.tokens.low
        definite = low[at] in {"the", "its", "their", "his", "her"}
        if self._unpreceded(at):
            return True
        if not (definite or low[at] in {"a", "an", "no"} or low[at][:1].isdigit()) or self.end - at < 2:
            return False
        if not definite:
            return "to" not in low[at : at + 5]
        for position in range(at + 1, min(self.end - 1, at + 5)):
            if low[position] in {"of", "from"}:
                return low[position - 1] != "news"
            if low[position] in PREPOSITIONS | SUBORDINATORS | {"to", ","} or tokens.raw[position] == QUOTE:
                return False
        return False

    def _unpreceded(self, at: int) -> bool:
        """Tell whether *heavy shelling through the night* begins at token `at`: two small words, no article."""
        pair = self.tokens.raw[at : min(self.end, at + 2)]
        plain = len(pair) == 2 and all(word.islower() and word.isalpha() and word not in _NO_OPENERS for word in pair)
        return plain and not any(is_adverb(word) or is_time(word) for word in pair)

    def fronted(self, at: int, cue: Cue) -> bool:
        """Tell whether a clause that opens with a place or time begins here: *found in most states people died*."""
        if self.tokens.low[at] not in {"in", "on", "at", "during", "after", "since", "under"} or cue.form != "past":
            return False
        return bool(cue.constructions & {"z", "y"}) and at + 2 < self.end and self.clause_at(at + 1)

    def opens(self, at: int) -> bool:
        """Tell whether a noun phrase may begin at token `at`, after a time or a channel."""
        word = self.tokens.low[at]
        if is_time(word) or word in CHANNELS:
            return False
        return word in DETERMINERS or word in PERSONAL or word == "it" or self.tokens.capital(at) or word.endswith("s")

    def opens_clause(self, at: int) -> bool:
        """Tell whether a pronoun at token `at` can be a subject: no preposition or conjunction stands before it."""
        return self.tokens.low[at - 1] not in JOINING

    def describes(self, at: int, named: bool = False) -> bool:
        """Tell whether *called the ruling a mistake* or *described it as "a step"* goes on at token `at`."""
        tokens, low = self.tokens, self.tokens.low
        if low[at] in OBJECT_PRONOUNS and at + 1 < self.end and named:  # "called him unfit"
            word = low[at + 1]
            plain = word.isalpha() and word not in JOINING
            plain = plain and not tokens.capital(at + 1)  # "calls her Ana"
            if plain and word not in _BACK and not is_time(word) and not is_adverb(word):
                return True
        for position in range(at + 1, min(self.end, at + _FAR)):
            if tokens.raw[position] == QUOTE or low[position] == "as":
                return True
            if named and position > at + 1 and low[at] in DETERMINERS and self._verdict(position):
                return True
            if tokens.raw[position] in {",", ";"} or low[position] in SUBORDINATORS or low[position] in AUXILIARY:
                return False
            if low[position] in {"a", "an", "the"} and low[position - 1] not in PREPOSITIONS | {"and", "or"}:
                # A name that has its own verb is what somebody is called: "a company called Kemp runs the port".
                return not tokens.capital(at) or tokens.finite(at, position) is None
        return False

    def _verdict(self, at: int) -> bool:
        """Tell whether an adjective at token `at` closes *the charge unfair*."""
        word = self.tokens.low[at]
        closes = at + 1 >= self.end or self.tokens.low[at + 1] in {",", ";", "and", "but", "because", "for"}
        judges = word in _JUDGED or word.endswith(("ful", "ous", "able", "ible", "less"))
        return closes and (judges or (word.startswith("un") and len(word) > 5))

    def infinitive_after(self, at: int) -> bool:
        """Tell whether *wants him to leave* goes on at token `at`."""
        low = self.tokens.low
        for position in range(at, min(self.end - 1, at + 7)):
            if low[position] == "to":
                return position > at
            if (
                low[position] in SUBORDINATORS
                or self.tokens.raw[position] in {",", QUOTE}
                or low[position] in AUXILIARY
            ):
                return False
        return False

    def as_such(self, at: int) -> bool:
        """Tell whether *citing the move as a breach* goes on at token `at`."""
        low = self.tokens.low
        for position in range(at + 1, min(self.end - 1, at + _FAR)):
            if low[position] == "as":
                follows = low[position + 1]
                closes = position + 2 >= self.end or low[position + 2] in {",", ";", "and", "but"}
                judged = closes and follows.isalpha() and follows not in _ANYWAY and not is_time(follows)
                return judged or follows in {QUOTE, "a", "an", "the", "his", "her", "its", "their"}
            if self.tokens.raw[position] in {",", ";"} or low[position] in SUBORDINATORS | AUXILIARY:
                return False
        return False

    def taken_for(self, at: int) -> bool:
        """Tell whether *it stolen valour* begins at token `at`: a pronoun and what it is considered."""
        low = self.tokens.low
        if at + 1 >= self.end or low[at] not in {"it", "him", "them", "this", "that"}:
            return False
        word = low[at + 1]
        return word.isalpha() and word not in JOINING and not is_time(word)

    def intention(self, at: int) -> bool:
        """Tell whether *plans to open*, *his intention to leave* begins at token `at`."""
        low = self.tokens.low
        noun = next((k for k in range(at, min(self.end - 1, at + 3)) if low[k] in NOUNS_TO), None)
        return noun is not None and low[noun + 1] == "to" and low[at] not in PREPOSITIONS

    def as_one(self, at: int) -> bool:
        """Tell whether a clause begins at token `at` with what its subject was: *as a child she was poor*."""
        low = self.tokens.low
        return low[at : at + 2] in (["as", "a"], ["as", "an"]) and bool(PERSONAL & set(low[at + 3 : at + 7]))

    def notion(self, at: int) -> bool:
        """Tell whether *the need for a wall*, *his authority* begins at token `at`: no person and no name."""
        low = self.tokens.low
        if low[at] not in DETERMINERS:
            return False
        head = self.head(at)
        return head > at and not is_agent(low[head]) and not self.tokens.capital(head)

    def people(self, at: int) -> bool:
        """Tell whether a noun phrase of people begins at token `at`: *four new partners*."""
        head = self.head(at)
        return is_agent(self.tokens.low[head]) and not self.tokens.low[head].endswith(("ment", "tion"))

    def head(self, at: int) -> int:
        """Return the token of the head of the plain noun phrase that begins at token `at`."""
        low = self.tokens.low
        head = at
        while head + 1 < self.end and low[head + 1].isalpha() and low[head + 1] not in PREPOSITIONS | SUBORDINATORS:
            head += 1
        return head

    def one_word(self, at: int, cue: Cue) -> bool:
        """Tell whether the last word of the sentence, at token `at`, is all that was said: *urged restraint*."""
        word = self.tokens.low[at]
        if cue.lemma == "deny":
            return word in DENIED
        return word.isalpha() and len(word) > 3 and word not in _NOT_ALONE and not is_adverb(word) and not is_time(word)

    def counts(self, at: int) -> bool:
        """Tell whether a figure begins at token `at`: *reported 36 infections*, *reported a total of 90 cases*."""
        low = self.tokens.low
        at += low[at] in {"a", "an", "the"}
        at += 2 * (low[at : at + 2] in (["total", "of"], ["number", "of"], ["at", "least"], ["more", "than"]))
        at += 3 * (low[at : at + 3] in (["as", "many", "as"], ["as", "few", "as"]))
        at += low[at : at + 1] in (["some"], ["about"], ["around"], ["nearly"], ["over"])
        counted = at + 1 < self.end and (low[at][0].isdigit() or low[at] in _COUNTS)
        return counted and not is_time(low[at + 1])

    def time_at(self, at: int) -> bool:
        """Tell whether a time stands at token `at`; a number that counts something is none (*found 52 percent*)."""
        low = self.tokens.low
        word = low[at]
        if not word[:1].isdigit() or len(word) == 4:
            return self.tokens.time(at)
        return at + 1 < self.end and is_time(low[at + 1])

    def addressee(self, at: int) -> bool:
        """Tell whether "to" before token `at` leads to those spoken to, and not to an infinitive."""
        low = self.tokens.low
        if at >= self.end:
            return False
        word = low[at]
        return (
            word in DETERMINERS
            or word in OBJECT_PRONOUNS
            or self.tokens.capital(at)
            or word in CHANNELS
            or is_agent(word)
        )
