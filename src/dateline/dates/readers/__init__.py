"""Readers: one function for each kind of phrase that the grammar finds, saying what the phrase means in its context."""

from dateline.dates.readers import ago, days, eras, references, relative, seasons, sets, spans, units, weekdays, years
from dateline.dates.readers.base import Match, Reader, Reading

READERS: dict[str, Reader] = {
    **ago.READERS,
    **days.READERS,
    **years.READERS,
    **eras.READERS,
    **seasons.READERS,
    **weekdays.READERS,
    **relative.READERS,
    **references.READERS,
    **spans.READERS,
    **units.READERS,
    **sets.READERS,
}

__all__ = ["READERS", "Match", "Reader", "Reading"]
