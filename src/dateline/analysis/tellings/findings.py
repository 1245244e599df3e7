"""Findings: the sentences of the summary, worked out from chains and checks.

A sentence is a template (`sayings`) filled with words that stand on rows of the ledger and with values that were
computed. What ranks a finding is how much it would change a reader's mind: contradictions first, then targets and
values that changed, then what is repeated, then what holds. A chain gives one sentence, a kind of check one; a relation
that rests on an uncertain date gives none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from dateline.analysis.chains import chains
from dateline.analysis.checking.find import checks
from dateline.analysis.frames import records
from dateline.analysis.measures.pins import Pin
from dateline.analysis.tellings.chains import Teller
from dateline.analysis.tellings.checks import UNSURE, tell_checks
from dateline.analysis.tellings.sayings import TEMPLATES
from dateline.evidence import Cited, Finding

if TYPE_CHECKING:
    from dateline.ledger import Ledger

# The words of confidence of a judgement, after the likelihood scale of Intelligence Community Directive 203.
CONFIDENCE = {
    "almost certain": "95 to 99 times in 100: the articles all but say it",
    "very likely": "80 to 95 times in 100: hardly another reading is left",
    "likely": "55 to 80 times in 100: it follows from what they say, and nothing speaks against it",
    "roughly even": "45 to 55 times in 100: another reading is as good",
    "unlikely": "20 to 45 times in 100: another reading is better",
    "very unlikely": "5 to 20 times in 100: hardly anything speaks for it",
    "almost no chance": "1 to 5 times in 100: the articles all but rule it out",
}


_AGAIN = TEMPLATES["restated"].partition("{last_day}")[2].partition("{")[0]  # of what is only told again


def findings(ledger: Ledger, base: str, most: int = 8, pins: Sequence[Pin] = ()) -> list[Finding]:
    """Return the summary's sentences, the weightiest first.

    Args:
        ledger: the ledger.
        base: ISO 4217 code of the currency in which money is compared.
        most: how many sentences at most.
        pins: what the researcher says of measures.

    Raises:
        DatelineError: a pin names what is not there.
    """
    teller = Teller(ledger)
    tested = records(checks(ledger, base, pins))
    failed = {
        name: row for row in tested if row["verdict"] == "failed" and row["kind"] in UNSURE for name in row["rows"]
    }
    found = [
        finding for _, group in _telling(chains(ledger, base, pins)) for finding in teller.chain(records(group), failed)
    ]
    found += tell_checks(ledger, tested, teller)
    ranked = sorted(found, key=lambda finding: (-finding.weight, finding.text))
    return _once(ranked)[:most]


def _once(ranked: Sequence[Finding]) -> list[Finding]:
    """Return findings without those that say what one before them says: the same words, or the same figure again."""
    kept: list[Finding] = []
    said: set[str] = set()
    for finding in ranked:
        first = finding.parts[0]
        repeated = isinstance(first, Cited) and any(part == _AGAIN for part in finding.parts)
        again = f"again: {first.text.lower()}" if isinstance(first, Cited) and repeated else ""
        if not said & {finding.text, again}:
            kept.append(finding)
        said |= {finding.text, again} - {""}
    return kept


def _telling(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the chains that reach over several articles, or in which two sources contradict each other in one."""
    groups = frame.groupby("chain", sort=False)
    return [
        (str(name), group)
        for name, group in groups
        if group["articles"].iloc[0] > 1 or "conflicts" in set(group["relation"])
    ]
