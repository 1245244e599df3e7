"""Time expressions in text, and when a text was published."""

from dateline.dates.model import Publication, TimeExpression

__all__ = ["Publication", "TimeExpression"]
