"""A number with what stands around it: the working type of this room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.numbers.model import Modifier
from dateline.numbers.values.numerals import Number

Kind = Literal["money", "percent", "measure", "count", "plain", "duration", "multiple", "fraction"]


@dataclass(slots=True)
class Figure:
    """A number with its unit, at tokens `first` to `last` (exclusive).

    `bare` is true where no unit or noun stands with the number itself (it may get one from its neighbours). `mark` is
    the first token of the modifier, `first` where there is none. `noun_first` and `noun_last` are the noun phrase.
    `per` is the denominator of a rate as written. `shared` is a currency sign or name that several currencies have.
    """

    number: Number
    first: int
    last: int
    low: float
    high: float
    kind: Kind = "plain"
    unit: str = ""
    noun: str = ""
    noun_first: int = 0
    noun_last: int = 0
    per: str = ""
    shared: str = ""
    prefix: str = ""
    factor: float = 1.0
    modifier: Modifier = "="
    mark: int = -1
    dropped: bool = False
    change: Literal["", "from", "to", "by"] = ""
    change_of: int = -1
    joined: bool = False
    loose: bool = False  # an end of the range is no figure: `from 20 to hundreds`

    @property
    def bare(self) -> bool:
        """Return whether neither unit nor noun stands with the number."""
        return self.kind == "plain" or (self.kind == "fraction" and self.unit == "fraction")

    @property
    def vague(self) -> bool:
        """Return whether the text names a power and no figure, in either end."""
        return self.loose or self.number.form == "vague"

    def scale_by(self, factor: float) -> None:
        """Multiply the value."""
        self.low *= factor
        self.high *= factor
