"""Themes: a taxonomy that a researcher edits, its hits in a text, and what it does not cover yet."""

from dateline.themes.emergent import emergent, emergent_phrases
from dateline.themes.model import Taxonomy, Theme, ThemeHit
from dateline.themes.ranking import rank
from dateline.themes.suggesting import Suggestions, suggest
from dateline.themes.tagging import counted_sentences, tag
from dateline.themes.taxonomy import load_taxonomy

__all__ = [
    "Suggestions",
    "Taxonomy",
    "Theme",
    "ThemeHit",
    "counted_sentences",
    "emergent",
    "emergent_phrases",
    "load_taxonomy",
    "rank",
    "suggest",
    "tag",
]
