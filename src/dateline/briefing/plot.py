"""Figures: the same drawing for the same data, in vectors, readable in print and on a dark page.

The functions know rows, columns, days and links; they know no theme and no number. Colours are few, and no meaning
rests on colour alone.
"""

from __future__ import annotations

import datetime as dt
import io
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from math import ceil
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib import font_manager
from matplotlib.dates import AutoDateLocator, date2num, num2date
from matplotlib.figure import Figure
from matplotlib.textpath import TextPath

from dateline.briefing.layout import layout
from dateline.printing import MONTHS, number_words
from dateline.wording.shapes import Bars, Chart, Columns, Heat, Link, Network, Point, Series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt
    from matplotlib.axes import Axes

INK = "#1a1a2e"  # the exporters let what has this colour follow the page's text
ACCENT = "#2f6690"
SECOND = "#c46210"
PALE = "#9fb8cc"
WIDTH = 7.0  # inches: the text width of the page
_TALLEST = 6.5  # inches of a network
_LABEL_SIZE = 7.5
_DRAWN = 0.775  # of the width that matplotlib leaves to the axes
_SHORTEST = 30  # days of a time axis, so that one day alone has others beside it
_ROOM = 0.22  # inches between the numbers on two lines
STYLE: Any = {
    "font.family": "Noto Sans",
    "font.size": 8.5,
    "svg.fonttype": "none",
    "svg.hashsalt": "dateline",
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.6,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "hatch.linewidth": 0.5,
    "text.parse_math": False,
}


@cache
def _fonts() -> None:
    """Let matplotlib measure text with the fonts that the document is set in."""
    for font in sorted(Path(str(files("dateline.briefing") / "fonts")).glob("*.[to]tf")):
        font_manager.fontManager.addfont(str(font))


@contextmanager
def style() -> Iterator[None]:
    """Draw in the house style, whatever the user's matplotlibrc says."""
    _fonts()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        yield


def svg(drawing: Figure) -> str:
    """Return a figure as SVG with text kept as text, the same bytes each time."""
    out = io.StringIO()
    with style():
        drawing.savefig(out, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def png(drawing: Figure) -> bytes:
    """Return a figure as PNG on white, for Word."""
    out = io.BytesIO()
    with style():
        drawing.savefig(out, format="png", dpi=200, facecolor="white", bbox_inches="tight", metadata={"Software": None})
    return out.getvalue()


def _clip(label: str, length: int = 44) -> str:
    return label if len(label) <= length else label[: length - 1].rsplit(" ", 1)[0] + " …"


def _two_lines(label: str) -> str:
    return "\n".join(wrap(label, 44, max_lines=2, placeholder=" …"))


def _day_names(days: Sequence[dt.datetime]) -> list[str]:
    """Return the days of an axis as shortly as they differ, the year beside the first of each."""
    to_the_day, to_the_month = any(day.day != 1 for day in days), any(day.month != 1 for day in days)
    names = []
    for place, day in enumerate(days):
        month = MONTHS[day.month - 1][:3]
        name = [str(day.day), month] if to_the_day else [month] if to_the_month else []
        new = not place or days[place - 1].year != day.year
        names.append(" ".join([*name, str(day.year)] if new or not name else name))
    return names


def _day_axis(axes: Axes) -> None:
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=8))
    low, high = axes.get_xlim()
    ticks = [tick for tick in axes.get_xticks() if low <= tick <= high]  # one outside would widen the axis
    axes.set_xticks(ticks, _day_names([num2date(tick) for tick in ticks]))
    axes.grid(axis="x", color=INK, alpha=0.15, linewidth=0.5)


def bars(chart: Bars) -> Figure:
    """Draw things on a time axis, a row each: a dot for a day, a bar for a stretch, hollow or hatched if uncertain."""
    items = chart.items
    with style():
        drawing = Figure(figsize=(WIDTH, 0.7 + 0.33 * max(1, len(items))))
        axes = drawing.subplots()
        days = [day for item in items for day in (item.first, item.last) if day]
        low, high = (min(days), max(days)) if days else (dt.date(2000, 1, 1), dt.date(2001, 1, 1))
        margin = max(dt.timedelta(days=10), (high - low) * 0.08)
        left, right = low - margin, high + margin
        for row, item in enumerate(items):
            if item.first is None and item.last is None:
                axes.text(date2num(left + margin / 2), row, item.text or "date unknown", va="center", style="italic")
                continue
            first, last = date2num(item.first or left), date2num(item.last or right)
            if item.first == item.last:
                inside = ACCENT if item.certain else "none"
                (drawn,) = axes.plot([first], [row], "o", color=ACCENT, markerfacecolor=inside, markersize=5)
            else:
                (drawn,) = axes.barh(
                    row, max(last - first, 1), left=first, height=0.42, edgecolor=ACCENT, linewidth=0.8,
                    color=PALE if item.certain else "none", hatch=None if item.certain else "////",
                )  # fmt: skip
            if item.url:
                drawn.set_url(item.url)
            if item.text:
                said = axes.annotate(
                    item.text, (last, row), xytext=(6, 0), textcoords="offset points", va="center", fontsize=7.5
                )
                said.set_url(item.url or None)
        axes.set_yticks(range(len(items)), [_two_lines(item.label) for item in items], fontsize=_LABEL_SIZE)
        axes.set_ylim(len(items) - 0.4, -0.6)
        axes.set_xlim(date2num(left), date2num(right + margin))
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        _day_axis(axes)
        return drawing


def columns(chart: Columns) -> Figure:
    """Draw counts as columns, what is uncertain hatched on top, with the count above each."""
    items = chart.items
    with style():
        drawing = Figure(figsize=(WIDTH, 2.4))
        axes = drawing.subplots()
        for place, item in enumerate(items):
            for bottom, height, hatch in ((0.0, item.certain, None), (item.certain, item.possible, "////")):
                if height:
                    [drawn] = axes.bar(
                        place, height, 0.7, bottom, edgecolor=ACCENT, linewidth=0.8, hatch=hatch,
                        color="none" if hatch else PALE,
                    )  # fmt: skip
                    drawn.set_url(item.url or None)
            if total := item.certain + item.possible:
                said = axes.annotate(
                    f"{total:.3g}", (place, total), xytext=(0, 2), textcoords="offset points", ha="center", fontsize=7.5
                )
                said.set_url(item.url or None)
        widest = max((_label_size(item.label)[0] for item in items), default=0.0)
        every = max(1, ceil(widest * len(items) / (WIDTH * _DRAWN)))
        axes.set_xticks(range(0, len(items), every), [item.label for item in items[::every]])
        axes.tick_params(axis="x", length=0)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.set_xlim(-0.6, len(items) - 0.4)
        return drawing


def heat(chart: Heat) -> Figure:
    """Draw a grid of shares as shades with the value printed in each cell, so that it reads in black and white."""
    values, rows, columns = chart.values, chart.rows, chart.columns
    with style():
        drawing = Figure(figsize=(WIDTH, 0.9 + 0.27 * max(1, len(rows))))
        axes = drawing.subplots()
        top = max((value for row in values for value in row if value), default=1.0)
        for y, row in enumerate(values):
            for x, value in enumerate(row):
                if value is None:
                    continue
                strength = value / top
                patch = mpl.patches.Rectangle(
                    (x - 0.48, y - 0.44), 0.96, 0.88, facecolor=ACCENT, alpha=0.08 + 0.62 * strength if value else 0.0
                )
                axes.add_patch(patch)
                text = axes.text(x, y, chart.words[y][x], ha="center", va="center", fontsize=7.5)
                text.set_url(chart.urls[y][x] or None)
        left = -0.5 - 0.02 * max(1, len(columns))
        for y, colour in enumerate(chart.colours):
            axes.plot([left], [y], "s", color=colour or "none", markersize=5, clip_on=False)
        axes.set_xlim(left, max(0.5, len(columns) - 0.5))
        axes.set_ylim(max(0.5, len(rows) - 0.5), -0.5)
        axes.set_xticks(range(len(columns)), columns)
        axes.xaxis.tick_top()
        axes.set_yticks(range(len(rows)), [_clip(row) for row in rows])
        axes.tick_params(length=0)
        for side in axes.spines.values():
            side.set_visible(False)
        return drawing


def series(chart: Series) -> Figure:
    """Draw small multiples: for each panel the values of one thing over time, targets as spans to their end date."""
    panels = chart.panels
    with style():
        drawing = Figure(figsize=(WIDTH, 0.4 + 1.55 * max(1, len(panels))), layout="constrained")
        grid = drawing.subplots(max(1, len(panels)), 1, squeeze=False)
        for panel, (axes,) in zip(panels, grid, strict=False):
            points = panel.points
            axes.set_title(panel.title, loc="left", fontsize=8.5, fontweight="bold")
            for place, point in enumerate(points):
                _draw_point(axes, point, place)
            highest = max((point.high for point in points), default=1.0)
            axes.set_ylim(0, highest * 1.45)
            axes.yaxis.set_major_locator(mpl.ticker.MaxNLocator(3))
            axes.yaxis.set_major_formatter(mpl.ticker.FuncFormatter(lambda value, _: number_words(value)))
            first, last = axes.dataLim.intervalx
            margin = max(0.22 * (last - first), (_SHORTEST - (last - first)) / 2)
            axes.set_xlim(first - margin, last + margin)
            _day_axis(axes)
        _part(drawing)
        return drawing


def _part(drawing: Figure) -> None:
    """Turn words that stand on those or the arrow of another point, or on the axis, to their other side.

    Where there is no room either, they are taken away.
    """
    drawing.draw_without_rendering()
    for axes in drawing.axes:
        arrows = [text.arrow_patch for text in axes.texts if isinstance(text, mpl.text.Annotation)]
        kept = [arrow.get_window_extent() for arrow in arrows if arrow is not None]
        kept += [axes.spines["bottom"].get_window_extent(), *(t.get_window_extent() for t in axes.get_xticklabels())]
        for said in [text for text in axes.texts if text.get_text()]:
            box = said.get_window_extent()
            if any(box.overlaps(other) for other in kept):
                _turn(said)
                box = said.get_window_extent()
            if any(box.overlaps(other) for other in kept):
                said.remove()
            else:
                kept.append(box)


def _turn(said: mpl.text.Text) -> None:
    """Set words that are above their point below it, and the other way round."""
    assert isinstance(said, mpl.text.Annotation)
    x, y = said.xyann
    said.xyann = (x, -y)
    said.set_verticalalignment("top" if y > 0 else "bottom")


def _draw_point(axes: Axes, point: Point, place: int) -> None:
    x = date2num(point.day)
    middle = (point.low + point.high) / 2
    colour = SECOND if point.target else ACCENT
    if point.until:
        axes.plot([x, date2num(point.until)], [middle, middle], color=colour, linewidth=1.6, linestyle=(0, (5, 2)))
    if point.low != point.high:
        axes.plot([x, x], [point.low, point.high], color=colour, linewidth=3, alpha=0.5, solid_capstyle="butt")
    if point.slack:
        axes.plot([x - point.slack, x + point.slack], [middle, middle], color=colour, linewidth=5, alpha=0.25)
    (drawn,) = axes.plot(
        [x], [middle], "s" if point.target else "o", color=colour, markersize=5.5,
        markerfacecolor="none" if point.modifier == "~" else colour,
    )  # fmt: skip
    if point.url:
        drawn.set_url(point.url)
    if point.modifier in (">", ">=", "<", "<="):
        up = point.modifier.startswith(">")
        axes.annotate(
            "", (x, middle), xytext=(0, 16 if up else -16), textcoords="offset points",
            arrowprops={"arrowstyle": "<-", "color": colour, "linewidth": 0.9},
        )  # fmt: skip
    if point.text:  # neighbours of one value would be written over each other: every other one goes below
        below = place % 2 == 1
        said = axes.annotate(
            point.text, (x, middle), xytext=(8, -5 if below else 5), textcoords="offset points", fontsize=7.5,
            va="top" if below else "bottom",
        )  # fmt: skip
        said.set_url(point.url or None)


def network(chart: Network) -> Figure:
    """Draw who is joined with whom: people in frames, places in broken ones, lines as wide as their number."""
    with style():
        sizes = [_label_size(node.label) for node in chart.nodes]
        height = min(_TALLEST, 1.2 + 0.2 * len(sizes))
        places = layout(sizes, [(link.first, link.second) for link in chart.links], WIDTH, height)
        drawing = Figure(figsize=(WIDTH, height))
        axes = drawing.add_axes((0.0, 0.0, 1.0, 1.0))
        axes.set_xlim(-0.02, WIDTH + 0.02)
        axes.set_ylim(-0.02, height + 0.02)
        axes.axis("off")
        numbers: list[tuple[float, float]] = []
        widest = max((link.weight for link in chart.links), default=1)
        for link in chart.links:
            both = ((link.first, link.second), (link.second, link.first))
            ends = [_border(places[a], places[b], sizes[a]) for a, b in both]
            _draw_link(axes, link, ends, 0.6 + 2.4 * link.weight / widest, numbers)
        for node, place, size in zip(chart.nodes, places, sizes, strict=True):
            corner = (place[0] - size[0] / 2, place[1] - size[1] / 2)
            frame = mpl.patches.FancyBboxPatch(
                corner, *size, boxstyle="round,pad=0,rounding_size=0.05", facecolor="none", edgecolor=INK,
                linewidth=0.8, linestyle=(0, (3, 2)) if node.place else "-",
            )  # fmt: skip
            axes.add_patch(frame)
            said = axes.text(place[0], place[1], node.label, ha="center", va="center", fontsize=_LABEL_SIZE)
            said.set_url(node.url or None)
        return drawing


def _label_size(label: str) -> tuple[float, float]:
    """Return the width and height of a label's frame, in inches."""
    path = TextPath((0, 0), label, size=_LABEL_SIZE, prop=font_manager.FontProperties(family="Noto Sans"))
    return path.get_extents().width / 72 + 0.14, 0.21


def _border(
    start: npt.NDArray[np.float64], end: npt.NDArray[np.float64], size: tuple[float, float]
) -> tuple[float, float]:
    """Return where the line from the middle of a frame leaves it."""
    dx, dy = float(end[0] - start[0]), float(end[1] - start[1])
    share = min(
        size[0] / 2 / abs(dx) if abs(dx) > 1e-9 else 1.0,
        size[1] / 2 / abs(dy) if abs(dy) > 1e-9 else 1.0,
        1.0,
    )
    return float(start[0]) + share * dx, float(start[1]) + share * dy


def _draw_link(
    axes: Axes,
    link: Link,
    ends: Sequence[tuple[float, float]],
    width: float,
    numbers: list[tuple[float, float]],
) -> None:
    """Draw a line with its number in a gap, in the middle or where no other number stands; `numbers` are where."""
    (x0, y0), (x1, y1) = ends

    def along(share: float) -> tuple[float, float]:
        return x0 + share * (x1 - x0), y0 + share * (y1 - y0)

    def room(share: float) -> float:
        x, y = along(share)
        return min((float(np.hypot(x - a, y - b)) for a, b in numbers), default=_ROOM)

    shares = (0.5, 0.38, 0.62, 0.26, 0.74)
    middle = next((share for share in shares if room(share) >= _ROOM), max(shares, key=room))
    numbers.append(along(middle))
    length = float(np.hypot(x1 - x0, y1 - y0))
    gap = min(0.1 / length, 0.3) if length > 1e-9 and link.text else 0.0
    for low, high in ((0.0, middle - gap), (middle + gap, 1.0)):
        (line,) = axes.plot(
            *zip(along(low), along(high), strict=True), color=ACCENT, linewidth=width, solid_capstyle="butt"
        )
        line.set_url(link.url or None)
    said = axes.text(*along(middle), s=link.text, ha="center", va="center", fontsize=7.0)
    said.set_url(link.url or None)


def draw(chart: Chart) -> Figure:
    """Return the drawing of a chart."""
    if isinstance(chart, Bars):
        return bars(chart)
    if isinstance(chart, Columns):
        return columns(chart)
    if isinstance(chart, Network):
        return network(chart)
    return heat(chart) if isinstance(chart, Heat) else series(chart)
