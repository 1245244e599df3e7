"""Changes: which figures of a sentence are the level before, the level after and the difference of one change."""

from __future__ import annotations

from typing import Final, Literal

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import AUXILIARIES, CHANGE_WORDS
from dateline.numbers.tokens import HYPHENS, Tokens
from dateline.numbers.verbs import is_verb

Role = Literal["", "from", "to", "by"]
_FAR: Final = 14  # tokens between the figures of one change
_PHRASE: Final = 5  # words of a noun and what stands before it
_OLD: Final = frozenset("from than against versus".split())
_TRANSITIVE: Final = frozenset(
    "raise raises raised raising cut cuts cutting lose loses lost shed sheds gain gains gained gaining reduce lifts "
    "add adds added adding "
    "reduces reduced boost boosts boosted slash "
    "slashed trim trimmed lift lifted expand expanded improve improved change changed".split()
)
_SUMS: Final = frozenset("total combined average peak high low".split())
_CLAUSES: Final = frozenset([";", "while", "whereas"])
_NOT_CHANGE: Final = frozenset(
    "moved move moving took take taken bring brought went go goes going gone advance recover recovered "
    "slow lead leads".split()
)


# Verbs to which `up` or `down` belongs without a word of how much: `burnt down 81 houses`, `pay down its debt`.
_WITH_UP: Final = frozenset(
    "make makes made making set sets setting sign signed signing take taken took end ended show showed shows give gave "
    "given giving hold holds held holding blow blew blown blowing pick picked picking round rounded rounding line "
    "lined put puts putting build built building buy bought buying snap snapped snapping use used "
    "using turn turned turning back backed call called calling free freed freeing clean cleaned rack racked lock "
    "locked draw drew drawn wind wound tie tied tying eat ate eats".split()
)
_WITH_DOWN: Final = frozenset(
    "burn burns burned burnt burning shoot shoots shot shooting gun gunned mow mowed hunt hunted track tracked turn "
    "turned turning shut shuts shutting tear tears tore torn tearing pull pulled pulling strike "
    "struck pay pays paid paying lay laid break broke broken melt melted melting chop chopped hold held".split()
)
_PARTICLES: Final = {"up": _WITH_UP, "down": _WITH_DOWN}


def tie_changes(t: Tokens, figures: list[Figure]) -> None:
    """Set `change` (`from`, `to`, `by`) of the figures behind a word of change, and tie those of one change."""
    first: Figure | None = None
    previous: Figure | None = None
    for figure in figures:
        gap = (previous.last, figure.mark) if previous is not None else (max(0, figure.mark - _FAR), figure.mark)
        near = gap[1] - gap[0] <= _FAR
        between = t.lower[max(gap[0], gap[1] - _FAR) : gap[1]]
        clause = next((j for j in range(len(between) - 1, -1, -1) if between[j] in _CLAUSES), -1)
        near = near and clause < 0
        between = between[clause + 1 :]  # another clause: what moves in it is said there
        linked = t.at(figure.mark - 1) in ("from", "to")
        reach = between if linked and (near or previous is None) else between[-6:]
        if previous is not None and not near and t.at(figure.mark - 1) not in ("to", "by"):
            reach = reach[-1:]  # far from another figure only what is said right here
        changed = not CHANGE_WORDS.isdisjoint(reach) and any(_is_change(reach, place) for place in range(len(reach)))
        changed = changed or _moved_by(t, figure, gap[0])
        role = _role(t, figure, previous if near and first is not None else None, changed)
        if not role:
            first = None
        else:
            taken = first is not None and near and not (changed and role == "by")
            if first is None or not taken or (_repeats(t, figures, first, role) and _link_word(t, figure) != "or"):
                first = figure
            figure.change = role
            figure.change_of = t.starts[first.mark]
        previous = figure


def _is_change(words: list[str], i: int) -> bool:
    """Tell a word of change: `up 5%`, and not `made up 5%` or `burnt down 81 houses`."""
    word = words[i]
    if word not in CHANGE_WORDS or word in _NOT_CHANGE:
        return False
    if i == 0 or word not in _PARTICLES:
        return True
    return words[i - 1] not in _PARTICLES[word] and not (word == "up" and words[i - 1] in HYPHENS)


def _link(t: Tokens, figure: Figure) -> int:
    """Return the word that a figure hangs on, over an article and `a total of`."""
    i = figure.mark - 1
    if t.at(i) == "of" and t.at(i - 1) in _SUMS:
        i -= 2
    if t.at(i) in _SUMS | {"record", "full"} and t.at(i - 1) in ("a", "an", "the"):
        i -= 1
    return i - 1 if t.at(i) in ("a", "an", "the") else i


def _link_word(t: Tokens, figure: Figure) -> str:
    return t.at(_link(t, figure))


def _level(t: Tokens, of: int) -> tuple[int, str]:
    """Return the word that the noun before `of` hangs on: `up from an initial price of $5`; else `of` itself."""
    if t.at(of - 1) == "short":
        return of - 1, "short"
    for i in range(of - 1, max(-1, of - 1 - _PHRASE), -1):
        if t.at(i) in _OLD:
            return i, t.at(i)
        if not t.at(i).isalpha() or t.at(i) in CHANGE_WORDS:
            break
    return of, "of"


def _moved_by(t: Tokens, figure: Figure, floor: int) -> bool:
    """Tell whether `by` before a figure belongs to a verb of change, over its object: `raise the top grant by $9`."""
    link = _link(t, figure)
    if t.at(link) != "by":
        return False
    for i in range(link - 1, max(floor - 1, link - 1 - _FAR), -1):
        lower = t.lower[i]
        if lower in ";:()":
            return False
        if lower in CHANGE_WORDS and lower not in _NOT_CHANGE:
            return True
        if is_verb(t, i) and not (lower.endswith("ing") and t.lower[i - 1] not in AUXILIARIES):  # the funding
            return False
    return False


def _repeats(t: Tokens, figures: list[Figure], first: Figure, role: str) -> bool:
    start = t.starts[first.mark]
    return any(other.change == role and other.change_of == start for other in figures)


def _role(t: Tokens, figure: Figure, tied: Figure | None, changed: bool) -> Role:
    """Return the part a figure plays: told by its preposition, and by the word of change before it."""
    if figure.kind in ("multiple", "fraction") and not changed:
        return ""
    if t.at(figure.mark - 1) == "(":
        return ""
    i = _link(t, figure)
    link = t.at(i)
    if not changed and tied is None:
        return ""
    if link == "of":
        i, link = _level(t, i)
    if "short" in (link, t.at(figure.mark)):  # it falls short of a threshold
        return ""
    if link in _OLD or (link in ("with", "to") and t.at(i - 1) == "compared"):
        return "from"
    if link == "to" or (link == "at" and (changed or (tied is not None and figure.kind in ("money", "plain")))):
        return "to"
    if link == "by":
        return "by"
    if link == "or" and tied is not None:
        return "by"
    if link in _TRANSITIVE and figure.kind != "percent" and figure.unit != "point":  # raised $15 million, lost 20 seats
        return ""
    if changed and (link in CHANGE_WORDS or link in ("another", "further", "some", "an", "of")):
        return "by"
    return ""
