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
from dateline.analysis.checks import checks
from dateline.analysis.frames import records
from dateline.analysis.pins import Pin
from dateline.analysis.tellings import Teller
from dateline.evidence import Finding

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
    found = [finding for _, group in _across(chains(ledger, base, pins)) for finding in teller.chain(records(group))]
    found += teller.checks(records(checks(ledger, base, pins)))
    ranked = sorted(found, key=lambda finding: (-finding.weight, finding.text))
    unique = {finding.text: finding for finding in reversed(ranked)}
    return [finding for finding in ranked if unique.get(finding.text) is finding][:most]


def _across(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the chains that reach over several articles."""
    return [(str(name), group) for name, group in frame.groupby("chain", sort=False) if group["articles"].iloc[0] > 1]
