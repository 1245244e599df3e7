"""What a researcher says of measures: `report/measures.yml` names them, pins quantities together and keeps them apart.

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
from pydantic import BaseModel, ConfigDict, Field

from dateline.analysis.frames import records
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
    """A measure as a researcher wants it: `together` are one measure, `apart` are not of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    together: tuple[Place, ...] = Field(min_length=1)
    apart: tuple[Place, ...] = ()
    reason: str = ""


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
        DatelineError: a pin names what is not there.
    """
    return [
        (
            pin,
            tuple(find(place, pin.name, quantities, articles) for place in pin.together),
            tuple(find(place, pin.name, quantities, articles) for place in pin.apart),
        )
        for pin in pins
    ]
