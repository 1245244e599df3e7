"""The organisations of an article, with their acronyms and the mentions of each under any of its names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from dateline.actors.lexicon import lexicon, word_list
from dateline.actors.model import Organisation
from dateline.actors.names.find import read_names
from dateline.actors.names.model import Name
from dateline.corpus.model import Article
from dateline.text import Span

_ACRONYM_IN_BRACKETS = re.compile(r" ?\((?:the )?[“\"']?([A-Z][A-Za-z&.-]{1,9})[”\"']?\)")
# Bodies that news also writes in small letters.
_LOWER_CASE_BODIES = ("ministry of", "department of", "embassy of")
_LOWER_CASE = re.compile(
    r"\b(?:ministry|department) of (?:the )?"
    r"(?:external|foreign|home|internal|defen[cs]e|finance|health|education|trade|commerce|economy|energy|environment|justice|labou?r|transport|agriculture|culture|interior)"
    r"(?:(?:, | and | )(?:affairs|trade|industry|commerce|labou?r|welfare|technology"
    r"|sports?|tourism|energy|family|human|services|security|science|culture|development))*"
    r"|\bembassy of (?:the )?(?=[A-Z])"
)
_CORPORATE = re.compile(
    r"[ ,]+(?:Inc|Ltd|Limited|Corp|Corporation|Co|Company|LLC|LLP|PLC|Plc|plc|AG|SA|NV|GmbH|KK|Holdings|Group)\.?$"
)

GENERIC_BODIES = word_list("singles: bodies")
_OWN_EVENTS = word_list("organisations: own events")


@dataclass(slots=True)
class _Body:
    canonical: str
    acronym: str | None = None
    spans: list[tuple[Span, str]] = field(default_factory=list)


@lru_cache(maxsize=4096)
def key(form: str) -> str:
    """Return an organisation's name for comparison: in small letters, without article and corporate form."""
    form = form.removeprefix("The ").removeprefix("the ")
    shorter = _CORPORATE.sub("", form)
    return (shorter or form).replace(".", "").lower()


def _lower_case_names(text: str, names: list[Name]) -> list[tuple[Span, str]]:
    starts = {name.start: name for name in names}
    found = []
    for match in _LOWER_CASE.finditer(text) if any(body in text for body in _LOWER_CASE_BODIES) else ():
        end = match.end()
        if match[0].startswith("embassy"):
            place = starts.get(end)
            if place is None or place.kind != "LOC":
                continue
            end = place.end
        form = text[match.start() : end]
        words = (
            word if word in ("of", "the", "and") or not word[0].islower() else word.capitalize()
            for word in form.split()
        )
        found.append((Span(match.start(), end), " ".join(words)))
    return found


def _within_events(text: str, names: list[Name]) -> list[tuple[Span, str, str]]:
    """Return the listed organisations in capitals after which events are named: the G20 of "the G20 Summit"."""
    found = []
    for name in names:
        if name.kind != "MISC":
            continue
        first, *others = text[name.start : name.end].split()
        if not others or others[-1] not in _OWN_EVENTS or not first.isupper():
            continue
        listed = next((phrase for phrase in lexicon().phrases.get(first, ()) if phrase.text == first), None)
        if listed is not None and listed.kind == "ORG" and listed.sure:
            found.append((Span(name.start, name.start + len(first)), first, listed.canonical))
    return found


def _initials(form: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z&]+", form) if word[0].isupper())


@lru_cache(maxsize=1)
def _listed_acronyms() -> dict[str, str]:
    """Return the acronym of each listed organisation that has one, those without full stops first."""
    by_full: dict[str, str] = {}
    for acronym, full in sorted(lexicon().acronyms.items(), key=lambda entry: ("." in entry[0], entry[0])):
        by_full.setdefault(full, acronym)
    return by_full


@lru_cache(maxsize=64)
def _bodies(text: str) -> tuple[_Body, ...]:
    _, names = read_names(text)
    lex = lexicon()
    entries: list[tuple[Span, str, str | None]] = []
    for name in names:
        if name.kind == "ORG":
            form = " ".join(text[name.start : name.end].split())
            entries.append((Span(name.start, name.end), form, name.canonical))
    entries += [(span, form, None) for span, form in _lower_case_names(text, names)]
    entries += _within_events(text, names)
    entries.sort(key=lambda entry: entry[0])
    bodies: dict[str, _Body] = {}
    aliases: dict[str, str] = {}  # another form's key -> the body's key
    for span, form, canonical in entries:
        full = canonical or form
        own = key(full)
        body = bodies.setdefault(own, _Body(full))
        aliases.setdefault(key(form), own)
        if len(form.split()) > 1:
            bracket = _ACRONYM_IN_BRACKETS.match(text, span.end)
            if bracket and _could_stand_for(bracket[1], form):
                body.acronym = bracket[1]
                aliases[key(bracket[1])] = own
            initials = _initials(form)
            if len(initials) > 2:
                aliases.setdefault(initials.lower(), own)
            first = form.split()[0]
            if (
                first.lower() not in aliases
                and not lex.flags.get(first)
                and first not in lex.places
                and first not in lex.demonyms
            ):
                aliases[first.lower()] = own
    merged: dict[str, _Body] = {}
    named: dict[str, str] = {}  # a word of a body's name -> the key of the last body named with it
    for span, form, canonical in entries:
        if canonical is None and form in GENERIC_BODIES and form in named:
            merged[named[form]].spans.append((span, form))  # "the Agency"
            continue
        own = (
            aliases.get(key(form), key(canonical or form))
            if canonical is None or key(form) not in bodies
            else key(canonical)
        )
        own = aliases.get(own, own)
        body = bodies[own]
        target = merged.setdefault(own, body)
        target.spans.append((span, form))
        named.update((word, own) for word in body.canonical.split() if word in GENERIC_BODIES)
    for body in merged.values():
        forms = {form for _, form in body.spans}
        if body.acronym is None:
            acronyms = sorted(
                form for form in forms if form.isupper() and 2 <= len(form) <= 8 and form != body.canonical
            )
            listed = _listed_acronyms().get(body.canonical)
            body.acronym = acronyms[0] if acronyms else listed
    return tuple(merged.values())


def _could_stand_for(acronym: str, form: str) -> bool:
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    rest = form.lower()
    position = 0
    for letter in letters:
        position = rest.find(letter, position) + 1
        if not position:
            return False
    return (bool(letters) and rest[0] == letters[0]) or _initials(form).lower().endswith("".join(letters))


def find_organisations(article: Article) -> list[Organisation]:
    """Return the organisations that an article names, in the order of their first mention.

    `canonical` is the full name where the lists or the text give it ("UNSC" is the United Nations Security Council);
    `name` is the fullest form as first written, on one line and with the capitals of a name ("Embassy of Peru" for
    "embassy of Peru").
    """
    organisations = []
    for body in _bodies(article.text):
        longest = max(len(form.split()) for _, form in body.spans)
        span, form = next(entry for entry in body.spans if len(entry[1].split()) == longest)
        mentions = tuple(sorted({mention for mention, _ in body.spans}))
        organisations.append(Organisation(span.start, span.end, form, body.canonical, body.acronym, mentions))
    return sorted(organisations, key=lambda organisation: (organisation.mentions[0], organisation.start))
