"""What the accuracy benches of dates call: plain dictionaries in place of the library's types."""

from __future__ import annotations

from datetime import date

from dateline.dates import find_dates


def spans(text: str, reference: str) -> list[dict[str, object]]:
    """Return the time expressions of `text` as the span scorer wants them; `reference` is `YYYY-MM-DD`.

    The ends of `from 2009 to 2011` are two expressions there, as in the annotation guidelines.
    """
    return [
        {"start": found.start, "end": found.end, "type": found.type, "value": found.value}
        for found in find_dates(text, date.fromisoformat(reference[:10]), ranges=False)
    ]
