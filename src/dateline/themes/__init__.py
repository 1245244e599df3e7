"""Themes: a taxonomy that a researcher edits, and its hits in a text."""

from dateline.themes.model import Taxonomy, Theme, ThemeHit

__all__ = ["Taxonomy", "Theme", "ThemeHit"]
