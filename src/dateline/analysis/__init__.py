"""Across articles: coverage, timeline, themes over time, people, measures, chains, checks, findings.

Frames in, frames out; nothing here prints.
"""

from dateline.analysis.chains import chains
from dateline.analysis.checks import checks
from dateline.analysis.company import company
from dateline.analysis.days import key_days
from dateline.analysis.events import timeline, told_days
from dateline.analysis.findings import findings
from dateline.analysis.keyness import keyness
from dateline.analysis.people import organisations, people, places, statements
from dateline.analysis.per_head import per_head
from dateline.analysis.pins import pins
from dateline.analysis.retold import retold
from dateline.analysis.rising import rising
from dateline.analysis.topics import discover_topics

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
