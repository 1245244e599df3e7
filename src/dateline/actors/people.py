"""The people of an article: who is named, in what role, and where they are mentioned.

Mentions of one person are merged by their words alone; two people are never merged into one, so that a surname that two
people of the article share stays unassigned where nothing tells which is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from dateline.actors.lexicon import FAMILY, GIVEN, Is, lexicon, unaccented, word_list
from dateline.actors.model import Person
from dateline.actors.names.find import read_names
from dateline.actors.names.model import Name
from dateline.actors.roles.find import Roles
from dateline.corpus.model import Article
from dateline.text import Span

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_FEMALE_TITLES = word_list("people: female titles")
_MALE_TITLES = word_list("people: male titles")
_NO_LETTERS = str.maketrans(dict.fromkeys('.,"“”()', " "))
_SPOUSES = ("first lady", "second lady", "first gentleman", "second gentleman")


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one person while they are gathered."""

    words: tuple[str, ...]
    form: str
    names: list[Name] = field(default_factory=list)
    full: Name | None = None
    role: Span | None = None
    strong_role: bool = False
    gender: str = ""


@lru_cache(maxsize=4096)
def name_words(form: str) -> tuple[str, ...]:
    """Return the words of a person's name for comparison: plain small letters, without full stops and "Jr"."""
    words = tuple(word for word in unaccented(form).lower().translate(_NO_LETTERS).split())
    kept = tuple(word for word in words if word not in _SUFFIXES)
    return kept or words


def is_given_name(form: str) -> bool:
    """Return whether a single word is a given name rather than a surname: "Steve", not "Kirby"."""
    flag = lexicon().flags.get(form, 0)
    return bool(flag & GIVEN) and not flag & int(Is.FAMOUS)


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names of several words can be the same person's within one article."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if short[-1] != long[-1]:
        return len(short) > 1 and short == long[: len(short)]  # "Gloria Macapagal" and "Gloria Macapagal Arroyo"
    if len(short) == 1:
        return True
    position = 0
    for word in short[:-1]:
        while position < len(long) - 1 and not _same_word(word, long[position]):
            position += 1
        if position == len(long) - 1:
            return False
        position += 1
    return True


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]


def _gender(form: str, title: str, role: str) -> str:
    titles = {word.strip(".,") for word in f"{title} {role}".lower().split()}
    if titles & _FEMALE_TITLES:
        return "f"
    if titles & _MALE_TITLES:
        return "m"
    first = form.split()[0] if form else ""
    flag = lexicon().flags.get(first, 0) & GIVEN
    return "f" if flag == int(Is.FEMALE) else "m" if flag == int(Is.MALE) else ""


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _form(text: str, name: Name) -> str:
    form = _one_line(text[name.start : name.end])
    if form.isupper() and len(form) > 3:
        form = " ".join(word.capitalize() if len(word) > 2 else word for word in form.split(" "))
    return form


@lru_cache(maxsize=64)
def people_of(text: str, limit: int) -> tuple[Cluster, ...]:
    """Return the people named before character `limit`, in the order of their first full mention."""
    _, names = read_names(text)
    roles = Roles(text, names)
    people = [name for name in names if name.kind == "PER" and name.start < limit]
    clusters: list[Cluster] = []
    by_words: dict[tuple[str, ...], dict[int, Cluster]] = {}
    singles: list[Name] = []
    for name in people:
        form = _form(text, name)
        words = name_words(form)
        if len(words) == 1:
            singles.append(name)
            continue
        # Compatible names share their last word or their first two.
        keys = (words[-1:], words[:2])
        near = {number: cluster for key in keys for number, cluster in by_words.get(key, {}).items()}
        fitting = [cluster for cluster in near.values() if compatible(cluster.words, words)]
        fitting = [cluster for cluster in fitting if cluster.words == words] or fitting
        if len(fitting) == 1:
            cluster = fitting[0]
            if len(words) > len(cluster.words):
                cluster.words, cluster.form = words, form
        else:
            cluster = Cluster(words, form)
            clusters.append(cluster)
        for key in keys:
            by_words.setdefault(key, {})[id(cluster)] = cluster
        cluster.names.append(name)
        cluster.full = cluster.full or name
    _assign_singles(text, clusters, singles)
    head_end = max(0, text.find("\n"))
    for cluster in clusters:
        cluster.names.sort(key=lambda name: name.start)
        _find_role(text, roles, cluster, head_end)
    _share_roles(roles, people, clusters)
    for cluster in clusters:
        title = " ".join(name.title.of(text) for name in cluster.names if name.title)
        cluster.gender = _gender(cluster.form, title, cluster.role.of(text) if cluster.role else "")
    clusters.sort(key=lambda cluster: (cluster.full or cluster.names[0]).start)
    return tuple(clusters)


def _assign_singles(text: str, clusters: list[Cluster], singles: list[Name]) -> None:
    """Give each surname or given name that stands alone to the one person it can mean."""
    by_word: dict[str, list[Cluster]] = {}
    flags = lexicon().flags
    for cluster in clusters:
        first = cluster.form.split()[0]
        keys = {cluster.words[-1]}
        if not flags.get(first, 0) or flags[first] & (FAMILY | GIVEN):
            keys.add(cluster.words[0])
        written = cluster.form.split()
        if len(written) > 2 and len(written) == len(cluster.words):  # "Mamani" of "Rosa Mamani Quispe"
            keys |= {
                plain
                for word, plain in zip(written[1:-1], cluster.words[1:-1], strict=True)
                if len(word) > 2 and word[0].isupper() and not flags.get(word, 0) & ~(FAMILY | int(Is.FAMOUS))
            }
        for key in keys:
            by_word.setdefault(key, []).append(cluster)
    for name in singles:
        form = _form(text, name)
        words = name_words(form)
        if not words:
            continue
        word = words[-1]
        fitting = [cluster for cluster in by_word.get(word, ()) if not _differ(text, name, cluster)]
        others = len(by_word.get(word, ())) - len(fitting)
        if len(fitting) > 1:
            surname = [cluster for cluster in fitting if cluster.words[-1] == word]
            fitting = surname if len(surname) == 1 else [c for c in fitting if c.full and c.full.start < name.start]
        if len(fitting) == 1:
            fitting[0].names.append(name)
        elif not fitting and (others or not by_word.get(word)):
            cluster = Cluster(words, form, [name], name)
            clusters.append(cluster)
            by_word.setdefault(word, []).append(cluster)


def _title(text: str, name: Name) -> str:
    """Return the title before a name in small letters, "First" before it included."""
    if name.title is None:
        return ""
    start = name.title.start
    rank = re.search(r"(?:First|Second)\s$", text[max(0, start - 8) : start])
    return (rank[0] if rank else "").lower() + name.title.of(text).lower()


def _differ(text: str, name: Name, cluster: Cluster) -> bool:
    """Return whether the title before a single name cannot be the person's: "President Biden", Jill Biden."""
    if name.title is None:
        return False
    title = _title(text, name)
    known = {_title(text, other) for other in cluster.names if other.title}
    if any(spouse in title for spouse in _SPOUSES) != any(spouse in one for one in known for spouse in _SPOUSES):
        return bool(known) and name_words(_form(text, name)) != name_words(cluster.form)
    return {_gender("", title, ""), _gender("", " ".join(known), "")} == {"f", "m"}


def _find_role(text: str, roles: Roles, cluster: Cluster, head_end: int) -> None:
    for name in cluster.names:
        role, strong = roles.role(name)
        strong = strong and not text[name.start : name.end].isupper()  # a head line in capitals says it worse
        if role and role.of(text).strip() and (cluster.role is None or (strong and not cluster.strong_role)):
            cluster.role, cluster.strong_role = role, strong
        if cluster.strong_role:
            break
    if cluster.role is None or not cluster.strong_role or cluster.role.end > head_end:
        return
    said = cluster.role.of(text).lower()
    for name in cluster.names:  # "Actor" in the head line, "singer and actor" below
        role, strong = roles.role(name) if name.start > head_end else (None, False)
        if role and strong:
            fuller = role.of(text).lower()
            if len(fuller) > len(said) and ("former" not in said or "former" in fuller):
                cluster.role = role
            return


def _share_roles(roles: Roles, people: list[Name], clusters: list[Cluster]) -> None:
    """Give "astronauts" to both of "astronauts Doug Hurley and Bob Behnken"."""
    owner = {id(name): cluster for cluster in clusters for name in cluster.names}
    for earlier, name in pairwise(people):
        first, second = owner.get(id(earlier)), owner.get(id(name))
        if first is None or second is None or first is second or second.strong_role:
            continue
        if (role := roles.shared(name, earlier, first.role)) is not None:
            second.role, second.strong_role = role, True


def body_end(article: Article) -> int:
    """Return where names of people stop to count: the credits at the foot name nobody of the news."""
    return article.body.end if article.body.end > article.body.start else len(article.text)


def find_people(article: Article) -> list[Person]:
    """Return the people that an article names, in the order of their first full mention.

    Head lines count (a byline names a person), the credits below the body do not. `role` is the text's own words at
    `role_start` to `role_end`, on one line as `name` is; `mentions` holds names, titles such as "the CM" and pronouns
    that can mean nobody else.
    """
    from dateline.actors.mentions import resolve_people

    text = article.text
    clusters = people_of(text, body_end(article))
    spans = resolve_people(text, body_end(article))
    people = []
    for cluster, mentions in zip(clusters, spans, strict=True):
        full = cluster.full or cluster.names[0]
        people.append(
            Person(
                full.start,
                full.end,
                _one_line(text[full.start : full.end]),
                cluster.form,
                _one_line(cluster.role.of(text)) if cluster.role else None,
                cluster.role.start if cluster.role else None,
                cluster.role.end if cluster.role else None,
                tuple(mention.span for mention in mentions),
            )
        )
    return people
