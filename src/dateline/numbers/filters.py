"""What is written with a number and is no quantity: names, versions, dates, clock times, scores, labels and idioms."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import CASUALTY_VERBS, STOP
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.units import TIME_NOUNS
from dateline.numbers.words import MONTHS

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
    "kilometre marker line version build update "
    "bravo generation gen mark mk formula super expo cop covid psalm verse opus symphony sonata concerto scene "
    "verse ps xbox iphone galaxy windows "
    "android boeing airbus falcon apollo saturn nikkei nasdaq ftse dax cac stoxx kospi nifty sensex s&p russell "
    "dow top fortune euro uefa under-".split()
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
    "code site year week quarter rules pages numbers issue".split()
)
_PREFIX_NAMES: Final = frozenset(["sub", "mid", "then", "pre", "post", "non", "ex", "pro", "under", "over", "top"])
_AM_PM: Final = frozenset(
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
_ERA: Final = frozenset(["ad", "bc", "bce", "ce", "a.d.", "b.c."])
_YEAR_BEFORE: Final = frozenset(
    "in since by until till during from before after of for early late mid through circa between and to fy the "
    "winter summer spring autumn fall year "
    "january february march april may june july august september october november december est established "
    "founded born died c ca fiscal "
    "calendar around about last next this that ending ended throughout versus vs than over".split()
)
_ONE_AFTER: Final = frozenset(
    "of can could may might must should would will is was has had does another thing way day time point hand side "
    "side's another who that which whose whom more might 's "
    "or and , . ; : ) ? ! to in on at for by with from into as than about".split()
)
_ONE_BEFORE: Final = frozenset(
    "no any some every each this that which the another only other number day the new old big good bad right "
    "wrong first second last next former latter "
    "same single very oldest newest biggest largest smallest best worst another great".split()
)
_ONE_LEXICAL: Final = frozenset(
    "time thing way day point another hand side stage word else off man's stop size night morning evening".split()
)
_HALF_BEFORE: Final = frozenset(
    "first second other better latter former this that last next top bottom opening closing same back front each "
    "either two-and-a one's upper lower third".split()
)
_HALF_AFTER: Final = frozenset(
    "of the its their his her our my that those these all what as were are have had say said , . ; : ) and or to "
    "was is in from by for have".split()
)
_HALF_LOOSE: Final = frozenset("in from by for is was to and or , . ; : )".split())
_FRACTION_AFTER: Final = frozenset(
    "of the its their more less fewer higher lower larger smaller bigger longer shorter faster cheaper majority "
    "majorities full as were are have had say said to in from by since this last "
    "were , . ; : ) and or compared below above over stake share interest empty complete owned".split()
)
_FRACTION_LEADS: Final = frozenset(
    "about around nearly almost roughly approximately than over under by only just some up down to at least "
    "estimated cut".split()
)
_DEFINITE: Final = frozenset("the these those both its their his her our".split())
_ANAPHORS: Final = frozenset(
    "country nation side leader party region minister government president neighbour neighbor power state man "
    "woman people team".split()
)
_SINGLE_NAMES: Final = frozenset("Sept Oct".split())
_PERSONAL: Final = frozenset(["he", "she", "i", "who"])
_EVENTS: Final = frozenset(
    "hurdles sprint freestyle relay dash medley butterfly backstroke breaststroke steeplechase hurdler sprinter "
    "run race races champion".split()
)
_MORE_NAMES: Final = (["and"], ["or"], [","], [",", "and"], ["to"], ["-", "to", "-"])
_URL_MARKS: Final = frozenset("/@#=&%_\\")


def drop_non_quantities(t: Tokens, figures: list[Figure]) -> None:
    """Mark the figures that are no quantities."""
    name: Figure | None = None
    for figure in figures:
        if figure.dropped:
            continue
        if figure.kind == "plain" and name is not None and t.lower[name.last : figure.first] in _MORE_NAMES:
            figure.dropped = True  # CentOS 7 and 8
        elif figure.kind in ("money", "percent"):
            figure.dropped = _in_address(t, figure)
        elif (
            _glued(t, figure)
            or _phone(t, figure)
            or _date_or_time(t, figure)
            or _name_or_label(t, figure)
            or _idiom(t, figure)
            or _anaphor(t, figure)
            or _per_base(t, figure)
            or _age(t, figure)
            or _event(t, figure)
        ):
            figure.dropped = True
            name = figure if figure.kind == "plain" else None


def _in_address(t: Tokens, figure: Figure) -> bool:
    """Tell figures inside web addresses and file names: `?q=30%25`."""
    i = figure.number.first
    return (
        t.tight(i)
        and t.word(i - 1) in ("=", "%", "&", "_", "/", "#")
        and not (t.word(i - 1) == "/" and t.word(i - 2).isspace())
    )


def _phone(t: Tokens, figure: Figure) -> bool:
    """Tell telephone and other identification numbers: `+44 20 7989 0813`, `1-800-...`, `242-8721`, long bare digits."""
    i, last = figure.number.first, figure.number.last
    if figure.number.form != "digits" or not (figure.bare or figure.kind == "count"):
        return False
    word = t.words[i]
    if word.isdigit() and (len(word) > 9 or (len(word) > 1 and word[0] == "0")):
        return True
    if figure.joined and figure.bare:
        ends = t.words[i], t.words[figure.last - 1]
        if t.glued_hyphen(figure.last) or ([len(end) for end in ends] == [3, 4] and all(map(str.isdigit, ends))):
            return True
    following = t.word(last)
    if t.word(i - 1) == "+" and t.tight(i) and following.isdigit():
        return True
    groups = [t.word(j) for j in range(max(0, i - 3), min(len(t), i + 4))]
    return word.isdigit() and "+" in groups and sum(group.isdigit() for group in groups) >= 3 and figure.bare


def _glued(t: Tokens, figure: Figure) -> bool:
    """Tell numbers that are part of a longer word or code: `G20`, `5G`, `B-17`, `192.168`, `2+2`, `20th`, `24/7`."""
    i, last = figure.number.first, figure.number.last
    if t.tight(i) and i == figure.first:
        before = t.word(i - 1)
        if before[-1].isalnum() or before in _URL_MARKS or before in ("+", ".", "×", "*", ":", "°"):
            return before != "x"
        if before in HYPHENS and t.tight(i - 1) and figure.modifier not in ("range",):
            owner = t.word(i - 2)
            if owner[-1:].isalnum() or owner in (".", ")"):
                return owner.lower() not in ("sub",) and not figure.joined
    if figure.joined:
        last = figure.last
    word = t.word(last)
    if t.tight(last) and word:
        if word[0].isalnum() and figure.kind in ("plain", "count"):
            return True
        if (
            word in (":", "/", "_", "\\", "@", "=", "*", "×", "^")
            and t.tight(last + 1)
            and t.word(last + 1)[0].isalnum()
        ):
            return True
        if word in HYPHENS and t.at(last + 1) == "to" and t.glued_hyphen(last):  # 230-to-198
            return True
        if word == "(" and figure.kind == "plain":  # 501(c)(3)
            return True
        if word in HYPHENS and t.tight(last + 1) and t.word(last + 1)[:1].isdigit() and figure.bare:
            return True
        if word == "+" and t.tight(last + 1) and t.word(last + 1)[:1].isalnum():
            return True
    return figure.kind == "plain" and word == "x" and not t.tight(last) and t.word(last + 1)[:1].isdigit()


def _date_or_time(t: Tokens, figure: Figure) -> bool:
    i, last = figure.number.first, figure.number.last
    before, after = t.at(i - 1), t.at(last)
    if figure.joined:
        return _year_range(t, figure)
    if figure.number.form != "digits":
        return after in ("o", "o'clock") or (figure.low <= 12 and after in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m"))
    whole = t.word(i).isdigit()
    if whole and figure.number.value <= 31 and last == i + 1:
        if before in MONTHS and t.word(i - 1)[0].isupper() and not (t.tight(last) and after == "%"):
            return True
        if before == "." and t.at(i - 2) in MONTHS:
            return True
        if (
            after in MONTHS
            and t.word(last)[0].isupper()
            and (after != "may" or t.word(last + 1).isdigit() or t.at(last + 1) in (".", ",", ""))
        ):
            return True
        if after == "of" and t.at(last + 1) in MONTHS:
            return True
        if before == "," and t.at(i - 2) in WEEKDAYS:
            return True
        if (
            before in ("and", "-", "–", "to", ",")
            and t.at(i - 2).isdigit()
            and len(t.at(i - 2)) <= 2
            and t.at(i - 3) in MONTHS
        ):
            return True
    if (
        after in _AM_PM
        and figure.kind in ("plain", "count")
        and not (after in ("et", "est", "ist", "o") and figure.number.value > 2400)
    ):
        return after != "hours" or len(t.word(i)) == 4
    if before in _ERA and t.word(i - 1).isupper():
        return True
    return _year(t, figure) if whole and len(t.word(i)) == 4 and last == i + 1 else False


def _year(t: Tokens, figure: Figure) -> bool:
    """Tell years from counts: four digits from 1500 to 2100, unless a plural noun, a unit or an approximation says else."""
    value = figure.number.value
    if not 1500 <= value <= 2100 or figure.kind == "measure" or figure.modifier in ("~", ">", ">="):
        return False
    i = figure.number.first
    before = t.at(i - 1)
    if figure.kind == "count":
        if (
            figure.noun_first < len(t)
            and t.words[figure.noun_first][0].isupper()
            and 1900 <= value <= 2050
            and before != "some"
        ):
            return True
        if before in MONTHS or (before == "," and t.at(i - 2).isdigit() and t.at(i - 3) in MONTHS):
            return True
        if (
            before
            in (
                "in",
                "since",
                "by",
                "during",
                "until",
                "of",
                "fiscal",
                "early",
                "late",
                "mid",
                "for",
                "from",
                "this",
                "'s",
                "’s",
                "the",
                "a",
                "an",
                "its",
                "their",
                "his",
                "her",
                "and",
                "to",
                ",",
                "after",
                "before",
                "than",
                "",
            )
            or t.word(i - 1)[:1].isupper()
        ):
            plural_next = figure.noun_first == figure.number.last and figure.noun_last == figure.noun_first + 1
            return not (
                plural_next
                and before
                not in (
                    "in",
                    "since",
                    "during",
                    "until",
                    "fiscal",
                    "early",
                    "late",
                    "the",
                    "its",
                    "their",
                    "a",
                    "an",
                    "'s",
                    "’s",
                    "his",
                    "her",
                    "of",
                    "for",
                    "by",
                )
            )
        return False
    return True


def _year_range(t: Tokens, figure: Figure) -> bool:
    """Tell `2022-2027`, `2019-20` and `between 2022 and 2027`, and ranges of days and clock times."""
    i = figure.number.first
    if t.at(i - 1) in MONTHS or t.at(figure.last) in MONTHS or t.at(i - 1) in ("aged", "ages", "age"):
        return True
    if t.at(figure.last) in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m"):
        return True
    if figure.kind != "plain":
        return (
            figure.kind == "count"
            and 1900 <= figure.low <= 2100
            and 1900 <= figure.high <= 2100
            and not t.at(i - 1).startswith("about")
        )
    if not (t.word(i).isdigit() and len(t.word(i)) == 4):
        return False
    return 1500 <= figure.low <= 2100 and (figure.high <= 2100)


def _name_or_label(t: Tokens, figure: Figure) -> bool:
    """Tell a number that belongs to the name or label before it: `Boeing 737`, `Article 370`, `Phase 3 trials`, `No. 5`."""
    if figure.joined and figure.kind != "plain":
        return t.at(figure.first - 1) in ("aged", "ages", "pages", "sections", "articles", "chapters")
    if figure.kind not in ("plain", "count") or figure.mark < figure.first:
        return False
    i = figure.first
    before, word = t.at(i - 1), t.word(i - 1)
    if not before or figure.number.form not in ("digits", "words"):
        return False
    if before == "." and t.at(i - 2) in ("no", "nos", "vol", "art", "sec", "fig", "ch", "p", "pp"):
        return True
    if before == "#" or (before in LABELS and (figure.number.form == "digits" or figure.low < 21)):
        return not (before in ("day", "age", "season", "region") and figure.kind == "count" and t.word(i - 1).islower())
    if before in LABELS_BARE and (figure.kind == "plain" or word[0].isupper()):
        return True
    if before == "," and _is_age(t, figure):
        return True
    if figure.number.form == "words" and not (
        word[0].isupper() and t.words[figure.number.first][0].isupper() and i > 1
    ):
        return False
    if not word[0].isupper() or before in STOP or before in WEEKDAYS or before in MONTHS or before in TIME_NOUNS:
        return _listed(t, figure)
    if figure.number.scale != 1.0 or "," in t.words[figure.number.first] or figure.modifier != "=":
        return False
    if i == 1 and word.islower():
        return False
    if figure.kind == "plain":
        return True
    words = figure.noun_last - figure.noun_first
    plural_next = words <= 2 and figure.unit != figure.noun.lower()
    if words > 1 and t.words[figure.noun_first][:1].isupper() and figure.low < 10:  # American Eagle 1 Chimney Services
        return True
    return not plural_next or (i == 1 and before in LABELS)


def _is_age(t: Tokens, figure: Figure) -> bool:
    """Tell the age in `Jane Roe, 45, said`: a number below 120 between commas behind a name."""
    i, last = figure.first, figure.number.last
    return (
        figure.kind == "plain"
        and 0 < figure.low < 120
        and t.at(last) in (",", ".", ")", "and", "")
        and t.word(i - 2)[:1].isupper()
        and figure.number.form == "digits"
    )


def _listed(t: Tokens, figure: Figure) -> bool:
    """Tell the number of a list item: `1. Unofficial`, `(2) ...`, `3) ...`."""
    i, last = figure.first, figure.number.last
    if figure.number.form != "digits" or figure.kind != "plain":
        return False
    if i == 0 and t.at(last) in (".", ")") and (last + 1 < len(t) or figure.low < 100):
        return True
    if t.at(i - 1) in ("(", "[") and t.at(last) in (")", "]") and figure.low < 1000 and figure.low == int(figure.low):
        return figure.low < 100
    return False


def _idiom(t: Tokens, figure: Figure) -> bool:
    number, i, last = figure.number, figure.first, figure.number.last
    first, before, after = t.at(number.first), t.at(i - 1), t.at(last)
    if _listed(t, figure):
        return True
    if number.form == "multiple":
        return _no_multiple(t, figure)
    if (
        figure.kind == "count"
        and t.glued_hyphen(last)
        and (  # two-legged, 2019-nCoV
            figure.noun.endswith("ed") or (figure.noun[:1].islower() and not figure.noun.islower())
        )
    ):
        return True
    if figure.joined and figure.kind == "fraction":
        return False
    if first == "one" and last == number.first + 1:
        return _pronoun_one(t, figure)
    if number.form == "fraction" and not t.words[number.first][0].isdigit():
        return _no_fraction(t, figure)
    if first in ("half", "quarter") and number.scale == 1.0:
        return True
    if number.form == "words" and last == number.first + 1:
        if (before in ("all", "on") and after in ("fours",)) or (before in ("at", "to", "on") and after == "sixes"):
            return True
        if (
            first in ("hundred", "thousand", "dozen", "zero", "nil", "nought")
            and not number.article
            and figure.kind == "plain"
            and first not in ("zero",)
        ):
            return True
        if first == "zero" and figure.kind == "plain" and after not in (".", ",", ""):
            return True
        if (
            figure.kind == "count"
            and after == "-"
            and figure.unit
            in (
                "way",
                "star",
                "time",
                "piece",
                "dimensional",
                "fold",
                "wheeler",
                "pronged",
                "prong",
                "party",
                "on",
                "thirds",
                "part",
                "door",
                "time",
                "figure",
                "digit",
                "seater",
            )
        ):
            return figure.unit in (
                "way",
                "time",
                "dimensional",
                "pronged",
                "prong",
                "on",
                "party",
                "figure",
                "digit",
                "fold",
            )
    if (
        figure.kind == "count"
        and t.word(last) in HYPHENS
        and figure.unit in ("digit", "figure", "way", "dimensional", "on", "degree", "pronged", "time", "fold")
    ):
        return figure.unit != "time" or True
    return False


def _no_multiple(t: Tokens, figure: Figure) -> bool:
    """Tell `double` and `twice` where they are no factor: `double murder`, `twice a week`, `doubles`."""
    first, last = t.at(figure.number.first), figure.number.last
    before, after = t.at(figure.first - 1), t.at(last)
    if first.endswith("fold"):
        return first == "twofold" and after in (".", ",", ":", ";")
    if first == "twice":
        return after not in ("as", "the", "that", "its", "what", "their", "his", "her")
    if first in ("double", "triple", "treble", "quadruple", "halve"):
        if t.glued_hyphen(last):
            return True
        if before in (
            "to",
            "will",
            "would",
            "could",
            "may",
            "might",
            "can",
            "should",
            "than",
            "nearly",
            "almost",
            "about",
            "shall",
            "and",
        ):
            return after in ("check", "down", "murder", "standard", "jump", "team", "bogey", "cross") or (
                before in ("and", "than", "nearly", "almost", "about", "to")
                and after
                not in (
                    "the",
                    "its",
                    "their",
                    "that",
                    "what",
                    "in",
                    "by",
                    "since",
                    "from",
                    "his",
                    "her",
                    "our",
                    "to",
                    ".",
                    ",",
                    "this",
                    "over",
                )
            )
        return after not in ("the", "that", "what", "its", "their") or before in ("a", "the")
    return after in ("down", "up", "over", "back") or before in ("a", "the")


def _pronoun_one(t: Tokens, figure: Figure) -> bool:
    """Tell the pronoun and the idioms of `one` from the number."""
    i, last = figure.first, figure.number.last
    before, after = t.at(i - 1), t.at(last)
    if figure.number.scale != 1.0 or figure.joined:
        return False
    if before in _ONE_BEFORE and figure.modifier == "=":
        return before != "only" or figure.kind != "count"
    if t.glued_hyphen(last) and figure.kind != "count":
        return True
    if t.tight(figure.number.first) and t.word(figure.number.first - 1) in HYPHENS:
        return True
    if figure.kind == "count":
        lower = t.at(figure.noun_first)
        if after == "of" or (
            after == "-"
            and figure.unit
            in ("time", "way", "off", "on", "stop", "size", "day", "man", "sided", "party", "minded", "world")
        ):
            return True
        return (
            lower in _ONE_LEXICAL
            or figure.unit in ("time", "thing", "way", "day", "point", "hand")
            or (figure.noun == "" and False)
        )
    if figure.kind == "plain":  # killed one and injured eight
        return after != "per" and before not in CASUALTY_VERBS
    return False


def _no_fraction(t: Tokens, figure: Figure) -> bool:
    """Tell `half`, `quarter` and `third` as times, ranks and parts of names from fractions of something."""
    if figure.joined:
        return False
    number = figure.number
    first, last = t.at(number.first), number.last
    before, after = t.at(figure.first - 1), t.at(last)
    head = t.at(last - 1)
    if figure.kind != "fraction":
        return figure.kind == "duration"
    hyphened = t.glued_hyphen(last)
    if hyphened:
        return True
    if head == "half":
        if before in _HALF_BEFORE or (t.tight(number.first) and t.word(number.first - 1) in HYPHENS):
            return True
        if before == "in" and first == "half":
            return True
        if before == "and" and t.at(figure.first - 2) in TIME_NOUNS:  # a year and a half
            return True
        return (after in _HALF_LOOSE and not number.article and number.first > 0) or (
            after not in _HALF_AFTER
            and before not in _FRACTION_LEADS
            and not (first == "half" and after in ("a", "an"))
        )
    if first == "quarter":
        return True
    if head.startswith("quarter"):
        if after in ("of", "the", "its", "their", "final"):
            return (
                after == "of" and (t.at(last + 1).isdigit() or t.at(last + 1) in ("fiscal", "this", "last", "growth"))
            ) or after == "final"
        return not (t.glued_hyphen(number.first + 1) or before in _FRACTION_LEADS) or before in (
            "in",
            "for",
            "over",
            "past",
            "last",
        )
    if number.article:  # a third
        if head in ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"):
            return (
                after not in ("of", "more", "less", "fewer", "higher", "lower", "larger")
                and before not in _FRACTION_LEADS
            )
        return after != "of"
    return (
        after not in _FRACTION_AFTER and not t.glued_hyphen(number.first + 1) and after != "" and not after[0].isalpha()
    )


def _anaphor(t: Tokens, figure: Figure) -> bool:
    """Tell counts that only point back: `the two leaders`, `these three`, `the other two`."""
    number = figure.number
    if (
        number.form != "words"
        or figure.low > 4
        or figure.low < 2
        or figure.modifier != "="
        or figure.kind not in ("count", "plain")
    ):
        return False
    before = t.at(figure.first - 1)
    if before == "the" and figure.kind == "plain":
        return True
    if before in ("other", "last", "first", "next") and t.at(figure.first - 2) in _DEFINITE:
        return figure.kind == "plain"
    if before not in _DEFINITE:
        return False
    return figure.kind == "plain" or figure.unit in _ANAPHORS or before in ("these", "those", "both")


def _age(t: Tokens, figure: Figure) -> bool:
    """Tell ages that no word follows: `aged 45`, `between the ages of 17 and 29`, `two between 51 and 60`."""
    if (
        not figure.bare and not (figure.kind == "count" and figure.last == figure.number.last)
    ) or not 1 <= figure.high < 120:
        return False
    if figure.kind == "plain" and figure.low == int(figure.low) and figure.low < 116 and _stated_age(t, figure):
        return True
    before = t.lower[max(0, figure.first - 6) : figure.first]
    if "aged" in before or "ages" in before or "age" in before[-3:]:
        return figure.high >= 10 or before[-1:] in (["aged"], ["age"])
    return figure.joined and figure.low >= 10 and "aged" in t.lower[: figure.first][-40:]


def _stated_age(t: Tokens, figure: Figure) -> bool:
    """Tell an age from where it stands: `she was 79.`, `dies at 95`, `At 77, Biden`, `the princess, 67, said`."""
    before, after = t.at(figure.first - 1), t.at(figure.last)
    closed = after in (".", ",", "and", "when", "now", "", "turning", ";", "or", ")", "so", "but")
    if before in ("was", "is", "am", "turned", "turning", "turns", "be") and t.at(figure.first - 2) in _PERSONAL | {
        "he",
        "just",
        "only",
    }:
        return closed
    if before == "at":
        opening = figure.first == 1 and after == ","
        return opening or (
            closed
            and any(word in ("dies", "died", "dead", "retired", "passed") for word in t.lower[: figure.first][-8:])
        )
    return before == "," and after == "," and figure.number.form == "digits" and t.word(figure.first - 2)[:1].isalpha()


def _event(t: Tokens, figure: Figure) -> bool:
    """Tell the distance that names a race: `the 400 m hurdles`, `the 100-metre freestyle final`."""
    return (
        figure.kind == "measure"
        and figure.unit in ("metre", "kilometre", "mile")
        and any(word in _EVENTS for word in t.lower[figure.last : figure.last + 3])
    )


def _per_base(t: Tokens, figure: Figure) -> bool:
    """Tell the base of a rate, which is part of what is measured: `seven per 100,000 people`."""
    return t.at(figure.first - 1) == "per" or (
        t.at(figure.first - 1) in ("every",) and figure.kind in ("count", "plain")
    )
