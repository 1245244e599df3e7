"""What is said of those counted behind their number: what they did, what was done with them, who wants them."""

from __future__ import annotations

from typing import Final

from dateline.numbers.clauses import IRREGULAR_PARTICIPLES, PARTICLES, TELLING, owner, participle, said
from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    CASUALTY_STATES,
    CHANGE_WORDS,
    DETERMINERS,
    MASSING,
    MODALS,
    NOT_ED,
    PREPOSITIONS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.phrases import is_time, right
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.forms import is_human, is_plural, singular
from dateline.numbers.verbs import is_verb, numeric

# Verbs that call their object something, which belongs to what they say: `make India their home`.
_NAMING: Final = frozenset(
    "make makes made making call calls called calling consider considers considered considering name names named "
    "naming declare declares declared declaring elect elects elected electing".split()
)
_OWN: Final = frozenset("their its his her our my your".split())
_REMAINING: Final = frozenset("remain remains remained stay stays stayed".split())
_SKIPPED: Final = frozenset(
    "who that which also now already still only currently reportedly recently then overall altogether".split()
)
_AFTER_VERB: Final = frozenset("to by in from with of on at for against under into without onto aboard near".split())
_LONGEST_PREDICATE: Final = 7
_HAVE: Final = frozenset("have has had having".split())
_NO_SUBJECTS: Final = STOP - DETERMINERS - PRONOUNS
_LOOSE: Final = DETERMINERS | PREPOSITIONS - PARTICLES | {"and", "or", "following"}  # no phrase ends with these
_BELIEVED: Final = frozenset("known believed feared thought reported presumed said estimated".split())
_TOLD_OF: Final = frozenset("reported said".split())
_TO_HAVE: Final = frozenset("to have been be".split())
# Participles of verbs of change that also say what was done with things: `have been taken in by neighbours`.
_DONE_WITH: Final = frozenset("taken brought moved cut lost raised lifted added recovered".split())
_AFTER_DOING: Final = frozenset("in to from out by into onto off away back for at aboard , .".split())
# What the people of a share do in a survey, and where their clause ends.
_SAYING: Final = frozenset(
    "say says said report reported indicate indicated believe believed think thought feel felt agree agreed answered "
    "want wanted admit admitted told expect expected support supported oppose opposed plan planned prefer "
    "preferred".split()
)
_ENDING: Final = frozenset("died survived perished drowned".split())  # say enough without an object
_WILLING: Final = frozenset("voted wanted agreed decided chose planned intended hoped refused declined opted".split())
# Verbs without an object: their forms in -ed are no participles behind a noun.
INTRANSITIVE: Final = frozenset(
    "rallied marched gathered protested demonstrated died lived arrived participated travelled traveled voted agreed "
    "responded remained survived perished escaped competed worked walked stayed failed occurred happened appeared "
    "emerged existed graduated emigrated migrated retired resigned volunteered replied collapsed exploded vanished "
    "disappeared consisted belonged showed lay descended converged flocked fled stood sat slept".split()
)
_AMBIGUOUS: Final = frozenset("hit cut put set hurt shot let spread read".split())
_COMPLETED: Final = frozenset(  # participles that are no pasts
    "taken given seen known drawn stolen written flown driven begun thrown grown broken chosen frozen spoken sunk torn "
    "withdrawn borne hidden shaken woven forgiven overtaken undertaken done gone aged".split()
)
# Verbs with two objects, or an object and what it is called: with one behind it, the form is a participle.
_TAKING_TWO: Final = _NAMING | frozenset(
    "awarded given granted offered paid sent taught told promised denied handed assigned shown lent charged fined "
    "dubbed titled labelled labeled appointed".split()
)
_WOULD: Final = frozenset("would will could might".split())
_CLAUSE_ENDS: Final = frozenset(',.;:()[]?!"“”—–*•')
_LONGEST_SAYING: Final = 10
_OPENING: Final = 16  # tokens of a phrase of purpose
_ARE: Final = frozenset("are were is was been be".split())
_OTHERS: Final = 9  # tokens in which others are told of
_EVENT_LINKS: Final = frozenset("in by during at".split())
_TAKING: Final = frozenset("take takes took taken taking".split())
_HAPPENING: Final = frozenset("happen happens happened occur occurs occurred".split())
_GOING: Final = frozenset("go goes went gone going take takes took taking".split())
_WAYS: Final = frozenset("to on into through missing without".split())
_WHERE: Final = frozenset("in at on near across outside inside around".split())


def predicate(t: Tokens, k: int) -> str:
    """Return what is said of a noun that ends before token `k`: `have signed the treaty` is `signed the treaty`."""
    first, j, helped = _verb_behind(t, k)
    lower = t.at(j)
    if lower == "unaccounted":
        return "missing"
    telling = lower in TELLING and lower != "reported" and not helped and t.at(j + 1) != "up"  # showed up
    if not lower[:1].isalpha() or telling:
        return ""
    if lower in _AFTER_VERB or lower in ("without", "aboard", "inside", "among"):
        if not helped or is_time(t, j + 1):
            return ""
        if lower == "aboard" and not t.at(j + 1)[:1].isalnum():
            return lower
        end = right(t, j + 1, links=1)
        return t.slice(first, end) if end > j + 1 else ""
    if lower in AUXILIARIES or lower in DETERMINERS or lower in PRONOUNS:
        return ""
    if happened := _happened(t, j):
        return happened
    done_with = lower in _DONE_WITH and (t.at(j + 1) in _AFTER_DOING or t.at(j + 1) in _OWN)
    if lower in CHANGE_WORDS and not (done_with if helped else _goes(t, j)):
        return ""
    passive = helped and (
        lower.endswith("ed") or lower in CASUALTY_STATES or lower in IRREGULAR_PARTICIPLES or lower in _DONE_WITH
    )
    past = lower in IRREGULAR_PARTICIPLES and not lower.endswith("ing") and t.words[j].islower()
    active = not helped and (lower.endswith("ed") or lower in VERBS or past)
    active = active or (j == k and (lower in MASSING or _acts(t, j))) or _will(t, j) or _is_doing(t, j)
    adjective = helped and lower not in STOP and t.at(j + 1) in ("to", "for", "from", "by", "of", "in", "at", "with")
    if t.at(j - 1) in _HAVE and _is_had(t, first, j, adjective=adjective):
        end = right(t, j, links=1)
        return f"with {t.slice(j, min(end, j + _LONGEST_PREDICATE))}" if end > j else ""
    adjective = adjective and not (t.at(j + 1) == "in" and right(t, j + 2) == j + 2)  # complete in five minutes
    if not (passive or active or adjective or lower in CASUALTY_STATES):
        return ""
    return _with_object(t, first, j, active=active)


def told_of(t: Tokens, k: int, noun: str) -> str:
    """Return what is said of `noun` that goes on at token `k`, as it stands behind it: `who signed the treaty`.

    Of a verb that is no participle a relative clause is made: `people killed in it`, but `people who fled from it`.
    """
    done = predicate(t, k)
    if not done or not _is_finite(t, k, done):
        return done
    _, j, _ = _verb_behind(t, k)
    will = t.at(j - 1) in MODALS or (t.at(j - 1) in _HAVE and t.lower[j] in _COMPLETED)
    return f"{relative(noun)} {t.lower[j - 1] + ' ' if will else ''}{done}"


def relative(noun: str) -> str:
    """Return the relative pronoun for a noun phrase: `who` for people, else `that`."""
    words = noun.split(" ")
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return "who" if is_human(singular(words[end - 1])) else "that"


def _is_finite(t: Tokens, k: int, done: str) -> bool:
    """Tell whether the verb of what is said from token `k` on is active, by its form, its auxiliary or its object."""
    first, j, helped = _verb_behind(t, k)
    lower, after = t.at(j), t.at(j + 1)
    if not done.startswith(t.word(first)) or lower in PREPOSITIONS or lower in CASUALTY_STATES:
        return False
    if helped:
        last = next((x for x in range(j - 1, k - 1, -1) if t.lower[x] in AUXILIARIES), k)
        return t.lower[last] in _HAVE or t.lower[last] in MODALS
    if lower.endswith("ing") or lower in _COMPLETED or after == "by":
        return False
    if t.at(j - 1) in ("also", "then") and j > k:  # two others also paid the fee
        return True
    if lower.endswith("ed") or lower in IRREGULAR_PARTICIPLES.values() or lower in _AMBIGUOUS:
        step = j + 1 + (after in PARTICLES and after not in PREPOSITIONS)
        object_ = t.at(step)[:1].isalpha() and (t.at(step) not in STOP or t.at(step) in DETERMINERS)
        object_ = object_ or _past_bound(t, step) > step
        return lower in INTRANSITIVE or lower in _WILLING or (object_ and lower not in _TAKING_TWO)
    return True


def _verb_behind(t: Tokens, k: int) -> tuple[int, int, bool]:
    """Return where what is said from token `k` on begins, its verb, and whether an auxiliary stands before that."""
    j = k
    helped = False
    while j < len(t) and (t.lower[j] in _SKIPPED or t.lower[j] in AUXILIARIES or t.lower[j] in _REMAINING):
        helped = helped or t.lower[j] not in _SKIPPED
        j += 1
        if helped:
            j = _past_aside(t, j)
    first = j
    while t.at(j) in ("not", "n't", "yet") or (t.at(j).endswith("ly") and t.at(j) not in ("early", "only")):
        j += 1
    if helped and t.at(j) in ("scheduled", "expected") and t.phrase(j + 1, j + 3) == "to be":
        first = j = j + 3  # are scheduled to be affected
    if helped and t.at(j) in _BELIEVED:  # are now known to have been killed
        step = j + 1
        while t.at(step) in _TO_HAVE:
            step += 1
        if step > j + 1 or t.at(step) in CASUALTY_STATES or (t.at(step).endswith("ed") and t.lower[j] not in _TOLD_OF):
            first = j = step
    return first, j, helped


def _is_had(t: Tokens, first: int, j: int, *, adjective: bool) -> bool:
    """Tell a thing that is had from a verb behind `have`: `have access to a nurse`, `had Alzheimer's disease`."""
    if j == first and (t.words[j][0].isupper() or t.lower[j] in ("a", "an", "no")):
        return True
    named = t.at(j + 1) != "to" or t.lower[j] == "access" or t.at(j + 2) in DETERMINERS or t.word(j + 2)[:1].isupper()
    return adjective and named and not t.lower[j].endswith("ed")  # and not: had bid to host it


def _with_object(t: Tokens, first: int, j: int, *, active: bool) -> str:
    """Return the verb at token `j` with its object or the phrase behind it; an active one says nothing without."""
    lower = t.lower[j]
    end = step = j + 1
    if lower == "aged" and t.at(step) in ("above", "under", "over", "below", "between"):
        while numeric(t, step + 1) or (t.at(step + 1) == "and" and numeric(t, step + 2)):
            step += 1
        return t.slice(first, step + 1)
    if t.at(step) in PARTICLES:
        end = step = step + 1
    if (least := _past_bound(t, step)) > step:  # brought at least one costume
        end = max(end, right(t, least, links=1))
    elif t.at(step) in _AFTER_VERB:
        counted = t.at(step) == "with" and numeric(t, step + 1)  # hospitalised, with five injured
        named = t.at(step + 2) in ("'s", "’s") and lower not in CASUALTY_STATES and t.at(step) == "in"
        if named and is_time(t, step + 1) and (after := right(t, step + 3, links=1)) > step + 3:  # in Sunday's election
            return f"{t.slice(first, step + 1)} {said(t, step + 3, after)}"
        if not is_time(t, step + 1) and not counted:
            after = right(t, step + 1, links=1)
            if after == step + 1 and lower in _WILLING and t.at(step) == "to" and t.at(after) in VERBS:
                after = max(after + 1, right(t, after + 1, links=1))  # voted to leave the union
            end = after if after > step + 1 else end
    elif t.at(step) in CASUALTY_STATES:  # have been confirmed killed
        end = step + 1
    elif t.word(step)[:1].isalpha() and t.lower[step] not in VERBS and not is_time(t, step):
        end = max(end, complement(t, j, right(t, step, links=1)))
    enough = lower in CASUALTY_STATES or lower in _ENDING
    enough = enough or (t.at(j - 1) == "who" and lower in INTRANSITIVE)  # of the 2.8 million who voted
    if end == j + 1 and active and not enough:
        return ""
    if end == j + 1 and t.at(end) == "and" and lower in CASUALTY_STATES:
        return f"{lower} {_where_others(t, end)}".rstrip()
    end = min(end, first + _LONGEST_PREDICATE)
    while end > j + 1 and t.lower[end - 1] in _LOOSE:
        end -= 1
    return t.slice(first, end)


def _past_bound(t: Tokens, k: int) -> int:
    """Return the token behind `at least one` at token `k`, or `k` where no bound stands there."""
    if t.phrase(k, k + 2) not in ("at least", "at most") or not numeric(t, k + 2):
        return k
    return k + 3


def _where_others(t: Tokens, k: int) -> str:
    """Return where what befell some befell others too: `killed and eight were injured in a bombing`."""
    counted = False
    for j in range(k + 1, min(len(t), k + _OTHERS)):
        if t.lower[j] in CASUALTY_STATES and counted:
            end = right(t, j + 2, links=1) if t.at(j + 1) in _EVENT_LINKS and not is_time(t, j + 2) else 0
            return t.slice(j + 1, end) if end > j + 2 else ""
        if not t.words[j][0].isalnum():
            return ""
        counted = counted or numeric(t, j)
    return ""


def _happened(t: Tokens, j: int) -> str:
    """Return where events are told to happen by the verb at token `j`: `took place in Tunis`, empty for none."""
    end = j + 1
    if t.lower[j] in _TAKING and t.at(end) == "place":
        end += 1
    elif t.lower[j] not in _HAPPENING:
        return ""
    last = right(t, end + 1, links=1)
    return t.slice(end, last) if t.at(end) in _WHERE and last > end + 1 and not is_time(t, end + 1) else ""


def _goes(t: Tokens, j: int) -> bool:
    """Tell a deed from a change of an amount by its object or its way: `lost their homes`, `took part in`."""
    after = t.at(j + 1)
    if t.lower[j] in _GOING and after not in DETERMINERS:
        way = after in _WAYS or t.phrase(j + 1, j + 3) == "part in"
        return way and not numeric(t, j + 2) and t.at(j + 2) not in AUXILIARIES
    ahead = (
        after in _OWN or _past_bound(t, j + 1) > j + 1 or (t.at(j - 1) in ("who", "that") and after in DETERMINERS)
    )  # patients who took the drug
    return t.words[j].islower() and ahead and right(t, _past_bound(t, j + 1)) > j + 2


def _acts(t: Tokens, j: int) -> bool:
    """Tell an unknown verb behind those counted by its form and its object: `states sue the president`."""
    lower = t.lower[j]
    if not t.words[j].islower() or lower in STOP or lower.endswith(("s", "ly", "ing")) or len(lower) < 3:
        return False
    object_ = t.at(j + 1) in DETERMINERS or t.word(j + 1)[:1].isupper()
    return object_ and is_plural(t, j - 1) and not t.glued_hyphen(j - 2)


def _will(t: Tokens, j: int) -> bool:
    """Tell a verb behind a modal by its object: `will receive a prize`."""
    plain = t.words[j].islower() and t.lower[j] not in STOP - VERBS
    return t.at(j - 1) in MODALS and plain and (t.at(j + 1) not in STOP or t.at(j + 1) in DETERMINERS)


def _is_doing(t: Tokens, j: int) -> bool:
    """Tell the verb of what those counted are at: `are living with it`, `were blocking the road`."""
    lower = t.lower[j]
    return t.at(j - 1) in _ARE and lower.endswith("ing") and len(lower) > 5 and lower not in CHANGE_WORDS


def _past_aside(t: Tokens, j: int) -> int:
    """Return the token after an aside or a quotation mark that follows an auxiliary: `were, police say, armed`."""
    if t.at(j) == ",":
        comma = next((x for x in range(j + 1, min(j + 12, len(t))) if t.words[x] in ",;:()"), 0)
        j = comma + 1 if comma and t.words[comma] == "," else j
    return j + (t.at(j) in ('"', "“") and t.word(j + 1).islower())


def wanted_by(t: Tokens, k: int) -> str:
    """Return who did or wants what with a figure, in a clause behind it: `that the government wants`."""
    if t.at(k) not in ("that", "which") or t.at(k + 1) in _NO_SUBJECTS:
        return ""
    end = k + 2
    while end < min(len(t), k + 8) and not (is_verb(t, end) or t.lower[end] in _WANTED) and t.words[end][0].isalpha():
        end += 1
    verb = end
    while verb < len(t) and (t.lower[verb] in AUXILIARIES or t.lower[verb] in ADVERBS):
        verb += 1
    if verb >= len(t):
        return ""
    done = participle(t, verb) or _WANTED.get(t.lower[verb], "")
    if not done:
        return ""
    link = f" {t.lower[verb + 1]}" if t.at(verb + 1) in ("for", "aside", "at") else ""
    whose = owner(t, k) if t.at(k + 1) in PRONOUNS else said(t, k + 1, end)
    return f"{done}{link} by {whose}" if whose else f"{done}{link}"


_WANTED: Final = {
    form: done
    for done, forms in (("wanted", "want wants wanted"), ("needed", "need needs needed"), ("set", "set sets"))
    for form in forms.split()
}


def purpose(t: Tokens, i: int) -> str:
    """Return for what something before token `i` is needed: `For a candidate to win the vote, 26 seats are needed`."""
    if t.at(0) not in ("for", "to", "in"):
        return ""
    comma = next((j for j in range(1, min(i, _OPENING)) if t.words[j] == ","), 0)
    to = next((j for j in range(comma) if t.lower[j] == "to"), comma)
    named = 0 < comma - to <= _LONGEST_PREDICATE and t.word(to + 1).islower()
    return f"to {t.slice(to + 1, comma)}" if named else ""


def complement(t: Tokens, verb: int, end: int) -> int:
    """Return where the object that ends before token `end` ends with what the verb at token `verb` calls it."""
    return right(t, end, links=0) if t.lower[verb] in _NAMING and t.at(end) in _OWN else end


def holders_say(t: Tokens, k: int, noun: str) -> str:
    """Return what those counted by a share say or do, whose verb is token `k`: `who said they would walk away`.

    Of a participle it is what was done with them: `reserved for the team`.
    """
    first = k
    while t.at(k) in _SKIPPED or t.at(k) in ("have", "had", "not") or t.at(k) in _WOULD:
        k += 1
    lower = t.at(k)
    willing = k > first and t.at(k - 1) in _WOULD and lower[:1].isalpha() and lower not in STOP - VERBS
    done = (lower.endswith("ed") and len(lower) > 4 and lower not in NOT_ED) or (
        not _HAVE.isdisjoint(t.lower[first:k]) and lower in IRREGULAR_PARTICIPLES
    )
    empty = lower in CHANGE_WORDS or t.at(k + 1) in ("by", "to", "from", "at", ",", ".")
    if empty or not (lower in _SAYING or done or willing):
        return ""
    end = k + 1
    while end < len(t) and end - first < _LONGEST_SAYING and t.words[end] not in _CLAUSE_ENDS:
        end += 1
    if end <= k + 2:
        return ""
    active = t.at(k + 1) not in PREPOSITIONS or k > first or lower in _SAYING | _WILLING | INTRANSITIVE
    return f"{relative(noun)} {t.slice(first, end)}" if active else t.slice(first, right(t, k + 2, links=1))
