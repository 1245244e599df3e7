"""The briefing's figures: what to draw of the analysis, with caption, alternative text and links to the rows.

Each function returns the arguments of `briefing.display.figure` besides the ledger.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dateline.analysis.company import LEAST, PEOPLE, joined, speaks
from dateline.analysis.coverage import articles, attribute_rows, by_period
from dateline.analysis.events import told_days
from dateline.analysis.frames import records
from dateline.analysis.measures.grounds import compared_with
from dateline.evidence import Cited, Computed, Part, part_text
from dateline.printing import count_words, is_currency, month_words
from dateline.wording import articles as said
from dateline.wording import company as said_company
from dateline.wording import themes as said_themes
from dateline.wording.shapes import Bar, Bars, Chart, Column, Columns, Heat, Link, Network, Node, Panel, Point, Series

if TYPE_CHECKING:
    import pandas as pd

    from dateline.ledger import Ledger

MOST_ROWS = 24  # of a figure with a row each: what a page can hold and a reader can take in
MOST_EVENTS = 28
LABEL = 84  # characters of a row's name: two lines
MOST_COLUMNS = 9
MOST_PANELS = 5
MOST_LINKS = 28  # of a network's lines between people: more are a tangle
MOST_PLACES = 12


def _url(part: Part) -> str:
    if isinstance(part, str):
        return ""
    return "#" + (part.id if isinstance(part, Computed) else part.rows[0])


def _arguments(
    drawing: Chart, name: str, caption: str | tuple[Part, ...], alt: str, parts: Sequence[Part]
) -> dict[str, Any]:
    return {"drawing": drawing, "name": name, "caption": caption, "alt": alt, "parts": parts}


def _undrawn(name: str, why: str | tuple[Part, ...]) -> dict[str, Any]:
    """Return a figure that is not drawn, with the reason in its place."""
    return {"drawing": None, "name": name, "caption": why, "alt": ""}


def coverage(ledger: Ledger) -> dict[str, Any]:
    """Return the figure of when the articles were published, undated and uncertain ones among them.

    Each article has a row; where there are more than a page holds, they are counted by month, quarter or year. Where of
    none anything is known there is no drawing.
    """
    frame = articles(ledger)
    if not any(row["earliest"] or row["latest"] for row in records(frame)):
        caption = (
            "No figure is drawn of when the articles were published: none says it, and nothing in them settles it."
        )
        return _undrawn("coverage", caption)
    if len(frame) > MOST_ROWS:
        return _counted(ledger)
    names = [part_text(said.named_source(ledger, row)) for row in records(frame)]
    apart = "unnamed" not in set(frame["source_kind"]) and len(set(names)) == len(names)  # else a title tells more
    items, parts = [], []
    for row, name in zip(records(frame), names, strict=True):
        day = said.date(ledger, row)
        certain = row["earliest"] is not None and row["earliest"] == row["latest"]
        items.append(
            Bar(
                name if apart else part_text(said.label(ledger, row, LABEL)),
                row["earliest"], row["latest"], certain, part_text(day), _url(day),
            )
        )  # fmt: skip
        parts.append(day)
    undated = sum(1 for item in items if item.first is None and item.last is None)
    vague = sum(1 for item in items if not item.certain) - undated
    alt = (
        f"A time axis with a row for each of {count_words(len(items), 'article')}: a dot where the day is known, "
        f"hatching over the possible days where only bounds are known ({vague}), words where it is unknown ({undated})."
    )
    caption = "When the articles were published. A dot is a known day; hatching spans the days that are possible."
    return _arguments(Bars(tuple(items)), "coverage", caption, alt, parts)


def _counted(ledger: Ledger) -> dict[str, Any]:
    """Return the figure of how many articles were published in each period."""
    titles, openings = attribute_rows(ledger, "title"), attribute_rows(ledger, "opening")
    items, parts = [], []
    for row in records(by_period(ledger)):
        cited = tuple((titles.get(name) or openings.get(name, ()))[0] for name in row["article_ids"])
        how = "articles published then, counted; one whose day is not known counts with the part of its days"
        count = Computed(f"{row['certain'] + row['possible']:.3g}", how, cited)
        items.append(Column(row["period"], row["certain"], row["possible"], _url(count) if cited else ""))
        parts += [count] if cited else []
    alt = (
        f"Columns for {count_words(len(items), 'period')}, each as high as the number of articles published in it and "
        "labelled with it; hatched is the part of articles whose day is not known."
    )
    caption = "How many articles were published when; hatched is the part of articles whose day is not known."
    return _arguments(Columns(tuple(items)), "coverage", caption, alt, parts)


def timeline(ledger: Ledger, events: pd.DataFrame) -> dict[str, Any]:
    """Return the figure of the days that the articles tell of, past and planned.

    Only days near the articles' own are drawn (a year of the Middle Ages would flatten the rest), and of these the ones
    that the articles make most of.
    """
    frame = articles(ledger)
    days = [day for side in ("earliest", "latest") for day in frame[side] if day is not None]
    if days and len(events):
        span = max(dt.timedelta(days=5 * 365), max(days) - min(days))
        near = events[[min(days) - span <= day <= max(days) + span for day in events["latest"]]]
    else:
        near = events
    told = told_days(near, MOST_EVENTS)
    items, parts = [], []
    for event in records(told.head(MOST_EVENTS)):
        from dateline.wording.tables import when

        words = when(event["earliest"], event["latest"], event["all_rows"])
        sentence = said.shortened(event["sentence"], LABEL)
        items.append(Bar(sentence, event["earliest"], event["latest"], not event["planned"], words.text, _url(words)))
        parts.append(words)
        parts.append(Cited(sentence, event["rows"]))
    if not items:
        caption = "No time axis is drawn: the articles tell of no day that is known and near their own."
        return _undrawn("timeline", caption)
    planned = sum(1 for item in items if not item.certain)
    alt = (
        f"A time axis with {count_words(len(items), 'dated event')} told by the articles, in order; "
        f"{planned} of them planned and drawn hollow or hatched."
    )
    caption = (
        "What the articles tell of, by date: solid what is told as past, hollow or hatched what is told as planned."
    )
    if len(told) > len(items):
        caption += " Of many days those are drawn that the articles make most of; the tables hold more."
    return _arguments(Bars(tuple(items)), "timeline", caption, alt, parts)


def themes(ledger: Ledger) -> dict[str, Any]:
    """Return the figure of how much of each article each theme takes, or of each period where there are many."""
    from dateline.analysis.themes import trends

    few = len(ledger.articles) <= MOST_COLUMNS
    order = list(dict.fromkeys(said_themes.ordered(ledger)["theme"]))[:MOST_ROWS]
    if not order:
        return _undrawn("themes", "No figure is drawn of the themes: no article has a phrase of one.")
    if few:
        shares = said_themes.ordered(ledger)
        columns = [row["id"] for row in records(articles(ledger))]
        cells = {(row["theme"], row["article_id"]): row for row in records(shares)}
        heads = [_column(ledger, name) for name in columns]
        every = columns
    else:
        stories, hits, names = said_themes.tagged(ledger)
        shares = trends.by_period(stories, hits, declared=names)
        shares = shares[shares["n"] > 0]
        periods = list(dict.fromkeys(shares["period"]))
        every, columns = periods, periods[-MOST_COLUMNS:]
        cells = {(row["theme"], row["period"]): row for row in records(shares)}
        heads = [_period(shares[shares["period"] == column].iloc[0]) for column in columns]
    grid = [
        [said_themes.share(cells[theme, column]) if (theme, column) in cells else "–" for column in columns]
        for theme in order
    ]
    colours = {theme["name"]: theme["colour"] for theme in ledger.context["themes"]}
    drawing = Heat(
        tuple(tuple(cells[t, c]["share"] if (t, c) in cells else None for c in columns) for t in order),
        tuple(tuple(part_text(part) for part in row) for row in grid),
        tuple(tuple(_url(part) for part in row) for row in grid),
        tuple(order),
        tuple(heads),
        tuple(colours.get(theme, "") for theme in order),
    )
    what = "article" if few else "period"
    alt = (
        f"A grid of {len(order)} themes by {count_words(len(columns), what)}; each cell is shaded and labelled with "
        "the share of sentences that carry a phrase of the theme."
    )
    caption = _themes_caption(ledger, order, heads, () if few else every)
    return _arguments(drawing, "themes", caption, alt, [part for row in grid for part in row])


def _themes_caption(
    ledger: Ledger, order: Sequence[str], heads: Sequence[str], periods: Sequence[str]
) -> tuple[Part, ...]:
    """Return what the figure of the themes in `order` shows: of articles, where there are no `periods`."""
    what = "period" if periods else "article"
    opening = f"Share of the sentences of each {what} that carry a phrase of the theme; a sentence may carry several."
    wider = {over for theme in ledger.context["themes"] if theme["name"] in order for over in theme["wider"]}
    if shown := [theme for theme in order if theme in wider]:
        verb = "takes" if len(shown) == 1 else "take"
        opening += f" {' and '.join(shown)} {verb} in the narrower themes that belong there."
    if periods:
        opening += " Below each period stands the number of its articles."
    if any("?" in head for head in heads):
        opening += (
            " In brackets, how many of these may lie elsewhere: an article of uncertain day counts in each period with "
            "the part of its days that lies there."
        )
    caption: tuple[Part, ...] = (opening,)
    if len(periods) > len(heads):
        latest = said_themes.shown_of(ledger, len(heads), periods)
        caption += (" Drawn are the latest ", latest, " periods with articles.")
    if periods and (out := said_themes.left_out(ledger, said_themes.tagged(ledger)[0])):
        caption += (" It is drawn without ", *out, ".")
    return caption


def _period(row: pd.Series[Any]) -> str:
    """Return a period's label over how many articles it rests on, in brackets how many of them may lie elsewhere."""
    uncertain = len(row["article_ids"]) - row["certain"]
    return f"{row['period']}\n{row['articles']:.3g}" + (f"\n({uncertain}?)" if uncertain else "")


def _column(ledger: Ledger, article_id: str) -> str:
    article = ledger.article(article_id)
    source = article["agency"] or article["publisher"] or said.shortened(said.label(ledger, article).text, 16)
    day = article["earliest"] if article["earliest"] == article["latest"] else None
    if day:
        return f"{source}\n{day.day} {month_words(day)[:3]} {day.year}"
    years = [str(bound.year) for bound in (article["earliest"], article["latest"]) if bound]
    return f"{source}\n{'–'.join(dict.fromkeys(years)) or 'undated'}"


def chains(ledger: Ledger, frame: pd.DataFrame) -> dict[str, Any]:
    """Return the figure of the measures that reach over several articles, drawn over time.

    Money is drawn in the base currency where every figure of the measure could be converted, else as it is.
    """
    from dateline.wording.figures import across

    panels: list[Panel] = []
    parts: list[Part] = []
    for _, group in across(frame).groupby("chain", sort=False):
        rows = records(group)
        converted = all(row["base"] for row in rows)
        points: list[Point] = []
        for row in rows:
            retold = (
                row["relation"] == "restated" and points and row["article_id"] == compared_with(rows, row)["article_id"]
            )
            if retold:
                continue  # a conversion of the figure before it, in the same article
            low, high = (row[f"base_{end}"] if converted else row[f"alike_{end}"] for end in ("low", "high"))
            if row["latest"] is None or low != low or low is None:
                continue  # without a day, or in a unit that cannot be brought into the first one's
            mark = Cited(row["words"], (row["quantity"],))
            parts.append(mark)
            slack = (row["latest"] - row["earliest"]).days if row["earliest"] else 0
            points.append(
                Point(
                    row["latest"], low, high, row["modifier"], _target_end(row), row["status"] == "target",
                    row["words"], _url(mark), slack,
                )
            )  # fmt: skip
        if points:
            unit = rows[0]["base"] if converted else rows[0]["unit"]
            title = f"{rows[0]['name']}, {unit}" if is_currency(unit) else rows[0]["name"]
            panels.append(Panel(title, tuple(points)))
    panels.sort(key=lambda panel: len({(point.low, point.high) for point in panel.points}) < 2)  # what moves first
    if not panels:
        return _undrawn("chains", "No figure is drawn: no figures of articles of known day are about the same thing.")
    shown = panels[:MOST_PANELS]
    drawn = sum(len(panel.points) for panel in shown)
    alt = (
        f"{count_words(len(shown), 'panel').capitalize()} with {count_words(drawn, 'figure')} over time. "
        "Dots are reported values, squares with a dashed line targets up to the end of their period; an arrow up "
        "means over or at least, one down under or up to, a hollow mark about."
    )
    caption = "Figures about the same thing, by the day their article was published; targets as lines to their end."
    if len(panels) > len(shown):
        caption += " Drawn are measures that move and are told by most origins; the table holds more."
    return _arguments(Series(tuple(shown)), "chains", caption, alt, parts)


def company(ledger: Ledger, pairs: pd.DataFrame) -> dict[str, Any]:
    """Return the figure of who is told of together, with which places; no drawing, and why, where it says nothing.

    Args:
        pairs: as of `analysis.company`.
    """
    if not speaks(pairs):
        return _undrawn("company", _silence(pairs))
    firm = [row for row in records(pairs) if row["firm"]]
    shown = joined(pairs)
    met = [row for row in firm if row["kind"] == "person" and row["first"] in shown][:MOST_LINKS]
    people = list(dict.fromkeys(row[end] for row in met for end in ("first", "second")))
    where = [row for row in firm if row["kind"] == "place" and row["first"] in people][:MOST_PLACES]
    places = list(dict.fromkeys(row["second"] for row in where))
    names = {row["canonical"]: row for row in records(ledger.people)}
    spots = {row["canonical"]: row for row in records(ledger.places)}
    marks: list[Part] = [Cited(name, (names[name]["id"],)) for name in people]
    marks += [Cited(name, (spots[name]["id"],)) for name in places]
    nodes = [Node(part_text(mark), number >= len(people), _url(mark)) for number, mark in enumerate(marks)]
    links = []
    for row in (*met, *where):
        mark = said_company.together(row)
        second = people.index(row["second"]) if row["kind"] == "person" else len(people) + places.index(row["second"])
        links.append(Link(people.index(row["first"]), second, row["together"], str(row["together"]), _url(mark)))
        marks.append(mark)
    alt = (
        f"A network of {count_words(len(people), 'person')} in solid frames and "
        f"{count_words(len(places), 'place')} in broken frames, joined by {count_words(len(links), 'line')}; "
        "the number on a line is that of the articles that tell of both in one sentence."
    )
    caption = (
        "Who is told of together, and with which places: people in solid, places in broken frames. The number on a "
        "line is how many articles tell of both in one sentence, copies counted once; drawn is what more of them do "
        "than by chance."
    )
    return _arguments(Network(tuple(nodes), tuple(links)), "company", caption, alt, marks)


def _silence(pairs: pd.DataFrame) -> tuple[Part, ...]:
    """Return why no network is drawn."""
    firm = [row for row in records(pairs) if row["firm"] and row["kind"] == "person"]
    if not firm:
        return (
            "No network is drawn: no pair of people is named together in a sentence by several articles, and by more "
            "of them than chance would have it.",
        )
    rows = tuple(dict.fromkeys(name for row in firm for name in row["rows"]))
    how = (
        f"pairs of people in one sentence in at least {LEAST} articles, copies counted once, and in more than chance "
        f"would have it ({said_company.HOW_CHANCE}); a network takes {PEOPLE} people joined by them"
    )
    return (
        "No network is drawn: the ", Computed(count_words(len(firm), "pair"), how, rows), " of people that several "
        "articles tell of together, and more of them than by chance, ", "joins" if len(firm) == 1 else "join",
        " too few people.",
    )  # fmt: skip


def _target_end(row: dict[str, Any]) -> dt.date | None:
    """Return the day that a target is to be reached, where its period says so."""
    from dateline.analysis.measures.periods import DAYS_A_YEAR, read_period

    period = read_period(row["period"]) if row["status"] == "target" else None
    if period is None or row["latest"] is None:
        return None
    latest: dt.date = row["latest"]
    end = period.end or latest + dt.timedelta(days=round(period.years * DAYS_A_YEAR))
    return max(end, latest)
