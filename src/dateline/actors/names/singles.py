"""Names of one word that stand alone and are listed nowhere: what they name, by the rest of the text.

Each is read by the full names of the text, by the words around all its mentions, and by its own form.
"""

from __future__ import annotations

import re
from collections import Counter

from dateline.actors.lexicon import (
    COMMON,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    TEAM,
    lexicon,
    people_list,
    word_list,
)
from dateline.actors.names.beside import ACTS, AUXILIARIES, BEFORE_LISTED, PLACE_BEFORE
from dateline.actors.names.chunks import HEADS
from dateline.actors.names.commons import CHAMBERS, Commons
from dateline.actors.names.cues import SURNAME
from dateline.actors.names.find import Name
from dateline.actors.names.tokens import flags_of

_TOWNS_LIKE_PEOPLE = people_list("towns")
_LISTED_SURNAMES = people_list("surnames")
# How single words for banks, museums and parties end in many tongues.
_BODY_ENDING = re.compile(
    r"[a-z]{3}(?:bank|banka|banken|museum|universit.t|universiteit|partij|partei|telecom|pharma|tech)$"
)
_ARMED = frozenset(["Army", "Navy", "Treasury", "Cabinet"])
_BARE = frozenset(["Parliament", "Congress", "Cabinet"])  # chambers that need no article
_LETTERS = 7  # of an acronym at most: a longer word in capitals is a name's
_OUTLETS = frozenset("store stores shop branch outlet supermarket restaurant pharmacy".split())
# Mentions of which nothing is told that do not speak against what is told of the others.
_SILENT = 5
_PREFIXED = re.compile(r"(?:Mc|Mac|De|Di|Da|La|Le|Van|O)[A-Z]")  # "DeVito", but "DepEd"
_DASH_AFTER = re.compile(r"(?:, [A-Z][A-Za-z. ]{1,24})?(?: ?\([A-Z][A-Za-z./ ]{1,24}\))?(?:\.? ?(?:[-–—]{1,2}) |: )")
_LABELLED = re.compile(r"^[A-Z][A-Z&'. ]+ - [A-Z]", re.M)
_CAMEL = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_PEOPLE_ENDINGS = ("ns", "n", "ans", "an", "ians", "ian", "ers", "er")
_THINGS = word_list("singles: things")
_THING = re.compile(r"([A-Z](?<=\b.)\w*[A-Z]\w*) ([a-z]+)\b")
_QUOTES = frozenset("\"“'‘")
# What is said of words and abbreviations.
_MEANS = re.compile(r"[\"”'’] (?:represents?|stands? for|means?|refers? to|denotes?|signif(?:y|ies)|is short for)\b")
_PLURAL = re.compile(r"\b([A-Z][a-z]+s)(?:['’](?!s)| (?:are|were|have)\b)")
_MONTH_AFTER = re.compile(
    r"(?: ?, [A-Z][A-Za-z .]{1,24}?)?,? \(?"
    r"(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? ?\d|\d{4}-\d\d-\d\d|\(Reuters\)|[A-Z][A-Za-z]+\) ?[-–—])"
)


class Singles(Commons):
    """Reads the single words of one text."""

    # Brands abound in press releases, and an unlisted name is a person there only where something says so.
    promotional = False
    # The words in capitals that are used as plurals, gathered when they are first asked for.
    plurals: frozenset[str] | None = None
    # The words in capitals that name things, gathered when they are first asked for.
    things: frozenset[str] | None = None
    # The forms of the bodies of several words, gathered when they are first asked for.
    body_forms: frozenset[str] | None = None

    def kind_of_short(self, name: Name, votes: Counter[str], added: list[Name]) -> str:
        """Return the kind of a doubtful name, empty where nothing speaks for one."""
        tokens = self.tokens
        form = self.form(name)
        kind = name.kind
        flag = tokens.flags[name.first]
        plain = not tokens.initial[name.first] and not tokens.heading[name.first]
        if kind == "?-":
            if tokens.initial[name.first] and self.is_dateline(name):
                return "LOC"
            if self.team_sport and form.startswith(("Al-", "El-")) and self.beats(name):
                return "ORG"  # "Al-Hilal beat Ajax"
            return self.compound(name, added)
        town = kind in ("?", "?common") and plain and not flag & HEADS and self.place_after(name)
        if town and self.before(name)[1] in PLACE_BEFORE | BEFORE_LISTED:
            return "LOC"  # "near Gander, Newfoundland", "in Hope, British Columbia"
        if kind in ("?common", "?ORG") and plain and form in CHAMBERS and self.owned_by_country(name):
            name.canonical = None  # "Brazil's Senate" is not the listed one
            return "ORG"
        if self.text.startswith((" dynast", " era "), name.end) and not name.canonical:
            return "MISC"  # "the Qing dynasty"
        if self.sporting and (self.is_club(name) or (kind == "?LOC" and self.beats(name))):
            return "ORG"
        unlisted = (
            self.team_sport
            and kind == "?"
            and not (flag & (GIVEN | FAMILY | FAMOUS | COMMON) or form in self.known.people)
        )
        if unlisted and self.beats(name) and not self.is_personal(form, votes):
            return "ORG"  # "drew 0-0 with Mjällby"
        if self.sporting and flag & TEAM and self.is_nicknamed(name, form):
            return "ORG"  # "The Jets", "ROCKETS" of the Houston Rockets
        nicknamed = self.team_sport and kind == "?common" and form.endswith("s") and self.before(name)[1] == "the"
        if nicknamed and self.beats(name):
            return "ORG"  # "beat the Leopards"
        the = plain and self.before(name)[1] == "the" and not self.after(name)[1][:1].isupper()
        if the and form in _ARMED:
            return "ORG"  # "said the Navy had seen it"
        if the and form in self.known.heads and kind in ("?", "?common", "?ORG"):
            return "ORG"  # "the Herald" after "The Miami Herald"
        if form in _BARE and tokens.initial[name.first] and not tokens.heading[name.first] and self.acts(name):
            name.canonical = None
            return "ORG"  # "Parliament has not been prorogued."
        shop = plain and kind in ("?", "?common") and not flag & GIVEN and self.after(name)[1] in _OUTLETS
        if shop and self.before(name)[1] in ("a", "an"):
            return "ORG"  # "outside a Boots store"
        if (kind in ("?", "?LOC") and self.is_common_noun(name, form, flag)) or self.is_matter(name, form):
            return ""
        known = self.known.kind_of(form)
        if not known and (tokens.capitals[name.first] or (len(form) > _LETTERS and form.isupper())):
            known = self.known.kind_of(form.capitalize())
        if kind == "?common":
            return self.kind_of_common(name, votes, known, plain)
        if known == "PER" and self.names_thing(name):
            return ""
        if not known and form in self.known.events:
            return "MISC"
        if known == "PER" and kind == "?LOC" and self.place_after(name):
            return "LOC"  # "of Allen, Texas" beside Greg Allen
        if known in ("PER", "ORG") and self.place_noun_after(name, self.after(name)[1]):
            return "LOC"  # "the Jadar valley" beside "Save Jadar"
        if known == "ORG" and kind == "?" and (self.place_after(name) or votes["LOC"] > votes["ORG"]):
            return "LOC"  # "Whitby University in Whitby, Ontario"
        if known == "PER" or (known and kind in ("?", "?Camel")):
            return known
        if kind == "?" and form in self.known.local and not (votes["LOC"] or votes["loc"]):
            return "ORG" if votes["ORG"] or votes["act"] or votes["PER"] else ""  # "Babson said"
        if kind == "?ORG" and form in self.known.parts and not known and form not in CHAMBERS:
            return "MISC"
        if not known and not name.canonical and (self.is_label(name) or self.is_code(form, votes)):
            return ""
        doubtful = not known and not name.canonical and kind in ("?ORG", "?Camel")
        if doubtful and not (votes["ORG"] or votes["act"]) and form in self.named_things():
            return ""  # "the EastMed pipeline"
        if kind == "?ORG" and not name.canonical and not known and self.is_dateline(name):
            return "LOC"
        if kind == "?ORG":
            return self.kind_of_acronym(name, known, plain)
        if kind == "?Camel":
            return self.kind_of_camel(form, votes)
        best = max(("PER", "ORG", "LOC"), key=lambda one: votes[one])
        if best == "PER" and votes["ORG"] == votes["PER"] > 0 and not self.is_personal(form, votes):
            best = "ORG"
        total = sum(votes.values()) - (0 if self.promotional else min(votes[""], _SILENT))
        if kind in ("?", "?LOC") and self.is_dateline(name):
            return "LOC"
        if votes["act"] and not (votes["LOC"] and not votes["ORG"]):  # places are, have and will, too
            votes = votes + Counter({"PER" if self.is_personal(form, votes) else "ORG": votes["act"]})
            best = max(("PER", "ORG", "LOC"), key=lambda one: votes[one])
        if kind == "?LOC" and votes["ORG"] > votes["LOC"] + votes["PER"] and not flag & GIVEN:
            return "ORG"
        if kind == "?LOC" and form in self.known.firms and not (votes["LOC"] or votes["loc"]):
            return "ORG"  # "Kitahama" of "Kitahama Precision Co"
        if kind == "?LOC":
            told = votes["LOC"] or (votes["loc"] and not votes["PER"])
            if self.place_after(name) or (
                told and (not flag & (GIVEN | COMMON) or not votes["PER"]) and votes["PER"] <= votes["LOC"]
            ):
                return "LOC"
            if flag & GIVEN and not flag & COMMON and votes["PER"]:
                return "PER"
            against = votes["PER"] or votes["ORG"] or votes["org"] or votes["act"]
            told = tokens.heading[name.first] or flag or against or form.isupper()
            return "LOC" if not told and form not in _TOWNS_LIKE_PEOPLE else ""
        if (
            (self.is_people(form) and (form.endswith("s") or not votes["PER"]))
            or ((votes["LOC"] or votes["loc"]) and self.is_kind(form))
            or self.qualifies(name, form)
        ):
            return "MISC"
        given = flag & GIVEN and not flag & COMMON and votes["LOC"] * 2 <= sum(votes.values())  # "will go to Steve"
        if best == "LOC" and (flag & FAMOUS or given) and form not in lexicon().places:
            best = "PER"  # "acted in Yeats' play"
            votes = votes + Counter({"PER": votes["LOC"]})
        if votes[best] and votes[best] * 3 >= total:
            return "ORG" if best == "PER" and any(map(str.isdigit, form)) else best
        if flag & TEAM and plain and self.before(name)[1] == "the":
            return "ORG"
        if votes["org"] * 3 >= total > 0 and not flag & (GIVEN | FAMILY | FAMOUS | FUNCTION):
            return "ORG"
        if _BODY_ENDING.search(form) and not flag and not votes["LOC"] and form not in lexicon().places:
            return "ORG"
        if (
            votes["loc"] * 2 >= total > 0
            and not self.promotional
            and not flag & (GIVEN | FAMILY | FUNCTION)
            and form.isalpha()
        ):
            return "LOC"
        if flag & FAMOUS and not flag & COMMON and not tokens.heading[name.first]:
            return "PER"
        if flag & GIVEN and plain and form not in self.known.parts and form not in lexicon().places:
            return "PER"
        return ""

    def is_nicknamed(self, name: Name, form: str) -> bool:
        """Return whether a team's nickname has its article, or, in capitals, ends the name of a team of the text."""
        if not self.tokens.heading[name.first] and self.before(name)[1] == "the":
            return True
        teams = (self.words(one)[-1].upper() for one in self.names if one.kind == "ORG")
        return self.tokens.capitals[name.first] and form in teams

    def acts(self, name: Name) -> bool:
        """Return whether a verb of what bodies do follows a name."""
        following = self.after(name)[1]
        return following in ACTS or following in AUXILIARIES

    def named_things(self) -> frozenset[str]:
        """Return the words in capitals before nouns of things: "EastMed" of "the EastMed pipeline"."""
        if self.things is None:
            self.things = frozenset(word for word, noun in _THING.findall(self.text) if noun in _THINGS)
        return self.things

    def is_label(self, name: Name) -> bool:
        """Return whether a name in quotation marks is told of as a word: "COVI" represents the coronavirus."""
        return self.text[max(0, name.start - 1) : name.start] in _QUOTES and bool(_MEANS.match(self.text, name.end))

    def is_code(self, form: str, votes: Counter[str]) -> bool:
        """Return whether letters and digits are a code of which nothing tells a body: "H1N1", "B-17"."""
        return any(map(str.isdigit, form[:-1])) and not (votes["ORG"] or votes["org"])

    def kind_of_camel(self, form: str, votes: Counter[str]) -> str:
        """Return whether a word with capitals inside names an organisation, not two words run together."""
        told = votes["ORG"] + votes["act"] + votes["org"] >= max(votes["PER"], 1)
        if form[-1] == "s" and form[:-1].isupper():
            return "ORG" if self.known.kind_of(form[:-1]) == "ORG" else ""  # "the EULAs"
        parts = _CAMEL.findall(form)
        if _PREFIXED.match(form) and len(parts) == 2:
            return "PER" if votes["PER"] else ""
        rest = form[len(parts[0]) :] if parts else ""
        if len(parts) > 1 and " ".join(parts) in self.bodies():
            return "ORG"  # "SearchAtlas" beside "Search Atlas"
        if self.is_run_together(form):
            return ""  # "SurgeACME", "AcmeAcme"
        joined = rest and flags_of(parts[0]) & COMMON and (rest in lexicon().demonyms or rest in self.known.parts)
        if joined and not told:
            return ""  # "DetailsAmerican", run together
        if any(flags_of(part) & FUNCTION for part in parts):
            return "ORG" if told else ""  # "UpGuard said", but not "TheHill"
        if not told and sum(votes.values()) < 2 and all(flags_of(part) & COMMON for part in parts):
            return ""
        return "ORG" if votes["PER"] <= votes["ORG"] + 1 else "PER"

    def bodies(self) -> frozenset[str]:
        """Return the forms of the bodies of several words that the text has."""
        if self.body_forms is None:
            bodies = (name for name in self.names if name.kind == "ORG" and name.last > name.first)
            self.body_forms = frozenset(self.form(name) for name in bodies)
        return self.body_forms

    def is_run_together(self, form: str) -> bool:
        """Return whether a word is another of the text with a heading's last word before it, as wires lose a space."""
        for at in range(3, len(form) - 2):
            if form[at].isupper() and form[at - 1].islower():
                left, right = form[:at], form[at:]
                if left == right:
                    return True
                run_on = flags_of(left) & COMMON and right.isupper() and len(right) > 3
                if run_on and right in self.tokens.words and self.text.count(form) < 3:
                    return True
        return False

    def is_kind(self, form: str) -> bool:
        """Return whether an unlisted word is the plural of a people or a kind: "Neanderthals were", "Neanderthals'"."""
        if not form.endswith("s") or form.endswith(("ss", "us", "is")) or form in lexicon().places:
            return False
        if self.plurals is None:
            self.plurals = frozenset(_PLURAL.findall(self.text))
        return form in self.plurals

    def qualifies(self, name: Name, form: str) -> bool:
        """Return whether an unlisted word of an adjective's form stands before what it qualifies: "Martian brines"."""
        if not form.endswith(("ian", "ean", "ese")) or form in lexicon().places or form in self.known.parts:
            return False
        possessive, following = self.after(name)
        plain = following.islower() and not possessive and following not in ACTS | AUXILIARIES | lexicon().person_verbs
        return plain and self.before(name)[1] in ("in", "of", "on", "under") and following not in lexicon().role_stops

    def is_people(self, form: str) -> bool:
        """Return whether a word is a place's people by its form: "Oklahomans", "Aucklander"."""
        places = lexicon().places
        for ending in _PEOPLE_ENDINGS:
            if form.endswith(ending):
                stem = form[: -len(ending)]
                if len(stem) > 3 and (stem in places or stem + "a" in places):
                    return True
        return False

    def is_personal(self, form: str, votes: Counter[str]) -> bool:
        """Return whether a word that acts is rather a person's name than a firm's, by its form or by other mentions."""
        if votes["PER"] > votes["ORG"]:
            return True
        personal = flags_of(form) & (GIVEN | FAMILY | FAMOUS) or form in _LISTED_SURNAMES or SURNAME.search(form)
        personal = personal or form in self.known.given
        return bool(personal) and not votes["ORG"]

    def is_dateline(self, name: Name) -> bool:
        """Return whether a name stands where a dateline has its place: before a date, an agency or a dash."""
        if not self.tokens.initial[name.first]:
            return False
        if _MONTH_AFTER.match(self.text, name.end):
            return True
        start = name.start
        if start and self.text[start - 1] != "\n":
            return False
        if not (name.kind == "?LOC" or self.form(name).isupper()) or not _DASH_AFTER.match(self.text, name.end):
            return False
        return len(_LABELLED.findall(self.text)) < 3  # the companies of "stocks to watch"
