"""What a notebook cell shows: sentences, tables and figures that carry their evidence with them.

A display is Markdown for JupyterLab, and beside it (`application/vnd.dateline+json`) the Markdown that the exporters
read together with the card of every row that it cites, so that an executed notebook can be rendered by itself.
Evidence marks are plain links to a row's id. Nothing here knows what a theme or a number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dateline.evidence import Cited, Computed, Finding, Part, part_text

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from dateline.ledger import Ledger

MIME = "application/vnd.dateline+json"
Cell = Part | tuple[Part, ...] | None

_PUNCTUATION = re.compile(r"([!-+\-./:-@\[-`{-~])")
_SPACE = re.compile(r"\s+")
# The register lists all inputs of a computed value up to so many, else the first few: a large corpus has thousands.
ALL_INPUTS, MOST_INPUTS = 18, 12
STANDING_LABELS = {"reported": "Reported", "computed": "Computed", "judgement": "Judgement"}
# pandoc takes the widths of a table's columns from the dashes under its head.
WIDEST, NARROWEST = 60, 6


def escape(text: str) -> str:
    """Return `text` as Markdown that shows exactly these words on one line, whatever they are."""
    return _PUNCTUATION.sub(r"\\\1", _SPACE.sub(" ", text))


def markdown(part: Part) -> str:
    """Return a part as Markdown: plain words, or a link to the row or the computation it stands on."""
    if isinstance(part, str):
        return escape(part)
    words = escape(part.text.strip())
    if isinstance(part, Computed):
        return f"[{words}](#{part.id})"
    return f"[{words}](#{part.rows[0]})" if part.rows else words


def _parts(cell: Cell) -> tuple[Part, ...]:
    if cell is None:
        return ()
    return cell if isinstance(cell, tuple) else (cell,)


def _inputs(part: Computed) -> list[str]:
    return list(part.rows if len(part.rows) <= ALL_INPUTS else part.rows[:MOST_INPUTS])


def _how(part: Computed) -> str:
    """Return how a value was computed, saying so where not all of its inputs are listed."""
    if len(part.rows) <= ALL_INPUTS:
        return part.how
    return f"{part.how} (the first {MOST_INPUTS} of {len(part.rows):,} inputs are listed; the ledger holds all)"


@dataclass
class Display:
    """Something a cell shows. Jupyter asks it for its MIME bundle."""

    plain: str
    rich: str
    parts: Sequence[Part]
    ledger: Ledger
    figure: dict[str, str] | None = None
    images: dict[str, Any] = field(default_factory=dict)

    def _payload(self) -> dict[str, Any]:
        computed = {part.id: part for part in self.parts if isinstance(part, Computed)}
        rows = [row for part in self.parts if isinstance(part, Cited) for row in part.rows[:1]]
        rows += [row for part in computed.values() for row in _inputs(part)]
        payload: dict[str, Any] = {
            "markdown": self.rich,
            "evidence": {row: self.ledger.card(row).plain() for row in dict.fromkeys(rows)},
            "computed": {
                name: {"text": part.text, "how": _how(part), "rows": _inputs(part)} for name, part in computed.items()
            },
        }
        if self.figure:
            payload["figure"] = self.figure
        return payload

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {"text/markdown": self.plain, **self.images, MIME: self._payload()}


def _sentence(parts: Iterable[Part]) -> str:
    return "".join(_spaced(part) for part in parts)


def _spaced(part: Part) -> str:
    """Return a part as Markdown with its own outer spaces kept outside the link."""
    text = part_text(part)
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return lead + markdown(part if not isinstance(part, str) else part.strip()) + tail


def say(ledger: Ledger, *sayings: Finding | tuple[Part, ...] | str, kind: str = "") -> Display:
    """Show findings and sentences, each as a paragraph.

    Args:
        ledger: where the rows that the parts stand on are found.
        sayings: findings, sentences as tuples of parts, or plain words.
        kind: the class of the paragraphs that are no findings (`note`, `method`, `provenance`), empty for none.
    """
    plain: list[str] = []
    rich: list[str] = []
    parts: list[Part] = []
    for saying in sayings:
        if isinstance(saying, Finding):
            label = STANDING_LABELS[saying.standing]
            body = _sentence(saying.parts)
            tail = ""
            if saying.confidence:
                tail = f" *{escape(saying.confidence.capitalize())}*"
                if saying.reason:
                    tail += ": " + _sentence(saying.reason)
            plain.append(f"- **{label}.** {body}{tail}")
            inner = f"[{label}]{{.label}} {body}" + (f" [{tail.strip()}]{{.confidence}}" if tail else "")
            rich.append(f"::: {{.finding .{saying.standing}}}\n{inner}\n:::")
            parts += [*saying.parts, *saying.reason]
        else:
            these = (saying,) if isinstance(saying, str) else saying
            body = _sentence(these)
            plain.append(body)
            rich.append(f"::: {{.{kind}}}\n{body}\n:::" if kind else body)
            parts += these
    return Display("\n\n".join(plain), "\n\n".join(rich), parts, ledger)


def _heading(name: str) -> str:
    """Return a column's name; one with digits is a place on a scale (a period), as on the axis of a chart."""
    return f"[{escape(name)}]{{.axis}}" if any(map(str.isdigit, name)) else escape(name)


def _width(text: str) -> int:
    return max(NARROWEST, min(WIDEST, len(text)))


def table(
    ledger: Ledger,
    frame: pd.DataFrame,
    caption: str | tuple[Part, ...] = "",
    *,
    most: int | None = None,
    more: str = "",
    kind: str = "",
    if_empty: str | None = None,
) -> Display:
    """Show a table; a cell is a part, several parts, or None for nothing. A table without rows says so in words.

    Args:
        ledger: where the rows that the parts stand on are found.
        frame: what to show; a column whose name ends in `#` is set right, as numbers are, and loses that sign.
        caption: what the table is, with its number of rows left to the reader.
        most: how many rows to show at most; the caption says how many are left out. Rows with an empty first cell go
            with the row above them, and such a group is shown whole or not at all, but for a first one that is longer.
        more: where the rest is to be found.
        kind: the class of the table (`provenance`, `method`), empty for none.
        if_empty: what to say of a table without rows; default that there is none, empty for nothing at all.
    """
    if frame.empty and if_empty is not None:
        return say(ledger, if_empty, kind=kind) if if_empty else Display("", "", (), ledger)
    if frame.empty:
        nothing = say(ledger, (*((caption,) if isinstance(caption, str) else caption), ": none."), kind=kind)
        return nothing if caption else say(ledger, "None.", kind=kind)
    shown = frame.head(_whole(frame, most))
    names = [str(name) for name in frame.columns]
    cells = [[_parts(cell) for cell in row] for row in shown.itertuples(index=False, name=None)]
    texts = [[_sentence(cell) for cell in row] for row in cells]
    lengths = [[sum(len(part_text(part)) for part in cell) for cell in row] for row in cells]
    widths = [
        max(_width(name), min(WIDEST, max((row[column] for row in lengths), default=0)))
        for column, name in enumerate(names)
    ]
    rules = [
        "-" * (width - 1) + ("-:" if name.endswith("#") else "--") for name, width in zip(names, widths, strict=True)
    ]
    head = "| " + " | ".join(_heading(name.removesuffix("#")) for name in names) + " |"
    lines = [head, "|" + "|".join(rules) + "|", *("| " + " | ".join(row) + " |" for row in texts)]
    said: tuple[Part, ...] = (caption,) if isinstance(caption, str) else caption
    if len(shown) < len(frame):
        left = len(frame) - len(shown)
        short = "" if len(shown) == most else ", cut before a group that would not be whole"
        first = Computed(f"{len(shown):,}", f"the parameter for the longest table: {most}{short}")
        rest = Computed(f"{left:,}", f"{len(frame)} rows less {len(shown)} shown")
        said = (*said, ". The first ", first, " rows; ", rest, f" more {more}".rstrip() + ".")
    parts = [part for row in cells for cell in row for part in cell] + list(said)
    body = "\n".join(lines)
    title = _sentence(said)
    rich = f"{body}\n\n: {title}\n" if title else body
    if kind:
        rich = f"::: {{.{kind}}}\n{rich}\n:::"
    return Display(f"{body}\n\n*{title}*" if title else body, rich, parts, ledger)


def _whole(frame: pd.DataFrame, most: int | None) -> int:
    """Return how many rows of a table are shown, so that no group of rows is cut."""
    if most is None or len(frame) <= most:
        return len(frame)
    heads = [row for row in range(1, most + 1) if frame.iat[row, 0] != ""]
    return heads[-1] if heads else most


def figure(
    ledger: Ledger,
    drawing: Figure | None,
    *,
    name: str,
    caption: str | tuple[Part, ...],
    alt: str,
    parts: Sequence[Part] = (),
) -> Display:
    """Show a figure as vectors, with words for those who do not see it.

    Args:
        ledger: where the rows that the figure's marks link to are found.
        drawing: a chart, or a matplotlib figure of one's own; None where nothing is worth drawing, and the caption says
            why.
        name: the figure's name within the briefing, letters and hyphens.
        caption: what the figure shows.
        alt: what there is to be seen, in a sentence or two.
        parts: the parts whose rows the figure's own marks link to.
    """
    if drawing is None:
        return say(ledger, (caption,) if isinstance(caption, str) else caption, kind="note")
    from matplotlib.figure import Figure

    from dateline.briefing.plot import draw, png, svg

    drawn = drawing if isinstance(drawing, Figure) else draw(drawing)
    said: tuple[Part, ...] = (caption,) if isinstance(caption, str) else caption
    title = _sentence(said)
    return Display(
        f"*{title}*",
        "",
        [*parts, *said],
        ledger,
        figure={"id": name, "alt": alt, "caption": title},
        images={"image/svg+xml": svg(drawn), "image/png": png(drawn)},
    )


def link(part: Cited | Computed) -> str:
    """Return the address that a mark of a figure links to, for matplotlib's `set_url`."""
    return "#" + (part.id if isinstance(part, Computed) else part.rows[0])
