"""Checks: what the articles' own figures and dates say of each other, each with its arithmetic and its verdict.

`checks(ledger, base)` returns one row a check, the failed first, then those that could not be made, then the passed:

| column | what |
|---|---|
| `id` | stable name of the check |
| `kind` | see `KINDS` |
| `verdict` | `passed`, `failed` or `not comparable` |
| `arithmetic` | the working in plain words, with the verdict's reason |
| `article_ids` | the articles concerned, in order of publication |
| `rows` | ids of the ledger rows that it rests on |
| `size` | how far apart the two sides are, as a share of the larger (0 to 1); None where that has no meaning |

A check is made only where the text gives both sides; what cannot be checked is not listed, but for a side that is there
and cannot be compared (a currency without a rate, an undated article).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.analysis.chains import chains
from dateline.analysis.checking import articles as checks_articles
from dateline.analysis.checking import chains as checks_chains
from dateline.analysis.checking import dates as checks_dates
from dateline.analysis.checking.model import Check
from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.figures import figures_of
from dateline.analysis.measures.pins import Pin
from dateline.evidence import row_id

if TYPE_CHECKING:
    from dateline.ledger import Ledger

COLUMNS = ["id", "kind", "verdict", "arithmetic", "article_ids", "rows", "size"]
KINDS = {
    "conversion": "a sum given in two currencies, against the reference rate of the article's day",
    "unit": "a measurement given in two units, against the conversion",
    "parts": "parts against the whole that they are said to make up",
    "percentage": "a percentage against the two values that it compares",
    "growth": "a change against the values that it leads from and to",
    "range": "a range's lower end against its upper",
    "weekday": "a weekday against the date that it stands with",
    "timeline": "what an article tells as past or planned, against its date",
    "age": "a figure repeated after more than a month, against when it was first printed",
    "total": "a running total against the earlier one",
    "record": "a value called a record, or counts called the first, against the earlier ones",
    "magnitude": "a value against the others of its chain, for slips of a thousand or, in lakh and crore, a hundred",
}
_VERDICTS = {"failed": 0, "not comparable": 1, "passed": 2}


def checks(ledger: Ledger, base: str, pins: Sequence[Pin] = ()) -> pd.DataFrame:
    """Return the checks of a ledger; see the module for the columns.

    Args:
        ledger: its `quantities`, `articles`, `dates` and `attributes` are read.
        base: ISO 4217 code of the currency in which money is compared.
        pins: what the researcher says of measures.

    Raises:
        DatelineError: a pin names what is not there.
    """
    figures = figures_of(ledger.quantities, ledger.articles)
    found: list[Check] = list(checks_articles.article_checks(figures))
    found += checks_chains.chain_checks(figures, chains(ledger, base, pins))
    found += checks_dates.date_checks(ledger)
    return frame(found)


def frame(found: Sequence[Check]) -> pd.DataFrame:
    """Return checks as rows in a fixed order, each once."""
    rows: dict[str, dict[str, Any]] = {}
    for check in found:
        name = row_id("checks", "check", None, None, [check.kind, check.arithmetic, list(check.rows)])
        rows[name] = {
            "id": name,
            "kind": check.kind,
            "verdict": check.verdict,
            "arithmetic": check.arithmetic,
            "article_ids": check.article_ids,
            "rows": check.rows,
            "size": check.size,
        }
    order = {kind: position for position, kind in enumerate(KINDS)}
    ordered = sorted(
        rows.values(),
        key=lambda row: (_VERDICTS[row["verdict"]], order[row["kind"]], row["article_ids"], row["rows"], row["id"]),
    )
    return plain_frame(ordered, COLUMNS)
