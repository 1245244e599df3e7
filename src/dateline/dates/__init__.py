"""Time expressions in text, and when a text was published."""

from dateline.dates.find import find_dates
from dateline.dates.model import Publication, TimeExpression

__all__ = ["Publication", "TimeExpression", "find_dates"]
