"""What the summary says of the time of a target."""

from __future__ import annotations

import pytest

from dateline.analysis.tellings.findings import findings
from figure_rows import SmallLedger


def sentences(ledger: SmallLedger) -> list[str]:
    return [finding.text for finding in findings(ledger, "JPY")]


@pytest.mark.parametrize(
    ("by", "told"),
    [("2025", ", with 51% of its time gone."), ("2022/2026", ", with 41% of its time gone."), ("2022", ".")],
)
def test_the_time_to_a_deadline_runs_from_the_day_that_it_was_printed(by: str, told: str) -> None:
    ledger = SmallLedger()
    ledger.tell("a", "2022-01-10", "Ghana aims to plant 20 million trees.")
    ledger.tell("b", "2024-01-15", "Ghana has planted 9 million trees so far.")
    ledger.figure("a", "20 million trees", 2e7, "tree", "trees planted by Ghana", status="target", period=by)
    ledger.figure("b", "9 million trees", 9e6, "tree", "trees planted by Ghana")
    assert sentences(ledger) == [
        f"Trees planted by Ghana: 9 million trees is 45% of the target of 20 million trees{told}"
    ]


def test_the_year_by_which_a_target_is_to_be_reached_has_no_pace() -> None:
    ledger = SmallLedger()
    of = {"measure": "Japanese investment in India", "status": "target"}
    for name, day, trillions, period in (("a", "2023-07-28", 5, "2028"), ("b", "2025-11-24", 10, "P10Y")):
        ledger.tell(name, day, f"They target ¥{trillions} trillion of Japanese investment in India.")
        ledger.figure(name, f"¥{trillions} trillion", trillions * 1e12, "JPY", **of, period=period)
    (told,) = (sentence for sentence in sentences(ledger) if "target" in sentence)
    assert " a year" not in told
