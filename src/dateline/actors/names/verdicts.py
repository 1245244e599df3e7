"""What a doubtful name of one word is: verdicts in order, the surest first.

What stands right beside the mention goes before what the rest of the text has the word for, that before the word's own
form, and what all its mentions speak for comes last.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from dateline.actors.lexicon import COMMON, FAMILY, FAMOUS, FUNCTION, GIVEN, HEADS, TEAM, lexicon, people_list
from dateline.actors.names.acronyms import kind_of_acronym
from dateline.actors.names.beside import BEFORE_LISTED, PLACE_BEFORE
from dateline.actors.names.commons import CHAMBERS, is_common_noun, is_matter, kind_of_common, owned_by_country
from dateline.actors.names.compounds import kind_of_compound
from dateline.actors.names.contests import contends
from dateline.actors.names.context import names_thing, place_after, place_noun_after
from dateline.actors.names.genres import is_match_report, is_promotional, is_sporting, is_team_sport
from dateline.actors.names.model import Name
from dateline.actors.names.reading import Reading
from dateline.actors.names.singles import (
    acts_as_body,
    is_code,
    is_dateline,
    is_kind,
    is_label,
    is_nicknamed,
    is_people,
    is_personal,
    kind_of_camel,
    qualifies,
    things,
)
from dateline.actors.names.teams import beats, is_club

_TOWNS_LIKE_PEOPLE = people_list("towns")
# How single words for banks, museums and parties end in many tongues.
_BODY_ENDING = re.compile(
    r"[a-z]{3}(?:bank|banka|banken|museum|universit.t|universiteit|partij|partei|telecom|pharma|tech)$"
)
_ARMED = frozenset(["Army", "Navy", "Treasury", "Cabinet"])
_BARE = frozenset(["Parliament", "Congress", "Cabinet"])  # chambers that need no article
_LETTERS = 7  # of an acronym at most: a longer word in capitals is a name's
# Last words of papers.
PRESS = frozenset(
    "News Times Post Herald Guardian Journal Tribune Star Telegraph Gazette Chronicle Observer Inquirer Courier Mail "
    "Independent Sun Mirror Citizen Standard Republic Examiner Register Sentinel Dispatch Bee Globe Press Advertiser "
    "Echo Argus Advocate Recorder Messenger Gleaner Vanguard Bulletin Clarion "
    "Ledger Intelligencer Express Monitor Scotsman Australian Age Hindu Economist Atlantic Hill".split()
)
# Before and after a paper's name in short.
_OF_PAPER = re.compile(
    r"\b(?:told|according to|(?:reported|quoted|published|written|revealed|cited|seen) (?:by|in)|[Ww]rit(?:ing|es|ten)"
    r" (?:in|for)|wrote (?:in|for)|interview (?:with|in|to)"
    r"|(?:article|column|editorial|story|report|leak|letter) (?:in|by|to)"
    r"|(?:editor|columnist|critic|correspondent|reporter|journalist|writer) (?:of|for|at|with|on)) the $"
)
_WROTE = (" reported", " reports", " newspaper", " wrote", " quoted", " revealed", " has seen", " editorial")
_OUTLETS = frozenset("store stores shop branch outlet supermarket restaurant pharmacy".split())
# Mentions of which nothing is told that do not speak against what is told of the others.
_SILENT = 5


class Single(NamedTuple):
    """A doubtful name of one word, with what is asked of it again and again."""

    name: Name
    form: str
    kind: str  # the parser's doubt: "?", "?LOC", "?ORG", "?Camel", "?common", "?weak", ...
    flag: int  # what the lexicon has of the word
    known: str  # the kind that the rest of the text has it for
    plain: bool  # the capital is neither its sentence's nor a heading's
    votes: Counter[str]  # of all mentions


def kind_of_short(reading: Reading, name: Name, votes: Counter[str], added: list[Name]) -> str:
    """Return the kind of a doubtful name, empty where nothing speaks for one.

    Args:
        name: The name.
        votes: What the words around all mentions of the word speak for.
        added: Takes the names that a joined word is read as, where it is several.
    """
    one = single_word(reading, name, votes)
    if one.kind == "?-":
        return kind_of_joined(reading, one, added)
    for verdict in (
        by_place_or_owner,
        by_sport,
        by_article,
        by_common_word,
        by_rest_of_text,
        by_form,
    ):
        kind = verdict(reading, one)
        if kind is not None:
            return kind
    return by_votes(reading, one)


def single_word(reading: Reading, name: Name, votes: Counter[str]) -> Single:
    """Return a name with what is asked of it."""
    tokens, form = reading.tokens, reading.form(name)
    known = reading.known.kind_of(form)
    if not known and (tokens.capitals[name.first] or (len(form) > _LETTERS and form.isupper())):
        known = reading.known.kind_of(form.capitalize())
    plain = not tokens.initial[name.first] and not tokens.heading[name.first]
    return Single(name, form, name.kind, tokens.flags[name.first], known, plain, votes)


def kind_of_joined(reading: Reading, one: Single, added: list[Name]) -> str:
    """Return what words joined by a dash name."""
    if reading.tokens.initial[one.name.first] and is_dateline(reading, one.name):
        return "LOC"
    if is_team_sport(reading.text) and one.form.startswith(("Al-", "El-")) and beats(reading, one.name):
        return "ORG"  # "Al-Hilal beat Ajax"
    return kind_of_compound(reading, one.name, added)


# -- by what stands beside the mention ----------------------------------------------------------------------------


def by_place_or_owner(reading: Reading, one: Single) -> str | None:
    """Return what the country after or before a word tells, and "dynasty"."""
    name = one.name
    town = one.kind in ("?", "?common") and one.plain and not one.flag & HEADS and place_after(reading, name)
    if town and reading.before(name)[1] in PLACE_BEFORE | BEFORE_LISTED:
        return "LOC"  # "near Gander, Newfoundland", "in Hope, British Columbia"
    if one.kind in ("?common", "?ORG") and one.plain and one.form in CHAMBERS and owned_by_country(reading, name):
        name.canonical = None  # "Brazil's Senate" is not the listed one
        return "ORG"
    if reading.text.startswith((" dynast", " era "), name.end) and not name.canonical:
        return "MISC"  # "the Qing dynasty"
    return None


def by_sport(reading: Reading, one: Single) -> str | None:
    """Return whether a word is a team where the text tells of sport."""
    if not is_sporting(reading.text):
        return None
    name, form, kind = one.name, one.form, one.kind
    if is_club(reading, name) or (kind == "?LOC" and beats(reading, name)):
        return "ORG"
    short = kind == "?ORG" or form in reading.known.heads  # "Arsenal face", "against Villa"
    short = short or (kind == "?LOC" and form not in reading.known.people)  # "Carolina won its fifth straight game"
    if short and is_match_report(reading.text) and contends(reading, name):
        return "ORG"
    listed = one.flag & (GIVEN | FAMILY | FAMOUS | COMMON) or form in reading.known.people
    unlisted = is_team_sport(reading.text) and kind == "?" and not listed
    if unlisted and beats(reading, name) and not is_personal(reading, form, one.votes):
        return "ORG"  # "drew 0-0 with Mjällby"
    if one.flag & TEAM and is_nicknamed(reading, name, form):
        return "ORG"  # "The Jets", "ROCKETS" of the Houston Rockets
    nicknamed = (
        is_team_sport(reading.text) and kind == "?common" and form.endswith("s") and reading.before(name)[1] == "the"
    )
    return "ORG" if nicknamed and beats(reading, name) else None  # "beat the Leopards"


def by_article(reading: Reading, one: Single) -> str | None:
    """Return whether a word with "the", a chamber without, or a shop's with "a" is a body."""
    name, form = one.name, one.form
    following = reading.after(name)[1]
    if one.plain and reading.before(name)[1] == "the" and not following[:1].isupper():
        if form in _ARMED or (form in PRESS and is_quoted_paper(reading, name)):
            return "ORG"  # "said the Navy had seen it", "told the Guardian"
        if form in reading.known.heads and one.kind in ("?", "?common", "?ORG"):
            return "ORG"  # "the Herald" after "The Miami Herald"
    first = reading.tokens.initial[name.first] and not reading.tokens.heading[name.first]
    if form in _BARE and first and acts_as_body(reading, name):
        name.canonical = None
        return "ORG"  # "Parliament has not been prorogued."
    shop = one.plain and one.kind in ("?", "?common") and not one.flag & GIVEN and following in _OUTLETS
    return "ORG" if shop and reading.before(name)[1] in ("a", "an") else None  # "outside a Boots store"


def is_quoted_paper(reading: Reading, name: Name) -> bool:
    """Return whether a paper's name in short stands where papers are told something, or tell it."""
    if _OF_PAPER.search(reading.text, max(0, name.start - 40), name.start):
        return True
    return reading.text.startswith(_WROTE, name.end)


# -- by the word itself and the rest of the text ------------------------------------------------------------------


def by_common_word(reading: Reading, one: Single) -> str | None:
    """Return what a common word names, mostly nothing."""
    common = one.kind in ("?", "?LOC") and is_common_noun(reading, one.name, one.form, one.flag)
    if common or is_matter(reading, one.name, one.form):
        return ""
    if one.kind == "?common":
        return kind_of_common(reading, one.name, one.votes, one.known, one.plain)
    return None


def by_rest_of_text(reading: Reading, one: Single) -> str | None:
    """Return what the full names of the text tell of a word, unless what stands beside it tells otherwise."""
    name, form, kind, known, votes = one.name, one.form, one.kind, one.known, one.votes
    if known == "PER" and names_thing(reading, name):
        return ""
    if not known and form in reading.known.events:
        return "MISC"
    if known == "PER" and kind == "?LOC" and place_after(reading, name):
        return "LOC"  # "of Allen, Texas" beside Greg Allen
    if known in ("PER", "ORG") and place_noun_after(reading, name, reading.after(name)[1]):
        return "LOC"  # "the Jadar valley" beside "Save Jadar"
    if known == "ORG" and kind == "?" and (place_after(reading, name) or votes["LOC"] > votes["ORG"]):
        return "LOC"  # "Whitby University in Whitby, Ontario"
    if known == "PER" or (known and kind in ("?", "?Camel")):
        return known
    if kind == "?" and form in reading.known.local and not (votes["LOC"] or votes["loc"]):
        return "ORG" if votes["ORG"] or votes["act"] or votes["PER"] else ""  # "Babson said"
    if kind == "?ORG" and form in reading.known.parts and not known and form not in CHAMBERS:
        return "MISC"
    return None


def by_form(reading: Reading, one: Single) -> str | None:
    """Return what a label, a code, an acronym or a word with capitals inside names."""
    name, form, kind, votes = one.name, one.form, one.kind, one.votes
    unknown = not one.known and not name.canonical
    if unknown and (is_label(reading, name) or is_code(reading, form, votes)):
        return ""
    doubtful = unknown and kind in ("?ORG", "?Camel") and not (votes["ORG"] or votes["act"])
    if doubtful and form in things(reading.text):
        return ""  # "the EastMed pipeline"
    if kind == "?ORG":
        return "LOC" if unknown and is_dateline(reading, name) else kind_of_acronym(reading, name, one.known, one.plain)
    return kind_of_camel(reading, form, votes) if kind == "?Camel" else None


# -- by what all mentions speak for -------------------------------------------------------------------------------


def by_votes(reading: Reading, one: Single) -> str:
    """Return the kind for which most is said of a word, empty where too little is."""
    if one.kind in ("?", "?LOC") and is_dateline(reading, one.name):
        return "LOC"
    votes = one.votes
    if votes["act"] and not (votes["LOC"] and not votes["ORG"]):  # places are, have and will, too
        votes = votes + Counter({"PER" if is_personal(reading, one.form, votes) else "ORG": votes["act"]})
    return kind_of_town(reading, one, votes) if one.kind == "?LOC" else kind_of_unlisted(reading, one, votes)


def kind_of_town(reading: Reading, one: Single, votes: Counter[str]) -> str:
    """Return what a word names that the tables have as a town's."""
    name, form, flag = one.name, one.form, one.flag
    if votes["ORG"] > votes["LOC"] + votes["PER"] and not flag & GIVEN:
        return "ORG"
    if form in reading.known.firms and not (votes["LOC"] or votes["loc"]):
        return "ORG"  # "Kitahama" of "Kitahama Precision Co"
    told = votes["LOC"] or (votes["loc"] and not votes["PER"])
    told = told and (not flag & (GIVEN | COMMON) or not votes["PER"]) and votes["PER"] <= votes["LOC"]
    if told or place_after(reading, name):
        return "LOC"
    if flag & GIVEN and not flag & COMMON and votes["PER"]:
        return "PER"
    if votes["org"] and is_team_sport(reading.text):
        return "ORG"  # "played for Bury, Rochdale and Halifax Town"
    against = votes["PER"] or votes["ORG"] or votes["org"] or votes["act"]
    doubtful = reading.tokens.heading[name.first] or flag or against or form.isupper()
    return "" if doubtful or form in _TOWNS_LIKE_PEOPLE else "LOC"


def kind_of_unlisted(reading: Reading, one: Single, votes: Counter[str]) -> str:
    """Return what a word names that no table has: a people, the kind most mentions tell, or its form's."""
    name, form, flag = one.name, one.form, one.flag
    if (
        (
            is_people(reading, form)
            and not flag & GIVEN
            and (form.endswith("s") or not votes["PER"])
            and not place_noun_after(reading, name, reading.after(name)[1])  # "Daraban tehsils"
        )
        or ((votes["LOC"] or votes["loc"]) and is_kind(reading, form))
        or qualifies(reading, name, form)
    ):
        return "MISC"
    listed = form in lexicon().places
    total = sum(one.votes.values()) - (0 if is_promotional(reading.text) else min(votes[""], _SILENT))
    best = max(("PER", "ORG", "LOC"), key=lambda kind: votes[kind])
    if best == "PER" and votes["ORG"] == votes["PER"] > 0 and not is_personal(reading, form, votes):
        best = "ORG"
    given = flag & GIVEN and not flag & COMMON and votes["LOC"] * 2 <= sum(votes.values())  # "will go to Steve"
    if best == "LOC" and (flag & FAMOUS or given) and not listed:
        best = "PER"  # "acted in Yeats' play"
        votes = votes + Counter({"PER": votes["LOC"]})
    if votes[best] and votes[best] * 3 >= total:
        return "ORG" if best == "PER" and any(map(str.isdigit, form)) else best
    if flag & TEAM and one.plain and reading.before(name)[1] == "the":
        return "ORG"
    if votes["org"] * 3 >= total > 0 and not flag & (GIVEN | FAMILY | FAMOUS | FUNCTION):
        return "ORG"
    if _BODY_ENDING.search(form) and not flag and not votes["LOC"] and not listed:
        return "ORG"
    told = votes["loc"] * 2 >= total > 0 and not is_promotional(reading.text)
    if told and not flag & (GIVEN | FAMILY | FUNCTION) and form.isalpha():
        return "LOC"
    if flag & FAMOUS and not flag & COMMON and not reading.tokens.heading[name.first]:
        return "PER"
    if flag & GIVEN and one.plain and form not in reading.known.parts and not listed:
        return "PER"
    return ""
