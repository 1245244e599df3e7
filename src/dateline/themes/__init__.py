"""Themes: a taxonomy that a researcher edits, and its hits in a text."""

from dateline.themes.model import Taxonomy, Theme, ThemeHit
from dateline.themes.ranking import rank
from dateline.themes.tagging import counted_sentences, tag
from dateline.themes.taxonomy import load_taxonomy

__all__ = ["Taxonomy", "Theme", "ThemeHit", "counted_sentences", "load_taxonomy", "rank", "tag"]
