"""Chains: the figures of one measure in order of time, and what each does to the one before.

`chains(ledger, base)` returns one row a figure, in the order of the chains and within them of publication and place:

| column | what |
|---|---|
| `chain` | id of the measure; all rows of a chain have it |
| `name` | the measure's name |
| `position` | 0, 1, 2 … within the chain |
| `quantity` | id of the figure's row in `quantities` |
| `article_id` | its article |
| `earliest`, `latest` | when that article was published (`datetime.date` or None) |
| `words` | the figure as printed (`over 6,200 nurses`) |
| `low`, `high`, `unit`, `modifier`, `status`, `period`, `speaker` | as in `quantities` |
| `alike_low`, `alike_high` | in the unit of the chain's first figure, None where there is no way to it |
| `base_low`, `base_high`, `base` | money in the base currency, None for other units and where no rate is |
| `rate` | the conversion's arithmetic: rate, its date and source; empty where nothing was converted |
| `pace` | value per year, in the base currency for money; None without a period of a year or more |
| `pace_words` | the pace's arithmetic in words; empty without one |
| `relation` | what the figure does to the one it is compared with: the one before, or an earlier one of the same time |
| | (see `relations`); empty for a chain's first and where the two are of different things |
| `standing` | of the relation: computed or judgement; empty for a chain's first |
| `why` | why the relation holds |
| `days` | days since the one compared with was published, None where one is undated |
| `independent` | whether the figure comes from another origin than every one before it |
| `doubt` | what the relation rests on that is not certain (dates, old rates); empty for nothing |
| `joined` | why the figure is in this measure |
| `origins`, `articles` | how many origins and how many articles the whole chain has |
| `rows` | ids of the ledger rows that the relation rests on: the figure compared with, and the figure |
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.attribution import same_origin
from dateline.analysis.measures.figures import LEVELS, MONEY, Figure, figures_of, in_base, same_value
from dateline.analysis.measures.grouping import group
from dateline.analysis.measures.periods import SAME_PACE, is_deadline, pace
from dateline.analysis.measures.pins import Pin, resolve
from dateline.analysis.relations import days_between, relate
from dateline.printing import (
    COMPUTED,
    amount_words,
    computed_words,
    interval_words,
    number_words,
    plural,
    quantity_words,
    timex_words,
)

if TYPE_CHECKING:
    from dateline.ledger import Ledger

COLUMNS = (
    "chain name position quantity article_id earliest latest words low high unit alike_low alike_high modifier status"
    " period speaker base_low base_high base rate pace pace_words relation standing why days independent doubt joined"
    " origins articles rows"
).split()

_AHEAD = ("target", "proposed", "forecast")
_TOLD = ("reported", "historical")


def chains(ledger: Ledger, base: str, pins: Sequence[Pin] = ()) -> pd.DataFrame:
    """Return the chains of a ledger; see the module for the columns.

    Args:
        ledger: its `quantities` and `articles` are read.
        base: ISO 4217 code of the currency in which money is compared.
        pins: what the researcher says of measures.

    Raises:
        DatelineError: a pin names what is not there.
    """
    return chains_of(ledger.quantities, ledger.articles, base, pins)


def chains_of(quantities: pd.DataFrame, articles: pd.DataFrame, base: str, pins: Sequence[Pin] = ()) -> pd.DataFrame:
    """Return the chains of two tables of a ledger, as `chains` does of a whole one."""
    figures = figures_of(quantities, articles)
    measures = group(figures, resolve(pins, quantities, articles))
    by_id = {figure.id: figure for figure in figures}
    rows: list[dict[str, Any]] = []
    for chain, members in measures.groupby("measure", sort=False):
        ordered = sorted((by_id[name] for name in members["quantity"]), key=lambda figure: figure.order)
        reasons = dict(zip(members["quantity"], members["why"], strict=True))
        common = {
            "chain": chain,
            "name": members["name"].iloc[0],
            "origins": len({figure.story.origin for figure in ordered}),
            "articles": len({figure.article for figure in ordered}),
        }
        for position, figure in enumerate(ordered):
            before = ordered[:position]
            rows.append({**common, "position": position, "joined": reasons[figure.id], **_member(figure, before, base)})
    return plain_frame(rows, COLUMNS)


def _member(figure: Figure, before: Sequence[Figure], base: str) -> dict[str, Any]:
    row = figure.row
    conversion = in_base(figure, base)
    rate = conversion.rate if conversion else None
    yearly, working = _pace(figure, base, rate)
    alike = figure.value(before[0]) if before else (figure.low, figure.high)
    working += _drift(figure, before, base) if working else ""
    result: dict[str, Any] = {
        "quantity": figure.id,
        "article_id": figure.article,
        "earliest": figure.story.earliest,
        "latest": figure.story.latest,
        "words": quantity_words(row),
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "alike_low": alike[0] if alike else None,
        "alike_high": alike[1] if alike else None,
        "modifier": figure.modifier,
        "status": figure.status,
        "period": figure.value_text,
        "speaker": figure.speaker,
        "base_low": figure.low * rate if rate is not None else None,
        "base_high": figure.high * rate if rate is not None else None,
        "base": base if conversion else None,
        "rate": conversion.how if conversion and figure.unit != base else "",
        "pace": yearly,
        "pace_words": working,
        "relation": "",
        "standing": "",
        "why": "",
        "days": None,
        "independent": not any(same_origin(figure, other) for other in before),
        "doubt": "",
        "rows": (figure.id,),
    }
    if before:
        last = _of_its_time(before, figure)
        related = relate(last, figure)
        if related.relation == "conflicts" and (told := _told_beside(before, figure)) is not None:
            last = told
            related = relate(last, figure)
        result |= {
            "relation": related.relation,
            "standing": related.standing,
            "why": related.why + (f"; compared with {quantity_words(last.row)}" if last is not before[-1] else ""),
            "days": days_between(last, figure),
            "doubt": "; ".join(_doubts(last, figure, base)),
            "rows": (last.id, figure.id),
        }
    return result


def _of_its_time(before: Sequence[Figure], figure: Figure) -> Figure:
    """Return the figure that another is compared with: the one before, or an earlier one of the very same time.

    What an article tells again of an earlier time is no news beside the latest figure. So it is with what was so, not
    with what is aimed at or foreseen: a plan is followed by another plan, whatever stands between.
    """
    last = before[-1]
    if (
        figure.status not in _TOLD
        or figure.period is None
        or figure.period.start is None
        or last.value_text == figure.value_text
    ):
        return last
    if last.period is None and same_value(last, figure):
        return last
    told = (other for other in reversed(before) if other.status in _TOLD)
    return next((other for other in told if other.value_text == figure.value_text), last)


def _told_beside(before: Sequence[Figure], figure: Figure) -> Figure | None:
    """Return the figure of the article before that has the value of `figure`: who has both contradicts neither."""
    last = before[-1]
    others = (other for other in reversed(before) if other.article == last.article != figure.article)
    return next((other for other in others if same_value(other, figure)), None)


def _pace(figure: Figure, base: str, rate: float | None) -> tuple[float | None, str]:
    """Return the figure per year and how that was worked out."""
    if figure.period is None or figure.kind in LEVELS or (figure.kind == MONEY and rate is None):
        return None, ""
    if figure.status in _AHEAD and is_deadline(figure.period):
        return None, ""
    factor = rate if rate is not None else 1.0
    unit = base if figure.kind == MONEY else figure.unit
    yearly = pace(figure.low * factor, figure.period)
    if yearly is None:
        return None, ""
    years = figure.period.years
    worked_out = computed_words if factor != 1.0 else amount_words
    total = worked_out(figure.low * factor, figure.low * factor, unit)
    length = f"{number_words(years, COMPUTED)} {'year' if years == 1 else plural('year')}"
    dates = f" ({timex_words(figure.value_text)})" if figure.period.start is not None else ""
    return yearly, (
        f"{total} over {length}{dates} is {computed_words(yearly, yearly, unit)} a year; "
        f"pace is {figure.period.convention}"
    )


def _drift(figure: Figure, before: Sequence[Figure], base: str) -> str:
    """Return that only the exchange rate moved, where the pace is the earlier one but for the base currency."""
    if figure.kind != MONEY or figure.unit == base:
        return ""
    own = pace(figure.low, figure.period)
    for other in reversed(before):
        first = pace(other.low, other.period) if other.unit == figure.unit else None
        if own is None or first is None or not first:
            continue
        rates = [conversion.rate for one in (other, figure) if (conversion := in_base(one, base)) is not None]
        if len(rates) < 2 or abs(own / first - 1) > SAME_PACE or abs(rates[1] / rates[0] - 1) <= SAME_PACE:
            return ""
        return (
            f"; in {figure.unit} it is {computed_words(own, own, figure.unit)} a year, as before: "
            f"the difference in {base} is the exchange rate"
        )
    return ""


def _doubts(first: Figure, second: Figure, base: str) -> list[str]:
    """Return what a relation rests on that is not certain."""
    found = []
    for figure in {first.article: first, second.article: second}.values():
        if not figure.story.dated:
            when = interval_words(figure.story.earliest, figure.story.latest)
            found.append(f"one article's date of publication is uncertain ({when})")
    for figure in (first, second):
        conversion = in_base(figure, base)
        if conversion is not None and conversion.stale:
            found.append(f"the rate for {figure.unit} is {conversion.age} days old")
    return found
