"""The shapes of the briefing's charts: what there is to draw, for `briefing.plot` to draw it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A thing that lasts, or whose day lies within a stretch: drawn from `first` to `last` on the row `label`.

    `certain` is False where only the bounds are known, or the thing is yet to come (drawn hollow or hatched). A None
    bound is open. `text` stands beside it.
    """

    label: str
    first: dt.date | None
    last: dt.date | None
    certain: bool = True
    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Things on a time axis, a row each."""

    items: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """How many there surely are under `label`, and how many more there may be (drawn hatched, above)."""

    label: str
    certain: float
    possible: float = 0.0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Counts beside each other."""

    items: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """A grid of shares: a list a row, each share from 0 to 1 or None, with what is printed and linked in each cell.

    `colours` marks rows beside their names, empty for a row without a colour of its own.
    """

    values: tuple[tuple[float | None, ...], ...]
    words: tuple[tuple[str, ...], ...]
    urls: tuple[tuple[str, ...], ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    colours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a day; `low` and `high` differ for a range, `until` is the end of a target's period.

    `modifier` is one of the ledger's: `>` and `>=` are drawn with an arrow up, `<` and `<=` down, `~` hollow.
    `slack` is how many days the day may be off, drawn as a tick's width.
    """

    day: dt.date
    low: float
    high: float
    modifier: str = "="
    until: dt.date | None = None
    target: bool = False
    text: str = ""
    url: str = ""
    slack: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """The values of one thing over time, in order."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Small multiples of values over time."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody, framed, or a place, in a broken frame."""

    label: str
    place: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What joins the nodes numbered `first` and `second`: a line as wide as `weight`, with `text` on it."""

    first: int
    second: int
    weight: int
    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """Who is joined with whom."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


Chart = Bars | Columns | Heat | Series | Network
