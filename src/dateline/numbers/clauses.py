"""What the clause adds to a figure: who did what with it, what is said of it, and where."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    CASUALTY_STATES,
    CASUALTY_VERBS,
    CHANGE_WORDS,
    DETERMINERS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.phrases import NOT_ED, generic, is_time, is_verb, left, numeric, right
from dateline.numbers.subjects import subject, verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.words import NUMBER_WORDS, PASSING_VERBS

# Verbs of telling: their subject is a source and never what a figure is of.
TELLING: Final = frozenset(
    "said says say saying told tells tell reported reports report reporting announced announces announce announcing "
    "confirmed confirms confirming stated states noted notes claimed claims added adds explained warned warns "
    "estimated estimates estimate estimating suggested suggests showed shows show showing found finds believes "
    "believe believed thinks thought indicated indicates predicted predicts projected projects expected expects "
    "expect forecasts revealed reveals according concluded posted published disclosed wrote writes acknowledged "
    "insisted argued".split()
)
# Verbs of having: the figure is simply the subject's.
HAVING: Final = frozenset(
    "has have had having holds hold held holding owns own owned owning includes include included comprises comprise "
    "comprised contains contain contained boasts boast boasted posted posts reported reports recorded records "
    "represents represent represented operates operate operated employs employ employed runs run ran controls control "
    "controlled maintains maintained features featured carries carried carrying hosts hosted".split()
)
_COPULAS: Final = frozenset("is are was were be been being am became becomes become remains remained".split())
# The participle of a verb that does not form it with -ed, by the forms that news uses.
_PARTICIPLES: Final = {
    form: forms.split()[0]
    for forms in (
        "won win wins winning", "lost lose loses losing", "sold sell sells selling", "built build builds building",
        "bought buy buys buying", "made make makes making", "sent send sends sending", "spent spend spends spending",
        "paid pay pays paying", "lent lend lends lending", "left leave leaves leaving", "cut cuts cutting",
        "hit hits hitting", "shot shoot shoots shooting", "taken took take takes taking",
        "given gave give gives giving", "seen saw see sees seeing", "drawn drew draws drawing",
        "stolen stole steals stealing", "written wrote writes writing", "brought bring brings bringing",
        "caught catch catches catching", "met meet meets meeting", "found finding", "put puts putting",
        "spread spreads spreading",
        "held hold holds holding", "led leads leading", "needed need needs needing", "known knew knows",
        "flown flew flies flying", "driven drove drives driving", "begun began begins beginning",
        "laid lay lays laying", "used use uses using",
        "thrown threw throws throwing", "grown grew grows growing", "set sets setting",
        "received got get gets getting", "granted grant grants", "struck strike strikes striking",
        "broken broke break breaks breaking", "chosen chose choose chooses", "frozen froze freeze freezes",
        "fed feed feeds feeding", "kept keep keeps keeping", "fought fight fights fighting", "sought seek seeks",
        "taught teach teaches teaching", "sunk sank sink sinks", "swept sweep sweeps sweeping", "torn tore tears",
        "withdrawn withdrew withdraw withdraws", "dug dig digs digging", "borne bore bears", "dealt deal deals",
        "bred breed breeds breeding", "hidden hid hides hiding", "shaken shook shakes", "woven wove weaves",
        "forgiven forgave forgives", "overtaken overtook overtakes", "undertaken undertook undertakes", "hung hangs",
    )
    for form in forms.split()
}  # fmt: skip
_SHORT: Final = re.compile(r"[^aeiou]+[aeiou][bdgmnpt]")
_ASIDES: Final = frozenset("aside forward".split())
# Verbs that call their object something, which belongs to what they say: `make India their home`.
_NAMING: Final = frozenset(
    "make makes made making call calls called calling consider considers considered considering name names named "
    "naming declare declares declared declaring elect elects elected electing".split()
)
_OWN: Final = frozenset("their its his her our my your".split())
_BEFORE_VERBS: Final = frozenset("to will would could can may might must shall should".split())
_REMAINING: Final = frozenset("remain remains remained stay stays stayed".split())
_DOUBLED: Final = frozenset("bb dd gg mm nn pp rr tt".split())
_SUBORDINATORS: Final = frozenset("when while if as after before although though since because once until".split())
_VERB_JOINTS: Final = frozenset(["and", "but", "or", ",", "then"])
_REACHING: Final = PASSING_VERBS | frozenset(
    "reach reached reaches reaching total totals totaled totalled totaling totalling average averages averaged "
    "averaging number numbers numbered approach approached approaching "
    "covers cover covering "
    "including range ranges ranged ranging left leave leaves leaving see sees saw seeing hit hits hitting".split()
)
_TELLING_AMOUNTS: Final = frozenset("growth price prices cost costs worth value".split())  # amounts that say of what
_SKIPPED: Final = frozenset("who that which also now already still only currently reportedly recently then".split())
_AFTER_VERB: Final = frozenset("to by in from with of on at for against under into without onto aboard".split())
PARTICLES: Final = frozenset("out up off down away over aside".split())
DIRECTIONS: Final = frozenset(
    "north south east west northwest northeast southwest southeast off from away inland offshore".split()
)
_LONGEST_PREDICATE: Final = 7
_BELIEVED: Final = frozenset("known believed feared thought reported presumed said estimated".split())
_TOLD_OF: Final = frozenset("reported said".split())
_TO_HAVE: Final = frozenset("to have been be".split())
# Participles of verbs of change that also say what was done with things: `have been taken in by neighbours`.
_DONE_WITH: Final = frozenset("taken brought moved cut lost raised lifted added".split())
_AFTER_DOING: Final = frozenset("in to from out by into onto off away back for at aboard , .".split())
# What the people of a share do in a survey, and where their clause ends.
_SAYING: Final = frozenset(
    "say says said report reported indicate indicated believe believed think thought feel felt agree agreed answered "
    "want wanted admit admitted told expect expected support supported oppose opposed plan planned prefer "
    "preferred".split()
)
_ENDING: Final = frozenset("died survived perished drowned".split())  # say enough without an object
_WILLING: Final = frozenset("voted wanted agreed decided chose planned intended hoped refused declined opted".split())
_WOULD: Final = frozenset("would will could might".split())
_CLAUSE_ENDS: Final = frozenset(',.;:()[]?!"“”—–*•')
_LONGEST_SAYING: Final = 10


def past_brackets(t: Tokens, k: int) -> int:
    """Return the token after the bracket that opens at token `k`, or `k`: `14 feet (4 metres) tall`."""
    if t.at(k) == "(":
        for j in range(k + 1, min(k + 16, len(t))):
            if t.at(j) == ")":
                return j + 1
    return k


def verb_before(t: Tokens, i: int) -> int:
    """Return the verb whose object begins at token `i`, -1 where no verb stands right before it."""
    j = i - 1
    if t.at(j) == "of" and t.at(j - 1) in ("net", "total", "combined", "maximum", "minimum", "average"):
        j -= 2  # lost a net of 20 seats
    while j > 0 and (t.lower[j] in DETERMINERS or t.lower[j] in ADVERBS or t.lower[j] in ("back", "up", "out", "net")):
        j -= 1
    if j < 0 or t.glued_hyphen(j - 1):
        return -1
    doing = t.lower[j].endswith("ing") and t.at(j - 1) in AUXILIARIES and t.words[j].islower()  # is offering
    verbal = doing or is_verb(t, j) or t.lower[j] in _PARTICIPLES or t.lower[j] in VERBS | CASUALTY_VERBS
    return j if verbal or _infinitive(t, j) else -1


def _infinitive(t: Tokens, j: int) -> bool:
    """Tell a verb by the `to` or the modal before it: `to open 40 shops`, `will create 8,000 jobs`."""
    return t.at(j - 1) in _BEFORE_VERBS and t.words[j].islower() and len(t.lower[j]) > 2 and t.lower[j] not in STOP


def reaches(t: Tokens, i: int) -> bool:
    """Tell whether token `i` is a verb of being or of reaching a level."""
    return t.lower[i] in _COPULAS or t.lower[i] in _REACHING or t.lower[i] in CHANGE_WORDS


def participle(t: Tokens, verb: int) -> str:
    """Return the past participle of the verb at token `verb`, empty for having, being, telling and the unknown."""
    lower = t.lower[verb]
    if lower in HAVING or lower in _COPULAS or lower in TELLING or lower in AUXILIARIES:
        return ""
    if lower in _PARTICIPLES:
        return _PARTICIPLES[lower]
    if lower.endswith("ed"):
        return lower
    if lower.endswith("ing") and len(lower) > 5 and lower[-5:-3] not in _DOUBLED | {"ee"}:
        return lower[:-4] + "ied" if lower[-4] == "y" and lower[-5] not in "aeiou" else lower[:-3] + "ed"
    if _infinitive(t, verb):
        if _SHORT.fullmatch(lower):
            return f"{lower}{lower[-1]}ed"
        if lower[-1] == "y" and lower[-2] not in "aeiou":
            return lower[:-1] + "ied"
        return lower + ("d" if lower[-1] == "e" else "ed")
    if lower.endswith("s") and (lower in VERBS or is_verb(t, verb)):
        stem = lower[:-1]
        if stem.endswith("ie"):  # carries
            return stem[:-2] + "ied"
        if _SHORT.fullmatch(stem):  # plans
            return stem + stem[-1] + "ed"
        return stem + ("d" if stem.endswith("e") else "ed")
    return ""


def aside(t: Tokens, verb: int) -> str:
    """Return the particle of the verb at token `verb` with a space before it, empty for none: `set aside`."""
    return f" {t.lower[verb + 1]}" if t.at(verb + 1) in _ASIDES else ""


def object_phrase(t: Tokens, first: int, noun: str, verb: int) -> str:
    """Return a counted noun with what was done to it, by whom: `seats gained by the Liberals`, `seats of the House`."""
    if t.lower[verb] in _REACHING:
        return noun
    agent = owner(t, first)
    done = participle(t, verb)
    if t.lower[verb] in CASUALTY_VERBS:
        return f"{noun} {_CASUALTIES.get(t.lower[verb], t.lower[verb])}".strip()
    if not agent:
        return f"{noun} {done}".strip()
    if (
        t.lower[verb] in _COPULAS and agent.split(" ")[-1].lower() in _THE_DEAD
    ):  # the confirmed deaths are ten civilians
        return f"{noun} {_THE_DEAD[agent.split(' ')[-1].lower()]}"
    if set(agent.lower().split()) & set(noun.lower().split()) or t.lower[verb] in TELLING - HAVING:
        return noun
    if done:
        return f"{noun} {done} by {agent}"
    return f"{noun} of {agent}" if t.lower[verb] in HAVING or t.lower[verb] in _COPULAS else noun


_CASUALTIES: Final = {
    "kill": "killed", "kills": "killed", "killing": "killed", "injure": "injured", "injures": "injured",
    "injuring": "injured", "wound": "wounded", "wounding": "wounded", "wounds": "wounded", "leaving": "",
    "arrest": "arrested", "arrests": "arrested",
}  # fmt: skip


# What those are called who died or were hurt, and what is said of each.
_THE_DEAD: Final = dict.fromkeys(("dead", "deaths", "fatalities", "deceased"), "dead") | {
    word: word for word in ("injured", "wounded", "missing", "killed", "arrested")
}


def owner(t: Tokens, i: int) -> str:
    """Return the subject of the clause before token `i`, also across `and` between its verbs; empty for a pronoun."""
    if t.at(i - 1) == "where":  # in Fort Worth where five died: the figure is the subject
        return ""
    begin, end = _doing(t, i) or subject(t, i, 0)
    if begin >= end:
        begin, end = _first_subject(t, i)
    if (
        begin >= end
        or (end - begin == 1 and (t.lower[begin] in PRONOUNS or len(t.lower[begin]) == 1))
        or (generic(t, begin, end) and not (end - begin == 1 and t.lower[begin] in _TELLING_AMOUNTS))
    ):
        return ""
    if t.lower[end - 1] in ("percent", "cent", "million", "billion"):
        return ""
    if t.at(begin - 1) in _SUBORDINATORS and t.lower[begin].endswith("ing") and end - begin > 1:
        begin += 1  # while proposing policies that would
    if t.at(begin - 1) == "whose":  # the new line, whose cost was put at
        last = begin - 1 - (t.at(begin - 2) == ",")
        whole = said(t, left(t, last, 0), last)
        return f"{said(t, begin, end)} of {whole}" if whole else said(t, begin, end)
    return said(t, begin, end)


def _doing(t: Tokens, i: int) -> tuple[int, int] | None:
    """Return the subject of a participle before token `i` behind `with`: `came first, with 20% winning 15 seats`."""
    j = i - 1
    while j > 0 and (t.lower[j] in DETERMINERS or t.lower[j] in ADVERBS):
        j -= 1
    if not t.at(j).endswith("ing") or not is_verb(t, j):
        return None
    for k in range(j - 1, max(0, j - 10), -1):
        if t.words[k] in ",;:()":
            return None
        if t.lower[k] == "with" and t.at(k - 1) == ",":
            if not any(t.words[x][0].isdigit() for x in range(k + 1, j)):
                return None
            begin, end = _clause_subject(t, k - 1)
            if t.at(begin - 1) == "from" and all(word[0].isupper() for word in t.words[begin:end]):
                begin = max(begin, end - 2)  # the senator from Vermont Bernie Sanders
            return (begin, end) if begin < end else None
    return None


def _clause_subject(t: Tokens, end: int) -> tuple[int, int]:
    """Return the subject of the clause that ends before token `end`: what stands before its first verb."""
    for j in range(1, end):
        if t.words[j] in ",;:":
            return end, end
        if is_verb(t, j) and not t.lower[j].endswith("ing"):
            return left(t, j, 0), j
    return end, end


def _first_subject(t: Tokens, i: int) -> tuple[int, int]:
    """Return the subject of the first verb of the clause, where verbs are joined: `The storm grew and moved at`."""
    start = i
    while start > max(0, i - 40) and t.words[start - 1] not in ';:“”"':
        start -= 1
    if t.lower[start] in ("before", "after", "since", "until"):  # Before the vote, it was small but had
        comma = next((j for j in range(start, min(start + 8, i)) if t.lower[j] == "," or is_verb(t, j)), start)
        start = comma + 1 if t.lower[comma] == "," else start
    group = verb_group(t, i, start)
    if group <= start or t.lower[group - 1] not in _VERB_JOINTS or t.lower[start] in _SUBORDINATORS:
        return i, i
    for j in range(start + 1, group):
        if is_verb(t, j) and t.lower[j] not in TELLING:
            end = j
            while end > start and t.lower[end - 1] in ADVERBS:
                end -= 1
            return left(t, end, start), end
    return i, i


def predicate(t: Tokens, k: int) -> str:
    """Return what is said of a noun that ends before token `k`: `have signed the treaty` is `signed the treaty`."""
    j = k
    helped = False
    while j < len(t) and (t.lower[j] in _SKIPPED or t.lower[j] in AUXILIARIES or t.lower[j] in _REMAINING):
        helped = helped or t.lower[j] not in _SKIPPED
        j += 1
    first = j
    while t.at(j) in ("not", "n't", "yet", "not") or (t.at(j).endswith("ly") and t.at(j) not in ("early", "only")):
        j += 1
    lower = t.at(j)
    if lower == "unaccounted":
        return "missing"
    if helped and lower in _BELIEVED:  # are now known to have been killed
        step = j + 1
        while t.at(step) in _TO_HAVE:
            step += 1
        if step > j + 1 or t.at(step) in CASUALTY_STATES or (t.at(step).endswith("ed") and t.lower[j] not in _TOLD_OF):
            first = j = step
            lower = t.at(j)
    if not lower or not lower[0].isalpha() or (lower in TELLING and lower != "reported" and not helped):
        return ""
    if lower in _AFTER_VERB or lower in ("without", "aboard", "inside", "among"):
        if not helped or is_time(t, j + 1):
            return ""
        end = right(t, j + 1, links=1)
        return t.slice(first, end) if end > j + 1 else ""
    if lower in AUXILIARIES or lower in DETERMINERS or lower in PRONOUNS:
        return ""
    done_with = lower in _DONE_WITH and (t.at(j + 1) in _AFTER_DOING or t.at(j + 1) in _OWN)
    if lower in CHANGE_WORDS and not (helped and done_with):
        return ""
    passive = helped and (lower.endswith("ed") or lower in CASUALTY_STATES or lower in _PARTICIPLES.keys() | _DONE_WITH)
    active = not helped and (lower.endswith("ed") or lower in VERBS)
    adjective = helped and lower not in STOP and t.at(j + 1) in ("to", "for", "from", "by", "of")
    if not (passive or active or adjective or lower in CASUALTY_STATES):
        return ""
    end = step = j + 1
    if lower == "aged" and t.at(step) in ("above", "under", "over", "below", "between"):
        while numeric(t, step + 1) or (t.at(step + 1) == "and" and numeric(t, step + 2)):
            step += 1
        return t.slice(first, step + 1)
    if t.at(step) in PARTICLES:
        end = step = step + 1
    if t.at(step) in _AFTER_VERB:
        counted = t.at(step) == "with" and numeric(t, step + 1)  # hospitalised, with five injured
        if not is_time(t, step + 1) and not counted:
            after = right(t, step + 1, links=1)
            if after == step + 1 and lower in _WILLING and t.at(step) == "to" and t.at(after) in VERBS:
                after = max(after + 1, right(t, after + 1, links=1))  # voted to leave the union
            end = after if after > step + 1 else end
    elif t.at(step) in CASUALTY_STATES:  # have been confirmed killed
        end = step + 1
    elif t.word(step)[:1].isalpha() and t.lower[step] not in VERBS and not is_time(t, step):
        end = max(end, complement(t, j, right(t, step, links=1)))
    if end == j + 1 and active and lower not in CASUALTY_STATES | _ENDING:  # without its object the verb says nothing
        return ""
    return t.slice(first, min(end, first + _LONGEST_PREDICATE))


def wanted_by(t: Tokens, k: int) -> str:
    """Return who did or wants what with a figure, in a clause behind it: `that the government wants`."""
    if t.at(k) not in ("that", "which") or t.at(k + 1) in STOP - DETERMINERS - PRONOUNS:
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


def complement(t: Tokens, verb: int, end: int) -> int:
    """Return where the object that ends before token `end` ends with what the verb at token `verb` calls it."""
    return right(t, end, links=0) if t.lower[verb] in _NAMING and t.at(end) in _OWN else end


def holders_say(t: Tokens, k: int) -> str:
    """Return what those counted by a share say or do, whose verb is token `k`: `said they would walk away`."""
    first = k
    while t.at(k) in _SKIPPED or t.at(k) in ("have", "had") or t.at(k) in _WOULD:
        k += 1
    lower = t.at(k)
    willing = k > first and t.at(k - 1) in _WOULD and lower[:1].isalpha() and lower not in STOP - VERBS
    done = lower.endswith("ed") and len(lower) > 4 and lower not in NOT_ED
    empty = lower in CHANGE_WORDS or t.at(k + 1) in ("by", "to", "from", "at", ",", ".")
    if empty or not (lower in _SAYING or done or willing):
        return ""
    end = k + 1
    while end < len(t) and end - first < _LONGEST_SAYING and t.words[end] not in _CLAUSE_ENDS:
        end += 1
    return t.slice(first, end) if end > k + 2 else ""


def said(t: Tokens, first: int, last: int) -> str:
    """Return the words of a stretch without leading determiners and numbers."""

    def numeral(i: int) -> bool:
        return (t.lower[i] in NUMBER_WORDS or t.lower[i].isdigit()) and i < last - 1 and not t.glued_hyphen(i + 1)

    while first < last and (t.lower[first] in DETERMINERS or numeral(first)):
        first += 1
    return t.slice(first, last) if last > first else ""
