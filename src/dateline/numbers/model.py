"""What is known of a quantity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Modifier = Literal["=", "~", ">", "<", ">=", "<=", "range"]
Status = Literal["reported", "target", "forecast", "proposed", "historical", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as a text has it.

    `low` and `high` are equal for a single value. `unit` is an ISO 4217 code for money, `%`, an English unit name
    (`kilometre`, `percentage point`) or the counted noun in the singular (`company`, `person`); `noun` keeps the noun
    as written. `measure` is what the figure is of, with whose and where. `period` is a TIMEX3 value or interval, None
    where the text does not say. `speaker` is who is credited with the figure, None for the reporter.
    `change` names the part this figure plays in a change (`from`, `to`, `by`), empty for none, and `change_of` the
    start of the first figure of that change, which ties its figures together. `per` is the denominator of a rate as
    written (`barrel` in `$85 a barrel`). `vague` is true where the text names a power and no figure (`dozens`,
    `tens of thousands`, `several hundred`): `low` and `high` then hold that power, which no text has said exactly.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    modifier: Modifier
    unit: str
    noun: str = ""
    measure: str = ""
    period: str | None = None
    status: Status = "reported"
    speaker: str | None = None
    change: Literal["", "from", "to", "by"] = ""
    change_of: int | None = None
    per: str = ""
    vague: bool = False
