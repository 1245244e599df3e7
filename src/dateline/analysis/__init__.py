"""Across articles: coverage, timeline, themes over time, people. Frames in, frames out; nothing here prints."""

from dateline.analysis.events import timeline
from dateline.analysis.people import organisations, people, places, statements

__all__ = ["organisations", "people", "places", "statements", "timeline"]
