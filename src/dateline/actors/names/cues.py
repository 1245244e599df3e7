"""What a name is by fixed turns of phrase beside it: "rivers such as the", "bound for", "burst its banks".

Pure patterns over the characters beside a name; weighing them against the rest is left to `context`.
"""

from __future__ import annotations

import re

# How the names of diseases end, and what may be the short form of a name in brackets after it.
DISEASE = re.compile(r"(?:pathy|itis|osis|oma|emia|aemia|[Vv]irus|[Ss]yndrome|[Dd]isorder|[Dd]isease)$")
IN_BRACKETS = re.compile(r" ?\( ?(?:the |or |“|\")?([A-Z][A-Za-z&.-]{1,9})(?:”|\")? ?\)")
# Shares move: "Acme slipped 1/8 to", "Bolt rose 7.50 marks", "Crane and Dorn were steady".
MARKET = re.compile(
    r" (?:was|were) (?:flat|steady|unchanged|firmer|weaker|mixed|easier|quoted)\b"
    r"| (?:shares? |stock )?(?:rose|fell|gained|lost|slipped|dropped|eased|climbed|jumped|surged|slid|shed|added|closed"
    r"|ended|firmed|advanced|declined|tumbled|soared|plunged)(?: by| up| down| at)? (?:another )?"
    r"(?:[A-Z]{0,2}[$£] ?)?\d[\d.,/-]*"
    r"(?: (?:percent|pct|cents?|pence|marks?|francs?|points?|to|at|yen|crowns|lire|pesos|pesetas"
    r"|zlotys?|groszy|forints?|kronor|kroner|rupees|baht|ringgit|sen|rand|shekels|drachmas|escudos|guilders|schillings"
    r"|dollars?|euros?|pounds|roubles|rubles|yuan|dirhams|riyals|rupiah|won|lira|reais)\b|[ .,%p]*$| ?%)",
    re.M,
)
# Endings that surnames have and brands hardly.
SURNAME = re.compile(
    r"(?:[^s]son|sen|mann?|berg|stein|ez|[ao]va?|eva?|sk[yi]|ska|vi[cć]h?|wicz|yan|enko|escu|oglu|dze|smith)$"
)
# Of a family: "the Vyazemsky family", "the Maclellan family".
FAMILY_NAME = re.compile(rf"^Ma?c[A-Za-z]|{SURNAME.pattern}")
# What is told of people alone: "was arrested", "was 64 years old".
PERSONAL = re.compile(
    r" and (?:his|her) (?:wife|husband|family|son|daughter|children|mother|father|brother|sister|partner)\b"
    r"| (?:was|is) (?:a|the) (?:\w+ )?(?:son|daughter|wife|brother|sister|mother|father|widow|nephew|niece) of\b"
    r"| (?:was|is|has been|had been) (?:also |later |then |again |reportedly |allegedly )?(?:arrested|sentenced|jailed"
    r"|born|hospitali[sz]ed|stabbed|buried|imprisoned|deported|extradited|survived by|married|\d\d(?: years old|[,.;]))"
)
# What is told of a firm right after a comma: ", founded in 1987", ", a unit of", ", the Danish brewer".
ABOUT_FIRM = re.compile(
    r" ?, (?:in which [A-Z]|(?:which (?:is|was|had been) )?(?:founded|co-founded|headquartered|based|listed"
    r"|majority-owned|owned|backed|formerly|part of|a unit of"
    r"|a subsidiary of|a division of|maker of|operator of"
    r"|whose (?:licen[cs]es?|shares|stock|owners?|parent|customers|brands?|planes|ships|plants?|board|founders?|fleet"
    r"|products|factory|investors|shareholders|sales))\b)"
)
# Next of kin, before a name or before its "of": "his son Hunter", "a daughter of Triopas".
KIN = frozenset(
    "son sons daughter daughters wife husband brother sister mother father girlfriend boyfriend fiancé fiance fiancée "
    "fiancee niece nephew cousin grandson granddaughter grandfather stepson stepdaughter widow widower uncle aunt twin "
    "toddler baby mistress pupil disciple".split()
)
# What waters do: "the Kosi burst its banks", "the Negro fell below the danger mark".
_WATERS = re.compile(
    r" (?:overflow(?:s|ed|ing)?|burst (?:its|their) banks|reced(?:es|ed|ing)|flooded|flows?|flowed|swelled"
    r"|(?:rose|fell|rises|falls) (?:above|below|over))\b"
)
# Where somebody goes: "heading for", "bound for".
_BOUND = re.compile(r"\b(?:heading|headed|bound|left|leaving|destined|departed|departing) for $")
# The first of two places before the noun for both: "the Mulongwe and Kavimvira rivers".
RIVERS = re.compile(
    r" and (?:the )?[A-Z][\w'’-]+ (?:rivers|lakes|valleys|districts|provinces|regions|counties|islands|villages|towns"
    r"|camps|dams|hills|wards|blocks|estates|zones|quarters|parishes|townships|boroughs|sub-counties|governorates|slums|markets|mountains|roads|streets|ports|states|prefectures|neighbou?rhoods|suburbs|municipalities|constituencies)\b"
)
_TWINNED = re.compile(r"\b(?:twinned|sister city|sister cities|twin towns?)(?: with| of| are| is) $")
# Roads, lines and distances lead between places: "the road between".
_BETWEEN = re.compile(
    r"\b(?:roads?|routes?|border|lines?|railway|flights?|ferry|ferries|coast|stretch|highway|distance|halfway|midway"
    r"|shuttle|bus|buses|trains?|travel|motorway|corridor|journey|sailings?|bridge|crossing|strait|waters) between $"
)
# Governments of one word are of places.
_GOVERNED = re.compile(r"\b(?:government|municipality|authorities|commune|diocese|emirate|canton|parish|council) of $")
# Waters and what spans them: "along the Baro", "a bridge over the Ala-Archa".
_ALONG = re.compile(
    r"\b(?:(?:lies?|stands?|situated|sits?|lay|stood|town|city|village|plant|mill|bridge|port|castle|weir|boats?|ferry"
    r"|barges?|towns|villages) on|along|banks of|mouth of|waters of|tributary of"
    r"|(?:bridges?|dams?|ferry|weir) (?:over|across|on)) the $"
)
# The rest of a list of names, up to where a phrase may end after it: not "in Paris, Acme and Bolt said".
_LISTED = re.compile(
    r"(?: ?, [A-Z][\w'’-]{1,30}){0,6}(?: ?,)? and (?:[a-z]{2,6} ){0,2}[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,3}"
    r"(?: ?[.,;)]| (?:in|on|after|before|since|to|from|with|for|at|by|where|region|districts?|provinces?|states?"
    r"|according|which|as|during|over|under|when|while)\b)"
)
# What firms are to others: "Crane & Holt as legal counsel", "Bolt Partners is acting as financial adviser".
_COUNSEL = re.compile(
    r" (?:(?:is|are|was|were) )?(?:(?:acted|acting|acts|served|serving|serves|engaged|retained) )?as (?:\w+ ){0,4}"
    r"(?:counsel|advis[eo]rs?|auditors?|underwriters?|bookrunners?|managers?|agents?|trustee|arrangers?|brokers?)\b"
)
_BYLINE = re.compile(r"(?:^|\n)By $")
# Firms, and what they are not said to be of: "the charity Acme and", but "the company Ann Berg founded".
_ACTED_ON = re.compile(r" (?!and|or|in|of|on|said|says|has|had|is|was|will|would|to|for|with|at)[a-z]")


def place_or_body(text: str, start: int, end: int, alone: bool) -> str:
    """Return the kind that a turn of phrase beside the name at `start` to `end` tells: LOC, ORG or nothing.

    `alone` is whether the name is one word.
    """
    if not alone and _COUNSEL.match(text, end):
        return "ORG"
    left = text[max(0, start - 60) : start]
    if left.endswith(" "):
        if alone and _TWINNED.search(left):
            return "LOC"
        if left.endswith(" for "):
            return "LOC" if _BOUND.search(left) else ""
        if left.endswith(" between "):
            return "LOC" if _BETWEEN.search(left) else ""
        if left.endswith(" of "):
            return "LOC" if alone and _GOVERNED.search(left) else ""
        if left.endswith("the ") and ((alone and _ALONG.search(left)) or _WATERS.match(text, end)):
            return "LOC"
    return ""


def in_list(text: str, end: int) -> bool:
    """Return whether more names follow in a list that ends with "and" and is no subject of a verb."""
    return bool(_LISTED.match(text, end))


def in_byline(text: str, start: int) -> bool:
    """Return whether "By" alone stands before a name on its line."""
    return bool(_BYLINE.search(text, max(0, start - 4), start))


def is_acted_on(text: str, end: int) -> bool:
    """Return whether a verb may follow a name: "the company Ann Berg founded"."""
    return bool(_ACTED_ON.match(text, end))
