"""What the clause before a figure adds to it: who did what with it, and whose it is."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.grammar import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CASUALTY_VERBS,
    CHANGE_WORDS,
    DETERMINERS,
    MODALS,
    PRONOUNS,
    STOP,
    VERBS,
)
from dateline.numbers.mentions import KINDS
from dateline.numbers.phrases import generic, left
from dateline.numbers.subjects import subject, verb_group
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.words import NUMBER_WORDS, PASSING_VERBS
from dateline.numbers.verbs import is_verb

# Verbs of telling: their subject is a source and never what a figure is of.
TELLING: Final = frozenset(
    "said says say saying told tells tell reported reports report reporting announced announces announce announcing "
    "confirmed confirms confirming stated states noted notes claimed claims added adds explained warned warns "
    "estimated estimates estimate estimating suggested suggests showed shows show showing found finds believes "
    "believe believed thinks thought indicated indicates predicted predicts projected projects expected expects "
    "expect forecasts revealed reveals according concluded posted published disclosed wrote writes acknowledged "
    "insisted argued cite cites cited citing mean means meant".split()
)
# Verbs of having: the figure is simply the subject's.
HAVING: Final = frozenset(
    "has have had having holds hold held holding owns own owned owning includes include included comprises comprise "
    "comprised contains contain contained boasts boast boasted posted posts reported reports recorded records "
    "represents represent represented operates operate operated employs employ employed runs run ran controls control "
    "controlled maintains maintained involves involve involved involving features featured carries carried carrying "
    "hosts hosted consist consists consisted consisting composed".split()
)
_CONSISTING: Final = frozenset("consist consists consisted consisting composed".split())
STATING: Final = TELLING - HAVING
# What is done with the object of these is told by the infinitive behind it: `allows users to earn`.
_LETTING: Final = frozenset(
    "allow allows allowed allowing enable enables enabled enabling let lets letting help helps helped helping invite "
    "invites invited inviting encourage encourages encouraged encouraging".split()
)
_COPULAS: Final = frozenset("is are was were be been being am became becomes become remains remained".split())
# The participle of a verb that does not form it with -ed, by the forms that news uses.
IRREGULAR_PARTICIPLES: Final = {
    form: forms.split()[0]
    for forms in (
        "won win wins winning", "lost lose loses losing", "sold sell sells selling", "built build builds building",
        "bought buy buys buying", "made make makes making", "sent send sends sending", "spent spend spends spending",
        "paid pay pays paying", "lent lend lends lending", "left leave leaves leaving", "cut cuts cutting",
        "hit hits hitting", "shot shoot shoots shooting", "taken took take takes taking",
        "given gave give gives giving", "seen saw see sees seeing", "drawn draw drew draws drawing",
        "stolen stole steals stealing", "written wrote writes writing", "brought bring brings bringing",
        "caught catch catches catching", "met meet meets meeting", "found finding", "put puts putting",
        "spread spreads spreading",
        "held hold holds holding", "led leads leading", "needed need needs needing", "known knew knows",
        "flown flew flies flying", "driven drive drove drives driving", "begun began begins beginning",
        "laid lay lays laying", "used use uses using",
        "thrown threw throws throwing", "grown grew grows growing", "set sets setting",
        "received got get gets getting", "granted grant grants", "struck strike strikes striking",
        "broken broke break breaks breaking", "chosen chose choose chooses", "frozen froze freeze freezes",
        "fed feed feeds feeding", "kept keep keeps keeping", "fought fight fights fighting", "sought seek seeks",
        "taught teach teaches teaching", "spoken spoke speak speaks speaking", "sunk sank sink sinks",
        "swept sweep sweeps sweeping", "torn tore tear tears tearing",
        "withdrawn withdrew withdraw withdraws", "dug dig digs digging", "borne bore bears", "dealt deal deals",
        "bred breed breeds breeding", "hidden hid hides hiding", "shaken shook shakes", "woven wove weaves",
        "forgiven forgave forgives", "overtaken overtook overtakes", "undertaken undertook undertakes", "hung hangs",
    )
    for form in forms.split()
}  # fmt: skip
_REGULAR: Final = frozenset(  # bases of verbs behind a plural: `two winners receive`
    "receive represent need want help use offer serve follow carry attend join employ operate own support produce "
    "provide require".split()
)
_VERBAL: Final = VERBS | CASUALTY_VERBS | IRREGULAR_PARTICIPLES.keys()
_SHORT: Final = re.compile(r"[^aeiou]+[aeiou][bdgmnpt]|\w+mit")
_BEFORE_GERUNDS: Final = frozenset("after before by for without despite".split())
_ASIDES: Final = frozenset("aside forward".split())
_BEFORE_VERBS: Final = MODALS | {"to"}
_DOUBLED: Final = frozenset("bb dd gg mm nn pp rr tt".split())
_SUBORDINATORS: Final = frozenset("when while if as after before although though since because once until".split())
_VERB_JOINTS: Final = frozenset(["and", "but", "or", ",", "then"])
_BEING: Final = BEING | {"be", "been", "being"}
# Prepositions before a level or an amount by which something moves.
_LEVELS: Final = frozenset("at to by from around between near above below under over".split())
_SEEING: Final = frozenset("see sees saw seeing leave leaves left leaving".split())  # reached by their objects
# Verbs whose subject gets a share, of votes or of a whole.
_WINNING: Final = frozenset(
    "win wins won winning take takes took taking get gets got getting draw draws drew drawing receive receives "
    "received receiving earn earns earned earning gain gains gained gaining secure secures secured securing "
    "poll polls polled polling register registers registered registering lead leads led leading "
    "trail trails trailed trailing score scores scored scoring account accounts accounted accounting".split()
)
_REACHING: Final = PASSING_VERBS | frozenset(
    "reach reached reaches reaching total totals totaled totalled totaling totalling average averages averaged "
    "averaging number numbers numbered approach approached approaching "
    "covers cover covering constitutes constitute constituted constituting equals equal equaled equalled "
    "including range ranges ranged ranging left leave leaves leaving see sees saw seeing hit hits hitting".split()
)
_AMOUNTS: Final = frozenset("percent cent million billion".split())
_KILLING: Final = frozenset("kill kills killed injure injures injured wound wounds wounded".split())
_COVERING: Final = frozenset("covers cover covering covered".split())  # a deal covers stores
_TOTALLING: Final = frozenset("totaling totalling numbering surpassing".split())
_TELLING_AMOUNTS: Final = frozenset("growth price prices cost costs worth value".split())  # amounts that say of what
PARTICLES: Final = frozenset("out up off down away over aside".split())
DIRECTIONS: Final = frozenset(
    "north south east west northwest northeast southwest southeast off from away inland offshore".split()
)


def past_brackets(t: Tokens, k: int) -> int:
    """Return the token after the bracket that opens at token `k`, or `k`: `14 feet (4 metres) tall`.

    A quotation mark that closes before a verb is passed over too: `"three terrorists" were killed`.
    """
    if t.at(k) in ('"', "”") and t.tight(k) and t.at(k + 1) in AUXILIARIES:
        return k + 1
    if t.at(k) == "(":
        for j in range(k + 1, min(k + 16, len(t))):
            if t.at(j) == ")":
                return j + 1
    return k


def verb_before(t: Tokens, i: int) -> int:
    """Return the verb whose object begins at token `i`, -1 where no verb stands right before it."""
    j = i - 1
    if t.at(j) in ('"', "“") and t.tight(i):  # suffered "two deep wounds"
        j -= 1
    if t.at(j) == "of" and t.at(j - 1) in ("net", "total", "combined", "maximum", "minimum", "average"):
        j -= 2  # lost a net of 20 seats
    elif t.at(j) == "of" and t.at(j - 1) in _CONSISTING:
        j -= 1
    while j > 0 and (t.lower[j] in DETERMINERS or t.lower[j] in ADVERBS or t.lower[j] in ("back", "up", "out", "net")):
        j -= 1
    if j < 0 or (t.glued_hyphen(j - 1) and t.at(j - 2) not in ("co", "re")):  # has co-written
        return -1
    doing = t.lower[j].endswith("ing") and t.at(j - 1) in AUXILIARIES and t.words[j].islower()  # is offering
    verbal = doing or is_verb(t, j) or t.lower[j] in _VERBAL or _is_deed(t, j)
    return j if verbal or _infinitive(t, j) else -1


def _is_deed(t: Tokens, j: int) -> bool:
    """Tell a gerund by the preposition before it: `after prescribing 500,000 doses`."""
    doing = t.lower[j].endswith("ing") and len(t.lower[j]) > 5 and t.words[j].islower()
    return doing and t.at(j - 1) in _BEFORE_GERUNDS


def _infinitive(t: Tokens, j: int) -> bool:
    """Tell a verb by the `to` or the modal before it: `to open 40 shops`, `will create 8,000 jobs`."""
    return t.at(j - 1) in _BEFORE_VERBS and t.words[j].islower() and len(t.lower[j]) > 2 and t.lower[j] not in STOP


def reaches(t: Tokens, i: int) -> bool:
    """Tell whether token `i` is a verb of being or of reaching a level."""
    return t.lower[i] in _COPULAS or t.lower[i] in _REACHING or t.lower[i] in CHANGE_WORDS


def bears(t: Tokens, i: int, *, share: bool = False) -> bool:
    """Tell whether the subject of the clause before token `i` may be what a figure there is of.

    It is what is, has or reaches the figure, is put or moves there (`polled at 3%`), and wins it where it is a share.
    Who does something is not: `Pollster Alfa saw 94`, `officials spoke of 38 billion`.
    """
    if t.at(i - 1) in _LEVELS:
        return True
    group = verb_group(t, i, 0)
    verb = next((j for j in range(i - 1, group - 1, -1) if is_verb(t, j)), -1) if group >= 0 else -1
    if verb < 0:
        return True
    if t.lower[verb] in MODALS:
        if verb == i - 1:  # sales will double
            return True
        verb += 1
    if verb == group and t.lower[verb].endswith("ing") and t.lower[verb] not in STATING and t.at(verb - 1) != ",":
        return True  # investments targeting $3 million
    passive = not _BEING.isdisjoint(t.lower[group:verb])
    if passive or t.lower[verb] in _BEING or t.lower[verb] in HAVING or (share and t.lower[verb] in _WINNING):
        return True
    return reaches(t, verb) and t.lower[verb] not in _SEEING


def participle(t: Tokens, verb: int) -> str:
    """Return the past participle of the verb at token `verb`, empty for having, being, telling and the unknown."""
    lower = t.lower[verb]
    if lower in HAVING or lower in _COPULAS or lower in TELLING or lower in AUXILIARIES or lower in _LETTING:
        return ""
    if lower in IRREGULAR_PARTICIPLES:
        return IRREGULAR_PARTICIPLES[lower]
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
    if (
        lower in _REGULAR and verb > 0 and t.words[verb - 1][-1] == "s" and t.at(verb - 1) not in STOP
    ):  # two winners receive
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
    if t.lower[verb] in _TOTALLING:
        whole = owner(t, first)
        return f"{noun} of {whole}" if whole and not set(whole.lower().split()) & set(noun.lower().split()) else noun
    if t.lower[verb] in _REACHING - _COVERING:
        return noun
    agent = "" if _is_deed(t, verb) else owner(t, first - (t.at(first - 1) in ('"', "“")))
    done = participle(t, verb)
    if t.lower[verb] in CASUALTY_VERBS:
        named = t.lower[verb] in _KILLING and " " in agent and agent.split()[-1].lower() in KINDS
        if (
            named and agent != agent.lower() and t.at(verb - 1) in ("that", "which")
        ):  # the Eaton fire, which killed 19 people
            return f"{noun} {_CASUALTIES.get(t.lower[verb], t.lower[verb])} in {agent}"
        return f"{noun} {_CASUALTIES.get(t.lower[verb], t.lower[verb])}".strip()
    if not agent:
        return f"{noun} {done}".strip()
    if (
        t.lower[verb] in _COPULAS and agent.split(" ")[-1].lower() in _THE_DEAD
    ):  # the confirmed deaths are ten civilians
        return f"{noun} {_THE_DEAD[agent.split(' ')[-1].lower()]}"
    if set(agent.lower().split()) & set(noun.lower().split()) or t.lower[verb] in STATING:
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
    """Return the subject of the clause before token `i`, also across `and` between its verbs.

    For a pronoun that is the name of the one who is meant, empty where it is not known.
    """
    if t.at(i - 1) == "where":  # in Fort Worth where five died: the figure is the subject
        return ""
    begin, end = _doing(t, i) or subject(t, i, 0)
    if begin >= end:
        if name := _meant(t, i):
            return name
        begin, end = _first_subject(t, i)
    if begin + 1 == end and t.lower[begin] in PRONOUNS:
        return _name_of(t, begin, i)
    if begin < end and generic(t, begin, end) and t.meant(begin - 1):  # its share
        return possessed(t, begin, end)
    if (
        begin >= end
        or (end - begin == 1 and len(t.lower[begin]) == 1)
        or (end - begin == 1 and begin == 0 and t.lower[0].endswith("ed"))  # Founded by two sisters
        or (generic(t, begin, end) and not (end - begin == 1 and t.lower[begin] in _TELLING_AMOUNTS))
    ):
        return ""
    if not _AMOUNTS.isdisjoint((*t.lower[begin : begin + 2], t.lower[end - 1])):
        return ""
    if t.at(begin - 1) in _SUBORDINATORS and t.lower[begin].endswith("ing") and end - begin > 1:
        begin += 1  # while proposing policies that would
    if t.at(begin - 1) == "whose":  # the new line, whose cost was put at
        last = begin - 1 - (t.at(begin - 2) == ",")
        whole = said(t, left(t, last, 0), last)
        return f"{said(t, begin, end)} of {whole}" if whole else said(t, begin, end)
    return possessed(t, begin, end)


def possessed(t: Tokens, begin: int, end: int) -> str:
    """Return a phrase with the one whom the pronoun before it means: `its fleet` is `fleet of Corvus`."""
    whose, words = t.meant(begin - 1), said(t, begin, end)
    return f"{words} of {whose}" if whose and words and " of " not in words else words


def _meant(t: Tokens, i: int) -> str:
    """Return the name of the one whom the pronoun means that is the subject of the clause before token `i`."""
    group = verb_group(t, i, 0)
    while group > 0 and t.lower[group - 1] in ADVERBS:
        group -= 1
    return _name_of(t, group - 1, i)


def _name_of(t: Tokens, pronoun: int, i: int) -> str:
    """Return who or what a pronoun means, but not an `it` that is or reaches a figure: that is an amount itself."""
    verb = next((j for j in range(i - 1, pronoun, -1) if is_verb(t, j)), pronoun)
    amount = t.at(i - 1) in _LEVELS or t.at(verb) in _COPULAS or t.at(verb) in _REACHING
    return "" if amount and t.at(pronoun) == "it" else t.meant(pronoun)


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
            if t.lower[end - 1] == ",":  # Jane Roe, 36, is married and has
                end = next((x for x in range(end - 2, start, -1) if t.lower[x] == ","), end)
            return left(t, end, start), end
    return i, i


def said(t: Tokens, first: int, last: int) -> str:
    """Return the words of a stretch without leading determiners and numbers."""

    def numeral(i: int) -> bool:
        told = t.lower[i] in NUMBER_WORDS or t.lower[i].replace(".", "").isdigit()
        return told and i < last - 1 and not t.glued_hyphen(i + 1)

    def doing(i: int) -> bool:  # counting and weighing pieces of bone
        joined = t.at(i - 1) == "and" and t.at(i - 2).endswith("ing")
        verbal = t.lower[i].endswith("ing") and len(t.lower[i]) > 5 and i < last - 1
        return verbal and (joined or t.at(i + 1) in DETERMINERS)

    while first < last and (
        (t.lower[first] in DETERMINERS and not t.glued_hyphen(first + 1)) or numeral(first) or doing(first)
    ):
        first += 1
    return t.slice(first, last) if last > first else ""
