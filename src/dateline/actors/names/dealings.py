"""What a name is by what is done with it: bodies are bought, joined by their members, and tell of themselves.

Pure patterns over the characters beside a name, as in `cues`; weighing them against the rest is left to `context`.
"""

from __future__ import annotations

import re

# A body tells of itself: "said on Tuesday it would cut", "announced that its sales", "reported a loss of".
_OF_ITSELF = re.compile(
    r" (?:said|says|announced|confirmed|warned|added|disclosed|revealed|admitted|insisted|stressed|denied"
    r"|told [a-z ]{4,20})"
    r"(?: (?:late|early|earlier|yesterday|today|last week|this week|in a statement|on [A-Z][a-z]+day)){0,3},?(?: that)?"
    r"(?: it (?:(?:plan|expect|intend|aim|hope|want|support|oppose|welcome|respect|regret)(?:s|d|ed)?\b"
    r"|(?:has|had) (?:begun|no plans|[a-z]{3,}ed|cut|sold|bought|shut|hit|won|lost|found|taken|paid|sent|given)\b"
    r"|(?:would|will|could|may)(?: not)?(?: also| now| soon)? (?!be\b|take\b|mean\b|make\b|have\b|depend|seem|need"
    r"|cost\b|help\b|rain|snow|happen|come\b|never\b|only\b|require|become\b|lead\b)[a-z]+\b"
    r"|(?:is|was) (?:not )?(?:investigating|reviewing|looking into|working|cooperating|considering|preparing|planning"
    r"|recalling|cutting|suspending|aware of|seeking|selling|buying|monitoring|committed to|unable to))"
    r"| its (?:[a-z-]+ ){0,3}(?:profits?|sales|revenues?|loss(?:es)?|earnings|income|board|systems?|stores?"
    r"|plants?|shares|shareholders|customers|users|members|staff|employees|workers|planes|flights|services?|website"
    r"|offices?)\b)"
    r"| (?:reported|posted|recorded|booked) (?:an?|its) (?:[a-z-]+ ){0,3}(?:loss|profit|revenue|sales|earnings)\b"
)
# What bodies do and people do not: "will cut 400 jobs", "has raised $40 million", "agreed to buy", "won nine seats".
_OF_BODIES = re.compile(
    r" (?:(?:has|had|will|would|also|plans? to|is to|expects to) ){0,2}(?:"
    r"(?:cut|cuts|slash|slashed|shed|lay off|laid off|axed?|created?|employ|employs|employed|hired?)"
    r" (?:(?:about|some|nearly|almost|up to|over|more than|around|another) )?\d[\d,]* (?:[a-z]+ )?"
    r"(?:jobs|staff|workers|employees|people|positions|posts)\b"
    r"|raised (?:(?:a|about|some|nearly|more than|another) )?(?:US)?[$£€¥]\d"
    r"|filed for (?:bankruptcy|insolvency|administration|an? (?:initial public|stock) )"
    r"|recall(?:ed|ing|s)? (?:(?:about|some|nearly|more than) )?\d"
    r"|(?:is|was) listed (?:on the|in) [A-Z]"
    r"|(?:open|opens|opened|close|closed|shut|builds?|built|operates?|owns) (?:an?|its|the|two|three|four|five|six|\d+)"
    r" (?:[a-z]+ ){0,2}(?:factor(?:y|ies)|plants?|branch(?:es)?|mines?|refiner(?:y|ies)|terminals?|warehouses?|stores"
    r"|shipyard|smelter|data cent(?:er|re)s?)\b"
    r"|(?:agreed|offered) to (?:buy|acquire|sell|merge|take over)\b"
    r"|(?:bought|acquired?|sold|buys|sells) (?:an?|its|the|\d+ ?%|\d+ percent)(?: of)?(?: [a-z]+){0,2}"
    r" (?:stake|rival|unit|subsidiary|division|business|plants?|mines?|factor(?:y|ies)|brands?|shares)\b"
    r"|(?:won|win|took|gained|lost|holds?|secured) (?:[a-z-]+|\d+)(?: of (?:the )?(?:[a-z-]+|\d+))? seats\b"
    r"|claim(?:ed|s) responsibility\b"
    r"|(?:[a-z]{2,}(?:ed|es?|s)|cut|sold|build|sell|shut) its (?:[a-z-]+ ){0,2}(?:stakes?|shares?|dividend|profits?"
    r"|forecasts?|sales|workforce|offer|bid|rating|customers|subsidiar(?:y|ies)|brands?|plants?|factor(?:y|ies)|stores|shareholding)\b)"
    r"| (?:customers|subscribers|shareholders|bondholders|researchers|engineers|executives) (?!and\b)[a-z]"
)
# Where somebody learns or teaches: "graduated from", "a doctorate from", "studied law at".
TAUGHT_AT = re.compile(
    r"\b(?:(?:graduat(?:ed|es|ing|ion)|dropped out|expelled) (?:from|of)"
    r"|(?:degrees?|doctorate|Ph\.?D\.?|MBA|diploma|[Mm]aster['’]s|[Bb]achelor['’]s)(?: in [a-z]+(?: [a-z]+)?)?"
    r" (?:at|from)"
    r"|(?:stud(?:ied|ying|ies|y)|taught|teach(?:es|ing)?|lectur(?:ed|es|ing)|educated|enrolled|tenure|professor(?:ship)?"
    r"|coach(?:ed|es|ing)?|lecturer|student|undergraduate|postgraduate|fellow|alumnus|alumna|emeritus)"
    r"(?: (?!in\b|from\b|was\b|is\b)[a-z]+){0,4} at) $"
)
# Firms are bought, people are not: "agreed to buy fish farmer", "the takeover of".
_BOUGHT = re.compile(
    r"\b(?:buy|buys|buying|bought|acquir(?:e|es|ed|ing)|(?:take|takes|taking|took)(?: full)? (?:over|control of)"
    r"|(?:takeover|acquisition|purchase|nationali[sz]ation) of|(?:stake|shareholder|shareholding|investors?) in"
    r"|(?:unit|subsidiary|division|arm) of)"
    r"(?: (?!(?:from|for|by|with|in|at|to|of|and|near|after|that|who|which|as|because|when|striker|midfielder|defender"
    r"|forward|winger|goalkeeper|player|star|captain)\b)[a-z-]+){0,4} $"
)
# Who belongs to the body named next: "publisher of the Coal City Voice".
_BELONGS = re.compile(
    r"\b(?:publishers?|founders?|co-founders?|chair(?:man|woman|person)?|chief executive|managing director|editors?"
    r"|editor-in-chief|spokes(?:man|woman|person)|treasurer|secretary-general|members?|membership|drummer|singer|guitarist"
    r"|bassist|keyboardist|vocalist|frontman|columnist|reporter|correspondent|journalist)s? (?:of|for|at|with) the $"
)

# Where somebody works, before an unlisted name: "worked at IG Farben", "a partner at Burns Fry".
_WORKED_AT = re.compile(r"\b(?:work(?:ed|s|ing)?|partners?) at $")

# Titles of those who govern places.
GOVERN = frozenset(
    "Minister Governor Mayor Premier President King Queen Prince Princess Bishop Archbishop Sheriff Judge Chief".split()
)
# Nouns and verbs that lead to a body by the word after them.
DEALT = {
    "from": frozenset(
        "funding backing investment investments financing loan loans grant grants sponsorship money donation donations "
        "bought acquired purchased licensed leased ordered chartered orders competition".split()
    ),
    "for": frozenset(["bid", "bids", "offer", "bidding"]),
    "on": frozenset("released issued aired broadcast televised streamed premiered".split()),
    "with": frozenset("deal deals venture contract contracts merger merged merge signed partnership partnered".split()),
    "into": frozenset(["merged", "folded", "absorbed", "incorporated"]),
    "to": frozenset(["signed", "contracted", "subcontracted"]),
}
# What befalls a place, and who does it: "the storm hit", "rebels captured", "the train left".
_BEFALLS = (
    (
        frozenset("hit struck battered rocked devastated shook flooded pounded lashed ravaged jolted engulfed".split()),
        frozenset(
            "storm storms earthquake quake cyclone hurricane typhoon tsunami flood floods flooding tornado landslide "
            "tremor wildfire wildfires drought heatwave blizzard rains winds".split()
        ),
    ),
    (
        frozenset(
            "captured seized retook bombed attacked liberated took stormed occupied reached held surrounded".split()
        ),
        frozenset(
            "rebels troops forces soldiers militants army fighters insurgents jihadists guerrillas warplanes jets "
            "tanks separatists militiamen gunmen".split()
        ),
    ),
    (
        frozenset(["left", "reached", "departed"]),
        frozenset("train trains plane ship flight bus ferry convoy boat aircraft vessel caravan".split()),
    ),
    (
        frozenset(["through"]),
        frozenset("marched drove passed travelled traveled walked swept tore rolled flowed cycled paraded".split()),
    ),
    (frozenset(["over"]), frozenset("fell rain snow flew skies airspace hung clouds smoke".split())),
    (frozenset(["with"]), frozenset(["border", "borders"])),
)
_CAUSES = {verb: causes for verbs, causes in _BEFALLS for verb in verbs}
# What goes to bodies and not to towns.
_GIVEN_TO = re.compile(
    r"\b(?:contracts?|licen[cs]es?|awards?|orders?|deals?|tenders?|concessions?|prizes?|grants?) (?:went|go|goes) to $"
)
# What happens at sea, before "off" and a coast.
AT_SEA = frozenset(
    "patrol boat boats ship ships vessel vessels sank sunk anchored coast island islands attacked capsized aground km "
    "miles kilometres kilometers waters oil rig platform moored drowned fishing".split()
)


def kind_by_dealings(text: str, start: int, end: int, alone: bool, possessive: bool) -> str:
    """Return the kind that the dealings with a name at `start` to `end` tell: ORG, LOC or nothing.

    `alone` is whether it is one word, `possessive` whether "'s" follows.
    """
    left = text[max(0, start - 60) : start]
    if alone and left.endswith((" at ", " from ")) and TAUGHT_AT.search(left):
        return "ORG"  # "graduated from Emory"
    if not possessive:
        if _OF_BODIES.match(text, end) and not left.endswith((" by ", " of ", " with ", " for ", " and ", " in ")):
            return "ORG"
        if _OF_ITSELF.match(text, end):
            return "ORG"  # "Delivery Hero said on Tuesday it would cut"
    if not alone and left.endswith(" the ") and _BELONGS.search(left):
        return "ORG"
    return "ORG" if not alone and is_bought(text, start) else ""


def employs(text: str, start: int) -> bool:
    """Return whether somebody works at what stands at `start`."""
    return bool(_WORKED_AT.search(text, max(0, start - 12), start))


def befalls_place(farther: str, nearer: str) -> bool:
    """Return whether the two words before a name tell what befalls a place: "storm hit", "rebels captured"."""
    return farther in _CAUSES.get(nearer, ())


def is_awarded(text: str, start: int) -> bool:
    """Return whether a contract or the like goes to what stands at `start`."""
    return bool(_GIVEN_TO.search(text, max(0, start - 40), start))


def is_bought(text: str, start: int) -> bool:
    """Return whether what stands at `start` is bought: "agreed to buy fish farmer"."""
    return bool(_BOUGHT.search(text, max(0, start - 60), start))
