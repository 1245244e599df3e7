"""The reporting verbs of English, by class, with the constructions that each allows.

Data only: which words may introduce a statement and how. The classes follow the usual typology of attribution
(assertion, belief, intention, inquiry, evidence of documents); the list was drawn up for this project from general
knowledge of news English.

The letters of a construction:

- `q` a direct quotation may follow or precede the verb (*"It is over," he quipped*);
- `t` a that-clause (*insisted that it was over*);
- `z` a clause without *that* (*said it was over*); the verb hardly takes a plain object;
- `y` a clause without *that*, where the verb also takes plain objects: the clause must show a finite verb;
- `w` a clause with whether, if, how, why, what, when, where or who (*asked whether*);
- `i` a to-infinitive (*vowed to leave*);
- `r` a recipient may stand between the verb and what is said (*told reporters that*);
- `x` a recipient must stand there (*urged members to leave*);
- `o` a plain object is what is said (*stressed the need for talks*), by a speaker that can speak;
- `d` a description is what is said (*called the ruling a mistake*, *described it as "a step"*);
- `e` a plain object is what a document says (*filings reveal four bankruptcies*);
- `b` something is said to be something (*declared the outbreak a pandemic*, *found the ban to be unlawful*);
- `g` a gerund, or an object with its gerund, is what is said (*admitted hiding it*, *reported shops closing*);
- `a` the quotation or clause may be followed by the verb at the end (*it was over, officials said*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

CueClass = Literal["say", "urge", "think", "intend", "ask", "show"]

# Each line: constructions, then verbs. `point_out` is a verb with its particle.
_VERBS: dict[CueClass, str] = {
    "say": """
        qtzwa say
        qtywa add note explain state announce report confirm disclose mention remark
        qtywa write tweet
        qtywra tell inform remind
        qtywroa warn caution
        qtyra assure
        qtywa acknowledge admit concede reveal declare testify recall recount clarify
        t share bet
        q talk share react speak defend enthuse laugh smile shrug reflect sigh scoff snap roar plead sob bellow scream
        qtya reason
        t hold theorise theorize hypothesise hypothesize
        q elaborate allude
        qo apologise apologize
        d regard cite attack view portray depict see defend
        o attribute ascribe credit liken raise
        b declare rule deem judge proclaim pronounce claim report acknowledge estimate allege
        g admit report recall recount acknowledge announce deny describe mention suggest confess pledge
        i claim
        q post
        qtya comment
        qta observe muse confide confess brag gloat fume gripe grumble gush marvel hint insinuate attest
        qta concur protest object volunteer venture proclaim reckon
        e reveal describe detail outline
        q put_it
        qtya claim assert allege maintain contend affirm conclude estimate suggest lament opine
        qtyao argue insist complain
        qtya boast joke quip retort counter reply respond point_out posit speculate
        qtyo deny
        qtyoa stress emphasise emphasize reiterate reaffirm underscore underline highlight predict forecast project
        ty calculate determine
        t charge certify stipulate divulge
        t dispute
        qto advise propose recommend
        d refer
        qa exclaim shout yell chant continue interject chime thunder mutter whisper cry
        q begin conclude
        ty rule
        tyo agree
        tio vow pledge threaten
        ti swear
        tyiro promise
        o describe
        qd call describe characterise characterize term dub label brand
        qo praise laud hail criticise criticize condemn denounce blast slam decry applaud
        o accuse blame thank congratulate laud chastise berate castigate chide
        o mock ridicule deride rebuke assail lambaste
        o express voice welcome reject dismiss commend tout refute rebut
    """,
    "urge": """
        qtxio urge
        x appeal plead
        xo invite
        xi encourage instruct implore beg exhort
        to demand
        t request
        o advocate
    """,
    "think": """
        qtya think believe
        b believe consider
        g remember
        tyog fear
        ty suspect presume guess
        ty assume
        t decide
        tyo expect anticipate foresee envision envisage
        tw know understand realise realize recognise recognize wonder learn forget
        tyw doubt
        ty worry
        qtwa remember
        tyi hope
        ty feel
        t regret imagine fret
    """,
    "intend": """
        io want
        i wish agree prefer
    """,
    "ask": """
        qwrax ask
        qwa inquire enquire
        wo question
    """,
    "show": """
        qtywa show find indicate
        b find
        t demonstrate prove imply establish
        ty signal
        qa read
    """,
}

_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "bet": ("bets", "bet", "bet", "betting"),
    "see": ("sees", "saw", "seen", "seeing"),
    "plead": ("pleads", "pleaded", "pleaded", "pleading"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "read": ("reads", "read", "read", "reading"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "begin": ("begins", "began", "begun", "beginning"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "refer": ("refers", "referred", "referred", "referring"),
    "beg": ("begs", "begged", "begged", "begging"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "prefer": ("prefers", "preferred", "preferred", "preferring"),
    "label": ("labels", "labelled", "labelled", "labelling"),
    "signal": ("signals", "signalled", "signalled", "signalling"),
    "put": ("puts", "put", "put", "putting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "sob": ("sobs", "sobbed", "sobbed", "sobbing"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "fret": ("frets", "fretted", "fretted", "fretting"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "shrug": ("shrugs", "shrugged", "shrugged", "shrugging"),
    "regret": ("regrets", "regretted", "regretted", "regretting"),
    "hold": ("holds", "held", "held", "holding"),
}

PARTICLES = {"point_out": "out", "put_it": "it"}
# Verbs whose other forms seldom report: "welcomes applicants" is no statement, "welcomed the ruling" is.
_PAST_ONLY = frozenset(
    "welcome invite applaud commend tout begin volunteer venture detail outline regard view attack portray depict "
    "judge pronounce proclaim deem talk".split()
)
_NOUNS_TOO = frozenset(["post"])  # whose present forms are nouns: "re-posts and posts"
# Verbs whose present forms are nouns as often: only someone who can speak is their subject.
NOMINAL_PRESENT = frozenset(
    "comment hint protest object charge request dispute cry whisper share estimate forecast claim project "
    "reason".split()
)
# Participles that tell what a fact shows ("…, underscoring its strength") where nothing was said before them.
EVIDENT = frozenset("underscore underline highlight reaffirm stress demonstrate prove show signal indicate".split())

Form = Literal["base", "present", "past", "participle", "gerund"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One inflected form of a reporting verb: its lemma, class, constructions, and whether it can be a participle."""

    lemma: str
    group: CueClass
    constructions: frozenset[str]
    form: Form


def _inflect(verb: str) -> tuple[str, str, str, str]:
    """Return the third person, past, past participle and gerund of a verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return third, verb + "ed", verb + "ed", verb + "ing"


# American spellings of forms whose consonant the table doubles.
_AMERICAN = {"signaled": "signalled", "signaling": "signalling", "labeled": "labelled", "labeling": "labelling"}


def _forms() -> dict[str, Cue]:
    forms: dict[str, Cue] = {}
    constructions: dict[tuple[CueClass, str], set[str]] = {}
    for group, table in _VERBS.items():
        for line in table.split("\n"):
            letters, *verbs = line.split() or [""]
            for verb in verbs:
                constructions.setdefault((group, verb), set()).update(letters)
    for (group, verb), letters_of in constructions.items():
        stem = verb.split("_")[0]
        third, past, participle, gerund = _inflect(stem)
        inflected: tuple[tuple[str, Form], ...] = (
            (stem, "base"), (third, "present"), (gerund, "gerund"), (participle, "participle"), (past, "past"),
        )  # fmt: skip
        for word, form in inflected:
            if (form != "past" and stem in _PAST_ONLY) or (form in {"base", "present"} and stem in _NOUNS_TOO):
                continue
            known = forms.get(word)
            letters_all = frozenset(letters_of) | (known.constructions if known else frozenset())
            forms[word] = Cue(known.lemma if known else verb, known.group if known else group, letters_all, form)
    forms.update((american, forms[british]) for american, british in _AMERICAN.items())
    return forms


CUES = _forms()

# What is raised in words: "raised questions about the plan".
RAISED = frozenset("concern concerns question questions doubt doubts objection objections possibility prospect".split())
# What one word tells that is denied.
DENIED = frozenset(
    "wrongdoing involvement responsibility guilt misconduct negligence liability complicity collusion".split()
)
# The prepositions after which these verbs have what is said as their object: "called for talks".
OBJECT_PREPOSITIONS = {
    "call": ("for", "on", "upon"),
    "warn": ("of", "about", "against"),
    "caution": ("against", "about"),
    "advise": ("against",),
    "argue": ("for", "against"),
    "complain": ("of", "about"),
    "insist": ("on", "upon"),
    "agree": ("on", "upon"),
    "apologise": ("for",),
    "speak": ("of", "about"),
    "talk": ("of", "about"),
    "apologize": ("for",),
    "ask": ("for",),
    "appeal": ("for",),
    "plead": ("for",),
    "confess": ("to",),
    "admit": ("to",),
    "hint": ("at",),
    "allude": ("to",),
    "object": ("to",),
    "joke": ("about",),
    "boast": ("of", "about"),
    "brag": ("of", "about"),
}

# Gerunds that are nouns as often: they report only after a comma or before *that*.
NOMINAL_GERUNDS = frozenset(
    "warning finding feeling reading beginning reporting showing planning writing understanding recording "
    "posting forecasting calling ruling".split()
)


# Adjectives that take a that-clause of their bearer's mind: "was confident that".
STANCE = frozenset(
    "confident convinced certain sure hopeful optimistic adamant aware worried concerned afraid clear doubtful "
    "sceptical skeptical pleased glad proud disappointed unequivocal".split()
)

# Nouns that take a that-clause of their owner's: "repeated his claim that".
NOUNS = frozenset(
    "claim claims allegation allegations assertion assertions contention belief view opinion argument suggestion "
    "suggestions accusation accusations promise pledge vow insistence warning warnings prediction predictions "
    "concern concerns fear fears hope hopes conviction denial statement statements announcement worry worries doubt "
    "doubts complaint complaints charge charges boast confession admission theory consensus expectation expectations "
    "feeling sense speculation counter-argument counterargument conclusion reasoning explanation rationale "
    "stance".split()
)

# Nouns of what somebody means to do, or wants done, and of what somebody asks for: "his pledge to leave", "her call
# for talks", "announced plans to open".
NOUNS_TO = frozenset(
    "promise pledge pledges vow vows threat threats intention intentions intent plans determination demand demands "
    "request requests appeal call calls recommendation".split()
)
NOUNS_FOR = frozenset("call calls demands request requests appeal appeals plea pleas".split())

# Nouns of what is made, issued or raised: "made the case that", "issued a warning that".
POINTS = frozenset("case point argument claim charge allegation accusation assertion suggestion".split()) | frozenset(
    "prediction promise pledge announcement warning statement possibility concern fear".split()
)
MAKING = frozenset("made makes make making issued issues issuing raised raises raising gave gives giving".split())

# What the cue of a prepositional attribution is: "according to the ministry".
SOURCE_PHRASES = (
    "according to", "as per", "in the words of", "in the opinion of", "in the view of", "in the eyes of",
    "in the judgment of", "in the account of",
)  # fmt: skip


def _trie(words: list[str]) -> str:
    """Return a regular expression for any of `words` that shares prefixes, so that no position is tried twice."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        ends = "" in node
        branches = [re.escape(letter) + pattern(child) for letter, child in sorted(node.items()) if letter]
        if not branches:
            return ""
        body = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
        return body + "?" if ends else body

    return pattern(tree)


# One pass finds every place worth looking at: a reporting word, a phrase of attribution, or a stance adjective. Initial
# capitals are listed beside small letters, since matching without regard to case is four times slower.
_WORDS = {*CUES, *STANCE, *NOUNS, *NOUNS_FOR, "case", "point", *(NOUNS_TO - {"plans"}), *SOURCE_PHRASES}
TRIGGER = re.compile(
    r"\b(?:"
    + _trie(sorted(_WORDS | {"Per"} | {word[0].upper() + word[1:] for word in _WORDS}))
    + r")\b|, per (?=the |[A-Z])"
)
