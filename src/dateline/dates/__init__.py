"""Time expressions in text, and when a text was published."""

from dateline.dates.find import find_dates
from dateline.dates.model import Publication, TimeExpression
from dateline.dates.publication import date_article

__all__ = ["Publication", "TimeExpression", "date_article", "find_dates"]
