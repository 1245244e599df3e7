"""Across articles: coverage, timeline, themes over time, people, measures, chains, checks, findings.

Frames in, frames out; nothing here prints.
"""

from dateline.analysis.chains import chains
from dateline.analysis.checking.find import checks
from dateline.analysis.company import company
from dateline.analysis.days import key_days
from dateline.analysis.events import timeline, told_days
from dateline.analysis.measures.pins import pins
from dateline.analysis.people import organisations, people, places, statements
from dateline.analysis.per_head import per_head
from dateline.analysis.retold import retold
from dateline.analysis.tellings.findings import findings
from dateline.analysis.themes.keyness import keyness
from dateline.analysis.themes.rising import rising
from dateline.analysis.themes.topics import discover_topics

__all__ = [
    "chains",
    "checks",
    "company",
    "discover_topics",
    "findings",
    "key_days",
    "keyness",
    "organisations",
    "people",
    "per_head",
    "pins",
    "places",
    "retold",
    "rising",
    "statements",
    "timeline",
    "told_days",
]
