"""Small closed classes of English words by which a clause is read without a tagger, and a clause's tokens.

Data and tokens only; what a verb may introduce stands in `lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from functools import lru_cache

from dateline.actors.role_words import is_role
from dateline.actors.statements.lexicon import CUES

BE = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 're ’re 'm ’m".split()
)
HAVE = frozenset("has have had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve 'd ’d".split())
DO = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
MODAL = frozenset(
    "would could might should must may can will shall cannot won't wouldn't couldn't shouldn't can't won’t wouldn’t "
    "couldn’t shouldn’t can’t 'll ’ll".split()
)
NEGATION = frozenset("not never neither nor nobody none hardly".split())
AUXILIARY = BE | HAVE | DO | MODAL
FINITE_AUXILIARY = AUXILIARY - {"be", "been", "being", "having"}

# Past tenses that show no -ed, and present forms that are hardly nouns: evidence that a stretch is a clause.
PLAIN_VERBS = frozenset(
    "lied owed tied vied went came died used took made gave got became began broke brought built bought caught chose "
    "drew drove fell felt flew grew held kept knew led left lost meant met paid ran rose saw sent sold spent spoke "
    "stood stole taught threw told tore hid rode rang sang sank slid spun swept swung woke bent burst clung crept "
    "dealt dug fed fled forgot forgave froze laid leapt lit overcame oversaw sped sprang stuck struck stung swam "
    "undertook upheld withdrew withheld slept drank ate blew flung shrank strode strove understood won wrote sat wore "
    "sought fought swore shook hit seems makes takes remains needs wants goes comes gives keeps becomes includes "
    "depends continues gets has means exists belongs deserves represents requires poses lacks faces stands helps owes "
    "know knows think thinks believes says believe say remain need want seem "
    "appear appears tend tends exist occur occurs consist consists".split()
)
# Past tenses that are nouns or participles as often: verbs right behind somebody.
_NOUNS_TOO = frozenset("shot cut set put let quit".split())
_PARTICLES = frozenset("up out off down back aside forth apart dead , . ;".split())
ADVERBS = frozenset(
    "also then later further again still now once often soon just even earlier previously subsequently already always "
    "too instead meanwhile however moreover furthermore nevertheless nonetheless therefore thus likewise separately "
    "yesterday today tomorrow tonight recently ago finally additionally quite "
    "similarly specifically simply only rather in-turn aloud".split()
)
PREPOSITIONS = frozenset(
    "of for at from in with on to by near into over about against during under between among through within without "
    "despite following amid via across behind inside outside upon toward towards around above below beyond per off "
    "throughout alongside like including regarding concerning amongst amidst besides notwithstanding".split()
)
SUBORDINATORS = frozenset(
    "that because as when while after before since although though if whether until unless but so than where which who "
    "whom whose whereas once till yet even".split()
)
DETERMINERS = frozenset(
    "the a an this these those his her its their my our your some any no each every both all many several most few one "
    "two three four five six seven eight nine ten another other more such".split()
)
# Words that join phrases and clauses, and with the auxiliaries all that is no word of content.
JOINING = PREPOSITIONS | SUBORDINATORS | {"and", "or"}
CLOSED = JOINING | AUXILIARY
ENDS = frozenset(". ! ? ;".split())
PRONOUNS = frozenset("he she they it we i you who".split())
PERSONAL = frozenset("he she they we i".split())
OBJECT_PRONOUNS = frozenset("him her them us me it you himself herself themselves".split())
TIME_NOUNS = frozenset(
    "May monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december yesterday today tonight tomorrow week month year morning afternoon evening "
    "night weekend day time mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec "
    "midday noon midnight spring summer autumn fall winter hour hours days weeks months years ago earlier later "
    "utc gmt est edt cst cdt mst mdt pst pdt ist jst bst cet cest".split()
)
# Participles that stand before nouns as adjectives more often than they begin a clause after *and*.
ADJECTIVAL = frozenset(
    "increased improved enhanced expanded continued related shared advanced renewed limited integrated skilled "
    "developed detailed dedicated united proposed sustained combined added required needed associated".split()
)
# What one says something in, at or through.
CHANNELS = frozenset(
    "statement statements interview interviews release speech address tweet tweets post posts report letter email "
    "e-mail memo article conference briefing note video message remarks hearing rally debate press communiqué "
    "announcement editorial op-ed column blog broadcast podcast testimony filing lawsuit complaint ruling decision "
    "opinion document documents study paper twitter facebook television tv radio news call meeting reporters "
    "appearance comments comment response reply forum town hall event conversation telephone phone thread website "
    "turn addition particular part fact short general".split()
)
DOCUMENTS = frozenset(
    "report reports poll polls survey surveys study studies data figures statement letter letters email emails e-mail "
    "e-mails document documents analysis research records record transcript transcripts filing filings website site "
    "results result release paper memo article articles lawsuit complaint ruling order census review audit "
    "investigation evidence statistics estimate estimates forecast forecasts headline editorial tweet post ad "
    "advisory alert advertisement sign banner message notice note warning indictment affidavit bill law text bulletin "
    "book polling findings numbers reporting agency newspaper magazine network papers memos cable cables ads draft "
    "drafts rulings notes messages texts tweets posts recording recordings tape tapes video footage model models "
    "simulation simulations projection projections tally logs index dossier manifesto resolution petition brief "
    "briefs testimony affidavits complaints lawsuits suit memoir memoirs declaration decision verdict judgment "
    "judgement guidelines motion motions decree constitution charter column story stories returns disclosure "
    "disclosures contract contracts invoices minutes autopsy autopsies inquiry inquest theory experiment experiments "
    "tests".split()
)
# Groups, bodies and people that can speak, their plurals left out, and the endings of more; the nouns of roles come
# besides.
AGENTS = frozenset(
    "minister secretary president chairman chairwoman chair chief head spokesman spokeswoman spokesperson official "
    "source aide expert analyst scientist researcher critic resident police ministry department government "
    "administration company firm agency commission committee council court bank party campaign group union side "
    "country nation leader lawmaker senator congressman congresswoman representative governor mayor candidate nominee "
    "team family people republicans man woman cm pm pmo mea ceo board judge attorney lawyer prosecutor doctor general "
    "director executive founder author member ambassador envoy delegate diplomat activist economist army military "
    "navy parliament house senate congress association organisation organization federation university institute "
    "centre center counterpart opponent rival duo pair trio couple friend mother father wife husband son daughter "
    "brother sister student teacher professor worker player coach airline airport hospital network newspaper "
    "authority regulator watchdog body premier chancellor king queen prince pope vice-president businessman "
    "billionaire mogul tycoon colleague insider observer supporter others many some most both two majority half "
    "percent % americans staff staffer strategist operative delegation forum summit bloc alliance coalition camp "
    "opposition ally detractors proponents conservatives liberals progressives moderates evangelicals surrogate "
    "electorate public press media caucus lobby panel jury tribunal bureau service city county town village province "
    "municipality borough office embassy secretariat presidency cabinet regime school college church foundation "
    "charity nonprofit league state district kingdom republic clients crowd subscribers troops hard-liners hardliners "
    "clergy club outlet station publisher retailer automaker manufacturer carrier operator insurer lender startup "
    "tribe".split()
)
# Nouns of roles that are things as often.
_THINGS = frozenset(
    "model models star stars figure figures guide seed seeds prop props icon guard forward legend".split()
)
# Subject and "is" or "has" in one.
CONTRACTED = frozenset(
    f"{word}{mark}s" for word in "it that he she there what who here where how this let".split() for mark in "'’"
)
_SURELY = FINITE_AUXILIARY | CONTRACTED
_CONTRACTIONS = ("'ll", "'re", "'ve", "'m", "’ll", "’re", "’ve", "’m")
_OPENING_VERBS = FINITE_AUXILIARY | PLAIN_VERBS
_DEFINITE = frozenset("the a an each its his her their".split())
_OTHERWISE = frozenset(["May", "Will", "WHO", "US"])  # in capitals they are no modals and no pronouns
_NAMES_TOO = frozenset("May march april june august day summer winter sun".split())
_TIMES_OF_DAY = frozenset("morning today tonight evening night week month year hour".split())
_TIME_LEADS = frozenset("in on last this next early late since until by of during mid from to every and".split())
# Nouns, verbs and names that end like adverbs.
_NOT_ADVERBS = frozenset(
    "family only ally july assembly supply reply apply rely comply imply bully rally tally monopoly anomaly elderly "
    "italy sicily kelly connolly reilly riley billy molly sally emily holly polly donnelly lilly beverly kimberly "
    "wally willy milly nelly kennelly costly daily weekly monthly yearly friendly ugly deadly lovely early".split()
)
_AGENT_ENDINGS = (
    "man", "men", "woman", "women", "person", "ist", "ists", "ian", "ians", "eer", "crats", "crat", "holder", "holders",
)  # fmt: skip

_TOKEN = re.compile(
    r"\(\d[\dA-Z: .]{1,14}\)|"
    # Each choice begins with a class or a letter: where that does not stand, it is passed over without being tried.
    r"[A-Za-z][a-z]*+(?![\w\-’'./&+])|"  # most tokens are such words, and before none of these they are nothing else
    r"[A-Z]\.(?:[A-Z]\.)+|[ap]\.m\.|M(?:rs?|s)\.|Dr\.|G(?:ov|en)\.|S(?:en|gt|t|r|hri|mt)\.|Re[pv]\.|Ltd?\.|"
    r"C(?:ol|apt|orp|o)\.|Prof\.|Hon\.|Jr\.|Adm\.|No\.|vs?\.|Inc\.|"
    r"[A-Z]\.(?=\s*[A-Z]|\s[a-z])|\d\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\w,])|\d\d*:\d+(?!\w)|"
    r"\w\w*(?:[-’'./&+]\w+)*(?:(?<=s)[’'](?=\s))?|%|\S"
)
_CONTRACTION = re.compile(r"(he|she|they|we|you|i|it|there|who|that)(['’](?:ve|d|ll|re|m))", re.IGNORECASE)
_APOSTROPHES = frozenset("'’")
QUOTE = "\x00Q"
# What follows the comma inside a company's or a person's name.
SUFFIXES = frozenset("inc inc. llc llp ltd ltd. pvt pvt. corp corp. plc lp co. jr jr. sr sr.".split())


@lru_cache(maxsize=4096)
def is_agent(word: str) -> bool:
    """Tell whether a noun in small letters names someone, or a body, that can speak."""
    one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in AGENTS or one in AGENTS or word.endswith(_AGENT_ENDINGS) or (word not in _THINGS and is_role(word))


def is_time(word: str) -> bool:
    """Tell whether a word in small letters is a time word, a year or a day of the month."""
    return word in TIME_NOUNS or (word[:1].isdigit() and len(word) <= 4 and word[:4].isdigit())


def is_adverb(word: str) -> bool:
    """Tell whether a word in small letters is an adverb."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS)


def is_participle(word: str) -> bool:
    """Tell whether a word in small letters can be a participle that opens a sentence (*Built for sailors*)."""
    return word in PLAIN_VERBS or (word.endswith("ed") and len(word) > 4)


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of text: as written, in small letters, and where they stand.

    A quotation is one token, `QUOTE`; `quotes` tells which one by token index, `opens` its first word,
    and `closed` holds it where the quoted words end a sentence. `bodies` are the places in the text where the names of
    organisations end.
    """

    raw: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    quotes: dict[int, int] = field(default_factory=dict)
    opens: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    bodies: Set[int] = frozenset()

    def add(self, text: str, start: int, end: int) -> None:
        """Append the tokens of `text[start:end]`."""
        raw, low, starts, ends = self.raw, self.low, self.start, self.end
        for match in _TOKEN.finditer(text, start, end):
            word = match[0]
            if word[0] == "(" and len(word) > 1 and ends:
                ends[-1] = match.end()  # an hour elsewhere, a year or an age goes with the word before
                continue
            begins = match.start()
            if not word.isalpha() and (word[-3:-2] in _APOSTROPHES or word[-2:-1] in _APOSTROPHES):
                pronoun = _CONTRACTION.fullmatch(word)
                if pronoun is not None:  # "they've": a subject and its auxiliary
                    word = pronoun[2]
                    middle = begins + pronoun.start(2)
                    self._append(pronoun[1], begins, middle)
                    begins = middle
            raw.append(word)
            low.append(word if word in _OTHERWISE else word.lower())
            starts.append(begins)
            ends.append(match.end())

    def _append(self, word: str, start: int, end: int) -> None:
        self.raw.append(word)
        self.low.append(word if word in _OTHERWISE else word.lower())
        self.start.append(start)
        self.end.append(end)

    def add_quote(self, number: int, start: int, end: int, opens: str, closed: bool) -> None:
        """Append quotation `number`, which stands at `start` to `end` with its marks.

        Args:
            number, start, end: which quotation, and where it stands with its marks.
            opens: its first word where that is in small letters.
            closed: whether its words end a sentence.
        """
        self.opens[len(self.raw)] = opens
        if closed:
            self.closed.add(len(self.raw))
        self.quotes[len(self.raw)] = number
        self.raw.append(QUOTE)
        self.low.append(QUOTE)
        self.start.append(start)
        self.end.append(end)

    def __len__(self) -> int:
        return len(self.raw)

    def _acts(self, index: int) -> bool:
        """Tell whether the verb at `index`, which can be a noun or participle, stands in *a gunman shot shoppers*."""
        if index + 1 >= len(self.low) or self.low[index + 1] in PREPOSITIONS | _PARTICLES:
            return False
        word = self.low[index - 1]
        return word in PERSONAL or self.capital(index - 1) or (is_agent(word) and not is_time(word))

    def capital(self, index: int) -> bool:
        """Tell whether the token begins with a capital letter."""
        return self.raw[index][:1].isupper()

    def time(self, index: int) -> bool:
        """Tell whether the token is a time word; *May* and *Day* are names unless a time stands around them."""
        word = self.low[index]
        if not is_time(word):
            return False
        follows = self.raw[index + 1 : index + 2]
        if word in _TIMES_OF_DAY and index and self.capital(index) and follows and follows[0][:1].isupper():
            return False  # "Morning Joe"
        if word not in _NAMES_TOO or not self.capital(index):
            return True
        before = self.low[index - 1] if index else ""
        after = self.low[index + 1] if index + 1 < len(self.low) else ""
        return before in _TIME_LEADS or before.isdigit() or after.isdigit()

    def finite(self, low: int, high: int) -> int | None:
        """Return the first token of `low` to `high` (exclusive) that looks like a finite verb."""
        words = self.low
        for index in range(low, min(high, len(words))):
            word = words[index]
            if word in _SURELY:
                return index
            marked = not word.isalpha()  # most words are plain letters, and end in no contraction
            if marked and word.endswith(("n't", "n’t")):
                return index
            if word == QUOTE:  # "said traffic “was slow”"
                before = words[index - 1] if index else ","
                free = before not in DETERMINERS and before not in PREPOSITIONS and before not in CUES
                if free and self.opens[index] in _OPENING_VERBS and before[0].isalpha():
                    return index
                continue
            if self.capital(index):
                if marked and word.endswith(("'ll", "'re", "'ve", "’ll", "’re", "’ve", "'d", "’d")):
                    return index
                continue
            if word in _NOUNS_TOO and index and self._acts(index):
                return index
            if word in PLAIN_VERBS or (marked and word.endswith(_CONTRACTIONS)):
                return index
            cue = CUES.get(word)
            before = words[index - 1] if index else ""
            if cue is not None and cue.form == "past" and before not in DETERMINERS:
                return index
            if word.endswith("ed") and len(word) > 4 and word not in {"need", "united"} and index:
                plainly = before.endswith("ly") and (before != "only" or words[index - 2] in DETERMINERS)
                nominal_before = before in DETERMINERS or before in PREPOSITIONS or plainly
                if not nominal_before and "-" not in word:
                    return index
            determined = index > 0 and index + 1 < len(words) and words[index + 1] in _DEFINITE
            third = word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))
            if determined and third and before not in DETERMINERS and before not in PREPOSITIONS:
                return index  # "authorizes the", "treats each"
            if before in PERSONAL and word not in {"and", ",", "or", "who"}:
                return index
        return None
