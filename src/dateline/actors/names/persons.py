"""People by their form: a title with the name after it, and how far a name reaches over particles and nicknames."""

from __future__ import annotations

import re

from dateline.actors.lexicon import (
    CALENDAR,
    COMMON,
    DIRECTION,
    FAMILY,
    FAMOUS,
    FUNCTION,
    GIVEN,
    HEADS,
    NO_ORGANISATION,
    OFFICE,
    OPENER,
    ORGANISATION,
    OTHER,
    PLACE,
    ROLE,
    TITLE,
    lexicon,
    word_list,
)
from dateline.actors.names.beside import ORGANISATION_NOUNS
from dateline.actors.names.bodies import SURNAMES, head_of, read_body
from dateline.actors.names.dealings import is_bought
from dateline.actors.names.extents import extend_list, extended, is_domain
from dateline.actors.names.model import CERTAIN, LIKELY
from dateline.actors.names.reading import Reading
from dateline.actors.names.titles import read_district
from dateline.actors.names.tokens import AND, COMMA, FOR, OF, PARTICLE
from dateline.text import Span

NAME_LIMIT = 5  # words of a person's name
# Titles that are also plain adjectives and nouns: with nothing but common words after them they name nobody.
_WEAK_TITLES = word_list("persons: weak titles")
_CORPORATE = frozenset(
    ["CEO", "CFO", "COO", "CTO", "Founder", "Co-Founder", "Co-founder", "Chairman", "Owner", "Partner"]
)
PLAIN_SURNAMES = word_list("persons: plain surnames")
_ADDRESSES = word_list("persons: addresses")
_ABBREVIATED = word_list("tokens: abbreviated")
PLURAL_TITLES = word_list("persons: plural titles")
_PRIZES = frozenset(["Award", "Awards", "Prize", "Medal"])
_NO_NOUN = re.compile(r" ?(?:[.,;)]|(?:in|at|on|is|was|and|near|to|for|has|will|by|from)\b)")
_PORTS = frozenset(["Port", "Fort", "Mount", "Cape"])
_ROYAL = frozenset(["King", "Queen", "Prince", "Princess"])
_ARTICLES = frozenset(["Al", "El", "Bin", "Ibn", "Abu"])
_LISTED = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
# What stands before an entry of a list of results.
_ENTRY = re.compile(r"(?:^|\n|\d[.)]? (?:- )?|(?:beat|and|,|;|:|-) )$")
_VERB = re.compile(r" ([a-z]+)\b")
_QUOTE_OPEN = frozenset([' "', " “", " '", " ‘", " ("])
_QUOTE_CLOSE = frozenset(['" ', "” ", "' ", "’ ", ") "])


# -- titles -----------------------------------------------------------------------------------------------------


def read_title(reading: Reading, index: int, title: int, end: int) -> int:
    """Read a chunk that begins with a title; the words after it name a person."""
    tokens = reading.tokens
    flags = tokens.flags
    first = title + 1
    span = Span(tokens.starts[index], tokens.ends[title])
    if first >= end:
        return read_title_of(reading, index, title)
    ending = flags[end - 1]
    royal = tokens.words[title] in _ROYAL and end - first > 1 and flags[end - 2] & GIVEN and ending & PLACE
    surname = tokens.words[end - 1] in SURNAMES and not royal  # "Queen Victoria Street"
    if ending & (OTHER | PLACE) and not ending & GIVEN and not surname:
        reading.add(index, end - 1, "LOC" if ending & PLACE else "MISC", LIKELY)
        return end
    if (
        reading.is_common(first, end)
        and not flags[first] & GIVEN
        and (tokens.words[title] in _WEAK_TITLES or end - first > 1 or is_trade(tokens.words[first]))
        and not (end - first == 1 and tokens.words[first] in reading.surnamed)  # "Attorney Bash" after Josh Bash
    ):
        return end
    unfit = FUNCTION | CALENDAR | (HEADS | NO_ORGANISATION if tokens.capitals[first] else 0)
    if tokens.heading[first] and flags[first] & COMMON and not flags[first] & GIVEN:
        return first  # "Regulator Fines Pelikan"
    if flags[first] & unfit or (not is_address(reading, title) and names_no_person(reading, first)):
        return first
    last = person_end(reading, first, end)
    reading.add(first, last - 1, "PER", CERTAIN if not tokens.heading[first] else LIKELY, span)
    if tokens.words[title] in PLURAL_TITLES:
        last = read_titled_list(reading, last)
    return last


def is_trade(word: str) -> bool:
    """Return whether a word is the plural of what firms are: "Premier Providers of", no "Premier Brooks"."""
    return word.endswith("s") and word[:-1].lower() in ORGANISATION_NOUNS


def read_titled_list(reading: Reading, index: int) -> int:
    """Read the further names after a title in the plural: "Drs. Berg, Lind and Holm"."""
    tokens = reading.tokens
    unfit = FUNCTION | CALENDAR | HEADS | TITLE
    while index < reading.count and tokens.words[index] != "The" and not tokens.flags[index] & unfit:
        if not _LISTED.fullmatch(reading.text, tokens.tails[index - 1], tokens.starts[index]):
            break
        last = person_end(reading, index, reading.chunk_end(index))
        reading.add(index, last - 1, "PER", LIKELY)
        index = last
    return index


def is_titular_surname(reading: Reading, index: int, end: int) -> bool:
    """Return whether a title that stands alone is a surname of the text: "Queloz and Mayor", "Bishop said"."""
    tokens = reading.tokens
    word = tokens.words[index]
    if end > index + 1 or word not in reading.surnamed or tokens.heading[index]:
        return False
    if tokens.links[index] == AND and tokens.words[index - 1] in reading.surnamed:
        return True
    if word in _ABBREVIATED and reading.text[tokens.ends[index] - 1] != ".":
        return True  # "Barr leads the department"
    verb = _VERB.match(reading.text, tokens.tails[index])
    said = verb is not None and verb[1] in lexicon().person_verbs
    return said and reading.word_before(index) in ("", "that", "and", "but", "as", "when", "while", "said")


def is_address(reading: Reading, title: int) -> bool:
    """Return whether a title is a mere form of address, after which only a name can stand: "MR. SMITH"."""
    word = reading.tokens.words[title]
    return word.capitalize() in _ADDRESSES or (word.isupper() and len(word) > 3)


def names_no_person(reading: Reading, index: int) -> bool:
    """Return whether a listed organisation, people or country stands where a name would."""
    known = reading.phrase(index)
    if known is None or not known[0].sure or reading.tokens.flags[index] & GIVEN:
        return reading.is_acronym(index) and reading.tokens.flags[index] == 0 and not reading.tokens.capitals[index]
    return known[0].kind in ("ORG", "MISC", "LOC")


def read_title_of(reading: Reading, index: int, title: int) -> int:
    """Read "Secretary of State Mike Pompeo": the domain belongs to the title, the name comes after it."""
    tokens = reading.tokens
    flags = tokens.flags
    after = title + 1
    if after >= reading.count or tokens.links[after] not in (OF, FOR) or reading.is_possessive(title):
        return after
    known = reading.phrase(after)
    position = after
    if flags[after] & DIRECTION and read_district(reading, after):
        position = reading.names[-1].last + 1
    elif known and known[0].kind == "LOC" and ends_place_or_body(reading, known[1], after):
        return after  # "CEO of Boston Properties", "sheriff of Cook County"
    elif known and known[0].kind in ("LOC", "ORG"):
        position = known[1]
        canonical: str | None = known[0].canonical
        if known[0].kind == "ORG" and flags[position - 1] & OPENER and extended(reading, position - 1) > position:
            position, canonical = extended(reading, position - 1), None
        reading.add(after, position - 1, known[0].kind, CERTAIN, canonical=canonical)
    elif reading.has_form(reading.chunk_end(after)) and not tokens.heading[after]:
        return after  # "COO of Healthcare Triangle, Inc."
    elif is_body_of_title(reading, after):
        return read_body(reading, after, reading.chunk_end(after), None)
    else:
        end = reading.chunk_end(after)
        while position < end and is_domain(reading, position) and not (flags[position] & GIVEN and position > after):
            position += 1
        if position > after:
            position = extend_list(reading, position)
    if position == after or not reading.follows(position):
        return position
    if flags[position] & (FUNCTION | CALENDAR | ORGANISATION | TITLE) or reading.phrase(position):
        return position
    last = person_end(reading, position, reading.chunk_end(position))
    if reading.is_common(position, last) or (last - position == 1 and not reading.is_given(position)):
        return position
    reading.add(position, last - 1, "PER", CERTAIN, Span(tokens.starts[index], tokens.ends[position - 1]))
    return last


def ends_place_or_body(reading: Reading, index: int, first: int) -> bool:
    """Return whether a head ends the chunk that a place begins: "Boston Properties", "Cook County"."""
    if not reading.follows(index) or reading.tokens.heading[index] or reading.is_possessive(index - 1):
        return False
    end = reading.chunk_end(first)
    ending = reading.tokens.flags[end - 1]
    return end == index + 1 and bool(ending & (ORGANISATION | PLACE)) and not ending & (TITLE | GIVEN)


def is_body_of_title(reading: Reading, index: int) -> bool:
    """Return whether the domain of a title is a body rather than a field: "an MP of the People's Party"."""
    flags, end = reading.tokens.flags, reading.chunk_end(index)
    led = reading.tokens.words[index - 1] in _CORPORATE
    body = flags[end - 1] & ORGANISATION and (led or flags[end - 1] & OPENER) and not reading.tokens.heading[index]
    return bool(body) and end > index + 1 and head_of(reading, index, end, None) == end - 1


def past_merit(reading: Reading, stop: int) -> int:
    """Return the token after what a prize is for: "the Berg Award for Valour in Expeditionary Diplomacy"."""
    if reading.tokens.words[stop - 1] not in _PRIZES or reading.tokens.links[stop : stop + 1] != [FOR]:
        return stop
    if reading.tokens.flags[stop] & FUNCTION or reading.phrase(stop):
        return stop
    end = reading.chunk_end(stop)
    further = end < reading.count and reading.text[
        reading.tokens.tails[end - 1] : reading.tokens.starts[end]
    ].split() == ["in"]
    return reading.chunk_end(end) if further and not reading.phrase(end) else end


def is_port(reading: Reading, index: int, stop: int) -> bool:
    """Return whether "Port" and the like open a name with a plain word within a sentence: "at Port Sunlight"."""
    tokens, last = reading.tokens, stop - 1
    if tokens.words[index] not in _PORTS or stop - index != 2 or tokens.words[last].endswith(("s", "ing")):
        return False
    return not (tokens.heading[index] or tokens.initial[index] or tokens.flags[last] & (HEADS | TITLE | ROLE))


def is_named_with_article(reading: Reading, index: int, stop: int) -> bool:
    """Return whether "the" stands before a run and no noun after it: "the Blake House in Waco"."""
    return reading.word_before(index) == "the" and bool(_NO_NOUN.match(reading.text, reading.tokens.ends[stop - 1]))


# -- people -----------------------------------------------------------------------------------------------------


def person_end(reading: Reading, first: int, end: int) -> int:
    """Return the token after the person's name at `first`; particles and nicknames carry it past the chunk."""
    tokens = reading.tokens
    flags = tokens.flags
    last = first
    while last < end and last - first < NAME_LIMIT:
        flag = flags[last]
        surname = tokens.words[last] in SURNAMES and last == end - 1
        if last > first and flag & (ORGANISATION | OFFICE | CALENDAR | FUNCTION) and not flag & GIVEN and not surname:
            break
        last += 1
        if reading.is_possessive(last - 1):
            return last
    if last - first > 2 and last == end and reading.is_given(first) and trails(reading, last - 1):
        return last - 1  # a caption's next word: "Amy Klobuchar Image"
    if last == end:
        last = past_particles(reading, past_nickname(reading, last), first)
        if last < reading.count and tokens.links[last] == COMMA and tokens.words[last] in ("Jr", "Sr"):
            last += 1
    return max(last, first + 1)


def is_middle(reading: Reading, middle: int, index: int) -> bool:
    """Return whether a token within a name is a given name or an initial: "Tynice Nichole Hall"."""
    plain = (
        not reading.tokens.flags[index] and not reading.tokens.heading[index] and len(reading.tokens.words[index]) > 2
    )
    return middle > index and plain and (reading.is_given(middle) or len(reading.tokens.words[middle].rstrip(".")) == 1)


def trails(reading: Reading, index: int) -> bool:
    """Return whether a common word that is no surname hangs on a name."""
    flags = reading.tokens.flags
    plain = flags[index] & COMMON and not flags[index] & (GIVEN | FAMILY | FAMOUS)
    plain = plain and reading.tokens.words[index] not in PLAIN_SURNAMES  # "Ann Papes Strong"
    return bool(plain) and not flags[index - 1] & COMMON and reading.tokens.words[index] not in SURNAMES


def past_particles(reading: Reading, last: int, first: int) -> int:
    """Return the token after "van der Rohe"."""
    tokens = reading.tokens
    unfit = COMMON | FUNCTION | CALENDAR | HEADS | TITLE
    while last < reading.count and tokens.links[last] == PARTICLE and not reading.is_possessive(last - 1):
        last += 1
        while reading.follows(last) and last - first < 7:
            article = tokens.words[last] in _ARTICLES and reading.follows(last + 1)
            if tokens.flags[last] & unfit and not article and tokens.words[last - 1] not in _ARTICLES:
                break  # "Haitham bin Tariq Al Said"
            last += 1
    return last


def past_nickname(reading: Reading, last: int) -> int:
    """Return the token after `"Pat" Di Cicco`, `last` where no nickname stands there."""
    tokens = reading.tokens
    if last + 1 >= reading.count or tokens.tails[last - 1] != tokens.ends[last - 1]:
        return last
    before = reading.text[tokens.ends[last - 1] : tokens.starts[last]]
    after = reading.text[tokens.ends[last] : tokens.starts[last + 1]]
    if before not in _QUOTE_OPEN or after not in _QUOTE_CLOSE:
        return last
    if tokens.flags[last + 1] & (COMMON | FUNCTION | CALENDAR | HEADS | TITLE) or len(tokens.words[last]) > 12:
        return last
    stop = last + 2
    while (
        reading.follows(stop)
        and not tokens.flags[stop] & (COMMON | FUNCTION | CALENDAR | HEADS | TITLE)
        and stop - last < 4
    ):
        stop += 1
    return stop


# -- signs that a run of words is a person ----------------------------------------------------------------------


def is_competitor(reading: Reading, index: int, stop: int) -> bool:
    """Return whether a country in brackets follows that ends a list's entry: "1. Chen Gang ( China ) beat"."""
    if stop >= reading.count or not _ENTRY.search(
        reading.text, max(0, reading.tokens.starts[index] - 8), reading.tokens.starts[index]
    ):
        return False
    gap = reading.text[reading.tokens.tails[stop - 1] : reading.tokens.starts[stop]]
    known = reading.phrase(stop)
    return gap in (" (", " ( ") and known is not None and known[0].text in lexicon().countries


def is_peoples(reading: Reading, index: int, stop: int) -> bool:
    """Return whether the last word names a people or a party's members: "Young Republicans"."""
    known = reading.phrase(stop - 1)
    return known is not None and known[0].kind == "MISC" and known[0].text.endswith("s")


def role_before(reading: Reading, index: int) -> bool:
    """Return whether a role in small letters stands before a token: "ecologist Chip Taylor"."""
    word = reading.word_before(index)
    lex = lexicon()
    if not word or not (word in lex.roles or word.rpartition("-")[2] in lex.roles):
        return False
    if word == "star" and reading.is_acronym(index):
        return False  # "the star AB Aurigae"
    return not is_bought(reading.text, reading.tokens.starts[index])  # "agreed to buy fish farmer Kvaløya Laks"


def family_first(reading: Reading, index: int, stop: int) -> bool:
    """Return whether the run is a name in Chinese, Korean or Vietnamese order."""
    tokens = reading.tokens
    if not tokens.flags[index] & FAMILY or stop - index > 3:
        return False
    if any(flag & (COMMON | HEADS) for flag in tokens.flags[index + 1 : stop]):
        return False
    return tokens.words[index + 1][1:].replace("-", "").islower()
