"""Emergent phrases: what the articles speak of again and again and no theme covers yet.

Candidates are runs of two to four words within a sentence that begin and end with a content word. They are weighed by
C-value (Frantzi, Ananiadou and Mima 2000), so that a part of a longer phrase does not count twice, times how much more
often their parts stand together than apart (pointwise mutual information of the weakest joint). Names belong to the
actors and are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log2

from dateline.corpus.model import Article
from dateline.text import Span
from dateline.themes.model import Taxonomy, ThemeHit
from dateline.themes.tagging import counted_sentences, tag
from dateline.themes.terms import STOP_WORDS, stem

LONGEST = 4  # words
FEWEST_ARTICLES = 2
FEWEST_IN_MANY = 3  # articles, where there are more than MANY
MANY = 60
_COVERED = 0.5  # a phrase is a theme's if so much of its occurrences overlaps a hit
_NAME = 0.8  # a phrase is a name if so much of its occurrences has capitals
MOST_OF = 0.6  # a phrase goes where a longer one has so much of its occurrences

# What may link the words of a phrase ("free and open waters", "freedom of navigation").
_LINKS = frozenset("and of".split())
# Words of quoting, meeting, talk and degree, and pasts that no ending gives away: they stand in every article, tell
# nothing of its matter, and no noun phrase begins or ends with them.
EMPTY = frozenset(
    stem(word)
    for word in """
    say tell add note state stress emphasise highlight underline underscore reaffirm reiterate express acknowledge
    announce discuss explore agree commit aim seek hope expect believe continue include involve become remain
    provide ensure help strengthen enhance increase deepen promote boost advance achieve address focus key important
    significant various several both many more most further new recent current previous next past last first second
    day week month decade earlier later press release report statement article source information contact visit
    follow read click website www com http https email side country nation area role step way part number move
    particular also well especially high strong full great good big top ahead
    mean look find thank think talk ask answer question try want feel happen start please thing lot
    came went took held led left met won lost began ran fell rose grew found told brought sent stood wrote lie
    wide range variety majority ten hundred thousand dozen
    """.split()
)
# A phrase ends with a noun, as far as endings tell; these are adjectives and adverbs, with the nouns that look so.
NO_NOUN = re.compile(r"(?:ly|ed|ous|ful|able|ible|ical|ional)$|^(?:global|regional|local|federal|economic|strategic)$")
_NOUNS = frozenset(
    "family assembly supply ally reply speed need seed deed feed cable table professional variable".split()
)
_WORD = re.compile(r"[^\W\d_](?:[\w&]|[.](?=[A-Z]\b)|['’-](?=\w))*")
# A word that stands mostly after these, or in the past, is a verb; after those a noun.
_BEFORE_VERBS = frozenset("to will would can could may might must should shall not we they you i who".split())
_BEFORE_NOUNS = frozenset("the a an of in for by with from on its their his her our your this these those".split())
_VERB = 0.3  # of all places of a word
_NAME_OR_FIGURE = re.compile(r"[A-Z\d/@]")
_SHORTEST_NOTICE = 6  # words beside names and figures
_MARKS = ".,;:!?()[]*\"'“”‘’—–-"
_RUN = 4  # words that two sentences share in a row
_REPEATED = 0.5  # of a sentence's words stand in runs of earlier articles: it repeats them
_JOINT = re.compile(r"[ \u00a0]|\n(?=\S)")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An occurrence of a phrase: which article, where, and in which sentence."""

    article: int
    span: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class EmergentPhrase:
    """A phrase that no theme covers: as most often written, its weight, and for each occurrence article and spans."""

    phrase: str
    score: float
    articles: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """What is read once for all proposals: `hits` of the themes for each article, the `places` of all candidates, and
    how often each word and each sequence within a candidate stands there (`counts`); for each article the sentences
    that repeat none of an earlier article (`fresh`); the stems that are mostly verbs (`verbs`); and the words that are
    written in small letters somewhere (`small`).
    """

    hits: tuple[tuple[ThemeHit, ...], ...]
    places: dict[Key, list[Place]]
    counts: Counter[Key]
    fresh: tuple[tuple[Span, ...], ...]
    verbs: frozenset[str]
    small: frozenset[str]


def survey(articles: Sequence[Article], taxonomy: Taxonomy) -> Survey:
    """Read the articles, each but for the sentences that repeat earlier ones (a notice, a credit, a copied passage)."""
    places: defaultdict[Key, list[Place]] = defaultdict(list)
    counts: Counter[Key] = Counter()
    as_verb: Counter[str] = Counter()
    as_noun: Counter[str] = Counter()
    known: dict[str, tuple[str, str, bool, bool]] = {}  # a word as written: in small letters, its stem, plain, linked
    small: set[str] = set()
    fresh = fresh_sentences(articles)
    for number, article in enumerate(articles):
        for sentence in fresh[number]:
            words = list(_WORD.finditer(article.text, sentence.start, sentence.end))
            read = [known.get(word[0]) or known.setdefault(word[0], _read(word[0])) for word in words]
            lowered = [entry[0] for entry in read]
            keys = [entry[1] for entry in read]
            plain = [entry[2] for entry in read]
            linked = [entry[3] for entry in read]
            joined = [
                one and two and bool(_JOINT.fullmatch(article.text, first.end(), second.start()))
                for (first, second), (one, two) in zip(pairwise(words), pairwise(linked), strict=True)
            ]
            for key_of_word in keys:
                counts[key_of_word,] += 1
            for before, word, key_of_word in zip(["", *lowered], lowered, keys, strict=False):
                if before in _BEFORE_NOUNS:
                    as_noun[key_of_word] += 1
                elif before in _BEFORE_VERBS or word.endswith("ed"):
                    as_verb[key_of_word] += 1
            small.update(word for word, match in zip(lowered, words, strict=True) if match[0] == word)
            for at in range(len(words)):
                if not linked[at]:
                    continue
                for last in range(at + 1, min(at + LONGEST, len(words))):
                    if not joined[last - 1] or lowered[last - 1] != words[last - 1][0].lower():
                        break
                    key = tuple(keys[at : last + 1])
                    counts[key] += 1
                    if plain[at] and plain[last] and _whole(words, joined, at, last):
                        end = words[last].start() + len(lowered[last])
                        places[key].append(Place(number, Span(words[at].start(), end), sentence))
    verbs = frozenset(
        word for word, count in as_verb.items() if count > as_noun[word] and count >= _VERB * counts[word,]
    )
    nouns = {key: found for key, found in places.items() if key[0] not in verbs and key[-1] not in verbs}
    hits = tuple(tuple(tag(article, taxonomy)) for article in articles)
    return Survey(hits, nouns, counts, tuple(map(tuple, fresh)), verbs, frozenset(small))


def fresh_sentences(articles: Sequence[Article]) -> list[list[Span]]:
    """Return for each article the sentences that do not repeat earlier articles, names and figures apart.

    A sentence repeats them if runs of words that stand there make up much of it: notices are reworded here and there.
    """
    seen: set[tuple[str, ...]] = set()
    fresh: list[list[Span]] = []
    for article in articles:
        runs_here: list[tuple[str, ...]] = []
        kept: list[Span] = []
        for sentence in counted_sentences(article):
            words = _but_for_names(sentence.of(article.text))
            size = min(_RUN, len(words))
            runs = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
            repeated = {at + step for at, run in enumerate(runs) if run in seen for step in range(size)}
            if not words or len(repeated) < _REPEATED * len(words):
                kept.append(sentence)
            runs_here.extend(runs)
        seen.update(runs_here)
        fresh.append(kept)
    return fresh


def _but_for_names(sentence: str) -> list[str]:
    """Return the words of a sentence without names, figures and addresses; of a short one all."""
    words = [plain for word in sentence.split() if (plain := word.strip(_MARKS))]
    left = [word for word in words if not _NAME_OR_FIGURE.search(word)]
    return left if len(left) >= _SHORTEST_NOTICE else words


def _read(word: str) -> tuple[str, str, bool, bool]:
    """Return a word in small letters, its stem, and whether it may begin or end a phrase, and stand within one."""
    lowered = word.lower().replace("’", "'").removesuffix("'s")
    key = stem(lowered)
    plain = lowered not in STOP_WORDS and key not in EMPTY and len(lowered) > 1
    return lowered, key, plain, plain or lowered in _LINKS


def _whole(words: Sequence[re.Match[str]], joined: Sequence[bool], first: int, last: int) -> bool:
    """Tell whether a candidate begins and ends as a noun phrase does and cuts no name in two."""
    opening, ending = words[first][0].lower(), words[last][0].lower()
    if opening.endswith(("ly", "ed")) and opening not in _NOUNS:
        return False
    if NO_NOUN.search(ending) and ending not in _NOUNS:
        return False
    if ending.endswith("ing") and words[last - 1][0].endswith("s"):  # people residing: a verb
        return False
    cuts = [(first - 1, first), (last, last + 1)]
    return not any(
        one >= 0 and two < len(words) and joined[one] and words[one][0][0].isupper() and words[two][0][0].isupper()
        for one, two in cuts
    )


@dataclass(frozen=True, slots=True)
class Names:
    """Names of people, organisations, places and outlets (case-folded), the words that they are made of, and the words
    that stand somewhere in small letters, which no name does.
    """

    whole: frozenset[str]
    words: frozenset[str]
    small: frozenset[str]


def known_names(articles: Sequence[Article], names: Collection[str], small: frozenset[str]) -> Names:
    """Return `names`, and those of the outlets that the articles come from; `small` as in `Survey`."""
    outlets = {name for article in articles for name in (article.publisher, article.agency) if name}
    whole = frozenset(name.casefold() for name in (*names, *outlets))
    words = {word.casefold() for name in (*names, *outlets) for word in name.split() if word[:1].isupper()}
    return Names(whole, frozenset(words), small)


def is_name(articles: Sequence[Article], places: Sequence[Place], names: Names) -> bool:
    """Tell whether a phrase is a name: a known one or with a word of one, nearly always capitals, or ending in one."""
    capital = 0
    for place in places:
        text = place.span.of(articles[place.article].text)
        if text.casefold() in names.whole:
            return True
        words = [word for word in text.split() if word.lower() not in _LINKS]
        first = 1 if place.span.start == place.sentence.start else 0
        capital += (
            all(word[0].isupper() for word in words[first:])
            or words[-1].istitle()
            or any(_named(word, names) for word in words[first:])
            or (words[0].istitle() and words[0].lower() not in names.small)
        )
    return capital >= _NAME * len(places)


def _named(word: str, names: Names) -> bool:
    """Tell whether a word is one of a name; acronyms are of names and of phrases alike."""
    if not word[0].isupper() or word.isupper():
        return False
    return word.casefold() in names.words or word.lower() not in names.small


def as_written(articles: Sequence[Article], places: Sequence[Place]) -> str:
    """Return a phrase as the articles most often write it, in small letters where they write it so at all."""
    written = Counter(" ".join(place.span.of(articles[place.article].text).split()) for place in places)
    small = {form: count for form, count in written.items() if form.islower()}
    return min(small or written, key=lambda form: (-written[form], form))


def emergent_phrases(
    articles: Sequence[Article],
    taxonomy: Taxonomy,
    *,
    limit: int = 20,
    names: Collection[str] = (),
    surveyed: Survey | None = None,
) -> list[EmergentPhrase]:
    """Return the phrases that several articles share and no theme covers, heaviest first.

    Args:
        articles: the corpus; copies of one story should be given once.
        taxonomy: the themes that are known.
        limit: how many phrases at most.
        names: names of people, organisations and places, which are no themes.
        surveyed: what `survey` read of the articles and the taxonomy, where it was read already.
    """
    surveyed = surveyed or survey(articles, taxonomy)
    places, counts = surveyed.places, surveyed.counts
    known = known_names(articles, names, surveyed.small)
    fewest = FEWEST_ARTICLES if len(articles) <= MANY else FEWEST_IN_MANY
    shared = {
        key: found
        for key, found in places.items()
        if len({place.article for place in found}) >= fewest and not is_name(articles, found, known)
    }
    longer = longer_phrases(shared)
    hits = [[(hit.start, hit.end) for hit in found] for found in surveyed.hits]
    total = counts.total()
    chosen: list[tuple[float, Key]] = []
    for key, found in shared.items():
        covered = sum(any(place.span.overlaps(hit) for hit in hits[place.article]) for place in found)
        weight = _weight(key, len(found), longer[key], counts, total)
        if covered < _COVERED * len(found) and weight > 0 and max(longer[key], default=0) < MOST_OF * len(found):
            chosen.append((weight, key))
    chosen.sort(key=lambda entry: (-entry[0], entry[1]))
    result: list[EmergentPhrase] = []
    taken: set[Key] = set()
    for weight, key in chosen:
        if len(result) == limit:
            break
        if any(part in taken for part in _parts(key)) or any(key in _parts(other) for other in taken):
            continue
        taken.add(key)
        found = shared[key]
        phrase = as_written(articles, found)
        result.append(EmergentPhrase(phrase, weight, len({place.article for place in found}), tuple(found)))
    return result


def longer_phrases(phrases: Mapping[Key, Sequence[Place]]) -> defaultdict[Key, list[int]]:
    """Return for each phrase how often those occur that it is a part of."""
    longer: defaultdict[Key, list[int]] = defaultdict(list)
    for key, found in phrases.items():
        for part in _parts(key):
            if part in phrases:
                longer[part].append(len(found))
    return longer


def _weight(key: Key, count: int, longer: Sequence[int], counts: Counter[Key], total: int) -> float:
    """Return C-value times the mutual information of the weakest joint."""
    alone = count - (sum(longer) / len(longer) if longer else 0.0)
    joints = [log(count * total / (counts[key[:cut]] * counts[key[cut:]])) for cut in range(1, len(key))]
    return log2(len(key)) * alone * max(0.0, min(joints))


def _parts(key: Key) -> list[Key]:
    """Return the shorter sequences within a sequence, of two words at least."""
    return [key[at : at + size] for size in range(2, len(key)) for at in range(len(key) - size + 1)]


def emergent(
    articles: Sequence[Article], taxonomy: Taxonomy, *, limit: int = 20, names: Collection[str] = ()
) -> dict[str, list[ThemeHit]]:
    """Return the hits of emergent phrases by article id, marked as such; arguments as for `emergent_phrases`."""
    hits: dict[str, list[ThemeHit]] = {article.id: [] for article in articles}
    for found in emergent_phrases(articles, taxonomy, limit=limit, names=names):
        for place in found.places:
            article = articles[place.article]
            hits[article.id].append(
                ThemeHit(
                    *place.span,
                    place.span.of(article.text),
                    found.phrase,
                    found.phrase,
                    *place.sentence,
                    emergent=True,
                )
            )
    for row in hits.values():
        row.sort(key=lambda hit: (hit.start, hit.end))
    return hits
