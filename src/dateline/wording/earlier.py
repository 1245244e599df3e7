"""What changed since an earlier briefing, as sentences of the summary."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateline.analysis.earlier import changes
from dateline.analysis.frames import records
from dateline.evidence import Computed, Part
from dateline.ledger import open_ledger
from dateline.printing import count_words, day_words

if TYPE_CHECKING:
    from dateline.ledger import Ledger

# For each kind of change: what is counted, and how the count is said of one and of several.
SAID = {
    "new article": ("article", " is new", " are new"),
    "changed article": ("article", " has another text", " have another text"),
    "article left out": ("article", " is no longer among them", " are no longer among them"),
    "dated otherwise": ("article", " is dated otherwise", " are dated otherwise"),
    "figure read otherwise": ("figure", " is read otherwise", " are read otherwise"),
    "new finding": ("finding", " was not made then", " were not made then"),
    "finding no longer made": ("finding", " of then is no longer made", " of then are no longer made"),
}  # fmt: skip


def changed(ledger: Ledger, earlier: str, base: str) -> list[tuple[Part, ...]]:
    """Return a sentence on what changed since the ledger in the folder `earlier`, none where that is empty.

    Each count leads to a list of what it counts.

    Raises:
        DatelineError: there is no ledger in that folder.
    """
    if not earlier:
        return []
    before = open_ledger(earlier)
    rows = records(changes(ledger, before, base))
    of_day: tuple[Part, ...] = ()
    if date := before.context["date"]:
        of_day = (" of ", Computed(day_words(dt.date.fromisoformat(date)), "the date that the earlier briefing bears"))
    parts: list[Part] = []
    for change, (noun, one, several) in SAID.items():
        of_kind = [row for row in rows if row["change"] == change]
        if of_kind:
            how = f"{change}: " + "; ".join(f"“{row['text']}”" for row in of_kind)
            cited = tuple(dict.fromkeys(row_id for row in of_kind for row_id in row["rows"]))
            parts += [", " if parts else ": ", Computed(count_words(len(of_kind), noun), how, cited)]
            parts.append(one if len(of_kind) == 1 else several)
    return [
        ("Since the earlier briefing", *of_day, *parts, ".")
        if parts
        else ("Nothing changed since the earlier briefing", *of_day, ".")
    ]
