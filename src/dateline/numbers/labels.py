"""Words beside which a number is a label, a date or a race and no quantity, as data. Own lists."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
# Nouns that a number labels rather than counts: `page 12`, `Article 370`, `Falcon 9` is told by its capital.
LABELS: Final = frozenset(
    "page pages chapter section sections article articles clause paragraph paragraphs act rule rules title part "
    "volume vol issue figure fig table appendix annex "
    "number numbers no nos # phase stage step type class category level tier grade group division unit room gate "
    "terminal platform track line lane floor "
    "route highway road interstate flight train bus channel studio building block lot plot hall court pier dock "
    "berth sector zone area district ward precinct "
    "region site apartment suite apt box zip code pin version release model series episode season round game "
    "match day week week's quarter year age aged ages lap "
    "item option question proposition measure amendment resolution bill case docket count exit mile kilometer "
    "kilometre marker build update "
    "bravo generation gen mark mk formula super expo cop covid psalm verse opus symphony sonata concerto scene "
    "ps xbox iphone galaxy windows "
    "android boeing airbus falcon apollo saturn nikkei nasdaq ftse dax cac stoxx kospi nifty sensex s&p russell "
    "dow top fortune euro uefa under- nº № ext layer isbn issn cusip isin".split()
) - {
    "top",
    "euro",
    "count",
    "mile",
    "kilometer",
    "kilometre",
    "year",
    "week",
    "quarter",
    "class",
    "line",
    "code",
    "case",
    "bill",
    "unit",
    "group",
    "measure",
    "region",
    "match",
    "game",
    "act",
    "release",
    "update",
    "site",
    "area",
    "train",
    "bus",
    "track",
    "road",
    "court",
    "part",
    "rules",
    "numbers",
    "pages",
    "issue",
    "table",
    "figure",
}
LABELS_BARE: Final = frozenset(
    "region site group unit line class case bill game match act table figure part area train bus track court "
    "code year week quarter rules pages numbers issue".split()
)
AM_PM: Final = frozenset(
    [
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
        "noon",
        "midnight",
        "o",
        "gmt",
        "utc",
        "est",
        "edt",
        "cet",
        "ist",
        "bst",
        "pst",
        "pdt",
        "et",
        "hrs",
        "hours",
        "ce",
        "bce",
        "ad",
        "bc",
    ]
)
ERA: Final = frozenset(["ad", "bc", "bce", "ce", "a.d.", "b.c."])
# Groups of people that an age bounds: `adults under 30`.
AGED: Final = frozenset(
    "people adults men women children kids girls boys youths residents voters patients citizens drivers those anyone "
    "everyone players students teenagers workers passengers seniors persons males females viewers users smokers "
    "pensioners consumers customers athletes parents".split()
)
# Nouns that are told by year rather than counted: `1988 sales`.
OF_A_YEAR: Final = frozenset(
    "sales revenues earnings profits results figures estimates exports imports elections olympics levels prices "
    "budgets wildfires finals championships playoffs primaries midterms midterm protests riots".split()
)
PERSONAL: Final = frozenset(["he", "she", "i", "who"])
EVENTS: Final = frozenset(
    "hurdles sprint freestyle relay dash medley butterfly backstroke breaststroke steeplechase hurdler sprinter "
    "run race races champion".split()
)
# Distances, in metres, that name a race when the article stands before them: `she won the 100m in 10.7 seconds`.
# What follows 1- in telephone numbers that cost the caller nothing.
FREE_CALLS: Final = frozenset([800, 833, 844, 855, 866, 877, 888, 900])
RACES: Final = frozenset([60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000])
MORE_NAMES: Final = (["and"], ["or"], [","], [",", "and"], ["to"], ["-", "to", "-"])
URL_MARKS: Final = frozenset("/@#=&%_\\")
