"""What is known of a time expression and of a publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.evidence import Evidence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
DateRole = Literal["publication", "event", "planned", "reference period", "historical"]
Basis = Literal[
    "stated", "dateline", "page metadata", "weekday", "latest fact named", "office-holder's term", "file", "unknown"
]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression of a text, read in the manner of TIMEX3 (ISO-TimeML).

    `value` is the TIMEX3 value (`2025-02-06`, `2022/2027`, `P10Y`, `XXXX-02-06` where the year stays open), `mod` the
    TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, or empty). `earliest` and `latest` are the
    first and last day that the value covers, None where it names no days; `the past two years` end with the day of
    publication, `the next decade` begins with it. `anchor` says what a relative expression
    was resolved against: empty for an absolute one, else `publication`, `previous date`, `quotation` or `unresolved`.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str = ""
    earliest: date | None = None
    latest: date | None = None
    role: DateRole = "event"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published: no earlier than `earliest`, no later than `latest`, and how that is known.

    Both are equal for a known day; either is None where nothing bounds it. `basis` is the kind of knowledge, `reason`
    says it in a sentence, `evidence` is what it rests on. `dissent` lists evidence that says otherwise.
    """

    earliest: date | None
    latest: date | None
    basis: Basis
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    dissent: tuple[Evidence, ...] = ()

    @property
    def day(self) -> date | None:
        """Return the day of publication, None where it is not known to the day."""
        return self.earliest if self.earliest == self.latest else None
