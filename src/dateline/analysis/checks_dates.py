"""Checks of dates: weekdays against days, and what is told as past against the article's date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.analysis.checked import Check

if TYPE_CHECKING:
    from dateline.ledger import Ledger


def date_checks(ledger: Ledger) -> Iterator[Check]:
    """Yield what `dates.consistency` finds in each article of a ledger."""
    yield from ()
