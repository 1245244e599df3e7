"""What a researcher says of measures: `report/measures.yml` names them, pins quantities together and keeps them apart.

A pin says what a measure is (`together`, one quantity or more), and may say what is not of it (`apart`).

measures:
  - name: Solar capacity of the region
    together:
      - {article: 2024/energy.txt, text: 40 gigawatts}
      - {article: 2025/plan.txt, text: 90 gigawatts}
    apart:
      - {article: 2025/plan.txt, text: 12 gigawatts}
    reason: one target after the other
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, model_validator

from dateline.analysis.frames import records
from dateline.analysis.measures.figures import figures_of
from dateline.errors import DatelineError
from dateline.ledger.entries import article_called, load_entries

if TYPE_CHECKING:
    from dateline.ledger import Ledger


class Place(BaseModel):
    """A quantity by its article (id or path) and its words in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    article: str
    text: str = Field(min_length=1)


class Pin(BaseModel):
    """A measure as a researcher wants it: `together` are one measure, `apart` are not of it.

    What is apart must be apart from something, so that `together` has at least one quantity.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    together: tuple[Place, ...] = Field(min_length=1)
    apart: tuple[Place, ...] = ()
    reason: str = ""

    @model_validator(mode="before")
    @classmethod
    def _is_of_something(cls, entry: object) -> object:
        if isinstance(entry, dict) and entry.get("apart") and not entry.get("together"):
            raise ValueError(
                "`apart` needs `together` beside it: name there a figure of the measure that these are not of"
            )
        return entry


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    measures: tuple[Pin, ...] = ()


def load_pins(path: Path) -> tuple[Pin, ...]:
    """Return the pins of a file, none where there is no file.

    Raises:
        DatelineError: the file is no YAML of this form; the message names the file and the entry.
    """
    return load_entries(path, _File).measures


def pins(ledger: Ledger) -> tuple[Pin, ...]:
    """Return the pins that the ledger was made with."""
    return tuple(Pin.model_validate(pin) for pin in ledger.context.get("measures", ()))


def find(place: Place, name: str, quantities: pd.DataFrame, articles: pd.DataFrame) -> str:
    """Return the id of the quantity that a pin names.

    Raises:
        DatelineError: no article or no quantity is there, or several are.
    """
    try:
        owner = article_called(records(articles), place.article)
    except DatelineError as error:
        raise DatelineError(f"measure “{name}”: {error}") from None
    own = quantities[quantities["article_id"] == owner["id"]]
    found = [row["id"] for row in records(own) if place.text in row["text"] or row["text"] in place.text]
    if len(found) != 1:
        raise DatelineError(f"measure “{name}”: {len(found) or 'no'} quantities read “{place.text}” in {place.article}")
    return str(found[0])


def resolve(
    pins: Sequence[Pin], quantities: pd.DataFrame, articles: pd.DataFrame
) -> list[tuple[Pin, tuple[str, ...], tuple[str, ...]]]:
    """Return each pin with the ids of the quantities that it holds together and keeps apart.

    Raises:
        DatelineError: a pin names what is not there, holds together what has no common measure (a sum and a count), or
            says the opposite of another.
    """
    found: list[tuple[Pin, tuple[str, ...], tuple[str, ...]]] = []
    for pin in pins:
        together = tuple(find(place, pin.name, quantities, articles) for place in pin.together)
        apart = tuple(find(place, pin.name, quantities, articles) for place in pin.apart)
        _check_kinds(pin, together, quantities, articles)
        found.append((pin, together, apart))
    _check_sides(found)
    return found


def _check_sides(found: Sequence[tuple[Pin, tuple[str, ...], tuple[str, ...]]]) -> None:
    """Raise DatelineError where a figure is held in measures of two names, or in one that it is kept out of."""
    held: dict[str, tuple[Pin, Place]] = {}
    for pin, together, _ in found:
        for place, name in zip(pin.together, together, strict=True):
            other, _ = held.setdefault(name, (pin, place))
            if other.name != pin.name:
                raise DatelineError(
                    f"measures “{other.name}” and “{pin.name}” both hold “{place.text}” in {place.article};"
                    " a figure is of one measure"
                )
    for pin, _, apart in found:
        for place, name in zip(pin.apart, apart, strict=True):
            if name in held and held[name][0].name == pin.name:
                raise DatelineError(
                    f"measure “{pin.name}”: “{place.text}” in {place.article} is both held in it and kept apart from it"
                )


def _check_kinds(pin: Pin, together: Sequence[str], quantities: pd.DataFrame, articles: pd.DataFrame) -> None:
    """Raise DatelineError where two quantities of a pin are in units with no way from one to the other."""
    own = quantities[quantities["id"].isin(together)]
    beside = quantities[quantities["article_id"].isin(set(own["article_id"]))]  # what a unit may be carried over from
    figures = figures_of(beside, articles[articles["id"].isin(set(own["article_id"]))])
    kinds = {figure.id: figure for figure in figures}
    first, *others = (kinds[name] for name in together)
    for other in others:
        if other.kind != first.kind:
            words = " and ".join(f"“{figure.row['text']}” ({_unit(figure.unit)})" for figure in (first, other))
            raise DatelineError(f"measure “{pin.name}”: {words} have no common measure; they cannot be held together")


def _unit(unit: str) -> str:
    """Return a unit as a message names it."""
    return unit or "a number"
